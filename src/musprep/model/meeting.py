"""What happens during the meeting and right after it."""

from __future__ import annotations

from typing import ClassVar

from musprep.model.base import Filled, Moment, Record


class MeetingState(Record):
    """How far a meeting has come in the meeting room. `card`, `said` and `skipped` name cards, as `name_card` does.

    `rehearsal` says that it was started to rehearse: the clock runs, but the meeting itself has not begun.
    """

    started: Moment | None = None
    rehearsal: bool = False
    card: str = ""
    said: tuple[Filled, ...] = ()
    skipped: tuple[Filled, ...] = ()

    @property
    def meeting_started(self) -> Moment | None:
        """When the meeting itself was started, None where it was only rehearsed."""
        return None if self.rehearsal else self.started

    def list_used(self, kind: str = "") -> list[str]:
        """Return the ids of the records of a kind whose cards were said or skipped."""
        behind = name_card(kind, "")
        used = (*self.said, *self.skipped)
        return [one.removesuffix(behind) for one in used if one.endswith(behind) and ("/" in one) == bool(behind)]


def name_card(kind: str, name: str) -> str:
    """Return the name of a card: the id of the record, and its kind behind a slash where it is no point."""
    return f"{name}/{kind}" if kind else name


class Conclusion(Record):
    """What came of the meeting.

    `own` is the owner's conclusion, `official` the one from the manager, each with when it was written down.
    `shared_at` is when the message with the own one was copied or written; `summary`, `followup` and `notes` fill
    fields of forms.
    """

    JOINED: ClassVar[tuple[str, ...]] = ("summary", "followup", "notes", "own", "official")

    summary: str = ""
    followup: str = ""
    notes: str = ""
    own: str = ""
    own_at: Moment | None = None
    shared_at: Moment | None = None
    official: str = ""
    official_at: Moment | None = None

    @property
    def given(self) -> bool:
        """Whether anything was concluded: by the owner, by the manager, or in a form."""
        return any(part.strip() for part in (self.own, self.official, self.summary, self.followup, self.notes))
