"""Sorting as a Danish reader expects."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from musprep.language.sort import make_danish_key


def test_the_danish_letters_come_last() -> None:
    """Æ, ø, å follow z in that order; aa counts as å, accents as their letter, capitals beside small letters."""
    wanted = ["ananas", "Bo", "éclair", "Eva", "zebra", "ærte", "Ærø", "Øl", "ørn", "Aabenraa", "Åse"]
    assert sorted(set(wanted), key=make_danish_key) == wanted


def test_german_and_swedish_letters_stand_with_theirs() -> None:
    """Ä sorts as æ, ö as ø."""
    assert sorted(["öl", "z", "ät", "å"], key=make_danish_key) == ["z", "ät", "öl", "å"]


@given(st.lists(st.text(max_size=12)))
def test_any_texts_have_one_order(texts: list[str]) -> None:
    """The order does not depend on how the texts stood before, and never fails."""
    backwards = texts[::-1]
    assert sorted(texts, key=make_danish_key) == sorted(backwards, key=make_danish_key)


def test_composed_and_decomposed_letters_are_the_same() -> None:
    """A letter written in two characters sorts where the one sorts."""
    assert make_danish_key("a\u030a")[0] == make_danish_key("å")[0]
