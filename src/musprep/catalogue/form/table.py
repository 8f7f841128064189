"""Reads a table of a form: what its rows and columns are, and so what each of its texts is."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from musprep.catalogue.form import words
from musprep.catalogue.form.became import Became
from musprep.catalogue.form.block import BlankKind, FormCell, FormParagraph, FormTable
from musprep.catalogue.form.line import FormLine, Room, lines_of
from musprep.catalogue.form.scale import FormScale, find_scale, say_scale

if TYPE_CHECKING:
    from collections.abc import Generator, Iterator, Sequence

    from musprep.catalogue.form.block import Block

Found = FormLine | Room
_HEAD_LONGEST: Final = 45
_STEPS: Final = (3, 11)
_TICK: Final = re.compile(r"^[\s☐☑☒□■◻▢❏❑⬜○◯◌O()\[\]\ufffc]*$")
_ROW_NUMBER: Final = re.compile(
    r"^\W*(?:\d{1,2}|(?:mål|aktivitet|aftale|goal|objective|action|prioritet|punkt)\s*(?:nr\.?\s*)?\d{1,2})\W*$",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class _Head:
    """The texts of a table's first row, without that of the first column."""

    first: str
    others: tuple[str, ...]


class TableReader:
    """Reads tables, each with a number of its own."""

    def __init__(self) -> None:
        """Begin with table 1."""
        self._number = 0
        self._begins: dict[int, int] = {}
        """In which column each cell of the table begins, by the cell's identity."""

    def read_blocks(self, blocks: Sequence[Block]) -> Iterator[Found]:
        """Yield the lines of paragraphs and tables in order, and the room for answers between."""
        for block in blocks:
            if isinstance(block, FormTable):
                yield from self.read(block)
            else:
                yield from lines_of(block)

    def read(self, table: FormTable) -> Iterator[Found]:
        """Yield the lines of a table in reading order."""
        self._number += 1
        number, rows = self._number, [row for row in table.rows if row]
        self._begins, width = _count_columns(rows)
        for one in self._parts(rows, width):
            if isinstance(one, FormLine):
                one.table = one.table or number
            yield one

    def _parts(self, rows: list[tuple[FormCell, ...]], width: int) -> Iterator[Found]:
        if _is_for_signing(rows):
            for cell in (cell for row in rows for cell in row):
                yield from _leave(self._cell(cell), "left_signature")
            return
        head: _Head | None = None
        part: list[tuple[FormCell, ...]] = []
        for row in [*rows, ()]:
            spans = len(row) == 1 and width > 1 and row[0].across == width
            if row and not spans:
                part.append(row)
                continue
            if part and row and head is None and len(part) == 1 and (only := _name_columns(part[0])):
                head = only
                for cell in part[0]:
                    yield from _leave(self._cell(cell), "left_column_head")
            elif part:
                head = yield from self._part(part, head)
            part = []
            if row:
                yield from self._row(row, span=True)

    def _part(self, rows: list[tuple[FormCell, ...]], head: _Head | None) -> Generator[Found, None, _Head | None]:
        """Yield the lines of rows between two that are merged over the whole width; return the head they share."""
        own = _head_of(rows)
        body = rows[1:] if own else rows
        for kind, it in ((own, body), (head if own is None else None, rows)):
            if kind is None:
                continue
            steps = _steps_of(kind, it)
            if steps is not None:
                yield from self._rows_of_scales(it, kind, steps, shown=kind is own, top=rows[0])
                return kind
        if own is None and (scale := _numbers_beside(rows)) is not None:
            yield from self._rows_of_scales(rows, _Head("", ()), (scale, ""), shown=False, top=rows[0])
            return head
        if own is not None and body and all(_is_plan_row(row) for row in body):
            yield from self._columns(rows[0], body)
            return own
        if own is not None and _is_themes(rows):
            yield from self._side_by_side(rows)
            return own
        if own is not None and _is_question_table(own, body):
            yield from self._questions(rows[0], body, own)
            return own
        if head is not None and own is None and _is_question_table(head, rows):
            yield from self._questions((), rows, head)
            return head
        if _is_agenda(rows):
            yield from self._agenda(rows)
            return head
        if len(rows) == 1 and head is None and _names_a_plan(rows[0]):
            yield from self._columns(rows[0], ())
            return head
        for number, row in enumerate(rows):
            yield from self._row(row, number=number + 1)
        return head

    def _row(self, row: tuple[FormCell, ...], *, span: bool = False, number: int = 0) -> Iterator[Found]:
        for cell in row:
            for one in self._cell(cell):
                if isinstance(one, FormLine):
                    one.span = one.span or span
                    one.row = one.row or number
                yield one

    def _cell(self, cell: FormCell) -> Iterator[Found]:
        """Yield what a cell holds; one without words is room."""
        found = list(self.read_blocks(cell.blocks))
        if not any(isinstance(one, FormLine) for one in found):
            yield Room.FIELD
            return
        for one in found:
            if isinstance(one, FormLine):
                one.shaded = one.shaded or cell.shaded
                one.answer = one.answer or cell.place
        yield from found

    def _rows_of_scales(
        self,
        rows: Sequence[tuple[FormCell, ...]],
        head: _Head,
        steps: tuple[FormScale, str],
        *,
        shown: bool,
        top: tuple[FormCell, ...],
    ) -> Iterator[Found]:
        if shown:
            for cell in top:
                for one in self._cell(cell):
                    if isinstance(one, FormLine):
                        yield from _leave([one], "left_scale_head")
        scale, tip = steps
        for row in rows:
            asked = _first_of(row)
            for at, cell in enumerate(row):
                for one in self._cell(cell) if cell is row[asked] else ():
                    if isinstance(one, FormLine) and not one.option:
                        one.fixed, one.scale, one.tip, one.room = Became.QUESTION, scale, tip, Room.FIELD
                        one.answer = next((other.place for other in row[at + 1 :]), one.answer)
                        yield one
                if (
                    at > asked
                    and cell.text
                    and len(cell.text) > 3
                    and not find_scale(cell.text)
                    and not _TICK.match(cell.text)
                ):
                    yield from _leave(self._cell(cell), "left_example")

    def _columns(self, top: tuple[FormCell, ...], body: Sequence[tuple[FormCell, ...]]) -> Iterator[Found]:
        """Yield each column of a table with empty rows as a question; a column of numbers is none."""
        numbered = bool(body) and all(row[0].text and _ROW_NUMBER.match(row[0].text) for row in body)
        for at, cell in enumerate(top):
            for one in self._cell(cell):
                if isinstance(one, FormLine) and one.text:
                    one.fixed = Became.COLUMN
                    if at == 0 and (numbered or words.NUMBER_COLUMN.match(one.text)):
                        one.fixed, one.reason = Became.DROP, "left_row_number"
                    one.scale = say_scale(one.text)
                    one.room = Room.FIELD
                    one.answer = body[0][at].place if body and at < len(body[0]) else ""
                    yield one

    def _side_by_side(self, rows: list[tuple[FormCell, ...]]) -> Iterator[Found]:
        for column in range(len(rows[0])):
            for number, row in enumerate(rows):
                if column >= len(row):
                    continue
                for one in self._cell(row[column]):
                    if isinstance(one, FormLine) and not number:
                        one.fixed = Became.HEADING
                    yield one

    def _questions(
        self, top: tuple[FormCell, ...], body: Sequence[tuple[FormCell, ...]], head: _Head
    ) -> Iterator[Found]:
        for cell in top:
            yield from _leave(self._cell(cell), "left_column_head")
        titles = [head.first, *head.others]
        for row in body:
            asked = False
            for cell in row:
                column = self._begins.get(id(cell), 0)
                title = titles[column] if column < len(titles) else ""
                theme = words.THEME_COLUMN.match(title) and any(
                    words.QUESTION_COLUMN.match(one) for one in titles[column + 1 :]
                )
                first: FormLine | None = None
                for one in self._cell(cell):
                    if isinstance(one, FormLine) and theme:
                        one.fixed = Became.HEADING
                    elif (
                        isinstance(one, FormLine)
                        and words.NUMBER_COLUMN.match(title)
                        and words.NUMBER_COLUMN.match(one.text)
                    ):
                        continue
                    elif isinstance(one, FormLine) and not asked and not one.fixed and not one.option:
                        one.fixed = _cell_part(one, first)
                        first = first or one
                    elif one is Room.FIELD and not asked and theme:
                        continue
                    yield one
                asked = asked or (bool(cell.text) and not theme and not words.NUMBER_COLUMN.match(title))

    def _agenda(self, rows: list[tuple[FormCell, ...]]) -> Iterator[Found]:
        for row in rows:
            named = False
            pause = any(words.BREAK.match(words.TIME_BEFORE.sub("", cell.text)) for cell in row)
            for cell in row:
                found = list(self._cell(cell))
                if words.TIME.match(cell.text):
                    yield from _leave(found, "left_time")
                    continue
                if pause:
                    yield from _leave(found, "left_break")
                    continue
                for one in found:
                    if isinstance(one, FormLine) and not named:
                        named = True
                        if not one.asks and one.text:
                            one.fixed = Became.HEADING
                    yield one


def _count_columns(rows: list[tuple[FormCell, ...]]) -> tuple[dict[int, int], int]:
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


def _cell_part(line: FormLine, first: FormLine | None) -> str:
    """Return what a line in a cell that asks is: the question, one more, a sub-question of the first, or a note."""
    if first is None:
        return Became.QUESTION
    if line.number and first.number != line.number:
        return Became.SUB if line.asks else Became.NOTE
    return Became.QUESTION if line.asks or words.IMPERATIVE.match(line.text) else Became.NOTE


def _leave(found: Sequence[Found] | Iterator[Found], reason: str) -> Iterator[Found]:
    for one in found:
        if isinstance(one, FormLine) and one.text:
            one.fixed, one.reason = Became.DROP, reason
            yield one


def _is_bare(cell: FormCell) -> bool:
    """Tell whether a cell holds no words, only room or something to tick."""
    found = [one for block in cell.blocks if isinstance(block, FormParagraph) for one in lines_of(block)]
    nested = any(isinstance(block, FormTable) for block in cell.blocks)
    return not nested and not any(isinstance(one, FormLine) and one.text for one in found)


def _is_for_signing(rows: list[tuple[FormCell, ...]]) -> bool:
    texts = [cell.text for row in rows for cell in row if cell.text and not _is_bare(cell)]
    signs = [one for one in texts if words.SIGNATURE.search(one)]
    return bool(signs) and all(
        words.SIGNATURE.search(one) or words.PLACE_AND_DAY.match(one) or words.FIELD.match(one.rstrip(":"))
        for one in texts
    )


def _first_of(row: tuple[FormCell, ...]) -> int:
    """Return which cell of a row says what is asked: the first with words that are no number."""
    return next(
        (
            at
            for at, cell in enumerate(row)
            if cell.text and not words.NUMBER_COLUMN.match(cell.text) and not _is_bare(cell)
        ),
        0,
    )


def _head_of(rows: list[tuple[FormCell, ...]]) -> _Head | None:
    """Return the head of a table whose first row is one: short texts in all columns but perhaps the first."""
    return _name_columns(rows[0]) if len(rows) > 1 else None


def _name_columns(top: tuple[FormCell, ...]) -> _Head | None:
    """Return the head that a row is, None where it is none."""
    if len(top) < 2:
        return None
    texts = [" ".join(cell.text.split()) for cell in top]
    filled = sum(bool(one) for one in texts[1:])
    if (
        filled < len(texts) - 1
        or any(len(one) > _HEAD_LONGEST for one in texts)
        or any(_is_bare(cell) and cell.text for cell in top)
    ):
        return None
    if any(one.endswith("?") for one in texts[:1]) and not any(words.NOTES_COLUMN.search(one) for one in texts[1:]):
        return None
    return _Head(texts[0], tuple(texts[1:]))


def _steps_of(head: _Head, rows: Sequence[tuple[FormCell, ...]]) -> tuple[FormScale, str] | None:
    """Return the scale that a table's rows are answered on, and what its steps are called; None where they are not."""
    asked = [row for row in rows if len(row) > 1 and not _is_bare(row[_first_of(row)])]
    if not asked or len(asked) < len([row for row in rows if any(cell.text for cell in row)]):
        return None
    others = [cell for row in asked for cell in row[_first_of(row) + 1 :]]
    if not others or any(
        cell.text and not _is_bare(cell) and not re.fullmatch(r"\W*\d{1,2}\W*", cell.text) for cell in others
    ):
        return None
    titles = [one for one in head.others if one and not words.UNSURE.match(one)]
    if asked and _first_of(asked[0]) == 1:
        titles = titles[1:]
    figures = [int(found[0]) for one in titles if (found := re.match(r"\W*(\d{1,2})(?!\s*[-–]\s*\d)", one))]
    ticks = any(re.search(r"[☐□◻▢❏❑⬜○◯◌]|\[\s?\]", cell.text) for cell in others) or any(
        blank.kind is BlankKind.CHECK
        for cell in others
        for block in cell.blocks
        if isinstance(block, FormParagraph)
        for blank in block.blanks
    )
    if len(figures) >= _STEPS[0] and figures == list(range(figures[0], figures[0] + len(figures))):
        return FormScale(
            figures[0], figures[-1], _said(titles[0]), _said(titles[len(figures) - 1]), shown=True
        ), _name_steps(titles)
    worded = sum(bool(words.DEGREE.search(one)) for one in titles)
    if _STEPS[0] <= len(titles) < _STEPS[1] and (ticks or worded * 2 >= len(titles)) and not _names_notes(titles):
        return FormScale(1, len(titles), titles[0], titles[-1], shown=True), _name_steps(titles)
    return _levels_of(titles, others)


def _levels_of(titles: list[str], others: list[FormCell]) -> tuple[FormScale, str] | None:
    """Return the scale of a matrix whose columns each take a number: now, wanted."""
    tip = " · ".join(titles)
    for one in titles:
        said = re.search(r"(?<!\d)([01])\s*[-–—]\s*(\d{1,2})(?!\d)", one) or re.search(
            r"\b([01])\s*(?:til|to)\s*(\d{1,2})\b", one
        )
        if said and int(said[2]) < _STEPS[1]:
            return FormScale(int(said[1]), int(said[2])), tip
    for cell in others:
        for block in cell.blocks:
            for blank in block.blanks if isinstance(block, FormParagraph) else ():
                if blank.kind is BlankKind.CHOICE and (scale := find_scale(" ".join(blank.options))):
                    return scale, tip
    leveled = [one for one in titles if words.LEVEL_COLUMN.search(one)]
    if (
        len(leveled) > 1
        and len(leveled) * 2 > len(titles)
        and not any(words.NOTES_COLUMN.search(one) for one in titles[:1])
    ):
        return FormScale(0, 0), tip
    return None


def _said(title: str) -> str:
    return re.sub(r"^\W*\d{1,2}\W*", "", title).strip(" ()")


def _name_steps(titles: list[str]) -> str:
    return "" if all(re.fullmatch(r"\W*\d{1,2}\W*", one) for one in titles) else " · ".join(titles)


def _names_notes(titles: list[str]) -> bool:
    return any(
        re.search(r"noter|notater|bemærk|kommentar|notes|comment|remark", one, re.IGNORECASE) for one in titles[:-1]
    )


def _numbers_beside(rows: list[tuple[FormCell, ...]]) -> FormScale | None:
    """Return the scale of rows that each write its numbers: `Løn | 1 | 2 | 3 | 4 | 5`."""
    found = [find_scale(" ".join(cell.text for cell in row[1:])) for row in rows if len(row) > _STEPS[0]]
    if len(found) < len(rows) or not found or any(one is None or not one.shown for one in found):
        return None
    return replace(found[0], low_word="", high_word="", before="") if found[0] and "?" not in rows[0][0].text else None


def _is_plan_row(row: tuple[FormCell, ...]) -> bool:
    return all(_is_bare(cell) or (not at and bool(_ROW_NUMBER.match(cell.text))) for at, cell in enumerate(row))


def _names_a_plan(row: tuple[FormCell, ...]) -> bool:
    """Tell whether a row without rows below it is the head of a plan: short words for what, who and when."""
    texts = [cell.text for cell in row]
    fitting = sum(bool(words.PLAN_COLUMN.search(one)) for one in texts)
    short = all(0 < len(one.split()) <= 3 and not one.rstrip().endswith(("?", ":")) for one in texts)
    return len(row) > 2 and short and fitting * 2 > len(row)


def _is_themes(rows: list[tuple[FormCell, ...]]) -> bool:
    """Tell whether columns stand side by side, each with a heading above its questions."""
    top, body = rows[0], rows[1:]
    if any(cell.text.rstrip().endswith(("?", ":")) for cell in top) or any(len(row) != len(top) for row in body):
        return False
    asking = {at for row in body for at, cell in enumerate(row) if "?" in cell.text}
    filled = {at for row in body for at, cell in enumerate(row) if len(cell.text.split()) > 2}
    return len(asking) > 1 and len(filled) == len(top) and all(cell.text for cell in top)


def _is_question_table(head: _Head, body: Sequence[tuple[FormCell, ...]]) -> bool:
    """Tell whether each row is a question with columns for notes beside it."""
    if not body or not any(words.NOTES_COLUMN.search(one) for one in head.others):
        return False
    asked = [row for row in body if any(not _is_bare(cell) for cell in row)]
    return bool(asked) and all(_is_bare(row[-1]) for row in asked)


def _is_agenda(rows: list[tuple[FormCell, ...]]) -> bool:
    timed = sum(any(words.TIME.match(cell.text) or words.TIME_BEFORE.match(cell.text) for cell in row) for row in rows)
    return timed > 1 and timed * 2 >= len(rows)
