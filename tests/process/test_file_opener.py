"""Papers are opened by a helper that has no filter, and that opens nothing else."""

from __future__ import annotations

import os
import subprocess
import sys
import textwrap
import time
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="this system has no prctl(PR_SET_SECCOMP)")

_SETTINGS = "^(Seccomp|NoNewPrivs|Umask):"


def _run(tmp_path: Path, script: str, opener: str = "") -> subprocess.CompletedProcess[str]:
    """Run a script after the helper and the filter, with a program in place of xdg-open that notes how it was started.

    `shown(path)` in it tells whether the file was opened.
    """
    programs = tmp_path / "bin"
    programs.mkdir()
    fake = programs / "xdg-open"
    notes = f"(echo \"$1\"; grep -E '{_SETTINGS}' /proc/self/status) >> {tmp_path}/seen"
    fake.write_text(f"#!/bin/sh\n{opener or notes}\n")
    fake.chmod(0o755)
    begin = """
        import os, sys
        from musprep.process import file_opener, no_network
        before = os.umask(0o077)
        file_opener.begin(before)
        assert no_network.enforce()
        shown = file_opener.open_file
    """
    words = textwrap.dedent(begin) + textwrap.dedent(script)
    env = {**os.environ, "PATH": f"{programs}:{os.environ['PATH']}", "DISPLAY": ":99", "HOME": str(tmp_path)}
    return subprocess.run(
        [sys.executable, "-c", words, str(tmp_path)], capture_output=True, text=True, check=False, timeout=60, env=env
    )


def test_what_it_starts_has_no_filter_and_the_program_still_has(tmp_path: Path) -> None:
    """The program it opens a paper with has neither seccomp nor no_new_privs nor the program's umask; musprep has."""
    page = tmp_path / "æ side.html"
    page.write_text("<p>")
    done = _run(
        tmp_path,
        """
        assert shown(sys.argv[1] + "/æ side.html")
        print([line.split()[1] for line in open("/proc/self/status") if line.startswith(("Seccomp:", "NoNewPrivs:"))])
        """,
    )
    assert done.stdout.strip() == "['1', '2']", done.stderr
    seen = (tmp_path / "seen").read_text().split("\n")
    assert seen[0] == str(page)
    settings = dict(line.split(":\t") for line in seen[1:] if line)
    assert (settings["Seccomp"], settings["NoNewPrivs"]) == ("0", "0")
    assert settings["Umask"] != "0077"


def test_it_opens_papers_and_nothing_else(tmp_path: Path) -> None:
    """A paper just written, or one of a vault's briefings, is opened; no address, link, folder, script or old file."""
    vault, old = tmp_path / "vault" / "briefings", tmp_path / "old.html"
    vault.mkdir(parents=True)
    (tmp_path / "vault" / "vault.toml").write_text("")
    for path in (vault / "old.md", old):
        path.write_text("old")
        os.utime(path, (time.time() - 9999,) * 2)
    for name in ("new.html", "new.sh", "-new.html"):
        (tmp_path / name).write_text("new")
    (tmp_path / "link.html").symlink_to(tmp_path / "new.html")
    (tmp_path / "folder.html").mkdir()
    names = ["vault/briefings/old.md", "new.html", "old.html", "new.sh", "link.html", "folder.html", "gone.html"]
    done = _run(
        tmp_path,
        f"""
        os.chdir(sys.argv[1])
        print([shown(os.path.join(sys.argv[1], name)) for name in {names}])
        print([shown(one) for one in ("https://a.dk/a.html", "file:///new.html", "-new.html", "", "a\\0b.html")])
        """,
    )
    assert done.stdout.split("\n")[:2] == [str([True, True, *[False] * 5]), str([False] * 5)], done.stderr


def test_the_helper_itself_refuses(tmp_path: Path) -> None:
    """What the program would refuse is refused by the helper too, whoever writes to it."""
    done = _run(
        tmp_path,
        """
        file_opener._is_paper = lambda path: True
        print([shown(path) for path in ("https://a.dk/a.html", "/etc/passwd", "/bin/sh")])
        """,
    )
    assert done.stdout.strip() == "[False, False, False]", done.stderr
    assert not (tmp_path / "seen").exists()


@pytest.mark.parametrize(("opener", "opened"), [("exit 3", False), ("exec sleep 5", True)])
def test_what_fails_is_told_and_what_stays_has_opened(tmp_path: Path, opener: str, opened: bool) -> None:
    """A program that fails at once has opened nothing; one that goes on has."""
    (tmp_path / "a.txt").write_text("a")
    done = _run(tmp_path, "print(shown(sys.argv[1] + '/a.txt'))", opener)
    assert done.stdout.strip() == str(opened), done.stderr


def test_it_ends_with_the_program(tmp_path: Path) -> None:
    """Where the program is killed the helper goes too."""
    done = _run(
        tmp_path,
        """
        import signal
        helper = open(f"/proc/self/task/{os.getpid()}/children").read().split()
        print(*helper, flush=True)
        os.kill(os.getpid(), signal.SIGKILL)
        """,
    )
    helper = done.stdout.split()
    assert len(helper) == 1
    end = time.monotonic() + 10
    while os.path.exists(f"/proc/{helper[0]}") and time.monotonic() < end:
        with open(f"/proc/{helper[0]}/stat") as stat:
            if stat.read().split()[2] == "Z":
                break
        time.sleep(0.02)
    else:
        assert not os.path.exists(f"/proc/{helper[0]}")
