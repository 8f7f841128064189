"""One service for the records of a collection: add, edit, remove, move, carry over, end and reopen, each with undo.

A kind of record declares what is different; see points, wishes, needs, agreements and goals.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from musprep.language.dates import show_day
from musprep.language.error import MusprepError
from musprep.language.fresh_id import make_fresh_id
from musprep.model.base import NamedRecord
from musprep.model.history import Event, Happening
from musprep.model.lasting import LastingRecord
from musprep.services.session.clean_text import clean_text, require_text
from musprep.services.session.identifiers import pick
from musprep.services.session.saved_records import index_by_key
from musprep.services.session.undo import exchange
from musprep.services.year.rounds import begin_if_none

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from musprep.model.round import Round
    from musprep.services.session.repositories import RoundRepository
    from musprep.services.session.saved_records import Collection
    from musprep.services.session.session import Session

R = TypeVar("R", bound=NamedRecord)
L = TypeVar("L", bound=LastingRecord)

_NOON = dt.time(12)
_DRAFT = "draft"
"""The id of a record that has no id of its own yet."""


@dataclass(frozen=True, kw_only=True)
class CollectionService(Generic[R]):
    """What the kinds share. `command` is the command that lists the records, `title` the field that they are named by.

    `days` are fields that cannot be set to a day before today. `read` changes given fields, in place, to how they are
    stored, where more is needed than cleaning texts.
    """

    model: type[R]
    command: str
    title: str = "text"
    days: tuple[str, ...] = ()
    read: Callable[[Session, dict[str, Any], R | None], None] = lambda _session, _parts, _before: None

    def find(self, session: Session, start: str) -> R:
        """Return the record with this id, or the only one whose id begins so; raises MusprepError."""
        return pick(self._open(session)[0].records.values(), start, self.command)

    def add(self, session: Session, title: str, parts: Mapping[str, object]) -> R:
        """Add a record; a round is begun where there is none. Raises MusprepError."""
        raise NotImplementedError

    def edit(self, session: Session, start: str, since: R | None, changes: Mapping[str, object]) -> R:
        """Change fields of a record.

        `since` is the record as it was when the user began to edit it. Raises MusprepError.
        """
        records, within = self._open(session)
        before = self._keep_place(since or self.find(session, start), records)
        after = before.with_(**self._clean(session, changes, before))
        if after == before:
            return before
        after = self._add_event(session, before, after)
        return session.put(records, after, "edited", before.title, within, since=before)

    def remove(self, session: Session, start: str) -> R:
        """Remove a record; a copy stays in history/. Raises MusprepError where it is not found."""
        records, within = self._open(session)
        return session.take_out(records, self.find(session, start), within)

    def _open(self, session: Session) -> tuple[Collection[R], RoundRepository | None]:
        """Return the records, and the round they are in; raises MusprepError where nothing can be changed there."""
        raise NotImplementedError

    def _keep_place(self, record: R, _records: Collection[R]) -> R:
        return record

    def _add_event(self, _session: Session, _before: R, after: R) -> R:
        return after

    def _make_record(
        self, session: Session, title: str, parts: Mapping[str, object], made_on: dt.date | None = None
    ) -> R:
        """Return a new record, without an id of its own; raises MusprepError before anything is written."""
        clean = self._clean(session, {**parts, self.title: title}, None, made_on)
        return self.model.model_validate({**clean, "id": _DRAFT})

    def _clean(
        self, session: Session, parts: Mapping[str, object], before: R | None, made_on: dt.date | None = None
    ) -> dict[str, Any]:
        clean: dict[str, Any] = {
            name: clean_text(value).strip() if type(value) is str else value for name, value in parts.items()
        }
        if self.title in parts:
            clean[self.title] = require_text(str(parts[self.title]))
        for name in self.days:
            # A day that is unchanged may have passed meanwhile.
            if name in clean and clean[name] != getattr(before, name, None):
                refuse_past(session, clean[name], made_on)
        self.read(session, clean, before)
        return clean


@dataclass(frozen=True, kw_only=True)
class RoundCollection(CollectionService[R]):
    """The records of one round. `listed` returns them in the order they are shown.

    `places` are fields for the place in the list, which are not part of an edit: the first for records in general,
    another for the `group` of that name. `first` is what a new record has unless it is given. No new record gets an id
    that is `taken`. `waiting` returns those of the round before that can be carried over, `left` the fields that change
    when one is.
    """

    records: Callable[[RoundRepository], Collection[R]]
    listed: Callable[[RoundRepository], list[R]]
    places: tuple[str, ...] = ()
    group: Callable[[R], str] = lambda _record: ""
    first: tuple[tuple[str, object], ...] = ()
    taken: Callable[[RoundRepository], Iterable[str]] = lambda _repository: ()
    waiting: Callable[[Session], list[R]] = lambda _session: []
    left: Callable[[R], Mapping[str, object]] = lambda _record: {}

    def add(self, session: Session, title: str, parts: Mapping[str, object], wanted: str = "") -> R:
        """Add a record after the others, with the `wanted` id if that is free.

        Raises MusprepError where the round is closed.
        """
        draft = self._make_record(session, title, {**dict(self.first), **parts})
        repository = begin_if_none(session)
        repository.must_be_open()
        records = self.records(repository)
        there = records.records.values()
        last = {place: 1 + max((getattr(one, place) for one in there), default=0) for place in self.places[:1]}
        taken = {*records.records, *self.taken(repository)}
        name = wanted if wanted and wanted not in taken else make_fresh_id(title, taken)
        return session.put(records, draft.with_(id=name, **last), "added", draft.title, repository)

    def carry_over(self, session: Session, start: str) -> R:
        """Carry a record of the round before over into this one. Raises MusprepError where it is not found."""
        before = pick(self.waiting(session), start, f"{self.command.split()[0]} carry-over")
        return self.add(session, before.title, {**dict(before), **self.left(before)}, before.id)

    def move(self, session: Session, start: str, step: int) -> list[R]:
        """Move a record `step` places (-1 up, 1 down) within its group; return all in the order they are shown then.

        Raises MusprepError where it is not found.
        """
        repository = self.get_repository(session)
        moved = pick(self.listed(repository), start, self.command)
        name = self.group(moved)
        before = [one for one in self.listed(repository) if self.group(one) == name]
        group, at = list(before), before.index(moved)
        group.insert(min(max(at + step, 0), len(group) - 1), group.pop(at))
        if group == before:
            return self.listed(repository)
        place = name if name in self.places else self.places[0]
        after = [one.with_(**{place: number}) for number, one in enumerate(group, 1)]
        return self.exchange(session, "moved", moved.title, after)

    def exchange(self, session: Session, what: str, about: str, after: list[R]) -> list[R]:
        """Save several records in one step called `what`; return all in the order they are shown then.

        Raises MusprepError.
        """
        repository = self.get_repository(session)
        records = self.records(repository)
        # As they are saved: their place may be shown differently.
        stood = {one.key: records.records[one.key] for one in after}
        records.put_all(after)
        session.remember(exchange(what, about, records, stood, index_by_key(after)), repository)
        return self.listed(repository)

    def get_repository(self, session: Session) -> RoundRepository:
        """Return the current round; raises MusprepError where it is closed, or there is none."""
        repository = session.get_repository()
        repository.must_be_open()
        return repository

    def _open(self, session: Session) -> tuple[Collection[R], RoundRepository | None]:
        repository = self.get_repository(session)
        return self.records(repository), repository

    def _keep_place(self, record: R, records: Collection[R]) -> R:
        now = records.records.get(record.key, record)
        return record.with_(**{name: getattr(now, name) for name in self.places})


@dataclass(frozen=True, kw_only=True)
class LastingCollection(CollectionService[L]):
    """Records with a history, which outlive a round. `kind` is the word for one in the keys of errors.

    With `keeps_words` the history keeps the old title when it is changed. `of_round` returns what a new record takes
    from its round, `due_of` the due date that its history keeps, `former_of` the manager that a change takes it over
    from.
    """

    records: Callable[[Session], Collection[L]]
    kind: str
    keeps_words: bool = False
    of_round: Callable[[Round], Mapping[str, object]] = lambda _round: {}
    due_of: Callable[[L], dt.date | None] = lambda _record: None
    former_of: Callable[[Session, L, L], str] = lambda _session, _before, _after: ""

    def add(self, session: Session, title: str, parts: Mapping[str, object], words: str = "") -> L:
        """Add a record to the current round; `words` say how it came to be. Raises MusprepError.

        The part `made` is the day on which it was agreed, today where it is missing; what was agreed before the round's
        own time belongs to no round. Its dates may have passed, but not before that day.
        """
        parts = dict(parts)
        day = parts.pop("made", None)
        made_on = day if isinstance(day, dt.date) else session.today
        if made_on > session.today:
            raise MusprepError("error.made_ahead", day=show_day(made_on, session.language))
        draft = self._make_record(session, title, parts, made_on)
        made = make_event(session, Happening.MADE, words, self.due_of(draft))
        if made_on < session.today:
            made = made.with_(at=dt.datetime.combine(made_on, _NOON, made.at.tzinfo))
        records = self.records(session)
        name = make_fresh_id(title, records.records)
        this = begin_if_none(session)
        within = "" if _is_before(session, this, made_on) else this.round.id
        taken = {field: value for field, value in self.of_round(this.round).items() if not getattr(draft, field)}
        record = draft.with_(id=name, round=within, history=(made,), **taken)
        return session.put(records, record, "added", draft.title)

    def keep(self, session: Session, start: str, words: str = "") -> L:
        """Record that it was kept, or reached. Raises MusprepError where it is not found or not open."""
        return self.save_event(session, self.find_open(session, start), make_event(session, Happening.KEPT, words))

    def drop(self, session: Session, start: str, words: str = "") -> L:
        """Record that it was dropped: no longer wanted, or no longer possible. Raises MusprepError as `keep` does."""
        return self.save_event(session, self.find_open(session, start), make_event(session, Happening.DROPPED, words))

    def reopen(self, session: Session, start: str, words: str = "") -> L:
        """Reopen one that has ended. Raises MusprepError where it is not found or is open."""
        before = self.find(session, start)
        if before.is_open:
            raise MusprepError(f"error.{self.kind}_open", id=before.id)
        return self.save_event(session, before, make_event(session, Happening.REOPENED, words))

    def find_open(self, session: Session, start: str) -> L:
        """Return a record as `find` does; raises MusprepError for one that has ended, too."""
        found = self.find(session, start)
        if not found.is_open:
            raise MusprepError(f"error.{self.kind}_closed", id=found.id)
        return found

    def save_event(self, session: Session, before: L, what: Event, **changes: Any) -> L:  # noqa: ANN401 - with_ checks them
        """Save an event of a record, with the changes that it brings. Raises MusprepError."""
        after = before.with_(history=(*before.history, what), **changes)
        return session.put(self.records(session), after, "edited", before.title, since=before)

    def _open(self, session: Session) -> tuple[Collection[L], RoundRepository | None]:
        return self.records(session), None

    def _add_event(self, session: Session, before: L, after: L) -> L:
        words = before.title if self.keeps_words and after.title != before.title else ""
        due = self.due_of(after) if self.due_of(after) != self.due_of(before) else None
        changed = make_event(session, Happening.CHANGED, words, due)
        former = self.former_of(session, before, after)
        return after.with_(history=(*before.history, changed.with_(former=former) if former else changed))


def make_event(session: Session, what: Happening, words: str = "", due: dt.date | None = None) -> Event:
    """Return an event of this moment, with the words said about it. Raises MusprepError as `clean_text` does."""
    return Event(at=session.clock(), what=what, words=clean_text(words).strip(), due=due)


def refuse_past(session: Session, day: dt.date | None, made_on: dt.date | None = None) -> None:
    """Raise MusprepError for a date before today, or before the day something was `made_on`; None is accepted."""
    if day is None or day >= (made_on or session.today):
        return
    key = "day_past" if made_on is None else "day_past_new" if made_on == session.today else "day_before_made"
    made = show_day(made_on or session.today, session.language)
    raise MusprepError(f"error.{key}", day=show_day(day, session.language), made=made)


def _is_before(session: Session, this: RoundRepository, day: dt.date) -> bool:
    """Tell whether a day lies before the time of a round: of the first, before its talk, or today until then."""
    earlier, talk = session.list_earlier_repositories(this), this.round.date or session.today
    return day < (session.find_period(this).start if earlier else min(talk, session.today))
