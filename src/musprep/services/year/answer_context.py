"""Collects what is shown beside a question: fitting notes, earlier answers and what was agreed last time."""

from __future__ import annotations

import contextlib
import datetime as dt
from typing import TYPE_CHECKING, NamedTuple

from musprep.briefing.beside import RecordBeside, describe_like, describe_need, describe_promise
from musprep.insight.agreements import judge
from musprep.insight.evidence import Fit, find_evidence
from musprep.insight.spread import Spread, judge_spread
from musprep.insight.wording import choose_wording
from musprep.language.error import MusprepError
from musprep.model.agreement import Agreement
from musprep.model.goal import Goal
from musprep.services.year.agreements import name_former
from musprep.services.year.answers import find_question, list_versions, with_text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from musprep.model.answer import Answer
    from musprep.model.catalogue import AskedQuestion
    from musprep.model.question import EvidenceRule
    from musprep.services.session.session import Session


class EarlierAnswer(NamedTuple):
    """An answer of an earlier round, to `wording`. `reworded`: the question reads differently today."""

    round: str
    answer: Answer
    wording: str
    reworded: bool


class AnswerContext(NamedTuple):
    """What is shown beside a question: fitting notes, earlier answers, versions kept, how the notes cover the year.

    `records` are the answer to a question that asks the same, and, where the question asks for them, the agreements
    and goals of last time and the workplace's needs.
    """

    evidence: list[Fit]
    earlier: list[EarlierAnswer]
    kept: list[Answer]
    spread: Spread
    records: list[RecordBeside]


def gather_context(session: Session, to: str) -> AnswerContext:
    """Return what is shown beside the question at `to`; raises MusprepError where there is no such question."""
    question = find_question(session, to)
    repository, period = session.find_repository(), session.find_period()
    entries = period.select_entries(session.list_entries(session.count_years(period)))
    fits = find_evidence(question.question.evidence, entries)
    earlier = [
        EarlierAnswer(old.round.id, with_text(answer, words.said), words.then, bool(words.now))
        for old in session.list_earlier_repositories(repository)
        if (answer := old.answers.get(to)) and answer.given
        for words in (choose_wording(answer, question, session.language),)
    ]
    # What was carried over unchanged stands once, by its latest round.
    differing = dict[tuple[str, str], EarlierAnswer]()
    for one in earlier:
        differing.setdefault((one.answer.text.strip(), one.wording), one)
    spread = judge_spread((fit.entry.day for fit in fits), period.end)
    kept = [answer for answer in list_versions(session, to) if answer.beside]
    records = [*_find_like(session, question), *_list_records(session, question.question.evidence)]
    return AnswerContext(fits, list(differing.values()), kept, spread, records)


def _find_like(session: Session, question: AskedQuestion) -> Iterator[RecordBeside]:
    """Yield the answer to the question that this one is like: of this round, else of the latest before it."""
    to = "" if question.probe else question.question.like
    this = session.find_repository()
    for repository in (*([this] if this else []), *session.list_earlier_repositories(this)) if to else ():
        answer = repository.answers.get(to)
        if answer and answer.given:
            known = None
            with contextlib.suppress(MusprepError):
                known = find_question(session, to)
            words = choose_wording(answer, known, session.language)
            yield describe_like(answer, words.said, words.then, repository.round.id, session.language)
            return


def _list_records(session: Session, rule: EvidenceRule) -> Iterator[RecordBeside]:
    """Yield what else a rule asks for."""
    repository = session.find_repository()
    if rule.agreements:
        for one in list_of_last_time(session):
            if isinstance(one, Agreement):
                (standing,) = name_former(session, [judge(one, session.today)])
                since = standing.quiet_since
                yield describe_promise(one, session.today, session.language, since, standing.former)
            else:
                yield describe_promise(one, session.today, session.language)
    if rule.needs and repository:
        for need in repository.needs:
            yield describe_need(need, session.language)


def list_of_last_time(session: Session) -> list[Agreement | Goal]:
    """Return the agreements of earlier rounds, then the goals, each the open ones first and by due date.

    One that ended before the last talk is left out, unless it was made there.
    """
    repository, start = session.find_repository(), session.find_period().start
    earlier = [one.round.id for one in session.list_earlier_repositories(repository)]
    here = {one.round.id for one in session.list_repositories()}.difference(earlier)
    every: list[Agreement | Goal] = [*session.lasting.agreements_or_empty, *session.lasting.goals_or_empty]
    found = [
        one
        for one in every
        if one.round not in here and (not one.ended or one.ended >= start or one.round in earlier[:1])
    ]
    return sorted(found, key=lambda one: (isinstance(one, Goal), not one.is_open, _get_due(one)))


def _get_due(one: Agreement | Goal) -> dt.date:
    return (one.due if isinstance(one, Agreement) else one.followup_when) or dt.date.max
