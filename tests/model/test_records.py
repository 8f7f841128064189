"""What every record agreements: frozen, exact, round through plain data, sure of its key."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from musprep.language.fresh_id import ID_PATTERN
from musprep.model.answer import Answer, make_address
from musprep.model.catalogue import Catalogue
from musprep.model.catalogue_text import Text
from musprep.model.entry import ENTRY_ID, Entry, Kind
from musprep.model.owner import Owner, Role
from musprep.model.point import TalkingPoint
from musprep.model.round import Round
from musprep.model.say import SayLevel
from musprep.model.wish import Wish
from musprep.vault.notes.append import make_id

if TYPE_CHECKING:
    from musprep.model.base import KeyedRecord, Record

AT = dt.datetime(2026, 11, 3, 13, 5, tzinfo=dt.timezone(dt.timedelta(hours=1)))

_IDS = st.from_regex(ID_PATTERN, fullmatch=True).map(str.strip)
_WORDS = st.text(min_size=1, max_size=20)
_SAYS = st.sampled_from(list(SayLevel))

_RECORDS = st.one_of(
    st.builds(
        Entry,
        id=_IDS,
        at=st.datetimes(timezones=st.just(dt.UTC)),
        kind=st.sampled_from(list(Kind)),
        text=_WORDS,
        tags=st.tuples(_WORDS),
        effect=st.text(max_size=20),
        proof=st.tuples(_WORDS),
        say=_SAYS,
    ),
    st.builds(
        Wish,
        id=_IDS,
        text=_WORDS,
        me=st.text(max_size=9),
        workplace=st.text(max_size=9),
        say=_SAYS,
        order=st.integers(0, 99),
    ),
    st.builds(
        TalkingPoint,
        id=_IDS,
        text=_WORDS,
        keywords=st.text(max_size=9),
        proof=st.tuples(_WORDS),
        ask=st.booleans(),
        lead=st.integers(0, 3),
        say=_SAYS,
    ),
    st.builds(
        Round,
        id=_IDS,
        date=st.none() | st.dates(dt.date(1900, 1, 1), dt.date(2200, 12, 31)),
        time=st.none() | st.times(),
        minutes=st.integers(5, 480),
        manager=st.text(max_size=9),
    ),
    st.builds(Answer, to=st.just("k/a/s"), text=st.text(max_size=20), say=_SAYS, beside=st.integers(0, 9)),
    st.builds(Owner, name=st.text(max_size=20), role=st.sampled_from(list(Role))),
)


@given(_RECORDS)
def test_a_record_comes_back_from_plain_data(record: Record) -> None:
    """What is written out field by field, in Python or in JSON, reads back as an equal record."""
    assert type(record).model_validate(record.model_dump()) == record
    assert type(record).model_validate_json(record.model_dump_json()) == record


@given(_RECORDS)
def test_a_record_is_frozen(record: Record) -> None:
    """A record is never changed in place, so nobody's copy changes under their hands."""
    with pytest.raises(ValidationError):
        record.text = "andet"  # type: ignore[attr-defined]


def test_a_copy_is_checked() -> None:
    """`with_` refuses a wrong value and an unknown field, and leaves the first record as it was."""
    wish = Wish(id="kursus", text="Kursus")
    assert wish.with_(text="Andet").text == "Andet"
    for wrong in ({"text": ""}, {"id": "Ikke et id"}, {"say": "måske"}, {"hest": 1}):
        with pytest.raises(ValidationError):
            wish.with_(**wrong)
    assert wish == Wish(id="kursus", text="Kursus")


@pytest.mark.parametrize("wrong", ["", "Stort", "-foran", "med mellemrum", "æble", "a" * 65, "a/b", "..", "a.b"])
def test_an_id_is_safe_as_a_file_name(wrong: str) -> None:
    """Ids are small ascii letters, digits, `_` and `-`: never a path, never too long."""
    with pytest.raises(ValidationError):
        Wish(id=wrong, text="x")


@given(st.floats(0, 4_000_000_000))
def test_an_entry_s_id_is_known_as_one(seconds: float) -> None:
    """Every id that the letter slot makes is a valid id, and is told from free words of proof."""
    made = make_id(seconds)
    assert Entry(id=made, at=AT, text="x").id == made
    assert ENTRY_ID.match(made)


@pytest.mark.parametrize("words", ["kvartalsrapporten, side 4", "20261103", "sag 4602", "2026-11-03", ""])
def test_free_words_are_no_entry_s_id(words: str) -> None:
    """Words of proof are kept as words."""
    assert not ENTRY_ID.match(words)


def test_the_levels_rise() -> None:
    """Only-me reaches nothing but itself, in-writing everything; after the last comes the first."""
    assert list(SayLevel) == [SayLevel.ONLY_ME, SayLevel.IF_ASKED, SayLevel.SAY_IT, SayLevel.IN_WRITING]
    assert [say.rank for say in SayLevel] == [0, 1, 2, 3]
    for say in SayLevel:
        assert [level for level in SayLevel if say.reaches(level)] == list(SayLevel)[: say.rank + 1]
    assert [say.get_next() for say in SayLevel] == [
        SayLevel.IF_ASKED,
        SayLevel.SAY_IT,
        SayLevel.IN_WRITING,
        SayLevel.ONLY_ME,
    ]


def test_what_may_hurt_begins_with_oneself() -> None:
    """A note of a challenge or a wish starts as only-me, others as if-asked; in a file, no level is only-me."""
    assert {kind for kind in Kind if kind.first_say is SayLevel.ONLY_ME} == {Kind.CHALLENGE, Kind.WISH}
    assert Answer(to="a/b/c").say is SayLevel.ONLY_ME
    assert Wish(id="a", text="x").say is SayLevel.ONLY_ME
    assert Entry(id="a", at=AT, text="x").say is SayLevel.ONLY_ME
    assert TalkingPoint(id="a", text="x").say is SayLevel.SAY_IT


@pytest.mark.parametrize(
    "record", [Wish(id="a" * 64, text="x"), TalkingPoint(id="a" * 64, text="x", lead=1), Answer(to="k/a/s", text="x")]
)
def test_a_copy_kept_beside_has_a_key_of_its_own(record: KeyedRecord) -> None:
    """Copies kept when two windows wrote at once get valid keys, each its own, and never lead."""
    keys = [record.key, *(record.rename(number).key for number in range(1, 12))]
    assert len(set(keys)) == len(keys)
    copy = record.rename(1)
    assert getattr(copy, "lead", 0) == 0
    assert getattr(copy, "text", "") == "x"


@pytest.mark.parametrize("wrong", ["", "a", "a/b", "a/b/c/d/e", "a//c", "A/b/c", "a/b/c/", "a/b/ø"])
def test_an_address_names_catalogue_section_and_question(wrong: str) -> None:
    """An answer is given to catalogue/section/question, or a probe below it, and to nothing else."""
    assert make_address("a", "b", "c", "d") == "a/b/c/d"
    assert Answer(to=make_address("a", "b", "c")).catalogue == "a"
    with pytest.raises(ValidationError):
        Answer(to=wrong)


def test_a_day_is_the_day_on_the_clock_there() -> None:
    """An entry late in the evening belongs to that evening's date, whatever UTC says."""
    late = dt.datetime(2026, 11, 3, 0, 30, tzinfo=dt.timezone(dt.timedelta(hours=1)))
    assert Entry(id="a", at=late, text="x").day == dt.date(2026, 11, 3)
    with pytest.raises(ValidationError):
        Entry(id="a", at=dt.datetime(2026, 11, 3, 0, 30), text="x")  # noqa: DTZ001 - that is the point


def test_a_wish_with_both_lines_is_shared() -> None:
    """One line, or blanks for the other, is not yet an argument."""
    assert Wish(id="a", text="x", me="jeg", workplace="vi").shared
    assert not Wish(id="a", text="x", me="jeg", workplace=" \n").shared


def test_a_text_may_be_one_for_both_languages() -> None:
    """A plain string, or one language alone, stands for both; an unknown language reads Danish."""
    assert Text.model_validate("Hej").say_in("en") == "Hej"
    assert Text.model_validate({"en": "Hi"}).say_in("da") == "Hi"
    assert Text(da="Hej", en="Hi").say_in("xx") == "Hej"


def test_questions_come_before_their_probes() -> None:
    """`asked` walks a catalogue in the order of the page."""
    question = {"id": "q", "prompt": "Q?", "probe": [{"id": "p", "prompt": "P?"}]}
    made = Catalogue.model_validate(
        {
            "id": "k", "version": "1.0.0", "kind": "questions", "title": "T", "about": "A", "source": "S",
            "section": [{"id": "s", "title": "S", "question": [question, {"id": "r", "prompt": "R?"}]}],
        }
    )  # fmt: skip
    assert [one.to for one in made.list_asked()] == ["k/s/q", "k/s/q/p", "k/s/r"]
    assert [one.prompt.da for one in made.list_asked()] == ["Q?", "P?", "R?"]
