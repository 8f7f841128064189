"""A form as a spreadsheet: each sheet a heading, its rows as paragraphs or tables."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Final

from musprep.catalogue.form.block import (
    BLANK,
    BlankKind,
    Block,
    FormBlank,
    FormCell,
    FormFile,
    FormParagraph,
    FormRun,
    FormTable,
    Omission,
)
from musprep.catalogue.form.files.archive import Archive, collect_text, get_value, name_of
from musprep.catalogue.form.files.runs import trim_runs
from musprep.catalogue.form.files.xlsx_sheet import (
    CellStyle,
    SheetCells,
    read_range,
    read_sheet,
    read_string_runs,
    read_styles,
)
from musprep.language.date_parts import SPREADSHEET_NOUGHT
from musprep.language.error import MusprepError

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from xml.etree.ElementTree import Element

_PLAIN_NAMES: Final = re.compile(r"(?:ark|sheet|tabel|table|side)\s?\d*", re.IGNORECASE)
_NUMBER: Final = re.compile(r"(?:\d{1,3}(?:\.\d{1,2})*|[a-zA-Z])[.)]?")
_MOST_SHEETS: Final = 40
_MOST_ROWS: Final = 20_000
"""A longer sheet comes without its empty rows."""
_NOUGHT_1904: Final = dt.date(1904, 1, 1)
"""The day from which those count that Excel for Mac began."""
_MOST_EMPTY: Final = 6
_TITLE: Final = 30
"""The longest name of a column."""
"""Empty rows of a table that are kept: a frame may go on for a thousand."""


def read_xlsx(data: bytes) -> FormFile:
    """Return what a spreadsheet holds; hidden sheets, rows and columns, headers and comments were left out.

    A cell that a form leaves open (yellow, unlocked, with a list of choices or framed and empty) holds a blank.
    Raises MusprepError for a file that is broken.
    """
    book = _Book(Archive(data))
    blocks: list[Block] = []
    omitted: list[Omission] = []
    sheets = list(book.list_sheets())
    shown = [(name, sheet) for name, state, sheet in sheets if not state]
    omitted += [
        Omission(" ".join([name, *map(sheet.get_text, sorted(sheet.texts))]), "left_hidden")
        for name, state, sheet in sheets
        if state
    ]
    for number, (name, sheet) in enumerate(shown, 1):
        omitted += [Omission(words, "left_hidden") for words in sheet.hidden]
        made = list(_make_blocks(sheet, number))
        first = made[0] if made else None
        if isinstance(first, FormParagraph) and _says(first, name):
            made[0] = replace(first, heading=1)
        elif number == 1 and isinstance(first, FormParagraph) and any(run.bold or run.size > 13 for run in first.runs):
            blocks.append(replace(first, heading=0, title=True))
            made.pop(0)
        if made and not _says(made[0], name) and len(shown) > 1 and not _PLAIN_NAMES.fullmatch(name.strip()):
            blocks.append(FormParagraph((FormRun(name.strip()),), heading=1, page=number))
        blocks += made
    return FormFile("xlsx", tuple(blocks), book.title, tuple(omitted))


def read_sheet_rows(data: bytes) -> list[list[list[str]]]:
    """Return the rows of each sheet that is shown, as texts; a day comes in ISO form. Raises MusprepError as above."""
    found = []
    book = _Book(Archive(data))
    for _, state, sheet in book.list_sheets():
        if not state and sheet.texts:
            columns = range(1, max(column for _, column in sheet.texts) + 1)
            filled = sorted({row for row, _ in sheet.texts})
            rows = range(1, filled[-1] + 1) if filled[-1] < _MOST_ROWS else filled
            found.append([[_show_cell(sheet, (row, column), book.day_nought) for column in columns] for row in rows])
    return found


def _show_cell(sheet: SheetCells, place: tuple[int, int], nought: dt.date) -> str:
    """Return the words of a cell; the number of a day, counted from `nought`, as that day."""
    text = sheet.get_text(place)
    style = sheet.styles.get(place)
    if style is not None and style.date and re.fullmatch(r"\d{1,6}(?:\.\d+)?", text):
        return (nought + dt.timedelta(days=int(float(text)))).isoformat()
    return text


def _says(block: Block, name: str) -> bool:
    return isinstance(block, FormParagraph) and block.text.strip().lower() == name.strip().lower()


class _Book:
    """The parts of a workbook."""

    def __init__(self, archive: Archive) -> None:
        self._archive = archive
        root = archive.read_relations("")
        self._path = next((path for kind, path in root.values() if kind == "officeDocument"), "xl/workbook.xml")
        self._book = archive.read_xml(self._path)
        if self._book is None:
            raise MusprepError("form_file.broken")
        self._parts = archive.read_relations(self._path)
        by_kind = dict(self._parts.values())
        strings = archive.read_xml(by_kind.get("sharedStrings", ""))
        self._strings = [read_string_runs(one) for one in strings] if strings is not None else []
        self._styles = read_styles(archive.read_xml(by_kind.get("styles", "")))
        core = archive.read_xml("docProps/core.xml")
        self.title = (
            next((collect_text(one) for one in core if name_of(one) == "title"), "") if core is not None else ""
        )
        self._names = {
            get_value(one, "name"): collect_text(one) for one in self._book.iter() if name_of(one) == "definedName"
        }
        early = any(
            get_value(one, "date1904") in ("1", "true") for one in self._book.iter() if name_of(one) == "workbookPr"
        )
        self.day_nought = _NOUGHT_1904 if early else SPREADSHEET_NOUGHT
        self._roots: dict[str, Element] = {}
        self._listed: list[tuple[str, str]] = []
        self._ranges: dict[tuple[str, str], Sequence[str]] = {}
        for one in [one for one in self._book.iter() if name_of(one) == "sheet"][:_MOST_SHEETS]:
            kind, path = self._parts.get(next((v for k, v in one.attrib.items() if k.endswith("}id")), ""), ("", ""))
            if kind == "worksheet" and (sheet := archive.read_xml(path)) is not None:
                self._roots[get_value(one, "name")] = sheet
                self._listed.append((get_value(one, "name"), get_value(one, "state").replace("visible", "")))

    def list_sheets(self) -> Iterator[tuple[str, str, SheetCells]]:
        """Yield the name, the state ("" where it is shown) and the cells of each sheet."""
        for name, state in self._listed:
            yield name, state, read_sheet(self._roots[name], self._strings, self._styles, partial(self._look_up, name))

    def _look_up(self, on: str, formula: str) -> Sequence[str]:
        """Return the texts of the range that a formula names, () where it is more than a range."""
        if (on, formula) not in self._ranges:
            self._ranges[on, formula] = self._find_texts(on, formula)
        return self._ranges[on, formula]

    def _find_texts(self, on: str, formula: str) -> Sequence[str]:
        formula = self._names.get(formula, formula)
        sheet, found, ref = formula.rpartition("!")
        root = self._roots.get(sheet.strip("'").replace("''", "'") if found else on)
        corners = read_range(ref)
        if root is None or corners is None:
            return ()
        cells = read_sheet(root, self._strings, self._styles, lambda _: (), hide=False)
        top, left, bottom, right = corners
        texts = [
            cells.get_text(one) for one in sorted(cells.texts) if top <= one[0] <= bottom and left <= one[1] <= right
        ]
        return [one for one in texts if one]


def _make_blocks(sheet: SheetCells, page: int) -> Iterator[Block]:
    """Yield a paragraph for each row with one text and nothing to fill in, a table for rows that belong together."""
    labels = _find_label_colours(sheet)
    rows: dict[int, list[int]] = {}
    seen = {place for place in sheet.styles if _is_open(sheet, place, labels)}
    for row, column in sorted({*sheet.texts, *seen, *sheet.choices}):
        if (row, column) not in sheet.covered:
            rows.setdefault(row, []).append(column)
    table: list[int] = []
    last = read = 0
    for row, columns in rows.items():
        if row <= read:
            continue
        if len(below := _list_below(sheet, rows, row)) > 1:
            yield from _make_table(sheet, table, rows, page)
            yield from _make_table(sheet, [row, *below], rows, page)
            table, last, read = [], below[-1], below[-1]
            continue
        number = _take_number(sheet, row, columns)
        texts = [column for column in columns if sheet.get_text((row, column))]
        alone = texts == columns and len(columns) == 1
        if alone and row == last + 1 and _is_listed(sheet, table, rows, row):
            table.append(row)
            last = row
            continue
        if alone or (
            table
            and (row > last + 1 or _find_edges(sheet, rows[table[-1]], table[-1]) != _find_edges(sheet, columns, row))
        ):
            yield from _make_table(sheet, table, rows, page)
            table = []
        if alone:
            place = (row, columns[0])
            fill = sheet.styles.get(place, CellStyle()).fill
            heading = 2 if fill and not number and not sheet.get_text(place).endswith(("?", ".", ":")) else 0
            yield FormParagraph(trim_runs(sheet.texts[place]), heading, number=number, page=page)
        elif (
            texts
            or len(table) < _MOST_EMPTY
            or any(sheet.get_text((one, rows[one][0])) for one in table[-_MOST_EMPTY:])
        ):
            table.append(row)
        last = row + sheet.merged.get((row, columns[0]), (1, 1))[0] - 1
    yield from _make_table(sheet, table, rows, page)


def _list_below(sheet: SheetCells, rows: dict[int, list[int]], head: int) -> list[int]:
    """Return the rows of a list below its head: names of columns, of which the last is empty in all of them.

    A column may be filled in its first row alone, as it holds for those below too. [] where the row is no such head.
    """
    titles = [sheet.get_text((head, column)) for column in rows[head]]
    left, right = rows[head][0], rows[head][-1]
    named = len(titles) > 2 and right - left + 1 == len(titles) and all(titles)
    if not named or any(len(one) > _TITLE or one.endswith(("?", ":")) or one.isdigit() for one in titles):
        return []
    found: list[int] = []
    row = head + 1
    while row in rows and left <= rows[row][0] and rows[row][-1] <= right:
        style = sheet.styles.get((row, rows[row][0]), CellStyle())
        words = [column for column in rows[row] if sheet.get_text((row, column))]
        # A row with no more than a marked word is a heading between two lists.
        if right in words or (words == [left] and (style.fill or style.bold)):
            break
        found.append(row)
        row += 1
    themes = [sheet.get_text((one, left)) for one in found]
    partly = not all(themes) and not any(one[:1].isdigit() for one in themes)
    asked = any("?" in sheet.get_text((one, column)) for one in found for column in rows[one])
    return found if partly and asked else []


def _is_listed(sheet: SheetCells, table: list[int], rows: dict[int, list[int]], row: int) -> bool:
    """Tell whether a row with one text goes on with a table that so far has words only: its head, and such rows."""
    if not table or rows[row][0] != rows[table[0]][0] or len(rows[table[0]]) < 2:
        return False
    plain = not sheet.styles.get((row, rows[row][0]), CellStyle()).fill
    return plain and all(sheet.get_text((one, column)) for one in table for column in rows[one])


def _take_number(sheet: SheetCells, row: int, columns: list[int]) -> str:
    """Take the number in a cell of its own off a row with one text, and return it."""
    if len(columns) < 2 or not _NUMBER.fullmatch(found := sheet.get_text((row, columns[0]))):
        return ""
    if len(columns) == 2 and sheet.get_text((row, columns[1])):
        columns.pop(0)
        return found
    return ""


def _find_label_colours(sheet: SheetCells) -> set[str]:
    """Return the backgrounds that mark words: what is empty on one of them is no place to write."""
    counts: dict[str, list[int]] = {}
    for place, style in sheet.styles.items():
        if style.fill and place not in sheet.covered:
            counts.setdefault(style.fill, [0, 0])[bool(sheet.get_text(place))] += 1
    return {fill for fill, (empty, full) in counts.items() if full * 3 > empty}


def _find_edges(sheet: SheetCells, columns: list[int], row: int) -> tuple[int, ...]:
    """Return what rows of one table have in common: where they begin and end."""
    return (columns[0], columns[-1] + sheet.merged.get((row, columns[-1]), (1, 1))[1])


def _is_open(sheet: SheetCells, place: tuple[int, int], labels: set[str]) -> bool:
    """Tell whether an empty cell is one to fill in, by how it looks."""
    style = sheet.styles.get(place, CellStyle())
    return (bool(style.fill) and style.fill not in labels) or style.border or (style.open and sheet.protected)


def _make_table(sheet: SheetCells, numbers: list[int], rows: dict[int, list[int]], page: int) -> Iterator[Block]:
    """Yield the rows as a table; where there are no words in them, as a place to write in."""
    if not numbers:
        return
    left = min(rows[row][0] for row in numbers)
    right = max(rows[row][-1] for row in numbers)
    labels = _find_label_colours(sheet)
    made: list[tuple[FormCell, ...]] = []
    for row in numbers:
        places = ((row, column) for column in range(left, right + 1))
        made.append(tuple(_make_cell(sheet, place, labels, page) for place in places if place not in sheet.covered))
    if len(numbers) > 1 and len(made[0]) > 2 and all(cell.text.strip(BLANK) for cell in made[0]):
        made[1:] = [tuple(map(_without_blank, cells)) for cells in made[1:]]
    words = any(sheet.get_text((row, column)) for row in numbers for column in rows[row])
    blanks = [block for cells in made for cell in cells for block in cell.blocks]
    if words:
        yield FormTable(tuple(made), border=True, page=page)
    elif blanks:
        yield blanks[0]


def _without_blank(cell: FormCell) -> FormCell:
    """Return a cell below the head of a table: what is empty there is room without being marked as such."""
    blanks = [blank for block in cell.blocks if isinstance(block, FormParagraph) for blank in block.blanks]
    return replace(cell, blocks=()) if cell.text == BLANK and blanks and blanks[0].kind is BlankKind.TEXT else cell


def _make_cell(sheet: SheetCells, place: tuple[int, int], labels: set[str], page: int) -> FormCell:
    style = sheet.styles.get(place, CellStyle())
    down, across = sheet.merged.get(place, (1, 1))
    runs = trim_runs(sheet.texts.get(place, ()))
    blank: FormBlank | None = None
    if place in sheet.choices:
        blank = FormBlank(BlankKind.CHOICE, sheet.choices[place])
        chosen = (
            not runs
            or sheet.get_text(place) in sheet.choices[place]
            or sheet.get_text(place).lower().startswith(("vælg", "choose"))
        )
        runs = (FormRun(BLANK),) if chosen else (*runs, FormRun(f" {BLANK}"))
    elif not runs and _is_open(sheet, place, labels):
        is_date = place in sheet.dates or style.date
        blank, runs = FormBlank(BlankKind.DATE if is_date else BlankKind.TEXT), (FormRun(BLANK),)
    paragraph = FormParagraph(runs, blanks=(blank,) if blank else (), page=page)
    return FormCell((paragraph,) if runs else (), across, down, bool(style.fill) and blank is None)
