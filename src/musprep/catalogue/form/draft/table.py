"""Reads a table of a form: what its rows and columns are, and so what each of its texts is."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from musprep.catalogue.form.block import FormTable
from musprep.catalogue.form.draft import table_words, words
from musprep.catalogue.form.draft.line import FormLine, FormRoom, Room
from musprep.catalogue.form.draft.line_kind import LineKind
from musprep.catalogue.form.draft.line_split import split_paragraph
from musprep.catalogue.form.draft.scale import FormScale, find_scale, say_scale
from musprep.catalogue.form.draft.table_kind import (
    ColumnHead,
    Row,
    count_columns,
    find_first_cell,
    find_head,
    has_question_column,
    is_agenda,
    is_bare,
    is_for_signing,
    is_plan,
    is_plan_row,
    is_question_table,
    is_theme_table,
    is_themes,
    name_columns,
    names_a_plan,
    names_field,
    numbers_rows,
)  # fmt: skip
from musprep.catalogue.form.draft.table_lines import (
    Found,
    explains,
    find_topic,
    is_help,
    is_tip,
    leave_out,
    name_part,
    pairs_languages,
)
from musprep.catalogue.form.draft.table_list import find_list, join_heads, read_list
from musprep.catalogue.form.draft.table_steps import find_numbers, find_options, find_row, find_steps

if TYPE_CHECKING:
    from collections.abc import Generator, Iterator, Sequence

    from musprep.catalogue.form.block import Block, FormCell

_TICK: Final = re.compile(r"^[\s☐☑☒□■◻▢❏❑⬜○◯◌O()\[\]\ufffc]*$")
_ROW_COUNT: Final = re.compile(r"\s*(?:[A-Z]?\d{1,2}(?:\.\d{1,2})*[.):]?|[a-z]\))\s*")
"""A cell with nothing but the number of what stands beside it."""


class TableReader:
    """Reads tables, each with a number of its own."""

    def __init__(self) -> None:
        """Begin with table 1."""
        self._number = 0
        self._begins: dict[int, int] = {}
        """In which column each cell of the table begins, by the cell's identity."""

    def read_blocks(self, blocks: Sequence[Block]) -> Iterator[Found]:
        """Yield the lines of paragraphs and tables in order, and the room for answers between."""
        for block in join_heads(blocks):
            if isinstance(block, FormTable):
                yield from self.read(block)
            else:
                yield from split_paragraph(block)

    def read(self, table: FormTable) -> Iterator[Found]:
        """Yield the lines of a table in reading order."""
        self._number += 1
        number, rows = self._number, [row for row in table.rows if row]
        self._begins, width = count_columns(rows)
        boxed = len(rows) == 1 and len(rows[0]) == 1 and is_tip(list(self._read_cell(rows[0][0])))
        for one in self._read_whole(rows) or self._read_parts(rows, width):
            if isinstance(one, FormLine):
                one.note = one.note or boxed
                one.table = one.table or number
            yield one

    def _read_whole(self, rows: list[Row]) -> list[Found]:
        """Return the lines of a table that is a list of questions, or for signatures only; none for any other."""
        if len(rows) > 1 and (listed := find_list(rows[0])):
            heads = [one for cell in rows[0] for one in leave_out(self._read_cell(cell), "left_column_head")]
            return [*heads, *read_list(listed, rows[1:])]
        if pairs_languages(rows):
            return list(self._read_pairs(rows))
        if not is_for_signing(rows):
            return []
        return [one for row in rows for cell in row for one in leave_out(self._read_cell(cell), "left_signature")]

    def _read_pairs(self, rows: list[Row]) -> Iterator[Found]:
        """Yield the lines of rows that say the same in two languages side by side."""
        for row in rows:
            cells = [list(self._read_cell(cell)) for cell in row]
            first, second = cells[0], cells[1] if len(cells) > 1 else []
            if len(row) > 1 and table_words.LANGUAGE.match(row[0].text):
                yield from leave_out([*first, *second], "left_column_head")
                continue
            others = [one for one in second if isinstance(one, FormLine)]
            for one in first:
                if isinstance(one, FormLine) and others:
                    one.also = others.pop(0).text
                yield one
            yield from others
            yield from (one for found in cells[2:] for one in found)

    def _read_parts(self, rows: list[Row], width: int) -> Iterator[Found]:
        head: ColumnHead | None = None
        part: list[Row] = []
        for row in [*rows, ()]:
            spans = len(row) == 1 and width > 1 and row[0].across == width
            if row and not spans:
                part.append(row)
                continue
            if part and row and head is None and len(part) == 1 and (only := name_columns(part[0])):
                head = only
                for cell in part[0]:
                    yield from leave_out(self._read_cell(cell), "left_column_head")
            elif part:
                head = yield from self._read_part(part, head)
            part = []
            if row:
                yield from self._read_row(row, span=True)

    def _read_part(self, rows: list[Row], head: ColumnHead | None) -> Generator[Found, None, ColumnHead | None]:
        """Yield the lines of rows between two that are merged over the whole width; return the head they share."""
        own = find_head(rows)
        top, body = (rows[0], rows[1:]) if own else ((), rows)
        shared = own or head
        steps = find_steps(shared, body) if shared else None
        if steps is None and (numbers := find_numbers(body)):
            steps = numbers, ""
        if steps is not None:
            yield from self._rate_rows(top, body, steps)
        elif own and (options := find_options(own, body)):
            yield from self._offer_rows(top, body, options)
        elif own and is_plan(own, body):
            yield from self._ask_columns(top, body)
        elif own and is_themes(rows):
            yield from self._read_columns(rows)
        elif shared and (is_question_table(shared, body) or (own and is_theme_table(own))):
            yield from self._ask_rows(top, body, shared)
        else:
            yield from self._read_rows(rows, head)
            return head
        return shared

    def _read_rows(self, rows: list[Row], head: ColumnHead | None) -> Iterator[Found]:
        if is_agenda(rows):
            yield from self._read_agenda(rows)
        elif len(rows) == 1 and head is None and names_a_plan(rows[0]):
            yield from self._ask_columns(rows[0], ())
        else:
            for number, row in enumerate(rows):
                scale = find_row(row)
                if scale is not None:
                    shown = " ".join(one for cell in row if (one := " ".join(cell.text.split())))
                    yield FormLine(shown, option=True, scale=scale, place=row[0].place)
                else:
                    yield from self._read_row(row, number=number + 1)

    def _read_row(self, row: Row, *, span: bool = False, number: int = 0) -> Iterator[Found]:
        label: FormLine | None = None
        count = ""
        for at, cell in enumerate(row):
            found = list(self._read_cell(cell))
            lines = [one for one in found if isinstance(one, FormLine)]
            if not at and _ROW_COUNT.fullmatch(cell.text) and any(not is_bare(other) for other in row[1:2]):
                count = cell.text.strip()
                continue
            if lines and count:
                lines[0].number, count = lines[0].number or count, ""
            if label is not None and lines and is_help(lines, label):
                # Grey or slanted words in the cell beside a label say what to write there.
                yield FormRoom(Room.FIELD, cell.place)
                for one in lines:
                    one.aside = True
            for one in lines:
                one.span = one.span or span
                one.row = one.row or number
            if lines and not lines[0].fixed:
                for one in lines[1:]:
                    one.aside = one.aside or explains(one, lines[0])
            label = next(reversed(lines), label)
            yield from found

    def _read_cell(self, cell: FormCell) -> Iterator[Found]:
        """Yield what a cell holds; one without words is room."""
        found = list(self.read_blocks(cell.blocks))
        if not any(isinstance(one, FormLine) for one in found):
            field = next((one for one in found if isinstance(one, FormRoom) and one.room is Room.FIELD), None)
            yield field or FormRoom(Room.FIELD, cell.place)
            return
        for one in found:
            if isinstance(one, FormLine):
                one.shaded = one.shaded or cell.shaded
        yield from found

    def _rate_rows(self, top: Row, rows: Sequence[Row], steps: tuple[FormScale, str]) -> Iterator[Found]:
        """Yield each row as a question that is answered on a scale."""
        for at, cell in enumerate(top):
            for one in leave_out(self._read_cell(cell), "left_scale_head"):
                if isinstance(one, FormLine) and not at:
                    one.theme = not (one.asks or table_words.ROW_HEAD.search(one.text) or len(one.text.split()) > 6)
                yield one
        for row in rows:
            at = find_first_cell(row)
            for one in self._read_cell(row[at]):
                if isinstance(one, FormLine) and not one.option:
                    one.fixed, one.room = LineKind.QUESTION, Room.FIELD
                    one.scale, one.tip = steps
                    one.answer = next((other.place for other in row[at + 1 :]), one.answer)
                    yield one
            for cell in row[at + 1 :]:
                if len(cell.text) > 3 and not find_scale(cell.text) and not _TICK.match(cell.text):
                    yield from leave_out(self._read_cell(cell), "left_example")

    def _offer_rows(self, top: Row, rows: Sequence[Row], options: tuple[str, ...]) -> Iterator[Found]:
        """Yield each row as a question that has the columns to choose from."""
        for cell in top:
            yield from leave_out(self._read_cell(cell), "left_scale_head")
        for row in rows:
            at = find_first_cell(row)
            for one in self._read_cell(row[at]):
                if isinstance(one, FormLine) and not one.option:
                    one.fixed, one.room, one.options = LineKind.QUESTION, Room.FIELD, options
                    one.answer = next((other.place for other in row[at + 1 :]), one.answer)
                    yield one

    def _ask_columns(self, top: Row, body: Sequence[Row]) -> Iterator[Found]:
        """Yield each column of a table with empty rows as a question; a column of numbers is none."""
        numbered = numbers_rows(body)
        bare = numbered and all(re.fullmatch(r"\W*\d{1,2}\W*", row[0].text) for row in body)
        head = len(body) == 1 and sum(map(names_field, top)) * 2 >= len(top)
        examples = [row for row in body if not is_plan_row(row)]
        for at, cell in enumerate(top):
            for one in self._read_cell(cell):
                if isinstance(one, FormLine) and one.text:
                    one.fixed = LineKind.FIELD if head else LineKind.COLUMN
                    if at == 0 and (
                        table_words.NUMBER_COLUMN.match(one.text)
                        or (numbered and not (bare and table_words.NAMED_COLUMN.search(one.text)))
                    ):
                        one.fixed, one.reason = LineKind.DROP, "left_row_number"
                    one.scale = say_scale(one.text)
                    one.room = Room.FIELD
                    one.answer = body[0][at].place if body and at < len(body[0]) else ""
                    yield one
        for row in examples:
            for cell in row:
                yield from leave_out(self._read_cell(cell), "left_example")

    def _read_columns(self, rows: list[Row]) -> Iterator[Found]:
        for column in range(len(rows[0])):
            for number, row in enumerate(rows):
                if column >= len(row):
                    continue
                for one in self._read_cell(row[column]):
                    if isinstance(one, FormLine) and not number:
                        one.fixed = LineKind.HEADING
                    yield one

    def _ask_rows(self, top: Row, body: Sequence[Row], head: ColumnHead) -> Iterator[Found]:
        for cell in top:
            yield from leave_out(self._read_cell(cell), "left_column_head")
        titles = [head.first, *head.others]
        for row in body:
            asked = False
            for cell in row:
                column = self._begins.get(id(cell), 0)
                title = titles[column] if column < len(titles) else ""
                theme = table_words.THEME_COLUMN.match(title) and has_question_column(row, cell, titles[column + 1 :])
                first: FormLine | None = None
                if asked and words.LEADER.search(title):
                    yield from leave_out(self._read_cell(cell), "left_leader")
                    continue
                found = list(self._read_cell(cell))
                topic = None if asked else find_topic(found)
                for one in found:
                    if isinstance(one, FormLine) and (theme or one is topic):
                        one.fixed = LineKind.HEADING
                    elif (
                        isinstance(one, FormLine)
                        and table_words.NUMBER_COLUMN.match(title)
                        and table_words.NUMBER_COLUMN.match(one.text)
                    ):
                        continue
                    elif isinstance(one, FormLine) and not asked and not one.fixed and not one.option:
                        one.fixed = name_part(one, first)
                        first = first or one
                    elif isinstance(one, FormRoom) and not asked and theme:
                        continue
                    yield one
                asked = asked or (bool(cell.text) and not theme and not table_words.NUMBER_COLUMN.match(title))

    def _read_agenda(self, rows: list[Row]) -> Iterator[Found]:
        if (
            name_columns(rows[0])
            and not any(words.TIME.match(cell.text) for cell in rows[0])
            and "?" not in rows[0][-1].text
        ):
            for cell in rows[0]:
                yield from leave_out(self._read_cell(cell), "left_column_head")
            rows = rows[1:]
        for row in rows:
            named = False
            pause = any(words.BREAK.match(words.TIME_BEFORE.sub("", cell.text)) for cell in row)
            for cell in row:
                found = list(self._read_cell(cell))
                if words.TIME.match(cell.text):
                    yield from leave_out(found, "left_time")
                    continue
                if pause:
                    yield from leave_out(found, "left_break")
                    continue
                for one in found:
                    if isinstance(one, FormLine) and not named:
                        named = True
                        if not one.asks and one.text:
                            one.fixed = LineKind.HEADING
                    yield one
