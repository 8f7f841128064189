"""A short message to the manager with the leading points, made only of what is cleared for writing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from musprep.language.dates import show_long
from musprep.language.safe import safe_line
from musprep.language.say import text
from musprep.model.say import SayLevel

if TYPE_CHECKING:
    from collections.abc import Sequence

    from musprep.model.owner import Owner
    from musprep.model.point import TalkingPoint
    from musprep.model.round import Round


def find_written_points(points: Sequence[TalkingPoint]) -> list[TalkingPoint]:
    """Return the leading points whose level is in-writing, in their order."""
    return [point for point in points if point.lead and point.say.reaches(SayLevel.IN_WRITING)]


def render_message(owner: Owner, this: Round, points: Sequence[TalkingPoint], language: str, *, talk: str) -> str:
    """Return the message as plain text; of the points it contains their text and nothing else."""
    hello = (
        text("form.message_hello", language, name=safe_line(this.manager))
        if this.manager
        else text("form.message_hello_plain", language)
    )
    intro = (
        text("form.message_intro_on", language, talk=talk, day=show_long(this.date, language))
        if this.date
        else text("form.message_intro", language, talk=talk)
    )
    lines = [f"{place}. {safe_line(point.text)}" for place, point in enumerate(find_written_points(points), 1)]
    bye = (
        f"{text('form.message_bye', language)}\n{safe_line(owner.name)}"
        if owner.name
        else text("form.message_bye", language)
    )
    return "\n\n".join([hello, intro, "\n".join(lines), text("form.message_end", language), bye]) + "\n"
