"""The rounds: begin one, set its fields, close and reopen it."""

from __future__ import annotations

import datetime as dt
import difflib
from typing import TYPE_CHECKING

from musprep.language.date_reader import read_date, read_talk_time
from musprep.language.dates import show_day
from musprep.language.error import MusprepError
from musprep.language.times import read_time
from musprep.model.approval import Approval
from musprep.model.meeting import Conclusion, MeetingState
from musprep.model.round import Round
from musprep.services.session.clean_text import clean_text
from musprep.services.session.repositories import RoundRepository
from musprep.services.session.undo import UndoStep
from musprep.services.year.held_talks import is_of_next
from musprep.services.year.round_catalogues import find_agenda, list_offered_catalogues, list_suiting_catalogues

if TYPE_CHECKING:
    from collections.abc import Mapping

    from musprep.services.session.session import Session

KEYS = ("date", "time", "minutes", "manager", "place", "catalogues", "agenda")
"""The fields of a round that can be set."""


def begin_new(
    session: Session,
    *,
    date: dt.date | None = None,
    time: dt.time | None = None,
    manager: str = "",
    catalogues: tuple[str, ...] = (),
) -> RoundRepository:
    """Begin a round and close the open one; its manager and catalogues are carried over unless given.

    An open round that is empty and has no date is itself the new one. Raises MusprepError.
    """
    last = session.get_repository() if session.vault.list_rounds() else None
    if last:
        last.must_be_whole()
    for name in catalogues:
        session.shelf.get(name)
    manager = clean_text(manager).strip()
    if last and last.round.is_open and last.round.date is None and not _has_content(session, last):
        this = last.round
        used = catalogues or this.catalogues
        agenda = find_agenda(session, used) if catalogues else this.agenda
        given = {"date": date, "time": time or this.time, "manager": manager or this.manager}
        last.save_round(this.with_(**given, catalogues=used, agenda=agenda))
        return last
    known = session.shelf.list_ids()
    carried = tuple(name for name in last.round.catalogues if name in known) if last else ()
    used = catalogues or carried or list_offered_catalogues(session)
    fresh = Round(
        id=_make_free_name(session, date.year if date else _find_next_year(session, last)),
        date=date,
        time=time,
        manager=manager or (last.round.manager if last else ""),
        catalogues=used,
        agenda=find_agenda(session, used),
        minutes=last.round.minutes if last else 60,
        opened=session.clock().replace(microsecond=0),
        levels_offered=True,
    )
    begin(session, fresh)
    if last and last.round.is_open:
        last.save_round(last.round.with_(closed=session.clock().replace(microsecond=0)))
    return session.get_repository(fresh.id)


def refuse_before_talk(session: Session, day: dt.date) -> None:
    """Raise MusprepError where the talk of the open round is not held: the day is most likely meant for that one.

    A round begins by itself with the first point or answer, so one without a date that is not empty has its talk ahead.
    """
    repository = session.find_repository()
    if repository is None or not repository.round.is_open or repository.conclusion.given:
        return
    this = repository.round
    if this.date is None and _has_content(session, repository):
        raise MusprepError("error.talk_undated", id=this.id, day=day.isoformat())
    if this.date and this.date > session.today:
        raise MusprepError("error.talk_not_held", id=this.id, day=day.isoformat())


def begin(session: Session, fresh: Round) -> None:
    """Write the first file of a new round. Raises MusprepError."""
    cover = session.vault.open_round(fresh.id)
    cover.save(cover.read(), fresh)


def begin_if_none(session: Session) -> RoundRepository:
    """Return the current round; begin one where there is none, so that nobody has to know about rounds first."""
    return session.get_repository() if session.vault.list_rounds() else begin_new(session)


def find_or_plan(session: Session, name: str = "") -> RoundRepository:
    """Return a round as `Session.get_repository` does; where nothing but notes is there, one that is not saved."""
    if name or session.vault.list_rounds() or not session.exists:
        return session.get_repository(name)
    used = list_offered_catalogues(session)
    planned = Round(id=str(session.today.year), catalogues=used, agenda=find_agenda(session, used))
    return RoundRepository(session.vault, planned.id, session.shelf, planned=planned)


def use_suiting_catalogues(session: Session) -> Round:
    """Let the open round use the catalogues that suit the owner's role, and their agenda. Raises MusprepError."""
    repository, used = session.get_repository(), list_suiting_catalogues(session)
    repository.must_be_open()
    if not used:
        return repository.round
    return set_fields(session, repository, {"catalogues": used, "agenda": find_agenda(session, used)}, "round_set")


def change(session: Session, key: str, value: str, *, name: str = "") -> Round:
    """Set one field of a round from text; raises MusprepError for an unknown key or a wrong value."""
    if key not in KEYS:
        near = difflib.get_close_matches(key, KEYS, 1)
        raise MusprepError("error.round_key", key=key, keys=", ".join(near + [one for one in KEYS if one not in near]))
    changes = read_fields(session, {key: value})
    day = changes.get("date")
    if not name and not session.vault.list_rounds() and changes[key]:
        # A round is begun by itself, so that nobody has to know about rounds first.
        begin_new(session, date=day if isinstance(day, dt.date) else None)
    repository = session.get_repository(name)
    repository.must_be_open()
    if isinstance(day, dt.date) and is_of_next(repository, day, session.today):
        held = show_day(repository.round.date or day, session.language)
        raise MusprepError("error.talk_was_held", id=repository.round.id, held=held, day=day.isoformat())
    if key == "catalogues":
        changes |= _choose_agenda(session, repository.round, changes[key])
    return set_fields(session, repository, changes, "round_set")


def set_fields(session: Session, repository: RoundRepository, changes: Mapping[str, object], undone: str) -> Round:
    """Save fields of a round; `undone` names the text that tells of undoing it. Raises MusprepError."""
    before = repository.round
    repository.save_round(before.with_(**changes))
    after = repository.round

    def turn(stood: Round, stands: Round) -> None:
        repository.refresh()
        now = repository.round
        if any(getattr(now, part) != getattr(stood, part) for part in changes):
            raise MusprepError("error.changed_since")
        repository.save_round(now.with_(**{part: getattr(stands, part) for part in changes}), undone=True)

    if after != before:
        # Opening and closing can be undone in a closed round, too.
        step = UndoStep(undone, before.id, lambda: turn(after, before), lambda: turn(before, after))
        session.remember(step, None if "closed" in changes else repository)
    return after


def _choose_agenda(session: Session, this: Round, names: object) -> dict[str, object]:
    """Return the agenda for new catalogues: one never chosen, or no longer among them, is chosen anew."""
    used = names if isinstance(names, tuple) else ()
    leaves = not this.agenda or (this.agenda in this.catalogues and this.agenda not in used)
    return {"agenda": find_agenda(session, used)} if leaves else {}


def read_fields(session: Session, parts: Mapping[str, str]) -> dict[str, object]:
    """Return the values of fields from text; a time behind the date is that of the talk, unless one is given too.

    Raises MusprepError for a wrong one.
    """
    found = {key: read_field(session, key, clean_text(value).strip()) for key, value in parts.items()}
    time = read_talk_time(parts.get("date", ""))
    return {"time": time, **found} if time else found


def read_field(session: Session, key: str, value: str) -> object:
    """Return the value of a field from text. Raises MusprepError for a wrong one."""
    if key == "date":
        return read_date(value, session.today, ahead=True) if value else None
    if key == "time":
        return read_time(value) if value else None
    if key == "minutes":
        return read_minutes(value)
    if key == "catalogues":
        names = tuple(dict.fromkeys(value.replace(",", " ").split()))
        for one in names:
            session.shelf.get(one)
        return names
    if key == "agenda" and value:
        session.shelf.get(value)
    return value


def read_minutes(value: str) -> int:
    """Read how long a talk lasts. Raises MusprepError for what is no number from 5 to 480."""
    if not (value.isascii() and value.isdigit() and len(value) <= len("480") and 5 <= int(value) <= 480):  # noqa: PLR2004 - model.round
        raise MusprepError("error.not_minutes", value=value)
    return int(value)


def find_open_round(session: Session) -> Round | None:
    """Return the open round, or None: a closed one says nothing about the next meeting."""
    repository = session.find_repository()
    return repository.round if repository and repository.round.is_open else None


def tick(session: Session, to: str, *, done: bool) -> Round:
    """Mark a tip or an agenda item as done, or not. Raises MusprepError where the round is closed."""
    repository = session.get_repository()
    repository.must_be_open()
    others = tuple(one for one in repository.round.ticked if one != to)
    return set_fields(session, repository, {"ticked": (*others, to) if done else others}, "tick")


def close(session: Session, name: str = "") -> Round:
    """Close a round: from now on it is read-only. Raises MusprepError where there is none or it is closed already."""
    repository = session.get_repository(name)
    repository.must_be_open()
    return set_fields(session, repository, {"closed": session.clock().replace(microsecond=0)}, "round")


def reopen(session: Session, name: str = "") -> Round:
    """Reopen a closed round. Raises MusprepError where there is none or it is open."""
    repository = session.get_repository(name)
    if repository.round.is_open:
        raise MusprepError("error.round_open", id=repository.round.id)
    return set_fields(session, repository, {"closed": None}, "round_closed")


def remove(session: Session, name: str) -> Round:
    """Remove a round that was begun by mistake; raises MusprepError where it contains anything."""
    repository = session.get_repository(name)
    # What another window has just written counts too.
    repository.refresh()
    session.lasting.refresh()
    repository.must_be_whole()
    this = repository.round
    if _has_content(session, repository):
        raise MusprepError("error.round_not_empty", id=this.id)
    session.vault.remove_round(this.id)
    session.forget_repository(this.id)
    return this


def _has_content(session: Session, repository: RoundRepository) -> bool:
    """Tell whether anything was written in a round, or refers to it."""
    written = any(
        (
            repository.answers,
            repository.points,
            repository.wishes,
            repository.needs,
            repository.follow_ups,
            repository.round.ticked,
            repository.problems,
        )
    )
    named = {one.round for one in session.lasting.agreements} | {one.round for one in session.lasting.goals}
    whole = written or repository.round.id in named
    return (
        whole
        or repository.room != MeetingState()
        or repository.conclusion != Conclusion()
        or repository.approval != Approval()
    )


def _find_next_year(session: Session, last: RoundRepository | None) -> int:
    """Return the year of the next talk: the one after the last talk's, as there is one a year."""
    held = [one.round.date.year for one in (last, *session.list_earlier_repositories(last)) if one and one.round.date]
    return max(session.today.year, held[0] + 1 if held else 0)


def _make_free_name(session: Session, year: int) -> str:
    taken = set(session.vault.list_rounds())
    name, number = str(year), 1
    while name in taken:
        number += 1
        name = f"{year}-{number}"
    return name
