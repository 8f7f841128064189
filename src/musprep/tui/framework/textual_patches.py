"""Every place where musprep uses Textual's private API or works around a fault of it, and why.

Each has a test in tests/tui/framework/test_textual_patches.py that fails as soon as Textual no longer needs it.
"""

from __future__ import annotations

import asyncio
import os
import signal
import sys
from functools import wraps
from typing import TYPE_CHECKING, Any, cast

from rich.text import Text
from textual import constants, timer
from textual.app import App
from textual.css.query import NoMatches
from textual.message_pump import MessagePump
from textual.strip import Strip

from musprep.language.error import MusprepError
from musprep.tui.framework.agreed_width import on_agreed_width

if TYPE_CHECKING:
    from types import TracebackType

    from rich.console import Console, RenderableType
    from rich.segment import Segment
    from textual.driver import Driver
    from textual.message import Message
    from textual.screen import Screen
    from textual.widgets import TextArea
    from textual.worker import Worker

    _Area = TextArea
else:
    _Area = object


_ASK_FOR_KITTY = "\x1b[>1u"


class CatchesErrors(MessagePump):
    """A part of the program that continues when the session raises an unexpected error: its sentence is shown.

    Textual ends the whole program when a handler raises. An error of the session is a sentence for the user, such as
    that a file was damaged meanwhile or that the vault is locked, and nothing is lost by it.
    """

    async def _dispatch_message(self, message: Message) -> None:
        try:
            await super()._dispatch_message(message)
        except MusprepError as error:
            cast("QuietCrash", self.app).show_refusal(error)


class QuietCrash(CatchesErrors, App[None]):
    """An app that ends on a fault in the program with one sentence. A traceback would print variables: private text.

    Textual has no setting for that; #4325 is the nearest issue (a crash that looks like a normal end).
    """

    def save_after_crash(self, where: str) -> str:
        """Save what can be saved and return the sentence to print; `where` is the error's name, file and line."""
        raise NotImplementedError

    def show_refusal(self, error: MusprepError) -> None:
        """Show the user the session's error; errors of timers and callbacks come here too."""
        raise NotImplementedError

    def is_shown(self, sentence: str) -> bool:
        """Tell whether a sentence is on screen already: Textual would stack the same one upon itself."""
        return any(one.message == sentence for one in self._notifications)

    def take_away(self, sentence: str) -> None:
        """Show a sentence no longer, if it is on screen."""
        for one in [one for one in self._notifications if one.message == sentence]:
            self._unnotify(one)

    def _handle_exception(self, error: Exception) -> None:
        """Ignore errors where, while the app closes, something looks for a widget that no longer exists.

        As soon as the app closes, Textual mounts no children any more and removes existing ones, while timers and work
        that was begun continue.
        """
        if isinstance(error, MusprepError):
            self.show_refusal(error)
        elif not (isinstance(error, NoMatches) and (self._exit or self._closing or not self._running)):
            super()._handle_exception(error)

    def _fatal_error(self) -> None:
        self._end_quietly()

    def panic(self, *renderables: RenderableType) -> None:
        """End in the same way where Textual would print a traceback of its own."""
        self._return_code = 1
        self._end_quietly()

    def _end_quietly(self) -> None:
        if not self._exit_renderables:
            self._exit_renderables.append(Text(self.save_after_crash(name_place(self._exception))))
        self._close_messages_no_wait()


def name_place(error: BaseException | None) -> str:
    """Return the error's name and the innermost file and line of musprep, `ValueError, log.py:12`; never its text."""
    if error is None:
        return "?"
    name, found = type(error).__name__, ""
    step: TracebackType | None = error.__traceback__
    while step is not None:
        path = step.tb_frame.f_code.co_filename
        if f"{os.sep}musprep{os.sep}" in path or not found:
            found = f"{os.path.basename(path)}:{step.tb_lineno}"
        step = step.tb_next
    return f"{name}, {found}" if found else name


class CursorGuard(_Area):
    """Put before TextArea among a class's bases: undoing a long paste does not crash (#6686).

    Undo shortens the document before it moves the cursor; whatever draws in between asks where the old cursor is.
    """

    def _recompute_cursor_offset(self) -> Any:  # noqa: ANN401 - Textual gives no type
        row, column = self.cursor_location
        if row < self.document.line_count and column <= len(self.document.get_line(row)):
            return super()._recompute_cursor_offset()  # type: ignore[no-untyped-call]
        return None


def is_busy() -> bool:
    """Tell whether the event loop has anything to do now but wait for a timer, a thread or a file."""
    return bool(getattr(asyncio.get_running_loop(), "_ready", ()))


def is_to_be_laid_out(app: App[Any]) -> bool:
    """Tell whether the top screen still has to be made or laid out, or something waits for that.

    Until then the focus may still move.
    """
    if not app.screen_stack:
        return False
    screen = app.screen
    waiting = (app._batch_count, screen._layout_required, screen._recompose_required, screen._callbacks)  # noqa: SLF001
    return not screen.is_running or any(waiting)


def list_threads_at_work(app: App[Any]) -> set[Worker[object]]:
    """Return the workers that are running in a thread."""
    return {worker for worker in app.workers if worker._thread_worker and not worker.is_finished}  # noqa: SLF001


def choose_driver() -> type[Driver]:
    """Return the driver for this system; each reads the terminal with our own parser (terminal_input.py says why)."""
    if sys.platform == "win32":
        from textual.drivers import win32
        from textual.drivers.windows_driver import WindowsDriver

        from musprep.tui.framework.terminal_input import TerminalParser

        win32.XTermParser = TerminalParser
        return without_kitty_keys(WindowsDriver) if constants.DISABLE_KITTY_KEY else WindowsDriver
    from musprep.tui.framework.terminal_driver import TerminalDriver

    return TerminalDriver


def without_kitty_keys(driver: type[Driver]) -> type[Driver]:
    """Return a driver that does not ask for kitty's keyboard protocol: that of Windows does, whatever it is told."""

    class PlainKeysDriver(driver):  # type: ignore[valid-type, misc]
        def write(self, data: str) -> None:
            if data != _ASK_FOR_KITTY:
                super().write(data)

    return PlainKeysDriver


def stop_job(app: App[Any]) -> bool:
    """Suspend the program with all that it started, as ctrl+z does in a shell; return whether that is possible.

    The driver does the rest: everything is saved before, and drawn again afterwards.
    """
    driver = app._driver  # noqa: SLF001
    if sys.platform == "win32" or driver is None or not driver.can_suspend:
        return False
    os.killpg(os.getpgrp(), signal.SIGTSTP)
    return True


def read_screen(screen: Screen[Any]) -> list[list[Segment]]:
    """Return what is on a screen, with its styles, line by line; Textual only exports it as a file."""
    return [list(strip) for strip in screen._compositor.render_strips()]  # noqa: SLF001 - see above


def keep_widths() -> None:
    """Let every line be written in the columns reckoned for it; Textual trusts the terminal to reckon alike."""
    plain = Strip.render
    if hasattr(plain, "__wrapped__"):
        return

    @wraps(plain)
    def render(self: Strip, console: Console) -> str:
        if self._render_cache is None:
            pieces = on_agreed_width(self._segments)
            if pieces is not None:
                self._render_cache = plain(Strip(pieces), console)
        return plain(self, console)

    Strip.render = render  # type: ignore[method-assign]


def keep_timers_off_threads() -> None:
    """Let timers wait in the event loop on Windows too.

    There each of Textual's waits in a thread, one of the few that all background work shares (four more than there are
    processors): behind some notices, opening a vault would wait until they are gone.
    """
    if sys.platform == "win32":
        timer.sleep = asyncio.sleep
