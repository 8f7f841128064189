"""The guard at the gate: which texts may point somebody out, and a paper without names."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import pytest

from musprep.model.entry import Entry, Kind
from musprep.model.say import SayLevel
from musprep.services.papers import anonymise, briefing, guard_warnings
from musprep.services.year import notes, owner, points, rounds

if TYPE_CHECKING:
    from musprep.services.session.session import Session

AT = dt.datetime(2026, 11, 3, 11, 25, tzinfo=dt.UTC)


@pytest.fixture
def full(session: Session) -> Session:
    """Give a round with a manager, a note with a name and a number, and a point that proves itself by it."""
    rounds.begin_new(session, date=session.today, manager="Henrik Lund")
    entry = notes.add(session, "Henrik ringede til 22334455 om Lene", kind=Kind.RESULT, say=SayLevel.IN_WRITING)
    notes.add(session, "Lukkede 14 sager i uge 47", kind=Kind.RESULT, say=SayLevel.IN_WRITING)
    points.add(session, "Lene og jeg deles om vagten", proof=[entry.id, "mail fra Lene"])
    owner.change(session, names=("Henrik", "Lene"))
    return session


def test_each_text_tells_what_in_it_points_somebody_out(full: Session) -> None:
    """Names on the list and a phone number, each once and in words; a text with figures alone is not among them."""
    warned = guard_warnings.list_warnings(full, briefing.make_gate(full))
    assert [guard_warnings.describe_warnings(one.found, "da") for one in warned] == [
        ["”Lene”: et navn fra din navneliste"],
        ["”Henrik”: et navn fra din navneliste", "”22334455”: et telefonnummer", "”Lene”: et navn fra din navneliste"],
        ["”Lene”: et navn fra din navneliste"],
    ]
    assert guard_warnings.describe_warnings(warned[0].found, "en") == ["“Lene”: a name from your list of names"]


def test_a_guard_that_is_off_finds_nothing(full: Session) -> None:
    """Who turned it off is not warned; the paper without names can be had all the same."""
    owner.change(full, guard=False)
    assert guard_warnings.list_warnings(full, briefing.make_gate(full)) == []
    assert "Lene" not in briefing.compose(full, nameless=True)


@pytest.mark.parametrize("form", ["md", "json"])
def test_a_paper_without_names_names_nobody_and_changes_no_note(full: Session, form: briefing.Format) -> None:
    """The same person has the same letter all through, full name or first; the owner's own words stay as they are."""
    words = briefing.compose(full, form=form, nameless=True)
    for name in ("Henrik", "Lund", "Lene", "22334455"):
        assert name not in words
    assert "Min leder ringede til [telefon A] om kollega A" in words
    assert "Lukkede 14 sager i uge 47" in words
    assert "Henrik ringede til 22334455 om Lene" in briefing.compose(full, form=form)


def test_one_person_has_one_letter(full: Session) -> None:
    """Henrik and Henrik Lund are the same; an entry's id is not a phone number."""
    nameless = anonymise.Anonymiser(anonymise.with_managers(full), "da")
    assert nameless.anonymise_text("Henrik Lund og Lene") == "Kollega A og kollega B"
    assert nameless.anonymise_text("lene og henrik") == "Kollega B og kollega A"
    assert nameless.anonymise_text("20261103t112500-ghd69a") == "20261103t112500-ghd69a"
    assert nameless.count == 4


def test_a_name_stands_in_no_tag_or_id_either() -> None:
    """However a name of two words is written it has one letter: turned round, with an initial, in part, as a tag."""
    nameless = anonymise.Anonymiser(["Henrik Lund"], "da")
    entry = Entry(id="20261103t112500-ghd69a", at=AT, text="Lund, Henrik og H. Lund", tags=("henrik", "henrik-lund"))
    bare = nameless.anonymise_record(entry)
    assert bare.text == "Kollega A og kollega A"
    assert not {"henrik", "henrik-lund"} & set(bare.tags)
    assert nameless.anonymise_address("om-henrik/lund/henrik_lund") == "x-1/x-2/x-3"


def test_a_note_is_never_blocked(full: Session) -> None:
    """Whatever it says, a note is saved word for word."""
    words = "Patient 010203-1234, journalnr. 2026-1182, lene@example.dk"
    assert notes.add(full, words, kind=Kind.CHALLENGE).text == words
