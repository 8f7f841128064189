"""Replaces each harmful character by a harmless one, so that an editor shows any text and returns it unchanged.

A terminal obeys control characters and reverses lines at bidi marks, so an editor must not contain them. Each is
replaced by a character of a private block, which is one column wide; a picture of the original is drawn in its place.
"""

from __future__ import annotations

from typing import NamedTuple

_BIDI = (0x061C, 0x200E, 0x200F, *range(0x202A, 0x202F), *range(0x2066, 0x206A))
_HARMFUL = (*(code for code in range(0x20) if code not in (0x09, 0x0A)), *range(0x7F, 0xA0), 0x2028, 0x2029, *_BIDI)
_FIRST, _LAST, _SIZE = 0x10F000, 0x10FF00, 0x100
"""Blocks of the last private plane; one that a text uses itself is passed over."""

_NO_PICTURE = "▯"
_LOST = dict.fromkeys(range(0xD800, 0xE000), "\ufffd")
"""Lone surrogates can neither be shown nor stored."""


class Disguise(NamedTuple):
    """Maps there and back. `returns` says that every line ends as on Windows, which is not shown."""

    wear: dict[int, int]
    drop: dict[int, int]
    picture: dict[int, str]
    returns: bool

    def encode(self, text: str) -> str:
        """Return `text` in the form that the editor holds."""
        if text.isascii() and text.isprintable():
            return text
        return (text.replace("\r\n", "\n") if self.returns else text).translate(self.wear).translate(_LOST)

    def decode(self, text: str) -> str:
        """Return the original of the editor's text."""
        plain = text if text.isascii() else text.translate(self.drop)
        return plain.replace("\n", "\r\n") if self.returns else plain

    def disguise(self, text: str) -> str:
        """Return the editor's text as it is drawn, character by character."""
        return text if text.isascii() else text.translate(self.picture)


def disguise_for(text: str) -> Disguise:
    """Return a disguise that gives `text` back exactly."""
    used: set[int] = set() if text.isascii() else {ord(letter) // _SIZE for letter in text if ord(letter) >= _FIRST}
    block = next((start for start in range(_FIRST, _LAST, _SIZE) if start // _SIZE not in used), _LAST)
    wear = {code: block + place for place, code in enumerate(_HARMFUL)}
    drop = {stands: code for code, stands in wear.items()}
    picture = {stands: _show_code(code) for code, stands in wear.items()}
    returns = "\r\n" in text and text.count("\n") == text.count("\r") == text.count("\r\n")
    return Disguise(wear, drop, picture, returns)


def _show_code(code: int) -> str:
    if code < 0x20:  # noqa: PLR2004 - the first printable character
        return chr(0x2400 + code)
    return "\u2421" if code == 0x7F else _NO_PICTURE  # noqa: PLR2004 - delete
