"""The doctor: the vault's own checks, and a check of the user's catalogues."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from musprep.services.session.catalogues import check
from musprep.vault.crypto import recipient
from musprep.vault.doctor import examine as doctor
from musprep.vault.doctor import finding
from musprep.vault.doctor.finding import Finding, Level
from musprep.vault.doctor.repair import mend
from musprep.vault.files.location import CATALOGUES

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from musprep.services.session.session import Session
    from musprep.vault.doctor.finding import Surroundings
    from musprep.vault.doctor.repair import RepairResult


def examine(session: Session, around: Surroundings | None = None) -> list[Finding]:
    """Return the findings of all checks, in a fixed order; a check that found nothing says so. Changes nothing."""
    found = doctor.examine(session.place, around or finding.read_surroundings())
    if not session.vault.exists:
        return found
    of_catalogues = list(_find_catalogue_faults(session))
    return [*found, *(of_catalogues or [Finding("catalogues", Level.OK, "catalogues_ok")])]


def examine_locked(place: str, around: Surroundings | None = None) -> list[Finding]:
    """Return what can be found where the vault is locked: everything but the content of its files."""
    return doctor.examine(place, around or finding.read_surroundings())


def fix(place: str, around: Surroundings | None = None) -> Iterator[RepairResult]:
    """Repair what can be repaired without asking, yielding each repair when it is done; raises MusprepError."""
    if os.path.isdir(place):
        yield from mend(place, around or finding.read_surroundings())


def is_wrong(findings: Iterable[Finding]) -> bool:
    """Tell whether any finding makes the doctor's exit code 1."""
    return any(one.level is Level.WRONG for one in findings)


def count_unchecked(findings: Iterable[Finding]) -> int:
    """Return how many checks were not possible here."""
    return sum(one.level is Level.UNCHECKED for one in findings)


def _find_catalogue_faults(session: Session) -> Iterator[Finding]:
    """Yield findings for the user's own catalogues that cannot be read, or contradict themselves."""
    for name in session.shelf.list_replacing():
        inside = os.path.relpath(session.shelf.find_path(name), session.place).replace(os.sep, "/")
        yield Finding("catalogues", Level.HINT, "catalogue_replaces", {"id": name, "where": inside}, inside)
    own = os.path.join(session.place, CATALOGUES) + os.sep
    for name in session.shelf.list_ids():
        path = session.shelf.find_path(name)
        for error in check(path, session.place) if path.startswith(own) else ():
            inside = os.path.relpath(path, session.place).replace(os.sep, "/")
            where = f"{inside}:{error.line}" if error.line else inside
            key = "catalogue_encrypted" if inside.endswith(recipient.ENDING) else "catalogue"
            values = {"where": where, "reason": error, "id": name}
            yield Finding("catalogues", Level.WRONG, key, values, inside, error.line)
