"""Filled forms, the new manager's page, and the message with the leading points."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple, TypeVar

from musprep.briefing.form import FilledForm, fill_form
from musprep.briefing.form_data import FormData
from musprep.briefing.material import PaperContent
from musprep.briefing.parties import Names
from musprep.insight.agreements import is_moved_since, rewind_agreement
from musprep.language.error import MusprepError
from musprep.model.catalogue import CatalogueKind
from musprep.model.field_use import Printed
from musprep.model.meeting import Conclusion
from musprep.model.point import LEADING
from musprep.model.record_parts import keep_printed
from musprep.model.round import Round
from musprep.services.papers.briefing import Format, put
from musprep.services.year.agreements import is_of_talk, list_records_at_talk, with_managers
from musprep.services.year.approval import list_with_signed, tell_what_became
from musprep.services.year.round_catalogues import name_talk
from musprep.services.year.written_page import NAMELESS

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from musprep.briefing.form import FormField
    from musprep.model.base import Record
    from musprep.model.catalogue import Catalogue
    from musprep.model.point import TalkingPoint
    from musprep.services.papers.anonymise import Anonymiser
    from musprep.services.session.repositories import RoundRepository
    from musprep.services.session.session import Session

    R = TypeVar("R", bound=Record)

FormFormat = Literal["md", "html", "json"]


def list_form_ids(session: Session) -> list[str]:
    """Return the ids of all forms, that of the round's catalogues first."""
    repository = session.find_repository()
    used = repository.round.catalogues if repository else ()
    wanted = [name for one in session.shelf.list_readable(used) for name in one.forms]
    forms = [one.id for one in session.shelf.list_all() if one.kind is CatalogueKind.FORM]
    return sorted(forms, key=lambda name: wanted.index(name) if name in wanted else len(wanted))


def choose_round(session: Session) -> str:
    """Return the round that a form is about where none is named: the current one, or the latest with agreements.

    After `round new` that is last year's, until the new round has an agreement, a goal or a conclusion, or its talk has
    come and something is still open. "" where there is none.
    """
    # A round that cannot be read is reported; an older one never replaces it.
    now = session.get_repository() if session.vault.list_rounds() else None
    if now:
        # An older round never replaces one that cannot be read.
        now.must_be_whole()
    repositories = [now, *session.list_earlier_repositories(now)] if now else []
    return next((repository.round.id for repository in repositories if _has_content(session, repository)), "")


def _has_content(session: Session, repository: RoundRepository) -> bool:
    this, agreements, goals = repository.round, session.lasting.agreements, session.lasting.goals
    if (
        repository.approval.day
        or repository.conclusion.given
        or this.id in {*(one.round for one in agreements), *(one.round for one in goals)}
    ):
        return True
    held = this.date is not None and this.date <= session.today
    return held and any(
        (list_records_at_talk(session, repository, agreements), list_records_at_talk(session, repository, goals))
    )


class FormWish(NamedTuple):
    """Which form is wanted: of the round `name` ("": see `choose_round`), `nameless`, `blank`, or as it stands `now`.

    `nameless` replaces what identifies people by words such as `kollega A` and leaves lines for the names of the two.
    A `blank` form is for the talk to come, so "" is the current round then. What was approved is printed as it was,
    unless `now`.
    """

    name: str = ""
    nameless: bool = False
    blank: bool = False
    now: bool = False


AS_IT_IS = FormWish()


def fill(session: Session, form: str, wish: FormWish = AS_IT_IS) -> FilledForm:
    """Return the form filled in for a round.

    It contains what was agreed in the round and what was still open from earlier ones, as of the day of the talk: an
    old agreement is on this year's paper without being copied. Raises MusprepError where `form` is no form or cannot
    be read.
    """
    catalogue = _find_form(session, form)
    data = _make_blank_data(session, wish) if wish.blank else _gather_data(session, wish)
    if not wish.nameless:
        return fill_form(catalogue, data, session.language)
    guard = _make_anonymiser(session, data.round, Names("", "", data.owner.role))
    return guard.anonymise_form(fill_form(catalogue, _without_names(data, guard), session.language))


def _without_names(data: FormData, guard: Anonymiser) -> FormData:
    """Return what a form is filled from, without names."""
    return data._replace(
        owner=guard.anonymise_owner(data.owner),
        round=guard.anonymise_round(data.round),
        agreements=tuple(map(guard.anonymise_record, data.agreements)),
        before=tuple(map(guard.anonymise_record, data.before)),
        goals=tuple(map(guard.anonymise_record, data.goals)),
        conclusion=guard.anonymise_record(data.conclusion),
    )


def _make_blank_data(session: Session, wish: FormWish) -> FormData:
    """Return what a form for the talk holds: the two people and the day, where they are known."""
    there = session.get_repository(wish.name) if wish.name or session.vault.list_rounds() else None
    this = keep_printed(there.round, Printed.FORM) if there else Round(id="blank")
    owner = keep_printed(session.owner, Printed.FORM)
    return FormData(owner, this, (), (), Conclusion(), session.today, blank=True)


def _gather_data(session: Session, wish: FormWish) -> FormData:
    without = _make_filter(Printed.FORM)
    repository = session.get_repository(wish.name or choose_round(session))
    repository.must_be_whole()
    owner, this, conclusion = session.owner, repository.round, repository.conclusion
    approval, moved = repository.approval, set[str]()
    if approval.day and not wish.now:
        # What was not known of the two then is filled in from what is known now, as one would by hand.
        owner = owner.with_(
            name=approval.name or owner.name,
            position=approval.position or owner.position,
            workplace=approval.workplace or owner.workplace,
        )
        this = this.with_(manager=approval.manager or this.manager, date=approval.talk or this.date)
        agreements, goals = list(approval.agreements), list(approval.goals)
        conclusion = Conclusion(summary=approval.summary, followup=approval.followup, notes=approval.notes)
    else:
        talk = min(this.date or session.today, session.today)
        signed = (approval.agreements, approval.goals) if wish.now else ((), ())
        agreements = [
            one if wish.now else rewind_agreement(one, talk)
            for one in list_with_signed(session, repository, session.lasting.agreements, signed[0])
        ]
        moved = {one.id for one in agreements if is_moved_since(one, talk)}
        goals = list_with_signed(session, repository, session.lasting.goals, signed[1])
    # What was approved has no history of its own.
    earlier = {one.id for one in session.lasting.agreements if not is_of_talk(session, one, repository)}
    results = {one.id for one in agreements if one.round == this.id and one.id not in earlier}
    known = list(map(without, with_managers(session, agreements, this.manager)))
    as_of = session.today if wish.now else None
    return FormData(
        owner=keep_printed(owner, Printed.FORM),
        round=keep_printed(this, Printed.FORM),
        agreements=tuple(one for one in known if one.id in results),
        before=tuple(one for one in known if one.id not in results),
        goals=tuple(map(without, goals)),
        conclusion=without(conclusion),
        day=as_of or min(this.date or session.today, session.today),
        approved=None if wish.now else approval.day,
        as_of=as_of,
        moved=frozenset() if wish.now else frozenset(moved),
        become=tell_what_became(session, approval, (*agreements, *goals)) if approval.day and wish.now else {},
    )


def select_parts(session: Session, form: str, layout: FormFormat = "md", wish: FormWish = AS_IT_IS) -> FilledForm:
    """Return the parts of a form that `render_form` writes in this layout.

    Of a shipped form only the filled fields are kept: its other words are not the user's. Raises MusprepError as `fill`
    does.
    """
    whole = fill(session, form, wish)
    on = PaperContent(whole, lambda marked: _render(marked, layout, session.language))
    shipped = _find_form(session, form).id in session.shelf.list_shipped()

    def is_kept(field: FormField) -> bool:
        return bool(on(field.value, "value")) or (not shipped and bool(on(field.prompt, "prompt")))

    sections = [
        one._replace(title=on(one.title, "title"), rows=tuple(tuple(filter(is_kept, row)) for row in one.rows))
        for one in whole.sections
    ]
    return whole._replace(title="" if shipped else on(whole.title, "title"), sections=tuple(sections))


def render_form(session: Session, form: str, layout: FormFormat = "md", wish: FormWish = AS_IT_IS) -> str:
    """Return the filled form as Markdown, as HTML for printing or as JSON.

    Raises MusprepError where there is nothing to fill it in with, and as `fill` does.
    """
    whole = fill(session, form, wish)
    if not wish.blank and whole.empty and not _is_concluded(session, wish):
        raise MusprepError("error.form_empty", form=_find_form(session, form).id)
    return _render(whole, layout, session.language)


def _is_concluded(session: Session, wish: FormWish) -> bool:
    repository = session.get_repository(wish.name or choose_round(session))
    return repository.conclusion.given or repository.approval.day is not None


def _render(whole: FilledForm, layout: FormFormat, language: str) -> str:
    if layout == "html":
        from musprep.briefing.form_html import render_form_html

        return render_form_html(whole, language)
    if layout == "json":
        from musprep.briefing.form_json import render_form_json

        return render_form_json(whole)
    from musprep.briefing.form_markdown import render_form_markdown

    return render_form_markdown(whole, language)


def write(  # noqa: PLR0913 - these are the choices there are
    session: Session,
    form: str,
    layout: FormFormat = "md",
    wish: FormWish = AS_IT_IS,
    *,
    out: str = "",
    sure: bool = False,
) -> str:
    """Write the filled form and return its path: in the vault or at `out`, as a briefing is written.

    Raises MusprepError as `render_form` and `briefing.write` do.
    """
    words = render_form(session, form, layout, wish)
    kinds = ("blank" if wish.blank else "now" if wish.now else "", NAMELESS if wish.nameless else "")
    which, day = "-".join(filter(None, (_find_form(session, form).id, *kinds))), session.today
    if not wish.blank or session.vault.list_rounds():
        name = wish.name or ("" if wish.blank else choose_round(session))
        day = session.get_repository(name).round.date or day
    return put(session, words, f"{day.isoformat()}-{which}.{layout}", out=out, sure=sure)


def write_new_manager(
    session: Session, layout: Format = "md", *, out: str = "", sure: bool = False, nameless: bool = False
) -> str:
    """Write the new manager's page and return its path; raises MusprepError as `briefing.write` does."""
    words = render_new_manager_page(session, layout, nameless=nameless)
    which = f"new-manager-{NAMELESS}" if nameless else "new-manager"
    return put(session, words, f"{session.today.isoformat()}-{which}.{layout}", out=out, sure=sure)


def write_message(session: Session, out: str, *, sure: bool = False, nameless: bool = False) -> str:
    """Write the message to `out` and return its path; raises MusprepError as `briefing.write` does."""
    return put(session, render_message_text(session, nameless=nameless), "", out=out, sure=sure)


def render_new_manager_page(session: Session, layout: Format = "md", *, nameless: bool = False) -> str:
    """Return one page for a new manager: agreed, kept, open. Raises MusprepError where all of it is empty."""
    from musprep.briefing import markdown, new_manager, page_html, plain_text

    if not session.lasting.agreements and not session.lasting.goals:
        raise MusprepError("error.new_manager_empty")
    guard = _make_anonymiser(session) if nameless else None
    without = _make_filter(Printed.ANY, guard)
    agreements = tuple(map(without, with_managers(session, session.lasting.agreements)))
    goals = tuple(map(without, session.lasting.goals))
    managers = {one.round.id: one.round.manager.strip() for one in session.list_repositories()}
    led = {name: guard.call_person(manager) if guard else manager for name, manager in managers.items()}
    owner = guard.anonymise_owner(session.owner) if guard else session.owner
    language = session.language
    if layout == "json":
        return new_manager.render_new_manager_json(owner, agreements, goals, led, session.today)
    blocks = list(new_manager.lay_out_new_manager(owner, agreements, goals, led, session.today, language))
    if layout == "html":
        return page_html.render_document(blocks, language)
    return plain_text.render_plain(blocks) if layout == "txt" else markdown.render_blocks(blocks)


def render_message_text(session: Session, *, nameless: bool = False) -> str:
    """Return the message with the leading points whose level is in-writing.

    Raises MusprepError where there are none.
    """
    from musprep.briefing.message import find_written_points, render_message

    repository = session.get_repository()
    repository.must_be_whole()
    if not find_written_points(repository.points):
        # What is missing can only be chosen in an open round.
        repository.must_be_open()
        raise _tell_missing_points(repository.points)
    owner, this, talk = session.owner, repository.round, name_talk(session)
    guard = _make_anonymiser(session, this) if nameless else None
    if guard:
        owner, this, talk = guard.anonymise_owner(owner), guard.anonymise_round(this), guard.anonymise_text(talk)
    points = tuple(map(_make_filter(Printed.ANY, guard), repository.points))
    return render_message(owner, this, points, session.language, talk=talk)


def _tell_missing_points(points: Sequence[TalkingPoint]) -> MusprepError:
    """Return what is to be done first, with the ids that there are."""
    every, leading = [one.id for one in points], [one.id for one in points if one.lead]
    if leading:
        return MusprepError("error.no_cleared_points", ids=", ".join(leading), first=leading[0])
    if every:
        return MusprepError("error.no_leading_points", ids=", ".join(every), first=" ".join(every[:LEADING]))
    return MusprepError("cli.no_points")


def _make_filter(paper: Printed, guard: Anonymiser | None = None) -> Callable[[R], R]:
    """Return what makes of a record what may stand on such a paper, without names where there is a guard."""
    if guard is None:
        return lambda record: keep_printed(record, paper)
    return lambda record: guard.anonymise_record(keep_printed(record, paper))


def _make_anonymiser(session: Session, this: Round | None = None, names: Names | None = None) -> Anonymiser:
    from musprep.services.papers.anonymise import make_anonymiser

    return make_anonymiser(session, this, names)


def _find_form(session: Session, form: str) -> Catalogue:
    """Return the form with this id, or the only one whose id begins so. Raises MusprepError."""
    known = list_form_ids(session)
    fits = [name for name in known if name == form] or [name for name in known if form and name.startswith(form)]
    if len(fits) != 1:
        raise MusprepError("error.not_a_form", id=form, ids=", ".join(known))
    return session.shelf.get(fits[0])
