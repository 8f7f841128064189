"""What stands where on a page of a PDF is read as a person reads it; the pages are made of plain lists."""

from __future__ import annotations

import random
from itertools import pairwise
from typing import TYPE_CHECKING, Any

import pytest

from catalogue.form.read_text import omitted, outline
from musprep.catalogue.form.files import pdf

if TYPE_CHECKING:
    from collections.abc import Sequence

    from musprep.catalogue.form.block import FormFile

_STYLES = [[10.0, False, False, False, False], [16.0, True, False, False, False], [6.0, False, False, False, False]]


def _words(*texts: tuple[float, float, str] | tuple[float, float, str, int]) -> list[list[Any]]:
    """Return the words of texts at (left, base line), each letter half as wide as the text is large."""
    made: list[list[Any]] = []
    for left, base, text, *rest in texts:
        style = int(rest[0]) if rest else 0
        wide = float(_STYLES[style][0]) / 2
        at = left
        for word in text.split(" "):
            if word:
                size = float(_STYLES[style][0])
                made.append([word, at, base - size * 0.8, at + wide * len(word), base + size * 0.2, base, style, -1])
            at += wide * (len(word) + 1)
    return made


@pytest.fixture
def read(monkeypatch: pytest.MonkeyPatch) -> Any:
    """Return what reads pages that are given as lists, 600 wide and 800 high."""

    def call(*pages: dict[str, Any]) -> FormFile:
        empty: dict[str, Any] = {"width": 600, "height": 800, "pictures": 0}
        empty |= {name: [] for name in ("words", "lines", "frames", "fills", "boxes", "fields")}
        found = {"title": "", "styles": _STYLES, "elements": [], "pages": [empty | page for page in pages]}
        monkeypatch.setattr(pdf, "extract_pages", lambda _: found)
        return pdf.read_pdf(b"")

    return call


def _lines(read: Any, **page: Sequence[Any]) -> list[str]:
    return outline(read(page).blocks)


_LEFT = [
    "1. Hvilke opgaver har givet dig mest",
    "energi i år, og hvorfor netop de?",
    "2. Hvad vil du gerne slippe for nu?",
    "Det tredje, som jeg vil sige, er",
    "noget helt andet end det første",
]
_RIGHT = [
    "3. Hvem arbejder du bedst sammen",
    "med i de andre afdelinger i huset?",
    "4. Hvad kan vi gøre for, at du har",
    "tid nok til dine opgaver i det nye",
    "år, der kommer?",
]


@pytest.mark.parametrize("shuffled", [False, True])
def test_columns_are_read_down_whatever_the_order_in_the_file(read: Any, shuffled: bool) -> None:
    """Also where the lines were drawn in no order at all, as desktop publishing does."""
    texts = [(50.0, 200.0 + 13 * n, text) for n, text in enumerate(_LEFT)]
    texts += [(320.0, 200.0 + 13 * n, text) for n, text in enumerate(_RIGHT)]
    if shuffled:
        random.Random(2).shuffle(texts)  # noqa: S311 - the same each time
    lines = _lines(read, words=_words(*texts))
    assert [line for line in lines if line[0].isdigit()] == [
        "1. Hvilke opgaver har givet dig mest energi i år, og hvorfor netop de?",
        "2. Hvad vil du gerne slippe for nu?",
        "3. Hvem arbejder du bedst sammen med i de andre afdelinger i huset?",
        "4. Hvad kan vi gøre for, at du har tid nok til dine opgaver i det nye år, der kommer?",
    ]


def test_labels_beside_each_other_are_read_row_by_row(read: Any) -> None:
    """Short texts in two columns that are no running text stay in their rows."""
    rows = (("Navn:", "Leder:"), ("Afdeling:", "Dato:"), ("Stilling:", "Ansat:"), ("Sted:", "Uge:"))
    texts = [
        (left, 200.0 + 20 * n, text)
        for n, row in enumerate(rows)
        for left, text in zip((50.0, 320.0), row, strict=True)
    ]
    assert _lines(read, words=_words(*texts)) == [" ".join(row) for row in rows]


@pytest.mark.parametrize("sign", ["-", "\x02", "\u00ad", "\u2010", "\ufffe"])
def test_a_word_divided_at_a_line_end_is_whole(read: Any, sign: str) -> None:
    """By a plain hyphen or by any of the signs that stand for a soft one; one before `og` is kept."""
    first = f"Hvad betyder det for dig, at vi har medarbejder{sign}"
    words = _words(
        (50, 200, first),
        (50, 213, "udviklingssamtaler hvert år?"),
        (50, 260, "Hvad har du brug for i mail- og kalenderprogrammer- "),
        (50, 273, "og i andet?"),
    )
    lines = _lines(read, words=words)
    assert lines[0] == "Hvad betyder det for dig, at vi har medarbejderudviklingssamtaler hvert år?"
    assert "mail- og" in lines[1]


def _grid(xs: Sequence[float], ys: Sequence[float], gap: float = 0.0) -> list[list[float]]:
    return [[a, c, b - gap, d - gap] for a, b in pairwise(xs) for c, d in pairwise(ys)]


_TABLE = _words((55, 115, "Mål"), (205, 115, "Hvem"), (355, 115, "Hvornår"), (55, 145, "Kursus"))
_READ = ["Mål | Hvem | Hvornår", "Kursus |  | "]


@pytest.mark.parametrize(
    "drawn",
    [
        pytest.param({"frames": _grid((50, 200, 350, 500), (100, 130, 160))}, id="frames"),
        pytest.param({"frames": _grid((50, 200, 350, 500), (100, 130, 160), 2)}, id="frames-apart"),
        pytest.param(
            {
                "lines": [[50, y, 500, y + 0.5] for y in (100, 130, 160)]
                + [[x, 100, x + 0.5, 160] for x in (50, 200, 350, 500)]
            },
            id="lines",
        ),
        pytest.param({"lines": [[50, y, 500, y] for y in (100, 130, 160)]}, id="level-lines"),
        pytest.param(
            {"lines": [[50, y, 500, y] for y in (100, 130, 160)] + [[x, 100, x, 160] for x in (200, 350)]},
            id="open-sides",
        ),
    ],
)
def test_a_table_is_one_however_it_is_drawn(read: Any, drawn: dict[str, Any]) -> None:
    """With lines, with frames that touch or do not, without sides, and with level lines alone."""
    assert _lines(read, words=_TABLE, **drawn) == _READ


def test_a_table_goes_on_across_pages(read: Any) -> None:
    """Its head, repeated on the next page, is there once."""
    page = {"words": _TABLE, "frames": _grid((50, 200, 350, 500), (100, 130, 160))}
    assert outline(read(page, page).blocks) == [*_READ, _READ[1]]


def test_lines_and_boxes_to_write_in_are_blanks(read: Any) -> None:
    """A line after words, an empty frame, a coloured one; a line along words underlines, one through them deletes."""
    words = _words(
        (50, 100, "Navn"),
        (50, 150, "Hvad vil du?"),
        (50, 300, "Trivsel"),
        (50, 350, "Hvad tjener du?"),
        (50, 400, "Hvorfor?"),
    )
    lines = [[90, 100, 300, 100], [50, 301.5, 85, 301.5], [50, 347, 125, 347]]
    form = read({"words": words, "lines": lines, "frames": [[50, 160, 400, 220]], "fills": [[50, 410, 300, 440]]})
    assert outline(form.blocks) == ["Navn _", "Hvad vil du?", "_", "Trivsel", "Hvorfor?", "_"]
    assert omitted(form) == {"Hvad tjener du?": "left_deleted"}


def test_what_pages_repeat_and_footnotes_are_no_questions(read: Any) -> None:
    """Headers and page numbers are left out, the small number of a footnote too; its text is a note."""
    pages = [
        {
            "words": _words(
                (50, 30, "Modelkommunen"),
                (50, 300, f"Hvad vil du i uge {n}?"),
                (141, 296, "1", 2),
                (50, 700, "1", 2),
                (56, 704, "Tænk stort."),
                (280, 780, f"Side {n} af 2"),
            )
        }
        for n in (1, 2)
    ]
    form = read(*pages)
    assert outline(form.blocks) == ["Hvad vil du i uge 1?", "! Tænk stort.", "Hvad vil du i uge 2?", "! Tænk stort."]
    assert set(omitted(form).values()) == {"left_header", "left_footer"}


def test_fields_stand_beside_their_labels(read: Any) -> None:
    """Radio buttons of one name belong together, a hidden field is none, a button is left out, dots below go."""

    def field(kind: str, box: list[float], name: str = "", **more: Any) -> dict[str, Any]:
        return {"kind": kind, "box": box, "name": name, "label": "", "value": "", "options": [], "hidden": False} | more

    fields = [
        field("text", [100, 90, 300, 105], "navn"),
        field("radio", [50, 140, 60, 150], "r"), field("radio", [100, 140, 110, 150], "r"),
        field("choice", [50, 190, 150, 205], options=["Lav", "Høj"]),
        field("text", [50, 300, 150, 320], hidden=True), field("button", [50, 400, 150, 420], label="Send"),
    ]  # fmt: skip
    words = _words((50, 102, "Navn"), (100, 102, "........"), (65, 149, "Ja"), (115, 149, "Nej"), (50, 180, "Niveau"))
    form = read({"words": words, "fields": fields})
    assert outline(form.blocks) == ["Navn _", "_ Ja _ Nej", "Niveau", "_Lav/Høj"]
    assert omitted(form) == {"Send": "left_button"}


def test_a_line_that_hangs_below_a_number_goes_on_with_it(read: Any) -> None:
    """Also where it ended far from the margin, as in a column beside an empty one."""
    texts = [(50.0, 100.0, "Læs først dette."), (50.0, 200.0, "1. Hvornår har du sidst haft en")]
    texts += [(64.0, 212.0, "rigtig god dag?"), (50.0, 260.0, "2. Føler du dig sikker?")]
    lines = _lines(read, words=_words(*texts))
    assert lines[1:] == ["1. Hvornår har du sidst haft en rigtig god dag?", "2. Føler du dig sikker?"]
