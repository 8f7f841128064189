"""What goes on the one page: what counts most, each matter once, one's own words and not more than fits."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.made import crowded, entry, material, materials, render_markdown, words_in
from musprep.briefing import page_choice
from musprep.briefing.markdown import render_blocks
from musprep.briefing.material import AgreedItem, Gate, LeftOut, Point, ReceivedText, Want, clear
from musprep.briefing.page import lay_out_blocks, lay_out_page
from musprep.briefing.page_choice import choose_page
from musprep.briefing.page_cuts import cut_texts, lengthen_keywords, lengthen_points
from musprep.briefing.page_fit import arrange, fits, measure_height
from musprep.briefing.page_html import render_sheet
from musprep.briefing.page_parts import PageItem, PagePart
from musprep.briefing.same_matter import is_same_matter
from musprep.briefing.this_paper import say_length
from musprep.language.safe import cut_at_word
from musprep.language.say import text
from musprep.model.agreement import Agreement, Party
from musprep.model.answer import Answer
from musprep.model.goal import Goal
from musprep.model.history import Event, Happening
from musprep.model.need import Need
from musprep.model.point import TalkingPoint
from musprep.model.question import BriefingPart
from musprep.model.say import SayLevel
from musprep.model.wish import Wish

if TYPE_CHECKING:
    from musprep.briefing.material import Material
    from musprep.briefing.page_parts import Page


def page_of(whole: Material, upto: SayLevel = SayLevel.IF_ASKED) -> str:
    """Return the page as Markdown."""
    chosen = choose_page(clear(whole, upto), "da")
    return render_blocks(lay_out_blocks(lay_out_page(chosen, "da")))


@settings(max_examples=60, deadline=None)
@given(materials())
def test_a_page_fits_on_a_sheet(whole: Material) -> None:
    """Whatever there is: what was chosen fits."""
    assert fits(lay_out_page(choose_page(whole, "da"), "da"))


def test_a_long_year_is_one_page_and_says_what_it_left_out() -> None:
    """Of 300 notes and 40 points the leading three are there, the rest is counted."""
    points = tuple(
        Point(TalkingPoint(id=f"p{n}", text=f"Punkt {n} om sag {n}", lead=n if n < 4 else 0), ()) for n in range(1, 41)
    )
    notes = tuple(entry(n, f"Lukkede sag {n} i nordområdet") for n in range(300))
    chosen = choose_page(material(points=points, entries=notes), "da")
    assert [one.point.lead for one in chosen.points[:3]] == [1, 2, 3]
    assert chosen.left_out.points == 40 - len(chosen.points) > 0
    assert chosen.left_out.notes == 300 - len(chosen.entries) > 0


def test_a_page_is_chosen_by_few_tries(monkeypatch: pytest.MonkeyPatch) -> None:
    """What fits from the first on is found by halves, not by laying out a page for each text."""
    wishes = tuple(Want(Wish(id=f"w{n}", text=f"Ønske {n * 'x'}", say=SayLevel.SAY_IT), ()) for n in range(15))
    tried: list[Page] = []

    def count(page: Page) -> bool:
        tried.append(page)
        return fits(page)

    monkeypatch.setattr(page_choice, "fits", count)
    assert len(choose_page(material(wishes=wishes), "da").wishes) == 15
    assert len(tried) < 10


def test_wishes_have_their_rank_in_front() -> None:
    """Several wishes are numbered by rank, in each format; one alone is not."""
    wishes = tuple(
        Want(Wish(id=f"w{rank}", text=text, say=SayLevel.SAY_IT, order=rank))
        for text, rank in (("Fri", 2), ("Kursus", 1))
    )
    assert "1. Kursus\n2. Fri" in page_of(material(wishes=wishes))
    assert "- Fri" in page_of(material(wishes=wishes[:1]))
    sheet = render_sheet(lay_out_page(choose_page(material(wishes=wishes), "da"), "da"), "da")
    assert '<span class="soft">1.</span> Kursus' in sheet


def test_what_all_notes_are_said_by_is_told_once() -> None:
    """Where every note waits to be asked for, the heading has the mark, else each; what it means stands at the foot."""
    notes = tuple(entry(n, f"Lukkede sag {n} i nordområdet").with_(say=SayLevel.IF_ASKED) for n in range(2))
    assert "## Fra årets notater °\n" in page_of(material(entries=notes))
    assert page_of(material(entries=notes)).count("°") == 2
    assert "· ° hvis spurgt" in page_of(material(entries=notes))
    mixed = page_of(material(entries=(notes[0], notes[1].with_(say=SayLevel.SAY_IT))))
    assert mixed.count("°") == 2
    assert "°" not in page_of(material(entries=tuple(one.with_(say=SayLevel.SAY_IT) for one in notes)))
    assert "## Fra årets notater\n" in mixed


def test_of_what_is_late_the_latest_comes_first() -> None:
    """A promise of last year stands before one of decades ago. Each tells its date, as the page is read another day."""
    late = [
        AgreedItem(
            Agreement(id=f"a{year}", text=f"Lovet {year}", owner=Party.ME, due=dt.date(year, 3, 1)), overdue=True
        )
        for year in (1988, 2025, 2026)
    ]
    page = page_of(material(agreed=tuple(late)))
    assert page.index("Lovet 2026") < page.index("Lovet 2025") < page.index("Lovet 1988")
    assert "fristen var 1. mar.\n" in page
    assert "fristen var 1. mar. 1988" in page


def test_one_matter_stands_once() -> None:
    """A wish that a point speaks of is told with it: the need it answers, its price and what one does otherwise."""
    told = {"price": "12.000 kr.", "plan_b": "En bog", "say": SayLevel.SAY_IT}
    wish = Wish.model_validate({"id": "w", "text": "Kursus i projektledelse til foråret", **told})
    need = Need(id="n", text="Flere projektledere")
    point = TalkingPoint(id="p", text="Jeg vil på kursus i projektledelse til foråret", lead=1)
    whole = material(points=(Point(point, ()),), wishes=(Want(wish, (need,)),))
    chosen = choose_page(clear(whole, SayLevel.IF_ASKED), "da")
    assert (chosen.wishes, chosen.left_out) == ((), LeftOut())
    page = page_of(whole)
    assert page.count("projektledelse til foråret") == 1
    for words in ("Flere projektledere", "12.000 kr.", "En bog"):
        assert words in page
    assert "En bog" not in page_of(whole, SayLevel.IN_WRITING)


def test_a_text_is_cut_at_a_word_and_never_reworded() -> None:
    """What is too long ends with an ellipsis behind a whole word of its own."""
    said = "ord " * 30 + "slut"
    cut = cut_at_word(said, 20)
    assert cut == "ord ord ord ord …"
    assert cut_at_word("kort", 20) == "kort"
    assert len(cut_at_word("x" * 50, 20)) <= 21


def test_keywords_are_lengthened_by_turns_as_long_as_there_is_room() -> None:
    """On a page that could not take all, each step gets more of its words before one gets all; nothing is reworded."""
    said = "Vagterne om vinteren er for mange, og det går ud over både nattesøvn, familie og lysten til at blive her"
    given = [Answer(to=f"k/a/s{n}", text=said, say=SayLevel.SAY_IT) for n in range(3)]
    whole = material(answers=tuple(ReceivedText(one, "", BriefingPart.STATUS, step=n) for n, one in enumerate(given)))

    def has_room(page: Material) -> bool:
        return sum(len(one.answer.text) for one in page.answers) <= 200

    page = lengthen_keywords(cut_texts(whole), whole, has_room)
    lengths = [len(one.answer.text) for one in page.answers]
    assert has_room(page)
    assert min(lengths) > 50
    assert max(lengths) - min(lengths) < 20
    assert all(said.startswith(one.answer.text.removesuffix(" …")) for one in page.answers)


def test_a_leading_point_is_whole_where_there_is_room() -> None:
    """On a page that could not take all, the first of the three points is told to its end before keywords grow."""
    said = "Byggesagskøen er skåret ned fra 340 til 120 sager på fire måneder, og det kan holde med faste fredage " * 2
    points = tuple(Point(TalkingPoint(id=f"p{n}", text=said, lead=n), ()) for n in (1, 2, 3))
    whole = material(points=points)
    page = lengthen_points(cut_texts(whole), whole, lambda page: sum(len(one.point.text) for one in page.points) < 550)
    assert [one.point.text.endswith(" …") for one in page.points] == [False, True, True]


def test_other_matters_are_not_taken_for_one() -> None:
    """Two texts that share a word or two are two matters."""
    assert not is_same_matter("Kursus i Excel", "Kursus i projektledelse")
    assert not is_same_matter("Vagten skal deles af fem", "Vagten i julen var god")
    assert is_same_matter("Vagten skal deles af fem", "vagten skal deles af fem!")
    assert not is_same_matter("Jeg vil gerne have mere i løn", "Jeg vil gerne have mere tid til rapporten")
    assert not is_same_matter("Færre vagter på hverdage om aftenen", "Færre vagter på hverdage om morgenen")
    assert is_same_matter("Kursus i forhandling til foråret", "Jeg vil gerne på kursus i forhandling til foråret")


def test_a_wish_keeps_all_that_is_known_of_it() -> None:
    """Beside a leading point of the same words it stands with that; beside any other point it stands alone."""
    wish = Want(Wish(id="w", text="Kursus i forhandling til foråret", workplace="Bedre aftaler", say=SayLevel.SAY_IT))
    for lead in (1, 0):
        point = Point(TalkingPoint(id="p", text="Kursus i forhandling til foråret", lead=lead), ())
        page = page_of(material(points=(point,), wishes=(wish,)))
        assert page.count("Kursus i forhandling") == 1
        assert "Bedre aftaler" in page
        assert ("Det ønsker jeg" in page) is (not lead)


def test_a_part_changes_over_where_its_column_is_much_longer() -> None:
    """With many wishes and a single agreement, the goals stand below the agreement; else each part has its place."""

    def part(name: str, count: int) -> PagePart:
        return PagePart(name, name, tuple(PageItem(f"{name} {n}") for n in range(count)))

    def names(wishes: int) -> list[list[str]]:
        made = arrange([part("wants", wishes), part("goals", 2)], [part("agreed", 2), part("ask", 0)])
        return [[one.name for one in column if one.items] for column in made]

    assert names(3) == [["wants", "goals"], ["agreed"]]
    assert names(12) == [["wants"], ["agreed", "goals"]]


def given_at(step: int, number: int, said: str, asked: str = "Hvordan går det?") -> ReceivedText:
    """Return an answer that belongs to a step of the agenda, or to none (-1)."""
    answer = Answer(to=f"k/a/s{number}", text=said, say=SayLevel.SAY_IT)
    return ReceivedText(answer, asked, BriefingPart.STATUS, step=step)


def test_where_there_is_room_nothing_is_cut_or_left_out() -> None:
    """The first answer at a step stands there in full, the others below their questions; a full page cuts them."""
    said = ["Hofterne tog det meste af året, og vagterne tog resten, så godt som hver uge. " * 3 + "Ja.", "Revisioner."]
    asked = "Hvad har fyldt mest for dig det seneste år, både i klinikken og uden for den, og hvorfor netop det?"
    answers = tuple(given_at(0, number, one, asked) for number, one in enumerate(said))
    agenda = next(one.agenda for _, one in crowded())
    roomy = material(answers=answers, agenda=agenda)
    page = lay_out_page(chosen := choose_page(roomy, "da"), "da")
    assert [detail.text for detail in page.agenda.items[0].details] == said[:1]
    shown = [(item.head, item.text) for part in page.parts if part.name == "answers" for item in part.items]
    assert (shown, chosen.left_out) == ([(asked, said[1])], LeftOut())
    notes = tuple(entry(number, f"Lukkede sag {number} i nordområdet", effect="x" * 80) for number in range(80))
    points = next(whole for _, whole in crowded()).points
    full = lay_out_page(choose_page(roomy._replace(entries=notes, points=points), "da"), "da")
    assert full.agenda.items[0].details[0].text.endswith(" …")


def test_an_answer_that_stands_there_as_something_else_is_left_out_without_a_word() -> None:
    """A goal’s or an agreement’s own words are not on the page twice, and do not count as missing."""
    agreed = AgreedItem(Agreement(id="a", text="Vagtplanen ses på i marts", owner=Party.BOTH))
    goal = Goal(id="g", competence="Undervisning")
    said = ("undervisning.", "Vagtplanen ses på i marts", "På min undervisning")
    answers = tuple(given_at(-1, number, one) for number, one in enumerate(said))
    chosen = choose_page(material(answers=answers, goals=(goal,), agreed=(agreed,)), "da")
    assert ([one.answer.text for one in chosen.answers], chosen.left_out) == (["På min undervisning"], LeftOut())


def test_many_answers_go_across_both_columns() -> None:
    """So none is left out beside an empty column; a few stand in one."""

    def page(count: int) -> Page:
        answers = tuple(given_at(-1, number, f"Svar {number} om det, der fylder") for number in range(count))
        chosen = choose_page(material(answers=answers), "da")
        assert chosen.left_out == LeftOut()
        return lay_out_page(chosen, "da")

    assert len(page(24).answers.items) == 24
    assert 'class="answers across"' in render_sheet(page(24), "da")
    assert [part.name for part in page(24).parts] == ["answers"]
    assert (page(2).answers.items, [part.name for part in page(2).parts]) == ((), ["answers"])


def test_a_dot_between_two_texts_never_begins_a_line() -> None:
    """It is tied to the text before it."""
    wish = Wish(id="w", text="Et kursus", price="12.000 kr.", length="6 dage", say=SayLevel.SAY_IT)
    html = render_sheet(lay_out_page(choose_page(material(wishes=(Want(wish, ()),)), "da"), "da"), "da")
    assert "dage\u00a0· 12.000" in html


@settings(max_examples=60, deadline=None)
@given(materials(), st.sampled_from(SayLevel))
def test_each_matter_stands_once_where_it_belongs(whole: Material, upto: SayLevel) -> None:
    """What a point says is no answer or wish again; answers have a heading of their own, and so has what one asks."""
    texts = [one.point.text for one in whole.points if not one.point.ask]
    again = [
        given._replace(answer=given.answer.with_(text=said)) for given, said in zip(whole.answers, texts, strict=False)
    ]
    wishes = [want._replace(wish=want.wish.with_(text=said)) for want, said in zip(whole.wishes, texts, strict=False)]
    whole = whole._replace(answers=(*again, *whole.answers[len(again) :]), wishes=tuple(wishes))
    page = lay_out_page(choose_page(clear(whole, upto), "da"), "da")
    parts = {part.name: [words_in(item.text) for item in part.items] for part in page.parts}
    said = [word for items in parts.values() for words in items for word in words]
    assert len(said) == len(set(said))
    answers = {word for one in whole.answers for word in words_in(one.answer.text)} - words_in(" ".join(texts))
    assert {name for name, items in parts.items() if any(answers & words for words in items)} <= {"answers"}
    asked = {word for one in whole.points if one.point.ask for word in words_in(one.point.text)}
    assert {word for words in parts.get("ask", []) for word in words} <= asked


def test_a_page_with_nothing_on_it_says_so() -> None:
    """Where no text goes so far, one sentence says that there is nothing yet at this level."""
    point = TalkingPoint(id="p", text="Kun til mig", say=SayLevel.ONLY_ME)
    assert text("briefing.nothing", "da") in page_of(material(points=(Point(point, ()),)), SayLevel.IN_WRITING)
    assert text("briefing.nothing", "da") not in page_of(material(points=(Point(point, ()),)), SayLevel.ONLY_ME)


def test_a_proof_has_the_mark_of_its_own_level() -> None:
    """Below a point that is said unasked, a note that waits to be asked for is marked, and the foot explains that."""
    for say, marked in ((SayLevel.IF_ASKED, True), (SayLevel.SAY_IT, False)):
        point = Point(TalkingPoint(id="p", text="Løn", say=SayLevel.SAY_IT), (entry(1, "Målet er nået", say=say),))
        page = page_of(material(points=(point,)))
        assert ("° hvis spurgt" in page) is marked
        assert page.count("°") == 2 * marked


@pytest.mark.parametrize("upto", [SayLevel.IN_WRITING, SayLevel.ONLY_ME])
def test_a_page_with_nothing_to_say_takes_no_minutes(upto: SayLevel) -> None:
    """An empty page, to hand over or one's own, tells its pages and no minute; with a point it does."""
    point = Point(TalkingPoint(id="p", text="Løn", lead=1, say=upto), ())
    for points, minutes in ((), 0), ((point,), 1):
        page = lay_out_page(clear(material(points=points), upto), "da")
        assert page.minutes == minutes
        assert ("minut" in page.said) == (bool(minutes) and upto is SayLevel.ONLY_ME)
        said = say_length(Gate(upto, [], [], pages=1, minutes=page.minutes), "da")
        assert said == ("1 side, ca. 1 minuts taletid" if minutes else "1 side")


def test_what_was_answered_and_what_came_of_it_is_on_ones_own_paper() -> None:
    """A wish of last year has what the workplace gains, how long it has been there and the answer; this year's wins.

    What was kept or reached has what came of it. A paper to hand over has none of these words of one's own.
    """
    known: dict[str, Any] = {"workplace": "Ro på vagten", "say": SayLevel.IN_WRITING}
    at = dt.datetime(2026, 11, 1, 9, tzinfo=dt.UTC)
    made = Event(at=at, what=Happening.MADE, words="Sagt i døren")
    history = (made, Event(at=at, what=Happening.KEPT, words="Fem dage, bestået"))
    whole = material(
        wishes=(
            Want(
                Wish(id="a", text="Kursus", **known), (Need(id="n", text="Flere kan journalen"),), 2, "Når der er råd"
            ),
            Want(Wish(id="b", text="Telefonfri", reply="Ja, fra maj", **known), (), 3, "Ikke i år"),
        ),
        agreed=(AgreedItem(Agreement(id="k", text="Rapport", owner=Party.ME, history=history), kept_on=at.date()),),
        reached=(Goal(id="g", competence="Ultralyd", history=(made, history[1].with_(words="38 tilbage"))),),
    )
    own = {"2. år, svar sidst:* Når der er råd", "Svaret blev:* Ja, fra maj", "Fem dage, bestået", "38 tilbage"}
    page, full = page_of(whole), render_markdown(clear(whole, SayLevel.IF_ASKED), "da")
    assert [words for words in own if words not in page] == []
    assert page.count("Ro på vagten") == 2
    for words in ("År i træk: 2", "Svaret sidst: Når der er råd", "Svaret blev: Ja, fra maj", "38 tilbage", "bestået"):
        assert words in full
    handed = page_of(whole, SayLevel.IN_WRITING)
    assert "Ro på vagten" in handed
    for words in ("Når der er råd", "Ja, fra maj", "2. år", "bestået", "Sagt i døren"):
        assert words not in handed
    assert "Sagt i døren" not in page + full


def test_what_stands_alone_uses_the_whole_width() -> None:
    """Where nothing stands beside a column or the only note, it is as wide as the page, and measured so."""
    long = "Et langt notat om ventetiden på afdelingen og hvad vi gjorde ved den i foråret og efteråret"
    note, agreed = entry(1, long), AgreedItem(Agreement(id="a", text=long, owner=Party.ME))
    alone = lay_out_page(material(agreed=(agreed,), entries=(note,)), "da")
    html = render_sheet(alone, "da")
    assert '<div class="columns lone"><div><section class="agreed' in html
    assert '<section class="notes lone">' in html
    asked = TalkingPoint(id="p", text="Hvad nu?", order=1)
    beside = lay_out_page(material(agreed=(agreed,), entries=(note, note), points=(Point(asked, ()),) * 5), "da")
    assert "lone" not in render_sheet(beside, "da").partition("<body>")[2]
    assert measure_height(alone) < measure_height(lay_out_page(material(agreed=(agreed,), entries=(note, note)), "da"))


def test_a_proof_is_cut_by_the_room_there_is() -> None:
    """The last words, for which there is room on the line, stand there, however much waits for a place."""
    crowd = next(whole for _, whole in crowded())
    said = "Det tit stillede krav til filerne er til at leve af: fire til ti liter i stilhed i alt til fristen."
    point = Point(TalkingPoint(id="p", text="Filerne", lead=1), (said,))
    assert len(said) > 95
    assert said in page_of(crowd._replace(points=(point, *crowd.points[1:])))
