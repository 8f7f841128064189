"""All catalogues that can be used: the shipped ones and the user's own, which replace shipped ones of the same id."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from musprep.catalogue.reader import read_catalogue
from musprep.language.error import MusprepError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from musprep.catalogue.reader import ReadRecord
    from musprep.model.catalogue import Catalogue

ORDER = (
    "privat-skema",
    "frie-selvrefleksion",
    "frie-10-raad",
    "speciallaege-mus",
    "kiropraktor-mus",
    "turnusprogram",
    "lus",
    "leder-lus",
    "konklusionsskema",
    "uddannelsesplan",
    "udviklings-og-aftaleskema",
    "udviklings-og-efteruddannelsesplan",
    "mini-mus",
    "en-til-en",
    "grus",
    "foerste-tre-maaneder",
    "ny-leder",
    "tilbage-efter-orlov",
    "seniorsamtale",
    "loensamtale",
    "fratraedelse",
)
"""The order in which the shipped catalogues are shown; the user's own come first."""
_SHIPPED: dict[str, Catalogue] = {}
"""What came with the program, by path: read once for all shelves, as nothing changes it while the program runs."""


def find_shipped_folder() -> str:
    """Return the folder of the shipped catalogues: inside the installed package, or at the top of the source tree."""
    package = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
    installed = os.path.join(package, "questionnaires")
    return installed if os.path.isdir(installed) else os.path.join(package, "..", "..", "questionnaires")


class Shelf:
    """Reads catalogues when they are first asked for, and keeps them.

    `problems` holds, by path, the error of each catalogue that could not be read. Where the vault `is_encrypted`,
    anybody may have put a plain file there: it does not replace another catalogue, and is listed by `aside`.
    """

    def __init__(
        self, own: str, read: ReadRecord, shipped: str = "", *, is_encrypted: Callable[[], bool] | None = None
    ) -> None:
        self._read = read
        self._is_encrypted = is_encrypted
        self._aside: dict[str, str] = {}
        self._folders = (own, os.path.normpath(shipped or find_shipped_folder()))
        self._paths: dict[str, str] | None = None
        self._read_ones: dict[str, Catalogue] = {}
        self.problems: dict[str, MusprepError] = {}

    def list_ids(self) -> list[str]:
        """Return the id of every catalogue: the user's own first, then the shipped ones in their order.

        Raises MusprepError where a folder of catalogues cannot be read.
        """
        return list(self._find_paths())

    def list_shipped(self) -> list[str]:
        """Return the ids of the catalogues that came with the program and that none of the user's own replaces.

        Raises MusprepError where a folder of catalogues cannot be read.
        """
        own = _list_files(self._folders[0])
        return [name for name in self._find_paths() if name not in own]

    def find_path(self, catalogue: str) -> str:
        """Return the path of a catalogue's file; raises MusprepError where there is no such catalogue."""
        try:
            return self._find_paths()[catalogue]
        except KeyError:
            raise MusprepError("error.no_catalogue", id=catalogue, ids=", ".join(self._find_paths())) from None

    def list_plain_files(self) -> dict[str, str]:
        """Return, by id, the plain files of an encrypted vault that would replace another catalogue."""
        self._find_paths()
        return self._aside

    def list_replacing(self) -> list[str]:
        """Return the ids of the user's own catalogues that replace shipped ones.

        Raises MusprepError where a folder of catalogues cannot be read.
        """
        own, shipped = (os.path.join(folder, "") for folder in self._folders)
        names = {name for name, path in self._find_paths().items() if path.startswith(own)}
        return [name for name in _list_files(shipped) if name in names]

    def get(self, catalogue: str) -> Catalogue:
        """Return one catalogue; raises MusprepError where it does not exist or is damaged."""
        if catalogue not in self._read_ones:
            path = self.find_path(catalogue)
            known = _SHIPPED if os.path.dirname(path) == os.path.normpath(find_shipped_folder()) else {}
            if path not in known:
                known[path] = read_catalogue(path, self._read)
            self._read_ones[catalogue] = known[path]
        return self._read_ones[catalogue]

    def list_all(self) -> list[Catalogue]:
        """Return every catalogue that can be read; the errors of the others go to `problems`."""
        return self.list_readable(self.list_ids())

    def list_readable(self, names: Iterable[str]) -> list[Catalogue]:
        """Return those of the named catalogues that can be read; `problems` gets the errors of damaged ones."""
        whole = []
        for name in names:
            if name not in self._find_paths():
                continue
            try:
                whole.append(self.get(name))
            except MusprepError as error:
                self.problems[self.find_path(name)] = error
        return whole

    def forget(self) -> None:
        """Find and read every catalogue again when it is next asked for."""
        self._paths = None
        self._read_ones.clear()
        self.problems.clear()

    def _find_paths(self) -> dict[str, str]:
        if self._paths is None:
            own, shipped = (_list_files(folder) for folder in self._folders)
            self._aside = {}
            if self._is_encrypted and self._is_encrypted():
                encrypted = _list_files(self._folders[0], (".toml.age",))
                taken = {**shipped, **encrypted}
                self._aside = {n: path for n, path in own.items() if n in taken and not path.endswith(".age")}
                own = {n: path for n, path in own.items() if n not in self._aside} | encrypted
            names = [*own, *sorted((name for name in shipped if name not in own), key=_rank)]
            self._paths = {name: own.get(name) or shipped[name] for name in names}
        return self._paths


def _rank(name: str) -> tuple[int, str]:
    return (ORDER.index(name) if name in ORDER else len(ORDER), name)


def _list_files(folder: str, endings: tuple[str, ...] = (".toml", ".toml.age")) -> dict[str, str]:
    """Return the catalogue files of a folder by their name without `.toml`, which is the catalogue's id."""
    try:
        names = sorted(os.listdir(folder))
    except (FileNotFoundError, NotADirectoryError):
        return {}
    except OSError as error:
        raise MusprepError("error.folder_unreadable", path=folder, reason=error.strerror or str(error)) from error
    # In an encrypted vault a catalogue's file is `<id>.toml.age`; one that was added since may be plain, and wins.
    return {
        name.removesuffix(".age").removesuffix(".toml"): os.path.join(folder, name)
        for name in sorted(names, key=lambda name: not name.endswith(".age"))
        if name.endswith(endings) and not name.startswith(".")
    }
