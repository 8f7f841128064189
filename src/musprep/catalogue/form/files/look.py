"""How text looks, by the styles that a web page or an OpenDocument gives it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    from musprep.catalogue.form.files.html_tree import HtmlNode

_POINTS: Final = {"pt": 1.0, "px": 0.75, "em": 11.0, "rem": 12.0}
_GREYISH: Final = 30
"""How far apart the parts of a grey are at most, of 255."""
_WHITISH: Final = 253
_FONT_SIZES: Final = (8, 10, 12, 14, 18, 24, 36)
_PLAIN_COLORS: Final = {
    "",
    "inherit",
    "black",
    "windowtext",
    "auto",
    "gray",
    "grey",
    "initial",
    "currentcolor",
    "white",
    "transparent",
}


class RunLook(NamedTuple):
    """How a stretch of text looks, as `FormRun` has it."""

    bold: bool = False
    italic: bool = False
    underline: bool = False
    color: bool = False
    size: float = 0.0


def read_look(node: HtmlNode) -> RunLook:
    """Return how text right in an element looks; the nearest element that says something counts."""
    bold: bool | None = None
    italic: bool | None = None
    underline = False
    color: bool | None = None
    size = 0.0
    for one in (node, *node.walk_up()):
        style = one.style
        weight = style.get("font-weight", "bold" if one.tag in {"b", "strong", "th"} else "")
        if bold is None and weight:
            bold = weight in {"bold", "bolder", "600", "700", "800", "900"}
        slant = style.get("font-style", "italic" if one.tag in {"i", "em", "cite"} else "")
        if italic is None and slant:
            italic = slant in {"italic", "oblique"}
        underline = underline or one.tag == "u" or "underline" in style.get("text-decoration", "")
        ink = style.get("color", one.get("color") if one.tag == "font" else "")
        if color is None and ink:
            color = has_color(ink)
        size = size or _read_points(style.get("font-size", "")) or _read_font_size(one)
    return RunLook(bool(bold), bool(italic), underline, bool(color), size)


def has_color(value: str) -> bool:
    """Tell whether a colour is other than black, white or grey."""
    numbers = _read_color(value)
    return max(numbers) - min(numbers) > _GREYISH if numbers else value.strip().lower() not in _PLAIN_COLORS


def is_white(value: str) -> bool:
    """Tell whether a background is none to speak of."""
    numbers = _read_color(value)
    if numbers:
        return min(numbers) >= _WHITISH
    return value.strip().lower() in {"", "none", "white", "transparent", "inherit", "initial", "auto"}


def _read_color(value: str) -> list[int]:
    if found := re.search(r"#([0-9a-f]{6}|[0-9a-f]{3})\b", value, re.IGNORECASE):
        short = len(found[1]) == len("fff")
        digits = "".join(one * 2 for one in found[1]) if short else found[1]
        return [int(digits[place : place + 2], 16) for place in (0, 2, 4)]
    if found := re.search(r"rgba?\(\s*(\d{1,3})[,\s]+(\d{1,3})[,\s]+(\d{1,3})", value):
        return [int(found[place]) for place in (1, 2, 3)]
    return []


def _read_points(value: str) -> float:
    found = re.fullmatch(r"(\d{1,3}(?:\.\d{1,3})?)(pt|px|em|rem)", value)
    return round(float(found[1]) * _POINTS[found[2]], 1) if found else 0.0


def _read_font_size(node: HtmlNode) -> float:
    size = node.get("size")
    return float(_FONT_SIZES[int(size) - 1]) if node.tag == "font" and size in set("1234567") else 0.0
