"""The base of every dialog: a line of its keys that can be clicked, help on F1, and a way to close it by mouse."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, ClassVar, Protocol, TypeVar, runtime_checkable

from rich.cells import cell_len
from textual import events, on
from textual.binding import Binding, BindingType
from textual.color import Color
from textual.content import Content
from textual.geometry import Offset
from textual.message import Message
from textual.screen import ModalScreen
from textual.style import Style
from textual.widgets import Input, TextArea

from musprep.language.say import DEFAULT
from musprep.tui.framework.commands import ScreenCommand, name_key
from musprep.tui.framework.textual_patches import CatchesErrors
from musprep.tui.framework.toasts import hide_below, keep_clear

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from textual.widget import Widget

T = TypeVar("T")

CLOSE = ScreenCommand("dialog.close", "", "escape")
LEAVE = ScreenCommand("dialog.leave", "", "escape")
SAVE = ScreenCommand("dialog.save", "", "ctrl+s")
ENTER_SAVES = ScreenCommand("dialog.save", "", "enter")
FIELD = ScreenCommand("dialog.field", "", "tab")
MOVE = ScreenCommand("dialog.move", "", "down,up")
SCROLL = ScreenCommand("dialog.scroll", "", "down,up")
CHOOSE = ScreenCommand("dialog.choose", "", "enter")
OUTSIDE = ScreenCommand("dialog.outside", "", "f6")
HELP = ScreenCommand("dialog.keys", "keys", "f1")
"""Keys that dialogs have in common, for their `KEYS`. What they do stands in the dialog's or the field's bindings."""

_BETWEEN = "   "
_CORNERS, _CORNER = 6, 3
"""Cells of a line of the border that its keys leave free, and those of them at the right."""


class ShowKeys(Message):
    """Please list these keys with a sentence each: those of the dialog on top."""

    def __init__(self, commands: Sequence[ScreenCommand]) -> None:
        super().__init__()
        self.commands = commands


@runtime_checkable
class HasValues(Protocol):
    """A widget in which several things can be chosen."""

    @property
    def values(self) -> tuple[str, ...]:
        """Return those chosen."""


class Dialog(CatchesErrors, ModalScreen[T]):
    """A window above the tabs. Its first widget is its box, and the keys are on the lower border of that.

    A click outside does what Esc does, unless that would lose what was typed or chosen here without asking.
    """

    KEYS: ClassVar[tuple[ScreenCommand, ...]] = (CLOSE,)
    """Its keys, for its key line and its help, the most important first."""
    ASKS: ClassVar[bool] = False
    """Whether Esc asks before anything is lost."""
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("f1", "keys", show=False),
        Binding("ctrl+c", "app.help_quit", show=False, system=True),
    ]

    _as_opened: tuple[object, ...] = ()
    _pressed_outside = False
    _keys_width = -1
    """How wide the box was when its keys were last fitted to it."""
    _places: Sequence[tuple[int, int, str]] = ()
    """The keys shown: from which cell of their line to which each stands."""

    @property
    def tongue(self) -> str:
        """The language it is shown in."""
        return getattr(self.app, "language", DEFAULT)

    @property
    def box(self) -> Widget | None:
        """What one sees of it."""
        return next((one for one in self.children if not one.has_class("-textual-system")), None)

    def list_keys_now(self) -> Iterable[ScreenCommand]:
        """Return those of its keys that do something now."""
        return self.KEYS

    def list_line_keys(self) -> Iterable[ScreenCommand]:
        """Return those of them for its key line: all, unless it shows some elsewhere."""
        return self.list_keys_now()

    @property
    def unsaved(self) -> bool:
        """Whether something was typed or chosen here."""
        return self._read_values() != self._as_opened

    def _read_values(self) -> tuple[object, ...]:
        return tuple(
            one.values if isinstance(one, HasValues) else one.value if isinstance(one, Input) else one.text
            for one in self.query("*")
            if isinstance(one, (HasValues, Input, TextArea))
        )

    # ---- The line of keys --------------------------------------------------------------------------------------------

    @on(events.Mount)
    def _remember_fields(self) -> None:
        self._as_opened = self._read_values()
        # A notice that stands there already comes along.
        keep_clear(self)
        hide_below(self)
        self.screen_layout_refresh_signal.subscribe(self, self._fit_keys, immediate=True)

    def _fit_keys(self, _screen: object) -> None:
        """Show the keys again where the box has got another width since: at first it may have none."""
        if self.box is not None and self.box.outer_size.width != self._keys_width:
            # Before they are shown, as that may lay the screen out again.
            self._keys_width = self.box.outer_size.width
            self.show_keys()

    @on(events.Resize)
    def _resize(self) -> None:
        self.call_after_refresh(self._fit)

    def _fit(self) -> None:
        """Show what fits the window's size now, and the focus wherever it is."""
        self.show_keys()
        if self.focused is not None:
            self.focused.scroll_visible(animate=False)

    def show_keys(self) -> None:
        """Show as many of the keys as fit."""
        if self.box is not None:
            self.put_keys(self.box, self.draw_key_line(self.box.outer_size.width - _CORNERS))

    def put_keys(self, box: Widget, line: Content) -> None:
        """Show the line of keys in its place."""
        box.border_subtitle = line

    def locate_keys(self, box: Widget, width: int) -> Offset:
        """Return where on the screen the line of keys, `width` cells wide, begins."""
        return Offset(box.region.right - _CORNER - width, box.region.bottom - 1)

    def draw_key_line(self, width: int) -> Content:
        """Return the keys as a line of at most `width` columns, and note where each is."""
        keys = fit_keys([*self.list_line_keys(), HELP], width, self.tongue)
        accent = Color.parse(self.app.theme_variables.get("accent", "ansi_default"))
        line, self._places = Content(), []
        before = ""
        for key, words in keys.items():
            line += Content(_choose_gap(before, words) if self._places else "")
            start, before = line.cell_length, words
            line += Content.styled(_name(key), Style(foreground=accent, bold=True)) + Content(words)
            self._places.append((start, line.cell_length, (key.keys or key.anywhere).partition(",")[0]))
        return line

    def press_key(self, key: str) -> None:
        """Do what a key does."""
        # Sent by the app, as one that is typed; one that a dialog sends would not come back up to it.
        self.app.call_later(self.app.simulate_key, key)

    def action_keys(self) -> None:
        """Show all its keys, each with a sentence."""
        self.post_message(ShowKeys([*self.list_keys_now(), HELP]))

    # ---- Clicks ---------------------------------------------------------------------------------------------

    @on(events.MouseDown)
    def _look_where_pressed(self, event: events.MouseDown) -> None:
        # Asked now: a notice that is clicked is gone when the click comes here.
        self._pressed_outside = self.get_widget_at(*event.screen_offset)[0] is self

    @on(events.Click)
    def _look_where_clicked(self, event: events.Click) -> None:
        if self.box is None:
            return
        width = self._places[-1][1] if self._places else 0
        start = self.locate_keys(self.box, width)
        at = event.screen_offset - start
        if at.y == 0 and 0 <= at.x < width:
            for key in (key for first, end, key in self._places if first <= at.x < end):
                self.press_key(key)
        elif self._pressed_outside and event.chain == 1:
            # The second of two quick clicks was meant for what the first one opened this with.
            self.leave_by_click()

    def leave_by_click(self) -> None:
        """Close it where that loses nothing."""
        if self.ASKS or not self.unsaved:
            self.press_key("escape")


def fit_keys(keys: Sequence[ScreenCommand], width: int, language: str) -> dict[ScreenCommand, str]:
    """Return those of the keys that fit a line of `width` columns, each with its words.

    Esc and F1 are always there. Of the others the last ones lose their words first, and then their place.
    """
    shown = {key: f" {key.say_label(language)}" for key in keys}
    spare = [key for key in keys if key.keys not in ("escape", HELP.keys)]
    for key in reversed(spare):
        if _measure_keys(shown) > width:
            shown[key] = ""
    while spare and _measure_keys(shown) > width:
        del shown[spare.pop()]
    return shown if _measure_keys(shown) <= width else dict.fromkeys(shown, "")


def _measure_keys(keys: Mapping[ScreenCommand, str]) -> int:
    said = list(keys.values())
    between = (_choose_gap(before, words) for before, words in pairwise(said))
    return sum(map(cell_len, (*map(_name, keys), *said, *between)))


def _choose_gap(before: str, words: str) -> str:
    """Return what stands between two keys, by their words: names alone stand closer."""
    return _BETWEEN if before or words else " "


def _name(command: ScreenCommand) -> str:
    return name_key(command.keys or command.anywhere)
