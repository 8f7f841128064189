"""The doctor tells where a vault is encrypted in part only, or to somebody else, or has lost its key."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from musprep.vault.crypto import device, keyring, keys, recipient
from musprep.vault.doctor.examine import examine
from musprep.vault.doctor.finding import Level, Surroundings
from musprep.vault.records import editor_file
from vault.encrypted import FIRST, encrypt, filled

if TYPE_CHECKING:
    from collections.abc import Callable

CUTS = (0, 1, 100, 300)


def forget(place: str, *names: str) -> None:
    for name in names:
        os.remove(os.path.join(place, name))


def exchange(place: str) -> None:
    Path(place, recipient.NAME).write_text(keys.make_keys(recovery=True).public[0] + "\n", "utf-8")


def cut(size: int) -> Callable[[str], None]:
    def work(place: str) -> None:
        path = Path(place, recipient.IDENTITY)
        path.write_bytes(path.read_bytes()[:size])

    return work


def strip(place: str) -> None:
    """Take all away that would say of the whole vault that it is encrypted."""
    forget(place, "recipient", "identity.age", "vault.toml.age")
    device.forget(place)


SICK: dict[str, tuple[Callable[[str], object], str, Level]] = {
    "exchanged": (exchange, "recipient", Level.WRONG),
    "a damaged recipient": (lambda place: Path(place, "recipient").write_bytes(b""), "recipient", Level.WRONG),
    "stripped": (strip, "recipient", Level.WRONG),
    "no recipient": (lambda place: forget(place, "recipient"), "recipient", Level.WRONG),
    "no identity": (lambda place: forget(place, "identity.age"), "identity.age", Level.WRONG),
    **{f"an identity of {size}": (cut(size), "identity.age", Level.WRONG) for size in CUTS},
    "garbage": (lambda place: Path(place, "identity.age").write_bytes(b"\x00" * 500), "identity.age", Level.WRONG),
    "a plain note": (
        lambda place: Path(place, f"log/2026/{FIRST.id}.toml").write_text("schema = 2\n", "utf-8"),
        f"log/2026/{FIRST.id}.toml",
        Level.WRONG,
    ),
    "what an editor hid": (
        lambda place: Path(place, ".goals.toml.swp").write_text("x", "utf-8"),
        ".goals.toml.swp",
        Level.WARNING,
    ),
    "a hidden folder": (lambda place: Path(place, ".backup").mkdir(), ".backup", Level.WARNING),
    "a plain catalogue": (
        lambda place: Path(place, "questionnaires/ny.toml").write_text("x", "utf-8"),
        "questionnaires/ny.toml",
        Level.WARNING,
    ),
    "an emptied head": (lambda place: Path(place, "vault.toml").write_bytes(b""), "vault.toml", Level.WRONG),
    "a head of zeros": (lambda place: Path(place, "vault.toml").write_bytes(bytes(9)), "vault.toml", Level.WRONG),
    "no head": (lambda place: forget(place, "vault.toml"), "vault.toml", Level.WARNING),
    "a newer head": (
        lambda place: Path(place, "vault.toml").write_text("schema = 9", "utf-8"),
        "vault.toml",
        Level.WRONG,
    ),
    "an emptied file beside its encrypted one": (
        lambda place: Path(place, "rounds/2026/answers.toml").write_bytes(bytes(9)),
        "rounds/2026/answers.toml",
        Level.WRONG,
    ),
    "a foreign journal": (lambda place: Path(place, ".sealing").write_text("{}", "utf-8"), ".sealing", Level.WARNING),
}


def told(place: str, env: dict[str, str]) -> list[tuple[str, Level]]:
    findings = [one for one in examine(place, Surroundings(env)) if one.check == "encryption"]
    assert all(
        one.describe(language) and (one.level is Level.OK or one.describe_remedy(language))
        for one in findings
        for language in ("da", "en")
    )
    return [(one.path, one.level) for one in findings]


@pytest.mark.parametrize("what", SICK)
def test_what_is_wrong_with_the_encryption_is_told(cheap: str, what: str) -> None:
    """Each is found without the key, by the file's name."""
    filled(cheap)
    encrypt(cheap)
    keyring.lock(cheap)
    assert told(cheap, {}) == [("", Level.OK)]
    work, path, level = SICK[what]
    work(cheap)
    assert (path, level) in told(cheap, {})


def test_an_added_key_is_not_taken_for_a_damaged_identity(cheap: str) -> None:
    """On a machine that does not know the vault, it is said that the two do not fit, and how to put that right."""
    filled(cheap)
    encrypt(cheap)
    keyring.lock(cheap)
    device.forget(cheap)
    path = Path(cheap, recipient.NAME)
    path.write_text(
        path.read_text("utf-8") + "".join(f"{one}\n" for one in keys.make_keys(recovery=True).public), "utf-8"
    )
    found = [one for one in examine(cheap, Surroundings({})) if one.check == "encryption"]
    assert [one.key for one in found] == ["encryption_keys_differ"]
    assert "musprep vault trust" in found[0].describe_remedy("da")


@pytest.mark.parametrize("content", [b"", b"rubbish\n", b"age1"])
def test_a_damaged_recipient_is_told_once(cheap: str, content: bytes) -> None:
    """One finding has its sentence; what could not be examined because of it is told as not examined only."""
    filled(cheap)
    encrypt(cheap)
    Path(cheap, recipient.NAME).write_bytes(content)
    found = examine(cheap, Surroundings({}))
    told = [one for one in found if recipient.NAME in one.describe("en")]
    assert [(one.key, one.level) for one in told] == [("encryption_recipient", Level.WRONG)]
    assert Level.UNCHECKED in {one.level for one in found if one.key == "unlooked_too"}


def test_a_sheet_that_was_left_is_told(cheap: str, tmp_path: Path) -> None:
    """A sheet of a program that is gone is named, and stays for the next start; one in use is not.

    Where its editor came back at once, it is said that the file stays for an hour.
    """
    filled(cheap)
    env = {"XDG_RUNTIME_DIR": str(tmp_path)}
    path = editor_file.begin(cheap, "", env)
    assert told(cheap, env) == [("", Level.OK)]
    os.close(editor_file._held.pop(os.path.dirname(path)))
    assert told(cheap, env) == [(path, Level.WARNING)]
    assert os.path.exists(path)
    editor_file.keep_open(path)
    assert told(cheap, env) == [(path, Level.WARNING)]
    assert "encryption_sheet_open" in {one.key for one in examine(cheap, Surroundings(env))}
