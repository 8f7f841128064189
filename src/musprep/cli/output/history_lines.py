"""Shows what happened to an agreement or a goal, a line for each event."""

from __future__ import annotations

from typing import TYPE_CHECKING

from musprep.cli.output.layout import pad
from musprep.cli.output.rows import wrap_behind
from musprep.language.dates import show_day
from musprep.model.history import Happening

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from musprep.cli.framework.call import CommandCall
    from musprep.model.history import Event

_OF_GOALS = (Happening.MADE, Happening.KEPT, Happening.TOUCHED)
"""Events with other names for a goal: it is set, followed up and reached."""
_DAY = 13
"""The width of the longest date, in columns."""


def write_history(call: CommandCall, events: Iterable[Event], *, goal: bool = False) -> Iterator[str]:
    """Yield every event, the oldest first: its day, what happened, and what was said."""
    for event in events:
        day = pad(show_day(event.at.date(), call.language), _DAY)
        yield from wrap_behind(f"  {day}  ", _describe(call, event, goal=goal))


def _describe(call: CommandCall, event: Event, *, goal: bool) -> str:
    name = event.what.value.replace("-", "_")
    due = show_day(event.due, call.language) if event.due else ""
    of_goal = goal and event.what in _OF_GOALS
    what = call.say(f"goal_{name}" if of_goal else f"happened_{name}", day=due)
    if event.former:
        what = call.say("happened_taken_over", manager=event.former)
    if not event.words:
        return what
    changed = event.what is Happening.CHANGED and not goal
    return call.say("happened_before" if changed else "happened_words", what=what, words=event.words)
