"""A form as a web page: saved from Word or LibreOffice, or from an intranet."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from musprep.catalogue.form.block import (
    BLANK,
    BlankKind,
    Block,
    FormBlank,
    FormCell,
    FormFile,
    FormParagraph,
    FormRun,
    FormTable,
    Omission,
)
from musprep.catalogue.form.files.html_controls import find_controls, find_field_kind
from musprep.catalogue.form.files.html_page import find_reason_to_leave
from musprep.catalogue.form.files.html_tables import has_border, is_layout, read_span, walk_rows
from musprep.catalogue.form.files.html_tree import BLOCKS, HtmlNode, parse_html
from musprep.catalogue.form.files.look import is_white, read_look
from musprep.catalogue.form.files.plain_text import decode_text
from musprep.catalogue.form.files.runs import mark_prompts, trim_runs

_SILENT: Final = frozenset(
    {"script", "style", "template", "noscript", "head", "svg", "math", "object", "iframe", "audio", "video", "canvas"}
    | {"col", "colgroup"}
)
_NUMBERS: Final = {"a": "abcdefghijklmnopqrstuvwxyz", "A": "ABCDEFGHIJKLMNOPQRSTUVWXYZ"}
_WORD_BULLET: Final = re.compile(r"\s*(?:[·•§¨o*o\-–]|\uf0b7|\uf0a7|\uf0d8)\s+")
_PICTURE: Final = re.compile(rb"data:[\w/+.-]{1,60};base64,[\w/+=\s]*")
"""A picture inside the page: the largest part of many."""
_HELP: Final = re.compile(r"(?:^|[\s_-])(?:help|hint|hjælp|hjaelp)(?:$|[\s_-])|help-?text|helptext", re.IGNORECASE)
_MUST: Final = re.compile(
    rf"\s*(?:\*|\((?:skal udfyldes|påkrævet|required|obligatorisk)\))(?=\s*(?:{BLANK}|$))", re.IGNORECASE
)
"""What says that a field has to be filled in."""
_HEADING: Final = re.compile(r"(?:^|[\s_-])(?:title|heading|header|overskrift)(?:$|[\s_-])", re.IGNORECASE)
_QUESTION: Final = re.compile(r"question|spørgsm|spoergsm|field|felt|label|input", re.IGNORECASE)
_LONGEST_HEADING: Final = 70


def read_html(data: bytes) -> FormFile:
    """Return what a web page holds; menus, buttons, bars and what is not shown are among what was left out.

    Raises MusprepError (`form_file.unknown`) for bytes that are no text.
    """
    root = parse_html(decode_text(_PICTURE.sub(b"", data)))
    reader = _PageReader(root)
    reader.read(root)
    reader.flush()
    named = next((node.text for node in root.walk() if node.tag == "title"), "")
    return FormFile("html", tuple(reader.blocks), re.split(r"\s[|»·–—-]\s", named)[0], tuple(reader.omitted))


_SIGNS: Final = set("▾▸▼▲►▶◂◀›»‹+−–×✕⌄⌃")
"""What stands in a heading that opens and closes what is below it."""


class _PageReader:
    """Goes through a page once, its paragraphs gathered run by run."""

    def __init__(self, root: HtmlNode) -> None:
        self.blocks: list[Block] = []
        self.omitted: list[Omission] = []
        self._controls = find_controls(root)
        self._main = next((one for one in root.walk() if (one.tag == "main" or one.role == "main") and one.text), None)
        self._runs: list[FormRun] = []
        self._blanks: list[FormBlank] = []
        self._heading = self._level = 0
        self._title = self._note = False
        self._number = ""
        self._lists: list[tuple[HtmlNode, int]] = []

    def flush(self) -> None:
        """End the paragraph."""
        runs, blanks = mark_prompts(_tidy_runs(self._runs), self._blanks)
        number, self._number = self._number, "" if runs else self._number
        self._runs, self._blanks = [], []
        if not runs:
            return
        level = max(0, len(self._lists) - 1 + (1 if self._lists and not number else 0), self._level)
        if level and not self._lists and (found := _WORD_BULLET.match(runs[0].text)):
            runs = (replace(runs[0], text=runs[0].text[found.end() :]), *runs[1:])
            number = "•"
        level = level - 1 if self._level and not self._lists else level
        self.blocks.append(FormParagraph(runs, self._heading, self._title, number, level, blanks, note=self._note))

    def read(self, node: HtmlNode) -> None:
        """Read what is in an element."""
        for child in node.children:
            if isinstance(child, str):
                self._add_text(child, node)
            elif child.tag not in _SILENT and child not in self._controls.spoken:
                self._read_element(child)
            elif child in self._controls.spoken:
                self._read_spoken(child)

    def _read_spoken(self, node: HtmlNode) -> None:
        """Read the field in a label whose words are the field's options."""
        for one in node.walk():
            if one in self._controls.blanks and one not in self._controls.spoken:
                self._add_blank(one)

    def _read_element(self, node: HtmlNode) -> None:
        if reason := find_reason_to_leave(node, self._main):
            if words := node.text:
                self.omitted.append(Omission(words, reason))
            return
        if node in self._controls.blanks:
            self._add_blank(node)
        elif node.tag == "br":
            self._break_line()
        elif node.tag == "table":
            self.flush()
            self._read_table(node)
        elif node.tag in BLOCKS:
            self._read_block(node)
        else:
            target = self._controls.labels.get(node)
            if node.tag == "small" or _HELP.search(node.get("class")):
                self._read_help(node)
                return
            if node.tag == "label" and self._blanks and _takes_text(target or node, node):
                self.flush()
            self.read(node)

    def _break_line(self) -> None:
        """Begin a new line; two in a row end the paragraph."""
        said = [run.text for run in self._runs if run.text.strip(" ")]
        if said and said[-1] == "\n" and any(text.strip() for text in said):
            self.flush()
        else:
            self._runs.append(FormRun("\n"))

    def _read_help(self, node: HtmlNode) -> None:
        """Read what explains a field after it: a note of its own."""
        if not self._blanks:
            self.read(node)
            return
        self.flush()
        before, self._note = self._note, True
        self.read(node)
        self.flush()
        self._note = before

    def _read_block(self, node: HtmlNode) -> None:
        self.flush()
        before = self._heading, self._title, self._note, self._level
        self._heading = _find_heading(node) or (self._heading if node.tag != "li" else 0)
        self._title = self._title or "msotitle" in node.get("class").lower() or node.get("class").lower() == "title"
        self._note = self._note or _is_note(node)
        if found := re.search(r"level(\d)", node.style.get("mso-list", "")):
            self._level = int(found[1])
        if node.tag in {"ul", "ol"}:
            self._lists.append((node, int(node.get("start")) if node.get("start").isdecimal() else 1))
        elif node.tag == "li":
            self._number = self._take_number(node)
        self.read(node)
        self.flush()
        if node.tag in {"ul", "ol"}:
            self._lists.pop()
        if node.tag == "li":
            self._number = ""
        self._heading, self._title, self._note, self._level = before

    def _take_number(self, node: HtmlNode) -> str:
        if not self._lists:
            return "•"
        around, count = self._lists[-1]
        if node.get("value").isdecimal():
            count = int(node.get("value"))
        self._lists[-1] = (around, count + 1)
        if around.tag == "ul":
            return "" if around.style.get("list-style", around.style.get("list-style-type", "")) == "none" else "•"
        letters = _NUMBERS.get(around.get("type"), "")
        return f"{letters[count - 1]}." if letters and 0 < count <= len(letters) else f"{count}."

    def _add_text(self, text: str, node: HtmlNode) -> None:
        if self._heading and text.strip() in _SIGNS:
            return
        text = text.replace("\xa0", " ").replace("\xad", "")
        words = text if node.tag == "pre" else re.sub(r"[ \t\r\n\f]+", " ", text)
        if words.strip() or (self._runs and words):
            self._runs.append(FormRun(words, *read_look(node)))

    def _add_blank(self, node: HtmlNode) -> None:
        blank, kind = self._controls.blanks[node], find_field_kind(node)
        if kind == "select" and "multiple" in node.attributes:
            for option in blank.options:
                self._blanks.append(FormBlank(BlankKind.CHECK, group=node.get("name")))
                self._runs.append(FormRun(f"{BLANK} {option}\n"))
            return
        if blank.kind in {BlankKind.TEXT, BlankKind.DATE} and node.get("aria-label") and not self._is_said(blank.label):
            self._runs.append(FormRun(f"{blank.label} "))
        self._blanks.append(blank)
        self._runs.append(FormRun(f" {BLANK} "))
        if kind == "textarea":
            self.flush()

    def _is_said(self, words: str) -> bool:
        """Tell whether words stand before a field, in its paragraph or the one above."""
        last = self.blocks[-1] if self.blocks else None
        above = last.text if isinstance(last, FormParagraph) else ""
        return bool("".join(run.text for run in self._runs).strip()) or words.strip().lower() in above.lower()

    def _read_table(self, node: HtmlNode) -> None:
        rows = list(walk_rows(node))
        if caption := next((one for one in node.children if isinstance(one, HtmlNode) and one.tag == "caption"), None):
            self.read(caption)
            self.flush()
        if is_layout(rows):
            for row in rows:
                for cell in row:
                    self._read_element(cell)
            return
        around, lists, number = self.blocks, self._lists, self._number
        heading, self._heading = self._heading, 0
        made: list[tuple[FormCell, ...]] = []
        for row in rows:
            if reason := find_reason_to_leave(row[0].parent or row[0], None) if row else "":
                self.omitted.append(Omission(" ".join(cell.text for cell in row), reason))
                continue
            cells: list[FormCell] = []
            for cell in row:
                self.blocks, self._lists, self._number = [], [], ""
                self._read_block(cell)
                colour = cell.get("bgcolor") or cell.style.get("background-color") or cell.style.get("background", "")
                above = cell.parent.get("bgcolor") if cell.parent is not None else ""
                shaded = not is_white(colour or above)
                across, down = read_span(cell.get("colspan")), read_span(cell.get("rowspan"))
                cells.append(FormCell(tuple(self.blocks), across, down, shaded, cell.tag == "th"))
            made.append(tuple(cells))
        self.blocks, self._lists, self._number, self._heading = around, lists, number, heading
        if made:
            self.blocks.append(FormTable(tuple(made), has_border(node, rows)))


def _takes_text(target: HtmlNode, label: HtmlNode) -> bool:
    """Tell whether a label is for a field to write in, not a box to tick."""
    fields = [target] if target is not label else [one for one in label.walk() if find_field_kind(one)]
    return not any(find_field_kind(one) in {"radio", "checkbox"} for one in fields)


def _find_heading(node: HtmlNode) -> int:
    if re.fullmatch(r"h[1-6]", node.tag):
        return int(node.tag[1])
    if node.role == "heading":
        return int(node.get("aria-level")) if node.get("aria-level") in set("123456") else 2
    if node.tag == "legend" and node.parent is not None:
        kinds = {(find_field_kind(one), one.get("name")) for one in node.parent.walk() if find_field_kind(one)}
        depth = sum(one.tag == "fieldset" for one in node.walk_up())
        one_question = len(kinds) == 1 and {kind for kind, _ in kinds} <= {"radio", "checkbox"}
        return 0 if one_question else min(6, 1 + depth)
    named = _HEADING.search(node.get("class")) and not _QUESTION.search(node.get("class"))
    words = node.text if named and node.tag in {"div", "p"} else ""
    return 2 if words and len(words) <= _LONGEST_HEADING and not words.endswith(("?", ".", ":")) else 0


def _is_note(node: HtmlNode) -> bool:
    names = f"{node.get('id')} {node.style.get('mso-element', '')}"
    return node.tag in {"aside", "figcaption"} or node.role == "note" or "footnote" in names


def _tidy_runs(runs: list[FormRun]) -> tuple[FormRun, ...]:
    """Return runs without white space around the whole, doubled between them or at the ends of lines."""
    made: list[FormRun] = []
    last = "\n"
    for run in runs:
        text = re.sub(r" *\n *", "\n", _MUST.sub("", run.text))
        text = text.lstrip(" ") if last.endswith((" ", "\n")) else text
        if text.startswith("\n") and made:
            made[-1] = replace(made[-1], text=made[-1].text.rstrip(" "))
        if text:
            made.append(replace(run, text=text))
            last = text
    return trim_runs(made)
