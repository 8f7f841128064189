"""Finds words in everything one has written."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING, Literal, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable

Where = Literal["entry", "answer", "point", "wish", "need", "agreement", "goal", "conclusion", "question"]

_AROUND = 40


class Page(NamedTuple):
    """Something that can be found. `ref` is its id or address, `stamp` sorts the newest first."""

    where: Where
    ref: str
    round: str
    title: str
    text: str
    stamp: str


class Hit(NamedTuple):
    page: Page
    snippet: str


def fold(text: str) -> str:
    """Return `text` as it is compared: composed and without capitals."""
    return unicodedata.normalize("NFC", text).casefold()


def search(pages: Iterable[Page], words: str, limit: int = 200) -> list[Hit]:
    """Return the pages that hold every word, the newest first; a snippet around the first word."""
    wanted = fold(words).split()
    if not wanted:
        return []
    hits = []
    for page in pages:
        said = fold(f"{page.title}\n{page.text}")
        if all(word in said for word in wanted):
            hits.append(Hit(page, _snippet(page.text, wanted[0])))
    hits.sort(key=lambda hit: hit.page.stamp, reverse=True)
    return hits[:limit]


def _snippet(text: str, word: str) -> str:
    flat = " ".join(text.split())
    at = max(fold(flat).find(word), 0)
    start, end = max(0, at - _AROUND), at + len(word) + 2 * _AROUND
    return ("…" if start else "") + flat[start:end] + ("…" if end < len(flat) else "")
