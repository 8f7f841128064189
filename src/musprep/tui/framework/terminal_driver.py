"""The terminal under the screen, on systems with signals: its input, and how the program is suspended and continues.

Uses private parts of Textual's driver; the app returns this driver from `get_driver_class`.
"""

from __future__ import annotations

import contextlib
import os
import selectors
import signal
import time
from codecs import getincrementaldecoder
from typing import TYPE_CHECKING

from textual.drivers.linux_driver import LinuxDriver

from musprep.tui.framework.terminal_input import TerminalParser

if TYPE_CHECKING:
    from collections.abc import Iterator

_LOOK_EVERY = 0.1
_AT_ONCE = 1 << 16
_MOST = 1 << 21
"""The most bytes that are read together, so that a paste arrives as a whole if possible."""


class TerminalDriver(LinuxDriver):
    """Reads keys with our own parser. When suspended, everything is saved first; when continued, all is drawn again."""

    # ---- Reading -----------------------------------------------------------------------------------------------------

    def run_input_thread(self) -> None:
        """Pass on what the terminal sends until the program leaves the screen.

        Raises OSError where the terminal is gone.
        """
        parser = TerminalParser(self._debug)
        decode = getincrementaldecoder("utf-8")("surrogateescape").decode
        with selectors.SelectSelector() as selector:
            selector.register(self.fileno, selectors.EVENT_READ)
            while not self.exit_event.is_set():
                text = decode(self._read(selector))
                try:
                    found = [*(parser.feed(text) if text else ()), *parser.tick()]
                except Exception:  # noqa: BLE001 - no bytes, whatever they are, may end the program
                    parser, found = TerminalParser(self._debug), []
                for message in found:
                    self.process_message(message)

    def _read(self, selector: selectors.BaseSelector) -> bytes:
        """Return what there is, or nothing after a while."""
        parts: list[bytes] = []
        size = 0
        while size < _MOST and selector.select(0 if parts else _LOOK_EVERY):
            part = os.read(self.fileno, _AT_ONCE)
            if not part:
                # A terminal that is gone; somebody else sees to the end.
                time.sleep(_LOOK_EVERY)
                break
            parts.append(part)
            size += len(part)
        return b"".join(parts)

    def _query_in_band_window_resize(self) -> None:
        # Terminal.app prints the end of every such question; Textual spares it only the one for ?2026.
        if os.environ.get("TERM_PROGRAM") != "Apple_Terminal":
            super()._query_in_band_window_resize()

    # ---- Stopping and going on ---------------------------------------------------------------------------------------

    def _sigtstp_application(self, *_: object) -> None:
        """Suspend at the loop's next turn; at once where another program, such as an editor, has the terminal."""
        if self._auto_restart:
            self._loop.call_soon_threadsafe(self._stop)
        else:
            self._stop_process()

    def _sigcont_application(self, *_: object) -> None:
        """Continue after a stop that could not be noticed before (SIGSTOP)."""
        if self._auto_restart:
            self._loop.call_soon_threadsafe(self._begin_again)

    def _stop(self) -> None:
        save = getattr(self._app, "save_before_stop", None)
        if save is not None:
            save()
        self.suspend_application_mode()
        with _use_default("SIGCONT"):
            self._stop_process()
            self._await_foreground()
        self.resume_application_mode()
        self._app.refresh(layout=True)

    def _begin_again(self) -> None:
        self._await_foreground()
        self.suspend_application_mode()
        self.resume_application_mode()
        self._app.refresh(layout=True)

    def _stop_process(self) -> None:
        # As the system does: without a shell that could continue it, a program is not suspended.
        with _use_default("SIGTSTP"):
            os.kill(os.getpid(), signal.SIGTSTP)

    def _await_foreground(self) -> None:
        """Be stopped again as long as the terminal belongs to another job."""
        with contextlib.suppress(OSError), _use_default("SIGTTOU"):
            while os.tcgetpgrp(self.fileno) != os.getpgrp():
                os.kill(os.getpid(), signal.SIGTTOU)
                time.sleep(_LOOK_EVERY)


@contextlib.contextmanager
def _use_default(name: str) -> Iterator[None]:
    """Inside the block, let the system handle a signal."""
    number = getattr(signal, name)
    before = signal.signal(number, signal.SIG_DFL)
    try:
        yield
    finally:
        signal.signal(number, before)
