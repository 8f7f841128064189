"""How far the answering has come, a bar a section: quiet, with the numbers in words."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, NamedTuple

from rich.cells import cell_len, set_cell_size
from rich.segment import Segment
from textual.binding import Binding, BindingType
from textual.geometry import Region
from textual.message import Message
from textual.strip import Strip
from textual.widget import Widget

from musprep.language.safe import make_safe_line
from musprep.language.say import text

if TYPE_CHECKING:
    from collections.abc import Iterable

    from textual import events
    from textual.geometry import Size

    from musprep.insight.progress import Progress

_BAR, _SHORT_BAR = 10, 6
_ROOMY = 50
"""From this many columns on the bars are long."""
_FULL, _EMPTY = "━", "╌"
_READY, _HERE = "✓", "▌"


class SectionBar(NamedTuple):
    """A section: the address of its first question, its title, its answered and all questions, whether it is done."""

    to: str
    title: str
    answered: int
    total: int
    ready: bool


def list_parts(progress: Iterable[Progress], language: str) -> list[SectionBar]:
    """Return the sections that have something to answer; a catalogue's own title where it has only one of them."""
    parts = []
    for one in progress:
        sections = [section for section in one.sections if section.total]
        for at in sections:
            title = (one.catalogue.title if len(sections) == 1 else at.section.title).say_in(language)
            to = f"{one.catalogue.id}/{at.section.id}/{at.section.question[0].id}"
            parts.append(SectionBar(to, make_safe_line(title), at.answered, at.total, at.ready))
    return parts


class SectionBars(Widget, can_focus=True):
    """One line for each section: title, bar, `3 of 7`, and a tick where it is done. Enter or a click goes there."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {
        "bars--title",
        "bars--full",
        "bars--empty",
        "bars--count",
        "bars--ready",
        "bars--cursor",
    }
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("up", "move(-1)", show=False),
        Binding("down", "move(1)", show=False),
        Binding("enter", "choose", show=False),
    ]

    class Chosen(Message):
        """A section was chosen; `to` is the address of its first question."""

        def __init__(self, to: str) -> None:
            super().__init__()
            self.to = to

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002 - Textual's name
        super().__init__(id=id)
        self._parts: list[SectionBar] = []
        self._language = "da"
        self._at = 0

    def update(self, parts: list[SectionBar], language: str) -> None:
        """Show these sections."""
        self._parts, self._language = parts, language
        self._at = max(0, min(self._at, len(parts) - 1))
        self.refresh(layout=True)

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        return len(self._parts)

    def render_line(self, y: int) -> Strip:
        width, plain = self.content_size.width, self.rich_style
        if y >= len(self._parts):
            return Strip.blank(width, plain)
        here = self.has_focus and y == self._at
        cursor = self.get_component_rich_style("bars--cursor")
        line = [Segment(_HERE if here else " ", cursor if here else plain), *self._draw_line(self._parts[y], width - 1)]
        if here:
            line = [line[0], *(Segment(segment.text, cursor) for segment in line[1:])]
        return Strip(line).adjust_cell_length(width, cursor if here else plain)

    def _draw_line(self, part: SectionBar, width: int) -> list[Segment]:
        wide = max(len(self._count(one)) for one in self._parts)
        bar = _BAR if width >= _ROOMY else _SHORT_BAR
        room = max(0, width - bar - wide - 6)
        title = (
            part.title if cell_len(part.title) <= room else f"{set_cell_size(part.title, max(0, room - 1)).rstrip()}…"
        )
        full = round(part.answered / part.total * bar)
        full = min(bar - 1, max(full, 1 if part.answered else 0)) if part.answered < part.total else bar
        look = self.get_component_rich_style
        return [
            Segment(f" {set_cell_size(title, room)} ", look("bars--title")),
            Segment(_FULL * full, look("bars--full")),
            Segment(_EMPTY * (bar - full), look("bars--empty")),
            Segment(f" {self._count(part).rjust(wide)} ", look("bars--count")),
            Segment(_READY if part.ready else " ", look("bars--ready")),
        ]

    def _count(self, part: SectionBar) -> str:
        return text("tui.progress_count", self._language, answered=part.answered, total=part.total)

    def action_move(self, by: int) -> None:
        """Move among the sections, and out of them at either end."""
        if not 0 <= self._at + by < len(self._parts):
            self.screen.focus_next() if by > 0 else self.screen.focus_previous()
            return
        self._at += by
        self.refresh()
        self.scroll_to_cursor()

    def scroll_to_cursor(self) -> None:
        """Bring the section under the cursor into sight."""
        line = Region(self.region.x, self.region.y + self._at, self.region.width, 1)
        for ancestor in self.ancestors:
            if isinstance(ancestor, Widget) and ancestor.is_scrollable:
                ancestor.scroll_to_region(
                    line.translate(-ancestor.content_region.offset + ancestor.scroll_offset), animate=False
                )
                return

    def action_choose(self) -> None:
        if self._parts:
            self.post_message(self.Chosen(self._parts[self._at].to))

    def on_click(self, event: events.Click) -> None:
        offset = event.get_content_offset(self)
        if offset is not None and offset.y < len(self._parts):
            self._at = offset.y
            self.action_choose()
