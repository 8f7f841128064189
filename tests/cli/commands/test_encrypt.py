"""`musprep vault encrypt` and what an encrypted vault is like on the command line."""

from __future__ import annotations

import getpass
import os
import sys
from typing import TYPE_CHECKING, Any

import pytest

import warm
from musprep.cli.commands import encrypt
from musprep.cli.framework.confirm import is_yes
from musprep.language.error import MusprepError
from musprep.vault.crypto import keyring, passphrase
from platforms import has_mode, needs_links, set_state

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from command_line import CommandLine, Done
    from musprep.cli.framework.call import CommandCall

PHRASE = "blåbærgrød på tirsdag"
NEW = "jordbær i september"


@pytest.fixture(autouse=True)
def _cheap(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(passphrase, "FACTOR", 2)
    monkeypatch.setattr(keyring, "_held", {})
    set_state(monkeypatch, tmp_path / "state")


@pytest.fixture
def words(tmp_path: Path) -> str:
    """Return a file with the passphrase, and below it another one."""
    path = tmp_path / "words"
    path.write_text(f"{PHRASE}\n{NEW}\n", "utf-8")
    return str(path)


@pytest.fixture
def encrypted(cli: CommandLine, words: str) -> CommandLine:
    """Return a command line on a vault with one note, encrypted and locked."""
    cli.note("Den første")
    cli.good("vault", "encrypt", "--passphrase-file", words)
    keyring._held.clear()
    return cli


@pytest.fixture
def typed(monkeypatch: pytest.MonkeyPatch) -> Callable[..., list[str]]:
    """Let somebody type passphrases at the terminal; returns what was asked."""

    def ready(*phrases: str) -> list[str]:
        asked: list[str] = []
        rest: Iterator[str] = iter(phrases)

        def ask(prompt: str) -> str:
            asked.append(prompt)
            return next(rest)

        monkeypatch.setattr(getpass, "getpass", ask)
        return asked

    return ready


def again(cli: CommandLine, *argv: str, **how: Any) -> Done:
    """Run a command as a new process would: without a key in hand."""
    keyring._held.clear()
    return cli(*argv, **how)


def test_encryption_at_the_terminal(cli: CommandLine, typed: Callable[..., list[str]]) -> None:
    """The passphrase is asked for twice; the recovery sheet is shown once, and then everything is encrypted."""
    cli.note("Den første")
    asked = typed(PHRASE, PHRASE)
    done = cli("vault", "encrypt", terminal=True, stdin=b"\n\n")
    assert done.code == 0, done.err
    assert len(asked) == 2
    key = next(line for line in done.lines if line.startswith("AGE-SECRET-KEY-1"))
    assert "gendannelsesark" in done.out
    typed(PHRASE)
    assert "Den første" in again(cli, "entries", terminal=True).out
    typed(key)
    assert "Den første" in again(cli, "entries", terminal=True).out
    typed(PHRASE, PHRASE)
    assert (again(cli, "vault", "encrypt", terminal=True).code, len(asked)) == (1, 2)


def test_no_sheet_where_none_is_wanted(cli: CommandLine, typed: Callable[..., list[str]]) -> None:
    """Who says no gets no sheet, and hears what that means, and which hidden files stay as they are."""
    cli.write(".answers.toml.swp", "Kladde")
    typed(PHRASE, PHRASE)
    done = cli("vault", "encrypt", terminal=True, stdin=b"nej\n")
    assert (done.code, "AGE-SECRET-KEY" in done.out) == (0, False)
    assert "uden gendannelsesark" in done.err
    assert ".answers.toml.swp" in done.err


@pytest.mark.parametrize(
    ("typed_in", "otherwise", "wanted"),
    [
        (b"abc\nnej\n", True, False),
        (b"?\njo\nJA\n", False, True),
        (b"nope\n\n", True, True),
        (b"abc", True, True),
        (b"x", False, False),
    ],
)
def test_a_question_is_asked_until_it_is_answered(
    cli: CommandLine, monkeypatch: pytest.MonkeyPatch, typed_in: bytes, *, otherwise: bool, wanted: bool
) -> None:
    """Only a word for yes or no answers it; without one, what is offered counts."""
    answers: list[bool] = []

    def ask(call: CommandCall) -> str:
        answers.append(is_yes(call, "encryption.ask_sheet", otherwise=otherwise))
        raise MusprepError("cli.not_written")

    monkeypatch.setattr(encrypt, "_choose_place", ask)
    told = cli("vault", "encrypt", terminal=True, stdin=typed_in).err
    assert answers == [wanted]
    assert told.count("Svar ja eller nej.") == max(1, typed_in.count(b"\n") - 1)


@pytest.mark.parametrize(("phrases", "part"), [((PHRASE, NEW), "ikke ens"), (("kort", "kort"), "mindst 8 tegn")])
def test_a_passphrase_that_will_not_do(
    cli: CommandLine, typed: Callable[..., list[str]], phrases: tuple[str, str], part: str
) -> None:
    """Two that differ, and one that is too short, change nothing."""
    cli.note("Den første")
    typed(*phrases)
    done = cli("vault", "encrypt", terminal=True, stdin=b"nej\n")
    assert (done.code, part in done.err) == (1, True)
    assert "Den første" in cli.good("entries").out


def test_the_sheet_goes_into_a_new_file(cli: CommandLine, words: str, tmp_path: Path) -> None:
    """`--recovery FILE` writes it for the user alone, never over a file, never into the vault; it opens the vault."""
    cli.note("Den første")
    for wrong in (words, str(cli.vault / "ark.txt"), str(cli.vault / "log" / "ark.txt")):
        done = cli("vault", "encrypt", "--passphrase-file", words, "--recovery", wrong)
        assert (done.code, (cli.vault / "recipient").exists()) == (1, False)
    sheet = tmp_path / "ark.txt"
    cli.good("vault", "encrypt", "--passphrase-file", words, "--recovery", str(sheet))
    assert has_mode(sheet, 0o600)
    assert "Den første" in again(cli, "entries", "--passphrase-file", str(sheet)).out
    assert again(cli, "vault", "decrypt", "--passphrase-file", str(sheet)).code == 0
    assert "Den første" in cli.good("entries").out


@needs_links
def test_a_sheet_that_opens_nothing_does_not_stay(cli: CommandLine, words: str, tmp_path: Path) -> None:
    """Where the encrypting fails after the sheet was written, the sheet goes too."""
    cli.note("Den første")
    (cli.vault / "log" / "2026" / "link.toml").symlink_to("/etc/passwd")
    done = cli("vault", "encrypt", "--passphrase-file", words, "--recovery", str(tmp_path / "ark.txt"))
    assert (done.code, (tmp_path / "ark.txt").exists()) == (1, False)


def test_a_locked_vault_on_the_command_line(encrypted: CommandLine) -> None:
    """Without a passphrase what reads ends with 3 and says what to do; noting goes on, and `where` answers."""
    done = again(encrypted, "entries")
    assert (done.code, done.out) == (3, "")
    assert "--adgangssætningsfil" in done.err
    assert again(encrypted, "entries", "--lang", "en").err.startswith("The vault")
    assert again(encrypted, "log", "Uden nøgle").code == 0
    assert again(encrypted, "vault", "where").out.strip() == str(encrypted.vault)
    assert again(encrypted, "vault", "where", "--json").data["encrypted"] is True


def test_the_passphrase_from_a_file_or_the_input(encrypted: CommandLine, words: str) -> None:
    """The file's first line opens the vault; `-` reads one line of the input and leaves the rest to the command."""
    assert "Den første" in again(encrypted, "--passphrase-file", words, "entries").out
    assert "Den første" in again(encrypted, "entries", f"--passphrase-file={words}").out
    assert again(encrypted, "--passphrase-file", words, "log", "Den anden").code == 0
    entry = again(encrypted, "entries", "--passphrase-file", words, "--json").data[0]["id"]
    done = again(
        encrypted,
        "entries",
        "edit",
        entry,
        "--text",
        "-",
        "--passphrase-file",
        "-",
        stdin=f"{PHRASE}\nNy tekst".encode(),
    )
    assert done.code == 0, done.err
    assert "Ny tekst" in again(encrypted, "entries", "--passphrase-file", words).out


def test_a_passphrase_handed_over_by_the_shell(encrypted: CommandLine) -> None:
    """A pipe that the shell names /dev/fd/N is read though the process lets nobody look into it."""
    reading, writing = os.pipe()
    os.write(writing, PHRASE.encode())
    os.close(writing)
    assert "Den første" in again(encrypted, "entries", "--passphrase-file", f"/dev/fd/{reading}").out
    os.close(reading)


@pytest.mark.parametrize("content", [None, b"", b"\n", b"\xff\xfe", b"forkert igen"])
def test_a_passphrase_file_that_does_not_open(encrypted: CommandLine, tmp_path: Path, content: bytes | None) -> None:
    """A file that is missing, empty, no text or wrong is told in a sentence, without a traceback."""
    path = tmp_path / "andre"
    if content is not None:
        path.write_bytes(content)
    done = again(encrypted, "entries", "--passphrase-file", str(path))
    assert (done.code, done.out) == (3 if content == b"forkert igen" else 1, "")
    assert len(done.err.strip().splitlines()) == 1


def test_three_wrong_tries(encrypted: CommandLine, typed: Callable[..., list[str]]) -> None:
    """At the terminal one may try three times; the third right is right, three wrong end with 3."""
    asked = typed("forkert", "også forkert", PHRASE)
    assert "Den første" in again(encrypted, "entries", terminal=True).out
    assert len(asked) == 3
    asked = typed("a", "b", "c", PHRASE)
    done = again(encrypted, "entries", terminal=True)
    assert (done.code, len(asked), "tre gange" in done.err) == (3, 3, True)


def test_a_new_passphrase(encrypted: CommandLine, words: str, typed: Callable[..., list[str]]) -> None:
    """`vault passphrase` takes both from the file, or asks for the old one once and for the new one twice."""
    assert again(encrypted, "vault", "passphrase", "--passphrase-file", words).code == 0
    assert again(encrypted, "entries", "--passphrase-file", words).code == 3
    asked = typed(NEW, PHRASE, PHRASE)
    assert again(encrypted, "vault", "passphrase", terminal=True).code == 0
    assert len(asked) == 3
    assert "Den første" in again(encrypted, "entries", "--passphrase-file", words).out


def test_a_new_passphrase_that_is_missing(encrypted: CommandLine, words: str, tmp_path: Path) -> None:
    """With one line only in the file the old passphrase stays."""
    (tmp_path / "en").write_text(PHRASE, "utf-8")
    assert again(encrypted, "vault", "passphrase", "--passphrase-file", str(tmp_path / "en")).code == 1
    assert again(encrypted, "entries", "--passphrase-file", words).code == 0


def test_decryption_and_what_is_not_encrypted(encrypted: CommandLine, words: str) -> None:
    """Unencrypted, everything is plain and no passphrase is asked for; what needs an encrypted vault is refused."""
    assert again(encrypted, "vault", "decrypt", "--passphrase-file", words).code == 0
    assert not list(encrypted.vault.rglob("*.age"))
    assert "Den første" in again(encrypted, "entries").out
    for action in ("decrypt", "passphrase"):
        assert again(encrypted, "vault", action, "--passphrase-file", words).code == 1


def test_an_exchanged_recipient_is_put_back(encrypted: CommandLine, words: str) -> None:
    """The warning names what to do, and doing that helps."""
    path = encrypted.vault / "recipient"
    path.write_text("age1" + "q" * 58 + "\n", "utf-8")
    done = again(encrypted, "entries", "--passphrase-file", words)
    assert (done.code, "ADVARSEL" in done.err, "musprep vault trust" in done.err) == (3, True, True)
    done = again(encrypted, "log", "-", stdin=b"Skrevet ind")
    assert (done.code, "Skrevet ind" in done.err) == (3, True)
    assert again(encrypted, "vault", "trust", "--passphrase-file", words).code == 0
    assert "Den første" in again(encrypted, "entries", "--passphrase-file", words).out


def test_what_was_typed_is_handed_back(encrypted: CommandLine, monkeypatch: pytest.MonkeyPatch) -> None:
    """A note from the input that cannot be encrypted is printed back, and never saved plain."""
    monkeypatch.setitem(sys.modules, "pyrage", None)
    done = again(encrypted, "log", "-", stdin=b"Et langt notat")
    assert (done.code, done.out) == (1, "")
    assert "Et langt notat" in done.err
    assert "pip install pyrage" in done.err
    assert not list(encrypted.vault.rglob("log/*/*.toml"))


def test_an_editor_only_in_memory(
    encrypted: CommandLine, words: str, on_disk: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where no folder lies in memory the user's editor is not started on an encrypted vault, and the reason is told."""
    from musprep.vault.records import editor_file

    entry = again(encrypted, "entries", "--passphrase-file", words, "--json").data[0]["id"]
    monkeypatch.setenv("EDITOR", "false")
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(on_disk))
    monkeypatch.setattr(editor_file, "SHARED_MEMORY", str(on_disk))
    done = again(encrypted, "entries", "edit", entry, "--passphrase-file", words, terminal=True)
    assert (done.code, "i hukommelsen" in done.err) == (1, True)
    done = again(encrypted, "log", "--edit", "x")
    assert (done.code, "i hukommelsen" in done.err) == (1, True)


def test_the_idle_minutes_are_a_setting(encrypted: CommandLine, words: str) -> None:
    """`owner set lock_minutes` takes minutes up to a day, 0 for never, and nothing else."""
    for value, code in (("5", 0), ("0", 0), ("1440", 0), ("1441", 1), ("-1", 1), ("snart", 1)):
        assert again(encrypted, "owner", "set", "lock_minutes", value, "--passphrase-file", words).code == code, value
    assert again(encrypted, "owner", "--json", "--passphrase-file", words).data["lock_minutes"] == 1440


def test_the_whole_program_encrypted_in_a_process_of_its_own(tmp_path: Path) -> None:
    """As typed in a shell, at the real work factor: encrypt, note, read, with no network and no crash dump."""
    env = {**os.environ, "HOME": str(tmp_path), "MUSPREP_VAULT": str(tmp_path / "vault"), "MUSPREP_LANG": "en"}
    (tmp_path / "words").write_text(PHRASE, "utf-8")

    def musprep(*argv: str) -> str:
        done = warm.run([sys.executable, "-m", "musprep", *argv], env=env, encoding="utf-8")
        assert done.returncode == 0, done.stderr
        return str(done.stdout)

    musprep("vault", "encrypt", "--passphrase-file", str(tmp_path / "words"))
    note = musprep("log", "An encrypted note").split()[0]
    assert note[-6:] in musprep("entries", "--passphrase-file", str(tmp_path / "words"))


def test_a_passphrase_file_of_powershell_is_read(encrypted: CommandLine, tmp_path: Path) -> None:
    """`>` of PowerShell 5 writes UTF-16 with a mark, also when piped in; a code page is refused.

    A guess may be another passphrase.
    """
    path = tmp_path / "utf16"
    path.write_text(f"{PHRASE}\n", "utf-16")
    assert "Den første" in again(encrypted, "--passphrase-file", str(path), "entries").out
    assert "Den første" in again(encrypted, "--passphrase-file", "-", "entries", stdin=path.read_bytes()).out
    path.write_text("blåbærgrød\n", "cp850")
    assert "UTF-8" in again(encrypted, "--passphrase-file", str(path), "entries").err
