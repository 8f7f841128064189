"""A form that came in a mail: pasted from a mail program, or saved as .eml."""

from __future__ import annotations

import email
import email.policy
import re
from collections import Counter
from typing import TYPE_CHECKING, Final

from musprep.catalogue.form.block import FormFile, FormParagraph, Omission
from musprep.catalogue.form.files.plain_text import decode_text, list_paragraphs
from musprep.language.error import MusprepError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from email.message import EmailMessage

_HEADERS: Final = (
    "fra|til|cc|kopi|bcc|emne|sendt|dato|svar til|vedhæftet|vedhæftede filer|prioritet"
    "|from|to|subject|sent|date|reply-to|attachments?|importance|message-id|mime-version|return-path|received"
    r"|delivered-to|content-[\w-]+|x-[\w-]+|dkim-[\w-]+|authentication-results"
)
HEADER: Final = re.compile(rf"\s*\*?(?P<name>{_HEADERS})\*?\s*:\*?(?:\s|$)(?P<value>.*)", re.IGNORECASE)
_STRONG: Final = re.compile(r"(?:fra|from|emne|subject|sendt|sent)$", re.IGNORECASE)
WROTE: Final = re.compile(
    r"\s*(?:Den\b.{4,160}\bskrev\b.{0,160}:|On\b.{4,160}\bwrote:|.{0,80}<\S+@\S+>\s*(?:skrev|wrote)\b.{0,60}:"
    r"|-{2,}\s*(?:Oprindelig|Original|Videresendt|Forwarded)\b.*|Begin forwarded message:|Start på videresendt.*)\s*",
    re.IGNORECASE,
)
_QUOTE: Final = re.compile(r"^(?:[>|][ \t]?)+")
_GREETING: Final = re.compile(
    r"(?:kære|hej|hejsa|hi|hello|dear|goddag|god(?:morgen|dag)|til (?:alle|jer))\b[^.?:]{0,60}[,!.]?", re.IGNORECASE
)
_GOODBYE: Final = re.compile(
    r"(?:(?:de |med )?(?:bedste|venlige?|mange|kærlige?|sommer|gode) ?hils(?:en|ner|ener)|hilsen|mvh\b|vh\b|dbh\b|kh\b"
    r"|med venlig hilsen|(?:kind|best|warm) regards|regards|best wishes|yours sincerely|sincerely|cheers"
    r"|på forhånd tak|(?:mange )?tak)\b.{0,40}[,.!]?",
    re.IGNORECASE,
)
_SIGNED: Final = re.compile(r"(?:sendt fra min|sent from my|hent outlook|get outlook)\b.*", re.IGNORECASE)
_DISCLAIMER: Final = re.compile(
    r"fortrolig|tilsigtede? modtager|(?:fejl|ved en fejltagelse) (?:har )?modtag|behandler personoplysninger"
    r"|slet(?:te)? (?:mailen|e-mailen)|confidential|intended (?:recipient|solely)"
    r"|received this (?:e-?mail|message) in error"
    r"|unauthori[sz]ed|miljøet,? før du printer|before printing|ekstern (?:mail|afsender)|external (?:e?mail|sender)",
    re.IGNORECASE,
)


_MOST_LINES: Final = 50_000


def read_mail(data: bytes) -> FormFile:
    """Return what the form in a mail holds; what belongs to the mail itself is among what was left out.

    Raises MusprepError (`form_file.unknown`, `form_file.no_text`) for what is no mail with text.
    """
    message = _find_message(data)
    if message is None:
        return _read_lines(decode_text(data).split("\n"), "")
    part = message.get_body(("plain", "html"))
    if part is None:
        raise MusprepError("form_file.no_text")
    content = part.get_payload(decode=True)
    if not isinstance(content, bytes):
        raise MusprepError("form_file.broken")
    content = _as_utf8(content, part.get_content_charset() or "")
    subject = " ".join(str(message.get("subject", "")).split())
    if part.get_content_type() == "text/html":
        from musprep.catalogue.form.files.html import read_html

        return _trim_page(read_html(content), subject)
    return _read_lines(decode_text(content).split("\n"), subject)


def _find_message(data: bytes) -> EmailMessage | None:
    """Return the message that a mail program saved, None where the text is pasted."""
    head = re.split(rb"\r?\n\r?\n", data[:65_536].lstrip(), maxsplit=1)[0]
    if not re.search(rb"^(?:mime-version|content-type|message-id|received):", head, re.IGNORECASE | re.MULTILINE):
        return None
    try:
        message = email.message_from_bytes(data.lstrip(), policy=email.policy.default)
        message.get_body(("plain", "html"))
    except (ValueError, LookupError, TypeError, AttributeError, KeyError, IndexError, RecursionError):
        return None
    return message


def _as_utf8(content: bytes, charset: str) -> bytes:
    try:
        return content.decode(charset).encode()
    except (LookupError, ValueError):
        return content


def _clean_subject(subject: str) -> str:
    return re.sub(r"^(?:(?:sv|re|vs|fw|fwd|videresendt)\s*:\s*)+", "", subject, flags=re.IGNORECASE)


def _read_lines(lines: list[str], subject: str) -> FormFile:
    if len(lines) > _MOST_LINES:
        raise MusprepError("form_file.too_heavy")
    omitted: list[Omission] = []
    lines, subject = _without_headers(_take_quoted([line.rstrip() for line in lines], omitted), subject, omitted)
    kept = _without_manners(lines, omitted)
    return FormFile("mail", tuple(list_paragraphs(kept)), _clean_subject(subject), tuple(omitted))


def _trim_page(page: FormFile, subject: str) -> FormFile:
    """Return a mail that is a web page without the paragraphs that belong to the mail."""
    texts = [block.text.split("\n") if isinstance(block, FormParagraph) else ["- "] for block in page.blocks]
    owners = [place for place, lines in enumerate(texts) for _ in lines]
    omitted: list[Omission] = []
    lines, subject = _without_headers([line.strip() for lines in texts for line in lines], subject, omitted)
    lines = _without_manners(lines, omitted)
    left = {place for place, line in zip(owners, lines, strict=True) if line}
    blocks = tuple(block for place, block in enumerate(page.blocks) if place in left)
    title = page.title or _clean_subject(subject)
    return FormFile("mail", blocks, title, (*page.omitted, *omitted), page.told)


def _without_headers(lines: list[str], subject: str, omitted: list[Omission]) -> tuple[list[str], str]:
    """Return the lines with an empty one for each that the mail program put there, and the subject."""
    kept: list[str] = []
    in_head = False
    while len(kept) < len(lines):
        index = len(kept)
        line = lines[index]
        header = HEADER.fullmatch(line)
        two = header and (in_head or any(HEADER.fullmatch(one) for one in lines[index + 1 : index + 3]))
        wrote = next((n for n in (1, 2, 3) if WROTE.fullmatch(" ".join(lines[index : index + n]).strip())), 0)
        goes_on = in_head and line[:1].isspace()
        if header and two and (in_head or _STRONG.match(header["name"])):
            if header["name"].lower() in {"emne", "subject"}:
                subject = subject or header["value"].strip()
            in_head = True
        elif not goes_on and not (line.strip() and wrote):
            in_head = in_head and not line.strip()
            kept.append(line)
            continue
        count = 1 if header or goes_on else wrote
        omitted.append(Omission(" ".join(lines[index : index + count]).strip(), "left_mail_header"))
        kept += [""] * count
    return kept[: len(lines)], subject


def _take_quoted(lines: list[str], omitted: list[Omission]) -> list[str]:
    """Return the lines without marks of quoting; where the form is in the quoted part, only that."""
    depths = [(match[0].count(">") + match[0].count("|")) if (match := _QUOTE.match(line)) else 0 for line in lines]
    plain = [_QUOTE.sub("", line, count=1) for line in lines]
    if not any(line.startswith(">") for line in lines):
        return lines
    asked = Counter(depth for depth, line in zip(depths, plain, strict=True) if _looks_like_form(line))
    best = max(asked, key=lambda depth: (asked[depth], -depth), default=0)
    kept: list[str] = []
    for depth, line in zip(depths, plain, strict=True):
        if depth == best or HEADER.fullmatch(line) or WROTE.fullmatch(line) or not line.strip():
            kept.append(line)
        else:
            omitted.append(Omission(line.strip(), "left_reply"))
            kept.append("")
    return kept


def _looks_like_form(line: str) -> bool:
    return line.rstrip().endswith("?") or re.match(r"\s*(?:\d+[.)]|[-*•])\s", line) is not None


def _without_manners(lines: list[str], omitted: list[Omission]) -> list[str]:
    """Return the lines without greetings, the signature with what follows it, and disclaimers."""
    reasons: dict[int, str] = {}
    for first, last in _find_stretches(lines):
        words = " ".join(line.strip() for line in lines[first:last])
        if _DISCLAIMER.search(words) and "?" not in words:
            reasons |= dict.fromkeys(range(first, last), "left_disclaimer")
    written = [place for place, line in enumerate(lines) if line.strip() and place not in reasons]
    reasons |= {place: "left_greeting" for place in written[:3] if _GREETING.fullmatch(lines[place].strip())}
    for place, line in enumerate(lines):
        ends = re.fullmatch(r"-- ?", line) or (
            _GOODBYE.fullmatch(line.strip())
            and not any(map(_looks_like_form, [one for one in lines[place + 1 : place + 60] if one.strip()][:12]))
        )
        if _SIGNED.fullmatch(line.strip()):
            reasons.setdefault(place, "left_signature")
        for later in range(place, len(lines)) if ends and place not in reasons else ():
            if later > place and _looks_like_form(lines[later]):
                break
            reasons.setdefault(later, "left_signature")
    omitted += [Omission(lines[place].strip(), reasons[place]) for place in sorted(reasons) if lines[place].strip()]
    return ["" if place in reasons else line for place, line in enumerate(lines)]


def _find_stretches(lines: list[str]) -> Iterator[tuple[int, int]]:
    """Yield where each stretch of lines without an empty one begins and ends."""
    start = -1
    for place, line in enumerate([*lines, ""]):
        if line.strip() and start < 0:
            start = place
        elif not line.strip() and start >= 0:
            yield start, place
            start = -1
