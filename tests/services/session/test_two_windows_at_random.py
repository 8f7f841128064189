"""Two windows write at random in the same records, and look around when they like: no word of either is ever lost."""

from __future__ import annotations

import contextlib
import datetime as dt
import shutil
import tempfile
from pathlib import Path

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from musprep.language.error import MusprepError
from musprep.model.agreement import Party
from musprep.services.session.session import Session, open_session
from musprep.services.year import agreements, answers, goals, meeting_room, needs, notes, owner, points, rounds, wishes

NOW = dt.datetime(2026, 3, 2, 9, 0, tzinfo=dt.UTC)
TO = "privat-skema/trivsel/leder"
WINDOW = st.sampled_from([0, 1])


class TwoWindows(RuleBasedStateMachine):
    """Each writes by adding a word of its own to what it sees, so that nothing is ever meant to go."""

    @initialize()
    def begin(self) -> None:
        self.folder = tempfile.mkdtemp()
        self.written: list[str] = []
        self.told: list[str] = []
        first = self.opened()
        rounds.begin_new(first, date=dt.date(2026, 6, 1))
        self.agreement = agreements.add(first, "Løfte", Party.MANAGER).id
        self.goal = goals.add(first, "Mål").id
        self.point = points.add(first, "Punkt").id
        self.wish = wishes.add(first, "Ønske").id
        self.need = needs.add(first, "Behov").id
        self.entry = notes.add(first, "Notat").id
        self.windows = [self.opened(), self.opened()]

    def opened(self) -> Session:
        session = open_session(f"{self.folder}/vault", clock=lambda: NOW)
        session.clashed = lambda clash: self.told.append(clash.describe("da"))
        return session

    def word(self) -> str:
        self.written.append(f"ord{len(self.written)}.")
        return self.written[-1]

    @rule(window=WINDOW)
    def look_around(self, window: int) -> None:
        self.windows[window].refresh()

    @rule(window=WINDOW)
    def agreement_more(self, window: int) -> None:
        session = self.windows[window]
        agreements.edit(session, self.agreement, text=f"{agreements.find(session, self.agreement).text} {self.word()}")

    @rule(window=WINDOW)
    def aim_higher(self, window: int) -> None:
        session = self.windows[window]
        goals.edit(session, self.goal, known=f"{goals.find(session, self.goal).known} {self.word()}")

    @rule(window=WINDOW)
    def plan_an_activity(self, window: int) -> None:
        session = self.windows[window]
        goals.edit(session, self.goal, activities=[*goals.find(session, self.goal).activities, self.word()])

    @rule(window=WINDOW)
    def conclude(self, window: int) -> None:
        session = self.windows[window]
        meeting_room.conclude(session, own=f"{session.get_repository().conclusion.own} {self.word()}")

    @rule(window=WINDOW)
    def name_the_manager(self, window: int) -> None:
        session = self.windows[window]
        rounds.change(session, "manager", f"{session.get_repository().round.manager} {self.word()}")

    @rule(window=WINDOW)
    def name_oneself(self, window: int) -> None:
        session = self.windows[window]
        owner.change(session, position=f"{session.owner.position} {self.word()}")

    @rule(window=WINDOW)
    def write_beside(self, window: int) -> None:
        """Points, wishes, needs, answers and notes: where both changed one, both stand."""
        session = self.windows[window]
        repository = session.get_repository()
        match len(self.written) % 5:
            case 0:
                points.edit(
                    session, self.point, text=f"{repository.point_records.records[self.point].text} {self.word()}"
                )
            case 1:
                wishes.edit(session, self.wish, me=f"{repository.wish_records.records[self.wish].me} {self.word()}")
            case 2:
                needs.edit(session, self.need, text=f"{repository.need_records.records[self.need].text} {self.word()}")
            case 3:
                now = answers.find_answer(session, TO)
                answers.write(session, TO, f"{now.text if now else ''} {self.word()}")
            case _:
                notes.edit(session, self.entry, text=f"{notes.find(session, self.entry).text} {self.word()}")

    @rule(window=WINDOW)
    def undo(self, window: int) -> None:
        """Take back the latest: it stays in the history; what another window changed since is not taken back at all."""
        with contextlib.suppress(MusprepError):
            self.windows[window].undo()

    @invariant()
    def no_word_is_lost(self) -> None:
        if not hasattr(self, "windows"):
            return
        held = "".join(path.read_text("utf-8") for path in Path(self.folder).rglob("*.toml") if path.is_file())
        assert [word for word in self.written if word not in held] == []

    def teardown(self) -> None:
        shutil.rmtree(self.folder, ignore_errors=True)


TestTwoWindows = TwoWindows.TestCase
TestTwoWindows.settings = settings(
    max_examples=12, stateful_step_count=25, deadline=None, suppress_health_check=list(HealthCheck)
)
