"""A form written in Markdown."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from musprep.catalogue.form.block import Block, FormCell, FormFile, FormParagraph, FormRun, FormTable, Omission
from musprep.catalogue.form.files.plain_text import decode_text, join_lines
from musprep.catalogue.form.files.runs import trim_runs
from musprep.language.error import MusprepError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from markdown_it.token import Token

_FRONT: Final = re.compile(r"\A---\n(?P<front>.*?\n)(?:---|\.\.\.)\n", re.DOTALL)
_COMMENT: Final = re.compile(r"<!--.*?-->", re.DOTALL)
_TASK: Final = re.compile(r"\[[ xX]\](?=\s|$)")
_MOST_BYTES: Final = 2**20
_RULE: Final = re.compile(r"_{3,}")


def read_markdown(data: bytes) -> FormFile:
    """Return what Markdown holds: headings, lists with task boxes, tables and paragraphs.

    Raises MusprepError (`form_file.unknown`, `form_file.too_heavy`) for bytes that are no text, and nested too deep.
    """
    from markdown_it import MarkdownIt

    if len(data) > _MOST_BYTES:
        raise MusprepError("form_file.too_heavy")
    text = decode_text(data)
    title = ""
    if front := _FRONT.match(text):
        text = text[front.end() :]
        named = re.search(r"^title:\s*[\"']?(.+?)[\"']?\s*$", front["front"], re.MULTILINE)
        title = named[1] if named else ""
    omitted = [Omission(" ".join(one[4:-3].split()), "left_comment") for one in _COMMENT.findall(text)]
    text = _COMMENT.sub("", text)
    try:
        tokens = MarkdownIt("commonmark", {"maxNesting": 40}).enable("table").parse(text)
    except (RecursionError, IndexError, ValueError) as error:
        raise MusprepError("form_file.too_heavy") from error
    reader = _TokenReader(text.split("\n"))
    reader.read(tokens)
    return FormFile("md", tuple(reader.blocks), title, tuple(omitted))


class _TokenReader:
    """Goes through the tokens of a text once."""

    def __init__(self, lines: Sequence[str]) -> None:
        self.blocks: list[Block] = []
        self._lines = lines
        self._lists: list[list[object]] = []
        self._number = ""
        self._heading = 0
        self._rows: list[tuple[FormCell, ...]] = []
        self._cells: list[FormCell] = []
        self._inside: list[Block] | None = None
        self._head = False

    def read(self, tokens: Sequence[Token]) -> None:
        for token in tokens:
            if handle := getattr(self, f"_on_{token.type}", None):
                handle(token)

    def _on_heading_open(self, token: Token) -> None:
        self._heading = int(token.tag[1:])

    def _on_heading_close(self, token: Token) -> None:
        self._heading = 0

    def _on_bullet_list_open(self, token: Token) -> None:
        self._lists.append(["•", 0, ""])

    def _on_ordered_list_open(self, token: Token) -> None:
        self._lists.append(["1", int(token.attrs.get("start", 1) or 0), token.markup])

    def _on_bullet_list_close(self, token: Token) -> None:
        self._lists.pop()

    _on_ordered_list_close = _on_bullet_list_close

    def _on_list_item_open(self, token: Token) -> None:
        kind, count, markup = self._lists[-1]
        self._number = "•" if kind == "•" else f"{token.info or count}{token.markup or markup or '.'}"
        self._lists[-1][1] = int(str(count)) + 1

    def _on_list_item_close(self, token: Token) -> None:
        self._number = ""

    def _on_hr(self, token: Token) -> None:
        line = self._lines[token.map[0]] if token.map else ""
        if _RULE.fullmatch(line.strip()):
            self.blocks.append(FormParagraph((FormRun(line.strip()),)))

    def _on_fence(self, token: Token) -> None:
        self._add(tuple(FormRun(line) for line in [token.content.strip()] if line), note=True)

    _on_code_block = _on_fence

    def _on_html_block(self, token: Token) -> None:
        from musprep.catalogue.form.files.html import read_html

        self.blocks += read_html(token.content.encode()).blocks

    def _on_tr_open(self, token: Token) -> None:
        self._cells = []

    def _on_tr_close(self, token: Token) -> None:
        self._rows.append(tuple(self._cells))

    def _on_th_open(self, token: Token) -> None:
        self._inside, self._head = [], token.type == "th_open"

    def _on_th_close(self, token: Token) -> None:
        self._cells.append(FormCell(tuple(self._inside or ()), head=self._head))
        self._inside = None

    _on_td_open, _on_td_close = _on_th_open, _on_th_close

    def _on_table_close(self, token: Token) -> None:
        if self._rows:
            self.blocks.append(FormTable(tuple(self._rows)))
        self._rows = []

    def _on_inline(self, token: Token) -> None:
        for runs in _read_paragraphs(token.children or ()):
            self._add(runs)

    def _add(self, runs: tuple[FormRun, ...], *, note: bool = False) -> None:
        runs = trim_runs(runs)
        if not runs:
            return
        number, self._number = self._number, ""
        level = max(0, len(self._lists) - 1) + (1 if self._lists and not number else 0)
        paragraph = FormParagraph(runs, heading=self._heading, number=number, level=level, note=note)
        (self.blocks if self._inside is None else self._inside).append(paragraph)


def _read_paragraphs(children: Sequence[Token]) -> list[tuple[FormRun, ...]]:
    """Return the runs of a paragraph: one for all its lines that were wrapped, and one for each other line."""
    runs: list[FormRun | None] = []
    bold = italic = 0
    for child in children:
        if child.type in {"strong_open", "strong_close"}:
            bold += child.nesting
        elif child.type in {"em_open", "em_close"}:
            italic += child.nesting
        elif child.type == "softbreak":
            runs.append(None)
        elif child.type == "hardbreak" or (child.type == "html_inline" and child.content.lower().startswith("<br")):
            runs.append(FormRun("\n"))
        elif child.type in {"text", "code_inline", "text_special"}:
            text = _TASK.sub("☐", child.content)
            runs.append(FormRun(text, bold > 0, italic > 0))
    return [tuple(one) for one in _split(runs)]


def _looks_other(above: list[FormRun], line: list[FormRun]) -> bool:
    """Tell whether a line is bold or slanted as a whole and the one above it another way."""
    looks = [{(run.bold, run.italic) for run in one if run.text.strip()} for one in (above, line)]
    return all(len(one) == 1 for one in looks) and looks[0] != looks[1]


def _split(runs: list[FormRun | None]) -> list[list[FormRun]]:
    lines: list[list[FormRun]] = [[]]
    for run in runs:
        if run is None:
            lines.append([])
        else:
            lines[-1].append(run)
    texts = ["".join(run.text for run in line) or " " for line in lines]
    starts = {place for place, _ in join_lines(texts)}
    joined: list[list[FormRun]] = []
    for place, line in enumerate(lines):
        if place in starts or not joined or _looks_other(joined[-1], line):
            joined.append(line)
        else:
            joined[-1] += [FormRun(" "), *line]
    return joined
