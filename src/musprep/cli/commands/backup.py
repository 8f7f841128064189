"""`musprep vault backup` and `restore`: one encrypted file with everything, and restoring it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from musprep.cli.framework import passphrase
from musprep.cli.framework.registry import Action
from musprep.language.error import LockedError
from musprep.language.say import say_count

if TYPE_CHECKING:
    from musprep.cli.framework.call import CommandCall
    from musprep.cli.framework.parser import Parser


def _declare_backup(parser: Parser) -> None:
    parser.place("backup_file", meta="file")


def _backup(call: CommandCall) -> int:
    return make_backup(call, call.args.backup_file)


def make_backup(call: CommandCall, out: str, number: int = 0) -> int:
    """Write a backup to `out` with a new passphrase (line `number` of the passphrase file); return the exit code."""
    from musprep.services.session import unlock
    from musprep.services.upkeep import backup

    unlock.begin(call.place)
    path = backup.check_target(call.place, out)
    phrase = unlock.new_passphrase(passphrase.new(call, number))
    done = backup.save(call.place, path, phrase, call.clock())
    call.out(done.path)
    for problem in done.left_out:
        call.talk(problem.sentence(call.language))
    if done.left_out:
        call.talk(say_count("backup.made_left_out", call.language, len(done.left_out)))
    call.tell("backup.made", files=done.files)
    return 1 if done.left_out else 0


def _declare_restore(parser: Parser) -> None:
    parser.place("backup_file", "restore_file", meta="file")
    parser.option("to", meta="folder")


def _restore(call: CommandCall) -> int:
    from musprep.language.dates import show_day
    from musprep.services.upkeep import backup

    target = backup.choose_target(call.place, call.args.to or "", call.clock())
    found: list[backup.RestoreResult] = []
    try:
        passphrase.open_with_passphrase(
            call, lambda phrase: found.append(backup.restore(call.args.backup_file, phrase, target))
        )
    except LockedError as error:
        if error.key == "encryption.three_times":
            raise LockedError("backup.three_times") from None
        if error.key == "encryption.locked":
            raise LockedError("backup.nobody_to_ask") from None
        raise
    done = found[0]
    call.out(done.place)
    for problem in done.problems:
        call.talk(problem.sentence(call.language))
    made_on = show_day(done.made.date(), call.language) if done.made else "–"
    call.tell("backup.restored", files=done.files, made=made_on)
    if target != call.place:
        call.tell("backup.restored_beside", path=done.place)
    return 1 if done.problems else 0


ACTIONS = {"backup": Action(_declare_backup, _backup), "restore": Action(_declare_restore, _restore)}
