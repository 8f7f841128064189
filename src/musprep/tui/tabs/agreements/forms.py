"""The forms: choose one, see it filled in, write it."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Literal, NamedTuple

from textual import on
from textual.binding import Binding
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.widgets import Button, Static

from musprep.language.safe import make_safe_line
from musprep.language.say import text
from musprep.tui.dialogs.choice_dialog import Pick
from musprep.tui.dialogs.file_written import FileNotes, FileWrittenDialog
from musprep.tui.dialogs.paper_dialog import NAMELESS, PaperDialog
from musprep.tui.framework.commands import ScreenCommand
from musprep.tui.framework.dialog import CLOSE, SCROLL
from musprep.tui.widgets.charts.preview import Preview

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from textual.app import ComposeResult
    from textual.binding import BindingType

    from musprep.services.session.session import Session
    from musprep.tui.dialogs.paper_dialog import Paper

Layout = Literal["md", "html"]
NEW_MANAGER = "new-manager"
"""The page for a new manager, among the forms."""
EMPLOYERS = "employers-own"
"""The employer's own file, among the forms."""


def list_form_picks(session: Session) -> list[Pick]:
    """Return the forms to choose from: the round's own first, then the employer's file and a new manager's page."""
    from musprep.services.papers.forms import list_form_ids

    repository = session.find_repository()
    used = repository.round.catalogues if repository else ()
    own = {name for one in session.shelf.list_readable(used) for name in one.forms}
    picks = []
    for name in list_form_ids(session):
        form = session.shelf.get(name)
        more = text("agreements.forms_own", session.language) if name in own else ""
        picks.append(Pick(name, make_safe_line(form.title.say_in(session.language)), more))
    names = ("agreements.forms_manager", "agreements.forms_manager_about")
    own_file = ("form_screens.own_file", "form_screens.fill_about")
    others = ((EMPLOYERS, own_file), (NEW_MANAGER, names))
    return [*picks, *(Pick(name, *(text(key, session.language) for key in keys)) for name, keys in others)]


_BLANK, _NOW = ScreenCommand("agreements.form_blank", "", "b"), ScreenCommand("agreements.form_now", "", "n")


class FormAnswer(NamedTuple):
    """How to write the form, whether without names, and which: filled in (""), `blank`, or as it stands `now`."""

    layout: Layout
    nameless: bool
    kind: str = ""


class FormPreview(PaperDialog["FormAnswer | None"]):
    """Shows a filled form and returns how to write it, or None."""

    KEYS: ClassVar[tuple[ScreenCommand, ...]] = (
        ScreenCommand("agreements.form_html", "", "h"),
        ScreenCommand("agreements.form_md", "", "m"),
        _BLANK,
        _NOW,
        NAMELESS,
        CLOSE,
        SCROLL,
    )
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "leave", show=False),
        # A form is made to be printed and signed.
        Binding("h,ctrl+s", "write('html')", show=False),
        Binding("m", "write('md')", show=False),
        Binding("b", "turn('blank')", show=False),
        Binding("n", "turn('now')", show=False),
    ]

    def __init__(
        self, language: str, title: str, make: Callable[[bool, str], Paper], kinds: Sequence[str] = ("",)
    ) -> None:
        """Show the form that `make` returns, without names where it is told so, in one of `kinds`: first the first."""
        self.kind, self._kinds = kinds[0], kinds
        super().__init__(language, lambda nameless: make(nameless, self.kind))
        self._title = title

    def compose(self) -> ComposeResult:
        with Vertical(id="form-box") as box:
            box.border_title = Content(self._title)
            yield Preview(id="form-preview")
            yield Static(id="form-lacks")
            yield self.make_guard_line()
            with Horizontal(id="form-foot"):
                yield Button(self._say("cmd_form_html"), id="form-html", compact=True)
                yield Button(self._say("cmd_form_md"), id="form-md", compact=True)
                yield self.make_nameless_button()
                yield Button(self._say("form_close"), id="form-close", compact=True)

    def list_keys_now(self) -> Iterable[ScreenCommand]:
        left = {key for key, kind in ((_BLANK, "blank"), (_NOW, "now")) if kind not in self._kinds[1:]}
        return [key for key in super().list_keys_now() if key not in left]

    def _say(self, key: str) -> Content:
        return Content(text(f"agreements.{key}", self.language))

    def on_mount(self) -> None:
        self.show_paper()
        self.query_one(Preview).focus()

    def show_paper(self) -> None:
        self.query_one(Preview).put(self.paper.words)
        lacks = self.query_one("#form-lacks", Static)
        lacks.update(Content(self.paper.lacks))
        lacks.set_class(not self.paper.lacks, "-off")

    @on(Button.Pressed, "#form-md, #form-html, #form-close")
    def _press(self, event: Button.Pressed) -> None:
        event.stop()
        name = str(event.button.id)
        if name == "form-close":
            self.action_leave()
        else:
            self.action_write("html" if name == "form-html" else "md")

    def action_write(self, layout: Layout) -> None:
        self.dismiss(FormAnswer(layout, self.nameless, self.kind))

    def action_turn(self, kind: str) -> None:
        """Show another kind of the form, or the one that was shown first again."""
        wanted = self._kinds[0] if self.kind == kind else kind
        if wanted in self._kinds and wanted != self.kind:
            self.kind = wanted
            self.show_again()

    def action_leave(self) -> None:
        self.dismiss(None)


class FileWritten(FileWrittenDialog):
    """Shows where a form or a calendar file lies."""

    def __init__(self, language: str, path: str, title: str, notes: FileNotes | None = None) -> None:
        super().__init__(language, path, outside=False, notes=notes)
        names = (f"agreements.{title}", f"agreements.{title}_hint", "agreements.form_close")
        self._words = [text(name, language) for name in names]
