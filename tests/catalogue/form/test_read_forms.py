"""Every kind of file, made by other programs than the library that reads it, says what stands in it, in order."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any

import pytest

from catalogue.form.read_text import FORMS, omitted, outline, read_file
from musprep.catalogue.form.block import Block, FormParagraph, FormTable

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_TRUTHS = sorted(path.name.removesuffix(".truth.json") for path in FORMS.glob("*.truth.json"))


def _texts(blocks: Iterable[Block]) -> Iterator[str]:
    for block in blocks:
        if isinstance(block, FormTable):
            for row in block.rows:
                for cell in row:
                    yield from _texts(cell.blocks)
        else:
            yield block.text


def _plain(text: str) -> str:
    return " ".join(re.findall(r"\w+", text.lower()))


@pytest.mark.parametrize("name", _TRUTHS)
def test_a_form_read_holds_every_question_in_order(name: str) -> None:
    """Each question and sub-question of the form is in one paragraph of its own, after those before it."""
    truth: dict[str, Any] = json.loads((FORMS / f"{name}.truth.json").read_text(encoding="utf-8"))
    paragraphs = [_plain(text) for text in _texts(read_file(truth["file"]).blocks)]
    at = 0
    for section in truth["sections"]:
        for item in section["items"]:
            for asked in (item["text"], *item.get("probes", ())):
                found = next(
                    (place for place in range(at, len(paragraphs)) if _plain(asked) in paragraphs[place]), None
                )
                assert found is not None, asked
                at = found


_OFFICE = [
    "Forberedelse til LUS",
    "Kære kollega. Her er de spørgsmål, vi skal tale om.",
    "# Siden sidst",
    "1. Hvad gik godt?",
    "a. Hvorfor gik det godt?",
    "2. Hvad gik mindre godt?",
    "Din vigtigste erfaring",
    "__________________________________________",
    "# Din plan",
    "Mål | Handling | Hvornår",
    " |  | ",
    " |  | ",
    "Hvem kan hjælpe dig?",
    "! Tænk også på folk uden for huset.",
    "Er du klar? ☐ Ja ☐ Nej",
]


@pytest.mark.parametrize("kind", ["odt", "rtf", "html"])
def test_one_text_reads_alike_from_every_office_file(kind: str) -> None:
    """Headings, numbers, levels, tables and notes are the same, wherever the file keeps its footnotes."""
    form = read_file(f"made/office.{kind}")
    lines = outline(form.blocks)
    note = "! Tænk også på folk uden for huset."
    assert note in lines
    assert sorted(lines) == sorted(_OFFICE)
    assert [line for line in lines if line != note] == [line for line in _OFFICE if line != note]
    assert form.kind == kind
    assert "left_hidden" in omitted(form).values()
    assert any(reason == "left_footer" and "fortroligt" in text for text, reason in omitted(form).items())


_ASKED = [
    "Arbejdsopgaver",
    "1. Hvilke opgaver har givet dig mest energi i det forløbne år, og hvad var det ved dem, der gjorde forskellen?",
    "2. Beskriv en situation, hvor du fik brug for en anden medarbejderudviklingssamtale end den, du fik",
    "3. Hvad ville du gerne slippe for?",
    "Samarbejde",
    "4. Hvordan oplever du samarbejdet med kollegerne i de andre afdelinger, når der er travlt i huset?",
    "5. Hvem vil du gerne arbejde mere sammen med, og hvad skal der til for, at det kan lade sig gøre i praksis?",
    "Fremtiden",
    "6. Hvor vil du gerne være om tre år?",
    "7. Det næste, jeg vil lære, er",
]


@pytest.mark.parametrize("name", ["columns", "printed"])
def test_two_columns_are_read_one_after_the_other(name: str) -> None:
    """Lines that were wrapped are one question, words divided at their ends are whole."""
    lines = [line.lstrip("# ") for line in outline(read_file(f"made/{name}.pdf").blocks)]
    first = lines.index("Arbejdsopgaver")
    assert lines[first : first + len(_ASKED)] == _ASKED


def test_a_page_that_a_browser_printed_keeps_fields_and_tables() -> None:
    """On a sheet on its side: a frame's legend is a heading, fields are blanks, a drawn table is one."""
    lines = outline(read_file("made/printed.pdf").blocks)
    assert lines[:6] == [
        "# Samtaleark til print",
        "Udfyld arket, og tag det med.",
        "## Dig og dit job",
        "Navn _ Dato _",
        "Hvad laver du en typisk tirsdag? _",
        "Arbejder du hjemme? ○ Ja ○ Nej",
    ]
    assert lines[-3:] == [
        " | Helt uenig | Uenig | Enig | Helt enig",
        "Jeg har indflydelse på min hverdag | ☐ | ☐ | ☐ | ☐",
        "Jeg ved, hvad der forventes af mig | ☐ | ☐ | ☐ | ☐",
    ]


@pytest.mark.parametrize("kind", ["pdf", "odt"])
def test_fields_to_fill_in_are_blanks_where_they_stand(kind: str) -> None:
    """Fields of a PDF form and of a text document: text, boxes with their words, a list with its choices."""
    form = read_file(f"made/fields.{kind}")
    assert [line.lstrip("# ") for line in outline(form.blocks)] == [
        "Skema til at udfylde på skærmen",
        "Navn | _",
        "Dato | _",
        "Året der gik",
        "Hvilke opgaver er du gladest for?",
        "_",
        "Har du de redskaber, du skal bruge?",
        "_ Ja _ Nej",
        "Kompetencer",
        "Hvor langt er du med regneark?",
        "_Begynder/Øvet/Ekspert",
    ]


def test_a_sheet_is_a_heading_and_its_yellow_cells_are_blanks() -> None:
    """Lists of choices come along; a hidden row and a hidden sheet do not."""
    form = read_file("made/sheet.xlsx")
    assert outline(form.blocks) == [
        "Kompetenceark",
        "# Min profil",
        "Navn | _",
        "Hvad er du bedst til? | _",
        "Hvad vil du lære? | _",
        "Fag | Niveau | Bemærkning",
        "Regneark | _Lav/Middel/Høj | ",
        "Tysk | _Lav/Middel/Høj | ",
        "# Næste år",
        "Hvad skal ske til næste år? | _",
    ]
    assert omitted(form) == {"Hemmelig Hvad tjener du?": "left_hidden", "Internt: må ikke vises": "left_hidden"}


def test_a_slide_is_a_heading_and_its_texts_are_read_from_above() -> None:
    """The order in the file does not count, speaker notes are left out."""
    form = read_file("made/slides.pptx")
    assert outline(form.blocks) == [
        "# MUS på ti minutter",
        "Tænk over det her inden samtalen.",
        "# Trivsel",
        "Hvad giver dig energi?",
        "Hvad dræner dig?",
        "Hvad skal du kunne?",
    ]
    assert omitted(form) == {"Sig det roligt. Hvad spørger de om?": "left_speaker_notes"}


def test_a_pdf_that_only_its_owner_may_change_is_read() -> None:
    """A password for changing alone keeps nobody from reading."""
    assert outline(read_file("made/restricted.pdf").blocks) == ["Hvad gik godt?"]


def test_what_every_page_repeats_is_left_out() -> None:
    """Headers, footers and page numbers of a PDF of three pages are told of, and are in no paragraph."""
    form = read_file("11-paedagogisk-personale.pdf")
    assert omitted(form)["Granly Eksempelskole"] == "left_header"
    assert not any("Granly" in block.text for block in form.blocks if isinstance(block, FormParagraph))
