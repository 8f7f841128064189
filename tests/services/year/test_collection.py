"""What the five kinds of records share in how they are written."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from musprep.model.agreement import Agreement, AgreementParts
from musprep.model.goal import Goal, GoalParts
from musprep.model.need import Need, NeedParts
from musprep.model.point import PointParts, TalkingPoint
from musprep.model.wish import Wish, WishParts

if TYPE_CHECKING:
    from musprep.model.base import Record

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
    ],
)
def test_every_field_that_is_written_is_one_that_a_change_may_name(model: type[Record], parts: type) -> None:
    """The parts of a record that mypy knows are its fields: none is missing, none is of another record."""
    assert set(parts.__annotations__) == set(model.model_fields) - _OWN
