"""The papers that the agreements' tab makes: filled forms, and a calendar file."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from musprep.language.error import MusprepError
from musprep.language.safe import make_safe_line
from musprep.language.say import say_count
from musprep.tui.dialogs.choice_dialog import PickDialog
from musprep.tui.framework.ask import ask_until_saved

if TYPE_CHECKING:
    from musprep.services.papers.forms import FormWish
    from musprep.tui.dialogs.paper_dialog import Paper
    from musprep.tui.framework.tab_context import TabContext
    from musprep.tui.tabs.agreements.dialogs import CalendarDraft
    from musprep.tui.tabs.agreements.forms import FormAnswer
    from musprep.tui.tabs.agreements.selection import Selection

_CALENDAR = "~/mus.ics"


class AgreementPaperActions:
    """Shows a paper before it is written, and where it lies afterwards."""

    def __init__(self, tab: TabContext, chosen: Selection) -> None:
        self._tab, self._chosen = tab, chosen

    def _make_wish(self, nameless: bool, kind: str) -> FormWish:  # noqa: FBT001 - as the dialog answers
        """Return which form is wanted: of the round whose conclusion is chosen; a blank one is for the talk to come."""
        from musprep.services.papers.forms import FormWish

        name = "" if kind == "blank" else self._chosen.conclusion
        return FormWish(name, nameless=nameless, blank=kind == "blank", now=kind == "now")

    # ---- Forms -------------------------------------------------------------------------------------------------------

    def choose_form(self) -> None:
        """Let a form be chosen, shown and written."""
        from musprep.tui.tabs.agreements.forms import list_form_picks

        try:
            picks = list_form_picks(self._tab.session)
        except MusprepError as error:
            self._tab.fail(error)
            return
        self._tab.push(PickDialog(self._tab.say("agreements.forms_title"), picks), self._show_form)

    def _show_form(self, form: str | None) -> None:
        from musprep.tui.dialogs.form_filling import FormFillActions
        from musprep.tui.tabs.agreements.forms import EMPLOYERS, NEW_MANAGER, FormPreview

        if form == EMPLOYERS:
            FormFillActions(self._tab).ask()
        if form in (None, EMPLOYERS):
            return
        manager = form == NEW_MANAGER

        def take_answer(answer: FormAnswer | None) -> None:
            if answer is not None:
                self._write_form(form, answer)

        def open_preview(title: str, kinds: list[str]) -> None:
            self._tab.push(FormPreview(self._tab.language, title, partial(self._make_paper, form), kinds), take_answer)

        title, kinds = self._tab.say("agreements.forms_manager"), [""]
        try:
            if not manager:
                title, kinds = self._describe_form(form)
            open_preview(title, kinds)
        except MusprepError as error:
            if error.key == "error.form_empty" and not manager:
                # There is nothing to fill in yet, but the form can be taken along to the talk.
                open_preview(self._tab.say("agreements.form_blank_of", title=title), ["blank"])
            else:
                self._tab.fail(error)

    def _describe_form(self, form: str) -> tuple[str, list[str]]:
        """Return the title of a form with its round, and in which kinds it can be shown."""
        from musprep.services.papers.forms import choose_round

        session = self._tab.session
        repository = session.get_repository(self._chosen.conclusion or choose_round(session))
        said = make_safe_line(session.shelf.get(form).title.say_in(self._tab.language))
        kinds = ["", "blank", *(["now"] if repository.approval.day else [])]
        return self._tab.say("agreements.form_of", form=said, round=repository.round.id), kinds

    def _make_paper(self, form: str, nameless: bool, kind: str) -> Paper:  # noqa: FBT001 - as the dialog asks
        from musprep.services.papers import forms
        from musprep.services.papers.form_gaps import describe_lacks
        from musprep.services.papers.guard_warnings import list_paper_warnings
        from musprep.tui.dialogs.paper_dialog import Paper
        from musprep.tui.tabs.agreements.forms import NEW_MANAGER

        session, lacks = self._tab.session, ""
        if form == NEW_MANAGER:
            words = forms.render_new_manager_page(session, nameless=nameless)
        else:
            wish = self._make_wish(nameless, kind)
            words = forms.render_form(session, form, wish=wish)
            lacks = describe_lacks(session, form, wish, on_screen=True)
        return Paper(words, list_paper_warnings(session, words), lacks)

    def _write_form(self, form: str, answer: FormAnswer) -> None:
        from musprep.services.papers import forms
        from musprep.tui.dialogs.file_written import copy_paper
        from musprep.tui.tabs.agreements.forms import NEW_MANAGER, FileWritten

        try:
            if form == NEW_MANAGER:
                path = forms.write_new_manager(self._tab.session, answer.layout, nameless=answer.nameless)
            else:
                wish = self._make_wish(answer.nameless, answer.kind)
                path = forms.write(self._tab.session, form, answer.layout, wish)
        except MusprepError as error:
            self._tab.fail(error)
            return
        file = copy_paper(self._tab.session, path)
        self._tab.push(FileWritten(self._tab.language, file.path, "written", file.notes))

    # ---- The calendar ------------------------------------------------------------------------------------------------

    def write_calendar(self) -> None:
        """Ask where the calendar file goes, and write it there."""
        from musprep.services.papers import calendar
        from musprep.tui.tabs.agreements.dialogs import CalendarDialog, CalendarDraft
        from musprep.tui.tabs.agreements.forms import FileWritten

        marks = calendar.list_marks(self._tab.session)
        if not marks and not calendar.find_gone(self._tab.session, marks):
            self._tab.tell("agreements.calendar_none")
            return

        language = self._tab.language
        weekly = calendar.describe_weekly(self._tab.session)
        about = say_count("agreements.calendar_about", language, len(marks))
        about = f"{about} {calendar.describe_clock(self._tab.session)}".strip()

        def make(typed: CalendarDraft, told: str) -> CalendarDialog:
            return CalendarDialog(language, typed, about=about, told=told)

        def write(typed: CalendarDraft) -> str:
            if typed.weekly.strip() != weekly:
                before = calendar.find_weekly(self._tab.session)
                calendar.set_weekly(self._tab.session, typed.weekly, before.name if before else "")
            return calendar.write(self._tab.session, typed.path.strip())

        def show(_: CalendarDraft, path: str) -> None:
            self._tab.push(FileWritten(language, path, "calendar_written"))

        ask_until_saved(self._tab.push, language, make, CalendarDraft(_CALENDAR, weekly), write, then=show)
