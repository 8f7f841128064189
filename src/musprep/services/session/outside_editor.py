"""Writes a text in the user's own editor, on a sheet that only they can read, in memory where that is possible."""

from __future__ import annotations

import contextlib
import time
from typing import TYPE_CHECKING, NamedTuple

from musprep.language.error import MusprepError
from musprep.vault.files import read
from musprep.vault.records import editor_file

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

_AT_ONCE = 2.0
"""So many seconds nobody takes to open an editor, look, and close it."""


class EditorText(NamedTuple):
    """A text as it came back from the editor, and the file that still holds it until `done`.

    `at_once` tells that the editor came back at once and without a change: its window may have just opened. Then the
    file is left alone, and the user is told.
    """

    text: str
    path: str
    at_once: bool = False


def edit_outside(text: str, launch: Callable[[list[str]], int], env: Mapping[str, str], place: str = "") -> EditorText:
    """Let `launch` run the user's editor on `text`; return what was saved there. Raises MusprepError.

    `launch` takes a command and returns its exit code. The sheet stays until `done`, so that a text which cannot be
    saved is not lost. Where the vault at `place` is encrypted it lies in memory only, or there is none.
    """
    command = editor_file.editor(env)
    path = editor_file.begin(place, text, env)
    began = time.monotonic()
    try:
        code = launch([*command, path])
    except OSError as error:
        done(path)
        raise MusprepError(
            "prepare.outside_not_started", command=command[0], reason=error.strerror or str(error)
        ) from None
    except BaseException:
        # Never begun, or broken off: only what was saved there meanwhile is kept.
        with contextlib.suppress(MusprepError):
            if _text(path) == text:
                done(path)
        raise
    came = _text(path)
    if code:
        # What was saved before the editor failed is not ours to throw away.
        if came == text:
            done(path)
            raise MusprepError("prepare.outside_failed", command=command[0], code=code)
        raise MusprepError("prepare.outside_failed_kept", command=command[0], code=code, path=path)
    if came == text and time.monotonic() - began < _AT_ONCE:
        editor_file.keep_open(path)
        return EditorText(came, path, at_once=True)
    if came.endswith("\n") and not text.endswith("\n"):
        # An editor ends the last line; the text did not.
        came = came[:-1].removesuffix("\r")
    return EditorText(came, path)


def run_editor(command: list[str]) -> int:
    """Run a command that is an editor, and wait; return its exit code. Raises OSError."""
    return editor_file.run(command)


def done(path: str) -> None:
    """Take the sheet away, with what the editor left beside it."""
    editor_file.forget(path)


def editor_command(env: Mapping[str, str]) -> list[str]:
    """Return the user's editor as a command: VISUAL, EDITOR, or what the machine has; raises MusprepError."""
    return editor_file.editor(env)


def _text(path: str) -> str:
    try:
        return read.read_bytes(path).decode("utf-8-sig")
    except FileNotFoundError:
        if not editor_file.texts(path):
            done(path)
        raise MusprepError("prepare.outside_gone", path=path) from None
    except UnicodeDecodeError:
        raise MusprepError("prepare.outside_not_utf8", path=path) from None
