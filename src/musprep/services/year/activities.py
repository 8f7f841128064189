"""A goal's activities as lines of text; when they are rewritten, what is known of each is kept."""

from __future__ import annotations

from typing import TYPE_CHECKING

from musprep.model.goal import Activity
from musprep.services.session.clean_text import clean_text
from musprep.services.year.goals import list_examples

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from musprep.services.session.session import Session


def rewrite_activities(session: Session, lines: Iterable[str], before: Sequence[Activity] = ()) -> tuple[Activity, ...]:
    """Return `lines` as activities. Raises MusprepError for an unknown catalogue example.

    A line that was there before is still the same activity; where there are as many lines as before, a new line in the
    place of a missing one is that activity in other words, with its day and its use. An activity that equals a
    catalogue's example keeps its address.
    """
    said = [words for line in lines if (words := clean_text(line).strip())]
    named = {text: name for name, text in list_examples(session)}
    same = len(said) == len(before)
    left = {place: one for place, one in enumerate(before) if same and one.text not in said}
    known = {one.text: one for one in before}
    found = []
    for place, words in enumerate(said):
        old = known.get(words) or left.pop(place, None)
        if old is None:
            found.append(Activity(text=words, example=named.get(words, "")))
        else:
            found.append(old if old.text == words else old.with_(text=words, example=named.get(words, "")))
    return tuple(found)
