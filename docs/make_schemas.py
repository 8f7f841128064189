"""Writes the JSON Schemas of the lists that other programs read into docs/schemas: python docs/make_schemas.py."""

from __future__ import annotations

import json
import pathlib
from typing import Any

from musprep.model.answer import Answer, AskedState
from musprep.model.entry import Entry

FOLDER = pathlib.Path(__file__).parent / "schemas"


def make_schemas() -> dict[str, dict[str, Any]]:
    """Return by name the schema of what `entries --json` and `answers --json` print."""
    answer = Answer.model_json_schema(mode="serialization")
    more = {
        "prompt": "The question as it was put when it was answered.",
        "prompt_now": "The question as it reads today.",
        "shown_now": "The label of what was chosen, as it reads today.",
        "round": "The round that the answer belongs to.",
    }
    answer["properties"] |= {name: {"type": "string", "description": about} for name, about in more.items()}
    answer["properties"]["state"] = {
        "type": "string",
        "enum": [state.value for state in AskedState],
        "description": "Whether the question is asked today, is not asked now, or is in no catalogue any more.",
    }
    items = {"entries": Entry.model_json_schema(mode="serialization"), "answers": answer}
    return {
        name: {
            "$schema": "https://json-schema.org/draft/2020-12/schema",
            "title": name,
            "type": "array",
            # Keys may be added, so a reader must not refuse those it does not know.
            "items": {name: part for name, part in item.items() if name not in ("$defs", "additionalProperties")}
            | {"required": [*item["properties"]]},
            "$defs": item.get("$defs", {}),
        }
        for name, item in items.items()
    }


def main() -> None:
    """Write a file for each schema."""
    for name, schema in make_schemas().items():
        text = json.dumps(schema, ensure_ascii=False, indent=2)
        (FOLDER / f"{name}.schema.json").write_text(f"{text}\n", encoding="utf-8")


if __name__ == "__main__":
    main()
