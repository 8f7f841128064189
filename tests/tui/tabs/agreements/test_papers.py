"""What the room of the agreements writes: forms and a calendar file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.on_screen import screen_text, type_text
from tui.quick_keys import settle
from tui.rooms import enter, flat, papers_in, press, read

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from musprep.tui.application.app import MusprepApp


async def test_a_form_is_seen_before_it_is_written(make_app: Callable[..., MusprepApp], demo_vault: str) -> None:
    """Key f lists the forms, the round's own first; one is shown filled in, and written into the vault when asked.

    Saving it is saving it for print.
    """
    app = make_app(demo_vault)
    async with app.run_test(size=(120, 40)) as pilot:
        await enter(pilot, "agreements")
        await press(pilot, "f")
        shown = flat(app)
        assert shown.index("Udviklings- og konklusionsskema") < shown.index("Uddannelsesplan")
        # The employer's own file is filled from here too.
        await press(pilot, "end", "up", "enter")
        assert "Udfyld arbejdspladsens skema" in screen_text(app)
        await press(pilot, "escape", "f", "enter")
        assert "Projektlederkursus inden for et halvt år" in flat(app)
        assert not papers_in(demo_vault)
        await press(pilot, "h")
        (written,) = papers_in(demo_vault)
        assert written.endswith(".html")
        assert written in screen_text(app)
        await press(pilot, "enter", "f", "enter", "ctrl+s")
        assert {name.rpartition(".")[2] for name in papers_in(demo_vault)} == {"html"}
        await press(pilot, "enter", "f", "enter", "m")
        assert sorted(name.rpartition(".")[2] for name in papers_in(demo_vault)) == ["html", "md"]


async def test_an_empty_form_says_how_to_begin(make_app: Callable[..., MusprepApp], empty_vault: str) -> None:
    """With nothing to fill in, f shows the form with lines to write on; the page for a new manager says what to do."""
    from musprep.services.year import rounds

    app = make_app(empty_vault)
    async with app.run_test(size=(80, 24), notifications=True) as pilot:
        await settle(pilot)
        await press(pilot, "escape")
        rounds.begin_if_none(app.session)
        await enter(pilot, "agreements")
        await press(pilot, "f", "enter")
        assert "blankt, til samtalen" in flat(app)
        assert "……" in flat(app)
        assert "b Blankt" not in flat(app)
        await press(pilot, "escape", "f", "end", "enter")
        assert "Tryk a for at skrive en aftale" in flat(app)


async def test_the_calendar_is_written_where_one_says(
    make_app: Callable[..., MusprepApp], demo_vault: str, tmp_path: Path
) -> None:
    """Key x asks for a name and writes the dates there; a name that is taken is refused and can be changed."""
    out = tmp_path / "mus.ics"
    out.write_text("mit")
    app = make_app(demo_vault)
    async with app.run_test(size=(80, 24)) as pilot:
        await enter(pilot, "agreements")
        await press(pilot, "x", "ctrl+u")
        await type_text(pilot, str(out))
        await press(pilot, "enter")
        assert "findes allerede" in flat(app)
        assert read(str(out)) == "mit"
        await press(pilot, "end")
        await type_text(pilot, "2")
        await press(pilot, "enter")
        assert "BEGIN:VCALENDAR" in read(f"{out}2")
        assert "telefonvagt" not in read(f"{out}2")


async def test_the_calendar_reminds_each_week_where_one_says_when(
    make_app: Callable[..., MusprepApp], demo_vault: str, tmp_path: Path
) -> None:
    """A weekday with a time is in the file, and in the field next time.

    What is none is told, and nothing written; the field that it is about can be corrected at once.
    """
    app = make_app(demo_vault)
    async with app.run_test(size=(80, 24)) as pilot:
        await enter(pilot, "agreements")
        await press(pilot, "x", "ctrl+u")
        await type_text(pilot, str(tmp_path / "mus.ics"))
        await press(pilot, "tab")
        await type_text(pilot, "fredag")
        await press(pilot, "enter")
        assert "”fredag”" in flat(app)
        assert not list(tmp_path.glob("*.ics"))
        await press(pilot, "end")
        await type_text(pilot, " 14.99")
        await press(pilot, "enter")
        assert "”14.99”" in flat(app)
        await press(pilot, "end", "backspace", "backspace")
        await type_text(pilot, "45")
        await press(pilot, "enter")
        assert "RRULE:FREQ=WEEKLY" in read(str(tmp_path / "mus.ics"))
        await press(pilot, "escape", "x")
        assert "fredag kl. 14.45" in flat(app)


async def test_a_form_without_any_round_says_how_to_begin(
    make_app: Callable[..., MusprepApp], empty_vault: str
) -> None:
    """Where no round was ever begun, f and Enter say what a form needs; nothing is written."""
    app = make_app(empty_vault)
    async with app.run_test(size=(80, 24), notifications=True) as pilot:
        await settle(pilot)
        await press(pilot, "escape")
        await enter(pilot, "agreements")
        await press(pilot, "f", "enter")
        assert [one.message for one in app._notifications][-1] == app.say("error.no_round_on_screen")
        assert len(app.screen_stack) == 1
    assert not papers_in(empty_vault)


async def test_a_form_is_shown_blank_or_as_it_stands(make_app: Callable[..., MusprepApp], demo_vault: str) -> None:
    """Of an approved form b shows lines to write on, n how it stands now, and the same key the first one again."""
    from musprep.services.papers.forms import choose_round
    from musprep.services.year import agreements, approval, rounds

    app = make_app(demo_vault)
    async with app.run_test(size=(120, 40)) as pilot:
        await enter(pilot, "agreements")
        name = choose_round(app.session)
        rounds.reopen(app.session, name)
        approval.approve(app.session, name=name)
        first = next(one for one in app.session.lasting.agreements if "Projektlederkursus" in one.text)
        agreements.edit(app.session, first.id, text="Andre ord")
        await press(pilot, "f", "enter")
        assert "Projektlederkursus inden" in flat(app)
        await press(pilot, "n")
        assert "Andre ord" in flat(app)
        await press(pilot, "n", "b")
        assert "Projektlederkursus inden" not in flat(app)
        assert "……" in flat(app)
        await press(pilot, "h")
        assert [name.endswith("-konklusionsskema-blank.html") for name in papers_in(demo_vault)] == [True]
