"""Materials made up for the tests, each text with a word of its own in it so that it can be found again."""

from __future__ import annotations

import datetime as dt
import re
from itertools import count
from typing import TYPE_CHECKING, Any

from hypothesis import strategies as st

from musprep.briefing.appendix import lay_out_whole
from musprep.briefing.markdown import render_blocks
from musprep.briefing.material import AgreedItem, Material, Point, ReceivedText, Tip, Want
from musprep.model.agreement import Agreement, Party
from musprep.model.answer import Answer
from musprep.model.catalogue import Catalogue, CatalogueKind, Section
from musprep.model.catalogue_text import Text
from musprep.model.entry import Entry, Kind
from musprep.model.goal import Activity, Goal
from musprep.model.history import Event, Happening
from musprep.model.need import Need
from musprep.model.owner import Owner
from musprep.model.point import TalkingPoint
from musprep.model.question import BriefingPart
from musprep.model.round import Round
from musprep.model.say import SayLevel
from musprep.model.wish import Wish

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

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
        Want(
            Wish(
                id=f"w{number}",
                text=word(),
                me=word(may_lack=True),
                workplace=word(may_lack=True),
                plan_b=word(may_lack=True),
                reply=word(may_lack=True),
                say=say(),
            ),
            tuple(Need(id=f"n{number}", text=word()) for _ in some(1)),
            last_reply=word(may_lack=True),
        )
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
        AgreedItem(Agreement(id=f"a{number}", text=word(), owner=Party.MANAGER), quiet_since=TODAY if number else None)
        for number in some(2)
    )
    at = dt.datetime.combine(TODAY, dt.time(9, 0), dt.UTC)
    agreed += tuple(
        AgreedItem(
            Agreement(
                id=f"k{number}",
                text=word(),
                owner=Party.ME,
                history=(Event(at=at, what=Happening.KEPT, words=word(may_lack=True)),),
            ),
            kept_on=TODAY,
        )
        for number in some(1)
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
        needs=tuple(Need(id=f"m{number}", text=word()) for number in some(2)),
        tips=(Tip(Text(da="Lyt", en="Listen"), None),),
    )


def crowded() -> Iterator[tuple[str, Material]]:
    """Yield materials with far more than fits on a page, of texts that are hard to set."""
    yield "words", _crowd(lambda n: f"sag{n}x " + "møder i styregruppen om vandspild og drift " * (n % 4 + 1))
    yield "long words", _crowd(lambda n: f"sag{n}x" + "driftsjournalleverandør" * 13)
    yield "capitals", _crowd(lambda n: f"SAG{n}X " + "MØDER I STYREGRUPPEN OM VANDSPILD " * (n % 5 + 1))
    yield "emoji", _crowd(lambda n: f"sag{n}x " + "🎉👩‍💻❤️ " * 30)
    yield "chinese", _crowd(lambda n: f"sag{n}x " + "今年我们完成了很多工作，水损失减少了。" * 12)


def mere_answers() -> Material:
    """Return a material of nothing but answers, which go across both columns."""
    asked = "Hvad fylder mest for dig i hverdagen, og hvad skal der til, for at det kan blive anderledes?"
    said = [f"svar{n}x {'om driften ' * (n % 7)}" for n in range(40)]
    answers = [Answer(to=f"k/a/s{n}", text=one, say=SayLevel.SAY_IT) for n, one in enumerate(said)]
    return material(answers=tuple(ReceivedText(one, asked, BriefingPart.STATUS) for one in answers))


def _crowd(word: Callable[[int], str]) -> Material:
    """Return a material of thirty wishes, an agenda of twelve steps and so on, each text made by `word`."""
    numbers = count(1)

    def make() -> str:
        return word(next(numbers))

    known = {"say": SayLevel.SAY_IT}
    notes = [entry(n, make(), effect=make(), **known) for n in range(60)]
    steps = tuple(Section(id=f"s{n}", title=Text(da=make()[:70], en="-")) for n in range(12))
    return material(
        owner=Owner(name=make()[:60]),
        round=Round(id="2026", date=MEETING, time=dt.time(10), manager=make()[:60], place=make()[:60]),
        points=tuple(
            Point(
                TalkingPoint(id=f"p{n}", text=make(), lead=n if n < 4 else 0, ask=n % 4 == 0, **known),
                tuple(notes[n * 3 : n * 3 + 3]),
            )
            for n in range(1, 16)
        ),
        entries=tuple(notes),
        wishes=tuple(
            Want(
                Wish(id=f"w{n}", text=make(), workplace=make(), price=make(), length=make(), plan_b=make(), **known),
                (Need(id=f"n{n}", text=make()),),
                n,
                make(),
            )
            for n in range(30)
        ),
        answers=tuple(
            ReceivedText(Answer(to=f"k/a/s{n}", text=make(), **known), make(), BriefingPart.STATUS, step=n - 5)
            for n in range(20)
        ),
        agreed=tuple(
            AgreedItem(Agreement(id=f"a{n}", text=make(), owner=Party.ME), quiet_since=TODAY if n % 2 else None)
            for n in range(20)
        ),
        goals=tuple(Goal(id=f"g{n}", competence=make(), known=make(), progress=n, target=20) for n in range(20)),
        needs=tuple(Need(id=f"m{n}", text=make()) for n in range(10)),
        agenda=Catalogue(
            id="mit",
            version="1.0.0",
            kind=CatalogueKind.AGENDA,
            **dict.fromkeys(("title", "about", "source"), Text(da="-", en="-")),
            section=steps,
        ),
        tips=tuple(Tip(Text(da=make()[:80], en="-"), None) for _ in range(4)),
    )
