"""One question over all rounds, and one wish over the years."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from musprep.insight.search import fold

if TYPE_CHECKING:
    from collections.abc import Sequence

    from musprep.model.answer import Answer
    from musprep.model.wish import Wish


class Column(NamedTuple):
    """One round's answer. `reworded`: the question stood in other words than in the column before."""

    round: str
    wording: str
    answer: Answer
    reworded: bool


class WishAge(NamedTuple):
    """A wish that comes back: in how many rounds running it stands, and what was answered last time."""

    wish: Wish
    rounds: int
    last_reply: str


def then_and_now(answers: Sequence[tuple[str, Answer]]) -> list[Column]:
    """Lay one question's answers out, oldest round first; only wordings in one language are compared."""
    columns: list[Column] = []
    for name, answer in answers:
        before = next(
            (column.answer for column in reversed(columns) if column.answer.language == answer.language), None
        )
        reworded = bool(before and before.wording and answer.wording and before.wording != answer.wording)
        columns.append(Column(name, answer.wording, answer, reworded))
    return columns


def wish_ages(now: Sequence[Wish], earlier: Sequence[Sequence[Wish]]) -> list[WishAge]:
    """Tell of each wish how many rounds running it has stood. `earlier` holds each round's wishes, the latest first.

    A wish is the same when its id or its words are.
    """
    ages = []
    for wish in now:
        rounds, reply = 1, ""
        for wishes in earlier:
            same = next(
                (one for one in wishes if one.id == wish.id or fold(one.text.strip()) == fold(wish.text.strip())), None
            )
            if same is None:
                break
            reply = reply or same.reply
            rounds += 1
        ages.append(WishAge(wish, rounds, reply))
    return ages
