"""The words of dates in Danish and English, a table for each meaning. Danish letters may be spelled out or plain."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Iterable

T = TypeVar("T")


def spell_ways(word: str) -> set[str]:
    """Return a word as it is written with Danish letters, with them spelled out, and without them: år, aar, ar."""
    out = word.replace("æ", "ae").replace("ø", "oe").replace("å", "aa")
    return {word, out, word.replace("ø", "o").replace("å", "a").replace("æ", "ae")}


def spell_table(table: dict[str, T]) -> dict[str, T]:
    """Return a table with each of its words in every spelling."""
    return {way: value for word, value in table.items() for way in spell_ways(word)}


def spell_words(words: Iterable[str]) -> frozenset[str]:
    """Return the words in every spelling."""
    return frozenset(way for word in words for way in spell_ways(word))


DAYS = spell_table({
    "i dag": 0, "idag": 0, "today": 0, "nu": 0, "now": 0, "d.d.": 0, "dd": 0, "dags dato": 0,
    "i morges": 0, "i formiddags": 0, "i eftermiddags": 0, "i dag morges": 0, "this morning": 0, "this afternoon": 0,
    "this evening": 0, "tonight": 0, "i aften": 0, "til aften": 0,
    "i går": -1, "igår": -1, "yesterday": -1, "i aftes": -1, "i går aftes": -1, "i nat": 0, "last night": -1,
    "yesterday evening": -1, "yesterday morning": -1, "yesterday afternoon": -1, "i går morges": -1,
    "i går eftermiddags": -1, "i går formiddags": -1,
    "i forgårs": -2, "iforgårs": -2, "forgårs": -2, "day before yesterday": -2,
    "i morgen": 1, "imorgen": 1, "tomorrow": 1, "i morgen tidlig": 1, "tomorrow morning": 1,
    "i overmorgen": 2, "overmorgen": 2, "day after tomorrow": 2,
})  # fmt: skip
"""Days by their distance from today."""

NUMBERS = spell_table({
    "en": 1, "et": 1, "én": 1, "ét": 1, "to": 2, "tre": 3, "fire": 4, "fem": 5, "seks": 6, "syv": 7, "otte": 8, "ni": 9,
    "ti": 10, "elleve": 11, "tolv": 12, "tretten": 13, "fjorten": 14, "et par": 2, "par": 2,
    "a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9,
    "ten": 10, "eleven": 11, "twelve": 12, "fourteen": 14, "a couple of": 2, "a couple": 2, "couple of": 2,
})  # fmt: skip
ORDINALS = spell_table({
    "første": 1, "anden": 2, "andet": 2, "tredje": 3, "fjerde": 4, "first": 1, "second": 2, "third": 3, "fourth": 4,
})  # fmt: skip
DAY_UNITS = spell_table({
    "dag": 1, "dage": 1, "day": 1, "days": 1, "uge": 7, "uger": 7, "week": 7, "weeks": 7, "fortnight": 14,
    "fortnights": 14, "døgn": 1,
})  # fmt: skip
MONTH_UNITS = spell_table({
    "måned": 1, "måneder": 1, "md": 1, "mdr": 1, "mdr.": 1, "md.": 1, "month": 1, "months": 1, "kvartal": 3,
    "kvartaler": 3, "quarter": 3, "quarters": 3, "halvår": 6, "halve år": 6, "år": 12, "year": 12, "years": 12,
})  # fmt: skip
HALVES = spell_table({
    "et halvt år": 6, "halvt år": 6, "halvår": 6, "half a year": 6, "six months": 6, "halvandet år": 18,
    "et kvart år": 3, "trekvart år": 9, "a year and a half": 18,
})  # fmt: skip
"""Spans that are counted in halves, in months."""
WHICH = spell_table({
    "næste": 1, "next": 1, "kommende": 1, "the coming": 1, "coming": 1, "sidste": -1, "last": -1, "forrige": -1,
    "previous": -1, "the last": -1, "the next": 1, "denne": 0, "dette": 0, "this": 0, "indeværende": 0, "nuværende": 0,
})  # fmt: skip
WEEKS = ("uge", "week", "wk", "u", "w")
MONTH_WORDS = spell_words(("måned", "month"))
QUARTER_WORDS = spell_words(("kvartal", "quarter"))
HALF_WORDS = spell_words(("halvår", "half", "half-year", "half year"))
YEAR_WORDS = spell_words(("år", "year"))

STARTS = spell_table({
    "primo": 1, "start": 1, "starten af": 1, "begyndelsen af": 1, "først i": 1, "early": 1, "beginning of": 1,
    "start of": 1, "the beginning of": 1, "the start of": 1, "tidligt i": 1, "early in": 1,
    "medio": 15, "midt i": 15, "midt": 15, "midten af": 15, "mid": 15, "middle of": 15, "the middle of": 15,
    "ultimo": 0, "slut": 0, "slutningen af": 0, "sidst i": 0, "late": 0, "end of": 0, "the end of": 0, "late in": 0,
    "udgangen af": 0, "sidste dag i": 0, "last day of": 0, "the last day of": 0, "udgang": 0,
})  # fmt: skip
"""Parts of a month or a year: its day, where 0 is the last one of the calendar."""
YEAR_ENDS = spell_words((
    "årets udgang", "årets slutning", "årsskiftet", "year end", "year's end", "end of year", "end of the year",
))  # fmt: skip
THIS_YEAR = spell_words(("året", "year", "the year", "dette år", "this year"))
BEFORE = spell_words((
    "senest", "inden", "før", "by", "before", "no later than", "not later than", "at the latest", "med", "pr.", "pr",
    "til", "frist", "due",
))  # fmt: skip
"""Words of a deadline in front of a day: that day."""
FORWARD = spell_words(("på", "on", "nu på"))
LEADING = spell_words(("den", "d.", "d", "the", "on", "dato", "date", "of"))
VAGUE = spell_words((
    "forår", "foråret", "forårs", "sommer", "sommeren", "sommers", "efterår", "efteråret", "efterårs", "vinter",
    "vinteren", "vinters", "spring", "summer", "autumn", "fall", "winter", "ferie", "ferien", "sommerferien",
    "sommerferie", "efterårsferien", "efterårsferie", "vinterferien", "vinterferie", "juleferien", "juleferie",
    "påskeferien", "påskeferie", "forleden", "nylig", "nyligt", "nogle", "nogen", "recently", "other", "some",
    "weekend", "weekenden", "snart", "soon", "engang", "sometime", "holidays", "holiday", "efter", "after", "fjor",
    "few", "lately",
))  # fmt: skip
"""Words that name no day: with one of them the answer is what to write instead."""

FIXED = spell_table({
    "nytårsdag": (1, 1), "nytår": (1, 1), "new year's day": (1, 1), "new years day": (1, 1), "new year": (1, 1),
    "helligtrekonger": (1, 6), "valentinsdag": (2, 14), "kvindernes kampdag": (3, 8), "arbejdernes kampdag": (5, 1),
    "grundlovsdag": (6, 5), "constitution day": (6, 5), "sankthans": (6, 23), "sankt hans": (6, 23),
    "sankthansaften": (6, 23), "sankt hans aften": (6, 23), "midsummer": (6, 23), "halloween": (10, 31),
    "mortensaften": (11, 10), "lucia": (12, 13), "lillejuleaften": (12, 23), "lille juleaften": (12, 23),
    "juleaften": (12, 24), "juleaftensdag": (12, 24), "jul": (12, 24), "christmas eve": (12, 24),
    "juledag": (12, 25), "1. juledag": (12, 25), "første juledag": (12, 25), "christmas": (12, 25),
    "christmas day": (12, 25), "2. juledag": (12, 26), "anden juledag": (12, 26), "boxing day": (12, 26),
    "nytårsaften": (12, 31), "nytårsaftensdag": (12, 31), "new year's eve": (12, 31), "new years eve": (12, 31),
})  # fmt: skip
"""Holidays on a fixed month and day."""
MOVING = spell_table({
    "fastelavn": -49, "fastelavnssøndag": -49, "shrovetide": -49, "palmesøndag": -7, "palm sunday": -7,
    "skærtorsdag": -3, "maundy thursday": -3, "langfredag": -2, "good friday": -2, "påskelørdag": -1,
    "påske": 0, "påsken": 0, "påskedag": 0, "påskesøndag": 0, "1. påskedag": 0, "første påskedag": 0, "easter": 0,
    "easter sunday": 0, "easter day": 0, "2. påskedag": 1, "anden påskedag": 1, "easter monday": 1,
    "kristi himmelfartsdag": 39, "kristi himmelfart": 39, "kr. himmelfartsdag": 39, "himmelfartsdag": 39,
    "ascension day": 39, "ascension": 39, "pinse": 49, "pinsen": 49, "pinsedag": 49, "1. pinsedag": 49,
    "første pinsedag": 49, "whitsun": 49, "whit sunday": 49, "pentecost": 49, "2. pinsedag": 50, "anden pinsedag": 50,
    "whit monday": 50,
})  # fmt: skip
"""Holidays by their days from Easter Sunday."""
