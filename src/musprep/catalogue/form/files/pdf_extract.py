"""What pypdfium2 finds in a PDF, as plain lists: runs in the process that `pdf_process` starts, and nowhere else."""

from __future__ import annotations

import ctypes
from functools import partial
from typing import TYPE_CHECKING, Any, Final

import pypdfium2
import pypdfium2.raw as pdfium

from musprep.catalogue.form.files.pdf_shapes import find_shapes

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

_MOST_PAGES: Final = 150
_MOST_CHARS: Final = 500_000
_MOST_WIDGETS: Final = 3000
_MOST_ELEMENTS: Final = 50_000
_FIELDS: Final = {
    pdfium.FPDF_FORMFIELD_TEXTFIELD: "text",
    pdfium.FPDF_FORMFIELD_CHECKBOX: "check",
    pdfium.FPDF_FORMFIELD_RADIOBUTTON: "radio",
    pdfium.FPDF_FORMFIELD_COMBOBOX: "choice",
    pdfium.FPDF_FORMFIELD_LISTBOX: "choice",
    pdfium.FPDF_FORMFIELD_PUSHBUTTON: "button",
    pdfium.FPDF_FORMFIELD_SIGNATURE: "signature",
}
_PARAGRAPHS: Final = {"P", "H", "H1", "H2", "H3", "H4", "H5", "H6", "LI", "Caption", "Title"}
_HIDDEN: Final = 2 | 32
"""Annotation flags: hidden, not shown."""
Point = tuple[float, float]


class PdfError(Exception):
    """The PDF cannot be read: `name` is that of a sentence in `form_file`."""

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self.name = name


def extract(data: bytes) -> dict[str, Any]:
    """Return the title and the pages of a PDF; raises PdfError.

    Lengths are in points from the top left of the page as it is shown. A page has `words` (text, left, top, right,
    bottom, base line, style, element), `lines`, `frames` and `fills` (left, top, right, bottom), `boxes` (the same
    and what it is), `fields` and the number of `pictures`. `styles` are (size, bold, italic, color, font of
    signs), `elements` what
    the tags call each part.
    """
    document = open_document(data)
    title = document.get_metadata_value("Title") or ""
    reader = _PdfReader(document)
    try:
        pages = [reader.read(number) for number in range(len(document))]
    except pypdfium2.PdfiumError as error:
        raise PdfError("broken") from error
    return {"title": title, "pages": pages, "styles": [*reader.styles], "elements": reader.elements}


def open_document(data: bytes) -> pypdfium2.PdfDocument:
    """Return a PDF whose fields can be read and filled; raises PdfError."""
    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        needs_one = getattr(error, "err_code", None) in {pdfium.FPDF_ERR_PASSWORD, pdfium.FPDF_ERR_SECURITY}
        raise PdfError("password" if needs_one else "broken") from error
    if len(document) > _MOST_PAGES:
        raise PdfError("too_heavy")
    document.init_forms()
    return document


def call_for_text(call: Callable[[Any, int], int]) -> str:
    """Return what one of pdfium's functions writes, which take a buffer of UTF-16 and its length in bytes."""
    length = call(None, 0)
    if not 2 < length < 2**20:
        return ""
    buffer = ctypes.create_string_buffer(length)
    call(ctypes.cast(buffer, ctypes.POINTER(pdfium.FPDF_WCHAR)), length)
    return buffer.raw[: length - 2].decode("utf-16-le", "replace")


class _PdfReader:
    def __init__(self, document: pypdfium2.PdfDocument) -> None:
        self._document = document
        self._count = 0
        self.styles: dict[tuple[float, bool, bool, bool, bool], int] = {}
        self.elements: list[str] = []

    def read(self, number: int) -> dict[str, Any]:
        page = self._document[number]
        textpage = page.get_textpage()
        turn = page.get_rotation() // 90 % 4
        left, bottom, right, top = page.get_cropbox()
        high, wide = top - bottom, right - left

        def place(x: float, y: float) -> Point:
            """Return a point as it is shown: from the top left, the page turned."""
            points = ((x - left, top - y), (y - bottom, x - left), (right - x, y - bottom), (top - y, right - x))
            return points[turn]

        tags = self._read_tags(page)
        shapes = find_shapes(page, place)
        return {
            "width": high if turn % 2 else wide,
            "height": wide if turn % 2 else high,
            "words": list(self._read_words(textpage, place, tags)),
            "tagged": bool(tags),
            "lines": shapes.lines,
            "frames": shapes.frames,
            "fills": shapes.fills,
            "boxes": shapes.boxes,
            "pictures": shapes.pictures,
            "fields": list(self._read_fields(page, place)),
        }

    def _read_words(
        self, textpage: pypdfium2.PdfTextPage, place: Callable[..., Point], tags: dict[int, int]
    ) -> Iterator[list[Any]]:
        raw = textpage.raw
        count = textpage.count_chars()
        self._count += count
        if self._count > _MOST_CHARS:
            raise PdfError("too_heavy")
        looks: dict[int, tuple[int, int]] = {}
        word: list[Any] = []
        high, last = 0xD800, (0.0, 0.0)
        box = pdfium.FS_RECTF()
        x, y = ctypes.c_double(), ctypes.c_double()
        for index in range(count):
            code = pdfium.FPDFText_GetUnicode(raw, index)
            if 0xD800 <= code < 0xDC00:
                high = code
                continue
            if 0xDC00 <= code < 0xE000:
                code = 0x10000 + ((high - 0xD800) << 10) + code - 0xDC00
            char = chr(code) if 0 < code < 0x110000 else ""
            if not char or char.isspace():
                if word:
                    yield word
                word = []
                continue
            pdfium.FPDFText_GetLooseCharBox(raw, index, box)
            pdfium.FPDFText_GetCharOrigin(raw, index, x, y)
            x0, y0 = place(box.left, box.top)
            x1, y1 = place(box.right, box.bottom)
            x0, x1, y0, y1 = min(x0, x1), max(x0, x1), min(y0, y1), max(y0, y1)
            base = place(x.value, y.value)[1]
            style, element = self._read_look(raw, index, looks, tags)
            size = max(4.0, y1 - y0)
            same = last == (x0, x1)
            last = x0, x1
            if word and not same and (abs(word[5] - base) > size * 0.4 or not -size * 0.6 < x0 - word[3] < size * 0.35):
                yield word
                word = []
            if word:
                word[0] += char
                word[2], word[3], word[4] = min(word[2], y0), max(word[3], x1), max(word[4], y1)
            else:
                word = [char, x0, y0, x1, y1, base, style, element]
        if word:
            yield word

    def _read_look(
        self, raw: Any, index: int, known: dict[int, tuple[int, int]], tags: dict[int, int]
    ) -> tuple[int, int]:
        """Return the number of the style of a character, and that of the element that the PDF's tags put it in."""
        shown = pdfium.FPDFText_GetTextObject(raw, index)
        key = ctypes.cast(shown, ctypes.c_void_p).value or 0 if shown else 0
        if key in known:
            return known[key]
        bold = italic = signs = False
        marked = -1
        if shown:
            font = pdfium.FPDFTextObj_GetFont(shown)
            buffer = ctypes.create_string_buffer(200)
            pdfium.FPDFFont_GetBaseFontName(font, buffer, 200)
            name = buffer.value.decode("latin-1").lower()
            weight = pdfium.FPDFFont_GetWeight(font)
            bold = weight >= 600 or any(word in name for word in ("bold", "black", "heavy", "demi"))
            signs = any(word in name for word in ("wingding", "dingbat", "webding"))
            italic = "italic" in name or "oblique" in name
            marked = pdfium.FPDFPageObj_GetMarkedContentID(shown)
        size = pdfium.FPDFText_GetFontSize(raw, index)
        inks = [ctypes.c_uint() for _ in range(4)]
        color = bool(pdfium.FPDFText_GetFillColor(raw, index, *inks))
        light = [one.value for one in inks[:3]]
        color = color and max(light) - min(light) > 30
        matrix = pdfium.FS_MATRIX()
        if pdfium.FPDFText_GetMatrix(raw, index, matrix):
            size *= max(abs(matrix.d), abs(matrix.b)) or 1
        style = self.styles.setdefault((round(size, 1), bold, italic, color, signs), len(self.styles))
        known[key] = style, tags.get(marked, -1)
        return known[key]

    def _read_tags(self, page: pypdfium2.PdfPage) -> dict[int, int]:
        """Return the number of the element, in `elements`, that each marked stretch of a tagged page belongs to."""
        tree = pdfium.FPDF_StructTree_GetForPage(page.raw)
        found: dict[int, int] = {}
        if not tree:
            return found
        count = min(pdfium.FPDF_StructTree_CountChildren(tree), _MOST_ELEMENTS)
        waiting = [(pdfium.FPDF_StructTree_GetChildAtIndex(tree, one), 0, -1) for one in range(count)]
        while waiting and len(self.elements) < _MOST_ELEMENTS:
            element, depth, around = waiting.pop()
            if not element or depth > 60:
                continue
            kind = call_for_text(partial(pdfium.FPDF_StructElement_GetType, element))
            inline = kind in {"Span", "Link", "Lbl", "LBody", "Strong", "Em"}
            if around >= 0 and (inline or (kind == "NonStruct" and self.elements[around] in _PARAGRAPHS)):
                number = around
            else:
                number = len(self.elements)
                self.elements.append(kind)
            for one in range(pdfium.FPDF_StructElement_CountChildren(element)):
                marked = pdfium.FPDF_StructElement_GetChildMarkedContentID(element, one)
                if marked >= 0:
                    found[marked] = number
                waiting.append((pdfium.FPDF_StructElement_GetChildAtIndex(element, one), depth + 1, number))
        pdfium.FPDF_StructTree_Close(tree)
        return found

    @staticmethod
    def _is_filled(form: Any, widget: Any, kind: str) -> bool:
        """Tell whether somebody has filled a field in, or may not: it can only be read."""
        if pdfium.FPDFAnnot_GetFormFieldFlags(form, widget) & pdfium.FPDF_FORMFLAG_READONLY:
            return True
        if kind in {"check", "radio"}:
            return bool(pdfium.FPDFAnnot_IsChecked(form, widget))
        value = call_for_text(partial(pdfium.FPDFAnnot_GetFormFieldValue, form, widget)).strip()
        first = (
            call_for_text(partial(pdfium.FPDFAnnot_GetOptionLabel, form, widget, 0)).strip() if kind == "choice" else ""
        )
        # A list that shows its first line may just have begun with it.
        return bool(value) and value != first

    def _read_fields(self, page: pypdfium2.PdfPage, place: Callable[..., Point]) -> Iterator[dict[str, Any]]:
        form = self._document.formenv
        for index in range(min(_MOST_WIDGETS, pdfium.FPDFPage_GetAnnotCount(page.raw)) if form else 0):
            widget = pdfium.FPDFPage_GetAnnot(page.raw, index)
            if pdfium.FPDFAnnot_GetSubtype(widget) == pdfium.FPDF_ANNOT_WIDGET:
                kind = _FIELDS.get(pdfium.FPDFAnnot_GetFormFieldType(form, widget), "")
                box = pdfium.FS_RECTF()
                if kind and pdfium.FPDFAnnot_GetRect(widget, box):
                    x0, y0 = place(box.left, box.top)
                    x1, y1 = place(box.right, box.bottom)
                    name, label, value = (
                        call_for_text(partial(call, form, widget))
                        for call in (
                            pdfium.FPDFAnnot_GetFormFieldName,
                            pdfium.FPDFAnnot_GetFormFieldAlternateName,
                            pdfium.FPDFAnnot_GetFormFieldExportValue,
                        )
                    )
                    options = [
                        call_for_text(partial(pdfium.FPDFAnnot_GetOptionLabel, form, widget, one))
                        for one in range(min(200, max(0, pdfium.FPDFAnnot_GetOptionCount(form, widget))))
                    ]
                    yield {
                        "index": index,
                        "filled": self._is_filled(form, widget, kind),
                        "kind": kind,
                        "box": [min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1)],
                        "name": name,
                        "label": label,
                        "value": value,
                        "options": options,
                        "hidden": bool(pdfium.FPDFAnnot_GetFlags(widget) & _HIDDEN),
                    }
            pdfium.FPDFPage_CloseAnnot(widget)
