"""Shows points and wishes as blocks: the leading three with a large figure, then the others."""

from __future__ import annotations

from typing import TYPE_CHECKING

from musprep.language.dates import show_day
from musprep.language.safe import make_safe_line
from musprep.language.say import text
from musprep.tui.widgets.fields.say_mark import get_mark_and_word
from musprep.tui.widgets.lists.block_list import Block, Para
from musprep.tui.widgets.lists.wishes import find_missing_gain, list_gains

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from musprep.model.entry import Entry
    from musprep.model.need import Need
    from musprep.model.point import TalkingPoint
    from musprep.model.wish import Wish

_FIGURES = (("╺┓ ", " ┃ ", "╺┻╸"), ("╺━┓", "┏━┛", "┗━╸"), ("╺━┓", " ━┫", "╺━┛"))
"""1, 2 and 3, three lines high."""


OLD_POINT = "old-point:"
POINT, WISH, NEW_POINT, NEW_ASK, NEW_WISH = "point:", "wish:", "new:point", "new:ask", "new:wish"
"""What the keys of blocks begin with; a record's id follows the first two."""


class Points:
    """Turns what a round holds into blocks. `roomy` gives large figures and a line for each proof, `tall` two."""

    def __init__(self, language: str, *, roomy: bool, tall: bool, this_year: int) -> None:
        self.language = language
        self.roomy = roomy
        self.rows = 2 if tall else 1
        self.this_year = this_year

    @property
    def margin(self) -> int:
        """The width of the blocks' margin, in columns."""
        return 5 if self.roomy else 3

    def draw_blocks(  # noqa: PLR0913 - what a list of points is made of
        self,
        points: Sequence[TalkingPoint],
        wishes: Sequence[Wish],
        needs: Sequence[Need],
        proofs: Mapping[str, Sequence[Entry | str]],
        *,
        locked: bool,
        before: Sequence[TalkingPoint] = (),
    ) -> Iterator[Block]:
        """Yield the whole list; a `locked` round offers nothing new. `before` were not ticked as said last time."""
        from musprep.model.point import LEADING

        leading = [one for one in points if one.lead]
        more = [one for one in points if not one.lead and not one.ask]
        asks = [one for one in points if not one.lead and one.ask]
        yield self._draw_heading("lead")
        for place, point in enumerate(leading):
            yield self._draw_point(point, proofs.get(point.id, ()), self._draw_figure(place))
        if not locked:
            for place in range(len(leading), len(_FIGURES)):
                hint = "hint" if more or asks else "next" if leading else "first"
                yield self._draw_free_place(place, hint if place == len(leading) else "")
        sections = (
            ("more", NEW_POINT, [self._draw_point(one, proofs.get(one.id, ())) for one in more]),
            ("ask", NEW_ASK, [self._draw_point(one, proofs.get(one.id, ())) for one in asks]),
            ("wishes", NEW_WISH, [self._draw_wish(one, needs) for one in wishes]),
        )
        for name, new, blocks in sections:
            if blocks or not locked:
                yield self._draw_heading(name)
                yield from blocks or [self._draw_none(name, new)]
            # As long as there are few points they stand among them, where they are seen without scrolling.
            if before and name == ("more" if len(points) < LEADING else "wishes"):
                yield self._draw_heading("before")
                yield from map(self._draw_before, before)

    def _draw_before(self, point: TalkingPoint) -> Block:
        return Block(f"{OLD_POINT}{point.id}", (Para(point.text), Para(f"↻ {self._say('before_take')}", "dim")))

    def _say(self, key: str, **values: object) -> str:
        return text(f"meeting.{key}", self.language, **values)

    def _draw_heading(self, name: str) -> Block:
        return Block("", (Para(self._say(name), "head"),), gap=1 if self.roomy else 0)

    def _draw_figure(self, place: int) -> tuple[str, ...]:
        if place >= len(_FIGURES):
            return ()
        return tuple(f" {line}" for line in _FIGURES[place]) if self.roomy else (f" {place + 1}",)

    def _draw_free_place(self, place: int, hint: str) -> Block:
        paras = [Para(self._say("lead_free"), "dim")]
        if hint:
            told = Para(self._say(f"lead_free_{hint}"), "dim")
            paras = [*paras, told] if self.roomy else [told]
        return Block(f"{NEW_POINT}:{place + 1}", tuple(paras), self._draw_figure(place))

    def _draw_none(self, name: str, new: str) -> Block:
        return Block(new, (Para(self._say(f"{'wish' if name == 'wishes' else name}_none"), "dim"),))

    def _draw_point(self, point: TalkingPoint, proofs: Iterable[Entry | str], figure: tuple[str, ...] = ()) -> Block:
        looks = "title" if point.lead else "strong"
        paras = [Para(point.text, looks, tail=get_mark_and_word(point.say, self.language), tail_look="dim")]
        if point.ask and point.lead:
            paras.append(Para(self._say("is_ask"), "mark"))
        if point.keywords.strip():
            paras.append(Para(make_safe_line(point.keywords), "mark"))
        paras += self._draw_proofs(list(proofs))
        return Block(f"{POINT}{point.id}", tuple(paras), figure)

    def _draw_proofs(self, proofs: list[Entry | str]) -> Iterator[Para]:
        if not self.roomy and len(proofs) > 1:
            yield Para(" · ".join(self._shorten_proof(proof) for proof in proofs), "dim", rows=1)
            return
        days = {id(proof): self._say_day(proof) for proof in proofs if not isinstance(proof, str)}
        width = max(map(len, days.values()), default=1) + 2
        for proof in proofs:
            label = days.get(id(proof), "–")
            said = make_safe_line(proof) if isinstance(proof, str) else proof.short
            yield Para(said, "dim", label=label, label_width=width, rows=self.rows)

    def _shorten_proof(self, proof: Entry | str) -> str:
        return make_safe_line(proof) if isinstance(proof, str) else self._say_day(proof)

    def _say_day(self, entry: Entry) -> str:
        return show_day(entry.day, self.language, year=entry.day.year != self.this_year)

    def _draw_wish(self, wish: Wish, needs: Sequence[Need]) -> Block:
        paras = [Para(wish.text, "strong", tail=get_mark_and_word(wish.say, self.language), tail_look="dim")]
        labels = {name: self._say(f"wish_{name}") for name in ("me", "workplace", "answers")}
        width = max(map(len, labels.values())) + 2
        for name, said in list_gains(wish, needs):
            # One label for all the needs.
            paras.append(Para(said, "", label=labels.pop(name, ""), label_width=width))
        missing = find_missing_gain(wish)
        said = f"◇ {self._say(f'wish_{missing}')}" if missing else f"◆ {self._say('wish_shared')}"
        paras.append(Para(said, "warn" if missing else "mark"))
        return Block(f"{WISH}{wish.id}", tuple(paras))
