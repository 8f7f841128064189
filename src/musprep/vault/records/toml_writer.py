"""Writes records as TOML. Fields that have the model's default are left out."""

from __future__ import annotations

import datetime as dt
import enum
from typing import TYPE_CHECKING, Any

import tomli_w

from musprep.language.error import MusprepError
from musprep.vault.files import read, schema

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from musprep.model.base import Record


def encode_document(path: str, table: str, records: Sequence[Record], rest: Mapping[str, Any] | None = None) -> bytes:
    """Return a file of many records: `schema`, then one `[[table]]` for each.

    `rest` is written back unchanged: other tables, and more of this name. Raises MusprepError where a text is not valid
    Unicode or the file would be too large.
    """
    others = dict(rest or {})
    more = others.pop(table, [])
    return _encode(
        path, {"schema": schema.SCHEMA, **others, table: [*(list_fields(record) for record in records), *more]}
    )


def encode_single(path: str, record: Record) -> bytes:
    """Return a file of one record: `schema`, then its fields. Raises MusprepError as `document_bytes` does."""
    return _encode(path, {"schema": schema.SCHEMA, **list_fields(record)})


def list_fields(record: Record) -> dict[str, Any]:
    """Return the fields of a record that differ from their defaults, in TOML's own types."""
    held = record.model_dump(exclude_none=True, exclude_defaults=True)
    return {name: _to_plain(value) for name, value in held.items()}


def round_zone(at: dt.datetime) -> dt.datetime:
    """Return the same local time with its offset in whole minutes, as TOML allows no seconds there."""
    offset = at.utcoffset()
    if offset is None or not offset % dt.timedelta(minutes=1):
        return at
    return at.replace(tzinfo=dt.timezone(offset // dt.timedelta(minutes=1) * dt.timedelta(minutes=1)))


def _encode(path: str, whole: dict[str, Any]) -> bytes:
    try:
        # A multi-line string would turn "\r\n" into "\n", so a text with "\r" is written on one line, escaped.
        data = tomli_w.dumps(whole, multiline_strings=not _has_return(whole)).encode()
    except UnicodeEncodeError:
        raise MusprepError("vault.not_text") from None
    if len(data) > read.DOCUMENT_CAP:
        raise MusprepError("vault.document_too_long", path=path, limit=read.DOCUMENT_CAP >> 20)
    return data


def _to_plain(value: object) -> object:
    if isinstance(value, enum.Enum):
        return value.value
    if isinstance(value, dt.datetime):
        return round_zone(value)
    if isinstance(value, (tuple, list)):
        return [_to_plain(inner) for inner in value]
    if isinstance(value, dict):
        return {name: _to_plain(inner) for name, inner in value.items()}
    return value


def _has_return(value: object) -> bool:
    if isinstance(value, str):
        return "\r" in value
    if isinstance(value, dict):
        return any(_has_return(inner) for inner in value.values())
    return isinstance(value, list) and any(_has_return(inner) for inner in value)
