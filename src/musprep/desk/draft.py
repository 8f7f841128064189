"""Keeps what is being written, so that a killed program or a closed window loses nothing of it.

Each window has a file of its own. One whose window is gone is offered where a note is begun; one whose window is still
there is left alone.
"""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

from musprep.desk.words import kept
from musprep.language.error import MusprepError
from musprep.model.base import Record
from musprep.vault import store
from musprep.vault.problem import Damaged
from musprep.vault.single import Single

if TYPE_CHECKING:
    from collections.abc import Mapping

    from musprep.desk.open import Desk

_NAMES = ("draft.toml", *(f"draft-{number}.toml" for number in range(2, 33)))


class _Draft(Record):
    """The fields of the note dialog as they were typed. `entry` is the note being edited, "" for a new one.

    `window` is the machine and the process that writes it.
    """

    window: str = ""
    entry: str = ""
    text: str = ""
    kind: str = ""
    on: str = ""
    tags: str = ""
    effect: str = ""
    proof: str = ""
    say: str = ""


def keep_draft(desk: Desk, fields: Mapping[str, str]) -> None:
    """Save what is typed so far: entry, text, kind, on, tags, effect, proof, say. Raises MusprepError."""
    name = desk.draft_name or _free(desk)
    single = Single(desk.place, name, _Draft)
    try:
        base = single.read()
    except Damaged as error:
        raise MusprepError("log_room.draft_damaged", path=error.path) from None
    single.save(base, _Draft(window=_this_window(), **{name: kept(value) for name, value in fields.items()}))
    desk.draft_name = name


def draft(desk: Desk) -> dict[str, str]:
    """Return what a window that is gone left unfinished, {} where there is nothing; it is this window's from now on.

    Raises MusprepError where it is damaged.
    """
    for name in _NAMES:
        record = Single(desk.place, name, _Draft).read().record
        if record is None or _is_alive(record.window):
            continue
        fields: dict[str, str] = record.model_dump(exclude={"window"})
        if any(value for part, value in fields.items() if part in ("text", "effect", "proof", "tags")):
            desk.draft_name = name
            return fields
    return {}


def drop_draft(desk: Desk) -> None:
    """Take this window's draft away: it was saved as a note, or thrown away. Raises MusprepError."""
    if desk.draft_name and store.exists(desk.place, desk.draft_name):
        store.remove(desk.place, desk.draft_name)
    desk.draft_name = ""


def _free(desk: Desk) -> str:
    return next((name for name in _NAMES if not store.exists(desk.place, name)), _NAMES[-1])


def _this_window() -> str:
    node = os.uname().nodename if sys.platform != "win32" else ""
    return f"{node}:{os.getpid()}"


def _is_alive(window: str) -> bool:
    """Tell whether another window, on this machine, is still writing; where that cannot be told, it is gone."""
    node, _, pid = window.rpartition(":")
    here = _this_window()
    if sys.platform == "win32" or window == here or node != here.rpartition(":")[0] or not pid.isdecimal():
        return False
    try:
        os.kill(int(pid), 0)
    except PermissionError:
        return True
    except (OSError, OverflowError):
        return False
    return True
