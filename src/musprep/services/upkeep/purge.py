"""Leaving a workplace: keep what is about the owner's growth, or nothing; the rest goes for good, with its history.

With `growth` these stay: noted results, projects, goals and learning; answers about the owner's results and wishes;
development goals; own catalogues. In what stays, the names on the owner's list, the managers' names and what else
identifies somebody become nameless words. Everything else goes.
"""

from __future__ import annotations

import os
from collections import Counter
from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

from musprep.language.error import MusprepError
from musprep.model.catalogue import BriefingPart
from musprep.model.entry import Kind
from musprep.model.round import Round
from musprep.services.papers.anonymise import Anonymiser, with_managers
from musprep.services.session.session import open_session
from musprep.services.year.answers import in_order
from musprep.vault.doctor import check_files, conflicts, layout
from musprep.vault.maintenance import purge, rescue
from musprep.vault.notes.log import entry_bytes
from musprep.vault.notes.years import Years
from musprep.vault.records.toml_writer import document_bytes, single_bytes

if TYPE_CHECKING:
    from collections.abc import Iterator

    from musprep.model.catalogue import Catalogue
    from musprep.model.goal import Goal
    from musprep.services.session.repositories import RoundRepository
    from musprep.services.session.session import Session

GROWTH_KINDS = (Kind.RESULT, Kind.PROJECT, Kind.GOAL, Kind.LEARNING)
GROWTH_PARTS = (BriefingPart.RESULTS, BriefingPart.WANTS)
_CATALOGUES = "questionnaires/"


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
    if not session.vault.exists:
        raise MusprepError("backup.no_vault", path=session.place)
    log = tuple(_log_names(session.place))
    if keep is KeepChoice.NOTHING:
        # With `nothing`, what cannot be read goes as well.
        return PurgePlan(keep, {}, {"files": sum(1 for _ in layout.files(session.place))}, 0, {}, (), log)
    unread = [one.path for one in check_files.broken(session.place)] + [
        one.path for one in conflicts.find(session.place)
    ]
    if unread:
        raise MusprepError("backup.purge_damaged", path=unread[0])
    return _Growth(session).plan(log)


def do(session: Session, planned: PurgePlan) -> None:
    """Do what was planned; raises MusprepError, and then nothing has changed. Notes saved since are kept.

    Anything else that was written since the plan was made stops it: nobody has agreed to lose that.
    """
    if planned.keep is KeepChoice.NOTHING:
        purge.all_of_it(session.place, planned.log)
    else:
        now = plan(open_session(session.place, clock=session.clock, language=session.language), planned.keep)
        late = set(now.log) - set(planned.log)
        files = {name: data for name, data in now.files.items() if name not in late}
        if files != planned.files or now.raw != planned.raw:
            raise MusprepError("backup.purge_changed")
        purge.purge(session.place, planned.files, planned.raw, planned.log)
    rescue.clear(session.place, os.environ)


def _log_names(place: str) -> Iterator[str]:
    return (name for name in layout.files(place) if name.startswith("log/"))


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
        self._entries()
        catalogues = session.shelf.all()
        for repository in session.repositories():
            self._round(repository, catalogues)
        self._goals()
        owner = session.owner.with_(position="", workplace="", names=())
        self.files["vault.toml"] = single_bytes("vault.toml", owner)
        raw = tuple(name for name in layout.files(session.place) if name.startswith(_CATALOGUES))
        self.stays["catalogues"] = len(raw)
        self.goes["agreements"] = len(session.lasting.agreements)
        self.goes["pulses"] = len(session.lasting.pulses)
        self.goes["briefings"] = sum(1 for name in layout.files(session.place) if name.startswith("briefings/"))
        stays, goes = ({name: count for name, count in some.items() if count} for some in (self.stays, self.goes))
        return PurgePlan(KeepChoice.GROWTH, stays, goes, self.nameless.count, self.files, raw, log)

    def _entries(self) -> None:
        years = Years(self.session.place)
        for entry in self.session.entries(None):
            relative = years.locate(entry.id)
            if entry.kind in GROWTH_KINDS and relative:
                self.files[relative] = entry_bytes(self.nameless.record(entry))
                self.stays["entries"] += 1
            else:
                self.goes["entries"] += 1

    def _round(self, repository: RoundRepository, catalogues: list[Catalogue]) -> None:
        """Keep the answers about the owner's results and wishes, and of their round its date and its questions."""
        given = in_order(repository.answers, catalogues, self.session.language)
        kept = [self.nameless.record(one.answer) for one in given if one.part in GROWTH_PARTS]
        self.stays["answers"] += len(kept)
        self.goes["answers"] += len(given) - len(kept)
        self.goes["points"] += len(repository.points)
        self.goes["wishes"] += len(repository.wishes)
        self.goes["needs"] += len(repository.needs)
        if not kept:
            return
        was, start = repository.round, f"rounds/{repository.round.id}"
        bare = Round(
            id=was.id, date=was.date, catalogues=was.catalogues, agenda=was.agenda, opened=was.opened, closed=was.closed
        )
        self.files[f"{start}/round.toml"] = single_bytes(f"{start}/round.toml", bare)
        self.files[f"{start}/answers.toml"] = document_bytes(f"{start}/answers.toml", "answer", kept)

    def _goals(self) -> None:
        goals = [self._goal(goal) for goal in self.session.lasting.goals]
        if goals:
            self.files["goals.toml"] = document_bytes("goals.toml", "goal", goals)
        self.stays["goals"] = len(goals)

    def _goal(self, goal: Goal) -> Goal:
        """Keep what the owner wants to become able to; the workplace's reasons and who follows up there go."""
        return self.nameless.record(goal.with_(why_shared="", followup_who=""))
