"""In the meeting room and right after: what was said, the time left, and both conclusions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from musprep.insight.differences import Line, compare_texts
from musprep.model.meeting import MeetingState
from musprep.services.session.clean_text import clean_text
from musprep.services.session.undo import Writing

if TYPE_CHECKING:
    from musprep.model.meeting import Conclusion
    from musprep.services.session.session import Session


def start(session: Session) -> MeetingState:
    """Begin, or continue: the time runs from the first start of the day. Raises MusprepError."""
    room = session.get_repository().room
    now = session.clock().replace(microsecond=0)
    if room.started is None or room.started.date() != now.date():
        room = _save(session, room.with_(started=now))
    return room


def was_rehearsed(session: Session) -> bool:
    """Tell whether cards were ticked on an earlier day: before the meeting that can only have been a rehearsal."""
    room, today = session.get_repository().room, session.clock().date()
    return bool(room.said or room.skipped) and room.started is not None and room.started.date() != today


def restart(session: Session) -> MeetingState:
    """Reset everything after a rehearsal: no card said or skipped, and the time not started. Raises MusprepError."""
    return _save(session, MeetingState())


def show(session: Session, card: str) -> MeetingState:
    """Remember which card is shown. Raises MusprepError."""
    return _save(session, session.get_repository().room.with_(card=card))


def mark_said(session: Session, card: str, *, done: bool = True) -> MeetingState:
    """Tick a card as said, or untick it. `card` is its id, or the beginning of it. Raises MusprepError."""
    from musprep.services.year.cue_cards import find_card

    room, name = session.get_repository().room, find_card(session, card).id
    said, skipped = _set_name(room.said, name, there=done), _set_name(room.skipped, name, there=False)
    return _save(session, room.with_(said=said, skipped=skipped))


def skip(session: Session, card: str, *, skipped: bool = True) -> MeetingState:
    """Leave a card for later, or bring it back. Raises MusprepError."""
    from musprep.services.year.cue_cards import find_card

    room, name = session.get_repository().room, find_card(session, card).id
    return _save(session, room.with_(skipped=_set_name(room.skipped, name, there=skipped)))


def count_seconds_left(session: Session) -> int | None:
    """Return the seconds left of the planned minutes, negative after them; None until the meeting was started today."""
    repository, now = session.get_repository(), session.clock()
    started = repository.room.started
    if started is None or started.date() != now.date():
        return None
    passed = (now - started).total_seconds()
    return int(repository.round.minutes * 60 - passed)


def conclude(session: Session, *, name: str = "", autosave: bool = False, **texts: str) -> Conclusion:
    """Write the own conclusion, the official one, or the form's summary, followup or notes. `name` is the round.

    `autosave` is as in RecordFile.save. Raises MusprepError.
    """
    repository = session.get_repository(name)
    repository.must_be_open()
    now, was = session.clock().replace(microsecond=0), repository.conclusion
    said = {name: clean_text(words) for name, words in texts.items()}
    changes: dict[str, object] = {name: words for name, words in said.items() if words != getattr(was, name)}
    changes |= {f"{name}_at": now for name in ("own", "official") if name in changes}
    repository.save_conclusion(was.with_(**changes), autosave=autosave)
    after = repository.conclusion
    # What another window wrote was merged by the save: undo leaves it, also where both are in one text.
    mine = [name for name, value in changes.items() if getattr(after, name) == value]
    before = after.with_(**{name: getattr(was, name) for name in mine})
    if before != after:
        turn = repository.take_back_conclusion
        session.steps.go_on(
            Writing("conclusion", repository.round.id, turn, before=before, after=after, at=now, within=repository)
        )
    return after


def compare_conclusions(session: Session, *, name: str = "") -> list[Line]:
    """Compare the own conclusion of a round with the official one, line by line."""
    conclusion = session.get_repository(name).conclusion
    return compare_texts(conclusion.own, conclusion.official)


def _set_name(names: tuple[str, ...], name: str, *, there: bool) -> tuple[str, ...]:
    others = tuple(one for one in names if one != name)
    return (*others, name) if there else others


def _save(session: Session, room: MeetingState) -> MeetingState:
    repository = session.get_repository()
    repository.must_be_open()
    repository.save_room(room)
    return repository.room
