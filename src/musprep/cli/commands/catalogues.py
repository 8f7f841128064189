"""`musprep catalogues`: which catalogues there are, what is in them, and whether a file is correct."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from musprep.cli.commands import catalogue_new, form_import
from musprep.cli.framework.registry import Action
from musprep.cli.framework.terminal import on_terminal
from musprep.cli.output.layout import cut, measure_terminal, pad, wrap_paragraphs
from musprep.language.error import MusprepError
from musprep.language.fresh_id import is_id

if TYPE_CHECKING:
    from collections.abc import Iterator

    from musprep.cli.framework.call import CommandCall
    from musprep.cli.framework.parser import Parser
    from musprep.model.catalogue import Catalogue, Section
    from musprep.model.question import Question


def _declare_list(parser: Parser) -> None:
    parser.add_flag("json")


def _list(call: CommandCall) -> int:
    found = call.session.shelf.list_all()
    if call.args.json:
        call.print_json([_make_data(call, catalogue) for catalogue in found])
        _tell(call)
        return call.report_problems()
    longest = max((len(catalogue.id) for catalogue in found), default=0)
    room = measure_terminal()
    for catalogue in found:
        kind = call.say(f"words.catalogue_{catalogue.kind}")
        said = f"{catalogue.title.show_in(call.language)} ({kind})"
        call.print_line(f"{pad(catalogue.id, longest)}  {cut(said, room and room - longest - 2)}")
    _tell(call)
    return call.report_problems()


def _tell(call: CommandCall) -> None:
    """Say which of the user's own catalogues replace others, or would like to."""
    from musprep.services.session.catalogues import describe_waiting

    for sentence in describe_waiting(call.session):
        call.tell_sentence(sentence)


def _make_data(call: CommandCall, catalogue: Catalogue) -> dict[str, object]:
    return {
        "id": catalogue.id,
        "version": catalogue.version,
        "kind": catalogue.kind.value,
        "title": catalogue.title.say_in(call.language),
        "about": catalogue.about.say_in(call.language),
        "audience": [role.value for role in catalogue.audience],
        "questions": sum(1 for one in catalogue.list_asked() if one.question.answerable),
        "path": call.session.shelf.find_path(catalogue.id),
    }


def _declare_show(parser: Parser) -> None:
    parser.add_place("catalogue_id", meta="catalogue")
    parser.add_flag("json")


def _show(call: CommandCall) -> int:
    catalogue = call.session.shelf.get(call.args.catalogue_id)
    if call.args.json:
        call.print_json(catalogue.model_dump(mode="json"))
        return 0
    for line in _describe_catalogue(catalogue, call.language, measure_terminal()):
        call.print_line(line)
    return 0


def _describe_catalogue(catalogue: Catalogue, language: str, width: int | None) -> Iterator[str]:
    yield from wrap_paragraphs(catalogue.title.show_in(language), width)
    yield f"{catalogue.id} {catalogue.version}"
    yield ""
    yield from wrap_paragraphs(catalogue.about.say_in(language), width)
    yield from wrap_paragraphs(catalogue.source.say_in(language), width)
    if catalogue.fact:
        yield ""
    for fact in catalogue.fact:
        first, *rest = wrap_paragraphs(fact.text.say_in(language), width, "  ")
        yield f"-{first[1:]}"
        yield from rest
    group = ""
    for section in catalogue.section:
        named = section.group.show_in(language) if section.group else ""
        if named and named != group:
            yield ""
            yield from (line.upper() for line in wrap_paragraphs(named, width))
        group = named
        yield ""
        yield from _describe_section(catalogue, section, language, width)


def _describe_section(catalogue: Catalogue, section: Section, language: str, width: int | None) -> Iterator[str]:
    yield from wrap_paragraphs(section.title.show_in(language), width)
    if section.about:
        yield from wrap_paragraphs(section.about.say_in(language), width, "  ")
    for question in section.question:
        yield from _describe_question(f"{catalogue.id}/{section.id}", question, language, width)


def _describe_question(at: str, question: Question, language: str, width: int | None) -> Iterator[str]:
    """Yield a question, and its address on a line of its own, ready to copy into `musprep answer`."""
    yield from wrap_paragraphs(question.prompt.show_in(language), width, "  ")
    if question.hint and not question.answerable:
        yield from wrap_paragraphs(question.hint.say_in(language), width, "    ")
    if question.answerable:
        yield f"    {at}/{question.id}"
    for probe in question.probe:
        yield from wrap_paragraphs(probe.prompt.show_in(language), width, "      ")
        yield f"        {at}/{question.id}/{probe.id}"


def _declare_check(parser: Parser) -> None:
    parser.add_place("catalogue_file", meta="file")


def _check(call: CommandCall) -> int:
    from musprep.services.session.catalogues import check, check_known, is_own_encrypted

    named = call.args.catalogue_file
    if not named.strip():
        call.raise_usage_error("no_file_named")
    # A file of that name comes first; without one it may be the id of a catalogue.
    known = is_id(named) and not os.path.lexists(named) and named in call.session.shelf.list_ids()
    # The session asks for the passphrase, and is opened only where there is something to decrypt.
    place = call.session.place if is_own_encrypted(named, call.place) else call.place
    found = check_known(call.session, named) if known else check(named, place)
    for problem in found:
        call.print_line(problem.describe(call.language))
    if not found:
        call.print_line("ok")
    return 1 if found else 0


def _declare_schema(parser: Parser) -> None:
    """Take nothing."""


def _print_schema(call: CommandCall) -> int:
    from musprep.services.session.catalogues import make_schema

    call.print_json(make_schema())
    return 0


def _declare_accept(parser: Parser) -> None:
    parser.add_place("catalogue_id", meta="catalogue")
    parser.add_flag("yes")


def _accept(call: CommandCall) -> int:
    from musprep.cli.framework.confirm import ask_for_yes
    from musprep.services.session import catalogues

    name = call.args.catalogue_id
    catalogue, data = catalogues.read_waiting(call.session, name)
    if not call.args.yes:
        if not on_terminal():
            raise MusprepError("catalogues.needs_yes")
        for line in _describe_catalogue(catalogue, call.language, measure_terminal()):
            call.tell_sentence(line)
        ask_for_yes(call, "catalogues.ask")
    call.print_line(catalogues.accept(call.session, name, data))
    call.tell("catalogues.accepted", id=name)
    return 0


ACTIONS = {
    "list": Action(_declare_list, _list),
    "show": Action(_declare_show, _show),
    "check": Action(_declare_check, _check),
    "schema": Action(_declare_schema, _print_schema),
    "accept": Action(_declare_accept, _accept),
    **catalogue_new.ACTIONS,
    **form_import.ACTIONS,
}
