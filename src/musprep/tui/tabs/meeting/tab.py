"""The tab of the meeting: what one wants to say, ask and wish, and the paper to take along."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual import events, on
from textual.binding import Binding
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.widgets import Button, Static

from musprep.language.dates import show_day, show_long, show_time
from musprep.language.error import MusprepError
from musprep.language.safe import make_safe_line
from musprep.language.say import begin_with_capital
from musprep.tui.framework.commands import ScreenCommand, list_bindings
from musprep.tui.framework.tab import ShowNotice, Tab
from musprep.tui.framework.tab_context import TabContext
from musprep.tui.tabs.meeting.facts_actions import FactsActions
from musprep.tui.tabs.meeting.follow_up_actions import FollowUpActions
from musprep.tui.tabs.meeting.outcome import CONCLUSION, UNDERSTOOD, OutcomeActions
from musprep.tui.tabs.meeting.papers import MeetingPaperActions
from musprep.tui.tabs.meeting.point_actions import PointActions
from musprep.tui.widgets.charts.preview import Preview
from musprep.tui.widgets.fields.choices import Choice, Choices
from musprep.tui.widgets.fields.line_button import LineButton
from musprep.tui.widgets.fields.say_mark import name_level
from musprep.tui.widgets.lists.block_list import Block, BlockList, Para
from musprep.tui.widgets.lists.points import NEW_ASK, NEW_POINT, NEW_WISH, OLD_POINT, POINT, WISH, Points

if TYPE_CHECKING:
    from collections.abc import Callable

    from textual.app import ComposeResult
    from textual.binding import BindingType
    from textual.timer import Timer

    from musprep.model.point import TalkingPoint
    from musprep.model.wish import Wish
    from musprep.services.session.repositories import RoundRepository

FOLLOW_UP = "follow_up:"
"""What `show` is asked for to open the follow-up talk."""
SPLIT = 100
"""From so many columns on, the paper stands beside the points."""

_ROOMY, _TALL = (72, 20), 30
"""The figures are large from so many columns and lines of the room on; proofs have two lines each from so many on."""

_LONG_DAY = 90
"""The day is written out from so many columns on."""

_DRAW_AFTER = 0.05


class MeetingTab(Tab):
    """Points, questions and wishes; the paper beside them, or in their place where there is no room for both."""

    FIRST_FOCUS: ClassVar[str] = "#meeting-points"
    COMMANDS: ClassVar[tuple[ScreenCommand, ...]] = (
        ScreenCommand("meeting.add", "add", "a", footer=True),
        ScreenCommand("meeting.lead", "lead", "space", footer=True),
        ScreenCommand("room_mode.enter", "enter_room", "r", footer=True),
        ScreenCommand("meeting.edit", "edit", "e", footer=True),
        ScreenCommand("meeting.preview", "preview", "p", footer=True),
        ScreenCommand("meeting.export", "export", "x", footer=True, also=True),
        ScreenCommand("room_mode.conclusion", "conclusion", "c", footer=True),
        ScreenCommand("room_mode.message", "message", "v", footer=True),
        ScreenCommand("meeting.follow_up", "follow_up", "f", footer=True),
        ScreenCommand("meeting.wish", "wish", "w", footer=True),
        ScreenCommand("meeting.ask", "ask", "A", footer=True),
        ScreenCommand("meeting.say", "cycle_say", "s", footer=True),
        ScreenCommand("meeting.level", "level", "l", footer=True),
        ScreenCommand("meeting.extent", "extent", "o", footer=True),
        ScreenCommand("meeting.points_alone", "points_alone", "t"),
        ScreenCommand("meeting.facts", "facts", "m", footer=True),
        ScreenCommand("meeting.remove", "remove", "d,delete", footer=True),
        ScreenCommand("meeting.up", "move_by(-1)", "K,shift+up"),
        ScreenCommand("meeting.down", "move_by(1)", "J,shift+down"),
    )
    BINDINGS: ClassVar[list[BindingType]] = [*list_bindings(COMMANDS), Binding("escape", "back", show=False)]
    WRITES = frozenset(
        (
            "add",
            "lead",
            "enter_room",
            "edit",
            "wish",
            "ask",
            "cycle_say",
            "facts",
            "remove",
            "move_by",
            "message",
            "follow_up",
        )
    )

    _drawing: Timer | None = None

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002 - Textual's name
        super().__init__(id=id)
        tab = TabContext(self)
        points, self.papers, self.outcome = (
            PointActions(tab, self.find_record, self._is_on_free_place),
            MeetingPaperActions(tab),
            OutcomeActions(tab),
        )
        self.action_add, self.action_ask, self.action_wish = points.add, points.add_question, points.wishes.add
        self._carry_over = points.carry_over
        self.action_lead, self.action_remove = points.lead, points.remove
        self.action_move_by, self.action_cycle_say = points.move_by, points.change_say
        self.follow_ups = FollowUpActions(tab)
        self.action_follow_up = self.follow_ups.open
        self.action_facts, self.action_export = FactsActions(tab).edit, self.papers.export
        self.action_enter_room, self.action_conclusion = self.outcome.enter_room, self.outcome.conclude
        self.action_message, self._edit_chosen = self.outcome.write_message, points.edit

    def compose(self) -> ComposeResult:
        yield LineButton(id="meeting-facts")
        yield Static("", id="meeting-closed", classes="-off", markup=False)
        with Horizontal(id="meeting-both"):
            yield BlockList(id="meeting-points")
            with Vertical(id="meeting-paper"):
                levels = Choices((), across=True, must=True, id="meeting-level")
                # Letters belong to the tab's commands here: the level is chosen by `l` or by a click.
                levels.can_focus = False
                extents = Choices((), across=True, must=True, id="meeting-extent")
                extents.can_focus = False
                yield extents
                yield levels
                yield Static("", id="meeting-about", markup=False)
                yield Preview(id="meeting-preview")

    # ---- What it shows -----------------------------------------------------------------------------------------------

    def show(self, ref: str = "") -> None:
        repository = self.session.find_repository()
        self._show_facts(repository)
        dialogs = {
            CONCLUSION: self.outcome.conclude,
            UNDERSTOOD: self.outcome.write_understanding,
            FOLLOW_UP: self.follow_ups.open,
        }
        opens = dialogs.get(ref)
        self._show_points(repository, "" if opens else ref)
        self._draw_soon()
        if opens:
            self.call_after_refresh(self._open, opens)

    def _open(self, dialog: Callable[[], None]) -> None:
        if len(self.app.screen_stack) == 1:
            dialog()

    def _show_facts(self, repository: RoundRepository | None) -> None:
        closed = self.query_one("#meeting-closed", Static)
        closed.set_class(repository is None or repository.round.is_open, "-off")
        if repository is not None:
            closed.update(Content(self.say("meeting.closed", id=repository.round.id)))
        self.query_one("#meeting-facts", LineButton).put(Content(self._describe_facts(repository)))

    def _describe_facts(self, repository: RoundRepository | None) -> str:
        if repository is None or (
            repository.round.is_open
            and not (repository.round.date or repository.round.manager or repository.round.place)
        ):
            return self.say("meeting.facts_none")
        this, language = repository.round, self.session.language
        show = show_long if self.size.width >= _LONG_DAY else show_day
        day = show(this.date, language) if this.date else self.say("meeting.facts_no_date")
        parts = [
            begin_with_capital(day),
            self.say("meeting.at", time=show_time(this.time, language)) if this.time else "",
            make_safe_line(this.manager),
            make_safe_line(this.place),
            self.say("meeting.facts_minutes", count=this.minutes),
        ]
        return " · ".join(part for part in parts if part)

    def _show_points(self, repository: RoundRepository | None, ref: str = "") -> None:
        from musprep.services.year.points import find_proofs
        from musprep.services.year.years import list_points_before

        width, height = self.size
        roomy = width >= _ROOMY[0] and height >= _ROOMY[1]
        year = repository.round.date.year if repository and repository.round.date else self.session.today.year
        drawn = Points(self.session.language, roomy=roomy, tall=height >= _TALL, this_year=year)
        points, wishes, needs = (repository.points, repository.wishes, repository.needs) if repository else ([], [], [])
        locked = repository is not None and not repository.round.is_open
        before = list_points_before(self.session)
        proofs = find_proofs(self.session, points)
        blocks = list(drawn.draw_blocks(points, wishes, needs, proofs, locked=locked, before=before))
        if repository is None:
            blocks.insert(0, Block("", (Para(self.say("meeting.no_round")),)))
        shown = self.query_one("#meeting-points", BlockList)
        key = self._find_key(ref) or shown.find_first(blocks, (POINT,))
        shown.fill(blocks, key, margin=drawn.margin)
        self.refresh_bindings()

    def _find_key(self, ref: str) -> str:
        """Return the block that `ref` means: a key of this tab, or the id of a point or a wish."""
        repository = self.session.find_repository()
        if not ref or repository is None:
            return ""
        if any(point.id == ref for point in repository.points):
            return f"{POINT}{ref}"
        return f"{WISH}{ref}" if any(wish.id == ref for wish in repository.wishes) else ref

    def on_resize(self, event: events.Resize) -> None:
        self.set_class(event.size.width >= SPLIT, "-split")
        if hasattr(self, "session"):
            self.show()

    # ---- The paper ---------------------------------------------------------------------------------------------------

    @property
    def paper_shown(self) -> bool:
        """Whether the paper is in sight, beside the points or in their place."""
        return self.has_class("-split") or self.has_class("-paper")

    def _draw_soon(self) -> None:
        """Draw the paper after the points are on screen, once for several changes."""
        if self._drawing is not None:
            self._drawing.stop()
        self._drawing = self.set_timer(_DRAW_AFTER, self._draw)

    def _draw(self) -> None:
        self._drawing = None
        if not self.paper_shown or not self.is_attached:
            return
        from musprep.model.say import SayLevel
        from musprep.services.papers.briefing import EXTENTS, preview

        levels = [Choice(say.value, name_level(say, self.session.language)) for say in SayLevel]
        self.query_one("#meeting-level", Choices).offer(levels, (self.papers.level.value,))
        extents = [Choice(extent, self.say(f"meeting.extent_{extent}")) for extent in EXTENTS]
        self.query_one("#meeting-extent", Choices).offer(extents, (self.papers.extent,))
        about, paper = self.query_one("#meeting-about", Static), self.query_one("#meeting-preview", Preview)
        if self.session.find_repository() is None:
            about.update(Content(self.say("meeting.preview_empty")))
            paper.put("")
            return
        try:
            shown = preview(self.session, self.papers.level, self.papers.extent)
        except MusprepError as error:
            self.post_message(ShowNotice(error.describe_on_screen(self.session.language), "error"))
            return
        paper.put(shown.words)
        said = self.say(f"meeting.about_{self.papers.extent}")
        about.update(Content(f"{shown.length} {said}".strip()))

    def action_preview(self) -> None:
        """Go to the paper, or back."""
        if self.query_one("#meeting-preview", Preview).has_focus:
            self.action_back()
            return
        self.add_class("-paper")
        self._draw()
        self.query_one("#meeting-preview", Preview).focus()

    def action_back(self) -> None:
        self.remove_class("-paper")
        self.query_one("#meeting-points", BlockList).focus()

    @on(Choices.Chosen, "#meeting-level")
    def _take_level(self, event: Choices.Chosen) -> None:
        from musprep.model.say import SayLevel

        event.stop()
        self.papers.level = SayLevel(event.values[0])
        self._draw()

    def action_level(self) -> None:
        self.papers.level = self.papers.level.get_next()
        self._show_paper()

    @on(Choices.Chosen, "#meeting-extent")
    def _take_extent(self, event: Choices.Chosen) -> None:
        from musprep.services.papers.briefing import EXTENTS

        event.stop()
        self.papers.extent = next(extent for extent in EXTENTS if extent == event.values[0])
        self._draw()

    def action_extent(self) -> None:
        from musprep.services.papers.briefing import EXTENTS

        self.papers.extent = EXTENTS[(EXTENTS.index(self.papers.extent) + 1) % len(EXTENTS)]
        self._show_paper()

    def action_points_alone(self) -> None:
        """Show the talking points alone, or the page again."""
        self.papers.extent = "page" if self.papers.extent == "points" else "points"
        self._show_paper()

    def _show_paper(self) -> None:
        """Show the paper as it is now chosen, in the place of the points where it has none beside them."""
        if not self.paper_shown:
            self.action_preview()
        self._draw()

    # ---- What is chosen ----------------------------------------------------------------------------------------------

    def find_record(self) -> TalkingPoint | Wish | None:
        """Return the record under the cursor."""
        repository, key = self.session.find_repository(), self.query_one("#meeting-points", BlockList).key
        if repository is None:
            return None
        records: list[TalkingPoint | Wish] = [*repository.points] if key.startswith(POINT) else [*repository.wishes]
        ref = key.removeprefix(POINT).removeprefix(WISH)
        return next((one for one in records if one.id == ref), None) if key.startswith((POINT, WISH)) else None

    def _is_on_free_place(self) -> bool:
        return self.query_one("#meeting-points", BlockList).key.startswith(f"{NEW_POINT}:")

    def offers(self, action: str) -> bool:
        """Offer what is done with a record only on one, and the top three only to points."""
        takes = {"lead": (POINT,), "remove": (POINT, WISH), "cycle_say": (POINT, WISH)}.get(action, ("",))
        return super().offers(action) and self.query_one("#meeting-points", BlockList).key.startswith(takes)

    @on(BlockList.Moved, "#meeting-points")
    def _follow_cursor(self) -> None:
        self.refresh_bindings()

    @on(Button.Pressed, "#meeting-facts")
    def _edit_facts(self, event: Button.Pressed) -> None:
        event.stop()
        self.action_facts()

    @on(BlockList.Chosen, "#meeting-points")
    def _take_block(self, event: BlockList.Chosen) -> None:
        event.stop()
        self.action_edit()

    def action_edit(self) -> None:
        """Edit what is chosen; on an empty place, write something new."""
        key = self.query_one("#meeting-points", BlockList).key
        if key.startswith(OLD_POINT):
            self._carry_over(key.removeprefix(OLD_POINT))
        elif key.startswith(NEW_POINT):
            self.action_add()
        elif key == NEW_ASK:
            self.action_ask()
        elif key == NEW_WISH:
            self.action_wish()
        else:
            self._edit_chosen()
