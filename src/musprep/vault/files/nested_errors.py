"""Finds every error in a file of nested tables, each with its own line; validation_errors.py has the words."""

from __future__ import annotations

import re
from difflib import get_close_matches
from typing import TYPE_CHECKING, Any, cast, get_args, get_origin

from pydantic import ValidationError

from musprep.language.say import LANGUAGES
from musprep.language.say import text as say
from musprep.model.base import Record
from musprep.vault.files.problem import Damaged
from musprep.vault.files.validation_errors import explain, find_line

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from pydantic_core import ErrorDetails, InitErrorDetails

_VERY_NEAR = 0.8
"""How alike a key and one of its own table are that is certainly meant."""
_IN_QUOTES = re.compile(r'"[^"]*"|\'[^\']*\'')


def list_errors(path: str, table: dict[str, Any], text: str, model: type[Record]) -> list[Damaged]:
    """Return what does not fit `model`, each with its line and the keys that its own table may have."""
    try:
        model.model_validate(table)
    except ValidationError as error:
        found = error.errors(include_url=False)
    else:
        return []
    unknown = {one["loc"] for one in found if one["type"] == "extra_forbidden"}
    told = [_explain(path, table, text, model, one) for one in found if not _is_misspelt(one, unknown)]
    # A text that is wrong in both languages, or two parts of one list, are one mistake.
    return list({(one.line, one.describe_reason("en")): one for one in told}.values())


def _is_misspelt(one: ErrorDetails, unknown: set[tuple[int | str, ...]]) -> bool:
    """Tell whether a key that is missing, or empty, is there but misspelt: then only the misspelling is reported.

    A text needs one language; where that has another name, the name is what is wrong.
    """
    key, beside = str(one["loc"][-1]), [str(loc[-1]) for loc in unknown if loc[:-1] == one["loc"][:-1]]
    if one["type"] == "missing" and key in LANGUAGES:
        return bool(beside) or key != LANGUAGES[0]
    return one["type"] in ("missing", "tuple_type") and bool(get_close_matches(key, beside, 1))


def _explain(path: str, table: dict[str, Any], text: str, model: type[Record], one: ErrorDetails) -> Damaged:
    """Return one of pydantic's errors in our words, as if its table were the whole file."""
    at = _find_table(table, one["loc"])
    inner: type[Record] = model
    for step in at:
        field = inner.model_fields.get(str(step))
        inner = (_find_model(field.annotation) if field else None) or inner
    if moved := _find_home(path, model, inner, one, at):
        moved.line = _find_line(text, one["loc"])
        return moved
    detail: InitErrorDetails = {"type": one["type"], "loc": one["loc"][len(at) :], "input": one["input"]}
    if "ctx" in one:
        detail["ctx"] = one["ctx"]
    alone = ValidationError.from_exception_data(inner.__name__, [detail])
    begins = _find_line(text, at)
    problem = explain(path, alone, inner, text=text, start=max(0, begins - 1))
    written = text.split("\n")[begins - 1] if begins else ""
    if at and not written.lstrip().startswith("[") and "=" in written:
        # The table stands on one line, with its keys.
        problem.line = begins
    problem.line = problem.line or _find_line(text, one["loc"])
    return problem


def _find_home(
    path: str, model: type[Record], inner: type[Record], one: ErrorDetails, at: tuple[int | str, ...]
) -> Damaged | None:
    """Return the error for a table or a key that belongs elsewhere in the file, None where it is another error."""
    key, names = str(one["loc"][-1]), [str(step) for step in at if isinstance(step, str)]
    tables = dict(_list_tables(model))
    header = ".".join([*names, key])
    if one["type"] == "tuple_type" and isinstance(one["input"], dict) and header in tables and key != "choices":
        return Damaged("vault.double_brackets", path=path, name=key, header=f"[[{header}]]")
    if one["type"] != "extra_forbidden" or get_close_matches(key, inner.model_fields, 1, _VERY_NEAR):
        return None
    value = one["input"]
    if isinstance(value, dict) or (isinstance(value, list) and value and isinstance(value[0], dict)):
        ends = get_close_matches(key, {name.rpartition(".")[2] for name in tables}, 1, _VERY_NEAR)
        home = next((name for name in tables if ends and name.rpartition(".")[2] == ends[0]), "")
        return Damaged("vault.table_elsewhere", path=path, name=key, header=f"[[{home}]]") if home else None
    is_table = key in {name.rpartition(".")[2] for name in tables}
    if is_table or (inner is not model and inner not in tables.values()):
        return None
    homes = [""] if key in model.model_fields else []
    homes += [f"[[{name}]]" for name, table in tables.items() if key in table.model_fields]
    return _MisplacedKey("vault.key_elsewhere", path=path, name=key, homes=tuple(homes)) if homes else None


class _MisplacedKey(Damaged):
    """A key that belongs under other headers: `homes`, "" for the top of the file."""

    def describe_reason(self, language: str) -> str:
        homes = [
            say("vault.home_under", language, header=one) if one else say("vault.home_head", language)
            for one in cast("tuple[str, ...]", self.values["homes"])
        ]
        return say(self.key, language, name=self.values["name"], homes=", ".join(homes))


def _list_tables(model: type[Record], before: str = "") -> Iterator[tuple[str, type[Record]]]:
    """Yield each kind of table that stands in double brackets in a file of `model`, by its header."""
    for name, field in model.model_fields.items():
        inner = _find_model(field.annotation)
        if inner and get_origin(field.annotation) is tuple:
            yield f"{before}{name}", inner
            yield from _list_tables(inner, f"{before}{name}.")


def _find_table(table: dict[str, Any], loc: Sequence[int | str]) -> tuple[int | str, ...]:
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


def _find_model(annotation: object) -> type[Record] | None:
    if isinstance(annotation, type) and issubclass(annotation, Record):
        return annotation
    return next((found for part in get_args(annotation) if (found := _find_model(part))), None)


def _find_line(text: str, loc: Sequence[int | str]) -> int:
    """Return the line (from 1) where the table at `loc` begins; 0 for the file itself."""
    lines, line, names = text.split("\n"), 0, []
    for place, step in enumerate(loc):
        if isinstance(step, int):
            continue
        names.append(step)
        after = loc[place + 1] if place + 1 < len(loc) else 0
        number = after if isinstance(after, int) else 0
        dotted = ".".join(names)
        headers = (f"[[{dotted}]]", f"[{dotted}]")
        below = [(at, words.replace(" ", "")) for at, words in enumerate(lines, 1) if at > line]
        heads = [at for at, words in below if words.startswith(headers)]
        heads = heads or [at for at, words in below if words.startswith((f"[[{dotted}.", f"[{dotted}."))][:1]
        inline = _pass_braces(lines, find_line(text, step, line) or line, number)
        line = heads[number] if number < len(heads) else inline
    return line


def _pass_braces(lines: Sequence[str], line: int, number: int) -> int:
    """Return the line of table `number` (from 0) of a list whose key stands on `line`, each in braces."""
    opened = 0
    for at, words in enumerate(lines[line - 1 :] if number and line else (), line):
        opened += _IN_QUOTES.sub("", words).count("{")
        if opened > number:
            return at
        if at > line and "=" in words and "{" not in words:
            break
    return line
