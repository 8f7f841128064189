"""The guard in the gate's dialog: what may point somebody out, and the key that writes without names."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from musprep.model.agreement import Party
from musprep.model.say import SayLevel
from musprep.services.session.session import open_session
from musprep.services.year import agreements, owner, points
from musprep.tui.tabs.meeting.gate import GateDialog
from musprep.tui.widgets.lists.block_list import BlockList
from tui.on_screen import screen_text, type_text
from tui.rooms import enter, flat, papers_in, press

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from textual.pilot import Pilot

    from musprep.tui.application.app import MusprepApp


async def _at_gate(app: MusprepApp, pilot: Pilot[None]) -> None:
    await app.workers.wait_for_complete()
    await pilot.press("6", "x")
    await pilot.pause()
    assert isinstance(app.screen, GateDialog)


@pytest.mark.parametrize(("names", "warns"), [(("Henrik",), True), ((), False)])
async def test_the_gate_warns_and_writes_without_names(
    make_app: Callable[..., MusprepApp], demo_vault: str, names: tuple[str, ...], warns: bool
) -> None:
    """Texts with a listed name say so; `a` writes the paper without names, also where nothing was found to tell of."""
    session = open_session(demo_vault)
    owner.change(session, names=names)
    app = make_app(demo_vault)
    async with app.run_test(size=(80, 40)) as pilot:
        await _at_gate(app, pilot)
        shown = " ".join(screen_text(app).replace("│", " ").split())
        assert ("kan afsløre, hvem det handler om" in shown) == warns
        assert ("Tryk a for at skrive ”kollega A”" in shown) == warns
        if warns:
            await _see_first_found(app, pilot)
        await pilot.press("a")
        await pilot.pause()
    written = next((_path(demo_vault) / "briefings").glob("*.html")).read_text("utf-8")
    assert "Henrik" not in written
    assert "Med min leder" in written


async def _see_first_found(app: MusprepApp, pilot: Pilot[None]) -> None:
    found = [key for key in app.screen.query_one(BlockList).keys if key.startswith("out:")]
    await pilot.press("enter")
    await pilot.pause()
    # Enter goes to what was found before it writes.
    assert app.screen.query_one(BlockList).key in found
    assert "Denne tekst kan afsløre, hvem det handler om" in screen_text(app)
    gate = app.screen
    assert isinstance(gate, GateDialog)
    words = [words for found in gate._warned.values() for words in found]
    assert set(words) <= {f"”{name}”: et navn fra din navneliste" for name in ("Henrik", "Henrik Lund")}
    assert words


async def test_a_guard_that_is_off_says_nothing(make_app: Callable[..., MusprepApp], demo_vault: str) -> None:
    """Who turned the guard off is not warned; ctrl+s writes the names as they stand."""
    session = open_session(demo_vault)
    owner.change(session, names=("Henrik",), guard=False)
    app = make_app(demo_vault)
    async with app.run_test(size=(80, 40)) as pilot:
        await _at_gate(app, pilot)
        assert "kan pege på nogen" not in screen_text(app)
        await pilot.press("ctrl+s")
        await pilot.pause()
    written = next((_path(demo_vault) / "briefings").glob("*.html")).read_text("utf-8")
    assert "Henrik" in written


def _path(place: str) -> Path:
    from pathlib import Path

    return Path(place)


async def test_a_form_is_shown_and_written_without_names(make_app: Callable[..., MusprepApp], demo_vault: str) -> None:
    """The form tells what may point somebody out; `a` takes it out of what is shown and written, and puts it back."""
    session = open_session(demo_vault)
    owner.change(session, names=("Henrik",))
    agreements.add(session, "Tale med Henrik om Bo, 010180-1234", Party.ME)
    app = make_app(demo_vault)
    async with app.run_test(size=(120, 44)) as pilot:
        await enter(pilot, "agreements")
        await press(pilot, "f", "enter")
        assert "”010180-1234”: et cpr-nummer" in flat(app)
        assert "Tale med Henrik om Bo, 010180-1234" in flat(app)
        await press(pilot, "a")
        assert "Tale med lederen om Bo, person A" in flat(app)
        assert "kan pege på nogen" not in flat(app)
        await press(pilot, "a")
        assert "010180-1234" in flat(app)
        await press(pilot, "a", "m")
    (name,) = papers_in(demo_vault)
    written = (_path(demo_vault) / "briefings" / name).read_text("utf-8")
    assert "Tale med lederen om Bo, person A" in written


async def test_the_message_is_shown_and_written_without_names(
    make_app: Callable[..., MusprepApp], demo_vault: str, tmp_path: Path
) -> None:
    """So does the message; with the guard off nothing is told, and the key takes names out all the same."""
    session = open_session(demo_vault)
    first = next(point for point in session.get_repository().points if point.lead)
    points.edit(session, first.id, text="Ring på 40 50 60 70", say=SayLevel.IN_WRITING)
    (tmp_path / "eget").mkdir(mode=0o700)
    out = tmp_path / "eget" / "besked.txt"
    app = make_app(demo_vault)
    async with app.run_test(size=(80, 30)) as pilot:
        await enter(pilot, "meeting")
        await press(pilot, "v")
        assert "”40 50 60 70”: et telefonnummer" in flat(app)
        await press(pilot, "a")
        assert "Ring på [telefon A]" in flat(app)
        await press(pilot, "f", "ctrl+u")
        await type_text(pilot, str(out))
        await press(pilot, "enter", "escape")
        assert "Ring på [telefon A]" in out.read_text("utf-8")
        owner.change(app.session, guard=False)
        await press(pilot, "v")
        assert "40 50 60 70" in flat(app)
        assert "kan pege på nogen" not in flat(app)
        await press(pilot, "a")
        assert "Ring på [telefon A]" in flat(app)
