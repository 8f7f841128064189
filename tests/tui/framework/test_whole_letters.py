"""The cursor of every field goes by what a reader takes for one letter, however many characters that is."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

import pytest
from textual.app import App

from musprep.language.clusters import split_clusters
from musprep.tui.widgets.fields.editor import Editor
from musprep.tui.widgets.fields.line_input import LineInput

if TYPE_CHECKING:
    from textual.app import ComposeResult

_TEXTS = [
    unicodedata.normalize("NFD", "blåbær é"),
    "a❤\ufe0f⚠\ufe0fb",
    "👩\u200d👩\u200d👧👍🏽",
    "🇩🇰🇸🇪x",
    "1\ufe0f\u20e3 क\u093fत\u093eब",
    unicodedata.normalize("NFD", "한국"),
]


class _Fields(App[None]):
    def compose(self) -> ComposeResult:
        yield Editor()
        yield LineInput()


def _at(field: Editor | LineInput) -> int:
    return field.cursor_location[1] if isinstance(field, Editor) else field.cursor_position


def _text(field: Editor | LineInput) -> str:
    return field.written if isinstance(field, Editor) else field.value


@pytest.mark.parametrize("kind", [Editor, LineInput])
@pytest.mark.parametrize("text", _TEXTS)
async def test_one_key_is_one_letter(kind: type[Editor | LineInput], text: str) -> None:
    """An arrow goes past a whole letter, backspace and delete take one, and what is typed comes between two."""
    parts = list(split_clusters(text))
    ends = [sum(map(len, parts[:count])) for count in range(len(parts) + 1)]
    async with _Fields().run_test() as pilot:
        field = pilot.app.query_one(kind)
        field.focus()
        await pilot.pause()
        field.insert_text_at_cursor(text) if isinstance(field, LineInput) else field.insert(text)
        await pilot.press("home")
        seen = [_at(field)]
        for _ in parts:
            await pilot.press("right")
            seen.append(_at(field))
        assert seen == ends
        for end in reversed(ends[:-1]):
            await pilot.press("left")
            assert _at(field) == end
        await pilot.press("shift+right", "left", "right", "z", "backspace", "delete")
        assert _text(field) == "".join(parts[:1] + parts[2:])
        await pilot.press("end", *["backspace"] * (len(parts) - 1))
        assert _text(field) == ""
