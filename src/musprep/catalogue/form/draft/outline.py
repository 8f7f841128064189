"""The outline of a form: which of its lines are headings, how high each stands, and which is the title."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from musprep.catalogue.form.draft import words
from musprep.catalogue.form.draft.line import Room
from musprep.catalogue.form.draft.line_kind import LineKind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from musprep.catalogue.form.draft.heading import HeadingJudge
    from musprep.catalogue.form.draft.line import FormLine

_TITLE_WITHIN: Final = 8
"""A title stands among so many first lines, and has so many words at most where nothing shows that it is one."""
_PART: Final = re.compile(r"^\W*(?:del|part)\b", re.IGNORECASE)


class Outline:
    """The headings of a form."""

    def __init__(self, lines: Sequence[FormLine], judge: HeadingJudge) -> None:
        """Find the headings, their ranks and the title."""
        self._lines = lines
        self._judge = judge
        heads = [
            line.fixed == LineKind.HEADING if line.fixed else judge.is_heading(at) for at, line in enumerate(lines)
        ]
        kinds = sorted({_weigh(line) for line, head in zip(lines, heads, strict=True) if head})
        self.ranks = [kinds.index(_weigh(line)) + 1 if head else 0 for line, head in zip(lines, heads, strict=True)]
        """How high each line stands as a heading, 1 the highest; 0 for what is none."""
        self._ask_by_headings()
        self.title = self._find_title()
        """Which line is the title, -1 for none."""

    def _ask_by_headings(self) -> None:
        """Take headings with nothing below them for questions, where most of their kind that have nothing ask."""
        ranks = self.ranks
        empty = [at for at, rank in enumerate(ranks) if rank and not (ranks[at + 1 :] or [1])[0] > rank]
        empty = [at for at in empty if not self._has_text(at) and not self._lines[at].fixed]
        empty = [at for at in empty if not words.BREAK.match(self._lines[at].text)]
        for rank in {ranks[at] for at in empty}:
            alike = [at for at in empty if ranks[at] == rank]
            asking = sum(self._lines[at].asks for at in alike)
            for at in alike if asking * 2 >= len(alike) else ():
                ranks[at], self._lines[at].fixed = 0, LineKind.QUESTION

    def _has_text(self, at: int) -> bool:
        """Tell whether more than notes stand between a heading and the next."""
        rest = enumerate(self._lines[at + 1 :], at + 1)
        below = next((n for n, one in rest if not (one.note or one.aside or words.TO_LEADER.match(one.text))), None)
        return below is not None and not self.ranks[below]

    def _find_title(self) -> int:
        titled = next((at for at, line in enumerate(self._lines) if line.title and not line.box), -1)
        if titled < 0:
            titled = self._find_repeated()
        if titled < 0:
            titled = self._find_largest()
        if titled < 0:
            titled = self._find_first_heading()
        return titled if titled >= 0 else self._find_plain()

    def _find_repeated(self) -> int:
        """Return a line among the first that stands out and comes again, as the title does on each page or sheet."""
        seen: dict[str, int] = {}
        for at, line in enumerate(self._lines):
            if len(line.text.split()) < 2 or line.asks or line.option or line.fixed or line.room is Room.FIELD:
                continue
            first = seen.setdefault(line.text, at)
            before = self._lines[first]
            strong = before.heading == 1 or (self._judge.is_emphasised(before) and not before.look.italic)
            if first < min(at, _TITLE_WITHIN) and strong:
                return first
        return -1

    def _find_largest(self) -> int:
        """Return a line among the first whose letters are larger than those of all other lines."""
        sizes = [line.look.size for line in self._lines]
        largest = max(sizes, default=0.0)
        at = sizes.index(largest) if largest else _TITLE_WITHIN
        if at >= _TITLE_WITHIN or sizes.count(largest) > 1:
            return -1
        line = self._lines[at]
        plain = not (line.asks or line.option or line.fixed or line.table) and line.room < Room.FIELD
        return at if plain and self._judge.is_emphasised(line) and len(line.text.split()) <= 2 * _TITLE_WITHIN else -1

    def _find_first_heading(self) -> int:
        for at, line in enumerate(self._lines):
            if self.ranks[at]:
                return at if self._is_title(at) else -1
            if line.room >= Room.FIELD or line.asks or line.option or line.fixed:
                break
        return -1

    def _is_title(self, at: int) -> bool:
        """Tell whether the first heading is the title: none of its kind follows, and no question right below it."""
        line, rank = self._lines[at], self.ranks[at]
        others = [one for one in self.ranks[at + 1 :] if one]
        if line.table and not line.span and not line.heading:
            return False
        if not others:
            below = self._lines[at + 1] if at + 1 < len(self._lines) else None
            return below is None or not below.asks or line.heading == 1 or self._judge.is_emphasised(line)
        return rank < min(others) or (rank not in others and self.ranks[at + 1] != 0)

    def _find_plain(self) -> int:
        """Return the first line where it can be a title though nothing says so."""
        first = self._lines[0] if self._lines else None
        if first is None or first.room is Room.FIELD or first.asks or first.option or first.fixed or first.table:
            return -1
        told = words.GREETING.match(first.text) or words.FIELD.match(first.text)
        short = len(first.text.split()) <= _TITLE_WITHIN and not first.text.endswith((".", ":", ",", "!"))
        return 0 if short and not told else -1


def _weigh(line: FormLine) -> tuple[int, float, bool, bool, bool, bool]:
    """Return what ranks a heading: the lower, the higher it stands."""
    look = line.look
    part = bool(_PART.match(line.text)) and not line.heading
    strong = line.span or look.bold
    return (line.heading or 10, -round(look.size), not part, not look.caps, not strong, not look.underline)
