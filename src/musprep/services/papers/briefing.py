"""The briefing: what would leave the vault, the text, and the file."""

from __future__ import annotations

import os
from functools import partial
from typing import TYPE_CHECKING, Literal, NamedTuple

from musprep.briefing.document import Ruler
from musprep.briefing.material import (
    AgreedItem,
    Gate,
    Material,
    PaperContent,
    Point,
    ReceivedText,
    Tip,
    Want,
    describe_head,
    list_leaving,
)
from musprep.briefing.this_paper import BY_LEVEL, PaperChoice, clear_chosen, list_held_back
from musprep.insight.agreements import find_ended, judge, list_open_agreements, rewind_agreement
from musprep.insight.evidence import find_evidence
from musprep.insight.then_and_now import is_alike, list_wish_ages
from musprep.language.error import MusprepError
from musprep.language.say import LANGUAGES, say_count, text
from musprep.model.agreement import Party
from musprep.model.answer import AskedState
from musprep.model.catalogue import CatalogueKind
from musprep.model.history import RecordState
from musprep.model.say import DEFAULT_LEVEL, SayLevel
from musprep.model.texts import list_texts
from musprep.services.session.conflict_notice import ConflictNotice
from musprep.services.year.agreements import list_records_at_talk, tell_when_made, with_managers
from musprep.services.year.answers import in_order, put_into_words
from musprep.services.year.points import find_proofs
from musprep.services.year.round_catalogues import name_talk
from musprep.services.year.rounds import find_or_plan
from musprep.services.year.written_page import compute_sources, name_paper
from musprep.vault.files.location import make_absolute, refuse_inside
from musprep.vault.files.new_file import write_new
from musprep.vault.files.surroundings import list_exposures
from musprep.vault.maintenance import briefings

if TYPE_CHECKING:
    from collections.abc import Iterator

    from musprep.insight.period import Period
    from musprep.model.catalogue import Catalogue
    from musprep.services.session.repositories import RoundRepository
    from musprep.services.session.session import Session

Format = Literal["md", "html", "txt", "json"]
Extent = Literal["page", "full", "points"]
"""The one page, the whole preparation with the page first, or the talking points alone. JSON has all, or these."""
EXTENTS: tuple[Extent, ...] = ("page", "full", "points")
_WORDS_A_MINUTE = 130
"""How much one says in a minute, about."""
_TIPS = "frie-10-raad"
_PROOFS = 2
"""How many notes stand below an answer in the appendix."""


def make_gate(  # noqa: PLR0913 - these are the choices there are
    session: Session,
    upto: SayLevel = DEFAULT_LEVEL,
    *,
    form: Format = "md",
    extent: Extent = "page",
    name: str = "",
    nameless: bool = False,
    choice: PaperChoice = BY_LEVEL,
) -> Gate:
    """Return what the paper that `compose` makes from the same arguments contains, before anything is written.

    What is held back is all that a longer paper would have. Raises MusprepError as `compose` does.
    """
    whole = _gather_material(session, find_or_plan(session, name))
    known = _list_known(session, whole)
    clear = clear_chosen(whole, upto, choice)
    material = _anonymise(session, clear) if nameless else clear
    chosen = _choose(session, material, form, extent, choice)
    on = PaperContent(chosen, partial(_render_paper, session, form, extent), known)
    leaving, longest = list_leaving(on), partial(_render_paper, session, form, "full")
    names = {line.name for line in leaving}
    out = list_leaving(PaperContent(_keep_part(clear, extent), longest, known))
    held = list_held_back(_keep_part(whole, extent), upto, longest, known, out)
    every = out if form != "json" and extent == "page" else []
    if every and nameless:
        every = list_leaving(PaperContent(material, longest, known))
    page = chosen if extent == "page" and form != "json" else _choose(session, material, "md", "page", choice)
    left_out = [line for line in every if line.name not in names]
    length = _measure(session, extent, chosen, page)
    return Gate(upto, leaving, held, describe_head(on), left_out, 0 if form == "json" else length.pages, length.minutes)


class _Length(NamedTuple):
    pages: int
    minutes: int


def _measure(session: Session, extent: Extent, chosen: Material, front: Material) -> _Length:
    """Return about how many pages a paper fills, and the minutes that its page, or else its points, takes to say."""
    from musprep.briefing.appendix import lay_out_whole
    from musprep.briefing.document_fit import count_sheets
    from musprep.briefing.page import lay_out_page

    blocks = lay_out_whole(chosen, session.language, behind=extent == "full") if extent != "page" else []
    sheets = count_sheets(blocks) if blocks else 0
    if extent == "points":
        words = len(_render_paper(session, "txt", extent, chosen).split())
        return _Length(sheets, max(1, round(words / _WORDS_A_MINUTE)))
    return _Length(1 + sheets, lay_out_page(front, session.language).minutes)


def compose(  # noqa: PLR0913 - these are the choices there are
    session: Session,
    upto: SayLevel = DEFAULT_LEVEL,
    *,
    form: Format = "md",
    extent: Extent = "page",
    name: str = "",
    nameless: bool = False,
    agreed: bool = True,
    choice: PaperChoice = BY_LEVEL,
) -> str:
    """Return the briefing's text; `nameless` replaces what identifies people by words such as `kollega A`.

    Without `agreed` it is for another place: agreements and goals are left out, also where the level would allow them,
    and what is for the owner's own page. `choice` is what is taken along and held back for this paper. Where there is
    no round yet, the paper has what there is, and none is begun. Raises MusprepError where a file of the round cannot
    be read.
    """
    material = clear_chosen(_gather_material(session, find_or_plan(session, name)), upto, choice, own=agreed)
    if not agreed:
        material = material._replace(agreed=(), goals=(), reached=())
    if nameless:
        material = _anonymise(session, material)
    front = _choose(session, material, form, "page", choice) if extent == "full" else None
    return _render_paper(session, form, extent, _choose(session, material, form, extent, choice), front)


class PaperPreview(NamedTuple):
    """A paper as Markdown, and how long its page takes to say, in a sentence; "" for the points alone."""

    words: str
    length: str


def preview(session: Session, upto: SayLevel, extent: Extent) -> PaperPreview:
    """Return the paper as `compose` does, with its length."""
    from musprep.briefing.page import lay_out_page

    material = clear_chosen(_gather_material(session, session.get_repository()), upto, BY_LEVEL)
    front = _choose(session, material, "md", "page", BY_LEVEL) if extent != "points" else None
    chosen = front if front and extent == "page" else _choose(session, material, "md", extent, BY_LEVEL)
    length = lay_out_page(front, session.language).said if front else ""
    return PaperPreview(_render_paper(session, "md", extent, chosen, front), length)


def _choose(session: Session, material: Material, form: Format, extent: Extent, choice: PaperChoice) -> Material:
    """Return what goes on a paper of this extent: on a page only what fits."""
    if extent == "points":
        return _keep_part(material, extent)
    if form == "json" or extent == "full":
        return material
    from musprep.briefing.page_choice import choose_page

    return choose_page(material, session.language, choice.take)


def _keep_part(material: Material, extent: Extent) -> Material:
    """Return the material with its points alone where only they are wanted."""
    if extent != "points":
        return material
    return Material(material.owner, material.round, material.today, material.upto, material.points, talk=material.talk)


def _render_paper(
    session: Session, form: Format, extent: Extent, material: Material, front: Material | None = None
) -> str:
    """Return the paper for a material that is already chosen; `front` is the page before the whole preparation."""
    language = session.language
    if form == "json":
        from musprep.briefing.data import render_json

        return render_json(material)
    from musprep.briefing import appendix, markdown, page, page_html, plain_text

    behind = appendix.lay_out_whole(material, language, behind=bool(front)) if extent != "page" else []
    if extent == "points" or (extent == "full" and front is None):
        if form == "html":
            return page_html.render_document(behind, language)
        return plain_text.render_plain(behind) if form == "txt" else markdown.render_blocks(behind)
    sheet = page.lay_out_page(front or material, language)
    if behind and sheet.said:
        sheet = sheet._replace(said=say_count("page.said_behind", language, sheet.minutes))
    if behind and sheet.left_out:
        sheet = sheet._replace(left_out=text("page.behind", language))
    if form == "html":
        return page_html.render_sheet(sheet, language, behind)
    blocks = [*page.lay_out_blocks(sheet), *([Ruler(), *behind] if behind else [])]
    return plain_text.render_plain(blocks) if form == "txt" else markdown.render_blocks(blocks)


def _anonymise(session: Session, material: Material) -> Material:
    from musprep.services.papers.anonymise import make_anonymiser

    return make_anonymiser(session, material.round).anonymise_material(material)


def _list_known(session: Session, whole: Material) -> set[str]:
    """Return what may be on the paper and is not the user's: ids and texts of shipped catalogues, languages."""
    from musprep.briefing.page_cuts import cut_catalogues

    shipped = set(session.shelf.list_shipped())
    agenda = whole.agenda if whole.agenda and whole.agenda.id in shipped else None
    tips = whole.tips if _TIPS in shipped else ()
    known = [*list_texts((agenda, tips)), *list_texts(cut_catalogues(agenda, tips))]
    return shipped | {*LANGUAGES} | {said for _, said in known}


def write(  # noqa: PLR0913 - these are the choices there are
    session: Session,
    upto: SayLevel = DEFAULT_LEVEL,
    *,
    form: Format = "md",
    extent: Extent = "page",
    out: str = "",
    sure: bool = False,
    name: str = "",
    nameless: bool = False,
    choice: PaperChoice = BY_LEVEL,
) -> str:
    """Write the briefing and return its path: in the vault, or at `out`.

    In a folder `out` it has the name that it has in the vault; a file there must not exist. Where others may see it,
    MusprepError "error.seen_by_others" is raised unless `sure`. Raises MusprepError as `compose` does too.
    """
    words = compose(session, upto, form=form, extent=extent, name=name, nameless=nameless, choice=choice)
    repository = find_or_plan(session, name)
    day = repository.round.date or session.today
    # All there is, is the only extent of JSON.
    part: Extent = "page" if (form, extent) == ("json", "full") else extent
    file = name_paper(day, form, part, upto, nameless=nameless)
    return put(session, words, file, out=out, sure=sure, sources=compute_sources(repository))


def put(  # noqa: PLR0913 - what `write` was asked for, and what it was made of
    session: Session, words: str, name: str, *, out: str = "", sure: bool = False, sources: str = ""
) -> str:
    """Write a paper and return its path: as `name` among the vault's briefings, or at `out`, a file or a folder.

    `sources` is kept with the one in the vault. Raises MusprepError as `write` does.
    """
    if not out:
        about = f"{briefings.FOLDER}/{name}"
        return briefings.keep(
            session.place,
            name,
            words.encode(),
            lambda copy: session.clashed(ConflictNotice("aside", about, copy)),
            sources=sources,
        )
    path = _make_absolute(out)
    if os.path.isdir(path):
        path = os.path.join(path, name)
    refuse_inside(session.place, path)
    said = "" if sure else describe_readers(session, out)
    if said:
        raise MusprepError("error.seen_by_others", path=path, worries=said)
    write_new(path, words.encode())
    return path


def describe_readers(session: Session, out: str) -> str:
    """Return who else may see a file at `out`, in sentences; "" where nobody may."""
    path = _make_absolute(out)
    found = list_exposures(path if os.path.isdir(path) else os.path.dirname(path))
    return " ".join(text(f"briefing.worry_{worry.what}", session.language, name=worry.name) for worry in found)


def _make_absolute(out: str) -> str:
    return make_absolute(out, os.environ)


def _gather_material(session: Session, repository: RoundRepository) -> Material:
    repository.must_be_whole()
    period = session.find_period(repository)
    proofs, wishes = find_proofs(session, repository.points), repository.wishes
    met = {name for one in wishes for name in one.needs}
    return Material(
        owner=session.owner,
        round=repository.round,
        today=session.today,
        upto=SayLevel.ONLY_ME,
        points=tuple(Point(point, tuple(proofs[point.id])) for point in repository.points),
        entries=tuple(reversed(period.select_entries(session.list_entries_in(period)))),
        wishes=tuple(_list_wants(session, repository)),
        answers=tuple(_list_answers(session, repository, period)),
        agreed=tuple(_list_agreed(session, repository, period)),
        goals=tuple(list_records_at_talk(session, repository, session.lasting.goals)),
        reached=tuple(goal for goal, _ in find_ended(session.lasting.goals, period)),
        needs=tuple(need for need in repository.needs if need.id not in met),
        agenda=_find_agenda(session, repository),
        tips=list_room_tips(session),
        talk=name_talk(session, repository.round),
    )


def _list_answers(session: Session, repository: RoundRepository, period: Period) -> Iterator[ReceivedText]:
    """Yield the answers with what was answered last time where that differs, and the notes whose words fit them."""
    catalogues = session.shelf.list_all()
    apart = {one.id for one in catalogues if one.apart}
    asked = {one.to: one for catalogue in catalogues for one in catalogue.list_asked()}
    agenda = _find_agenda(session, repository)
    steps = {f"{agenda.id}/{one.id}": place for place, one in enumerate(agenda.section)} if agenda else {}
    earlier = next(iter(session.list_earlier_repositories(repository)), None)
    entries = period.select_entries(session.list_entries_in(period))
    for given in in_order(repository.answers, catalogues, session.language, worded=True):
        if given.state is AskedState.UNASKED:
            # The screen does not show it among the questions either.
            continue
        before = earlier.answers.get(given.answer.to) if earlier else None
        changed = before is not None and before.given and not is_alike(before.text, given.answer.text)
        question = asked.get(given.answer.to)
        fits = find_evidence(question.question.evidence, entries) if question else []
        yield given._replace(
            step=steps.get("/".join(given.answer.to.split("/")[:2]), -1),
            before=put_into_words(question, before, session.language) if before and changed else None,
            proofs=tuple(fit.entry for fit in fits if fit.close and question and question.question.evidence.words)[
                :_PROOFS
            ],
            apart=given.answer.to.partition("/")[0] in apart,
        )


def _list_wants(session: Session, repository: RoundRepository) -> Iterator[Want]:
    """Yield the wishes with the needs that they answer, how long they have been there, and the last answer to them."""
    earlier = (old.wishes for old in session.list_earlier_repositories(repository))
    for one in list_wish_ages(repository.wishes, list(earlier)) if repository.wishes else ():
        needs = tuple(need for need in repository.needs if need.id in one.wish.needs)
        yield Want(one.wish, needs, one.rounds, one.last_reply)


def _list_agreed(session: Session, repository: RoundRepository, period: Period) -> Iterator[AgreedItem]:
    """Yield what was open at the talk, the manager's first, then what was kept and dropped since the last talk."""
    every, manager = session.lasting.agreements, repository.round.manager
    then = [rewind_agreement(one, period.end) for one in list_records_at_talk(session, repository, every)]
    told = with_managers(session, then, manager)
    since = {one.id: (one, one.ended) for one in told if one.state is RecordState.KEPT and one.ended}
    order = (Party.MANAGER, Party.BOTH, Party.ME)
    still = list_open_agreements(told, period.end)
    let_go = [judge(one, period.end) for one in told if one.state is RecordState.DROPPED]
    for one in sorted((*still, *let_go), key=lambda one: order.index(one.agreement.owner)):
        made = tell_when_made(one.agreement, repository)
        yield AgreedItem(one.agreement, one.overdue, one.quiet_since, made=made)
    known = with_managers(session, every, manager)
    kept = {one.id: (one, day) for one, day in find_ended(known, period)} | since
    for agreement, day in sorted(kept.values(), key=lambda pair: pair[1]):
        yield AgreedItem(agreement, kept_on=day, made=tell_when_made(agreement, repository))
    for agreement, day in find_ended(known, period, RecordState.DROPPED):
        # What was dropped again in the round in which it was agreed is no longer a matter of the talk.
        if tell_when_made(agreement, repository) == "earlier":
            yield AgreedItem(agreement, dropped_on=day)


def _find_agenda(session: Session, repository: RoundRepository) -> Catalogue | None:
    """Return the chosen agenda; one that cannot be read is among the session's problems and left out."""
    return next(iter(session.shelf.list_readable([repository.round.agenda])), None)


def list_room_tips(session: Session) -> tuple[Tip, ...]:
    """Return the tips for the meeting room from all catalogues."""
    tips = next(iter(session.shelf.list_readable([_TIPS])), None)
    if tips is None or tips.kind is not CatalogueKind.TIPS:
        return ()
    return tuple(Tip(q.prompt, q.hint) for s in tips.section for q in s.question if q.moment == "room")
