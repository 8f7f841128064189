"""Finds a record by the beginning of its id."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol, TypeVar

from musprep.language.error import MusprepError
from musprep.language.fresh_id import strip_accents

if TYPE_CHECKING:
    from collections.abc import Iterable


class Identified(Protocol):
    """Anything with an id."""

    @property
    def id(self) -> str:
        """The id, as it is shown and typed."""
        ...


N = TypeVar("N", bound=Identified)


def pick(records: Iterable[N], start: str, command: str) -> N:
    """Return the record with this id, or the only one whose id begins so; capitals and `æ` for `ae` are accepted.

    Raises MusprepError where there is none or several; `command` is the command that lists them.
    """
    all_of_them, wanted = list(records), strip_accents(start).strip()
    exact = [one for one in all_of_them if one.id == wanted]
    fits = exact or [one for one in all_of_them if wanted and one.id.startswith(wanted)]
    if len(fits) == 1:
        return fits[0]
    if fits:
        raise MusprepError("error.ambiguous_record", id=start, ids=", ".join(one.id for one in fits))
    raise MusprepError("error.no_such_record", id=start, command=command)
