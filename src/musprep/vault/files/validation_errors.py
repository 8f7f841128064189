"""Puts into our own words what is wrong with a record that does not fit its model."""

from __future__ import annotations

import datetime as dt
import difflib
import json
import re
from typing import TYPE_CHECKING

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

_DANISH = {
    "tekst": "text",
    "langt": "text",
    "kort": "short",
    "skala": "scale",
    "valg": "choice",
    "enkelt": "choice",
    "flere": "multi",
    "dato": "date",
    "note": "note",
    "spørgsmål": "questions",
    "dagsorden": "agenda",
    "råd": "tips",
    "skema": "form",
    "kun-mig": "only-me",
    "resultat": "result",
    "projekt": "project",
    "mål": "goal",
    "ros": "praise",
    "udfordring": "challenge",
    "ønske": "wish",
    "ønsker": "wants",
    "læring": "learning",
    "medarbejder": "employee",
    "speciallæge": "specialist-doctor",
    "leder": "manager",
    "kiropraktor": "chiropractor",
    "resultater": "results",
    "én": "any",
    "forberedelse": "prepare",
    "lokalet": "room",
}
"""What people write in Danish where a file has the English word."""
_LONGEST = 60


def explain(path: str, error: ValidationError, model: type[Record], *, text: str, start: int) -> Damaged:
    """Return the first thing that is wrong, with the line of its key.

    `text` is the file's text, "" where there is none, and `start` the line (from 0) on which the record begins.
    """
    first = error.errors(include_url=False, include_context=True)[0]
    names = [str(part) for part in first["loc"]]
    key = names[0] if names else ""
    line = find_line(text, key, start)
    kind, given = first["type"], first["input"]
    if kind == "extra_forbidden":
        return _explain_unknown(path, line, key, model)
    examples = show_examples(key, model)
    if kind == "missing":
        reason = "vault.missing_key_like" if examples else "vault.missing_key"
        found = Damaged(reason, path=path, line=start + 1 if text else 0, name=key)
    elif kind in ("enum", "literal_error"):
        found = _explain_choice(path, line, key, str(first.get("ctx", {}).get("expected", "")), given)
    else:
        pattern = first.get("ctx", {}).get("pattern")
        reason = _name_reason(kind, is_id=pattern == ID_PATTERN, is_text=bool(examples) and examples[0].endswith('"'))
        found = Damaged(reason, path=path, line=line, name=key, value=_show_value(given))
        if reason == "vault.not_list" and not examples:
            examples = [f'{key} = ["en", "to"]', f'{key} = ["one", "two"]']
    if found.key != "vault.not_one_of_near":
        found.examples = examples
    return found


def _name_reason(kind: str, *, is_id: bool, is_text: bool) -> str:
    """Return the key of the sentence for one of pydantic's types of errors."""
    expected = next((name for begin, name in _TYPES.items() if kind.startswith(begin)), "")
    if expected == "table" and is_text:
        # A text stands in one language or, as a table, in both.
        expected = "text_value"
    if kind == "string_too_short":
        return "vault.empty_value"
    if kind == "string_pattern_mismatch":
        return "vault.bad_id" if is_id else "vault.bad_version"
    if kind == "too_long":
        return "vault.wrong_count"
    if expected and kind.endswith(("_type", "_parsing", "_aware", "_inexact")):
        return f"vault.not_{expected}"
    return "vault.wrong_value"


def show_examples(key: str, model: type[Record]) -> list[str]:
    """Return how a key of a model is written in a file, by the examples of its field; [] where it has none."""
    field = model.model_fields.get(key)
    return [f"{key} = {_write(one)}" for one in (field.examples if field else None) or ()]


def _write(value: object) -> str:
    """Return a value as it stands on one line of TOML."""
    if isinstance(value, dict):
        return f"{{ {', '.join(f'{key} = {_write(one)}' for key, one in value.items())} }}"
    if isinstance(value, (list, tuple)):
        return f"[{', '.join(map(_write, value))}]"
    return json.dumps(value, ensure_ascii=False)


def _explain_choice(path: str, line: int, name: str, expected: str, given: object) -> Damaged:
    """Return the error for a word that is none of those allowed, with the one that was probably meant."""
    known = [one for one in expected.replace("'", "").replace(" or ", ", ").split(", ") if one]
    value = _show_value(given)
    plain = value.casefold().strip().replace(" ", "-")
    meant = [one for one in (_DANISH.get(plain, plain),) if one in known]
    near = meant or difflib.get_close_matches(plain, known, n=1)
    among = ", ".join(known)
    if near:
        return Damaged("vault.not_one_of_near", path=path, line=line, name=name, value=value, known=among, near=near[0])
    return Damaged("vault.not_one_of", path=path, line=line, name=name, value=value, known=among)


def _explain_unknown(path: str, line: int, key: str, model: type[Record]) -> Damaged:
    near = difflib.get_close_matches(key, model.model_fields, n=1)
    if near:
        return Damaged("vault.unknown_key_near", path=path, line=line, name=key, near=near[0])
    return Damaged("vault.unknown_key", path=path, line=line, name=key, known=", ".join(model.model_fields))


def find_line(text: str, key: str, start: int = 0) -> int:
    """Return the line (from 1) where `key` is set, searching from line `start` (from 0); 0 where it is unknown."""
    wanted = re.compile(rf"\s*(?:\"{re.escape(key)}\"|'{re.escape(key)}'|{re.escape(key)})\s*[=.]")
    for number, line in enumerate(text.split("\n")[start:], start + 1):
        if key and wanted.match(line):
            return number
    return start + 1 if text and start else 0


def _show_value(value: object) -> str:
    shown = str(value) if isinstance(value, (str, dt.date)) else repr(value)
    return shown if len(shown) <= _LONGEST else shown[: _LONGEST - 1] + "…"
