"""Marks the figure that was chosen where a row of a Word table has one figure in each of its cells."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from musprep.catalogue.form.block import BLANK
from musprep.catalogue.form.files.docx_names import W
from musprep.catalogue.form.fill.docx_words import append_words, collect_part_text

if TYPE_CHECKING:
    from collections.abc import Sequence

_FEWEST: Final = 3
_MARK: Final = " ☒"


def mark_figure(cell: Any, chosen: Sequence[str]) -> bool:  # noqa: ANN401 - lxml has no types
    """Mark the cell with the chosen figure, in the row of `cell`; tell whether there is one and none is marked yet."""
    row = next(cell.iterancestors(f"{W}tr"), None) if cell is not None and len(chosen) == 1 else None
    if row is None:
        return False
    said = {one: collect_part_text(one).strip(BLANK).strip() for one in row.iterchildren(f"{W}tc")}
    figures = [one for one, text in said.items() if text.isdigit()]
    found = next((one for one in figures if said[one] == chosen[0]), None)
    if found is None or len(figures) < _FEWEST or any(text.endswith(_MARK) for text in said.values()):
        return False
    append_words(found.findall(f"{W}p")[-1], _MARK)
    return True
