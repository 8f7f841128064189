"""A round as JSON, for programs."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any

from musprep.model.entry import Entry
from musprep.model.history import RecordState

if TYPE_CHECKING:
    from musprep.briefing.material import Material
    from musprep.model.base import Record

_FIELDS = {
    "round": {"id", "date", "time", "minutes", "manager", "place", "catalogues", "agenda"},
    "point": {"text", "keywords", "ask", "lead", "say", "order"},
    "entry": {"id", "at", "kind", "text", "tags", "effect", "proof", "say"},
    "wish": {"text", "me", "workplace", "say", "order"},
    "agreement": {"text", "owner", "due"},
    "goal": {"competence", "aim"},
    "activity": {"text", "taken"},
    "answer": {"to", "text", "say", "version", "wording", "language", "at", "beside"},
}
"""What of each record may go out: named one by one, so that a field added later stays until the gate lists it too."""


_HARMFUL = re.compile("[\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]")


def harmless(written: str) -> str:
    """Return JSON with the characters that a terminal would obey as numbers, which read the same.

    They can only stand inside strings. The file is as harmless as what is printed of it.
    """
    return _HARMFUL.sub(lambda found: f"\\u{ord(found[0]):04x}", written)


def render_json(material: Material) -> str:
    """Return the same material as the Markdown holds, with the records' own field names.

    Ids are numbers of this paper: in the vault they are made of the words that something was first written in, and
    those may have been for nobody else.
    """
    whole = {
        "upto": material.upto.value,
        "round": _fields("round", material.round),
        "points": [
            {"id": f"point-{number}", **_fields("point", point), "proof": [_proof(one) for one in proofs]}
            for number, (point, proofs) in enumerate(material.points, 1)
        ],
        "entries": [_fields("entry", entry) for entry in material.entries],
        "wishes": [{"id": f"wish-{number}", **_fields("wish", wish)} for number, wish in enumerate(material.wishes, 1)],
        "answers": [
            {
                **_fields("answer", given.answer),
                "prompt": given.prompt,
                "reworded": bool(given.now or given.said_now),
                "part": given.part.value,
            }
            for given in material.answers
        ],
        "agreements": [
            {
                "id": f"agreement-{number}",
                **_fields("agreement", one.agreement),
                # What was dropped after the talk was open at it.
                "state": (RecordState.KEPT if one.kept_on else RecordState.OPEN).value,
            }
            for number, one in enumerate(material.agreed, 1)
        ],
        "goals": [
            {
                "id": f"goal-{number}",
                **_fields("goal", goal),
                "activities": [_fields("activity", one) for one in goal.activities],
            }
            for number, goal in enumerate(material.goals, 1)
        ],
        "agenda": material.agenda.id if material.agenda else None,
    }
    return harmless(json.dumps(whole, ensure_ascii=False, indent=2)) + "\n"


def _fields(kind: str, record: Record) -> dict[str, Any]:
    return record.model_dump(mode="json", include=_FIELDS[kind])


def _proof(proof: Entry | str) -> dict[str, Any] | str:
    return _fields("entry", proof) if isinstance(proof, Entry) else proof
