"""Agreements that need attention, a line each, for the overview."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from textual.content import Content

from musprep.language.safe import make_safe_line
from musprep.language.say import say_count, text
from musprep.tui.widgets.lists.agreements import AGREEMENT, COURSE, describe_standing

if TYPE_CHECKING:
    import datetime as dt

    from musprep.services.year.overview import Overview


class Due(NamedTuple):
    """A line, and the key of its block in the agreements tab."""

    key: str
    words: Content


def list_due_rows(now: Overview, today: dt.date, language: str) -> list[Due]:
    """Return the agreements that are due, the courses to tell about, and at last how many are silent."""
    rows = []
    for one in now.due:
        said = describe_standing(one, today, language, short=True)
        rows.append(Due(f"{AGREEMENT}{one.agreement.id}", _draw_line(said.said, one.agreement.text, warns=said.warns)))
    for course in now.courses:
        asked = text("tui.due_course", language)
        key = f"{COURSE}{course.goal.id}:{course.place + 1}"
        rows.append(Due(key, _draw_line(asked, course.activity.text, warns=True)))
    listed = {one.agreement.id for one in now.due}
    silent = [one for one in now.silent if one.agreement.id not in listed]
    if silent:
        days = min(one.quiet_days for one in silent)
        quiet = say_count("tui.due_silent", language, len(silent), days=days)
        rows.append(
            Due(f"{AGREEMENT}{silent[0].agreement.id}", _draw_line(quiet, silent[0].agreement.text, warns=True))
        )
    return rows


def _draw_line(said: str, about: str, *, warns: bool) -> Content:
    return Content.styled(f"{said}  ", "$text-warning" if warns else "$text-muted").append(make_safe_line(about))
