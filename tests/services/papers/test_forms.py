"""The four forms, the new manager's page and the message: filled from the same agreements and goals."""

from __future__ import annotations

import datetime as dt
from html.parser import HTMLParser

import pytest

from musprep.language.error import MusprepError
from musprep.model.agreement import Party
from musprep.model.say import SayLevel
from musprep.services.papers import briefing, forms
from musprep.services.session.session import Session, open_session
from musprep.services.year import agreements, goals, meeting_room, owner, points, rounds

NOW = dt.datetime(2026, 3, 2, 9, 0, tzinfo=dt.UTC)
NASTY = "[/x] <script>alert(1)</script> \x1b]52;c;aGk=\x07 *a* & \u202eb"
FORMS = ("konklusionsskema", "uddannelsesplan", "udviklings-og-aftaleskema", "udviklings-og-efteruddannelsesplan")


@pytest.fixture
def session(tmp_path: object) -> Session:
    session = open_session(f"{tmp_path}/vault", clock=lambda: NOW)
    owner.change(session, name="Maja Holm", position="Speciallæge", workplace="Odense")
    rounds.begin_new(session, date=dt.date(2026, 3, 9), manager="Henrik Lund", catalogues=("speciallaege-mus",))
    return session


def _fill(session: Session) -> None:
    agreements.add(session, "Vi holder halvårssnak", Party.BOTH)
    agreements.add(session, "Jeg skriver vejledningen", Party.ME, due=dt.date(2026, 6, 1))
    agreements.add(session, "Henrik finder midler til kurset", Party.MANAGER)
    for number in range(1, 6):
        goals.add(
            session,
            f"Kompetence {number}",
            why_shared="Kortere ventetid",
            why_own="Mere akut",
            activities=["Sidemandsoplæring"],
            horizon="Et år",
            known="20 undersøgelser",
            followup_how="Samtale",
            followup_when=dt.date(2026, 9, 1),
        )


class _Tags(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.seen: set[str] = set()
        self.said = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.seen.add(tag)
        assert not any(name in ("src", "href") or name.startswith("on") for name, _ in attrs)

    def handle_data(self, data: str) -> None:
        self.said += data


@pytest.mark.parametrize("form", FORMS)
def test_every_form_is_filled_from_agreements_and_goals(session: Session, form: str) -> None:
    """Each form holds, in both layouts, whatever of the round it has room for: names, agreements or all five goals."""
    _fill(session)
    markdown, html = forms.text_of(session, form), forms.text_of(session, form, "html")
    said = _Tags()
    said.feed(html)
    if form == "konklusionsskema":
        wanted = ["Maja Holm", "Vi holder halvårssnak", "Jeg skriver vejledningen", "1. jun. 2026", "finder midler"]
    else:
        wanted = [f"Kompetence {number}" for number in range(1, 6)] + ["Sidemandsoplæring", "Et år"]
    for words in wanted:
        assert words in markdown
        assert words in said.said


@pytest.mark.parametrize("form", FORMS)
def test_a_form_without_data_is_refused_with_what_to_do(session: Session, form: str) -> None:
    """Neither agreements nor goals: one sentence that tells how to begin, in both languages."""
    with pytest.raises(MusprepError) as refused:
        forms.text_of(session, form)
    assert refused.value.key == "error.form_empty"
    assert "agreements add" in refused.value.sentence("en")


def test_empty_fields_are_lines_to_write_on(session: Session) -> None:
    """A field without a value prints as lines, in Markdown and in HTML; signatures always do."""
    agreements.add(session, "Kun én aftale", Party.ME)
    assert "……" in forms.text_of(session, "konklusionsskema")
    html = forms.text_of(session, "konklusionsskema", "html")
    assert 'class="line"' in html
    assert 'class="sign"' in html


def test_nothing_in_a_form_is_run_or_loaded(session: Session) -> None:
    """Markup, escape sequences and bidi marks in user text are text; no script, link or picture is in the page."""
    agreements.add(session, NASTY, Party.BOTH)
    html = forms.text_of(session, "konklusionsskema", "html")
    said = _Tags()
    said.feed(html)
    assert said.seen <= {"html", "head", "meta", "title", "style", "body", "h1", "h2", "div", "ol", "li", "span"}
    assert "<script>alert(1)</script>" in said.said
    assert not any(sign in html for sign in "\x1b\x07\u202e")
    assert "default-src 'none'" in html


def test_a_form_tells_what_stood_on_the_day_of_the_talk(session: Session) -> None:
    """What is still open from earlier rounds is on this year's paper, what had ended is not; an old paper stays so."""
    now = [NOW]
    session.clock = lambda: now[0]
    kept = agreements.add(session, "Kurset fra sidste år", Party.ME)
    agreements.add(session, "Vagterne fra sidste år", Party.MANAGER)
    reached = goals.add(session, "Ultralyd")
    goals.add(session, "Ledelse")
    now[0] = dt.datetime(2026, 9, 1, 9, 0, tzinfo=dt.UTC)
    agreements.keep(session, kept.id)
    goals.reach(session, reached.id)
    rounds.begin_new(session, date=dt.date(2027, 3, 1))
    now[0] = dt.datetime(2027, 3, 2, 9, 0, tzinfo=dt.UTC)
    made = agreements.add(session, "Mødet fra i år", Party.ME)
    goals.add(session, "Undervisning")
    agreements.drop(session, agreements.add(session, "En fejl", Party.ME).id)
    now[0] = dt.datetime(2027, 6, 1, 9, 0, tzinfo=dt.UTC)
    agreements.keep(session, made.id)

    agreed = {
        "Kurset fra sidste år": "2026",
        "Vagterne fra sidste år": "2026 2027",
        "Mødet fra i år": "2027",
        "En fejl": "",
    }
    aims = {"Ultralyd": "2026", "Ledelse": "2026 2027", "Undervisning": "2027"}
    for form, wanted in (("konklusionsskema", agreed), ("uddannelsesplan", aims)):
        papers = {name: forms.text_of(session, form, name=name) for name in ("2026", "2027")}
        assert {said: " ".join(name for name in papers if said in papers[name]) for said in wanted} == wanted


def test_what_was_made_by_mistake_after_the_talk_is_not_signed(session: Session) -> None:
    """Written down after the talk and dropped on another day, it is on no paper of that talk."""
    now = [dt.datetime(2026, 3, 10, 9, 0, tzinfo=dt.UTC)]
    session.clock = lambda: now[0]
    agreements.add(session, "Rigtig aftale", Party.ME)
    wrong = agreements.add(session, "Fejlskrevet aftale", Party.ME)
    now[0] += dt.timedelta(days=1)
    agreements.drop(session, wrong.id)
    paper = forms.text_of(session, "konklusionsskema")
    assert "Rigtig aftale" in paper
    assert "Fejlskrevet" not in paper


def test_putting_the_words_right_does_not_change_when_it_ended(session: Session) -> None:
    """A typo mended long after leaves the day of keeping as it was, for a new manager and in the briefing."""
    now = [dt.datetime(2026, 3, 10, 9, 0, tzinfo=dt.UTC)]
    session.clock = lambda: now[0]
    kept = agreements.keep(session, agreements.add(session, "Kurset i mja", Party.MANAGER).id)
    rounds.begin_new(session, date=dt.date(2027, 3, 9))
    now[0] = dt.datetime(2027, 1, 11, 9, 0, tzinfo=dt.UTC)
    agreements.edit(session, kept.id, text="Kurset i maj")
    assert "afsluttet 10. mar. 2026" in forms.new_manager_page(session)
    assert '"ended": "2026-03-10"' in forms.new_manager_page(session, "json")
    assert "holdt 10. mar. 2026" in briefing.compose(session)


def test_on_the_day_of_the_talk_the_form_is_this_years(session: Session) -> None:
    """Last year's paper is offered until the talk; from that day what is still open stands on this year's."""
    now = [NOW]
    session.clock = lambda: now[0]
    agreement = agreements.add(session, "Vagterne", Party.MANAGER)
    rounds.begin_new(session, date=dt.date(2027, 3, 1))
    now[0] = dt.datetime(2027, 2, 28, 9, 0, tzinfo=dt.UTC)
    assert forms.round_for(session) == "2026"
    now[0] = dt.datetime(2027, 3, 1, 9, 0, tzinfo=dt.UTC)
    assert forms.round_for(session) == "2027"
    agreements.keep(session, agreement.id)
    assert forms.round_for(session) == "2026"
    goals.add(session, "Undervisning")
    assert forms.round_for(session) == "2027"


def test_the_form_of_the_rounds_catalogue_is_offered_first(session: Session) -> None:
    """A specialist doctor's round offers the training plan first; something else is refused by name."""
    assert forms.form_ids(session)[0] == "uddannelsesplan"
    with pytest.raises(MusprepError) as refused:
        forms.fill(session, "privat-skema")
    assert "uddannelsesplan" in refused.value.sentence("da")


def test_what_was_written_after_the_meeting_stands_on_the_form(session: Session) -> None:
    """Follow-up, notes and summary come from what was concluded."""
    goals.add(session, "Mål")
    meeting_room.conclude(session, followup="Vi ses i september", notes="Husk budgettet", summary="Et godt år")
    assert "Vi ses i september" in forms.text_of(session, "uddannelsesplan")
    assert "Husk budgettet" in forms.text_of(session, "uddannelsesplan")
    assert "Et godt år" in forms.text_of(session, "udviklings-og-aftaleskema")


def test_a_new_manager_sees_agreed_kept_and_open_and_nothing_private(session: Session) -> None:
    """Three headings with the agreements under the right one; history words, answers and own reasons stay out."""
    kept = agreements.add(session, "Kurset", Party.MANAGER, words="privat bemærkning")
    agreements.keep(session, kept.id, "også privat")
    agreements.add(session, "Vagterne", Party.MANAGER, due=dt.date(2026, 8, 1))
    goals.add(session, "Ledelse", why_own="Min egen grund")
    page = forms.new_manager_page(session)
    assert page.index("## Åbne aftaler") < page.index("Vagterne") < page.index("## Holdt") < page.index("Kurset")
    assert "1. aug. 2026" in page
    assert "Ledelse" in page
    assert "privat" not in page
    assert "Min egen grund" not in page


def test_the_message_holds_only_points_cleared_for_writing(session: Session) -> None:
    """Of the three leading points, those at in-writing stand in the message; without one it is refused."""
    first = points.add(session, "Diplommodul")
    second = points.add(session, "Vagterne er for meget")
    points.lead(session, [first.id, second.id])
    with pytest.raises(MusprepError) as refused:
        forms.message_text(session)
    assert refused.value.key == "error.no_cleared_points"
    points.edit(session, first.id, say=SayLevel.IN_WRITING)
    message = forms.message_text(session)
    assert "1. Diplommodul" in message
    assert "Vagterne" not in message
    assert message.startswith("Hej Henrik")
