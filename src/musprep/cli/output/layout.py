"""Measures text in columns, and cuts and wraps it to fit."""

from __future__ import annotations

import sys
import unicodedata

from musprep.language.clusters import agree_text_width, split_clusters
from musprep.language.safe import make_safe_line

NARROW = 72


def measure_terminal() -> int | None:
    """Return the width of the terminal, or None where the output goes elsewhere and must not be cut."""
    if not sys.stdout.isatty():
        return None
    import shutil

    return max(30, shutil.get_terminal_size().columns)


def measure_text(text: str) -> int:
    """Return how many columns `text` takes in a terminal."""
    if text.isascii():
        return len(text)
    return sum(
        0 if unicodedata.category(letter) in ("Mn", "Me", "Cf") else 1 + (unicodedata.east_asian_width(letter) in "WF")
        for letter in text
    )


def pad(text: str, width: int) -> str:
    """Return `text` filled up with spaces to `width` columns."""
    return text + " " * max(0, width - measure_text(text))


def cut(text: str, width: int | None) -> str:
    """Return `text` on one line of at most `width` columns (None: any), the last an ellipsis where it was cut."""
    line = make_safe_line(text)
    if width is None:
        return line
    line = agree_text_width(line)
    if measure_text(line) <= width:
        return line
    short, taken = [], 0
    for cluster in split_clusters(line):
        taken += measure_text(cluster)
        if taken > width - 1:
            break
        short.append(cluster)
    return "".join(short).rstrip() + "…"


def wrap(text: str, width: int | None, most: int = 0) -> list[str]:
    """Return `text` as lines of at most `width` columns; of more than `most` lines (0: any) the rest is cut."""
    line = make_safe_line(text)
    if width is None:
        return [line]
    line = agree_text_width(line)
    if measure_text(line) <= width:
        return [line]
    lines: list[str] = []
    words = [piece for word in line.split(" ") for piece in _split_word(word, width)]
    place = 0
    while place < len(words):
        if most and len(lines) == most - 1:
            return [*lines, cut(" ".join(words[place : place + width]), width)]
        end = place + 1
        while end < len(words) and measure_text(" ".join(words[place : end + 1])) <= width:
            end += 1
        lines.append(" ".join(words[place:end]))
        place = end
    return lines


def _split_word(word: str, width: int) -> list[str]:
    """Return a word that is longer than a line in pieces that fit."""
    if measure_text(word) <= width:
        return [word]
    half = max(1, width // 2)
    return [word[start : start + half] for start in range(0, len(word), half)]


def wrap_paragraphs(text: str, width: int | None, indent: str = "") -> list[str]:
    """Return `text` wrapped to `width`, its own line breaks kept, each line after `indent`."""
    room = None if width is None else max(20, width - len(indent))
    lines = [line for part in text.replace("\r\n", "\n").split("\n") for line in wrap(part, room)]
    return [f"{indent}{line}".rstrip() for line in lines]
