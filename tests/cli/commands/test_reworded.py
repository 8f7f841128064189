"""A question that was reworded never stands above an answer that was given to it before."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from command_line import CommandLine

TO = "egne/del/leder"
OLD, NEW = "Hvad er du glad for ved din leder?", "Hvad er du utilfreds med ved din leder?"
ANSWER = "At hun lytter"


def _put(cli: CommandLine, da: str, en: str) -> None:
    cli.write(
        "questionnaires/egne.toml",
        f"""schema = 2
id = "egne"
version = "1.0.0"
kind = "questions"
title = "Egne"
about = "Egne"
source = "Egne"

[[section]]
id = "del"
title = "Del"

[[section.question]]
id = "leder"
prompt = {{ da = "{da}", en = "{en}" }}
""",
    )


@pytest.fixture
def answered(cli: CommandLine) -> CommandLine:
    _put(cli, OLD, "What do you like about your manager?")
    cli.good("round", "new", "--date", "2026-12-09")
    cli.good("round", "set", "catalogues", "egne")
    cli.good("answer", TO, ANSWER, "--say", "in-writing")
    _put(cli, NEW, "What do you dislike about your manager?")
    return cli


@pytest.mark.parametrize(
    "command",
    [
        ("brief", "--upto", "in-writing", "--stdout"),
        ("brief", "--upto", "only-me", "--stdout"),
        ("brief", "--upto", "in-writing", "--stdout", "--format", "json"),
        ("brief", "--upto", "in-writing", "--gate"),
        ("answers",),
        ("answers", "--json"),
        ("then", TO),
        ("then", TO, "--json"),
        ("search", "lytter", "--json"),
        ("vault", "export", "ud", "--gate", "--upto", "in-writing"),
        ("--lang", "en", "brief", "--upto", "in-writing", "--stdout"),
        ("--lang", "en", "answers"),
    ],
)
def test_the_words_above_an_answer_are_those_it_answered(answered: CommandLine, command: tuple[str, ...]) -> None:
    """In every output and language the question of then stands before the answer, and no other question between."""
    out = answered.good(*command).out
    assert OLD in out
    above = out[: out.index(OLD)] if command[:1] != ("search",) else ""
    assert "dislike" not in above
    assert NEW not in above


def test_where_it_reads_differently_now_is_told(answered: CommandLine) -> None:
    """The list shows both wordings, the paper a mark, the data a field, and the question's own page says so."""
    assert f"Spørgsmålet lyder nu: ”{NEW}”" in answered.good("answers").out
    assert answered.good("answers", "--json").data[0]["prompt_now"] == NEW
    assert "er formuleret anderledes nu" in answered.good("brief", "--stdout").out
    assert f"da spørgsmålet lød: ”{OLD}”" in " ".join(answered.good("answer", TO).out.split())
    assert NEW in answered.good("then", TO).out


def test_another_level_keeps_the_words_and_the_same_answer_again_takes_the_new_ones(answered: CommandLine) -> None:
    """Only an answer given anew, be it the same, is one to the new question."""
    answered.good("answer", TO, "--say", "say-it")
    assert answered.good("answers", "--json").data[0]["wording"] == OLD
    answered.good("answer", TO, ANSWER)
    assert answered.good("answers", "--json").data[0]["wording"] == NEW
    assert "lyder nu" not in answered.good("answers").out


@pytest.mark.parametrize("now", [f"  {OLD[:-1]} ?", OLD.upper(), OLD.replace(" ", "\u00a0", 1), OLD[:-1]])
def test_blanks_capitals_and_the_last_sign_are_no_rewording(answered: CommandLine, now: str) -> None:
    """What reads the same is the same question."""
    _put(answered, now, "x")
    assert "lyder nu" not in answered.good("answers").out


def test_an_answer_without_its_words_stands_below_those_of_today(answered: CommandLine) -> None:
    """One from before words were kept has no others."""
    file = answered.vault / "rounds" / "2026" / "answers.toml"
    lines = [line for line in file.read_text("utf-8").splitlines() if not line.startswith("wording")]
    file.write_text("\n".join(lines) + "\n", "utf-8")
    assert answered.good("answers").out.startswith(NEW)


_FORMS = {
    "choice": (
        'type = "choice"\nchoices = [{ id = "a", text = "Ja, gerne" }, { id = "b", text = "Måske" }]',
        'type = "choice"\nchoices = [{ id = "a", text = "Nej, aldrig" }, { id = "b", text = "Måske" }]',
        ("a", "Ja, gerne", "Nej, aldrig"),
    ),
    "gone": (
        'type = "choice"\nchoices = [{ id = "a", text = "Ja, gerne" }, { id = "b", text = "Måske" }]',
        'type = "choice"\nchoices = [{ id = "b", text = "Måske" }]',
        ("a", "Ja, gerne", "kan ikke vælges længere"),
    ),
    "multi": (
        'type = "multi"\nchoices = [{ id = "a", text = "Løn" }, { id = "b", text = "Kursus" }]',
        'type = "multi"\nchoices = [{ id = "a", text = "Løn" }, { id = "b", text = "Orlov" }]',
        ("a, b", "Løn, Kursus", "Løn, Orlov"),
    ),
    "scale": (
        'type = "scale"\nscale = [1, 7]',
        'type = "scale"\nscale = [1, 10]',
        ("4", "4 (fra 1 slet ikke til 7 i høj grad)", "4 (fra 1 slet ikke til 10 i høj grad)"),
    ),
}


def _put_typed(cli: CommandLine, form: str) -> None:
    _put(cli, OLD, OLD)
    file = cli.vault / "questionnaires" / "egne.toml"
    file.write_text(file.read_text("utf-8") + form + "\n", "utf-8")


@pytest.fixture(params=_FORMS)
def chosen(cli: CommandLine, request: pytest.FixtureRequest) -> tuple[CommandLine, str, str, str]:
    """Return a question whose choices or scale were changed since it was answered, and the words of then and now."""
    before, after, words = _FORMS[request.param]
    _put_typed(cli, before)
    cli.good("round", "new", "--date", "2026-12-09")
    cli.good("round", "set", "catalogues", "egne")
    cli.good("answer", TO, words[0], "--say", "in-writing")
    _put_typed(cli, after)
    return cli, *words


def test_what_was_chosen_stands_as_it_was_called(chosen: tuple[CommandLine, str, str, str]) -> None:
    """In every output a choice or a step has the label and the ends of then, with a mark where those are others now."""
    cli, stored, then, now = chosen
    for upto in ("in-writing", "only-me"):
        out = cli.good("brief", "--upto", upto, "--stdout").out
        assert f"{then}\n" in out.replace("\\", "")
        assert "valgmuligheden er ændret siden" in out
        assert now not in out
    for command in (("answers",), ("answer", TO), ("then", TO)):
        out = " ".join(cli.good(*command).out.split())
        assert then in out
        assert f"er ændret. Nu: {now}" in out.replace("(kan", "kan").replace("mere)", "mere")
    data = cli.good("brief", "--upto", "in-writing", "--stdout", "--format", "json").data["answers"][0]
    assert (data["text"], data["reworded"]) == (then, True)
    listed = cli.good("answers", "--json").data[0]
    assert (listed["text"], listed["shown"]) == (stored, then)
    assert now in listed["shown_now"]
    assert then in cli.good("vault", "export", "ud", "--gate", "--upto", "in-writing").out
    assert cli.good("search", then.split(" ", 1)[0], "--json").data[0]["text"].startswith(then)


def test_an_answer_from_before_labels_were_kept_is_shown_as_before(chosen: tuple[CommandLine, str, str, str]) -> None:
    """An older vault knows no other words than those of today, and nothing is marked in it."""
    cli, _, then, now = chosen
    file = cli.vault / "rounds" / "2026" / "answers.toml"
    file.write_text(
        "\n".join(row for row in file.read_text("utf-8").split("\n") if not row.startswith("shown")), "utf-8"
    )
    out = cli.good("answers").out
    assert then not in out
    assert "er ændret" not in out
    assert now in out or "vælges" in now


def test_what_makes_no_other_answer_is_no_rewording(cli: CommandLine) -> None:
    """A hint, the label of what was not chosen, and one more choice leave an answer what it was."""
    form = 'type = "choice"\nhint = "Vælg{0}"\nchoices = [{{ id = "a", text = "Ja" }}, {{ id = "b", text = "Nej{0}" }}]'
    _put_typed(cli, form.format(""))
    cli.good("answer", TO, "a")
    _put_typed(cli, form.format(" tak")[:-1] + ', { id = "c", text = "Måske" }]')
    assert "nu" not in cli.good("answers").out.split()


def test_a_probe_belongs_to_its_question(cli: CommandLine) -> None:
    """“Why?” below a reworded question is another question: the one of then stands above the answer."""
    probe = '[[section.question.probe]]\nid = "hvorfor"\nprompt = "Hvorfor?"'
    _put_typed(cli, probe)
    cli.good("answer", f"{TO}/hvorfor", ANSWER)
    assert cli.good("answers").out.startswith("Hvorfor?")
    file = cli.vault / "questionnaires" / "egne.toml"
    file.write_text(file.read_text("utf-8").replace(OLD, NEW), "utf-8")
    out = " ".join(cli.good("answers").out.split())
    assert out.startswith(f"{OLD} › Hvorfor?")
    assert f"er nu: ”{NEW} › Hvorfor?”" in out
