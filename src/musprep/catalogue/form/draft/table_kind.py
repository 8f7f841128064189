"""Tells what kind of table a form's table is, by its first row and by what its cells hold."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from musprep.catalogue.form.block import FormCell, FormParagraph, FormTable
from musprep.catalogue.form.draft import table_words, words
from musprep.catalogue.form.draft.line import FormLine
from musprep.catalogue.form.draft.line_split import split_paragraph

if TYPE_CHECKING:
    from collections.abc import Sequence

Row = tuple[FormCell, ...]
_LONGEST: Final = 45
_ONE_ANSWER: Final = 2
"""Two questions side by side have a row for them and one for their answers; a plan has more rows."""
_ROW_NUMBER: Final = re.compile(
    r"^\W*(?:\d{1,2}|(?:mål|aktivitet|aftale|goal|objective|action|prioritet|punkt)\s*(?:nr\.?\s*)?\d{1,2})\W*$",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class ColumnHead:
    """The texts of a table's first row: that of its first column, and the others."""

    first: str
    others: tuple[str, ...]


def count_columns(rows: list[Row]) -> tuple[dict[int, int], int]:
    """Return in which column each cell begins, cells that reach down counted, and how many columns there are."""
    found: dict[int, int] = {}
    taken: dict[int, int] = {}
    width = max((sum(cell.across for cell in row) for row in rows), default=0)
    reaching = any(cell.down > 1 for row in rows for cell in row)
    for number, row in enumerate(rows):
        # A row with fewer cells, where none is said to reach down: the first ones do.
        column = 0 if reaching else width - sum(cell.across for cell in row)
        for cell in row:
            while taken.get(column, 0) > number:
                column += 1
            found[id(cell)] = column
            for one in range(column, column + cell.across):
                taken[one] = number + cell.down
            column += cell.across
        width = max(width, column)
    return found, width


def is_bare(cell: FormCell) -> bool:
    """Tell whether a cell holds no words, only room or something to tick."""
    found = [one for block in cell.blocks if isinstance(block, FormParagraph) for one in split_paragraph(block)]
    nested = any(isinstance(block, FormTable) for block in cell.blocks)
    return not nested and not any(isinstance(one, FormLine) and one.text for one in found)


def is_for_signing(rows: list[Row]) -> bool:
    """Tell whether a table is only for signatures, with names and days."""
    texts = [cell.text for row in rows for cell in row if cell.text and not is_bare(cell)]
    signs = [one for one in texts if words.SIGNATURE.search(one)]
    lined = [one for one in texts if re.match(r"\s*[_.…]{6,}\s*\n", one)]
    if lined and len(lined) == len(texts) and all(words.ROLES.match(re.sub(r"[_.…]{6,}", "", one)) for one in lined):
        return True
    return bool(signs) and all(
        words.SIGNATURE.search(one) or words.PLACE_AND_DAY.match(one) or words.FIELD.match(one.rstrip(":"))
        for one in texts
    )


def find_first_cell(row: Row) -> int:
    """Return which cell of a row says what is asked: the first with words that are no number."""
    return next(
        (
            at
            for at, cell in enumerate(row)
            if cell.text and not table_words.NUMBER_COLUMN.match(cell.text) and not is_bare(cell)
        ),
        0,
    )


def find_head(rows: list[Row]) -> ColumnHead | None:
    """Return the head of a table whose first row is one: short texts in all columns but perhaps the first."""
    head = name_columns(rows[0]) if len(rows) > 1 else None
    if head is None or not head.first.endswith("?"):
        return head
    asks = all(one.endswith("?") for one in head.others) and len(rows) > _ONE_ANSWER
    return head if asks or any(table_words.NOTES_COLUMN.search(one) for one in head.others) else None


def name_columns(top: Row) -> ColumnHead | None:
    """Return the head that a row is, None where it is none."""
    texts = [" ".join(cell.text.split()) for cell in top]
    if len(top) < 2 or not all(texts[1:]) or max(map(len, texts)) > _LONGEST:
        return None
    return None if any(is_bare(cell) and cell.text for cell in top) else ColumnHead(texts[0], tuple(texts[1:]))


def is_plan_row(row: Row) -> bool:
    """Tell whether a row is empty, but perhaps for its number."""
    return all(is_bare(cell) or (not at and bool(_ROW_NUMBER.match(cell.text))) for at, cell in enumerate(row))


def is_plan(head: ColumnHead, rows: Sequence[Row]) -> bool:
    """Tell whether a table is to be filled in row by row: all rows are empty, but perhaps for an example first."""
    filled = [row for row in rows if not is_plan_row(row)]
    if not filled:
        return bool(rows)
    titles = [one for one in (head.first, *head.others) if table_words.PLAN_COLUMN.search(one)]
    shown = filled == list(rows[:1]) and bool(table_words.EXAMPLE.match(" ".join(cell.text for cell in filled[0])))
    return shown and len(rows) > 1 and len(titles) > 1


def numbers_rows(rows: Sequence[Row]) -> bool:
    """Tell whether the first cells of all rows only number them."""
    return bool(rows) and all(row[0].text and _ROW_NUMBER.match(row[0].text) for row in rows)


def names_a_plan(row: Row) -> bool:
    """Tell whether a row without rows below it is the head of a plan: short words for what, who and when."""
    texts = [cell.text for cell in row]
    fitting = sum(bool(table_words.PLAN_COLUMN.search(one)) for one in texts)
    short = all(0 < len(one.split()) <= 3 and not one.rstrip().endswith(("?", ":")) for one in texts)
    return len(row) > 2 and short and fitting * 2 > len(row)


def is_themes(rows: list[Row]) -> bool:
    """Tell whether columns stand side by side, each with a heading above its questions."""
    top, body = rows[0], rows[1:]
    if any(cell.text.rstrip().endswith(("?", ":")) for cell in top) or any(len(row) != len(top) for row in body):
        return False
    asking = {at for row in body for at, cell in enumerate(row) if "?" in cell.text}
    filled = {at for row in body for at, cell in enumerate(row) if len(cell.text.split()) > 2}
    return len(asking) > 1 and len(filled) == len(top) and all(cell.text for cell in top)


def is_question_table(head: ColumnHead, body: Sequence[Row]) -> bool:
    """Tell whether each row is a question with columns for notes beside it."""
    filled = [row for row in body if any(not is_bare(cell) for cell in row)]
    if len(filled) > 1 and len(head.others) > 1 and all(_has_label_only(row, head) for row in filled):
        return True
    if not body or not any(table_words.NOTES_COLUMN.search(one) for one in head.others):
        return False
    asked = [row for row in body if any(not is_bare(cell) for cell in row)]
    return bool(asked) and all(is_bare(row[-1]) for row in asked)


def _has_label_only(row: Row, head: ColumnHead) -> bool:
    """Tell whether a row has words in its first cell, and room below each of the heads of the others."""
    return len(row) == len(head.others) + 1 and not is_bare(row[0]) and all(map(is_bare, row[1:]))


def is_theme_table(head: ColumnHead) -> bool:
    """Tell whether a table has no more than themes and, behind them, what is asked about each."""
    titles = (head.first, *head.others)
    themed = next((at for at, one in enumerate(titles) if table_words.THEME_COLUMN.match(one)), len(titles))
    return any(table_words.QUESTION_COLUMN.match(one) for one in titles[themed + 1 :]) and themed < 2


def has_question_column(row: Row, cell: FormCell, titles: Sequence[str]) -> bool:
    """Tell whether the questions stand in a column behind a cell: its head says so, or the cells there ask."""
    behind = row[row.index(cell) + 1 :]
    return any(map(table_words.QUESTION_COLUMN.match, titles)) or any("?" in one.text for one in behind)


def is_agenda(rows: list[Row]) -> bool:
    """Tell whether most rows begin with a time of day or how long they take."""
    timed = sum(any(words.TIME.match(cell.text) or words.TIME_BEFORE.match(cell.text) for cell in row) for row in rows)
    return timed > 1 and timed * 2 >= len(rows)


def names_field(cell: FormCell) -> bool:
    """Tell whether a cell names a head field, in one of its languages."""
    return any(words.FIELD.match(one.strip(" :")) for one in re.split(r"\s+[/|]\s+|\n", cell.text))
