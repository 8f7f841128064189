"""`musprep catalogues new`: a small catalogue to begin with, opened in the user's editor and checked."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from musprep.cli.framework.confirm import is_yes
from musprep.cli.framework.registry import Action
from musprep.cli.framework.terminal import on_terminal
from musprep.cli.framework.text_input import edit_text
from musprep.language.error import MusprepError

if TYPE_CHECKING:
    from collections.abc import Callable

    from musprep.cli.framework.call import CommandCall
    from musprep.cli.framework.parser import Parser
    from musprep.vault.files.problem import Damaged


def _declare_new(parser: Parser) -> None:
    parser.add_place("new_id", meta="id")
    parser.add_option("out", "import_out", meta="file")


def _make_new(call: CommandCall) -> int:
    from musprep.services.session import catalogues, form_file
    from musprep.services.year.round_catalogues import list_with

    args = call.args
    name = form_file.derive_id(args.out, args.new_id) if args.out else args.new_id
    data = catalogues.make_starter(name, call.language)
    path = form_file.put_file(args.out, data) if args.out else catalogues.put_new(call.session, name, data)
    call.print_path(path)
    if not on_terminal():
        call.tell("catalogue_new.made", path=path)
        return 0
    in_files = bool(args.out) or path.endswith(".toml")
    look = _edit_file(path) if in_files else _edit_inside(call, name, path)
    if not _edit_until_sound(call, look):
        return 1
    if in_files and form_file.read_form_bytes(path) == data:
        # The editor may have returned while its window is open.
        call.tell("catalogue_new.made", path=path)
    if args.out:
        call.tell("catalogue_new.sound_file")
    else:
        call.session.shelf.forget()
        call.tell("catalogue_new.sound", id=name, names=",".join(list_with(call.session, name)))
    return 0


def _edit_until_sound(call: CommandCall, look: Callable[[], list[Damaged]]) -> bool:
    """Open the editor until nothing is wrong, or the user has enough; return whether all is well."""
    while problems := look():
        for problem in problems:
            call.tell_sentence(problem.describe(call.language))
        if not is_yes(call, "catalogue_new.ask_again"):
            return False
    return True


def _edit_file(path: str) -> Callable[[], list[Damaged]]:
    """Return what opens the editor on a plain file and looks it over afterwards."""
    from musprep.services.session import catalogues
    from musprep.services.session.outside_editor import find_editor, make_failure, run_editor

    def look() -> list[Damaged]:
        command = find_editor(os.environ)
        try:
            code = run_editor([*command, path])
        except OSError as error:
            reason = error.strerror or str(error)
            raise MusprepError("prepare.outside_not_started", command=command[0], reason=reason) from None
        if code:
            raise make_failure(command, code)
        return catalogues.check(path)

    return look


def _edit_inside(call: CommandCall, name: str, path: str) -> Callable[[], list[Damaged]]:
    """Return what opens the editor on the text of an encrypted catalogue, saves it and looks it over."""
    from musprep.services.session import catalogues

    def look() -> list[Damaged]:
        before = catalogues.read_own(call.session, name)
        with edit_text(call, before) as after:
            if after != before:
                catalogues.put_own(call.session, name, after.encode())
        return catalogues.check_text(after.encode(), path.removesuffix(".age"))

    return look


ACTIONS = {"new": Action(_declare_new, _make_new)}
