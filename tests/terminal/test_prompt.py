"""What is typed and pasted at a prompt of the command line, in a real terminal with a real shell around it."""

from __future__ import annotations

import os
import shlex
import signal
import sys
import time
from typing import TYPE_CHECKING

import pytest

from musprep.services.session.session import open_session
from terminal.window import musprep

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from terminal.window import Terminal

    Open = Callable[..., Terminal]

ASK = "Hvad vil du notere?"
PROMPT = "here-is-the-shell>"
PASTED = "\x1b[200~{}\x1b[201~"


def newest(home: Path) -> str:
    """Return the text of the note that is not of the made-up year."""
    return next(one.text for one in open_session(str(home / "vault")).list_entries() if "først" in one.text)


@pytest.fixture
def in_shell(home: Path, open_window: Open) -> Callable[..., Terminal]:
    """Start a shell, and in it a command; `HIT` is what a line of a paste would make."""

    def start(*words: str, name: str = "sh") -> Terminal:
        window = open_window(
            home, command=["env", f"PS1={PROMPT}", name, *(["--norc"] if name == "bash" else []), "-i"]
        )
        window.wait_for(PROMPT)
        window.type(shlex.join(musprep(*words)), "enter")
        return window

    return start


@pytest.mark.parametrize("shell", ["sh", "bash"])
@pytest.mark.parametrize("brackets", [False, True])
def test_no_pasted_line_reaches_the_shell(
    home: Path, in_shell: Callable[..., Terminal], shell: str, brackets: bool
) -> None:
    """Three pasted lines are one note, whether the terminal marks the paste or not; the shell gets none of them."""
    window = in_shell("log", name=shell)
    window.wait_for(ASK)
    lines = f"først\ntouch {home}/HIT\ntouch {home}/HIT2\n"
    window.type(*([PASTED.format(lines), "enter"] if brackets else [lines]))
    window.wait_for("resultat ·")
    # What is typed before the program has ended is taken for the rest of the paste.
    window.wait_for(f"\n{PROMPT}")
    window.type("echo sl''ut", "enter")
    window.wait_for("slut")
    assert not list(home.glob("HIT*"))
    assert newest(home) == lines.strip()


def test_a_paste_in_pieces_without_an_enter_waits_for_one(home: Path, open_window: Open) -> None:
    """Lines that come tenths of a second apart belong together; the last, without a line break, waits for Enter."""
    window = open_window(home, "log")
    window.wait_for(ASK)
    window.type("først\n")
    time.sleep(0.3)
    window.type("så\nsidst")
    window.wait_for("sidst")
    assert "resultat ·" not in window.shown
    window.type("enter")
    assert window.ended() == 0
    assert newest(home) == "først\nså\nsidst"
    assert window.put_back == []


def test_what_of_a_paste_comes_too_late_is_taken_from_the_shell(home: Path, open_window: Open) -> None:
    """Lines that come when nothing is asked any more, a begun one too, are read, shown and told, and left to nobody."""
    code = (
        "import select; from musprep.cli.framework.late_paste import drop; print('klar'); select.select([0], [], []);"
        "drop(0, 'da', shown=True); print('tilbage:', input())"
    )
    window = open_window(home, command=[sys.executable, "-c", code])
    window.wait_for("klar")
    window.type("touch HIT\ntouch")
    window.wait_for("kom for sent og er ikke gemt:\ntouch HIT\ntouch")
    window.type("intet", "enter")
    window.wait_for("tilbage: intet")
    assert window.ended() == 0


@pytest.mark.parametrize("words", [("log",), ("log", "-"), ("answer", "privat-skema/opgaver/aaret", "-")])
def test_a_line_longer_than_a_terminals_is_kept(home: Path, open_window: Open, words: tuple[str, ...]) -> None:
    """9000 letters on one line, two bytes each, are all there: what is asked for, and what is typed as input."""
    window = open_window(home, *words)
    window.wait_for("notere?" if words == ("log",) else "Ctrl-D")
    long = "først " + "ø" * 9000
    for at in range(0, len(long), 500):
        window.type(long[at : at + 500])
        window.read(0.2)
    window.type("enter", *([] if words == ("log",) else ["ctrl+d"]))
    assert window.ended() == 0
    session = open_session(str(home / "vault"))
    assert (newest(home) if words[0] == "log" else session.get_repository().answers[words[1]].text) == long
    assert window.put_back == []


def test_what_is_typed_before_the_question_is_kept(home: Path, open_window: Open) -> None:
    """Text, Enter and ctrl+d typed while the program starts are a note, as when they are typed afterwards."""
    window = open_window(home, "log", "-")
    window.type("først", "enter", "ctrl+d")
    assert window.ended() == 0
    assert newest(home) == "først"


def test_what_is_no_utf8_is_kept(home: Path, open_window: Open) -> None:
    """A terminal that sends Latin-1 loses no letter."""
    window = open_window(home, "log")
    window.wait_for(ASK)
    os.write(window._master, "først på åen".encode("latin-1"))
    window.wait_for("på åen")
    window.type("enter")
    assert window.ended() == 0
    assert newest(home) == "først på åen"


def test_keys_edit_what_is_seen(home: Path, open_window: Open) -> None:
    """Over several rows, what is taken away and put in is shown as it is saved."""
    window = open_window(home, "log", size=(30, 10))
    window.wait_for(ASK)
    window.type("først rødgrød med fløde, og så mere fløde", *["\x7f"] * 11, "\x01", "Vi ", "\x1b[F", "!")
    window.wait_for("og så!")
    assert "".join(window.shown.split()) == f"{ASK} Vi først rødgrød med fløde, og så!".replace(" ", "")
    window.type("enter")
    assert window.ended() == 0
    assert newest(home) == "Vi først rødgrød med fløde, og så!"


@pytest.mark.parametrize("paste", ["ja\nrm -rf x\nja\n", PASTED.format("ja\nnej\n") + "\r"])
def test_of_a_paste_a_question_takes_one_line(home: Path, open_window: Open, paste: str) -> None:
    """A yes is the first line of what is pasted; the rest answers nothing, and that is said."""
    window = open_window(home, "brief")
    window.wait_for("Gem briefingen")
    window.type(paste)
    window.wait_for("mere end én linje")
    assert window.ended() == 0
    assert window.put_back == []


def test_a_pasted_passphrase_answers_once(home: Path, open_window: Open) -> None:
    """The second line of a paste is not the repetition of a new passphrase, nor any later answer."""
    window = open_window(home, "vault", "encrypt", "--recovery", str(home / "sheet"))
    window.wait_for("adgangssætning")
    window.type("blåbærgrød på tirsdag\nblåbærgrød på tirsdag\n")
    window.wait_for("mere end én linje")
    window.wait_for("igen")
    window.type("noget andet", "enter")
    assert window.ended() == 1
    assert b"tirsdag" not in window.output
    assert not (home / "vault" / "recipient").exists()
    assert window.put_back == []


@pytest.mark.parametrize("words", [("log",), ("brief",), ("vault", "encrypt")])
def test_an_interrupted_question_leaves_nothing_to_the_shell(
    home: Path, in_shell: Callable[..., Terminal], words: tuple[str, ...]
) -> None:
    """Interrupted while a paste stands there, the terminal is put back, and the shell gets nothing of it."""
    window = in_shell(*words)
    window.wait_for({"log": ASK, "brief": "Gem briefingen", "vault": "gendannelsesark"}[words[0]])
    window.type(PASTED.format(f"touch {home}/HIT\ntouch {home}/HIT"))
    window.read(0.2)
    window.type("ctrl+c")
    for _ in range(200):
        if window.output.count(PROMPT.encode()) > 1:
            break
        window.read()
    window.type("stty -a; echo sl''ut", "enter")
    window.wait_for("slut")
    assert " icanon" in window.shown
    assert " echo " in window.shown
    assert window.output.rfind(b"\x1b[?2004l") > window.output.rfind(b"\x1b[?2004h")
    assert not list(home.glob("HIT*"))


def test_a_stopped_question_goes_on(home: Path, in_shell: Callable[..., Terminal]) -> None:
    """Ctrl+s holds nothing up. Ctrl+z gives the shell its terminal back; continued, what was typed stands there."""
    window = in_shell("log", name="bash")
    window.wait_for(ASK)
    window.type("ctrl+s", "først ")
    window.wait_for("først")
    window.type("ctrl+z")
    window.wait_for("Stopped")
    window.type("echo her''inde", "enter")
    window.wait_for("herinde")
    window.type("fg", "enter")
    window.read(0.5)
    window.type("videre", "enter")
    window.wait_for("resultat ·")
    assert newest(home) == "først videre"


def test_a_text_typed_for_a_command_that_refuses_is_shown_again(home: Path, open_window: Open) -> None:
    """What was typed at the terminal stands nowhere else, so it comes back with the refusal."""
    window = open_window(home, "answer", "privat-skema/opgaver/aaret", "-", "--round", "2025")
    window.wait_for("Ctrl-D")
    window.type("mine ord", "enter", "ctrl+d")
    assert window.ended() == 1
    assert window.shown.count("mine ord") == 2


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP, signal.SIGQUIT, signal.SIGUSR1])
def test_an_ended_question_puts_the_terminal_back(home: Path, open_window: Open, number: signal.Signals) -> None:
    """Ended by the system while it asks, the program leaves the terminal as it was, and ends as it was told."""
    window = open_window(home, "log")
    window.wait_for(ASK)
    window.signal(number)
    assert window.ended() == -number
    assert window.put_back == []
