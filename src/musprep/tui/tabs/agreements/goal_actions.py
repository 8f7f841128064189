"""The part of the agreements' tab that writes goals, and what a key does with whichever is chosen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from musprep.language.safe import beginning, safe, safe_line
from musprep.tui.dialogs.choice_dialog import Pick, PickDialog
from musprep.tui.dialogs.editing import SHOWN
from musprep.tui.tabs.agreements.agreement_actions import AgreementActions
from musprep.tui.tabs.agreements.dialogs import DayQuestion, WordsQuestion
from musprep.tui.widgets.lists.agreements import COURSE

if TYPE_CHECKING:
    from collections.abc import Callable

    from musprep.model.agreement import Agreement
    from musprep.model.goal import Activity, Goal, GoalParts
    from musprep.tui.tabs.agreements.goal_dialog import GoalDraft

_FOLLOWUP = ("followup_how", "followup_when", "followup_who")
_LINES = ("competence", "aim", "why_shared", "why_own", "horizon", "known", *_FOLLOWUP)


class GoalActions(AgreementActions):
    """Goals, and the keys that mean one thing for an agreement and another for a goal."""

    @property
    def key(self) -> str:
        """What the cursor stands on."""
        raise NotImplementedError

    def goal_name(self, ref: str) -> str:
        """Return a goal in a few words, "" where there is none."""
        return next((safe_line(one.competence) for one in self.session.lasting.goals_or_empty if one.id == ref), "")

    # ---- Writing one -------------------------------------------------------------------------------------------------

    def action_goal(self) -> None:
        from musprep.tui.tabs.agreements.goal_dialog import GoalDraft

        self._ask_goal(GoalDraft())

    def _ask_goal(self, draft: GoalDraft, goal: Goal | None = None, told: str = "") -> None:
        from musprep.services.year.goals import examples
        from musprep.tui.tabs.agreements.goal_dialog import GoalDialog

        def answered(typed: GoalDraft | None) -> None:
            if typed is not None:
                self.saved(lambda: self._save_goal(typed, goal), lambda why: self._ask_goal(typed, goal, why))

        def keep(typed: GoalDraft) -> None:
            self._save_goal(typed, goal)

        texts = [said for _, said in examples(self.session)]
        dialog = GoalDialog(
            self.session.language, draft, self.session.today, texts, new=goal is None, told=told, keep=keep
        )
        self.app.push_screen(dialog, answered)

    def _save_goal(self, typed: GoalDraft, goal: Goal | None) -> str:
        from musprep.model.agreement import Party
        from musprep.services.year import goals
        from musprep.services.year.activities import rewrite_activities

        parts: GoalParts = {
            "competence": typed.competence,
            "aim": typed.aim,
            "why_shared": typed.why_shared,
            "why_own": typed.why_own,
            "activities": rewrite_activities(self.session, typed.activities, goal.activities if goal else ()),
            "horizon": typed.horizon,
            "responsible": Party(typed.responsible),
            "known": typed.known,
            "followup_how": typed.followup_how,
            "followup_when": typed.followup_when,
            "followup_who": typed.followup_who,
        }
        if goal is None:
            return goals.add(self.session, typed.competence, **parts).id
        return goals.edit(self.session, goal.id, goal, **parts).id

    def _edit_goal(self, goal: Goal) -> None:
        from musprep.tui.tabs.agreements.goal_dialog import GoalDraft

        lines = {name: getattr(goal, name) for name in _LINES}
        activities = tuple(one.text for one in goal.activities)
        self._ask_goal(GoalDraft(**lines, activities=activities, responsible=goal.responsible.value), goal)

    # ---- Its activities ----------------------------------------------------------------------------------------------

    def _touch_goal(self, goal: Goal) -> None:
        """Ask about the activity that is chosen, or the only one there is to ask about, else which."""
        places = list(range(1, len(goal.activities) + 1))
        if not places:
            self.inform("no_activities")
            return
        if self.key.startswith(COURSE):
            self._ask_activity(goal, int(self.key.rsplit(":", 1)[1]))
            return
        asking = [place for place in places if goal.activities[place - 1].asks(self.session.today)]
        if len(asking) == 1 or len(places) == 1:
            self._ask_activity(goal, (asking or places)[0])
            return
        picks = [Pick(str(place), safe(one.text), self._stands(one)) for place, one in enumerate(goal.activities, 1)]

        def picked(place: str | None) -> None:
            if place is not None:
                self._ask_activity(goal, int(place))

        self.app.push_screen(PickDialog(self.say("agreements.which_activity"), picks), picked)

    def _stands(self, activity: Activity) -> str:
        from musprep.language.dates import show_day

        if activity.taken is None:
            return ""
        return self.say("agreements.goal_taken", day=show_day(activity.taken, self.session.language))

    def _ask_activity(self, goal: Goal, place: int) -> None:
        """Ask when an activity was done; of one that is done, how it was used."""
        from musprep.services.year import goals
        from musprep.tui.tabs.agreements.dialogs import Happened

        activity = goal.activities[place - 1]
        if activity.taken is None:
            self.ask(
                "taken_title",
                activity.text,
                lambda typed: (
                    goals.complete_activity(self.session, goal.id, place, typed.day).id if typed.day else goal.id
                ),
                day=DayQuestion("taken_day", "taken_hint", reach="back", must="taken_empty"),
            )
            return
        self.ask(
            "used_title",
            activity.text,
            lambda typed: goals.record_use(self.session, goal.id, place, typed.words).id,
            words=WordsQuestion("used_words", "used_empty"),
            draft=Happened(activity.used),
        )

    def _end_goal(self, goal: Goal, *, kept: bool) -> None:
        from musprep.services.year import goals

        end = goals.reach if kept else goals.drop
        name = "reached" if kept else "dropped"
        self.ask(
            f"{name}_title",
            goal.competence,
            lambda typed: end(self.session, goal.id, typed.words).id,
            words=WordsQuestion("kept_words" if kept else "dropped_words"),
            done=f"done_{name}",
        )

    # ---- Whichever is chosen -----------------------------------------------------------------------------------------

    def _one(self, *, must_be_open: bool) -> Agreement | Goal | None:
        """Return what is chosen; tell where there is nothing, or it is closed."""
        one = self.agreement() or self.chosen_goal()
        if one is None:
            self.inform("none_chosen", "warning")
        elif must_be_open and not one.is_open:
            self.inform("is_closed", "warning")
            return None
        return one

    def action_edit(self) -> None:
        from musprep.model.agreement import Agreement

        one = self._one(must_be_open=False)
        if isinstance(one, Agreement):
            self.edit_agreement(one)
        elif one is not None:
            self._edit_goal(one)

    def action_remove(self) -> None:
        from musprep.model.agreement import Agreement
        from musprep.services.year import agreements, goals

        if self.key.startswith(COURSE):
            # There the goal itself is not in sight.
            self.inform("none_chosen", "warning")
            return
        one = self._one(must_be_open=False)
        if one is None:
            return
        agreement = isinstance(one, Agreement)
        remove: Callable[..., object] = agreements.remove if agreement else goals.remove
        if self.act(lambda: remove(self.session, one.id)):
            self.inform("removed", about=beginning(one.title, SHOWN))

    def action_touch(self) -> None:
        from musprep.insight.agreements import asks
        from musprep.model.agreement import Agreement

        goal = self.chosen_goal()
        # A goal that was reached still asks how its course was used.
        asked = goal is not None and any(asks(goal, one, self.session.today) for one in goal.activities)
        one = self._one(must_be_open=not asked)
        if isinstance(one, Agreement):
            self.touch_agreement(one)
        elif one is not None:
            self._touch_goal(one)

    def action_kept(self) -> None:
        self._end(kept=True)

    def action_drop(self) -> None:
        self._end(kept=False)

    def _end(self, *, kept: bool) -> None:
        from musprep.model.agreement import Agreement

        one = self._one(must_be_open=True)
        if isinstance(one, Agreement):
            self.end_agreement(one, kept=kept)
        elif one is not None:
            self._end_goal(one, kept=kept)

    def action_reopen(self) -> None:
        from musprep.model.agreement import Agreement
        from musprep.services.year import goals

        one = self._one(must_be_open=False)
        if one is None:
            return
        if one.is_open:
            self.inform("is_open")
        elif isinstance(one, Agreement):
            self.reopen_agreement(one)
        elif self.act(lambda: goals.reopen(self.session, one.id), one.id):
            self.inform("done_reopened", about=beginning(one.competence, SHOWN))
