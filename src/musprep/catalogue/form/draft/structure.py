"""Understands a form: says of each of its lines, in order, what it becomes in a catalogue."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Final

from musprep.catalogue.form.block import BlankKind
from musprep.catalogue.form.draft import words
from musprep.catalogue.form.draft.answer_kind import AnswerKind, read_kind
from musprep.catalogue.form.draft.draft import DraftLine, FormDraft
from musprep.catalogue.form.draft.form_look import FormLook, is_prose
from musprep.catalogue.form.draft.gather import gather
from musprep.catalogue.form.draft.heading import HeadingJudge
from musprep.catalogue.form.draft.judge import QuestionJudge
from musprep.catalogue.form.draft.left_out import OmissionJudge
from musprep.catalogue.form.draft.line import Room
from musprep.catalogue.form.draft.line_kind import LineKind
from musprep.catalogue.form.draft.number import DASHES, find_number_kind
from musprep.catalogue.form.draft.outline import Outline
from musprep.catalogue.form.draft.scale import FormScale, say_scale
from musprep.model.question_type import QuestionType

if TYPE_CHECKING:
    from musprep.catalogue.form.block import FormFile
    from musprep.catalogue.form.draft.line import FormLine

_ASKED: Final = (LineKind.QUESTION, LineKind.SUB, LineKind.FIELD, LineKind.COLUMN)
_LABEL: Final = 5
_LETTERHEAD: Final = 80
Decision = tuple[LineKind, str]


def draft_form(form: FormFile) -> FormDraft:
    """Return what the lines of a form become: a draft that can be corrected before it is a catalogue."""
    made = _Structure(form, gather(form)).make()
    for one in form.omitted:
        if one.text.strip():
            made.append(DraftLine(text=one.text, became=LineKind.DROP, reason=f"form_import.{one.reason}"))
    return FormDraft(tuple(made), title=form.title, kind=form.kind, told=form.told)


class _Structure:
    """Goes through the lines once, knowing under which heading and question it is."""

    def __init__(self, form: FormFile, lines: list[FormLine]) -> None:
        look = FormLook(lines)
        judge = HeadingJudge(look)
        self._lines = lines
        self._questions = QuestionJudge(look, judge.is_emphasised)
        self._outline = Outline(lines, judge)
        self._left_out = OmissionJudge(lines, self._outline.ranks, mail=form.kind in {"mail", "txt", "md"})
        self._made: list[DraftLine] = []
        self._ranks: list[int] = []
        """The rank of each of them that is a heading, 0 for others."""
        self._begun = False
        """Whether the first heading or question has been."""
        self._asked: FormLine | None = None
        """The question that a sub-question or a choice would belong to."""
        self._heads_fields = True
        """Whether labels with room are head fields: name, date."""
        self._scale: FormScale | None = None
        """The scale that was spoken of last."""
        self._each = False
        """Whether it is for each of the statements that follow."""

    def make(self) -> list[DraftLine]:
        """Return the draft lines."""
        for at, line in enumerate(self._lines):
            became, reason = self._decide(at, line)
            if line.text:
                self._add(at, line, became, reason)
        return _mark_groups(self._made, self._ranks)

    def _add(self, at: int, line: FormLine, became: LineKind, reason: str) -> None:
        asked = became in _ASKED
        if became is LineKind.HEADING:
            self._asked = None
            self._heads_fields = bool(words.HEAD_PART.match(line.text))
        elif asked and became is not LineKind.SUB:
            self._asked = line
            self._heads_fields = self._heads_fields and not (
                became is LineKind.QUESTION and (line.asks or any(one.scale for one in self._list_options(at)))
            )
        elif became in {LineKind.NOTE, LineKind.INTRO}:
            said = say_scale(line.text)
            self._scale = said or self._scale
            told = words.EACH.search(line.text) or words.ON_SCALE.match(line.text)
            self._each = bool(said and told) or (self._each and not said)
        self._begun = self._begun or became in {LineKind.HEADING, LineKind.QUESTION, LineKind.COLUMN}
        kind = self._find_kind(at, line, became) if asked else None
        helps = line.aside or line.look.italic or line.text.startswith("(")
        self._ranks.append(self._outline.ranks[at] if became is LineKind.HEADING else 0)
        self._made.append(
            DraftLine(
                text=line.text if asked else " ☐ ".join((line.text, *line.options)),
                also=line.also,
                number=line.number,
                became=became,
                reason=f"form_import.{reason}" if reason else "",
                kind=kind,
                options=_find_options(line, kind) if kind else (),
                scale=line.scale if became is LineKind.SCALE else None,
                tip=line.tip,
                beside=became is LineKind.NOTE and self._asked is not None and helps,
                ticks=tuple(one.place for one in line.blanks if one.kind is BlankKind.CHECK) if line.options else (),
                place=line.place,
                answer=next((one.place for one in line.blanks if one.place), "") or line.answer,
            )
        )

    def _find_kind(self, at: int, line: FormLine, became: LineKind) -> AnswerKind:
        """Return what a question takes, by itself, by what helps to answer it, or as one of several statements."""
        told = " ".join(one.text for one in self._list_asides(at))
        kind = read_kind(line, became, self._scale, self._list_options(at), told)
        if became is LineKind.QUESTION and kind.scale is None:
            other = line.asks or words.IMPERATIVE.match(line.text)
            self._each = self._each and (not other or bool(words.HOW_MUCH.match(line.text)))
            if self._each and self._scale and (line.asks or line.room is Room.FIELD) and kind.type is QuestionType.TEXT:
                return AnswerKind(QuestionType.SCALE, self._scale)
        return kind

    def _list_asides(self, at: int) -> list[FormLine]:
        """Return the lines right below one that help to answer it."""
        rest = self._lines[at + 1 :]
        return rest[: next((end for end, one in enumerate(rest) if not (one.aside or one.note)), len(rest))]

    def _list_options(self, at: int) -> list[FormLine]:
        """Return the lines right below one that are nothing but something to choose."""
        at += len(self._list_asides(at))
        end = next((one for one in range(at + 1, len(self._lines)) if not self._lines[one].option), len(self._lines))
        return self._lines[at + 1 : end]

    def _decide(self, at: int, line: FormLine) -> Decision:
        title = self._outline.title
        if at == title:
            return LineKind.TITLE, ""
        again = title >= 0 and line.text == self._lines[title].text
        if again and not (line.asks or line.fixed or line.option or line.room is Room.FIELD):
            return LineKind.DROP, "left_page"
        if at < title and not line.option and line.room < Room.FIELD:
            return (LineKind.DROP, "left_letterhead") if len(line.text) < _LETTERHEAD else (LineKind.INTRO, "")
        left = self._left_out.find_reason(at)
        if left:
            return LineKind.DROP, left
        return self._decide_fixed(at, line) or self._decide_free(at, line)

    def _decide_fixed(self, at: int, line: FormLine) -> Decision | None:
        """Return what a line is by the table or the choices it is part of, or as a heading; None for any other."""
        if line.option:
            chosen = LineKind.SCALE if line.scale else LineKind.CHOICE
            return (chosen if self._asked is not None else LineKind.NOTE), ""
        if line.fixed:
            return LineKind(line.fixed), line.reason
        return (self._decide_heading(at), "") if self._outline.ranks[at] else None

    def _decide_free(self, at: int, line: FormLine) -> Decision:
        if self._is_answer_label(line):
            return LineKind.DROP, "left_answer_label"
        if self._is_field(at, line):
            return LineKind.FIELD, ""
        letters = find_number_kind(line.number) in {"a", "i"} and not line.note and not is_prose(line.text)
        if letters and self._asked is not None and self._asked.asks and self._is_sub(line):
            return LineKind.SUB, ""
        if self._questions.is_question(at, begun=self._begun):
            return (LineKind.SUB if self._is_sub(line) else LineKind.QUESTION), ""
        return (LineKind.NOTE if self._begun else LineKind.INTRO), ""

    def _decide_heading(self, at: int) -> LineKind:
        """Return what a heading is: one above questions, one above text only, or a line of the introduction."""
        ranks = self._outline.ranks
        rest = range(at + 1, len(self._lines))
        end = next((one for one in rest if ranks[one] and ranks[one] <= ranks[at]), len(self._lines))
        inside = [one for one in range(at + 1, end) if self._lines[one].fixed != LineKind.DROP]
        if any(map(self._asks_something, inside)) or (self._begun and inside):
            return LineKind.HEADING
        return LineKind.NOTE if self._begun else LineKind.INTRO

    def _asks_something(self, at: int) -> bool:
        line = self._lines[at]
        if line.fixed:
            return line.fixed in _ASKED
        roomy = line.room is Room.FIELD or (self._begun and line.room is Room.SPACE)
        return not self._outline.ranks[at] and (roomy or self._questions.is_question(at, begun=self._begun))

    def _is_answer_label(self, line: FormLine) -> bool:
        """Tell whether a line only says that the answer to the question above goes here."""
        if self._asked is None or line.asks:
            return False
        own = words.OWN_LABEL.match(line.text) and self._asked.room < Room.FIELD and not self._asked.options
        beside = line.table and line.table == self._asked.table and (self._asked.asks or self._asked.fixed)
        role = beside and line.room is Room.FIELD and words.ROLE.match(line.text)
        return bool(own or role or words.ANSWER_LABEL.match(line.text))

    def _is_field(self, at: int, line: FormLine) -> bool:
        known = bool(words.FIELD.match(line.text.rstrip(": ")))
        if any(one.scale for one in self._list_options(at)) or words.REMARK.match(line.text):
            return False
        if line.asks or len(line.text.split()) > _LABEL or (words.IMPERATIVE.match(line.text) and not known):
            return False
        if self._begun and not self._heads_fields:
            return known and line.room is Room.FIELD
        answered = line.room is Room.FIELD or bool(line.options or self._list_options(at))
        # A label before the first heading rather asks something where it is numbered or has many words.
        asks = bool(line.number) or (not line.table and not line.text.endswith(":") and len(line.text.split()) > 3)
        return (answered and not asks) or (known and (answered or line.text.endswith(":")))

    def _is_sub(self, line: FormLine) -> bool:
        """Tell whether a question belongs to the one above it."""
        parent, above = self._asked, (LineKind.NOTE, LineKind.DROP)
        last = next((one.became for one in reversed(self._made) if one.became not in above), None)
        if parent is None or last not in {LineKind.QUESTION, LineKind.SUB, LineKind.CHOICE, LineKind.SCALE}:
            return False
        if line.table and line.table == parent.table:
            return parent.span and not line.span and parent.room < Room.FIELD and parent.asks
        chosen = parent.options or parent.scale or last in {LineKind.CHOICE, LineKind.SCALE}
        if words.REMARK.match(line.text) and not line.number and chosen and not parent.fixed:
            return True
        listed = find_number_kind(line.number) == "•" and not parent.number
        return not (chosen and listed) and _is_numbered_below(line, parent)


def _is_numbered_below(line: FormLine, parent: FormLine) -> bool:
    """Tell whether a line stands below another by its number, its bullet or how far it is indented."""
    kind, above = find_number_kind(line.number), find_number_kind(parent.number)
    deeper = line.level > parent.level
    if kind == above == "•" and line.number in DASHES and parent.number not in DASHES:
        return True
    if kind == above:
        return deeper and not parent.fixed and (bool(kind) or (line.asks and parent.room < Room.SPACE))
    if kind == "•":
        return deeper or parent.room < Room.SPACE
    letters = above.startswith("1") and kind in {"a", "i"}
    return letters or (bool(above) and kind.startswith(above))


def _find_options(line: FormLine, kind: AnswerKind) -> tuple[str, ...]:
    """Return what can be chosen on a question's own line: to tick, or in its drop-down."""
    listed = tuple(option for blank in line.blanks for option in blank.options)
    return line.options if kind.scale else line.options + listed


def _mark_groups(made: list[DraftLine], ranks: list[int]) -> list[DraftLine]:
    """Make headings groups that have headings of a lower rank, and no question of their own, below them."""
    found = list(made)
    stops = [at for at, line in enumerate(made) if line.became in {LineKind.HEADING, *_ASKED}]
    for at, below in pairwise(stops):
        if made[at].became is LineKind.HEADING and ranks[below] > ranks[at]:
            found[at] = made[at].change(became=LineKind.GROUP)
    return found
