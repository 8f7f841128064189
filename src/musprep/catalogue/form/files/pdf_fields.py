"""Fills in the fields of a PDF as a hand would: runs in the process that `pdf_process` starts, and nowhere else."""

from __future__ import annotations

import ctypes
import io
from functools import partial
from typing import TYPE_CHECKING, Any

import pypdfium2.raw as pdfium

from musprep.catalogue.form.files.pdf_extract import call_for_text, open_document

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence


def write(data: bytes, entries: Sequence[Mapping[str, Any]]) -> tuple[bytes, list[int]]:
    """Return the PDF with its fields filled, and the numbers of those that did not take what was written.

    An entry is a `FieldEntry` of `pdf_process`. Raises PdfError as `pdf_extract.extract` does.
    """
    document = open_document(data)
    # Each page is loaded once: a second copy of it would not see what is ticked on the first.
    pages = {number: document[number] for number in {entry["page"] for entry in entries}}
    refused = []
    for number, entry in enumerate(entries):
        page = pages[entry["page"]]
        widget = pdfium.FPDFPage_GetAnnot(page.raw, entry["index"])
        if not _fill(document.formenv, page.raw, widget, entry):
            refused.append(number)
        pdfium.FORM_ForceToKillFocus(document.formenv)
        pdfium.FPDFPage_CloseAnnot(widget)
    out = io.BytesIO()
    document.save(out)
    return out.getvalue(), refused


def _fill(form: object, page: object, widget: object, entry: Mapping[str, Any]) -> bool:
    """Fill in one field, and tell whether it holds what was written."""
    if not entry["text"] and entry["option"] < 0:
        return _tick(form, page, widget)
    if not pdfium.FORM_SetFocusedAnnot(form, widget):
        return False
    if entry["option"] >= 0:
        return bool(pdfium.FORM_SetIndexSelected(form, page, entry["option"], True))  # noqa: FBT003 - a function of C
    before = _read_value(form, widget)
    _type_words(form, page, entry["text"])
    pdfium.FORM_ForceToKillFocus(form)
    if _read_value(form, widget).split() == entry["text"].split():
        return True
    # It has less room than the answer needs: a part of one would be worse than none.
    pdfium.FORM_SetFocusedAnnot(form, widget)
    _type_words(form, page, before)
    return False


def _type_words(form: object, page: object, words: str) -> None:
    wide = f"{words}\0".encode("utf-16-le")
    pdfium.FORM_SelectAllText(form, page)
    pdfium.FORM_ReplaceSelection(form, page, (ctypes.c_ushort * (len(wide) // 2)).from_buffer_copy(wide))


def _tick(form: object, page: object, widget: object) -> bool:
    box = pdfium.FS_RECTF()
    if not pdfium.FPDFAnnot_GetRect(widget, box):
        return False
    x, y = (box.left + box.right) / 2, (box.bottom + box.top) / 2
    if not pdfium.FPDFAnnot_IsChecked(form, widget):
        pdfium.FORM_OnMouseMove(form, page, 0, x, y)
        pdfium.FORM_OnLButtonDown(form, page, 0, x, y)
        pdfium.FORM_OnLButtonUp(form, page, 0, x, y)
        pdfium.FORM_ForceToKillFocus(form)
    return bool(pdfium.FPDFAnnot_IsChecked(form, widget))


def _read_value(form: object, widget: object) -> str:
    return call_for_text(partial(pdfium.FPDFAnnot_GetFormFieldValue, form, widget))
