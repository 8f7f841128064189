"""Whatever one types after `musprep` gets an answer: data, or one sentence; never a fault of the program."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from musprep.cli.framework.registry import COMMANDS
from musprep.cli.framework.run import make_parser
from musprep.language.say import text

if TYPE_CHECKING:
    from pathlib import Path

    from command_line import CommandLine

_NASTY = (
    "", " ", "-", "--", "-1", "0", "99999999999999999999", "1e9", "nan", "æøå", "privat-skema/opgaver/aaret",
    "lus/maal/egne", "../../etc/passwd", "/", "/dev/null", "/dev/zero", ".", "~", "a/b/c/d/e", "2026-11-03", "31/2",
    "uge 99", "0/0/0", "i morgen", "only-me", "på-skrift", "leder", "[/x]", "[link=x]", "\x1b]52;c;aGVq\x07", "\u202e",
    "a\r\nb", "\udce6", "🙂" * 50, "x" * 5000, "{}", "{text}", "%s", "'", '"""', "--json", "--yes", "--help=1",
    "konklusionsskema", "w1", "p1", "a1", "g1", "mig", "3", "5", "da", "navn", "name", "names", "guard", "date",
    "manager", "catalogues", "role",
)  # fmt: skip
_KINDS = [(name, action) for name, command in COMMANDS.items() for action in (command.actions or ("",))]


def _options(name: str, action: str) -> list[str]:
    """Return the options that an action knows."""
    return sorted(make_parser(name, action, "da")._option_string_actions)


@st.composite
def command_lines(draw: st.DrawFn) -> list[str]:
    """Return a command with one of its actions and any words: its own options among them, most of the time."""
    name, action = draw(st.sampled_from(_KINDS))
    # No system hands over a NUL in an argument.
    free = st.text(st.characters(exclude_characters="\x00"), max_size=20)
    word = st.one_of(st.sampled_from(_NASTY), free, st.sampled_from(_options(name, action)))
    words = draw(st.lists(word, max_size=7))
    if name == "demo":
        words = ["--write", *words[:1]]
    return [name, *([action] if action else []), *words, *draw(st.sampled_from([[], ["--lang", "en"]]))]


@pytest.fixture
def lived_in(cli: CommandLine, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> CommandLine:
    """Return the program with a little of everything in its vault."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("EDITOR", "true")
    cli.note("Et notat", "--tag", "drift")
    for line in (
        "round|new|--date|2026-12-03|--manager|Karen",
        "answer|privat-skema/opgaver/aaret|Et svar",
        "points|add|Et punkt",
        "wishes|add|Et ønske|--me|ro",
        "needs|add|Et behov",
        "agreements|add|En aftale|--owner|leder|--due|2027-01-01",
        "goals|add|Et mål|--activity|Kursus",
        "pulse|4",
    ):
        cli.good(*line.split("|"))
    return cli


@settings(
    max_examples=int(os.environ.get("MUSPREP_FUZZ", "200")),
    deadline=None,
    # The same lines in every run of the tests; others where more are asked for.
    derandomize="MUSPREP_FUZZ" not in os.environ,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(argv=command_lines(), stdin=st.sampled_from([b"", b"tekst\n", b"\xff\xfe\x00", b"ja\n"]))
def test_any_words_get_an_answer(lived_in: CommandLine, argv: list[str], stdin: bytes) -> None:
    """An exit code of ours, words where it is not 0, no fault of the program, and no bare control sign."""
    done = lived_in(*argv, stdin=stdin)
    assert done.code in (0, 1, 2, 3), done.err
    for language in ("da", "en"):
        fault = text("cli.unexpected", language, what="|", where="|").partition("|")[0]
        assert fault not in done.err, done.err
    assert "Traceback" not in done.err
    assert done.err.strip() or done.out.strip() or not done.code
    # A calendar's lines end in CRLF, by its own rules.
    said = done.out.replace("\r\n", "\n") + done.err
    assert not {sign for sign in said if ord(sign) < 32 and sign not in "\n\t"}
    assert not {"\u202e", "\u2066", "\x9b"} & set(done.out + done.err)
