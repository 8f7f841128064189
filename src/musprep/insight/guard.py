"""Finds what may identify a person, before a text is said or exported. It only warns: no note is ever refused."""

from __future__ import annotations

import datetime as dt
import re
import unicodedata
from functools import lru_cache
from typing import TYPE_CHECKING, Literal, NamedTuple

from musprep.insight.guard_rules import HYPHEN as _HYPHEN
from musprep.insight.guard_rules import PERSON_RULES, RECORD_RULES, WITHOUT_FIGURES
from musprep.language.fold import spell_plainly
from musprep.language.say import begin_with_capital
from musprep.language.say import text as words
from musprep.language.titles import TITLES

if TYPE_CHECKING:
    from collections.abc import Iterable

Kind = Literal["cpr", "phone", "email", "journal", "person", "name"]


class RiskyPhrase(NamedTuple):
    """A part of a text (from `start` up to, not including, `end`) and what it looks like."""

    kind: Kind
    start: int
    end: int
    text: str


_BLANK = "[ \t\u00a0\u2007\u2009\u202f]"
_APART = rf"(?:{_BLANK}{{0,2}}|{_BLANK}?(?:{_HYPHEN}|[./]){_BLANK}?)"
_UNIT = r"(?:kr|dkk|eur|euro|usd|€|\$|£|%|m[²³23]|[kmg]wh|km|kg|stk|timer|hours|mio|enheder|units|visninger|views)"
_CPR = re.compile(
    rf"(?<!\d)(?<!\d[.,])(\d\d){_APART}(\d\d){_APART}(?P<century>19|20)??(?P<year>\d\d)"
    rf"{_BLANK}{{0,2}}(?(century)(?:{_HYPHEN}|[/_])|(?:{_HYPHEN}|[/_:])?){_BLANK}{{0,2}}"
    rf"(?:\d{{4}}|(?<!\d)\d\d{_BLANK}\d\d|[xX*]{{4}})(?![\d*]|[.,]\d)(?!{_BLANK}?{_UNIT}(?!\w))",
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

_RULES: tuple[tuple[str, re.Pattern[str], Kind], ...] = (
    *((name, pattern, "journal") for name, pattern in RECORD_RULES.items()),
    *((name, pattern, "person") for name, pattern in PERSON_RULES.items()),
)
_RULES_WITHOUT_FIGURES = tuple(rule for rule in _RULES if rule[0] in WITHOUT_FIGURES)
_FIGURE = re.compile(r"\d")
_LIVED = range(1900, 2101)
_TEMPORARY_DAY = 60
"""Replacement numbers, given to people without a CPR number, add this to the day."""


def find_risky_phrases(text: str, names: Iterable[str] = ()) -> list[RiskyPhrase]:
    """Return what in `text` may identify somebody, in order and without overlaps; of two kinds the surer one wins.

    CPR numbers are ten digits whose first six are a date; phone numbers are Danish ones, or begin with `+`. `names` are
    those the user listed; they are found in any case and with any accents, apostrophes and hyphens.
    """
    has_figures = _FIGURE.search(text) is not None
    found: list[RiskyPhrase] = []
    if has_figures:
        found += [RiskyPhrase("cpr", *match.span(), match[0]) for match in _CPR.finditer(text) if _is_birthday(match)]
    found += [RiskyPhrase("email", *match.span(), match[0]) for match in _EMAIL.finditer(text)]
    found += find_names(text, names)
    for _, pattern, kind in _RULES if has_figures else _RULES_WITHOUT_FIGURES:
        hit = "hit" if "hit" in pattern.groupindex else 0
        found += [RiskyPhrase(kind, *match.span(hit), match[hit]) for match in pattern.finditer(text)]
    if has_figures:
        found += [
            RiskyPhrase("phone", *match.span(), match[0]) for match in _PHONE.finditer(text) if _is_phone_number(match)
        ]
    apart: list[RiskyPhrase] = []
    taken = bytearray(len(text))
    for one in found:
        if not any(taken[one.start : one.end]):
            taken[one.start : one.end] = b"\x01" * (one.end - one.start)
            apart.append(one)
    return sorted(apart, key=lambda one: one.start)


def find_names(text: str, names: Iterable[str]) -> list[RiskyPhrase]:
    """Return where `names` occur in `text`, as `find_risky_phrases` finds them; the longest name first."""
    return [
        RiskyPhrase("name", *match.span(), match[0])
        for name in sorted({one.strip() for one in names if one.strip()}, key=len, reverse=True)
        for match in _match_name(name).finditer(text)
    ]


_ACCENTS = "[\u0300-\u0309\u030b-\u036f]*"
"""Accents that follow their letter. A ring is none of them: it makes another letter."""
_APART_NAMES = rf"(?:[\s\u00a0]+|\s?{_HYPHEN}\s?|[._])"
_SIGNS = {"'": "['’ʼ´`]", "’": "['’ʼ´`]", " ": _APART_NAMES, "-": _APART_NAMES, ".": r"\.?\s?"}
_ALSO = {"æ": "ae", "ø": "oe", "å": "aa", "ä": "ae", "ö": "oe", "ü": "ue"}
_BARE = {"ø": "o", "å": "a", "ä": "a", "ö": "o", "ü": "u"}
_LEAST_BARE = 5
"""A shorter name without its dots and rings is too much like a word."""
_LEAST_JOINED = 7
"""A shorter name run together is too much like a word."""
_LEAST_FIRST = 3
"""A shorter first name occurs in too many words."""


@lru_cache(maxsize=512)
def _match_name(name: str) -> re.Pattern[str]:
    """Return a pattern that finds a name: as it is, or in the genitive (`Karens`, `Karen’s`, `Hans’`).

    A name of several words is also found run together (`karenholm`), turned round (`Holm, Karen`), with an initial (`K.
    Holm`), and by its first word alone where that has a capital or is a tag.
    """
    words = name.split()
    ways = [_make_pattern(" ".join(words))]
    parts = re.findall(r"[^\s\-‐‑–]+", name)
    if len(parts) > 1 and sum(map(len, parts)) >= _LEAST_JOINED:
        ways += [_make_pattern("".join(parts)), _make_pattern(parts[-1] + "".join(parts[:-1]))]
    if len(words) > 1:
        first, last = " ".join(words[:-1]), words[-1]
        ways += [
            rf"{_make_pattern(last)},?\s+{_make_pattern(first)}",
            rf"{_make_pattern(first[0])}\.?\s?{_make_pattern(last)}",
        ]
        if (alone := find_first_word(name)) and alone[0].isupper():
            ways.append(f"(?-i:(?=[A-ZÀ-ÖØ-Þ])|(?<=[#@])){_make_pattern(alone)}")
    return re.compile(rf"(?<!\w)(?:{'|'.join(ways)})(?=(?:['’ʼ´`]?s|['’ʼ´`])?(?![\w\u0300-\u036f]))", re.IGNORECASE)


def find_first_word(name: str) -> str:
    """Return the first word of a name of several words; "" for a single word, and where it occurs in too many words."""
    words = name.split()
    return words[0] if len(words) > 1 and len(words[0]) >= _LEAST_FIRST else ""


def _make_pattern(name: str) -> str:
    composed = unicodedata.normalize("NFC", name).casefold()
    return "".join(_make_letter_pattern(letter, bare=len(composed) >= _LEAST_BARE) for letter in composed)


def _make_letter_pattern(letter: str, *, bare: bool) -> str:
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


def _is_phone_number(match: re.Match[str]) -> bool:
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


_NO_NAMES = TITLES | {
    "af", "da", "de", "den", "der", "det", "di", "du", "el", "ingen", "la", "le", "min", "my", "og", "the", "ukendt",
    "van", "von",
}  # fmt: skip
"""Words in a name that name nobody: titles, particles, and what is entered where a name is not known."""


def is_name_part(word: str) -> bool:
    """Tell whether a word of a name may stand for the person alone: it has a capital, and is no title or initial."""
    return len(word) > 1 and word[0].isupper() and not word.endswith(".") and word.casefold() not in _NO_NAMES


_BEGINNING = re.compile(r"(?:^|\n|[.!?…][\"”’)\]]*\s)[\s\-–*•·>\"“”„»«('’\[]*(?:\d+[.)]\s+)?$")
"""What stands before the first word of a sentence, a line or a text."""
_SHORTENED = re.compile(
    r"(?:\b\w{1,2}|\b(?:afd|bl\.a|dvs|ekskl|evt|fmd|hhv|inkl|jvf|maks|mht|min|pga|tlf|vedr))\.\s*$", re.IGNORECASE
)
"""A full stop that ends no sentence."""


def _begins_sentence(text: str, at: int) -> bool:
    before = text[:at]
    return bool(_BEGINNING.search(before)) and not _SHORTENED.search(before)


class NamelessWords:
    """The words that stand for what identifies people in one paper, the same for equal phrases: `patient B`."""

    def __init__(self, language: str) -> None:
        self._language = language
        self._letters: dict[tuple[str, str], str] = {}
        self.called: dict[str, str] = {}
        """The words for names, spelled plainly, that have no letter."""

    def choose(self, one: RiskyPhrase) -> str:
        """Return the word for a phrase; a new one has the next letter of its kind."""
        plain = spell_plainly(" ".join(one.text.split()))
        if one.kind == "name" and plain in self.called:
            return self.called[plain]
        number = sum(1 for kind, _ in self._letters if kind == one.kind)
        letter = self._letters.setdefault((one.kind, plain), _make_label(number))
        return words(f"guard.as_{one.kind}", self._language, letter=letter)


def replace_phrases(text: str, found: Iterable[RiskyPhrase], nameless: NamelessWords, *, begin: bool = True) -> str:
    """Return `text` with a nameless word for each phrase.

    A word that begins a sentence has a capital, unless `begin` is False.
    """
    parts, at = [], 0
    for one in found:
        said = nameless.choose(one)
        if begin and _begins_sentence(text, one.start):
            said = begin_with_capital(said)
        parts += [text[at : one.start], said]
        at = one.end
    return "".join([*parts, text[at:]])


def list_labels(count: int) -> list[str]:
    """Return the first labels: A, B, C ..."""
    return [_make_label(number) for number in range(count)]


def _make_label(number: int) -> str:
    """Return A, B, ... Z, AA, AB, ..."""
    letters = ""
    number += 1
    while number:
        number, rest = divmod(number - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters
