"""Checks a catalogue file, giving every problem its line; makes the JSON Schema of such files for editors."""

from __future__ import annotations

import contextlib
import os
import stat
from typing import TYPE_CHECKING, Any, TypeVar

from musprep.catalogue.reader import find_contradictions, find_missing_targets, find_slips, list_named_catalogues
from musprep.catalogue.shelf import Shelf
from musprep.language.error import LockedError, MusprepError
from musprep.language.fresh_id import is_id
from musprep.language.say import text as text_of
from musprep.model.base import Record
from musprep.model.catalogue import Catalogue
from musprep.services.session.undo import UndoStep
from musprep.vault.crypto import recipient
from musprep.vault.files import atomic_write, links, lock, mounts, read
from musprep.vault.files.location import CATALOGUES
from musprep.vault.files.nested_errors import list_errors
from musprep.vault.files.problem import Damaged
from musprep.vault.files.validation_errors import find_line
from musprep.vault.records import history, vault_files

if TYPE_CHECKING:
    from collections.abc import Iterator

    from musprep.services.session.session import Session

R = TypeVar("R", bound=Record)

SCHEMA = 2
_AGE = b"age-encryption.org/"


class CatalogueError(Damaged):
    """A contradiction in a catalogue. Its sentence only has the name of the file, as the path stands before it."""

    def describe_reason(self, language: str) -> str:
        """Return what is wrong and what to do."""
        values = {name: value for name, value in self.values.items() if name != "at"}
        return text_of(self.key, language, path=os.path.basename(self.path), **values)


def describe_waiting(session: Session) -> Iterator[str]:
    """Yield sentences about the user's own catalogues that replace another one, or would like to."""
    for name, path in session.shelf.list_plain_files().items():
        yield text_of("catalogues.aside", session.language, id=name, path=path)
    for name in session.shelf.list_replacing():
        yield text_of("catalogues.replaces", session.language, id=name, path=session.shelf.find_path(name))


def read_waiting(session: Session, catalogue: str) -> tuple[Catalogue, bytes]:
    """Return the plain catalogue that somebody put into an encrypted vault, and its bytes.

    Raises MusprepError where there is none, or where it contradicts itself.
    """
    path = _locate_waiting(session, catalogue)
    if not recipient.is_encrypted(session.place):
        raise MusprepError("encryption.not_encrypted")
    for problem in check(path):
        raise problem
    data = read.read_bytes(path)
    return Catalogue.model_validate(read.check_schema(path, read.parse(path, data))), data


def accept(session: Session, catalogue: str, data: bytes) -> str:
    """Encrypt the catalogue that `waiting` returned, and use it from now on; return its path. Raises MusprepError.

    What it replaces stays in the history, and undo uses that again.
    """
    plain = _locate_waiting(session, catalogue)
    path = put_own(session, catalogue, data)
    atomic_write.remove(plain)
    session.shelf.forget()
    return path


def make_starter(name: str, language: str) -> bytes:
    """Return the file of a small catalogue to begin with, which explains itself. Raises MusprepError for no id."""
    if not is_id(name):
        raise MusprepError("form_import.no_id", id=name)
    return text_of("catalogue_new.starter", language, id=name, file=f"{name}.toml").encode()


def put_new(session: Session, name: str, data: bytes) -> str:
    """Save a new catalogue of the user's own and return its path. Raises MusprepError where there is one of that id."""
    if name in session.shelf.list_ids():
        raise MusprepError("catalogue_new.exists", id=name)
    return put_own(session, name, data)


def read_own(session: Session, name: str) -> str:
    """Return the text of a catalogue in the vault, also of an encrypted one. Raises MusprepError."""
    data = _read_stored(session, f"{CATALOGUES}/{name}.toml")
    return (data or b"").decode("utf-8", "replace")


def put_own(session: Session, catalogue: str, data: bytes) -> str:
    """Save a catalogue of the user's own and use it from now on; return its path. Raises MusprepError.

    What it replaces stays in the history, and undo uses that again.
    """
    relative = f"{CATALOGUES}/{catalogue}.toml"
    with lock.hold_lock(session.place):
        before = _read_stored(session, relative)
        path = _put(session, relative, before, data)
    session.shelf.forget()
    step = UndoStep(
        "catalogue",
        catalogue,
        lambda: _put_back(session, relative, before, data),
        lambda: _put_back(session, relative, data, before),
    )
    session.remember(step)
    return path


def _put_back(session: Session, relative: str, to: bytes | None, now: bytes | None) -> None:
    """Put a catalogue back as it was, encrypted, if it still is `now`; None for no file. Raises MusprepError."""
    with lock.hold_lock(session.place):
        if _read_stored(session, relative) != now:
            raise MusprepError("error.changed_since")
        _put(session, relative, now, to)
    session.shelf.forget()


def _read_stored(session: Session, relative: str) -> bytes | None:
    return vault_files.get(session.place, relative) if vault_files.exists(session.place, relative) else None


def _put(session: Session, relative: str, before: bytes | None, data: bytes | None) -> str:
    """Write a catalogue, or remove it (None), with what it replaces in the history; return its path."""
    if before is not None:
        history.keep(session.place, relative, before, "edit" if data is not None else "remove")
    if data is not None:
        return vault_files.replace(session.place, relative, data)
    path = vault_files.locate(session.place, relative)
    vault_files.remove(session.place, relative)
    return path


def _locate_waiting(session: Session, catalogue: str) -> str:
    if not is_id(catalogue):
        raise MusprepError("catalogues.not_waiting", id=catalogue)
    path = read.locate_inside(session.place, f"{CATALOGUES}/{catalogue}.toml")
    if not os.path.lexists(path):
        raise MusprepError("catalogues.not_waiting", id=catalogue)
    return path


def check(path: str, place: str = "") -> list[Damaged]:
    """Return everything that is wrong with the catalogue in the file at `path`, by line.

    It may refer to the catalogues next to it, to those of the vault at `place`, and to the shipped ones. An encrypted
    one is read where it is that vault's. Raises LockedError where the vault is locked.
    """
    if _is_special(path):
        return [CatalogueError("catalogues.no_file", path=path)]
    try:
        own = is_own_encrypted(path, place)
        # The keys are known by the vault's place as it was opened.
        inside = os.path.join(place, CATALOGUES, os.path.basename(path))
        data = vault_files.read_whole(inside) if own else read.read_bytes(path)
        return check_text(data, path.removesuffix(recipient.ENDING) if own else path, place)
    except FileNotFoundError:
        return [CatalogueError("error.no_file", path=path)]
    except LockedError:
        raise
    except Damaged as error:
        return [error]
    except MusprepError as error:
        return [_add_place(error, path, 0)]


def check_known(session: Session, catalogue: str) -> list[Damaged]:
    """Return everything that is wrong with the catalogue of this id, of one's own or shipped, by line.

    Raises MusprepError where there is none, or it cannot be read at all.
    """
    return check(session.shelf.find_path(catalogue), session.place)


def is_own_encrypted(path: str, place: str) -> bool:
    """Tell whether the file at `path` is an encrypted catalogue of the vault at `place`."""
    if not (place and path.endswith(recipient.ENDING) and recipient.is_encrypted(place)):
        return False
    return links.is_same(os.path.dirname(os.path.abspath(path)), os.path.join(place, CATALOGUES))


def check_text(data: bytes, path: str, place: str = "") -> list[Damaged]:
    """Return everything that is wrong with a catalogue that is, or is to be, in the file at `path`, by line."""
    if data.startswith(_AGE):
        return [CatalogueError("catalogues.encrypted_file", path=path)]
    try:
        table = read.check_schema(path, read.parse(path, data))
        text = read.decode(path, data)
    except Damaged as error:
        return [error]
    except MusprepError as error:
        return [_add_place(error, path, 0)]
    found = list_errors(path, table, text, Catalogue)
    if not found:
        catalogue = Catalogue.model_validate(table)
        others = _find_others(list_named_catalogues(catalogue), path, place)
        every = (
            *find_contradictions(catalogue, path),
            *find_slips(catalogue, path),
            *find_missing_targets(catalogue, path, others),
        )
        found = [_add_place(error, path, _find_line(text, error)) for error in every]
    return sorted(found, key=lambda problem: problem.line)


def _find_others(names: set[str], path: str, place: str) -> dict[str, Catalogue | None]:
    """Return those catalogues that one in the file at `path` may refer to; None for one that cannot be read as it is.

    The vault's own replace others; those next to the file replace both.
    """
    found: dict[str, Catalogue | None] = {}
    for folder in (*([os.path.join(place, CATALOGUES)] if place else ()), os.path.dirname(path) or os.curdir):
        shelf = Shelf(folder, _read_plain)
        for name in names.intersection(shelf.list_ids()):
            found[name] = None
            with contextlib.suppress(MusprepError, ValueError):
                found[name] = shelf.get(name)
    return found


def _read_plain(path: str, model: type[R]) -> R:
    return model.model_validate(read.check_schema(path, read.parse(path, read.read_bytes(path))))


def _is_special(path: str) -> bool:
    """Tell whether something else than an ordinary file stands at `path`, or one that the kernel makes up."""
    try:
        known = os.lstat(path)
    except (OSError, ValueError):
        return False
    kind = mounts.find_mount(os.path.realpath(path), mounts.read_table()).kind
    return links.is_link(known) or not stat.S_ISREG(known.st_mode) or kind in mounts.KERNEL


def make_schema() -> dict[str, Any]:
    """Return the JSON Schema (draft 2020-12) of a catalogue file, with a description of every key."""
    made = Catalogue.model_json_schema()
    both = made["$defs"]["Text"]
    # A plain string stands for both languages, and one language stands for the other.
    about = both.pop("description")
    del both["required"]
    kinds = [{"type": "string", "minLength": 1}, {**both, "minProperties": 1}]
    made["$defs"]["Text"] = {"description": about, "anyOf": kinds}
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        **made,
        "properties": {
            "schema": {"const": SCHEMA, "title": "Schema", "description": "The number of the file format."},
            **made["properties"],
        },
        "required": ["schema", *made["required"]],
    }


def _find_line(text: str, error: MusprepError) -> int:
    """Return the line of the id that an error names, the last one where it occurs twice."""
    if error.key == "error.catalogue_name":
        return find_line(text, "id")
    where, of = str(error.values.get("where", "")).split("/…")[0].split("/"), str(error.values.get("at", ""))
    twice = str(error.values.get("id", "")) if of in ("", "id") else ""
    found = 0
    for name in (*where, twice):
        lines = [
            at
            for at, line in enumerate(text.split("\n"), 1)
            if line.split("=")[0].strip() == "id" and f'"{name}"' in line
        ]
        below = [at for at in lines if at > found]
        if below:
            found = below[1] if name == twice and len(below) > 1 else below[0]
    return _find_line_below(text, of, found)


def _find_line_below(text: str, key: str, line: int) -> int:
    """Return the line of a key in the table that has its id on `line`; `line` where it has no such key."""
    lines = text.split("\n")
    first = next((at for at in range(line, 0, -1) if lines[at - 1].lstrip().startswith("[[")), 0)
    at = find_line(text, key, first) if key not in ("", "id") else 0
    headers = [one for one in range(first + 1, at) if lines[one - 1].lstrip().startswith("[[")]
    return at if at > first + 1 and not headers else line


def _add_place(error: MusprepError, path: str, line: int) -> CatalogueError:
    values = {name: value for name, value in error.values.items() if name != "path"}
    return CatalogueError(error.key, path=path, line=line, **values)
