"""A goal's activities as lines of text: written anew, what is known of each stays with it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from musprep.model.goal import Activity
from musprep.services.session.clean_text import clean_text
from musprep.services.year.goals import examples

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from musprep.services.session.session import Session


def rewrite_activities(session: Session, lines: Iterable[str], before: Sequence[Activity] = ()) -> tuple[Activity, ...]:
    """Return `lines` as activities.

    A line that stood there before is that activity still; where there are as many lines as before, one in the place of
    a line now gone is that activity in new words, with its day and its use. A catalogue's example is named as such.
    """
    said = [words for line in lines if (words := clean_text(line).strip())]
    named = {text: name for name, text in examples(session)}
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
