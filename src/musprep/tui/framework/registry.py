"""The tabs, in order, and the commands that work everywhere: known before anything is opened."""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING, NamedTuple, cast

from musprep.tui.framework.commands import ScreenCommand

if TYPE_CHECKING:
    from musprep.tui.framework.tab import Tab


class TabEntry(NamedTuple):
    """A tab by its name, key and class; the class is imported when the tab is first entered."""

    name: str
    key: str
    made_by: str

    @property
    def tab_class(self) -> type[Tab]:
        """Import and return the class of the tab."""
        return cast("type[Tab]", getattr(importlib.import_module(f"musprep.tui.tabs.{self.name}.tab"), self.made_by))


TABS = (
    TabEntry("overview", "1", "OverviewTab"),
    TabEntry("log", "2", "LogTab"),
    TabEntry("prepare", "3", "PrepareTab"),
    TabEntry("interests", "4", "InterestsTab"),
    TabEntry("agreements", "5", "AgreementsTab"),
    TabEntry("meeting", "6", "MeetingTab"),
)

TAB_COMMANDS = tuple(ScreenCommand(f"tui.{place.name}", f"tab('{place.name}')", place.key) for place in TABS)

COMMANDS = (
    ScreenCommand("tui.note", "note", "n", footer=True, anywhere="ctrl+n"),
    ScreenCommand("tui.search", "search", "slash", footer=True),
    ScreenCommand("tui.help", "help", "question_mark", footer=True, anywhere="f1"),
    ScreenCommand("tui.palette", "palette", anywhere="ctrl+p", palette=False),
    ScreenCommand("tui.save", "save", anywhere="ctrl+s"),
    ScreenCommand("tui.undo", "undo", "u"),
    ScreenCommand("tui.redo", "redo", "U,ctrl+y", also=True),
    ScreenCommand("tui.language", "language", anywhere="ctrl+g"),
    ScreenCommand("tui.redraw", "redraw", anywhere="ctrl+l", priority=True),
    ScreenCommand("tui.suspend", "suspend", anywhere="ctrl+z"),
    ScreenCommand("encryption.lock", "lock", anywhere="ctrl+o", priority=True),
    ScreenCommand("tui.profile", "profile"),
    ScreenCommand("tui.round_next", "round_next"),
    ScreenCommand("tui.round_end", "round_end"),
    ScreenCommand("tui.round_again", "round_again"),
    ScreenCommand("tui.theme_dark", "look('dark')"),
    ScreenCommand("tui.theme_light", "look('light')"),
    ScreenCommand("tui.theme_contrast", "look('contrast')"),
    ScreenCommand("tui.quit", "quit", "q", anywhere="ctrl+q"),
)


def get_tab(name: str) -> TabEntry:
    """Return the entry of the tab called `name`; raises StopIteration for any other name."""
    return next(place for place in TABS if place.name == name)
