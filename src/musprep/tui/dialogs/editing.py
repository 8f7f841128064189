"""What the rooms of agreements and of shared interests do alike: ask, let the session save, tell what came of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from musprep.language.error import MusprepError
from musprep.tui.framework.tab import RecordsChanged, ShowNotice, Tab

if TYPE_CHECKING:
    from collections.abc import Callable

SHOWN = 60
"""So many characters of a text are told back."""


class EditsRecords(Tab):
    """A tab whose dialogs return what was written. What cannot be saved is asked for again, as it was typed."""

    AREA: ClassVar[str] = ""
    """Where the room's texts are."""

    def inform(self, key: str, severity: str = "information", **values: object) -> None:
        """Show a sentence of the room's own for a few seconds."""
        self.post_message(ShowNotice(self.say(f"{self.AREA}.{key}", **values), severity))

    def act(self, do: Callable[[], object], ref: str = "") -> bool:
        """Let the session do something, and show what came of it; tell where it fails."""
        try:
            do()
        except MusprepError as error:
            self.post_message(ShowNotice(error.sentence(self.session.language), "error"))
            return False
        self.post_message(RecordsChanged())
        self.show(ref)
        return True

    def saved(self, save: Callable[[], str], again: Callable[[str], None]) -> bool:
        """Save, and show what `save` names; where that fails, ask again with the sentence that tells why."""
        try:
            ref = save()
        except MusprepError as error:
            again(error.sentence(self.session.language))
            return False
        self.post_message(RecordsChanged())
        self.show(ref)
        return True


def ignore(_: object) -> None:
    """Take what is returned, and return nothing."""
