"""The page that is taken into the room as HTML: one sheet of A4, and the appendix behind it where that is wanted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from musprep.briefing.document import Heading
from musprep.briefing.html import (
    DOCUMENT_STYLE,
    escape_html,
    escape_style,
    render_blocks_html,
    render_page_html,
    write_page_number,
)
from musprep.briefing.page_fit import BETWEEN

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from musprep.briefing.document import Block
    from musprep.briefing.page_parts import Detail, Page, PageItem, PagePart

# The measures are known to `page_fit`, which tells what fits.
_STYLE = """
@page { size: A4; margin: 12mm 16mm 11mm; }
:root { --ink: #1b1f24; --soft: #5b646f; --line: #d5dae0; --accent: #0d6b57; --warn: #a4530a; }
* { box-sizing: border-box; }
html { -webkit-print-color-adjust: exact; print-color-adjust: exact; }
body { font: 10pt/1.36 "Segoe UI", "Helvetica Neue", Arial, "DejaVu Sans", sans-serif; color: var(--ink);
  margin: 0 auto; max-width: 178mm; overflow-wrap: anywhere; text-wrap: pretty; }
header { display: flex; flex-wrap: wrap; justify-content: space-between; align-items: baseline; gap: 0 4mm;
  border-bottom: 1.2pt solid var(--ink); padding-bottom: 2mm; margin-bottom: 4mm; }
h1 { font-size: 13pt; margin: 0; letter-spacing: -.01em; }
header span { font-size: 9pt; }
.soft, header span { color: var(--soft); }
h2 { font-size: 8.5pt; text-transform: uppercase; letter-spacing: .09em; color: var(--accent); margin: 0 0 1.5mm;
  break-after: avoid; }
section { margin-bottom: 4.4mm; }
.top > div { display: grid; grid-template-columns: 9mm 1fr; margin-bottom: 2.6mm; }
.top .number { font: 700 20pt/1 Georgia, "DejaVu Serif", serif; color: var(--accent); }
.top strong { font-size: 11.5pt; line-height: 1.25; }
.top p { margin: .6mm 0 0; color: var(--soft); font-size: 9pt; }
.lead { color: var(--ink); }
.columns { display: grid; grid-template-columns: 1fr 1fr; gap: 0 8mm; }
.columns.lone { grid-template-columns: 1fr; }
.columns > div { min-width: 0; }
ul { list-style: none; margin: 0; padding: 0; }
li { padding: .9mm 0; border-top: .4pt solid var(--line); break-inside: avoid; }
li:first-child, .notes li, .across li { border: 0; }
li small { display: block; color: var(--soft); font-size: 8.5pt; line-height: 1.3; }
li.late, li.open, li.kept, li.dropped { padding-left: 4.5mm; position: relative; }
.state { position: absolute; left: 0; font-weight: 700; }
.kept .state { color: var(--accent); }
.late .state { color: var(--warn); }
.bar { display: inline-block; width: 22mm; height: 1.6mm; background: var(--line); vertical-align: middle;
  margin-right: 1.5mm; }
.bar i { display: block; height: 100%; background: var(--accent); }
.ask li { padding-bottom: 5mm; }
.agenda ul, .notes ul, .across ul { columns: 2; column-gap: 8mm; }
.notes.lone ul, .across.lone ul { columns: 1; }
.agenda li { border: 0; padding: .6mm 0 .6mm 5mm; position: relative; }
.box { display: inline-block; width: 2.8mm; height: 2.8mm; border: .6pt solid var(--soft); margin-right: 2.2mm;
  vertical-align: -.3mm; }
.agenda .box { position: absolute; left: 0; top: 1.6mm; }
.tips { border-top: .4pt solid var(--line); margin: 0; padding-top: 2mm; color: var(--soft); font-size: 8.5pt;
  line-height: 1.3; }
footer { margin-top: 2.5mm; color: var(--soft); font-size: 8.5pt; line-height: 1.3; display: flex; flex-wrap: wrap;
  justify-content: space-between; gap: 0 6mm; }
.sheet { break-before: page; }
@media screen { body { padding: 8mm 4mm; } }
"""
_APPENDIX = """
@page appendix { margin: 16mm 16mm 18mm;
  @bottom-left { content: "%s"; font: 8.5pt "Segoe UI", Arial, "DejaVu Sans", sans-serif; color: #5b646f; }
  @bottom-right { content: %s; font: 8.5pt "Segoe UI", Arial, "DejaVu Sans", sans-serif; color: #5b646f; } }
.document { page: appendix; }
"""
"""The sheets of a document: what it is called and the number of the sheet stand at their foot."""
_BEHIND = ".document { break-before: page; }"
_HALVES = ("notes", "answers across")
"""The parts whose items stand in two columns where there are several."""
_STATES = {"kept": "✓", "dropped": "×", "late": "!", "open": "·"}


def render_sheet(page: Page, language: str, appendix: Iterable[Block] = ()) -> str:
    """Return the page as a complete HTML page, with the appendix on sheets of its own."""
    body = _write_page(page)
    blocks = render_blocks_html(appendix)
    if not blocks:
        return render_page_html(page.title, _STYLE, body, language)
    style = _STYLE + DOCUMENT_STYLE + _BEHIND + _make_foot(" · ".join(filter(None, (page.title, page.owner))), language)
    return render_page_html(page.title, style, f'{body}\n<main class="document">{blocks}</main>', language)


def render_document(blocks: Sequence[Block], language: str) -> str:
    """Return a document alone as a complete HTML page."""
    title = next((block.text for block in blocks if isinstance(block, Heading)), "")
    body = f'<main class="document">{render_blocks_html(blocks)}</main>'
    return render_page_html(title, _STYLE + DOCUMENT_STYLE + _make_foot(title, language), body, language)


def _make_foot(title: str, language: str) -> str:
    return _APPENDIX % (escape_style(title), write_page_number(language))


def _write_page(page: Page) -> str:
    head = f"<header><h1>{escape_html(page.title)}</h1><span>{escape_html(page.who)}</span></header>"
    written = ["".join(map(_write_list, column)) for column in (page.left, page.right)]
    columns = "".join(f"<div>{column}</div>" for column in written if column or all(written))
    lone = "" if all(written) else " lone"
    tips = f'<p class="tips">{escape_html(BETWEEN.join(page.tips))}</p>' if page.tips else ""
    foot = "".join(f"<span>{escape_html(said)}</span>" for said in page.foot)
    parts = (
        head,
        _write_top(page.top),
        f'<div class="columns{lone}">{columns}</div>' if columns else "",
        _write_list(page.answers, "answers across"),
        _write_list(page.notes),
        _write_list(page.agenda),
        tips,
    )
    return "\n".join(part for part in parts if part) + f"\n<footer>{foot}</footer>"


def _write_top(part: PagePart) -> str:
    if not part.items:
        return ""
    rows = "".join(
        f'<div><b class="number">{number}</b><div><strong>{escape_html(item.text)}</strong>{_write_mark(item)}'
        + (f"<p>{_write_details(item.details)}</p>" if item.details else "")
        + "</div></div>"
        for number, item in enumerate(part.items, 1)
    )
    return f'<section class="top"><h2>{escape_html(part.title)}</h2>{rows}</section>'


def _write_list(part: PagePart, name: str = "") -> str:
    if not part.items:
        return ""
    items = "".join(_write_item(part.name, item) for item in part.items)
    name = name or part.name
    # In two columns one item would have nothing beside it.
    name += "" if part.items[1:] or name not in _HALVES else " lone"
    return f'<section class="{name}"><h2>{escape_html(part.title)}</h2><ul>{items}</ul></section>'


def _write_item(part: str, item: PageItem) -> str:
    if part == "agenda":
        said = f' <span class="soft">– {_write_details(item.details)}</span>' if item.details else ""
        return f'<li><span class="box"></span>{escape_html(item.text)}{said}</li>'
    state = f'<span class="state">{_STATES[item.state]}</span>' if item.state else ""
    head = f"<small>{escape_html(item.head)}</small>" if part == "answers" else ""
    head = f'<span class="soft">{escape_html(item.head)}</span> ' if item.head and part in ("notes", "wants") else head
    bar = "" if item.share is None else f'<span class="bar"><i style="width:{item.share:.0%}"></i></span>'
    small = f"<small>{bar}{_write_details(item.details)}</small>" if item.details or bar else ""
    return f'<li class="{item.state}">{state}{head}{escape_html(item.text)}{_write_mark(item)}{small}</li>'


def _write_mark(item: PageItem) -> str:
    return f'\u00a0<span class="soft">{escape_html(item.mark)}</span>' if item.mark else ""


def _write_details(details: tuple[Detail, ...]) -> str:
    return BETWEEN.join(
        " ".join(
            part
            for part in (
                f'<span class="lead">{escape_html(one.lead)}</span>' if one.lead else "",
                escape_html(one.text),
            )
            if part
        )
        for one in details
    )
