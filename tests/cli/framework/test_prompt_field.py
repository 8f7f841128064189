"""What is typed and pasted at a prompt becomes text, however it comes in pieces."""

from __future__ import annotations

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from musprep.cli.framework.late_paste import TypingSpeed
from musprep.cli.framework.prompt_field import PromptField, lay_out_rows

PASTE = "\x1b[200~{}\x1b[201~"


def typed(keys: str, *, one_line: bool = False, many: bool = False) -> PromptField:
    field = PromptField(one_line=one_line, many=many)
    field.take(keys)
    return field


@pytest.mark.parametrize(
    ("keys", "text"),
    [
        ("rød grøe\x7fd", "rød grød"),
        ("e\u0301x\x7f\x7f", ""),
        ("a👩‍👩‍👧\x08b", "ab"),
        ("a👍🏽\x7fb❤️\x7f", "ab"),
        ("to ord \x17tre", "to tre"),
        ("alt væk\x15nyt", "nyt"),
        ("bc\x1b[Da\x01X\x05Y", "XbacY"),
        ("ab\x1bOD\x1bOD-\x1b[3~", "-b"),
        ("abc\x1b[H\x1b[C\x0b", "a"),
        ("abc\x1b[D\x04", "ab"),
        ("x\x1b[1;5D\x1b[24~\x1b[0;0 q\x1b[Ay", "xy"),
        ("a\x1bb\x07\x00c", "abc"),
        ("a\x1b[[A\x1b[M !!\x1b[3$\x1b[?62;22c\x1b[?2026;2$y\x1b[<35;5;5Mb", "ab"),
        ("a\x1b]11;rgb:0/0/0\x07\x1bP>|XTerm(380)\x1b\\\x1b_Gi=1;OK\x9cb\x9b?6c", "ab"),
        ("a\tb", "a\tb"),
        (PASTE.format("\x1b[0;0 q\x15\x03\x7f[/x]"), "\x1b[0;0 q\x15\x03\x7f[/x]"),
        (PASTE.format("en\r\nto\rtre\n") + "\x15fire", "en\nto\ntrefire"),
        ("\x7f\x17\x15\x0b\x1b[D\x1b[C\x1b[3~", ""),
    ],
)
def test_keys_edit_the_text(keys: str, text: str) -> None:
    """Letters go whole, with what belongs to them; reports of other keys type nothing; a paste is text throughout."""
    assert typed(keys).text == text


def test_enter_ends_it_and_what_follows_is_given_back() -> None:
    """Enter ends a text, ctrl+d too; where lines are typed only ctrl+d does."""
    field = PromptField()
    assert (field.take("a\r\nb\nc"), field.text, field.done) == ("b\nc", "a", True)
    assert (field.go_on("b\rc"), field.text, field.done) == ("", "a\nb\nc", False)
    assert (field.take("\n"), field.done) == ("", True)
    assert (field.go_on("d\n\x04e"), field.text, field.done) == ("e", "a\nb\nc\nd\n", True)
    assert (field.go_on("f\n"), field.text, field.done) == ("", "a\nb\nc\nd\n\nf", True)
    assert (typed("a\x04").done, typed("a\x04").closed, typed("\x04").closed) == (True, False, True)
    many = typed("a\nb\n\x04c", many=True)
    assert (many.text, many.done) == ("a\nb\n", True)


def test_a_begun_report_is_not_waited_for_for_ever() -> None:
    """Esc pressed alone, the next letters are letters, also those with which a report could begin."""
    field = typed("\x1b")
    field.forget_begun()
    field.take("[Og så")
    assert field.text == "[Og så"


@pytest.mark.parametrize("marked", [False, True])
def test_a_long_paste_is_taken_at_once(marked: bool) -> None:
    """A hundred thousand lines are taken as one text."""
    lines = "en linje med ord i\n" * 100_000
    field = typed(PASTE.format(lines) + "\r" if marked else "x\n")
    rest = "" if marked else field.go_on(lines)
    assert (rest, field.done, len(field.text)) == ("", True, len(lines) + (0 if marked else 1))


def test_of_a_paste_one_line_is_taken_where_one_is_asked_for() -> None:
    """A yes or a passphrase is the first line of what is pasted, and waits for Enter; that there was more is known."""
    field = typed(PASTE.format("\nja\nnej\n"), one_line=True)
    assert (field.text, field.done, field.dropped) == ("ja", False, True)
    assert not typed(PASTE.format("ja\n"), one_line=True).dropped


@settings(max_examples=150)
@given(st.text(), st.lists(st.integers(1, 9), max_size=12))
@example("a\x1b[201b\x1b", [1] * 12)
@example("a\r\nb\r", [1] * 20)
def test_a_paste_in_pieces_is_the_same_paste(pasted: str, sizes: list[int]) -> None:
    """However a terminal cuts a paste up, its marks among it, all of it is text, and then keys are keys again."""
    keys = PASTE.format(pasted.replace("\x1b[201~", "")) + "\x1b[D\x1b[C!\r"
    field = PromptField()
    for size in (*sizes, len(keys)):
        field.take(keys[:size])
        keys = keys[size:]
    assert field.done
    assert field.text == pasted.replace("\x1b[201~", "").replace("\r\n", "\n").replace("\r", "\n") + "!"


@settings(max_examples=150)
@given(st.text("ab \n\té漢́", max_size=40), st.integers(0, 40), st.integers(2, 12))
def test_rows_fit_and_hold_everything(text: str, at: int, width: int) -> None:
    """The rows are no wider than the window, hold every letter, and the cursor stands on one of them."""
    lines, row, column = lay_out_rows("> ", text, min(at, len(text)), width)
    assert "".join(lines) == "> " + text.replace("\n", "").replace("\t", " ")
    assert 0 <= row < len(lines)
    assert 0 <= column <= width


def test_the_cursor_stands_where_the_next_letter_comes() -> None:
    """Rows are counted from the prompt, wide signs take two columns and marks none; controls are shown by a picture."""
    assert lay_out_rows("? ", "abc\x1bd", 5, 80) == (["? abc␛d"], 0, 7)
    assert lay_out_rows("? ", "漢é", 3, 80) == (["? 漢é"], 0, 5)
    assert lay_out_rows("? ", "abcd", 4, 4) == (["? ab", "cd"], 1, 2)
    assert lay_out_rows("? ", "ab\ncd", 2, 4) == (["? ab", "cd"], 0, 4)


def test_a_prompt_breaks_between_words() -> None:
    """Its words stay whole at any width that holds them; what is typed after it begins in the same row."""
    assert lay_out_rows("Vil du se nøglen nu? ", "ja", 2, 13) == (["Vil du se", "nøglen nu? ja"], 1, 13)
    assert lay_out_rows("Vil nu? ", "", 0, 7) == (["Vil nu?", ""], 1, 0)


@pytest.mark.parametrize("pieces", [("to\nlinjer\n",), ("en\n", "linje til"), ("en\r\nlinje til",)])
def test_more_of_a_paste_is_awaited_longer_after_several_lines(pieces: tuple[str, ...]) -> None:
    """Where the terminal marks no paste, several lines in one burst make further ones likely; one line does not."""
    several, one = TypingSpeed(), TypingSpeed()
    for piece in pieces:
        several.observe(piece)
    one.observe("en linje\n")
    assert several.pasted
    assert one.pasted
    assert several.patience > one.patience
