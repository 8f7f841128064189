"""What is looked after before the screens are shown."""

from __future__ import annotations

import io
import os
import subprocess
import sys

import pytest

from musprep.language.error import MusprepError
from musprep.tui.application.entry_point import clean, draw_utf8, look_at_terminal

pytestmark = pytest.mark.skipif(os.name == "nt", reason="this system has no TERM")


@pytest.mark.parametrize("environment", [{"TERM": "dumb", "COLORTERM": "truecolor"}, {"TERM": ""}, {}])
def test_a_terminal_without_a_screen_is_refused(environment: dict[str, str]) -> None:
    """Where the cursor cannot be moved a sentence says what to do instead; so where no terminal is named."""
    with pytest.raises(MusprepError) as refused:
        look_at_terminal(environment)
    assert refused.value.key == "error.plain_terminal"


@pytest.mark.parametrize(
    ("colours", "environment", "found"),
    [
        (256, {}, "256"),
        (1 << 24, {"COLORTERM": "yes"}, "256"),
        (256, {"COLORTERM": "truecolor"}, None),
        (256, {"TEXTUAL_COLOR_SYSTEM": "standard"}, "standard"),
        (8, {}, None),
    ],
)
def test_a_name_that_only_the_system_knows_has_its_colours(
    monkeypatch: pytest.MonkeyPatch, colours: int, environment: dict[str, str], found: str | None
) -> None:
    """Over ssh alacritty and others come without COLORTERM, and would be taken for terminals of 16 colours."""
    import curses

    for name, value in (("setupterm", None), ("tigetstr", b"\x1b["), ("tigetnum", colours)):
        monkeypatch.setattr(curses, name, lambda *_, value=value: value)
    environment["TERM"] = "alacritty"
    look_at_terminal(environment)
    assert environment.get("TEXTUAL_COLOR_SYSTEM") == found


@pytest.mark.parametrize("encoding", ["ascii", "latin-1", "cp1252"])
def test_the_screens_are_drawn_in_utf8(monkeypatch: pytest.MonkeyPatch, encoding: str) -> None:
    """Whatever encoding PYTHONIOENCODING or the locale names for what the commands write."""
    stream = io.TextIOWrapper(io.BytesIO(), encoding=encoding, errors="backslashreplace")
    with monkeypatch.context() as here:
        here.setattr(sys, "__stderr__", stream)
        draw_utf8()
    stream.write("─æ\ud800")
    stream.flush()
    assert stream.buffer.getvalue() == "─æ\\ud800".encode()


@pytest.mark.parametrize(("given", "left"), [("", None), ("0", "0"), ("1", "1")])
def test_an_empty_no_color_asks_for_nothing(given: str, left: str | None) -> None:
    """As its definition says; any other value does."""
    environment = {"NO_COLOR": given}
    clean(environment)
    assert environment.get("NO_COLOR") == left


@pytest.mark.parametrize(
    ("name", "colours"), [("xterm-256color", True), ("linux", True), ("vt100", False), ("of-tomorrow", True)]
)
def test_a_terminal_is_given_the_colours_it_has(name: str, colours: bool) -> None:
    """None where it has none, whatever the environment promises; one that nobody knows may be newer than this."""
    # The system's table of terminals is opened once in a process.
    code = "import os; from musprep.tui.application import entry_point as one; one.look_at_terminal(os.environ)"
    code += "; print(*os.environ)"
    environment = {"TERM": name, "COLORTERM": "truecolor", "PYTHONPATH": os.pathsep.join(sys.path)}
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, env=environment)
    assert ("NO_COLOR" not in done.stdout.split()) is colours
