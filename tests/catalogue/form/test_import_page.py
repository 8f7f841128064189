"""docs/import.md shows how well every form is read that there is, and every kind of notes that can come in."""

from __future__ import annotations

import re

import pytest

from catalogue.form import made_forms, made_more, made_rare
from catalogue.form.scorer import FORMS
from musprep.services.year.note_import.find import _ENDINGS, READERS

_PAGE = (FORMS.parents[1] / "docs" / "import.md").read_text("utf-8")
_MADE = {one.__name__ for one in (*made_forms.MADE, *made_more.MADE, *made_rare.MADE)}
_OPEN = {path.name.removesuffix(".truth.json") for path in FORMS.glob("*.truth.json")}
_OFFICE = {f"{path.stem} (LibreOffice)" for path in (FORMS / "libreoffice").glob("*.docx")}


def _rows(table: str) -> dict[str, int]:
    """Return by its name what each form of a table scores in all, in percent."""
    text = re.search(rf"<!-- {table} -->\n(.*?)<!-- /{table} -->", _PAGE, re.DOTALL)
    found = re.findall(r"^\| `([^`]+)` \|.*\| (\d+) % \|$", text[1] if text else "", re.MULTILINE)
    return {name: int(score) for name, score in found}


def test_the_tables_hold_the_forms_that_there_are() -> None:
    """`python docs/make_import_table.py` was run since a form came or went, and no form is under 85 %."""
    opened, made = _rows("open"), _rows("made")
    assert {name.rpartition(".")[0] for name in opened} == _OPEN
    assert set(made) == _MADE | _OFFICE
    assert len(made) > 12
    assert {name: score for name, score in (opened | made).items() if score < 85} == {}


@pytest.mark.parametrize("name", [*READERS, *_ENDINGS])
def test_each_kind_of_notes_is_described(name: str) -> None:
    """The word that `--from` takes, and each ending that is known, stand in the table of notes."""
    assert f"`{name}`" in _PAGE.partition("## Notes from other programs")[2]
