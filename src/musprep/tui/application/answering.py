"""Gives every key an answer: where a command changed nothing visible and said nothing, the user is told so."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.message import Message

from musprep.tui.application.lock import LockingApp
from musprep.tui.framework import registry
from musprep.tui.framework.commands import name_key
from musprep.tui.framework.tab import Tab
from musprep.tui.framework.textual_patches import read_screen

if TYPE_CHECKING:
    from collections.abc import Mapping

    from rich.segment import Segment
    from textual.dom import DOMNode
    from textual.types import ActionParseResult

    from musprep.tui.framework.commands import ScreenCommand


class CommandDone(Message):
    """A command was run; `before` and `picture` are what was so, and visible, then.

    It is posted after anything the tab had to say.
    """

    def __init__(self, command: ScreenCommand, before: tuple[object, ...], picture: list[list[Segment]]) -> None:
        super().__init__()
        self.command = command
        self.before = before
        self.picture = picture


class AnsweringApp(LockingApp):
    """The frame whose commands always answer."""

    _told_times = 0

    def tell(self, sentence: str, severity: str = "information") -> None:
        """Show a sentence, and count it as an answer."""
        self._told_times += 1
        super().tell(sentence, severity)

    async def run_action(
        self,
        action: str | ActionParseResult,
        default_namespace: DOMNode | None = None,
        namespaces: Mapping[str, DOMNode] | None = None,
    ) -> bool:
        tab = self.tab if self.is_open and len(self.screen_stack) == 1 else None
        command = None if tab is None else self._find_command(action, default_namespace)
        if tab is None or command is None:
            return await super().run_action(action, default_namespace, namespaces)
        before, picture = self._read_state(), read_screen(self.screen)
        done = await super().run_action(action, default_namespace, namespaces)
        if len(self.screen_stack) == 1 and tab is self.tab:
            tab.post_message(CommandDone(command, before, picture))
        return done

    def _find_command(self, action: object, namespace: object) -> ScreenCommand | None:
        """Return the command of the tab or the frame that an action belongs to; None for other actions."""
        everywhere = (*registry.TAB_COMMANDS, *registry.COMMANDS)
        commands = everywhere if namespace is self else namespace.COMMANDS if isinstance(namespace, Tab) else ()
        return next((one for one in commands if one.action == action), None)

    def _read_state(self) -> tuple[object, ...]:
        """Return what shows at no cost whether something happened: the focus, the screen, the number of sentences."""
        return (self.focused, self.screen, self._told_times) if self.screen_stack else ()

    def on_command_done(self, message: CommandDone) -> None:
        self.call_after_refresh(self._answer, message)

    def _answer(self, message: CommandDone) -> None:
        if self.is_open and self._read_state() == message.before and read_screen(self.screen) == message.picture:
            command = message.command
            if command in registry.TAB_COMMANDS:
                self.tell(self.say("dialog.tab_already", tab=command.say_label(self.language)))
                return
            key = name_key(command.keys or command.anywhere)
            self.tell(self.say("dialog.nothing_to_do", pressed=key, what=command.say_label(self.language)))
