"""The number of the file format, and how files of an older format are read.

Every file has its own number. An older file is converted as it is read; on the disk it stays as it is until it is next
saved, and the old version then goes to the history. A file of a newer format is refused, and never overwritten.
"""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

    Step = Callable[[str, dict[str, Any]], dict[str, Any]]

SCHEMA = 2


def _name_as_today(_: str, table: dict[str, Any]) -> dict[str, Any]:
    """Convert format 1 to 2: leader became manager, let-go became dropped, a wish's `again` became `carried_from`."""
    renamed = {_KEYS_OF_1.get(key, key): value for key, value in table.items()}
    return {key: _translate_value(key, value) for key, value in renamed.items()}


def _translate_value(key: str, value: Any) -> Any:  # noqa: ANN401 - whatever TOML holds
    if isinstance(value, list):
        return [_translate_value(key, one) for one in value]
    if isinstance(value, dict):
        return _name_as_today("", value)
    return _VALUES_OF_1[key].get(value, value) if key in _VALUES_OF_1 and isinstance(value, str) else value


_KEYS_OF_1 = {"leader": "manager", "again": "carried_from"}
_VALUES_OF_1 = {
    "owner": {"leader": "manager"},
    "responsible": {"leader": "manager"},
    "role": {"leader": "manager"},
    "audience": {"leader": "manager"},
    "what": {"let-go": "dropped"},
    "fill": {
        "leader": "manager",
        "agreed-leader": "agreed-manager",
        "signature-leader": "signature-manager",
    },
}
STEPS: dict[int, Step] = {1: _name_as_today}
"""By the format that it starts from: what converts a file's path and table (without `schema`) to the next format."""


def scan_head(text: str) -> tuple[int, str]:
    """Return the format (0 for none) and the language in the first lines of a file, without a TOML reader."""
    schema, language = 0, ""
    for line in text.split("\n"):
        name, _, value = line.partition("=")
        name, value = name.strip(), value.partition("#")[0].strip()
        if name.startswith("["):
            break
        if name == "schema" and not schema and value.isascii() and value.isdigit():
            schema = int(value[:9])
        elif name == "language" and not language:
            language = value.strip("\"'")
    return schema, language


def migrate(path: str, table: dict[str, Any], number: int) -> dict[str, Any]:
    """Return the table of a file of format `number` in today's format; raises KeyError where no step leads there."""
    for one in range(number, SCHEMA):
        table = STEPS[one](path, table)
    return table
