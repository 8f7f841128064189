"""`musprep log`: one note, saved in the time it takes to start Python.

So it reads its own few flags and imports nothing but os, sys, time and light modules of musprep. What it does not
understand, `--help` included, is left to the full command line.
"""

from __future__ import annotations

import os
import sys
import time

from musprep.cli.framework.option_word import is_option
from musprep.cli.framework.vocabulary import KINDS, SAYS, name_of, read_choice
from musprep.language.error import MusprepError, UsageError
from musprep.language.option_names import show_option
from musprep.language.safe import is_blank, make_safe, make_safe_line
from musprep.language.say import DEFAULT, LANGUAGES, text
from musprep.language.tags import find_tags, read_tags
from musprep.vault.files import header, location
from musprep.vault.notes import append
from musprep.vault.records import editor_file_names

KEPT_BACK = ("challenge", "wish")
"""Notes of these kinds start as only-me, the others as if-asked."""

_FLAGS = {
    "--kind": "kind",
    "-k": "kind",
    "--on": "on",
    "--tag": "tag",
    "-t": "tag",
    "--effect": "effect",
    "--proof": "proof",
    "--say": "say",
    "--vault": "vault",
    "--lang": "lang",
    # A passphrase is not needed here: a note is encrypted without it.
    "--passphrase-file": "passphrase",
}
_KNOWN = (*_FLAGS, "--edit", "--help", "--version")
_WIDTH = 100
_NARROWEST = 20


class NoteArguments:
    """What the command line contains: the words of the note, and each flag's values in order."""

    def __init__(self) -> None:
        self.words: list[str] = []
        self.literal = False
        self.edit = False
        self.flags: dict[str, list[str]] = {}

    def get_last(self, flag: str) -> str:
        """Return a flag's last value, or ""."""
        return self.flags.get(flag, [""])[-1]

    def get_all(self, flag: str) -> list[str]:
        """Return all values of a flag, in order."""
        return self.flags.get(flag, [])


def run(argv: list[str]) -> int | None:
    """Save a note and return the exit code; None where the full command line has to run.

    Raises MusprepError where it cannot be saved, UsageError for a flag without a value.
    """
    asked = NoteArguments()
    try:
        if not _read_flags(argv, asked):
            return None
        return _add_note(asked)
    except MusprepError as error:
        _print_error(error.describe(_find_language(asked)))
        return error.exit_code


def _read_flags(argv: list[str], asked: NoteArguments) -> bool:
    """Sort `argv` into `asked`; return False where something in it is unknown here. Raises UsageError."""
    words = iter(argv)
    for word in words:
        if word == "--":
            asked.literal = True
            asked.words.extend(words)
            break
        name, equals, value = word.partition("=")
        if name in _FLAGS:
            if not equals:
                value = _read_value(name, next(words, None), _find_language(asked))
            asked.flags.setdefault(_FLAGS[name], []).append(value)
        elif word == "--edit":
            asked.edit = True
        elif is_option(word, _KNOWN):
            return False
        else:
            asked.words.append(word)
    return asked.get_last("lang") in ("", *LANGUAGES)


def _read_value(flag: str, following: str | None, language: str) -> str:
    shown = show_option(flag, language)
    if following is None:
        raise UsageError("log.flag_without_value", flag=shown)
    if following == "--" or is_option(following, _KNOWN):
        raise UsageError("log.flag_before_flag", flag=shown, following=show_option(following, language))
    return following


def _add_note(asked: NoteArguments) -> int:
    language = _find_language(asked)
    kind = read_choice(asked.get_last("kind"), KINDS, "kind", language) if "kind" in asked.flags else "result"
    first_say = "only-me" if kind in KEPT_BACK else "if-asked"
    say = read_choice(asked.get_last("say"), SAYS, "say", language) if "say" in asked.flags else first_say
    tags = read_tag_options(asked.get_all("tag"))
    where = location.choose_place(asked.get_last("vault"), os.environ, sys.platform)
    at, day = _read_time(asked.get_last("on") if "on" in asked.flags else None, language)
    effect, proof = _clean(_read_effect(asked, language)), [ref for ref in map(_clean, asked.get_all("proof")) if ref]
    written, sheet = _read_text(asked, where, language)
    try:
        entry_id, _ = append.append_entry(
            where, kind=kind, text=written, at=at, say=say, tags=tags, effect=effect, proof=proof, now=time.time()
        )
    except MusprepError as error:
        if sheet:
            _print_error(error.describe(language))
            raise MusprepError("log.kept", path=sheet) from None
        if written != _clean(" ".join(asked.words)):
            # What was typed here is stored nowhere else.
            _print_error(text("log.given_back", language, text=written))
        raise
    if sheet:
        from musprep.services.session.outside_editor import clean_up

        clean_up(sheet)
    said = [name_of(kind, KINDS, language), day, name_of(say, SAYS, language).replace("-", " ")]
    if found := read_tags((*tags, *find_tags(written))):
        said.append(" ".join(f"#{tag}" for tag in found))
    said += [text(f"log.with_{name}", language) for name, has in (("effect", effect), ("proof", proof)) if has]
    _print_answer(f"{entry_id}  {make_safe_line(' · '.join(said))}", make_safe_line(written), language)
    if location.is_open_to_others(where):
        _print_error(text("log.open_folder", language, path=where))
    if copy := location.find_private_copy(where):
        _print_error(text("log.private_copy", language, path=copy))
    if editor_file_names.find_folders(where, os.environ):
        from musprep.services.session.editor_files import take_over

        for sentence in take_over(where, os.environ, language):
            _print_error(sentence)
    return 0


def _find_language(asked: NoteArguments) -> str:
    """Return the language: --lang, MUSPREP_LANG, the vault's own, or Danish."""
    for told in (asked.get_last("lang"), os.environ.get("MUSPREP_LANG", "")):
        if told in LANGUAGES:
            return told
    try:
        return header.read_head(location.choose_place(asked.get_last("vault"), os.environ, sys.platform))[1] or DEFAULT
    except MusprepError:
        return DEFAULT


def _read_time(on: str | None, language: str) -> tuple[time.struct_time, str]:
    """Return the local time of the note, and its day for people, with --on with the weekday. Raises MusprepError."""
    now = time.localtime()
    if on is None:
        month = text("log.months", language).split()[now.tm_mon - 1]
        return now, text("log.day", language, day=now.tm_mday, month=month, year=now.tm_year)
    import datetime as dt

    from musprep.language import date_reader, dates

    today = dt.date(now.tm_year, now.tm_mon, now.tm_mday)
    day = date_reader.read_past_date(_clean(on), today)
    clock = (day.year, day.month, day.day, now.tm_hour, now.tm_min, now.tm_sec, 0, 0, -1)
    try:
        ahead = f", {dates.show_distance(day, today, language)}" if day > today else ""
        return time.localtime(time.mktime(clock)), dates.show_long(day, language) + ahead
    except (OverflowError, OSError, ValueError):
        raise MusprepError("dates.no_such_day", text=on) from None


def _read_text(asked: NoteArguments, where: str, language: str) -> tuple[str, str]:
    """Return the note's text, and the file to remove once it is saved; raises MusprepError where it is empty."""
    sheet = ""
    typed = " ".join(asked.words)
    if asked.edit:
        from musprep.services.session.outside_editor import clean_up, edit_outside, make_early_return_error, run_editor

        # Checked first, so that nobody writes in vain.
        header.refuse_newer(where)
        came = edit_outside(typed, run_editor, os.environ, where)
        typed, sheet = came.text, "" if came.at_once else came.path
        if came.at_once:
            _print_error(make_early_return_error(came.path).describe(language))
        if came.guessed:
            _print_error(text("cli.input_guessed", language, encoding=came.guessed))
    elif not asked.words or _is_input(asked):
        typed = _from_input(language, ask=not asked.words)
    typed = _clean(typed)
    if is_blank(typed):
        if sheet:
            clean_up(sheet)
        raise MusprepError("log.empty")
    return typed, sheet


def _read_effect(asked: NoteArguments, language: str) -> str:
    """Return the effect as written; `-` stands for standard input.

    Raises UsageError where the text is read from it too.
    """
    effect = asked.get_last("effect")
    if effect != "-":
        return effect
    if not asked.edit and (not asked.words or _is_input(asked)):
        raise UsageError("log.one_input")
    return _from_input(language, ask=False)


def _is_input(asked: NoteArguments) -> bool:
    return asked.words == ["-"] and not asked.literal


def _from_input(language: str, *, ask: bool) -> str:
    """Read the text from standard input; at a terminal the user is asked, and a paste is taken completely.

    Raises MusprepError where it is no text or too long.
    """
    if sys.stdin is None:
        return ""
    try:
        from musprep.process.terminals import is_terminal

        if is_terminal(sys.stdin):
            from musprep.cli.framework.prompt import ask_text

            asked = text("log.ask", language) if ask else text("cli.type_now", language) + "\n"
            return ask_text(asked, language, many=not ask)
        data = sys.stdin.buffer.read(append.LIMIT + 1)
    except OSError:
        return ""
    if len(data) > append.LIMIT:
        raise MusprepError("vault.entry_too_long", limit=append.LIMIT // 1000)
    try:
        if not data.startswith((b"\xff", b"\xfe")) and b"\0" not in data:
            return data.decode("utf-8-sig" if data.startswith(b"\xef\xbb\xbf") else "utf-8")
    except UnicodeDecodeError:
        pass
    return _decode(data, language)


def _decode(data: bytes, language: str) -> str:
    """Return what is no UTF-8 as text, and tell of an encoding that was guessed; raises MusprepError."""
    from musprep.process import incoming

    try:
        words, guessed = incoming.decode(data, incoming.find_console_encoding())
    except UnicodeDecodeError:
        raise MusprepError("log.not_utf8") from None
    if guessed:
        _print_error(text("cli.input_guessed", language, encoding=guessed))
    return words


def _clean(typed: str) -> str:
    """Return text as it is stored: composed (NFC), with equal line ends, stripped."""
    if not typed.isascii():
        import unicodedata

        typed = unicodedata.normalize("NFC", typed)
    return typed.replace("\r\n", "\n").replace("\r", "\n").strip()


def read_tag_options(written: list[str]) -> tuple[str, ...]:
    """Return the tags of every `--tag`; raises UsageError where one of them contains none."""
    if not all(read_tags([one]) for one in written):
        raise UsageError("log.empty_tag")
    return read_tags(written)


def _print_answer(start: str, written: str, language: str) -> None:
    """Print the line of the answer, its text cut to the width of the screen. A closed pipe changes nothing."""
    out = sys.stdout
    if out is None:
        return
    try:
        width = os.get_terminal_size(out.fileno()).columns if out.isatty() else _WIDTH
    except (OSError, ValueError):
        width = _WIDTH
    room = max(_NARROWEST, width - len(start) - len("  «»"))
    shown = written if len(written) <= room else f"{written[: room - 1].rstrip()}…"
    line = text("log.saved", language, start=start, text=shown)
    encoding = out.encoding or "utf-8"
    try:
        out.write(line.encode(encoding, "backslashreplace").decode(encoding) + "\n")
        out.flush()
    except (OSError, ValueError):
        # The note is saved. What Python still has to write to the closed pipe is discarded.
        try:
            os.dup2(os.open(os.devnull, os.O_WRONLY), out.fileno())
        except (OSError, ValueError):
            return


def _print_error(sentence: str) -> None:
    if sys.stderr is not None:
        print(make_safe(sentence), file=sys.stderr)
