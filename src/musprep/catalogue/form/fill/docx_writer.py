"""Finds the room for an answer in a Word file: a field, dots, an empty cell or paragraph, else below the question."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from musprep.catalogue.form.draft.line_split import DOTS
from musprep.catalogue.form.files.docx_controls import PLACEHOLDER
from musprep.catalogue.form.files.docx_names import W
from musprep.catalogue.form.fill.docx_words import (
    BLANK,
    add_below,
    append_words,
    clear_dots_below,
    collect_part_text,
    write_cell,
    write_control,
    write_dots,
    write_field,
)

if TYPE_CHECKING:
    from collections.abc import Mapping

    from musprep.catalogue.form.fill.answer_place import PlacedAnswer

_LABEL = 4
"""The most words of a label that is no question."""


class DocxWriter:
    """Finds the place for an answer and writes it there. `order` is the place of each element in the file."""

    def __init__(self, order: Mapping[Any, int]) -> None:
        self._order = order

    def write(self, line: Any, answer: Any, until: Any, placed: PlacedAnswer) -> bool:  # noqa: ANN401
        """Write an answer at its place, else by its question; tell whether there was one that was free.

        `line` is the element of the question, `answer` the place that is known for its answer or None, `until` the
        next question or None.
        """
        words = placed.answer.text
        known = next((one for one in (answer, line) if one is not None and one not in line.iterancestors()), None)
        if known is None:
            return False
        if known.tag == f"{W}sdt":
            return write_control(known, words, date=placed.answer.date)
        if known.tag == f"{W}ffData":
            return write_field(known, words)
        if known.tag == f"{W}tc":
            return write_cell(known, words, placed.line.text)
        last = self._order.get(until, len(self._order)) if until is not None else len(self._order)
        for attempt in (self._write_here, self._write_behind, self._write_beside, self._write_below):
            done = attempt(known, words, placed.line.text, last)
            if done is not None:
                return done
        return False

    def _write_here(self, paragraph: Any, words: str, label: str, _last: int) -> bool | None:  # noqa: ANN401
        """Write into a paragraph's own field, its dots, or the paragraph where it is empty; None without room."""
        if _has_field(paragraph):
            return _write_in_fields(paragraph, words)
        if write_dots(paragraph, words, label):
            clear_dots_below(paragraph)
            return True
        if not collect_part_text(paragraph).strip(BLANK):
            append_words(paragraph, words)
            return True
        return None

    def _write_behind(self, paragraph: Any, words: str, label: str, last: int) -> bool | None:  # noqa: ANN401
        """Write into what follows a question before the next one says anything; None where that has no room."""
        below = paragraph.getnext()
        while below is not None and self._order.get(below, last) < last:
            if below.tag == f"{W}sdt":
                return write_control(below, words)
            if below.tag == f"{W}tbl":
                cells = list(below.iter(f"{W}tc"))
                one = cells[0] if len(cells) == 1 and _is_free(cells[0]) else None
                return write_cell(one, words, "") if one is not None else None
            if below.tag == f"{W}p":
                said = collect_part_text(below).strip(BLANK)
                if not DOTS.sub("", said).strip(f"{BLANK}.:") and below.find(f".//{W}drawing") is None:
                    return self._write_here(below, words, label if label in said else "", last)
                return _write_in_fields(below, words) if _is_free(below) and _has_field(below) else None
            below = below.getnext()
        return None

    def _write_beside(self, paragraph: Any, words: str, _label: str, last: int) -> bool | None:  # noqa: ANN401
        """Write into the empty cell beside or below that of a question; None where there is none."""
        cell = next(paragraph.iterancestors(f"{W}tc"), None)
        free = _find_free_cell(cell) if cell is not None else None
        if free is not None and self._order.get(free, last) < last:
            return write_cell(free, words, "")
        beside = cell.getnext() if cell is not None else None
        # A field there that is not free was filled by somebody.
        return False if beside is not None and _has_field(beside) and self._order.get(beside, last) < last else None

    def _write_below(self, paragraph: Any, words: str, label: str, _last: int) -> bool | None:  # noqa: ANN401
        """Write behind a short label, or into a new paragraph below a question."""
        if collect_part_text(paragraph).rstrip(BLANK).endswith(":") and len(label.split()) <= _LABEL:
            append_words(paragraph, f" {words}")
        else:
            add_below(paragraph, words)
        return True


def _find_free_cell(cell: Any) -> Any:  # noqa: ANN401 - lxml has no types
    """Return the empty cell to the right of one, or below it; None where there is none."""
    row = next(cell.iterancestors(f"{W}tr"), None)
    if row is None:
        return None
    cells = list(row.iter(f"{W}tc"))
    at = cells.index(cell)
    beside = next((one for one in cells[at + 1 :] if _is_free(one)), None)
    if beside is not None:
        return beside
    below = row.getnext()
    under = list(below.iter(f"{W}tc")) if below is not None and below.tag == f"{W}tr" else []
    one = under[at] if at < len(under) else under[0] if len(under) == 1 else None
    return one if one is not None and _is_free(one) else None


def _is_free(element: Any) -> bool:  # noqa: ANN401 - lxml has no types
    said = collect_part_text(element).strip(BLANK)
    return not said or bool(PLACEHOLDER.match(said))


def _has_field(paragraph: Any) -> bool:  # noqa: ANN401 - lxml has no types
    return any(
        one.tag == f"{W}ffData" or one.find(f"{W}sdtPr") is not None for one in paragraph.iter(f"{W}sdt", f"{W}ffData")
    )


def _write_in_fields(paragraph: Any, words: str) -> bool:  # noqa: ANN401 - lxml has no types
    """Write into the first field of a paragraph that is free."""
    return any(
        write_control(one, words) if one.tag == f"{W}sdt" else write_field(one, words)
        for one in paragraph.iter(f"{W}sdt", f"{W}ffData")
    )
