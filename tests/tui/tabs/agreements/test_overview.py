"""What agreements add to the first room."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from musprep.services.year import agreements
from musprep.services.year.overview import find_waiting
from musprep.tui.widgets.lists.block_list import BlockList
from tui.on_screen import screen_text
from tui.quick_keys import settle
from tui.rooms import flat, press

if TYPE_CHECKING:
    from collections.abc import Callable

    from musprep.tui.application.app import MusprepApp


@pytest.mark.parametrize(("size", "rows"), [((60, 20), 1), ((80, 24), 2), ((120, 36), 4)])
async def test_what_is_due_is_a_short_list(
    make_app: Callable[..., MusprepApp], demo_vault: str, size: tuple[int, int], rows: int
) -> None:
    """The most pressing agreement stands first, in words; what there is no room for is counted."""
    app = make_app(demo_vault)
    async with app.run_test(size=size) as pilot:
        await settle(pilot)
        shown = flat(app)
        assert "4 dage over fristen En side til" in shown
        assert ("· 3 mere" in shown, "· 2 mere" in shown) == (rows == 1, rows == 2)
        assert ("1 aftale uden nyt i 170 dage" in shown) == (rows == 4)
        assert ("Hvordan har du brugt det?" in shown) == (rows == 4)


async def test_enter_on_an_agreement_goes_to_it(make_app: Callable[..., MusprepApp], demo_vault: str) -> None:
    """Enter or a click on a line opens the room of the agreements at that agreement, or at the question of a course."""
    app = make_app(demo_vault)
    async with app.run_test(size=(120, 36)) as pilot:
        for line, key in (("#due-1", "agreement:a7"), ("#due-2", "course:g2:1"), ("#due-3", "agreement:a3")):
            await settle(pilot)
            await app.enter("overview")
            app.query_one(line).focus()
            await press(pilot, "enter")
            assert app.query_one("#agreements-list", BlockList).key == key


async def test_where_all_is_well_nothing_is_said(make_app: Callable[..., MusprepApp], demo_vault: str) -> None:
    """With every agreement kept and no course to tell about, the list is not there."""
    from musprep.services.year import goals

    app = make_app(demo_vault)
    async with app.run_test(size=(120, 36)) as pilot:
        await settle(pilot)
        for one in app.session.lasting.agreements:
            if one.is_open:
                agreements.keep(app.session, one.id)
        goals.record_use(app.session, "g2", 1, "Hver uge")
        app.show_tab()
        await settle(pilot)
        assert not app.query_one("#due-title").display
        assert "over tiden" not in screen_text(app)


async def test_what_waits_most_comes_first(make_app: Callable[..., MusprepApp], demo_vault: str) -> None:
    """The next step takes what is overdue, then what is to be talked about, a course, and last what is silent."""
    from musprep.services.year import goals

    app = make_app(demo_vault)
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        found = []
        for ref in ("a6", "", "a3"):
            one = find_waiting(app.session)
            assert one is not None
            found.append((one.step, one.ref))
            if ref:
                agreements.keep(app.session, ref)
            else:
                goals.record_use(app.session, "g2", 1, "Hver uge")
        assert found == [("agreement", "a6"), ("course", "g2"), ("silent", "a3")]
        assert find_waiting(app.session) is None
