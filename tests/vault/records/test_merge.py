"""Two changes of one thing at once: no word is lost, and none gets further than its writer let it."""

from __future__ import annotations

import datetime as dt
from itertools import pairwise
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from musprep.model.agreement import Agreement, Party
from musprep.model.answer import Answer
from musprep.model.entry import Entry
from musprep.model.goal import Goal
from musprep.model.meeting import Conclusion, MeetingState
from musprep.model.need import Need
from musprep.model.owner import Owner
from musprep.model.point import TalkingPoint
from musprep.model.pulse import Pulse
from musprep.model.round import Round
from musprep.model.say import SayLevel
from musprep.model.wish import Wish
from musprep.vault.doctor.conflicts import merge_two_way
from musprep.vault.notes.log import Log
from musprep.vault.records.merge import merge_fields, merge_records

if TYPE_CHECKING:
    from pathlib import Path

    from musprep.model.base import KeyedRecord, Record

AT = dt.datetime(2026, 3, 1, 10, tzinfo=dt.UTC)
WRITTEN = [
    TalkingPoint(id="et-punkt", text="Punkt", keywords="Stikord", proof=("Bevis",), say=SayLevel.SAY_IT),
    Wish(id="et-oenske", text="Ønske", me="Mig", workplace="Sted", reply="Svar", say=SayLevel.IF_ASKED),
    Answer(to="a/b/c", text="Svar", wording="Spørgsmål?", at=AT, say=SayLevel.IF_ASKED),
]
PARTS: dict[type, tuple[str, ...]] = {
    TalkingPoint: ("text", "keywords"),
    Wish: ("text", "me", "workplace", "reply"),
    Answer: ("text",),
}
SIDE = st.tuples(
    st.sampled_from(list(SayLevel)),
    st.lists(st.sampled_from(["", "ny", "som før"]), min_size=4, max_size=4),
    st.booleans(),
)


def changed(record: KeyedRecord, who: str, side: tuple[SayLevel, list[str], bool]) -> Any:
    """Return a record with some parts rewritten by `who`, cleared or left, and another level where that was chosen."""
    level, hows, moved = side
    changes: dict[str, object] = {"say": level} if moved else {}
    for name, how in zip(PARTS[type(record)], hows, strict=False):
        if how == "ny":
            changes[name] = f"{who} {name}."
        elif how == "" and (name != "text" or isinstance(record, Answer)):
            changes[name] = ""
    if isinstance(record, Answer) and changes:
        changes["at"] = AT + dt.timedelta(hours=1 if who == "Min" else 2)
    return record.with_(**changes)


def words_of(record: Record, before: Record | None) -> set[str]:
    """Return the words somebody wrote in a record since `before`."""
    was = dict(before) if before else {}
    return {
        value
        for name, value in dict(record).items()
        if isinstance(value, str) and value.endswith(".") and value != was.get(name)
    }


@settings(max_examples=200, deadline=None)
@given(st.sampled_from(WRITTEN), SIDE, SIDE, st.booleans())
def test_no_word_is_lost_or_gets_further_than_its_writer_let_it(
    record: KeyedRecord, one: tuple[SayLevel, list[str], bool], other: tuple[SayLevel, list[str], bool], together: bool
) -> None:
    """Two windows, and two copies of a sync program: all that either wrote stands, at no level above its own."""
    mine, theirs = changed(record, "Min", one), changed(record, "Deres", other)
    key = record.key
    if together:
        merged, _ = merge_records({key: record}, {key: theirs}, {key: mine})
    else:
        merged, _ = merge_two_way({key: theirs}, {key: mine})
    for side in (mine, theirs):
        for word in words_of(side, record):
            homes = [kept for kept in merged.values() if word in dict(kept).values()]
            assert homes, word
            assert all(kept.say.rank <= side.say.rank for kept in homes)
            if mine not in (record, theirs) and theirs != record:
                assert all(kept.say.rank <= min(mine.say.rank, theirs.say.rank) for kept in homes)


@settings(max_examples=60, deadline=None)
@given(
    *(
        st.fixed_dictionaries(
            {},
            optional={
                "text": st.just("ny"),
                "effect": st.sampled_from(["", "ny"]),
                "kind": st.sampled_from(["challenge", "praise"]),
                "say": st.sampled_from(list(SayLevel)),
            },
        )
        for _ in range(2)
    )
)
def test_a_note_changed_twice_at_once_goes_no_further(
    tmp_path_factory: pytest.TempPathFactory, mine: dict[str, str], theirs: dict[str, str]
) -> None:
    """Whatever each changes, words and level or kind: nothing stands at a level above the more private one."""
    place = tmp_path_factory.mktemp("vault")
    log = Log(str(place))
    entry = log.add(
        Entry(id="20260301t100000-aaaaaa", at=AT, text="Først", effect="Virkning", say=SayLevel.IF_ASKED),
    )
    sides = [
        entry.with_(**{name: f"{who} {name}." if value == "ny" else value for name, value in side.items()})
        for who, side in (("Min", mine), ("Deres", theirs))
    ]
    log.edit(entry, sides[1])
    edited = Log(str(place)).edit(entry, sides[0])
    stands = Log(str(place)).read_year(2026).entries
    if entry not in sides and sides[0] != sides[1]:
        assert all(one.say.rank <= min(side.say.rank for side in sides) for one in stands)
        if sides[0].say is not sides[1].say:
            assert edited.stands or edited.told or edited.entry.say in (sides[0].say, sides[1].say)
    held = "".join(path.read_text("utf-8") for path in place.rglob("*.toml") if path.is_file())
    for side in sides:
        assert all(word in held for word in words_of(side, entry))


@pytest.mark.parametrize(
    ("base", "theirs", "mine", "stands"),
    [
        (
            Agreement(id="a", text="Karen finder vikarer", owner=Party.MANAGER),
            {"owner": Party.ME},
            {"text": "Karen skriver planen"},
            {"owner": Party.MANAGER, "text": "Karen skriver planen"},
        ),
        (
            Goal(id="g", competence="Ledelse", aim="Et hold"),
            {"aim": "To hold"},
            {"competence": "Dataanalyse", "aim": ""},
            {"competence": "Dataanalyse", "aim": ""},
        ),
        (
            Round(id="2026", date=dt.date(2026, 6, 1), time=dt.time(9)),
            {"time": dt.time(10)},
            {"date": dt.date(2026, 6, 3)},
            {"date": dt.date(2026, 6, 3), "time": dt.time(9)},
        ),
        # What was written beats what was cleared, whoever saved last, and whatever field it is.
        (Goal(id="g", competence="x", known="Før"), {"known": "Nyt"}, {"known": ""}, {"known": "Nyt"}),
        (Goal(id="g", competence="x", known="Før"), {"known": ""}, {"known": "Nyt"}, {"known": "Nyt"}),
        (Goal(id="g", competence="x", progress=3), {"progress": 0}, {"progress": None}, {"progress": 0}),
        (
            None,
            Goal(id="g", competence="x", progress=0),
            Goal(id="g", competence="x", known="Nyt"),
            {"progress": 0, "known": "Nyt"},
        ),
        (TalkingPoint(id="p", text="x", lead=1), {"lead": 2}, {"lead": 0}, {"lead": 2}),
        (
            Agreement(id="a", text="x", owner=Party.ME, due=dt.date(2026, 5, 1)),
            {"due": dt.date(2026, 5, 2)},
            {"due": None},
            {"due": dt.date(2026, 5, 2)},
        ),
        (Round(id="2026", manager="Bo"), {"manager": "Karen"}, {"manager": ""}, {"manager": "Karen"}),
        (Conclusion(own="Før"), {"own": "Nyt"}, {"own": ""}, {"own": "Nyt"}),
        (Owner(names=("Bo",)), {"names": ("Bo", "Eva")}, {"names": ()}, {"names": ("Eva",)}),
        # Without a common version nothing is known to have been switched off later.
        (None, Owner(guard=False, lock_minutes=0), Owner(names=("Bo",)), {"guard": True, "lock_minutes": 15}),
    ],
)
def test_what_belongs_together_comes_from_one_side(
    base: Record | None, theirs: Any, mine: Any, stands: dict[str, object]
) -> None:
    """No record says what neither wrote: an owner of other words, a time of another day, cleared over new words."""
    there, here = (side if base is None else base.with_(**side) for side in (theirs, mine))
    fields, _ = merge_fields(base, there, here)
    assert {name: fields[name] for name in stands} == stands


@pytest.mark.parametrize(
    "model", [Agreement, Answer, Conclusion, Entry, Goal, Need, Owner, Pulse, MeetingState, Round, TalkingPoint, Wish]
)
def test_each_field_is_in_one_unit(model: type[Record]) -> None:
    """What is declared to belong together are fields of the model, each in one place."""
    names = sorted(name for unit in model.list_units() for name in unit)
    assert names == sorted(model.model_fields)
    assert all(one != other for one, other in pairwise(names))


def test_a_cleared_answer_gives_way_in_two_copies() -> None:
    """Cleared later on one machine and rewritten on the other: the words stand, at the more private level."""
    cleared = Answer(to="a/b/c", at=AT + dt.timedelta(days=1), say=SayLevel.ONLY_ME)
    rewritten = Answer(to="a/b/c", text="Nye ord", wording="Hvad?", at=AT, say=SayLevel.SAY_IT)
    for there, here in ((cleared, rewritten), (rewritten, cleared)):
        merged, beside = merge_two_way({there.key: there}, {here.key: here})
        assert (beside, list(merged.values())) == ([], [rewritten.with_(say=SayLevel.ONLY_ME)])


def test_a_level_given_on_one_of_two_copies_of_a_note(tmp_path: Path) -> None:
    """The same note at two levels in two copies is one, at the more private one."""
    from musprep.vault.doctor.conflicts import merge_all

    log = Log(str(tmp_path))
    entry = log.add(Entry(id="20260301t100000-aaaaaa", at=AT, text="Ord", say=SayLevel.IN_WRITING))
    file = tmp_path / "log/2026" / f"{entry.id}.toml"
    copy = file.with_name(f"{entry.id}.sync-conflict-20260301-101112-ABCDEF.toml")
    copy.write_text(file.read_text("utf-8").replace("in-writing", "only-me"), "utf-8")
    merge_all(str(tmp_path))
    assert [(one.text, one.say) for one in Log(str(tmp_path)).read_year(2026).entries] == [("Ord", SayLevel.ONLY_ME)]


@pytest.mark.parametrize(
    ("base", "theirs", "mine"),
    [
        (WRITTEN[0], {"keywords": "Deres"}, {"text": "Mine"}),
        (WRITTEN[0], {"lead": 1, "order": 3, "ask": True}, {"proof": ("Bevis", "Nyt")}),
        (WRITTEN[1], {"me": "Deres", "reply": "Ja"}, {"workplace": "Mine"}),
        (Need(id="n", text="Hænder"), {"source": "region"}, {"text": "Flere hænder"}),
        # Where it stands, and whether it leads, are nobody's words.
        (WRITTEN[0], {"order": 1, "lead": 1}, {"order": 2, "lead": 2}),
    ],
)
def test_changes_of_different_parts_stay_one(base: Any, theirs: dict[str, object], mine: dict[str, object]) -> None:
    """Two windows that changed other fields of a point, a wish or a need have one record, with the changes of both."""
    there, here = base.with_(**theirs), base.with_(**mine)
    assert merge_records({base.key: base}, {base.key: there}, {base.key: here}) == ({base.key: there.with_(**mine)}, {})


def test_words_written_twice_are_two() -> None:
    """Where both rewrote one text neither is lost, whatever else they changed; and the more private level stands."""
    base: Any = WRITTEN[0]
    there, here = base.with_(text="Deres", say=SayLevel.ONLY_ME), base.with_(text="Mine", keywords="Nye")
    merged, moved = merge_records({base.key: base}, {base.key: there}, {base.key: here})
    assert [(one.title, one.say) for one in merged.values()] == [
        ("Deres", SayLevel.ONLY_ME),
        ("Mine", SayLevel.ONLY_ME),
    ]
    assert list(moved) == [base.key]
