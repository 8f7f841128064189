"""What the cursor of the agreements' tab stands on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from musprep.tui.widgets.lists.agreements import AGREEMENT, CONCLUSION, COURSE, GOAL

if TYPE_CHECKING:
    from collections.abc import Callable

    from musprep.model.agreement import Agreement
    from musprep.model.goal import Goal
    from musprep.tui.framework.tab_context import TabContext


class Selection:
    """Finds the record that belongs to the key under the cursor, which `key` returns."""

    def __init__(self, tab: TabContext, key: Callable[[], str]) -> None:
        self._tab, self._key = tab, key

    @property
    def key(self) -> str:
        """Return the key of what is chosen."""
        return self._key()

    @property
    def agreement(self) -> Agreement | None:
        """Return the agreement that is chosen, None where it is something else."""
        if not self.key.startswith(AGREEMENT):
            return None
        ref = self.key.removeprefix(AGREEMENT)
        return next((one for one in self._tab.session.lasting.agreements_or_empty if one.id == ref), None)

    @property
    def goal(self) -> Goal | None:
        """The goal under the cursor, also where that stands on what asks about one of its activities."""
        if not self.key.startswith((GOAL, COURSE)):
            return None
        ref = self.key.removeprefix(GOAL).removeprefix(COURSE).split(":", 1)[0]
        return next((one for one in self._tab.session.lasting.goals_or_empty if one.id == ref), None)

    @property
    def activity(self) -> int:
        """The place of the activity that is asked about there, the first is 1; 0 where none is."""
        return int(self.key.rsplit(":", 1)[1]) if self.key.startswith(COURSE) else 0

    @property
    def conclusion(self) -> str:
        """The round whose conclusion it stands on, "" where it stands on none."""
        return self.key.removeprefix(CONCLUSION) if self.key.startswith(CONCLUSION) else ""
