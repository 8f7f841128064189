"""Puts any text into Markdown so that it reads the same, rendered or not.

Only what CommonMark, or the extensions of GitHub, Obsidian and pandoc, would take for markup gets a backslash;
everything else stays as written.
"""

from __future__ import annotations

import re

from musprep.language.safe import make_safe

_INLINE = re.compile(
    r"\\"  # a backslash hides the next sign, or begins a word of TeX
    r"|`|\*|[$~^](?!\s|$)|(?<=\S)[$~^]"  # code, stress, mathematics, strike-through, letters set low or high
    r"|(?<![^\W_])_|_(?![^\W_])"  # an underscore at the edge of a word
    r"|<(?=[A-Za-z/!?])"  # a tag or an address in angles
    r"|\](?=[(\[:{])|!(?=\[)|\[(?=\[)|(?<=\[)\["  # a link, a reference, a picture, a page of a wiki
    r"|&(?=#?\w+;)"  # an entity
    r"|=(?==)|(?<==)=|%(?=%)|(?<=%)%|\{"  # a marked word, a comment, an attribute
    r"|(?<=\w):(?=//)|(?<=mailto):|(?<=xmpp):|(?<=www)\.|@(?=\w)"  # an address that becomes a link, a name called up
    r"|:(?=[A-Za-z+-][\w+-]*:)"  # a small picture
    r"|(?<!\S)#(?=[\w/-]*[^\W\d]|#*$)"  # a tag, or the end of a heading
)
_START = re.compile(
    r"^(?:#{1,6}(?=\s|$)|[-+](?=\s|$)|=+(?=\s*$)|>|:|~(?=\s|$)|#(?=\.\s)"
    # a heading, a list, a line under a heading, a quotation, a definition, a box, a field
    r"|[-:|](?=[-:|\s]*-)[-:|\s]+$|\|"  # the line under a table's head, or a ruler
    r"|\[(?=[ xX]\]\s)"  # a check box
    r"|\((?=\w{1,9}\)(?:\s|$))"  # a number in brackets in a list
    r"|(?:\d{1,9}|[A-Za-z]|[ivxlcdmIVXLCDM]{2,7})(?=[.)](?:\s|$)))"  # a number or a letter in a list
)


def escape_inline(text: str, *, start: bool = True) -> str:
    """Return `text` on one line, as Markdown that shows exactly it; `start` tells that it begins the line."""
    return _escape_line(" ".join(make_safe(text).split()), start=start)


def escape_block(text: str, indent: str = "") -> str:
    """Return `text` with its line breaks kept (as two spaces at the end of a line), later lines behind `indent`.

    Blank lines divide paragraphs; several count as one.
    """
    out = ""
    for line in make_safe(text).strip().split("\n"):
        words = _escape_line(line.strip())
        if not words:
            out = out.rstrip(" ").removesuffix("\n\n") + "\n\n"
        elif out.endswith("\n"):
            out += indent + words
        else:
            out += f"  \n{indent}{words}" if out else words
    return out


def _escape_line(line: str, *, start: bool = True) -> str:
    line = _INLINE.sub(r"\\\g<0>", line)
    found = _START.match(line) if start else None
    if found is None:
        return line
    at = found.end() if found[0].isalnum() else 0
    return f"{line[:at]}\\{line[at:]}"
