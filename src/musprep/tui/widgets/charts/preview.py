"""The briefing as it will be written, shown as it reads."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.containers import VerticalScroll
from textual.widgets import Static

from musprep.language.no_break import NO_BREAK, tie_words

if TYPE_CHECKING:
    from rich.console import Console, ConsoleOptions, RenderResult
    from rich.segment import Segment
    from rich.style import Style
    from textual.app import ComposeResult


_TIE = "\u2e31"
"""Stands for a blank where no line may be broken: Rich breaks at every kind of blank.

It is a rare sign of punctuation, beside which Markdown begins and ends emphasis as it does beside a blank.
"""


class Preview(VerticalScroll, can_focus=True):
    """Shows Markdown that is safe already. Textual's own Markdown widget takes ten times as long for long lists."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {"preview--title", "preview--head", "preview--sign"}

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002 - Textual's name
        super().__init__(id=id)
        self.shown = ""
        self._drawn: _Paper | None = None

    def compose(self) -> ComposeResult:
        yield Static("", markup=False)

    def put(self, markdown: str) -> None:
        """Show `markdown`; where it is shown already nothing changes, and the scroll position stays."""
        if markdown != self.shown:
            self.shown = markdown
            self._draw()

    def notify_style_update(self) -> None:
        """Draw again where the theme has changed."""
        super().notify_style_update()
        # Its own styles are still those of the theme before.
        self.call_later(self._draw)

    def _draw(self) -> None:
        if not self.shown or not self.is_attached:
            return
        looks = {
            name: self.get_component_rich_style(f"preview--{name}", partial=True) for name in ("title", "head", "sign")
        }
        paper = _Paper(self.shown, looks)
        # Styles are told anew at each focus; to draw a long paper takes longer than to look whether it is another.
        if paper != self._drawn:
            self._drawn = paper
            self.query_one(Static).update(paper)


class _Paper:
    """Rich's Markdown in the colours of the theme, with its headings on the left."""

    def __init__(self, markdown: str, styles: dict[str, Style]) -> None:
        self._markdown = markdown
        self._lines: tuple[int, list[Segment]] = (0, [])
        self._styles = {
            "markdown.h1": styles["title"],
            "markdown.h2": styles["head"],
            "markdown.h3": styles["title"],
            "markdown.item.bullet": styles["sign"],
            "markdown.item.number": styles["head"],
        }

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Paper) and (self._markdown, self._styles) == (other._markdown, other._styles)

    __hash__ = None  # type: ignore[assignment]

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        from rich.markdown import Heading, Markdown
        from rich.theme import Theme

        class LeftHeading(Heading):
            LEVEL_ALIGN: ClassVar = {}

        class Page(Markdown):
            elements: ClassVar = {**Markdown.elements, "heading_open": LeftHeading}

        # Textual asks twice, first for the height.
        if self._lines[0] != options.max_width:
            tied = tie_words(self._markdown).replace(NO_BREAK, _TIE)
            with console.use_theme(Theme(self._styles)):
                drawn = console.render(Page(tied, hyperlinks=False), options)
                self._lines = options.max_width, [one._replace(text=one.text.replace(_TIE, " ")) for one in drawn]
        yield from self._lines[1]
