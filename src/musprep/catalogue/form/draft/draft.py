"""A form on its way to a catalogue: its own lines in order, what each became, and corrections to that."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, Final

from musprep.catalogue.form.draft import words
from musprep.catalogue.form.draft.answer_kind import AnswerKind, takes_one
from musprep.catalogue.form.draft.line_kind import LineKind
from musprep.language.error import MusprepError
from musprep.model.question_type import QuestionType

if TYPE_CHECKING:
    from musprep.catalogue.form.draft.scale import FormScale

CORRECTIONS: Final = (
    LineKind.QUESTION, LineKind.SUB, LineKind.HEADING, LineKind.CHOICE, LineKind.NOTE, LineKind.DROP, LineKind.JOIN,
)  # fmt: skip
"""What a line can be corrected to."""


@dataclass(frozen=True, slots=True)
class DraftLine:
    """A line of the form and what it became."""

    text: str
    became: LineKind
    also: str = ""
    """The same in the form's other language."""
    number: str = ""
    """Its number or bullet in the form."""
    reason: str = ""
    """Why it was left out: the key of a text."""
    kind: AnswerKind | None = None
    """What a question takes."""
    options: tuple[str, ...] = ()
    """What can be chosen and stands on the line itself, or in its drop-down."""
    scale: FormScale | None = None
    """The steps, for a line that is a scale."""
    tip: str = ""
    """What helps to answer: the names of a scale's steps or of a table's columns."""
    beside: bool = False
    """Whether a note belongs to the question above it."""
    place: str = ""
    """Where it stands in the file."""
    answer: str = ""
    """Where its answer goes: the empty cell, paragraph or field; "" where that is in the line itself or nowhere."""
    ticks: tuple[str, ...] = ()
    """Where the boxes of its `options` are, in order; none where the file does not mark them."""
    corrected: bool = False

    @property
    def delicate(self) -> bool:
        """Whether it is a question whose answer begins only for oneself."""
        asks = self.became in {LineKind.QUESTION, LineKind.SUB}
        return asks and words.DELICATE.search(f"{self.text} {self.also}") is not None

    def change(self, **changes: Any) -> DraftLine:  # noqa: ANN401 - any field
        """Return a copy with `changes`."""
        return replace(self, **changes)


@dataclass(frozen=True, slots=True)
class FormDraft:
    """A form's lines, in order. Corrections return a new draft; `undo` the one before."""

    lines: tuple[DraftLine, ...]
    title: str = ""
    """What the file itself is called, used where no line is the title."""
    kind: str = ""
    told: tuple[str, ...] = ()
    """What the user is to be told of the file: keys of texts."""
    before: FormDraft | None = None

    def correct(self, number: int, became: str) -> FormDraft:
        """Return the draft with line `number`, from 1, made a question, heading ... or joined to the line above.

        Raises MusprepError for a line that is not there, a word that is none of `CORRECTIONS`, a first line to join.
        """
        line = self._get_line(number)
        if became not in [one.value for one in CORRECTIONS]:
            raise MusprepError("form_import.no_such_correction", word=became, words=" ".join(CORRECTIONS))
        if became == LineKind.JOIN:
            return self._join(number)
        wanted = LineKind(became)
        asks = wanted in (LineKind.QUESTION, LineKind.SUB)
        kind = (line.kind or AnswerKind(QuestionType.TEXT)) if asks else None
        reason = "form_import.left_by_you" if wanted is LineKind.DROP else ""
        return self._put(number, line.change(became=wanted, kind=kind, reason=reason, beside=False, corrected=True))

    def split(self, number: int, at: int) -> FormDraft:
        """Return the draft with line `number` cut in two before the character `at`; both are what it was.

        Raises MusprepError where one of the two would be empty.
        """
        line = self._get_line(number)
        first, second = line.text[:at].strip(), line.text[at:].strip()
        if not first or not second:
            raise MusprepError("form_import.nothing_to_split", number=number)
        lines = list(self.lines)
        rest = line.change(text=second, number="", also="", corrected=True)
        lines[number - 1 : number] = [line.change(text=first, also="", options=(), corrected=True), rest]
        return replace(self, lines=tuple(lines), before=self)

    def undo(self) -> FormDraft:
        """Return the draft before the last correction, itself where there was none."""
        return self.before or self

    def _get_line(self, number: int) -> DraftLine:
        if not 1 <= number <= len(self.lines):
            raise MusprepError("form_import.no_such_line", number=number, last=len(self.lines))
        return self.lines[number - 1]

    def _put(self, number: int, line: DraftLine) -> FormDraft:
        return replace(self, lines=(*self.lines[: number - 1], line, *self.lines[number:]), before=self)

    def _join(self, number: int) -> FormDraft:
        at = next((one for one in range(number - 2, -1, -1) if self.lines[one].became is not LineKind.JOIN), None)
        if at is None:
            raise MusprepError("form_import.nothing_to_join", number=number)
        above, line = self.lines[at], self.lines[number - 1]
        lines = list(self.lines)
        lines[at] = above.change(text=f"{above.text} {line.text}", options=above.options + line.options, corrected=True)
        lines[number - 1] = line.change(became=LineKind.JOIN, kind=None, reason="", corrected=True)
        return replace(self, lines=tuple(lines), before=self)

    def list_choices(self, number: int) -> tuple[str, ...]:
        """Return what can be chosen at a question: on its own line, and on the lines of choices below it."""
        found = list(self.lines[number - 1].options)
        for one in self.lines[number:]:
            if one.became is LineKind.CHOICE:
                found += [one.text] if one.text else list(one.options)
            elif one.became not in (LineKind.JOIN, LineKind.DROP, LineKind.NOTE):
                break
        return tuple(dict.fromkeys(found))

    def find_type(self, number: int) -> QuestionType:
        """Return what a question takes, with the choices below it as they are now."""
        line = self.lines[number - 1]
        kind = line.kind.type if line.kind else QuestionType.TEXT
        choices = self.list_choices(number)
        if choices and kind in (QuestionType.TEXT, QuestionType.SHORT):
            return QuestionType.CHOICE if takes_one(line.text, choices) else QuestionType.MULTI
        if not choices and kind in (QuestionType.CHOICE, QuestionType.MULTI):
            return QuestionType.TEXT
        return kind
