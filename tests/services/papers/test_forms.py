"""The four forms, the new manager's page and the message: filled from the same agreements and goals."""

from __future__ import annotations

import datetime as dt
import pathlib
from html.parser import HTMLParser
from typing import get_args

import pytest

from musprep.language.error import MusprepError
from musprep.model.agreement import Party
from musprep.model.owner import Role
from musprep.model.say import SayLevel
from musprep.services.papers import briefing, form_gaps, forms, understanding
from musprep.services.session.session import Session, open_session
from musprep.services.year import agreements, approval, goals, meeting_room, owner, points, rounds

NOW = dt.datetime(2026, 3, 2, 9, 0, tzinfo=dt.UTC)
NASTY = "[/x] <script>alert(1)</script> \x1b]52;c;aGk=\x07 *a* & \u202eb"
FORMS = ("konklusionsskema", "uddannelsesplan", "udviklings-og-aftaleskema", "udviklings-og-efteruddannelsesplan")

_SPEAKS_OF_A_FORM = """
schema = 1
id = "vores"
version = "1.0.0"
kind = "questions"
title = "Vores"
about = "Vores spørgsmål"
source = "Os"

[[section]]
id = "plan"
title = "Planen"

[[section.question]]
id = "plan"
type = "note"
form = "udviklings-og-aftaleskema"
prompt = "Udfyld skemaet sammen."
"""


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
        self.said += data.replace("\u00a0", " ")


@pytest.mark.parametrize("form", FORMS)
def test_every_form_is_filled_from_agreements_and_goals(session: Session, form: str) -> None:
    """Each form holds, in both layouts, names, agreements and all five goals."""
    _fill(session)
    markdown, html = forms.render_form(session, form), forms.render_form(session, form, "html")
    said = _Tags()
    said.feed(html)
    wanted = ["Maja Holm", "Vi holder halvårssnak", "Jeg skriver vejledningen", "1. jun. 2026", "finder midler"]
    wanted += [f"Kompetence {number}" for number in range(1, 6)] + ["Sidemandsoplæring", "Et år"]
    for words in wanted:
        assert words in markdown
        assert words in said.said


@pytest.mark.parametrize("form", FORMS)
def test_a_form_without_data_is_refused_with_what_to_do(session: Session, form: str) -> None:
    """Neither agreements nor goals: one sentence that tells how to begin, in both languages."""
    with pytest.raises(MusprepError) as refused:
        forms.render_form(session, form)
    assert refused.value.key == "error.form_empty"
    assert "agreements add" in refused.value.describe("en")


@pytest.mark.parametrize("form", FORMS)
def test_nothing_can_be_added_to_what_both_approved(session: Session, form: str) -> None:
    """An approved form has no lines to write on but for names and places: what is empty has a dash, or is left out."""
    agreements.add(session, "Kun én aftale", Party.ME)
    goals.add(session, "Ultralyd")
    session.clock = lambda: NOW + dt.timedelta(days=9)
    approval.approve(session)
    filled = forms.fill(session, form)
    fields = [field for one in filled.sections if not one.facts for row in one.rows for field in row]
    assert all(field.value or field.signature or not field.lines for field in fields)
    assert sum(field.signature for field in fields) == 2
    assert "Det er vi enige om" not in [one.title for one in filled.sections]
    html = forms.render_form(session, form, "html")
    assert html.count('class="line"') == len(filled.lacks)
    assert forms.render_form(session, form).count("……………") <= 6 * (len(filled.lacks) + 2)


def test_empty_fields_are_lines_to_write_on(session: Session) -> None:
    """A field without a value prints as lines, in Markdown and in HTML; signatures always do."""
    agreements.add(session, "Kun én aftale", Party.ME)
    assert "……" in forms.render_form(session, "konklusionsskema")
    html = forms.render_form(session, "konklusionsskema", "html")
    assert 'class="line"' in html
    assert 'class="sign"' in html


def test_nothing_in_a_form_is_run_or_loaded(session: Session) -> None:
    """Markup, escape sequences and bidi marks in user text are text; no script, link or picture is in the page."""
    agreements.add(session, NASTY, Party.BOTH)
    html = forms.render_form(session, "konklusionsskema", "html")
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
        papers = {name: forms.render_form(session, form, wish=forms.FormWish(name)) for name in ("2026", "2027")}
        assert {said: " ".join(name for name in papers if said in papers[name]) for said in wanted} == wanted


def test_what_was_made_by_mistake_after_the_talk_is_not_signed(session: Session) -> None:
    """Written down after the talk and dropped on another day, it is on no paper of that talk."""
    now = [dt.datetime(2026, 3, 10, 9, 0, tzinfo=dt.UTC)]
    session.clock = lambda: now[0]
    agreements.add(session, "Rigtig aftale", Party.ME)
    wrong = agreements.add(session, "Fejlskrevet aftale", Party.ME)
    now[0] += dt.timedelta(days=1)
    agreements.drop(session, wrong.id)
    paper = forms.render_form(session, "konklusionsskema")
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
    assert "holdt 10. mar. 2026" in forms.render_new_manager_page(session)
    assert '"ended": "2026-03-10"' in forms.render_new_manager_page(session, "json")
    assert "holdt 10. mar. 2026" in briefing.compose(session)


def test_on_the_day_of_the_talk_the_form_is_this_years(session: Session) -> None:
    """Last year's paper is offered until the talk; from that day what is still open stands on this year's."""
    now = [NOW]
    session.clock = lambda: now[0]
    agreement = agreements.add(session, "Vagterne", Party.MANAGER)
    rounds.begin_new(session, date=dt.date(2027, 3, 1))
    now[0] = dt.datetime(2027, 2, 28, 9, 0, tzinfo=dt.UTC)
    assert forms.choose_round(session) == "2026"
    now[0] = dt.datetime(2027, 3, 1, 9, 0, tzinfo=dt.UTC)
    assert forms.choose_round(session) == "2027"
    agreements.keep(session, agreement.id)
    assert forms.choose_round(session) == "2026"
    goals.add(session, "Undervisning")
    assert forms.choose_round(session) == "2027"


def test_the_form_of_the_rounds_catalogue_is_offered_first(session: Session) -> None:
    """A specialist doctor's round offers the training plan first; something else is refused by name."""
    assert forms.list_form_ids(session)[0] == "uddannelsesplan"
    with pytest.raises(MusprepError) as refused:
        forms.fill(session, "privat-skema")
    assert "uddannelsesplan" in refused.value.describe("da")


def test_a_form_that_only_a_question_speaks_of_goes_with_the_talk_too(session: Session) -> None:
    """A catalogue of one's own that names no form, but has a question about one, has it offered first."""
    folder = pathlib.Path(session.place, "questionnaires")
    folder.mkdir()
    folder.joinpath("vores.toml").write_text(_SPEAKS_OF_A_FORM, encoding="utf-8")
    session.shelf.forget()
    rounds.change(session, "catalogues", "vores")
    assert forms.list_form_ids(session)[0] == "udviklings-og-aftaleskema"


def test_what_was_written_after_the_meeting_stands_on_the_form(session: Session) -> None:
    """Follow-up, notes and summary come from what was concluded."""
    goals.add(session, "Mål")
    meeting_room.conclude(session, followup="Vi ses i september", notes="Husk budgettet", summary="Et godt år")
    assert "Vi ses i september" in forms.render_form(session, "uddannelsesplan")
    assert "Husk budgettet" in forms.render_form(session, "uddannelsesplan")
    assert "Et godt år" in forms.render_form(session, "udviklings-og-aftaleskema")


def test_a_new_manager_sees_agreed_kept_and_open_and_nothing_private(session: Session) -> None:
    """Three headings with the agreements under the right one; history words, answers and own reasons stay out."""
    kept = agreements.add(session, "Kurset", Party.MANAGER, words="privat bemærkning")
    agreements.keep(session, kept.id, "også privat")
    agreements.add(session, "Vagterne", Party.MANAGER, due=dt.date(2026, 8, 1))
    agreements.add(session, "Makkeren", Party.ME, made=dt.date(2026, 1, 5), due=dt.date(2026, 2, 1))
    goals.add(session, "Ledelse", why_own="Min egen grund")
    page = forms.render_new_manager_page(session)
    assert page.index("## Åbne aftaler") < page.index("Vagterne") < page.index("## Holdt") < page.index("Kurset")
    assert "frist 1. aug. 2026" in page
    assert "fristen var 1. feb. 2026" in page
    assert "Ledelse" in page
    assert "privat" not in page
    assert "Min egen grund" not in page


def test_a_form_names_the_two_and_never_calls_them_both(session: Session) -> None:
    """Names stand where the form would say the employee, the manager or both; without one, what they are called."""
    _fill(session)
    goals.add(session, "Fælles mål", responsible=Party.BOTH)
    paper = forms.render_form(session, "konklusionsskema")
    for words in ("## Det gør Maja Holm", "## Det gør Henrik Lund", "Dato og underskrift, Maja Holm"):
        assert words in paper
    assert "Maja Holm beholder originalen. Henrik Lund får en kopi til personalemappen" in paper
    assert "Maja Holm og Henrik Lund" in forms.render_form(session, "uddannelsesplan")
    owner.change(session, name="", role=Role.MANAGER)
    rounds.change(session, "manager", "")
    plan = forms.render_form(session, "udviklings-og-efteruddannelsesplan")
    assert "Lederen og lederens egen leder" in plan
    assert "Dato og underskrift, lederens egen leder" in plan


def test_nothing_on_a_form_hides_another(session: Session) -> None:
    """Follow-up of each goal and of the whole, how far a goal has come, days to talk again: each where it is asked."""
    goals.add(session, "Ultralyd", known="Tavle", progress=12, target=20, followup_how="Samtale")
    agreements.add(session, "Vagterne", Party.MANAGER, due=dt.date(2026, 6, 1), next_touch=dt.date(2026, 4, 1))
    meeting_room.conclude(session, followup="Vi ses i september", notes="Husk budgettet")
    for form in ("uddannelsesplan", "udviklings-og-efteruddannelsesplan", "udviklings-og-aftaleskema"):
        paper = forms.render_form(session, form)
        assert "Samtale" in paper
        assert "Vi ses i september" in paper
    assert "12 af 20 nået" in forms.render_form(session, "udviklings-og-aftaleskema")
    assert "Henrik Lund: Vagterne (senest 1. jun. 2026" in forms.render_form(session, "udviklings-og-aftaleskema")
    paper = forms.render_form(session, "konklusionsskema")
    for words in ("vi taler om det igen 1. apr. 2026", "Vi ses i september", "Husk budgettet"):
        assert words in paper


@pytest.mark.parametrize("form", ["konklusionsskema", "udviklings-og-aftaleskema"])
def test_what_is_open_from_before_stands_apart(session: Session, form: str) -> None:
    """A promise of last year is below its own heading, with whom it was agreed and that its day has passed.

    A day to talk again that has passed is no longer said to come.
    """
    session.clock = lambda: NOW + dt.timedelta(days=7)
    agreements.add(session, "Vagterne", Party.MANAGER, due=dt.date(2026, 6, 1), next_touch=dt.date(2026, 9, 1))
    rounds.begin_new(session, date=dt.date(2027, 3, 9), manager="Nina Bech")
    now = NOW + dt.timedelta(days=372)
    session.clock = lambda: now
    agreements.add(session, "Kurset", Party.MANAGER)
    paper = forms.render_form(session, form)
    heading = "## Aftalt tidligere og stadig åbent"
    told = "Henrik Lund: Vagterne (fristen var 1. jun. 2026, aftalt med Henrik Lund)"
    assert paper.index("Kurset") < paper.index(heading) < paper.index(told)
    assert paper.count("Vagterne") == 1
    assert heading not in forms.render_form(session, form, wish=forms.FormWish("2026"))


@pytest.mark.parametrize("form", FORMS)
def test_a_blank_form_is_for_the_talk(session: Session, form: str) -> None:
    """Names and day are filled in, nothing that was agreed is, and there are lines; also before there is a round."""
    _fill(session)
    paper = forms.render_form(session, form, "html", forms.FormWish(blank=True))
    assert "Kompetence" not in paper.replace("Kompetencer", "")
    assert "halvårssnak" not in paper
    assert paper.count('class="line"') > 12
    assert "Dato og underskrift, Maja Holm" in paper
    path = forms.write(session, form, "html", forms.FormWish(blank=True))
    assert path.endswith(f"2026-03-09-{form}-blank.html")
    none = open_session(f"{session.place}-none", clock=lambda: NOW)
    assert 'class="line"' in forms.render_form(none, form, "html", forms.FormWish(blank=True))


def test_every_page_bears_who_where_when_and_its_number(session: Session) -> None:
    """The margins hold name, workplace, day, form and page number; what is in them breaks out of no style sheet."""
    goals.add(session, "Ultralyd")
    owner.change(session, workplace='Odense"; } body { display: none')
    page = forms.render_form(session, "uddannelsesplan", "html")
    style = page[page.index("@page") : page.index("* {")]
    assert "counter(page)" in style
    assert "9. marts 2026" in style
    assert '"Uddannelsesplan"' in style
    assert "Maja Holm · Odense\\22 \\3b  \\7d  body" in style
    assert style.count("{") == style.count("}") == 5


def test_what_is_long_goes_on_overleaf(session: Session) -> None:
    """A goal, agreement or text of many lines is divided between two pages; a short one and empty lines are not.

    In three columns a text has three times the lines.
    """
    long = "Vi har lagt indberetningerne om, så alle leverer til tiden. " * 20
    agreements.add(session, long, Party.ME)
    agreements.add(session, "Kurset", Party.MANAGER)
    goals.add(session, "Ultralyd", aim=long)
    goals.add(session, "Projektledelse")
    form = forms.render_form(session, "konklusionsskema", "html") + forms.render_form(
        session, "uddannelsesplan", "html"
    )
    goals.edit(session, "ultralyd", aim=long[:250])
    assert 'class="goal long"' not in forms.render_form(session, "uddannelsesplan", "html")
    assert 'class="goal long"' in forms.render_form(session, "udviklings-og-aftaleskema", "html")
    for one in ("<li>Kurset", '<li class="long">Vi har', 'class="goal"', 'class="goal long"', 'class="field long"'):
        assert one in form


def test_what_was_approved_is_printed_as_it_was(session: Session) -> None:
    """A form approved by both holds the words and dates of that day, until it is approved again or taken back."""
    now = [NOW + dt.timedelta(days=8)]
    session.clock = lambda: now[0]
    made = agreements.add(session, "Kurset", Party.MANAGER, due=dt.date(2026, 6, 1))
    goal = goals.add(session, "Ultralyd", activities=["Sidemandsoplæring"])
    meeting_room.conclude(session, notes="Husk budgettet")
    with pytest.raises(MusprepError):
        approval.approve(session, dt.date(2026, 3, 11))
    approval.approve(session, dt.date(2026, 3, 10))
    signed = {form: forms.render_form(session, form) for form in FORMS}
    assert "Godkendt af Maja Holm og Henrik Lund tirsdag den 10. marts 2026." in signed["konklusionsskema"]

    now[0] += dt.timedelta(days=50)
    agreements.move(session, made.id, dt.date(2026, 9, 1))
    agreements.edit(session, made.id, text="Andre ord")
    goals.complete_activity(session, goal.id, 1, now[0].date())
    meeting_room.conclude(session, notes="Noget andet")
    owner.change(session, name="Maja Holm Lund", workplace="Aarhus")
    rounds.change(session, "manager", "Nina Bech")
    assert {form: forms.render_form(session, form) for form in FORMS} == signed
    stands = forms.render_form(session, "konklusionsskema", wish=forms.FormWish(now=True))
    for words in ("Andre ord", "1. sep. 2026", "Noget andet", "Sådan er det", "Nina Bech"):
        assert words in stands

    approval.approve(session)
    assert "Andre ord" in forms.render_form(session, "konklusionsskema")
    session.undo()
    assert {form: forms.render_form(session, form) for form in FORMS} == signed
    session.redo()
    assert "Andre ord" in forms.render_form(open_session(session.place, clock=lambda: now[0]), "konklusionsskema")
    approval.withdraw(session)
    assert "Godkendt" not in forms.render_form(session, "konklusionsskema")
    with pytest.raises(MusprepError):
        approval.withdraw(session)


def test_a_form_of_today_says_what_became_of_what_was_approved(session: Session) -> None:
    """With `now` it stands behind each agreement and goal how it ended, that it was changed, or is new since."""
    now = [NOW + dt.timedelta(days=8)]
    session.clock = lambda: now[0]
    for words in ("Kurset", "Vagterne", "Mødet", "Kontoret", "Mentoren"):
        agreements.add(session, words, Party.BOTH, due=dt.date(2026, 6, 1))
    reached = goals.add(session, "Ultralyd")
    approval.approve(session)
    signed = {form: forms.render_form(session, form) for form in FORMS}

    now[0] += dt.timedelta(days=9)
    agreements.keep(session, "kurset")
    agreements.drop(session, "vagterne")
    agreements.edit(session, "moedet", text="Mødet om fredagen")
    agreements.remove(session, "mentoren")
    agreements.add(session, "Skærmen", Party.BOTH)
    goals.reach(session, reached.id)
    assert {form: forms.render_form(session, form) for form in FORMS} == signed
    wish = forms.FormWish(now=True)
    stands = "".join(forms.render_form(session, form, wish=wish) for form in ("konklusionsskema", "uddannelsesplan"))
    for words in (
        "Kurset (holdt 19. mar. 2026)",
        "Vagterne (droppet 19. mar. 2026)",
        "Mødet om fredagen (ændret efter godkendelsen, senest 1. jun. 2026)",
        "Kontoret (senest 1. jun. 2026)",
        "Mentoren (slettet efter godkendelsen, senest 1. jun. 2026)",
        "Skærmen (tilføjet efter godkendelsen)",
        "Ultralyd (nået 19. mar. 2026)",
    ):
        assert words in stands


def test_an_old_form_has_the_due_dates_of_its_day(session: Session) -> None:
    """A due date moved or edited after the talk is not on its form; where the old one is not known, it says so."""
    now = [NOW + dt.timedelta(days=7)]
    session.clock = lambda: now[0]
    moved = agreements.add(session, "Kurset", Party.MANAGER, due=dt.date(2026, 6, 1))
    edited = agreements.add(session, "Vagterne", Party.ME, due=dt.date(2026, 6, 2))
    older = agreements.add(session, "Mødet", Party.BOTH, due=dt.date(2026, 6, 3))
    records = session.lasting.agreement_records
    records.put(older.with_(history=(older.history[0].with_(due=None),)))
    now[0] += dt.timedelta(days=50)
    agreements.move(session, moved.id, dt.date(2026, 9, 1))
    agreements.edit(session, edited.id, due=dt.date(2026, 9, 2))
    agreements.move(session, older.id, dt.date(2026, 9, 3))
    signed = forms.render_form(session, "konklusionsskema")
    for words in ("senest 1. jun. 2026", "senest 2. jun. 2026", "fristen er siden flyttet til 3. sep. 2026"):
        assert words in signed
    assert "senest 1. sep. 2026" in forms.render_form(session, "konklusionsskema", wish=forms.FormWish(now=True))
    rounds.begin_new(session, date=dt.date(2026, 12, 9))
    assert "senest 2. sep. 2026" in forms.render_form(session, "konklusionsskema", wish=forms.FormWish("2026-2"))


def test_a_form_of_nothing_but_sentences_is_told_to_be_empty(session: Session) -> None:
    """Where both approved nothing but a conclusion's sentences no form has them, and one is told how to see them."""
    rounds.change(session, "date", "2026-03-02")
    meeting_room.conclude(session, own="Jeg tager kurset.", official="Søren tager kurset.")
    empty = form_gaps.describe_approved(session, approval.approve(session))
    assert empty.startswith("Skemaet er tomt")
    assert empty.endswith("musprep conclusion compare")
    meeting_room.conclude(session, notes="Husk budgettet")
    assert form_gaps.describe_approved(session, approval.approve(session)) == ""


@pytest.mark.parametrize("form", [*FORMS, "ingenting", "kun-mine"])
def test_what_was_agreed_is_on_every_form(session: Session, form: str) -> None:
    """Agreements, goals with their measure and what was concluded stand once, before the signatures.

    So it is on a form with no field for any of it, and on one that asks for the promises of one of the two.
    """
    folder = pathlib.Path(session.place, "questionnaires")
    folder.mkdir()
    for name, fields in (("ingenting", ""), ("kun-mine", _MINE)):
        folder.joinpath(f"{name}.toml").write_text(_OWN_FORM.format(name=name, fields=fields), encoding="utf-8")
    session.shelf.forget()
    for party in Party:
        agreements.add(session, f"Løfte {party.value}", party)
    goals.add(
        session, "Ultralyd", known="20 undersøgelser", progress=3, target=20, horizon="Et år", followup_how="Møde"
    )
    meeting_room.conclude(session, followup="Vi ses", notes="Husk budgettet", summary="Et godt år")
    session.clock = lambda: NOW + dt.timedelta(days=7)
    agreements.add(session, "Fra samtalen", Party.ME)
    approval.approve(session)
    paper = forms.render_form(session, form)
    end = paper.index("Dato og underskrift")
    known = ("20 undersøgelser", "3 af 20 nået", "Et år", "Møde")
    told = (
        "Løfte me",
        "Løfte manager",
        "Løfte both",
        "Fra samtalen",
        "Ultralyd",
        *known,
        "Husk budgettet",
        "Et godt år",
    )
    assert [words for words in (*told, "Vi ses") if paper.find(words, 0, end) < 0] == []
    assert [words for words in told if paper.count(words) != 1 and words != "Ultralyd"] == []


_OWN_FORM = """
schema = 2
id = "{name}"
version = "1.0.0"
kind = "form"
title = "Vores skema"
about = "Vores skema"
source = "Os"
{fields}
[[section]]
id = "slut"
title = "Underskrifter"

[[section.question]]
id = "jeg"
type = "short"
prompt = "Dato og underskrift"
fill = "signature-employee"
"""
_MINE = """
[[section]]
id = "mig"
title = "Det gør jeg"
repeat = true

[[section.question]]
id = "mit"
prompt = "Jeg sørger for"
fill = "agreed-me"
"""


def test_an_empty_field_of_the_profile_is_told_and_filled_in_later(session: Session) -> None:
    """A form that lacks position, workplace or manager says so and what to do; an approved one takes them up.

    What was approved with a value keeps that value.
    """
    owner.change(session, position="", workplace="")
    rounds.change(session, "manager", "")
    goals.add(session, "Ultralyd")
    session.clock = lambda: NOW + dt.timedelta(days=7)
    said = form_gaps.describe_approved(session, approval.approve(session))
    assert "Tomt på skemaet: din stilling, din arbejdsplads og din leders navn." in said
    for command in ("musprep owner set stilling", "musprep owner set arbejdsplads", "musprep round set leder"):
        assert command in said
    assert "Om dig" in form_gaps.describe_lacks(session, "uddannelsesplan", on_screen=True)
    assert form_gaps.describe_lacks(session, "udviklings-og-aftaleskema") == ""
    assert form_gaps.describe_lacks(session, "uddannelsesplan", forms.FormWish(blank=True)) == ""
    owner.change(session, name="Nyt navn", position="Speciallæge", workplace="Odense")
    rounds.change(session, "manager", "Henrik Lund")
    paper = forms.render_form(session, "uddannelsesplan")
    assert [words for words in ("Speciallæge", "Odense", "Henrik Lund", "Maja Holm") if words not in paper] == []
    assert form_gaps.describe_lacks(session, "uddannelsesplan") == ""


def test_nothing_is_approved_before_the_talk(session: Session) -> None:
    """A day before the talk, today while it lies ahead, is refused with the command that puts the talk's day right."""
    agreements.add(session, "Kurset", Party.MANAGER)
    with pytest.raises(MusprepError) as refused:
        approval.approve(session)
    assert refused.value.key == "error.approved_early"
    assert "musprep round set dato 2026-03-02" in refused.value.describe("da")
    assert session.get_repository().approval.day is None


def test_nothing_is_approved_where_nothing_was_agreed(session: Session) -> None:
    """A round without agreements, goals or a conclusion has nothing to approve."""
    with pytest.raises(MusprepError) as refused:
        approval.approve(session)
    assert refused.value.key == "error.nothing_to_approve"


def _change_manager(session: Session) -> None:
    """Agree on one of each with Henrik, then begin next year's round with Nina, and agree on one thing with her."""
    for party in Party:
        agreements.add(session, f"Gammel {party.value}", party)
    # One of before agreements named their manager.
    old = session.lasting.agreements[0]
    session.lasting.agreement_records.put(old.with_(manager=""))
    goals.add(session, "Ultralyd", horizon="Et år", known="Prøven", followup_how="Samtale", responsible=Party.BOTH)
    rounds.begin_new(session, date=dt.date(2027, 3, 9), manager="Nina Bech")
    session.clock = lambda: NOW + dt.timedelta(days=360)


def test_a_new_manager_is_never_told_that_we_agreed(session: Session) -> None:
    """The page names the manager that it was agreed with, in its heading and beside each; so does the reminder."""
    _change_manager(session)
    assert [one.manager for one in session.lasting.agreements] == ["", "Henrik Lund", "Henrik Lund"]
    papers = (briefing.compose(session), briefing.compose(session, extent="full"))
    for paper, heading in zip(papers, ("Det aftalte jeg med Henrik Lund", "Det er aftalt tidligere"), strict=True):
        assert f"## {heading}" in paper
        assert "aftalte vi" not in paper
        assert "Det har vi aftalt" not in paper
    page = briefing.compose(session)
    assert "jeg, aftalt med Henrik Lund" in page
    assert "Henrik Lund og jeg" in page
    for one in session.lasting.agreements:
        assert "Henrik Lund" in agreements.make_reminder(session, one.id)
    agreements.add(session, "Ny aftale", Party.BOTH)
    page = briefing.compose(session)
    assert "## Det er aftalt\n" in page
    assert "vi begge" in page


def test_a_new_manager_can_take_an_agreement_over(session: Session) -> None:
    """It is the new manager's to do from then on, and each paper still tells with whom it was agreed.

    A form of the talk before has it as it was then.
    """
    rounds.change(session, "manager", "Kirsten Bang")
    made = agreements.add(session, "Vagterne", Party.MANAGER)
    session.clock = lambda: NOW + dt.timedelta(days=360)
    rounds.begin_new(session, date=dt.date(2027, 3, 9), manager="Thomas Juhl")
    agreements.edit(session, made.id, manager="Thomas Juhl")
    assert agreements.list_open(session)[0].former == ""
    paper = forms.render_form(session, "konklusionsskema", wish=forms.FormWish("2027"))
    assert "Thomas Juhl: Vagterne (aftalt med Kirsten Bang, overtaget af Thomas Juhl)" in paper
    page = briefing.compose(session)
    assert "## Det aftalte jeg med Kirsten Bang\n\n- Vagterne  \n  Thomas Juhl · åben" in page
    assert "ansvar: Thomas Juhl · aftalt 2. mar. 2026 med Kirsten Bang" in forms.render_new_manager_page(session)
    assert "ved samtaler med Kirsten Bang." in forms.render_new_manager_page(session)
    assert "Kirsten Bang" in agreements.make_reminder(session, made.id)
    then = forms.render_form(session, "konklusionsskema", wish=forms.FormWish("2026"))
    assert "Thomas Juhl" not in then
    assert "Kirsten" not in forms.render_form(session, "konklusionsskema", wish=forms.FormWish("2027", nameless=True))


def test_the_page_for_a_new_manager_names_who_led_and_is_made_in_every_format(session: Session) -> None:
    """Names for me, my manager and us, with the talks' managers; of a goal its horizon, measure and follow-up."""
    _change_manager(session)
    agreements.add(session, "Ny aftale", Party.MANAGER)
    made = {form: forms.render_new_manager_page(session, form) for form in get_args(briefing.Format)}
    for words in made.values():
        for wanted in ("Henrik Lund", "Nina Bech", "Et år", "Prøven", "Samtale", "Gammel me", "Ny aftale"):
            assert wanted in words
    assert "Aftalt ved samtaler med Henrik Lund og Nina Bech." in made["md"]
    assert "ansvar: Maja Holm og Henrik Lund · aftalt 2. mar. 2026 med Henrik Lund" in made["md"]
    assert "vores" not in made["md"]
    assert made["html"].startswith("<!DOCTYPE html>")


def test_the_message_holds_only_points_cleared_for_writing(session: Session) -> None:
    """Of the three leading points, those at in-writing stand in the message; without one it is refused."""
    first = points.add(session, "Diplommodul")
    second = points.add(session, "Vagterne er for meget")
    points.lead(session, [first.id, second.id])
    with pytest.raises(MusprepError) as refused:
        forms.render_message_text(session)
    assert refused.value.key == "error.no_cleared_points"
    points.edit(session, first.id, say=SayLevel.IN_WRITING)
    message = forms.render_message_text(session)
    assert "1. Diplommodul" in message
    assert "Vagterne" not in message
    assert message.startswith("Hej Henrik")


def test_the_sheets_for_a_new_manager_are_named_and_numbered(session: Session) -> None:
    """It may take several sheets: each has what it is and its number at its foot."""
    agreements.add(session, "Kurset i maj", Party.MANAGER)
    page = forms.render_new_manager_page(session, "html")
    title = page.split("<title>")[1].split("</title>")[0]
    assert f'@bottom-left {{ content: "{title}"' in page
    assert "counter(page)" in page


def test_what_was_agreed_before_the_talk_is_not_what_it_led_to(session: Session) -> None:
    """Once the talk was held, what was agreed days before stands apart, on the form and not in the message at all."""
    agreements.add(session, "Fast hjemmearbejdsdag", Party.ME)
    session.clock = lambda: NOW + dt.timedelta(days=7)
    agreements.add(session, "Kurset i maj", Party.MANAGER)
    paper = forms.render_form(session, "konklusionsskema")
    heading = "## Aftalt tidligere og stadig åbent"
    assert paper.index("Kurset i maj") < paper.index(heading) < paper.index("Fast hjemmearbejdsdag")
    message = understanding.compose_understanding(session)
    assert "Kurset i maj" in message
    assert "hjemmearbejdsdag" not in message


@pytest.mark.parametrize("due", [None, dt.date(2026, 6, 1)])
@pytest.mark.parametrize(
    ("own", "agreed"),
    [
        ("Kurset er godkendt til maj. Lønnen venter.", "Kurset er godkendt til maj"),
        ("- Vi taler om lønnen\n- Kurset er godkendt til maj\n", "Kurset er godkendt til maj."),
        ("Vi taler om lønnen. I maj må jeg tage kurset, som Henrik betaler.", "Kurset tages i maj, Henrik betaler."),
        ("Kurset er godkendt til maj. Henrik betaler. Lønnen venter.", "Kurset er godkendt til maj. Henrik betaler."),
        ("Lønnen venter.", "Kurset er godkendt til maj"),
    ],
)
def test_the_message_says_each_thing_once(session: Session, own: str, agreed: str, due: dt.date | None) -> None:
    """What the own conclusion says of an agreement stands once, in one's own words, with its date where it has one.

    So it is with one that was made of the official wording of the same sentence.
    """
    session.clock = lambda: NOW + dt.timedelta(days=7)
    meeting_room.conclude(session, own=own, official=f"Lønnen venter til marts.\n{agreed}")
    agreements.add(session, agreed, Party.MANAGER, due=due)
    message = understanding.compose_understanding(session)
    assert message.casefold().count("kurset") == 1
    assert message.casefold().count("lønnen") == 1
    assert ("frist 1. jun. 2026" in message) == (due is not None)
    assert ("må jeg tage" in message) == ("må jeg tage" in own)


def test_the_message_has_what_both_approved(session: Session) -> None:
    """After both approved, each agreement stands once in the approved words, whether it has a date or none.

    What the own conclusion says of something else stays in it.
    """
    session.clock = lambda: NOW + dt.timedelta(days=7)
    own = "I maj må jeg tage kurset. Vi skifter vagter. Lønnen venter."
    meeting_room.conclude(session, own=own, official="Kurset tages i maj, Henrik betaler.\nVi skifter vagter.")
    course = agreements.add(session, "Kurset tages i maj, Henrik betaler.", Party.MANAGER, due=dt.date(2026, 6, 1))
    agreements.add(session, "Vi skifter vagter", Party.BOTH)
    approval.approve(session)
    agreements.edit(session, course.id, text="Kurset tages en dag")
    message = understanding.compose_understanding(session)
    assert "- Du: Kurset tages i maj, Henrik betaler (frist 1. jun. 2026)" in message
    assert "- Sammen: Vi skifter vagter\n" in message
    assert [message.casefold().count(word) for word in ("kurset", "vagter", "lønnen venter")] == [1, 1, 1]
