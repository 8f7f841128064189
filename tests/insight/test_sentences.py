"""Where a sentence ends: an abbreviation, a date, a time and an initial do not end it."""

from __future__ import annotations

import pytest

from musprep.insight.sentences import split_sentences


@pytest.mark.parametrize(
    "sentences",
    [
        ["Vi talte bl.a. om løn.", "Jeg får f.eks. kursus kl. 10.00 den 3. maj.", "Det er godt!"],
        ["Flere kurser osv.", "Vi ses i 2027.", "Dr. Lund og J. Hansen skriver d. 4. Maj til afd. 3."],
        [
            "We spoke about pay, e.g. a bonus, i.e. money.",
            "Mr. Lund said no.",
            "“Fine.”",
            "And a course at 3.30 p.m.",
            "OK.",
        ],
        [
            "Vi ses i næste uge.",
            "Er det en aftale?",
            "Ja …",
            "Kursus 3. nov. 2026 koster 3.500 kr.",
            "Afdelingen betaler.",
        ],
        ["kursus i maj.", "færre vagter fra april"],
    ],
)
def test_what_ends_a_sentence(sentences: list[str]) -> None:
    """Each stands alone again when all are written one after the other."""
    assert split_sentences(" ".join(sentences)) == sentences


def test_lists_and_lines_that_a_mail_program_broke() -> None:
    """Each point of a list is its own, without its bullet; a long line goes on in one with a small letter."""
    text = (
        "1. Kursus i juni\n- Ny plads\n\nVi blev enige om, at vagtplanen bliver lagt om i\nforåret. Henrik melder ud."
    )
    assert split_sentences(text) == [
        "Kursus i juni",
        "Ny plads",
        "Vi blev enige om, at vagtplanen bliver lagt om i foråret.",
        "Henrik melder ud.",
    ]
