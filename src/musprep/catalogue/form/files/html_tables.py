"""The tables of a web page: their rows, how far cells reach, and whether they only lay out the page."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from musprep.catalogue.form.files.html_tree import HtmlNode

if TYPE_CHECKING:
    from collections.abc import Iterator

_MOST_SPAN: Final = 60
_MOST_DIGITS: Final = 5


def walk_rows(table: HtmlNode) -> Iterator[list[HtmlNode]]:
    """Yield the cells of each row of a table, those of tables in it left out."""
    for child in table.children:
        if isinstance(child, HtmlNode) and child.tag in {"thead", "tbody", "tfoot"}:
            yield from walk_rows(child)
        elif isinstance(child, HtmlNode) and child.tag == "tr":
            cells = [one for one in child.children if isinstance(one, HtmlNode) and one.tag in {"td", "th"}]
            yield from [cells] if cells else []


def is_layout(rows: list[list[HtmlNode]]) -> bool:
    """Tell whether a table only lays out the page: with headings and tables in its cells, or one cell alone."""
    wide = max((len(row) for row in rows), default=0)
    inside = {one.tag for row in rows for cell in row for one in cell.walk()}
    if wide < 2:
        return wide == 0 or len(rows) == 1 or bool(inside & {"table", "h1", "h2", "form"})
    return bool(inside & {"form", "h1"}) and not has_border(rows[0][0].parent or rows[0][0], rows)


def has_border(table: HtmlNode, rows: list[list[HtmlNode]]) -> bool:
    """Tell whether a table is drawn with lines, by itself or its first cell."""
    cell = rows[0][0] if rows and rows[0] else table
    drawn = any("border" in name and "none" not in value for one in (table, cell) for name, value in one.style.items())
    return drawn or table.get("border") not in {"", "0"}


def read_span(value: str) -> int:
    """Return how many rows or columns an attribute says that a cell covers."""
    return min(_MOST_SPAN, max(1, int(value))) if value.isdecimal() and len(value) <= _MOST_DIGITS else 1
