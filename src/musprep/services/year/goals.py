"""The development goals, and the activities that lead to them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from musprep.insight.agreements import TakenCourse, list_courses_to_ask
from musprep.language.dates import show_day
from musprep.language.error import MusprepError
from musprep.language.say import text
from musprep.language.time_ahead import add_end_month
from musprep.model.goal import Activity, Goal, GoalParts
from musprep.model.history import Happening, RecordState
from musprep.model.owner import Role
from musprep.services.session.clean_text import clean_text, require_text
from musprep.services.session.undo import UndoStep
from musprep.services.year.collection import LastingCollection, make_event

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable, Iterable, Mapping
    from typing import Unpack

    from musprep.model.agreement import Agreement
    from musprep.services.session.saved_records import PutResult
    from musprep.services.session.session import Session

_ANY = "eksempler"
_ACTIVITIES = (
    "kursus", "uddannelse", "sidemand", "mentor", "opgave",
    "projekt", "besoeg", "netvaerk", "formidling", "selvstudium",
)  # fmt: skip


def _read(session: Session, parts: dict[str, Any], before: Goal | None) -> None:
    """Read activities, which may be given as texts or as a catalogue's (`catalogue/activity`)."""
    if "activities" in parts:
        parts["activities"] = tuple(_make_activities(session, parts["activities"], before.activities if before else ()))


class GoalCollection(LastingCollection[Goal]):
    """The goals. Removing one frees its agreements; activities may be given as texts or catalogue examples."""

    def _clean(
        self, session: Session, parts: Mapping[str, object], before: Goal | None, made_on: dt.date | None = None
    ) -> dict[str, Any]:
        """Clean the fields; a new horizon such as `et år` gets the month it means, which nobody knows years later."""
        clean = super()._clean(session, parts, before, made_on)
        horizon = clean.get("horizon", "")
        if horizon and (before is None or horizon != before.horizon):
            clean["horizon"] = add_end_month(horizon, made_on or session.today, session.language)
        return clean

    def remove(self, session: Session, start: str) -> Goal:
        """Remove one added by mistake; its agreements stay, without a goal. A copy stays in history/.

        Raises MusprepError where it is not found.
        """
        before = self.find(session, start)
        goals, agreements = session.lasting.goal_records, session.lasting.agreement_records
        goals.drop(before.key)
        freed: list[PutResult[Agreement]] = []

        def refresh(back: bool) -> None:  # noqa: FBT001 - as Step calls it
            goals.refresh()
            if (before.key in goals.records) is back:
                raise MusprepError("error.changed_since")
            was, now = ({one.record.key: one.was for one in freed}, {one.record.key: one.record for one in freed})
            # Agreements first: another window may have changed them, and then the goal must not come back alone.
            agreements.take_back(*(was, now) if back else (now, was))
            there, gone = {before.key: before}, {before.key: None}
            goals.take_back(*(there, gone) if back else (gone, there))

        session.remember(UndoStep("removed", before.competence, lambda: refresh(True), lambda: refresh(False)))  # noqa: FBT003
        # A later goal may get the same id.
        freed += [agreements.put(one.with_(goal="")) for one in session.lasting.agreements if one.goal == before.id]
        return before


GOALS = GoalCollection(
    model=Goal,
    command="goals list",
    title="competence",
    days=("followup_when",),
    read=_read,
    records=lambda session: session.lasting.goal_records,
    kind="goal",
)

find, remove, reach, drop, reopen = GOALS.find, GOALS.remove, GOALS.keep, GOALS.drop, GOALS.reopen


def add(session: Session, competence: str, /, **parts: Unpack[GoalParts]) -> Goal:
    """Add a goal to the current round, which is begun where there is none. Raises MusprepError.

    `parts` are fields of model.goal.Goal, `activities` as texts or addresses of catalogue examples.
    """
    return GOALS.add(session, competence, parts)


def edit(session: Session, goal: str, since: Goal | None = None, /, **changes: Unpack[GoalParts]) -> Goal:
    """Change parts of a goal. `since` is the goal as it was when the user began to edit it. Raises MusprepError."""
    return GOALS.edit(session, goal, since, changes)


def complete_activity(session: Session, goal: str, place: int, day: dt.date) -> Goal:
    """Record that activity number `place` (from 1) was done on `day`; three months later musprep asks about its use.

    Raises MusprepError for a day in the future, and where there is no such goal or activity.
    """
    if day > session.today:
        raise MusprepError("error.day_ahead", day=show_day(day, session.language))
    return _change_activity(session, goal, place, "", lambda one: one.with_(taken=day))


def record_use(session: Session, goal: str, place: int, words: str) -> Goal:
    """Record how activity number `place` (from 1) was used.

    Raises MusprepError where there is no such goal or activity.
    """
    said = require_text(words)
    return _change_activity(session, goal, place, said, lambda one: one.with_(used=said))


def list_goals(session: Session, *, state: RecordState | None = None) -> list[Goal]:
    """Return the goals in this state (None: all), the open ones first."""
    found = [one for one in session.lasting.goals if state in (None, one.state)]
    return sorted(found, key=lambda one: not one.is_open)


def list_taken_courses(session: Session) -> list[TakenCourse]:
    """Return the activities whose use it is time to ask about."""
    return list_courses_to_ask(session.lasting.goals_or_empty, session.today)


def list_examples(session: Session) -> list[tuple[str, str]]:
    """Return activity examples as (`catalogue/activity`, text), first those of the round's catalogues and forms.

    Then come those of other catalogues for the owner's role. Where there are none, some general ones are returned. Of a
    catalogue that has examples itself, those of its form are left out.
    """
    repository = session.find_repository()
    used = session.shelf.list_readable(repository.round.catalogues) if repository else []
    wanted = {one.id for one in used} | {name for one in used if not one.activity for name in one.forms}
    offered = [one for one in session.shelf.list_all() if one.activity]
    suits = [one for one in offered if one.id in wanted or session.owner.role in (one.audience or Role)]
    if not suits:
        return [(f"{_ANY}/{name}", text(f"words.activity_{name}", session.language)) for name in _ACTIVITIES]
    catalogues = sorted(suits, key=lambda one: one.id not in wanted)
    found: dict[str, str] = {}
    for catalogue in catalogues:
        for activity in catalogue.activity:
            words = activity.text.say_in(session.language)
            if words not in found.values():
                found[f"{catalogue.id}/{activity.id}"] = words
    return list(found.items())


def _make_activities(session: Session, given: Iterable[object], before: tuple[Activity, ...]) -> Iterable[Activity]:
    """Yield activities; what is known of one that existed already is kept."""
    known, by_example = {one.text: one for one in before}, dict(list_examples(session))
    for one in given:
        if isinstance(one, Activity):
            yield one
        elif words := clean_text(str(one)).strip():
            text = by_example.get(words) or _find_example(session, words)
            yield known.get(text or words) or Activity(text=text or words, example=words if text else "")


def _find_example(session: Session, words: str) -> str:
    """Return the text of a catalogue's example (`catalogue/activity`), "" for words that name no catalogue.

    Raises MusprepError where the catalogue has no such example.
    """
    catalogue, slash, name = words.partition("/")
    if not slash or catalogue not in session.shelf.list_ids():
        return ""
    known = {one.id: one.text for one in session.shelf.get(catalogue).activity}
    if name not in known:
        raise MusprepError("error.no_example", id=words, ids=", ".join(f"{catalogue}/{one}" for one in known) or "–")
    return known[name].say_in(session.language)


def _change_activity(
    session: Session, goal: str, place: int, said: str, change: Callable[[Activity], Activity]
) -> Goal:
    """Change an activity; the history names it, and keeps what was `said` about it."""
    before = find(session, goal)
    if not 1 <= place <= len(before.activities):
        raise MusprepError("error.no_activity", id=before.id, count=len(before.activities), number=place)
    changed = tuple(change(one) if number == place else one for number, one in enumerate(before.activities, 1))
    words = ": ".join(part for part in (changed[place - 1].text, said) if part)
    return GOALS.save_event(session, before, make_event(session, Happening.TOUCHED, words), activities=changed)
