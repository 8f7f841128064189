"""`musprep brief`: the paper to take to the meeting, after a look at what it contains."""

from __future__ import annotations

import shlex
import sys
from functools import partial
from typing import TYPE_CHECKING

from musprep.cli.framework import arguments
from musprep.cli.framework.confirm import ask_for_yes, copy_paper, tell_warned, write_confirmed
from musprep.cli.framework.registry import Action
from musprep.cli.framework.suggest import find_nearest
from musprep.cli.framework.terminal import on_terminal
from musprep.cli.framework.vocabulary import read_choice
from musprep.cli.output.disclosed_texts import list_disclosed_texts
from musprep.cli.output.layout import cut, measure_terminal, wrap_paragraphs
from musprep.language.option_names import show_option
from musprep.language.safe import make_safe_line
from musprep.language.say import name_value

if TYPE_CHECKING:
    from collections.abc import Iterator

    from musprep.briefing.material import Gate
    from musprep.cli.framework.call import CommandCall
    from musprep.cli.framework.parser import Parser
    from musprep.services.papers.briefing import Extent, Format
    from musprep.services.papers.guard_warnings import GuardWarning


_FORMATS: dict[str, Format] = {
    "md": "md", "markdown": "md", "html": "html", "txt": "txt", "text": "txt", "json": "json",
}  # fmt: skip
_PARTS = (("points", "punkter", "talepunkter"),)
_SHOWN = 3
"""So many of the texts held back are named."""


def _declare(parser: Parser) -> None:
    parser.add_option("upto", meta="level")
    parser.add_flag("full")
    parser.add_option("part", meta="part")
    parser.add_option("format", meta="format")
    parser.add_option("out", meta="file")
    parser.add_flag("stdout")
    parser.add_flag("gate")
    parser.add_flag("anonymous")
    parser.add_option("take", many=True, meta="id")
    parser.add_option("hold", many=True, meta="id")
    parser.add_flag("yes")
    parser.add_option("round", meta="round")
    parser.add_option("form", meta="form")
    parser.add_flag("blank")
    parser.add_flag("now")
    parser.add_option("for", meta="reader")


def _do(call: CommandCall) -> int:
    from musprep.briefing.this_paper import BY_LEVEL
    from musprep.model.say import DEFAULT_LEVEL
    from musprep.services.papers import briefing, guard_warnings
    from musprep.services.papers.change_level import read_choice

    args = call.args
    if args.out == "-":
        args.stdout, args.out = True, None
    if args.form is not None or vars(args)["for"] is not None:
        from musprep.cli.commands import forms

        return forms.do(call)
    if args.blank or args.now:
        call.raise_usage_error("needs_form", option="--blank" if args.blank else "--now")
    extent = _read_extent(call)
    upto = DEFAULT_LEVEL if args.upto is None else arguments.read_level(args.upto, call.language)
    form, name = _read_format(call, args.format), args.round or ""
    if args.stdout and args.out is not None:
        call.raise_usage_error("not_both", one="--stdout", other="--out")
    nameless = bool(args.anonymous)
    look = partial(briefing.make_gate, call.session, upto, form=form, extent=extent, name=name)
    choice = read_choice(look(), args.take, args.hold) if args.take or args.hold else BY_LEVEL
    gate = look(nameless=nameless, choice=choice)
    warned = [] if args.anonymous else guard_warnings.list_warnings(call.session, gate)
    if args.gate:
        for line in _list_texts(call, gate, warned):
            call.print_line(line)
        _tell(call, gate, warned)
        _tell_gaps(call, name)
        return call.report_problems()
    if args.stdout:
        tell_warned(call, warned)
        words = briefing.compose(
            call.session, upto, form=form, extent=extent, name=name, nameless=nameless, choice=choice
        )
        sys.stdout.write(words)
        _tell_gaps(call, name)
        return call.report_problems()
    if not args.yes and on_terminal():
        for line in _list_texts(call, gate, warned):
            call.tell_sentence(line)
        _tell(call, gate, warned)
        ask_for_yes(call, "ask_write")
    else:
        _tell(call, gate, warned)
    write = partial(
        briefing.write,
        call.session,
        upto,
        form=form,
        extent=extent,
        out=args.out or "",
        name=name,
        nameless=nameless,
        choice=choice,
    )
    call.print_path(copy_paper(call, write_confirmed(call, write)))
    _offer_levels(call)
    _tell_gaps(call, name)
    return call.report_problems()


def _offer_levels(call: CommandCall) -> None:
    """Name once the command for what is only for oneself because answers and wishes began so."""
    from musprep.services.year.first_levels import list_to_offer, mark_offered

    if not call.args.round and (found := list_to_offer(call.session)):
        call.tell("offer_levels", count=len(found))
        mark_offered(call.session)


def _read_extent(call: CommandCall) -> Extent:
    args = call.args
    if args.part is None:
        return "full" if args.full else "page"
    if args.full:
        call.raise_usage_error("not_both", one="--full", other="--part")
    read_choice(args.part, _PARTS, "part", call.language)
    return "points"


def _read_format(call: CommandCall, written: str | None) -> Format:
    wanted = (written or "md").casefold()
    if wanted not in _FORMATS:
        near = find_nearest(wanted, _FORMATS)
        call.raise_usage_error("unknown_format_near" if near else "unknown_format", value=written, near=near)
    return _FORMATS[wanted]


def _tell(call: CommandCall, gate: Gate, warned: list[GuardWarning]) -> None:
    """Say how long the paper is, what was held back and how it is taken along, and what may identify somebody."""
    level = name_value("say", gate.upto, call.language)
    from musprep.briefing.this_paper import say_length

    length = say_length(gate, call.language)
    call.tell("gate", level=level, length=length, leaving=len(gate.leaving), held=len(gate.held))
    if on_terminal():
        width = measure_terminal()
        for line in gate.held[:_SHOWN]:
            call.tell_sentence(f"  {cut(f'{line.ref}: {make_safe_line(line.text)}', width and width - 2)}")
    if gate.held:
        call.tell("gate_take", id=gate.held[0].ref, options=_show_options(call))
    tell_warned(call, warned)


def _show_options(call: CommandCall) -> str:
    """Return the options that decide what the paper contains, as they were given, each after a space."""
    found = []
    for name in ("upto", "full", "part", "format", "out", "anonymous", "round", "take", "hold"):
        given = vars(call.args)[name]
        for one in given if isinstance(given, list) else [given]:
            if one:
                option = show_option(f"--{name}", call.language)
                found.append(option if one is True else f"{option} {shlex.quote(one)}")
    return "".join(f" {one}" for one in found)


def _tell_gaps(call: CommandCall, name: str) -> None:
    """Say what the page still lacks, each with the command that adds it."""
    from musprep.services.papers.gaps import list_gaps

    for gap in list_gaps(call.session, name):
        call.tell(f"gap_{gap.what}", about=gap.about, ref=gap.ref)


def _list_texts(call: CommandCall, gate: Gate, warned: list[GuardWarning]) -> Iterator[str]:
    """Yield what stands at the head of the paper, then every other text on it."""
    if gate.head:
        yield call.say("gate_head")
        yield from wrap_paragraphs(gate.head, measure_terminal(), "  > ")
    yield from list_disclosed_texts(call, gate.leaving, warned)


ACTIONS = {"": Action(_declare, _do)}
