"""A vault is encrypted when encrypted files lie in it: what one file says, or does not say, never decides alone."""

from __future__ import annotations

import json
import os
import shutil
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from musprep.language.error import LockedError, MusprepError
from musprep.services.session.draft import keep_draft
from musprep.services.session.session import Session, read_local_time
from musprep.vault.crypto import device, journal, keyring, keys, recipient
from musprep.vault.files import atomic_write
from musprep.vault.maintenance import briefings, encryption, recovery, rescue
from musprep.vault.records import editor_file, file_tree, history, new_vault, vault_files
from musprep.vault.vault import Vault
from platforms import STATE, needs_links, set_state
from vault.encrypted import ANSWER, FIRST, PHRASE, encrypt, files, filled, fresh, plain, seen
from vault.maintenance.test_encryption import post

if TYPE_CHECKING:
    from collections.abc import Callable

WRITES: dict[str, Callable[[str], object]] = {
    "note": post,
    "answer": lambda place: (
        Vault(place).open_answers("2026").save(Vault(place).open_answers("2027").read(), {ANSWER.key: ANSWER})
    ),
    "history": lambda place: history.keep(place, "rounds/2026/answers.toml", b"hemmeligt", "edit"),
    "briefing": lambda place: briefings.keep(place, "2026-12-03.md", b"hemmeligt"),
    "draft": lambda place: keep_draft(Session(place, read_local_time), {"text": "hemmeligt"}),
    "refuge": lambda place: rescue.keep(place, b"hemmeligt", {}),
    "editor": lambda place: editor_file.begin(place, "hemmeligt", {"XDG_RUNTIME_DIR": os.path.dirname(place)}),
    "store": lambda place: vault_files.replace(place, "agreements.toml", b"hemmeligt"),
    "vault": new_vault.begin,
}
ARRIVED = {
    "a note of an old year": "log/2019/20190101t000000-aaaaaa.toml.age",
    "the answers": "rounds/2026/answers.toml.age",
    "a briefing": "briefings/2026.md.age",
    "a catalogue": "questionnaires/egen.toml.age",
    "an old version": "history/log/2026/x.toml/20260101.edit.toml.age",
    "a document": "agreements.toml.age",
    "the owner": "vault.toml.age",
    "the key": "identity.age",
}
"""Each the only file that a sync program has brought so far, or that was left when somebody took others away."""


COPIES = (
    "agreements.toml.AGE",
    "agreements.toml (modstridende kopi).age",
    "agreements.toml.age.bak",
    ".syncthing.agreements.toml.age.tmp",
    "log/2019/20190101t000000-aaaaaa.toml.age~",
    "rounds/2019/answers.toml.age (Karens konflikt)",
    "briefings/2019.md.Age",
    "IDENTITY.AGE",
    "recipient (1)",
)
"""What sync programs, systems and people make of the names of encrypted files, and of those with keys."""


@pytest.fixture
def locked(cheap: str) -> str:
    """Return a vault that is encrypted and locked."""
    filled(cheap)
    encrypt(cheap)
    keyring.lock(cheap)
    return cheap


@pytest.mark.parametrize("what", ARRIVED)
@pytest.mark.parametrize("work", WRITES)
def test_no_plain_text_where_anything_lies_encrypted(cheap: str, what: str, work: str) -> None:
    """With one encrypted file and no `recipient` whatever writes is refused with the exit code 3, and writes nothing.

    That is so though notes lie plain beside it, whose number hides it.
    """
    path = Path(cheap, ARRIVED[what])
    path.parent.mkdir(parents=True)
    path.write_bytes(b"age-encryption.org/v1\n")
    for number in range(80):
        Path(cheap, f"log-{number}.txt").touch()
    before = files(str(Path(cheap).parent))
    with pytest.raises(LockedError) as told:
        WRITES[work](cheap)
    assert told.value.exit_code == 3
    assert "musprep vault trust" in told.value.describe("da")
    assert [name for name in files(str(Path(cheap).parent)) if ".lock" not in name] == before


def test_one_encrypted_file_among_hundreds_is_seen(cheap: str) -> None:
    """Where data is written, in whichever folder, no number of plain files hides an encrypted one."""
    for folder in ("log/2019", "rounds/2026", "briefings", "questionnaires"):
        at = Path(cheap, folder)
        at.mkdir(parents=True)
        for number in range(300):
            (at / f"{number}.toml").touch()
        post(cheap)
        (at / "150.toml").rename(at / "150.toml.age")
        with pytest.raises(LockedError, match=r"encryption\.recipient_gone"):
            post(cheap)
        shutil.rmtree(at)


@pytest.mark.parametrize("name", COPIES)
def test_a_copy_of_an_encrypted_file_is_a_sign_too(cheap: str, name: str) -> None:
    """Whatever an encrypted file, or one of keys, is called: where it lies alone nothing is written or encrypted."""
    path = Path(cheap, name)
    path.parent.mkdir(parents=True)
    path.write_text(keys.make_keys(recovery=False).public[0], "utf-8")
    for work in (post, WRITES["store"], encrypt):
        with pytest.raises(LockedError, match=r"encryption\.recipient_gone"):
            work(cheap)
    assert files(cheap) == [name]


@pytest.mark.parametrize("name", COPIES)
def test_a_copy_of_an_encrypted_file_is_unencrypted_as_a_copy(locked: str, name: str) -> None:
    """It is neither encrypted twice nor left behind without its key; one that nothing opens is put out of the way."""
    path, of_keys = Path(locked, name), name.casefold().startswith(("recipient", "identity"))
    path.parent.mkdir(parents=True, exist_ok=True)
    source = f"log/2026/{FIRST.id}.toml.age" if not of_keys else "recipient" if "rec" in name else "identity.age"
    path.write_bytes(Path(locked, source).read_bytes())
    # Where upper and lower case are the same, one of these is the key itself.
    of_its_own = of_keys and not path.samefile(Path(locked, source))
    fresh(locked)
    recovery.gather(locked)
    assert path.exists()
    encryption.decrypt(locked)
    post(locked)
    left = [one for one in files(locked) if not one.startswith(".sealed-aside/")]
    assert len(files(locked)) - len(left) == of_its_own
    assert sum("Den første" in Path(locked, one).read_text("utf-8") for one in left) == 2 - of_keys


@pytest.mark.parametrize("name", ["min-kopi.age", "recipients.txt", "questionnaires/min.agenda.toml"])
def test_a_plain_vault_with_a_file_of_ones_own_is_written(cheap: str, name: str) -> None:
    """A backup beside the vault's own files, whatever it is called, is no sign of an encrypted vault."""
    filled(cheap)
    Path(cheap, name).write_bytes(b"age-encryption.org/v1\n")
    post(cheap)


def test_a_vault_that_was_unencrypted_is_written_plain(locked: str) -> None:
    """Nothing that could look encrypted is left behind by an decrypting."""
    keyring.unlock(locked, PHRASE)
    encryption.decrypt(locked)
    post(locked)
    assert not [name for name in files(locked) if name.endswith(".age")]


# ---- Whose key it is -------------------------------------------------------------------------------------------------


def linked(place: str) -> str:
    os.symlink(place, f"{place}-link")
    return f"{place}-link"


def moved(place: str) -> str:
    os.rename(place, f"{place}-moved")
    return f"{place}-moved"


def below_a_link(place: str) -> str:
    os.symlink(os.path.dirname(place), f"{place}-up")
    return os.path.join(f"{place}-up", os.path.basename(place))


WAYS: dict[str, Callable[[str], str]] = {
    "as it is": lambda place: place,
    "a link": linked,
    "below a link": below_a_link,
    "a slash at the end": lambda place: place + "/",
    "another spelling": lambda place: os.path.join(os.path.dirname(place), ".", "x", "..", os.path.basename(place)),
    "moved": moved,
    "copied": lambda place: str(shutil.copytree(place, f"{place}-copy")),
}


@pytest.mark.parametrize(
    "way", [pytest.param(way, marks=needs_links if way.endswith("a link") else ()) for way in WAYS]
)
def test_an_exchanged_key_is_told_by_every_way_to_the_vault(locked: str, way: str) -> None:
    """However the folder is reached, this device knows whose it is, and writes nothing to a stranger."""
    Path(locked, "..", "x").mkdir()
    Path(locked, "recipient").write_text(keys.make_keys(recovery=False).public[0] + "\n", "utf-8")
    place = WAYS[way](locked)
    with pytest.raises(LockedError, match=r"encryption\.exchanged_here"):
        post(place)


def test_another_mount_of_the_folder_is_the_same(locked: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where two paths lead to one folder without any link, the folder itself tells."""
    other = str(shutil.copytree(locked, f"{locked}-mounted"))
    for name in ("recipient", "identity.age"):
        os.remove(f"{other}/{name}")
    Path(other, "recipient").write_text(keys.make_keys(recovery=False).public[0] + "\n", "utf-8")
    monkeypatch.setattr(os.path, "samefile", lambda *_: True)
    with pytest.raises(LockedError, match=r"encryption\.exchanged_here"):
        post(other)


def test_a_device_that_only_notes_knows_the_key_from_the_first_note(
    locked: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """A key that is exchanged after the first note is told, though the passphrase was never typed there."""
    set_state(monkeypatch, tmp_path / "another")
    post(locked)
    Path(locked, "recipient").write_text(keys.make_keys(recovery=False).public[0] + "\n", "utf-8")
    with pytest.raises(LockedError, match=r"encryption\.exchanged_here"):
        post(locked)


def test_what_an_older_version_noted_is_honoured(locked: str) -> None:
    """A note of this device that holds only the place and the keys counts as well."""
    (note,) = Path(os.environ["XDG_STATE_HOME"], STATE).glob("recipient-*")
    note.write_bytes("\n".join((locked, *recipient.read_recipients(locked), "")).encode())
    Path(locked, "recipient").write_text(keys.make_keys(recovery=False).public[0] + "\n", "utf-8")
    with pytest.raises(LockedError, match=r"encryption\.exchanged_here"):
        post(locked)


def test_a_note_that_cannot_be_read_is_no_missing_one(locked: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """When reading what this device knows fails, nothing is written, and the file is named."""
    real = os.open

    def fail(path: str, *args: int) -> int:
        if "recipient-" in path:
            raise OSError(5, "Input/output error")
        return real(path, *args)

    monkeypatch.setattr(os, "open", fail)
    with pytest.raises(MusprepError, match=r"encryption\.note_unreadable"):
        post(locked)


# ---- Encrypting that was broken off, and who may finish it
# --------------------------------------------------------------


def broken_off(place: str, at: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Encrypt as far as to the file `at`, as if killed as it is made; without a file: right behind the one step."""
    with monkeypatch.context() as patch:
        real = atomic_write.create

        def create(path: str, data: bytes) -> None:
            if os.path.basename(path) == at:
                raise SystemExit
            real(path, data)

        runs = iter((recovery.recover_under_lock,))

        def held(place: str) -> None:
            # Only the settling before is done; what would follow the kill is not.
            next(runs, stop)(place)

        patch.setattr(atomic_write, "create", create)
        patch.setattr(recovery, "recover_under_lock", held)
        with pytest.raises(SystemExit):
            encrypt(place)
    keyring.lock(place)


def stop(*_: object) -> None:
    raise SystemExit


@pytest.mark.parametrize(
    ("at", "finish"),
    [
        ("identity.age", encryption.decrypt),
        ("recipient", lambda place: encryption.trust(place, PHRASE)),
        ("recipient", lambda place: encryption.decrypt(place, PHRASE)),
        ("", lambda _: None),
    ],
    ids=["no key yet", "trusted", "unencrypted", "behind the step"],
)
def test_a_broken_encryption_is_finished_from_another_home(
    cheap: str, at: str, finish: Callable[[str], None], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """Killed anywhere, and begun again with another state folder: all is there, and lies one way only in the end.

    Until it is finished nothing is written plain, and what lies plain is told without a key.
    """
    filled(cheap)
    before = seen(cheap)
    broken_off(cheap, at, monkeypatch)
    set_state(monkeypatch, tmp_path / "another")
    recovery.recover(cheap)
    if at:
        with pytest.raises(LockedError, match=r"encryption\.recipient_gone"):
            post(cheap)
    else:
        assert len(file_tree.list_plain_left(cheap)) > 3
    finish(cheap)
    if recipient.read_recipients(cheap):
        keyring.unlock(cheap, PHRASE)
        assert len(recovery.tidy(cheap)) > 3
        assert plain(cheap) == []
    else:
        assert not [name for name in files(cheap) if name.endswith(".age") and not name.startswith(".sealed-aside/")]
    assert not journal.is_there(cheap)
    assert seen(cheap) == before
    post(cheap)


def test_an_decryption_that_was_killed_is_finished_from_another_home(
    locked: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """Behind its one step, with another state folder, the passphrase ends it; nothing is written plain before."""
    keyring.unlock(locked, PHRASE)
    before = seen(locked)
    with monkeypatch.context() as patch:
        patch.setattr(encryption, "_open_rest", stop)
        with pytest.raises(SystemExit):
            encryption.decrypt(locked)
    set_state(monkeypatch, tmp_path / "another")
    with pytest.raises(LockedError):
        post(locked)
    encryption.decrypt(locked, PHRASE)
    assert not [name for name in files(locked) if name.endswith(".age")]
    assert seen(locked) == before


def test_encrypted_is_said_only_when_nothing_lies_plain(cheap: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where plain files stay for any reason, encrypting ends with an error that names them."""
    filled(cheap)
    monkeypatch.setattr(recovery, "recover_under_lock", lambda _: None)
    with pytest.raises(MusprepError, match=r"encryption\.plain_left") as told:
        encrypt(cheap)
    assert f"log/2026/{FIRST.id}.toml" in told.value.describe("da")


def test_without_a_folder_of_its_own_a_device_encrypts_nothing(cheap: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where it cannot be noted how far an encrypting is, nothing is begun, and the folder is named."""
    filled(cheap)
    before = files(cheap)
    for home in ("/dev/null/state", ""):
        set_state(monkeypatch, home)
        monkeypatch.setenv("HOME", "")
        with pytest.raises(MusprepError, match=r"encryption\.no_state"):
            encrypt(cheap)
        assert files(cheap) == before


@needs_links
def test_a_link_among_the_data_hides_no_plain_file(locked: str, tmp_path: Path) -> None:
    """A planted link keeps nobody from encrypting what lies plain beside it, and is not followed."""
    (tmp_path / "udenfor.toml").write_text("hemmeligt", "utf-8")
    os.symlink(tmp_path / "udenfor.toml", f"{locked}/log/2026/a.toml")
    Path(locked, "log", "2026", "b.toml").write_text("schema = 2\n", "utf-8")
    keyring.unlock(locked, PHRASE)
    assert recovery.tidy(locked) == ["log/2026/b.toml"]
    assert (tmp_path / "udenfor.toml").read_text("utf-8") == "hemmeligt"


# ---- Forged journals -------------------------------------------------------------------------------------------------

HOST = os.uname().nodename if hasattr(os, "uname") else ""
MARKS: dict[str, dict[str, str]] = {
    "nobody": {},
    "the host": {"device": HOST, "host": HOST},
    "an empty mark": {"device": "", "token": ""},
    "a mark": {"device": "0" * 32, "token": "0" * 32},
    "a path": {"token": "../../../forged"},
}


@pytest.mark.parametrize("is_encrypted", [True, False], ids=["encrypted", "unencrypted"])
@pytest.mark.parametrize("doing", ["seal", "unseal", "x"])
@pytest.mark.parametrize("mark", MARKS)
def test_a_forged_journal_takes_nothing_away(
    cheap: str, tmp_path: Path, mark: str, doing: str, is_encrypted: bool
) -> None:
    """Whatever `.sealing` in the vault says, no file goes that is not safe elsewhere: neither inside nor outside."""
    filled(cheap)
    if is_encrypted:
        encrypt(cheap)
    outside = {tmp_path / "home" / name for name in ("doc", "doc.age", "doc.toml", "doc.toml.age")}
    (tmp_path / "home").mkdir()
    for path in outside:
        path.write_bytes(b"vigtigt")
    digest = "c2a1d8a1b4ac5f6b2f9d9d3aafd8fd3b"
    names = ["../home/doc", "../home/doc.toml", str(tmp_path / "home" / "doc"), "log/../../home/doc", *files(cheap)]
    names += [name.removesuffix(".age") for name in files(cheap)]
    forged = {"doing": doing, "files": dict.fromkeys(names, digest), **MARKS[mark]}
    Path(cheap, ".sealing").write_text(json.dumps(forged), "utf-8")
    (tmp_path / "forged").write_text(f"{cheap}\n{json.dumps(forged)}", "utf-8")
    before = {name: Path(cheap, name).read_bytes() for name in files(cheap)}
    recovery.recover(cheap)
    if is_encrypted:
        recovery.tidy(cheap)
        fresh(cheap)
    assert all(path.read_bytes() == b"vigtigt" for path in outside)
    now = {name: Path(cheap, name).read_bytes() for name in files(cheap)}
    assert {name: data for name, data in before.items() if name != ".sealing"} == {
        name: data for name, data in now.items() if name != ".sealing"
    }


def test_a_true_journal_acts_only_on_what_lies_there(cheap: str) -> None:
    """A plain file changed since it was noted, or whose encrypted twin is cut, stays; so does the twin of one."""
    filled(cheap)
    encrypt(cheap)
    first = f"log/2026/{FIRST.id}.toml"
    text = vault_files.get(cheap, first)
    digest = file_tree.digest(text)
    for data, cut, stays in ((text, 0, False), (text, 1, True), (text + b"#", 0, True)):
        Path(cheap, first).write_bytes(data)
        twin = Path(cheap, f"{first}.age")
        whole = twin.read_bytes()
        twin.write_bytes(whole[: len(whole) - cut])
        journal.begin(cheap, "seal", {first: digest, "../home/x": digest})
        keyring.lock(cheap)
        recovery.recover(cheap)
        assert Path(cheap, first).exists() is stays
        twin.write_bytes(whole)
        keyring.unlock(cheap, PHRASE)


def test_the_notes_of_an_encryption_are_gone_after_it(cheap: str) -> None:
    """Names and digests of what was encrypted stay neither in the vault nor in this device's own folder."""
    filled(cheap)
    encrypt(cheap)
    encryption.decrypt(cheap)
    assert not list(Path(os.environ["XDG_STATE_HOME"], STATE).glob("sealing-*"))
    assert device.find_known_keys(cheap) == ()
