"""The log: what is listed, filtered, shown in full, changed and taken back."""

from __future__ import annotations

import os
import re
from typing import TYPE_CHECKING, Any, cast

import pytest

from musprep.model.entry import Entry, Kind
from musprep.model.say import SayLevel
from musprep.services.session.session import open_session
from musprep.services.year import notes
from musprep.tui.dialogs.note_dialog import NoteDialog
from musprep.tui.tabs.log.tab import LogTab
from musprep.tui.widgets.fields.log_filter import LogFilter
from musprep.tui.widgets.lists.entry_list import EntryList
from musprep.tui.widgets.lists.entry_view import EntryView
from tui.on_screen import screen_text, type_text
from tui.quick_keys import press, settle, until

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable

    from musprep.tui.application.app import MusprepApp

NASTY = "[/x] \x1b[31m\u202eæøå"
SIZES = [(80, 24), (120, 36), (60, 20)]


def listed(app: MusprepApp) -> list[str]:
    """Return the ids in the list, as they stand."""
    return [row.key for row in app.screen.query_one(EntryList).rows if row.key]


def log_tab(app: MusprepApp) -> LogTab:
    return app.screen.query_one(LogTab)


async def begin(app: MusprepApp, pilot: Any) -> None:
    await settle(pilot)
    if len(app.screen_stack) > 1:
        await press(pilot, "escape")
    await press(pilot, "2")


@pytest.mark.parametrize("size", SIZES)
async def test_the_list_and_the_note_beside_it(
    make_app: Callable[..., MusprepApp], demo_vault: str, size: tuple[int, int]
) -> None:
    """Months, weeks and days stand in the list, the chosen note in full beside or below it, in both languages."""
    app = make_app(demo_vault)
    async with app.run_test(size=size) as pilot:
        await begin(app, pilot)
        danish = ("november 2026", "u47 søn 22", "80 notater", "Type: alle typer", "søndag den 22. november 2026")
        english = ("November 2026", "w47 Sun 22", "80 notes", "Kind: all kinds", "Sunday 22 November 2026")
        for wanted in (danish, english):
            await until(pilot, lambda: wanted[-1] in screen_text(app))  # noqa: B023 - called at once
            screen = screen_text(app)
            assert [words for words in wanted if words not in screen] == [], screen
            assert ("kl. 15.20" if wanted is danish else " 15:20") in screen
            assert app.session.list_entries()[0].text[:20] in screen
            await press(pilot, "ctrl+g")


async def test_the_note_follows_the_cursor(make_app: Callable[..., MusprepApp], demo_vault: str) -> None:
    """Moving in the list, by key or by click, shows that note with what it led to, its proofs, tags and say level."""
    app = make_app(demo_vault)
    async with app.run_test(size=(120, 36)) as pilot:
        await begin(app, pilot)
        target = next(one for one in app.session.list_entries() if one.proof and one.effect and one.tags)
        for _ in range(listed(app).index(target.id)):
            await pilot.press("down")
        body: Any = app.screen.query_one("#entry-body")
        await until(pilot, lambda: target.text in str(body.content))
        shown = str(body.content)
        assert target.effect in shown
        assert all(one in shown for one in target.proof)
        assert f"#{target.tags[0]}" in shown
        assert "på skrift" in shown
        first = screen_text(app).split("\n")
        line = next(y for y, text in enumerate(first) if "søn 22" in text)
        await pilot.click(offset=(20, line))
        await settle(pilot)
        assert app.screen.query_one(EntryList).key == listed(app)[0]


async def test_filters_by_kind_tag_and_words(make_app: Callable[..., MusprepApp], demo_vault: str) -> None:
    """k, t and f narrow the list, what is filtered is told in words, and x shows everything again."""
    app = make_app(demo_vault)
    async with app.run_test(size=(80, 24)) as pilot:
        await begin(app, pilot)
        everything = app.session.list_entries(None)
        await press(pilot, "k", "down", "down", "down", "down", "enter")
        praised = [one.id for one in everything if one.kind is Kind.PRAISE]
        assert listed(app) == praised
        assert "Type: ros" in screen_text(app)
        await press(pilot, "t", "down", "enter")
        tag = log_tab(app)._filter.tag
        both = [one.id for one in everything if one.kind is Kind.PRAISE and tag in one.tags]
        assert listed(app) == both
        assert f"Viser {len(both)} af 80 notater" in screen_text(app)
        await press(pilot, "f")
        sought = next(one for one in everything if one.id == both[-1])
        word = max(re.findall(r"\w+", sought.text), key=len)
        await type_text(pilot, word.upper())
        found = [one.id for one in everything if one.id in both and word.casefold() in note_words(one)]
        await until(pilot, lambda: listed(app) == found)
        assert sought.id in found
        assert len(found) < len(both)
        assert listed(app) == found
        await press(pilot, "down", "x")
        await until(pilot, lambda: len(listed(app)) == 80)
        assert len(listed(app)) == 80


def note_words(entry: Entry) -> str:
    return " ".join((entry.text, entry.effect, *entry.tags, *entry.proof)).casefold()


async def test_filters_by_mouse(make_app: Callable[..., MusprepApp], demo_vault: str) -> None:
    """A click on the word for kind or tag opens the choice, and a click on one chooses it."""
    app = make_app(demo_vault)
    async with app.run_test(size=(80, 24)) as pilot:
        await begin(app, pilot)
        await pilot.click("#log-kind")
        await settle(pilot)
        line = next(y for y, text in enumerate(screen_text(app).split("\n")) if "læring" in text and "│" in text)
        await pilot.click(offset=(20, line))
        await settle(pilot)
        assert "Type: læring" in screen_text(app)
        assert listed(app) == [one.id for one in app.session.list_entries(None) if one.kind is Kind.LEARNING]


async def test_nothing_fits(make_app: Callable[..., MusprepApp], demo_vault: str) -> None:
    """A filter that nothing fits says so and how to leave it; Esc in the field empties it."""
    app = make_app(demo_vault)
    async with app.run_test(size=(80, 24)) as pilot:
        await begin(app, pilot)
        await press(pilot, "f")
        await type_text(pilot, "xyzzy")
        await until(pilot, lambda: not listed(app))
        assert "Ingen notater passer til filteret. Tryk x" in screen_text(app)
        await press(pilot, "escape")
        await until(pilot, lambda: len(listed(app)) == 80)
        assert len(listed(app)) == 80


async def test_editing_a_note(make_app: Callable[..., MusprepApp], demo_vault: str) -> None:
    """Enter opens the note with all it holds; what is changed is saved in its file, and the rest is untouched."""
    app = make_app(demo_vault)
    async with app.run_test(size=(80, 24)) as pilot:
        await begin(app, pilot)
        before = app.session.list_entries()[0]
        await press(pilot, "enter")
        assert isinstance(app.screen, NoteDialog)
        await type_text(pilot, " Og mere.")
        await press(pilot, "ctrl+s")
        after = app.session.list_entries()[0]
        assert after == before.with_(text=f"{before.text} Og mere.")
        assert "Og mere." in screen_text(app)
        await press(pilot, "u")
        assert app.session.list_entries()[0] == before


async def test_removing_a_note_and_taking_it_back(make_app: Callable[..., MusprepApp], demo_vault: str) -> None:
    """The key d removes the note under the cursor and tells how to undo; u brings it back; the cursor stays near."""
    app = make_app(demo_vault)
    async with app.run_test(size=(80, 24), notifications=True) as pilot:
        await begin(app, pilot)
        await press(pilot, "down")
        first, second, third = listed(app)[:3]
        await press(pilot, "d")
        assert listed(app)[:2] == [first, third]
        assert app.screen.query_one(EntryList).key == third
        assert any("Tryk u for at fortryde" in one.message for one in app._notifications)
        await press(pilot, "u")
        assert listed(app)[:3] == [first, second, third]


async def test_say_level_of_a_note(make_app: Callable[..., MusprepApp], demo_vault: str) -> None:
    """The key s moves the note to the next say level, shown as sign and word, saved at once, and undone by u."""
    app = make_app(demo_vault)
    async with app.run_test(size=(80, 24)) as pilot:
        await begin(app, pilot)
        before = app.session.list_entries()[0]
        assert before.say is SayLevel.IF_ASKED
        await press(pilot, "s")
        assert app.session.list_entries()[0].say is SayLevel.SAY_IT
        assert "▅ sig det" in screen_text(app)
        await press(pilot, "u")
        assert app.session.list_entries()[0].say is SayLevel.IF_ASKED


async def test_a_reference_leads_to_its_note(make_app: Callable[..., MusprepApp], demo_vault: str) -> None:
    """`show` with an id, or its ending, puts the cursor on that note, in whatever year and whatever was filtered."""
    app = make_app(demo_vault)
    async with app.run_test(size=(80, 24)) as pilot:
        await begin(app, pilot)
        await press(pilot, "k", "down", "enter")
        oldest = app.session.list_entries(None)[-1]
        log_tab(app).show(oldest.id[-6:])
        await settle(pilot)
        assert app.screen.query_one(EntryList).key == oldest.id
        assert oldest.short[:15] in screen_text(app)


async def test_an_empty_log_teaches(make_app: Callable[..., MusprepApp], empty_vault: str) -> None:
    """Without notes the room tells what to note and how, in place of an empty list; the first note takes its place."""
    app = make_app(empty_vault)
    async with app.run_test(size=(80, 24)) as pilot:
        await begin(app, pilot)
        assert "musprep log" in screen_text(app)
        assert not app.screen.query_one(EntryView).region.area
        # The list had the focus while only the newest years were read; hidden, it would take the keys along.
        app.screen.query_one(EntryList).focus()
        log_tab(app).post_message(LogTab.Loaded([], [], whole=False))
        log_tab(app).post_message(LogTab.Loaded([], [], whole=True))
        await settle(pilot)
        assert app.focused is not None
        assert app.focused.id == "log-empty"
        await press(pilot, "n")
        await type_text(pilot, "Mit første notat")
        await press(pilot, "ctrl+s")
        assert "musprep log" not in screen_text(app)
        assert "1 notat" in screen_text(app)
        assert "Mit første notat" in screen_text(app)


def break_a_note(vault: str) -> None:
    """Put a file into the log that ends in the middle of a text."""
    folder = os.path.join(vault, "log", "2026")
    with open(os.path.join(folder, "20261101t000000-brokn1.toml"), "w", encoding="utf-8") as file:
        file.write('schema = 2\ntext = "uden slut\n')


async def test_damaged_files_are_told_quietly(make_app: Callable[..., MusprepApp], demo_vault: str) -> None:
    """A note whose file is broken is told in a line with path and line; the others are listed; p shows all of them."""
    break_a_note(demo_vault)
    app = make_app(demo_vault)
    async with app.run_test(size=(120, 36)) as pilot:
        await begin(app, pilot)
        screen = screen_text(app)
        assert "1 fil kan ikke læses." in screen
        assert "log/2026/20261101t000000-brokn1.toml:2" in screen
        assert len(listed(app)) == 80
        await press(pilot, "p")
        assert "Filer, der ikke kan læses" in screen_text(app)


async def test_older_years_come_by_themselves(
    make_app: Callable[..., MusprepApp], empty_vault: str, now: dt.datetime
) -> None:
    """Notes of years long past are read behind the screen and join the list."""
    session = open_session(empty_vault, clock=lambda: now)
    for year in range(2020, 2027):
        notes.add(session, f"Fra {year}", on=now.date().replace(year=year))
    app = make_app(empty_vault)
    async with app.run_test(size=(80, 24)) as pilot:
        await begin(app, pilot)
        await settle(pilot)
        assert len(listed(app)) == 7
        assert "7 notater" in screen_text(app)


async def test_ten_thousand_notes(make_app: Callable[..., MusprepApp], demo_vault: str) -> None:
    """With ten thousand notes only those in sight are drawn: moving to the end and filtering work as with ten."""
    app = make_app(demo_vault)
    async with app.run_test(size=(80, 24)) as pilot:
        await begin(app, pilot)
        pattern = app.session.list_entries()[0]
        many = [
            pattern.model_copy(update={"id": f"x{number:05}", "text": f"Notat {number}"}) for number in range(10_000)
        ]
        room = log_tab(app)
        room.post_message(LogTab.Loaded(many, [], whole=True))
        await settle(pilot)
        drawn: list[int] = []
        entry_list = app.screen.query_one(EntryList)
        render = entry_list.render_line
        entry_list.render_line = lambda y: (drawn.append(y), render(y))[1]  # type: ignore[method-assign,func-returns-value]
        await press(pilot, "end")
        assert entry_list.key == "x09999"
        assert "Notat 9999" in screen_text(app)
        assert len(drawn) < 500
        await press(pilot, "f")
        await type_text(pilot, "4711")
        await until(pilot, lambda: listed(app) == ["x04711"])
        assert listed(app) == ["x04711"]


async def test_nasty_notes_are_harmless(make_app: Callable[..., MusprepApp], demo_vault: str) -> None:
    """Markup and control characters in text, effect, proof and tags show as they are, in list, note and choices."""
    app = make_app(demo_vault)
    async with app.run_test(size=(120, 36), notifications=True) as pilot:
        await begin(app, pilot)
        notes.add(app.session, NASTY, effect=NASTY, proof=[NASTY], tags=[NASTY])
        log_tab(app).show()
        await settle(pilot)
        await press(pilot, "home")
        screen = screen_text(app)
        assert "\x1b" not in screen
        assert "\u202e" not in screen
        assert screen.count("[/x] ␛[31m") >= 4
        await press(pilot, "t")
        assert "#[/x]-␛[31m" in screen_text(app)
        await press(pilot, "escape", "s", "d")
        assert "[/x]" not in [row.text for row in app.screen.query_one(EntryList).rows]


async def test_the_language_changes_live(make_app: Callable[..., MusprepApp], demo_vault: str) -> None:
    """Switching the language shows list, filter and note in the other one, with the cursor where it was."""
    app = make_app(demo_vault)
    async with app.run_test(size=(80, 24)) as pilot:
        await begin(app, pilot)
        await press(pilot, "down", "down")
        key = app.screen.query_one(EntryList).key
        await press(pilot, "ctrl+g")
        screen = screen_text(app)
        assert "November 2026" in screen
        assert "Kind: all kinds" in screen
        assert "Sharing" in screen
        assert app.screen.query_one(EntryList).key == key


async def test_a_failed_change_is_told(
    make_app: Callable[..., MusprepApp], demo_vault: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A note that cannot be removed is told so and stays in the list."""
    from musprep.language.error import MusprepError

    def fail(*_: object) -> None:
        raise MusprepError("vault.read_only", path=demo_vault)

    app = make_app(demo_vault)
    async with app.run_test(size=(80, 24), notifications=True) as pilot:
        await begin(app, pilot)
        monkeypatch.setattr("musprep.vault.notes.log.Log.remove", fail)
        await press(pilot, "d")
        assert len(listed(app)) == 80
        told = [cast("Any", one).message for one in app._notifications]
        assert any(demo_vault in message for message in told)


async def test_the_tag_filter_counts_tags_in_the_text(make_app: Callable[..., MusprepApp], demo_vault: str) -> None:
    """A `#tag` in a note's text is offered beside the others, and found whatever its capitals."""
    app = make_app(demo_vault)
    async with app.run_test(size=(80, 24)) as pilot:
        await begin(app, pilot)
        both = {notes.add(app.session, "Møde #Nyheder").id, notes.add(app.session, "Rettet", tags=["nyheder"]).id}
        notes.add(app.session, "Andet")
        log_tab(app).show()
        await settle(pilot)
        await press(pilot, "t")
        assert "#nyheder  (2)" in screen_text(app)
        assert {one.id for one in LogFilter(tag="nyheder").select_entries(app.session.list_entries())} == both


async def test_an_empty_log_offers_no_key_that_does_nothing(
    make_app: Callable[..., MusprepApp], empty_vault: str
) -> None:
    """Without a note the key line offers to write one and nothing that needs one; with a note it offers that too."""
    app = make_app(empty_vault)
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await press(pilot, "escape", "2")
        edit = "  e Ret"
        assert edit not in screen_text(app)
        notes.add(app.session, "Første")
        app.show_tab()
        await settle(pilot)
        assert edit in screen_text(app)
