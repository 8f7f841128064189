"""Nothing written in the preparation is lost: saving by itself, on leaving, between two windows, on a full disk."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from textual import events

from musprep.language.error import MusprepError
from musprep.services.session.session import open_session
from musprep.services.year import answers
from musprep.tui.dialogs.choice_dialog import PickDialog
from musprep.tui.tabs.prepare.tab import PrepareTab
from musprep.tui.widgets.fields.answer_box import AnswerBox, Foot
from musprep.tui.widgets.fields.editor import Editor
from tui.on_screen import screen_text, type_text
from tui.quick_keys import press, settle

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable
    from pathlib import Path

    import pytest

    from musprep.services.session.session import Session
    from musprep.tui.application.app import MusprepApp

SIZE = (80, 24)


def box(app: MusprepApp) -> AnswerBox:
    return app.screen.query(AnswerBox).first()


def sheets(folder: Path) -> list[str]:
    return [path.name for path in folder.iterdir() if path.name.startswith("musprep-")]


def foot(app: MusprepApp) -> str:
    """Return the line below the answer."""
    return str(app.screen.query(Foot).first().content)


def alone(room: PrepareTab, to: str) -> bool:
    """Tell whether a question has no probes."""
    leaf = room.material.find_leaf(to)
    return leaf is not None and len(leaf.asked) == 1


async def begin(app: MusprepApp, pilot: Any) -> str:
    """Open a question without an answer and without probes, ready to write; return its address."""
    await settle(pilot)
    await app.enter("prepare")
    await settle(pilot)
    room = app.screen.query_one(PrepareTab)
    to = next(one for one in room.questions.list_addresses() if room.material.needs_answer(one) and alone(room, one))
    room.show(to)
    await settle(pilot)
    room._focus_box()
    await settle(pilot)
    return to


def stored(place: str, now: dt.datetime, to: str, beside: int = 0) -> str | None:
    """Return the answer as another program finds it on the disk."""
    found = answers.find_answer(open_session(place, clock=lambda: now), to, beside)
    return found.text if found else None


async def test_it_saves_itself(make_app: Callable[..., MusprepApp], demo_vault: str, now: dt.datetime) -> None:
    """A moment after the last key the answer is on the disk, with no key pressed for it, and that is shown."""
    app = make_app(demo_vault)
    async with app.run_test(size=SIZE) as pilot:
        to = await begin(app, pilot)
        await type_text(pilot, "Svaret gemmes automatisk")
        await pilot.pause(0.8)
        assert stored(demo_vault, now, to) == "Svaret gemmes automatisk"
        assert "gemt" in foot(app)


async def test_it_saves_while_one_goes_on_typing(
    make_app: Callable[..., MusprepApp], demo_vault: str, now: dt.datetime
) -> None:
    """Somebody who never pauses is saved all the same."""
    app = make_app(demo_vault)
    async with app.run_test(size=SIZE) as pilot:
        to = await begin(app, pilot)
        for _ in range(14):
            await type_text(pilot, "ø")
            await pilot.pause(0.1)
        assert stored(demo_vault, now, to)


async def test_leaving_saves_at_once(make_app: Callable[..., MusprepApp], demo_vault: str, now: dt.datetime) -> None:
    """The next question, another room, ctrl+s and a signal each save what was typed the moment before."""
    app = make_app(demo_vault)
    async with app.run_test(size=SIZE) as pilot:
        to = await begin(app, pilot)
        leaves: list[tuple[str, Any]] = [
            ("spørgsmål", lambda: pilot.press("ctrl+down")),
            ("rum", lambda: app.enter("overview")),
            ("tast", lambda: pilot.press("ctrl+s")),
        ]
        for words, leave in leaves:
            await app.enter("prepare", to)
            await settle(pilot)
            app.screen.query_one(PrepareTab)._focus_box()
            await settle(pilot)
            box(app).editor.select_all()  # type: ignore[union-attr]
            await type_text(pilot, words)
            await leave()
            assert stored(demo_vault, now, to) == words
        await type_text(pilot, "!")
        assert app.save_all()
        assert stored(demo_vault, now, to) == "tast!"


async def test_keys_that_come_too_fast_are_not_lost(
    make_app: Callable[..., MusprepApp], demo_vault: str, now: dt.datetime
) -> None:
    """Letters that arrive while the next question is being opened are saved in the one or in the other."""
    app = make_app(demo_vault)
    async with app.run_test(size=SIZE) as pilot:
        to = await begin(app, pilot)
        for key in ("a", "b", "ctrl+down", "c", "d", "e"):
            app.post_message(events.Key(key, key if len(key) == 1 else None))
        await settle(pilot)
        await type_text(pilot, "fgh")
        await press(pilot, "ctrl+s")
        after = box(app).to
        assert after != to
        assert f"{stored(demo_vault, now, to)}{stored(demo_vault, now, after) or ''}" == "abcdefgh"


async def test_nasty_text_is_saved_as_it_is(
    make_app: Callable[..., MusprepApp], demo_vault: str, now: dt.datetime
) -> None:
    """A pasted text with control characters and bidi marks is saved to the letter and comes back harmless."""
    nasty = "a\x1b[31m\x00\x85\u202e[/x]\ne\u0301"
    app = make_app(demo_vault)
    async with app.run_test(size=SIZE) as pilot:
        to = await begin(app, pilot)
        app.post_message(events.Paste(nasty))
        await pilot.pause()
        await press(pilot, "ctrl+down")
        assert stored(demo_vault, now, to) == "a\x1b[31m\x00\x85\u202e[/x]\né"
        await press(pilot, "ctrl+up")
        assert box(app).written == "a\x1b[31m\x00\x85\u202e[/x]\né"
        assert "\x1b" not in screen_text(app)


async def test_two_windows_keep_both_versions(
    make_app: Callable[..., MusprepApp], demo_vault: str, now: dt.datetime
) -> None:
    """Where another window answered the same question, both answers are kept and told; one writes on in one's own."""
    app = make_app(demo_vault)
    async with app.run_test(size=SIZE, notifications=True) as pilot:
        to = await begin(app, pilot)
        answers.write(open_session(demo_vault, clock=lambda: now), to, "Fra det andet vindue")
        await type_text(pilot, "Mit eget")
        await press(pilot, "ctrl+s")
        assert stored(demo_vault, now, to) == "Fra det andet vindue"
        assert stored(demo_vault, now, to, 1) == "Mit eget"
        assert any("andet vindue" in one.message for one in app._notifications)
        assert isinstance(app.focused, Editor)
        await type_text(pilot, " videre")
        await press(pilot, "ctrl+s")
        assert stored(demo_vault, now, to) == "Fra det andet vindue"
        assert stored(demo_vault, now, to, 1) == "Mit eget videre"
        assert "2 udgaver" in foot(app)


async def test_one_of_two_versions_is_kept(
    make_app: Callable[..., MusprepApp], demo_vault: str, now: dt.datetime
) -> None:
    """The key v shows both versions in full; the one chosen is the answer from then on, and the other is gone."""
    app = make_app(demo_vault)
    async with app.run_test(size=SIZE) as pilot:
        to = await begin(app, pilot)
        answers.write(open_session(demo_vault, clock=lambda: now), to, "Fra det andet vindue [/x]")
        await type_text(pilot, "Mit eget")
        await press(pilot, "ctrl+s", "escape", "v")
        assert isinstance(app.screen, PickDialog)
        assert "Fra det andet vindue [/x]" in screen_text(app)
        assert "Mit eget" in screen_text(app)
        await press(pilot, "home", "enter")
        assert stored(demo_vault, now, to) == "Fra det andet vindue [/x]"
        assert stored(demo_vault, now, to, 1) is None
        assert box(app).written == "Fra det andet vindue [/x]"
        assert "udgaver" not in foot(app)


async def test_news_from_another_window_do_not_disturb(
    make_app: Callable[..., MusprepApp], demo_vault: str, now: dt.datetime
) -> None:
    """News from another window appear where nothing is being typed; elsewhere typing goes on and both are kept."""
    app = make_app(demo_vault)
    async with app.run_test(size=SIZE) as pilot:
        to = await begin(app, pilot)
        other = open_session(demo_vault, clock=lambda: now)
        answers.write(other, to, "Nyt udefra")
        app._show_changes_on_disk()
        await settle(pilot)
        assert box(app).written == "Nyt udefra"
        await press(pilot, "ctrl+end")
        await type_text(pilot, " og mit")
        answers.write(other, to, "Nyere udefra")
        app._show_changes_on_disk()
        await settle(pilot)
        assert box(app).written == "Nyt udefra og mit"
        await press(pilot, "ctrl+s")
        assert stored(demo_vault, now, to) == "Nyere udefra"
        assert stored(demo_vault, now, to, 1) == "Nyt udefra og mit"


async def test_a_full_disk_loses_nothing(
    make_app: Callable[..., MusprepApp], demo_vault: str, now: dt.datetime, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What cannot be saved stays on the screen, told once and marked, and cannot be left; later it saves itself."""

    def full(session: Session, *_: object, **__: object) -> None:
        raise MusprepError("vault.disk_full", path=session.place)

    app = make_app(demo_vault)
    async with app.run_test(size=SIZE, notifications=True) as pilot:
        to = await begin(app, pilot)
        with monkeypatch.context() as broken:
            broken.setattr("musprep.services.year.answers.write", full)
            broken.setattr("musprep.tui.tabs.prepare.answers.RETRY", 0.3)
            await type_text(pilot, "Må ikke forsvinde")
            await pilot.pause(1.2)
            assert len([one for one in app._notifications if demo_vault in one.message]) == 1
            assert "ikke gemt endnu" in foot(app)
            await press(pilot, "ctrl+down")
            assert box(app).to == to
            assert box(app).written == "Må ikke forsvinde"
            assert not app.save_all()
        await pilot.pause(0.8)
        assert stored(demo_vault, now, to) == "Må ikke forsvinde"
        assert "ikke gemt endnu" not in foot(app)


async def test_the_own_editor_saves_too(
    make_app: Callable[..., MusprepApp],
    demo_vault: str,
    now: dt.datetime,
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
) -> None:
    """The keys e and f6 open the answer in the user's editor; what comes back is saved, and its sheet is gone."""
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path))
    monkeypatch.setenv("EDITOR", "min-editor")
    monkeypatch.delenv("VISUAL", raising=False)

    def launch(command: list[str]) -> int:
        with open(command[-1], "a", encoding="utf-8") as sheet:
            sheet.write("mere. ")
        return 0

    app = make_app(demo_vault, launcher=launch)
    async with app.run_test(size=SIZE) as pilot:
        to = await begin(app, pilot)
        await press(pilot, "f6")
        assert stored(demo_vault, now, to) == "mere. "
        await press(pilot, "escape", "e")
        assert stored(demo_vault, now, to) == "mere. mere. "
        assert not sheets(tmp_path)


async def test_emptying_an_answer_is_saved(
    make_app: Callable[..., MusprepApp], demo_vault: str, now: dt.datetime
) -> None:
    """An answer that is deleted is saved as empty; a field that was never written in leaves no trace."""
    app = make_app(demo_vault)
    async with app.run_test(size=SIZE) as pilot:
        to = await begin(app, pilot)
        await press(pilot, "ctrl+down", "ctrl+up")
        assert stored(demo_vault, now, to) is None
        await type_text(pilot, "Noget")
        await press(pilot, "ctrl+s")
        box(app).editor.select_all()  # type: ignore[union-attr]
        await press(pilot, "backspace", "ctrl+s")
        assert stored(demo_vault, now, to) == ""


async def test_undo_takes_back_the_answer(make_app: Callable[..., MusprepApp], demo_vault: str) -> None:
    """Out of the text, u takes back what was written there as one step, in the vault and on the screen."""
    app = make_app(demo_vault)
    async with app.run_test(size=SIZE, notifications=True) as pilot:
        to = await begin(app, pilot)
        await type_text(pilot, "Et hastigt svar")
        await press(pilot, "ctrl+s", "escape")
        assert answers.find_answer(app.session, to) is not None
        await press(pilot, "u")
        assert answers.find_answer(app.session, to) is None
        assert box(app).written == ""
        assert any("er, som det var før" in told.message for told in app._notifications)
