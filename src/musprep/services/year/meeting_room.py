"""In the meeting room and right after: what was said, the time left, and both conclusions."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from musprep.insight.differences import Line, compare_texts
from musprep.model.meeting import MeetingState
from musprep.services.session.clean_text import clean_text
from musprep.services.session.undo import Writing

if TYPE_CHECKING:
    import datetime as dt
    from typing import Unpack

    from musprep.model.agreement import Agreement, AgreementParts, Party
    from musprep.model.meeting import Conclusion
    from musprep.services.session.session import Session

_EARLY = 30
"""So many minutes before its time a start is taken as that of the meeting."""


def is_meeting_now(session: Session) -> bool:
    """Tell whether a start is that of the meeting, not of a rehearsal: on its day, from shortly before its time on."""
    this, now = session.get_repository().round, session.clock()
    if this.date != now.date():
        return this.date is None
    return this.time is None or now.hour * 60 + now.minute >= this.time.hour * 60 + this.time.minute - _EARLY


def start(session: Session, *, rehearse: bool | None = None) -> MeetingState:
    """Begin, or continue: the time runs from the first start of the day. Raises MusprepError.

    `rehearse` is decided by the meeting's date and time where it is not given. A meeting that is begun on another day
    than its date is moved to that day, which can be undone, and once it is begun a start only continues it.
    """
    from musprep.services.year.rounds import set_fields

    repository = session.get_repository()
    room, now = repository.room, session.clock().replace(microsecond=0)
    today = room.started is not None and room.started.date() == now.date()
    if today and not room.rehearsal:
        return room
    rehearses = not is_meeting_now(session) if rehearse is None else rehearse
    if today and rehearses:
        return room
    if not rehearses and repository.round.date not in (None, now.date()):
        repository.must_be_open()
        set_fields(session, repository, {"date": now.date(), "time": None}, "round_set")
    return _save(session, room.with_(started=now, rehearsal=rehearses))


def is_rehearsal(session: Session) -> bool:
    """Tell whether the clock that runs today is that of a rehearsal."""
    return session.get_repository().room.rehearsal and count_seconds_left(session) is not None


def was_rehearsed(session: Session, *, rehearse: bool = False) -> bool:
    """Tell whether cards were ticked on an earlier day, or in a rehearsal before a start that is none."""
    room, today = session.get_repository().room, session.clock().date()
    if room.started is None or not (room.said or room.skipped):
        return False
    return room.started.date() != today or (room.rehearsal and not rehearse)


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


def list_agreed(session: Session, *, name: str = "") -> dict[str, Agreement]:
    """Return by their words the agreements that sentences of a round may have become: its own, and open ones.

    One that ended before says nothing of what was agreed now, in the same words.
    """
    round_id = session.get_repository(name).round.id
    return {one.text: one for one in session.lasting.agreements_or_empty if one.is_open or one.round == round_id}


class SentenceParts(NamedTuple):
    """Who is to do what a sentence says, and by when, where it says so."""

    owner: Party | None
    due: dt.date | None


def read_sentence(session: Session, words: str, *, name: str = "") -> SentenceParts:
    """Return what a sentence of a round's conclusion says of an agreement. A day that has passed is left out."""
    from musprep.insight.sentence_party import find_party
    from musprep.language.date_in_text import find_due

    this, today = session.get_repository(name).round, session.today
    owner = find_party(words, session.owner.name, this.manager, session.owner.workplace)
    due = find_due(words, min(this.date or today, today))
    return SentenceParts(owner, due if due and due >= today else None)


def agree(
    session: Session,
    words: str,
    owner: Party,
    /,
    *,
    name: str = "",
    made: dt.date | None = None,
    **parts: Unpack[AgreementParts],
) -> Agreement:
    """Make an agreement of a sentence in the round of its conclusion, also an older one. Raises MusprepError.

    `made` is the day of the talk where it is not given.
    """
    from musprep.services.year import agreements

    with session.turn_for_a_while(session.get_repository(name).round.id):
        return agreements.add(session, words, owner, made=made or find_talk_day(session, name=name), **parts)


def find_talk_day(session: Session, *, name: str = "") -> dt.date | None:
    """Return the day of a round's talk, None where it has not come."""
    day = session.get_repository(name).round.date
    return day if day and day <= session.today else None


def _set_name(names: tuple[str, ...], name: str, *, there: bool) -> tuple[str, ...]:
    others = tuple(one for one in names if one != name)
    return (*others, name) if there else others


def _save(session: Session, room: MeetingState) -> MeetingState:
    repository = session.get_repository()
    repository.must_be_open()
    repository.save_room(room)
    return repository.room
