"""One question through all rounds, and one wish through the years."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, TypeVar

from musprep.language.fold import fold
from musprep.model.answer import AskedState, mark_question

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from musprep.model.answer import Answer
    from musprep.model.need import Need
    from musprep.model.point import TalkingPoint
    from musprep.model.wish import Wish

    T = TypeVar("T", Wish, Need, TalkingPoint)


_ENDS = " .!?…"


class Column(NamedTuple):
    """One round's answer. `reworded` says that the question was put in other words than in the column before.

    `now` is how the question reads today where it differs from `wording`, else ""; `said_now` is the same for the label
    of what was chosen. `state` is whether it is asked today, `foreign` whether it is in the other language alone.
    """

    round: str
    wording: str
    answer: Answer
    reworded: bool
    now: str = ""
    said_now: str = ""
    state: AskedState = AskedState.ASKED
    foreign: bool = False

    def show_question(self, language: str) -> str:
        """Return the question as it was put then, with its marks."""
        return mark_question(self.wording, language, self.state, foreign=self.foreign)


class WishAge(NamedTuple):
    """A wish that comes back: in how many rounds in a row it stands, and what was answered last time."""

    wish: Wish
    rounds: int
    last_reply: str


def list_by_round(answers: Sequence[tuple[str, Answer]]) -> list[Column]:
    """Return one question's answers by round, the oldest first; only wordings in the same language are compared."""
    columns: list[Column] = []
    for name, answer in answers:
        before = next(
            (column.answer for column in reversed(columns) if column.answer.language == answer.language), None
        )
        reworded = bool(before and before.wording and answer.wording and before.wording != answer.wording)
        columns.append(Column(name, answer.wording, answer, reworded))
    return columns


def is_alike(one: str, other: str) -> bool:
    """Tell whether two texts say the same, ignoring capitals, spaces and the sign they end with."""
    return " ".join(fold(one).split()).rstrip(_ENDS) == " ".join(fold(other).split()).rstrip(_ENDS)


def select_missing(earlier: Iterable[T], now: Iterable[Wish | Need | TalkingPoint]) -> list[T]:
    """Return the `earlier` wishes, needs or points that are not among those of `now`."""
    there = list(now)
    return [one for one in earlier if not any(_is_same(one, other) for other in there)]


def _is_same(earlier: Wish | Need | TalkingPoint, now: Wish | Need | TalkingPoint) -> bool:
    return is_alike(earlier.text, now.text) or earlier.id == getattr(now, "carried_from", "")


def list_wish_ages(now: Sequence[Wish], earlier: Sequence[Sequence[Wish]]) -> list[WishAge]:
    """Return, for each wish, in how many rounds in a row it stands.

    `earlier` holds the wishes of each earlier round, the latest first. A wish is the same where it was carried over
    from there, or where its words are the same.
    """
    ages = []
    for wish in now:
        rounds, reply, latest = 1, "", wish
        for wishes in earlier:
            same = next((one for one in wishes if _is_same(one, latest)), None)
            if same is None:
                break
            reply, latest = reply or same.reply, same
            rounds += 1
        ages.append(WishAge(wish, rounds, reply))
    return ages
