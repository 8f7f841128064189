"""What a line of a form is follows from its place, its look and its words, in Danish and English alike."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from catalogue.form.docx_maker import DOTS, LINE, control, docx, h1, listed, p, tbl, tc, title, tr
from musprep.catalogue.form.draft.line_kind import LineKind
from musprep.catalogue.form.draft.structure import draft_form
from musprep.catalogue.form.files.read import read_form

if TYPE_CHECKING:
    from musprep.catalogue.form.draft.draft import FormDraft

_NUMBERS = ["1", "2", "3", "4", "5"]
_EMPTY = ["", "", "", "", ""]
_CASES = {
    "help in the cell of a question": (
        h1("Opfølgning")
        + tbl(
            tr(
                p("Hvor langt er aftalerne nået?", "b") + p("Vælg på listen.", "8"),
                p(after=control(listed("Helt", "Slet ikke"))),
            ),
            tr(p("Prioritering i travle uger", "b") + p("Beskriv, hvad du vælger fra.", "8"), ""),
            tr(p("Hvornår følger vi op?", "b") + p("Skriv dato som dd-mm-åååå.", "8"), p(after=control())),
        ),
        ["Hvor langt er aftalerne nået? choice", "Prioritering i travle uger text", "Hvornår følger vi op? date"],
    ),
    "how to choose, between a question and its choices": (
        h1("Wishes")
        + p("Which of these would help you?")
        + p("(Tick all that apply)")
        + p("☐ Coaching")
        + p("☐ Courses"),
        ["Which of these would help you? multi"],
    ),
    "numbers in the rows under a head of their own": (
        h1("Skills")
        + tbl(
            tr("Skill", tc("Rating", span=5), "Comments"), *[tr(one, *_NUMBERS, "") for one in ("Planning", "Writing")]
        ),
        ["Planning scale", "Writing scale"],
    ),
    "statements that take a number each": (
        h1("Trivsel")
        + p("Giv hvert udsagn et tal fra 1 (passer ikke) til 7 (passer helt).")
        + p("Jeg har overskud, når jeg kommer hjem\t____")
        + p("Mit arbejde bliver brugt til noget\t____")
        + p("Hvad vil du ændre?")
        + p(DOTS),
        [
            "Jeg har overskud, når jeg kommer hjem scale",
            "Mit arbejde bliver brugt til noget scale",
            "Hvad vil du ændre? text",
        ],
    ),
    "years that are no scale": (
        h1("Udvikling") + p("Ønsker på langt sigt (1–3 år)") + p(LINE),
        ["Ønsker på langt sigt (1–3 år) text"],
    ),
    "an instruction above a plan": (
        h1("Plan") + p("List three to five objectives.") + tbl(tr("Objective", "Support", "Due date"), tr("", "", "")),
        ["Objective text", "Support text", "Due date date"],
    ),
    "a column for the manager": (
        h1("Samtalen")
        + tbl(
            tr("Spørgsmål", "Til chefen", "Mine noter"),
            tr("Hvad lærte du?", "Har du rost?", ""),
            tr("Hvad vil du?", "Er det muligt?", ""),
        ),
        ["Hvad lærte du? text", "Hvad vil du? text"],
    ),
    "a part for others' use": (
        h1("Your year")
        + p("What went well?")
        + p(LINE)
        + h1("Section 5: Manager Use Only")
        + p("Ready for promotion?")
        + p(LINE),
        ["What went well? text"],
    ),
    "a label alone above a tip": (
        h1("Året")
        + p("Hvad gik godt?")
        + p("GODT RÅD", "b")
        + p("Gå en tur. Hvad dukker op?")
        + p(DOTS)
        + p("Hvad gik skidt?")
        + p(DOTS),
        ["Hvad gik godt? text", "Hvad gik skidt? text"],
    ),
    "numbers in cells of their own": (
        h1("Ledelse") + tbl(tr("1.1", "Hvordan leder du?", ""), tr("1.2", "Delegering og opfølgning", "")),
        ["Hvordan leder du? text", "Delegering og opfølgning text"],
    ),
    "themes with questions behind them": (
        title("Dagsorden")
        + tbl(tr("Punkt", "Spørgsmål til forberedelse"), tr("1. Velkomst", ""), tr("2. Trivsel", "Hvad giver glæde?")),
        ["Hvad giver glæde? text"],
    ),
    "two languages side by side": (
        title("MUS")
        + tbl(
            tr("Dansk", "English"),
            tr("Hvad er gået godt siden sidst?", "What has gone well since last time?"),
            tr("Hvad vil du gerne lære?", "What would you like to learn?"),
        ),
        ["Hvad er gået godt siden sidst? text", "Hvad vil du gerne lære? text"],
    ),
    "the ends of a scale in brackets": (
        h1("Tillid") + p("I hvilken grad stoler vi på hinanden? (1 = slet ikke, 10 = fuldt ud)") + p(LINE),
        ["I hvilken grad stoler vi på hinanden? (1 = slet ikke, 10 = fuldt ud) scale"],
    ),
    "rows of labels under heads that ask": (
        h1("Roller")
        + tbl(
            tr("Rolle", "Hvem har den i dag?", "Hvem burde have den?"), tr("Mødeleder", "", ""), tr("Referent", "", "")
        ),
        ["Mødeleder text", "Referent text"],
    ),
    "the last letter of a list": (
        h1("Miljø") + p("1. Hvordan trives du?") + p("a) fagligt") + p("b) socialt") + p("2. Er du stresset?"),
        ["Hvordan trives du? text", "fagligt text", "socialt text", "Er du stresset? text"],
    ),
    "roles below the lines to sign on": (
        h1("Frem") + p("Hvad vil du?") + p(DOTS) + tbl(tr(p(LINE) + p("Den ansatte"), p(LINE) + p("Afdelingslederen"))),
        ["Hvad vil du? text"],
    ),
}


def _asked(made: FormDraft) -> list[str]:
    kinds = (LineKind.QUESTION, LineKind.SUB, LineKind.COLUMN, LineKind.FIELD)
    lines = enumerate(made.lines, 1)
    return [f"{one.text} {made.find_type(number).value}" for number, one in lines if one.became in kinds]


@pytest.mark.parametrize(("body", "asked"), _CASES.values(), ids=_CASES)
def test_only_what_asks_is_asked_with_what_it_takes(body: str, asked: list[str]) -> None:
    """Help, tips, instructions, the manager's part and signatures are not; a scale is known by what says it."""
    assert _asked(draft_form(read_form(docx(body), "skema.docx"))) == asked


def test_heads_of_several_rated_tables_are_their_themes() -> None:
    """Where each table of statements has another head above its rows, that is the heading of its statements."""
    steps = ["Helt enig", "Enig", "Uenig"]
    body = title("Måling") + "".join(
        tbl(tr(head, *steps), *[tr(one, "☐", "☐", "☐") for one in rows]) + p()
        for head, rows in (
            ("Vagter og tid", ["Jeg holder pause", "Planen passer mig"]),
            ("Faglighed", ["Jeg lærer nyt"]),
        )
    )
    made = draft_form(read_form(docx(body), "skema.docx"))
    assert [one.text for one in made.lines if one.became is LineKind.HEADING] == ["Vagter og tid", "Faglighed"]


def test_a_list_from_a_system_says_of_each_question_what_it_takes() -> None:
    """Columns for theme, type, choices and whom a question is for are read as that."""
    rows = [
        ("Q1", "Rolle", "Medarbejder", "Hvor klart er dit mandat?", "Skala", "1-5"),
        ("Q2", "Rolle", "Leder", "Er beskrivelsen ajour?", "Enkeltvalg", "Ja|Nej"),
        ("Q3", "Samspil", "Medarbejder", "Vælg ord for din afdeling", "Flervalg", "Åben|Travl|Lukket"),
        ("Q4", "Samspil", "Medarbejder", "Næste skridt", "Dato", ""),
    ]
    body = tbl(tr("ID", "Område", "Målgruppe", "Spørgsmål", "Svartype", "Svarmuligheder"), *[tr(*one) for one in rows])
    made = draft_form(read_form(docx(body), "skema.docx"))
    assert _asked(made) == ["Hvor klart er dit mandat? scale", "Vælg ord for din afdeling multi", "Næste skridt date"]
    assert [one.text for one in made.lines if one.became is LineKind.HEADING] == ["Rolle", "Samspil"]
