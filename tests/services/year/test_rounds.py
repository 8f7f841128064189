"""Rounds: which one is now, how they follow each other, and what a broken one may not do."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import pytest

from musprep.language.error import MusprepError
from musprep.model.owner import Role
from musprep.services.year import meeting_room, owner, points, rounds, wishes

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from musprep.services.session.session import Desk


@pytest.mark.parametrize(
    ("role", "first", "agenda"),
    [
        (Role.EMPLOYEE, "privat-skema", ""),
        (Role.SPECIALIST_DOCTOR, "speciallaege-mus", "speciallaege-mus"),
        (Role.CHIROPRACTOR, "kiropraktor-mus", "kiropraktor-mus"),
        (Role.LEADER, "lus", "lus"),
    ],
)
def test_the_role_chooses_the_catalogues(desk: Desk, role: Role, first: str, agenda: str) -> None:
    """A first round begins with what suits the owner, and with its agenda."""
    owner.change(desk, role=role)
    this = rounds.new(desk).round
    assert (this.id, this.catalogues, this.agenda) == ("2026", (first, "frie-10-raad"), agenda)


def test_the_open_round_is_now_whatever_its_number(desk: Desk) -> None:
    """The round now is the open one; with all closed, the newest."""
    rounds.new(desk, date=dt.date(2026, 11, 3))
    rounds.new(desk, date=dt.date(2027, 11, 3))
    rounds.close(desk)
    rounds.reopen(desk, "2026")
    assert desk.this_book().round.id == "2026"
    rounds.close(desk)
    assert desk.this_book().round.id == "2027"


def test_rounds_stand_in_the_order_they_were_opened(sit: Callable[..., Desk]) -> None:
    """A round for 2027 begun before one for 2026 stays before it, also on the same day."""
    rounds.new(sit(), date=dt.date(2027, 3, 1))
    later = sit(days=1)
    rounds.new(later, date=dt.date(2026, 12, 1))
    assert [book.round.id for book in later.books()] == ["2027", "2026"]
    assert [book.round.id for book in later.earlier_books(later.book())] == ["2027"]


def test_a_catalogue_that_is_unknown_stops_the_new_round_first(desk: Desk) -> None:
    """Nothing is closed or written where the new round cannot begin."""
    rounds.new(desk)
    with pytest.raises(MusprepError, match="no_catalogue"):
        rounds.new(desk, catalogues=("findes-ikke",))
    assert [(book.round.id, book.round.is_open) for book in desk.books()] == [("2026", True)]


def test_a_catalogue_that_is_gone_is_not_carried_over(desk: Desk, sit: Callable[..., Desk], tmp_path: Path) -> None:
    """The next round leaves out what is no longer there, and still begins."""
    own = tmp_path / "vault" / "questionnaires" / "mit.toml"
    own.parent.mkdir(parents=True)
    own.write_text(
        'schema = 1\nid = "mit"\nversion = "1.0.0"\nkind = "questions"\ntitle = "M"\nabout = "a"\nsource = "s"\n',
        "utf-8",
    )
    rounds.new(desk, date=dt.date(2026, 11, 3), catalogues=("mit", "lus"))
    own.unlink()
    assert rounds.new(sit()).round.catalogues == ("lus",)


def test_a_broken_round_is_not_stepped_over(desk: Desk, sit: Callable[..., Desk], tmp_path: Path) -> None:
    """While a file of the round now cannot be read, what belongs there is refused, and nothing begins a new round."""
    rounds.new(desk, date=dt.date(2025, 11, 3))
    rounds.new(desk, date=dt.date(2026, 11, 3))
    broken = tmp_path / "vault" / "rounds" / "2026" / "points.toml"
    broken.write_text("[[point", "utf-8")
    fresh = sit()
    wishes.add(fresh, "x")
    for write in (lambda: points.add(fresh, "x"), lambda: rounds.new(fresh), lambda: rounds.remove(fresh, "2026")):
        with pytest.raises(MusprepError, match="vault"):
            write()
    assert [wish.text for wish in sit().this_book("2026").wishes] == ["x"]
    assert sorted(one.name for one in broken.parent.parent.iterdir()) == ["2025", "2026"]
    assert [problem.path for problem in fresh.problems()] == [str(broken)]


def test_two_windows_set_different_parts(desk: Desk, sit: Callable[..., Desk]) -> None:
    """Two windows that set different parts of one round both get their way."""
    rounds.new(desk)
    one, other = sit(), sit()
    assert one.this_book().round == other.this_book().round
    rounds.change(one, "leader", "Karen")
    rounds.change(other, "place", "Mødelokale 2")
    now = sit().this_book().round
    assert (now.leader, now.place) == ("Karen", "Mødelokale 2")


def test_ticks_are_kept_once(desk: Desk, sit: Callable[..., Desk]) -> None:
    """A tip ticked twice is ticked once, and unticking takes it away."""
    rounds.new(desk)
    for _ in range(2):
        rounds.tick(desk, "frie-10-raad/raad/3", done=True)
    assert sit().this_book().round.ticked == ("frie-10-raad/raad/3",)
    rounds.tick(desk, "frie-10-raad/raad/3", done=False)
    assert sit().this_book().round.ticked == ()


def test_the_first_point_begins_a_round(desk: Desk, sit: Callable[..., Desk]) -> None:
    """Whoever writes a point or a wish need not know the word round."""
    points.add(desk, "x")
    wishes.add(desk, "y")
    assert [book.round.id for book in sit().books()] == ["2026"]


def test_reading_an_empty_vault_makes_nothing(desk: Desk) -> None:
    """Books, entries, problems and refresh leave the disk alone."""
    assert (desk.books(), desk.entries(None), desk.problems(), desk.refresh()) == ([], [], [], False)
    assert not desk.vault.exists


def test_what_was_written_before_the_round_had_a_date_stays(desk: Desk) -> None:
    """Points and wishes begin a round by themselves; beginning "the next one" dates it, with all that is in it."""
    points.add(desk, "Løn")
    wishes.add(desk, "Et kursus")
    book = rounds.new(desk, date=dt.date(2026, 12, 14), leader="Karen")
    assert [point.text for point in book.points] == ["Løn"]
    assert [wish.text for wish in book.wishes] == ["Et kursus"]
    assert (book.round.date, book.round.leader) == (dt.date(2026, 12, 14), "Karen")
    assert len(desk.books()) == 1
    following = rounds.new(desk, date=dt.date(2027, 12, 1))
    assert following.points == []
    assert [one.round.is_open for one in desk.books()] == [False, True]


def test_the_date_of_the_next_talk_begins_the_next_round(desk: Desk, sit: Callable[..., Desk]) -> None:
    """Once a talk was held, a date long after it belongs to the round after; the last one stays whole."""
    rounds.new(desk, date=dt.date(2026, 11, 3), leader="Karen")
    points.add(desk, "Sidste års punkt")
    later = sit(days=200)
    rounds.meet(later, dt.date(2027, 11, 2))
    old, new = (book.round for book in later.books())
    assert (old.id, old.date, old.is_open) == ("2026", dt.date(2026, 11, 3), False)
    assert (new.id, new.date, new.leader, new.is_open) == ("2027", dt.date(2027, 11, 2), "Karen", True)
    assert later.this_book().points == []
    assert later.undo().what == "round"
    (only,) = later.books()
    assert (only.round.date, only.round.is_open) == (dt.date(2027, 11, 2), True)
    assert [one.text for one in only.points] == ["Sidste års punkt"]


@pytest.mark.parametrize(("days", "day"), [(0, "2027-11-02"), (20, "2027-01-31"), (200, "2026-12-01")])
def test_a_talk_that_is_put_off_stays_in_its_round(sit: Callable[..., Desk], days: int, day: str) -> None:
    """Before the talk any date moves it; after it one within three months does, and one that comes before does."""
    rounds.new(sit(), date=dt.date(2026, 11, 3))
    later = sit(days=days)
    rounds.meet(later, dt.date.fromisoformat(day))
    (only,) = later.books()
    assert str(only.round.date) == day


def test_a_mistyped_year_is_put_right_in_its_round(sit: Callable[..., Desk]) -> None:
    """A day that had passed when the round was begun was a slip; where something was concluded, the talk was held."""
    desk = sit()
    rounds.new(desk, date=desk.today - dt.timedelta(days=300))
    points.add(desk, "Et punkt")
    rounds.meet(desk, desk.today + dt.timedelta(days=60))
    assert [book.round.date for book in desk.books()] == [desk.today + dt.timedelta(days=60)]
    desk.undo()
    rounds.change(desk, "date", (desk.today + dt.timedelta(days=61)).isoformat())
    assert len(desk.books()) == 1
    desk.undo()
    meeting_room.conclude(desk, own="Sådan gik det")
    rounds.meet(desk, desk.today + dt.timedelta(days=60))
    assert [book.round.is_open for book in desk.books()] == [False, True]


def test_a_begun_round_with_something_in_it_is_not_taken_back(desk: Desk, sit: Callable[..., Desk]) -> None:
    """Undoing the step to the next round loses nothing that was written there since, also in another window."""
    rounds.new(desk, date=dt.date(2026, 11, 3))
    rounds.follow(desk)
    wish = wishes.add(sit(), "Fra et andet vindue")
    with pytest.raises(MusprepError, match="round_not_empty"):
        desk.undo()
    assert [book.round.id for book in desk.books()] == ["2026", "2027"]
    assert desk.this_book().wishes == [wish]
