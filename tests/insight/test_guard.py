"""The guard: finds what may point somebody out, and offers a nameless word for it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from musprep.insight.guard import NamelessWords, find_risky_phrases, is_name_part, replace_phrases


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("Ringede til 010203-1234 om svaret", ["cpr"]),
        ("0102031234", ["cpr"]),
        ("610203-1234", ["cpr"]),
        ("320203-1234 er ingen dato", []),
        ("290299-1234", []),
        ("290200-1234", ["cpr"]),
        ("Sag 12345678901 har elleve cifre", []),
        ("tlf. 22 33 44 55", ["phone"]),
        ("+45 22334455", ["phone"]),
        ("Sparede 38.000 kr. og 50.000 m³", []),
        ("22 33 44 55 kr. sparet", []),
        ("skriv til a.b@example.dk i dag", ["email"]),
        ("pt. 54 år med smerter", ["journal"]),
        ("en 68-årig kvinde klagede", ["journal"]),
        ("journalnr. 2026-1182", ["journal"]),
        ("Diagnosen DM51.1 blev rettet", ["journal"]),
        ("Patienten var glad", []),
        ("Lukkede 14 sager i uge 47", []),
        ("2026-11-03 kl. 14.05", []),
    ],
)
def test_what_points_somebody_out_is_found_and_figures_are_not(text: str, kinds: list[str]) -> None:
    """CPR numbers need a real date; phones, addresses and record-like text are found; amounts and dates are not."""
    assert [one.kind for one in find_risky_phrases(text)] == kinds


def test_listed_names_are_found_as_whole_words_in_any_case() -> None:
    """Henrik and henriks are found, Henriksen is not; a longer name wins over a shorter one in it."""
    found = find_risky_phrases("Henriks mail, HENRIK LUND og Henriksen", ["Henrik", "Henrik Lund"])
    assert [one.text for one in found] == ["Henrik", "HENRIK LUND"]


def test_the_same_one_gets_the_same_letter() -> None:
    """Each name has its own letter through the whole text, and what stands between is untouched."""
    text = "Peter og Lene. peter igen, ring 22334455."
    said = replace_phrases(text, find_risky_phrases(text, ["Peter", "Lene"]), NamelessWords("da"))
    assert said == "Kollega A og kollega B. Kollega A igen, ring [telefon A]."


@given(st.text(), st.lists(st.text(max_size=5), max_size=3))
def test_findings_never_overlap_and_name_what_stands_there(text: str, names: list[str]) -> None:
    """For any text: in order, apart from each other, and each one's text is the stretch it names."""
    at = 0
    for one in find_risky_phrases(text, names):
        assert one.start >= at
        assert text[one.start : one.end] == one.text
        at = one.end


@pytest.mark.parametrize("text", ["x" * 200_000, "a_" * 100_000, "12-" * 60_000, "x@" * 100_000, "Bo " * 30_000])
def test_a_long_text_is_gone_through_once(text: str) -> None:
    """A very long text, whatever it is made of, is looked over as any other; before, this took minutes."""
    assert {one.text for one in find_risky_phrases(text, ["Bo"])} <= {"Bo"}


def test_a_title_names_nobody() -> None:
    """Of a manager entered with a title only the names stand for the person: every paper knows the same titles."""
    name = "Rektor dr. Bo van Hansen J. Bech"
    assert list(filter(is_name_part, name.split())) == ["Bo", "Hansen", "Bech"]
