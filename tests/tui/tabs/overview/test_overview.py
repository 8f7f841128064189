"""The first tab: the year, the one next step, progress and notes."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import TYPE_CHECKING, get_args

import pytest
from textual.widgets import Button

from musprep.insight.circle import Circle, Phase
from musprep.insight.next_step import Step
from musprep.insight.spread import Verdict, judge_spread
from musprep.language.say import LANGUAGES, text
from musprep.services.session.session import open_session
from musprep.services.year import notes, rounds, talk_dates
from musprep.tui.widgets.charts.section_bars import SectionBars
from musprep.tui.widgets.charts.year_ring import ARCS, YearRing, place_turn
from musprep.tui.widgets.charts.year_strip import YearStrip
from tui.on_screen import press, screen_text, settle, type_text

if TYPE_CHECKING:
    from collections.abc import Callable

    from textual.widget import Widget

    from musprep.tui.application.app import MusprepApp


@pytest.mark.parametrize("language", LANGUAGES)
async def test_the_first_screen_tells_what_matters(
    make_app: Callable[..., MusprepApp], demo_vault: str, language: str
) -> None:
    """Days to the meeting, the phase, the next step and the points are seen without scrolling, at every size."""
    app = make_app(demo_vault, language=language)
    async with app.run_test(size=(60, 20)) as pilot:
        for size in ((60, 20), (80, 24), (120, 36), (200, 50)):
            await pilot.resize_terminal(*size)
            await settle(pilot)
            shown = screen_text(app)
            for key in ("tui.phase_prepare", "tui.next_title", "tui.points_title", "tui.latest_title"):
                # In the lowest window the latest notes may begin below what is seen.
                assert text(key, language) in shown or (key == "tui.latest_title" and size[1] == 20)
            assert "16 da" in shown
            assert "Maja" in shown
            assert "●●●" in shown
            assert all(len(line) <= size[0] for line in shown.split("\n"))


async def test_an_empty_vault_shows_how_to_begin(make_app: Callable[..., MusprepApp], empty_vault: str) -> None:
    """Without a note there are no zeros, but the ways to begin; Enter on one takes it."""
    app = make_app(empty_vault)
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await press(pilot, "escape")
        shown = screen_text(app)
        for key in ("begin_note", "begin_date", "begin_prepare", "begin_shell_line"):
            assert text(f"tui.{key}", "da", talk="MUS") in shown
        assert "0 " not in shown
        await press(pilot, "down", "enter")
        assert text("tui.date_title", "da") in screen_text(app)


async def test_no_heading_stands_above_nothing(
    make_app: Callable[..., MusprepApp], empty_vault: str, now: dt.datetime
) -> None:
    """With a date but no note yet, the latest notes have no heading; it comes with the first."""
    session = open_session(empty_vault, clock=lambda: now)
    rounds.begin_new(session, date=session.today + dt.timedelta(days=30))
    app = make_app(empty_vault)
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await press(pilot, "escape")
        assert text("tui.latest_title", "da") not in screen_text(app)
        await press(pilot, "n")
        await type_text(pilot, "En note")
        await press(pilot, "ctrl+s")
        assert text("tui.latest_title", "da") in screen_text(app)


async def test_another_fact_is_shown_each_day(make_app: Callable[..., MusprepApp], demo_vault: str) -> None:
    """Below the next step stands one thing that is worth knowing, another one each day; not in a low window."""
    from musprep.services.year.facts import list_facts_now

    shown = []
    for day in (23, 24):
        now = dt.datetime(2026, 11, day, 9, 0, tzinfo=dt.UTC)
        app = make_app(demo_vault, clock=lambda now=now: now)
        async with app.run_test(size=(120, 36)) as pilot:
            await settle(pilot)
            words = " ".join(screen_text(app).replace("█", " ").split())
            facts = [one for one in list_facts_now(app.session) if one[:25] in words]
            assert len(facts) == 1
            shown += facts
            await pilot.resize_terminal(60, 20)
            await settle(pilot)
            assert facts[0][:25] not in screen_text(app)
    assert shown[0] != shown[1]


@pytest.mark.parametrize("language", LANGUAGES)
async def test_a_lus_is_called_so(make_app: Callable[..., MusprepApp], empty_vault: str, language: str) -> None:
    """A leader meets no MUS: not in the profile, at the beginning, in the frame, in the ring, nor as the next step."""
    from musprep.model.owner import Role
    from musprep.services.year import owner

    app = make_app(empty_vault, language=language)
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await press(pilot, "escape")
        owner.change(app.session, role=Role.MANAGER)
        for act in (
            lambda: None,
            lambda: notes.add(app.session, "Første"),
            lambda: rounds.begin_new(app.session, date=app.session.today + dt.timedelta(days=9)),
            lambda: talk_dates.set_talk(app.session, app.session.today),
            lambda: talk_dates.set_talk(app.session, app.session.today - dt.timedelta(days=3)),
        ):
            act()
            app.show_frame()
            app.show_tab()
            await settle(pilot)
            assert ("LUS" in screen_text(app), "MUS" in screen_text(app)) == (True, False), screen_text(app)
        app.action_profile()
        await settle(pilot)
        assert text("tui.field_date", language, talk="LUS") in screen_text(app)


async def test_the_first_note_ends_the_beginning(make_app: Callable[..., MusprepApp], empty_vault: str) -> None:
    """As soon as there is a note, the year is shown instead of the ways to begin."""
    from musprep.services.year import notes

    app = make_app(empty_vault)
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await press(pilot, "escape")
        notes.add(app.session, "Første")
        app.show_tab()
        await settle(pilot)
        shown = screen_text(app)
        assert "Første" in shown
        assert text("tui.begin_title", "da") not in shown


async def test_enter_on_the_next_step_goes_there(make_app: Callable[..., MusprepApp], demo_vault: str) -> None:
    """The next step is where the focus begins; Enter, g and a click go to its room."""
    app = make_app(demo_vault)
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        assert isinstance(app.focused, Button)
        assert app.focused.id == "next"
        for go in ("enter", "g", "click"):
            await app.enter("overview")
            await settle(pilot)
            await (pilot.click("#next") if go == "click" else pilot.press(go))
            await settle(pilot)
            assert app.tab is not None
            assert app.tab.id == "agreements"


async def test_a_note_opens_in_the_log(make_app: Callable[..., MusprepApp], demo_vault: str) -> None:
    """Enter on one of the latest notes shows it in the log."""
    app = make_app(demo_vault)
    async with app.run_test(size=(120, 36)) as pilot:
        await settle(pilot)
        second = app.session.list_entries()[1]
        app.query_one("#latest-1").focus()
        await press(pilot, "enter")
        assert app.tab is not None
        assert app.tab.id == "log"
        assert second.effect[:20] in screen_text(app).replace("\n", " ") or second.short[:20] in screen_text(app)


async def test_a_section_opens_in_the_preparation(make_app: Callable[..., MusprepApp], demo_vault: str) -> None:
    """In the bars arrows choose a section and Enter goes to it; past the last one they go on to the next thing."""
    app = make_app(demo_vault)
    async with app.run_test(size=(120, 36)) as pilot:
        await settle(pilot)
        app.query_one(SectionBars).focus()
        await press(pilot, "down", "down", "enter")
        assert app.tab is not None
        assert app.tab.id == "prepare"
        await app.enter("overview")
        await settle(pilot)
        assert isinstance(app.focused, SectionBars)
        await press(pilot, "up", "up", "up")
        assert not isinstance(app.focused, SectionBars)


def _break_one(vault: str) -> str:
    """Cut a note of this year short; return its file's name."""
    broken = min(Path(vault, "log").rglob("2026*.toml"))
    broken.write_text("kind = ")
    return broken.name


async def test_a_damaged_file_is_told(make_app: Callable[..., MusprepApp], demo_vault: str) -> None:
    """A file that cannot be read is named on the first screen, with how many there are."""
    broken = _break_one(demo_vault)
    app = make_app(demo_vault)
    async with app.run_test(size=(120, 50)) as pilot:
        await settle(pilot)
        shown = screen_text(app)
        assert "1 fil kan ikke læses" in shown
        assert broken[:12] in shown


def test_every_step_phase_and_verdict_has_its_words() -> None:
    """Whatever insight may answer, there is a sentence for it in both languages."""
    names = [f"next_{step}" for step in get_args(Step)]
    names += [f"spread_{verdict}" for verdict in get_args(Verdict)]
    names += [f"phase_{phase.value.replace('-', '_')}" for phase in Phase if phase is not Phase.MEETING]
    for language in LANGUAGES:
        assert all(text(f"tui.{name}", language, section="x", days=3, count=1, about="y", talk="MUS") for name in names)


# ---- The pictures ----------------------------------------------------------------------------------------------------


def _lines(widget: Widget, width: int, height: int) -> list[str]:
    return ["".join(segment.text for segment in widget.render_line(y)).ljust(width)[:width] for y in range(height)]


async def _drawn(widget: Widget, width: int, height: int) -> list[str]:
    """Return what a widget draws in an app of its own."""
    from textual.app import App, ComposeResult

    class Frame(App[None]):
        def compose(self) -> ComposeResult:
            widget.styles.width, widget.styles.height = width, height
            yield widget

    app = Frame()
    async with app.run_test(size=(width + 2, height + 2)) as pilot:
        await pilot.pause()
        return _lines(widget, width, height)


async def test_the_ring_marks_today() -> None:
    """The mark goes round clockwise from the top: right after a MUS at the upper right, in the middle at the bottom."""
    places = {}
    for turn in (0.05, 0.5, 0.97):
        ring = YearRing()
        ring.update(Circle(Phase.NOTE, turn, 100), "da", "MUS")
        lines = await _drawn(ring, 36, 13)
        row = next(y for y, line in enumerate(lines) if "◆" in line)
        places[turn] = (row, lines[row].index("◆"))
    assert places[0.05][0] <= 4
    assert places[0.05][1] > 18
    assert places[0.5][0] >= 10
    assert places[0.97][0] <= 3
    assert places[0.97][1] < 18


@pytest.mark.parametrize(
    ("left", "words"), [(1, "1\ndag til MUS"), (0, "MUS\ni dag"), (-3, "MUS\ner holdt"), (None, "ingen dato")]
)
async def test_the_ring_tells_the_days(left: int | None, words: str) -> None:
    """In the middle stands how long there is: in days, today, held, or that no date is known."""
    ring = YearRing()
    ring.update(Circle(Phase.NOTE, 0.4, left), "da", "MUS")
    drawn = "\n".join(await _drawn(ring, 36, 13))
    assert all(one in drawn for one in words.split("\n"))
    assert all(text(f"tui.phase_{arc.name}", "da") in drawn for arc in ARCS)


@pytest.mark.parametrize("language", ["da", "en"])
@pytest.mark.parametrize("size", [(28, 12), (32, 12), (38, 13), (44, 17)])
async def test_the_words_around_the_ring_touch_nothing(language: str, size: tuple[int, int]) -> None:
    """Every phase is named, with air on both sides, also where there is little room."""
    ring = YearRing()
    ring.update(Circle(Phase.NOTE, 0.9, None), language, "MUS")
    lines = [f" {line} " for line in await _drawn(ring, *size)]
    for words in (text(f"tui.phase_{name}", language) for name in ("follow_up", "note", "prepare")):
        assert [line for line in lines if f" {words} " in line], words


def test_the_ring_keeps_the_order_of_the_days() -> None:
    """Though short phases are drawn longer, a later day never stands before an earlier one, and both ends are kept."""
    turns = [place_turn(day / 400) for day in range(401)]
    assert turns == sorted(turns)
    assert (turns[0], turns[-1]) == (0.0, 1.0)


async def test_the_strip_tells_shape_and_words() -> None:
    """A month without notes is a dot, one with few a low block, the fullest a whole one; the verdict is in words."""
    days = [dt.date(2026, 11, 3)] * 8 + [dt.date(2026, 10, 3)]
    strip = YearStrip(rows=1)
    strip.update(judge_spread(days, dt.date(2026, 11, 23)), "da")
    bars, months, *verdict = await _drawn(strip, 36, 5)
    assert bars.split() == ["·"] * 10 + ["▁▁", "██"]
    assert months.split() == list("djfmamjjason")
    assert " ".join(" ".join(verdict).split()) == text("tui.spread_recent", "da")
