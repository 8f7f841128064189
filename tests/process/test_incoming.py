"""Text from other programs: read as what it is, and a guess is named."""

from __future__ import annotations

import io
import sys

import pytest

from musprep.__main__ import write_utf8
from musprep.process import incoming

WORDS = "Blåbærgrød\n"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_what_says_what_it_is_needs_no_guess(encoding: str) -> None:
    """UTF-8 with and without a mark, and UTF-16 as PowerShell writes it, are read whatever the console is."""
    assert incoming.decode(WORDS.encode(encoding), "cp850") == (WORDS, "")


@pytest.mark.parametrize("encoding", ["cp850", "cp1252"])
def test_anything_else_is_read_as_the_console_writes_and_the_guess_is_named(encoding: str) -> None:
    """With nothing to guess by it is refused, as half of a UTF-16 text is in any case."""
    assert incoming.decode(WORDS.encode(encoding), encoding) == (WORDS, encoding)
    for data, guess in ((WORDS.encode(encoding), ""), (b"\xff\xfea", encoding)):
        with pytest.raises(UnicodeDecodeError):
            incoming.decode(data, guess)


@pytest.mark.skipif(sys.platform != "win32", reason="this system has no kernel32.GetACP")
def test_windows_tells_its_code_pages() -> None:
    """One for the console and one for files; each is a name that Python knows, or UTF-8 and so no guess."""
    for name in (incoming.find_console_encoding(), incoming.find_file_encoding()):
        assert "e".encode(name or "utf-8") == b"e"


@pytest.mark.parametrize(
    ("platform", "chosen", "written"),
    [("win32", "", "utf-8"), ("win32", "cp1252", "cp1252"), ("linux", "", "cp1252")],
)
def test_files_and_pipes_get_utf8_on_windows(
    monkeypatch: pytest.MonkeyPatch, platform: str, chosen: str, written: str
) -> None:
    """Whatever the code page is, unless the user chose an encoding; on other systems the locale stands."""
    stream = io.TextIOWrapper(io.BytesIO(), encoding="cp1252")
    monkeypatch.setenv("PYTHONIOENCODING", chosen)
    with monkeypatch.context() as here:
        here.setattr(sys, "stdout", stream)
        here.setattr(sys, "stderr", None)
        write_utf8(platform)
    assert stream.encoding == written
