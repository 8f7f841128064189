"""Finds what may identify a person, before a text is said or exported. It only warns: no note is ever refused."""

from __future__ import annotations

import datetime as dt
import re
import unicodedata
from functools import lru_cache
from typing import TYPE_CHECKING, Literal, NamedTuple

from musprep.language.fold import spell_plainly
from musprep.language.say import text as words

if TYPE_CHECKING:
    from collections.abc import Iterable

Kind = Literal["cpr", "phone", "email", "journal", "name"]


class RiskyPhrase(NamedTuple):
    """A part of a text (from `start` up to, not including, `end`) and what it looks like."""

    kind: Kind
    start: int
    end: int
    text: str


_BLANK = "[ \t\u00a0\u2007\u2009\u202f]"
_HYPHEN = "[-\u2010-\u2015\u2212\uff0d]"
_APART = rf"(?:{_BLANK}{{0,2}}|{_BLANK}?(?:{_HYPHEN}|[./]){_BLANK}?)"
_UNIT = r"(?:kr|dkk|eur|euro|usd|€|\$|£|%|m[²³23]|[kmg]wh|km|kg|stk|timer|hours|mio|enheder|units|visninger|views)"
_CPR = re.compile(
    rf"(?<!\d)(?<!\d[.,])(\d\d){_APART}(\d\d){_APART}(?P<century>19|20)??(?P<year>\d\d)"
    rf"{_BLANK}{{0,2}}(?(century)(?:{_HYPHEN}|[/_])|(?:{_HYPHEN}|[/_:])?){_BLANK}{{0,2}}"
    rf"(?:\d\d{_BLANK}?\d\d|[xX*]{{4}})(?![\d*]|[.,]\d)(?!{_BLANK}?{_UNIT}(?!\w))",
    re.IGNORECASE,
)
_PHONE = re.compile(
    rf"(?<![\w.,/]{_HYPHEN})(?<![\w.,/-])(?P<land>(?:(?:\(?\+|00)45\)?){_BLANK}?)?"
    rf"(?P<number>[2-9]\d(?P<apart>{_BLANK}|{_HYPHEN}|\.)?\d\d(?(apart)(?P=apart))\d\d(?(apart)(?P=apart))\d\d"
    rf"|[2-9]\d{{3}}{_BLANK}\d{{4}}|[2-9]\d\d{_BLANK}\d\d{_BLANK}\d{{3}})"
    rf"(?!\w|{_HYPHEN}\d|[.,]\d)(?!{_BLANK}?{_UNIT}(?!\w))"
    rf"|(?<!\w)\+(?!45)[1-9]\d{{0,2}}(?:{_BLANK}|{_HYPHEN})?\d{{1,4}}(?:(?:{_BLANK}|{_HYPHEN})?\d{{2,4}}){{2,4}}"
    rf"(?!\w|[.,]\d)(?!{_BLANK}?{_UNIT}(?!\w))",
    re.IGNORECASE,
)
_NO_PHONE = re.compile(
    r"(?:\b(?:cvr|se|ean|p|po|id|build|version|faktura|ordre|bilags?|konto|vare|produkt|invoice|order|ticket|account|item|part)"
    r"[- ]?(?:n[ro]\.?|nummer|number)?|[€$£#]|\b(?:dkk|eur|usd|kr\.?))\W{0,2}$",
    re.IGNORECASE,
)
"""What stands before a number that is no phone number."""
_YEARS = re.compile(r"(?:19|20)\d\d\W?(?:19|20)\d\d")

_EMAIL = re.compile(r"(?<![\w.+-])[\w.+-]++(?:@|\s?[(\[](?:at|@|snabel-?a)[)\]]\s?)[\w-]++(?:\.[\w-]++)+")

_ROLE = (
    r"(?:(?:patient|klient|elev|kursist|respondent)(?:en|er|erne)?s?|(?:borger|beboer)(?:en|e|ne)?s?"
    # Without an article these are verbs: vi bruger Excel.
    r"|(?:bruger|deltager)(?:en|ne)s?|(?<=en )(?:bruger|deltager)"
    r"|kunde(?:n|r|rne)?s?|barn(?:et)?s?|(?:studerende|pårørende)s?"
    r"|(?:patient|client|citizen|resident|pupil|student|customer|inmate)(?:'s|s)?)"
)
_PERSON = (
    rf"(?:{_ROLE}|(?:kvinde|mand|pige|dreng|dame|herre|datter|søn|person|kollega|medarbejder|baby|spædbarn|mor|far)"
    r"(?:en|et|n)?s?|woman|man|girl|boy|lady|gentleman|child|infant|toddler|person|male|female|daughter|son|colleague)"
)
_BODY = (
    r"(?:kvinde|mand|pige|dreng|dame|herre|baby|barn|woman|man|girl|boy|lady|gentleman|child|male|female)(?:en|et|n)?"
)
_TITLED = r"(?:[Ff]ru|[Ff]rk\.?|[Hh]r\.?|Mrs?\.?|Ms\.)"
_DAY = r"(?:\d{1,2}[./-]\d{1,2}[./-]\d{2,4}|\d{1,2}\.?\s+[^\W\d]+\s+\d{4}|[^\W\d]+\s+\d{1,2},?\s+\d{4})"
_CALLED = r"(?:ved navn|(?:som |der )?hedder|named|called|fru|frk\.?|hr\.?|mrs?\.?|ms\.?)"
_NO_NAME = (
    r"(?:Safety|Care|Services?|Support|Experience|Success|Relations?|Portal|Journey|Council|Union|Affairs|Association"
    r"|Cent(?:er|re)|Satisfaction|Management|Managers?|Data|Records?|Engagement|Involvement|Register|Registry|Id|Nr|No"
    r"|Mon|Tues|Wednes|Thurs|Fri|Satur|Sun|January|February|March|April|May|June|July|August|September|October"
    r"|November|December)(?:day)?(?!\w)"
)
_AGE = r"\d{1,3}\s?(?:år|aar|years?(?:\s+old)?|yrs?|y/?o)(?!\w)"
_AGED = rf"\d{{1,3}}\s?{_HYPHEN}?\s?(?:årige?|aarige?|år\s+gam(?:melt?|le)|years?{_HYPHEN}?\s?olds?|y/?o)"
_ENDS = (
    r"\s*(?:[.,;:!?)]|$)"
    r"|\s+(?:med|som|der|fra|har|er|var|blev|havde|fik|kom|ringede|klagede|with|who|from|has|is|was)(?!\w)"
)
_NUMBER = r"(?:nummer(?:et)?|number|nr|no|id)"
_CODE = r"[\w/-]+(?:\.[\w/-]+)*"
_NAME = r"(?:[A-ZÆØÅ]\.(?:\s?[A-ZÆØÅ]\.)*(?!\w)|[A-ZÆØÅÉÜÖÄ][a-zæøåéèüöä]+(?:-[A-ZÆØÅ][a-zæøåéèüöä]+)*(?!\w))"
_JOURNAL = tuple(
    re.compile(pattern.replace(r"\s", r"[^\S\r\n]"), re.MULTILINE)  # nothing goes over the end of a line
    for pattern in (
        # patienten Karen, klient K., pt. 54 år
        rf"(?<![\w-])(?<!\d )(?i:{_ROLE}|pt\.?)\s*,?\s+(?:(?i:{_CALLED})\s+)?(?!{_NO_NAME}){_NAME}",
        rf"(?<![\w-])(?i:(?:{_PERSON}|pt\.?)\s*[,(]?\s+(?:på\s+|aged\s+|of\s+)?{_AGE}(?!\s+(?:yngre|ældre|siden|younger|older|ago)))",
        # en kvinde på 82, a man, 45, mand født 1945
        rf"(?<![\w-])(?i:{_BODY}(?:,|,?\s+(?:på|aged|of))\s+\d{{1,3}})(?!\w|[.,]\d|\s?%)(?=(?i:{_ENDS}))",
        rf"(?<![\w-])(?i:{_BODY},?\s+(?:født|f\.|born)\s+(?:i\s+|in\s+)?(?:19|20)\d\d)(?!\w)",
        # født d. 3. marts 1951
        rf"(?<![\w-])(?i:(?:født|f\.|born)\s+(?:d\.\s?|den\s+|on\s+)?{_DAY})(?!\w)",
        # fru Jensen
        rf"(?<![\w-]){_TITLED}\s+{_NAME}",
        # en 3-årig dreng, den 68-årige
        rf"(?<![\w-])(?i:{_AGED}\s+(?:[^\W\d]+\s+){{0,2}}?{_PERSON})(?!\w)",
        rf"(?<![\w-])(?i:(?:den|en|the|a)\s+{_AGED})(?=(?i:{_ENDS}))",
        # journalnr. 12345
        (
            rf"(?<!\w)(?i:(?:patient|klient|medical\s)?(?:journal|record|j\.?|mr)\s?-?{_NUMBER}\b\.?)\s?:?\s*"
            rf"(?=[\w/.-]*\d){_CODE}"
        ),
        (
            rf"(?<!\w)(?i:(?:sags?|patient|klient|borger|beboer|elev|kunde|medlems?|case|file|client)\s?-?\s?{_NUMBER}\b\.?)\s?:?\s*"
            rf"(?=(?:[\w/.-]*?\d){{3}}){_CODE}"
        ),
        # sag 26/12345
        r"(?<![\w-])(?i:sag(?:en)?|journal(?:en)?|case)\s+(?!(?:19|20)\d\d\W(?:19|20)\d\d(?!\d))\d{2,4}[/-]\d{3,}",
        # DM51.1, and DM51 or M51 where a diagnosis is spoken of
        r"\bD[A-Z]\d{2}\.\d+\b",
        (
            r"(?i:\b[^\W\d]*diagnos[^\W\d]*|\bicd(?:-?10)?|\bsks(?:-?kode[^\W\d]*)?|\bdx)\W+(?:[^\W\d]+\W+){0,3}?"
            r"(?P<hit>D?[A-Z]\d{2,3}[A-Z]?(?:\.\d+)?)\b"
        ),
    )
)
_LIVED = range(1900, 2101)
_TEMPORARY_DAY = 60
"""Replacement numbers, given to people without a CPR number, add this to the day."""


def find_risky_phrases(text: str, names: Iterable[str] = ()) -> list[RiskyPhrase]:
    """Return what in `text` may identify somebody, in order and without overlaps; of two kinds the surer one wins.

    CPR numbers are ten digits whose first six are a date; phone numbers are Danish ones, or begin with `+`. `names` are
    those the user listed; they are found in any case and with any accents, apostrophes and hyphens.
    """
    found = [RiskyPhrase("cpr", *match.span(), match[0]) for match in _CPR.finditer(text) if _is_birthday(match)]
    found += [RiskyPhrase("email", *match.span(), match[0]) for match in _EMAIL.finditer(text)]
    for name in sorted({one.strip() for one in names if one.strip()}, key=len, reverse=True):
        found += [RiskyPhrase("name", *match.span(), match[0]) for match in _match_name(name).finditer(text)]
    for pattern in _JOURNAL:
        hit = "hit" if "hit" in pattern.groupindex else 0
        found += [RiskyPhrase("journal", *match.span(hit), match[hit]) for match in pattern.finditer(text)]
    found += [RiskyPhrase("phone", *match.span(), match[0]) for match in _PHONE.finditer(text) if _can_be_called(match)]
    apart: list[RiskyPhrase] = []
    taken = bytearray(len(text))
    for one in found:
        if not any(taken[one.start : one.end]):
            taken[one.start : one.end] = b"\x01" * (one.end - one.start)
            apart.append(one)
    return sorted(apart, key=lambda one: one.start)


_ACCENTS = "[\u0300-\u0309\u030b-\u036f]*"
"""Accents that follow their letter. A ring is none of them: it makes another letter."""
_APART_NAMES = rf"(?:[\s\u00a0]+|\s?{_HYPHEN}\s?|[._])"
_SIGNS = {"'": "['’ʼ´`]", "’": "['’ʼ´`]", " ": _APART_NAMES, "-": _APART_NAMES, ".": r"\.?\s?"}
_ALSO = {"æ": "ae", "ø": "oe", "å": "aa", "ä": "ae", "ö": "oe", "ü": "ue"}
_BARE = {"ø": "o", "å": "a", "ä": "a", "ö": "o", "ü": "u"}
_LEAST_BARE = 5
"""A shorter name without its dots and rings is too much like a word."""
_LEAST_FIRST = 3
"""A shorter first name occurs in too many words."""


@lru_cache(maxsize=512)
def _match_name(name: str) -> re.Pattern[str]:
    """Return a pattern that finds a name: as it is, or in the genitive (`Karens`, `Karen’s`, `Hans’`).

    A name of several words is also found turned round (`Holm, Karen`), with an initial (`K. Holm`), and by its first
    word alone where that has a capital or is a tag.
    """
    words = name.split()
    ways = [_letters(" ".join(words))]
    if len(words) > 1:
        first, last = " ".join(words[:-1]), words[-1]
        ways += [rf"{_letters(last)},?\s+{_letters(first)}", rf"{_letters(first[0])}\.?\s?{_letters(last)}"]
        if (alone := first_of(name)) and alone[0].isupper():
            ways.append(f"(?-i:(?=[A-ZÀ-ÖØ-Þ])|(?<=[#@])){_letters(alone)}")
    return re.compile(rf"(?<!\w)(?:{'|'.join(ways)})(?=(?:['’ʼ´`]?s|['’ʼ´`])?(?![\w\u0300-\u036f]))", re.IGNORECASE)


def first_of(name: str) -> str:
    """Return the first word of a name of several words; "" for a single word, and where it occurs in too many words."""
    words = name.split()
    return words[0] if len(words) > 1 and len(words[0]) >= _LEAST_FIRST else ""


def _letters(name: str) -> str:
    composed = unicodedata.normalize("NFC", name).casefold()
    return "".join(_letter_of(letter, bare=len(composed) >= _LEAST_BARE) for letter in composed)


def _letter_of(letter: str, *, bare: bool) -> str:
    """Return a pattern for one letter of a name, composed or not, with an accent or without."""
    if letter in _SIGNS or letter in "‐‑–":
        return _SIGNS.get(letter, _SIGNS["-"])
    base = unicodedata.normalize("NFD", letter)
    ways = {letter, base, _ALSO.get(letter, letter)} if letter in _ALSO else {base[0], *_ACCENTED.get(base[0], "")}
    ways |= {letter, _BARE.get(letter, letter) if bare else letter}
    return f"(?:{'|'.join(map(re.escape, sorted(ways, key=len, reverse=True)))}){'' if letter in 'åäöü' else _ACCENTS}"


def _list_accents() -> dict[str, str]:
    found: dict[str, str] = {}
    for code in range(0xE0, 0x180):
        letter = chr(code)
        base = unicodedata.normalize("NFD", letter)[0]
        if letter not in ("å", base):
            found[base] = found.get(base, "") + letter
    return found


_ACCENTED = _list_accents()


def _can_be_called(match: re.Match[str]) -> bool:
    """Tell whether a number is a phone number: not a date, not two years, and not the number of a thing."""
    if match["number"] is None or match["land"]:
        return True
    if _NO_PHONE.search(match.string, max(0, match.start() - 24), match.start()) or _YEARS.fullmatch(match["number"]):
        return False
    digits = match["number"]
    return not digits.isdigit() or not (
        _is_day(digits[:4], digits[4:6], digits[6:]) or _is_day(digits[4:], digits[2:4], digits[:2])
    )


def _is_day(year: str, month: str, day: str) -> bool:
    try:
        return dt.date(int(year), int(month), int(day)).year in _LIVED
    except ValueError:
        return False


def _is_birthday(match: re.Match[str]) -> bool:
    day, month, year = (int(match[place]) for place in (1, 2, "year"))
    if day > _TEMPORARY_DAY:
        day -= _TEMPORARY_DAY
    return any(_is_day(str(century + year), str(month), str(day)) for century in (1900, 2000))


def replace_phrases(
    text: str, found: Iterable[RiskyPhrase], language: str, letters: dict[tuple[str, str], str] | None = None
) -> str:
    """Return `text` with each phrase replaced by a nameless word, the same for equal phrases: `kollega A`, `patient B`.

    `letters` maps (kind, phrase) to the letter given so far; new letters are added to it. Pass one dict for all texts
    of a paper.
    """
    letters = {} if letters is None else letters
    parts, at = [], 0
    for one in found:
        name = f"guard.as_{one.kind}"
        key = (name, spell_plainly(" ".join(one.text.split())))
        letter = letters.setdefault(key, _letter(sum(1 for kind, _ in letters if kind == name)))
        parts += [text[at : one.start], words(name, language, letter=letter)]
        at = one.end
    return "".join([*parts, text[at:]])


def _letter(number: int) -> str:
    """Return A, B, ... Z, AA, AB, ..."""
    letters = ""
    number += 1
    while number:
        number, rest = divmod(number - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters
