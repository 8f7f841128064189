"""A short follow-up talk: what to take up there, and what was said."""

from __future__ import annotations

from typing import TYPE_CHECKING

from musprep.language.dates import show_day, show_time
from musprep.language.safe import make_safe_line
from musprep.language.say import text
from musprep.language.times import read_time

if TYPE_CHECKING:
    from musprep.model.follow_up import FollowUpTalk
    from musprep.services.year.follow_ups import FollowUp
    from musprep.tui.framework.tab_context import TabContext
    from musprep.tui.tabs.meeting.follow_up_dialog import FollowUpDraft


class FollowUpActions:
    """Asks about the planned talk, or a new one, and lets the session save it."""

    def __init__(self, tab: TabContext) -> None:
        self._tab = tab

    def open(self) -> None:
        """Show what to take up, and ask when the talk is and what was said."""
        from musprep.services.year import follow_ups
        from musprep.tui.tabs.meeting.follow_up_dialog import FollowUpDialog

        if self._tab.session.find_repository() is None:
            self._tab.tell("meeting.no_round")
            return
        if self._tab.is_closed("meeting.closed"):
            return
        session, found = self._tab.session, follow_ups.look(self._tab.session)
        talk = follow_ups.find_planned(session)
        about = describe_follow_up(found, session.language)
        self._tab.ask(
            lambda typed, told: FollowUpDialog(
                session.language,
                typed,
                session.today,
                about=about,
                told=told,
                keep=lambda typed: self._save(typed, talk),
            ),
            make_draft(talk, session.language),
            lambda typed: self._save(typed, talk),
            done=self._tell,
        )

    def _tell(self, typed: FollowUpDraft) -> None:
        from musprep.tui.tabs.meeting.follow_up_dialog import HELD

        if typed.state == HELD:
            self._tab.tell("meeting.follow_up_over")
        elif typed.date:
            self._tab.tell("meeting.follow_up_set", day=show_day(typed.date, self._tab.language))

    def _save(self, typed: FollowUpDraft, talk: FollowUpTalk | None) -> str:
        from musprep.services.year import follow_ups, rounds
        from musprep.tui.tabs.meeting.follow_up_dialog import HELD

        session = self._tab.session
        held = session.clock().replace(microsecond=0) if typed.state == HELD else None
        follow_ups.write(
            session,
            talk,
            date=typed.date or (session.today if held else None),
            time=read_time(typed.time) if typed.time.strip() else None,
            minutes=rounds.read_minutes(typed.minutes.strip()),
            text=typed.text,
            held=held,
        )
        return ""


def make_draft(talk: FollowUpTalk | None, language: str) -> FollowUpDraft:
    """Return a talk as one would write it; None for a new one."""
    from musprep.model.follow_up import FOLLOW_UP_MINUTES
    from musprep.tui.tabs.meeting.follow_up_dialog import FollowUpDraft

    if talk is None:
        return FollowUpDraft(minutes=str(FOLLOW_UP_MINUTES))
    time = show_time(talk.time, language) if talk.time else ""
    return FollowUpDraft(talk.date, time, str(talk.minutes), talk.text)


def describe_follow_up(found: FollowUp, language: str) -> str:
    """Return what to take up, a line each."""
    parts = {
        "due": [one.agreement.text for one in found.due],
        "silent": [one.agreement.text for one in found.silent],
        "goals": [one.competence for one in found.goals],
        "courses": [one.activity.text for one in found.courses],
    }
    lines = []
    for name, texts in parts.items():
        if texts:
            lines += [text(f"meeting.follow_up_{name}", language), *(f"– {make_safe_line(said)}" for said in texts)]
    if found.talk and found.talk.held and found.talk.text:
        lines += [text("meeting.follow_up_last", language), *map(make_safe_line, found.talk.text.splitlines())]
    return "\n".join(lines) or text("meeting.follow_up_nothing", language)
