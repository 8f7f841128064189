"""A form as a presentation: each slide's title a heading, its texts in the order they are read."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from musprep.catalogue.form.block import Block, FormCell, FormFile, FormParagraph, FormRun, FormTable, Omission
from musprep.catalogue.form.files.archive import Archive, collect_text, get_value, name_of
from musprep.language.error import MusprepError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from xml.etree.ElementTree import Element

_LEFT: Final = {"ftr": "left_footer", "hdr": "left_header", "dt": "left_footer", "sldNum": "left_page_number"}
"""Placeholders that every slide repeats."""
_MOST_SLIDES: Final = 400
_MOST_DEPTH: Final = 30
_NEAR: Final = 150_000
"""Shapes whose tops differ less, in the file's units (4 mm), stand beside each other."""
_MOST_SPAN: Final = 60
_LONGEST_TITLE: Final = 50


class _Shape(NamedTuple):
    top: int
    left: int
    width: int
    height: int
    element: Element


def read_pptx(data: bytes) -> FormFile:
    """Return what a presentation holds; speaker notes, hidden slides and what every slide repeats were left out.

    Raises MusprepError for a file that is broken.
    """
    archive = Archive(data)
    path = next(
        (path for kind, path in archive.read_relations("").values() if kind == "officeDocument"), "ppt/presentation.xml"
    )
    root = archive.read_xml(path)
    if root is None:
        raise MusprepError("form_file.broken")
    parts = archive.read_relations(path)
    ids = [
        next((v for k, v in one.attrib.items() if k.endswith("}id")), "")
        for one in root.iter()
        if name_of(one) == "sldId"
    ]
    blocks: list[Block] = []
    omitted: list[Omission] = []
    for number, (_, slide_path) in enumerate((parts[one] for one in ids[:_MOST_SLIDES] if one in parts), 1):
        slide = archive.read_xml(slide_path)
        if slide is None:
            continue
        if get_value(slide, "show", "1") in {"0", "false"}:
            omitted.append(Omission(_read_words(slide), "left_hidden"))
            continue
        related = archive.read_relations(slide_path).values()
        for kind, name in related:
            if kind == "notesSlide" and (words := _read_notes(archive.read_xml(name))):
                omitted.append(Omission(words, "left_speaker_notes"))
            elif kind in {"diagramData", "comments"} and (words := _read_words(archive.read_xml(name))):
                omitted.append(Omission(words, "left_comment")) if kind == "comments" else None
        layout = next((archive.read_xml(name) for kind, name in related if kind == "slideLayout"), None)
        reader = _SlideReader(number, _read_placeholders(layout))
        reader.read(slide)
        blocks += reader.blocks
        omitted += reader.omitted
        for kind, name in related:
            if kind == "diagramData":
                blocks += [
                    FormParagraph((FormRun(words),), page=number) for words in _read_diagram(archive.read_xml(name))
                ]
    core = archive.read_xml("docProps/core.xml")
    title = next((collect_text(one) for one in core if name_of(one) == "title"), "") if core is not None else ""
    plain = {"powerpoint presentation", "powerpoint-præsentation", "presentation", "præsentation"}
    return FormFile("pptx", tuple(blocks), "" if title.lower() in plain else title, tuple(omitted))


def _read_words(element: Element | None) -> str:
    texts = (one.text or "" for one in (element.iter() if element is not None else ()) if name_of(one) in {"t", "text"})
    return " ".join(" ".join(texts).split())


def _read_notes(slide: Element | None) -> str:
    """Return the words of a page of speaker notes, without its number."""
    shapes = [one for one in (slide.iter() if slide is not None else ()) if name_of(one) == "sp"]
    return " ".join(
        filter(
            None,
            (_read_words(one) for one in shapes if _read_placeholder(one)[0] not in {"sldNum", "ftr", "dt", "hdr"}),
        )
    )


def _read_diagram(data: Element | None) -> Iterator[str]:
    for one in data.iter() if data is not None else ():
        if name_of(one) == "pt" and get_value(one, "type", "node") == "node" and (words := _read_words(one)):
            yield words


def _read_placeholder(shape: Element) -> tuple[str, str]:
    """Return the type and number of the placeholder that a shape fills, ("", "") for none."""
    found = next((one for one in shape.iter() if name_of(one) == "ph"), None)
    return (get_value(found, "type", "body"), get_value(found, "idx")) if found is not None else ("", "")


def _read_placeholders(layout: Element | None) -> dict[tuple[str, str], tuple[int, int, int, int]]:
    """Return where a layout puts its placeholders."""
    shapes = [one for one in (layout.iter() if layout is not None else ()) if name_of(one) == "sp"]
    places = {_read_placeholder(one): _read_box(one) for one in shapes}
    return {key: box for key, box in places.items() if key[0] and box is not None}


def _read_box(shape: Element) -> tuple[int, int, int, int] | None:
    """Return top, left, width and height of a shape, None where it says nothing."""
    for one in shape.iter():
        if name_of(one) == "xfrm":
            off = next((part for part in one if name_of(part) == "off"), None)
            size = next((part for part in one if name_of(part) == "ext"), None)
            if off is not None and size is not None:
                return (
                    _read_number(off, "y"),
                    _read_number(off, "x"),
                    _read_number(size, "cx"),
                    _read_number(size, "cy"),
                )
    return None


def _read_number(element: Element, name: str) -> int:
    value = get_value(element, name, "0")
    return int(value) if value.lstrip("-").isdecimal() and len(value) < 15 else 0


class _SlideReader:
    """Reads one slide: its title first, then its shapes row by row."""

    def __init__(self, page: int, places: dict[tuple[str, str], tuple[int, int, int, int]]) -> None:
        self.blocks: list[Block] = []
        self.omitted: list[Omission] = []
        self._page = page
        self._places = places

    def read(self, slide: Element) -> None:
        tree = next((one for one in slide.iter() if name_of(one) == "spTree"), None)
        if tree is None:
            return
        shapes = list(self._walk_shapes(tree, 0))
        titles = [one for one in shapes if _read_placeholder(one.element)[0] in {"title", "ctrTitle"}] or _find_title(
            shapes
        )
        for one in titles:
            self._add_text(one.element, heading=1)
        taken = {id(one.element) for one in titles}
        for one in _in_order([one for one in shapes if id(one.element) not in taken]):
            kind = _read_placeholder(one.element)[0]
            if kind in _LEFT:
                if words := _read_words(one.element):
                    self.omitted.append(Omission(words, _LEFT[kind]))
            elif name_of(one.element) == "graphicFrame":
                self._add_table(one.element)
            else:
                self._add_text(one.element)

    def _walk_shapes(self, around: Element, depth: int) -> Iterator[_Shape]:
        for one in around:
            kind = name_of(one)
            hidden = any(
                name_of(part) == "cNvPr" and get_value(part, "hidden") in {"1", "true"} for head in one for part in head
            )
            if hidden:
                if words := _read_words(one):
                    self.omitted.append(Omission(words, "left_hidden"))
            elif kind == "grpSp" and depth < _MOST_DEPTH:
                box = _read_box(one) or (0, 0, 0, 0)
                for inner in _in_order(list(self._walk_shapes(one, depth + 1))):
                    yield inner._replace(top=box[0], left=box[1]) if box[2] else inner
            elif kind in {"sp", "graphicFrame"}:
                place = _read_placeholder(one)
                box = _read_box(one) or self._places.get(place) or self._find_box(place[1]) or (10**8, 0, 0, 0)
                yield _Shape(*box, one)
            elif kind == "AlternateContent" and depth < _MOST_DEPTH:
                yield from self._walk_shapes(
                    next((part for part in one if name_of(part) == "Choice"), one[:0]), depth + 1
                )  # type: ignore[arg-type]

    def _find_box(self, number: str) -> tuple[int, int, int, int] | None:
        return next((box for (_, one), box in self._places.items() if number and one == number), None)

    def _add_text(self, shape: Element, heading: int = 0) -> None:
        body = next((one for one in shape if name_of(one) == "txBody"), None)
        paragraphs = (
            list(_read_paragraphs(body, self._page, bullets=_read_placeholder(shape)[0] == "body"))
            if body is not None
            else []
        )
        if heading and paragraphs:
            runs = [run for one in paragraphs for run in (FormRun(" "), *one.runs)][1:]
            paragraphs = [FormParagraph(tuple(runs), heading, page=self._page)]
        self.blocks += paragraphs

    def _add_table(self, frame: Element) -> None:
        table = next((one for one in frame.iter() if name_of(one) == "tbl"), None)
        rows: list[tuple[FormCell, ...]] = []
        for row in table if table is not None else ():
            cells: list[FormCell] = []
            for cell in row if name_of(row) == "tr" else ():
                if name_of(cell) != "tc" or "1" in {get_value(cell, "hMerge"), get_value(cell, "vMerge")}:
                    continue
                body = next((one for one in cell if name_of(one) == "txBody"), None)
                made = tuple(_read_paragraphs(body, self._page, bullets=False)) if body is not None else ()
                fill = any(name_of(part) == "solidFill" for one in cell if name_of(one) == "tcPr" for part in one)
                across, down = (min(_MOST_SPAN, max(1, _read_number(cell, name))) for name in ("gridSpan", "rowSpan"))
                cells.append(FormCell(made, across, down, fill, head=not rows and _has_head(table)))
            if cells:
                rows.append(tuple(cells))
        if rows:
            self.blocks.append(FormTable(tuple(rows), page=self._page))


def _find_title(shapes: list[_Shape]) -> list[_Shape]:
    """Return the shape at the top of a slide without a title, where it holds a few words that ask nothing."""
    texts = [
        one for one in _in_order(shapes) if _read_words(one.element) and _read_placeholder(one.element)[0] not in _LEFT
    ]
    words = _read_words(texts[0].element) if len(texts) > 1 else ""
    return texts[:1] if words and len(words) <= _LONGEST_TITLE and not words.endswith(("?", ".", ":")) else []


def _has_head(table: Element | None) -> bool:
    return any(
        name_of(one) == "tblPr" and get_value(one, "firstRow") == "1" for one in (table if table is not None else ())
    )


def _in_order(shapes: list[_Shape]) -> list[_Shape]:
    """Return shapes as they are read: rows from above, each from the left; columns one after the other."""
    shapes = sorted(shapes, key=lambda one: (one.top, one.left))
    rows: list[list[_Shape]] = []
    for one in shapes:
        if rows and one.top - rows[-1][0].top < _NEAR:
            rows[-1].append(one)
        else:
            rows.append([one])
    if len(rows) > 1 and (split := _find_gutter(shapes)):
        return [
            *_in_order([one for one in shapes if one.left < split]),
            *_in_order([one for one in shapes if one.left >= split]),
        ]
    return [one for row in rows for one in sorted(row, key=lambda one: one.left)]


def _find_gutter(shapes: list[_Shape]) -> int:
    """Return where a gap between two columns of shapes ends that none crosses, 0 where there is none."""
    for split in sorted({one.left for one in shapes})[1:]:
        before = [one for one in shapes if one.left < split]
        after = [one for one in shapes if one.left >= split]
        if all(one.left + one.width <= split + _NEAR for one in before) and min(len(before), len(after)) > 1:
            return split
    return 0


def _read_paragraphs(body: Element, page: int, *, bullets: bool) -> Iterator[FormParagraph]:
    count: dict[int, int] = {}
    for one in body:
        if name_of(one) != "p":
            continue
        props = next((part for part in one if name_of(part) == "pPr"), None)
        level = min(8, _read_number(props, "lvl")) if props is not None else 0
        marks = {name_of(part): part for part in (props if props is not None else ())}
        runs: list[FormRun] = []
        for part in one:
            kind = name_of(part)
            if kind == "br":
                runs.append(FormRun("\n"))
            elif kind in {"r", "fld"}:
                look = next((inner for inner in part if name_of(inner) == "rPr"), None)
                text = "".join(inner.text or "" for inner in part if name_of(inner) == "t")
                if kind == "r" or not get_value(part, "type").startswith("slidenum"):
                    runs.append(_read_run(text, look))
        number = ""
        if "buAutoNum" in marks:
            count[level] = count.get(level, _read_number(marks["buAutoNum"], "startAt") or 1)
            number = _format_number(get_value(marks["buAutoNum"], "type"), count[level])
            count[level] += 1
        elif "buChar" in marks or (bullets and "buNone" not in marks):
            number = "•" if "buChar" in marks else ""
        if "".join(run.text for run in runs).strip():
            yield FormParagraph(tuple(run for run in runs if run.text), number=number, level=level, page=page)


def _read_run(text: str, look: Element | None) -> FormRun:
    text = text.replace("\xad", "").replace("\xa0", " ").replace("\v", "\n")
    if look is None:
        return FormRun(text)
    size = _read_number(look, "sz") / 100
    return FormRun(
        text,
        get_value(look, "b") == "1",
        get_value(look, "i") == "1",
        get_value(look, "u", "none") != "none",
        size=size,
    )


def _format_number(form: str, count: int) -> str:
    end = ")" if form.endswith(("ParenR", "ParenBoth")) else "." if form.endswith("Period") else ""
    if form.startswith("alpha") and count <= 26:
        letter = chr(ord("a") + count - 1)
        return f"{letter.upper() if 'Uc' in form else letter}{end}"
    return f"{count}{end}"
