"""Understands a form: says of each of its lines, in order, what it becomes in a catalogue."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from musprep.catalogue.form import words
from musprep.catalogue.form.answer_kind import AnswerKind, read_kind
from musprep.catalogue.form.became import Became
from musprep.catalogue.form.draft import DraftLine, FormDraft
from musprep.catalogue.form.gather import gather
from musprep.catalogue.form.judge import FormJudge, number_kind
from musprep.catalogue.form.line import Room
from musprep.catalogue.form.scale import FormScale, say_scale

if TYPE_CHECKING:
    from musprep.catalogue.form.block import FormFile
    from musprep.catalogue.form.line import FormLine

_ASKED: Final = (Became.QUESTION, Became.SUB, Became.FIELD, Became.COLUMN)
_CLOSING_LINES: Final = 4
_LABEL: Final = 5
_TITLE_WITHIN: Final = 8
"""A title stands among so many first lines."""


def draft(form: FormFile) -> FormDraft:
    """Return what the lines of a form become: a draft that can be corrected before it is a catalogue."""
    lines = gather(form)
    made = _Structure(form, lines).make()
    made += [
        DraftLine(text=one.text, became=Became.DROP, reason=f"form_import.{one.reason}")
        for one in form.omitted
        if one.text.strip()
    ]
    return FormDraft(tuple(made), title=form.title, kind=form.kind, told=form.told)


class _Structure:
    """Goes through the lines once, knowing under which heading and question it is."""

    def __init__(self, form: FormFile, lines: list[FormLine]) -> None:
        self.form = form
        self.lines = lines
        self.judge = FormJudge(lines)
        self.heads = [self._is_head(at) for at in range(len(lines))]
        self.ranks = self._rank()
        self.title = self._find_title()
        self.made: list[DraftLine] = []
        self.ranks_made: list[int] = []
        """The rank of each of them that is a heading, 0 for others."""
        self.begun = False
        """Whether the first heading or question has been."""
        self.asked: FormLine | None = None
        self.leader = 0
        """The rank of the heading whose part is the leader's, 0 outside of one."""
        self.closing = 0
        self.field_part = True
        self.scale: FormScale | None = None
        self.left_row = (0, 0)
        self.left_place = ""

    def make(self) -> list[DraftLine]:
        """Return the draft lines."""
        for at, line in enumerate(self.lines):
            self._add(at, line)
        return _mark_groups(self.made, self.ranks_made)

    def _is_head(self, at: int) -> bool:
        line = self.lines[at]
        if line.fixed:
            return line.fixed == Became.HEADING
        return self.judge.is_heading(at)

    def _rank(self) -> list[int]:
        """Return how high each heading is, 1 the highest, 0 for what is none."""
        kinds: dict[tuple[int, float, bool, bool, bool, bool], int] = {}
        for line, head in zip(self.lines, self.heads, strict=True):
            if head:
                kinds.setdefault(_weight(line), 0)
        for number, kind in enumerate(sorted(kinds)):
            kinds[kind] = number + 1
        return [kinds[_weight(line)] if head else 0 for line, head in zip(self.lines, self.heads, strict=True)]

    def _find_title(self) -> int:
        """Return which line is the form's title, -1 for none."""
        seen: dict[str, int] = {}
        titled = [at for at, line in enumerate(self.lines) if line.title and not line.box]
        if titled:
            return titled[0]
        for at, line in enumerate(self.lines):
            if (
                len(line.text.split()) > 1
                and not line.asks
                and not line.option
                and not line.fixed
                and line.room < Room.FIELD
            ):
                first = seen.setdefault(line.text, at)
                if (
                    first < at
                    and first < _TITLE_WITHIN
                    and (self.heads[first] or self.judge.stands_out(self.lines[first]))
                ):
                    return first
        for at, line in enumerate(self.lines):
            if self.heads[at]:
                if self._is_title(at):
                    return at
                break
            if line.room >= Room.FIELD or line.asks or line.option or line.fixed:
                break
        return self._find_plain_title()

    def _find_plain_title(self) -> int:
        """Return the first line where it can be a title though nothing says so, -1 where it cannot."""
        first = self.lines[0] if self.lines else None
        if first is None or first.room >= Room.FIELD or first.asks or first.option or first.fixed or first.table:
            return -1
        told = first.text.endswith((".", ":", ",", "!")) or words.GREETING.match(first.text) or words.FIELD.match(first.text)
        return -1 if told or len(first.text.split()) > 8 or self.heads[0] and len(self.lines) < 3 else 0

    def _is_title(self, at: int) -> bool:
        """Tell whether the first heading is the title: none of its kind follows, and no question right below it."""
        line, rank = self.lines[at], self.ranks[at]
        others = [one for one in self.ranks[at + 1 :] if one]
        if line.table and not line.span and not line.heading:
            return False
        if not others:
            below = self.lines[at + 1] if at + 1 < len(self.lines) else None
            return below is None or not below.asks or line.heading == 1 or self.judge.stands_out(line)
        return rank < min(others) or (rank not in others and self.ranks[at + 1] != 0)

    # ------------------------------------------------------------------ one line after the other
    def _add(self, at: int, line: FormLine) -> None:
        became, reason = self._decide(at, line)
        if became is Became.DROP and not line.text:
            return
        if became in _ASKED and became is not Became.SUB:
            self.asked = line
        if became in (Became.HEADING, Became.GROUP):
            self.asked = None
        self.begun = self.begun or became in (Became.HEADING, Became.QUESTION, Became.COLUMN)
        if became is Became.HEADING:
            self.field_part = bool(words.HEAD_PART.match(line.text))
        kind = read_kind(line, became, self.scale, self._options_below(at)) if became in _ASKED else None
        said = say_scale(line.text) if became in (Became.NOTE, Became.INTRO) else None
        self.scale = said or self.scale
        self.ranks_made.append(self.ranks[at] if became is Became.HEADING else 0)
        self.made.append(
            DraftLine(
                text=line.text,
                also=line.also,
                number=line.number,
                became=became,
                reason=f"form_import.{reason}" if reason else "",
                kind=kind,
                options=_options_of(line, kind) if kind else (),
                scale=line.scale if became is Became.SCALE else None,
                tip=line.tip,
                beside=became is Became.NOTE
                and self.asked is not None
                and (line.aside or line.look.italic or line.text.startswith("(")),
                place=line.place,
                answer=line.answer or next((one.place for one in line.blanks if one.place), ""),
            )
        )

    def _options_below(self, at: int) -> list[FormLine]:
        found = []
        for one in self.lines[at + 1 :]:
            if not one.option:
                break
            found.append(one)
        return found

    def _decide(self, at: int, line: FormLine) -> tuple[Became, str]:
        if at == self.title:
            return Became.TITLE, ""
        if self.title >= 0 and line.text == self.lines[self.title].text and not line.asks:
            return Became.DROP, "left_page"
        if self.title >= 0 and at < self.title and not line.option and line.room < Room.FIELD:
            return (Became.DROP, "left_letterhead") if len(line.text) < 80 else (Became.INTRO, "")
        left = self._left_out(at, line)
        if left:
            return Became.DROP, left
        if line.option:
            if self.asked is None:
                return Became.NOTE, ""
            return (Became.SCALE if line.scale else Became.CHOICE), ""
        if line.fixed:
            return Became(line.fixed), line.reason
        if self.ranks[at]:
            return self._heading(at, line)
        if self._is_answer_label(line):
            return Became.DROP, "left_answer_label"
        if self._is_field(at, line):
            return Became.FIELD, ""
        if self.judge.is_question(at, begun=self.begun):
            return (Became.SUB if self._is_sub(at, line) else Became.QUESTION), ""
        return (Became.NOTE if self.begun else Became.INTRO), ""

    def _heading(self, at: int, line: FormLine) -> tuple[Became, str]:
        rest = range(at + 1, len(self.lines))
        end = next((one for one in rest if self.ranks[one] and self.ranks[one] <= self.ranks[at]), len(self.lines))
        inside = [one for one in range(at + 1, end) if not self.lines[one].fixed == Became.DROP]
        if any(self._asks_something(one) for one in inside):
            return Became.HEADING, ""
        if not self.begun:
            return Became.INTRO, ""
        return Became.HEADING if inside else Became.NOTE, ""

    def _asks_something(self, at: int) -> bool:
        line = self.lines[at]
        if line.fixed:
            return line.fixed in _ASKED
        return not self.ranks[at] and (
            self.judge.is_question(at, begun=self.begun)
            or line.room >= Room.FIELD
            or (self.begun and line.room >= Room.SPACE)
        )

    def _left_out(self, at: int, line: FormLine) -> str:
        """Return why a line is nobody's question: the leader's part, a signature, page furniture; "" where it is not."""
        rank = self.ranks[at]
        if self.leader and rank and rank <= self.leader and not words.LEADER.search(line.text):
            self.leader = 0
        if (
            self.leader
            and line.table
            and line.table == self.left_row[0]
            and self.leader == 99
            and line.row != self.left_row[1]
        ):
            self.leader = 0
        if self.leader or (line.place and line.place == self.left_place):
            return "left_leader"
        if words.TO_LEADER.match(line.text) and not rank:
            return "left_leader"
        if (words.LEADER.search(line.text) and not line.asks and line.fixed != Became.QUESTION) or (
            line.fixed == Became.QUESTION and words.LEADER.search(line.text) and not line.asks
        ):
            self.left_place = line.place
            if rank:
                self.leader = rank
            elif line.table and line.room is Room.FIELD:
                self.leader, self.left_row = 99, (line.table, line.row)
            elif not line.room and len(line.text) < 100 and line.text.count(".") < 2:
                self.leader = max([one for one in self.ranks if one], default=1)
            return "left_leader"
        if words.SIGNATURE.search(line.text) and len(line.text.split()) <= 8 and not line.asks:
            return "left_signature"
        last = self.made[-1] if self.made else None
        if (
            last is not None
            and last.reason.endswith("left_signature")
            and words.FIELD.match(line.text.rstrip(": "))
            and not rank
        ):
            return "left_signature"
        if words.PLACE_AND_DAY.match(line.text.rstrip(":")) and self._by_signature(at):
            return "left_signature"
        if words.PAGE.match(line.text) and not line.fixed and line.room < Room.FIELD and not line.option:
            return "left_page"
        if words.COOKIES.search(line.text):
            return "left_page"
        if words.GREETING.match(line.text) and not line.asks and not rank:
            return "left_greeting"
        if words.CLOSING.match(line.text) and not rank and line.room < Room.FIELD:
            self.closing = _CLOSING_LINES if self.form.kind not in ("mail", "txt", "md") else len(self.lines)
            return "left_greeting"
        if self.closing:
            self.closing -= 1
            if (
                line.asks
                or rank
                or line.room >= Room.FIELD
                or (len(line.text.split()) > 8 and self.form.kind != "mail")
            ):
                self.closing = 0
            else:
                return "left_greeting"
        return ""

    def _by_signature(self, at: int) -> bool:
        near = self.lines[max(0, at - 2) : at + 3]
        return any(words.SIGNATURE.search(one.text) and len(one.text.split()) <= 8 for one in near)

    def _is_answer_label(self, line: FormLine) -> bool:
        """Tell whether a line only says that the answer to the question above goes here."""
        if self.asked is None or line.asks:
            return False
        own = words.OWN_LABEL.match(line.text) and self.asked.room < Room.FIELD and not self.asked.options
        return bool(own or words.ANSWER_LABEL.match(line.text))

    def _is_field(self, at: int, line: FormLine) -> bool:
        if line.asks or len(line.text.split()) > _LABEL or words.IMPERATIVE.match(line.text):
            return False
        known = bool(words.FIELD.match(line.text.rstrip(": ")))
        answered = line.room is Room.FIELD or line.options or any(self._options_below(at))
        if not self.begun or self.field_part:
            return bool(answered or (line.text.endswith(":") and known)) and (known or not self._is_noun_question(line))
        return known and line.room is Room.FIELD

    def _is_noun_question(self, line: FormLine) -> bool:
        """Tell whether a label before the first heading rather asks something: it is numbered, or speaks to one."""
        return bool(line.number) or (not line.table and not line.text.endswith(":") and len(line.text.split()) > 3)

    def _is_sub(self, at: int, line: FormLine) -> bool:
        parent = self.asked
        if parent is None or parent.fixed == Became.COLUMN or not self.made:
            return False
        last = next(
            (one for one in reversed(self.made) if one.became is not Became.NOTE and one.became is not Became.DROP),
            None,
        )
        if last is None or last.became not in (Became.QUESTION, Became.SUB, Became.CHOICE, Became.SCALE):
            return False
        if line.table and line.table == parent.table:
            return parent.span and not line.span and parent.room < Room.FIELD and parent.asks and not parent.option
        if (
            words.REMARK.match(line.text)
            and not line.number
            and (parent.options or parent.scale or last.became in (Became.CHOICE, Became.SCALE))
        ):
            return True
        kind, above = number_kind(line.number), number_kind(parent.number)
        if kind == above == "•" and line.number in "-–—o" and parent.number not in "-–—o":
            return True
        if not kind or kind == above:
            return (
                line.level > parent.level
                and bool(kind or not above)
                and not parent.fixed
                and (bool(kind) or (line.asks and parent.room < Room.SPACE))
            )
        if kind == "•":
            return parent.room < Room.SPACE or line.level > parent.level
        return (above == "1" and kind in ("a", "i")) or ((kind.startswith(above) and bool(above)) and kind > above)


def _options_of(line: FormLine, kind: AnswerKind) -> tuple[str, ...]:
    """Return what can be chosen on a question's own line: to tick, or in its drop-down."""
    listed = tuple(option for blank in line.blanks for option in blank.options)
    return () if kind.scale else line.options + listed


def _weight(line: FormLine) -> tuple[int, float, bool, bool, bool, bool]:
    """Return what ranks a heading: the lower, the higher it stands."""
    deep = line.heading or 10
    part = bool(re.match(r"^\W*(?:del|part)\b", line.text, re.IGNORECASE)) and not line.heading
    return (
        deep,
        -round(line.look.size),
        not part,
        not line.look.caps,
        not (line.span or line.look.bold),
        not line.look.underline,
    )


def _mark_groups(made: list[DraftLine], ranks: list[int]) -> list[DraftLine]:
    """Make headings groups that have headings of a lower rank, and no question of their own, below them."""
    found = list(made)
    for at, line in enumerate(made):
        if line.became is not Became.HEADING:
            continue
        for other in range(at + 1, len(made)):
            if made[other].became in _ASKED:
                break
            if made[other].became is Became.HEADING:
                if ranks[other] > ranks[at]:
                    found[at] = line.change(became=Became.GROUP)
                break
    return found
