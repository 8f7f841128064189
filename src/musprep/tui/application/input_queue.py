"""Hands keys, pastes and clicks to the app one at a time, however fast they come.

A key may change which widget gets the next one: a dialog opens, the focus moves, a passphrase is tried. Textual does
that a little later, and would meanwhile give the next key to the widget that still has the focus.
"""

from __future__ import annotations

import asyncio
import time
from collections import deque
from typing import TYPE_CHECKING

from textual import events
from textual.app import App
from textual.widgets import Input, TextArea

from musprep.tui.framework.textual_patches import is_busy, is_to_be_laid_out, list_threads_at_work
from musprep.tui.widgets.lists.cursor_list import CursorList

if TYPE_CHECKING:
    from textual.message import Message
    from textual.widget import Widget
    from textual.worker import Worker

_AT_MOST_WORK = 2.0
_AT_MOST = 10.0
"""Seconds of processor time to wait for what a key began, so that a busy machine has its time; seconds in all."""
_LOOK_EVERY = max(0.002, 0.001 + time.get_clock_info("monotonic").resolution)
"""Seconds; a sleep within one step of the clock, which is long on Windows, ends at once, and the loop never rests."""
_LEAVING = ("ctrl+q", "ctrl+c")
_MOVES = ("up", "down", "pageup", "pagedown")


class InputQueue(App[None], inherit_bindings=False):
    """An app whose keys, pastes and clicks wait until those before them have had all their effects.

    Letters for a focused text field need not wait for one another, nor arrows for a list: a key that is held down must
    not go on after it is let go because each of its steps was painted. While `is_held`, all wait.
    """

    is_held = False
    _settling: asyncio.Task[None] | None = None
    _field: Widget | None = None
    """The text field that gets letters now, or the list that gets arrows, if nothing else is waiting."""

    def __init__(self, *, ansi_color: bool | None = None) -> None:
        self._inputs = deque[events.Event]()
        super().__init__(ansi_color=ansi_color)

    @property
    def has_input(self) -> bool:
        """Whether a key, a paste or a click waits or is being processed."""
        return self._settling is not None

    def hold_input(self) -> None:
        """Let all input wait from now on."""
        self.is_held = True

    def release_input(self) -> None:
        """Let the waiting input through, in its order."""
        self.is_held = False
        self._settle_soon()

    def post_message(self, message: Message) -> bool:
        """Post a message; input from the terminal waits for its turn."""
        if not isinstance(message, (events.InputEvent, events.Paste)) or message.is_forwarded:
            return super().post_message(message)
        if isinstance(message, events.MouseEvent) and not self.size.region.contains(int(message.x), int(message.y)):
            # Outside the window nobody clicks; Textual would take the focus away.
            return False
        if self._is_turn_of(message):
            return self._hand_out(message)
        self._inputs.append(message)
        return True

    def _is_turn_of(self, event: events.Event) -> bool:
        if self.is_held and isinstance(event, events.Key) and event.key in _LEAVING:
            # A vault that never opens can be left: at once, or with a second press where other keys wait.
            return all(isinstance(one, events.Key) and one.key in _LEAVING for one in self._inputs) or (
                getattr(self._inputs[-1], "key", "") == event.key
            )
        if self._inputs or (self.is_held and not isinstance(event, events.MouseMove)):
            return False
        return self._settling is None or self._stays_inside(event)

    def _stays_inside(self, event: events.Event) -> bool:
        """Tell whether this only puts a letter, or moves the cursor, where the keys before it did so already."""
        if not isinstance(event, events.Key) or self._field is None or self._field is not self.focused:
            return False
        return event.key in _MOVES if isinstance(self._field, CursorList) else event.is_printable

    def _hand_out(self, event: events.Event) -> bool:
        if not isinstance(event, events.MouseMove):
            if self._settling is None:
                self._field = self._find_field()
            if not self._stays_inside(event):
                self._field = None
            self._settle_soon()
        return super().post_message(event)

    def _find_field(self) -> Widget | None:
        """Return what has the focus, where that is a field to write in or a list."""
        focused = self.focused if self.screen_stack else None
        if isinstance(focused, CursorList):
            return focused
        return focused if isinstance(focused, (Input, TextArea)) and not getattr(focused, "read_only", False) else None

    def _settle_soon(self) -> None:
        if self._settling is None:
            self._settling = asyncio.get_running_loop().create_task(self._settle())

    async def _settle(self) -> None:
        """Wait until what was handed out has had all its effects, then hand out the next, until none is left."""
        try:
            before = list_threads_at_work(self)
            # A task may begin at once (from Python 3.12 on): first the input is posted, and this task is known.
            await asyncio.sleep(0)
            while True:
                await self._wait_until_done(before)
                if self.is_held or not self._inputs or not self._running:
                    return
                before = list_threads_at_work(self)
                self._hand_out_next()
        finally:
            self._settling = self._field = None

    def _hand_out_next(self) -> None:
        """Hand out what is next, and after a letter the letters that follow it, after an arrow the arrows."""
        event, self._field = self._inputs.popleft(), self._find_field()
        if not self._stays_inside(event):
            self._field = None
        super().post_message(event)
        while self._inputs and self._stays_inside(self._inputs[0]):
            super().post_message(self._inputs.popleft())

    async def _wait_until_done(self, before: set[Worker[object]]) -> None:
        """Wait, with a limit, until only timers and the threads in `before` are still at work."""
        loop = asyncio.get_running_loop()
        until, work = loop.time() + _AT_MOST, time.process_time() + _AT_MOST_WORK
        while loop.time() < until and self._running:
            if is_busy() and time.process_time() < work:
                await asyncio.sleep(0)
            elif is_to_be_laid_out(self) and time.process_time() < work:
                await asyncio.sleep(_LOOK_EVERY)
            elif self.is_held or not list_threads_at_work(self) - before:
                return
            else:
                await asyncio.sleep(_LOOK_EVERY)
