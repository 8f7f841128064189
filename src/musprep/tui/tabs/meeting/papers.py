"""The part of the meeting's room that sends the paper through the gate."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from musprep.language.error import MusprepError
from musprep.tui.dialogs.choice_dialog import Pick, PickDialog
from musprep.tui.framework.tab import DeskChanged, Room, Tell

if TYPE_CHECKING:
    from musprep.briefing.material import Leaving
    from musprep.model.say import Say
    from musprep.services.papers.briefing import Gate
    from musprep.tui.tabs.meeting.gate import GateAnswer


class Papers(Room):
    """Asks at the gate, then lets the desk write; nothing is written before."""

    _level: Say | None = None

    @property
    def level(self) -> Say:
        """The level of the paper."""
        from musprep.services.papers.briefing import DEFAULT_LEVEL

        return self._level or DEFAULT_LEVEL

    @level.setter
    def level(self, say: Say) -> None:
        self._level = say

    def action_export(self) -> None:
        if self.desk.book() is None:
            self.post_message(Tell(self.say("meeting.preview_empty")))
            return
        self._ask_at_gate()

    def _ask_at_gate(self, out: str = "", told: str = "") -> None:
        from musprep.services.papers.briefing import gate, seen_by
        from musprep.tui.tabs.meeting.gate import Ask, GateDialog

        book = self.desk.this_book()
        ask = Ask(partial(gate, self.desk), self._hold, partial(seen_by, self.desk), self._warn)
        dialog = GateDialog(self.desk.language, self.level, ask, out=out, told=told, locked=not book.round.is_open)
        self.app.push_screen(dialog, self._answered)

    def _warn(self, gate: Gate) -> dict[Leaving, list[str]]:
        from musprep.services.papers.anonymise import told, warnings

        return {one.line: told(one.found, self.desk.language) for one in warnings(self.desk, gate)}

    def _hold(self, line: Leaving, say: Say) -> None:
        from musprep.services.papers.hold_back import hold_back

        hold_back(self.desk, line, say)
        self.post_message(DeskChanged())

    def _answered(self, answer: GateAnswer | None) -> None:
        if answer is not None:
            self.level = answer.upto
            self._write(answer)
        # Something may have been held back all the same.
        self.show()

    def _write(self, answer: GateAnswer, *, sure: bool = False) -> None:
        from musprep.services.papers.briefing import write
        from musprep.tui.tabs.meeting.gate import WrittenDialog

        try:
            path = write(self.desk, answer.upto, out=answer.out, sure=sure, nameless=answer.nameless)
        except MusprepError as error:
            if error.key == "error.seen_by_others":
                self._ask_if_sure(answer)
            else:
                self._ask_at_gate(answer.out, error.sentence(self.desk.language))
            return
        self.app.push_screen(WrittenDialog(self.desk.language, path, outside=bool(answer.out)))

    def _ask_if_sure(self, answer: GateAnswer) -> None:
        """Ask before writing where others may see it."""
        from musprep.services.papers.briefing import seen_by

        def decided(choice: str | None) -> None:
            if choice == "write":
                self._write(answer, sure=True)
            else:
                self._ask_at_gate(answer.out)

        question = f"{self.say('meeting.worry')}\n\n{seen_by(self.desk, answer.out)}"
        picks = [Pick("back", self.say("meeting.worry_back")), Pick("write", self.say("meeting.worry_write"))]
        self.app.push_screen(PickDialog(question, picks), decided)
