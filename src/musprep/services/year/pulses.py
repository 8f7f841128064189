"""How the owner feels, noted in ten seconds."""

from __future__ import annotations

from typing import TYPE_CHECKING

from musprep.insight.pulse import PulseMonth, list_pulse_months
from musprep.language.error import MusprepError
from musprep.model.pulse import Pulse
from musprep.services.session.clean_text import clean_text
from musprep.vault.notes.append import make_id

if TYPE_CHECKING:
    from musprep.services.session.session import Session

LOWEST, HIGHEST = 1, 5


def add(session: Session, mood: int, *, energy: int | None = None, note: str = "") -> Pulse:
    """Save mood, and energy if given: 1 (low) to 5 (high). Raises MusprepError for other numbers."""
    for value in (mood, energy):
        if value is not None and not LOWEST <= value <= HIGHEST:
            raise MusprepError("error.not_a_pulse", value=value)
    now = session.clock()
    records = session.lasting.pulse_records
    pulse = Pulse(
        id=make_id(now.timestamp()),
        at=now.replace(microsecond=0),
        mood=mood,
        energy=energy,
        note=clean_text(note).strip(),
    )
    return session.put(records, pulse, "pulse", str(mood))


def list_months(session: Session) -> list[PulseMonth]:
    """Return the last twelve months, the oldest first."""
    return list_pulse_months(session.lasting.pulses_or_empty, session.today)
