"""The message after the talk: how the owner understood it, and what was agreed; shown, never sent."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, TypeVar

from musprep.briefing.message import render_understanding
from musprep.insight.differences import compare_texts
from musprep.language.error import MusprepError
from musprep.model.field_use import Printed
from musprep.model.history import RecordState
from musprep.model.record_parts import keep_printed
from musprep.services.papers.anonymise import make_anonymiser
from musprep.services.papers.briefing import put
from musprep.services.year.agreements import is_of_talk

if TYPE_CHECKING:
    from musprep.model.base import Record
    from musprep.services.session.session import Session

    R = TypeVar("R", bound=Record)


def compose_understanding(session: Session, *, nameless: bool = False) -> str:
    """Return the message made from the own conclusion and from what was agreed in this round.

    Nothing stands twice: an agreement that the own conclusion tells of is left to that, and where it has a date it is
    listed with it in those words, which are left out above. Once both have approved, every agreement is listed in the
    words and with the day that were approved. Raises MusprepError where there is neither.
    """
    repository = session.get_repository()
    repository.must_be_whole()
    this, own, approval = repository.round, repository.conclusion.own, repository.approval
    signed = {one.id: one for one in approval.agreements}
    signed_goals = {one.id: one for one in approval.goals}
    agreed = [
        signed.get(one.id, one)
        for one in session.lasting.agreements
        if is_of_talk(session, one, repository) and one.state is not RecordState.DROPPED
    ]
    goals = [
        signed_goals.get(one.id, one)
        for one in session.lasting.goals
        if one.round == this.id and one.state is not RecordState.DROPPED
    ]
    if not own.strip() and not agreed and not goals:
        raise MusprepError("error.nothing_understood")
    official, left, listed = repository.conclusion.official, own, []
    for one in agreed:
        said = _find_own_words(one.text, left, official)
        if said and (one.due or approval.day):
            left = _leave_out(said, left)
        if one.due or approval.day or not said:
            listed.append(one.with_(text=said.rstrip(". ")) if said and not approval.day else one)
    guard = make_anonymiser(session, this) if nameless else None

    def show(record: R) -> R:
        shown = keep_printed(record, Printed.FORM)
        return guard.anonymise_record(shown) if guard else shown

    # A day that is still to come cannot be thanked for.
    talk = this.with_(date=None) if this.date and this.date > session.today else this
    return render_understanding(
        guard.anonymise_owner(session.owner) if guard else session.owner,
        guard.anonymise_round(talk) if guard else talk,
        show(repository.conclusion.with_(own=left)),
        [show(one) for one in listed],
        [show(one) for one in goals],
        session.language,
    )


def _find_own_words(agreed: str, own: str, official: str) -> str:
    """Return what the own conclusion says of what was agreed, "" where it says nothing.

    It has the same words, or is beside the sentence of the official conclusion that the agreement was made of.
    """
    told = [line for line in compare_texts(own, agreed) if line.official]
    if told and all(line.mark in ("same", "alike") for line in told):
        return " ".join(line.own for line in told)
    wanted = _strip_line(agreed)
    found = (line.own for line in compare_texts(own, official) if _strip_line(line.official) == wanted)
    return next(found, "")


def _strip_line(line: str) -> str:
    """Return a line without what may stand around the same words: the sign of a list, a full stop."""
    return line.strip().lstrip("-–*• ").rstrip(". ").casefold()


def _leave_out(sentence: str, whole: str) -> str:
    """Return a text without a sentence, and without the line that it alone stood on."""
    words = r"\s+".join(map(re.escape, sentence.split()))
    alone = rf"^[ \t]*(?:[-*•–]|\d+[.)])?[ \t]*{words}[ \t]*(?:\n|\Z)"
    return re.sub(rf"(?m){alone}|{words}[ \t]*", "", whole, count=1)


def write_understanding(session: Session, out: str, *, sure: bool = False, nameless: bool = False) -> str:
    """Write the message to `out` and return its path; raises MusprepError as `briefing.write` does."""
    path = put(session, compose_understanding(session, nameless=nameless), "", out=out, sure=sure)
    mark_shared(session)
    return path


def mark_shared(session: Session) -> None:
    """Remember that the message was taken along, so that it is not offered again. A closed round stays as it is."""
    repository = session.get_repository()
    if repository.round.is_open:
        now = session.clock().replace(microsecond=0)
        repository.save_conclusion(repository.conclusion.with_(shared_at=now), autosave=True)
