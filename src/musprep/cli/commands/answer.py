"""`musprep answer`: one question, what is shown beside it, and the answer to it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from musprep.cli.framework import arguments
from musprep.cli.framework.registry import Action, with_round
from musprep.cli.framework.suggest import find_nearest
from musprep.cli.framework.text_input import edit_text, read_text
from musprep.cli.output.layout import measure_terminal, wrap_paragraphs
from musprep.language.error import MusprepError
from musprep.language.option_names import show_option
from musprep.language.say import name_value

if TYPE_CHECKING:
    from collections.abc import Iterator

    from musprep.cli.framework.call import CommandCall
    from musprep.cli.framework.parser import Parser
    from musprep.model.answer import Answer
    from musprep.model.catalogue import AskedQuestion

_SHOWN = 6
"""How many notes are shown beside a question."""


def _declare(parser: Parser) -> None:
    parser.add_place("address")
    parser.add_place("answer_text", many="?", meta="text_or_input")
    parser.add_option("say", "say_answer", meta="level")
    parser.add_flag("edit")


def _do(call: CommandCall) -> int:
    from musprep.services.year import answers

    args = call.args
    question = find_question_at(call, args.address)
    if args.edit and args.answer_text is not None:
        call.raise_usage_error("not_both", one=call.say("help.meta_text"), other="--edit")
    if args.answer_text is None and args.say is None and not args.edit:
        for line in _show_question(call, question):
            call.print_line(line)
        return call.report_problems()
    say = None if args.say is None else arguments.read_level(args.say, call.language)
    text = None if args.answer_text is None else read_text(call, args.answer_text)
    # Read before a round is begun, so that a wrong answer changes nothing.
    stored = None if text is None else answers.read(call.session, question, text)
    repository = call.session.find_repository()
    now = answers.find_answer(call.session, question.to)
    if args.edit:
        with edit_text(call, now.text if now else "") as text:
            stored = text if now and text == now.text else answers.read(call.session, question, text)
            written = answers.write(call.session, question.to, stored, say=say)
    else:
        written = answers.write(call.session, question.to, stored, say=say)
    if repository is None and (begun := call.session.find_repository()):
        call.tell("round_begun", id=begun.round.id)
    call.print_line(written.answer.key)
    _tell_saved(call, question, written.answer)
    shown = answers.put_into_words(question, written.answer, call.language).text
    if text is not None and shown != written.answer.text:
        call.tell_sentence(f"  {shown}")
    if now and now.given and not written.answer.given:
        # The old answer can be copied from here.
        call.tell("answer_was")
        for line in now.text.split("\n"):
            call.tell_sentence(f"  {line}")
    if written.moved:
        call.tell("answer_beside", key=written.answer.key)
    return 0


def _tell_saved(call: CommandCall, question: AskedQuestion, answer: Answer) -> None:
    level = name_value("say", answer.say, call.language)
    call.tell("answer_kept" if answer.given else "answer_emptied", level=level)
    if answer.given and (told := _describe_condition(call, question)):
        call.tell_sentence(told)


def find_question_at(call: CommandCall, to: str) -> AskedQuestion:
    """Return the question at an address; raises MusprepError, with the nearest one, where there is none."""
    from musprep.services.year import answers

    try:
        return answers.find_question(call.session, to)
    except MusprepError as error:
        catalogue = to.partition("/")[0]
        if catalogue not in call.session.shelf.list_ids():
            near = find_nearest(catalogue, call.session.shelf.list_ids())
            if near:
                raise MusprepError("cli.no_catalogue_near", id=catalogue, near=near) from None
        elif error.key == "error.no_such_question":
            near = find_nearest(to, [one.to for one in call.session.shelf.get(catalogue).list_asked()])
            if near:
                raise MusprepError("cli.no_question_near", to=to, near=near, id=catalogue) from None
        raise


def _show_question(call: CommandCall, question: AskedQuestion) -> Iterator[str]:
    """Yield the question with all that helps to answer it."""
    yield from _describe_question(call, question)
    if question.question.answerable:
        if told := _describe_condition(call, question):
            yield from ("", *wrap_paragraphs(told, measure_terminal()))
        yield from _show_records(call, question)
        yield from _show_earlier(call, question)
        yield from _show_notes(call, question)
        yield ""
        here = f" {show_option('--round', call.language)} {call.args.round}" if call.args.round else ""
        yield call.say("answer_with", to=f"{question.to}{here}")


def _describe_condition(call: CommandCall, question: AskedQuestion) -> str:
    """Return that the condition of a question is not met; "" where it is, or where there is none."""
    from musprep.services.year import answers

    condition = question.question.show_if
    if condition is None or answers.is_asked_now(call.session, question):
        return ""
    return call.say("answer_unasked", to=f"{question.catalogue}/{condition.question}")


def _describe_question(call: CommandCall, question: AskedQuestion) -> Iterator[str]:
    """Yield the words of the question, with its probes below it."""
    width, language, whole = measure_terminal(), call.language, question.question
    if question.probe:
        yield from wrap_paragraphs(whole.prompt.show_in(language), width)
    yield from wrap_paragraphs(question.prompt.show_in(language), width)
    if question.hint:
        yield from wrap_paragraphs(question.hint.say_in(language), width, "  ")
    for fact in call.session.shelf.get(question.catalogue).list_beside(question.section.id):
        yield from wrap_paragraphs(fact.text.say_in(language), width, "  ")
    if question.probe:
        return
    for choice in whole.choices:
        yield from wrap_paragraphs(f"{choice.id}: {choice.text.say_in(language)}", width, "  - ")
    if whole.type == "scale":
        yield "  " + call.say("scale", low=whole.scale[0], high=whole.scale[1])
    for probe in whole.probe:
        yield from wrap_paragraphs(probe.prompt.show_in(language), width, "  - ")
        yield f"    {question.to}/{probe.id}"


def _show_earlier(call: CommandCall, question: AskedQuestion) -> Iterator[str]:
    """Yield the current answer, other versions of it, and those of earlier rounds."""
    from musprep.insight.wording import choose_wording
    from musprep.services.year import answers
    from musprep.services.year.answer_context import gather_context

    width = measure_terminal()
    now, beside = answers.find_answer(call.session, question.to), gather_context(call.session, question.to)
    texts = []
    if now and now.given:
        texts.append((call.say("your_answer", level=name_value("say", now.say, call.language)), now))
    texts += [(call.say("also_kept", key=kept.key), kept) for kept in beside.kept]
    for earlier in beside.earlier:
        key = "answered_reworded" if earlier.reworded else "answered_then"
        texts.append((call.say(key, round=earlier.round, wording=earlier.wording), earlier.answer))
    for head, one in texts:
        yield ""
        yield from wrap_paragraphs(head, width)
        words = choose_wording(one, question, call.language)
        this_round = one in (now, *beside.kept)
        if words.now and this_round:
            yield from wrap_paragraphs(call.say("answered_to", wording=words.then), width)
        yield from wrap_paragraphs(words.said if this_round else one.text, width, "  ")
        yield from describe_today(call, "said_now", words.said_now if this_round else "")


def describe_today(call: CommandCall, name: str, wording: str) -> Iterator[str]:
    """Yield how something reads today; nothing where it reads as it did."""
    if wording:
        yield from wrap_paragraphs(call.say(name, wording=wording), measure_terminal(), "  ")


def _show_records(call: CommandCall, question: AskedQuestion) -> Iterator[str]:
    """Yield the agreements and goals of last time, and the workplace's needs, where the question asks for them."""
    from musprep.services.year.answer_context import gather_context

    records = gather_context(call.session, question.to).records
    if records:
        yield ""
    for one in records:
        yield from wrap_paragraphs(f"{one.kind} · {one.state}", measure_terminal())
        yield from wrap_paragraphs(one.text, measure_terminal(), "  ")


def _show_notes(call: CommandCall, question: AskedQuestion) -> Iterator[str]:
    """Yield the year's notes that fit the question, the closest first."""
    from musprep.cli.output.listing import describe_note
    from musprep.services.year.answer_context import gather_context

    fits = gather_context(call.session, question.to).evidence
    if fits:
        yield ""
        yield call.say("beside", count=len(fits))
    for fit in fits[:_SHOWN]:
        yield from wrap_paragraphs(
            f"{fit.entry.id[-6:]}  {describe_note(fit.entry, call.language)}", measure_terminal(), "  "
        )


ACTIONS = {"": Action(with_round(_declare), _do)}
