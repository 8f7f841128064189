"""Backups: everything in one encrypted file, verified on the way back, harmless when it is hostile."""

from __future__ import annotations

import hashlib
import io
import json
import os
import shutil
import subprocess
import tarfile
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pyrage
import pytest
from hypothesis import given
from hypothesis import strategies as st

from musprep.language.error import LockedError, MusprepError
from musprep.model.entry import Entry
from musprep.vault.crypto import passphrase, passphrase_file
from musprep.vault.files import lock
from musprep.vault.files.relative import is_portable
from musprep.vault.maintenance import archive, backup
from musprep.vault.vault import Vault
from platforms import has_mode, needs, needs_links, needs_odd_names
from vault.age_program import run_age

PHRASE = "blåbærgrød på tirsdag"
NOW = datetime(2026, 11, 2, 9, 30, tzinfo=UTC)
ENTRY = Entry(id="20260301t100000-aaaaaa", at=NOW, text="Den første")


@pytest.fixture(autouse=True)
def _quick(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(passphrase, "FACTOR", 4)
    monkeypatch.setenv("HOME", str(tmp_path))


@pytest.fixture
def place(tmp_path: Path) -> str:
    vault = Vault(str(tmp_path / "vault"))
    vault.save_owner(vault.read_owner().with_(name="Aase"))
    vault.log.add(ENTRY)
    vault.log.edit(ENTRY, ENTRY.with_(text="Rettet"))
    return vault.place


def contents(place: str) -> dict[str, bytes]:
    """Return every file of a vault but for its lock."""
    root = Path(place)
    found = (path for path in root.rglob("*") if path.is_file() and path.name != ".lock")
    return {path.relative_to(root).as_posix(): path.read_bytes() for path in found}


@pytest.mark.parametrize("size", [0, 1, 65536, 200_000])
def test_data_of_any_size_opens_here_and_elsewhere(size: int) -> None:
    """Pyrage opens what is protected here, and the other way round; empty, a whole chunk, and several."""
    data = os.urandom(size)
    encrypted = passphrase_file.protect(data, PHRASE)
    assert pyrage.passphrase.decrypt(encrypted, PHRASE) == data
    assert passphrase_file.reveal(encrypted, "bla\u030abærgrød pa\u030a tirsdag") == data
    for place in (70, 120, len(encrypted) - 1):
        broken = bytearray(encrypted)
        broken[place] ^= 1
        with pytest.raises((MusprepError, passphrase.WrongPassphraseError, passphrase.NotProtectedError)):
            passphrase_file.reveal(bytes(broken), PHRASE)


@needs("pty.openpty")
@pytest.mark.skipif(not shutil.which("age"), reason="the age program is not here")
def test_age_and_tar_open_a_backup_without_musprep(place: str, tmp_path: Path) -> None:
    """`age -d FILE | tar x` gives every file back, byte for byte."""
    backup.save(place, str(tmp_path / "b.age"), PHRASE, NOW)
    words = ("-d", "-o", str(tmp_path / "b.tar"), str(tmp_path / "b.age"))
    assert run_age(*words, phrases=(PHRASE,)) == 0
    subprocess.run(["tar", "xf", "b.tar"], cwd=tmp_path, check=True)
    assert contents(str(tmp_path / "musprep-backup" / "vault")) == contents(place)


def test_a_backup_holds_everything_and_comes_back_the_same(place: str, tmp_path: Path) -> None:
    """Entries, owner and history come back byte for byte, 0600 in 0700, from a file that is 0600 itself."""
    os.umask(0)
    try:
        made = backup.save(place, str(tmp_path / "b.age"), PHRASE, NOW)
        restored = backup.restore(made.path, PHRASE, str(tmp_path / "back"))
    finally:
        os.umask(0o022)
    assert contents(restored.place) == contents(place)
    assert any(name.startswith("history/") for name in contents(restored.place))
    assert (made.files, made.left_out, restored.files, restored.problems) == (4, (), 4, ())
    assert restored.made == NOW
    assert has_mode(Path(made.path), 0o600)
    for path in (tmp_path / "back").rglob("*"):
        assert has_mode(path, (0o700 if path.is_dir() else 0o600))
    assert b"Rettet" not in Path(made.path).read_bytes()


def test_an_encrypted_vault_comes_back_encrypted(place: str, tmp_path: Path) -> None:
    """It is saved as it lies, without its passphrase, and opens with that once it is back."""
    from musprep.vault.crypto import keyring, keys
    from musprep.vault.maintenance import encryption

    encryption.encrypt(place, keys.make_keys(recovery=False), "arkivets egen sætning")
    keyring.lock(place)
    backup.save(place, str(tmp_path / "b.age"), PHRASE, NOW)
    restored = backup.restore(str(tmp_path / "b.age"), PHRASE, str(tmp_path / "back"))
    assert restored.problems == ()
    keyring.unlock(restored.place, "arkivets egen sætning")
    assert [entry.text for entry in Vault(restored.place).log.read_year(2026).entries] == ["Rettet"]


def test_nothing_is_written_over(place: str, tmp_path: Path) -> None:
    """The backup's file must not exist, not lie in the vault; the place it is restored to must be empty."""
    path = tmp_path / "b.age"
    path.write_bytes(b"mit")
    for target in (str(path), f"{place}/b.age", str(tmp_path / "nowhere" / "b.age")):
        with pytest.raises(MusprepError):
            backup.save(place, target, PHRASE, NOW)
    assert path.read_bytes() == b"mit"
    backup.save(place, str(tmp_path / "c.age"), PHRASE, NOW)
    before = contents(place)
    with pytest.raises(MusprepError) as told:
        backup.restore(str(tmp_path / "c.age"), PHRASE, place)
    assert told.value.key == "error.folder_not_empty"
    assert contents(place) == before


@needs_links
@needs_odd_names
def test_what_cannot_be_taken_along_is_named(place: str, tmp_path: Path) -> None:
    """A link or a name that cannot be unpacked everywhere is left out and told; the rest is saved."""
    (tmp_path / "vault" / "briefings").mkdir()
    (tmp_path / "vault" / "briefings" / "udflugt.md").symlink_to("/etc/hostname")
    (tmp_path / "vault" / "briefings" / "a:b.md").write_text("x", "utf-8")
    made = backup.save(place, str(tmp_path / "b.age"), PHRASE, NOW)
    assert sorted(problem.path for problem in made.left_out) == ["briefings/a:b.md", "briefings/udflugt.md"]
    assert made.files == 4


def test_a_folder_that_cannot_be_read_is_never_passed_over(
    place: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where a folder answers with an error there is no backup, as it would lack what is in it."""
    real = os.scandir

    def failing(path: Any) -> Any:
        if str(path).endswith("log"):
            raise OSError(5, os.strerror(5), str(path))
        return real(path)

    monkeypatch.setattr(os, "scandir", failing)
    with pytest.raises(MusprepError):
        backup.save(place, str(tmp_path / "b.age"), PHRASE, NOW)
    assert not (tmp_path / "b.age").exists()


def test_a_vault_that_was_damaged_comes_back_as_it_was_and_is_told(place: str, tmp_path: Path) -> None:
    """A file that was broken when the backup was made is restored, and named."""
    (tmp_path / "vault" / "log" / "2026" / f"{ENTRY.id}.toml").write_text("text = ", "utf-8")
    backup.save(place, str(tmp_path / "b.age"), PHRASE, NOW)
    restored = backup.restore(str(tmp_path / "b.age"), PHRASE, str(tmp_path / "back"))
    assert [(problem.path, problem.line) for problem in restored.problems] == [(f"log/2026/{ENTRY.id}.toml", 1)]
    assert contents(restored.place) == contents(place)


def test_a_wrong_passphrase_and_other_files_are_told_apart(place: str, tmp_path: Path) -> None:
    """A wrong passphrase, a file cut short, no age file, no file and a folder: each has its own clear answer."""
    path = tmp_path / "b.age"
    backup.save(place, str(path), PHRASE, NOW)
    with pytest.raises(LockedError) as locked:
        backup.open_backup(str(path), "forkert")
    assert locked.value.key == "backup.wrong_passphrase"
    (tmp_path / "cut.age").write_bytes(path.read_bytes()[:-9])
    (tmp_path / "note.md").write_bytes(b"hej")
    (tmp_path / "tar.age").write_bytes(passphrase_file.protect(b"hej", PHRASE))
    for name, key in (
        ("cut.age", "changed"), ("note.md", "not_encrypted"), ("vault", "not_encrypted"), ("tar.age", "not_a_backup"),
    ):  # fmt: skip
        with pytest.raises(MusprepError) as told:
            backup.open_backup(str(tmp_path / name), PHRASE)
        assert told.value.key == f"backup.{key}"
        assert told.value.describe("da") != told.value.describe("en")
    with pytest.raises(MusprepError) as told:
        backup.open_backup(str(tmp_path / "none.age"), PHRASE)
    assert told.value.key == "error.no_file"


def tar(*members: tuple[str, bytes, dict[str, Any]]) -> bytes:
    out = io.BytesIO()
    with tarfile.open(fileobj=out, mode="w") as whole:
        for name, data, changes in members:
            member = tarfile.TarInfo(name)
            member.size = len(data)
            for key, value in changes.items():
                setattr(member, key, value)
            whole.addfile(member, io.BytesIO(data))
    return out.getvalue()


def manifest(*names: str, data: bytes = b"x", **changes: Any) -> tuple[str, bytes, dict[str, Any]]:
    files = [{"path": name, "size": len(data), "sha256": hashlib.sha256(data).hexdigest()} for name in names]
    whole = {"schema": 1, "made": "", "sealed": False, "files": files, **changes}
    return f"{archive.FOLDER}/{archive.MANIFEST}", json.dumps(whole).encode(), {}


def member(name: str, **changes: Any) -> tuple[str, bytes, dict[str, Any]]:
    return f"{archive.FOLDER}/vault/{name}", b"" if changes else b"x", changes


@pytest.mark.parametrize(
    ("data", "key"),
    [
        (tar(manifest("../ude"), member("../ude")), "unsafe"),
        (tar(manifest("a/../../b"), member("a/../../b")), "unsafe"),
        (tar(manifest("/etc/x"), ("/etc/x", b"x", {})), "unsafe"),
        (tar(manifest("a\\b"), member("a\\b")), "unsafe"),
        (tar(manifest("C:x"), member("C:x")), "unsafe"),
        (tar(manifest("nul.toml"), member("nul.toml")), "unsafe"),
        (tar(manifest(".lock"), member(".lock")), "unsafe"),
        (tar(manifest("/".join("a" * 20)), member("/".join("a" * 20))), "unsafe"),
        (tar(manifest("a"), member("a", type=tarfile.SYMTYPE, linkname="/etc/passwd")), "unsafe"),
        (tar(manifest("a"), member("a", type=tarfile.LNKTYPE, linkname="/etc/passwd")), "unsafe"),
        (tar(manifest("a"), member("a", type=tarfile.CHRTYPE)), "unsafe"),
        (tar(manifest("a"), member("a", type=tarfile.FIFOTYPE)), "unsafe"),
        (tar(manifest("a"), member("a", type=tarfile.DIRTYPE)), "unsafe"),
        (tar(manifest("a"), member("a"), member("a")), "unsafe"),
        (tar(manifest("a"), member("a"), member("b")), "unlisted"),
        (tar(manifest("a", "b"), member("a")), "missing"),
        (tar(manifest("a", data=b"y"), member("a")), "checksum"),
        (tar(manifest("a", schema=2), member("a")), "newer"),
        (tar(manifest("a", "a"), member("a")), "not_a_backup"),
        (tar(member("a")), "not_a_backup"),
        (tar((f"{archive.FOLDER}/{archive.MANIFEST}", b"[" * 9999, {})), "not_a_backup"),
    ],
)  # fmt: skip
def test_a_hostile_archive_is_refused(data: bytes, key: str) -> None:
    """Names that lead out, links, devices, doubles, and what the list does not say: refused whole, with the name."""
    with pytest.raises(MusprepError) as told:
        archive.unpack(data)
    assert told.value.key == f"backup.{key}"


def test_a_member_that_claims_to_be_huge_is_refused_without_reading(monkeypatch: pytest.MonkeyPatch) -> None:
    """A size beyond the limit, also of a sparse file that would be made of holes, costs no memory."""
    monkeypatch.setattr(archive, "FILE_CAP", 100)
    monkeypatch.setattr(archive, "WHOLE_CAP", 400)
    big = tar((f"{archive.FOLDER}/vault/a", bytes(101), {}))
    many = tar(*((f"{archive.FOLDER}/vault/{number}", bytes(90), {}) for number in range(9)))
    header = bytearray(tar((f"{archive.FOLDER}/vault/a", bytes(20), {})))
    header[124:136] = b"77777777777\0"
    for data in (big, many, bytes(header)):
        with pytest.raises(MusprepError):
            archive.unpack(data)


@pytest.fixture(scope="module")
def packed() -> bytes:
    return archive.pack({"vault.toml": b"schema = 2\n", "log/2026/a.toml": b"x" * 100}, made=NOW, encrypted=False)


@given(st.data())
def test_any_damage_is_told_and_never_believed(packed: bytes, data: st.DataObject) -> None:
    """An archive with some bytes changed or cut off gives the same files or a MusprepError: nothing else."""
    broken = bytearray(packed)
    for place in data.draw(st.lists(st.integers(0, len(packed) - 1), max_size=4)):
        broken[place] = data.draw(st.integers(0, 255))
    del broken[data.draw(st.integers(0, len(packed))) :]
    try:
        found = archive.unpack(bytes(broken))
    except MusprepError:
        return
    sums = {hashlib.sha256(content).hexdigest() for content in found.files.values()}
    assert all(is_portable(name) for name in found.files)
    assert all(one.encode() in bytes(broken) for one in sums)


def test_a_vault_that_nobody_can_write_to_is_backed_up(
    place: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """On a read-only drive no lock can be made, and none is needed: the backup holds what lies there."""

    def refused(_: str) -> int:
        raise MusprepError("vault.read_only", path=place)

    monkeypatch.setattr(lock, "_open", refused)
    made = backup.save(place, str(tmp_path / "kopi.age"), PHRASE, NOW)
    assert made.files > 0
    assert not made.left_out
