"""Something noted during the year."""

from __future__ import annotations

import re
from datetime import UTC, date, time
from enum import StrEnum
from typing import TYPE_CHECKING, TypedDict

from musprep.language.tags import find_tags, read_tags
from musprep.model.base import Filled, Id, Moment, Record
from musprep.model.say import SayLevel

if TYPE_CHECKING:
    from collections.abc import Iterable

ENTRY_ID = re.compile(r"^\d{8}t\d{6}-[a-z0-9]{6}$")
"""What the id of an entry looks like: the UTC second and six random characters."""


class Kind(StrEnum):
    """What a note is about."""

    RESULT = "result"
    PROJECT = "project"
    GOAL = "goal"
    PRAISE = "praise"
    CHALLENGE = "challenge"
    WISH = "wish"
    LEARNING = "learning"

    @property
    def first_say(self) -> SayLevel:
        """The say level that a note of this kind starts with: challenges and wishes start as only-me."""
        return SayLevel.ONLY_ME if self in (Kind.CHALLENGE, Kind.WISH) else SayLevel.IF_ASKED


class Entry(Record):
    """One note of the year, a file of its own in the log.

    `at` is when it happened, in local time. `effect` says what came of it, and `proof` names where that can be seen.
    """

    id: Id
    at: Moment
    kind: Kind = Kind.RESULT
    text: Filled
    tags: tuple[Filled, ...] = ()
    effect: str = ""
    proof: tuple[Filled, ...] = ()
    say: SayLevel = SayLevel.ONLY_ME

    @property
    def day(self) -> date:
        """The local date of the note."""
        return self.at.date()

    @property
    def has_hour(self) -> bool:
        """Whether the time of `at` means something: a note put on another day without one has that of its writing."""
        written, at = self.id, self.at.astimezone(UTC)
        moved = ENTRY_ID.match(written) is not None and written[:8] != f"{at:%Y%m%d}"
        return not moved or written[11:15] != f"{at:%M%S}"

    @property
    def all_tags(self) -> tuple[str, ...]:
        """Its tags, and those that its text marks as `#tag`."""
        return read_tags((*self.tags, *find_tags(self.text)))

    @property
    def said(self) -> str:
        """Everything the note says, a part a line, tags with their `#`: the text that a search reads."""
        return "\n".join(
            part for part in (self.text, self.effect, *(f"#{tag}" for tag in self.tags), *self.proof) if part
        )

    @property
    def short(self) -> str:
        """The first line of the text."""
        return self.text.strip().split("\n", 1)[0].strip()


class EntryParts(TypedDict, total=False):
    """What is written of an entry: all but its id; `on` is its day and `time` the time of it, which give its moment."""

    text: str
    kind: Kind
    on: date | None
    time: time | None
    tags: Iterable[str]
    effect: str
    proof: Iterable[str]
    say: SayLevel
