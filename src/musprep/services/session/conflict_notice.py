"""What the user is told where two windows, or two programs, changed the same thing at the same time."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, Literal, NamedTuple

from musprep.language.quote import quote
from musprep.language.safe import shorten
from musprep.language.say import text

if TYPE_CHECKING:
    from musprep.vault.records.record_file import RecordSaved

_LONGEST = 60


class ConflictNotice(NamedTuple):
    """Both changed a record. `about` is the beginning of its text, or with `named` the name of a kind of record.

    `how` is one of these:

      "over": my version stands; the other one is in `copy`, a file of the vault
      "joined": both texts stand, one below the other
      "beside": both records stand, mine as a new one
      "back": the other window had removed it, and it is there again as I wrote it
      "aside": a paper was changed since musprep wrote it; that version is kept as `copy`
      "kept": what I cleared stands as the other window wrote it
      "level": the more private of two levels stands
    """

    how: Literal["over", "joined", "beside", "back", "aside", "kept", "level"]
    about: str
    copy: str = ""
    named: bool = False

    def describe(self, language: str) -> str:
        """Return what happened, and what became of the other version."""
        about = (
            text(f"words.clash_{self.about}", language)
            if self.named
            else quote(shorten(self.about, _LONGEST), language)
        )
        return text(f"words.clash_{self.how}", language, about=about, copy=self.copy)


Listener = Callable[[ConflictNotice], None]
"""Is called with what both windows changed."""


def tell_of(listener: Listener, written: RecordSaved[Any], name: str) -> None:
    """Tell `listener` where saving a record met another window's changes; `name` names the record, as `about`."""
    if written.over:
        listener(ConflictNotice("over", name, written.history, named=True))
    if written.joined:
        listener(ConflictNotice("joined", name, written.history, named=True))
    if written.kept:
        listener(ConflictNotice("kept", name, written.history, named=True))
