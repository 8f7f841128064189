"""A paper outside the vault: the copies that the owner wants, and the one in memory from which a vault is printed."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, NamedTuple

from musprep.language.error import MusprepError
from musprep.language.say import text
from musprep.services.papers.briefing import describe_readers
from musprep.services.session import unlock
from musprep.vault.files.location import absolute, refuse_inside
from musprep.vault.maintenance import briefings
from musprep.vault.records import editor_file, vault_files

if TYPE_CHECKING:
    from musprep.services.session.session import Session

_shown: list[str] = []
"""Papers that this process made readable in memory."""


class PaperCopy(NamedTuple):
    """The file to use, and what is to be said of it: who else can read it, or why there is no copy."""

    path: str
    told: str = ""


def read_folder(session: Session, written: str) -> str:
    """Return the folder for copies as an absolute path, "" for none; raises MusprepError where it cannot be one."""
    if not written.strip():
        return ""
    folder = absolute(written.strip(), os.environ)
    if not os.path.isdir(folder):
        raise MusprepError("error.no_such_folder", path=folder)
    refuse_inside(session.place, folder)
    return folder


def make(session: Session, path: str) -> PaperCopy:
    """Copy a paper that was just written into the folder that the owner chose; one outside the vault stays alone."""
    if not is_in_vault(session, path):
        return PaperCopy(path, describe_plain(session))
    folder = session.owner.papers
    if not folder:
        return PaperCopy(path)
    try:
        copy = briefings.copy(session.place, path, folder)
    except MusprepError as error:
        reason = error.sentence(session.language)
        return PaperCopy(path, text("briefing.not_copied", session.language, reason=reason))
    said = text("briefing.copied", session.language)
    return PaperCopy(copy, f"{said} {describe_place(session, folder)}".strip())


def describe_place(session: Session, out: str) -> str:
    """Return who else can read a paper at `out`, and that it is not encrypted there; "" where neither is so."""
    return f"{describe_readers(session, out)} {describe_plain(session)}".strip()


def describe_plain(session: Session) -> str:
    """Return, for an encrypted vault, that a file outside it is not encrypted."""
    return text("briefing.plain_there", session.language) if is_encrypted(session) else ""


def is_encrypted(session: Session) -> bool:
    """Tell whether what lies in the vault can be read by musprep alone."""
    return unlock.lock_state(session.place).encrypted


def is_in_vault(session: Session, path: str) -> bool:
    """Tell whether a paper is one of the vault's own."""
    return os.path.realpath(os.path.dirname(path)) == os.path.realpath(os.path.join(session.place, briefings.FOLDER))


def show_plain(session: Session, path: str) -> str:
    """Put a paper of an encrypted vault into memory, readable for this user, and return its path.

    It goes with `put_away`, or at the next start where the program was killed. Raises MusprepError
    "encryption.no_memory" where there is no folder in memory.
    """
    relative = briefings.find_relative(path)
    words = vault_files.get(session.place, relative).decode()
    shown = editor_file.begin(session.place, words, os.environ, os.path.basename(relative))
    _shown.append(shown)
    return shown


def put_away() -> None:
    """Remove what `show_plain` made."""
    while _shown:
        editor_file.forget(_shown.pop())
