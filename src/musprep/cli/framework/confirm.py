"""Asks before a paper is written, and says what in it may identify somebody."""

from __future__ import annotations

from typing import TYPE_CHECKING

from musprep.cli.framework.terminal import on_terminal
from musprep.language.error import MusprepError
from musprep.language.say import say_count

if TYPE_CHECKING:
    from typing import Protocol

    from musprep.cli.framework.call import CommandCall
    from musprep.services.papers.guard_warnings import GuardWarning

    class WritesPaper(Protocol):
        """Makes a file and returns its path."""

        def __call__(self, *, sure: bool) -> str:
            """Write the file; raises MusprepError "error.seen_by_others" where others may see it, unless `sure`."""
            ...


YES, NO = ("j", "ja", "y", "yes"), ("n", "nej", "no")


def _tell_no_names(call: CommandCall) -> None:
    """Say that names cannot be left out where no names are listed."""
    if call.args.anonymous and not call.session.owner.names:
        call.tell("no_names_listed")


def tell_warned(call: CommandCall, warned: list[GuardWarning]) -> None:
    """Say how many texts may identify somebody; this stops nothing."""
    _tell_no_names(call)
    if warned:
        call.tell_sentence(say_count("guard.warned", call.language, len(warned)))


def tell_found(call: CommandCall, words: str) -> None:
    """Say what in a whole paper may identify somebody; this stops nothing."""
    from musprep.services.papers.guard_warnings import list_paper_warnings

    _tell_no_names(call)
    found = [] if call.args.anonymous else list_paper_warnings(call.session, words)
    if found:
        call.tell("guard.in_paper", found=", ".join(found))


def write_confirmed(call: CommandCall, write: WritesPaper) -> str:
    """Let `write` make the file, and return its path; where others may see it, only after a yes.

    Raises MusprepError without a yes, and as `write` does.
    """
    try:
        return write(sure=bool(call.args.yes))
    except MusprepError as error:
        if error.key != "error.seen_by_others" or not on_terminal():
            raise
        call.tell_sentence(error.describe(call.language))
        ask_for_yes(call, "ask_anyway")
        return write(sure=True)


def copy_paper(call: CommandCall, path: str) -> str:
    """Copy a paper where the owner wants that, and return the path to use; say who else can read there."""
    from musprep.services.papers import paper_copy

    copy = paper_copy.make(call.session, path)
    if copy.told:
        call.tell_sentence(copy.told)
    return copy.path


def ask_for_yes(call: CommandCall, key: str, **values: object) -> None:
    """Ask on stderr; raises MusprepError where the answer is not yes."""
    if not is_yes(call, key, otherwise=False, **values):
        raise MusprepError("cli.not_written")


def is_yes(call: CommandCall, key: str, *, otherwise: bool = False, **values: object) -> bool:
    """Ask on stderr until the answer is a word for yes or no; an empty one, or the end of the input, is `otherwise`."""
    from musprep.cli.framework.prompt import ask_line

    while True:
        try:
            answer = ask_line(f"{call.say(key, **values)} ", call.language, ends=True).casefold()
        except EOFError:
            answer = ""
        if answer in (*YES, *NO):
            return answer in YES
        if not answer:
            return otherwise
        call.tell("yes_or_no")
