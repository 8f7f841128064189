"""Documents as HTML for printing: A4, loads nothing, runs nothing, every text escape_html."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from musprep.briefing.document import Heading, List, ListItem, Look, Paragraph
from musprep.language.no_break import tie_words
from musprep.language.safe import make_safe
from musprep.language.say import text

if TYPE_CHECKING:
    from collections.abc import Iterable

    from musprep.briefing.document import Block, Line

DOCUMENT_STYLE = """
.document { font-size: 10pt; line-height: 1.45; }
.document h1 { font-size: 15pt; line-height: 1.2; margin: 0 0 3mm; }
.document h2 { font-size: 11.5pt; text-transform: none; letter-spacing: 0; margin: 7mm 0 2mm; padding-bottom: .8mm;
  border-bottom: .4pt solid var(--line); break-after: avoid; }
.document h3 { font-size: 10pt; margin: 4mm 0 1mm; break-after: avoid; }
.document p { margin: 0 0 2mm; }
.document ul, .document ol { margin: 0 0 2mm; padding-left: 5mm; list-style: none; }
.document ul.whole { break-inside: avoid; }
.document > ul, .document > ol { padding-left: 0; }
.document li { margin: 0 0 1.6mm; padding: 0; border: 0; position: relative; break-inside: avoid; orphans: 2;
  widows: 2; }
.document li.long { break-inside: auto; }
.document > ul > li:last-child:not(.long) { break-before: avoid; }
.document li li { margin: .4mm 0; font-size: 9pt; padding-left: 3mm; }
.document li li:first-child { break-before: avoid; }
.document li li::before { content: "–"; position: absolute; left: 0; color: var(--soft); }
.words { white-space: pre-wrap; overflow-wrap: anywhere; }
"""
"""How a document's headings and lists look; the colours are those of the page around it."""
WHOLE_LINES, _WHOLE_LIST, _LINE_LETTERS = 6, 10, 110
"""How many lines an item and a list have at most that stay on one sheet, and how long a line is."""


def render_page_html(title: str, style: str, body: str, language: str) -> str:
    """Return a complete HTML page. `body` is HTML already; a policy in the page forbids running or loading."""
    return (
        f'<!DOCTYPE html>\n<html lang="{language}">\n<head>\n<meta charset="utf-8">\n'
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n"
        f"<title>{escape_html(title)}</title>\n<style>{style}</style>\n</head>\n<body>\n{body}\n</body>\n</html>\n"
    )


def escape_html(said: str) -> str:
    """Return a text as it may stand in HTML, with no line broken inside an amount or a date."""
    return escape(tie_words(make_safe(said)))


def escape_style(said: str) -> str:
    """Return a text as it may stand in a string of a style sheet."""
    return "".join(
        sign if sign.isalnum() or sign in " ·,.-" else f"\\{ord(sign):x} " for sign in " ".join(said.split())
    )


def write_page_number(language: str) -> str:
    """Return what a style sheet shows as the number of a page, `Page 1 of 2`."""
    before, between, after = text("form.page", language, page="\0", pages="\0").split("\0")
    return f'"{before}" counter(page) "{between}" counter(pages) "{after}"'


def render_blocks_html(blocks: Iterable[Block]) -> str:
    """Return a document as HTML; a ruler begins a new sheet."""
    return "\n".join(_write_block(block) for block in blocks)


def _write_block(block: Block) -> str:
    if isinstance(block, Heading):
        return f"<h{block.level}>{escape_html(block.text)}</h{block.level}>"
    if isinstance(block, Paragraph):
        return f"<p>{_write_line(block.runs)}</p>"
    if isinstance(block, List):
        kind = ' class="whole"' if stays_whole(block) else ""
        return f"<ul{kind}>{''.join(map(_write_item, block.items))}</ul>"
    return '<div class="sheet"></div>'


def _write_item(item: ListItem) -> str:
    number = "" if item.mark == "-" else '<span class="box"></span>'
    number = f"<b>{escape_html(item.mark)}</b> " if item.mark[:1].isdigit() else number
    said = "<br>".join(_write_line(line) for line in item.lines)
    below = f"<ul>{''.join(map(_write_item, item.below))}</ul>" if item.below else ""
    kind = "" if stays_whole(item) else ' class="long"'
    return f"<li{kind}>{number}{said}{below}</li>"


def stays_whole(part: List | ListItem) -> bool:
    """Tell whether a list or an item stands on one sheet; a longer one, moved to the next, would leave a hole."""
    if isinstance(part, List):
        return sum(map(_count_item_lines, part.items)) <= _WHOLE_LIST
    return _count_item_lines(part) <= WHOLE_LINES


def count_lines(said: str, columns: int = 1) -> int:
    """Return about how many lines a text takes on paper, in one of so many columns."""
    return sum(1 + len(line) * columns // _LINE_LETTERS for line in said.split("\n"))


def _count_item_lines(item: ListItem) -> int:
    """Return about how many lines an item takes on paper, with what stands below it."""
    own = (count_lines("".join(run.text for run in line)) for line in item.lines)
    return sum(own) + sum(map(_count_item_lines, item.below))


def _write_line(line: Line) -> str:
    return "".join(_write_run(run.text, run.look) for run in line)


def _write_run(said: str, look: Look) -> str:
    words = escape_html(said)
    if look is Look.STRONG:
        return f'<strong class="words">{words}</strong>'
    return f'<span class="words{" soft" if look is Look.SOFT else ""}">{words}</span>'
