"""Everything written in one round, and everything that outlives rounds; how it is read and saved."""

from __future__ import annotations

import contextlib
from functools import cached_property
from typing import TYPE_CHECKING, Any, Generic, NamedTuple, TypeVar

from musprep.language.error import LockedError, MusprepError
from musprep.model.base import Keyed, Record
from musprep.model.kinds import (
    AGREEMENT,
    ANSWER,
    CONCLUSION,
    GOAL,
    LASTING,
    MEETING,
    NEED,
    POINT,
    PULSE,
    ROUND,
    WISH,
)
from musprep.model.meeting import Conclusion, MeetingState
from musprep.model.point import LEADING
from musprep.model.round import Round
from musprep.services.session.conflict_notice import ConflictNotice, tell_of
from musprep.vault.files.problem import Damaged, Problem
from musprep.vault.records.collection_file import LoadedCollection
from musprep.vault.records.record_file import LoadedRecord
from musprep.vault.vault import Vault, describe_missing_round

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from musprep.catalogue.shelf import Shelf
    from musprep.model.agreement import Agreement
    from musprep.model.answer import Answer
    from musprep.model.goal import Goal
    from musprep.model.kinds import RecordKind
    from musprep.model.need import Need
    from musprep.model.point import TalkingPoint
    from musprep.model.pulse import Pulse
    from musprep.model.wish import Wish
    from musprep.services.session.conflict_notice import Listener
    from musprep.vault.records.collection_file import CollectionFile, CollectionSaved
    from musprep.vault.records.record_file import RecordFile

R = TypeVar("R", bound=Keyed)
M = TypeVar("M", bound=Record)


class PutResult(NamedTuple, Generic[R]):
    """A record as it was saved; `was` is what its key had just before, changes of other windows included.

    `moved`: another window had changed the record, so mine is now beside that one.
    """

    record: R
    was: R | None
    moved: bool


class Collection(Generic[R]):
    """The records of one file, by key, with what is needed to save and merge them.

    `clashed` is called where another window changed the same record; that two of it exist now is only told with
    `beside`. A file that cannot be read raises MusprepError; with `calm` the error is in `unread` instead, and what was
    read before stays. Saving raises it in any case.
    """

    def __init__(
        self, document: CollectionFile[R], clashed: Listener | None = None, *, beside: bool = True, calm: bool = False
    ) -> None:
        self._document = document
        self._clashed, self._beside = clashed, beside
        self._calm = calm
        self.unread: MusprepError | None = None
        self._base: LoadedCollection[R] = LoadedCollection({}, "")
        with _calmly(self):
            self._base = document.read()

    @property
    def problems(self) -> list[Problem]:
        """What of the file cannot be read."""
        found = [self.unread] if self.unread else list[MusprepError](self._base.problems)
        return [problem_of(self._document.relative, error) for error in found]

    @property
    def records(self) -> dict[str, R]:
        """The records by key, in the order of the file."""
        return self._base.records

    def put(self, record: R, since: R | None = None, *, autosave: bool = False) -> PutResult[R]:
        """Save `record` under its key, completely or not at all; `autosave` is as in CollectionFile.save.

        `since` is the record that it was made from, where that is older than the last reading: what was changed
        meanwhile is merged like another window's changes. Raises MusprepError.
        """
        key = record.key
        if since is not None and since != self._base.records.get(key):
            self._base = self._base._replace(records={**self._base.records, key: since}, digest="")
        saved = self._save({**self._base.records, key: record}, autosave=autosave)
        now = saved.moved.get(key, key)
        return PutResult(self._base.records[now], saved.there.get(now), now != key)

    def put_all(self, records: list[R]) -> None:
        """Save several records in one step. Raises MusprepError."""
        self._save({**self._base.records, **by_key(records)})

    def drop(self, key: str) -> None:
        """Remove a record.

        Raises MusprepError where it cannot be saved, or where another window changed it meanwhile.
        """
        left = {name: record for name, record in self._base.records.items() if name != key}
        self._save(left)
        if key in self._base.records:
            # Another window changed it meanwhile, and a change wins.
            raise MusprepError("error.not_removed", about=self._base.records[key].title)

    def take_back(self, before: Mapping[str, R | None], after: Mapping[str, R | None]) -> None:
        """Restore each key to what it was `before` (None: it did not exist), if it still is as `after` says.

        Raises MusprepError where it was changed since; then nothing has changed.
        """
        self.refresh()
        if any(self._base.records.get(key) != record for key, record in after.items()):
            raise MusprepError("error.changed_since")
        back = {**self._base.records, **before}
        left = {key: record for key, record in back.items() if record is not None}
        self._save(left, undone=True)

    def _save(self, records: Mapping[str, R], *, undone: bool = False, autosave: bool = False) -> CollectionSaved[R]:
        saved = self._document.save(self._base, records, undone=undone, autosave=autosave)
        self._base = saved.snapshot
        if self._clashed:
            for stands, key in saved.told:
                self._clashed(ConflictNotice(stands, saved.snapshot.records[key].title, saved.history))
            for key in saved.moved.values() if self._beside else ():
                self._clashed(ConflictNotice("beside", saved.snapshot.records[key].title))
        return saved

    def refresh(self) -> bool:
        """Read the file again if it changed; return whether it had."""
        before, fresh = self.unread, None
        with _calmly(self):
            fresh = self._document.fresh(self._base)
            self._base = fresh or self._base
        return fresh is not None or bool(before) != bool(self.unread)


def by_key(records: Iterable[R]) -> dict[str, R]:
    """Return records by their keys."""
    return {record.key: record for record in records}


class SingleRecord(Generic[M]):
    """One record in a file of its own; `empty` where there is no file yet.

    `clashed` is called where another window changed the same field; `name` names the record in
    services/session/conflict_notice.py. A file that cannot be read is `unread`, as with `Collection`.
    """

    def __init__(self, file: RecordFile[M], empty: M, name: str = "", clashed: Listener | None = None) -> None:
        self._file, self._empty, self._name, self._clashed = file, empty, name, clashed
        self._calm = True
        self.unread: MusprepError | None = None
        self._base: LoadedRecord[M] = LoadedRecord(None, "")
        with _calmly(self):
            self._base = file.read()

    @property
    def path(self) -> str:
        """The file, relative to the vault."""
        return self._file.relative

    @property
    def exists(self) -> bool:
        """Whether there was a file when it was last read."""
        return bool(self._base.digest) or self.unread is not None

    @property
    def problems(self) -> list[Problem]:
        """The error of the file where it cannot be read."""
        return [problem_of(self._file.relative, self.unread)] if self.unread else []

    @property
    def record(self) -> M:
        """The record as it was last read or saved; the empty one where there is no file."""
        return self._base.record or self._empty

    def now(self) -> M:
        """Return the record as it is on the disk now, without keeping it; the known one where that fails."""
        with contextlib.suppress(MusprepError):
            fresh = self._file.fresh(self._base)
            return (fresh.record if fresh else None) or self.record
        return self.record

    def put(self, record: M, *, undone: bool = False, autosave: bool = False) -> None:
        """Save `record`, merged field by field with what another window saved meanwhile. Raises MusprepError."""
        if record == self.record:
            return
        written = self._file.save(self._base, record, undone=undone, autosave=autosave)
        self._base = written.held
        if self._clashed:
            tell_of(self._clashed, written, self._name)

    def take_back(self, before: M, after: M) -> None:
        """Restore what differs between the two to what it was `before`, if it still is as `after` says.

        Raises MusprepError where it was changed since; then nothing has changed.
        """
        self.refresh()
        stood = {name: value for name, value in after if value != getattr(before, name)}
        if any(getattr(self.record, name) != value for name, value in stood.items()):
            raise MusprepError("error.changed_since")
        self.put(self.record.with_(**{name: getattr(before, name) for name in stood}), undone=True)

    def refresh(self) -> bool:
        """Read the file again if it changed; return whether it had."""
        before, fresh = self.unread, None
        with _calmly(self):
            fresh = self._file.fresh(self._base)
        changed = bool(before) != bool(self.unread)
        if fresh is None or fresh.record is None:
            # Gone, as while a sync program replaces it: the known record stays, and is written with the next change.
            return changed
        self._base = fresh
        return True


@contextlib.contextmanager
def _calmly(file: Collection[Any] | SingleRecord[Any]) -> Iterator[None]:
    """Store the error of a calm file that cannot be read in `unread`; a locked vault is raised all the same."""
    try:
        yield
    except LockedError:
        raise
    except MusprepError as error:
        if not file._calm:  # noqa: SLF001 - of this module
            raise
        file.unread = error
    else:
        file.unread = None


def problem_of(path: str, error: MusprepError) -> Problem:
    """Return an error with the file and line it knows, or else with `path`."""
    return Problem(error.path, error.line, error) if isinstance(error, Damaged) else Problem(path, 0, error)


class LastingRepository:
    """The records that belong to the vault, not to a round: agreements, goals and pulses.

    Each file is read when it is first asked for, so that a damaged one does not affect the others.
    """

    def __init__(self, vault: Vault, clashed: Listener | None = None) -> None:
        self._vault, self._clashed = vault, clashed
        self.damaged: dict[str, MusprepError] = {}
        """Why a file, by its name, could not be read when one of the `..._or_empty` lists was last asked for."""

    @cached_property
    def agreement_records(self) -> Collection[Agreement]:
        """The collection in agreements.toml. Raises MusprepError where it cannot be read; so do the next two."""
        return Collection(self._vault.collection(AGREEMENT), self._clashed)

    @cached_property
    def goal_records(self) -> Collection[Goal]:
        """The collection in goals.toml."""
        return Collection(self._vault.collection(GOAL), self._clashed)

    @cached_property
    def pulse_records(self) -> Collection[Pulse]:
        """The collection in pulses.toml."""
        return Collection(self._vault.collection(PULSE))

    @property
    def agreements(self) -> list[Agreement]:
        """Every agreement, in the order they were made. Raises MusprepError where the file cannot be read."""
        return list(self.agreement_records.records.values())

    @property
    def goals(self) -> list[Goal]:
        """Every goal, in the order they were made. Raises MusprepError where the file cannot be read."""
        return list(self.goal_records.records.values())

    @property
    def pulses(self) -> list[Pulse]:
        """Every pulse, the oldest first. Raises MusprepError where the file cannot be read."""
        return sorted(self.pulse_records.records.values(), key=lambda pulse: (pulse.at, pulse.id))

    @property
    def agreements_or_empty(self) -> list[Agreement]:
        """As `agreements`, but [] where the file cannot be read: for views that show much else."""
        return self.read_or_empty(AGREEMENT)

    @property
    def goals_or_empty(self) -> list[Goal]:
        """As `goals`, but [] where the file cannot be read."""
        return self.read_or_empty(GOAL)

    @property
    def pulses_or_empty(self) -> list[Pulse]:
        """As `pulses`, but [] where the file cannot be read."""
        return self.read_or_empty(PULSE)

    def read_or_empty(self, kind: RecordKind[R]) -> list[R]:
        """Return the records of a kind, none where their file cannot be read; that is in `damaged` then."""
        try:
            found: list[R] = getattr(self, kind.file)
        except LockedError:
            raise
        except MusprepError as error:
            self.damaged[kind.path()] = error
            return []
        self.damaged.pop(kind.path(), None)
        return found

    @property
    def problems(self) -> list[Problem]:
        """What could not be read of what was asked for so far."""
        found = [problem_of(path, error) for path, error in dict(self.damaged).items()]
        return found + [problem for records in self._read for problem in records.problems]

    @property
    def _read(self) -> list[Collection[Any]]:
        return [records for kind in LASTING if (records := vars(self).get(f"{kind.name}_records")) is not None]

    def refresh(self) -> bool:
        """Read again what another program has changed; return whether there was anything."""
        changes = [records.refresh() for records in self._read]
        before = set(self.damaged)
        if before:
            # A file that could not be read may have been repaired.
            for kind in LASTING:
                self.read_or_empty(kind)
        return any(changes) or set(self.damaged) != before


class RoundRepository:
    """A round with its answers, points, wishes and needs. What cannot be read of it is in `problems`."""

    def __init__(self, vault: Vault, name: str, shelf: Shelf, clashed: Listener | None = None) -> None:
        self._shelf = shelf
        self._answers: tuple[Mapping[str, Answer], dict[str, Answer]] = ({}, {})
        self._moved: dict[str, str] = {}
        """By earlier address: the address of today, for questions that have an answer here."""
        self._cover = SingleRecord(vault.single(ROUND, name), Round(id=name), ROUND.name, clashed)
        # Screen and command line say themselves that there are two answers now, and which is being edited.
        self.answer_records = Collection(vault.collection(ANSWER, name), clashed, beside=False, calm=True)
        self.point_records = Collection(vault.collection(POINT, name), clashed, calm=True)
        self.wish_records = Collection(vault.collection(WISH, name), clashed, calm=True)
        self.need_records = Collection(vault.collection(NEED, name), clashed, calm=True)
        # Which card is shown is no text of the user's, so no conflict is told.
        self._room = SingleRecord(vault.single(MEETING, name), MeetingState())
        self._conclusion = SingleRecord(vault.single(CONCLUSION, name), Conclusion(), CONCLUSION.name, clashed)

    @property
    def round(self) -> Round:
        """The round itself: date, manager, catalogues."""
        return self._cover.record

    @property
    def answers(self) -> dict[str, Answer]:
        """Every answer by key: its address, followed by `~1`, `~2` for versions kept beside it.

        An answer to a question that has another id since is under the address of today.
        """
        records = self.answer_records.records
        if self._answers[0] is not records:
            self._answers = (records, self._at_new_addresses(records))
        return self._answers[1]

    def find_versions(self, to: str) -> list[str]:
        """Return the keys of all versions of the answer at an address, under earlier addresses too."""
        self.answers  # noqa: B018 - the addresses of before are known then
        return [key for key, one in self.answer_records.records.items() if to in (one.to, self._moved.get(one.to))]

    def _at_new_addresses(self, records: dict[str, Answer]) -> dict[str, Answer]:
        names = sorted({answer.to.partition("/")[0] for answer in records.values()})
        asked = (one for catalogue in self._shelf.readable(names) for one in catalogue.list_asked())
        self._moved = moved = {old: one.to for one in asked for old in one.formerly}
        if not any(answer.to in moved for answer in records.values()):
            return records
        answers = {key: answer for key, answer in records.items() if answer.to not in moved}
        for answer in records.values():
            if answer.to in moved:
                here = answer.with_(to=moved[answer.to])
                # An answer written since at the new address started from the old text.
                answers.setdefault(here.key, here)
        return answers

    @property
    def points(self) -> list[TalkingPoint]:
        """The points: the leading ones first (1, 2, 3), then the others in their order.

        Two windows, or a file edited by hand, may make more points lead; those beyond the third are sorted with the
        others.
        """
        points = sorted(self.point_records.records.values(), key=lambda point: (point.lead or 9, point.order, point.id))
        leading = [point for point in points if point.lead]
        places = {point.id: place if place <= LEADING else 0 for place, point in enumerate(leading, 1)}
        if any(places[point.id] != point.lead for point in leading):
            points = [point.with_(lead=places.get(point.id, 0)) for point in points]
            points.sort(key=lambda point: (point.lead or 9, point.order, point.id))
        return points

    @property
    def wishes(self) -> list[Wish]:
        """The wishes, in their order."""
        return sorted(self.wish_records.records.values(), key=lambda wish: (wish.order, wish.id))

    @property
    def needs(self) -> list[Need]:
        """The needs of the workplace, in the order they were added."""
        return list(self.need_records.records.values())

    def all_of(self, kind: RecordKind[M]) -> list[M]:
        """Return the records of a kind in their order: the one there is, where a file holds one."""
        found: Any = getattr(self, kind.file)
        found = [found] if isinstance(found, Record) else found.values() if isinstance(found, dict) else found
        return list(found)

    @property
    def room(self) -> MeetingState:
        """How far the meeting has come."""
        return self._room.record

    def save_room(self, room: MeetingState) -> None:
        """Save how far the meeting has come. Raises MusprepError."""
        self._room.put(room, autosave=True)

    @property
    def conclusion(self) -> Conclusion:
        """What came of the meeting; empty before it."""
        return self._conclusion.record

    def save_conclusion(self, conclusion: Conclusion, *, autosave: bool = False) -> None:
        """Save the conclusion; `autosave` is as in RecordFile.save. Raises MusprepError."""
        self._conclusion.put(conclusion, autosave=autosave)

    def take_back_conclusion(self, before: Conclusion, after: Conclusion) -> None:
        """Restore the conclusion, as `SingleRecord.take_back` does."""
        self._conclusion.take_back(before, after)

    def save_round(self, changed: Round, *, undone: bool = False) -> None:
        """Save the round itself; `undone` says that the save takes something back. Raises MusprepError."""
        self._cover.put(changed, undone=undone)

    def must_be_open(self) -> None:
        """Raise MusprepError where the round is closed, here or by another window, and so read-only.

        Raises it too where that is unknown, as the round's own file cannot be read.
        """
        if self._cover.unread:
            raise self._cover.unread
        if not self._cover.now().is_open:
            raise MusprepError("error.round_closed", id=self.round.id)

    def refresh(self) -> bool:
        """Read again what another program has changed; return whether there was anything."""
        changes = [file.refresh() for file in self._files]
        return any(changes)

    @property
    def problems(self) -> list[Problem]:
        """What of the round cannot be read, and its own file where that is gone."""
        found = [problem for file in self._files for problem in file.problems]
        if not self._cover.exists:
            found.append(problem_of(self._cover.path, describe_missing_round(self._cover.path)))
        return found

    def must_be_whole(self) -> None:
        """Raise MusprepError where a file of the round cannot be read: a paper made from it would lack something."""
        for file in self._files:
            if file.unread:
                raise file.unread

    @property
    def is_known(self) -> bool:
        """Whether the round's own file could be read."""
        return self._cover.exists and not self._cover.unread

    @property
    def is_whole(self) -> bool:
        """Whether every file of the round could be read."""
        return not any(file.unread for file in self._files)

    @property
    def _files(self) -> tuple[Collection[Any] | SingleRecord[Any], ...]:
        return (
            self._cover,
            self.answer_records,
            self.point_records,
            self.wish_records,
            self.need_records,
            self._room,
            self._conclusion,
        )
