"""Catalogues that somebody put into the vault: never in another's place untold, or unless the owner has said so."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from cli.commands.test_editor_files import encrypt
from musprep.cli.framework.environment import find_vault
from musprep.language.error import MusprepError
from musprep.services.session import catalogues
from musprep.services.session.session import open_session
from musprep.vault.crypto import keyring
from musprep.vault.records import vault_files
from platforms import set_state

if TYPE_CHECKING:
    from command_line import CommandLine, Done

PLANTED = """schema = 2
id = "{id}"
version = "9.0.0"
kind = "questions"
title = "Plantet"
about = "Om"
source = "En anden"

[[section]]
id = "a"
title = "A"

[[section.question]]
id = "q"
prompt = "Hvem klager du over?"
"""


@pytest.fixture
def words(cli: CommandLine, monkeypatch: pytest.MonkeyPatch) -> str:
    """Return the passphrase file of an encrypted vault with a catalogue of one's own, `mit`."""
    set_state(monkeypatch, cli.folder / "state")
    cli.note("x")
    cli.write("questionnaires/mit.toml", PLANTED.format(id="mit").replace("Plantet", "Mit eget"))
    return encrypt(cli, monkeypatch)


def again(cli: CommandLine, words: str, *argv: str) -> Done:
    cli.lock()
    return cli(*argv, "--passphrase-file", words)


@pytest.mark.parametrize("name", ["privat-skema", "lus", "mit"])
def test_a_planted_catalogue_takes_nobodys_place(cli: CommandLine, words: str, name: str) -> None:
    """In an encrypted vault a plain file stands neither for a shipped nor for an encrypted catalogue, and is told."""
    path = cli.write(f"questionnaires/{name}.toml", PLANTED.format(id=name))
    shown = cli.good("catalogues", "show", name, "--passphrase-file", words)
    assert "Plantet" not in shown.out
    assert "Plantet" not in again(cli, words, "catalogues").out
    assert str(path) in again(cli, words, "catalogues").err
    assert f"questionnaires/{name}.toml" in again(cli, words, "entries").err
    cli.lock()
    assert f"questionnaires/{name}.toml" in cli("vault", "doctor").out
    assert path.exists()


def test_the_owner_takes_it_into_use(cli: CommandLine, words: str) -> None:
    """`catalogues accept` asks first, encrypts it, and uses it from then on; the one before is in the history."""
    for name in ("privat-skema", "mit"):
        path = cli.write(f"questionnaires/{name}.toml", PLANTED.format(id=name))
        assert again(cli, words, "catalogues", "accept", name).code == 1
        assert path.exists()
        assert again(cli, words, "catalogues", "accept", name, "--yes").code == 0
        assert not path.exists()
        assert "Plantet" in again(cli, words, "catalogues", "show", name).out
    assert list((cli.vault / "history" / "questionnaires" / "mit.toml").iterdir())
    assert "privat-skema" in again(cli, words, "catalogues").err


@pytest.mark.parametrize("name", ["privat-skema", "mit"])
def test_a_catalogue_in_use_is_taken_back_and_used_again(cli: CommandLine, words: str, name: str) -> None:
    """Undo uses the one before, redo the accepted one again; neither is ever plain, nor replaces a later change."""
    again(cli, words, "entries")
    session = open_session(str(cli.vault))
    keyring.unlock(session.place, Path(words).read_text("utf-8").split("\n")[0])
    before = session.shelf.get(name).title
    plain = cli.write(f"questionnaires/{name}.toml", PLANTED.format(id=name))
    catalogues.accept(session, name, catalogues.read_waiting(session, name)[1])
    for _ in range(2):
        assert session.shelf.get(name).title.da == "Plantet"
        assert name in session.undo().name("en")
        assert session.shelf.get(name).title == before
        session.redo()
        assert not plain.exists()
    path = cli.vault / f"questionnaires/{name}.toml.age"
    vault_files.replace(session.place, f"questionnaires/{name}.toml", b"id = 1")
    later = path.read_bytes()
    with pytest.raises(MusprepError, match="changed_since"):
        session.undo()
    assert path.read_bytes() == later


def test_what_is_not_whole_is_not_taken_into_use(cli: CommandLine, words: str) -> None:
    """A broken file, one that is not there, and an id that is a path are refused with a sentence."""
    cli.write("questionnaires/lus.toml", "id = ")
    cli.write("udenfor.toml", PLANTED.format(id="udenfor"))
    for name in ("lus", "findes-ikke", "../udenfor", "/etc/passwd", ""):
        done = again(cli, words, "catalogues", "accept", name, "--yes")
        assert done.code == 1, name
        assert done.err


def test_an_encrypted_catalogue_is_read_before_it_is_judged(cli: CommandLine, words: str) -> None:
    """The doctor and `check` decrypt the vault's own, and name its mistakes; another gets one sentence."""
    path = cli.vault / "questionnaires" / "mit.toml.age"
    assert "mit.toml" not in again(cli, words, "vault", "doctor").out
    assert again(cli, words, "catalogues", "check", str(path)).lines == ["ok"]
    cli.lock()
    assert (cli("catalogues", "check", str(path)).code, "mit.toml" in cli("vault", "doctor").out) == (3, False)
    (cli.folder / "mit.toml.age").write_bytes(path.read_bytes())
    (told,) = cli("catalogues", "check", str(cli.folder / "mit.toml.age")).lines
    assert "hører ikke til dit arkiv" in told
    wrong = PLANTED.format(id="mit").replace('"questions"', '"skema"')
    session = open_session(find_vault(""))
    again(cli, words, "catalogues")
    catalogues.put_own(session, "mit", wrong.encode())
    for told in (again(cli, words, *argv).out for argv in (("vault", "doctor"), ("catalogues", "check", str(path)))):
        assert "mit.toml" in told
        assert "”skema” kan ikke bruges som ”kind”" in told
    assert "musprep catalogues check mit" in " ".join(again(cli, words, "vault", "doctor").out.split())


def test_in_an_unencrypted_vault_a_replaced_catalogue_is_told(cli: CommandLine) -> None:
    """One's own catalogue with a shipped id is used, and the list and the doctor say so; another is not mentioned."""
    cli.note("x")
    cli.write("questionnaires/privat-skema.toml", PLANTED.format(id="privat-skema"))
    cli.write("questionnaires/mit.toml", PLANTED.format(id="mit"))
    done = cli.good("catalogues")
    assert os.path.join("questionnaires", "privat-skema.toml") in done.err
    assert "mit.toml" not in done.err
    assert "questionnaires/privat-skema.toml" in cli("vault", "doctor").out
    assert cli("catalogues", "accept", "privat-skema", "--yes").code == 1
