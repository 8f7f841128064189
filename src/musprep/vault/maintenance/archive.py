"""The content of a backup: a tar file with a list of checksums in front; packing and unpacking it.

Unpacking trusts nothing: names cannot leave the folder, only regular files are accepted, and each must have the size
and the checksum in the list.
"""

from __future__ import annotations

import hashlib
import io
import json
import tarfile
from typing import TYPE_CHECKING, Any, NamedTuple

from musprep.language.error import MusprepError
from musprep.vault.files.relative import is_portable

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator, Mapping

SCHEMA = 1
FOLDER = "musprep-backup"
MANIFEST = "manifest.json"
FILE_CAP = 64 << 20
"""The most bytes a file in a backup may have."""
WHOLE_CAP = 1 << 30
"""The most bytes of all files in a backup."""

_LONGEST = 200


class ArchiveMember(NamedTuple):
    """The content of a backup: the files by their names, when it was made, and whether the vault was encrypted."""

    files: dict[str, bytes]
    made: str
    encrypted: bool


def pack(files: Mapping[str, bytes], *, made: dt.datetime, encrypted: bool) -> bytes:
    """Return the files of a vault, by their plain names, as a tar file with its list in front."""
    listed = [
        {"path": name, "size": len(data), "sha256": hashlib.sha256(data).hexdigest()} for name, data in files.items()
    ]
    counts = {
        "files": len(files),
        "bytes": sum(map(len, files.values())),
        "entries": sum(name.startswith("log/") for name in files),
        "rounds": len({name.split("/")[1] for name in files if name.startswith("rounds/")}),
    }
    manifest = {"schema": SCHEMA, "made": made.isoformat(), "sealed": encrypted, "counts": counts, "files": listed}
    out = io.BytesIO()
    with tarfile.open(fileobj=out, mode="w", format=tarfile.PAX_FORMAT) as tar:
        _add(tar, MANIFEST, json.dumps(manifest, ensure_ascii=False, indent=1).encode(), made)
        for name, data in files.items():
            _add(tar, f"vault/{name}", data, made)
    return out.getvalue()


def _add(tar: tarfile.TarFile, name: str, data: bytes, made: dt.datetime) -> None:
    member = tarfile.TarInfo(f"{FOLDER}/{name}")
    member.size, member.mode, member.mtime = len(data), 0o600, int(made.timestamp())
    tar.addfile(member, io.BytesIO(data))


def unpack(data: bytes) -> ArchiveMember:
    """Return the content of a backup; raises MusprepError where it differs from its list, or is no regular file."""
    members = dict(_list_members(data))
    manifest = _read_manifest(members.pop(MANIFEST, b""))
    files: dict[str, bytes] = {}
    for name, size, digest in manifest["files"]:
        found = members.pop(f"vault/{name}", None)
        if found is None:
            raise MusprepError("backup.missing", name=_shorten(name))
        if len(found) != size or hashlib.sha256(found).hexdigest() != digest:
            raise MusprepError("backup.checksum", name=_shorten(name))
        files[name] = found
    if members:
        raise MusprepError("backup.unlisted", name=_shorten(next(iter(members))))
    return ArchiveMember(files, manifest["made"], manifest["sealed"])


def _list_members(data: bytes) -> Iterator[tuple[str, bytes]]:
    """Yield the files of a tar file by their names below our folder. Raises MusprepError."""
    seen: set[str] = set()
    total = 0
    try:
        with tarfile.open(fileobj=io.BytesIO(data), mode="r:") as tar:
            for member in tar:
                name = member.name.removeprefix(f"{FOLDER}/")
                plain = member.isreg() and not member.issparse() and is_portable(name) and name != member.name
                if not plain or name in seen:
                    raise MusprepError("backup.unsafe", name=_shorten(member.name))
                seen.add(name)
                total += member.size
                file = tar.extractfile(member) if member.size <= FILE_CAP and total <= WHOLE_CAP else None
                if file is None:
                    raise MusprepError("backup.unsafe", name=_shorten(member.name))
                yield name, file.read(FILE_CAP)
    except (tarfile.TarError, ValueError, OverflowError, EOFError, RecursionError, OSError, IndexError, KeyError):
        raise MusprepError("backup.not_a_backup") from None


def _read_manifest(data: bytes) -> dict[str, Any]:
    """Return the list with its files as (name, size, checksum); raises MusprepError where it is not one of ours."""
    try:
        whole = json.loads(data.decode())
        schema = whole["schema"]
        if isinstance(schema, int) and schema > SCHEMA:
            raise MusprepError("backup.newer", schema=schema)
        files = [(one["path"], one["size"], one["sha256"]) for one in whole["files"]]
        names = [name for name, _, _ in files]
        fits = schema == SCHEMA and len(set(names)) == len(names) and all(map(is_portable, names))
        if not fits:
            raise MusprepError("backup.not_a_backup")
        return {"files": files, "made": str(whole["made"]), "sealed": whole["sealed"] is True}
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        raise MusprepError("backup.not_a_backup") from None


def _shorten(name: object) -> str:
    return str(name)[:_LONGEST]
