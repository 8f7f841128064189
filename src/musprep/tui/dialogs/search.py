"""Searching all one has written: found while one types, grouped by what it is."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING

from textual.message import Message

from musprep.language.error import MusprepError
from musprep.language.safe import make_safe, make_safe_line
from musprep.language.say import say_count, text
from musprep.tui.dialogs.search_list import Picker
from musprep.tui.framework.tab import GoTo
from musprep.tui.widgets.lists.row_list import Row

if TYPE_CHECKING:
    from textual.timer import Timer

    from musprep.insight.search import Hit
    from musprep.services.session.session import Session

_PAUSE = 0.12
"""Seconds without a key before the search begins."""
_ROOMS = {
    "entry": "log",
    "answer": "prepare",
    "point": "meeting",
    "wish": "interests",
    "need": "interests",
    "agreement": "agreements",
    "goal": "agreements",
    "conclusion": "agreements",
    "approval": "agreements",
    "follow_up": "meeting",
    "pulse": "overview",
    "round": "overview",
    "event": "agreements",
    "owner": "overview",
    "question": "prepare",
}
"""Where each kind is shown, in the order in which they are listed."""
_MOST = 60
"""So many of a kind are shown."""


class Search(Picker):
    """Returns where to go: `Go(tab, ref)`."""

    class Found(Message):
        """What was found for `words`; posted by the thread that searched."""

        def __init__(self, words: str, hits: list[Hit], problem: MusprepError | None = None) -> None:
            super().__init__()
            self.words = words
            self.hits = hits
            self.problem = problem

    def __init__(self, session: Session) -> None:
        super().__init__(session.language, "tui.search_hint")
        self._session = session
        self._goals: dict[str, GoTo] = {}
        self._words = ""
        self._waiting: Timer | None = None

    def look_for(self, words: str) -> None:
        """Search in a moment, beside the screen."""
        self._words = words
        if self._waiting is not None:
            self._waiting.stop()
        if words.strip():
            self._waiting = self.set_timer(_PAUSE, self._begin)
        else:
            self.fill([], text("tui.search_start", self.language))

    def _begin(self) -> None:
        words = self._words
        self.run_worker(lambda: self._search(words), thread=True, exclusive=True, group="search")

    def _search(self, words: str) -> None:
        from musprep.process.no_pause import suspend_collector
        from musprep.services.year.search import find

        try:
            with suspend_collector():
                found = self.Found(words, find(self._session, words))
        except MusprepError as error:
            found = self.Found(words, [], error)
        self.post_message(found)

    def on_search_found(self, message: Search.Found) -> None:
        if message.words != self._words:
            return
        if message.problem is not None:
            self.fill([], make_safe(message.problem.describe(self.language)))
            return
        rows = self._make_rows(message.hits)
        note = (
            say_count("tui.found", self.language, len(message.hits)) if rows else text("tui.search_none", self.language)
        )
        if rows and message.hits[0].near:
            note = text("tui.search_near", self.language, words=make_safe_line(message.words.strip()))
        self.fill(rows, note)

    def _make_rows(self, hits: list[Hit]) -> list[Row]:
        """Return the hits by kind, each kind below its heading, the newest first."""
        self._goals = {}
        rows = []
        by_kind = sorted(hits, key=lambda hit: list(_ROOMS).index(hit.page.where))
        for where, group in itertools.groupby(by_kind, key=lambda hit: hit.page.where):
            rows.append(Row("", text(f"tui.where_{where}", self.language), look="head"))
            for number, hit in enumerate(itertools.islice(group, _MOST)):
                key = f"{where}:{number}"
                self._goals[key] = GoTo(_ROOMS[where], hit.page.ref)
                said = make_safe_line(hit.snippet or hit.page.title)
                rows.append(
                    Row(key, said, lead=" ", tail=self._make_tail(hit), marks=(*self._words.split(), *hit.near))
                )
        return rows

    def _make_tail(self, hit: Hit) -> str:
        """Return what stands at the right of a hit: the day of a note, a question's mark, the round it belongs to."""
        import datetime as dt

        from musprep.language.dates import show_day

        if hit.page.where in ("entry", "pulse"):
            return show_day(dt.date.fromisoformat(hit.page.stamp[:10]), self.language)
        return " ".join(part for part in (hit.page.mark, hit.page.round) if part)

    def get_choice(self, key: str) -> GoTo:
        return self._goals[key]
