"""Judges which lines of a form ask for an answer, by their form and their place among the others."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from musprep.catalogue.form.draft import words
from musprep.catalogue.form.draft.form_look import is_prose, make_signature
from musprep.catalogue.form.draft.line import FormLine, Room
from musprep.catalogue.form.draft.line_kind import LineKind
from musprep.catalogue.form.draft.number import find_shape, read_count

if TYPE_CHECKING:
    from collections.abc import Callable

    from musprep.catalogue.form.draft.form_look import FormLook

_LONGEST: Final = 240
_NEAR: Final = 4
_AHEAD: Final = 8
"""So many lines below a scale the table may begin that it is for."""


class QuestionJudge:
    """Says of each line by itself whether it asks for an answer."""

    def __init__(self, form: FormLook, is_emphasised: Callable[[FormLine], bool]) -> None:
        """Take what the form looks like, and what tells whether a line stands out."""
        self._form = form
        self._is_emphasised = is_emphasised

    def is_question(self, at: int, *, begun: bool) -> bool:
        """Tell whether a line asks for an answer. `begun`: whether the form's questions have begun."""
        line, below = self._form.lines[at], self._form.find_below(at)
        answered = bool(line.options or line.scale or line.room is Room.FIELD or (below is not None and below.option))
        cannot = self._is_ruled_out(at, line, below, answered=answered)
        if cannot or answered or (line.room < Room.SPACE and self._is_in_row(at)):
            return not cannot
        if line.asks and begun:
            return below is not None or not self._is_goodbye(line)
        if line.asks:
            return line.room >= Room.SPACE or not self._is_answered_below(line, below, at)
        if found := re.search(r"\?\s+(?=\S)", line.text):
            return self._asks_first(line, line.text[found.end() :], begun=begun)
        return (begun and self._is_open(line, below)) or self._asks_without_mark(line, begun=begun)

    def _is_goodbye(self, line: FormLine) -> bool:
        """Tell whether a last line has neither room, number nor look of the questions, which all have room."""
        asked = [one for one in self._form.lines if one.asks and one is not line and not one.aside and not one.note]
        bare = line.room is Room.NONE and not line.number and make_signature(line) not in self._form.asking
        return bare and len(asked) > 1 and all(one.room >= Room.SPACE or one.options for one in asked)

    def _is_ruled_out(self, at: int, line: FormLine, below: FormLine | None, *, answered: bool) -> bool:
        if line.note or line.option or line.aside or not line.text:
            return True
        if below is not None and below.span and below.fixed != LineKind.QUESTION and not line.table:
            below = next(
                (one for one in self._form.lines if one.table == below.table and not one.span and one.scale), below
            )
        rows = (
            below is not None and not line.table and below.table and below.fixed == LineKind.QUESTION and below.scale
        )  # the rows of a table, each answered on a scale, are what the line asks about
        roomless = line.room < Room.SPACE
        ahead = self._form.lines[at + 1 : at + 1 + _AHEAD]
        told = words.ON_SCALE.match(line.text) and any(one.scale and one.table and one.fixed for one in ahead)
        tip = words.TIP.match(line.text) and roomless
        plan = below is not None and below.fixed == LineKind.COLUMN and not line.asks and roomless
        return bool(tip or plan or ((rows or told) and not line.options and roomless)) or (
            not answered and bool(words.ABOUT_THE_FORM.search(line.text))
        )

    def _is_in_row(self, at: int) -> bool:
        """Tell whether a numbered line stands near a question that has the number before or after its own."""
        line = self._form.lines[at]
        own = read_count(line.number)
        if own is None:
            return False
        near = self._form.lines[max(0, at - _NEAR) : at + _NEAR + 1]
        alike = [one for one in near if one.asks and find_shape(one.number) == find_shape(line.number)]
        return any(abs((read_count(one.number) or -9) - own) == 1 for one in alike)

    def _is_answered_below(self, line: FormLine, below: FormLine | None, at: int) -> bool:
        """Tell whether a question before the form has begun is rhetorical: text follows that answers it."""
        if line.number or below is None or below.asks or below.option:
            return False
        return is_prose(below.text) or any(one.heading for one in self._form.lines[at + 1 :])

    def _is_open(self, line: FormLine, below: FormLine | None) -> bool:
        """Tell whether a line ends in a colon and nothing of its own follows: what comes after it is to be written."""
        alone = below is None or bool(below.heading) or self._is_emphasised(below)
        return alone and line.text.endswith(":") and len(line.text.split()) <= 8

    def _asks_first(self, line: FormLine, rest: str, *, begun: bool) -> bool:
        """Tell whether a line asks that goes on after its question: with help to answer it, or with the answer."""
        calls = rest.rstrip().endswith("!")
        told = calls or (rest.rstrip().endswith(".") and not words.IMPERATIVE.match(rest) and len(rest.split()) > 3)
        if not told:
            return begun or line.room > Room.GAP
        alike = begun and not calls and make_signature(line) in self._form.asking
        return line.room >= Room.SPACE or bool(line.number) or alike

    def _asks_without_mark(self, line: FormLine, *, begun: bool) -> bool:
        """Tell whether an order, a beginning, a noun phrase is a question: it looks like the questions of the form."""
        form, prose = self._form, is_prose(line.text)
        roomy = line.room is Room.SPACE
        if len(line.text) > _LONGEST or (words.INSTRUCTION.match(line.text) and not roomy):
            return False
        if roomy and (form.roomy or line.text.endswith(":")) and not prose:
            return begun or len(line.text.split()) > 2
        if words.IMPERATIVE.match(line.text):
            return begun or bool(line.number)
        alike = make_signature(line) in form.asking and not (line.look.italic and not form.body.italic)
        if not alike or prose:
            return alike and bool(line.number) and line.text.count(".") < 2
        known = len(line.text.split()) > 1 or line.look.bold
        return begun and (bool(line.number) or form.roomy is roomy) and known
