"""Messages to the manager greet as colleagues do."""

from __future__ import annotations

import pytest

from musprep.briefing.message import render_message
from musprep.model.owner import Owner
from musprep.model.round import Round


@pytest.mark.parametrize(
    ("manager", "hello"),
    [
        ("Henrik Lund", "Hej Henrik"),
        ("Karen", "Hej Karen"),
        ("Direktør Hæstrup", "Hej"),
        ("overlæge Søren Holm", "Hej Søren"),
        ("Dr. Holm", "Hej"),
        ("Prof. Dr. Anne Holm", "Hej Anne"),
        ("", "Hej"),
    ],
)
def test_it_greets_by_the_first_name(manager: str, hello: str) -> None:
    """A title is no name, and behind one a surname alone is none to greet by."""
    message = render_message(Owner(name="Åse"), Round(id="2026", manager=manager), [], "da", talk="MUS")
    assert message.split("\n")[0].rstrip(",") == hello
