"""Repairs what can be repaired without asking: permissions, leftovers, copies of sync programs, damaged files."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from musprep.language.say import text
from musprep.vault.doctor import check_access, check_files, conflicts
from musprep.vault.doctor.finding import Surroundings, has_encryption, put_into_words
from musprep.vault.files import atomic_write
from musprep.vault.vault import Vault

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping


class RepairResult(NamedTuple):
    """Something that was repaired; the text `doctor.mended_<key>` describes it."""

    key: str
    values: Mapping[str, Any]

    def describe(self, language: str) -> str:
        """Return what was repaired."""
        return text(f"doctor.mended_{self.key}", language, **put_into_words(self.values, language))


def mend(place: str, around: Surroundings) -> Iterator[RepairResult]:
    """Repair one thing after another; raises MusprepError where one could not be written. Nothing is ever deleted.

    What is replaced or merged goes to the history first.
    """
    try:
        changed = check_access.mend(place, around)
    except OSError as error:
        raise atomic_write.make_failure(error, place) from error
    if changed:
        yield RepairResult("permissions", {"count": changed})
    swept = Vault(place).sweep()
    if swept:
        yield RepairResult("leftovers", {"count": swept})
    if has_encryption(place) and check_files.is_shut(place):
        return
    merged, _ = conflicts.merge_all(place)
    for one in merged:
        key = "conflict_beside" if one.beside else "conflict"
        yield RepairResult(key, {"path": one.copy.path, "other": one.copy.of, "beside": ", ".join(one.beside)})
    for broken in list(check_files.find_broken(place)):
        if broken.good and check_files.restore(place, broken):
            yield RepairResult("restored", {"path": broken.path, "at": broken.good.at})
