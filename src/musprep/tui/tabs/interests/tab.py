"""The tab of the shared interests: what one wishes for, whom it serves, and what the workplace needs."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual import events, on
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.widgets import Static

from musprep.language.say import say_count
from musprep.tui.framework.commands import ScreenCommand, list_bindings
from musprep.tui.framework.tab import Tab
from musprep.tui.framework.tab_context import TabContext
from musprep.tui.tabs.interests.actions import InterestActions
from musprep.tui.widgets.charts.venn import Area, Venn
from musprep.tui.widgets.lists.block_list import Block, BlockList
from musprep.tui.widgets.lists.wishes import COLUMNS, NEED, NEW_NEED, OLD_NEED, OLD_WISH, WISH, Wishes, find_column

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from textual.app import ComposeResult

    from musprep.model.need import Need
    from musprep.model.wish import Wish
    from musprep.services.session.repositories import RoundRepository

DRAWN = (100, 22)
"""From so many columns and lines of the room on, the wishes stand in columns below the drawing."""
_LISTS = (*COLUMNS, "needs")


class InterestsTab(Tab):
    """Three columns of wishes below two rings, the needs beside them; one plain list where there is less room."""

    FIRST_FOCUS: ClassVar[str] = "#interests-all, #interests-me"
    COMMANDS: ClassVar[tuple[ScreenCommand, ...]] = (
        ScreenCommand("interests.add", "wish", "a", footer=True),
        ScreenCommand("interests.need", "need", "w", footer=True),
        ScreenCommand("interests.answer", "answer_need", "o", footer=True),
        ScreenCommand("interests.edit", "edit", "e", footer=True),
        ScreenCommand("interests.reply", "reply", "r", footer=True),
        ScreenCommand("interests.say", "say_level", "s", footer=True),
        ScreenCommand("interests.remove", "remove", "d,delete", footer=True),
        ScreenCommand("interests.left", "column(-1)", "left", palette=False),
        ScreenCommand("interests.right", "column(1)", "right", palette=False),
    )
    BINDINGS = list_bindings(COMMANDS)
    WRITES = frozenset(("wish", "need", "answer_need", "edit", "reply", "say_level", "remove"))

    _at = "me"
    """The column one is in."""

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002 - Textual's name
        super().__init__(id=id)
        actions = self._actions = InterestActions(TabContext(self), self.find_record)
        self.action_wish, self.action_need, self.action_reply = actions.wishes.add, actions.add_need, actions.ask_reply
        self.action_answer_need = actions.answer_need
        self.action_edit, self.action_remove, self.action_say_level = actions.edit, actions.remove, actions.change_say

    def compose(self) -> ComposeResult:
        yield Static("", id="interests-closed", classes="-off", markup=False)
        with Horizontal(id="interests-drawn"):
            with Vertical(id="interests-wishes"):
                yield Venn(id="interests-venn")
                with Horizontal(id="interests-columns"):
                    for name in COLUMNS:
                        yield BlockList(margin=0, id=f"interests-{name}")
            with Vertical(id="interests-beside"):
                yield Static("", id="interests-needs-title", markup=False)
                yield BlockList(margin=0, id="interests-needs")
        yield BlockList(margin=0, id="interests-all")

    def on_mount(self) -> None:
        for name in _LISTS:
            self._list(name).shy = True

    # ---- What it shows -----------------------------------------------------------------------------------------------

    def show(self, ref: str = "") -> None:
        repository = self.session.find_repository()
        closed = self.query_one("#interests-closed", Static)
        closed.set_class(repository is None or repository.round.is_open, "-off")
        if repository is not None:
            closed.update(Content(self.say("interests.closed", id=repository.round.id)))
        if self.has_class("-drawn"):
            self._show_columns(repository, ref)
        else:
            self._show_list(repository, ref)
        self.refresh_bindings()

    def _make_drawer(self, repository: RoundRepository | None) -> Wishes:
        from musprep.services.year.years import list_ages

        known = {one.wish.id: one for one in list_ages(self.session)}
        locked = repository is not None and not repository.round.is_open
        wishes, needs = (repository.wishes, repository.needs) if repository else ([], [])
        return Wishes(self.session.language, wishes, needs, known, close=self.has_class("-drawn"), locked=locked)

    def _show_columns(self, repository: RoundRepository | None, ref: str) -> None:
        from musprep.services.year.years import list_needs_before, list_wishes_before

        drawn, old = self._make_drawer(repository), _group_by_column(list_wishes_before(self.session))
        parts = _group_by_column(repository.wishes if repository else ())
        for name in COLUMNS:
            blocks = [*drawn.draw_column(name, parts[name]), *drawn.draw_wishes_before(old[name])]
            here = ref and any(wish.id == ref for wish in parts[name])
            shown = self._list(name)
            shown.fill(blocks, f"{WISH}{ref}" if here else shown.find_first(blocks, (WISH, OLD_WISH)))
            self._at = name if here else self._at
        needs = repository.needs if repository else []
        here = ref and any(need.id == ref for need in needs)
        self._at = "needs" if here else self._at
        blocks = [*drawn.draw_needs(), *drawn.draw_needs_before(list_needs_before(self.session))]
        shown = self._list("needs")
        shown.fill(blocks, f"{NEED}{ref}" if here else shown.find_first(blocks, (NEED, OLD_NEED)))
        self.query_one("#interests-needs-title", Static).update(Content(self.say("interests.needs")))
        self._draw_venn(parts, needs)
        if ref:
            self._list(self._at).focus()

    def _show_list(self, repository: RoundRepository | None, ref: str) -> None:
        from musprep.services.year.years import list_needs_before, list_wishes_before

        drawn, parts = self._make_drawer(repository), _group_by_column(repository.wishes if repository else ())
        before = [
            *drawn.draw_wishes_before(list_wishes_before(self.session)),
            *drawn.draw_needs_before(list_needs_before(self.session)),
        ]
        before = [drawn.draw_heading("before_title", len(before)), *before] if before else []
        blocks: list[Block] = []
        for name in COLUMNS:
            blocks.append(drawn.draw_heading(name, len(parts[name])))
            blocks += drawn.draw_column(name, parts[name])
        needs = repository.needs if repository else []
        blocks.append(drawn.draw_heading("needs", len(needs)))
        blocks += drawn.draw_needs()
        # In a round that has only begun, what was wished for last time is the first thing to look at.
        own = any(not wish.carried_from for wishes in parts.values() for wish in wishes)
        blocks = blocks + before if own else before + blocks
        keys = [block.key for block in blocks]
        key = next((key for key in (f"{WISH}{ref}", f"{NEED}{ref}") if ref and key in keys), "")
        shown = self.query_one("#interests-all", BlockList)
        shown.fill(blocks, key or shown.find_first(blocks, (WISH, NEED, OLD_WISH, OLD_NEED)))

    def _list(self, name: str) -> BlockList:
        return self.query_one(f"#interests-{name}", BlockList)

    def on_resize(self, event: events.Resize) -> None:
        drawn = event.size.width >= DRAWN[0] and event.size.height >= DRAWN[1]
        focused = self.screen.focused
        inside = focused is not None and self in focused.ancestors
        one = self.find_record() if hasattr(self, "session") else None
        self.set_class(drawn, "-drawn")
        if hasattr(self, "session"):
            self.show(one.id if one else "")
            if inside:
                self.find_list().focus()

    # ---- Columns -----------------------------------------------------------------------------------------------------

    def find_list(self) -> BlockList:
        """Return the list one is in."""
        return self._list(self._at if self.has_class("-drawn") else "all")

    @on(events.DescendantFocus)
    def _follow_focus(self, event: events.DescendantFocus) -> None:
        name = str(event.widget.id).removeprefix("interests-")
        if name in _LISTS:
            self._enter_column(name)

    def _enter_column(self, name: str) -> None:
        """Take note of the column one is in, and mark it in the drawing."""
        self._at = name
        repository = self.session.find_repository()
        self._draw_venn(
            _group_by_column(repository.wishes if repository else ()), repository.needs if repository else []
        )

    def _draw_venn(self, parts: Mapping[str, Sequence[Wish]], needs: Sequence[Need]) -> None:
        """Show how many wishes each part holds, and in the workplace's how many needs no wish answers yet."""
        met = {name for wishes in parts.values() for wish in wishes for name in wish.needs}
        unmet = sum(need.id not in met for need in needs)
        notes = {"workplace": say_count("interests.unmet", self.session.language, unmet) if unmet else ""}
        areas = [Area(name, self.say(f"interests.{name}"), len(parts[name]), notes.get(name, "")) for name in COLUMNS]
        self.query_one(Venn).show(areas, self._at)

    def action_column(self, by: int) -> None:
        if self.has_class("-drawn"):
            place = _LISTS.index(self._at) + by
            self._list(_LISTS[max(0, min(len(_LISTS) - 1, place))]).focus()

    @on(Venn.Chosen)
    def _focus_area(self, event: Venn.Chosen) -> None:
        event.stop()
        self._list(event.name).focus()

    # ---- What is chosen ----------------------------------------------------------------------------------------------

    def find_record(self) -> Wish | Need | None:
        """Return the record under the cursor."""
        repository, key = self.session.find_repository(), self.find_list().key
        if repository is None or not key.startswith((WISH, NEED)):
            return None
        records: list[Wish | Need] = [*repository.wishes] if key.startswith(WISH) else [*repository.needs]
        ref = key.removeprefix(WISH).removeprefix(NEED)
        return next((one for one in records if one.id == ref), None)

    def offers(self, action: str) -> bool:
        """Offer beside a need what one does with needs, and beside a wish what one does with wishes."""
        key = self.find_list().key
        if action == "answer_need":
            return super().offers(action) and key.startswith(NEED)
        return super().offers(action) and not (action in ("reply", "say_level") and key.startswith(NEED))

    @on(BlockList.Moved)
    def _follow_cursor(self) -> None:
        self.refresh_bindings()

    @on(BlockList.Chosen)
    def _take_block(self, event: BlockList.Chosen) -> None:
        """Edit what was chosen; on an empty place, write something new."""
        event.stop()
        if event.key == NEW_NEED:
            self.action_need()
        elif event.key.startswith((WISH, NEED)):
            self.action_edit()
        elif event.key.startswith((OLD_WISH, OLD_NEED)):
            self._actions.carry_over(event.key)
        else:
            self.action_wish()


def _group_by_column(wishes: Iterable[Wish]) -> dict[str, list[Wish]]:
    parts: dict[str, list[Wish]] = {name: [] for name in COLUMNS}
    for wish in wishes:
        parts[find_column(wish)].append(wish)
    return parts
