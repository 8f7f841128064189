"""Finds every error in a file of nested tables, each with its own line; validation_errors.py has the words."""

from __future__ import annotations

from difflib import get_close_matches
from typing import TYPE_CHECKING, Any, get_args

from pydantic import ValidationError

from musprep.model.base import Record
from musprep.vault.files.validation_errors import explain, line_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pydantic_core import ErrorDetails, InitErrorDetails

    from musprep.vault.files.problem import Damaged


def all_wrong(path: str, table: dict[str, Any], text: str, model: type[Record]) -> list[Damaged]:
    """Return what does not fit `model`, each with its line and the keys that its own table may have."""
    try:
        model.model_validate(table)
    except ValidationError as error:
        found = error.errors(include_url=False)
    else:
        return []
    unknown = {one["loc"] for one in found if one["type"] == "extra_forbidden"}
    return [_explain(path, table, text, model, one) for one in found if not _is_misspelt(one, unknown)]


def _is_misspelt(one: ErrorDetails, unknown: set[tuple[int | str, ...]]) -> bool:
    """Tell whether a missing key is there but misspelt: then only the misspelling is reported."""
    near = [str(loc[-1]) for loc in unknown if loc[:-1] == one["loc"][:-1]]
    return one["type"] == "missing" and bool(get_close_matches(str(one["loc"][-1]), near, 1))


def _explain(path: str, table: dict[str, Any], text: str, model: type[Record], one: ErrorDetails) -> Damaged:
    """Return one of pydantic's errors in our words, as if its table were the whole file."""
    at = _table_of(table, one["loc"])
    inner: type[Record] = model
    for step in at:
        field = inner.model_fields.get(str(step))
        inner = (_model_in(field.annotation) if field else None) or inner
    detail: InitErrorDetails = {"type": one["type"], "loc": one["loc"][len(at) :], "input": one["input"]}
    if "ctx" in one:
        detail["ctx"] = one["ctx"]
    alone = ValidationError.from_exception_data(inner.__name__, [detail])
    problem = explain(path, alone, inner, text=text, start=max(0, _line_at(text, at) - 1))
    problem.line = problem.line or _line_at(text, one["loc"])
    return problem


def _table_of(table: dict[str, Any], loc: Sequence[int | str]) -> tuple[int | str, ...]:
    """Return the location of the table that contains the key at `loc`."""
    deepest: tuple[int | str, ...] = ()
    inside: Any = table
    for place, step in enumerate(loc[:-1]):
        try:
            inside = inside[step]
        except (KeyError, IndexError, TypeError):
            break
        if isinstance(inside, dict):
            deepest = tuple(loc[: place + 1])
    return deepest


def _model_in(annotation: object) -> type[Record] | None:
    if isinstance(annotation, type) and issubclass(annotation, Record):
        return annotation
    return next((found for part in get_args(annotation) if (found := _model_in(part))), None)


def _line_at(text: str, loc: Sequence[int | str]) -> int:
    """Return the line (from 1) where the table at `loc` begins; 0 for the file itself."""
    lines, line, names = text.split("\n"), 0, []
    for place, step in enumerate(loc):
        if isinstance(step, int):
            continue
        names.append(step)
        after = loc[place + 1] if place + 1 < len(loc) else 0
        number = after if isinstance(after, int) else 0
        headers = (f"[[{'.'.join(names)}]]", f"[{'.'.join(names)}]")
        heads = [at for at, words in enumerate(lines, 1) if at > line and words.replace(" ", "").startswith(headers)]
        line = heads[number] if number < len(heads) else line_of(text, step, line) or line
    return line
