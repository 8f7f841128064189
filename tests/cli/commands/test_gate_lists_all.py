"""Each paper holds what its gate lists of one's own, and nothing else: a mark in every field is looked for in both."""

from __future__ import annotations

import datetime as dt
import re
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from musprep.model.agreement import Party
from musprep.model.say import SayLevel
from musprep.services.papers import calendar, forms
from musprep.services.session.session import open_session
from musprep.services.year import (
    agreements,
    answers,
    follow_ups,
    goals,
    meeting_room,
    needs,
    notes,
    owner,
    points,
    pulses,
    rounds,
    wishes,
)

if TYPE_CHECKING:
    from command_line import CommandLine

_MARK = re.compile(r"m\d+x")

_CATALOGUE = """schema = 2
id = "{id}"
version = "1.0.0"
kind = "{kind}"
title = "{m[0]}"
about = "{m[1]}"
source = "{m[2]}"
form = "m82x"

[[section]]
id = "{m[3]}"
title = "{m[4]}"
about = "{m[5]}"

[[section.question]]
id = "{m[6]}"
prompt = "{m[7]}"
hint = "{m[8]}"
{more}
[[section.question.probe]]
id = "{m[9]}"
prompt = "{m[10]}"
"""


def _catalogue(place: str, name: str, kind: str, first: int, more: str = "") -> None:
    path = Path(place, "questionnaires", f"{name}.toml")
    path.parent.mkdir(exist_ok=True)
    words = [f"m{first + number}x" for number in range(11)]
    path.write_text(_CATALOGUE.format(id=name, kind=kind, m=words, more=more), "utf-8")


@pytest.fixture
def marked(cli: CommandLine) -> CommandLine:
    """Give a vault with another mark in every field of every record, all of it cleared as far as it can be."""
    session = open_session(str(cli.vault))
    far = SayLevel.IN_WRITING
    owner.change(session, name="m1x", position="m2x", workplace="m3x", names=("m4x",))
    _catalogue(session.place, "m80x", "questions", 100)
    _catalogue(session.place, "m81x", "agenda", 120)
    _catalogue(session.place, "m82x", "form", 140, 'fill = "goal"')
    _catalogue(session.place, "frie-10-raad", "tips", 160, 'moment = "room"')
    session = open_session(str(cli.vault))
    rounds.begin_new(session, date=dt.date(2026, 12, 9), manager="m5x", catalogues=("m80x",))
    rounds.change(session, "place", "m6x")
    rounds.change(session, "agenda", "m81x")
    answers.write(session, "m80x/m103x/m106x", "m7x", say=far)
    answers.write(session, "m80x/m103x/m106x/m109x", "m8x", say=SayLevel.ONLY_ME)
    entry = notes.add(session, "m9x", tags=["m10x", "m11x"], effect="m12x", proof=["m13x"], say=far)
    notes.add(session, "m14x", tags=["m15x"], effect="m16x", proof=["m17x"], say=SayLevel.ONLY_ME)
    point = points.add(session, "m18x", keywords="m19x", proof=[entry.id, "m20x"], say=far)
    points.lead(session, [point.id])
    points.add(session, "m21x", keywords="m22x", proof=["m23x"], ask=True, say=SayLevel.ONLY_ME)
    wishes.edit(session, wishes.add(session, "m24x", me="m25x", workplace="m26x", say=far).id, reply="m27x")
    needs.add(session, "m28x")
    agreements.add(session, "m29x", Party.MANAGER, words="m30x", due=dt.date(2026, 12, 20))
    goals.record_use(
        session,
        goals.add(
            session,
            "m31x",
            aim="m32x",
            why_shared="m33x",
            why_own="m34x",
            activities=["m35x"],
            horizon="m36x",
            known="m37x",
            followup_how="m38x",
            followup_who="m39x",
        ).id,
        1,
        "m41x",
    )
    pulses.add(session, 3, note="m42x")
    follow_ups.plan(session, dt.date(2027, 3, 1))
    follow_ups.note(session, "m48x")
    meeting_room.start(session)
    meeting_room.mark_said(session, point.id)
    meeting_room.conclude(session, summary="m43x", followup="m44x", notes="m45x", own="m46x", official="m47x")
    return cli


def _marks(text: str) -> set[str]:
    return set(_MARK.findall(text))


@pytest.mark.parametrize("level", [say.value for say in SayLevel])
@pytest.mark.parametrize("form", ["md", "json"])
def test_the_gate_of_a_briefing_lists_all_of_it(marked: CommandLine, level: str, form: str) -> None:
    """For every level and format: the marks on the paper are those the gate shows, apart from the ids it names by."""
    how = ("--upto", level, "--format", form)
    gate, paper = marked.good("brief", "--gate", *how).out, marked.good("brief", "--stdout", *how).out
    named = _marks("\n".join(line for line in gate.splitlines() if not line.startswith(" ")))
    assert _marks(paper)
    assert _marks(paper) <= _marks(gate)
    assert _marks(gate) - named <= _marks(paper)


@pytest.mark.parametrize("form", ["md", "html", "json"])
def test_the_gate_of_a_form_lists_all_of_it(marked: CommandLine, form: str) -> None:
    """Fields, and the words of an own form, filled in or not."""
    for name in ("m82x", "konklusionsskema", "udviklings-og-aftaleskema"):
        how = ("brief", "--form", name, "--format", form)
        assert _marks(marked.good(*how, "--gate").out) == _marks(marked.good(*how, "--stdout").out)


@pytest.mark.parametrize("form", ["md", "json"])
def test_the_gate_of_the_new_managers_page_lists_all_of_it(marked: CommandLine, form: str) -> None:
    """The page itself is shown, and the JSON holds no more."""
    how = ("brief", "--for", "new-manager", "--format", form)
    assert _marks(marked.good(*how, "--gate").out) == _marks(marked.good(*how, "--stdout").out)


@pytest.mark.parametrize("level", [say.value for say in SayLevel])
@pytest.mark.parametrize("names", [(), ("--anonymous",)])
def test_the_gate_of_an_export_lists_all_of_it(
    marked: CommandLine, tmp_path: Path, level: str, names: tuple[str, ...]
) -> None:
    """Name, position, workplace, list of names, ids and words of own catalogues are among it, as everything else."""
    how = ("vault", "export", str(tmp_path / "out"), "--upto", level, *names)
    gate = marked.good(*how, "--gate").out
    marked.good(*how, "--yes")
    files = [path for path in (tmp_path / "out").rglob("*") if path.is_file()]
    paper = "\n".join(path.read_text("utf-8") for path in files)
    assert _marks(paper) <= _marks(gate)
    named = _marks("\n".join(line for line in gate.splitlines() if not line.startswith(" ")))
    assert _marks(gate) - named <= _marks(paper)


def test_message_and_calendar_hold_what_they_show(marked: CommandLine, tmp_path: Path) -> None:
    """The message is shown before it is written; a calendar file has no word of one's own."""
    out = str(tmp_path / "besked.txt")
    told = marked.good("message", "--out", out)
    assert _marks(Path(out).read_text("utf-8")) == _marks(told.err) == {"m1x", "m5x", "m18x"}
    session = open_session(str(marked.vault))
    assert not _marks(calendar.make_calendar(session).decode())
    assert forms.render_message_text(session)
