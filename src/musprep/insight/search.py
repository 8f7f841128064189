"""Searches everything the owner has written."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from musprep.language.fold import FoldedText, find_spans, fold

if TYPE_CHECKING:
    from collections.abc import Iterable

_AROUND = 40
"""How many characters a snippet shows before the word, and twice as many after it."""


class SearchText(NamedTuple):
    """A text that can be found. `where` is the name of its kind, or "question"; `ref` is its id or address.

    `stamp` sorts, the newest first. `mark` is what is to be known of its question, in words.
    """

    where: str
    ref: str
    round: str
    title: str
    text: str
    stamp: str
    mark: str = ""


class Hit(NamedTuple):
    """A text that was found. `near` holds words in it that were taken for words typed with one wrong letter."""

    page: SearchText
    snippet: str
    near: tuple[str, ...] = ()


def search(pages: Iterable[SearchText], words: str, limit: int = 200) -> list[Hit]:
    """Return at most `limit` texts that contain every word, the newest first, with a snippet around the first word.

    Texts that contain the words letter by letter come before those that have a letter typed in another way. Only where
    no text contains them all are texts returned that do but for one letter of a word.
    """
    wanted = fold(words).split()
    if not wanted:
        return []
    said = [(page, FoldedText.from_text(f"{page.title}\n{page.text}")) for page in pages]
    found = [(page, here) for page, here in said if all(map(here.holds, wanted))]
    if found:
        hits = [
            (not all(map(here.holds_exactly, wanted)), Hit(page, _cut_snippet(page.text, wanted[0])))
            for page, here in found
        ]
    else:
        hits = [(False, hit) for page, here in said if (hit := _find_near(page, here, wanted))]
    hits.sort(key=lambda ranked: ranked[1].page.stamp, reverse=True)
    hits.sort(key=lambda ranked: ranked[0])
    return [hit for _, hit in hits[:limit]]


def _find_near(page: SearchText, here: FoldedText, wanted: list[str]) -> Hit | None:
    there = [word if here.holds(word) else here.find_near(word) for word in wanted]
    if not all(there):
        return None
    near = tuple(word for word, typed in zip(there, wanted, strict=True) if word != typed)
    return Hit(page, _cut_snippet(page.text, there[0]), near)


def _cut_snippet(text: str, word: str) -> str:
    flat = " ".join(text.split())
    at = next((start for start, _ in find_spans(flat, word)), 0)
    start, end = max(0, at - _AROUND), at + len(word) + 2 * _AROUND
    return ("…" if start else "") + flat[start:end] + ("…" if end < len(flat) else "")
