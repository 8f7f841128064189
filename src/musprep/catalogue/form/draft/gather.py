"""Gathers a form's lines: each with the room below it, its options and scale, and its words in the other language."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from musprep.catalogue.form.block import BlankKind, FormBlank
from musprep.catalogue.form.draft import words
from musprep.catalogue.form.draft.line import FormLine, Room
from musprep.catalogue.form.draft.line_kind import LineKind
from musprep.catalogue.form.draft.scale import find_scale
from musprep.catalogue.form.draft.table import TableReader

if TYPE_CHECKING:
    from musprep.catalogue.form.block import FormFile

_SLASH: Final = re.compile(r"\s+[/|]\s+|(?<=[?.!:])\s*[/|]\s*")
_FEWEST: Final = 2
"""How often a line must say again what the one above says before a form is taken to have two languages."""


def gather(form: FormFile) -> list[FormLine]:
    """Return the lines of a form in reading order, each with the room that follows it."""
    lines: list[FormLine] = []
    gaps = 0
    for one in TableReader().read_blocks(form.blocks):
        if isinstance(one, FormLine) and not one.text and lines:
            # A field alone on its line: what the line above takes.
            above = next((line for line in reversed(lines[-3:]) if not line.aside), lines[-1])
            above.blanks += one.blanks
            above.room = Room.FIELD
        elif isinstance(one, FormLine):
            gaps = 0
            if lines and lines[-1].scale and lines[-1].option and _names_ends(one):
                one.option = True
            if one.option and lines and lines[-1].task and len(one.text.split()) > 1:
                one.option, one.task = False, True
            if lines and _is_told_by(lines[-1], one):
                lines[-1].note = one.note = True
            lines.append(one)
        elif asked := next((line for line in reversed(lines[-4:]) if not (line.note or line.aside)), None):
            gaps = gaps + 1 if one.room is Room.GAP else 0
            room = Room.SPACE if gaps > 1 else one.room
            if room > asked.room:
                asked.room = room
                asked.answer = asked.answer if room is Room.SPACE else one.place
    lines = _join_languages(_join_steps(lines))
    _take_themes(lines)
    _mark_tips(lines)
    _mark_how_to(lines)
    _hand_room_up(lines)
    return lines


def _take_themes(lines: list[FormLine]) -> None:
    """Make the heads of tables headings where several tables have each another."""
    themes = [line for line in lines if line.theme and line.text]
    if len({line.text for line in themes}) > 1:
        for line in themes:
            line.fixed, line.reason = LineKind.HEADING, ""


def _is_told_by(label: FormLine, line: FormLine) -> bool:
    """Tell whether a line is the tip that a label alone on the line above it announces."""
    bare = label.heading or label.number or label.option or label.fixed or label.room > Room.GAP
    own = line.heading or line.number or line.option or line.options or line.fixed or line.room is Room.FIELD
    return not bare and not own and len(label.text.split()) <= 3 and bool(words.TIP_LABEL.match(label.text))


def _join_steps(lines: list[FormLine]) -> list[FormLine]:
    """Put together the steps of a scale that stand in a line each, as on a slide, and the words at its ends."""
    found: list[FormLine] = []
    at = 0
    while at < len(lines):
        end = at
        while end < len(lines) and _is_step(lines[end], int(lines[at].text == "1") + end - at):
            end += 1
        scale = find_scale(" ".join(one.text for one in lines[at:end])) if end - at > 2 else None
        if scale is None:
            found.append(lines[at])
            at += 1
            continue
        ends = lines[end : end + 2]
        if len(ends) == 2 and all(_can_name_end(one) for one in ends):
            scale = replace(scale, low_word=ends[0].text, high_word=ends[1].text)
            end += 2
        shown = " ".join(one.text for one in lines[at:end])
        found.append(replace(lines[at], text=shown, option=True, scale=scale))
        at = end
    return found


def _is_step(line: FormLine, step: int) -> bool:
    return line.text == str(step) and not (line.table or line.option or line.number)


def _can_name_end(line: FormLine) -> bool:
    marked = line.asks or line.number or line.fixed or line.heading or line.option or line.room is Room.FIELD
    return not marked and len(line.text.split()) <= 4 and not line.text.endswith((".", ":"))


def _mark_tips(lines: list[FormLine]) -> None:
    """Take a text box, or a table of one cell, that begins as a tip does for a note as a whole."""
    sizes = Counter[float]()
    for line in lines:
        sizes[line.look.size] += len(line.text)
    small = (sizes.most_common(1)[0][0] if sizes else 0) - 1.5
    tip = before = False
    for above, line in pairwise([FormLine(""), *lines]):
        apart = line.box or (line.span and line.shaded) or 0 < line.look.size <= small
        same = (
            apart
            and before
            and (above.box, above.table) == (line.box, line.table)
            and above.look.size >= line.look.size
        )
        tip = apart and ((tip and same) or (not same and bool(words.TIP.match(line.text))))
        line.note = line.note or (tip and not line.option)
        before = apart


def _mark_how_to(lines: list[FormLine]) -> None:
    """Take what stands between a question and its choices, and says how to choose, for what helps to answer."""
    for asked, line, below in zip(lines, lines[1:], lines[2:], strict=False):
        if not below.option or line.option or line.asks or line.number or line.heading or not asked.asks:
            continue
        if asked.room > Room.GAP or asked.options or line.fixed:
            continue
        how = words.INSTRUCTION.match(line.text) or words.SEVERAL.search(line.text) or words.ONE.search(line.text)
        line.aside = (
            line.aside or bool(how) or line.text.startswith("(") or (line.look.italic and not asked.look.italic)
        )


def _names_ends(line: FormLine) -> bool:
    """Tell whether a line below the steps of a scale only names its ends."""
    bare = not (line.asks or line.number or line.fixed or line.heading or line.look.bold or line.room is Room.FIELD)
    return bare and len(line.text.split()) <= 6 and bool(words.DEGREE.search(line.text) or words.ENDS.search(line.text))


def _hand_room_up(lines: list[FormLine]) -> None:
    """Give the room below a help text to the question above it."""
    for above, line in pairwise(lines):
        label = words.ANSWER_LABEL.match(line.text) and not above.option
        if label and line.text.rstrip().endswith(":"):
            above.room = Room.FIELD
        elif label and line.look.italic and above.asks and not above.look.italic and not line.fixed:
            above.room, line.fixed, line.reason = Room.FIELD, LineKind.DROP, "left_answer_label"
            above.answer = above.answer or line.place
        if line.look.italic and above.asks and not above.look.italic and not line.asks and not line.number:
            line.aside = line.aside or line.text.rstrip().endswith((".", ")"))
        if words.DAY_LABEL.match(line.text) and line.room is Room.FIELD and above.asks and above.room < Room.SPACE:
            above.room, line.fixed, line.reason = Room.FIELD, LineKind.DROP, "left_answer_label"
            above.blanks = line.blanks or (FormBlank(BlankKind.DATE, place=line.place),)
        tip = line.asks and not words.TIP.match(line.text)
        if line.room < Room.SPACE or above.room >= Room.SPACE or tip or line.number or line.options or line.fixed:
            continue
        if (
            above.fixed
            or above.option
            or line.option
            or line.heading
            or above.table != line.table
            or above.row != line.row
        ):
            continue
        if above.asks and words.TIP.match(line.text):
            line.aside = True
        told = line.text.rstrip().endswith((".", ")")) and len(line.text.split()) > 2
        helps = told and (
            (line.look.italic and not above.look.italic)
            or words.ASIDE.search(line.text)
            or words.INSTRUCTION.match(line.text)
            or not words.IMPERATIVE.match(line.text)
        )
        if (helps or line.aside) and (above.asks or (line.look.italic and not above.look.italic and above.heading)):
            above.room, above.blanks, line.room, line.blanks = line.room, line.blanks, Room.NONE, ()
            above.answer, line.aside = line.answer or line.place, True


def _join_languages(lines: list[FormLine]) -> list[FormLine]:
    """Put together what is said in two languages: one below the other, or with a stroke between."""
    known = sum(len(halves) == 2 and _are_different(*halves) for one in lines if (halves := _SLASH.split(one.text)))
    pairs = {at for at in range(len(lines) - 1) if _says_the_same(lines[at], lines[at + 1])}
    below = len(pairs) >= _FEWEST and (len(pairs) * 8 > len(lines) or known > 1)
    found: list[FormLine] = []
    skip = False
    for at, line in enumerate(lines):
        if skip:
            skip = False
            continue
        halves = _SLASH.split(line.text)
        bold = known + len(pairs) >= _FEWEST and below | (known > 1)
        if len(halves) == 2 and (_are_different(*halves) or (bold and _may_differ(*halves))):
            line.text, line.also = halves[0].strip(), halves[1].strip()
        elif below and at in pairs:
            other = lines[at + 1]
            line.also, line.room, skip = (
                other.text,
                max(line.room if line.room > Room.GAP else Room.NONE, other.room),
                True,
            )
            line.blanks, line.options = line.blanks or other.blanks, line.options or other.options
        found.append(line)
    return found


def _may_differ(one: str, other: str) -> bool:
    return words.detect_language(one) in {"", "da"} and words.detect_language(other) in {"", "en"}


def _are_different(one: str, other: str) -> bool:
    first, second = words.detect_language(one), words.detect_language(other)
    return (
        first != second
        and bool(first or second)
        and (bool(first and second) or len(one.split()) + len(other.split()) < 12)
    )


def _says_the_same(one: FormLine, other: FormLine) -> bool:
    """Tell whether a line says again, in the other language, what the one above it says."""
    if one.room > Room.GAP or one.option or other.option or one.fixed or other.fixed or one.asks != other.asks:
        return False
    if (
        one.table != other.table
        or one.row != other.row
        or (one.heading and other.heading and one.heading != other.heading)
    ):
        return False
    first, second = words.detect_language(one.text), words.detect_language(other.text)
    if first == second or not second or (not first and (len(one.text.split()) > 3 or not other.look.italic)):
        return False
    short, long = sorted((len(one.text), len(other.text)))
    return long < 2.5 * short + 12 and (other.look.italic or other.number in ("", one.number))
