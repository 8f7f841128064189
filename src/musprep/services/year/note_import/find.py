"""Finds the notes of a file, a folder or standard input, whatever wrote them."""

from __future__ import annotations

import datetime as dt
import os
import re
from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from musprep.language.date_reader import YEARS
from musprep.language.error import MusprepError
from musprep.model.kinds import ANSWER
from musprep.process import incoming
from musprep.services.session.clean_text import clean_text
from musprep.services.year.note_import.days import read_days, read_markdown
from musprep.services.year.note_import.found_note import FoundNote, Source
from musprep.services.year.note_import.git_log import STARTS, is_oneline, read_commits
from musprep.services.year.note_import.mail import read_mails
from musprep.services.year.note_import.own import read_file
from musprep.services.year.note_import.programs import read_events, read_jrnl
from musprep.services.year.note_import.records import read_json
from musprep.services.year.note_import.tables import read_csv, read_spreadsheet
from musprep.vault.files import read
from musprep.vault.files.problem import Damaged

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

READERS: dict[str, Callable[[Source], Iterable[FoundNote]]] = {
    "jrnl": read_jrnl,
    "markdown": read_markdown,
    "text": read_days,
    "csv": read_csv,
    "json": read_json,
    "calendar": read_events,
    "mail": read_mails,
    "git": read_commits,
}
"""What each kind that can be named is read by; `musprep` files name themselves."""
_ENDINGS = {
    ".md": "markdown", ".markdown": "markdown", ".csv": "csv", ".tsv": "csv", ".json": "json", ".ics": "calendar",
    ".eml": "mail", ".mbox": "mail", ".mbx": "mail", ".xlsx": "csv", ".xlsm": "csv", ".txt": "text", ".log": "text",
    ".toml": "musprep", ".jrnl": "jrnl",
}  # fmt: skip
LARGEST = 20 << 20
"""So many bytes of a file are read at most."""
_BEGINNING = 4096
"""By so many bytes it is told whether something is a mail."""
_AHEAD = dt.timedelta(days=7)
"""A note may be this far ahead, as one that is written down here."""
_MARKUP = re.compile(rb"(?:\xef\xbb\xbf)?\s*(?:<(?:!doctype|html|\?xml)\b|\{\\rtf)", re.IGNORECASE)
"""How text begins that is full of marks: web pages, XML and RTF."""
_ZIP = b"PK\x03\x04"
_OUTLOOK = b"\xd0\xcf\x11\xe0"
"""How the older files of Office begin, and the mails that Outlook saves as its own kind."""
_JRNL_ENCRYPTED = (b"JRNLv", b"gAAAAAB")
"""How a journal begins that jrnl encrypted, today and before version 3."""


class FoundNotes(NamedTuple):
    """The notes of a source, oldest first, the files of a folder that hold none, and what could not be read."""

    notes: list[FoundNote]
    passed: list[str]
    problems: list[MusprepError]
    remarks: list[MusprepError]
    """What was passed by on purpose, which is no problem."""


class ReadingOptions(NamedTuple):
    """What is known before a source is read.

    Its `kind` is one of READERS, "" to tell by what is there; `author` is who counts among several authors of git.
    """

    today: dt.date
    kind: str = ""
    author: str = ""


def find_notes_in(path: str, how: ReadingOptions) -> FoundNotes:
    """Return the notes in a file, or in all files below a folder; hidden ones are passed by.

    Raises MusprepError where a file cannot be read or is of no known kind; in a folder such files are among the
    `problems`.
    """
    if not os.path.isdir(path):
        if not os.path.lexists(path):
            raise MusprepError("error.no_file", path=path)
        return _read_file(path, how)
    notes: list[FoundNote] = []
    passed: list[str] = []
    problems: list[MusprepError] = []
    remarks: list[MusprepError] = []
    for file in _list_files(path):
        if not how.kind and os.path.splitext(file)[1].casefold() not in _ENDINGS:
            passed.append(file)
            continue
        try:
            found = _read_file(file, how)
        except MusprepError as error:
            problems.append(error)
            continue
        notes += found.notes
        problems += found.problems
        remarks += found.remarks
        if not (found.notes or found.problems):
            passed.append(file)
    return FoundNotes(_in_order(notes), passed, problems, remarks)


def find_notes_of(data: bytes, how: ReadingOptions, name: str = "") -> FoundNotes:
    """Return the notes in bytes; raises MusprepError where they are none of the kinds, or too many."""
    if len(data) > LARGEST:
        raise MusprepError("note_import.too_large", path=name or "-", limit=read.show_size(LARGEST))
    return _read_data(data, name, name or "-", how)


def _in_order(notes: Iterable[FoundNote]) -> list[FoundNote]:
    """Return notes by day, each once, those without a day last."""
    every = dict.fromkeys(notes)
    return sorted(every, key=lambda one: (one.day is None, str(one.day), str(one.time or "")))


def _list_files(folder: str) -> Iterator[str]:
    """Yield the files in a folder; of a vault or an export the notes and answers, which its papers only repeat."""
    for at in (folder, os.path.join(folder, "vault")):
        if os.path.isfile(os.path.join(at, "vault.toml")):
            yield from _walk(os.path.join(at, "log"), missing=True)
            rounds = _walk(os.path.join(at, "rounds"), missing=True)
            yield from (path for path in rounds if os.path.basename(path) == f"{ANSWER.file}.toml")
            return
    yield from _walk(folder)


def _walk(folder: str, *, missing: bool = False) -> Iterator[str]:
    """Yield the files below a folder by name, which may be `missing`; links and hidden ones are not followed."""
    if missing and not os.path.lexists(folder):
        return
    for at, folders, files in os.walk(folder, onerror=_refuse):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(files):
            path = os.path.join(at, name)
            if not name.startswith(".") and not os.path.islink(path):
                yield path


def _refuse(error: OSError) -> None:
    raise MusprepError("error.folder_unreadable", path=error.filename, reason=error.strerror or str(error)) from error


def _read_file(path: str, how: ReadingOptions) -> FoundNotes:
    real = os.path.realpath(path)
    if os.path.isfile(real) and os.path.getsize(real) > LARGEST:
        raise MusprepError("note_import.too_large", path=path, limit=read.show_size(LARGEST))
    data = read.read_bytes(real, LARGEST)
    return _read_data(data, os.path.basename(path), path, how, os.path.dirname(os.path.abspath(path)))


def _read_data(data: bytes, name: str, path: str, how: ReadingOptions, folder: str = "") -> FoundNotes:
    source = Source("", name, how.today, data, folder)
    try:
        notes = _in_order(_skip_unstorable(_read_source(source, path, how), source))
    except MusprepError:
        raise
    except Exception as error:
        raise MusprepError("note_import.unreadable", path=path) from error
    return FoundNotes(notes, [], source.problems, source.remarks)


def _skip_unstorable(notes: Iterable[FoundNote], source: Source) -> Iterator[FoundNote]:
    """Yield the notes whose texts can be stored and whose day has been; the others are among the source's problems."""
    last = source.today + _AHEAD
    for note in notes:
        if note.day and not (note.day.year in YEARS and note.day <= last):
            day = note.day.isoformat()
            source.problems.append(
                MusprepError("note_import.no_past_day", name=source.name or "-", day=day, text=note.short)
            )
            continue
        try:
            answered = note.answer.record.model_dump(include={"wording", "under", "shown"}) if note.answer else {}
            for said in (note.text, note.effect, *note.tags, *note.proof, *answered.values()):
                clean_text(said)
        except MusprepError:
            source.problems.append(MusprepError("note_import.bad_text", name=source.name or "-"))
        else:
            yield note


def _read_source(source: Source, path: str, how: ReadingOptions) -> Iterable[FoundNote]:
    data, name = source.data, source.name
    if data.startswith(_JRNL_ENCRYPTED):
        raise MusprepError("note_import.jrnl_encrypted", path=path)
    if data.startswith(_ZIP) and name.casefold().endswith((".xlsx", ".xlsm")):
        try:
            return list(read_spreadsheet(data, source))
        except MusprepError as error:
            if error.key.startswith("form_file."):
                raise Damaged(error.key, path=path) from None
            raise
    if _MARKUP.match(data[:_BEGINNING]):
        raise MusprepError("note_import.no_text", path=path)
    if data.startswith(_OUTLOOK):
        wrong = "outlook" if name.casefold().endswith(".msg") else "no_text"
        raise MusprepError(f"note_import.{wrong}", path=path)
    if how.kind == "mail" or (not how.kind and _is_mail(data, name)):
        return read_mails(source)
    words = _COLOURS.sub("", _decode(source, path))
    kind = how.kind or _tell_kind(words, name)
    if kind == "musprep":
        return read_file(words, path, source)
    source = replace(source, words=words)
    return read_commits(source, how.author) if kind == "git" else READERS[kind](source)


def _decode(source: Source, path: str) -> str:
    """Return the bytes of a source as text; an encoding that had to be guessed is told. Raises MusprepError."""
    data = source.data
    if b"\0" in data[:_BEGINNING] and not (incoming.is_utf16(data) or incoming.find_unmarked_utf16(data)):
        raise MusprepError("note_import.no_text", path=path)
    try:
        words, guessed = incoming.decode(data, incoming.find_file_encoding())
    except UnicodeDecodeError:
        raise MusprepError("note_import.no_text", path=path) from None
    if guessed:
        source.remarks.append(MusprepError("note_import.guessed", name=source.name or "-", encoding=guessed))
    return words


_STARTS = (
    (re.compile(r"\{|\[\s*[{\"\]]"), "json"),
    (re.compile(r"BEGIN:VCALENDAR"), "calendar"),
    (STARTS, "git"),
    (re.compile(r"\[\d{4}[-/.]\d\d[-/.]\d\d[^\]\n]*\d\d:\d\d[^\]\n]*\] "), "jrnl"),
)
"""How the text of each kind begins."""
_COLOURS = re.compile(r"\x1b\[[\d;]*m")
"""What programs write for a terminal."""
_HEADING = re.compile(r"#{1,6} ")
_HEADERS = re.compile(
    r"(?:From [^\r\n]*\d{4}[^\r\n]*\r?\n)?"
    r"(?=(?:[\w-]+: .*\r?\n)*(?:Date|From): )(?:[\w-]+: .*(?:\r?\n[ \t].*)*\r?\n){2,}"
)


def _is_mail(data: bytes, name: str) -> bool:
    """Tell whether bytes are a mail or a mailbox. Their parts have encodings of their own, so they are not decoded."""
    if _ENDINGS.get(os.path.splitext(name)[1].casefold()) == "mail":
        return True
    start = data[:_BEGINNING].decode("latin-1").lstrip("\ufeff\xef\xbb\xbf \r\n\t")
    known = any(begins.match(start) for begins, _ in _STARTS) or os.path.splitext(name)[1].casefold() in _ENDINGS
    return not known and bool(_HEADERS.match(start))


def _tell_kind(words: str, name: str) -> str:
    """Return what wrote a text: by how it begins where that is clear, else by the name's ending."""
    start = words.lstrip("\ufeff \r\n\t")
    ending = _ENDINGS.get(os.path.splitext(name)[1].casefold(), "")
    told = next((kind for begins, kind in _STARTS if begins.match(start)), "")
    if told:
        return told
    if ending in ("", "text") and is_oneline(start):
        return "git"
    return ending or ("markdown" if _HEADING.match(start) else "text")
