"""What `u` takes back: one's own latest step, whole, and nothing that somebody else has written since."""

from __future__ import annotations

import contextlib
import datetime as dt
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from musprep.language.error import MusprepError
from musprep.model.agreement import Party
from musprep.model.say import Say
from musprep.services.session.session import Desk, open_desk
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
    wishes,
)

if TYPE_CHECKING:
    from collections.abc import Callable

NOW = dt.datetime(2026, 3, 2, 9, 0, tzinfo=dt.UTC)
TO = "privat-skema/trivsel/leder"


@pytest.fixture
def two(tmp_path: object) -> tuple[Desk, Desk]:
    """Return two windows on one vault, in which a round is open."""
    place = f"{tmp_path}/vault"
    here = open_desk(place, clock=lambda: NOW)
    rounds.new(here, date=dt.date(2026, 6, 1))
    return here, open_desk(place, clock=lambda: NOW)


def _refused(desk: Desk) -> str:
    with pytest.raises(MusprepError) as refused:
        desk.undo()
    return refused.value.key


def test_a_step_that_can_never_be_taken_back_does_not_stand_before_the_others(two: tuple[Desk, Desk]) -> None:
    """A note that another window removed cannot be taken out again: that is told once, then the step before it goes."""
    here, there = two
    points.add(here, "Et punkt")
    gone = notes.add(here, "Et notat")
    notes.remove(there, gone.id)
    assert _refused(here) == "vault.no_such_entry"
    assert here.undo().about == "Et punkt"
    assert here.this_book().points == []


@pytest.mark.parametrize(
    "act",
    [
        lambda desk: points.add(desk, "Et punkt"),
        lambda desk: points.lead(desk, [points.add(desk, "Et punkt").id]),
        lambda desk: wishes.add(desk, "Et ønske"),
        lambda desk: needs.add(desk, "Et behov"),
        lambda desk: needs.remove(desk, needs.add(desk, "Et behov").id),
        lambda desk: answers.write(desk, TO, "Et svar"),
        lambda desk: rounds.tick(desk, "frie-10-raad/tip/1", done=True),
        lambda desk: rounds.change(desk, "leader", "Karen"),
    ],
)
def test_in_a_closed_round_nothing_is_taken_back(two: tuple[Desk, Desk], act: Callable[[Desk], object]) -> None:
    """Closed by another window it is read-only for `u` too; opened again, the step can still be taken back."""
    here, there = two
    before = here.this_book().round
    act(here)
    rounds.close(there)
    assert _refused(here) == "error.round_closed"
    rounds.reopen(there)
    here.undo()
    assert here.this_book().round == before


def test_closing_and_opening_are_steps_too(two: tuple[Desk, Desk]) -> None:
    """`u` after the round was closed opens it, and then goes on with what was done in it; and so the other way."""
    here, _ = two
    points.add(here, "Et punkt")
    rounds.close(here)
    assert here.undo().what == "round"
    assert here.this_book().round.is_open
    assert here.undo().about == "Et punkt"
    rounds.close(here)
    rounds.reopen(here)
    assert here.undo().what == "round_closed"
    assert not here.this_book().round.is_open


def test_the_facts_of_a_meeting_are_one_step(two: tuple[Desk, Desk]) -> None:
    """Several set at once go back at once; one that is wrong sets none; what another window set since stays."""
    here, there = two
    points.add(here, "Et punkt")
    before = here.this_book().round
    with pytest.raises(MusprepError, match="not_minutes"):
        rounds.arrange(here, {"date": "2026-07-01", "minutes": "abc"})
    assert here.this_book().round == before
    rounds.arrange(here, {"date": "2026-07-01", "minutes": "45", "leader": "Karen"})
    assert here.undo().what == "round_set"
    assert here.this_book().round == before
    rounds.arrange(here, {"leader": "Karen"})
    rounds.change(there, "leader", "Bo")
    assert _refused(here) == "error.changed_since"
    assert here.this_book().round.leader == "Bo"


def test_a_note_that_another_window_has_changed_stays(two: tuple[Desk, Desk]) -> None:
    """Neither writing it nor editing it is taken back then: the other's words would go, or there would be two."""
    here, there = two
    mine = notes.add(here, "Mit notat")
    notes.edit(there, mine.id, text="Mit notat, og mere")
    assert _refused(here) == "error.changed_since"
    again = notes.add(here, "Et til")
    notes.edit(here, again.id, text="Et til, rettet")
    notes.edit(there, again.id, text="Et til, rettet to gange")
    assert _refused(here) == "error.changed_since"
    assert sorted(one.text for one in here.entries()) == ["Et til, rettet to gange", "Mit notat, og mere"]


def test_the_level_of_an_answer_goes_back_in_its_own_round(two: tuple[Desk, Desk]) -> None:
    """Another window has begun the next round: nothing is written there, and what is in the old one waits for it."""
    here, there = two
    answers.write(here, TO, "Et svar")
    answers.write(here, TO, say=Say.IN_WRITING)
    there.refresh()
    rounds.follow(there)
    here.refresh()
    assert _refused(here) == "error.round_closed"
    assert [len(book.answers) for book in here.books()] == [1, 0]
    rounds.reopen(there, "2026")
    here.refresh()
    assert here.undo().what == "say"
    assert here.books()[0].answers[TO].say is not Say.IN_WRITING


def test_a_round_taken_back_takes_nothing_that_was_just_written(two: tuple[Desk, Desk]) -> None:
    """What another window wrote there a moment ago, not yet seen here, keeps the round."""
    here, there = two
    points.add(here, "Så den ikke er tom")
    rounds.follow(here)
    there.refresh()
    points.add(there, "Lige skrevet")
    assert _refused(here) == "error.round_not_empty"
    assert [one.text for one in open_desk(here.place).books()[1].points] == ["Lige skrevet"]


def test_what_another_window_changed_is_not_removed(two: tuple[Desk, Desk]) -> None:
    """A removal of what was changed meanwhile is refused with a sentence; nothing is told as removed that stands."""
    here, there = two
    point = points.add(here, "Et punkt")
    there.refresh()
    points.edit(there, point.id, keywords="nyt")
    with pytest.raises(MusprepError, match="not_removed"):
        points.remove(here, point.id)
    assert [one.keywords for one in here.this_book().points] == ["nyt"]
    assert points.remove(here, point.id).keywords == "nyt"


def test_a_need_saved_as_it_was_after_it_was_removed(two: tuple[Desk, Desk]) -> None:
    """Another window removed it while its dialog stood open: saving it unchanged brings nothing back, and no fault."""
    here, there = two
    need = needs.add(here, "Et behov")
    there.refresh()
    needs.remove(there, need.id)
    assert needs.edit(here, need.id, text="Et behov") == need
    here.refresh()
    assert here.this_book().needs == []


def test_a_round_that_another_window_removed_is_gone(two: tuple[Desk, Desk]) -> None:
    """It is no longer among the rounds, and looking around tells that something is new."""
    here, there = two
    points.add(here, "Så den ikke er tom")
    fresh = rounds.follow(here)
    there.refresh()
    rounds.remove(there, fresh.round.id)
    assert here.refresh()
    assert [book.round.id for book in here.books()] == ["2026"]


def test_an_activity_that_two_windows_tell_of_is_one(two: tuple[Desk, Desk]) -> None:
    """One tells when it was taken, the other how it was used: it has both, once."""
    here, there = two
    goal = goals.add(here, "Projektledelse", activities=["Et kursus", "En mentor"])
    there.lasting.goals  # noqa: B018 - it has read the goal
    goals.took(here, goal.id, 1, NOW.date())
    goals.used(there, goal.id, 1, "Hver dag")
    (now,) = there.lasting.goals
    assert [(one.text, one.taken, one.used) for one in now.activities] == [
        ("Et kursus", NOW.date(), "Hver dag"),
        ("En mentor", None, ""),
    ]


def test_rounds_stand_in_the_order_of_their_talks(tmp_path: object) -> None:
    """One that is written down years after its talk stands where the talk was held, and is not the latest."""
    desk = open_desk(f"{tmp_path}/vault", clock=lambda: NOW)
    rounds.new(desk, date=dt.date(2026, 2, 3))
    points.add(desk, "Så den ikke er tom")
    rounds.new(desk, date=dt.date(2024, 11, 5))
    rounds.close(desk, "2024")
    assert [book.round.id for book in desk.books()] == ["2024", "2026"]
    assert desk.this_book().round.id == "2026"


@pytest.mark.parametrize(
    ("add", "there"),
    [
        (lambda desk: agreements.add(desk, "En mentor", Party.LEADER), lambda desk: desk.lasting.agreements),
        (lambda desk: goals.add(desk, "Projektledelse"), lambda desk: desk.lasting.goals),
        (lambda desk: points.add(desk, "Et punkt"), lambda desk: desk.this_book().points),
        (lambda desk: wishes.add(desk, "Et ønske"), lambda desk: desk.this_book().wishes),
        (lambda desk: needs.add(desk, "Et behov"), lambda desk: desk.this_book().needs),
    ],
)
def test_what_another_window_wrote_in_the_same_words_stays(
    two: tuple[Desk, Desk], add: Callable[[Desk], object], there: Callable[[Desk], list[object]]
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


def test_a_goal_is_not_brought_back_without_its_promises(two: tuple[Desk, Desk]) -> None:
    """Where another window changed a promise that belonged to it, neither comes back, and that is told."""
    here, there = two
    goal = goals.add(here, "Projektledelse")
    promise = agreements.add(here, "Et kursus", Party.LEADER, goal=goal.id)
    goals.remove(here, goal.id)
    agreements.touch(there, promise.id, "Talt om")
    assert _refused(here) == "error.changed_since"
    assert here.lasting.goals == []


def test_a_level_that_another_window_chose_since_stays(two: tuple[Desk, Desk]) -> None:
    """My change of a level is not taken back over theirs."""
    here, there = two
    answers.write(here, TO, "Et svar")
    answers.write(here, TO, say=Say.SAY_IT)
    answers.write(there, TO, say=Say.IN_WRITING)
    assert _refused(here) == "error.changed_since"
    assert here.this_book().answers[TO].say is Say.IN_WRITING


def test_a_damaged_file_elsewhere_keeps_no_note_from_being_taken_back(two: tuple[Desk, Desk]) -> None:
    """Only the log is looked at."""
    here, _ = two
    notes.add(here, "Et notat")
    for name in ("agreements.toml", "vault.toml", "rounds/2026/wishes.toml"):
        Path(here.place, name).write_text("schema = 1\n[[skåret", "utf-8")
    assert here.undo().about == "Et notat"


def test_a_note_moved_to_another_year_is_one(two: tuple[Desk, Desk]) -> None:
    """Edited again after its year was changed, in either direction and in both windows, it is still one note."""
    here, there = two
    made = notes.add(here, "Flyttes", on=dt.date(2025, 5, 4))
    there.entries()
    for day in (dt.date(2026, 2, 2), dt.date(2025, 6, 1), dt.date(2026, 2, 1)):
        assert notes.edit(here, made.id, on=day).id == made.id
        here.entries(None)
        assert notes.edit(here, made.id, text=f"Flyttet til {day}").id == made.id
        there.refresh()
        assert [(one.id, one.text) for one in there.entries(None)] == [(made.id, f"Flyttet til {day}")]
    assert here.problems() == there.problems() == []


def test_a_level_and_then_its_words_are_taken_back(two: tuple[Desk, Desk]) -> None:
    """Undo of the level leaves the answer as it was, so that the words can be taken back next."""
    here, _ = two
    answers.write(here, TO, "Et svar")
    answers.write(here, TO, say=Say.IN_WRITING)
    assert here.undo().what == "say"
    assert here.undo().what == "answer"
    assert here.this_book().answers == {}


def test_leading_points_keep_their_order_through_undo(two: tuple[Desk, Desk]) -> None:
    """Where one of the three was removed, changing or taking back another moves none of them."""
    here, _ = two
    first, second, third, fourth = (points.add(here, words).id for words in ("Alfa", "Beta", "Gamma", "Delta"))
    points.lead(here, [first, third, second])
    points.remove(here, first)
    points.edit(here, second, keywords="nyt")
    assert [one.text for one in here.this_book().points if one.lead] == ["Gamma", "Beta"]
    points.toggle_lead(here, fourth)
    for _ in range(4):
        here.undo()
    assert [one.lead for one in sorted(here.this_book().points, key=lambda one: one.text)] == [0, 0, 0, 0]


def test_a_version_is_not_chosen_over_what_was_just_written(two: tuple[Desk, Desk]) -> None:
    """Another window went on writing while one of two versions was being chosen: nothing goes, and that is told."""
    here, there = two
    answers.write(here, TO, "Den ene")
    written = here.this_book().answers[TO]
    here.this_book().answer_records.put(written.with_(beside=1, text="Den anden"))
    there.this_book().refresh()
    answers.write(there, TO, "Den ene, og meget mere")
    with pytest.raises(MusprepError, match="not_removed"):
        answers.keep_only(here, TO, 1)
    here.refresh()
    assert {one.text for one in here.this_book().answers.values()} >= {"Den ene, og meget mere", "Den anden"}


@pytest.mark.parametrize(
    ("add", "edit", "there"),
    [
        (lambda d: needs.add(d, "Før"), lambda d, one: needs.edit(d, one, text="Efter"), lambda d: d.this_book().needs),
        (
            lambda d: wishes.add(d, "Før"),
            lambda d, one: wishes.edit(d, one, text="Efter"),
            lambda d: d.this_book().wishes,
        ),
        (
            lambda d: points.add(d, "Før"),
            lambda d, one: points.edit(d, one, text="Efter"),
            lambda d: d.this_book().points,
        ),
        (
            lambda d: agreements.add(d, "Før", Party.LEADER),
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
    two: tuple[Desk, Desk],
    add: Callable[[Desk], Any],
    edit: Callable[[Desk, str], Any],
    there: Callable[[Desk], list[Any]],
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


def _led(desk: Desk) -> object:
    first, second = points.add(desk, "En").id, points.add(desk, "To").id
    points.lead(desk, [first])
    return points.lead(desk, [second, first])


def _moved(desk: Desk) -> object:
    wishes.add(desk, "En")
    return wishes.move(desk, wishes.add(desk, "To").id, -1)


def _goal_gone(desk: Desk) -> object:
    goal = goals.add(desk, "Projektledelse")
    agreements.add(desk, "Et kursus", Party.LEADER, goal=goal.id)
    return goals.remove(desk, goal.id)


ALL = [
    lambda desk: notes.add(desk, "Et notat"),
    lambda desk: notes.edit(desk, notes.add(desk, "Et notat").id, text="Rettet", on=dt.date(2025, 5, 4)),
    lambda desk: notes.remove(desk, notes.add(desk, "Et notat").id),
    _led,
    _moved,
    lambda desk: points.edit(desk, points.add(desk, "Et punkt").id, text="Rettet"),
    lambda desk: needs.remove(desk, needs.add(desk, "Et behov").id),
    lambda desk: answers.write(desk, TO, "Et svar"),
    lambda desk: answers.write(desk, answers.write(desk, TO, "Et svar").answer.to, say=Say.IN_WRITING),
    lambda desk: rounds.tick(desk, "frie-10-raad/tip/1", done=True),
    lambda desk: rounds.arrange(desk, {"leader": "Karen", "date": "2026-07-01"}),
    rounds.close,
    lambda desk: rounds.reopen(desk, rounds.close(desk).id),
    lambda desk: (points.add(desk, "Så den ikke er tom"), rounds.follow(desk, dt.date(2027, 5, 1))),
    lambda desk: agreements.keep(desk, agreements.add(desk, "Et løfte", Party.ME).id, "Holdt"),
    _goal_gone,
    lambda desk: pulses.add(desk, 3),
]


def _stands(desk: Desk) -> tuple[object, ...]:
    """Return everything that stands in a vault, as a fresh window sees it."""
    fresh = open_desk(desk.place, clock=lambda: NOW)
    books = [(one.round, one.answers, one.points, one.wishes, one.needs) for one in fresh.books()]
    lasting = fresh.lasting
    return (fresh.entries(None), books, lasting.agreements, lasting.goals, lasting.pulses)


@pytest.mark.parametrize("act", ALL)
def test_what_was_taken_back_can_be_done_again(two: tuple[Desk, Desk], act: Callable[[Desk], object]) -> None:
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


def test_a_new_change_ends_what_can_be_done_again(two: tuple[Desk, Desk]) -> None:
    """Nothing is done again over what was changed since, in this window or in another."""
    here, there = two
    promise = agreements.add(here, "Et løfte", Party.LEADER)
    agreements.edit(here, promise.id, text="Et andet løfte")
    here.undo()
    agreements.edit(there, promise.id, text="Deres ord")
    with pytest.raises(MusprepError, match="changed_since"):
        here.redo()
    assert [one.text for one in here.lasting.agreements] == ["Deres ord"]
    points.add(here, "Et punkt")
    here.undo()
    points.add(here, "Et andet punkt")
    with pytest.raises(MusprepError, match="nothing_to_redo"):
        here.redo()


def test_choosing_between_versions_is_a_step(two: tuple[Desk, Desk]) -> None:
    """The versions not chosen come back with `u`, each as it was, and go again with redo."""
    here, there = two
    answers.write(here, TO, "Mit")
    there.refresh()
    answers.write(there, TO, "Deres")
    answers.write(here, TO, "Mit, og mere")
    stood = here.this_book().answers
    assert len(stood) == 2
    answers.keep_only(here, TO, 1)
    chosen = here.this_book().answers
    assert [one.text for one in chosen.values()] == [stood[f"{TO}~1"].text]
    assert here.undo().what == "kept_only"
    assert here.this_book().answers == stood
    here.redo()
    assert here.this_book().answers == chosen


def test_a_conclusion_is_a_step_as_it_is_typed(two: tuple[Desk, Desk]) -> None:
    """All that saved itself in one go goes back at once, and again with redo; what another window wrote stays."""
    here, there = two
    meeting_room.conclude(here, own="Et", autosave=True)
    meeting_room.conclude(here, own="Et hold", autosave=True)
    meeting_room.conclude(there, official="Deres", own="Andet")
    meeting_room.conclude(here, summary="Kort")
    assert here.undo().what == "conclusion"
    said = here.this_book().conclusion
    assert (said.summary, said.official) == ("", "Deres")
    assert _refused(here) == "error.changed_since"
    fresh = open_desk(here.place, clock=lambda: NOW)
    before = fresh.this_book().conclusion
    meeting_room.conclude(fresh, notes="A", autosave=True)
    meeting_room.conclude(fresh, notes="AB", autosave=True)
    fresh.undo()
    assert fresh.this_book().conclusion == before
    fresh.redo()
    assert fresh.this_book().conclusion.notes == "AB"


def test_what_is_known_of_the_owner_is_a_step(two: tuple[Desk, Desk]) -> None:
    """A name, a position or a list of names goes back; the language is changed back by its own key."""
    here, there = two
    owner.change(here, name="Mette", position="Læge", language="en")
    assert here.undo().what == "owner"
    assert (here.owner.name, here.owner.position, here.owner.language) == ("", "", "en")
    here.redo()
    owner.change(there, name="Eva")
    assert _refused(here) == "error.changed_since"
    assert here.owner.name == "Eva"
