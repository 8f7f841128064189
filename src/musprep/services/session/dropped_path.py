"""Reads a path as it was typed, pasted or dropped on the terminal."""

from __future__ import annotations

import os
import re
import shlex
from urllib.parse import unquote, urlsplit

from musprep.vault.files.location import make_absolute

_QUOTES = {"'": "'", '"': '"', "“": "”", "”": "”", "‘": "’", "’": "’", "«": "»", "»": "«"}
_CALL = re.compile(r"^& (?=['\"])")
"""What PowerShell puts before a path in quotes."""
_DRIVE = re.compile(r"^/?[A-Za-z]:[\\/]")
_LONGEST = 4096
NOTE_ENDINGS = frozenset((".md", ".markdown", ".csv", ".tsv", ".json", ".ics", ".eml", ".txt", ".jrnl", ".log"))
"""How files end that may hold notes, or be a form."""


def read_path(written: str) -> str:
    """Return the absolute path that somebody wrote: without quotes, `file://` and a shell's backslashes; `~` is home.

    Raises MusprepError where it is blank.
    """
    path = _clean(written)
    if os.name != "nt" and "\\" in path and not os.path.lexists(make_absolute(path, os.environ)):
        plain = re.sub(r"\\(.)", r"\1", path)
        path = plain if os.path.lexists(make_absolute(plain, os.environ)) else path
    return make_absolute(path, os.environ)


def find_file(pasted: str) -> str:
    """Return the path of the file that a paste names whole and nothing besides, "" for any other paste.

    A name on the network is not asked for.
    """
    words = pasted.strip()
    if not words or len(words) > _LONGEST or any(sign in words for sign in "\n\r\0"):
        return ""
    path = _clean(words)
    if path.startswith(("\\\\", "//")) or not (path.startswith(("/", "~/", "~\\")) or _DRIVE.match(path)):
        return ""
    path = read_path(words)
    return path if os.path.isfile(path) else ""


def may_be_notes(path: str) -> bool:
    """Tell whether a file's name leaves open whether it holds notes or is a form."""
    return os.path.splitext(path)[1].casefold() in NOTE_ENDINGS


def propose_name(path: str, ending: str) -> str:
    """Return a free name beside a form for its copy with answers; what none can be written into gets a sheet."""
    root, kind = os.path.splitext(path)
    kind = kind if kind.casefold() == ".docx" else ".txt"
    names = (f"{root}-{ending}{number}{kind}" for number in ("", *(f"-{one}" for one in range(2, 100))))
    return next((name for name in names if not os.path.lexists(name)), f"{root}-{ending}{kind}")


def _clean(written: str) -> str:
    """Return a path without what a terminal or a file manager puts around it."""
    path = _CALL.sub("", written.strip())
    if len(path) > 1 and _QUOTES.get(path[0]) == path[-1]:
        path = _unquote(path)
    if path.casefold().startswith("file:"):
        path = unquote(urlsplit(path).path)
        path = path[1:] if _DRIVE.match(path) and path.startswith("/") else path
    return path


def _unquote(path: str) -> str:
    """Return what stands in quotes, also where a shell has to leave them for a sign."""
    try:
        parts = shlex.split(path) if path[0] == "'" else []
    except ValueError:
        parts = []
    return parts[0] if len(parts) == 1 else path[1:-1]
