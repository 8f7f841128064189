"""The number of the files' format, and how a file of an older one is read.

Every file bears its own number. An older file is brought up to today's as it is read; it stays as it lies until it is
next saved, and what it was then goes to the history. A newer one is refused where it is read, and never written over.
"""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

    Step = Callable[[str, dict[str, Any]], dict[str, Any]]

SCHEMA = 1
STEPS: dict[int, Step] = {}
"""By the number it starts from: what turns a file's path and its table (without `schema`) into the next number's."""


def scanned(text: str) -> tuple[int, str]:
    """Return the number (0: none is told) and the language in a file's first lines, without a TOML reader."""
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


def brought_up(path: str, table: dict[str, Any], number: int) -> dict[str, Any]:
    """Return the table of a file of format `number` as today's; raises KeyError where no step leads there."""
    for one in range(number, SCHEMA):
        table = STEPS[one](path, table)
    return table
