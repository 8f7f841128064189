"""A page of a PDF as paragraphs and tables."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from musprep.catalogue.form.block import BLANK, BlankKind, Block, FormBlank, FormCell, FormParagraph, FormRun, FormTable
from musprep.catalogue.form.files.pdf_grid import Box, Grid
from musprep.catalogue.form.files.pdf_words import PdfLine, PdfWord, Region, find_regions
from musprep.catalogue.form.files.plain_text import MARK
from musprep.catalogue.form.files.runs import mark_prompts

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

_BROKEN: Final = ("\x02", "\ufffe", "\u00ad", "\u2010")
"""What stands for a hyphen that only divides a word at the end of a line."""
_GLUED: Final = re.compile(r"^(\d{1,2}[.)]|[a-zæøå]\)|[•·▪●○➢–-])(?=[A-ZÆØÅ])")
"""A number with a word right after it, as a tab without a space leaves them."""
_BROKEN_SIGNS: Final = re.compile("[\x02\ufffe\u00ad]|\u2010(?=$)")
_KEPT: Final = {"og", "eller", "and", "or"}
_LINE_OF_DOTS: Final = re.compile(r"(?:[_.…·]\s?){4,}")
_TIME: Final = re.compile(r"\d{1,2}[.:]\d{2}(?:\s*[-–]\s*\d{1,2}[.:]\d{2})?")
_ROLES: Final = {"Title": 1, "H": 1, "H1": 1, "H2": 2, "H3": 3, "H4": 4, "H5": 5, "H6": 6}
_PARAGRAPHS: Final = {*_ROLES, "P", "LI", "TH", "Caption", "Note"}
_DEEPEST: Final = 5
_MOST_IN_BOX: Final = 4
"""A box with more in it, or with places to write in, only frames a part of the form."""


class PageLayout:
    """Reads what is on one page."""

    def __init__(self, page: int, elements: Sequence[str], fills: Sequence[Box], gaps: float) -> None:
        """`elements` are what the file's tags call its parts; `gaps` how far apart lines of one paragraph are."""
        self._page = page
        self._elements = elements
        self._fills = fills
        self._gaps = gaps

    def read(self, words: Sequence[PdfWord], grids: Sequence[Grid], right: float, depth: int = 0) -> list[Block]:
        """Return what words and tables in one part of a page say, in the order they are read."""
        loose = list(words)
        tops = [
            grid for grid in grids if not any(other is not grid and _is_within(grid.box, other.box) for other in grids)
        ]
        items: list[PdfWord] = []
        held: dict[int, tuple[list[PdfWord], list[Grid]]] = {}
        for grid in tops:
            inside = [word for word in loose if _is_in(word, grid.box)]
            loose = [word for word in loose if not _is_in(word, grid.box)]
            nested = [one for one in grids if one is not grid and _is_within(one.box, grid.box)]
            held[id(grid)] = inside, nested
            order = min((word.order for word in inside), default=0)
            items.append(PdfWord("", grid.box, grid.box.top + 1, grid=grid, order=order))
        blocks: list[Block] = []
        for region in find_regions([*loose, *items], right):
            for number, made in enumerate(self._make_paragraphs(region)):
                last = blocks[-1] if blocks and not number else None
                if isinstance(made, FormParagraph) and isinstance(last, FormParagraph) and _runs_over(last, made):
                    rest = replace(made.runs[0], text=f" {made.runs[0].text}")
                    blocks[-1] = replace(last, runs=(*last.runs, rest, *made.runs[1:]))
                elif isinstance(made, Grid):
                    inside, nested = held[id(made)]
                    blocks += self._read_grid(made, inside, nested, depth)
                else:
                    blocks.append(made)
        return blocks

    def _read_grid(self, grid: Grid, words: list[PdfWord], nested: list[Grid], depth: int) -> list[Block]:
        rows: list[tuple[FormCell, ...]] = []
        for row in grid.rows:
            cells: list[FormCell] = []
            for cell in row:
                inside = [word for word in words if _is_in(word, cell.box)]
                inner = [one for one in nested if _is_within(one.box, cell.box)]
                blocks = self.read(inside, inner if depth < _DEEPEST else (), cell.box.right - 4, depth + 1)
                shaded = any(fill.measure_overlap(cell.box) > 0.5 * cell.box.area for fill in self._fills)
                blocks = [_as_circle(one) for one in blocks]
                cells.append(FormCell(tuple(blocks), cell.across, cell.down, shaded))
            rows.append(tuple(cells))
        if grid.single:
            held = rows[0][0].blocks
            if len(held) > _MOST_IN_BOX or any(isinstance(one, FormTable) or one.blanks for one in held):
                return [*_as_legend(grid, words, held[:1]), *held[1:]]
        return [FormTable(tuple(rows), page=self._page)]

    def _make_paragraphs(self, region: Region) -> Iterator[FormParagraph | Grid]:
        lefts = _list_indents(region.lines)
        held: list[PdfLine] = []
        for line in region.lines:
            if held and (line.grid is not None or not self._is_continuation(held, line, region.right)):
                yield self._make_paragraph(held, lefts, region.right)
                held = []
            if line.grid is not None:
                yield line.grid
            else:
                held.append(line)
        if held:
            yield self._make_paragraph(held, lefts, region.right)

    def _is_continuation(self, held: list[PdfLine], line: PdfLine, right: float) -> bool:
        """Tell whether a line is the rest of the paragraph above it."""
        last = held[-1]
        if last.text.endswith(_BROKEN):
            return True
        before, after = self._find_block(last), self._find_block(line)
        if _begins(held, line) or (before >= 0 and after >= 0 and before != after):
            return False
        gap = line.base - last.base
        if before >= 0 and before == after and gap < 3 * line.size:
            return True
        far = gap > min(1.75 * max(line.size, last.size), self._gaps * line.size * 1.12)
        if far or abs(line.size - last.size) > 1 or line.words[0].bold != last.words[-1].bold:
            return False
        full, small = _is_full(last, line, right), line.text[:1].islower()
        if last.text.endswith("?") and not small and not full:
            return False
        hangs = MARK.match(f"{held[0].text} ") is not None and line.left > held[0].left + 3
        unfinished = small and re.search(r"[.?!:;]$", last.text) is None
        return (
            full
            or (small and last.text.endswith("-"))
            or (unfinished and hangs)
            or (unfinished and last.right > held[0].left + 0.5 * (right - held[0].left))
        )

    def _make_paragraph(self, lines: list[PdfLine], lefts: list[float], right: float) -> FormParagraph:
        runs: list[FormRun] = []
        blanks: list[FormBlank] = []
        for number, line in enumerate(lines):
            if number:
                _join_lines(runs, line, full=_is_full(lines[number - 1], line, right))
            for place, part in enumerate(line.parts):
                for spot, word in enumerate(part):
                    between = "" if not runs or (not place and not spot) else " " if spot else "\t"
                    if word.blank is not None:
                        blanks.append(word.blank)
                    _add(runs, between, word)
        first = lines[0]
        role = self._find_role(first)
        level = max((place for place, left in enumerate(lefts) if left <= first.left + 4), default=0)
        runs = [replace(run, text=_BROKEN_SIGNS.sub("", run.text)) for run in runs]
        runs[0] = replace(runs[0], text=_GLUED.sub(r"\1 ", runs[0].text))
        marked, places = mark_prompts((run for run in runs if run.text), blanks)
        return FormParagraph(
            marked,
            heading=_ROLES.get(role, 0),
            title=role == "Title",
            level=min(level, 6),
            blanks=places,
            page=self._page,
            note=first.words[0].note or role in {"Note", "FENote", "Caption"},
        )

    def _find_block(self, line: PdfLine) -> int:
        """Return the number of the paragraph that the file's tags put a line in, -1 where they say less."""
        return _find_element(line) if self._find_role(line) in _PARAGRAPHS else -1

    def _find_role(self, line: PdfLine) -> str:
        element = _find_element(line)
        return self._elements[element] if 0 <= element < len(self._elements) else ""


def _runs_over(last: FormParagraph, first: FormParagraph) -> bool:
    """Tell whether the first paragraph of a column is the rest of the last one in the column before."""
    if last.blanks or first.blanks or not first.text[:1].islower():
        return False
    plain = re.search(r"[.?!:;_…]\s*$", last.text) is None and MARK.match(first.text) is None
    return plain and bool(last.runs) and _make_look(last.runs[-1]) == _make_look(first.runs[0])


def _as_circle(block: Block) -> Block:
    """Return a circle for an `o` that is all there is in a cell."""
    if isinstance(block, FormParagraph) and block.text in {"o", "O"}:
        return replace(block, runs=(FormRun("○"),))
    return block


def _as_legend(grid: Grid, words: list[PdfWord], first: Sequence[Block]) -> Sequence[Block]:
    """Return the first paragraph in a frame as a heading where it stands on the frame's upper line."""
    on_line = any(word.box.top < grid.box.top - 2 and word.base > grid.box.top for word in words)
    return [replace(one, heading=2) for one in first if isinstance(one, FormParagraph) and on_line] or first


def _begins(held: list[PdfLine], line: PdfLine) -> bool:
    """Tell whether a line begins something by its form: a mark, an answer line, a tab, another indent."""
    first, last = held[0], held[-1]
    if (
        _TIME.fullmatch(last.text)
        or MARK.match(f"{line.text} ")
        or _LINE_OF_DOTS.search(line.text)
        or _LINE_OF_DOTS.search(last.text)
    ):
        return True
    if any(word.blank for word in (*line.words, last.words[-1])) or len(line.parts) > 1:
        return True
    marked = MARK.match(f"{first.text} ") is not None
    only_mark = marked and len(held) == 1 and len(last.parts) == 2 and len(last.parts[0]) == 1
    if len(last.parts) > 1 and not only_mark and line.left < last.parts[-1][0].box.left - 3:
        return True
    return line.left > first.left + 3 and not marked and len(held) == 1 and len(first.parts) == 1


def _is_full(last: PdfLine, line: PdfLine, right: float) -> bool:
    """Tell whether the first word of a line did not fit on the one above it."""
    word = line.words[0]
    return last.right + word.box.right - word.box.left + 0.25 * line.size > right - 0.5 * line.size


def _find_element(line: PdfLine) -> int:
    return next((word.element for word in line.words if word.element >= 0 and word.blank is None), -1)


def _add(runs: list[FormRun], between: str, word: PdfWord) -> None:
    """Add a word to runs, to the last one where it looks the same."""
    look = (word.bold, word.italic, word.underline, word.color, word.size)
    if runs and word.blank is None and look == _make_look(runs[-1]):
        runs[-1] = FormRun(f"{runs[-1].text}{between}{word.text}", *look)
    else:
        runs.append(FormRun(f"{between}{BLANK if word.blank is not None else word.text}", *look))


def _make_look(run: FormRun) -> tuple[bool, bool, bool, bool, float]:
    return run.bold, run.italic, run.underline, run.color, run.size


def _join_lines(runs: list[FormRun], line: PdfLine, *, full: bool) -> None:
    """Make ready for the next line: a space, nothing where a word was divided, a break where the line was not full."""
    text = runs[-1].text
    first = line.words[0].text
    if text.endswith(_BROKEN):
        text = text[:-1].removesuffix("-")
    elif re.search(r"[a-zæøåé]-$", text) and first[:1].islower() and first not in _KEPT:
        text = text[:-1]
    elif not re.search(r"\w[-/]$", text):
        text = f"{text} " if full or first[:1].islower() else f"{text}\n"
    runs[-1] = replace(runs[-1], text=text)


def _list_indents(lines: Sequence[PdfLine]) -> list[float]:
    """Return the places where lines begin, from the left."""
    made: list[float] = []
    for left in sorted(line.left for line in lines if line.grid is None):
        if not made or left > made[-1] + 6:
            made.append(left)
    return made


def _is_in(word: PdfWord, box: Box) -> bool:
    return box.holds((word.box.left + word.box.right) / 2, (word.box.top + word.box.bottom) / 2)


def _is_within(inner: Box, outer: Box) -> bool:
    return inner.area < outer.area and inner.measure_overlap(outer) > 0.9 * inner.area


def make_blank(field: Mapping[str, object]) -> FormBlank:
    """Return the blank that a field of a form is; `field` is as `pdf_extract.extract` has it."""
    kind = str(field["kind"])
    label = str(field["label"] or "")
    options = (
        tuple(str(one) for one in field["options"] if str(one).strip()) if isinstance(field["options"], list) else ()
    )
    if kind == "choice":
        return FormBlank(BlankKind.CHOICE, options, label)
    if kind in {"check", "radio"}:
        return FormBlank(BlankKind.CHECK, label="", group=str(field["name"]) if kind == "radio" else "")
    is_date = re.search(r"\b(?:dato|date)", f"{label} {field['name']}", re.IGNORECASE)
    return FormBlank(BlankKind.DATE if is_date else BlankKind.TEXT, label=label)
