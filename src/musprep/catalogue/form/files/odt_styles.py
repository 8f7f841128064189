"""The styles and lists of an OpenDocument: how its text looks, and how its paragraphs are numbered."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from musprep.catalogue.form.files.archive import get_value, name_of
from musprep.catalogue.form.files.look import RunLook, has_color, is_white

if TYPE_CHECKING:
    from collections.abc import Iterable
    from xml.etree.ElementTree import Element

_MOST_PARENTS: Final = 12
_ROMAN: Final = ("", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii")


class OdtStyles:
    """Every style by family and name, with what its parents say of it."""

    def __init__(self, roots: Iterable[Element]) -> None:
        self._styles: dict[tuple[str, str], Element] = {}
        self._lists: dict[str, dict[int, Element]] = {}
        for root in roots:
            for one in root.iter():
                kind = name_of(one)
                if kind == "style":
                    self._styles[get_value(one, "family"), get_value(one, "name")] = one
                elif kind in {"list-style", "outline-style"}:
                    levels = {
                        int(get_value(level, "level")): level
                        for level in one
                        if re.fullmatch(r"\d\d?", get_value(level, "level"))
                    }
                    self._lists[get_value(one, "name", "outline")] = levels

    def read_look(self, family: str, name: str, around: RunLook | None = None) -> RunLook:
        """Return how text of a style looks, what it says nothing of as `around`."""
        known = self.read_properties(family, name)
        before = around or RunLook()
        weight, slant = known.get("font-weight", ""), known.get("font-style", "")
        size = known.get("font-size", "")
        line = known.get("text-underline-style", "")
        ink = known.get("color", "")
        return RunLook(
            weight in {"bold", "600", "700", "800", "900"} if weight else before.bold,
            slant in {"italic", "oblique"} if slant else before.italic,
            line != "none" if line else before.underline,
            has_color(ink) if ink else before.color,
            _read_points(size, before.size) if size else before.size,
        )

    def read_properties(self, family: str, name: str) -> dict[str, str]:
        """Return what a style and its parents say, by plain names; the style itself counts before its parents."""
        found: dict[str, str] = {}
        for _ in range(_MOST_PARENTS):
            style = self._styles.get((family, name))
            if style is None:
                break
            for part in style:
                if name_of(part).endswith("properties"):
                    for key, value in part.attrib.items():
                        found.setdefault(key.rpartition("}")[2], value)
            name = get_value(style, "parent-style-name")
        return found

    def list_parents(self, family: str, name: str) -> list[str]:
        """Return a style's own name and those it builds on, as a user reads them, in small letters."""
        found: list[str] = []
        for _ in range(_MOST_PARENTS):
            style = self._styles.get((family, name))
            found.append((get_value(style, "display-name") if style is not None else "") or name.replace("_20_", " "))
            if style is None or not (name := get_value(style, "parent-style-name")):
                break
        return [one.lower() for one in found]

    def is_hidden(self, family: str, name: str) -> bool:
        """Tell whether text of a style is not shown."""
        known = self.read_properties(family, name)
        return known.get("display", "") == "none" or known.get("text-line-through-type", "none") == "double-hidden"

    def is_shaded(self, name: str) -> bool:
        """Tell whether a cell has a background other than white."""
        return not is_white(self.read_properties("table-cell", name).get("background-color", ""))

    def has_border(self, name: str) -> bool:
        """Tell whether a cell is drawn with lines."""
        known = self.read_properties("table-cell", name)
        return any(
            "border" in key and value not in {"none", ""} and "0pt" not in value.split() for key, value in known.items()
        )

    def format_number(self, name: str, level: int, count: int) -> str:
        """Return the number or bullet of the `count`-th paragraph on a level (from 1) of a list."""
        levels = self._lists.get(name, {})
        one = levels.get(level)
        if one is None or name_of(one).endswith("bullet"):
            return "•"
        form = get_value(one, "num-format")
        if not form and get_value(one, "num-format", "?") == "":
            return ""
        return (
            f"{get_value(one, 'num-prefix')}{_format_number(form or '1', count)}{get_value(one, 'num-suffix')}".strip()
        )

    def read_start(self, name: str, level: int) -> int:
        """Return what a level of a list counts from."""
        one = self._lists.get(name, {}).get(level)
        start = get_value(one, "start-value") if one is not None else ""
        return int(start) if start.isdecimal() and len(start) < 6 else 1


def _format_number(form: str, count: int) -> str:
    if form in {"a", "A"} and 0 < count <= 26:
        letter = chr(ord("a") + count - 1)
        return letter.upper() if form == "A" else letter
    if form in {"i", "I"} and 0 < count < len(_ROMAN):
        return _ROMAN[count].upper() if form == "I" else _ROMAN[count]
    return str(count)


def _read_points(size: str, before: float) -> float:
    try:
        if size.endswith("%"):
            return round((before or 12) * float(size[:-1]) / 100, 1)
        return float(size.removesuffix("pt")) if size.endswith("pt") else before
    except ValueError:
        return before
