"""What Windows has in the place of a link to a folder."""

from __future__ import annotations

import os
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any

import pytest

from musprep.language.error import MusprepError
from musprep.vault.doctor import check_access
from musprep.vault.doctor.finding import read_surroundings
from musprep.vault.files import atomic_write, links, location, read
from musprep.vault.records import file_tree, names
from platforms import needs_links

if TYPE_CHECKING:
    from pathlib import Path


def test_a_junction_is_no_folder_of_the_vaults(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What Windows has in the place of a link is refused like one: in reading, in making folders, in every listing."""
    (tmp_path / "log" / "2026").mkdir(parents=True)
    (tmp_path / "log" / "2026" / "letter.toml").write_bytes(b"")
    place, junction = str(tmp_path), str(tmp_path / "log")
    assert list(file_tree.list_plain(place, strict=False))
    plain = os.lstat
    tag = SimpleNamespace(st_mode=os.lstat(junction).st_mode, st_reparse_tag=0xA0000003)

    def lstat(path: Any, **more: Any) -> Any:
        return tag if path == junction else plain(path, **more)

    monkeypatch.setattr(os, "lstat", lstat)
    with pytest.raises(MusprepError):
        read.locate_inside(place, "log/2026/letter.toml")
    with pytest.raises(MusprepError):
        atomic_write.ensure_folder(os.path.join(junction, "2026"), place)
    with pytest.raises(MusprepError):
        file_tree.list_plain(place)
    assert not list(file_tree.list_plain(place, strict=False))
    assert [found.path for found in check_access.find_links(place, read_surroundings())] == ["log"]
    assert not [item.path for item in names.walk_names(place) if item.path.startswith("log")]


def test_a_junction_to_a_drive_that_is_away_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """As a link is: no vault is begun in its place, nor is there one without notes."""
    junction, plain = str(tmp_path / "mus"), os.lstat
    tag = SimpleNamespace(st_mode=plain(tmp_path).st_mode, st_reparse_tag=0xA0000003)
    monkeypatch.setattr(os, "lstat", lambda path, **more: tag if path == junction else plain(path, **more))
    monkeypatch.setattr(os, "readlink", lambda _: "E:\\mus")
    for below in ("", "a"):
        with pytest.raises(MusprepError, match=r"vault\.away") as told:
            location.choose_place(os.path.join(junction, below), {}, "linux")
        assert told.value.values["target"] == "E:\\mus"


@needs_links
@pytest.mark.parametrize("follows", [False, True], ids=["a system that can refuse", "a system that follows"])
def test_a_planted_link_is_not_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, *, follows: bool) -> None:
    """Keys, the head of the vault and what a new file is compared with are never read through a link."""
    (tmp_path / "else").write_text("schema = 2\n", "utf-8")
    (tmp_path / "link").symlink_to(tmp_path / "else")
    if follows:
        monkeypatch.delattr(os, "O_NOFOLLOW", raising=False)
        monkeypatch.setattr(links, "_READ_ONLY", os.O_RDONLY)
    with pytest.raises(OSError, match="link"):
        links.open_to_read(str(tmp_path / "link"))
    os.close(links.open_to_read(str(tmp_path / "else")))
