"""Every read from the vault goes through here: bytes, then TOML, then a record.

No file is trusted: it may be a link, a pipe, a device, endless, cut short, in another encoding, or made to choke a
parser. Each of these raises Damaged with path, line and reason.
"""

from __future__ import annotations

import os
import re
import stat

from musprep.language.error import MusprepError
from musprep.process import incoming
from musprep.vault.files import links
from musprep.vault.files import schema as formats
from musprep.vault.files.problem import Damaged
from musprep.vault.files.relative import is_safe
from musprep.vault.files.toml_limits import find_breach
from musprep.vault.files.toml_slip import explain_slip

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any, TypeVar

    from musprep.model.base import Record

    M = TypeVar("M", bound=Record)

ENTRY_CAP = 1 << 20
DOCUMENT_CAP = 10 << 20

_NOTHING = b"\x00 \t\r\n\v\f\xef\xbb\xbf"
"""What a file holds that lost its content: zeros after a power cut, blanks, a byte order mark."""
_MARKER = re.compile(r"^(?:<{7,}|={7,}|>{7,}|\|{7,})(?=[ \r]|$)", re.MULTILINE)
_TWICE = re.compile(r"Cannot overwrite|Cannot declare|Duplicate|Cannot mutate|already")
_LARGEST = 1 << 63
_MOST_MARKS = 12
_PIECE = 4096


def locate_inside(place: str, relative: str) -> str:
    """Return the path of `relative` in the vault; raises Damaged where it may lead outside, or passes a link.

    With a slash at its end the folder itself must be no link either.
    """
    if not is_safe(relative.removesuffix("/")):
        raise Damaged("vault.unsafe_name", path=relative)
    path = place
    parts = relative.split("/")
    for part in parts[:-1]:
        path = os.path.join(path, part)
        if links.is_link_or_junction(path):
            raise Damaged("vault.folder_is_link", path=path)
    return os.path.join(path, parts[-1])


def read_bytes(path: str, cap: int = DOCUMENT_CAP) -> bytes:
    """Return the content of a regular file of at most `cap` bytes.

    Raises FileNotFoundError where there is none, Damaged where it is anything else than such a file.
    """
    try:
        handle = links.open_to_read(path)
        try:
            known = os.fstat(handle)
            regular = stat.S_ISREG(known.st_mode)
            data = _read_all(handle, known.st_size, cap) if regular and known.st_size <= cap else b""
        finally:
            os.close(handle)
    except FileNotFoundError:
        raise
    except OSError as error:
        raise make_unreadable(path, error) from None
    if not regular:
        raise Damaged("vault.no_regular_file", path=path)
    if known.st_size > cap or len(data) > cap:
        size = show_size(max(known.st_size, len(data)))
        raise Damaged("vault.too_large_to_read", path=path, size=size, limit=show_size(cap))
    return data


def show_size(count: int) -> str:
    """Return a number of bytes for people: in the largest unit of which there is at least one, rounded down."""
    for shift, unit in ((30, "GB"), (20, "MB"), (10, "KB")):
        if count >> shift:
            return f"{count >> shift} {unit}"
    return f"{count} B"


def parse(path: str, data: bytes) -> dict[str, Any]:
    """Return the TOML table in `data`; raises Damaged with the line, also where there is nothing in it."""
    if is_emptied(data):
        raise Damaged("vault.emptied", path=path)
    text = decode(path, data)
    line = find_breach(text)
    if line:
        raise Damaged("vault.too_deep", path=path, line=line)
    # Loaded here, as bytes that are no TOML are read too.
    import tomli

    try:
        table = tomli.loads(text)
    except tomli.TOMLDecodeError as error:
        if marks := find_conflict_lines(text):
            raise refuse_unmerged(path, marks) from None
        line = getattr(error, "lineno", 0)
        if _TWICE.search(str(error)):
            raise Damaged("vault.key_twice", path=path, line=line) from None
        raise Damaged(explain_slip(text, line), path=path, line=line) from None
    except RecursionError:
        raise Damaged("vault.too_deep", path=path) from None
    except (ValueError, OverflowError):
        # A number of thousands of digits, a day that does not exist.
        raise Damaged("vault.number_too_large", path=path) from None
    if _has_huge(table):
        raise Damaged("vault.number_too_large", path=path)
    if not table:
        raise Damaged("vault.only_comments", path=path)
    return table


def find_conflict_lines(text: str, *, whole: bool = False) -> list[int]:
    """Return the lines (from 1) with conflict marks of a merge program, such as `<<<<<<< HEAD`; [] for none.

    With `whole` they only count where all three kinds occur: a single one may be meant as it is.
    """
    if not _MARKER.search(text):
        return []
    found = {number: line[0] for number, line in enumerate(text.split("\n"), 1) if _MARKER.match(line)}
    kinds = set(found.values())
    if not kinds & {"<", ">"} or (whole and not kinds >= {"<", "=", ">"}):
        return []
    return list(found)


def refuse_unmerged(path: str, lines: list[int]) -> Damaged:
    """Return the error for a file in which a merge was left unfinished."""
    told = ", ".join(map(str, lines[:_MOST_MARKS])) + (" …" if len(lines) > _MOST_MARKS else "")
    return Damaged("vault.merge_marks", path=path, line=lines[0], lines=told)


def is_emptied(data: bytes) -> bool:
    """Tell whether a file holds nothing at all, which musprep never writes."""
    return not data.strip(_NOTHING)


def decode(path: str, data: bytes) -> str:
    """Return `data` as text without a byte order mark; raises Damaged where it is not UTF-8, or UTF-16 with a mark."""
    wide = incoming.is_utf16(data)
    if b"\x00" in data[:4] and not wide:
        raise Damaged("vault.is_utf16", path=path)
    try:
        text = data.decode("utf-16" if wide else "utf-8-sig")
    except UnicodeDecodeError as error:
        if wide:
            raise Damaged("vault.is_utf16", path=path) from None
        raise Damaged("vault.not_utf8", path=path, line=data.count(b"\n", 0, error.start) + 1) from None
    if "\x00" in text:
        raise Damaged("vault.has_zeros", path=path, line=text.count("\n", 0, text.index("\x00")) + 1)
    return text


def check_schema(path: str, table: dict[str, Any], line: int = 0) -> dict[str, Any]:
    """Return `table` without its schema, converted to today's format.

    Raises MusprepError where a newer musprep wrote it, Damaged where the schema is no known number.
    """
    schema = table.get("schema", formats.SCHEMA)
    if isinstance(schema, int) and schema > formats.SCHEMA:
        raise MusprepError("vault.newer_schema", path=path, schema=schema)
    rest = {name: value for name, value in table.items() if name != "schema"}
    if not isinstance(schema, int) or isinstance(schema, bool):
        raise Damaged("vault.bad_schema", path=path, line=line, schema=formats.SCHEMA)
    try:
        return formats.migrate(path, rest, schema)
    except KeyError:
        raise Damaged("vault.bad_schema", path=path, line=line, schema=formats.SCHEMA) from None


def as_record(path: str, table: Mapping[str, Any], model: type[M], *, text: str = "", start: int = 0) -> M:
    """Return `table` as a record; raises Damaged, with our own wording of what is wrong.

    `text` is the file's text and `start` the line (from 0) on which the record begins: they give the line of the error.
    """
    # Loaded here, as bytes are read without records too.
    from pydantic import ValidationError

    from musprep.vault.files.validation_errors import explain

    try:
        return model.model_validate(dict(table))
    except ValidationError as error:
        raise explain(path, error, model, text=text, start=start) from None


def list_names(path: str) -> list[str]:
    """Return the names in a folder, without those that begin with a dot; [] where there is no folder.

    Raises Damaged where the folder is a link or cannot be read.
    """
    if links.is_link_or_junction(path):
        raise Damaged("vault.folder_is_link", path=path)
    try:
        return sorted(name for name in os.listdir(path) if not name.startswith("."))
    except FileNotFoundError:
        return []
    except OSError as error:
        raise make_unreadable(path, error) from None


def make_unreadable(path: str, error: OSError) -> Damaged:
    """Return the error for a file or folder that could not be opened."""
    if links.is_link_or_junction(path):
        return Damaged("vault.file_is_link", path=path)
    if isinstance(error, NotADirectoryError):
        return Damaged("vault.no_folder", path=path)
    if isinstance(error, PermissionError):
        return Damaged("vault.not_allowed", path=path)
    return Damaged("vault.not_readable", path=path, reason=error.strerror or type(error).__name__)


def _read_all(handle: int, size: int, cap: int) -> bytes:
    """Read a file that had `size` bytes and may have grown since, up to a piece beyond `cap`.

    Each piece is asked for as large as the file: room for all that a file may have takes its time on some systems.
    """
    parts, total = list[bytes](), 0
    while total <= cap and (data := os.read(handle, max(size, _PIECE) + 1)):
        parts.append(data)
        total += len(data)
    return b"".join(parts)


def _has_huge(value: object) -> bool:
    if isinstance(value, int):
        return not -_LARGEST <= value < _LARGEST
    if isinstance(value, dict):
        return any(_has_huge(inner) for inner in value.values())
    if isinstance(value, list):
        return any(_has_huge(inner) for inner in value)
    return False
