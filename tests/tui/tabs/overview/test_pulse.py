"""The pulse: two digits and Enter; and a strip of the year that says in words what it shows."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from musprep.insight.pulse import PulseMonth
from musprep.insight.wellbeing import is_about_wellbeing
from musprep.language.say import text
from musprep.services.session.session import open_session
from musprep.tui.tabs.overview.pulse_dialog import PulseDialog
from musprep.tui.widgets.charts.pulse_strip import PulseStrip
from tui.on_screen import screen_text, type_text
from tui.quick_keys import opened, press, settle

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable

    from musprep.model.pulse import Pulse
    from musprep.tui.application.app import MusprepApp


def latest(place: str, mood: int) -> Pulse:
    """Return the newest pulse with this mood, as another program reads it."""
    return [one for one in open_session(place).lasting.pulses if one.mood == mood][-1]


async def test_two_digits_and_enter(make_app: Callable[..., MusprepApp], demo_vault: str, now: dt.datetime) -> None:
    """The first digit is the mood, the second the energy, Enter saves; u takes it out again."""
    app = make_app(demo_vault)
    async with app.run_test(size=(80, 24), notifications=True) as pilot:
        await opened(pilot)
        before = len(app.session.lasting.pulses)
        await press(pilot, "p", "4", "3", "enter")
        made = latest(demo_vault, 4)
        assert (made.at, made.energy, made.note) == (now, 3, "")
        assert [one.message for one in app._notifications] == ["Gemt: humør 4, energi 3."]
        await press(pilot, "u")
        assert len(open_session(demo_vault).lasting.pulses) == before


async def test_energy_may_be_left_out_and_words_added(
    make_app: Callable[..., MusprepApp], demo_vault: str, now: dt.datetime
) -> None:
    """A mood alone is enough; without one it is asked for; the words go along; leaving half-way asks first."""
    app = make_app(demo_vault)
    async with app.run_test(size=(60, 20)) as pilot:
        await opened(pilot)
        before = len(app.session.lasting.pulses)
        await press(pilot, "p", "enter")
        assert "Vælg først et tal" in screen_text(app)
        assert len(open_session(demo_vault).lasting.pulses) == before
        await press(pilot, "2", "tab")
        await type_text(pilot, "Travl uge 5")
        await press(pilot, "enter")
        made = latest(demo_vault, 2)
        assert (made.at, made.energy, made.note) == (now, None, "Travl uge 5")
        await press(pilot, "p", "5", "escape")
        assert not isinstance(app.screen, PulseDialog)
        await press(pilot, "down", "down", "enter")
        assert len(app.screen_stack) == 1
        assert len(open_session(demo_vault).lasting.pulses) == before + 1
        await press(pilot, "p", "5")
        app.end(143)
    assert latest(demo_vault, 5).at == now


@pytest.mark.parametrize("language", ["da", "en"])
async def test_the_overview_shows_the_year(make_app: Callable[..., MusprepApp], demo_vault: str, language: str) -> None:
    """Where the window is tall it stands in full with its words; at 80 by 24 the mood alone; without pulses nothing."""
    app = make_app(demo_vault, language=language)
    async with app.run_test(size=(120, 36)) as pilot:
        await opened(pilot)
        shown = screen_text(app)
        for key in ("pulse.year_title", "pulse.mood", "pulse.energy"):
            assert text(key, language) in shown
        assert text("pulse.mood_3", language) in shown
        await pilot.resize_terminal(80, 24)
        await settle(pilot)
        shown = screen_text(app)
        assert text("pulse.mood", language) in shown
        assert text("pulse.year_title", language) not in shown
        for pulse in app.session.lasting.pulses:
            app.session.lasting.pulse_records.drop(pulse.key)
        app.show_tab()
        await settle(pilot)
        assert text("pulse.mood", language) not in screen_text(app)


async def test_it_stands_beside_questions_about_how_one_is(
    make_app: Callable[..., MusprepApp], demo_vault: str
) -> None:
    """Beside well-being it is shown, beside results it is not."""
    app = make_app(demo_vault)
    async with app.run_test(size=(120, 36)) as pilot:
        await opened(pilot)
        for to, shown in (("privat-skema/trivsel/virksomheden", True), ("privat-skema/opgaver/aaret", False)):
            await app.enter("prepare", to)
            await settle(pilot)
            assert ("Humør i gennemsnit" in screen_text(app)) is shown


def test_the_words_say_what_the_blocks_show() -> None:
    """The usual mood, the lowest month where it is lower, the energy; months without a pulse count for nothing."""
    strip = PulseStrip()
    months = [PulseMonth(month, None, None, 0) for month in range(1, 13)]
    strip.update(months, "da")
    assert not strip.noted
    assert strip.describe() == "Ingen pulsmålinger endnu. Én tager ti sekunder."
    months[3], months[8] = PulseMonth(4, 2.0, None, 1), PulseMonth(9, 4.2, 3.0, 9)
    strip.update(months, "da")
    assert strip.describe() == "Humør i gennemsnit: godt. Lavest i april: tungt. Energi i gennemsnit: jævn."
    months[3] = PulseMonth(4, 3.9, None, 1)
    strip.update(months, "en")
    assert strip.describe() == "Average mood: good. Average energy: steady."
    drawn = ["".join(words for words, _ in line) for line in strip._draw_lines(40)]
    assert drawn[0].startswith("Mood")
    assert (drawn[0].count("·"), drawn[1].count("·")) == (10, 11)
    assert drawn[2].split() == list("JFMAMJJASOND")
    assert max(map(len, strip._draw_lines(15))) == 1


def test_which_questions_are_about_how_one_is(empty_vault: str) -> None:
    """Of the shipped catalogues: well-being, balance and load, in the part `status`; nothing of results or wishes."""
    found = {
        one.to
        for catalogue in open_session(empty_vault).shelf.list_all()
        for one in catalogue.list_asked()
        if one.probe is None and is_about_wellbeing(one)
    }
    assert {
        "privat-skema/trivsel/virksomheden",
        "privat-skema/jobbet/problemer",
        "frie-selvrefleksion/samarbejde-trivsel/trivsel",
        "frie-selvrefleksion/samarbejde-trivsel/balance",
        "speciallaege-mus/trivsel/balancer",
        "kiropraktor-mus/arbejdssituation/privatliv",
        "lus/trivsel/balancer",
    } <= found
    assert (
        not {
            "privat-skema/opgaver/aaret",
            "privat-skema/naeste-aar/kompetencer",
            "frie-selvrefleksion/bidrag/vaekst-trivsel",
        }
        & found
    )
