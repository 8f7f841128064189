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
    from musprep.services.papers.briefing import Extent, Format
    from musprep.tui.framework.tab_context import TabContext
    from musprep.tui.tabs.meeting.gate import GateAnswer

_TEXTS: dict[str, Format] = {"md": "md", "txt": "txt"}


class MeetingPaperActions:
    """Asks at the gate, then lets the session write; nothing is written before."""

    def __init__(self, tab: TabContext) -> None:
        self._tab = tab
        self._offer = LevelOffer(tab)
        self._level: SayLevel | None = None
        self.extent: Extent = "page"

    @property
    def level(self) -> SayLevel:
        """The level of the paper."""
        from musprep.model.say import DEFAULT_LEVEL

        return self._level or DEFAULT_LEVEL

    @level.setter
    def level(self, say: SayLevel) -> None:
        self._level = say

    def export(self) -> None:
        """Show what the paper would hold, and write it after that."""
        if self._tab.session.find_repository() is None:
            self._tab.tell("meeting.preview_empty")
            return
        self._offer.ask(self._ask_at_gate)

    def _ask_at_gate(self, before: GateAnswer | None = None, told: str = "") -> None:
        """Open the gate; `before` is what was chosen there a moment ago."""
        from musprep.services.papers.briefing import make_gate
        from musprep.services.papers.paper_copy import describe_place
        from musprep.tui.tabs.meeting.gate import GateAnswer, GateDialog, GateQuestion

        session, before = self._tab.session, before or GateAnswer(self.level, "")
        form = _choose_format(before.out)
        ask = GateQuestion(
            lambda upto, choice: make_gate(session, upto, form=form, extent=self.extent, choice=choice),
            self._change,
            partial(describe_place, session),
            self._warn,
        )
        dialog = GateDialog(self._tab.language, self.level, ask, out=before.out, told=told, choice=before.choice)
        self._tab.push(dialog, self._take_answer)

    def _warn(self, gate: Gate) -> dict[DisclosedText, list[str]]:
        from musprep.services.papers.guard_warnings import describe_warnings, list_warnings

        return {
            one.line: describe_warnings(one.found, self._tab.language) for one in list_warnings(self._tab.session, gate)
        }

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

    def _write(self, answer: GateAnswer, *, sure: bool = False, form: Format | None = None) -> None:
        from musprep.services.papers.briefing import write

        try:
            path = write(
                self._tab.session,
                answer.upto,
                form=form or _choose_format(answer.out),
                extent=self.extent,
                out=answer.out,
                sure=sure,
                nameless=answer.nameless,
                choice=answer.choice,
            )
        except MusprepError as error:
            if error.key == "error.seen_by_others":
                self._ask_if_sure(answer)
            else:
                self._ask_at_gate(answer, error.describe_on_screen(self._tab.language))
            return
        self._show_file(answer, path)

    def _show_file(self, answer: GateAnswer, path: str) -> None:
        """Copy the paper where the owner wants that, and show where it lies and what can be done with it."""
        from musprep.tui.dialogs.file_written import FileWrittenDialog, copy_paper

        file = copy_paper(self._tab.session, path, ("md", "txt", "folder"))

        def take_wish(wish: str | None) -> None:
            if wish == "folder":
                self._ask_folder(answer, path)
            elif wish in _TEXTS:
                self._write(answer, sure=True, form=_TEXTS[wish])

        dialog = FileWrittenDialog(self._tab.language, file.path, outside=file.outside, notes=file.notes)
        self._tab.push(dialog, take_wish)

    def _ask_folder(self, answer: GateAnswer, path: str) -> None:
        """Ask where a copy of each paper is to go, and put one of this there."""
        from musprep.services.papers.paper_copy import read_folder
        from musprep.services.year import owner
        from musprep.tui.dialogs.copies_dialog import CopiesDialog, CopiesDraft

        session = self._tab.session

        def save(typed: CopiesDraft) -> str:
            owner.change(session, papers=read_folder(session, typed.folder))
            return ""

        self._tab.ask(
            lambda draft, told: CopiesDialog(
                self._tab.language, draft, about=self._tab.say("meeting.copies_about"), told=told
            ),
            CopiesDraft(session.owner.papers),
            save,
            done=lambda _: self._show_file(answer, path),
        )

    def _ask_if_sure(self, answer: GateAnswer) -> None:
        """Ask before writing where others may see it."""
        from musprep.services.papers.paper_copy import describe_place

        def take_decision(choice: str | None) -> None:
            if choice == "write":
                self._write(answer, sure=True)
            else:
                self._ask_at_gate(answer)

        question = f"{self._tab.say('meeting.worry')}\n\n{describe_place(self._tab.session, answer.out)}"
        picks = [Pick("back", self._tab.say("meeting.worry_back")), Pick("write", self._tab.say("meeting.worry_write"))]
        self._tab.push(PickDialog(question, picks), take_decision)


def _choose_format(out: str) -> Format:
    """Return the form that a file's ending asks for; a page for print is HTML."""
    return next((form for form in _TEXTS.values() if out.endswith(f".{form}")), "html")
