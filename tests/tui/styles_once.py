"""Parses a style sheet and finds a widget's styles once for all programs of a test run, instead of at each change.

What a widget looks like follows from the sheet and from what is seen of it and of all it lies in: its kind, its name,
its classes and its state. For the same of all that the same was found before, however many programs ago.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from textual.app import App
from textual.css.model import RuleSet
from textual.css.stylesheet import Stylesheet
from textual.dom import DOMNode
from textual.widget import Widget

if TYPE_CHECKING:
    from collections.abc import Iterable

    import pytest

_FLAGS = ("_has_hover_style", "_has_focus_within", "_has_order_style", "_has_odd_or_even")
_parse = Stylesheet._parse_rules
_apply = Stylesheet.apply
_update_nodes = Stylesheet.update_nodes
_parsed: dict[tuple[object, ...], list[Any]] = {}
_keys: dict[tuple[object, ...], int] = {}
_found: dict[int, tuple[dict[str, Any], tuple[bool, ...]]] = {}


class _Walk:
    """The keys of the widgets that one change of styles comes to."""

    known: dict[DOMNode, int] | None = None


def _parse_once(sheet: Stylesheet, css: str, *rest: Any, **named: Any) -> list[Any]:
    key = (css, *rest, *sorted(named.items()), *sorted(sheet._variables.items()))
    if key not in _parsed:
        _parsed[key] = _parse(sheet, css, *rest, **named)
    return _parsed[key]


def _number(*parts: object) -> int:
    return _keys.setdefault(parts, len(_keys))


def _sheet_key(sheet: Stylesheet) -> int:
    rules, key = getattr(sheet, "_numbered", (None, 0))
    if rules is not sheet.rules:
        # What was parsed stays in _parsed, so that no other rule gets its number.
        rules, key = sheet.rules, _number(*map(id, sheet.rules))
        sheet._numbered = (rules, key)  # type: ignore[attr-defined]
    return int(key)


def _state(node: DOMNode) -> tuple[object, ...]:
    if isinstance(node, Widget):
        return node.mouse_hover, node.has_focus, node.disabled, node.allow_focus()
    return tuple(sorted(node.get_pseudo_classes())) if isinstance(node, App) else ()


def _key(sheet: Stylesheet, node: DOMNode, known: dict[DOMNode, int]) -> int:
    key = known.get(node)
    if key is None:
        parent = node._parent
        above = _key(sheet, parent, known) if isinstance(parent, DOMNode) else _sheet_key(sheet)
        key = known[node] = _number(above, type(node), node._id, node.classes, _state(node))
    return key


def _apply_once(sheet: Stylesheet, node: DOMNode, *, animate: bool = False, **_: Any) -> None:
    """Give a widget the styles found for one like it; those that depend on its neighbours are found anew."""
    is_first = _Walk.known is None
    known = _Walk.known = {} if _Walk.known is None else _Walk.known
    try:
        key = _key(sheet, node, known)
        if key in _found:
            rules, flags = _found[key]
            for flag, is_so in zip(_FLAGS, flags, strict=True):
                setattr(node, flag, is_so)
            _give(sheet, node, rules, animate=animate)
            sheet._process_component_classes(node)
        else:
            result: dict[Any, Any] = {}
            _apply(sheet, node, animate=animate, cache=result)
            for rules in result.values():
                _found[key] = rules, tuple(getattr(node, flag) for flag in _FLAGS)
    finally:
        if is_first:
            _Walk.known = None


def _give(sheet: Stylesheet, node: DOMNode, rules: dict[str, Any], *, animate: bool) -> None:
    base = node.styles.base
    if animate:
        sheet.replace_rules(node, rules, animate=True)  # type: ignore[arg-type]
        return
    has = base._rules
    for name in [*(one for one in has if one not in rules), *(one for one in rules if has.get(one) is not rules[one])]:
        setattr(base, name, rules.get(name))
    node.notify_style_update()


def _update_once(sheet: Stylesheet, nodes: Iterable[DOMNode], animate: bool = False) -> None:
    _Walk.known = {}
    try:
        _update_nodes(sheet, nodes, animate)
    finally:
        _Walk.known = None


def keep(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let all style sheets share what was parsed and found, and tell a rule from another without a call of Python."""
    monkeypatch.setattr(RuleSet, "__hash__", object.__hash__)
    monkeypatch.setattr(Stylesheet, "_parse_rules", _parse_once)
    monkeypatch.setattr(Stylesheet, "apply", _apply_once)
    monkeypatch.setattr(Stylesheet, "update_nodes", _update_once)
