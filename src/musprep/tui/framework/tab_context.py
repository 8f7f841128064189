"""What the actions of a tab work with: the session, and how to ask, to tell and to show a result."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from musprep.language.error import MusprepError
from musprep.language.safe import shorten
from musprep.language.say import text
from musprep.tui.framework.ask import ask_until_saved
from musprep.tui.framework.tab import RecordsChanged, ShowNotice

if TYPE_CHECKING:
    from collections.abc import Callable

    from textual.screen import Screen
    from textual.timer import Timer

    from musprep.services.session.session import Session
    from musprep.tui.framework.tab import Tab

R = TypeVar("R")

_SHOWN = 60
"""How many characters of a text are repeated to the user."""


class TabContext:
    """All that a group of actions knows of its tab. `show` fills the tab again, and goes to the given record."""

    def __init__(self, tab: Tab, show: Callable[[str], None] | None = None) -> None:
        self._tab = tab
        self.show = show or tab.show

    @property
    def session(self) -> Session:
        """The session of the tab."""
        return self._tab.session

    @property
    def language(self) -> str:
        """The current language."""
        return self.session.language

    def say(self, key: str, /, **values: object) -> str:
        """Return a text in the current language."""
        return text(key, self.language, **values)

    def tell(self, key: str, severity: str = "information", *, about: str = "", **values: object) -> None:
        """Show a sentence for a few seconds; it repeats the beginning of what it is `about`."""
        if about:
            values["about"] = shorten(about, _SHOWN)
        self._tab.post_message(ShowNotice(self.say(key, **values), severity))

    def fail(self, error: MusprepError, severity: str = "error") -> None:
        """Show an error of the session."""
        self._tab.post_message(ShowNotice(error.describe_on_screen(self.language), severity))

    def is_closed(self, key: str) -> bool:
        """Return whether the round is closed and so read-only; if so, say so by the text `key`."""
        repository = self.session.find_repository()
        if repository is None or repository.round.is_open:
            return False
        self.tell(key, "warning", id=repository.round.id)
        return True

    def push(self, dialog: Screen[R], answered: Callable[[R | None], None] | None = None) -> None:
        """Open a dialog; its result goes to `answered`."""
        self._tab.app.push_screen(dialog, answered)

    def run_after(self, seconds: float, do: Callable[[], object]) -> Timer:
        """Do something in so many seconds, as long as the tab is there."""
        return self._tab.set_timer(seconds, do)

    def show_written(self) -> None:
        """Let the frame show that something was written."""
        self._tab.post_message(RecordsChanged())

    def show_change(self, ref: str = "") -> None:
        """Show everywhere that something was written, here with the record `ref`."""
        self.show_written()
        self.show(ref)

    def act(self, do: Callable[[], object], ref: str = "") -> bool:
        """Call the session, and show the result; return False, and show the error, where it fails."""
        try:
            do()
        except MusprepError as error:
            self.fail(error)
            return False
        self.show_change(ref)
        return True

    def ask(
        self,
        make: Callable[[R, str], Screen[R | None]],
        draft: R,
        save: Callable[[R], str],
        told: str = "",
        *,
        done: Callable[[R], object] | None = None,
    ) -> None:
        """Open the dialog that `make` builds from a draft and a sentence, save its result, and show the saved record.

        What cannot be saved is asked for again as it was typed, with the sentence that says why.
        """

        def show(typed: R, ref: str) -> None:
            self.show_change(ref)
            if done:
                done(typed)

        ask_until_saved(self.push, self.language, make, draft, save, then=show, told=told)
