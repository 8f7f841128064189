"""The briefing reads as the talk goes, and fits who is to read it."""

from __future__ import annotations

import datetime as dt

import pytest
from markdown_it import MarkdownIt

from briefing.made import entry, material, render_markdown
from musprep.briefing.data import render_json
from musprep.briefing.document import List, ListItem, Run
from musprep.briefing.markdown import render_blocks
from musprep.briefing.material import AgreedItem, Point, ReceivedText, Tip, Want, clear
from musprep.language.say import text
from musprep.model.agreement import Agreement, Party
from musprep.model.answer import Answer
from musprep.model.catalogue import Catalogue
from musprep.model.catalogue_text import Text
from musprep.model.entry import Kind
from musprep.model.goal import Activity, Goal
from musprep.model.history import Event, Happening
from musprep.model.owner import Owner
from musprep.model.point import TalkingPoint
from musprep.model.question import BriefingPart
from musprep.model.round import Round
from musprep.model.say import SayLevel
from musprep.model.wish import Wish


def da(key: str) -> str:
    """Return a Danish text of the briefing; the golden files look after the wording."""
    return text(f"briefing.{key}", "da")


def _point(name: str, **parts: object) -> Point:
    return Point(TalkingPoint.model_validate({"id": name, "text": name, **parts}), ())


def _headings(paper: str) -> list[str]:
    return [line for line in paper.splitlines() if line.startswith("#")]


def test_the_three_that_lead_come_first_in_their_order() -> None:
    """Leading points stand numbered at the top, by their place and not by when they were written."""
    paper = render_markdown(
        material(points=(_point("b", lead=1), _point("c", lead=2), _point("a", lead=3), _point("d"))), "da"
    )
    assert _headings(paper)[1:] == [f"## {da('lead')}", f"## {da('more')}"]
    assert [line for line in paper.splitlines() if line[:2] in ("1.", "2.", "3.")] == [
        "1. **b**",
        "2. **c**",
        "3. **a**",
    ]


def test_fewer_than_three_are_not_called_three() -> None:
    """With one or two leading points the heading does not promise three; with none the points have a plain heading."""
    assert f"## {da('lead_some')}" in render_markdown(material(points=(_point("a", lead=1),)), "da")
    assert _headings(render_markdown(material(points=(_point("a"),)), "da"))[1:] == [f"## {da('points')}"]


def test_the_head_tells_when_with_whom_and_where() -> None:
    """Day in words, both names, the hour as the language writes it, and the place."""
    facts = Round(id="2026", date=dt.date(2026, 12, 9), time=dt.time(9, 30), manager="Henrik Lund", place="Lokale 4")
    whole = material(owner=Owner(name="Maja Holm"), round=facts)
    assert render_markdown(whole, "da").startswith(
        "# Briefing til MUS onsdag den 9. december 2026\n\nMaja Holm · samtale med Henrik Lund · kl. 9.30 · Lokale 4\n"
    )
    assert (
        "# Briefing for MUS on Wednesday 9 December 2026\n\nMaja Holm · meeting with Henrik Lund · at 9:30"
        in render_markdown(whole, "en")
    )


def test_a_paper_to_hand_over_speaks_to_its_reader() -> None:
    """In writing there is no advice, no agenda and no word of levels that the manager would wonder at."""
    whole = material(
        wishes=(Want(Wish(id="w", text="Kursus", say=SayLevel.IN_WRITING)),),
        tips=(Tip(Text(da="Vær ærlig", en="Be honest"), None),),
    )
    paper = render_markdown(clear(whole, SayLevel.IN_WRITING), "da")
    assert paper.startswith(f"# {da('handout').format(talk='MUS')}")
    assert "Vær ærlig" not in paper
    assert "på skrift" not in paper
    assert "Vær ærlig" in render_markdown(clear(whole, SayLevel.IF_ASKED), "da")


def test_what_is_not_said_unasked_is_marked() -> None:
    """Texts below say-it carry their mark, or stand under a heading that says so."""
    whole = material(
        points=(_point("a", say=SayLevel.IF_ASKED),),
        entries=(
            entry(1, "kun spurgt", say=SayLevel.IF_ASKED),
            entry(2, "hemmelig", say=SayLevel.ONLY_ME),
            entry(3, "åben", say=SayLevel.SAY_IT),
        ),
        answers=(ReceivedText(Answer(to="k/a/s", text="svar", say=SayLevel.ONLY_ME), "Hvordan?", BriefingPart.STATUS),),
    )
    paper = render_markdown(whole, "da")
    assert "- a\u00a0°" in paper
    assert "*Hvordan?* (kun mig)" in paper
    places = [
        paper.index(words)
        for words in ("åben", f"## {da('notes_if_asked')}", "kun spurgt", f"## {da('notes_only_me')}", "hemmelig")
    ]
    assert places == sorted(places)


def test_a_note_below_a_point_is_not_told_twice() -> None:
    """A proof stands with its point, and is left out of the results further down."""
    note = entry(1, "Målet er nået", say=SayLevel.SAY_IT)
    whole = material(points=(Point(TalkingPoint(id="p", text="Punkt"), (note,)),), entries=(note,))
    assert render_markdown(whole, "da").count("Målet er nået") == 1


def test_dates_are_short_and_have_a_year_only_where_it_is_another() -> None:
    """Notes carry their day; the year stands only where it is not the meeting's."""
    paper = render_markdown(
        material(entries=(entry(20, "i år", say=SayLevel.SAY_IT), entry(340, "sidste år", say=SayLevel.SAY_IT))), "da"
    )
    assert "*3. nov.* – i år" in paper
    assert "*18. dec. 2025* – sidste år" in paper


def test_a_date_in_front_makes_no_list_of_its_own() -> None:
    """`3. nov.` at the start of an item must not render as item number three of a new list."""
    html = MarkdownIt().render(render_markdown(material(entries=(entry(20, "sket", say=SayLevel.SAY_IT),)), "da"))
    assert "<ol" not in html


@pytest.mark.parametrize("blank", ["    ", "\t", "  \n  ", "\u2003"])
def test_blanks_before_a_text_make_no_code_of_it(blank: str) -> None:
    """A text that begins with blanks is an item like another, behind a mark too."""
    items = (ListItem(((Run(f"{blank}kode"),),)), ListItem(((Run(blank), Run("- kode")),)), ListItem(((Run("x"),),)))
    html = MarkdownIt().render(render_blocks([List(items)]))
    assert html.replace("\n", "") == "<ul><li>kode</li><li>- kode</li><li>x</li></ul>"


def test_the_mark_stands_behind_the_first_line_of_many() -> None:
    """A note of several lines keeps its line breaks, and its mark stands where the eye is."""
    note = entry(1, "første\nanden", say=SayLevel.IF_ASKED)
    paper = render_markdown(material(points=(Point(TalkingPoint(id="p", text="Punkt"), (note,)),)), "da")
    assert "\u00a0° – første  \n    anden" in paper


def test_results_by_theme_then_praise() -> None:
    """The largest theme first, then praise by itself; what belongs to no theme is last, under Øvrigt."""
    notes = (
        entry(1, "a", tags=("data",), say=SayLevel.SAY_IT),
        entry(2, "b", tags=("data",), say=SayLevel.SAY_IT),
        entry(3, "c", tags=("Ærlighed",), say=SayLevel.SAY_IT),
        entry(4, "d", say=SayLevel.SAY_IT),
        entry(5, "e", kind=Kind.PRAISE, say=SayLevel.SAY_IT),
    )
    paper = render_markdown(material(entries=notes), "da")
    assert _headings(paper)[1:] == [
        f"## {da('results')}",
        "### Data",
        "### Ærlighed",
        f"### {da('praise')}",
        f"### {da('theme_other')}",
    ]


def test_a_wish_has_its_rank_and_says_where_it_is_shared() -> None:
    """Several wishes are numbered in their order; one with both lines is an argument. One wish alone has no number."""
    wishes = (
        Want(Wish(id="a", text="Fri", me="x", say=SayLevel.SAY_IT, order=2)),
        Want(Wish(id="b", text="Kursus", me="x", workplace="y", order=1)),
    )
    paper = render_markdown(material(wishes=wishes), "da")
    assert paper.index(f"1. **Kursus** ({da('shared')})") < paper.index("2. **Fri**")
    assert f"   - {da('gives_workplace')}: y\n   - {da('gives_me')}: x" in paper
    assert "- **Fri**" in render_markdown(material(wishes=wishes[:1]), "da")


@pytest.mark.parametrize(
    ("kind", "lines"), [("agenda", ["- [ ] Åbning", "  - Hvad først?"]), ("questions", ["- [ ] Åbning"])]
)
def test_the_agenda_is_ticked_by_section(kind: str, lines: list[str]) -> None:
    """An agenda shows its points; a set of questions used as one only its headlines."""
    agenda = Catalogue.model_validate(
        {
            "id": "d", "version": "1.0.0", "kind": kind, "title": "Dagsorden X", "about": "om", "source": "os",
            "section": [{"id": "s", "title": "Åbning", "question": [{"id": "q", "prompt": "Hvad først?"}]}],
        }
    )  # fmt: skip
    paper = render_markdown(material(agenda=agenda), "da")
    assert [line for line in paper.splitlines() if "[ ]" in line or "Hvad først" in line] == lines


def test_an_empty_round_says_so() -> None:
    """Nothing to take along is a sentence, not a bare title."""
    assert f"{da('nothing')}" in render_markdown(material(), "da")


def test_a_question_that_is_gone_keeps_its_answer() -> None:
    """An answer whose question no catalogue has any more stands under its old wording, or under words that say so."""
    old = Answer(to="k/a/s", text="svar", wording="Gammelt spørgsmål?")
    bare = Answer(to="k/a/t", text="svar to")
    paper = render_markdown(
        material(
            answers=(ReceivedText(old, old.wording, BriefingPart.OTHER), ReceivedText(bare, "", BriefingPart.OTHER))
        ),
        "da",
    )
    assert "*Gammelt spørgsmål?*" in paper
    assert f"*{da('unworded')}*" in paper


def test_what_was_agreed_stands_with_who_and_how_it_stands() -> None:
    """Who, since when, by when, what should worry, what was kept; the words of a history and one's reasons stay out."""
    made = (Event(at=dt.datetime(2025, 12, 6, 9, tzinfo=dt.UTC), what=Happening.MADE, words="privat"),)
    late = Agreement(id="l", text="Færre vagter", owner=Party.MANAGER, due=dt.date(2026, 6, 1), history=made)
    kept = Agreement(id="k", text="Vejledningen", owner=Party.ME, due=dt.date(2026, 6, 1), history=made)
    goal = Goal(
        id="g",
        competence="Ultralyd",
        why_own="privat",
        activities=(Activity(text="Kursus", taken=dt.date(2026, 3, 2), used="privat"), Activity(text="Mentor")),
    )
    whole = material(
        agreed=(
            AgreedItem(late, overdue=True, quiet_since=dt.date(2026, 5, 1)),
            AgreedItem(kept, kept_on=dt.date(2026, 5, 2)),
        ),
        goals=(goal,),
    )
    paper = render_markdown(whole, "da")
    assert f"## {da('agreed')}\n\n- Færre vagter  \n  *ansvar: min leder · aftalt 6. dec. 2025 · " in paper
    assert "frist 1. jun. (over fristen) · intet nyt siden 1. maj*\n- Vejledningen  \n" in paper
    assert "*ansvar: mig · aftalt 6. dec. 2025 · holdt 2. maj*\n" in paper
    assert f"## {da('goals')}\n\n- Ultralyd\n  - Ansvar: mig\n  - Kursus (gennemført 2. mar.)\n  - Mentor" in paper
    assert "privat" not in paper + render_json(whole)
    assert da("nothing") not in paper


def test_what_was_agreed_is_not_handed_over_unchosen() -> None:
    """It has no level of its own: it is on papers for oneself, and not on one for the manager."""
    agreement = Agreement(id="a", text="Færre vagter", owner=Party.MANAGER)
    whole = material(agreed=(AgreedItem(agreement),), goals=(Goal(id="g", competence="Ultralyd"),))
    for level in SayLevel:
        paper = render_markdown(clear(whole, level), "da") + render_json(clear(whole, level))
        assert ("Færre vagter" in paper) == ("Ultralyd" in paper) == (level is not SayLevel.IN_WRITING)
