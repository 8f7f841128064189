"""Points and wishes: ids one can read, three that lead, and undo for each step."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from musprep.language.error import MusprepError
from musprep.model.say import Say
from musprep.services.papers.forms import message_text
from musprep.services.session.identifiers import fresh_id
from musprep.services.year import meeting_room, notes, points, wishes

if TYPE_CHECKING:
    from collections.abc import Callable

    from musprep.services.session.session import Desk


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Køen er halveret", "koeen-er-halveret"),
        ("Ærø, Ålborg & Éclair", "aeroe-aalborg-eclair"),
        ("Et meget langt ord: Medarbejderudviklingssamtaleskema", "et-meget-langt-ord"),
        ("Medarbejderudviklingssamtaleskema", "medarbejderudviklingssam"),
        ("🥪", "punkt"),
        ("con", "punkt"),
        ("Taget", "taget-2"),
    ],
)
def test_ids_are_made_of_the_first_words(text: str, name: str) -> None:
    """An id is readable, ascii, at most 24 long, never a device's name, and numbered where it is taken."""
    assert fresh_id(text, {"taget"}) == name


def test_proof_by_the_end_of_an_id(desk: Desk) -> None:
    """An entry's ending becomes its whole id, once; words stay words; `proof_entries` gives the entry back."""
    entry = notes.add(desk, "Bevis")
    point = points.add(desk, "Alfa", proof=[entry.id[-6:], entry.id, "side 4", " ", entry.id[-3:]])
    assert point.proof == (entry.id, "side 4", entry.id[-3:])
    assert points.proof_entries(desk, point) == [entry, "side 4", entry.id[-3:]]


def test_lead_move_and_toggle(desk: Desk, sit: Callable[..., Desk]) -> None:
    """Three lead in the order given; moving changes places within the group; toggling steps back or joins."""
    for text in ("Alfa", "Beta", "Gamma", "Delta"):
        points.add(desk, text)
    points.lead(desk, ["gamma", "alfa", "beta"])
    assert [one.id for one in sit().this_book().points] == ["gamma", "alfa", "beta", "delta"]
    points.move(desk, "beta", -1)
    assert [one.id for one in sit().this_book().points] == ["gamma", "beta", "alfa", "delta"]
    points.move(desk, "gamma", -1)
    points.toggle_lead(desk, "gamma")
    assert [(one.id, one.lead) for one in sit().this_book().points] == [
        ("beta", 1), ("alfa", 2), ("gamma", 0), ("delta", 0),
    ]  # fmt: skip
    points.toggle_lead(desk, "delta")
    with pytest.raises(MusprepError, match="too_many_leads"):
        points.toggle_lead(desk, "gamma")


def test_each_step_with_points_is_taken_back(desk: Desk, sit: Callable[..., Desk]) -> None:
    """Add, edit, lead and remove are undone in turn, the latest first, on disk too."""
    points.add(desk, "Alfa", keywords="a")
    states = [sit().this_book().points]
    points.edit(desk, "alfa", text="Ny", keywords=" b ", ask=True, say=Say.ONLY_ME)
    states.append(sit().this_book().points)
    points.lead(desk, ["alfa"])
    states.append(sit().this_book().points)
    points.remove(desk, "alfa")
    for state, what in zip(reversed(states), ("removed", "lead", "edited"), strict=True):
        assert desk.undo().what == what
        assert sit().this_book().points == state
    assert desk.undo().what == "added"
    assert sit().this_book().points == []


def test_never_more_than_three_lead(desk: Desk, sit: Callable[..., Desk]) -> None:
    """Two windows that choose three each leave three; any of them can step back, and the message holds three."""
    names = [points.add(desk, f"Punkt nummer {number}", say=Say.IN_WRITING).id for number in range(6)]
    other = sit()
    assert len(other.this_book().points) == 6
    points.lead(desk, names[:3])
    points.lead(other, names[3:])
    now = sit()
    leading = [one for one in now.this_book().points if one.lead]
    assert [one.lead for one in leading] == [1, 2, 3]
    assert message_text(now).count("Punkt nummer") == 3
    assert sum(1 for one in points.toggle_lead(now, leading[0].id) if one.lead) == 2


def test_a_card_said_is_not_the_card_of_a_later_point(desk: Desk) -> None:
    """A point that is removed and written anew begins unsaid."""
    first = points.add(desk, "Bedre overlap mellem vagterne")
    meeting_room.start(desk)
    meeting_room.said(desk, first.id)
    points.remove(desk, first.id)
    points.add(desk, "Bedre overlap mellem vagterne")
    assert [card.said for card in meeting_room.cards(desk)] == [False]


def test_two_windows_change_one_point(desk: Desk, sit: Callable[..., Desk]) -> None:
    """Both versions are kept; the later one stands beside under an id of its own and does not lead."""
    points.add(desk, "Alfa")
    points.lead(desk, ["alfa"])
    one, other = sit(), sit()
    assert one.this_book().points == other.this_book().points
    points.edit(one, "alfa", text="Fra den ene")
    points.edit(other, "alfa", text="Fra den anden")
    assert [(point.id, point.text, point.lead) for point in sit().this_book().points] == [
        ("alfa", "Fra den ene", 1), ("alfa-2", "Fra den anden", 0),
    ]  # fmt: skip


def test_wishes_keep_their_two_lines_and_are_taken_back(desk: Desk, sit: Callable[..., Desk]) -> None:
    """A wish with both lines is shared; edit, remove and add are undone in turn."""
    made = wishes.add(desk, "Kursus", me=" Mod ", say=Say.SAY_IT)
    assert (made.me, made.shared, made.say) == ("Mod", False, Say.SAY_IT)
    changed = wishes.edit(desk, "kur", workplace="Færre fejl")
    assert changed.shared
    wishes.remove(desk, "kursus")
    assert sit().this_book().wishes == []
    assert [desk.undo().what for _ in range(2)] == ["removed", "edited"]
    assert sit().this_book().wishes == [made]
    desk.undo()
    assert sit().this_book().wishes == []


@pytest.mark.parametrize("text", ["", " \n"])
def test_empty_texts_are_refused(desk: Desk, text: str) -> None:
    """Neither a point nor a wish is made of nothing, and no round begins for it."""
    for add in (points.add, wishes.add):
        with pytest.raises(MusprepError, match="empty_text"):
            add(desk, text)
    assert desk.books() == []


def test_picking_by_the_beginning(desk: Desk) -> None:
    """A beginning that fits one is enough, a whole id wins over a longer one, several are told, none is told."""
    for text in ("Alfa", "Alfabet"):
        wishes.add(desk, text)
    assert wishes.edit(desk, "alfab", me="x").id == "alfabet"
    assert wishes.edit(desk, "alfa", me="x").id == "alfa"
    for start, key in (("al", "ambiguous_record"), ("beta", "no_such_record"), ("", "no_such_record")):
        with pytest.raises(MusprepError, match=key):
            wishes.remove(desk, start)
