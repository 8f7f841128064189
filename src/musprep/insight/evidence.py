"""Finds which of the year's notes belong beside a question."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable

    from musprep.model.entry import Entry
    from musprep.model.question import EvidenceRule

_WORD = re.compile(r"\w+")


class Fit(NamedTuple):
    """A note that fits a rule. `close` says that its words fit, not only its kind."""

    entry: Entry
    close: bool


def find_evidence(rule: EvidenceRule, entries: Iterable[Entry]) -> list[Fit]:
    """Return the notes that fit `rule`, the closest first, then the newest.

    A note fits by its kind, or by a word in its text, effect or tags that begins with one of the rule's words.
    """
    stems = tuple(word.casefold() for word in rule.words)
    fits = []
    for entry in entries:
        by_word = bool(stems) and _speaks_of(entry, stems)
        by_kind = entry.kind in rule.kinds
        if by_word or by_kind:
            fits.append((by_word + by_kind * (0.5 if by_word else 0), entry.at, Fit(entry, by_word or not stems)))
    fits.sort(key=lambda found: found[:2], reverse=True)
    return [fit for *_, fit in fits]


def _speaks_of(entry: Entry, stems: tuple[str, ...]) -> bool:
    said = " ".join((entry.text, entry.effect, *entry.tags)).casefold()
    return any(word.startswith(stems) for word in _WORD.findall(said))
