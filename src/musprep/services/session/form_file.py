"""Reads an employer's form from a file, and writes its catalogue to one, for which it loads no records."""

from __future__ import annotations

import os
import stat
from typing import TYPE_CHECKING

from musprep.catalogue.form.draft.structure import draft_form
from musprep.catalogue.form.draft.to_catalogue import format_table, make_table
from musprep.catalogue.form.files.read import read_form
from musprep.language.error import MusprepError
from musprep.language.fresh_id import is_id
from musprep.vault.files import read
from musprep.vault.files.location import make_absolute
from musprep.vault.files.new_file import write_new
from musprep.vault.files.problem import Damaged

if TYPE_CHECKING:
    from musprep.catalogue.form.draft.draft import FormDraft

MOST_BYTES = 50 << 20
"""The largest file that is read."""


def read_draft(path: str) -> FormDraft:
    """Return the draft of the form in a file. Raises MusprepError, with the path, where it cannot be read as one."""
    return read_draft_of(read_form_bytes(path), os.path.basename(path), path)


def read_form_bytes(path: str) -> bytes:
    """Return what is in a file of at most `MOST_BYTES`. Raises MusprepError, with the path, where it cannot be read."""
    try:
        known = os.stat(path)
        if stat.S_ISDIR(known.st_mode):
            raise Damaged("form_file.folder", path=path)
        if stat.S_ISREG(known.st_mode) and known.st_size > MOST_BYTES:
            raise Damaged("form_file.too_large", path=path)
        return read.read_bytes(os.path.realpath(path), MOST_BYTES)
    except FileNotFoundError:
        raise MusprepError("error.no_file", path=path) from None
    except OSError as error:
        raise read.make_unreadable(path, error) from None


def read_draft_of(data: bytes, name: str = "", path: str = "-") -> FormDraft:
    """Return the draft of the form in `data`. Raises MusprepError as `read_draft` does."""
    if len(data) > MOST_BYTES:
        raise Damaged("form_file.too_large", path=path)
    try:
        return draft_form(read_form(data, name))
    except RecursionError:
        raise Damaged("form_file.too_heavy", path=path) from None
    except MusprepError as error:
        values = {name: value for name, value in error.values.items() if name not in ("path", "line")}
        raise _make_error(path, error.key, values) from None


def _make_error(path: str, key: str, values: dict[str, object]) -> Damaged:
    return Damaged(key, path=path, line=0, **values)


def derive_id(out: str, wanted: str = "") -> str:
    """Return the id of a catalogue that is written to the file `out`: by its name, which must be the id.

    Raises MusprepError where it can be none, or another id is `wanted`.
    """
    name = os.path.basename(out).removesuffix(".toml")
    if not is_id(name) or wanted not in ("", name):
        raise MusprepError("form_import.no_file_id", name=os.path.basename(out), id=wanted or "skema")
    return name


def write_catalogue(made: FormDraft, out: str, wanted: str = "") -> str:
    """Write the catalogue of a draft to the new file `out` and return its path; it is named as `derive_id` says.

    Raises MusprepError where the file is there already, or the draft asks nothing.
    """
    table = make_table(made, derive_id(out, wanted))
    if not any(one["type"] != "note" for section in table["section"] for one in section["question"]):
        raise MusprepError("form_import.no_questions")
    return put_file(out, format_table(table).encode())


def put_file(out: str, data: bytes) -> str:
    """Write the new file `out` and return its path. Raises MusprepError where it is there already."""
    path = make_absolute(out, os.environ)
    write_new(path, data)
    return path
