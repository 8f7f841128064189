"""What the workplace needs, noted once a round."""

from __future__ import annotations

from typing import TYPE_CHECKING

from musprep.model.need import Need, NeedSource
from musprep.services.session.clean_text import filled
from musprep.services.session.identifiers import fresh_id, pick
from musprep.services.year.rounds import begin_if_none
from musprep.services.year.years import needs_before

if TYPE_CHECKING:
    from musprep.services.session.session import Desk


def add(desk: Desk, text: str, source: NeedSource = NeedSource.OTHER) -> Need:
    """Write a need of the workplace."""
    said = filled(text)
    book = begin_if_none(desk)
    book.must_be_open()
    need = Need(id=fresh_id(said, book.need_records.records), text=said, source=source)
    return desk.put(book.need_records, need, "added", said, book)


def take_up(desk: Desk, need: str) -> Need:
    """Write a need of the round before in this one too."""
    before = pick(needs_before(desk), need, "needs again")
    return add(desk, before.text, before.source)


def edit(desk: Desk, need: str, since: Need | None = None, /, **changes: object) -> Need:
    """Change its text or source. `since` is the need as it was when one began."""
    book = desk.this_book()
    book.must_be_open()
    before = since or pick(book.needs, need, "needs list")
    if "text" in changes:
        changes["text"] = filled(str(changes["text"]))
    after = before.with_(**changes)
    if after == before:
        return before
    return desk.put(book.need_records, after, "edited", before.text, book, since=before)


def remove(desk: Desk, need: str) -> Need:
    """Remove a need."""
    book = desk.this_book()
    book.must_be_open()
    return desk.take_out(book.need_records, pick(book.needs, need, "needs list"), book)
