"""The user's editor as a command, on Windows and elsewhere."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

import pytest

from musprep.language.error import MusprepError
from musprep.vault.records import editor_command, editor_file

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize(
    ("chosen", "words"),
    [
        ("code --wait", ["code", "--wait"]),
        (r'"C:\Program Files\VS Code\code.cmd" --wait', [r"C:\Program Files\VS Code\code.cmd", "--wait"]),
        (r"'C:\Program Files\Vim\gvim.exe' -f", [r"C:\Program Files\Vim\gvim.exe", "-f"]),
        (r"C:\Users\O'Neil\ed.exe", [r"C:\Users\O'Neil\ed.exe"]),
        (r'ed.exe --session="Min MUS" -n', ["ed.exe", "--session=Min MUS", "-n"]),
        (r"C:\npp\notepad++.exe   -multiInst", [r"C:\npp\notepad++.exe", "-multiInst"]),
    ],
)  # fmt: skip
def test_a_command_of_windows_is_taken_apart(chosen: str, words: list[str]) -> None:
    """Backslashes belong to paths, and quotation marks of both kinds hold a path with blanks together."""
    assert editor_command.split(chosen, "win32") == words


@pytest.mark.parametrize("chosen", ['"C:\\x y\\ed.exe --wait', 'ed "'])
def test_a_quotation_mark_too_few_is_told_on_windows(chosen: str) -> None:
    """No other editor is started instead."""
    with pytest.raises(MusprepError, match="outside_quotes"):
        editor_command.split(chosen, "win32")


@pytest.mark.parametrize("platform", ["win32", "linux", "darwin"])
@pytest.mark.parametrize("folder", ["Min editor", "En to tre"])
def test_a_path_with_blanks_needs_no_quotation_marks(tmp_path: Path, platform: str, folder: str) -> None:
    """With options or without: the program ends where a file is found."""
    program = tmp_path / folder / "ed it"
    program.parent.mkdir()
    program.write_bytes(b"")
    assert editor_command.split(str(program), platform) == [str(program)]
    if os.name != "nt" or platform == "win32":
        assert editor_command.split(f"{program} --wait -n", platform) == [str(program), "--wait", "-n"]


@pytest.mark.parametrize(
    ("platform", "chosen", "words"),
    [
        ("linux", "~/bin/ed -w", ["/home/a b/bin/ed", "-w"]),
        ("linux", '"$HOME/bin/ed" --to=${HOME}/x $nowhere', ["/home/a b/bin/ed", "--to=/home/a b/x", "$nowhere"]),
        ("win32", r"%HOME%\ed.exe --wait %nowhere%", [r"/home/a b\ed.exe", "--wait", "%nowhere%"]),
        ("win32", r"~\ed.exe -w", [r"C:\Users\a b\ed.exe", "-w"]),
    ],
)  # fmt: skip
def test_variables_and_a_tilde_are_replaced_as_a_shell_does(
    monkeypatch: pytest.MonkeyPatch, platform: str, chosen: str, words: list[str]
) -> None:
    """Also where the shell that set EDITOR did not, as in quotes; one that is not set stays, and is told of."""
    monkeypatch.setenv("HOME", "/home/a b")
    monkeypatch.setenv("USERPROFILE", r"C:\Users\a b")
    monkeypatch.delenv("nowhere", raising=False)
    assert editor_command.split(chosen, platform) == words


def test_windows_starts_scripts_by_their_path_and_else_notepad(monkeypatch: pytest.MonkeyPatch) -> None:
    """`code` is `code.cmd`, which cannot be started by the short name; every Windows has Notepad."""
    there = {"code": r"C:\x\code.CMD", "notepad.exe": r"C:\w\notepad.exe", "vi": r"C:\git\vi.exe"}
    monkeypatch.setattr("shutil.which", lambda name, **_: there.get(name))
    assert editor_command.find({"EDITOR": "code --wait"}, "win32") == [r"C:\x\code.CMD", "--wait"]
    assert editor_command.find({}, "win32") == [r"C:\w\notepad.exe"]
    assert editor_command.find({}, "linux") == ["vi"]
    assert editor_command.find({"EDITOR": "code --wait"}, "linux") == ["code", "--wait"]
    monkeypatch.setattr("shutil.which", lambda *_, **__: None)
    with pytest.raises(MusprepError, match="outside_none"):
        editor_command.find({}, "win32")


@pytest.mark.parametrize("name", [r"C:\x\code.cmd", r"C:\x\CODE.BAT"])
def test_a_script_gets_every_word_in_quotation_marks(name: str) -> None:
    """The shell that runs it would take `R&D` in a path for two commands."""
    assert (
        editor_command.make_call([name, "--wait", r"C:\R&D\musprep.md"]) == f'"{name}" "--wait" "C:\\R&D\\musprep.md"'
    )
    assert editor_command.make_call(["code.exe", "--wait"]) == ["code.exe", "--wait"]


@pytest.mark.parametrize(
    ("words", "stays"),
    [
        ([r"C:\x\code.CMD"], True),
        ([r"C:\x\code.CMD", "--wait"], False),
        (["/usr/bin/subl", "-n"], True),
        (["subl", "-n", "-w"], False),
        (["gvim", "-n"], True),
        (["gvim", "-f", "-n"], False),
        (["subl", "-nw"], False),
        ([r"C:\x\sublime_text.exe"], True),
        (["neovide"], True),
        (["neovide", "--no-fork"], False),
        (["/usr/bin/open", "-t"], True),
        (["open", "-W", "-t"], False),
        (["vim"], False),
        (["encode"], False),
    ],
)
def test_editors_that_leave_their_window_open_are_known(words: list[str], stays: bool) -> None:
    """They may take seconds to start, so it is not told by the time."""
    assert editor_command.stays_open(words) is stays


@pytest.mark.skipif(os.name != "nt", reason="this system has no cmd.exe")
def test_windows_runs_a_script_by_its_short_name(tmp_path: Path) -> None:
    """Found by PATHEXT, with a path that means something to its shell."""
    folder = tmp_path / "R&D og B"
    folder.mkdir()
    (folder / "ed.cmd").write_text(
        f"@\"{sys.executable}\" -c \"import sys; open(sys.argv[1], 'w').write('hej')\" %2\r\n", "utf-8"
    )
    env = {"PATH": f"{folder}{os.pathsep}{os.environ['PATH']}", "EDITOR": "ed --wait"}
    assert editor_file.run([*editor_file.find_editor(env), str(folder / "x y.md")]) == 0
    assert (folder / "x y.md").read_text("utf-8") == "hej"


@pytest.mark.parametrize("name", ["Vim.EXE", "gvim.cmd", "nano.exe", "nvim.bat"])
def test_editors_are_known_by_their_names_on_windows(monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    """They are told to keep no copies there too."""
    monkeypatch.setattr("shutil.which", lambda *_, **__: None)
    assert len(editor_file.find_editor({"EDITOR": name})) > 1
