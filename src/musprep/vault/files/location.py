"""Where the vault is: the platform's folder for user data, or where the user says.

The answers are those of platformdirs, without importing it: `musprep log` has no time for that. The home folder is only
read from HOME: the user database is never asked, as that may go over the network.
"""

from __future__ import annotations

import os
import sys

from musprep.language.error import MusprepError
from musprep.language.long_path import show_path
from musprep.vault.files.links import is_link_or_junction, is_same
from musprep.vault.files.long_path import lengthen

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

NAME = "musprep"
VARIABLE = "MUSPREP_VAULT"
CATALOGUES = "questionnaires"
"""The folder in a vault for the user's own catalogues."""
_NO_NAME = '"<>|?*'
"""Signs that Windows takes in no name."""


def find_default_place(platform: str, env: Mapping[str, str]) -> str:
    """Return the vault's folder for `platform` (as in sys.platform); raises MusprepError where no home is known."""
    if platform == "win32":
        base = env.get("LOCALAPPDATA", "")
        if not base and env.get("USERPROFILE"):
            base = os.path.join(env["USERPROFILE"], "AppData", "Local")
        if not base:
            raise MusprepError("vault.no_home")
        return os.path.join(base, NAME)
    shared = env.get("XDG_DATA_HOME", "")
    if shared.startswith("/"):
        return os.path.join(shared, NAME)
    home = env.get("HOME", "")
    if not home.startswith("/"):
        raise MusprepError("vault.no_home")
    below = ("Library", "Application Support") if platform == "darwin" else (".local", "share")
    return os.path.join(home, *below, NAME)


def choose_place(option: str, env: Mapping[str, str], platform: str) -> str:
    """Return the vault's absolute folder: `option` (from --vault), then MUSPREP_VAULT, then the default one.

    Raises MusprepError where it is blank or `-`, where no home is known, where a link on the way leads nowhere or the
    drive is not connected, and where a file is in the way.
    """
    chosen = _unquote(option or env.get(VARIABLE, ""))
    place = make_absolute(chosen, env, platform) if chosen else find_default_place(platform, env)
    if platform == "win32":
        place = lengthen(place)
    _refuse_away(place, platform)
    _refuse_file(place)
    return place


def _unquote(chosen: str) -> str:
    """Return a path without quotation marks and spaces around it, as `set` in cmd and files of settings leave there."""
    bare = chosen.strip()
    quoted = len(bare) > len("''") and bare[0] == bare[-1] and bare[0] in "\"'"
    return (bare[1:-1] if quoted else bare) or chosen


def make_absolute(path: str, env: Mapping[str, str], platform: str = sys.platform) -> str:
    """Return a path that the user wrote as an absolute one; `~` is the home folder.

    The user database is not asked for `~name`, as that may go over the network. Raises MusprepError where the path is
    blank or `-` or no name or a device to Windows, or the home or working folder is unknown.
    """
    if not path.strip():
        raise MusprepError("vault.blank_path")
    if path == "-":
        raise MusprepError("vault.dash_path")
    if path == "~" or path.startswith(("~/", "~" + os.sep)):
        home = env.get("HOME", "") or env.get("USERPROFILE", "")
        if not os.path.isabs(home):
            raise MusprepError("vault.no_home")
        path = os.path.join(home, path[2:])
    if platform == "win32":
        _refuse_name(path)
    try:
        return os.path.abspath(path)
    except OSError:
        raise MusprepError("vault.no_working_folder", path=path) from None


def find_private_copy(place: str, platform: str = sys.platform) -> str:
    """Return where `place` really is if Windows keeps it for the store's Python alone, else "".

    What that Python writes below AppData goes into a folder of its own, which is deleted with it.
    """
    if platform != "win32":
        return ""
    real = show_path(os.path.realpath(place))
    parts = real.replace("/", "\\").lower().split("\\")
    return real if "packages" in parts and "localcache" in parts[parts.index("packages") :] else ""


def _refuse_name(path: str) -> None:
    """Raise MusprepError where a part of the path is no name for a folder of Windows.

    A device has it, in which nothing is kept, or it has a sign that Windows takes in none, as a quotation mark is that
    a backslash precedes.
    """
    from musprep.vault.files.relative import is_device

    if odd := next((sign for sign in show_path(path) if sign in _NO_NAME), ""):
        raise MusprepError("vault.odd_sign", path=path, sign=odd)
    for part in path.replace("/", "\\").split("\\"):
        if is_device(part):
            raise MusprepError("vault.device", path=path, name=part)


def _refuse_away(place: str, platform: str) -> None:
    """Raise MusprepError where `place`, or where a link on the way leads, is on a drive that is not connected."""
    if os.path.exists(place):
        return
    on_the_way = place
    while os.path.dirname(on_the_way) != on_the_way:
        if is_link_or_junction(on_the_way) and not os.path.exists(on_the_way):
            raise MusprepError("vault.away", path=on_the_way, target=show_path(os.readlink(on_the_way)))
        on_the_way = os.path.dirname(on_the_way)
    if drive := _find_missing_drive(place, platform):
        raise MusprepError("vault.drive_away", path=place, drive=drive)


def _find_missing_drive(place: str, platform: str) -> str:
    """Return the drive of `place` where it is not connected, "" where it is or is not known."""
    above, below = _find_existing(place)
    if platform == "win32":
        if os.path.exists(above):
            return ""
        from musprep.vault.files import windows

        return os.path.join(windows.find_drive(place), "")
    if os.access(above, os.W_OK):
        return ""
    from musprep.vault.files.surroundings import is_removable

    # There only the system makes a folder, one for each drive.
    return below if is_removable(place) else ""


def _find_existing(place: str) -> tuple[str, str]:
    """Return the first of `place` and the folders above it that exists, else the root, and what is below that."""
    above, below = place, ""
    while not os.path.exists(above) and os.path.dirname(above) != above:
        above, below = os.path.dirname(above), above
    return above, below


def _refuse_file(place: str) -> None:
    """Raise MusprepError where `place`, or a folder above it, exists and is not a folder."""
    above, _ = _find_existing(place)
    if os.path.exists(above) and not os.path.isdir(above):
        raise MusprepError("vault.place_is_file", path=above)


def refuse_inside(place: str, path: str, key: str = "backup.inside") -> None:
    """Raise MusprepError with `key` where `path`, with links resolved, is the vault at `place` or inside it.

    Files that the user asks for are never written among the vault's own.
    """
    inside = os.path.join(_compare(path), "").startswith(os.path.join(_compare(place), ""))
    if inside or (os.path.exists(place) and any(is_same(one, place) for one in _list_upwards(path))):
        raise MusprepError(key, path=path)


def _compare(path: str) -> str:
    return os.path.normcase(show_path(os.path.realpath(path)))


def _list_upwards(path: str) -> Iterator[str]:
    """Yield what exists of a path and the folders above it."""
    here = os.path.realpath(path)
    while True:
        if os.path.exists(here):
            yield here
        if os.path.dirname(here) == here:
            return
        here = os.path.dirname(here)


def is_open_to_others(place: str) -> bool:
    """Tell whether other users can write to the vault's folder, or read it along its path.

    On Windows the profile folder is the user's own, so there only a vault elsewhere is looked at.
    """
    if os.name == "nt":
        return is_open_on_windows(place)
    try:
        mode = os.stat(place).st_mode
    except OSError:
        return False
    if mode & 0o022 or not mode & 0o044:
        return bool(mode & 0o022)
    from musprep.vault.files.surroundings import is_readable_by_others

    return is_readable_by_others(place)


def close_on_windows(path: str) -> None:
    """Let nobody but the user and the system open a new folder or file outside the profile.

    Newer Pythons have done that already, as they read the mode 0700 so. Where it cannot be done nothing is raised: the
    user is warned as of any folder that lets others in.
    """
    if not is_open_on_windows(path):
        return
    from musprep.vault.files import acl, windows

    user, sddl = windows.find_user(), windows.describe_rights(path)
    # Another machine may know the user by another number, and would shut the user out too.
    if sddl and acl.is_own(acl.read_rights(sddl, user), user):
        windows.restrict(path, user)


def is_open_on_windows(place: str) -> bool:
    """Tell whether a vault outside the user's profile folder may let others in than the user and administrators.

    Where Windows does not say, as of a drive of another machine, it may.
    """
    profile = os.environ.get("USERPROFILE", "")
    if profile and _compare(place).startswith(os.path.normcase(os.path.join(profile, ""))):
        return False
    from musprep.vault.files import acl, windows

    if not os.path.exists(place):
        return False
    found = windows.describe_rights(place)
    return not found or bool(acl.read_rights(found, windows.find_user()).openers)
