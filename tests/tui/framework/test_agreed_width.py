"""A line stands where it was reckoned to stand, whatever a terminal knows of Unicode."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

import pyte
import pyte.screens
import pytest
from rich.cells import cell_len
from rich.console import Console
from rich.segment import Segment
from rich.style import Style
from textual.strip import Strip

from musprep.tui.framework.textual_patches import keep_widths
from musprep.tui.widgets.lists.row_list import Row, _draw_row

if TYPE_CHECKING:
    from collections.abc import Callable

_WIDE = 60


def _as_in_tmux(letter: str) -> int:
    """Return widths as an older C library has them."""
    if unicodedata.category(letter) in ("Mn", "Me", "Cf"):
        return 0
    return 2 if unicodedata.east_asian_width(letter) in "WF" else 1


def _as_in_an_old_one(letter: str) -> int:
    """Return widths as a terminal has them that knows no picture beyond the first plane."""
    return 1 if letter > "\U0001f000" else _as_in_tmux(letter)


def _all_zero(letter: str) -> int:
    """Return widths as a terminal has them that gives marks no room at all."""
    return 0 if unicodedata.category(letter)[0] == "M" else _as_in_tmux(letter)


_TEXTS = [
    "❤\ufe0f hjerte",
    "⚠\ufe0f 1\ufe0f\u20e3 👍🏽",
    "👩\u200d👩\u200d👧 og 👩\u200d⚕\ufe0f",
    "🇩🇰🇸🇪 flag",
    "नमस\u094dत\u0947 क\u093fताब",
    "ta\u030aget 🫨 日本",
    "x\u200dy e\ufe0f",
    "தமி\u0bb4\u0bcd বাংলা",
]


@pytest.mark.parametrize("width", [_as_in_tmux, _as_in_an_old_one, _all_zero])
@pytest.mark.parametrize("text", _TEXTS)
@pytest.mark.parametrize("cut", [None, 1, 2])
def test_the_end_of_a_line_stays_in_its_column(
    text: str, width: Callable[[str], int], cut: int | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What follows a letter that terminals differ on is where the screen has it, with a cursor inside it too."""
    monkeypatch.setattr(pyte.screens, "wcwidth", width)
    keep_widths()
    line = _draw_row(Row("a", text, tail="x"), _WIDE)
    column = cell_len(line[: line.rindex("x")])
    pieces = [line] if cut is None else [line[:cut], line[cut : cut + 1], line[cut + 1 :]]
    strip = Strip([Segment(one, Style(reverse=place == 1)) for place, one in enumerate(pieces)], _WIDE)
    screen = pyte.Screen(_WIDE + 4, 2)
    stream = pyte.Stream(screen)
    stream.feed("#" * (_WIDE + 4) + "\x1b[1;1H")
    stream.feed(strip.render(Console(color_system="truecolor")))
    shown = screen.buffer[0]
    assert shown[column].data == "x"
    assert all(shown[place].data == "#" for place in range(_WIDE, _WIDE + 4))
    assert not any("#" in shown[place].data for place in range(_WIDE))
    assert not any(screen.buffer[1][place].data.strip() for place in range(_WIDE))
