"""A round as JSON, for other programs."""

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
"""The fields of each record that may leave the vault, by name: a new field stays inside until it is added here."""


_HARMFUL = re.compile("[\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]")


def harmless(written: str) -> str:
    """Return JSON with the characters that a terminal would obey written as escapes, which mean the same.

    They can only be inside strings. So the file is as harmless as what is printed from it.
    """
    return _HARMFUL.sub(lambda found: f"\\u{ord(found[0]):04x}", written)


def render_json(material: Material) -> str:
    """Return the same material as the Markdown briefing, under the records' own field names.

    Ids are counted anew for this paper: those in the vault are made of the first words of a text, which may have been
    private.
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
