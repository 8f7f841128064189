"""Reads the paragraphs of a Word file: runs in their look, fields, controls, text boxes and footnotes in them."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from musprep.catalogue.form.block import BLANK, BlankKind, FormBlank, FormRun, Omission
from musprep.catalogue.form.files.docx_controls import collect_words, is_contents, read_control, read_field
from musprep.catalogue.form.files.docx_lists import read_symbol
from musprep.catalogue.form.files.docx_names import MC, W, is_on

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from xml.etree import ElementTree as ET

    from musprep.catalogue.form.files.docx_styles import StyleSheet, TextLook

_THROUGH: Final = {
    f"{W}{name}"
    for name in ("hyperlink", "smartTag", "customXml", "fldSimple", "bdo", "dir", "ins", "moveTo", "sdtContent")
} | {f"{MC}Choice"}
"""What only holds what is read."""
DELETED: Final = {f"{W}del", f"{W}moveFrom"}


@dataclass(slots=True)
class _Field:
    """A field that has begun: what it is told to do, and whether its result has begun."""

    form: bool = False
    told: str = ""
    result: bool = False

    @property
    def contents(self) -> bool:
        return self.told.lstrip().upper().startswith("TOC")


@dataclass(slots=True)
class ParagraphContent:
    """What stands in a paragraph."""

    runs: list[FormRun] = field(default_factory=list)
    blanks: list[FormBlank] = field(default_factory=list)
    boxes: list[ET.Element] = field(default_factory=list)
    """The contents of text boxes, `w:txbxContent`."""
    notes: list[str] = field(default_factory=list)
    """The ids of footnotes, `e` before those of endnotes."""

    def add(self, text: str, look: TextLook) -> None:
        """Put text behind what is there."""
        if not text:
            return
        run = FormRun(text, look.bold, look.italic, look.underline, look.color, look.size, look.caps)
        last = self.runs[-1] if self.runs else None
        if last is not None and (last.bold, last.italic, last.underline, last.color, last.size, last.caps) == (
            run.bold, run.italic, run.underline, run.color, run.size, run.caps
        ):  # fmt: skip
            self.runs[-1] = FormRun(
                last.text + text, last.bold, last.italic, last.underline, last.color, last.size, last.caps
            )
        else:
            self.runs.append(run)


class ParagraphReader:
    """Reads one paragraph after the other; fields may begin in one and end in another."""

    def __init__(self, styles: StyleSheet, places: Mapping[ET.Element, str]) -> None:
        """Take the file's styles, and the place of each element that can be filled in."""
        self._styles = styles
        self._places = places
        self._fields: list[_Field] = []
        self.page = 1
        self.omitted: list[Omission] = []

    def read(self, paragraph: ET.Element, look: TextLook) -> ParagraphContent:
        """Return what stands in a `w:p` whose plain text looks like `look`."""
        content = ParagraphContent()
        self._walk(paragraph, look, content)
        return content

    def read_blank(self, control: ET.Element) -> FormBlank | None:
        """Return what a content control takes; what is written in it already is told as left out."""
        found = read_control(control, self._places.get(control, ""))
        inside = control.find(f"{W}sdtContent")
        properties = control.find(f"{W}sdtPr/{W}showingPlcHdr")
        if found is not None and found.kind in (BlankKind.TEXT, BlankKind.DATE) and inside is not None:
            written = collect_words(inside).strip()
            if written and properties is None:
                self.omitted.append(Omission(written, "left_filled"))
        return found

    def _walk(self, parent: ET.Element, look: TextLook, content: ParagraphContent) -> None:
        for one in parent:
            tag = one.tag
            if tag == f"{W}r":
                self._read_run(one, look, content)
            elif tag == f"{W}sdt":
                self._read_control(one, look, content)
            elif tag in _THROUGH:
                self._walk(one, look, content)
            elif tag == f"{MC}AlternateContent":
                choice = one.find(f"{MC}Choice")
                self._walk(one if choice is None else choice, look, content)
            elif tag in DELETED:
                self._record_omission("".join(part.text or "" for part in one.iter(f"{W}delText")), "left_deleted")

    def _read_control(self, control: ET.Element, look: TextLook, content: ParagraphContent) -> None:
        if is_contents(control):
            self._record_omission(collect_words(control), "left_contents")
            return
        found = self.read_blank(control)
        if found is not None:
            self._add_blank(found, look, content)
            return
        inside = control.find(f"{W}sdtContent")
        if inside is not None:
            self._walk(inside, look, content)

    def _add_blank(self, found: FormBlank, look: TextLook, content: ParagraphContent) -> None:
        content.blanks.append(found)
        content.add(BLANK, look)

    def _read_run(self, run: ET.Element, look: TextLook, content: ParagraphContent) -> None:
        properties = run.find(f"{W}rPr")
        look = look if properties is None else self._styles.read_run(look, properties)
        for one in run:
            name = one.tag
            if name == f"{W}fldChar":
                self._read_field(one, look, content)
            elif name == f"{W}instrText":
                if self._fields:
                    self._fields[-1].told += one.text or ""
            elif name == f"{W}t":
                self._add_text(one.text or "", look, content)
            elif name in (f"{W}footnoteReference", f"{W}endnoteReference"):
                kind = "e" if name == f"{W}endnoteReference" else ""
                content.notes.append(kind + one.get(f"{W}id", ""))
            elif name in (f"{W}drawing", f"{W}pict", f"{W}object", f"{MC}AlternateContent"):
                content.boxes += _find_boxes(one)
            elif name == f"{W}lastRenderedPageBreak":
                self.page += 1
            elif name == f"{W}br" and one.get(f"{W}type") in ("page", "column"):
                continue
            else:
                self._add_text(_read_sign(one), look, content)

    def _add_text(self, text: str, look: TextLook, content: ParagraphContent) -> None:
        if not text or any(one.form for one in self._fields):
            return
        if any(one.contents for one in self._fields):
            self._record_omission(text, "left_contents")
        elif look.hidden:
            self._record_omission(text, "left_hidden")
        else:
            content.add(text.replace("\u00ad", ""), look)

    def _read_field(self, sign: ET.Element, look: TextLook, content: ParagraphContent) -> None:
        kind, data = sign.get(f"{W}fldCharType"), sign.find(f"{W}ffData")
        if kind == "begin":
            self._fields.append(_Field(form=data is not None))
            if data is not None:
                self._add_blank(read_field(data, self._places.get(data, "")), look, content)
        elif kind == "separate" and self._fields:
            self._fields[-1].result = True
        elif kind == "end" and self._fields:
            ended = self._fields.pop()
            if ended.told.strip().upper().startswith("MACROBUTTON") and not ended.form:
                self._add_blank(FormBlank(BlankKind.TEXT), look, content)

    def _record_omission(self, text: str, reason: str) -> None:
        if text.strip():
            last = self.omitted[-1] if self.omitted else None
            if last is not None and last.reason == reason == "left_contents":
                self.omitted[-1] = Omission(f"{last.text} {text.strip()}", reason)
            else:
                self.omitted.append(Omission(text.strip(), reason))


def _read_sign(element: ET.Element) -> str:
    name = element.tag
    if name in (f"{W}tab", f"{W}ptab"):
        return "\t"
    if name in (f"{W}br", f"{W}cr"):
        return "\n"
    if name == f"{W}noBreakHyphen":
        return "-"
    return read_symbol(element) if name == f"{W}sym" else ""


def _find_boxes(element: ET.Element) -> Iterator[ET.Element]:
    """Yield the contents of text boxes in a drawing; the copy for older programs is left out."""
    for one in element:
        if one.tag == f"{W}txbxContent":
            yield one
        elif one.tag != f"{MC}Fallback":
            yield from _find_boxes(one)


def is_gone(paragraph: ET.Element) -> bool:
    """Tell whether the end of a paragraph was deleted as a tracked change."""
    return paragraph.find(f"{W}pPr/{W}rPr/{W}del") is not None


def is_hidden_row(row: ET.Element) -> bool:
    """Tell whether a table's row was deleted as a tracked change, or is hidden."""
    properties = row.find(f"{W}trPr")
    if properties is None:
        return False
    return properties.find(f"{W}del") is not None or bool(is_on(properties.find(f"{W}hidden")))
