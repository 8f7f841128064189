"""The one grammar of dates: which days a phrase names, in Danish, English or ISO form.

Each rule takes a phrase in small letters and returns the days it names, or None where it is of another form.
"""

from __future__ import annotations

import datetime as dt
import re
import unicodedata
from typing import NamedTuple

from musprep.language.date_distance import move_by_distance
from musprep.language.date_parts import (
    add_months,
    find_day,
    find_monday,
    find_month,
    find_ordinal,
    find_weekday,
    find_year,
    is_leap,
    name_leap_years,
)
from musprep.language.date_words import (
    BEFORE,
    DAY_UNITS,
    DAYS,
    FIXED,
    FORWARD,
    HALF_WORDS,
    LEADING,
    MONTH_WORDS,
    MOVING,
    QUARTER_WORDS,
    STARTS,
    VAGUE,
    WEEKS,
    WHICH,
    YEAR_WORDS,
)
from musprep.language.error import MusprepError
from musprep.language.holidays import find_easter

_SOON, _LATELY, _YEAR = 7, 31, 366
"""In days. Without a year, a note is at most `_SOON` ahead of today and a due date at most `_LATELY` behind it."""
_DAY, _WEEK = dt.timedelta(days=1), dt.timedelta(days=7)
_FOUR = 4
_LONG_WEEK = 53
TIME = re.compile(
    r"\s+(?:(?:kl\.?|klokken|at|@)\s*\d{1,2}(?:[.:]\d{2})?\s*(?:am|pm)?"
    r"|\d{1,2}(?:[.:]\d{2})?\s*(?:am|pm)|\d{1,2}:\d{2})$"
)
"""A time of day behind a date."""
_PART_OF_DAY = re.compile(r"\s+(?:morgen|formiddag|eftermiddag|aften|nat|morning|afternoon|evening|night)$")


class Span(NamedTuple):
    """The days that a phrase names, from the first to the last.

    `is_coming`: its words say that it is still to come. `is_exact`: its last day is meant, whatever kind of day it is.
    """

    first: dt.date
    last: dt.date
    is_coming: bool = False
    is_exact: bool = False

    @property
    def is_day(self) -> bool:
        """Whether it is a single day."""
        return self.first == self.last


def read_span(written: str, today: dt.date, *, ahead: bool = False) -> Span:
    """Return the days that a phrase names.

    Without a year they are the latest such days up to a week after `today`, with `ahead` the next ones. Raises
    MusprepError where it is no date, where there is no such day, and where the words name none (`i foråret`).
    """
    return _Reader(written, today, ahead=ahead).read()


class _Reader:
    def __init__(self, written: str, today: dt.date, *, ahead: bool) -> None:
        self.written, self.today, self.ahead = written, today, ahead

    def read(self) -> Span:
        plain = unicodedata.normalize("NFC", self.written).casefold().replace(",", " ").replace("’", "'")
        phrase = " ".join(plain.split())
        found = self._read(phrase)
        if found is None:
            found = self._read(TIME.sub("", phrase)) or self._read(_PART_OF_DAY.sub("", phrase))
        if found is not None:
            return found
        if set(re.split(r"[\s-]+", phrase)) & VAGUE:
            raise MusprepError("dates.vague", text=self.written)
        raise MusprepError("dates.not_a_date_ahead" if self.ahead else "dates.not_a_date", text=self.written)

    def _read(self, phrase: str) -> Span | None:
        if phrase in DAYS:
            return self._move(DAYS[phrase])
        found = self._read_distance(phrase)
        phrase = _strip_leading(phrase, BEFORE)
        found = found or self._read_distance(phrase) or self._read_weekday(phrase)
        phrase = _strip_leading(phrase, LEADING)
        if phrase in DAYS:
            return self._move(DAYS[phrase])
        for lead in ("i ", "in the ", "in ", "the "):
            phrase = phrase.removeprefix(lead)
        words = phrase.split()
        if found or not words:
            return found
        return (
            self._read_holiday(words)
            or self._read_week(phrase)
            or self._read_numbers(words)
            or self._read_day_of_month(words)
            or self._read_part(words)
            or self._read_quarter(words)
            or self._read_which(words)
            or self._read_month(words)
        )

    # ---- Days counted from today ---------------------------------------------------------------------------------

    def _move(self, days: int) -> Span:
        return self._make_day(self.today + dt.timedelta(days=days), is_coming=days > 1)

    def _make_day(self, day: dt.date, *, is_coming: bool = False) -> Span:
        return Span(day, day, is_coming)

    def _read_distance(self, phrase: str) -> Span | None:
        """Read `om to uger`, `for 3 dage siden`, `for et halvt år siden`, `a fortnight ago`, `om 16 dage`."""
        match = re.fullmatch(r"(?:(om|in|inden for|within|for) )?(.+?)(?: (siden|ago|fra nu|from now))?", phrase)
        if match is None:
            return None
        before, counted, after = match.groups()
        if (before in ("om", "in", "inden for", "within") and after is None) or (
            after in ("fra nu", "from now") and before is None
        ):
            way = 1
        elif after in ("siden", "ago") and before in ("for", None):
            way = -1
        else:
            return None
        try:
            day = move_by_distance(self.today, counted, way)
        except (ValueError, OverflowError):
            # Before the first year or after the last one that a date can have.
            raise MusprepError("dates.far_away", text=self.written) from None
        return None if day is None else self._make_day(day, is_coming=way > 0 and day > self.today)

    # ---- Weekdays ------------------------------------------------------------------------------------------------

    def _read_weekday(self, phrase: str) -> Span | None:  # noqa: PLR0911 - a way for each form
        """Read `mandag`, `i mandags`, `på fredag`, `sidste torsdag`, `torsdag i uge 47`, and one before a date."""
        words = phrase.split() or [""]
        coming = words[0] in FORWARD or words[:2] == ["nu", "på"]
        rest = words[2:] if words[:2] == ["nu", "på"] else words[1:] if coming else words
        if not rest:
            return None
        if len(rest) == 1 and (weekday := find_weekday(rest[0])):
            return self._find_near_weekday(weekday, 1 if coming else 0, coming=coming)
        if rest[0] == "i" and len(rest) == 2 and (weekday := find_weekday(rest[1], past=True)):  # noqa: PLR2004
            return self._find_near_weekday(weekday, -1)
        if rest[0] == "i" and len(rest) == 2 and find_weekday(rest[1]):  # noqa: PLR2004
            raise MusprepError("dates.which_side", text=self.written, day=rest[1])
        if len(rest) == 2 and rest[0] in WHICH and (weekday := find_weekday(rest[1])):  # noqa: PLR2004
            return self._find_near_weekday(
                weekday, WHICH[rest[0]], coming=WHICH[rest[0]] >= 0, week=rest[0] in ("forrige", "previous")
            )
        weekday = find_weekday(rest[0])
        if not weekday:
            return None
        behind = _strip_leading(" ".join(rest[1:]), LEADING)
        week = self._read_week(behind.removeprefix("i ")) or self._read_which(behind.removeprefix("i ").split())
        if week is not None and (week.last - week.first).days == 6:  # noqa: PLR2004 - a week
            day = week.first + dt.timedelta(days=weekday - 1)
            return self._make_day(day, is_coming=week.is_coming)
        words = behind.split()
        found = (
            self._read_numbers(words) or self._read_day_of_month(words) or self._read_holiday(words) if words else None
        )
        if found is None or not found.is_day:
            return None
        if found.first.isoweekday() != weekday:
            raise MusprepError("dates.wrong_weekday", text=self.written, day=found.first)
        return found

    def _find_near_weekday(self, weekday: int, which: int, *, coming: bool = False, week: bool = False) -> Span:
        back = (self.today.isoweekday() - weekday) % 7
        if week:
            return self._make_day(self.today - dt.timedelta(days=self.today.weekday() + 7 - weekday + 1))
        if which > 0 or (which == 0 and (self.ahead or coming)):
            ahead = -back % 7
            if not (coming and which == 0) and not ahead:
                ahead = 7
            return self._make_day(self.today + dt.timedelta(days=ahead), is_coming=coming and ahead > 0)
        if which < 0:
            back = back or 7
        return self._make_day(self.today - dt.timedelta(days=back))

    # ---- Days of a calendar --------------------------------------------------------------------------------------

    def _read_numbers(self, words: list[str]) -> Span | None:
        """Read `2026-11-03`, `3/11[-2026]`, `3/11 26`, `3.11.2026`, `20261103`."""
        if len(words) > 1 and not (len(words) == 2 and find_year(words[1])):  # noqa: PLR2004 - a day and its year
            return None
        if re.fullmatch(r"[0-9]{8}", words[0]) and len(words) == 1:
            words = [f"{words[0][:4]}-{words[0][4:6]}-{words[0][6:]}"]
        parts = "-".join(words).replace("/", "-").replace(".", "-").strip("-").split("-")
        if len(parts) not in (2, 3) or not all(re.fullmatch(r"[0-9]{1,4}", part) for part in parts):
            return None
        if len(parts[0]) == _FOUR and len(parts) == 3:  # noqa: PLR2004
            return self._make(int(parts[0]), int(parts[1]), int(parts[2]))
        day, month = int(parts[0]), int(parts[1])
        if month > 12 >= day and len(parts) == 3:  # noqa: PLR2004
            raise MusprepError("dates.day_first", text=self.written)
        if len(parts) == 2:  # noqa: PLR2004
            return None if len(parts[1]) > 2 or len(parts[0]) > 2 else self._find_near_year(month, day)  # noqa: PLR2004
        return self._make(find_year(parts[2]) or int(parts[2]), month, day)

    def _make(self, year: int, month: int, day: int) -> Span:
        if (month, day) == (2, 29) and not is_leap(year):
            raise MusprepError("dates.leap_day", text=self.written, years=name_leap_years(year))
        try:
            return self._make_day(dt.date(year, month, day))
        except ValueError:
            raise MusprepError("dates.no_such_day", text=self.written) from None

    def _find_near_year(self, month: int, day: int) -> Span:
        """Return the day in the year that fits. Raises MusprepError where no year near has such a day."""
        for step in (-1, 0, 1) if self.ahead else (1, 0, -1):
            year = self.today.year + step
            if (month, day) == (2, 29) and not is_leap(year):
                continue
            found = self._make(year, month, day)
            distance = (found.first - self.today).days
            if -_LATELY <= distance <= _YEAR if self.ahead else -_YEAR <= distance <= _SOON:
                return found
        return self._make(self.today.year, month, day)

    def _read_day_of_month(self, words: list[str]) -> Span | None:
        """Read `3. nov [2026]`, `3rd of November`, `November 3rd 2025`, `den 15.`."""
        words = [word for word in words if word not in ("of", "the")]
        year = find_year(words[-1]) if len(words) > 2 else None  # noqa: PLR2004
        named = words[:-1] if year else words
        if len(named) == 1 and re.fullmatch(r"[0-9]{1,2}\.", named[0]):
            return self._find_nearest(int(named[0][:-1]))
        if len(named) != 2:  # noqa: PLR2004 - a day and a month
            return None
        number = find_day(named[0])
        month = find_month(named[1]) if number is not None else find_month(named[0])
        number = find_day(named[1]) if number is None else number
        if not month or number is None:
            return None
        return self._make(year, month, number) if year else self._find_near_year(month, number)

    def _find_nearest(self, day: int) -> Span:
        """Return the latest such day of a month that has been, or with `ahead` the next one."""
        for step in (0, 1, 2) if self.ahead else (0, -1, -2):
            first = add_months(self.today.replace(day=1), step)
            try:
                found = first.replace(day=day)
            except ValueError:
                continue
            if found >= self.today if self.ahead else found <= self.today:
                return self._make_day(found)
        raise MusprepError("dates.no_such_day", text=self.written)

    def _read_holiday(self, words: list[str]) -> Span | None:
        """Read `juleaften`, `2. påskedag 2027`, `påske`."""
        year = find_year(words[-1]) if len(words) > 1 else None
        name = " ".join(words[:-1] if year else words)
        if name in FIXED:
            month, day = FIXED[name]
            return self._make(year, month, day) if year else self._find_near_year(month, day)
        if name not in MOVING:
            return None
        years = [year] if year else [self.today.year + step for step in ((0, 1) if self.ahead else (0, -1))]
        days = [find_easter(one) + dt.timedelta(days=MOVING[name]) for one in years if dt.MINYEAR < one < dt.MAXYEAR]
        fits = [day for day in days if year or (day >= self.today if self.ahead else day <= self.today)]
        return self._make_day(fits[0]) if fits else None

    # ---- Weeks, months, quarters, years --------------------------------------------------------------------------

    def _read_week(self, phrase: str) -> Span | None:
        """Read `uge 47 [2026]`, `u47`, `week 47, 2025`, `2026-W47[-4]`."""
        iso = re.fullmatch(r"(\d{4})-?w(\d{1,2})(?:-?([1-7]))?", phrase)
        if iso:
            monday = self._get_monday(int(iso[1]), int(iso[2]))
            day = monday + dt.timedelta(days=int(iso[3] or 1) - 1)
            return self._make_day(day) if iso[3] else Span(monday, monday + 6 * _DAY)
        match = re.fullmatch(rf"(?:{'|'.join(WEEKS)})\.? ?(\d{{1,2}})\.?(?: (?:i )?(\d{{4}}))?", phrase)
        if match is None:
            return None
        number, year = int(match[1]), int(match[2] or 0)
        monday = self._get_monday(year, number) if year else self._find_near_week(number)
        return Span(monday, monday + 6 * _DAY)

    def _find_near_week(self, number: int) -> dt.date:
        """Return the Monday of the latest week of that number that has begun, or with `ahead` of the next not over."""
        now = self.today.isocalendar().year
        for step in range(8) if number == _LONG_WEEK else (0, 1):
            years = (now - 1 + step, now + step) if self.ahead else (now + 1 - step, now - step)
            for year in years:
                monday = find_monday(year, number)
                if monday and (monday + _WEEK > self.today if self.ahead else monday <= self.today):
                    return monday
        raise MusprepError("dates.no_such_week", text=self.written)

    def _get_monday(self, year: int, number: int) -> dt.date:
        monday = find_monday(year, number)
        if monday is None:
            raise MusprepError("dates.no_such_week", text=self.written)
        return monday

    def _read_which(self, words: list[str]) -> Span | None:
        """Read `næste uge`, `sidste måned`, `dette kvartal`, `last year`, `årets udgang`."""
        if len(words) != 2 or words[0] not in WHICH:  # noqa: PLR2004
            return None
        which, unit = WHICH[words[0]], words[1]
        if unit in DAY_UNITS and DAY_UNITS[unit] == 7:  # noqa: PLR2004 - a week
            monday = self.today - dt.timedelta(days=self.today.weekday()) + which * _WEEK
            return Span(monday, monday + 6 * _DAY, which > 0)
        for units, months in ((MONTH_WORDS, 1), (QUARTER_WORDS, 3), (HALF_WORDS, 6), (YEAR_WORDS, 12)):
            if unit in units:
                place = (self.today.month - 1) // months
                first = add_months(dt.date(self.today.year, place * months + 1, 1), which * months)
                return Span(first, add_months(first, months) - _DAY, which > 0)
        return None

    def _read_part(self, words: list[str]) -> Span | None:
        """Read `medio marts [2026]`, `i starten af maj`, `ultimo 2026`, `årets udgang`, `mid-March`."""
        phrase = " ".join(words).replace("mid-", "mid ").replace("midt-", "midt ")
        if phrase in (
            "årets udgang",
            "aarets udgang",
            "årets slutning",
            "year end",
            "year's end",
            "end of year",
            "årsskiftet",
        ):
            return Span(*(dt.date(self.today.year, 12, 31),) * 2, is_exact=True)
        for part in sorted(STARTS, key=len, reverse=True):
            if not phrase.startswith(f"{part} "):
                continue
            rest = _strip_leading(phrase.removeprefix(f"{part} "), LEADING)
            whole = (
                self._read_month(rest.split())
                or self._read_quarter(rest.split())
                or self._read_year(rest)
                or self._read_which(rest.split())
            )
            whole = whole or self._read_week(rest)
            if whole is None:
                return None
            day = STARTS[part]
            if not day:
                return Span(whole.last, whole.last, whole.is_coming, is_exact=True)
            length = (whole.last - whole.first).days
            middle = 14 if length <= _LATELY else length // 2
            return self._make_day(whole.first + dt.timedelta(days=0 if day == 1 else middle))
        return None

    def _read_year(self, phrase: str) -> Span | None:
        year = (
            self.today.year
            if phrase in ("året", "aaret", "year", "dette år", "this year")
            else find_year(phrase, short=False)
        )
        return Span(dt.date(year, 1, 1), dt.date(year, 12, 31)) if year else None

    def _read_quarter(self, words: list[str]) -> Span | None:
        """Read `Q3 [2027]`, `3. kvartal`, `første halvår 2027`, `H1`."""
        year = find_year(words[-1], short=False) if len(words) > 1 else None
        named = [word for word in (words[:-1] if year else words) if word not in ("i", "of")]
        match = re.fullmatch(r"([qkh])([1-4])", "".join(named))
        if match:
            number, months = int(match[2]), 6 if match[1] == "h" else 3
        elif len(named) == 2 and (number := find_ordinal(named[0])) and named[1] in QUARTER_WORDS:  # noqa: PLR2004
            months = 3
        elif len(named) == 2 and (number := find_ordinal(named[0])) and named[1] in HALF_WORDS:  # noqa: PLR2004
            months = 6
        else:
            return None
        if number * months > 12:  # noqa: PLR2004 - a year has so many months
            raise MusprepError("dates.no_such_day", text=self.written)
        return self._find_near_span(year, (number - 1) * months + 1, months)

    def _read_month(self, words: list[str]) -> Span | None:
        """Read `marts`, `marts 2026`, `i august 26`."""
        if not 1 <= len(words) <= 2 or not (month := find_month(words[0])):  # noqa: PLR2004
            return None
        year = find_year(words[1]) if len(words) == 2 else None  # noqa: PLR2004
        return None if len(words) == 2 and not year else self._find_near_span(year, month, 1)  # noqa: PLR2004

    def _find_near_span(self, year: int | None, month: int, months: int) -> Span:
        """Return the months from `month` on, in the year given or in the one that fits."""
        for candidate in [year] if year else [self.today.year + step for step in ((0, 1) if self.ahead else (0, -1))]:
            first = dt.date(candidate, month, 1)
            last = add_months(first, months) - _DAY
            if year or (last >= self.today if self.ahead else first <= self.today):
                break
        return Span(first, last)


def _strip_leading(phrase: str, leading: frozenset[str]) -> str:
    """Return a phrase without the words of a table at its beginning."""
    while True:
        begun = next((one for one in leading if phrase.startswith(f"{one} ")), None)
        if begun is None:
            return phrase
        phrase = phrase.removeprefix(f"{begun} ")
