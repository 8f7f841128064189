"""For one who has little time: the questions worth it, one after the other."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from textual.content import Content

from musprep.language.error import MusprepError
from musprep.language.say import say_count
from musprep.tui.dialogs.choice_dialog import Pick, PickDialog

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator

    from musprep.insight.time_budget import Candidate
    from musprep.tui.framework.tab_context import TabContext
    from musprep.tui.tabs.prepare.open_question import OpenQuestion

MINUTES = (10, 20, 40, 60)
_USUAL, _STOP = "20", "stop"
TIME_SHOWN_EVERY = 5.0
"""The time that is left is looked at every so many seconds."""


class Walk(NamedTuple):
    """Questions to walk through in `minutes` from `begun` on; `at` is the one now."""

    questions: list[Candidate]
    minutes: int
    begun: dt.datetime
    at: int = 0

    @property
    def to(self) -> str:
        """Return the address of the question the walk is at."""
        return self.questions[self.at].asked.to


class TimeBudgetActions:
    """Walks through what is worth it."""

    def __init__(self, tab: TabContext, view: OpenQuestion) -> None:
        self._tab, self._view = tab, view
        self._walk: Walk | None = None
        self._walked = 0
        """How many questions the walk had that has just ended."""

    # ---- Choosing ----------------------------------------------------------------------------------------------------

    def choose(self) -> None:
        """Ask how many minutes there are, and choose what is worth them."""
        from musprep.services.year.time_budget import list_worthwhile_questions

        try:
            count = len(list_worthwhile_questions(self._tab.session, max(MINUTES)))
        except MusprepError as error:
            self._tab.fail(error)
            return
        if not count:
            self._tab.tell("prepare.walk_nothing")
            return
        picks = [
            Pick(str(minutes), self._tab.say("prepare.walk_have", count=minutes), self._count_questions(minutes))
            for minutes in MINUTES
        ]
        if self._walk:
            picks.append(Pick(_STOP, self._tab.say("prepare.walk_stop")))
        self._tab.push(PickDialog(self._tab.say("prepare.walk_ask"), picks, _USUAL), self._begin)

    def _count_questions(self, minutes: int) -> str:
        from musprep.services.year.time_budget import list_worthwhile_questions

        return say_count(
            "prepare.walk_questions", self._tab.language, len(list_worthwhile_questions(self._tab.session, minutes))
        )

    def _begin(self, answer: str | None) -> None:
        from musprep.services.year.time_budget import list_worthwhile_questions

        if answer is None:
            return
        self._walk, self._walked = None, 0
        if answer != _STOP:
            found = list_worthwhile_questions(self._tab.session, int(answer))
            self._walk = Walk(found, int(answer), self._tab.session.clock()) if found else None
        if self._walk:
            self._view.write_soon(self._walk.to)
        self.draw()

    # ---- Walking -----------------------------------------------------------------------------------------------------

    async def go(self, step: int) -> bool:
        """Go on, or back, within the walk; return whether there is one. After the last it ends."""
        walk = self._walk
        if walk is None:
            self._walked = 0
            self.draw()
            return False
        at = walk.at + step
        if at >= len(walk.questions):
            self._walk, self._walked = None, len(walk.questions)
        elif at >= 0:
            ahead = walk._replace(at=at)
            await self._view.turn_to(ahead.to)
            # Where the answer before could not be saved, one is still there.
            self._walk = ahead if self._view.key_now == ahead.to else walk
        self.draw()
        return True

    def draw(self) -> None:
        """Show how far one is, and why this question; at the end a calm sentence."""
        if self._walk:
            self._view.show_walk(self._draw_walk(self._walk))
        elif self._walked:
            ended = say_count("prepare.walk_ended", self._tab.language, self._walked)
            self._view.show_walk(Content.styled(ended, "bold"))
        else:
            self._view.show_walk(None)

    def _draw_walk(self, walk: Walk) -> Content:
        passed = (self._tab.session.clock() - walk.begun).total_seconds()
        left = -int(-(walk.minutes * 60 - passed) // 60)
        count, key = (left, "prepare.walk_left") if left > 0 else (walk.minutes, "prepare.walk_over")
        time = self._tab.say(key, count=count)
        place = self._tab.say("prepare.walk_of", place=walk.at + 1, total=len(walk.questions))
        here = self._view.key_now == walk.to
        why = " · ".join(self._list_reasons(walk.questions[walk.at])) if here else self._tab.say("prepare.walk_away")
        return Content.assemble(
            Content.styled(f"{place} · {time}", "bold $accent"),
            Content.styled(f"  {why}" if why else "", "$text-muted"),
            Content.styled(f"\n{self._tab.say('prepare.walk_keys')}", "$text-muted"),
        )

    def _list_reasons(self, one: Candidate) -> Iterator[str]:
        """Yield what speaks for taking a question now."""
        if one.required:
            yield self._tab.say("prepare.walk_required")
        if one.agreement:
            yield self._tab.say("prepare.walk_agreement")
        if one.evidence:
            yield say_count("prepare.walk_evidence", self._tab.language, one.evidence)
        repository = self._tab.session.find_repository()
        now = repository.answers.get(one.asked.to) if repository else None
        if not one.answered and not (now and now.given):
            yield self._tab.say("prepare.walk_unanswered")
