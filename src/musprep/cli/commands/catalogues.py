"""`musprep catalogues`: which catalogues there are, what is in them, and whether a file is correct."""

from __future__ import annotations

from typing import TYPE_CHECKING

from musprep.cli.commands import catalogue_new, form_import
from musprep.cli.framework.registry import Action
from musprep.cli.framework.terminal import on_terminal
from musprep.cli.output.layout import columns, cut, pad, paragraphs
from musprep.language.error import MusprepError

if TYPE_CHECKING:
    from collections.abc import Iterator

    from musprep.cli.framework.call import CommandCall
    from musprep.cli.framework.parser import Parser
    from musprep.model.catalogue import Catalogue, Question, Section


def _declare_list(parser: Parser) -> None:
    parser.flag("json")


def _list(call: CommandCall) -> int:
    found = call.session.shelf.all()
    if call.args.json:
        call.json([_in_short(call, catalogue) for catalogue in found])
        _tell(call)
        return call.problems()
    longest = max((len(catalogue.id) for catalogue in found), default=0)
    room = columns()
    for catalogue in found:
        kind = call.say(f"words.catalogue_{catalogue.kind}")
        said = f"{catalogue.title.show_in(call.language)} ({kind})"
        call.out(f"{pad(catalogue.id, longest)}  {cut(said, room and room - longest - 2)}")
    _tell(call)
    return call.problems()


def _tell(call: CommandCall) -> None:
    """Say which of the user's own catalogues replace others, or would like to."""
    from musprep.services.session.catalogues import describe_waiting

    for sentence in describe_waiting(call.session):
        call.talk(sentence)


def _in_short(call: CommandCall, catalogue: Catalogue) -> dict[str, object]:
    return {
        "id": catalogue.id,
        "version": catalogue.version,
        "kind": catalogue.kind.value,
        "title": catalogue.title.in_(call.language),
        "about": catalogue.about.in_(call.language),
        "audience": [role.value for role in catalogue.audience],
        "questions": sum(1 for one in catalogue.list_asked() if one.question.answerable),
        "path": call.session.shelf.path(catalogue.id),
    }


def _declare_show(parser: Parser) -> None:
    parser.place("catalogue_id", meta="catalogue")
    parser.flag("json")


def _show(call: CommandCall) -> int:
    catalogue = call.session.shelf.get(call.args.catalogue_id)
    if call.args.json:
        call.json(catalogue.model_dump(mode="json"))
        return 0
    for line in _whole(catalogue, call.language, columns()):
        call.out(line)
    return 0


def _whole(catalogue: Catalogue, language: str, width: int | None) -> Iterator[str]:
    yield from paragraphs(catalogue.title.show_in(language), width)
    yield f"{catalogue.id} {catalogue.version}"
    yield ""
    yield from paragraphs(catalogue.about.in_(language), width)
    yield from paragraphs(catalogue.source.in_(language), width)
    if catalogue.fact:
        yield ""
    for fact in catalogue.fact:
        first, *rest = paragraphs(fact.text.in_(language), width, "  ")
        yield f"-{first[1:]}"
        yield from rest
    group = ""
    for section in catalogue.section:
        named = section.group.show_in(language) if section.group else ""
        if named and named != group:
            yield ""
            yield from (line.upper() for line in paragraphs(named, width))
        group = named
        yield ""
        yield from _section(catalogue, section, language, width)


def _section(catalogue: Catalogue, section: Section, language: str, width: int | None) -> Iterator[str]:
    yield from paragraphs(section.title.show_in(language), width)
    if section.about:
        yield from paragraphs(section.about.in_(language), width, "  ")
    for question in section.question:
        yield from _question(f"{catalogue.id}/{section.id}", question, language, width)


def _question(at: str, question: Question, language: str, width: int | None) -> Iterator[str]:
    """Yield a question, and its address on a line of its own, ready to copy into `musprep answer`."""
    yield from paragraphs(question.prompt.show_in(language), width, "  ")
    if question.hint and not question.answerable:
        yield from paragraphs(question.hint.in_(language), width, "    ")
    if question.answerable:
        yield f"    {at}/{question.id}"
    for probe in question.probe:
        yield from paragraphs(probe.prompt.show_in(language), width, "      ")
        yield f"        {at}/{question.id}/{probe.id}"


def _declare_check(parser: Parser) -> None:
    parser.place("catalogue_file", meta="file")


def _check(call: CommandCall) -> int:
    from musprep.services.session.catalogues import check

    if not call.args.catalogue_file.strip():
        call.usage("no_file_named")
    found = check(call.args.catalogue_file)
    for problem in found:
        call.out(problem.sentence(call.language))
    if not found:
        call.out("ok")
    return 1 if found else 0


def _declare_schema(parser: Parser) -> None:
    """Take nothing."""


def _schema(call: CommandCall) -> int:
    from musprep.services.session.catalogues import schema

    call.json(schema())
    return 0


def _declare_accept(parser: Parser) -> None:
    parser.place("catalogue_id", meta="catalogue")
    parser.flag("yes")


def _accept(call: CommandCall) -> int:
    from musprep.cli.framework.confirm import ask_for_yes
    from musprep.services.session import catalogues

    name = call.args.catalogue_id
    catalogue, data = catalogues.read_waiting(call.session, name)
    if not call.args.yes:
        if not on_terminal():
            raise MusprepError("catalogues.needs_yes")
        for line in _whole(catalogue, call.language, columns()):
            call.talk(line)
        ask_for_yes(call, "catalogues.ask")
    call.out(catalogues.accept(call.session, name, data))
    call.tell("catalogues.accepted", id=name)
    return 0


ACTIONS = {
    "list": Action(_declare_list, _list),
    "show": Action(_declare_show, _show),
    "check": Action(_declare_check, _check),
    "schema": Action(_declare_schema, _schema),
    "accept": Action(_declare_accept, _accept),
    **catalogue_new.ACTIONS,
    **form_import.ACTIONS,
}
