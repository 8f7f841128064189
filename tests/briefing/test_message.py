"""Messages to the manager greet as colleagues do."""

from __future__ import annotations

import datetime as dt

import pytest

from musprep.briefing.message import render_message, render_understanding
from musprep.model.agreement import Agreement, Party
from musprep.model.meeting import Conclusion
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


@pytest.mark.parametrize(
    ("language", "said", "line"),
    [
        ("da", "Jeg underviser.", "- Jeg underviser (frist 1. jun. 2026)"),
        ("en", "I write to Lene", "- I write to Lene (due 1 Jun 2026)"),
        ("da", "Kurser m.m.", "- Jeg: Kurser m.m. (frist 1. jun. 2026)"),
        ("en", "Rota, etc.", "- Me: Rota, etc. (due 1 Jun 2026)"),
    ],
)
def test_who_promised_is_said_once_and_before_the_brackets_is_no_full_stop(language: str, said: str, line: str) -> None:
    """A sentence that says I tells who it is, and a full stop ends a sentence; that of an abbreviation stays."""
    agreed = Agreement(id="a", text=said, owner=Party.ME, due=dt.date(2026, 6, 1))
    owner, this = Owner(name="Åse"), Round(id="2026")
    assert line in render_understanding(owner, this, Conclusion(), [agreed], [], language).split("\n")
