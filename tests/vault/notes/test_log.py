"""Reading, finding, changing and taking back the year's notes."""

from __future__ import annotations

import os
import shutil
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path

import pytest

from musprep.language.error import MusprepError
from musprep.model.entry import Entry, Kind
from musprep.model.say import SayLevel
from musprep.vault.files import read
from musprep.vault.files.problem import Damaged
from musprep.vault.notes.log import Log, encode_entry
from platforms import needs, needs_links

FIRST = Entry(
    id="20260301t100000-aaaaaa",
    at=datetime(2026, 3, 1, 11, tzinfo=timezone(timedelta(hours=1))),
    kind=Kind.PRAISE,
    text='Den første\r\nmed “tegn”\t\\ og """',
    tags=("drift", "æøå"),
    effect="Ro\ni afdelingen",
    proof=("mail",),
    say=SayLevel.SAY_IT,
)
SECOND = Entry(id="20260302t100000-bbbbbb", at=datetime(2026, 3, 2, 10, tzinfo=UTC), text="Den anden")


@pytest.fixture
def log(tmp_path: Path) -> Log:
    """Return a log of two entries."""
    log = Log(str(tmp_path / "vault"))
    log.add(SECOND)
    log.add(FIRST)
    return log


def folder(log: Log) -> Path:
    return Path(log.place, "log", "2026")


def fresh(log: Log) -> Log:
    """Return another window on the same vault."""
    return Log(log.place)


def test_what_is_saved_is_read_back_the_same(log: Log) -> None:
    """Entries come back identical, oldest first, in this window and in another."""
    assert fresh(log).read_year(2026) == log.read_year(2026) == ((FIRST, SECOND), ())
    assert log.list_years() == [2026]


def test_reading_makes_nothing(tmp_path: Path) -> None:
    """Looking at a vault that is not there leaves it so."""
    log = Log(str(tmp_path / "vault"))
    assert (log.list_years(), log.read_year(2026), log.refresh(2026)) == ([], ((), ()), False)
    with pytest.raises(MusprepError):
        log.find("a")
    assert list(tmp_path.iterdir()) == []


def test_another_windows_changes_are_seen_after_a_refresh(log: Log) -> None:
    """A refresh notices a new file, a change in place and a removal, and says when there was nothing."""
    other = fresh(log)
    assert other.refresh(2026)
    assert not other.refresh(2026)
    third = log.add(SECOND.with_(id="20260303t100000-cccccc"))
    assert other.read_year(2026).entries == (FIRST, SECOND)
    assert other.refresh(2026)
    assert third in other.read_year(2026).entries
    path = folder(log) / f"{third.id}.toml"
    path.write_bytes(path.read_bytes().replace(b"anden", b"tredje"))
    assert other.refresh(2026)
    assert other.find("cccccc").text == "Den tredje"
    path.unlink()
    assert other.refresh(2026)
    assert other.read_year(2026).entries == (FIRST, SECOND)


def test_an_entry_is_found_by_its_id_or_the_end_of_it(log: Log) -> None:
    """A unique ending names an entry; one that fits several is told with those it fits."""
    assert log.find(FIRST.id) == log.find("aaaaaa") == log.find(" A") == FIRST
    log.add(SECOND.with_(id="20260303t100000-aaabbb"))
    with pytest.raises(MusprepError) as told:
        log.find("bbb")
    assert told.value.key == "vault.ambiguous_entry"
    assert SECOND.id in told.value.describe("da")
    for wrong in ("", "zzz"):
        with pytest.raises(MusprepError) as told:
            log.find(wrong)
        assert told.value.key == "vault.no_such_entry"


def test_a_file_cut_at_any_byte_is_named_and_left_alone(log: Log) -> None:
    """Wherever a file ends too early, it is reported or still whole; the other entries load; nothing writes over it."""
    path = folder(log) / f"{FIRST.id}.toml"
    data = path.read_bytes()
    torn = 0
    for size in range(len(data)):
        path.write_bytes(data[:size])
        other = fresh(log)
        entries, problems = other.read_year(2026)
        assert SECOND in entries
        if problems:
            torn += 1
            assert [problem.path for problem in problems] == [f"log/2026/{FIRST.id}.toml"]
            with pytest.raises(MusprepError):
                other.edit(FIRST, FIRST.with_(text="Nyt"))
            with pytest.raises(MusprepError):
                other.restore(FIRST)
        assert path.read_bytes() == data[:size]
    assert torn > len(data) * 0.7


@pytest.mark.parametrize(
    "name",
    [
        "{id}.sync-conflict-20260304-120000-ABCDEFG.toml",
        "{id} (Åses konfliktkopi 2026-03-04).toml",
        "{id} (conflicted copy 2026-03-04 120000).toml",
        "{id}_conflict-20260304-120000.toml",
    ],
)
def test_a_sync_tools_conflict_copy_is_shown_beside_the_first(log: Log, name: str) -> None:
    """Both versions are there, both can be changed, neither file is deleted, and the user is told."""
    copy = folder(log) / name.format(id=FIRST.id)
    copy.write_bytes(encode_entry(FIRST.with_(text="Den andens udgave")))
    entries, problems = fresh(log).read_year(2026)
    assert [entry.text for entry in entries] == [FIRST.text, "Den andens udgave", SECOND.text]
    assert len({entry.id for entry in entries}) == 3
    assert [(problem.path, problem.error.key) for problem in problems] == [
        (f"log/2026/{copy.name}", "vault.same_id_twice")
    ]
    log.edit(entries[1], entries[1].with_(text="Rettet"))
    again = fresh(log).read_year(2026)
    assert [entry.text for entry in again.entries] == [FIRST.text, "Rettet", SECOND.text]
    assert again.problems == ()
    assert copy.exists()


def test_an_exact_copy_is_shown_once_and_told(log: Log) -> None:
    """The same bytes under two names are one entry; both files stay."""
    shutil.copy(folder(log) / f"{FIRST.id}.toml", folder(log) / "kopi.toml")
    entries, problems = fresh(log).read_year(2026)
    assert entries == (FIRST, SECOND)
    assert [problem.error.key for problem in problems] == ["vault.same_entry_twice"]
    assert len(list(folder(log).iterdir())) == 3


def test_an_entry_from_a_newer_musprep_is_told_and_untouched(log: Log) -> None:
    """A schema we do not know is neither shown nor written over."""
    path = folder(log) / f"{FIRST.id}.toml"
    path.write_bytes(path.read_bytes().replace(b"schema = 2", b"schema = 3"))
    before = path.read_bytes()
    other = fresh(log)
    assert [problem.error.key for problem in other.read_year(2026).problems] == ["vault.newer_schema"]
    with pytest.raises(MusprepError):
        other.edit(FIRST, FIRST.with_(text="Nyt"))
    assert path.read_bytes() == before


@needs_links
@needs("os.mkfifo")
def test_what_is_no_entry_file_is_told_and_the_rest_loads(log: Log) -> None:
    """A pipe, a link and a folder among the entries are each told; a year that is a link is not entered."""
    os.mkfifo(folder(log) / "pipe.toml")
    (folder(log) / "link.toml").symlink_to("/etc/passwd")
    (folder(log) / "folder.toml").mkdir()
    (folder(log).parent / "2025").symlink_to("/etc")
    entries, problems = fresh(log).read_year(2026)
    assert entries == (FIRST, SECOND)
    assert {problem.path.rsplit("/", 1)[1] for problem in problems} == {"pipe.toml", "link.toml", "folder.toml"}
    assert [problem.error.key for problem in fresh(log).read_year(2025).problems] == ["vault.folder_is_link"]


def test_an_edit_and_its_undo_give_back_the_same_bytes(log: Log) -> None:
    """Edit twice, undo twice in other windows: each step is taken back, the file is as it was, nothing is left."""
    path = folder(log) / f"{FIRST.id}.toml"
    before = path.read_bytes()
    once = log.edit(FIRST, FIRST.with_(text="En", tags=())).entry
    log.edit(once, once.with_(text="To"))
    assert fresh(log).undo_last() == ("edit", once)
    assert fresh(log).undo_last() == ("edit", FIRST)
    assert path.read_bytes() == before
    assert fresh(log).undo_last() is None


def test_comments_written_into_a_note_by_hand_stay(log: Log) -> None:
    """Changed, moved to another year and taken back, it has them; a note that they would make too long does without."""
    path = folder(log) / f"{FIRST.id}.toml"
    path.write_bytes(b"# over\n" + path.read_bytes() + b"# under\n")
    before = path.read_bytes()
    once = fresh(log).edit(FIRST, FIRST.with_(text="En")).entry
    assert {b"# over", b"# under"} <= set(path.read_bytes().split(b"\n"))
    fresh(log).edit(once, once.with_(at=once.at.replace(year=2025)))
    moved = Path(log.place, "log", "2025", path.name)
    assert {b"# over", b"# under"} <= set(moved.read_bytes().split(b"\n"))
    assert fresh(log).undo_last()
    assert fresh(log).undo_last() == ("edit", FIRST)
    assert path.read_bytes() == before
    path.write_bytes(b"# " + b"y" * (read.ENTRY_CAP // 2) + b"\n" + before)
    fresh(log).edit(FIRST, FIRST.with_(text="x" * (read.ENTRY_CAP // 2)))
    assert fresh(log).find("aaaaaa").text.startswith("xx")


def test_a_removal_and_its_undo_give_back_the_same_bytes(log: Log) -> None:
    """Remove both, undo twice in other windows: the last goes first, and the files are as they were."""
    before = {path.name: path.read_bytes() for path in folder(log).iterdir()}
    assert log.remove("aaaaaa") == FIRST
    log.remove(SECOND.id)
    assert fresh(log).read_year(2026).entries == ()
    assert fresh(log).undo_last() == ("remove", SECOND)
    assert fresh(log).undo_last() == ("remove", FIRST)
    assert {path.name: path.read_bytes() for path in folder(log).iterdir()} == before
    log.remove(FIRST.id)
    log.restore(FIRST)
    log.restore(FIRST)
    assert fresh(log).read_year(2026).entries == (FIRST, SECOND)
    assert log.undo_last() is None


def test_undoing_a_removal_never_writes_over_what_came_since(log: Log) -> None:
    """Where another window saved the removed entry anew, the removed one comes back beside it."""
    log.remove(FIRST.id)
    log.restore(FIRST.with_(text="Ny"))
    undone = log.undo_last()
    assert undone is not None
    assert undone.entry.text == FIRST.text
    assert {entry.text for entry in fresh(log).read_year(2026).entries} == {"Ny", FIRST.text, SECOND.text}


def test_an_edit_to_another_year_moves_the_entry(log: Log) -> None:
    """The entry then lies in the other year alone, and undo brings it back."""
    moved = log.edit(FIRST, FIRST.with_(at=FIRST.at.replace(year=2024))).entry
    assert (log.read_year(2026).entries, log.read_year(2024).entries) == ((SECOND,), (moved,))
    assert fresh(log).find("aaaaaa") == moved
    assert fresh(log).undo_last() == ("edit", FIRST)
    other = fresh(log)
    assert (other.read_year(2026).entries, other.read_year(2024).entries) == ((FIRST, SECOND), ())


def test_two_windows_that_change_different_fields_both_win(log: Log) -> None:
    """Each window's field stands; nobody has to be told of more than that something came along."""
    fresh(log).edit(FIRST, FIRST.with_(text="Deres"))
    mine = log.edit(FIRST, FIRST.with_(effect="Min"))
    assert (mine.told, mine.merged) == (False, True)
    assert mine.entry == FIRST.with_(text="Deres", effect="Min") == fresh(log).find(FIRST.id)


def test_two_windows_that_change_one_field_keep_both(log: Log) -> None:
    """The first saved stays in place, the later becomes an entry of its own, and its window is told."""
    fresh(log).edit(FIRST, FIRST.with_(text="Deres"))
    mine = log.edit(FIRST, FIRST.with_(text="Min"))
    assert mine.told
    assert mine.entry.id != FIRST.id
    assert {entry.text for entry in fresh(log).read_year(2026).entries} == {"Deres", "Min", SECOND.text}


def test_an_edit_of_what_another_window_removed_is_not_lost(log: Log) -> None:
    """The changed entry is saved anew, and its window is told."""
    fresh(log).remove(FIRST.id)
    mine = log.edit(FIRST, FIRST.with_(text="Min"))
    assert mine.told
    assert fresh(log).find(FIRST.id).text == "Min"


def test_an_edit_that_changes_nothing_writes_nothing(log: Log) -> None:
    """Saving an entry as it is leaves its file and the history alone."""
    path = folder(log) / f"{FIRST.id}.toml"
    before = path.stat().st_mtime_ns
    assert log.edit(FIRST, FIRST).entry == FIRST
    assert path.stat().st_mtime_ns == before
    assert not Path(log.place, "history").exists()


def test_an_id_in_use_is_never_overwritten(log: Log) -> None:
    """Adding under an id that another entry has gives a new one."""
    added = log.add(SECOND.with_(id=FIRST.id))
    assert added.id != FIRST.id
    assert log.find(FIRST.id) == FIRST
    assert log.find(added.id).text == SECOND.text


def test_old_offsets_with_seconds_can_be_written(log: Log) -> None:
    """A time from before the standard zones keeps its clock; its offset is cut to whole minutes."""
    at = datetime(1893, 1, 1, 12, tzinfo=timezone(timedelta(minutes=50, seconds=20)))
    log.add(SECOND.with_(id="old", at=at))
    assert fresh(log).find("old").at == at.replace(tzinfo=timezone(timedelta(minutes=50)))


def test_a_broken_folder_is_an_error_not_an_empty_log(tmp_path: Path) -> None:
    """A log that is a file or a link is told, never taken for no notes at all."""
    (tmp_path / "log").write_text("", "utf-8")
    with pytest.raises(Damaged):
        Log(str(tmp_path)).list_years()


def test_a_damaged_copy_does_not_stand_in_the_way_of_undo(tmp_path: Path) -> None:
    """The youngest copy cannot be read: the one before it is taken back, and the damaged one stays where it lies."""
    log = Log(str(tmp_path / "vault"))
    first = log.add(Entry(id="20260301t100000-aaaaaa", at=datetime(2026, 3, 1, 10, tzinfo=UTC), text="Først"))
    second = log.edit(first, first.with_(text="Så")).entry
    log.edit(second, second.with_(text="Til sidst"))
    copies = sorted((tmp_path / "vault" / "history").rglob("*.edit.toml"))
    copies[-1].write_bytes(b'schema = 2\ntext = "halv')
    undone = log.undo_last()
    assert undone is not None
    assert undone.entry.text == "Først"
    assert copies[-1].exists()
