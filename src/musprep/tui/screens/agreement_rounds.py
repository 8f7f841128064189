"""The part of the agreements' room for the conclusions of all rounds: read one, and put an older round right."""

from __future__ import annotations

from typing import TYPE_CHECKING

from musprep.language.error import MusprepError
from musprep.tui.room import Tell
from musprep.tui.screens.goal_writing import GoalWriting
from musprep.tui.widgets.promises import CONCLUSION

if TYPE_CHECKING:
    from textual.screen import Screen


class Conclusions(GoalWriting):
    """What the keys mean where a conclusion is chosen."""

    def concluded(self) -> list[str]:
        """Return the rounds that have a conclusion or could have one by now, the latest first."""
        now = self.desk.book()
        open_now = now.round.id if now and now.round.is_open else ""
        books = reversed(self.desk.books())
        return [book.round.id for book in books if book.conclusion.given or book.round.id != open_now]

    def round_hint(self, name: str) -> str:
        """Return the text that tells what can be done with a round's conclusion."""
        if not self.desk.this_book(name).round.is_open:
            return "conclusion_closed"
        return "conclusion_now" if self._is_now(name) else "conclusion_open"

    def _is_now(self, name: str) -> bool:
        now = self.desk.book()
        return bool(now and now.round.id == name)

    def _chosen_round(self) -> str:
        return self.key.removeprefix(CONCLUSION) if self.key.startswith(CONCLUSION) else ""

    def action_edit(self) -> None:
        """Open the page of a conclusion; in a closed round it can only be read."""
        name = self._chosen_round()
        if not name:
            super().action_edit()
            return
        from musprep.tui.screens.conclusion import ConclusionScreen

        key = self.key
        try:
            screen: Screen[None] = ConclusionScreen(self.desk, name)
        except MusprepError as error:
            self.post_message(Tell(error.sentence(self.desk.language), "error"))
            return
        self.app.push_screen(screen, lambda _: self.show(key))

    def action_reopen(self) -> None:
        """Open the round of a conclusion again, and close it when it was put right; the round now stays as it is."""
        name = self._chosen_round()
        if not name:
            super().action_reopen()
            return
        from musprep.desk import rounds

        is_open = self.desk.this_book(name).round.is_open
        if is_open and self._is_now(name):
            self.inform("round_now", id=name)
            return
        if self.act(lambda: (rounds.close if is_open else rounds.reopen)(self.desk, name), self.key):
            self.inform("round_closed" if is_open else "round_reopened", id=name)
