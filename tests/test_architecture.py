"""Each layer imports only layers below it, nothing imports in a circle, and only those who may touch files and time."""

from __future__ import annotations

import ast
import functools
import pathlib
import re
import subprocess
import sys
import tomllib

import pytest

import musprep

_SOURCE = pathlib.Path(musprep.__file__).parent
_LAYER = {
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
"""A package imports its own modules and those of lower layers; two on one layer do not know each other.

`process` prepares the operating system's process (no dump, no network); `__main__` hands over to a front end.
"""
_INNER = {
    "vault": ("files", "crypto", "records", "notes", "vault", "doctor", "maintenance"),
    "services": ("session", "year", "papers", "upkeep"),
    "cli": ("framework", "output", "commands"),
    "tui": ("framework", "widgets", "dialogs", "tabs", "application"),
}
"""The layers inside a package, lowest first: each imports only itself and those before it."""
_NETWORK = {
    "socket", "ssl", "http", "ftplib", "smtplib", "poplib", "imaplib", "telnetlib", "xmlrpc", "socketserver",
    "requests", "urllib3", "httpx", "aiohttp", "websockets", "urllib.request", "urllib.response", "webbrowser",
}  # fmt: skip
_NETWORK_CALLS = {"open_connection", "start_server", "create_connection", "create_server", "open_unix_connection"}
_TIME_NOW = {"now", "today", "utcnow", "time", "monotonic", "localtime", "gmtime"}
_MAY_PASS = {
    # `musprep log` goes past the session, straight to the file it appends: it is measured in milliseconds.
    "musprep.cli.commands.log": "musprep.vault",
    "musprep.cli.commands.log_arguments": "musprep.vault",
    "musprep.cli.framework.environment": "musprep.vault",
    # Without a command the one front end starts the other.
    "musprep.cli.framework.terminal": "musprep.tui.application.entry_point",
}

_MODULES = {
    ".".join(("musprep", *path.relative_to(_SOURCE).with_suffix("").parts)).removesuffix(".__init__"): path
    for path in sorted(_SOURCE.rglob("*.py"))
}


@functools.cache
def _tree(name: str) -> ast.Module:
    return ast.parse(_MODULES[name].read_text(encoding="utf-8"))


@functools.cache
def _nodes(name: str) -> list[ast.AST]:
    return list(ast.walk(_tree(name)))


def _package(name: str) -> str:
    parts = name.split(".")
    return parts[1] if len(parts) > 1 else ""


_INSIDE: dict[str, list[str]] = {}
for _name in sorted(_MODULES):
    _INSIDE.setdefault(_package(_name), []).append(_name)
_FRONT_ENDS = ("cli", "tui")


@functools.cache
def _imports(name: str, *, types: bool = True) -> tuple[str, ...]:
    """Return every module that `name` imports, wherever in it; of `from a import b` both a and a.b.

    Without `types` those are left out that only the type checker reads.
    """
    left_out: set[int] = set()
    for node in _nodes(name) if not types else ():
        if isinstance(node, ast.If) and isinstance(node.test, ast.Name) and node.test.id == "TYPE_CHECKING":
            left_out |= {id(inner) for inner in ast.walk(node)}
    found: list[str] = []
    for node in _nodes(name):
        if id(node) in left_out:
            continue
        if isinstance(node, ast.Import):
            found += [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{name} imports by dots"
            module = node.module or ""
            found += [module, *(f"{module}.{alias.name}" for alias in node.names)]
    return tuple(found)


@functools.cache
def _calls(name: str) -> frozenset[str]:
    """Return the names of what is called: `open`, and `os.open` whole."""
    return frozenset(ast.unparse(node.func) for node in _nodes(name) if isinstance(node, ast.Call))


@pytest.mark.parametrize("own", _INSIDE)
def test_each_layer_imports_only_layers_below(own: str) -> None:
    """Language < model < catalogue, vault < insight, briefing < services < cli, tui; those on one layer stay apart."""
    for name in _INSIDE[own]:
        for one in _imports(name):
            other = _package(one) if one.startswith("musprep.") else ""
            if not other or other not in _LAYER or other == own or _may_pass(name, one):
                continue
            assert own, f"{name} imports {one}"
            assert _LAYER[other] < _LAYER[own], f"{name} imports {one}"


def _may_pass(name: str, other: str) -> bool:
    return name in _MAY_PASS and other.startswith(_MAY_PASS[name])


def _of(import_name: str) -> str:
    """Return the module that an import leads to, of a name in a module that module; "" where it is not ours."""
    while import_name not in _MODULES and "." in import_name:
        import_name = import_name.rpartition(".")[0]
    return import_name if "." in import_name else ""


def _is_bare(name: str) -> bool:
    """Tell whether a package's own file says no more than what the package is for."""
    return _MODULES[name].name == "__init__.py" and len(_tree(name).body) <= 1


@functools.cache
def _graph() -> dict[str, set[str]]:
    """Return which of our modules each one imports, those for the type checker and those inside functions counted."""
    return {
        name: {one for one in map(_of, _imports(name)) if one and one != name and not _is_bare(one)}
        for name in _MODULES
    }


def _circles(graph: dict[str, set[str]]) -> list[list[str]]:
    """Return each set of nodes that lead back to one another: what is left when nodes without a way on, or in, go."""
    left = {name: set(others) for name, others in graph.items()}
    while True:
        wanted = set().union(*left.values()) if left else set()
        gone = {name for name, others in left.items() if not others & left.keys() or name not in wanted}
        if not gone:
            return [sorted(f"{name} -> {one}" for one in others & left.keys()) for name, others in left.items()]
        left = {name: others - gone for name, others in left.items() if name not in gone}


def _unit(name: str) -> str:
    """Return the package that a module counts to; one that lies beside packages stands for itself."""
    package = name.rpartition(".")[0]
    beside = any(other.startswith(f"{package}.") and other.count(".") > name.count(".") for other in _MODULES)
    return name if beside else package


def test_no_file_imports_in_a_circle() -> None:
    """Wherever an import stands, it leads to nothing that leads back."""
    assert _circles(_graph()) == []


def test_no_package_imports_in_a_circle() -> None:
    """Two packages never need each other, not even by way of a third."""
    packages: dict[str, set[str]] = {}
    for name, others in _graph().items():
        packages.setdefault(_unit(name), set()).update(_unit(one) for one in others if _unit(one) != _unit(name))
    assert _circles(packages) == []


@pytest.mark.parametrize("package", _INNER)
def test_each_inner_layer_imports_only_layers_below(package: str) -> None:
    """Inside vault, services, cli and tui no module imports one of a later layer, and each belongs to one."""
    rank = {f"musprep.{package}.{layer}": number for number, layer in enumerate(_INNER[package])}

    def layer_of(name: str) -> str:
        return ".".join(name.split(".")[:3])

    own = [name for name in _INSIDE[package] if name != f"musprep.{package}"]
    assert {layer_of(name) for name in own} == set(rank)
    upwards = [
        f"{name} -> {one}"
        for name in own
        for one in _graph()[name]
        if layer_of(one) in rank and rank[layer_of(one)] > rank[layer_of(name)]
    ]
    assert upwards == []


def test_no_two_classes_share_a_name() -> None:
    """A public class is found by its name; those nested in another, as a widget's messages are, belong to that."""
    places: dict[str, list[str]] = {}
    for name in _MODULES:
        for node in _tree(name).body:
            if isinstance(node, ast.ClassDef) and not node.name.startswith("_"):
                places.setdefault(node.name, []).append(name)
    assert {one: found for one, found in places.items() if len(found) > 1} == {}


def test_a_function_is_named_by_a_verb() -> None:
    """A function's name begins with a word of verbs.toml; a property, and what overrides another, may be a noun."""
    with open(pathlib.Path(__file__).with_name("verbs.toml"), "rb") as file:
        words = {kind: set(said.split()) for kind, said in tomllib.load(file).items()}
    whole = words.pop("demanded")
    known = set().union(*words.values())
    wrong = [
        f"{name}.{node.name}"
        for name in _MODULES
        for node in _nodes(name)
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
        and not node.name.startswith("__")
        and node.name not in whole
        and node.name.strip("_").split("_")[0] not in known
        and not any(re.search("property|setter|override", ast.unparse(one)) for one in node.decorator_list)
    ]
    assert wrong == []


@pytest.mark.parametrize("front_end", _FRONT_ENDS)
def test_the_front_ends_ask_the_services(front_end: str) -> None:
    """Neither front end touches files, validates or reads catalogues: no vault, no catalogue reader, no pydantic."""
    banned = (
        "musprep.vault",
        "musprep.catalogue.reader",
        "musprep.catalogue.shelf",
        "pydantic",
        "tomli",
        "tomllib",
        "tomli_w",
    )
    for name in _INSIDE[front_end]:
        found = {one for one in _imports(name, types=False) if one.startswith(banned) and not _may_pass(name, one)}
        assert not found, f"{name} imports {found}"
        opened = {call for call in _calls(name) if call in ("open", "io.open", "pathlib.Path", "Path")}
        assert not opened, f"{name} calls {opened}"


@pytest.mark.parametrize("package", ["model", "insight", "briefing"])
def test_the_pure_layers_have_no_input_and_no_clock(package: str) -> None:
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


@pytest.mark.parametrize("front_end", _FRONT_ENDS)
def test_the_front_ends_reach_no_further_than_the_session(front_end: str) -> None:
    """Neither goes through the session to the vault behind it: what it wants done has a name at the session."""
    for name in _INSIDE[front_end]:
        reached = [node for node in _nodes(name) if isinstance(node, ast.Attribute) and node.attr == "vault"]
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
    """A command does not pay for what another needs: the front ends load the heavy parts when they are first used."""
    assert not _loaded(code) & absent


def test_every_package_has_its_layer() -> None:
    """A new package is put on a layer here before anything can import it."""
    packages = {path.name for path in _SOURCE.iterdir() if (path / "__init__.py").exists()}
    assert packages - {"questionnaires"} <= set(_LAYER)
