"""Makes a vault where there is none yet: its folder, and the first line of vault.toml."""

from __future__ import annotations

import os

from musprep.language.error import MusprepError
from musprep.vault.crypto import recipient
from musprep.vault.files import atomic_write, header
from musprep.vault.files.schema import SCHEMA

_SIGNS = (header.NAME, f"{header.NAME}{recipient.ENDING}", recipient.IDENTITY)


def _refuse_within_another(place: str) -> None:
    """Raise MusprepError where a folder above `place` is a vault: a plain one in it would lie in an encrypted vault."""
    above = os.path.dirname(os.path.realpath(place))
    while True:
        if any(os.path.lexists(os.path.join(above, sign)) for sign in _SIGNS):
            raise MusprepError("vault.inside_another", path=place, vault=above)
        if above == os.path.dirname(above):
            return
        above = os.path.dirname(above)


def begin(place: str) -> None:
    """Make the vault where there is none. Raises MusprepError where a newer musprep wrote it, or where it is encrypted.

    While an encrypted vault is being synced to this machine, this file may be the last to arrive.
    """
    if header.refuse_newer(place) or header.is_lost(place):
        return
    _refuse_within_another(place)
    recipient.read_keys_to_write(place)
    atomic_write.ensure_folder(place)
    try:
        atomic_write.create(os.path.join(place, header.NAME), f"schema = {SCHEMA}\n".encode())
    except atomic_write.NameTakenError:
        # Another program made it at the same moment.
        return
