"""Fixed sets of words: accepted in Danish and English and by their beginnings, shown in the reader's language."""

from __future__ import annotations

from typing import TYPE_CHECKING

from musprep.cli.framework.suggest import nearest
from musprep.language.error import MusprepError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from musprep.model.agreement import Party

Words = tuple[str, ...]
"""One choice: its code (which is its English name), its Danish name, and other names for it."""

PARTIES: tuple[Words, ...] = (
    ("me", "mig", "jeg"),
    ("manager", "leder", "min-leder", "chef", "manager"),
    ("both", "begge", "os-begge", "vi"),
)
ROLES: tuple[Words, ...] = (
    ("employee", "medarbejder", "ansat"),
    ("specialist-doctor", "speciallæge", "læge", "overlæge", "doctor"),
    ("chiropractor", "kiropraktor"),
    ("manager", "leder", "chef", "manager"),
)
STATES: tuple[Words, ...] = (
    ("open", "åben", "åbne", "aaben"),
    ("kept", "holdt", "nået", "naaet", "reached"),
    ("dropped", "droppet", "sluppet", "dropped"),
    ("all", "alle"),
)
SOURCES: tuple[Words, ...] = (
    ("region", "region", "regionen"),
    ("hospital", "hospital", "sygehus", "hospitalet", "sygehuset"),
    ("department", "afdeling", "afdelingen"),
    ("clinic", "klinik", "klinikken"),
    ("company", "virksomhed", "firma", "virksomheden", "firmaet"),
    ("handbook", "håndbog", "haandbog", "personalehåndbog", "personalehåndbogen", "håndbogen"),
    ("budget", "budget", "budgettet"),
    ("other", "andet"),
)
READERS: tuple[Words, ...] = (("new-manager", "ny-leder"),)
TEXTS: tuple[Words, ...] = (
    ("followup", "opfølgning", "opfoelgning", "follow-up"),
    ("notes", "noter", "notater", "bemærkninger"),
    ("summary", "sammenfatning", "resumé", "resume"),
)
"""The texts a form contains besides agreements and goals."""


def read_choice(written: str, choices: Sequence[Words], what: str, language: str) -> str:
    """Return the code of the choice named, or of the only one that begins so.

    Raises MusprepError `cli.unknown_<what>`, with the nearest choice where one is near.
    """
    wanted = "-".join(written.strip().casefold().replace("_", "-").split())
    by_name = {name: words[0] for words in choices for name in words}
    codes = {by_name[wanted]} if wanted in by_name else set()
    codes = codes or {code for name, code in by_name.items() if wanted and name.startswith(wanted)}
    if len(codes) == 1:
        return codes.pop()
    known = ", ".join(_name(words, language) for words in choices)
    near = nearest(wanted, by_name)
    if not near:
        raise MusprepError(f"cli.unknown_{what}", value=written, choices=known)
    shown = next(_name(words, language) for words in choices if near in words)
    raise MusprepError(f"cli.unknown_{what}_near", value=written, near=shown, choices=known)


def name_of(code: str, choices: Sequence[Words], language: str) -> str:
    """Return the name of a choice in `language`."""
    return next(_name(words, language) for words in choices if words[0] == code)


def read_party(written: str, language: str) -> Party:
    """Read who promised or is responsible: `me` or `mig`, `manager` or `leder`, `both` or `begge`.

    Raises MusprepError.
    """
    from musprep.model.agreement import Party

    return Party(read_choice(written, PARTIES, "party", language))


def _name(words: Words, language: str) -> str:
    return words[0 if language == "en" else 1]
