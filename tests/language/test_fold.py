"""Typed words find written ones, whatever keyboard either was typed on."""

from __future__ import annotations

import unicodedata
from typing import Literal

import pytest

from musprep.language.fold import FoldedText, find_spans, holds, is_same

ALIKE = [
    ("andre", "André"),
    ("muller", "Müller"),
    ("mueller", "Müller"),
    ("aalborg", "Ålborg"),
    ("århus", "Aarhus"),
    ("arhus", "Århus"),
    ("laege", "læge"),
    ("soren", "Søren"),
    ("soeren", "Søren"),
    ("joergen", "Jörgen"),
    ("cafe", "Café"),
    ("strasse", "Straße"),
    ("lodz", "Łódź"),
    ("karen's", "Karen’s"),
    ("e-mail", "e‑mail"),
    ("samarbejde", "sam\u00adarbejde"),
    ("samarbejde", "sam\u200barbejde"),
    ("diyarbakir", "Diyarbakır"),
    ("izmir", "İzmir"),
    ("thor", "Þór"),
    ("finans", "ﬁnans"),
    ("plan", "ｐｌａｎ"),
    ("m2", "m²"),
]


@pytest.mark.parametrize("form", ["NFC", "NFD"])
@pytest.mark.parametrize(("typed", "written"), [*ALIKE, *((two, one) for one, two in ALIKE)])
def test_one_word_typed_in_two_ways_is_found(typed: str, written: str, form: Literal["NFC", "NFD"]) -> None:
    """Both ways round, composed or not, in any case, in a text, as a tag."""
    typed = unicodedata.normalize(form, typed)
    assert holds(f"Møde med {written.upper()} i dag", typed)
    assert is_same(typed, written)


@pytest.mark.parametrize("typed", ["“århus”", "Aarhus,", "(#århus)", "arhus…", "»Århus!«"])
def test_marks_around_a_word_are_passed_over(typed: str) -> None:
    """A word copied with its quotation marks or its comma is found, and marked; marks that are written count."""
    assert holds("Møde i #århus", typed)
    assert [one[1] for one in find_spans("Møde i #århus", typed)] == [13]
    assert not holds("en c", "c)")
    assert FoldedText.from_text("Projektleder").find_near("“projketleder”,") == "projektleder"


@pytest.mark.parametrize(("typed", "written"), [("år", "arbejde"), ("før", "forbedre"), ("gør", "kategori"), ("x", "")])
def test_another_letter_is_another_word(typed: str, written: str) -> None:
    """å is not a, nor ø o, to one who has them on the keyboard."""
    assert not holds(written, typed)


@pytest.mark.parametrize("typed", ["projket", "prjekt", "projeekt", "rojekt", "projekx", "rpojekt"])
def test_one_wrong_letter_is_near(typed: str) -> None:
    """Another letter, one missing, one too many, or two in the wrong order, also at the beginning of a longer word."""
    assert FoldedText.from_text("Vores Projektleder").find_near(typed) == "projektleder"
    assert not FoldedText.from_text("Vores plan").find_near(typed)
    assert not FoldedText.from_text("kurs").find_near("kurz")


def test_where_a_word_stands_is_told_in_the_text_as_it_is() -> None:
    """Letters that become two do not shift the place."""
    text = "Ærø og Århus, AARHUS"
    assert [text[start:end] for start, end in find_spans(text, "aarhus")] == ["Århus", "AARHUS"]
