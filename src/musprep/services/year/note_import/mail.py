"""Notes that mails are: one in a file, a mailbox of many, and mails that are attached to another."""

from __future__ import annotations

import contextlib
import re
from typing import TYPE_CHECKING

from musprep.language.error import MusprepError
from musprep.services.year.note_import.found_note import FoundNote

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator
    from email.message import EmailMessage, Message

    from musprep.services.year.note_import.found_note import Source

_NEXT = re.compile(rb"(?:^|(?:\r?\n){2})From [^\r\n]*\d{4}[^\r\n]*\r?\n(?=[\w-]+:)")
"""Where the next mail of a mailbox begins."""
_STUFFED = re.compile(rb"^>(>*From )", re.MULTILINE)
_QUOTED = re.compile(
    r"^(?:>|On .+ wrote:$|Den .+ skrev.*:$|[-_]{2,} ?(?:Original|Oprindelig|Forwarded|Videresendt).*|_{20,}$"
    r"|Begin forwarded message:|Fra: |From: )"
)
_HEAD = re.compile(
    r"^[-_> ]*(?:(?:From|To|Cc|Date|Sent|Subject|Fra|Til|Dato|Sendt|Emne|Reply-To|Svar til): .*|[-_]{2,}.*|"
    r"Begin forwarded message:|(?:On|Den) .+(?:wrote|skrev).*:)?$"
)
"""A line that tells of the mail that is passed on, and is not part of it."""
_MARK = re.compile(r"^(?:> ?)+")
_SIGNATURE = "-- "
_MOST_INSIDE = 5
"""So deep may mails be attached to mails."""


def read_mails(source: Source) -> Iterator[FoundNote]:
    """Yield each mail as a note: its subject and what it says itself, without what it quotes and its signature.

    Of a mail that only passes another one on, the words of that are taken. Raises MusprepError for what is no mail.
    """
    from email import message_from_bytes, policy

    data = source.data
    pieces = _NEXT.split(data)[1:] if _NEXT.match(data) else [data]
    found = False
    for piece in pieces:
        mail = message_from_bytes(_STUFFED.sub(rb"\1", piece), policy=policy.default)
        when = _read_date(mail)
        if when is None and len(pieces) == 1:
            raise MusprepError("note_import.no_mail", name=source.name or "-")
        found = found or when is not None
        yield from _read_mail(mail, when)
    if not found:
        raise MusprepError("note_import.no_mail", name=source.name or "-")


def _read_mail(mail: EmailMessage, when: dt.datetime | None, depth: int = 0) -> Iterator[FoundNote]:
    """Yield a mail and those attached to it."""
    text = "\n".join((_read_subject(mail), *_list_own(_read_body(mail).splitlines()))).strip()
    if text:
        text = re.sub(r"\n{3,}", "\n\n", text)
        time = when.time().replace(second=0, tzinfo=None) if when else None
        yield FoundNote(text, when.date() if when else None, time)
    for inner in _list_attached(mail) if depth < _MOST_INSIDE else ():
        yield from _read_mail(inner, _read_date(inner) or when, depth + 1)


def _list_attached(mail: Message) -> Iterator[EmailMessage]:
    """Yield the mails in a mail, not those that are in them again."""
    if mail.get_content_type() == "message/rfc822" or not mail.is_multipart():
        return
    for part in mail.get_payload():
        if part.get_content_type() == "message/rfc822":  # type: ignore[union-attr]
            yield from part.get_payload()  # type: ignore[union-attr, misc]
        else:
            yield from _list_attached(part)  # type: ignore[arg-type]


def _read_date(mail: EmailMessage) -> dt.datetime | None:
    from email.utils import parsedate_to_datetime

    try:
        return parsedate_to_datetime(str(mail["Date"])).astimezone()
    except (TypeError, ValueError, OverflowError, OSError, IndexError, AttributeError):
        return None


def _read_subject(mail: EmailMessage) -> str:
    raw = next((str(value) for name, value in mail.raw_items() if name.casefold() == "subject"), "")
    if not raw.isascii():
        # Bytes of no encoding that the head names.
        return " ".join(_decode(raw.encode("utf-8", "surrogateescape")).split())
    try:
        return " ".join(str(mail["Subject"] or "").split())
    except (ValueError, IndexError, AttributeError):
        return ""


def _read_body(mail: EmailMessage) -> str:
    """Return what a mail says as text, "" where it has none that can be read; of a web page, the words."""
    try:
        part = mail.get_body(("plain", "html"))
    except (AttributeError, KeyError, TypeError):
        return ""
    if part is None:
        return ""
    if part.get_content_type() == "text/html":
        from musprep.catalogue.form.block import FormParagraph
        from musprep.catalogue.form.files.html import read_html

        content = part.get_payload(decode=True)
        try:
            page = read_html(content) if isinstance(content, bytes) else None
        except MusprepError:
            page = None
        return "\n".join(block.text for block in page.blocks if isinstance(block, FormParagraph)) if page else ""
    words = None
    with contextlib.suppress(LookupError, ValueError):
        words = str(part.get_content())
    if words is not None and "\ufffd" not in words:
        return words
    content = part.get_payload(decode=True)
    return _decode(content) if isinstance(content, bytes) else ""


def _decode(data: bytes) -> str:
    """Return bytes as text that no encoding is named for, or another one than they are in."""
    try:
        return data.decode()
    except UnicodeDecodeError:
        return data.decode("cp1252", "replace")


def _list_own(lines: list[str]) -> list[str]:
    """Return the lines that a mail says itself; where there are none, those of the mail that it passes on."""
    own: list[str] = []
    for at, line in enumerate(lines):
        if line == _SIGNATURE or _QUOTED.match(line):
            passed = [_MARK.sub("", one).rstrip() for one in lines[at:]]
            break
        own.append(line.rstrip())
    else:
        passed = []
    if any(own):
        return own
    while passed and _HEAD.match(passed[0]):
        passed.pop(0)
    return passed[: passed.index("--")] if "--" in passed else passed
