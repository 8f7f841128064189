"""`musprep answer` and `musprep answers`: the question, what stands beside it, and the answer."""

from __future__ import annotations

import csv
import datetime as dt

import pytest

from command_line import TODAY, CommandLine
from musprep.language.dates import show_day
from musprep.process import incoming
from own_catalogue import CONDITION, make_question, write_own

QUESTION = "privat-skema/opgaver/aaret"
PROBE = "privat-skema/trivsel/leder/stoette"


@pytest.fixture
def opened(cli: CommandLine) -> CommandLine:
    """Give a vault with an open round."""
    cli.good("round", "new", "--date", "2026-11-03")
    return cli


def test_without_text_the_question_is_shown(opened: CommandLine) -> None:
    """The question, its hint, its probes with their addresses, the entries that fit, and how to answer."""
    opened.note("Lukkede 14 sager", "--on", "2026-06-01")
    shown = opened.good("answer", QUESTION).out
    assert shown.startswith("Hvordan er dit arbejdsår gået?\n  Bladr")
    assert f"{QUESTION}/resultater" in shown
    assert "Årets notater til spørgsmålet (1):" in shown
    assert "Lukkede 14 sager" in shown
    assert f'musprep answer {QUESTION} "..."' in shown
    assert "How has your working year been?" in opened.good("answer", QUESTION, "--lang", "en").out


def test_what_was_agreed_last_time_stands_beside(opened: CommandLine) -> None:
    """Agreements and goals of the round before with their state, none of this round's; beside strategy the needs."""
    opened.good("agreements", "add", "Makker til rapporten", "--owner", "manager", "--due", "2026-12-01")
    opened.good("agreements", "add", "Fast hjemmedag", "--owner", "begge")
    opened.good("agreements", "keep", "fast")
    opened.good("goals", "add", "Ultralyd", "--progress", "12", "--target", "20")
    opened.good("round", "close")
    opened.good("round", "new")
    opened.good("agreements", "add", "Aftalt i år", "--owner", "mig")
    opened.good("needs", "add", "Kortere ventetid", "--source", "region")
    assert opened.good("answer", QUESTION).out.split("\n\n")[1].split("\n") == [
        "Aftale, min leder · frist 1. dec. 2026", "  Makker til rapporten",
        f"Aftale, vi begge · holdt {show_day(TODAY, 'da')}", "  Fast hjemmedag",
        "Mål, jeg · 12 af 20 nået · åben", "  Ultralyd",
    ]  # fmt: skip
    assert "The workplace’s need · the region\n  Kortere ventetid\n" in opened.good(
        "answer", "privat-skema/naeste-aar/vigtigste-opgaver", "--lang", "en"
    ).out  # fmt: skip


def test_an_answer_is_kept_with_its_wording_and_level(opened: CommandLine) -> None:
    """The address is printed; the catalogue's version and the exact wording are stored; it begins as if-asked."""
    assert opened.good("answer", QUESTION, "Et godt år").lines == [QUESTION]
    found = opened.good("answers", "--json").data
    assert found[0]["to"] == QUESTION
    assert (found[0]["text"], found[0]["say"]) == ("Et godt år", "if-asked")
    assert found[0]["wording"] == found[0]["prompt"] == "Hvordan er dit arbejdsår gået?"
    assert (found[0]["version"], found[0]["language"], found[0]["beside"]) == ("1.1.0", "da", 0)
    assert "Et godt år" in opened.good("answer", QUESTION).out


def test_a_probe_has_an_answer_of_its_own(opened: CommandLine) -> None:
    """An address of four parts answers the probe; shown alone it stands below its question."""
    opened.good("answer", PROBE, "Ja, når jeg spørger")
    assert opened.good("answers", "--json").data[0]["to"] == PROBE
    assert opened.good("answer", PROBE).lines[:2] == [
        "Hvordan har du og din nærmeste leder det med hinanden?",
        "Hvilken støtte får du af din leder, når du har brug for den?",
    ]


def test_the_level_changes_alone(opened: CommandLine) -> None:
    """--say without a text leaves the text as it was; the level may be written in either language."""
    opened.good("answer", QUESTION, "Et godt år")
    assert "(på skrift)" in opened.good("answer", QUESTION, "--say", "På skrift").err
    assert opened.good("answers", "--json").data[0] | {"at": ""} == {
        **opened.good("answers", "--json").data[0], "at": "", "text": "Et godt år", "say": "in-writing",
    }  # fmt: skip


def test_an_empty_text_empties_the_answer(opened: CommandLine) -> None:
    """Answering with "" takes the answer away, and says so."""
    opened.good("answer", QUESTION, "Et godt år")
    assert "Svaret er slettet" in opened.good("answer", QUESTION, "").err
    assert opened.good("answers", "--json").data == []


@pytest.mark.parametrize(
    ("given", "kept"),
    [
        (b"En linje\n", "En linje"),
        (b"\xef\xbb\xbfMed BOM", "Med BOM"),
        (b"To\r\nlinjer\r\n", "To\nlinjer"),
        (b"To\rlinjer\r", "To\nlinjer"),
        (b"nul\x00 og esc \x1b[31m", "nul\x00 og esc \x1b[31m"),
        ("å som to tegn: a\u030a".encode(), "å som to tegn: å"),
    ],
)
def test_input_is_kept_and_harmless_in_print(opened: CommandLine, given: bytes, kept: str) -> None:
    """`-` reads UTF-8: BOM and last line break off, letters composed, equal line ends; in print nothing obeys it."""
    opened.good("answer", QUESTION, "-", stdin=given)
    assert opened.good("answers", "--json").data[0]["text"] == kept
    for done in (
        opened.good("answers"),
        opened.good("answer", QUESTION),
        opened.good("brief", "--stdout", "--upto", "kun-mig"),
    ):
        assert not {"\x00", "\x1b", "\r"} & set(done.out)


@pytest.mark.parametrize(
    ("given", "expected"), [(b"\x89PNG\n\0\xff", "ikke UTF-8 (linje 1)"), (b"\xff\xfea", "UTF-16")]
)
def test_input_that_is_no_text_is_refused(opened: CommandLine, given: bytes, expected: str) -> None:
    """A picture, or half of a UTF-16 text, gives code 1 and a sentence, and nothing is saved."""
    for line in (("answer", QUESTION, "-"), ("log", "-")):
        done = opened(*line, stdin=given)
        assert done.code == 1
        assert (expected if line[0] == "answer" else "ikke UTF-8") in done.err
    assert opened.good("answers", "--json").data == []
    assert opened.good("entries").out == ""


@pytest.mark.parametrize(("encoding", "told"), [("cp850", "cp850"), ("cp1252", "cp1252"), ("utf-16", "")])
def test_input_as_other_programs_on_windows_write_it_is_taken(
    opened: CommandLine, monkeypatch: pytest.MonkeyPatch, encoding: str, told: str
) -> None:
    """UTF-16 with its mark needs no word; a code page is named, in an answer and in a note."""
    monkeypatch.setattr(incoming, "find_console_encoding", lambda: encoding)
    for line in (("answer", QUESTION, "-"), ("log", "-")):
        done = opened.good(*line, stdin="Blåbærgrød".encode(encoding))
        assert ("er ikke UTF-8 og blev læst som" in done.err, told in done.err) == (bool(told), True)
    assert opened.good("answers", "--json").data[0]["text"] == "Blåbærgrød"
    assert "Blåbærgrød" in opened.good("entries").out


@pytest.mark.parametrize(
    ("address", "expected"),
    [
        ("privat-skema/opgaver/aret", f"Mente du {QUESTION}?"),
        ("privat-skem/opgaver/aaret", "Mente du privat-skema?"),
        ("privat-skema", "Spørgsmålet ”privat-skema” findes ikke"),
        ("findes-ikke/a/b", "Spørgekataloget ”findes-ikke” findes ikke"),
        ("", "Spørgekataloget"),
        ("../../etc/passwd", "Spørgekataloget"),
        ("frie-10-raad/raad/1", "er en oplysning og ikke et spørgsmål"),
    ],
)
def test_a_wrong_address_names_the_nearest(opened: CommandLine, address: str, expected: str) -> None:
    """An address that leads nowhere gives code 1 and, where one is near, the right one."""
    done = opened("answer", address, "x")
    assert (done.code, done.out) == (1, "")
    assert expected in done.err


def test_the_first_answer_begins_a_round(cli: CommandLine) -> None:
    """Looking at a question makes nothing; the first answer begins a round, and says so."""
    assert cli.good("answer", QUESTION).out
    assert not cli.vault.exists()
    assert "2026" in cli.good("answer", QUESTION, "x").err
    assert cli.good("answers", "--json").data[0]["text"] == "x"
    assert cli("answer", "privat-skema/trivsel/findes-ikke", "x").code == 1


def test_an_emptied_answer_is_shown_once_more(opened: CommandLine) -> None:
    """Who empties an answer sees what was there, every line of it, and can put it back."""
    opened.good("answer", QUESTION, "Et godt år\nmed to linjer")
    done = opened.good("answer", QUESTION, "")
    assert "Det tidligere svar:\n  Et godt år\n  med to linjer\n" in done.err


def test_a_closed_round_is_read_only(opened: CommandLine) -> None:
    """In a closed round answers can be read but not written."""
    opened.good("answer", QUESTION, "Et godt år")
    opened.good("round", "close")
    done = opened("answer", QUESTION, "Nyt")
    assert done.code == 1
    assert "lukket" in done.err
    assert opened.good("answers", "--json").data[0]["text"] == "Et godt år"


def test_last_year_stands_beside_the_question(opened: CommandLine) -> None:
    """The next year the earlier answer is shown; `answers --round` lists it in full."""
    opened.good("answer", QUESTION, "Sidste år var hårdt")
    opened.today = TODAY + dt.timedelta(days=300)
    opened.good("round", "new", "--date", "2027-11-01")
    shown = opened.good("answer", QUESTION).out
    assert "Dit svar i 2026:\n  Sidste år var hårdt" in shown
    assert opened.good("answers", "--json").data == []
    assert opened.good("answers", "--round", "2026", "--json").data[0]["text"] == "Sidste år var hårdt"
    assert opened("answers", "--round", "2020").code == 1


def test_answers_come_in_the_order_of_the_questions(opened: CommandLine) -> None:
    """`answers` follows the catalogues, whatever the order of writing; --catalogue narrows it."""
    for address in ("lus/maal/egne", PROBE, QUESTION, "privat-skema/trivsel/virksomheden"):
        opened.good("answer", address, f"Svar på {address}")
    found = [one["to"] for one in opened.good("answers", "--json").data]
    assert found == ["privat-skema/trivsel/virksomheden", PROBE, QUESTION, "lus/maal/egne"]
    assert [one["to"] for one in opened.good("answers", "--catalogue", "lus", "--json").data] == ["lus/maal/egne"]
    assert opened("answers", "--catalogue", "findes-ikke").code == 1


def test_an_answer_outlives_its_question(opened: CommandLine) -> None:
    """Where an own catalogue drops a question, the answer is still listed, last, with its old wording."""
    own = 'schema = 2\nid = "mit"\nversion = "1.0.0"\nkind = "questions"\ntitle = "Mit"\nabout = "a"\nsource = "s"\n'
    section = '[[section]]\nid = "a"\ntitle = "A"\n'
    question = '[[section.question]]\nid = "q"\nprompt = "Mit eget spørgsmål?"\n'
    opened.write("questionnaires/mit.toml", own + section + question)
    opened.good("answer", "mit/a/q", "Mit svar")
    opened.write("questionnaires/mit.toml", own + section)
    found = opened.good("answers", "--json").data
    assert (found[-1]["prompt"], found[-1]["text"]) == ("Mit eget spørgsmål?", "Mit svar")


TYPES = """
schema = 2
id = "typer"
version = "1.0.0"
kind = "questions"
title = "Typer"
about = "Til prøve."
source = "Prøven."
[[section]]
id = "s"
title = "Afsnit"
[[section.question]]
id = "skala"
type = "scale"
prompt = "Skala?"
[[section.question]]
id = "valg"
type = "choice"
prompt = "Valg?"
choices = [{ id = "a", text = { da = "Ja, gerne", en = "Yes, please" } }, { id = "b", text = "Nej" }]
[[section.question]]
id = "dato"
type = "date"
prompt = "Dato?"
[[section.question]]
id = "note"
type = "note"
prompt = "En oplysning."
"""


@pytest.mark.parametrize(
    ("question", "text", "part"),
    [("skala", "banan", "5 i høj grad"), ("skala", "9", "5 i høj grad"), ("valg", "måske", "b (Nej)"),
     ("dato", "engang", "uge 47"), ("note", "x", "ikke et spørgsmål")],
)  # fmt: skip
def test_what_a_question_does_not_take_begins_nothing(cli: CommandLine, question: str, text: str, part: str) -> None:
    """The refusal says what is allowed, with exit code 1; no round is begun for it."""
    cli.write("questionnaires/typer.toml", TYPES)
    done = cli("answer", f"typer/s/{question}", text)
    assert (done.code, done.out) == (1, "")
    assert part in done.err
    assert cli.good("round", "list").out == ""


def test_answers_are_stored_the_same_and_shown_in_words(cli: CommandLine) -> None:
    """What was understood is told; programs get what is stored, people labels and days in their own language."""
    cli.write("questionnaires/typer.toml", TYPES)
    cli.good("round", "new", "--catalogues", "typer", "--date", "2026-11-20")
    for question, text, told in (
        ("skala", "4", "4 meget (fra 1 slet ikke til 5 i høj grad)"),
        ("valg", "yes", "Ja, gerne"),
        ("dato", "i morgen", "tirsdag den 3. november 2026"),
    ):
        done = cli.good("answer", f"typer/s/{question}", text, "--say", "in-writing")
        assert told in done.err
        assert told in cli.good("answer", f"typer/s/{question}").out
        assert told in cli.good("then", f"typer/s/{question}").out
    assert [one["text"] for one in cli.good("answers", "--json").data] == ["4", "a", "2026-11-03"]
    for language, words in (
        ("da", ("4 meget (fra", "Ja, gerne", "tirsdag den 3. november 2026")),
        ("en", ("4 quite a lot (from", "Yes, please", "Tuesday 3 November 2026")),
    ):
        for argv in (
            ("answers",),
            ("brief", "--stdout"),
            ("brief", "--gate"),
            ("brief", "--stdout", "--format", "json"),
        ):
            said = cli.good(*argv, "--lang", language).out
            assert all(one in said for one in words), said
    assert "Ja, gerne" in cli.good("search", "gerne").out


def test_an_old_answer_that_fits_no_type_is_still_shown(cli: CommandLine) -> None:
    """What an earlier program stored raw stays as it is, on every paper."""
    from musprep.services.session.session import open_session
    from musprep.services.year import answers

    cli.write("questionnaires/typer.toml", TYPES)
    cli.good("round", "new", "--catalogues", "typer")
    for question in ("skala", "valg", "dato"):
        answers.write(open_session(str(cli.vault), clock=lambda: TODAY), f"typer/s/{question}", "banan")
    for argv in (("answers",), ("brief", "--stdout", "--upto", "only-me")):
        assert cli.good(*argv).out.count("banan") == 3


def test_questions_that_are_gone_or_not_asked_now_are_marked(opened: CommandLine) -> None:
    """In the list for people, in Markdown, and for other programs; `answer` says that the condition is not met.

    So is one that is gone in `then`, in what is found and in the briefing.
    """
    write_own(str(opened.vault), CONDITION, make_question("kort", prompt="Kort?"))
    opened.good("answer", "egne/del/mere", "ja")
    assert "stilles ikke nu" not in opened.good("answer", "egne/del/hvad", "Et kursus").err
    opened.good("answer", "egne/del/kort", "Ja")
    assert "stilles ikke nu" not in opened.good("answers").out
    write_own(str(opened.vault), CONDITION)
    opened.good("answer", "egne/del/mere", "nej")
    shown = opened.good("answers").out
    assert "Hvad så? (stilles ikke nu)" in shown
    assert "Kort? (udgået)" in shown
    assert "## Hvad så? (not asked now)" in opened.good("answers", "--format", "md", "--lang", "en").out
    assert "Kort? (retired)" in opened.good("answers", "--format", "md", "--lang", "en").out
    states = {one["to"]: one["state"] for one in opened.good("answers", "--json").data}
    assert states == {"egne/del/mere": "asked", "egne/del/hvad": "unasked", "egne/del/kort": "retired"}
    *_, last = csv.DictReader(opened.good("answers", "--format", "csv").lines)
    assert (last["to"], last["state"]) == ("egne/del/kort", "retired")
    for words in (["then", "egne/del/kort"], ["brief", "--stdout", "--yes"], ["brief", "--full", "--stdout", "--yes"]):
        # In Markdown the question is set in italics, and a mark may stand behind them.
        assert opened.good(*words).out.replace("*", "").count("Kort? (udgået)") == 1 + ("--full" in words), words
    assert "egne/del/kort (udgået)" in opened.good("search", "Kort").out
    assert "afhænger af svaret på egne/del/mere" in opened.good("answer", "egne/del/hvad").out.replace("\n", " ")
    assert "afhænger af svaret på egne/del/mere" in opened.good("answer", "egne/del/hvad", "Et andet").err
