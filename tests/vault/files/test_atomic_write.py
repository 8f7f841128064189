"""The one write primitive."""

from __future__ import annotations

import errno
import os
import stat
import time
from typing import TYPE_CHECKING, Any

import pytest

from musprep.language.error import MusprepError
from musprep.model.answer import Answer
from musprep.vault.files import atomic_write, temporary_files
from musprep.vault.notes import append
from musprep.vault.vault import Vault
from platforms import needs, needs_links, needs_modes

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@pytest.fixture
def open_umask() -> Iterator[None]:
    """Let files be made with whatever mode they are asked for."""
    before = os.umask(0)
    yield
    os.umask(before)


def temporaries(folder: Path) -> list[Path]:
    return [path for path in folder.rglob("*") if path.name.startswith(temporary_files.PREFIX)]


def test_a_new_file_is_never_put_over_another(tmp_path: Path) -> None:
    """A name that is taken by other content stays as it is; the same content counts as written."""
    path = tmp_path / "a"
    atomic_write.create(str(path), b"en")
    atomic_write.create(str(path), b"en")
    with pytest.raises(atomic_write.NameTakenError):
        atomic_write.create(str(path), b"to")
    assert path.read_bytes() == b"en"
    assert [item.name for item in tmp_path.iterdir()] == ["a"]


def test_a_file_is_replaced_and_removed_whole(tmp_path: Path) -> None:
    """Replacing puts the new content in place or makes the file; removing leaves nothing."""
    path = tmp_path / "a"
    atomic_write.replace(str(path), b"en")
    atomic_write.replace(str(path), b"to")
    assert path.read_bytes() == b"to"
    atomic_write.remove(str(path))
    assert list(tmp_path.iterdir()) == []
    with pytest.raises(MusprepError) as told:
        atomic_write.remove(str(path))
    assert told.value.key == "vault.gone"


@needs_modes
@pytest.mark.usefixtures("open_umask")
def test_everything_is_for_the_owner_alone(tmp_path: Path) -> None:
    """With umask 000 every folder is 0700 and every file 0600, whatever made it."""
    place = tmp_path / "deep" / "vault"
    append.append_entry(str(place), kind="result", text="a", at=time.localtime(), say="only-me")
    vault = Vault(str(place))
    vault.save_owner(vault.read_owner().with_(name="Åse"))
    entry = vault.log.read_year(vault.log.list_years()[0]).entries[0]
    vault.log.edit(entry, entry.with_(text="b"))
    vault.log.remove(entry.id)
    answer = Answer(to="a/b/c", text="x")
    vault.open_answers("2026").save(vault.open_answers("2026").read(), {answer.key: answer})
    found = [tmp_path / "deep", *(tmp_path / "deep").rglob("*")]
    assert len(found) > 12
    assert {oct(stat.S_IMODE(path.stat().st_mode)) for path in found if path.is_dir()} == {"0o700"}
    assert {oct(stat.S_IMODE(path.stat().st_mode)) for path in found if path.is_file()} == {"0o600"}


@needs_links
@needs("os.O_NOFOLLOW")
def test_planted_links_are_never_followed(tmp_path: Path) -> None:
    """A link below the vault is neither written through nor into; the vault itself may be one."""
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    (elsewhere / "file").write_bytes(b"andres")
    real = tmp_path / "real"
    real.mkdir()
    place = tmp_path / "vault"
    place.symlink_to(real)
    (real / "taken").symlink_to(elsewhere / "file")
    (real / "log").symlink_to(elsewhere)
    with pytest.raises(atomic_write.NameTakenError):
        atomic_write.create(str(place / "taken"), b"andres")
    atomic_write.replace(str(place / "taken"), b"mit")
    with pytest.raises(MusprepError) as told:
        append.append_entry(str(place), kind="result", text="a", at=time.localtime(), say="only-me")
    assert told.value.key == "vault.is_link"
    assert (elsewhere / "file").read_bytes() == b"andres"
    assert [path.name for path in elsewhere.iterdir()] == ["file"]
    assert (real / "taken").read_bytes() == b"mit"
    assert not (real / "taken").is_symlink()


@pytest.mark.parametrize("number", [errno.EPERM, errno.EOPNOTSUPP, errno.ENOSYS])
def test_where_there_are_no_hard_links_it_works_all_the_same(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int
) -> None:
    """On exFAT and the like files are made, kept from being overwritten, and replaced."""

    def refused(*_args: Any, **_kwargs: Any) -> None:
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(os, "link", refused)
    path = tmp_path / "a"
    atomic_write.create(str(path), b"en")
    with pytest.raises(atomic_write.NameTakenError):
        atomic_write.create(str(path), b"to")
    assert path.read_bytes() == b"en"
    atomic_write.replace(str(path), b"tre")
    assert path.read_bytes() == b"tre"
    assert not temporaries(tmp_path)


def test_a_folder_that_knows_no_fsync_is_no_error(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A file system that answers EINVAL to fsync of a folder can still hold a vault."""
    real = os.fsync

    def only_files(handle: int) -> None:
        if stat.S_ISDIR(os.fstat(handle).st_mode):
            raise OSError(errno.EINVAL, "")
        real(handle)

    monkeypatch.setattr(os, "fsync", only_files)
    atomic_write.create(str(tmp_path / "a"), b"en")
    assert (tmp_path / "a").read_bytes() == b"en"


@needs("fcntl.fcntl", "os.O_DIRECTORY")
@pytest.mark.parametrize("knows", [True, False])
def test_on_macos_the_drive_itself_is_emptied(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, knows: bool) -> None:
    """There fsync leaves all in the drive's cache, and is only for drives that know nothing better."""
    import fcntl

    asked: list[tuple[int, bool]] = []

    def ask(handle: int, command: int) -> int:
        asked.append((command, stat.S_ISDIR(os.fstat(handle).st_mode)))
        if not knows:
            raise OSError(errno.ENOTSUP, "")
        return 0

    synced: list[int] = []
    monkeypatch.setattr("sys.platform", "darwin")
    monkeypatch.setattr(fcntl, "F_FULLFSYNC", 51, raising=False)
    monkeypatch.setattr(fcntl, "fcntl", ask)
    monkeypatch.setattr(os, "fsync", synced.append)
    atomic_write.create(str(tmp_path / "a"), b"en")
    assert asked == [(51, False), (51, True)]
    assert len(synced) == (0 if knows else 2)


@needs("os.O_DIRECTORY")
@pytest.mark.parametrize("at", range(1, 7))
def test_a_failed_fsync_is_never_saved_and_a_retry_makes_no_double(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, at: int
) -> None:
    """Whichever fsync of a first note fails, the note is reported as not saved; noting it again gives exactly one."""
    real, count = os.fsync, 0

    def failing(handle: int) -> None:
        nonlocal count
        count += 1
        if count == at:
            raise OSError(errno.EIO, os.strerror(errno.EIO))
        real(handle)

    place, now = str(tmp_path / "vault"), time.localtime()
    monkeypatch.setattr(os, "fsync", failing)
    with pytest.raises(MusprepError):
        append.append_entry(place, kind="result", text="a", at=now, say="only-me")
    assert not list(tmp_path.glob("vault/log/*/*"))
    append.append_entry(place, kind="result", text="a", at=now, say="only-me")
    assert len(list(tmp_path.glob("vault/log/*/*"))) == 1


@needs("os.O_DIRECTORY")
@pytest.mark.parametrize("error", [KeyboardInterrupt, MemoryError])
def test_an_interruption_leaves_the_old_file_and_no_litter(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, error: type[BaseException]
) -> None:
    """Ctrl-C in the middle of a write counts as not saved."""
    path = tmp_path / "a"
    atomic_write.create(str(path), b"en")
    real, count = os.fsync, 0

    def interrupted(handle: int) -> None:
        nonlocal count
        count += 1
        if count % 2 == 0:
            raise error
        real(handle)

    monkeypatch.setattr(os, "fsync", interrupted)
    with pytest.raises(error):
        atomic_write.replace(str(path), b"to")
    with pytest.raises(error):
        atomic_write.create(str(tmp_path / "b"), b"ny")
    assert [(item.name, item.read_bytes()) for item in tmp_path.iterdir()] == [("a", b"en")]


@pytest.mark.parametrize(
    ("number", "word"),
    [
        (errno.ENOSPC, "plads"),
        (errno.EROFS, "skrivebeskyttet"),
        (errno.EACCES, "tilladelse"),
        (errno.EFBIG, "større"),
        (errno.EIO, "fejlen var"),
        (errno.ENAMETOOLONG, "for lang"),
        (errno.ENOTDIR, "mappe"),
        (None, "fejlen var"),
    ],
)
def test_each_failure_has_its_own_clear_sentence(number: int | None, word: str) -> None:
    """What went wrong is told with the path and what to do, in both languages."""
    error = OSError(number, "x") if number else OSError("x")
    told = atomic_write.make_failure(error, "/a/b.toml")
    assert word in told.describe("da")
    assert all("/a/b.toml" in told.describe(language) for language in ("da", "en"))
