"""Reports what thirty years of 1,500 notes cost, beside one year in the same run: python benchmarks/load.py [YEARS].

The start of the screens, the whole search, and the longest time the screen was not served meanwhile; then the same
for unlocking an encrypted vault, with its memory. It reports and never asserts.
"""

from __future__ import annotations

import asyncio
import datetime as dt
import itertools
import os
import resource
import sys
import tempfile
import time
from typing import TYPE_CHECKING, Self

os.environ["TEXTUAL_ANIMATIONS"] = "none"

from musprep.model.entry import Entry
from musprep.services.session.session import open_session
from musprep.services.year import owner, rounds
from musprep.tui.application.app import MusprepApp
from musprep.tui.dialogs.unlock import Unlock
from musprep.tui.widgets.lists.row_list import RowList
from musprep.vault.crypto import keyring, keys
from musprep.vault.maintenance import encryption
from musprep.vault.notes.log import encode_entry

if TYPE_CHECKING:
    from collections.abc import Callable

YEARS = int(sys.argv[1]) if len(sys.argv) > 1 else 30
NOTES = 1500
NEW_YEAR = dt.datetime(dt.datetime.now(dt.UTC).year, 1, 1, 8, tzinfo=dt.UTC)
PHRASE = "fire ord der er lange"
_LETTERS = "abcdefghijklmnopqrstuvwxyz"


def write_year(place: str, back: int) -> None:
    """Write a year's notes as they lie after many years, without waiting for the disk."""
    year = NEW_YEAR.year - back
    folder = os.path.join(place, "log", str(year))
    os.makedirs(folder, 0o700)
    ends = itertools.product(_LETTERS, repeat=6)
    for number, end in zip(range(NOTES), ends, strict=False):
        at = NEW_YEAR.replace(year=year) + dt.timedelta(minutes=number * 20)
        entry = Entry(id=f"{at:%Y%m%dt%H%M%S}-{''.join(end)}", at=at, text=f"Resultat {number} om drift i {year}")
        with open(os.path.join(folder, f"{entry.id}.toml"), "wb") as file:
            file.write(encode_entry(entry))


def vault(place: str, years: int) -> None:
    """Make a vault with a round and so many years of notes."""
    session = open_session(place)
    owner.change(session, name="Bench", welcomed=True)
    rounds.begin_new(session, date=session.today + dt.timedelta(days=30), catalogues=("privat-skema",))
    for back in range(years):
        write_year(place, back)


class Pulse:
    """The longest time in which the event loop served nothing."""

    def __init__(self) -> None:
        self.longest = 0.0
        self._task: asyncio.Task[None] | None = None

    async def __aenter__(self) -> Self:
        self._task = asyncio.create_task(self._beat())
        await asyncio.sleep(0)
        return self

    async def __aexit__(self, *_: object) -> None:
        if self._task:
            self._task.cancel()

    async def _beat(self) -> None:
        last = time.perf_counter()
        while True:
            await asyncio.sleep(0.001)
            now = time.perf_counter()
            self.longest, last = max(self.longest, now - last), now


async def until(so: Callable[[], bool]) -> None:
    """Wait until `so` returns True."""
    while not so():  # noqa: ASYNC110 - looks from outside, as a user does
        await asyncio.sleep(0.002)


def there(app: MusprepApp) -> bool:
    """Tell whether the first tab is open and laid out."""
    return app.is_open and app.tab is not None and bool(app.tab.size)


async def searched(place: str) -> tuple[float, float, float]:
    """Return seconds to the first room, seconds to a whole search, and the longest gap during it."""
    begun = time.perf_counter()
    app = MusprepApp(place, language="da")
    async with app.run_test(size=(120, 36)) as pilot:
        await until(lambda: there(app))
        started = time.perf_counter() - begun
        await pilot.press("slash")
        await until(lambda: bool(app.screen.query("RowList")))
        rows = app.screen.query_one(RowList)
        for letter in "drif":
            await pilot.press(letter)
        begun = time.perf_counter()
        async with Pulse() as pulse:
            await pilot.press("t")
            await until(lambda: any(row.key for row in rows.rows))
        return started, time.perf_counter() - begun, pulse.longest


async def unlocked(place: str) -> tuple[float, float]:
    """Return seconds from the passphrase to the first room, and the longest gap meanwhile."""
    app = MusprepApp(place, language="da")
    async with app.run_test(size=(120, 36)) as pilot:
        await until(lambda: isinstance(app.screen, Unlock))
        for letter in PHRASE:
            await pilot.press("space" if letter == " " else letter)
        begun = time.perf_counter()
        async with Pulse() as pulse:
            await pilot.press("enter")
            await until(lambda: there(app))
        return time.perf_counter() - begun, pulse.longest


def main() -> None:
    """Measure, and print a table."""
    with tempfile.TemporaryDirectory() as work:
        os.environ["XDG_STATE_HOME"] = os.path.join(work, "state")
        found = {}
        for years in (1, 2, YEARS):
            place = os.path.join(work, str(years))
            vault(place, years)
            # Twice, and the second counts: the first one fetches the files from the disk.
            for _ in range(2):
                found[years] = asyncio.run(searched(place))
        # The time between two talks reaches into the year before, so that every later vault reads two years.
        print(f"{'years':>6}{'start':>10}{'to 2':>7}{'search':>10}{'longest gap':>14}")
        for years, (start, search, gap) in found.items():
            ratio = start / found[2][0]
            print(f"{years:6}{start * 1000:7.0f} ms{ratio:7.2f}{search * 1000:7.0f} ms{gap * 1000:11.0f} ms")
        place = os.path.join(work, "encrypted")
        vault(place, 0)
        encryption.encrypt(place, keys.make_keys(recovery=False), PHRASE)
        keyring.lock(place)
        opening, gap = asyncio.run(unlocked(place))
        here, child = (
            resource.getrusage(who).ru_maxrss / 1024 for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)
        )
        print(f"unlocking: {opening * 1000:.0f} ms, longest gap {gap * 1000:.0f} ms")
        print(
            f"memory at most: {here:.0f} MiB here (with all the benchmark), {child:.0f} MiB in the process that unlocks"
        )


if __name__ == "__main__":
    main()
