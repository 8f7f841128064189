"""Examines a vault: who can see it, what is damaged, what was left behind."""

from __future__ import annotations

import os
import stat
from typing import TYPE_CHECKING

from musprep.language.error import MusprepError
from musprep.vault.doctor import (
    check_access,
    check_contents,
    check_encryption,
    check_files,
    check_names,
    check_surroundings,
    check_traces,
)
from musprep.vault.doctor.finding import Finding, Level
from musprep.vault.files import read
from musprep.vault.files.problem import Damaged

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from musprep.vault.doctor.finding import Check, Surroundings

_UNLOOKED = "unlooked"


def examine(place: str, around: Surroundings) -> list[Finding]:
    """Return the findings of all checks, in a fixed order; a check that found nothing says so. Changes nothing."""
    try:
        is_folder = stat.S_ISDIR(os.stat(place).st_mode)
    except (FileNotFoundError, NotADirectoryError):
        is_folder = False
    except OSError as error:
        return [_make_unlooked("vault", read.make_unreadable(place, error))]
    if not is_folder:
        return [Finding("vault", Level.HINT, "no_vault", {"path": place})]
    found: list[Finding] = []
    modules = (
        check_access,
        check_surroundings,
        check_encryption,
        check_files,
        check_contents,
        check_names,
        check_traces,
    )
    for module in modules:
        checks: Mapping[str, Check] = module.CHECKS
        for name, check in checks.items():
            found += _run_check(name, check, place, around) or [Finding(name, Level.OK, f"{name}_ok")]
    return list(_drop_doubles(found))


def _drop_doubles(found: list[Finding]) -> Iterator[Finding]:
    """Yield the findings; of what could not be examined because of a fault told elsewhere, only that it was not."""
    faults = {_identify_fault(one) for one in found if one.key != _UNLOOKED}
    for one in found:
        is_told = one.key == _UNLOOKED and _identify_fault(one) in faults
        yield Finding(one.check, Level.UNCHECKED, "unlooked_too") if is_told else one
        faults.add(_identify_fault(one))


def _identify_fault(one: Finding) -> tuple[str, str]:
    """Return what tells the error in a finding from others."""
    reason = one.values.get("reason")
    return (reason.key, str(reason.values)) if isinstance(reason, MusprepError) else ("", "")


def _run_check(name: str, check: Check, place: str, around: Surroundings) -> list[Finding]:
    """Run one check. A failure is a finding too, and does not stop the others."""
    try:
        return list(check(place, around))
    except MusprepError as error:
        return [_make_unlooked(name, error, place)]
    except OSError as error:
        return [_make_unlooked(name, read.make_unreadable(error.filename or place, error))]


def _make_unlooked(name: str, error: MusprepError, place: str = "") -> Finding:
    """Return the finding that a check was stopped by an error; one of a file is told with its path."""
    path = getattr(error, "path", place)
    where = f"{path}: " if isinstance(error, Damaged) else ""
    return Finding(name, Level.WRONG, _UNLOOKED, {"reason": error, "where": where}, path)
