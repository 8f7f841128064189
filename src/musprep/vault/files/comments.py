"""Keeps the comments that somebody wrote into a file by hand when musprep rewrites the file."""

from __future__ import annotations

import difflib
import re

from musprep.process import incoming
from musprep.vault.files import read, salvage

_TOO_MANY = 20_000
"""With more lines than this all comments go to the top: comparing would take too long."""


def carry_comments(old: bytes, new: bytes, cap: int = read.DOCUMENT_CAP) -> bytes:
    """Return `new`, a file as musprep writes it, with the comments of `old`, each above the line it belongs to.

    Where the result would be larger than `cap` bytes, the most that will be read, `new` is returned as it is.
    """
    if b"#" not in old or old == new:
        return new
    before, after = _decode_text(old), _decode_text(new)
    found = salvage.find_comments(before)
    if not found:
        return new
    lines = after.split("\n")
    bare, wanted = _strip_comments(before.split("\n"), found)
    where = _map_lines(bare, lines) if len(bare) + len(lines) < _TOO_MANY else [0] * (len(bare) + 1)
    inside = salvage.find_string_lines(after)
    above: dict[int, list[str]] = {}
    for at, comment in wanted:
        place = where[at]
        while place in inside:
            place -= 1
        above.setdefault(place, []).append(comment)
    # Behind the last line there is only the end of the file.
    whole = [one for number, line in enumerate(lines) for one in (*above.get(number, ()), line)]
    data = "\n".join(whole).encode()
    return data if len(data) <= cap else new


def _decode_text(data: bytes) -> str:
    return data.decode("utf-16" if incoming.is_utf16(data) else "utf-8-sig", "replace").replace("\r\n", "\n")


def _strip_comments(lines: list[str], found: list[tuple[int, str]]) -> tuple[list[str], list[tuple[int, str]]]:
    """Return the lines without comments, and each comment with the index of the line that it stands above or behind."""
    of_line = dict(found)
    bare: list[str] = []
    wanted: list[tuple[int, str]] = []
    for number, line in enumerate(lines):
        comment = of_line.get(number)
        if comment is not None:
            wanted.append((len(bare), comment))
        rest = line.rstrip().removesuffix(comment or "")
        if comment is None or rest.strip():
            bare.append(rest)
    return bare, wanted


def _map_lines(bare: list[str], lines: list[str]) -> list[int]:
    """Return, for each line and for the end, the index of the line of the new text that it became."""
    where = [max(len(lines) - 1, 0)] * (len(bare) + 1)
    pairs = difflib.SequenceMatcher(None, _pair_headers(bare), _pair_headers(lines), autojunk=False).get_opcodes()
    for _, first, last, start, end in pairs:
        for step in range(last - first):
            where[first + step] = min(start + step, max(end - 1, start), len(lines) - 1)
    return where


def _pair_headers(lines: list[str]) -> list[str]:
    """Return what lines are compared by: a header together with the line below it, so that equal headers differ."""
    tidy = [re.sub(r"\s*([=\[\]{},])\s*", r"\1", line.strip()) for line in lines]
    return [one + below if one.startswith("[") else one for one, below in zip(tidy, [*tidy[1:], ""], strict=True)]
