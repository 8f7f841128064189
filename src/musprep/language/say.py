"""Puts a message key into words.

A key is `area.name`; each area is a module in language/texts whose TEXTS maps the name to (Danish, English).
Areas load when first asked for, so that `musprep log` reads its own few only.
"""

from __future__ import annotations

LANGUAGES = ("da", "en")
DEFAULT = "da"

_areas: dict[str, dict[str, tuple[str, str]]] = {}


def text(key: str, language: str, /, **values: object) -> str:
    """Return the sentence for `key` in `language` ("da" or "en"), with `values` put in as plain text.

    Raises KeyError where no such text exists: a fault of the program, caught by the tests.
    """
    area, _, name = key.partition(".")
    texts = _areas.get(area)
    if texts is None:
        texts = _areas[area] = __import__(f"musprep.language.texts.{area}", fromlist=["TEXTS"]).TEXTS
    sentence = texts[name][1 if language == "en" else 0]
    return sentence.format(**values) if values else sentence


def counted(key: str, language: str, count: int, /, **values: object) -> str:
    """Return the singular text `key.one` or the plural `key.many`, with `count` put in."""
    return text(f"{key}_one" if count == 1 else f"{key}_many", language, count=count, **values)
