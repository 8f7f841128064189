"""What a paper breaks no line inside."""

from __future__ import annotations

import pytest

from musprep.language.no_break import tie_words

_KEPT = (
    "14.500~kr.", "fra 9,1 til 6,8~%", "ca.~50.000~m³ om året", "14~500~kr.", "3.~nov.~2026 kl.~9.30",
    "9.~december~2026",
    "Wednesday 9~December~2026", "§~5, stk.~2", "H.~C.~Andersen", "uge~47", "20~°C", "hver 3~uger", "kr.~500",
)  # fmt: skip
_FREE = (
    "12 af 20",
    "sag 3 er lukket",
    "I 2026 var der 3 mål",
    "på plan B var vi to",
    "i 2026. Maj kom sent",
    "side om side",
)


@pytest.mark.parametrize("said", [*_KEPT, *_FREE])
def test_what_is_read_as_one_stays_on_one_line(said: str) -> None:
    """An amount, a date, a time, a paragraph and initials hold together; other words and numbers may be parted."""
    assert tie_words(said.replace("~", " ")) == said.replace("~", "\u00a0")
