"""What stands before the first cue card and after the last: advice for the room, and what is left to say."""

from __future__ import annotations

from typing import TYPE_CHECKING

from musprep.language.dates import show_day, show_time
from musprep.language.safe import make_safe_line
from musprep.language.say import say_count, text
from musprep.tui.widgets.lists.block_list import Block, Para

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from musprep.services.session.session import Session
    from musprep.services.year.cue_cards import Card


def draw_before(session: Session, cards: Sequence[Card], *, used: bool, low: bool) -> Iterator[Block]:
    """Yield the advice for the room, and what there is to know before beginning. Raises MusprepError."""
    from musprep.services.papers.briefing import list_room_tips
    from musprep.services.year.cue_cards import count_hidden
    from musprep.services.year.facts import list_facts

    language, repository = session.language, session.get_repository()
    yield Block("", (Para(text("room_mode.tips_title", language), "title"),))
    for tip in list_room_tips(session):
        paras = [Para(tip.advice.say_in(language), "strong", label="◆", label_width=2)]
        if tip.unfolded:
            paras.append(Para(tip.unfolded.say_in(language), "dim", label_width=2))
        yield Block("", tuple(paras), gap=0 if low else 1)
    count = say_count("room_mode.tips_cards", language, len(cards), minutes=repository.round.minutes)
    paras = [Para(""), Para(count, "mark"), Para(_describe_beginning(session), "dim")]
    if used:
        paras.append(Para(text("room_mode.tips_again", language), "dim"))
    if hidden := count_hidden(repository):
        paras.append(Para(say_count("room_mode.hidden", language, hidden), "dim"))
    yield Block("", tuple(paras))
    if facts := list_facts(session, "during"):
        lines = (Para(make_safe_line(fact), "dim", label="–", label_width=2) for fact in facts)
        yield Block("", (Para(text("room_mode.tips_frame", language), "head"), *lines))


def _describe_beginning(session: Session) -> str:
    """Return what the next key begins or continues: the meeting, or a rehearsal as long as it is not time for it."""
    from musprep.services.year.meeting_room import count_seconds_left, is_meeting_now, is_rehearsal

    language, this = session.language, session.get_repository().round
    if count_seconds_left(session) is not None and not is_rehearsal(session):
        return text("room_mode.tips_running", language)
    if is_meeting_now(session) or this.date is None:
        return text("room_mode.tips_begin", language)
    if this.date == session.today and this.time:
        return text("room_mode.tips_rehearse_time", language, time=show_time(this.time, language))
    return text("room_mode.tips_rehearse", language, day=show_day(this.date, language))


def draw_after(cards: Sequence[Card], language: str) -> Iterator[Block]:
    """Yield what is left to say, and what comes next."""
    left = [card.subject for card in cards if not card.said]
    yield Block("", (Para(text("room_mode.end_some" if left else "room_mode.end_all", language), "title"),))
    if left:
        yield Block("", (Para(text("room_mode.end_left", language), "head"),), gap=0)
        said = [make_safe_line(one.keywords) or make_safe_line(one.record.title) for one in left]
        yield Block("", tuple(Para(one, "strong", label="○", label_width=2, rows=2) for one in said))
        yield Block("", (Para(text("room_mode.end_take", language), "dim"),))
    yield Block("", (Para(text("room_mode.end_conclude", language), "dim"),))


def show_minutes(minutes: int, language: str) -> str:
    """Return how long a card may take: whole minutes, or less than one."""
    return text("room_mode.minutes" if minutes else "room_mode.no_minute", language, count=minutes)
