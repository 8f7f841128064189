"""Kinds, say levels, roles and dates as people write them, in either language."""

from __future__ import annotations

from typing import TYPE_CHECKING

from musprep.cli.log import KINDS, SAYS, matched
from musprep.cli.near import nearest
from musprep.language.error import MusprepError
from musprep.language.say import LANGUAGES, text

if TYPE_CHECKING:
    import datetime as dt
    from enum import StrEnum

    from musprep.cli.call import Call
    from musprep.model.entry import Kind
    from musprep.model.owner import Role
    from musprep.model.say import Say


def kind(written: str, language: str) -> Kind:
    """Read `result` or `resultat`, or how it alone begins; raises MusprepError with the nearest one."""
    from musprep.model.entry import Kind

    return Kind(matched(written, KINDS, "kind", language))


def level(written: str, language: str) -> Say:
    """Read `only-me` or `kun mig`, or how it alone begins; raises MusprepError with the nearest one."""
    from musprep.model.say import Say

    return Say(matched(written, SAYS, "say", language))


def role(written: str, language: str) -> Role:
    """Read `employee` or `medarbejder`; raises MusprepError with the nearest one."""
    from musprep.model.owner import Role

    known = {text(f"words.role_{role.replace('-', '_')}", each): role for role in Role for each in LANGUAGES}
    known |= {role.value: role for role in Role}
    found = known.get(written.strip().casefold())
    if found:
        return found
    near = nearest(written.strip().casefold(), known)
    choices = ", ".join(word("role", role, language) for role in Role)
    if near:
        raise MusprepError("cli.unknown_role_near", value=written, near=near, choices=choices)
    raise MusprepError("cli.unknown_role", value=written, choices=choices)


def word(prefix: str, value: StrEnum, language: str) -> str:
    """Return how a kind, say level or role is called."""
    return text(f"words.{prefix}_{value.replace('-', '_')}", language)


def day(call: Call, written: str | None, key: str = "", *, ahead: bool = False) -> dt.date | None:
    """Read a date and say how it was understood: `cli.<key>`, where a key is given."""
    if written is None:
        return None
    from musprep.language.dates import read_date, show_long

    found = read_date(written, call.desk.today, ahead=ahead)
    if key:
        call.tell(key, day=show_long(found, call.language))
    return found
