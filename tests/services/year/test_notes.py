"""Noting: what an entry becomes, and how changes are taken back."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import pytest

from musprep.language.error import MusprepError
from musprep.model.entry import Kind
from musprep.model.say import Say
from musprep.services.year import notes

if TYPE_CHECKING:
    from collections.abc import Callable

    from musprep.services.session.session import Desk


def test_a_note_is_on_disk_for_the_next_desk(sit: Callable[..., Desk]) -> None:
    """What one desk notes another one reads, field by field; tags are small, without # and doubles."""
    made = notes.add(
        sit(),
        " Lukkede 14 sager ",
        tags=["#Drift", "drift", " ", "Vand"],
        effect=" Køen er væk ",
        proof=["side 4", " "],
    )
    found = sit().entries()
    assert found == [made]
    assert (made.text, made.tags, made.effect, made.proof) == (
        " Lukkede 14 sager ",
        ("drift", "vand"),
        "Køen er væk",
        ("side 4",),
    )


@pytest.mark.parametrize("kind", list(Kind))
def test_a_kind_decides_the_first_level(desk: Desk, kind: Kind) -> None:
    """Challenges and wishes begin as only-me, the others as if-asked; a level asked for wins."""
    expected = Say.ONLY_ME if kind in (Kind.CHALLENGE, Kind.WISH) else Say.IF_ASKED
    assert notes.add(desk, "x", kind=kind).say is expected
    assert notes.add(desk, "x", kind=kind, say=Say.IN_WRITING).say is Say.IN_WRITING


def test_a_note_may_lie_on_another_day(desk: Desk) -> None:
    """`on` moves the day and keeps the time of day."""
    made = notes.add(desk, "x", on=dt.date(2026, 3, 1))
    assert made.day == dt.date(2026, 3, 1)
    assert (made.at.hour, made.at.minute) == (9, 30)


@pytest.mark.parametrize("text", ["", " \n\t "])
def test_nothing_is_no_note(desk: Desk, text: str) -> None:
    """A note without a word is refused, and makes nothing on disk."""
    with pytest.raises(MusprepError, match="empty_text"):
        notes.add(desk, text)
    assert not desk.vault.exists


def test_edit_changes_and_undo_takes_back(sit: Callable[..., Desk]) -> None:
    """An edit changes what is named; undo at the same desk brings all of it back."""
    desk = sit()
    made = notes.add(desk, "Før", tags=["a"])
    after = notes.edit(
        desk, made.id[-6:], text="Efter", kind=Kind.GOAL, on=dt.date(2026, 10, 1), tags=["B"], say=Say.SAY_IT
    )
    assert (after.text, after.kind, after.day, after.tags, after.say) == (
        "Efter",
        Kind.GOAL,
        dt.date(2026, 10, 1),
        ("b",),
        Say.SAY_IT,
    )
    assert sit().entries() == [after]
    assert desk.undo().what == "edited"
    assert sit().entries() == [made]


def test_an_edit_across_new_year_moves_the_note(sit: Callable[..., Desk]) -> None:
    """A day in another year moves the file to that year, once."""
    desk = sit()
    made = notes.add(desk, "x")
    notes.edit(desk, made.id, on=dt.date(2025, 12, 31))
    assert [entry.day for entry in sit().entries(None)] == [dt.date(2025, 12, 31)]
    assert sit().vault.log.read_year(2026).entries == ()


def test_two_desks_change_different_parts(sit: Callable[..., Desk]) -> None:
    """Two windows that change different fields of one note both get their way."""
    made = notes.add(sit(), "x")
    one, other = sit(), sit()
    assert one.entries() == other.entries()
    notes.edit(one, made.id, effect="Fra den ene")
    notes.edit(other, made.id, tags=["fra-den-anden"])
    entry = sit().entries()[0]
    assert (entry.effect, entry.tags) == ("Fra den ene", ("fra-den-anden",))


def test_two_desks_change_the_same_part(sit: Callable[..., Desk]) -> None:
    """Where both change the text nothing is lost: both versions are there."""
    made = notes.add(sit(), "x")
    one, other = sit(), sit()
    assert one.entries() == other.entries()
    notes.edit(one, made.id, text="Fra den ene")
    # The other window has not looked again since.
    other.vault.log.edit(made, made.with_(text="Fra den anden"))
    assert {entry.text for entry in sit().entries()} == {"Fra den ene", "Fra den anden"}


def test_remove_and_undo(sit: Callable[..., Desk]) -> None:
    """A removed note comes back by undo at this desk, and by undo_last at any."""
    desk = sit()
    made = notes.add(desk, "x")
    notes.remove(desk, made.id)
    assert sit().entries() == []
    assert desk.undo().what == "removed"
    assert sit().entries() == [made]
    notes.remove(sit(), made.id)
    assert notes.undo_last(sit()).entry == made
    assert notes.undo_last(sit()).what == "add"
    with pytest.raises(MusprepError, match="no_note_to_undo"):
        notes.undo_last(sit())


def test_undo_of_a_new_note(sit: Callable[..., Desk]) -> None:
    """Undo after adding takes the note out again; then there is nothing more to undo."""
    desk = sit()
    notes.add(desk, "x")
    assert desk.undo().what == "added"
    assert sit().entries() == []
    with pytest.raises(MusprepError, match="nothing_to_undo"):
        desk.undo()


def test_select_fits_every_part(desk: Desk) -> None:
    """Days are inclusive, kinds are alternatives, tags must all be there, words are folded."""
    first = notes.add(desk, "Ærø i MAJ", on=dt.date(2026, 5, 1), tags=["a", "b"])
    last = notes.add(desk, "Sommer", on=dt.date(2026, 7, 1), tags=["a"], kind=Kind.PRAISE, effect="ærø igen")
    assert notes.select(desk, since=dt.date(2026, 5, 1), until=dt.date(2026, 7, 1)) == [last, first]
    assert notes.select(desk, since=dt.date(2026, 5, 2)) == [last]
    assert notes.select(desk, until=dt.date(2026, 6, 30)) == [first]
    assert notes.select(desk, kinds=[Kind.PRAISE]) == [last]
    assert notes.select(desk, tags=["#A", "b"]) == [first]
    assert notes.select(desk, grep="ÆRØ") == [last, first]


def test_tags_by_use(desk: Desk) -> None:
    """The tags of the last years come with the most used first."""
    notes.add(desk, "x", tags=["sjælden", "ofte"])
    notes.add(desk, "y", tags=["ofte"])
    assert notes.all_tags(desk) == ["ofte", "sjælden"]


def test_an_id_in_use_gives_another(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    """Two notes that draw the same random letters are both kept, and undo takes the right one."""
    monkeypatch.setattr(notes, "new_id", lambda _: "20261102t083000-aaaaaa")
    first, second = notes.add(desk, "En"), notes.add(desk, "To")
    assert first.id != second.id
    desk.undo()
    assert [entry.text for entry in desk.entries()] == ["En"]
