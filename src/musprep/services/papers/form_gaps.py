"""What a form lacks, in a sentence with what to do: it is said before anybody signs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from musprep.language.option_names import show_option
from musprep.language.say import join_parts, text
from musprep.model.question import Fill
from musprep.services.papers.forms import AS_IT_IS, FormWish, fill, list_form_ids

if TYPE_CHECKING:
    from musprep.model.approval import Approval
    from musprep.services.session.session import Session


def describe_lacks(session: Session, form: str, wish: FormWish = AS_IT_IS, *, on_screen: bool = False) -> str:
    """Return a sentence on which fields for the two people and the day are empty, and where they are filled in.

    That is in the profile `on_screen`, else by commands. "" where none is, and of a blank form, which is filled in by
    hand. Raises MusprepError as `fill` does.
    """
    language = session.language
    lacks = () if wish.blank else fill(session, form, wish._replace(nameless=False)).lacks
    if not lacks:
        return ""
    names = {one: one.value.replace("-", "_") for one in lacks}
    what = join_parts((text(f"form.lacks_{name}", language) for name in names.values()), language)
    if on_screen:
        return text("form.lacks_key", language, what=what)
    older = f" {show_option('--round', language)} {wish.name}" if wish.name else ""
    how = [f"  {text(f'form.fill_{name}', language)}{older if one in _OF_ROUND else ''}" for one, name in names.items()]
    return "\n".join((text("form.lacks", language, what=what), *how))


_OF_ROUND = (Fill.MANAGER, Fill.MEETING_DATE)


def describe_approved(session: Session, approval: Approval, name: str = "", *, on_screen: bool = False) -> str:
    """Return what is told of the form of a round that both approved just now: that it is empty, or what it lacks.

    It is empty where nothing was approved but sentences of a conclusion: no form has them.
    """
    language = session.language
    if not any((approval.agreements, approval.goals, approval.summary, approval.followup, approval.notes)):
        said = text("form.empty", language)
        return said if on_screen else f"{said} {text('form.empty_see', language)}"
    return describe_lacks(session, list_form_ids(session)[0], FormWish(name), on_screen=on_screen)
