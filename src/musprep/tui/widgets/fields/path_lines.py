"""A path in full, broken only after its separators, so that every name in it can be read and copied."""

from __future__ import annotations

import re

from rich.cells import cell_len
from textual.content import Content
from textual.widgets import Static

from musprep.language.safe import make_safe_line

_PART = re.compile(r"[^/\\]*[/\\]+|[^/\\]+")


def wrap_path(path: str, width: int) -> str:
    """Return `path` in lines of `width` columns; only a name longer than a line is broken."""
    lines = [""]
    for part in _PART.findall(make_safe_line(path)):
        if lines[-1] and cell_len(lines[-1] + part) > width:
            lines.append("")
        lines[-1] += part
    return "\n".join(lines)


class PathLines(Static):
    """Shows a path."""

    def __init__(self, path: str, *, id: str | None = None) -> None:  # noqa: A002 - Textual's name
        super().__init__(Content(make_safe_line(path)), id=id)
        self._path = path

    def render(self) -> Content:
        return Content(wrap_path(self._path, self.content_size.width or self.app.size.width))

    def on_resize(self) -> None:
        self.refresh(layout=True)
