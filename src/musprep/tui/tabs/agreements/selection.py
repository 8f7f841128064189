"""What the cursor of the agreements' tab stands on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from musprep.tui.widgets.lists.agreements import AGREEMENT, CONCLUSION, COURSE, GOAL, NEW

if TYPE_CHECKING:
    from collections.abc import Callable

    from musprep.model.agreement import Agreement
    from musprep.model.goal import Goal
    from musprep.tui.framework.tab_context import TabContext
    from musprep.tui.widgets.lists.block_list import BlockList


class Selection:
    """Finds the record that belongs to the key under the cursor of a list, which `shown` returns."""

    def __init__(self, tab: TabContext, shown: Callable[[], BlockList]) -> None:
        self._tab, self._shown = tab, shown

    @property
    def key(self) -> str:
        """Return the key of what is chosen."""
        return self._shown().key

    @property
    def agreement(self) -> Agreement | None:
        """Return the agreement that is chosen, None where it is something else."""
        return self._find_agreement(self.key)

    @property
    def goal(self) -> Goal | None:
        """The goal under the cursor, also where that stands on what asks about one of its activities."""
        return self._find_goal(self.key)

    def find_beside(self) -> str:
        """Return the key of the open record beside an open one, which is about to leave its place."""
        chosen = self.agreement or self.goal
        return self._shown().find_beside(self._is_open) or NEW if chosen and chosen.is_open else ""

    def _is_open(self, key: str) -> bool:
        one = self._find_agreement(key) or self._find_goal(key)
        return one is not None and one.is_open

    def _find_agreement(self, key: str) -> Agreement | None:
        if not key.startswith(AGREEMENT):
            return None
        ref = key.removeprefix(AGREEMENT)
        return next((one for one in self._tab.session.lasting.agreements_or_empty if one.id == ref), None)

    def _find_goal(self, key: str) -> Goal | None:
        if not key.startswith((GOAL, COURSE)):
            return None
        ref = key.removeprefix(GOAL).removeprefix(COURSE).split(":", 1)[0]
        return next((one for one in self._tab.session.lasting.goals_or_empty if one.id == ref), None)

    @property
    def activity(self) -> int:
        """The place of the activity that is asked about there, the first is 1; 0 where none is."""
        return int(self.key.rsplit(":", 1)[1]) if self.key.startswith(COURSE) else 0

    @property
    def conclusion(self) -> str:
        """The round whose conclusion it stands on, "" where it stands on none."""
        return self.key.removeprefix(CONCLUSION) if self.key.startswith(CONCLUSION) else ""
