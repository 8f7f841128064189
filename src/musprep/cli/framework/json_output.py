"""JSON for other programs, which is also harmless on a terminal."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from musprep.briefing.data import escape_json

if TYPE_CHECKING:
    from collections.abc import Iterable

    from musprep.model.base import Record


def as_json(data: object) -> str:
    """Return `data` as JSON; characters that a terminal would obey are written as escapes, which mean the same."""
    return escape_json(json.dumps(data, ensure_ascii=False, indent=2))


def as_plain(record: Record) -> dict[str, object]:
    """Return a record as a dict with its own field names."""
    return record.model_dump(mode="json")


def as_plain_list(records: Iterable[Record]) -> list[dict[str, object]]:
    """Return records as dicts with their own field names."""
    return [as_plain(record) for record in records]
