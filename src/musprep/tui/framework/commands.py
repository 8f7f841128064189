"""Commands, declared once: key, footer label, palette entry and help row come from the same line."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from textual.binding import Binding

from musprep.language.say import LANGUAGES, text

if TYPE_CHECKING:
    from collections.abc import Iterable

    from textual.binding import BindingType


class ScreenCommand(NamedTuple):
    """Something the user can do. `action` is a Textual action of the tab or app that declares it.

    `name` is `area.rest`; it names two texts: `cmd_<rest>` (a short label) and `cmd_<rest>_help` (a sentence). `keys`
    are separated by commas, the first is shown; `anywhere` are keys that also work inside text fields. `footer` shows
    the command in the footer, `palette` lists it in the palette. With `also` there is a third text, `cmd_<rest>_also`:
    other words by which the palette finds it, in either language.
    """

    name: str
    action: str
    keys: str = ""
    footer: bool = False
    palette: bool = True
    priority: bool = False
    anywhere: str = ""
    also: bool = False

    def make_bindings(self) -> list[Binding]:
        """Return a binding for `keys` and one for `anywhere`; the description is the command's name."""
        return [
            Binding(keys, self.action, self.name, show=self.footer, priority=self.priority, id=self.name)
            for keys in (self.keys, self.anywhere)
            if keys
        ]

    def say_label(self, language: str) -> str:
        """Return its short label."""
        return say_command(self.name, language)

    def say_help(self, language: str) -> str:
        """Return the sentence that explains it."""
        return say_command(self.name, language, "_help")

    def list_words(self) -> list[str]:
        """Return the other words by which it is found."""
        if not self.also:
            return []
        return [words for language in LANGUAGES for words in say_command(self.name, language, "_also").split(", ")]


def list_bindings(commands: Iterable[ScreenCommand]) -> list[BindingType]:
    """Return the bindings of those commands that have a key."""
    return [binding for command in commands for binding in command.make_bindings()]


def say_command(name: str, language: str, ending: str = "") -> str:
    """Return the text of the command called `name` (`area.rest`): its label, or with `_help` its sentence."""
    area, _, rest = name.partition(".")
    return text(f"{area}.cmd_{rest}{ending}", language)


_SHOWN = {
    "question_mark": "?", "slash": "/", "escape": "esc", "enter": "↵", "space": "␣", "tab": "⇥", "shift+tab": "⇧⇥",
    "up": "↑", "down": "↓", "left": "←", "right": "→", "pageup": "pgup", "pagedown": "pgdn", "delete": "del",
    "backspace": "⌫", "plus": "+", "minus": "-", "full_stop": ".", "comma": ",", "asterisk": "*",
    "less_than_sign": "<", "greater_than_sign": ">", "exclamation_mark": "!",
}  # fmt: skip


def name_key(key: str) -> str:
    """Return a key in the form that is shown: `?`, `ctrl+s`, `↵`."""
    first = key.split(",", 1)[0].strip()
    return _SHOWN.get(first, first)
