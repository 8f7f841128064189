"""The one table of record kinds: every field of every record has a line that says what becomes of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, get_args

import pytest

from musprep.language.say import text
from musprep.model.base import Record
from musprep.model.field_use import Holds
from musprep.model.kinds import FIELDS, IN_ROUND, KINDS, LASTING, Home
from musprep.tui.dialogs.search import _ROOMS

if TYPE_CHECKING:
    from collections.abc import Iterator

_OF_CATALOGUES = {f"musprep.model.{name}" for name in ("catalogue", "catalogue_text", "question")}
_BY_NAME = {model.__name__: model for model in FIELDS}


def _models(base: type[Record]) -> Iterator[type[Record]]:
    """Yield the models of stored records: those of catalogues, and what records share, are none."""
    for model in base.__subclasses__():
        if model.__module__.startswith("musprep.model.") and model.__module__ not in _OF_CATALOGUES:
            yield from _models(model)
            if model.__subclasses__() == []:
                yield model


def _parts(annotation: object) -> Iterator[object]:
    yield annotation
    for part in get_args(annotation):
        yield from _parts(part)


def test_every_record_is_in_the_table() -> None:
    """A new kind of record, or of a part of one, is put into the table before anything else knows it."""
    assert set(_models(Record)) == set(FIELDS)
    assert len({kind.name for kind in KINDS}) == len({(kind.home, kind.file) for kind in KINDS}) == len(KINDS)


@pytest.mark.parametrize("name", _BY_NAME)
def test_every_field_says_what_becomes_of_it(name: str) -> None:
    """Each field has one line for how it is searched, printed and exported, each line a field; a text is no VALUE."""
    model = _BY_NAME[name]
    assert set(FIELDS[model]) == set(model.model_fields)
    for field, use in FIELDS[model].items():
        kinds = set(_parts(model.model_fields[field].annotation))
        assert (str in kinds) <= (use.holds is not Holds.VALUE), f"{field} holds text: whose?"


def test_where_each_kind_lies() -> None:
    """The files of a vault are those that the releases before wrote."""
    assert [kind.locate() for kind in KINDS if kind.home is Home.VAULT] == [
        "vault.toml", "agreements.toml", "goals.toml", "pulses.toml", "calendar.toml",
    ]  # fmt: skip
    assert [kind.table for kind in LASTING] == ["agreement", "goal", "pulse", "event"]
    assert {kind.locate("2026"): kind.table for kind in IN_ROUND} == {
        "rounds/2026/round.toml": "",
        "rounds/2026/answers.toml": "answer",
        "rounds/2026/points.toml": "point",
        "rounds/2026/wishes.toml": "wish",
        "rounds/2026/needs.toml": "need",
        "rounds/2026/room.toml": "",
        "rounds/2026/conclusion.toml": "",
        "rounds/2026/approval.toml": "",
        "rounds/2026/follow_ups.toml": "follow_up",
    }


def test_each_kind_that_is_searched_has_a_name_and_a_tab() -> None:
    """What a search finds is named in both languages, at the command line and on screen, and leads to a tab."""
    searched = {kind.name for kind in KINDS if any(use.holds.is_searched for use in kind.fields.values())} | {
        "question"
    }
    assert set(_ROOMS) == searched
    for name in searched:
        for key in (f"cli.found_{name}", f"tui.where_{name}"):
            assert text(key, "da")
            assert text(key, "en")
