"""Closing the app: everything is saved, or kept where the next start finds it, however the end comes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from musprep.language.error import MusprepError
from musprep.tui.application.signals import save_all
from musprep.tui.framework.textual_patches import QuietCrash

if TYPE_CHECKING:
    from collections.abc import Iterator

    from musprep.services.session.session import Session
    from musprep.tui.framework.tab import Tab


class ClosingApp(QuietCrash, inherit_bindings=False):
    """An app of tabs and dialogs that loses nothing typed in them as it ends."""

    session: Session

    _unfinished = ""
    _ending = False

    @property
    def is_open(self) -> bool:
        """Whether the vault is open and its tabs are there."""
        raise NotImplementedError

    def list_tabs(self) -> Iterator[Tab]:
        """Yield the tabs entered so far."""
        raise NotImplementedError

    def say(self, key: str, **values: object) -> str:
        """Return a text in the language now in use."""
        raise NotImplementedError

    def save_all(self) -> bool:
        """Save every tab and dialog; return whether all went well."""
        return not hasattr(self, "session") or save_all([*self.list_tabs(), *self.screen_stack[1:]])

    def _keep_unfinished(self) -> bool:
        """Keep what is in a dialog that saves only as a whole: if the program is killed, it is offered as a note.

        Returns whether that worked.
        """
        words = "\n\n".join(
            said for dialog in self.screen_stack[1:] if (said := getattr(dialog, "list_unfinished", str)())
        )
        # Once the end has begun dialogs are taken down, and what was in them must stay where it is.
        if words == self._unfinished or not self.is_open or self._ending:
            return True
        from musprep.services.session.draft import drop_draft, keep_draft

        try:
            if words:
                keep_draft(self.session, {"text": words, "say": "only-me"})
            else:
                drop_draft(self.session)
        except MusprepError:
            # Told by the dialog itself when it is to be saved; tried again soon.
            return False
        self._unfinished = words
        return True

    def save_before_stop(self) -> None:
        """Save what can be saved: the program is suspended, and may never continue."""
        self.save_all()
        self._keep_unfinished()

    def end(self, code: int) -> None:
        """Save, and close with this exit code: a signal came, or the terminal is gone."""
        self._save_at_the_end()
        self.leave(code)

    def leave(self, code: int) -> None:
        """Close with this exit code; what cannot be saved as a whole yet is kept as a draft."""
        self._keep_unfinished()
        self._ending = True
        self.exit(return_code=code)

    def _save_at_the_end(self) -> str:
        """Save everything; where the vault's disk refuses, keep what is typed outside it for the next start.

        Returns the key of the text that says what happened.
        """
        saved, kept = self.save_all(), self._keep_unfinished()
        if saved and kept:
            return "tui.crashed"
        from musprep.services.session.draft import keep_outside_vault

        words = "\n\n".join(self._list_typed(drafted=kept))
        try:
            if words:
                keep_outside_vault(self.session, words)
        except MusprepError:
            return "tui.crashed_unsaved"
        return "tui.crashed_aside" if words else "tui.crashed_unsaved"

    def _list_typed(self, *, drafted: bool) -> Iterator[str]:
        """Yield what is on the screens and nowhere else; with `drafted` unfinished dialogs are in a draft already."""
        from musprep.tui.widgets.fields.editor import Editor

        for screen in self.screen_stack:
            if whole := getattr(screen, "list_unfinished", str)():
                yield from () if drafted else (whole,)
            else:
                yield from (one.written for one in screen.query(Editor) if one.unsaved and one.written.strip())

    def on_unmount(self) -> None:
        """Let the next window take up what this one leaves unfinished."""
        if hasattr(self, "session"):
            from musprep.services.papers.plain_paper import put_away
            from musprep.services.session.draft import leave_draft

            put_away()
            leave_draft(self.session)

    def save_after_crash(self, where: str) -> str:
        """Save everything, and return the sentence about the crash."""
        try:
            told = self._save_at_the_end()
        except Exception:  # noqa: BLE001 - the crash itself may have left the screens in pieces
            told = "tui.crashed_unsaved"
        return self.say(told, where=where)
