"""Hints in fields: one that is too long says so."""

from __future__ import annotations

import asyncio

from textual.app import App, ComposeResult

from musprep.tui.widgets.fields.editor import Editor
from musprep.tui.widgets.fields.line_input import LineInput
from tui.on_screen import screen_text

_HINT = "Hvad gør du, hvis svaret er nej? Kun du ser det."


class _Small(App[None]):
    CSS = "Editor { height: auto; border: none; padding: 0 1; } #two { height: 2; }"

    def compose(self) -> ComposeResult:
        yield LineInput(placeholder=_HINT)
        yield Editor(placeholder=_HINT)
        yield Editor(placeholder=_HINT, id="two")
        yield LineInput(placeholder="Kort")
        yield LineInput(_HINT)


async def _show() -> list[str]:
    app = _Small()
    async with app.run_test(size=(32, 8)) as pilot:
        await pilot.pause()
        # Drawn again they are the same.
        screen_text(app)
        return [line.strip() for line in screen_text(app).splitlines() if line.strip()]


def test_a_hint_that_does_not_fit_ends_in_an_ellipsis() -> None:
    """It is cut at a word, at the end of the last line there is for it; what one wrote oneself is not."""
    first, one, *two, short, own = asyncio.run(_show())
    assert first == one == "Hvad gør du, hvis svaret er …"
    assert two == ["Hvad gør du, hvis svaret er", "nej? Kun du ser det."]
    assert short == "Kort"
    assert not own.endswith("…")
