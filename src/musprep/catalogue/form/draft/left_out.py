"""Says which lines of a form are nobody's question: the leader's part, signatures, page furniture, greetings."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from musprep.catalogue.form.draft import words
from musprep.catalogue.form.draft.line import Room
from musprep.catalogue.form.draft.line_kind import LineKind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from musprep.catalogue.form.draft.line import FormLine

_CLOSING_LINES: Final = 4
_WHOLE_ROW: Final = 99
"""The rank of a leader's part that is one row of a table."""
_SHORT: Final = 8


class OmissionJudge:
    """Goes through the lines in order, knowing whose part it is in."""

    def __init__(self, lines: Sequence[FormLine], ranks: Sequence[int], *, mail: bool) -> None:
        """Take the lines, and the rank of each that is a heading, 0 for others.

        `mail`: what follows the greeting at its end is not read.
        """
        self._lines = lines
        self._ranks = ranks
        self._mail = mail
        bare = (words.PART_NAME.sub("", one.text) for one, rank in zip(lines, ranks, strict=True) if rank)
        self._by_role = any(map(words.EMPLOYEE_NAME.match, bare))
        """Whether the form's parts are named by who fills them in."""
        self._leader = 0
        """The rank of the heading whose part is the leader's, 0 outside of one."""
        self._row = (0, 0)
        self._place = ""
        self._closing = 0
        self._signing = False

    def find_reason(self, at: int) -> str:
        """Return why the line `at` is left out, "" where it is not. To be asked of each line once, in order."""
        line, rank = self._lines[at], self._ranks[at]
        found = (
            self._judge_leader(line, rank)
            or self._judge_signs(at, line, rank)
            or self._judge_page_mark(line, rank)
            or self._judge_greeting(line, rank)
        )
        self._signing = found == "left_signature"
        return found

    def _judge_leader(self, line: FormLine, rank: int) -> str:
        bare = words.PART_NAME.sub("", line.text)
        named = words.LEADER.search(bare) or (self._by_role and bare != line.text and words.LEADER_NAME.match(bare))
        # A line that says who fills in which part is nobody's part.
        both = not rank and words.BY_EMPLOYEE.search(line.text)
        speaks = bool(named) and not both and not line.asks and line.fixed != LineKind.DROP
        if rank and rank <= self._leader and not speaks:
            self._leader = 0
        if self._leader == _WHOLE_ROW and (line.table, line.row) != self._row:
            self._leader = 0
        if self._leader or (line.place and line.place == self._place):
            return "left_leader"
        if speaks:
            self._begin_leader(line, rank)
        return "left_leader" if speaks or (words.TO_LEADER.match(line.text) and not rank) else ""

    def _begin_leader(self, line: FormLine, rank: int) -> None:
        """Say how far the leader's part reaches that begins with a line: to the next heading, a row, only itself."""
        self._place = line.place
        if rank:
            self._leader = rank
        elif line.table and line.room is Room.FIELD:
            self._leader, self._row = _WHOLE_ROW, (line.table, line.row)
        elif not line.room and len(line.text) < 100 and line.text.count(".") < 2:
            self._leader = max((one for one in self._ranks if one), default=1)

    def _judge_signs(self, at: int, line: FormLine, rank: int) -> str:
        label = line.text.rstrip(": ")
        near = self._lines[max(0, at - 2) : at + 3]
        signs = (
            (_is_signature(line) and not line.asks)
            or (self._signing and words.FIELD.match(label) and not rank)
            or (words.PLACE_AND_DAY.match(label) and any(map(_is_signature, near)))
            or (" " in label and not rank and line.room < Room.FIELD and _names_two(label))
            or (not rank and self._is_signed_last(at))
        )
        return "left_signature" if signs else ""

    def _is_signed_last(self, at: int) -> bool:
        """Tell whether a line is one of the last two, which name no more than who signs, with room for it."""
        last = self._lines[-2:]
        return at >= len(self._lines) - 2 and all(
            words.ROLES.match(one.text) and one.room is Room.FIELD for one in last
        )

    @staticmethod
    def _judge_page_mark(line: FormLine, rank: int) -> str:
        if rank and words.BREAK.match(line.text):
            return "left_break"
        page = words.PAGE.match(line.text) and not line.fixed and line.room < Room.FIELD and not line.option
        return "left_page" if page or words.COOKIES.search(line.text) else ""

    def _judge_greeting(self, line: FormLine, rank: int) -> str:
        if words.GREETING.match(line.text) and not line.asks and not rank:
            return "left_greeting"
        if words.CLOSING.match(line.text) and not rank and line.room < Room.FIELD:
            self._closing = len(self._lines) if self._mail else _CLOSING_LINES
            return "left_greeting"
        if not self._closing:
            return ""
        self._closing -= 1
        long = len(line.text.split()) > _SHORT and not self._mail
        if line.asks or rank or line.room is Room.FIELD or line.fixed == LineKind.QUESTION or long:
            self._closing = 0
        return "left_greeting" if self._closing else ""


def _names_two(label: str) -> bool:
    """Tell whether a line names nobody but two who sign, below the lines for it."""
    return bool(words.ROLES.match(label)) and len(re.findall(r"\w{4,}", label)) > 1 and "den " not in label.lower()


def _is_signature(line: FormLine) -> bool:
    return bool(words.SIGNATURE.search(line.text)) and len(line.text.split()) <= _SHORT
