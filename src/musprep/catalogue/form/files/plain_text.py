"""A form as plain text: its lines, joined where they were wrapped, and its headings."""

from __future__ import annotations

import re
import unicodedata
from itertools import accumulate, pairwise
from typing import TYPE_CHECKING, Final

from musprep.catalogue.form.block import FormFile, FormParagraph, FormRun
from musprep.language.error import MusprepError
from musprep.process import incoming

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

MARK: Final = re.compile(
    r"(?P<mark>(?:\d{1,3}[.)]|\d{1,2}(?:\.\d{1,2})+[.)]?|\d{1,2}(?=[ \t]+[A-ZÆØÅ])"
    r"|\(?[a-zæøåA-ZÆØÅ][.)]|\(?[ivxIVX]{1,5}[.)]|[-–—*+•·▪●○◦‣➢►oO§]))[ \t]+(?=\S)"
    r"|(?P<box>[☐☑☒□■◻❏▢]|\[[ xX]?\]|\([ xX]?\))[ \t]*"
)
"""A number, a bullet or a box at the beginning of a line."""
_UNDERLINE: Final = re.compile(r"\s*(={3,}|-{3,}|~{3,}|\*{3,}|#{3,}|═{3,}|─{3,}|━{3,})\s*")
_ANSWER_LINE: Final = re.compile(r"\s*(?:[_.…·]\s?){3,}\s*")
_BLANK: Final = re.compile(r"[_.…]{3,}")
_LABEL: Final = re.compile(r"[^\s:?][^:?]{0,40}:(?:\s|$)")
_FIELD: Final = re.compile(
    r"(?:navn|dato|leder|afdeling|stilling|medarbejder|name|date|manager|department|employee)\b", re.IGNORECASE
)
_THEME: Final = re.compile(
    r"(?:tema|del|afsnit|emne|punkt|part|section|theme|topic)\s+(?:\d+|[A-Z])\s*[:.–-]", re.IGNORECASE
)
_WIDEST_WRAP: Final = 100
"""A text with longer lines was not wrapped by hand."""
_LONGEST_HEADING: Final = 60
_OLDER: Final = "cp1252"
_MOST_BYTES: Final = 5 * 2**20
_MOST_LINES: Final = 50_000
_LEAST_LETTERS: Final = 4
_MOST_WORDS: Final = 6
_HALF_LINE: Final = 30


def decode_text(data: bytes) -> str:
    """Return bytes as text: UTF-8, UTF-16 or, as older Danish files are, a code page; line ends as newlines.

    Raises MusprepError (`form_file.unknown`, `form_file.too_heavy`) for bytes that are no text, and too many of them.
    """
    if len(data) > _MOST_BYTES:
        raise MusprepError("form_file.too_heavy")
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        text = data.decode("utf-16", "replace")
    elif len(data) > 3 and data[1::2].count(0) > len(data) // 4:
        text = data.decode("utf-16-le", "replace")
    elif len(data) > 3 and data[::2].count(0) > len(data) // 4:
        text = data.decode("utf-16-be", "replace")
    else:
        try:
            text, _ = incoming.decode(data, _OLDER)
        except UnicodeDecodeError:
            text = data.decode(_OLDER, "replace")
    strange = sum(unicodedata.category(one) == "Cc" and one not in "\t\n\r\f\v" for one in text[:20_000])
    if strange * 50 > len(text[:20_000]):
        raise MusprepError("form_file.unknown")
    text = unicodedata.normalize("NFC", text).replace("\r\n", "\n").replace("\r", "\n").replace("\x00", "")
    text = re.sub(r"[\x01-\x08\x0e-\x1f\x7f]", "", text)
    return text.replace("\xad", "").replace("\ufeff", "").replace("\xa0", " ").replace("\u2028", "\n")


def find_guess(data: bytes) -> str:
    """Return the code page in which `decode_text` reads bytes that say nothing of their encoding, "" for none."""
    if b"charset" in data.lower():
        return ""
    try:
        _, guessed = incoming.decode(data, _OLDER)
    except UnicodeDecodeError:
        return ""
    return "" if guessed.startswith("utf-16") else guessed


def read_plain_text(data: bytes) -> FormFile:
    """Return what plain text holds; raises MusprepError (`form_file.unknown`) for bytes that are no text."""
    return FormFile("txt", tuple(list_paragraphs(decode_text(data).split("\n"))))


def list_paragraphs(lines: Sequence[str]) -> Iterator[FormParagraph]:
    """Yield the paragraphs of lines: wrapped ones joined, underlined and numbered titles as headings.

    Raises MusprepError (`form_file.too_heavy`) for more lines than any form has.
    """
    if len(lines) > _MOST_LINES:
        raise MusprepError("form_file.too_heavy")
    pages = list(accumulate(line.count("\f") for line in lines))
    texts = [line.replace("\f", "").rstrip() for line in lines]
    headings = dict(_find_underlined(texts))
    texts = ["" if _is_rule(text) else text for text in texts]
    headings = dict.fromkeys(_find_capitals(texts), 2) | headings
    joined = list(join_lines(texts, headings))
    headings = dict.fromkeys([*_find_numbered(joined), *_find_alone(texts, joined)], 2) | headings
    first, opening = joined[0] if joined else (0, "")
    if 2 in headings.values() and 1 not in headings.values() and first not in headings and _is_title(opening):
        headings[first] = 1
    indents = sorted({_measure_indent(text) for _, text in joined})
    for place, text in joined:
        yield from (FormParagraph() for _ in range(_count_empty(lines, place)))
        level = 0 if place in headings else min(indents.index(_measure_indent(text)), 6)
        words = _clean_heading(text) if place in headings else text.strip()
        page = pages[place] + 1 if pages[-1] else 0
        yield FormParagraph((FormRun(words),), heading=headings.get(place, 0), level=level, page=page)


def _count_empty(lines: Sequence[str], place: int) -> int:
    """Return how many empty lines stand right above a place, 3 at most; above the first text they say nothing."""
    above = place
    while above and not lines[above - 1].strip() and place - above < 3:
        above -= 1
    return place - above if any(line.strip() for line in lines[:above]) else 0


def join_lines(lines: Sequence[str], apart: Iterable[int] = ()) -> Iterator[tuple[int, str]]:
    """Yield each text with the place it began: lines that were wrapped are joined, empty ones end a paragraph.

    Lines at the places of `apart` are joined with nothing.
    """
    alone, longest = set(apart), max((len(line) for line in lines if not _BLANK.search(line)), default=0)
    width = longest if longest <= _WIDEST_WRAP else 10**6
    start, text, last = -1, "", ""
    for place, line in enumerate(lines):
        if text and line.strip() and not {place, start} & alone and _is_continuation(text, last, line, width):
            broken = (
                re.search(r"\w-$", last)
                and line.strip()[:1].islower()
                and line.split()[0] not in {"og", "eller", "and", "or"}
            )
            text = f"{text.removesuffix('-')}{line.strip()}" if broken else f"{text} {line.strip()}"
        else:
            if text:
                yield start, text
            start, text = (place, line) if line.strip() else (-1, "")
        last = line.rstrip()
    if text:
        yield start, text


_TICKED = re.compile(r"(?:\[ ?\]|[☐□○])\s*\w")


def _is_continuation(text: str, last: str, line: str, width: int) -> bool:
    """Tell whether `line` is the rest of the paragraph `text`, whose last line is `last`."""
    if MARK.match(line.lstrip()) or _ANSWER_LINE.fullmatch(line) or _BLANK.search(last) or "\t" in line.strip():
        return False
    if _LABEL.match(line.strip()) and _LABEL.match(text.strip()):
        return False
    if _TICKED.search(text) and line.strip()[:1].isupper():
        # What can be ticked ends with its line; a new sentence below is a question of its own.
        return False
    first = line.split(maxsplit=1)[0]
    hangs = _measure_indent(line) > _measure_indent(text) and MARK.match(text.strip()) is not None
    would_not_fit = len(last) + 1 + len(first) > width - (0 if hangs else 2)
    small = line.strip()[:1].islower() and not re.search(r"[.?!:;]$", last)
    if hangs:
        return (
            would_not_fit
            or small
            or _measure_indent(line)
            == _measure_indent(text) + len(text.strip()) - len(MARK.sub("", text.strip(), count=1))
        )
    return (would_not_fit and len(last) > _HALF_LINE) or (small and len(last) > width * 0.6 and width < 10**6)


def _measure_indent(line: str) -> int:
    wide = line.expandtabs(4)
    return len(wide) - len(wide.lstrip())


def _is_rule(line: str) -> bool:
    return _UNDERLINE.fullmatch(line) is not None


def _find_underlined(lines: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Yield the place and rank of each line that has a line of signs right below it."""
    for place, (line, below) in enumerate(pairwise(lines)):
        found = _UNDERLINE.fullmatch(below)
        if found and line.strip() and not _is_rule(line) and not _ANSWER_LINE.fullmatch(line):
            above_too = place > 0 and _is_rule(lines[place - 1])
            if (
                above_too
                or len(line.strip()) * 0.5 <= len(found[1]) <= len(line.strip()) * 2 + 4
                or len(line) <= _LONGEST_HEADING
            ):
                yield place, 1 if found[1][0] in "=═#*━" else 2


def _find_capitals(lines: Sequence[str]) -> Iterator[int]:
    for place, line in enumerate(lines):
        text = MARK.sub("", line.strip(), count=1)
        letters = [one for one in text if one.isalpha()]
        if (
            len(letters) > 3
            and all(one.isupper() for one in letters)
            and len(text) <= _LONGEST_HEADING
            and not _BLANK.search(text)
        ):
            yield place


def _find_numbered(texts: Sequence[tuple[int, str]]) -> Iterator[int]:
    """Yield where a number or `Tema 1:` stands before a title: short, no question, as most with such numbers are."""
    kinds = [_mark_kind(text) for _, text in texts]
    fitting: dict[str, list[int]] = {}
    for index, (place, text) in enumerate(texts):
        kind, words = kinds[index], MARK.sub("", text.strip(), count=1)
        if not kind or kind[0] in "-ba":
            continue
        found = fitting.setdefault(kind, [])
        below = texts[index + 1][1] if index + 1 < len(texts) else ""
        asks = kind == "theme" or (("?" in below or _mark_kind(below).startswith("1.1")) and kinds[index + 1] != kind)
        found.append(place if asks and _is_title(words) else -1)
    for places in fitting.values():
        if places.count(-1) * 3 <= len(places):
            yield from (place for place in places if place >= 0)


def _find_alone(lines: Sequence[str], texts: Sequence[tuple[int, str]]) -> Iterator[int]:
    """Yield where a few words stand after an empty line and above questions: at two places at least."""
    found: list[int] = []
    for (place, text), (_, below) in pairwise(texts):
        asks = below.rstrip().endswith("?") or _mark_kind(below)[:1] in {"-", "1", "a"}
        after_gap = place == 0 or not lines[place - 1].strip()
        if (
            after_gap
            and asks
            and not _mark_kind(text)
            and _is_title(text.strip().removesuffix(":"))
            and not _FIELD.match(text.strip())
        ):
            found.append(place)
    yield from found if len(found) > 1 else ()


def _is_title(words: str) -> bool:
    short = len(words) <= _LONGEST_HEADING and len(words.split()) <= _MOST_WORDS
    return short and words.rstrip()[-1:] not in "?.,;:!" and not _BLANK.search(words)


def _mark_kind(text: str) -> str:
    """Return the kind of number that a line begins with: `1`, `1.1`, `a`, `A`, `I`, `-`, `box`, or "" for none."""
    if _THEME.match(text.strip()):
        return "theme"
    found = MARK.match(text.strip())
    if not found:
        return ""
    if found["box"]:
        return "box"
    mark = found["mark"].strip("().")
    if mark[:1].isdecimal():
        return "1.1" if "." in mark else "1"
    if mark in {"I", "II", "III", "IV", "V", "VI"}:
        return "I"
    return "-" if not mark.isalpha() else "A" if mark.isupper() else "a"


def _clean_heading(text: str) -> str:
    return text.strip().strip("*#=~ ").removesuffix(":").strip() or text.strip()
