"""Points and wishes: ids one can read, three that lead, and undo for each step."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from musprep.language.error import MusprepError
from musprep.language.fresh_id import make_fresh_id
from musprep.model.say import SayLevel
from musprep.services.papers.forms import render_message_text
from musprep.services.year import cue_cards, meeting_room, notes, points, rounds, wishes

if TYPE_CHECKING:
    from collections.abc import Callable

    from musprep.services.session.session import Session


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
    assert make_fresh_id(text, {"taget"}) == name


def test_proof_by_the_end_of_an_id(session: Session) -> None:
    """An entry's ending becomes its whole id, once; words stay words; `list_proof_entries` gives the entry back."""
    entry = notes.add(session, "Bevis")
    point = points.add(session, "Alfa", proof=[entry.id[-6:], entry.id, "side 4", " ", entry.id[-3:]])
    assert point.proof == (entry.id, "side 4", entry.id[-3:])
    assert points.list_proof_entries(session, point) == [entry, "side 4", entry.id[-3:]]


def test_lead_move_and_toggle(session: Session, sit: Callable[..., Session]) -> None:
    """Three lead in the order given; moving changes places within the group; toggling steps back or joins."""
    for text in ("Alfa", "Beta", "Gamma", "Delta"):
        points.add(session, text)
    points.lead(session, ["gamma", "alfa", "beta"])
    assert [one.id for one in sit().get_repository().points] == ["gamma", "alfa", "beta", "delta"]
    points.move(session, "beta", -1)
    assert [one.id for one in sit().get_repository().points] == ["gamma", "beta", "alfa", "delta"]
    points.move(session, "gamma", -1)
    points.toggle_lead(session, "gamma")
    assert [(one.id, one.lead) for one in sit().get_repository().points] == [
        ("beta", 1), ("alfa", 2), ("gamma", 0), ("delta", 0),
    ]  # fmt: skip
    points.toggle_lead(session, "delta")
    with pytest.raises(MusprepError, match="too_many_leads"):
        points.toggle_lead(session, "gamma")


def test_a_point_added_to_those_that_lead_takes_a_free_place(session: Session, sit: Callable[..., Session]) -> None:
    """It is the last of them, though one was removed before; a fourth does not lead, and each add is one step."""
    for text in ("Alfa", "Beta", "Gamma"):
        points.add_leading(session, text)
    points.remove(session, "alfa")
    points.add_leading(session, "Delta")
    points.add_leading(session, "Epsilon")
    assert [one.id for one in sit().get_repository().points if one.lead] == ["beta", "gamma", "delta"]
    session.undo()
    session.undo()
    assert [one.id for one in sit().get_repository().points] == ["beta", "gamma"]


def test_the_first_three_points_lead_wherever_they_are_added(session: Session, sit: Callable[..., Session]) -> None:
    """Carried over or added, three lead and a question does not; where one was let go, a new one leaves the choice."""
    points.add(session, "Alfa")
    rounds.begin_new(session)
    points.carry_over(session, "alfa")
    points.add(session, "Hvornår?", ask=True)
    for text in ("Beta", "Gamma", "Delta"):
        points.add(session, text)
    assert [one.id for one in sit().get_repository().points if one.lead] == ["alfa", "beta", "gamma"]
    points.remove(session, "delta")
    points.toggle_lead(session, "beta")
    points.add(session, "Epsilon")
    assert [one.id for one in sit().get_repository().points if one.lead] == ["alfa", "gamma"]


def test_each_step_with_points_is_taken_back(session: Session, sit: Callable[..., Session]) -> None:
    """Add, edit, lead and remove are undone in turn, the latest first, on disk too."""
    points.add(session, "Alfa", keywords="a")
    states = [sit().get_repository().points]
    points.edit(session, "alfa", text="Ny", keywords=" b ", ask=True, say=SayLevel.ONLY_ME)
    states.append(sit().get_repository().points)
    points.lead(session, ["alfa"])
    states.append(sit().get_repository().points)
    points.remove(session, "alfa")
    for state, what in zip(reversed(states), ("removed", "lead", "edited"), strict=True):
        assert session.undo().what == what
        assert sit().get_repository().points == state
    assert session.undo().what == "added"
    assert sit().get_repository().points == []


def test_never_more_than_three_lead(session: Session, sit: Callable[..., Session]) -> None:
    """Two windows that choose three each leave three; any of them can step back, and the message holds three."""
    names = [points.add(session, f"Punkt nummer {number}", say=SayLevel.IN_WRITING).id for number in range(6)]
    other = sit()
    assert len(other.get_repository().points) == 6
    points.lead(session, names[:3])
    points.lead(other, names[3:])
    now = sit()
    leading = [one for one in now.get_repository().points if one.lead]
    assert [one.lead for one in leading] == [1, 2, 3]
    assert render_message_text(now).count("Punkt nummer") == 3
    assert sum(1 for one in points.toggle_lead(now, leading[0].id) if one.lead) == 2


def test_a_card_said_is_not_the_card_of_a_later_point(session: Session) -> None:
    """A point that is removed and written anew begins unsaid."""
    first = points.add(session, "Bedre overlap mellem vagterne")
    meeting_room.start(session)
    meeting_room.mark_said(session, first.id)
    points.remove(session, first.id)
    points.add(session, "Bedre overlap mellem vagterne")
    assert [card.said for card in cue_cards.list_cards(session)] == [False]


def test_two_windows_change_one_point(session: Session, sit: Callable[..., Session]) -> None:
    """Both versions are kept; the later one stands beside under an id of its own and does not lead."""
    points.add(session, "Alfa")
    points.lead(session, ["alfa"])
    one, other = sit(), sit()
    assert one.get_repository().points == other.get_repository().points
    points.edit(one, "alfa", text="Fra den ene")
    points.edit(other, "alfa", text="Fra den anden")
    assert [(point.id, point.text, point.lead) for point in sit().get_repository().points] == [
        ("alfa", "Fra den ene", 1), ("alfa-2", "Fra den anden", 0),
    ]  # fmt: skip


def test_wishes_keep_their_two_lines_and_are_taken_back(session: Session, sit: Callable[..., Session]) -> None:
    """A wish with both lines is shared; edit, remove and add are undone in turn."""
    made = wishes.add(session, "Kursus", me=" Mod ", say=SayLevel.SAY_IT)
    assert (made.me, made.shared, made.say) == ("Mod", False, SayLevel.SAY_IT)
    changed = wishes.edit(session, "kur", workplace="Færre fejl")
    assert changed.shared
    wishes.remove(session, "kursus")
    assert sit().get_repository().wishes == []
    assert [session.undo().what for _ in range(2)] == ["removed", "edited"]
    assert sit().get_repository().wishes == [made]
    session.undo()
    assert sit().get_repository().wishes == []


@pytest.mark.parametrize("text", ["", " \n"])
def test_empty_texts_are_refused(session: Session, text: str) -> None:
    """Neither a point nor a wish is made of nothing, and no round begins for it."""
    for add in (points.add, wishes.add):
        with pytest.raises(MusprepError, match="empty_text"):
            add(session, text)
    assert session.list_repositories() == []


def test_picking_by_the_beginning(session: Session) -> None:
    """A beginning that fits one is enough, a whole id wins over a longer one, several are told, none is told."""
    for text in ("Alfa", "Alfabet"):
        wishes.add(session, text)
    assert wishes.edit(session, "alfab", me="x").id == "alfabet"
    assert wishes.edit(session, "alfa", me="x").id == "alfa"
    for start, key in (("al", "ambiguous_record"), ("beta", "no_such_record"), ("", "no_such_record")):
        with pytest.raises(MusprepError, match=key):
            wishes.remove(session, start)
