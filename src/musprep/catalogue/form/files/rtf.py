"""A form as Rich Text (.rtf), as Word, LibreOffice and older HR systems save it."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from musprep.catalogue.form.block import BLANK, BlankKind, Block, FormBlank, FormFile, FormParagraph, FormRun, Omission
from musprep.catalogue.form.files.rtf_state import LOOKS, RtfState, find_codec
from musprep.catalogue.form.files.rtf_table import RtfRows
from musprep.catalogue.form.files.rtf_words import ENTERED, LEFT, SIGNS, SKIPPED, TABLE, TOKEN
from musprep.catalogue.form.files.runs import mark_prompts, trim_runs
from musprep.language.error import MusprepError

_GATHERED: Final = {
    "title": "title",
    "style": "_sheet",
    "footnote": "_left",
    "pntext": "_number",
    "listtext": "_number",
    "fldinst": "_field",
}
"""Where the text of a part is gathered until the part ends."""
_MOST_DEPTH: Final = 400
_MOST_TOKENS: Final = 800_000


def read_rtf(data: bytes) -> FormFile:
    """Return what rich text holds; headers, footers, comments, hidden and deleted text were left out.

    Raises MusprepError (`form_file.broken`, `form_file.too_heavy`) for one that cannot be read in bounds.
    """
    reader = _RtfReader()
    reader.read(data.decode("latin-1"))
    return FormFile("rtf", tuple(reader.blocks), reader.title.strip(), tuple(reader.omitted))


class _RtfReader:
    """Goes through the text once, the groups on a stack."""

    def __init__(self) -> None:
        self.blocks: list[Block] = []
        self.omitted: list[Omission] = []
        self.title = ""
        self._state = RtfState()
        self._stack: list[RtfState] = []
        self._codec = "cp1252"
        self._bytes = bytearray()
        self._pass = 0
        self._runs: list[FormRun] = []
        self._blanks: list[FormBlank] = []
        self._number = ""
        self._level = self._outline = 0
        self._style = 0
        self._styles: dict[int, int] = {}
        self._titles: set[int] = set()
        self._in_table = False
        self._cell: list[Block] = []
        self._table = RtfRows()
        self._high = 0xD800
        self._colors: list[bool] = []
        self._backgrounds: list[bool] = []
        self._left = ""
        self._note: list[Block] = []
        self._options: list[str] = []
        self._field = ""
        self._sheet = ""

    def read(self, text: str) -> None:
        place = 0
        for _ in range(_MOST_TOKENS):
            if (token := TOKEN.match(text, place)) is None:
                break
            place = token.end()
            if token["hex"]:
                self._bytes += bytes.fromhex(token["hex"])
                continue
            self._flush_bytes()
            if token["brace"] == "{":
                self._open()
            elif token["brace"]:
                self._close()
            elif token["word"]:
                number = int(token["number"]) if token["number"] else None
                if token["word"] == "bin" and number:
                    place += max(0, number)
                self._read_control(token["word"], number)
            elif token["sign"]:
                self._read_sign(token["sign"])
            elif token["text"]:
                self._add(token["text"])
        else:
            raise MusprepError("form_file.too_heavy")
        self._flush_bytes()
        self._end_paragraph()
        self._end_table()

    def _open(self) -> None:
        if len(self._stack) > _MOST_DEPTH:
            raise MusprepError("form_file.too_heavy")
        self._stack.append(replace(self._state))

    def _close(self) -> None:
        if not self._stack:
            return
        ended, self._state = self._state, self._stack.pop()
        if ended.part == self._state.part:
            return
        if ended.part in LEFT:
            words = " ".join(self._left.split())
            self.omitted += [Omission(words, LEFT[ended.part])] if words and not words.isdecimal() else []
            self._left = ""
        elif ended.part == "style":
            self._name_style()
        elif ended.part == "fldinst":
            self._add_field()
        elif ended.part == "footnote" and self._left.strip():
            self._note.append(FormParagraph((FormRun(" ".join(self._left.split())),), note=True))
            self._left = ""

    def _name_style(self) -> None:
        name = self._sheet.strip().rstrip(";").lower()
        if name in {"title", "titel"}:
            self._titles.add(self._style)
        found = re.fullmatch(r"(?:heading|overskrift) (\d)", name)
        if found:
            self._styles.setdefault(self._style, int(found[1]))
        self._sheet = ""

    def _read_sign(self, sign: str) -> None:
        if sign == "*":
            self._state.part = f"*{self._state.part}" if not self._state.part.startswith("*") else self._state.part
        elif sign in SIGNS:
            self._add(SIGNS[sign])
        elif sign in "\\{}":
            self._add(sign)
        elif sign in "\r\n":
            self._end_paragraph()

    def _read_control(self, word: str, number: int | None) -> None:
        state = self._state
        if state.part.startswith("*"):
            state.part = state.part[1:] if word in ENTERED or word == "footnote" else "skip"
        if word in SKIPPED:
            state.part = "skip"
        elif word in LEFT or word in ENTERED or word in {"stylesheet", "colortbl", "title", "footnote", "info"}:
            apart = state.part in LEFT or state.part in {"footnote", "skip"}
            state.part = (state.part if word == "fldrslt" else "skip") if apart else word
        elif word in SIGNS:
            self._add(SIGNS[word])
        elif handle := LOOKS.get(word):
            handle(state, number)
        elif word in TABLE:
            known = number is not None and 0 <= number < len(self._backgrounds)
            self._table.read_control(word, number, colored=known and self._backgrounds[number or 0])
        elif (handle_here := getattr(self, f"_on_{word}", None)) and (word in {"par", "u"} or not self._is_beside()):
            handle_here(number)

    def _is_beside(self) -> bool:
        """Tell whether what is read is no part of the paragraph around it: a note, a header, a number."""
        part = self._state.part
        return part in LEFT or part in {"skip", "footnote", "listtext", "pntext"}

    def _on_u(self, number: int | None) -> None:
        self._add_code(number or 0)

    def _on_ansicpg(self, number: int | None) -> None:
        self._codec = find_codec(number or 1252)

    def _on_red(self, number: int | None) -> None:
        self._sheet += f"{number or 0} "

    _on_green = _on_blue = _on_red

    def _on_par(self, _: int | None) -> None:
        if self._is_beside():
            self._left += " "
        else:
            self._end_paragraph()

    _on_sect = _on_page = _on_par

    def _on_pard(self, _: int | None) -> None:
        self._level = self._outline = self._style = 0
        self._in_table = False

    def _on_intbl(self, _: int | None) -> None:
        self._in_table = True

    def _on_ilvl(self, number: int | None) -> None:
        self._level = min(8, number or 0)

    def _on_outlinelevel(self, number: int | None) -> None:
        level = (number or 0) + 1
        if self._state.part in {"style", "stylesheet"}:
            self._styles[self._style] = level if level < 10 else 0
        else:
            self._outline = level if level < 10 else 0

    def _on_s(self, number: int | None) -> None:
        self._style = number or 0
        if self._state.part == "stylesheet":
            self._state.part = "style"

    def _on_cell(self, _: int | None) -> None:
        self._end_paragraph(in_cell=True)
        self._table.end_cell(self._cell)
        self._cell = []

    def _on_row(self, _: int | None) -> None:
        self._table.end_row()

    def _add_code(self, number: int) -> None:
        code = number % 0x10000
        self._pass = 0
        if 0xD800 <= code < 0xDC00:
            self._high = code
            return
        if 0xDC00 <= code < 0xE000:
            code = 0x10000 + ((self._high - 0xD800) << 10) + code - 0xDC00
        self._add(chr(code))
        self._pass = self._state.skip

    def _flush_bytes(self) -> None:
        if self._bytes:
            data = bytes(self._bytes[self._pass :])
            self._pass = max(0, self._pass - len(self._bytes))
            self._bytes.clear()
            self._add(data.decode(self._codec, "replace"))

    def _add(self, text: str) -> None:
        if self._pass:
            cut = min(self._pass, len(text))
            self._pass -= cut
            text = text[cut:]
        part = self._state.part
        if (
            not text
            or part in {"skip", "info", "stylesheet", "formfield", "ffname", "ffdeftext"}
            or part.startswith("*")
        ):
            return
        if part == "colortbl":
            self._end_colors(text)
        elif part in LEFT or part in _GATHERED:
            name = _GATHERED.get(part, "_left")
            setattr(self, name, getattr(self, name) + text)
        elif part == "ffl":
            self._options.append(text)
        elif part != "fldrslt" or self._field != "done":
            self._add_run(text)

    def _add_run(self, text: str) -> None:
        state = self._state
        if state.hidden or state.deleted:
            self.omitted.append(Omission(text, "left_deleted" if state.deleted else "left_hidden"))
        else:
            color = 0 < state.color < len(self._colors) and self._colors[state.color]
            self._runs.append(FormRun(text, state.bold, state.italic, state.underline, color, state.size))

    def _end_colors(self, text: str) -> None:
        for _ in range(text.count(";")):
            inks = [int(one) for one in self._sheet.split() if one.isdecimal()]
            self._colors.append(bool(inks) and max(inks) - min(inks) > 30)
            self._backgrounds.append(bool(inks) and min(inks) < 253)
            self._sheet = ""

    def _add_field(self) -> None:
        kind = self._field.strip().split(" ")[0].upper()
        blanks = {
            "FORMTEXT": FormBlank(BlankKind.TEXT),
            "FORMCHECKBOX": FormBlank(BlankKind.CHECK),
            "FORMDROPDOWN": FormBlank(BlankKind.CHOICE, tuple(self._options)),
        }
        self._field = ""
        if kind in blanks:
            self._blanks.append(blanks[kind])
            self._runs.append(FormRun(BLANK))
            self._options = []
            self._field = "done"

    def _end_paragraph(self, *, in_cell: bool = False) -> None:
        runs, blanks = mark_prompts(trim_runs(self._runs), self._blanks)
        number, self._number = " ".join(self._number.split()), ""
        self._runs, self._blanks, self._field = [], [], ""
        if not in_cell and not self._in_table:
            self._end_table()
        target = self._cell if in_cell or self._in_table else self.blocks
        if runs:
            heading = self._outline or self._styles.get(self._style, 0)
            number = "•" if len(number) == 1 and not number.isalnum() else number
            target.append(FormParagraph(runs, heading, self._style in self._titles, number, self._level, blanks))
        target += self._note
        self._note = []

    def _end_table(self) -> None:
        if (table := self._table.take()) is not None:
            self.blocks.append(table)
