"""What is drawn on a page of a PDF: lines, boxes and backgrounds. Runs where `pdf_extract` does."""

from __future__ import annotations

import ctypes
from dataclasses import dataclass, field
from itertools import pairwise
from typing import TYPE_CHECKING, Any, Final

import pypdfium2.raw as pdfium

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    import pypdfium2

_MOST_SHAPES: Final = 20_000
_MOST_SEGMENTS: Final = 400
"""A path with more is a drawing."""
_DEEPEST: Final = 8
_THIN: Final = 2.6
"""What is thinner is a line, whether it is drawn as one or filled."""
_TICK: Final = (5.0, 18.0)
"""How large a box to tick is."""
Matrix = tuple[float, float, float, float, float, float]
Box = list[float]


@dataclass(slots=True)
class PageShapes:
    """Lines, frames, backgrounds and boxes as (left, top, right, bottom); a box has what it is as a fifth: ☐ or ○."""

    frames: list[Box] = field(default_factory=list)
    lines: list[Box] = field(default_factory=list)
    fills: list[Box] = field(default_factory=list)
    boxes: list[list[Any]] = field(default_factory=list)
    pictures: int = 0


def find_shapes(page: pypdfium2.PdfPage, place: Callable[[float, float], tuple[float, float]]) -> PageShapes:
    """Return what is drawn on a page; `place` gives a point as it is shown."""
    shapes = PageShapes()
    for drawn, matrix in _walk_objects(page):
        kind = pdfium.FPDFPageObj_GetType(drawn)
        if kind == pdfium.FPDF_PAGEOBJ_IMAGE:
            shapes.pictures += 1
        elif kind == pdfium.FPDF_PAGEOBJ_PATH and len(shapes.lines) + len(shapes.fills) < _MOST_SHAPES:
            _add_path(shapes, drawn, matrix, place)
    return shapes


def _walk_objects(page: pypdfium2.PdfPage) -> Iterator[tuple[Any, Matrix]]:
    """Yield each thing on a page with the matrix of what it is in."""
    plain: Matrix = (1, 0, 0, 1, 0, 0)
    count = 0
    waiting: list[tuple[Any, Matrix, int]] = [
        (pdfium.FPDFPage_GetObject(page.raw, index), plain, 0)
        for index in range(min(_MOST_SHAPES * 4, pdfium.FPDFPage_CountObjects(page.raw)))
    ]
    waiting.reverse()
    while waiting and count < _MOST_SHAPES * 4:
        drawn, matrix, depth = waiting.pop()
        count += 1
        if pdfium.FPDFPageObj_GetType(drawn) == pdfium.FPDF_PAGEOBJ_FORM:
            if depth < _DEEPEST:
                inner = _multiply(_read_matrix(drawn), matrix)
                inside = range(min(_MOST_SHAPES, pdfium.FPDFFormObj_CountObjects(drawn)))
                waiting += [
                    (pdfium.FPDFFormObj_GetObject(drawn, index), inner, depth + 1) for index in reversed(inside)
                ]
        else:
            yield drawn, matrix


def _read_matrix(drawn: Any) -> Matrix:
    matrix = pdfium.FS_MATRIX()
    pdfium.FPDFPageObj_GetMatrix(drawn, matrix)
    return matrix.a, matrix.b, matrix.c, matrix.d, matrix.e, matrix.f


def _multiply(one: Matrix, two: Matrix) -> Matrix:
    a, b, c, d, e, f = one
    g, h, i, j, k, m = two
    return a * g + b * i, a * h + b * j, c * g + d * i, c * h + d * j, e * g + f * i + k, e * h + f * j + m


def _add_path(
    shapes: PageShapes, drawn: Any, around: Matrix, place: Callable[[float, float], tuple[float, float]]
) -> None:
    fill, stroke = ctypes.c_int(), ctypes.c_int()
    pdfium.FPDFPath_GetDrawMode(drawn, fill, stroke)
    count = pdfium.FPDFPath_CountSegments(drawn)
    if not 2 <= count <= _MOST_SEGMENTS:
        return
    matrix = _multiply(_read_matrix(drawn), around)
    dark = fill.value and _is_dark(drawn)
    for points, curved, closed in _list_subpaths(drawn, count, matrix, place):
        xs, ys = [x for x, _ in points], [y for _, y in points]
        box = [min(xs), min(ys), max(xs), max(ys)]
        wide, high = box[2] - box[0], box[3] - box[1]
        is_tick = _TICK[0] <= min(wide, high) and max(wide, high) <= _TICK[1] and abs(wide - high) < 2
        if min(wide, high) < _THIN:
            if max(wide, high) >= _THIN and (stroke.value or dark):
                shapes.lines.append(box)
        elif is_tick and (stroke.value or curved):
            shapes.boxes.append([*box, "○" if curved and _is_round(points) else "☐"])
        else:
            shapes.fills += [box] if dark else []
            framed = closed or len(points) > 3 or curved
            shapes.frames += [box] if framed and stroke.value else []
            shapes.lines += _list_strokes(points) if stroke.value and not framed else []


def _list_strokes(points: list[tuple[float, float]]) -> Iterator[Box]:
    """Yield the level and upright lines of a path."""
    for (x0, y0), (x1, y1) in pairwise(points):
        if abs(x0 - x1) < 1 or abs(y0 - y1) < 1:
            yield [min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1)]


def _list_subpaths(
    drawn: Any, count: int, matrix: Matrix, place: Callable[[float, float], tuple[float, float]]
) -> Iterator[tuple[list[tuple[float, float]], bool, bool]]:
    """Yield the points of each part of a path, whether it is curved, and whether it is closed."""
    a, b, c, d, e, f = matrix
    points: list[tuple[float, float]] = []
    curved = closed = False
    for index in range(count):
        segment = pdfium.FPDFPath_GetPathSegment(drawn, index)
        kind = pdfium.FPDFPathSegment_GetType(segment)
        x, y = ctypes.c_float(), ctypes.c_float()
        pdfium.FPDFPathSegment_GetPoint(segment, x, y)
        if kind == pdfium.FPDF_SEGMENT_MOVETO and points:
            if len(points) > 1:
                yield points, curved, closed
            points, curved, closed = [], False, False
        points.append(place(a * x.value + c * y.value + e, b * x.value + d * y.value + f))
        curved = curved or kind == pdfium.FPDF_SEGMENT_BEZIERTO
        closed = closed or bool(pdfium.FPDFPathSegment_GetClose(segment))
    if len(points) > 1:
        yield points, curved, closed


def _is_dark(drawn: Any) -> bool:
    """Tell whether a path is filled with something that can be seen."""
    inks = [ctypes.c_uint() for _ in range(4)]
    if not pdfium.FPDFPageObj_GetFillColor(drawn, *inks):
        return False
    return min(one.value for one in inks[:3]) < 253 and inks[3].value > 10


def _is_round(points: list[tuple[float, float]]) -> bool:
    """Tell whether a curved path leaves its corners free, as a circle does and a box with soft corners does not."""
    left, top = min(x for x, _ in points), min(y for _, y in points)
    wide = max(x for x, _ in points) - left
    return min(x - left + y - top for x, y in points) > wide * 0.25
