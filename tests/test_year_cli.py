"""One person's whole year through the command line alone ends in the expected briefing."""

from __future__ import annotations

import datetime as dt
import os
from functools import singledispatchmethod
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

import year
from command_line import CommandLine

if TYPE_CHECKING:
    from collections.abc import Iterable

GOLDEN = Path(__file__).parent / "golden"
LEVELS = {"year.md": "if-asked", "year-only-me.md": "only-me", "year-in-writing.md": "in-writing"}


class Typist:
    """Does each step as one types it."""

    def __init__(self, cli: CommandLine) -> None:
        self.cli = cli
        self.ids: dict[str, str] = {}

    def all(self, steps: Iterable[year.Step]) -> None:
        for step in steps:
            self.do(step)

    @singledispatchmethod
    def do(self, step: object) -> None:
        raise NotImplementedError(step)

    @do.register
    def _know(self, step: year.Know) -> None:
        self.cli.good("owner", "set", step.key, step.value)

    @do.register
    def _begin(self, step: year.Begin) -> None:
        self.cli.good(
            "round", "new", "--date", step.date, "--manager", step.manager, "--catalogues", ",".join(step.catalogues)
        )
        for key in ("place", "time"):
            if getattr(step, key):
                self.cli.good("round", "set", key, getattr(step, key))

    @do.register
    def _close(self, _: year.Close) -> None:
        self.cli.good("round", "close")

    @do.register
    def _note(self, step: year.Note) -> None:
        flags = [*_flag("--effect", step.effect), *_flag("--say", step.say), *_flag("--tag", *step.tags)]
        flags += _flag("--proof", *step.proof)
        self.ids[step.mark] = self.cli.note(step.text, "--on", step.on, "--kind", step.kind, *flags)

    @do.register
    def _answered(self, step: year.Answered) -> None:
        if "\n" in step.text:
            self.cli.good("answer", step.to, "-", *_flag("--say", step.say), stdin=step.text.encode())
        else:
            self.cli.good("answer", step.to, step.text, *_flag("--say", step.say))

    @do.register
    def _pointed(self, step: year.Pointed) -> None:
        proof = [self.ids[one][-6:] if one in self.ids else one for one in step.proof]
        flags = [*_flag("--keywords", step.keywords), *_flag("--proof", *proof), *(["--ask"] if step.ask else [])]
        self.ids[step.mark] = self.cli.good("points", "add", step.text, *flags).lines[0]
        if step.say:
            self.cli.good("points", "edit", self.ids[step.mark], "--say", step.say)

    @do.register
    def _lead(self, step: year.Lead) -> None:
        self.cli.good("points", "lead", *(self.ids[mark] for mark in step.marks))

    @do.register
    def _wished(self, step: year.Wished) -> None:
        flags = [*_flag("--me", step.me), *_flag("--workplace", step.workplace), *_flag("--say", step.say)]
        self.cli.good("wishes", "add", step.text, *flags)

    @do.register
    def _mended(self, step: year.Mended) -> None:
        self.cli.good("entries", "edit", self.ids[step.mark][-6:], "--text", "-", stdin=step.text.encode())

    @do.register
    def _dropped(self, step: year.Dropped) -> None:
        self.cli.good("entries", "remove", self.ids[step.mark])
        if step.regretted:
            self.cli.good("entries", "undo")


def _flag(name: str, *values: str) -> list[str]:
    return [word for value in values if value for word in (name, value)]


@pytest.fixture(scope="module")
def lived(tmp_path_factory: pytest.TempPathFactory) -> Iterable[CommandLine]:
    """Give a vault after the whole year."""
    with pytest.MonkeyPatch.context() as patch:
        cli = CommandLine(tmp_path_factory.mktemp("year"), patch)
        cli.today = dt.datetime(2025, 11, 5, 9, 0, tzinfo=year.TODAY.tzinfo)
        typist = Typist(cli)
        typist.all((*year.LAST_YEAR, *year.NOTES))
        cli.today = year.TODAY
        typist.all(year.PREPARATION)
        yield cli


@pytest.mark.parametrize("name", LEVELS)
def test_the_year_ends_in_the_expected_briefing(lived: CommandLine, name: str) -> None:
    """At each of three levels the briefing is the expected one, word for word.

    After a change that is meant, write it anew with `MUSPREP_GOLDEN=write`, and read it.
    """
    path = lived.good("brief", "--upto", LEVELS[name]).lines[0]
    if os.environ.get("MUSPREP_GOLDEN") == "write":
        (GOLDEN / name).write_text(Path(path).read_text("utf-8"), "utf-8")
    assert Path(path).read_text("utf-8") == (GOLDEN / name).read_text("utf-8")


def test_what_is_for_her_alone_is_in_no_paper_for_others(lived: CommandLine) -> None:
    """Every text marked only-me stands in her own paper and in none above it, challenges and wishes by kind as well."""
    mine = [step.text for step in year.STEPS if isinstance(step, year.Answered) and step.say == "only-me"]
    mine += [
        step.text
        for step in year.NOTES
        if isinstance(step, year.Note) and step.kind in ("challenge", "wish") and not step.say
    ]
    own = lived.good("brief", "--full", "--stdout", "--upto", "only-me").out
    for level in ("if-asked", "say-it", "in-writing"):
        paper = lived.good("brief", "--full", "--stdout", "--upto", level).out
        for text in mine:
            assert text not in paper
    for text in mine:
        assert text.split("\n")[0] in own


def test_the_year_is_what_was_written(lived: CommandLine) -> None:
    """The log holds every note but the mistake; last year's stays out of the paper; the round is prepared."""
    notes = [step for step in year.STEPS if isinstance(step, year.Note)]
    assert len(notes) > 12
    assert lived.good("vault", "--json").data["entries"] == len(notes) - 1
    paper = lived.good("brief", "--stdout", "--upto", "only-me").out
    assert "Vagtplanen for julen" not in paper
    assert "Skrevet ved en fejl" not in paper
    shown = lived.good("round").out
    assert "tirsdag den 3. november 2026 (i morgen)" in shown
    assert "Vigtigste punkter: 3 af 3." in shown
    # Another test of the same year may have made the briefing already.
    assert "lav din briefing: musprep brief" in shown or "Din briefing er klar." in shown
    assert (
        "Dit svar i 2025:\n  Vagtplanen tog alt for meget af min tid."
        in lived.good("answer", "lus/opgaver/ledelsesopgaver").out
    )


def test_all_five_sources_are_answered(lived: CommandLine) -> None:
    """The year answers questions of every set of questions that is shipped, probes among them."""
    answers = lived.good("answers", "--json").data
    assert {one["to"].split("/")[0] for one in answers} == {
        "privat-skema", "frie-selvrefleksion", "speciallaege-mus", "kiropraktor-mus", "lus",
    }  # fmt: skip
    assert any(one["to"].count("/") == 3 for one in answers)
    assert all(one["wording"] == one["prompt"] for one in answers)
