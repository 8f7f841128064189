"""What a write replaced."""

from __future__ import annotations

import os
import tempfile
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from musprep.vault.records import history

NOW = datetime(2026, 11, 3, 12, tzinfo=UTC)
FILE = "rounds/2026/answers.toml"


def kept(tmp_path: Path, relative: str = FILE) -> list[tuple[datetime, str]]:
    return [(copy.at, copy.why) for copy in history.list_copies(str(tmp_path), relative)]


def test_a_copy_holds_the_same_bytes_under_its_moment_and_reason(tmp_path: Path) -> None:
    """The copy lies under the file's own path, named by UTC time and why, and is the old content byte for byte."""
    copy = history.keep(str(tmp_path), FILE, b"\x00gammelt", "edit", now=NOW)
    assert copy is not None
    path = Path(copy.path)
    assert path.read_bytes() == b"\x00gammelt"
    assert path.parent == tmp_path / "history" / FILE
    assert path.name.startswith("20261103t120000000000-")
    assert path.name.endswith(".edit.toml")
    assert kept(tmp_path) == [(NOW, "edit")]


def test_autosaves_are_kept_once_in_ten_minutes(tmp_path: Path) -> None:
    """Of many saves the first of each ten minutes leaves a copy; an edit always does."""
    for minute in range(21):
        history.keep(str(tmp_path), FILE, b"a", "save", now=NOW + timedelta(minutes=minute))
    assert [at.minute for at, _ in kept(tmp_path)] == [0, 10, 20]
    assert history.keep(str(tmp_path), FILE, b"a", "edit", now=NOW + timedelta(minutes=20))
    assert history.keep(str(tmp_path), "vault.toml", b"a", "save", now=NOW)


def test_copies_thin_out_with_age(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Of autosaves all of two days, the youngest of each day for sixty days, then of each month; always the last."""
    monkeypatch.setattr(os, "fsync", lambda _handle: None)
    moment = NOW - timedelta(days=200)
    while moment <= NOW:
        history.keep(str(tmp_path), FILE, str(moment).encode(), "save", now=moment)
        moment += timedelta(hours=16)
    found = [at for at, _ in kept(tmp_path)]
    assert len([at for at in found if NOW - at < timedelta(days=2)]) == 3
    days = [at.date() for at in found if timedelta(days=2) <= NOW - at < timedelta(days=60)]
    assert len(days) == len(set(days)) == 58
    months = [(at.year, at.month) for at in found if NOW - at >= timedelta(days=60)]
    assert len(months) == len(set(months)) >= 5
    assert max(found) <= NOW < max(found) + timedelta(hours=16)


def test_what_a_command_replaced_is_kept_for_a_year(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Each copy of a change made on purpose stays for a year, several a day too; then the youngest of each month."""
    monkeypatch.setattr(os, "fsync", lambda _handle: None)
    made = [NOW - timedelta(days=days, hours=hour) for days in (500, 499, 300, 100, 1, 0) for hour in (2, 1)]
    for moment in made:
        history.keep(str(tmp_path), FILE, str(moment).encode(), "edit", now=moment)
    assert [at for at, _ in kept(tmp_path)] == [made[3], *made[4:]]


def test_the_only_copy_of_what_was_removed_stays(tmp_path: Path) -> None:
    """However old, the last copy of a removed entry is not thinned away."""
    entry = "log/2020/20200101t000000-aaaaaa.toml"
    history.keep(str(tmp_path), entry, b"a", "remove", now=NOW - timedelta(days=2000))
    history.keep(str(tmp_path), FILE, b"b", "edit", now=NOW)
    assert kept(tmp_path, entry) == [(NOW - timedelta(days=2000), "remove")]


def test_a_clock_set_back_keeps_the_order(tmp_path: Path) -> None:
    """The copy made last is the latest, though the clock went back a year in between."""
    history.keep(str(tmp_path), FILE, b"en", "edit", now=NOW)
    history.keep(str(tmp_path), FILE, b"to", "edit", now=NOW - timedelta(days=365))
    *_, latest = history.list_copies_in(str(tmp_path), "rounds/2026", ("edit",))
    assert Path(latest.path).read_bytes() == b"to"


def _tells_files() -> bool:
    with tempfile.NamedTemporaryFile() as file:
        try:
            os.listdir(file.name)
        except NotADirectoryError:
            return True
        except OSError:
            return False
    return False


@pytest.mark.skipif(
    not _tells_files(), reason="this system has no os.listdir that tells a file (Wine; Windows itself does)"
)
def test_a_file_where_a_folder_of_copies_should_be_is_passed_over(tmp_path: Path) -> None:
    """As one that somebody put there: the copies beside it are found."""
    history.keep(str(tmp_path), "log/2026/a.toml", b"a", "edit", now=NOW)
    (tmp_path / "history" / "log" / "2026" / "fil").write_bytes(b"")
    assert [copy.acted for copy in history.list_copies_in(str(tmp_path), "log/2026", ("edit",))] == [NOW]


def test_the_copies_are_looked_for_among_all_files_of_a_folder(tmp_path: Path) -> None:
    """The copies with one of the wanted reasons are found; strange names are passed over."""
    history.keep(str(tmp_path), "log/2026/a.toml", b"a", "edit", now=NOW)
    history.keep(str(tmp_path), "log/2026/b.toml", b"b", "remove", now=NOW + timedelta(seconds=1))
    history.keep(str(tmp_path), "log/2026/a.toml", b"c", "undone", now=NOW + timedelta(seconds=2), turned=NOW)
    (tmp_path / "history" / "log" / "2026" / "a.toml" / "noget-andet.edit.toml").write_bytes(b"")
    both, undone = (
        [(copy.relative[-6:], copy.acted) for copy in history.list_copies_in(str(tmp_path), "log/2026", whys)]
        for whys in (("edit", "remove"), ("undone",))
    )
    assert sorted(both) == [("a.toml", NOW), ("b.toml", NOW + timedelta(seconds=1))]
    assert undone == [("a.toml", NOW)]
    assert list(history.list_copies_in(str(tmp_path), "log/2025", ("edit",))) == []
