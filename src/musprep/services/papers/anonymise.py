"""Finds what may identify somebody in texts that leave the vault, and makes the same texts without names.

It warns and never refuses. The notes themselves are never changed.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple, TypeVar

from musprep.briefing.material import Point, Want
from musprep.insight.guard import RiskyPhrase, find_first_word, find_risky_phrases, replace_phrases
from musprep.language.fold import spell_plainly
from musprep.language.say import text
from musprep.model.base import Record
from musprep.model.entry import ENTRY_ID
from musprep.model.kinds import Holds
from musprep.model.record_parts import find_use
from musprep.model.texts import with_texts

if TYPE_CHECKING:
    from collections.abc import Iterable

    from musprep.briefing.form import FilledForm
    from musprep.briefing.material import DisclosedText, Gate, Material
    from musprep.model.entry import Entry
    from musprep.services.session.session import Session

R = TypeVar("R", bound=Record)

_ESCAPED = re.compile(r"\\([!-/:-@\[-`{-~])")
"""A character with the backslash that Markdown needs before it."""


class AnonymiseWarning(NamedTuple):
    """A text that leaves the vault, and what in it may identify somebody."""

    line: DisclosedText
    found: tuple[RiskyPhrase, ...]


def list_warnings(session: Session, gate: Gate) -> list[AnonymiseWarning]:
    """Return the texts of a gate that may identify somebody; [] where the owner has switched the guard off."""
    return look(session, gate.leaving)


def look(session: Session, lines: Iterable[DisclosedText]) -> list[AnonymiseWarning]:
    """Return those of the lines that may identify somebody."""
    if not session.owner.guard:
        return []
    names = list_names(session)
    looked = [
        AnonymiseWarning(line, (*find_risky_phrases(line.title, names), *find_risky_phrases(line.text, names)))
        for line in lines
    ]
    return [one for one in looked if one.found]


def list_paper_warnings(session: Session, words: str) -> list[str]:
    """Return, in words, what in a whole paper may identify somebody; [] where the guard is switched off."""
    plain = _ESCAPED.sub(r"\1", words)
    return (
        describe_warnings(find_risky_phrases(plain, list_names(session)), session.language)
        if session.owner.guard
        else []
    )


def describe_warnings(found: Iterable[RiskyPhrase], language: str) -> list[str]:
    """Return each finding once, in words: `“Lene”: et navn fra din liste`."""
    kinds = {one.text: text(f"guard.kind_{one.kind}", language) for one in found}
    return [text("guard.found", language, text=words, kind=kind) for words, kind in kinds.items()]


def list_names(session: Session) -> tuple[str, ...]:
    """Return the names on the owner's list, and the managers' full names that contain one of them."""
    names = session.owner.names
    managers = [repository.round.manager.strip() for repository in session.list_repositories()]
    fuller = [manager for manager in managers if any(find_risky_phrases(manager, [name]) for name in names)]
    return tuple(dict.fromkeys((*names, *fuller)))


def with_managers(session: Session) -> tuple[str, ...]:
    """Return the names on the list and those of all managers, with their first names."""
    managers = [
        repository.round.manager.strip()
        for repository in session.list_repositories()
        if repository.round.manager.strip()
    ]
    return _with_first((*session.owner.names, *managers))


def _with_first(names: Iterable[str]) -> tuple[str, ...]:
    names = tuple(names)
    return tuple(dict.fromkeys((*names, *filter(None, map(find_first_word, names)))))


class Anonymiser:
    """Replaces what identifies people by nameless words; in one paper the same person always has the same letter."""

    def __init__(self, names: Iterable[str], language: str) -> None:
        self.names = tuple(names)
        self._small = _with_first(self.names)
        """The names as they occur in tags and ids, which have no capitals."""
        self.language = language
        self.count = 0
        """How many places were changed."""
        self._letters: dict[tuple[str, str], str] = {}
        self._ids: dict[str, str] = {}

    def anonymise_text(self, said: str, *, small: bool = False) -> str:
        """Return a text without names; with `small` also names in small letters, as in tags. The id of a note stays."""
        if ENTRY_ID.match(said):
            return said
        names = self._small if small else self.names
        found = [one._replace(text=self._find_full_name(one)) for one in find_risky_phrases(said, names)]
        self.count += len(found)
        return replace_phrases(said, found, self.language, self._letters) if found else said

    def anonymise_record(self, record: R) -> R:
        """Return a record without names in its own texts and those of the records in it."""
        return record.with_(
            **{name: self._anonymise_value(value, find_use(record, name).holds) for name, value in record}
        )

    def anonymise_address(self, said: str) -> str:
        """Return an address with a number for each part that contains a name, the same number everywhere."""
        return "/".join(self._replace_part(part) for part in said.split("/"))

    def _replace_part(self, part: str) -> str:
        known = [*self._small, *map(spell_plainly, self._small)]
        if not find_risky_phrases(part.replace("-", " ").replace("_", " "), known):
            return part
        self.count += 1
        return self._ids.setdefault(part, f"x-{len(self._ids) + 1}")

    def anonymise_material(self, whole: Material) -> Material:
        """Return the material of a briefing without names; the owner's own name stays."""
        return whole._replace(
            round=self.anonymise_record(whole.round),
            points=tuple(
                Point(
                    self.anonymise_record(point),
                    tuple(self._anonymise_proof(proof) for proof in proofs),
                    self._want(want) if want else None,
                )
                for point, proofs, want in whole.points
            ),
            wishes=tuple(map(self._want, whole.wishes)),
            needs=tuple(map(self.anonymise_record, whole.needs)),
            reached=tuple(map(self.anonymise_record, whole.reached)),
            answers=tuple(
                given._replace(
                    answer=self.anonymise_record(given.answer),
                    prompt=self.anonymise_text(given.prompt),
                    before=self.anonymise_record(given.before) if given.before else None,
                    proofs=tuple(map(self.anonymise_record, given.proofs)),
                )
                for given in whole.answers
            ),
            entries=tuple(map(self.anonymise_record, whole.entries)),
            agreed=tuple(one._replace(agreement=self.anonymise_record(one.agreement)) for one in whole.agreed),
            goals=tuple(map(self.anonymise_record, whole.goals)),
            agenda=with_texts(whole.agenda, self._anonymise_wording),
            tips=with_texts(whole.tips, self._anonymise_wording),
        )

    def anonymise_form(self, whole: FilledForm) -> FilledForm:
        """Return a filled form without names in its labels, which may be the user's own; the values filled in stay."""
        return with_texts(whole, lambda field, said: said if field == "value" else self.anonymise_text(said))

    def _anonymise_wording(self, field: str, said: str) -> str:
        return (
            self.anonymise_text(said)
            if field in ("da", "en")
            else self.anonymise_address(said)
            if field == "id"
            else said
        )

    def _want(self, want: Want) -> Want:
        return Want(self.anonymise_record(want.wish), tuple(map(self.anonymise_record, want.needs)))

    def _anonymise_proof(self, proof: Entry | str) -> Entry | str:
        return self.anonymise_text(proof) if isinstance(proof, str) else self.anonymise_record(proof)

    def _anonymise_value(self, value: object, holds: Holds) -> object:
        if isinstance(value, tuple):
            return tuple(self._anonymise_value(one, holds) for one in value)
        if isinstance(value, Record):
            return self.anonymise_record(value)
        if not isinstance(value, str) or holds in (Holds.NAME, Holds.VALUE):
            return value
        return (
            self.anonymise_address(value)
            if holds is Holds.ADDRESS
            else self.anonymise_text(value, small=holds is Holds.TAGS)
        )

    def _find_full_name(self, one: RiskyPhrase) -> str:
        """Return the one full name that is meant: Henrik, H. Lund and Henrik Lund are one person."""
        if one.kind != "name":
            return one.text
        full = [
            name for name in self.names if spell_plainly(name) != spell_plainly(one.text) and _means(name, one.text)
        ]
        return full[0] if len(full) == 1 else one.text


def _means(name: str, said: str) -> bool:
    """Tell whether a phrase is exactly this name, in any way to write it."""
    return any(
        len(found.text) == len(said) for found in find_risky_phrases(said.title(), [name]) if found.kind == "name"
    )
