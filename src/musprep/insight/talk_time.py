"""How long each part of a talk may take."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence


def share_minutes(minutes: int, weights: Sequence[int]) -> list[int]:
    """Divide whole minutes by weight, so that they add up; a minute each at least, as long as there are enough."""
    if not weights:
        return []
    least = 1 if minutes >= len(weights) else 0
    spare, total = minutes - least * len(weights), sum(weights)
    shares = [least + spare * weight // total for weight in weights]
    most_cut = sorted(range(len(weights)), key=lambda place: -(spare * weights[place] % total))
    for place in most_cut[: minutes - sum(shares)]:
        shares[place] += 1
    return shares
