"""What the frame knows before anything is opened: the rooms, in order, and the commands that work everywhere."""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING, NamedTuple, cast

from musprep.tui.framework.commands import Command

if TYPE_CHECKING:
    from musprep.tui.framework.tab import Room


class Place(NamedTuple):
    """A room by its name, key and class; the class is imported when the room is first entered."""

    name: str
    key: str
    made_by: str

    @property
    def room_class(self) -> type[Room]:
        return cast("type[Room]", getattr(importlib.import_module(f"musprep.tui.tabs.{self.name}.tab"), self.made_by))


PLACES = (
    Place("overview", "1", "OverviewRoom"),
    Place("log", "2", "LogRoom"),
    Place("prepare", "3", "PrepareRoom"),
    Place("interests", "4", "InterestsRoom"),
    Place("agreements", "5", "AgreementsRoom"),
    Place("meeting", "6", "MeetingRoom"),
)

ROOM_COMMANDS = tuple(Command(f"tui.{place.name}", f"room('{place.name}')", place.key) for place in PLACES)

COMMANDS = (
    Command("tui.note", "note", "n", footer=True, anywhere="ctrl+n"),
    Command("tui.search", "search", "slash", footer=True),
    Command("tui.help", "help", "question_mark", footer=True, anywhere="f1"),
    Command("tui.palette", "palette", anywhere="ctrl+p", palette=False),
    Command("tui.save", "save", anywhere="ctrl+s"),
    Command("tui.undo", "undo", "u"),
    Command("tui.redo", "redo", "U,ctrl+y"),
    Command("tui.language", "language", anywhere="ctrl+g"),
    Command("tui.redraw", "redraw", anywhere="ctrl+l", priority=True),
    Command("tui.suspend", "suspend", anywhere="ctrl+z"),
    Command("seal.lock", "lock", anywhere="ctrl+o", priority=True),
    Command("tui.profile", "profile"),
    Command("tui.round_next", "round_next"),
    Command("tui.round_end", "round_end"),
    Command("tui.round_again", "round_again"),
    Command("tui.theme_dark", "look('dark')"),
    Command("tui.theme_light", "look('light')"),
    Command("tui.theme_contrast", "look('contrast')"),
    Command("tui.quit", "quit", "q", anywhere="ctrl+q"),
)


def place_of(name: str) -> Place:
    return next(place for place in PLACES if place.name == name)
