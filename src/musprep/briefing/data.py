"""A round as JSON, for other programs."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any

from musprep.model.entry import Entry
from musprep.model.field_use import Printed
from musprep.model.history import RecordState
from musprep.model.record_parts import list_printed_fields
from musprep.model.say import SayLevel

if TYPE_CHECKING:
    from musprep.briefing.material import AgreedItem, Material
    from musprep.model.base import Record

_HARMFUL = re.compile("[\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]")


def escape_json(written: str) -> str:
    """Return JSON with the characters that a terminal would obey written as escapes, which mean the same.

    They can only be inside strings. So the file is as harmless as what is printed from it.
    """
    return _HARMFUL.sub(lambda found: f"\\u{ord(found[0]):04x}", written)


def render_json(material: Material) -> str:
    """Return the same material as the Markdown briefing, under the records' own field names.

    Ids are counted anew for this paper: those in the vault are made of the first words of a text, which may have been
    private.
    """
    paper = Printed.ANY if material.upto is SayLevel.IN_WRITING else Printed.OWN
    whole = {
        "upto": material.upto.value,
        "round": list_paper_fields(material.round),
        "points": [
            {
                "id": f"point-{number}",
                **list_paper_fields(point, "proof", paper=paper),
                "proof": [_convert_proof(one) for one in proofs],
            }
            for number, (point, proofs, _) in enumerate(material.points, 1)
        ],
        "entries": [list_paper_fields(entry) for entry in material.entries],
        "wishes": [
            {"id": f"wish-{number}", **list_paper_fields(want.wish, "needs", paper=paper)}
            for number, want in enumerate(material.wishes, 1)
        ],
        "answers": [
            {
                **list_paper_fields(given.answer),
                "prompt": given.prompt,
                "reworded": bool(given.now or given.said_now),
                "part": given.part.value,
            }
            for given in material.answers
        ],
        "agreements": [
            {
                "id": f"agreement-{number}",
                **list_paper_fields(one.agreement),
                "state": _judge_state(one).value,
            }
            for number, one in enumerate(material.agreed, 1)
        ],
        "goals": [{"id": f"goal-{number}", **list_paper_fields(goal)} for number, goal in enumerate(material.goals, 1)],
        "agenda": material.agenda.id if material.agenda else None,
    }
    return escape_json(json.dumps(whole, ensure_ascii=False, indent=2)) + "\n"


def list_paper_fields(record: Record, *but: str, paper: Printed = Printed.ANY) -> dict[str, Any]:
    """Return the fields of a record, and of those in it, that the table of kinds lets on a paper, but for some."""
    return record.model_dump(mode="json", include=list_printed_fields(type(record), paper), exclude=set(but))


def _judge_state(one: AgreedItem) -> RecordState:
    """Return how an agreement stood at the talk: what was kept or dropped after it was open then."""
    if one.kept_on:
        return RecordState.KEPT
    return RecordState.DROPPED if one.dropped_on else RecordState.OPEN


def _convert_proof(proof: Entry | str) -> dict[str, Any] | str:
    return list_paper_fields(proof) if isinstance(proof, Entry) else proof
