"""The keys of an encrypted vault: made once, written and read in the format of `age`."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from musprep.language.error import MusprepError

if TYPE_CHECKING:
    from types import ModuleType

    from pyrage.x25519 import Identity

SECRET = "AGE-SECRET-KEY-1"  # noqa: S105 - how every such key begins
_SECRET, _KEY = 58, 62
"""The number of characters of a secret key after its beginning, and of a public key."""
_PUBLIC = "# public key: "
_RECOVERY = "# recovery key: "


class Keys(NamedTuple):
    """The vault's own key with the public keys that belong to it: its own, then that of the recovery sheet, if any.

    `sheet` is the secret key for the recovery sheet, "" once it was handed over or where none was made.
    """

    identity: Identity
    public: tuple[str, ...]
    sheet: str = ""

    def as_text(self) -> str:
        """Return the content of `identity.age`, readable by `age -i`.

        It holds the public keys too, so that exchanging one of them is noticed.
        """
        own, *recovery = self.public
        lines = [f"{_PUBLIC}{own}", *(f"{_RECOVERY}{key}" for key in recovery), str(self.identity)]
        return "\n".join(lines) + "\n"


def compute_length(count: int) -> int:
    """Return the least number of bytes of the text of keys with `count` public ones."""
    return len(SECRET) + _SECRET + count * (len(_PUBLIC) + _KEY)


def load_library() -> ModuleType:
    """Return the module pyrage; raises MusprepError where it does not exist for this machine."""
    try:
        import pyrage
    except ImportError:
        raise MusprepError("encryption.no_library") from None
    library: ModuleType = pyrage
    return library


def make_keys(*, recovery: bool) -> Keys:
    """Make the keys of a vault, with or without one for a recovery sheet; raises MusprepError without pyrage."""
    pyrage = load_library()
    own = pyrage.x25519.Identity.generate()
    if not recovery:
        return Keys(own, (str(own.to_public()),))
    spare = pyrage.x25519.Identity.generate()
    return Keys(own, (str(own.to_public()), str(spare.to_public())), str(spare))


def read(text: str) -> Keys | None:
    """Return the keys in the text of an identity file, None where it holds none."""
    secret = find_secret(text)
    if not secret:
        return None
    own = str(secret.to_public())
    spare = [line.removeprefix(_RECOVERY).strip() for line in text.split("\n") if line.startswith(_RECOVERY)]
    return Keys(secret, (own, *spare))


def find_secret(text: str) -> Identity | None:
    """Return the first secret key among the lines of `text`, None where there is none or it is invalid."""
    pyrage = load_library()
    for line in text.split("\n"):
        if line.strip().upper().startswith(SECRET):
            try:
                identity: Identity = pyrage.x25519.Identity.from_str(line.strip().upper())
            except pyrage.IdentityError:
                return None
            return identity
    return None
