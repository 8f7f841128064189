"""Reads what it can from a file whose text is damaged somewhere, record by record.

A missing quotation mark, a byte of another encoding or the marks of a merge program only hide the record that they are
in. What is found here is shown, and never written back.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, NamedTuple

from musprep.vault.files import read, schema
from musprep.vault.files.problem import Damaged

if TYPE_CHECKING:
    from collections.abc import Iterator

_STRING = r'"""(?:\\.|[^\\])*?"{3,5}|\'\'\'.*?\'{3,5}|"(?:\\.|[^"\\\n])*"?|\'[^\'\n]*\'?'
_HEADER = r"\[\[(?![ \t]*[\w-]+[ \t]*\.)|\[[ \t]*[A-Za-z_][\w-]*[ \t]*\]"
"""The beginning of a table of its own, not of one inside a record, such as `[[goal.history]]`."""
_TOKEN = re.compile(
    rf"{_STRING}|(?P<comment>\#[^\n]*)|(?P<header>^[ \t]*(?:{_HEADER}))",
    re.DOTALL | re.MULTILINE,
)


class SalvagedRecord(NamedTuple):
    """A record's table and the line (from 0) of the text that it begins on."""

    table: dict[str, Any]
    line: int


def salvage_records(path: str, text: str, table: str) -> tuple[dict[str, Any], list[SalvagedRecord], list[Damaged]]:
    """Return the head of the file, the records in `table` that can be read, and what is wrong with the others.

    `text` may contain bytes that are not UTF-8, as surrogates. Nothing is raised: every error is in the third part.
    """
    start, *others = _split_records(text, table)
    first, lines = _split_inline(start[1], table)
    found: list[SalvagedRecord] = []
    damaged: list[Damaged] = []
    head: dict[str, Any] = {}
    try:
        head = _parse(path, first, 0)
    except Damaged as error:
        damaged.append(error)
        head["schema"] = schema.scan_head(first)[0] or schema.SCHEMA
    for line, piece in (*lines, *others):
        try:
            inside = _parse(path, piece, line)
        except Damaged as error:
            damaged.append(error)
            continue
        if not inside:
            continue
        items = inside.get(table)
        if isinstance(items, list) and len(inside) == len(items) == 1 and isinstance(items[0], dict):
            found.append(SalvagedRecord(items[0], line))
        else:
            name = next((name for name in inside if name != table), table)
            damaged.append(Damaged("vault.unknown_table", path=path, line=line + 1, name=name, known=table))
    return head, found, damaged


def find_comments(text: str) -> list[tuple[int, str]]:
    """Return the comments in a text with their lines (from 0); a `#` inside a string is none."""
    return [(line, one["comment"].rstrip()) for line, one in _find_tokens(text) if one["comment"] is not None]


def find_string_lines(text: str) -> set[int]:
    """Return the lines (from 0) that begin inside a string."""
    return {line + step for line, one in _find_tokens(text) for step in range(1, one[0].count("\n") + 1)}


def _find_tokens(text: str) -> Iterator[tuple[int, re.Match[str]]]:
    """Yield strings, comments and headers with the line (from 0) that each begins on."""
    line = at = 0
    for one in _TOKEN.finditer(text):
        line += text.count("\n", at, one.start())
        at = one.start()
        yield line, one


def _parse(path: str, text: str, line: int) -> dict[str, Any]:
    try:
        return read.parse(path, text.encode("utf-8", "surrogateescape")) if text.strip() else {}
    except Damaged as error:
        if error.key == "vault.emptied":
            raise Damaged("vault.has_zeros", path=path, line=line + 1) from None
        error.line = error.line + line if error.line else line + 1
        raise


def _split_records(text: str, table: str) -> Iterator[tuple[int, str]]:
    """Yield the head, then each record, with the line (from 0) that it begins on.

    A string that is never closed would swallow what follows: a piece that cannot be read ends before the next line that
    looks like the beginning of a record.
    """
    begins = re.compile(rf"^[ \t]*\[\[[ \t]*{re.escape(table)}[ \t]*\]\]", re.MULTILINE)
    start, line, behind = 0, 0, 0
    while True:
        end = _find_next_header(text, behind)
        inner = begins.search(text, behind, end)
        if inner and not _is_sound(text[start:end]):
            end = inner.start()
        yield line, text[start:end]
        if end == len(text):
            return
        line += text.count("\n", start, end)
        start, behind = end, text.index("[", end) + 2


def _find_next_header(text: str, at: int) -> int:
    for one in _TOKEN.finditer(text, at):
        if one["header"] is not None:
            return one.start()
    return len(text)


def _is_sound(text: str) -> bool:
    try:
        _parse("", text, 0)
    except Damaged:
        return False
    return True


def _split_inline(head: str, table: str) -> tuple[str, list[tuple[int, str]]]:
    """Return a head without records written one a line after `point = [`, and each of these as a text of its own.

    What follows them is a text of its own too.
    """
    lines = head.split("\n")
    begin = next((at for at, line in enumerate(lines) if re.fullmatch(rf"{re.escape(table)}\s*=\s*\[\s*", line)), -1)
    if begin < 0:
        return head, []
    end = next((at for at, line in enumerate(lines) if at > begin and line.strip() == "]"), len(lines))
    pieces = [(at, f"{table} = [{lines[at].rstrip()}\n]") for at in range(begin + 1, end)]
    pieces = [(at, piece) for at, piece in pieces if lines[at].strip() and not lines[at].lstrip().startswith("#")]
    return "\n".join(lines[:begin]), [*pieces, (end + 1, "\n".join(lines[end + 1 :]))]
