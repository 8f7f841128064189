"""Notes how it feels just now."""

from __future__ import annotations

from typing import TYPE_CHECKING

from musprep.language.error import MusprepError
from musprep.tui.tabs.overview.pulse_dialog import PulseDialog, PulseDraft

if TYPE_CHECKING:
    from musprep.tui.framework.tab_context import TabContext


class PulseActions:
    """Asks for a pulse, and lets the session save it."""

    def __init__(self, tab: TabContext) -> None:
        self._tab = tab

    def add(self) -> None:
        """Ask for a pulse."""
        from musprep.services.year import pulses

        try:
            year = pulses.list_months(self._tab.session)
        except MusprepError as error:
            self._tab.fail(error)
            return
        self._tab.ask(
            lambda typed, told: PulseDialog(self._tab.language, typed, year, told=told, keep=self._save),
            PulseDraft(),
            self._save,
            done=lambda typed: self._tab.tell(f"pulse.noted{'_both' if typed.energy else ''}", **typed._asdict()),
        )

    def _save(self, typed: PulseDraft) -> str:
        from musprep.services.year import pulses

        energy = int(typed.energy) if typed.energy else None
        pulses.add(self._tab.session, int(typed.mood), energy=energy, note=typed.note)
        return ""
