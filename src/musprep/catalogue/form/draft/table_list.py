"""Reads a list of questions as an HR system writes one out, with columns for theme, type and choices."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from musprep.catalogue.form.block import BlankKind, FormBlank, FormTable
from musprep.catalogue.form.draft import table_words, words
from musprep.catalogue.form.draft.form_words import FormWords
from musprep.catalogue.form.draft.line import FormLine, Room
from musprep.catalogue.form.draft.line_kind import LineKind
from musprep.catalogue.form.draft.scale import FormScale, find_scale, say_scale

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from musprep.catalogue.form.block import Block
    from musprep.catalogue.form.draft.table_kind import Row

_TYPE: Final = FormWords(
    r"^\W*(?:(?:svar|felt|spørgsmåls|question|answer|response|field|input)?[\s-]?(?:type|format)|svarform)\W*$"
)
_CHOICES: Final = FormWords(
    r"^\W*(?:(?:svar|valg)?muligheder|valg|værdier|(?:svar)?skala"
    r"|(?:answer |response )?(?:options|choices|values|scale))\W*$"
)
_FOR_WHOM: Final = FormWords(
    r"^\W*(?:målgruppe|respondent|besvares af|udfyldes af|rolle|hvem|audience|role|answered by"
    r"|completed by|for whom)\W*$"
)
_HELP: Final = FormWords(r"^\W*(?:hjælp\w*|vejledning|beskrivelse|help(?: text)?|hint|description)\W*$")
_SCALE: Final = FormWords(r"skala|scale|rating|likert|score")
_SEVERAL: Final = FormWords(r"fler|multi|checkbox|afkryds|several")
_ONE: Final = FormWords(r"valg|liste|choice|select|radio|drop|ja\s*/\s*nej|yes\s*/\s*no|boolean")
_DATE: Final = FormWords(r"dato|date")


@dataclass(frozen=True, slots=True)
class QuestionList:
    """Which column of a list holds what, -1 where none does."""

    question: int
    theme: int
    kind: int
    choices: int
    whom: int
    help: int


def find_list(top: Row) -> QuestionList | None:
    """Return what a table's columns hold, None where it is no list of questions: one without types and choices."""
    titles = [" ".join(cell.text.split()) for cell in top]

    def place(pattern: FormWords) -> int:
        return next((at for at, one in enumerate(titles) if pattern.match(one)), -1)

    found = QuestionList(
        place(table_words.QUESTION_COLUMN),
        place(table_words.THEME_COLUMN),
        place(_TYPE),
        place(_CHOICES),
        place(_FOR_WHOM),
        place(_HELP),
    )
    return found if found.question >= 0 and max(found.kind, found.choices) >= 0 else None


def join_heads(blocks: Sequence[Block]) -> Iterator[Block]:
    """Yield the blocks, the head of a list of questions together with its rows where a sheet parts them."""
    head: FormTable | None = None
    for block in blocks:
        if head is not None and isinstance(block, FormTable):
            yield replace(block, rows=head.rows + block.rows)
            head = None
            continue
        if head is not None:
            yield head
            head = None
        if isinstance(block, FormTable) and len(block.rows) == 1 and find_list(block.rows[0]):
            head = block
        else:
            yield block
    if head is not None:
        yield head


def read_list(listed: QuestionList, rows: Sequence[Row]) -> Iterator[FormLine]:
    """Yield each row as a question under the heading of its theme; a theme that does not change is said once."""
    theme = ""
    for row in rows:
        texts = [" ".join(cell.text.split()) for cell in row]

        def text(at: int, texts: Sequence[str] = texts) -> str:
            return texts[at] if 0 <= at < len(texts) else ""

        asked = text(listed.question)
        if text(listed.theme) not in {"", theme}:
            theme = text(listed.theme)
            yield FormLine(theme, fixed=LineKind.HEADING, place=row[listed.theme].place)
        if not asked:
            continue
        line = FormLine(asked, fixed=LineKind.QUESTION, room=Room.FIELD, place=row[listed.question].place)
        line.tip = text(listed.help)
        whom = text(listed.whom)
        if words.ROLES.match(whom) and not re.search(r"medarbejder|ansat|employee", whom, re.IGNORECASE):
            line.fixed, line.reason = LineKind.DROP, "left_leader"
        _set_kind(line, text(listed.kind), text(listed.choices))
        yield line


def _set_kind(line: FormLine, kind: str, choices: str) -> None:
    """Set what a question takes by the words for its type and by its choices."""
    options = tuple(one for part in re.split(r"\s*[|;\n]\s*|\s+/\s+|,\s*", choices) if (one := part.strip()))
    scale = find_scale(choices) or say_scale(f"({choices})") if choices else None
    if _SCALE.search(kind) or (not kind and scale):
        steps = FormScale(1, len(options)) if len(options) > 2 else FormScale(0, 0)
        line.scale = scale or steps
    elif _DATE.search(kind):
        line.blanks = (FormBlank(BlankKind.DATE),)
    elif _SEVERAL.search(kind):
        line.options, line.several = options, True
    elif options or _ONE.search(kind):
        said = tuple(re.findall(r"\b(?:ja|nej|yes|no)\b", kind, re.IGNORECASE))
        line.blanks = (FormBlank(BlankKind.CHOICE, options or said),)
