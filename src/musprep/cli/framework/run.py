"""Runs a command line, and turns every error into a message and an exit code."""

from __future__ import annotations

import errno
import os
import sys
from typing import TYPE_CHECKING

from musprep import __version__
from musprep.cli.framework import streams
from musprep.cli.framework.call import CommandCall, print_to_stderr
from musprep.cli.framework.environment import find_language, find_option, find_vault
from musprep.cli.framework.registry import COMMANDS, load_action
from musprep.cli.framework.renamed import RENAMED
from musprep.cli.framework.suggest import find_nearest
from musprep.language.error import MusprepError, UsageError
from musprep.language.option_names import read_options
from musprep.language.say import LANGUAGES, name_vault, text

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable

    from musprep.cli.framework.parser import Parser

_INTERRUPTED = 130
_WITH_VALUE = ("--vault", "--lang", "--passphrase-file")


def run(argv: list[str], *, clock: Callable[[], dt.datetime] | None = None) -> int:
    """Run the command line `argv`; return the exit code.

    0 done, 1 something is wrong with the data or the request, 2 the command line is wrong, 3 the vault is locked, 130
    ctrl+c. Errors are told on stderr, none is raised.
    """
    argv = read_options(argv)
    language = find_language(argv)
    name_vault(find_option(argv, "--vault") or "", COMMANDS)
    streams.prepare()
    try:
        with streams.tell_apart():
            try:
                code = _run_command(argv, language, clock)
            except SystemExit as done:
                code = done.code if isinstance(done.code, int) else 0
            sys.stdout.flush()
    except MusprepError as error:
        print_to_stderr(error.describe(language))
        return error.exit_code
    except KeyboardInterrupt:
        print_to_stderr("")
        return _INTERRUPTED
    except OSError as error:
        # Errors of a vault's files are MusprepErrors: this one is of the output, or of the system.
        return (
            _report_unprinted(error, language)
            if isinstance(error, streams.OutputError)
            else _report_stop(error, language)
        )
    except Exception as error:  # noqa: BLE001 - the one place where nothing may escape
        print_to_stderr(text("cli.unexpected", language, what=type(error).__name__, where=_find_fault(error)))
        return 1
    return code


def _report_unprinted(error: OSError, language: str) -> int:
    """Return the exit code where the output could not be written; say so, unless its reader simply stopped reading."""
    streams.close_quietly()
    # Windows calls a closed pipe an invalid argument.
    if isinstance(error.__cause__, BrokenPipeError) or (sys.platform == "win32" and error.errno == errno.EINVAL):
        return 0
    print_to_stderr(
        text("error.no_output" if _has_saved() else "error.not_printed", language, reason=_describe_reason(error))
    )
    return 1


def _report_stop(error: OSError, language: str) -> int:
    """Say what the system refused, and whether something was saved before; return the exit code."""
    print_to_stderr(
        text("error.stopped_later" if _has_saved() else "error.stopped", language, reason=_describe_reason(error))
    )
    return 1


def _describe_reason(error: OSError) -> str:
    reason = error.strerror or type(error).__name__
    return f"{reason}: {os.fsdecode(error.filename)}" if isinstance(error.filename, (str, bytes)) else reason


def _has_saved() -> bool:
    """Tell whether anything was written. Looks only at loaded modules, as it may be impossible to load more."""
    return bool(getattr(sys.modules.get("musprep.vault.files.atomic_write"), "written", ()))


def _run_command(argv: list[str], language: str, clock: Callable[[], dt.datetime] | None) -> int:
    if _is_bare(argv):
        return _start(argv, language)
    from musprep.cli.framework.parser import speak

    command, rest = split(argv)
    if command and command not in COMMANDS:
        near = find_nearest(command, COMMANDS)
        raise UsageError("cli.unknown_command_near" if near else "cli.unknown_command", command=command, near=near)
    with speak(language):
        if not command:
            # The help, the version, or an unknown word: the parser answers.
            make_parser("", "", language).read(rest)
            return 0
        name = _find_action_name(command, rest)
        rest = split(rest)[1] if name and split(rest)[0] == name else rest
        found = load_action(command, name)
        parser = make_parser(command, name, language)
        args = parser.read(rest)
    _check_language(args.lang, parser.prog)
    call = CommandCall(args, rest, parser.prog, language, clock, _unlock)
    if args.passphrase_file == "-":  # noqa: S105 - where to read it
        from musprep.cli.framework.passphrase import take

        take(call)
    call.take_over_sheets()
    try:
        code = found.do(call)
    except MusprepError as error:
        if call.typed:
            call.tell("log.given_back", text=call.typed)
        call.tell_unread(error)
        raise
    call.tell_new_vault()
    return code


def _unlock(call: CommandCall) -> None:
    from musprep.cli.framework.passphrase import unlock

    unlock(call)


def make_parser(command: str, name: str, language: str) -> Parser:
    """Return the parser of a command's action; the help of the first one lists all actions."""
    from musprep.cli.framework.parser import Parser

    actions = COMMANDS[command].actions if command else ()
    first = bool(actions) and name == actions[0]
    parser = Parser(command if first else f"{command} {name}".strip(), language, __version__)
    if first:
        # The examples of this action would look like the command's own.
        shorts = {
            one: f"{command}_{one}".replace("-", "_") + ("_short" if one == "examples" else "") for one in actions
        }
        parser.list_actions({one: parser.say(key) for one, key in shorts.items()})
    if command:
        load_action(command, name).declare(parser)
    else:
        parser.list_actions({one: parser.say(one) for one in COMMANDS})
    return parser


def split(argv: list[str]) -> tuple[str, list[str]]:
    """Return the first word that is neither a global option nor its value ("" for none), and all the others."""
    place = 0
    while place < len(argv):
        word = argv[place]
        if word in _WITH_VALUE:
            place += 2
        elif word in ("--version", "--help", "-h") or word.startswith(tuple(f"{name}=" for name in _WITH_VALUE)):
            place += 1
        elif word.startswith("-"):
            break
        else:
            return word, argv[:place] + argv[place + 1 :]
    return "", argv


def _find_action_name(command: str, rest: list[str]) -> str:
    actions = COMMANDS[command].actions
    if not actions:
        return ""
    name = split(rest)[0]
    if not name or (COMMANDS[command].free and name not in actions):
        return actions[0]
    if name not in actions:
        now = RENAMED.get(name, "")
        near = now if now in actions else find_nearest(name, actions)
        known = ", ".join(actions)
        key = "cli.unknown_action_near" if near else "cli.unknown_action"
        raise UsageError(key, action=name, near=near, actions=known, prog=f"musprep {command}")
    return name


def _is_bare(argv: list[str]) -> bool:
    """Tell whether only a vault and a language are given: then the screen starts without a parser, which takes time."""
    words = iter(argv)
    joined = tuple(f"{name}=" for name in _WITH_VALUE)
    return all(word.startswith(joined) or (word in _WITH_VALUE and next(words, None) is not None) for word in words)


def _start(argv: list[str], language: str) -> int:
    _check_language(find_option(argv, "--lang"), "musprep")
    phrases = find_option(argv, "--passphrase-file")
    if phrases:
        from argparse import Namespace

        given = Namespace(vault=find_option(argv, "--vault"), passphrase_file=phrases)
        _unlock(CommandCall(given, [], "musprep", language, None, _unlock))
    from musprep.cli.framework.terminal import start

    return start(find_vault(find_option(argv, "--vault")), language)


def _check_language(language: str, prog: str) -> None:
    if language and language not in LANGUAGES:
        raise UsageError("cli.unknown_language", language=language, prog=prog)


def _find_fault(error: BaseException) -> str:
    """Return file and line of the program's own code nearest to a fault: no variables, no text of the user's."""
    where, trace = "?", error.__traceback__
    while trace:
        name = trace.tb_frame.f_code.co_filename
        if f"{os.sep}musprep{os.sep}" in name:
            where = f"{os.path.basename(name)}:{trace.tb_lineno}"
        trace = trace.tb_next
    return where
