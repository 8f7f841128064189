"""`musprep vault backup`, `restore`, `export` and `purge` as one types them."""

from __future__ import annotations

import getpass
from typing import TYPE_CHECKING

import pytest

from musprep.vault.crypto import passphrase
from platforms import has_mode, needs_links

if TYPE_CHECKING:
    from pathlib import Path

    from command_line import CommandLine

PHRASE = "en lang sætning"


@pytest.fixture(autouse=True)
def _quick(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(passphrase, "FACTOR", 4)


@pytest.fixture
def typed(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Return what will be typed where a passphrase is asked for."""
    words: list[str] = []
    monkeypatch.setattr(getpass, "getpass", lambda _: words.pop(0))
    return words


@pytest.fixture
def phrase(tmp_path: Path) -> str:
    path = tmp_path / "phrase"
    path.write_text(f"{PHRASE}\n", "utf-8")
    return str(path)


def test_a_backup_comes_back_beside_the_vault(cli: CommandLine, phrase: str) -> None:
    """Stdout is the path alone; restored where a vault is, it lies beside it, and the vault is untouched."""
    cli.note("Før kopien")
    path = cli.folder / "b.age"
    done = cli.good("vault", "backup", str(path), "--passphrase-file", phrase)
    assert done.lines == [str(path)]
    assert has_mode(path, 0o600)
    cli.note("Efter kopien")
    done = cli.good("vault", "restore", str(path), "--passphrase-file", phrase)
    beside = f"{cli.vault}-2026-11-02"
    assert done.lines == [beside]
    assert "ikke rørt" in done.err
    assert len(cli.good("entries", "--json").data) == 2
    assert [one["text"] for one in cli.good("entries", "--json", "--vault", beside).data] == ["Før kopien"]
    assert cli.good("vault", "restore", str(path), "--passphrase-file", phrase).lines == [f"{beside}-2"]


def test_a_backup_comes_back_into_an_empty_place(cli: CommandLine, phrase: str) -> None:
    """Where there is no vault it becomes the vault; --to names another empty place, and a full one is refused."""
    cli.note("Før kopien")
    path = cli.folder / "b.age"
    cli.good("vault", "backup", str(path), "--passphrase-file", phrase)
    cli.vault.rename(cli.folder / "gammelt")
    assert cli.good("vault", "restore", str(path), "--passphrase-file", phrase).lines == [str(cli.vault)]
    assert len(cli.good("entries", "--json").data) == 1
    there = str(cli.folder / "der")
    assert cli.good("vault", "restore", str(path), "--to", there, "--passphrase-file", phrase).lines == [there]
    done = cli("vault", "restore", str(path), "--to", there, "--passphrase-file", phrase)
    assert (done.code, done.out) == (1, "")


@pytest.mark.parametrize("encrypted", [False, True])
def test_single_notes_come_back(cli: CommandLine, phrase: str, encrypted: bool) -> None:
    """--only brings back the notes that it names, by the end of an id or by words, and touches nothing else."""
    lost, other = cli.note("Lukkede 14 sager", "--effect", "Køen er væk"), cli.note("Talte med Karen om kursus")
    cli.note("Talte med Peter")
    again = ("--passphrase-file", phrase)
    if encrypted:
        cli.good("vault", "encrypt", "--recovery", str(cli.folder / "ark"), *again)
    opens = again if encrypted else ()
    path = str(cli.folder / "b.age")
    cli.good("vault", "backup", path, *again)
    cli.good("entries", "remove", lost, other, *opens)
    kept = cli.good("entries", "--json", *opens).data
    assert "intet notat" in cli("vault", "restore", path, "--only", "findes ikke", *again).err
    several = cli("vault", "restore", path, "--only", "talte", *again)
    assert several.code == 1
    assert other[-6:] in several.err
    assert cli.good("entries", "--json", *opens).data == kept
    done = cli.good("vault", "restore", path, "--only", lost[-6:], "--only", "KURSUS", *again)
    assert {line.split()[0] for line in done.lines} == {lost, other}
    back = {one["id"]: one for one in cli.good("entries", "--json", *opens).data}
    assert back[lost]["effect"] == "Køen er væk"
    assert "allerede" in cli.good("vault", "restore", path, "--only", lost[-6:], *again).err
    assert cli("vault", "restore", path, "--only", "x", "--to", "y", *again).code == 2


def test_an_earlier_text_comes_back(cli: CommandLine, phrase: str) -> None:
    """Of a note and of an answer, by its address; the more private level stays, and what stood is kept and told."""
    to, path = "privat-skema/opgaver/aaret", str(cli.folder / "b.age")
    note = cli.note("Lukkede 14 sager", "--say", "in-writing")
    cli.good("answer", to, "Et godt år")
    cli.good("vault", "backup", path, "--passphrase-file", phrase)
    cli.good("entries", "edit", note, "--text", "Andet", "--say", "only-me", "--no-tags")
    cli.good("answer", to, "Et dårligt år")
    done = cli.good("vault", "restore", path, "--only", note, "--only", to, "--passphrase-file", phrase)
    assert "2 tekster lød anderledes" in done.err
    assert "er gendannet" not in done.err
    (entry,) = cli.good("entries", "--json").data
    assert (entry["text"], entry["say"]) == ("Lukkede 14 sager", "only-me")
    assert cli.good("answers", "--json").data[0]["text"] == "Et godt år"
    assert (
        "2 tekster er her allerede"
        in cli.good("vault", "restore", path, "--only", note, "--only", to, "--passphrase-file", phrase).err
    )
    cli.good("entries", "undo")
    assert cli.good("entries", "--json").data[0]["text"] == "Andet"
    cli.good("round", "close")
    cli.good("round", "reopen")
    cli.good("answer", to, "Et skidt år")
    cli.good("round", "close")
    assert "round reopen" in cli("vault", "restore", path, "--only", to, "--passphrase-file", phrase).err


def test_the_passphrase_is_asked_for_twice_and_then_once(cli: CommandLine, typed: list[str]) -> None:
    """On a terminal: two that differ write nothing; a wrong one may be typed again, three times in all."""
    cli.note("En sag")
    path = cli.folder / "b.age"
    typed[:] = [PHRASE, "noget helt andet"]
    assert cli("vault", "backup", str(path), terminal=True).code == 1
    assert not path.exists()
    typed[:] = [PHRASE, PHRASE]
    assert cli("vault", "backup", str(path), terminal=True).code == 0
    typed[:] = ["forkert", PHRASE]
    done = cli("vault", "restore", str(path), terminal=True)
    assert done.code == 0
    assert "er forkert" in done.err
    typed[:] = ["forkert"] * 3
    done = cli("vault", "restore", str(path), terminal=True)
    assert done.code == 3
    assert "tre gange" in done.err


def test_without_a_terminal_the_passphrase_comes_from_a_file(cli: CommandLine, phrase: str) -> None:
    """Nobody is there to ask: one sentence says so, and nothing is written; a wrong one in the file ends with 3."""
    cli.note("En sag")
    path = cli.folder / "b.age"
    assert cli("vault", "backup", str(path)).code == 1
    assert not path.exists()
    cli.good("vault", "backup", str(path), "--passphrase-file", phrase)
    done = cli("vault", "restore", str(path))
    assert done.code == 3
    assert "--adgangssætningsfil" in done.err
    (cli.folder / "andet").write_text("forkert sætning\n", "utf-8")
    assert cli("vault", "restore", str(path), "--passphrase-file", str(cli.folder / "andet")).code == 3
    assert cli("vault", "backup", str(path), "--passphrase-file", phrase).code == 1


@needs_links
def test_what_was_left_out_is_named(cli: CommandLine, phrase: str) -> None:
    """A link is not taken along: it is named, the rest is saved, and the code is 1."""
    cli.note("En sag")
    (cli.vault / "log" / "2026" / "x.toml").symlink_to("/etc/hostname")
    done = cli("vault", "backup", str(cli.folder / "b.age"), "--passphrase-file", phrase)
    assert done.code == 1
    assert "log/2026/x.toml" in done.err
    assert (cli.folder / "b.age").exists()


@pytest.fixture
def ready(cli: CommandLine) -> CommandLine:
    """Give a note that may leave, one that may not, and a listed name."""
    cli.note("Lene takkede for rapporten", "--say", "sig-det")
    cli.note("Chefen er umulig", "--kind", "udfordring")
    cli.good("owner", "set", "names", "Lene, Peter")
    return cli


def test_an_export_lists_asks_and_writes(ready: CommandLine) -> None:
    """Word for word on stderr, with what points somebody out; without a yes nothing is written."""
    out = ready.folder / "ud"
    done = ready("vault", "export", str(out))
    assert (done.code, done.out) == (1, "")
    assert "  > Lene takkede for rapporten" in done.err
    assert "  ! ”Lene”: et navn fra din navneliste" in done.err
    assert "umulig" not in done.err
    assert "--ja" in done.err
    assert not out.exists()
    assert ready("vault", "export", str(out), stdin=b"n\n", terminal=True).code == 1
    assert not out.exists()
    assert ready("vault", "export", str(out), stdin=b"j\n", terminal=True).lines == [str(out)]
    assert "umulig" not in "".join(path.read_text("utf-8") for path in out.rglob("*") if path.is_file())


def test_an_export_can_be_looked_at_and_be_nameless(ready: CommandLine) -> None:
    """--gate writes nothing; --anonymous writes nobody's name; only-me holds everything."""
    out = ready.folder / "ud"
    assert "  > Chefen er umulig" in ready.good("vault", "export", str(out), "--gate", "--upto", "kun-mig").out
    assert not out.exists()
    ready.good("round", "new", "--date", "2026-12-03", "--manager", "Karen Holm")
    assert "Hvem og hvor" in ready.good("vault", "export", str(out), "--gate").out
    ready.good("vault", "export", str(out), "--anonymous", "--yes")
    words = "".join(path.read_text("utf-8") for path in out.rglob("*") if path.is_file())
    assert "Lene" not in words
    assert "Kollega A takkede" in words


def test_a_purge_says_what_goes_and_wants_its_word(ready: CommandLine) -> None:
    """Without the word nothing is deleted; with it only one's own growth is left, without names."""
    done = ready("vault", "purge")
    assert done.code == 1
    assert [line for line in done.err.splitlines() if line.startswith("  + ") and line.endswith(": 1")]
    assert [line for line in done.err.splitlines() if line.startswith("  - ") and line.endswith(": 1")]
    assert "--ja slet" in done.err
    assert ready("vault", "purge", "--yes", "ja").code == 1
    assert len(ready.good("entries", "--json").data) == 2
    ready.good("vault", "purge", "--yes", "slet")
    assert [one["text"] for one in ready.good("entries", "--json").data] == ["Kollega A takkede for rapporten"]


def test_a_purge_offers_a_backup_first(ready: CommandLine, typed: list[str]) -> None:
    """On a terminal a file name makes a backup before the word is asked for; Enter and a no go without."""
    typed[:] = [PHRASE, PHRASE]
    path = ready.folder / "b.age"
    done = ready("vault", "purge", "--keep", "intet", stdin=f"{path}\nslet\n".encode(), terminal=True)
    assert done.code == 0
    assert path.exists()
    assert not ready.vault.exists()
    ready.note("Begyndt forfra")
    for said in (b"\nnej\n", b"ja\nnej\nnej\n"):
        done = ready("vault", "purge", stdin=said, terminal=True)
        assert done.code == 1
        assert "Skriv ”slet”" in done.err
    assert not typed
    assert len(ready.good("entries", "--json").data) == 1


def test_a_wrong_keep_is_told(ready: CommandLine) -> None:
    """--keep takes its words in both languages, and tells them."""
    for word in ("udvikling", "udvikling", "nothing", "intet"):
        assert "--ja slet" in ready("vault", "purge", "--keep", word).err
    assert "udvikling" in ready("vault", "purge", "--keep", "alting").err


def test_the_guard_warns_before_a_briefing_and_writes_it_nameless(ready: CommandLine) -> None:
    """The briefing counts what may point somebody out; --gate shows it, --anonymous writes nobody's name."""
    ready.good("points", "add", "Lene og jeg deles om vagten")
    done = ready.good("brief")
    assert "1 tekst kan afsløre, hvem det handler om" in done.err
    assert "  ! ”Lene”: et navn fra din navneliste" in ready.good("brief", "--gate").lines
    nameless = ready.good("brief", "--stdout", "--anonymous")
    assert "Lene" not in nameless.out
    assert "kan pege" not in nameless.err
    assert "navneliste" not in nameless.err
    ready.good("owner", "set", "names", "")
    assert "Din navneliste er tom" in ready.good("brief", "--stdout", "--anonymous").err
    ready.good("owner", "set", "names", "Lene")
    ready.good("owner", "set", "guard", "fra")
    assert "kan pege" not in ready.good("brief").err


def test_the_guard_is_set_like_the_rest(cli: CommandLine) -> None:
    """Names come with commas between, once each; an empty value takes them away; the guard is on or off."""
    assert cli.good("owner", "set", "navne", "Lene,  Peter ,Lene").out == "Lene, Peter\n"
    assert cli.good("owner", "show", "--json").data["names"] == ["Lene", "Peter"]
    assert cli.good("owner", "set", "names", "").out == "\n"
    assert cli.good("owner", "set", "guard", "off").out == "fra\n"
    assert cli.good("owner", "show", "--json").data["guard"] is False
    assert cli("owner", "set", "guard", "måske").code == 1
