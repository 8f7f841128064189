"""What the commands for points, wishes, needs, agreements and goals have in common; the rest is beside this."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from musprep.model.meeting import MeetingState
from musprep.services.session.session import open_session

if TYPE_CHECKING:
    from command_line import CommandLine

_MORE = {"agreements": ("--owner", "mig")}
"""What a kind cannot be made without, beside its text."""
OF_ROUND = ["points", "wishes", "needs"]
LASTING = ["agreements", "goals"]
FIVE = pytest.mark.parametrize("kind", [*OF_ROUND, *LASTING])


def _file(kind: str) -> str:
    return f"rounds/2026/{kind}.toml" if kind in OF_ROUND else f"{kind}.toml"


def _add(cli: CommandLine, kind: str, text: str, stdin: bytes = b"") -> list[str]:
    return cli.good(kind, "add", text, *_MORE.get(kind, ()), stdin=stdin).lines


def _listed(cli: CommandLine, kind: str) -> list[str]:
    found: list[dict[str, Any]] = cli.good(kind, "--json").data
    return [one["id"] for one in found]


@FIVE
def test_an_empty_vault_says_how_to_begin(cli: CommandLine, kind: str) -> None:
    """Nothing yet: nothing on stdout, one sentence, and no vault is made by looking."""
    done = cli.good(kind)
    assert (done.out, f"musprep {kind} add" in done.err) == ("", True)
    assert cli.good(kind, "--json").data == []
    assert not cli.vault.exists()


@FIVE
def test_the_text_comes_as_input_too(cli: CommandLine, kind: str) -> None:
    """`-` takes the text from stdin; its first words are the id, which is all of stdout; a round begins by itself."""
    assert _add(cli, kind, "-", "Ønske fra input".encode()) == ["oenske-fra-input"]
    assert "Ønske fra input" in cli.good(kind).out
    assert [one["id"] for one in cli.good("round", "list", "--json").data] == ["2026"]


@FIVE
def test_written_by_mistake_they_are_removed(cli: CommandLine, kind: str) -> None:
    """Each is named by the beginning of its id and printed by the whole; where one is wrong none is taken.

    Removed, they are in no list, no paper and no search any more, and a copy stays in the vault.
    """
    for text in ("Alfa", "Beta", "Gamma"):
        _add(cli, kind, text)
    assert "ikke noget med id’et ”findes-ikke”" in cli(kind, "remove", "alfa", "findes-ikke").err
    done = cli.good(kind, "remove", "alf", "gam")
    assert done.out.split() == ["alfa", "gamma"]
    assert "Slettet: ”Alfa”" in done.err
    assert _listed(cli, kind) == ["beta"]
    if kind in LASTING:
        assert [one["id"] for one in cli.good(kind, "--state", "all", "--json").data] == ["beta"]
    for line in (("brief", "--for", "new-manager", "--stdout"), ("search", "alfa")):
        assert "Alfa" not in cli(*line).out
    kept = [path.read_text("utf-8") for path in (cli.vault / "history" / f"{_file(kind)}").iterdir()]
    assert any("Alfa" in words for words in kept)
    cli.good(kind, "remove", "beta")
    assert f"musprep {kind} add" in cli.good(kind).err


@pytest.mark.parametrize("kind", OF_ROUND)
def test_a_closed_round_takes_none(cli: CommandLine, kind: str) -> None:
    """Closed is read-only: adding, changing and removing are refused, and looking still works."""
    _add(cli, kind, "Alfa")
    cli.good("round", "close")
    for argv in (["add", "Beta"], ["edit", "alfa", "--text", "x"], ["remove", "alfa"]):
        done = cli(kind, *argv)
        assert done.code == 1
        assert "musprep round reopen" in done.err
    assert [one["text"] for one in cli.good(kind, "--json").data] == ["Alfa"]


@pytest.mark.parametrize(("kind", "about"), [("wishes", ""), ("needs", "  (andet)")])
def test_those_of_last_time_are_listed_and_carried_over(cli: CommandLine, kind: str, about: str) -> None:
    """Without an id those are listed that are not along yet."""
    _add(cli, kind, "Kortere ventetid")
    cli.good("round", "close")
    cli.good("round", "new")
    listed = cli.good(kind, "carry-over")
    assert listed.lines == ["- Kortere ventetid", f"    kortere-ventetid{about}"]
    assert f"musprep {kind} carry-over kortere-ventetid\n" in listed.err
    assert cli.good(kind, "carry-over", "kort").lines == ["kortere-ventetid"]
    assert _listed(cli, kind) == ["kortere-ventetid"]
    assert cli.good(kind, "carry-over").out == ""


@pytest.mark.parametrize("kind", OF_ROUND)
def test_why_nothing_can_be_carried_over_is_told(cli: CommandLine, kind: str) -> None:
    """There is no round before, nothing in it to take along, all of it is here, or the round is closed."""
    for begin in ((), ("round", "new")):
        if begin:
            cli.good(*begin)
        assert "ingen tidligere runde" in cli.good(kind, "carry-over").err
    cli.good("round", "close")
    cli.good("round", "new", "--date", "2027-11-01")
    assert "ikke noget at tage med fra sidste runde" in cli.good(kind, "carry-over").err
    _add(cli, kind, "Kortere ventetid")
    cli.good("round", "close")
    assert "er lukket" in cli.good(kind, "carry-over").err
    cli.good("round", "new", "--date", "2028-11-01")
    cli.good(kind, "carry-over", "kort")
    assert "taget alt med" in cli.good(kind, "carry-over").err


def test_a_point_that_was_said_is_not_called_carried_over(cli: CommandLine) -> None:
    """Where the only point was ticked at the last talk, nothing of it is to be taken along, and nothing was."""
    cli.good("round", "new", "--date", "2026-11-02")
    name = _add(cli, "points", "Vagterne")[0]
    open_session(str(cli.vault)).get_repository().save_room(MeetingState(said=(name,)))
    cli.good("round", "new", "--date", "2027-11-01")
    assert "ikke noget at tage med" in cli.good("points", "carry-over").err


@pytest.mark.parametrize(
    ("kind", "reach", "states"),
    [("agreements", "keep", ("holdt", "sluppet", "aftalt")), ("goals", "reach", ("nået", "sluppet", "oprettet"))],
)
def test_they_are_reached_let_go_and_opened_again(
    cli: CommandLine, kind: str, reach: str, states: tuple[str, str, str]
) -> None:
    """The state follows; the list holds the open ones, `--state` the others; the history stands whole."""
    reached, dropped, made = states
    for text in ("Alfa", "Beta", "Gamma"):
        _add(cli, kind, text)
    cli.good(kind, reach, "alfa", "bestået", "i", "juni")
    cli.good(kind, "drop", "beta")
    listed = cli.good(kind)
    assert _listed(cli, kind) == ["gamma"]
    assert "Beta" not in listed.out
    assert f"Afsluttede {'aftaler' if kind == 'agreements' else 'mål'}: 2" in listed.err
    found = [(one["id"], one["state"]) for one in cli.good(kind, "--state", "alle", "--json").data]
    assert sorted(found) == [("alfa", "kept"), ("beta", "dropped"), ("gamma", "open")]
    assert [one["id"] for one in cli.good(kind, "--state", reached, "--json").data] == ["alfa"]
    assert [one["id"] for one in cli.good(kind, "--state", dropped, "--json").data] == ["beta"]
    told = cli.good(kind, "--state", reached).out
    assert "alfa  " in told
    assert reached in told.casefold()
    cli.good(kind, "reopen", "alfa")
    shown = cli.good(kind, "show", "alfa").out
    ends = [line.split("  ")[-1].strip() for line in shown.splitlines()[-3:]]
    assert ends == [made, f"{reached}: ”bestået i juni”", "åbnet igen"]
    assert sorted(_listed(cli, kind)) == ["alfa", "gamma"]


@FIVE
@pytest.mark.parametrize(
    ("argv", "code", "expected"),
    [
        ("add|", 1, "Der er ingen tekst at gemme"),
        ("add|  ", 1, "Der er ingen tekst at gemme"),
        ("edit|alfa", 2, "Skriv, hvad der skal rettes"),
        ("edit|findes-ikke|{text}|x", 1, "ikke noget med id’et ”findes-ikke”. Se, hvad der findes: musprep {kind}"),
        ("edit|alf|{text}|x", 1, "”alf” passer på flere: alfa, alfabet"),
        ("edit|alfa|{text}|\n", 1, "Der er ingen tekst at gemme"),
    ],
)  # fmt: skip
def test_what_is_wrong_changes_nothing(cli: CommandLine, kind: str, argv: str, code: int, expected: str) -> None:
    """One clear sentence, code 1 (2 for usage), and the file is byte for byte what it was."""
    for text in ("Alfa", "Alfabet"):
        _add(cli, kind, text)
    file = cli.vault / _file(kind)
    before = file.read_bytes()
    words = argv.format(text="--competence" if kind == "goals" else "--text").split("|")
    done = cli(kind, *words, *(_MORE.get(kind, ()) if words[0] == "add" else ()))
    assert (done.code, done.out) == (code, "")
    assert expected.format(kind=kind) in done.err
    assert file.read_bytes() == before
