"""`musprep pulse`: how the owner feels, in ten seconds, and how the year felt."""

from __future__ import annotations

from typing import TYPE_CHECKING

from musprep.cli.framework.json_output import as_plain_list
from musprep.cli.framework.registry import COMMANDS, Action
from musprep.cli.framework.suggest import find_nearest
from musprep.cli.framework.text_input import read_text
from musprep.cli.output.layout import cut, pad
from musprep.cli.output.rows import wrap_behind
from musprep.language.dates import name_month, show_day
from musprep.language.error import MusprepError
from musprep.language.quote import quote

if TYPE_CHECKING:
    from musprep.cli.framework.call import CommandCall
    from musprep.cli.framework.parser import Parser
    from musprep.model.pulse import Pulse

_HIGHEST = 5
_DAY = 13
"""The width of the longest date, in columns."""


def _declare_note(parser: Parser) -> None:
    parser.add_place("mood", meta="one_to_five")
    parser.add_place("pulse_note", many="*", meta="words")
    parser.add_option("energy", meta="one_to_five")


def _add_note(call: CommandCall) -> int:
    from musprep.services.year import pulses

    args = call.args
    mood = _read_number(call, args.mood, first=True)
    energy = None if args.energy is None else _read_number(call, args.energy)
    made = pulses.add(call.session, mood, energy=energy, note=read_text(call, " ".join(args.pulse_note)))
    call.print_line(made.id)
    call.tell_sentence(f"{_describe(call, made)}  {cut(made.note, 60)}".rstrip())
    return 0


def _read_number(call: CommandCall, written: str, *, first: bool = False) -> int:
    """Read a number; services check that it is 1 to 5.

    With `first` it may be a misspelt action. Raises MusprepError.
    """
    plain = written.strip()
    if plain.isascii() and plain.removeprefix("-").isdigit() and len(plain) < len("1000"):
        return int(plain)
    near = find_nearest(plain.casefold(), COMMANDS["pulse"].actions) if first else ""
    if near:
        call.raise_usage_error("pulse_action_near", value=written, near=near)
    raise MusprepError("error.not_a_pulse", value=quote(written, call.language))


def _describe(call: CommandCall, pulse: Pulse) -> str:
    if pulse.energy is None:
        return call.say("pulse_mood", mood=pulse.mood)
    return call.say("pulse_mood_energy", mood=pulse.mood, energy=pulse.energy)


def _declare_list(parser: Parser) -> None:
    parser.add_flag("json")


def _list(call: CommandCall) -> int:
    found = call.session.lasting.pulses[::-1]
    if call.args.json:
        call.print_json(as_plain_list(found))
        return call.report_problems()
    for pulse in found:
        day, said = pad(show_day(pulse.day, call.language), _DAY), _describe(call, pulse)
        for line in wrap_behind(f"{day}  {said}  ", pulse.note):
            call.print_line(line)
    code = call.report_problems()
    if not found and not code:
        call.tell("no_pulses")
    return code


def _show_year(call: CommandCall) -> int:
    from musprep.services.year import pulses

    months = pulses.list_months(call.session)
    if call.args.json:
        call.print_json([month._asdict() for month in months])
        return call.report_problems()
    for month in months:
        name = pad(name_month(month.month, call.language, short=True), 4)
        if month.mood is None:
            call.print_line(f"{name}  {'.' * _HIGHEST}")
            continue
        bar = ("#" * round(month.mood)).ljust(_HIGHEST, ".")
        said = call.say("year_mood", mood=_show_mean(call, month.mood), count=month.noted)
        if month.energy is not None:
            energy = _show_mean(call, month.energy)
            said = call.say("year_mood_energy", mood=_show_mean(call, month.mood), energy=energy, count=month.noted)
        call.print_line(f"{name}  {bar}  {said}")
    code = call.report_problems()
    if not any(month.noted for month in months) and not code:
        call.tell("no_pulses")
    return code


def _show_mean(call: CommandCall, value: float) -> str:
    shown = f"{value:.1f}"
    return shown.replace(".", ",") if call.language == "da" else shown


ACTIONS = {
    "note": Action(_declare_note, _add_note),
    "list": Action(_declare_list, _list),
    "year": Action(_declare_list, _show_year),
}
