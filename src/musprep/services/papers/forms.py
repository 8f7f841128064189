"""Forms filled in from agreements and goals; the new leader's page; the message with the three points."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, TypeVar

from musprep.briefing.form import FilledForm, FormData, filled
from musprep.briefing.material import Written
from musprep.language.error import MusprepError
from musprep.model.catalogue import CatalogueKind
from musprep.services.papers.briefing import Format, put
from musprep.services.year.agreements import at_the_talk

if TYPE_CHECKING:
    from collections.abc import Callable

    from musprep.briefing.form import Field
    from musprep.model.base import Record
    from musprep.model.catalogue import Catalogue
    from musprep.services.papers.anonymise import Nameless
    from musprep.services.session.repositories import RoundBook
    from musprep.services.session.session import Desk

    R = TypeVar("R", bound=Record)

FormFormat = Literal["md", "html", "json"]


def form_ids(desk: Desk) -> list[str]:
    """Return the forms there are, the one that goes with the round's catalogues first."""
    book = desk.book()
    used = book.round.catalogues if book else ()
    wanted = [one.form for one in desk.shelf.readable(used)]
    forms = [one.id for one in desk.shelf.all() if one.kind is CatalogueKind.FORM]
    return sorted(forms, key=lambda name: wanted.index(name) if name in wanted else len(wanted))


def round_for(desk: Desk) -> str:
    """Return the round that a form is about where none is named: the one now, else the latest that was agreed in.

    After `round new` that is last year's, until the new one has an agreement, a goal or a conclusion, or its talk has
    come and something is still open. "" where there is none.
    """
    # One that cannot be read is told; an older one never stands in for it.
    now = desk.this_book() if desk.vault.rounds() else None
    if now:
        # An older one never stands in for one that cannot be read.
        now.must_be_whole()
    books = [now, *desk.earlier_books(now)] if now else []
    return next((book.round.id for book in books if _told_of(desk, book)), "")


def _told_of(desk: Desk, book: RoundBook) -> bool:
    this, agreements, goals = book.round, desk.lasting.agreements, desk.lasting.goals
    if book.conclusion.given or this.id in {*(one.round for one in agreements), *(one.round for one in goals)}:
        return True
    held = this.date is not None and this.date <= desk.today
    return held and any((at_the_talk(desk, book, agreements), at_the_talk(desk, book, goals)))


def fill(desk: Desk, form: str, *, name: str = "", nameless: bool = False) -> FilledForm:
    """Return the form filled in for a round ("": see `round_for`); raises MusprepError where `form` is none.

    It holds what was agreed in the round and what was still open from the earlier ones, as it stood on the day of the
    talk: an old promise is on this year's paper without being copied.
    `nameless`, here and below, puts `kollega A` for whatever points somebody out; who signs stays.
    """
    without = _without_names(desk) if nameless else _as_it_is
    catalogue = _form(desk, form)
    book = desk.this_book(name or round_for(desk))
    book.must_be_whole()
    data = FormData(
        owner=desk.owner,
        round=book.round,
        agreements=tuple(map(without, at_the_talk(desk, book, desk.lasting.agreements))),
        goals=tuple(map(without, at_the_talk(desk, book, desk.lasting.goals))),
        conclusion=book.conclusion and without(book.conclusion),
    )
    whole = filled(catalogue, data, desk.language)
    return _guarded(desk).form(whole) if nameless else whole


def shown(desk: Desk, form: str, layout: FormFormat = "md", *, name: str = "", nameless: bool = False) -> FilledForm:
    """Return what stands on a form as `text_of` writes it, the same parts without what this layout leaves out.

    Of a form that came with the program only the fields that are filled in are left: its other words are nobody's.
    """
    whole = fill(desk, form, name=name, nameless=nameless)
    on = Written(whole, lambda marked: _text(marked, layout, desk.language))
    shipped = _form(desk, form).id in desk.shelf.shipped()

    def kept(field: Field) -> bool:
        return bool(on(field.value, "value")) or (not shipped and bool(on(field.prompt, "prompt")))

    sections = [
        one._replace(title=on(one.title, "title"), rows=tuple(tuple(filter(kept, row)) for row in one.rows))
        for one in whole.sections
    ]
    return whole._replace(title="" if shipped else on(whole.title, "title"), sections=tuple(sections))


def text_of(desk: Desk, form: str, layout: FormFormat = "md", *, name: str = "", nameless: bool = False) -> str:
    """Return the filled form as Markdown, as HTML made for print or as JSON.

    Raises MusprepError where nothing fills it in.
    """
    whole = fill(desk, form, name=name, nameless=nameless)
    if whole.empty and not desk.this_book(name or round_for(desk)).conclusion.given:
        raise MusprepError("error.form_empty", form=_form(desk, form).id)
    return _text(whole, layout, desk.language)


def _text(whole: FilledForm, layout: FormFormat, language: str) -> str:
    if layout == "html":
        from musprep.briefing.form_html import form_html

        return form_html(whole, language)
    if layout == "json":
        from musprep.briefing.form_json import form_json

        return form_json(whole)
    from musprep.briefing.form_markdown import form_markdown

    return form_markdown(whole, language)


def write(  # noqa: PLR0913 - these are the choices there are
    desk: Desk,
    form: str,
    layout: FormFormat = "md",
    *,
    out: str = "",
    sure: bool = False,
    name: str = "",
    nameless: bool = False,
) -> str:
    """Write the filled form and return its path; into the vault or to `out`, by the rule of the briefing."""
    words = text_of(desk, form, layout, name=name, nameless=nameless)
    day = desk.this_book(name or round_for(desk)).round.date or desk.today
    return put(desk, words, f"{day.isoformat()}-{_form(desk, form).id}.{layout}", out=out, sure=sure)


def write_new_leader(
    desk: Desk, layout: Format = "md", *, out: str = "", sure: bool = False, nameless: bool = False
) -> str:
    """Write the new leader's page and return its path, by the same rule."""
    words = new_leader_page(desk, layout, nameless=nameless)
    return put(desk, words, f"{desk.today.isoformat()}-new-leader.{layout}", out=out, sure=sure)


def write_message(desk: Desk, out: str, *, sure: bool = False, nameless: bool = False) -> str:
    """Write the message to `out` and return its path, by the same rule."""
    return put(desk, message_text(desk, nameless=nameless), "", out=out, sure=sure)


def new_leader_page(desk: Desk, layout: Format = "md", *, nameless: bool = False) -> str:
    """Return one page for a new leader: agreed, kept, open. Raises MusprepError where there is nothing to tell."""
    from musprep.briefing.new_manager import new_leader, new_leader_json

    if not desk.lasting.agreements and not desk.lasting.goals:
        raise MusprepError("error.form_empty", form="new-leader")
    without = _without_names(desk) if nameless else _as_it_is
    agreements, goals = tuple(map(without, desk.lasting.agreements)), tuple(map(without, desk.lasting.goals))
    if layout == "json":
        return new_leader_json(desk.owner, agreements, goals, desk.today)
    return new_leader(desk.owner, agreements, goals, desk.today, desk.language)


def message_text(desk: Desk, *, nameless: bool = False) -> str:
    """Return the message with the leading points that may be given in writing; raises MusprepError where none may."""
    from musprep.briefing.message import cleared_for_writing, message

    book = desk.this_book()
    book.must_be_whole()
    if not any(point.lead for point in book.points):
        raise MusprepError("error.no_leading_points")
    if not cleared_for_writing(book.points):
        raise MusprepError("error.no_cleared_points")
    without = _without_names(desk) if nameless else _as_it_is
    return message(desk.owner, book.round, tuple(map(without, book.points)), desk.language)


def _without_names(desk: Desk) -> Callable[[R], R]:
    return _guarded(desk).record


def _guarded(desk: Desk) -> Nameless:
    from musprep.services.papers.anonymise import Nameless, listed

    return Nameless(listed(desk), desk.language)


def _as_it_is(record: R) -> R:
    return record


def _form(desk: Desk, form: str) -> Catalogue:
    """Return the form with this id, or the only one whose id begins so."""
    known = form_ids(desk)
    fits = [name for name in known if name == form] or [name for name in known if form and name.startswith(form)]
    if len(fits) != 1:
        raise MusprepError("error.not_a_form", id=form, ids=", ".join(known))
    return desk.shelf.get(fits[0])
