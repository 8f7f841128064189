"""The log: all notes by month, what fits a filter, and the chosen one in full."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.message import Message
from textual.widgets import Input, Static

from musprep.language.error import MusprepError
from musprep.language.safe import make_safe, make_safe_line
from musprep.language.say import say_count, text
from musprep.tui.dialogs.choice_dialog import Pick, PickDialog
from musprep.tui.dialogs.note_actions import ask_note
from musprep.tui.dialogs.note_form import make_fields
from musprep.tui.framework.commands import ScreenCommand, list_bindings
from musprep.tui.framework.tab import ShowNotice, Tab
from musprep.tui.framework.tab_context import TabContext
from musprep.tui.tabs.log.actions import NoteActions
from musprep.tui.tabs.log.note_imports import NoteImportActions
from musprep.tui.widgets.fields.line_input import LineInput
from musprep.tui.widgets.fields.log_filter import FilterWord, FindLine, LogFilter
from musprep.tui.widgets.lists.entry_list import EntryList
from musprep.tui.widgets.lists.entry_view import EntryView
from musprep.tui.widgets.lists.row_list import RowList

if TYPE_CHECKING:
    from textual import events
    from textual.app import ComposeResult
    from textual.timer import Timer

    from musprep.model.entry import Entry
    from musprep.vault.files.problem import Problem

NARROW = 72
"""Below so many columns the note stands under the list."""

_YEARS_FIRST = 2
_FIND_AFTER = _DRAW_AGAIN = 0.15


class LogTab(Tab):
    """Lists the notes and shows the one under the cursor. Older years are read behind the screen."""

    COMMANDS = (
        ScreenCommand("log_tab.edit", "edit", "e", footer=True),
        ScreenCommand("log_tab.remove", "remove", "d,delete", footer=True),
        ScreenCommand("log_tab.say", "say", "s", footer=True),
        ScreenCommand("log_tab.find", "find", "f", footer=True),
        ScreenCommand("log_tab.kind", "kind", "k", footer=True),
        ScreenCommand("log_tab.tag", "tag", "t", footer=True),
        ScreenCommand("log_tab.clear", "clear", "x"),
        ScreenCommand("log_tab.damaged", "damaged", "p"),
        ScreenCommand("note_screens.import", "import_notes", "i", also=True),
    )
    BINDINGS = list_bindings(COMMANDS)
    FIRST_FOCUS: ClassVar[str] = "#log-list"

    class Loaded(Message):
        """The notes were read. `whole`: all years of them."""

        def __init__(self, entries: list[Entry], problems: list[Problem], *, whole: bool) -> None:
            super().__init__()
            self.entries = entries
            self.problems = problems
            self.whole = whole

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002 - Textual's name
        super().__init__(id=id)
        self._entries: list[Entry] | None = None
        self._whole = False
        self._shown: dict[str, Entry] = {}
        self._problems: list[Problem] = []
        self._filter = LogFilter()
        self._wanted = ""
        self._finding: Timer | None = None
        self._resting: Timer | None = None
        self._language = "da"
        self.context = TabContext(self, self._show_change)
        self._notes = NoteActions(self.context, lambda: self._entry)
        self.action_remove, self.action_say = self._notes.remove, self._notes.change_say

    def compose(self) -> ComposeResult:
        with Horizontal(id="log-top"):
            yield FindLine(id="log-find")
            yield FilterWord("", id="log-kind")
            yield FilterWord("", id="log-tag")
        yield Static("", id="log-state")
        with Horizontal(id="log-both"):
            with Vertical(id="log-left"):
                yield EntryList(id="log-list")
            yield EntryView(id="log-view")
        empty = Static("", id="log-empty")
        # The tab's keys work through what has the focus, also where there is no list.
        empty.can_focus = True
        yield empty
        yield Static("", id="log-damaged")

    # ---- Reading -----------------------------------------------------------------------------------------------------

    def show(self, ref: str = "") -> None:
        self._language = self.session.language
        self._wanted = ref or self._wanted
        if ref:
            self._filter = LogFilter()
            self.query_one("#log-find", LineInput).value = ""
        if self._entries is None:
            self.query_one("#log-state", Static).update(Content(self._say("reading")))
        else:
            self._draw()
        self.run_worker(self._read, thread=True, exclusive=True, group="log", exit_on_error=True)

    def _read(self) -> None:
        """Read the newest years, then all; in a thread."""
        from musprep.process.no_pause import suspend_collector

        try:
            if self._entries is None:
                self.post_message(
                    self.Loaded(self.session.list_entries(_YEARS_FIRST), self.session.list_problems(), whole=False)
                )
            with suspend_collector():
                entries = self.session.list_entries(None)
            self.post_message(self.Loaded(entries, self.session.list_problems(), whole=True))
        except MusprepError as error:
            self.post_message(ShowNotice(error.describe_on_screen(self._language), "error"))

    def on_log_tab_loaded(self, message: Loaded) -> None:
        self._entries, self._problems, self._whole = message.entries, message.problems, message.whole
        self._draw()

    # ---- Showing -----------------------------------------------------------------------------------------------------

    def _say(self, key: str, **values: object) -> str:
        return text(f"log_tab.{key}", self._language, **values)

    def _draw(self) -> None:
        """Show what fits the filter, and what is said about it."""
        entries = self._entries or []
        fitting = self._filter.select_entries(entries)
        self._shown = {entry.id: entry for entry in fitting}
        entry_list = self.query_one(EntryList)
        entry_list.show(fitting, self._language, self._find_id(self._wanted))
        if self._whole or self._wanted in self._shown:
            self._wanted = ""
        self._draw_top(len(fitting), len(entries))
        self.set_class(not entries and self._whole, "-empty")
        self.refresh_bindings()
        empty = self.query_one("#log-empty", Static)
        empty.update(Content(self._say("empty")))
        if self.display and self.has_class("-empty"):
            # Else the list would have it, which is about to be hidden.
            self.screen.set_focus(empty)
        elif self.display and self.screen.focused in (None, empty):
            # The first note was written: what had the focus is not shown any more.
            self.screen.set_focus(entry_list)
        self._draw_damaged()
        self._draw_note()

    def offers(self, action: str) -> bool:
        # Without a note there is nothing to edit, find or filter.
        return super().offers(action) and (action in ("damaged", "import_notes") or not self.has_class("-empty"))

    def _find_id(self, ref: str) -> str:
        """Return the id that `ref` (an id or its ending) names among those shown."""
        return ref if not ref or ref in self._shown else next((one for one in self._shown if one.endswith(ref)), ref)

    def _draw_top(self, count: int, total: int) -> None:
        self.query_one("#log-find", LineInput).placeholder = self._say("find")
        kind = text(f"words.kind_{self._filter.kind}", self._language) if self._filter.kind else self._say("any_kind")
        tag = f"#{make_safe_line(self._filter.tag)}" if self._filter.tag else self._say("any_tag")
        for name, value, chosen in (("kind", kind, self._filter.kind), ("tag", tag, self._filter.tag)):
            shown = self.query_one(f"#log-{name}", FilterWord)
            shown.update(
                Content.assemble((f"{self._say(name)}: ", "$text-muted"), (value, "bold $accent" if chosen else ""))
            )
        parts = [say_count("log_tab.count", self._language, total)]
        if self._filter:
            some = say_count("log_tab.shown_of", self._language, total, shown=count)
            parts = [some if count else self._say("none_fit")]
        if not self._whole:
            parts.append(self._say("older"))
        self.query_one("#log-state", Static).update(Content(" · ".join(parts)))

    def _draw_damaged(self) -> None:
        damaged = self.query_one("#log-damaged", Static)
        damaged.display = bool(self._problems)
        if self._problems:
            first = make_safe_line(self._problems[0].describe(self._language))
            damaged.update(Content(say_count("log_tab.damaged", self._language, len(self._problems), first=first)))

    def _draw_note(self) -> None:
        self.query_one(EntryView).show(self._entry, self._language)

    @property
    def _entry(self) -> Entry | None:
        """The note under the cursor."""
        return self._shown.get(self.query_one(EntryList).key)

    def on_resize(self, event: events.Resize) -> None:
        self.set_class(event.size.width < NARROW, "-stacked")

    @on(RowList.Moved)
    def _follow_cursor(self) -> None:
        """Draw the note at once, and while the arrow is held down only now and then: the window is laid out for it."""
        if self._resting is None:
            self._draw_note()
            self._resting = self.set_timer(_DRAW_AGAIN, self._draw_after_rest)

    def _draw_after_rest(self) -> None:
        self._resting = None
        self._draw_note()

    # ---- Filtering ---------------------------------------------------------------------------------------------------

    def action_find(self) -> None:
        if not self.query_one("#log-empty").display:
            self.query_one("#log-find", LineInput).focus()

    @on(Input.Changed, "#log-find")
    def _find_soon(self) -> None:
        if self._finding:
            self._finding.stop()
        self._finding = self.set_timer(_FIND_AFTER, self._find)

    @on(Input.Submitted, "#log-find")
    def _submit_search(self) -> None:
        self._find()
        self.query_one(EntryList).focus()

    @on(FindLine.Left)
    def _go_to_notes(self) -> None:
        self.query_one(EntryList).focus()

    def _find(self) -> None:
        self._set(self._filter._replace(words=self.query_one("#log-find", LineInput).value))

    def _set(self, wanted: LogFilter) -> None:
        if wanted != self._filter:
            self._filter = wanted
            self._draw()

    @on(FilterWord.Clicked)
    def _choose_filter(self, event: FilterWord.Clicked) -> None:
        event.stop()
        if event.name == "log-kind":
            self.action_kind()
        else:
            self.action_tag()

    def action_kind(self) -> None:
        from musprep.model.entry import Kind

        picks = [Pick("", self._say("any_kind"))]
        picks += [Pick(kind.value, text(f"words.kind_{kind.value}", self._language)) for kind in Kind]
        dialog = PickDialog(self._say("pick_kind"), picks, self._filter.kind)
        self.app.push_screen(
            dialog, lambda kind: self._set(self._filter._replace(kind=kind)) if kind is not None else None
        )

    def action_tag(self) -> None:
        counts: dict[str, int] = {}
        for entry in self._entries or []:
            for tag in entry.all_tags:
                counts[tag] = counts.get(tag, 0) + 1
        if not counts:
            self.context.tell("log_tab.no_tags")
            return
        picks = [Pick("", self._say("any_tag"))]
        picks += [
            Pick(tag, f"#{make_safe_line(tag)}  ({counts[tag]})")
            for tag in sorted(counts, key=lambda one: (-counts[one], one))
        ]
        dialog = PickDialog(self._say("pick_tag"), picks, self._filter.tag)
        self.app.push_screen(dialog, lambda tag: self._set(self._filter._replace(tag=tag)) if tag is not None else None)

    def action_clear(self) -> None:
        self.query_one("#log-find", LineInput).value = ""
        self._set(LogFilter())

    # ---- Changing ----------------------------------------------------------------------------------------------------

    def action_import_notes(self, path: str = "") -> None:
        NoteImportActions(self.context, self.app).ask(path)

    @on(RowList.Chosen)
    def action_edit(self) -> None:
        entry = self._notes.find_chosen()
        if entry:
            ask_note(self.app, self.session, make_fields(entry), self._show_change, entry)

    def action_damaged(self) -> None:
        if self._problems:
            picks = [
                Pick(str(place), make_safe(one.describe(self._language))) for place, one in enumerate(self._problems)
            ]
            self.app.push_screen(PickDialog(self._say("damaged_title"), picks))

    def _show_change(self, ref: str = "") -> None:
        """Show the log as it is after a change. The years read are known already, so this is quick."""
        self._entries = self.session.list_entries(None if self._whole else _YEARS_FIRST)
        self._wanted = ref
        self._draw()
