"""A file for the user's own editor: in memory where possible, readable by the user alone, and removed afterwards.

The program that made it holds its lock, and the editor does too. A file whose lock is free was left by a killed
program.
"""

from __future__ import annotations

import contextlib
import hashlib
import os
import re
import shutil
import stat
import subprocess
import sys
import tempfile
import time
from typing import TYPE_CHECKING, NamedTuple

from musprep.language.error import MusprepError
from musprep.process import incoming
from musprep.vault.crypto import recipient
from musprep.vault.files import atomic_write, folders, lock, read, temporary_files
from musprep.vault.files.mounts import find_mount
from musprep.vault.records import editor_command, editor_file_names

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

NAME = "musprep.md"
SHARED_MEMORY = editor_file_names.SHARED_MEMORY
_BEFORE = ".before"
"""The ending of the file that holds the digest of the text to begin with."""
_OPEN = ".open"
"""The ending of a file that exists where the editor returned at once: its window may still be open."""
_YOUNG = 60.0
_ENDING = re.compile(r"\.(?:exe|cmd|bat)$", re.IGNORECASE)
_MOUNTS = "" if os.name == "nt" else "/proc/self/mounts"
_EMACS = (
    "(setq make-backup-files nil auto-save-default nil auto-save-list-file-prefix nil create-lockfiles nil "
    "version-control nil kept-new-versions 0)"
)
_QUIET = (
    (
        r"(?:[gr]?vim|nvim|vimx|r?view|r?gview|vi|ex|vimdiff)(?:\.\w+)?",
        ("-n", "-i", "NONE", "-c", "set nobackup nowritebackup noundofile"),
    ),
    (r"micro", ("-backup", "false", "-permbackup", "false", "-savehistory", "false", "-savecursor", "false")),
    (r"micro", ("-saveundo", "false")),
    (r"r?nano|pico", ("--ignorercfiles",)),
    (r"emacs(?:-[\w.]+)?", ("--eval", _EMACS)),
    (r"joe|jmacs|jpico|jstar|rjoe", ("-nobackups", "-nodeadjoe")),
)
"""By the name of an editor: the options that keep it from leaving copies or a memory of the text elsewhere."""

_held: dict[str, int] = {}
"""By folder: the locks of the files that this process made."""


class LeftoverText(NamedTuple):
    """A file of a program that is gone; `is_open` says that an editor's window may still show it."""

    path: str
    is_open: bool


def begin(place: str, text: str, env: Mapping[str, str], name: str = NAME) -> str:
    """Make the file, 0600 in a new folder 0700, and return its path; raises MusprepError.

    Where the vault at `place` is encrypted it is in memory, or is not made at all.
    """
    folder = os.path.join(_choose_base(place, env), f"{editor_file_names.make_prefix(place)}{os.urandom(6).hex()}")
    try:
        data = text.encode()
    except UnicodeEncodeError:
        raise MusprepError("error.not_text") from None
    try:
        os.mkdir(folder, 0o700)
    except OSError as error:
        raise atomic_write.make_failure(error, folder) from error
    path = os.path.join(folder, name)
    try:
        handle = lock.take(folder, lock.NAME)
        if handle is not None:
            # The editor holds it too: where only this program is killed, somebody is still writing.
            os.set_inheritable(handle, True)  # noqa: FBT003 - its only way
            _held[folder] = handle
        atomic_write.create(os.path.join(folder, _BEFORE), _digest(data))
        atomic_write.create(path, data)
    except MusprepError:
        forget(path)
        raise
    return path


def run(words: list[str]) -> int:
    """Run the editor and wait; return its exit code. Raises OSError where it cannot be started."""
    # The editor inherits the lock; it is the only handle that is inherited.
    return subprocess.call(editor_command.make_call(words), close_fds=False)  # noqa: S603 - the user's own editor


def keep_open(path: str) -> None:
    """Let the file stay where an editor's window may still show it."""
    with contextlib.suppress(MusprepError):
        atomic_write.create(os.path.join(os.path.dirname(path), _OPEN), b"")
    _release(path)


def forget(path: str) -> None:
    """Remove the file, what the editor left beside it, and the folder."""
    if sys.platform == "win32":
        # A lock that is open cannot be removed there.
        _release(path)
    folders.remove(os.path.dirname(path))
    _release(path)


def _release(path: str) -> None:
    handle = _held.pop(os.path.dirname(path), None)
    if handle is not None:
        with contextlib.suppress(OSError):
            os.close(handle)


def find_leftovers(place: str, env: Mapping[str, str]) -> Iterator[LeftoverText]:
    """Yield the files of the vault at `place` that nobody is writing any more, each locked while it is yielded."""
    for folder in editor_file_names.find_folders(place, env, SHARED_MEMORY):
        path = os.path.join(folder, NAME)
        if folder in _held or not _may_be_abandoned(folder):
            continue
        try:
            handle = lock.take(folder, lock.NAME)
        except MusprepError:
            continue
        if handle is None:
            continue
        _held[folder] = handle
        try:
            yield LeftoverText(path, os.path.lexists(os.path.join(folder, _OPEN)))
        finally:
            _release(path)


def clear(place: str, env: Mapping[str, str]) -> list[str]:
    """Remove the vault's files without reading them; return the folders of those that an editor holds, or that stay."""
    for sheet in find_leftovers(place, env):
        forget(sheet.path)
    return editor_file_names.find_folders(place, env, SHARED_MEMORY)


def take_over(sheet: LeftoverText, words: list[str]) -> None:
    """Remove a file whose `words` are saved elsewhere.

    One that an editor may still show stays for an hour, and is not offered a second time.
    """
    folder = os.path.dirname(sheet.path)
    if sheet.is_open and _measure_age(folder) < temporary_files.STALE:
        if words:
            atomic_write.replace(os.path.join(folder, _BEFORE), _digest(words[-1].encode()))
        return
    forget(sheet.path)


def _may_be_abandoned(folder: str) -> bool:
    """Tell whether a folder is this user's alone, and not just being made: others may write beside it."""
    try:
        known = os.lstat(folder)
    except OSError:
        return False
    if not folders.is_private(known):
        return False
    return os.path.lexists(os.path.join(folder, lock.NAME)) or abs(time.time() - known.st_mtime) >= _YOUNG


def read_texts(path: str) -> list[str]:
    """Return what was written in the file at `path`, and in newer files beside it, as killed editors leave some.

    The newest comes last. Raises MusprepError where a file cannot be read, or `path` is no text: it may contain words.
    """
    folder = os.path.dirname(path)
    before = _read_content(os.path.join(folder, _BEFORE))
    try:
        files = [os.path.join(folder, name) for name in os.listdir(folder)]
    except FileNotFoundError:
        return []
    except OSError as error:
        raise read.make_unreadable(folder, error) from None
    own = (lock.NAME, _BEFORE, _OPEN)
    dated = sorted((_find_change(path), path) for path in files if os.path.basename(path) not in own)
    sheet = next((when for when, path in dated if os.path.basename(path) == NAME), 0.0)
    found: list[str] = []
    for when, one in dated:
        data = _read_content(one)
        text = _decode(data)
        if when >= sheet and text.strip() and text not in found and before != _digest(text.encode()):
            found.append(text)
        if not text and os.path.basename(one) == NAME and not read.is_emptied(data) and before != _digest(data):
            raise MusprepError("prepare.outside_not_utf8", path=one)
    return found


def _read_content(path: str) -> bytes:
    """Return the content of a file, b"" for anything else, such as the link by which emacs locks; raises Damaged."""
    try:
        return read.read_bytes(path) if stat.S_ISREG(os.lstat(path).st_mode) else b""
    except FileNotFoundError:
        return b""


def _decode(data: bytes) -> str:
    """Return data as text, in UTF-8, UTF-16 or as old editors write it; "" for anything else, such as a swap file."""
    try:
        text, _ = incoming.decode(data, incoming.find_file_encoding())
    except UnicodeDecodeError:
        return ""
    return "" if "\0" in text else incoming.simplify_line_ends(text)


def _digest(data: bytes) -> bytes:
    # An editor ends the last line; that is no change.
    return hashlib.sha256(data.removesuffix(b"\n")).hexdigest().encode()


def _find_change(path: str) -> float:
    try:
        return os.lstat(path).st_mtime
    except OSError:
        return 0.0


def _measure_age(folder: str) -> float:
    with contextlib.suppress(OSError):
        return abs(time.time() - max(_find_change(os.path.join(folder, name)) for name in (NAME, _OPEN)))
    return temporary_files.STALE


def find_editor(env: Mapping[str, str]) -> list[str]:
    """Return the user's editor as a command: $VISUAL, $EDITOR, or what the machine has; raises MusprepError.

    Known editors get the options that keep them from leaving swap files, backups or undo files.
    """
    words = editor_command.find(env)
    quiet = [one for name, flags in _QUIET if any(_is_named(word, name, env) for word in words) for one in flags]
    return [*words, *quiet]


def _is_named(word: str, name: str, env: Mapping[str, str]) -> bool:
    """Tell whether a word of the command is an editor, by its name or by what it leads to: `vi`, `env vim`."""
    found = shutil.which(word, path=env.get("PATH")) or word
    names = {_ENDING.sub("", os.path.basename(path)) for path in (word, os.path.realpath(found))}
    return any(re.fullmatch(name, one, re.IGNORECASE) for one in names)


def make_command(path: str, env: Mapping[str, str]) -> list[str]:
    """Return the command that opens the editor on `path`; raises MusprepError where there is no editor."""
    return [*find_editor(env), path]


def _choose_base(place: str, env: Mapping[str, str]) -> str:
    """Return the folder for the file: in memory, or, unless the vault is encrypted, where only the user can read.

    Raises MusprepError where there is none.
    """
    # Checked as for a write, so that nobody writes a long text in vain.
    encrypted = bool(place) and bool(recipient.read_keys_to_write(place))
    for folder in editor_file_names.list_bases(env, SHARED_MEMORY):
        if os.access(folder, os.W_OK | os.X_OK):
            if encrypted and not is_in_memory(folder):
                continue
            return folder
    if encrypted:
        raise MusprepError("encryption.no_memory")
    if not place:
        return tempfile.gettempdir()
    atomic_write.ensure_folder(place)
    return place


def is_in_memory(folder: str) -> bool:
    """Tell whether a folder is only in memory, as far as Linux knows; elsewhere always False."""
    try:
        with open(_MOUNTS, "rb") as mounts:
            table = mounts.read().decode("utf-8", "surrogateescape")
    except OSError:
        return False
    return find_mount(os.path.realpath(folder), table).kind in ("tmpfs", "ramfs")
