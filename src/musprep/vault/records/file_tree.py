"""The data files of a vault as they are on the disk, plain and encrypted."""

from __future__ import annotations

import hashlib
import os
import re
from typing import TYPE_CHECKING

from musprep.language.say import LANGUAGES
from musprep.vault.crypto import recipient
from musprep.vault.files import header, links, read
from musprep.vault.files import schema as formats
from musprep.vault.files.location import CATALOGUES
from musprep.vault.files.problem import Damaged
from musprep.vault.records import vault_files

if TYPE_CHECKING:
    from collections.abc import Iterator

OWN_CATALOGUES = f"{CATALOGUES}/"
CAP = 64 << 20
"""The most bytes of a file that is encrypted: more than anything musprep writes."""

_LANGUAGE = re.compile(rf"^language\s*=\s*[\"']({'|'.join(LANGUAGES)})[\"']".encode(), re.MULTILINE)
_AGE = b"age-encryption.org/v1\n"
_NONCE, _PIECE, _TAG = 16, 1 << 16, 16
"""In bytes, the parts of an age file's payload: a nonce, then pieces of the text, each followed by a tag."""
_OURS = (recipient.NAME, recipient.IDENTITY)


def list_plain(place: str, *, strict: bool = True) -> list[str]:
    """Return the relative names of all plain data files; raises Damaged where one is a link or a device.

    `vault.toml` is among them unless it only contains what an encrypted vault leaves readable (see `stub`). With
    `strict` False anything but files, and folders that cannot be read, are skipped.
    """
    names = _list_files(place, strict=strict)
    return [
        name
        for name in names
        if not (name.endswith(recipient.ENDING) or _is_stub(place, name) or is_encrypted_copy(place, name))
    ]


def list_plain_left(place: str) -> list[str]:
    """Return the files (relative names) that are plain in an encrypted vault and should not be.

    Needs no key. The user's own catalogues are not among them, see `list_catalogues_left`. Raises MusprepError.
    """
    if not recipient.read_recipients(place):
        return []
    return [name for name in list_plain(place, strict=False) if not name.startswith(OWN_CATALOGUES)]


def list_catalogues_left(place: str) -> list[str]:
    """Return the user's own catalogues (relative names) that are plain in an encrypted vault; [] in others."""
    if not recipient.read_recipients(place):
        return []
    return [name for name in list_plain(place, strict=False) if name.startswith(OWN_CATALOGUES)]


def list_encrypted(place: str) -> list[str]:
    """Return the relative names, without `.age`, of all encrypted data files.

    Raises Damaged where a folder cannot be read.
    """
    names = [name for name in _list_files(place) if recipient.is_ours(name, at_the_top="/" not in name)]
    return [name.removesuffix(recipient.ENDING) for name in names]


def is_encrypted_copy(place: str, name: str) -> bool:
    """Tell whether a file is a copy of an encrypted one under another ending (`goals.toml.age.bak`), or of a key."""
    if "/" not in name and recipient.is_copy(locate_plain(place, name)):
        return True
    if not recipient.is_sign(name.rpartition("/")[2], at_the_top="/" not in name):
        return False
    try:
        return read_plain(place, name).startswith(_AGE)
    except (FileNotFoundError, Damaged):
        return False


def locate_plain(place: str, relative: str) -> str:
    """Return the path of a file where it is plain."""
    return os.path.join(place, *relative.split("/"))


def locate_encrypted(place: str, relative: str) -> str:
    """Return the path of a file where it is encrypted."""
    return locate_plain(place, relative) + recipient.ENDING


def read_plain(place: str, relative: str) -> bytes:
    """Return the bytes of a plain file; raises FileNotFoundError, Damaged."""
    return read.read_bytes(read.locate_inside(place, relative), CAP)


def read_encrypted(place: str, relative: str) -> bytes:
    """Return the bytes of the encrypted twin, still encrypted; raises FileNotFoundError, Damaged."""
    return read.read_bytes(
        read.locate_inside(place, relative) + recipient.ENDING, vault_files.compute_encrypted_cap(CAP)
    )


def holds_plain(place: str, relative: str, digest_of_it: str) -> bool:
    """Tell whether a file is plain with exactly the content of this digest. Raises Damaged where it is no file."""
    try:
        return digest(read_plain(place, relative)) == digest_of_it
    except FileNotFoundError:
        return False


def has_whole_twin(place: str, relative: str) -> bool:
    """Tell whether the encrypted twin of a plain file is complete, as far as can be seen without a key."""
    try:
        size, data = len(read_plain(place, relative)), read_encrypted(place, relative)
    except (FileNotFoundError, Damaged):
        return False
    head_of_it, mark, rest = data.partition(b"\n--- ")
    pieces = max(1, -(-size // _PIECE))
    return head_of_it.startswith(_AGE) and bool(mark) and len(rest.partition(b"\n")[2]) == _NONCE + size + pieces * _TAG


def digest(data: bytes) -> str:
    """Return the SHA-256 of `data` in hexadecimal."""
    return hashlib.sha256(data).hexdigest()


def make_stub(data: bytes) -> bytes:
    """Return the part of `vault.toml` that an encrypted vault leaves readable: its schema and its language."""
    schema = re.search(rb"^schema\s*=\s*(\d+)", data, re.MULTILINE)
    language = _LANGUAGE.search(data)
    lines = [b"schema = " + (schema[1] if schema else b"%d" % formats.SCHEMA)]
    if language:
        lines.append(b'language = "' + language[1] + b'"')
    return b"\n".join(lines) + b"\n"


def list_folders(names: list[str]) -> list[str]:
    """Return the folders (relative, "" for the vault itself) that contain these files."""
    return sorted({name.rpartition("/")[0] for name in names})


def _is_stub(place: str, name: str) -> bool:
    if name != header.NAME:
        return False
    data = read_plain(place, name)
    return bool(recipient.read_recipients(place)) and data == make_stub(data)


def _list_files(place: str, below: str = "", *, strict: bool = True) -> Iterator[str]:
    at = locate_plain(place, below) if below else place
    try:
        with os.scandir(at) as found:
            items = sorted(found, key=lambda item: item.name)
    except FileNotFoundError:
        return
    except OSError as error:
        if not strict:
            return
        raise read.make_unreadable(at, error) from None
    for item in items:
        name = f"{below}/{item.name}" if below else item.name
        if item.name.startswith(".") or name in _OURS:
            continue
        if item.is_dir(follow_symlinks=False) and not links.is_link_or_junction(item.path):
            yield from _list_files(place, name, strict=strict)
        elif item.is_file(follow_symlinks=False):
            yield name
        elif strict and (item.is_symlink() or item.is_dir()):
            raise Damaged("vault.folder_is_link" if item.is_dir() else "vault.file_is_link", path=item.path)
        elif strict:
            raise Damaged("vault.no_regular_file", path=item.path)
