"""Reads what a terminal sends: keys, pastes, mouse and reports. Whatever is none of these is ignored.

Stands in for Textual's own parser, which takes the end of a report that it does not know for keys, ends the program on
some, and takes an escape character inside a paste for a key. Leans on that parser's private helpers.
"""

from __future__ import annotations

import re
import time
from typing import TYPE_CHECKING, Final

from textual import constants, events, messages
from textual._ansi_sequences import ANSI_SEQUENCES_KEYS
from textual._keyboard_protocol import FUNCTIONAL_KEYS
from textual._xterm_parser import IS_ITERM, XTermParser
from textual.keys import Keys

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from textual.message import Message

_START, _END = "\x1b[200~", "\x1b[201~"
_SEQUENCE: Final = re.compile(
    r"\x1b(?:\[\[[A-E]|\[M[\s\S]{3}|\[\d+\$|\[(?!\[|M)[-0-?]*[ -/]*[@-~]|O[\d;]*[ -/:<-~]|[^\x1b\[OP\]X^_])"
)
"""A function key of the Linux console, an old mouse report, a key of rxvt, any CSI, any SS3, and alt with a key."""
_BEGUN: Final = re.compile(r"\x1b(?:\[(?:\[|M[\s\S]{0,2}|[-0-?]*[ -/]*)?|O[\d;]*|[P\]X^_])?\Z")
"""How each of these begins; `_BROKEN` is what is passed over where it then goes on otherwise."""
_BROKEN: Final = re.compile(r"\x1b(?:\[\[?[-0-?]*[ -/]*|O[\d;]*)?")
_STRING_START: Final = re.compile(r"\x1b[P\]X^_](?=[\s\S])")
_STRING_END: Final = re.compile(r"\x1b\\|[\x07\x18\x1a\x9c\udc9c]|\x1b(?=[^\\])")
_PLAIN: Final = re.compile("[^\x1b\x80-\x9f\udc80-\udc9f]+")
_KEY: Final = re.compile(r"\x1b\[([\d:;]{0,512})([u~A-HPQS])\Z")
_MOUSE: Final = re.compile(r"\x1b\[<(\d{1,3});-?\d{1,5};-?\d{1,5}[Mm]\Z")
_MODE: Final = re.compile(r"\x1b\[\?(2026|2048);([0-4])\$y\Z")
_RESIZE: Final = re.compile(r"\x1b\[48;(\d{1,4})(?::\d*)*;(\d{1,4})(?::\d*)*;(\d{1,6})(?::\d*)*;(\d{1,6})(?::\d*)*t\Z")
_HALF: Final = re.compile("[\ud800-\udfff]")

_ONE_BYTE: Final = {0x40 + ord(letter): f"\x1b{letter}" for letter in "OP[]X^_"}

_LOST_AFTER = 1.0
"""In seconds: the rest of a report does not come any more after this; an escape key is recognised sooner."""
_PASTE_AFTER = 2.0
"""In seconds without input: a paste is over after this, though its end never came."""
_LONGEST_CELLS = 2000
_EXTRA_BUTTONS = 128
_SHIFT, _LOCKS, _COMMANDING = 1, 64 | 128, 4 | 8 | 16 | 32
"""Bits of the keyboard protocol: shift; caps and num lock; those with which a key types nothing."""
_OWN_CODES = range(57344, 63744)
"""Where the keyboard protocol has keys that type nothing."""
_DOWN_AGAIN = (1, 2)
"""A key is pressed, or repeated; 3 is dropped."""


class TerminalParser(XTermParser):
    """Turns the terminal's text into messages.

    Bytes that are not UTF-8 are expected as surrogates (`surrogateescape`).
    """

    def __init__(self, debug: bool = False) -> None:  # noqa: FBT001, FBT002 - as Textual has it
        super().__init__(debug)
        self._left = ""
        self._paste: list[str] | None = None
        self._is_in_string = False
        self._has_late_paste = False
        """A paste was given up before its end came."""
        self._tells_size = False
        self._until: float | None = None

    def feed(self, data: str) -> Iterator[Message]:
        """Yield the messages for `data`, together with what was left before."""
        found: Iterable[Message]
        text, self._left, self._until = self._left + data, "", None
        if self._has_late_paste and data:
            self._has_late_paste = False
            if _END in text and _START not in text.partition(_END)[0]:
                self._paste = []
        at = 0
        while at < len(text):
            if self._paste is not None:
                at, found = self._read_paste(text, at)
            elif self._is_in_string:
                at, found = self._pass_string(text, at), []
            elif plain := _PLAIN.match(text, at):
                at, found = plain.end(), self._read_plain(plain.group())
            else:
                if text[at] != "\x1b":
                    # A control of one byte stands for an escape and a letter; most of them stand for nothing here.
                    text, at = f"{_ONE_BYTE.get(ord(text[at]) & 0xFF, '')}{text[at + 1 :]}", 0
                    continue
                at, found = self._read_escape(text, at)
            yield from found
        self._wait()

    def _read_escape(self, text: str, at: int) -> tuple[int, Iterable[Message]]:
        """Read what begins with an escape character at `at`; return where to go on, and what it means."""
        if text.startswith(_START, at):
            self._paste = []
            return at + len(_START), []
        if string := _STRING_START.match(text, at):
            self._is_in_string = True
            return string.end(), []
        if sequence := _SEQUENCE.match(text, at):
            return sequence.end(), self._read_sequence(sequence.group())
        if _BEGUN.match(text, at):
            self._left = text[at:]
            return len(text), []
        broken = _BROKEN.match(text, at)
        end = broken.end() if broken else at + 1
        return end, [events.Key("escape", "\x1b")] if end == at + 1 else []

    def tick(self) -> Iterator[Message]:
        """Yield the messages for what is no longer waited for: the escape key itself, or a paste without an end."""
        if self._until is None or time.monotonic() < self._until:
            return
        left, self._left, self._until = self._left, "", None
        if self._paste is not None:
            yield from self._end_paste(left)
            self._has_late_paste = True
        elif not self._is_in_string and len(left) == 1:
            yield events.Key("escape", left)
        self._is_in_string = False

    def _wait(self) -> None:
        """Set how long the rest is waited for."""
        if self._paste is not None:
            self._until = time.monotonic() + _PASTE_AFTER
        elif self._left or self._is_in_string:
            alone = len(self._left) == 1
            self._until = time.monotonic() + (constants.ESCAPE_DELAY if alone else _LOST_AFTER)

    # ---- Pastes --------------------------------------------------------------------------------------------------

    def _read_paste(self, text: str, at: int) -> tuple[int, Iterable[Message]]:
        """Read up to the end of the paste, or all; return where to go on.

        An end that stands within the pasted text is followed by the true one, with no other paste beginning between.
        """
        first = text.find(_END, at)
        if first < 0:
            half = next((size for size in range(len(_END) - 1, 0, -1) if text.endswith(_END[:size], at)), 0)
            self._put(text[at : len(text) - half])
            self._left = text[len(text) - half :]
            return len(text), []
        following = text.find(_START, first)
        end = text.rfind(_END, first, following if following >= 0 else len(text))
        return end + len(_END), self._end_paste(text[at:end])

    def _put(self, pasted: str) -> None:
        if self._paste is not None and pasted:
            self._paste.append(pasted)

    def _end_paste(self, last: str) -> list[Message]:
        self._put(last)
        pasted, self._paste = "".join(self._paste or ()), None
        return [events.Paste(_HALF.sub("\ufffd", pasted))] if pasted else []

    # ---- Keys and reports ----------------------------------------------------------------------------------------

    def _read_plain(self, text: str) -> Iterator[Message]:
        for letter in text:
            if letter == "\n":
                # What was typed before the program looked at the terminal: that made Enter a newline.
                yield events.Key("enter", "\r")
            elif not _HALF.match(letter):
                yield from self._sequence_to_key_events(letter)

    def _pass_string(self, text: str, at: int) -> int:
        """Pass over a reply that the terminal ends by a sign, and that nothing here asked for."""
        end = _STRING_END.search(text, at)
        if end is None:
            self._left = "\x1b" if text.endswith("\x1b") else ""
            return len(text)
        self._is_in_string = False
        # An escape that ends no string begins what comes next.
        return end.start() if end.group() == "\x1b" else end.end()

    def _read_sequence(self, sequence: str) -> Iterator[Message]:
        """Yield what a whole sequence means."""
        if sequence in ("\x1b[I", "\x1b[O"):
            yield events.AppFocus() if sequence == "\x1b[I" else events.AppBlur()
        elif key := _KEY.match(sequence):
            yield from self._read_keys(*key.groups())
        elif len(sequence) == 2 and not isinstance(ANSI_SEQUENCES_KEYS.get(sequence), tuple):  # noqa: PLR2004
            # An escape and what is pressed with alt. Textual makes letters of its own of alt with a digit.
            for pressed in self._sequence_to_key_events(sequence[1], alt=True):
                letter = pressed.key.removeprefix("alt+")
                yield events.Key(f"alt+{letter}", None) if pressed.is_printable else pressed
        elif sequence in ANSI_SEQUENCES_KEYS:
            yield from (one for one in self._sequence_to_key_events(sequence) if one.key != Keys.Ignore)
        elif (mouse := _MOUSE.match(sequence)) and int(mouse[1]) < _EXTRA_BUTTONS:
            moved = self.parse_mouse_code(sequence)
            yield from () if moved is None else (moved,)
        elif mode := _MODE.match(sequence):
            yield from self._read_mode(*map(int, mode.groups()))
        elif (size := _RESIZE.match(sequence)) and self._tells_size:
            yield from self._read_size(*map(int, size.groups()))

    def _read_mode(self, mode: int, setting: int) -> Iterator[Message]:
        if mode == 2026:  # noqa: PLR2004 - synchronised output
            if setting:
                yield messages.TerminalSupportsSynchronizedOutput()
        elif constants.SMOOTH_SCROLL and not IS_ITERM:
            self._tells_size = setting in (1, 2, 3)
            yield messages.InBandWindowResize.from_setting_parameter(setting)

    def _read_size(self, lines: int, columns: int, high: int, wide: int) -> Iterator[Message]:
        if not (0 < lines <= _LONGEST_CELLS and 0 < columns <= _LONGEST_CELLS):
            return
        size = events.Resize.from_dimensions((columns, lines), (wide, high))
        self.mouse_pixels = wide > 0 and high > 0
        self.terminal_size, self.terminal_pixel_size = size.size, size.pixel_size
        yield size

    def _read_keys(self, parameters: str, final: str) -> list[events.Key]:
        """Return the keys of a report `CSI code:shifted:base ; modifiers:event ; text final`; none of a wrong one."""
        fields = [[int(one[:8] or 0) for one in field.split(":")] for field in parameters.split(";")]
        code, shifted = fields[0][0] or 1, (*fields[0], 0)[1]
        modifiers, event = (*(fields[1] if len(fields) > 1 else ()), 0, 0)[:2]
        letters = [chr(one) for one in (fields[2] if len(fields) > 2 else ()) if _is_character(one)]  # noqa: PLR2004
        if final == "~" and code == 27 and len(fields) == 3:  # noqa: PLR2004 - how xterm writes other keys
            code, final, letters = fields[2][0], "u", []
        bits = max(modifiers - 1, 0)
        if len(fields) > 3 or (event or 1) not in _DOWN_AGAIN or bits > 0xFF:  # noqa: PLR2004
            return []
        if final == "u" and not parameters.startswith("0") and f"{code}u" not in FUNCTIONAL_KEYS:
            if not _is_character(code) or (code in _OWN_CODES and not letters):
                return []
            if not letters and not bits & ~(_SHIFT | _LOCKS):
                letters = [_find_letter(code, shifted, shift=bool(bits & _SHIFT))]
        elif f"{code}{final}" not in FUNCTIONAL_KEYS and not (letters and parameters.startswith("0")):
            return []
        if bits & _COMMANDING:
            letters = []
        written = ":".join(str(ord(letter)) for letter in letters)
        return [
            key.copy()
            for key in self._parse_extended_key(f"\x1b[{code};{modifiers if bits else ''};{written}{final}") or ()
        ]


def _is_character(code: int) -> bool:
    """Tell whether a code is that of a character that can be typed."""
    return 0x20 <= code <= 0x10FFFF and not 0x7F <= code < 0xA0 and not 0xD800 <= code < 0xE000  # noqa: PLR2004


def _find_letter(code: int, shifted: int, *, shift: bool) -> str:
    """Return the letter of a key that came without one."""
    if not shift:
        return chr(code)
    upper = chr(code).upper()
    return chr(shifted) if _is_character(shifted) else upper if len(upper) == 1 else chr(code)
