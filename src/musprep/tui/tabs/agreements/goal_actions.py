"""What one can do with goals: write them, and tell what came of their activities."""

from __future__ import annotations

from typing import TYPE_CHECKING

from musprep.language.safe import make_safe
from musprep.tui.dialogs.choice_dialog import Pick, PickDialog
from musprep.tui.tabs.agreements.dialogs import DayQuestion, WordsQuestion
from musprep.tui.tabs.agreements.happened import ask_happened

if TYPE_CHECKING:
    from musprep.model.goal import Activity, Goal, GoalParts
    from musprep.tui.framework.tab_context import TabContext
    from musprep.tui.tabs.agreements.goal_dialog import GoalDraft

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

    # ---- Its activities ----------------------------------------------------------------------------------------------

    def touch(self, goal: Goal, place: int, key: str) -> None:
        """Ask about the activity at `place` (the first is 1), or for 0 the only one there is to ask about, else which.

        Then the cursor is on `key`, or beside it where that is gone.
        """
        places = range(1, len(goal.activities) + 1)
        asking = [one for one in places if goal.activities[one - 1].asks(self._tab.session.today)]
        if not places:
            self._tab.tell("agreements.no_activities")
        elif place:
            self._ask_activity(goal, place, key)
        elif len(asking) == 1 or len(places) == 1:
            self._ask_activity(goal, (asking or places)[0], key)
        else:
            picks = [Pick(str(at), make_safe(one.text), self._stands(one)) for at, one in enumerate(goal.activities, 1)]
            dialog = PickDialog(self._tab.say("agreements.which_activity"), picks)
            self._tab.push(dialog, lambda at: None if at is None else self._ask_activity(goal, int(at), key))

    def _stands(self, activity: Activity) -> str:
        from musprep.language.dates import show_day

        if activity.taken is None:
            return ""
        return self._tab.say("agreements.goal_taken", day=show_day(activity.taken, self._tab.language))

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
