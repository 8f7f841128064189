"""The catalogues of a round that are in use."""

from __future__ import annotations

import datetime as dt
import os
from typing import TYPE_CHECKING

from musprep.services.year import rounds
from musprep.services.year.round_catalogues import list_catalogues_in_use

if TYPE_CHECKING:
    from collections.abc import Callable

    from musprep.services.session.session import Session


def test_catalogues_in_use_that_cannot_be_read_are_problems(sit: Callable[..., Session]) -> None:
    """A broken catalogue of the round is told once, with its file, and the others are used."""
    session = sit()
    rounds.begin_new(session, date=dt.date(2026, 11, 3))
    folder = os.path.join(session.place, "questionnaires")
    os.makedirs(folder)
    path = os.path.join(folder, "privat-skema.toml")
    with open(path, "w", encoding="utf-8") as file:
        file.write("schema = 2\n")
    session = sit()
    assert [one.id for one in list_catalogues_in_use(session)] == ["frie-10-raad"]
    session.shelf.list_all()
    assert [problem.path for problem in session.list_problems()] == [path]
