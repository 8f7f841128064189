"""`musprep round`: begin, look, set, close, reopen and list."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, get_args

import pytest

from musprep.insight.next_step import Step

if TYPE_CHECKING:
    from command_line import CommandLine


def test_a_round_begins_with_what_suits_the_role(cli: CommandLine) -> None:
    """The id is printed; the date as understood and the catalogues are said; a leading doctor gets LUS."""
    cli.good("owner", "set", "rolle", "ledende læge")
    done = cli.good("round", "new", "--date", "3/11", "--manager", "Karen Holm")
    assert done.lines == ["2026"]
    assert "LUS er tirsdag den 3. november 2026." in done.err
    assert "Spørgekataloger: lus, frie-10-raad" in done.err
    shown = cli.good("round", "show", "--json").data
    assert (shown["id"], shown["date"], shown["manager"], shown["agenda"]) == (
        "2026",
        "2026-11-03",
        "Karen Holm",
        "lus",
    )
    assert (shown["answers"], shown["points"], shown["wishes"]) == (0, 0, 0)


def test_a_date_without_a_year_lies_ahead(cli: CommandLine) -> None:
    """A meeting in March, asked for in November, is next March."""
    cli.good("round", "new", "--date", "medio marts")
    assert cli.good("round", "--json").data["date"] == "2027-03-15"
    assert cli.good("round", "--json").data["id"] == "2027"


def test_catalogues_are_chosen_with_commas_or_twice(cli: CommandLine) -> None:
    """--catalogues takes several, with commas, blanks or again; an unknown one stops all."""
    cli.good("round", "new", "--catalogues", "lus,privat-skema", "--catalogues", "frie-10-raad")
    assert cli.good("round", "--json").data["catalogues"] == ["lus", "privat-skema", "frie-10-raad"]
    done = cli("round", "new", "--catalogues", "findes-ikke")
    assert done.code == 1
    assert "Spørgekataloget" in done.err
    assert [one["closed"] for one in cli.good("round", "list", "--json").data] == [None]


def test_a_new_round_closes_the_open_one_and_takes_after_it(cli: CommandLine) -> None:
    """The next round has a number of its own, the last one's manager and catalogues, and the last one is closed."""
    cli.good("round", "new", "--manager", "Karen", "--catalogues", "lus")
    assert cli.good("round", "new").lines == ["2026"], "an empty one without a date is the new one itself"
    cli.good("points", "add", "Et punkt")
    done = cli.good("round", "new")
    assert done.lines == ["2026-2"]
    assert "Runde 2026 er lukket." in done.err
    first, second = cli.good("round", "list", "--json").data
    assert first["closed"]
    assert (second["manager"], second["catalogues"], second["closed"]) == ("Karen", ["lus"], None)


def test_the_round_after_a_talk_bears_the_year_of_the_next(cli: CommandLine) -> None:
    """There is one talk a year: what begins in the year of a talk is named after the one to come."""
    cli.good("round", "new", "--date", "2026-03-04")
    assert cli.good("round", "new").lines == ["2027"]


@pytest.mark.parametrize(
    ("written", "field", "kept", "said"),
    [
        ("date=3. nov", "date", "2026-11-03", "dato: tirsdag den 3. november 2026"),
        ("dato=uge 47", "date", "2026-11-20", "fredag den 20. november 2026"),
        ("time=9.30", "time", "09:30:00", "tid: kl. 9.30"),
        ("Tid=14", "time", "14:00:00", "tid: kl. 14.00"),
        ("minutes=90", "minutes", 90, "minutter: 90"),
        ("leder=Karen  Holm", "manager", "Karen  Holm", "leder: Karen  Holm"),
        ("place=Mødelokale 2", "place", "Mødelokale 2", "sted: Mødelokale 2"),
        ("catalogues=lus, frie-10-raad", "catalogues", ["lus", "frie-10-raad"], "lus, frie-10-raad"),
        ("dagsorden=lus", "agenda", "lus", "dagsorden: lus"),
        ("date=", "date", None, "dato: –"),
    ],
)
def test_set_reads_and_echoes(cli: CommandLine, written: str, field: str, kept: object, said: str) -> None:
    """Each part is set by its name in either language, and what was understood is said."""
    cli.good("round", "new", "--date", "2026-12-24")
    assert said in cli.good("round", "set", *written.split("=")).err
    assert cli.good("round", "--json").data[field] == kept


@pytest.mark.parametrize(
    ("key", "value", "expected"),
    [
        ("date", "31/2", "findes ikke"),
        ("time", "25:00", "Klokkeslættet"),
        ("minutes", "2", "mellem 5 og 480"),
        ("minutes", "mange", "mellem 5 og 480"),
        ("minutes", "60000000", "mellem 5 og 480"),
        ("catalogues", "findes-ikke", "Spørgekataloget"),
        ("agenda", "findes-ikke", "Spørgekataloget"),
        ("laeder", "x", "Mente du leder?"),
        ("closed", "x", "Vælg mellem dato"),
    ],
)
def test_set_refuses_what_it_cannot_read(cli: CommandLine, key: str, value: str, expected: str) -> None:
    """A wrong key or value gives code 1 and a sentence, and the round stays as it was."""
    cli.good("round", "new", "--date", "2026-11-03")
    before = cli.good("round", "--json").out
    done = cli("round", "set", key, value)
    assert done.code == 1
    assert expected in done.err
    assert cli.good("round", "--json").out == before


def test_show_tells_where_one_stands(cli: CommandLine) -> None:
    """Facts, progress by section, and the one next thing to do, in both languages."""
    cli.good("round", "new", "--date", "2026-11-20", "--manager", "Karen")
    cli.good("answer", "privat-skema/opgaver/aaret", "Godt")
    shown = cli.good("round").out
    assert "tirsdag" not in shown
    assert "fredag den 20. november 2026 (om 18 dage)" in shown
    assert "Privat forberedelsesskema: 1 af 17 besvaret" in shown
    assert "[x] Opgaver 1/1" in shown
    assert "[ ] Trivsel og arbejdsforhold 0/4" in shown
    assert "musprep points add" in shown
    english = cli.good("round", "--lang", "en").out
    assert "Friday 20 November 2026 (in 18 days)" in english
    assert "Next step – write what you want to say" in english


@pytest.mark.parametrize("step", get_args(Step))
def test_each_next_step_has_words(step: str) -> None:
    """Whatever step the rule may choose, the command line has words for it in both languages."""
    from musprep.language.say import text

    parts = {
        "section": "A",
        "days": 3,
        "count": 1,
        "about": "B",
        "id": "c",
        "ids": "d e f",
        "catalogue": "g",
        "round": "2025",
        "to": "h",
        "number": 1,
    }
    said = [text(f"cli.next_{step}", language, **parts) for language in ("da", "en")]
    assert said[0] != said[1]


def test_where_one_stands_for_programs(cli: CommandLine) -> None:
    """--json has what the text has: days left, sections, notes, leading points, the next step; an older round facts."""
    cli.good("round", "new", "--date", "2026-11-20")
    cli.good("answer", "privat-skema/opgaver/aaret", "Godt")
    cli.note("Noget", "--on", "2026-11-02")
    found = cli.good("round", "--json").data
    assert (found["days_left"], found["noted"], found["leading"], found["next"]["step"]) == (18, 1, 0, "add_points")
    section = {"catalogue": "privat-skema", "section": "opgaver", "answered": 1, "total": 1, "ready": True}
    assert section in found["sections"]
    cli.good("round", "close")
    cli.good("round", "new", "--date", "2027-11-20")
    old = cli.good("round", "show", "2026", "--json").data
    assert (old["answers"], "next" in old) == (1, False)


def test_close_and_reopen(cli: CommandLine) -> None:
    """A closed round is shown as closed, refuses changes and closing twice, and opens again."""
    cli.good("round", "new")
    assert cli.good("round", "close").lines == ["2026"]
    assert "(lukket)" in cli.good("round").lines[0]
    assert cli("round", "set", "manager", "x").code == 1
    assert cli("round", "close").code == 1
    assert cli.good("round", "reopen", "2026").lines == ["2026"]
    assert "stadig åben" in cli("round", "reopen").err
    assert cli.good("round", "--json").data["closed"] is None


def test_an_older_round_is_opened_and_put_right(cli: CommandLine) -> None:
    """With --round answers, wishes, points and needs go into the older round, once it is open again."""
    question = "privat-skema/opgaver/aaret"
    changes = [
        ["answer", question, "Rettet"],
        ["points", "add", "Rettet"],
        ["wishes", "add", "Rettet"],
        ["needs", "add", "Rettet"],
    ]
    cli.good("round", "new", "--date", "2026-11-03")
    cli.good("answer", question, "Først")
    cli.good("round", "close")
    cli.good("round", "new", "--date", "2027-11-03")
    for change in changes:
        done = cli(*change, "--round", "2026")
        assert done.code == 1
        assert "musprep round reopen 2026" in done.err
    assert "--runde 2026" in cli.good("round", "reopen", "2026").err
    assert f"musprep answer {question} --runde 2026" in cli.good("answer", question, "--round", "2026").out
    for change in changes:
        cli.good(*change, "--round", "2026")
        name = "answers" if change[0] == "answer" else change[0]
        old, now = (cli.good(name, *more, "--json").data for more in (("--round", "2026"), ()))
        assert [one["text"] for one in old] == ["Rettet"]
        assert now == []
    assert "Du har: 2026, 2027." in cli("wishes", "--round", "1999").err


def test_the_date_of_the_next_talk_is_not_set_on_the_last(cli: CommandLine) -> None:
    """A year after a talk its round is not moved by mistake: the sentence tells both ways on, and both work."""
    cli.good("round", "new", "--date", "2026-11-03")
    cli.today += dt.timedelta(days=300)
    done = cli("round", "set", "date", "2027-11-02")
    assert done.code == 1
    assert "musprep round new --dato 2027-11-02" in done.err
    assert cli.good("round", "--json").data["date"] == "2026-11-03"
    cli.good("round", "set", "date", "")
    cli.good("round", "set", "date", "2027-11-02")
    assert [one["date"] for one in cli.good("round", "list", "--json").data] == ["2027-11-02"]


def test_list_and_missing_rounds(cli: CommandLine) -> None:
    """An empty vault has an empty list; an unknown round names those there are."""
    done = cli.good("round", "list")
    assert (done.out, "musprep round new" in done.err) == ("", True)
    assert cli.good("round", "list", "--json").data == []
    assert cli("round").code == 1
    cli.good("round", "new", "--date", "2026-11-03", "--manager", "Karen")
    assert cli.good("round", "list").lines == ["2026      3. nov. 2026   åben    Karen"]
    cli.good("round", "set", "manager", "")
    assert cli.good("round", "list").lines == ["2026      3. nov. 2026   åben"]
    assert "Du har: 2026." in cli("round", "show", "1999").err
    assert cli("round", "show", "../../etc").code == 1


def test_after_closing_the_next_step_can_be_done(cli: CommandLine) -> None:
    """With no round open, a new one is what is next; the command that is named works."""
    cli.good("log", "Noget")
    cli.good("round", "new", "--date", "2026-11-03")
    cli.good("round", "close")
    assert "musprep round new --dato" in cli.good("round").out
    cli.good("round", "new", "--date", "3/11")


def test_a_meeting_in_the_past_is_told(cli: CommandLine) -> None:
    """A day without a year that has just been is taken, and said to have been; one to come is not remarked on."""
    assert "for 3 dage siden" in cli.good("round", "new", "--date", "30/10").err
    assert "siden" not in cli.good("round", "set", "date", "3/11").err
    assert "for 13 dage siden" in cli.good("round", "set", "date", "20. okt").err


def test_a_mistyped_vault_is_told(cli: CommandLine) -> None:
    """A vault that --vault names and that the command made is said to be new; one that was there is not."""
    there = str(cli.folder / "ny")
    assert f"Arkivet er oprettet i {there}" in cli.good("round", "new", "--vault", there).err
    assert "Arkivet er oprettet" not in cli.good("round", "close", "--vault", there).err
    assert "Arkivet er oprettet" not in cli.good("catalogues", "--vault", str(cli.folder / "andet")).err


def test_a_command_lists_its_actions_in_words(cli: CommandLine) -> None:
    """Each action stands once in the command's help, with what it does; the examples stand below."""
    told = cli.good("goals", "--help").out
    assert "examples  vis skemaernes eksempler på aktiviteter" in told
    assert told.count('musprep goals add "Projektledelse"') == 1


def test_a_round_begun_by_mistake_goes(cli: CommandLine) -> None:
    """An empty round is removed, kept in the history, and the one before can be opened again."""
    cli.good("round", "new", "--date", "3/11")
    cli.good("points", "add", "Et punkt")
    cli.good("round", "close")
    assert cli.good("round", "new", "--date", "4/11").lines == ["2026-2"]
    done = cli.good("round", "remove", "2026-2")
    assert done.lines == ["2026-2"]
    assert "musprep round reopen 2026" in done.err
    assert not (cli.vault / "rounds" / "2026-2").exists()
    assert [one["id"] for one in cli.good("round", "list", "--json").data] == ["2026"]
    assert list((cli.vault / "history" / "rounds" / "2026-2").rglob("*.remove.toml"))
    cli.good("round", "reopen")
    assert cli("round", "remove", "2026").code == 1
    assert "ikke tom" in cli("round", "remove", "2026").err
    assert cli.good("points", "--json").data[0]["text"] == "Et punkt"
    assert cli("round", "remove", "1999").code == 1


def test_a_round_that_something_was_agreed_in_stays(cli: CommandLine) -> None:
    """An agreement, a goal or a conclusion that names the round keeps it, closed or not."""
    cli.good("round", "new")
    cli.good("agreements", "add", "Noget", "--owner", "mig")
    assert cli("round", "remove", "2026").code == 1
    cli.good("round", "new")
    cli.good("conclusion", "own", "Kort")
    assert cli("round", "remove", "2026-2").code == 1
    assert len(cli.good("round", "list", "--json").data) == 2


def test_what_is_worth_knowing_stands_where_it_helps(cli: CommandLine) -> None:
    """`round` tells what to know before the talk, `room start` how it goes, a hard question whom to ask for help."""
    cli.good("owner", "set", "rolle", "kiropraktor")
    cli.good("round", "new", "--date", "2026-12-01")
    cli.good("points", "add", "Et punkt")
    shown = cli.good("round").out
    assert "- Før: Du får en invitation og materialet tilsendt." in shown
    assert "Under: I begynder" not in shown
    assert "- Under: I begynder med formål og ramme." in cli.good("room", "start").err
    help_of = "vend det først med en kollega, du stoler på"
    assert help_of in cli.good("answer", "kiropraktor-mus/arbejdssituation/ejer").out
    assert help_of not in cli.good("answer", "kiropraktor-mus/maal/kompetencer").out
    cli.good("round", "close")
    assert "- Efter: Ejeren kan følge op på planen ved korte møder." in cli.good("round").out


def test_another_day_before_the_talk_begins_no_round(cli: CommandLine) -> None:
    """Until the talk was held, `round new --date` changes nothing and names the command that moves the talk."""
    cli.good("round", "new", "--date", "2026-11-20")
    cli.good("answer", "privat-skema/opgaver/aaret", "Et godt år")
    done = cli("round", "new", "--date", "2026-11-27")
    assert (done.code, done.out) == (1, "")
    assert "musprep round set dato 2026-11-27" in done.err
    assert cli.good("round", "list").lines[0].startswith("2026      20. nov. 2026  åben")
    assert len(cli.good("round", "list").lines) == 1
    assert len(cli.good("answers", "--json").data) == 1


def test_a_day_for_a_round_that_began_by_itself_is_set_on_it(cli: CommandLine) -> None:
    """A round under way without a date is left alone, with the command that sets it; an empty one gets the date."""
    cli.good("points", "add", "Færre vagter")
    done = cli("round", "new", "--date", "2026-11-27", "--manager", "Karen")
    assert (done.code, done.out) == (1, "")
    assert "musprep round set dato 2026-11-27" in done.err
    before = cli.good("round", "--json").data
    assert (before["date"], before["manager"], before["points"]) == (None, "", 1)
    cli.good("conclusion", "own", "Vi talte om vagterne")
    assert cli.good("round", "new", "--date", "2027-11-26").out == "2027\n"
    cli.good("round", "set", "date", "")
    assert cli.good("round", "new", "--date", "2027-11-27").out == "2027\n"


def test_a_second_talk_takes_the_preparation_along_if_asked(cli: CommandLine) -> None:
    """With --carry the answers come along, and the points that were not said; else those are offered."""
    cli.good("round", "new", "--date", "2026-11-02")
    cli.good("answer", "privat-skema/opgaver/aaret", "Et godt år")
    said, unsaid = (cli.good("points", "add", words).lines[0] for words in ("Vagterne", "Kurset"))
    cli.good("points", "lead", said, unsaid)
    cli.good("room", "start")
    cli.good("room", "said", said)
    cli.today += dt.timedelta(days=1)
    assert "Svar, der er taget med fra sidste runde: 1." in cli.good("round", "new", "--carry").err
    assert [one["text"] for one in cli.good("answers", "--json").data] == ["Et godt år"]
    assert [(one["text"], one["lead"]) for one in cli.good("points", "--json").data] == [("Kurset", 1)]
    cli.good("points", "remove", unsaid)
    assert "Du har ét punkt, der ikke blev krydset af sidst" in cli.good("points").err
    cli.good("points", "carry-over", unsaid)
    assert "ikke blev krydset af" not in cli.good("points").err


@pytest.mark.parametrize("words", [("new", "--date", "20/11 kl. 14.30"), ("set", "dato", "20/11 kl. 14.30")])
def test_a_time_behind_the_date_of_the_talk_is_kept(cli: CommandLine, words: tuple[str, ...]) -> None:
    """The talk has its time from the one text; behind another date it is told that no time is kept there."""
    assert "kl. 14.30" in cli.good("round", *words).err
    assert cli.good("round", "--json").data["time"] == "14:30:00"
    done = cli.good("agreements", "add", "Kursus", "--owner", "leder", "--due", "1/12 kl. 14")
    assert "Klokkeslættet gemmes ikke her." in done.err


def test_what_is_no_time_begins_no_round(cli: CommandLine) -> None:
    """A time that there is not is refused before anything is written; a sign for “at” is none."""
    assert cli("round", "new", "--date", "20/11 kl. 25").code == 1
    assert cli.good("round", "list", "--json").data == []
    cli.good("round", "new", "--date", "20/11 @ 14")
    assert cli.good("round", "--json").data["time"] == "14:00:00"


def test_without_any_ticks_every_point_is_offered(cli: CommandLine) -> None:
    """Where no card was ticked at the last talk, nobody knows what was said: its points are listed."""
    cli.good("round", "new", "--date", "2026-11-02")
    kept = [cli.good("points", "add", words).lines[0] for words in ("Vagterne", "Kurset")]
    cli.today += dt.timedelta(days=1)
    cli.good("round", "new")
    done = cli.good("points", "carry-over")
    assert "taget alt med" not in done.err
    assert all(one in done.err for one in kept)
    cli.good("points", "carry-over", *kept)
    assert "taget alt med" in cli.good("points", "carry-over").err


def test_the_morning_of_the_talk_is_before_it(cli: CommandLine) -> None:
    """Agreements typed ahead do not tell that the talk was held; and where there is no note, none is counted from."""
    cli.good("round", "new", "--date", "2026-12-24")
    cli.good("points", "lead", cli.good("points", "add", "Vagterne").lines[0])
    cli.good("agreements", "add", "En side om vagterne", "--owner", "leder")
    shown = cli.good("round")
    assert "0 dage" not in shown.out + shown.err
    assert "der er ingen endnu" in shown.out + shown.err
    cli.good("round", "set", "date", cli.today.date().isoformat())
    shown = cli.good("round")
    assert "Samtalen er holdt" not in shown.out + shown.err
    assert "musprep brief" in shown.out + shown.err
