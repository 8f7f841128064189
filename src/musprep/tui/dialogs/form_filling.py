"""Writes one's answers into the employer's own form: asks for the files, shows what leaves, writes, tells the rest."""

from __future__ import annotations

import contextlib
import os
from typing import TYPE_CHECKING

from musprep.language.error import MusprepError
from musprep.tui.dialogs.choice_dialog import Pick, PickDialog
from musprep.tui.dialogs.fill_dialogs import (
    FillDoneDialog,
    FillFiles,
    FillFilesDialog,
    FillGateDialog,
    FillQuestion,
)

if TYPE_CHECKING:
    from musprep.briefing.material import DisclosedText
    from musprep.model.say import SayLevel
    from musprep.services.papers.form_fill import FormFilling, FormGate
    from musprep.tui.framework.tab_context import TabContext


class FormFillActions:
    """Asks again, as it was typed, wherever something cannot be read or written."""

    def __init__(self, tab: TabContext) -> None:
        self._tab = tab

    def ask(self) -> None:
        """Ask for the form and the new file."""
        self._ask_files(FillFiles())

    def _ask_files(self, draft: FillFiles, told: str = "") -> None:
        dialog = FillFilesDialog(self._tab.language, draft, self._propose, told=told)
        self._tab.push(dialog, lambda typed: None if typed is None else self._show(typed))

    def _propose(self, written: str) -> str:
        from musprep.services.session.dropped_path import propose_name, read_path

        with contextlib.suppress(MusprepError):
            return propose_name(read_path(written), self._tab.say("form_screens.filled_ending"))
        return ""

    def _show(self, typed: FillFiles) -> None:
        """Show what would stand in the form, and write it after that."""
        from musprep.services.papers.form_fill import FILL_LEVEL, look
        from musprep.services.session.dropped_path import read_path

        def look_at(upto: SayLevel) -> FormGate:
            return look(self._tab.session, read_path(typed.path), upto=upto)

        try:
            files = FillFiles(read_path(typed.path), read_path(typed.out))
            look_at(FILL_LEVEL)
        except MusprepError as error:
            self._ask_files(typed, error.describe_on_screen(self._tab.language))
            return
        ask = FillQuestion(look_at, self._warn, os.path.basename(files.out))
        dialog = FillGateDialog(self._tab.language, FILL_LEVEL, ask)
        self._tab.push(dialog, lambda gate: self._ask_files(typed) if gate is None else self._fill(files, gate))

    def _warn(self, gate: FormGate) -> dict[DisclosedText, list[str]]:
        from musprep.services.papers.guard_warnings import describe_warnings, find_warnings

        found = find_warnings(self._tab.session, gate.leaving)
        return {one.line: describe_warnings(one.found, self._tab.language) for one in found}

    def _fill(self, files: FillFiles, gate: FormGate) -> None:
        from musprep.services.papers.form_fill import fill

        try:
            filled = fill(files.path, gate.answers, self._tab.language)
        except MusprepError as error:
            self._ask_files(files, error.describe_on_screen(self._tab.language))
            return
        self._write(files, filled)

    def _write(self, files: FillFiles, filled: FormFilling, *, sure: bool = False) -> None:
        from musprep.services.papers.form_fill import write

        try:
            path = write(self._tab.session, filled, files.path, files.out, sure=sure)
        except MusprepError as error:
            if error.key == "error.seen_by_others":
                self._ask_if_sure(files, filled)
            else:
                self._ask_files(files, error.describe_on_screen(self._tab.language))
            return
        self._tab.push(FillDoneDialog(self._tab.language, path, filled))

    def _ask_if_sure(self, files: FillFiles, filled: FormFilling) -> None:
        """Ask before writing where others may see it."""
        from musprep.services.papers.paper_copy import describe_place

        def take_decision(choice: str | None) -> None:
            if choice == "write":
                self._write(files, filled, sure=True)
            else:
                self._ask_files(files)

        question = f"{self._tab.say('meeting.worry')}\n\n{describe_place(self._tab.session, files.out)}"
        picks = [Pick("back", self._tab.say("meeting.worry_back")), Pick("write", self._tab.say("meeting.worry_write"))]
        self._tab.push(PickDialog(question, picks), take_decision)
