"""The house stands: each floor imports only floors below it, and only those who may touch files, time and processes."""

from __future__ import annotations

import ast
import pathlib
import re
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

import musprep

if TYPE_CHECKING:
    from collections.abc import Iterator

_SOURCE = pathlib.Path(musprep.__file__).parent
_FLOOR = {
    "language": 0,
    "model": 1,
    "catalogue": 2,
    "vault": 2,
    "process": 0,
    "insight": 3,
    "briefing": 3,
    "services": 4,
    "cli": 5,
    "tui": 5,
    "__main__": 6,
}
"""A package imports its own modules and those of lower floors; two on one floor do not know each other.

`process` prepares the operating system's process (no dump, no network); `__main__` hands over to a door.
"""
_NETWORK = {
    "socket", "ssl", "http", "ftplib", "smtplib", "poplib", "imaplib", "telnetlib", "xmlrpc", "socketserver",
    "requests", "urllib3", "httpx", "aiohttp", "websockets", "urllib.request", "urllib.response", "webbrowser",
}  # fmt: skip
_NETWORK_CALLS = {"open_connection", "start_server", "create_connection", "create_server", "open_unix_connection"}
_TIME_NOW = {"now", "today", "utcnow", "time", "monotonic", "localtime", "gmtime"}
_MAY_PASS = {
    # `musprep log` goes past the session, straight to the letter slot: it is measured in milliseconds.
    "musprep.cli.commands.log": "musprep.vault",
    "musprep.cli.commands.log_arguments": "musprep.vault",
    "musprep.cli.framework.environment": "musprep.vault",
    # Without a command the one door opens the other.
    "musprep.cli.framework.terminal": "musprep.tui.application.entry_point",
}

_MODULES = {
    ".".join(("musprep", *path.relative_to(_SOURCE).with_suffix("").parts)).removesuffix(".__init__"): path
    for path in sorted(_SOURCE.rglob("*.py"))
}
_TREES = {name: ast.parse(path.read_text(encoding="utf-8")) for name, path in _MODULES.items()}


def _package(name: str) -> str:
    parts = name.split(".")
    return parts[1] if len(parts) > 1 else ""


_INSIDE: dict[str, list[str]] = {}
for _name in sorted(_MODULES):
    _INSIDE.setdefault(_package(_name), []).append(_name)
_DOORS = ("cli", "tui")


def _imports(name: str, *, types: bool = True) -> Iterator[str]:
    """Yield every module that `name` imports, wherever in it; of `from a import b` both a and a.b.

    Without `types` those are left out that only the type checker reads.
    """
    left_out: set[int] = set()
    for node in ast.walk(_TREES[name]):
        if isinstance(node, ast.If) and ast.unparse(node.test) == "TYPE_CHECKING" and not types:
            left_out |= {id(inner) for inner in ast.walk(node)}
    for node in ast.walk(_TREES[name]):
        if id(node) in left_out:
            continue
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{name} imports by dots"
            module = node.module or ""
            yield module
            yield from (f"{module}.{alias.name}" for alias in node.names)


def _calls(name: str) -> Iterator[str]:
    """Yield the names of what is called: `open`, and of `os.open` both `open` behind a point and the whole."""
    for node in ast.walk(_TREES[name]):
        if isinstance(node, ast.Call):
            yield ast.unparse(node.func)


@pytest.mark.parametrize("own", _INSIDE)
def test_each_floor_imports_only_floors_below(own: str) -> None:
    """Language < model < catalogue, vault < insight, briefing < session < cli, tui; those on one floor stay apart."""
    for name in _INSIDE[own]:
        for one in _imports(name):
            other = _package(one) if one.startswith("musprep.") else ""
            if not other or other not in _FLOOR or other == own or _may_pass(name, one):
                continue
            assert own, f"{name} imports {one}"
            assert _FLOOR[other] < _FLOOR[own], f"{name} imports {one}"


def _may_pass(name: str, other: str) -> bool:
    return name in _MAY_PASS and other.startswith(_MAY_PASS[name])


@pytest.mark.parametrize("door", _DOORS)
def test_the_doors_ask_the_desk(door: str) -> None:
    """Neither door touches files, validates or reads catalogues: no vault, no catalogue reader, no pydantic."""
    banned = (
        "musprep.vault",
        "musprep.catalogue.reader",
        "musprep.catalogue.shelf",
        "pydantic",
        "tomli",
        "tomllib",
        "tomli_w",
    )
    for name in _INSIDE[door]:
        found = {one for one in _imports(name, types=False) if one.startswith(banned) and not _may_pass(name, one)}
        assert not found, f"{name} imports {found}"
        opened = {call for call in _calls(name) if call in ("open", "io.open", "pathlib.Path", "Path")}
        assert not opened, f"{name} calls {opened}"


@pytest.mark.parametrize("package", ["model", "insight", "briefing"])
def test_the_pure_floors_have_no_input_and_no_clock(package: str) -> None:
    """Records, insight and briefing know no files, no environment and no time of day: same in, same out."""
    banned = {
        "os", "io", "sys", "pathlib", "shutil", "tempfile", "subprocess", "time", "random", "secrets", "uuid", "locale",
    }  # fmt: skip
    for name in _INSIDE[package]:
        found = {one.split(".")[0] for one in _imports(name)} & banned
        assert not found, f"{name} imports {found}"
        for call in _calls(name):
            assert call not in ("open", "input", "print"), f"{name} calls {call}"
            assert call.rsplit(".", 1)[-1] not in _TIME_NOW or "." not in call, f"{name} asks {call}"


@pytest.mark.parametrize("package", _INSIDE)
def test_nothing_reaches_the_network(package: str) -> None:
    """No module imports anything that opens a connection, or calls what does."""
    for name in _INSIDE[package]:
        for one in _imports(name):
            assert one not in _NETWORK, f"{name} imports {one}"
            assert one.split(".")[0] not in _NETWORK, f"{name} imports {one}"
        called = {call.rsplit(".", 1)[-1] for call in _calls(name)} & _NETWORK_CALLS
        assert not called, f"{name} calls {called}"


@pytest.mark.parametrize("door", _DOORS)
def test_the_doors_reach_no_further_than_the_desk(door: str) -> None:
    """No door goes through the session to the vault behind it: what it wants done has a name at the session."""
    for name in _INSIDE[door]:
        reached = [node for node in ast.walk(_TREES[name]) if isinstance(node, ast.Attribute) and node.attr == "vault"]
        beyond = [ast.unparse(node) for node in reached if not ast.unparse(node.value).endswith("args")]
        assert not beyond, f"{name} reaches {beyond}"


@pytest.mark.parametrize("package", [package for package in _INSIDE if package != "tui"])
def test_only_the_screens_know_textual(package: str) -> None:
    """Textual and rich are imported inside tui and nowhere else."""
    for name in _INSIDE[package]:
        found = {one for one in _imports(name) if one.split(".")[0] in ("textual", "rich")}
        assert not found, f"{name} imports {found}"


@pytest.mark.parametrize("package", _INSIDE)
def test_no_module_reads_a_locale(package: str) -> None:
    """Month names and sorting are the reader's, not the machine's."""
    for name in _INSIDE[package]:
        assert "locale" not in set(_imports(name)), name
        source = _MODULES[name].read_text(encoding="utf-8")
        assert "setlocale" not in source, name
        assert not re.findall(r"%-?[aAbBcpxX](?![A-Za-z])", source) or "strftime" not in source, name


_SERVICES = """import musprep.services.session.session, musprep.services.papers.briefing
import musprep.services.year.overview, musprep.services.upkeep.demo"""


def _loaded(code: str) -> set[str]:
    """Return the names of all modules that a fresh interpreter has loaded after `code`."""
    source = f"import sys; sys.path.insert(0, {str(_SOURCE.parent)!r})\n{code}\nprint('\\n'.join(sys.modules))"
    done = subprocess.run([sys.executable, "-I", "-c", source], capture_output=True, text=True, check=True)
    return set(done.stdout.split())


@pytest.mark.parametrize(
    ("code", "absent"),
    [
        ("import musprep.cli.framework.run", {"textual", "rich", "pydantic", "tomli_w", "asyncio"}),
        (
            _SERVICES,
            {"textual", "rich"},
        ),
        (
            "import musprep.vault.notes.append",
            {"pydantic", "dataclasses", "asyncio", "textual", "tomli", "typing", "re"},
        ),
        ("import musprep.tui.application.entry_point", {"textual", "rich", "pydantic"}),
        ("import musprep.tui.application.app", {"pydantic", "musprep.services.session.session", "musprep.vault.vault"}),
        (
            "import musprep.tui.tabs.meeting.tab",
            {"pydantic", "musprep.services.session.session", "musprep.vault.vault", "rich.markdown"},
        ),
    ],
)
def test_a_fresh_interpreter_loads_no_more_than_it_needs(code: str, absent: set[str]) -> None:
    """A command does not pay for what another needs: the doors load the heavy parts when they are first used."""
    assert not _loaded(code) & absent


def test_every_package_has_its_floor() -> None:
    """A new package is put on a floor here before anything can import it."""
    packages = {path.name for path in _SOURCE.iterdir() if (path / "__init__.py").exists()}
    assert packages - {"questionnaires"} <= set(_FLOOR)
