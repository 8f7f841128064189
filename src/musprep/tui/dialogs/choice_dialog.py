"""A small dialog with a question and a few answers to pick one from."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, NamedTuple

from textual.binding import Binding
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from musprep.language.safe import make_safe
from musprep.tui.framework.dialog import CHOOSE, CLOSE, MOVE, Dialog

if TYPE_CHECKING:
    from collections.abc import Sequence

    from textual.app import ComposeResult
    from textual.binding import BindingType

    from musprep.tui.framework.commands import ScreenCommand


_AROUND, _AROUND_LOW, _LEAST = 6, 2, 3
"""Lines for all around question and answers, and the fewest for the answers."""


class Pick(NamedTuple):
    """`value` is what is returned; `text` is shown, `more` below it in a quieter voice."""

    value: str
    text: str
    more: str = ""

    def draw(self) -> Content:
        """Return the text of the pick, with what more there is to say muted below it."""
        shown = Content(make_safe(self.text))
        return shown.append(Content.styled(f"\n{make_safe(self.more)}", "$text-muted")) if self.more else shown


class PickDialog(Dialog["str | None"]):
    """Returns the value picked, or None. Never acts."""

    KEYS: ClassVar[tuple[ScreenCommand, ...]] = (CHOOSE, CLOSE, MOVE)

    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape", "close", show=False)]

    def __init__(self, question: str, picks: Sequence[Pick], now: str = "") -> None:
        super().__init__()
        self._question = question
        self._picks = picks
        self._now = now

    def compose(self) -> ComposeResult:
        with Vertical(id="pick-box"):
            yield Static(Content(make_safe(self._question)), id="pick-question")
            yield OptionList(*(Option(pick.draw()) for pick in self._picks), id="pick-list")

    def on_mount(self) -> None:
        picks = self.query_one("#pick-list", OptionList)
        picks.highlighted = next((place for place, pick in enumerate(self._picks) if pick.value == self._now), 0)
        picks.focus()

    def _fit(self) -> None:
        """Let the answers scroll below the question, however low the window is."""
        picks, question = self.query_one("#pick-list"), self.query_one("#pick-question")
        around = _AROUND_LOW if self.has_class("-low") else _AROUND
        picks.styles.max_height = max(_LEAST, self.size.height - around - question.size.height)
        self.call_after_refresh(super()._fit)

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        event.stop()
        self.dismiss(self._picks[event.option_index].value)

    def action_close(self) -> None:
        self.dismiss(None)
