"""Text wrapped by hand."""

from __future__ import annotations

import asyncio

from textual.app import App, ComposeResult

from musprep.tui.widgets.lists.wrapped import WrappedText
from tui.on_screen import screen_text


class _Small(App[None]):
    def __init__(self, most: int) -> None:
        super().__init__()
        self._most = most

    def compose(self) -> ComposeResult:
        yield WrappedText("Tages op:\n– [b]Kurset[/b] i projektledelse\n– Vagten", most=self._most)


async def _show(most: int) -> list[str]:
    app = _Small(most)
    async with app.run_test(size=(22, 8)) as pilot:
        await pilot.pause()
        return screen_text(app).strip().splitlines()


def test_list_lines_hang_and_what_is_cut_says_so() -> None:
    """The second line of a list item begins below its words; more lines than are wanted end in an ellipsis."""
    whole = ["Tages op:", "– [b]Kurset[/b] i", "  projektledelse", "– Vagten"]
    assert asyncio.run(_show(0)) == whole
    assert asyncio.run(_show(3)) == [*whole[:2], "projektledelse …"]
