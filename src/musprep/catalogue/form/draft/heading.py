"""Tells the headings of a form: what the file calls so, and what stands out above questions."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from musprep.catalogue.form.draft import words
from musprep.catalogue.form.draft.form_look import asks_by_form, make_signature
from musprep.catalogue.form.draft.line import FormLine, Room
from musprep.catalogue.form.draft.line_kind import LineKind
from musprep.catalogue.form.draft.number import find_number_kind, find_shape, read_count

if TYPE_CHECKING:
    from musprep.catalogue.form.draft.form_look import FormLook

_PART: Final = re.compile(
    r"^\W*(?:tema|del|afsnit|emne|område|punkt|fase|trin|kapitel|part|section|theme|topic|area|step|phase)\s*"
    r"(?:\d{1,2}|[A-H]|[IVX]{1,4})\b\W*",
    re.IGNORECASE,
)
_LONGEST: Final = 90
_USUAL_SIZE: Final = 12
"""The points of plain text where a file does not say them, as a web page."""
_SHORT: Final = 6
_FEW: Final = 5
_ABOVE_TABLE: Final = 8


class HeadingJudge:
    """Says of each line by itself whether it is a heading."""

    def __init__(self, form: FormLook) -> None:
        """Take what the form looks like."""
        self._form = form
        self._lists = {at for at in range(len(form.lines)) if self._opens_list(at)}

    def is_emphasised(self, line: FormLine) -> bool:
        """Tell whether a line looks stronger than the form's plain text."""
        look, body = line.look, self._form.body
        marks = ("bold", "underline", "caps", "color")
        return (
            any(getattr(look, one) and not getattr(body, one) for one in marks)
            or look.size >= (body.size or _USUAL_SIZE) + 1
            or (line.span and line.shaded)
            or bool(_PART.match(line.text))
        )

    def is_heading(self, at: int) -> bool:
        """Tell whether a line is a heading: the file says so, or it is short, stands out, and questions follow."""
        line, below = self._form.lines[at], self._form.find_below(at)
        if line.option or line.options or line.scale is not None or line.note or line.room is Room.FIELD:
            return False
        if line.heading:
            chosen = below is not None and below.option
            asks = line.asks or line.heading in self._form.asking_heads
            return not chosen and not (asks and line.room >= Room.SPACE)
        return below is not None and self._is_above(at, line, below)

    def _is_above(self, at: int, line: FormLine, below: FormLine) -> bool:
        """Tell whether a line that the file does not call a heading is one above what follows."""
        if line.span and below.table == line.table and below.fixed == LineKind.QUESTION:
            return not line.asks and not line.text.endswith((".", ":")) and len(line.text) <= _LONGEST
        if self._is_ruled_out(line, below):
            return False
        if line.asks:
            known = make_signature(line) in self._form.asking and make_signature(line) not in self._form.titles
            other = asks_by_form(below) and make_signature(below) != make_signature(line)
            return other and self.is_emphasised(line) and not known
        if self._is_above_table(line, below):
            return True
        return not self._has_next_number(at) and (self._is_strong(line, below) or self._is_plain(at, line, below))

    def _is_ruled_out(self, line: FormLine, below: FormLine) -> bool:
        told = words.INSTRUCTION.match(line.text) is not None
        ends = line.text.endswith((".", ",", ";")) or len(line.text) > _LONGEST or told
        asked = (
            bool(words.IMPERATIVE.match(line.text))
            and line.text.count(" ") > 2
            and make_signature(below) == make_signature(line)
        )
        return below.option or ends or asked or (line.room is Room.SPACE and self._form.roomy)

    @staticmethod
    def _is_above_table(line: FormLine, below: FormLine) -> bool:
        apart = not line.table and bool(below.table) and line.room <= Room.GAP
        return apart and len(line.text.split()) <= _ABOVE_TABLE and not line.text.endswith(":")

    def _is_strong(self, line: FormLine, below: FormLine) -> bool:
        plain_size = line.look.size < (self._form.body.size or _USUAL_SIZE) + 1
        if not self.is_emphasised(line) or (line.look.italic and plain_size and not line.look.bold):
            return False
        like_questions = make_signature(line) in self._form.asking and make_signature(below) == make_signature(line)
        return not like_questions or self._has_no_room(line)

    def _has_no_room(self, line: FormLine) -> bool:
        """Tell whether a few words have no room where questions have, and are no order to write."""
        few = len(line.text.split()) <= _SHORT and not words.IMPERATIVE.match(line.text)
        return line.room is Room.NONE and self._form.roomy and few

    def _is_plain(self, at: int, line: FormLine, below: FormLine) -> bool:
        """Tell whether a line that does not stand out is a heading by its number, its place or the gaps around it."""
        if line.look.italic:
            return False
        if self._has_no_room(line) and not line.number and not line.table and below.asks and below.room >= Room.SPACE:
            return True
        kind, under = find_number_kind(line.number), find_number_kind(below.number)
        short = len(line.text.split()) <= _SHORT
        if kind == "t":
            return not words.BREAK.match(line.text)
        if (line.table and line.span and short and not below.span) or (at in self._lists and len(self._lists) > 1):
            return True
        listed = kind in {"i", "a"} and at > 0 and find_number_kind(self._form.lines[at - 1].number) == kind
        single = kind in {"1", "i", "a"} and under != kind and not listed
        numbered = single and line.room < Room.SPACE and not self._follows_question(at)
        bare = not kind and bool(under) and not line.text.endswith(":") and line.room <= Room.GAP
        return short and (numbered or bare) and asks_by_form(below)

    def _has_next_number(self, at: int) -> bool:
        """Tell whether a numbered line looks like the question right above it, and has the number after it."""
        line, before = self._form.lines[at], self._form.lines[at - 1] if at else None
        alike = before is not None and before.asks and make_signature(before) == make_signature(line)
        return bool(line.number) and alike and self._follows_question(at)

    def _follows_question(self, at: int) -> bool:
        """Tell whether one of the lines numbered right before a line's own asks."""
        line = self._form.lines[at]
        wanted = read_count(line.number)
        for other in reversed(self._form.lines[:at]):
            if wanted is None or find_shape(other.number) != find_shape(line.number):
                continue
            wanted -= 1
            if read_count(other.number) != wanted:
                return False
            if other.asks or other.room >= Room.SPACE:
                return True
        return False

    def _opens_list(self, at: int) -> bool:
        """Tell whether a few plain words stand above questions: after a gap and with none below, or with a colon."""
        line, below = self._form.lines[at], self._form.find_below(at)
        if below is None or not asks_by_form(below) or line.number or line.table or line.look.italic or line.asks:
            return False
        if len(line.text.split()) > _FEW or words.ASKING.match(line.text) or words.IMPERATIVE.match(line.text):
            return False
        if line.text.endswith(":"):
            return find_number_kind(below.number) == "•" and line.room <= Room.GAP
        alone = at == 0 or self._form.lines[at - 1].room >= Room.GAP
        return alone and line.room is Room.NONE and below.room <= Room.GAP and not line.text.endswith((".", ","))
