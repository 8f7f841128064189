"""The meeting itself and what comes after it: cue cards, conclusion, message."""

from __future__ import annotations

from typing import TYPE_CHECKING

from musprep.language.error import MusprepError
from musprep.tui.framework.clipboard import Clipboard

if TYPE_CHECKING:
    from musprep.tui.framework.tab_context import TabContext

CONCLUSION = "conclusion:"
"""What `show` is asked for to open the page for the conclusion."""


class OutcomeActions:
    """Opens what fills the window. `clipboard` is what the message is copied with."""

    def __init__(self, tab: TabContext) -> None:
        self._tab = tab
        self.clipboard = Clipboard()

    def enter_room(self) -> None:
        """Show the cards one by one; without any, say how to make one."""
        from musprep.services.year.cue_cards import cards
        from musprep.tui.tabs.meeting.cue_cards import CONCLUDE, CueCards

        if self._tab.session.repository() is None or not cards(self._tab.session):
            self._tab.tell("room_mode.no_cards")
            return
        if self._tab.is_closed("meeting.closed"):
            return

        def show_result(answer: str | None) -> None:
            self._tab.show_change()
            if answer == CONCLUDE:
                self.conclude()

        self._tab.push(CueCards(self._tab.session), show_result)

    def conclude(self) -> None:
        """Open the conclusion of the round."""
        from musprep.tui.tabs.agreements.conclusion_dialog import ConclusionScreen

        try:
            screen = ConclusionScreen(self._tab.session)
        except MusprepError as error:
            self._tab.fail(error)
        else:
            self._tab.push(screen, lambda _: self._tab.show(""))

    def write_message(self) -> None:
        """Show the message to the manager, to be copied."""
        from musprep.briefing.message import find_written_points
        from musprep.services.papers import forms
        from musprep.services.papers.anonymise import in_paper
        from musprep.tui.dialogs.paper_dialog import Paper
        from musprep.tui.tabs.meeting.message_dialog import MessageDialog, Ways

        def make_message(nameless: bool) -> Paper:  # noqa: FBT001 - as the dialog asks
            words = forms.message_text(self._tab.session, nameless=nameless)
            return Paper(words, in_paper(self._tab.session, words))

        def write(out: str, sure: bool, nameless: bool) -> str:  # noqa: FBT001 - as the dialog asks
            return forms.write_message(self._tab.session, out, sure=sure, nameless=nameless)

        try:
            points = self._tab.session.this_repository().points
            held = sum(1 for point in points if point.lead) - len(find_written_points(points))
            dialog = MessageDialog(self._tab.language, make_message, held, Ways(self.clipboard.copy, write))
        except MusprepError as error:
            self._tab.fail(error, "warning")
        else:
            self._tab.push(dialog)
