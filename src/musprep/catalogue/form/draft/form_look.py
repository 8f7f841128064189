"""What the lines of one form look like: its plain text, its questions, and the room below them."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from musprep.catalogue.form.draft import words
from musprep.catalogue.form.draft.line import FormLine, LineLook, Room
from musprep.catalogue.form.draft.line_kind import LineKind
from musprep.catalogue.form.draft.number import find_number_kind

if TYPE_CHECKING:
    from collections.abc import Sequence

Signature = tuple[str, LineLook, bool, bool, bool]


def make_signature(line: FormLine) -> Signature:
    """Return what a line has in common with the others of its kind: number, look, and whether it is a cell."""
    return (find_number_kind(line.number), line.look, bool(line.heading), line.shaded, bool(line.table))


class FormLook:
    """What a form's questions and its plain text have in common."""

    def __init__(self, lines: Sequence[FormLine]) -> None:
        """Look through the lines."""
        self.lines = lines
        asking: Counter[Signature] = Counter()
        others: Counter[Signature] = Counter()
        looks: Counter[LineLook] = Counter()
        for line in lines:
            if line.fixed or line.option or line.note:
                continue
            looks[line.look] += len(line.text)
            orders = bool(asking) and bool(words.IMPERATIVE.match(line.text))
            if line.asks or orders or (line.room is Room.FIELD and len(line.text.split()) > 3):
                asking[make_signature(line)] += 1
            elif asking and not is_prose(line.text):
                others[make_signature(line)] += 1
        self.body = looks.most_common(1)[0][0] if looks else LineLook()
        """The look of most of its text."""
        self.asking = {one for one, count in asking.items() if count > 1 and 1.5 * count >= others[one]}
        """The signatures that most lines have which ask."""
        self.titles = self._find_titles()
        """The signatures of lines that stand above numbered questions, larger than those, not all of them asking."""
        questions = [line for line in lines if line.asks and not line.box and not words.TIP.match(line.text)]
        heads = Counter(line.heading for line in lines if line.heading and not line.title)
        ask = Counter(line.heading for line in lines if line.asks and line.room >= Room.SPACE)
        self.asking_heads = {one for one, count in ask.items() if one and count > 1 and count * 2 > heads[one]}
        """The headings that most of their kind ask by, with room for the answer."""
        self.roomy = sum(line.room >= Room.SPACE for line in questions) * 2 > len(questions) or not questions
        """Whether there is room for an answer below most questions."""

    def _find_titles(self) -> set[Signature]:
        large = [at for at, line in enumerate(self.lines) if line.look.size > self.body.size > 0 and not line.number]
        found: dict[Signature, list[int]] = {}
        for at in large:
            found.setdefault(make_signature(self.lines[at]), []).append(at)
        return {one for one, places in found.items() if self._are_above(places)}

    def _are_above(self, places: list[int]) -> bool:
        """Tell whether lines all have numbered questions below, and no room for an answer of their own."""
        below = [self.lines[at + 1 : at + 3] for at in places]
        numbered = all(any(one.number and one.asks for one in two) for two in below)
        roomless = all(self.lines[at].room < Room.SPACE for at in places)
        return len(places) > 1 and numbered and roomless and not all(self.lines[at].asks for at in places)

    def find_below(self, at: int) -> FormLine | None:
        """Return the line that comes next and is not left out, None behind the last."""
        rest = range(at + 1, len(self.lines))
        below = (self.lines[one] for one in rest)
        return next((one for one in below if one.fixed != LineKind.DROP and not one.aside), None)


def asks_by_form(line: FormLine) -> bool:
    """Tell whether a line asks by itself: by its sign, its room, or its first word."""
    answered = line.fixed == LineKind.QUESTION or line.room is Room.FIELD
    return line.asks or answered or bool(words.IMPERATIVE.match(line.text))


def is_prose(text: str) -> bool:
    """Tell whether a text is a sentence or more that tells something."""
    return text.rstrip().endswith((".", "!")) and len(text.split()) > 4 and not words.IMPERATIVE.match(text)
