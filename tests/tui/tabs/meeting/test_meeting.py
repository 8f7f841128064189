"""The tab of the meeting: what it shows, what its keys do, and that nothing is lost or let out by it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from musprep.language.say import text
from musprep.model.say import SayLevel
from musprep.services.session.session import open_session
from musprep.services.year import points, rounds, wishes
from musprep.tui.dialogs.point_dialog import PointDialog
from musprep.tui.widgets.bars.footer import FooterLine
from musprep.tui.widgets.charts.preview import Preview
from tui.meeting_room import begin, blocks, da, drawn, repository, room, until
from tui.on_screen import screen_text, type_text
from tui.quick_keys import press, settle

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable

    from musprep.services.session.session import Session
    from musprep.tui.application.app import MusprepApp

SIZES = [(80, 24), (60, 20)]
NASTY = "[/x] [bold]fed \x1b[31mrød\x1b[0m \u202etxet"


def leads(app: MusprepApp) -> list[str]:
    return [point.id for point in repository(app).points if point.lead]


@pytest.fixture
def session(empty_vault: str, now: dt.datetime) -> Session:
    """Return a vault with no round, in which nobody is greeted."""
    made = open_session(empty_vault, clock=lambda: now, language="da")
    from musprep.services.year import owner

    owner.change(made, welcomed=True, language="da")
    return made


@pytest.mark.parametrize("size", SIZES)
async def test_points_questions_and_wishes_stand_in_their_order(
    make_app: Callable[..., MusprepApp], demo_vault: str, size: tuple[int, int]
) -> None:
    """The three that lead, the rest, the questions, the wishes; and the first of them on screen, in both languages."""
    app = make_app(demo_vault)
    async with app.run_test(size=size) as pilot:
        await begin(pilot)
        wanted = ["point:p1", "point:p2", "point:p3", "new:point", "point:p4", "point:p5"]
        wanted += ["wish:w1", "wish:w2", "wish:w3", "wish:w4"]
        assert blocks(app).keys[: len(wanted)] == wanted
        # Nothing was ticked at the last talk, so its points come last.
        assert all(key.startswith("old-point:") for key in blocks(app).keys[len(wanted) :])
        screen = screen_text(app)
        for words in (
            da("lead"),
            "Vandspildet er gået fra 9,1",
            "Skovbrynet, 50.000 m³",
            "16. mar.",
            "sig det",
        ):
            assert words in screen
        await press(pilot, "ctrl+g")
        assert text("meeting.lead", "en") in screen_text(app)
        assert "say it" in screen_text(app)


async def test_a_wish_with_one_line_is_told_it_is_no_argument_yet(
    make_app: Callable[..., MusprepApp], demo_vault: str
) -> None:
    """Both lines make a shared interest; where one is missing, the question that would fill it is asked."""
    app = make_app(demo_vault)
    async with app.run_test(size=(90, 50)) as pilot:
        await begin(pilot)
        await press(pilot, "end")
        screen = screen_text(app)
        assert f"◆ {da('wish_shared')}" in screen
        assert f"◇ {da('wish_no_workplace')}"[:30] in screen
        assert f"◇ {da('wish_no_me')}"[:20] in screen


async def test_an_empty_round_invites(make_app: Callable[..., MusprepApp], session: Session) -> None:
    """Without a round the room says what it is for; empty places can be chosen, and the first point begins a round.

    Written on an empty place among the three it takes that; only on a point is the key that chooses it offered.
    """
    app = make_app(session.place)
    async with app.run_test(size=(80, 24)) as pilot:
        await begin(pilot)
        assert da("no_round")[:30] in screen_text(app)
        assert app.session.find_repository() is None
        assert blocks(app).keys == ["new:point:1", "new:point:2", "new:point:3", "new:point", "new:ask", "new:wish"]
        assert da("cmd_lead") not in screen_text(app)
        await press(pilot, "a")
        await type_text(pilot, "Jeg vil lede projektet")
        await press(pilot, "ctrl+s")
        assert [(point.text, point.lead) for point in repository(app).points] == [("Jeg vil lede projektet", 1)]
        assert da("cmd_lead") in screen_text(app)
        assert "Jeg vil lede projektet" in screen_text(app)
        # Nothing is below it yet that could be chosen.
        assert da("lead_free_next") in screen_text(app)


async def test_space_lets_a_point_lead_and_step_back(make_app: Callable[..., MusprepApp], demo_vault: str) -> None:
    """Space puts the point under the cursor among the three, and takes it out again; the cursor follows it."""
    app = make_app(demo_vault)
    async with app.run_test(size=(80, 24)) as pilot:
        await begin(pilot)
        points.lead(app.session, ["p1", "p2"])
        room(app).show("p3")
        await press(pilot, "space")
        assert leads(app) == ["p1", "p2", "p3"]
        assert blocks(app).key == "point:p3"
        await press(pilot, "home", "space")
        assert leads(app) == ["p2", "p3"]


async def test_a_fourth_cannot_lead(make_app: Callable[..., MusprepApp], demo_vault: str) -> None:
    """Three lead and no more: the fourth is refused with a word on what to do, and a wish cannot lead at all."""
    app = make_app(demo_vault)
    async with app.run_test(size=(80, 24), notifications=True) as pilot:
        await begin(pilot)
        points.lead(app.session, ["p1", "p2", "p3"])
        room(app).show("p4")
        await press(pilot, "space")
        assert leads(app) == ["p1", "p2", "p3"]
        room(app).show("w1")
        await press(pilot, "space")
        messages = [note.message for note in app._notifications]
        assert messages == [da("three_already"), da("no_lead_wish")]


async def test_moving_up_and_down(make_app: Callable[..., MusprepApp], demo_vault: str) -> None:
    """What is chosen moves within its own group, and u brings it back to where it stood."""
    app = make_app(demo_vault)
    async with app.run_test(size=(80, 24)) as pilot:
        await begin(pilot)
        await press(pilot, "J")
        assert leads(app) == ["p2", "p1", "p3"]
        assert blocks(app).key == "point:p1"
        await press(pilot, "K", "u")
        assert leads(app) == ["p2", "p1", "p3"]
        room(app).show("p4")
        await press(pilot, "shift+down")
        assert [point.id for point in repository(app).points if point.ask] == ["p5", "p4"]
        room(app).show("w1")
        await press(pilot, "shift+down")
        assert [wish.id for wish in repository(app).wishes] == ["w2", "w1", "w3", "w4"]
        await press(pilot, "shift+up")
        assert [wish.id for wish in repository(app).wishes] == ["w1", "w2", "w3", "w4"]


async def test_s_changes_how_far_it_may_go(make_app: Callable[..., MusprepApp], demo_vault: str) -> None:
    """The level goes round: a point from say-it to in-writing, then only-me; the list shows it at once."""
    app = make_app(demo_vault)
    async with app.run_test(size=(80, 24)) as pilot:
        await begin(pilot)
        await press(pilot, "s")
        assert repository(app).points[0].say is SayLevel.IN_WRITING
        assert "på skrift" in screen_text(app)
        await press(pilot, "s")
        assert repository(app).points[0].say is SayLevel.ONLY_ME
        room(app).show("w3")
        await press(pilot, "s")
        assert next(wish for wish in repository(app).wishes if wish.id == "w3").say is SayLevel.SAY_IT


async def test_what_is_removed_can_be_brought_back(make_app: Callable[..., MusprepApp], demo_vault: str) -> None:
    """Pressing d or delete takes the point or wish away; u brings it back whole."""
    app = make_app(demo_vault)
    async with app.run_test(size=(80, 24)) as pilot:
        await begin(pilot)
        before = repository(app).points, repository(app).wishes
        for ref, key in (("p1", "d"), ("w2", "delete")):
            room(app).show(ref)
            await press(pilot, key)
            assert ref not in [point.id for point in repository(app).points] + [
                wish.id for wish in repository(app).wishes
            ]
            assert blocks(app).key
            await press(pilot, "u")
            assert (repository(app).points, repository(app).wishes) == before


async def test_show_finds_a_point_or_a_wish(make_app: Callable[..., MusprepApp], demo_vault: str) -> None:
    """A search result or another room can point at one of them, and it comes into sight."""
    app = make_app(demo_vault)
    async with app.run_test(size=(60, 20)) as pilot:
        await begin(pilot)
        for ref, key, words in (("w4", "wish:w4", "Sofie fastansat"), ("p5", "point:p5", "Er der penge til")):
            room(app).show(ref)
            await settle(pilot)
            assert blocks(app).key == key
            assert words in screen_text(app)


async def test_a_closed_round_is_read_only_and_says_so(
    make_app: Callable[..., MusprepApp], demo_vault: str, now: dt.datetime
) -> None:
    """No key changes a closed round, and no dialog opens that could not be saved."""
    closed = open_session(demo_vault, clock=lambda: now)
    rounds.close(closed)
    before = closed.get_repository().points, closed.get_repository().wishes
    app = make_app(demo_vault)
    async with app.run_test(size=(80, 24)) as pilot:
        await begin(pilot)
        assert da("closed", id="2026")[:30] in screen_text(app)
        assert "new:point:3" not in blocks(app).keys
        offered = [key.label for key in app.screen.query_one(FooterLine).list_keys()[0]]
        assert da("cmd_preview") in offered
        assert not {da("cmd_add"), da("cmd_edit"), da("cmd_lead")} & set(offered)
        await press(pilot, "a", "A", "w", "e", "m", "s", "space", "d", "J")
        assert len(app.screen_stack) == 1
        assert (repository(app).points, repository(app).wishes) == before


# ---- The paper -----------------------------------------------------------------------------------------------------


async def test_the_paper_stands_beside_the_points_where_there_is_room(
    make_app: Callable[..., MusprepApp], demo_vault: str
) -> None:
    """From 100 columns on the page is on screen, with how long it takes to say."""
    app = make_app(demo_vault)
    async with app.run_test(size=(120, 36)) as pilot:
        await begin(pilot)
        await drawn(pilot)
        screen = screen_text(app)
        assert "MUS onsdag den 9. december 2026" in screen
        assert re.search(r"1 side, cirka \d+ minutters taletid", screen)
        await pilot.resize_terminal(99, 30)
        await until(pilot, lambda: not room(app).has_class("-split"))
        assert "1 side, cirka" not in screen_text(app)
        await pilot.resize_terminal(100, 30)
        await until(pilot, lambda: "1 side, cirka" in screen_text(app))


@pytest.mark.parametrize("size", [(80, 24), (60, 20)])
async def test_p_shows_the_paper_in_place_of_the_points(
    make_app: Callable[..., MusprepApp], demo_vault: str, size: tuple[int, int]
) -> None:
    """Where there is no room for both, p goes to the paper and back, and so does escape."""
    app = make_app(demo_vault)
    async with app.run_test(size=size) as pilot:
        await begin(pilot)
        for back in ("p", "escape"):
            await press(pilot, "p")
            await drawn(pilot)
            assert "MUS onsdag" in screen_text(app)
            assert room(app).query_one(Preview).has_focus
            await press(pilot, back)
            assert da("lead") in screen_text(app)
            assert blocks(app).has_focus


async def test_l_changes_the_level_of_the_paper(make_app: Callable[..., MusprepApp], demo_vault: str) -> None:
    """The level goes from if-asked on; the paper follows."""
    app = make_app(demo_vault)
    async with app.run_test(size=(120, 36)) as pilot:
        await begin(pilot)
        titles = []
        for _ in SayLevel:
            await press(pilot, "l")
            await drawn(pilot)
            titles.append((room(app).papers.level, room(app).query_one(Preview).shown.splitlines()[0].split()[1]))
        assert [level for level, _ in titles] == [
            SayLevel.SAY_IT,
            SayLevel.IN_WRITING,
            SayLevel.ONLY_ME,
            SayLevel.IF_ASKED,
        ]
        assert [title for _, title in titles] == ["MUS", "Oplæg", "MUS", "MUS"]


@pytest.mark.parametrize("size", [(120, 36), (80, 24)])
async def test_o_and_t_change_how_much_is_on_the_paper(
    make_app: Callable[..., MusprepApp], demo_vault: str, size: tuple[int, int]
) -> None:
    """Key o goes from the page to the whole preparation and the points alone, t to the points and back."""
    app = make_app(demo_vault)
    async with app.run_test(size=size) as pilot:
        await begin(pilot)
        heads = []
        for key in "ooott":
            await press(pilot, key)
            await drawn(pilot)
            shown = room(app).query_one(Preview).shown
            heads.append((room(app).papers.extent, "Hele forberedelsen" in shown, "Dagsorden" in shown))
        points, page = ("points", False, False), ("page", False, True)
        assert heads == [("full", True, True), points, page, points, page]


async def test_the_level_can_be_clicked(make_app: Callable[..., MusprepApp], demo_vault: str) -> None:
    """The mouse chooses a level, and letters still belong to the room afterwards."""
    app = make_app(demo_vault)
    async with app.run_test(size=(120, 36)) as pilot:
        await begin(pilot)
        await drawn(pilot)
        await pilot.click("#meeting-level", offset=(33, 0))
        await drawn(pilot)
        assert room(app).papers.level is SayLevel.SAY_IT
        assert app.focused is blocks(app)


async def test_the_paper_follows_what_is_written(make_app: Callable[..., MusprepApp], demo_vault: str) -> None:
    """A point held back with s leaves the paper at once."""
    app = make_app(demo_vault)
    async with app.run_test(size=(120, 36)) as pilot:
        await begin(pilot)
        await drawn(pilot)
        assert "Vandspildet er gået" in room(app).query_one(Preview).shown
        await press(pilot, "s", "s")
        await drawn(pilot)
        assert "Vandspildet er gået" not in room(app).query_one(Preview).shown


# ---- Mouse, nasty text, many points ----------------------------------------------------------------------------------


async def test_the_mouse_chooses_and_opens(make_app: Callable[..., MusprepApp], demo_vault: str) -> None:
    """One click chooses a point, two open it, and a click on the meeting's facts opens those."""
    app = make_app(demo_vault)
    async with app.run_test(size=(80, 24)) as pilot:
        await begin(pilot)
        row = next(at for at, line in enumerate(screen_text(app).splitlines()) if "Færre telefonvagter" in line)
        await pilot.click(offset=(20, row))
        assert blocks(app).key == "point:p2"
        await pilot.click(offset=(20, row), times=2)
        await settle(pilot)
        assert isinstance(app.screen, PointDialog)
        await press(pilot, "escape")
        await pilot.click("#meeting-facts")
        await settle(pilot)
        assert type(app.screen).__name__ == "FactsDialog"


@pytest.mark.parametrize("size", [(120, 36), (60, 20)])
async def test_any_text_is_shown_harmlessly(
    make_app: Callable[..., MusprepApp], session: Session, size: tuple[int, int]
) -> None:
    """Markup is text, escapes are pictures, bidi marks have names: in the list, the paper, the gate and the dialogs."""
    points.add(session, NASTY, keywords=NASTY, proof=[NASTY])
    wishes.add(session, NASTY, me=NASTY, say=SayLevel.SAY_IT)
    rounds.change(session, "manager", NASTY)
    app = make_app(session.place)
    async with app.run_test(size=size) as pilot:
        await begin(pilot)
        room(app).show(repository(app).points[0].id)
        seen = []
        for keys in ([], ["p"], ["escape", "x"], ["escape", "e"], ["escape", "m"], ["escape", "end", "e"]):
            await press(pilot, *keys)
            await drawn(pilot)
            seen.append(screen_text(app))
        for screen in seen:
            assert "[/x] [bold]fed ␛[31mrød" in " ".join(screen.split())
            assert "\x1b" not in screen
            assert "\u202e" not in screen
        assert repository(app).points[0].text == NASTY


async def test_the_facts_of_the_meeting_stand_on_top(make_app: Callable[..., MusprepApp], demo_vault: str) -> None:
    """Day, hour, manager and length; in short where there is little room."""
    app = make_app(demo_vault)
    async with app.run_test(size=(120, 36)) as pilot:
        await begin(pilot)
        assert "Onsdag den 9. december 2026 · kl. 10.00 · Henrik Lund · 60 min." in screen_text(app)
        await pilot.resize_terminal(60, 20)
        await until(pilot, lambda: "9. dec. 2026" in screen_text(app))
        assert "9. dec. 2026 · kl. 10.00 · Henrik Lund · 60 min." in screen_text(app)


async def test_no_size_is_too_small_or_too_large(make_app: Callable[..., MusprepApp], demo_vault: str) -> None:
    """The room stands in any window, and can be left again."""
    app = make_app(demo_vault)
    async with app.run_test(size=(80, 24)) as pilot:
        await begin(pilot)
        for size in ((1, 1), (20, 5), (200, 60)):
            await pilot.resize_terminal(*size)
            await drawn(pilot)
            await press(pilot, "down", "x", "escape", "a", "escape", "p", "escape")
        await pilot.resize_terminal(80, 24)
        await settle(pilot)
        assert "Samtalen" in screen_text(app)
