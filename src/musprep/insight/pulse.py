"""How the year felt: the pulses by month."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable

    from musprep.model.pulse import Pulse


class PulseMonth(NamedTuple):
    """The averages of one calendar month (1 to 12), or None where nothing was noted; `noted` counts the pulses."""

    month: int
    mood: float | None
    energy: float | None
    noted: int


def list_pulse_months(pulses: Iterable[Pulse], end: dt.date) -> list[PulseMonth]:
    """Return the twelve months that end with the month of `end`, the oldest first."""
    moods: list[list[int]] = [[] for _ in range(12)]
    energies: list[list[int]] = [[] for _ in range(12)]
    for pulse in pulses:
        back = (end.year - pulse.day.year) * 12 + end.month - pulse.day.month
        if 0 <= back < len(moods):
            moods[-1 - back].append(pulse.mood)
            if pulse.energy is not None:
                energies[-1 - back].append(pulse.energy)
    return [
        PulseMonth(
            (end.month + place) % 12 + 1, _compute_mean(moods[place]), _compute_mean(energies[place]), len(moods[place])
        )
        for place in range(12)
    ]


def _compute_mean(values: list[int]) -> float | None:
    return sum(values) / len(values) if values else None
