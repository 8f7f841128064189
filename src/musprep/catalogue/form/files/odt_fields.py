"""The places to fill in of an OpenDocument: form controls, fields, content controls and Word's old fields."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from musprep.catalogue.form.block import BlankKind, FormBlank
from musprep.catalogue.form.files.archive import name_of, text_in, value_of

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
    return {value_of(one, "id"): one for one in content.iter() if name_of(one) in _CONTROLS and value_of(one, "id")}


def read_odt_field(element: Element, controls: Mapping[str, Element]) -> tuple[FormBlank, str] | None:
    """Return the blank that an element of `ODT_FIELDS` is, and the words of its own that are shown after it.

    None is for one that holds words of the form, or nothing at all.
    """
    kind = name_of(element)
    if kind == "control":
        control = controls.get(value_of(element, "control"))
        return _read_control(control) if control is not None else None
    if kind.startswith("fieldmark"):
        mark = _MARKS.get(value_of(element, "type").rpartition(".")[2])
        entries = [value_of(one, "value") for one in element if value_of(one, "name") == "Dropdown_ListEntry"]
        return (FormBlank(mark, tuple(entries)), "") if mark else None
    return _read_text_field(element, kind)


def _read_text_field(element: Element, kind: str) -> tuple[FormBlank, str] | None:
    items = [one for one in element if name_of(one) in {"label", "list-item"}]
    options = [value_of(one, "display-text") or value_of(one, "value") for one in items]
    blank = FormBlank(BlankKind.TEXT, label=value_of(element, "description"))
    if value_of(element, "checkbox") == "true":
        blank = FormBlank(BlankKind.CHECK)
    elif options or kind == "drop-down":
        shown = tuple(one for one in options if not _PROMPT.match(one))
        blank = FormBlank(BlankKind.CHOICE, shown, value_of(element, "name"))
    elif value_of(element, "date") == "true":
        blank = FormBlank(BlankKind.DATE)
    elif kind != "placeholder" and not _PROMPT.match(text_in(element)):
        return None
    return blank, ""


def _read_control(control: Element) -> tuple[FormBlank, str]:
    kind = _CONTROLS[name_of(control)]
    label = value_of(control, "label")
    if kind is BlankKind.CHECK:
        return FormBlank(kind, group=value_of(control, "name") if name_of(control) == "radio" else ""), label
    shown = [value_of(one, "label") for one in control if name_of(one) in {"option", "item"}]
    return FormBlank(kind, tuple(filter(None, shown)), label or value_of(control, "title")), ""
