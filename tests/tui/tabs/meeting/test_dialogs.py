"""The dialogs of the meeting's tab: they return what was written, whole, and lose nothing on the way."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import pytest

from musprep.language.error import MusprepError
from musprep.language.say import text
from musprep.model.say import SayLevel
from musprep.services.session.session import open_session
from musprep.services.year import notes as log_notes
from musprep.services.year import points, rounds, wishes
from musprep.tui.dialogs.choice_dialog import PickDialog
from musprep.tui.dialogs.point_dialog import PointDialog, ProofChooser
from musprep.tui.dialogs.wish_dialog import WishDialog
from musprep.tui.tabs.meeting.tab import MeetingTab
from musprep.tui.widgets.fields.editor import Editor
from musprep.tui.widgets.lists.row_list import RowList
from tui.meeting_room import begin, da, repository
from tui.on_screen import screen_text, type_text
from tui.quick_keys import press

if TYPE_CHECKING:
    from collections.abc import Callable

    from musprep.tui.application.app import MusprepApp


async def test_a_new_point_with_keywords_and_a_note_as_proof(
    make_app: Callable[..., MusprepApp], demo_vault: str
) -> None:
    """Typing finds the note, the arrow goes to it, space chooses it; the point is saved with all of it.

    A note logged in a shell meanwhile is found too, and what was chosen stays chosen.
    """
    app = make_app(demo_vault)
    async with app.run_test(size=(80, 24)) as pilot:
        await begin(pilot, "a")
        await type_text(pilot, "Kunderne er trygge")
        await press(pilot, "tab")
        await type_text(pilot, "21.000 kr.")
        await press(pilot, "tab")
        await type_text(pilot, "toiletter 30")
        notes = app.screen.query_one("#point-notes", RowList)
        assert len(notes.rows) == 1
        await press(pilot, "down", "space")
        log_notes.add(open_session(demo_vault, clock=app.session.clock), "Ringede til 30 toiletter til")
        app.screen.query_one(ProofChooser).look_again()
        assert len(notes.rows) == 2
        assert da("point_chosen_one", count=1) in screen_text(app)
        await press(pilot, "ctrl+s")
        made = repository(app).points[-1]
        assert (made.text, made.keywords, made.ask, made.say) == (
            "Kunderne er trygge",
            "21.000 kr.",
            False,
            SayLevel.SAY_IT,
        )
        proof = points.list_proof_entries(app.session, made)[0]
        assert not isinstance(proof, str)
        assert proof.text.startswith("Ringede til 30 kunder")
        assert app.screen.query_one(MeetingTab).find_record() == made


async def test_a_question_is_asked_with_capital_a(make_app: Callable[..., MusprepApp], demo_vault: str) -> None:
    """A opens the same dialog for a question, and it lands among the questions."""
    app = make_app(demo_vault)
    async with app.run_test(size=(60, 20)) as pilot:
        await begin(pilot, "A")
        assert da("ask_new") in screen_text(app)
        await type_text(pilot, "Hvornår?")
        await press(pilot, "ctrl+s")
        assert [point.text for point in repository(app).points if point.ask][-1] == "Hvornår?"


async def test_editing_a_point_keeps_what_was_not_touched(make_app: Callable[..., MusprepApp], demo_vault: str) -> None:
    """Saving unchanged changes nothing; proofs keep their order, and free words stay exactly as they were."""
    app = make_app(demo_vault)
    async with app.run_test(size=(80, 24)) as pilot:
        await begin(pilot)
        notes = repository(app).points[0].proof
        words = "med\nlinje \x1b[1m", "[/x]; og mere"
        before = points.edit(app.session, "p1", proof=(notes[1], words[0], notes[0], words[1]), keywords="a\tb \x07")
        app.screen.query_one(MeetingTab).show("p1")
        await press(pilot, "e", "ctrl+s")
        assert repository(app).points[0] == before
        await press(pilot, "e")
        await type_text(pilot, "!")
        await press(pilot, "ctrl+s")
        after = repository(app).points[0]
        assert after == before.with_(text=f"{before.text}!")


async def test_a_wish_becomes_an_argument_as_it_is_written(
    make_app: Callable[..., MusprepApp], demo_vault: str
) -> None:
    """With both lines the dialog says that it is a shared interest now; every line is saved, and stays when edited."""
    app = make_app(demo_vault)
    async with app.run_test(size=(80, 24)) as pilot:
        await begin(pilot, "w")
        await type_text(pilot, "Ny skærm")
        await press(pilot, "tab")
        await type_text(pilot, "Ro i øjnene")
        assert f"◇ {da('wish_half')}" in screen_text(app)
        await press(pilot, "tab")
        await type_text(pilot, "Færre fejl")
        assert f"◆ {da('wish_both')}"[:40] in screen_text(app)
        await press(pilot, "tab", "space")
        for words in ("4.000 kr.", "Et kvarter", "Jeg køber den selv"):
            await press(pilot, "tab")
            await type_text(pilot, words)
        await press(pilot, "ctrl+s")
        made = repository(app).wishes[-1]
        assert (made.price, made.length, made.plan_b) == ("4.000 kr.", "Et kvarter", "Jeg køber den selv")
        assert made.needs == (repository(app).needs[0].id,)
        assert "Jeg køber" not in screen_text(app)
        assert (made.text, made.me, made.workplace, made.say) == (
            "Ny skærm",
            "Ro i øjnene",
            "Færre fejl",
            SayLevel.SAY_IT,
        )
        await press(pilot, "e")
        await type_text(pilot, " 32 tommer")
        await press(pilot, "ctrl+s")
        assert repository(app).wishes[-1] == made.with_(text="Ny skærm 32 tommer")


async def test_nothing_written_is_not_saved(make_app: Callable[..., MusprepApp], demo_vault: str) -> None:
    """Saving an empty dialog says what is missing and stays open."""
    app = make_app(demo_vault)
    async with app.run_test(size=(60, 20)) as pilot:
        await begin(pilot)
        for key, words in (("a", da("point_empty")), ("w", da("wish_empty"))):
            await press(pilot, key, "ctrl+s")
            assert words in screen_text(app)
            assert len(app.screen_stack) == 2
            await press(pilot, "escape")


async def test_leaving_asks_about_what_was_written(make_app: Callable[..., MusprepApp], demo_vault: str) -> None:
    """Escape leaves an untouched dialog at once; a changed one offers to save, to go on, or to throw away."""
    app = make_app(demo_vault)
    async with app.run_test(size=(80, 24)) as pilot:
        await begin(pilot, "a", "escape")
        assert len(app.screen_stack) == 1
        await press(pilot, "a")
        await type_text(pilot, "Gem mig")
        await press(pilot, "escape", "down", "enter")
        assert app.screen.query_one("#point-text", Editor).written == "Gem mig"
        await press(pilot, "escape", "enter")
        assert "Gem mig" in [point.text for point in repository(app).points]
        await press(pilot, "a")
        await type_text(pilot, "Smid mig")
        await press(pilot, "escape", "down", "down", "enter")
        assert len(app.screen_stack) == 1
        assert "Smid mig" not in [point.text for point in repository(app).points]


async def test_what_cannot_be_saved_is_asked_for_again(
    make_app: Callable[..., MusprepApp], demo_vault: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where the session refuses, the dialog comes back with every word and the reason."""
    app = make_app(demo_vault)

    def refuse(*_: object, **__: object) -> None:
        raise MusprepError("error.empty_text")

    async with app.run_test(size=(80, 24)) as pilot:
        await begin(pilot)
        with monkeypatch.context() as patched:
            patched.setattr(points, "add", refuse)
            patched.setattr(wishes, "add", refuse)
            for key, name, dialog in (("a", "#point-text", PointDialog), ("w", "#wish-text", WishDialog)):
                await press(pilot, key)
                await type_text(pilot, "vigtige ord")
                await press(pilot, "ctrl+s")
                assert isinstance(app.screen, dialog)
                assert app.screen.query_one(name, Editor).written == "vigtige ord"
                assert text("error.empty_text", "da")[:20] in screen_text(app)
                assert "vigtige ord" in app.screen.list_unfinished()
                await press(pilot, "escape")
                # They stand nowhere else, so they are not thrown away unasked.
                assert isinstance(app.screen, PickDialog)
                await press(pilot, "end", "enter")
                assert len(app.screen_stack) == 1
        await press(pilot, "a")
        await type_text(pilot, "nu går det")
        await press(pilot, "ctrl+s")
        assert "nu går det" in [point.text for point in repository(app).points]


@pytest.mark.parametrize("key", ["a", "w"])
async def test_a_closing_window_keeps_what_is_typed(
    make_app: Callable[..., MusprepApp], demo_vault: str, key: str
) -> None:
    """When the program is ended from outside, the dialog's text is saved as a point or a wish."""
    app = make_app(demo_vault)
    async with app.run_test(size=(80, 24)) as pilot:
        await begin(pilot, key)
        await type_text(pilot, "halvfærdig tanke")
        assert app.save_all()
        texts = [point.text for point in repository(app).points] + [wish.text for wish in repository(app).wishes]
        assert "halvfærdig tanke" in texts


async def test_the_facts_of_the_meeting(make_app: Callable[..., MusprepApp], demo_vault: str) -> None:
    """A date is read out as it is typed; what was changed is saved, the rest stays."""
    app = make_app(demo_vault)
    async with app.run_test(size=(80, 24)) as pilot:
        await begin(pilot, "m")
        assert "onsdag den 9. december 2026" in screen_text(app)
        await press(pilot, *["backspace"] * 12)
        await type_text(pilot, "14/12")
        assert "mandag den 14. december 2026" in screen_text(app)
        await press(pilot, "tab", "tab", "tab", "tab")
        await type_text(pilot, "Lokale 4")
        await press(pilot, "ctrl+s")
        this = repository(app).round
        assert (str(this.date), str(this.time), this.minutes) == ("2026-12-14", "10:00:00", 60)
        assert (this.manager, this.place) == ("Henrik Lund", "Lokale 4")
        assert "14. dec. 2026 · kl. 10.00 · Henrik Lund · Lokale 4 · 60 min." in screen_text(app)


async def test_facts_that_cannot_be_read_are_told(make_app: Callable[..., MusprepApp], demo_vault: str) -> None:
    """A date, a time or a length that is none keeps the dialog open with the reason, and nothing is saved."""
    app = make_app(demo_vault)
    async with app.run_test(size=(80, 24)) as pilot:
        await begin(pilot, "m")
        before = repository(app).round
        await type_text(pilot, "hest")
        await press(pilot, "ctrl+s")
        assert text("dates.not_a_date", "da").split("”")[0] in screen_text(app)
        await press(pilot, *["backspace"] * 4, "tab")
        await type_text(pilot, "99")
        await press(pilot, "ctrl+s")
        assert text("dates.not_a_time", "da").split("”")[0] in screen_text(app)
        await press(pilot, *["backspace"] * 2, "tab")
        await type_text(pilot, "x")
        await press(pilot, "ctrl+s")
        assert "”60x”" in screen_text(app)
        assert repository(app).round == before


async def test_facts_of_the_next_talk_begin_its_round(
    make_app: Callable[..., MusprepApp], demo_vault: str, now: dt.datetime
) -> None:
    """A year on, a new day and place are those of the next talk; the round before keeps its own."""
    app = make_app(demo_vault, clock=lambda: now + dt.timedelta(days=300))
    async with app.run_test(size=(80, 24)) as pilot:
        await begin(pilot, "m")
        before = repository(app).round
        await press(pilot, "ctrl+u")
        await type_text(pilot, "14/12")
        await press(pilot, "tab", "tab", "tab", "tab")
        await type_text(pilot, "Lokale 4")
        await press(pilot, "ctrl+s")
        this = repository(app).round
        assert (str(this.date), this.place, this.manager) == ("2027-12-14", "Lokale 4", "Henrik Lund")
        assert this.id != before.id
        assert app.session.get_repository(before.id).round == before.with_(
            closed=app.session.get_repository(before.id).round.closed
        )


async def test_the_first_facts_begin_a_round(
    make_app: Callable[..., MusprepApp], empty_vault: str, now: dt.datetime
) -> None:
    """With no round yet, giving the meeting a day begins one."""
    from musprep.services.session.session import open_session
    from musprep.services.year import owner

    owner.change(open_session(empty_vault, clock=lambda: now), welcomed=True)
    app = make_app(empty_vault)
    async with app.run_test(size=(60, 20)) as pilot:
        await begin(pilot, "m")
        await type_text(pilot, "9/12")
        await press(pilot, "ctrl+s")
        assert str(rounds.begin_if_none(app.session).round.date) == "2026-12-09"


async def test_every_dialog_shows_its_buttons_in_any_window(
    make_app: Callable[..., MusprepApp], demo_vault: str
) -> None:
    """However low the window, the fields scroll and the buttons stay in sight."""
    app = make_app(demo_vault)
    async with app.run_test(size=(80, 24)) as pilot:
        await begin(pilot)
        buttons = [text(f"dialog.{name}", "da") for name in ("save", "close")]
        for size in ((80, 24), (60, 20), (50, 14)):
            await pilot.resize_terminal(*size)
            for key in ("a", "w", "m", "e"):
                await press(pilot, key)
                lines = screen_text(app).splitlines()
                assert any(all(button in line for button in buttons) for line in lines), (size, key)
                await press(pilot, "escape")
