"""Where the vault lies: the platform's folder for user data, or where the user says.

The same answers as platformdirs gives, without importing it: `musprep log` has no time for that. Home is HOME alone:
the user database is never asked, as that may go over the network.
"""

from __future__ import annotations

import os

from musprep.language.error import MusprepError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping

NAME = "musprep"
VARIABLE = "MUSPREP_VAULT"


def default_place(platform: str, env: Mapping[str, str]) -> str:
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


def chosen_place(option: str, env: Mapping[str, str], platform: str) -> str:
    """Return the vault's absolute folder: `option` (from --vault), then MUSPREP_VAULT, then the default one."""
    chosen = option or env.get(VARIABLE, "")
    if not chosen:
        return default_place(platform, env)
    if chosen == "~" or chosen.startswith(("~/", "~" + os.sep)):
        home = env.get("HOME", "") or env.get("USERPROFILE", "")
        if not home:
            raise MusprepError("vault.no_home")
        chosen = os.path.join(home, chosen[2:])
    return os.path.abspath(chosen)


def refuse_inside(place: str, path: str, key: str = "backup.inside") -> None:
    """Raise MusprepError `key` where `path`, wherever links lead, is the vault at `place` or lies in it.

    A file of the user's never lies among the vault's own.
    """
    if os.path.join(os.path.realpath(path), "").startswith(os.path.join(os.path.realpath(place), "")):
        raise MusprepError(key, path=path)
