"""The place to write: any text is safe in it, and it tells when there is something to save."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from textual import events
from textual.app import App, ComposeResult

from musprep.language.error import MusprepError
from musprep.services.session import outside_editor
from musprep.tui.widgets.fields.control_characters import disguise_for
from musprep.tui.widgets.fields.editor import LONGEST, Editor
from platforms import has_mode
from tui.on_screen import screen_text

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

NASTY = "a\x1b[31mred\x07\x00\x85\u202eevil\u2066\u200f\x7f\u2028b\r\nc\rd\te[/x]"


class Paper(App[None]):
    """An app with two editors, that notes what it is asked to save."""

    CSS = "Editor { height: 6; }"

    def __init__(self, text: str = "", launcher: Callable[[list[str]], int] | None = None) -> None:
        super().__init__()
        self._text = text
        self.asked: list[str] = []
        self.failed: list[MusprepError] = []
        self.launcher = launcher

    def compose(self) -> ComposeResult:
        yield Editor(self._text, placeholder="Skriv her")
        yield Editor("", id="second")

    def on_editor_edited(self, event: Editor.Edited) -> None:
        self.asked.append(event.editor.written)

    def on_editor_failed(self, event: Editor.Failed) -> None:
        self.failed.append(event.error)

    @property
    def editor(self) -> Editor:
        return self.query(Editor).first()


def is_there(path: str) -> bool:
    return os.path.exists(path)


async def typed(pilot: Any, editor: Editor, text: str) -> None:
    for letter in text:
        editor.post_message(events.Key("enter" if letter == "\n" else letter, None if letter == "\n" else letter))
    await pilot.pause()


@given(st.text(st.characters(codec="utf-8") | st.sampled_from("\x00\x1b\r\n\u202e\u2028\U0010f005\U0010f123")))
def test_any_text_comes_back_as_it_was(text: str) -> None:
    """What an editor holds is harmless, of the same length line by line, and turns back into exactly the same text."""
    disguise = disguise_for(text)
    held = disguise.encode(text)
    assert disguise.decode(held) == text
    assert len(disguise.disguise(held)) == len(held)
    assert not set(disguise.disguise(held)) & {"\x00", "\x1b", "\r", "\u202e", "\u2028"}
    assert held.count("\n") == text.count("\n")
    assert len(held.splitlines()) <= held.count("\n") + 1


async def test_harmful_characters_are_shown_and_kept() -> None:
    """No control character or bidi mark reaches the terminal; the text is kept to the letter while one writes on."""
    app = Paper(NASTY)
    async with app.run_test(size=(80, 24)) as pilot:
        assert app.editor.written == NASTY
        assert not app.editor.unsaved
        screen = screen_text(app)
        assert "a␛[31mred␇␀▯▯evil" in screen
        assert not {character for character in screen if character < " " and character != "\n"}
        await typed(pilot, app.editor, "Å")
        assert app.editor.written == f"Å{NASTY}"


async def test_a_paste_is_kept_whole() -> None:
    """A paste with escape sequences, bidi marks and any ends of lines goes in once, whole; undo takes it out again."""
    app = Paper("før")
    async with app.run_test(size=(80, 24)) as pilot:
        app.editor.focus()
        app.editor.action_document_end()
        app.post_message(events.Paste("x\x1b]0;titel\x07\r\ny\rz\u202e" + "\nlinje" * 60))
        await pilot.pause()
        assert app.editor.written == "førx\x1b]0;titel\x07\ny\nz\u202e" + "\nlinje" * 60
        app.editor.undo()
        await pilot.pause()
        assert app.editor.written == "før"


async def test_what_is_copied_is_the_real_text() -> None:
    """Copying and cutting give the text itself, not what stands in for its harmful characters."""
    app = Paper("a\x1bb")
    async with app.run_test(size=(80, 24)) as pilot:
        app.editor.focus()
        app.editor.select_all()
        assert app.editor.selected_text == "a\x1bb"
        app.editor.action_cut()
        await pilot.pause()
        assert app.clipboard == "a\x1bb"


async def test_windows_line_ends_are_kept_but_not_shown() -> None:
    """A text whose lines all end as on Windows shows as plain lines, and is saved as it was."""
    app = Paper("et\r\nto")
    async with app.run_test(size=(80, 24)) as pilot:
        app.editor.focus()
        assert "␍" not in screen_text(app)
        app.editor.action_document_end()
        await typed(pilot, app.editor, "\nx")
        assert app.editor.written == "et\r\nto\r\nx"


async def test_alt_and_a_letter_types_nothing() -> None:
    """Older terminals send alt+a as the letter; no letter lands in the text. Tab leaves for the next field."""
    app = Paper()
    async with app.run_test(size=(80, 24)) as pilot:
        app.editor.focus()
        await pilot.pause()
        app.post_message(events.Key("alt+a", "a"))
        await pilot.press("tab")
        assert app.editor.written == ""
        assert app.focused is app.query_one("#second")


async def test_saving_is_asked_for_while_one_types_and_after() -> None:
    """Typing without a pause asks for saving on the way, the end of it asks too, and what is saved is not asked for."""
    app = Paper()
    async with app.run_test(size=(80, 24)) as pilot:
        app.editor.focus()
        for _ in range(12):
            await typed(pilot, app.editor, "æ")
            await pilot.pause(0.12)
        assert app.asked, "saving waited for a pause that never came"
        assert len(app.asked[0]) < 12
        await pilot.pause(0.6)
        assert app.asked[-1] == "æ" * 12
        app.editor.mark_saved("æ" * 12)
        asked = len(app.asked)
        app.editor.flush()
        await pilot.pause()
        assert len(app.asked) == asked


async def test_a_busy_machine_saves_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where the longest wait is over by the time a key is taken in, saving is asked for at once."""
    app = Paper()
    async with app.run_test(size=(80, 24)) as pilot:
        await typed(pilot, app.editor, "a")
        app.editor._first_unsaved -= LONGEST + 1
        monkeypatch.setattr(app.editor, "set_timer", lambda *_: pytest.fail("waited"))
        await typed(pilot, app.editor, "b")
        assert app.asked == ["ab"]


async def test_flush_asks_at_once() -> None:
    """`flush` asks for saving without any wait."""
    app = Paper()
    async with app.run_test(size=(80, 24)) as pilot:
        await typed(pilot, app.editor, "hej")
        app.editor.flush()
        await pilot.pause()
        assert app.asked == ["hej"]


async def test_half_a_megabyte_can_be_written_in() -> None:
    """Half a million characters, in many lines or in one, can be filled in, added to and given back."""
    for text in ("Ærlig talt, en lang linje om året der gik.\n" * 12000, "ord " * 125_000):
        app = Paper()
        async with app.run_test(size=(80, 24)) as pilot:
            app.editor.fill(text)
            app.editor.focus()
            await typed(pilot, app.editor, "x")
            assert app.editor.written == f"{text}x"


async def test_the_own_editor_gives_one_step_that_can_be_undone(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """The key f6 hands the text to the user's editor on a private sheet and takes it back as one step to undo."""
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path))
    monkeypatch.setenv("VISUAL", "min-editor --vent")
    seen: list[Any] = []

    def launch(command: list[str]) -> int:
        *rest, path = command
        with open(path, encoding="utf-8", newline="") as sheet:
            seen.append((rest, sheet.read()))
        seen.append(has_mode(path, 0o600) and has_mode(os.path.dirname(path), 0o700))
        with open(path, "w", encoding="utf-8") as sheet:
            sheet.write("ny tekst\x1b\n")
        return 0

    app = Paper("gammel\x1b", launch)
    async with app.run_test(size=(80, 24)) as pilot:
        app.editor.focus()
        await pilot.press("f6")
        assert seen == [(["min-editor", "--vent"], "gammel\x1b"), True]
        assert app.editor.written == "ny tekst\x1b"
        assert app.asked == ["ny tekst\x1b"]
        assert is_there(app.editor.sheet), "the sheet is kept until the text is saved"
        app.editor.mark_saved("ny tekst\x1b")
        assert os.listdir(tmp_path) == []
        app.editor.undo()
        await pilot.pause()
        assert app.editor.written == "gammel\x1b"


@pytest.mark.parametrize("wrote", ["", "noget nyt"])
async def test_an_editor_that_fails_loses_nothing(monkeypatch: pytest.MonkeyPatch, tmp_path: Path, wrote: str) -> None:
    """An editor that ends with an error leaves the text as it was; what it had saved stays in a file that is named."""
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path))
    monkeypatch.setenv("VISUAL", "min-editor")

    def launch(command: list[str]) -> int:
        if wrote:
            with open(command[-1], "w", encoding="utf-8") as sheet:
                sheet.write(wrote)
        return 7

    app = Paper("gammel", launch)
    async with app.run_test(size=(80, 24)) as pilot:
        app.editor.focus()
        await pilot.press("f6")
        assert app.editor.written == "gammel"
        path = str(app.failed[0].values.get("path", ""))
        assert bool(wrote) == is_there(path)


def test_the_command_of_the_editor(tmp_path: Path) -> None:
    """VISUAL wins over EDITOR, both may have options; without either and without a known editor one is told so."""
    assert outside_editor.find_editor({"VISUAL": "code --wait", "EDITOR": "vi"}) == ["code", "--wait"]
    assert outside_editor.find_editor({"EDITOR": "hx"}) == ["hx"]
    with pytest.raises(MusprepError):
        outside_editor.find_editor({"PATH": str(tmp_path)})


def test_an_editor_that_is_missing_leaves_no_sheet(tmp_path: Path) -> None:
    """A command that cannot be started is told, and no text is left lying about."""

    def launch(command: list[str]) -> int:
        raise FileNotFoundError(2, "No such file", command[0])

    with pytest.raises(MusprepError) as told:
        outside_editor.edit_outside("hemmeligt", launch, {"EDITOR": "findes-ikke", "XDG_RUNTIME_DIR": str(tmp_path)})
    assert "findes-ikke" in told.value.describe("da")
    assert os.listdir(tmp_path) == []


async def test_a_window_without_another_editor(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Where the screen cannot be left to another program, that is told, and no text is left lying about."""
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path))
    monkeypatch.setenv("VISUAL", "min-editor")
    app = Paper("hemmeligt")
    async with app.run_test(size=(80, 24)) as pilot:
        app.editor.focus()
        await pilot.press("f6")
        assert app.failed[0].key == "prepare.outside_no_suspend"
        assert os.listdir(tmp_path) == []
        assert app.editor.written == "hemmeligt"


async def test_what_is_put_in_stands_on_a_line_of_its_own() -> None:
    """Within a line, at its end and after it: no text is joined to what was put in, nor is what is typed next."""
    app = Paper("Ready. Hired")
    async with app.run_test(size=(80, 24)) as pilot:
        app.editor.focus()
        for column, left in (
            (6, "Ready.\nNote\nx\n Hired"),
            (12, "Ready. Hired\nNote\nx"),
            (0, "Note\nx\nReady. Hired"),
        ):
            app.editor.load_text("Ready. Hired")
            app.editor.move_cursor((0, column))
            app.editor.put("Note")
            await pilot.press("x")
            assert app.editor.written == left
        app.editor.load_text("")
        app.editor.fill("New")
        app.editor.put("Note")
        app.editor.put("Again")
        assert app.editor.written == "New\nNote\nAgain"
        await pilot.press("backspace", "x")
        assert app.editor.written == "New\nNote\nAgaix"
