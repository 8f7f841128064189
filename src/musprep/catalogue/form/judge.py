"""Judges what each line of a form is, by its form and its place among the others."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING, Final

from musprep.catalogue.form import words
from musprep.catalogue.form.became import Became
from musprep.catalogue.form.line import FormLine, LineLook, Room

if TYPE_CHECKING:
    from collections.abc import Sequence

_PART: Final = re.compile(
    r"^\W*(?:tema|del|afsnit|emne|område|punkt|fase|trin|kapitel|part|section|theme|topic|area|step|phase)\s*(?:\d{1,2}|[A-H]|[IVX]{1,4})\b\W*",
    re.IGNORECASE,
)
_BULLETS: Final = set("•-–—·*▪◦‣●o➢►»✓\uf0a7\uf0b7\uf0d8")
_HEADING_LONGEST: Final = 90
_QUESTION_LONGEST: Final = 240
Signature = tuple[str, LineLook, bool, bool, bool]


def number_kind(number: str) -> str:
    """Return the kind of a line's number: `1`, `1.1`, `a`, `i`, `•`; "" for none."""
    if not number:
        return ""
    bare = number.strip("().: ").lower()
    if re.search(r"\d[.:]\d{2}\s*[-–—]", bare):
        return "t"
    if number in _BULLETS or number == "☐" or not bare:
        return "•"
    if re.fullmatch(r"\d+", bare) or (re.search(r"\d$", bare) and not re.search(r"\d\.\d", bare)):
        return "1"
    if re.fullmatch(r"\d+(?:\.\d+)+", bare):
        return "1" + ".1" * bare.count(".")
    return "a" if len(bare) == 1 and bare not in "ivx" else ("i" if re.fullmatch(r"[ivx]+", bare) else "a")


def _count(number: str) -> int | None:
    """Return which one a typed or computed number is, None for a bullet and for letters."""
    found = re.search(r"(\d+)\D*$", number)
    return int(found[1]) if found and number_kind(number) != "t" else None


def _shape(number: str) -> str:
    return re.sub(r"\d+(?=\D*$)", "0", number)


def signature_of(line: FormLine) -> Signature:
    """Return what a line has in common with the others of its kind: number, look, and whether it is a cell."""
    return (number_kind(line.number), line.look, bool(line.heading), line.shaded, bool(line.table))


class FormJudge:
    """Knows a form's lines, and says of each what it is by itself: a heading, a question, neither."""

    def __init__(self, lines: Sequence[FormLine]) -> None:
        """Look through the lines for what its questions and its plain text look like."""
        self.lines = lines
        asking: Counter[Signature] = Counter()
        others: Counter[Signature] = Counter()
        looks: Counter[LineLook] = Counter()
        for line in lines:
            if line.fixed or line.option or line.note:
                continue
            looks[line.look] += len(line.text)
            if line.asks or (line.room is Room.FIELD and len(line.text.split()) > 3):
                asking[signature_of(line)] += 1
            elif asking and not _is_prose(line.text):
                others[signature_of(line)] += 1
        self.body = looks.most_common(1)[0][0] if looks else LineLook()
        self.asking = {one for one, count in asking.items() if count > 1 and count >= others[one]}
        self.asking_looks = {one[1] for one in self.asking}
        questions = [line for line in lines if line.asks and not line.box and not words.TIP.match(line.text)]
        self.roomy = sum(line.room >= Room.SPACE for line in questions) * 2 > len(questions) or not questions
        """Whether there is room for an answer below most questions."""

    def stands_out(self, line: FormLine) -> bool:
        """Tell whether a line looks stronger than plain text and than the questions."""
        look, body = line.look, self.body
        strong = (
            (look.bold and not body.bold)
            or (look.underline and not body.underline)
            or (look.caps and not body.caps)
            or (look.color and not body.color)
            or (body.size and look.size >= body.size + 1)
            or (line.span and line.shaded)
            or bool(_PART.match(line.text))
        )
        return bool(strong)

    def is_heading(self, at: int) -> bool:
        """Tell whether a line is a heading: the file says so, or it is short, stands out, and questions follow."""
        line = self.lines[at]
        if line.option or line.options or line.scale is not None or line.note or line.room is Room.FIELD:
            return False
        below = self._below(at)
        if line.heading:
            if line.asks and (line.room >= Room.SPACE or (below is not None and below.option)):
                return False
            return below is None or not below.option
        if below is None or below.option or len(line.text) > _HEADING_LONGEST or line.text.endswith((".", ",", ";")):
            return False
        if line.room is Room.SPACE and self.roomy:
            return False
        if line.asks:
            return self._heads_questions(at) and self.stands_out(line) and signature_of(line) not in self.asking
        if words.IMPERATIVE.match(line.text) and line.text.count(" ") > 2 and signature_of(below) == signature_of(line):
            return False
        if (
            not line.table
            and below.table
            and line.room <= Room.GAP
            and len(line.text.split()) <= 8
            and not line.text.endswith(":")
        ):
            return True
        if self.stands_out(line) and not line.look.italic:
            return not (
                signature_of(line) in self.asking and signature_of(below) == signature_of(line)
            ) or self._changes(at)
        if self._changes(at) and not line.number and not line.look.italic and not line.table and below.asks:
            return below.room >= Room.SPACE
        if self._opens_list(at) and sum(map(self._opens_list, range(len(self.lines)))) > 1:
            return True
        kind, under = number_kind(line.number), number_kind(below.number)
        if kind == "t":
            return not words.BREAK.match(line.text)
        short = len(line.text.split()) <= 6
        if kind in ("1", "i", "a") and short and under != kind and self._asks_by_form(below) and line.room < Room.SPACE:
            return True
        if line.table and line.span and short and not below.span:
            return True
        return (
            not kind and short and under in ("1", "•", "1.1", "a") and not line.text.endswith(":") and self._asks_by_form(below)
            and line.room <= Room.GAP and not line.look.italic
        )  # fmt: skip

    def _opens_list(self, at: int) -> bool:
        """Tell whether a few plain words stand above questions: after a gap and with none below, or with a colon."""
        line, below = self.lines[at], self._below(at)
        if below is None or not self._asks_by_form(below) or line.number or line.table or line.look.italic or line.asks:
            return False
        if len(line.text.split()) > 5 or words.ASKING.match(line.text) or words.IMPERATIVE.match(line.text):
            return False
        if line.text.endswith(":"):
            return number_kind(below.number) == "•" and line.room <= Room.GAP
        alone = at == 0 or self.lines[at - 1].room >= Room.GAP
        return alone and line.room is Room.NONE and below.room <= Room.GAP and not line.text.endswith((".", ","))

    def _changes(self, at: int) -> bool:
        """Tell whether a bold line among bold questions is a heading: it is no sentence and has no room."""
        line = self.lines[at]
        return (
            line.room is Room.NONE
            and self.roomy
            and not words.IMPERATIVE.match(line.text)
            and len(line.text.split()) <= 6
        )

    def _below(self, at: int) -> FormLine | None:
        return next((one for one in self.lines[at + 1 :] if one.fixed != Became.DROP), None)

    def _asks_by_form(self, line: FormLine) -> bool:
        return (
            line.asks
            or line.fixed == Became.QUESTION
            or line.room is Room.FIELD
            or bool(words.IMPERATIVE.match(line.text))
        )

    def _heads_questions(self, at: int) -> bool:
        """Tell whether the lines right below are questions of another look."""
        line, below = self.lines[at], self._below(at)
        return below is not None and self._asks_by_form(below) and signature_of(below) != signature_of(line)

    def is_question(self, at: int, *, begun: bool) -> bool:
        """Tell whether a line asks for an answer. `begun`: whether the form's questions have begun."""
        line = self.lines[at]
        if line.note or line.option or line.aside or not line.text:
            return False
        if words.TIP.match(line.text) and line.room < Room.SPACE:
            return False
        if self._heads_scales(at) and not line.options and line.room < Room.SPACE:
            return False
        answered = bool(line.options or line.scale or line.room is Room.FIELD) or self._has_options(at)
        if words.ABOUT_THE_FORM.search(line.text) and not answered:
            return False
        if self._in_series(at) and line.room < Room.SPACE:
            return True
        if line.asks:
            return begun or answered or line.room >= Room.SPACE or not self._is_rhetorical(at)
        if answered or (begun and self._ends_open(at)):
            return True
        asked_first = re.search(r"\?\s+\S", line.text)
        if asked_first:
            rest = line.text[asked_first.end() - 1 :]
            told = rest.rstrip().endswith(".") and not words.IMPERATIVE.match(rest) and len(rest.split()) > 3
            likely = line.room >= Room.SPACE or bool(line.number) or (begun and signature_of(line) in self.asking)
            return likely if told else begun or line.room > Room.GAP
        if len(line.text) > _QUESTION_LONGEST or (words.INSTRUCTION.match(line.text) and line.room < Room.SPACE):
            return False
        return self._asks_without_mark(line, begun=begun)

    def _ends_open(self, at: int) -> bool:
        """Tell whether a line ends in a colon and nothing of its own follows: what comes after it is to be written."""
        line, below = self.lines[at], self._below(at)
        alone = below is None or bool(below.heading) or self.stands_out(below)
        return alone and line.text.endswith(":") and len(line.text.split()) <= 8

    def _heads_scales(self, at: int) -> bool:
        """Tell whether the rows of a table, each answered on a scale, are what a line asks about."""
        below = next((one for one in self.lines[at + 1 :] if one.fixed != Became.DROP), None)
        line = self.lines[at]
        return (
            below is not None
            and not line.table
            and bool(below.table and below.fixed == Became.QUESTION and below.scale)
        )

    def _in_series(self, at: int) -> bool:
        """Tell whether a numbered line stands right before or after a question with the number before or after its own."""
        line, own = self.lines[at], _count(self.lines[at].number)
        if own is None:
            return False
        near = [
            one for one in self.lines[max(0, at - 4) : at + 5] if one.asks and _shape(one.number) == _shape(line.number)
        ]
        return any(abs((_count(one.number) or -9) - own) == 1 for one in near)

    def _asks_without_mark(self, line: FormLine, *, begun: bool) -> bool:
        if line.room is Room.SPACE and (self.roomy or line.text.endswith(":")) and not _is_prose(line.text):
            return begun or len(line.text.split()) > 2
        if words.IMPERATIVE.match(line.text):
            return (begun or bool(line.number)) and not (_is_prose(line.text) and not line.number and line.look.italic)
        if line.look.italic and not self.body.italic:
            return False
        if signature_of(line) not in self.asking or _is_prose(line.text):
            return signature_of(line) in self.asking and bool(line.number) and line.text.count(".") < 2
        return begun and (bool(line.number) or self.roomy is (line.room >= Room.SPACE)) and len(line.text.split()) > 1

    def _has_options(self, at: int) -> bool:
        below = self._below(at)
        return below is not None and below.option

    def _is_rhetorical(self, at: int) -> bool:
        """Tell whether a question before the form has begun is answered by the text below it."""
        line, below = self.lines[at], self._below(at)
        if line.number or below is None:
            return False
        return not below.asks and not below.option and (_is_prose(below.text) or self._headed(at))

    def _headed(self, at: int) -> bool:
        return any(one.heading for one in self.lines[at + 1 :]) and not self._below_asks(at)

    def _below_asks(self, at: int) -> bool:
        below = self._below(at)
        return below is not None and below.asks


def _is_prose(text: str) -> bool:
    """Tell whether a text is a sentence or more that tells something."""
    return text.rstrip().endswith((".", "!")) and len(text.split()) > 4 and not words.IMPERATIVE.match(text)
