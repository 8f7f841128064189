"""A vault of thirty years begins like one of a year: old notes are read where they are asked for, beside the screen."""

from __future__ import annotations

import datetime as dt
import gc
import threading
from typing import TYPE_CHECKING

import pytest

from musprep.model.entry import Entry
from musprep.services.session.session import open_session
from musprep.services.year import points
from musprep.tui.tabs.log.tab import LogTab
from musprep.vault.notes.years import Years
from musprep.vault.vault import Vault
from tui.on_screen import press, screen_text, settle, type_text
from tui.quick_keys import until
from tui.rooms import enter

if TYPE_CHECKING:
    from collections.abc import Callable

    from musprep.tui.application.app import MusprepApp

OLD = range(1996, 2025)


@pytest.fixture
def thirty_years(demo_vault: str) -> str:
    """Return the demo's vault with notes of twenty-nine more years, one of which proves a point of today."""
    log = Vault(demo_vault).log
    for year in OLD:
        at = dt.datetime(year, 5, 4, 12, tzinfo=dt.UTC)
        log.add(Entry(id=f"{year}0504t120000-aaaaaa", at=at, text=f"Et gammelt notat fra {year}"))
    session = open_session(demo_vault)
    points.edit(session, session.get_repository().points[0].id, proof=["20010504t120000-aaaaaa"])
    return demo_vault


@pytest.fixture
def read(monkeypatch: pytest.MonkeyPatch) -> list[tuple[int, bool]]:
    """Return the years whose notes are read, each with whether it was in the thread that paints."""
    seen: list[tuple[int, bool]] = []
    look = Years.look

    def noted(years: Years, year: int) -> object:
        seen.append((year, threading.current_thread() is threading.main_thread()))
        return look(years, year)

    monkeypatch.setattr(Years, "look", noted)
    return seen


async def test_no_room_waits_for_old_years(
    make_app: Callable[..., MusprepApp], thirty_years: str, read: list[tuple[int, bool]]
) -> None:
    """An old year is read and looked at again only in another thread; the proof from 2001 is shown all the same."""
    app = make_app(thirty_years)
    async with app.run_test(size=(120, 40)) as pilot:
        await settle(pilot)
        assert {year for year, _ in read} <= {2025, 2026}
        for room in ("prepare", "interests", "agreements", "meeting"):
            await enter(pilot, room)
        assert {year for year, _ in read} <= {2025, 2026}
        await until(pilot, lambda: "Et gammelt notat fra 2001" in screen_text(app))
        assert "Et gammelt notat fra 2001" in screen_text(app)
        await enter(pilot, "log")
        await until(pilot, lambda: {year for year, _ in read} >= set(OLD))
        assert {year for year, _ in read} >= set(OLD)
        await settle(pilot)
        log = Vault(thirty_years).log
        at = dt.datetime(1996, 5, 5, 12, tzinfo=dt.UTC)
        log.add(Entry(id="19960505t120000-bbbbbb", at=at, text="Fra en anden maskine, i 1996"))
        app._show_changes_on_disk()
        log_tab = app.screen.query_one(LogTab)
        await until(pilot, lambda: "19960505t120000-bbbbbb" in log_tab._shown)
        assert "19960505t120000-bbbbbb" in log_tab._shown
        assert {year for year, painting in read if painting} <= {2025, 2026}


async def test_many_notes_are_read_without_collecting(
    make_app: Callable[..., MusprepApp], thirty_years: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """While the log or the search reads old years no collection can stop the screen; afterwards they go on."""
    collecting: dict[int, bool] = {}
    look = Years.look

    def noted(years: Years, year: int) -> object:
        collecting[year] = gc.isenabled()
        return look(years, year)

    monkeypatch.setattr(Years, "look", noted)
    for keys in (("2",), ("slash", *"gammelt")):
        app = make_app(thirty_years)
        collecting.clear()
        async with app.run_test(size=(120, 40)) as pilot:
            await settle(pilot)
            await press(pilot, *keys)
            await until(pilot, lambda: collecting.keys() >= set(OLD))
            await settle(pilot)
            assert gc.isenabled()
        assert not any(collecting[year] for year in OLD)


async def test_the_search_finds_what_is_old(
    make_app: Callable[..., MusprepApp], thirty_years: str, read: list[tuple[int, bool]]
) -> None:
    """The search goes through all years, and reads the old ones beside the screen."""
    app = make_app(thirty_years)
    async with app.run_test(size=(120, 40)) as pilot:
        await settle(pilot)
        await press(pilot, "slash")
        await type_text(pilot, "gammelt notat fra 1997")
        await until(pilot, lambda: "Et gammelt notat fra 1997" in screen_text(app))
        assert "Et gammelt notat fra 1997" in screen_text(app)
        assert {year for year, painting in read if painting} <= {2025, 2026}
