"""A few things to choose from."""

from __future__ import annotations

import pytest
from textual.actions import parse
from textual.binding import Binding

from musprep.tui.widgets.fields.choices import Choice, Choices


@pytest.mark.parametrize(("key", "value"), [("home", "a"), ("end", "d"), ("left", "a"), ("right", "c")])
def test_a_key_goes_to_a_choice(key: str, value: str) -> None:
    """Home and End go to the first and the last, arrows to the one beside; moving chooses."""
    choices = Choices([Choice(one, one) for one in "abcd"], ("b",))
    actions = {one.key: one.action for one in Choices.BINDINGS if isinstance(one, Binding)}
    _, name, values = parse(actions[key])
    getattr(choices, f"action_{name}")(*values)
    assert choices.values == (value,)
