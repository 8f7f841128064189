"""Lines with a column on their left: a name, a day or an id."""

from __future__ import annotations

from typing import TYPE_CHECKING

from musprep.cli.output.layout import measure_terminal, measure_text, pad, wrap_paragraphs

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator


def wrap_behind(head: str, text: str) -> list[str]:
    """Return `text` wrapped to the terminal: `head` before its first line, spaces before the others."""
    width = measure_text(head)
    lines = wrap_paragraphs(text, measure_terminal(), " " * width)
    return [f"{head}{lines[0][width:]}".rstrip(), *lines[1:]]


def write_facts(rows: Iterable[tuple[str, str]]) -> Iterator[str]:
    """Yield lines of names and values; those without a value are left out."""
    shown = [(name, value) for name, value in rows if value]
    longest = max((measure_text(name) for name, _ in shown), default=0)
    for name, value in shown:
        yield from wrap_behind(f"  {pad(name, longest)}  ", value)
