"""The doctor on Windows and macOS: what it asks the system, and that what it is not told is no all-clear."""

from __future__ import annotations

import builtins
import contextlib
import os
import sys
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any

import pytest

from musprep.vault.doctor import check_access, check_surroundings
from musprep.vault.doctor.finding import Level, ask_program
from musprep.vault.doctor.repair import mend
from musprep.vault.files import acl, folders, location, new_file, surroundings, windows
from platforms import needs_mounts
from vault.patient import LOG, Patient

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

ME = "S-1-5-21-1-2-3-1001"
OTHER = "S-1-5-21-1-2-3-1002"
MINE = f"O:{ME}D:P(A;OICI;FA;;;SY)(A;OICI;FA;;;BA)(A;OICI;FA;;;{ME})"


@pytest.fixture
def patient(tmp_path: Path) -> Patient:
    return Patient(tmp_path)


@pytest.fixture
def on_windows(patient: Patient, monkeypatch: pytest.MonkeyPatch) -> dict[str, str]:
    """Make the patient one on Windows; return what it says of each path, where that is not `MINE`."""
    rights: dict[str, str] = {}
    patient.platform = "win32"
    monkeypatch.setattr(windows, "find_user", lambda: ME)
    monkeypatch.setattr(windows, "describe_rights", lambda path: rights.get(str(path), MINE))
    monkeypatch.setattr(windows, "find_drive_type", lambda _: windows.FIXED)
    monkeypatch.setattr(windows, "find_volume", lambda _: windows.Volume("NTFS"))
    monkeypatch.setattr(windows, "restrict", lambda path, _: rights.pop(path, "") != "")
    monkeypatch.setattr(windows, "find_drive", lambda _: "C:")
    patient.env |= {"SYSTEMDRIVE": "C:", "APPDATA": str(patient.home)}
    patient.says["BitLockerProtection"] = "1\r\n"
    return rights


@pytest.mark.parametrize(
    ("entry", "openers", "swappers"),
    [
        ("(A;OICI;0x1200a9;;;WD)", "WD", ""),
        ("(A;ID;FR;;;BU)", "BU", ""),
        (f"(A;;FA;;;{OTHER})", OTHER, OTHER),
        ("(A;OICIIO;GA;;;AU)", "", ""),
        ("(A;CI;DT;;;AU)", "", "AU"),
        ("(A;;WDWO;;;BU)", "BU", "BU"),
        ("(A;;RCFX;;;IU)", "", ""),
        ("(D;;FA;;;WD)", "", ""),
        ("(A;;FA;;;OW)(A;;FA;;;LA)(A;;FA;;;S-1-5-18)", "", ""),
        ('(XA;;FR;;;BU;(WIN://SYSAPPID Contains "x"))', "BU", ""),
        ("S:AI(AU;SAFA;FA;;;WD)", "", ""),
    ],
)
def test_rights_are_read(entry: str, openers: str, swappers: str) -> None:
    """Only what lets somebody else in counts: no denial, nothing that goes to what is below alone, no audit."""
    found = acl.read_rights(MINE + entry, ME)
    assert (found.owner, " ".join(found.openers), " ".join(found.swappers)) == (ME, openers, swappers)


@pytest.mark.parametrize("sddl", [f"O:{ME}G:BA", f"O:{ME}D:NO_ACCESS_CONTROL"])
def test_no_list_of_rights_lets_everybody_in(sddl: str) -> None:
    """That is how Windows reads it."""
    assert acl.read_rights(sddl, ME).openers


def test_a_vault_of_ones_own_is_well(patient: Patient, on_windows: dict[str, str]) -> None:
    """Only what no program can see there is told as not checked."""
    assert patient.keys() == [("dumps_unchecked", "unchecked")] or patient.keys() == []
    assert not on_windows


def test_who_else_may_open_a_file_is_named_and_shut_out(patient: Patient, on_windows: dict[str, str]) -> None:
    """It is wrong, in both languages, and mending closes just that."""
    path = str((patient.place / LOG).resolve())
    on_windows[path] = MINE + "(A;;FR;;;BU)"
    [found] = patient.found("permissions")
    assert (found.level, found.mends, found.values["who"], found.values["count"]) == (Level.WRONG, True, "Users", 1)
    assert found.describe("da") != found.describe("en")
    assert [one.key for one in mend(str(patient.place), patient.around)] == ["permissions"]
    assert patient.found("permissions") == []


def test_a_file_of_somebody_else_and_a_folder_that_others_may_change(
    patient: Patient, on_windows: dict[str, str]
) -> None:
    """The owner is told by number, the folder above by who may change it; administrators own what they make."""
    on_windows[str((patient.place / LOG).resolve())] = MINE.replace(f"O:{ME}", f"O:{OTHER}")
    on_windows[str(patient.place / "vault.toml")] = MINE.replace(f"O:{ME}", "O:BA")
    on_windows[str(patient.home.resolve())] = MINE + "(A;;DT;;;AU)"
    assert [(one.key, one.values["uid"]) for one in patient.found("owner")] == [("owner_windows", OTHER)]
    [found] = patient.found("path")
    assert (found.key, found.values["who"]) == ("path_swappable_windows", "Authenticated Users")


@pytest.mark.usefixtures("on_windows")
@pytest.mark.parametrize("user", ["", ME])
def test_where_windows_says_nothing_nothing_is_well(
    patient: Patient, monkeypatch: pytest.MonkeyPatch, user: str
) -> None:
    """As on a drive without rights, or where the user is not known: each check says that it could not look."""
    monkeypatch.setattr(windows, "find_user", lambda: user)
    monkeypatch.setattr(windows, "describe_rights", lambda _: "")
    monkeypatch.setattr(windows, "find_drive_type", lambda _: 0)
    patient.says.clear()
    unchecked = {one.check for one in patient.found() if one.level is Level.UNCHECKED}
    assert unchecked >= {"permissions", "owner", "path", "network", "disk", "swap"}
    for one in patient.found():
        assert one.describe("da") != one.describe("en")
        assert one.describe_remedy("da")


@pytest.mark.usefixtures("on_windows")
@pytest.mark.parametrize(
    ("kind", "expected"),
    [
        (windows.FIXED, []),
        (windows.REMOTE, [("network", "warning")]),
        (windows.REMOVABLE, [("network_removable", "hint")]),
        (windows.DISC, [("network_unchecked", "unchecked")]),
    ],
)
def test_a_drive_is_told_by_its_type(
    patient: Patient,
    monkeypatch: pytest.MonkeyPatch,
    kind: int,
    expected: list[tuple[str, str]],
) -> None:
    """A letter may stand for another machine or a stick; for a paper's copy too."""
    monkeypatch.setattr(windows, "find_drive_type", lambda _: kind)
    assert patient.keys("network") == expected
    worries = {"network": ["network"], "network_removable": ["removable"]}.get(expected[0][0] if expected else "", [])
    assert [
        one.what for one in surroundings.list_exposures(str(patient.home)) if one.what in ("network", "removable")
    ] in (
        worries,
        # The system's own table knows more about where this test runs.
        [*worries, "removable"],
    )


@pytest.mark.parametrize("name", ["OneDrive", "OneDriveCommercial", "OneDriveConsumer"])
def test_onedrive_is_known_by_the_environment(patient: Patient, name: str) -> None:
    """However its folder is called, and only what is in it."""
    patient.env[name] = str(patient.home)
    [found] = patient.found("synced")
    assert (found.level, found.values["name"]) == (Level.WRONG, "OneDrive")
    patient.env[name] = str(patient.home / "elsewhere")
    assert patient.found("synced") == []


@pytest.mark.usefixtures("on_windows")
@pytest.mark.parametrize(
    ("place", "expected"), [("\\\\?\\C:\\mus", []), ("\\\\?\\UNC\\s\\d\\mus", ["network"]), ("\\\\s\\d", ["network"])]
)
def test_a_long_path_is_no_share(
    patient: Patient, monkeypatch: pytest.MonkeyPatch, place: str, expected: list[str]
) -> None:
    """The sign of a long path looks like a share's; only a share is one."""
    monkeypatch.setattr(os.path, "realpath", lambda path: path)
    assert [one.key for one in check_surroundings.find_network(place, patient.around)] == expected


_REGISTRY = {
    "a library of SharePoint": (r"HKCU\Software\SyncEngines\Providers\OneDrive\1", "MountPoint", "OneDrive"),
    "an account": (r"HKCU\Software\Microsoft\OneDrive\Accounts\Business1", "UserFolder", "OneDrive"),
    "any program with files in the cloud": (
        r"HKLM\SOFTWARE\Microsoft\Windows\CurrentVersion\Explorer\SyncRootManager\Jottacloud!S-1!x\UserSyncRoots",
        "S-1-5-21-1-2-3-1001",
        "Jottacloud",
    ),
}


def _make_registry(keys: dict[str, dict[str, str]]) -> SimpleNamespace:
    """Return a `winreg` in which there are these keys with their values."""

    def find(key: Any, below: str, *_: Any) -> Any:
        path = f"{key}\\{below}"
        if not any(one == path or one.startswith(f"{path}\\") for one in keys):
            raise FileNotFoundError(2, "no such key")
        return contextlib.nullcontext(path)

    def list_below(key: str) -> list[str]:
        return sorted({one.removeprefix(f"{key}\\").split("\\")[0] for one in keys if one.startswith(f"{key}\\")})

    return SimpleNamespace(
        HKEY_CURRENT_USER="HKCU",
        HKEY_LOCAL_MACHINE="HKLM",
        KEY_READ=1,
        KEY_WOW64_64KEY=2,
        OpenKey=find,
        QueryInfoKey=lambda key: (len(list_below(key)), len(keys.get(key, {})), 0),
        EnumKey=lambda key, number: list_below(key)[number],
        EnumValue=lambda key, number: (*list(keys[key].items())[number], 1),
    )


def _refuse(*_: object) -> None:
    raise PermissionError(13, "access denied")


@pytest.mark.usefixtures("on_windows")
@pytest.mark.parametrize("what", _REGISTRY)
def test_a_synced_folder_is_known_by_the_registry(patient: Patient, monkeypatch: pytest.MonkeyPatch, what: str) -> None:
    """However it is called: what OneDrive copies, and what Windows knows of other programs; nothing else is told."""
    key, value, name = _REGISTRY[what]
    monkeypatch.setattr(sys, "platform", "win32")
    for folder, told in ((str(patient.home), [name]), (str(patient.home / "elsewhere"), [])):
        monkeypatch.setitem(sys.modules, "winreg", _make_registry({key: {value: folder, "Other": ""}}))
        assert [one.values["name"] for one in patient.found("synced")] == told


@pytest.mark.usefixtures("on_windows")
def test_a_registry_that_cannot_be_read_is_no_all_clear(patient: Patient, monkeypatch: pytest.MonkeyPatch) -> None:
    """It is told that this was not checked, unless a sync program is known otherwise."""
    registry = _make_registry({})
    registry.OpenKey = _refuse
    monkeypatch.setattr(sys, "platform", "win32")
    monkeypatch.setitem(sys.modules, "winreg", registry)
    assert patient.keys("synced") == [("synced_unchecked", "unchecked")]
    (patient.home / ".stfolder").mkdir()
    assert patient.keys("synced") == [("synced", "wrong")]


@pytest.mark.parametrize("account", ["Box-Box", "ProtonDrive-aase@example.org", "Dropbox"])
def test_every_program_of_macos_cloud_storage_is_known(patient: Patient, account: str) -> None:
    """The system keeps the folders of all of them in one place, named by the program."""
    (patient.home / "Library" / "CloudStorage" / account).mkdir(parents=True)
    patient.place = patient.place.rename(patient.home / "Library" / "CloudStorage" / account / "vault")
    assert [one.values["name"] for one in patient.found("synced")] == [account.partition("-")[0]]


@pytest.mark.parametrize("name", ["Documents", "Desktop"])
def test_icloud_is_known_where_it_copies_the_documents(patient: Patient, name: str) -> None:
    """They stay where they are, and stand in iCloud's folder as well."""
    (patient.home / name).mkdir(mode=0o700)
    patient.place = patient.place.rename(patient.home / name / "vault")
    assert patient.found("synced") == []
    (patient.home / "Library" / "Mobile Documents" / "com~apple~CloudDocs" / name).mkdir(parents=True)
    assert [one.values["name"] for one in patient.found("synced")] == ["iCloud"]


@pytest.mark.usefixtures("on_windows")
@pytest.mark.parametrize(
    ("said", "expected"), [("1", []), ("6", []), ("2", ["disk"]), ("5", ["disk"]), ("", ["disk_unchecked"])]
)
def test_bitlocker_is_asked_for(patient: Patient, said: str, expected: list[str]) -> None:
    """On or locked is well; off and suspended are told; no answer is no all-clear, nor for the swap file."""
    patient.says["BitLockerProtection"] = said
    assert [key for key, _ in patient.keys("disk")] == expected
    assert bool(patient.found("swap")) == bool(expected)


@pytest.mark.usefixtures("on_windows")
def test_every_drive_counts_that_windows_writes_memory_to(patient: Patient, monkeypatch: pytest.MonkeyPatch) -> None:
    """Its page file may be on another than its own; where the registry does not tell, nothing is well."""
    key = r"HKLM\SYSTEM\CurrentControlSet\Control\Session Manager\Memory Management"
    monkeypatch.setattr(sys, "platform", "win32")
    monkeypatch.setattr(windows, "find_drive", lambda path: path[:2] if path[1:2] == ":" else "C:")
    patient.says = {"NameSpace('D:')": "2", **patient.says}
    for files, expected in (("C:", []), ("C: d:", ["swap_unchecked"]), ("", [])):
        told = str([f"\\??\\{drive}\\pagefile.sys" for drive in files.split()])
        registry = _make_registry({key: {"PagingFiles": "?:", "ExistingPageFiles": told}})
        monkeypatch.setitem(sys.modules, "winreg", registry)
        assert [one.key for one in patient.found("swap")] == expected
    registry.OpenKey = _refuse
    assert [one.key for one in patient.found("swap")] == ["swap_unchecked"]


@pytest.mark.usefixtures("on_windows")
@pytest.mark.parametrize(
    "line",
    [
        'musprep log "Chefen er umulig"',
        '& "C:\\x\\musprep.exe" answer a/b/c umulig',
        "musprep.exe pulse 3 umulig",
        'musprep --vault "C:\\Mit arkiv" --passphrase-file=C:\\x\\ log umulig',
        "musprep --vault 'Z:\\Mit arkiv' log umulig",
    ],
)
def test_powershells_history_is_read(patient: Patient, line: str) -> None:
    """Of the console as of an editor; a line without a text does not count."""
    folder = patient.home / "Microsoft" / "Windows" / "PowerShell" / "PSReadLine"
    folder.mkdir(parents=True)
    (folder / "ConsoleHost_history.txt").write_text(f"dir\n{line}\nmusprep log\n", "utf-8")
    (folder / "Visual Studio Code Host_history.txt").write_text("musprep brief\n", "utf-8")
    [found] = patient.found("histories")
    assert (found.values["shell"], found.values["count"]) == ("PowerShell", 1)
    assert "umulig" not in found.describe("da")


@pytest.mark.usefixtures("on_windows")
def test_where_powershells_history_is_unknown_is_no_all_clear(patient: Patient) -> None:
    """As where a task is run with an environment of its own."""
    del patient.env["APPDATA"]
    assert patient.keys("histories") == [("history_unread", "unchecked")]


def test_the_history_of_a_window_on_macos_is_read(patient: Patient) -> None:
    """Terminal.app keeps one for each window beside zsh's own."""
    (patient.home / ".zsh_sessions").mkdir()
    (patient.home / ".zsh_sessions" / "1F.history").write_text("musprep log umulig\n", "utf-8")
    assert [one.values["shell"] for one in patient.found("histories")] == ["zsh"]


@pytest.mark.usefixtures("on_windows")
@pytest.mark.parametrize("what", ["file", "folder"])
def test_a_history_that_cannot_be_read_is_no_all_clear(
    patient: Patient, monkeypatch: pytest.MonkeyPatch, what: str
) -> None:
    """As one that another program holds: it is named as not checked, and nothing else about it is said."""
    folder = patient.home / "Microsoft" / "Windows" / "PowerShell" / "PSReadLine"
    folder.mkdir(parents=True)
    (folder / "ConsoleHost_history.txt").write_text("dir\n", "utf-8")
    real: dict[str, Callable[..., Any]] = {"open": builtins.open, "listdir": os.listdir}

    def refuse(name: str) -> Callable[..., Any]:
        def call(path: Any, *arguments: Any, **options: Any) -> Any:
            if str(path).startswith(str(folder)):
                raise PermissionError(13, "used by another process")
            return real[name](path, *arguments, **options)

        return call

    monkeypatch.setattr(builtins, "open", refuse("open"))
    if what == "folder":
        monkeypatch.setattr(os, "listdir", refuse("listdir"))
    [found] = patient.found("histories")
    assert (found.level, found.values["shell"]) == (Level.UNCHECKED, "PowerShell")
    assert str(folder) in found.describe("da")


@pytest.mark.parametrize(
    ("says", "expected"),
    [
        ({"isexcluded": "[Excluded] /x", "fdesetup": "FileVault is On.", "swapusage": "total = 0M (encrypted)",
          "mount": "/dev/disk3s5 on / (apfs, local, journaled)"}, set()),
        ({"isexcluded": "[Included] /x", "swapusage": "total = 0M (encrypted)",
          "mount": "//a@b/c on {place} (smbfs, nodev)"}, {"time_machine", "disk_unchecked", "network"}),
        ({"isexcluded": "[Excluded] /x", "fdesetup": "FileVault is Off.", "swapusage": "total = 0M (encrypted)",
          "mount": "/dev/disk3s5 on / (apfs, local, journaled)"}, {"disk"}),
        ({}, {"time_machine_unchecked", "disk_unchecked", "swap_unchecked", "network_unchecked"}),
    ],
)  # fmt: skip
def test_macos_is_asked_by_its_own_programs(patient: Patient, says: dict[str, str], expected: set[str]) -> None:
    """Time Machine, FileVault, swap and drives; where a program says nothing that is told."""
    patient.platform = "darwin"
    patient.says = {name: said.format(place=os.path.realpath(patient.place)) for name, said in says.items()}
    found = {one.key for one in patient.found() if one.check in ("synced", "disk", "swap", "network")}
    assert found == expected


@needs_mounts
@pytest.mark.parametrize(
    ("mount", "expected"),
    [
        ("/dev/disk4s1 on {} (exfat, local, nodev, nosuid, noowners)", {"permissions_none", "disk_unchecked"}),
        ("/dev/disk4s1 on {} (apfs, local, noowners, journaled)", {"permissions_none", "disk_unchecked"}),
        ("/dev/disk4s1 on {} (apfs, local)", {"disk_unchecked"}),
        ("//aase@nas/mus on {} (afpfs, nodev)", {"network", "disk_unchecked"}),
        ("https://x on {} (webdav)", {"network", "disk_unchecked"}),
        ("x on {} (macfuse, local)", {"network_maybe", "disk_unchecked"}),
    ],
)
def test_another_disk_of_macos_is_no_all_clear(patient: Patient, mount: str, expected: set[str]) -> None:
    """FileVault is about the computer's own, and a drive without owners shows everybody the modes of an owner."""
    patient.platform = "darwin"
    point = os.path.realpath(patient.place)
    patient.says = {"fdesetup": "FileVault is On.", "mount": f"/dev/disk3 on / (apfs)\n{mount.format(point)}"}
    checks = ("permissions", "disk", "network")
    assert {one.key for one in patient.found() if one.check in checks} == expected
    assert list(mend(str(patient.place), patient.around)) == []


@pytest.mark.parametrize("point", ["/media/aase/nøgle", "/run/media/aase/x", "/Volumes/x"])
def test_a_stick_is_not_the_computers_own_disk(patient: Patient, monkeypatch: pytest.MonkeyPatch, point: str) -> None:
    """It comes and goes, whatever its file system is."""
    patient.system("/proc/mounts", f"/dev/a / ext4 rw 0 0\n/dev/b {point} ext4 rw 0 0\n")
    monkeypatch.setattr(os.path, "realpath", lambda path: path)
    [found] = check_surroundings.find_network(f"{point}/mus", patient.around)
    assert (found.key, found.level, found.values["mount"]) == ("network_removable", Level.HINT, point)


@pytest.mark.usefixtures("on_windows")
def test_a_drive_of_windows_without_rights_is_told_and_not_closed_to_no_effect(
    patient: Patient, on_windows: dict[str, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Windows says there that everybody may do everything, and lets other rights be set; a stick of exFAT is so."""
    on_windows |= {str(path): "O:WDD:NO_ACCESS_CONTROL" for path in (patient.place, *patient.place.rglob("*"))}
    monkeypatch.setattr(windows, "find_volume", lambda _: windows.Volume("exFAT", "", has_rights=False))
    [found] = patient.found("permissions")
    assert (found.key, found.mends, found.values["kind"]) == ("permissions_none", False, "exFAT")
    assert patient.keys("owner") == [("owner_unchecked", "unchecked")]
    assert list(mend(str(patient.place), patient.around)) == []


@pytest.mark.usefixtures("on_windows")
@pytest.mark.parametrize("kind", [windows.REMOTE, windows.REMOVABLE])
def test_whoever_has_the_drive_of_an_encrypted_vault_cannot_read_it(
    patient: Patient, monkeypatch: pytest.MonkeyPatch, kind: int
) -> None:
    """What the doctor advises helps: what is left is a hint, and says what others still can do."""
    monkeypatch.setattr(windows, "find_volume", lambda _: windows.Volume("exFAT", "", has_rights=False))
    monkeypatch.setattr(windows, "find_drive_type", lambda _: kind)
    for module in (check_access, check_surroundings):
        monkeypatch.setattr(module, "has_encryption", lambda _: True)
    found = [one for check in ("permissions", "network") for one in patient.found(check)]
    assert [one.key for one in found] == ["permissions_none_encrypted", "network_encrypted"]
    for one in found:
        assert one.level is Level.HINT
        assert one.describe("da") != one.describe("en")
        assert one.describe_remedy("da") != one.describe_remedy("en")


@pytest.mark.usefixtures("on_windows")
def test_the_drive_of_google_is_synced(patient: Patient, monkeypatch: pytest.MonkeyPatch) -> None:
    """Its folders are called as the language says; its name is not."""
    monkeypatch.setattr(windows, "find_volume", lambda _: windows.Volume("FAT32", "Google Drive", has_rights=False))
    assert [one.values["name"] for one in patient.found("synced")] == ["Google Drive"]


def test_a_program_that_is_missing_or_fails_says_nothing() -> None:
    """No check stops for it."""
    assert ask_program(("/no/such/program",)) == ""
    assert ask_program(("python3", "-c", "print(1); raise SystemExit(1)")) == ""


def test_a_vault_outside_the_profile_is_looked_at_on_windows(
    patient: Patient, on_windows: dict[str, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """In the profile Windows keeps others out; elsewhere a new folder is closed, and one is warned of an open one."""
    place = str(patient.place)
    on_windows[place] = MINE + "(A;OICI;0x1200a9;;;BU)"
    monkeypatch.setenv("USERPROFILE", str(patient.home.parent / "profile"))
    assert location.is_open_on_windows(place)
    location.close_on_windows(place)
    assert not location.is_open_on_windows(place)
    for untold in ("", "O:WDD:NO_ACCESS_CONTROL", f"O:{OTHER}D:(A;;FA;;;WD)"):
        on_windows[place] = untold
        location.close_on_windows(place)
        assert list(mend(place, patient.around)) == []
        assert location.is_open_on_windows(place)
    assert not location.is_open_on_windows(f"{place}/none yet")
    monkeypatch.delenv("USERPROFILE")
    assert location.is_open_on_windows(place)
    monkeypatch.setenv("USERPROFILE", str(patient.home))
    assert not location.is_open_on_windows(place)


def test_a_paper_outside_the_profile_is_closed_too(
    patient: Patient, on_windows: dict[str, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """It would get the rights of its folder; also where it is written again."""
    monkeypatch.setenv("USERPROFILE", str(patient.home.parent / "profile"))
    monkeypatch.setattr(sys, "platform", "win32")
    made = str(patient.home / "side.md")
    for again in (False, True):
        on_windows[made] = MINE + "(A;;0x1200a9;;;BU)"
        if again:
            new_file.write_again(made, b"2", lambda _: True)
        else:
            new_file.write_new(made, b"1")
        assert made not in on_windows


def test_a_folder_that_is_put_in_place_as_a_whole_is_closed_too(
    patient: Patient, on_windows: dict[str, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """As a restored vault or a written demo is: it is closed before anything is in it."""
    monkeypatch.setenv("USERPROFILE", str(patient.home.parent / "profile"))
    made = str(patient.home / "new")
    on_windows[made] = MINE + "(A;OICI;0x1200a9;;;BU)"
    monkeypatch.setattr(sys, "platform", "win32")
    folders.make(made)
    assert made not in on_windows


@pytest.mark.usefixtures("on_windows")
@pytest.mark.parametrize(
    ("above", "is_told"),
    [("Packages/PythonSoftwareFoundation.Python.3.13_x/LocalCache/Local", True), ("Packages", False), ("Local", False)],
)
def test_a_vault_that_goes_with_the_stores_python_is_told(patient: Patient, above: str, is_told: bool) -> None:
    """What that Python writes below AppData lands in a folder of its own, which is deleted with it."""
    to = patient.home / "AppData" / above / "musprep"
    to.parent.mkdir(parents=True, mode=0o700)
    patient.place = patient.place.rename(to)
    told = [one for one in patient.found("path") if one.key == "path_private_copy"]
    assert [one.values["path"] for one in told] == ([os.path.realpath(to)] if is_told else [])
    assert all(one.describe_remedy("da") != one.describe_remedy("en") for one in told)
    assert location.find_private_copy(str(to), "linux") == ""


@pytest.mark.skipif(os.name != "nt", reason="this system has no advapi32.GetNamedSecurityInfoW")
def test_windows_answers(tmp_path: Path) -> None:
    """The user, the rights and the drive are told by the system itself, and rights can be taken away."""
    assert windows.find_user().startswith("S-1-5-21-")
    assert "D:" in windows.describe_rights(str(tmp_path))
    assert windows.find_drive_type(str(tmp_path)) == windows.FIXED
    assert windows.find_volume(os.environ["SYSTEMDRIVE"] + os.sep).kind
    assert windows.restrict(str(tmp_path), windows.find_user())
