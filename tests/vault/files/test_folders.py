"""Folders that the program takes away, sweeps and moves: nothing outside of them is ever touched."""

from __future__ import annotations

import contextlib
import errno
import os
import shutil
import stat
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from musprep.language.error import MusprepError
from musprep.vault.doctor import repair
from musprep.vault.doctor.finding import read_surroundings
from musprep.vault.files import atomic_folder, folders, location, long_path, temporary_files
from musprep.vault.maintenance import purge, recovery
from musprep.vault.records.names import PURGE_NEW, PURGE_OLD
from musprep.vault.vault import Vault
from platforms import has_mode, needs, needs_links, needs_modes
from vault.encrypted import FIRST, filled

if TYPE_CHECKING:
    from collections.abc import Callable

LONG_AGO = (1.0, 1.0)


def look(root: Path) -> dict[str, tuple[int, bytes]]:
    """Return everything below `root` by its name: mode, and content or where a link leads."""
    seen = {}
    for path in sorted(root.rglob("*")):
        known = path.lstat()
        content = b""
        if stat.S_ISLNK(known.st_mode):
            content = os.readlink(path).encode()
        elif stat.S_ISREG(known.st_mode):
            content = path.read_bytes()
        seen[path.relative_to(root).as_posix()] = (known.st_mode, content)
    return seen


def outside(tmp_path: Path) -> Path:
    folder = tmp_path / "outside"
    (folder / "sub").mkdir(parents=True, exist_ok=True)
    (folder / "letter.txt").write_bytes(b"a letter")
    (folder / "sub" / f"{temporary_files.PREFIX}{'0' * 16}.tmp").write_bytes(b"somebody's")
    os.utime(folder / "sub" / f"{temporary_files.PREFIX}{'0' * 16}.tmp", LONG_AGO)
    (folder / temporary_files.MARK).write_bytes(b"")
    return folder


@needs_links
@pytest.mark.parametrize("remove", [folders.remove, folders.remove_made])
def test_a_link_is_not_taken_for_the_folder_it_leads_to(tmp_path: Path, remove: Callable[[str], None]) -> None:
    """A link under the name of a folder to take away stays, and so does all it leads to."""
    there = outside(tmp_path)
    (tmp_path / "link").symlink_to(there)
    before = look(tmp_path)
    remove(str(tmp_path / "link"))
    assert look(tmp_path) == before


@needs_links
@needs("os.mkfifo")
def test_a_folder_goes_with_its_links_and_without_what_they_lead_to(tmp_path: Path) -> None:
    """Inside a folder that is taken away links are unlinked; what they lead to stays."""
    there = outside(tmp_path)
    before = look(there)
    made = tmp_path / "made"
    folders.make(str(made))
    (made / "deep" / "er").mkdir(parents=True)
    (made / "deep" / "er" / "to folder").symlink_to(there)
    (made / "to file").symlink_to(there / "letter.txt")
    os.mkfifo(made / "pipe")
    folders.remove_made(str(made))
    assert not made.exists()
    assert look(there) == before


def test_a_folder_goes_though_another_program_removes_it_too(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What the other one takes first is gone, and all the rest goes as well."""
    for name in "abcd":
        (tmp_path / "gone" / name).mkdir(parents=True)
        (tmp_path / "gone" / name / "file").touch()
    read_stat = folders._Removal._read_stat

    def take_first(removal: folders._Removal, name: str) -> os.stat_result:
        if name in ("a", "c"):
            shutil.rmtree(tmp_path / "gone" / name)
        return read_stat(removal, name)

    monkeypatch.setattr(folders._Removal, "_read_stat", take_first)
    folders.remove(str(tmp_path / "gone"))
    assert not (tmp_path / "gone").exists()


def test_a_folder_without_the_mark_is_not_taken_away(tmp_path: Path) -> None:
    """What somebody moved under the name of a folder of the program is not the program's to delete."""
    (tmp_path / "theirs").mkdir()
    (tmp_path / "theirs" / "work.txt").write_text("work", "utf-8")
    folders.remove_made(str(tmp_path / "theirs"))
    assert (tmp_path / "theirs" / "work.txt").read_text("utf-8") == "work"


@needs_links
@pytest.mark.parametrize("form", ["link", "folder", "file"])
def test_only_the_programs_own_leftovers_are_swept_beside_a_new_folder(tmp_path: Path, form: str) -> None:
    """A new folder sweeps what a killed program left beside it; anything else under such a name stays."""
    there = outside(tmp_path)
    beside = tmp_path / "shared"
    beside.mkdir()
    planted = beside / f"{temporary_files.PREFIX}0123456789ab.new"
    if form == "link":
        planted.symlink_to(there)
        if os.utime in os.supports_follow_symlinks:
            os.utime(planted, LONG_AGO, follow_symlinks=False)
    elif form == "folder":
        planted.mkdir()
        (planted / "work.txt").write_text("work", "utf-8")
        os.utime(planted, LONG_AGO)
    else:
        planted.write_text("work", "utf-8")
        os.utime(planted, LONG_AGO)
    left = beside / f"{temporary_files.PREFIX}ba9876543210.new"
    folders.make(str(left))
    os.utime(left, LONG_AGO)
    before = look(there)
    atomic_folder.create_folder(str(beside / "new"), {"a/b.toml": b"x"})
    assert os.path.lexists(planted)
    assert look(there) == before
    assert not left.exists()
    assert sorted(path.name for path in (beside / "new").iterdir()) == ["a"]


@needs_links
@pytest.mark.parametrize("name", [PURGE_OLD, PURGE_NEW])
def test_a_purge_does_not_begin_over_a_foreign_leftover(tmp_path: Path, name: str) -> None:
    """Where a link stands under a name that a purge needs, the purge is refused and says which."""
    vault = Vault(str(tmp_path / "vault"))
    vault.save_owner(vault.read_owner().with_(name="Mig"))
    (tmp_path / "vault" / name).symlink_to(outside(tmp_path))
    before = look(tmp_path)
    with pytest.raises(MusprepError, match=r"in_the_way"):
        purge.purge(vault.place, {}, (), ())
    assert look(tmp_path) == before


NAMES = st.sampled_from(
    [
        PURGE_OLD, PURGE_NEW, ".sealing", ".draft.toml", ".draft.toml.lock", f"{temporary_files.PREFIX}{'a' * 16}.tmp",
        temporary_files.MARK, f"{temporary_files.PREFIX}0123456789ab.new", "log", "log/2026", "rounds", "rounds/2026",
        "history", "questionnaires", "briefings", f"log/{temporary_files.PREFIX}{'b' * 16}.old.tmp", f"{PURGE_OLD}/log",
        f"{PURGE_OLD}/rounds", f"{PURGE_NEW}/log",
    ]
)  # fmt: skip
FORMS = st.sampled_from(["link to folder", "link to file", "link to parent folder", "pipe", "folder", "marked folder"])


def plant(vault: Path, there: Path, name: str, form: str) -> None:
    """Put something under `name` where there is nothing yet."""
    path = vault / name
    with contextlib.suppress(FileExistsError, NotADirectoryError, FileNotFoundError, OSError):
        if form == "pipe":
            os.mkfifo(path)
        elif form.startswith("link"):
            path.symlink_to({"link to folder": there, "link to file": there / "letter.txt"}.get(form, Path("../..")))
        else:
            path.mkdir(parents=True)
            (path / "log").symlink_to(there)
            if form == "marked folder":
                (path / temporary_files.MARK).write_bytes(b"")
        os.utime(path, LONG_AGO, follow_symlinks=False)


@needs("os.mkfifo")
@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(planted=st.lists(st.tuples(NAMES, FORMS), min_size=1, max_size=5, unique_by=lambda one: one[0]))
def test_whatever_lies_in_a_vault_nothing_outside_changes(
    tmp_path_factory: pytest.TempPathFactory, planted: list[tuple[str, str]]
) -> None:
    """Links, pipes and folders under any name that is acted on at a start: outside all stays, inside no word goes."""
    root = tmp_path_factory.mktemp("tree")
    there = outside(root)
    vault = root / "vault"
    vault.mkdir()
    for name, form in planted:
        plant(vault, there, name, form)
    words = vault / "agreements.toml"
    words.write_text('schema = 2\n\n[[agreement]]\nid = "a"\ntext = "Ord"\nowner = "me"\n', "utf-8")
    (root / "beside.toml").write_text("x", "utf-8")
    before, own = look(there), words.read_bytes()
    for operation in (
        lambda: recovery.recover(str(vault)),
        lambda: Vault(str(vault)).sweep(0.0),
        lambda: list(repair.mend(str(vault), read_surroundings())),
        lambda: atomic_folder.create_folder(str(vault / "export"), {"a.md": b"x"}),
        lambda: purge.purge(str(vault), {"agreements.toml": own}, (), ()),
    ):
        with contextlib.suppress(MusprepError):
            operation()
    assert look(there) == before
    assert (root / "beside.toml").read_text("utf-8") == "x"
    assert words.read_bytes() == own


def killed_purge(place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Leave the vault as a purge leaves it that is killed once the old things are put aside."""

    class KilledError(BaseException):
        pass

    def die(*_: object) -> None:
        for name in list(purge._list_visible(str(place))):
            (place / name).rename(place / PURGE_OLD / name)
        raise KilledError

    with monkeypatch.context() as patch, contextlib.suppress(KilledError):
        patch.setattr(purge, "_exchange", die)
        patch.setattr(purge, "_undo", lambda _: None)
        purge.purge(str(place), {}, (), ())


def test_a_purge_is_not_decided_as_long_as_something_could_not_be_put_back(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where the disk refuses one thing at one start, also hours after the kill, the next start puts it back."""
    place = tmp_path / "vault"
    filled(str(place))
    before = {path: path.read_bytes() for path in place.rglob("*.toml") if path.is_file()}
    killed_purge(place, monkeypatch)
    real = os.replace

    def refuse(source: str, target: str) -> None:
        if os.path.basename(source) == "log":
            raise OSError(errno.EIO, os.strerror(errno.EIO))
        real(source, target)

    with monkeypatch.context() as patch:
        patch.setattr(os, "replace", refuse)
        recovery.recover(str(place))
    Vault(str(place)).sweep(older_than=0)
    recovery.recover(str(place))
    assert {path: path.read_bytes() for path in place.rglob("*.toml") if path.is_file()} == before
    assert not list(place.glob(".purge-*"))


@needs_links
@pytest.mark.parametrize("form", ["file", "folder", "link", "link beside a mark"])
def test_a_forged_purge_takes_no_word_away(tmp_path: Path, form: str) -> None:
    """Folders that look like those of a killed purge put nothing in the place of what the user wrote.

    A link stays where it lies even beside the mark: it is never put in the place of the log.
    """
    place, there = tmp_path / "vault", outside(tmp_path)
    filled(str(place))
    for name in (PURGE_NEW, PURGE_OLD):
        (place / name).mkdir(mode=0o700)
        if form == "link beside a mark":
            (place / name / temporary_files.MARK).touch()
    if form == "file":
        (place / PURGE_OLD / "vault.toml").write_text("schema = 2\n", "utf-8")
    elif form.startswith("link"):
        (place / PURGE_OLD / "log").symlink_to(there)
    else:
        copy = place / PURGE_OLD / "log" / "2026" / f"{FIRST.id}.toml"
        copy.parent.mkdir(parents=True)
        copy.write_text("forged", "utf-8")
    before = look(tmp_path)
    recovery.recover(str(place))
    del before["vault/.lock"]
    after = look(tmp_path)
    assert {name: after.get(name) for name in before} == before


@needs_modes
def test_mending_modes_leaves_a_file_of_two_names_alone_elsewhere(tmp_path: Path) -> None:
    """The vault's file becomes 0600; the one that goes by another name outside keeps mode and words."""
    place, letter = tmp_path / "vault", outside(tmp_path) / "letter.txt"
    filled(str(place))
    letter.chmod(0o644)
    os.link(letter, place / "questionnaires" / "letter.toml")
    list(repair.mend(str(place), read_surroundings()))
    assert stat.S_IMODE(letter.stat().st_mode) == 0o644
    assert letter.read_bytes() == (place / "questionnaires" / "letter.toml").read_bytes() == b"a letter"
    assert has_mode((place / "questionnaires" / "letter.toml"), 0o600)


def test_what_an_earlier_version_put_aside_comes_back(tmp_path: Path) -> None:
    """A purge of 0.1.0 left no mark: what is missing is put back at the next start, and nothing there is replaced."""
    vault = tmp_path / "vault"
    for name, words in (("log/2026/a.toml", "mine"), (".purge-old/log/2026/a.toml", "old")):
        (vault / name).parent.mkdir(parents=True, exist_ok=True)
        (vault / name).write_text(words, "utf-8")
    (vault / ".purge-old" / "goals.toml").write_text("goals", "utf-8")
    (vault / ".purge-new").mkdir()
    recovery.recover(str(vault))
    assert (vault / "goals.toml").read_text("utf-8") == "goals"
    assert (vault / "log" / "2026" / "a.toml").read_text("utf-8") == "mine"
    assert (vault / ".purge-old" / "log" / "2026" / "a.toml").read_text("utf-8") == "old"


def test_a_folder_made_at_once_may_be_deep_on_windows(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """As a vault's own: what is restored or exported into it may have a longer path than Windows takes unasked."""
    (tmp_path / "long").mkdir()
    monkeypatch.setattr(long_path, "lengthen", lambda place: place.replace("short", "long"))
    monkeypatch.setattr(location, "close_on_windows", lambda _: None)
    monkeypatch.setattr("sys.platform", "win32")
    atomic_folder.create_folder(str(tmp_path / "short" / "new"), {"a/b.toml": b"x"})
    assert (tmp_path / "long" / "new" / "a" / "b.toml").read_bytes() == b"x"
