"""A file for the user's own editor: in memory where it can be, for the user alone, and gone afterwards."""

from __future__ import annotations

import contextlib
import os
import re
import shlex
import shutil
import subprocess
import sys
import tempfile
from typing import TYPE_CHECKING

from musprep.language.error import MusprepError
from musprep.vault import read, recipient, write
from musprep.vault.mounts import holding

if TYPE_CHECKING:
    from collections.abc import Mapping

NAME = "musprep.md"
_FALLBACKS = ("nano", "vi", "notepad.exe")
SHARED_MEMORY = "/dev/shm"  # noqa: S108 - a new folder of its own is made there
_MOUNTS = "/proc/self/mounts"
_QUIET_VIM = ["-n", "-i", "NONE", "-c", "set nobackup nowritebackup noundofile"]
_VIMS = re.compile(r"(?:[gr]?vim|nvim|vimx|r?view|r?gview|vi|ex|vimdiff)(?:\.\w+)?")


def written(place: str, text: str, env: Mapping[str, str]) -> tuple[str, str]:
    """Let the user's editor change `text`; return the new text and the file, which the caller forgets when it is saved.

    Raises MusprepError that names the file where anything goes wrong after it was made.
    """
    words = editor(env)
    path = begun(place, text, env)
    try:
        code = subprocess.call([*words, path])  # noqa: S603 - the user's own editor
    except OSError:
        forget(path)
        raise MusprepError("log.no_editor", editor=words[0]) from None
    if code:
        raise MusprepError("log.editor_failed", editor=words[0], path=path)
    return read.decoded(path, read.read_bytes(path, read.ENTRY_CAP)), path


def begun(place: str, text: str, env: Mapping[str, str]) -> str:
    """Make the file, 0600 in a new folder 0700, and return its path; raises MusprepError.

    Where the vault at `place` is sealed it lies in memory, or is not made at all.
    """
    folder = os.path.join(_base(place, env), f"musprep-{os.urandom(6).hex()}")
    try:
        data = text.encode()
    except UnicodeEncodeError:
        raise MusprepError("error.not_text") from None
    try:
        os.mkdir(folder, 0o700)
    except OSError as error:
        raise write.failure(error, folder) from error
    path = os.path.join(folder, NAME)
    try:
        write.create(path, data)
    except MusprepError:
        forget(path)
        raise
    return path


def editor(env: Mapping[str, str]) -> list[str]:
    """Return the user's editor as a command: $VISUAL, $EDITOR, or what the machine has; raises MusprepError.

    Vim keeps no swap, backup, undo or memory of it.
    """
    chosen = env.get("VISUAL", "").strip() or env.get("EDITOR", "").strip()
    words: list[str] = []
    with contextlib.suppress(ValueError):
        words = [chosen] if os.path.isfile(chosen) else shlex.split(chosen, posix=sys.platform != "win32")
    words = words or [name for name in _FALLBACKS if shutil.which(name, path=env.get("PATH"))][:1]
    if not words:
        raise MusprepError("prepare.outside_none")
    quiet = _QUIET_VIM if any(_is_vim(word, env) for word in words) else []
    return [*words, *quiet]


def _is_vim(word: str, env: Mapping[str, str]) -> bool:
    """Tell whether a word of the command is Vim, by its own name or what it leads to: `editor`, `vi`, `env vim`."""
    found = shutil.which(word, path=env.get("PATH")) or word
    names = {os.path.basename(path).removesuffix(".exe") for path in (word, os.path.realpath(found))}
    return any(_VIMS.fullmatch(name) for name in names)


def command(path: str, env: Mapping[str, str]) -> list[str]:
    """Return how to start the editor on `path`; raises MusprepError where there is none."""
    return [*editor(env), path]


def forget(path: str) -> None:
    """Remove the file, what the editor left beside it, and the folder."""
    shutil.rmtree(os.path.dirname(path), ignore_errors=True)


def _base(place: str, env: Mapping[str, str]) -> str:
    """Return where the file is to lie: in memory; else, unless the vault is sealed, where only the user can read."""
    sealed = bool(place) and recipient.is_sealed(place)
    for folder in (env.get("XDG_RUNTIME_DIR", ""), SHARED_MEMORY):
        if folder.startswith("/") and os.path.isdir(folder) and os.access(folder, os.W_OK | os.X_OK):
            if sealed and not in_memory(folder):
                continue
            return folder
    if sealed:
        raise MusprepError("seal.no_memory")
    if not place:
        return tempfile.gettempdir()
    write.ensure_folder(place)
    return place


def in_memory(folder: str) -> bool:
    """Tell whether a folder lies in memory only, as far as Linux tells; elsewhere it is never sure."""
    try:
        with open(_MOUNTS, "rb") as mounts:
            table = mounts.read().decode("utf-8", "surrogateescape")
    except OSError:
        return False
    return holding(os.path.realpath(folder), table).kind in ("tmpfs", "ramfs")
