"""Every name in a vault's folder is its own, a copy, another program's, or told as unknown."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from musprep.vault.records import names
from musprep.vault.records.names import NamedFile, NameKind
from platforms import knows_case

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

ENTRY = "20260301t100000-aaaaaa"
FOLDERS = {
    "": ("vault", "agreements", "goals", "pulses"),
    "rounds/2026": ("round", "answers", "points", "wishes", "needs", "room", "conclusion"),
    "log/2026": (ENTRY,),
    "questionnaires": ("privat",),
}
OWN = [
    "vault.toml", "vault.toml.age", "agreements.toml", "goals.toml.age", "draft.toml", "draft-12.toml", "recipient",
    "identity.age", ".lock", ".draft.toml.lock", ".draft-3.toml.lock", ".sealing", ".musprep-0123456789abcdef.tmp",
    f"log/2026/{ENTRY}.toml", f"log/2026/{ENTRY}-2.toml.age", "log/2026/mit-notat.toml", "rounds/2026-2/needs.toml",
    "rounds/2026/.musprep-0123456789abcdef.old.tmp", "questionnaires/mit-skema.toml", "briefings/2026-12-03.md",
    "briefings/2026-12-03-konklusionsskema.html.age",
    "history/agreements.toml/20260301t100000000000-0123abcd.save.toml",
    "history/log/2026/20260301t100000-aaaaaa.toml/20260301t100000000000-0123abcd.remove.toml.age",
]  # fmt: skip
FOREIGN = [
    ".git", ".gitignore", ".stfolder", ".stversions", ".stignore", ".DS_Store", "rounds/2026/._answers.toml",
    "rounds/Thumbs.db", ".dropbox.attr", ".nextcloudsync.log", ".owncloudsync.log.1", ".sync", ".Trash-1000",
    ".obsidian", "Desktop.ini",
    ".idea", "log/@eaDir", "lost+found", "System Volume Information", "Icon\r", ".directory", ".localized",
    "log/2026/.syncthing.20260301t100000-aaaaaa.toml.tmp", ".SynologyWorkingDirectory",
]  # fmt: skip
COPIES = [
    "agreements-5CD1234ABC.toml", "answers kopi.toml", "answers (Karens konfliktkopi 2026-11-03).toml",
    "answers-Karens MacBook Air.toml", "answers copy 2.toml", "answers (1).toml", "Answers.toml", "ANSWERS.TOML",
    "answers.sync-conflict-20261103-120000-ABC1234.toml", "answers.toml~", "answers.toml.orig", "answers.toml.bak",
    "answers_conflict-20261103-120000.toml", "answers (conflicted copy 2026-11-03).toml", "Kopie von answers.toml",
    "answers - Copy.toml", "Copy of answers.toml", "answers – kopia.toml.age", "answers.toml (1).age", "2answers.toml",
    "answers.toml.age.bak", "answers のコピー.toml", "~answers.toml", "answers.txt", "answers", ".answers.toml.tmp",
]  # fmt: skip


def lay(place: Path, paths: Iterable[str]) -> str:
    for path in paths:
        file = place / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(b"")
    return str(place)


def found(place: str) -> dict[str, NamedFile]:
    return {item.path: item for item in names.walk_names(place)}


def test_the_vaults_own_names_are_known(tmp_path: Path) -> None:
    """Whatever musprep writes is its own, encrypted or not."""
    kinds = {path: item.kind for path, item in found(lay(tmp_path, OWN)).items()}
    assert kinds == dict.fromkeys(OWN, NameKind.OWN)


def test_other_programs_names_are_known_and_not_looked_into(tmp_path: Path) -> None:
    """Each is one item, whatever lies in it."""
    for folder in (".git", ".obsidian", "lost+found"):
        lay(tmp_path, [f"{folder}/{name}" for name in ("answers.toml", "objects/ab")])
    # Windows has no control characters in names.
    foreign = {name for name in FOREIGN if os.name != "nt" or name.isprintable()}
    place = lay(tmp_path, [name for name in foreign if not (tmp_path / name).exists()])
    assert {path for path, item in found(place).items() if item.kind is NameKind.FOREIGN} == foreign
    assert len(found(place)) == len(foreign)


@pytest.mark.parametrize("name", COPIES)
def test_copies_are_found_under_any_name(tmp_path: Path, name: str) -> None:
    """Sync programs, editors and people of any language: the file's own name in it is enough."""
    if not knows_case and name.lower() in ("answers.toml", "agreements.toml"):
        pytest.skip("this system has no two names that differ in case alone")
    folder, stem = ("", "agreements") if name.startswith("agreements") else ("rounds/2026/", "answers")
    item = found(lay(tmp_path, [f"{folder}{name}"]))[f"{folder}{name}"]
    assert item.kind is NameKind.COPY
    assert item.of.removesuffix(".age") == f"{folder}{stem}.toml"


AROUND = st.text(st.characters(exclude_characters="/\0", exclude_categories=["Cs"]), max_size=12)


@settings(deadline=None, max_examples=80)
@given(folder=st.sampled_from(sorted(FOLDERS)), data=st.data(), before=AROUND, behind=AROUND, end=AROUND)
def test_any_name_is_a_copy_or_told(folder: str, data: st.DataObject, before: str, behind: str, end: str) -> None:
    """A known name with anything around it is a copy of a file there; no other name passes for the vault's own."""
    stem = data.draw(st.sampled_from(FOLDERS[folder]))
    start = f"{folder}/" if folder else ""
    for name, is_copy in ((f"{before}{stem}{behind}.toml{end}", True), (f"{before}{behind}{end}", False)):
        item = names._identify_file(f"{start}{name}", folder, name, [f"{stem}.toml"])
        if item.kind in (NameKind.FOREIGN, NameKind.EDITOR):
            continue
        if is_copy and not names._is_own(folder, name):
            assert item.kind is NameKind.COPY
            assert item.of.rpartition("/")[0] == folder
        elif item.kind is NameKind.OWN:
            assert names._is_own(folder, name) or folder == "log/2026"


@pytest.mark.parametrize(
    ("path", "of"),
    [
        ("rounds/2026 (1)/answers.toml", "rounds/2026/answers.toml"),
        ("rounds/2026-MacBook/answers kopi.toml", "rounds/2026/answers.toml"),
        ("rounds kopi/2026/answers.toml", "rounds/2026/answers.toml"),
        ("log (konflikt)/2026/20260301t100000-aaaaaa.toml", "log/2026/20260301t100000-aaaaaa.toml"),
        ("log/2026 - Kopi/mit-notat.toml", "log/2026/mit-notat.toml"),
        ("Copy of briefings/2026-12-03.md", "briefings/2026-12-03.md"),
        ("briefings/2026-12-03 (1).md", "briefings/2026-12-03.md"),
        ("questionnaires/Mit (2).toml", ""),
        ("questionnaires/privat (2).toml", "questionnaires/privat.toml"),
        ("recipient (1)", "recipient"),
        ("identity-LAPTOP.age", "identity.age"),
    ],
)
def test_copies_of_folders_and_of_other_files_are_found(tmp_path: Path, path: str, of: str) -> None:
    """A folder that two machines made is looked into; without its file a name is unknown."""
    place = lay(tmp_path, ["rounds/2026/answers.toml", "questionnaires/privat.toml", "briefings/2026-12-03.md", path])
    item = found(place)[path]
    assert (item.kind, item.of) == (NameKind.COPY if of else NameKind.UNKNOWN, of)


@pytest.mark.parametrize(
    "path", ["noter.txt", ".hemmelig", ".musprep-x", "log/x.toml", "rounds/2026/svar.toml", "history/x.toml"]
)
def test_any_other_file_is_unknown(tmp_path: Path, path: str) -> None:
    """So is a dot file of nobody's, and a record in the wrong folder."""
    assert found(lay(tmp_path, [path]))[path].kind is NameKind.UNKNOWN


@pytest.mark.parametrize("folder", ["Billeder", ".mine", "blogs", "rounds/Kopi", "log/juni", "briefings/gamle"])
def test_an_unknown_folder_is_told_once(tmp_path: Path, folder: str) -> None:
    """However much lies in it."""
    place = lay(tmp_path, [f"{folder}/answers.toml", f"{folder}/b/c.toml"])
    assert found(place) == {folder: NamedFile(folder, NameKind.UNKNOWN, is_folder=True)}
