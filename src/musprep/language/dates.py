"""Shows dates and times in Danish and English.

No strftime: its month names follow the machine's locale, not the reader's language.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from musprep.language.say import say_count, text

if TYPE_CHECKING:
    import datetime as dt

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


def name_month(month: int, language: str, *, short: bool = False) -> str:
    """Return the name of month 1 to 12."""
    return (SHORT_MONTHS if short else MONTHS)[language][month - 1]


def show_day(day: dt.date, language: str, *, year: bool = True) -> str:
    """Return `3. nov. 2026` or `3 Nov 2026`."""
    name = name_month(day.month, language, short=True)
    start = f"{day.day}. {name}" if language == "da" else f"{day.day} {name}"
    return f"{start} {day.year}" if year else start


def show_long(day: dt.date, language: str, time: dt.time | None = None) -> str:
    """Return `tirsdag den 3. november 2026` or `Tuesday 3 November 2026`, with the time of day behind it if given."""
    weekday, name = WEEKDAYS[language][day.weekday()], name_month(day.month, language)
    at = f" {_show_at(time, language)}" if time else ""
    if language == "da":
        return f"{weekday} den {day.day}. {name} {day.year}{at}"
    return f"{weekday} {day.day} {name} {day.year}{at}"


def _show_at(time: dt.time, language: str) -> str:
    return f"{'kl.' if language == 'da' else 'at'} {show_time(time, language)}"


def show_time(time: dt.time, language: str) -> str:
    """Return `9.30` in Danish, `9:30` in English."""
    return f"{time.hour}{'.' if language == 'da' else ':'}{time.minute:02d}"


def show_moment(at: dt.datetime, language: str) -> str:
    """Return `3. nov. 2026 kl. 9.30` or `3 Nov 2026 at 9:30`, in the zone of this computer."""
    at = at.astimezone()
    return f"{show_day(at.date(), language)} {_show_at(at.time(), language)}"


def show_month(day: dt.date, language: str) -> str:
    """Return `november 2026`."""
    return f"{name_month(day.month, language)} {day.year}"


def show_distance(day: dt.date, today: dt.date, language: str) -> str:
    """Return how far `day` is from `today`: `i dag`, `om 16 dage`, `for 3 dage siden`."""
    days = (day - today).days
    near = {0: "today", 1: "tomorrow", -1: "yesterday"}.get(days)
    if near:
        return text(f"dates.{near}", language)
    return say_count("dates.in_days" if days > 0 else "dates.days_ago", language, abs(days))


def find_week_number(day: dt.date) -> int:
    """Return the ISO week number, 1 to 53."""
    return day.isocalendar().week
