"""The base of every tab: a widget with a session, told when to show and when to save."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.message import Message
from textual.widget import Widget

from musprep.language.say import text
from musprep.tui.framework.textual_patches import CatchesErrors

if TYPE_CHECKING:
    from musprep.services.session.session import Session
    from musprep.tui.framework.commands import ScreenCommand


class RecordsChanged(Message):
    """Something was written: the frame updates its top line; other tabs are filled anew when entered."""


class GoTo(Message):
    """Asks to go to a tab (by its name in registry.TABS), and there to `ref`: a note's id or a question's address."""

    def __init__(self, tab: str, ref: str = "") -> None:
        super().__init__()
        self.tab = tab
        self.ref = ref


class ShowNotice(Message):
    """Asks to show a sentence for a few seconds. `severity` is as in App.notify."""

    def __init__(self, sentence: str, severity: str = "information") -> None:
        super().__init__()
        self.sentence = sentence
        self.severity = severity


class Tab(CatchesErrors, Widget):
    """One of the numbered tabs.

    The frame gives it `session` when the vault is open; `show` is called again when the language changes. On entering,
    the frame puts the focus back where it was in the tab; the first time on what the selector `FIRST_FOCUS` names,
    unless `show` has focused something itself.
    """

    COMMANDS: ClassVar[tuple[ScreenCommand, ...]] = ()
    FIRST_FOCUS: ClassVar[str] = "*"
    WRITES: ClassVar[frozenset[str]] = frozenset()
    """Actions that change the round. While it is closed they are not offered, and only say so when they are chosen."""

    session: Session

    def show(self, ref: str = "") -> None:
        """Fill the tab from the session; called on entering, after changes elsewhere and when the language changes.

        `ref` is what to go to, "" for nothing.
        """
        raise NotImplementedError

    def save(self) -> None:
        """Write what is typed and not yet saved; called on leaving, quitting and signals.

        Must work without the screen.
        """

    def offers(self, action: str) -> bool:
        """Tell whether an action is worth showing now."""
        repository = self.session.find_repository() if action.partition("(")[0] in self.WRITES else None
        return repository is None or repository.round.is_open

    def say(self, key: str, /, **values: object) -> str:
        """Return a text in the current language."""
        return text(key, self.session.language, **values)
