"""The language and the vault, chosen before a command begins."""

from __future__ import annotations

import os
import sys

from musprep.language.error import MusprepError
from musprep.language.say import DEFAULT, LANGUAGES
from musprep.vault.files.header import read_head
from musprep.vault.files.location import choose_place

VARIABLE = "MUSPREP_LANG"


def find_vault(option: str) -> str:
    """Return the vault's folder: --vault, MUSPREP_VAULT, or the platform's own. Raises MusprepError."""
    return choose_place(option, os.environ, sys.platform)


def find_language(argv: list[str]) -> str:
    """Return the language: --lang, MUSPREP_LANG, the vault's own, or Danish.

    Never raises, since error messages need it too.
    """
    for language in (find_option(argv, "--lang"), os.environ.get(VARIABLE, "")):
        if language in LANGUAGES:
            return language
    try:
        return read_head(find_vault(find_option(argv, "--vault")))[1] or DEFAULT
    except (MusprepError, OSError, ValueError):
        return DEFAULT


def find_option(argv: list[str], name: str) -> str:
    """Return the last value given to a global option, before a `--`."""
    found = ""
    for place, word in enumerate(argv):
        if word == "--":
            break
        if word == name and place + 1 < len(argv):
            found = argv[place + 1]
        elif word.startswith(f"{name}="):
            found = word[len(name) + 1 :]
    return found
