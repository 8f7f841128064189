"""Which of the notes the log shows, and the words of the filter that can be clicked."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from textual.message import Message
from textual.widgets import Static

if TYPE_CHECKING:
    from textual import events

    from musprep.model.entry import Entry


class LogFilter(NamedTuple):
    """What is shown: one kind, one tag, some words; "" for all."""

    kind: str = ""
    tag: str = ""
    words: str = ""

    def __bool__(self) -> bool:
        return bool(self.kind or self.tag or self.words.strip())

    def select_entries(self, entries: list[Entry]) -> list[Entry]:
        """Return those of the notes that fit the filter."""
        from musprep.language.fold import holds

        if not self:
            return entries
        return [entry for entry in entries if self._fits(entry) and holds(entry.said, self.words)]

    def _fits(self, entry: Entry) -> bool:
        from musprep.language.fold import fold

        if self.kind and entry.kind.value != self.kind:
            return False
        return not self.tag or fold(self.tag) in map(fold, entry.all_tags)


class FilterWord(Static, can_focus=False):
    """A word of the filter, to be clicked."""

    class Clicked(Message):
        """The word was clicked."""

        def __init__(self, name: str) -> None:
            super().__init__()
            self.name = name

    def on_click(self, event: events.Click) -> None:
        event.stop()
        self.post_message(self.Clicked(str(self.id)))
