"""The tab of the shared interests: columns, rings, needs, and what a key does."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from musprep.services.session.session import Session, open_session
from musprep.services.year import needs, rounds, talk_dates, wishes
from musprep.services.year.years import list_ages
from musprep.tui.widgets.charts.venn import Area, Venn
from musprep.tui.widgets.lists.block_list import BlockList
from tui.on_screen import screen_text, type_text
from tui.quick_keys import settle
from tui.rooms import BAD, enter, flat, press

if TYPE_CHECKING:
    from collections.abc import Callable

    from musprep.tui.application.app import MusprepApp


def keys(app: MusprepApp, name: str) -> list[str]:
    return app.query_one(f"#interests-{name}", BlockList).keys


async def test_each_wish_stands_in_its_column(make_app: Callable[..., MusprepApp], demo_vault: str) -> None:
    """One line puts a wish at its side, both lines in the middle; without any it is still one's own."""
    app = make_app(demo_vault)
    async with app.run_test(size=(120, 36)) as pilot:
        await settle(pilot)
        bare = wishes.add(app.session, "Et bart ønske")
        await enter(pilot, "interests")
        assert [key for key in keys(app, "me") if key.startswith("wish:")] == ["wish:w3", f"wish:{bare.id}"]
        assert [key for key in keys(app, "both") if key.startswith("wish:")] == ["wish:w1", "wish:w2"]
        assert keys(app, "workplace") == ["wish:w4"]
        assert len(keys(app, "needs")) == 4
        wishes.edit(app.session, "w3", workplace="Indberetningen er færdig til tiden")
        app.show_tab()
        await settle(pilot)
        assert "wish:w3" in keys(app, "both")


@pytest.mark.parametrize(
    ("size", "drawn"), [((60, 20), False), ((80, 24), False), ((99, 40), False), ((120, 36), True)]
)
async def test_less_room_gives_a_plain_list(
    make_app: Callable[..., MusprepApp], demo_vault: str, size: tuple[int, int], drawn: bool
) -> None:
    """The rings are drawn from 100 columns on; below, the same wishes and needs stand in one list with their counts."""
    app = make_app(demo_vault)
    async with app.run_test(size=size) as pilot:
        await enter(pilot, "interests")
        assert app.query_one(Venn).is_on_screen is drawn
        assert all(len(line) <= size[0] for line in screen_text(app).split("\n"))
        if not drawn:
            assert keys(app, "all")[:4] == ["wish:w3", "wish:w1", "wish:w2", "wish:w4"]
            assert "For mig · 1" in screen_text(app)
            assert keys(app, "all")[8:] == ["old-wish:w5", "old-wish:w6"]


async def test_a_resized_window_keeps_what_is_chosen(make_app: Callable[..., MusprepApp], demo_vault: str) -> None:
    """Columns become a list and a list columns, with the cursor and the focus on the same wish."""
    app = make_app(demo_vault)
    async with app.run_test(size=(120, 36)) as pilot:
        await enter(pilot, "interests", "w2")
        await pilot.resize_terminal(80, 24)
        await settle(pilot)
        assert isinstance(app.focused, BlockList)
        assert (app.focused.id, app.focused.key) == ("interests-all", "wish:w2")
        await pilot.resize_terminal(120, 36)
        await settle(pilot)
        assert isinstance(app.focused, BlockList)
        assert (app.focused.id, app.focused.key) == ("interests-both", "wish:w2")


async def test_a_wish_tells_what_is_missing_and_how_old_it_is(
    make_app: Callable[..., MusprepApp], demo_vault: str
) -> None:
    """One line is not an argument yet; a wish that comes back says for which year, and what the answer was."""
    app = make_app(demo_vault)
    async with app.run_test(size=(80, 50)) as pilot:
        await enter(pilot, "interests")
        shown = flat(app)
        assert "endnu ikke et argument: Hvad giver det arbejdspladsen?" in shown
        assert "endnu ikke et argument: Hvad giver det dig?" in shown
        assert "Andet år, du har det ønske. Sidst var svaret: ”Jeg ser på vagtplanen sammen med Lene”" in shown
        await press(pilot, "ctrl+g")
        assert "Second year with this wish. Last time the answer was:" in flat(app)


async def test_arrows_go_between_the_columns(make_app: Callable[..., MusprepApp], demo_vault: str) -> None:
    """Left and right go through the three columns to the needs, and no further; the drawing shows where one is."""
    app = make_app(demo_vault)
    async with app.run_test(size=(120, 36)) as pilot:
        await enter(pilot, "interests")
        seen = []
        for key in ("right", "right", "right", "right", "left"):
            await press(pilot, key)
            assert app.focused is not None
            seen.append(str(app.focused.id).removeprefix("interests-"))
        assert seen == ["both", "workplace", "needs", "needs", "workplace"]
        assert app.query_one(Venn)._now == "workplace"


async def test_a_click_in_a_ring_goes_there(make_app: Callable[..., MusprepApp], demo_vault: str) -> None:
    """The mouse chooses an area of the drawing, and a wish in its column."""
    app = make_app(demo_vault)
    async with app.run_test(size=(120, 36)) as pilot:
        await enter(pilot, "interests")
        venn = app.query_one(Venn)
        await pilot.click(venn, offset=(venn.size.width // 2, 4))
        await settle(pilot)
        assert app.focused is not None
        assert app.focused.id == "interests-both"
        await pilot.click("#interests-workplace", offset=(4, 1), times=2)
        await settle(pilot)
        assert "Ret ønske" in screen_text(app)


async def test_a_wish_is_written_changed_and_removed(make_app: Callable[..., MusprepApp], demo_vault: str) -> None:
    """Key a writes, e edits, s changes the level, d removes, u brings back; the cursor follows the wish."""
    app = make_app(demo_vault)
    async with app.run_test(size=(120, 36), notifications=True) as pilot:
        await enter(pilot, "interests")
        await press(pilot, "a")
        await type_text(pilot, "Fire dage om ugen")
        await press(pilot, "tab", "tab")
        await type_text(pilot, "Vikaren kan oplæres")
        await press(pilot, "ctrl+s")
        repository = app.session.get_repository()
        made = repository.wishes[-1]
        assert (made.text, made.me, made.workplace) == ("Fire dage om ugen", "", "Vikaren kan oplæres")
        assert isinstance(app.focused, BlockList)
        assert (app.focused.id, app.focused.key) == ("interests-workplace", f"wish:{made.id}")
        wishes.edit(app.session, made.id, price="8 timer", plan_b="Ugen efter")
        app.show_tab()
        await settle(pilot)
        assert "8 timer" in flat(app)
        assert "Ugen efter" in flat(app)
        await press(pilot, "s")
        assert repository.wishes[-1].say.value == "in-writing"
        await press(pilot, "d")
        assert made.id not in [one.id for one in repository.wishes]
        assert "Slettet: Fire dage" in flat(app)
        await press(pilot, "u")
        assert made.id in [one.id for one in repository.wishes]


async def test_an_answer_is_kept_for_next_year(make_app: Callable[..., MusprepApp], demo_vault: str) -> None:
    """Key r writes what the manager answered; the next round tells it beside the same wish.

    Where an answer is there already, the dialog says so, and more of it begins on a line of its own.
    """
    app = make_app(demo_vault)
    async with app.run_test(size=(80, 50)) as pilot:
        await enter(pilot, "interests", "w1")
        await press(pilot, "r")
        await type_text(pilot, "Ja, fra august")
        await press(pilot, "ctrl+s")
        assert "Svar Ja, fra august" in flat(app)
        await press(pilot, "r")
        assert "Ret svaret" in flat(app)
        await type_text(pilot, "Nej")
        await press(pilot, "ctrl+s")
        assert app.session.get_repository().wishes[0].reply == "Ja, fra august\nNej"
        await press(pilot, "u")
        rounds.begin_new(app.session)
        wishes.add(app.session, "Diplommodul i forandringsledelse")
        app.show_tab()
        await settle(pilot)
        assert "Sidst var svaret: ”Ja, fra august”" in flat(app)


async def test_a_need_is_written_with_its_source(make_app: Callable[..., MusprepApp], demo_vault: str) -> None:
    """Key w writes a need and where it stands; e changes it, d removes it, and say levels are for wishes alone."""
    app = make_app(demo_vault)
    async with app.run_test(size=(80, 50), notifications=True) as pilot:
        await enter(pilot, "interests")
        await press(pilot, "w", "ctrl+s")
        assert "Skriv først, hvad arbejdspladsen har brug for." in flat(app)
        await type_text(pilot, "Kortere ventetid")
        await press(pilot, "tab", "1", "ctrl+s")
        made = app.session.get_repository().needs[-1]
        assert (made.text, made.source.value) == ("Kortere ventetid", "region")
        assert "Kortere ventetid regionen" in flat(app)
        await press(pilot, "s")
        assert "Det gælder kun ønsker." in flat(app)
        await press(pilot, "e")
        await type_text(pilot, " i år")
        await press(pilot, "ctrl+s")
        assert app.session.get_repository().needs[-1].text == "Kortere ventetid i år"
        await press(pilot, "d")
        assert made.id not in [one.id for one in app.session.get_repository().needs]


@pytest.mark.parametrize("size", [(80, 99), (120, 36)])
async def test_a_need_is_answered_by_a_wish(
    make_app: Callable[..., MusprepApp], demo_vault: str, size: tuple[int, int]
) -> None:
    """A need without a wish says so; key o writes one that answers it, which then stands at both, and in the ring."""
    app = make_app(demo_vault)
    async with app.run_test(size=size, notifications=True) as pilot:
        await settle(pilot)
        need = needs.add(app.session, "Ny vagtplan")
        await enter(pilot, "interests", "w1")
        before = len(_unmet(app))
        await press(pilot, "o")
        assert "Det gælder kun behov." in flat(app)
        app.show_tab(need.id)
        await settle(pilot)
        assert "Intet ønske" in flat(app)
        await press(pilot, "o")
        await type_text(pilot, "Makkerskab")
        await press(pilot, "tab")
        await type_text(pilot, "Ro")
        await press(pilot, "ctrl+s")
        made = app.session.get_repository().wishes[-1]
        assert (made.text, made.needs, made.shared) == ("Makkerskab", (need.id,), True)
        assert len(_unmet(app)) == before - 1
        assert "◆ Makkerskab" in flat(app)
        assert "Dækker" in flat(app)


def _unmet(app: MusprepApp) -> list[str]:
    repository = app.session.get_repository()
    met = {name for wish in repository.wishes for name in wish.needs}
    return [need.id for need in repository.needs if need.id not in met]


async def test_a_closed_round_is_read_only_and_says_so(make_app: Callable[..., MusprepApp], demo_vault: str) -> None:
    """In a closed round every key that would change something tells that it is closed, and nothing changes."""
    app = make_app(demo_vault)
    async with app.run_test(size=(120, 36), notifications=True) as pilot:
        await settle(pilot)
        rounds.close(app.session)
        await enter(pilot, "interests", "w1")
        before = app.session.get_repository().wishes
        assert "Runde 2026 er lukket" in screen_text(app)
        for key in ("a", "w", "o", "e", "r", "s", "d"):
            await press(pilot, key)
            assert len(app.screen_stack) == 1
        assert app.session.get_repository().wishes == before


async def test_an_empty_room_teaches(make_app: Callable[..., MusprepApp], empty_vault: str) -> None:
    """Without wishes each place says how one comes to stand there; Enter writes one, and begins a round."""
    app = make_app(empty_vault)
    async with app.run_test(size=(120, 36)) as pilot:
        await settle(pilot)
        await press(pilot, "escape")
        await enter(pilot, "interests")
        assert "Når et ønske" in flat(app)
        await press(pilot, "enter")
        await type_text(pilot, "Ro til tallene")
        await press(pilot, "ctrl+s")
        assert [one.text for one in app.session.get_repository().wishes] == ["Ro til tallene"]


async def test_hostile_text_is_harmless(make_app: Callable[..., MusprepApp], demo_vault: str) -> None:
    """Markup and control characters in wishes, needs and answers are shown as they are, in columns and in the list."""
    app = make_app(demo_vault)
    async with app.run_test(size=(120, 60), notifications=True) as pilot:
        await settle(pilot)
        wish = wishes.add(app.session, BAD, me=BAD, workplace=BAD)
        wishes.edit(app.session, wish.id, reply=BAD)
        need = needs.add(app.session, BAD)
        for size in ((120, 60), (80, 60)):
            await pilot.resize_terminal(*size)
            for ref in (wish.id, need.id):
                await enter(pilot, "interests", ref)
                seen = [screen_text(app)]
                await press(pilot, "e")
                seen.append(screen_text(app))
                await press(pilot, "escape")
                shown = "\n".join(seen)
                assert "[/x][red]␛]52" in shown
                assert not {"\x1b", "\x07", "\u202e"} & set(shown)
        await press(pilot, "d")
        assert any(one.message.startswith("Slettet: [/x][red]␛") for one in app._notifications)


@pytest.mark.parametrize("size", [(80, 24), (120, 36)])
async def test_what_was_wished_for_last_time_is_taken_along(
    make_app: Callable[..., MusprepApp], demo_vault: str, size: tuple[int, int]
) -> None:
    """Wishes and needs of the round before that are not along yet stand below, with their answers; Enter takes one."""
    before = open_session(demo_vault)
    talk_dates.begin_next(before)
    app = make_app(demo_vault)
    async with app.run_test(size=size, notifications=True) as pilot:
        await enter(pilot, "interests")
        shown = app.query_one("#interests-me" if size[0] > 100 else "#interests-all", BlockList)
        assert [key for key in shown.keys if key == "old-wish:w3"]
        # The one below the cursor is what Enter takes, not the empty place above it.
        assert shown.key.startswith("old-wish:")
        shown.focus()
        shown.go_to("old-wish:w3")
        await press(pilot, "enter")
        (wish,) = app.session.get_repository().wishes
        assert (wish.me, wish.workplace, wish.reply, wish.carried_from) == (*lines(before, "w3"), "", "w3")
        assert shown.key == ("old-wish:w4" if size[0] < 100 else f"wish:{wish.id}")
        assert "Taget med fra sidste runde: ”To hjemmedage" in " ".join(one.message for one in app._notifications)
        assert [(one.rounds, bool(one.last_reply)) for one in list_ages(app.session)] == [(3, True)]
        assert "old-wish:w3" not in shown.keys
        needed = app.query_one("#interests-needs" if size[0] > 100 else "#interests-all", BlockList)
        needed.focus()
        needed.go_to(next(key for key in needed.keys if key.startswith("old-need:")))
        await press(pilot, "enter")
        assert len(app.session.get_repository().needs) == 1
        await press(pilot, "u", "u")
        assert (app.session.get_repository().wishes, app.session.get_repository().needs) == ([], [])


def lines(session: Session, ref: str) -> tuple[str, str]:
    """Return the two lines of a wish of the round before."""
    return next((one.me, one.workplace) for one in session.list_repositories()[-2].wishes if one.id == ref)


# ---- The drawing -----------------------------------------------------------------------------------------------------


def _drawn(width: int, height: int) -> list[list[tuple[str, str]]]:
    venn = Venn()
    venn._areas = (Area("me", "For mig", 12), Area("both", "Fælles", 3), Area("workplace", "For arbejdspladsen", 0))
    return venn.draw(width, height).cells


@pytest.mark.parametrize("size", [(60, 9), (84, 11), (150, 11)])
def test_the_areas_stand_above_the_columns(size: tuple[int, int]) -> None:
    """Each count stands in the middle of its third, and the overlap is drawn in another look only in the middle."""
    width, height = size
    cells = _drawn(width, height)
    assert len(cells) == height
    assert all(len(row) == width for row in cells)
    line = "".join(sign for sign, _ in cells[height // 2 - 1])
    for third, number in enumerate(("12", "3", "0")):
        assert abs(line.index(f" {number} ") + 1 - width * (2 * third + 1) / 6) <= 2
    shared = [column for row in cells for column, (_, look) in enumerate(row) if look in ("shared", "ground")]
    assert min(shared) >= width // 3 - 2
    assert max(shared) <= width * 2 // 3 + 2


@pytest.mark.parametrize("size", [(0, 0), (1, 1), (29, 9), (60, 4)])
def test_too_little_room_draws_nothing(size: tuple[int, int]) -> None:
    """Where there is no room for rings the drawing is blank, and nothing fails."""
    assert not any(sign.strip() for row in _drawn(*size) for sign, _ in row)
