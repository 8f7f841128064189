"""The gate shows exactly what goes on the paper, and nothing goes further than it was let."""

from __future__ import annotations

import json
from functools import partial
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.made import entry, material, materials, render_markdown, words_in
from musprep.briefing.data import render_json
from musprep.briefing.material import Material, PaperContent, Point, Want, clear, describe_head, list_leaving
from musprep.briefing.plain import escape_inline
from musprep.briefing.this_paper import list_held_back
from musprep.model.history import find_outcome
from musprep.model.point import TalkingPoint
from musprep.model.say import SayLevel
from musprep.model.wish import Wish

if TYPE_CHECKING:
    from musprep.briefing.material import DisclosedText, Paper

_LEVELS = st.sampled_from(list(SayLevel))
_LANGUAGES = st.sampled_from(["da", "en"])


_KNOWN = ("Lyt", "Listen")
"""The words of the tips, which came with the program."""
_MARKDOWN = partial(render_markdown, language="da")


def _held(whole: Material, upto: SayLevel) -> list[DisclosedText]:
    return list_held_back(whole, upto, _MARKDOWN, _KNOWN, list_leaving(_on(whole, upto)))


def _on(whole: Material, upto: SayLevel = SayLevel.ONLY_ME, paper: Paper = _MARKDOWN) -> PaperContent[Material]:
    return PaperContent(clear(whole, upto), paper, _KNOWN)


def _listed(whole: Material, upto: SayLevel, paper: Paper = _MARKDOWN) -> set[str]:
    on = _on(whole, upto, paper)
    return words_in(
        "\n".join([describe_head(on), *(part for line in list_leaving(on) for part in (line.title, line.text))])
    )


def _find_own_cues(whole: Material) -> set[str]:
    """Return the words that are for the owner alone, whatever the level of their point or wish."""
    wants = [*whole.wishes, *(one.want for one in whole.points if one.want)]
    cues = [one.point.keywords for one in whole.points]
    cues += [said for one in wants for said in (one.wish.plan_b, one.wish.reply, one.last_reply)]
    cues += [find_outcome(one.agreement.history) for one in whole.agreed]
    return words_in(
        "\n".join([*cues, *(need.text for need in (*whole.needs, *(n for one in wants for n in one.needs)))])
    )


@settings(max_examples=150, deadline=None)
@given(materials(), _LEVELS, _LANGUAGES)
def test_what_is_on_the_paper_was_listed_at_the_gate(whole: Material, upto: SayLevel, language: str) -> None:
    """The texts of one's own in the Markdown, and in the JSON, are those the gate lists for it."""
    material_of_it = clear(whole, upto)
    assert words_in(render_markdown(material_of_it, language)) == _listed(whole, upto)
    assert words_in(render_json(material_of_it)) == _listed(whole, upto, render_json)


@settings(max_examples=150, deadline=None)
@given(materials(), _LEVELS, _LANGUAGES)
def test_what_the_gate_lists_is_on_the_paper_word_for_word(whole: Material, upto: SayLevel, language: str) -> None:
    """Each text listed stands in the Markdown, line by line, as it was written (tags stand as headings)."""
    paper = render_markdown(clear(whole, upto), language)
    for line in list_leaving(_on(whole, upto)):
        for said in line.text.replace("\r\n", "\n").split("\n"):
            if said.strip() and not said.startswith("#ord"):
                assert escape_inline(said) in paper


@settings(max_examples=150, deadline=None)
@given(materials(), _LEVELS)
def test_nothing_goes_further_than_it_was_let(whole: Material, upto: SayLevel) -> None:
    """Every text that leaves reaches the paper's level, and what is held back is in neither format.

    A paper to hand over has none of the owner's own cues either: keywords, plans B, needs.
    """
    out, held = list_leaving(_on(whole, upto)), _held(whole, upto)
    assert all(line.say.reaches(upto) for line in out)
    kept = words_in("\n".join(line.text for line in held)) - words_in("\n".join(line.text for line in out))
    if upto is SayLevel.IN_WRITING:
        kept |= _find_own_cues(whole)
    assert not kept & words_in(render_markdown(clear(whole, upto), "da"))
    assert not kept & words_in(render_json(clear(whole, upto)))
    if upto is not SayLevel.ONLY_ME:
        assert all(line.say is not SayLevel.ONLY_ME for line in out)


@settings(max_examples=150, deadline=None)
@given(materials(), _LEVELS)
def test_every_text_is_either_on_the_paper_or_held_back(whole: Material, upto: SayLevel) -> None:
    """Leaving and held back together are all that such a paper may have; nothing is in both."""
    out, held = list_leaving(_on(whole, upto)), _held(whole, upto)
    every = clear(whole, SayLevel.ONLY_ME, own=upto is not SayLevel.IN_WRITING)
    wanted = words_in("\n".join(line.text for line in list_leaving(_on(whole))))
    if upto is SayLevel.IN_WRITING:
        wanted -= _find_own_cues(whole)
    assert words_in("\n".join(line.text for line in [*out, *held])) >= wanted
    assert len(out) + len(held) == len(list_leaving(PaperContent(every, _MARKDOWN, _KNOWN)))


def test_an_entry_that_proves_a_point_held_back_leaves_as_a_note() -> None:
    """A note may go although the point it proves stays behind; then it is not counted among what stays."""
    note = entry(1, "Målet er nået", say=SayLevel.SAY_IT)
    point = TalkingPoint(id="p", text="Løn", say=SayLevel.ONLY_ME)
    whole = material(points=(Point(point, (note,)),), entries=(note,))
    assert [line.where for line in list_leaving(_on(whole, SayLevel.SAY_IT))] == ["entry"]
    assert [line.text for line in _held(whole, SayLevel.SAY_IT)] == ["Løn"]


def test_a_note_that_proves_two_points_is_listed_once() -> None:
    """The gate counts texts, so one note is one line, however many points it proves."""
    note = entry(1, "Målet er nået")
    points = tuple(Point(TalkingPoint(id=name, text=name), (note,)) for name in ("a", "b"))
    assert [line.text for line in list_leaving(_on(material(points=points, entries=(note,))))].count(
        "Målet er nået"
    ) == 1


def test_a_proof_that_is_only_mine_stays_behind_its_point() -> None:
    """A point that is said does not drag a private note along, nor its id."""
    note = entry(1, "Ole vil ikke", say=SayLevel.ONLY_ME)
    whole = material(
        points=(Point(TalkingPoint(id="p", text="Drift er med", proof=("e1",)), (note,)),), entries=(note,)
    )
    out = clear(whole, SayLevel.SAY_IT)
    assert "Ole" not in render_markdown(out, "da")
    assert json.loads(render_json(out))["points"][0]["proof"] == []


def test_tags_are_listed_at_the_gate() -> None:
    """A tag becomes a heading of the paper, so it is among the words shown before it is written."""
    whole = material(entries=(entry(1, "x", tags=("fratrædelse",), say=SayLevel.IN_WRITING),))
    assert "#fratrædelse" in list_leaving(_on(whole))[0].text
    assert "### Fratrædelse" in render_markdown(clear(whole, SayLevel.IN_WRITING), "da")


@pytest.mark.parametrize("upto", list(SayLevel))
def test_free_words_go_with_their_point(upto: SayLevel) -> None:
    """Words of proof at a point have its level: they leave, and stay, with it."""
    whole = material(points=(Point(TalkingPoint(id="p", text="Punkt", say=SayLevel.SAY_IT), ("side 4", "side 5")),))
    out = [line.text for line in list_leaving(_on(whole, upto))]
    held = [line.text for line in _held(whole, upto)]
    assert (out, held) == (
        (["Punkt", "side 4", "side 5"], []) if SayLevel.SAY_IT.reaches(upto) else ([], ["Punkt", "side 4", "side 5"])
    )


def test_a_wish_is_one_text_with_its_two_lines() -> None:
    """The gate shows what a wish gives both sides, since both lines leave."""
    line = list_leaving(_on(material(wishes=(Want(Wish(id="w", text="Kursus", me="Ro", workplace="Fart")),))))[0]
    assert (line.where, line.text) == ("wish", "Kursus\nFart\nRo")


def test_a_field_that_the_gate_does_not_know_stays() -> None:
    """What the manager answered to a wish is not among the words shown, so neither format holds it."""
    whole = material(wishes=(Want(Wish(id="w", text="Kursus", reply="Kun hvis du bliver", say=SayLevel.IN_WRITING)),))
    out = clear(whole, SayLevel.IN_WRITING)
    assert "Kun hvis" not in render_json(out) + render_markdown(out, "da")
    (wish,) = json.loads(render_json(out))["wishes"]
    assert (wish["id"], wish["text"], "reply" in wish) == ("wish-1", "Kursus", False)
