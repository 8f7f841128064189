"""The fields of a web page: which labels belong to them, and which radio buttons to each other."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from musprep.catalogue.form.block import BlankKind, FormBlank
from musprep.catalogue.form.files.html_tree import BLOCKS, HtmlNode

if TYPE_CHECKING:
    from collections.abc import Sequence

_TICKS: Final = {"radio", "checkbox"}
_NO_FIELDS: Final = {"hidden", "submit", "button", "reset", "image", "search", "password"}
_MOST_STEPS: Final = 10
_PROMPT: Final = re.compile(r"(?:[-–—.\s]*|[-–\s]*(?:vælg|vaelg|choose|select|please|ingen valgt)\b.*)", re.IGNORECASE)


@dataclass(slots=True)
class HtmlControls:
    """The fields of a page by their elements, and the elements and texts that only repeat what the fields say."""

    blanks: dict[HtmlNode, FormBlank] = field(default_factory=dict)
    spoken: set[HtmlNode] = field(default_factory=set)
    """Labels that are among a field's options, and buttons of a group after its first."""
    labels: dict[HtmlNode, HtmlNode] = field(default_factory=dict)
    """The field that a label is for."""


def find_controls(root: HtmlNode) -> HtmlControls:
    """Return the fields of a page. Radio buttons with labels of their own are one field with options."""
    found = HtmlControls()
    nodes = list(root.walk())
    by_id = {node.get("id"): node for node in nodes if node.get("id")}
    named = {node.get("for"): node for node in nodes if node.tag == "label" and node.get("for")}
    groups: dict[str, list[HtmlNode]] = {}
    for node in nodes:
        kind = find_field_kind(node)
        if kind in _TICKS:
            group = node.get("name") or next((str(id(one)) for one in node.walk_up() if one.role == "radiogroup"), "")
            if kind == "radio" and group:
                groups.setdefault(group, []).append(node)
            found.blanks[node] = FormBlank(BlankKind.CHECK, label=_find_own_label(node), group=group)
        elif kind == "range":
            found.blanks[node] = FormBlank(BlankKind.CHOICE, _list_steps(node), _find_own_label(node))
        elif kind == "select":
            found.blanks[node] = FormBlank(BlankKind.CHOICE, _list_options(node), _find_own_label(node))
        elif kind:
            date = kind in {"date", "month", "datetime-local", "week"}
            found.blanks[node] = FormBlank(BlankKind.DATE if date else BlankKind.TEXT, label=_find_own_label(node))
    for name, label in named.items():
        if (target := by_id.get(name)) in found.blanks and target is not None:
            found.labels[label] = target
    for buttons in groups.values():
        _join_buttons(found, buttons, {target: label for label, target in found.labels.items()})
    return found


def find_field_kind(node: HtmlNode) -> str:
    """Return what kind of field an element is, "" for none that is filled in."""
    if node.tag == "input":
        kind = node.get("type").lower() or "text"
        return "" if kind in _NO_FIELDS else kind
    if node.tag in {"textarea", "select"}:
        return node.tag
    if node.role in _TICKS:
        return node.role
    if node.role == "textbox" or node.get("contenteditable").lower() in {"true", "plaintext-only"}:
        return "textarea" if not node.text else ""
    return ""


def _list_steps(node: HtmlNode) -> tuple[str, ...]:
    """Return the numbers on a slider, () where there are too many to choose from."""
    ends = [
        node.get(name) if re.fullmatch(r"\d{1,3}", node.get(name)) else other
        for name, other in (("min", "0"), ("max", "100"))
    ]
    first, last = int(ends[0]), int(ends[1])
    return tuple(str(one) for one in range(first, last + 1)) if last - first <= _MOST_STEPS else ()


def _find_own_label(node: HtmlNode) -> str:
    label = node.get("aria-label") or node.get("placeholder") or node.get("title")
    return label if node.tag != "input" or node.get("type").lower() not in _TICKS else node.get("aria-label")


def _list_options(node: HtmlNode) -> tuple[str, ...]:
    options = [one for one in node.walk() if one.tag == "option"]
    first = options[:1] if options and (not options[0].get("value") or _PROMPT.fullmatch(options[0].text)) else []
    skip = set(first) if first and ("value" in first[0].attributes or _PROMPT.fullmatch(first[0].text)) else set()
    return tuple(one.text for one in options if one not in skip and one.text)


def _join_buttons(found: HtmlControls, buttons: Sequence[HtmlNode], labels: dict[HtmlNode, HtmlNode]) -> None:
    """Make one field of radio buttons that all have words of their own; those of a table's columns stay apart."""
    words: list[str] = []
    taken: list[HtmlNode | tuple[HtmlNode, int]] = []
    for button in buttons:
        around = next((one for one in button.walk_up() if one.tag == "label"), None)
        if around is not None and sum(find_field_kind(one) in _TICKS for one in around.walk()) > 1:
            around = None
        label = around or labels.get(button)
        if label is not None and label.text:
            words.append(label.text)
            taken.append(label)
        elif button.role == "radio" and (button.text or button.get("aria-label")):
            words.append(button.text or button.get("aria-label"))
        else:
            after = _find_texts_after(button)
            words.append(" ".join(" ".join(one for one, _, _ in after).split()))
            taken += [(parent, place) for _, parent, place in after]
    if len(buttons) < 2 or not all(words) or len(set(words)) < len(words):
        return
    for one in taken:
        if isinstance(one, HtmlNode):
            found.spoken.add(one)
        else:
            parent, place = one
            parent.children[place] = ""
    first = buttons[0]
    found.blanks[first] = FormBlank(BlankKind.CHOICE, tuple(words), group=first.get("name"))
    found.spoken |= set(buttons[1:])


def _find_texts_after(button: HtmlNode) -> list[tuple[str, HtmlNode, int]]:
    """Return the texts right after a button, up to the next field or line."""
    parent = button.parent
    if parent is None:
        return []
    place = parent.children.index(button)
    found: list[tuple[str, HtmlNode, int]] = []
    for later in range(place + 1, len(parent.children)):
        child = parent.children[later]
        if isinstance(child, str):
            found.append((child, parent, later))
        elif child.tag in BLOCKS or child.tag in {"br", "input", "label", "textarea", "select"}:
            break
        else:
            found += [(text, child, n) for n, text in enumerate(child.children) if isinstance(text, str)]
    return [one for one in found if one[0].strip()]
