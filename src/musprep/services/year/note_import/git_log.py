"""The log of git: a note for each commit of one's own."""

from __future__ import annotations

import datetime as dt
import re
from typing import TYPE_CHECKING, NamedTuple

from musprep.language.date_reader import read_past_date
from musprep.language.error import MusprepError
from musprep.language.fold import fold
from musprep.services.year.note_import.found_note import FoundNote, read_moment

if TYPE_CHECKING:
    from collections.abc import Iterator

    from musprep.services.year.note_import.found_note import Source

_GRAPH = r"[*|\\/_ .-]"
_COMMIT = re.compile(rf"^(?P<graph>(?:{_GRAPH}*\* +)?)commit (?P<name>[0-9a-f]{{7,64}})\b.*$", re.MULTILINE)
STARTS = re.compile(
    rf"(?:{_GRAPH}*\* +)?commit [0-9a-f]{{7,64}}\b[^\n]*\n"
    rf"(?:{_GRAPH}*(?:Merge: |tree |parent )[^\n]*\n)*{_GRAPH}*[Aa]uthor:? "
)
"""How it begins, also with a graph beside it and in its raw form."""
_SHORT = re.compile(rf"{_GRAPH}*(?P<name>[0-9a-f]{{7,40}}) (?:\([^)]*\) )?\S.*|{_GRAPH}+")
"""A line of `--oneline`."""
_AUTHOR = re.compile(r"^(?:Author:|author)\s+(.*?)\s*(?:<[^>]*>.*)?$", re.MULTILINE)
_DATE = re.compile(r"^(?:(?:Author)?Date:\s+|author [^>]*> )(.+)$", re.MULTILINE)
_INDENT = "    "
_TRAILER = re.compile(r"^[A-Z][\w-]+(?:-by|-id|-Id): .*$", re.MULTILINE)
_FORMS = (
    "%a %b %d %H:%M:%S %Y %z", "%a %b %d %H:%M:%S %Y", "%a %b %d %H:%M %Y", "%b %d %Y", "%a, %d %b %Y %H:%M:%S %z",
)  # fmt: skip
"""The forms of `--date` that are no ISO."""
_SECONDS = re.compile(r"(\d{9,11})(?: [+-]\d{4})?")
_AGO = re.compile(r"\bago$")
_NAMED = 5


class _Commit(NamedTuple):
    name: str
    author: str
    written: str
    merges: bool
    message: str


def is_oneline(words: str) -> bool:
    """Tell whether a text is `git log --oneline`: each line begins with the name of a commit, and nothing tells a day.

    A name of nothing but figures may be a day.
    """
    named = False
    for line in filter(str.strip, words.splitlines()):
        found = _SHORT.fullmatch(line)
        if not found:
            return False
        name = found["name"] or ""
        named = named or bool(re.search("[a-f]", name) and re.search("[0-9]", name))
    return named


def read_commits(source: Source, author: str = "") -> Iterator[FoundNote]:
    """Yield what `git log` prints, a commit a note; merges are left. Of several authors only `author` counts.

    Those whose day cannot be read are among the source's problems. Raises MusprepError where several wrote and none of
    them is `author`, and where no commit tells its day.
    """
    if is_oneline(source.words):
        raise MusprepError("note_import.git_dateless", name=source.name or "-")
    commits = list(_split(source.words))
    authors = sorted({one.author for one in commits})
    own = [name for name in authors if author and _is_own(name, author)]
    if len(authors) > 1 and not own:
        raise MusprepError("note_import.many_authors", authors=", ".join(authors[:_NAMED]))
    unread = []
    taken = [one for one in commits if one.message and not one.merges and (not own or one.author in own)]
    for one in taken:
        try:
            day, time = _read_date(one.written, source.today)
        except MusprepError:
            unread.append(one)
            continue
        yield FoundNote(one.message, day, time, proof=(f"commit {one.name[:10]}",))
    if unread and len(unread) == len(taken):
        raise MusprepError("note_import.git_dateless", name=source.name or "-")
    if unread:
        written = unread[0].written
        source.problems.append(
            MusprepError("note_import.git_no_day", name=source.name or "-", count=len(unread), written=written)
        )


def _split(words: str) -> Iterator[_Commit]:
    marks = list(_COMMIT.finditer(words))
    ends = [*(mark.start() for mark in marks[1:]), len(words)]
    for mark, end in zip(marks, ends, strict=False):
        lines = [_cut_graph(line, len(mark["graph"])) for line in words[mark.end() + 1 : end].splitlines()]
        # The message is what stands further in; what follows it are the changes of files.
        first = next((at for at, line in enumerate(lines) if line.startswith(_INDENT)), len(lines))
        head = "\n".join(lines[:first])
        last = next((at for at in range(first, len(lines)) if lines[at].strip() and lines[at][:4] != _INDENT), None)
        message = "\n".join(line.strip() for line in lines[first:last])
        author, date = _AUTHOR.search(head), _DATE.search(head)
        merges = bool(re.search(r"^Merge: ", head, re.MULTILINE)) or len(re.findall(r"(?m)^parent ", head)) > 1
        yield _Commit(
            mark["name"],
            author[1] if author else "",
            date[1].strip() if date else "",
            merges,
            _TRAILER.sub("", message).strip(),
        )


def _cut_graph(line: str, width: int) -> str:
    """Return a line without the graph that is drawn beside it."""
    return line[width:] if not width or re.fullmatch(f"{_GRAPH}*", line[:width]) else line


def _is_own(name: str, author: str) -> bool:
    """Tell whether two names may be the same person's: one has all the words of the other."""
    one, other = set(fold(name).split()), set(fold(author).split())
    return bool(one and other) and (one <= other or other <= one)


def _read_date(written: str, today: dt.date) -> tuple[dt.date, dt.time | None]:
    """Return the day and the time of a commit. Raises MusprepError where they cannot be read."""
    if found := _SECONDS.fullmatch(written):
        when = dt.datetime.fromtimestamp(int(found[1]), dt.UTC).astimezone()
        return when.date(), when.time().replace(second=0, tzinfo=None)
    for form in _FORMS:
        try:
            when = dt.datetime.strptime(written, form)  # noqa: DTZ007 - on the clock here where it tells no zone
        except ValueError:
            continue
        when = when.astimezone() if when.tzinfo else when
        timed = "%H" in form
        return when.date(), when.time().replace(second=0, tzinfo=None) if timed else None
    if moment := read_moment(written):
        return moment
    if not written or _AGO.search(written):
        raise MusprepError("note_import.git_dateless", name="-")
    return read_past_date(written, today), None
