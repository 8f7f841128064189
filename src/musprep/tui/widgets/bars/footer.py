"""The line of keys at the bottom. Textual's footer leaks widgets (#6666), cuts keys silently and knows one language."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, NamedTuple

from rich.segment import Segment
from textual.strip import Strip
from textual.widget import Widget

from musprep.tui.framework.commands import name_key, say_command
from musprep.tui.framework.tab import Tab
from musprep.tui.framework.toasts import NeverCovered

if TYPE_CHECKING:
    from textual import events
    from textual.app import App
    from textual.screen import Screen

_GAP = 3
_MARGIN = 2
_MORE = "…"


class FooterKey(NamedTuple):
    """A key with its label, and the action it does on `owner`."""

    key: str
    label: str
    action: str
    owner: object

    @property
    def width(self) -> int:
        """How many columns key and label take."""
        return len(self.key) + 1 + len(self.label)


class FooterLine(NeverCovered, Widget):
    """Shows the keys of the tab on the left and those that work everywhere on the right.

    Where not all fit, the last ones of the tab are left out and `…` says so: `?`, or a click on it, lists them all.
    """

    COMPONENT_CLASSES: ClassVar[set[str]] = {"key-line--key", "key-line--label"}

    def __init__(self) -> None:
        super().__init__(id="key-line")
        self._language = ""
        self._places: list[tuple[int, FooterKey]] = []
        self._more = -1
        """Where it says that there are more keys; -1 where it does not."""

    def on_mount(self) -> None:
        self.screen.bindings_updated_signal.subscribe(self, self._follow_focus)

    def show(self, language: str) -> None:
        """Show the keys in this language from now on."""
        self._language = language
        self.refresh()

    def _follow_focus(self, _screen: Screen[object]) -> None:
        self.refresh()

    def list_keys(self) -> tuple[list[FooterKey], list[FooterKey]]:
        """Return the keys that work now: the tab's, and those of the frame."""
        here: list[FooterKey] = []
        everywhere: list[FooterKey] = []
        seen: set[str] = set()
        for key, (owner, binding, enabled, _tip) in self.screen.active_bindings.items():
            name = binding.id or ""
            if not (binding.show and enabled and "." in name) or name in seen or self._takes_as_text(key):
                continue
            if isinstance(owner, Tab) and not owner.offers(binding.action):
                continue
            seen.add(name)
            one = FooterKey(name_key(key), say_command(name, self._language), binding.action, owner)
            (everywhere if owner is self.app else here).append(one)
        return here, everywhere

    def _takes_as_text(self, key: str) -> bool:
        """Tell whether the focused field would take the key as text."""
        from textual.keys import key_to_character

        focused, sign = self.screen.focused, name_key(key)
        # Textual knows no character for a key called "slash", though it types one.
        character = key_to_character(key) or (sign if len(sign) == 1 else None)
        return focused is not None and focused.check_consume_key(key, character)

    def render_line(self, y: int) -> Strip:
        width, plain = self.size.width, self.rich_style
        if not self._language:
            return Strip.blank(width, plain)
        here, everywhere = self.list_keys()
        right = sum(key.width for key in everywhere) + _GAP * (len(everywhere) - 1)
        room = width - 2 * _MARGIN - right - _GAP
        shown = list(here)
        while shown and self._measure_keys(shown, whole=len(shown) == len(here)) > room:
            # The way out stays longest.
            shown.pop(-2 if len(shown) > 1 and shown[-1].action == "leave" else -1)
        self._places, self._more = [], -1
        segments = [Segment(" " * _MARGIN, plain)]
        at = self._add(segments, shown, _MARGIN)
        if len(shown) < len(here):
            self._more = at
            segments.append(Segment(_MORE, self.get_component_rich_style("key-line--label")))
            at += len(_MORE)
        start = max(width - _MARGIN - right, at)
        segments.append(Segment(" " * (start - at), plain))
        self._add(segments, everywhere, start)
        return Strip(segments).adjust_cell_length(width, plain)

    @staticmethod
    def _measure_keys(keys: list[FooterKey], *, whole: bool) -> int:
        return sum(key.width + _GAP for key in keys) - (_GAP if whole else -len(_MORE))

    def _add(self, segments: list[Segment], keys: list[FooterKey], at: int) -> int:
        key_style = self.get_component_rich_style("key-line--key")
        label_style = self.get_component_rich_style("key-line--label")
        for key in keys:
            self._places.append((at, key))
            segments.append(Segment(key.key, key_style))
            segments.append(Segment(f" {key.label}", label_style))
            segments.append(Segment(" " * _GAP, self.rich_style))
            at += key.width + _GAP
        return at

    async def on_click(self, event: events.Click) -> None:
        if event.x == self._more:
            self.app.call_later(self.app.simulate_key, "f1")
        for start, key in self._places:
            if start <= event.x < start + key.width:
                app: App[object] = self.app
                await app.run_action(key.action, key.owner)  # type: ignore[arg-type]
