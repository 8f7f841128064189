"""Temporary files that a killed program left."""

from __future__ import annotations

from typing import TYPE_CHECKING

from musprep.vault.files import temporary_files

if TYPE_CHECKING:
    from pathlib import Path


def test_only_old_temporaries_are_swept(tmp_path: Path) -> None:
    """A temporary of a write under way stays; one that is an hour old goes; other files are never touched."""
    (tmp_path / f"{temporary_files.PREFIX}{'ab' * 8}.tmp").write_bytes(b"")
    (tmp_path / ".andet").write_bytes(b"")
    assert temporary_files.sweep(str(tmp_path)) == 0
    assert temporary_files.sweep(str(tmp_path), older_than=0) == 1
    assert [item.name for item in tmp_path.iterdir()] == [".andet"]
    assert temporary_files.sweep(str(tmp_path / "nowhere")) == 0
