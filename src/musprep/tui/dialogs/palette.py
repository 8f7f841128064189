"""All commands, to be found by a few letters of their name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.cells import cell_len

from musprep.language.fold import fold, holds
from musprep.language.say import text
from musprep.tui.dialogs.search_list import Picker
from musprep.tui.framework.commands import name_key
from musprep.tui.widgets.lists.row_list import Row

if TYPE_CHECKING:
    from collections.abc import Mapping

    from musprep.tui.framework.commands import ScreenCommand


class Palette(Picker):
    """Returns (tab, command): the tab is the one it belongs to, "" where it works everywhere.

    `said` holds, by a command's name, what it would do now, where that is known.
    """

    def __init__(
        self, language: str, choices: list[tuple[str, ScreenCommand]], said: Mapping[str, str] | None = None
    ) -> None:
        super().__init__(language, "tui.palette_hint")
        self._said = said or {}
        self._choices = {f"{tab}:{command.name}": (tab, command) for tab, command in choices}
        self._here = choices[0][0] if choices else ""

    def look_for(self, words: str) -> None:
        """Show the commands with every word in label, tab or sentence; those whose label begins so come first."""
        wanted = fold(words).split()
        found = []
        for place, (key, (tab, command)) in enumerate(self._choices.items()):
            label = command.say_label(self.language)
            where = text(f"tui.tab_{tab}", self.language) if tab else ""
            also = command.list_words()
            said = f"{label} {where} {self._explain(command)} {' '.join(also)}"
            if holds(said, words):
                near = (
                    0
                    if wanted and any(fold(name).startswith(wanted[0]) for name in (label, *also))
                    else 1
                    if wanted and wanted[0] in fold(label)
                    else 2
                )
                found.append((near, place, key))
        found.sort()
        wide = max((cell_len(self._choices[key][1].say_label(self.language)) for *_, key in found), default=0) + 2
        self.fill(
            [self._make_row(key, wide) for *_, key in found], "" if found else text("tui.palette_none", self.language)
        )

    def _make_row(self, key: str, wide: int) -> Row:
        tab, command = self._choices[key]
        said = self._explain(command)
        if tab not in ("", self._here):
            said = f"{text(f'tui.tab_{tab}', self.language)}: {said}"
        label = command.say_label(self.language)
        lead = f" {label}{' ' * (wide - cell_len(label))}"
        shown = name_key(command.keys or command.anywhere)
        return Row(key, said, lead=lead, tail=shown)

    def _explain(self, command: ScreenCommand) -> str:
        return self._said.get(command.name) or command.say_help(self.language)

    def get_choice(self, key: str) -> tuple[str, ScreenCommand]:
        return self._choices[key]
