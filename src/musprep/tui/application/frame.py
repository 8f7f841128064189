"""The frame: opens the vault, and shows what others write in it meanwhile. The commands are in app.py."""

from __future__ import annotations

import asyncio
import os
from typing import TYPE_CHECKING, ClassVar

from textual.binding import Binding
from textual.widgets import ContentSwitcher

from musprep.language.error import MusprepError
from musprep.language.say import DEFAULT, say_count, text
from musprep.tui.application.signals import SignalWatch
from musprep.tui.application.startup import list_styles, open_vault
from musprep.tui.application.tabbed import TabbedApp
from musprep.tui.framework import registry
from musprep.tui.framework.commands import list_bindings
from musprep.tui.framework.tab import ShowNotice
from musprep.tui.framework.textual_patches import choose_driver, keep_timers_off_threads, keep_widths
from musprep.tui.framework.themes import THEMES, has_few_colors, name_theme
from musprep.tui.widgets.bars.footer import FooterLine
from musprep.tui.widgets.bars.tab_bar import TabBar

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable

    from textual.app import ComposeResult
    from textual.binding import BindingType
    from textual.driver import Driver

    from musprep.model.owner import Owner
    from musprep.services.session.conflict_notice import ConflictNotice
    from musprep.services.session.session import Session
    from musprep.tui.application.startup import VaultNotOpened, VaultOpened
    from musprep.tui.framework.dialog import ShowKeys
    from musprep.tui.framework.tab import GoTo, RecordsChanged

_LOOK_EVERY = 3.0
_KEEP_EVERY = 0.8
_HERE = os.path.dirname(__file__)
_WIDTHS = [(0, "-narrow"), (72, "-normal"), (110, "-wide"), (160, "-huge")]
_HEIGHTS = [(0, "-low"), (23, "-medium"), (32, "-tall")]
"""The classes a screen carries from so many columns, or lines, on."""


class FrameApp(TabbedApp, inherit_bindings=False):
    """Shows the vault at `place`. Tests pass in `clock`, and `launcher`, which opens a file in an editor.

    The frame is painted first; then the vault is opened in a thread, and keys typed meanwhile wait.
    """

    TITLE = "musprep"
    ENABLE_COMMAND_PALETTE = False
    CSS_PATH = os.path.join(_HERE, "app.tcss")
    HORIZONTAL_BREAKPOINTS = _WIDTHS
    VERTICAL_BREAKPOINTS = _HEIGHTS
    BINDINGS: ClassVar[list[BindingType]] = [
        *list_bindings(registry.TAB_COMMANDS),
        *list_bindings(registry.COMMANDS),
        Binding("ctrl+q", "quit", show=False, priority=True),
        Binding("ctrl+c", "help_quit", show=False, system=True),
    ]

    session: Session
    begin_in = "overview"

    def __init__(
        self,
        place: str,
        *,
        language: str = "",
        clock: Callable[[], dt.datetime] | None = None,
        demo: bool = False,
        launcher: Callable[[list[str]], int] | None = None,
    ) -> None:
        # With no colours of its own the app must know from the start that the terminal's are to be left alone.
        few = has_few_colors()
        super().__init__(language=language, demo=demo, ansi_color=True if few or "NO_COLOR" in os.environ else None)
        # Shades of one colour become the same one of eight: what is reversed or bold is seen there too.
        self.no_color = self.no_color or few
        keep_widths()
        keep_timers_off_threads()
        for theme in THEMES.values():
            self.register_theme(theme)
        self.theme = name_theme("", no_color=self.no_color)
        self.place = place
        self.launcher = launcher
        self._clock = clock
        self.hold_input()
        self._told = ""

    # ---- Opening -----------------------------------------------------------------------------------------------------

    def get_theme_variable_defaults(self) -> dict[str, str]:
        return {"line": "ansi_default", "faint": "ansi_default"}

    def get_driver_class(self) -> type[Driver]:
        return choose_driver()

    def compose(self) -> ComposeResult:
        yield TabBar()
        yield ContentSwitcher(id="tabs")
        yield FooterLine()

    def on_mount(self) -> None:
        if self._wanted_language:
            self.query_one(TabBar).show("overview", self._wanted_language)
        if not self.is_headless:
            SignalWatch(asyncio.get_running_loop(), self.end).begin()
        self.call_after_refresh(self.run_worker, self._open, thread=True, exit_on_error=True)

    def _open(self) -> None:
        """Open the vault, in a thread, so that the frame is painted meanwhile."""
        self.post_message(open_vault(self.place, self._clock, self._wanted_language))

    async def on_vault_opened(self, message: VaultOpened) -> None:
        self.session = message.session
        self.session.clashed = self._tell_conflict
        if not self.is_open:
            return
        self.stylesheet.read_all(list_styles(first=True))
        owner = self._read_owner()
        self.theme = name_theme(owner.theme if owner else "", no_color=self.no_color)
        await self.enter(self.begin_in)
        self.call_after_refresh(self._make_ready, greet=not self.demo and owner is not None and not owner.welcomed)

    def _make_ready(self, *, greet: bool) -> None:
        """Do what can wait until the first tab is visible, then let the keys through."""
        self.stylesheet.read_all(list_styles(first=False))
        # Without this the first widget made afterwards is styled by the old rules alone.
        self.stylesheet.parse()
        self.set_interval(_LOOK_EVERY, self._show_changes_on_disk)
        self.set_interval(_KEEP_EVERY, self._keep_unfinished)
        if greet:
            self.welcome()
        self.release_input()
        self.run_worker(self._tidy, thread=True)

    def _tidy(self) -> None:
        """Clean up what an earlier program left behind."""
        from musprep.services.session.draft import recover_from_outside
        from musprep.services.session.editor_files import take_over
        from musprep.services.session.unlock import describe_recovery
        from musprep.services.upkeep import demo_folder

        demo_folder.sweep()
        self.session.tidy()
        recover_from_outside(self.session)
        for sentence in take_over(self.place, os.environ, self.language):
            self.call_later(self.tell, sentence)
        for sentence in describe_recovery(self.place, self.language):
            self.call_later(self.tell, sentence, "warning")
        self.call_later(self._tell_unfinished)

    def _tell_unfinished(self) -> None:
        """Say that something was being written when a window closed."""
        from musprep.services.session.draft import is_draft_waiting

        if not self.is_open:
            return
        try:
            there = is_draft_waiting(self.session)
        except MusprepError:
            # A damaged draft is reported where a note is begun.
            return
        if there:
            self.tell(self.say("tui.unfinished"))

    def _read_owner(self) -> Owner | None:
        """Return whose vault it is; where that file is damaged say so, and continue without it."""
        try:
            return self.session.owner
        except MusprepError as error:
            self.session.speak(self._wanted_language or DEFAULT)
            self.tell(error.describe_on_screen(self.language), "error")
            return None

    async def on_vault_not_opened(self, message: VaultNotOpened) -> None:
        from textual.content import Content
        from textual.widgets import Static

        language = self._wanted_language or DEFAULT
        words = f"{message.error.describe_on_screen(language)}\n\n{text('tui.not_opened', language)}"
        await self.query_one("#tabs").mount(Static(Content(words), id="not-opened"))
        self.query_one("#not-opened").display = True
        self.release_input()

    def welcome(self) -> None:
        """Greet somebody who is here for the first time."""

    def _show_changes_on_disk(self) -> None:
        """Show what another window or a shell has written meanwhile."""
        if len(self.screen_stack) > 1:
            return
        try:
            changed = self.session.refresh()
        except MusprepError as error:
            # A disk that is away for a while is reported once, not every three seconds.
            if error.key != self._told:
                self.tell(error.describe_on_screen(self.language), "error")
            self._told = error.key
            return
        self._told = ""
        if self.session.older_years:
            self.run_worker(self._load_older_years, thread=True, exclusive=True, group="look_back")
        if changed:
            self._show_changed()

    def _load_older_years(self) -> None:
        """Look at older years too, in a thread."""
        try:
            if self.session.refresh_older():
                self.call_later(self._show_changed)
        except MusprepError:
            # Reported where it is read for the screen.
            return

    def _show_changed(self) -> None:
        self.show_tab()
        self.show_frame()

    # ---- Messages from the tabs ---------------------------------------------------------------------------------

    async def on_go_to(self, message: GoTo) -> None:
        if self.is_open:
            await self.enter(message.tab, message.ref)

    def on_show_keys(self, message: ShowKeys) -> None:
        """List the keys of a dialog above it."""
        from musprep.tui.dialogs.help import Help

        self.push_screen(Help(self.language, self.say("dialog.here"), message.commands, alone=True))

    def on_show_notice(self, message: ShowNotice) -> None:
        self.tell(message.sentence, message.severity)

    def _tell_conflict(self, clash: ConflictNotice) -> None:
        """Say that another window changed the same thing; saving may be done in a thread."""
        self.post_message(ShowNotice(clash.describe(self.language), "warning"))

    def on_records_changed(self, message: RecordsChanged) -> None:
        self.show_frame()

    def show_refusal(self, error: MusprepError) -> None:
        """Show the session's error."""
        try:
            language = self.language
        except MusprepError:
            # The file that names the language may be the one that is damaged.
            language = DEFAULT
        self.tell(error.describe_on_screen(language), "error")

    def copy_to_clipboard(self, text: str) -> None:
        """Copy `text` and say how much it is; where copying does not work, say so."""
        if not text:
            self.tell(self.say("tui.nothing_selected"))
            return
        super().copy_to_clipboard(text)
        self.tell(say_count("tui.copied", self.language, len(text.splitlines())))

    def open_url(self, url: str, *, new_tab: bool = True) -> None:
        """Do nothing: no text, wherever it comes from, may start a browser."""

    def action_screenshot(self, filename: str | None = None, path: str | None = None) -> None:
        """Do nothing: a picture of the screen would be private text outside the vault."""

    def on_app_blur(self) -> None:
        if self.is_open:
            self._save_tab()

    def on_app_focus(self) -> None:
        if self.is_open:
            self._show_changes_on_disk()
