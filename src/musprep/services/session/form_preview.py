"""What is shown of a form before it is saved as a catalogue: what each line is like, and what there is in all."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from musprep.language.error import MusprepError
from musprep.model.say import SayLevel
from musprep.services.session.form_import import choose_id, make_catalogue

if TYPE_CHECKING:
    from musprep.catalogue.form.draft.draft import FormDraft
    from musprep.services.session.form_import import ImportedForm
    from musprep.services.session.session import Session


class LineMark(NamedTuple):
    """What is to be known of a line: the question it is like, "" for none, how much, and whether it is delicate."""

    known: str = ""
    percent: int = 0
    delicate: bool = False


class FormOutline(NamedTuple):
    """A form as it would be saved: the marks of its lines by their words, and how much there is.

    `problem` says why it cannot be saved; then there is nothing else.
    """

    marks: dict[str, LineMark]
    questions: int = 0
    sections: int = 0
    problem: MusprepError | None = None


def make_outline(session: Session, draft: FormDraft, name: str = "") -> FormOutline:
    """Return what is shown of a draft beside its own lines."""
    try:
        made = make_catalogue(draft, choose_id(draft, name), session)
    except MusprepError as error:
        return FormOutline({}, problem=error)
    asked = sum(one.question.answerable for one in made.catalogue.list_asked())
    return FormOutline(mark_lines(draft, made), asked, len(made.catalogue.section))


def mark_lines(draft: FormDraft, made: ImportedForm) -> dict[str, LineMark]:
    """Return the marks of a draft's lines by their words; a line without any is left out."""
    links = {link.question: link for link in made.links}
    marks: dict[str, LineMark] = {}
    for one in made.catalogue.list_asked():
        link, delicate = links.get(one.to), one.first_say is SayLevel.ONLY_ME
        if link or delicate:
            known, percent = (link.known, round(link.likeness * 100)) if link else ("", 0)
            marks[one.prompt.da] = LineMark(known, percent, delicate)
    return {line.text: marks[line.text] for line in draft.lines if line.text in marks}
