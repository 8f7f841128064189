"""The room in a real terminal: killed in the middle, begun again at the same card, with the same clock."""

from __future__ import annotations

import signal
from typing import TYPE_CHECKING

from musprep.services.session.draft import take_draft
from musprep.services.session.session import open_session

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from terminal.window import Terminal


def _enter(window: Terminal) -> None:
    window.wait_for("Næste skridt")
    window.type("6")
    window.wait_for("sig det")
    window.type("r")


def test_killed_in_the_middle_it_goes_on_there(home: Path, open_window: Callable[..., Terminal]) -> None:
    """After SIGKILL the ticks, the card and the time the rehearsal began are there, and what was hidden is not read."""
    window = open_window(home)
    _enter(window)
    window.wait_for("Lige før du går ind")
    window.type(" ")
    window.wait_for("øvelse ·")
    window.type(" ")
    window.wait_for("2 af 15")
    window.type("s")
    window.wait_for("3 af 15")
    window.type("x")
    window.wait_for("Pause. Tryk på en tast.")
    while window.read(0.5):
        pass
    assert window.shown.split() == ["Pause.", "Tryk", "på", "en", "tast."]
    window.signal(signal.SIGKILL)
    window.ended()
    before = open_session(str(home / "vault")).get_repository().room
    assert (len(before.said), len(before.skipped)) == (1, 1)
    again = open_window(home)
    _enter(again)
    again.wait_for("øvelse ·")
    assert "3 af 15" in again.shown
    assert "●" in again.shown
    assert "↷" in again.shown
    again.type("a")
    again.wait_for("Hvad blev I enige om?")
    again.type("Kursus i maj")
    again.wait_for("Kursus i maj")
    again.signal(signal.SIGTERM)
    assert again.ended() == 143
    session = open_session(str(home / "vault"))
    assert session.get_repository().room == before
    assert "Kursus i maj" in take_draft(session)["text"]
