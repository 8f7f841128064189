"""The overview, searching, the owner, the demo year, catalogue files, and looking again."""

from __future__ import annotations

import datetime as dt
import os
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING

import pytest

from musprep.language.error import MusprepError
from musprep.model.say import Say
from musprep.services.session.catalogues import check, schema
from musprep.services.session.clean_text import LIMIT, filled, kept
from musprep.services.session.session import open_desk
from musprep.services.upkeep.demo import build
from musprep.services.year import answers, notes, owner, points, rounds, wishes
from musprep.services.year.overview import overview
from musprep.services.year.search import find

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from musprep.services.session.session import Desk

NOW = dt.datetime(2026, 11, 2, 9, 30, tzinfo=dt.timezone(dt.timedelta(hours=1)))


def test_an_empty_vault_has_an_overview(desk: Desk) -> None:
    """Without anything the next step is the first note, and nothing is made on disk."""
    now = overview(desk)
    assert (now.round, now.next.step, now.noted, now.leading, now.progress) == (None, "first_note", 0, 0, [])
    assert not desk.vault.exists


def test_the_overview_counts_what_there_is(desk: Desk) -> None:
    """Days to the meeting, progress by section, points that lead, and the next step follow what was written."""
    rounds.new(desk, date=dt.date(2026, 11, 22))
    notes.add(desk, "x")
    assert overview(desk).next.step == "start_answers"
    answers.write(desk, "privat-skema/opgaver/aaret", "x")
    points.add(desk, "Alfa")
    points.lead(desk, ["alfa"])
    now = overview(desk)
    assert (now.circle.days_left, now.noted, now.leading) == (20, 1, 1)
    assert [(part.answered, part.total) for part in now.progress] == [(1, 17)]
    assert now.next.step == "lead_points"


def test_search_covers_all_and_sorts_questions_last(desk: Desk) -> None:
    """Entries, answers, points and wishes are found by all words; catalogue questions come after them."""
    notes.add(desk, "Kursus i ledelse", tags=["læring"])
    points.add(desk, "Kursus i ledelse nu")
    wishes.add(desk, "Kursus", workplace="Bedre ledelse")
    answers.write(desk, "privat-skema/naeste-aar/kompetencer", "Kursus i god ledelse")
    found = [hit.page.where for hit in find(desk, "kursus LEDELSE")]
    assert sorted(found) == ["answer", "entry", "point", "wish"]
    assert [hit.page.where for hit in find(desk, "kursus")][-1] == "question"
    assert find(desk, "læring kursus")[0].page.where == "entry"
    assert find(desk, "   ") == []


def test_the_owner_is_changed_part_by_part(desk: Desk, sit: Callable[..., Desk]) -> None:
    """A change keeps the other parts, is trimmed, and is there for the next desk."""
    owner.change(desk, name=" Maja ", language="en")
    owner.change(desk, position="Konsulent")
    found = sit("").owner
    assert (found.name, found.language, found.position) == ("Maja", "en", "Konsulent")
    assert sit("").language == "en"
    assert sit("da").language == "da"


@pytest.mark.parametrize("language", ["da", "en"])
def test_the_demo_year_is_whole(tmp_path: Path, language: str) -> None:
    """A year of entries, two rounds, leading points with proofs that exist, answers to real questions."""
    desk = build(str(tmp_path / "demo"), language, NOW)
    assert len(desk.entries(None)) > 40
    assert max(entry.day for entry in desk.entries(None)) < NOW.date()
    last, now = desk.books()
    assert (last.round.is_open, now.round.is_open) == (False, True)
    leading = [point.lead for point in now.points if point.lead]
    assert leading == list(range(1, len(leading) + 1))
    assert [point.lead for point in last.points][:3] == [1, 2, 3]
    ids = {entry.id for entry in desk.entries(None)}
    assert all(proof in ids for point in now.points for proof in point.proof)
    assert answers.retired(desk) == []
    assert {one.say for one in desk.entries(None)} == set(Say)
    assert desk.problems() == []
    assert overview(desk).next.step
    assert desk.owner.language == language


def test_the_demo_years_are_alike(tmp_path: Path) -> None:
    """Danish and English hold the same number of everything, of the same kinds, on the same days."""
    danish, english = (build(str(tmp_path / one), one, NOW) for one in ("da", "en"))
    shapes = [
        (
            [(one.day, one.kind, one.say, len(one.proof), bool(one.effect)) for one in desk.entries(None)],
            [(len(b.answers), len(b.points), len(b.wishes), b.round.date, b.round.catalogues) for b in desk.books()],
        )
        for desk in (danish, english)
    ]
    assert shapes[0] == shapes[1]


@pytest.mark.parametrize(
    "day", [dt.date(2028, 2, 29), dt.date(2027, 1, 1), dt.date(2026, 12, 31), dt.date(2026, 3, 29)]
)
def test_the_demo_can_be_seen_any_day(tmp_path: Path, day: dt.date) -> None:
    """Leap days, New Year and the night the clock changes are days like others."""
    desk = build(str(tmp_path / "demo"), "da", dt.datetime.combine(day, dt.time(2, 30), dt.UTC))
    assert desk.problems() == []
    assert overview(desk).circle.days_left is not None


def test_the_demo_takes_no_full_folder(tmp_path: Path) -> None:
    """A folder with anything in it is refused."""
    (tmp_path / "x").touch()
    with pytest.raises(MusprepError, match="folder_not_empty"):
        build(str(tmp_path), "da", NOW)


def test_refresh_sees_what_another_window_wrote(sit: Callable[..., Desk]) -> None:
    """Entries, answers, rounds and the owner changed elsewhere are seen after refresh, which tells that they were."""
    here, there = sit(""), sit("")
    rounds.new(there)
    assert here.refresh()
    steps: list[Callable[[], object]] = [
        lambda: notes.add(there, "x"),
        lambda: answers.write(there, "privat-skema/opgaver/aaret", "x"),
        lambda: points.add(there, "x"),
        lambda: wishes.add(there, "x"),
        lambda: rounds.change(there, "leader", "Karen"),
        lambda: owner.change(there, name="Maja"),
    ]
    for step in steps:
        assert not here.refresh()
        step()
        assert here.refresh()
    book = here.this_book()
    assert (len(here.entries()), len(book.answers), len(book.points), len(book.wishes)) == (1, 1, 1, 1)
    assert (book.round.leader, here.owner.name) == ("Karen", "Maja")


def test_words_come_in_composed_and_whole() -> None:
    """Text is stored composed and otherwise untouched; half characters and texts beyond the limit are refused."""
    assert kept("a\u030a\r\n\x00\x1b ") == "å\r\n\x00\x1b "
    for wrong, key in (("\udce6", "not_text"), ("x" * (LIMIT + 1), "too_long")):
        with pytest.raises(MusprepError, match=key):
            kept(wrong)
    with pytest.raises(MusprepError, match="empty_text"):
        filled("\u00a0\n")


def test_every_shipped_catalogue_passes_the_check(desk: Desk) -> None:
    """What we ship holds together by our own rules, and the schema names its keys."""
    for name in desk.shelf.ids():
        assert check(desk.shelf.path(name)) == []
    assert "section" in schema()["properties"]


def test_a_link_for_a_vault(tmp_path: Path) -> None:
    """The vault's own folder may be a link."""
    (tmp_path / "real").mkdir()
    os.symlink(tmp_path / "real", tmp_path / "link")
    desk = open_desk(str(tmp_path / "link"), clock=lambda: NOW)
    made = notes.add(desk, "x")
    assert open_desk(str(tmp_path / "real"), clock=lambda: NOW).entries() == [made]


def test_threads_may_look_around_at_once(tmp_path: Path) -> None:
    """A search, the log and the frame go through rounds, damaged ones among them, at the same time: none stumbles."""
    place = str(tmp_path / "vault")
    first = open_desk(place)
    for year in range(2000, 2020):
        rounds.new(first, date=dt.date(year, 11, 3))
    for year in range(2000, 2020, 2):
        (tmp_path / "vault" / "rounds" / str(year) / "answers.toml").write_text("schema = 1\n[[", "utf-8")
    desk = open_desk(place)

    def look() -> set[int]:
        held = set()
        for _ in range(10):
            assert len(desk.problems()) in (0, 10)
            held.add(id(desk.books()[0]))
            desk.refresh()
        return held

    with ThreadPoolExecutor(4) as threads:
        looks = [threads.submit(look) for _ in range(4)]
    assert len(set().union(*(one.result() for one in looks))) == 1
