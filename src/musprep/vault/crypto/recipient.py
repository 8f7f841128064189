"""To which public keys a vault is encrypted, and under which name and with which bytes a file is written therefore.

A vault is encrypted as long as it contains the file `recipient`: a public key a line, the vault's own and that of the
recovery sheet. Then the file `<name>` is stored as `<name>.age`, and writing it needs no secret. Imports little, as
`musprep log` uses it.
"""

from __future__ import annotations

import os
import stat

from musprep.language.error import LockedError, MusprepError
from musprep.vault.crypto import device
from musprep.vault.files import atomic_write, links
from musprep.vault.files.location import CATALOGUES

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence
    from typing import TypeVar

    T = TypeVar("T")

NAME = "recipient"
IDENTITY = "identity.age"
"""The file with the vault's secret key, protected by the passphrase."""
JOURNAL = ".sealing"
"""The file that exists while a vault is being encrypted or decrypted."""
ENDING = ".age"

_LONGEST = 4096
_SIGNS = (IDENTITY, f"vault.toml{ENDING}")
"""What every encrypted vault contains: checked at every reading."""
_WRITTEN = frozenset(("log", "rounds", CATALOGUES, "briefings"))
_OF_EACH = 8
_FOLDERS = 200
"""Where a search for encrypted files must be quick: how many folders in each folder, and how many in all, are searched
outside the folders in `_WRITTEN`, which are always searched completely."""
_KEY = "age1"
_KEY_FILE = IDENTITY.removesuffix(ENDING)
_LETTERS = frozenset("qpzry9x8gf2tvdw0s3jn54khce6mua7l")
_KEY_LENGTH = 62


def read_keys(place: str, *, thorough: bool = False) -> tuple[str, ...]:
    """Return the public keys that the vault at `place` is written to, () where it is not encrypted.

    Raises MusprepError where that is unknown, LockedError (`encryption.recipient_gone`) where there are encrypted files
    but no `recipient`: then nobody may write. With `thorough` encrypted files are searched everywhere, and not only
    where each encrypted vault has some.
    """
    if found := read_recipients(place):
        return found
    sign = next((path for name in _SIGNS if os.path.lexists(path := os.path.join(place, name))), "")
    if sign := sign or (next(find_signs(place, quick=True), "") if thorough else ""):
        _refuse_stripped(place, sign)
    return ()


def read_recipients(place: str) -> tuple[str, ...]:
    """Return the public keys in the vault's file `recipient`, () where there is none, without looking any further.

    Raises MusprepError where the file cannot be read or is damaged.
    """
    path = os.path.join(place, NAME)
    try:
        data = _start(path)
    except (FileNotFoundError, NotADirectoryError):
        return ()
    except OSError as error:
        raise MusprepError("encryption.recipient_unreadable", path=path, reason=error.strerror or "") from None
    found = tuple(data.decode("ascii", "replace").split())
    if not found or not all(map(_is_key, found)):
        raise MusprepError("encryption.recipient_damaged", path=path)
    return found


def read_keys_to_write(place: str) -> tuple[str, ...]:
    """Return the public keys as `keys` does, after checking whether plain text may be written at all.

    Raises LockedError where the vault has encrypted files but no `recipient`, or where this device knows another
    `recipient`.
    """
    public, known, salt = _check_keys(place)
    if public and not known and not os.path.lexists(os.path.join(place, JOURNAL)):
        device.remember(place, public, salt)
    return public


def refuse_to_write(place: str) -> None:
    """Raise MusprepError where `read_keys_to_write` does, without storing anything."""
    _check_keys(place)


def remember(place: str, public: Sequence[str]) -> None:
    """Store the vault's public keys on this device."""
    device.remember(place, public, _read_salt(place))


def is_encrypted(place: str) -> bool:
    """Tell whether the vault is encrypted; raises MusprepError where that is unknown."""
    return bool(read_keys(place))


def encrypt(place: str, public: Sequence[str], data: bytes) -> bytes:
    """Return `data` as an age file for the public keys; raises MusprepError, and never returns plain text."""
    try:
        import pyrage
    except ImportError:
        raise MusprepError("encryption.no_library") from None
    try:
        encrypted: bytes = pyrage.encrypt(data, [pyrage.x25519.Recipient.from_str(key) for key in public])
    except (pyrage.RecipientError, pyrage.EncryptError):
        raise MusprepError("encryption.recipient_damaged", path=os.path.join(place, NAME)) from None
    return encrypted


def prepare(place: str, relative: str, data: bytes, public: Sequence[str] | None = None) -> tuple[str, bytes]:
    """Return the path and the bytes with which `data` is to be written as `relative`; raises MusprepError.

    `public` is as in `create`.
    """
    public = read_keys_to_write(place) if public is None else public
    path = os.path.join(place, *relative.split("/"))
    if not public:
        return path, data
    return path + ENDING, encrypt(place, public, data)


def create(place: str, relative: str, data: bytes, public: Sequence[str] | None = None) -> str:
    """Write a new file of the vault and return its path. Needs no lock.

    `public` is what `read_keys_to_write` returned just before, for many files that are written in one go: it looks at
    the names of all files. Where the vault is encrypted or decrypted at the same moment the file is written once more,
    in its new form. Raises MusprepError, NameTakenError where the name is in use.
    """
    path, out = prepare(place, relative, data, public)
    atomic_write.ensure_folder(os.path.dirname(path), place)
    atomic_write.create(path, out)
    try:
        public = read_keys(place)
        if bool(public) is path.endswith(ENDING):
            return path
        again = os.path.join(place, *relative.split("/")) + (ENDING if public else "")
        atomic_write.create(again, encrypt(place, public, data) if public else data)
        atomic_write.remove(path)
    except MusprepError:
        # It is saved; the next start puts it right.
        return path
    return again


def is_ours(name: str, *, at_the_top: bool) -> bool:
    """Tell whether a name is that of an encrypted file of a vault.

    An age file of the user's own beside the vault's files, such as a backup, is none.
    """
    return name.endswith(f".toml{ENDING}" if at_the_top else ENDING)


def is_sign(name: str, *, at_the_top: bool) -> bool:
    """Tell whether a name is that of an encrypted file of a vault, or of a copy of one whose name has more in it."""
    low = name.casefold()
    if ENDING not in low or not any(not rest[:1].isalpha() for rest in low.split(ENDING)[1:]):
        return False
    return not at_the_top or ".toml" in low or _KEY_FILE in low


def is_copy(path: str) -> bool:
    """Tell whether a file at the top of a vault is a copy of `recipient`, by its name and its content."""
    name = os.path.basename(path)
    if name == NAME or NAME not in name.casefold():
        return False
    try:
        return _start(path).startswith(_KEY.encode())
    except OSError:
        return False


def find_signs(place: str, *, quick: bool = False) -> Iterator[str]:
    """Yield the paths of encrypted files in the vault, and of copies of `recipient`, whatever their names.

    Only names are read, at the top and in every folder that data is written to. With `quick`, which every write uses,
    only the newest folders of the history, which may be thousands, and of folders that are not the vault's own. Raises
    MusprepError where a folder cannot be read.
    """
    items = _list_folder(place)
    yield from (item.path for item in items if is_sign(item.name, at_the_top=True) or is_copy(item.path))
    top = _list_folders(items)
    yield from _find_signs_in_data([path for path in top if os.path.basename(path) in _WRITTEN])
    others = [path for path in top if os.path.basename(path) not in _WRITTEN]
    yield from _find_signs_below(others, *((_OF_EACH, _FOLDERS) if quick else ()))


def _find_signs_in_data(folders: list[str]) -> Iterator[str]:
    """Yield the encrypted files in `folders` and below.

    There may be thousands of notes, so all names of a folder are looked at in one go, and those that end in `.toml`
    are not looked at as folders.
    """
    for folder in folders:
        names: list[str] = _read(os.listdir, folder)
        if ENDING in "\n".join(names).casefold():
            yield from (os.path.join(folder, name) for name in names if is_sign(name, at_the_top=False))
        rest = (name for name in names if not name.endswith(".toml") and not name.startswith("."))
        folders += sorted((path for name in rest if _is_folder(path := os.path.join(folder, name))), reverse=True)


def _find_signs_below(folders: list[str], of_each: int | None = None, most: int | None = None) -> Iterator[str]:
    """Yield the encrypted files in `folders` and below: in `of_each` folders of each, in at most `most` in all."""
    for count, folder in enumerate(folders):
        if most is not None and count >= most:
            break
        items = _list_folder(folder)
        yield from (item.path for item in items if is_sign(item.name, at_the_top=False))
        folders += _list_folders(items)[:of_each]


def _list_folder(folder: str) -> list[os.DirEntry[str]]:
    def scan(folder: str) -> list[os.DirEntry[str]]:
        # As long as it is open, nobody can remove the folder on Windows.
        with os.scandir(folder) as found:
            return list(found)

    return _read(scan, folder)


def _read(look: Callable[[str], Iterable[T]], folder: str) -> list[T]:
    """Return the names in a folder, [] where it is gone or closed; raises MusprepError where it cannot be read."""
    try:
        return list(look(folder))
    except (FileNotFoundError, NotADirectoryError, PermissionError):
        return []
    except OSError as error:
        raise atomic_write.make_failure(error, folder) from None


def _is_folder(path: str) -> bool:
    try:
        return stat.S_ISDIR(os.lstat(path).st_mode)
    except OSError:
        return False


def _list_folders(items: list[os.DirEntry[str]]) -> list[str]:
    """Return the folders among them that are not hidden, the last by name first."""
    inner = (item.path for item in items if not item.name.startswith(".") and item.is_dir(follow_symlinks=False))
    return sorted(inner, reverse=True)


def read_token(place: str) -> str:
    """Return the token in the vault's journal, "" where there is none.

    Not to be trusted: others may write to the vault.
    """
    _, mark, rest = read_journal(place).partition('"token": "')
    return rest.partition('"')[0] if mark else ""


def read_journal(place: str) -> str:
    """Return the text of the vault's journal, "" where there is none or it cannot be read."""
    try:
        return _start(os.path.join(place, JOURNAL)).decode("utf-8", "replace")
    except OSError:
        return ""


def _check_keys(place: str) -> tuple[tuple[str, ...], tuple[str, ...], str]:
    """Return the vault's public keys, those that this device knows, and the vault's salt; raises MusprepError."""
    public = read_keys(place, thorough=True)
    salt = _read_salt(place) if public else ""
    known = device.find_known_keys(place, salt)
    if known not in ((), public):
        key = "encryption.exchanged_here" if public else "encryption.encrypted_before"
        raise LockedError(key, path=os.path.join(place, NAME))
    return public, known, salt


def _start(path: str) -> bytes:
    """Return the first bytes of a file; raises OSError."""
    handle = links.open_to_read(path)
    try:
        return os.read(handle, _LONGEST)
    finally:
        os.close(handle)


def _read_salt(place: str) -> str:
    """Return the salt in the head of `identity.age`, which a vault keeps wherever it is moved; "" for none."""
    try:
        words = _start(os.path.join(place, IDENTITY)).split(b"\n", 2)[1].decode("ascii").split()
    except (OSError, IndexError, UnicodeDecodeError):
        return ""
    return words[2] if len(words) > 2 and words[1] == "scrypt" else ""  # noqa: PLR2004 - "-> scrypt <salt> <factor>"


def _refuse_stripped(place: str, sign: str) -> None:
    """Raise LockedError, as `sign` is encrypted without `recipient`, unless this device is encrypting just now."""
    word = read_token(place)
    if not (word and device.read_plan(place, word)):
        raise LockedError(
            "encryption.recipient_gone", path=os.path.join(place, NAME), sign=os.path.relpath(sign, place)
        )


def _is_key(word: str) -> bool:
    return len(word) == _KEY_LENGTH and word.startswith(_KEY) and set(word[len(_KEY) :]) <= _LETTERS
