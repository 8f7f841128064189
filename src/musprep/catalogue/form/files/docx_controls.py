"""The places to fill in that a Word file marks: content controls, and the form fields of older files."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from musprep.catalogue.form.block import BlankKind, FormBlank
from musprep.catalogue.form.files.docx_names import VAL, W14, W, find_value, is_on

if TYPE_CHECKING:
    from xml.etree import ElementTree as ET

PLACEHOLDER: Final = re.compile(
    r"^\W*(?:(?:klik|tryk|tap|click)\b.{0,60}|(?:skriv|indtast|angiv|indsæt|udfyld|type|enter|insert|write)"
    r"\s+(?:dit |din |your |en |et |a |the )?(?:her|here|tekst|text|svar|answer|dato|date)\b.{0,30}"
    r"|(?:vælg|choose|select)\s+(?:et|en|an?|fra|from)\b.{0,40})\W*$",
    re.IGNORECASE | re.DOTALL,
)
"""What a field says as long as nothing is written in it."""


def collect_words(element: ET.Element) -> str:
    """Return the words in an element, deleted ones left out."""
    return "".join(one.text or "" for one in element.iter(f"{W}t"))


def is_contents(control: ET.Element) -> bool:
    """Tell whether a content control holds a table of contents."""
    gallery = find_value(control, "sdtPr/docPartObj/docPartGallery") or ""
    return "table of contents" in gallery.lower()


def read_control(control: ET.Element, place: str) -> FormBlank | None:
    """Return what a `w:sdt` takes, None for one that only holds other things: a section, a title, a picture."""
    properties, content = control.find(f"{W}sdtPr"), control.find(f"{W}sdtContent")
    if properties is None or content is None:
        return None
    label = find_value(properties, "alias") or ""
    if properties.find(f"{W14}checkbox") is not None:
        return FormBlank(BlankKind.CHECK, label=label, place=place)
    for name in ("dropDownList", "comboBox"):
        listed = properties.find(f"{W}{name}")
        if listed is not None:
            options = _list_options(listed)
            return FormBlank(BlankKind.CHOICE if options else BlankKind.TEXT, options, label, place=place)
    if properties.find(f"{W}date") is not None:
        return FormBlank(BlankKind.DATE, label=label, place=place)
    return FormBlank(BlankKind.TEXT, label=label, place=place) if _takes_text(properties, content) else None


def _takes_text(properties: ET.Element, content: ET.Element) -> bool:
    inside = collect_words(content).strip()
    if is_on(properties.find(f"{W}showingPlcHdr")) or PLACEHOLDER.match(inside):
        return True
    if properties.find(f"{W}dataBinding") is not None and inside:
        return False
    return properties.find(f"{W}text") is not None or not (inside or _has_blocks(content))


def _has_blocks(content: ET.Element) -> bool:
    return any(one.tag != f"{W}r" for one in content)


def _list_options(listed: ET.Element) -> tuple[str, ...]:
    found = []
    for one in listed.findall(f"{W}listItem"):
        shown = one.get(f"{W}displayText") or one.get(f"{W}value") or ""
        if shown.strip() and not PLACEHOLDER.match(shown) and one.get(f"{W}value", "x"):
            found.append(shown.strip())
    return tuple(found)


def read_field(data: ET.Element, place: str) -> FormBlank:
    """Return what an older form field takes, by its `w:ffData`."""
    help_text = find_value(data, "statusText") or find_value(data, "helpText") or ""
    if data.find(f"{W}checkBox") is not None:
        return FormBlank(BlankKind.CHECK, label=help_text, place=place)
    listed = data.find(f"{W}ddList")
    if listed is not None:
        options = [one.get(VAL, "").strip() for one in listed.findall(f"{W}listEntry")]
        real = tuple(one for one in options if one and not PLACEHOLDER.match(one))
        return FormBlank(BlankKind.CHOICE, real, help_text, place=place)
    kind = find_value(data, "textInput/type")
    return FormBlank(BlankKind.DATE if kind == "date" else BlankKind.TEXT, label=help_text, place=place)
