"""Merges two changes of the same thing: what was read first, what is in the file now, and what is to be saved."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any, Literal, TypeVar

from musprep.model.base import Record
from musprep.model.history import Event, Happening, join
from musprep.model.lasting import LastingRecord

if TYPE_CHECKING:
    from collections.abc import Mapping

    from musprep.model.base import KeyedRecord

Stands = Literal["over", "kept", "level", "back"]
"""How a record stands that both changed: "over" mine replaced theirs; "kept" theirs stayed though I had cleared it;
"level" at the more private level; "back" it is there again though they had removed it."""

R = TypeVar("R", bound="KeyedRecord")
M = TypeVar("M", bound="Record")


def rename(record: R, taken: Mapping[str, Any], other: Mapping[str, Any]) -> R:
    """Return `record` under the first of its spare keys that neither mapping contains."""
    number = 1
    while (copy := record.rename(number)).key in taken or copy.key in other:
        number += 1
    return copy


def merge_records(
    base: Mapping[str, R], theirs: Mapping[str, R], mine: Mapping[str, R]
) -> tuple[dict[str, R], dict[str, str]]:
    """Merge records by key; return them in order, and the keys that had to change (old -> new).

    A record that both changed stays one, with the changes of both, unless both changed the same words of it
    differently: then theirs keeps its key and mine is put beside it, both at the more private level. A lasting record
    always stays one. Two new records that only begin alike stay two. A change wins over a removal.
    """
    if theirs == base:
        return dict(mine), {}
    merged: dict[str, R] = {}
    beside: list[str] = []
    for key in {**theirs, **mine}:
        before, there, here = base.get(key), theirs.get(key), mine.get(key)
        if here in (before, there):
            kept = there
        elif there == before or there is None:
            kept = here
        elif here is None:
            kept = there
        elif (isinstance(here, LastingRecord) and (before is not None or here.title == there.title)) or (
            before is not None and not _is_written_twice(before, there, here)
        ):
            kept = _merge_one(before, there, here)
        else:
            kept = make_private(there, here)
            beside.append(key)
        if kept is not None:
            merged[key] = kept
    moved: dict[str, str] = {}
    for key in beside:
        copy = rename(make_private(mine[key], theirs[key]), merged, mine)
        merged[copy.key] = copy
        moved[key] = copy.key
    return merged, moved


def merge_fields(base: M | None, theirs: M, mine: M) -> tuple[dict[str, Any], list[str]]:
    """Merge two changes of one record field by field.

    Returns the fields, and the names of those that both changed differently; these hold my version. Fields that belong
    together (UNITS) come from one side as a whole. A text that was written wins over one that was cleared. A list
    contains what either added, and not what either removed; of texts that the model joins both are kept, one below the
    other. Where both changed anything, the more private level wins. Without a `base` both are taken to have started
    from the model's defaults.
    """
    there, here = dict(theirs), dict(mine)
    before = _find_before(base, mine) if base else _find_origin(theirs, mine)
    merged, both = dict[str, Any](), list[str]()
    for unit in mine.list_units():
        stands = _choose_side(unit, before, there, here, joins=unit[0] in mine.JOINED)
        merged |= {name: (stands or here)[name] for name in unit}
        both += () if stands else (name for name in unit if here[name] != there[name])
    if "say" in merged and (base is None or theirs != base != mine):
        merged["say"] = make_private(mine, theirs).say  # type: ignore[attr-defined]
        both = [name for name in both if name != "say"]
    if isinstance(theirs, LastingRecord) and isinstance(mine, LastingRecord):
        merged["history"] = join(mine.history + _make_title_event(before, theirs, mine, merged), theirs.history)
    return merged, both


def _is_written_twice(before: Record, theirs: Record, mine: Record) -> bool:
    """Tell whether both changed the same words differently; places, marks and choices do not count."""
    return any(type(getattr(mine, name)) is str for name in merge_fields(before, theirs, mine)[1])


def _make_title_event(
    before: dict[str, Any], theirs: LastingRecord, mine: LastingRecord, merged: dict[str, Any]
) -> tuple[Event, ...]:
    """Return the event that puts their title into the record's history, where another title was kept."""
    known = [mine.model_copy(update=fields).title for fields in (before, merged)]
    if not mine.history or theirs.title in known:
        return ()
    return (Event(at=mine.history[-1].at, what=Happening.CHANGED, words=theirs.title),)


def _choose_side(
    unit: tuple[str, ...], before: dict[str, Any], theirs: dict[str, Any], mine: dict[str, Any], *, joins: bool
) -> dict[str, Any] | None:
    """Return the side whose version of a unit is kept, or the merged version; None where both wrote something else."""
    name = unit[0]
    # A later time of writing alone is no change of a unit.
    times = [one for one in unit[1:] if isinstance(mine[one], dt.datetime) and isinstance(theirs[one], dt.datetime)]
    said = [one for one in unit if one not in times]
    if times and all(mine[one] == theirs[one] for one in said):
        return max(mine, theirs, key=lambda side: [side[one] for one in times])
    if all(mine[one] in (before[one], theirs[one]) for one in said):
        return theirs
    if all(theirs[one] in (before[one], mine[one]) for one in said):
        return mine
    if isinstance(mine[name], tuple):
        return {name: _merge_lists(before[name], theirs[name], mine[name])}
    return {name: _merge_texts(theirs[name], mine[name])} if joins else _choose_fuller(unit, theirs, mine)


def make_private(record: M, other: Record) -> M:
    """Return `record` at the level of `other` where that is more private."""
    levels = [getattr(one, "say", None) for one in (record, other)]
    lower = min((one for one in levels if one), key=lambda say: say.rank, default=None)
    return record if lower is levels[0] else record.with_(say=lower)


def _choose_fuller(unit: tuple[str, ...], theirs: dict[str, Any], mine: dict[str, Any]) -> dict[str, Any] | None:
    """Return the side that is kept because the other has cleared what this one wrote; None where both wrote.

    The first field of a unit decides.
    """
    differ = [name for name in unit if theirs[name] != mine[name]]
    for one, other in ((mine, theirs), (theirs, mine)):
        if _weigh(one[unit[0]]) > _weigh(other[unit[0]]) or not any(_weigh(other[name]) for name in differ):
            return one
    return None


def _weigh(value: object) -> int:
    """Return how much a field holds: nothing, a nought or a no, or more."""
    return 2 if value else int(value == 0)


def list_overwritten(base: Record | None, theirs: Record, merged: Record) -> list[str]:
    """Return the names of the fields that the other side changed since `base` and that differ in `merged`.

    Lists and joined texts are never overwritten, and a time of writing does not count.
    """
    before = _find_before(base, merged)
    return [
        name
        for name, value in dict(theirs).items()
        if value not in (before[name], getattr(merged, name))
        and not isinstance(value, (tuple, dt.datetime))
        and name not in merged.JOINED
    ]


def list_passed_over(base: Record | None, theirs: Record, mine: Record | None, merged: Record) -> list[Stands]:
    """Return what the user is told about a merged record; `mine` is None where my version was put beside theirs."""
    theirs_gone = list_overwritten(base, theirs, merged)
    mine_gone = list_overwritten(base, mine, merged) if mine else []
    told: list[Stands] = []
    if theirs_gone not in ([], ["say"]):
        told.append("over")
    if mine_gone not in ([], ["say"]):
        told.append("kept")
    if "say" in (*theirs_gone, *mine_gone):
        told.append("level")
    return told


def _find_origin(theirs: Record, mine: Record) -> dict[str, Any]:
    """Return what two versions without a common origin are taken to have started from: the model's defaults.

    Where one side has cleared a field it is unknown whether that is the later choice, so it counts as unchanged.
    """
    before, there, here = _find_before(None, mine), dict(theirs), dict(mine)
    cleared = [name for name in here if not (there[name] and here[name])]
    return before | {name: min(there[name], here[name], key=_weigh) for name in cleared}


def _find_before(base: Record | None, record: Record) -> dict[str, Any]:
    """Return the fields that both started from: those of `base`, or the model's defaults."""
    return dict(base) if base else {name: field.get_default() for name, field in type(record).model_fields.items()}


def _merge_lists(before: tuple[Any, ...], theirs: tuple[Any, ...], mine: tuple[Any, ...]) -> tuple[Any, ...]:
    """Return mine without what the other side removed, followed by what it added.

    Of records identified by their text, such as the activities of a goal, those with the same text become one, with the
    changes of both.
    """
    if all(isinstance(one, Record) and "text" in type(one).model_fields for one in (*before, *theirs, *mine)):
        was, there = ({one.text: one for one in some} for some in (before, theirs))
        mine = tuple(_merge_one(was.get(one.text), there[one.text], one) if one.text in there else one for one in mine)
        here = {one.text: one for one in mine}
        theirs = tuple(here.get(one.text, one) for one in theirs)
    kept = [one for one in mine if one in theirs or one not in before]
    return (*kept, *(one for one in theirs if one not in before and one not in mine))


def _merge_one(before: M | None, theirs: M, mine: M) -> M:
    return type(mine).model_validate(merge_fields(before, theirs, mine)[0])


def _merge_texts(theirs: str, mine: str) -> str:
    if theirs in mine or mine in theirs:
        return max(theirs, mine, key=len)
    return f"{theirs}\n\n{mine}"
