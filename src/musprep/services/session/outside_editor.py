"""Lets the user write a text in their own editor, in a file only they can read, in memory where possible."""

from __future__ import annotations

import contextlib
import time
from typing import TYPE_CHECKING, NamedTuple

from musprep.language.error import MusprepError
from musprep.process import incoming, no_network
from musprep.vault.files import read
from musprep.vault.files.problem import Damaged
from musprep.vault.records import editor_command, editor_file

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

_AT_ONCE = 2.0
"""In seconds: nobody opens an editor, looks and closes it faster."""
_NO_FILE = ("vault.no_regular_file", "vault.file_is_link")
"""What is in the place of the file is none: a folder, a pipe, a link."""


class EditorText(NamedTuple):
    """The text that came back from the editor, and the file that contains it until `done`.

    `at_once` says that the editor returned at once and without a change: its window may have just opened. Then the file
    is left alone, and the user is told. `guessed` is the encoding that had to be guessed, which is told too.
    """

    text: str
    path: str
    at_once: bool = False
    guessed: str = ""


def edit_outside(text: str, launch: Callable[[list[str]], int], env: Mapping[str, str], place: str = "") -> EditorText:
    """Let `launch` run the user's editor on `text`; return what was saved there. Raises MusprepError.

    `launch` takes a command and returns its exit code. The file stays until `clean_up`, so that a text that cannot be
    saved is not lost. Where the vault at `place` is encrypted the file is only in memory, or not made at all.
    """
    command = editor_file.find_editor(env)
    # What comes back has such line ends, and is compared.
    text = incoming.simplify_line_ends(text)
    path = editor_file.begin(place, text, env)
    began = time.monotonic()
    try:
        code = launch([*command, path])
    except OSError as error:
        clean_up(path)
        raise MusprepError(
            "prepare.outside_not_started", command=command[0], reason=error.strerror or str(error)
        ) from None
    except BaseException:
        # The editor did not start, or was interrupted: only what was saved meanwhile is kept.
        with contextlib.suppress(MusprepError):
            if _read_text(path)[0] == text:
                clean_up(path)
        raise
    came, guessed = _read_text(path)
    if code:
        # The editor failed, but what was saved before must not be thrown away.
        if came == text:
            clean_up(path)
            raise make_failure(command, code)
        raise MusprepError("prepare.outside_failed_kept", command=command[0], code=code, path=path)
    if came == text and (time.monotonic() - began < _AT_ONCE or editor_command.stays_open(command)):
        editor_file.keep_open(path)
        return EditorText(came, path, at_once=True)
    if came.endswith("\n") and not text.endswith("\n"):
        # Editors add a line break at the end.
        came = came[:-1]
    return EditorText(came, path, guessed=guessed)


def make_failure(command: list[str], code: int) -> MusprepError:
    """Return what is told of an editor that ended with an error and saved nothing."""
    return MusprepError(_choose("prepare.outside_failed"), command=command[0], code=code)


def make_early_return_error(path: str) -> MusprepError:
    """Return what is told of an editor that returned at once and whose window may still show the file at `path`."""
    return MusprepError(_choose("prepare.outside_at_once"), path=path)


def _choose(key: str) -> str:
    """Return the key of a text, or of the one that adds what the filter does to an editor where there is a filter."""
    return f"{key}_filtered" if no_network.is_enforced() else key


def run_editor(command: list[str]) -> int:
    """Run the command of an editor and wait; return its exit code. Raises OSError where it cannot be started."""
    return editor_file.run(command)


def clean_up(path: str) -> None:
    """Remove the file, with what the editor left beside it."""
    editor_file.forget(path)


def find_editor(env: Mapping[str, str]) -> list[str]:
    """Return the user's editor as a command: VISUAL, EDITOR, or what the machine has; raises MusprepError for none."""
    return editor_file.find_editor(env)


def _read_text(path: str) -> tuple[str, str]:
    """Return the text in the file, and the encoding that had to be guessed, "" for none; raises MusprepError."""
    try:
        text, guessed = incoming.decode(read.read_bytes(path), incoming.find_file_encoding())
    except (FileNotFoundError, Damaged) as error:
        if isinstance(error, Damaged) and error.key not in _NO_FILE:
            raise
        if not editor_file.read_texts(path):
            clean_up(path)
        raise MusprepError("prepare.outside_gone", path=path) from None
    except UnicodeDecodeError:
        raise MusprepError("prepare.outside_not_utf8", path=path) from None
    if "\0" in text:
        raise MusprepError("prepare.outside_not_utf8", path=path)
    # Editors on Windows end lines by two characters.
    return incoming.simplify_line_ends(text), guessed
