"""Rounds: which one is now, how they follow each other, and what a broken one may not do."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import pytest

from musprep.language.error import MusprepError
from musprep.model.owner import Role
from musprep.services.year import (
    answers,
    owner,
    points,
    round_catalogues,
    rounds,
    talk_dates,
    wishes,
)

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from musprep.services.session.session import Session


@pytest.mark.parametrize(
    ("role", "first", "agenda"),
    [
        (Role.EMPLOYEE, "privat-skema", ""),
        (Role.SPECIALIST_DOCTOR, "speciallaege-mus", "speciallaege-mus"),
        (Role.CHIROPRACTOR, "kiropraktor-mus", "kiropraktor-mus"),
        (Role.LEADING_DOCTOR, "lus", "lus"),
        (Role.MANAGER, "leder-lus", "leder-lus"),
    ],
)
def test_the_role_chooses_the_catalogues(session: Session, role: Role, first: str, agenda: str) -> None:
    """A first round begins with what suits the owner, and with its agenda."""
    owner.change(session, role=role)
    this = rounds.begin_new(session).round
    assert (this.id, this.catalogues, this.agenda) == ("2026", (first, "frie-10-raad"), agenda)


def test_a_turnus_candidate_is_asked_about_the_programme_too(session: Session) -> None:
    """The chiropractors' talk stays the agenda; the questions of the education programme come beside it."""
    owner.change(session, role=Role.TURNUS_CANDIDATE)
    this = rounds.begin_new(session).round
    assert (this.catalogues, this.agenda) == (("kiropraktor-mus", "turnusprogram", "frie-10-raad"), "kiropraktor-mus")


def test_a_role_that_changes_offers_its_catalogues(session: Session) -> None:
    """The role's own come first with their agenda; another role's stay only where answered; undo undoes it."""
    rounds.begin_new(session, catalogues=("speciallaege-mus", "privat-skema", "frie-10-raad"))
    answers.write(session, "privat-skema/jobbet/styrker", "Ro")
    assert round_catalogues.list_suiting_catalogues(session) == ()
    owner.change(session, role=Role.MANAGER)
    this = rounds.use_suiting_catalogues(session)
    assert (this.catalogues, this.agenda) == (("leder-lus", "frie-10-raad", "privat-skema"), "leder-lus")
    assert round_catalogues.list_suiting_catalogues(session) == ()
    session.undo()
    assert session.get_repository().round.agenda == "speciallaege-mus"
    rounds.close(session)
    assert round_catalogues.list_suiting_catalogues(session) == ()


def test_the_open_round_is_now_whatever_its_number(session: Session) -> None:
    """The round now is the open one; with all closed, the newest."""
    rounds.begin_new(session, date=dt.date(2026, 11, 3))
    rounds.begin_new(session, date=dt.date(2027, 11, 3))
    rounds.close(session)
    rounds.reopen(session, "2026")
    assert session.get_repository().round.id == "2026"
    rounds.close(session)
    assert session.get_repository().round.id == "2027"


def test_rounds_stand_in_the_order_they_were_opened(sit: Callable[..., Session]) -> None:
    """A round for 2027 begun before one for 2026 stays before it, also on the same day."""
    rounds.begin_new(sit(), date=dt.date(2027, 3, 1))
    later = sit(days=1)
    rounds.begin_new(later, date=dt.date(2026, 12, 1))
    assert [repository.round.id for repository in later.list_repositories()] == ["2027", "2026"]
    assert [repository.round.id for repository in later.list_earlier_repositories(later.find_repository())] == ["2027"]


def test_a_catalogue_that_is_unknown_stops_the_new_round_first(session: Session) -> None:
    """Nothing is closed or written where the new round cannot begin."""
    rounds.begin_new(session)
    with pytest.raises(MusprepError, match="no_catalogue"):
        rounds.begin_new(session, catalogues=("findes-ikke",))
    assert [(repository.round.id, repository.round.is_open) for repository in session.list_repositories()] == [
        ("2026", True)
    ]


def test_a_catalogue_that_is_gone_is_not_carried_over(
    session: Session, sit: Callable[..., Session], tmp_path: Path
) -> None:
    """The next round leaves out what is no longer there, and still begins."""
    own = tmp_path / "vault" / "questionnaires" / "mit.toml"
    own.parent.mkdir(parents=True)
    own.write_text(
        'schema = 2\nid = "mit"\nversion = "1.0.0"\nkind = "questions"\ntitle = "M"\nabout = "a"\nsource = "s"\n',
        "utf-8",
    )
    rounds.begin_new(session, date=dt.date(2026, 11, 3), catalogues=("mit", "lus"))
    own.unlink()
    assert rounds.begin_new(sit()).round.catalogues == ("lus",)


def test_a_broken_round_is_not_stepped_over(session: Session, sit: Callable[..., Session], tmp_path: Path) -> None:
    """While a file of the round now cannot be read, what belongs there is refused, and nothing begins a new round."""
    rounds.begin_new(session, date=dt.date(2025, 11, 3))
    rounds.begin_new(session, date=dt.date(2026, 11, 3))
    broken = tmp_path / "vault" / "rounds" / "2026" / "points.toml"
    broken.write_text("[[point", "utf-8")
    fresh = sit()
    wishes.add(fresh, "x")
    for write in (
        lambda: points.add(fresh, "x"),
        lambda: rounds.begin_new(fresh),
        lambda: rounds.remove(fresh, "2026"),
    ):
        with pytest.raises(MusprepError, match="vault"):
            write()
    assert [wish.text for wish in sit().get_repository("2026").wishes] == ["x"]
    assert sorted(one.name for one in broken.parent.parent.iterdir()) == ["2025", "2026"]
    assert [problem.path for problem in fresh.list_problems()] == [str(broken)]


def test_two_windows_set_different_parts(session: Session, sit: Callable[..., Session]) -> None:
    """Two windows that set different parts of one round both get their way."""
    rounds.begin_new(session)
    one, other = sit(), sit()
    assert one.get_repository().round == other.get_repository().round
    rounds.change(one, "manager", "Karen")
    rounds.change(other, "place", "Mødelokale 2")
    now = sit().get_repository().round
    assert (now.manager, now.place) == ("Karen", "Mødelokale 2")


def test_ticks_are_kept_once(session: Session, sit: Callable[..., Session]) -> None:
    """A tip ticked twice is ticked once, and unticking takes it away."""
    rounds.begin_new(session)
    for _ in range(2):
        rounds.tick(session, "frie-10-raad/raad/3", done=True)
    assert sit().get_repository().round.ticked == ("frie-10-raad/raad/3",)
    rounds.tick(session, "frie-10-raad/raad/3", done=False)
    assert sit().get_repository().round.ticked == ()


def test_the_first_point_begins_a_round(session: Session, sit: Callable[..., Session]) -> None:
    """Whoever writes a point or a wish need not know the word round."""
    points.add(session, "x")
    wishes.add(session, "y")
    assert [repository.round.id for repository in sit().list_repositories()] == ["2026"]


def test_reading_an_empty_vault_makes_nothing(session: Session) -> None:
    """Books, entries, problems and refresh leave the disk alone."""
    assert (session.list_repositories(), session.list_entries(None), session.list_problems(), session.refresh()) == (
        [],
        [],
        [],
        False,
    )
    assert not session.vault.exists


def test_what_was_written_before_the_round_had_a_date_stays(session: Session) -> None:
    """Points and wishes begin a round by themselves; a day is meant for that one, and set with all that is in it."""
    points.add(session, "Løn")
    wishes.add(session, "Et kursus")
    with pytest.raises(MusprepError):
        rounds.refuse_before_talk(session, dt.date(2026, 12, 14))
    talk_dates.set_talk(session, dt.date(2026, 12, 14), "Karen")
    repository = session.get_repository()
    assert [point.text for point in repository.points] == ["Løn"]
    assert [wish.text for wish in repository.wishes] == ["Et kursus"]
    assert (repository.round.date, repository.round.manager) == (dt.date(2026, 12, 14), "Karen")
    assert len(session.list_repositories()) == 1
    following = rounds.begin_new(session, date=dt.date(2027, 12, 1))
    assert following.points == []
    assert [one.round.is_open for one in session.list_repositories()] == [False, True]
