"""Who may open a file on Windows: its owner and its list of rights, in SDDL, the language Windows writes them in."""

from __future__ import annotations

import re
from typing import NamedTuple

_TRUSTED = {"SY", "S-1-5-18", "BA", "S-1-5-32-544", "LA", "DA", "OW", "S-1-3-4", "CO", "S-1-3-0"}
"""The system, administrators (the group, the built-in one, those of the domain), and whoever owns the file."""
_PARTS = re.compile(r"(?:O:(?P<owner>.*?))?(?:G:.*?)?(?:D:(?P<rights>.*?))?(?:S:[A-Z]*(?:\(.*)?)?$", re.DOTALL)
_ENTRY = re.compile(r"\(([^()]*(?:\([^)]*\)[^()]*)*)\)")
_ALLOWS = {"A", "XA", "OA"}
_ONLY_BELOW = "IO"

_BITS = {
    "CC": 0x1, "DC": 0x2, "LC": 0x4, "SW": 0x8, "RP": 0x10, "WP": 0x20, "DT": 0x40, "LO": 0x80, "CR": 0x100,
    "SD": 0x10000, "RC": 0x20000, "WD": 0x40000, "WO": 0x80000,
    "GA": 0x10000000, "GX": 0x20000000, "GW": 0x40000000, "GR": 0x80000000,
    "FA": 0x1F01FF, "FR": 0x120089, "FW": 0x120116, "FX": 0x1200A0,
}  # fmt: skip
_READS = 0x1 | 0x80000000 | 0x10000000
"""Reading a file or listing a folder, alone or with more."""
_WRITES = 0x2 | 0x4 | 0x10000 | 0x40000 | 0x80000 | 0x40000000 | 0x10000000
"""Writing, adding, deleting, changing the rights or the owner."""
_SWAPS = 0x40 | 0x40000 | 0x80000 | 0x10000000
"""Deleting or renaming what is in a folder of which one has no other right, or giving oneself such rights."""
_EVERYBODY = "S-1-1-0"


class Rights(NamedTuple):
    """Who owns a file, and who but the user, the system and administrators may do what, as SIDs or their aliases."""

    owner: str
    openers: tuple[str, ...] = ()
    swappers: tuple[str, ...] = ()


def read_rights(sddl: str, user: str) -> Rights:
    """Return what `sddl` says to the user with the SID `user`. A file without any list is open to everybody."""
    found = _PARTS.match(sddl)
    owner, listed = (found["owner"] or "", found["rights"]) if found else ("", None)
    if listed is None or listed.startswith("NO_ACCESS_CONTROL"):
        return Rights(owner, (_EVERYBODY,), (_EVERYBODY,))
    openers, swappers = [], []
    for one in _ENTRY.finditer(listed):
        kind, flags, rights, _, _, who = (*one[1].split(";", 6), "", "", "", "", "", "")[:6]
        is_below = _ONLY_BELOW in [flags[at : at + 2] for at in range(0, len(flags), 2)]
        if kind not in _ALLOWS or is_below or who == user or who in _TRUSTED:
            continue
        mask = _read_mask(rights)
        if mask & (_READS | _WRITES):
            openers.append(who)
        if mask & _SWAPS:
            swappers.append(who)
    return Rights(owner, tuple(dict.fromkeys(openers)), tuple(dict.fromkeys(swappers)))


def is_own(rights: Rights, user: str) -> bool:
    """Tell whether a file belongs to the user, or to administrators, as what somebody made who is one of them does."""
    return not rights.owner or rights.owner == user or rights.owner in _TRUSTED


def _read_mask(written: str) -> int:
    """Return rights as bits: written as a number, or as pairs of letters."""
    if written[:1].isdigit():
        return int(written, 0)
    mask = 0
    for at in range(0, len(written), 2):
        mask |= _BITS.get(written[at : at + 2], 0)
    return mask
