"""A paper of an encrypted vault, readable in memory as long as the program is open, so that it can be printed."""

from __future__ import annotations

import os

_shown: list[str] = []
"""The files that this process made."""


def show(place: str, path: str) -> str:
    """Put the encrypted paper at `path` into memory, readable for this user alone, and return its path there.

    It goes with `put_away`, or at the next start where the program was killed. Raises MusprepError
    "encryption.no_memory" where there is no folder in memory.
    """
    from musprep.vault.maintenance import briefings
    from musprep.vault.records import editor_file, vault_files

    relative = briefings.find_relative(path)
    words = vault_files.get(place, relative).decode()
    shown = editor_file.begin(place, words, os.environ, os.path.basename(relative))
    _shown.append(shown)
    return shown


def put_away() -> None:
    """Remove what `show` made. Imports nothing where that is nothing: it is called as the program ends."""
    while _shown:
        from musprep.vault.records import editor_file

        editor_file.forget(_shown.pop())
