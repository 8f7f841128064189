"""Opens a vault: a session with all that screen and command line need."""

from __future__ import annotations

import contextlib
import datetime as dt
import os
import threading
from typing import TYPE_CHECKING, TypeVar

from musprep.catalogue.shelf import Shelf
from musprep.insight.period import Period, find_period
from musprep.language.error import LockedError, MusprepError
from musprep.language.say import DEFAULT
from musprep.model.entry import ENTRY_ID
from musprep.services.session.conflict_notice import tell_of
from musprep.services.session.repositories import LastingRepository, RoundRepository
from musprep.services.session.saved_records import make_problem
from musprep.services.session.undo import UndoStack, exchange
from musprep.services.session.unlock import begin, refuse_stripped
from musprep.vault.crypto import recipient
from musprep.vault.doctor import conflicts
from musprep.vault.files import header, location, read
from musprep.vault.files.nested_errors import list_errors
from musprep.vault.files.problem import Damaged, Problem
from musprep.vault.records import vault_files
from musprep.vault.vault import Vault

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from musprep.model.base import KeyedRecord, Record
    from musprep.model.entry import Entry
    from musprep.model.owner import Owner
    from musprep.services.session.conflict_notice import ConflictNotice, Listener
    from musprep.services.session.draft_lock import DraftLock
    from musprep.services.session.saved_records import Collection
    from musprep.services.session.undo import UndoStep
    from musprep.vault.files.problem import Problem

    R = TypeVar("R", bound=Record)
    K = TypeVar("K", bound=KeyedRecord)


def read_local_time() -> dt.datetime:
    """Return the local time, with its offset from UTC."""
    return dt.datetime.now().astimezone()


def read_record(path: str, model: type[R]) -> R:
    """Return the record in the file at `path`; raises MusprepError with path, line and reason."""
    try:
        data = vault_files.read_whole(path)
    except FileNotFoundError:
        raise MusprepError("error.no_file", path=path) from None
    table = read.check_schema(path, read.parse(path, data))
    text = read.decode(path, data)
    try:
        return read.as_record(path, table, model, text=text)
    except Damaged:
        # The same once more, with the line and the keys of the table inside.
        raise list_errors(path, table, text, model)[0] from None


_NEWEST = 2
"""How many years with notes are read at the start."""


class Session:
    """An open vault, its catalogues and a clock. Reading never creates anything on disk."""

    def __init__(self, place: str, clock: Callable[[], dt.datetime], language: str = "") -> None:
        self.vault = Vault(place)
        self.clock = clock
        own = os.path.join(place, location.CATALOGUES)
        self.shelf = Shelf(own, read_record, is_encrypted=lambda: recipient.is_encrypted(place))
        self._language = language
        self._guard = threading.RLock()
        """Held while rounds are read, which the search and the log do in threads of their own."""
        self._repositories: dict[str, RoundRepository] = {}
        self._damaged_repositories: dict[str, MusprepError] = {}
        self._turned_to = ""
        self.steps = UndoStack()
        self._owner: Owner | None = None
        self._lasting: LastingRepository | None = None
        self._years_read: set[int] = set()
        self.clashed: Listener = _ignore_conflict
        """Is called where another window changed the same thing; screen and command line set it."""
        self.draft: DraftLock | None = None
        """The draft that this window writes; see services/session/draft.py."""

    @property
    def place(self) -> str:
        """The vault's folder."""
        return self.vault.place

    @property
    def exists(self) -> bool:
        """Whether anything was ever saved here."""
        return self.vault.exists

    @property
    def is_open_to_others(self) -> bool:
        """Whether other users of this computer can get into the vault's folder."""
        return location.is_open_to_others(self.place)

    @property
    def private_copy(self) -> str:
        """Where the vault really is if Windows keeps it for the store's Python alone, else ""."""
        return location.find_private_copy(self.place)

    @property
    def today(self) -> dt.date:
        """The local date."""
        return self.clock().date()

    @property
    def owner(self) -> Owner:
        """Whose vault it is; raises MusprepError where vault.toml is damaged or newer."""
        if self._owner is None:
            self._owner = self.vault.read_owner()
        return self._owner

    def save_owner(self, owner: Owner) -> Owner:
        """Save a change of the owner; return what is stored now. Raises MusprepError."""
        if owner == self.owner:
            return owner
        written = self.vault.save_owner(owner)
        self._owner = written.held.record or owner
        tell_of(self.clashed, written, "owner")
        return self._owner

    @property
    def language(self) -> str:
        """The language asked for at the start, else the vault's own, else Danish."""
        return self._language or self.owner.language or DEFAULT

    def speak(self, language: str) -> None:
        """Use `language` from now on, in this session."""
        self._language = language

    @property
    def lasting(self) -> LastingRepository:
        """The records that outlive a round: agreements, goals, pulses."""
        if self._lasting is None:
            self._lasting = LastingRepository(self.vault, self._tell_conflict)
        return self._lasting

    def list_entries(self, years: int | None = _NEWEST) -> list[Entry]:
        """Return the notes of the newest `years` years that have any (None: of all years), newest first.

        Raises MusprepError where the log cannot be read.
        """
        wanted = self.vault.log.list_years()[:years]
        found = [entry for year in wanted for entry in self.vault.log.read_year(year).entries]
        # Only set now: a search for changes running meanwhile would read these years itself.
        self._years_read.update(wanted)
        return sorted(found, key=lambda entry: (entry.at, entry.id), reverse=True)

    def list_entries_in(self, period: Period, named: Iterable[str] = ()) -> list[Entry]:
        """Return the notes of the years that `period` reaches into, newest first, and older ones in `named` by id.

        Of an older year nothing but the named notes is read.
        """
        found = self.list_entries(self.count_years(period))
        known = {entry.id for entry in found}
        older = (
            self.vault.log.find_by_name(one) for one in dict.fromkeys(named) if one not in known and ENTRY_ID.match(one)
        )
        return found + [entry for entry in older if entry]

    def list_repositories(self) -> list[RoundRepository]:
        """Return every round that can be read, oldest first; errors of the others are in `problems`."""
        repositories, damaged = [], dict[str, MusprepError]()
        with self._guard:
            names = self.vault.list_rounds()
            # Another window may have removed a round.
            held = {name: repository for name, repository in self._repositories.items() if name in names}
            for name in names:
                try:
                    if name not in held:
                        held[name] = RoundRepository(self.vault, name, self.shelf, self._tell_conflict)
                    repositories.append(held[name])
                except MusprepError as error:
                    damaged[name] = error
            # Replaced as a whole: another thread may be iterating over the old ones.
            self._repositories, self._damaged_repositories = held, damaged
        return sorted(repositories, key=_order)

    def forget_repository(self, name: str) -> None:
        """Forget a round that was removed."""
        self._repositories.pop(name, None)

    def turn_to(self, name: str) -> None:
        """Make the round called `name` the one that is meant where none is named."""
        self._turned_to = name

    @contextlib.contextmanager
    def turn_for_a_while(self, name: str) -> Iterator[None]:
        """Turn to the round called `name` for a while."""
        before, self._turned_to = self._turned_to, name
        try:
            yield
        finally:
            self._turned_to = before

    def find_repository(self, name: str = "") -> RoundRepository | None:
        """Return the round called `name` or turned to, else the open one, else the newest; None where there is none.

        Raises MusprepError where there is no round `name`, or it cannot be read.
        """
        name, repositories = name or self._turned_to, self.list_repositories()
        if name:
            for repository in repositories:
                if repository.round.id == name:
                    return repository
            if name in self._damaged_repositories:
                raise self._damaged_repositories[name]
            raise MusprepError(
                "error.no_such_round", id=name, ids=", ".join(repository.round.id for repository in repositories) or "–"
            )
        opened = [repository for repository in repositories if repository.round.is_open] or repositories
        return opened[-1] if opened else None

    def get_repository(self, name: str = "") -> RoundRepository:
        """Return a round as `repository` does; raises MusprepError where there is none.

        Raises the error of the current round where that cannot be read: an older one never replaces it.
        """
        name = name or self._turned_to
        repository = self.find_repository(name)
        if repository is None or (not name and not repository.round.is_open):
            for error in self._damaged_repositories.values():
                raise error
        if repository is None:
            raise MusprepError("error.no_round")
        return repository

    def list_earlier_repositories(self, repository: RoundRepository | None) -> list[RoundRepository]:
        """Return the rounds before `repository`, the latest first."""
        repositories = self.list_repositories()
        if repository is None or repository not in repositories:
            return repositories[::-1]
        return repositories[: repositories.index(repository)][::-1]

    def find_period(self, repository: RoundRepository | None = None) -> Period:
        """Return the period that `repository` (or the current round) covers."""
        repository = repository or self.find_repository()
        earlier = self.list_earlier_repositories(repository)
        return find_period(earlier[0].round if earlier else None, repository.round if repository else None, self.today)

    def count_years(self, period: Period) -> int:
        """Return how many of the newest years with notes reach back to the start of `period`."""
        return sum(1 for year in self.vault.log.list_years() if year >= period.start.year)

    def list_problems(self) -> list[Problem]:
        """Return what is damaged among what was read so far."""
        found = [problem for year in sorted(self._years_read) for problem in self.vault.log.read_year(year).problems]
        try:
            self.vault.read_owner()
        except LockedError:
            raise
        except MusprepError as error:
            found.append(make_problem(header.NAME, error))
        found += [make_problem(f"rounds/{name}", error) for name, error in self._damaged_repositories.items()]
        found += [problem for repository in tuple(self._repositories.values()) for problem in repository.problems]
        found += self._lasting.problems if self._lasting else []
        found += [make_problem(path, error) for path, error in dict(self.shelf.problems).items()]
        found += conflicts.find_problems(self.place)
        return found

    def refresh(self) -> bool:
        """Read again what another program changed, except in older years; return whether anything is new."""
        known, owner = set(self._repositories), self._owner
        newest = self.vault.log.list_years()[:_NEWEST]
        self._years_read.update(newest[:1])
        changes = [self.vault.log.refresh(year) for year in newest if year in self._years_read]
        changes += [repository.refresh() for repository in self.list_repositories()]
        changes.append(self._lasting.refresh() if self._lasting else False)
        self._owner = self.vault.read_owner()
        return any(changes) or set(self._repositories) != known or owner not in (None, self._owner)

    @property
    def older_years(self) -> set[int]:
        """The years before the newest two whose notes were read."""
        return self._years_read.difference(self.vault.log.list_years()[:_NEWEST])

    def refresh_older(self) -> bool:
        """Read again what changed in the older years; return whether anything is new.

        There may be many, so no screen should wait.
        """
        changes = [self.vault.log.refresh(year) for year in self.older_years]
        return any(changes)

    def _tell_conflict(self, clash: ConflictNotice) -> None:
        self.clashed(clash)

    def tidy(self) -> None:
        """Remove what killed programs left half-written; where that is not possible, the next start does it."""
        with contextlib.suppress(MusprepError):
            self.vault.sweep()

    def remember(self, step: UndoStep, within: RoundRepository | None = None) -> None:
        """Keep a step for undo; one done `within` a round can only be undone while that is open."""
        self.steps.remember(step, within)

    def put(  # noqa: PLR0913 - a step has these parts
        self,
        records: Collection[K],
        record: K,
        what: str,
        about: str,
        within: RoundRepository | None = None,
        *,
        since: K | None = None,
    ) -> K:
        """Save a record and keep a step for undo, if anything was saved; return the record as it is stored.

        What another window had just saved under its key is merged, and undo leaves it. `since` is as in Collection.put.
        Raises MusprepError.
        """
        put = records.put(record, since)

        if put.was != put.record:
            key = put.record.key
            self.remember(exchange(what, about, records, {key: put.was}, {key: put.record}), within)
        return put.record

    def take_out(self, records: Collection[K], record: K, within: RoundRepository | None = None) -> K:
        """Remove a record and keep a step for undo; return the record. Raises MusprepError."""
        records.drop(record.key)
        step = exchange("removed", record.title, records, {record.key: record}, {record.key: None})
        self.remember(step, within)
        return record

    def undo(self) -> UndoStep:
        """Undo the latest step of this session and return it; raises MusprepError where there is none or it fails."""
        return self.steps.undo()

    def redo(self) -> UndoStep:
        """Repeat what was last undone and return it; raises MusprepError where there is none or it fails."""
        return self.steps.redo()


def _ignore_conflict(_clash: ConflictNotice) -> None:
    """Ignore conflicts, until screen or command line set a listener."""


def _order(repository: RoundRepository) -> tuple[dt.date, dt.datetime, str]:
    """Return what rounds are sorted by: when each was begun, or its talk where that was long before."""
    opened = repository.round.opened or dt.datetime.min.replace(tzinfo=dt.UTC)
    year = repository.round.id[:4]
    if not repository.is_known and year.isascii() and year.isdigit() and int(year):
        # The round's own file cannot be read; its id is the year of its talk.
        opened = opened.replace(year=int(year))
    return (min(opened.date(), repository.round.date or dt.date.max), opened, repository.round.id)


def open_session(place: str, *, clock: Callable[[], dt.datetime] = read_local_time, language: str = "") -> Session:
    """Return a session for the vault at `place`, which need not exist yet.

    A killed encryption or decryption is finished or undone first. Raises LockedError where there are encrypted files
    without `recipient`.
    """
    begin(place)
    refuse_stripped(place)
    return Session(place, clock, language)
