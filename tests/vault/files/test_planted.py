"""Links, pipes and folders planted in a vault while everything is done there that writes: nothing outside changes."""

from __future__ import annotations

import contextlib
import os
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from musprep.language.error import MusprepError
from musprep.services.session.draft import keep_words
from musprep.services.session.editor_files import take_over
from musprep.vault.crypto import keyring
from musprep.vault.doctor import check_files, conflicts
from musprep.vault.maintenance import backup, briefings, encryption, recovery
from musprep.vault.vault import Vault
from platforms import needs
from vault.encrypted import ANSWER, FIRST, PHRASE, SECOND, encrypt, filled
from vault.files.test_folders import FORMS, look, outside, plant
from vault.maintenance.test_backup_faults import NOW
from vault.maintenance.test_encryption import post

if TYPE_CHECKING:
    from vault.files.test_faults import Recorder

_NAMES = [
        "identity.age", "recipient", "vault.toml.age", "agreements.toml", "agreements.toml.age", "draft.toml",
        ".draft.toml.lock", "draft-2.toml", ".sealing", ".sealed-aside", "log/2025", "log/2026/a.toml",
        f"log/2026/{FIRST.id}.toml.age", "history/log/2025", f"history/log/2026/{FIRST.id}.toml", "rounds/2027",
        "history/agreements.toml", "rounds/2026/points.toml", "rounds/2026/answers-LAPTOP.toml", "briefings",
        "briefings/2026.md",
        "history/rounds", "history/briefings", "agreements-LAPTOP.toml",
]  # fmt: skip
NAMES = st.sampled_from(_NAMES)
_TRIED = _NAMES if os.environ.get("MUSPREP_ALL_FAULTS") else _NAMES[::9]
_FORGED = (
    '{"doing": "decrypt", "device": "x", "token": "../there", '
    '"files": {"../there/letter.txt": "", "log/../../there": ""}}'
)
"""A journal, or any other file, with names that lead outside."""


@needs("os.mkfifo")
@settings(max_examples=20, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(planted=st.lists(st.tuples(NAMES, FORMS), min_size=1, max_size=6, unique_by=lambda one: one[0]))
@pytest.mark.usefixtures("cheap")
def test_whatever_is_done_in_a_vault_nothing_outside_changes(
    tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch, planted: list[tuple[str, str]]
) -> None:
    """Noting, saving, undoing, drafts, merging, restoring, backup, encrypting: none reaches outside or loses a note."""
    _do_everything(tmp_path_factory.mktemp("tree"), monkeypatch, planted)


@needs("os.mkfifo")
@pytest.mark.parametrize("fault", ["planted"])
@pytest.mark.parametrize(
    "form", ["link to folder", "link to file", "link up", "pipe", "folder", "marked folder", "forged file"]
)
@pytest.mark.usefixtures("cheap")
def test_a_planted_name_costs_nothing(
    tmp_path_factory: pytest.TempPathFactory,
    monkeypatch: pytest.MonkeyPatch,
    form: str,
    fault: str,
    record_property: Recorder,
) -> None:
    """Whatever stands under one of these names instead: nothing outside changes and no note is lost."""
    points = sum(_do_everything(tmp_path_factory.mktemp(fault), monkeypatch, [(name, form)]) for name in _TRIED)
    assert points
    record_property("points", points)


def _do_everything(root: Path, monkeypatch: pytest.MonkeyPatch, planted: list[tuple[str, str]]) -> int:
    """Do all that writes in a vault where these were planted, and look; return how much was done."""
    there = outside(root)
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(root / "run"))
    place = str(root / "vault")
    filled(place)
    for name, form in planted:
        if form == "forged file":
            path = Path(place, name)
            if not path.exists() and path.parent.is_dir():
                path.write_text(_FORGED, "utf-8")
        else:
            plant(Path(place), there, name, form)
    before = look(there)
    vault = Vault(place)
    operations = (
        lambda: post(place),
        lambda: vault.log.edit(FIRST, FIRST.with_(text="Rettet")),
        vault.log.undo_last,
        vault.log.redo_last,
        lambda: vault.open_answers("2026").save(vault.open_answers("2027").read(), {ANSWER.key: ANSWER}),
        lambda: briefings.keep(place, "2026.md", b"papir"),
        lambda: keep_words(place, "Ord"),
        lambda: list(take_over(place, os.environ, "da")),
        lambda: conflicts.merge_all(place),
        lambda: [check_files.restore(place, one) for one in check_files.find_broken(place)],
        lambda: backup.save(place, str(root / "kopi.age"), PHRASE, NOW),
        lambda: backup.restore(str(root / "kopi.age"), PHRASE, str(root / "hentet")),
        lambda: encrypt(place),
        lambda: post(place),
        lambda: vault.log.edit(SECOND, SECOND.with_(text="Rettet")),
        lambda: keyring.unlock(place, PHRASE),
        lambda: recovery.tidy(place),
        lambda: encryption.change(place, PHRASE, "en anden sætning"),
        lambda: encryption.trust(place, PHRASE),
        lambda: encryption.decrypt(place, PHRASE),
    )
    for operation in operations:
        with contextlib.suppress(MusprepError):
            operation()
    assert look(there) == before
    for entry in (FIRST, SECOND):
        note = Path(place, "log", "2026", f"{entry.id}.toml")
        assert note.stat().st_size if note.exists() else note.with_suffix(".toml.age").stat().st_size
    return len(operations)
