"""Answers to questions that have another id since: they are found, and saved, under the address of today."""

from __future__ import annotations

import contextlib
from typing import TYPE_CHECKING, NamedTuple

from musprep.language.error import MusprepError
from musprep.model.catalogue import Catalogue
from musprep.vault.files import read
from musprep.vault.files.location import CATALOGUES
from musprep.vault.records import history

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from musprep.catalogue.shelf import Shelf
    from musprep.model.answer import Answer
    from musprep.vault.records.history import HistoryCopy


class AnswersToday(NamedTuple):
    """The answers of a file, by key, under the addresses of today; `moved` maps the earlier addresses to those."""

    stored: Mapping[str, Answer]
    answers: dict[str, Answer]
    moved: dict[str, str]

    def list_versions(self, to: str) -> list[str]:
        """Return the keys under which versions of the answer at an address are stored."""
        return [key for key, one in self.stored.items() if to in (one.to, self.moved.get(one.to))]

    def list_sources(self, answer: Answer) -> list[str]:
        """Return the keys of what a new answer was made from and now stands instead of, under earlier addresses."""
        if answer.key in self.stored:
            return []
        found = ((key, one) for key, one in self.stored.items() if one.beside == answer.beside)
        return [key for key, one in found if self.moved.get(one.to) == answer.to]


class AnswerMoves:
    """Moves answers by the `replaces` of the catalogues on a shelf, and of their earlier versions in the history."""

    def __init__(self, place: str, shelf: Shelf) -> None:
        self._place, self._shelf = place, shelf
        self._latest = AnswersToday({}, {}, {})
        self._versions: dict[str, Catalogue | None] = {}
        """By the path of a copy in the history, which never changes; None for one that cannot be read."""

    def move(self, stored: dict[str, Answer]) -> AnswersToday:
        """Return the answers of a file under the addresses of today; the same again for the same answers."""
        if self._latest.stored is not stored:
            moved = self._find_moves(stored)
            self._latest = AnswersToday(stored, _apply_moves(stored, moved) if moved else stored, moved)
        return self._latest

    def _find_moves(self, stored: dict[str, Answer]) -> dict[str, str]:
        """Return the addresses of today by the earlier ones, for the answers that have no other answer there."""
        now = self._list_replaced(stored.values())
        moved: dict[str, str] = {}
        taken = set(stored)
        for to in dict.fromkeys(answer.to for answer in stored.values() if answer.to in now):
            mine, own = stored.get(to), stored.get(now[to])
            if mine is None or now[to] not in taken or (own and _says_the_same(mine, own)):
                moved[to] = now[to]
                taken.add(now[to])
        return moved

    def _list_replaced(self, answers: Iterable[Answer]) -> dict[str, str]:
        """Return the address of today for each earlier address of a question in the catalogues of these answers."""
        answers = list(answers)
        names = sorted({answer.catalogue for answer in answers})
        asked = [one for catalogue in self._shelf.list_readable(names) for one in catalogue.list_asked()]
        now = {old: one.to for one in asked for old in one.formerly}
        current = {one.to for one in asked}
        lost = {one.catalogue for one in answers if one.to not in current and one.to not in now}
        for earlier in (version for name in lost for version in self._list_versions(name)):
            # What replaced a question then may itself have been replaced since.
            for one in earlier.list_asked():
                now = {old: now[one.to] for old in one.formerly if one.to in now and old not in current} | now
        return now

    def _list_versions(self, catalogue: str) -> Iterator[Catalogue]:
        """Yield the earlier versions of a catalogue in the history, the newest first."""
        with contextlib.suppress(MusprepError):
            for copy in reversed(list(history.list_copies(self._place, f"{CATALOGUES}/{catalogue}.toml"))):
                if copy.path not in self._versions:
                    self._versions[copy.path] = self._read_version(copy)
                if version := self._versions[copy.path]:
                    yield version

    def _read_version(self, copy: HistoryCopy) -> Catalogue | None:
        with contextlib.suppress(MusprepError, ValueError):
            table = read.parse(copy.path, history.read_copy(self._place, copy))
            return Catalogue.model_validate(read.check_schema(copy.path, table))
        return None


def _apply_moves(stored: dict[str, Answer], moved: Mapping[str, str]) -> dict[str, Answer]:
    answers = {key: answer for key, answer in stored.items() if answer.to not in moved}
    for answer in stored.values():
        if answer.to in moved:
            here = answer.with_(to=moved[answer.to])
            answers.setdefault(here.key, here)
    return answers


def _says_the_same(one: Answer, other: Answer) -> bool:
    """Tell whether two answers are one, as when only the level was changed since the question got another id."""
    return (one.text, one.wording) == (other.text, other.wording)
