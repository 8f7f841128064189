"""How the minutes of a talk are divided."""

from __future__ import annotations

import pytest

from musprep.insight.talk_time import share_minutes


@pytest.mark.parametrize(
    ("minutes", "weights", "expected"),
    [
        (60, [3, 3, 2, 1], [20, 20, 13, 7]),
        (5, [3, 3, 2, 1], [2, 1, 1, 1]),
        (4, [3, 3, 1, 1, 1], [1, 1, 1, 1, 0]),
        (45, [], []),
        (45, [1], [45]),
    ],
)
def test_shares_are_whole_minutes_that_add_up(minutes: int, weights: list[int], expected: list[int]) -> None:
    """By weight, a minute each at least as long as there are enough."""
    assert share_minutes(minutes, weights) == expected
