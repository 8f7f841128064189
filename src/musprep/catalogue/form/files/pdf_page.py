"""What is on one page of a PDF: its words, what is to be filled in among them, and its tables."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from typing import TYPE_CHECKING, Any, Final

from musprep.catalogue.form.block import BlankKind, FormBlank
from musprep.catalogue.form.files.pdf_boxes import join_boxes
from musprep.catalogue.form.files.pdf_grid import Box, Grid, find_grids
from musprep.catalogue.form.files.pdf_layout import make_blank
from musprep.catalogue.form.files.pdf_ruled import find_ruled
from musprep.catalogue.form.files.pdf_words import PdfWord

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

_GLYPHS: Final = str.maketrans(
    {
        **dict.fromkeys("\uf0a8\uf06f\uf071\uf072\uf0a3", "☐"),
        **dict.fromkeys("\uf0fe\uf0fd\uf078", "☒"),
        **dict.fromkeys("\uf0b7\uf0a7\uf076\uf0d8\uf0a0\uf0e0", "•"),
        "\uf04a": "☺", "\uf04b": "😐", "\uf04c": "☹", "\uf020": " ", "\uf02d": "-",
        "ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st", "\xad": "\x02",
    }
)  # fmt: skip
_SIGNS: Final = str.maketrans(
    {
        **dict.fromkeys("o¨qr", "☐"),
        **dict.fromkeys("xýþ", "☒"),
        **dict.fromkeys("§·vØ", "•"),
        **dict(zip("JKL", "☺😐☹", strict=True)),
    }
)
"""What letters are in a font of signs, as Wingdings."""
_DATE: Final = re.compile(r"(?:dd|mm|åååå|yyyy|jjjj)[./ -]?(?:mm|dd)[./ -]?(?:åååå|yyyy)?", re.IGNORECASE)
_LEAST_RULE: Final = 40.0
PDF_ZONE: Final = 0.11
"""The share of a page above and below in which what every page repeats is looked for."""


class PdfPage:
    """What is on a page: words, with its blanks among them, and tables."""

    def __init__(self, number: int, page: dict[str, Any], styles: Sequence[Sequence[Any]]) -> None:
        self.number = number
        self.height = float(page["height"])
        width = float(page["width"])
        self.words = [word for one in enumerate(page["words"]) if (word := _make_word(*one, styles)) is not None]
        self.words = _without_marks(self.words)
        margin = min((word.box.left for word in self.words), default=0.0)
        self.right = max([width - margin, *(word.box.right for word in self.words)])
        whole = self.height * width
        self.fills = [box for one in page["fills"] if (box := Box(*one)).area < 0.7 * whole]
        fields = [one for one in page["fields"] if not one["hidden"]]
        self.buttons = [str(one["label"] or one["name"]) for one in fields if one["kind"] in {"button", "signature"}]
        asked = [(Box(*one["box"]), make_blank(one)) for one in fields if one["kind"] not in {"button", "signature"}]
        self.struck: list[str] = []
        self.grids: list[Grid] = []
        grids, rules = find_grids(page["lines"], page["frames"])
        ruled, rules = find_ruled(rules, self.words)
        for grid in [*join_boxes(grids), *ruled]:
            self._add_grid(grid, whole, asked)
        for fill in self.fills:
            inside = any(fill.measure_overlap(grid.box) > 0.5 * fill.area for grid in self.grids) or _find_words_in(
                fill, self.words
            )
            if not inside and fill.right - fill.left > _LEAST_RULE and fill.bottom - fill.top > 8:
                asked += [] if _is_covered(fill, asked) else [(fill, FormBlank(BlankKind.TEXT))]
        self._add_ticks(page["boxes"], asked)
        for box, blank in asked:
            self._add(PdfWord("", box, self._find_base(box), 10.0, blank=blank))
        for box, blank in self._find_rules(rules):
            self._add(PdfWord("", box, box.bottom - 1, 10.0, blank=blank))

    def _add_grid(self, grid: Grid, page: float, asked: list[tuple[Box, FormBlank]]) -> None:
        """Keep a table; an empty box is a place to write in, and one around the whole page is nothing."""
        if grid.single and grid.box.area > 0.6 * page:
            return
        inside = _find_words_in(grid.box, self.words)
        date = len(inside) == 1 and _DATE.fullmatch(inside[0].text)
        if not grid.single or (inside and not date):
            self.grids.append(grid)
        elif not _is_covered(grid.box, asked):
            asked.append((grid.box, FormBlank(BlankKind.DATE if date else BlankKind.TEXT)))
            self.words = [word for word in self.words if not date or word is not inside[0]]

    def _add_ticks(self, boxes: Sequence[Sequence[Any]], asked: Sequence[tuple[Box, FormBlank]]) -> None:
        ticks: list[tuple[Box, FormBlank]] = []
        for *corners, sign in boxes:
            box = Box(*corners)
            if not _is_covered(box, [*asked, *ticks]):
                ticks.append((box, FormBlank(BlankKind.CHECK)))
                self._add(PdfWord(sign, box, self._find_base(box), box.bottom - box.top))

    def _add(self, word: PdfWord) -> None:
        """Add what is no word of the file; its place in the file is that of the word before it on the page."""
        before = [one for one in self.words if one.base <= word.base + 2 and one.box.left <= word.box.left]
        near = max(before, key=lambda one: (round(one.base), one.box.left), default=None)
        word.order = near.order if near else 0
        if word.blank is not None:
            covers = [
                one
                for one in self.words
                if re.fullmatch(r"[_.…]{3,}", one.text) and one.box.measure_overlap(word.box) > 0
            ]
            self.words = [one for one in self.words if not any(one is other for other in covers)]
        self.words.append(word)

    def _find_base(self, box: Box) -> float:
        """Return the base line for what is filled in: that of the words beside it, where there are some."""
        tall = box.bottom - box.top > 30
        middle = box.top + 11 if tall else box.bottom - 3
        beside = [word for word in self.words if word.blank is None and box.top - 3 <= word.base <= box.bottom + 4]
        if tall:
            before = [word.base for word in beside if box.left - 150 < word.box.right <= box.left + 2]
            return max(before, default=middle)
        near = [word.base for word in beside if abs(word.base - middle) < 10]
        return min(near, key=lambda base: abs(base - middle), default=middle)

    def _find_rules(self, rules: Sequence[Box]) -> Iterator[tuple[Box, FormBlank]]:
        """Yield the lines to write on; a line below words underlines them."""
        for rule in rules:
            if over := self._find_words_on(rule, -0.12, 0.35):
                for word in over:
                    word.underline = True
            elif struck := self._find_words_on(rule, -0.55, -0.12):
                self.struck.append(" ".join(word.text for word in struck))
                self.words = [word for word in self.words if not any(word is one for one in struck)]
            elif rule.right - rule.left > _LEAST_RULE and not self._divides(rule) and not self._is_above_notes(rule):
                yield Box(rule.left, rule.top - 10, rule.right, rule.top + 1), FormBlank(BlankKind.TEXT)

    def _find_words_on(self, rule: Box, above: float, below: float) -> list[PdfWord]:
        """Return the words that a line goes along, from end to end; how far from their base line, in their size."""
        near = [
            word
            for word in self.words
            if word.blank is None
            and above * word.size <= rule.top - word.base <= below * word.size
            and word.box.left < rule.right
            and word.box.right > rule.left
        ]
        starts, ends = [word.box.left for word in near], [word.box.right for word in near]
        return near if near and abs(min(starts) - rule.left) < 5 and abs(max(ends) - rule.right) < 8 else []

    def _is_above_notes(self, rule: Box) -> bool:
        """Tell whether a line divides the footnotes from the rest; what stands below it is a note."""
        below = [word for word in self.words if word.base > rule.top + 2]
        first = min(below, key=lambda word: (round(word.base / 3), word.box.left), default=None)
        if first is None or rule.right - rule.left > 0.45 * self.right:
            return False
        first.note = first.note or re.fullmatch(r"\d{1,2}|[*†]", first.text) is not None
        return first.note

    def _divides(self, rule: Box) -> bool:
        """Tell whether a line is only there to divide the page: right below a large title, above or below all."""
        above = [word for word in self.words if word.base <= rule.top + 3]
        below = [word for word in self.words if word.base > rule.top + 3]
        if not above or not below:
            return True
        last = max(above, key=lambda word: word.base)
        sizes = Counter(word.size for word in self.words).most_common(1)[0][0]
        return last.size > sizes * 1.2 or (
            min(word.base for word in below) - rule.top > 0 and rule.top < self.height * PDF_ZONE
        )


def _find_words_in(box: Box, words: Iterable[PdfWord]) -> list[PdfWord]:
    return [word for word in words if box.holds(word.box.left + 1, word.base - 2)]


def _is_covered(box: Box, others: Iterable[tuple[Box, FormBlank]]) -> bool:
    """Tell whether a box lies mostly on one of others, or holds most of one."""
    return any(box.measure_overlap(other) > 0.3 * max(1.0, min(box.area, other.area)) for other, _ in others)


def _make_word(order: int, word: Sequence[Any], styles: Sequence[Sequence[Any]]) -> PdfWord | None:
    text, left, top, right, bottom, base, style, element = word
    size, bold, italic, color, signs = styles[style]
    text = str(text).translate(_SIGNS) if signs else str(text)
    text = unicodedata.normalize("NFC", text.translate(_GLYPHS)).replace("\ufeff", "")
    if not text.strip() or all(unicodedata.category(one) in {"Cc", "Cs"} and one != "\x02" for one in text):
        return None
    return PdfWord(
        text, Box(left, top, right, bottom), base, max(4.0, size), bold, italic, color, element=element, order=order
    )


def _without_marks(words: list[PdfWord]) -> list[PdfWord]:
    """Return words without the small raised numbers that point to footnotes; what follows one at the foot is a note."""
    kept: list[PdfWord] = []
    marked = False
    for place, word in enumerate(words):
        beside = words[place + 1 : place + 2] + words[max(0, place - 1) : place]
        small = [one for one in beside if word.size < 0.78 * one.size and 1 < one.base - word.base < one.size]
        if small and re.fullmatch(r"\d{1,2}|[*†‡]", word.text):
            marked = kept == [] or word.box.left < kept[-1].box.left or small[0] is not words[place - 1]
            continue
        word.note, marked = marked, False
        kept.append(word)
    return kept
