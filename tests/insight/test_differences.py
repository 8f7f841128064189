"""One's own conclusion against the official one: nothing that differs passes for the same."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from musprep.insight.differences import Line, compare_texts

LONG = "Vi aftalte, at jeg fra næste kvartal bruger ti procent af min tid på det nye projekt sammen med Sofie i Ry"


@pytest.mark.parametrize(
    ("own", "official", "mark"),
    [
        (LONG, f"{LONG}.", "same"),
        (LONG, LONG.replace("ti procent", "to procent"), "different"),
        (LONG, LONG.replace("at jeg", "at jeg ikke"), "different"),
        ("- Telefonvagt hver 6. dag", "1) telefonvagt hver 6. dag!", "same"),
        ("Timer om ugen: 3.5", "Timer om ugen: 2.5", "different"),
        ("3.5 timer om ugen til kurset", "5 timer om ugen til kurset", "different"),
        ("Lønnen ændres med +2 %", "Lønnen ændres med -2 %", "different"),
        ("Lønnen ændres med 2 %", "Lønnen ændres med 2 kr", "different"),
        ("Under <5 vagter om måneden", "Under >5 vagter om måneden", "different"),
        ("Rapporten fylder 3,5 sider", "Rapporten fylder 3-5 sider", "different"),
        ("Kurset koster 10 €", "Kurset koster 10 $", "different"),
        ("Fejlraten skal under 5 ‰", "Fejlraten skal under 5", "different"),
        ("Vi mødes 3/5 kl. 10", "Vi mødes 3/5 kl. 10.", "same"),
        ("Kurset varer 2-3 dage", "Kurset varer 2–3 dage", "same"),
        ("Vi mødes kl. 10:30 i kantinen", "Vi mødes kl. 10.30 i kantinen", "same"),
        ("★", "★", "same"),
    ],
)
def test_only_what_says_the_same_is_the_same(own: str, official: str, mark: str) -> None:
    """A word, figure or sign that differs is marked, however long the line; bullets, case and full stops are not."""
    assert [line.mark for line in compare_texts(own, official)] == [mark]


def test_no_line_takes_anothers_like() -> None:
    """Each line is set beside the one most like it, also where an earlier line is somewhat like that too."""
    own = "Jeg får færre vagter i foråret\nJeg får færre vagter i efteråret og i foråret"
    official = "Jeg får færre vagter i efteråret og i foråret"
    assert compare_texts(own, official) == [
        Line("missing", "Jeg får færre vagter i foråret", ""),
        Line("same", "Jeg får færre vagter i efteråret og i foråret", official),
    ]


@given(st.lists(st.sampled_from(["en to tre", "en to fire", "fem seks", "syv"]), max_size=6), st.randoms())
def test_the_same_lines_in_another_order_are_the_same(lines: list[str], chance: object) -> None:
    """Whatever the order, lines that stand in both are the same, and nothing is missing or added."""
    mixed = list(lines)
    chance.shuffle(mixed)  # type: ignore[attr-defined]
    found = compare_texts("\n".join(lines), "\n".join(mixed))
    assert [line.mark for line in found] == ["same"] * len(lines)
    assert sorted(line.official for line in found) == sorted(lines)


@pytest.mark.parametrize(
    ("own", "official", "marks"),
    [
        (
            "Jeg får kursus i maj. Vi mødes igen i september.",
            "Vi mødes igen i september. I maj får jeg kurset. Ny kontorplads.",
            ["alike", "same", "added"],
        ),
        ("Henrik ser bl.a. på vagterne kl. 10.00. Jeg skriver.", "Jeg skriver.", ["missing", "same"]),
        (
            "Kursus i maj og færre vagter fra april.",
            "Jeg får kurset i maj. Det bliver færre vagter fra april.",
            ["different", "different"],
        ),
        (
            "Jeg får kurset i maj. Det bliver færre vagter fra april.",
            "Kursus i maj og færre vagter fra april.",
            ["different", "different"],
        ),
        (
            "Jeg får kursus i ledelse i maj, bl.a. fordi Henrik mangler en projektleder. Færre aftenmøder.",
            "Maja får kurset i ledelse i maj. Ny kontorplads.",
            ["different", "missing", "added"],
        ),
        ("Maja underviser i foråret", "Maja underviser ikke i foråret", ["different"]),
    ],
)
def test_prose_is_compared_sentence_by_sentence(own: str, official: str, marks: list[str]) -> None:
    """Sentences find each other by their words, in any order and with any ending; a longer one may hold two of them."""
    assert [line.mark for line in compare_texts(own, official)] == marks
