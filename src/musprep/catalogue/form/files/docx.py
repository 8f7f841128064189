"""Reads a form from a Word file (.docx): its paragraphs and tables as a person sees them.

A `place` is `p12`, `tc3`, `sdt4` or `ff5`: which `w:p`, `w:tc`, `w:sdt` or `w:ffData` of word/document.xml it is,
counted from 0 in the file's order, so that an answer can be written there later.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from musprep.catalogue.form.block import (
    BLANK,
    Block,
    FormBlank,
    FormCell,
    FormFile,
    FormParagraph,
    FormRun,
    FormTable,
    Omission,
)
from musprep.catalogue.form.files.archive import Archive, collect_text, parse_xml
from musprep.catalogue.form.files.docx_controls import collect_words, is_contents
from musprep.catalogue.form.files.docx_lists import ListCounter
from musprep.catalogue.form.files.docx_names import MC, STRICT, W, find_value, is_on, read_number
from musprep.catalogue.form.files.docx_paragraph import DELETED, ParagraphReader, is_gone, is_hidden_row
from musprep.catalogue.form.files.docx_styles import StyleSheet, has_lines, is_shaded
from musprep.language.error import MusprepError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from xml.etree import ElementTree as ET

_CORE: Final = "docProps/core.xml"
_PLACES: Final = (("p", "p"), ("tc", "tc"), ("sdt", "sdt"), ("ffData", "ff"))
_THROUGH: Final = {f"{W}{name}" for name in ("customXml", "ins", "moveTo", "sdtContent", "smartTag")}
_INDENT: Final = 400
"""How many twentieths of a point make a level."""
_TITLES: Final = "{http://purl.org/dc/elements/1.1/}title"


def read_docx(data: bytes) -> FormFile:
    """Return what a .docx file holds.

    Raises MusprepError for a file that is broken, has a password, would unpack to too much or has a document type.
    """
    archive = Archive(data)
    main = next((path for kind, path in archive.read_relations("").values() if kind == "officeDocument"), "")
    main = main if main in archive.names else "word/document.xml"
    parts = archive.read_relations(main)
    root = _read_part(archive, main)
    body = root.find(f"{W}body") if root is not None else None
    if root is None or body is None:
        raise MusprepError("form_file.broken")
    reader = _Reader(archive, parts, root)
    blocks = tuple(reader.read_blocks(body))
    core = archive.read_xml(_CORE)
    return FormFile(
        kind="docx",
        blocks=blocks,
        title=collect_text(core.find(_TITLES)) if core is not None else "",
        omitted=(*reader.paragraphs.omitted, *_read_beside(archive, parts)),
        told=tuple(_tell(archive, main)),
    )


def _read_part(archive: Archive, name: str) -> ET.Element | None:
    """Return the root of a part, its names as those of a file that is not saved as "strict"."""
    data = archive.read(name)
    if not data:
        return None
    strict = STRICT.strip("{}").encode()
    return parse_xml(data.replace(strict, W.strip("{}").encode()) if strict in data else data)


def _find_related(archive: Archive, parts: dict[str, tuple[str, str]], wanted: str) -> ET.Element | None:
    path = next((path for kind, path in parts.values() if kind == wanted), "")
    return _read_part(archive, path) if path else None


def _read_beside(archive: Archive, parts: dict[str, tuple[str, str]]) -> Iterator[Omission]:
    """Yield the words of headers, footers and comments, each once."""
    seen: set[tuple[str, str]] = set()
    for kind, path in parts.values():
        if kind not in ("header", "footer", "comments"):
            continue
        root = _read_part(archive, path)
        for one in root.iter(f"{W}p") if root is not None else ():
            text = " ".join(collect_words(one).split())
            if text and (kind, text) not in seen:
                seen.add((kind, text))
                yield Omission(text, f"left_{kind.removesuffix('s')}")


def _tell(archive: Archive, main: str) -> Iterator[str]:
    """Yield what the user is to know of the file: what it would fetch when it is opened, and macros."""
    folder, _, name = main.rpartition("/")
    for part, wanted, key in (
        ("settings.xml", ("attachedTemplate",), "form_import.remote_template"),
        (name, ("image", "oleObject", "frame", "subDocument", "aFChunk"), "form_import.remote_parts"),
    ):
        root = archive.read_xml(f"{folder}/_rels/{part}.rels")
        for one in root if root is not None else ():
            kind = one.get("Type", "").rsplit("/", 1)[-1]
            away = one.get("TargetMode") == "External" and _is_remote(one.get("Target", ""))
            if away and kind in wanted:
                yield key
                break
    if any(one.endswith("vbaProject.bin") for one in archive.names):
        yield "form_import.macros"


def _is_remote(target: str) -> bool:
    low = target.lower().replace("\\", "/")
    return low.startswith(("http:", "https:", "ftp:", "//", "file://", "file:////")) and not low.startswith("file:///c")


class _Reader:
    def __init__(self, archive: Archive, parts: dict[str, tuple[str, str]], root: ET.Element) -> None:
        self._styles = StyleSheet(_find_related(archive, parts, "styles"))
        self._lists = ListCounter(_find_related(archive, parts, "numbering"))
        self._places: dict[ET.Element, str] = {}
        for tag, short in _PLACES:
            self._places |= {one: f"{short}{number}" for number, one in enumerate(root.iter(f"{W}{tag}"))}
        self._notes = {
            prefix + one.get(f"{W}id", ""): " ".join(collect_words(one).split())
            for kind, prefix in (("footnotes", ""), ("endnotes", "e"))
            if (notes := _find_related(archive, parts, kind)) is not None
            for one in notes
        }
        self.paragraphs = ParagraphReader(self._styles, self._places)

    def read_blocks(self, parent: ET.Element, *, box: bool = False) -> Iterator[Block]:
        """Yield the paragraphs and tables in `parent`."""
        for one in parent:
            tag = one.tag
            if tag == f"{W}p":
                yield from self._read_paragraph(one, box=box)
            elif tag == f"{W}tbl":
                yield self._read_table(one)
            elif tag == f"{W}sdt":
                yield from self._read_control(one, box=box)
            elif tag in _THROUGH:
                yield from self.read_blocks(one, box=box)
            elif tag == f"{MC}AlternateContent":
                choice = one.find(f"{MC}Choice")
                if choice is not None:
                    yield from self.read_blocks(choice, box=box)

    def _read_control(self, control: ET.Element, *, box: bool) -> Iterator[Block]:
        if is_contents(control):
            self.paragraphs.omitted.append(Omission(" ".join(collect_words(control).split()), "left_contents"))
            return
        blank = self.paragraphs.read_blank(control)
        if blank is not None:
            yield self._wrap_blank(blank, box=box)
            return
        inside = control.find(f"{W}sdtContent")
        if inside is not None:
            yield from self.read_blocks(inside, box=box)

    def _wrap_blank(self, blank: FormBlank, *, box: bool = False) -> FormParagraph:
        run = FormRun(BLANK)
        return FormParagraph((run,), blanks=(blank,), place=blank.place, page=self.paragraphs.page, box=box)

    def _read_paragraph(self, paragraph: ET.Element, *, box: bool) -> Iterator[Block]:
        properties = paragraph.find(f"{W}pPr")
        style = self._styles.read_paragraph(properties)
        content = self.paragraphs.read(paragraph, style.look)
        if properties is not None and is_on(properties.find(f"{W}pageBreakBefore")):
            self.paragraphs.page += 1
        text = "".join(run.text for run in content.runs)
        if style.contents:
            if text.strip():
                self.paragraphs.omitted.append(Omission(" ".join(text.split()), "left_contents"))
            return
        if not text.strip() and is_gone(paragraph):
            return
        number, level = style.list
        shown = self._lists.count(number, level) if number not in ("", "0") and text.strip() else ""
        yield FormParagraph(
            runs=tuple(content.runs),
            heading=style.heading if text.strip() else 0,
            title=style.title and bool(text.strip()),
            number=shown,
            level=level if shown else min(9, max(0, style.indent) // _INDENT),
            blanks=tuple(content.blanks),
            place=self._places.get(paragraph, ""),
            page=self.paragraphs.page,
            box=box,
        )
        for one in content.boxes:
            yield from self.read_blocks(one, box=True)
        for name in content.notes:
            if note := self._notes.get(name, ""):
                yield FormParagraph((FormRun(note),), page=self.paragraphs.page, note=True)

    def _read_table(self, table: ET.Element) -> FormTable:
        properties = table.find(f"{W}tblPr")
        lines, shaded_first = self._styles.read_table(find_value(properties, "tblStyle") or "")
        own = properties.find(f"{W}tblBorders") if properties is not None else None
        border = has_lines(own) if own is not None else lines
        look = properties.find(f"{W}tblLook") if properties is not None else None
        first = shaded_first and (look is None or look.get(f"{W}firstRow", "1") != "0")
        rows: list[list[FormCell]] = []
        open_cells: dict[int, tuple[int, int]] = {}
        page = self.paragraphs.page
        for row in _walk_inside(table, f"{W}tr"):
            if is_hidden_row(row[0]):
                self.paragraphs.omitted.append(Omission(" ".join(collect_words(row[0]).split()), "left_deleted"))
                continue
            head = is_on(row[0].find(f"{W}trPr/{W}tblHeader")) or False
            made: list[FormCell] = []
            column = read_number(find_value(row[0].find(f"{W}trPr"), "gridBefore"))
            for cell, control in _walk_inside(row[0], f"{W}tc"):
                format_of = cell.find(f"{W}tcPr")
                across = max(1, min(100, read_number(find_value(format_of, "gridSpan"), 1)))
                merged = format_of.find(f"{W}vMerge") if format_of is not None else None
                border = border or (format_of is not None and has_lines(format_of.find(f"{W}tcBorders")))
                if merged is not None and merged.get(f"{W}val", "continue") != "restart" and column in open_cells:
                    at, number = open_cells[column]
                    above = rows[at][number]
                    down = len(rows) - at + 1
                    rows[at][number] = FormCell(above.blocks, above.across, down, above.shaded, above.head, above.place)
                else:
                    open_cells.pop(column, None)
                    if merged is not None:
                        open_cells[column] = (len(rows), len(made))
                    made.append(self._read_cell(cell, control, across, head=head, shaded=first and not rows))
                column += across
            rows.append(made)
        return FormTable(tuple(tuple(row) for row in rows), border=border, page=page)

    def _read_cell(
        self, cell: ET.Element, control: ET.Element | None, across: int, *, head: bool, shaded: bool
    ) -> FormCell:
        format_of = cell.find(f"{W}tcPr")
        own = format_of.find(f"{W}shd") if format_of is not None else None
        blank = self.paragraphs.read_blank(control) if control is not None else None
        return FormCell(
            blocks=(self._wrap_blank(blank),) if blank is not None else tuple(self.read_blocks(cell)),
            across=across,
            shaded=is_shaded(own) if own is not None else shaded,
            head=head,
            place=self._places.get(cell, ""),
        )


def _walk_inside(
    parent: ET.Element, wanted: str, control: ET.Element | None = None
) -> Iterator[tuple[ET.Element, ET.Element | None]]:
    """Yield the rows or cells in `parent`, each with the content control right around it."""
    for one in parent:
        if one.tag == wanted:
            yield one, control
        elif one.tag == f"{W}sdt":
            inner = one.find(f"{W}sdtContent")
            if inner is not None:
                yield from _walk_inside(inner, wanted, one)
        elif one.tag in _THROUGH and one.tag not in DELETED:
            yield from _walk_inside(one, wanted, control)
