"""An app of tabs: one is in sight, each is made when it is first entered and saved when it is left."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from textual.widgets import ContentSwitcher

from musprep.language.error import MusprepError
from musprep.language.say import DEFAULT, say_count, text
from musprep.tui.application.input_queue import InputQueue
from musprep.tui.application.shutdown import ClosingApp
from musprep.tui.framework import registry
from musprep.tui.framework.tab import Tab
from musprep.tui.framework.toasts import keep_clear
from musprep.tui.widgets.bars.footer import FooterLine
from musprep.tui.widgets.bars.tab_bar import TabBar

if TYPE_CHECKING:
    from collections.abc import Iterator

    from textual.notifications import SeverityLevel as Severity
    from textual.screen import Screen
    from textual.widget import Widget

    from musprep.services.session.session import Session


class TabbedApp(InputQueue, ClosingApp, inherit_bindings=False):
    """Shows the session's records in tabs, and tells what cannot be read or saved.

    `language` is the one to speak until the vault names its own, "" for the usual one.
    """

    session: Session

    def __init__(self, *, language: str = "", demo: bool = False, ansi_color: bool | None = None) -> None:
        super().__init__(ansi_color=ansi_color)
        self.demo = demo
        self._wanted_language = language
        self._focus_in: dict[str, Widget | None] = {}
        self._current = ""
        self._damage_told: set[str] = set()

    @property
    def is_open(self) -> bool:
        """Whether the vault is open and its tabs are there: a message may come while the program is being left."""
        return hasattr(self, "session") and bool(self.screen_stack)

    @property
    def language(self) -> str:
        """The current language."""
        return self.session.language if hasattr(self, "session") else self._wanted_language or DEFAULT

    def say(self, key: str, **values: object) -> str:
        """Return a text in the current language."""
        return text(key, self.language, **values)

    # ---- Tabs ------------------------------------------------------------------------------------------------------

    @property
    def base(self) -> Screen[Any]:
        """The screen with the tabs, below any dialog."""
        return self.screen_stack[0]

    @property
    def tab(self) -> Tab | None:
        """The current tab."""
        return next((tab for tab in self.list_tabs() if tab.id == self._current), None)

    def list_tabs(self) -> Iterator[Tab]:
        """Yield the tabs entered so far."""
        for child in self.base.query_one("#tabs").children:
            if isinstance(child, Tab):
                yield child

    async def enter(self, name: str, ref: str = "") -> None:
        """Leave the current tab and enter another; stay where something could not be saved."""
        if name == self._current:
            self.show_tab(ref)
            return
        if not self._save_tab():
            return
        tab = await self._get_tab(name)
        if self._current:
            self._focus_in[self._current] = self.base.focused
        self._current = name
        with self.batch_update():
            self.base.query_one(ContentSwitcher).current = name
            self.base.set_focus(None)
            self.show_tab(ref)
            self._focus_inside(tab)
            self.show_frame()
        if self.base.focused is None:
            # What is shown only in an empty tab is there when it is laid out.
            self.call_after_refresh(self._focus_inside, tab)

    async def _get_tab(self, name: str) -> Tab:
        for tab in self.list_tabs():
            if tab.id == name:
                return tab
        made = registry.get_tab(name).tab_class(id=name)
        made.session = self.session
        made.display = False
        await self.base.query_one(ContentSwitcher).mount(made)
        return made

    def _focus_inside(self, tab: Tab) -> None:
        """Focus where the tab's own `show` put it, else where it was before, else on what the tab names."""
        focused, before = self.base.focused, self._focus_in.get(tab.id or "")
        if tab.id != self._current:
            return
        if focused is not None and tab in focused.ancestors:
            return
        named = set(tab.query(tab.FIRST_FOCUS))
        inside = [widget for widget in self.base.focus_chain if tab in widget.ancestors]
        first = next((widget for widget in inside if widget in named), inside[0] if inside else None)
        chosen = before if before in inside else first
        self.base.set_focus(chosen, scroll_visible=False)
        if chosen is not None:
            # Before it is laid out it seems to be out of sight, and what stands above it would be scrolled away.
            self.call_after_refresh(self._scroll_to, chosen)

    def _scroll_to(self, widget: Widget) -> None:
        if self.base.focused is widget:
            widget.scroll_visible(animate=False)

    def show_tab(self, ref: str = "") -> None:
        """Fill the current tab again."""
        if self.tab is not None:
            try:
                self.tab.show(ref)
                self._tell_damage()
            except MusprepError as error:
                self.tell(error.describe_on_screen(self.language), "error")
            self.call_after_refresh(self.call_later, self._keep_focus_in_sight)

    def _keep_focus_in_sight(self) -> None:
        """Where what had the focus in a tab is not shown any more, focus what the tab names."""
        if self.is_open and self.tab is not None and self.base.focused not in self.base.focus_chain:
            self.base.set_focus(None)
            self._focus_inside(self.tab)

    def _tell_damage(self) -> None:
        """Say once what of the round cannot be read; the first screen and the log show it as long as it lasts."""
        repository = self.session.find_repository() if self._current not in ("overview", "log") else None
        said = [problem.describe(self.language) for problem in (repository.problems if repository else ())]
        fresh = [sentence for sentence in said if sentence not in self._damage_told]
        if fresh:
            self._damage_told.update(fresh)
            self.tell(say_count("tui.damaged", self.language, len(fresh), first=fresh[0]), "warning")

    def show_frame(self) -> None:
        """Bring the top line and the key line up to date."""
        self.base.query_one(TabBar).show(self._current, self.language, *self._describe_stand())
        self.base.query_one(FooterLine).show(self.language)

    def _describe_stand(self) -> list[str]:
        """Return what is at the right of the top line, longest first: days to the meeting, or the round's name."""
        repository = self.session.find_repository()
        words = []
        if repository is not None:
            from musprep.services.year.round_catalogues import name_talk

            meeting, talk = repository.round.date, name_talk(self.session)
            left = (meeting - self.session.today).days if meeting and repository.round.is_open else None
            if left is None:
                words = [repository.round.id]
            elif left > 0:
                words = [
                    say_count(name, self.language, left, talk=talk)
                    for name in ("tui.left", "tui.left_short", "tui.left_least")
                ]
            else:
                words = [self.say("tui.left_past" if left else "tui.left_today", talk=talk)]
        if self.demo:
            mark = self.say("tui.demo")
            words = [*(f"{mark} · {one}" for one in words), mark]
        return words

    # ---- Telling and saving -----------------------------------------------------------------------------------------

    def tell(self, sentence: str, severity: str = "information") -> None:
        """Show a sentence for a few seconds."""
        from musprep.language.safe import make_safe

        urgent = severity == "error"
        level: Severity = "error" if urgent else "information" if severity == "information" else "warning"
        if self.is_shown(make_safe(sentence)):
            return
        self.notify(make_safe(sentence), severity=level, markup=False, timeout=8 if urgent else 4)
        if self.screen_stack:
            keep_clear(self.screen)

    def tell_anew(self, sentence: str) -> None:
        """Show a sentence for a few seconds from now, also where the same one is shown already."""
        from musprep.language.safe import make_safe

        self.take_away(make_safe(sentence))
        self.tell(sentence)

    def _save_tab(self) -> bool:
        """Save the current tab; say so where that fails, and return whether it worked."""
        try:
            if self.tab is not None:
                self.tab.save()
        except MusprepError as error:
            self.tell(error.describe_on_screen(self.language), "error")
            return False
        return True
