"""Documents as plain text, as one pastes them into a mail: no markup, lines of at most 72 letters."""

from __future__ import annotations

import textwrap
from typing import TYPE_CHECKING

from musprep.briefing.document import Heading, List, ListItem, Paragraph
from musprep.language.safe import make_safe

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from musprep.briefing.document import Block, Line

_WIDTH = 72


def render_plain(blocks: Iterable[Block]) -> str:
    """Return a document as plain text, ended by a line break."""
    return "\n\n".join("\n".join(_write_block(block)) for block in blocks) + "\n"


def _write_block(block: Block) -> Iterator[str]:
    if isinstance(block, Heading):
        said = " ".join(make_safe(block.text).split())
        yield said.upper() if block.level == 1 else said
        if block.level == 2:  # noqa: PLR2004 - the headings of the parts
            yield "-" * min(len(said), _WIDTH)
    elif isinstance(block, Paragraph):
        yield from _wrap(block.runs, "", "")
    elif isinstance(block, List):
        for item in block.items:
            yield from _write_item(item, "")
    else:
        yield "=" * _WIDTH


def _write_item(item: ListItem, indent: str) -> Iterator[str]:
    inside = indent + " " * (len(item.mark) + 1)
    for place, line in enumerate(item.lines):
        yield from _wrap(line, inside if place else f"{indent}{item.mark} ", inside)
    for one in item.below:
        yield from _write_item(one, inside)


def _wrap(line: Line, first: str, later: str) -> Iterator[str]:
    said = make_safe("".join(run.text for run in line))
    for place, words in enumerate(said.strip().split("\n")):
        begin = later if place else first
        yield from textwrap.wrap(
            words, _WIDTH, initial_indent=begin, subsequent_indent=later, break_long_words=False, break_on_hyphens=False
        ) or [begin.rstrip()]
