"""The options of add and edit that each write one field of a record, and what reads the words typed for them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from musprep.cli.framework import arguments
from musprep.cli.framework.vocabulary import read_party

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable, Iterable

    from musprep.cli.framework.call import CommandCall
    from musprep.cli.framework.parser import Parser


class PartOption(NamedTuple):
    """An option of `add` and `edit`: it writes the `field`, which has its name where none is given.

    `read` converts what was typed. `edit_help` is its help text in `edit`; `only` names the single action that has it.
    `must` is the error where `add` lacks it. A `flag` has no value, and `edit` removes it by `--no-...`. One with
    `clear` can be given several times; the flag of that name in `edit` removes all values, and with `adds` the given
    ones are added to those there are.
    """

    option: str
    help: str = ""
    meta: str = "text"
    field: str = ""
    read: Callable[[CommandCall, str], object] = lambda _call, written: written
    edit_help: str = ""
    only: str = ""
    must: str = ""
    flag: bool = False
    clear: str = ""
    adds: bool = False

    def declare(self, parser: Parser, action: str) -> None:
        """Add the option to the parser, and the flag that removes it."""
        about = (self.edit_help if action == "edit" else "") or self.help
        if self.only not in ("", action):
            return
        if not self.flag:
            parser.add_option(self.option, about, meta=self.meta, many=bool(self.clear))
        else:
            parser.add_flag(self.option, about)
        if action == "edit" and self.flag:
            parser.add_flag(f"no-{self.option}", dest=self.option, value=False)
        if action == "edit" and self.clear:
            parser.add_flag(self.clear)

    def is_given(self, call: CommandCall) -> bool:
        """Tell whether the option, or the flag that clears it, is on the command line."""
        names = [name.replace("-", "_") for name in (self.option, self.clear) if name]
        return any(getattr(call.args, name, None) not in (None, []) for name in names)

    def read_value(self, call: CommandCall, before: object) -> dict[str, object]:
        """Return the field and its value, {} where the option was not given. Raises MusprepError for a wrong value."""
        name = self.option.replace("-", "_")
        written: Any = getattr(call.args, name, None)
        field = self.field or name
        if not self.clear:
            return {} if written is None else {field: written if self.flag else self.read(call, written)}
        cleared = getattr(call.args, self.clear.replace("-", "_"), None)
        if written and cleared and not self.adds:
            call.raise_usage_error("not_both", one=f"--{self.option}", other=f"--{self.clear}")
        stays = getattr(before, field, ()) if self.adds and not cleared else ()
        return {field: (*stays, *(self.read(call, one) for one in written or ()))} if written or cleared else {}


def read_parts(call: CommandCall, parts: Iterable[PartOption], before: object = None) -> dict[str, Any]:
    """Return the fields of those parts that were given, of a record that was as `before`."""
    return {name: value for part in parts for name, value in part.read_value(call, before).items()}


def read_level(call: CommandCall, written: str) -> object:
    """Read a say level, for `PartOption.read`. Raises MusprepError."""
    return arguments.read_level(written, call.language)


def read_owner(call: CommandCall, written: str) -> object:
    """Read who is responsible, for `PartOption.read`. Raises MusprepError."""
    return read_party(written, call.language)


def read_day_ahead(key: str) -> Callable[[CommandCall, str], dt.date | None]:
    """Return a reader of a day to come, which says by `key` how it was understood; "" is no day."""
    return lambda call, written: arguments.read_day(call, written, key, ahead=True) if written else None


MADE = PartOption(
    "made", meta="date", only="add", read=lambda call, written: arguments.read_day(call, written, "made_read")
)
"""The day on which an agreement or a goal was made, where that is some time ago."""
