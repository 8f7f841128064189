"""Reads dates as Danes write them, and shows them in Danish and English.

No strftime: its month names follow the machine's locale, not the reader's language.
"""

from __future__ import annotations

import datetime as dt

from musprep.language.error import MusprepError
from musprep.language.from_now import WHICH, from_now
from musprep.language.say import say_count, text

YEARS = range(1900, 2201)
"""A date outside these years is a typing mistake."""
MONTHS = {
    "da": (
        "januar",
        "februar",
        "marts",
        "april",
        "maj",
        "juni",
        "juli",
        "august",
        "september",
        "oktober",
        "november",
        "december",
    ),
    "en": (
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ),
}
SHORT_MONTHS = {
    "da": ("jan.", "feb.", "mar.", "apr.", "maj", "jun.", "jul.", "aug.", "sep.", "okt.", "nov.", "dec."),
    "en": ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"),
}
WEEKDAYS = {
    "da": ("mandag", "tirsdag", "onsdag", "torsdag", "fredag", "lørdag", "søndag"),
    "en": ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"),
}
_DAYS_BACK = {
    "i dag": 0, "idag": 0, "today": 0, "nu": 0, "now": 0,
    "i går": 1, "igår": 1, "i gaar": 1, "yesterday": 1,
    "i forgårs": 2, "iforgårs": 2, "i forgaars": 2, "forgårs": 2,
    "day before yesterday": 2, "the day before yesterday": 2,
    "i morgen": -1, "imorgen": -1, "tomorrow": -1,
    "i overmorgen": -2, "overmorgen": -2, "day after tomorrow": -2,
}  # fmt: skip
_PARTS = {
    "primo": 1, "start": 1, "starten af": 1, "early": 1, "begyndelsen af": 1,
    "medio": 15, "midt i": 15, "mid": 15, "middle of": 15,
    "ultimo": 0, "slut": 0, "slutningen af": 0, "late": 0, "end of": 0,
}  # fmt: skip
_SHORTEST = 3
"""The name of a month or weekday may be shortened to this many letters."""
_SOON, _LATELY, _YEAR = 7, 31, 366
"""In days. Without a year, a note is at most `_SOON` ahead of today and a due date at most `_LATELY` behind it."""
_PAIR = 2
_WEEK = dt.timedelta(days=7)


def _find_name(word: str, names: tuple[str, ...]) -> int:
    """Return the 1-based position of the name that begins with `word`, or 0."""
    word = word.rstrip(".")
    if len(word) < _SHORTEST:
        return 0
    for place, name in enumerate(names, 1):
        if name.lower().startswith(word):
            return place
    return 0


def month_of(word: str) -> int:
    """Return the number of the month whose name begins with `word` (1 to 12), or 0 where none does."""
    return _find_name(word, MONTHS["da"]) or _find_name(word, MONTHS["en"])


def weekday_of(word: str) -> int:
    """Return the number of the weekday whose name begins with `word` (1 to 7), or 0 where none does."""
    return _find_name(word, WEEKDAYS["da"]) or _find_name(word, WEEKDAYS["en"])


def _number(word: str) -> int | None:
    word = word.rstrip(".")
    return int(word) if word.isascii() and word.isdigit() and len(word) <= len("2026") else None


def _day(year: int, month: int, day: int, written: str) -> dt.date:
    try:
        return dt.date(year, month, day)
    except ValueError:
        raise MusprepError("dates.no_such_day", text=written) from None


def _is_leap(year: int) -> bool:
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


def _in_year(month: int, day: int, today: dt.date, *, ahead: bool, written: str) -> dt.date:
    """Return the day in the year that fits: the latest one, or with `ahead` the next one.

    Raises MusprepError where no year has such a day.
    """
    for step in (-1, 0, 1) if ahead else (1, 0, -1):
        year = today.year + step
        if (month, day) == (2, 29) and not _is_leap(year):
            continue
        found = _day(year, month, day, written)
        distance = (found - today).days
        if -_YEAR <= distance <= _SOON if not ahead else -_LATELY <= distance <= _YEAR:
            return found
    return _day(today.year, month, day, written)


def _last(month: int, today: dt.date, *, ahead: bool, written: str) -> dt.date:
    first = _in_year(month, 1, today, ahead=ahead, written=written)
    after = first.replace(day=28) + dt.timedelta(days=4)
    return after.replace(day=1) - dt.timedelta(days=1)


def _iso(words: list[str], today: dt.date, written: str, *, ahead: bool) -> dt.date | None:
    """Read `2026-11-03`, `3/11[-2026]`, `3/11 2026`, `3.11.2026`, `3-11-2026`."""
    if len(words) > 1 and not (len(words) == _PAIR and len(words[1]) == len("2026")):
        return None
    parts = "-".join(words).replace("/", "-").replace(".", "-").strip("-").split("-")
    numbers = [_number(part) for part in parts]
    if None in numbers or len(parts) not in (2, 3):
        return None
    first, second, *rest = [number for number in numbers if number is not None]
    if len(parts[0]) == len("2026") and rest:
        return _day(first, second, rest[0], written)
    if rest:
        return _day(rest[0] + 2000 if len(parts[2]) <= _PAIR else rest[0], second, first, written)
    return _in_year(second, first, today, ahead=ahead, written=written)


def _in_words(words: list[str], today: dt.date, written: str, *, ahead: bool) -> dt.date | None:
    """Read `3. nov [2026]`, `nov 3`, `medio marts`, `uge 47 [2026]`, `sidste mandag`, `mandag`."""
    last = words[-1]
    year = _number(last) if len(words) > 1 and len(last) == len("2026") else None
    named = words[:-1] if year else words
    if len(named) == _PAIR and named[0] in ("uge", "week", "wk"):
        week = _number(named[1])
        return _of_week(week, year, today, written, ahead=ahead) if week is not None else None
    if len(named) >= _PAIR and (month := month_of(named[-1])):
        part = _PARTS.get(" ".join(named[:-1]))
        number = part if part is not None else _number(named[0])
        if number is None or (part is None and len(named) > _PAIR):
            return None
        if part == 0:
            found = _last(month, today, ahead=ahead, written=written)
            return _last(month, dt.date(year, month, 1), ahead=ahead, written=written) if year else found
        return _make_date(year, month, number, today, written, ahead=ahead)
    if len(named) == _PAIR and (month := month_of(named[0])) and (number := _number(named[1])) is not None:
        return _make_date(year, month, number, today, written, ahead=ahead)
    return _weekday_near(words, today, ahead=ahead)


def _make_date(year: int | None, month: int, day: int, today: dt.date, written: str, *, ahead: bool) -> dt.date:  # noqa: PLR0913 - a date has these parts
    return _day(year, month, day, written) if year else _in_year(month, day, today, ahead=ahead, written=written)


def _of_week(week: int, year: int | None, today: dt.date, written: str, *, ahead: bool) -> dt.date:
    """Return the Monday of an ISO week; without a year the latest one begun, or with `ahead` the next one not over.

    Raises MusprepError where the year has no such week.
    """
    now = today.isocalendar().year
    years = (year,) if year else (now - 1, now, now + 1) if ahead else (now + 1, now, now - 1)
    mondays = [_monday(candidate, week) for candidate in years]
    known = [monday for monday in mondays if monday]
    if not known:
        raise MusprepError("dates.no_such_day", text=written)
    fits = [one for one in known if year or (one + _WEEK > today if ahead else one <= today)]
    return (fits or known)[0]


def _monday(year: int, week: int) -> dt.date | None:
    try:
        return dt.date.fromisocalendar(year, week, 1)
    except ValueError:
        return None


def _weekday_near(words: list[str], today: dt.date, *, ahead: bool) -> dt.date | None:
    before = words[:-1]
    weekday = weekday_of(words[-1])
    which = WHICH.get(before[0]) if len(before) == 1 else None
    if not weekday or (which is None and before not in ([], ["i"], ["på"], ["on"])):
        return None
    distance = (today.isoweekday() - weekday) % 7
    if which == 1 or (ahead and which != -1):
        return today + dt.timedelta(days=-distance % 7 or 7)
    if which == -1:
        distance = distance or 7
    return today - dt.timedelta(days=distance)


def read_date(written: str, today: dt.date, *, ahead: bool = False) -> dt.date:
    """Read a date written in Danish, English or ISO form.

    Without a year it is the latest such day up to a week after `today`; with `ahead` (for meetings and due dates) it is
    the next such day, or one up to a month past. A week is read as its Monday. Raises MusprepError where the text is no
    date, where the day does not exist, and for years outside `YEARS`.
    """
    plain = " ".join(written.replace(",", " ").lower().split()).removeprefix("den ")
    words = plain.split()
    if not words:
        raise MusprepError("dates.not_a_date", text=written)
    if plain in _DAYS_BACK:
        return today - dt.timedelta(days=_DAYS_BACK[plain])
    found = from_now(words, today) or _iso(words, today, written, ahead=ahead)
    found = found or _in_words(words, today, written, ahead=ahead)
    if found is None:
        raise MusprepError("dates.not_a_date", text=written)
    if found.year not in YEARS:
        raise MusprepError("dates.far_away", text=written)
    return found


def read_time(written: str) -> dt.time:
    """Read a time of day: `9`, `9:30`, `9.30`, `kl. 9.30`. Raises MusprepError for anything else."""
    parts = written.lower().replace("kl.", "").replace("kl", "").strip().replace(".", ":").split(":")
    numbers = [_number(part) for part in parts]
    if len(parts) in (1, _PAIR) and None not in numbers:
        hour, minute = [number for number in (*numbers, 0) if number is not None][:2]
        if hour < 24 and minute < 60:  # noqa: PLR2004 - the clock
            return dt.time(hour, minute)
    raise MusprepError("dates.not_a_time", text=written)


def month_name(month: int, language: str, *, short: bool = False) -> str:
    """Return the name of month 1 to 12."""
    return (SHORT_MONTHS if short else MONTHS)[language][month - 1]


def show_day(day: dt.date, language: str, *, year: bool = True) -> str:
    """Return `3. nov. 2026` or `3 Nov 2026`."""
    name = month_name(day.month, language, short=True)
    start = f"{day.day}. {name}" if language == "da" else f"{day.day} {name}"
    return f"{start} {day.year}" if year else start


def show_long(day: dt.date, language: str) -> str:
    """Return `tirsdag den 3. november 2026` or `Tuesday 3 November 2026`."""
    weekday, name = WEEKDAYS[language][day.weekday()], month_name(day.month, language)
    if language == "da":
        return f"{weekday} den {day.day}. {name} {day.year}"
    return f"{weekday} {day.day} {name} {day.year}"


def show_time(time: dt.time, language: str) -> str:
    """Return `9.30` in Danish, `9:30` in English."""
    return f"{time.hour}{'.' if language == 'da' else ':'}{time.minute:02d}"


def show_month(day: dt.date, language: str) -> str:
    """Return `november 2026`."""
    return f"{month_name(day.month, language)} {day.year}"


def show_distance(day: dt.date, today: dt.date, language: str) -> str:
    """Return how far `day` is from `today`: `i dag`, `om 16 dage`, `for 3 dage siden`."""
    days = (day - today).days
    near = {0: "today", 1: "tomorrow", -1: "yesterday"}.get(days)
    if near:
        return text(f"dates.{near}", language)
    return say_count("dates.in_days" if days > 0 else "dates.days_ago", language, abs(days))


def week(day: dt.date) -> int:
    """Return the ISO week number, 1 to 53."""
    return day.isocalendar().week
