"""`musprep followup`: a quarter of an hour inside a round; nothing else in the round changes."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from command_line import CommandLine


@pytest.fixture
def agreed(cli: CommandLine) -> CommandLine:
    """Make a round whose talk was held, with an answer, and agreements: one due, one quiet."""
    cli.good("round", "new", "--date", "2026-11-02")
    cli.good("answer", "privat-skema/opgaver/aaret", "Et godt år")
    cli.good("conclusion", "own", "Kursus i maj")
    cli.good("agreements", "add", "Spørg HR om kurset", "--owner", "leder")
    cli.good("agreements", "add", "En side til Henrik", "--owner", "mig", "--due", "2027-05-04")
    cli.today += dt.timedelta(days=180)
    return cli


def test_a_short_talk_inside_the_round(agreed: CommandLine) -> None:
    """Planned and moved, it tells what to take up and keeps what was said; no round begins, no answer is lost."""
    before = agreed.good("answers", "--json").data
    assert "kl. 8.00 (" in agreed.good("followup", "plan", "2027-05-02 kl. 8").err
    named = agreed.good("followup", "plan", "2027-05-03", "--time", "9.30")
    assert "mandag den 3. maj 2027 kl. 9.30 (" in named.err
    shown = agreed.good("followup").out
    assert "Det skal I tale om\n- En side til Henrik\n" in shown
    assert "Intet nyt om\n- Spørg HR om kurset\n" in shown
    agreed.good("followup", "note", "Kurset er bestilt")
    agreed.good("followup", "note", "-", stdin=b"Siden kommer fredag")
    assert agreed.good("followup", "done").lines == named.lines
    assert "  Kurset er bestilt\n  Siden kommer fredag\n" in agreed.good("followup").out
    (talk,) = agreed.good("followup", "--json").data["talks"]
    assert (talk["minutes"], talk["text"]) == (15, "Kurset er bestilt\nSiden kommer fredag")
    assert [line[:4] for line in agreed.good("round", "list").lines] == ["2026"]
    assert agreed.good("answers", "--json").data == before
    assert "opfølgningssamtale" in agreed.good("search", "bestilt").out


def test_the_next_step_is_the_talk(agreed: CommandLine) -> None:
    """From the day before, the one next thing is what to take up there; once it was held, something else is."""
    agreed.good("log", "Et notat")
    agreed.good("followup", "plan", agreed.today.date().isoformat())
    assert "musprep followup" in agreed.good("round").out
    agreed.good("followup", "done")
    assert "musprep followup" not in agreed.good("round").out


def test_without_a_talk_it_says_what_to_do(agreed: CommandLine) -> None:
    """Nothing to end is one sentence; a note without a plan is of a talk today; undo is of the screen."""
    assert "musprep followup plan" in agreed("followup", "done").err
    assert "musprep followup plan" in agreed.good("followup").err
    assert agreed("followup", "plan", "2027-05-03", "--minutes", "4").code == 1
    agreed.good("followup", "note", "Vi talte på gangen")
    (talk,) = agreed.good("followup", "--json").data["talks"]
    assert talk["date"] == agreed.today.date().isoformat()
