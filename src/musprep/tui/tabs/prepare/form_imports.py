"""Takes an employer's form in: asks for the file, shows its lines, asks for an id, saves, and offers to use it."""

from __future__ import annotations

import os
from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from musprep.language.error import MusprepError
from musprep.language.safe import make_safe_line
from musprep.tui.dialogs.confirm import Confirm
from musprep.tui.dialogs.file_dialog import ask_file
from musprep.tui.dialogs.form_dialog import FormDialog
from musprep.tui.dialogs.form_fields import LineField
from musprep.tui.framework.dialog import CLOSE, ENTER_SAVES

if TYPE_CHECKING:
    from musprep.catalogue.form.draft.draft import FormDraft
    from musprep.services.session.form_import import ImportedForm
    from musprep.tui.framework.tab_context import TabContext
    from musprep.tui.tabs.prepare.open_question import OpenQuestion


class CatalogueDraft(NamedTuple):
    """The id that a form is saved under."""

    id: str = ""


class CatalogueIdDialog(FormDialog[CatalogueDraft]):
    """Asks for the id; left without one, the form is shown again."""

    AREA, PREFIX, TITLE = "form_screens", "catalogue", "id_title"
    FIELDS = (LineField("id", "id_id", "id_hint", required="id_missing"),)
    KEYS = (ENTER_SAVES, CLOSE)
    ASKS = False


class FormImportActions:
    """One step after the other; whoever goes back from one is at the one before, with all that was done there."""

    def __init__(self, tab: TabContext, view: OpenQuestion) -> None:
        self._tab, self._view = tab, view
        self._name = ""
        self._read_as: FormDraft | None = None

    def ask(self, path: str = "") -> None:
        """Ask for the file; with a path, read that at once."""
        ask_file(self._tab, "form_screens.import", self._read, self._begin, path)

    def _read(self, path: str) -> FormDraft:
        from musprep.services.session.form_file import read_draft

        draft = read_draft(path)
        self._name = self._tab.say("form_screens.read_as", name=make_safe_line(os.path.basename(path)), kind=draft.kind)
        return draft

    def _begin(self, draft: FormDraft) -> None:
        self._read_as = draft
        self._show(draft)

    def _show(self, draft: FormDraft) -> None:
        from musprep.services.session.form_preview import make_outline
        from musprep.tui.tabs.prepare.form_lines import FormLinesDialog, FormQuestion

        told = [self._tab.say(key) for key in draft.told]
        ask = FormQuestion(partial(make_outline, self._tab.session), self._name, told)
        dialog = FormLinesDialog(self._tab.language, draft, ask, before=self._read_as)
        self._tab.push(dialog, lambda corrected: None if corrected is None else self._ask_id(corrected))

    def _ask_id(self, draft: FormDraft, typed: CatalogueDraft | None = None, told: str = "") -> None:
        """Ask for the id, and save the form under it."""
        from musprep.services.session.form_import import choose_id, make_catalogue, save

        def take_answer(named: CatalogueDraft | None) -> None:
            if named is None:
                self._show(draft)
                return
            try:
                made = make_catalogue(draft, choose_id(draft, named.id.strip()), self._tab.session)
                save(self._tab.session, made)
            except MusprepError as error:
                self._ask_id(draft, named, error.describe_on_screen(self._tab.language))
                return
            self._tell_saved(made)

        fresh = choose_id(draft)
        about = self._tab.say("form_screens.id_about")
        if fresh in self._tab.session.shelf.list_ids():
            version = self._tab.session.shelf.get(fresh).version
            about = self._tab.say("form_import.keeps", id=fresh, version=version)
        dialog = CatalogueIdDialog(self._tab.language, typed or CatalogueDraft(fresh), about=about, told=told)
        self._tab.push(dialog, take_answer)

    def _tell_saved(self, made: ImportedForm) -> None:
        """Show that the form is saved, and offer to use it in the round that is open."""
        name, repository = made.catalogue.id, self._tab.session.find_repository()
        used = [one.id for one in self._view.material.catalogues]
        self._tab.show_change()
        if name in used or (repository is not None and not repository.round.is_open):
            self._tab.tell("form_screens.saved", id=name)
            return
        keys = (f"form_screens.use_{key}" for key in ("title", "ask", "yes", "no"))
        self._tab.push(
            Confirm(self._tab.language, *keys, id=name),
            lambda sure: self._use(made, used) if sure else self._tab.tell("form_screens.saved", id=name),
        )

    def _use(self, made: ImportedForm, used: list[str]) -> None:
        from musprep.services.year.rounds import begin_if_none, change

        session, name = self._tab.session, made.catalogue.id

        def use() -> None:
            begin_if_none(session)
            change(session, "catalogues", " ".join((*used, name)))

        if self._tab.act(use):
            self._view.show(f"{name}/{made.catalogue.section[0].id}")
