"""A goal's activities, written anew as lines."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from musprep.model.goal import Activity
from musprep.services.session.session import open_session
from musprep.services.year.activities import rewrite_activities
from musprep.services.year.goals import list_examples

if TYPE_CHECKING:
    from pathlib import Path

_BEFORE = (
    Activity(text="Kursus", taken=dt.date(2026, 3, 1), used="Ny dagsorden"),
    Activity(text="Makker"),
)


def test_what_is_known_of_an_activity_stays_with_it(tmp_path: Path) -> None:
    """Lines moved, put between and put in other words keep the day they were done and how they were used."""
    session = open_session(str(tmp_path / "vault"))
    moved = rewrite_activities(session, ["Makker", "Opgave", "Kursus"], _BEFORE)
    assert [one.text for one in moved] == ["Makker", "Opgave", "Kursus"]
    assert moved[2] == _BEFORE[0]
    reworded = rewrite_activities(session, ["Kursus, 5 dage", "Makker"], _BEFORE)
    assert (reworded[0].text, reworded[0].taken, reworded[0].used) == (
        "Kursus, 5 dage",
        dt.date(2026, 3, 1),
        "Ny dagsorden",
    )


def test_a_line_in_place_of_one_taken_out_begins_anew(tmp_path: Path) -> None:
    """Where lines were taken out or added, an unknown one does not inherit another's day."""
    session = open_session(str(tmp_path / "vault"))
    assert rewrite_activities(session, ["Noget andet"], _BEFORE) == (Activity(text="Noget andet"),)
    assert rewrite_activities(session, ["", "  "], _BEFORE) == ()


def test_an_example_is_named(tmp_path: Path) -> None:
    """A line that is one of the catalogues' examples remembers which."""
    session = open_session(str(tmp_path / "vault"))
    name, words = list_examples(session)[0]
    assert rewrite_activities(session, [words])[0].example == name
