"""A path on screen can be read and copied whole."""

from __future__ import annotations

import pytest
from textual.app import App, ComposeResult

from musprep.tui.dialogs.file_written import FileWrittenDialog
from musprep.tui.widgets.fields.path_lines import wrap_path
from tui.on_screen import screen_text

LONG = "/home/maja/Dokumenter/arbejde og mus/arkiv-2026/briefings/2026-12-09-udviklings-og-aftaleskema.html"


@pytest.mark.parametrize("width", [44, 60, 72, 200])
@pytest.mark.parametrize("path", [LONG, LONG.replace("/", "\\"), "C:\\a\\b.md", "a.md"])
def test_no_name_in_a_path_is_broken(path: str, width: int) -> None:
    """Lines end behind a separator, fit, and make the path again."""
    lines = wrap_path(path, width).split("\n")
    assert "".join(lines) == path
    assert all(len(line) <= width for line in lines)
    assert all(line[-1] in "/\\" for line in lines[:-1])


@pytest.mark.parametrize("size", [(80, 24), (60, 20), (200, 50)])
async def test_the_dialog_shows_the_name_of_the_file_on_one_line(size: tuple[int, int]) -> None:
    """However wide the window, the file's name stands whole, and all of the path is in sight."""

    class _App(App[None]):
        CSS_PATH = "../../../src/musprep/tui/tabs/meeting/gate.tcss"

        def compose(self) -> ComposeResult:
            yield from ()

        def get_theme_variable_defaults(self) -> dict[str, str]:
            return {"line": "#888888"}

    app = _App()
    async with app.run_test(size=size) as pilot:
        await app.push_screen(FileWrittenDialog("da", LONG, outside=False))
        await pilot.pause()
        shown = [line.strip("│ ") for line in screen_text(app).splitlines()]
        at = next(number for number, line in enumerate(shown) if line.startswith("/home"))
        end = next(number for number, line in enumerate(shown) if line.endswith(".html"))
        assert "".join(shown[at : end + 1]) == LONG
        assert shown[end].endswith("2026-12-09-udviklings-og-aftaleskema.html")
