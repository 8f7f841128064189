"""The doctor accounts for every file and every absence."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

from musprep.vault.doctor.finding import Level
from musprep.vault.records import history
from musprep.vault.vault import Vault
from platforms import needs_links
from vault.patient import ANSWERS, ENTRY, LOG, Patient

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

MARKS = "<<<<<<< HEAD\nEt\n=======\nTo\n>>>>>>> den anden\n"


@pytest.fixture
def patient(tmp_path: Path) -> Patient:
    return Patient(tmp_path)


def test_unknown_files_and_folders_are_told_by_name(patient: Patient) -> None:
    """Each file once, a folder once for all that is in it; nothing of them is wrong."""
    for name in ("noter.txt", ".hemmelig", "rounds/2026/svar.toml", "Billeder/a.png", "Billeder/b.png"):
        patient.write(name, "x")
    (patient.place / "Billeder").chmod(0o700)
    found = sorted((one.path, one.key, one.level) for one in patient.found())
    assert found == [
        (".hemmelig", "unknown", Level.WARNING),
        ("Billeder", "unknown_folder", Level.WARNING),
        ("noter.txt", "unknown", Level.WARNING),
        ("rounds/2026/svar.toml", "unknown", Level.WARNING),
    ]


@needs_links
def test_other_programs_get_one_line_in_all(patient: Patient) -> None:
    """However many files theirs are, and whatever modes, links and names are among them."""
    for number in range(9):
        patient.write(f".stversions/rounds/2026/answers~{number}.toml", "x", 0o644)
    (patient.place / ".stversions" / "link").symlink_to("/")
    for name in (".DS_Store", "log/desktop.ini", "rounds/Thumbs.db", "log/2026/._x.toml", ".stignore"):
        patient.write(name, "x")
    [found] = patient.found()
    assert (found.check, found.level, found.values["count"]) == ("programs", Level.HINT, 6)


@pytest.mark.parametrize(
    ("path", "level", "kept"),
    [("rounds/2026/round.toml", Level.WRONG, False), ("vault.toml", Level.WRONG, True), (ANSWERS, Level.WRONG, True),
     (LOG, Level.WARNING, True), ("briefings/2026-12-03.md", Level.WARNING, True)],
)  # fmt: skip
def test_what_is_missing_is_told(patient: Patient, path: str, level: Level, kept: bool) -> None:
    """What every vault and round has, and what the history knows: with the newest earlier version, if there is one."""
    if kept and path != "vault.toml":
        history.keep(str(patient.place), path, b"x = 1\n", "edit")
    (patient.place / path).unlink(missing_ok=True)
    [found] = [one for one in patient.found() if one.check == "missing"]
    assert (found.path, found.level, "kept" in found.values) == (path, level, kept)


def test_what_was_removed_on_purpose_is_not_missing(patient: Patient) -> None:
    """A note that musprep removed, one whose year was changed, and a round that was removed."""
    vault = Vault(str(patient.place))
    moved = ENTRY.with_(id="20260301t100000-bbbbbb")
    vault.log.add(moved)
    vault.log.edit(moved, moved.with_(at=ENTRY.at.replace(year=2025)))
    vault.log.remove(ENTRY.id)
    vault.remove_round("2026")
    assert patient.found("missing") == []


EMPTIED = [b"", b" \n", b"\0" * 64, b"\xef\xbb\xbf"]


@pytest.mark.parametrize("path", ["vault.toml", LOG, ANSWERS, "rounds/2026/round.toml"])
@pytest.mark.parametrize("content", EMPTIED)
def test_an_emptied_file_is_wrong(patient: Patient, path: str, content: bytes) -> None:
    """Nothing, blanks, zeros: musprep never writes such a file, so its words are gone; the way back is named."""
    patient.write(path, content)
    [found] = patient.found()
    assert (found.check, found.level, found.path) == ("damage", Level.WRONG, path)
    assert "history" in found.describe("en") + found.describe_remedy("en")


@pytest.mark.parametrize(
    ("path", "content", "line"),
    [("briefings/2026-12-03.md", b"bl\xe5", 1), ("briefings/2026-12-03-form.html", b"", 0),
     ("briefings/2026-12-03-form.html", b"<p>fi", 0), ("briefings/2026-12-03.json", b'{"points": [', 0),
     ("draft.toml", b"text = ", 1), ("draft-3.toml", b"\0\0", 0),
     (f"history/{ANSWERS}/20260301t100000000000-0123abcd.save.toml", b"[[answer", 1),
     ("history/briefings/2026-12-03.md/20260301t100000000000-0123abcd.edit.toml", b"\xe5", 1)],
)  # fmt: skip
def test_damaged_papers_drafts_and_history_are_wrong(patient: Patient, path: str, content: bytes, line: int) -> None:
    """What holds no records is read too; a version that was kept because it was broken is not told again."""
    patient.write("briefings/2026-12-03-form.html", "<p>fin</p></html>\n")
    patient.write("briefings/2026-12-03.md", "fin")
    patient.write(path, content)
    patient.write(f"history/{LOG}/20260301t100000000000-0123abcd.broken.toml", b"\xff")
    for folder, _, _ in os.walk(patient.place):
        os.chmod(folder, 0o700)
    assert [(one.check, one.level, one.path, one.line) for one in patient.found()] == [
        ("contents", Level.WRONG, path, line)
    ]


def test_a_cut_encrypted_paper_is_wrong(patient: Patient, monkeypatch: pytest.MonkeyPatch) -> None:
    """Cut, emptied or exchanged: it does not open."""
    from musprep.vault.crypto import keys, passphrase
    from musprep.vault.maintenance import encryption

    monkeypatch.setattr(passphrase, "FACTOR", 4)
    monkeypatch.setenv("HOME", str(patient.home))
    patient.write("briefings/2026-12-03.md", "Briefing " * 40)
    (patient.place / "briefings").chmod(0o700)
    encryption.encrypt(str(patient.place), keys.make_keys(recovery=False), "en lang sætning")
    assert patient.keys() == []
    paper = patient.place / "briefings" / "2026-12-03.md.age"
    whole = paper.read_bytes()
    for content in (whole[:-20], b"", b"x" * 300):
        paper.write_bytes(content)
        assert [(one.check, one.path) for one in patient.found()] == [("contents", "briefings/2026-12-03.md.age")]


@pytest.mark.parametrize("path", ["briefings/2026-12-03.md", ANSWERS, LOG])
def test_marks_of_a_merge_program_within_a_text_are_told(patient: Patient, path: str) -> None:
    """A file that can be read all the same, as the marks stand within a text."""
    quoted = f'text = """\n{MARKS}"""\n'
    before = (patient.place / path).read_text("utf-8").replace('text = "', quoted + 'effect = "') if path == LOG else ""
    patient.write(path, before or (MARKS if path.endswith(".md") else f'[[answer]]\nto = "a/b/c"\n{quoted}'))
    (patient.place / path).parent.chmod(0o700)
    [found] = patient.found("marks")
    assert (found.path, found.level) == (path, Level.WARNING)
    assert str(found.line) in found.describe("en")


def test_only_the_bad_record_is_told_and_nothing_is_put_in_its_place(patient: Patient) -> None:
    """An older version would take away what can be read: --fix leaves the file as it is."""
    from musprep.vault.doctor.repair import mend

    patient.write(ANSWERS, 'schema = 2\n[[answer]]\nto = "a/b/d"\ntext = "x"\n[[answer]]\nto = "a/b/c"\nnyt = 1\n')
    before = (patient.place / ANSWERS).read_bytes()
    assert [(one.key, one.line, one.mends) for one in patient.found()] == [("damaged", 7, False)]
    list(mend(str(patient.place), patient.around))
    assert (patient.place / ANSWERS).read_bytes() == before


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() != 0, reason="only root gives files away")
@pytest.mark.parametrize("asking", ["owner", "root"])
def test_files_of_another_user_in_the_vault_are_wrong(patient: Patient, asking: str) -> None:
    """What sudo wrote belongs to root, whoever asks."""
    for folder, _, files in os.walk(patient.place):
        for name in (".", *files):
            os.chown(os.path.join(folder, name), 1234, 1234)
    os.chown(patient.place / LOG, 0, 0)
    patient.uid = 1234 if asking == "owner" else 0
    [found] = patient.found("owner")
    assert (found.path, found.values["count"]) == (str(patient.place / LOG), 1)


@pytest.mark.parametrize(
    ("hide", "checks"),
    [
        (lambda patient: patient.system("/proc/swaps", ""), {"swap"}),
        (lambda patient: patient.system("/proc/mounts", ""), {"network", "disk"}),
        (lambda patient: (patient.root / "proc/sys/kernel/core_pattern").unlink(), {"dumps"}),
        (lambda patient: patient.env.clear(), {"histories"}),
        (lambda patient: setattr(patient, "uid", -1), {"owner"}),
    ],
)
def test_a_check_that_cannot_look_says_so(
    patient: Patient, hide: Callable[[Patient], object], checks: set[str]
) -> None:
    """It is neither well nor wrong."""
    hide(patient)
    assert {one.check for one in patient.found() if one.level is Level.UNCHECKED} == checks
