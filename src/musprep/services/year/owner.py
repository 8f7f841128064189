"""Whose vault it is: name, role, language."""

from __future__ import annotations

from typing import TYPE_CHECKING

from musprep.language.error import MusprepError
from musprep.model.owner import Role
from musprep.services.session.clean_text import clean_text
from musprep.services.session.undo import UndoStep
from musprep.services.year.rounds import find_open_round
from musprep.services.year.talk_dates import set_talk

if TYPE_CHECKING:
    import datetime as dt
    from typing import Unpack

    from musprep.model.owner import Owner, OwnerParts
    from musprep.services.session.session import Session


_LOOKS = ("language", "theme", "welcomed")
"""Fields that change how the program looks; they are changed back by the same command, so undo leaves them."""


def change(session: Session, **changes: Unpack[OwnerParts]) -> Owner:
    """Change fields of the owner: language, name, role, position, workplace, theme, welcomed. Raises MusprepError."""
    clean = {key: _clean(value) for key, value in changes.items()}
    before = session.owner
    after = session.save_owner(before.with_(**clean))
    parts = [key for key in clean if key not in _LOOKS and getattr(after, key) != getattr(before, key)]

    def turn(stands: Owner, stood: Owner) -> None:
        session.refresh()
        if any(getattr(session.owner, part) != getattr(stood, part) for part in parts):
            raise MusprepError("error.changed_since")
        session.save_owner(session.owner.with_(**{part: getattr(stands, part) for part in parts}))

    if parts:
        session.remember(UndoStep("owner", "", lambda: turn(before, after), lambda: turn(after, before)))
    return after


def save_profile(  # noqa: PLR0913 - the fields of an owner
    session: Session,
    *,
    language: str,
    name: str,
    role: str,
    position: str,
    workplace: str,
    date: dt.date | None,
    time: dt.time | None,
    manager: str,
    welcomed: bool,
) -> None:
    """Save the owner, and the round where a date or a manager is given; a date or time of None leaves it unchanged.

    `welcomed` says that the greeting is not shown again. Raises MusprepError.
    """
    session.speak(language)
    change(
        session,
        language=language,
        name=name,
        role=Role(role),
        position=position,
        workplace=workplace,
        welcomed=welcomed,
    )
    cover = find_open_round(session)
    set_talk(session, date or (cover.date if cover else None), manager, time=time)


def _clean(value: object) -> object:
    if isinstance(value, str):
        return clean_text(value).strip()
    return tuple(map(_clean, value)) if isinstance(value, tuple) else value
