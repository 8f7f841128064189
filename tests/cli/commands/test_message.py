"""`musprep message`: composed from what may go in writing, shown, never sent."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from platforms import has_mode

if TYPE_CHECKING:
    from command_line import CommandLine


@pytest.fixture
def cleared(cli: CommandLine) -> CommandLine:
    """Two leading points, one of which may go in writing."""
    cli.good("owner", "set", "name", "Maja Holm")
    cli.good("round", "new", "--date", "2026-11-03", "--manager", "Karen")
    cli.good("points", "add", "Diplommodul", "--keywords", "kun til mig selv")
    cli.good("points", "add", "Vagterne er for meget")
    cli.good("points", "lead", "vagterne", "diplom")
    cli.good("points", "edit", "diplom", "--say", "på-skrift")
    return cli


def test_the_exact_text_is_on_stdout(cleared: CommandLine) -> None:
    """Greeting, the cleared points and nothing else of one's own; told that nothing was sent."""
    done = cleared.good("message")
    assert done.out.startswith("Hej Karen\n\n")
    assert "\n1. Diplommodul\n" in done.out
    assert done.out.endswith("Venlig hilsen\nMaja Holm\n")
    assert "Vagterne" not in done.out
    assert "kun til mig selv" not in done.out
    assert "Intet er sendt" in done.err
    assert cleared.good("message", "--lang", "en").out.startswith("Hi Karen\n")
    assert cleared.good("message", "--json").data == {"text": done.out}


def test_out_writes_the_same_text(cleared: CommandLine) -> None:
    """A new file for the owner alone, its path on stdout; one that exists is kept; a shared place needs --yes."""
    (cleared.folder / "eget").mkdir(mode=0o700)
    path = cleared.folder / "eget" / "besked.txt"
    assert cleared.good("message", "--out", str(path)).lines == [str(path)]
    assert path.read_text("utf-8") == cleared.good("message").out
    assert has_mode(path, 0o600)
    path.write_text("mit eget", "utf-8")
    assert "bliver ikke overskrevet" in cleared("message", "--out", str(path)).err
    assert path.read_text("utf-8") == "mit eget"
    (cleared.folder / "repo" / ".git").mkdir(parents=True)
    shared = cleared.folder / "repo" / "besked.txt"
    done = cleared("message", "--out", str(shared))
    assert (done.code, shared.exists()) == (1, False)
    assert cleared.good("message", "--out", str(shared), "--yes").lines == [str(shared)]


def test_nothing_cleared_means_no_message(cleared: CommandLine) -> None:
    """Without a leading point that may go in writing, a sentence says what to do, and no file is made."""
    cleared.good("points", "edit", "diplom", "--say", "sig-det")
    path = cleared.folder / "besked.txt"
    for argv in ([], ["--out", str(path)]):
        done = cleared("message", *argv)
        assert (done.code, done.out) == (1, "")
        assert "på skrift" in done.err
    assert not path.exists()


def test_wrong_use(cleared: CommandLine, cli: CommandLine) -> None:
    """--out without a name is a usage mistake; without a round there is nothing to write about."""
    assert cleared("message", "--out", "").code == 2
    assert "--gem-i og --json kan ikke bruges sammen" in cleared("message", "--out", "x", "--json").err
    assert "round new" in cli("message", "--vault", str(cli.folder / "tom")).err


def test_the_guard_looks_at_the_message(cleared: CommandLine) -> None:
    """What may point somebody out is told and stops nothing; --anonymous leaves it out of text and file."""
    cleared.good("points", "add", "Ring til Bo på 40 50 60 70", "--say", "på-skrift")
    cleared.good("points", "lead", "ring", "diplom")
    done = cleared.good("message")
    assert "”40 50 60 70”: et telefonnummer" in done.err
    assert "40 50 60 70" in done.out
    nameless = cleared.good("message", "--anonymous")
    assert "Ring til Bo på [telefon A]" in nameless.out
    assert "pege på nogen" not in nameless.err
    (cleared.folder / "eget").mkdir(mode=0o700)
    path = cleared.folder / "eget" / "besked.txt"
    cleared.good("message", "--anonymous", "--out", str(path))
    assert path.read_text("utf-8") == nameless.out
