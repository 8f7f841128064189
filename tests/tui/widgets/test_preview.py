"""The preview of a paper."""

from __future__ import annotations

import asyncio

from textual.app import App, ComposeResult

from musprep.tui.widgets.charts.preview import Preview
from tui.on_screen import screen_text


class _Small(App[None]):
    def compose(self) -> ComposeResult:
        yield Preview()


async def _show(markdown: str) -> list[str]:
    app = _Small()
    async with app.run_test(size=(30, 8)) as pilot:
        app.query_one(Preview).put(markdown)
        await pilot.pause()
        return [line.strip() for line in screen_text(app).splitlines() if line.strip()]


def test_amounts_and_dates_stay_on_one_line() -> None:
    """A time, a date and an amount are not broken at the end of a line, as they are not on paper."""
    assert asyncio.run(_show("Vi mødes til samtalen kl. 10.00 den første og 3. nov. 2026")) == [
        "Vi mødes til samtalen",
        "kl. 10.00 den første og",
        "3. nov. 2026",
    ]


def test_a_date_before_a_blank_that_is_not_broken_stands_without_marks() -> None:
    """Emphasis ends before such a blank too: no asterisk of Markdown is seen."""
    assert asyncio.run(_show("- *20. okt.*\u00a0° – Ros")) == ["• 20. okt. ° – Ros"]
