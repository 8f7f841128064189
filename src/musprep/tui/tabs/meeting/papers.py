"""The part of the meeting's tab that sends the paper through the gate."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from musprep.language.error import MusprepError
from musprep.tui.dialogs.choice_dialog import Pick, PickDialog
from musprep.tui.framework.tab import RecordsChanged, ShowNotice, Tab

if TYPE_CHECKING:
    from musprep.briefing.material import DisclosedText, Gate
    from musprep.model.say import SayLevel
    from musprep.tui.tabs.meeting.gate import GateAnswer


class MeetingPaperActions(Tab):
    """Asks at the gate, then lets the session write; nothing is written before."""

    _level: SayLevel | None = None

    @property
    def level(self) -> SayLevel:
        """The level of the paper."""
        from musprep.services.papers.briefing import DEFAULT_LEVEL

        return self._level or DEFAULT_LEVEL

    @level.setter
    def level(self, say: SayLevel) -> None:
        self._level = say

    def action_export(self) -> None:
        if self.session.repository() is None:
            self.post_message(ShowNotice(self.say("meeting.preview_empty")))
            return
        self._ask_at_gate()

    def _ask_at_gate(self, out: str = "", told: str = "") -> None:
        from musprep.services.papers.briefing import gate, seen_by
        from musprep.tui.tabs.meeting.gate import GateDialog, GateQuestion

        repository = self.session.this_repository()
        ask = GateQuestion(partial(gate, self.session), self._hold, partial(seen_by, self.session), self._warn)
        dialog = GateDialog(
            self.session.language, self.level, ask, out=out, told=told, locked=not repository.round.is_open
        )
        self.app.push_screen(dialog, self._answered)

    def _warn(self, gate: Gate) -> dict[DisclosedText, list[str]]:
        from musprep.services.papers.anonymise import describe_warnings, warnings

        return {one.line: describe_warnings(one.found, self.session.language) for one in warnings(self.session, gate)}

    def _hold(self, line: DisclosedText, say: SayLevel) -> None:
        from musprep.services.papers.hold_back import hold_back

        hold_back(self.session, line, say)
        self.post_message(RecordsChanged())

    def _answered(self, answer: GateAnswer | None) -> None:
        if answer is not None:
            self.level = answer.upto
            self._write(answer)
        # Something may have been held back all the same.
        self.show()

    def _write(self, answer: GateAnswer, *, sure: bool = False) -> None:
        from musprep.services.papers.briefing import write
        from musprep.tui.dialogs.file_written import FileWrittenDialog

        try:
            path = write(self.session, answer.upto, out=answer.out, sure=sure, nameless=answer.nameless)
        except MusprepError as error:
            if error.key == "error.seen_by_others":
                self._ask_if_sure(answer)
            else:
                self._ask_at_gate(answer.out, error.sentence(self.session.language))
            return
        self.app.push_screen(FileWrittenDialog(self.session.language, path, outside=bool(answer.out)))

    def _ask_if_sure(self, answer: GateAnswer) -> None:
        """Ask before writing where others may see it."""
        from musprep.services.papers.briefing import seen_by

        def decided(choice: str | None) -> None:
            if choice == "write":
                self._write(answer, sure=True)
            else:
                self._ask_at_gate(answer.out)

        question = f"{self.say('meeting.worry')}\n\n{seen_by(self.session, answer.out)}"
        picks = [Pick("back", self.say("meeting.worry_back")), Pick("write", self.say("meeting.worry_write"))]
        self.app.push_screen(PickDialog(question, picks), decided)
