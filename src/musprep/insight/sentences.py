"""Splits a text into its sentences: points of a list, lines, and what a full stop ends."""

from __future__ import annotations

import re

from musprep.language.dates import MONTHS

_BULLET = re.compile(r"^\s*(?:[-*•–]|\d+[.)])(?!\d)\s*")
_END = re.compile(r"[.!?…]+[\"”’»)\]]*(?=\s)")
_STARTS = ' \t"”“’‘«»(['
_WRAPPED = 40
"""A line of so many letters may go on in the next one: mail programs break lines near their 70th letter."""

_GOES_ON = re.compile(
    r"ang|approx|bl|ca|cf|div|dr|e|eks|ekskl|evt|excl|f|fr|fx|gr|hr|ifm|ift|iht|incl|inkl|jf|jvf|kl|mht|mr|mrs"
    r"|ms|nr|nos|ons|pga|pkt|prof|resp|tlf|vedr|vha"
)
"""Words before a full stop that nearly always go on: `kl. 10`, `dr. Lund`, `nr. 4`."""
_MAY_END = re.compile(
    r"adr|afd|apr|aug|bldg|co|dec|dept|dvs|etc|feb|hhv|inc|jan|jul|jun|kr|ltd|maks|max|md|mdr|mia|min|mio|mv"
    r"|nov|okt|osv|pct|sek|sep|sept|stk|tr|vs|m\.m|m\.v|m\.fl|o\.l|o\.lign|a\.m|p\.m"
)
"""Abbreviations that may stand last: a sentence ends there if a capital letter follows."""
_MONTHS = frozenset(name.casefold() for names in MONTHS.values() for name in names)


def split_sentences(text: str) -> list[str]:
    """Return the sentences of a text in their order, without bullets and numbers of lists.

    A full stop of an abbreviation, of `3. maj`, of `10.30` or of an initial ends none. A long line whose next one
    begins with a small letter was broken by a mail program and goes on there.
    """
    lines: list[str] = []
    goes_on = False
    for written in text.splitlines():
        line = written.strip()
        if goes_on and line[:1].islower() and lines:
            lines[-1] += f" {line}"
        elif line := _BULLET.sub("", line).strip():
            lines.append(line)
        goes_on = len(line) >= _WRAPPED and line[-1:] not in ".!?…:"
    return [sentence for line in lines for sentence in _split(line)]


def _split(line: str) -> list[str]:
    found, start = [], 0
    for end in _END.finditer(line):
        if _ends(line[start : end.end()], line[end.end() :].lstrip(_STARTS)):
            found.append(line[start : end.end()].strip())
            start = end.end()
    return [one for one in (*found, line[start:].strip()) if one]


def _ends(before: str, after: str) -> bool:
    """Tell whether a sentence ends between the two, where a full stop or another sign stands."""
    if not after:
        return False
    closed = before.rstrip('"”’»)]')
    if closed.endswith(("!", "?")) or not closed.endswith("."):
        return not after[0].islower()
    word = closed.removesuffix(".").split()[-1:] or [""]
    last = word[0].casefold().lstrip('"”“’‘«(')
    capital = after[0].isupper()
    if last[-1:].isdigit():
        return capital and after.split(maxsplit=1)[0].casefold().strip(".,;:") not in _MONTHS
    if _GOES_ON.fullmatch(last) or (len(last) == 1 and last.isalpha()):
        return False
    if _MAY_END.fullmatch(last) or "." in last.strip("."):
        # `bl.a. Maja` goes on, `kurser m.m. Vi mødes` does not: of the dotted ones only those that close a list end.
        return capital and _MAY_END.fullmatch(last) is not None
    return True
