"""Ticks what is chosen in a Word file: boxes of every kind, and drop-down lists."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, NamedTuple

from musprep.catalogue.form.files.docx_names import MC, VAL, W14, W
from musprep.catalogue.form.fill.answer_place import simplify_question
from musprep.catalogue.form.fill.docx_words import write_control

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

_GLYPH = re.compile(r"[☐□◻◽▢❏❑⬜○◯]|\[\s?\](?!\()|\(\s{1,3}\)")
_EMPTY_SYMBOLS = {"F06F": "F078", "F0A8": "F0FE", "F072": "F078", "F071": "F078"}
"""Boxes of the symbol fonts, and what they are when ticked."""
_GONE = {f"{W}del", f"{W}moveFrom", f"{MC}Fallback"}


class _Box(NamedTuple):
    """A box to tick: what kind, the element, where in its text it stands; `label` is what it is for."""

    kind: str
    element: Any
    at: int
    paragraph: Any
    label: str = ""


class DocxBoxes:
    """Finds and ticks boxes. `order` is the place of each element in the file."""

    def __init__(self, order: Mapping[Any, int]) -> None:
        self._order = order

    def choose(self, start: Any, until: Any, options: Sequence[str], chosen: Sequence[str]) -> bool:  # noqa: ANN401
        """Tick what is chosen between two elements, or choose it in a list; tell whether all of it was found."""
        reach = list(self._walk_between(start, until))
        if self._choose_listed(reach, chosen):
            return True
        row = next(start.iterancestors(f"{W}tr"), None)
        in_row = [one for one in reach if row is not None and row in one.iterancestors()]
        if self._find_boxes(in_row):
            reach = in_row
        boxes = _label_boxes(self._find_boxes(reach))
        wanted = [self._find(boxes, options, one) for one in chosen]
        if not boxes or None in wanted:
            return self._mark_number(reach, options, chosen)
        for box in wanted:
            if box is not None:
                _tick(box)
        return True

    def _walk_between(self, start: Any, until: Any) -> Iterator[Any]:  # noqa: ANN401 - lxml has no types
        first = self._order[start]
        last = self._order.get(until, len(self._order)) if until is not None else len(self._order)
        for one, number in self._order.items():
            if first <= number < last and not any(over.tag in _GONE for over in one.iterancestors()):
                yield one

    def _find_boxes(self, reach: list[Any]) -> list[_Box]:
        found: list[_Box] = []
        inside: set[Any] = set()
        for one in reach:
            if one.tag == f"{W}sdt" and one.find(f"{W}sdtPr/{W14}checkbox") is not None:
                inside |= set(one.iter())
                found.append(_Box("control", one, 0, _find_paragraph(one)))
            elif one.tag == f"{W}checkBox":
                found.append(_Box("field", one, 0, _find_paragraph(one)))
            elif one.tag == f"{W}sym" and one.get(f"{W}char", "").upper() in _EMPTY_SYMBOLS:
                found.append(_Box("symbol", one, 0, _find_paragraph(one)))
            elif one.tag == f"{W}t" and one not in inside:
                found += [
                    _Box("glyph", one, sign.start(), _find_paragraph(one)) for sign in _GLYPH.finditer(one.text or "")
                ]
        return found

    def _find(self, boxes: list[_Box], options: Sequence[str], wanted: str) -> _Box | None:
        """Return the box of a choice: by its label, else by its number among as many boxes as there are choices."""
        plain = simplify_question(wanted) or wanted
        named = [box for box in boxes if simplify_question(box.label) == plain or box.label.strip() == wanted]
        named = named or [box for box in boxes if box.label and simplify_question(box.label).startswith(f"{plain} ")]
        if named:
            return named[0]
        labels = [simplify_question(one) or one for one in options]
        if plain in labels and len(boxes) == len(labels):
            return boxes[labels.index(plain)]
        return None

    def _choose_listed(self, reach: list[Any], chosen: Sequence[str]) -> bool:
        """Choose in the first drop-down list that holds it; tell whether one did."""
        wanted = simplify_question(chosen[0]) or chosen[0]
        for one in reach:
            if one.tag in (f"{W}dropDownList", f"{W}comboBox"):
                for item in one.findall(f"{W}listItem"):
                    shown = item.get(f"{W}displayText") or item.get(f"{W}value") or ""
                    if (simplify_question(shown) or shown) == wanted:
                        _set_control(one.getparent().getparent(), shown)
                        return True
            elif one.tag == f"{W}ddList":
                for number, item in enumerate(one.findall(f"{W}listEntry")):
                    if (simplify_question(item.get(VAL, "")) or item.get(VAL)) == wanted:
                        _set_result(one, number)
                        return True
        return False

    def _mark_number(self, reach: list[Any], options: Sequence[str], chosen: Sequence[str]) -> bool:
        """Mark a step of a scale whose numbers are printed, `1 2 3 4 5`, by brackets around it."""
        if len(chosen) != 1 or not chosen[0].isdigit() or any(not one.isdigit() for one in options):
            return False
        for one in reach:
            said = one.text or "" if one.tag == f"{W}t" else ""
            if re.fullmatch(r"\W*1(?:\W+\d{1,2}){2,}\W*", said):
                one.text = re.sub(rf"(?<!\d){chosen[0]}(?!\d)", f"[{chosen[0]}]", said, count=1)
                return True
        return False


def _find_paragraph(element: Any) -> Any:  # noqa: ANN401 - lxml has no types
    return next(element.iterancestors(f"{W}p"), element)


def _label_boxes(boxes: list[_Box]) -> list[_Box]:
    """Return boxes with what they are for: the words after them, before them, or at the head of their column."""
    labelled = []
    for paragraph in dict.fromkeys(box.paragraph for box in boxes):
        here = [box for box in boxes if box.paragraph is paragraph]
        cuts = _cut(paragraph, here)
        after = cuts[1:]
        before = cuts[:-1]
        texts = before if not after[-1] and all(before) else after
        labelled += [box._replace(label=text or _find_head(paragraph)) for box, text in zip(here, texts, strict=True)]
    return labelled


def _cut(paragraph: Any, boxes: list[_Box]) -> list[str]:  # noqa: ANN401 - lxml has no types
    """Return the words of a paragraph between its boxes, before the first and after the last included."""
    controls = {box.element: box for box in boxes if box.kind != "glyph"}
    parts = [""]
    skip: set[Any] = set()
    for one in paragraph.iter():
        if one in controls:
            parts.append("")
            if controls[one].kind == "control":
                skip |= set(one.iter())
        elif one in skip:
            continue
        elif one.tag == f"{W}t":
            text, at = one.text or "", 0
            for sign in _GLYPH.finditer(text):
                parts[-1] += text[at : sign.start()]
                parts.append("")
                at = sign.end()
            parts[-1] += text[at:]
        elif one.tag in (f"{W}tab", f"{W}br"):
            parts[-1] += " "
    return [" ".join(part.split()).strip("/ ") for part in parts]


def _find_head(paragraph: Any) -> str:  # noqa: ANN401 - lxml has no types
    """Return what stands at the head of the column that a paragraph is in, "" outside a table."""
    cell = next(paragraph.iterancestors(f"{W}tc"), None)
    row = next(paragraph.iterancestors(f"{W}tr"), None)
    table = next(paragraph.iterancestors(f"{W}tbl"), None)
    if cell is None or row is None or table is None:
        return ""
    column = _find_column(cell, row)
    for above in table.findall(f"{W}tr"):
        if above is row:
            break
        for one in above.findall(f"{W}tc"):
            text = "".join(part.text or "" for part in one.iter(f"{W}t")).strip()
            if _find_column(one, above) == column and text:
                return text
    return ""


def _find_column(cell: Any, row: Any) -> int:  # noqa: ANN401 - lxml has no types
    at = 0
    for one in row.iter(f"{W}tc"):
        if one is cell:
            break
        span = one.find(f"{W}tcPr/{W}gridSpan")
        at += int(span.get(VAL, "1")) if span is not None else 1
    return at


def _tick(box: _Box) -> None:
    if box.kind == "control":
        checked = box.element.find(f"{W}sdtPr/{W14}checkbox/{W14}checked")
        mark = box.element.find(f"{W}sdtPr/{W14}checkbox")
        if checked is None:
            checked = mark.makeelement(f"{W14}checked", {})
            mark.insert(0, checked)
        checked.set(f"{W14}val", "1")
        state = mark.find(f"{W14}checkedState")
        code = state.get(f"{W14}val") if state is not None else None
        sign = chr(int(code, 16)) if code else "☒"
        for text in box.element.find(f"{W}sdtContent").iter(f"{W}t"):
            text.text = _GLYPH.sub(sign, text.text or "", count=1)
    elif box.kind == "field":
        checked = box.element.find(f"{W}checked")
        if checked is None:
            checked = box.element.makeelement(f"{W}checked", {})
            box.element.append(checked)
        checked.set(VAL, "1")
    elif box.kind == "symbol":
        box.element.set(f"{W}char", _EMPTY_SYMBOLS[box.element.get(f"{W}char", "").upper()])
    else:
        text = box.element.text or ""
        if found := _GLYPH.match(text, box.at):
            ticked = {"[": "[x]", "(": "(x)"}.get(found[0][0], "☒")
            box.element.text = text[: box.at] + ticked + text[found.end() :]


def _set_control(control: Any, shown: str) -> None:  # noqa: ANN401 - lxml has no types
    write_control(control, shown, force=True)


def _set_result(listed: Any, number: int) -> None:  # noqa: ANN401 - lxml has no types
    result = listed.find(f"{W}result")
    if result is None:
        result = listed.makeelement(f"{W}result", {})
        listed.insert(0, result)
    result.set(VAL, str(number))
