"""A Word file is read as a person sees it, and nothing in it reaches further."""

from __future__ import annotations

import contextlib
import io
import zipfile
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from catalogue.form.docx_maker import (
    block_control,
    box,
    control,
    docx,
    field,
    h1,
    listed,
    old_list,
    old_tick,
    p,
    run,
    tbl,
    tc,
    tick,
    title,
    tr,
)  # fmt: skip
from musprep.catalogue.form.block import BLANK, BlankKind, FormParagraph, FormTable
from musprep.catalogue.form.files.docx import read_docx
from musprep.catalogue.form.files.docx_lists import BOX
from musprep.language.error import MusprepError

if TYPE_CHECKING:
    from musprep.catalogue.form.block import FormFile


def _lines(form: FormFile) -> list[str]:
    """Return each paragraph outside of tables that has words, with its number before it."""
    shown = [one for one in form.blocks if isinstance(one, FormParagraph)]
    return [f"{one.number} {one.text}".strip() for one in shown if one.text.strip()]


def _blanks(form: FormFile) -> list[tuple[BlankKind, tuple[str, ...]]]:
    shown = [one for one in form.blocks if isinstance(one, FormParagraph)]
    return [(blank.kind, blank.options) for one in shown for blank in one.blanks]


def _left(form: FormFile) -> set[tuple[str, str]]:
    return {(one.text, one.reason) for one in form.omitted}


def _with_part(data: bytes, name: str, content: bytes) -> bytes:
    """Return a Word file with one of its parts replaced, or added."""
    held = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as new:
        for one in old.namelist():
            if one != name:
                new.writestr(one, old.read(one))
        new.writestr(name, content)
    return held.getvalue()


def test_lists_have_the_numbers_that_word_shows() -> None:
    """Numbers count on between other lists, start anew where the file says so, and letters count below them."""
    form = read_docx(
        docx(
            p("En", num=1) + p("Først", num=1, level=1) + p("Så", num=1, level=1) + p("Punkt", num=2)
            + p("To", num=1) + p("Først igen", num=1, level=1) + p("Forfra", num=3)
        )
    )  # fmt: skip
    assert _lines(form) == ["1. En", "a) Først", "b) Så", "• Punkt", "2. To", "a) Først igen", "1. Forfra"]


def test_a_heading_is_known_by_its_style() -> None:
    """By the style's own name or level, and by the one that it is built on."""
    form = read_docx(docx(title("Skema") + h1("Et") + p("To", style="Afsnit") + p("Tekst")))
    shown = [one for one in form.blocks if isinstance(one, FormParagraph)]
    assert [(one.heading, one.title) for one in shown] == [(0, True), (1, False), (2, False), (0, False)]
    assert [one.runs[0].bold for one in shown] == [False, True, True, False]


def test_every_kind_of_field_is_a_place_to_fill_in() -> None:
    """Controls and older fields for text, day, choice and tick; what says `click here` is no text of the form."""
    form = read_docx(
        docx(
            p(after=control()) + block_control() + p(after=control("<w:date/>")) + p(after=control(listed("Ja", "Nej")))
            + p(after=tick("Ofte")) + p(after=field()) + p(after=old_tick("Sjældent")) + p(after=old_list("1", "2"))
        )
    )  # fmt: skip
    text, check = (BlankKind.TEXT, ()), (BlankKind.CHECK, ())
    assert _blanks(form) == [
        text, text, (BlankKind.DATE, ()), (BlankKind.CHOICE, ("Ja", "Nej")),
        check, text, check, (BlankKind.CHOICE, ("1", "2")),
    ]  # fmt: skip
    assert "".join(_lines(form)).replace(BLANK, "").split() == ["Ofte", "Sjældent"]


def test_what_is_not_seen_is_left_out_with_a_reason() -> None:
    """Deleted and hidden text, comments, header and footer are no lines of the form, and are not lost."""
    deleted = '<w:del w:id="1" w:author="x"><w:r><w:delText>Slettet</w:delText></w:r></w:del>'
    inserted = f'<w:ins w:id="2" w:author="x">{run("Indsat")}</w:ins>'
    body = p("Set", after=deleted) + p(after=inserted) + p("Skjult", "v")
    form = read_docx(docx(body, header="Hoved", footer="Fod", comments="Note"))
    assert _lines(form) == ["Set", "Indsat"]
    assert _left(form) == {
        ("Slettet", "left_deleted"), ("Skjult", "left_hidden"), ("Hoved", "left_header"), ("Fod", "left_footer"),
        ("Note", "left_comment"),
    }  # fmt: skip


def test_a_text_box_is_read_once() -> None:
    """Though Word writes it twice, for itself and for older programs."""
    form = read_docx(docx(p("Før") + box(p("I boks")) + p("Efter")))
    assert _lines(form) == ["Før", "I boks", "Efter"]
    assert [one.box for one in form.blocks if isinstance(one, FormParagraph) and one.text] == [False, True, False]


def test_a_table_keeps_what_its_cells_reach_over() -> None:
    """Across columns and down rows, with their shade and what stands in tables inside."""
    form = read_docx(
        docx(
            tbl(
                tr(tc("Bred", span=2, fill="D9D9D9")), tr(tc("Høj", merge="restart"), "a"),
                tr(tc("", merge="continue"), p("b") + tbl(tr("Indre"))),
            )
        )
    )  # fmt: skip
    (table,) = form.blocks
    assert isinstance(table, FormTable)
    assert table.border
    assert [[(cell.text, cell.across, cell.down, cell.shaded) for cell in row] for row in table.rows] == [
        [("Bred", 2, 1, True)],
        [("Høj", 1, 2, False), ("a", 1, 1, False)],
        [("b", 1, 1, False)],
    ]
    assert isinstance(table.rows[2][0].blocks[1], FormTable)


def test_a_place_says_which_element_of_the_file_it_is() -> None:
    """So that an answer can be written there: paragraphs, cells, controls and fields are counted in order."""
    form = read_docx(docx(p("Navn") + p(after=control()) + p(after=field()) + tbl(tr("Ja", ""))))
    first, second, third, table = form.blocks
    assert isinstance(first, FormParagraph)
    assert isinstance(second, FormParagraph)
    assert isinstance(third, FormParagraph)
    assert isinstance(table, FormTable)
    assert (first.place, second.blanks[0].place, third.blanks[0].place) == ("p0", "sdt0", "ff0")
    assert [cell.place for cell in table.rows[0]] == ["tc0", "tc1"]


@pytest.mark.parametrize("target", ["https://files.example/a.dotx", r"\\server\share\a.dotx", "file://server/a.dotx"])
def test_a_template_from_elsewhere_is_told_of(target: str) -> None:
    """It is not fetched; one on the same machine is nothing to tell."""
    assert read_docx(docx(p("x"), template=target)).told == ("form_import.remote_template",)
    assert read_docx(docx(p("x"), template="file:///C:/Skabeloner/a.dotx")).told == ()


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_a_document_type_is_refused(encoding: str) -> None:
    """Whatever it is written in: it could name files of this machine, or grow without bounds."""
    text = '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/hostname">]><a>&b;</a>'
    with pytest.raises(MusprepError, match="doctype"):
        read_docx(_with_part(docx(p("x")), "word/document.xml", text.encode(encoding)))


def test_a_bomb_is_not_unpacked() -> None:
    """A file that would grow far beyond any form is refused by what its list of members says."""
    with pytest.raises(MusprepError, match="bomb"):
        read_docx(_with_part(docx(p("x")), "word/media/image1.png", bytes(60_000_000)))


@given(st.binary(max_size=300), st.integers(0, 2000))
def test_damage_never_ends_in_anything_but_a_sentence(junk: bytes, at: int) -> None:
    """A file with any bytes in its middle is read, or refused with an error that has words."""
    data = docx(p("Hvad?", num=1) + tbl(tr("Navn", "")) + box(p("Tip")))
    broken = data[: at % len(data)] + junk + data[at % len(data) + len(junk) :]
    with contextlib.suppress(MusprepError):
        read_docx(broken)


def test_a_box_before_a_line_is_a_bullet_of_its_own() -> None:
    """A list whose bullets are boxes is something to tick."""
    numbering = (
        b'<w:numbering xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:abstractNum '
        b'w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="&#xF0A8;"/></w:lvl>'
        b'</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>'
    )
    form = read_docx(_with_part(docx(p("Ja", num=1)), "word/numbering.xml", numbering))
    assert _lines(form) == [f"{BOX} Ja"]
