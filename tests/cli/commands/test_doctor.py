"""`musprep vault doctor`: what it prints, its exit code, and --fix."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

from musprep.vault.doctor import finding
from musprep.vault.files import location
from platforms import forget_modes, has_mode, needs_modes

if TYPE_CHECKING:
    from pathlib import Path

    from command_line import CommandLine

NO_OWNER = [] if hasattr(os, "getuid") else ["owner"]
"""What the doctor of a made-up Linux cannot check where users have no numbers."""


@pytest.fixture(autouse=True)
def _quiet_system(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Let the machine that runs the tests have nothing to report."""
    for name in ("mounts", "swaps", "sys/kernel/core_pattern"):
        file = tmp_path / "none" / "proc" / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text({"mounts": "/dev/a / ext4 rw 0 0\n", "swaps": "none\n"}.get(name, ""), "utf-8")
    disk = tmp_path / "none" / "sys" / "block" / "a" / "dm" / "uuid"
    disk.parent.mkdir(parents=True)
    disk.write_text("CRYPT-LUKS2-1", "utf-8")
    here = finding.read_surroundings()._replace(
        env={"HOME": str(tmp_path)}, root=str(tmp_path / "none"), platform="linux"
    )
    monkeypatch.setattr(finding, "read_surroundings", lambda: here)
    forget_modes(monkeypatch)


def test_a_sound_vault_ends_with_0(cli: CommandLine) -> None:
    """Every check is a line that tells its level; a hint is no fault."""
    cli.note("En sag")
    done = cli.good("vault", "doctor")
    assert done.lines[0].startswith("[tip] Arkivet er ikke krypteret")
    assert sum(line.startswith("[ok] ") for line in done.lines) == 23 - len(NO_OWNER)
    assert bool(done.err) is bool(NO_OWNER)


@needs_modes
def test_what_is_wrong_stands_first_and_ends_with_1(cli: CommandLine) -> None:
    """The gravest comes first, with what to do below it, and that --fix mends it."""
    cli.note("En sag")
    path = cli.write("log/2026/x.toml", "text = ")
    path.chmod(0o644)
    done = cli("vault", "doctor", "--lang", "en")
    assert done.code == 1
    assert [line[:8] for line in done.lines if line.startswith("[error]")] == ["[error] "] * 2
    assert done.lines[0].startswith("[error] ")
    assert done.lines[1].startswith("        ")
    assert "log/2026/x.toml:1:" in done.out
    assert "--fix" in done.err


@needs_modes
def test_fix_mends_and_tells(cli: CommandLine) -> None:
    """What was mended is told; afterwards all is well, and a second time there is nothing to mend."""
    cli.note("En sag")
    cli.vault.chmod(0o755)
    done = cli.good("vault", "doctor", "--fix")
    assert ": 1." in done.err
    assert has_mode(cli.vault, 0o700)
    assert "ikke noget" in cli.good("vault", "doctor", "--fix").err


def test_json_holds_every_check(cli: CommandLine) -> None:
    """For programs: check, level, place, words and whether --fix mends it; the code is the same."""
    cli.note("En sag")
    cli.write("log/2026/x.toml", "text = ").chmod(0o600)
    done = cli("vault", "doctor", "--json")
    assert done.code == 1
    [wrong] = [one for one in done.data if one["level"] == "wrong"]
    assert (wrong["check"], wrong["path"], wrong["line"], wrong["fixable"]) == ("damage", "log/2026/x.toml", 1, False)
    assert set(wrong) == {"check", "level", "path", "line", "what", "todo", "fixable"}


def test_a_locked_vault_is_examined_from_outside(
    cli: CommandLine, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Without its passphrase all but the contents is looked at, and that is said; with it they are too."""
    from musprep.vault.crypto import keys, passphrase
    from musprep.vault.maintenance import encryption

    monkeypatch.setattr(passphrase, "FACTOR", 4)
    cli.note("En sag")
    encryption.encrypt(str(cli.vault), keys.make_keys(recovery=False), "en lang sætning")
    cli.lock()
    done = cli.good("vault", "doctor", "--fix", "--json")
    assert [one["check"] for one in done.data if one["level"] == "unchecked"] == [
        *NO_OWNER, "damage", "contents", "marks",
    ]  # fmt: skip
    assert f"{3 + len(NO_OWNER)} ting kunne ikke undersøges her" in done.err
    (tmp_path / "phrase").write_text("en lang sætning\n", "utf-8")
    done = cli.good("vault", "doctor", "--json", "--passphrase-file", str(tmp_path / "phrase"))
    assert {one["check"] for one in done.data if one["level"] != "ok"} == set(NO_OWNER)


def test_own_catalogues_are_examined(cli: CommandLine) -> None:
    """One's own catalogue that does not hold together is told with file and line."""
    cli.note("En sag")
    (cli.vault / "questionnaires").mkdir(mode=0o700)
    cli.write("questionnaires/eget.toml", 'schema = 2\nid = "eget"\nkynd = "tips"\n').chmod(0o600)
    done = cli("vault", "doctor")
    assert done.code == 1
    assert "questionnaires/eget.toml:" in done.out


def test_no_vault_is_told_and_none_is_made(cli: CommandLine) -> None:
    """Nothing to examine is no fault."""
    assert "ikke noget arkiv" in cli.good("vault", "doctor").out
    assert not cli.vault.exists()


def test_a_conflict_copy_is_reported_by_other_commands_until_it_is_merged(cli: CommandLine) -> None:
    """A copy in a round is told by every reader; --fix merges it, and both versions stand."""
    cli.good("round", "new", "--date", "2026-11-03")
    cli.good("points", "add", "Det ene")
    path = cli.vault / "rounds" / "2026" / "points.toml"
    copy = path.read_text("utf-8").replace("Det ene", "Det andet")
    cli.write("rounds/2026/points (Aases konflikt).toml", copy).chmod(0o600)
    assert "doctor --ret" in cli("points").err
    assert cli("vault", "doctor").code == 1
    assert "flettet" in cli.good("vault", "doctor", "--fix").err
    shown = cli.good("points").out
    assert "Det ene" in shown
    assert "Det andet" in shown


@pytest.mark.parametrize("command", [["log", "Et notat"], ["entries"]])
def test_a_vault_that_goes_with_the_stores_python_is_told_each_time(
    cli: CommandLine, monkeypatch: pytest.MonkeyPatch, command: list[str]
) -> None:
    """Before more is written into what an uninstall deletes one knows where it is, and what to do."""
    cli.note("Det første")
    monkeypatch.setattr(location, "find_private_copy", lambda _: "C:\\Packages\\LocalCache\\musprep")
    told = cli.good(*command).err
    assert "C:\\Packages\\LocalCache\\musprep" in told
    assert "MUSPREP_VAULT" in told
