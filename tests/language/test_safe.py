"""Any text is harmless to show, and loses nothing by it."""

from __future__ import annotations

import sys
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from musprep.language.safe import is_blank, safe, safe_line, shorten

_BIDI = {0x061C, 0x200E, 0x200F, *range(0x202A, 0x202F), *range(0x2066, 0x206A)}
_EVERY = [chr(code) for code in range(sys.maxunicode + 1)]


def test_no_character_of_unicode_stays_harmful() -> None:
    """Not one code point, surrogates included, comes through as a control, a bidi mark, a line separator or a half."""
    for letter in _EVERY:
        for shown in safe(letter):
            assert shown in "\n\t" or unicodedata.category(shown) not in ("Cc", "Cs", "Zl", "Zp"), hex(ord(letter))
            assert ord(shown) not in _BIDI


def test_every_other_character_stays() -> None:
    """What is harmless is shown as it is: only controls, bidi marks, separators and halves change."""
    changed = {ord(letter) for letter in _EVERY if safe(letter) != letter}
    wanted = {*range(9), *range(0xB, 0x20), *range(0x7F, 0xA0), 0x2028, 0x2029, *range(0xD800, 0xE000), *_BIDI}
    assert changed == wanted


def test_two_texts_never_look_the_same_by_accident() -> None:
    """Each harmful character has a sign of its own."""
    signs = [safe(letter) for letter in _EVERY if safe(letter) != letter]
    assert len(set(signs)) == len(signs)


def test_controls_are_shown_as_their_pictures() -> None:
    """An escape sequence is read, not obeyed."""
    assert safe("\x1b[31mrød\x07") == "␛[31mrød␇"
    assert safe("\x7f\x9b\u202e\ud800") == "␡⟨U+009B⟩⟨U+202E⟩⟨U+D800⟩"


def test_line_ends_of_windows_are_line_ends() -> None:
    """CRLF is a line break; a lone return is shown, as it would hide what stands before it."""
    assert safe("a\r\nb\rc") == "a\nb␍c"


@given(st.text(st.characters(), max_size=40))
def test_safe_is_done_once_and_for_all(text: str) -> None:
    """What is safe stays as it is when it passes again, and can be encoded."""
    assert safe(safe(text)) == safe(text)
    safe(text).encode()


@given(st.text(st.characters(), max_size=40))
def test_a_line_is_one_line(text: str) -> None:
    """`safe_line` has no line break, no tab and no outer blanks, and keeps the words."""
    line = safe_line(text)
    assert len(line.splitlines()) <= 1
    assert "\t" not in line
    assert line == line.strip()
    assert line.split() == safe(text).split()


@given(st.text(), st.integers(1, 80))
def test_a_beginning_is_one_safe_line_of_its_length(text: str, longest: int) -> None:
    """It is never longer than asked for, and ends in an ellipsis exactly where more follows."""
    line, whole = shorten(text, longest), safe_line(text)
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
