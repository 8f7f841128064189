"""docs/terminals.md: what it says of each terminal is what comes of the variables it names."""

from __future__ import annotations

import os
import re
from pathlib import Path

import pytest
import textual
from rich.console import Console

from musprep.tui.application.entry_point import clean
from musprep.tui.framework import themes
from musprep.tui.framework.textual_patches import without_kitty_keys

_PAGE = (Path(__file__).parents[3] / "docs" / "terminals.md").read_text("utf-8")
# Read as files: each of them can be imported on its own system only.
_DRIVERS = Path(textual.__file__).parent / "drivers"
_ON_WINDOWS = (_DRIVERS / "windows_driver.py").read_text("utf-8")
_COLORS = {"16 million": "truecolor", "256": "256", "16": "standard"}


def _rows(title: str) -> list[list[str]]:
    """Return the cells of the table under a title, without its head."""
    lines = [line for line in _PAGE.split(f"## {title}\n")[1].split("\n## ")[0].splitlines() if line.startswith("|")]
    return [[cell.strip() for cell in line.strip("|").split(" | ")] for line in lines[2:]]


def _said(cell: str) -> dict[str, str]:
    return dict(one.split("=", 1) for one in re.findall(r"`(\w+=[^`]*)`", cell))


_TOLD = [row for row in _rows("Terminal by terminal") if "TERM" in _said(row[1])]


@pytest.mark.skipif(os.name == "nt", reason="this system has no TERM: Windows is asked itself")
@pytest.mark.parametrize("row", _TOLD, ids=[row[0] for row in _TOLD])
def test_colours_are_those_that_the_page_tells(row: list[str]) -> None:
    """TERM and COLORTERM decide, NO_COLOR wins; with 16 colours or none the plain theme is used."""
    environment = _said(row[1])
    console = Console(force_terminal=True, _environ=environment)
    if row[2] == "none":
        assert console.no_color
    else:
        assert console.color_system == _COLORS[row[2]]
    plain = console.no_color or console.color_system in ("standard", "windows")
    assert ("`plain`" in row[3]) is plain
    assert themes.name_theme("", no_color=plain).endswith("plain") is plain


def test_every_row_is_a_terminal_of_its_own() -> None:
    """The page tells of all that it promises."""
    named = [row[0] for row in _rows("Terminal by terminal")]
    for name in (
        "Windows Terminal",
        "conhost",
        "Terminal.app",
        "iTerm2",
        "GNOME Terminal",
        "kitty",
        "tmux",
        "Linux con",
    ):
        assert any(one.startswith(name) for one in named), name
    assert len(set(named)) == len(named)


def test_what_is_asked_for_is_what_the_drivers_ask_for() -> None:
    """No more and no less than the page tells, apart from the cursor."""
    source = (_DRIVERS / "linux_driver.py").read_text("utf-8") + _ON_WINDOWS
    asked = set(re.findall(r"\[\?(\d+)(?:h|\$p)", source)) - {"25", "1007"} | {"7"}
    told = {mode for row in _rows("Asked for on every terminal") for mode in re.findall(r"`\?(\d+)`", row[0])}
    # Reports in pixels are asked for only where the size comes at once.
    assert asked - {"1016"} == told


@pytest.mark.skipif(os.name == "nt", reason="this system has no termios")
@pytest.mark.parametrize(("program", "asked"), [("Apple_Terminal", []), ("iTerm.app", ["2026", "2048"])])
def test_terminal_app_is_not_asked_what_it_would_print(
    monkeypatch: pytest.MonkeyPatch, program: str, asked: list[str]
) -> None:
    """It shows a `p` for each question about a mode."""
    from musprep.tui.framework.terminal_driver import TerminalDriver

    written: list[str] = []
    driver = object.__new__(TerminalDriver)
    for name, value in (("write", written.append), ("flush", lambda: None), ("input_tty", True)):
        monkeypatch.setattr(driver, name, value, raising=False)
    monkeypatch.setenv("TERM_PROGRAM", program)
    driver._request_terminal_sync_mode_support()
    driver._query_in_band_window_resize()
    assert re.findall(r"\?(\d+)\$p", "".join(written)) == asked


def test_windows_terminal_is_not_asked_for_the_keys_that_cost_altgr() -> None:
    """Its own driver asks for them whatever it is told, so what it writes is looked at."""
    written: list[str] = []

    class Driver:
        def write(self, data: str) -> None:
            written.append(data)

    driver = without_kitty_keys(Driver)()  # type: ignore[arg-type, call-arg]
    for data in ("\x1b[?1049h", "\x1b[>1u", "\x1b[<u"):
        driver.write(data)
    assert written == ["\x1b[?1049h", "\x1b[<u"]
    assert 'self.write("\\x1b[>1u")' in _ON_WINDOWS
    environment = {"WT_SESSION": "1"}
    clean(environment)
    assert environment["TEXTUAL_DISABLE_KITTY_KEY"] == "1"
