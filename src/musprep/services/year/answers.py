"""Answers questions, and puts the answers of a round in order."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from musprep.briefing.material import ReceivedText
from musprep.catalogue.answer_types import read_answer
from musprep.insight.progress import judge_state
from musprep.insight.wording import choose_wording, describe_wording
from musprep.language.error import MusprepError
from musprep.model.answer import Answer, AskedState
from musprep.model.question import BriefingPart
from musprep.services.session.clean_text import clean_text
from musprep.services.session.saved_records import index_by_key
from musprep.services.session.undo import UndoStep, Writing, exchange
from musprep.services.year.rounds import begin_if_none

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from musprep.model.catalogue import AskedQuestion, Catalogue
    from musprep.model.say import SayLevel
    from musprep.services.session.repositories import RoundRepository
    from musprep.services.session.saved_records import PutResult
    from musprep.services.session.session import Session


class AnswerSaved(NamedTuple):
    """An answer as it was saved; `moved` says that another window wrote too and both versions are kept."""

    answer: Answer
    moved: bool


def find_question(session: Session, to: str) -> AskedQuestion:
    """Return the question or probe at an address; raises MusprepError where there is none."""
    for one in session.shelf.get(to.split("/", 1)[0]).list_asked():
        if one.to == to:
            return one
    raise MusprepError("error.no_such_question", to=to)


def read(session: Session, question: AskedQuestion, written: str) -> str:
    """Return what is stored for a written answer; raises MusprepError, saying what the question takes."""
    return read_answer(question, written, session.clock().date(), session.language)


def put_into_words(question: AskedQuestion | None, answer: Answer, language: str) -> Answer:
    """Return an answer as people read it, with the labels of the day where its choices have other ones now."""
    return with_text(answer, choose_wording(answer, question, language).said)


def with_text(answer: Answer, said: str) -> Answer:
    """Return an answer with `said` as its text."""
    return answer if said == answer.text else answer.model_copy(update={"text": said})


def find_answer(session: Session, to: str, beside: int = 0) -> Answer | None:
    """Return the answer of the current round at an address, or None."""
    repository = session.find_repository()
    return repository.answers.get(f"{to}~{beside}" if beside else to) if repository else None


def write(  # noqa: PLR0913 - an answer has these parts
    session: Session,
    to: str,
    text: str | None = None,
    *,
    say: SayLevel | None = None,
    beside: int = 0,
    autosave: bool = False,
) -> AnswerSaved:
    """Save the text or say level (None: unchanged) of the answer at `to`.

    A text answers the question as it is worded today, even the same text again; a new level keeps the wording that was
    answered, and a new answer has the first level of its question. `beside` names one of several versions kept side by
    side; `autosave` is as in CollectionFile.save. Begins a round where there is none and there is something to save.
    Raises MusprepError for a closed round, and for a question that takes no answer.
    """
    question = find_question(session, to)
    if not question.question.answerable:
        raise MusprepError("error.not_answerable", to=to)
    words = None if text is None else clean_text(text)
    before = find_answer(session, to, beside)
    if before is None and say is None and not (words or "").strip():
        return AnswerSaved(Answer(to=to, beside=beside, say=question.first_say), moved=False)
    repository = begin_if_none(session)
    repository.must_be_open()
    changes: dict[str, object] = {
        "text": words if words is not None else before.text if before else "",
        "say": say or (before.say if before else question.first_say),
        "at": session.clock().replace(microsecond=0),
    }
    anew = text is not None and bool(
        before and before.given and choose_wording(before, question, session.language).changed
    )
    if before and (changes["text"], changes["say"]) == (before.text, before.say) and not anew:
        return AnswerSaved(before, moved=False)
    if before is None or anew or changes["text"] != before.text or not before.wording:
        changes |= describe_wording(question, str(changes["text"]), session.language)
    put = repository.put_answer((before or Answer(to=to, beside=beside)).with_(**changes), autosave=autosave)
    if say and before and before.say is not say:
        remember_say(session, repository, put, before)
    elif not put.moved:
        _remember(session, repository, before, put.record)
    return AnswerSaved(put.record, put.moved)


def _remember(session: Session, repository: RoundRepository, before: Answer | None, after: Answer) -> None:
    def turn(stands: Answer | None, stood: Answer | None) -> None:
        repository.answer_records.take_back({after.key: stands}, {after.key: stood})

    at = after.at or session.clock()
    session.steps.go_on(Writing("answer", after.wording, turn, before=before, after=after, at=at, within=repository))


def carry_over(session: Session) -> int:
    """Write the answers of the round before into this one, where there is none yet; return how many were taken along.

    Raises MusprepError where the round is closed.
    """
    repository = session.get_repository()
    repository.must_be_open()
    earlier = next(iter(session.list_earlier_repositories(repository)), None)
    there = {one.to for one in repository.answers.values()}
    taken = [one for one in earlier.answers.values() if one.given and one.to not in there] if earlier else []
    if taken:
        repository.answer_records.put_all(taken)
        step = exchange("carried", "", repository.answer_records, {one.key: None for one in taken}, index_by_key(taken))
        session.remember(step, repository)
    return len(taken)


def remember_say(session: Session, repository: RoundRepository, put: PutResult[Answer], before: Answer) -> None:
    """Keep a step that undoes a change of an answer's level.

    The step raises MusprepError where the text was changed since.
    """
    after = put.record

    def turn(stood: Answer, stands: Answer) -> None:
        repository.refresh()
        now = repository.answers.get(after.key)
        if now is None or now.say is not stood.say:
            raise MusprepError("error.changed_since")
        if now == stood:
            # The whole record, so that earlier steps can be undone too.
            repository.answer_records.take_back({after.key: stands}, {after.key: stood})
        else:
            repository.put_answer(now.with_(say=stands.say))

    was = put.was or before
    session.remember(UndoStep("say", before.wording, lambda: turn(after, was), lambda: turn(was, after)), repository)


def keep_only(session: Session, to: str, beside: int) -> Answer:
    """Keep the version numbered `beside` of an answer and drop the others; return it.

    Raises MusprepError where there is no such version, or another window changed one meanwhile.
    """
    repository = session.get_repository()
    repository.must_be_open()
    versions = list_versions(session, to)
    chosen = next((answer for answer in versions if answer.beside == beside), None)
    if chosen is None:
        raise MusprepError("error.no_such_question", to=f"{to}~{beside}")
    kept, records = chosen.with_(beside=0), repository.answer_records
    # One step for both, and only if nothing changed: what another window writes meanwhile is not dropped.
    before: dict[str, Answer | None] = {
        kept.key: None,
        **{key: records.records[key] for key in repository.find_versions(to)},
    }
    after: dict[str, Answer | None] = {key: kept if key == kept.key else None for key in before}
    try:
        records.take_back(after, before)
    except MusprepError as error:
        if error.key == "error.changed_since":
            raise MusprepError("error.not_removed", about=chosen.wording) from None
        raise
    session.remember(exchange("kept_only", chosen.wording, records, before, after), repository)
    return kept


def list_versions(session: Session, to: str) -> list[Answer]:
    """Return every version kept of the answer at `to`, in their order."""
    repository = session.find_repository()
    return (
        sorted((answer for answer in repository.answers.values() if answer.to == to), key=lambda a: a.beside)
        if repository
        else []
    )


def list_given(session: Session, name: str = "", *, worded: bool = False) -> list[ReceivedText]:
    """Return the answers of a round in the order of their questions, each with the words it was given to.

    With `worded` as people read them, otherwise as they are stored. Those whose question is gone come last.
    """
    repository = session.find_repository(name)
    return in_order(repository.answers, session.shelf.list_all(), session.language, worded=worded) if repository else []


def in_order(
    answers: Mapping[str, Answer], catalogues: Iterable[Catalogue], language: str, *, worded: bool = False
) -> list[ReceivedText]:
    """Return the given answers in the order of their questions; those whose question is gone come last."""
    asked = {one.to: one for catalogue in catalogues for one in catalogue.list_asked()}
    places = {to: place for place, to in enumerate(asked)}
    given = [answer for answer in answers.values() if answer.given]
    given.sort(key=lambda answer: (places.get(answer.to, len(places)), answer.key))
    found = []
    for answer in given:
        one = asked.get(answer.to)
        words = choose_wording(answer, one, language)
        said = with_text(answer, words.said) if worded else answer
        part, state = one.part if one else BriefingPart.OTHER, judge_state(one, answers)
        foreign = one is not None and not one.prompt.is_in(language)
        found.append(ReceivedText(said, words.then, part, words.now, words.said_now, state=state, foreign=foreign))
    return found


def is_asked_now(session: Session, question: AskedQuestion) -> bool:
    """Tell whether a question is asked in the current round as it has been answered so far; advice never is."""
    repository = session.find_repository()
    return judge_state(question, repository.answers if repository else {}) is AskedState.ASKED


def group_by_state(session: Session) -> dict[AskedState, list[Answer]]:
    """Return the given answers of the current round by whether their question is asked today; all are still shown."""
    found: dict[AskedState, list[Answer]] = {state: [] for state in AskedState}
    repository = session.find_repository()
    answers = repository.answers if repository else {}
    names = {answer.catalogue for answer in answers.values()}
    known = {one.to: one for catalogue in session.shelf.list_readable(names) for one in catalogue.list_asked()}
    for answer in answers.values():
        if answer.given:
            found[judge_state(known.get(answer.to), answers)].append(answer)
    return found
