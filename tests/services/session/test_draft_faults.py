"""Words on sheets, in drafts and outside a full disk: every system call of what is done with them fails once."""

from __future__ import annotations

import errno
import os
import shutil
import tempfile
from typing import TYPE_CHECKING

import pytest

from musprep.language.error import MusprepError
from musprep.services.session import draft as drafts
from musprep.services.session.draft import (
    drop_draft,
    keep_draft,
    keep_outside_vault,
    keep_words,
    leave_draft,
    recover_from_outside,
)
from musprep.services.session.draft_lock import Draft
from musprep.services.session.editor_files import take_over
from musprep.services.session.session import Session, read_local_time
from musprep.vault.crypto import keyring, passphrase
from musprep.vault.records import editor_file
from musprep.vault.records.record_file import RecordFile
from musprep.vault.vault import Vault
from platforms import set_state
from vault.encrypted import encrypt
from vault.files.test_faults import Fault, Recorder

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

WORDS = "Ord, der ikke må forsvinde"


def nothing(_: str) -> None:
    """Prepare nothing."""


def killed_editor(place: str) -> None:
    """Leave a sheet as an editor leaves it that was killed with the program."""
    path = editor_file.begin(place, "", os.environ)
    with open(path, "w", encoding="utf-8") as file:
        file.write(WORDS)
    editor_file._release(path)


def refused_by_the_disk(place: str) -> None:
    keep_outside_vault(Session(place, read_local_time), WORDS)


def open_and_close(place: str) -> None:
    editor_file.forget(editor_file.begin(place, "Begyndelsen", os.environ))


def type_words(place: str) -> None:
    session = Session(place, read_local_time)
    try:
        keep_draft(session, {"text": WORDS})
    finally:
        leave_draft(session)


def throw_away(place: str) -> None:
    session = Session(place, read_local_time)
    try:
        drafts.take_draft(session)
        drop_draft(session)
    finally:
        leave_draft(session)


OPERATIONS: dict[str, tuple[Callable[[str], object], Callable[[str], object], list[str]]] = {
    "open and close an editor file": (nothing, open_and_close, []),
    "recover an editor file": (killed_editor, lambda place: list(take_over(place, os.environ, "da")), [WORDS]),
    "keep text in memory": (nothing, refused_by_the_disk, [WORDS]),
    "recover text from memory": (
        refused_by_the_disk,
        lambda place: recover_from_outside(Session(place, read_local_time)),
        [WORDS],
    ),
    "type a draft": (nothing, type_words, [WORDS]),
    "discard a draft": (lambda place: keep_words(place, WORDS), throw_away, []),
}
"""Each with what is there before it, and the words that are there after it."""


def begin_again(place: str) -> list[str]:
    """Start as the next program does, and return all words that were found."""
    list(take_over(place, os.environ, "da"))
    recover_from_outside(Session(place, read_local_time))
    found = [RecordFile(place, name, Draft).read().record for name in drafts._NAMES]
    return [one.text for one in found if one]


_NUMBERS = {"io": errno.EIO, "full": errno.ENOSPC, "denied": errno.EACCES, "short": None}


@pytest.mark.parametrize("fault", _NUMBERS if os.environ.get("MUSPREP_ALL_FAULTS") else ["io", "short"])
@pytest.mark.parametrize("encrypted", [False, True], ids=["plain", "encrypted"])
@pytest.mark.parametrize("operation", OPERATIONS)
def test_a_failing_call_costs_nothing(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    operation: str,
    encrypted: bool,
    fault: str,
    record_property: Recorder,
) -> None:
    """Whichever call fails, the words are there once at the next start, and nothing else is left lying about."""
    home, sample = tmp_path / "home", tmp_path / "sample"
    place, run = str(home / "vault"), home / "run"
    monkeypatch.setattr(passphrase, "FACTOR", 2)
    monkeypatch.setattr(editor_file, "_YOUNG", 0.0)
    monkeypatch.setattr(editor_file, "SHARED_MEMORY", "/nowhere")
    monkeypatch.setattr(editor_file, "is_in_memory", lambda _: True)
    monkeypatch.setattr(keyring, "_held", {})
    monkeypatch.setattr(tempfile, "tempdir", str(home / "tmp"))
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(run))
    set_state(monkeypatch, home / "state")
    for folder in (run, home / "tmp", home / "state"):
        folder.mkdir(parents=True, mode=0o700)
    Vault(place).save_owner(Vault(place).read_owner().with_(name="Aase"))
    if encrypted:
        encrypt(place)
    prepare, work, words = OPERATIONS[operation]
    prepare(place)
    shutil.copytree(home, sample)
    for at_call in range(1, 400):
        shutil.rmtree(home)
        shutil.copytree(sample, home)
        failing = Fault(at_call, _NUMBERS[fault])
        told = False
        with failing.at_work():
            try:
                work(place)
            except MusprepError:
                told = True
        if not failing.struck:
            break
        context = f"{operation}: call {at_call} ({failing.struck}), {'told' if told else 'not told'}"
        if told:
            with Fault(0, None).at_work():
                work(place)
        assert begin_again(place) == words, context
        assert not [*run.iterdir(), *(home / "tmp").iterdir()], context
    else:
        pytest.fail("the operation never ended")
    record_property("points", at_call - 1)
