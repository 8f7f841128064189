"""A few things to choose from, in a row or in a column; one of them, or several."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, NamedTuple

from rich.cells import cell_len
from rich.segment import Segment
from textual.binding import Binding
from textual.message import Message
from textual.strip import Strip
from textual.widget import Widget

from musprep.language.safe import make_safe_line

if TYPE_CHECKING:
    from collections.abc import Iterable

    from textual import events
    from textual.binding import BindingType
    from textual.geometry import Size

_ONE, _MANY = ("○ ", "● "), ("[ ] ", "[x] ")
_GAP = 2
_PAUSE = 1.0
"""Seconds: letters that follow each other faster make a word."""


class Choice(NamedTuple):
    """`value` is what is stored, `label` what is shown."""

    value: str
    label: str


class _Piece(NamedTuple):
    """A stretch of one line: which choice it shows, from which cell on."""

    place: int
    start: int
    text: str


class Choices(Widget, can_focus=True):
    """Chosen by arrows, digits, first letters and the mouse. `across` puts them in a row that wraps.

    Where one is chosen, moving chooses it. Where several are, space or a click ticks them.
    """

    COMPONENT_CLASSES: ClassVar[set[str]] = {"choices--chosen", "choices--cursor", "choices--other"}
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("left", "move(-1)", show=False),
        Binding("right", "move(1)", show=False),
        Binding("up", "step(-1)", show=False),
        Binding("down", "step(1)", show=False),
        Binding("home", "end(0)", show=False),
        Binding("end", "end(-1)", show=False),
        Binding("space", "tick", show=False),
        Binding("delete,backspace", "clear", show=False),
    ]

    class Moved(Message):
        """The cursor is on another choice."""

        def __init__(self, place: int) -> None:
            super().__init__()
            self.place = place

    class Chosen(Message):
        """The choice has changed; `values` are the chosen ones, in the order shown."""

        def __init__(self, choices: Choices, values: tuple[str, ...]) -> None:
            super().__init__()
            self.choices = choices
            self.values = values

        @property
        def control(self) -> Choices:
            """The widget, for Textual's `@on` selectors."""
            return self.choices

    def __init__(  # noqa: PLR0913 - a widget's usual parts
        self,
        choices: Iterable[Choice] = (),
        chosen: Iterable[str] = (),
        *,
        across: bool = False,
        many: bool = False,
        must: bool = False,
        id: str | None = None,  # noqa: A002 - Textual's name
        classes: str | None = None,
    ) -> None:
        super().__init__(id=id, classes=classes)
        self._choices = tuple(choices)
        self._chosen = set(chosen)
        self._across, self._many, self._must = across, many, must
        self._at = max(0, next((place for place, one in enumerate(self._choices) if one.value in self._chosen), 0))
        self.read_only = False
        self._word, self._typed_at = "", 0.0
        """The letters typed one right after the other, and when the last of them was."""
        self._before = self._at, set(self._chosen)
        """Where the cursor was, and what was chosen, before the word."""

    @property
    def values(self) -> tuple[str, ...]:
        """Those chosen, in the order shown."""
        return tuple(one.value for one in self._choices if one.value in self._chosen)

    def offer(self, choices: Iterable[Choice], chosen: Iterable[str]) -> None:
        """Show other choices, without a message."""
        self._choices = tuple(choices)
        self._at = min(self._at, max(0, len(self._choices) - 1))
        self.choose(chosen)
        self.refresh(layout=True)

    def choose(self, chosen: Iterable[str]) -> None:
        """Mark what is chosen, without a message."""
        self._chosen = set(chosen)
        if not self._many:
            self._at = next((place for place, one in enumerate(self._choices) if one.value in self._chosen), self._at)
        self.refresh()

    def get_content_width(self, container: Size, viewport: Size) -> int:
        return container.width

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        return max(1, len(self._lay_out_lines(width)))

    def render_line(self, y: int) -> Strip:
        width = self.content_size.width
        lines = self._lay_out_lines(width)
        base = self.rich_style
        segments: list[Segment] = []
        at = 0
        for piece in lines[y] if y < len(lines) else []:
            if piece.start > at:
                segments.append(Segment(" " * (piece.start - at), base))
            style = base + self.get_component_rich_style(self._look(piece.place), partial=True)
            segments.append(Segment(piece.text, style))
            at = piece.start + cell_len(piece.text)
        return Strip(segments).adjust_cell_length(width, base)

    def _look(self, place: int) -> str:
        if self.has_focus and place == self._at:
            return "choices--cursor"
        return "choices--chosen" if self._choices[place].value in self._chosen else "choices--other"

    def _lay_out_lines(self, width: int) -> list[list[_Piece]]:
        lines: list[list[_Piece]] = []
        at = 0
        marks = _MANY if self._many else _ONE
        for place, one in enumerate(self._choices):
            parts = _wrap(marks[one.value in self._chosen] + make_safe_line(one.label), max(8, width))
            length = max(map(cell_len, parts))
            if self._across and lines and len(parts) == 1 and at + length <= width:
                lines[-1].append(_Piece(place, at, parts[0]))
            else:
                at = 0
                lines += [[_Piece(place, 0, part)] for part in parts]
            at += length + _GAP
        return lines

    def on_key(self, event: events.Key) -> None:
        letter = event.character or ""
        if not letter.isalnum() and letter != " ":
            self._word = ""
        if not letter.isalnum() or event.key.startswith("alt+") or self.read_only:
            return
        if letter.isdigit() and not self._is_inside_word(event):
            found = [place for place, one in enumerate(self._choices) if one.value == letter]
            found = found or [place for place in range(len(self._choices)) if str(place + 1) == letter]
        elif self._across:
            found = self._find_by_word(event, letter.casefold())
        else:
            return
        if found:
            event.stop()
            self._go(found[0], tick=letter.isdigit())

    def _is_inside_word(self, event: events.Key) -> bool:
        return bool(self._word) and event.time - self._typed_at < _PAUSE

    def _find_by_word(self, event: events.Key, letter: str) -> list[int]:
        """Return the places of what begins with the letter, from the cursor on, or with the word it continues.

        A word that fits none was meant for another field, so it leaves everything as it was.
        """
        if not self._is_inside_word(event):
            self._word, self._before = "", (self._at, set(self._chosen))
        self._word, self._typed_at = self._word + letter, event.time
        again = set(self._word) == {letter}
        begins = letter if again else self._word
        found = [place for place, one in enumerate(self._choices) if one.label.casefold().startswith(begins)]
        if again:
            return [place for place in found if place > self._at] or found
        if not found:
            changed = self._chosen != self._before[1]
            self._at, self._chosen = self._before[0], set(self._before[1])
            self.refresh()
            if changed:
                self._tell()
        return found

    def on_blur(self) -> None:
        self._word = ""

    def on_click(self, event: events.Click) -> None:
        offset = event.get_content_offset(self)
        lines = self._lay_out_lines(self.content_size.width)
        if offset is None or offset.y >= len(lines):
            return
        for piece in lines[offset.y]:
            if piece.start <= offset.x < piece.start + cell_len(piece.text):
                event.stop()
                self._go(piece.place, tick=True)

    def action_move(self, by: int) -> None:
        self._go(max(0, min(len(self._choices) - 1, self._at + by)))

    def action_step(self, by: int) -> None:
        """Move by a line, or by one where they stand under each other."""
        if not self._across:
            self.action_move(by)
            return
        lines = self._lay_out_lines(self.content_size.width)
        here = next((y for y, line in enumerate(lines) if any(piece.place == self._at for piece in line)), 0)
        there = lines[max(0, min(len(lines) - 1, here + by))]
        start = next((piece.start for line in lines for piece in line if piece.place == self._at), 0)
        self._go(min(there, key=lambda piece: abs(piece.start - start)).place)

    def action_end(self, at: int) -> None:
        """Go to the first choice (0) or the last (-1)."""
        self._go(range(len(self._choices))[at] if self._choices else 0)

    def action_tick(self) -> None:
        self._go(self._at, tick=True)

    def action_clear(self) -> None:
        """Take the choice back, where one may choose nothing."""
        if self._chosen and not self._must and not self.read_only:
            self._chosen = set()
            self._tell()

    def _go(self, place: int, *, tick: bool = False) -> None:
        if not self._choices:
            return
        if place != self._at:
            self.post_message(self.Moved(place))
        self._at = place
        value = self._choices[place].value
        before = set(self._chosen)
        if self.read_only:
            pass
        elif not self._many:
            self._chosen = {value}
        elif tick:
            self._chosen ^= {value}
        if self._chosen == before:
            self.refresh()
        else:
            self._tell()

    def _tell(self) -> None:
        self.refresh()
        self.post_message(self.Chosen(self, self.values))


def _wrap(text: str, width: int) -> list[str]:
    """Break `text` between words so that no line is wider than `width`; what follows the mark is indented as it is."""
    indent = " " * (len(_MANY[0]) if text.startswith("[") else len(_ONE[0]))
    lines, line = [], ""
    for word in text.split(" "):
        longer = f"{line} {word}" if line else word
        if line.strip() and cell_len(longer) > width:
            lines.append(line)
            line = f"{indent}{word}"
        else:
            line = longer
    return [*lines, line]
