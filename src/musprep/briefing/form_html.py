"""A filled form as one HTML page for printing: A4, loads nothing, has lines to sign on."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from musprep.briefing.html import (
    WHOLE_LINES,
    count_lines,
    escape_html,
    escape_style,
    render_page_html,
    write_page_number,
)
from musprep.language.say import text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from musprep.briefing.form import FilledForm, FilledSection, FormField

_STYLE = """
* { box-sizing: border-box; }
body { font: 10.5pt/1.38 Georgia, "Liberation Serif", "DejaVu Serif", serif;
  color: #111; margin: 0 auto; max-width: 174mm; }
h1 { font-size: 18pt; line-height: 1.2; margin: 0 0 2mm; }
.state { margin: 0 0 2mm; font-size: 10pt; color: #333; }
h2 { font-size: 12pt; margin: 4mm 0 1.6mm; padding-bottom: .8mm; border-bottom: .4mm solid #111; break-after: avoid; }
.about { margin: -.8mm 0 2.4mm; font-size: 9.5pt; color: #444; break-after: avoid; }
.goal { border: 0.2mm solid #888; border-radius: 1mm; padding: 3.6mm 5mm .2mm; margin: 0 0 3mm; position: relative;
  break-inside: avoid; -webkit-box-decoration-break: clone; box-decoration-break: clone; }
.goal > .number { position: absolute; top: .4mm; right: 3mm; color: #555; font-size: 8.5pt; line-height: 1.2; }
.columns { display: flex; gap: 0 4mm; }
.columns > div { flex: 1 1 0; min-width: 0; font-size: 10pt; }
.columns > div + div { border-left: 0.2mm solid #bbb; padding-left: 4mm; }
.field { break-inside: avoid; margin: 0 0 2.4mm; }
.goal > .number + .field { break-after: avoid; }
.goal > .field:last-child { break-before: avoid; }
.long { break-inside: auto !important; orphans: 2; widows: 2; }
.prompt { font: 600 8.5pt/1.3 "Helvetica Neue", Arial, "Liberation Sans", sans-serif; color: #444; }
.value { white-space: pre-wrap; overflow-wrap: anywhere; }
.short { display: inline-block; width: 33%; vertical-align: top; padding-right: 5mm; }
.columns .short { display: block; width: auto; padding: 0; }
.line { border-bottom: 0.25mm solid #555; height: 7.5mm; }
ol { margin: 0; padding-left: 7mm; }
.empty { break-inside: avoid; }
li { margin: 0 0 1.6mm; white-space: pre-wrap; overflow-wrap: anywhere; break-inside: avoid; }
.sign { display: inline-block; width: 48%; margin-right: 3%; padding-top: 10mm; vertical-align: top; }
.sign:last-child { margin-right: 0; }
.sign .prompt { border-top: 0.3mm solid #111; padding-top: 1.5mm; overflow-wrap: anywhere; }
.signatures { break-inside: avoid; break-before: avoid; }
.copies { margin: 3mm 0 0; font-size: 9.5pt; color: #444; break-before: avoid; }
"""
_PAGE = """
@page { size: A4; margin: 20mm 18mm 18mm; %s }
"""
_BOX = (
    '@%s { content: %s; font: 8.5pt/1.3 "Helvetica Neue", Arial, "Liberation Sans", sans-serif; color: #444;'
    " text-align: %s; %s} "
)

_LONG = ' class="long"'


def render_form_html(form: FilledForm, language: str) -> str:
    """Return the form as a complete HTML page.

    Every text is escape_html, and a policy in the page forbids running or loading.
    """
    sections = [_write_section(section, language) for section in form.sections]
    state = f'<div class="state">{escape_html(form.state)}</div>' if form.state else ""
    copies = f'<div class="copies">{escape_html(form.copies)}</div>' if form.copies else ""
    body = "\n".join((f"<h1>{escape_html(form.title)}</h1>", state, *sections, copies))
    return render_page_html(form.title, _PAGE % _write_margins(form, language) + _STYLE, body, language)


def _write_margins(form: FilledForm, language: str) -> str:
    """Return what stands at the edges of every printed page: who and where, the day, the form, the page's number."""
    boxes = (
        ("top-left", f'"{escape_style(form.head)}"', "left", "width: 70%; "),
        ("top-right", f'"{escape_style(form.day)}"', "right", ""),
        ("bottom-left", f'"{escape_style(form.title)}"', "left", "width: 70%; "),
        ("bottom-right", write_page_number(language), "right", ""),
    )
    return " ".join(_BOX % box for box in boxes)


def _write_section(section: FilledSection, language: str) -> str:
    head = f"<h2>{escape_html(section.title)}</h2>"
    if section.about:
        head += f'<div class="about">{escape_html(section.about)}</div>'
    if not section.repeat:
        fields = section.rows[0]
        if all(field.signature for field in fields):
            return f'<div class="signatures">{head}' + "".join(_write_signature(field) for field in fields) + "</div>"
        return head + '<div class="fields">' + "".join(_write_field(field) for field in fields) + "</div>"
    if all(len(row) == 1 for row in section.rows):
        items = "".join(
            f"<li{_LONG if _is_long(row) else ''}>{escape_html(row[0].value) if row[0].value else _write_lines(1)}</li>"
            for row in section.rows
        )
        # A few lines to write on are not divided between two pages; agreements may be many.
        kind = "" if any(row[0].value for row in section.rows) else ' class="empty"'
        return f"{head}<ol{kind}>{items}</ol>"
    return head + "".join(_write_goal(number, row, section, language) for number, row in enumerate(section.rows, 1))


def _write_goal(number: int, row: tuple[FormField, ...], section: FilledSection, language: str) -> str:
    label = text("form.column_number", language, number=number)
    parts = section.columns if sum(section.columns) == len(row) else (len(row),)
    ends = [sum(parts[:place]) for place in range(len(parts) + 1)]
    columns = [row[start:end] for start, end in pairwise(ends)]
    written = ["".join(_write_field(field, len(parts)) for field in column) for column in columns]
    inside = written[0]
    if section.columns and len(parts) == len(section.columns):
        inside = f'<div class="columns">{"".join(f"<div>{one}</div>" for one in written)}</div>'
    kind = "goal long" if any(_is_long(column, len(parts)) for column in columns) else "goal"
    return f'<div class="{kind}"><span class="number">{escape_html(label)}</span>{inside}</div>'


def _is_long(fields: Sequence[FormField], columns: int = 1) -> bool:
    """Tell whether these, in one of so many columns, may go on overleaf; lines to write on stay together."""
    return sum(count_lines(field.value, columns) for field in fields if field.value) > WHOLE_LINES


def _write_field(field: FormField, columns: int = 1) -> str:
    kind = "field short" if field.lines == 1 else "field long" if _is_long([field], columns) else "field"
    value = f'<div class="value">{escape_html(field.value)}</div>' if field.value else _write_lines(field.lines)
    return f'<div class="{kind}"><div class="prompt">{escape_html(field.prompt)}</div>{value}</div>'


def _write_signature(field: FormField) -> str:
    return f'<div class="sign"><div class="prompt">{escape_html(field.prompt)}</div></div>'


def _write_lines(count: int) -> str:
    return '<div class="line"></div>' * count or '<div class="value">–</div>'
