"""Reads kinds, say levels, roles and dates as people write them, in either language."""

from __future__ import annotations

from typing import TYPE_CHECKING

from musprep.cli.framework.vocabulary import KINDS, ROLES, SAYS, read_choice
from musprep.language.say import text

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable, Iterable

    from musprep.cli.framework.call import CommandCall
    from musprep.model.entry import Kind
    from musprep.model.owner import Role
    from musprep.model.say import SayLevel
    from musprep.services.session.identifiers import Identified


def read_kind(written: str, language: str) -> Kind:
    """Read the kind of a note: `result` or `resultat`, or a beginning that fits only it.

    Raises MusprepError, with the nearest one.
    """
    from musprep.model.entry import Kind

    return Kind(read_choice(written, KINDS, "kind", language))


def read_level(written: str, language: str) -> SayLevel:
    """Read a say level: `only-me` or `kun mig`, or a beginning that fits only it.

    Raises MusprepError, with the nearest one.
    """
    from musprep.model.say import SayLevel

    return SayLevel(read_choice(written, SAYS, "say", language))


def read_role(written: str, language: str) -> Role:
    """Read a role: `employee` or `medarbejder`, or a beginning that fits only it.

    Raises MusprepError, with the nearest one.
    """
    from musprep.model.owner import Role

    return Role(read_choice(written, ROLES, "role", language))


def find_first(starts: Iterable[str], find: Callable[[str], Identified]) -> list[str]:
    """Return the ids that these beginnings name, each once. Raises what `find` raises.

    All are found before anything is done with the first, so that a wrong one changes nothing.
    """
    return list(dict.fromkeys([find(start).id for start in starts]))


def read_bound(call: CommandCall, written: str | None, key: str) -> dt.date | None:
    """Read a date for `since` or `until`, and say how it was understood. Raises MusprepError.

    A period, such as a week, is included as a whole. None stays None.
    """
    if written is None:
        return None
    from musprep.language.dates import show_long
    from musprep.language.stretch import read_stretch

    found = read_stretch(written, call.session.today)[key == "until"]
    call.tell(key, day=show_long(found, call.language))
    return found


def read_day(call: CommandCall, written: str | None, key: str = "", *, ahead: bool = False) -> dt.date | None:
    """Read a date, and say how it was understood by the text `cli.<key>`, if a key is given.

    None stays None. Raises MusprepError where it is no date.
    """
    if written is None:
        return None
    from musprep.language import date_reader
    from musprep.language.dates import show_long

    today = call.session.today
    reading = date_reader.read_day(written, today, ahead=True) if ahead else None
    day = reading.day if reading else date_reader.read_past_date(written, today)
    if key:
        call.tell(key, day=show_long(day, call.language))
    if key and date_reader.find_time(written):
        call.tell_sentence(text("dates.time_apart_said", call.language))
    if reading and reading.is_end:
        call.tell_sentence(text("dates.is_end", call.language))
    return day
