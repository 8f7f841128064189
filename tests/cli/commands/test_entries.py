"""`musprep entries`: the listing, the filters, changing, removing and taking back."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import pytest

from musprep.services.session.session import open_session
from musprep.services.year import notes

if TYPE_CHECKING:
    from collections.abc import Callable

    from command_line import CommandLine

FIELDS = ["id", "at", "kind", "text", "tags", "effect", "proof", "say"]


@pytest.fixture
def year(cli: CommandLine) -> CommandLine:
    """Give a vault with four entries over three months."""
    cli.note("Vandspildet er nede på 6,8 %", "--on", "2026-10-30", "--tag", "drift", "--effect", "Sparer 50.000 m³")
    cli.note("Ros fra Karen for mødet", "--on", "2026-10-28", "--kind", "ros", "--tag", "kunder")
    cli.note("Telefonvagt midt i styregruppen", "--on", "2026-09-14", "--kind", "udfordring")
    cli.note("Kursus dag 1", "--on", "2026-03-02", "--kind", "læring", "--tag", "kursus", "--tag", "drift")
    return cli


def test_json_holds_every_entry_with_its_own_field_names(year: CommandLine) -> None:
    """--json is a list of objects, newest first, with the entry's field names in their order."""
    found = year.good("entries", "--json").data
    assert [list(one) for one in found] == [FIELDS] * 4
    assert [one["at"][:10] for one in found] == ["2026-10-30", "2026-10-28", "2026-09-14", "2026-03-02"]
    assert found[0]["effect"] == "Sparer 50.000 m³"
    assert (found[2]["kind"], found[2]["say"], found[2]["proof"]) == ("challenge", "only-me", [])


def test_json_of_nothing_is_an_empty_list(cli: CommandLine) -> None:
    """An empty vault is no error: [] on stdout, and nothing is made on disk."""
    assert cli.good("entries", "--json").data == []
    assert not cli.vault.exists()


def test_the_listing_stands_by_month_and_week(year: CommandLine) -> None:
    """On paper: a heading a month, the week number at its first entry, then day, kind, id, text and tags."""
    lines = year.good("entries").lines
    assert lines[0] == "Oktober 2026"
    assert lines[1].split()[:5] == ["uge", "44", "30.", "okt.", "resultat"]
    assert lines[1].endswith("Vandspildet er nede på 6,8 % #drift")
    assert "uge" not in lines[2]
    assert lines[2].split()[:3] == ["28.", "okt.", "ros"]
    assert [line for line in lines if line and line[0] != " "] == ["Oktober 2026", "September 2026", "Marts 2026"]


def test_columns_stand_below_each_other(year: CommandLine) -> None:
    """The text begins in the same column on every line."""
    rows = [line for line in year.good("entries").lines if line.startswith(" ")]
    texts = ("Vandspildet", "Ros fra", "Telefonvagt", "Kursus")
    assert len({line.index(word) for line, word in zip(rows, texts, strict=True)}) == 1


@pytest.mark.parametrize("width", [40, 60, 80, 120, 200])
def test_the_listing_fits_the_terminal(cli: CommandLine, width: int) -> None:
    """On a terminal no line goes past the edge, a note takes a line or two of text, and a cut is marked."""
    cli.note("Et langt notat om drift og vand. " * 20, "--on", "2026-10-30")
    lines = cli("entries", terminal=True, width=width).out.splitlines()
    assert max(map(len, lines)) <= width
    assert len(lines) <= 4
    assert lines[-1].endswith("…")


def test_the_listing_is_whole_in_a_pipe(cli: CommandLine) -> None:
    """Elsewhere than on a terminal every note is one whole line, so that grep finds all of it."""
    cli.note("Et langt notat. " * 30 + "Enden")
    assert sum("Enden" in line for line in cli.good("entries").lines) == 1


def test_english_speaks_english(year: CommandLine) -> None:
    """--lang en shows months, weeks and kinds in English."""
    lines = year.good("entries", "--lang", "en").lines
    assert lines[0] == "October 2026"
    assert lines[1].split()[:5] == ["week", "44", "30", "Oct", "result"]


@pytest.mark.parametrize(
    ("flags", "texts"),
    [
        (["--kind", "ros"], ["Ros fra"]),
        (["--kind", "praise", "--kind", "læring"], ["Ros fra", "Kursus"]),
        (["--tag", "#Drift"], ["Vandspildet", "Kursus"]),
        (["--tag", "drift", "--tag", "kursus"], ["Kursus"]),
        (["--grep", "VANDSPILDET"], ["Vandspildet"]),
        (["--grep", "50.000"], ["Vandspildet"]),
        (["--since", "2026-10-28"], ["Vandspildet", "Ros fra"]),
        (["--until", "14. sep"], ["Telefonvagt", "Kursus"]),
        (["--since", "uge 37", "--until", "uge 43"], ["Telefonvagt"]),
        (["--since", "uge 44", "--until", "uge 44"], ["Vandspildet", "Ros fra"]),
        (["--grep", "findes ikke"], []),
    ],
)
def test_filters_narrow_the_list(year: CommandLine, flags: list[str], texts: list[str]) -> None:
    """Kinds add up, tags must all be there, days are within, and words are found without regard to capitals."""
    found = [one["text"] for one in year.good("entries", "--json", *flags).data]
    assert len(found) == len(texts)
    assert all(text.startswith(start) for text, start in zip(found, texts, strict=True))


def test_dates_are_echoed_as_they_were_understood(year: CommandLine) -> None:
    """What --since and --until were taken for is said on stderr, in full."""
    done = year.good("entries", "--since", "i forgårs", "--until", "2/11")
    assert done.err.splitlines()[:2] == [
        "Fra og med lørdag den 31. oktober 2026.",
        "Til og med mandag den 2. november 2026.",
    ]


def test_nothing_found_says_so(year: CommandLine) -> None:
    """A filter that fits nothing is told on stderr; stdout stays empty and the code is 0."""
    done = year.good("entries", "--grep", "findes ikke")
    assert (done.out, done.err) == ("", "Ingen notater passer til det, du søger.\n")


@pytest.mark.parametrize(
    ("argv", "expected"),
    [
        (["entries", "--since", "31/2"], "Datoen ”31/2” findes ikke"),
        (["entries", "--until", "engang"], "”engang” kan være flere dage"),
        (["entries", "--kind", "resutlat"], "Mente du resultat?"),
        (["entries", "edit", "{}", "--say", "sig dte"], "Mente du sig-det?"),
        (["entries", "edit", "{}", "--on", "30. februar"], "findes ikke. Tjek"),
        (["entries", "edit", "{}", "--text", " "], "Der er ingen tekst at gemme"),
        (["entries", "edit", "zzzzzz", "--text", "x"], "ikke noget notat med id’et ”zzzzzz”"),
        (["entries", "remove", "{}", "zzzzzz"], "ikke noget notat med id’et ”zzzzzz”"),
        (["entries", "undo"], "Der er ikke noget at fortryde"),
    ],
)
def test_what_is_wrong_is_said_and_changes_nothing(year: CommandLine, argv: list[str], expected: str) -> None:
    """A wrong date, kind, level, text or id gives code 1 and a sentence, and every entry stays as it was."""
    before = year.good("entries", "--json").out
    done = year(*(word.format(year.good("entries", "--json").data[0]["id"]) for word in argv))
    assert (done.code, done.out) == (1, "")
    assert expected in done.err
    assert year.good("entries", "--json").out == before


def test_edit_changes_what_is_named(year: CommandLine) -> None:
    """Each flag changes its part and leaves the others; the id's ending is enough, and stays."""
    entry = year.good("entries", "--json").data[0]
    done = year.good(
        "entries", "edit", entry["id"][-6:], "--text", "Nede på 6,5 %", "--kind", "mål", "--on", "2026-10-29",
        "--tag", "Data", "--effect", "Mere endnu", "--proof", "side 4", "--proof", "mail", "--say", "på skrift",
    )  # fmt: skip
    assert done.lines == [entry["id"]]
    assert "Dato: torsdag den 29. oktober 2026." in done.err
    after = year.good("entries", "--json").data[0]
    assert after["at"][:10] == "2026-10-29"
    assert after == {
        "id": entry["id"], "at": after["at"], "kind": "goal", "text": "Nede på 6,5 %", "tags": ["data"],
        "effect": "Mere endnu", "proof": ["side 4", "mail"], "say": "in-writing",
    }  # fmt: skip


def test_edit_takes_away(year: CommandLine) -> None:
    """--no-tags, --no-proof and an empty --effect empty their parts; --tag beside --no-tags is a usage mistake."""
    entry = year.good("entries", "--json").data[0]["id"]
    year.good("entries", "edit", entry, "--no-tags", "--no-proof", "--effect", "")
    after = year.good("entries", "--json").data[0]
    assert (after["tags"], after["proof"], after["effect"]) == ([], [], "")
    assert year("entries", "edit", entry, "--no-tags", "--tag", "x").code == 2


def test_edit_reads_its_input(year: CommandLine) -> None:
    """--text - takes the text from stdin, without the line break that ends it."""
    entry = year.good("entries", "--json").data[0]["id"]
    year.good("entries", "edit", entry, "--text", "-", stdin=b"Linje et\nLinje to\n")
    assert year.good("entries", "--json").data[0]["text"] == "Linje et\nLinje to"


def test_edit_to_the_same_changes_nothing(year: CommandLine) -> None:
    """An edit that changes nothing says so and leaves nothing to take back."""
    entry = year.good("entries", "--json").data[0]
    assert "ikke noget at ændre" in year.good("entries", "edit", entry["id"], "--text", entry["text"]).err
    assert year("entries", "undo").code == 1


def test_remove_and_undo_across_processes(year: CommandLine) -> None:
    """Removed entries come back one by one with undo, which knows only what lies on disk."""
    before = year.good("entries", "--json").data
    year.good("entries", "remove", before[0]["id"], before[1]["id"][-6:])
    assert len(year.good("entries", "--json").data) == 2
    assert year.good("entries", "undo").lines == [before[1]["id"]]
    assert year.good("entries", "undo").lines == [before[0]["id"]]
    assert year.good("entries", "--json").data == before
    assert year("entries", "undo").code == 1


def test_undo_takes_back_an_edit(year: CommandLine) -> None:
    """The latest edit is taken back first, and the entry reads as before."""
    entry = year.good("entries", "--json").data[0]
    year.good("entries", "edit", entry["id"], "--text", "Noget andet")
    assert "Rettelsen er fortrudt" in year.good("entries", "undo").err
    assert year.good("entries", "--json").data[0] == entry


def test_an_id_that_fits_several_is_not_guessed(cli: CommandLine) -> None:
    """An ending that several entries share is refused with their ids."""
    for name in ("a1", "b1"):
        cli.write(
            f"log/2026/20260101t0000{name}.toml", f'id = "20260101t0000{name}"\nat = 2026-01-01T00:00:00Z\ntext = "x"\n'
        )
    done = cli("entries", "remove", "1")
    assert done.code == 1
    assert "20260101t0000a1, 20260101t0000b1" in done.err


def test_a_tag_is_found_however_it_was_written(cli: CommandLine) -> None:
    """Capitals, a # and a blank or hyphen make no difference between noting and finding."""
    cli.note("Fra skallen", "--tag", "Ny Kollega")
    for written in ("Ny Kollega", "ny-kollega", "#NY KOLLEGA"):
        assert "Fra skallen" in cli.good("entries", "--tag", written).out, written
    assert "Fra skallen" not in cli.good("entries", "--tag", "kollega").out


def test_undo_takes_out_a_note_just_written(cli: CommandLine) -> None:
    """The newest note of this hour goes first, and its words are shown; then the change before; older notes stay."""
    now = dt.datetime.now().astimezone()
    old = notes.add(open_session(str(cli.vault), clock=lambda: now - dt.timedelta(hours=2)), "En gammel").id
    cli.good("entries", "edit", old, "--text", "En ny tekst")
    cli.today = now + dt.timedelta(seconds=5)
    new = notes.add(open_session(str(cli.vault), clock=lambda: cli.today), "Forkert\nog mere").id
    done = cli.good("entries", "undo")
    assert done.lines == [new]
    assert "Notatet er slettet igen" in done.err
    assert "  og mere" in done.err
    assert [one["text"] for one in cli.good("entries", "--json").data] == ["En ny tekst"]
    assert cli.good("entries", "undo").lines == [old]
    assert [one["text"] for one in cli.good("entries", "--json").data] == ["En gammel"]
    assert cli("entries", "undo").code == 1
    assert [one["text"] for one in cli.good("entries", "--json").data] == ["En gammel"]
    assert "Forkert" in "".join(
        path.read_text("utf-8") for path in (cli.vault / "history").rglob("*.toml") if path.is_file()
    )


def test_undo_and_redo_go_one_step_at_a_time(cli: CommandLine) -> None:
    """A change, then the note itself, are taken back and done again; each tells what, and the files are the same."""
    cli.today = dt.datetime.now().astimezone() + dt.timedelta(seconds=5)
    written = cli.note("Et notat")
    first = cli.files()
    cli.good("entries", "edit", written, "--text", "Rettet")
    second = cli.files()
    assert "Et notat" in cli.good("entries", "undo", "--dry-run").err
    assert cli.files() == second
    assert "Rettelsen er fortrudt" in cli.good("entries", "undo").err
    assert cli.files() == first
    assert "Notatet er slettet igen" in cli.good("entries", "undo").err
    assert cli("entries", "undo").code == 1
    assert "Noteret igen" in cli.good("entries", "redo").err
    assert cli.files() == first
    assert "Rettet igen" in cli.good("entries", "redo").err
    assert cli.files() == second
    assert cli("entries", "redo").code == 1
    cli.good("entries", "remove", written)
    cli.good("entries", "undo")
    assert cli.files() == second
    assert "Slettet igen" in cli.good("entries", "redo").err
    cli.good("entries", "undo")
    assert cli.files() == second
    assert "Rettelsen er fortrudt" in cli.good("entries", "undo").err
    assert cli.files() == first


@pytest.mark.parametrize(
    "other",
    [
        lambda cli, _kept: cli.note("Noget andet"),
        lambda cli, kept: cli.good("entries", "edit", kept, "--text", "Noget andet"),
        lambda cli, kept: cli.good("entries", "remove", kept),
    ],
    ids=["note", "edit", "remove"],
)
def test_after_something_else_nothing_is_done_again(cli: CommandLine, other: Callable[..., object]) -> None:
    """What was undone before a new change stays undone, also when that change is itself undone."""
    cli.today = dt.datetime.now().astimezone() + dt.timedelta(seconds=5)
    kept, gone = cli.note("Bliver"), cli.note("Forkert")
    assert cli.good("entries", "undo").lines == [gone]
    other(cli, kept)
    assert cli("entries", "redo").code == 1
    cli.good("entries", "undo")
    cli.good("entries", "redo")
    assert cli("entries", "redo").code == 1
    assert "Forkert" not in cli.good("entries").out


def test_a_note_changed_by_hand_is_not_removed_again(cli: CommandLine) -> None:
    """Redo of a removal takes only what stands as it was brought back, and loses nothing that was written since."""
    written = cli.note("Et notat")
    cli.good("entries", "remove", written)
    cli.good("entries", "undo")
    [path] = (cli.vault / "log").rglob("*.toml")
    path.write_text(path.read_text("utf-8").replace("Et notat", "Rettet i hånden"), "utf-8")
    assert cli("entries", "redo").code == 1
    assert "Rettet i hånden" in cli.good("entries").out


def test_notes_of_one_second_stand_as_they_were_written(cli: CommandLine) -> None:
    """Many noted at once are listed newest first, and taken back newest first, also after others came back."""
    cli.today = dt.datetime.now().astimezone() + dt.timedelta(seconds=5)
    names = [f"nr {number}" for number in range(8)]
    ids = {name: cli.note(name) for name in names}
    assert [one["text"] for one in cli.good("entries", "--json").data] == names[::-1]
    listed = [line.split("nr ")[1] for line in cli.good("entries").lines if "nr " in line]
    assert listed == [name[3:] for name in names[::-1]]
    cli.good("entries", "remove", ids["nr 2"], ids["nr 0"], ids["nr 1"])
    back = [cli.good("entries", "undo").lines[0] for _ in range(5)]
    assert back == [ids[f"nr {number}"] for number in (1, 0, 2, 7, 6)]
    again = [cli.good("entries", "redo").lines[0] for _ in range(5)]
    assert again == back[::-1]


def test_where_only_older_notes_are_left_undo_says_so(cli: CommandLine) -> None:
    """It names the limit, and how such a note is taken away."""
    old = notes.add(open_session(str(cli.vault), clock=lambda: cli.today - dt.timedelta(days=1)), "Fra i går").id
    done = cli("entries", "undo")
    assert done.code == 1
    assert "mere end en time" in done.err
    assert f"entries remove {old[-6:]}" in done.err


def test_tags_that_go_are_named(cli: CommandLine) -> None:
    """New tags take the place of the old ones, which are told; tags are small letters, each one once."""
    written = cli.note("Et notat", "--tag", "#drift", "--tag", "DRIFT", "--tag", "Ny vagt")
    assert cli.good("entries", "--json").data[0]["tags"] == ["drift", "ny-vagt"]
    assert "Fjernede mærker: #drift #ny-vagt" in cli.good("entries", "edit", written, "--tag", "kunder").err


def test_an_id_is_read_as_people_write_it(cli: CommandLine) -> None:
    """Capitals and Danish letters find the record whose id has none."""
    cli.good("agreements", "add", "Færre vagter på øen", "--owner", "chef")
    assert cli.good("agreements", "touch", "Færre", "Talt om").lines == ["faerre-vagter-paa-oeen"]
    cli.good("owner", "set", "rolle", "chef")
    assert cli.good("owner", "show", "--json").data["role"] == "manager"
    assert cli.note("x", "--say", "påskrift")
    assert cli.good("entries", "--json").data[0]["say"] == "in-writing"


def test_a_note_for_a_day_ahead_does_not_stand_in_the_way(cli: CommandLine) -> None:
    """A note for tomorrow is said to be ahead, one for later is refused; undo takes out the one just written."""
    cli.today = dt.datetime.now().astimezone() + dt.timedelta(seconds=5)
    assert "”om to uger” er" in cli("log", "Kommer", "--on", "om to uger").err
    assert "i morgen" in cli.good("log", "Kommer", "--on", "i morgen").out
    new = cli.note("Lige nu")
    assert cli.good("entries", "undo").lines == [new]
    assert [one["text"] for one in cli.good("entries", "--json").data] == ["Kommer"]


def test_the_note_written_last_is_taken_out_whatever_its_day(cli: CommandLine) -> None:
    """Undo goes by when notes were written: one for yesterday that came after one for today goes first."""
    cli.today = dt.datetime.now().astimezone() + dt.timedelta(seconds=5)
    cli.note("For i dag")
    cli.note("For i går", "--on", "i går")
    assert "For i går" in cli.good("entries", "undo").err
    assert "For i dag" in cli.good("entries", "undo").err
    assert cli.good("entries", "--json").data == []


@pytest.mark.parametrize(
    "wanted", [("drift",), ("#Drift",), ("@drift",), ("vagt, drift",), ("vagt", "drift"), ("DRIFT;#vagt",)]
)
def test_several_tags_in_one_word_and_tags_in_the_text(cli: CommandLine, wanted: tuple[str, ...]) -> None:
    """`--tag a,b` is two tags, and `#tag` in the text is one too: told when noted, found, and there for programs."""
    flags = [part for one in wanted for part in ("--tag", one)]
    done = cli.good("log", "Rettet", "--tag", "@drift,vagt")
    assert "#drift #vagt" in done.out
    done = cli.good("log", "Igen #vagt og #Drift!", "--tag", "ro")
    assert "#ro #vagt #drift" in done.out
    cli.good("log", "Andet #driften")
    found = {one["text"]: one for one in cli.good("entries", *flags, "--json").data}
    assert set(found) == {"Igen #vagt og #Drift!", "Rettet"}
    assert found["Igen #vagt og #Drift!"]["tags"] == ["ro", "vagt", "drift"]
    cli.good("entries", "edit", found["Rettet"]["id"], "--tag", "ny;#to")
    assert [one["tags"] for one in cli.good("entries", "--tag", "to", "--json").data] == [["ny", "to"]]
    assert cli("entries", "--tag", "#,").code == 2


@pytest.mark.parametrize(
    ("text", "shown"), [("❤\ufe0f hjerte", "❤ hjerte"), ("👩\u200d👧 og 👍🏽", "👩 og 👍"), ("🇩🇰 flag", "DK flag")]
)
def test_a_line_of_a_table_is_as_wide_as_every_terminal_shows_it(text: str, shown: str) -> None:
    """On a terminal emoji and flags stand in the form all agree on; where the output goes elsewhere, as written."""
    from musprep.cli.output.layout import cut, measure_text

    assert cut(text, 60) == shown
    assert cut(text, None) == text
    assert measure_text(cut(f"{text} {text} {text}", 9)) <= 9
