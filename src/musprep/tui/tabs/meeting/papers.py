"""Sends the paper of the meeting through the gate."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from musprep.language.error import MusprepError
from musprep.tui.dialogs.choice_dialog import Pick, PickDialog
from musprep.tui.tabs.meeting.level_offer import LevelOffer

if TYPE_CHECKING:
    from musprep.briefing.material import DisclosedText, Gate
    from musprep.model.say import SayLevel
    from musprep.tui.framework.tab_context import TabContext
    from musprep.tui.tabs.meeting.gate import GateAnswer


class MeetingPaperActions:
    """Asks at the gate, then lets the session write; nothing is written before."""

    def __init__(self, tab: TabContext) -> None:
        self._tab = tab
        self._offer = LevelOffer(tab)
        self._level: SayLevel | None = None

    @property
    def level(self) -> SayLevel:
        """The level of the paper."""
        from musprep.services.papers.briefing import DEFAULT_LEVEL

        return self._level or DEFAULT_LEVEL

    @level.setter
    def level(self, say: SayLevel) -> None:
        self._level = say

    def export(self) -> None:
        """Show what the paper would hold, and write it after that."""
        if self._tab.session.repository() is None:
            self._tab.tell("meeting.preview_empty")
            return
        self._offer.ask(self._ask_at_gate)

    def _ask_at_gate(self, before: GateAnswer | None = None, told: str = "") -> None:
        """Open the gate; `before` is what was chosen there a moment ago."""
        from musprep.services.papers.briefing import describe_readers, gate
        from musprep.tui.tabs.meeting.gate import GateAnswer, GateDialog, GateQuestion

        before = before or GateAnswer(self.level, "")
        ask = GateQuestion(
            lambda upto, choice: gate(self._tab.session, upto, choice=choice),
            self._change,
            partial(describe_readers, self._tab.session),
            self._warn,
        )
        dialog = GateDialog(self._tab.language, self.level, ask, out=before.out, told=told, choice=before.choice)
        self._tab.push(dialog, self._take_answer)

    def _warn(self, gate: Gate) -> dict[DisclosedText, list[str]]:
        from musprep.services.papers.anonymise import describe_warnings, warnings

        return {one.line: describe_warnings(one.found, self._tab.language) for one in warnings(self._tab.session, gate)}

    def _change(self, line: DisclosedText, say: SayLevel) -> None:
        from musprep.services.papers.change_level import change_level

        change_level(self._tab.session, line, say)
        self._tab.show_written()

    def _take_answer(self, answer: GateAnswer | None) -> None:
        if answer is not None:
            self.level = answer.upto
            self._write(answer)
        # A level may have been changed all the same.
        self._tab.show("")

    def _write(self, answer: GateAnswer, *, sure: bool = False) -> None:
        from musprep.services.papers.briefing import write
        from musprep.tui.dialogs.file_written import FileWrittenDialog

        try:
            path = write(
                self._tab.session,
                answer.upto,
                out=answer.out,
                sure=sure,
                nameless=answer.nameless,
                choice=answer.choice,
            )
        except MusprepError as error:
            if error.key == "error.seen_by_others":
                self._ask_if_sure(answer)
            else:
                self._ask_at_gate(answer, error.sentence(self._tab.language))
            return
        self._tab.push(FileWrittenDialog(self._tab.language, path, outside=bool(answer.out)))

    def _ask_if_sure(self, answer: GateAnswer) -> None:
        """Ask before writing where others may see it."""
        from musprep.services.papers.briefing import describe_readers

        def take_decision(choice: str | None) -> None:
            if choice == "write":
                self._write(answer, sure=True)
            else:
                self._ask_at_gate(answer)

        question = f"{self._tab.say('meeting.worry')}\n\n{describe_readers(self._tab.session, answer.out)}"
        picks = [Pick("back", self._tab.say("meeting.worry_back")), Pick("write", self._tab.say("meeting.worry_write"))]
        self._tab.push(PickDialog(question, picks), take_decision)
