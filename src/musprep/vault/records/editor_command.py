"""Which program is the user's editor, and how its command is taken apart and started on Windows and elsewhere."""

from __future__ import annotations

import ntpath
import os
import posixpath
import re
import shlex
import shutil
import sys
from typing import TYPE_CHECKING

from musprep.language.error import MusprepError

if TYPE_CHECKING:
    from collections.abc import Mapping

_FALLBACKS = ("nano", "vi")
_ON_WINDOWS = ("notepad.exe",)
"""What is on every Windows; an editor that came with git may be there too, but is known to few."""
_WORD = re.compile(r"""(?:"[^"]*"|(?:(?<=\s)|^)'[^']*'|[^\s"])+""")
_SCRIPTS = (".cmd", ".bat")
_STAY_OPEN = re.compile(
    r"(?:code(?:-\w+)?|(?:vs)?codium|cursor|windsurf|subl(?:ime_text)?|zed|zeditor|atom|mate|bbedit|[gm]vim|nvim-qt|neovide"
    r"|open)(?:\.(?:exe|cmd|bat))?",
    re.IGNORECASE,
)
"""Editors that leave their window open and return, be it after some seconds, unless they are told to wait."""
_TO_WAIT = re.compile(r"--(?:wait(?:-apps)?|no-?fork)|-\w*[wWf]\w*")
"""By a word of its own or, as in `subl -nw`, by a letter among others."""


def find(env: Mapping[str, str], platform: str = sys.platform) -> list[str]:
    """Return the user's editor as words: $VISUAL, $EDITOR, or what the machine has; raises MusprepError for none.

    On Windows the program gets its whole path, as there only `.exe` may be left out where a program is started.
    """
    chosen = env.get("VISUAL", "").strip() or env.get("EDITOR", "").strip()
    path = env.get("PATH")
    fallbacks = _ON_WINDOWS if platform == "win32" else _FALLBACKS
    words = split(chosen, platform) or [name for name in fallbacks if shutil.which(name, path=path)][:1]
    if not words:
        raise MusprepError("prepare.outside_none")
    if platform == "win32":
        return [shutil.which(words[0], path=path) or words[0], *words[1:]]
    return words


def split(chosen: str, platform: str = sys.platform) -> list[str]:
    """Return a command as words, split as the system's shell does; raises MusprepError for a quotation mark too few.

    Variables and `~` are replaced. The path of a program may contain spaces: it ends where a file is found under it.
    """
    paths = ntpath if platform == "win32" else posixpath
    whole = paths.expandvars(paths.expanduser(chosen))
    if os.path.isfile(whole):
        return [whole]
    try:
        words = _split_on_windows(chosen) if platform == "win32" else shlex.split(chosen)
    except ValueError:
        raise MusprepError("prepare.outside_quotes", command=chosen) from None
    return _join_program([paths.expandvars(paths.expanduser(word)) for word in words])


def stays_open(words: list[str]) -> bool:
    """Tell whether a command is known to return while its window is open."""
    name = re.split(r"[/\\]", words[0])[-1]
    return bool(_STAY_OPEN.fullmatch(name)) and not any(map(_TO_WAIT.fullmatch, words[1:]))


def make_call(words: list[str]) -> list[str] | str:
    """Return what to start a command with: for a script of Windows a line in which every word is in quotation marks.

    Windows hands that line to its shell, which would take an `&` in a path for the end of the command.
    """
    if words[0].lower().endswith(_SCRIPTS):
        return " ".join(f'"{word}"' for word in words)
    return words


def _split_on_windows(chosen: str) -> list[str]:
    """Split at blanks outside quotation marks; a backslash is part of a path. Raises ValueError."""
    if chosen.count('"') % 2:
        raise ValueError
    words = _WORD.findall(chosen)
    return [word[1:-1] if word[:1] == word[-1:] == "'" and len(word) > 1 else word.replace('"', "") for word in words]


def _join_program(words: list[str]) -> list[str]:
    for count in range(len(words), 1, -1):
        program = " ".join(words[:count])
        if os.path.isabs(program) and os.path.isfile(program) and not os.path.isfile(words[0]):
            return [program, *words[count:]]
    return words
