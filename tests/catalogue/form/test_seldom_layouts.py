"""Layouts that only one kind of file has, or that only a few forms use: what each line becomes."""

from __future__ import annotations

import io
import zipfile

import pytest

from catalogue.form.docx_maker import docx, h1, h2, p, tbl, tc, title, tr
from musprep.catalogue.form.draft.structure import draft_form
from musprep.catalogue.form.files.read import read_form

_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"


def _became(data: bytes, name: str) -> list[tuple[str, str]]:
    """Return what each line of a form becomes that is not left out."""
    return [(one.became.value, one.text) for one in draft_form(read_form(data, name)).lines if one.became != "drop"]


def _sheet(*rows: tuple[str, ...]) -> bytes:
    """Return a workbook with these texts and no look at all; "" is an empty cell."""
    cells = "".join(
        f'<row r="{number}">'
        + "".join(
            f'<c r="{"ABCDEF"[at]}{number}" t="inlineStr"><is><t>{one}</t></is></c>'
            for at, one in enumerate(row)
            if one
        )
        + "</row>"
        for number, row in enumerate(rows, 1)
    )
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as packed:
        link = f'<Relationship Id="a" Type="{_OFFICE}/{{}}" Target="{{}}"/></Relationships>'
        link = f'<Relationships xmlns="{_PACKAGE}">{link}'
        packed.writestr("_rels/.rels", link.format("officeDocument", "xl/workbook.xml"))
        packed.writestr("xl/_rels/workbook.xml.rels", link.format("worksheet", "s.xml"))
        book = '<sheets><sheet name="Skema" sheetId="1" r:id="a"/></sheets></workbook>'
        packed.writestr("xl/workbook.xml", f'<workbook xmlns="{_MAIN}" xmlns:r="{_OFFICE}">{book}')
        packed.writestr("xl/s.xml", f'<worksheet xmlns="{_MAIN}"><sheetData>{cells}</sheetData></worksheet>')
    return made.getvalue()


def test_a_theme_stands_in_the_first_row_of_its_questions_alone() -> None:
    """A list in a spreadsheet, of which nothing but the words says so: each theme heads the rows below it."""
    rows = (
        ("Forberedelse",), ("Tema", "Nr.", "Spørgsmål", "Dit svar"), ("Opgaver", "1", "Hvad går godt?"),
        ("", "2", "Hvad dræner dig?"), ("Vagter", "3", "Hvordan er vagterne?"), ("", "4", "Hvad skal ændres?"),
    )  # fmt: skip
    assert _became(_sheet(*rows), "skema.xlsx") == [
        ("title", "Forberedelse"), ("heading", "Opgaver"), ("question", "Hvad går godt?"),
        ("question", "Hvad dræner dig?"), ("heading", "Vagter"), ("question", "Hvordan er vagterne?"),
        ("question", "Hvad skal ændres?"),
    ]  # fmt: skip


def test_words_without_a_number_stand_above_numbered_questions() -> None:
    """Where the first column of a list only numbers them, a row without a number is a heading."""
    rows: list[tuple[str, ...]] = [("Nr", "Spørgsmål", "Svar")]
    for at, theme in enumerate(("Opgaver", "Vagter")):
        rows += [("", theme), (f"{2 * at + 1}", "Hvad går godt?"), (f"{2 * at + 2}", "Hvad går skidt?")]
    asked = [text for became, text in _became(_sheet(*rows), "skema.xlsx") if became == "question"]
    assert asked == ["Hvad går godt?", "Hvad går skidt?"] * 2


def test_a_bold_topic_heads_the_questions_in_its_cell() -> None:
    """Beside a column for notes; bold words that a question follows in plain ones are no question themselves."""
    cell = p("Kollegaskab", "b") + p("Hvordan er stemningen?") + p("Hvad gør du selv?")
    other = p("Ledelse", "b") + p("Får du den ledelse, du skal bruge?")
    head = tr(tc("Tema og spørgsmål"), tc("Mine noter"), tc("Lederens noter"))
    body = tbl(head, tr(tc(cell), tc(""), tc("")), tr(tc(other), tc(""), tc("")))
    assert _became(docx(title("Ark") + body), "ark.docx") == [
        ("title", "Ark"), ("heading", "Kollegaskab"), ("question", "Hvordan er stemningen?"),
        ("question", "Hvad gør du selv?"), ("heading", "Ledelse"), ("question", "Får du den ledelse, du skal bruge?"),
    ]  # fmt: skip


def test_a_question_below_what_can_be_ticked_is_one_of_its_own() -> None:
    """In plain text a line of boxes ends where the line does; two names with room at the very end are to sign."""
    text = (
        "SKEMA\n=====\n\nARBEJDET\n\n1) Har du værktøj?   [ ] Ja   [ ] Nej\n   Hvis nej, hvad mangler du?\n"
        "____________\n"
        "\n2) Hvad går godt?\n____________\n\n\nMedarbejder: ________   Leder: ________\n"
    )
    assert _became(text.encode(), "skema.txt") == [
        ("title", "SKEMA"), ("heading", "ARBEJDET"), ("question", "Har du værktøj?"),
        ("question", "Hvis nej, hvad mangler du?"), ("question", "Hvad går godt?"),
    ]  # fmt: skip


@pytest.mark.parametrize("html", [True, False])
def test_what_was_written_before_a_mail_is_not_asked(html: bool) -> None:
    """The thread below a mail that asks is left out, in a web page and in plain text."""
    lines = [
        "Hej Anna", "", "Tænk over dette:", "", "1. Hvad er du glad for?", "2. Hvad kan du undvære?", "",
        "Venlig hilsen", "Lars", "", "Fra: Anna", "Sendt: 3. november 2026", "Emne: MUS", "", "Hvornår skal vi ses?",
    ]  # fmt: skip
    body = "".join(f"<p>{one or '&nbsp;'}</p>" for one in lines) if html else "\n".join(lines)
    kind = "html" if html else "plain"
    head = f"From: l@x.dk\nSubject: SV: MUS\nMIME-Version: 1.0\nContent-Type: text/{kind}; charset=utf-8\n\n"
    asked = [text for became, text in _became(f"{head}{body}\n".encode(), "a.eml") if became == "question"]
    assert asked == ["Hvad er du glad for?", "Hvad kan du undvære?"]


def test_large_headings_may_ask() -> None:
    """Where they stand above numbered questions, are larger, and one of them does not ask."""
    large, small = '<p><b style="font-size:16pt">{}</b></p>', '<span style="font-size:11pt">{}</span>'
    page = "".join(
        f"{large.format(head)}<ol><li>{small.format(one)}</li><li>{small.format(two)}</li></ol>"
        for head, one, two in (
            ("Hvordan går det?", "Hvad fylder mest?", "Hvad er svært?"),
            ("Hvor er du på vej hen?", "Hvad vil du lære?", "Hvad drømmer du om?"),
            ("Feedback", "Hvad skal jeg fortsætte med?", "Hvad skal jeg stoppe med?"),
        )
    )
    assert _became(f"<h1>1:1</h1>{page}".encode(), "a.html")[1:4] == [
        ("heading", "Hvordan går det?"), ("question", "Hvad fylder mest?"), ("question", "Hvad er svært?"),
    ]  # fmt: skip


def test_a_scale_above_its_tables_is_not_asked() -> None:
    """Also where a heading stands between: it says how the rows are answered."""
    row = [tr(tc("Kompetence"), tc("Niveau nu"), tc("Ønsket niveau"))]
    row += [tr(tc(one), tc(""), tc("")) for one in ("Regneark", "Journal")]
    told = p("Vurder dit niveau fra 1 (begynder) til 5 (ekspert).")
    asks = h1("Spørgsmål") + p("Hvad vil du styrke først?") + p("Hvordan lærer du bedst?")
    made = _became(docx(title("Skema") + h1("Kompetencer") + told + h2("Digitalt") + tbl(*row) + asks), "a.docx")
    assert [text for became, text in made if became == "question"] == [
        "Regneark", "Journal", "Hvad vil du styrke først?", "Hvordan lærer du bedst?",
    ]  # fmt: skip


@pytest.mark.parametrize("label", ["Your answer", "Skriv dit svar her", "Dit svar"])
def test_a_heading_that_asks_with_words_in_place_of_the_answer_is_a_question(label: str) -> None:
    """The slanted words below it say that the answer goes there."""
    text = f"# Skema\n\n## Job\n\n### Hvad er godt?\n\n_{label}_\n\n### Hvad er skidt?\n\n_{label}_\n"
    assert _became(text.encode(), "skema.md") == [
        ("title", "Skema"), ("heading", "Job"), ("question", "Hvad er godt?"), ("question", "Hvad er skidt?"),
    ]  # fmt: skip


def test_parts_named_by_who_fills_them_in() -> None:
    """The leader's is left out where another is the employee's, and the line that says who fills in what is kept."""
    told = "Del A udfyldes af medarbejderen. Del B udfyldes af lederen."
    asked = h1("Del A: Medarbejder") + p("Hvad går godt?") + p("Hvad går skidt?")
    theirs = h1("Del B: Leder") + p("Hvordan klarer medarbejderen sig?")
    made = _became(docx(title("Skema") + p(told) + asked + theirs), "a.docx")
    assert made == [
        ("title", "Skema"), ("intro", told), ("heading", "Del A: Medarbejder"), ("question", "Hvad går godt?"),
        ("question", "Hvad går skidt?"),
    ]  # fmt: skip
    alone = _became(docx(title("Skema") + h1("Del A: Opgaver") + p("Hvad går godt?") + theirs), "a.docx")
    assert ("question", "Hvordan klarer medarbejderen sig?") in alone
