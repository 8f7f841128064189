"""The overview, searching, the owner, the demo year, catalogue files, and looking again."""

from __future__ import annotations

import datetime as dt
import os
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING

import pytest

from musprep.language.error import MusprepError
from musprep.model.answer import AskedState
from musprep.model.say import SayLevel
from musprep.services.session.catalogues import check, make_schema
from musprep.services.session.clean_text import LIMIT, clean_text, require_text
from musprep.services.session.session import open_session
from musprep.services.upkeep.demo import build
from musprep.services.year import answers, notes, owner, points, rounds, wishes
from musprep.services.year.overview import gather_overview
from musprep.services.year.search import find
from platforms import needs_links

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from musprep.services.session.session import Session

NOW = dt.datetime(2026, 11, 2, 9, 30, tzinfo=dt.timezone(dt.timedelta(hours=1)))


def test_an_empty_vault_has_an_overview(session: Session) -> None:
    """Without anything the next step is the first note, and nothing is made on disk."""
    now = gather_overview(session)
    assert (now.round, now.next.step, now.noted, now.leading, now.progress) == (None, "first_note", 0, 0, [])
    assert not session.vault.exists


def test_the_overview_counts_what_there_is(session: Session) -> None:
    """Days to the meeting, progress by section, points that lead, and the next step follow what was written."""
    rounds.begin_new(session, date=dt.date(2026, 11, 22))
    notes.add(session, "x")
    assert gather_overview(session).next.step == "start_answers"
    answers.write(session, "privat-skema/opgaver/aaret", "x")
    points.add(session, "Alfa")
    points.lead(session, ["alfa"])
    now = gather_overview(session)
    assert (now.circle.days_left, now.noted, now.leading) == (20, 1, 1)
    assert [(part.answered, part.total) for part in now.progress] == [(1, 17)]
    assert now.next.step == "more_points"


def test_search_covers_all_and_sorts_questions_last(session: Session) -> None:
    """Entries, answers, points and wishes are found by all words; catalogue questions come after them."""
    notes.add(session, "Kursus i ledelse", tags=["læring"])
    points.add(session, "Kursus i ledelse nu")
    wishes.add(session, "Kursus", workplace="Bedre ledelse")
    answers.write(session, "privat-skema/naeste-aar/kompetencer", "Kursus i god ledelse")
    found = [hit.page.where for hit in find(session, "kursus LEDELSE")]
    assert sorted(found) == ["answer", "entry", "point", "wish"]
    assert [hit.page.where for hit in find(session, "kursus")][-1] == "question"
    assert find(session, "læring kursus")[0].page.where == "entry"
    assert find(session, "   ") == []


def test_the_owner_is_changed_part_by_part(session: Session, sit: Callable[..., Session]) -> None:
    """A change keeps the other parts, is trimmed, and is there for the next session."""
    owner.change(session, name=" Maja ", language="en")
    owner.change(session, position="Konsulent")
    found = sit("").owner
    assert (found.name, found.language, found.position) == ("Maja", "en", "Konsulent")
    assert sit("").language == "en"
    assert sit("da").language == "da"


@pytest.mark.parametrize("language", ["da", "en"])
def test_the_demo_year_is_whole(tmp_path: Path, language: str) -> None:
    """A year of entries, two rounds, leading points with proofs that exist, answers to real questions."""
    session = build(str(tmp_path / "demo"), language, NOW)
    assert len(session.list_entries(None)) > 40
    assert max(entry.day for entry in session.list_entries(None)) < NOW.date()
    last, now = session.list_repositories()
    assert (last.round.is_open, now.round.is_open) == (False, True)
    leading = [point.lead for point in now.points if point.lead]
    assert leading == list(range(1, len(leading) + 1))
    assert [point.lead for point in last.points][:3] == [1, 2, 3]
    ids = {entry.id for entry in session.list_entries(None)}
    assert all(proof in ids for point in now.points for proof in point.proof)
    assert answers.group_by_state(session)[AskedState.RETIRED] == []
    assert {one.say for one in session.list_entries(None)} == set(SayLevel)
    assert session.list_problems() == []
    assert gather_overview(session).next.step
    assert session.owner.language == language


def test_the_demo_years_are_alike(tmp_path: Path) -> None:
    """Danish and English hold the same number of everything, of the same kinds, on the same days."""
    danish, english = (build(str(tmp_path / one), one, NOW) for one in ("da", "en"))
    shapes = [
        (
            [(one.day, one.kind, one.say, len(one.proof), bool(one.effect)) for one in session.list_entries(None)],
            [
                (len(b.answers), len(b.points), len(b.wishes), b.round.date, b.round.catalogues)
                for b in session.list_repositories()
            ],
        )
        for session in (danish, english)
    ]
    assert shapes[0] == shapes[1]


@pytest.mark.parametrize(
    "day", [dt.date(2028, 2, 29), dt.date(2027, 1, 1), dt.date(2026, 12, 31), dt.date(2026, 3, 29)]
)
def test_the_demo_can_be_seen_any_day(tmp_path: Path, day: dt.date) -> None:
    """Leap days, New Year and the night the clock changes are days like others."""
    session = build(str(tmp_path / "demo"), "da", dt.datetime.combine(day, dt.time(2, 30), dt.UTC))
    assert session.list_problems() == []
    assert gather_overview(session).circle.days_left is not None


def test_the_demo_takes_no_full_folder(tmp_path: Path) -> None:
    """A folder with anything in it is refused."""
    (tmp_path / "x").touch()
    with pytest.raises(MusprepError, match="folder_not_empty"):
        build(str(tmp_path), "da", NOW)


def test_refresh_sees_what_another_window_wrote(sit: Callable[..., Session]) -> None:
    """Entries, answers, rounds and the owner changed elsewhere are seen after refresh, which tells that they were."""
    here, there = sit(""), sit("")
    rounds.begin_new(there)
    assert here.refresh()
    steps: list[Callable[[], object]] = [
        lambda: notes.add(there, "x"),
        lambda: answers.write(there, "privat-skema/opgaver/aaret", "x"),
        lambda: points.add(there, "x"),
        lambda: wishes.add(there, "x"),
        lambda: rounds.change(there, "manager", "Karen"),
        lambda: owner.change(there, name="Maja"),
    ]
    for step in steps:
        assert not here.refresh()
        step()
        assert here.refresh()
    repository = here.get_repository()
    assert (len(here.list_entries()), len(repository.answers), len(repository.points), len(repository.wishes)) == (
        1,
        1,
        1,
        1,
    )
    assert (repository.round.manager, here.owner.name) == ("Karen", "Maja")


def test_words_come_in_composed_and_whole() -> None:
    """Text is stored composed and otherwise untouched; half characters and texts beyond the limit are refused."""
    assert clean_text("a\u030a\r\n\x00\x1b ") == "å\r\n\x00\x1b "
    for wrong, key in (("\udce6", "not_text"), ("x" * (LIMIT + 1), "too_long")):
        with pytest.raises(MusprepError, match=key):
            clean_text(wrong)
    with pytest.raises(MusprepError, match="empty_text"):
        require_text("\u00a0\n")


def test_every_shipped_catalogue_passes_the_check(session: Session) -> None:
    """What we ship holds together by our own rules."""
    for name in session.shelf.list_ids():
        assert check(session.shelf.find_path(name)) == []


def test_the_schema_of_a_catalogue_explains_itself() -> None:
    """Every table of a catalogue file and every key in it has a description in the JSON Schema."""
    whole = make_schema()
    assert "section" in whole["properties"]
    tables = {"Catalogue": whole, **whole["$defs"]}
    assert [name for name, table in tables.items() if not table.get("description")] == []
    records = [one for table in tables.values() for one in (table, *table.get("anyOf", ())) if "properties" in one]
    assert [key for one in records for key, part in one["properties"].items() if not part.get("description")] == []


@needs_links
def test_a_link_for_a_vault(tmp_path: Path) -> None:
    """The vault's own folder may be a link."""
    (tmp_path / "real").mkdir()
    os.symlink(tmp_path / "real", tmp_path / "link")
    session = open_session(str(tmp_path / "link"), clock=lambda: NOW)
    made = notes.add(session, "x")
    assert open_session(str(tmp_path / "real"), clock=lambda: NOW).list_entries() == [made]


def test_threads_may_look_around_at_once(tmp_path: Path) -> None:
    """A search, the log and the frame go through rounds, damaged ones among them, at the same time: none stumbles."""
    place = str(tmp_path / "vault")
    first = open_session(place)
    for year in range(2000, 2020):
        rounds.begin_new(first, date=dt.date(year, 11, 3))
    for year in range(2000, 2020, 2):
        (tmp_path / "vault" / "rounds" / str(year) / "answers.toml").write_text("schema = 2\n[[", "utf-8")
    session = open_session(place)

    def look() -> set[int]:
        held = set()
        for _ in range(10):
            assert len(session.list_problems()) in (0, 10)
            held.add(id(session.list_repositories()[0]))
            session.refresh()
        return held

    with ThreadPoolExecutor(4) as threads:
        looks = [threads.submit(look) for _ in range(4)]
    assert len(set().union(*(one.result() for one in looks))) == 1
