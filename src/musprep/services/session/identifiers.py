"""Makes ids of records from their first words, and finds a record by the beginning of its id."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING, Protocol, TypeVar

from musprep.language.error import MusprepError

if TYPE_CHECKING:
    from collections.abc import Container, Iterable


class Identified(Protocol):
    """Anything with an id."""

    @property
    def id(self) -> str:
        """The id, as it is shown and typed."""
        ...


N = TypeVar("N", bound=Identified)

_LETTERS = str.maketrans({"æ": "ae", "ø": "oe", "å": "aa", "ß": "ss"})
_LONGEST = 24
_RESERVED = re.compile(r"^(con|prn|aux|nul|com\d|lpt\d)$")
"""Names that Windows reserves for devices."""


def _plain(text: str) -> str:
    """Return `text` in small letters without accents, as in ids."""
    composed = unicodedata.normalize("NFC", text).casefold().translate(_LETTERS)
    return "".join(one for one in unicodedata.normalize("NFD", composed) if not unicodedata.combining(one))


def fresh_id(text: str, taken: Container[str]) -> str:
    """Return a readable id for `text` that is not `taken`: its first words in ASCII, numbered if needed."""
    words = re.findall(r"[a-z0-9]+", _plain(text))
    name = ""
    for word in words:
        longer = f"{name}-{word}" if name else word[:_LONGEST]
        if len(longer) > _LONGEST:
            break
        name = longer
    name = name if name and not _RESERVED.match(name) else "punkt"
    number, unique = 1, name
    while unique in taken:
        number += 1
        unique = f"{name}-{number}"
    return unique


def pick(records: Iterable[N], start: str, command: str) -> N:
    """Return the record with this id, or the only one whose id begins so; capitals and `æ` for `ae` are accepted.

    Raises MusprepError where there is none or several; `command` is the command that lists them.
    """
    all_of_them, wanted = list(records), _plain(start).strip()
    exact = [one for one in all_of_them if one.id == wanted]
    fits = exact or [one for one in all_of_them if wanted and one.id.startswith(wanted)]
    if len(fits) == 1:
        return fits[0]
    if fits:
        raise MusprepError("error.ambiguous_record", id=start, ids=", ".join(one.id for one in fits))
    raise MusprepError("error.no_such_record", id=start, command=command)
