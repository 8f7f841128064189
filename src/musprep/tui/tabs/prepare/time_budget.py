"""The part of the preparation for one who has little time: the questions worth it, one after the other."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from textual import on
from textual.content import Content

from musprep.language.error import MusprepError
from musprep.language.say import counted
from musprep.tui.dialogs.choice_dialog import Pick, PickDialog
from musprep.tui.framework.tab import ShowNotice, Tab
from musprep.tui.widgets.fields.pressable import Pressable

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator

    from musprep.insight.time_budget import Candidate

MINUTES = (10, 20, 40, 60)
_USUAL, _STOP = "20", "stop"
_EVERY = 5.0
"""The time that is left is looked at every so many seconds."""


class Banner(Pressable, can_focus=False):
    """A line above the question: how far one is. A click goes on."""


class Walk(NamedTuple):
    """Questions to walk through in `minutes` from `begun` on; `at` is the one now."""

    questions: list[Candidate]
    minutes: int
    begun: dt.datetime
    at: int = 0

    @property
    def to(self) -> str:
        return self.questions[self.at].asked.to


class TimeBudgetActions(Tab):
    """Walks through what is worth it. The room tells where one is, and opens a question when it is asked to."""

    _walk: Walk | None = None
    _walked = 0
    """How many questions the walk had that has just ended."""
    _ticking = False

    @property
    def key_now(self) -> str:
        """The row of the tree that is open."""
        raise NotImplementedError

    async def turn_to(self, key: str, *, write: bool = False) -> None:
        """Open a question, and go to its answer to `write`."""
        raise NotImplementedError

    # ---- Choosing ----------------------------------------------------------------------------------------------------

    def action_time(self) -> None:
        from musprep.services.year.time_budget import worth_it

        try:
            count = len(worth_it(self.session, max(MINUTES)))
        except MusprepError as error:
            self.post_message(ShowNotice(error.sentence(self.session.language), "error"))
            return
        if not count:
            self.post_message(ShowNotice(self.say("prepare.walk_nothing")))
            return
        picks = [
            Pick(str(minutes), self.say("prepare.walk_have", count=minutes), self._how_many(minutes))
            for minutes in MINUTES
        ]
        if self._walk:
            picks.append(Pick(_STOP, self.say("prepare.walk_stop")))
        self.app.push_screen(PickDialog(self.say("prepare.walk_ask"), picks, _USUAL), self._begin)

    def _how_many(self, minutes: int) -> str:
        from musprep.services.year.time_budget import worth_it

        return counted("prepare.walk_questions", self.session.language, len(worth_it(self.session, minutes)))

    def _begin(self, answer: str | None) -> None:
        from musprep.services.year.time_budget import worth_it

        if answer is None:
            return
        self._walk, self._walked = None, 0
        if answer != _STOP:
            found = worth_it(self.session, int(answer))
            self._walk = Walk(found, int(answer), self.session.clock()) if found else None
        if self._walk:
            self.call_later(self.turn_to, self._walk.to, write=True)
        if self._walk and not self._ticking:
            self._ticking = True
            self.set_interval(_EVERY, self.draw_walk)
        self.draw_walk()

    # ---- Walking -----------------------------------------------------------------------------------------------------

    async def walk_by(self, step: int) -> bool:
        """Go on, or back, within the walk; return whether there is one. After the last it ends."""
        walk = self._walk
        if walk is None:
            self._walked = 0
            self.draw_walk()
            return False
        at = walk.at + step
        if at >= len(walk.questions):
            self._walk, self._walked = None, len(walk.questions)
        elif at >= 0:
            ahead = walk._replace(at=at)
            await self.turn_to(ahead.to)
            # Where the answer before could not be saved, one is still there.
            self._walk = ahead if self.key_now == ahead.to else walk
        self.draw_walk()
        return True

    @on(Pressable.Pressed, "#prepare-walk")
    async def _banner_pressed(self, event: Pressable.Pressed) -> None:
        event.stop()
        await self.walk_by(1)

    def draw_walk(self) -> None:
        """Show how far one is, and why this question; at the end a calm sentence."""
        if not self.is_attached:
            return
        banner = self.query_one("#prepare-walk", Banner)
        banner.display = bool(self._walk or self._walked)
        if self._walk:
            banner.put(self._words(self._walk))
        elif self._walked:
            ended = counted("prepare.walk_ended", self.session.language, self._walked)
            banner.put(Content.styled(ended, "bold"))

    def _words(self, walk: Walk) -> Content:
        passed = (self.session.clock() - walk.begun).total_seconds()
        left = -int(-(walk.minutes * 60 - passed) // 60)
        time = (
            self.say("prepare.walk_left", count=left) if left > 0 else self.say("prepare.walk_over", count=walk.minutes)
        )
        place = self.say("prepare.walk_of", place=walk.at + 1, total=len(walk.questions))
        here = self.key_now == walk.to
        why = " · ".join(self._why(walk.questions[walk.at])) if here else self.say("prepare.walk_away")
        return Content.assemble(
            Content.styled(f"{place} · {time}", "bold $accent"),
            Content.styled(f"  {why}" if why else "", "$text-muted"),
            Content.styled(f"\n{self.say('prepare.walk_keys')}", "$text-muted"),
        )

    def _why(self, one: Candidate) -> Iterator[str]:
        """Yield what speaks for taking a question now."""
        if one.required:
            yield self.say("prepare.walk_required")
        if one.agreement:
            yield self.say("prepare.walk_agreement")
        if one.evidence:
            yield counted("prepare.walk_evidence", self.session.language, one.evidence)
        repository = self.session.repository()
        now = repository.answers.get(one.asked.to) if repository else None
        if not one.answered and not (now and now.given):
            yield self.say("prepare.walk_unanswered")
