"""Where the vault lies."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

import pytest
from platformdirs.macos import MacOS
from platformdirs.unix import Unix
from platformdirs.windows import Windows

from musprep.language.error import MusprepError
from musprep.language.long_path import show_path
from musprep.vault.files import location, surroundings, windows
from musprep.vault.files.location import choose_place, find_default_place, make_absolute, refuse_inside
from musprep.vault.files.long_path import lengthen
from platforms import needs_links, needs_roots

if TYPE_CHECKING:
    from pathlib import Path

HOME = {"HOME": "/home/åse"}


@pytest.mark.parametrize(
    ("platform", "theirs", "env"),
    [
        pytest.param("linux", Unix, HOME, marks=needs_roots),
        pytest.param("linux", Unix, {**HOME, "XDG_DATA_HOME": "/data"}, marks=needs_roots),
        pytest.param("linux", Unix, {**HOME, "XDG_DATA_HOME": "relative"}, marks=needs_roots),
        pytest.param("linux", Unix, {**HOME, "XDG_DATA_HOME": ""}, marks=needs_roots),
        pytest.param("freebsd14", Unix, HOME, marks=needs_roots),
        pytest.param("darwin", MacOS, HOME, marks=needs_roots),
        pytest.param("darwin", MacOS, {**HOME, "XDG_DATA_HOME": "/data"}, marks=needs_roots),
        ("win32", Windows, {"LOCALAPPDATA": "/c/users/åse/appdata/local"}),
    ],
)
def test_the_default_is_the_platforms_own(
    monkeypatch: pytest.MonkeyPatch, platform: str, theirs: type[Unix | MacOS | Windows], env: dict[str, str]
) -> None:
    """On every platform the default is the folder that platformdirs names."""
    for name in ("HOME", "XDG_DATA_HOME", "LOCALAPPDATA"):
        monkeypatch.delenv(name, raising=False)
    for name, value in env.items():
        monkeypatch.setenv(name, value)
    monkeypatch.setattr("platformdirs.windows.get_win_folder", lambda _name: env["LOCALAPPDATA"])
    assert os.path.normpath(find_default_place(platform, env)) == theirs("musprep", appauthor=False).user_data_dir


def test_windows_without_its_variable_falls_back_on_the_profile() -> None:
    """Where LOCALAPPDATA is missing, it is the usual folder in the profile."""
    assert find_default_place("win32", {"USERPROFILE": "/u"}) == os.path.join("/u", "AppData", "Local", "musprep")


@pytest.mark.parametrize(("platform", "env"), [("linux", {}), ("darwin", {"HOME": "x"}), ("win32", {})])
def test_without_a_home_the_user_is_told_what_to_do(platform: str, env: dict[str, str]) -> None:
    """With no home known nothing is guessed; the sentence names --vault."""
    with pytest.raises(MusprepError) as told:
        find_default_place(platform, env)
    assert "--arkiv" in told.value.describe("da")
    assert "--vault" in told.value.describe("en")


@needs_roots
def test_the_option_wins_then_the_variable_then_the_default(monkeypatch: pytest.MonkeyPatch) -> None:
    """--vault goes before MUSPREP_VAULT, which goes before the default; all come out absolute."""
    monkeypatch.chdir("/usr")
    env = {**HOME, "MUSPREP_VAULT": "arkiv"}
    assert choose_place("lib/../mus", env, "linux") == "/usr/mus"
    assert choose_place("", env, "linux") == "/usr/arkiv"
    assert choose_place("", HOME, "linux") == "/home/åse/.local/share/musprep"


@needs_roots
def test_a_tilde_is_home_and_nobody_elses(monkeypatch: pytest.MonkeyPatch) -> None:
    """~ is HOME; ~name is a plain name, as asking who that is may go over the network."""
    monkeypatch.chdir("/usr")
    assert choose_place("~/mus", HOME, "linux") == "/home/åse/mus"
    assert choose_place("~", HOME, "linux") == "/home/åse"
    assert choose_place("~root/mus", HOME, "linux") == "/usr/~root/mus"
    for env in ({}, {"HOME": ""}, {"HOME": "x"}):
        with pytest.raises(MusprepError, match="no_home"):
            choose_place("~/mus", env, "linux")


@pytest.mark.parametrize("below", ["", "/vault", "/a/b"])
def test_a_file_where_the_vault_should_be_is_told_in_one_way(tmp_path: Path, below: str) -> None:
    """The place itself, or what it would lie in, is a file: the sentence names that file, whoever asks."""
    (tmp_path / "file").touch()
    with pytest.raises(MusprepError, match="place_is_file") as told:
        choose_place(f"{tmp_path}/file{below}", HOME, "linux")
    assert told.value.values["path"] == str(tmp_path / "file")
    assert choose_place(f"{tmp_path}/missing{below}", HOME, "linux") == os.path.normpath(f"{tmp_path}/missing{below}")


@needs_links
def test_nothing_of_the_users_is_written_among_the_vaults_files(tmp_path: Path) -> None:
    """The vault itself, a path in it, and one that leads there by a link are refused; a neighbour is not."""
    (tmp_path / "vault").mkdir()
    (tmp_path / "link").symlink_to(tmp_path / "vault")
    place = str(tmp_path / "vault")
    for path in (place, f"{place}/papir.md", f"{place}/rounds/../x", str(tmp_path / "link" / "papir.md")):
        with pytest.raises(MusprepError, match=r"encryption\.sheet_inside"):
            refuse_inside(place, path, "encryption.sheet_inside")
        with pytest.raises(MusprepError, match=r"backup\.inside"):
            refuse_inside(str(tmp_path / "link"), path)
    for path in (f"{place}-2/papir.md", str(tmp_path / "papir.md"), f"{place}/../papir.md"):
        refuse_inside(place, path)


@pytest.mark.parametrize(
    ("place", "expected"),
    [
        ("C:\\Users\\Åse Ø\\mus", "C:\\Users\\Åse Ø\\mus"),
        ("C:\\" + "x" * 200, "\\\\?\\C:\\" + "x" * 200),
        ("\\\\server\\share\\" + "x" * 200, "\\\\?\\UNC\\server\\share\\" + "x" * 200),
        ("\\\\?\\C:\\" + "x" * 200, "\\\\?\\C:\\" + "x" * 200),
    ],
)
def test_a_long_path_is_written_so_that_windows_takes_it(place: str, expected: str) -> None:
    """Also one of another machine; a short one stays as it was written. People are shown it as they write it."""
    assert lengthen(place) == expected
    assert show_path(expected) == place.removeprefix("\\\\?\\")


@pytest.mark.parametrize("path", ["nul", "C:\\mus\\con", "x/AUX.txt/mus", "\\\\s\\d\\com1", "lpt¹.html", "~/prn"])
def test_a_device_of_windows_is_no_place(path: str) -> None:
    """What is written there is gone; elsewhere it is a name like others."""
    # To newer Pythons on Windows no path is absolute without a drive.
    home = {"HOME": os.path.abspath("/home/åse")}
    with pytest.raises(MusprepError, match=r"vault\.device") as told:
        make_absolute(path, home, "win32")
    assert told.value.describe("da") != told.value.describe("en")
    assert make_absolute(path, home, "linux")
    assert make_absolute("konto/nullinje.txt", home, "win32")


@pytest.mark.parametrize("name", ["En mappe med mellemrum", "æøå ÆØÅ", "50% & mere", "café-日本"])
def test_any_name_of_a_folder_is_a_place(tmp_path: Path, name: str) -> None:
    """Blanks, letters of every language and signs that mean something to a shell."""
    assert show_path(choose_place(str(tmp_path / name), HOME, sys.platform)) == str(tmp_path / name)


@pytest.mark.skipif(os.name != "nt", reason="this system has no drives")
def test_drives_and_shares_are_places_on_windows() -> None:
    """A drive's letter, a share of another machine, `~` with either slash."""
    env = {"USERPROFILE": "C:\\Users\\Åse"}
    assert make_absolute("C:/mus/arkiv", env) == "C:\\mus\\arkiv"
    assert make_absolute("\\\\server\\share\\mus", env) == "\\\\server\\share\\mus"
    assert make_absolute("~\\mus", env) == make_absolute("~/mus", env) == "C:\\Users\\Åse\\mus"


@needs_links
@pytest.mark.parametrize("below", ["", "mus", "a/b"])
def test_a_link_to_a_drive_that_is_away_is_told_once(tmp_path: Path, below: str) -> None:
    """The link and where it leads stand in the sentence, and no vault is begun in its place."""
    link = tmp_path / "drev"
    link.symlink_to(tmp_path / "væk", target_is_directory=True)
    with pytest.raises(MusprepError, match=r"vault\.away") as told:
        choose_place(str(link / below), HOME, "linux")
    assert {str(link), str(tmp_path / "væk")} <= set(told.value.values.values())
    (tmp_path / "væk").mkdir()
    assert choose_place(str(link / below), HOME, "linux") == str(link / below)


@needs_links
def test_where_a_link_leads_is_told_as_people_write_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Windows answers with the sign of a long path before it."""
    (tmp_path / "drev").symlink_to(tmp_path / "væk", target_is_directory=True)
    monkeypatch.setattr(os, "readlink", lambda _: "\\\\?\\E:\\mus")
    with pytest.raises(MusprepError) as told:
        choose_place(str(tmp_path / "drev"), HOME, "linux")
    assert told.value.values["target"] == "E:\\mus"


@pytest.mark.parametrize("quoted", ['"{}"', "'{}'", "{}", ' "{}" ', " {} "])
def test_quotation_marks_and_spaces_around_a_place_are_no_part_of_it(tmp_path: Path, quoted: str) -> None:
    """`set NAME= "path"` in cmd leaves them there, as files of settings do."""
    place = str(tmp_path / "Mit arkiv")
    for option, env in (("", {"MUSPREP_VAULT": quoted.format(place)}), (quoted.format(place), {})):
        assert show_path(choose_place(option, env, sys.platform)) == place


@pytest.mark.parametrize("path", ['C:\\Mit arkiv" entries', "C:\\a*b", "\\\\s\\d\\hvad?", "<mus>"])
def test_a_sign_that_windows_takes_in_no_name_is_told(path: str) -> None:
    """As what a backslash before a quotation mark makes of a command; elsewhere it is a sign like others."""
    with pytest.raises(MusprepError, match=r"vault\.odd_sign") as told:
        make_absolute(path, HOME, "win32")
    assert told.value.describe("da") != told.value.describe("en")
    assert make_absolute(path, HOME, "linux")


def test_a_drive_that_is_away_is_told_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A letter, a share or a stick that is not connected is no vault without notes; a connected one is a place."""
    drive, real = str(tmp_path / "E"), os.path.exists
    monkeypatch.setattr(location, "lengthen", lambda place: place)
    monkeypatch.setattr(windows, "find_drive", lambda _: drive)
    monkeypatch.setattr(surroundings, "_REMOVABLE", (os.path.join(tmp_path, "media", ""),))
    monkeypatch.setattr(os, "access", lambda *_: False)
    stick = os.path.join(tmp_path, "media", "nøgle")
    # Nothing is above a drive of Windows.
    for platform, place, top in (
        ("win32", os.path.join(drive, "mus"), drive),
        ("linux", os.path.join(stick, "mus"), str(tmp_path)),
    ):
        monkeypatch.setattr(os.path, "exists", lambda path, top=top: real(path) and str(path).startswith(top))
        with pytest.raises(MusprepError, match=r"vault\.drive_away") as told:
            choose_place(place, HOME, platform)
        assert told.value.values["path"] == place
        assert told.value.describe("da") != told.value.describe("en")
        os.makedirs(place)
        assert choose_place(place, HOME, platform) == place
    monkeypatch.setattr(os.path, "exists", real)
    monkeypatch.setattr(os, "access", lambda *_: True)
    assert choose_place(os.path.join(stick, "nyt"), HOME, "linux")


def test_on_a_disk_that_ignores_case_the_vault_is_known_however_it_is_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """No paper is written among its files under other letters."""
    place = tmp_path / "Vault"
    place.mkdir()
    (tmp_path / "VAULT").mkdir(exist_ok=True)
    monkeypatch.setattr(os.path, "samefile", lambda one, other: str(one).casefold() == str(other).casefold())
    with pytest.raises(MusprepError, match=r"backup\.inside"):
        refuse_inside(str(place), str(tmp_path / "VAULT" / "papir.md"))
