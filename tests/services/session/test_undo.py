"""What `u` takes back: one's own latest step, whole, and nothing that somebody else has written since."""

from __future__ import annotations

import contextlib
import datetime as dt
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from musprep.language.error import MusprepError
from musprep.model.agreement import Party
from musprep.model.say import SayLevel
from musprep.services.session.session import Session, open_session
from musprep.services.year import (
    agreements,
    answers,
    goals,
    meeting_room,
    needs,
    notes,
    owner,
    points,
    pulses,
    rounds,
    talk_dates,
    wishes,
)

if TYPE_CHECKING:
    from collections.abc import Callable

NOW = dt.datetime(2026, 3, 2, 9, 0, tzinfo=dt.UTC)
TO = "privat-skema/trivsel/leder"


@pytest.fixture
def two(tmp_path: object) -> tuple[Session, Session]:
    """Return two windows on one vault, in which a round is open."""
    place = f"{tmp_path}/vault"
    here = open_session(place, clock=lambda: NOW)
    rounds.begin_new(here, date=dt.date(2026, 6, 1))
    return here, open_session(place, clock=lambda: NOW)


def _refused(session: Session) -> str:
    with pytest.raises(MusprepError) as refused:
        session.undo()
    return refused.value.key


def test_a_step_that_can_never_be_taken_back_does_not_stand_before_the_others(two: tuple[Session, Session]) -> None:
    """A note that another window removed cannot be taken out again: that is told once, then the step before it goes."""
    here, there = two
    points.add(here, "Et punkt")
    gone = notes.add(here, "Et notat")
    notes.remove(there, gone.id)
    assert _refused(here) == "vault.no_such_entry"
    assert here.undo().about == "Et punkt"
    assert here.get_repository().points == []


@pytest.mark.parametrize(
    "act",
    [
        lambda session: points.add(session, "Et punkt"),
        lambda session: points.lead(session, [points.add(session, "Et punkt").id]),
        lambda session: wishes.add(session, "Et ønske"),
        lambda session: needs.add(session, "Et behov"),
        lambda session: needs.remove(session, needs.add(session, "Et behov").id),
        lambda session: answers.write(session, TO, "Et svar"),
        lambda session: rounds.tick(session, "frie-10-raad/tip/1", done=True),
        lambda session: rounds.change(session, "manager", "Karen"),
    ],
)
def test_in_a_closed_round_nothing_is_taken_back(
    two: tuple[Session, Session], act: Callable[[Session], object]
) -> None:
    """Closed by another window it is read-only for `u` too; opened again, the step can still be taken back."""
    here, there = two
    before = here.get_repository().round
    act(here)
    rounds.close(there)
    assert _refused(here) == "error.round_closed"
    rounds.reopen(there)
    here.undo()
    assert here.get_repository().round == before


def test_closing_and_opening_are_steps_too(two: tuple[Session, Session]) -> None:
    """`u` after the round was closed opens it, and then goes on with what was done in it; and so the other way."""
    here, _ = two
    points.add(here, "Et punkt")
    rounds.close(here)
    assert here.undo().what == "round"
    assert here.get_repository().round.is_open
    assert here.undo().about == "Et punkt"
    rounds.close(here)
    rounds.reopen(here)
    assert here.undo().what == "round_closed"
    assert not here.get_repository().round.is_open


def test_the_facts_of_a_meeting_are_one_step(two: tuple[Session, Session]) -> None:
    """Several set at once go back at once; one that is wrong sets none; what another window set since stays."""
    here, there = two
    points.add(here, "Et punkt")
    before = here.get_repository().round
    with pytest.raises(MusprepError, match="not_minutes"):
        talk_dates.set_facts(here, {"date": "2026-07-01", "minutes": "abc"})
    assert here.get_repository().round == before
    talk_dates.set_facts(here, {"date": "2026-07-01", "minutes": "45", "manager": "Karen"})
    assert here.undo().what == "round_set"
    assert here.get_repository().round == before
    talk_dates.set_facts(here, {"manager": "Karen"})
    rounds.change(there, "manager", "Bo")
    assert _refused(here) == "error.changed_since"
    assert here.get_repository().round.manager == "Bo"


def test_a_note_that_another_window_has_changed_stays(two: tuple[Session, Session]) -> None:
    """Neither writing it nor editing it is taken back then: the other's words would go, or there would be two."""
    here, there = two
    mine = notes.add(here, "Mit notat")
    notes.edit(there, mine.id, text="Mit notat, og mere")
    assert _refused(here) == "error.changed_since"
    again = notes.add(here, "Et til")
    notes.edit(here, again.id, text="Et til, rettet")
    notes.edit(there, again.id, text="Et til, rettet to gange")
    assert _refused(here) == "error.changed_since"
    assert sorted(one.text for one in here.list_entries()) == ["Et til, rettet to gange", "Mit notat, og mere"]


def test_the_level_of_an_answer_goes_back_in_its_own_round(two: tuple[Session, Session]) -> None:
    """Another window has begun the next round: nothing is written there, and what is in the old one waits for it."""
    here, there = two
    answers.write(here, TO, "Et svar")
    answers.write(here, TO, say=SayLevel.IN_WRITING)
    there.refresh()
    talk_dates.begin_next(there)
    here.refresh()
    assert _refused(here) == "error.round_closed"
    assert [len(repository.answers) for repository in here.list_repositories()] == [1, 0]
    rounds.reopen(there, "2026")
    here.refresh()
    assert here.undo().what == "say"
    assert here.list_repositories()[0].answers[TO].say is not SayLevel.IN_WRITING


def test_a_round_taken_back_takes_nothing_that_was_just_written(two: tuple[Session, Session]) -> None:
    """What another window wrote there a moment ago, not yet seen here, keeps the round."""
    here, there = two
    points.add(here, "Så den ikke er tom")
    talk_dates.begin_next(here)
    there.refresh()
    points.add(there, "Lige skrevet")
    assert _refused(here) == "error.round_not_empty"
    assert [one.text for one in open_session(here.place).list_repositories()[1].points] == ["Lige skrevet"]


def test_what_another_window_changed_is_not_removed(two: tuple[Session, Session]) -> None:
    """A removal of what was changed meanwhile is refused with a sentence; nothing is told as removed that stands."""
    here, there = two
    point = points.add(here, "Et punkt")
    there.refresh()
    points.edit(there, point.id, keywords="nyt")
    with pytest.raises(MusprepError, match="not_removed"):
        points.remove(here, point.id)
    assert [one.keywords for one in here.get_repository().points] == ["nyt"]
    assert points.remove(here, point.id).keywords == "nyt"


def test_a_need_saved_as_it_was_after_it_was_removed(two: tuple[Session, Session]) -> None:
    """Another window removed it while its dialog stood open: saving it unchanged brings nothing back, and no fault."""
    here, there = two
    need = needs.add(here, "Et behov")
    there.refresh()
    needs.remove(there, need.id)
    assert needs.edit(here, need.id, text="Et behov") == need
    here.refresh()
    assert here.get_repository().needs == []


def test_a_round_that_another_window_removed_is_gone(two: tuple[Session, Session]) -> None:
    """It is no longer among the rounds, and looking around tells that something is new."""
    here, there = two
    points.add(here, "Så den ikke er tom")
    fresh = talk_dates.begin_next(here)
    there.refresh()
    rounds.remove(there, fresh.round.id)
    assert here.refresh()
    assert [repository.round.id for repository in here.list_repositories()] == ["2026"]


def test_an_activity_that_two_windows_tell_of_is_one(two: tuple[Session, Session]) -> None:
    """One tells when it was taken, the other how it was used: it has both, once."""
    here, there = two
    goal = goals.add(here, "Projektledelse", activities=["Et kursus", "En mentor"])
    there.lasting.goals  # noqa: B018 - it has read the goal
    goals.complete_activity(here, goal.id, 1, NOW.date())
    goals.record_use(there, goal.id, 1, "Hver dag")
    (now,) = there.lasting.goals
    assert [(one.text, one.taken, one.used) for one in now.activities] == [
        ("Et kursus", NOW.date(), "Hver dag"),
        ("En mentor", None, ""),
    ]


def test_rounds_stand_in_the_order_of_their_talks(tmp_path: object) -> None:
    """One that is written down years after its talk stands where the talk was held, and is not the latest."""
    session = open_session(f"{tmp_path}/vault", clock=lambda: NOW)
    rounds.begin_new(session, date=dt.date(2026, 2, 3))
    points.add(session, "Så den ikke er tom")
    rounds.begin_new(session, date=dt.date(2024, 11, 5))
    rounds.close(session, "2024")
    assert [repository.round.id for repository in session.list_repositories()] == ["2024", "2026"]
    assert session.get_repository().round.id == "2026"


@pytest.mark.parametrize(
    ("add", "there"),
    [
        (
            lambda session: agreements.add(session, "En mentor", Party.MANAGER),
            lambda session: session.lasting.agreements,
        ),
        (lambda session: goals.add(session, "Projektledelse"), lambda session: session.lasting.goals),
        (lambda session: points.add(session, "Et punkt"), lambda session: session.get_repository().points),
        (lambda session: wishes.add(session, "Et ønske"), lambda session: session.get_repository().wishes),
        (lambda session: needs.add(session, "Et behov"), lambda session: session.get_repository().needs),
    ],
)
def test_what_another_window_wrote_in_the_same_words_stays(
    two: tuple[Session, Session], add: Callable[[Session], object], there: Callable[[Session], list[object]]
) -> None:
    """Both wrote it at once and it is one: taking back one's own leaves the other's."""
    here, other = two
    there(here), there(other)
    add(other)
    add(here)
    assert len(there(here)) == 1
    with contextlib.suppress(MusprepError):
        here.undo()
    other.refresh()
    assert len(there(other)) == 1


def test_a_goal_is_not_brought_back_without_its_agreements(two: tuple[Session, Session]) -> None:
    """Where another window changed an agreement that belonged to it, neither comes back, and that is told."""
    here, there = two
    goal = goals.add(here, "Projektledelse")
    agreement = agreements.add(here, "Et kursus", Party.MANAGER, goal=goal.id)
    goals.remove(here, goal.id)
    agreements.touch(there, agreement.id, "Talt om")
    assert _refused(here) == "error.changed_since"
    assert here.lasting.goals == []


def test_a_level_that_another_window_chose_since_stays(two: tuple[Session, Session]) -> None:
    """My change of a level is not taken back over theirs."""
    here, there = two
    answers.write(here, TO, "Et svar")
    answers.write(here, TO, say=SayLevel.SAY_IT)
    answers.write(there, TO, say=SayLevel.IN_WRITING)
    assert _refused(here) == "error.changed_since"
    assert here.get_repository().answers[TO].say is SayLevel.IN_WRITING


def test_a_damaged_file_elsewhere_keeps_no_note_from_being_taken_back(two: tuple[Session, Session]) -> None:
    """Only the log is looked at."""
    here, _ = two
    notes.add(here, "Et notat")
    for name in ("agreements.toml", "vault.toml", "rounds/2026/wishes.toml"):
        Path(here.place, name).write_text("schema = 2\n[[skåret", "utf-8")
    assert here.undo().about == "Et notat"


def test_a_note_moved_to_another_year_is_one(two: tuple[Session, Session]) -> None:
    """Edited again after its year was changed, in either direction and in both windows, it is still one note."""
    here, there = two
    made = notes.add(here, "Flyttes", on=dt.date(2025, 5, 4))
    there.list_entries()
    for day in (dt.date(2026, 2, 2), dt.date(2025, 6, 1), dt.date(2026, 2, 1)):
        assert notes.edit(here, made.id, on=day).id == made.id
        here.list_entries(None)
        assert notes.edit(here, made.id, text=f"Flyttet til {day}").id == made.id
        there.refresh()
        assert [(one.id, one.text) for one in there.list_entries(None)] == [(made.id, f"Flyttet til {day}")]
    assert here.list_problems() == there.list_problems() == []


def test_a_level_and_then_its_words_are_taken_back(two: tuple[Session, Session]) -> None:
    """Undo of the level leaves the answer as it was, so that the words can be taken back next."""
    here, _ = two
    answers.write(here, TO, "Et svar")
    answers.write(here, TO, say=SayLevel.IN_WRITING)
    assert here.undo().what == "say"
    assert here.undo().what == "answer"
    assert here.get_repository().answers == {}


def test_a_quote_in_an_answer_is_named_by_its_words(two: tuple[Session, Session]) -> None:
    """Undone or done again, it is told by what it put into the answer, not as writing the answer."""
    here, _ = two
    to = "privat-skema/opgaver/aaret"
    answers.write(here, to, "Før", autosave=True)
    here.steps.end_writing()
    answers.write(here, to, "Før\nEt citat", autosave=True)
    here.steps.end_writing("Et citat")
    undone = here.undo()
    assert undone.describe_back("da").startswith("Fortrudt: ”Et citat” er taget ud")
    assert here.redo().name("da") == "indsættelsen af ”Et citat”"


def test_leading_points_keep_their_order_through_undo(two: tuple[Session, Session]) -> None:
    """Where one of the three was removed, changing or taking back another moves none of them."""
    here, _ = two
    first, second, third, fourth = (points.add(here, words).id for words in ("Alfa", "Beta", "Gamma", "Delta"))
    points.lead(here, [first, third, second])
    points.remove(here, first)
    points.edit(here, second, keywords="nyt")
    assert [one.text for one in here.get_repository().points if one.lead] == ["Gamma", "Beta"]
    points.toggle_lead(here, fourth)
    for _ in range(4):
        here.undo()
    assert [one.lead for one in sorted(here.get_repository().points, key=lambda one: one.text)] == [1, 2, 0, 3]


def test_a_version_is_not_chosen_over_what_was_just_written(two: tuple[Session, Session]) -> None:
    """Another window went on writing while one of two versions was being chosen: nothing goes, and that is told."""
    here, there = two
    answers.write(here, TO, "Den ene")
    written = here.get_repository().answers[TO]
    here.get_repository().answer_records.put(written.with_(beside=1, text="Den anden"))
    there.get_repository().refresh()
    answers.write(there, TO, "Den ene, og meget mere")
    with pytest.raises(MusprepError, match="not_removed"):
        answers.keep_only(here, TO, 1)
    here.refresh()
    assert {one.text for one in here.get_repository().answers.values()} >= {"Den ene, og meget mere", "Den anden"}


@pytest.mark.parametrize(
    ("add", "edit", "there"),
    [
        (
            lambda d: needs.add(d, "Før"),
            lambda d, one: needs.edit(d, one, text="Efter"),
            lambda d: d.get_repository().needs,
        ),
        (
            lambda d: wishes.add(d, "Før"),
            lambda d, one: wishes.edit(d, one, text="Efter"),
            lambda d: d.get_repository().wishes,
        ),
        (
            lambda d: points.add(d, "Før"),
            lambda d, one: points.edit(d, one, text="Efter"),
            lambda d: d.get_repository().points,
        ),
        (
            lambda d: agreements.add(d, "Før", Party.MANAGER),
            lambda d, one: agreements.edit(d, one, text="Efter"),
            lambda d: d.lasting.agreements,
        ),
        (
            lambda d: goals.add(d, "Før"),
            lambda d, one: goals.edit(d, one, competence="Efter"),
            lambda d: d.lasting.goals,
        ),
    ],
    ids=["need", "wish", "point", "agreement", "goal"],
)
def test_an_edit_taken_back_leaves_the_words_before(
    two: tuple[Session, Session],
    add: Callable[[Session], Any],
    edit: Callable[[Session, str], Any],
    there: Callable[[Session], list[Any]],
) -> None:
    """Taking back an edit brings the words before it, on disk too; the one after takes back the adding."""
    here, other = two
    made = add(here)
    assert edit(here, made.id).title == "Efter"
    here.undo()
    other.refresh()
    assert [one.title for one in there(here)] == [one.title for one in there(other)] == ["Før"]
    here.undo()
    assert there(here) == []


def _led(session: Session) -> object:
    first, second = points.add(session, "En").id, points.add(session, "To").id
    points.lead(session, [first])
    return points.lead(session, [second, first])


def _moved(session: Session) -> object:
    wishes.add(session, "En")
    return wishes.move(session, wishes.add(session, "To").id, -1)


def _goal_gone(session: Session) -> object:
    goal = goals.add(session, "Projektledelse")
    agreements.add(session, "Et kursus", Party.MANAGER, goal=goal.id)
    return goals.remove(session, goal.id)


ALL = [
    lambda session: notes.add(session, "Et notat"),
    lambda session: notes.edit(session, notes.add(session, "Et notat").id, text="Rettet", on=dt.date(2025, 5, 4)),
    lambda session: notes.remove(session, notes.add(session, "Et notat").id),
    _led,
    _moved,
    lambda session: points.edit(session, points.add(session, "Et punkt").id, text="Rettet"),
    lambda session: needs.remove(session, needs.add(session, "Et behov").id),
    lambda session: answers.write(session, TO, "Et svar"),
    lambda session: answers.write(session, answers.write(session, TO, "Et svar").answer.to, say=SayLevel.IN_WRITING),
    lambda session: rounds.tick(session, "frie-10-raad/tip/1", done=True),
    lambda session: talk_dates.set_facts(session, {"manager": "Karen", "date": "2026-07-01"}),
    rounds.close,
    lambda session: rounds.reopen(session, rounds.close(session).id),
    lambda session: (points.add(session, "Så den ikke er tom"), talk_dates.begin_next(session, dt.date(2027, 5, 1))),
    lambda session: agreements.keep(session, agreements.add(session, "Et løfte", Party.ME).id, "Holdt"),
    _goal_gone,
    lambda session: pulses.add(session, 3),
]


def _stands(session: Session) -> tuple[object, ...]:
    """Return everything that stands in a vault, as a fresh window sees it."""
    fresh = open_session(session.place, clock=lambda: NOW)
    repositories = [(one.round, one.answers, one.points, one.wishes, one.needs) for one in fresh.list_repositories()]
    lasting = fresh.lasting
    return (fresh.list_entries(None), repositories, lasting.agreements, lasting.goals, lasting.pulses)


@pytest.mark.parametrize("act", ALL)
def test_what_was_taken_back_can_be_done_again(two: tuple[Session, Session], act: Callable[[Session], object]) -> None:
    """Every step: back to the start one by one, and forth again, the vault stands each time as it stood there."""
    here, _ = two
    states = [_stands(here)]
    act(here)
    count, end = len(here.steps.done), _stands(here)
    for _ in range(2):
        for _ in range(count):
            assert here.steps.done[-1].name("da")
            here.undo()
            states.append(_stands(here))
        assert not here.steps.done
        for _ in range(count):
            assert _stands(here) == states.pop()
            here.redo()
        assert _stands(here) == end


def test_a_new_change_ends_what_can_be_done_again(two: tuple[Session, Session]) -> None:
    """Nothing is done again over what was changed since, in this window or in another."""
    here, there = two
    agreement = agreements.add(here, "Et løfte", Party.MANAGER)
    agreements.edit(here, agreement.id, text="Et andet løfte")
    here.undo()
    agreements.edit(there, agreement.id, text="Deres ord")
    with pytest.raises(MusprepError, match="changed_since"):
        here.redo()
    assert [one.text for one in here.lasting.agreements] == ["Deres ord"]
    points.add(here, "Et punkt")
    here.undo()
    points.add(here, "Et andet punkt")
    with pytest.raises(MusprepError, match="nothing_to_redo"):
        here.redo()


def test_choosing_between_versions_is_a_step(two: tuple[Session, Session]) -> None:
    """The versions not chosen come back with `u`, each as it was, and go again with redo."""
    here, there = two
    answers.write(here, TO, "Mit")
    there.refresh()
    answers.write(there, TO, "Deres")
    answers.write(here, TO, "Mit, og mere")
    stood = here.get_repository().answers
    assert len(stood) == 2
    answers.keep_only(here, TO, 1)
    chosen = here.get_repository().answers
    assert [one.text for one in chosen.values()] == [stood[f"{TO}~1"].text]
    assert here.undo().what == "kept_only"
    assert here.get_repository().answers == stood
    here.redo()
    assert here.get_repository().answers == chosen


def test_a_conclusion_is_a_step_as_it_is_typed(two: tuple[Session, Session]) -> None:
    """All that saved itself in one go goes back at once, and again with redo; what another window wrote stays."""
    here, there = two
    meeting_room.conclude(here, own="Et", autosave=True)
    meeting_room.conclude(here, own="Et hold", autosave=True)
    meeting_room.conclude(there, official="Deres", own="Andet")
    meeting_room.conclude(here, summary="Kort")
    assert here.undo().what == "conclusion"
    said = here.get_repository().conclusion
    assert (said.summary, said.official) == ("", "Deres")
    assert _refused(here) == "error.changed_since"
    fresh = open_session(here.place, clock=lambda: NOW)
    before = fresh.get_repository().conclusion
    meeting_room.conclude(fresh, notes="A", autosave=True)
    meeting_room.conclude(fresh, notes="AB", autosave=True)
    fresh.undo()
    assert fresh.get_repository().conclusion == before
    fresh.redo()
    assert fresh.get_repository().conclusion.notes == "AB"


def test_what_is_known_of_the_owner_is_a_step(two: tuple[Session, Session]) -> None:
    """A name, a position or a list of names goes back; the language is changed back by its own key."""
    here, there = two
    owner.change(here, name="Mette", position="Læge", language="en")
    assert here.undo().what == "owner"
    assert (here.owner.name, here.owner.position, here.owner.language) == ("", "", "en")
    here.redo()
    owner.change(there, name="Eva")
    assert _refused(here) == "error.changed_since"
    assert here.owner.name == "Eva"
