"""The dialogs of the preparation: which catalogues to use, and what a catalogue tells of itself."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.binding import Binding
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.content import Content
from textual.widgets import Button, Static

from musprep.language.safe import make_safe, make_safe_line
from musprep.language.say import text
from musprep.tui.framework.commands import ScreenCommand, list_bindings
from musprep.tui.framework.dialog import CLOSE, SCROLL, Dialog
from musprep.tui.widgets.fields.choices import Choice, Choices
from musprep.tui.widgets.fields.question_view import draw_about

if TYPE_CHECKING:
    from collections.abc import Sequence

    from textual.app import ComposeResult
    from textual.binding import BindingType

    from musprep.model.catalogue import Catalogue


IMPORT = "import"
"""What is returned for a form that is to be taken in, in place of catalogues."""


class CataloguesDialog(Dialog["tuple[str, ...] | str | None"]):
    """Returns the ids of the catalogues to use, in order, `IMPORT`, or None. Never acts."""

    KEYS: ClassVar[tuple[ScreenCommand, ...]] = (
        ScreenCommand("prepare.use", "use", anywhere="ctrl+s,enter", palette=False),
        ScreenCommand("prepare.leave", "leave", "escape", palette=False),
        ScreenCommand("prepare.mark", "", "space"),
        ScreenCommand("form_screens.import", "import_form", "h", palette=False),
    )
    BINDINGS = list_bindings((*KEYS[:2], KEYS[3]))

    def __init__(self, catalogues: Sequence[Catalogue], used: Sequence[str], language: str) -> None:
        super().__init__()
        self._catalogues = catalogues
        self._used = used
        self._language = language

    def compose(self) -> ComposeResult:
        choices = [Choice(one.id, self._describe(one)) for one in self._catalogues]
        with Vertical(id="catalogues-box"):
            yield Static(Content(text("prepare.which", self._language)), id="catalogues-title")
            with VerticalScroll(can_focus=False, id="catalogues-scroll"):
                yield Choices(choices, self._used, many=True, id="catalogues-list")
            yield Static("", id="catalogues-about")
            with Horizontal(id="catalogues-foot"):
                yield Button(text("prepare.cmd_use", self._language), id="catalogues-use", compact=True)
                yield Button(text("form_screens.import_from", self._language), id="catalogues-import", compact=True)

    def _describe(self, catalogue: Catalogue) -> str:
        kind = text(f"words.catalogue_{catalogue.kind.value}", self._language)
        return f"{make_safe_line(catalogue.title.show_in(self._language))} ({kind})"

    def on_mount(self) -> None:
        self.query_one(Choices).focus()
        self._tell_about(0)

    def on_choices_moved(self, event: Choices.Moved) -> None:
        self._tell_about(event.place)

    def _tell_about(self, at: int) -> None:
        if self._catalogues:
            self.query_one("#catalogues-about", Static).update(
                Content(make_safe(self._catalogues[at].about.say_in(self._language)))
            )

    def on_button_pressed(self, event: Button.Pressed) -> None:
        event.stop()
        if event.button.id == "catalogues-import":
            self.action_import_form()
        else:
            self.action_use()

    def action_use(self) -> None:
        wanted = self.query_one(Choices).values
        kept = [name for name in self._used if name in wanted]
        self.dismiss((*kept, *(name for name in wanted if name not in kept)))

    def action_import_form(self) -> None:
        self.dismiss(IMPORT)

    def action_leave(self) -> None:
        self.dismiss(None)


class AboutDialog(Dialog[None]):
    """Shows what a catalogue tells of itself."""

    KEYS: ClassVar[tuple[ScreenCommand, ...]] = (CLOSE, SCROLL)

    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape,enter,i,q", "leave", show=False)]

    def __init__(self, catalogue: Catalogue, language: str) -> None:
        super().__init__()
        self._catalogue = catalogue
        self._language = language

    def compose(self) -> ComposeResult:
        with Vertical(id="about-box"), VerticalScroll(id="about-scroll"):
            yield Static(draw_about(self._catalogue, self._language))

    def on_mount(self) -> None:
        self.query_one("#about-scroll").focus()

    def action_leave(self) -> None:
        self.dismiss(None)
