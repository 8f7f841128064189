"""The one check of every relative name that comes from a file."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from musprep.vault.files import read
from musprep.vault.files.problem import Damaged
from musprep.vault.files.relative import is_portable, is_safe
from platforms import needs_odd_names

_PARTS = st.sampled_from(
    ["..", ".", "", "a", "b.toml", "\\", "C:", "c:d", "nul", "Aux.toml", "COM1", "å", "\0", "\n", ".a"]
)


@pytest.mark.parametrize(
    "name",
    [
        "",
        "/",
        "/etc/passwd",
        "..",
        "../doc",
        "a/../../doc",
        "a/./b",
        "a//b",
        "a/",
        ".purge-old/a",
        "a/.lock",
        "a\\b",
        "C:/a",
        "C:a",
        "a/c:b",
        "a\0b",
        "a\nb",
        "nul",
        "a/NUL.toml",
        "com1.txt",
        "LPT¹",
        "con .toml",
        "\ud800",
        "a" * 2000,
        None,
        7,
        [],
    ],
)
def test_a_name_that_may_lead_out_or_is_none_is_refused(name: object, tmp_path: Path) -> None:
    """No way up, no root, no drive, no device, nothing hidden: in the check itself, in reading, and in a backup."""
    assert not is_safe(name)
    if isinstance(name, str):
        assert not is_portable(name)
        # Of a folder with a slash behind it the same is asked.
        with pytest.raises(Damaged):
            read.locate_inside(str(tmp_path), f"{name}/" if name.endswith("/") else name)


@pytest.mark.parametrize(
    "name",
    [
        "vault.toml",
        "log/2026/20260101t120000-abc123.toml",
        "questionnaires/blå bær?.toml",
        "a/b (kopi).toml",
        "a/answers 2.toml",
        "history/log/2026/x.toml/20260101t-1.edit.toml",
        pytest.param("a/10:30.md", marks=needs_odd_names),
        "conical.toml",
        "a...b",
        pytest.param("\udce6.toml", marks=needs_odd_names),
    ],
)
def test_a_name_that_may_lie_in_a_vault_passes(name: str, tmp_path: Path) -> None:
    """What people and sync programs call their files is no reason to leave them out."""
    assert is_safe(name)
    assert read.locate_inside(str(tmp_path), name) == str(tmp_path / name)


@settings(max_examples=100)
@given(st.lists(_PARTS, min_size=1, max_size=5).map("/".join))
def test_a_safe_name_always_stays_below_its_folder(name: str) -> None:
    """Whatever the parts, a name that passes comes to a place below the folder, by the same parts."""
    if is_safe(name):
        path = Path("/vault", name)
        assert path.is_relative_to("/vault")
        assert "/".join(path.parts[2:]) == name


@pytest.mark.parametrize("name", ["a.toml.", "log /a.toml", "log./a.toml", "a/10:30.md", "\udc80.toml"])
def test_what_windows_reads_as_another_name_is_refused_there(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Dots and blanks at an end, streams and half signs are refused on Windows; elsewhere they are names."""
    monkeypatch.setattr("sys.platform", "linux")
    if os.name != "nt":
        assert is_safe(name)
    monkeypatch.setattr("sys.platform", "win32")
    assert not is_safe(name)
