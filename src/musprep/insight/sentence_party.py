"""Who is to do what a sentence says: the one that it begins with, or that stands first behind when."""

from __future__ import annotations

import re

from musprep.language.fold import fold
from musprep.language.titles import TITLES
from musprep.model.agreement import Party

_WHOSE = r"(?:(?:min|din|vores|nærmeste|den|the|my|your|our|line)\s+){0,2}"
_ROLES = {
    Party.BOTH: r"vi|begge|parterne|i fællesskab|sammen|we|both|together|jointly",
    # Who wrote the official words speaks to the employee.
    Party.ME: r"jeg|du|you|undertegnede|medarbejder(?:en)?|employee|i(?='ll|\s+(?:will|shall|am|have|must|can)\b)",
    # The manager speaks for the workplace.
    Party.MANAGER: r"\w*(?:leder|chef)(?:en)?|ledelsen?|arbejdsgiver(?:en)?|skolen|klinikken|\w*hospitalet"
    r"|(?:\w*institution|afdeling|arbejdsplads|virksomhed|kommune|region)e?n|hr(?!\.)(?:-afdelingen)?"
    r"|manager|boss|supervisor|management|employer|workplace|institution|department|company|school|clinic|hospital",
}
_WHEN = re.compile(r"(?:inden|senest|fra|efter|før|i|til|om|den|by|before|from|after|in|on|within|no later than)\s")
"""A sentence that begins so names who does it behind the verb, or behind a comma."""
_WITH = r"(?<!med )(?<!til )(?<!af )(?<!hos )(?<!fra )(?<!for )(?<!with )(?<!to )(?<!by )(?<!from )(?<!of )"
_AND = r"\s*(?:,|og|and|&|\+|/|samt)\s*"


def find_party(sentence: str, own: str, manager: str, workplace: str = "") -> Party | None:
    """Return who is to do it, None where the sentence does not begin with that. `own` is the owner's name."""
    mine, other = _list_names(own), _list_names(manager)
    # A first name that both have tells nothing.
    names = {
        Party.BOTH: set[str](),
        Party.ME: mine - other,
        Party.MANAGER: {*(other - mine), " ".join(fold(workplace).split())} - {""},
    }
    ways = {
        # The longest first, so that no more of a name follows.
        one: "|".join((*map(re.escape, sorted(names[one], key=len, reverse=True)), f"{_WHOSE}(?:{roles})"))
        for one, roles in _ROLES.items()
    }
    who = "(?:" + "|".join(f"(?P<{one.value}>{way})" for one, way in ways.items()) + ")(?![\\w-]|'s)"
    said = " ".join(fold(sentence).split()).lstrip("-*•–\"'([ ")
    first = re.search(rf"{_WITH}(?<![\w-]){who}", said) if _WHEN.match(said) else re.match(who, said)
    if first is None:
        return None
    behind = re.match(f"{_AND}{who}", said[first.end() :])
    found = {one.lastgroup for one in (first, behind) if one}
    return next((one for one in Party if {one.value} == found), Party.BOTH)


def _list_names(written: str) -> set[str]:
    """Return a name as it may be written: whole, without titles, and by its first word."""
    words = [word for word in fold(written).split() if word.rstrip(".") not in TITLES]
    return {" ".join(words), words[0]} if words else set()
