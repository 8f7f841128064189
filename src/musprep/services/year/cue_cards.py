"""The cue cards of a talk: what to say, to wish for and to ask, and what was agreed, each with its minutes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple

from musprep.briefing.material import AgreedItem, Material, Want
from musprep.briefing.page import lay_out_page
from musprep.briefing.same_matter import is_same_matter
from musprep.insight.agreements import list_open_agreements
from musprep.insight.talk_time import share_minutes
from musprep.language.say import text
from musprep.model.agreement import Party
from musprep.model.entry import Entry
from musprep.model.field_use import Printed
from musprep.model.kinds import AGREEMENT, GOAL, WISH
from musprep.model.meeting import name_card
from musprep.model.point import LEADING, TalkingPoint
from musprep.model.record_parts import keep_printed
from musprep.model.say import SayLevel
from musprep.services.session.identifiers import pick
from musprep.services.year.agreements import list_records_at_talk, tell_when_made, with_managers
from musprep.services.year.points import find_proofs

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator, Sequence

    from musprep.briefing.page_parts import PageItem
    from musprep.insight.agreements import AgreementStanding
    from musprep.model.agreement import Agreement
    from musprep.model.goal import Goal
    from musprep.model.wish import Wish
    from musprep.services.session.repositories import RoundRepository
    from musprep.services.session.session import Session

Part = Literal["top", "wants", "agreed", "goals", "ask", "more"]
"""The parts of the one page that have cards, in its order."""
_WEIGHTS: dict[Part, int] = {"top": 3, "wants": 3, "agreed": 2, "goals": 2, "ask": 2, "more": 1}
"""How long a card of each part takes, compared with the others."""


class Subject(NamedTuple):
    """What a card is about. `details` stand below it, as on the page; `proof_days` are when a point was noted.

    `heading` is that of its part of the page.
    """

    id: str
    part: Part
    record: TalkingPoint | Wish | Agreement | Goal
    heading: str
    details: tuple[str, ...] = ()
    proof_days: tuple[dt.date, ...] = ()

    @property
    def keywords(self) -> str:
        """The keywords of a point; the other kinds have none."""
        return self.record.keywords if isinstance(self.record, TalkingPoint) else ""


class Card(NamedTuple):
    """A cue card, with its minutes of the talk's, and whether it was said or skipped."""

    subject: Subject
    minutes: int
    said: bool
    skipped: bool

    @property
    def id(self) -> str:
        """The name that the room knows the card by."""
        return self.subject.id


def list_cards(session: Session) -> list[Card]:
    """Return the cards in the order of the one page; only-me points and wishes stay out. Raises MusprepError."""
    repository = session.get_repository()
    subjects = list(_list_subjects(session, repository))
    minutes = share_minutes(repository.round.minutes, [_WEIGHTS[one.part] for one in subjects])
    room = repository.room
    return [
        Card(one, share, one.id in room.said, one.id in room.skipped)
        for one, share in zip(subjects, minutes, strict=True)
    ]


def find_card(session: Session, start: str) -> Card:
    """Return the card with this id, or the only one whose id begins so. Raises MusprepError."""
    return pick(list_cards(session), start, "room cards")


def count_hidden(repository: RoundRepository) -> int:
    """Count the points and wishes that are only for oneself, and so no cards."""
    levels = [*(one.say for one in repository.points), *(one.say for one in repository.wishes)]
    return levels.count(SayLevel.ONLY_ME)


def _list_subjects(session: Session, repository: RoundRepository) -> Iterator[Subject]:
    points = [one for one in repository.points if one.say is not SayLevel.ONLY_ME]
    plain = [one for one in points if not one.lead and not one.ask]
    top = [one for one in points if one.lead] or plain[:LEADING]
    proofs = find_proofs(session, points)

    def tell(part: Part, chosen: list[TalkingPoint]) -> Iterator[Subject]:
        for point in chosen:
            days = {proof.day for proof in proofs[point.id] if isinstance(proof, Entry)}
            yield Subject(point.id, part, point, text(f"page.{part}", session.language), proof_days=tuple(sorted(days)))

    # What a point speaks of is said with the point.
    wishes = [
        one
        for one in repository.wishes
        if one.say is not SayLevel.ONLY_ME and not any(is_same_matter(one.text, point.text) for point in points)
    ]
    agreed = _list_agreed(session, repository)
    goals = [
        one
        for one in list_records_at_talk(session, repository, session.lasting.goals_or_empty)
        if one.is_open and not _was_agreed_now(one, repository)
    ]
    # Laid out by the page, so that a card says of each what the page says.
    material = Material(
        session.owner,
        repository.round,
        session.today,
        SayLevel.IF_ASKED,
        wishes=tuple(
            Want(keep_printed(one, Printed.ANY), tuple(need for need in repository.needs if need.id in one.needs))
            for one in wishes
        ),
        agreed=tuple(
            AgreedItem(
                one.agreement,
                one.overdue,
                one.quiet_since,
                made="earlier" if tell_when_made(one.agreement, repository) == "earlier" else "round",
            )
            for one in agreed
        ),
        goals=tuple(keep_printed(one, Printed.ANY) for one in goals),
    )
    laid_out = {part.name: part for part in lay_out_page(material, session.language).parts}

    def lay_out(part: Part, kind: str, records: Sequence[Wish | Agreement | Goal]) -> Iterator[Subject]:
        if records:
            heading = laid_out[part].title
            for record, item in zip(records, laid_out[part].items, strict=True):
                yield Subject(name_card(kind, record.id), part, record, heading, tuple(_list_lines(item)))

    yield from tell("top", top)
    yield from lay_out("wants", WISH.name, wishes)
    yield from lay_out("agreed", AGREEMENT.name, [one.agreement for one in agreed])
    yield from lay_out("goals", GOAL.name, goals)
    yield from tell("ask", [one for one in points if one.ask and not one.lead])
    yield from tell("more", [one for one in plain if one not in top])


def _list_agreed(session: Session, repository: RoundRepository) -> list[AgreementStanding]:
    """Return what is open from last time, what is late first."""
    every = with_managers(session, session.lasting.agreements_or_empty, repository.round.manager)
    agreements = [one for one in every if not _was_agreed_now(one, repository)]
    still = list_open_agreements(list_records_at_talk(session, repository, agreements), session.today)
    return sorted(still, key=_rank_urgency)


def _list_lines(item: PageItem) -> Iterator[str]:
    for detail in item.details:
        yield " ".join(part for part in (detail.lead, detail.text) if part)


def _rank_urgency(one: AgreementStanding) -> tuple[int, bool]:
    """Put what is late before the rest, and what the manager does alone or along before one's own."""
    return (0 if one.overdue else 1 if one.silent else 2, one.agreement.owner is Party.ME)


def _was_agreed_now(record: Agreement | Goal, repository: RoundRepository) -> bool:
    """Tell whether it was agreed in this talk: made in its round once it had begun."""
    started, made = repository.room.meeting_started, record.history[0].at if record.history else None
    return record.round == repository.round.id and started is not None and made is not None and made >= started
