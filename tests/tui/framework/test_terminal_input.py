"""What the terminal sends is read as keys, pastes and reports; what is none of these does nothing."""

from __future__ import annotations

import random
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from textual import events

from musprep.tui.framework.terminal_input import TerminalParser
from tui.quick_keys import opened, settle

if TYPE_CHECKING:
    from collections.abc import Callable

    from musprep.tui.application.app import MusprepApp

START, END = "\x1b[200~", "\x1b[201~"
TRICKY = [*"\x1b[OP]_M<?:;$u~\\\x9b\udc9b\r0123tyRmA-", "\x1b[", "200~", "201~", "48", "97", "99999999", "2048"]
PIECES = st.lists(st.sampled_from(TRICKY))


def read(*chunks: str, late: bool = True) -> list[str]:
    """Return what chunks mean, one after the other: keys by name, pastes in quotes, other messages as `<Name>`."""
    parser = TerminalParser()
    found = [message for chunk in chunks for message in parser.feed(chunk)]
    if late:
        parser._until = parser._until and 0.0
        found += parser.tick()
    return [_said(message) for message in found]


def _said(message: object) -> str:
    if isinstance(message, events.Key):
        return message.key
    return repr(message.text) if isinstance(message, events.Paste) else f"<{type(message).__name__}>"


@pytest.mark.parametrize(
    "pasted",
    [
        "to linjer\x1b[0;0 q\nd",
        "\x1b",
        "\x1b[A\x1b[97u\x1b]0;x",
        START,
        f"a{END}d\nq",
        f"{END}{END}",
        "\x9b1;2A",
        "\x00",
    ],
)
def test_a_paste_is_one_text_whatever_it_holds(pasted: str) -> None:
    """Escapes, controls and even the marks of a paste inside one are its text; the key behind it is a key again."""
    assert read(f"{START}{pasted}{END}x") == [repr(pasted), "x"]


@pytest.mark.parametrize("at", range(len(START) + 2 + len(END)))
def test_a_paste_may_come_in_pieces(at: int) -> None:
    """It is the same text wherever it is cut, in the middle of a mark too."""
    sent = f"{START}ab{END}"
    assert read(sent[:at], sent[at:], "x") == ["'ab'", "x"]


def test_a_long_paste_is_read_at_once() -> None:
    """Two million letters in pieces of a terminal's size are one text."""
    letters = "blåbær\n" * 300_000
    sent = f"{START}{letters}{END}"
    assert read(*(sent[at : at + 4096] for at in range(0, len(sent), 4096))) == [repr(letters)]


def test_a_paste_without_an_end_is_still_a_text() -> None:
    """After a while without a word it is given as it is; keys work, and the rest up to its end is text too."""
    assert read(f"{START}dq\x1b[201") == [repr("dq\x1b[201")]
    parser = TerminalParser()
    assert not list(parser.feed(f"{START}dq"))
    parser._until = 0.0
    assert [_said(one) for one in parser.tick()] == ["'dq'"]
    assert [_said(one) for one in parser.feed(f"nd{END}n")] == ["'nd'", "n"]
    assert [_said(one) for one in parser.feed("n")] == ["n"]


def test_bytes_that_are_no_text_are_seen_in_a_paste() -> None:
    """In a paste a sign stands for each; as a key they do nothing."""
    assert read(f"\udce6{START}sm\udcf8r{END}") == [repr("sm\ufffdr")]


@pytest.mark.parametrize(
    ("sent", "keys"),
    [
        ("aæ \r", ["a", "æ", "space", "enter"]),
        ("\n", ["enter"]),
        ("\x1b", ["escape"]),
        ("\x1b[A\x1bOB\x1b[1;5C\x1b[3~\x1b[Z", ["up", "down", "ctrl+right", "delete", "shift+tab"]),
        ("\x1b[[A\x1b[15~\x1b[3$\x1bn", ["f1", "f5", "shift+delete", "alt+n"]),
        ("\x1b6\x1b.\x1b§\x1bf\x1b\r", ["alt+6", "alt+full_stop", "alt+section_sign", "ctrl+right", "enter"]),
        ("\x1b[97;;97u\x1b[97u\x1b[97:65;2u\x1b[115;5u\x1b[0;;229u", ["a", "a", "A", "ctrl+s", "å"]),
        ("\x1b[97;1:2u\x1b[1;1:2A\x1b[27;5;115~\x1b[13;1u", ["a", "up", "ctrl+s", "enter"]),
        ("\x1b[I\x1b[O\x1b[<0;5;5M", ["<AppFocus>", "<AppBlur>", "<MouseDown>"]),
    ],
)
def test_keys_are_read_in_every_spelling(sent: str, keys: list[str]) -> None:
    """Old terminals, xterm, rxvt, the Linux console, the keyboard protocol with what it may add; a repeat presses.

    Nothing is typed with alt held down.
    """
    assert read(sent) == keys
    assert [one.key for one in TerminalParser().feed(sent) if isinstance(one, events.Key) and one.is_printable] == [
        key for key in keys if len(key) == 1 or key == "space"
    ]


@pytest.mark.parametrize(
    "sent",
    [
        "\x1b[97;1:3u", "\x1b[1;1:3A", "\x1b[97;1:9u", "\x1b[1114112u", "\x1b[55296u", "\x1b[5;3A", "\x1b[0u",
        "\x1b[17u", "\x1b[97;1;1;1u", "\x1b[?1;2c", "\x1b[>0;276;0c", "\x1b[5;7R", "\x1b[8;9;9t",
        "\x1b[48;9999;9999;1;1t", "\x1b[48;24;80;0;0t", "\x1b[?2026;9$y", "\x1b[<0;99999999;1M", "\x1b[<128;1;1M",
        "\x1b[<0;-5;-5M", "\x1b[M\xff\xff\xff", "\x1b[Mdqd", "\x1b[32;10;10M", "\x1b]11;rgb:d/q/d\x07",
        "\x1bP1$rdq\x1b\\", "\x1b_Gdq;OK\x1b\\", "\x1b^dq\x1b\\", "\x1bXdq\x9c", "\x9b?6c", "\x90dq\x9c", "\x1b[1;",
        "\x1b[57427u", "\x1b[57344;5u", "\x1b[", "\udcff\udcc3", "\x80", "\x1b]0;dq", "\x1b[" + "9" * 9000 + "u",
    ],
)  # fmt: skip
def test_a_report_nobody_asked_for_does_nothing(sent: str) -> None:
    """A key dropped, other replies, mouse reports out of all bounds, bytes that are no text, whatever is cut off."""
    assert read(sent) == []


@settings(max_examples=300, deadline=None)
@given(PIECES, PIECES)
def test_no_bytes_end_the_reading(first: list[str], second: list[str]) -> None:
    """Whatever comes, however it is cut, is no fault, and a key works after it."""
    assert read("".join(first), "".join(second), START, END, "\x18x")[-1] == "x"


@settings(max_examples=50, deadline=None)
@given(st.text())
def test_any_text_between_the_marks_comes_out(pasted: str) -> None:
    """Any Unicode text is pasted as it is."""
    assert read(START, pasted, END) == ([repr(pasted)] if pasted else [])


async def test_reports_out_of_the_way_leave_the_program_as_it_is(
    make_app: Callable[..., MusprepApp], demo_vault: str
) -> None:
    """Thousands of pieces of reports, fed to the program itself: it goes on, and where it was."""
    chance = random.Random(7)  # noqa: S311 - for a test
    app = make_app(demo_vault)
    async with app.run_test(size=(100, 30)) as pilot:
        await opened(pilot)
        parser = TerminalParser()
        for _ in range(500):
            numbers = ";".join(
                str(chance.choice([0, 1, 3, 35, 64, 97, 200, 9999])) for _ in range(chance.randint(0, 4))
            )
            kind = chance.choice(["<{}M", "<{}m", "?{}$y", "{}t", "{}R", "{}c", "48;{}t", "{}:3u", "I", "O", "{}n"])
            for message in parser.feed(f"\x1b[{kind.format(numbers)}"):
                message.set_sender(app)
                app.post_message(message)
        await settle(pilot)
        assert app.return_code is None
        assert app.is_open
