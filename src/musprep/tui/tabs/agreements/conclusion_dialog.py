"""After the meeting: one's own conclusion beside the official one, and what the form says."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.binding import Binding
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.css.query import NoMatches
from textual.geometry import Offset
from textual.widgets import Static

from musprep.language.dates import show_day
from musprep.language.error import MusprepError
from musprep.language.say import text
from musprep.services.session.clean_text import clean_text
from musprep.tui.framework.commands import ScreenCommand
from musprep.tui.framework.dialog import LEAVE, OUTSIDE, Dialog
from musprep.tui.framework.tab import RecordsChanged, ShowNotice
from musprep.tui.tabs.agreements.approval import ask_approval
from musprep.tui.tabs.agreements.comparison import ConclusionComparison
from musprep.tui.widgets.fields.choices import Choice, Choices
from musprep.tui.widgets.fields.editor import Editor

if TYPE_CHECKING:
    from collections.abc import Iterable

    from textual import events
    from textual.app import ComposeResult
    from textual.binding import BindingType
    from textual.timer import Timer
    from textual.widget import Widget

    from musprep.services.session.session import Session

PANES = ("write", "compare", "form")
_WRITE, _FORM = ("own", "official"), ("summary", "followup", "notes")
_SAVE = ScreenCommand("tui.save", "", "ctrl+s")
_AGREE = ScreenCommand("room_mode.sentence", "", "a")
RETRY = 5.0
"""Seconds after which saving is tried again where it failed."""
_LOOK_EVERY = 3.0
"""Seconds between two looks at what another window or a shell has written."""
_BESIDE = 90
"""From so many columns on, the two stand beside each other."""


class ConclusionScreen(Dialog[None]):
    """Fills the whole window. Every field saves itself through the session."""

    KEYS: ClassVar[tuple[ScreenCommand, ...]] = (
        LEAVE,
        ScreenCommand("room_mode.approve", "", "f5"),
        *(ScreenCommand(f"room_mode.pane_{name}", "", f"f{number}") for number, name in enumerate(PANES, 2)),
        _SAVE,
        OUTSIDE,
        _AGREE,
    )

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("f2", "pane('write')", show=False),
        Binding("f3", "pane('compare')", show=False),
        Binding("f4", "pane('form')", show=False),
        Binding("f5", "approve", show=False),
        Binding("ctrl+s", "save_now", show=False),
        Binding("escape", "leave", show=False),
    ]

    _retry: Timer | None = None
    _told = _kept_told = False

    def __init__(self, session: Session, name: str = "") -> None:
        """Show the conclusion of the round called `name`, else of the round now; raises MusprepError."""
        super().__init__(classes="-write")
        self.session = session
        repository = session.get_repository(name)
        self._round = repository.round.id
        self._read_only = not repository.round.is_open
        self._was = repository.conclusion

    def say(self, key: str, **values: object) -> str:
        """Return a text of the conclusion in the screen's language."""
        return text(f"room_mode.{key}", self.session.language, **values)

    # ---- What it shows -----------------------------------------------------------------------------------------------

    def compose(self) -> ComposeResult:
        with Horizontal(id="conclusion-head"):
            yield Static(self._draw_title(), id="conclusion-title")
            panes = [Choice(name, self.say(f"pane_{name}")) for name in PANES]
            tabs = Choices(panes, PANES[:1], across=True, must=True, id="conclusion-panes")
            # Letters belong to the fields here: the pages are chosen by f2 to f4 or by a click.
            tabs.can_focus = False
            yield tabs
        with Horizontal(id="conclusion-write"):
            for name in _WRITE:
                yield from self._compose_field(name)
        yield ConclusionComparison(self.session, self._round)
        with Vertical(id="conclusion-form"):
            for name in _FORM:
                yield from self._compose_field(name)
        with Horizontal(id="conclusion-foot"):
            yield Static("", id="conclusion-state", markup=False)
            yield Static(id="conclusion-keys", markup=False)

    def _draw_title(self) -> Content:
        """Return the round, and since when both have approved what came of it."""
        day = self.session.get_repository(self._round).approval.day
        key = "conclusion_approved" if day else "conclusion_title"
        return Content(self.say(key, round=self._round, day=show_day(day, self.session.language) if day else ""))

    def _compose_field(self, name: str) -> ComposeResult:
        words = str(getattr(self._was, name))
        with Vertical(classes="conclusion-field"):
            yield Static(Content(self.say(name)), classes="conclusion-label")
            hint = self.say(f"{name}_hint")
            yield Editor(words, placeholder=hint, read_only=self._read_only, id=f"conclusion-{name}")

    def on_mount(self) -> None:
        if self._read_only:
            self._show_state("read_only")
        editor = self._get_editor("own")
        editor.action_document_end()
        editor.focus()
        self._compare()
        self.set_interval(_LOOK_EVERY, self._look_around)

    def on_resize(self, event: events.Resize) -> None:
        self.set_class(event.size.width < _BESIDE, "-stacked")

    def put_keys(self, box: Widget, line: Content) -> None:
        self.query_one("#conclusion-keys", Static).update(line)

    def locate_keys(self, box: Widget, width: int) -> Offset:
        region = self.query_one("#conclusion-keys").region
        return Offset(region.right - width, region.y)

    def show_keys(self) -> None:
        """Show the keys beside what is told of saving, which comes first."""
        # It is called after a refresh, when the dialog may have been left and emptied meanwhile.
        with suppress(NoMatches):
            told = self.query_one("#conclusion-state").outer_size.width
            self.put_keys(self, self.draw_key_line(self.query_one("#conclusion-foot").size.width - told))

    def _compare(self) -> None:
        self.set_class(self.query_one(ConclusionComparison).show(), "-both")

    def _get_editor(self, name: str) -> Editor:
        return self.query_one(f"#conclusion-{name}", Editor)

    def _show_state(self, name: str) -> None:
        self.query_one("#conclusion-state", Static).update(Content(self.say(name)))
        self.call_after_refresh(self.show_keys)

    # ---- Pages -------------------------------------------------------------------------------------------------------

    def action_pane(self, name: str) -> None:
        """Go to a page; what is typed is saved first, so that the comparison is of today."""
        self.save_or_tell()
        for one in PANES:
            self.set_class(one == name, f"-{one}")
        self.query_one("#conclusion-panes", Choices).choose((name,))
        first = {"write": "#conclusion-own", "compare": "#conclusion-compare", "form": "#conclusion-summary"}[name]
        self.query_one(first).focus()
        self.show_keys()

    def list_keys_now(self) -> Iterable[ScreenCommand]:
        """Put the key for a sentence first where it does something, and leave those for the fields out there."""
        if not self.has_class("-compare"):
            return [key for key in self.KEYS if key is not _AGREE]
        others = [key for key in self.KEYS if key not in (_AGREE, _SAVE, OUTSIDE)]
        return [_AGREE, *others] if self.has_class("-both") else others

    @on(Choices.Chosen, "#conclusion-panes")
    def _take_pane(self, event: Choices.Chosen) -> None:
        event.stop()
        self.action_pane(event.values[0])

    # ---- Saving ------------------------------------------------------------------------------------------------------

    def save(self) -> None:
        """Save what has changed in one step, and show what another window wrote meanwhile; raises MusprepError."""
        from musprep.services.year.meeting_room import conclude

        if self._read_only or not self.is_mounted:
            return
        editors = {name: self._get_editor(name) for name in (*_WRITE, *_FORM)}
        typed = {name: editor.written for name, editor in editors.items() if editor.unsaved}
        if not typed:
            return
        before = self.session.get_repository(self._round).conclusion
        now = conclude(self.session, name=self._round, autosave=True, **typed)
        for name, editor in editors.items():
            if name in typed:
                editor.mark_saved(typed[name])
            stands = str(getattr(now, name))
            if stands != clean_text(typed.get(name, getattr(before, name))):
                editor.fill(stands)

    def _look_around(self) -> None:
        """Show what was written elsewhere meanwhile, as long as nothing here waits to be saved."""
        editors = {name: self._get_editor(name) for name in (*_WRITE, *_FORM)}
        if any(editor.unsaved for editor in editors.values()):
            return
        try:
            changed = self.session.refresh()
        except MusprepError:
            # A disk that is away is told when there is something to save.
            return
        if changed:
            now = self.session.get_repository(self._round).conclusion
            for name, editor in editors.items():
                stands = str(getattr(now, name))
                if stands != clean_text(editor.written):
                    editor.fill(stands)
            self._compare()

    def save_or_tell(self) -> bool:
        """Save; where that fails, tell so once and try again by and by. What is typed stays where it is."""
        if self._retry:
            self._retry.stop()
            self._retry = None
        unsaved = [str(editor.id).removeprefix("conclusion-") for editor in self.query(Editor) if editor.unsaved]
        try:
            self.save()
        except MusprepError as error:
            self._show_state("unsaved")
            if not self._told:
                self._told = True
                self.app.post_message(ShowNotice(error.describe_on_screen(self.session.language), "error"))
            self._retry = self.set_timer(RETRY, self.save_or_tell)
            return False
        self._told = False
        if unsaved:
            self._show_state("saved")
            self._compare()
            self.app.post_message(RecordsChanged())
            self._tell_kept(unsaved)
        return True

    def _tell_kept(self, changed: list[str]) -> None:
        """Say once that what both approved stays as it was."""
        from musprep.services.year.approval import describe_kept

        kept = "" if self._kept_told else describe_kept(self.session, changed, name=self._round)
        if kept:
            self._kept_told = True
            self.app.post_message(ShowNotice(kept))

    @on(Editor.Edited)
    def _count_edit(self, event: Editor.Edited) -> None:
        event.stop()
        self.save_or_tell()

    @on(Editor.Failed)
    def _tell_failure(self, event: Editor.Failed) -> None:
        event.stop()
        self.app.post_message(ShowNotice(event.error.describe_on_screen(self.session.language), "error"))

    def action_save_now(self) -> None:
        if self.save_or_tell() and not self._read_only:
            self._show_state("saved")

    def action_approve(self) -> None:
        """Ask on which day both approved it, and keep it as it stands then."""
        if self._read_only:
            self._show_state("read_only")
        elif self.save_or_tell():
            ask_approval(self.app, self.session, self._round, self._show_title)

    def _show_title(self) -> None:
        self.query_one("#conclusion-title", Static).update(self._draw_title())

    def action_leave(self) -> None:
        from musprep.tui.dialogs.confirm import Confirm

        # One who wants to leave is told why that would cost something.
        self._told = False
        if self.save_or_tell():
            self.dismiss(None)
            return

        def take_answer(sure: bool | None) -> None:  # noqa: FBT001 - what the dialog returns
            if sure:
                self.dismiss(None)

        keys = ("tui.closing_unsaved", "tui.closing_ask", "tui.yes_close", "tui.no_stay")
        self.app.push_screen(Confirm(self.session.language, *keys), take_answer)
