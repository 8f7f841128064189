"""A form as an OpenDocument text (.odt, or .fodt in one piece), as LibreOffice saves it."""

from __future__ import annotations

import re
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
from musprep.catalogue.form.files.archive import Archive, collect_text, get_value, name_of, parse_xml
from musprep.catalogue.form.files.odt_fields import ODT_FIELDS, find_odt_controls, read_odt_field
from musprep.catalogue.form.files.odt_styles import OdtStyles
from musprep.catalogue.form.files.runs import trim_runs
from musprep.language.error import MusprepError

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

    from musprep.catalogue.form.files.look import RunLook

_LEFT: Final = {
    "annotation": "left_comment",
    "tracked-changes": "left_deleted",
    "table-of-content": "left_contents",
    "alphabetical-index": "left_contents",
    "illustration-index": "left_contents",
    "hidden-text": "left_hidden",
    "hidden-paragraph": "left_hidden",
    "note-citation": "",
    "annotation-end": "",
    "forms": "",
    "sequence-decls": "",
    "bookmark": "",
    "script": "",
    "desc": "",
    "title": "",
    "object": "",
    "image": "",
}
"""Elements that are no part of what the form asks, and why; nothing is told of those without a reason."""
_MOST_REPEAT: Final = 60
_MOST_DEPTH: Final = 60


def read_odt(data: bytes) -> FormFile:
    """Return what an OpenDocument text holds; headers, footers, comments and what is hidden were left out.

    Raises MusprepError for one that is broken, has a document type or no text part.
    """
    if data.startswith(b"PK"):
        archive = Archive(data)
        parts = [archive.read_xml(name) for name in ("styles.xml", "content.xml", "meta.xml")]
    else:
        parts = [None, parse_xml(data), None]
    styles, content, meta = parts
    body = next((one for one in content.iter() if name_of(one) == "text"), None) if content is not None else None
    if content is None or body is None:
        raise MusprepError("form_file.broken")
    reader = _OdtReader(OdtStyles(one for one in (styles, content) if one is not None), content)
    try:
        reader.read(body, 0)
    except RecursionError as error:
        raise MusprepError("form_file.too_heavy") from error
    for one in (part.iter() for part in (styles, content) if part is not None):
        reader.omitted += [
            Omission(words, "left_footer" if "footer" in name_of(element) else "left_header")
            for element in one
            if name_of(element) in {"header", "footer", "header-first", "footer-first"}
            and (words := collect_text(element))
        ]
    title = next(
        (collect_text(one) for one in (meta if meta is not None else content).iter() if name_of(one) == "title"), ""
    )
    return FormFile("odt", tuple(reader.blocks), title if meta is not None else "", tuple(reader.omitted))


class _OdtReader:
    """Goes through the body once."""

    def __init__(self, styles: OdtStyles, content: Element) -> None:
        self.blocks: list[Block] = []
        self.omitted: list[Omission] = []
        self._styles = styles
        self._controls = find_odt_controls(content)
        self._counts: dict[tuple[str, int], int] = {}
        self._notes: list[Element] = []
        self._frames: list[Element] = []

    def read(self, around: Element, depth: int, lists: tuple[str, ...] = (), *, note: bool = False) -> None:
        """Read the blocks in an element; `lists` are the names of the lists it is in, the outermost first."""
        if depth > _MOST_DEPTH:
            raise MusprepError("form_file.too_heavy")
        for one in around:
            kind = name_of(one)
            if kind in _LEFT:
                self._record_omission(one, _LEFT[kind])
            elif kind in {"p", "h"}:
                self._read_paragraph(one, "", len(lists), depth, note=note)
            elif kind == "list":
                self._read_list(one, depth, lists, note=note)
            elif kind == "table":
                self._read_table(one, depth)
            elif kind == "section" and (
                get_value(one, "display") == "none" or self._styles.is_hidden("section", get_value(one, "style-name"))
            ):
                self._record_omission(one, "left_hidden")
            else:
                self.read(one, depth + 1, lists, note=note)

    def _record_omission(self, element: Element, reason: str) -> None:
        words = collect_text(element)
        if reason and words:
            self.omitted.append(Omission(words, reason))

    def _read_list(self, element: Element, depth: int, lists: tuple[str, ...], *, note: bool) -> None:
        name = get_value(element, "style-name") or (lists[-1] if lists else "")
        level = len(lists) + 1
        if get_value(element, "continue-numbering") != "true" and not get_value(element, "continue-list"):
            self._counts[name, level] = self._styles.read_start(name, level) - 1
        for item in element:
            kind = name_of(item)
            if kind not in {"list-item", "list-header"}:
                continue
            first = kind == "list-item"
            for one in item:
                if name_of(one) not in {"p", "h"}:
                    self.read([one], depth + 1, (*lists, name), note=note)  # type: ignore[arg-type]
                    continue
                number = ""
                if first:
                    start = get_value(item, "start-value")
                    before = (
                        int(start) - 1 if start.isdecimal() and len(start) < 6 else self._counts.get((name, level), 0)
                    )
                    self._counts[name, level] = before + 1
                    number = self._styles.format_number(name, level, before + 1)
                    for deeper in [key for key in self._counts if key[0] == name and key[1] > level]:
                        del self._counts[deeper]
                self._read_paragraph(one, number, level - 1 if first else level, depth, note=note)
                first = False

    def _read_paragraph(self, element: Element, number: str, level: int, depth: int, *, note: bool) -> None:
        name = get_value(element, "style-name")
        if self._styles.is_hidden("paragraph", name):
            self._record_omission(element, "left_hidden")
            return
        runs: list[FormRun] = []
        blanks: list[FormBlank] = []
        self._gather(element, self._styles.read_look("paragraph", name), runs, blanks, depth)
        frames, self._frames = self._frames, []
        notes, self._notes = self._notes, []
        if "".join(run.text for run in runs).strip():
            parents = self._styles.list_parents("paragraph", name)
            heading = get_value(element, "outline-level") if name_of(element) == "h" else ""
            self.blocks.append(
                FormParagraph(
                    trim_runs(runs),
                    min(9, int(heading)) if heading.isdecimal() else 1 if name_of(element) == "h" else 0,
                    any(one in {"title", "titel"} for one in parents),
                    number,
                    level,
                    tuple(blanks),
                    note=note,
                )
            )
        elif not (note or frames or notes):
            self.blocks.append(FormParagraph())
        for frame in frames:
            self.read(frame, depth + 1)
        for one in notes:
            self.read(one, depth + 1, note=True)

    def _gather(
        self, element: Element, look: RunLook, runs: list[FormRun], blanks: list[FormBlank], depth: int
    ) -> None:
        """Gather the text of a paragraph; frames and notes in it are kept for after it."""
        if depth > _MOST_DEPTH:
            raise MusprepError("form_file.too_heavy")

        _add_text(runs, element.text, look)
        for one in element:
            kind = name_of(one)
            if kind in _LEFT:
                self._record_omission(one, _LEFT[kind])
            elif kind in {"s", "tab", "line-break"}:
                runs.append(FormRun({"s": " " * _read_span(one, "c"), "tab": "\t"}.get(kind, "\n"), *look))
            elif kind in {"note-body", "text-box", "table"}:
                (self._notes if kind == "note-body" else self._frames).append(one)
            elif kind in ODT_FIELDS:
                self._add_control(one, runs, blanks, look)
            elif kind == "span":
                self._add_span(one, runs, blanks, look, depth)
            elif kind not in {"page-number", "page-count"}:
                self._gather(one, look, runs, blanks, depth + 1)
            _add_text(runs, one.tail, look)

    def _add_span(
        self, element: Element, runs: list[FormRun], blanks: list[FormBlank], look: RunLook, depth: int
    ) -> None:
        style = get_value(element, "style-name")
        if self._styles.is_hidden("text", style):
            self._record_omission(element, "left_hidden")
        else:
            self._gather(element, self._styles.read_look("text", style, look), runs, blanks, depth + 1)

    def _add_control(self, element: Element, runs: list[FormRun], blanks: list[FormBlank], look: RunLook) -> None:
        """Add a place to fill in, or the words in one that is filled in already."""
        found = read_odt_field(element, self._controls)
        if found is None:
            self._gather(element, look, runs, blanks, 1)
            return
        blank, label = found
        blanks.append(blank)
        runs.append(FormRun(f"{BLANK} {label} " if label else BLANK))

    def _read_table(self, element: Element, depth: int) -> None:
        around, rows = self.blocks, []
        borders = False
        for row in (one for one in _walk_rows(element)):
            cells: list[FormCell] = []
            head = row[1]
            for cell in row[0]:
                if name_of(cell) != "table-cell":
                    continue
                self.blocks = []
                self.read(cell, depth + 1)
                style = get_value(cell, "style-name")
                borders = borders or self._styles.has_border(style)
                one = FormCell(
                    tuple(self.blocks),
                    _read_span(cell, "number-columns-spanned"),
                    _read_span(cell, "number-rows-spanned"),
                    self._styles.is_shaded(style),
                    head,
                )
                cells += [one] * _read_span(cell, "number-columns-repeated")
            rows += [tuple(cells)] * _read_span(row[0], "number-rows-repeated")
        self.blocks = around
        if rows:
            self.blocks.append(FormTable(tuple(rows), borders))


def _add_text(runs: list[FormRun], text: str | None, look: RunLook) -> None:
    if text:
        runs.append(FormRun(re.sub(r"[ \t\r\n]+", " ", text.replace("\xad", "").replace("\xa0", " ")), *look))


def _walk_rows(table: Element, *, head: bool = False) -> list[tuple[Element, bool]]:
    found: list[tuple[Element, bool]] = []
    for one in table:
        kind = name_of(one)
        if kind == "table-row":
            found.append((one, head))
        elif kind in {"table-rows", "table-header-rows", "table-row-group"}:
            found += _walk_rows(one, head=head or kind == "table-header-rows")
    return found


def _read_span(element: Element, name: str) -> int:
    value = get_value(element, name)
    return min(_MOST_REPEAT, max(1, int(value))) if value.isdecimal() and len(value) < 8 else 1
