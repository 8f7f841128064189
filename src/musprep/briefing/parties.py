"""Who promised, by name: a paper that two sign, or that a third reads, says no "me", "the employee" or "both"."""

from __future__ import annotations

from typing import NamedTuple

from musprep.language.say import begin_with_capital, text
from musprep.model.agreement import Party

_CALLED = {
    "manager": {Party.ME: "role_me_leads", Party.MANAGER: "role_manager_leads"},
    "leading-doctor": {Party.ME: "role_me_leads", Party.MANAGER: "role_manager_leads"},
    "chiropractor": {Party.MANAGER: "role_manager_clinic"},
    "turnus-candidate": {Party.MANAGER: "role_manager_clinic"},
}
"""By the owner's role: what the two are called where that is not the employee and the manager."""


class Names(NamedTuple):
    """The names of the two, "" where one is not known, and the owner's role, which tells what they are called then."""

    owner: str
    manager: str
    role: str = ""

    def name_party(self, party: Party, language: str, *, begin: bool = False) -> str:
        """Return the name of a party, or what it is called, of both the two; with `begin` it begins a sentence."""
        if party is Party.BOTH:
            me, manager = self.name_party(Party.ME, language, begin=begin), self.name_party(Party.MANAGER, language)
            return text("form.role_both", language, me=me, manager=manager)
        name = " ".join((self.owner if party is Party.ME else self.manager).split())
        called = text(f"form.{_CALLED.get(self.role, {}).get(party, f'role_{party.value}')}", language)
        said = name or called
        return begin_with_capital(said) if begin else said
