"""Makes any text harmless to show.

Control characters become their control pictures; C1 controls, bidi marks and lone surrogates become a visible name;
newline and tab stay. Used once, where text leaves the program: on screen, in print, in errors and in exports.
"""

from __future__ import annotations

_BIDI = (0x061C, 0x200E, 0x200F, *range(0x202A, 0x202F), *range(0x2066, 0x206A))


def _make_table() -> dict[int, str]:
    table = {code: chr(0x2400 + code) for code in range(0x20) if code not in (0x09, 0x0A)}
    table[0x7F] = "\u2421"
    for code in (*range(0x80, 0xA0), *_BIDI, 0x2028, 0x2029):
        table[code] = f"⟨U+{code:04X}⟩"
    return table


_TABLE = _make_table()


class _Surrogates(dict[int, str]):
    """Maps a lone surrogate to its name and leaves every other character as it is."""

    def __missing__(self, code: int) -> str:
        if 0xD800 <= code <= 0xDFFF:  # noqa: PLR2004 - the surrogate range of Unicode
            return f"⟨U+{code:04X}⟩"
        raise LookupError


_ALL = _Surrogates(_TABLE)


def make_safe(text: str) -> str:
    """Return `text` in a form that may be written to a terminal or to a file that others open."""
    # Nothing that the table knows can be printed. The table takes much longer, and most texts need none of it.
    if text.replace("\n", "").isprintable():
        return text
    return text.replace("\r\n", "\n").translate(_ALL)


_INVISIBLE = "".join(
    map(
        chr,
        (
            *range(0x9, 0xE), *range(0x1C, 0x21), 0x85, 0xA0, 0xAD, 0x34F, 0x61C, 0x115F, 0x1160, 0x1680,
            *range(0x180B, 0x180F), *range(0x2000, 0x2010), *range(0x2028, 0x2030), *range(0x205F, 0x2070),
            0x3000, 0x3164, *range(0xFE00, 0xFE10), 0xFEFF, 0xFFA0,
        ),
    )
)  # fmt: skip
"""Blanks, joiners and marks that leave nothing to see."""


def is_blank(text: str) -> bool:
    """Tell whether there is nothing to see in `text`."""
    return not text.strip(_INVISIBLE)


def flatten(text: str) -> str:
    """Return `text` on one line, with one space where there were several or a new line."""
    return " ".join(text.split())


def shorten(text: str, longest: int) -> str:
    """Return how `text` begins: safe, one line of at most `longest` characters, the last a `…` where more follows."""
    line = make_safe_line(text)
    return line if len(line) <= longest else f"{line[: longest - 1].rstrip()}…"


def cut_at_word(text: str, longest: int) -> str:
    """Return `text` on one line of at most `longest` characters; where it is cut, at a word with a ` …`."""
    line = " ".join(text.split())
    if len(line) <= longest:
        return line
    begun = line[: longest - 2]
    whole = begun if line[longest - 2] == " " else begun.rpartition(" ")[0]
    return f"{(whole or begun).rstrip(' ,;:.–-')} …"


def make_safe_line(text: str) -> str:
    """Return `text` made safe and on one line: line breaks and tabs become spaces."""
    return " ".join(make_safe(text).split())


def list_lines(written: str) -> tuple[str, ...]:
    """Return the lines of a text that are not blank."""
    return tuple(line for line in written.replace("\r\n", "\n").split("\n") if line.strip())
