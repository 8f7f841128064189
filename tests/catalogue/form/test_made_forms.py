"""Forms are understood in all the layouts that workplaces use."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from catalogue.form import made_forms, made_more, made_rare
from catalogue.form.scorer import FORMS, score

if TYPE_CHECKING:
    from collections.abc import Callable

    from catalogue.form.made_forms import Truth

_MADE = {one.__name__: one for one in (*made_forms.MADE, *made_more.MADE, *made_rare.MADE)}
_GIVEN = [*sorted(FORMS.glob("*.truth.json")), *sorted((FORMS / "blind").glob("*.truth.json"))]
_ASIDE = {"b09-tosproget-lager": {"false": 0.2}, "b26-videresendt-mail": {"notes": 0.5}}
"""What two forms reach: labels in two languages that their truth has as one, and a mail around the form."""
_OFFICE = sorted((FORMS / "libreoffice").glob("*.docx"))


def _misses(figures: dict[str, Any], **other: float) -> dict[str, Any]:
    """Return what is below the least that is asked of every form, for a test that fails to show."""
    least = {"recall": 0.95, "sections": 0.9, "type": 0.85, "order": 0.95, "level": 0.85, "options": 0.85, "notes": 1.0}
    least |= other
    # A plan below other questions has their heading: a form may as well name it by a label of its own.
    most = least.pop("false", 0.05)
    low = {name: figures[name] for name, one in least.items() if figures[name] < one}
    shown = {name: figures[name] for name in ("missed", "false_texts", "wrong_type")}
    return {**low, **shown} if low or figures["false"] > most else {}


@pytest.mark.parametrize("make", _MADE.values(), ids=_MADE)
def test_a_layout_is_understood(make: Callable[[], tuple[bytes, Truth]]) -> None:
    """Its questions are found under their headings, in order, with what they take; what is none is not asked."""
    data, truth = make()
    assert not _misses(score(data, "form.docx", truth))


@pytest.mark.parametrize("path", _GIVEN, ids=[one.name.split(".")[0] for one in _GIVEN])
def test_a_form_is_understood_whatever_kind_of_file_it_is(path: Any) -> None:
    """Word, PDF, a web page, a mail and a spreadsheet come to the same kind of catalogue."""
    truth = json.loads(path.read_text(encoding="utf-8"))
    form = path.parent / truth["file"]
    assert not _misses(score(form.read_bytes(), form.name, truth), **_ASIDE.get(form.stem, {}))


@pytest.mark.parametrize("path", _OFFICE, ids=[one.stem for one in _OFFICE])
def test_what_another_program_writes_is_understood_as_well(path: Any) -> None:
    """LibreOffice writes the same forms with other styles, numbers and tables than Word."""
    _, truth = _MADE[path.stem]()
    assert not _misses(score(path.read_bytes(), path.name, truth))
