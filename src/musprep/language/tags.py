"""Reads tags: from a field, from `--tag`, or marked as `#tag` in a text.

`musprep log` uses this too, so nothing heavy is imported here.
"""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_MARKS = "#@"
_BETWEEN = (";", "\n", "\r")
_BEFORE = "([{\"'“”„«»‘’,;:–—-"
"""What may stand right before a tag in a text, besides a space. A letter (C#) or a slash (a URL) may not."""
_HEX = frozenset("0123456789abcdef")
_COLOURS = (3, 4, 6, 8)
"""How many characters a colour such as `#fff` or `#a1b2c3` has after the `#`."""


def read_tags(written: Iterable[str]) -> tuple[str, ...]:
    """Return the tags in the given texts, each once: small letters, without `#` or `@`, spaces as hyphens.

    Several tags in a text are divided by commas, semicolons or line breaks, or each has its own mark: `#drift #vagt`.
    """
    return tuple(dict.fromkeys(tag for one in written for part in _split_parts(one) if (tag := _clean_part(part))))


def find_tags(text: str) -> tuple[str, ...]:
    """Return what a text marks as `#tag`: a `#` where a word begins, then a letter. No numbers, URLs or colours."""
    return tuple(dict.fromkeys(_find_marked(_compose(text)))) if "#" in text else ()


def _split_parts(written: str) -> list[str]:
    for sign in _BETWEEN:
        written = written.replace(sign, ",")
    for mark in _MARKS:
        written = written.replace(f" {mark}", f",{mark}")
    return written.split(",")


def _clean_part(part: str) -> str:
    return "-".join(_compose(part).strip().lstrip(_MARKS).casefold().split())


def _find_marked(text: str) -> Iterator[str]:
    at = text.find("#")
    while at >= 0:
        end = at + 1
        while end < len(text) and (text[end].isalnum() or text[end] in "-_"):
            end += 1
        word = text[at + 1 : end].rstrip("-_").casefold()
        before = text[at - 1 : at]
        if word[:1].isalpha() and (not before or before.isspace() or before in _BEFORE) and not _is_colour(word):
            yield word
        at = text.find("#", end)


def _is_colour(word: str) -> bool:
    """Tell a colour from a word that has no other letters (`#bad`): it has a digit, or one letter all along."""
    return len(word) in _COLOURS and _HEX.issuperset(word) and (not word.isalpha() or len(set(word)) == 1)


def _compose(text: str) -> str:
    if text.isascii():
        return text
    import unicodedata

    return unicodedata.normalize("NFC", text)
