"""Text that is wrapped by hand: list lines hang, and what is more than fits ends in an ellipsis."""

from __future__ import annotations

from textual.content import Content
from textual.widgets import Static

from musprep.tui.framework.wrap import cut_lines, wrap_text

_DASH = "– "


class WrappedText(Static):
    """Shows safe text in lines of its own width, at most `most` of them (0: all)."""

    def __init__(
        self,
        words: str = "",
        *,
        most: int = 0,
        look: str = "",
        id: str | None = None,  # noqa: A002 - Textual's name
        classes: str | None = None,
    ) -> None:
        super().__init__(id=id, classes=classes, markup=False)
        self._words, self._most, self._look = words, most, look

    def on_mount(self) -> None:
        self._fit()

    def on_resize(self) -> None:
        self._fit()

    def put(self, words: str) -> None:
        """Show other words."""
        self._words = words
        self._fit()

    def _fit(self) -> None:
        width = self.content_size.width
        lines = self._words.split("\n") if width <= len(_DASH) else self._wrap_lines(width)
        self.update(Content.styled("\n".join(lines), self._look))

    def _wrap_lines(self, width: int) -> list[str]:
        lines: list[str] = []
        for line in self._words.split("\n"):
            hang = len(_DASH) if line.startswith(_DASH) else 0
            first, *later = wrap_text(line[hang:], width - hang)
            lines += [line[:hang] + first, *(" " * hang + more for more in later)]
        return cut_lines(lines, self._most, width) if self._most else lines
