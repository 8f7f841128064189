"""Opens a paper in the program that the machine has for it, such as the browser.

On Linux a process started later inherits the filter of `no_network` and no_new_privs, with which many browsers do not
start. So a helper is forked before they are set. It opens papers and nothing else, and ends with the program.
"""

from __future__ import annotations

import os
import sys

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from typing import Never

ENDINGS = (".html", ".md", ".txt")
"""What a paper's name ends with: kinds of files that are shown and not run."""
_PATIENCE = 3.0
"""In seconds; a program that has not failed by then has opened the file."""
_SLACK = 2.0
"""Clocks of file systems are coarse."""
_OPENED, _REFUSED = b"+", b"-"

_pipes: list[int] = []
"""To the helper, and from it; empty where there is none."""


def begin(umask: int) -> None:
    """Fork the helper where one is needed; what it starts gets `umask`. To be called before a thread or filter exists.

    Where that is impossible papers cannot be opened, and nothing is raised.
    """
    if sys.platform != "linux" or _pipes:
        return
    import time

    began = time.time()
    try:
        asks, ask = os.pipe()
        answer, answers = os.pipe()
        child = os.fork()
    except OSError:
        return
    if not child:
        try:
            os.close(ask)
            os.close(answer)
            _serve(asks, answers, umask, began)
        finally:
            os._exit(0)
    os.close(asks)
    os.close(answers)
    _pipes.extend((ask, answer))


def can_open(path: str, env: Mapping[str, str] = os.environ) -> bool:
    """Tell whether `open_file` may work for this path here: there is a display, and a way to it."""
    if not path.endswith(ENDINGS):
        return False
    if sys.platform != "linux":
        return True
    return bool(_pipes) and any(env.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "WSL_DISTRO_NAME"))


def open_file(path: str) -> bool:
    """Open a paper; return whether that worked, as far as can be known in a few seconds. `path` is absolute."""
    if not _is_paper(path):
        return False
    if sys.platform == "win32":
        try:
            os.startfile(path)  # noqa: S606 - a file of ours, shown by the program that the user chose
        except OSError:
            return False
        return True
    if sys.platform != "linux":
        return _launch(path)
    try:
        os.write(_pipes[0], os.fsencode(path) + b"\0")
        return os.read(_pipes[1], 1) == _OPENED
    except (OSError, IndexError):
        return False


def _serve(asks: int, answers: int, umask: int, began: float) -> Never:
    """Open what is asked for until the program is gone. Signals of its terminal do not come here."""
    os.setsid()
    nowhere = os.open(os.devnull, os.O_RDWR)
    for stream in range(3):
        os.dup2(nowhere, stream)
    os.umask(umask)
    waiting = b""
    while part := os.read(asks, 4096):
        *paths, waiting = (waiting + part).split(b"\0")
        for path in map(os.fsdecode, paths):
            opened = _is_paper(path) and _is_expected(path, began) and _launch(path)
            os.write(answers, _OPENED if opened else _REFUSED)
    os._exit(0)


def _is_paper(path: str) -> bool:
    """Tell whether it is the absolute path of an ordinary file of this user, no link and no address."""
    import stat

    if not os.path.isabs(path) or "\0" in path or not path.endswith(ENDINGS):
        return False
    try:
        known = os.lstat(path)
    except OSError:
        return False
    return stat.S_ISREG(known.st_mode) and known.st_uid == getattr(os, "getuid", lambda: known.st_uid)()


def _is_expected(path: str, began: float) -> bool:
    """Tell whether it is one of a vault's briefings, or was written since the program began."""
    folder = os.path.dirname(path)
    vault = os.path.join(os.path.dirname(folder), "vault.toml")
    return (os.path.basename(folder) == "briefings" and os.path.isfile(vault)) or (
        os.lstat(path).st_mtime >= began - _SLACK
    )


def _launch(path: str) -> bool:
    """Start the first program there is that opens files."""
    import shutil
    import subprocess

    for words in _list_commands():
        if not shutil.which(words[0]):
            continue
        try:
            # The browser stays when the program ends.
            started = subprocess.Popen(  # noqa: S603 - one of the few below, found on PATH
                [*words, path],
                stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
                start_new_session=True,
            )
            if started.wait(_PATIENCE) == 0:
                return True
        except subprocess.TimeoutExpired:
            return True
        except OSError:
            continue
    return False


def _list_commands() -> Iterator[list[str]]:
    if sys.platform == "darwin":
        yield ["open"]
        return
    if os.environ.get("WSL_DISTRO_NAME"):
        yield ["wslview"]
    yield ["xdg-open"]
    yield ["gio", "open"]
