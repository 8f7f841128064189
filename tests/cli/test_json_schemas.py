"""The lists that other programs read keep the shape that docs/schemas describes."""

from __future__ import annotations

import importlib.util
import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from command_line import CommandLine

_DOCS = Path(__file__).parents[2] / "docs"


def _made() -> dict[str, Any]:
    spec = importlib.util.spec_from_file_location("make_schemas", _DOCS / "make_schemas.py")
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    found: dict[str, Any] = module.make_schemas()
    return found


@pytest.mark.parametrize("name", ["entries", "answers"])
def test_a_list_has_the_shape_that_is_documented(cli: CommandLine, name: str) -> None:
    """The schema in the documents is that of the program, and what is printed has its keys and no others."""
    written = json.loads((_DOCS / "schemas" / f"{name}.schema.json").read_text("utf-8"))
    assert written == _made()[name]
    cli.good("log", "Lukkede 14 sager", "--effect", "Køen er væk")
    cli.good("answer", "privat-skema/opgaver/aaret", "Et godt år")
    for item in cli.good(name, "--json").data:
        assert set(item) == set(written["items"]["properties"]) == set(written["items"]["required"])
