"""Nothing is sent: a watched tour of every command and every room opens no socket but the event loop’s own.

Run as a program this file is that tour: `python test_no_network.py FOLDER [break]`. What was seen is written to
FOLDER/seen.json. That no module imports what could open a connection is shown by test_architecture.py.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from textual.pilot import Pilot

_WATCHED = ("socket.", "http.", "urllib.", "ftplib.", "smtplib.", "poplib.", "imaplib.", "telnetlib.", "webbrowser.")
_ROUNDS = "log|En note|--tag|drift"
_TOUR = (
    "--version", "--help", "--help|--lang|en", _ROUNDS, "log|Endnu en|--kind|ros", "entries", "entries|--json",
    "owner|set|name|Åse", "owner|set|role|leder", "owner", "round|new|--date|2030-05-02|--manager|Bo",
    "round|set|place|Kontoret", "round", "round|list", "catalogues", "catalogues|show|lus", "catalogues|schema",
    "answer|lus/maal/egne|Et svar|--say|sig-det", "answer|lus/maal/egne", "answers", "prepare|--minutes|20",
    "then|lus/maal/egne", "points|add|Et punkt|--keywords|ord", "points|edit|et|--say|på-skrift", "points|lead|et",
    "points", "wishes|add|Et ønske|--me|ro|--workplace|ro", "wishes", "wishes|shared", "needs|add|Et behov", "needs",
    "tips", "tips|tick|3", "tips|untick|3", "pulse|4|--energy|3|fint", "pulse|list", "pulse|year", "room",
    "room|start", "room|said|et-p", "room|left", "room|unsay|et-p", "room|skip|et-p", "conclusion|own|Enige",
    "conclusion|official|Enige", "conclusion|compare", "conclusion|set|summary|Kort", "conclusion",
    "agreements|add|En aftale|--owner|leder|--due|2030-06-01", "agreements|touch|en|Talt om", "agreements|remind|en",
    "agreements|move|en|2030-07-01", "agreements", "agreements|show|en", "agreements|edit|en|--text|En anden",
    "agreements|keep|en", "agreements|reopen|en", "agreements|drop|en", "goals|add|Et mål|--activity|Kursus",
    "goals|took|et|1", "goals|used|et|1|Hver dag", "goals|edit|et|--horizon|snart", "goals|reach|et",
    "goals|reopen|et", "goals|examples", "goals", "search|note", "message",
    "brief|--gate", "brief", "brief|--format|json",
    "brief|--form|udviklings-og-efter", "brief|--form|udviklings-og-efter|--format|html", "brief|--for|ny-leder",
    "goals|remove|et", "agreements|remove|en", "calendar|--stdout", "vault", "round|close", "round|reopen",
)  # fmt: skip
"""What is done for certain; every other action is called without words as well, and answers as it does."""
_NOT_ALONE = {("log", ""), ("demo", "")}
"""These would ask, or show the screens; they are done with words."""
_KEYS = (
    "1 n ctrl+s escape escape 2 e escape 3 enter f3 escape escape 4 a escape 5 g escape 6 p escape x escape c escape r "
    "escape ctrl+p escape slash escape question_mark escape m escape u ctrl+g"
)


_ALONE = ("unshare", "--map-root-user", "--net")


def _can_be_alone() -> bool:
    """Whether a program can be started in a network of its own."""
    if not shutil.which("unshare"):
        return False
    return not subprocess.run([*_ALONE, "true"], capture_output=True, check=False).returncode


def _watch(seen: list[str]) -> None:
    """Take note of everything that touches a network; the pair of sockets of the event loop itself is left out.

    It is one of AF_UNIX; on Windows, which has none, it is connected within this computer.
    """
    import socket

    pair = {(getattr(socket, "AF_UNIX", None), socket.SOCK_STREAM)}
    if os.name == "nt":
        pair.add((socket.AF_INET, socket.SOCK_STREAM))

    def is_within(event: str, arguments: tuple[Any, ...]) -> bool:
        if event == "socket.__new__":
            return arguments[1:3] in pair
        return os.name == "nt" and event in ("socket.bind", "socket.connect") and arguments[1][0] == "127.0.0.1"

    def hook(event: str, arguments: tuple[Any, ...]) -> None:
        if event.startswith(_WATCHED) and not is_within(event, arguments):
            seen.append(f"{event} {arguments[1:]!r}")

    sys.addaudithook(hook)


def _called(line: str) -> int:
    from musprep.__main__ import main

    sys.argv = ["musprep", *line.split("|")]
    return main()


def _year() -> None:
    """Do what one does with the commands in a year; all of it goes well."""
    for line in (*_TOUR, f"demo|--write|{os.environ['HOME']}/demo"):
        code = _called(line)
        assert code == 0, f"{line}: {code}"


def _alone() -> list[str]:
    """Call every action of every command without words; return them. None fails but with a sentence."""
    from musprep.cli.framework.registry import COMMANDS

    alone = [
        f"{name}|{action}".rstrip("|")
        for name, command in COMMANDS.items()
        for action in (command.actions or ("",))
        if (name, action) not in _NOT_ALONE
    ]
    for line in alone:
        code = _called(line)
        assert code in (0, 1, 2, 3), f"{line}: {code}"
    return alone


def _rooms() -> list[str]:
    """Go through every room on screen; return those that were entered."""
    from musprep.tui.application.app import MusprepApp
    from tui import idle, styles_once, unpainted
    from tui.quick_keys import press, settle

    patch = pytest.MonkeyPatch()
    idle.watch(patch)
    styles_once.keep(patch)
    unpainted.keep(patch)
    app = MusprepApp(os.environ["MUSPREP_VAULT"], language="da")
    entered: set[str] = set()

    async def tour(pilot: Pilot[Any]) -> None:
        while app.is_held:
            await pilot.pause(0.01)
        await settle(pilot)
        await press(pilot, "escape")
        for key in _KEYS.split():
            await press(pilot, key)
            entered.update(room.id or "" for room in app.list_tabs())
        app.exit(return_code=0)

    app.run(headless=True, size=(80, 24), auto_pilot=tour)
    return sorted(entered)


def _tour(folder: str, *, broken: bool) -> None:
    seen: list[str] = []
    _watch(seen)
    if broken:
        import socket

        socket.socket(socket.AF_INET, socket.SOCK_DGRAM).close()
        told: dict[str, list[str]] = {}
    else:
        _year()
        told = {"rooms": _rooms(), "commands": _alone()}
    with open(os.path.join(folder, "seen.json"), "w", encoding="utf-8") as file:
        json.dump({"seen": seen, "network": _interfaces(), **told}, file)


def _interfaces() -> list[str]:
    """Return the network's interfaces that this process has, where the system tells."""
    try:
        with open("/proc/self/net/dev", encoding="ascii") as file:
            return [line.split(":")[0].strip() for line in file if ":" in line]
    except OSError:
        return []


def _run(folder: Path, *more: str, under: Sequence[str] = ()) -> dict[str, list[str]]:
    """Take the tour in a process of its own, `under` another program where one is named."""
    here = os.path.dirname(os.path.abspath(__file__))
    environment = {
        **{name: value for name, value in os.environ.items() if not name.startswith(("TEXTUAL", "MUSPREP", "XDG"))},
        "HOME": str(folder),
        "MUSPREP_VAULT": str(folder / "vault"),
        "PYTHONPATH": os.pathsep.join((os.path.join(here, "..", "src"), here)),
        "TEXTUAL_ANIMATIONS": "none",
    }
    done = subprocess.run(
        [*under, sys.executable, os.path.abspath(__file__), str(folder), *more],
        env=environment, stdin=subprocess.DEVNULL, capture_output=True, check=False, timeout=900,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr[-3000:].decode("utf-8", "replace")
    return _found(folder)


def _found(folder: Path) -> dict[str, list[str]]:
    found: dict[str, list[str]] = json.loads((folder / "seen.json").read_text("utf-8"))
    return found


@pytest.fixture(scope="module")
def tour(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return where the tour was taken: in a network of its own and under strace, where the machine has them."""
    folder = tmp_path_factory.mktemp("tour")
    _run(folder, under=[*(_ALONE if _can_be_alone() else ()), *(_traced(folder) if shutil.which("strace") else ())])
    return folder


def test_no_command_and_no_room_opens_a_socket(tour: Path) -> None:
    """Every command with each of its actions, and every room with its dialogs: not one event of a network."""
    from musprep.tui.framework import registry

    found = _found(tour)
    assert found["seen"] == []
    assert found["rooms"] == sorted(place.name for place in registry.TABS)
    assert len(found["commands"]) > 60


def test_the_watch_sees_a_socket(tmp_path: Path) -> None:
    """The hook is awake: a socket that is opened after it was set is taken note of."""
    assert [one.split()[0] for one in _run(tmp_path, "break")["seen"]] == ["socket.__new__"]


def _traced(folder: Path) -> list[str]:
    return ["strace", "-f", "--seccomp-bpf", "-qq", "-e", "trace=%network", "-o", str(folder / "trace")]


def _calls(folder: Path) -> list[str]:
    """Return the calls that strace saw make or use a socket, without their results."""
    lines = (folder / "trace").read_text("utf-8").splitlines()
    return [line.split(None, 1)[1] for line in lines if "(" in line]


@pytest.mark.skipif(not shutil.which("strace"), reason="needs strace")
def test_the_kernel_sees_no_call_of_a_network(tour: Path) -> None:
    """Whatever the tour does, in this process and in those it starts: only the event loop's own pair of sockets."""
    calls = _calls(tour)
    assert {call.split(",")[0] for call in calls if call.startswith("socketpair")} == {"socketpair(AF_UNIX"}
    assert [call for call in calls if call.startswith(("socket(", "connect(", "bind(", "sendto(AF_INET"))] == []


@pytest.mark.skipif(not shutil.which("strace"), reason="needs strace")
def test_the_trace_shows_a_socket(tmp_path: Path) -> None:
    """The trace is awake: a socket that is opened stands in it."""
    _run(tmp_path, "break", under=_traced(tmp_path))
    assert any(call.startswith("socket(AF_INET") for call in _calls(tmp_path))


@pytest.mark.skipif(not _can_be_alone(), reason="needs unshare and the right to use it")
def test_all_goes_well_without_any_network(tour: Path) -> None:
    """The whole tour in a network of its own, where not even the loopback is up, ends as it does elsewhere."""
    from musprep.tui.framework import registry

    assert _found(tour)["network"] == ["lo"]
    assert _found(tour)["rooms"] == sorted(place.name for place in registry.TABS)


def test_imports_are_watched_elsewhere() -> None:
    """That our own modules import nothing that opens a connection is a test of the house: it is still there."""
    import ast

    with open(os.path.join(os.path.dirname(__file__), "test_architecture.py"), encoding="utf-8") as file:
        names = {node.name for node in ast.walk(ast.parse(file.read())) if isinstance(node, ast.FunctionDef)}
    assert "test_nothing_reaches_the_network" in names


if __name__ == "__main__":
    _tour(sys.argv[1], broken=sys.argv[2:] == ["break"])
