"""What every tab of the frame is: a widget with a session, told when to show and when to save."""

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
    """Something was written: the frame brings its own top line up to date; every tab is shown afresh when entered."""


class GoTo(Message):
    """Please go to a tab (by its name in frame.TABS), there to `ref`: an entry’s id, a question’s address."""

    def __init__(self, tab: str, ref: str = "") -> None:
        super().__init__()
        self.tab = tab
        self.ref = ref


class ShowNotice(Message):
    """Please show one sentence for a few seconds. `severity` as in App.notify."""

    def __init__(self, sentence: str, severity: str = "information") -> None:
        super().__init__()
        self.sentence = sentence
        self.severity = severity


class Tab(CatchesErrors, Widget):
    """One of the numbered tabs.

    The frame gives it `session` when the vault is open; a new language calls `show` again.

    On entering, the frame puts the focus back where it was in the tab, first of all on what `FIRST_FOCUS` (a selector)
    names, unless `show` has put it somewhere in the tab itself.
    """

    COMMANDS: ClassVar[tuple[ScreenCommand, ...]] = ()
    FIRST_FOCUS: ClassVar[str] = "*"
    WRITES: ClassVar[frozenset[str]] = frozenset()
    """Actions that change the round. Where it is closed they are not offered, and only tell so when they are chosen."""

    session: Session

    def show(self, ref: str = "") -> None:
        """Fill the tab from the session; called on entering, after changes elsewhere and when the language changes."""
        raise NotImplementedError

    def save(self) -> None:
        """Write what is typed and not yet saved; called on leaving, quitting and signals. Must not need the screen."""

    def offers(self, action: str) -> bool:
        """Tell whether an action is worth showing now."""
        repository = self.session.repository() if action.partition("(")[0] in self.WRITES else None
        return repository is None or repository.round.is_open

    def say(self, key: str, /, **values: object) -> str:
        """Return a text in the language now in use."""
        return text(key, self.session.language, **values)
