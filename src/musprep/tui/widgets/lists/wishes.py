"""Shows wishes and needs as blocks, and says in which column a wish belongs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from musprep.language.safe import make_safe_line
from musprep.language.say import text
from musprep.tui.widgets.fields.say_mark import get_mark, get_mark_and_word
from musprep.tui.widgets.lists.block_list import Block, Para

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from musprep.insight.then_and_now import WishAge
    from musprep.model.need import Need
    from musprep.model.wish import Wish

COLUMNS = ("me", "both", "workplace")
WISH, NEED, NEW_WISH, NEW_NEED = "wish:", "need:", "new:wish", "new:need"
OLD_WISH, OLD_NEED = "old-wish:", "old-need:"
"""What the keys of blocks begin with; a record's id follows all but those of what is new."""
_BARE = 2
"""How many paragraphs a need has that no wish answers."""
_KNOWN = 4
"""Up to so many years have a word of their own."""


def find_column(wish: Wish) -> str:
    """Return the column of a wish: the middle one if both gain by it; if neither does, it is the owner's own."""
    if wish.shared:
        return "both"
    return "workplace" if wish.for_workplace else "me"


def list_gains(wish: Wish, needs: Iterable[Need]) -> list[tuple[str, str]]:
    """Return what a wish gives, as `me`, `workplace` or `answers` and the words: its own, and those of its needs."""
    said = [("me", wish.me), ("workplace", wish.workplace)]
    said += [("answers", need.text) for need in needs if need.id in wish.needs]
    return [(name, words.strip()) for name, words in said if words.strip()]


def find_missing_gain(wish: Wish) -> str:
    """Return which gain keeps a wish from being shared: `no_me`, `no_workplace`, `neither`, or "" where none does."""
    if wish.shared:
        return ""
    return "no_me" if wish.for_workplace else "no_workplace" if wish.me.strip() else "neither"


class Wishes:
    """Turns wishes and needs into blocks, each wish with its place in their order where there are several.

    `close` leaves out the name of the say level and only shows its mark.
    """

    def __init__(  # noqa: PLR0913 - what a round has
        self,
        language: str,
        wishes: Sequence[Wish],
        needs: Sequence[Need],
        ages: Mapping[str, WishAge],
        *,
        close: bool,
        locked: bool,
    ) -> None:
        self.language = language
        self._wishes, self._needs = wishes, needs
        self._ages = ages
        self._close = close
        self._locked = locked

    def say(self, key: str, **values: object) -> str:
        """Return the text `interests.<key>`."""
        return text(f"interests.{key}", self.language, **values)

    def draw_heading(self, name: str, count: int) -> Block:
        """Return the heading of a column, with the number of wishes in it."""
        return Block("", (Para(self.say("me_count", name=self.say(name), count=count), "head"),))

    def draw_column(self, name: str, wishes: Sequence[Wish]) -> Iterator[Block]:
        """Yield the wishes of a column; where there is none, how to get one there."""
        for wish in wishes:
            yield self._draw_wish(wish)
        if not wishes:
            yield Block("" if self._locked else f"{NEW_WISH}:{name}", (Para(self.say(f"none_{name}"), "dim"),))

    def draw_needs(self) -> Iterator[Block]:
        """Yield the needs of the workplace, each with the wishes that answer it."""
        for need in self._needs:
            paras = [Para(need.text), Para(self.say(f"source_{need.source.value}"), "dim")]
            paras += [Para(f"◆ {wish.text}", "mark", rows=2) for wish in self._wishes if need.id in wish.needs]
            if len(paras) == _BARE:
                paras.append(Para(f"◇ {self.say('unanswered_locked' if self._locked else 'unanswered')}", "warn"))
            yield Block(f"{NEED}{need.id}", tuple(paras))
        if not self._needs:
            yield Block("" if self._locked else NEW_NEED, (Para(self.say("none_needs"), "dim"),))

    def draw_wishes_before(self, wishes: Sequence[Wish]) -> Iterator[Block]:
        """Yield wishes of the round before, with their answers and the key that carries them over."""
        for wish in wishes:
            reply = (
                [Para(self.say("before_reply", reply=make_safe_line(wish.reply)), "dim")] if wish.reply.strip() else []
            )
            yield self._draw_before(f"{OLD_WISH}{wish.id}", wish.text, reply)

    def draw_needs_before(self, needs: Sequence[Need]) -> Iterator[Block]:
        """Yield needs of the round before, which can be carried over."""
        for need in needs:
            yield self._draw_before(f"{OLD_NEED}{need.id}", need.text, [])

    def _draw_before(self, key: str, words: str, more: list[Para]) -> Block:
        return Block(key, (Para(words), *more, Para(f"↻ {self.say('before')}", "dim")))

    def _draw_wish(self, wish: Wish) -> Block:
        tail = get_mark(wish.say) if self._close else get_mark_and_word(wish.say, self.language)
        rank = next((f"{at}. " for at, one in enumerate(self._wishes, 1) if one.id == wish.id), "")
        paras = [Para(f"{rank if len(self._wishes) > 1 else ''}{wish.text}", "title", tail=tail, tail_look="dim")]
        names = ("price", "length", "plan_b", "reply")
        parts = [*list_gains(wish, self._needs), *((name, getattr(wish, name).strip()) for name in names)]
        width = 2 + max(len(self.say(f"line_{name}")) for name in ("me", "workplace", "answers", *names))
        for at, (name, said) in enumerate(parts):
            # One label for all the needs.
            again = at > 0 and parts[at - 1][0] == name
            if said and self._close:
                paras.append(Para(f"{self.say(f'line_{name}')}: {said}"))
            elif said:
                paras.append(Para(said, "", label="" if again else self.say(f"line_{name}"), label_width=width))
        missing = find_missing_gain(wish)
        paras.append(Para(f"◇ {self.say(missing)}", "warn") if missing else Para(f"◆ {self.say('shared')}", "mark"))
        age = self._say_age(wish)
        if age:
            paras.append(Para(age, "dim"))
        return Block(f"{WISH}{wish.id}", tuple(paras))

    def _say_age(self, wish: Wish) -> str:
        """Return how long it has been wished for, and what was answered; "" for the first year."""
        known = self._ages.get(wish.id)
        if known is None or known.rounds < 2:  # noqa: PLR2004 - the second year
            return ""
        years = known.rounds
        age = self.say(f"age_{years}" if years <= _KNOWN else "age_more", count=years)
        reply = make_safe_line(known.last_reply)
        return self.say("age_reply" if reply else "age_no_reply", age=age, reply=reply)
