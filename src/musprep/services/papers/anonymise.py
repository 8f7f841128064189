"""Makes papers without what identifies people. The notes themselves are never changed."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, TypeVar

from musprep.briefing.material import Point, Want
from musprep.insight.guard import (
    NamelessWords,
    RiskyPhrase,
    find_first_word,
    find_names,
    find_risky_phrases,
    is_name_part,
    list_labels,
    replace_phrases,
)
from musprep.language.fold import spell_plainly
from musprep.language.say import LANGUAGES, text
from musprep.model.agreement import Party
from musprep.model.base import Record
from musprep.model.entry import ENTRY_ID
from musprep.model.field_use import Holds
from musprep.model.record_parts import find_use
from musprep.model.texts import with_texts

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from musprep.briefing.form import FilledForm
    from musprep.briefing.material import Material
    from musprep.briefing.parties import Names
    from musprep.model.entry import Entry
    from musprep.model.owner import Owner
    from musprep.model.round import Round
    from musprep.services.session.session import Session

R = TypeVar("R", bound=Record)

_SHORT = 2
"""A part of a name this short is too much like a word where there are no capitals."""


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


def make_anonymiser(session: Session, this: Round | None = None, names: Names | None = None) -> Anonymiser:
    """Return what makes one paper nameless: a paper of the round `this`, or else of the current one.

    It names neither the owner nor a manager, listed or not: its round's manager is `min leder`, and the managers of
    other rounds are told apart from that. On a paper of the two, they are what `names` calls them.
    """
    if this is None:
        current = session.find_repository()
        this = current.round if current else None
    rounds = [repository.round.id for repository in session.list_repositories()]
    later = rounds[rounds.index(this.id) + 1 :] if this and this.id in rounds else []
    led = [("", this.manager), *_list_managers(session)] if this else list(_list_managers(session))
    people = {
        "owner": _list_owner_names(session),
        "manager": [name for round_id, name in led if this and round_id in ("", this.id)],
        "later": [name for round_id, name in led if round_id in later],
        "former": [name for _, name in led],
    }
    parties = {"owner": Party.ME, "manager": Party.MANAGER} if names else {}
    called = {what: names.name_party(party, session.language) for what, party in parties.items() if names}
    return Anonymiser(session.owner.names, session.language, people, called)


def _list_managers(session: Session) -> Iterator[tuple[str, str]]:
    """Yield (round, manager) for each name that a manager has anywhere, the latest round first.

    A manager that an agreement names for itself is none of a round's: the round is "-" then.
    """
    for repository in reversed(session.list_repositories()):
        yield repository.round.id, repository.round.manager
        if repository.is_whole:
            yield repository.round.id, repository.approval.manager
            yield from (("-", one.manager) for one in repository.approval.agreements)
    yield from (("-", one.manager) for one in session.lasting.agreements_or_empty)


def _list_owner_names(session: Session) -> list[str]:
    """Return the owner's name, and those under which they approved something."""
    whole = [repository for repository in session.list_repositories() if repository.is_whole]
    return [session.owner.name, *(repository.approval.name for repository in whole)]


class Anonymiser:
    """Replaces what identifies people by nameless words; in one paper the same person always has the same one.

    `people` are those called by what they are: the owner, the manager, `former` and `later` managers. Who is among
    several is the first of them. All others have a letter. `called` is what some of these are called on this paper.
    """

    def __init__(
        self,
        names: Iterable[str],
        language: str,
        people: Mapping[str, Iterable[str]] | None = None,
        called: Mapping[str, str] | None = None,
    ) -> None:
        known = {what: [_spell_name(one) for one in some] for what, some in (people or {}).items()}
        # A manager entered as “leder” has no name.
        every = [*names, *(name for some in known.values() for name in some if any(map(is_name_part, name.split())))]
        self.names = tuple(dict.fromkeys(every))
        self._parts = tuple(dict.fromkeys(part for name in self.names for part in name.split() if is_name_part(part)))
        """Given names and surnames, which stand for a person alone where they have a capital."""
        self._small = (*_with_first(self.names), *(part for part in self._parts if len(part) > _SHORT))
        """The names as they occur in tags and ids, which have no capitals."""
        self.language = language
        self._words = NamelessWords(language)
        self._called = called or {}
        for what, some in known.items():
            self._call(what, some)
        self.count = 0
        """How many places were changed."""
        self._ids: dict[str, str] = {}

    def anonymise_text(self, said: str, *, small: bool = False) -> str:
        """Return a text without names; with `small` also names in small letters, as in tags. The id of a note stays."""
        if ENTRY_ID.match(said):
            return said
        names = self._small if small else (*self.names, *self._parts)
        found = [
            one._replace(text=self._find_full_name(one.text) if one.kind == "name" else one.text)
            for one in find_risky_phrases(said, names)
            if small or self._is_meant(said, one)
        ]
        self.count += len(found)
        if not found:
            return said
        return replace_phrases(said, found, self._words, begin=not small)

    def call_person(self, name: str) -> str:
        """Return what a person is called on the paper, as within a sentence; "" for no name."""
        return self.anonymise_text(name.strip(), small=True)

    def anonymise_record(self, record: R) -> R:
        """Return a record without names in its own texts and those of the records in it."""
        return record.with_(
            **{
                name: self.call_person(value)
                if name == "manager"
                else self._anonymise_value(value, find_use(record, name).holds)
                for name, value in record
            }
        )

    def anonymise_owner(self, owner: Owner) -> Owner:
        """Return the owner without a name, so that a paper says “the employee” or leaves a line to write on."""
        return self.anonymise_record(owner).with_(name="", names=())

    def anonymise_round(self, this: Round) -> Round:
        """Return the paper's own round without its manager, so that a paper says “my manager” or leaves a line."""
        return self.anonymise_record(this).with_(manager="")

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
        """Return the material of a briefing without names."""
        return whole._replace(
            owner=self.anonymise_owner(whole.owner),
            round=self.anonymise_record(whole.round),
            talk=self.anonymise_text(whole.talk),
            points=tuple(
                Point(
                    self.anonymise_record(point),
                    tuple(self._anonymise_proof(proof) for proof in proofs),
                    self._anonymise_want(want) if want else None,
                )
                for point, proofs, want in whole.points
            ),
            wishes=tuple(map(self._anonymise_want, whole.wishes)),
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
        """Return a filled form without names in its labels, which may be the user's own.

        It was filled in from nameless records, so its values have none.
        """
        return with_texts(whole, lambda field, said: said if field == "value" else self.anonymise_text(said))

    def _anonymise_wording(self, field: str, said: str) -> str:
        return (
            self.anonymise_text(said) if field in LANGUAGES else self.anonymise_address(said) if field == "id" else said
        )

    def _anonymise_want(self, want: Want) -> Want:
        return want._replace(
            wish=self.anonymise_record(want.wish),
            needs=tuple(map(self.anonymise_record, want.needs)),
            last_reply=self.anonymise_text(want.last_reply),
        )

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

    def _call(self, what: str, names: Iterable[str]) -> None:
        """Decide what people are called; with a letter where there are several who are not called otherwise yet."""
        new = dict.fromkeys(spell_plainly(self._find_full_name(name)) for name in names if name in self.names)
        new = dict.fromkeys(name for name in new if name not in self._words.called)
        # All names of the owner mean the owner, and all of the manager's the manager.
        several = len(new) > 1 and what in ("former", "later")
        for letter, name in zip(list_labels(len(new)), new, strict=True):
            said = self._called.get(what) or text(f"guard.as_{what}", self.language)
            self._words.called[name] = f"{said} {letter}" if several else said

    def _is_meant(self, said: str, one: RiskyPhrase) -> bool:
        """Tell whether a phrase is meant as a name: a part of one needs a capital, as many are words too."""
        if one.kind != "name" or one.text[:1].isupper() or said[max(0, one.start - 1) : one.start] in ("#", "@"):
            return True
        plain = spell_plainly(one.text)
        return plain not in map(spell_plainly, self._parts) or plain in map(spell_plainly, self.names)

    def _find_full_name(self, said: str) -> str:
        """Return the one full name that is meant: Henrik, Lund, H. Lund and Henrik Lund are one person."""
        words = _split_name(said)
        full = [name for name in self.names if words <= _split_name(name) or _means(name, said)]
        longest = max(full, key=lambda name: len(_split_name(name)), default=said)
        return longest if all(_split_name(name) <= _split_name(longest) for name in full) else said


def _spell_name(name: str) -> str:
    """Return a person's name with capitals, also where it was typed without."""
    return name.strip().title() if name.islower() else name.strip()


def _split_name(name: str) -> set[str]:
    return set(re.findall(r"\w+", spell_plainly(name)))


def _means(name: str, said: str) -> bool:
    """Tell whether a phrase is exactly this name, in any way to write it."""
    return any(len(found.text) == len(said) for found in find_names(said.title(), [name]))
