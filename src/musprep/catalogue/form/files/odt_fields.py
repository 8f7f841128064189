"""The places to fill in of an OpenDocument: form controls, fields, content controls and Word's old fields."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from musprep.catalogue.form.block import BlankKind, FormBlank
from musprep.catalogue.form.files.archive import collect_text, get_value, name_of

if TYPE_CHECKING:
    from collections.abc import Mapping
    from xml.etree.ElementTree import Element

ODT_FIELDS: Final = frozenset(
    {"control", "fieldmark", "fieldmark-start", "drop-down", "text-input", "placeholder", "content-control"}
)
"""The elements in a paragraph that are a place to fill in."""
_CONTROLS: Final = {
    "textarea": BlankKind.TEXT,
    "text": BlankKind.TEXT,
    "formatted-text": BlankKind.TEXT,
    "number": BlankKind.TEXT,
    "value": BlankKind.TEXT,
    "date": BlankKind.DATE,
    "listbox": BlankKind.CHOICE,
    "combobox": BlankKind.CHOICE,
    "checkbox": BlankKind.CHECK,
    "radio": BlankKind.CHECK,
}
_MARKS: Final = {"FORMTEXT": BlankKind.TEXT, "FORMCHECKBOX": BlankKind.CHECK, "FORMDROPDOWN": BlankKind.CHOICE}
_PROMPT: Final = re.compile(
    r"(?:klik|tryk|click|tap|skriv|indtast|vælg|angiv|choose|select|enter|type|\[.*\]$|[.…_\s\u2002]*$)", re.IGNORECASE
)
"""What stands in a field until it is filled in."""


def find_odt_controls(content: Element) -> dict[str, Element]:
    """Return the form controls of a document by the ids that its paragraphs name."""
    return {get_value(one, "id"): one for one in content.iter() if name_of(one) in _CONTROLS and get_value(one, "id")}


def read_odt_field(element: Element, controls: Mapping[str, Element]) -> tuple[FormBlank, str] | None:
    """Return the blank that an element of `ODT_FIELDS` is, and the words of its own that are shown after it.

    None is for one that holds words of the form, or nothing at all.
    """
    kind = name_of(element)
    if kind == "control":
        control = controls.get(get_value(element, "control"))
        return _read_control(control) if control is not None else None
    if kind.startswith("fieldmark"):
        mark = _MARKS.get(get_value(element, "type").rpartition(".")[2])
        entries = [get_value(one, "value") for one in element if get_value(one, "name") == "Dropdown_ListEntry"]
        return (FormBlank(mark, tuple(entries)), "") if mark else None
    return _read_text_field(element, kind)


def _read_text_field(element: Element, kind: str) -> tuple[FormBlank, str] | None:
    items = [one for one in element if name_of(one) in {"label", "list-item"}]
    options = [get_value(one, "display-text") or get_value(one, "value") for one in items]
    blank = FormBlank(BlankKind.TEXT, label=get_value(element, "description"))
    if get_value(element, "checkbox") == "true":
        blank = FormBlank(BlankKind.CHECK)
    elif options or kind == "drop-down":
        shown = tuple(one for one in options if not _PROMPT.match(one))
        blank = FormBlank(BlankKind.CHOICE, shown, get_value(element, "name"))
    elif get_value(element, "date") == "true":
        blank = FormBlank(BlankKind.DATE)
    elif kind != "placeholder" and not _PROMPT.match(collect_text(element)):
        return None
    return blank, ""


def _read_control(control: Element) -> tuple[FormBlank, str]:
    kind = _CONTROLS[name_of(control)]
    label = get_value(control, "label")
    if kind is BlankKind.CHECK:
        return FormBlank(kind, group=get_value(control, "name") if name_of(control) == "radio" else ""), label
    shown = [get_value(one, "label") for one in control if name_of(one) in {"option", "item"}]
    return FormBlank(kind, tuple(filter(None, shown)), label or get_value(control, "title")), ""
