"""Writes answers into a Word file, each where the form asks for it. Everything else stays byte for byte."""

from __future__ import annotations

import copy
import io
import zipfile
from typing import TYPE_CHECKING, Any

from musprep.catalogue.form.files.docx_names import MC, STRICT, W
from musprep.catalogue.form.fill.docx_boxes import DocxBoxes
from musprep.catalogue.form.fill.docx_figures import mark_figure
from musprep.catalogue.form.fill.docx_writer import DocxWriter
from musprep.language.error import MusprepError

if TYPE_CHECKING:
    from collections.abc import Iterable

    from musprep.catalogue.form.fill.answer_place import PlacedAnswer

_PLACES = (("p", "p"), ("tc", "tc"), ("sdt", "sdt"), ("ffData", "ff"))
_MAIN = "word/document.xml"


def fill_docx(data: bytes, placed: Iterable[PlacedAnswer]) -> tuple[bytes, list[PlacedAnswer]]:
    """Return the file with the answers in it, and those that no place was found for.

    A field that is filled already stays, and its answer is among those that are not placed. Raises MusprepError
    where lxml is missing, or the file is saved as "strict" (a Word file that only few programs write).
    """
    root = _parse(data)
    places: dict[str, Any] = {}
    for tag, short in _PLACES:
        places |= {f"{short}{number}": one for number, one in enumerate(root.iter(f"{W}{tag}"))}
    order = {one: number for number, one in enumerate(root.iter())}
    writer, boxes = DocxWriter(order), DocxBoxes(order)
    left = []
    for one in placed:
        line = places.get(one.line.place)
        answer = places.get(one.line.answer)
        until = places.get(one.until)
        start = line if line is not None else answer
        if start is None:
            left.append(one)
            continue
        chosen = one.answer.chosen
        done = bool(chosen) and (
            boxes.choose(start, until, one.options, chosen)
            or mark_figure(answer if answer is not None else start, chosen)
        )
        if not done:
            done = writer.write(start, answer, until, one)
        if done:
            _copy_to_fallback(start)
        else:
            left.append(one)
    return _pack(data, root), left


def _parse(data: bytes) -> Any:  # noqa: ANN401 - lxml has no types
    try:
        from lxml import etree
    except ImportError:
        raise MusprepError("form_fill.no_lxml") from None
    with zipfile.ZipFile(io.BytesIO(data)) as packed:
        words = packed.read(_MAIN)
    if STRICT.strip("{}").encode() in words:
        raise MusprepError("form_fill.strict")
    return etree.fromstring(words, etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False))


def _copy_to_fallback(element: Any) -> None:  # noqa: ANN401 - lxml has no types
    """Put a text box as it is now into its copy for older programs."""
    box = next((one for one in element.iterancestors(f"{W}txbxContent")), None)
    both = next((one for one in element.iterancestors(f"{MC}AlternateContent")), None)
    fallback = both.find(f"{MC}Fallback") if box is not None and both is not None else None
    twin = next(fallback.iter(f"{W}txbxContent"), None) if fallback is not None else None
    if box is not None and twin is not None and len(twin) <= len(box):
        for one in list(twin):
            twin.remove(one)
        twin.extend(copy.deepcopy(one) for one in box)


def _pack(data: bytes, root: Any) -> bytes:  # noqa: ANN401 - lxml has no types
    from lxml import etree

    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as before, zipfile.ZipFile(out, "w") as after:
        for one in before.infolist():
            words = before.read(one)
            if one.filename == _MAIN:
                words = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
            after.writestr(one, words, compress_type=one.compress_type)
    return out.getvalue()
