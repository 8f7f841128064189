"""Shows wishes and needs as blocks, and says in which column a wish belongs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from musprep.language.safe import safe_line
from musprep.language.say import text
from musprep.tui.widgets.fields.say_mark import mark, mark_and_word
from musprep.tui.widgets.lists.block_list import Block, Para

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from musprep.insight.then_and_now import WishAge
    from musprep.model.need import Need
    from musprep.model.wish import Wish

COLUMNS = ("me", "both", "workplace")
WISH, NEED, NEW_WISH, NEW_NEED = "wish:", "need:", "new:wish", "new:need"
OLD_WISH, OLD_NEED = "old-wish:", "old-need:"
"""What the keys of blocks begin with; a record's id follows all but those of what is new."""
_KNOWN = 4
"""Up to so many years have a word of their own."""


def column_of(wish: Wish) -> str:
    """Return the column of a wish: the middle one if it has both lines; with neither it is the owner's own."""
    if wish.shared:
        return "both"
    return "workplace" if wish.workplace.strip() else "me"


class Wishes:
    """Turns wishes and needs into blocks. `close` leaves out the name of the say level and only shows its mark."""

    def __init__(self, language: str, ages: Mapping[str, WishAge], *, close: bool, locked: bool) -> None:
        self.language = language
        self._ages = ages
        self._close = close
        self._locked = locked

    def say(self, key: str, **values: object) -> str:
        """Return the text `interests.<key>`."""
        return text(f"interests.{key}", self.language, **values)

    def heading(self, name: str, count: int) -> Block:
        """Return the heading of a column, with the number of wishes in it."""
        return Block("", (Para(self.say("me_count", name=self.say(name), count=count), "head"),))

    def column(self, name: str, wishes: Sequence[Wish]) -> Iterator[Block]:
        """Yield the wishes of a column; where there is none, how to get one there."""
        for wish in wishes:
            yield self._wish(wish)
        if not wishes:
            yield Block("" if self._locked else f"{NEW_WISH}:{name}", (Para(self.say(f"none_{name}"), "dim"),))

    def needs(self, needs: Sequence[Need]) -> Iterator[Block]:
        """Yield the needs of the workplace."""
        for need in needs:
            source = self.say(f"source_{need.source.value}")
            yield Block(f"{NEED}{need.id}", (Para(need.text), Para(source, "dim")))
        if not needs:
            yield Block("" if self._locked else NEW_NEED, (Para(self.say("none_needs"), "dim"),))

    def wishes_before(self, wishes: Sequence[Wish]) -> Iterator[Block]:
        """Yield wishes of the round before, with their answers and the key that carries them over."""
        for wish in wishes:
            reply = [Para(self.say("before_reply", reply=safe_line(wish.reply)), "dim")] if wish.reply.strip() else []
            yield self._before(f"{OLD_WISH}{wish.id}", wish.text, reply)

    def needs_before(self, needs: Sequence[Need]) -> Iterator[Block]:
        """Yield needs of the round before, which can be carried over."""
        for need in needs:
            yield self._before(f"{OLD_NEED}{need.id}", need.text, [])

    def _before(self, key: str, words: str, more: list[Para]) -> Block:
        return Block(key, (Para(words), *more, Para(f"↻ {self.say('before')}", "dim")))

    def _wish(self, wish: Wish) -> Block:
        tail = mark(wish.say) if self._close else mark_and_word(wish.say, self.language)
        paras = [Para(wish.text, "title", tail=tail, tail_look="dim")]
        names = ("me", "workplace", "price", "plan_b")
        width = 2 + max(len(self.say(f"line_{name}")) for name in names)
        for name, said in (*((f"line_{one}", getattr(wish, one)) for one in names), ("reply", wish.reply)):
            if said.strip() and self._close:
                paras.append(Para(f"{self.say(name)}: {said.strip()}"))
            elif said.strip():
                paras.append(Para(said.strip(), "", label=self.say(name), label_width=width))
        if wish.shared:
            paras.append(Para(f"◆ {self.say('shared')}", "mark"))
        else:
            missing = "no_me" if wish.workplace.strip() else "no_workplace" if wish.me.strip() else "neither"
            paras.append(Para(f"◇ {self.say(missing)}", "warn"))
        age = self._age(wish)
        if age:
            paras.append(Para(age, "dim"))
        return Block(f"{WISH}{wish.id}", tuple(paras))

    def _age(self, wish: Wish) -> str:
        """Return how long it has been wished for, and what was answered; "" for the first year."""
        known = self._ages.get(wish.id)
        if known is None or known.rounds < 2:  # noqa: PLR2004 - the second year
            return ""
        years = known.rounds
        age = self.say(f"age_{years}" if years <= _KNOWN else "age_more", count=years)
        reply = safe_line(known.last_reply)
        return self.say("age_reply" if reply else "age_no_reply", age=age, reply=reply)
