"""Notes of a text with dates: daily notes in Markdown, a list with a date before each line, plain lines."""

from __future__ import annotations

import datetime as dt
import os
import re
from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from musprep.language.date_reader import read_past_date
from musprep.language.error import MusprepError
from musprep.language.times import read_time
from musprep.services.year.note_import.found_note import FoundNote
from musprep.services.year.note_import.note_parts import take_parts
from musprep.services.year.note_import.own import take_answers, unescape
from musprep.services.year.note_import.periods import MONTH, read_period
from musprep.services.year.note_import.records import find_part
from musprep.services.year.note_import.tables import has_texts, read_rows

if TYPE_CHECKING:
    from collections.abc import Iterator

    from musprep.services.year.note_import.found_note import Source

_DAY = "|".join(
    (
        r"\d{4}[-./]\d{1,2}[-./]\d{1,2}",
        r"(?:19|20)\d{6}(?!\d)",
        r"\d{4}-?W\d{2}(?!\d)",
        r"(?:uge|week) \d{1,2}(?:,? \d{4}|(?=\s*(?::|[–—-] )))",
        rf"\d{{1,2}}-{MONTH}-\d{{4}}",
        r"\d{1,2}[-./]\d{1,2}[-./ ]\d{4}",
        r"\d{1,2}[-./]\d{1,2}[-./]\d{2}(?!\d)",
        rf"\d{{1,2}}\.?(?: of)? {MONTH}(?:,? \d{{4}})?",
        rf"{MONTH} \d{{1,2}}(?:st|nd|rd|th)?(?:,? \d{{4}})?",
        # A fraction is no date, so a day and a month alone need a sign behind them.
        r"\d{1,2}/\d{1,2}(?=[\]):]|\s*$)",
    )
)
_WEEKDAY = (
    r"(?:(?:man|tirs|ons|tors|fre|lør|søn)dag|(?:mon|tues|wednes|thurs|fri|satur|sun)day"
    r"|(?:mon|tues?|wed|thurs?|fri|sat|sun|man|tirs?|ons|tors?|fre|lør|søn)\.?),?"
)
_TIME = r"(?P<time>(?:kl\.? ?)?\d{1,2}[.:]\d{2})(?:[.:]\d{2})?(?: ?(?P<half>[ap])\.?m\.?)?"
_DATED = re.compile(
    rf"^[\[(]?(?:{_WEEKDAY} )?(?P<the>den |d\. ?)?(?P<day>{_DAY})(?:[T,]? *{_TIME})?"
    r"[\])]?[*_]{0,3}(?: *[:–—|-]+(?= |$)|(?= )|$) *",
    re.IGNORECASE,
)
"""A date at the start of a line, in brackets or not, with a weekday before and a time after it."""
_NAMES_OF_FILES = tuple(
    re.compile(form, re.IGNORECASE)
    for form in (
        r"(?<!\d)(?P<year>\d{4})[-_.]?(?P<month>\d{2})[-_.]?(?P<day>\d{2})(?!\d)[^/]*$",
        r"(?<!\d)(?P<day>\d{1,2})[-_.](?P<month>\d{1,2})[-_.](?P<year>\d{4})(?!\d)[^/]*$",
        rf"(?P<said>(?<!\d)\d{{1,2}}\.? {MONTH},? \d{{4}}|{MONTH} \d{{1,2}},? \d{{4}}|\d{{4}}-?W\d{{2}})(?!\d)[^/]*$",
        r"(?:^|/)(?P<year>\d{2})(?P<month>\d{2})(?P<day>\d{2})(?!\d)[^/]*$",
        r"(?:^|/)(?P<year>\d{4})/(?P<month>\d{2})(?:\D[^/]*)?/(?P<day>\d{1,2})(?!\d)[^/]*$",
    )
)
"""How the name of a file tells its day, the last with its folders."""
_LIKE_PLAIN = str.maketrans(dict.fromkeys("\xa0\u2007\u202f\t", " ") | dict.fromkeys("\u2010\u2011\u2212", "-"))
"""What looks like a blank or a hyphen, as word processors write them."""
_INVISIBLE = "\ufeff\u200b\u200e\u2060"
_YEARED = re.compile(r"\d{4}|\d\D+\d+\D+\d\d$")
"""How a day ends or begins that names its year."""
_NAMED = 5
"""So many headings are named whose first day was taken."""
_SHORT_YEARS = 5
"""A year of two digits is one of the last few: a number of six digits is often no day, or its day comes first."""
_HEADING = re.compile(r"^#{1,6}\s+(.*?)\s*#*$")
_BULLET = re.compile(r"^(\s*)(?:[-*+•–]|\d{1,3}[.)])\s+(?:\[[ xX]\]\s+)?(.*)$")
_TABLE = re.compile(
    r"^[ \t]*\|.*\|[ \t]*\n[ \t]*\|[ \t:|-]*-[ \t:|-]*\|[ \t]*\n(?:[ \t]*\|.*\|[ \t]*(?:\n|\Z))+", re.MULTILINE
)
"""A table: names, a line below them, and rows."""
_FRONT = re.compile(r"^---\r?\n(.*?)\r?\n---\r?\n", re.DOTALL)
_UNDERLINE = re.compile(r"(?:={2,}|-{2,})\s*$")
"""What makes the line above it a heading."""
_RULE = re.compile(r"^\s*([-=*_])\1{2,}\s*$")


class DatedLine(NamedTuple):
    """A line that begins with a day."""

    day: dt.date
    time: dt.time | None
    rest: str


def read_days(source: Source) -> Iterator[FoundNote]:
    """Yield the notes of a text, each with the day it stands under: in its name, its head, a heading or its own line.

    A bullet is a note, and so is a paragraph; in a text without blank lines and bullets each line is one.
    """
    words, day = _read_head(source)
    lines = words.splitlines()
    single = not any(_BULLET.match(line) for line in lines) and not any(
        not line.strip() and _follows(lines, at) for at, line in enumerate(lines)
    )
    block = _Block(day)
    for at, line in enumerate(lines):
        if block.takes(line):
            block.lines.append(line.strip())
            continue
        if not line.strip() or _RULE.match(line) or _UNDERLINE.match(line):
            yield from block.pause()
            continue
        heading, bullet = _HEADING.match(line), _BULLET.match(line)
        said = heading[1] if heading else bullet[2] if bullet else line.strip()
        titled = bool(heading) or bool(at + 1 < len(lines) and _UNDERLINE.match(lines[at + 1]))
        # `3. november` is a day before it is the third of a list.
        dated = read_dated(line, source.today, block.year) or read_dated(said.lstrip("*_"), source.today, block.year)
        period = (
            None
            if bullet
            else read_period(said.strip("*_ "), source.today, block.year, heading=titled, is_day=bool(dated))
        )
        if period:
            yield from block.end()
            block.day, block.year, block.period = period.day, period.year, said.strip("*_: ")
        elif dated:
            yield from block.end()
            block.begin(dated, titled=bool(heading))
            if heading or not dated.rest:
                block.day, block.own, block.period = dated.day, None, ""
        elif heading or (block.lines and not block.lines[-1] and not block.titled):
            yield from block.end()
            block.lines = [] if heading else [said]
            block.bullet = bool(bullet)
        elif (bullet and not (bullet[1] and block.lines)) or (single and block.lines and not block.is_dated):
            yield from block.end()
            block.lines, block.bullet = [said], bool(bullet)
        else:
            block.lines.append(line.strip())
    yield from block.end()
    if block.first_days:
        names = [f"{name} ({day.isoformat()})" for name, day in block.first_days.items()]
        named = ", ".join(names[:_NAMED]) + (", …" if names[_NAMED:] else "")
        source.remarks.append(MusprepError("note_import.first_days", name=source.name or "-", periods=named))


class _Block:
    """The lines of the note that is being read, and the day it stands under."""

    def __init__(self, day: dt.date | None) -> None:
        self.day = day
        self.own: dt.date | None = None
        self.year = ""
        """The year of the week, month or other period that it stands under."""
        self.period = ""
        """What that is called, where no day stands below it."""
        self.first_days: dict[str, dt.date] = {}
        """The periods whose first day was taken for a note's."""
        self.time: dt.time | None = None
        self.bullet = False
        """Whether it is a bullet, so that what is further in belongs to it, also below a blank line."""
        self.titled = False
        """Whether its first line is a heading, so that all paragraphs below belong to it."""
        self.lines: list[str] = []

    @property
    def is_dated(self) -> bool:
        """Whether the note has a date of its own, so that lines below belong to it."""
        return self.own is not None

    def begin(self, dated: DatedLine, *, titled: bool) -> None:
        """Begin a note with a date of its own."""
        self.own, self.time, self.titled = dated.day, dated.time, titled and bool(dated.rest)
        self.lines = [dated.rest] if dated.rest else []

    def takes(self, line: str) -> bool:
        """Tell whether a line belongs to the bullet that it stands further in than."""
        return self.bullet and bool(self.lines) and line.startswith("  ") and bool(line.strip())

    def pause(self) -> Iterator[FoundNote]:
        """Take a blank line: it ends the note, unless a heading is its title."""
        if self.titled or (self.bullet and self.lines):
            self.lines.append("")
        else:
            yield from self.end()

    def end(self) -> Iterator[FoundNote]:
        """Yield the note, if there is one."""
        said = "\n".join(self.lines).strip()
        if said:
            if self.day and not self.own and self.period:
                self.first_days[self.period] = self.day
            yield take_parts(FoundNote(said, self.own or self.day, self.time))
        self.lines, self.own, self.time, self.titled, self.bullet = [], None, None, False, False


def read_markdown(source: Source) -> Iterator[FoundNote]:
    """Yield the answers and notes of Markdown, these as `read_days` does, with the signs that it shows."""
    answers, words = take_answers(source)
    yield from answers
    for table in _TABLE.findall(words):
        rows = [[cell.strip() for cell in line.strip().strip("|").split("|")] for line in table.splitlines()]
        if any(find_part(name) == "day" for name in rows[0]) and has_texts(rows[0]):
            yield from read_rows([rows[0], *rows[2:]], source)
            words = words.replace(table, "\n", 1)
    for note in read_days(replace(source, words=words)):
        yield note._replace(
            text=unescape(note.text), effect=unescape(note.effect), proof=tuple(map(unescape, note.proof))
        )


def _follows(lines: list[str], at: int) -> bool:
    """Tell whether a blank line divides two texts, rather than standing below a date or at an end."""
    before = lines[at - 1].strip() if at else ""
    after = lines[at + 1].strip() if at + 1 < len(lines) else ""
    return bool(before and after) and not _DATED.match(after) and not _HEADING.match(before)


def _read_head(source: Source) -> tuple[str, dt.date | None]:
    """Return the text without its front matter, and the day that this or the file's name tells."""
    words, day = source.words, None
    if front := _FRONT.match(words):
        words = words[front.end() :]
        told = re.search(r"^(?:date|dato|created)\s*:\s*[\"']?(\S+)", front[1], re.MULTILINE | re.IGNORECASE)
        dated = read_dated(told[1].strip("\"'")[:10], source.today) if told else None
        day = dated.day if dated else None
    return words, day or _read_name(source)


def _read_name(source: Source) -> dt.date | None:
    """Return the past day that the name of a file tells, None for none."""
    path = f"{source.folder}/{source.name}".replace(os.sep, "/")
    for form in _NAMES_OF_FILES:
        if not (found := form.search(path)):
            continue
        parts = found.groupdict()
        try:
            if said := parts.get("said"):
                return read_past_date(said, source.today)
            year = int(parts["year"])
            if year < 100:  # noqa: PLR2004 - two digits
                year += 2000
                if not source.today.year - _SHORT_YEARS <= year <= source.today.year:
                    continue
            return read_past_date(dt.date(year, int(parts["month"]), int(parts["day"])).isoformat(), source.today)
        except (ValueError, MusprepError):
            continue
    return None


def read_dated(line: str, today: dt.date, year: str = "") -> DatedLine | None:
    """Return what a line says that begins with a past day, None for any other; `year` is for a day that names none."""
    found = _DATED.match(line.lstrip(_INVISIBLE).translate(_LIKE_PLAIN))
    if not found:
        return None
    line = line.lstrip(_INVISIBLE)
    try:
        time = (
            read_time(f"{found['time']} {found['half'] or ''}m" if found["half"] else found["time"])
            if found["time"]
            else None
        )
        written = found["day"] if not year or _YEARED.search(found["day"]) else f"{found['day']} {year}"
        day = read_past_date(_spell(written), today)
    except MusprepError:
        return None
    rest = line[found.end() :].strip()
    # `Den 4. marts 2026 var god` is a sentence, and stays whole.
    whole = found["the"] == "Den " and rest[:1].islower() and not found[0].rstrip().endswith(tuple(":–—|-"))
    return DatedLine(day, time, line.strip() if whole else rest)


def _spell(day: str) -> str:
    """Return a day of a text as dates are read: with hyphens between numbers, with blanks around a month's name."""
    if any(map(str.isalpha, day)):
        return re.sub(r"^(\d{1,2})-(.+)-(\d{4})$", r"\1 \2 \3", day)
    return re.sub(r"[./]", "-", day) if day[:4].isdigit() else re.sub(r"(?<=\d)[./ -](?=\d{4}$)", "-", day)
