"""The look of a Word file's text: its styles, each built on another, and what a run changes of them."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from musprep.catalogue.form.files.docx_names import VAL, W, find_value, is_on, read_number

if TYPE_CHECKING:
    from xml.etree import ElementTree as ET

_HEADING: Final = re.compile(r"(?:heading|overskrift|head|rubrik|überschrift)\s*(\d)", re.IGNORECASE)
_TITLE: Final = re.compile(r"(?:title|titel|document title|dokumenttitel)", re.IGNORECASE)
_CONTENTS: Final = re.compile(
    r"(?:toc|indholdsfortegnelse|contents)\s*(?:\d|heading|overskrift)|contents\s+heading", re.IGNORECASE
)
_DEEPEST: Final = 9
_GREY: Final = 24
"""How far red, green and blue of a grey differ at most."""


@dataclass(frozen=True, slots=True)
class TextLook:
    """How text looks, as far as it tells a heading from a question."""

    bold: bool = False
    italic: bool = False
    underline: bool = False
    color: bool = False
    size: float = 0.0
    caps: bool = False
    hidden: bool = False

    def change(self, properties: ET.Element | None) -> TextLook:
        """Return the look after a `w:rPr`."""
        if properties is None or not len(properties):
            return self
        changes: dict[str, object] = {}
        for one in properties:
            name = one.tag
            if name == f"{W}b":
                changes["bold"] = is_on(one)
            elif name == f"{W}i":
                changes["italic"] = is_on(one)
            elif name == f"{W}u":
                changes["underline"] = is_on(one)
            elif name == f"{W}caps":
                changes["caps"] = is_on(one)
            elif name == f"{W}vanish":
                changes["hidden"] = is_on(one)
            elif name == f"{W}color":
                changes["color"] = _is_coloured(one.get(VAL, ""))
            elif name == f"{W}sz":
                changes["size"] = read_number(one.get(VAL)) / 2
        return replace(self, **changes) if changes else self  # type: ignore[arg-type]


def _is_coloured(value: str) -> bool:
    try:
        parts = [int(value[at : at + 2], 16) for at in (0, 2, 4)]
    except ValueError:
        return False
    return max(parts) - min(parts) > _GREY and value.lower() != "auto"


@dataclass(frozen=True, slots=True)
class ParagraphStyle:
    """What a paragraph style says."""

    look: TextLook = TextLook()
    heading: int = 0
    title: bool = False
    contents: bool = False
    """Whether it is a line of a table of contents."""
    list: tuple[str, int] = ("", 0)
    """The id of its list and the level in it."""
    indent: int = 0
    """In twentieths of a point."""


class StyleSheet:
    """The styles of a file, by id; one that is not there looks like the file's plain text."""

    def __init__(self, root: ET.Element | None) -> None:
        """Take styles.xml, None where a file has none."""
        self._by_id: dict[str, ET.Element] = {}
        self._known: dict[str, ParagraphStyle] = {}
        self._plain = TextLook()
        self._standard = ""
        for one in root if root is not None else ():
            if one.tag == f"{W}docDefaults":
                self._plain = self._plain.change(one.find(f"{W}rPrDefault/{W}rPr"))
            elif one.tag == f"{W}style":
                name = one.get(f"{W}styleId", "")
                self._by_id[name] = one
                if one.get(f"{W}type") == "paragraph" and one.get(f"{W}default") in ("1", "true"):
                    self._standard = name

    def read_paragraph(self, properties: ET.Element | None) -> ParagraphStyle:
        """Return what a `w:pPr` comes to: its style's chain, and what it says itself."""
        style = self._find_style(find_value(properties, "pStyle") or self._standard)
        return style if properties is None else _apply_properties(style, properties)

    def read_run(self, look: TextLook, properties: ET.Element | None) -> TextLook:
        """Return the look of a run in a paragraph of `look`."""
        named = find_value(properties, "rStyle")
        for one in reversed(self._list_chain(named)) if named else ():
            look = look.change(one.find(f"{W}rPr"))
        return look.change(properties)

    def read_table(self, name: str) -> tuple[bool, bool]:
        """Return whether a table style draws lines, and whether it shades the first row."""
        border = shaded = False
        for one in self._list_chain(name):
            border = border or has_lines(one.find(f"{W}tblPr/{W}tblBorders"))
            for part in one.findall(f"{W}tblStylePr"):
                if part.get(f"{W}type") == "firstRow":
                    shaded = shaded or is_shaded(part.find(f"{W}tcPr/{W}shd"))
        return border, shaded

    def _list_chain(self, name: str) -> list[ET.Element]:
        """Return a style and those it is built on, its own first."""
        found: list[ET.Element] = []
        while (one := self._by_id.get(name)) is not None and one not in found:
            found.append(one)
            name = find_value(one, "basedOn") or ""
        return found

    def _find_style(self, name: str) -> ParagraphStyle:
        known = self._known.get(name)
        if known is not None:
            return known
        style = ParagraphStyle(look=self._plain)
        for one in reversed(self._list_chain(name)):
            style = replace(style, look=style.look.change(one.find(f"{W}rPr")))
            called = f"{find_value(one, 'name') or ''}|{one.get(f'{W}styleId', '')}"
            own = one.find(f"{W}pPr")
            style = _apply_properties(style, own) if own is not None else style
            heading = _HEADING.match(called) or _HEADING.search(called.split("|")[1])
            if heading:
                style = replace(style, heading=int(heading[1]))
            elif _TITLE.fullmatch(called.split("|", maxsplit=1)[0]):
                style = replace(style, title=True)
            if any(_CONTENTS.match(part) for part in called.split("|")):
                style = replace(style, contents=True, heading=0)
        self._known[name] = style
        return style


def _apply_properties(style: ParagraphStyle, properties: ET.Element) -> ParagraphStyle:
    outline = find_value(properties, "outlineLvl")
    if outline is not None:
        level = read_number(outline, _DEEPEST)
        style = replace(style, heading=level + 1 if level < _DEEPEST else 0)
    listed = properties.find(f"{W}numPr")
    if listed is not None:
        number, depth = find_value(listed, "numId"), find_value(listed, "ilvl")
        style = replace(
            style,
            list=(
                style.list[0] if number is None else number,
                style.list[1] if depth is None else read_number(depth),
            ),
        )
    indent = properties.find(f"{W}ind")
    if indent is not None:
        left = indent.get(f"{W}left", indent.get(f"{W}start"))
        style = style if left is None else replace(style, indent=read_number(left, style.indent))
    return style


def has_lines(borders: ET.Element | None) -> bool:
    """Tell whether a `w:tblBorders` or `w:tcBorders` draws any line."""
    return borders is not None and any(one.get(VAL, "nil") not in ("nil", "none") for one in borders)


def is_shaded(shading: ET.Element | None) -> bool:
    """Tell whether a `w:shd` gives another background than white."""
    if shading is None:
        return False
    fill = shading.get(f"{W}fill", "auto").lower()
    return fill not in ("auto", "ffffff", "") or shading.get(VAL, "clear") not in ("clear", "nil", "none")
