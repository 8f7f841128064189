"""Text from other programs: read as what it is, and a guess is named."""

from __future__ import annotations

import io
import sys

import pytest

from musprep.__main__ import write_utf8
from musprep.process import incoming

WORDS = "Blåbærgrød\n"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32"])
def test_what_says_what_it_is_needs_no_guess(encoding: str) -> None:
    """UTF-8 with and without a mark, and UTF-16 as PowerShell writes it, are read whatever the console is."""
    assert incoming.decode(WORDS.encode(encoding), "cp850") == (WORDS, "")


@pytest.mark.parametrize("encoding", ["cp850", "cp1252", "utf-16-le", "utf-16-be"])
def test_anything_else_is_read_as_the_console_writes_and_the_guess_is_named(encoding: str) -> None:
    """With nothing to guess by it is refused, as what is no text is in any case: half of UTF-16, a picture."""
    data = WORDS.encode(encoding)
    assert incoming.decode(data, encoding) == (WORDS, encoding)
    if not encoding.startswith("utf"):
        with pytest.raises(UnicodeDecodeError):
            incoming.decode(data)
    for data in (b"\xff\xfea", b"\x89PNG\r\n\x1a\n\0\0\0"):
        with pytest.raises(UnicodeDecodeError):
            incoming.decode(data, encoding)


@pytest.mark.parametrize(
    ("encoding", "guess", "words"),
    [
        ("cp1252", "ascii", "på ø"),
        ("cp850", "cp1252", "Ørsted"),
        ("cp850", "cp1252", "hun gør det på grund af"),
        ("cp850", "cp1252", "en ny sø"),
        ("cp850", "cp1252", "over årene"),
        ("cp1252", "cp1252", "‘På’ ‹gør› † 1980"),
    ],
)
def test_a_guess_that_does_not_fit_gives_way_to_one_that_does(encoding: str, guess: str, words: str) -> None:
    """Letters that the code page here has not, or only signs for, are read in one that has them, and that is named."""
    assert incoming.decode(words.encode(encoding), guess) == (words, encoding)


@pytest.mark.parametrize("name", ["utf-8", "ascii", "no-such-encoding"])
def test_where_the_system_writes_utf8_older_programs_are_the_guess(monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    """A file of another machine is read all the same."""
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setattr(sys, "getfilesystemencoding", lambda: name)
    assert incoming.find_console_encoding() == incoming.find_file_encoding() == "cp1252"


@pytest.mark.skipif(sys.platform != "win32", reason="this system has no kernel32.GetACP")
def test_windows_tells_its_code_pages() -> None:
    """One for the console and one for files; each is a name that Python knows, or UTF-8 and so no guess."""
    for name in (incoming.find_console_encoding(), incoming.find_file_encoding()):
        assert "e".encode(name or "utf-8") == b"e"


@pytest.mark.parametrize(
    ("platform", "chosen", "written"),
    [
        ("win32", "", "utf-8"),
        ("win32", ":replace", "utf-8"),
        ("win32", "cp1252:replace", "cp1252"),
        ("linux", "", "cp1252"),
    ],
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
