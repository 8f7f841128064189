"""The part of the agreements' tab for the conclusions of all rounds: read one, and put an older round right."""

from __future__ import annotations

from typing import TYPE_CHECKING

from musprep.language.error import MusprepError
from musprep.tui.framework.tab import ShowNotice
from musprep.tui.tabs.agreements.goal_actions import GoalActions
from musprep.tui.widgets.lists.agreements import CONCLUSION

if TYPE_CHECKING:
    from textual.screen import Screen


class ConclusionActions(GoalActions):
    """What the keys mean where a conclusion is chosen."""

    def concluded(self) -> list[str]:
        """Return the rounds that have a conclusion or could have one by now, the latest first."""
        repositories = self.session.repositories()[::-1]
        return [
            repository.round.id
            for repository in repositories
            if repository.conclusion.given or not self._is_now(repository.round.id)
        ]

    def round_hint(self, name: str) -> str:
        """Return the text that tells what can be done with a round's conclusion."""
        if not self.session.this_repository(name).round.is_open:
            return "conclusion_closed"
        return "conclusion_now" if self._is_now(name) else "conclusion_open"

    def _is_now(self, name: str) -> bool:
        """Whether it is the latest round, and open: its talk may lie ahead."""
        latest = self.session.repositories()[-1].round
        return latest.is_open and latest.id == name

    def _chosen_round(self) -> str:
        return self.key.removeprefix(CONCLUSION) if self.key.startswith(CONCLUSION) else ""

    def action_edit(self) -> None:
        """Open the page of a conclusion; in a closed round it can only be read."""
        name = self._chosen_round()
        if not name:
            super().action_edit()
            return
        from musprep.tui.tabs.agreements.conclusion_dialog import ConclusionScreen

        key = self.key
        try:
            screen: Screen[None] = ConclusionScreen(self.session, name)
        except MusprepError as error:
            self.post_message(ShowNotice(error.sentence(self.session.language), "error"))
            return
        self.app.push_screen(screen, lambda _: self.show(key))

    def action_reopen(self) -> None:
        """Open the round of a conclusion again, and close it when it was put right; the round now stays as it is."""
        name = self._chosen_round()
        if not name:
            super().action_reopen()
            return
        from musprep.services.year import rounds

        is_open = self.session.this_repository(name).round.is_open
        if is_open and self._is_now(name):
            self.inform("round_now", id=name)
            return
        if self.act(lambda: (rounds.close if is_open else rounds.reopen)(self.session, name), self.key):
            self.inform("round_closed" if is_open else "round_reopened", id=name)
