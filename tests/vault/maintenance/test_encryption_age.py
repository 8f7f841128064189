"""What is encrypted here the ordinary `age` program opens, and what it encrypts is read here."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest

from musprep.vault.crypto import keyring
from musprep.vault.records import file_tree, vault_files
from musprep.vault.vault import Vault
from vault.age_program import run_age
from vault.encrypted import FIRST, PHRASE, encrypt, filled, fresh

pytestmark = pytest.mark.skipif(not shutil.which("age"), reason="age is not installed")


def age(*words: str, data: bytes = b"") -> bytes:
    return subprocess.run(["age", *words], input=data, capture_output=True, check=True).stdout


def identity(place: str, folder: Path) -> str:
    """Return a file with the vault's secret key, as `age -d identity.age` gives it."""
    path = folder / "identity.txt"
    path.write_text(keyring.open_identity(place, PHRASE).as_text(), "utf-8")
    return str(path)


@pytest.mark.parametrize("with_sheet", [False, True], ids=["own key", "recovery key"])
def test_age_alone_opens_every_file(cheap: str, tmp_path: Path, with_sheet: bool) -> None:
    """Each file of the vault, history too, is opened by `age` with the vault's key and with the recovery sheet."""
    filled(cheap)
    whole = {name: file_tree.read_plain(cheap, name) for name in file_tree.list_plain(cheap)}
    made = encrypt(cheap)
    sheet = tmp_path / "sheet.txt"
    sheet.write_text(f"# gendannelsesark\n# læg det væk\n{made.sheet}\n", "utf-8")
    key = str(sheet) if with_sheet else identity(cheap, tmp_path)
    assert {
        name: age("-d", "-i", key, file_tree.locate_encrypted(cheap, name)) for name in file_tree.list_encrypted(cheap)
    } == whole


@pytest.mark.parametrize("armoured", [False, True], ids=["binary", "armoured"])
def test_what_age_made_is_read(cheap: str, armoured: bool) -> None:
    """A note that `age -r` encrypted into the log, to the vault's key alone or as text, is among the notes."""
    filled(cheap)
    encrypt(cheap)
    note = FIRST.with_(id="20260501t090000-dddddd", text="Skrevet med age")
    data = vault_files.get(cheap, f"log/2026/{FIRST.id}.toml").replace(FIRST.id.encode(), note.id.encode())
    data = data.replace(FIRST.text.encode(), note.text.encode())
    own = Path(cheap, "recipient").read_text("utf-8").split()[0]
    made = age("-r", own, *(["-a"] if armoured else []), data=data)
    Path(cheap, "log", "2026", f"{note.id}.toml.age").write_bytes(made)
    assert note in Vault(cheap).log.read_year(2026).entries


def test_an_identity_that_age_protected_opens_the_vault(cheap: str, tmp_path: Path) -> None:
    """The identity may be protected anew with `age -p`; the vault opens with that passphrase."""
    filled(cheap)
    encrypt(cheap)
    before = fresh(cheap)
    plain = Path(identity(cheap, tmp_path))
    encrypted = tmp_path / "identity.age"
    phrase = "en ny sætning"
    assert run_age("-p", "-o", str(encrypted), str(plain), phrases=(phrase, phrase)) == 0
    shutil.copy(encrypted, Path(cheap, "identity.age"))
    assert fresh(cheap, phrase) == before
