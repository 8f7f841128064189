"""Parses a style sheet once for all programs of a test run, instead of at each start, and finds its rules quickly."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from textual.css.model import RuleSet
from textual.css.stylesheet import Stylesheet

if TYPE_CHECKING:
    import pytest

_parse = Stylesheet._parse_rules
_parsed: dict[tuple[object, ...], list[Any]] = {}


def _parse_once(sheet: Stylesheet, css: str, *rest: Any, **named: Any) -> list[Any]:
    key = (css, *rest, *sorted(named.items()), *sorted(sheet._variables.items()))
    if key not in _parsed:
        _parsed[key] = _parse(sheet, css, *rest, **named)
    return _parsed[key]


def keep(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let all style sheets share what was parsed, and tell a rule from another without a call of Python."""
    monkeypatch.setattr(RuleSet, "__hash__", object.__hash__)
    monkeypatch.setattr(Stylesheet, "_parse_rules", _parse_once)
