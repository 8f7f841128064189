"""Everything written in one round, and everything that outlives rounds."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Any, TypeVar

from musprep.language.error import LockedError, MusprepError
from musprep.model.approval import Approval
from musprep.model.base import KeyedRecord, Record
from musprep.model.kinds import (
    AGREEMENT,
    ANSWER,
    APPROVAL,
    CALENDAR,
    CONCLUSION,
    FOLLOW_UP,
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
from musprep.services.session.moved_answers import AnswerMoves
from musprep.services.session.saved_records import Collection, SingleRecord, make_problem
from musprep.vault.vault import Vault, describe_missing_round

if TYPE_CHECKING:
    from musprep.catalogue.shelf import Shelf
    from musprep.model.agreement import Agreement
    from musprep.model.answer import Answer
    from musprep.model.calendar_event import CalendarEvent
    from musprep.model.follow_up import FollowUpTalk
    from musprep.model.goal import Goal
    from musprep.model.kinds import RecordKind
    from musprep.model.need import Need
    from musprep.model.point import TalkingPoint
    from musprep.model.pulse import Pulse
    from musprep.model.wish import Wish
    from musprep.services.session.conflict_notice import Listener
    from musprep.services.session.saved_records import PutResult
    from musprep.vault.files.problem import Problem

R = TypeVar("R", bound=KeyedRecord)
M = TypeVar("M", bound=Record)


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
        """The collection in agreements.toml. Raises MusprepError where it cannot be read; so do the others."""
        return Collection(self._vault.open_collection(AGREEMENT), self._clashed)

    @cached_property
    def goal_records(self) -> Collection[Goal]:
        """The collection in goals.toml."""
        return Collection(self._vault.open_collection(GOAL), self._clashed)

    @cached_property
    def pulse_records(self) -> Collection[Pulse]:
        """The collection in pulses.toml."""
        return Collection(self._vault.open_collection(PULSE))

    @cached_property
    def event_records(self) -> Collection[CalendarEvent]:
        """The collection in calendar.toml."""
        return Collection(self._vault.open_collection(CALENDAR))

    @property
    def calendar(self) -> list[CalendarEvent]:
        """What was written into calendar files and may still lie ahead. Raises MusprepError as the others do."""
        return list(self.event_records.records.values())

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
            self.damaged[kind.locate()] = error
            return []
        self.damaged.pop(kind.locate(), None)
        return found

    @property
    def problems(self) -> list[Problem]:
        """What could not be read of what was asked for so far."""
        found = [make_problem(path, error) for path, error in dict(self.damaged).items()]
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

    def __init__(
        self, vault: Vault, name: str, shelf: Shelf, clashed: Listener | None = None, *, planned: Round | None = None
    ) -> None:
        """Open the round called `name`; one that is only `planned` has no files yet."""
        self._moves = AnswerMoves(vault.place, shelf)
        self._cover = SingleRecord(vault.open_single(ROUND, name), planned or Round(id=name), ROUND.name, clashed)
        # Screen and command line say themselves that there are two answers now, and which is being edited.
        self.answer_records = Collection(vault.open_collection(ANSWER, name), clashed, beside=False, calm=True)
        self.point_records = Collection(vault.open_collection(POINT, name), clashed, calm=True)
        self.wish_records = Collection(vault.open_collection(WISH, name), clashed, calm=True)
        self.need_records = Collection(vault.open_collection(NEED, name), clashed, calm=True)
        self.follow_up_records = Collection(vault.open_collection(FOLLOW_UP, name), clashed, calm=True)
        # Which card is shown is no text of the user's, so no conflict is told.
        self._room = SingleRecord(vault.open_single(MEETING, name), MeetingState())
        self._conclusion = SingleRecord(vault.open_single(CONCLUSION, name), Conclusion(), CONCLUSION.name, clashed)
        self._approval = SingleRecord(vault.open_single(APPROVAL, name), Approval(), APPROVAL.name, clashed)

    @property
    def round(self) -> Round:
        """The round itself: date, manager, catalogues."""
        return self._cover.record

    @property
    def answers(self) -> dict[str, Answer]:
        """Every answer by key: its address, followed by `~1`, `~2` for versions kept beside it.

        An answer to a question that has another id since is under the address of today, unless that question has an
        answer of its own: then it stays where it was, as the answer to a retired question.
        """
        return self._moves.move(self.answer_records.records).answers

    def find_versions(self, to: str) -> list[str]:
        """Return the keys of all versions of the answer at an address, under earlier addresses too."""
        return self._moves.move(self.answer_records.records).list_versions(to)

    def put_answer(self, answer: Answer, *, autosave: bool = False) -> PutResult[Answer]:
        """Save an answer as `Collection.put` does; what it was made from no longer stands under its earlier address."""
        sources = self._moves.move(self.answer_records.records).list_sources(answer)
        return self.answer_records.put(answer, instead_of=sources, autosave=autosave)

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
        """The wishes, in their order. A need that another window removed meanwhile is none of theirs."""
        wishes = sorted(self.wish_records.records.values(), key=lambda wish: (wish.order, wish.id))
        if self.need_records.problems:
            return wishes
        there = self.need_records.records
        return [
            wish if all(one in there for one in wish.needs) else wish.with_(needs=tuple(filter(there.get, wish.needs)))
            for wish in wishes
        ]

    @property
    def needs(self) -> list[Need]:
        """The needs of the workplace, in the order they were added."""
        return list(self.need_records.records.values())

    @property
    def follow_ups(self) -> list[FollowUpTalk]:
        """The short talks that follow up, in the order of their days; the one without a day last."""
        talks = self.follow_up_records.records.values()
        return sorted(talks, key=lambda one: (one.date is None, str(one.date), one.id))

    def list_records(self, kind: RecordKind[M]) -> list[M]:
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

    @property
    def approval(self) -> Approval:
        """What both approved of it; empty before that."""
        return self._approval.record

    def save_approval(self, approval: Approval) -> None:
        """Save what both approved. Raises MusprepError."""
        self._approval.put(approval)

    def take_back_approval(self, before: Approval, after: Approval) -> None:
        """Restore what was approved, as `SingleRecord.take_back` does."""
        self._approval.take_back(before, after)

    def save_round(self, changed: Round, *, undone: bool = False) -> None:
        """Save the round itself; `undone` says that the save takes something back. Raises MusprepError."""
        self._cover.put(changed, undone=undone)

    def must_be_open(self) -> None:
        """Raise MusprepError where the round is closed, here or by another window, and so read-only.

        Raises it too where that is unknown, as the round's own file cannot be read.
        """
        if self._cover.unread:
            raise self._cover.unread
        if not self._cover.read_now().is_open:
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
            found.append(make_problem(self._cover.path, describe_missing_round(self._cover.path)))
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
            self.follow_up_records,
            self._room,
            self._conclusion,
            self._approval,
        )
