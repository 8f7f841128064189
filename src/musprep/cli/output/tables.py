"""Lists for other programs: JSON, CSV for a spreadsheet, Markdown for a notebook. `musprep import` reads them all."""

from __future__ import annotations

import csv
import io
import re
from itertools import groupby
from typing import TYPE_CHECKING

from musprep.briefing.plain import escape_block, escape_inline
from musprep.language.say import name_value, text

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from musprep.briefing.material import ReceivedText
    from musprep.cli.framework.call import CommandCall
    from musprep.cli.framework.parser import Parser
    from musprep.model.answer import Answer
    from musprep.model.entry import Entry

_FORMATS = {"json": "json", "csv": "csv", "md": "md", "markdown": "md"}
_FORMULA = re.compile(r"'*[=+\-@\t]")
"""What a spreadsheet takes a cell for a formula by; such a cell begins with an apostrophe, one more than it has."""


def declare_format(parser: Parser) -> None:
    """Add `--format`, and `--json` which is short for `--format json`."""
    parser.add_option("format", "list_format", meta="format")
    parser.add_flag("json")


def read_format(call: CommandCall) -> str:
    """Return `json`, `csv`, `md`, or "" for the list that people read. Raises UsageError for any other."""
    wanted = "json" if call.args.json else (call.args.format or "").casefold()
    if wanted and wanted not in _FORMATS:
        call.raise_usage_error("tables.unknown_format", value=call.args.format)
    return _FORMATS.get(wanted, "")


def as_csv(rows: Sequence[Mapping[str, object]], names: Sequence[str]) -> str:
    """Return rows as CSV below a head; the parts of a list are divided by `, `, and in quotes where they hold that."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(names)
    writer.writerows([_format_cell(row.get(name, "")) for name in names] for row in rows)
    return out.getvalue().removesuffix("\n")


def _format_cell(value: object) -> str:
    said = ", ".join(map(_quote_part, value)) if isinstance(value, list) else "" if value is None else str(value)
    return f"'{said}" if _FORMULA.match(said) else said


def _quote_part(part: object) -> str:
    """Return a part of a list, in quotes where it holds what divides them."""
    said = str(part)
    return '"{}"'.format(said.replace('"', '""')) if ", " in said or said.startswith('"') else said


def write_entries_markdown(entries: Sequence[Entry], language: str) -> Iterator[str]:
    """Yield notes as Markdown, in the order given: a heading for each day, a bullet for each note with its parts."""
    for number, (day, of_day) in enumerate(groupby(entries, key=lambda entry: entry.day)):
        yield from (*([""] if number else []), f"## {day.isoformat()}", "")
        for entry in of_day:
            kind = name_value("kind", entry.kind, language)
            yield f"- **{kind}**: {escape_block(entry.text, '  ')}"
            if entry.effect:
                yield f"  {text('tables.effect', language, text=escape_inline(entry.effect, start=False))}"
            for one in entry.proof:
                yield f"  {text('tables.proof', language, text=escape_inline(one, start=False))}"
            if entry.tags:
                yield f"  {' '.join(f'#{tag}' for tag in entry.tags)}"
            # Always, as the text itself may end in a line that looks like one.
            level = name_value("say", entry.say, language)
            yield f"  {text('tables.say', language, text=level)}"


def write_answers_markdown(
    given: Sequence[ReceivedText], stored: Mapping[str, Answer], this: str, language: str
) -> Iterator[str]:
    """Yield answers as Markdown: each below its question as it was put, marked where that is reworded or gone.

    Below each is where it belongs: its address, with what is `stored` where that is not what people read, and the round
    `this`.
    """
    for number, one in enumerate(given):
        yield from (*([""] if number else []), f"## {escape_inline(one.show_question(language))}", "")
        if one.now:
            yield from (f"*{text('tables.reworded', language, now=escape_inline(one.now, start=False))}*", "")
        said = one.answer.shown or one.answer.text
        yield from (escape_block(said), "")
        chosen = stored[one.answer.key].text
        key = one.answer.key if chosen == said else f"{one.answer.key} = {escape_inline(chosen, start=False)}"
        yield text("tables.place", language, key=key, round=this, say=name_value("say", one.answer.say, language))
