"""Choosing by keys and letters: what they choose, and what a word that was meant for another field leaves."""

from __future__ import annotations

import pytest
from textual import events
from textual.actions import parse
from textual.binding import Binding

from musprep.tui.widgets.fields.choices import Choice, Choices

SOURCES = ("The region", "The staff handbook", "My manager", "Other", "Own")


class Typed(Choices):
    """Choices that no app has."""

    def post_message(self, message: object) -> bool:
        return True

    def type(self, text: str, seconds: float) -> str:
        for place, letter in enumerate(text):
            key = events.Key("space" if letter == " " else letter, letter)
            key.time = 10 + place * seconds
            self.on_key(key)
        return self.values[0]


@pytest.mark.parametrize(
    ("typed", "seconds", "left"),
    [
        ("t", 0.1, "The staff handbook"),
        ("tt", 0.1, "The region"),
        ("ow", 0.1, "Own"),
        ("om", 2, "My manager"),
        ("targets of the region 2026", 0.2, "The region"),
        ("our plan", 0.2, "The region"),
        ("2", 0.1, "The staff handbook"),
    ],
)
def test_letters_choose_and_a_word_that_fits_nothing_changes_nothing(typed: str, seconds: float, left: str) -> None:
    """A first letter, the same again, the beginning of a name; letters apart are each a first letter."""
    choices = Typed([Choice(one, one) for one in SOURCES], SOURCES[:1], across=True, must=True)
    assert choices.type(typed, seconds) == left


@pytest.mark.parametrize(("key", "value"), [("home", "a"), ("end", "d"), ("left", "a"), ("right", "c")])
def test_a_key_goes_to_a_choice(key: str, value: str) -> None:
    """Home and End go to the first and the last, arrows to the one beside; moving chooses."""
    choices = Choices([Choice(one, one) for one in "abcd"], ("b",))
    actions = {one.key: one.action for one in Choices.BINDINGS if isinstance(one, Binding)}
    _, name, values = parse(actions[key])
    getattr(choices, f"action_{name}")(*values)
    assert choices.values == (value,)
