"""One sheet of a spreadsheet as cells: their text, look, merged ranges and lists of choices."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from musprep.catalogue.form.block import FormRun
from musprep.catalogue.form.files.archive import collect_text, get_value, name_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from xml.etree.ElementTree import Element

_PLACE: Final = re.compile(r"\$?([A-Z]{1,3})\$?(\d{1,7})")
MOST_ROWS: Final = 2000
MOST_COLUMNS: Final = 100
_MOST_FILLED: Final = 20_000
"""Cells of a range that are looked at: a drop-down is often set for a whole column."""


@dataclass(frozen=True, slots=True)
class CellStyle:
    """How a cell looks: its font, and whether it has a background, a line around it, and can be typed in."""

    bold: bool = False
    italic: bool = False
    underline: bool = False
    color: bool = False
    size: float = 0.0
    fill: str = ""
    """The colour of its background, "" for none or white."""
    border: bool = False
    open: bool = False
    """Whether a protected sheet leaves it open."""
    date: bool = False


@dataclass(slots=True)
class SheetCells:
    """A sheet: what stands where, rows and columns counted from 1. Hidden ones are among `hidden`."""

    texts: dict[tuple[int, int], tuple[FormRun, ...]] = field(default_factory=dict)
    styles: dict[tuple[int, int], CellStyle] = field(default_factory=dict)
    merged: dict[tuple[int, int], tuple[int, int]] = field(default_factory=dict)
    """How many rows and columns the range covers that begins at a place."""
    covered: set[tuple[int, int]] = field(default_factory=set)
    choices: dict[tuple[int, int], tuple[str, ...]] = field(default_factory=dict)
    dates: set[tuple[int, int]] = field(default_factory=set)
    hidden: list[str] = field(default_factory=list)
    protected: bool = False

    def get_text(self, place: tuple[int, int]) -> str:
        """Return the words of a cell."""
        return "".join(run.text for run in self.texts.get(place, ())).strip()


def read_sheet(
    root: Element,
    shared: Sequence[tuple[FormRun, ...]],
    styles: Sequence[CellStyle],
    look_up: Callable[[str], Sequence[str]],
    *,
    hide: bool = True,
) -> SheetCells:
    """Return the cells of a sheet; `look_up` gives the texts of a range that a list of choices names.

    Without `hide`, hidden rows and columns are among the rest: a list of choices often stands in one.
    """
    sheet = SheetCells()
    hidden_columns: set[int] = set()
    hidden_rows: set[int] = set()
    for part in root:
        kind = name_of(part)
        if kind == "cols":
            hidden_columns |= _find_hidden(part)
        elif kind == "sheetData":
            _read_rows(part, sheet, shared, styles, hidden_rows)
        elif kind == "mergeCells":
            for one in part:
                _merge(sheet, get_value(one, "ref"))
        elif kind == "sheetProtection":
            sheet.protected = get_value(part, "sheet") in {"1", "true"}
    for one in root.iter():
        if name_of(one) == "dataValidation":
            _add_choices(sheet, one, look_up)
    out = {
        place
        for place in {*sheet.texts, *sheet.styles, *sheet.choices}
        if place[0] in hidden_rows or place[1] in hidden_columns
    }
    sheet.hidden = [words for place in sorted(out) if hide and (words := sheet.get_text(place))]
    for place in out if hide else ():
        sheet.texts.pop(place, None)
        sheet.styles.pop(place, None)
        sheet.choices.pop(place, None)
    return sheet


def _find_hidden(columns: Element) -> set[int]:
    hidden = [one for one in columns if get_value(one, "hidden") in {"1", "true"}]
    return {
        column
        for one in hidden
        for column in range(_read_number(one, "min"), min(_read_number(one, "max"), MOST_COLUMNS) + 1)
    }


def _read_rows(
    data: Element,
    sheet: SheetCells,
    shared: Sequence[tuple[FormRun, ...]],
    styles: Sequence[CellStyle],
    hidden: set[int],
) -> None:
    row = 0
    for line in data:
        row = _read_number(line, "r") or row + 1
        if row > MOST_ROWS:
            break
        if get_value(line, "hidden") in {"1", "true"}:
            hidden.add(row)
        column = 0
        for cell in line:
            found = _PLACE.fullmatch(get_value(cell, "r"))
            column = read_column(found[1]) if found else column + 1
            if column > MOST_COLUMNS:
                break
            style = _read_number(cell, "s")
            look = styles[style] if style < len(styles) else CellStyle()
            if look != CellStyle():
                sheet.styles[row, column] = look
            if runs := _read_cell_runs(cell, shared, look):
                sheet.texts[row, column] = runs


def _read_cell_runs(cell: Element, shared: Sequence[tuple[FormRun, ...]], look: CellStyle) -> tuple[FormRun, ...]:
    kind = get_value(cell, "t")
    value = next((one.text or "" for one in cell if name_of(one) == "v"), "")
    if kind == "s":
        known = shared[int(value)] if value.isdecimal() and int(value) < len(shared) else ()
    elif kind == "inlineStr":
        known = next((read_string_runs(one) for one in cell if name_of(one) == "is"), ())
    elif kind in {"e", "b"}:
        return ()
    else:
        known = (FormRun(re.sub(r"\.0$", "", value)),) if value else ()
    return tuple(
        FormRun(
            run.text,
            run.bold or look.bold,
            run.italic or look.italic,
            run.underline or look.underline,
            run.color or look.color,
            run.size or look.size,
        )
        for run in known
        if run.text
    )


def read_string_runs(element: Element) -> tuple[FormRun, ...]:
    """Return the runs of a string item: what is read aloud for other scripts is left out."""
    found: list[FormRun] = []
    for one in element:
        kind = name_of(one)
        if kind == "t":
            found.append(FormRun((one.text or "").replace("\r", "")))
        elif kind == "r":
            look = {name_of(part): part for props in one if name_of(props) == "rPr" for part in props}
            text = "".join(part.text or "" for part in one if name_of(part) == "t").replace("\r", "")
            found.append(FormRun(text, "b" in look, "i" in look, "u" in look))
    return tuple(run for run in found if run.text)


def _merge(sheet: SheetCells, ref: str) -> None:
    if not (corners := read_range(ref)):
        return
    top, left, bottom, right = corners
    sheet.merged[top, left] = (bottom - top + 1, right - left + 1)
    places = ((row, column) for row in range(top, bottom + 1) for column in range(left, right + 1))
    sheet.covered |= {place for place in places if place != (top, left)}


def read_range(ref: str) -> tuple[int, int, int, int] | None:
    """Return top, left, bottom and right of `A1:B2` or `A1`, cut to what is read; None for what is no range."""
    found = [_PLACE.fullmatch(one) for one in ref.strip().split(":")]
    if not found or None in found or len(found) > 2:
        return None
    places = [(int(one[2]), read_column(one[1])) for one in found if one]
    (top, left), (bottom, right) = places[0], places[-1]
    bottom, right = min(bottom, MOST_ROWS), min(right, MOST_COLUMNS)
    return (top, left, bottom, right) if top <= bottom and left <= right else None


def _add_choices(sheet: SheetCells, element: Element, look_up: Callable[[str], Sequence[str]]) -> None:
    kind = get_value(element, "type")
    places = get_value(element, "sqref") or next((collect_text(one) for one in element if name_of(one) == "sqref"), "")
    formula = next((collect_text(one) for one in element if name_of(one) == "formula1"), "")
    if kind not in {"list", "date"} or (kind == "list" and not formula):
        return
    quoted = formula.startswith('"')
    options = tuple(one.strip() for one in formula.strip('"').split(",")) if quoted else tuple(look_up(formula))
    for ref in places.split():
        if corners := read_range(ref):
            for row, column in _list_places(corners):
                if kind == "date":
                    sheet.dates.add((row, column))
                elif options:
                    sheet.choices[row, column] = tuple(one for one in options if one)


def _list_places(corners: tuple[int, int, int, int]) -> Iterator[tuple[int, int]]:
    top, left, bottom, right = corners
    count = 0
    for row in range(top, bottom + 1):
        for column in range(left, right + 1):
            if (count := count + 1) > _MOST_FILLED:
                return
            yield row, column


def read_column(letters: str) -> int:
    """Return 1 for A, 27 for AA."""
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - 64
    return number


def _read_number(element: Element, name: str) -> int:
    value = get_value(element, name)
    return int(value) if value.isdecimal() and len(value) < 9 else 0


def read_styles(root: Element | None) -> list[CellStyle]:
    """Return the look of each cell format in the styles of a workbook."""
    if root is None:
        return []
    parts = {name_of(one): list(one) for one in root}
    formats = {get_value(one, "numFmtId"): get_value(one, "formatCode") for one in parts.get("numFmts", [])}
    fills = [_read_fill(one) for one in parts.get("fills", [])]
    borders = [any(get_value(side, "style") not in {"", "none"} for side in one) for one in parts.get("borders", [])]
    fonts = [{name_of(part): part for part in one} for one in parts.get("fonts", [])]
    made: list[CellStyle] = []
    for one in parts.get("cellXfs", []):
        number, font = _read_number(one, "fontId"), {}
        if number < len(fonts):
            font = fonts[number]
        size = get_value(font["sz"], "val") if "sz" in font else ""
        fill, border = _read_number(one, "fillId"), _read_number(one, "borderId")
        code = formats.get(get_value(one, "numFmtId"), "")
        made.append(
            CellStyle(
                "b" in font and get_value(font["b"], "val", "1") not in {"0", "false"},
                "i" in font and get_value(font["i"], "val", "1") not in {"0", "false"},
                "u" in font,
                "color" in font and _has_color(font["color"]),
                float(size) if re.fullmatch(r"\d{1,3}(\.\d+)?", size) else 0.0,
                fills[fill] if fill < len(fills) else "",
                border < len(borders) and borders[border],
                any(name_of(part) == "protection" and get_value(part, "locked", "1") in {"0", "false"} for part in one),
                get_value(one, "numFmtId") in {"14", "15", "16", "17", "22"}
                or bool(re.search(r"[dy]{2,}", code.lower())),
            )
        )
    return made


def _read_fill(element: Element) -> str:
    for pattern in element:
        if get_value(pattern, "patternType") in {"", "none"} and name_of(pattern) == "patternFill":
            return ""
        for one in pattern:
            if name_of(one) == "fgColor":
                if rgb := get_value(one, "rgb"):
                    return "" if rgb[-6:].upper() == "FFFFFF" else rgb[-6:].upper()
                theme, indexed = get_value(one, "theme"), get_value(one, "indexed")
                tint = get_value(one, "tint", "0")
                if theme == "0" and tint.startswith("0"):
                    return ""
                return f"theme{theme}" if theme else "" if indexed in {"9", "64", "65"} else f"indexed{indexed}"
    return ""


def _has_color(element: Element) -> bool:
    if rgb := get_value(element, "rgb")[-6:]:
        try:
            numbers = [int(rgb[place : place + 2], 16) for place in (0, 2, 4)]
        except ValueError:
            return False
        return max(numbers) - min(numbers) > 30
    return get_value(element, "theme") not in {"", "0", "1"}
