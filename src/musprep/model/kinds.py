"""One table of all kinds of records: which file each is in, and how each of its fields is used.

A field without a line here is private: it is searched, but printed on no paper, only exported with everything, and
removed when leaving a workplace.
"""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING, Any, Generic, NamedTuple, TypeVar

from musprep.model.agreement import Agreement
from musprep.model.answer import Answer
from musprep.model.approval import Approval
from musprep.model.base import KeyedRecord, Record
from musprep.model.calendar_event import CalendarEvent
from musprep.model.entry import Entry
from musprep.model.field_use import FieldUse, Holds, Printed
from musprep.model.follow_up import FollowUpTalk
from musprep.model.goal import Activity, Goal
from musprep.model.history import Event
from musprep.model.meeting import Conclusion, MeetingState
from musprep.model.need import Need
from musprep.model.owner import Owner
from musprep.model.point import TalkingPoint
from musprep.model.pulse import Pulse
from musprep.model.round import Round
from musprep.model.say import SayLevel
from musprep.model.wish import Wish

if TYPE_CHECKING:
    from collections.abc import Mapping

M = TypeVar("M", bound=Record)


class Home(Enum):
    """Where a kind's files are: at the top of the vault, in a folder for each round, or in one for each year."""

    VAULT = ""
    ROUND = "rounds"
    LOG = "log"


class RecordKind(NamedTuple, Generic[M]):
    """A kind of record. `name` is its name in texts, papers and searches, `file` its file's name without the ending.

    The repositories have a property of the same name as the file.
    """

    name: str
    model: type[M]
    home: Home
    file: str
    fields: Mapping[str, FieldUse]

    @property
    def table(self) -> str:
        """The name of the file's tables, "" where the file holds one record."""
        return self.name if issubclass(self.model, KeyedRecord) else ""

    def locate(self, round_id: str = "") -> str:
        """Return the file's path below the vault."""
        return "/".join(part for part in (self.home.value, round_id, f"{self.file}.toml") if part)

    def derive_fields(self, round_id: str) -> dict[str, str]:
        """Return the fields that follow from the file's folder: a round has the id of its folder."""
        return {"id": round_id} if self.model is Round else {}


WORDS, TAGS, ADDRESS, NAME, VALUE = Holds
NO, OWN, FORM, ANY = Printed
MINE, OPEN = SayLevel.ONLY_ME, SayLevel.IN_WRITING
GROWS = True

ENTRY = RecordKind(
    "entry",
    Entry,
    Home.LOG,
    "",
    {
        "id": FieldUse(NAME, ANY, OPEN, GROWS),
        "at": FieldUse(VALUE, ANY, OPEN, GROWS),
        "kind": FieldUse(VALUE, ANY, OPEN, GROWS),
        "text": FieldUse(WORDS, ANY, OPEN, GROWS),
        "tags": FieldUse(TAGS, ANY, OPEN, GROWS),
        "effect": FieldUse(WORDS, ANY, OPEN, GROWS),
        "proof": FieldUse(WORDS, ANY, OPEN, GROWS),
        "say": FieldUse(VALUE, ANY, OPEN, GROWS),
    },
)
OWNER = RecordKind(
    "owner",
    Owner,
    Home.VAULT,
    "vault",
    {
        "language": FieldUse(NAME, NO, OPEN, GROWS),
        "name": FieldUse(WORDS, ANY, OPEN, GROWS),
        "role": FieldUse(VALUE, NO, MINE, GROWS),
        "position": FieldUse(WORDS, FORM, MINE),
        "workplace": FieldUse(WORDS, FORM, MINE),
        "theme": FieldUse(NAME, NO, MINE, GROWS),
        "names": FieldUse(WORDS, NO, MINE),
        "guard": FieldUse(VALUE, NO, MINE, GROWS),
        "welcomed": FieldUse(VALUE, NO, MINE, GROWS),
        "lock_minutes": FieldUse(VALUE, NO, MINE, GROWS),
        "papers": FieldUse(WORDS, NO, MINE),
    },
)
ROUND = RecordKind(
    "round",
    Round,
    Home.ROUND,
    "round",
    {
        "id": FieldUse(NAME, ANY, OPEN, GROWS),
        "date": FieldUse(VALUE, ANY, OPEN, GROWS),
        "time": FieldUse(VALUE, ANY, OPEN),
        "minutes": FieldUse(VALUE, ANY, OPEN),
        "manager": FieldUse(WORDS, ANY, OPEN),
        "place": FieldUse(WORDS, ANY, OPEN),
        "catalogues": FieldUse(ADDRESS, ANY, OPEN, GROWS),
        "agenda": FieldUse(ADDRESS, ANY, OPEN, GROWS),
        "opened": FieldUse(VALUE, NO, OPEN, GROWS),
        "closed": FieldUse(VALUE, NO, OPEN, GROWS),
        "ticked": FieldUse(ADDRESS, NO, MINE),
        "levels_offered": FieldUse(VALUE, NO, MINE),
    },
)
ANSWER = RecordKind(
    "answer",
    Answer,
    Home.ROUND,
    "answers",
    {
        "to": FieldUse(ADDRESS, ANY, OPEN, GROWS),
        "text": FieldUse(WORDS, ANY, OPEN, GROWS),
        "say": FieldUse(VALUE, ANY, OPEN, GROWS),
        "version": FieldUse(NAME, ANY, OPEN, GROWS),
        # These two are printed too, in place of the text and before the question.
        "shown": FieldUse(WORDS, NO, OPEN, GROWS),
        "under": FieldUse(WORDS, NO, OPEN, GROWS),
        "wording": FieldUse(WORDS, ANY, OPEN, GROWS),
        "language": FieldUse(NAME, ANY, OPEN, GROWS),
        "at": FieldUse(VALUE, ANY, OPEN, GROWS),
        "beside": FieldUse(VALUE, ANY, OPEN, GROWS),
    },
)
POINT = RecordKind(
    "point",
    TalkingPoint,
    Home.ROUND,
    "points",
    {
        "id": FieldUse(NAME, NO, OPEN),
        "text": FieldUse(WORDS, ANY, OPEN),
        # They are for speaking from: whoever is handed the point gets its text.
        "keywords": FieldUse(WORDS, OWN, MINE),
        "proof": FieldUse(WORDS, ANY, OPEN),
        "ask": FieldUse(VALUE, ANY, OPEN),
        "lead": FieldUse(VALUE, ANY, OPEN),
        "say": FieldUse(VALUE, ANY, OPEN),
        "order": FieldUse(VALUE, ANY, OPEN),
    },
)
WISH = RecordKind(
    "wish",
    Wish,
    Home.ROUND,
    "wishes",
    {
        "id": FieldUse(NAME, NO, OPEN),
        "text": FieldUse(WORDS, ANY, OPEN),
        "me": FieldUse(WORDS, ANY, OPEN),
        "workplace": FieldUse(WORDS, ANY, OPEN),
        "price": FieldUse(WORDS, ANY, OPEN),
        "length": FieldUse(WORDS, ANY, OPEN),
        "needs": FieldUse(NAME, OWN, MINE),
        "plan_b": FieldUse(WORDS, OWN, MINE),
        "reply": FieldUse(WORDS, OWN, MINE),
        "say": FieldUse(VALUE, ANY, OPEN),
        "order": FieldUse(VALUE, ANY, OPEN),
        "carried_from": FieldUse(NAME, NO, MINE),
    },
)
NEED = RecordKind(
    "need",
    Need,
    Home.ROUND,
    "needs",
    {
        "id": FieldUse(NAME, NO, MINE),
        "text": FieldUse(WORDS, OWN, MINE),
        "source": FieldUse(VALUE, OWN, MINE),
    },
)
MEETING = RecordKind(
    "room",
    MeetingState,
    Home.ROUND,
    "room",
    {
        "started": FieldUse(VALUE, NO, MINE),
        "rehearsal": FieldUse(VALUE, NO, MINE),
        "card": FieldUse(NAME, NO, MINE),
        "said": FieldUse(NAME, NO, MINE),
        "skipped": FieldUse(NAME, NO, MINE),
    },
)
FOLLOW_UP = RecordKind(
    "follow_up",
    FollowUpTalk,
    Home.ROUND,
    "follow_ups",
    {
        "id": FieldUse(NAME, NO, MINE),
        "date": FieldUse(VALUE, NO, MINE),
        "time": FieldUse(VALUE, NO, MINE),
        "minutes": FieldUse(VALUE, NO, MINE),
        "text": FieldUse(WORDS, NO, MINE),
        "held": FieldUse(VALUE, NO, MINE),
    },
)
CONCLUSION = RecordKind(
    "conclusion",
    Conclusion,
    Home.ROUND,
    "conclusion",
    {
        "summary": FieldUse(WORDS, FORM, MINE),
        "followup": FieldUse(WORDS, FORM, MINE),
        "notes": FieldUse(WORDS, FORM, MINE),
        # Printed in the message that asks whether it was understood right, which its owner reads before.
        "own": FieldUse(WORDS, FORM, MINE),
        "own_at": FieldUse(VALUE, NO, MINE),
        "shared_at": FieldUse(VALUE, NO, MINE),
        "official": FieldUse(WORDS, NO, MINE),
        "official_at": FieldUse(VALUE, NO, MINE),
    },
)
APPROVAL = RecordKind(
    "approval",
    Approval,
    Home.ROUND,
    "approval",
    {
        "day": FieldUse(VALUE, FORM, MINE),
        "at": FieldUse(VALUE, NO, MINE),
        "talk": FieldUse(VALUE, FORM, MINE),
        "name": FieldUse(WORDS, FORM, MINE),
        "position": FieldUse(WORDS, FORM, MINE),
        "workplace": FieldUse(WORDS, FORM, MINE),
        "manager": FieldUse(WORDS, FORM, MINE),
        "agreements": FieldUse(VALUE, FORM, MINE),
        "goals": FieldUse(VALUE, FORM, MINE),
        "summary": FieldUse(WORDS, FORM, MINE),
        "followup": FieldUse(WORDS, FORM, MINE),
        "notes": FieldUse(WORDS, FORM, MINE),
    },
)
AGREEMENT = RecordKind(
    "agreement",
    Agreement,
    Home.VAULT,
    "agreements",
    {
        "id": FieldUse(NAME, NO, MINE),
        "text": FieldUse(WORDS, ANY, MINE),
        "owner": FieldUse(VALUE, ANY, MINE),
        "due": FieldUse(VALUE, ANY, MINE),
        "next_touch": FieldUse(VALUE, FORM, MINE),
        "round": FieldUse(NAME, NO, MINE),
        "goal": FieldUse(NAME, NO, MINE),
        "manager": FieldUse(WORDS, ANY, MINE),
        # A paper shows days and states of the history, and the owner's own page the words with which it ended.
        "history": FieldUse(VALUE, NO, MINE),
    },
)
GOAL = RecordKind(
    "goal",
    Goal,
    Home.VAULT,
    "goals",
    {
        "id": FieldUse(NAME, NO, MINE, GROWS),
        "competence": FieldUse(WORDS, ANY, MINE, GROWS),
        "aim": FieldUse(WORDS, ANY, MINE, GROWS),
        # The reasons are for the two that talk; the workplace's, and who follows up, are not about the owner's growth.
        "why_shared": FieldUse(WORDS, FORM, MINE),
        "why_own": FieldUse(WORDS, FORM, MINE, GROWS),
        "activities": FieldUse(VALUE, ANY, MINE, GROWS),
        "horizon": FieldUse(WORDS, ANY, MINE, GROWS),
        "responsible": FieldUse(VALUE, ANY, MINE, GROWS),
        "known": FieldUse(WORDS, ANY, MINE, GROWS),
        "progress": FieldUse(VALUE, ANY, MINE, GROWS),
        "target": FieldUse(VALUE, ANY, MINE, GROWS),
        "followup_how": FieldUse(WORDS, ANY, MINE, GROWS),
        "followup_when": FieldUse(VALUE, ANY, MINE, GROWS),
        "followup_who": FieldUse(WORDS, ANY, MINE),
        "round": FieldUse(NAME, NO, MINE, GROWS),
        "history": FieldUse(VALUE, NO, MINE, GROWS),
    },
)
PULSE = RecordKind(
    "pulse",
    Pulse,
    Home.VAULT,
    "pulses",
    {
        "id": FieldUse(NAME, NO, MINE),
        "at": FieldUse(VALUE, NO, MINE),
        "mood": FieldUse(VALUE, NO, MINE),
        "energy": FieldUse(VALUE, NO, MINE),
        "note": FieldUse(WORDS, NO, MINE),
    },
)
CALENDAR = RecordKind(
    "event",
    CalendarEvent,
    Home.VAULT,
    "calendar",
    {
        "id": FieldUse(NAME, NO, MINE),
        "day": FieldUse(VALUE, NO, MINE),
        "time": FieldUse(VALUE, NO, MINE),
        "minutes": FieldUse(VALUE, NO, MINE),
        "weekly": FieldUse(VALUE, NO, MINE),
        "name": FieldUse(WORDS, NO, MINE),
        "stopped": FieldUse(VALUE, NO, MINE),
    },
)

KINDS: tuple[RecordKind[Any], ...] = (
    ENTRY, OWNER, ROUND, ANSWER, POINT, WISH, NEED, MEETING, CONCLUSION, APPROVAL, FOLLOW_UP, AGREEMENT, GOAL, PULSE,
    CALENDAR,
)  # fmt: skip
IN_ROUND = tuple(kind for kind in KINDS if kind.home is Home.ROUND)
LASTING = tuple(kind for kind in KINDS if kind.home is Home.VAULT and kind.table)
"""The collections that belong to the vault itself."""

FIELDS: dict[type[Record], Mapping[str, FieldUse]] = {
    **{kind.model: kind.fields for kind in KINDS},
    Activity: {
        "text": FieldUse(WORDS, ANY, MINE, GROWS),
        "example": FieldUse(NAME, NO, MINE, GROWS),
        "taken": FieldUse(VALUE, ANY, MINE, GROWS),
        "used": FieldUse(WORDS, NO, MINE, GROWS),
    },
    Event: {
        "at": FieldUse(VALUE, NO, MINE, GROWS),
        "what": FieldUse(VALUE, NO, MINE, GROWS),
        # Those of its end are printed: what came of it.
        "words": FieldUse(WORDS, OWN, MINE, GROWS),
        "due": FieldUse(VALUE, NO, MINE, GROWS),
        "former": FieldUse(WORDS, ANY, MINE, GROWS),
    },
}
"""How the fields of each model are used, those of records inside records too."""
