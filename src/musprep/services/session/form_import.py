"""Takes an employer's form in: reads it, links its questions to those that are known, and makes a catalogue of it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, NamedTuple

from musprep.catalogue.form.draft.to_catalogue import build_catalogue, format_catalogue
from musprep.catalogue.form.fill.answer_place import measure_likeness, pair_questions, simplify_question
from musprep.language.error import MusprepError
from musprep.language.fresh_id import is_id, make_fresh_id
from musprep.model.catalogue import Catalogue, CatalogueKind
from musprep.services.session import catalogues

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from musprep.catalogue.form.draft.draft import FormDraft
    from musprep.model.catalogue import AskedQuestion
    from musprep.services.session.session import Session

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


def choose_id(made: FormDraft, wanted: str = "") -> str:
    """Return the id of a form's catalogue: as wanted, else of its title.

    A year in that is left out, so that next year's form is the same one. Raises MusprepError where `wanted` is no id.
    """
    if wanted:
        if not is_id(wanted):
            raise MusprepError("form_import.no_id", id=wanted)
        return wanted
    title = next((line.text for line in made.lines if line.became == "title"), made.title)
    return make_fresh_id(" ".join(_YEAR.sub(" ", title).split()) or "skema", ())


def make_catalogue(made: FormDraft, name: str, session: Session) -> ImportedForm:
    """Return the catalogue of a draft, its questions linked to those that are known in the vault.

    What the same form had before keeps its ids, so that its answers stay. Raises MusprepError where the draft asks
    nothing.
    """
    whole = build_catalogue(made, name)
    if not any(one.question.answerable for one in whole.list_asked()):
        raise MusprepError("form_import.no_questions")
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
        section["id"] = _make_free_name(
            next((one.section.id for one in found.values() if one), section["id"]), sections
        )
        questions: set[str] = set()
        for question in section["question"]:
            asked, name, probes = found[question["id"]], question["id"], set[str]()
            for probe in question["probe"]:
                same = was.get(f"{here}/{name}/{probe['id']}")
                probe["id"] = _make_free_name(same.probe.id if same and same.probe else probe["id"], probes)
            question["id"] = _make_free_name(asked.question.id if asked else name, questions)
    major, minor, _ = before.version.split(".")
    table["version"] = f"{major}.{int(minor) + 1}.0"
    return Catalogue.model_validate(table)


def _make_free_name(name: str, taken: set[str]) -> str:
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
