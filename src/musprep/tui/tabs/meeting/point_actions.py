"""What one can do with the points, questions and wishes of a meeting."""

from __future__ import annotations

from typing import TYPE_CHECKING

from musprep.tui.dialogs.wish_actions import WishActions

if TYPE_CHECKING:
    from collections.abc import Callable

    from musprep.model.entry import Entry
    from musprep.model.point import TalkingPoint
    from musprep.model.wish import Wish
    from musprep.tui.dialogs.point_dialog import PointDraft
    from musprep.tui.framework.tab_context import TabContext

_CLOSED = "meeting.closed"


class PointActions:
    """Opens dialogs, and lets the session save what they return.

    `chosen` returns the record under the cursor, `is_free` whether that is a free place among the three that lead.
    """

    def __init__(
        self, tab: TabContext, chosen: Callable[[], TalkingPoint | Wish | None], is_free: Callable[[], bool]
    ) -> None:
        self._tab, self._chosen, self._is_free = tab, chosen, is_free
        self.wishes = WishActions(tab, _CLOSED)

    # ---- Points and questions ----------------------------------------------------------------------------------------

    def add(self) -> None:
        """Ask for a new point; on a free place among the three that lead, it takes that."""
        from musprep.tui.dialogs.point_dialog import PointDraft

        self._ask(PointDraft(), leads=self._is_free())

    def add_question(self) -> None:
        """Ask for a new question to the manager."""
        from musprep.tui.dialogs.point_dialog import PointDraft

        self._ask(PointDraft(ask=True))

    def carry_over(self, ref: str) -> None:
        """Take a point of the round before along, which was not ticked as said."""
        from musprep.services.year import points

        taken: list[TalkingPoint] = []
        if self._tab.act(lambda: taken.append(points.carry_over(self._tab.session, ref))):
            self._tab.tell("interests.taken_up", about=taken[0].text)

    def _ask(self, draft: PointDraft, point: TalkingPoint | None = None, *, leads: bool = False) -> None:
        from musprep.tui.dialogs.point_dialog import PointDialog

        if self._tab.is_closed(_CLOSED):
            return
        session = self._tab.session

        def list_notes() -> list[Entry]:
            if session.refresh():
                self._tab.show_change()
            period = session.find_period()
            # A proof from an earlier time stays in the list, so that it can be dropped.
            return [
                one
                for one in session.list_entries_in(period, draft.proof)
                if period.select_entries([one]) or one.id in draft.proof
            ]

        self._tab.ask(
            lambda typed, told: PointDialog(
                session.language,
                typed,
                list_notes,
                new=point is None,
                told=told,
                keep=lambda typed: self._save(typed, point, leads=leads),
            ),
            draft,
            lambda typed: self._save(typed, point, leads=leads),
        )

    def _save(self, typed: PointDraft, point: TalkingPoint | None, *, leads: bool) -> str:
        from musprep.model.say import SayLevel
        from musprep.services.year import points

        session, say = self._tab.session, SayLevel(typed.say)
        if point is not None:
            return points.edit(session, point.id, point, **(typed._asdict() | {"say": say})).id
        add = points.add_leading if leads else points.add
        return add(session, typed.text, keywords=typed.keywords, proof=typed.proof, ask=typed.ask, say=say).id

    # ---- What is chosen ----------------------------------------------------------------------------------------------

    def edit(self) -> None:
        """Ask for what is chosen in other words."""
        from musprep.model.point import TalkingPoint
        from musprep.tui.dialogs.point_dialog import PointDraft

        one = self._chosen()
        if isinstance(one, TalkingPoint):
            self._ask(PointDraft(one.text, one.keywords, one.proof, one.ask, one.say.value), one)
        elif one is not None:
            self.wishes.edit(one)

    def lead(self) -> None:
        """Make it one of the three most important, or one of the others."""
        from musprep.model.point import LEADING, TalkingPoint
        from musprep.services.year import points

        one = self._chosen()
        if one is None:
            return
        if not isinstance(one, TalkingPoint):
            self._tab.tell("meeting.no_lead_wish")
            return
        leading = [point for point in self._tab.session.get_repository().points if point.lead]
        if not one.lead and len(leading) >= LEADING:
            self._tab.tell("meeting.three_already", "warning")
            return
        self._tab.act(lambda: points.toggle_lead(self._tab.session, one.id), one.id)

    def remove(self) -> None:
        """Remove what is chosen, and say so."""
        from musprep.services.year import points, wishes

        one = self._act(points.remove, wishes.remove)
        if one:
            self._tab.tell("meeting.removed", about=one.text)

    def move_by(self, step: int) -> None:
        """Move what is chosen by so many places; up is negative."""
        from musprep.services.year import points, wishes

        self._act(points.move, wishes.move, step)

    def change_say(self) -> None:
        """Give what is chosen its next level."""
        from musprep.services.year import points, wishes

        one = self._chosen()
        if one:
            self._act(points.edit, wishes.edit, say=one.say.get_next())

    def _act(
        self, on_point: Callable[..., object], on_wish: Callable[..., object], *args: object, **changes: object
    ) -> TalkingPoint | Wish | None:
        """Let the session do something with what is chosen; return that, or None where nothing was done."""
        from musprep.model.point import TalkingPoint

        one = self._chosen()
        if one is None:
            return None
        do = on_point if isinstance(one, TalkingPoint) else on_wish
        done = self._tab.act(lambda: do(self._tab.session, one.id, *args, **changes), one.id)
        return one if done else None
