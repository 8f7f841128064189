"""Parses a style sheet and finds a widget's styles once for all programs of a test run, instead of at each change.

What a widget looks like follows from the sheet, from its kind, name, classes and state, and from as much of these as
the sheet asks of what it lies in. For the same of all that the same was found before, however many programs ago.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from textual.app import App
from textual.css.model import RuleSet, Selector, SelectorType
from textual.css.stylesheet import Stylesheet
from textual.dom import DOMNode
from textual.widget import Widget

if TYPE_CHECKING:
    from collections.abc import Iterable

    import pytest

    _Known = dict[tuple["_Rules", DOMNode], int]

_FLAGS = ("_has_hover_style", "_has_focus_within", "_has_order_style", "_has_odd_or_even")
_MARKS = {SelectorType.CLASS: ".", SelectorType.ID: "#"}
_parse = Stylesheet._parse_rules
_parse_all = Stylesheet.parse
_apply = Stylesheet.apply
_update_nodes = Stylesheet.update_nodes
_parsed: dict[tuple[object, ...], list[Any]] = {}
_whole: dict[tuple[object, ...], list[Any]] = {}
_keys: dict[tuple[object, ...], int] = {}
_sorted: dict[int, _Rules] = {}
_sheets: dict[int, dict[tuple[object, ...], _Rules]] = {}
_found: dict[int, tuple[dict[str, Any], tuple[bool, ...]]] = {}


class _Walk:
    """The keys of what the widgets lie in that one change of styles comes to."""

    known: _Known | None = None


def _parse_once(sheet: Stylesheet, css: str, *rest: Any, **named: Any) -> list[Any]:
    key = (css, *rest, *sorted(named.items()), *sorted(sheet._variables.items()))
    if key not in _parsed:
        _parsed[key] = _parse(sheet, css, *rest, **named)
    return _parsed[key]


def _parse_all_once(sheet: Stylesheet) -> None:
    """Give a sheet the rules of one with the same sources, in the same list."""
    key = (*sheet.source.items(), *sorted(sheet._variables.items()))
    if key not in _whole:
        _parse_all(sheet)
        _whole[key] = sheet._rules
    sheet._rules = _whole[key]
    sheet._require_parse = False
    sheet._rules_map = None


def _number(*parts: object) -> int:
    return _keys.setdefault(parts, len(_keys))


class _Rules:
    """The rules of a sheet for one kind of widget, and what they ask of the widgets that it lies in.

    Nothing else of those changes its styles. What was parsed stays in _parsed, so that no other rule gets its number.
    """

    def __init__(self, rules: list[Any], key: int) -> None:
        self.key = key
        asked = [one for rule in rules for each in rule.selector_set for one in _above(each.selectors)]
        self._names = frozenset(map(_name, asked))
        self._with_state = frozenset(_name(one) for one in asked if one.pseudo_classes)
        self._known: dict[tuple[object, ...], tuple[frozenset[str], bool]] = {}

    def ask(self, node: DOMNode) -> tuple[object, ...]:
        """Return which of the asked names a widget has, and its state where that is asked for as well."""
        kind = type(node), node._id, node.classes
        if kind not in self._known:
            names = self._names & node._selector_names
            self._known[kind] = names, not names.isdisjoint(self._with_state) or isinstance(node, App)
        names, with_state = self._known[kind]
        return names, _state(node) if with_state else ()


def _rules_for(sheet: Stylesheet, node: DOMNode) -> _Rules:
    """Return what a sheet has for a kind of widget; many sheets have the same."""
    of, number = getattr(sheet, "_numbered", (None, 0))
    if of is not sheet.rules:
        of, number = sheet.rules, _number("rules", id(sheet.rules))
        sheet._numbered = of, number  # type: ignore[attr-defined]
    known = _sheets.setdefault(number, {})
    kind = type(node), node._id, node.classes
    if kind not in known:
        names = sheet.rules_map.keys() & node._selector_names
        found = {rule for name in names for rule in sheet.rules_map[name]}
        rules = [rule for rule in sheet.rules if rule in found]
        key = _number(*map(id, rules))
        known[kind] = _sorted.setdefault(key, _Rules(rules, key))
    return known[kind]


def _name(selector: Selector) -> str:
    """Return what a widget has among its _selector_names where a selector matches it."""
    if selector.type in (SelectorType.UNIVERSAL, SelectorType.NESTED):
        return "*"
    return _MARKS.get(selector.type, "") + selector.name


def _above(selectors: list[Selector]) -> list[Selector]:
    """Return the parts of a selector that are matched by what a widget lies in, not by itself."""
    end = len(selectors) - 1
    while end > 0 and not selectors[end - 1].advance:
        end -= 1
    return selectors[:end]


def _state(node: DOMNode) -> tuple[object, ...]:
    if isinstance(node, Widget):
        return node.mouse_hover, node.has_focus, node.disabled, node.allow_focus()
    return tuple(sorted(node.get_pseudo_classes())) if isinstance(node, App) else ()


def _key_of_parent(rules: _Rules, node: DOMNode, known: _Known) -> int:
    """Return the number of all that is asked of what a widget lies in."""
    parent = node._parent
    if not isinstance(parent, DOMNode):
        return rules.key
    key = known.get((rules, parent))
    if key is None:
        key = known[rules, parent] = _number(_key_of_parent(rules, parent, known), *rules.ask(parent))
    return key


def _apply_once(sheet: Stylesheet, node: DOMNode, *, animate: bool = False, **_: Any) -> None:
    """Give a widget the styles found for one like it; those that depend on its neighbours are found anew."""
    is_first = _Walk.known is None
    known = _Walk.known = {} if _Walk.known is None else _Walk.known
    try:
        above = _key_of_parent(_rules_for(sheet, node), node, known)
        key = _number(above, type(node), node._id, node.classes, _state(node))
        if key in _found:
            rules, flags = _found[key]
            for flag, is_so in zip(_FLAGS, flags, strict=True):
                setattr(node, flag, is_so)
            _give(node, rules)
            sheet._process_component_classes(node)
        else:
            result: dict[Any, Any] = {}
            _apply(sheet, node, animate=animate, cache=result)
            for rules in result.values():
                _found[key] = rules, tuple(getattr(node, flag) for flag in _FLAGS)
    finally:
        if is_first:
            _Walk.known = None


def _give(node: DOMNode, rules: dict[str, Any]) -> None:
    base = node.styles.base
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
    monkeypatch.setattr(Stylesheet, "parse", _parse_all_once)
    monkeypatch.setattr(Stylesheet, "apply", _apply_once)
    monkeypatch.setattr(Stylesheet, "update_nodes", _update_once)
