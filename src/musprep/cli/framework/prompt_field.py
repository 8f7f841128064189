"""What is typed and pasted at a prompt, as text: editing keys, pasted lines, and where it ends. Knows no terminal."""

from __future__ import annotations

import re

from musprep.language.safe import make_safe

_ESCAPE = "\x1b"
_PASTE, _PASTE_END = "[200~", "\x1b[201~"
_JOINER = "\u200d"
_BELONGS = (_JOINER, "\ufe0e", "\ufe0f", *map(chr, range(0x1F3FB, 0x1F400)))
"""Characters that belong to the one before: joiners, variation selectors, skin tones."""
_STRING = r"[\]P_^X][^\x00-\x1f\x9c]*"
_REPORT = re.compile(
    r"\x1b(?:\[\[[A-E]|\[M[^\x00-\x1f]{3}|\[\d+\$|\[(?![\[M])[ -?]{0,30}[@-~]|O\d?[@-~]"
    rf"|{_STRING}(?:\x1b\\|[\a\x18\x1a\x9c]))"
)
"""A key of the Linux console, an old mouse report, a key of rxvt, any other key or report, a terminal's answer."""
_BEGUN = re.compile(rf"\x1b(?:\[\[|\[M[^\x00-\x1f]{{0,2}}|\[[ -?]{{0,30}}|O\d?|{_STRING}\x1b?)?\Z")
_ONE_BYTE = {chr(0x40 + ord(letter)): f"{_ESCAPE}{letter}" for letter in "OPX[]^_"}
"""Control characters of one byte that stand for an escape and a letter."""
_LETTERS = r"\t -~\x80-\x8e\x91-\x97\x99\x9a\xa0-\U0010ffff"
_LINE, _LINES = re.compile(f"[{_LETTERS}]+"), re.compile(f"[\r\n{_LETTERS}]+")
_HOME, _END, _LEFT, _RIGHT, _DELETE = "home", "end", "left", "right", "delete"
_KEYS = {
    "[D": _LEFT, "OD": _LEFT, "\x02": _LEFT, "[C": _RIGHT, "OC": _RIGHT, "\x06": _RIGHT,
    "[H": _HOME, "OH": _HOME, "[1~": _HOME, "[7~": _HOME, "\x01": _HOME,
    "[F": _END, "OF": _END, "[4~": _END, "[8~": _END, "\x05": _END, "[3~": _DELETE,
    "\x7f": "backspace", "\x08": "backspace", "\x15": "to_start", "\x0b": "to_end", "\x17": "word",
}  # fmt: skip


class PromptField:
    """A text being typed. Of a paste all lines are kept; with `one_line` the first, and `dropped` counts the others.

    Enter ends the text, with `many` only ctrl+d does; then `done` is set. `closed`: ctrl+d came before anything was
    typed. `before` is there to begin with.
    """

    def __init__(self, *, one_line: bool = False, many: bool = False, before: str = "") -> None:
        self.text = before
        self.at = len(before)
        self.done = self.closed = self.dropped = False
        self.one_line, self._many = one_line, many
        self.marked = False
        """Whether a paste was marked as one."""
        self._pasting = False
        self._held = ""

    def take(self, typed: str) -> str:
        """Process typed characters; return those after the key that ended the text."""
        typed, self._held = self._held + typed, ""
        while typed and not self.done:
            typed = self._take_paste(typed) if self._pasting else self._take_key(typed)
        return typed

    def forget_begun(self) -> None:
        """Stop waiting for the rest of an escape sequence; what follows is text."""
        if not self._pasting:
            self._held = ""

    def go_on(self, typed: str) -> str:
        """Take the Enter that ended the text, and each in `typed`, as line breaks of a paste; the last one ends it.

        Returns what follows a ctrl+d.
        """
        self.done = self.closed = False
        before, self._many = self._many, True
        rest = self.take(f"\n{typed}")
        self._many = before
        if not (self.done or self._pasting) and typed.endswith(("\r", "\n")) and self.text[: self.at].endswith("\n"):
            self._edit("backspace")
            self.done = True
        return rest

    def _take_paste(self, typed: str) -> str:
        pasted, mark, rest = typed.partition(_PASTE_END)
        if mark:
            self._pasting = False
        else:
            # A part of the mark that ends a paste, or of a line end, waits for the rest.
            held = next((n for n in range(len(_PASTE_END) - 1, 0, -1) if typed.endswith(_PASTE_END[:n])), 0)
            held = held or int(typed.endswith("\r"))
            pasted, self._held = typed[: len(typed) - held], typed[len(typed) - held :]
        self._insert(pasted)
        return rest

    def _take_key(self, typed: str) -> str:
        typed = _ONE_BYTE.get(typed[0], typed[0]) + typed[1:]
        key = typed[0]
        if key == _ESCAPE:
            return self._take_report(typed)
        if key in "\r\n" and not self._many:
            self.done = True
            return typed[2 if typed.startswith("\r\n") else 1 :]
        if key == "\x04":
            self._end_or_delete()
        elif key in _KEYS:
            self._edit(_KEYS[key])
        elif plain := (_LINES if self._many else _LINE).match(typed):
            self._insert(plain.group())
            return typed[plain.end() :]
        return typed[1:]

    def _take_report(self, typed: str) -> str:
        """Process an escape sequence; an incomplete one waits for the rest. A lone escape does nothing."""
        if report := _REPORT.match(typed):
            body = report.group()[1:]
            if body == _PASTE:
                self._pasting = self.marked = True
            elif body in _KEYS:
                self._edit(_KEYS[body])
            return typed[report.end() :]
        if _BEGUN.match(typed):
            self._held = typed
            return ""
        return typed[1:]

    def _end_or_delete(self) -> None:
        if self.at < len(self.text):
            self._edit(_DELETE)
        else:
            self.done, self.closed = True, not self.text

    def _insert(self, typed: str) -> None:
        typed = typed.replace("\r\n", "\n").replace("\r", "\n")
        if self.one_line:
            typed, *others = typed.strip("\n").split("\n")
            self.dropped |= any(others)
        self.text = self.text[: self.at] + typed + self.text[self.at :]
        self.at += len(typed)

    def _edit(self, how: str) -> None:
        start = self.text.rfind("\n", 0, self.at) + 1
        end = (self.text + "\n").find("\n", self.at)
        if how in (_LEFT, _RIGHT, _HOME, _END):
            self.at = {_LEFT: self._find_before(), _RIGHT: self._find_after(), _HOME: start, _END: end}[how]
            return
        if how == "word":
            begun = self.text[: self.at].rstrip()
            start = max((begun.rfind(blank) for blank in " \t\n"), default=-1) + 1
        elif how == "backspace" or (how == "to_start" and start == self.at):
            start = self._find_before()
        gone = {_DELETE: (self.at, self._find_after()), "to_end": (self.at, end)}.get(how, (start, self.at))
        self.text, self.at = self.text[: gone[0]] + self.text[gone[1] :], gone[0]

    def _find_before(self) -> int:
        """Return where the character before the cursor begins, with all that belongs to it."""
        at = self.at - 1
        while at > 0 and (belongs(self.text[at]) or self.text[at - 1] == _JOINER):
            at -= 1
        return max(0, at)

    def _find_after(self) -> int:
        at = self.at + 1
        while at < len(self.text) and (belongs(self.text[at]) or self.text[at - 1] == _JOINER):
            at += 1
        return min(at, len(self.text))


def belongs(sign: str) -> bool:
    """Tell whether a character is part of the one before it."""
    if sign.isascii():
        return False
    import unicodedata

    return sign in _BELONGS or unicodedata.category(sign) in ("Mn", "Me", "Mc")


def lay_out_rows(prompt: str, text: str, at: int, width: int) -> tuple[list[str], int, int]:
    """Lay out a prompt and its text in rows of `width` columns; return them with the row and column of index `at`."""
    before = _wrap(make_safe(prompt), width) + _make_visible(text[:at])
    found, column, place = [""], 0, (0, 0)
    for number, sign in enumerate(f"{before}{_make_visible(text[at:])}\n"):
        wide = _measure_sign(sign)
        if column + wide > width:
            found.append("")
            column = 0
        if number == len(before):
            place = (len(found) - 1, column)
        if sign == "\n":
            found.append("")
            column = 0
        else:
            found[-1] += sign
            column += wide
    return found[:-1], *place


def _wrap(prompt: str, width: int) -> str:
    """Return a prompt with a line break before each word that no longer fits. What is typed may break anywhere."""
    wrapped, column = "", 0
    for number, word in enumerate(prompt.split(" ")):
        wide = sum(map(_measure_sign, word))
        fits = column + 1 + wide <= width
        wrapped += (" " if fits else "\n") + word if number else word
        column = column + 1 + wide if fits and number else wide
    return wrapped


def _make_visible(text: str) -> str:
    return make_safe(text).replace("\t", " ")


def _measure_sign(sign: str) -> int:
    if sign.isascii():
        return int(sign != "\n")
    import unicodedata

    if belongs(sign) or unicodedata.category(sign) == "Cf":
        return 0
    return 2 if unicodedata.east_asian_width(sign) in "WF" else 1
