"""What the preparation does with answers: saves them, shares them, quotes notes, keeps one of several versions."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from musprep.briefing.beside import RecordBeside
from musprep.language.dates import show_day
from musprep.language.error import MusprepError
from musprep.services.session.conflict_notice import ConflictNotice
from musprep.tui.dialogs.choice_dialog import Pick, PickDialog

if TYPE_CHECKING:
    from collections.abc import Sequence

    from textual.timer import Timer

    from musprep.model.answer import Answer
    from musprep.model.entry import Entry
    from musprep.tui.framework.tab_context import TabContext
    from musprep.tui.tabs.prepare.open_question import OpenQuestion
    from musprep.tui.widgets.fields.answer_box import AnswerBox
    from musprep.tui.widgets.fields.editor import Editor

RETRY = 5.0
"""Seconds after which saving is tried again where it failed."""


class AnswerActions:
    """Lets the session save what is written in the question that is open."""

    def __init__(self, tab: TabContext, view: OpenQuestion) -> None:
        self._tab, self._view = tab, view
        self._told = False
        self._retry: Timer | None = None

    # ---- Saving ------------------------------------------------------------------------------------------------------

    def save(self, boxes: Sequence[AnswerBox] | None = None) -> None:
        """Save these answers, or all on the screen; raises the first MusprepError, having tried them all."""
        first: MusprepError | None = None
        for box in self._view.boxes if boxes is None else boxes:
            if not box.unsaved:
                continue
            try:
                self._write(box)
            except MusprepError as error:
                box.mark_failed()
                first = first or error
        if first:
            raise first
        self._told = False

    def save_or_tell(self, boxes: Sequence[AnswerBox] | None = None) -> bool:
        """Save; where that fails, tell so once and try again by and by. What is typed stays where it is."""
        if self._retry:
            self._retry.stop()
            self._retry = None
        try:
            self.save(boxes)
        except MusprepError as error:
            if not self._told:
                self._told = True
                self._tab.fail(error)
                for box in self._view.boxes if boxes is None else boxes:
                    if box.editor and box.editor.sheet:
                        self._tab.tell("prepare.outside_kept", "warning", path=box.editor.sheet)
            self._retry = self._tab.run_after(RETRY, self.save_or_tell)
            return False
        return True

    def _write(self, box: AnswerBox) -> None:
        """Save one answer. Where another window has changed it meanwhile, both versions are kept."""
        from musprep.services.year import answers

        typed, beside = box.written, box.beside
        there = answers.find_answer(self._tab.session, box.to, beside)
        if there is None and not typed:
            return
        changed = there if there and there.given and there.text not in (box.stored, typed) else None
        if changed and not typed.strip():
            # A text beats a clearing.
            box.mark_saved(typed, changed)
            box.fill(changed)
            self._tab.session.clashed(ConflictNotice("kept", changed.text))
            return
        if changed:
            beside = 1 + max(one.beside for one in answers.list_versions(self._tab.session, box.to))
        say = box.find_more_private_level(there) if there else None
        if say is not None:
            self._tab.session.clashed(ConflictNotice("level", typed))
        elif changed:
            say = changed.say
        written = answers.write(self._tab.session, box.to, typed, say=say, beside=beside, autosave=True)
        moved = written.moved or beside != box.beside
        box.mark_saved(typed, written.answer)
        if moved:
            self._tab.tell("prepare.moved", "warning")
        self._tab.show_change()

    # ---- How far an answer may go ------------------------------------------------------------------------------------

    def change_say(self) -> None:
        """Give the answer one is at its next level."""
        from musprep.services.year.answers import find_answer, write

        box = self._view.box
        if box is None or not self.save_or_tell():
            return
        now = find_answer(self._tab.session, box.to, box.beside)
        if now is None or not now.given:
            self._tab.tell("prepare.say_first")
            return
        if self._tab.act(lambda: write(self._tab.session, box.to, say=now.say.get_next(), beside=box.beside)):
            box.fill(find_answer(self._tab.session, box.to, box.beside))

    # ---- An answer to other words ------------------------------------------------------------------------------------

    @property
    def to_confirm(self) -> AnswerBox | None:
        """The answer, given to other words than today's, that can be let stand: the one written in, else the first."""
        boxes = self._view.boxes
        return next((one for one in (self._view.box, *boxes) if one in boxes and one and one.may_confirm), None)

    def confirm(self) -> None:
        """Let an answer stand as one to the question as it reads today."""
        from musprep.services.year.answers import find_answer, write

        if not self.save_or_tell():
            return
        box = self.to_confirm
        if box is None:
            self._tab.tell("prepare.nothing_to_confirm")
        elif self._tab.act(lambda: write(self._tab.session, box.to, box.stored, beside=box.beside)):
            box.fill(find_answer(self._tab.session, box.to, box.beside))
            self._tab.tell("prepare.confirmed")

    # ---- Quoting -----------------------------------------------------------------------------------------------------

    def can_quote(self, about: Entry | RecordBeside) -> bool:
        """Tell whether the answer that is written takes it in: only an answer to the same fits what is no text."""
        box = self._view.box
        if box is None or self._view.material.read_only:
            return False
        like = isinstance(about, RecordBeside) and about.answer is not None
        return like or (box.editor is not None and not box.editor.read_only)

    def quote(self, about: Entry | RecordBeside) -> None:
        """Put a note with its day, or a record with how it stands, into the answer that is written."""
        box = self._view.box
        if box is None or not self.can_quote(about):
            self._tab.tell("prepare.quote_where", "warning")
            return
        if isinstance(about, RecordBeside) and about.answer:
            self._take_over(box, about.text.strip(), about.answer)
            return
        stands = about.state if isinstance(about, RecordBeside) else show_day(about.day, self._tab.language)
        if box.editor:
            self._put(box.editor, self._tab.say("prepare.quote", text=about.text.strip(), day=stands))

    def _put(self, editor: Editor, words: str) -> None:
        """Put words into the answer and save it, as one step to undo: what is typed before and after is not part.

        Where they stand in it already, say so.
        """
        steps = self._tab.session.steps
        if re.search(rf"^{re.escape(words)}(?!\w)", editor.written, re.MULTILINE):
            self._tab.tell("prepare.quoted_already")
            return
        if self.save_or_tell():
            steps.end_writing()
        editor.put(words)
        if self.save_or_tell():
            steps.end_writing(words)

    def _take_over(self, box: AnswerBox, said: str, answer: Answer) -> None:
        """Put an answer to the same into this one, with its level; of two levels the more private stands."""
        from musprep.services.year.answers import find_answer, read, write

        session, empty = self._tab.session, not box.written.strip()
        if box.editor:
            self._put(box.editor, said)
        else:
            try:
                stored = read(session, box.asked, answer.text)
            except MusprepError:
                self._tab.tell("prepare.like_not_here", "warning")
                return
            self._tab.act(lambda: write(session, box.to, stored, beside=box.beside))
            box.fill(find_answer(session, box.to, box.beside))
        now = find_answer(session, box.to, box.beside) if self.save_or_tell() else None
        say = answer.say if empty or now is None else min(answer.say, now.say, key=lambda level: level.rank)
        if now and now.say is not say:
            self._tab.act(lambda: write(session, box.to, say=say, beside=box.beside))
        box.fill(find_answer(session, box.to, box.beside))

    # ---- Versions of two windows -------------------------------------------------------------------------------------

    def choose_version(self) -> None:
        """Let one of several versions be chosen, and keep only that."""
        from musprep.services.year.answers import list_versions

        box = self._view.box
        if box is None or not self.save_or_tell():
            return
        versions = list_versions(self._tab.session, box.to)
        if len(versions) <= 1:
            self._tab.tell("prepare.one_version")
            return
        picks = [Pick(str(one.beside), one.text.strip() or self._tab.say("prepare.version_empty")) for one in versions]
        dialog = PickDialog(self._tab.say("prepare.which_version"), picks, str(box.beside))
        self._tab.push(dialog, lambda number: self._keep_only(box, number))

    def _keep_only(self, box: AnswerBox, number: str | None) -> None:
        from musprep.services.year.answers import find_answer, keep_only

        if number is None:
            return
        if self._tab.act(lambda: keep_only(self._tab.session, box.to, int(number))):
            box.beside = 0
            box.fill(find_answer(self._tab.session, box.to))
            self._tab.show("")
            self._tab.tell("prepare.kept_only")
