"""A note as the dialog returns it, and the fields that the dialog is filled with."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from musprep.language.date_reader import read_past_date
from musprep.language.safe import list_lines
from musprep.language.tags import read_tags

if TYPE_CHECKING:
    import datetime as dt

    from musprep.model.entry import Entry, Kind
    from musprep.model.say import SayLevel


class NoteResult(NamedTuple):
    """A note as it is to be saved. `on` is None for today (or the day it had); `entry` is the note edited, or ""."""

    text: str
    kind: Kind
    on: dt.date | None
    tags: tuple[str, ...]
    effect: str
    proof: tuple[str, ...]
    say: SayLevel
    entry: str = ""


class NoteDraft(NamedTuple):
    """A note as it is written in the dialog; `say` is "" where no level was chosen."""

    text: str = ""
    kind: str = ""
    on: str = ""
    effect: str = ""
    tags: str = ""
    proof: str = ""
    say: str = ""
    entry: str = ""


def read_tag_field(written: str) -> tuple[str, ...]:
    """Return the tags in the dialog's field."""
    return read_tags([written])


def make_result(draft: NoteDraft, today: dt.date) -> NoteResult:
    """Return the note that a draft stands for; raises MusprepError for a day that cannot be read."""
    from musprep.model.entry import Kind
    from musprep.model.say import SayLevel

    kind = Kind(draft.kind)
    return NoteResult(
        text=draft.text,
        kind=kind,
        on=read_past_date(draft.on, today) if draft.on.strip() else None,
        tags=read_tag_field(draft.tags),
        effect=draft.effect,
        proof=list_lines(draft.proof),
        say=SayLevel(draft.say) if draft.say else kind.first_say,
        entry=draft.entry,
    )


def make_fields(entry: Entry) -> dict[str, str]:
    """Return the dialog's fields as they stand for an entry."""
    return {
        "entry": entry.id,
        "text": entry.text,
        "kind": entry.kind.value,
        "on": entry.day.isoformat(),
        "tags": ", ".join(entry.tags),
        "effect": entry.effect,
        "proof": "\n".join(entry.proof),
        "say": entry.say.value,
    }


def fill_fields(result: NoteResult) -> dict[str, str]:
    """Return the dialog's fields for a note that is to be asked for again."""
    return {
        "entry": result.entry,
        "text": result.text,
        "kind": result.kind.value,
        "on": result.on.isoformat() if result.on else "",
        "tags": ", ".join(result.tags),
        "effect": result.effect,
        "proof": "\n".join(result.proof),
        "say": result.say.value,
    }
