"""A note as another program's file holds it, before it is one of the log's."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, NamedTuple, Self

from musprep.language.dates import show_day
from musprep.language.fold import fold
from musprep.language.say import LANGUAGES, name_value, text
from musprep.model.entry import Kind
from musprep.model.say import SayLevel

if TYPE_CHECKING:
    from musprep.language.error import MusprepError
    from musprep.model.answer import Answer
    from musprep.model.round import Round


class FoundAnswer(NamedTuple):
    """What else is known of a text that answers a question.

    `record` is the answer as it was exported, `round` the round it was given in, None for the current one. `stands` is
    the other answer that this question has here, "" for none.
    """

    record: Answer
    round: Round | None = None
    stands: str = ""

    @property
    def prompt(self) -> str:
        """The question as it was put, behind the one above it where it is a sub-question."""
        words = self.record.wording or self.record.to
        return f"{self.record.under} › {words}" if self.record.under else words


class FoundNote(NamedTuple):
    """A note that may be added. Without a `day` it becomes today's; without a `say` it begins as its kind does.

    With an `answer` its text is the answer to a question. `origin` is the note as it was found, None where it still is.
    """

    text: str
    day: dt.date | None = None
    time: dt.time | None = None
    kind: Kind = Kind.RESULT
    tags: tuple[str, ...] = ()
    effect: str = ""
    proof: tuple[str, ...] = ()
    say: SayLevel | None = None
    answer: FoundAnswer | None = None
    origin: FoundNote | None = None

    @property
    def short(self) -> str:
        """The first line of the text."""
        return self.text.strip().split("\n", 1)[0].strip()

    @property
    def differs(self) -> bool:
        """Whether it would replace another answer: that is only done where this very one is chosen."""
        return bool(self.answer and self.answer.stands)

    def change(self, **parts: Any) -> Self:  # noqa: ANN401 - any part
        """Return the note as the user changed it."""
        return self._replace(origin=self.origin or self, **parts)

    def describe(self, language: str) -> str:
        """Return what is shown of it: the text, of an answer below its question."""
        if not self.answer:
            return self.text.strip()
        said = self.text if self.origin else self.answer.record.shown or self.text
        return f"{self.answer.prompt}\n{said.strip()}"

    def describe_other(self, language: str) -> str:
        """Return the other text that it would replace, "" for none."""
        stands = self.answer.stands.strip() if self.answer else ""
        return text("note_import.stands", language, text=stands) if stands else ""

    def describe_kind(self, language: str) -> str:
        """Return the word for its kind."""
        return text("note_import.kind_answer", language) if self.answer else name_value("kind", self.kind, language)

    def describe_day(self, language: str) -> str:
        """Return its day in words, "today" without one; of an answer the round."""
        if self.answer:
            return text("note_import.round", language, id=self.answer.round.id) if self.answer.round else ""
        return show_day(self.day, language) if self.day else text("note_import.today", language)

    @property
    def plain(self) -> dict[str, object]:
        """Its parts for JSON, by the names that an entry has; `on` and `say` are null where it has none."""
        on, at = self.day, self.time
        return {
            "on": on.isoformat() if on else None,
            "time": at.isoformat("minutes") if at else None,
            "kind": self.kind.value,
            "text": self.text,
            "tags": list(self.tags),
            "effect": self.effect,
            "proof": list(self.proof),
            "say": self.say.value if self.say else None,
            "to": self.answer.record.key if self.answer else None,
            "round": self.answer.round.id if self.answer and self.answer.round else None,
            "stands": self.answer.stands if self.answer else None,
        }

    @property
    def same_as(self) -> str:
        """What two notes with the same words share, however they are spaced and capitalised."""
        return " ".join(fold(self.text).split())


@dataclass(frozen=True)
class Source:
    """A text to find notes in. `name` is the file's name without its folder, "" for standard input."""

    words: str
    name: str
    today: dt.date
    data: bytes = b""
    """Its bytes, for a kind whose parts have encodings of their own; its `words` are "" then."""
    folder: str = ""
    """The folder of the file, which may tell a day too."""
    problems: list[MusprepError] = field(default_factory=list)
    """Where a reader tells what it could not read, and went on."""
    remarks: list[MusprepError] = field(default_factory=list)
    """Where it tells what it passed by on purpose, in sentences."""


_MOMENT = re.compile(r"(\d{4})-(\d\d)-(\d\d)(?:[T ](\d\d):(\d\d)(?::\d\d)?(?:\.\d+)?\s*(Z|UTC|[+-]\d\d:?\d\d)?)?$")


def read_moment(written: str) -> tuple[dt.date, dt.time | None] | None:
    """Return the day and the time of a moment in ISO form, None for anything else.

    With an offset they are those of the place where it was written, in UTC (`Z`) those of here.
    """
    found = _MOMENT.match(written.strip())
    if not found:
        return None
    year, month, day, hour, minute, zone = found.groups()
    try:
        if hour is None:
            return dt.date(int(year), int(month), int(day)), None
        moment = dt.datetime(int(year), int(month), int(day), int(hour), int(minute))  # noqa: DTZ001 - on the clock here
        if zone in ("Z", "UTC"):
            moment = moment.replace(tzinfo=dt.UTC).astimezone()
    except (ValueError, OverflowError, OSError):
        return None
    return moment.date(), moment.time().replace(tzinfo=None)


def read_kind(written: str) -> Kind | None:
    """Return the kind of a note named in either language, None where it is no kind of ours."""
    wanted = written.strip().casefold()
    for kind in Kind:
        if wanted in (kind.value, *(name_value("kind", kind, language) for language in LANGUAGES)):
            return kind
    return None


def read_say(written: str) -> SayLevel | None:
    """Return the level as our own files name it, or as it is called in either language; None for anything else."""
    wanted = " ".join(fold(written).replace("-", " ").split())
    for level in SayLevel:
        if wanted in (level.value.replace("-", " "), *(name_value("say", level, one) for one in LANGUAGES)):
            return level
    return None
