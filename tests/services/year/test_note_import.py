"""Notes of other programs' files: what of a note each kind tells, and that nothing comes in twice."""

from __future__ import annotations

import contextlib
import datetime as dt
import io
import json
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from musprep.cli.output.tables import as_csv, write_entries_markdown
from musprep.language.error import MusprepError
from musprep.language.say import LANGUAGES
from musprep.model.entry import Entry, Kind
from musprep.model.say import SayLevel
from musprep.services.papers import export
from musprep.services.year import notes
from musprep.services.year.note_import import find
from musprep.services.year.note_import.add import add_found, list_new
from musprep.services.year.note_import.find import LARGEST, READERS, ReadingOptions, find_notes_in
from musprep.services.year.note_import.found_note import FoundNote
from musprep.vault.crypto import recipient

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from musprep.services.session.session import Session

TODAY = dt.date(2026, 11, 29)
HOW = ReadingOptions(TODAY)
Seen = tuple[str | None, str]


def find_notes_of(data: bytes, how: ReadingOptions, name: str = "") -> list[FoundNote]:
    """Return the notes found; raises what is wrong where there are none."""
    found = find.find_notes_of(data, how, name)
    if found.problems and not found.notes:
        raise found.problems[0]
    return found.notes


def see(words: str | bytes, name: str = "", kind: str = "") -> list[Seen]:
    """Return day and text of the notes found."""
    data = words if isinstance(words, bytes) else words.encode()
    found = find_notes_of(data, HOW._replace(kind=kind), name)
    return [(one.day.isoformat() if one.day else None, one.text) for one in found]


@pytest.mark.parametrize(
    "line",
    [
        "2026-11-03: Lukkede sagen", "2026-11-03 Lukkede sagen", "03-11-2026 Lukkede sagen", "3/11-2026: Lukkede sagen",
        "3.11.2026 - Lukkede sagen", "3. november 2026: Lukkede sagen", "3. nov.: Lukkede sagen", "3/11: Lukkede sagen",
        "Tirsdag den 3. november 2026: Lukkede sagen", "tirs. 3. nov: Lukkede sagen",
        "[2026-11-03 09:30] Lukkede sagen", "November 3, 2026: Lukkede sagen", "Nov 3rd: Lukkede sagen",
        "- 2026-11-03 – Lukkede sagen",
        "- [x] 3/11: Lukkede sagen", "**2026-11-03** Lukkede sagen", "## 2026-11-03\n\nLukkede sagen",
        "# Uge 45\n## Tirsdag d. 3. november\n* Lukkede sagen", "2026-11-03\n==========\nLukkede sagen",
        "---\ndate: 2026-11-03\n---\nLukkede sagen", "2026/11/03 kl. 9.30: Lukkede sagen",
        "d. 3. november 2026: Lukkede sagen", "den 3. november 2026 Lukkede sagen", "Den 3/11-2026: Lukkede sagen",
        "3-nov-2026 Lukkede sagen", "20261103 Lukkede sagen", "## d. 3. november 2026\n\nLukkede sagen",
    ],
)  # fmt: skip
def test_a_day_is_read_as_people_write_it(line: str) -> None:
    """Before a text, in brackets, in a heading, above a list or at the head of a file, in both languages."""
    assert see(line) == [("2026-11-03", "Lukkede sagen")]


@pytest.mark.parametrize("line", ["Uge 45 2026: Et", "# Uge 45, 2026\n- Et", "week 45 2026 Et", "## 2026-W45\n\nEt"])
def test_a_week_is_its_monday(line: str) -> None:
    """With its year, before a text or above it."""
    assert see(line) == [("2026-11-02", "Et")]


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("# Uge 10\n- Et", "2026-03-02"), ("Week 10:\nEt", "2026-03-02"), ("## 2026 uge 10\n\nEt", "2026-03-02"),
        ("# Marts 2026\n- Et", "2026-03-01"), ("Marts 2026\n\nEt", "2026-03-01"), ("## March\nEt", "2026-03-01"),
        ("# 2026-03\n- Et", "2026-03-01"), ("**Q1 2026**\n\nEt", "2026-01-01"), ("# 2025 K4\n- Et", "2025-10-01"),
        ("# 2. kvartal 2026\n- Et", "2026-04-01"), ("# 2025\n## December\n- Et", "2025-12-01"),
        ("# 2024\n## 3. november\n- Et", "2024-11-03"), ("# Marts 2025\n3/3: Et", "2025-03-03"),
        ("# 2024\n## Marts\n### 3. marts 2026\nEt", "2026-03-03"), ("# Marts 2027\n- Et", None), ("# 2024\n- Et", None),
        ("## 3. november 2026\n## Marts 2027\nEt", None), ("Q1\n==\n\n- Et", "2026-01-01"),
        ("## Uge 10 (2.-8. marts)\n- Et", "2026-03-02"), ("## Uge 10-11\n- Et", "2026-03-02"),
        ("## 3.-7. marts 2026\n- Et", "2026-03-03"), ("## Jan-feb 2026\n- Et", "2026-01-01"),
        ("## Medio marts 2026\n- Et", "2026-03-15"), ("## Sprint 14 2026\n- Et", None),
        ("Uge 10: Et", "2026-03-02"),
    ],
)  # fmt: skip
def test_a_period_above_notes_is_its_first_day(words: str, day: str | None) -> None:
    """A week, a month, a quarter; its year is also that of days below without one. What is to come is no day."""
    assert see(words) == [(day, "Et")]


def test_whose_first_day_was_taken_is_told() -> None:
    """By the words of the heading, only where a note without a day stands below it."""
    words = "# Marts 2026\n- Et\n# April 2026\n## 3. april\n- To\n# Uge 10\n- Tre"
    (told,) = find.find_notes_of(words.encode(), HOW, "x.md").remarks
    assert told.values["periods"] == "Marts 2026 (2026-03-01), Uge 10 (2026-03-02)"


@pytest.mark.parametrize("line", ["Marts", "Q1", "2026", "Marts var god", "Uge 10 var travl", "- Uge 10"])
def test_what_only_sounds_like_a_period_is_a_note(line: str) -> None:
    """Without a sign of a heading it must name a week or its year, and nothing else may follow."""
    assert see(f"{line}\n\nEt") == [(None, line.removeprefix("- ")), (None, "Et")]


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be", "cp1252", "cp850"])
def test_an_encoding_that_had_to_be_guessed_is_told(encoding: str) -> None:
    """UTF-16 without its mark, and what old editors write: read, never as signs nobody wrote."""
    found = find.find_notes_of("2026-11-03: På øen gør vi det godt\n".encode(encoding), HOW, "x.txt")
    assert [one.text for one in found.notes] == ["På øen gør vi det godt"]
    assert [one.values["encoding"] for one in found.remarks] == [encoding]
    assert find.find_notes_of("2026-11-03: Æ\n".encode("utf-16"), HOW, "x.txt").remarks == []


def test_a_sentence_that_begins_with_a_day_stays_whole() -> None:
    """It has that day, and all its words."""
    assert see("Den 3. november 2026 var god.") == [("2026-11-03", "Den 3. november 2026 var god.")]


@pytest.mark.parametrize(
    ("name", "day"),
    [
        ("03-11-2026.md", "2026-11-03"), ("03.11.2026.md", "2026-11-03"), ("3. november 2026.md", "2026-11-03"),
        ("tirsdag d. 3. november 2026.md", "2026-11-03"), ("November 3, 2026.md", "2026-11-03"),
        ("261103.md", "2026-11-03"), ("261103 tirsdag.md", "2026-11-03"), ("2026-W45.md", "2026-11-02"),
        ("2026/11/03.md", "2026-11-03"), ("2026/11-november/03 tirsdag.md", "2026-11-03"),
        ("2026-11-03/noter.md", None), ("261340.md", None), ("120426.md", None), ("2027-05-05.md", None),
        ("2026-02-31.md", None), ("november 2026.md", None), ("03.md", None), ("sag 26110312.md", None),
    ],
)  # fmt: skip
def test_the_name_of_a_file_tells_its_day(tmp_path: Path, name: str, day: str | None) -> None:
    """In the ways people name their daily notes, also with the folders; what is no past day tells none."""
    path = tmp_path / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("- Et\n", "utf-8")
    (found,) = find_notes_in(str(path), HOW).notes
    assert (found.day.isoformat() if found.day else None) == day


@pytest.mark.parametrize("line", ["1/2 time brugt på det", "14 sager lukket", "7.5 ECTS nået", "2027-03-01: Samtalen"])
def test_a_number_is_no_day(line: str) -> None:
    """A fraction, a count and a day to come leave the text whole and without a day."""
    assert see(line) == [(None, line)]


def test_a_days_name_is_in_the_files(tmp_path: Path) -> None:
    """A folder of daily notes gives each the day of its file's name; hidden and empty ones are passed by."""
    for name, words in {"2026-11-03.md": "- Et\n- To\n", "20261104 fredag.txt": "Tre", ".2026-11-05.md": "Nej",
                        "tom.md": "", "billede.png": "x"}.items():  # fmt: skip
        (tmp_path / name).write_text(words, "utf-8")
    found = find_notes_in(str(tmp_path), HOW)
    assert [(str(one.day), one.text) for one in found.notes] == [
        ("2026-11-03", "Et"), ("2026-11-03", "To"), ("2026-11-04", "Tre"),
    ]  # fmt: skip
    assert {Path(name).name for name in found.passed} == {"tom.md", "billede.png"}


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("Et\nTo\nTre", ["Et", "To", "Tre"]),
        ("Et\ngår videre\n\nTo", ["Et\ngår videre", "To"]),
        ("- Et\n  går videre\n- To", ["Et\ngår videre", "To"]),
        ("- Et\n  - herunder\n- To", ["Et\n- herunder", "To"]),
        ("1. Et\n2. To", ["Et", "To"]),
        ("3/11: Et\ngår videre\n4/11: To", ["Et\ngår videre", "To"]),
        ("## 3. november: Titlen\nEt.\n\nTo.\n## Andet\nTre", ["Titlen\nEt.\n\nTo.", "Tre"]),
    ],
)
def test_what_is_one_note(words: str, said: list[str]) -> None:
    """A bullet or a dated line with those below, a heading with its paragraphs, a paragraph, or else a line."""
    assert sorted(text for _, text in see(words)) == sorted(said)


def test_every_part_of_a_table_is_taken() -> None:
    """Columns are known by their names in both languages; what is no kind of ours becomes a tag."""
    table = (
        "Dato;Titel;Beskrivelse;Type;Andet;Tags;Effekt;Link\n"
        "3/11-2026;Lukkede sager;alle 14;ros;x;drift, vagt;Køen væk;sag 7\n"
    )
    assert find_notes_of(table.encode("cp1252"), HOW, "noter.csv") == [
        FoundNote(
            "Lukkede sager\nalle 14", dt.date(2026, 11, 3), None, Kind.PRAISE, ("drift", "vagt"), "Køen væk", ("sag 7",)
        )
    ]
    for divider in ",\t|":
        assert see(f"date{divider}note\n2026-11-03{divider}Et\n", "x.csv") == [("2026-11-03", "Et")]
    assert see("tekst\nEt, og; to\n", "x.csv") == [(None, "Et, og; to")]
    assert see("2026-11-03,Et\n4/11,Note\n", "x.csv") == [("2026-11-03", "Et"), ("2026-11-04", "Note")]
    assert see("2026-11-03,Et\n4/11,To\n", "x.csv") == [("2026-11-03", "Et"), ("2026-11-04", "To")]
    assert find_notes_of(b"text,category\nEt,Ledelse\n", HOW, "x.csv")[0].tags == ("ledelse",)


@pytest.mark.parametrize(
    "head",
    ["Dato;Tekst;Type;Mærker;Førte til;Dokumentation;Deling", "Date;Text;Kind;Tags;Led to;Evidence;Sharing",
     "dato;Hvad skete der?;type;mærke;effekt;bevis;deling", "sep=;\nDato;Opgave;Type;Tags;Effect;Link;Say",
     "Noter til MUS\n\nDato;Noter;Type;Tags;Effekt;Kilde;Deling", "Noter;;;;;;\nDato;Log;Art;Tags;Effekt;Link;Say",
     "Noter til MUS;;;;;;\nDato;Log;Art;Tags;Effekt;Link;Say"],
)  # fmt: skip
def test_columns_are_known_by_the_names_on_screen(head: str) -> None:
    """Those of this program in both languages and those of others, below a title and the line of Excel."""
    table = f"{head}\n2026-11-03;Lukkede sager;ros;drift, vagt;Køen væk;sag 7;kun mig\n"
    assert find_notes_of(table.encode(), HOW, "x.csv") == [
        FoundNote("Lukkede sager", dt.date(2026, 11, 3), None, Kind.PRAISE, ("drift", "vagt"), "Køen væk", ("sag 7",),
                  SayLevel.ONLY_ME)
    ]  # fmt: skip


@pytest.mark.parametrize(
    "name", ["Noter", "Notes", "Opgave", "Hændelse", "Aktivitet", "Kommentar", "Log", "Hvad skete der"]
)
def test_a_column_of_texts_has_many_names(name: str) -> None:
    """What people call the column that says what happened."""
    assert see(f"Dato;{name}\n2026-11-03;Et\n", "x.csv") == [("2026-11-03", "Et")]


@pytest.mark.parametrize(
    "head",
    ["When did it happen;My accomplishment", "Hvornår skete det?;Hvad lavede du;Humør", "Dato for sagen;Min note"],
)
def test_a_column_may_be_called_by_a_question(head: str) -> None:
    """By a word of it, where no column has that very name."""
    assert see(f"{head}\n2026-11-03;Et\n", "x.csv") == [("2026-11-03", "Et")]


def test_a_journal_of_old_is_read() -> None:
    """Without brackets, as jrnl wrote it before its second version."""
    assert see("2026-11-03 08:15 Et.\nmere\n\n2026-11-04 09:00 To\n", "x.jrnl") == [
        ("2026-11-03", "Et.\nmere"), ("2026-11-04", "To"),
    ]  # fmt: skip


def test_columns_that_are_left_out_are_named() -> None:
    """Those that hold no part of a note, but not those that programs write for themselves."""
    found = find.find_notes_of(b"id;Dato;Tekst;Humor;Hvem\n1;2026-11-03;Et;god;Bo\n", HOW, "x.csv")
    assert [one.values["found"] for one in found.remarks] == ["Humor, Hvem"]
    assert found.problems == []
    assert find.find_notes_of(b"id;at;text\n1;2026-11-03;Et\n", HOW, "x.csv").remarks == []


@pytest.mark.parametrize(
    ("words", "name", "row"),
    [
        ("Dato;Tekst\n2026-11-03;Et\n\n32-13-2026;Nej\n46331;To\n", "x.csv", 4),
        (
            '[{"date":"2026-11-03","text":"Et"},{"date":"x","text":"Nej"},{"date":"2026-11-05","text":"To"}]',
            "x.json",
            2,
        ),
    ],
)
def test_a_bad_row_is_named_and_the_others_are_taken(words: str, name: str, row: int) -> None:
    """Its number is the one that a spreadsheet shows; the day that Excel counted is that day."""
    found = find.find_notes_of(words.encode(), HOW, name)
    assert [(str(one.day), one.text) for one in found.notes] == [("2026-11-03", "Et"), ("2026-11-05", "To")]
    assert [(one.key, one.values["number"]) for one in found.problems] == [("note_import.no_day", row)]


_OLD_CALENDAR = """BEGIN:VCALENDAR
VERSION:1.0
BEGIN:VEVENT
DTSTART:20260301T100000
SUMMARY;ENCODING=QUOTED-PRINTABLE:=45t
END:VEVENT
END:VCALENDAR
"""


@pytest.mark.parametrize(
    ("table", "name"),
    [
        ('Name,Created,Tags\nEt,"March 1, 2026 10:00 AM",x\n', "notion.csv"),
        ("Subject,Start Date,Start Time\nEt,3/1/2026,10:00:00 AM\nTo,3/25/2026,9:00:00 AM\n", "outlook.csv"),
        ("Description,Project,Start date,Start time\nEt,x,2026-03-01,10:00:00\n", "toggl.csv"),
        ("# Noter\n\n| Dato | Hvad |\n|---|:--|\n| 1/3 2026 | Et |\n", "x.md"),
        ('{"metadata": {}, "entries": [{"creationDate": "2026-03-01T10:00:00", "text": "Et"}]}', "dayone.json"),
        ('{"textContent": "Et", "createdTimestampUsec": 1772359200000000}', "keep.json"),
        ('[{"type": "message", "text": "Et", "ts": "1772359200.000100"}]', "slack.json"),
        (_OLD_CALENDAR, "x.vcs"), ("[01/03/2026, 10.30.12] Et", "chat.txt"), ("1.\xa0marts\xa02026: Et", "x.txt"),
        ("2026\u201103\u201101\tEt", "x.txt"),
        ("\u200b2026-03-01: Et", "x.txt"),
    ],
)  # fmt: skip
def test_what_other_programs_write_is_read(table: str, name: str) -> None:
    """Their names of columns, days counted from 1970, days with the month first, and blanks that only look plain."""
    assert see(table, name)[0] == ("2026-03-01", "Et")


@pytest.mark.parametrize(
    ("name", "words"), [("x.json", '[{"date": "%s", "text": "Nej"}]'), ("x.csv", "at,text\n%s,Nej\n")]
)
@pytest.mark.parametrize("day", ["2027-03-05", "1850-01-01T10:00"])
def test_a_day_that_cannot_be_meant_is_told(name: str, words: str, day: str) -> None:
    """What is to come, and what is before all that anyone notes, in whatever form."""
    with pytest.raises(MusprepError) as raised:
        see(words % day, name)
    assert day[:10] in raised.value.describe("da")


def test_a_text_that_cannot_be_stored_is_told_and_the_others_are_taken() -> None:
    """Half a character of JSON, and a text longer than a note may be."""
    found = find.find_notes_of(json.dumps(["Et", "a\ud800", "b" * 600_001]).encode(), HOW, "x.json")
    assert [one.text for one in found.notes] == ["Et"]
    assert [one.key for one in found.problems] == ["note_import.bad_text"] * 2


@pytest.mark.parametrize(("since", "number"), [("", 46329), ('<workbookPr date1904="1"/>', 44867)])
def test_a_spreadsheet_is_read_as_a_table(since: str, number: int) -> None:
    """Its sheets' columns are known by their names, and the number of a day is that day; a broken one is told."""
    main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    package = "http://schemas.openxmlformats.org/package/2006/relationships"

    def cell(place: str, words: str) -> str:
        return f'<c r="{place}" t="inlineStr"><is><t>{words}</t></is></c>'

    head = cell("A1", "Dato") + cell("B1", "Hvad") + cell("C1", "Type")
    noted = f'<c r="A2" s="1"><v>{number}</v></c>' + cell("B2", "Fik ros") + cell("C2", "ros")
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as packed:
        for name, words in {
            "_rels/.rels": f'<Relationships xmlns="{package}"><Relationship Id="a" Type="{office}/officeDocument"'
            ' Target="xl/workbook.xml"/></Relationships>',
            "xl/workbook.xml": f'<workbook xmlns="{main}" xmlns:r="{office}">{since}<sheets>'
            '<sheet name="Noter" sheetId="1" r:id="b"/></sheets></workbook>',
            "xl/_rels/workbook.xml.rels": f'<Relationships xmlns="{package}"><Relationship Id="b"'
            f' Type="{office}/worksheet" Target="s.xml"/><Relationship Id="c" Type="{office}/styles"'
            ' Target="t.xml"/></Relationships>',
            "xl/t.xml": f'<styleSheet xmlns="{main}"><cellXfs><xf/><xf numFmtId="14"/></cellXfs></styleSheet>',
            "xl/s.xml": f'<worksheet xmlns="{main}"><sheetData><row r="1">{head}</row><row r="2">{noted}</row>'
            "</sheetData></worksheet>",
        }.items():
            packed.writestr(name, words)
    (found,) = find_notes_of(made.getvalue(), HOW, "noter.xlsx")
    assert (found.day, found.text, found.kind) == (dt.date(2026, 11, 3), "Fik ros", Kind.PRAISE)
    with pytest.raises(MusprepError) as raised:
        find_notes_of(made.getvalue()[:200], HOW, "noter.xlsx")
    assert "noter.xlsx" in raised.value.describe("da")


@pytest.mark.parametrize(
    "data",
    [
        [{"date": "2026-11-03", "title": "Et", "tags": ["@drift"]}],
        {"entries": [{"date": "2026-11-03T08:00:00", "text": "Et", "tags": "drift"}], "tags": {"@drift": 1}},
        {"brags": [{"created_at": "2026-11-03", "accomplishment": "Et", "labels": ["drift"]}], "other": []},
    ],
)
def test_lists_in_json_are_taken(data: object) -> None:
    """jrnl's, a bragfile's and any other list with known names."""
    found = find_notes_of(json.dumps(data).encode(), HOW)
    assert [(one.day, one.text, one.tags) for one in found] == [(dt.date(2026, 11, 3), "Et", ("drift",))]


def test_a_calendar_gives_its_past_events() -> None:
    """Summary and description of what has been; what is cancelled or to come is none."""
    event = "BEGIN:VEVENT\r\nUID:{0}\r\nDTSTART:{1}\r\nSUMMARY:{2}\r\n{3}END:VEVENT\r\n"
    words = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:x\r\n" + "".join(
        event.format(place, *one)
        for place, one in enumerate([
            ("20261103T093000", "Oplæg", "DESCRIPTION:For ledelsen\\, 30 min\r\n"), ("20261105", "Kursus", ""),
            ("20261106", "Aflyst", "STATUS:CANCELLED\r\n"), ("20270101", "Kommer", ""),
        ])
    ) + "END:VCALENDAR\r\n"  # fmt: skip
    assert see(words) == [("2026-11-03", "Oplæg\nFor ledelsen, 30 min"), ("2026-11-05", "Kursus")]


@pytest.mark.parametrize(
    "start",
    [":2026-01-01", ":", ";VALUE=DATE:20260230", ":99999999T999999Z", ":00010101T000000Z", ";TZID=Nowhere:2026", ":x"],
)
def test_a_broken_event_is_told_and_the_others_are_taken(start: str, tmp_path: Path) -> None:
    """It is named, in every calendar of the file, and the other files of the folder are read."""
    calendar = "BEGIN:VCALENDAR\nVERSION:2.0\n{}END:VCALENDAR\n"
    good = "BEGIN:VEVENT\nDTSTART:20261103T093000\nSUMMARY:{}\nEND:VEVENT\n"
    broken = f"BEGIN:VEVENT\nDTSTART{start}\nSUMMARY:Den skæve\nEND:VEVENT\n"
    words = calendar.format(good.format("Oplæg") + broken) + calendar.format(good.format("Kursus"))
    (tmp_path / "a.ics").write_text(words, "utf-8")
    (tmp_path / "b.md").write_text("2026-11-04: Et", "utf-8")
    found = find_notes_in(str(tmp_path), HOW)
    assert [one.text for one in found.notes] == ["Oplæg", "Kursus", "Et"]
    (problem,) = found.problems
    assert problem.key == "note_import.no_event"
    assert "Den skæve" in problem.describe("da")


@pytest.mark.parametrize(
    ("start", "rule", "days"),
    [
        (";TZID=Europe/Copenhagen:20261103T090000", "FREQ=WEEKLY;COUNT=3", [3, 10, 17]),
        (";TZID=Europe/Copenhagen:20261103T090000", "FREQ=WEEKLY;UNTIL=20261110T080000Z", [3, 10]),
        (";VALUE=DATE:20261103", "FREQ=WEEKLY;UNTIL=20261110", [3, 10]),
        (":20261103T090000Z", "FREQ=WEEKLY", [3, 10, 17, 24]),
        (":20261103T090000", "FREQ=WEEKLY\nEXDATE:20261110T090000,20261117T090000", [3, 24]),
        (":20261103T090000", "FREQ=NONSENSE", [3]), (":20261103T090000", "FREQ=SECONDLY", [3]),
        (":20261103T090000", "FREQ=DAILY;INTERVAL=0", [3]),
    ],
)  # fmt: skip
def test_a_recurring_event_is_a_note_each_time(start: str, rule: str, days: list[int]) -> None:
    """As its rule says, up to today, without what was excluded; a rule that cannot be read leaves the first."""
    words = f"BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:a\nDTSTART{start}\nRRULE:{rule}\nSUMMARY:Møde\nEND:VEVENT\n"
    assert see(f"{words}END:VCALENDAR\n") == [(f"2026-11-{day:02}", "Møde") for day in days]


def test_a_moved_event_is_where_it_was_moved_to_and_the_latest_are_taken() -> None:
    """It stands in the calendar as an event of its own, with the time that it had."""
    event = "BEGIN:VEVENT\nUID:a\nDTSTART:{}T090000\n{}\nSUMMARY:{}\nEND:VEVENT\n"
    words = event.format("20261103", "RRULE:FREQ=WEEKLY;COUNT=3", "Møde") + event.format(
        "20261112", "RECURRENCE-ID:20261110T090000", "Flyttet"
    )
    assert see(f"BEGIN:VCALENDAR\n{words}END:VCALENDAR\n") == [
        ("2026-11-03", "Møde"), ("2026-11-12", "Flyttet"), ("2026-11-17", "Møde"),
    ]  # fmt: skip
    daily = see(f"BEGIN:VCALENDAR\n{event.format('20000101', 'RRULE:FREQ=DAILY', 'Hver dag')}END:VCALENDAR\n")
    assert (len(daily), daily[-1][0]) == (500, "2026-11-29")


def test_what_a_library_raises_reaches_nobody(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Whatever goes wrong in a reader is one sentence about its file, and the others are read."""

    def fail(_: object) -> list[FoundNote]:
        raise ZeroDivisionError

    monkeypatch.setitem(READERS, "json", fail)
    (tmp_path / "a.json").write_text("[]", "utf-8")
    (tmp_path / "b.md").write_text("2026-11-04: Et", "utf-8")
    found = find_notes_in(str(tmp_path), HOW)
    assert [one.key for one in found.problems] == ["note_import.unreadable"]
    assert [one.text for one in found.notes] == ["Et"]


@pytest.mark.parametrize(
    "words",
    [
        '{"text": "Et", "date": "2026-11-03"}\n\n{"text": "To", "date": "2026-11-04"}\n',
        '{"2026-11-03": "Et", "2026-11-04": ["To"]}',
        '{"2026-11-03": {"text": "Et"}, "4. november 2026": [{"text": "To"}]}',
    ],
)
def test_json_by_lines_and_by_days_is_read(words: str) -> None:
    """One object a line, and what was noted by the date."""
    assert see(words, "x.json") == [("2026-11-03", "Et"), ("2026-11-04", "To")]
    assert see('{"text": "Et", "date": "2026-11-03"}\n') == [("2026-11-03", "Et")]


@pytest.mark.parametrize(("name", "words"), [("x.ics", ""), ("x.ics", "x"), ("x.json", ""), ("x.json", "{} x")])
def test_no_sentence_holds_the_words_of_a_library(name: str, words: str) -> None:
    """What is wrong is one sentence, in the language of the reader."""
    with pytest.raises(MusprepError) as raised:
        find_notes_of(words.encode(), HOW, name)
    assert list(raised.value.values) == ["name"]


def test_a_mail_says_what_it_says_itself() -> None:
    """Subject and body, without what it quotes and who signed; the day is that of the mail."""
    mail = (
        "From: Karen <k@x.dk>\nTo: m@x.dk\nSubject: =?utf-8?q?Tak_for_opl=C3=A6gget?=\n"
        "Date: Tue, 03 Nov 2026 12:00:00 +0100\nContent-Type: text/plain; charset=utf-8\n\n"
        "Det var godt.\n\nDen 2. nov. 2026 kl. 10 skrev Maja:\n> hej\n"
    )
    assert see(mail, "tak.eml") == see(mail) == [("2026-11-03", "Tak for oplægget\nDet var godt.")]


def _mail(subject: str, body: bytes, head: bytes = b"", day: int = 3) -> bytes:
    lines = f"From: mie@x.dk\nSubject: {subject}\nDate: Tue, {day} Nov 2026 09:30:00 +0100\n".encode()
    return lines + head + b"\n" + body


@pytest.mark.parametrize("end", [b"\n", b"\r\n"])
def test_every_mail_of_a_mailbox_is_a_note(end: bytes) -> None:
    """A mail begins at a line of its own; one that stands in the words of another is none."""
    first = b"From mie@x.dk Tue Nov  3 09:30:00 2026\n" + _mail("Tak", b"Det var godt.\n>From the start.\n")
    second = b"\nFrom bo@x.dk Wed Nov  4 10:00:00 2026\n" + _mail("Igen", b"Flot.\n", day=4)
    wanted = [("2026-11-03", "Tak\nDet var godt.\nFrom the start."), ("2026-11-04", "Igen\nFlot.")]
    box = (first + second).replace(b"\n", end)
    assert see(box, "tak.mbox") == see(box) == see(box, kind="mail") == wanted


def test_a_mail_attached_to_another_is_a_note_of_its_own() -> None:
    """It has its own day; what only passes on another mail is that mail's words."""
    part = b"--x\nContent-Type: message/rfc822\n\n" + _mail("Indeni", b"Ros.\n", day=2) + b"\n--x--\n"
    text = b"--x\nContent-Type: text/plain\n\nSe her.\n"
    mail = _mail("Udenom", text + part, b"Content-Type: multipart/mixed; boundary=x\n")
    assert see(mail, "a.eml") == [("2026-11-02", "Indeni\nRos."), ("2026-11-03", "Udenom\nSe her.")]
    for head in (b"---------- Forwarded message ---------\n", b"________________________________\n"):
        passed = _mail("VS: Tak", head + b"Fra: Bo\nSendt: i g\xc3\xa5r\nEmne: Tak\n\nDu reddede dagen.\n")
        assert see(passed, "a.eml") == [("2026-11-03", "VS: Tak\nDu reddede dagen.")]


@pytest.mark.parametrize(
    ("head", "body"),
    [
        ("text/plain; charset=utf-8\nContent-Transfer-Encoding: 8bit", "På øen gik det godt.".encode()),
        ("text/plain; charset=windows-1252\nContent-Transfer-Encoding: 8bit", "På øen gik det godt.".encode("cp1252")),
        ("text/plain; charset=nowhere\nContent-Transfer-Encoding: 8bit", "På øen gik det godt.".encode("cp1252")),
        ("text/plain; charset=utf-8\nContent-Transfer-Encoding: quoted-printable", b"P=C3=A5 =C3=B8en gik det godt."),
        ("text/html; charset=utf-8", "<style>p{}</style><p>På øen gik <b>det</b> godt.</p>".encode()),
    ],
)
def test_a_mail_is_read_in_its_own_encoding(head: str, body: bytes) -> None:
    """As its head says, also where it is only a web page."""
    mail = _mail("Ros", body + b"\n", f"MIME-Version: 1.0\nContent-Type: {head}\n".encode())
    assert see(mail, "a.eml") == see(mail) == [("2026-11-03", "Ros\nPå øen gik det godt.")]


@pytest.mark.parametrize("encoding", ["utf-8", "cp1252"])
def test_a_mail_that_names_no_encoding_is_read(encoding: str) -> None:
    """Its subject and its words are read as what they are."""
    mail = _mail("SUBJECT", "Blåbærgrød.\n".encode(encoding)).replace(b"SUBJECT", "På øen".encode(encoding))
    assert see(mail, "a.eml") == [("2026-11-03", "På øen\nBlåbærgrød.")]


@pytest.mark.skipif(not shutil.which("git"), reason="git is not installed here")
def test_ones_own_commits_are_notes(tmp_path: Path) -> None:
    """`git log` gives a note a commit, without merges and trailers; of several authors only the owner counts."""

    def commit(*words: str, author: str = "Maja Holm") -> None:
        git("-c", f"user.name={author}", "-c", "user.email=a@b.dk", "commit", "--allow-empty", "-q", "-m", *words)

    def git(*words: str) -> str:
        done = subprocess.run(["git", *words], cwd=tmp_path, capture_output=True, encoding="utf-8", check=True)
        return done.stdout

    git("init", "-q", "-b", "main")
    commit("Ret fristen\n\nDen var forkert.\n\nSigned-off-by: Maja <m@x.dk>")
    commit("En andens", author="Peter Ås")
    log = git("log").encode()
    with pytest.raises(MusprepError) as raised:
        find_notes_of(log, HOW)
    assert raised.value.key == "note_import.many_authors"
    found = find_notes_of(log, HOW._replace(author="Maja"))
    assert [one.text for one in found] == ["Ret fristen\n\nDen var forkert."]
    assert found[0].proof[0].startswith("commit ")
    assert found[0].day is not None


_HASH = "d775bde274baa4455bd046355bde3ed6cdc96f07"


@pytest.mark.parametrize(
    "log",
    [
        "commit {0}\nAuthor:     Maja Holm <m@x>\nAuthorDate: {1}\nCommit:     Bo <b@x>\nCommitDate: {1}\n\n    Et\n",
        "commit {0} (HEAD -> main)\nAuthor: Maja Holm <m@x>\nDate:   {1}\n\n    Et\n\n a.py | 2 +-\n 1 file changed\n",
        "commit {0}\nAuthor: Maja <m@x>\nDate: {1}\n\n    Et\n\ndiff --git a/a b/a\n@@ -1 +1 @@\n-    Nej\n     Nej\n",
        "* commit {0}\n| Author: Maja Holm <m@x>\n| Date:   {1}\n| \n|     Et\n",
        "*   commit {0}\n|\\  Author: Maja Holm <m@x>\n| | Date:   {1}\n| | \n| |     Et\n| | \n",
        "\x1b[33mcommit {0}\x1b[m\nAuthor: Maja Holm <m@x>\nDate:   {1}\n\n    Et\n",
        "commit {0}\ntree {0}\nauthor Maja Holm <m@x> 1793694600 +0100\ncommitter Bo <b@x> 1 +0100\n\n    Et\n",
    ],
)  # fmt: skip
def test_every_form_of_a_git_log_is_read(log: str) -> None:
    """With a graph, changes or colours beside it, in full and raw; what follows the message is none of it."""
    for day in ("Tue Nov 3 09:30:00 2026 +0100", "2026-11-03", "1793694600", "Tue Nov 3 09:30 2026", "3 Nov 2026"):
        other = log.format(_HASH.replace("d", "e"), day).replace("Maja", "Joanmaja").replace("    Et", "    En andens")
        found = find_notes_of((other + log.format(_HASH, day)).encode(), HOW._replace(author="Maja"))
        assert [(str(one.day), one.text) for one in found] == [("2026-11-03", "Et")]


@pytest.mark.parametrize(
    "log",
    [
        "d775bde (HEAD -> main) Et\n2599885 To\n",
        "* d775bde Et\n*   2599885 To\n|\\  \n| * f1aa775 Tre\n|/\n",
        f"commit {_HASH}\nAuthor: Maja <m@x>\n\n    Et\n",
        f"commit {_HASH}\nAuthor: Maja <m@x>\nDate:   3 weeks ago\n\n    Et\n",
    ],
)
def test_a_git_log_without_days_is_told(log: str) -> None:
    """One sentence with the command that gives them, rather than notes of today; numbers alone may be days."""
    with pytest.raises(MusprepError) as raised:
        find_notes_of(log.encode(), HOW)
    assert raised.value.key == "note_import.git_dateless"
    assert "git -c log.date=iso log" in raised.value.describe("da")
    assert see("20261103 Et\n20261104 To\n") == [("2026-11-03", "Et"), ("2026-11-04", "To")]


def test_an_export_of_ones_own_comes_back_whole(session: Session, tmp_path: Path) -> None:
    """A note's parts survive an export, as its files and as its JSON; where it came from there is nothing new."""
    made = notes.add(session, "Lukkede 14 sager", kind=Kind.PRAISE, on=dt.date(2026, 3, 1), tags=["drift"],
                     effect="Køen væk", proof=["sag 7"], say=SayLevel.IN_WRITING)  # fmt: skip
    export.write(session, export.look(session, SayLevel.ONLY_ME), str(tmp_path / "ud"), sure=True)
    for source in (tmp_path / "ud", tmp_path / "ud" / "musprep.json"):
        (found,) = find_notes_in(str(source), HOW).notes
        assert (found.text, found.kind, found.day, found.tags, found.effect, found.proof, found.say) == (
            made.text, made.kind, made.day, made.tags, made.effect, made.proof, made.say,
        )  # fmt: skip
        assert list_new(session, [found]).notes == []


def test_the_same_never_comes_in_twice_and_all_is_one_step(session: Session) -> None:
    """Words on their day, or without one on any; capitals and blanks make no difference. One undo takes all out."""
    notes.add(session, "Lå her før", on=dt.date(2026, 11, 3))
    day = dt.date(2026, 11, 3)
    found = [FoundNote("lå  her FØR", day), FoundNote("Lå her før"), FoundNote("Ny", day), FoundNote("Ny", day),
             FoundNote("Uden dag"), FoundNote(" \n")]  # fmt: skip
    new = list_new(session, found).notes
    assert [one.text for one in new] == ["Ny", "Uden dag"]
    saved = add_found(session, new).entries
    assert [one.day for one in saved] == [dt.date(2026, 11, 3), session.today]
    assert list_new(session, found).notes == []
    session.steps.undo()
    assert [one.text for one in session.list_entries()] == ["Lå her før"]
    session.steps.redo()
    assert len(session.list_entries()) == 3


def test_a_note_that_was_changed_or_removed_since_is_known(session: Session) -> None:
    """By what it was when it came in, also where it was changed before; taking the import back makes it new again."""
    day = dt.date(2026, 11, 3)
    found = [FoundNote(word, day) for word in ("Et", "To", "Tre", "Fire")] + [FoundNote("Uden dag")]
    add_found(session, found)
    session.steps.undo()
    assert list_new(session, found).notes == found
    session.steps.redo()
    ids = {one.text: one.id for one in session.list_entries(None)}
    notes.edit(session, ids["Et"], text="Et, rettet", tags=["drift"])
    notes.edit(session, ids["To"], on=dt.date(2025, 11, 4))
    notes.remove(session, ids["Tre"])
    notes.edit(session, ids["Uden dag"], text="Noget andet")
    assert list_new(session, found) == ([], 5, [])
    other = FoundNote("Fem", day)
    (entry,) = add_found(session, [other.change(text="Fem, rettet")]).entries
    assert entry.text == "Fem, rettet"
    assert list_new(session, [other]).notes == []
    session.steps.undo()
    assert list_new(session, [other]).notes == [other]


def test_many_notes_need_one_search_of_the_vault(session: Session, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whether to encrypt is looked up once for all, not by the names of all files for each, also when taken back."""
    searched: list[str] = []
    search = recipient.find_signs

    def find(place: str, **how: bool) -> Iterator[str]:
        searched.append(place)
        return search(place, **how)

    monkeypatch.setattr(recipient, "find_signs", find)

    def count(act: Callable[[], object]) -> int:
        searched.clear()
        act()
        return len(searched)

    def add(most: int) -> int:
        return count(lambda: add_found(session, [FoundNote(f"{most} {number}") for number in range(most)]))

    add(1)
    assert add(2) == add(9)
    many = [count(turn) for turn in (session.steps.undo, session.steps.redo, session.steps.undo)]
    assert many == [count(turn) for turn in (session.steps.undo, session.steps.redo, session.steps.undo)]


@pytest.mark.parametrize("text", ["=A1", "'=A1", "''=A1", "'", "'quoted'", "+1", '"a"'])
@pytest.mark.parametrize("proof", [("a, b", "c"), ("a", "b", "c"), ('"a", b', "c"), ("=a", "'=b, c"), ('"',)])
def test_a_table_gives_back_what_spreadsheets_would_take_for_more(text: str, proof: tuple[str, ...]) -> None:
    """What looks like a formula, and evidence that holds what divides it from the next."""
    entry = Entry(id="20261103t093000-aaaaaa", at=dt.datetime(2026, 11, 3, 9, tzinfo=_ZONE), text=text, proof=proof)
    written = as_csv([entry.model_dump(mode="json")], list(Entry.model_fields))
    (found,) = find_notes_of(written.encode(), HOW, "x.csv")
    assert (found.text, found.proof) == (text, proof)


_TEXT = st.text(
    st.characters(exclude_categories=["Cs", "Cc", "Zl", "Zp", "Cf", "Co", "Cn"]) | st.just("\n"), min_size=1
)
_ZONE = dt.timezone(dt.timedelta(hours=1))
_WORDS = st.text(st.characters(categories=["L", "N", "P", "S"]), min_size=1, max_size=20)


@settings(deadline=None)
@given(
    st.lists(
        st.builds(
            Entry,
            id=st.just("20261103t093000-aaaaaa"),
            at=st.integers(0, 9000).map(
                lambda days: dt.datetime(2000, 1, 1, 23, 30, tzinfo=_ZONE) + dt.timedelta(days)
            ),
            kind=st.sampled_from(Kind),
            text=_TEXT.filter(lambda one: bool(one.strip())),
            tags=st.lists(st.sampled_from(["drift", "vagt", "æøå"]), unique=True).map(tuple),
            effect=_WORDS | st.just(""),
            proof=st.lists(_WORDS, max_size=3).map(tuple),
            say=st.sampled_from(SayLevel),
        ),
        max_size=4,
    ),
    st.sampled_from(LANGUAGES),
)
def test_what_the_lists_write_is_read_back(entries: list[Entry], language: str) -> None:
    """Markdown and CSV give each note with its day, kind, words and other parts, whatever these hold."""

    def squeeze(text: str) -> str:
        return "\n".join(filter(None, (" ".join(line.split()) for line in text.split("\n"))))

    entries.sort(key=lambda one: one.at)
    wanted = sorted(
        (one.day.isoformat(), one.kind, squeeze(one.text), one.tags, one.effect, one.proof, one.say) for one in entries
    )
    rows = [one.model_dump(mode="json") for one in entries]
    written = {
        "x.md": "\n".join(write_entries_markdown(entries, language)),
        "x.csv": as_csv(rows, list(Entry.model_fields)),
        "x.json": json.dumps(rows),
    }
    for name, words in written.items():
        found = [
            (str(one.day), one.kind, squeeze(one.text), one.tags, one.effect, one.proof, one.say)
            for one in find_notes_of(words.encode(), HOW, name)
        ]
        assert sorted(found) == sorted(set(wanted)), name


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("level", SayLevel)
def test_no_level_becomes_wider(level: SayLevel, language: str) -> None:
    """Markdown tells it in words, also below a text that ends as such a line; a file without one leaves it open."""
    for words in ("Et", "Et\nDeling: på skrift", "Et\nSharing: in writing"):
        entry = Entry(id="20261103t093000-aaaaaa", at=dt.datetime(2026, 11, 3, 9, tzinfo=_ZONE), text=words, say=level)
        written = "\n".join(write_entries_markdown([entry], language))
        (found,) = find_notes_of(written.encode(), HOW, "x.md")
        assert (found.text.replace("  \n", "\n"), found.say) == (words, level)
    assert find_notes_of(b"- Et\n", HOW, "x.md")[0].say is None
    levels = [one.say for one in find_notes_of("tekst;deling\nEt;\nTo;På skrift\nTre;privat\n".encode(), HOW, "x.csv")]
    assert levels == [None, SayLevel.IN_WRITING, SayLevel.ONLY_ME]


@pytest.mark.skipif(not (Path(sys.executable).parent / "jrnl").exists(), reason="jrnl is not installed here")
def test_what_jrnl_itself_writes_is_read(tmp_path: Path) -> None:
    """Its journal, its text, its JSON and its Markdown hold the same notes; one that it encrypted is told so."""
    settings = tmp_path / "jrnl.yaml"
    journal = tmp_path / "dagbog.txt"
    settings.write_text(
        "colors: {body: none, date: none, tags: none, title: none}\ndefault_hour: 9\ndefault_minute: 0\neditor: ''\n"
        f"encrypt: false\nhighlight: false\nindent_character: '|'\njournals:\n  default: {{journal: {journal}}}\n"
        "linewrap: 79\ntagsymbols: '@'\ntemplate: false\ntimeformat: '%F %r'\nversion: v4.0\n",
        "utf-8",
    )

    def jrnl(*words: str, typed: str = "") -> bytes:
        command = [str(Path(sys.executable).parent / "jrnl"), "--config-file", str(settings), *words]
        return subprocess.run(command, input=typed.encode(), capture_output=True, check=True, timeout=60).stdout

    jrnl(typed="2026-11-03 09:30: Lukkede sagen @drift. Det tog to timer.\n\nSidste afsnit.\n")
    jrnl(typed="2026-11-04: Kun en titel.\n")
    wanted = [
        ("2026-11-03", "Lukkede sagen @drift. Det tog to timer.\nSidste afsnit."),
        ("2026-11-04", "Kun en titel."),
    ]
    for data in (journal.read_bytes(), jrnl("--format", "text"), jrnl("--format", "json")):
        assert see(data) == wanted
        assert find_notes_of(data, HOW)[0].tags == ("drift",)
        assert find_notes_of(data, HOW)[0].time == dt.time(9, 30)
    assert [(day, text.replace("\n\n", "\n")) for day, text in see(jrnl("--format", "md"), "x.md")] == wanted


@pytest.mark.parametrize("data", [b"JRNLv3\x000eyJz", b"gAAAAABm" + b"x" * 80])
def test_what_jrnl_encrypted_is_told(data: bytes) -> None:
    """The sentence says how to get a readable copy."""
    with pytest.raises(MusprepError) as raised:
        find_notes_of(data, HOW)
    assert raised.value.key == "note_import.jrnl_encrypted"


@pytest.mark.parametrize(
    ("words", "name", "key"),
    [
        (b"<!DOCTYPE html><p>Hej</p>", "x.html", "no_text"), (b"{\\rtf1 Hej}", "x.rtf", "no_text"),
        (b"\x89PNG\x00\x00", "x.png", "no_text"), (b"PK\x03\x04\x00", "x.zip", "no_text"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1", "x.msg", "outlook"), (b"\xd0\xcf\x11\xe0\xa1\xb1", "x.doc", "no_text"),
        (b"x" * (LARGEST + 1), "x.txt", "too_large"), (b"From a 2026\nSubject: x\n\n", "x.mbox", "no_mail"),
        (b"{", "x.json", "no_json"), (b'{"a": 1}', "x.json", "no_list"),
        (b'[{"text": "a", "date": "x"}]', "", "no_day"),
        (b"a;b\n1;2\n", "x.csv", "no_text_column"), (b"dato;tekst\n31/2;Et\n", "x.csv", "no_day"),
        (b"BEGIN:VCALENDAR\nBEGIN:", "", "no_calendar"), (b"Hej\n", "x.eml", "no_mail"), (b"[[", "x.toml", "no_own"),
    ],
)  # fmt: skip
def test_what_is_wrong_is_told(words: bytes, name: str, key: str) -> None:
    """One sentence names what is wrong, and nothing of it is taken."""
    with pytest.raises(MusprepError) as raised:
        find_notes_of(words, HOW, name)
    assert raised.value.key == f"note_import.{key}"
    assert raised.value.describe("da")


def test_a_large_file_is_told_with_what_to_do(tmp_path: Path) -> None:
    """It is not read, whether it comes as a file or lies in a folder, where the others are."""
    large = tmp_path / "a.txt"
    with large.open("wb") as file:
        file.truncate(LARGEST + 1)
    with pytest.raises(MusprepError, match="too_large"):
        find_notes_in(str(large), HOW)
    (tmp_path / "b.txt").write_text("2026-11-03: Lukkede sagen\n")
    found = find_notes_in(str(tmp_path), HOW)
    assert [one.key for one in found.problems] == ["note_import.too_large"]
    assert [one.text for one in found.notes] == ["Lukkede sagen"]


@given(st.binary(max_size=300) | st.text(max_size=200).map(str.encode), st.sampled_from(["", *READERS]))
def test_no_input_breaks_it(data: bytes, kind: str) -> None:
    """Whatever is there, notes with words come out, or a sentence."""
    found = []
    with contextlib.suppress(MusprepError):
        found = find_notes_of(data, HOW._replace(kind=kind))
    assert all(one.text.strip() for one in found)
