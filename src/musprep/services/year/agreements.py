"""Agreements: made once, followed for life, never copied into the next round."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from musprep.insight.agreements import AgreementStanding, judge, list_open_agreements, was_open_on
from musprep.language.error import MusprepError
from musprep.model.agreement import Agreement, AgreementParts, Party
from musprep.model.history import Happening
from musprep.services.year.collection import LastingCollection, make_event, refuse_past

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable, Sequence
    from typing import Unpack

    from musprep.briefing.material import Made
    from musprep.model.goal import Goal
    from musprep.model.history import RecordState
    from musprep.services.session.repositories import RoundRepository
    from musprep.services.session.session import Session

    T = TypeVar("T", Agreement, Goal)


def _find_former(session: Session, before: Agreement, after: Agreement) -> str:
    """Return the manager that today's takes an agreement of an earlier round over from, "" where none does."""
    repository = session.find_repository()
    if repository is None or before.round == repository.round.id or after.manager == before.manager:
        return ""
    (was,) = with_managers(session, [before], after.manager)
    return was.manager if _is_same(after.manager, repository.round.manager) else ""


AGREEMENTS = LastingCollection(
    model=Agreement,
    command="agreements list",
    days=("due", "next_touch"),
    due_of=lambda one: one.due,
    records=lambda session: session.lasting.agreement_records,
    kind="agreement",
    keeps_words=True,
    of_round=lambda this: {"manager": this.manager.strip()},
    former_of=_find_former,
)

find, keep, drop, reopen = AGREEMENTS.find, AGREEMENTS.keep, AGREEMENTS.drop, AGREEMENTS.reopen
# For one added by mistake: one no longer wanted is dropped instead.
remove = AGREEMENTS.remove
"""Remove one that was added by mistake; a copy stays in history/. One no longer wanted is dropped instead.

Raises MusprepError where it is not found.
"""


def add(
    session: Session,
    text: str,
    owner: Party,
    /,
    *,
    words: str = "",
    made: dt.date | None = None,
    **parts: Unpack[AgreementParts],
) -> Agreement:
    """Add an agreement to the current round, which is begun where there is none.

    `made` is the day on which it was agreed, None today. Raises MusprepError for dates before that day.
    """
    return AGREEMENTS.add(session, text, {**parts, "owner": owner, "made": made}, words)


def edit(
    session: Session, agreement: str, since: Agreement | None = None, /, **changes: Unpack[AgreementParts]
) -> Agreement:
    """Change fields of an agreement; the old text stays in the history. Raises MusprepError.

    `since` is the agreement as it was when the user began to edit it.
    """
    return AGREEMENTS.edit(session, agreement, since, changes)


def touch(session: Session, agreement: str, words: str = "", *, next_touch: dt.date | None = None) -> Agreement:
    """Record that it was talked about, and when to do so next.

    Raises MusprepError where it is not found or not open.
    """
    refuse_past(session, next_touch)
    touched = make_event(session, Happening.TOUCHED, words)
    return AGREEMENTS.save_event(session, AGREEMENTS.find_open(session, agreement), touched, next_touch=next_touch)


def move(session: Session, agreement: str, due: dt.date, words: str = "") -> Agreement:
    """Give it another due date. Raises MusprepError for a past date, and where it is not found or not open."""
    refuse_past(session, due)
    before = AGREEMENTS.find_open(session, agreement)
    # Moving it was the follow-up, if that was due.
    coming = before.next_touch if before.next_touch and before.next_touch > session.today else None
    moved = make_event(session, Happening.MOVED, words, due)
    return AGREEMENTS.save_event(session, before, moved, due=due, next_touch=coming)


def list_agreements(
    session: Session, *, owner: Party | None = None, state: RecordState | None = None, silent: bool = False
) -> list[AgreementStanding]:
    """Return the agreements of this owner and in this state (None: all), open ones first and by due date."""
    chosen = [one for one in session.lasting.agreements if owner in (None, one.owner) and state in (None, one.state)]
    found = list_open_agreements(chosen, session.today)
    found += [judge(one, session.today) for one in chosen if not one.is_open]
    return name_former(session, [one for one in found if one.silent or not silent])


def name_former(session: Session, standings: Sequence[AgreementStanding]) -> list[AgreementStanding]:
    """Return how agreements stand with the manager that each was made with, where that is not today's."""
    repository = session.find_repository()
    told = with_managers(session, [one.agreement for one in standings], repository.round.manager if repository else "")
    return [one._replace(former=known.manager.strip()) for one, known in zip(standings, told, strict=True)]


def make_reminder(session: Session, agreement: str) -> str:
    """Return a kind sentence to say to the manager about an agreement. Raises MusprepError where it is not open."""
    from musprep.briefing.reminder import render_reminder as words

    found = find(session, agreement)
    if not found.is_open:
        raise MusprepError("error.agreement_closed", id=found.id)
    repository = session.find_repository()
    now = repository.round.manager if repository else ""
    (told,) = with_managers(session, [found], now)
    # Who took it over has not agreed to it.
    told = told if told.manager else told.with_(manager=told.made_with)
    return words(told, session.today, session.language)


def list_open(session: Session) -> list[AgreementStanding]:
    """Return the open agreements, the most urgent first."""
    return name_former(session, list_open_agreements(session.lasting.agreements_or_empty, session.today))


def with_managers(session: Session, agreements: Iterable[Agreement], now: str = "") -> list[Agreement]:
    """Return agreements with the manager each was made with: where it names none, that of the round it came from.

    None is named where that is the manager of today, `now`.
    """
    agreements = list(agreements)
    unnamed = any(not one.manager for one in agreements)
    rounds = session.list_repositories() if unnamed else []
    managers = {one.round.id: one.round.manager.strip() for one in rounds}
    found = ((one, one.manager or managers.get(one.round, "")) for one in agreements)
    return [one.with_(manager="" if _is_same(manager, now) else manager) for one, manager in found]


def _is_same(one: str, other: str) -> bool:
    """Tell whether two names are those of one person: Henrik is Henrik Lund."""
    words, more = set(one.casefold().split()), set(other.casefold().split())
    return bool(words and more) and (words <= more or more <= words)


def tell_when_made(agreement: Agreement, repository: RoundRepository) -> Made:
    """Return whether it was agreed in an earlier round, in this one before its talk, or at its talk."""
    if agreement.round != repository.round.id:
        return "earlier"
    talk, history = repository.round.date, agreement.history
    return "talk" if talk and history and history[0].at.date() >= talk else "round"


def is_of_talk(session: Session, agreement: Agreement, repository: RoundRepository) -> bool:
    """Tell whether it is what the talk of a round led to: made in the round, and not before a talk that was held."""
    made, talk = tell_when_made(agreement, repository), repository.round.date
    return made == "talk" or (made == "round" and (talk is None or talk > session.today))


def list_records_at_talk(session: Session, repository: RoundRepository, records: Iterable[T]) -> list[T]:
    """Return the agreements or goals for a paper of a round, as they stood on the day of its talk.

    They were agreed in the round, or were still open from an earlier one. As long as the talk is ahead, today counts.
    """
    this, repositories = repository.round, session.list_repositories()
    place = repositories.index(repository) if repository in repositories else len(repositories)
    later = {one.round.id for one in repositories[place + 1 :]}
    talk = this.date or (this.closed.date() if this.closed else session.today)
    return [one for one in records if one.round not in later and was_open_on(one, min(talk, session.today))]
