"""Little time: the questions worth it, one after the other, with a count and the reason; then a calm end."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any

import pytest

from musprep.language.error import MusprepError
from musprep.language.say import text
from musprep.model.agreement import Party
from musprep.services.session.session import open_session
from musprep.services.year import agreements, answers, notes, rounds
from musprep.services.year.time_budget import list_worthwhile_questions
from musprep.tui.tabs.prepare.tab import PrepareTab
from musprep.tui.widgets.fields.line_button import LineButton
from tui.on_screen import screen_text, type_text
from tui.quick_keys import opened, press, settle, until

if TYPE_CHECKING:
    from collections.abc import Callable

    from musprep.tui.application.app import MusprepApp


def room(app: MusprepApp) -> PrepareTab:
    return app.screen_stack[0].query_one(PrepareTab)


def banner(app: MusprepApp) -> str:
    """Return what the line above the question says, "" where it is not shown."""
    shown = room(app).query_one("#prepare-walk", LineButton)
    return str(shown.render()) if shown.display else ""


async def begin(pilot: Any, *keys: str) -> None:
    """Wait for the vault, enter the preparation, ask for time."""
    await opened(pilot)
    await press(pilot, "3", "t", *keys)


@pytest.mark.parametrize(("size", "language"), [((60, 20), "en"), ((120, 36), "da")])
async def test_it_walks_through_what_is_worth_it(
    make_app: Callable[..., MusprepApp], demo_vault: str, size: tuple[int, int], language: str
) -> None:
    """Ten minutes are two questions: each opens ready to be answered, is counted, and the end is said calmly."""
    app = make_app(demo_vault, language=language)
    async with app.run_test(size=size) as pilot:
        await begin(pilot)
        assert text("prepare.walk_have", language, count=20) in screen_text(app)
        wanted = [one.asked.to for one in list_worthwhile_questions(app.session, 10)]
        await press(pilot, "home", "enter")
        await until(pilot, lambda: room(app).key_now == wanted[0])
        assert room(app).key_now == wanted[0]
        place = text("prepare.walk_of", language, place=1, total=2)
        assert f"{place} · {text('prepare.walk_left', language, count=10)}" in screen_text(app)
        assert text("prepare.walk_unanswered", language) in " ".join(banner(app).split())
        await type_text(pilot, "Stikord")
        await press(pilot, "ctrl+down")
        await until(pilot, lambda: room(app).key_now == wanted[1])
        assert room(app).key_now == wanted[1]
        given = [
            one.text
            for one in open_session(demo_vault).get_repository().answers.values()
            if one.to.startswith(wanted[0])
        ]
        assert "Stikord" in given
        await press(pilot, "ctrl+down")
        assert banner(app) == text("prepare.walk_ended_many", language, count=2)
        assert room(app).key_now == wanted[1]
        await press(pilot, "ctrl+down")
        assert banner(app) == ""


async def test_the_time_that_is_left(make_app: Callable[..., MusprepApp], demo_vault: str, now: dt.datetime) -> None:
    """Minutes begun count; when they have passed it is said without hurry, and one can go on."""
    time = [now]
    app = make_app(demo_vault, clock=lambda: time[0])
    async with app.run_test(size=(80, 24)) as pilot:
        await begin(pilot, "enter")
        time[0] = now + dt.timedelta(minutes=6.5)
        await press(pilot, "ctrl+down")
        assert banner(app).startswith("2 af 5 · 14 min.")
        time[0] = now + dt.timedelta(minutes=21)
        room(app).walk.draw()
        assert banner(app).startswith("2 af 5 · de 20 minutter er gået")
        await press(pilot, "ctrl+up", "ctrl+up")
        assert banner(app).startswith("1 af 5")


async def test_the_reason_is_said(make_app: Callable[..., MusprepApp], empty_vault: str, now: dt.datetime) -> None:
    """Required by the catalogue, an open agreement, notes that fit, no answer yet: each in words."""
    session = open_session(empty_vault, clock=lambda: now, language="da")
    rounds.begin_new(session, date=now.date() + dt.timedelta(days=9), catalogues=("kiropraktor-mus",))
    asked = next(one for one in session.shelf.get("kiropraktor-mus").list_asked() if one.question.evidence.words)
    word = asked.question.evidence.words[0]
    agreements.add(session, f"Om {word}", Party.MANAGER)
    notes.add(session, f"Om {word}")
    app = make_app(empty_vault)
    async with app.run_test(size=(120, 36)) as pilot:
        await opened(pilot)
        await press(pilot, "escape")
        await begin(pilot, "enter")
        assert "skal besvares · en åben aftale · 1 notat · intet svar endnu" in " ".join(banner(app).split())


async def test_it_can_be_stopped_and_clicked(make_app: Callable[..., MusprepApp], demo_vault: str) -> None:
    """A click on the line goes on; elsewhere in the tree the count stays; t offers to stop."""
    app = make_app(demo_vault)
    async with app.run_test(size=(120, 36)) as pilot:
        await begin(pilot, "enter")
        await pilot.click("#prepare-walk")
        await settle(pilot)
        assert banner(app).startswith("2 af 5")
        await press(pilot, "escape", "home")
        await until(pilot, lambda: "et andet" in banner(app))
        assert banner(app).startswith("2 af 5")
        assert "intet svar endnu" not in banner(app)
        assert "du er ved et andet spørgsmål" in " ".join(banner(app).split())
        await press(pilot, "t", "end", "enter")
        assert banner(app) == ""


async def test_what_cannot_be_saved_keeps_one_there(
    make_app: Callable[..., MusprepApp], demo_vault: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The walk does not go on from an answer that is not safe."""

    def full(*_: object, **__: object) -> None:
        raise MusprepError("error.too_long", limit=7)

    app = make_app(demo_vault)
    async with app.run_test(size=(120, 36)) as pilot:
        await begin(pilot, "enter")
        first, write = list_worthwhile_questions(app.session, 20)[0].asked.to, answers.write
        await until(pilot, lambda: room(app).key_now == first)
        monkeypatch.setattr(answers, "write", full)
        await type_text(pilot, "Stikord")
        await press(pilot, "ctrl+down")
        assert (room(app).key_now, banner(app)[:6]) == (first, "1 af 5")
        monkeypatch.setattr(answers, "write", write)
        await press(pilot, "ctrl+down")
        await until(pilot, lambda: banner(app).startswith("2 af 5"))
        assert banner(app).startswith("2 af 5")


async def test_it_walks_before_any_round(make_app: Callable[..., MusprepApp], empty_vault: str) -> None:
    """On the first evening, with no round begun, twenty minutes are filled with the questions that suit one's role."""
    app = make_app(empty_vault)
    async with app.run_test(size=(80, 24), notifications=True) as pilot:
        await opened(pilot)
        await press(pilot, "escape")
        await begin(pilot)
        await press(pilot, "enter")
        await type_text(pilot, "Et svar")
        await press(pilot, "ctrl+s")
        (one,) = app.session.get_repository().answers.values()
        assert one.text == "Et svar"
        assert banner(app).startswith("1 af")
        await until(pilot, lambda: "intet svar endnu" not in banner(app))
        assert "intet svar endnu" not in banner(app)


async def test_when_nothing_waits_it_says_so(make_app: Callable[..., MusprepApp], empty_vault: str) -> None:
    """In a round without questions there is nothing to choose, and no dialog."""
    rounds.begin_new(open_session(empty_vault), catalogues=("frie-10-raad",))
    app = make_app(empty_vault)
    async with app.run_test(size=(80, 24), notifications=True) as pilot:
        await opened(pilot)
        await press(pilot, "escape")
        await begin(pilot)
        assert len(app.screen_stack) == 1
        assert [one.message for one in app._notifications] == [text("prepare.walk_nothing", "da")]
