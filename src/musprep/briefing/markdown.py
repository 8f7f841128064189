"""Renders a document as Markdown that reads the same, rendered or not."""

from __future__ import annotations

from typing import TYPE_CHECKING

from musprep.briefing.document import Heading, List, ListItem, Look, Paragraph
from musprep.briefing.plain import escape_block, escape_inline

if TYPE_CHECKING:
    from collections.abc import Iterable

    from musprep.briefing.document import Block, Line

_MARKS = {Look.PLAIN: "", Look.STRONG: "**", Look.SOFT: "*"}


def render_blocks(blocks: Iterable[Block]) -> str:
    """Return the document as Markdown, ended by a line break."""
    return "\n\n".join(_write_block(block) for block in blocks) + "\n"


def _write_block(block: Block) -> str:
    if isinstance(block, Heading):
        return f"{'#' * block.level} {escape_inline(block.text)}"
    if isinstance(block, Paragraph):
        return _write_line(block.runs, "")
    if isinstance(block, List):
        return "\n".join(_write_item(item, "") for item in block.items)
    return "---"


def _write_item(item: ListItem, indent: str) -> str:
    mark = "- [ ]" if item.mark == "[ ]" else item.mark
    inside = indent + " " * (2 if mark.startswith("-") else len(mark) + 1)
    said = f"  \n{inside}".join(_write_line(line, inside) for line in item.lines)
    return "\n".join([f"{indent}{mark} {said}", *(_write_item(one, inside) for one in item.below)])


def _write_line(line: Line, indent: str) -> str:
    """Return runs behind each other; where a run has several lines, its look is left out and the next one follows."""
    out = ""
    for run in line:
        words = run.text.strip()
        if not words:
            out += run.text if out else ""
            continue
        # Blanks that begin a line would make code of it.
        before, after = run.text[: len(run.text) - len(run.text.lstrip())], run.text[len(run.text.rstrip()) :]
        several = "\n" in words
        mark = "" if several else _MARKS[run.look]
        said = escape_block(words, indent) if several else escape_inline(words, start=not out and not mark)
        out += f"{before if out else ''}{mark}{said}{mark}{after}"
    return out
