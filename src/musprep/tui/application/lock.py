"""The lock of an encrypted vault on screen: asks for the passphrase, and locks by a key or after idle minutes."""

from __future__ import annotations

import contextlib
import os
import time
from pathlib import PurePath
from typing import TYPE_CHECKING

from textual import events
from textual.message import Message
from textual.widgets import ContentSwitcher
from textual.worker import NoActiveWorker, get_current_worker

from musprep.language.error import MusprepError
from musprep.tui.application.frame import FrameApp
from musprep.tui.dialogs.unlock import Unlock

if TYPE_CHECKING:
    from musprep.services.session.session import Session

_STYLE = PurePath(os.path.dirname(os.path.dirname(__file__)), "dialogs", "unlock.tcss")
_LOOK_EVERY = 5.0
_TOUCHES = (events.Key, events.Paste, events.MouseDown, events.MouseScrollDown, events.MouseScrollUp)


def _read_clocks() -> tuple[float, float]:
    """Return the time by two clocks: one that nobody can set back, and one that goes on while the machine sleeps."""
    return time.monotonic(), time.time()


class VaultLocked(Message):
    """The vault is encrypted, and locked."""


class LockingApp(FrameApp):
    """The frame with a lock. Before anything is covered, what is typed is saved, or stays in its dialog below."""

    _touched = (0.0, 0.0)
    """When a key or a click came last; see `_read_clocks`."""
    _is_looking = False

    def _open(self) -> None:
        from musprep.services.session import unlock
        from musprep.services.session.editor_files import take_over

        unlock.begin(self.place)
        if self._is_locked():
            # A draft needs no key to be written.
            for sentence in take_over(self.place, os.environ, self.language):
                self.call_later(self.tell, sentence)
            self.post_message(VaultLocked())
        else:
            super()._open()

    def on_vault_locked(self) -> None:
        self._ask_passphrase()
        self.release_input()

    def _make_ready(self, *, greet: bool) -> None:
        self._touched = _read_clocks()
        if self._is_looking:
            self.release_input()
            return
        self._is_looking = True
        super()._make_ready(greet=greet)
        self.set_interval(_LOOK_EVERY, self._lock_if_idle)

    def _ask_passphrase(self) -> None:
        if not isinstance(self.screen, Unlock):
            self.stylesheet.read_all([_STYLE])
            self.stylesheet.parse()
            self.push_screen(Unlock(self.language, self.place), self._resume)

    def _resume(self, _: bool | None) -> None:  # noqa: FBT001 - a dialog's result
        self._touched = _read_clocks()
        if self.is_open:
            self.show_tab()
            self.show_frame()
            return
        self.hold_input()
        self.run_worker(self._open, thread=True, exit_on_error=True)

    def _show_changes_on_disk(self) -> None:
        """Ask for the passphrase where another program has encrypted the vault; everything below stays as it is."""
        if self.is_open and len(self.screen_stack) == 1 and self._is_locked():
            self._ask_passphrase()
        elif self.is_open:
            super()._show_changes_on_disk()

    def _is_locked(self) -> bool:
        from musprep.services.session import unlock

        try:
            return unlock.read_lock_state(self.place).locked
        except MusprepError:
            # Reported by whatever is read or saved next.
            return False

    def show_frame(self) -> None:
        """Update the frame, if the vault is open."""
        if self.is_open:
            super().show_frame()

    # ---- Locking -----------------------------------------------------------------------------------------------------

    async def on_event(self, event: events.Event) -> None:
        if isinstance(event, _TOUCHES):
            # A machine that slept sends a key before anybody looked at the clock; it must not pass.
            locked = await self._lock_if_idle()
            self._touched = _read_clocks()
            if locked:
                return
        await super().on_event(event)

    async def _lock_if_idle(self) -> bool:
        """Lock after so many minutes without a key or a click as the owner wants (0 is never); tell whether it did."""
        if not self.is_open or isinstance(self.screen, Unlock):
            return False
        try:
            minutes = self.session.owner.lock_minutes
        except MusprepError:
            return False
        idle = max(now - touched for now, touched in zip(_read_clocks(), self._touched, strict=True))
        return bool(minutes) and idle >= minutes * 60 and await self._lock(told=False)

    async def action_lock(self) -> None:
        if self.is_open and not isinstance(self.screen, Unlock):
            await self._lock(told=True)

    async def _lock(self, *, told: bool) -> bool:
        """Lock, and tell whether that was possible."""
        from musprep.services.papers.plain_paper import put_away
        from musprep.services.session import unlock

        try:
            if not unlock.read_lock_state(self.place).encrypted:
                if told:
                    self.tell(self.say("encryption.not_encrypted"))
                return False
            self._save_and_close_dialogs()
        except MusprepError as error:
            # Words that cannot be saved matter more than the lock.
            self.tell(f"{error.describe_on_screen(self.language)} {self.say('encryption.screen_not_locked')}", "error")
            return False
        self._keep_unfinished()
        own = None
        with contextlib.suppress(NoActiveWorker):
            own = get_current_worker()
        for worker in list(self.workers):
            # Chosen from the palette, the lock is itself the work of one.
            if worker is not own:
                worker.cancel()
        self.clear_notifications()
        unlock.lock(self.place)
        put_away()
        whole = len(self.screen_stack) == 1
        self._ask_passphrase()
        if whole:
            await self._forget_session(self.session)
        return True

    def _save_and_close_dialogs(self) -> None:
        """Save the tabs, and the dialogs from the top down as far as nothing is lost by closing them."""
        for tab in self.list_tabs():
            tab.save()
        closing = True
        for dialog in self.screen_stack[:0:-1]:
            put_away, save = getattr(dialog, "put_away", None), getattr(dialog, "save", None)
            try:
                if closing and put_away is not None and put_away():
                    self.pop_screen()
                    continue
                if save is not None:
                    save()
            except MusprepError:
                # It waits below the lock, and its words are a draft.
                if not getattr(dialog, "list_unfinished", str)() or not self._keep_unfinished():
                    raise
            closing = False

    async def _forget_session(self, session: Session) -> None:
        """Forget all that was read; the tab that was current is entered again afterwards."""
        from musprep.services.session.draft import leave_draft

        self._wanted_language = session.language
        self.begin_in = self._current or self.begin_in
        self._current = ""
        self._focus_in.clear()
        leave_draft(session)
        del self.session
        self.base.query_one(ContentSwitcher).current = None
        for tab in list(self.list_tabs()):
            await tab.remove()
