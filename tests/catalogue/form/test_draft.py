"""The draft of a form is corrected line by line, and comes to a catalogue that the program reads."""

from __future__ import annotations

import re
import tomllib
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from catalogue.form.docx_maker import DOTS, control, docx, h1, p, ps, tbl, tick, title, tr
from catalogue.form.made_forms import MADE
from musprep.catalogue.form.block import FormCell, FormFile, FormParagraph, FormRun, FormTable
from musprep.catalogue.form.draft.draft import CORRECTIONS, FormDraft
from musprep.catalogue.form.draft.line_kind import LineKind
from musprep.catalogue.form.draft.structure import draft_form
from musprep.catalogue.form.draft.to_catalogue import build_catalogue, format_catalogue, format_table, make_table
from musprep.catalogue.form.files.read import read_form
from musprep.catalogue.reader import find_contradictions
from musprep.language.error import MusprepError
from musprep.model.catalogue import Catalogue

_BODY = (
    title("Mit skema") + p("Læs først dette.") + h1("Arbejdet")
    + p("Hvad går godt?") + p(DOTS) + p("Trives du?") + p(after=tick("Ja") + tick("Nej"))
    + p("Hvad går skidt?") + p(DOTS)
)  # fmt: skip


def _draft(body: str = _BODY) -> FormDraft:
    return draft_form(read_form(docx(body), "skema.docx"))


def _asked(made: FormDraft) -> list[Any]:
    """Return each question of the catalogue: its words, its type, the labels of its choices and its probes."""
    sections = build_catalogue(made, "skema").section
    return [
        (one.prompt.da, one.type.value, [two.text.da for two in one.choices], [two.prompt.da for two in one.probe])
        for section in sections
        for one in section.question
    ]


def test_every_line_of_the_form_is_there_in_order() -> None:
    """The draft holds the form's own text, with what each line became."""
    lines = [(one.became.value, one.text) for one in _draft().lines]
    assert lines == [
        ("title", "Mit skema"), ("intro", "Læs først dette."), ("heading", "Arbejdet"), ("question", "Hvad går godt?"),
        ("question", "Trives du?"), ("choice", "Ja"), ("choice", "Nej"), ("question", "Hvad går skidt?"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("number", "became", "asked"),
    [
        (4, "note", [("Trives du?", "choice", ["Ja", "Nej"], []), ("Hvad går skidt?", "text", [], [])]),
        (8, "sub", [("Hvad går godt?", "text", [], []), ("Trives du?", "choice", ["Ja", "Nej"], ["Hvad går skidt?"])]),
        (
            7,
            "drop",
            [
                ("Hvad går godt?", "text", [], []),
                ("Trives du?", "choice", ["Ja"], []),
                ("Hvad går skidt?", "text", [], []),
            ],
        ),
        (
            8,
            "choice",
            [("Hvad går godt?", "text", [], []), ("Trives du?", "choice", ["Ja", "Nej", "Hvad går skidt?"], [])],
        ),
        (
            5,
            "join",
            [
                ("Hvad går godt? Trives du?", "choice", ["Ja", "Nej"], []),
                ("Hvad går skidt?", "text", [], []),
            ],
        ),
    ],
)
def test_a_line_can_be_made_something_else(number: int, became: str, asked: list[Any]) -> None:
    """A question becomes a note, a sub-question, a choice, is left out or joined to another; undo takes it back."""
    first = _draft()
    second = first.correct(number, became)
    assert [one for one in _asked(second) if one[1] != "note"] == asked
    assert _asked(second.undo()) == _asked(first)
    assert first.undo() is first


def test_a_heading_and_a_question_change_places() -> None:
    """Where a line was taken for the wrong one of the two, what follows it goes along."""
    made = _draft().correct(8, "heading").correct(3, "question")
    assert _asked(made)[0][0] == "Arbejdet"
    assert [one.became for one in made.lines if one.corrected] == [LineKind.QUESTION, LineKind.HEADING]


def test_a_line_is_split_where_one_says() -> None:
    """Two questions in one line become two; the numbers of the lines below count on."""
    made = _draft(h1("A") + p("Hvad er let? Hvad er svært?") + p(DOTS)).split(2, 12)
    assert [one[0] for one in _asked(made)] == ["Hvad er let?", "Hvad er svært?"]
    assert made.lines[2].became is LineKind.QUESTION


@pytest.mark.parametrize(
    ("wrong", "key"),
    [
        (lambda one: one.correct(99, "note"), "no_such_line"),
        (lambda one: one.correct(0, "note"), "no_such_line"),
        (lambda one: one.correct(1, "spørgsmål"), "no_such_correction"),
        (lambda one: one.correct(1, "join"), "nothing_to_join"),
        (lambda one: one.split(1, 0), "nothing_to_split"),
    ],
)
def test_a_correction_that_cannot_be_made_is_refused(wrong: Any, key: str) -> None:
    """With a sentence in both languages that names what could be written instead."""
    with pytest.raises(MusprepError, match=key) as caught:
        wrong(_draft())
    assert caught.value.describe("da") != caught.value.describe("en")


@pytest.mark.parametrize("make", MADE, ids=[one.__name__ for one in MADE])
def test_the_file_is_one_that_the_program_reads(make: Any) -> None:
    """Its text is TOML, says the format's number, has no id twice, and reads as the same catalogue.

    It is the same whether the catalogue's record was made first or not.
    """
    read = draft_form(read_form(make()[0], "skema.docx"))
    made = build_catalogue(read, "skema")
    held = tomllib.loads(format_table(make_table(read, "skema")))
    assert held == tomllib.loads(format_catalogue(made))
    assert held.pop("schema") == 2
    assert Catalogue.model_validate(held) == made
    assert not list(find_contradictions(made, "skema.toml"))
    assert {one.place for one in read.lines if one.kind} - {""}


@pytest.mark.parametrize("number", range(1, 9))
def test_any_correction_leaves_a_catalogue(number: int) -> None:
    """Whatever a line is made, what is left can be saved."""
    for one in CORRECTIONS:
        if (number, one) != (1, LineKind.JOIN):
            made = build_catalogue(_draft().correct(number, one), "skema")
            assert not list(find_contradictions(made, "skema.toml"))


_WORDS = (
    "Hvad", "?", "Navn:", "____", "☐", "Ja", "1", "2", "3", "Mål", "Hvem", "Hvornår", "Lederens del", "underskrift",
    "\t", "\n", "- ", "a)", "/", "Emne", "Spørgsmål", "Noter", "10.00-10.15", "Pause", "Beskriv", "…", "(1-5)", "😞",
)  # fmt: skip
_TEXTS = st.lists(st.sampled_from(_WORDS), max_size=6).map(" ".join)
_PARAGRAPHS = st.builds(
    lambda text, bold, heading, number: FormParagraph((FormRun(text, bold=bold),), heading=heading, number=number),
    _TEXTS, st.booleans(), st.sampled_from((0, 0, 1)), st.sampled_from(("", "•", "1.")),
)  # fmt: skip
_CELLS = st.builds(
    lambda blocks, across, shaded: FormCell(tuple(blocks), across=across, shaded=shaded),
    st.lists(_PARAGRAPHS, max_size=2), st.sampled_from((1, 1, 2)), st.booleans(),
)  # fmt: skip
_TABLES = st.builds(lambda rows: FormTable(tuple(map(tuple, rows))), st.lists(st.lists(_CELLS, max_size=4), max_size=4))


@settings(max_examples=50, deadline=None)
@given(st.lists(st.one_of(_PARAGRAPHS, _TABLES), max_size=8))
def test_nothing_of_any_form_disappears(blocks: list[FormParagraph | FormTable]) -> None:
    """Whatever it holds, it comes to a catalogue, and each word of its paragraphs stands in some line of the draft."""
    made = draft_form(FormFile("docx", tuple(blocks)))
    assert not list(find_contradictions(build_catalogue(made, "skema"), "skema.toml"))
    shown = " ".join(" ".join((one.text, one.also, one.number, *one.options)) for one in made.lines)
    told = " ".join(one.text for one in blocks if isinstance(one, FormParagraph))
    assert {word for word in told.split() if word.isalpha() and len(word) > 2} <= set(re.findall(r"\w+", shown))


def test_delicate_questions_begin_only_for_oneself() -> None:
    """By a word of health, pay or conflict, in Danish and English; others begin as they always do."""
    body = h1("A") + ps(
        "Hvordan er dit helbred?", "Er du tilfreds med lønnen?", "Do you feel stressed?", "Hvad er du god til?", room=2
    )
    questions = build_catalogue(_draft(body), "skema").section[0].question
    assert [one.say for one in questions] == ["only-me", "only-me", "only-me", ""]


def test_a_form_in_two_languages_has_both_in_one_question() -> None:
    """The other language is that of the same question, and not asked once more."""
    asked = [("Hvad er svært?", "What is difficult?"), ("Hvad er let for dig?", "What is easy for you?")]
    body = "".join(p(danish) + p(english, "i") + p() * 2 for danish, english in asked)
    questions = build_catalogue(_draft(p("Skema / Form", "b16") + p() + body), "skema").section[0].question
    assert [(one.prompt.da, one.prompt.en) for one in questions] == asked


def test_a_plan_repeats_and_stands_apart() -> None:
    """Its columns are asked once for each row, so the questions before and after stand in sections of their own."""
    body = (
        title("Skema")
        + h1("Mål")
        + p("Hvad vil du nå?")
        + p(DOTS)
        + tbl(tr("Mål", "Hvem", "Hvornår"), tr("", "", ""))
        + p("Hvad så?")
        + p(DOTS)
    )
    sections = build_catalogue(_draft(body), "skema").section
    assert [(one.title.da, one.repeat, len(one.question)) for one in sections] == [
        ("Mål", False, 1), ("Mål", True, 3), ("Mål", False, 1),
    ]  # fmt: skip
    assert len({one.id for one in sections}) == 3


def test_each_question_knows_where_its_answer_goes() -> None:
    """The empty paragraph, cell or field that belongs to it, and the box of each choice."""
    body = (
        p("Hvad?") + p() * 2 + tbl(tr("Hvem?", "")) + p("Hvor?") + p(after=control()) + p("Ja?")
        + p(after=tick("Ja") + tick("Nej")) + p("Hvorfor?") + p(DOTS)
    )  # fmt: skip
    lines = _draft(title("T") + h1("A") + body).lines
    found = {one.text: one.answer for one in lines}
    assert [found[one] for one in ("Hvad?", "Hvem?", "Hvor?", "Hvorfor?")] == ["p3", "tc1", "sdt0", "p12"]
    assert [one.answer for one in lines if one.became is LineKind.CHOICE] == ["sdt1", "sdt2"]
