"""The part of the agreements' tab that makes papers: filled forms, and a calendar file."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from musprep.language.error import MusprepError
from musprep.language.safe import safe_line
from musprep.language.say import counted
from musprep.tui.dialogs.choice_dialog import PickDialog
from musprep.tui.framework.tab import ShowNotice, Tab

if TYPE_CHECKING:
    from musprep.tui.dialogs.paper_dialog import Paper
    from musprep.tui.tabs.agreements.forms import FormAnswer

_CALENDAR = "~/mus.ics"
# The faults that only say that there is nothing yet, and the text that tells how to begin.
_HINTS = {"error.form_empty": "agreements.form_empty", "error.no_round": "agreements.form_no_round"}


class AgreementPaperActions(Tab):
    """Shows a paper before it is written, and where it lies afterwards."""

    # ---- Forms -------------------------------------------------------------------------------------------------------

    def action_forms(self) -> None:
        from musprep.tui.tabs.agreements.forms import form_picks

        try:
            picks = form_picks(self.session)
        except MusprepError as error:
            self._fail(error)
            return
        self.app.push_screen(PickDialog(self.say("agreements.forms_title"), picks), self._show_form)

    def _show_form(self, form: str | None) -> None:
        from musprep.services.papers.forms import round_for
        from musprep.tui.tabs.agreements.forms import NEW_MANAGER, FormPreview

        if form is None:
            return
        manager = form == NEW_MANAGER

        def answered(answer: FormAnswer | None) -> None:
            if answer is not None:
                self._write_form(form, answer)

        try:
            title = self.say("agreements.forms_manager")
            if not manager:
                said = safe_line(self.session.shelf.get(form).title.in_(self.session.language))
                this = self.session.this_repository(round_for(self.session)).round
                title = self.say("agreements.form_of", form=said, round=this.id)
            dialog = FormPreview(self.session.language, title, partial(self._paper, form), html=not manager)
        except MusprepError as error:
            self._fail(error)
            return
        self.app.push_screen(dialog, answered)

    def _paper(self, form: str, nameless: bool) -> Paper:  # noqa: FBT001 - as the dialog asks
        from musprep.services.papers import forms
        from musprep.services.papers.anonymise import in_paper
        from musprep.tui.dialogs.paper_dialog import Paper
        from musprep.tui.tabs.agreements.forms import NEW_MANAGER

        if form == NEW_MANAGER:
            words = forms.new_manager_page(self.session, nameless=nameless)
        else:
            words = forms.text_of(self.session, form, nameless=nameless)
        return Paper(words, in_paper(self.session, words))

    def _write_form(self, form: str, answer: FormAnswer) -> None:
        from musprep.services.papers import forms
        from musprep.tui.tabs.agreements.forms import NEW_MANAGER, FileWritten

        try:
            if form == NEW_MANAGER:
                path = forms.write_new_manager(self.session, nameless=answer.nameless)
            else:
                path = forms.write(self.session, form, answer.layout, nameless=answer.nameless)
        except MusprepError as error:
            self._fail(error)
            return
        self.app.push_screen(FileWritten(self.session.language, path, "written"))

    def _fail(self, error: MusprepError) -> None:
        """Tell what is wrong; where there is nothing to fill in, how to begin here."""
        hint = _HINTS.get(error.key)
        words = self.say(hint) if hint else error.sentence(self.session.language)
        self.post_message(ShowNotice(words, "warning" if hint else "error"))

    # ---- The calendar ------------------------------------------------------------------------------------------------

    def action_calendar(self) -> None:
        self._ask_calendar(_CALENDAR)

    def _ask_calendar(self, path: str, told: str = "") -> None:
        from musprep.services.papers import calendar
        from musprep.tui.tabs.agreements.dialogs import PathDialog, PathDraft
        from musprep.tui.tabs.agreements.forms import FileWritten

        marks = calendar.marks(self.session)
        if not marks:
            self.post_message(ShowNotice(self.say("agreements.calendar_none")))
            return

        def answered(typed: PathDraft | None) -> None:
            if typed is None:
                return
            try:
                written = calendar.write(self.session, typed.path.strip())
            except MusprepError as error:
                self._ask_calendar(typed.path, error.sentence(self.session.language))
                return
            self.app.push_screen(FileWritten(self.session.language, written, "calendar_written"))

        about = counted("agreements.calendar_about", self.session.language, len(marks))
        about = f"{about} {calendar.told(self.session)}".strip()
        self.app.push_screen(PathDialog(self.session.language, PathDraft(path), about=about, told=told), answered)
