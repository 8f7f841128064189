"""The names in a Word file's XML that the reader looks for."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from xml.etree import ElementTree as ET

W: Final = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
W14: Final = "{http://schemas.microsoft.com/office/word/2010/wordml}"
MC: Final = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
STRICT: Final = "{http://purl.oclc.org/ooxml/wordprocessingml/main}"
"""The namespace of a file saved as "strict": the same names in it."""
VAL: Final = f"{W}val"
_OFF: Final = ("0", "false", "off", "none")


def find_value(element: ET.Element | None, path: str) -> str | None:
    """Return `w:val` of the element at `path` (names with `w:` left out, by slashes), None where there is none."""
    if element is None:
        return None
    found = element.find("/".join(f"{W}{name}" for name in path.split("/")))
    return None if found is None else found.get(VAL, "")


def is_on(element: ET.Element | None) -> bool | None:
    """Return what a switch such as `w:b` is set to, None where it is not there."""
    return None if element is None else element.get(VAL, "1").lower() not in _OFF


def read_number(text: str | None, other: int = 0) -> int:
    """Return a whole number of an attribute, `other` where it is none."""
    try:
        return round(float(text or ""))
    except (ValueError, OverflowError):
        return other
