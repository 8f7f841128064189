"""The tables of rich text, which says of each row where its cells end."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from musprep.catalogue.form.block import Block, FormCell, FormTable

if TYPE_CHECKING:
    from collections.abc import Iterator

_NEAR: Final = 60
"""Edges in twips that are one: a millimetre."""


@dataclass(slots=True)
class _CellShape:
    """What is said of a cell before its text: whether it has a background, and joins the one before it or above."""

    edge: int = 0
    shaded: bool = False
    joins_left: bool = False
    joins_above: bool = False


class RtfRows:
    """Gathers rows until their table ends."""

    def __init__(self) -> None:
        self._shape = _CellShape()
        self._shapes: list[_CellShape] = []
        self._cells: list[tuple[Block, ...]] = []
        self._rows: list[list[tuple[_CellShape, tuple[Block, ...]]]] = []
        self._border = False

    def read_control(self, word: str, number: int | None, *, colored: bool) -> None:
        """Take what the file says of rows and cells; `colored` tells whether `number` is a colour that can be seen."""
        if word == "trowd":
            self._shapes = []
        elif word == "brdrs":
            self._border = True
        elif word == "clcbpat":
            self._shape.shaded = colored
        elif word == "clmrg":
            self._shape.joins_left = True
        elif word == "clvmrg":
            self._shape.joins_above = True
        elif word == "cellx":
            self._shape.edge = number or 0
            self._shapes.append(self._shape)
            self._shape = _CellShape()

    def end_cell(self, blocks: list[Block]) -> None:
        """Take what is in a cell."""
        self._cells.append(tuple(blocks))

    def end_row(self) -> None:
        """End a row; what was said of its cells holds for the next as well where that says nothing."""
        shapes = [
            *self._shapes,
            *(_CellShape(10_000 * one) for one in range(len(self._shapes) + 1, len(self._cells) + 1)),
        ]
        if self._cells:
            self._rows.append(list(zip(shapes, self._cells, strict=False)))
        self._cells = []

    def take(self) -> FormTable | None:
        """Return the table that the rows since the last one are, None where there were none."""
        self.end_row()
        rows, self._rows = self._rows, []
        border, self._border = self._border, False
        edges: list[int] = []
        for edge in sorted(shape.edge for row in rows for shape, _ in row):
            if not edges or edge > edges[-1] + _NEAR:
                edges.append(edge)
        made = [tuple(_make_cells(row, edges)) for row in rows]
        return FormTable(tuple(made), border) if made else None


def _make_cells(row: list[tuple[_CellShape, tuple[Block, ...]]], edges: list[int]) -> Iterator[FormCell]:
    before = -1
    for place, (shape, blocks) in enumerate(row):
        last = place + 1 == len(row) or not row[place + 1][0].joins_left
        if not last:
            row[place + 1] = (row[place + 1][0], (*blocks, *row[place + 1][1]))
            continue
        column = max((number for number, edge in enumerate(edges) if edge <= shape.edge + _NEAR), default=before + 1)
        if not shape.joins_above:
            yield FormCell(blocks, max(1, column - before), 1, shape.shaded)
        before = max(before + 1, column)
