"""The tab of the agreements: what it shows, and what a key does."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import pytest

from musprep.language.say import text
from musprep.tui.tabs.agreements.dialogs import AgreementDialog
from musprep.tui.widgets.fields.day_field import DayField
from musprep.tui.widgets.fields.editor import Editor
from musprep.tui.widgets.lists.block_list import BlockList
from musprep.tui.widgets.lists.page import ReadingPage
from tui.on_screen import screen_text, type_text
from tui.quick_keys import settle
from tui.rooms import BAD, enter, flat, press, read

if TYPE_CHECKING:
    from collections.abc import Callable

    from musprep.model.agreement import Agreement
    from musprep.tui.application.app import MusprepApp


def page(app: MusprepApp) -> str:
    """Return what stands in full."""
    lines = app.query_one(ReadingPage)._lines
    return " ".join(" ".join(words for line in lines for words, _ in line.pieces).split())


def agreement(app: MusprepApp, ref: str) -> Agreement:
    return next(one for one in app.session.lasting.agreements if one.id == ref)


# ---- What it shows ---------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("size", "language"), [((60, 20), "en"), ((80, 24), "da"), ((120, 36), "en")])
async def test_agreements_stand_by_whose_they_are(
    make_app: Callable[..., MusprepApp], demo_vault: str, size: tuple[int, int], language: str
) -> None:
    """Mine, the manager's and both's, then goals, with words for what is overdue; nothing runs over the edge."""
    app = make_app(demo_vault, language=language)
    async with app.run_test(size=size) as pilot:
        await enter(pilot, "agreements")
        headings = [
            block.paras[0].text for block in app.query_one("#agreements-list", BlockList)._items if not block.key
        ]
        assert headings == [
            text(f"agreements.{name}", language) for name in ("of_me", "of_manager", "of_both", "goals")
        ]
        assert text("agreements.overdue_many", language, count=4) in screen_text(app)
        assert all(len(line) <= size[0] for line in screen_text(app).split("\n"))


async def test_a_silent_agreement_has_a_line_to_say(make_app: Callable[..., MusprepApp], demo_vault: str) -> None:
    """A manager's agreement nobody touched for 90 days says so, with a kind line to say; after a touch it does not."""
    from musprep.services.year import agreements

    app = make_app(demo_vault)
    async with app.run_test(size=(120, 36)) as pilot:
        await enter(pilot, "agreements", "a3")
        assert "intet nyt i 170 dage" in screen_text(app)
        assert "Du kan sige:" in page(app)
        assert " ".join(f"»{agreements.make_reminder(app.session, 'a3')}«".split()) in page(app)
        agreements.touch(app.session, "a3", "Talt om i dag")
        app.show_tab()
        await settle(pilot)
        assert "stille i" not in screen_text(app)
        assert "Du kan sige:" not in page(app)


async def test_the_history_is_told(make_app: Callable[..., MusprepApp], demo_vault: str) -> None:
    """The chosen one shows what happened, the latest first, each with its day and words."""
    app = make_app(demo_vault)
    async with app.run_test(size=(120, 40)) as pilot:
        await enter(pilot, "agreements", "a1")
        shown = page(app)
        assert "fristen flyttet til 23. sep. 2026" in shown
        assert shown.index("Tre måneder senere end lovet") < shown.index("Skubbet for anden gang")


async def test_what_is_closed_is_folded(make_app: Callable[..., MusprepApp], demo_vault: str) -> None:
    """Kept and dropped are a line each with a count, and beside it what they hold; space or going to one opens them."""
    app = make_app(demo_vault)
    async with app.run_test(size=(120, 60)) as pilot:
        await enter(pilot, "agreements")
        rows = app.query_one("#agreements-list", BlockList)
        assert "▸ Afsluttet (holdt eller nået) · 3" in screen_text(app)
        assert "agreement:a1" not in rows.keys
        await press(pilot, "end")
        assert "Konklusionen fra 2025" in page(app)
        rows.go_to("fold:kept")
        await press(pilot, "space")
        assert "agreement:a1" in rows.keys
        await press(pilot, "enter")
        assert "agreement:a1" not in rows.keys
        await enter(pilot, "agreements", "a5")
        assert rows.key == "agreement:a5"
        rows.go_to("fold:conclusions")
        await press(pilot, "space", "down")
        assert "Den officielle konklusion" in page(app)


async def test_what_a_fold_holds_comes_into_sight(make_app: Callable[..., MusprepApp], demo_vault: str) -> None:
    """In a low window, opening a fold at its foot scrolls to what it holds, and the cursor stays on the fold."""
    app = make_app(demo_vault)
    async with app.run_test(size=(80, 24)) as pilot:
        await enter(pilot, "agreements")
        rows = app.query_one("#agreements-list", BlockList)
        rows.go_to("fold:kept")
        await press(pilot, "space")
        first = next(block for block in rows._items if block.key == rows.keys[rows.keys.index("fold:kept") + 1])
        assert rows.key == "fold:kept"
        assert first.paras[0].text[:7] in screen_text(app)


async def test_an_empty_room_teaches(make_app: Callable[..., MusprepApp], empty_vault: str) -> None:
    """Without an agreement the room tells why following up matters; Enter writes the first."""
    app = make_app(empty_vault)
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await press(pilot, "escape")
        await enter(pilot, "agreements")
        assert "En samtale er kun noget værd" in screen_text(app)
        await press(pilot, "enter")
        assert "Ny aftale" in screen_text(app)
        await type_text(pilot, "Vi ses igen i maj")
        await press(pilot, "ctrl+s")
        assert [one.text for one in app.session.lasting.agreements] == ["Vi ses igen i maj"]
        assert "Vi ses igen i maj" in screen_text(app)


async def test_hostile_text_is_harmless(make_app: Callable[..., MusprepApp], demo_vault: str) -> None:
    """Markup and control characters in agreements, goals, words and dialogs are shown as they are."""
    from musprep.model.agreement import Party
    from musprep.services.year import agreements, goals

    app = make_app(demo_vault)
    async with app.run_test(size=(120, 60), notifications=True) as pilot:
        await settle(pilot)
        goal = goals.add(app.session, BAD, aim=BAD, activities=[BAD], horizon=BAD, followup_who=BAD)
        made = agreements.add(app.session, BAD, Party.MANAGER, goal=goal.id, words=BAD)
        for ref in (made.id, goal.id):
            await enter(pilot, "agreements", ref)
            seen = [screen_text(app)]
            for key in ("e", "t", "l"):
                await press(pilot, key)
                seen.append(screen_text(app))
                await press(pilot, "escape")
            shown = "\n".join(seen)
            assert "[/x][red]␛]52" in shown
            assert not {"\x1b", "\x07", "\u202e"} & set(shown)
        await enter(pilot, "agreements", made.id)
        await press(pilot, "k", "ctrl+s")
        assert "Holdt: [/x]" in flat(app)


async def test_the_language_changes_live(make_app: Callable[..., MusprepApp], demo_vault: str) -> None:
    """ctrl+g shows everything in English, with the cursor where it was."""
    app = make_app(demo_vault)
    async with app.run_test(size=(120, 36)) as pilot:
        await enter(pilot, "agreements", "a3")
        await press(pilot, "ctrl+g")
        assert "no news for 170 days" in screen_text(app)
        assert "My manager’s agreement" in page(app)


async def test_the_mouse_chooses(make_app: Callable[..., MusprepApp], demo_vault: str) -> None:
    """A click shows an agreement in full, a second one opens it."""
    app = make_app(demo_vault)
    async with app.run_test(size=(120, 36)) as pilot:
        await enter(pilot, "agreements")
        line = next(y for y, row in enumerate(screen_text(app).split("\n")) if "En fast halv time" in row)
        await pilot.click(offset=(10, line))
        await settle(pilot)
        assert "Fælles aftale" in page(app)
        await pilot.click(offset=(10, line), times=2)
        await settle(pilot)
        assert "Ret aftale" in screen_text(app)


# ---- What a key does -------------------------------------------------------------------------------------------------


async def test_a_touch_is_written_and_undone(make_app: Callable[..., MusprepApp], demo_vault: str) -> None:
    """Key t asks what was said and when to talk next; u takes both back."""
    app = make_app(demo_vault)
    async with app.run_test(size=(80, 24)) as pilot:
        await enter(pilot, "agreements", "a3")
        await press(pilot, "t")
        await type_text(pilot, "Han ringer")
        await press(pilot, "tab")
        await type_text(pilot, "7/12")
        assert "mandag den 7. december 2026" in flat(app)
        await press(pilot, "ctrl+s")
        now = agreement(app, "a3")
        assert (now.history[-1].words, str(now.next_touch)) == ("Han ringer", "2026-12-07")
        assert "næste snak 7. dec." in flat(app)
        await press(pilot, "u")
        assert agreement(app, "a3").next_touch is None
        assert "intet nyt i 170 dage" in flat(app)


async def test_a_date_that_has_passed_is_refused_below_its_field(
    make_app: Callable[..., MusprepApp], demo_vault: str
) -> None:
    """Key m takes no day before today: the sentence stands below the field, and what was typed stays."""
    app = make_app(demo_vault)
    async with app.run_test(size=(80, 24)) as pilot:
        await enter(pilot, "agreements", "a6")
        await press(pilot, "m")
        await type_text(pilot, "1/11/2026")
        await press(pilot, "ctrl+s")
        shown = screen_text(app)
        lines = shown.split("\n")
        field = next(y for y, line in enumerate(lines) if "1/11/2026" in line)
        assert "er passeret" in lines[field + 1]
        assert shown.count("er passeret") == 1
        assert str(agreement(app, "a6").due) == "2026-11-19"
        await type_text(pilot, "1/12")
        await press(pilot, "ctrl+s")
        assert str(agreement(app, "a6").due) == "2026-12-01"
        assert agreement(app, "a6").history[-1].what.value == "moved"


async def test_kept_let_go_and_reopened(make_app: Callable[..., MusprepApp], demo_vault: str) -> None:
    """Keys k and l ask for words, close an agreement and go on to an open one; r opens it; closed ones stay."""
    app = make_app(demo_vault)
    async with app.run_test(size=(80, 40), notifications=True) as pilot:
        await enter(pilot, "agreements", "a7")
        await press(pilot, "l")
        await type_text(pilot, "Planen er overhalet")
        await press(pilot, "ctrl+s")
        assert agreement(app, "a7").state.value == "dropped"
        assert agreement(app, "a7").history[-1].words == "Planen er overhalet"
        beside = app.query_one("#agreements-list", BlockList).key
        assert agreement(app, beside.removeprefix("agreement:")).is_open
        await enter(pilot, "agreements", "a7")
        await press(pilot, "m")
        assert "Den er afsluttet" in flat(app)
        assert len(app.screen_stack) == 1
        await press(pilot, "r")
        assert agreement(app, "a7").is_open
        await press(pilot, "k", "ctrl+s")
        assert agreement(app, "a7").state.value == "kept"


async def test_what_was_written_by_mistake_is_removed(make_app: Callable[..., MusprepApp], demo_vault: str) -> None:
    """Key d takes out an agreement or a goal and says so; u brings it back; a course that asks takes no goal along."""
    app = make_app(demo_vault)
    async with app.run_test(size=(80, 24), notifications=True) as pilot:
        await enter(pilot, "agreements", "a7")
        before = list(app.session.lasting.agreements)
        await press(pilot, "d")
        assert [one.id for one in before if one not in app.session.lasting.agreements] == ["a7"]
        assert "Slettet: ”Plan for driftsjournalen" in flat(app)
        await press(pilot, "u")
        assert app.session.lasting.agreements == before
        goals = list(app.session.lasting.goals)
        course = next(key for key in app.query_one("#agreements-list", BlockList).keys if key.startswith("course:"))
        await enter(pilot, "agreements", course)
        await press(pilot, "d")
        assert app.session.lasting.goals == goals
        await enter(pilot, "agreements", goals[0].id)
        await press(pilot, "delete")
        assert app.session.lasting.goals == goals[1:]


async def test_editing_keeps_the_old_words(make_app: Callable[..., MusprepApp], demo_vault: str) -> None:
    """Key e changes text and owner; the words that stood there before are in the history, the date is left to m."""
    app = make_app(demo_vault)
    async with app.run_test(size=(80, 24)) as pilot:
        await enter(pilot, "agreements", "a7")
        await press(pilot, "e")
        assert "3. dec. 2026 (tryk m for at flytte den)" in flat(app)
        await type_text(pilot, " igen")
        await press(pilot, "tab", "right", "ctrl+s")
        now = agreement(app, "a7")
        assert now.text.endswith("to sider igen")
        assert now.owner.value == "manager"
        assert now.history[-1].words == "Plan for driftsjournalen på de sidste tre værker, højst to sider"


async def test_a_closed_round_does_not_stop_agreements(make_app: Callable[..., MusprepApp], demo_vault: str) -> None:
    """Agreements live on: with every round closed a new one is written and an old one is kept."""
    from musprep.services.year import rounds

    app = make_app(demo_vault)
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        rounds.close(app.session)
        await enter(pilot, "agreements", "a4")
        await press(pilot, "k", "ctrl+s")
        assert not agreement(app, "a4").is_open
        await press(pilot, "a")
        await type_text(pilot, "Ny efter lukning")
        await press(pilot, "ctrl+s")
        assert app.session.lasting.agreements[-1].text == "Ny efter lukning"


async def test_what_was_agreed_earlier_is_written_with_its_day(
    make_app: Callable[..., MusprepApp], demo_vault: str
) -> None:
    """A date that has passed is refused with what to do; with the day it was agreed it is saved as of then."""
    app = make_app(demo_vault)
    async with app.run_test(size=(80, 24)) as pilot:
        await enter(pilot, "agreements")
        await press(pilot, "a")
        await type_text(pilot, "Kursus i Excel")
        due, _, made = (one.line for one in app.screen.query(DayField))
        due.value = "1/6 2025"
        await press(pilot, "ctrl+s")
        assert "aftalte det" in flat(app)
        due, _, made = (one.line for one in app.screen.query(DayField))
        made.value = "20/11 2024"
        await press(pilot, "ctrl+s")
        saved = app.session.lasting.agreements[-1]
        assert (saved.text, saved.round, saved.history[0].at.date()) == ("Kursus i Excel", "", dt.date(2024, 11, 20))


async def test_what_cannot_be_saved_is_asked_again(
    make_app: Callable[..., MusprepApp], demo_vault: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where the vault cannot be written, the dialog comes back with what was typed and the reason."""
    from musprep.language.error import MusprepError
    from musprep.services.year import agreements

    def fail(*_: object, **__: object) -> None:
        raise MusprepError("error.nothing_to_undo")

    app = make_app(demo_vault)
    async with app.run_test(size=(80, 24)) as pilot:
        await enter(pilot, "agreements")
        monkeypatch.setattr(agreements, "add", fail)
        await press(pilot, "a")
        await type_text(pilot, "Går ikke tabt")
        await press(pilot, "ctrl+s")
        assert "Går ikke tabt" in screen_text(app)
        assert text("error.nothing_to_undo", "da")[:20] in flat(app)


@pytest.mark.parametrize("key", ["a", "k", "l", "m", "t"])
async def test_what_is_half_written_is_kept_and_not_carried_out(
    make_app: Callable[..., MusprepApp], demo_vault: str, key: str
) -> None:
    """A signal keeps the words as a draft: nothing is promised, kept, dropped or moved that nobody has confirmed."""
    app = make_app(demo_vault)
    async with app.run_test(size=(80, 24)) as pilot:
        await enter(pilot, "agreements", "a7")
        before = read(demo_vault, "agreements.toml")
        await press(pilot, key)
        if key == "m":
            app.screen.query(Editor).last().focus()
        await type_text(pilot, "Skrevet i sidste øjeblik")
        app.end(143)
    assert read(demo_vault, "agreements.toml") == before
    assert "Skrevet i sidste øjeblik" in read(demo_vault, "draft.toml")


async def test_changed_words_of_an_agreement_are_saved_when_the_program_ends(
    make_app: Callable[..., MusprepApp], demo_vault: str
) -> None:
    """One that stands already, and is being reworded, has its new words."""
    app = make_app(demo_vault)
    async with app.run_test(size=(80, 24)) as pilot:
        await enter(pilot, "agreements", "a7")
        await press(pilot, "e")
        await type_text(pilot, " og underskrevet")
        app.end(143)
    assert "og underskrevet" in read(demo_vault, "agreements.toml")


async def test_an_agreement_half_written_is_kept_in_its_own_words(
    make_app: Callable[..., MusprepApp], demo_vault: str
) -> None:
    """What is kept against a kill is what was typed, without the program's own names for what was chosen."""
    app = make_app(demo_vault)
    async with app.run_test(size=(80, 24)) as pilot:
        await enter(pilot, "agreements")
        await press(pilot, "a")
        await type_text(pilot, "Færre vagter")
        dialog = app.screen
        await press(pilot, "tab", "right", "tab")
        await type_text(pilot, "1/3")
        assert isinstance(dialog, AgreementDialog)
        assert dialog.list_unfinished().split("\n")[1:] == ["Færre vagter", "1/3"]
