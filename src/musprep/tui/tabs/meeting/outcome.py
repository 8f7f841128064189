"""The meeting itself and what comes after it: cue cards, conclusion, message."""

from __future__ import annotations

from typing import TYPE_CHECKING

from musprep.language.error import MusprepError
from musprep.tui.framework.clipboard import Clipboard

if TYPE_CHECKING:
    from collections.abc import Callable

    from musprep.tui.framework.tab_context import TabContext

CONCLUSION = "conclusion:"
"""What `show` is asked for to open the page for the conclusion."""
UNDERSTOOD = "understood:"
"""What `show` is asked for to open the message after the talk."""


class OutcomeActions:
    """Opens what fills the window. `clipboard` is what the message is copied with."""

    def __init__(self, tab: TabContext) -> None:
        self._tab = tab
        self.clipboard = Clipboard()

    def enter_room(self) -> None:
        """Show the cards one by one; without any, say how to make one."""
        from musprep.services.year.cue_cards import list_cards
        from musprep.tui.tabs.meeting.cue_cards import CONCLUDE, CueCards

        if self._tab.session.find_repository() is None or not list_cards(self._tab.session):
            self._tab.tell("room_mode.no_cards")
            return
        if self._tab.is_closed("meeting.closed"):
            return

        def show_result(answer: str | None) -> None:
            self._tab.show_change()
            if answer == CONCLUDE:
                self.conclude(self._offer_message)

        self._tab.push(CueCards(self._tab.session), show_result)

    def conclude(self, then: Callable[[], None] | None = None) -> None:
        """Open the conclusion of the round; `then` is done when it is closed again."""
        from musprep.tui.tabs.agreements.conclusion_dialog import ConclusionScreen

        try:
            screen = ConclusionScreen(self._tab.session)
        except MusprepError as error:
            self._tab.fail(error)
        else:

            def go_on(_: None) -> None:
                self._tab.show("")
                if then:
                    then()

            self._tab.push(screen, go_on)

    def _offer_message(self) -> None:
        """Ask on the way out of the room whether the manager should read how it was understood."""
        from musprep.tui.dialogs.confirm import Confirm

        said = self._tab.session.get_repository().conclusion
        if said.own.strip() and not said.shared_at:
            keys = ("understood_title", "understood_ask", "understood_yes", "understood_no")
            dialog = Confirm(self._tab.language, *(f"room_mode.{key}" for key in keys))
            self._tab.push(dialog, lambda sure: self.write_understanding() if sure else None)

    def write_message(self) -> None:
        """Show the message to the manager, to be copied: after the talk, how it was understood."""
        session = self._tab.session
        repository = session.find_repository()
        day = repository.round.date if repository else None
        if repository and repository.conclusion.own.strip() and (day is None or day <= session.today):
            self.write_understanding()
            return
        from musprep.briefing.message import find_written_points
        from musprep.services.papers import forms

        points = repository.points if repository else []
        held = sum(1 for point in points if point.lead) - len(find_written_points(points))
        self._show_message(forms.render_message_text, forms.write_message, held)

    def write_understanding(self) -> None:
        """Show the message after the talk; once it is copied or written, it is not offered again."""
        from musprep.services.papers import understanding

        def mark() -> None:
            understanding.mark_shared(self._tab.session)
            self._tab.show_change()

        self._show_message(
            understanding.compose_understanding, understanding.write_understanding, copied=mark, title="understood"
        )

    def _show_message(
        self,
        text: Callable[..., str],
        write: Callable[..., str],
        held: int = 0,
        *,
        copied: Callable[[], None] | None = None,
        title: str = "title",
    ) -> None:
        from musprep.services.papers.guard_warnings import list_paper_warnings
        from musprep.tui.dialogs.paper_dialog import Paper
        from musprep.tui.tabs.meeting.message_dialog import MessageDialog, MessageTargets

        session = self._tab.session

        def make_message(nameless: bool) -> Paper:  # noqa: FBT001 - as the dialog asks
            words = text(session, nameless=nameless)
            return Paper(words, list_paper_warnings(session, words))

        def write_file(out: str, sure: bool, nameless: bool) -> str:  # noqa: FBT001 - as the dialog asks
            return write(session, out, sure=sure, nameless=nameless)

        try:
            ways = MessageTargets(self.clipboard.copy, write_file, copied)
            dialog = MessageDialog(self._tab.language, make_message, held, ways, title)
        except MusprepError as error:
            self._tab.fail(error, "warning")
        else:
            self._tab.push(dialog)
