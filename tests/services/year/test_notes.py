"""Noting: what an entry becomes, and how changes are taken back."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import pytest

from musprep.language.error import MusprepError
from musprep.model.entry import Kind
from musprep.model.say import SayLevel
from musprep.services.year import notes

if TYPE_CHECKING:
    from collections.abc import Callable

    from musprep.services.session.session import Session


def test_a_note_is_on_disk_for_the_next_desk(sit: Callable[..., Session]) -> None:
    """What one session notes another one reads, field by field; tags are small, without # and doubles."""
    made = notes.add(
        sit(),
        " Lukkede 14 sager ",
        tags=["#Drift", "drift", " ", "Vand"],
        effect=" Køen er væk ",
        proof=["side 4", " "],
    )
    found = sit().list_entries()
    assert found == [made]
    assert (made.text, made.tags, made.effect, made.proof) == (
        " Lukkede 14 sager ",
        ("drift", "vand"),
        "Køen er væk",
        ("side 4",),
    )


@pytest.mark.parametrize("kind", list(Kind))
def test_a_kind_decides_the_first_level(session: Session, kind: Kind) -> None:
    """Challenges and wishes begin as only-me, the others as if-asked; a level asked for wins."""
    expected = SayLevel.ONLY_ME if kind in (Kind.CHALLENGE, Kind.WISH) else SayLevel.IF_ASKED
    assert notes.add(session, "x", kind=kind).say is expected
    assert notes.add(session, "x", kind=kind, say=SayLevel.IN_WRITING).say is SayLevel.IN_WRITING


def test_only_a_note_with_a_time_has_an_hour(session: Session) -> None:
    """One put on another day without a time does not tell the hour it was typed; in summer time neither."""
    assert notes.add(session, "Nu").has_hour
    for day in (dt.date(2026, 5, 4), dt.date(2026, 11, 1)):
        assert not notes.add(session, "Før", on=day).has_hour
        assert notes.add(session, "Før", on=day, time=dt.time(8, 20)).has_hour


def test_a_note_may_lie_on_another_day(session: Session) -> None:
    """`on` moves the day and keeps the time of day."""
    made = notes.add(session, "x", on=dt.date(2026, 3, 1))
    assert made.day == dt.date(2026, 3, 1)
    assert (made.at.hour, made.at.minute) == (9, 30)


@pytest.mark.parametrize("text", ["", " \n\t "])
def test_nothing_is_no_note(session: Session, text: str) -> None:
    """A note without a word is refused, and makes nothing on disk."""
    with pytest.raises(MusprepError, match="empty_text"):
        notes.add(session, text)
    assert not session.vault.exists


def test_edit_changes_and_undo_takes_back(sit: Callable[..., Session]) -> None:
    """An edit changes what is named; undo at the same session brings all of it back."""
    session = sit()
    made = notes.add(session, "Før", tags=["a"])
    after = notes.edit(
        session, made.id[-6:], text="Efter", kind=Kind.GOAL, on=dt.date(2026, 10, 1), tags=["B"], say=SayLevel.SAY_IT
    )
    assert (after.text, after.kind, after.day, after.tags, after.say) == (
        "Efter",
        Kind.GOAL,
        dt.date(2026, 10, 1),
        ("b",),
        SayLevel.SAY_IT,
    )
    assert sit().list_entries() == [after]
    assert session.undo().what == "edited"
    assert sit().list_entries() == [made]


def test_an_edit_across_new_year_moves_the_note(sit: Callable[..., Session]) -> None:
    """A day in another year moves the file to that year, once; the time of the day can be given with it."""
    session = sit()
    made = notes.add(session, "x")
    notes.edit(session, made.id, on=dt.date(2025, 12, 31), time=dt.time(14, 5))
    assert [(one.day, one.at.time()) for one in sit().list_entries(None)] == [(dt.date(2025, 12, 31), dt.time(14, 5))]
    assert sit().vault.log.read_year(2026).entries == ()


def test_two_desks_change_different_parts(sit: Callable[..., Session]) -> None:
    """Two windows that change different fields of one note both get their way."""
    made = notes.add(sit(), "x")
    one, other = sit(), sit()
    assert one.list_entries() == other.list_entries()
    notes.edit(one, made.id, effect="Fra den ene")
    notes.edit(other, made.id, tags=["fra-den-anden"])
    entry = sit().list_entries()[0]
    assert (entry.effect, entry.tags) == ("Fra den ene", ("fra-den-anden",))


def test_two_desks_change_the_same_part(sit: Callable[..., Session]) -> None:
    """Where both change the text nothing is lost: both versions are there."""
    made = notes.add(sit(), "x")
    one, other = sit(), sit()
    assert one.list_entries() == other.list_entries()
    notes.edit(one, made.id, text="Fra den ene")
    # The other window has not looked again since.
    other.vault.log.edit(made, made.with_(text="Fra den anden"))
    assert {entry.text for entry in sit().list_entries()} == {"Fra den ene", "Fra den anden"}


def test_remove_and_undo(sit: Callable[..., Session]) -> None:
    """A removed note comes back by undo at this session, and by undo_last at any."""
    session = sit()
    made = notes.add(session, "x")
    notes.remove(session, made.id)
    assert sit().list_entries() == []
    assert session.undo().what == "removed"
    assert sit().list_entries() == [made]
    notes.remove(sit(), made.id)
    assert notes.undo_last(sit()).entry == made
    assert notes.undo_last(sit()).what == "add"
    with pytest.raises(MusprepError, match="no_note_to_undo"):
        notes.undo_last(sit())


def test_undo_of_a_new_note(sit: Callable[..., Session]) -> None:
    """Undo after adding takes the note out again; then there is nothing more to undo."""
    session = sit()
    notes.add(session, "x")
    assert session.undo().what == "added"
    assert sit().list_entries() == []
    with pytest.raises(MusprepError, match="nothing_to_undo"):
        session.undo()


def test_select_fits_every_part(session: Session) -> None:
    """Days are inclusive, kinds are alternatives, tags must all be there, words are folded."""
    first = notes.add(session, "Ærø i MAJ", on=dt.date(2026, 5, 1), tags=["a", "b"])
    last = notes.add(session, "Sommer", on=dt.date(2026, 7, 1), tags=["a"], kind=Kind.PRAISE, effect="ærø igen")
    assert notes.select(session, since=dt.date(2026, 5, 1), until=dt.date(2026, 7, 1)) == [last, first]
    assert notes.select(session, since=dt.date(2026, 5, 2)) == [last]
    assert notes.select(session, until=dt.date(2026, 6, 30)) == [first]
    assert notes.select(session, kinds=[Kind.PRAISE]) == [last]
    assert notes.select(session, tags=["#A", "b"]) == [first]
    assert notes.select(session, grep="ÆRØ") == [last, first]


def test_tags_by_use(session: Session) -> None:
    """The tags of the last years come with the most used first."""
    notes.add(session, "x", tags=["sjælden", "ofte"])
    notes.add(session, "y", tags=["ofte"])
    assert notes.list_tags(session) == ["ofte", "sjælden"]


def test_an_id_in_use_gives_another(session: Session, monkeypatch: pytest.MonkeyPatch) -> None:
    """Two notes that draw the same random letters are both kept, and undo takes the right one."""
    monkeypatch.setattr(notes, "make_id", lambda _: "20261102t083000-aaaaaa")
    first, second = notes.add(session, "En"), notes.add(session, "To")
    assert first.id != second.id
    session.undo()
    assert [entry.text for entry in session.list_entries()] == ["En"]
