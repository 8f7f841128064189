"""Takes an employer's form in: reads it, links its questions to those that are known, and makes a catalogue of it."""

from __future__ import annotations

import os
import re
import stat
from typing import TYPE_CHECKING, Any, NamedTuple

from musprep.catalogue.form.draft.structure import draft_form
from musprep.catalogue.form.draft.to_catalogue import build_catalogue, format_catalogue
from musprep.catalogue.form.files.read import read_form
from musprep.catalogue.form.fill.answer_place import measure_likeness, pair_questions, simplify_question
from musprep.language.error import MusprepError
from musprep.language.fresh_id import make_fresh_id
from musprep.model.catalogue import Catalogue, CatalogueKind
from musprep.services.session import catalogues
from musprep.vault.files import read
from musprep.vault.files.location import make_absolute
from musprep.vault.files.problem import Damaged
from musprep.vault.maintenance import briefings

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from musprep.catalogue.form.draft.draft import FormDraft
    from musprep.model.catalogue import AskedQuestion
    from musprep.services.session.session import Session

MOST_BYTES = 50 << 20
"""The largest file that is read."""
_YEAR = re.compile(r"\b(?:19|20)\d\d(?:\s*[/–-]\s*(?:(?:19|20)?\d\d))?\b")


class QuestionLink(NamedTuple):
    """A question of a form and the known one that asks the same; `likeness` is 1.0 for the same words."""

    question: str
    known: str
    likeness: float


class ImportedForm(NamedTuple):
    """A form as a catalogue, before it is saved: its links to known questions, and the version it replaces, or None."""

    catalogue: Catalogue
    links: tuple[QuestionLink, ...] = ()
    replaces: Catalogue | None = None


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
    except MusprepError as error:
        values = {name: value for name, value in error.values.items() if name not in ("path", "line")}
        raise _make_error(path, error.key, values) from None


def _make_error(path: str, key: str, values: dict[str, object]) -> Damaged:
    return Damaged(key, path=path, line=0, **values)


def choose_id(made: FormDraft, wanted: str = "") -> str:
    """Return the id of a form's catalogue: as wanted, else of its title.

    A year in that is left out, so that next year's form is the same one. Raises MusprepError where `wanted` is no id.
    """
    if wanted:
        if not catalogues.is_id(wanted):
            raise MusprepError("form_import.no_id", id=wanted)
        return wanted
    title = next((line.text for line in made.lines if line.became == "title"), made.title)
    return make_fresh_id(" ".join(_YEAR.sub(" ", title).split()) or "skema", ())


def derive_id(out: str, wanted: str = "") -> str:
    """Return the id of a catalogue that is written to the file `out`: by its name, which must be the id.

    Raises MusprepError where it can be none, or another id is `wanted`.
    """
    name = os.path.basename(out).removesuffix(".toml")
    if not catalogues.is_id(name) or wanted not in ("", name):
        raise MusprepError("form_import.no_file_id", name=os.path.basename(out), id=wanted or "skema")
    return name


def write_file(made: ImportedForm, out: str) -> str:
    """Write the catalogue to the new file `out` and return its path. Raises MusprepError where it is there already."""
    return put_file(out, format_catalogue(made.catalogue).encode())


def put_file(out: str, data: bytes) -> str:
    """Write the new file `out` and return its path. Raises MusprepError where it is there already."""
    path = make_absolute(out, os.environ)
    briefings.write_outside(path, data)
    return path


def make_catalogue(made: FormDraft, name: str, session: Session | None = None) -> ImportedForm:
    """Return the catalogue of a draft; with a session its questions are linked to those that are known there.

    What the same form had before keeps its ids, so that its answers stay. Raises MusprepError where the draft asks
    nothing.
    """
    whole = build_catalogue(made, name)
    if not any(one.question.answerable for one in whole.list_asked()):
        raise MusprepError("form_import.no_questions")
    if session is None:
        return ImportedForm(whole)
    others = [one for one in session.shelf.list_all() if one.kind is not CatalogueKind.TIPS]
    before = next((one for one in others if one.id == name), None)
    kept = _keep_ids(whole, before) if before else whole
    links = tuple(_find_links(kept, [one for one in others if one.id != name and one.kind is not CatalogueKind.FORM]))
    return ImportedForm(_with_links(kept, links, others), links, before)


def save(session: Session, made: ImportedForm) -> str:
    """Save the catalogue among the vault's own and return its path; undo takes it out again. Raises MusprepError."""
    return catalogues.put_own(session, made.catalogue.id, format_catalogue(made.catalogue).encode())


def _keep_ids(fresh: Catalogue, before: Catalogue) -> Catalogue:
    """Return a form with the ids that its questions had before, and a version after that."""
    new, old = list(_list_asked(fresh)), list(_list_asked(before))
    pairs = pair_questions([_list_prompts(one) for one in new], [_list_prompts(one) for one in old])
    was = {new[at].to: old[to] for at, to in pairs.items()}
    table: dict[str, Any] = fresh.model_dump()
    sections: set[str] = set()
    for section in table["section"]:
        here = f"{fresh.id}/{section['id']}"
        found = {one["id"]: was.get(f"{here}/{one['id']}") for one in section["question"]}
        section["id"] = _free(next((one.section.id for one in found.values() if one), section["id"]), sections)
        questions: set[str] = set()
        for question in section["question"]:
            asked, name, probes = found[question["id"]], question["id"], set[str]()
            for probe in question["probe"]:
                same = was.get(f"{here}/{name}/{probe['id']}")
                probe["id"] = _free(same.probe.id if same and same.probe else probe["id"], probes)
            question["id"] = _free(asked.question.id if asked else name, questions)
    major, minor, _ = before.version.split(".")
    table["version"] = f"{major}.{int(minor) + 1}.0"
    return Catalogue.model_validate(table)


def _free(name: str, taken: set[str]) -> str:
    unique, number = name, 1
    while unique in taken:
        number += 1
        unique = f"{name}-{number}"
    taken.add(unique)
    return unique


def _find_links(made: Catalogue, others: Iterable[Catalogue]) -> Iterator[QuestionLink]:
    known = [one for other in others for one in _list_asked(other)]
    mine = list(_list_asked(made))
    for at, to in pair_questions([_list_prompts(one) for one in mine], [_list_prompts(one) for one in known]).items():
        likeness = max(
            measure_likeness(simplify_question(a), simplify_question(b))
            for a in _list_prompts(mine[at])
            for b in _list_prompts(known[to])
        )
        yield QuestionLink(mine[at].to, known[to].to, round(likeness, 2))


def _with_links(made: Catalogue, links: Iterable[QuestionLink], others: Iterable[Catalogue]) -> Catalogue:
    """Return a catalogue whose questions have the evidence, the part and the delicacy of those they are linked to."""
    known = {one.to: one for other in others for one in _list_asked(other)}
    by_question = {link.question: known[link.known] for link in links}
    sections = []
    for section in made.section:
        questions = []
        for question in section.question:
            same = by_question.get(f"{made.id}/{section.id}/{question.id}")
            changes: dict[str, Any] = {}
            if same:
                changes = {"evidence": same.question.evidence, "part": same.part, "like": same.to}
                if same.first_say.value == "only-me":
                    changes["say"] = "only-me"
            questions.append(question.with_(**changes))
        sections.append(section.with_(question=tuple(questions)))
    return made.with_(section=tuple(sections))


def _list_asked(whole: Catalogue) -> Iterator[AskedQuestion]:
    return (one for one in whole.list_asked() if one.question.answerable)


def _list_prompts(one: AskedQuestion) -> tuple[str, ...]:
    return tuple(dict.fromkeys((one.prompt.da, one.prompt.en)))
