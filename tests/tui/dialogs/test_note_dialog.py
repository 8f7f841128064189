"""The dialog where a note is written: what it returns, what it keeps, what it asks."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, cast

import pytest
from textual.widgets import Input, Static

from musprep.model.entry import Kind
from musprep.model.say import SayLevel
from musprep.services.session.draft import keep_draft, leave_draft, take_draft
from musprep.services.session.session import open_session
from musprep.services.year.notes import add, remove
from musprep.tui.dialogs.choice_dialog import PickDialog
from musprep.tui.dialogs.note_dialog import NoteDialog
from musprep.tui.widgets.fields.choices import Choices
from musprep.tui.widgets.fields.day_field import DayField
from musprep.tui.widgets.fields.editor import Editor
from tui.on_screen import screen_text, type_text
from tui.quick_keys import press, settle

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable

    from musprep.tui.application.app import MusprepApp

NASTY = "[/x] \x1b[31m\u202e æøå"


def dialog(app: MusprepApp) -> NoteDialog:
    return cast("NoteDialog", app.screen)


def on_top(app: MusprepApp, *dialogs: type) -> bool:
    return isinstance(app.screen, dialogs)


def field(app: MusprepApp, name: str) -> Any:
    found = app.screen.query_one(f"#note-{name}")
    return found.line if isinstance(found, DayField) else found


async def begin(pilot: Any) -> None:
    await settle(pilot)
    await press(pilot, "n")


async def test_a_note_with_everything(make_app: Callable[..., MusprepApp], demo_vault: str) -> None:
    """What is typed becomes one entry with kind, day, effect, tags, proof and say level; no draft stays."""
    app = make_app(demo_vault)
    async with app.run_test(size=(80, 24)) as pilot:
        await begin(pilot)
        await type_text(pilot, "Anna roste oplægget")
        field(app, "kind").focus()
        await press(pilot, "right", "right", "right")
        field(app, "on").value = "i går"
        field(app, "effect").fill("")
        field(app, "effect").insert("Hele afdelingen bruger det")
        field(app, "tags").value = "#Projekt, kunder"
        field(app, "proof").insert("mail fra Anna\nreferat side 2")
        await settle(pilot)
        await press(pilot, "ctrl+s")
        entry = next(one for one in app.session.list_entries() if one.text == "Anna roste oplægget")
        assert entry.kind is Kind.PRAISE
        assert entry.day.isoformat() == "2026-11-22"
        assert entry.effect == "Hele afdelingen bruger det"
        assert entry.tags == ("projekt", "kunder")
        assert entry.proof == ("mail fra Anna", "referat side 2")
        assert entry.say is SayLevel.IF_ASKED
        assert take_draft(app.session) == {}


async def test_the_say_level_follows_the_kind_until_touched(
    make_app: Callable[..., MusprepApp], demo_vault: str
) -> None:
    """A challenge begins as only-me; once a level was chosen, a change of kind leaves it alone."""
    app = make_app(demo_vault)
    async with app.run_test(size=(80, 24)) as pilot:
        await begin(pilot)
        kind, say = field(app, "kind"), field(app, "say")
        kind.focus()
        await type_text(pilot, "u")
        assert kind.values == ("challenge",)
        assert say.values == ("only-me",)
        say.focus()
        await press(pilot, "right", "right")
        kind.focus()
        await type_text(pilot, "p")
        assert kind.values == ("project",)
        assert say.values == ("say-it",)


async def test_the_date_is_echoed_as_it_is_understood(make_app: Callable[..., MusprepApp], demo_vault: str) -> None:
    """Below the date stands the day that was understood, or why none was, while one types."""
    app = make_app(demo_vault)
    async with app.run_test(size=(80, 24)) as pilot:
        await begin(pilot)
        for typed, shown in (
            ("3/11", "tirsdag den 3. november 2026"),
            ("i forgårs", "lørdag den 21. november 2026"),
            ("hverken eller", "blev ikke forstået"),
            ("30/2", "findes ikke"),
            ("", "mandag den 23. november 2026"),
        ):
            field(app, "on").value = typed
            await settle(pilot)
            assert shown in " ".join(str(app.screen.query_one("#note-on .day-read", Static).content).split())


async def test_a_wrong_date_is_not_saved_as_another(make_app: Callable[..., MusprepApp], demo_vault: str) -> None:
    """With a date that cannot be read, saving stays in the dialog and goes to the field; nothing typed is lost."""
    app = make_app(demo_vault)
    async with app.run_test(size=(80, 24)) as pilot:
        await begin(pilot)
        await type_text(pilot, "Vigtigt")
        field(app, "on").value = "engang"
        await press(pilot, "ctrl+s")
        assert dialog(app).focused is field(app, "on")
        assert field(app, "text").written == "Vigtigt"


async def test_tags_are_completed(make_app: Callable[..., MusprepApp], demo_vault: str) -> None:
    """The last tag is completed with the most used one that begins so; one that stands there is not offered twice."""
    app = make_app(demo_vault)
    async with app.run_test(size=(80, 24)) as pilot:
        await begin(pilot)
        tags = field(app, "tags")
        tags.focus()
        await type_text(pilot, "dat")
        await press(pilot, "right")
        assert tags.value == "data"
        await type_text(pilot, ",pro")
        await press(pilot, "right")
        assert tags.value == "data,projekt"


async def test_leaving_asks_when_something_is_typed(make_app: Callable[..., MusprepApp], demo_vault: str) -> None:
    """Esc closes an empty dialog; with text it asks, and going on, saving and throwing away do what they say."""
    app = make_app(demo_vault)
    async with app.run_test(size=(80, 24)) as pilot:
        await begin(pilot)
        await press(pilot, "escape")
        assert not on_top(app, NoteDialog)
        await press(pilot, "n")
        await type_text(pilot, "Halvt færdigt")
        await press(pilot, "escape")
        assert on_top(app, PickDialog)
        await press(pilot, "down", "enter")
        assert field(app, "text").written == "Halvt færdigt"
        await press(pilot, "escape", "escape")
        assert field(app, "text").written == "Halvt færdigt"
        await press(pilot, "escape", "down", "down", "enter")
        assert not on_top(app, NoteDialog, PickDialog)
        assert take_draft(app.session) == {}
        await press(pilot, "n")
        await type_text(pilot, "Færdigt")
        await press(pilot, "escape", "enter")
        assert app.session.list_entries()[0].text == "Færdigt"


async def test_a_killed_program_offers_the_note_again(make_app: Callable[..., MusprepApp], empty_vault: str) -> None:
    """What was typed is kept as a draft by itself; the next program's dialog has it, to the letter, and says so."""
    app = make_app(empty_vault)
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await press(pilot, "escape", "n")
        field(app, "text").insert(f"Ikke gemt {NASTY}")
        field(app, "effect").insert("til kunderne")
        field(app, "on").value = "i går"
        await pilot.pause(1.2)
    again = make_app(empty_vault)
    async with again.run_test(size=(80, 24), notifications=True) as pilot:
        await settle(pilot)
        assert ["Tryk n for at hente det" in one.message for one in again._notifications] == [True]
        # What is begun elsewhere first is kept beside it.
        await press(pilot, "escape", "4", "a")
        await type_text(pilot, "Et ønske")
        again._keep_unfinished()
        await press(pilot, "escape", "end", "enter")
        assert len(again.screen_stack) == 1
        again._keep_unfinished()
        await press(pilot, "n")
        assert field(again, "text").written == f"Ikke gemt {NASTY}"
        assert field(again, "effect").written == "til kunderne"
        assert field(again, "on").value == "i går"
        assert "ikke blev færdig" in screen_text(again)
        await press(pilot, "ctrl+s")
        assert again.session.list_entries()[0].text == f"Ikke gemt {NASTY}"
        assert take_draft(again.session) == {}


async def test_a_signal_keeps_what_was_typed_a_moment_ago(
    make_app: Callable[..., MusprepApp], demo_vault: str, now: dt.datetime
) -> None:
    """When the program is told to end, the dialog keeps its draft at once, without waiting for a pause."""
    app = make_app(demo_vault)
    async with app.run_test(size=(80, 24)) as pilot:
        await begin(pilot)
        await type_text(pilot, "Lige nu")
        assert app.save_all()
    assert take_draft(open_session(demo_vault, clock=lambda: now))["text"] == "Lige nu"


async def test_a_note_saved_before_a_kill_is_not_offered_twice(
    make_app: Callable[..., MusprepApp], demo_vault: str, now: dt.datetime
) -> None:
    """A draft that already became a note, the program having been killed in between, is not taken up again."""
    session = open_session(demo_vault, clock=lambda: now)
    keep_draft(session, {"text": "Gemt i sidste øjeblik", "kind": "result"})
    leave_draft(session)
    add(session, "Gemt i sidste øjeblik")
    app = make_app(demo_vault)
    async with app.run_test(size=(80, 24)) as pilot:
        await begin(pilot)
        assert field(app, "text").written == ""


async def test_a_draft_that_only_looks_like_a_note_is_offered(
    make_app: Callable[..., MusprepApp], demo_vault: str, now: dt.datetime
) -> None:
    """The same few words as a note, and an effect that stands nowhere else: what was typed is there again."""
    session = open_session(demo_vault, clock=lambda: now)
    add(session, "Standup")
    keep_draft(session, {"text": "Standup", "kind": "result", "effect": "Vi blev enige om vagterne"})
    leave_draft(session)
    app = make_app(demo_vault)
    async with app.run_test(size=(80, 24)) as pilot:
        await begin(pilot)
        assert field(app, "text").written == "Standup"
        assert field(app, "effect").written == "Vi blev enige om vagterne"


async def test_what_cannot_be_saved_stays_in_the_dialog(
    make_app: Callable[..., MusprepApp], demo_vault: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """On a full disk the error is told and the dialog stands there again with all that was typed."""
    from musprep.language.error import MusprepError

    app = make_app(demo_vault)
    async with app.run_test(size=(80, 24), notifications=True) as pilot:
        await begin(pilot)
        await type_text(pilot, "Må ikke forsvinde")
        field(app, "effect").insert("virkning")

        def full(*_: object, **__: object) -> None:
            raise MusprepError("vault.disk_full", path=demo_vault)

        monkeypatch.setattr("musprep.vault.notes.log.Log.add", full)
        monkeypatch.setattr("musprep.services.session.draft.keep_draft", full)
        await press(pilot, "ctrl+s")
        assert field(app, "text").written == "Må ikke forsvinde"
        assert field(app, "effect").written == "virkning"
        monkeypatch.undo()
        await press(pilot, "ctrl+s")
        assert app.session.list_entries()[0].text == "Må ikke forsvinde"


@pytest.mark.parametrize("language", ["da", "en"])
async def test_everything_is_in_sight(make_app: Callable[..., MusprepApp], demo_vault: str, language: str) -> None:
    """Every field, its label and the keys fit on a small screen, in both languages."""
    app = make_app(demo_vault, language=language)
    wanted = {
        "da": ("Nyt notat", "Hvad skete der?", "læring", "Dato", "Førte til", "Mærker", "Dokumentation", "på skrift"),
        "en": ("New note", "What happened?", "learning", "Date", "Led to", "Tags", "Evidence", "in writing"),
    }[language]
    async with app.run_test(size=(60, 20)) as pilot:
        await begin(pilot)
        for size in ((60, 20), (80, 24)):
            await pilot.resize_terminal(*size)
            await settle(pilot)
            screen = screen_text(app)
            assert [words for words in (*wanted, "ctrl+s", "esc") if words not in screen] == []


async def test_the_mouse_can_do_it_all(make_app: Callable[..., MusprepApp], demo_vault: str) -> None:
    """Kind and say level are chosen with a click, and a click on Save saves."""
    app = make_app(demo_vault)
    async with app.run_test(size=(80, 24)) as pilot:
        await begin(pilot)
        await type_text(pilot, "Med musen")
        for label in ("ønske", "på skrift"):
            line = next(y for y, line in enumerate(screen_text(app).split("\n")) if label in line)
            at = screen_text(app).split("\n")[line].index(label)
            await pilot.click(offset=(at + 1, line))
        assert field(app, "kind").values == ("wish",)
        assert field(app, "say").values == ("in-writing",)
        await pilot.click(".form-save")
        await settle(pilot)
        entry = app.session.list_entries()[0]
        assert (entry.text, entry.kind, entry.say) == ("Med musen", Kind.WISH, SayLevel.IN_WRITING)


async def test_nasty_text_is_harmless_in_every_field(make_app: Callable[..., MusprepApp], demo_vault: str) -> None:
    """Markup and control characters in any field show as they are, reach no terminal, and are saved as they are."""
    app = make_app(demo_vault)
    async with app.run_test(size=(80, 24)) as pilot:
        await begin(pilot)
        for editor in app.screen.query(Editor):
            editor.insert(NASTY)
        field(app, "tags").value = "[/x]"
        field(app, "on").value = "[/x]"
        await settle(pilot)
        assert "\x1b" not in screen_text(app)
        assert "[/x]" in str(app.screen.query_one("#note-on .day-read", Static).content)
        field(app, "on").value = ""
        await press(pilot, "ctrl+s")
        entry = app.session.list_entries()[0]
        assert (entry.text, entry.effect, entry.proof, entry.tags) == (NASTY, NASTY, (NASTY,), ("[/x]",))


async def test_fields_of_one_line_join_a_paste(make_app: Callable[..., MusprepApp], demo_vault: str) -> None:
    """Several pasted lines of tags become one line; none is dropped."""
    from textual import events

    app = make_app(demo_vault)
    async with app.run_test(size=(80, 24)) as pilot:
        await begin(pilot)
        field(app, "tags").focus()
        await pilot.pause()
        app.post_message(events.Paste("et,\nto,\r\ntre,\rfire\r"))
        await settle(pilot)
        assert app.screen.query_one("#note-tags", Input).value == "et, to, tre, fire"


async def test_choices_wrap_and_answer_to_digits(make_app: Callable[..., MusprepApp], demo_vault: str) -> None:
    """A row of choices that is too long goes on below; a digit chooses, and up and down move between the lines."""
    app = make_app(demo_vault)
    async with app.run_test(size=(60, 20)) as pilot:
        await begin(pilot)
        kind = field(app, "kind")
        assert isinstance(kind, Choices)
        assert kind.size.height == 2
        kind.focus()
        await type_text(pilot, "3")
        assert kind.values == ("goal",)
        await press(pilot, "down")
        assert kind.values[0] in ("challenge", "wish", "learning")


async def test_a_note_removed_elsewhere_becomes_a_new_one(
    make_app: Callable[..., MusprepApp], demo_vault: str, now: dt.datetime
) -> None:
    """While one edits it another window removes the note, and the log is looked at again: what is typed is saved."""
    app = make_app(demo_vault)
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await press(pilot, "2", "e")
        gone = app.session.list_entries()[0]
        await type_text(pilot, " Og mere.")
        remove(open_session(demo_vault, clock=lambda: now), gone.id)
        app.session.refresh()
        await press(pilot, "ctrl+s")
        assert len(app.screen_stack) == 1
        app.session.refresh()
        assert [one.text for one in app.session.list_entries()].count(f"{gone.text} Og mere.") == 1
