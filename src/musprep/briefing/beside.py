"""What stands beside a question besides notes: what was agreed last time, and what the workplace needs."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from musprep.briefing.goal_items import describe_measure
from musprep.language.dates import show_day
from musprep.language.say import name_value, text
from musprep.model.agreement import Agreement, Party
from musprep.model.history import RecordState

if TYPE_CHECKING:
    import datetime as dt

    from musprep.model.answer import Answer
    from musprep.model.goal import Goal
    from musprep.model.need import Need


class RecordBeside(NamedTuple):
    """A record as it stands beside a question: its words, what it is, and how it stands, which is quoted with it.

    `answer` is the owner's own to a question that asks the same: it is taken over as it is, with the level it has.
    """

    text: str
    kind: str
    state: str
    needed: bool = False
    answer: Answer | None = None


def describe_promise(
    one: Agreement | Goal, today: dt.date, language: str, quiet_since: dt.date | None = None, former: str = ""
) -> RecordBeside:
    """Return an agreement or a goal with who is responsible, and with how it stands.

    `quiet_since` is since when an agreement is silent, None where it is not. `former` is the manager it was made with
    where that is not today's.
    """
    agreed = isinstance(one, Agreement)
    party = one.owner if isinstance(one, Agreement) else one.responsible
    who = former if former and party is Party.MANAGER else text(f"page.by_{party.value}", language)
    if former and party is not Party.MANAGER:
        who = text(f"page.by_{party.value}_with", language, manager=former)
    kind = text(f"page.beside_{'agreement' if agreed else 'goal'}", language, who=who)
    measure = "" if isinstance(one, Agreement) else describe_measure(one, language)
    said = " · ".join(part for part in (measure, _describe_state(one, today, language, quiet_since)) if part)
    return RecordBeside(one.title, kind, said)


def describe_need(need: Need, language: str) -> RecordBeside:
    """Return a need with where it is written down."""
    source = text(f"interests.source_{need.source.value}", language)
    return RecordBeside(need.text, text("page.beside_need", language), source, needed=True)


def describe_like(answer: Answer, said: str, prompt: str, round_id: str, language: str) -> RecordBeside:
    """Return an answer to a question that asks the same as another, in words, with its round and its level."""
    kind = text("page.beside_like", language, round=round_id, prompt=prompt)
    return RecordBeside(said, kind, name_value("say", answer.say, language), answer=answer)


def _describe_state(one: Agreement | Goal, today: dt.date, language: str, quiet_since: dt.date | None) -> str:
    due = one.due if isinstance(one, Agreement) else one.followup_when
    if one.ended:
        ended = "dropped_on" if one.state is RecordState.DROPPED else "kept_on"
        name = ended if isinstance(one, Agreement) or ended == "dropped_on" else "reached_on"
        return text(f"page.{name}", language, day=show_day(one.ended, language))
    if isinstance(one, Agreement) and due and due < today:
        # It is quoted in the answer, where a count of days would soon be wrong.
        return text("page.was_due", language, day=show_day(due, language))
    if quiet_since:
        return text("page.silent", language, day=show_day(quiet_since, language))
    if due is None:
        return text("page.open", language)
    return text("page.due" if isinstance(one, Agreement) else "page.followed_up", language, day=show_day(due, language))
