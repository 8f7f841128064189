"""A vault of forty years on disk: 3,000 notes, and each year a round with its talk, promises and goals."""

from __future__ import annotations

import datetime as dt
import os
from pathlib import Path

from musprep.model.agreement import Party
from musprep.model.say import SayLevel
from musprep.services.session.session import open_session
from musprep.services.year import agreements, answers, goals, meeting_room, points, rounds, wishes
from musprep.vault.notes import append

YEARS, NOTES_A_YEAR = 40, 75
NOW = dt.datetime(2026, 11, 23, 10, 0, tzinfo=dt.UTC)


def write_old_vault(place: str) -> None:
    """Write it to the folder `place`. Of what was agreed half is kept, the rest stands open for decades."""
    now = [NOW]
    session = open_session(place, clock=lambda: now[0])
    for year in range(NOW.year - YEARS + 1, NOW.year + 1):
        now[0] = NOW.replace(year=year)
        rounds.begin_new(
            session, date=dt.date(year, 12, 9), manager=f"Leder {year // 7}", catalogues=("frie-selvrefleksion",)
        )
        chosen = [points.add(session, f"Punkt {number} om det, der lykkedes i {year}").id for number in (1, 2, 3)]
        points.lead(session, chosen)
        wishes.add(session, f"Et kursus i fag nummer {year}", say=SayLevel.SAY_IT, price=f"{year} kr.")
        answers.write(session, "frie-selvrefleksion/rammer/muligheder", f"Samarbejdet med de andre i {year}")
        if year < NOW.year:
            now[0] = NOW.replace(year=year, month=12, day=9)
            kept = agreements.add(session, f"En plan for vagterne i {year}", Party.ME, due=dt.date(year + 1, 3, 1))
            agreements.add(session, f"En dato for færre vagter fra {year}", Party.MANAGER, due=dt.date(year + 1, 6, 1))
            goal = goals.add(session, f"Projektledelse, trin {year}", progress=12, target=20)
            meeting_room.conclude(session, own=f"Vi talte om vagterne i {year}")
            agreements.keep(session, kept.id)
            if year % 2:
                goals.reach(session, goal.id)
        _write_notes(place, year)


def _write_notes(place: str, year: int) -> None:
    """Write a year's notes as the program's own append names them, without waiting for the disk."""
    folder = Path(append.locate_year(place, year))
    folder.mkdir(parents=True, exist_ok=True)
    first = dt.datetime(year, 1, 2, 9, 0, tzinfo=dt.UTC)
    for number in range(NOTES_A_YEAR):
        at = first + dt.timedelta(days=number * 4)
        name = append.make_id(at.timestamp())
        fields: dict[str, object] = {
            "at": at.isoformat(),
            "kind": "result",
            "text": f"Sag nr. {year}-{number} i nordområdet lukket",
            "effect": "" if number % 3 else f"Køen for sag {year}-{number} er væk",
            "say": "if-asked",
            "id": name,
        }
        with open(os.path.join(folder, f"{name}.toml"), "wb") as file:
            file.write(append.encode_fields(fields))
