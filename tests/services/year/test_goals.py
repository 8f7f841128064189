"""Development goals, their activities, and the question three months after a course."""

from __future__ import annotations

import datetime as dt

import pytest

from musprep.language.error import MusprepError
from musprep.model.agreement import Party
from musprep.model.history import RecordState
from musprep.services.session.session import Session, open_session
from musprep.services.year import agreements, goals, rounds

NOW = dt.datetime(2026, 3, 2, 9, 0, tzinfo=dt.UTC)


@pytest.fixture
def session(tmp_path: object) -> Session:
    session = open_session(f"{tmp_path}/vault", clock=lambda: NOW)
    rounds.begin_new(session, date=dt.date(2026, 3, 1), catalogues=("speciallaege-mus",))
    return session


def _later(session: Session, days: int) -> Session:
    return open_session(session.place, clock=lambda: NOW + dt.timedelta(days=days))


def test_a_goal_holds_all_of_its_parts_and_its_round(session: Session) -> None:
    """Every part is as it was written, after reading again."""
    made = goals.add(
        session,
        "Ultralyd af hjertet",
        aim="Selvstændigt i vagten",
        why_shared="Afdelingens mål om kortere ventetid",
        why_own="Vil kunne mere akut",
        activities=["uddannelsesplan/sidemandsoplaering", "Eget kursus i Odense"],
        horizon="2027",
        known="20 superviserede undersøgelser",
        followup_how="Kort snak",
        followup_when=dt.date(2026, 9, 1),
        followup_who="Overlægen",
    )
    found = _later(session, 0).lasting.goals
    assert found == [made]
    assert made.round == "2026"
    examples = dict(goals.list_examples(session))
    example = examples["uddannelsesplan/sidemandsoplaering"]
    assert [one.text for one in made.activities] == [example, "Eget kursus i Odense"]
    assert [one.example for one in made.activities] == ["uddannelsesplan/sidemandsoplaering", ""]


def test_a_horizon_says_when_it_ends(session: Session) -> None:
    """A stretch of time counts from the day it was written or agreed on; what stays or is a date is left alone."""
    made = goals.add(session, "Projektledelse", horizon="et år")
    assert made.horizon == "et år (marts 2027)"
    later = _later(session, 300)
    assert goals.edit(later, made.id, horizon=made.horizon, aim="Nyt").horizon == made.horizon
    assert goals.edit(later, made.id, horizon="et halvt år").horizon == "et halvt år (juni 2027)"
    agreed = goals.GOALS.add(later, "Ultralyd", {"horizon": "et år", "made": dt.date(2026, 5, 1)})
    assert agreed.horizon == "et år (maj 2027)"
    before = later.lasting.goal_records.put(made.with_(horizon="to år")).record
    assert goals.edit(later, before.id, horizon="to år", aim="Mere").horizon == "to år"


def test_three_months_after_a_course_it_is_asked_how_it_was_used(session: Session) -> None:
    """Not before 91 days, then until it is told."""
    made = goals.add(session, "Projektledelse", activities=["Projektlederkursus"])
    goals.complete_activity(session, made.id, 1, NOW.date())
    assert goals.list_taken_courses(_later(session, 90)) == []
    assert [(one.goal.id, one.place) for one in goals.list_taken_courses(_later(session, 91))] == [(made.id, 0)]
    later = _later(session, 100)
    goals.record_use(later, made.id, 1, "Styrer driftsjournalen")
    assert goals.list_taken_courses(later) == []
    assert later.lasting.goals[0].activities[0].used == "Styrer driftsjournalen"


@pytest.mark.parametrize(("ended", "days"), [("", (91, 365, 400)), ("reach", (91, 365)), ("drop", ())])
def test_a_goal_that_ended_asks_as_long_as_it_matters(session: Session, ended: str, days: tuple[int, ...]) -> None:
    """An open goal asks until it is told, one that was reached for a year, one that was dropped never."""
    made = goals.add(session, "Projektledelse", activities=["Projektlederkursus"])
    goals.complete_activity(session, made.id, 1, NOW.date())
    if ended:
        getattr(goals, ended)(session, made.id)
    assert tuple(day for day in (90, 91, 365, 400) if goals.list_taken_courses(_later(session, day))) == days


def test_changing_the_activities_keeps_what_is_known_of_them(session: Session) -> None:
    """An activity that stays in the list keeps its date; a new one has none."""
    made = goals.add(session, "Projektledelse", activities=["Kursus"])
    goals.complete_activity(session, made.id, 1, NOW.date())
    changed = goals.edit(session, made.id, activities=["Mentor", "Kursus"])
    assert [(one.text, one.taken) for one in changed.activities] == [("Mentor", None), ("Kursus", NOW.date())]


def test_a_reached_goal_is_closed_and_can_be_opened_again(session: Session) -> None:
    """Reached twice is refused; reopened it is open, with its history."""
    made = goals.add(session, "Mål")
    assert goals.reach(session, made.id, "Nået").state is RecordState.KEPT
    with pytest.raises(MusprepError) as refused:
        goals.drop(session, made.id)
    assert refused.value.key == "error.goal_closed"
    assert goals.reopen(session, made.id).is_open
    assert [event.what.value for event in session.lasting.goals[0].history] == ["made", "kept", "reopened"]


def test_a_goal_written_by_mistake_is_removed_and_its_agreements_stay(session: Session) -> None:
    """They belong to no goal then, also when another goal gets the same id; undone, all is as it was."""
    made = goals.add(session, "Projektledelse")
    belongs = agreements.add(session, "Et kursus", Party.MANAGER, goal=made.id)
    agreements.add(session, "Noget andet", Party.ME)
    before = list(session.lasting.agreements)
    goals.remove(session, "projekt")
    assert session.lasting.goals == []
    assert [(one.id, one.goal) for one in session.lasting.agreements] == [(one.id, "") for one in before]
    assert goals.add(session, "Projektledelse").id == made.id
    assert agreements.find(session, belongs.id).goal == ""
    session.undo()
    session.undo()
    assert (session.lasting.goals, session.lasting.agreements) == ([made], before)


def test_an_activity_that_is_not_there_is_refused(session: Session) -> None:
    """The sentence says how many there are."""
    made = goals.add(session, "Mål", activities=["En"])
    with pytest.raises(MusprepError) as refused:
        goals.complete_activity(session, made.id, 2, NOW.date())
    assert "1" in refused.value.describe("da")


def test_every_role_is_shown_activities_that_suit_it(tmp_path: object) -> None:
    """An employee is not shown what only doctors do; each can be added by its address, in the reader's words."""
    session = open_session(f"{tmp_path}/vault", clock=lambda: NOW)
    found = dict(goals.list_examples(session))
    assert found["eksempler/mentor"] == "En mentor eller en fast sparringspartner"
    assert not any(name.startswith("uddannelsesplan/") for name in found)
    made = goals.add(
        session, "Lede møder", activities=["eksempler/mentor", "uddannelsesplan/online", "Noget helt andet"]
    )
    assert [one.example for one in made.activities] == ["eksempler/mentor", "uddannelsesplan/online", ""]
    session.speak("en")
    assert dict(goals.list_examples(session))["eksempler/kursus"] == "A course"


def test_the_examples_of_the_rounds_own_form_come_first(session: Session) -> None:
    """A specialist doctor sees the training plan's activities before the managers' ones, each text once."""
    found = goals.list_examples(session)
    assert found[0][0].startswith("uddannelsesplan/")
    assert len({words for _, words in found}) == len(found)
