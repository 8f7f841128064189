"""What the tests of encrypting share: cheap passphrases, keys made once, a vault with something of everything in it."""

from __future__ import annotations

import os
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from musprep.model.answer import Answer
from musprep.model.entry import Entry
from musprep.vault.crypto import keyring, keys
from musprep.vault.maintenance import encryption
from musprep.vault.vault import Vault

if TYPE_CHECKING:
    from musprep.vault.crypto.keys import Keys

PHRASE = "blåbærgrød på tirsdag"
FIRST = Entry(id="20260301t100000-aaaaaa", at=datetime(2026, 3, 1, 10, tzinfo=UTC), text="Den første")
SECOND = Entry(id="20260302t100000-bbbbbb", at=datetime(2026, 3, 2, 10, tzinfo=UTC), text="Den anden\nmed to linjer")
ANSWER = Answer(to="privat/trivsel/leder", text="Et svar")


def filled(place: str) -> Vault:
    """Make a vault with an owner, two entries (one edited), an answer, and a catalogue of one's own."""
    vault = Vault(place)
    vault.save_owner(vault.read_owner().with_(name="Aase", language="da"))
    vault.log.add(FIRST)
    vault.log.add(SECOND.with_(text="Før"))
    vault.log.edit(SECOND.with_(text="Før"), SECOND)
    document = vault.open_answers("2026")
    document.save(document.read(), {ANSWER.key: ANSWER})
    os.mkdir(f"{place}/questionnaires", 0o700)
    Path(place, "questionnaires", "egen.toml").write_text('id = "egen"\n', "utf-8")
    return vault


def encrypt(place: str, *, recovery: bool = True, phrase: str = PHRASE) -> Keys:
    made = keys.make_keys(recovery=recovery)
    encryption.encrypt(place, made, phrase)
    return made


def seen(place: str) -> tuple[object, ...]:
    """Return all that a user can see in a vault that is open; raises what reading raises."""
    vault = Vault(place)
    reads = [vault.log.read_year(year) for year in vault.log.list_years()]
    entries = sorted((entry for read in reads for entry in read.entries), key=lambda entry: entry.id)
    answers = [vault.open_answers(one).read().records for one in vault.list_rounds()]
    return entries, [read.problems for read in reads if read.problems], answers, vault.read_owner()


def files(place: str) -> list[str]:
    """Return the names of all files but the lock, relative to the vault."""
    found = (path for path in Path(place).rglob("*") if path.is_file() and path.name != ".lock")
    return sorted(path.relative_to(place).as_posix() for path in found)


def plain(place: str) -> list[str]:
    """Return what lies unencrypted beside what has to."""
    names = (name.replace(os.sep, "/") for name in files(place))
    return [name for name in names if not name.endswith(".age") and name not in ("recipient", "vault.toml")]


def fresh(place: str, phrase: str = PHRASE) -> tuple[object, ...]:
    """Begin anew, as another process would, and return what is seen."""
    keyring.lock(place)
    keyring.unlock(place, phrase)
    return seen(place)
