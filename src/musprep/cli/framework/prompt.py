"""Asks at the terminal, and takes everything that is pasted there.

A terminal's own line ends at 4095 bytes, and the shell would run what is left over of a paste. So keys are read here
one by one, and what is waiting when Enter is read belongs to the answer. `musprep log` asks through this too, so
nothing heavy is imported before there is somebody to ask.
"""

from __future__ import annotations

import atexit
import os
import sys
import time

from musprep.cli.framework.late_paste import BY_HAND, TypingSpeed, drop
from musprep.cli.framework.prompt_field import PromptField, lay_out_rows
from musprep.language.say import text

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any, Self

_PIECE = 1 << 16
_asked = False
"""Whether something was asked before: then waiting input is the rest of a paste, and no answer."""


def ask_text(prompt: str, language: str, *, many: bool = False, before: str = "") -> str:
    """Return all lines typed or pasted after `prompt`. Enter ends them; with `many` only ctrl+d does.

    The text begins as `before`, where the terminal can be read key by key. Raises KeyboardInterrupt on ctrl+c.
    """
    field = PromptField(many=many, before=before)
    return _ask(field, prompt, language) if _on_terminal() else _ask_plainly(prompt, many=many)


def ask_line(prompt: str, language: str, *, ends: bool = False) -> str:
    """Return the line typed after `prompt`, stripped. Further lines of a paste are dropped, and the user is told.

    With `ends` ctrl+d is no empty line: it raises EOFError. Raises as `ask_text` does too.
    """
    field = PromptField(one_line=True)
    line = _ask(field, prompt, language) if _on_terminal() else _ask_plainly(prompt, drop=field)
    _tell(field, language)
    if ends and field.closed:
        raise EOFError
    return line.strip()


def ask_hidden(prompt: str, language: str) -> str:
    """Return a line typed unseen, at the terminal even where standard input is something else. Raises EOFError."""
    field = PromptField(one_line=True)
    if _on_terminal(sys.stdin, sys.stderr):
        line = _ask(field, prompt, language, hidden=True)
    else:
        import getpass

        line = getpass.getpass(prompt)
        field.dropped |= bool(_take_waiting_keys())
    _tell(field, language)
    if field.closed:
        raise EOFError
    return line


def _tell(field: PromptField, language: str) -> None:
    if field.dropped and sys.stderr is not None:
        print(text("cli.paste_dropped", language), file=sys.stderr, flush=True)


def _on_terminal(*streams: Any) -> bool:  # noqa: ANN401 - any stream, as a test may put its own in place
    """Tell whether one of the streams (by default standard input) is a terminal that can be read key by key."""
    try:
        import termios
    except ImportError:
        return False
    for stream in streams or (sys.stdin,):
        try:
            if stream is not None and termios.tcgetattr(stream.fileno()):
                return True
        except (OSError, ValueError, termios.error):
            continue
    return False


def _ask(field: PromptField, prompt: str, language: str, *, hidden: bool = False) -> str:
    global _asked  # noqa: PLW0603 - one terminal, one program
    number = _open_terminal() if hidden else os.dup(sys.stdin.fileno())
    if sys.stderr is not None:
        sys.stderr.flush()
    try:
        with _Terminal(number, field, prompt, hidden=hidden, again=_asked) as terminal:
            _asked = True
            try:
                terminal.read()
            finally:
                if terminal.is_pasted:
                    atexit.register(drop, os.dup(number), language, shown=not field.one_line)
    finally:
        os.close(number)
    return field.text


def _open_terminal() -> int:
    """Return the handle of the terminal the program was started at, or of a stream that is a terminal."""
    try:
        return os.open("/dev/tty", os.O_RDWR | os.O_NOCTTY | os.O_CLOEXEC)
    except OSError:
        streams = [stream for stream in (sys.stdin, sys.stderr) if stream is not None]
        return os.dup(next(one.fileno() for one in streams if os.isatty(one.fileno())))


class _Terminal:
    """A terminal that is read key by key inside a `with` block, and restored afterwards.

    `again`: something was asked before, so waiting input is no answer to this question.
    """

    def __init__(self, number: int, field: PromptField, prompt: str, *, hidden: bool, again: bool) -> None:
        import codecs
        import signal
        import termios

        self._termios, self._signal = termios, signal
        self._in, self._field, self._prompt, self._hidden, self._again = number, field, prompt, hidden, again
        self._haste = TypingSpeed()
        self._decoder = codecs.getincrementaldecoder("utf-8")("surrogateescape")
        talks = sys.stderr is not None and os.isatty(sys.stderr.fileno())
        self._out = sys.stderr.fileno() if talks and not hidden else number
        self._seen = talks or hidden
        self._plain = os.environ.get("TERM", "dumb") in ("", "dumb")
        self._row = 0
        self._drawn = ""
        self._before: list[Any] = termios.tcgetattr(number)
        self._signals: dict[int, Any] = {}
        self._early = False
        """Whether what is read next was typed before the terminal was set up, when a ctrl+d becomes NUL."""

    def __enter__(self) -> Self:
        try:
            self._begin()
        except BaseException:
            self.__exit__(None)
            raise
        return self

    def _begin(self) -> None:
        import select

        from musprep.process import no_dump
        from musprep.process.endings import list_ending_signals

        # ctrl+\\ would write a core file, and what is typed must not be in one.
        no_dump.enforce()
        self._enter()
        self._early = bool(select.select([self._in], [], [], 0)[0])
        for number in {*list_ending_signals(), self._signal.SIGTSTP} - {self._signal.SIGINT}:
            try:
                self._signals[number] = self._signal.signal(number, self._halt)
            except ValueError:
                break
        if not self._seen and sys.stderr is not None:
            sys.stderr.write(self._prompt)
            sys.stderr.flush()
        if self._again and self._field.one_line:
            self._field.dropped |= bool(self.read_rest().strip())
        self._draw()

    def __exit__(self, kind: type[BaseException] | None, *_: object) -> None:
        try:
            if kind:
                self.read_rest()
            self._field.at = len(self._field.text)
            self._draw()
            self._write("\r\n")
        finally:
            self._leave()
            for number, before in self._signals.items():
                self._signal.signal(number, before)

    @property
    def is_pasted(self) -> bool:
        """Whether what was read was pasted, and the terminal does not mark where a paste ends."""
        return self._haste.pasted and not self._field.marked

    def read(self) -> None:
        """Read until the text is complete."""
        import select

        while not self._ends():
            # A long text takes time to draw; the part of a paste that arrives meanwhile is read first.
            if not select.select([self._in], [], [], min(0.05, len(self._field.text) / 1e6))[0]:
                self._draw()

    def _ends(self) -> bool:
        """Read what has been typed by now; tell whether that completes the text."""
        field, began = self._field, time.monotonic()
        typed = self._read()
        if time.monotonic() > began + BY_HAND:
            field.forget_begun()
        if not typed:
            field.closed = not field.text
            return True
        typed = field.take(typed)
        while field.done and (typed := typed or self.read_rest()):
            if field.one_line:
                field.dropped |= bool((typed + self.read_rest()).strip())
                break
            typed = field.go_on(typed)
        return field.done

    def read_rest(self) -> str:
        """Return what was pasted and not read yet, waiting as long as pieces of it arrive."""
        import select

        found = ""
        while select.select([self._in], [], [], self._haste.patience if self.is_pasted else BY_HAND)[0] and (
            piece := self._read()
        ):
            found += piece
        return found

    def _read(self) -> str:
        """Return what the terminal has, "" at its end. Bytes that are not UTF-8 are read as Latin-1."""
        import select

        while True:
            try:
                # A signal that comes just as a read begins would wait for the next key.
                while not select.select([self._in], [], [], 1)[0]:
                    pass
                data = os.read(self._in, _PIECE)
            except OSError:
                return ""
            typed = self._decoder.decode(data, final=not data)
            if self._early:
                typed, self._early = typed.replace("\0", "\x04"), False
            if typed or not data:
                self._haste.observe(typed)
                return "".join(chr(ord(s) - 0xDC00) if "\udc80" <= s <= "\udcff" else s for s in typed)

    def _enter(self) -> None:
        termios = self._termios
        mode = [list(part) if isinstance(part, list) else part for part in self._before]
        mode[0] &= ~(termios.ICRNL | termios.INLCR | termios.IGNCR | termios.IXON)
        mode[3] &= ~(termios.ICANON | termios.ECHO | termios.IEXTEN)
        mode[6][termios.VMIN], mode[6][termios.VTIME] = 1, 0
        termios.tcsetattr(self._in, termios.TCSANOW, mode)
        self._write("" if self._plain else "\x1b[?2004h")

    def _leave(self) -> None:
        self._write("" if self._plain else "\x1b[?2004l")
        try:
            # Not TCSAFLUSH: that waits until all output was read, and perhaps nobody reads it any more.
            self._termios.tcflush(self._in, self._termios.TCIFLUSH)
            self._termios.tcsetattr(self._in, self._termios.TCSANOW, self._before)
        except self._termios.error:
            return

    def _halt(self, number: int, _frame: object) -> None:
        """Restore the terminal, end or suspend as the signal asks, and set it up again when continued."""
        self._leave()
        self._signal.signal(number, self._signal.SIG_DFL)
        os.kill(os.getpid(), number)
        self._signal.signal(number, self._halt)
        self._enter()
        self._row, self._drawn = 0, ""
        self._draw()

    def _draw(self) -> None:
        """Show the prompt and what is typed, over what was shown before."""
        field, prompt = self._field, self._prompt if self._seen else ""
        shown = "" if self._hidden else field.text
        try:
            width, height = os.get_terminal_size(self._out)
        except OSError:
            width, height = 80, 24
        lines, row, column = lay_out_rows(prompt, shown, 0 if self._hidden else field.at, max(2, (width or 80) - 1))
        if self._plain:
            whole = "\n".join(lay_out_rows(prompt, shown, 0, len(prompt) + len(shown) + 1)[0])
            begun = whole.startswith(self._drawn)
            self._write(whole[len(self._drawn) :] if begun else f"\n{whole}")
            self._drawn = whole
            return
        first = max(0, row - max(1, height - 1) + 1)
        lines = lines[first : first + max(1, height - 1)]
        up = f"\x1b[{self._row}A" if self._row else ""
        self._row = row - first
        back = f"\x1b[{len(lines) - 1 - self._row}A" if len(lines) - 1 > self._row else ""
        self._write(f"\r{up}\x1b[J" + "\r\n".join(lines) + back + "\r" + (f"\x1b[{column}C" if column else ""))

    def _write(self, words: str) -> None:
        encoding = getattr(sys.stderr, "encoding", None) or "utf-8"
        data = words.encode(encoding, "replace")
        try:
            while data:
                data = data[os.write(self._out, data) :]
        except OSError:
            return


def _ask_plainly(prompt: str, *, many: bool = False, drop: PromptField | None = None) -> str:
    """Ask where the terminal only gives whole lines, as on Windows: what waits after the first belongs to it."""
    if sys.stderr is not None:
        sys.stderr.write(prompt)
        sys.stderr.flush()
    if many:
        return _decode(sys.stdin.buffer.read())
    data = sys.stdin.buffer.readline()
    if drop is not None:
        drop.closed = not data
        drop.dropped |= bool(_take_waiting_keys())
        return _decode(data)
    while _has_key():
        data += sys.stdin.buffer.readline()
    return _decode(data)


def _decode(data: bytes) -> str:
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return data.decode("latin-1")


def _take_waiting_keys() -> str:
    """Take the keys waiting in a Windows console."""
    found = ""
    while _has_key():
        import msvcrt

        found += msvcrt.getwch()  # type: ignore[attr-defined]
    return found.strip()


def _has_key() -> bool:
    if os.name != "nt":
        return False
    import msvcrt

    if not msvcrt.kbhit():  # type: ignore[attr-defined]
        time.sleep(BY_HAND)
    return bool(msvcrt.kbhit())  # type: ignore[attr-defined]
