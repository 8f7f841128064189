"""Finds every text in a record, however deeply nested: what a search reads, and what a paper may contain."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeVar

from musprep.model.base import Record

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

T = TypeVar("T")


def list_texts(value: object, field: str = "") -> Iterator[tuple[str, str]]:
    """Yield (field, text) for each text that is not blank in a record or a tuple. A say level is not a text."""
    if type(value) is str:
        if value.strip():
            yield field, value
    else:
        for name, part in _list_parts(value, field):
            yield from list_texts(part, name)


def with_texts(value: T, change: Callable[[str, str], str], field: str = "") -> T:
    """Return a copy in which each text that is not blank is `change(field, text)`. The copy is not validated."""
    return _change(value, change, field)  # type: ignore[no-any-return]


def _change(whole: Any, change: Callable[[str, str], str], field: str) -> Any:  # noqa: ANN401 - any part of a record
    if type(whole) is str:
        return change(field, whole) if whole.strip() else whole
    parts = [_change(part, change, name) for name, part in _list_parts(whole, field)]
    if isinstance(whole, Record):
        return whole.model_copy(update=dict(zip(type(whole).model_fields, parts, strict=True)))
    if isinstance(whole, tuple):
        return type(whole)(*parts) if hasattr(whole, "_fields") else tuple(parts)
    return whole


def _list_parts(value: object, field: str) -> Iterator[tuple[str, object]]:
    if isinstance(value, Record):
        yield from ((name, getattr(value, name)) for name in type(value).model_fields)
    elif isinstance(value, tuple):
        yield from zip(getattr(value, "_fields", (field,) * len(value)), value, strict=True)
