"""Copies of papers in the folder that the owner chose, and what is said of a paper outside the vault."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, NamedTuple

from musprep.language.error import MusprepError
from musprep.language.say import text
from musprep.services.papers.briefing import describe_readers
from musprep.services.session import unlock
from musprep.vault.files.links import is_same
from musprep.vault.files.location import make_absolute, refuse_inside
from musprep.vault.maintenance import briefings

if TYPE_CHECKING:
    from musprep.services.session.session import Session


class PaperCopy(NamedTuple):
    """The file to use, and what is to be said of it: who else can read it, or why there is no copy."""

    path: str
    told: str = ""


def read_folder(session: Session, written: str) -> str:
    """Return the folder for copies as an absolute path, "" for none; raises MusprepError where it cannot be one."""
    if not written.strip():
        return ""
    folder = make_absolute(written.strip(), os.environ)
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
        reason = error.describe(session.language)
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
    return unlock.read_lock_state(session.place).encrypted


def is_in_vault(session: Session, path: str) -> bool:
    """Tell whether a paper is one of the vault's own."""
    return is_same(os.path.dirname(os.path.abspath(path)), os.path.join(session.place, briefings.FOLDER))
