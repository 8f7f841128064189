"""`musprep log --edit`: the text is written in the user's own editor."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

import warm
from musprep.vault.records import editor_file
from musprep.vault.vault import Vault
from platforms import has_mode, needs_links


@pytest.fixture
def env(tmp_path: Path) -> dict[str, str]:
    """Return an environment with an empty place in memory and no editor chosen."""
    (tmp_path / "run").mkdir()
    env = {name: value for name, value in os.environ.items() if name not in ("VISUAL", "EDITOR", "MUSPREP_LANG")}
    return {**env, "MUSPREP_VAULT": str(tmp_path / "vault"), "XDG_RUNTIME_DIR": str(tmp_path / "run")}


def editor(tmp_path: Path, script: str) -> str:
    """Make an editor that notes how it was started and runs `script` with the file as $f."""
    if os.name == "nt":
        pytest.skip("this system has no /bin/sh")
    path = tmp_path / "editor"
    look = f'dirname "$f" > {tmp_path}/where; (ls -ld "$f"; ls -ld "$(dirname "$f")") | cut -c 1-10 > {tmp_path}/modes'
    path.write_text(f"#!/bin/sh\nfor f; do :; done\n{look}\n{script}\n", "utf-8")
    path.chmod(0o700)
    return str(path)


def edit(env: dict[str, str], *words: str) -> subprocess.CompletedProcess[str]:
    return warm.run([sys.executable, "-m", "musprep", "log", "--edit", *words], encoding="utf-8", env=env)


def test_what_was_written_is_saved_and_the_file_is_gone(tmp_path: Path, env: dict[str, str]) -> None:
    """The words given are there to begin with; the file is in memory, for the user alone, and goes with its backups."""
    env["VISUAL"] = editor(tmp_path, 'echo " og\nmere" >> "$f"; cp "$f" "$f~"')
    env["EDITOR"] = "false"
    done = edit(env, "Lidt", "-k", "ros")
    assert (done.returncode, done.stderr) == (0, "")
    log = Vault(env["MUSPREP_VAULT"]).log
    assert [entry.text for entry in log.read_year(log.list_years()[0]).entries] == ["Lidt og\nmere"]
    assert (tmp_path / "modes").read_text("utf-8") == "-rw-------\ndrwx------\n"
    assert (tmp_path / "where").read_text("utf-8").startswith(str(tmp_path / "run"))
    assert list((tmp_path / "run").iterdir()) == []


@pytest.mark.skipif(sys.platform != "linux", reason="this system has no prctl(PR_SET_SECCOMP)")
def test_only_with_an_editor_a_note_is_guarded(tmp_path: Path, env: dict[str, str]) -> None:
    """The editor is started without a network; a plain note starts nothing, and sets no filter."""
    look = "import os, re; print(re.findall(r'Seccomp:.(.)', open('/proc/self/status').read()))"
    env["EDITOR"] = editor(tmp_path, f'echo hej > "$f"; {sys.executable} -c "{look}" > {tmp_path}/seen')
    assert edit(env).returncode == 0
    alone = f"import sys; sys.argv[1:] = ['log', 'x']\nfrom musprep.__main__ import main\nmain()\n{look}"
    done = subprocess.run([sys.executable, "-c", alone], capture_output=True, encoding="utf-8", check=True, env=env)
    now = subprocess.run([sys.executable, "-c", look], capture_output=True, encoding="utf-8", check=True, env=env)
    assert ((tmp_path / "seen").read_text("utf-8"), done.stdout.splitlines()[-1]) == ("['2']\n", now.stdout.strip())


def test_a_save_that_fails_keeps_the_file_and_names_it(tmp_path: Path, env: dict[str, str]) -> None:
    """When the note cannot be saved, what was written is still there, and where is told."""
    env["EDITOR"] = editor(tmp_path, f'echo "Langt arbejde" > "$f"; echo "schema = 3" > {tmp_path}/vault/vault.toml')
    (tmp_path / "vault").mkdir()
    done = edit(env)
    (kept,) = (tmp_path / "run").glob("*/musprep.md")
    assert (done.returncode, done.stdout) == (1, "")
    assert "nyere version af musprep" in done.stderr
    assert str(kept) in done.stderr
    assert kept.read_text("utf-8") == "Langt arbejde\n"
    assert has_mode(kept, 0o600)


def test_an_editor_that_fails_keeps_the_file_and_saves_nothing(tmp_path: Path, env: dict[str, str]) -> None:
    """An editor that ends with an error means no note; what it left is named."""
    env["EDITOR"] = editor(tmp_path, 'echo "halvt" > "$f"; exit 3')
    done = edit(env)
    (kept,) = (tmp_path / "run").glob("*/musprep.md")
    assert (done.returncode, str(kept) in done.stderr) == (1, True)
    assert not (tmp_path / "vault").exists()


@pytest.mark.parametrize(("script", "part"), [(": > $f", "ingen tekst"), ("", "")])
def test_an_empty_text_saves_nothing_and_leaves_nothing(
    tmp_path: Path, env: dict[str, str], script: str, part: str
) -> None:
    """An emptied file, or an editor that does not exist, leaves no note and no file."""
    env["EDITOR"] = editor(tmp_path, script) if script else str(tmp_path / "findes-ikke")
    done = edit(env, "Lidt")
    assert (done.returncode, part in done.stderr, "Traceback" in done.stderr) == (1, True, False)
    assert list((tmp_path / "run").iterdir()) == []


def test_a_newer_vault_is_told_before_anything_is_written(tmp_path: Path, env: dict[str, str]) -> None:
    """Nobody writes a long text in vain: the refusal comes before the editor."""
    env["EDITOR"] = editor(tmp_path, "")
    (tmp_path / "vault").mkdir()
    (tmp_path / "vault" / "vault.toml").write_text("schema = 3\n", "utf-8")
    assert edit(env).returncode == 1
    assert not (tmp_path / "modes").exists()


def test_vim_is_told_to_remember_nothing() -> None:
    """Vim and Neovim get no swap, backup, undo or memory; other editors just the file, with their own words."""
    for name in ("vim", "/usr/bin/nvim"):
        words = editor_file.make_command("/x", {"EDITOR": name})
        assert words[:4] == [name, "-n", "-i", "NONE"]
        assert "noundofile" in words[5]
        assert words[-1] == "/x"
    assert editor_file.make_command("/x", {"EDITOR": "code --wait"}) == ["code", "--wait", "/x"]
    assert editor_file.make_command("/x", {"VISUAL": "a", "EDITOR": "b"}) == ["a", "/x"]


def test_without_a_place_in_memory_the_file_lies_in_the_vault(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """With neither a runtime folder nor shared memory it is the vault, and never a shared temporary folder."""
    monkeypatch.setattr(os.path, "isdir", lambda _path: False)
    path = editor_file.begin(str(tmp_path / "vault"), "å", {"XDG_RUNTIME_DIR": "/run/nowhere"})
    assert Path(path).parent.parent == tmp_path / "vault"
    assert Path(path).read_text("utf-8") == "å"
    editor_file.forget(path)
    assert list((tmp_path / "vault").iterdir()) == []


@needs_links
@pytest.mark.skipif(os.name == "nt", reason="this system has no programs without an ending (PATHEXT)")
def test_vim_is_known_under_every_name(tmp_path: Path) -> None:
    """`vi`, `view`, a link such as Debian's `editor`, and `env vim` keep no memory either."""
    vim, link = tmp_path / "vim.basic", tmp_path / "editor"
    vim.write_text("#!/bin/sh\n", "utf-8")
    vim.chmod(0o755)
    link.symlink_to(vim)
    env = {"PATH": str(tmp_path)}
    for chosen in ("vi", "view", "vim.nox", "gvim -f", "editor", str(link), "env vim"):
        assert "NONE" in editor_file.find_editor({**env, "EDITOR": chosen}), chosen
    assert "NONE" not in editor_file.find_editor({**env, "EDITOR": "nano"})
