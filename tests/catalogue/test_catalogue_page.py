"""docs/catalogues.md shows every key of a catalogue, in examples that can be copied."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path
from typing import TYPE_CHECKING, Any, get_args

import pytest

from musprep.catalogue.shelf import Shelf
from musprep.model.base import Record
from musprep.model.catalogue import Catalogue, CatalogueKind, Fact
from musprep.model.entry import Kind
from musprep.model.owner import Role
from musprep.model.question import BriefingPart, Fill, Question
from musprep.model.question_type import QuestionType
from musprep.services.session.catalogues import SCHEMA, check
from musprep.services.session.session import read_record

if TYPE_CHECKING:
    from collections.abc import Iterator
    from enum import StrEnum

_PAGE = (Path(__file__).parents[2] / "docs" / "catalogues.md").read_text("utf-8")
_HEAD = f"""schema = {SCHEMA}
id = "piece"
version = "1.0.0"
kind = "questions"
title = "A piece"
about = "Of the page."
source = "The page."
"""


def _examples() -> list[str]:
    """Return the examples as whole files: a piece that begins with a section gets a head."""
    blocks = re.findall(r"^```toml\n(.*?)^```", _PAGE, re.MULTILINE | re.DOTALL)
    return [block if block.startswith("schema") else f"{_HEAD}\n{block}" for block in blocks]


def _used(table: dict[str, Any], model: type[Record]) -> Iterator[tuple[str, str]]:
    """Yield each key that a table uses, with the name of its model."""
    for key, value in table.items():
        if key in model.model_fields:
            yield model.__name__, key
            inner = next(_records_in(model.model_fields[key].annotation), None)
            for one in value if isinstance(value, list) else [value]:
                if inner and isinstance(one, dict):
                    yield from _used(one, inner)


def _records_in(annotation: object) -> Iterator[type[Record]]:
    if isinstance(annotation, type) and issubclass(annotation, Record):
        yield annotation
    for part in get_args(annotation):
        yield from _records_in(part)


def _models(model: type[Record] = Catalogue) -> set[type[Record]]:
    inner = {one for field in model.model_fields.values() for one in _records_in(field.annotation)}
    return {model}.union(*map(_models, inner))


@pytest.mark.parametrize("example", _examples(), ids=[str(number) for number in range(len(_examples()))])
def test_every_example_is_read_without_a_problem(tmp_path: Path, example: str) -> None:
    """What stands on the page can be copied into a file: `catalogues check` finds nothing in it."""
    path = tmp_path / f"{tomllib.loads(example)['id']}.toml"
    path.write_text(example, encoding="utf-8")
    assert [one.describe("en") for one in check(str(path))] == []


def test_every_key_has_an_example_and_a_word() -> None:
    """Each key of each table of the format is used in an example, and is named in the text."""
    used = {one for example in _examples() for one in _used(tomllib.loads(example), Catalogue)}
    keys = {(model.__name__, key) for model in _models() for key in model.model_fields}
    assert sorted(keys - used) == []
    prose = re.sub(r"^```.*?^```", "", _PAGE, flags=re.MULTILINE | re.DOTALL)
    languages = {"da", "en"}
    assert [key for key in sorted({key for _, key in keys} - languages) if not re.search(rf"`{key}\b", prose)] == []


@pytest.mark.parametrize("words", [CatalogueKind, QuestionType, BriefingPart, Fill, Kind, Role])
def test_every_word_of_a_closed_set_is_named(words: type[StrEnum]) -> None:
    """What a key can be is listed in full."""
    assert [one.value for one in words if f"`{one.value}`" not in _PAGE] == []
    assert [one for one in get_args(get_args(Fact.model_fields["when"].annotation)[0]) if f"`{one}`" not in _PAGE] == []


def test_every_address_and_form_in_an_example_is_there() -> None:
    """What an example or the advice of `catalogues check` names elsewhere came with the program."""
    shelf = Shelf("", read_record)
    addresses = {one.to for catalogue in shelf.list_all() for one in catalogue.list_asked()}
    advised = [one for key in ("like", "form") for one in Question.model_fields[key].examples or ()]
    written = re.findall(r'^(?:like|form) = "(.+)"', _PAGE, re.MULTILINE)
    assert [one for one in (*advised, *written) if one not in addresses and one not in shelf.list_ids()] == []
