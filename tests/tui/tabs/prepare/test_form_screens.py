"""An employer's form taken in on screen, corrected, used, and filled in again."""

from __future__ import annotations

import shutil
import zipfile
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from textual import events

from musprep.briefing.material import DisclosedText
from musprep.catalogue.form.draft.line_kind import LineKind
from musprep.catalogue.form.fill.answer_place import AnswerToPlace
from musprep.model.say import SayLevel
from musprep.services.papers.form_fill import FormFilling
from musprep.services.session import catalogues, form_file, form_import
from musprep.services.session.form_preview import make_outline
from musprep.services.year import answers, rounds
from musprep.services.year.answer_context import gather_context
from musprep.tui.dialogs.choice_dialog import PickDialog
from musprep.tui.dialogs.file_dialog import FileDialog
from musprep.tui.dialogs.fill_dialogs import FillDoneDialog, FillFilesDialog, FillGateDialog
from musprep.tui.framework.clipboard import Clipboard
from musprep.tui.tabs.prepare.form_imports import CatalogueIdDialog
from musprep.tui.tabs.prepare.form_lines import FormLinesDialog, FormQuestion, SplitDialog
from tui.on_screen import screen_text
from tui.quick_keys import press, settle
from tui.rooms import enter, flat, on_top

if TYPE_CHECKING:
    from collections.abc import Callable

    from musprep.tui.application.app import MusprepApp

_FORM = Path(__file__).parents[3] / "forms" / "01-mus-kommune.docx"
_ID = "forberedelse-til-mus"
_MOST = "Hvilke opgaver har fyldt mest"


@pytest.fixture
def form(tmp_path: Path) -> Path:
    """Return a copy of an employer's form in a folder of its own."""
    return Path(shutil.copy(_FORM, tmp_path / "Mit skema.docx"))


async def paste(app: MusprepApp, pilot: Any, words: str) -> None:
    app.post_message(events.Paste(words))
    await settle(pilot)


def line(dialog: FormLinesDialog, begin: str) -> int:
    """Return the number of the line that begins so."""
    return next(number for number, one in enumerate(dialog.draft.lines, 1) if one.text.startswith(begin))


async def test_a_form_is_taken_in_and_corrected(
    make_app: Callable[..., MusprepApp], demo_vault: str, form: Path
) -> None:
    """From the catalogues a file is asked for, its lines are corrected by keys, and it is saved and used."""
    app = make_app(demo_vault)
    async with app.run_test(size=(100, 40)) as pilot:
        await enter(pilot, "prepare")
        await press(pilot, "k", "h")
        await paste(app, pilot, "/findes/ikke.docx")
        await press(pilot, "enter")
        # What cannot be read is told where the path was written, and that stays.
        assert on_top(app, FileDialog).read_draft().path == "/findes/ikke.docx"
        assert "findes ikke" in flat(app)
        await press(pilot, "ctrl+u")
        await paste(app, pilot, f"'{form}'")
        await press(pilot, "enter")
        dialog = on_top(app, FormLinesDialog)
        assert "Mit skema.docx" in screen_text(app)
        first = line(dialog, "Hvad er du særlig tilfreds")
        dialog._list.go_to(str(first))
        await press(pilot, "d")
        assert dialog.draft.lines[first - 1].became is LineKind.DROP
        assert dialog._number == first + 1
        for key, became in (
            ("s", LineKind.SUB),
            ("h", LineKind.HEADING),
            ("n", LineKind.NOTE),
            ("q", LineKind.QUESTION),
        ):
            dialog._list.go_to(str(first))
            await press(pilot, key)
            assert dialog.draft.lines[first - 1].became is became
        before = dialog.draft
        await press(pilot, "up", "x")
        on_top(app, SplitDialog)
        await press(pilot, "left", "right", "right", "enter")
        assert len(dialog.draft.lines) == len(before.lines) + 1
        await press(pilot, "u", "escape")
        assert dialog.draft == before
        on_top(app, PickDialog)
        await press(pilot, "escape", "ctrl+s")
        on_top(app, CatalogueIdDialog)
        # Back from there all corrections are still there.
        await press(pilot, "escape")
        assert on_top(app, FormLinesDialog).draft == before
        await press(pilot, "ctrl+s", "enter", "down", "enter")
        assert len(app.screen_stack) == 1
        assert app.session.get_repository().round.catalogues[-1] == _ID
        # The same form again is told to replace it, and its answers stay.
        app.tab.action_import_form(str(form))  # type: ignore[union-attr]
        await settle(pilot)
        await press(pilot, "ctrl+s")
        assert f"Det erstatter {_ID} 1.0.0" in flat(app)


async def test_answers_are_written_into_a_copy_of_the_form(
    make_app: Callable[..., MusprepApp], demo_vault: str, form: Path
) -> None:
    """The new file is proposed, the gate lists what leaves and what is held back at each level, the form stays."""
    app = make_app(demo_vault)
    async with app.run_test(size=(100, 40)) as pilot:
        await settle(pilot)
        form_import.save(app.session, form_import.make_catalogue(form_file.read_draft(str(form)), _ID, app.session))
        asked = list(app.session.shelf.get(_ID).list_asked())
        most, pleased = (next(one.to for one in asked if words in one.prompt.da) for words in (_MOST, "tilfreds"))
        answers.write(app.session, most, "Driftsjournalen", say=SayLevel.IN_WRITING)
        answers.write(app.session, pleased, "Kun til mig", say=SayLevel.ONLY_ME)
        await enter(pilot, "prepare")
        await press(pilot, "f")
        await paste(app, pilot, str(form))
        out = on_top(app, FillFilesDialog).read_draft().out
        assert out == str(form).replace(".docx", "-udfyldt.docx")
        await press(pilot, "enter")
        on_top(app, FillGateDialog)
        shown = flat(app)
        assert shown.index("Driftsjournalen") < shown.index("Kommer ikke med · 1") < shown.index("Kun til mig")
        await press(pilot, "l")
        assert "Kommer ikke med" not in screen_text(app)
        await press(pilot, "l", "l", "l", "enter")
        if isinstance(app.screen, PickDialog):
            await press(pilot, "down", "enter")
        on_top(app, FillDoneDialog)
        with zipfile.ZipFile(out) as filled:
            written = filled.read("word/document.xml").decode()
        assert "Driftsjournalen" in written
        assert "Kun til mig" not in written
        assert form.read_bytes() == _FORM.read_bytes()


async def test_a_dropped_file_is_asked_about(
    make_app: Callable[..., MusprepApp], demo_vault: str, form: Path, tmp_path: Path
) -> None:
    """A path dropped outside text fields asks first; what may be notes asks what it is; other pastes do nothing."""
    app, notes = make_app(demo_vault), tmp_path / "noter.md"
    notes.write_text("# 2026-03-02\n- Nyt dashboard\n- Kursus i Power BI\n", "utf-8")
    async with app.run_test(size=(100, 30)) as pilot:
        await enter(pilot, "overview")
        await paste(app, pilot, f"{form} {form}")
        assert len(app.screen_stack) == 1
        await paste(app, pilot, str(notes))
        assert "Hvad er noter.md?" in screen_text(app)
        await press(pilot, "enter")
        assert "Nyt dashboard" in screen_text(app)
        await press(pilot, "escape")
        await paste(app, pilot, form.as_uri())
        assert "Hent skemaet ”Mit skema.docx”?" in screen_text(app)
        await press(pilot, "enter")
        on_top(app, FormLinesDialog)
        await press(pilot, "escape")
        assert len(app.screen_stack) == 1


async def test_what_found_no_place_is_copied_and_a_risk_is_marked(
    make_app: Callable[..., MusprepApp], demo_vault: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The gate marks who may be pointed out; answers without a place are listed, and copied below their questions."""
    from musprep.services.papers.form_fill import FormGate
    from musprep.tui.dialogs.fill_dialogs import FillQuestion

    copied: list[str] = []

    def copy(_: Clipboard, words: str) -> str:
        copied.append(words)
        return "xclip"

    monkeypatch.setattr(Clipboard, "copy", copy)
    out = DisclosedText("answer", "a/b/c", "Hvem?", "[/x] Lene", SayLevel.IN_WRITING)
    app = make_app(demo_vault)
    async with app.run_test(size=(60, 20)) as pilot:
        await settle(pilot)
        ask = FillQuestion(lambda upto: FormGate("skema", upto, [out], [], []), lambda _: {out: ["Lene: et navn"]}, "x")
        app.push_screen(FillGateDialog("da", SayLevel.IN_WRITING, ask))
        await settle(pilot)
        assert "! Lene: et navn" in screen_text(app)
        assert "[/x] Lene" in screen_text(app)
        await press(pilot, "escape")
        left = [AnswerToPlace(("Hvad stod i vejen?",), "Tid."), AnswerToPlace(("Og nu?",), "Mere tid.")]
        app.push_screen(FillDoneDialog("da", "/et/sted.docx", FormFilling(b"", left)))
        await settle(pilot)
        assert "2 svar kunne ikke sættes ind" in flat(app)
        await press(pilot, "c")
        assert copied == ["Hvad stod i vejen?\nTid.\n\nOg nu?\nMere tid."]


async def test_what_a_file_tells_and_lacks_is_shown(make_app: Callable[..., MusprepApp], demo_vault: str) -> None:
    """Above the lines stands what the file tells; a form that asks nothing cannot be saved, and says how it can."""
    app = make_app(demo_vault)
    async with app.run_test(size=(60, 20)) as pilot:
        await settle(pilot)
        draft = form_file.read_draft_of(b"# Skema\n\nHvad gik godt [/x]?\n\n____\n")
        ask = FormQuestion(partial(make_outline, app.session), "a.md", ["Filen indeholder makroer."])
        app.push_screen(FormLinesDialog("da", draft, ask))
        await settle(pilot)
        assert "! Filen indeholder makroer." in flat(app)
        assert "1 spørgsmål i 1 afsnit" in flat(app)
        dialog = on_top(app, FormLinesDialog)
        dialog._list.go_to(str(line(dialog, "Hvad gik godt [/x]")))
        await press(pilot, "h", "ctrl+s")
        assert "Tryk q for at gøre en linje til et spørgsmål" in flat(app)
        on_top(app, FormLinesDialog)


async def test_an_answer_to_the_same_is_taken_over_by_one_key(
    make_app: Callable[..., MusprepApp], demo_vault: str
) -> None:
    """Beside a question stands the answer to the one it is like; c takes its words and its level into the answer."""
    app = make_app(demo_vault)
    async with app.run_test(size=(120, 30)) as pilot:
        await settle(pilot)
        given = next(
            one
            for one in app.session.get_repository().answers.values()
            if one.given and one.to.count("/") == 2 and one.say is SayLevel.SAY_IT
        )
        words = "".join(f'[{name}]\nda = "Skema"\nen = "Form"\n' for name in ("title", "about", "source"))
        catalogues.put_own(
            app.session,
            "skema",
            f'id = "skema"\nversion = "1.0.0"\nkind = "questions"\n{words}[[section]]\nid = "a"\n[section.title]\n'
            f'da = "A"\nen = "A"\n[[section.question]]\nid = "q"\nlike = "{given.to}"\nsay = "only-me"\n'
            '[section.question.prompt]\nda = "Det samme?"\nen = "The same?"\n'.encode(),
        )
        rounds.change(app.session, "catalogues", "skema")
        beside = gather_context(app.session, "skema/a/q").records
        assert [(one.text, one.state) for one in beside] == [(given.text, "sig det")]
        await enter(pilot, "prepare", "skema/a/q")
        await press(pilot, "b", "c")
        await settle(pilot)
        taken = answers.find_answer(app.session, "skema/a/q")
        assert taken
        assert (taken.text, taken.say) == (given.text, SayLevel.SAY_IT)
