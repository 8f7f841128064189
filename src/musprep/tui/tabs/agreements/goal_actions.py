"""What one can do with goals: write them, and tell what came of their activities."""

from __future__ import annotations

from typing import TYPE_CHECKING

from musprep.briefing.goal_items import describe_measure
from musprep.language.safe import make_safe
from musprep.tui.dialogs.choice_dialog import Pick, PickDialog
from musprep.tui.tabs.agreements.dialogs import DayQuestion, WordsQuestion
from musprep.tui.tabs.agreements.happened import ask_happened

if TYPE_CHECKING:
    from musprep.model.goal import Goal, GoalParts
    from musprep.tui.framework.tab_context import TabContext
    from musprep.tui.tabs.agreements.goal_dialog import GoalDraft

_COUNT = 0
"""Stands for how far a goal has come among the places of its activities."""
_FOLLOWUP = ("followup_how", "followup_when", "followup_who")
_LINES = ("competence", "aim", "why_shared", "why_own", "horizon", "known", "progress", "target", *_FOLLOWUP)


class GoalActions:
    """Opens the dialogs of goals, and lets the session save what they return."""

    def __init__(self, tab: TabContext) -> None:
        self._tab = tab

    # ---- Writing one -------------------------------------------------------------------------------------------------

    def add(self) -> None:
        """Ask for a new goal."""
        from musprep.tui.tabs.agreements.goal_dialog import GoalDraft

        self._ask(GoalDraft())

    def edit(self, goal: Goal) -> None:
        """Ask for a goal in other words."""
        from musprep.tui.tabs.agreements.goal_dialog import GoalDraft

        lines = {name: getattr(goal, name) for name in _LINES}
        activities = tuple(one.text for one in goal.activities)
        self._ask(GoalDraft(**lines, activities=activities, responsible=goal.responsible.value), goal)

    def _ask(self, draft: GoalDraft, goal: Goal | None = None) -> None:
        from musprep.services.year.goals import list_examples
        from musprep.tui.tabs.agreements.goal_dialog import GoalDialog

        session = self._tab.session
        texts = [said for _, said in list_examples(session)]

        self._tab.ask(
            lambda typed, told: GoalDialog(
                session.language,
                typed,
                session.today,
                texts,
                new=goal is None,
                told=told,
                keep=lambda typed: self._save(typed, goal),
            ),
            draft,
            lambda typed: self._save(typed, goal),
        )

    def _save(self, typed: GoalDraft, goal: Goal | None) -> str:
        from musprep.model.agreement import Party
        from musprep.services.year import goals
        from musprep.services.year.activities import rewrite_activities

        session = self._tab.session
        parts: GoalParts = {
            "competence": typed.competence,
            "aim": typed.aim,
            "why_shared": typed.why_shared,
            "why_own": typed.why_own,
            "activities": rewrite_activities(session, typed.activities, goal.activities if goal else ()),
            "horizon": typed.horizon,
            "responsible": Party(typed.responsible),
            "known": typed.known,
            "progress": typed.progress,
            "target": typed.target,
            "followup_how": typed.followup_how,
            "followup_when": typed.followup_when,
            "followup_who": typed.followup_who,
        }
        if goal is None:
            return goals.add(session, typed.competence, **parts).id
        return goals.edit(session, goal.id, goal, **parts).id

    # ---- What came of it ---------------------------------------------------------------------------------------------

    def touch(self, goal: Goal, place: int, key: str) -> None:
        """Ask about the activity at `place` (the first is 1), or for 0 the only one there is to ask about, else which.

        Where the goal is counted, how far it has come is asked like an activity. Then the cursor is on `key`, or beside
        it where that is gone.
        """
        is_counted = goal.progress is not None or goal.target is not None
        counted = [_COUNT] if is_counted and goal.is_open else []
        places = range(1, len(goal.activities) + 1)
        asking = [one for one in places if goal.activities[one - 1].asks(self._tab.session.today)]
        choices = [place] if place else [*counted, *(asking if len(asking) == 1 else places)]

        def ask_about(at: int) -> None:
            if at == _COUNT:
                self._ask_count(goal)
            else:
                self._ask_activity(goal, at, key)

        if not choices:
            self._tab.tell("agreements.no_activities")
        elif len(choices) == 1:
            ask_about(choices[0])
        else:
            picks = [self._make_pick(goal, at) for at in choices]
            dialog = PickDialog(self._tab.say(f"agreements.which_{'count' if counted else 'activity'}"), picks)
            self._tab.push(dialog, lambda at: None if at is None else ask_about(int(at)))

    def _ask_count(self, goal: Goal) -> None:
        """Ask how far it has come."""
        from musprep.services.year import goals
        from musprep.tui.tabs.agreements.goal_dialog import CountDialog, CountDraft

        session = self._tab.session
        about = f"{goal.competence}\n{describe_measure(goal, self._tab.language)}"
        self._tab.ask(
            lambda typed, told: CountDialog(self._tab.language, typed, about=about, told=told),
            CountDraft(goal.progress),
            lambda typed: goals.edit(session, goal.id, goal, progress=typed.progress).id,
        )

    def _make_pick(self, goal: Goal, at: int) -> Pick:
        from musprep.language.dates import show_day

        if at == _COUNT:
            measure = describe_measure(goal, self._tab.language)
            return Pick(str(at), self._tab.say("agreements.count_title"), measure)
        activity, language = goal.activities[at - 1], self._tab.language
        taken = self._tab.say("agreements.goal_taken", day=show_day(activity.taken, language)) if activity.taken else ""
        return Pick(str(at), make_safe(activity.text), taken)

    def _ask_activity(self, goal: Goal, place: int, key: str) -> None:
        """Ask when an activity was done; of one that is done, how it was used."""
        from musprep.services.year import goals
        from musprep.tui.tabs.agreements.dialogs import Happened

        session, activity = self._tab.session, goal.activities[place - 1]

        def complete(typed: Happened) -> str:
            if typed.day:
                goals.complete_activity(session, goal.id, place, typed.day)
            return key

        def record_use(typed: Happened) -> str:
            goals.record_use(session, goal.id, place, typed.words)
            return key

        if activity.taken is None:
            ask_happened(
                self._tab,
                "taken_title",
                activity.text,
                complete,
                day=DayQuestion("taken_day", "taken_hint", reach="back", must="taken_empty"),
            )
            return
        ask_happened(
            self._tab,
            "used_title",
            activity.text,
            record_use,
            words=WordsQuestion("used_words", "used_empty"),
            draft=Happened(activity.used),
        )
