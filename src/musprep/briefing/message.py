"""Two short messages to the manager: before the talk the leading points, after it how the owner understood it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from musprep.briefing.agreed_words import add_facts
from musprep.language.dates import show_day, show_long
from musprep.language.safe import make_safe, make_safe_line
from musprep.language.say import text
from musprep.language.titles import TITLES
from musprep.model.agreement import Party
from musprep.model.say import SayLevel

if TYPE_CHECKING:
    from collections.abc import Sequence

    from musprep.model.agreement import Agreement
    from musprep.model.goal import Goal
    from musprep.model.meeting import Conclusion
    from musprep.model.owner import Owner
    from musprep.model.point import TalkingPoint
    from musprep.model.round import Round

_I = {"da": "jeg", "en": "i"}


def find_written_points(points: Sequence[TalkingPoint]) -> list[TalkingPoint]:
    """Return the leading points whose level is in-writing, in their order."""
    return [point for point in points if point.lead and point.say.reaches(SayLevel.IN_WRITING)]


def render_message(owner: Owner, this: Round, points: Sequence[TalkingPoint], language: str, *, talk: str) -> str:
    """Return the message as plain text; of the points it contains their text and nothing else."""
    intro = (
        text("form.message_intro_on", language, talk=talk, day=show_long(this.date, language))
        if this.date
        else text("form.message_intro", language, talk=talk)
    )
    lines = [f"{place}. {make_safe_line(point.text)}" for place, point in enumerate(find_written_points(points), 1)]
    return _render(owner, this, language, [intro, "\n".join(lines), text("form.message_end", language)])


def render_understanding(  # noqa: PLR0913, PLR0917 - a message is made of these
    owner: Owner,
    this: Round,
    conclusion: Conclusion,
    agreements: Sequence[Agreement],
    goals: Sequence[Goal],
    language: str,
) -> str:
    """Return the message after the talk as plain text: what the owner heard in their own words, and what was agreed."""
    key = "form.understood_intro_on" if this.date else "form.understood_intro"
    day = show_long(this.date, language) if this.date else ""
    parts = [text(key, language, day=day), make_safe(conclusion.own.strip())]
    agreed = [
        f"- {_name_party(party, one.text, language)}{add_facts(make_safe_line(one.text), _list_due(one, language))}"
        for party in (Party.ME, Party.MANAGER, Party.BOTH)
        for one in agreements
        if one.owner is party
    ]
    agreed += [f"- {text('form.understood_goal', language)}: {make_safe_line(goal.competence)}" for goal in goals]
    if agreed:
        parts.append("\n".join((text("form.understood_agreed", language), *agreed)))
    return _render(owner, this, language, [*filter(None, parts), text("form.understood_end", language)])


def _name_party(party: Party, said: str, language: str) -> str:
    """Return who promised something, "" where I say so in its first word."""
    told = party is Party.ME and said.split(maxsplit=1)[0].casefold() == _I[language]
    return "" if told else f"{text(f'form.understood_{party.value}', language)}: "


def _list_due(agreement: Agreement, language: str) -> list[str]:
    return [text("form.due_line", language, day=show_day(agreement.due, language))] if agreement.due else []


def _find_first_name(name: str) -> str:
    """Return what colleagues greet each other by: the first name, which a title is not, nor the name behind it."""
    words = name.split()
    named = [word for word in words if not word.endswith(".") and word.casefold() not in TITLES]
    return named[0] if named and (len(named) > 1 or len(words) == 1) else ""


def _render(owner: Owner, this: Round, language: str, parts: Sequence[str]) -> str:
    """Return a message: a greeting, what it says, and from whom it is."""
    name = _find_first_name(make_safe_line(this.manager))
    hello = text("form.message_hello", language, name=name) if name else text("form.message_hello_plain", language)
    bye = "\n".join(filter(None, (text("form.message_bye", language), make_safe_line(owner.name))))
    return "\n\n".join([hello, *parts, bye]) + "\n"
