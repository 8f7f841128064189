"""The numbers and bullets that Word adds to paragraphs: they stand in no text, only in rules how to count."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from musprep.catalogue.form.files.docx_names import W, find_value, read_number

if TYPE_CHECKING:
    from xml.etree import ElementTree as ET

BULLET: Final = "•"
BOX: Final = "☐"
_BOXES: Final = {"\uf06f", "\uf071", "\uf0a8", "\uf0fe", "\uf072", "q", "□", "☐", "▢", "❏", "❑"}
_ROMAN: Final = (
    (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"),
    (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
)  # fmt: skip
_LEVELS: Final = 9
_LETTERS: Final = 26


class ListCounter:
    """Counts the paragraphs of a file's lists in order, and says each one's number or bullet."""

    def __init__(self, root: ET.Element | None) -> None:
        """Take numbering.xml, None where a file has none."""
        self._levels: dict[str, dict[int, ET.Element]] = {}
        self._lists: dict[str, str] = {}
        self._restarts: dict[str, dict[int, int]] = {}
        self._counts: dict[str, list[int]] = {}
        links: dict[str, str] = {}
        for one in root if root is not None else ():
            if one.tag == f"{W}abstractNum":
                name = one.get(f"{W}abstractNumId", "")
                self._levels[name] = {read_number(level.get(f"{W}ilvl")): level for level in one.findall(f"{W}lvl")}
                link = find_value(one, "styleLink")
                if link:
                    links[link] = name
        for one in root.findall(f"{W}abstractNum") if root is not None else ():
            link = find_value(one, "numStyleLink")
            if link in links:
                self._levels[one.get(f"{W}abstractNumId", "")] = self._levels[links[link]]
        for one in root.findall(f"{W}num") if root is not None else ():
            name = one.get(f"{W}numId", "")
            self._lists[name] = find_value(one, "abstractNumId") or ""
            starts = {
                read_number(change.get(f"{W}ilvl")): read_number(find_value(change, "startOverride"), 1)
                for change in one.findall(f"{W}lvlOverride")
                if find_value(change, "startOverride") is not None
            }
            if starts:
                self._restarts[name] = starts

    def count(self, number: str, level: int) -> str:
        """Return the number or bullet of the next paragraph of a list, "" for one in no list."""
        kind = self._lists.get(number)
        levels = self._levels.get(kind or "", {})
        rule = levels.get(level)
        if kind is None or rule is None:
            return ""
        counts = self._counts.setdefault(kind, [0] * (_LEVELS + 1))
        for at, start in self._restarts.pop(number, {}).items():
            counts[at] = start - 1
        level = min(level, _LEVELS)
        if not counts[level]:
            counts[level] = read_number(find_value(rule, "start"), 1) - 1
        counts[level] += 1
        counts[level + 1 :] = [0] * (_LEVELS - level)
        shape = find_value(rule, "numFmt") or "decimal"
        pattern = find_value(rule, "lvlText") or ""
        if shape == "bullet":
            return _choose_bullet(pattern)
        if shape == "none":
            return ""
        return re.sub(r"%(\d)", lambda found: _format_step(levels, counts, int(found[1]) - 1), pattern).strip()


def _choose_bullet(sign: str) -> str:
    if sign in _BOXES:
        return BOX
    return sign if sign in ("-", "–", "—") else BULLET


def _format_step(levels: dict[int, ET.Element], counts: list[int], level: int) -> str:
    rule = levels.get(level)
    shape = (find_value(rule, "numFmt") or "decimal") if rule is not None else "decimal"
    start = read_number(find_value(rule, "start"), 1) if rule is not None else 1
    return _show(counts[level] or start, shape)


def _show(number: int, shape: str) -> str:
    if shape.endswith("Letter"):
        text = chr(ord("a") + (number - 1) % _LETTERS) * ((number - 1) // _LETTERS + 1)
        return text.upper() if shape.startswith("upper") else text
    if shape.endswith("Roman"):
        text, left = "", max(0, min(number, 3999))
        for worth, sign in _ROMAN:
            text += sign * (left // worth)
            left %= worth
        return text.upper() if shape.startswith("upper") else text
    return f"{number:02d}" if shape == "decimalZero" else str(number)


def read_symbol(symbol: ET.Element) -> str:
    """Return the sign of a `w:sym`: a box to tick, or a bullet for any other picture."""
    code = symbol.get(f"{W}char", "")
    try:
        sign = chr(int(code, 16))
    except (ValueError, OverflowError):
        return ""
    if sign in _BOXES:
        return BOX
    return sign if sign.isprintable() and not "\ue000" <= sign <= "\uf8ff" else ""
