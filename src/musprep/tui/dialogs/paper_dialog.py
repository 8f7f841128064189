"""A paper shown word for word before it leaves, with what may point somebody out and the same paper without names."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, NamedTuple, TypeVar

from textual.binding import Binding
from textual.content import Content
from textual.widgets import Button, Static

from musprep.language.safe import make_safe
from musprep.language.say import text
from musprep.tui.framework.commands import ScreenCommand
from musprep.tui.framework.dialog import Dialog

if TYPE_CHECKING:
    from collections.abc import Callable

    from textual.binding import BindingType

T = TypeVar("T")

NAMELESS = ScreenCommand("meeting.nameless", "", "a")


class Paper(NamedTuple):
    """A paper's text, what in it may point somebody out, in words, and a sentence on what it `lacks`."""

    words: str
    found: list[str]
    lacks: str = ""


class PaperDialog(Dialog[T]):
    """Shows the paper that `make` returns; its argument tells whether names are to be left out."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("a", "nameless", show=False)]

    def __init__(self, language: str, make: Callable[[bool], Paper]) -> None:
        super().__init__()
        self.language = language
        self.nameless = False
        self.paper = make(self.nameless)
        self._make = make

    def make_guard_line(self) -> Static:
        """Return the line that tells what may point somebody out."""
        return Static(self._describe_found(), classes="paper-found" if self.paper.found else "paper-found -off")

    def _describe_found(self) -> Content:
        return Content(make_safe(text("guard.shown", self.language, found=", ".join(self.paper.found))))

    def make_nameless_button(self) -> Button:
        """Return the button that takes the names out, and puts them in again."""
        label = Content(text("meeting.gate_nameless", self.language))
        return Button(label, action="screen.nameless", classes="paper-nameless", compact=True)

    def show_paper(self) -> None:
        """Put the paper's text where it is shown."""
        raise NotImplementedError

    def action_nameless(self) -> None:
        self.nameless = not self.nameless
        self.show_again()
        key = "guard.with_names" if self.nameless else "meeting.gate_nameless"
        self.query_one(".paper-nameless", Button).label = Content(text(key, self.language))

    def show_again(self) -> None:
        """Make the paper anew, and show it with what in it may point somebody out."""
        self.paper = self._make(self.nameless)
        self.show_paper()
        line = self.query_one(".paper-found", Static)
        line.update(self._describe_found())
        line.set_class(self.nameless or not self.paper.found, "-off")
