"""The part of the meeting's room for the meeting itself and after: cue cards, conclusion, message."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from musprep.language.error import MusprepError
from musprep.tui.clipboard import Clipboard
from musprep.tui.room import DeskChanged, Room, Tell

if TYPE_CHECKING:
    from textual.screen import Screen

CONCLUSION = "conclusion:"
"""What `show` is asked for to open the page for the conclusion."""


class Held(Room):
    """Opens what fills the window. `clipboard` is what the message is copied with."""

    clipboard = Clipboard()

    def is_closed(self) -> bool:
        raise NotImplementedError

    def action_enter_room(self) -> None:
        """Show the cards one by one; without any, say how to make one."""
        from musprep.desk.room import cards
        from musprep.tui.screens.cue_cards import CONCLUDE, CueCards

        if self.desk.book() is None or not cards(self.desk):
            self.post_message(Tell(self.say("room_mode.no_cards")))
            return
        if self.is_closed():
            return

        def left(answer: str | None) -> None:
            self.show()
            self.post_message(DeskChanged())
            if answer == CONCLUDE:
                self.action_conclusion()

        self.app.push_screen(CueCards(self.desk), left)

    def action_conclusion(self) -> None:
        from musprep.tui.screens.conclusion import ConclusionScreen

        try:
            screen: Screen[None] = ConclusionScreen(self.desk)
        except MusprepError as error:
            self.post_message(Tell(error.sentence(self.desk.language), "error"))
            return
        if len(self.app.screen_stack) == 1:
            self.app.push_screen(screen, lambda _: self.show())

    def action_message(self) -> None:
        from musprep.briefing.message import cleared_for_writing
        from musprep.desk import forms
        from musprep.tui.screens.message import MessageDialog, Ways

        try:
            words = forms.message_text(self.desk)
        except MusprepError as error:
            self.post_message(Tell(error.sentence(self.desk.language), "warning"))
            return
        points = self.desk.this_book().points
        held = sum(1 for point in points if point.lead) - len(cleared_for_writing(points))
        ways = Ways(self.clipboard.copy, partial(_write, self))
        self.app.push_screen(MessageDialog(self.desk.language, words, held, ways))


def _write(room: Held, out: str, sure: bool) -> str:  # noqa: FBT001 - as the dialog asks
    from musprep.desk import forms

    return forms.write_message(room.desk, out, sure=sure)
