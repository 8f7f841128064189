"""Turns a text key into a sentence.

A key is `area.name`; each area is a module in language/texts whose TEXTS maps the name to (Danish, English). An area is
loaded when first used, so that `musprep log` loads only the few it needs.
"""

from __future__ import annotations

import os

from musprep.language.option_names import show_options
from musprep.language.quote import quote_inside

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable

LANGUAGES = ("da", "en")
DEFAULT = "da"

_areas: dict[str, dict[str, tuple[str, str]]] = {}
_WITHOUT_VAULT = ("help", "page", "briefing")
"""How the areas begin in which no command names the vault: examples, and what is printed on paper."""
_suggestions: dict[str, str] = {}
"""For the beginning of a command that may be suggested, the same with the vault that is in use."""


def name_vault(named: str, commands: Iterable[str]) -> None:
    """Let every suggested command name the vault as the user did: `named` is what stood behind --vault, or ""."""
    _suggestions.clear()
    if named:
        import shlex
        import subprocess

        path = subprocess.list2cmdline([named]) if os.name == "nt" else shlex.quote(named)
        _suggestions.update({f"musprep {name}": f"musprep --vault {path} {name}" for name in commands})


def _load_area(area: str) -> dict[str, tuple[str, str]]:
    texts = _areas.get(area)
    if texts is None:
        texts = _areas[area] = __import__(f"musprep.language.texts.{area}", fromlist=["TEXTS"]).TEXTS
    return texts


def has_text(key: str) -> bool:
    """Tell whether there is a sentence for `key`, whose area there is."""
    area, _, name = key.partition(".")
    return name in _load_area(area)


def text(key: str, language: str, /, **values: object) -> str:
    """Return the sentence for `key` in `language` ("da" or "en"), with `values` in place of its placeholders.

    A value that stands between quotation marks has none of the same kind in it, and no full stop before another one.
    Raises KeyError where there is no such text: a fault of the program, caught by the tests.
    """
    area, _, name = key.partition(".")
    sentence = _load_area(area)[name][1 if language == "en" else 0]
    if values and "}”" in sentence:
        quoted = [name for name in values if f"{{{name}}}”" in sentence]
        values |= {name: quote_inside(str(values[name]), language) for name in quoted}
        values |= {name: _drop_stop(str(values[name])) for name in quoted if f"{{{name}}}”." in sentence}
    if _suggestions and "musprep " in sentence and not area.startswith(_WITHOUT_VAULT):
        sentence = _add_vault(sentence, escape=bool(values))
    if "--" in sentence and language == "da":
        sentence = show_options(sentence)
    return sentence.format(**values) if values else sentence


def _add_vault(sentence: str, *, escape: bool) -> str:
    """Return a sentence whose commands name the vault; with `escape` its path is put into a text to be formatted."""
    import re

    parts = re.split(r"(musprep [a-z-]+)", sentence)
    named = (_suggestions.get(part, part) if place % 2 else part for place, part in enumerate(parts))
    if escape:
        named = (part.replace("{", "{{").replace("}", "}}") if place % 2 else part for place, part in enumerate(named))
    return "".join(named)


def _drop_stop(words: str) -> str:
    """Return `words` without a full stop at the end, as the sentence they stand in has one of its own there."""
    return words[:-1] if words.endswith(".") and not words.endswith("..") else words


def say_count(key: str, language: str, count: int, /, **values: object) -> str:
    """Return the singular text `key.one` or the plural `key.many`, with `count` put in."""
    return text(f"{key}_one" if count == 1 else f"{key}_many", language, count=count, **values)


def name_value(kind: str, value: str, language: str) -> str:
    """Return the name of a value of a model: of a `kind` of notes, a `say` level, a `role`."""
    return text(f"words.{kind}_{value.replace('-', '_')}", language)


def begin_with_capital(words: str) -> str:
    """Return words as they begin a sentence or a heading; the letters behind the first stay as they are."""
    return words[:1].upper() + words[1:]


def join_parts(parts: Iterable[str], language: str) -> str:
    """Return parts of a sentence one after the other: `a, b and c`."""
    *before, last = parts
    return text("words.and", language, before=", ".join(before), last=last) if before else last
