"""Writes answers into the fields of a PDF, each into the field beside or below its question."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, NamedTuple

from musprep.catalogue.form.draft.line_kind import LineKind
from musprep.catalogue.form.files.pdf_process import FieldEntry, extract_pages, write_fields
from musprep.catalogue.form.fill.answer_place import simplify_question

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from musprep.catalogue.form.draft.draft import DraftLine, FormDraft
    from musprep.catalogue.form.fill.answer_place import PlacedAnswer

_ASKED = (LineKind.QUESTION, LineKind.SUB, LineKind.FIELD, LineKind.COLUMN)
_SLACK = 4.0
"""In points: how far two things in one row may be apart."""


@dataclass(frozen=True, slots=True)
class _Field:
    page: int
    index: int
    kind: str
    box: tuple[float, float, float, float]
    filled: bool
    options: tuple[str, ...]
    label: str
    """For a box to tick, the words beside it."""


class _Spot(NamedTuple):
    """Where a question stands: its page, and its first and last line as (left, top, right, bottom)."""

    page: int
    box: tuple[float, float, float, float]


def fill_pdf(data: bytes, draft: FormDraft, placed: Sequence[PlacedAnswer]) -> tuple[bytes, list[PlacedAnswer]] | None:
    """Return the PDF with the answers in its fields, and those that no field was found for, or that did not fit.

    A field that is filled already stays. Returns None where the PDF has no fields. Raises MusprepError as
    `pdf_process.extract_pages` does.
    """
    pages = extract_pages(data)["pages"]
    fields = [one for number, page in enumerate(pages) for one in _list_fields(number, page)]
    if not fields:
        return None
    spots = _find_spots([line for line in draft.lines if line.became in _ASKED], pages)
    owned: dict[int, list[_Field]] = {}
    for field in fields:
        if (owner := _find_owner(field, spots)) is not None:
            owned.setdefault(owner, []).append(field)
    entries: list[FieldEntry] = []
    by_entry: list[PlacedAnswer] = []
    left = []
    for one in placed:
        chosen = list(_choose(one, owned.get(id(one.line), [])))
        entries += chosen
        by_entry += [one] * len(chosen)
        if not chosen:
            left.append(one)
    if not entries:
        return data, left
    filled, refused = write_fields(data, entries)
    missing = {id(by_entry[number]): by_entry[number] for number in refused}
    return filled, [*left, *missing.values()]


def _list_fields(number: int, page: Mapping[str, Any]) -> Iterator[_Field]:
    for one in page["fields"]:
        if one["hidden"] or one["kind"] in ("button", "signature"):
            continue
        box = tuple(one["box"])
        ticks = [other["box"] for other in page["fields"] if other["kind"] in ("check", "radio")]
        label = _find_label(box, page["words"], ticks) if one["kind"] in ("check", "radio") else ""
        options = tuple(one["options"])
        yield _Field(number, one["index"], one["kind"], box, one["filled"], options, label or str(one["label"]))


def _find_label(box: Sequence[float], words: Sequence[Sequence[Any]], ticks: Sequence[Sequence[float]]) -> str:
    """Return the words to the right of a box, up to the next box; those to its left where there are none."""
    middle = (box[1] + box[3]) / 2
    row = [word for word in words if word[2] - 1 <= middle <= word[4] + 1]
    others = [one for one in ticks if one[1] <= middle <= one[3] and tuple(one) != tuple(box)]
    end = min((one[0] for one in others if one[0] > box[0]), default=float("inf"))
    begin = max((one[2] for one in others if one[0] < box[0]), default=0.0)
    right = [word for word in row if box[2] - 1 <= word[1] and word[3] <= end + 1]
    left = [word for word in row if begin - 1 <= word[1] and word[3] <= box[0] + 1]
    found = sorted(right or left, key=lambda word: float(word[1]))
    return " ".join(str(word[0]) for word in found)


def _find_spots(lines: Sequence[DraftLine], pages: Sequence[Mapping[str, Any]]) -> dict[int, _Spot]:
    """Return where the lines stand that ask for something, by the id of each, in the order of the form."""
    words = [(number, word, plain) for number, page in enumerate(pages) for word in page["words"]
             for plain in simplify_question(str(word[0])).split()]  # fmt: skip
    found: dict[int, _Spot] = {}
    after = 0
    for line in lines:
        wanted = simplify_question(line.text).split()
        starts = [*range(after, len(words)), *range(after)]
        at = next((at for at in starts if [one[2] for one in words[at : at + len(wanted)]] == wanted), None)
        if at is None or not wanted:
            continue
        last = at + len(wanted)
        page, end, _ = words[last - 1]
        same = [word for number, word, _ in words[at:last] if number == page]
        found[id(line)] = _Spot(
            page, (min(one[1] for one in same), min(one[2] for one in same), float(end[3]), float(end[4]))
        )
        after = last
    return found


def _find_owner(field: _Field, spots: Mapping[int, _Spot]) -> int | None:
    """Return the question that a field belongs to: the nearest to its left in its row, else the nearest above it."""
    left, top, _, bottom = field.box
    here = [(name, spot.box) for name, spot in spots.items() if spot.page == field.page]
    beside = [
        (left - box[2], name)
        for name, box in here
        if box[2] <= left + _SLACK and min(bottom, box[3]) - max(top, box[1]) > min(_SLACK, bottom - top)
    ]
    if beside:
        return min(beside)[1]
    above = [(top - box[3], abs(left - box[0]), name) for name, box in here if box[3] <= top + _SLACK]
    if above:
        return min(above)[2]
    before = [(spot.page, spot.box[3], name) for name, spot in spots.items() if spot.page < field.page]
    return max(before)[2] if before else None


def _choose(one: PlacedAnswer, fields: Sequence[_Field]) -> Iterator[FieldEntry]:
    """Yield what to write into the fields of a question for its answer; nothing where it cannot be written whole."""
    ticks = [field for field in fields if field.kind in ("check", "radio")]
    lists = [field for field in fields if field.kind == "choice" and not field.filled]
    texts = [field for field in fields if field.kind == "text"]
    answer = one.answer
    if ticks and answer.chosen:
        wanted = [_find_tick(ticks, one, label) for label in answer.chosen]
        if None not in wanted and not any(field.filled for field in ticks):
            for tick in wanted:
                if tick:
                    yield {"page": tick.page, "index": tick.index, "text": "", "option": -1}
        return
    said = answer.chosen[0] if answer.chosen else answer.text
    for field in lists:
        plain = [simplify_question(label) or label for label in field.options]
        if (simplify_question(said) or said) in plain:
            option = plain.index(simplify_question(said) or said)
            yield {"page": field.page, "index": field.index, "text": "", "option": option}
            return
    if texts and not any(field.filled for field in texts):
        yield {"page": texts[0].page, "index": texts[0].index, "text": answer.text, "option": -1}


def _find_tick(ticks: Sequence[_Field], one: PlacedAnswer, label: str) -> _Field | None:
    """Return the box of a choice: by the words beside it, else by its number among as many as there are choices."""
    plain = simplify_question(label) or label
    for tick in ticks:
        if (simplify_question(tick.label) or tick.label) == plain:
            return tick
    labels = [simplify_question(option) or option for option in one.options]
    return ticks[labels.index(plain)] if plain in labels and len(labels) == len(ticks) else None
