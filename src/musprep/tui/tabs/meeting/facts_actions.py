"""The facts of the meeting: when it is, where, for how long and with whom."""

from __future__ import annotations

from typing import TYPE_CHECKING

from musprep.language.dates import show_day, show_time

if TYPE_CHECKING:
    from musprep.model.round import Round
    from musprep.tui.framework.tab_context import TabContext
    from musprep.tui.tabs.meeting.facts_dialog import Facts


class FactsActions:
    """Asks for the facts, and lets the session set them."""

    def __init__(self, tab: TabContext) -> None:
        self._tab = tab

    def edit(self) -> None:
        """Ask for date, time, length, place and manager of the meeting."""
        from musprep.tui.tabs.meeting.facts_dialog import FactsDialog

        if self._tab.is_closed("meeting.closed"):
            return
        repository = self._tab.session.find_repository()
        self._tab.ask(
            lambda typed, told: FactsDialog(
                self._tab.language,
                typed,
                self._tab.session.today,
                told=told,
                keep=self._save,
            ),
            make_facts(repository.round if repository else None, self._tab.language),
            self._save,
        )

    def _save(self, facts: Facts) -> str:
        """Set what was changed; begin a round where there is none."""
        from musprep.services.year import talk_dates

        session = self._tab.session
        repository = session.find_repository()
        was = repository.round if repository else None
        before = make_facts(was, session.language)
        changed = {key: value for key, value in facts._asdict().items() if value != getattr(before, key)}
        if not changed.get("minutes", "-").strip():
            # An empty field for minutes means that they stay as they were.
            del changed["minutes"]
        if not changed:
            return ""
        talk_dates.set_facts(session, changed)
        now = session.get_repository().round
        if was and now.id != was.id:
            self._tab.tell("tui.round_moved_on", id=was.id, next=now.id)
        return ""


def make_facts(this: Round | None, language: str) -> Facts:
    """Return what is known of the meeting, as one would write it."""
    from musprep.tui.tabs.meeting.facts_dialog import Facts

    if this is None:
        return Facts()
    day = show_day(this.date, language) if this.date else ""
    return Facts(day, show_time(this.time, language) if this.time else "", str(this.minutes), this.manager, this.place)
