"""A field of one line that loses nothing of a paste, and shows any text harmlessly."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.binding import Binding
from textual.suggester import Suggester
from textual.widgets import Input

from musprep.language.safe import safe_line

if TYPE_CHECKING:
    from textual import events
    from textual.binding import BindingType


class LineInput(Input):
    """An Input without frame. Several pasted lines become one; alt and a letter types nothing, nor does ctrl+y."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("ctrl+y", "nothing", show=False)]

    BINDINGS: ClassVar[list[BindingType]] = [Binding("ctrl+z", "stay", show=False)]

    def __init__(
        self,
        value: str = "",
        *,
        placeholder: str = "",
        suggester: Suggester | None = None,
        id: str | None = None,  # noqa: A002 - Textual's name
        classes: str | None = None,
    ) -> None:
        super().__init__(
            safe_line(value),
            placeholder=placeholder,
            suggester=suggester,
            compact=True,
            select_on_focus=False,
            id=id,
            classes=classes,
        )

    def action_nothing(self) -> None:
        """Stand before redo, which belongs to what is done outside of a field."""

    def on_paste(self, event: events.Paste) -> None:
        event.stop()
        event.text = safe_line(event.text)

    def on_key(self, event: events.Key) -> None:
        if event.key.startswith("alt+"):
            event.character = None

    def action_stay(self) -> None:
        """Do nothing: who means to undo while writing does not leave the program."""


class TagSuggester(Suggester):
    """Completes the last of several tags with one that was used before."""

    def __init__(self, tags: list[str]) -> None:
        super().__init__(use_cache=False, case_sensitive=True)
        self._tags = [safe_line(tag) for tag in tags]

    async def get_suggestion(self, value: str) -> str | None:
        head, _, last = value.rpartition(",")
        begun = last.strip().lstrip("#@").casefold()
        taken = {one.strip().lstrip("#@").casefold() for one in head.split(",")}
        found = next((tag for tag in self._tags if begun and tag.startswith(begun) and tag not in taken), "")
        return value + found[len(begun) :] if found and found != begun else None
