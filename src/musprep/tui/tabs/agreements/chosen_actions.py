"""The keys that mean one thing for an agreement, another for a goal and a third for a conclusion."""

from __future__ import annotations

from typing import TYPE_CHECKING

from musprep.tui.tabs.agreements.agreement_actions import AgreementActions
from musprep.tui.tabs.agreements.conclusions import ConclusionActions
from musprep.tui.tabs.agreements.dialogs import WordsQuestion
from musprep.tui.tabs.agreements.goal_actions import GoalActions
from musprep.tui.tabs.agreements.happened import ask_happened

if TYPE_CHECKING:
    from collections.abc import Callable

    from musprep.model.agreement import Agreement
    from musprep.model.goal import Goal
    from musprep.tui.framework.tab_context import TabContext
    from musprep.tui.tabs.agreements.dialogs import Happened
    from musprep.tui.tabs.agreements.selection import Selection


class ChosenActions:
    """What one can do with whichever is chosen."""

    def __init__(self, tab: TabContext, chosen: Selection) -> None:
        self._tab, self._chosen = tab, chosen
        self.agreements = AgreementActions(tab, chosen)
        self.goals = GoalActions(tab)
        self.conclusions = ConclusionActions(tab)

    def _find_chosen(self, *, must_be_open: bool = False) -> Agreement | Goal | None:
        """Return what is chosen; tell where there is nothing, or it is closed."""
        one = self._chosen.agreement or self._chosen.goal
        if one is None:
            self._tab.tell("agreements.none_chosen", "warning")
        elif must_be_open and not one.is_open:
            self._tab.tell("agreements.is_closed", "warning")
            return None
        return one

    def edit(self) -> None:
        """Ask for what is chosen in other words."""
        from musprep.model.agreement import Agreement

        if self._chosen.conclusion:
            self.conclusions.open(self._chosen.conclusion)
            return
        one = self._find_chosen()
        if isinstance(one, Agreement):
            self.agreements.edit(one)
        elif one is not None:
            self.goals.edit(one)

    def remove(self) -> None:
        """Remove what is chosen, and say so."""
        from musprep.model.agreement import Agreement
        from musprep.services.year import agreements, goals

        if self._chosen.activity:
            # There the goal itself is not in sight.
            self._tab.tell("agreements.none_chosen", "warning")
            return
        one = self._find_chosen()
        if one is None:
            return
        remove: Callable[..., object] = agreements.remove if isinstance(one, Agreement) else goals.remove
        if self._tab.act(lambda: remove(self._tab.session, one.id), self._chosen.find_beside()):
            self._tab.tell("agreements.removed", about=one.title)

    def touch(self) -> None:
        """Ask what was said about what is chosen, or what came of an activity."""
        from musprep.insight.agreements import asks
        from musprep.model.agreement import Agreement

        goal = self._chosen.goal
        # A goal that was reached still asks how its course was used.
        asked = goal is not None and any(asks(goal, one, self._tab.session.today) for one in goal.activities)
        one = self._find_chosen(must_be_open=not asked)
        if isinstance(one, Agreement):
            self.agreements.touch(one)
        elif one is not None:
            self.goals.touch(one, self._chosen.activity, self._chosen.key)

    def keep(self) -> None:
        """Ask what came of it."""
        from musprep.services.year import agreements, goals

        self._end("kept", agreements.keep, "reached", goals.reach)

    def drop(self) -> None:
        """Ask why it is dropped."""
        from musprep.services.year import agreements, goals

        self._end("dropped", agreements.drop, "dropped", goals.drop)

    def _end(self, how: str, end: Callable[..., Agreement], goal_how: str, end_goal: Callable[..., Goal]) -> None:
        from musprep.model.agreement import Agreement

        one = self._find_chosen(must_be_open=True)
        if one is None:
            return
        name, do = (how, end) if isinstance(one, Agreement) else (goal_how, end_goal)

        def save(typed: Happened) -> str:
            """End it, and go on to what is still open beside it."""
            beside = self._chosen.find_beside()
            do(self._tab.session, one.id, typed.words)
            return beside

        ask_happened(
            self._tab,
            f"{name}_title",
            one.title,
            save,
            words=WordsQuestion(f"{how}_words"),
            done=f"agreements.done_{name}",
        )

    def reopen(self) -> None:
        """Open again what is chosen."""
        from musprep.model.agreement import Agreement
        from musprep.services.year import agreements, goals

        if self._chosen.conclusion:
            self.conclusions.turn(self._chosen.conclusion)
            return
        one = self._find_chosen()
        if one is None:
            return
        if one.is_open:
            self._tab.tell("agreements.is_open")
            return
        reopen: Callable[..., object] = agreements.reopen if isinstance(one, Agreement) else goals.reopen
        if self._tab.act(lambda: reopen(self._tab.session, one.id), one.id):
            self._tab.tell("agreements.done_reopened", about=one.title)
