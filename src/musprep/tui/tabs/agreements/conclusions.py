"""The conclusions of all rounds in the agreements' tab: read one, and put an older round right."""

from __future__ import annotations

from typing import TYPE_CHECKING

from musprep.language.error import MusprepError
from musprep.tui.widgets.lists.agreements import CONCLUSION

if TYPE_CHECKING:
    from musprep.tui.framework.tab_context import TabContext


class ConclusionActions:
    """What one can do with the conclusion of a round, named by that."""

    def __init__(self, tab: TabContext) -> None:
        self._tab = tab

    def list_rounds(self) -> list[str]:
        """Return the rounds that have a conclusion or could have one by now, the latest first."""
        repositories = self._tab.session.list_repositories()[::-1]
        return [
            repository.round.id
            for repository in repositories
            if repository.conclusion.given or not self._is_now(repository.round.id)
        ]

    def say_hint(self, name: str) -> str:
        """Return the text that tells what can be done with a round's conclusion."""
        if not self._tab.session.get_repository(name).round.is_open:
            return "conclusion_closed"
        return "conclusion_now" if self._is_now(name) else "conclusion_open"

    def _is_now(self, name: str) -> bool:
        """Whether it is the latest round, and open: its talk may lie ahead."""
        latest = self._tab.session.list_repositories()[-1].round
        return latest.is_open and latest.id == name

    def open(self, name: str) -> None:
        """Open the page of a conclusion; in a closed round it can only be read."""
        from musprep.tui.tabs.agreements.conclusion_dialog import ConclusionScreen

        try:
            screen = ConclusionScreen(self._tab.session, name)
        except MusprepError as error:
            self._tab.fail(error)
        else:
            self._tab.push(screen, lambda _: self._tab.show(f"{CONCLUSION}{name}"))

    def turn(self, name: str) -> None:
        """Open the round of a conclusion again, and close it when it was put right; the round now stays as it is."""
        from musprep.services.year import rounds

        session = self._tab.session
        is_open = session.get_repository(name).round.is_open
        if is_open and self._is_now(name):
            self._tab.tell("agreements.round_now", id=name)
        elif self._tab.act(lambda: (rounds.close if is_open else rounds.reopen)(session, name), f"{CONCLUSION}{name}"):
            self._tab.tell(f"agreements.{'round_closed' if is_open else 'round_reopened'}", id=name)
