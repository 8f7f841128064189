"""`musprep owner`: whose vault it is, and what they chose for the program."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from musprep.cli.framework import arguments
from musprep.cli.framework.registry import Action
from musprep.cli.framework.vocabulary import OWNER_KEYS, read_choice
from musprep.cli.output.layout import pad
from musprep.language.safe import make_safe_line
from musprep.language.say import LANGUAGES, name_value, text

if TYPE_CHECKING:
    from collections.abc import Callable

    from musprep.cli.framework.call import CommandCall
    from musprep.cli.framework.parser import Parser
    from musprep.model.owner import Owner

KEYS = tuple(words[0] for words in OWNER_KEYS)

_NONE = "–"
_DAY = 24 * 60


def _declare_show(parser: Parser) -> None:
    parser.add_flag("json")


def _show(call: CommandCall) -> int:
    owner = call.session.owner
    if call.args.json:
        data = {key: getattr(owner, key) for key in KEYS}
        call.print_json({**data, "names": list(owner.names)})
        return call.report_problems()
    names = {key: call.say(f"owner_{key}") for key in KEYS}
    longest = max(map(len, names.values()))
    for key, name in names.items():
        call.print_line(f"{pad(name, longest)}  {_show_value(call, owner, key)}")
    return call.report_problems()


def _declare_set(parser: Parser) -> None:
    parser.add_place("owner_key", meta="key")
    parser.add_place("value", "owner_value")


def _set(call: CommandCall) -> int:
    from musprep.services.year import owner

    key, value = read_choice(call.args.owner_key, OWNER_KEYS, "owner_key", call.language), call.args.value
    read = _READERS.get(key)
    changed = owner.change(call.session, **{key: read(call, value) if read else value})
    if key == "language" and changed.language:
        # Said in the language that was chosen just now.
        call.language = changed.language
    shown = _show_value(call, changed, key)
    call.print_line("" if shown == _NONE else shown)
    call.tell("owner_set", name=call.say(f"owner_{key}"), value=shown)
    if key == "role":
        _offer_catalogues(call)
    return 0


def _offer_catalogues(call: CommandCall) -> None:
    """Say which catalogues suit the role, where the open round lacks them, and the command that takes them into it."""
    from musprep.services.year import round_catalogues

    if suiting := round_catalogues.list_suiting_catalogues(call.session):
        offered = call.session.shelf.list_readable(round_catalogues.list_offered_catalogues(call.session))
        titles = ", ".join(make_safe_line(one.title.say_in(call.language)) for one in offered)
        call.tell("role_suits", titles=titles, names=",".join(suiting))


def _show_value(call: CommandCall, owner: Owner, key: str) -> str:
    value = getattr(owner, key)
    if key == "role":
        return name_value("role", owner.role, call.language)
    if key == "guard":
        return call.say("guard.on" if value else "guard.off")
    return (", ".join(value) if isinstance(value, tuple) else str(value)) or _NONE


def _read_minutes(call: CommandCall, written: str) -> int:
    """Read minutes: up to a day, 0 for never. Raises MusprepError."""
    minutes = int(written) if written.isascii() and written.isdigit() and len(written) <= len("1440") else -1
    if not 0 <= minutes <= _DAY:
        call.raise_error("encryption.no_minutes", value=written)
    return minutes


def _read_folder(call: CommandCall, written: str) -> str:
    """Read the folder for copies, and say who else can read there. Raises MusprepError."""
    from musprep.services.papers import paper_copy

    folder = paper_copy.read_folder(call.session, written)
    if folder and (said := paper_copy.describe_place(call.session, folder)):
        call.tell_sentence(said)
    return folder


def _read_yes_or_no(call: CommandCall, written: str) -> bool:
    """Read whether the guard is on, or yes or no, in either language. Raises MusprepError."""
    word = written.strip().casefold()
    on, off = ({text(key, language) for language in LANGUAGES} for key in ("guard.on", "guard.off"))
    on, off = on | {"ja", "yes"}, off | {"nej", "no"}
    if word not in on | off:
        call.raise_error("guard.unknown_setting", value=written)
    return word in on


def _read_language(call: CommandCall, written: str) -> str:
    names = {"dansk": "da", "danish": "da", "engelsk": "en", "english": "en", "da": "da", "en": "en", "": ""}
    found = names.get(written.strip().casefold())
    if found is None:
        call.raise_error("unknown_vault_language", value=written)
    return found


def _read_names(_call: CommandCall, written: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(name for one in written.split(",") if (name := one.strip())))


_READERS: dict[str, Callable[[CommandCall, str], Any]] = {
    "role": lambda call, written: arguments.read_role(written, call.language),
    "language": _read_language,
    "names": _read_names,
    "guard": _read_yes_or_no,
    "lock_minutes": _read_minutes,
    "papers": _read_folder,
}
"""What reads the parts that are more than words."""

ACTIONS = {"show": Action(_declare_show, _show), "set": Action(_declare_set, _set)}
