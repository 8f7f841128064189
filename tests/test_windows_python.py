"""The script that runs the tests on a Windows Python: that it stops nobody who has none, and what it writes."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

_CI = Path(__file__).parent.parent / ".ci"
pytestmark = pytest.mark.skipif(not _CI.exists(), reason="the sources here are without .ci")

_NEEDED = ("bash", "cat", "mktemp", "dirname", "rm", "id", "sed", "date", "tr")


@pytest.mark.skipif(os.name == "nt" or not shutil.which("bash"), reason="the script is for a system with bash")
def test_without_wine_it_is_one_line_and_no_failure(tmp_path: Path) -> None:
    """Where Wine is neither there nor to be fetched the rest of the checks goes on."""
    for name in _NEEDED:
        (tmp_path / name).symlink_to(str(shutil.which(name)))
    environment = {"PATH": str(tmp_path), "HOME": str(tmp_path), "TMPDIR": str(tmp_path)}
    done = subprocess.run(
        [_CI / "windows-python", "part"], capture_output=True, encoding="utf-8", check=False, env=environment
    )
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith("Windows was not tried: ")
    assert done.stdout.count("\n") == 1


def test_its_outcomes_are_told_by_folder_and_written_between_the_marks(tmp_path: Path) -> None:
    """Passed, failed and skipped with reasons; a failure ends with 1, and the rest of the document stays."""
    outcomes = [
        ("tests/vault/a.py::x", "passed", ""),
        ("tests/vault/b/c.py::y", "skipped", "this system has no os.mkfifo"),
    ]
    (tmp_path / "outcomes.wanted").write_text("tests/vault/a.py\ntests/vault/b/c.py\ntests/vault/d.py\n", "utf-8")
    page = tmp_path / "page.md"
    page.write_text("Før\n<!-- windows -->\ngammelt\n<!-- /windows -->\nefter\n", "utf-8")

    def run(*outcomes: tuple[str, str, str]) -> subprocess.CompletedProcess[str]:
        (tmp_path / "outcomes").write_text("".join(f"{json.dumps(one)}\n" for one in outcomes), "utf-8")
        words = [sys.executable, str(_CI / "outcomes.py"), str(tmp_path / "outcomes"), str(page), "CPython 3.11"]
        return subprocess.run(words, capture_output=True, encoding="utf-8", check=False)

    assert run(*outcomes).returncode == 0
    written = page.read_text("utf-8")
    assert "| tests/vault | 2 of 3 | 1 | 0 | 1 |" in written
    assert "- skipped 1: this system has no os.mkfifo" in written
    assert written.startswith("Før\n<!-- windows -->\nCPython 3.11\n")
    assert written.endswith("<!-- /windows -->\nefter\n")
    assert "gammelt" not in written
    done = run(*outcomes, ("tests/cli/a.py::z", "failed", ""))
    assert done.returncode == 1
    assert "- failed: `tests/cli/a.py::z`" in done.stdout
    done = run(*outcomes, ("tests/vault/d.py", "stopped", "stopped after 420 seconds"))
    assert done.returncode == 1
    assert "| tests/vault | 2 of 3 | 1 | 0 | 1 |" in done.stdout
    assert "- stopped after 420 seconds: `tests/vault/d.py`" in done.stdout
    assert run().returncode == 1


def test_outcomes_are_kept_until_something_changes_that_they_were_made_with(tmp_path: Path) -> None:
    """What a test file read, and where it starts a process all of the program, counts; a change while it ran too."""
    root, home = tmp_path / "root", tmp_path / "home"
    for name in (".ci/kept_outcomes.py", "src/read.py", "src/other.py", "tests/a.py", "tests/b.py"):
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text("1\n", "utf-8")
        os.utime(root / name, (0, 0))
    shutil.copy(_CI / "kept_outcomes.py", root / ".ci")

    def call(*words: str) -> list[str]:
        done = subprocess.run(
            [sys.executable, str(root / ".ci" / "kept_outcomes.py"), *words], capture_output=True, check=True
        )
        return done.stdout.decode().splitlines()

    def keep(file: str, touched: list[str]) -> None:
        (tmp_path / "one").write_text(json.dumps([f"{file}::x", "passed", ""]) + "\n", "utf-8")
        line = {"file": file, "started": 100.0, "seconds": 9.0, "touched": touched}
        (tmp_path / "one.files").write_text(json.dumps(line) + "\n", "utf-8")
        call("keep", str(home), str(tmp_path / "one"))

    def left() -> list[str]:
        return call("left", str(home), "tests/a.py", "tests/b.py")

    assert left() == ["tests/a.py", "tests/b.py"]
    keep("tests/a.py", ["src/read.py"])
    keep("tests/b.py", ["*"])
    assert left() == []
    assert call("copy", str(home), "tests/a.py") == ['["tests/a.py::x", "passed", ""]']
    (root / "src" / "other.py").write_text("2\n", "utf-8")
    assert left() == ["tests/b.py"]
    (root / "src" / "read.py").write_text("2\n", "utf-8")
    assert left() == ["tests/a.py", "tests/b.py"]
    keep("tests/a.py", ["src/read.py"])
    assert left() == ["tests/a.py", "tests/b.py"]
