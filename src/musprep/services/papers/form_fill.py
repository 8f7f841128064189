"""Writes one's answers back into the employer's own form, each where the form asks for it."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, NamedTuple

from musprep.briefing.material import DisclosedText
from musprep.catalogue.answer_types import BETWEEN, find_answer_type, list_options, show_answer
from musprep.catalogue.form.fill.answer_place import AnswerToPlace, pair_questions, place_answers, simplify_question
from musprep.insight.progress import judge_state
from musprep.insight.wording import choose_wording
from musprep.language.dates import show_day
from musprep.language.error import MusprepError
from musprep.language.safe import make_safe
from musprep.language.say import text
from musprep.model.answer import AskedState
from musprep.model.catalogue import CatalogueKind
from musprep.model.say import SayLevel
from musprep.services.papers.briefing import describe_readers
from musprep.services.session.form_file import read_draft, read_form_bytes
from musprep.services.year.rounds import find_or_plan
from musprep.vault.files.location import make_absolute, refuse_inside
from musprep.vault.files.new_file import write_new

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from musprep.catalogue.form.draft.draft import FormDraft
    from musprep.catalogue.form.fill.answer_place import PlacedAnswer
    from musprep.model.answer import Answer
    from musprep.model.catalogue import AskedQuestion, Catalogue
    from musprep.model.round import Round
    from musprep.services.session.session import Session

FILL_LEVEL = SayLevel.IN_WRITING
"""How far a text must be let to go into a form that is handed in, unless another level is asked for."""
_FEW = 0.3
"""The share of a form's questions that a catalogue must have to be the form's own."""


class FormGate(NamedTuple):
    """What would be written into a form, word for word, and what its level holds back."""

    form: str
    upto: SayLevel
    leaving: list[DisclosedText]
    held: list[DisclosedText]
    answers: list[AnswerToPlace]


class FormFilling(NamedTuple):
    """A form that was filled: its bytes, and the answers that no place was found for."""

    data: bytes
    left: list[AnswerToPlace]
    is_sheet: bool = False
    """Whether it is a sheet with the answers, as the form's kind of file cannot be written into."""


def look(session: Session, path: str, *, form: str = "", upto: SayLevel = FILL_LEVEL, name: str = "") -> FormGate:
    """Return what `fill` would write into the form at `path`. Raises MusprepError where no catalogue is the form's."""
    draft = read_draft(path)
    repository = find_or_plan(session, name)
    repository.must_be_whole()
    whole = session.shelf.get(form) if form else _find_form(session, draft)
    asked = {one.to: one for one in whole.list_asked()}
    given = [
        one
        for one in repository.answers.values()
        if one.given and not one.beside and judge_state(asked.get(one.to), repository.answers) is AskedState.ASKED
    ]
    given.sort(key=lambda one: list(asked).index(one.to))
    leaving = [one for one in given if one.say.reaches(upto)]
    answered = {one.to for one in given}
    heads = [one for to, one in asked.items() if to not in answered and simplify_question(one.prompt.da) in _HEADS]
    known = _list_known(session, repository.round)
    fields = [
        (one, known[what]) for one in heads if known.get(what := _HEADS[simplify_question(one.prompt.da)], ("", ""))[0]
    ]
    return FormGate(
        whole.id,
        upto,
        [
            *(
                DisclosedText("answer", one.to, one.prompt.say_in(session.language), said, upto)
                for one, (said, _) in fields
            ),
            *(_disclose(one, asked[one.to], session.language) for one in leaving),
        ],
        [_disclose(one, asked[one.to], session.language) for one in given if one not in leaving],
        [
            *(AnswerToPlace((one.prompt.da, one.prompt.en), said, date=day) for one, (said, day) in fields),
            *(_make_answer(one, asked[one.to], session.language) for one in leaving),
        ],
    )


_HEADS = {
    name: what
    for what, names in {
        "name": "navn|medarbejder|medarbejderens navn|medarbejderens navn og stilling|name|employee|your name|dit navn",
        "position": "stilling|stillingsbetegnelse|titel|position|job title|title|funktion",
        "workplace": "afdeling|arbejdsplads|enhed|arbejdssted|institution|team|department|workplace|unit|afsnit",
        "manager": "leder|nærmeste leder|din leder|lederens navn|manager|your manager|line manager|chef|nærmeste chef",
        "date": "dato|dato for samtalen|dato for samtale|samtaledato|date|date of the meeting|date of meeting|mødedato",
    }.items()
    for name in names.split("|")
}
"""What the head of a form asks for, by what of the owner and the round it is."""


def _list_known(session: Session, this: Round) -> dict[str, tuple[str, str]]:
    """Return what the program knows for the head of a form, each in words and, for the day, in ISO form."""
    owner, day = session.owner, this.date
    return {
        "name": (owner.name, ""),
        "position": (owner.position, ""),
        "workplace": (owner.workplace, ""),
        "manager": (this.manager, ""),
        "date": (show_day(day, session.language), day.isoformat()) if day else ("", ""),
    }


def fill(path: str, answers: Sequence[AnswerToPlace], language: str) -> FormFilling:
    """Return the form at `path` with the answers in it. Raises MusprepError where it cannot be read."""
    draft, data = read_draft(path), read_form_bytes(path)
    placed, without = place_answers(draft, answers)
    if draft.kind == "docx":
        from musprep.catalogue.form.fill.fill_docx import fill_docx

        filled, left = fill_docx(data, placed)
        return FormFilling(filled, [*(one.answer for one in left), *without])
    if draft.kind == "pdf":
        from musprep.catalogue.form.fill.fill_pdf import fill_pdf

        if done := fill_pdf(data, draft, placed):
            return FormFilling(done[0], [*(one.answer for one in done[1]), *without])
    lines = (line for one in placed for line in _list_sheet_lines(one, language))
    sheet = "\n".join((text("form_fill.sheet", language, name=os.path.basename(path)), "", *lines))
    return FormFilling(make_safe(sheet).encode(), without, is_sheet=True)


def _list_sheet_lines(one: PlacedAnswer, language: str) -> Iterator[str]:
    """Yield a question as the form has it, the answer, and the words that it was given to where they are others."""
    yield f"{one.line.number} {one.line.text}".strip()
    if one.answer.then and simplify_question(one.answer.then) != simplify_question(one.line.text):
        yield text("form_fill.asked_then", language, then=one.answer.then)
    yield from ("", one.answer.text, "")


def write(session: Session, filled: FormFilling, path: str, out: str, *, sure: bool = False) -> str:
    """Write a filled form to the new file `out` and return its path.

    Raises MusprepError where `out` is there already, is the form itself or lies in the vault, and
    "error.seen_by_others" where others may see it, unless `sure`.
    """
    target = make_absolute(out, os.environ)
    if os.path.realpath(target) == os.path.realpath(make_absolute(path, os.environ)):
        raise MusprepError("form_fill.itself", path=target)
    refuse_inside(session.place, target)
    said = "" if sure else describe_readers(session, out)
    if said:
        raise MusprepError("error.seen_by_others", path=target, worries=said)
    write_new(target, filled.data)
    return target


def _find_form(session: Session, draft: FormDraft) -> Catalogue:
    """Return the catalogue whose questions are those of a form. Raises MusprepError where none is."""
    lines = [(line.text, line.also) for line in draft.lines if line.became in ("question", "sub", "field")]
    best, most = None, 0.0
    for one in session.shelf.list_all():
        if one.kind in (CatalogueKind.QUESTIONS, CatalogueKind.AGENDA):
            wanted = [(ask.prompt.da, ask.prompt.en) for ask in one.list_asked() if ask.question.answerable]
            share = len(pair_questions(lines, wanted)) / max(1, len(lines))
            if share > most:
                best, most = one, share
    if best is None or most < _FEW:
        raise MusprepError("form_fill.unknown_form")
    return best


def _disclose(answer: Answer, asked: AskedQuestion, language: str) -> DisclosedText:
    words = choose_wording(answer, asked, language)
    title = text("form_fill.asks_now", language, then=words.then, now=words.now) if words.now else words.then
    return DisclosedText("answer", answer.key, title, _say(answer, asked, language), answer.say)


def _say(answer: Answer, asked: AskedQuestion, language: str) -> str:
    """Return an answer in the words of the form: the labels of what is chosen, a number, a date written out."""
    if find_answer_type(asked) == "scale":
        return answer.text.strip()
    return show_answer(asked, answer.text, language)


def _make_answer(answer: Answer, asked: AskedQuestion, language: str) -> AnswerToPlace:
    kind, words = find_answer_type(asked), _say(answer, asked, language)
    labels = list_options(asked.question, language) if kind in ("choice", "multi") else {}
    parts = [part.strip() for part in answer.text.split(BETWEEN.strip())] if kind == "multi" else [answer.text.strip()]
    chosen: Iterable[str] = ()
    if labels and all(part in labels for part in parts):
        chosen = (labels[part] for part in parts)
    elif kind == "scale":
        chosen = (words,)
    return AnswerToPlace(
        tuple(dict.fromkeys((asked.prompt.da, asked.prompt.en, answer.wording))),
        words,
        tuple(chosen),
        answer.text.strip() if kind == "date" else "",
        changed.then if (changed := choose_wording(answer, asked, language)).now else "",
    )
