"""The vault: all of one person's data, in plain files under one folder."""

from __future__ import annotations

import contextlib
import os
import re
from typing import TYPE_CHECKING, Any, TypeVar

from musprep.language.error import MusprepError
from musprep.language.fresh_id import ID_PATTERN
from musprep.model.base import KeyedRecord, Record
from musprep.model.kinds import ANSWER, OWNER, ROUND, Home
from musprep.model.owner import Owner
from musprep.vault.crypto import keyring, recipient
from musprep.vault.files import atomic_write, folders, header, lock, read, retry, temporary_files
from musprep.vault.files.problem import Damaged
from musprep.vault.notes.log import Log
from musprep.vault.notes.years import FOLDER as LOG
from musprep.vault.records import history, vault_files
from musprep.vault.records.collection_file import CollectionFile
from musprep.vault.records.record_file import RecordFile

if TYPE_CHECKING:
    from musprep.model.answer import Answer
    from musprep.model.kinds import RecordKind
    from musprep.model.round import Round
    from musprep.vault.records.record_file import LoadedRecord, RecordSaved

R = TypeVar("R", bound=KeyedRecord)
M = TypeVar("M", bound=Record)

ROUNDS = Home.ROUND.value
_ID = re.compile(ID_PATTERN)


class Vault:
    """The vault at `place`. Reading creates nothing; the first write creates the folder.

    `place` itself may be a link, but nothing below it.
    """

    def __init__(self, place: str) -> None:
        self.place = place
        self.log = Log(place)
        self._file = self.open_single(OWNER)
        self._held: LoadedRecord[Owner] | None = None

    @property
    def exists(self) -> bool:
        """Whether anything was ever saved here."""
        return any(os.path.lexists(os.path.join(self.place, name)) for name in (header.NAME, LOG, ROUNDS))

    def read_owner(self) -> Owner:
        """Return whose vault it is; raises Damaged, or MusprepError where a newer musprep wrote it.

        A vault whose vault.toml is missing although its history has one is damaged.
        """
        self._held = (self._file.read_if_changed(self._held) if self._held else self._file.read()) or self._held
        if self._held and not self._held.record and header.is_lost(self.place):
            raise Damaged("vault.owner_missing", path=os.path.join(self.place, header.NAME))
        return (self._held and self._held.record) or Owner()

    def save_owner(self, owner: Owner) -> RecordSaved[Owner]:
        """Save a change of what `owner` returned last; return what is in the file now. Raises MusprepError."""
        written = self._file.save(self._held or self._file.read(), owner)
        self._held = written.held
        with contextlib.suppress(MusprepError):
            # It is saved already; it does no harm if an encrypted vault goes on showing its old language.
            self._show_language((written.held.record or owner).language)
        return written

    def _show_language(self, language: str) -> None:
        """Keep the language where it can be read without a key: in the plain file beside the encrypted one."""
        if not recipient.is_encrypted(self.place):
            return
        path = os.path.join(self.place, header.NAME)
        schema, shown = header.read_head(self.place)
        if language != shown:
            told = f"schema = {schema}\n" + (f'language = "{language}"\n' if language else "")
            atomic_write.replace(path, told.encode())

    def list_rounds(self) -> list[str]:
        """Return the ids of the rounds, newest last (2025, 2026, 2026-2).

        Raises LockedError where the vault is locked, Damaged where the folder cannot be read.
        """
        keyring.require(self.place)
        folder = os.path.join(self.place, ROUNDS)
        found = [
            name for name in read.list_names(folder) if _ID.match(name) and os.path.isdir(os.path.join(folder, name))
        ]
        return sorted(found, key=_rank_id)

    def remove_round(self, round_id: str) -> None:
        """Remove a round's files; a copy of each stays in the history. Raises MusprepError."""
        folder = _locate(ROUND, round_id).rpartition("/")[0]
        with lock.hold_lock(self.place):
            # The round's own file goes last: a kill before leaves an incomplete round, not files without a round.
            for name in sorted(vault_files.list_names(self.place, folder), key=lambda one: one == "round.toml"):
                relative = f"{folder}/{name}"
                history.keep(self.place, relative, vault_files.get(self.place, relative), "remove")
                vault_files.remove(self.place, relative)
            with contextlib.suppress(OSError):
                retry.rmdir(os.path.join(self.place, *folder.split("/")))

    def open_round(self, round_id: str) -> RecordFile[Round]:
        """Return the file of one round; its `read().record` is None where the file is gone.

        Raises MusprepError where `round_id` is no valid id.
        """
        return self.open_single(ROUND, round_id)

    def open_answers(self, round_id: str) -> CollectionFile[Answer]:
        """Return the file of a round's answers. Raises MusprepError where `round_id` is no valid id."""
        return self.open_collection(ANSWER, round_id)

    def open_collection(self, kind: RecordKind[R], round_id: str = "") -> CollectionFile[R]:
        """Return the file with the records of a kind, for a kind of a round that of this round.

        Raises MusprepError where `round_id` is no valid id.
        """
        return CollectionFile(self.place, _locate(kind, round_id), kind.table, kind.model)

    def open_single(self, kind: RecordKind[M], round_id: str = "") -> RecordFile[M]:
        """Return the file with the one record of a kind, for a kind of a round that of this round.

        Raises MusprepError where `round_id` is no valid id.
        """
        return RecordFile(self.place, _locate(kind, round_id), kind.model, kind.derive_fields(round_id))

    def sweep(self, older_than: float = temporary_files.STALE) -> int:
        """Remove the temporary files that killed programs left `older_than` seconds ago or more; return how many.

        Raises MusprepError where the vault cannot be locked.
        """
        if not os.path.isdir(self.place):
            return 0
        with lock.hold_lock(self.place):
            return sum(temporary_files.sweep(folder, older_than) for folder in folders.walk(self.place))


def describe_missing_round(path: str) -> Damaged:
    """Return the error that a round's own file is missing, though others of the round are there."""
    return Damaged("vault.round_missing", path=path)


def _rank_id(round_id: str) -> tuple[list[int], str]:
    return [int(part) if part.isdigit() else 0 for part in re.split(r"[-_]", round_id)], round_id


def _locate(kind: RecordKind[Any], round_id: str) -> str:
    if kind.home is Home.ROUND and not _ID.match(round_id):
        raise MusprepError("vault.bad_round", id=round_id)
    return kind.locate(round_id)
