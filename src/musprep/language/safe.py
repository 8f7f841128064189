"""Makes any text harmless to show.

Control characters become their control pictures; C1 controls, bidi marks and lone surrogates become a visible name;
newline and tab stay. Used once, where text leaves the program: on screen, in print, in errors and in exports.
"""

from __future__ import annotations

_BIDI = (0x061C, 0x200E, 0x200F, *range(0x202A, 0x202F), *range(0x2066, 0x206A))


def _table() -> dict[int, str]:
    table = {code: chr(0x2400 + code) for code in range(0x20) if code not in (0x09, 0x0A)}
    table[0x7F] = "\u2421"
    for code in (*range(0x80, 0xA0), *_BIDI, 0x2028, 0x2029):
        table[code] = f"⟨U+{code:04X}⟩"
    return table


_TABLE = _table()


class _Surrogates(dict[int, str]):
    """Maps a lone surrogate to its name and leaves every other character as it is."""

    def __missing__(self, code: int) -> str:
        if 0xD800 <= code <= 0xDFFF:  # noqa: PLR2004 - the surrogate range of Unicode
            return f"⟨U+{code:04X}⟩"
        raise LookupError


_ALL = _Surrogates(_TABLE)


def safe(text: str) -> str:
    """Return `text` in a form that may be written to a terminal or to a file that others open."""
    if text.isascii() and text.isprintable():
        return text
    return text.replace("\r\n", "\n").translate(_ALL)


def beginning(text: str, longest: int) -> str:
    """Return how `text` begins: safe, one line of at most `longest` characters, the last a `…` where more follows."""
    line = safe_line(text)
    return line if len(line) <= longest else f"{line[: longest - 1].rstrip()}…"


def safe_line(text: str) -> str:
    """Return `text` made safe and on one line: line breaks and tabs become spaces."""
    return " ".join(safe(text).split())
