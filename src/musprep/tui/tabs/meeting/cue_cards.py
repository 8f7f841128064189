"""The room: one cue card at a time, the time left, and what was agreed. Every key is saved as it is pressed."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.binding import Binding
from textual.containers import Container

from musprep.language.dates import show_day
from musprep.language.error import MusprepError
from musprep.language.say import text
from musprep.tui.framework.ask import ask_until_saved
from musprep.tui.framework.commands import ScreenCommand, list_bindings
from musprep.tui.framework.dialog import Dialog
from musprep.tui.framework.tab import RecordsChanged, ShowNotice
from musprep.tui.tabs.meeting.cue_pages import draw_after, draw_before, show_minutes
from musprep.tui.widgets.bars.footer import FooterLine
from musprep.tui.widgets.charts.cue_card import Cue, CueCard, Mark, TimeLine

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable

    from textual import events
    from textual.app import ComposeResult
    from textual.binding import BindingType
    from textual.content import Content
    from textual.widget import Widget

    from musprep.services.session.session import Session
    from musprep.services.year.cue_cards import Card
    from musprep.tui.tabs.agreements.dialogs import AgreementDraft
    from musprep.tui.widgets.lists.block_list import Block

CONCLUDE = "conclude"
"""Returned by one who goes on to the conclusion."""
_MEET = ("room_mode.meet_title", "room_mode.meet_yes", "room_mode.meet_no")
_ANEW = ("room_mode.anew_title", "room_mode.anew_yes", "room_mode.anew_no")
"""The title and both answers of what is asked before the meeting is begun, and before all is set back."""
_BEFORE = -1
"""The place before the first card, where the advice stands."""
_ALL_LINES = 28
"""From so many lines on, the advice is set with a line between."""
_EVERY = 1.0
"""The time is looked at every so many seconds."""


class CueCards(Dialog[str]):
    """Fills the whole window. Begun again the same day, it goes on at the same card with the same clock."""

    KEYS: ClassVar[tuple[ScreenCommand, ...]] = (
        ScreenCommand("room_mode.begin", "begin", "space,enter", footer=True, palette=False),
        ScreenCommand("room_mode.meet", "meet", "m", footer=True, palette=False),
        ScreenCommand("room_mode.rehearse", "rehearse", "o", footer=True, palette=False),
        ScreenCommand("room_mode.tick", "tick", "space,enter", footer=True, palette=False),
        ScreenCommand("room_mode.rest", "rest", "space,enter", footer=True, palette=False),
        ScreenCommand("room_mode.skip", "skip", "s", footer=True, palette=False),
        ScreenCommand("room_mode.agreed", "agreed", "a", footer=True, palette=False),
        ScreenCommand("room_mode.conclude", "conclude", "c", footer=True, palette=False),
        ScreenCommand("room_mode.blank", "blank", "x,full_stop,ctrl+b", footer=True, palette=False),
        ScreenCommand("room_mode.anew", "anew", "n", footer=True, palette=False),
        ScreenCommand("room_mode.back", "step(-1)", "left,b,pageup", footer=True, palette=False),
        ScreenCommand("room_mode.forth", "step(1)", "right,pagedown", footer=True, palette=False),
        ScreenCommand("room_mode.untick", "untick", "u", footer=True, palette=False),
        ScreenCommand("room_mode.leave", "leave", "escape,q", footer=True, palette=False),
        ScreenCommand("tui.help", "keys", "question_mark", anywhere="f1", palette=False),
    )
    BINDINGS: ClassVar[list[BindingType]] = [
        *list_bindings(KEYS),
        Binding("down", "scroll(1)", show=False),
        Binding("up", "scroll(-1)", show=False),
    ]

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.session = session
        self._cards: list[Card] = []
        self._at = _BEFORE

    def say(self, key: str, **values: object) -> str:
        """Return a text of the cue cards in the screen's language."""
        return text(f"room_mode.{key}", self.session.language, **values)

    def put_keys(self, box: Widget, line: Content) -> None:
        """Leave the keys to the line below the card."""

    def compose(self) -> ComposeResult:
        yield TimeLine()
        with Container(id="cue-middle"):
            yield CueCard(id="cue-card")
        yield FooterLine()

    def on_mount(self) -> None:
        from musprep.services.year.meeting_room import count_seconds_left

        self.app.clear_notifications()
        self._read()
        shown = self.session.get_repository().room.card
        if self._runs or (self._rehearses and count_seconds_left(self.session) is not None):
            self._at = next((at for at, card in enumerate(self._cards) if card.id == shown), _BEFORE)
        self.query_one(FooterLine).show(self.session.language)
        self.set_interval(_EVERY, self._show_time)
        self._show()

    def on_resize(self, event: events.Resize) -> None:
        self.call_after_refresh(self._show)

    def on_screen_resume(self) -> None:
        if self._cards:
            self._show_time()

    def _read(self) -> None:
        from musprep.services.year.cue_cards import list_cards

        self._cards = list_cards(self.session)

    # ---- What it shows -----------------------------------------------------------------------------------------------

    @property
    def card(self) -> Card | None:
        """The card that is shown; None before the first and after the last."""
        return self._cards[self._at] if 0 <= self._at < len(self._cards) else None

    @property
    def _unsaid(self) -> list[int]:
        return [at for at, card in enumerate(self._cards) if not card.said]

    @property
    def _last_said(self) -> int | None:
        """The place of the card that was said last; None where none was, or it is gone."""
        said = self.session.get_repository().room.said
        return next((at for at, card in enumerate(self._cards) if said and card.id == said[-1]), None)

    def _show(self) -> None:
        if not self.is_mounted or not self.query(CueCard):
            return
        shown, card = self.query_one(CueCard), self.card
        if card is not None:
            shown.put(self._make_cue(card))
        else:
            shown.read(self._draw_page())
        self._show_time()
        self.refresh_bindings()

    def _make_cue(self, card: Card) -> Cue:
        language, subject = self.session.language, card.subject
        days = [show_day(day, language, year=day.year != self.session.today.year) for day in subject.proof_days]
        noted = (self.say("proof_days", days=", ".join(days)),) if days else ()
        state = self.say("said") if card.said else self.say("skipped") if card.skipped else ""
        over = f"{subject.heading} · {show_minutes(card.minutes, language)}"
        return Cue(subject.keywords, subject.record.title, over, (*subject.details, *noted), state)

    def _show_time(self) -> None:
        from musprep.services.year.meeting_room import count_seconds_left, is_rehearsal

        if self.app.screen is not self:
            # Below the lock there is nothing that could be read.
            return
        minutes, seconds = self.session.get_repository().round.minutes, count_seconds_left(self.session)
        rehearses = is_rehearsal(self.session)
        if seconds is None:
            left = self.say("planned", count=minutes)
        elif seconds >= 0:
            # A minute that has begun still counts as left.
            left = self.say("planned" if rehearses else "left", count=-(-seconds // 60))
        else:
            left = self.say("over", count=-seconds // 60)
        if rehearses:
            left = self.say("rehearsal", left=left)
        total = len(self._cards)
        place = self.say("card_of", place=min(max(self._at + 1, 1), total), total=total) if self.card else ""
        marks: list[Mark] = ["said" if card.said else "skipped" if card.skipped else "open" for card in self._cards]
        passed = 0.0 if seconds is None else 1 - seconds / (minutes * 60)
        over = seconds is not None and seconds < 0
        self.query_one(TimeLine).show(marks, self._at, place, left, round(passed, 2), over=over)

    def _draw_page(self) -> list[Block]:
        """Return what stands before the first card, or after the last."""
        if self._at != _BEFORE:
            return list(draw_after(self._cards, self.session.language))
        try:
            return list(draw_before(self.session, self._cards, used=self._used, low=self.size.height < _ALL_LINES))
        except MusprepError as error:
            # Advice that cannot be read keeps nobody from the cards.
            self._tell(error)
            return []

    @property
    def _used(self) -> bool:
        """Whether anything was said or begun before."""
        room = self.session.get_repository().room
        return bool(room.said or room.skipped or room.started)

    @property
    def _runs(self) -> bool:
        """Whether the meeting itself, no rehearsal, was begun today."""
        from musprep.services.year.meeting_room import count_seconds_left, is_rehearsal

        return count_seconds_left(self.session) is not None and not is_rehearsal(self.session)

    @property
    def _rehearses(self) -> bool:
        """Whether one who begins now rehearses: it is not yet time for the meeting."""
        from musprep.services.year.meeting_room import is_meeting_now

        return not self._runs and not is_meeting_now(self.session)

    # ---- Going through them ------------------------------------------------------------------------------------------

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Offer only what makes sense where one is."""
        card, before, end = self.card, self._at == _BEFORE, self._at >= len(self._cards)
        allowed = {
            "begin": before,
            "meet": before and self._rehearses,
            "rehearse": before and not self._rehearses and not self._runs,
            "anew": before and self._used,
            "tick": card is not None,
            "skip": card is not None,
            "untick": (card is not None and (card.said or card.skipped)) or (end and self._last_said is not None),
            "rest": end and bool(self._unsaid),
            "step": (not before or parameters == (1,)) and (parameters != (1,) or not end),
        }
        return allowed.get(action, True)

    def _do(self, change: Callable[[], object]) -> None:
        """Let the session write something; tell where it fails. In the room one goes on all the same."""
        try:
            change()
        except MusprepError as error:
            self._tell(error)
        self._read()

    def _tell(self, error: MusprepError) -> None:
        self.app.post_message(ShowNotice(error.describe_on_screen(self.session.language), "error"))

    def _go(self, at: int) -> None:
        """Show what stands at `at`, and remember it; what was told before covers no other card."""
        from musprep.services.year.meeting_room import show

        self.app.clear_notifications()
        self._at = max(_BEFORE, min(len(self._cards), at))
        if self._at < len(self._cards):
            shown = self.card.id if self.card else ""
            self._do(lambda: show(self.session, shown))
        self._show()

    def _go_on(self) -> None:
        """Show the next card that is not said yet, else the end, where those before it are named."""
        self._go(next((at for at in self._unsaid if at > self._at), len(self._cards)))

    def action_begin(self) -> None:
        """Start the clock: of the meeting on its day, else of a rehearsal."""
        self._begin(rehearse=self._rehearses)

    def action_meet(self) -> None:
        """Begin the meeting itself, whatever its time says; where its date is another day, ask first."""
        days = self._name_days(self.session.get_repository().round.date)
        if days is None:
            self._begin(rehearse=False)
            return

        def take_answer(sure: bool | None) -> None:  # noqa: FBT001 - what the dialog returns
            if sure:
                self._begin(rehearse=False)

        self._ask("meet", take_answer, **days)

    def _name_days(self, was: dt.date | None) -> dict[str, str] | None:
        """Return the words for the date of the meeting and for today; None where it has no date, or is today."""
        today, language = self.session.today, self.session.language
        return None if was in (None, today) else {"was": show_day(was, language), "day": show_day(today, language)}

    def action_rehearse(self) -> None:
        """Begin a rehearsal."""
        self._begin(rehearse=True)

    def _begin(self, *, rehearse: bool) -> None:
        """Start the clock; where cards are ticked from a rehearsal, ask whether they are to be set back first."""
        from musprep.services.year.meeting_room import restart, start, was_rehearsed

        def begin() -> None:
            days = self._name_days(self.session.get_repository().round.date)
            self._do(lambda: start(self.session, rehearse=rehearse))
            if days and self.session.get_repository().round.date == self.session.today:
                self.app.post_message(ShowNotice(self.say("date_moved", **days)))
            self._go(next(iter(self._unsaid), 0))

        def take_answer(sure: bool | None) -> None:  # noqa: FBT001 - what the dialog returns
            if sure:
                self._do(lambda: restart(self.session))
            begin()

        if was_rehearsed(self.session, rehearse=rehearse):
            self._ask("rehearsed", take_answer)
        else:
            begin()

    def action_tick(self) -> None:
        from musprep.services.year.meeting_room import mark_said

        if self.card is not None:
            name = self.card.id
            self._do(lambda: mark_said(self.session, name))
            self._go_on()

    def action_untick(self) -> None:
        from musprep.services.year.meeting_room import mark_said

        at = self._at if self.card is not None else self._last_said
        if at is not None:
            name = self._cards[at].id
            self._do(lambda: mark_said(self.session, name, done=False))
            self._go(at)

    def action_skip(self) -> None:
        from musprep.services.year.meeting_room import skip

        if self.card is not None:
            name = self.card.id
            if not self.card.said:
                self._do(lambda: skip(self.session, name))
            self._go_on()

    def action_step(self, by: int) -> None:
        if self._at == _BEFORE:
            self.action_begin()
        else:
            self._go(self._at + by)

    def action_rest(self) -> None:
        if self._unsaid:
            self._go(self._unsaid[0])

    def action_anew(self) -> None:
        from musprep.services.year.meeting_room import restart

        def take_answer(sure: bool | None) -> None:  # noqa: FBT001 - what the dialog returns
            if sure:
                self._do(lambda: restart(self.session))
                self._at = _BEFORE
                self._show()

        self._ask("anew", take_answer)

    def _ask(self, about: str, answered: Callable[[bool | None], None], **values: str) -> None:
        from musprep.tui.dialogs.confirm import Confirm

        title, yes, no = _MEET if about == "meet" else _ANEW
        self.app.push_screen(
            Confirm(self.session.language, title, f"room_mode.{about}_ask", yes, no, **values), answered
        )

    # ---- What else one does in the room ------------------------------------------------------------------------------

    def action_blank(self) -> None:
        from musprep.tui.tabs.meeting.blank import Blank

        self.app.push_screen(Blank(self.session.language))

    def action_agreed(self) -> None:
        from musprep.tui.tabs.agreements.dialogs import AgreementDraft
        from musprep.tui.tabs.meeting.agreed_dialog import AgreedDialog

        today, language = self.session.today, self.session.language

        def make(typed: AgreementDraft, told: str) -> AgreedDialog:
            return AgreedDialog(language, typed, today, told=told)

        def tell(*_: object) -> None:
            # Without its words: somebody may look along.
            self.app.post_message(ShowNotice(self.say("agreed_done")))
            self.app.post_message(RecordsChanged())

        ask_until_saved(self.app.push_screen, language, make, AgreementDraft(), self._agree, then=tell)

    def _agree(self, typed: AgreementDraft) -> None:
        from musprep.model.agreement import Party
        from musprep.services.year import agreements

        agreements.add(self.session, typed.text, Party(typed.owner), due=typed.due)

    def action_scroll(self, by: int) -> None:
        self.query_one(CueCard).action_move(by)

    def action_conclude(self) -> None:
        self.dismiss(CONCLUDE)

    def action_keys(self) -> None:
        from musprep.tui.dialogs.help import Help

        self.app.push_screen(Help(self.session.language, self.say("cmd_enter"), self.KEYS, alone=True))

    def action_leave(self) -> None:
        self.dismiss("")
