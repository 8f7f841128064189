"""Reads one catalogue and checks what types alone cannot: repeated ids, and conditions on unknown questions."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Protocol, TypeVar

from musprep.language.error import MusprepError
from musprep.model.base import Record
from musprep.model.catalogue import Catalogue, CatalogueKind, QuestionType

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

R = TypeVar("R", bound=Record)


class ReadRecord(Protocol):
    """Reads a file that holds one record, as `services.session.session.read_record` does."""

    def __call__(self, path: str, model: type[R], /) -> R:
        """Return the record in the file at `path`; raises MusprepError where it is damaged."""
        ...


def read_catalogue(path: str, read: ReadRecord) -> Catalogue:
    """Return the catalogue in the file at `path`.

    Raises MusprepError, with the path and what to do, where the file cannot be read or its parts contradict each other.
    """
    catalogue = read(path, Catalogue)
    for problem in check(catalogue, path):
        raise problem
    return catalogue


def check(catalogue: Catalogue, path: str) -> Iterator[MusprepError]:
    """Yield an error for each contradiction in a catalogue that was read from `path`."""
    name = os.path.basename(path).removesuffix(".age").removesuffix(".toml")
    if catalogue.id != name:
        yield MusprepError("error.catalogue_name", path=path, id=catalogue.id)
    yield from _twice(path, "section", (section.id for section in catalogue.section))
    for section in catalogue.section:
        yield from _twice(path, f"{section.id}/…", (question.id for question in section.question))
        for question in section.question:
            where = f"{section.id}/{question.id}"
            yield from _twice(path, f"{where}/…", (probe.id for probe in question.probe))
            if question.fill and catalogue.kind is not CatalogueKind.FORM:
                yield MusprepError("error.fill_outside_form", path=path, where=where)
            if question.type in (QuestionType.CHOICE, QuestionType.MULTI) and not question.choices:
                yield MusprepError("error.choice_without_choices", path=path, where=where)
            if question.scale[0] >= question.scale[1]:
                yield MusprepError("error.scale_reversed", path=path, where=where)
    yield from _conditions(catalogue, path)


def _conditions(catalogue: Catalogue, path: str) -> Iterator[MusprepError]:
    conditions = {f"{s.id}/{q.id}": q.show_if for s in catalogue.section for q in s.question}
    for where, condition in conditions.items():
        if condition is None:
            continue
        if condition.question not in conditions:
            yield MusprepError("error.show_if_nowhere", path=path, where=where, target=condition.question)
        elif conditions[condition.question] is not None:
            yield MusprepError("error.show_if_deep", path=path, where=where, target=condition.question)


def _twice(path: str, where: str, ids: Iterable[str]) -> Iterator[MusprepError]:
    seen: set[str] = set()
    for one in ids:
        if one in seen:
            yield MusprepError("error.id_twice", path=path, where=where, id=one)
        seen.add(one)
