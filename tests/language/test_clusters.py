"""What counts as one letter, and how each is shown where terminals differ."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from musprep.language.clusters import agree_text_width, find_cluster, split_clusters

_JOINED = "\u200d"
_PIECES = [
    *"aå e\u0301\u0338\n",
    "\ufe0f",
    _JOINED,
    "👩",
    "🏽",
    "🇩",
    "🇰",
    "❤",
    "1",
    "\u20e3",
    "क",
    "\u094d",
    "\u093f",
    "ᄀ",
    "ᅡ",
    "ᆨ",
    "가",
]


@pytest.mark.parametrize(
    "parts",
    [
        ["b", "l", "a\u030a", "b", "æ", "r"],
        ["❤\ufe0f", "x", "⚠\ufe0f", "1\ufe0f\u20e3"],
        ["👩\u200d👩\u200d👧", "a", "👍🏽", "b", "👩\u200d⚕\ufe0f"],
        ["🇩🇰", "🇸🇪", "🇩", "x"],
        ["न", "म", "स\u094dत\u0947", " ", "क\u094dष"],
        [unicodedata.normalize("NFD", one) for one in "한국어"],
        ["🏴\U000e0067\U000e0062\U000e007f", "z"],
        ["x\u200d", "y"],
        ["\u200d", "🇩🇰", "🇩"],
        ["a", "\r\n", "b"],
    ],
)
def test_what_a_reader_takes_for_one_letter_is_one_cluster(parts: list[str]) -> None:
    """Marks, joined pictures, skin tones, pairs of flags, keycaps, Hangul and joined consonants stay together."""
    assert list(split_clusters("".join(parts))) == parts


@given(st.lists(st.sampled_from(_PIECES), max_size=12).map("".join) | st.text(max_size=12))
def test_clusters_are_the_text_and_every_place_knows_its_own(text: str) -> None:
    """Nothing is lost, and the cluster found from a place inside is the one that was found from the beginning."""
    parts = list(split_clusters(text))
    assert "".join(parts) == text
    at = 0
    for part in parts:
        assert {find_cluster(text, place) for place in range(at, at + len(part))} == {(at, at + len(part))}
        at += len(part)
    assert find_cluster(text, len(text)) == (len(text), len(text))


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("❤\ufe0f ⚠\ufe0f 1\ufe0f\u20e3", "❤ ⚠ 1"),
        ("👍🏽👩\u200d👩\u200d👧!", "👍👩!"),
        ("🇩🇰", "DK"),
        ("नमस\u094dत\u0947 क\u093f", "नमस\u094dत\u0947 क\u093f"),
        ("blåbær, bla\u030abær", "blåbær, bla\u030abær"),
        ("\u200d", "\u200d"),
    ],
)
def test_what_terminals_differ_on_is_shown_in_the_form_they_agree_on(text: str, shown: str) -> None:
    """Pictures lose their selector, tone and company, a flag becomes two letters; letters of a script stay."""
    assert agree_text_width(text) == shown
