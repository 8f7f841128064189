"""Whose vault it is: name, role, language."""

from __future__ import annotations

from typing import TYPE_CHECKING

from musprep.desk.words import kept

if TYPE_CHECKING:
    from musprep.desk.open import Desk
    from musprep.model.owner import Owner


def change(desk: Desk, **changes: object) -> Owner:
    """Change parts of what the vault knows of its owner: language, name, role, position, workplace, theme, welcomed."""
    clean = {key: _clean(value) for key, value in changes.items()}
    return desk.save_owner(desk.owner.with_(**clean))


def _clean(value: object) -> object:
    if isinstance(value, str):
        return kept(value).strip()
    return tuple(map(_clean, value)) if isinstance(value, tuple) else value
