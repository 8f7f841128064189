"""Takes notes in from a file or a folder of another program."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from musprep.language.error import MusprepError
from musprep.language.safe import make_safe_line
from musprep.language.say import say_count
from musprep.tui.dialogs.file_dialog import ask_file
from musprep.tui.dialogs.found_note_actions import ask_found

if TYPE_CHECKING:
    from textual.app import App

    from musprep.services.year.note_import.find import FoundNotes
    from musprep.tui.framework.tab_context import TabContext

_NAMED = 3
"""So many files that hold no notes are named."""


class NoteImportActions:
    """Asks for the file, then about each note in it."""

    def __init__(self, tab: TabContext, app: App[object]) -> None:
        self._tab, self._app = tab, app

    def ask(self, path: str = "") -> None:
        """Ask for the file or folder; with a path, read that at once."""
        ask_file(self._tab, "note_screens.import", self._read, self._show, path)

    def _read(self, path: str) -> tuple[str, FoundNotes]:
        """Return what is found there with the name of its place. Raises MusprepError where there are no notes."""
        from musprep.services.year.note_import.find import ReadingOptions, find_notes_in

        session = self._tab.session
        found = find_notes_in(path, ReadingOptions(session.today, author=session.owner.name))
        if not found.notes:
            raise found.problems[0] if found.problems else MusprepError("note_import.nothing")
        return os.path.basename(path), found

    def _show(self, read: tuple[str, FoundNotes]) -> None:
        name, found = read
        told = [self._tab.say("note_screens.from", name=make_safe_line(name)), *self._tell(found)]
        ask_found(self._app, self._tab.session, found.notes, " ".join(told), saved=self._tab.show_change)

    def _tell(self, found: FoundNotes) -> list[str]:
        """Return what was not read, in sentences."""
        told = (*found.remarks[:_NAMED], *found.problems[:_NAMED])
        said = [make_safe_line(one.describe(self._tab.language)) for one in told]
        if more := len(found.problems[_NAMED:]):
            said.append(self._tab.say("note_import.more_problems", count=more))
        if found.passed:
            names = ", ".join(os.path.basename(one) for one in found.passed[:_NAMED])
            names += ", …" if found.passed[_NAMED:] else ""
            said.append(
                say_count("note_import.passed", self._tab.language, len(found.passed), names=make_safe_line(names))
            )
        return said
