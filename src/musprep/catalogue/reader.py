"""Reads one catalogue and checks what types alone cannot: repeated ids, and conditions on unknown questions."""

from __future__ import annotations

import os
import re
from difflib import get_close_matches
from typing import TYPE_CHECKING, Protocol, TypeVar

from musprep.catalogue.answer_types import WIDGETS, list_options
from musprep.language.error import MusprepError
from musprep.language.fresh_id import is_id
from musprep.model.base import Record
from musprep.model.catalogue import Catalogue, CatalogueKind
from musprep.model.question_type import QuestionType

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from musprep.model.question import Probe, Question

R = TypeVar("R", bound=Record)
_CHOSEN = (QuestionType.CHOICE, QuestionType.MULTI)
_ADDRESS = re.compile(r"[a-z0-9_-]+(?:/[a-z0-9_-]+){2,3}")


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
    for problem in find_contradictions(catalogue, path):
        raise problem
    return catalogue


def find_contradictions(catalogue: Catalogue, path: str) -> Iterator[MusprepError]:
    """Yield an error for each contradiction in a catalogue that was read from `path`.

    Where a key is what is wrong, the error names it as `at`, below what it names as `where`.
    """
    name = os.path.basename(path).removesuffix(".age").removesuffix(".toml")
    if catalogue.id != name:
        yield MusprepError("error.catalogue_name", path=path, id=catalogue.id)
    yield from _find_repeats(path, "section", (section.id for section in catalogue.section))
    for section in catalogue.section:
        yield from _find_repeats(path, f"{section.id}/…", (question.id for question in section.question))
        yield from _find_live_ids(path, section.id, section.question)
        for question in section.question:
            where = f"{section.id}/{question.id}"
            yield from _find_repeats(path, f"{where}/…", (probe.id for probe in question.probe))
            yield from _find_live_ids(path, where, question.probe)
            if question.fill and catalogue.kind is not CatalogueKind.FORM:
                yield MusprepError("error.fill_outside_form", path=path, where=where, at="fill")
            if question.type in _CHOSEN and not question.choices:
                yield MusprepError("error.choice_without_choices", path=path, where=where, at="type")
            if question.scale[0] >= question.scale[1]:
                yield MusprepError("error.scale_reversed", path=path, where=where, at="scale")
    yield from _find_condition_slips(catalogue, path)


def find_slips(catalogue: Catalogue, path: str) -> Iterator[MusprepError]:
    """Yield an error for what is hardly meant in a catalogue that can be used all the same."""
    yield from _find_repeats(path, "fact", (fact.id for fact in catalogue.fact))
    yield from _find_repeats(path, "activity", (one.id for one in catalogue.activity))
    sections = [section.id for section in catalogue.section]
    for name, beside in ((fact.id, one) for fact in catalogue.fact for one in fact.beside if one not in sections):
        known = ", ".join(sections)
        yield MusprepError("error.beside_nowhere", path=path, where=name, target=beside, known=known, at="beside")
    asked = {f"{section.id}/{question.id}": question for section in catalogue.section for question in section.question}
    for where, question in asked.items():
        yield from _find_repeats(path, f"{where}/… choices", (one.id for one in question.choices), at="choices")
        if question.choices and question.type not in (*_CHOSEN, QuestionType.SCALE):
            yield MusprepError("error.choices_without_choice", path=path, where=where, at="choices")
        if "scale" in question.model_fields_set and question.type is not QuestionType.SCALE:
            yield MusprepError("error.scale_without_scale", path=path, where=where, at="scale")
        if question.like and not _ADDRESS.fullmatch(question.like):
            yield MusprepError("error.like_no_address", path=path, where=where, target=question.like, at="like")
        yield from _find_impossible_answers(path, where, question, asked)
        yield from _find_odd_ids(path, where, question.probe)
    for section in catalogue.section:
        yield from _find_odd_ids(path, section.id, section.question)


def _find_impossible_answers(
    path: str, where: str, question: Question, asked: Mapping[str, Question]
) -> Iterator[MusprepError]:
    """Yield an error for each answer that a question waits for and that the other one cannot get."""
    condition = question.show_if
    other = asked.get(condition.question) if condition else None
    if condition is None or other is None:
        return
    place: dict[str, object] = {"path": path, "where": where, "at": "show_if", "target": condition.question}
    values = list_options(other, "da")
    if not other.answerable:
        yield MusprepError("error.show_if_note", **place)
    elif condition.answers and WIDGETS[other.type] != "choices":
        yield MusprepError("error.show_if_words", **place)
    for answer in condition.answers:
        if values and answer not in values:
            yield MusprepError("error.show_if_never", **place, answer=answer, known=", ".join(values))


def list_named_catalogues(catalogue: Catalogue) -> set[str]:
    """Return the ids of the catalogues whose questions or forms a catalogue names."""
    asked = [question for section in catalogue.section for question in section.question]
    alike = {one.like.partition("/")[0] for one in asked if _ADDRESS.fullmatch(one.like)}
    return alike | set(catalogue.forms)


def find_missing_targets(
    catalogue: Catalogue, path: str, others: Mapping[str, Catalogue | None]
) -> Iterator[MusprepError]:
    """Yield an error for each question or form that a catalogue names and that is not there.

    `others` are those it names that there are, None for one that cannot be read.
    """
    known = {**others, catalogue.id: catalogue}
    for section in catalogue.section:
        for question in section.question:
            place = {"path": path, "where": f"{section.id}/{question.id}"}
            if question.form and question.form not in known:
                yield MusprepError("error.form_nowhere", **place, target=question.form, at="form")
            if _ADDRESS.fullmatch(question.like):
                name = question.like.partition("/")[0]
                there = known.get(name)
                if name not in known:
                    yield MusprepError("error.like_no_catalogue", **place, target=name, at="like")
                elif there and question.like not in {one.to for one in there.list_asked()}:
                    yield MusprepError("error.like_nowhere", **place, target=question.like, id=name, at="like")
    if catalogue.form and catalogue.form not in known:
        yield MusprepError("error.form_nowhere", path=path, where=catalogue.id, target=catalogue.form, at="form")


def _find_odd_ids(path: str, where: str, named: Sequence[Question | Probe]) -> Iterator[MusprepError]:
    """Yield an error for each entry of `replaces` that is no id, so that no answer can ever follow by it."""
    for one in named:
        for old in one.replaces:
            if not is_id(old):
                yield MusprepError(
                    "error.replaces_no_id", path=path, where=f"{where}/{one.id}", target=old, at="replaces"
                )


def _find_live_ids(path: str, where: str, named: Sequence[Question | Probe]) -> Iterator[MusprepError]:
    """Yield an error for each old id that is not gone, or that two take over, as its answer can be only one's."""
    taken = {one.id for one in named}
    for one in named:
        for old in one.replaces:
            if old in taken:
                yield MusprepError(
                    "error.replaces_taken", path=path, where=f"{where}/{one.id}", target=old, at="replaces"
                )
            taken.add(old)


def _find_condition_slips(catalogue: Catalogue, path: str) -> Iterator[MusprepError]:
    asked = {f"{s.id}/{q.id}": q for s in catalogue.section for q in s.question}
    for where, question in asked.items():
        condition = question.show_if
        if condition is None:
            continue
        place: dict[str, object] = {"path": path, "where": where, "target": condition.question, "at": "show_if"}
        waits_for = asked.get(condition.question)
        if waits_for is None:
            last = condition.question.rpartition("/")[2]
            same = [one for one in asked if one.rpartition("/")[2] == last and one != where]
            near = same or get_close_matches(condition.question, [one for one in asked if one != where], 1)
            key = "error.show_if_near" if near else "error.show_if_nowhere"
            yield MusprepError(key, **place, **({"near": near[0]} if near else {}))
        elif waits_for is question:
            yield MusprepError("error.show_if_itself", **place)
        elif waits_for.show_if is not None:
            yield MusprepError("error.show_if_deep", **place)


def _find_repeats(path: str, where: str, ids: Iterable[str], *, at: str = "id") -> Iterator[MusprepError]:
    seen: set[str] = set()
    for one in ids:
        if one in seen:
            yield MusprepError("error.id_twice", path=path, where=where, id=one, at=at)
        seen.add(one)
