"""Which questions to answer when there are only so many minutes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from musprep.insight.evidence import find_evidence
from musprep.insight.progress import count_progress, is_answered, is_shown
from musprep.insight.time_budget import Candidate, choose
from musprep.model.catalogue import AskedQuestion, CatalogueKind
from musprep.services.year.answer_context import list_of_last_time
from musprep.services.year.round_catalogues import list_catalogues_at_hand

if TYPE_CHECKING:
    from collections.abc import Iterator

    from musprep.model.catalogue import Catalogue
    from musprep.model.entry import Entry
    from musprep.model.question import EvidenceRule
    from musprep.services.session.session import Session

_WALKED = (CatalogueKind.QUESTIONS, CatalogueKind.AGENDA)


def list_worthwhile_questions(session: Session, minutes: int) -> list[Candidate]:
    """Return the questions of the round that fit into `minutes`, the most worthwhile first; raises MusprepError."""
    if session.vault.list_rounds():
        # An error of the current round is raised: another round's questions must not replace its own.
        session.get_repository()
    period = session.find_period()
    entries = period.select_entries(session.list_entries(session.count_years(period)))
    candidates = [
        one
        for catalogue in list_catalogues_at_hand(session)
        if catalogue.kind in _WALKED
        for one in _list_candidates(session, catalogue, entries)
    ]
    return choose(candidates, minutes)


def _list_candidates(session: Session, catalogue: Catalogue, entries: list[Entry]) -> Iterator[Candidate]:
    repository = session.find_repository()
    answers = repository.answers if repository else {}
    missing = {part.section.id for part in count_progress(catalogue, answers).sections if part.missing}
    for section in catalogue.section:
        for question in section.question:
            if not question.answerable or not is_shown(catalogue.id, question, answers):
                continue
            asked = AskedQuestion.model_construct(
                catalogue=catalogue.id, version=catalogue.version, section=section, question=question, probe=None
            )
            fits = find_evidence(question.evidence, entries)
            yield Candidate(
                asked,
                answered=is_answered(catalogue.id, section.id, question, answers),
                required=section.id in missing,
                agreement=_has_agreement(session, question.evidence),
                evidence=sum(1 for fit in fits if fit.close),
            )


def _has_agreement(session: Session, rule: EvidenceRule) -> bool:
    """Tell whether an open agreement is about the same thing as the question, or the question about agreements."""
    if rule.agreements and any(one.is_open for one in list_of_last_time(session)):
        return True
    stems = tuple(word.casefold() for word in rule.words)
    return bool(stems) and any(
        word.startswith(stems)
        for one in session.lasting.agreements_or_empty
        if one.is_open
        for word in one.text.casefold().split()
    )
