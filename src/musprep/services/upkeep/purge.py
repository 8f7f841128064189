"""Leaving a workplace: keep what is about the owner's growth, or nothing; the rest goes for good, with its history.

With `growth` these stay: noted results, projects, goals and learning; answers about the owner's results and wishes;
development goals; own catalogues. In what stays, the names on the owner's list, the managers' names and what else
identifies somebody become nameless words. Everything else goes.
"""

from __future__ import annotations

import os
from collections import Counter
from enum import StrEnum
from typing import TYPE_CHECKING, Any, NamedTuple, TypeVar

from musprep.language.error import MusprepError
from musprep.model.base import Record
from musprep.model.entry import Kind
from musprep.model.kinds import ANSWER, IN_ROUND, LASTING, OWNER, ROUND
from musprep.model.question import BriefingPart
from musprep.model.record_parts import keep_fields
from musprep.services.papers.anonymise import Anonymiser, with_managers
from musprep.services.session.session import open_session
from musprep.services.year.answers import in_order
from musprep.vault.crypto import device
from musprep.vault.doctor import check_files, conflicts, layout
from musprep.vault.maintenance import purge, rescue
from musprep.vault.notes.log import encode_entry
from musprep.vault.notes.years import Years
from musprep.vault.records import editor_file
from musprep.vault.records.file_tree import OWN_CATALOGUES
from musprep.vault.records.names import PURGE_OLD
from musprep.vault.records.toml_writer import encode_document, encode_single

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from musprep.model.catalogue import Catalogue
    from musprep.model.kinds import RecordKind
    from musprep.services.session.repositories import RoundRepository
    from musprep.services.session.session import Session

R = TypeVar("R", bound=Record)

GROWTH_KINDS = (Kind.RESULT, Kind.PROJECT, Kind.GOAL, Kind.LEARNING)
GROWTH_PARTS = (BriefingPart.RESULTS, BriefingPart.WANTS)


class KeepChoice(StrEnum):
    """What stays."""

    GROWTH = "growth"
    NOTHING = "nothing"


class PurgePlan(NamedTuple):
    """What would stay and go: counts by the name of a text `backup.purge_<name>`. Nothing is done yet.

    `nameless` counts the places where a nameless word replaces somebody.
    """

    keep: KeepChoice
    stays: dict[str, int]
    goes: dict[str, int]
    nameless: int
    files: dict[str, bytes]
    raw: tuple[str, ...]
    log: tuple[str, ...]


def plan(session: Session, keep: KeepChoice) -> PurgePlan:
    """Return what would be done; raises MusprepError where a file cannot be read, as it could be lost unnoticed."""
    if not session.vault.exists and not (keep is KeepChoice.NOTHING and device.find_known_keys(session.place)):
        raise MusprepError("backup.no_vault", path=session.place)
    log = tuple(_list_log_names(session.place))
    if keep is KeepChoice.NOTHING:
        # With `nothing`, what cannot be read goes as well.
        return PurgePlan(keep, {}, {"files": sum(1 for _ in layout.list_files(session.place))}, 0, {}, (), log)
    unread = [one.path for one in check_files.find_broken(session.place)] + [
        one.path for one in conflicts.find(session.place)
    ]
    if unread:
        raise MusprepError("backup.purge_damaged", path=unread[0])
    return _Growth(session).plan(log)


def do(session: Session, planned: PurgePlan) -> list[MusprepError]:
    """Do what was planned; raises MusprepError, and then nothing has changed. Notes saved since are kept.

    Anything else that was written since the plan was made stops it: nobody has agreed to lose that. Returns what stays
    there, as it could not be removed.
    """
    left: list[MusprepError] = []
    if planned.keep is KeepChoice.NOTHING:
        try:
            purge.purge_all(session.place, planned.log)
        except MusprepError as error:
            if error.key != "backup.purge_note_left":
                raise
            left.append(error)
    else:
        now = plan(open_session(session.place, clock=session.clock, language=session.language), planned.keep)
        late = set(now.log) - set(planned.log)
        files = {name: data for name, data in now.files.items() if name not in late}
        if files != planned.files or now.raw != planned.raw:
            raise MusprepError("backup.purge_changed")
        purge.purge(session.place, planned.files, planned.raw, planned.log)
    if purge.is_there(session.place):
        left.append(MusprepError("backup.purge_old_left", path=os.path.join(session.place, PURGE_OLD)))
    try:
        rescue.clear(session.place, os.environ)
    except MusprepError as error:
        left.append(error)
    sheets = editor_file.clear(session.place, os.environ)
    return [*left, *(MusprepError("backup.purge_sheet_left", path=sheet) for sheet in sheets)]


def _list_log_names(place: str) -> Iterator[str]:
    return (name for name in layout.list_files(place) if name.startswith("log/"))


class _Growth:
    """Collects what stays."""

    def __init__(self, session: Session) -> None:
        self.session = session
        self.nameless = Anonymiser(with_managers(session), session.language)
        self.files: dict[str, bytes] = {}
        self.stays: Counter[str] = Counter()
        self.goes: Counter[str] = Counter()

    def plan(self, log: tuple[str, ...]) -> PurgePlan:
        session = self.session
        self._keep_entries()
        catalogues = session.shelf.list_all()
        for repository in session.list_repositories():
            self._keep_round(repository, catalogues)
        for kind in LASTING:
            self._keep_records(kind, getattr(session.lasting, kind.file))
        self._keep_single(OWNER, session.owner)
        raw = tuple(name for name in layout.list_files(session.place) if name.startswith(OWN_CATALOGUES))
        self.stays["catalogues"] = len(raw)
        self.goes["briefings"] = sum(1 for name in layout.list_files(session.place) if name.startswith("briefings/"))
        stays, goes = ({name: count for name, count in some.items() if count} for some in (self.stays, self.goes))
        return PurgePlan(KeepChoice.GROWTH, stays, goes, self.nameless.count, self.files, raw, log)

    def _keep_entries(self) -> None:
        years = Years(self.session.place)
        for entry in self.session.list_entries(None):
            relative = years.locate(entry.id)
            if entry.kind in GROWTH_KINDS and relative:
                self.files[relative] = encode_entry(self.nameless.anonymise_record(entry))
                self.stays["entries"] += 1
            else:
                self.goes["entries"] += 1

    def _keep_round(self, repository: RoundRepository, catalogues: list[Catalogue]) -> None:
        """Keep the answers about the owner's results and wishes, and of their round its date and its questions."""
        given = in_order(repository.answers, catalogues, self.session.language)
        grown = [one.answer for one in given if one.part in GROWTH_PARTS]
        name = repository.round.id
        for kind in IN_ROUND:
            if kind is ANSWER:
                self._keep_records(kind, grown, name)
                self.goes[kind.file] += len(given) - len(grown)
            elif kind.table:
                self._keep_records(kind, repository.list_records(kind), name)
        if grown:
            self._keep_single(ROUND, repository.round)

    def _keep_records(self, kind: RecordKind[Any], records: Sequence[Record], round_id: str = "") -> None:
        """Keep what of the records is growth, without names, and count those of which nothing is."""
        kept = [self.nameless.anonymise_record(one) for one in map(_keep_growth, records) if one]
        self.stays[kind.file] += len(kept)
        self.goes[kind.file] += len(records) - len(kept)
        if kept:
            path = kind.locate(round_id)
            self.files[path] = encode_document(path, kind.table, kept)

    def _keep_single(self, kind: RecordKind[Any], record: Record) -> None:
        """Keep what of the owner's record, or of a round, is about growth: who the owner is, and its questions."""
        path = kind.locate(getattr(record, "id", ""))
        self.files[path] = encode_single(path, _keep_growth(record) or record)


def _keep_growth(record: R) -> R | None:
    """Return what of a record one takes along from a workplace, None where nothing is."""
    return keep_fields(record, lambda use: use.grows)
