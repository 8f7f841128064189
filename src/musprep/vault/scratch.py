"""A file for the user's own editor: in memory where it can be, for the user alone, and gone afterwards."""

from __future__ import annotations

import os
import shlex
import subprocess
import sys
from typing import TYPE_CHECKING

from musprep.language.error import MusprepError
from musprep.vault import read, write

if TYPE_CHECKING:
    from collections.abc import Mapping

NAME = "musprep.md"
_QUIET_VIM = ["-n", "-i", "NONE", "-c", "set nobackup nowritebackup noundofile"]
_VIMS = ("vim", "nvim", "gvim", "vimx", "vim.basic", "vim.tiny")


def written(place: str, text: str, env: Mapping[str, str]) -> tuple[str, str]:
    """Let the user's editor change `text`; return the new text and the file, which the caller forgets when it is saved.

    Raises MusprepError that names the file where anything goes wrong after it was made.
    """
    path = begun(place, text, env)
    words = command(path, env)
    try:
        code = subprocess.call(words)  # noqa: S603 - the user's own editor
    except OSError:
        forget(path)
        raise MusprepError("log.no_editor", editor=words[0]) from None
    if code:
        raise MusprepError("log.editor_failed", editor=words[0], path=path)
    return read.decoded(path, read.read_bytes(path, read.ENTRY_CAP)), path


def begun(place: str, text: str, env: Mapping[str, str]) -> str:
    """Make the file, 0600 in a new folder 0700, and return its path; raises MusprepError."""
    folder = os.path.join(_base(place, env), f"musprep-{os.urandom(6).hex()}")
    try:
        os.mkdir(folder, 0o700)
    except OSError as error:
        raise write.failure(error, folder) from error
    path = os.path.join(folder, NAME)
    write.create(path, text.encode("utf-8", "replace"))
    return path


def command(path: str, env: Mapping[str, str]) -> list[str]:
    """Return how to start the editor on `path`: $VISUAL, $EDITOR, or what every machine has.

    Vim keeps no swap, backup, undo or memory of it.
    """
    chosen = env.get("VISUAL", "").strip() or env.get("EDITOR", "").strip()
    words = [chosen] if os.path.isfile(chosen) else shlex.split(chosen, posix=sys.platform != "win32")
    words = words or (["notepad"] if sys.platform == "win32" else ["vi"])
    quiet = _QUIET_VIM if os.path.basename(words[0]).removesuffix(".exe") in _VIMS else []
    return [*words, *quiet, path]


def forget(path: str) -> None:
    """Remove the file, what the editor left beside it, and the folder."""
    folder = os.path.dirname(path)
    try:
        for name in os.listdir(folder):
            os.unlink(os.path.join(folder, name))
        os.rmdir(folder)
    except OSError:
        # A folder of the editor's own; everything in it is still for the user alone.
        return


def _base(place: str, env: Mapping[str, str]) -> str:
    for folder in (env.get("XDG_RUNTIME_DIR", ""), "/dev/shm"):  # noqa: S108 - a new folder of its own is made there
        if folder.startswith("/") and os.path.isdir(folder) and os.access(folder, os.W_OK | os.X_OK):
            return folder
    write.ensure_folder(place)
    return place
