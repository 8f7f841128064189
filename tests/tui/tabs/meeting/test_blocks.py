"""The list of texts in full: it wraps, scrolls and moves without losing a word."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hypothesis import given, settings
from hypothesis import strategies as st
from rich.cells import cell_len
from textual.app import App

from musprep.language.safe import make_safe
from musprep.tui.widgets.lists.block_list import Block, BlockList, Para, wrap_text
from tui.on_screen import screen_text
from tui.quick_keys import press, settle

if TYPE_CHECKING:
    from textual.app import ComposeResult


class _Small(App[None]):
    CSS = "BlockList { height: 1fr; }"

    def compose(self) -> ComposeResult:
        yield BlockList()


_LONG = "\n".join(f"linje {number}" for number in range(30))


@settings(deadline=None)
@given(st.text(st.characters(exclude_categories=["Cs"]), max_size=80), st.integers(8, 40))
def test_wrapping_keeps_every_character_within_the_width(text: str, width: int) -> None:
    """No line is wider than it may be, and but for blanks at the breaks nothing is lost."""
    shown = make_safe(text)
    lines = wrap_text(shown, width)
    assert all(cell_len(line) <= width for line in lines)
    assert "".join("".join(lines).split()) == "".join(shown.expandtabs(4).split())


def test_words_stay_whole_where_they_fit() -> None:
    """Lines break between words, at the text's own breaks, and within a word only where it is too long by itself."""
    assert wrap_text("en to tre fire", 8) == ["en to", "tre fire"]
    assert wrap_text("en\n\nto", 8) == ["en", "", "to"]
    assert wrap_text("følg op 4. jan. 2027", 12) == ["følg op", "4. jan. 2027"]
    assert wrap_text("den 14. november", 10) == ["den 14.", "november"]
    assert wrap_text("ned til 6,8 %", 12) == ["ned til", "6,8 %"]
    assert wrap_text("due 4 Jan 2027", 12) == ["due", "4 Jan 2027"]
    assert wrap_text("om 1 dag i 12", 8) == ["om 1 dag", "i 12"]
    assert wrap_text("a " + "x" * 18, 8) == ["a", "x" * 8, "x" * 8, "xx"]


async def test_a_block_longer_than_the_window_can_be_read_to_its_end() -> None:
    """Down scrolls through a long block before it goes on to the next, and up comes back the same way."""
    app = _Small()
    async with app.run_test(size=(30, 10)) as pilot:
        blocks = app.query_one(BlockList)
        blocks.fill([Block("a", (Para(_LONG),)), Block("b", (Para("næste"),))])
        blocks.focus()
        await settle(pilot)
        seen = ""
        for _ in range(40):
            seen += screen_text(app)
            if blocks.key == "b":
                break
            await press(pilot, "down")
        assert all(f"linje {number}" in seen for number in range(30))
        assert "næste" in screen_text(app)


async def test_headings_are_passed_over() -> None:
    """The cursor stands only on what can be chosen, and the heading above it comes into sight."""
    app = _Small()
    async with app.run_test(size=(30, 6)) as pilot:
        blocks = app.query_one(BlockList)
        blocks.fill(
            [
                Block("", (Para("Hoved"),)),
                Block("a", (Para("en"),)),
                Block("", (Para("To"),)),
                Block("b", (Para("to"),)),
            ]
        )
        blocks.focus()
        await settle(pilot)
        assert blocks.key == "a"
        await press(pilot, "down")
        assert blocks.key == "b"
        await press(pilot, "down", "home")
        assert blocks.key == "a"
        assert "Hoved" in screen_text(app)


async def test_the_cursor_stays_near_when_its_block_goes() -> None:
    """Filling anew keeps the cursor on its key, or near where it was."""
    app = _Small()
    async with app.run_test(size=(30, 6)) as pilot:
        blocks = app.query_one(BlockList)
        made = [Block(name, (Para(name),)) for name in "abc"]
        blocks.fill(made, "b")
        blocks.fill(made)
        assert blocks.key == "b"
        blocks.fill([made[0], made[2]])
        assert blocks.key == "c"
        blocks.fill([])
        assert blocks.key == ""
        await press(pilot, "down", "end", "pagedown", "enter")


async def test_a_text_cut_short_says_so() -> None:
    """Where only so many lines are shown, the last one ends in a sign."""
    app = _Small()
    async with app.run_test(size=(24, 6)) as pilot:
        app.query_one(BlockList).fill([Block("a", (Para("en to tre fire fem seks syv otte", rows=1),))])
        await settle(pilot)
        assert "en to tre fire fem…" in screen_text(app)
