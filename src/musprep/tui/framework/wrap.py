"""Texts in lines of a width: broken between words, and not within what is read as one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.cells import cell_len, chop_cells

from musprep.language.no_break import NO_BREAK, tie_words
from musprep.language.safe import cut_at_word

if TYPE_CHECKING:
    from collections.abc import Iterator


def wrap_text(text: str, width: int) -> list[str]:
    """Return `text` in lines of at most `width` columns: broken at its line breaks, between words, else within one."""
    lines: list[str] = []
    for written in text.expandtabs(4).split("\n"):
        line, used = "", 0
        for word in _split_words(written, width):
            size = cell_len(word)
            if line and used + 1 + size > width:
                lines.append(line)
                line, used = "", 0
            if size > width:
                *whole, word = chop_cells(word, width)  # noqa: PLW2901 - what is left of it
                lines += whole
                size = cell_len(word)
            line, used = (f"{line} {word}", used + 1 + size) if line else (word, size)
        lines.append(line)
    return lines


def cut_lines(lines: list[str], most: int, width: int) -> list[str]:
    """Return at most `most` of the lines, the last with an ellipsis where more follow."""
    if len(lines) <= most:
        return lines
    return [*lines[: most - 1], cut_at_word(" ".join(lines[most - 1 :]), width)]


def _split_words(line: str, width: int) -> Iterator[str]:
    """Yield what is to stay on one line: words, and amounts and dates that fit."""
    for tied in tie_words(line).split(" "):
        word = tied.replace(NO_BREAK, " ")
        yield from [word] if cell_len(word) <= width else word.split(" ")
