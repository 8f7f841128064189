"""The keys, made from the commands themselves: of this tab first, then those that work everywhere."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from rich.cells import cell_len
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, VerticalScroll
from textual.content import Content
from textual.widgets import Static

from musprep.language.say import text
from musprep.tui.framework import registry
from musprep.tui.framework.commands import name_key
from musprep.tui.framework.dialog import CLOSE, SCROLL, Dialog

if TYPE_CHECKING:
    from collections.abc import Sequence

    from textual.app import ComposeResult

    from musprep.tui.framework.commands import ScreenCommand


def name_keys(command: ScreenCommand) -> str:
    """Return a command's keys as they are shown: `n  ctrl+n`."""
    keys = [key for part in (command.keys, command.anywhere) for key in part.split(",") if key.strip()]
    return "  ".join(name_key(key) for key in keys)


_PALETTE = next(command for command in registry.COMMANDS if command.action == "palette")


class Help(Dialog[None]):
    """A list of keys with a sentence each; arrows scroll, Esc closes."""

    KEYS: ClassVar[tuple[ScreenCommand, ...]] = (CLOSE, SCROLL)

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,question_mark,q,enter", "close", show=False),
        Binding("down,j", "scroll(1)", show=False),
        Binding("up,k", "scroll(-1)", show=False),
    ]

    def __init__(self, language: str, title: str, commands: Sequence[ScreenCommand], *, alone: bool = False) -> None:
        """Take the commands of the place one is at; `alone` where no others work there."""
        super().__init__()
        self._language = language
        self._title = title
        self._commands = commands
        self._alone = alone
        self._wide = [0, 0]

    def compose(self) -> ComposeResult:
        with VerticalScroll(classes="dialog", id="help") as box:
            box.border_title = Content(text("tui.help_title", self._language))
            here = _with_keys(self._commands)
            everywhere = [] if self._alone else [*registry.TAB_COMMANDS, *registry.COMMANDS]
            self._wide = [max(map(cell_len, column)) + 2 for column in self._list_columns([*here, *everywhere])]
            if here:
                yield from self._compose_part(self._title, here)
            if everywhere:
                yield from self._compose_part(text("tui.help_everywhere", self._language), everywhere)
            yield Static(Content(text("tui.help_click", self._language)), classes="help-click")

    def _list_columns(self, commands: Sequence[ScreenCommand]) -> tuple[list[str], list[str]]:
        # What has no key of its own is chosen from the list of all commands.
        keys = [name_keys(command) or name_keys(_PALETTE) for command in commands]
        return keys, [command.say_label(self._language) for command in commands]

    def _compose_part(self, title: str, commands: Sequence[ScreenCommand]) -> ComposeResult:
        yield Static(Content(title), classes="help-title")
        for keys, label, command in zip(*self._list_columns(commands), commands, strict=True):
            with Horizontal(classes="help-row"):
                yield _make_column(keys, self._wide[0], "help-keys")
                yield _make_column(label, self._wide[1], "help-label")
                yield Static(Content(command.say_help(self._language)), classes="help-words")

    def on_mount(self) -> None:
        self.query_one("#help").focus()

    def action_scroll(self, by: int) -> None:
        self.query_one("#help").scroll_relative(y=by, animate=False)

    def action_keys(self) -> None:
        """Close it: F1 opened it."""
        self.dismiss(None)

    def action_close(self) -> None:
        self.dismiss(None)


def _with_keys(commands: Sequence[ScreenCommand]) -> list[ScreenCommand]:
    return [command for command in commands if command.keys or command.anywhere]


def _make_column(words: str, wide: int, classes: str) -> Static:
    column = Static(Content(words), classes=classes)
    column.styles.width = wide
    return column
