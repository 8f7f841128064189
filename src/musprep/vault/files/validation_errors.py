"""Puts into our own words what is wrong with a record that does not fit its model."""

from __future__ import annotations

import datetime as dt
import difflib
import re
from typing import TYPE_CHECKING, Any

from musprep.model.base import ID_PATTERN
from musprep.vault.files.problem import Damaged

if TYPE_CHECKING:
    from pydantic import ValidationError

    from musprep.model.base import Record

_TYPES = {
    "string": "text_value",
    "int": "number",
    "float": "number",
    "bool": "yes_no",
    "tuple": "list",
    "list": "list",
    "timezone": "zoned_time",
    "datetime": "zoned_time",
    "date": "date",
    "time": "clock",
    "model": "table",
    "dict": "table",
}
"""How pydantic's error types begin, and what was expected."""

_LONGEST = 60


def explain(path: str, error: ValidationError, model: type[Record], *, text: str, start: int) -> Damaged:
    """Return the first thing that is wrong, with the line of its key.

    `text` is the file's text, "" where there is none, and `start` the line (from 0) on which the record begins.
    """
    first = error.errors(include_url=False, include_context=True)[0]
    names = [str(part) for part in first["loc"]]
    key = names[0] if names else ""
    line = line_of(text, key, start)
    kind, given = first["type"], first["input"]
    if kind == "extra_forbidden":
        return _explain_unknown(path, line, key, model)
    if kind == "missing":
        return Damaged("vault.missing_key", path=path, line=start + 1 if text else 0, name=key)
    place: dict[str, Any] = {"path": path, "line": line, "name": key}
    if kind in ("enum", "literal_error"):
        known = str(first.get("ctx", {}).get("expected", "")).replace("'", "").replace(" or ", ", ")
        return Damaged("vault.not_one_of", **place, value=_show_value(given), known=known)
    expected = next((name for begin, name in _TYPES.items() if kind.startswith(begin)), "")
    if kind == "string_too_short":
        reason = "vault.empty_value"
    elif kind == "string_pattern_mismatch":
        reason = "vault.bad_id" if first.get("ctx", {}).get("pattern") == ID_PATTERN else "vault.bad_version"
    elif expected and kind.endswith(("_type", "_parsing", "_aware", "_inexact")):
        reason = f"vault.not_{expected}"
    else:
        reason = "vault.wrong_value"
    return Damaged(reason, **place, value=_show_value(given))


def _explain_unknown(path: str, line: int, key: str, model: type[Record]) -> Damaged:
    near = difflib.get_close_matches(key, model.model_fields, n=1)
    if near:
        return Damaged("vault.unknown_key_near", path=path, line=line, name=key, near=near[0])
    return Damaged("vault.unknown_key", path=path, line=line, name=key, known=", ".join(model.model_fields))


def line_of(text: str, key: str, start: int = 0) -> int:
    """Return the line (from 1) where `key` is set, searching from line `start` (from 0); 0 where it is unknown."""
    wanted = re.compile(rf"\s*(?:\"{re.escape(key)}\"|'{re.escape(key)}'|{re.escape(key)})\s*[=.]")
    for number, line in enumerate(text.split("\n")[start:], start + 1):
        if key and wanted.match(line):
            return number
    return start + 1 if text and start else 0


def _show_value(value: object) -> str:
    shown = str(value) if isinstance(value, (str, dt.date)) else repr(value)
    return shown if len(shown) <= _LONGEST else shown[: _LONGEST - 1] + "…"
