"""Finds the scale that the rows of a form's table are answered on: steps as columns, levels now and wanted, numbers."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from musprep.catalogue.form.block import BLANK, BlankKind, FormParagraph
from musprep.catalogue.form.draft import table_words, words
from musprep.catalogue.form.draft.scale import FormScale, find_scale
from musprep.catalogue.form.draft.table_kind import find_first_cell, is_bare

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from musprep.catalogue.form.block import FormBlank, FormCell
    from musprep.catalogue.form.draft.table_kind import ColumnHead, Row

_STEPS: Final = (3, 11)
"""The fewest steps of a scale, and one more than the most."""
_NOTES: Final = re.compile(r"noter|notater|bemærk|kommentar|uddyb|notes|comment|remark", re.IGNORECASE)
_BOX: Final = re.compile(r"[☐□◻▢❏❑⬜○◯◌]|\[\s?\]")


def find_steps(head: ColumnHead, rows: Sequence[Row]) -> tuple[FormScale, str] | None:
    """Return the scale that a table's rows are answered on, and what its steps are called; None where they are not."""
    asked = [row for row in rows if len(row) > 1 and not is_bare(row[find_first_cell(row)])]
    if not asked or len(asked) < len([row for row in rows if any(cell.text for cell in row)]):
        return None
    others = [cell for row in asked for cell in row[find_first_cell(row) + 1 :]]
    if not others or any(
        cell.text and not is_bare(cell) and not re.fullmatch(r"\W*\d{1,2}\W*", cell.text) for cell in others
    ):
        return None
    titles = [one for one in head.others if one and not words.UNSURE.match(one)]
    if len(titles) > _STEPS[0] and _NOTES.search(titles[-1]):
        titles.pop()
    if asked and find_first_cell(asked[0]) == 1:
        titles = titles[1:]
    figures = [int(found[1]) for one in titles if (found := re.match(r"\W*(\d{1,2})(?!\s*[-–]\s*\d)", one))]
    ticks = any(_BOX.search(cell.text) for cell in others) or any(
        blank.kind is BlankKind.CHECK for blank in _list_blanks(others)
    )
    if len(figures) >= _STEPS[0] and figures == list(range(figures[0], figures[0] + len(figures))):
        low, high = _cut_figure(titles[0]), _cut_figure(titles[len(figures) - 1])
        return FormScale(figures[0], figures[-1], low, high, shown=True), _name_steps(titles)
    if len(titles) >= _STEPS[0] and (faces := find_scale(" ".join(titles))) and faces.shown and not figures:
        return faces, _name_steps(titles)
    worded = sum(bool(words.DEGREE.search(one)) for one in titles)
    if _STEPS[0] <= len(titles) < _STEPS[1] and (ticks or worded * 2 >= len(titles)) and not _names_notes(titles):
        return FormScale(1, len(titles), titles[0], titles[-1], shown=True), _name_steps(titles)
    return _find_levels(titles, others)


def find_row(row: Row) -> FormScale | None:
    """Return the scale that a row is by itself, with words in its first and last cell at most."""
    texts = ["" if is_bare(cell) else " ".join(cell.text.replace(BLANK, " ").split()) for cell in row]
    while texts and not texts[-1]:
        texts.pop()
    scale = find_scale(" ".join(texts)) if len(texts) > _STEPS[0] else None
    if scale is None or not scale.shown or "?" in texts[0]:
        return None
    inner = texts if texts[0].isdigit() else texts[1:]
    asks = inner is not texts and inner[-1].isdigit()
    return None if asks or sum(one.isdigit() for one in inner) < len(inner) - 1 else scale


def find_options(head: ColumnHead, rows: Sequence[Row]) -> tuple[str, ...]:
    """Return what each row has to choose from: columns as yes, no and do not know; none where it is another table."""
    titles = [one for one in head.others if one]
    asked = [row for row in rows if not is_bare(row[find_first_cell(row)])]
    others = [cell for row in asked for cell in row[find_first_cell(row) + 1 :]]
    known = all(words.YES_NO.match(one) or words.UNSURE.match(one) for one in titles)
    return tuple(titles) if len(titles) > 1 and known and asked and all(map(is_bare, others)) else ()


def _find_levels(titles: list[str], others: list[FormCell]) -> tuple[FormScale, str] | None:
    """Return the scale of a matrix whose columns each take a number: now, wanted."""
    tip = " · ".join(titles)
    for one in titles:
        said = re.search(r"(?<!\d)([01])\s*[-–—]\s*(\d{1,2})(?!\d)", one) or re.search(
            r"\b([01])\s*(?:til|to)\s*(\d{1,2})\b", one
        )
        if said and int(said[2]) < _STEPS[1]:
            return FormScale(int(said[1]), int(said[2])), tip
    for blank in _list_blanks(others):
        if blank.kind is BlankKind.CHOICE and (scale := find_scale(" ".join(blank.options))):
            return scale, tip
    leveled = [one for one in titles if table_words.LEVEL_COLUMN.search(one)]
    if (
        len(leveled) > 1
        and len(leveled) * 2 > len(titles)
        and not any(table_words.NOTES_COLUMN.search(one) for one in titles[:1])
    ):
        return FormScale(0, 0), tip
    return None


def _list_blanks(cells: Sequence[FormCell]) -> Iterator[FormBlank]:
    for cell in cells:
        for block in cell.blocks:
            yield from block.blanks if isinstance(block, FormParagraph) else ()


def _cut_figure(title: str) -> str:
    return re.sub(r"^\W*\d{1,2}\W*", "", title).strip(" ()")


def _name_steps(titles: list[str]) -> str:
    return "" if all(re.fullmatch(r"\W*\d{1,2}\W*", one) for one in titles) else " · ".join(titles)


def _names_notes(titles: list[str]) -> bool:
    return any(map(_NOTES.search, titles[:-1]))


def find_numbers(rows: list[Row]) -> FormScale | None:
    """Return the scale of rows that each write its numbers: `Løn | 1 | 2 | 3 | 4 | 5`."""
    rows = [row for row in rows if any(cell.text and not is_bare(cell) for cell in row)]
    if any(map(find_row, rows)):
        return None
    found = [find_scale(" ".join(cell.text for cell in row[1:])) for row in rows if len(row) > _STEPS[0]]
    if len(found) < len(rows) or not found or any(one is None or not one.shown for one in found):
        return None
    return replace(found[0], low_word="", high_word="", before="") if found[0] and "?" not in rows[0][0].text else None
