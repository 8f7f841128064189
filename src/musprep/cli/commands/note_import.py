"""`musprep import`: takes in the notes of other programs' files, after a look at each."""

from __future__ import annotations

import shlex
import sys
from typing import TYPE_CHECKING

from musprep.cli.framework import arguments
from musprep.cli.framework.confirm import ask_for_yes
from musprep.cli.framework.prompt import ask_line, ask_text
from musprep.cli.framework.registry import Action
from musprep.cli.framework.terminal import on_terminal
from musprep.cli.framework.vocabulary import FILE_TYPES, read_choice
from musprep.cli.output.layout import cut, measure_terminal, wrap_paragraphs
from musprep.language.error import MusprepError
from musprep.language.safe import make_safe_line
from musprep.language.say import LANGUAGES, name_value, say_count, text

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from musprep.cli.framework.call import CommandCall
    from musprep.cli.framework.parser import Parser
    from musprep.services.year.note_import.find import FoundNotes
    from musprep.services.year.note_import.found_note import FoundNote

_NAMED = 5
_WIDTH = 100
_LINES = 8
"""So many lines of a note are shown where it is asked about."""
_KEEP, _EDIT, _KIND, _DROP, _ALL, _STOP = range(6)


def _declare(parser: Parser) -> None:
    parser.add_place("import_file", meta="file_or_folder")
    parser.add_option("from", "import_from", meta="format")
    parser.add_flag("dry-run", "import_dry", dest="dry_run")
    parser.add_flag("all", "import_all")
    parser.add_flag("json")


def _import(call: CommandCall) -> int:
    from musprep.services.year.note_import.add import add_found, list_new

    found, args = _find(call), call.args
    new, known, remarks = list_new(call.session, found.notes)
    _tell(call, found._replace(remarks=[*found.remarks, *remarks]), known)
    if args.json:
        call.print_json([one.plain for one in new])
    if not new:
        call.tell("note_import.none" if found.notes else "note_import.nothing")
        return 0 if found.notes and not (found.problems or remarks) else 1
    if any(one.day is None and not one.answer for one in new):
        call.tell("note_import.undated")
    asks = on_terminal() and not (args.all or args.dry_run or args.json)
    if not (asks or args.json or (args.all and not args.dry_run)):
        for number, one in enumerate(new, 1):
            call.print_line(f"{number}. {_show(call, one)}")
    if args.dry_run or (args.json and not args.all):
        return 1 if found.problems else 0
    plain = [one for one in new if not one.differs]
    if not (asks or args.all):
        if plain:
            call.tell("note_import.save_all", file=shlex.quote(args.import_file))
        _tell_left(call, len(new) - len(plain))
        return 1
    chosen = _approve(call, new) if asks else plain
    saved = add_found(call.session, chosen)
    for key, about in () if args.json else saved.list_lines():
        call.print_line(f"{key} {about}")
    _tell_counts(call, "saved", len(saved.entries), len(saved.answers))
    left = 0 if asks else len(new) - len(chosen)
    _tell_left(call, left)
    return 1 if found.problems or left else 0


def _tell_left(call: CommandCall, left: int) -> None:
    """Say how many answers are only taken where each is chosen itself."""
    if left:
        file = shlex.quote(call.args.import_file)
        call.tell_sentence(say_count("note_import.differs", call.language, left, file=file))


def _find(call: CommandCall) -> FoundNotes:
    """Return what the file, folder or standard input holds. Raises MusprepError."""
    from musprep.services.year.note_import.find import (
        LARGEST,
        ReadingOptions,
        find_notes_in,
        find_notes_of,
    )

    args, written = call.args, call.args.__dict__["from"]
    kind = read_choice(written, FILE_TYPES, "file_type", call.language) if written else ""
    how = ReadingOptions(call.session.today, kind, call.session.owner.name)
    if args.import_file == "-":
        data = sys.stdin.buffer.read(LARGEST + 1) if sys.stdin else b""
        return find_notes_of(data, how)
    return find_notes_in(args.import_file, how)


def _tell_counts(call: CommandCall, what: str, entries: int, answers: int) -> None:
    """Say how many notes there are, and how many answers where there are any."""
    if entries or not answers:
        call.tell_sentence(say_count(f"note_import.{what}", call.language, entries))
    if answers:
        call.tell_sentence(say_count(f"note_import.{what}_answers", call.language, answers))


def _tell(call: CommandCall, found: FoundNotes, known: int) -> None:
    answers = sum(bool(one.answer) for one in found.notes)
    _tell_counts(call, "found", len(found.notes) - answers, answers)
    if known:
        call.tell_sentence(say_count("note_import.known", call.language, known))
    if found.passed:
        names = ", ".join(found.passed[:_NAMED]) + (", …" if found.passed[_NAMED:] else "")
        call.tell_sentence(say_count("note_import.passed", call.language, len(found.passed), names=names))
    for problem in (*found.remarks[:_NAMED], *found.problems[:_NAMED]):
        call.tell_sentence(problem.describe(call.language))
    if more := len(found.problems[_NAMED:]):
        call.tell("note_import.more_problems", count=more)


def _show(call: CommandCall, note: FoundNote) -> str:
    """Return a note on one line; of an answer all that is shown of it."""
    said = note.describe(call.language)
    more = " …" if "\n" in said and not note.answer else ""
    short = make_safe_line(said) if note.answer else note.short
    other = f"  ({call.say('note_import.other')})" if note.differs else ""
    return f"{_show_head(call, note)}  {cut(short, _WIDTH)}{more}{other}"


def _show_head(call: CommandCall, note: FoundNote) -> str:
    day = note.day.isoformat() if note.day and not note.answer else note.describe_day(call.language)
    return "  ".join(filter(None, (day, note.describe_kind(call.language))))


def _show_whole(call: CommandCall, note: FoundNote) -> Iterator[str]:
    """Yield the text of a note, and the one it would replace, as far as there is room, with how many lines follow."""
    for said in filter(None, (note.describe(call.language), note.describe_other(call.language))):
        lines = wrap_paragraphs(said, measure_terminal(), "    ")
        most = _LINES + 1 if len(lines) == _LINES + 1 else _LINES
        yield from lines[:most]
        if left := len(lines[most:]):
            yield f"    {say_count('note_import.more_lines', call.language, left)}"


def _approve(call: CommandCall, new: Sequence[FoundNote]) -> list[FoundNote]:
    """Ask about each note; return those to save, as they were changed. Nothing is saved without a yes at the end.

    That is asked too where ctrl+c or ctrl+d ends the list and some were kept by then.
    """
    chosen: list[FoundNote] = []
    try:
        _choose(call, new, chosen)
    except (KeyboardInterrupt, EOFError) as stop:
        if not chosen and isinstance(stop, KeyboardInterrupt):
            raise
    if chosen:
        try:
            ask_for_yes(call, "note_import.ask_save", count=len(chosen))
        except KeyboardInterrupt:
            call.tell("cli.not_written")
            raise
    return chosen


def _choose(call: CommandCall, new: Sequence[FoundNote], chosen: list[FoundNote]) -> None:
    """Ask about each note, and add those to save to `chosen`. Raises as `ask_line` does."""
    call.tell("note_import.how")
    for number, one in enumerate(new, 1):
        note = one
        while True:
            call.tell("note_import.which", number=number, count=len(new), note=_show_head(call, note))
            for line in _show_whole(call, note):
                call.tell_sentence(line)
            key = _read_key(call)
            if key == _EDIT:
                note = _ask_words(call, note)
            elif key == _KIND and note.answer:
                call.tell("note_import.answer_kindless")
            elif key == _KIND:
                note = _ask_kind(call, note)
            else:
                break
        if key in (_KEEP, _ALL):
            chosen.append(note)
        if key == _ALL:
            rest = [one for one in new[number:] if not one.differs]
            chosen += rest
            _tell_left(call, len(new) - number - len(rest))
        if key in (_ALL, _STOP):
            break


def _read_key(call: CommandCall) -> int:
    """Ask for a key until it is one that is offered, in either language; an empty line keeps."""
    while True:
        typed = ask_line(f"{call.say('note_import.ask')} ", call.language, ends=True).casefold()[:1]
        if not typed:
            return _KEEP
        for language in (call.language, *LANGUAGES):
            keys = text("note_import.keys", language)
            if typed in keys:
                return keys.index(typed)
        call.tell("note_import.how")


def _ask_words(call: CommandCall, note: FoundNote) -> FoundNote:
    """Return a note with its text as the user edits it; an empty text leaves it as it was."""
    before = note.text.strip()
    many = "\n" in before
    prompt = f"{call.say('note_import.ask_lines')}\n" if many else f"{call.say('note_import.ask_text')} "
    words = ask_text(prompt, call.language, many=many, before=before).strip()
    return note.change(text=words) if words and words != before else note


def _ask_kind(call: CommandCall, note: FoundNote) -> FoundNote:
    from musprep.model.entry import Kind

    kinds = ", ".join(name_value("kind", one, call.language) for one in Kind)
    typed = ask_line(f"{call.say('note_import.ask_kind', kinds=kinds)} ", call.language)
    try:
        return note.change(kind=arguments.read_kind(typed, call.language)) if typed else note
    except MusprepError as error:
        call.tell_sentence(error.describe(call.language))
        return note


ACTIONS = {"": Action(_declare, _import)}
