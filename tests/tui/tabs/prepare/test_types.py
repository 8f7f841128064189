"""Every type of question has a field that suits it, and its answer is saved as text."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Any, cast

import pytest

from musprep.services.session.session import open_session
from musprep.services.year import rounds
from musprep.tui.tabs.prepare.tab import PrepareTab
from musprep.tui.widgets.fields.answer_box import AnswerBox
from musprep.tui.widgets.fields.editor import Editor
from musprep.tui.widgets.lists.catalogue_tree import CatalogueTree
from tui.on_screen import screen_text, type_text
from tui.quick_keys import press, settle

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable

    from musprep.tui.application.app import MusprepApp
    from musprep.tui.widgets.fields.choices import Choices

CATALOGUE = """
schema = 2
id = "alle-typer"
version = "1.0.0"
kind = "questions"
title = "Alle [/x] typer"
about = "Til prøve."
source = "Prøven."

[[section]]
id = "s"
title = "Afsnit"

[[section.question]]
id = "tekst"
prompt = "Tekst?"

[[section.question]]
id = "kort"
type = "short"
prompt = "Kort?"

[[section.question]]
id = "skala"
type = "scale"
prompt = { da = "Skala?" }

[[section.question]]
id = "lang-skala"
type = "scale"
scale = [0, 10]
prompt = "Lang skala?"

[[section.question]]
id = "valg"
type = "choice"
prompt = "Valg?"
choices = [{ id = "ja", text = { da = "Ja, gerne", en = "Yes, please" } }, { id = "nej", text = "Nej [/x]" }]

[[section.question]]
id = "flere"
type = "multi"
prompt = "Flere?"
choices = [{ id = "a", text = "Første" }, { id = "b", text = "Anden" }, { id = "c", text = "Tredje" }]

[[section.question]]
id = "dato"
type = "date"
prompt = "Dato?"

[[section.question]]
id = "oplysning"
type = "note"
prompt = "En oplysning."

[[section.question]]
id = "opfoelgning"
prompt = "Hvorfor gerne?"
show_if = { question = "s/valg", answers = ["ja"] }
"""


@pytest.fixture
def typed_vault(empty_vault: str, now: dt.datetime) -> str:
    """Make a vault whose round uses a catalogue with a question of every type."""
    folder = os.path.join(empty_vault, "questionnaires")
    os.makedirs(folder)
    with open(os.path.join(folder, "alle-typer.toml"), "w", encoding="utf-8") as file:
        file.write(CATALOGUE)
    rounds.begin_new(open_session(empty_vault, clock=lambda: now), catalogues=("alle-typer",))
    return empty_vault


async def begin(app: MusprepApp, pilot: Any, question: str) -> AnswerBox | None:
    await settle(pilot)
    if len(app.screen_stack) > 1:
        await press(pilot, "escape")
    await app.enter("prepare", f"alle-typer/s/{question}")
    await settle(pilot)
    app.screen.query_one(PrepareTab)._focus_box()
    await settle(pilot)
    return next(iter(app.screen.query(AnswerBox)), None)


async def saved(app: MusprepApp, pilot: Any, question: str) -> str:
    await press(pilot, "ctrl+s")
    return app.session.get_repository().answers[f"alle-typer/s/{question}"].text


async def test_choosing_with_keys(make_app: Callable[..., MusprepApp], typed_vault: str) -> None:
    """A scale, a choice and several choices are answered with arrows, space and digits; the answer is saved as text."""
    app = make_app(typed_vault)
    async with app.run_test(size=(80, 24)) as pilot:
        for question, keys, text in (
            ("skala", ["4"], "4"),
            ("skala", ["right"], "5"),
            ("lang-skala", ["end", "7"], "7"),
            ("valg", ["down"], "nej"),
            ("valg", ["up"], "ja"),
            ("flere", ["space", "down", "down", "space"], "a, c"),
            ("flere", ["1", "2"], "b, c"),
        ):
            box = await begin(app, pilot, question)
            assert box
            await press(pilot, *keys)
            assert await saved(app, pilot, question) == text
            await begin(app, pilot, "tekst")
            again = await begin(app, pilot, question)
            assert again
            assert again.written == text
            assert ", ".join(cast("Choices", again.field).values) == text


async def test_choosing_with_the_mouse(make_app: Callable[..., MusprepApp], typed_vault: str) -> None:
    """A click on a choice chooses it, and it is saved by itself; markup in it is shown as it is."""
    app = make_app(typed_vault)
    async with app.run_test(size=(80, 24)) as pilot:
        await begin(app, pilot, "valg")
        lines = screen_text(app).split("\n")
        line = next(y for y, text in enumerate(lines) if "Nej [/x]" in text)
        await pilot.click(offset=(lines[line].index("Nej"), line))
        await settle(pilot)
        assert app.session.get_repository().answers["alle-typer/s/valg"].text == "nej"
        assert "● Nej [/x]" in screen_text(app)


async def test_the_scale_has_words(make_app: Callable[..., MusprepApp], typed_vault: str) -> None:
    """Each step of a scale from 1 to 5 has a word, in the language in use; a question in the other has a mark."""
    app = make_app(typed_vault)
    async with app.run_test(size=(80, 24)) as pilot:
        await begin(app, pilot, "skala")
        assert "1 slet ikke" in screen_text(app)
        assert "5 i høj grad" in screen_text(app)
        assert "(kun på" not in screen_text(app)
        await press(pilot, "4", "ctrl+g")
        assert "○ 1 not at all" in screen_text(app)
        assert "● 4 quite a lot" in screen_text(app)
        assert "Skala? (only in Danish)" in screen_text(app)


async def test_a_date(make_app: Callable[..., MusprepApp], typed_vault: str) -> None:
    """A date is read as it is written and echoed; it is saved as ISO, and what cannot be read is saved as typed."""
    app = make_app(typed_vault)
    async with app.run_test(size=(80, 24)) as pilot:
        box = await begin(app, pilot, "dato")
        assert box
        await type_text(pilot, "3/12")
        assert "torsdag den 3. december 2026" in screen_text(app)
        assert await saved(app, pilot, "dato") == "2026-12-03"
        await type_text(pilot, " engang")
        assert "bliver gemt" in screen_text(app)
        assert await saved(app, pilot, "dato") == "3/12 engang"


async def test_short_and_long_texts(make_app: Callable[..., MusprepApp], typed_vault: str) -> None:
    """A short answer has a low field that grows with what is pasted; a long one takes the room there is."""
    app = make_app(typed_vault)
    async with app.run_test(size=(80, 24)) as pilot:
        short = await begin(app, pilot, "kort")
        assert short
        assert short.field.size.height == 1
        await type_text(pilot, "To linjer, der ikke kan stå på en enkelt, fordi feltet kun er så bredt")
        await settle(pilot)
        assert short.field.size.height == 2
        assert (
            await saved(app, pilot, "kort") == "To linjer, der ikke kan stå på en enkelt, fordi feltet kun er så bredt"
        )
        long = await begin(app, pilot, "tekst")
        assert long
        assert long.field.size.height >= 8


async def test_information_takes_no_answer(make_app: Callable[..., MusprepApp], typed_vault: str) -> None:
    """A question of the type note is shown, and has no field."""
    app = make_app(typed_vault)
    async with app.run_test(size=(80, 24)) as pilot:
        assert await begin(app, pilot, "oplysning") is None
        assert "En oplysning." in screen_text(app)
        assert not app.screen.query_one(PrepareTab).query(Editor)


async def test_a_question_waits_for_the_answer_it_needs(make_app: Callable[..., MusprepApp], typed_vault: str) -> None:
    """A question with a condition is in the tree only while the answer it waits for is given."""
    app = make_app(typed_vault)

    def shown() -> bool:
        return any("Hvorfor gerne?" in row.text for row in app.screen.query_one(CatalogueTree).rows)

    async with app.run_test(size=(80, 24)) as pilot:
        await begin(app, pilot, "valg")
        assert not shown()
        await press(pilot, "space")
        assert shown()
        await press(pilot, "down")
        assert not shown()


async def test_an_answer_that_is_no_choice_stays(make_app: Callable[..., MusprepApp], typed_vault: str) -> None:
    """An answer that is none of the choices is shown below them, and not lost by looking at the question."""
    from musprep.services.year import answers

    app = make_app(typed_vault)
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        answers.write(app.session, "alle-typer/s/valg", "måske")
        await begin(app, pilot, "valg")
        assert "Du har skrevet: måske" in screen_text(app)
        await begin(app, pilot, "tekst")
        assert app.session.get_repository().answers["alle-typer/s/valg"].text == "måske"
        await begin(app, pilot, "valg")
        await press(pilot, "down")
        await settle(pilot)
        assert "Her står" not in screen_text(app)
