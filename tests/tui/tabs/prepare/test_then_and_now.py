"""One question over all rounds: each year's own wording, marked where it changed, and what one answered."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from musprep.model.answer import Answer
from musprep.services.session.session import open_session
from musprep.services.year import rounds
from tui.on_screen import screen_text
from tui.quick_keys import opened, press, settle

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable

    from musprep.tui.application.app import MusprepApp

TO = "privat-skema/trivsel/virksomheden"
YEARS = (
    (2024, "Hvordan trives du her?", "Træt i første år"),
    (2025, "Hvordan har du det?", "Bedre i andet år"),
    (2026, "Hvordan har du det?", "Godt i tredje år [/x] \x1b[31m"),
)


@pytest.fixture
def three_years(empty_vault: str, now: dt.datetime) -> str:
    """Return a vault where one question was answered in three rounds, and reworded once."""
    time = [now]
    session = open_session(empty_vault, clock=lambda: time[0], language="da")
    for year, wording, words in YEARS:
        time[0] = now.replace(year=year)
        repository = rounds.begin_new(session, date=time[0].date(), catalogues=("privat-skema",))
        repository.answer_records.put(Answer(to=TO, text=words, wording=wording, at=time[0]))
    from musprep.services.year import owner

    owner.change(session, welcomed=True, language="da")
    return empty_vault


async def test_the_years_stand_beside_each_other(make_app: Callable[..., MusprepApp], three_years: str) -> None:
    """Oldest first, with the wording of each year; only the year that changed it is marked. Esc closes."""
    app = make_app(three_years)
    async with app.run_test(size=(120, 36)) as pilot:
        await opened(pilot)
        await app.enter("prepare", TO)
        await settle(pilot)
        await press(pilot, "h")
        lines = screen_text(app).split("\n")
        heads = next(line for line in lines if "2024" in line)
        assert heads.index("2024") < heads.index("2025") < heads.index("2026")
        wordings = next(line for line in lines if "trives du her" in line)
        assert wordings.count("Hvordan har du det?") == 2
        marked = next(line for line in lines if "formuleret" in line)
        assert marked.count("formuleret") == 1
        assert abs(marked.index("◇") - heads.index("2025")) <= 1
        shown = "\n".join(lines)
        for _, _, words in YEARS:
            assert words.split(" [/x]")[0] in shown
        assert "[/x]" in shown
        assert "\x1b" not in shown
        await press(pilot, "escape")
        assert len(app.screen_stack) == 1


async def test_where_there_is_no_room_they_stand_below_each_other(
    make_app: Callable[..., MusprepApp], three_years: str
) -> None:
    """The latest year comes first then, and the arrows scroll to the others; f12 works while one writes."""
    app = make_app(three_years)
    async with app.run_test(size=(60, 20)) as pilot:
        await opened(pilot)
        await app.enter("prepare", TO)
        await settle(pilot)
        await press(pilot, "enter", "f12")
        shown = screen_text(app)
        assert shown.index("2026") < shown.index("2025")
        assert "Træt i første år" not in shown
        await press(pilot, "pagedown")
        assert "Træt i første år" in screen_text(app)


async def test_probes_come_along_and_nothing_is_told(make_app: Callable[..., MusprepApp], demo_vault: str) -> None:
    """An answer to a probe is there with its own wording; without any answer a sentence says so and nothing opens."""
    app = make_app(demo_vault, language="en")
    async with app.run_test(size=(120, 36), notifications=True) as pilot:
        await opened(pilot)
        probed = next(one for one in app.session.get_repository().answers.values() if one.to.count("/") == 3)
        await app.enter("prepare", probed.to.rpartition("/")[0])
        await settle(pilot)
        await press(pilot, "f12")
        assert probed.wording[:30] in screen_text(app)
        await press(pilot, "escape")
        await app.enter("prepare", "privat-skema/trivsel/eksterne")
        await settle(pilot)
        await press(pilot, "f12")
        assert len(app.screen_stack) == 1
        assert [one.message[:35] for one in app._notifications] == ["The question has not been answered "]


async def test_each_question_stands_on_one_line_through_the_years(
    make_app: Callable[..., MusprepApp], demo_vault: str
) -> None:
    """Probes answered at length in one year and briefly in another begin side by side; one not answered says so."""
    app = make_app(demo_vault)
    async with app.run_test(size=(120, 36)) as pilot:
        await settle(pilot)
        await app.enter("prepare", "privat-skema/trivsel/leder")
        await settle(pilot)
        await press(pilot, "h")
        shown = screen_text(app).split("\n")
        for wording in ("Hvordan fungerer jeres samarbejde", "Hvor meget indflydelse har du på"):
            assert [line.count(wording) for line in shown if wording in line] == [2]
        assert any("ikke besvaret" in line and "Det tror jeg." in line for line in shown)


@pytest.mark.parametrize(("year", "words"), [(2026, "Kun ét år endnu."), (2025, "Du har kun svaret i 2025.")])
async def test_one_year_alone_says_what_is_missing(
    make_app: Callable[..., MusprepApp], empty_vault: str, now: dt.datetime, year: int, words: str
) -> None:
    """Answered this year only, there is nothing to compare with yet; answered before only, this year's is missing."""
    from musprep.services.year import owner

    time = [now]
    session = open_session(empty_vault, clock=lambda: time[0], language="da")
    owner.change(session, welcomed=True, language="da")
    for one in (2025, 2026):
        time[0] = now.replace(year=one)
        repository = rounds.begin_new(session, date=time[0].date(), catalogues=("privat-skema",))
        if one == year:
            repository.answer_records.put(Answer(to=TO, text="Et svar", wording="Hvordan har du det?", at=time[0]))
    app = make_app(empty_vault)
    async with app.run_test(size=(120, 36)) as pilot:
        await opened(pilot)
        await app.enter("prepare", TO)
        await settle(pilot)
        await press(pilot, "escape", "h")
        assert words in " ".join(screen_text(app).split())
