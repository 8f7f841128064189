"""Scores what is made of a form, with the scorer in tests/forms that forms are measured with everywhere."""

from __future__ import annotations

import importlib.util
import pathlib
import tomllib
from typing import Any, cast

from musprep.catalogue.form.draft.structure import draft_form
from musprep.catalogue.form.draft.to_catalogue import build_catalogue, format_catalogue
from musprep.catalogue.form.files.read import read_form

FORMS = pathlib.Path(__file__).parents[2] / "forms"
_SPEC = importlib.util.spec_from_file_location("form_score", FORMS / "score.py")
assert _SPEC is not None
assert _SPEC.loader is not None
_SCORE = importlib.util.module_from_spec(_SPEC)
_SPEC.loader.exec_module(_SCORE)


def import_form(data: bytes, name: str) -> dict[str, Any]:
    """Return the catalogue that a form comes to, as its file is read."""
    return tomllib.loads(format_catalogue(build_catalogue(draft_form(read_form(data, name)), "form")))


def score(data: bytes, name: str, truth: dict[str, Any]) -> dict[str, Any]:
    """Return the scorer's figures for a form."""
    return cast("dict[str, Any]", _SCORE.score(import_form(data, name), truth))
