"""Paths as terminals and people write them, and files that a paste names."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

from musprep.language.error import MusprepError
from musprep.services.session.dropped_path import find_file, may_be_notes, propose_name, read_path

if TYPE_CHECKING:
    from pathlib import Path

_POSIX = pytest.mark.skipif(os.name == "nt", reason="this system has no posixpath for its paths")


@pytest.fixture
def form(tmp_path: Path) -> Path:
    """Return a file whose name has blanks, an apostrophe and a letter that an address spells out."""
    path = tmp_path / "Lene's MUS skema på 1 side.docx"
    path.write_bytes(b"x")
    return path


@pytest.mark.parametrize(
    "written",
    [
        "{}", "  {}\n", '"{}"', "“{}”", '& "{}"', "file://{address}", "file://localhost{address}",
        pytest.param("{escaped}", marks=_POSIX), pytest.param("'{quoted}'", marks=_POSIX),
    ],
)  # fmt: skip
def test_a_path_is_read_as_it_was_dropped(form: Path, written: str) -> None:
    """Quotes, an address, a shell's backslashes and blanks around it are taken away, and it is found in a paste."""
    plain = str(form)
    address = form.as_uri().removeprefix("file://")
    escaped = plain.replace(" ", "\\ ").replace("'", "\\'")
    pasted = written.format(plain, address=address, escaped=escaped, quoted=plain.replace("'", "'\\''"))
    assert read_path(pasted) == plain
    assert find_file(pasted) == plain


def test_home_is_read_and_nothing_is_refused(form: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """`~` is the home folder, and a blank path is told."""
    monkeypatch.setenv("HOME", str(form.parent))
    monkeypatch.setenv("USERPROFILE", str(form.parent))
    assert read_path(f"~/{form.name}") == find_file(f"~/{form.name}") == str(form)
    with pytest.raises(MusprepError):
        read_path("  ")


def test_only_a_file_named_whole_is_found_in_a_paste(form: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Two files, a folder, a name without its folder, words, a share of the network: none of them is one file."""
    monkeypatch.chdir(form.parent)
    for pasted in (
        f"{form}\n{form}",
        str(form.parent),
        form.name,
        "Hej",
        "",
        f"{form} {form}",
        f"/{form}",
        "\0/x",
    ):
        assert find_file(pasted) == ""


def test_names_for_copies_are_free(form: Path) -> None:
    """The proposed copy lies beside the form, takes no name that is there, and is a text where none can be filled."""
    first = propose_name(str(form), "udfyldt")
    assert first == str(form).replace(".docx", "-udfyldt.docx")
    form.with_name(os.path.basename(first)).write_bytes(b"x")
    assert propose_name(str(form), "udfyldt") == str(form).replace(".docx", "-udfyldt-2.docx")
    assert propose_name("/x/skema.pdf", "udfyldt") == "/x/skema-udfyldt.txt"
    assert [may_be_notes(one) for one in ("a.MD", "a.csv", "a.docx", "a")] == [True, True, False, False]
