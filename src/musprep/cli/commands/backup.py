"""`musprep vault backup` and `restore`: one encrypted file with everything, and restoring it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from musprep.cli.framework import passphrase
from musprep.cli.framework.registry import Action
from musprep.language.error import LockedError
from musprep.language.say import say_count

if TYPE_CHECKING:
    from collections.abc import Callable

    from musprep.cli.framework.call import CommandCall
    from musprep.cli.framework.parser import Parser
    from musprep.model.entry import Entry
    from musprep.services.upkeep.single_notes import AnswerInRound


def _declare_backup(parser: Parser) -> None:
    parser.add_place("backup_file", meta="file")


def _back_up(call: CommandCall) -> int:
    return make_backup(call, call.args.backup_file)


def make_backup(call: CommandCall, out: str, number: int = 0) -> int:
    """Write a backup to `out` with a new passphrase (line `number` of the passphrase file); return the exit code."""
    from musprep.services.session import unlock
    from musprep.services.upkeep import backup

    unlock.begin(call.place)
    path = backup.check_target(call.place, out)
    phrase = unlock.prepare_passphrase(passphrase.read_new_passphrase(call, number))
    done = backup.save(call.place, path, phrase, call.clock())
    call.print_path(done.path)
    for problem in done.left_out:
        call.tell_sentence(problem.describe(call.language))
    if done.left_out:
        call.tell_sentence(say_count("backup.made_left_out", call.language, len(done.left_out)))
    call.tell("backup.made", files=done.files)
    return 1 if done.left_out else 0


def _declare_restore(parser: Parser) -> None:
    parser.add_place("backup_file", "restore_file", meta="file")
    parser.add_option("to", meta="folder")
    parser.add_option("only", "restore_only", meta="words", many=True)


def _restore(call: CommandCall) -> int:
    from musprep.language.dates import show_day
    from musprep.services.upkeep import backup

    if call.args.only:
        return _restore_records(call)
    target = backup.choose_target(call.place, call.args.to or "", call.clock())
    found: list[backup.RestoreResult] = []
    _open(call, lambda phrase: found.append(backup.restore(call.args.backup_file, phrase, target)))
    done = found[0]
    call.print_path(done.place)
    for problem in done.problems:
        call.tell_sentence(problem.describe(call.language))
    made_on = show_day(done.made.date(), call.language) if done.made else "–"
    call.tell("backup.restored", files=done.files, made=made_on)
    if target != call.place:
        call.tell("backup.restored_beside", path=done.place)
    return 1 if done.problems else 0


def _open(call: CommandCall, attempt: Callable[[str], None]) -> None:
    """Call `attempt` with the passphrase of the backup; raises LockedError where none fits."""
    try:
        passphrase.open_with_passphrase(call, attempt)
    except LockedError as error:
        if error.key == "encryption.three_times":
            raise LockedError("backup.three_times") from None
        if error.key == "encryption.locked":
            raise LockedError("backup.nobody_to_ask") from None
        raise


def _restore_records(call: CommandCall) -> int:
    """Bring single notes and answers back into the vault in use."""
    from musprep.model.entry import Entry
    from musprep.services.upkeep.single_notes import find_in_backup, restore_records

    if call.args.to:
        call.raise_usage_error("not_both", one="--only", other="--to")
    session = call.session
    found: list[Entry | AnswerInRound] = []
    _open(call, lambda phrase: found.extend(find_in_backup(session, call.args.backup_file, phrase, call.args.only)))
    missing, changed = restore_records(session, found)
    for one in (*missing, *changed):
        call.print_line(f"{one.id} {one.short}" if isinstance(one, Entry) else f"{one.key} {one.text}")
    if missing or not changed:
        call.tell_sentence(say_count("backup.brought_back", call.language, len(missing)))
    if changed:
        call.tell_sentence(say_count("backup.turned_back", call.language, len(changed)))
    if there := len(found) - len(missing) - len(changed):
        call.tell_sentence(say_count("backup.there_already", call.language, there))
    return 0


ACTIONS = {"backup": Action(_declare_backup, _back_up), "restore": Action(_declare_restore, _restore)}
