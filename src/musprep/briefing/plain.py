"""Puts any text into Markdown so that it reads the same, rendered or not.

Only what CommonMark (with GitHub's tables and check boxes) would take for a mark is given a backslash; all else stays
as it was written.
"""

from __future__ import annotations

import re

from musprep.language.safe import safe

_INLINE = re.compile(
    r"\\(?=[!-/:-@\[-`{-~]|$)"  # a backslash that would hide the next sign
    r"|`|~~|\*"
    r"|(?<![^\W_])_|_(?![^\W_])"  # an underscore at the edge of a word
    r"|<(?=[A-Za-z/!?])"  # a tag or an address in angles
    r"|\](?=[(\[:])|!(?=\[)"  # a link, a reference, a picture
    r"|&(?=#?\w+;)"  # an entity
)
_START = re.compile(
    r"^(?:#{1,6}(?=\s|$)|[-+](?=\s|$)|=+(?=\s*$)|>"  # a heading, a list, a line under a heading, a quotation
    r"|[-:|](?=[-:|\s]*-)[-:|\s]+$|\|"  # the line under a table's head, or a ruler
    r"|\[(?=[ xX]\]\s)"  # a check box
    r"|\d{1,9}(?=[.)](?:\s|$)))"  # a number in a list
)


def inline(text: str) -> str:
    """Return `text` on one line, as Markdown that shows just it."""
    return _line(" ".join(safe(text).split()))


def block(text: str, indent: str = "") -> str:
    """Return `text` with its line breaks kept (two blanks at the end), each line after the first behind `indent`.

    Blank lines divide paragraphs; several of them count as one.
    """
    out = ""
    for line in safe(text).strip().split("\n"):
        words = _line(line.strip())
        if not words:
            out = out.rstrip(" ").removesuffix("\n\n") + "\n\n"
        elif out.endswith("\n"):
            out += indent + words
        else:
            out += f"  \n{indent}{words}" if out else words
    return out


def _line(line: str) -> str:
    line = _INLINE.sub(lambda mark: "\\" + mark[0] if mark[0] != "~~" else "\\~\\~", line)
    start = _START.match(line)
    if start is None:
        return line
    at = start.end() if start[0].isdigit() else 0
    return f"{line[:at]}\\{line[at:]}"
