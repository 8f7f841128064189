"""Materials made up for the tests, each text with a word of its own in it so that it can be found again."""

from __future__ import annotations

import datetime as dt
import re
from typing import TYPE_CHECKING, Any

from hypothesis import strategies as st

from musprep.briefing.appendix import lay_out_whole
from musprep.briefing.markdown import render_blocks
from musprep.briefing.material import AgreedItem, Material, Point, ReceivedText, Tip, Want
from musprep.model.agreement import Agreement, Party
from musprep.model.answer import Answer
from musprep.model.catalogue import BriefingPart, Text
from musprep.model.entry import Entry, Kind
from musprep.model.goal import Activity, Goal
from musprep.model.owner import Owner
from musprep.model.point import TalkingPoint
from musprep.model.round import Round
from musprep.model.say import SayLevel
from musprep.model.wish import Wish

if TYPE_CHECKING:
    from collections.abc import Callable

TODAY = dt.date(2026, 11, 23)
MEETING = dt.date(2026, 12, 9)
_WORDS = re.compile(r"ord\d+x")

_BITS = st.sampled_from(
    ["", " og mere", "\nto\n\nlinjer", " *fed* [/x]", " <b>", " # 1. -", " \x1b[0m", "\r\nny", " [a](b)", " `kode`"]
)


def render_markdown(whole: Material, language: str) -> str:
    """Return the whole preparation as Markdown."""
    return render_blocks(lay_out_whole(whole, language))


def words_in(text: str) -> set[str]:
    """Return the made-up words in a text."""
    return set(_WORDS.findall(text.casefold()))


def entry(number: int, text: str = "", **parts: object) -> Entry:
    """Return an entry, noted `number` days before today."""
    at = dt.datetime.combine(TODAY - dt.timedelta(days=number), dt.time(9, 0), dt.UTC)
    return Entry.model_validate({"id": f"e{number}", "at": at, "text": text or f"notat {number}", **parts})


def material(**parts: Any) -> Material:
    """Return a material of nothing but `parts`."""
    base = Material(
        owner=Owner(),
        round=Round(id="2026", date=MEETING),
        today=TODAY,
        upto=SayLevel.ONLY_ME,
    )
    return base._replace(**parts)


@st.composite
def materials(draw: Callable[..., object]) -> Material:
    """Draw a material with texts and levels at random."""
    count = 0

    def word(*, may_lack: bool = False) -> str:
        nonlocal count
        if may_lack and draw(st.booleans()):
            return ""
        count += 1
        return f"ord{count}x{draw(_BITS)}"

    def say() -> SayLevel:
        return SayLevel(str(draw(st.sampled_from([level.value for level in SayLevel]))))

    def some(most: int) -> range:
        return range(int(str(draw(st.integers(0, most)))))

    entries = [
        entry(
            number,
            word(),
            kind=draw(st.sampled_from(list(Kind))),
            say=say(),
            effect=word(may_lack=True),
            proof=tuple(word() for _ in some(2)),
            tags=tuple(word().split()[0] for _ in some(2)),
        )
        for number in some(6)
    ]
    named = st.sampled_from([*entries, None]) if entries else st.none()
    points = tuple(
        Point(
            TalkingPoint(
                id=f"p{number}",
                text=word(),
                keywords=word(may_lack=True),
                ask=bool(draw(st.booleans())),
                lead=number + 1 if number < 3 and draw(st.booleans()) else 0,
                say=say(),
            ),
            tuple(found if isinstance(found := draw(named), Entry) else word() for _ in some(2)),
        )
        for number in some(5)
    )
    wishes = tuple(
        Want(Wish(id=f"w{number}", text=word(), me=word(may_lack=True), workplace=word(may_lack=True), say=say()))
        for number in some(3)
    )
    answers = tuple(
        ReceivedText(
            Answer(to=f"k/a/s{number}", text=word(may_lack=True), say=say()),
            "Hvordan går det?",
            BriefingPart(str(draw(st.sampled_from([part.value for part in BriefingPart])))),
        )
        for number in some(4)
    )
    agreed = tuple(
        AgreedItem(Agreement(id=f"a{number}", text=word(), owner=Party.MANAGER), quiet_days=100 * number)
        for number in some(2)
    )
    goals = tuple(
        Goal(id=f"g{number}", competence=word(), activities=tuple(Activity(text=word()) for _ in some(2)))
        for number in some(2)
    )
    return material(
        owner=Owner(name=word(may_lack=True)),
        round=Round(id="2026", date=MEETING, manager=word(may_lack=True), place=word(may_lack=True)),
        points=points,
        entries=tuple(entries),
        wishes=wishes,
        answers=answers,
        agreed=agreed,
        goals=goals,
        tips=(Tip(Text(da="Lyt", en="Listen"), None),),
    )
