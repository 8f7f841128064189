"""Any text is harmless to show, and loses nothing by it."""

from __future__ import annotations

import sys
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from musprep.language.safe import is_blank, make_safe, make_safe_line, shorten

_BIDI = {0x061C, 0x200E, 0x200F, *range(0x202A, 0x202F), *range(0x2066, 0x206A)}


def _is_harmful(letter: str) -> bool:
    return unicodedata.category(letter) in ("Cc", "Cs", "Zl", "Zp") or ord(letter) in _BIDI


def test_of_all_unicode_what_is_harmful_changes() -> None:
    """Just the controls, bidi marks, line separators and halves change, each to a harmless sign of its own."""
    every = [chr(code) for code in range(sys.maxunicode + 1)]
    changed = {letter: shown for letter in every if (shown := make_safe(letter)) != letter}
    assert changed.keys() == set(filter(_is_harmful, every)) - {"\n", "\t"}
    assert len(set(changed.values())) == len(changed)
    assert not any(map(_is_harmful, "".join(changed.values())))


def test_controls_are_shown_as_their_pictures() -> None:
    """An escape sequence is read, not obeyed."""
    assert make_safe("\x1b[31mrød\x07") == "␛[31mrød␇"
    assert make_safe("\x7f\x9b\u202e\ud800") == "␡⟨U+009B⟩⟨U+202E⟩⟨U+D800⟩"


def test_line_ends_of_windows_are_line_ends() -> None:
    """CRLF is a line break; a lone return is shown, as it would hide what stands before it."""
    assert make_safe("a\r\nb\rc") == "a\nb␍c"


@given(st.text(st.characters(), max_size=40))
def test_safe_is_done_once_and_for_all(text: str) -> None:
    """What is safe stays as it is when it passes again, and can be encoded."""
    assert make_safe(make_safe(text)) == make_safe(text)
    make_safe(text).encode()


@given(st.text(st.characters(), max_size=40))
def test_a_line_is_one_line(text: str) -> None:
    """`make_safe_line` has no line break, no tab and no outer blanks, and keeps the words."""
    line = make_safe_line(text)
    assert len(line.splitlines()) <= 1
    assert "\t" not in line
    assert line == line.strip()
    assert line.split() == make_safe(text).split()


@given(st.text(), st.integers(1, 80))
def test_a_beginning_is_one_safe_line_of_its_length(text: str, longest: int) -> None:
    """It is never longer than asked for, and ends in an ellipsis exactly where more follows."""
    line, whole = shorten(text, longest), make_safe_line(text)
    assert len(line) <= longest
    assert line == whole or (line.endswith("…") and whole.startswith(line[:-1]))


@pytest.mark.parametrize(
    ("text", "blank"),
    [
        ("", True),
        (" \t\n", True),
        ("\u200b\u2060\ufeff", True),
        ("\ufe0f", True),
        ("a", False),
        ("👍", False),
        (".", False),
    ],
)
def test_what_leaves_nothing_to_see_is_blank(text: str, blank: bool) -> None:
    """Blanks, joiners and marks without a letter are no text; anything that can be seen is one."""
    assert is_blank(text) is blank
