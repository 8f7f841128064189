"""No name is on any paper that is made without names: not the owner's, no manager's, none of the list."""

from __future__ import annotations

import datetime as dt
import re
from typing import TYPE_CHECKING, Literal, get_args

import pytest

from musprep.model.agreement import Party
from musprep.model.entry import Kind
from musprep.model.owner import Role
from musprep.model.say import SayLevel
from musprep.services.papers import briefing, forms, understanding
from musprep.services.papers.anonymise import Anonymiser
from musprep.services.papers.forms import FormFormat, FormWish
from musprep.services.session.session import Session, open_session
from musprep.services.year import agreements, approval, goals, notes, owner, points, rounds

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

FORMS = ("konklusionsskema", "uddannelsesplan", "udviklings-og-aftaleskema", "udviklings-og-efteruddannelsesplan")
NAMES = (
    "Maja", "Holm", "Henrik", "Lund", "Karen", "Krag", "Bo", "Winther", "Lene", "Skov", "Peter", "Juhl",
)  # fmt: skip
"""Every part of a name there is: of the owner, this round's manager, last year's, an agreement's, and of the list."""
SAID = (
    "Henrik lover det. Lund indkalder, og Henrik Lunds kalender er fuld. Maja er spurgt af Karen Krag, Bo og Peter. "
    "Lene Skov, fru Skov, H. Lund, Holm, Maja og Winther enes; Juhl\n- Krag er med"
)
Language = Literal["da", "en"]


@pytest.fixture
def begin(tmp_path: Path) -> Callable[..., Session]:
    """Open a vault with last year's round under another manager, and everything said of everybody."""

    def begun(language: Language = "da", day: dt.date = dt.date(2026, 3, 9)) -> Session:
        today = [dt.date(2025, 3, 9)]
        session = open_session(
            f"{tmp_path}/vault", clock=lambda: dt.datetime.combine(today[0], dt.time(9), dt.UTC), language=language
        )
        owner.change(session, name="Maja Holm", position="Hos Henrik", names=("Lene Skov", "Henrik", "Peter", "Juhl"))
        rounds.begin_new(session, date=today[0], manager="Karen Krag", catalogues=("speciallaege-mus",))
        _say_everything(session)
        approval.approve(session)
        rounds.close(session)
        today[0] = dt.date(2026, 3, 9)
        rounds.begin_new(session, date=day, manager="henrik lund", catalogues=("speciallaege-mus",))
        rounds.change(session, "place", "Henriks kontor")
        _say_everything(session)
        return session

    return begun


def test_managers_are_called_what_they_are(begin: Callable[..., Session]) -> None:
    """This round's is `min leder`, others are told apart, and a sentence and a line begin with a capital.

    A form has lines for the names of the two, and calls each the same in every place. Nobody is greeted by name.
    """
    session = begin()
    page = briefing.compose(session, nameless=True)
    assert "\nMed min leder · Min leders kontor · " in page
    assert "Min leder lover det. Min leder indkalder, og min leders kalender er fuld. Medarbejderen er" in page
    assert "spurgt af tidligere leder A, tidligere leder B og kollega" in page
    form = forms.fill(session, "konklusionsskema", FormWish(nameless=True))
    signs = {field.prompt: field.value for section in form.sections for row in section.rows for field in row}
    assert (signs["Navn på lederen"], signs["Navn på medarbejderen"]) == ("", "")
    assert signs["Dato og underskrift, lederen"] == ""
    assert "Det gør lederen" in [section.title for section in form.sections]
    owner.change(session, role=Role.CHIROPRACTOR)
    paper = forms.render_form(session, "udviklings-og-aftaleskema", wish=FormWish(nameless=True))
    assert "Ejeren lover det" in paper
    assert "min leder" not in paper.casefold()
    message = forms.render_message_text(session, nameless=True)
    assert message.startswith("Hej\n\n")
    assert message.endswith("Venlig hilsen\n")


def test_what_is_no_name_stays() -> None:
    """A manager entered by title, or a surname that is a word, changes no other word; an abbreviation ends nothing."""
    nameless = Anonymiser(["Lene Skov"], "da", {"manager": ["leder"], "former": ["Bo Winther"]})
    assert nameless.anonymise_text("En leder går i skov, bl.a. Bo") == "En leder går i skov, bl.a. tidligere leder"


def _say_everything(session: Session) -> None:
    for kind in (Kind.RESULT, Kind.CHALLENGE, Kind.PRAISE):
        notes.add(session, SAID, kind=kind, say=SayLevel.IN_WRITING, tags=("lund", "lene-skov"))
    for party in Party:
        agreements.add(session, SAID, party, due=session.today + dt.timedelta(days=90))
        agreements.add(session, f"{SAID}.", party, manager="Bo Winther")
    goals.add(
        session, SAID, why_own=SAID, responsible=Party.BOTH, followup_how=SAID, followup_who="Henrik", activities=[SAID]
    )
    point = points.add(session, SAID, say=SayLevel.IN_WRITING, proof=[SAID])
    points.lead(session, [point.id])
    repository = session.get_repository()
    repository.save_conclusion(repository.conclusion.with_(own=SAID, summary=SAID, followup=SAID, notes=SAID))


def _compose_all(session: Session, form: str) -> Iterator[tuple[str, str]]:
    """Yield each paper there is in a format, with what it is called."""
    for extent in briefing.EXTENTS:
        for upto in (SayLevel.ONLY_ME, SayLevel.IN_WRITING):
            words = briefing.compose(session, upto, form=form, extent=extent, nameless=True)  # type: ignore[arg-type]
            yield f"{extent} {upto}", words
    yield "new manager", forms.render_new_manager_page(session, form, nameless=True)  # type: ignore[arg-type]
    earlier = session.list_repositories()[0].round.id
    if form in get_args(FormFormat):
        for name in FORMS:
            for wish in (FormWish(), FormWish(blank=True), FormWish(now=True), FormWish(earlier)):
                words = forms.render_form(session, name, form, wish._replace(nameless=True))  # type: ignore[arg-type]
                yield f"{name} {wish}", words
    if form == "txt":
        yield "message", forms.render_message_text(session, nameless=True)
        yield "understanding", understanding.compose_understanding(session, nameless=True)


@pytest.mark.parametrize("language", get_args(Language))
@pytest.mark.parametrize("form", get_args(briefing.Format))
def test_no_name_is_on_any_paper(begin: Callable[..., Session], form: str, language: Language) -> None:
    """Whole or in part, of whomever, in every paper and format; with names they are there."""
    session = begin(language)
    for paper, words in _compose_all(session, form):
        found = [name for name in NAMES if re.search(rf"(?<!\w){name}s?(?!\w)", words, re.IGNORECASE)]
        assert not found, paper
    assert "Karen" in forms.render_new_manager_page(session)
