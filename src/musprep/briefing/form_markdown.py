"""A filled form as Markdown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from musprep.briefing.plain import escape_block, escape_inline
from musprep.language.say import text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from musprep.briefing.form import FilledForm, FilledSection, FormField

_LINE = "…" * 30


def render_form_markdown(form: FilledForm, language: str) -> str:
    """Return the form as Markdown; empty fields become lines to write on."""
    head = " · ".join(part for part in (form.head, form.day, form.state) if part)
    above = [f"# {escape_inline(form.title)}", *([escape_inline(head, start=True)] if head else [])]
    parts = [
        *above,
        *_write_sections(form, language),
        *([escape_inline(form.copies, start=True)] if form.copies else []),
    ]
    return "\n\n".join(parts) + "\n"


def _write_sections(form: FilledForm, language: str) -> Iterator[str]:
    for section in form.sections:
        yield f"## {escape_inline(section.title)}"
        if section.about:
            yield escape_inline(section.about, start=True)
        yield from (
            _write_repeats(section, language)
            if section.repeat
            else ["\n\n".join(_write_field(one) for one in section.rows[0])]
        )


def _write_repeats(section: FilledSection, language: str) -> Iterator[str]:
    alone = all(len(row) == 1 for row in section.rows)
    for number, row in enumerate(section.rows, 1):
        if alone:
            yield f"{number}. {escape_block(row[0].value, '   ') if row[0].value else _LINE}"
        else:
            yield f"### {text('form.column_number', language, number=number)}"
            yield "\n\n".join(_write_field(one) for one in row)


def _write_field(field: FormField) -> str:
    if field.value:
        return f"**{escape_inline(field.prompt)}**  \n{escape_block(field.value)}"
    return f"**{escape_inline(field.prompt)}**\n\n" + ("\n\n".join([_LINE] * field.lines) or "–")
