"""What is told where two windows, or two programs, changed the same thing at the same time."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, Literal, NamedTuple

from musprep.language.safe import beginning
from musprep.language.say import text

if TYPE_CHECKING:
    from musprep.vault.records.record_file import RecordSaved

_LONGEST = 60


class ConflictNotice(NamedTuple):
    """Both changed the record that `about` names: the beginning of its text, or, where `named`, what it is called.

    `how`: "over": mine stands, and the other's is in `copy`, a file of the vault; "joined": both texts stand below
    one another; "beside": both records stand, mine as one of its own; "back": the other had removed it, and it is
    there again as I wrote it; "aside": a paper was not as musprep had written it last, and is kept as `copy`; "kept":
    what I cleared stands as the other wrote it; "level": the more private of two levels stands.
    """

    how: Literal["over", "joined", "beside", "back", "aside", "kept", "level"]
    about: str
    copy: str = ""
    named: bool = False

    def sentence(self, language: str) -> str:
        about = text(f"words.clash_{self.about}", language) if self.named else f"“{beginning(self.about, _LONGEST)}”"
        return text(f"words.clash_{self.how}", language, about=about, copy=self.copy)


Listener = Callable[[ConflictNotice], None]
"""Hears what both windows changed."""


def tell_of(listener: Listener, written: RecordSaved[Any], name: str) -> None:
    """Tell where another window's words came in between as the record that `name` stands for was saved."""
    if written.over:
        listener(ConflictNotice("over", name, written.history, named=True))
    if written.joined:
        listener(ConflictNotice("joined", name, written.history, named=True))
    if written.kept:
        listener(ConflictNotice("kept", name, written.history, named=True))
