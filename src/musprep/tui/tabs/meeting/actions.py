"""The part of the meeting's tab that writes points, questions, wishes and the meeting's facts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from musprep.language.dates import show_day, show_time
from musprep.language.safe import beginning
from musprep.tui.dialogs.editing import ignore
from musprep.tui.dialogs.wish_actions import WishActions
from musprep.tui.framework.tab import ShowNotice

if TYPE_CHECKING:
    from collections.abc import Callable

    from musprep.model.point import TalkingPoint
    from musprep.model.round import Round
    from musprep.model.wish import Wish
    from musprep.tui.dialogs.point_dialog import PointDraft
    from musprep.tui.tabs.meeting.facts_dialog import Facts

_SHOWN = 60


class PointActions(WishActions):
    """Opens dialogs and lets the session save what they return. What cannot be saved is asked for again, as typed."""

    def chosen(self) -> TalkingPoint | Wish | None:
        raise NotImplementedError

    # ---- Points and questions ----------------------------------------------------------------------------------------

    def action_add(self) -> None:
        from musprep.tui.dialogs.point_dialog import PointDraft

        self._ask_point(PointDraft())

    def action_ask(self) -> None:
        from musprep.tui.dialogs.point_dialog import PointDraft

        self._ask_point(PointDraft(ask=True))

    def _ask_point(self, draft: PointDraft, point: TalkingPoint | None = None, told: str = "") -> None:
        from musprep.tui.dialogs.point_dialog import PointDialog

        if self.is_closed():
            return

        def done(typed: PointDraft | None) -> None:
            if typed is not None:
                self.saved(lambda: self._save_point(typed, point), lambda why: self._ask_point(typed, point, why))

        period = self.session.period()
        # A proof from an earlier time stays in the list, so that it can be dropped.
        notes = [
            one for one in self.session.entries_of(period, draft.proof) if period.of([one]) or one.id in draft.proof
        ]
        dialog = PointDialog(
            self.session.language,
            draft,
            notes,
            new=point is None,
            told=told,
            keep=lambda typed: ignore(self._save_point(typed, point)),
        )
        self.app.push_screen(dialog, done)

    def _save_point(self, typed: PointDraft, point: TalkingPoint | None) -> str:
        from musprep.model.say import SayLevel
        from musprep.services.year import points

        if point is None:
            saved = points.add(
                self.session,
                typed.text,
                keywords=typed.keywords,
                proof=typed.proof,
                ask=typed.ask,
                say=SayLevel(typed.say),
            )
        else:
            changes = typed._asdict() | {"say": SayLevel(typed.say)}
            saved = points.edit(self.session, point.id, point, **changes)
        return saved.id

    # ---- What is chosen ----------------------------------------------------------------------------------------------

    def edit_chosen(self) -> None:
        from musprep.model.point import TalkingPoint
        from musprep.tui.dialogs.point_dialog import PointDraft
        from musprep.tui.dialogs.wish_dialog import WishDraft

        chosen = self.chosen()
        if chosen is None:
            return
        if isinstance(chosen, TalkingPoint):
            self._ask_point(
                PointDraft(chosen.text, chosen.keywords, chosen.proof, chosen.ask, chosen.say.value), chosen
            )
        else:
            self.ask_wish(WishDraft.of(chosen), chosen)

    def action_remove(self) -> None:
        from musprep.model.point import TalkingPoint
        from musprep.services.year import points, wishes

        chosen = self.chosen()
        if chosen is None:
            return
        remove: Callable[..., object] = points.remove if isinstance(chosen, TalkingPoint) else wishes.remove
        if self.act(lambda: remove(self.session, chosen.id)):
            self.post_message(ShowNotice(self.say("meeting.removed", about=beginning(chosen.text, _SHOWN))))

    def action_lead(self) -> None:
        from musprep.model.point import LEADING, TalkingPoint
        from musprep.services.year import points

        chosen = self.chosen()
        if chosen is None:
            return
        if not isinstance(chosen, TalkingPoint):
            self.post_message(ShowNotice(self.say("meeting.no_lead_wish")))
            return
        leading = [point for point in self.session.this_repository().points if point.lead]
        if not chosen.lead and len(leading) >= LEADING:
            self.post_message(ShowNotice(self.say("meeting.three_already"), "warning"))
            return
        self.act(lambda: points.toggle_lead(self.session, chosen.id), chosen.id)

    def action_move_by(self, step: int) -> None:
        from musprep.model.point import TalkingPoint
        from musprep.services.year import points, wishes

        chosen = self.chosen()
        if chosen is not None:
            move: Callable[..., object] = points.move if isinstance(chosen, TalkingPoint) else wishes.move
            self.act(lambda: move(self.session, chosen.id, step), chosen.id)

    def action_cycle_say(self) -> None:
        from musprep.model.point import TalkingPoint
        from musprep.services.year import points, wishes

        chosen = self.chosen()
        if chosen is not None:
            edit: Callable[..., object] = points.edit if isinstance(chosen, TalkingPoint) else wishes.edit
            self.act(lambda: edit(self.session, chosen.id, say=chosen.say.next()), chosen.id)

    # ---- The meeting itself ------------------------------------------------------------------------------------------

    def action_facts(self) -> None:
        from musprep.tui.tabs.meeting.facts_dialog import Facts

        repository = self.session.repository()
        self._ask_facts(facts_of(repository.round, self.session.language) if repository else Facts())

    def _ask_facts(self, facts: Facts, told: str = "") -> None:
        from musprep.tui.tabs.meeting.facts_dialog import FactsDialog

        if self.is_closed():
            return

        def done(typed: Facts | None) -> None:
            if typed is not None:
                self.saved(lambda: self._save_facts(typed), lambda why: self._ask_facts(typed, why))

        dialog = FactsDialog(
            self.session.language,
            facts,
            self.session.today,
            told=told,
            keep=lambda typed: ignore(self._save_facts(typed)),
        )
        self.app.push_screen(dialog, done)

    def _save_facts(self, facts: Facts) -> str:
        """Set what was changed; begin a round where there is none."""
        from musprep.services.year import rounds
        from musprep.tui.tabs.meeting.facts_dialog import Facts

        repository = self.session.repository()
        was = repository.round if repository else None
        before = facts_of(was, self.session.language) if was else Facts()
        changed = {key: value for key, value in facts._asdict().items() if value != getattr(before, key)}
        if not changed.get("minutes", "-").strip():
            # An empty field for minutes means that they stay as they were.
            del changed["minutes"]
        if not changed:
            return ""
        rounds.arrange(self.session, changed)
        now = self.session.this_repository().round
        if was and now.id != was.id:
            self.post_message(ShowNotice(self.say("tui.round_moved_on", id=was.id, next=now.id)))
        return ""

    # ---- Shared ------------------------------------------------------------------------------------------------------

    def is_closed(self) -> bool:
        """Tell, and return, whether the round is closed and so read-only."""
        repository = self.session.repository()
        if repository is None or repository.round.is_open:
            return False
        self.post_message(ShowNotice(self.say("meeting.closed", id=repository.round.id), "warning"))
        return True


def facts_of(this: Round, language: str) -> Facts:
    """Return what is known of the meeting, as one would write it."""
    from musprep.tui.tabs.meeting.facts_dialog import Facts

    day = show_day(this.date, language) if this.date else ""
    return Facts(day, show_time(this.time, language) if this.time else "", str(this.minutes), this.manager, this.place)
