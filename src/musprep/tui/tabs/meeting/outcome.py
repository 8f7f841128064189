"""The part of the meeting's tab for the meeting itself and after: cue cards, conclusion, message."""

from __future__ import annotations

from typing import TYPE_CHECKING

from musprep.language.error import MusprepError
from musprep.tui.framework.clipboard import Clipboard
from musprep.tui.framework.tab import RecordsChanged, ShowNotice, Tab

if TYPE_CHECKING:
    from textual.screen import Screen

CONCLUSION = "conclusion:"
"""What `show` is asked for to open the page for the conclusion."""


class OutcomeActions(Tab):
    """Opens what fills the window. `clipboard` is what the message is copied with."""

    clipboard = Clipboard()

    def is_closed(self) -> bool:
        raise NotImplementedError

    def action_enter_room(self) -> None:
        """Show the cards one by one; without any, say how to make one."""
        from musprep.services.year.meeting_room import cards
        from musprep.tui.tabs.meeting.cue_cards import CONCLUDE, CueCards

        if self.session.repository() is None or not cards(self.session):
            self.post_message(ShowNotice(self.say("room_mode.no_cards")))
            return
        if self.is_closed():
            return

        def left(answer: str | None) -> None:
            self.show()
            self.post_message(RecordsChanged())
            if answer == CONCLUDE:
                self.action_conclusion()

        self.app.push_screen(CueCards(self.session), left)

    def action_conclusion(self) -> None:
        from musprep.tui.tabs.agreements.conclusion_dialog import ConclusionScreen

        try:
            screen: Screen[None] = ConclusionScreen(self.session)
        except MusprepError as error:
            self.post_message(ShowNotice(error.sentence(self.session.language), "error"))
            return
        if len(self.app.screen_stack) == 1:
            self.app.push_screen(screen, lambda _: self.show())

    def action_message(self) -> None:
        from musprep.briefing.message import cleared_for_writing
        from musprep.services.papers import forms
        from musprep.services.papers.anonymise import in_paper
        from musprep.tui.dialogs.paper_dialog import Paper
        from musprep.tui.tabs.meeting.message_dialog import MessageDialog, Ways

        def made(nameless: bool) -> Paper:  # noqa: FBT001 - as the dialog asks
            words = forms.message_text(self.session, nameless=nameless)
            return Paper(words, in_paper(self.session, words))

        def write(out: str, sure: bool, nameless: bool) -> str:  # noqa: FBT001 - as the dialog asks
            return forms.write_message(self.session, out, sure=sure, nameless=nameless)

        try:
            points = self.session.this_repository().points
            held = sum(1 for point in points if point.lead) - len(cleared_for_writing(points))
            dialog = MessageDialog(self.session.language, made, held, Ways(self.clipboard.copy, write))
        except MusprepError as error:
            self.post_message(ShowNotice(error.sentence(self.session.language), "warning"))
            return
        self.app.push_screen(dialog)
