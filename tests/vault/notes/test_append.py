"""Dropping entries into the log."""

from __future__ import annotations

import os
import re
import time
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from musprep.language.error import MusprepError
from musprep.language.fresh_id import ID_PATTERN
from musprep.vault.files import read, temporary_files
from musprep.vault.notes import append
from musprep.vault.vault import Vault

if TYPE_CHECKING:
    from collections.abc import Iterator


@pytest.fixture
def copenhagen(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Set the clock's zone to Danish time."""
    if not hasattr(time, "tzset"):
        pytest.skip("this system has no time.tzset")
    monkeypatch.setenv("TZ", "Europe/Copenhagen")
    time.tzset()
    yield
    monkeypatch.undo()
    time.tzset()


def local(*clock: int) -> time.struct_time:
    year, month, day, hour, minute, second = clock
    return time.localtime(time.mktime((year, month, day, hour, minute, second, 0, 0, -1)))


def post(place: Path, at: time.struct_time, text: str = "Lukkede 14 sager") -> tuple[str, str]:
    return append.append_entry(str(place), kind="result", text=text, at=at, say="if-asked")


@pytest.mark.usefixtures("copenhagen")
def test_a_note_is_one_file_that_tells_all(tmp_path: Path) -> None:
    """The file lies in the year's folder, is named by its id, and is plain TOML with the local time and its offset."""
    entry_id, path = append.append_entry(
        str(tmp_path / "vault"),
        kind="praise",
        text="Godt gået",
        at=local(2026, 11, 3, 14, 5, 9),
        say="say-it",
        tags=["drift"],
        effect="Ro",
        proof=["mail"],
    )
    assert re.fullmatch(r"20261103t130509-[0-9a-z]{6}", entry_id)
    assert path == str(tmp_path / "vault" / "log" / "2026" / f"{entry_id}.toml")
    assert Path(path).read_text("utf-8") == (
        f'schema = 2\nid = "{entry_id}"\nat = 2026-11-03T14:05:09+01:00\nkind = "praise"\ntext = "Godt gået"\n'
        'tags = ["drift"]\neffect = "Ro"\nproof = ["mail"]\nsay = "say-it"\n'
    )
    assert (tmp_path / "vault" / "vault.toml").read_text("utf-8") == "schema = 2\n"


@pytest.mark.usefixtures("copenhagen")
def test_the_year_is_that_of_the_users_own_clock(tmp_path: Path) -> None:
    """A note at half past midnight on New Year's Day lies in the new year, though UTC is still in the old one."""
    entry_id, path = post(tmp_path, local(2027, 1, 1, 0, 30, 0))
    assert entry_id.startswith("20261231t2330")
    assert os.path.basename(os.path.dirname(path)) == "2027"


@pytest.mark.usefixtures("copenhagen")
def test_summer_time_leap_day_and_a_clock_set_back_overwrite_nothing(tmp_path: Path) -> None:
    """The doubled hour of October, the leap day, and the same second again and again: every note is kept."""
    doubled = [time.localtime(seconds) for seconds in (1792888200, 1792891800)]
    assert [at.tm_hour for at in doubled] == [2, 2]
    moments = [local(2027, 6, 1, 12, 0, 0), local(2026, 6, 1, 12, 0, 0), local(2028, 2, 29, 12, 0, 0), *doubled]
    ids = [post(tmp_path, at, text=str(number))[0] for number, at in enumerate(moments * 20)]
    log = Vault(str(tmp_path)).log
    found = [entry for year in log.list_years() for entry in log.read_year(year).entries]
    assert len(set(ids)) == 100
    assert sorted(entry.text for entry in found) == sorted(map(str, range(100)))
    assert len({entry.at for entry in found}) == 5
    assert len({entry.at.utcoffset() for entry in found if entry.at.month == 10}) == 2


def test_an_id_in_use_gets_another_and_nothing_is_overwritten(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Should chance give the same id twice, the second note takes a new one."""
    numbers = iter([b"\0" * 8, b"t" * 8, b"\0" * 8, b"u" * 8, b"\1" * 8, b"v" * 8])
    real = os.urandom
    at = time.localtime()
    post(tmp_path, at, "før")
    monkeypatch.setattr(os, "urandom", lambda size: next(numbers, None) or real(size))
    monkeypatch.setattr(append, "_last", ("", -1))
    first, path = post(tmp_path, at, "en")
    monkeypatch.setattr(append, "_last", ("", -1))
    second, _ = post(tmp_path, at, "to")
    assert first.endswith("-000000")
    assert not second.endswith("-000000")
    assert 'text = "en"' in Path(path).read_text("utf-8")


def test_ids_sort_as_they_were_made(monkeypatch: pytest.MonkeyPatch) -> None:
    """Within one second too: by the clock from one program to the next, and one after another in one moment of it."""
    made = [append.make_id(1.8e9) for _ in range(50)]
    for parts in range(1, 40):
        # Another program remembers nothing of the one before.
        monkeypatch.setattr(append, "_last", ("", -1))
        made.append(append.make_id(1.8e9 + parts / 40))
    assert made == sorted(made)
    assert len(set(made)) == len(made)


def test_ids_are_ids() -> None:
    """An id is always one of the model's, whatever the moment."""
    for seconds in (0.0, 1.5e9, 4e9, *(() if os.name == "nt" else (-1e9,))):
        assert re.fullmatch(ID_PATTERN, append.make_id(seconds))


def test_what_is_too_long_to_read_is_not_written(tmp_path: Path) -> None:
    """A text over 900 KB is refused before anything is made, and every text that is saved can be read."""
    with pytest.raises(MusprepError) as refused:
        post(tmp_path / "vault", time.localtime(), "x" * 900_000)
    assert refused.value.key == "vault.entry_too_long"
    assert not (tmp_path / "vault").exists()
    _, path = post(tmp_path, time.localtime(), "\x01" * 140_000)
    assert len(read.read_bytes(path, read.ENTRY_CAP)) > 800_000


def test_a_newer_vault_is_left_alone(tmp_path: Path) -> None:
    """Where a newer version of musprep wrote the vault, nothing is added to it."""
    (tmp_path / "vault.toml").write_text('# hej\nschema = 3  # nyt\nlanguage = "da"\n', "utf-8")
    with pytest.raises(MusprepError) as refused:
        post(tmp_path, time.localtime())
    assert refused.value.key == "vault.newer_schema"
    assert [path.name for path in tmp_path.iterdir()] == ["vault.toml"]


def test_a_broken_vault_file_stops_no_note(tmp_path: Path) -> None:
    """A vault.toml that cannot be understood is left as it is, and the note is saved."""
    (tmp_path / "vault.toml").write_bytes(b"\xff\xfe\x00nonsense")
    _, path = post(tmp_path, time.localtime())
    assert os.path.exists(path)
    assert (tmp_path / "vault.toml").read_bytes() == b"\xff\xfe\x00nonsense"


def test_a_note_leaves_no_temporary(tmp_path: Path) -> None:
    """After a note there are just the vault's file and the note's."""
    post(tmp_path, time.localtime())
    assert not [path for path in tmp_path.rglob("*") if path.name.startswith(temporary_files.PREFIX)]
    assert len([path for path in tmp_path.rglob("*") if path.is_file()]) == 2
