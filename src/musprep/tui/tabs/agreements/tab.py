"""The tab of the agreements: what was promised, how it stands, and the goals one works towards."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual import events, on
from textual.containers import Horizontal

from musprep.language.safe import make_safe, make_safe_line
from musprep.tui.framework.commands import ScreenCommand, list_bindings
from musprep.tui.framework.tab import Tab
from musprep.tui.framework.tab_context import TabContext
from musprep.tui.tabs.agreements.chosen_actions import ChosenActions
from musprep.tui.tabs.agreements.papers import AgreementPaperActions
from musprep.tui.tabs.agreements.selection import Selection
from musprep.tui.widgets.lists.agreements import AGREEMENT, CONCLUSION, COURSE, FOLD, GOAL, NEW, NEW_GOAL
from musprep.tui.widgets.lists.block_list import Block, BlockList, Para
from musprep.tui.widgets.lists.goal_view import Goals
from musprep.tui.widgets.lists.page import ReadingPage

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from textual.app import ComposeResult

    from musprep.language.error import MusprepError
    from musprep.model.history import RecordState

STACKED = 76
"""In fewer columns the chosen one stands below the list."""
_KEPT, _DROPPED, _CONCLUSIONS = "kept", "dropped", "conclusions"


_REVEALED = 3
"""So many of what a fold holds come into sight as it opens."""


_UNREAD = 5
"""How many records that cannot be read are named above the others."""


class AgreementsTab(Tab):
    """Agreements by whose they are, then goals, then what is closed; the chosen one in full beside them."""

    FIRST_FOCUS: ClassVar[str] = "#agreements-list"
    COMMANDS: ClassVar[tuple[ScreenCommand, ...]] = (
        ScreenCommand("agreements.add", "add", "a", footer=True),
        ScreenCommand("agreements.touch", "touch", "t", footer=True),
        ScreenCommand("agreements.kept", "kept", "k", footer=True),
        ScreenCommand("agreements.move", "move", "m", footer=True),
        ScreenCommand("agreements.drop", "drop", "l", footer=True),
        ScreenCommand("agreements.goal", "goal", "g", footer=True),
        ScreenCommand("agreements.edit", "edit", "e", footer=True),
        ScreenCommand("agreements.reopen", "reopen", "r", footer=True),
        ScreenCommand("agreements.remove", "remove", "d,delete", footer=True),
        ScreenCommand("agreements.forms", "forms", "f", footer=True, also=True),
        ScreenCommand("agreements.calendar", "calendar", "x", footer=True),
        ScreenCommand("agreements.unfold", "unfold", "space"),
    )
    BINDINGS = list_bindings(COMMANDS)

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002 - Textual's name
        super().__init__(id=id)
        self._unfolded: set[str] = set()
        tab = TabContext(self)
        self.chosen = Selection(tab, lambda: self.query_one("#agreements-list", BlockList))
        on_chosen, papers = ChosenActions(tab, self.chosen), AgreementPaperActions(tab, self.chosen)
        self.conclusions = on_chosen.conclusions
        self.action_add, self.action_move = on_chosen.agreements.add, on_chosen.agreements.move
        self.action_goal = on_chosen.goals.add
        self.action_edit, self.action_remove = on_chosen.edit, on_chosen.remove
        self.action_touch, self.action_reopen = on_chosen.touch, on_chosen.reopen
        self.action_kept, self.action_drop = on_chosen.keep, on_chosen.drop
        self.action_forms, self.action_calendar = papers.choose_form, papers.write_calendar

    def compose(self) -> ComposeResult:
        with Horizontal(id="agreements-both"):
            yield BlockList(id="agreements-list")
            yield ReadingPage(margin=0, id="agreements-page")

    # ---- What it shows -----------------------------------------------------------------------------------------------

    def show(self, ref: str = "") -> None:
        lasting = self.session.lasting
        empty = not lasting.agreements_or_empty and not lasting.goals_or_empty and not self._list_unread()
        self.set_class(empty, "-empty")
        key = self._find_key(ref)
        blocks = list(self._draw_empty() if empty else self._draw_blocks(key))
        shown = self.query_one("#agreements-list", BlockList)
        shown.fill(blocks, key or shown.find_first(blocks, (COURSE, AGREEMENT, GOAL)))
        self._show_page()

    def _list_unread(self) -> list[MusprepError]:
        """Return what of the agreements and the goals could not be read just now: the first few of many."""
        from musprep.model.kinds import AGREEMENT, GOAL

        files = (AGREEMENT.locate(), GOAL.locate())
        problems = self.session.lasting.problems
        return [one.error for one in problems if one.path.removesuffix(".age").endswith(files)][:_UNREAD]

    def make_goals(self) -> Goals:
        """Return what draws goals, with the distances of today."""
        return Goals(self.session.today, self.session.language)

    def _draw_empty(self) -> Iterator[Block]:
        yield Block("", (Para(self.say("agreements.empty_title"), "title"),))
        yield Block("", (Para(self.say("agreements.empty_about"), "dim"),))
        for key, name in ((NEW, "empty_new"), (NEW_GOAL, "empty_goal")):
            more = Para(self.say(f"agreements.{name}_about"), "dim", label_width=3)
            yield Block(key, (Para(self.say(f"agreements.{name}"), "strong"), more))

    def _draw_blocks(self, key: str) -> Iterator[Block]:
        from musprep.model.agreement import Party
        from musprep.services.year.agreements import list_open
        from musprep.services.year.goals import list_taken_courses

        drawn, standings = self.make_goals(), list_open(self.session)
        for error in self._list_unread():
            yield Block("", (Para(make_safe(error.describe_on_screen(self.session.language)), "warn"),))
        for course in list_taken_courses(self.session):
            yield drawn.draw_course(course)
        for party in Party:
            yield from drawn.draw_party(party, [one for one in standings if one.agreement.owner is party])
        yield from drawn.draw_open_goals([goal for goal in self.session.lasting.goals_or_empty if goal.is_open])
        for name in (_KEPT, _DROPPED, _CONCLUSIONS):
            yield from self._fold(name, self._draw_folded(drawn, name), key)

    def _draw_folded(self, drawn: Goals, name: str) -> list[Block]:
        """Return what a fold holds."""
        from musprep.model.history import RecordState

        if name != _CONCLUSIONS:
            return self._draw_ended(drawn, RecordState(name))
        return [
            Block(f"{CONCLUSION}{one}", (Para(self.say("agreements.conclusion_of", round=one), "dim"),), gap=0)
            for one in self.conclusions.list_rounds()
        ]

    def _draw_ended(self, drawn: Goals, state: RecordState) -> list[Block]:
        """Return what ended so, the latest first."""
        from musprep.model.history import RecordState, find_end

        kept = state is RecordState.KEPT
        agreements = [one for one in self.session.lasting.agreements_or_empty if one.state is state]
        goals = [one for one in self.session.lasting.goals_or_empty if one.state is state]
        dated = [(when, drawn.draw_closed(one, kept=kept)) for one in agreements if (when := find_end(one.history))]
        dated += [(when, drawn.draw_closed_goal(one, kept=kept)) for one in goals if (when := find_end(one.history))]
        return [block for _, block in sorted(dated, key=lambda pair: pair[0], reverse=True)]

    def _fold(self, name: str, blocks: Iterable[Block], key: str) -> Iterator[Block]:
        """Yield a heading that opens and shuts what is below it; it opens for what is asked for."""
        inside = list(blocks)
        if not inside:
            return
        if any(block.key == key for block in inside):
            self._unfolded.add(name)
        opened = name in self._unfolded
        title = self.say(
            "agreements.fold", mark="▾" if opened else "▸", name=self.say(f"agreements.{name}"), count=len(inside)
        )
        yield Block(f"{FOLD}{name}", (Para(title, "head"),), gap=0 if opened else 1)
        if opened:
            yield from inside[:-1]
            yield inside[-1]._replace(gap=1)

    def _find_key(self, ref: str) -> str:
        """Return the block that `ref` means: a key of this tab, or the id of an agreement, a goal or a round."""
        if not ref or ":" in ref:
            return ref
        if any(one.id == ref for one in self.session.lasting.agreements_or_empty):
            return f"{AGREEMENT}{ref}"
        if any(one.id == ref for one in self.session.lasting.goals_or_empty):
            return f"{GOAL}{ref}"
        return f"{CONCLUSION}{ref}" if ref in self.conclusions.list_rounds() else ""

    # ---- The chosen one ----------------------------------------------------------------------------------------------

    def _show_page(self) -> None:
        page = self.query_one("#agreements-page", ReadingPage)
        page.fill(list(self._draw_page()), margin=0)
        page.scroll_home(animate=False)

    def _draw_page(self) -> Iterator[Block]:
        from musprep.insight.agreements import judge
        from musprep.model.agreement import Party
        from musprep.services.year.agreements import make_reminder, name_former

        drawn, agreement, goal = self.make_goals(), self.chosen.agreement, self.chosen.goal
        if agreement is not None:
            say = (
                make_reminder(self.session, agreement.id)
                if agreement.is_open and agreement.owner is not Party.ME
                else ""
            )
            (standing,) = name_former(self.session, [judge(agreement, self.session.today)])
            yield from drawn.draw_page(standing, self._name_goal(agreement.goal), say)
        elif goal is not None:
            belonging = [one for one in self.session.lasting.agreements_or_empty if one.goal == goal.id]
            yield from drawn.draw_goal_page(goal, belonging)
        elif name := self.chosen.conclusion:
            conclusion = self.session.get_repository(name).conclusion
            yield from drawn.draw_conclusion(name, conclusion, self.conclusions.say_hint(name))
        elif self.chosen.key.startswith(FOLD):
            name = self.chosen.key.removeprefix(FOLD)
            yield Block("", (Para(self.say(f"agreements.{name}"), "title"),))
            yield from (block._replace(key="") for block in self._draw_folded(drawn, name))

    def _name_goal(self, ref: str) -> str:
        """Return a goal in a few words, "" where there is none."""
        return next(
            (make_safe_line(one.competence) for one in self.session.lasting.goals_or_empty if one.id == ref), ""
        )

    @on(BlockList.Moved, "#agreements-list")
    def _follow_cursor(self, event: BlockList.Moved) -> None:
        event.stop()
        self._show_page()

    @on(BlockList.Chosen, "#agreements-list")
    def _take_block(self, event: BlockList.Chosen) -> None:
        event.stop()
        if event.key == NEW:
            self.action_add()
        elif event.key == NEW_GOAL:
            self.action_goal()
        elif event.key.startswith(FOLD):
            self.action_unfold()
        elif event.key.startswith(COURSE):
            self.action_touch()
        else:
            self.action_edit()

    def action_unfold(self) -> None:
        """Open or shut the fold one stands on, or in."""
        key = self.chosen.key
        name = key.removeprefix(FOLD) if key.startswith(FOLD) else self._fold_around()
        if not name:
            return
        self._unfolded ^= {name}
        self.show(f"{FOLD}{name}")
        shown = self.query_one("#agreements-list", BlockList)
        inside = shown.keys[shown.keys.index(f"{FOLD}{name}") + 1 :]
        if name in self._unfolded and inside:
            # What came to light may lie below the window.
            shown.call_after_refresh(shown.reveal, inside[min(len(inside), _REVEALED) - 1])

    def _fold_around(self) -> str:
        """Return the fold that what is chosen lies in, "" where it lies in none."""
        if self.chosen.conclusion:
            return _CONCLUSIONS
        one = self.chosen.agreement or self.chosen.goal
        return "" if one is None or one.is_open else one.state.value.replace("-", "_")

    def on_resize(self, event: events.Resize) -> None:
        self.set_class(event.size.width < STACKED, "-stacked")
