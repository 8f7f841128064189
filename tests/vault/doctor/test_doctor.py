"""The doctor: every check finds what it is for, says what to do, and changes nothing; mending mends."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Any

import pytest

from musprep.vault.doctor import check_access, check_files, disks, examine
from musprep.vault.doctor.finding import Level, Surroundings
from musprep.vault.doctor.repair import mend
from musprep.vault.files import temporary_files
from musprep.vault.notes.log import encode_entry
from musprep.vault.records import history
from musprep.vault.vault import Vault
from platforms import has_mode, needs, needs_links, needs_modes, needs_mounts
from vault.patient import ANSWERS, ENTRY, LOG, Patient

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def patient(tmp_path: Path) -> Patient:
    return Patient(tmp_path)


def state(place: Path) -> dict[str, tuple[bytes, int]]:
    found = (path for path in place.rglob("*") if path.is_file() and not path.is_symlink() and path.name != ".lock")
    return {path.relative_to(place).as_posix(): (path.read_bytes(), path.stat().st_mode) for path in found}


def test_a_sound_vault_is_well_and_only_hinted_at_the_encrypt(patient: Patient) -> None:
    """Every check says that all is well, in both languages; that it is not encrypted is a hint; nothing is changed."""
    before = state(patient.place)
    findings = examine.examine(str(patient.place), patient.around)
    assert [one.check for one in findings if one.level is not Level.OK] == ["encrypted"]
    assert len({one.check for one in findings}) == len(findings) == 23
    for one in findings:
        assert one.describe("da") != one.describe("en")
        assert bool(one.describe_remedy("da")) == (one.level is not Level.OK)
    assert state(patient.place) == before


def test_no_vault_is_no_illness(tmp_path: Path) -> None:
    """Where there is none yet it says so, and makes none."""
    place = tmp_path / "vault"
    assert [one.level for one in examine.examine(str(place), Surroundings({}))] == [Level.HINT]
    assert not place.exists()


@pytest.mark.parametrize("error", [PermissionError(13, "denied"), OSError(5, "input/output error")])
def test_a_vault_that_cannot_be_reached_is_not_taken_for_none(
    patient: Patient, monkeypatch: pytest.MonkeyPatch, error: OSError
) -> None:
    """A folder above it may be closed, or the drive fail: then it is told that nothing could be checked."""

    def refuse(*_: object, **__: object) -> None:
        raise error

    monkeypatch.setattr(os, "stat", refuse)
    [found] = examine.examine(str(patient.place), patient.around)
    assert (found.level, found.path) == (Level.WRONG, str(patient.place))
    assert str(patient.place) in found.describe("da")


def test_a_folder_that_cannot_be_listed_makes_no_check_well(patient: Patient, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever walks through the vault says that it could not look there, and the other checks go on."""
    closed, real = str(patient.place / "history"), os.scandir

    def scandir(path: Any = ".") -> Any:
        if str(path) == closed or str(path).startswith(closed + os.sep):
            raise PermissionError(13, "denied", str(path))
        return real(path)

    monkeypatch.setattr(os, "scandir", scandir)
    found = {one.check: one for one in patient.found()}
    assert set(found) >= {"permissions", "owner", "links", "missing"}
    assert {one.level for one in found.values()} == {Level.WRONG, Level.UNCHECKED}
    assert any(closed in one.describe("en") for one in found.values())


def test_no_check_stops_the_others(patient: Patient, monkeypatch: pytest.MonkeyPatch) -> None:
    """What the system refuses in one is a finding of that one, as that a file of the vault cannot be looked at."""
    monkeypatch.setattr(disks, "is_encrypted", lambda *_: os.stat(patient.place / "gone"))
    assert [(one.check, one.level) for one in patient.found()] == [("disk", Level.WRONG)]


@needs_modes
@pytest.mark.parametrize(("path", "mode"), [("", 0o755), ("log", 0o750), (LOG, 0o644), (LOG, 0o000), ("rounds", 0o500)])
def test_open_modes_are_found_and_closed(patient: Patient, path: str, mode: int) -> None:
    """A folder or file that others may open, or its owner may not, is wrong; mending makes it 0700 or 0600."""
    (patient.place / path).chmod(mode)
    assert ("permissions", "wrong") in patient.keys("permissions")
    assert [one.key for one in mend(str(patient.place), patient.around)] == ["permissions"]
    assert has_mode((patient.place / path), (0o600 if path == LOG else 0o700))
    assert patient.found() == []


@needs_modes
@pytest.mark.parametrize("kind", ["exfat", "vfat", "fuseblk"])
def test_a_drive_without_modes_is_told_and_not_mended(
    patient: Patient, kind: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Closing what cannot be closed would be told as done, or fail; nobody is asked to do it along the path either."""
    patient.system("/proc/mounts", f"/dev/a / {kind} rw 0 0\n")
    patient.place.chmod(0o755)
    patient.place.parent.chmod(0o777)
    monkeypatch.setattr(check_access, "is_readable_by_others", lambda _: True)
    assert patient.found("path") == []
    assert [(one.key, one.mends) for one in patient.found("permissions")] == [("permissions_none", False)]
    assert list(mend(str(patient.place), patient.around)) == []


def test_what_belongs_to_another_user_is_found(patient: Patient) -> None:
    """Everything here belongs to somebody else than who asks."""
    patient.uid += 1
    assert patient.keys("owner") == [("owner", "wrong")]


@needs_links
def test_links_in_the_vault_are_found_and_not_followed(patient: Patient, tmp_path: Path) -> None:
    """A link to a file or a folder is told by name; what lies behind it is left alone by mending."""
    outside = tmp_path / "outside"
    outside.mkdir(mode=0o755)
    (outside / "file").write_text("x", "utf-8")
    (outside / "file").chmod(0o644)
    (patient.place / "briefings").symlink_to(outside)
    (patient.place / "log" / "2026" / "x.toml").symlink_to(outside / "file")
    assert [one.path for one in patient.found("links")] == ["briefings", "log/2026/x.toml"]
    list(mend(str(patient.place), patient.around))
    assert has_mode(outside / "file", 0o644)


@needs_links
@needs_modes
def test_what_is_open_is_named_below_the_vault_by_whatever_way_that_is_reached(
    patient: Patient, tmp_path: Path
) -> None:
    """Through a link, or on Windows through a drive's letter, the path is the same as in the folder itself."""
    patient.write("log/2026/x.toml", "x", 0o644)
    (tmp_path / "way").symlink_to(patient.place)
    [found] = check_access.find_open_modes(str(tmp_path / "way"), patient.around)
    assert found.values["path"] == os.path.join("log", "2026", "x.toml")


@needs_modes
def test_a_folder_above_that_anybody_may_change_is_found(patient: Patient) -> None:
    """Who may rename the vault could put another in its place; a sticky folder such as /tmp does not count."""
    patient.home.chmod(0o777)
    assert ("path_swappable", "warning") in patient.keys("path")
    patient.home.chmod(0o1777)
    assert patient.keys("path") == []


@pytest.mark.parametrize(
    ("mark", "name"),
    [("OneDrive - Firma", "OneDrive"), ("Dropbox", "Dropbox"), ("Nextcloud", "Nextcloud"),
     ("Google Drive", "Google Drive"), ("Mobile Documents", "iCloud"), ("Jottacloud", "Jottacloud"),
     ("Proton Drive", "Proton Drive"), ("x/.stfolder", "Syncthing"),
     ("x/.tmp.drivedownload", "Google Drive")],
)  # fmt: skip
def test_synced_folders_are_found(patient: Patient, mark: str, name: str) -> None:
    """Each sync program is known by its folder's name or its mark; it is wrong while the vault is not encrypted."""
    folder = patient.home / mark.split("/", maxsplit=1)[0]
    folder.mkdir(mode=0o700)
    if "/" in mark:
        (patient.home / mark).mkdir()
    patient.place = patient.place.rename(folder / "vault")
    [found] = patient.found("synced")
    assert (found.level, found.values["name"]) == (Level.WRONG, name)


def test_the_home_folder_of_dropbox_itself_is_no_mark(patient: Patient) -> None:
    """~/.dropbox is the program's own folder and says nothing about the home."""
    (patient.home / ".dropbox").mkdir()
    assert patient.found("synced") == []


@needs_mounts
@pytest.mark.parametrize(
    ("kind", "expected"),
    [("nfs4", "network"), ("cifs", "network"), ("fuse.sshfs", "network"), ("fuse.odd", "network_maybe"), ("ext4", "")],
)
def test_a_network_drive_is_found(patient: Patient, kind: str, expected: str) -> None:
    """The mount that holds the vault counts, not the one above or beside it."""
    home = str(patient.home.resolve())
    patient.system("/proc/mounts", f"/dev/a / ext4 rw 0 0\nsrv:/h {home} {kind} rw 0 0\nsrv:/x {home}/va nfs rw 0 0\n")
    assert [key for key, _ in patient.keys("network")] == ([expected] if expected else [])


@pytest.mark.parametrize("as_file", [False, True])
@pytest.mark.parametrize(
    ("config", "expected"), [('[remote "origin"]\n', ("git_remote", "wrong")), ("", ("git", "warning"))]
)
def test_a_git_checkout_is_found(patient: Patient, config: str, expected: tuple[str, str], as_file: bool) -> None:
    """With a remote it is wrong; a worktree's .git is a file that leads to its configuration."""
    folder = patient.home / ("elsewhere" if as_file else ".git")
    folder.mkdir()
    (folder / "config").write_text(config, "utf-8")
    if as_file:
        (patient.home / ".git").write_text("gitdir: elsewhere\n", "utf-8")
    assert patient.keys("git") == [expected]


def test_a_git_checkout_that_cannot_be_read_is_not_taken_for_one_without_a_remote(
    patient: Patient, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It is told that nobody could look into it."""
    (patient.home / ".git").mkdir()
    config, real = str(patient.home / ".git" / "config"), open

    def refuse(path: Any, *rest: Any, **more: Any) -> Any:
        if str(path) == config:
            raise PermissionError(13, "denied", config)
        return real(path, *rest, **more)

    monkeypatch.setattr("builtins.open", refuse)
    [found] = patient.found("git")
    assert (found.key, found.level) == ("unlooked", Level.WRONG)
    assert config in found.describe("da")


@pytest.mark.parametrize("name", [".vault.toml.swp", "egen.md~", "#vault.toml#", "log/2026/.x.toml.un~", ".x.swo"])
def test_what_editors_leave_is_found_and_never_deleted(patient: Patient, name: str) -> None:
    """Swap, backup, autosave and undo files are told by name and stay."""
    path = patient.write(name, "Den første")
    assert [(one.key, one.path) for one in patient.found("editors")] == [("editors", name)]
    list(mend(str(patient.place), patient.around))
    assert path.exists()


HISTORIES = {
    ".bash_history": 'musprep log "Chefen er umulig"\nls\nmusprep log\nmusprep log -\nmusprep log --hjælp\n',
    ".zsh_history": ': 1700000000:0;musprep --vault x log --kind ros "Chefen er umulig"\n: 1:0;musprep brief\n',
    ".local/share/fish/fish_history": "- cmd: musprep answer a/b/c Chefen er umulig\n- cmd: musprep search x\n",
    ".histfile": "musprep agreements keep kursus Det var umuligt\nmusprep agreements keep kursus\nmusprep log --edit\n",
    ".zhistory": "musprep entries edit abc --text umulig\nmusprep entries list\n",
    ".config/nushell/history.txt": "musprep goals used x 2 umulig\nmusprep goals used x 2\n",
    ".local/share/powershell/PSReadLine/Code_history.txt": "musprep followup note umulig\nmusprep followup show\n",
    ".history": "musprep conclusion official umulig\nmusprep conclusion set notes\n",
    ".sh_history": "musprep pulse note 2 umulig\nmusprep answer a/b/c\n",
}


@pytest.mark.parametrize("path", HISTORIES)
def test_texts_in_a_shell_history_are_counted_and_never_shown(patient: Patient, path: str) -> None:
    """Only commands that carry a text count; the finding names the file and the number, not the words."""
    file = patient.home / path
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(HISTORIES[path], "utf-8")
    [found] = patient.found("histories")
    assert found.values["count"] == 1
    assert "umulig" not in found.describe("da") + found.describe_remedy("da")
    assert found.path == str(file)


@pytest.mark.parametrize(
    ("swaps", "uuid", "warns"),
    [("/dev/dm-0", "CRYPT-LUKS2-1", False), ("/dev/dm-0", "LVM-1", True), ("/dev/sda2", "", True),
     ("/dev/zram0", "", False), ("/swapfile", "CRYPT-LUKS2-1", False), ("/swapfile", "", True)],
)  # fmt: skip
def test_swap_that_is_not_encrypted_is_found(patient: Patient, swaps: str, uuid: str, warns: bool) -> None:
    """dm-crypt below a device or a swap file is recognised; memory that is only compressed is no disk."""
    patient.system("/proc/swaps", f"Filename Type Size Used Priority\n{swaps} partition 1 0 -2\n")
    patient.system("/proc/mounts", "/dev/dm-0 / ext4 rw 0 0\n")
    if uuid:
        patient.system("/sys/block/dm-0/dm/uuid", uuid)
    assert bool(patient.found("swap")) == warns


def test_swap_on_a_volume_above_an_encrypted_one_is_encrypted(patient: Patient) -> None:
    """LVM on LUKS: what lies below the volume decides."""
    patient.system("/proc/swaps", "Filename Type Size Used Priority\n/dev/dm-1 partition 1 0 -2\n")
    patient.system("/sys/block/dm-1/dm/uuid", "LVM-1")
    patient.system("/sys/block/dm-1/slaves/dm-0/x", "")
    patient.system("/sys/block/dm-0/dm/uuid", "CRYPT-LUKS2-1")
    assert patient.found("swap") == []


@pytest.mark.parametrize(
    ("pattern", "limit", "expected"),
    [
        ("core", "0", []),
        ("core", "unlimited", ["dumps"]),
        ("|/usr/bin/apport %p", "0", ["dumps_piped"]),
        ("", "unlimited", []),
    ],
)
def test_crash_dumps_are_hinted_at(patient: Patient, pattern: str, limit: str, expected: list[str]) -> None:
    """The limit of the shell counts, as musprep has lowered its own; a program behind a pipe gets dumps regardless."""
    patient.system("/proc/sys/kernel/core_pattern", f"{pattern}\n")
    patient.system(
        "/proc/4/limits", f"Max core file size        {limit}                    unlimited            bytes\n"
    )
    assert [key for key, _ in patient.keys("dumps")] == expected


def test_leftovers_are_found_once_they_are_old(patient: Patient, monkeypatch: pytest.MonkeyPatch) -> None:
    """A half-written file that no living program can be at is told; a young one may belong to one."""
    patient.write(f"log/2026/{temporary_files.PREFIX}{'0' * 16}.tmp", "x")
    assert patient.found() == []
    monkeypatch.setattr(temporary_files, "STALE", 0)
    assert patient.keys() == [("leftovers", "hint")]


@pytest.mark.parametrize(
    "content", [b"schema = 2\n[[answer", b"", b"\x00" * 50, b"\xff\xfe", b'schema = 2\n[[answer]]\nto = "x"\n']
)
def test_a_broken_file_is_told_with_the_version_that_can_stand_in(patient: Patient, content: bytes) -> None:
    """Path, line and reason; mending puts the newest good version back and keeps the broken one in the history."""
    patient.write(ANSWERS, content)
    [found] = patient.found()
    assert (found.check, found.level, found.path, found.mends) == ("damage", Level.WRONG, ANSWERS, True)
    assert found.describe("da").startswith(ANSWERS)
    [mended] = mend(str(patient.place), patient.around)
    assert mended.key == "restored"
    assert mended.describe("da") != mended.describe("en")
    assert [one.text for one in Vault(str(patient.place)).open_answers("2026").read().records.values()] == [
        "Det første svar"
    ]
    [kept] = [one for one in history.list_copies(str(patient.place), ANSWERS) if one.why == "broken"]
    assert history.read_copy(str(patient.place), kept) == content
    assert patient.found() == []


def test_a_broken_version_in_the_history_is_passed_over(patient: Patient) -> None:
    """The newest version that can be read stands in, not the newest there is."""
    history.keep(str(patient.place), ANSWERS, b"[[answer", "edit")
    patient.write(ANSWERS, b"[[answer")
    [found] = patient.found("damage")
    assert (patient.place / found.values["kept"]).read_bytes() != b"[[answer"
    list(mend(str(patient.place), patient.around))
    assert patient.keys() == [("contents_history", "wrong")]


def test_a_file_cut_at_every_byte_is_told_or_reads_the_same(patient: Patient) -> None:
    """An entry that was cut anywhere is named with the reason, unless only the end of its last line is gone."""
    whole = encode_entry(ENTRY)
    for cut in range(len(whole)):
        patient.write(LOG, whole[:cut])
        found = check_files.find_damage(str(patient.place), patient.around)
        assert [one.path for one in found] == [LOG] or Vault(str(patient.place)).log.find(ENTRY.id).text == ENTRY.text


def test_a_broken_file_without_a_good_version_stays(patient: Patient) -> None:
    """Nothing is made up: it is told, and left as it is."""
    path = patient.write(LOG, b"text = ")
    [found] = patient.found()
    assert (found.key, found.mends, found.line) == ("damaged", False, 1)
    assert list(mend(str(patient.place), patient.around)) == []
    assert path.read_bytes() == b"text = "


def test_a_file_of_a_newer_musprep_is_never_put_back(patient: Patient) -> None:
    """It is not broken, only newer; an older version must not take its place."""
    path = patient.write(ANSWERS, b"schema = 99\n")
    assert patient.keys() == [("damaged", "wrong")]
    assert list(mend(str(patient.place), patient.around)) == []
    assert path.read_bytes() == b"schema = 99\n"


@needs("os.mkfifo")
def test_odd_things_in_the_place_of_files_are_told_at_once(patient: Patient) -> None:
    """A pipe, a folder and a huge file with holes are told and stop nothing."""
    os.mkfifo(patient.place / "log" / "2026" / "pipe.toml", 0o600)
    (patient.place / "rounds" / "2026" / "points.toml").mkdir(mode=0o700)
    with (patient.place / "goals.toml").open("wb") as file:
        file.truncate(5 << 30)
    (patient.place / "goals.toml").chmod(0o600)
    assert {one.path for one in patient.found()} >= {"log/2026/pipe.toml", "goals.toml"}


def test_conflicts_are_told_and_merged(patient: Patient) -> None:
    """A copy that can be merged is, one of something else and a broken one stay and say why."""
    patient.write("rounds/2026/answers 2.toml", (patient.place / ANSWERS).read_bytes())
    patient.write("rounds/2026/answers 3.toml", "[[answer")
    patient.write("briefings/x (konflikt).md", "x")
    found = [(one.key, one.mends) for one in patient.found("conflicts")]
    assert found == [("conflict_other", False), ("conflict", True), ("conflict_broken", False)]
    assert [one.key for one in mend(str(patient.place), patient.around)] == ["conflict"]
    assert [one.key for one in patient.found("conflicts")] == ["conflict_other", "conflict_broken"]


def test_two_files_with_one_entry_are_told(patient: Patient) -> None:
    """A copy under a name of its own holds the same id: a person looks at both."""
    patient.write("log/2026/mit-notat.toml", encode_entry(ENTRY))
    assert patient.keys("twice") == [("twice", "warning")]


def test_an_encrypted_vault_is_examined_without_its_passphrase(
    patient: Patient, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Locked: all but the contents is examined, and that is said; open: a broken file is told and put back."""
    from musprep.vault.crypto import keyring, keys, passphrase
    from musprep.vault.maintenance import encryption

    monkeypatch.setattr(passphrase, "FACTOR", 4)
    monkeypatch.setenv("HOME", str(patient.home))
    place = str(patient.place)
    encryption.encrypt(place, keys.make_keys(recovery=False), "en lang sætning")
    assert patient.keys() == []
    assert patient.found("encrypted") == []
    patient.write(f"{ANSWERS}.age", b"age-encryption.org/v1\nnej")
    assert [(one.key, one.path) for one in patient.found()] == [("damaged_kept", f"{ANSWERS}.age")]
    keyring.lock(place)
    assert patient.keys() == [(f"{one}", "unchecked") for one in ("locked", "contents_unchecked", "marks_unchecked")]
    remedies = {one.describe_remedy("en") for one in patient.found() if one.level is Level.UNCHECKED}
    assert remedies == {"Run musprep vault doctor in a terminal, or use --passphrase-file FILE."}
    keyring.unlock(place, "en lang sætning")
    assert [one.key for one in mend(place, patient.around)] == ["restored"]
    assert [one.text for one in Vault(place).open_answers("2026").read().records.values()] == ["Det første svar"]


def test_what_cannot_be_looked_at_is_a_finding(patient: Patient) -> None:
    """A folder that answers with an error stops no other check."""
    real = os.scandir

    def failing(path: Any) -> Any:
        if str(path).endswith("rounds"):
            raise OSError(5, os.strerror(5), str(path))
        return real(path)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(os, "scandir", failing)
        keys = [one.key for one in patient.found()]
    assert "unlooked" in keys
