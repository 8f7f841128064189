"""A cue card: large keywords, the text itself, what belongs to it; and the line above it with the time."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, ClassVar, Literal, NamedTuple

from rich.cells import cell_len
from rich.segment import Segment
from textual.strip import Strip
from textual.widget import Widget

from musprep.language.safe import make_safe_line
from musprep.tui.widgets.charts.large_letters import draw_large_lines
from musprep.tui.widgets.lists.block_list import Block, Para
from musprep.tui.widgets.lists.page import ReadingPage

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

Mark = Literal["said", "skipped", "open"]
_SIGNS = {"said": "●", "skipped": "↷", "open": "○"}
_TALL, _MEDIUM = 28, 19
"""From so many lines on there is room for three large lines, for two; else for one."""
_KEEP_SPACES = str.maketrans(" ", "\u00a0")
_BETWEEN = re.compile(r",\s+|\s*[;\n]\s*|\s+·\s+")
"""What stands between two keywords."""


class Cue(NamedTuple):
    """What a card shows, in words; `over` stands small above it, `details` a line each below it."""

    keywords: str
    text: str
    over: str = ""
    details: tuple[str, ...] = ()
    state: str = ""


class CueCard(ReadingPage, can_focus=False):
    """One card, or a page to read, in the middle of the screen. Long ones scroll."""

    def put(self, cue: Cue) -> None:
        """Show a card."""
        self._put(list(self._draw_card(cue)))

    def read(self, blocks: Sequence[Block]) -> None:
        """Show a text to read."""
        self._put(list(blocks))

    def _put(self, blocks: list[Block]) -> None:
        self.fill(blocks, margin=0)
        spare = self.scrollable_content_region.height - self.virtual_size.height
        if spare > 1:
            self.fill([Block("", (), gap=spare // 2), *blocks], margin=0)
        self.scroll_home(animate=False)

    def _draw_card(self, cue: Cue) -> Iterator[Block]:
        if cue.over:
            yield Block("", (Para(cue.over, "dim"),))
        large, rest = self._split(cue.keywords)
        # Without keywords a short point is its own.
        alone = [] if cue.keywords.strip() else self._draw_large(cue.text)
        for rows in large or alone:
            yield Block("", tuple(Para(row.translate(_KEEP_SPACES), "mark") for row in rows))
        if rest:
            yield Block("", (Para(rest, "title"),))
        if not alone:
            yield Block("", (Para(cue.text.strip(), "" if cue.keywords.strip() else "title"),))
        if cue.details:
            yield Block("", tuple(Para(one, "dim") for one in cue.details))
        if cue.state:
            yield Block("", (Para(cue.state, "mark"),))

    def _split(self, keywords: str) -> tuple[list[list[str]], str]:
        """Return the large lines of as many keywords as there is room for, and the others as they are."""
        words = [one for one in (make_safe_line(part) for part in _BETWEEN.split(keywords)) if one]
        large: list[list[str]] = []
        for place, one in enumerate(words):
            lines = self._draw_large(one, len(large))
            if not lines:
                return large, " · ".join(words[place:])
            large += lines
        return large, ""

    def _draw_large(self, words: str, taken: int = 0) -> list[list[str]]:
        """Return words as large lines; none where there is no room for them below as many as are `taken`."""
        region = self.scrollable_content_region
        room = 3 if region.height >= _TALL else 2 if region.height >= _MEDIUM else 1
        lines = draw_large_lines(make_safe_line(words.strip()), region.width - 2)
        return lines if taken + len(lines) <= room else []


class TimeLine(Widget):
    """How far one is among the cards, the time left, and a rule that fills as time goes."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {
        "time-line--place",
        "time-line--here",
        "time-line--left",
        "time-line--over",
        "time-line--passed",
        "time-line--rule",
    }

    def __init__(self) -> None:
        super().__init__(id="time-line")
        self._shown: tuple[object, ...] = ((), -1, "", "", 0.0, False)

    def show(self, marks: Sequence[Mark], at: int, place: str, left: str, passed: float, *, over: bool) -> None:  # noqa: PLR0913 - what there is to tell
        """Show a mark for each card, the one at `at` in brackets; `passed` is the part of the time that is gone."""
        now = (tuple(marks), at, place, left, passed, over)
        if now != self._shown:
            self._shown = now
            self._marks, self._at, self._place = tuple(marks), at, place
            self._left, self._passed, self._over = left, min(1.0, max(0.0, passed)), over
            self.refresh()

    _marks: tuple[Mark, ...] = ()
    _at = -1
    _place = _left = ""
    _passed = 0.0
    _over = False

    def render_line(self, y: int) -> Strip:
        width, look = self.content_size.width, self.get_component_rich_style
        if y:
            gone = round(self._passed * width)
            rule = [
                Segment("━" * gone, look("time-line--passed")),
                Segment("─" * (width - gone), look("time-line--rule")),
            ]
            return Strip(rule).adjust_cell_length(width, self.rich_style)
        right = Segment(self._left, look("time-line--over" if self._over else "time-line--left"))
        left = self._draw_marks(width - cell_len(self._left) - 2)
        gap = width - sum(cell_len(one.text) for one in left) - cell_len(self._left)
        return Strip([*left, Segment(" " * max(1, gap), self.rich_style), right]).adjust_cell_length(
            width, self.rich_style
        )

    def _draw_marks(self, room: int) -> list[Segment]:
        """Return the marks and the count; the count alone where there is no room for the marks."""
        plain, here = (
            self.get_component_rich_style("time-line--place"),
            self.get_component_rich_style("time-line--here"),
        )
        signs = [
            Segment(
                f"[{_SIGNS[mark]}]" if place == self._at else f" {_SIGNS[mark]} ", here if place == self._at else plain
            )
            for place, mark in enumerate(self._marks)
        ]
        count = Segment(f"  {self._place}" if signs else self._place, plain)
        if sum(cell_len(one.text) for one in (*signs, count)) <= room:
            return [*signs, count]
        return [Segment(self._place, plain)]
