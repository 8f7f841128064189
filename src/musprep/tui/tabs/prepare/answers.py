"""What the preparation does with answers: saves them, shares them, quotes notes, keeps one of several versions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual import on

from musprep.language.dates import show_day
from musprep.language.error import MusprepError
from musprep.language.say import text
from musprep.services.session.conflict_notice import ConflictNotice
from musprep.tui.dialogs.choice_dialog import Pick, PickDialog
from musprep.tui.framework.tab import RecordsChanged, ShowNotice, Tab
from musprep.tui.widgets.charts.evidence import EvidencePanel
from musprep.tui.widgets.fields.answer_box import AnswerBox
from musprep.tui.widgets.fields.editor import Editor
from musprep.tui.widgets.fields.question_view import QuestionView

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from textual.timer import Timer

RETRY = 5.0
"""Seconds after which saving is tried again where it failed."""


class AnswerActions(Tab):
    """The half of the tab that asks the session. `box` is the answer last written in."""

    box: AnswerBox | None = None
    _told = False
    _retry: Timer | None = None

    # ---- Saving ------------------------------------------------------------------------------------------------------

    def save(self, boxes: Sequence[AnswerBox] | None = None) -> None:
        """Save these answers, or all on the screen; raises the first MusprepError, having tried them all."""
        first: MusprepError | None = None
        for box in self.query_one(QuestionView).boxes if boxes is None else boxes:
            if not box.unsaved:
                continue
            try:
                self._write(box)
            except MusprepError as error:
                box.failed()
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
                self.post_message(ShowNotice(error.sentence(self.session.language), "error"))
                for editor in self.query(Editor):
                    if editor.sheet:
                        self.post_message(ShowNotice(self.say("prepare.outside_kept", path=editor.sheet), "warning"))
            self._retry = self.set_timer(RETRY, self.save_or_tell)
            return False
        return True

    def _write(self, box: AnswerBox) -> None:
        """Save one answer. Where another window has changed it meanwhile, both versions are kept."""
        from musprep.services.year import answers

        typed, beside = box.written, box.beside
        there = answers.current_answer(self.session, box.to, beside)
        if there is None and not typed:
            return
        changed = there if there and there.given and there.text not in (box.stored, typed) else None
        if changed and not typed.strip():
            # A text beats a clearing.
            box.saved(typed, changed)
            box.fill(changed)
            self.session.clashed(ConflictNotice("kept", changed.text))
            return
        if changed:
            beside = 1 + max(one.beside for one in answers.versions_of(self.session, box.to))
        say = box.more_private_than(there) if there else None
        if say is not None:
            self.session.clashed(ConflictNotice("level", typed))
        elif changed:
            say = changed.say
        written = answers.write(self.session, box.to, typed, say=say, beside=beside, autosave=True)
        moved = written.moved or beside != box.beside
        box.saved(typed, written.answer)
        if moved:
            self.post_message(ShowNotice(self.say("prepare.moved"), "warning"))
        self.post_message(RecordsChanged())
        self.answers_changed()

    def answers_changed(self) -> None:
        """Draw again what depends on the answers."""
        raise NotImplementedError

    @on(AnswerBox.Edited)
    def _edited(self, event: AnswerBox.Edited) -> None:
        event.stop()
        self.save_or_tell()

    @on(Editor.Failed)
    def _outside_failed(self, event: Editor.Failed) -> None:
        event.stop()
        self.post_message(ShowNotice(event.error.sentence(self.session.language), "error"))

    def do(self, change: Callable[[], object]) -> bool:
        """Make a change of the vault; tell where it fails."""
        try:
            change()
        except MusprepError as error:
            self.post_message(ShowNotice(error.sentence(self.session.language), "error"))
            return False
        self.post_message(RecordsChanged())
        self.answers_changed()
        return True

    # ---- How far an answer may go ------------------------------------------------------------------------------------

    @on(AnswerBox.SayClicked)
    def _say_clicked(self, event: AnswerBox.SayClicked) -> None:
        event.stop()
        self.box = event.box
        self.action_say()

    def action_say(self) -> None:
        from musprep.model.say import SayLevel
        from musprep.services.year.answers import current_answer, write

        box = self.box
        if box is None or not self.save_or_tell():
            return
        now = current_answer(self.session, box.to, box.beside)
        if now is None or not now.given:
            self.post_message(ShowNotice(self.say("prepare.say_first")))
            return
        level = (now.say or SayLevel.ONLY_ME).next()
        if self.do(lambda: write(self.session, box.to, say=level, beside=box.beside)):
            box.fill(current_answer(self.session, box.to, box.beside))

    # ---- An answer to other words ------------------------------------------------------------------------------------

    @property
    def to_confirm(self) -> AnswerBox | None:
        """The answer, given to other words than today's, that can be let stand: the one written in, else the first."""
        boxes = [box for view in self.query(QuestionView) for box in view.boxes]
        return next((one for one in (self.box, *boxes) if one in boxes and one and one.may_confirm), None)

    def action_confirm(self) -> None:
        """Let an answer stand as one to the question as it reads today."""
        from musprep.services.year.answers import current_answer, write

        if not self.save_or_tell():
            return
        box = self.to_confirm
        if box is None:
            self.post_message(ShowNotice(self.say("prepare.nothing_to_confirm")))
        elif self.do(lambda: write(self.session, box.to, box.stored, beside=box.beside)):
            box.fill(current_answer(self.session, box.to, box.beside))
            self.refresh_bindings()
            self.post_message(ShowNotice(self.say("prepare.confirmed")))

    # ---- Quoting -----------------------------------------------------------------------------------------------------

    def action_quote(self) -> None:
        if not self.query_one(EvidencePanel).quote():
            self.post_message(ShowNotice(self.say("prepare.nothing_to_quote")))

    @on(EvidencePanel.Quote)
    def _quote(self, event: EvidencePanel.Quote) -> None:
        event.stop()
        editor = self.box.editor if self.box else None
        if editor is None or editor.read_only:
            self.post_message(ShowNotice(self.say("prepare.quote_where"), "warning"))
            return
        day = show_day(event.entry.day, self.session.language)
        editor.put(text("prepare.quote", self.session.language, text=event.entry.text.strip(), day=day))

    # ---- Versions of two windows -------------------------------------------------------------------------------------

    def action_versions(self) -> None:
        """Let one of several versions be chosen, and keep only that."""
        from musprep.services.year.answers import versions_of

        box = self.box
        if box is None or not self.save_or_tell():
            return
        versions = versions_of(self.session, box.to)
        if len(versions) <= 1:
            self.post_message(ShowNotice(self.say("prepare.one_version")))
            return
        picks = [Pick(str(one.beside), one.text.strip() or self.say("prepare.version_empty")) for one in versions]
        dialog = PickDialog(self.say("prepare.which_version"), picks, str(box.beside))
        self.app.push_screen(dialog, lambda number: self._keep_only(box, number))

    def _keep_only(self, box: AnswerBox, number: str | None) -> None:
        from musprep.services.year.answers import current_answer, keep_only

        if number is None:
            return
        if self.do(lambda: keep_only(self.session, box.to, int(number))):
            box.beside = 0
            box.fill(current_answer(self.session, box.to))
            self.answers_changed()
            self.post_message(ShowNotice(self.say("prepare.kept_only")))
