"""`musprep catalogues import` and `fill`: an employer's form in, and one's answers back into it."""

from __future__ import annotations

import sys
from functools import partial
from typing import TYPE_CHECKING

from musprep.cli.framework import arguments
from musprep.cli.framework.confirm import ask_for_yes, write_confirmed
from musprep.cli.framework.registry import Action, with_round
from musprep.cli.framework.terminal import on_terminal
from musprep.cli.framework.vocabulary import FORM_LINES, list_names, read_choice
from musprep.cli.output.layout import cut, measure_terminal, pad, wrap_paragraphs
from musprep.language.error import MusprepError
from musprep.language.safe import make_safe_line
from musprep.language.say import name_value, say_count

if TYPE_CHECKING:
    from collections.abc import Iterator

    from musprep.catalogue.form.draft.draft import FormDraft
    from musprep.cli.framework.call import CommandCall
    from musprep.cli.framework.parser import Parser
    from musprep.services.papers.form_fill import FormGate
    from musprep.services.session.form_import import ImportedForm


def _declare_import(parser: Parser) -> None:
    parser.add_place("form_file", meta="file_or_input")
    parser.add_option("id", "import_id", meta="id")
    parser.add_option("out", "import_out", meta="file")
    parser.add_option("set", "import_set", meta="correction", many=True)
    parser.add_flag("yes")
    parser.add_flag("json")


def _import(call: CommandCall) -> int:
    args = call.args
    draft = _correct(_read(call), args.set, call.language)
    for key in draft.told:
        call.tell(key)
    if args.out:
        from musprep.services.session.form_file import write_catalogue

        path = write_catalogue(draft, args.out, args.id or "")
        call.print_path(path)
        call.tell("form_import.written", path=path)
        return 0
    from musprep.services.session import form_import
    from musprep.services.year.round_catalogues import list_with

    name = form_import.choose_id(draft, args.id or "")
    made = form_import.make_catalogue(draft, name, call.session)
    if args.json:
        call.print_json([_make_data(draft, number) for number in range(1, len(draft.lines) + 1)])
    else:
        for line in _describe_draft(call, draft, made):
            call.print_line(line)
    left = sum(line.became == "drop" for line in draft.lines)
    asked = sum(one.question.answerable for one in made.catalogue.list_asked())
    call.tell("form_import.in_all", questions=asked, sections=len(made.catalogue.section), left=left)
    if made.replaces:
        call.tell("form_import.keeps", id=name, version=made.replaces.version)
    if not args.yes:
        if not on_terminal() or args.json:
            call.tell("form_import.needs_yes", id=name)
            return 1
        ask_for_yes(call, "form_import.ask_save", id=name)
    path = form_import.save(call.session, made)
    if not args.json:
        call.print_path(path)
    call.tell("form_import.saved", id=name, names=",".join(list_with(call.session, name)))
    return 0


def _read(call: CommandCall) -> FormDraft:
    from musprep.process.no_pause import suspend_collector

    # A form is many small objects, and none of them goes while it is read.
    with suspend_collector():
        from musprep.services.session.form_file import MOST_BYTES, read_draft, read_draft_of

        if call.args.form_file == "-":
            return read_draft_of(sys.stdin.buffer.read(MOST_BYTES + 1) if sys.stdin else b"")
        return read_draft(call.args.form_file)


def _correct(draft: FormDraft, corrections: list[str], language: str) -> FormDraft:
    """Return the draft with each `N=what` done, all numbered as the lines are printed."""
    for one in corrections:
        number, sign, became = one.partition("=")
        if not sign or not number.strip().isdigit():
            raise MusprepError("form_import.bad_set", words=list_names(FORM_LINES, language))
        draft = draft.correct(int(number), read_choice(became, FORM_LINES, "correction", language))
    return draft


def _describe_draft(call: CommandCall, draft: FormDraft, made: ImportedForm) -> Iterator[str]:
    """Yield the form's own lines in order, each with its number and what it became."""
    from musprep.services.session.form_preview import LineMark, mark_lines

    marks, width = mark_lines(draft, made), measure_terminal()
    names = [call.say(f"form_import.became_{line.became}") for line in draft.lines]
    longest = max(map(len, names), default=0)
    for number, (line, name) in enumerate(zip(draft.lines, names, strict=True), 1):
        said = make_safe_line(line.text or ", ".join(line.options))
        if line.reason:
            said += f" ({call.say(line.reason)})"
        mark = marks.get(line.text, LineMark())
        if mark.known:
            said += f"  {call.say('form_import.linked', known=mark.known, percent=mark.percent)}"
        if mark.delicate:
            said += f"  [{call.say('form_import.delicate')}]"
        head = f"{number:>4}  {pad(name, longest)}  "
        yield head + cut(said, width and max(10, width - len(head)))


def _make_data(draft: FormDraft, number: int) -> dict[str, object]:
    line = draft.lines[number - 1]
    asks = line.became in ("question", "sub", "field", "column")
    return {
        "line": number,
        "became": line.became.value,
        "text": line.text,
        "type": draft.find_type(number).value if asks else None,
        "choices": list(draft.list_choices(number)) if asks else [],
        "reason": line.reason.partition(".")[2],
    }


def _declare_fill(parser: Parser) -> None:
    parser.add_place("form_file", meta="file")
    parser.add_option("out", "fill_out", meta="file")
    parser.add_option("form", "fill_form", meta="catalogue")
    parser.add_option("upto", meta="level")
    parser.add_flag("yes")


def _fill(call: CommandCall) -> int:
    from musprep.services.papers import form_fill

    args = call.args
    if not args.out:
        call.raise_usage_error("form_fill.no_out")
    upto = arguments.read_level(args.upto, call.language) if args.upto else form_fill.FILL_LEVEL
    gate = form_fill.look(call.session, args.form_file, form=args.form or "", upto=upto, name=args.round or "")
    asks = on_terminal() and not args.yes
    _tell_gate(call, gate, whole=asks)
    if asks:
        ask_for_yes(call, "form_fill.ask_write")
    filled = form_fill.fill(args.form_file, gate.answers, call.language)
    call.print_path(write_confirmed(call, partial(form_fill.write, call.session, filled, args.form_file, args.out)))
    if filled.is_sheet:
        call.tell("form_fill.is_sheet")
    if filled.left:
        call.tell_sentence(say_count("form_fill.left", call.language, len(filled.left)))
        for left in filled.left:
            for line in (*wrap_paragraphs(left.prompts[0], None, "  "), *wrap_paragraphs(left.text, None, "    ")):
                call.tell_sentence(line)
    return 0


def _tell_gate(call: CommandCall, gate: FormGate, *, whole: bool) -> None:
    """Say what goes into the form, word for word where it is asked about, and what is held back.

    Raises MusprepError where nothing does.
    """
    from musprep.services.papers.guard_warnings import list_paper_warnings

    for one in gate.leaving if whole else ():
        for line in (
            *wrap_paragraphs(one.title, measure_terminal()),
            *wrap_paragraphs(one.text, measure_terminal(), "  > "),
        ):
            call.tell_sentence(line)
    level = name_value("say", gate.upto, call.language)
    call.tell("form_fill.gate", form=gate.form, level=level, leaving=len(gate.leaving), held=len(gate.held))
    for one in gate.held:
        call.tell("form_fill.held", title=one.title)
    if gate.held:
        call.tell("form_fill.how_far", to=gate.held[0].ref)
    if not gate.leaving:
        raise MusprepError("form_fill.nothing")
    if found := list_paper_warnings(call.session, "\n".join(one.text for one in gate.leaving)):
        call.tell("form_fill.points_out", found=", ".join(found))


ACTIONS = {"import": Action(_declare_import, _import), "fill": Action(with_round(_declare_fill), _fill)}
