"""What the five kinds of records share in how they are written."""

from __future__ import annotations

import ast
import pathlib
from typing import TYPE_CHECKING

import pytest

import musprep
from musprep.model.agreement import Agreement, AgreementParts
from musprep.model.base import Record
from musprep.model.entry import Entry, EntryParts
from musprep.model.goal import Goal, GoalParts
from musprep.model.need import Need, NeedParts
from musprep.model.owner import Owner, OwnerParts
from musprep.model.point import PointParts, TalkingPoint
from musprep.model.wish import Wish, WishParts

if TYPE_CHECKING:
    from collections.abc import Iterator

_OWN = {"id", "order", "lead", "round", "history"}
"""Fields that nobody writes: the services set them."""


@pytest.mark.parametrize(
    ("model", "parts"),
    [
        (TalkingPoint, PointParts),
        (Wish, WishParts),
        (Need, NeedParts),
        (Agreement, AgreementParts),
        (Goal, GoalParts),
        (Owner, OwnerParts),
    ],
)
def test_every_field_that_is_written_is_one_that_a_change_may_name(model: type[Record], parts: type) -> None:
    """The parts of a record that mypy knows are its fields: none is missing, none is of another record."""
    assert set(parts.__annotations__) == set(model.model_fields) - _OWN


def test_every_part_of_an_entry_is_one_that_a_change_may_name() -> None:
    """Of an entry one writes the day and the time of it, not the moment."""
    assert set(EntryParts.__annotations__) == set(Entry.model_fields) - {"id", "at"} | {"on", "time"}


def test_what_a_record_is_changed_in_is_a_field_of_one() -> None:
    """`with_`, which mypy lets take any name, is never given one that no record has."""
    source = pathlib.Path(musprep.__file__).parent
    trees = [ast.parse(path.read_text("utf-8")) for path in source.rglob("*.py")]
    calls = [node for tree in trees for node in ast.walk(tree) if isinstance(node, ast.Call)]
    changes = [call for call in calls if isinstance(call.func, ast.Attribute) and call.func.attr == "with_"]
    named = {keyword.arg for call in changes for keyword in call.keywords if keyword.arg}
    assert named <= {name for model in _records(Record) for name in model.model_fields}


def _records(model: type[Record]) -> Iterator[type[Record]]:
    yield model
    for one in model.__subclasses__():
        yield from _records(one)
