"""Notes what happens during the year: add, edit, remove, find."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any

from musprep.language.dates import show_day
from musprep.language.error import MusprepError
from musprep.language.fold import FoldedText, is_same
from musprep.language.tags import read_tags
from musprep.model.entry import Entry, EntryParts, Kind
from musprep.services.session.clean_text import clean_text, require_text
from musprep.services.session.conflict_notice import ConflictNotice
from musprep.services.session.undo import UndoStep
from musprep.vault.notes.append import make_id

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable
    from typing import Unpack

    from musprep.services.session.session import Session
    from musprep.vault.notes.undo import UndoResult


def add(session: Session, text: str, /, **parts: Unpack[EntryParts]) -> Entry:
    """Save a note as `make` makes it. Raises MusprepError."""
    entry = session.vault.log.add(make(session, text, **parts))

    session.remember(
        UndoStep("added", entry.short, lambda: _take_away(session, entry), lambda: session.vault.log.restore(entry)),
    )
    return entry


def make(session: Session, text: str, /, **parts: Unpack[EntryParts]) -> Entry:
    """Return a new note, which is not saved: a result at this moment unless its parts say otherwise.

    Without a level it has that of its kind. Raises MusprepError.
    """
    now, kind = session.clock(), parts.get("kind", Kind.RESULT)
    return Entry(
        id=make_id(now.timestamp()),
        at=move_to_day(parts.get("on"), now, parts.get("time")),
        kind=kind,
        text=require_text(text),
        tags=_clean_tags(parts.get("tags", ())),
        effect=_clean_line(parts.get("effect", "")),
        proof=_clean_proof(parts.get("proof", ())),
        say=parts.get("say", kind.first_say),
    )


def edit(session: Session, entry: str, since: Entry | None = None, /, **changes: Unpack[EntryParts]) -> Entry:
    """Change parts of a note; return it as it is now. Raises MusprepError.

    `since` is the note as it was when the user began to edit it.
    """
    before = since or session.vault.log.find(entry)
    parts: dict[str, Any] = {**changes}
    parts |= {name: read(parts[name]) for name, read in _READERS.items() if name in parts}
    day, time = parts.pop("on", None), parts.pop("time", None)
    if day or time:
        parts["at"] = move_to_day(day, before.at, time)
    return replace_note(session, before, before.with_(**parts))


def replace_note(session: Session, before: Entry, after: Entry) -> Entry:
    """Save the change of a note from `before` to `after`, as `edit` does; return it as it is now."""
    if after == before:
        return before
    edited = session.vault.log.edit(before, after)
    saved = edited.entry
    for stands in edited.stands:
        session.clashed(ConflictNotice(stands, saved.short))
    if edited.told:
        session.clashed(ConflictNotice("back" if saved.id == before.id else "beside", saved.short))

    was = before.with_(id=saved.id)
    session.remember(
        UndoStep(
            "edited", before.short, lambda: _exchange(session, saved, was), lambda: _exchange(session, was, saved)
        ),
    )
    return saved


def _exchange(session: Session, now: Entry, then: Entry) -> None:
    _require_unchanged(session, now)
    session.vault.log.edit(now, then)


def _take_away(session: Session, entry: Entry) -> None:
    _require_unchanged(session, entry)
    session.vault.log.remove(entry.id)


def _require_unchanged(session: Session, entry: Entry) -> None:
    """Raise MusprepError where another window has changed or removed a note since it was as given."""
    session.vault.log.refresh(entry.at.year)
    if session.vault.log.find(entry.id) != entry:
        raise MusprepError("error.changed_since")


def remove(session: Session, entry: str) -> Entry:
    """Remove a note; a copy stays in the history, and undo brings it back.

    Raises MusprepError where it is not found.
    """
    removed = session.vault.log.remove(session.vault.log.find(entry).id)

    session.remember(
        UndoStep(
            "removed", removed.short, lambda: session.vault.log.restore(removed), lambda: _take_away(session, removed)
        ),
    )
    return removed


def find(session: Session, end: str) -> Entry:
    """Return the entry with this id, or the only one whose id ends so; raises MusprepError."""
    return session.vault.log.find(end)


def find_notes(session: Session, entry: str) -> Entry | None:
    """Return the note with this id, None where it does not exist; raises MusprepError where that is uncertain."""
    try:
        return find(session, entry) if entry else None
    except MusprepError as error:
        if error.key != "vault.no_such_entry":
            raise
        return None


def undo_last(session: Session, *, do: bool = True) -> UndoResult:
    """Take back the last edit or removal, or a later note of this hour, whichever program made it.

    `what` is "edit", "remove" or "add"; `entry` is the note as it is again, or the one taken out. Without `do` it only
    says what would be taken back. Raises MusprepError where there is nothing.
    """
    now = session.clock()
    undone = session.vault.log.undo_last(now, do=do)
    if undone is None:
        newest = session.vault.log.find_newest(now)
        if newest is None:
            raise MusprepError("error.no_note_to_undo")
        day = show_day(newest[0].astimezone(now.tzinfo).date(), session.language)
        raise MusprepError("error.only_older_notes", day=day, id=newest[1][-6:])
    return undone


def redo_last(session: Session) -> UndoResult:
    """Repeat what `undo_last` took back last; raises MusprepError where there is nothing."""
    redone = session.vault.log.redo_last()
    if redone is None:
        raise MusprepError("error.nothing_to_redo")
    return redone


def select(  # noqa: PLR0913 - a filter has these parts
    session: Session,
    *,
    since: dt.date | None = None,
    until: dt.date | None = None,
    kinds: Collection[Kind] = (),
    tags: Collection[str] = (),
    grep: str = "",
    years: int | None = None,
) -> list[Entry]:
    """Return the notes that fit every part of the filter, newest first."""
    wanted = read_tags(tags)

    def fits(entry: Entry) -> bool:
        if (since and entry.day < since) or (until and entry.day > until):
            return False
        if (kinds and entry.kind not in kinds) or not all(_has_tag(entry, one) for one in wanted):
            return False
        return not grep or FoldedText.from_text(entry.said).holds(grep)

    return [entry for entry in session.list_entries(years) if fits(entry)]


def _has_tag(entry: Entry, wanted: str) -> bool:
    return any(is_same(wanted, one) for one in entry.all_tags)


def list_tags(session: Session) -> list[str]:
    """Return the tags of the last two years, the most used first."""
    counts: dict[str, int] = {}
    for entry in session.list_entries():
        for one in entry.all_tags:
            counts[one] = counts.get(one, 0) + 1
    return sorted(counts, key=lambda one: (-counts[one], one))


def move_to_day(day: dt.date | None, now: dt.datetime, time: dt.time | None = None) -> dt.datetime:
    """Return `now` moved to `day`, and to `time` of it, in local time.

    Raises MusprepError where that day cannot be represented.
    """
    if time is None and (day is None or day == now.date()):
        return now.replace(microsecond=0)
    day = day or now.date()
    moved = dt.datetime.combine(day, time or now.time().replace(microsecond=0))
    try:
        return moved.astimezone()
    except (OverflowError, OSError, ValueError):
        raise MusprepError("dates.no_such_day", text=day.isoformat()) from None


def _clean_proof(proof: Iterable[str]) -> tuple[str, ...]:
    return tuple(clean_text(one).strip() for one in proof if one.strip())


def _clean_tags(tags: Iterable[str]) -> tuple[str, ...]:
    return read_tags(map(clean_text, tags))


def _clean_line(words: str) -> str:
    return clean_text(words).strip()


_READERS: dict[str, Callable[[Any], object]] = {
    "text": require_text,
    "effect": _clean_line,
    "tags": _clean_tags,
    "proof": _clean_proof,
}
"""What makes parts as they are stored of parts as they are given."""
