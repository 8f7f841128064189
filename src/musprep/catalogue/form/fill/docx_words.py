"""Puts words into the XML of a Word file: into controls, fields, cells, dots and paragraphs, in their look."""

from __future__ import annotations

import copy
import re
from typing import Any

from musprep.catalogue.form.draft.line_split import DOTS
from musprep.catalogue.form.files.docx_controls import PLACEHOLDER
from musprep.catalogue.form.files.docx_names import MC, VAL, W
from musprep.language.safe import make_safe

_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
BLANK = " \t\n\r\xa0\u2002\u2003\u200b"
"""What leaves a field or a cell empty."""
_MARK = "\ue000"
"""Stands where the words go while the dots are taken out."""


def write_control(control: Any, words: str, *, date: str = "", force: bool = False) -> bool:  # noqa: ANN401
    """Write into a content control; one that is filled already, or locked, is left, unless `force`."""
    properties, content = control.find(f"{W}sdtPr"), control.find(f"{W}sdtContent")
    if properties is None or content is None:
        return False
    lock = properties.find(f"{W}lock")
    waits = properties.find(f"{W}showingPlcHdr")
    said = collect_part_text(content).strip(BLANK)
    if (lock is not None and lock.get(VAL) in ("contentLocked", "sdtContentLocked")) or (
        said and waits is None and not PLACEHOLDER.match(said) and not force
    ):
        return False
    if waits is not None:
        properties.remove(waits)
    if date and (day := properties.find(f"{W}date")) is not None:
        day.set(f"{W}fullDate", f"{date}T00:00:00Z")
    runs = list(content.iter(f"{W}r"))
    if runs:
        _set_run(runs[0], words)
        for one in runs[1:]:
            one.getparent().remove(one)
        return True
    paragraph = next(content.iter(f"{W}p"), None)
    if paragraph is None and (cell := next(content.iter(f"{W}tc"), None)) is not None:
        return write_cell(cell, words, "")
    append_words(content if paragraph is None else paragraph, words)
    return True


def write_field(data: Any, words: str) -> bool:  # noqa: ANN401 - lxml has no types
    """Write into an older form field, between its marks; one that is filled already is left."""
    run = next(data.iterancestors(f"{W}r"), None)
    if run is None:
        return False
    inside, between, depth = [], False, 0
    for one in run.itersiblings():
        sign = one.find(f"{W}fldChar")
        kind = sign.get(f"{W}fldCharType") if sign is not None else ""
        depth += (kind == "begin") - (kind == "end")
        if kind == "separate" and depth == 0:
            between, after = True, one
            continue
        if depth < 0:
            break
        if between and one.tag == f"{W}r":
            inside.append(one)
    if not between:
        return False
    said = "".join(map(collect_part_text, inside)).strip(BLANK)
    default = data.find(f"{W}textInput/{W}default")
    if said and not PLACEHOLDER.match(said) and not (default is not None and default.get(VAL, "").strip() == said):
        return False
    if inside:
        _set_run(inside[0], words)
        for one in inside[1:]:
            one.getparent().remove(one)
    else:
        made = after.makeelement(f"{W}r", {})
        after.addnext(made)
        _set_run(made, words)
    return True


def write_cell(cell: Any, words: str, label: str) -> bool:  # noqa: ANN401 - lxml has no types
    """Write into a cell: its control or field, its dots, its first empty paragraph, or below what it says."""
    controls = [one for one in cell.iter(f"{W}sdt", f"{W}ffData") if one.find(f"{W}sdtPr/{W}group") is None]
    for one in controls:
        done = write_control(one, words) if one.tag == f"{W}sdt" else write_field(one, words)
        if done:
            return True
    paragraphs = [one for one in cell.findall(f".//{W}p") if next(one.iterancestors(f"{W}tc"), None) is cell]
    if controls or not paragraphs:
        return False
    for one in paragraphs:
        if write_dots(one, words, label if label and label in collect_part_text(one) else ""):
            clear_dots_below(one)
            return True
    said = collect_part_text(cell).strip(BLANK)
    known = not said or PLACEHOLDER.match(said) or (label and label in " ".join(said.split()))
    if not known:
        return False
    if said and PLACEHOLDER.match(said):
        runs = list(cell.iter(f"{W}r"))
        _set_run(runs[0], words)
        for one in runs[1:]:
            one.getparent().remove(one)
        return True
    empty = next((one for one in paragraphs if not collect_part_text(one).strip(BLANK)), None)
    if empty is not None:
        append_words(empty, words)
    else:
        add_below(paragraphs[-1], words)
    return True


def collect_part_text(element: Any) -> str:  # noqa: ANN401 - lxml has no types
    """Return the words in an element, a tab and a line break as themselves, copies for older programs left out."""
    found = []
    for one in element.iter(f"{W}t", f"{W}tab", f"{W}br"):
        if next(one.iterancestors(f"{MC}Fallback", f"{W}del"), None) is not None:
            continue
        if next(one.iterancestors(f"{W}tabs"), None) is None:
            found.append((one.text or "") if one.tag == f"{W}t" else " ")
    return "".join(found)


def write_dots(paragraph: Any, words: str, label: str) -> bool:  # noqa: ANN401 - lxml has no types
    """Replace the first dots after a label, in whatever runs they are; tell whether there were any."""
    parts = [one for one in paragraph.iter(f"{W}t") if next(one.iterancestors(f"{W}p")) is paragraph]
    whole = "".join(one.text or "" for one in parts)
    at = max(0, whole.find(label)) if label else 0
    found = DOTS.search(whole, at)
    if not found:
        return False
    start, end, place, done = found.start(), found.end(), 0, False
    for one in parts:
        text = one.text or ""
        first, last = max(start - place, 0), min(end - place, len(text))
        place += len(text)
        if first >= last:
            continue
        one.text = text[:first] + ("" if done else _MARK) + text[last:]
        done = True
    for one in parts:
        if _MARK in (one.text or ""):
            before, _, after = (one.text or "").partition(_MARK)
            gap = "" if not before or before[-1:].isspace() else " "
            one.text = f"{before}{gap}"
            one.set(_SPACE, "preserve")
            _put_words(one, words, after)
    return True


def clear_dots_below(paragraph: Any) -> None:  # noqa: ANN401 - lxml has no types
    """Take the lines of dots away that follow, as they were room for the same answer."""
    below = paragraph.getnext()
    while below is not None and below.tag == f"{W}p" and DOTS.fullmatch(collect_part_text(below).strip(BLANK) or "x"):
        for one in below.iter(f"{W}t"):
            one.text = ""
        below = below.getnext()


def _put_words(text: Any, words: str, rest: str) -> None:  # noqa: ANN401 - lxml has no types
    """Put words behind a `w:t`, line breaks as such, and `rest` behind them."""
    run = text.getparent()
    at = run.index(text) + 1
    for number, line in enumerate(_clean(words).split("\n")):
        if number:
            run.insert(at, run.makeelement(f"{W}br", {}))
            at += 1
        run.insert(at, _make_text_part(run, line))
        at += 1
    if rest:
        run.insert(at, _make_text_part(run, rest))


def _make_text_part(run: Any, words: str) -> Any:  # noqa: ANN401 - lxml has no types
    made = run.makeelement(f"{W}t", {})
    made.text = words
    made.set(_SPACE, "preserve")
    return made


def _clean(words: str) -> str:
    """Return words without what XML cannot hold."""
    return re.sub(r"[^\t\n\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]", "", make_safe(words)).replace("\t", " ")


def _set_run(run: Any, words: str) -> None:  # noqa: ANN401 - lxml has no types
    """Let a run say just these words, in its look; that of a placeholder goes."""
    look = run.find(f"{W}rPr")
    for one in list(run):
        if one is not look:
            run.remove(one)
    for one in list(look) if look is not None else ():
        if (one.tag == f"{W}rStyle" and "laceholder" in one.get(VAL, "")) or (one.tag == f"{W}color" and _is_grey(one)):
            look.remove(one)
    first = _make_text_part(run, "")
    run.append(first)
    _put_words(first, words, "")
    run.remove(first)


def _is_grey(color: Any) -> bool:  # noqa: ANN401 - lxml has no types
    """Tell whether a colour is that of a placeholder: a grey."""
    code = color.get(VAL, "")
    return len({code[0:2], code[2:4], code[4:6]}) == 1 and code not in ("000000", "auto")


def append_words(paragraph: Any, words: str) -> None:  # noqa: ANN401 - lxml has no types
    """Put a run with these words at the end of a paragraph, in the look of its mark."""
    run = paragraph.makeelement(f"{W}r", {})
    mark = paragraph.find(f"{W}pPr/{W}rPr")
    if mark is not None:
        look = copy.deepcopy(mark)
        for one in list(look):
            if one.tag in (f"{W}ins", f"{W}del", f"{W}moveFrom", f"{W}moveTo", f"{W}rPrChange", f"{W}vanish"):
                look.remove(one)
        run.append(look)
    paragraph.append(run)
    _set_run(run, words)


def add_below(paragraph: Any, words: str) -> None:  # noqa: ANN401 - lxml has no types
    """Put a new paragraph with these words below one, indented as that is, without its number and heading."""
    made = paragraph.makeelement(f"{W}p", {})
    indent = paragraph.find(f"{W}pPr/{W}ind")
    if indent is not None:
        properties = made.makeelement(f"{W}pPr", {})
        properties.append(copy.deepcopy(indent))
        made.append(properties)
    paragraph.addnext(made)
    append_words(made, words)
