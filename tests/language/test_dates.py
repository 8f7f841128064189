"""Dates are read as Danes write them, and shown in both languages without the machine's locale."""

from __future__ import annotations

import datetime as dt
import re
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from musprep.language import dates
from musprep.language.date_reader import read_date, read_day, read_past_date
from musprep.language.dates import show_day, show_distance, show_long, show_moment, show_month
from musprep.language.error import MusprepError
from musprep.language.holidays import find_easter
from musprep.language.say import LANGUAGES
from musprep.language.times import read_time

TODAY = dt.date(2026, 11, 23)
"""A Monday."""
SUNDAY = dt.date(2026, 11, 29)
"""The day that the tables of phrases are for."""
_ANY_DAY = st.dates(dt.date(1900, 1, 1), dt.date(2199, 12, 31))


@pytest.mark.parametrize(
    ("written", "day"),
    [
        ("2026-11-03", "2026-11-03"),
        ("2026-1-3", "2026-01-03"),
        ("3/11-2026", "2026-11-03"),
        ("3/11/2026", "2026-11-03"),
        ("03.11.2026", "2026-11-03"),
        ("3-11-26", "2026-11-03"),
        ("3/11", "2026-11-03"),
        ("3.11.", "2026-11-03"),
        ("3. nov", "2026-11-03"),
        ("3. nov.", "2026-11-03"),
        ("3 november", "2026-11-03"),
        ("Den 3. november 2026", "2026-11-03"),
        ("nov 3", "2026-11-03"),
        ("November 3, 2026", "2026-11-03"),
        ("3 Nov 2025", "2025-11-03"),
        ("14. MAJ", "2026-05-14"),
        ("marts '26", "2026-03-01"),
        ("24. dec", "2025-12-24"),
        ("28. nov", "2026-11-28"),
        ("1. dec", "2025-12-01"),
        ("i dag", "2026-11-23"),
        ("idag", "2026-11-23"),
        ("i går", "2026-11-22"),
        ("I GÅR", "2026-11-22"),
        ("i gaar", "2026-11-22"),
        ("i forgårs", "2026-11-21"),
        ("yesterday", "2026-11-22"),
        ("the day before yesterday", "2026-11-21"),
        ("i morgen", "2026-11-24"),
        ("tomorrow", "2026-11-24"),
        ("mandag", "2026-11-23"),
        ("søndag", "2026-11-22"),
        ("i fredags", "2026-11-20"),
        ("sidste mandag", "2026-11-16"),
        ("sidste fredag", "2026-11-20"),
        ("last Monday", "2026-11-16"),
        ("næste fredag", "2026-11-27"),
        ("next monday", "2026-11-30"),
        ("uge 47", "2026-11-16"),
        ("week 47", "2026-11-16"),
        ("uge 49", "2025-12-01"),
        ("uge 1 2026", "2025-12-29"),
        ("uge 53 2026", "2026-12-28"),
        ("primo marts", "2026-03-01"),
        ("medio marts", "2026-03-15"),
        ("mid March", "2026-03-15"),
        ("ultimo februar", "2026-02-28"),
        ("ultimo feb 2024", "2024-02-29"),
        ("end of May", "2026-05-31"),
        ("slutningen af maj", "2026-05-31"),
    ],
)
def test_a_day_that_has_been_is_read_in_every_form(written: str, day: str) -> None:
    """Danish, English and ISO forms give the day meant; without a year the latest one, at most a week ahead."""
    assert read_date(written, TODAY) == dt.date.fromisoformat(day)


@pytest.mark.parametrize(
    ("written", "day"),
    [
        ("9/12", "2026-12-09"),
        ("3/11", "2026-11-03"),
        ("1. okt", "2027-10-01"),
        ("14. januar", "2027-01-14"),
        ("tirsdag", "2026-11-24"),
        ("mandag", "2026-11-30"),
        ("sidste mandag", "2026-11-16"),
        ("uge 2", "2027-01-15"),
        ("medio marts", "2027-03-15"),
        ("ultimo februar", "2027-02-28"),
        ("24. dec", "2026-12-24"),
    ],
)
def test_a_day_to_come_is_read_ahead(written: str, day: str) -> None:
    """For meetings and due dates the next such day is meant, at most a month back."""
    assert read_date(written, TODAY, ahead=True) == dt.date.fromisoformat(day)


def test_a_due_date_of_last_december_is_last_december() -> None:
    """In January a day of the month before is the one that has just been, not the one eleven months ahead."""
    assert read_date("20. dec", dt.date(2027, 1, 5), ahead=True) == dt.date(2026, 12, 20)


@pytest.mark.parametrize(
    ("written", "today", "day"),
    [
        ("29. feb", "2028-02-29", "2028-02-29"),
        ("i går", "2028-03-01", "2028-02-29"),
        ("i går", "2027-01-01", "2026-12-31"),
        ("31. dec", "2027-01-01", "2026-12-31"),
        ("2. jan", "2026-12-31", "2027-01-02"),
        ("i morgen", "2026-12-31", "2027-01-01"),
        ("uge 1", "2027-01-04", "2027-01-04"),
        ("uge 53", "2027-01-02", "2026-12-28"),
    ],
)
def test_the_turn_of_the_year_and_leap_days(written: str, today: str, day: str) -> None:
    """Around New Year and on the 29th of February the day meant is still the nearest."""
    assert read_date(written, dt.date.fromisoformat(today)) == dt.date.fromisoformat(day)


@pytest.mark.parametrize("written", ["30. feb", "31/4", "32. maj", "0/0", "13/13", "20261332"])
def test_a_day_that_is_not_in_the_calendar_is_told(written: str) -> None:
    """A date that cannot be is refused as such, and never becomes another day."""
    with pytest.raises(MusprepError) as caught:
        read_date(written, TODAY)
    assert caught.value.key == "dates.no_such_day"


@pytest.mark.parametrize(
    "written",
    ["", "  ", "3", "3 4 5", "ma", "uge", "uge x", "den", "½/3", "٣/١١", "1/2/3/4", "3 hest", "241225"],
)
def test_what_is_no_date_is_told(written: str) -> None:
    """Words that name no day are refused with the words themselves, so one can see what was understood."""
    with pytest.raises(MusprepError) as caught:
        read_date(written, TODAY)
    assert caught.value.key == "dates.not_a_date"


@given(_ANY_DAY, st.sampled_from(["da", "en"]))
@example(dt.date(2024, 2, 29), "da")
def test_what_is_shown_can_be_read(day: dt.date, language: str) -> None:
    """A day shown in short, and as ISO, reads back as the same day, whatever today is."""
    assert read_date(show_day(day, language), TODAY) == day
    assert read_date(show_long(day, language), TODAY) == day
    assert read_date(day.isoformat(), TODAY) == day
    assert read_date(show_month(day, language), TODAY) == day.replace(day=1)


@given(_ANY_DAY, st.dates(dt.date(1950, 1, 1), dt.date(2150, 12, 31)), st.sampled_from(["da", "en"]), st.booleans())
def test_a_day_without_its_year_is_near(day: dt.date, today: dt.date, language: str, ahead: bool) -> None:
    """Without a year the same day and month are found within a year of today, on the side that is asked for."""
    try:
        found = read_date(show_day(day, language, year=False), today, ahead=ahead)
    except MusprepError:
        assert (day.month, day.day) == (2, 29)
        return
    assert (found.month, found.day) == (day.month, day.day)
    distance = (found - today).days
    if (day.month, day.day) != (2, 29):
        assert (-31 <= distance <= 366) if ahead else (-366 <= distance <= 7)


@pytest.mark.parametrize("written", ["0001-01-05", "9999-12-31", "3/11 1026", "3. nov 2926", "om 900 år"])
def test_a_year_that_nobody_means_is_told(written: str) -> None:
    """From such a day nothing could be counted: it is refused as a slip of the hand."""
    with pytest.raises(MusprepError) as caught:
        read_date(written, TODAY, ahead=True)
    assert caught.value.key in ("dates.far_away", "dates.not_a_date")


@pytest.mark.parametrize("way", ["back", "ahead"])
@pytest.mark.parametrize("language", ["da", "en"])
def test_every_phrase_of_the_table_is_read_as_it_says(language: str, way: str) -> None:
    """Each phrase gives the day in the table, or is refused as it says: the same on screen and by command."""
    wrong = []
    lines = (Path(__file__).parent / f"date_phrases_{language}.tsv").read_text("utf-8").splitlines()
    rows = [line.split("\t") for line in lines if line.startswith(f"{way}\t")]
    for _, written, wanted in rows:
        try:
            found = str(read_past_date(written, SUNDAY) if way == "back" else read_date(written, SUNDAY, ahead=True))
        except MusprepError as error:
            found = error.key.removeprefix("dates.")
        if found != wanted:
            wrong.append((written, wanted, found))
    assert wrong == []
    assert len(rows) >= 80
    assert len(lines) >= 250


def test_the_end_of_a_span_is_its_last_working_day() -> None:
    """Due by a week, a month or a quarter is its last working day, holidays counted; that is said, also of Easter."""
    for written, day in {
        "uge 12 2027": "2027-03-24",
        "maj 2027": "2027-05-31",
        "2. kvartal 2028": "2028-06-30",
    }.items():
        assert read_day(written, TODAY, ahead=True) == (dt.date.fromisoformat(day), True)
    assert read_day("ultimo maj 2026", TODAY, ahead=True) == (dt.date(2026, 5, 31), False)


@pytest.mark.parametrize("day", ["1961-04-02", "2024-03-31", "2026-04-05", "2038-04-25", "2285-03-22"])
def test_easter_is_where_the_church_has_it(day: str) -> None:
    """Easter Sunday by the Gregorian rule, at its earliest and latest too."""
    assert find_easter(int(day[:4])) == dt.date.fromisoformat(day)


@given(st.text(max_size=30))
def test_any_words_give_a_day_or_a_sentence(written: str) -> None:
    """Nothing that is typed makes the program fall: it is a day, or a sentence that says what to write."""
    try:
        found = read_date(written, TODAY)
    except MusprepError as error:
        found = None
        said = error.describe("da")
    assert isinstance(found, dt.date) or said


def test_days_are_shown_in_both_languages() -> None:
    """Danish has its point and small letters, English its own order."""
    day = dt.date(2026, 11, 3)
    assert [show_day(day, "da"), show_day(day, "en")] == ["3. nov. 2026", "3 Nov 2026"]
    assert [show_day(day, "da", year=False), show_day(day, "en", year=False)] == ["3. nov.", "3 Nov"]
    assert show_long(day, "da") == "tirsdag den 3. november 2026"
    assert show_long(day, "en") == "Tuesday 3 November 2026"
    assert dates.show_month(day, "da") == "november 2026"
    assert dates.name_month(5, "da", short=True) == "maj"
    assert dates.find_week_number(dt.date(2027, 1, 1)) == 53


@pytest.mark.parametrize(
    ("days", "danish", "english"),
    [
        (0, "i dag", "today"),
        (1, "i morgen", "tomorrow"),
        (-1, "i går", "yesterday"),
        (16, "om 16 dage", "in 16 days"),
        (-2, "for 2 dage siden", "2 days ago"),
    ],
)
def test_distances_are_told_in_words(days: int, danish: str, english: str) -> None:
    """How far a day lies is said as one says it."""
    day = TODAY + dt.timedelta(days=days)
    assert [dates.show_distance(day, TODAY, language) for language in ("da", "en")] == [danish, english]


@pytest.mark.parametrize(
    ("written", "time"),
    [
        ("9", (9, 0)),
        ("9:30", (9, 30)),
        ("9.30", (9, 30)),
        ("kl. 9.30", (9, 30)),
        ("kl 14", (14, 0)),
        ("00:00", (0, 0)),
        ("23.59", (23, 59)),
        ("9,30", (9, 30)),
        ("1000", (10, 0)),
        ("10 am", (10, 0)),
        ("2 pm", (14, 0)),
        ("2:30pm", (14, 30)),
        ("12 am", (0, 0)),
        ("noon", (12, 0)),
    ],
)
def test_times_are_read(written: str, time: tuple[int, int]) -> None:
    """An hour, with or without minutes, with a point, a colon or a comma; the English way too."""
    assert read_time(written) == dt.time(*time)


@pytest.mark.parametrize("written", ["", "24", "9:60", "9:30:10", "middag", "13 pm", "kl. 14-15", "-1", "9:"])
def test_what_is_no_time_is_told(written: str) -> None:
    """Words that name no time are refused."""
    with pytest.raises(MusprepError) as caught:
        read_time(written)
    assert caught.value.key == "dates.not_a_time"


@given(st.times(), st.sampled_from(["da", "en"]))
def test_a_time_shown_can_be_read(time: dt.time, language: str) -> None:
    """A time shown reads back to the minute."""
    assert read_time(dates.show_time(time, language)) == time.replace(second=0, microsecond=0, tzinfo=None)


@pytest.mark.parametrize(
    ("written", "today", "ahead", "expected"),
    [
        ("uge 47", "2026-11-18", True, "2026-11-20"),
        ("uge 47", "2026-11-22", True, "2026-11-20"),
        ("uge 47", "2026-11-23", True, "2027-11-26"),
        ("uge 1", "2025-12-30", False, "2025-12-29"),
        ("uge 1", "2025-12-30", True, "2026-01-02"),
        ("uge 53", "2027-01-02", True, "2026-12-31"),
        ("uge 52", "2026-01-02", False, "2025-12-22"),
    ],
)
def test_a_week_is_the_one_meant_near_the_turn_of_the_year_too(
    written: str, today: str, ahead: bool, expected: str
) -> None:
    """The week one is in is not over; due is its last working day; ISO tells which year a week belongs to."""
    day = read_date(written, dt.date.fromisoformat(today), ahead=ahead)
    assert day == dt.date.fromisoformat(expected)


@pytest.mark.parametrize(
    ("written", "day"),
    [
        ("om to uger", "2026-11-16"),
        ("om 14 dage", "2026-11-16"),
        ("Om en måned", "2026-12-02"),
        ("om 3 mdr.", "2027-02-02"),
        ("om et år", "2027-11-02"),
        ("for 3 dage siden", "2026-10-30"),
        ("for en uge siden", "2026-10-26"),
        ("in two weeks", "2026-11-16"),
        ("a month ago", "2026-10-02"),
        ("3 days ago", "2026-10-30"),
    ],
)
@pytest.mark.parametrize("ahead", [True, False])
def test_a_day_is_read_by_its_distance(written: str, day: str, ahead: bool) -> None:
    """So many days, weeks, months and years from today, in both languages, wherever dates are read."""
    assert read_date(written, dt.date(2026, 11, 2), ahead=ahead) == dt.date.fromisoformat(day)


def test_a_month_on_is_the_last_day_of_a_shorter_month() -> None:
    """A month after the 31st of January is the end of February, in leap years too."""
    assert read_date("om en måned", dt.date(2027, 1, 31)) == dt.date(2027, 2, 28)
    assert read_date("om en måned", dt.date(2028, 1, 31)) == dt.date(2028, 2, 29)


@given(
    today=st.dates(dt.date(1990, 1, 1), dt.date(2090, 1, 1)),
    days=st.integers(-999, 999),
    language=st.sampled_from(["da", "en"]),
)
def test_a_distance_shown_can_be_read(today: dt.date, days: int, language: str) -> None:
    """Whatever distance the program shows is understood again."""
    day = today + dt.timedelta(days=days)
    assert read_date(show_distance(day, today, language), today) == day


@pytest.mark.parametrize("written", ["om uger", "om mange uger", "for siden", "in -2 weeks", "om ² uger", "om 9999 år"])
def test_a_distance_that_is_none_is_told(written: str) -> None:
    """Half a distance, or one beyond all calendars, gets the sentence about dates."""
    with pytest.raises(MusprepError):
        read_date(written, dt.date(2026, 11, 2))


@pytest.mark.parametrize("written", ["1/6 2026", "1.6 2026", "1-6 2026", "01/06 2026", "den 1/6 2026"])
def test_a_year_may_stand_behind_a_blank(written: str) -> None:
    """Day and month in numbers, then the year, as many write it."""
    assert read_date(written, dt.date(2026, 11, 2), ahead=True) == dt.date(2026, 6, 1)


def test_a_moment_is_a_day_with_its_time() -> None:
    """As people write it in each language, in the zone of this computer."""
    at = dt.datetime(2026, 11, 3, 9, 5).astimezone()
    assert show_moment(at, "da") == "3. nov. 2026 kl. 9.05"
    assert show_moment(at.astimezone(dt.UTC), "en") == "3 Nov 2026 at 9:05"


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("ahead", [False, True])
def test_every_date_that_is_suggested_is_read(language: str, ahead: bool) -> None:
    """The examples for what could not be read are dates; where one asks ahead, those in words are still to come."""
    with pytest.raises(MusprepError) as caught:
        read_date("xyz", TODAY, ahead=ahead)
    examples = re.split(r"Skriv fx |Try ", caught.value.describe(language))[1].replace(" (day/month)", "")
    read = [read_date(one, TODAY, ahead=ahead) for one in re.split(r", | eller | or ", examples.rstrip("."))]
    assert len(read) == 7
    assert all((day > TODAY) is ahead for day in read[2:5])
