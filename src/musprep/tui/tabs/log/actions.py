"""What one can do with a note of the log."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from musprep.model.entry import Entry
    from musprep.tui.framework.tab_context import TabContext


class NoteActions:
    """Works on the note under the cursor, which `chosen` returns."""

    def __init__(self, tab: TabContext, chosen: Callable[[], Entry | None]) -> None:
        self._tab, self._chosen = tab, chosen

    def find_chosen(self) -> Entry | None:
        """Return the note that is chosen; tell where there is none."""
        entry = self._chosen()
        if entry is None:
            self._tab.tell("log_tab.nothing_chosen", "warning")
        return entry

    def remove(self) -> None:
        """Remove the chosen note, and say so."""
        from musprep.services.year.notes import remove

        entry = self.find_chosen()
        if entry and self._tab.act(lambda: remove(self._tab.session, entry.id)):
            self._tab.tell("log_tab.removed", about=entry.short)

    def change_say(self) -> None:
        """Give the chosen note its next level."""
        from musprep.services.year.notes import edit

        entry = self.find_chosen()
        if entry:
            self._tab.act(lambda: edit(self._tab.session, entry.id, say=entry.say.get_next()))
