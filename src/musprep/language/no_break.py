"""Keeps together what is read as one where a paper breaks its lines: an amount, a date, a paragraph, initials."""

from __future__ import annotations

import re
from functools import lru_cache

_DANISH = "januar februar marts april maj juni juli august september oktober november december"
_ENGLISH = "January February March April May June July August September October November December"
_SHORT = 3
_UNITS = (
    "kr DKK EUR USD € $ % ‰ pct mio mia tkr t ton g kg mg l ml cl m m² m³ km km² mm cm ha °C °F W kW kWh MW MWh GWh "
    "Hz V GB MB TB kB stk time timer min minut minutter sek sekunder dag dage uge uger måned måneder år gange "
    "point procent side sider km/t m³/år hour hours minute minutes second seconds day days week weeks month months "
    "year years times points percent page pages"
)
_BEFORE_NUMBER = "kl. ca. nr. s. stk. pkt. bilag uge § §§ No. no. p. pp. week kr. DKK EUR USD € $"


def _match_any(words: str) -> str:
    return "|".join(re.escape(word) for word in sorted(words.split(), key=len, reverse=True))


def _list_months(names: str) -> str:
    return " ".join(form for name in names.split() for form in (name, name[:_SHORT], f"{name[:_SHORT]}."))


def _match_behind(words: str) -> str:
    """Return a pattern for the place behind any of `words` and a space, each a word of its own."""
    return "(?:" + "|".join(rf"(?<=[\s(–-]{re.escape(word)} )|(?<=^{re.escape(word)} )" for word in words.split()) + ")"


_TIED = re.compile(
    # The space comes first, as looking for one letter takes no time.
    " (?:"
    + "|".join(
        (
            # 14.500 kr., 6,8 %, 3 timer
            rf"(?<=\d )(?=(?:{_match_any(_UNITS)})(?![\w²³]))",
            # 14 500
            r"(?<=\d )(?=\d{3}(?!\d))",
            # 3. nov., 3 November, and the year behind a month
            rf"(?<=\d\. )(?=(?:{_match_any(_list_months(_DANISH))})(?!\w))",
            rf"(?<=\d )(?=(?:{_match_any(_list_months(_ENGLISH))})(?!\w))",
            rf"(?=\d){_match_behind(_list_months(f'{_DANISH} {_ENGLISH}'))}",
            # kl. 9.30, § 5, nr. 4
            rf"(?=\d){_match_behind(_BEFORE_NUMBER)}",
            # H. C. Andersen
            r"(?<=\b[A-ZÆØÅ]\. )(?=[A-ZÆØÅ])",
        )
    )
    + ")",
    re.MULTILINE,
)


@lru_cache(maxsize=4096)
def tie_words(said: str) -> str:
    """Return a text with no-break spaces inside what belongs together: `14.500 kr.`, `3. nov.`, `kl. 9.30`, `§ 5`."""
    return _TIED.sub("\u00a0", said)
