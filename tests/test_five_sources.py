"""One person for each source, a leader in another trade and a turnus candidate: each lives one whole round."""

from __future__ import annotations

import datetime as dt
from html.parser import HTMLParser
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import pytest

from command_line import TODAY, CommandLine

if TYPE_CHECKING:
    from collections.abc import Iterable

    from command_line import Done

MEETING = dt.datetime(2026, 11, 16, 11, 0, tzinfo=TODAY.tzinfo)
_SIGN = "underskrift"


class Goal(NamedTuple):
    """A goal as a plan asks for it."""

    competence: str
    flags: tuple[str, ...]


class Life(NamedTuple):
    """One person. `answers` are (address, text, level); `own` is said to nobody; `form` is what the two of them sign.

    Of `agreed` (owner, text) and `goals`, `on_form` tells which stand on the form, beside what `says` puts there.
    """

    who: str
    role: str
    position: str
    workplace: str
    manager: str
    catalogues: str
    note: str
    answers: tuple[tuple[str, str, str], ...]
    own: str
    point: str
    form: str
    agreed: tuple[tuple[str, str], ...]
    goals: tuple[Goal, ...]
    says: tuple[str, str]
    on_form: tuple[str, ...]


SPECIALIST = Life(
    who="Jonas Bech",
    role="speciallæge",
    position="Afdelingslæge",
    workplace="Ortopædkirurgisk Afdeling",
    manager="Karen Toft",
    catalogues="speciallaege-mus,frie-10-raad",
    note="Oplærte to kolleger i den nye hofteprotese",
    answers=(
        ("speciallaege-mus/opgaver/sidste-aar", "Hofterne tog det meste af året.", "say-it"),
        ("speciallaege-mus/karriere/videre", "Jeg vil have en professionsansættelse.", "if-asked"),
        ("speciallaege-mus/samarbejde/feedback-til", "Du er god til at sige tak.", "say-it"),
    ),
    own="Jeg søger måske væk.",
    point="To kolleger kan nu operere uden mig",
    form="uddannelsesplan",
    agreed=(("begge", "Vi ser på vagtplanen i marts"),),
    goals=(
        Goal(
            "Revisionskirurgi",
            (
                "--aim", "Selvstændig i revision",
                "--why-shared", "Færre viderehenvisninger",
                "--why-own", "Større sikkerhed",
                "--activity", "uddannelsesplan/seminarer",
                "--activity", "En måned hos Sahlgrenska",
                "--horizon", "inden sommer 2027",
                "--responsible", "begge",
                "--followup-how", "Kort møde",
                "--followup-when", "2027-03-01",
                "--followup-who", "Karen",
            ),
        ),
        Goal("Undervisning", ("--horizon", "efteråret", "--responsible", "mig")),
    ),
    says=("notes", "Husk konferencen i maj."),
    on_form=(
        "Jonas Bech", "Afdelingslæge", "Ortopædkirurgisk Afdeling", "Karen Toft", "mandag den 16. november 2026",
        "Revisionskirurgi", "Selvstændig i revision", "Færre viderehenvisninger", "Større sikkerhed",
        "En måned hos Sahlgrenska", "inden sommer 2027", "Undervisning", "efteråret", "Husk konferencen i maj.",
        "Kort møde",
    ),
)  # fmt: skip

CHIROPRACTOR = Life(
    who="Mette Lund",
    role="kiropraktor",
    position="Ansat kiropraktor",
    workplace="Klinikken ved Åen",
    manager="Peder Ås",
    catalogues="kiropraktor-mus,frie-10-raad",
    note="Fik tre lægehenvisninger efter foredraget",
    answers=(
        ("kiropraktor-mus/status/arbejdet-med", "Samarbejdet med lægerne.", "say-it"),
        ("kiropraktor-mus/arbejdssituation/ejer", "Vi taler sammen hver uge.", "if-asked"),
        ("kiropraktor-mus/maal/kompetencer", "Ultralyd.", "in-writing"),
    ),
    own="Lønnen er for lav.",
    point="Foredraget gav tre faste henvisere",
    form="udviklings-og-aftaleskema",
    agreed=(("leder", "Peder finder en makker til ultralyd"),),
    goals=(
        Goal(
            "Ultralyd af skulder",
            (
                "--aim", "Scanne selv",
                "--activity", "Kursus i Odense",
                "--horizon", "maj 2027",
                "--known", "Tyve scanninger på egen hånd",
                "--followup-how", "Klinikmøde",
                "--followup-who", "Peder",
            ),
        ),
    ),
    says=("summary", "Vi talte mest om henvisninger."),
    on_form=(
        "Ultralyd af skulder", "Scanne selv", "Kursus i Odense", "maj 2027", "Tyve scanninger på egen hånd",
        "Klinikmøde", "Vi talte mest om henvisninger.",
    ),
)  # fmt: skip

LEADING_DOCTOR = Life(
    who="Anne Krogh",
    role="ledende læge",
    position="Cheflæge",
    workplace="Akutafdelingen",
    manager="Niels Bro",
    catalogues="lus,frie-10-raad",
    note="Alle vagter dækket hele juli uden vikarer",
    answers=(
        ("lus/maal/strategiske", "Kort ventetid i modtagelsen.", "in-writing"),
        ("lus/opgaver/uddelegering", "Vagtplanen er givet videre.", "say-it"),
        ("lus/karriere/efterfoelger", "Rikke er snart klar.", "if-asked"),
    ),
    own="Jeg er træt af møderne.",
    point="Juli blev holdt uden vikarer",
    form="udviklings-og-efteruddannelsesplan",
    agreed=(("leder", "Niels tager sengene op i direktionen"), ("mig", "Rikke får to lederdage om måneden")),
    goals=(
        Goal(
            "Ledelse af ledere",
            (
                "--aim", "Sige mindre og spørge mere",
                "--why-shared", "Stabil ledelse af afdelingen",
                "--why-own", "Tid til klinikken",
                "--activity", "Masterforløb",
                "--horizon", "to år",
                "--responsible", "leder",
                "--followup-how", "Halvårssamtale",
            ),
        ),
    ),
    says=("followup", "Vi mødes den første mandag i maj."),
    on_form=(
        "Anne Krogh", "Cheflæge", "Akutafdelingen", "Niels Bro", "Ledelse af ledere", "Sige mindre og spørge mere",
        "Stabil ledelse af afdelingen", "Tid til klinikken", "Masterforløb", "to år",
        "Vi mødes den første mandag i maj.",
    ),
)  # fmt: skip

LEADER = Life(
    who="Camilla Bruun",
    role="leder",
    position="Lagerchef",
    workplace="Bruun Logistik",
    manager="Ib Kjær",
    catalogues="leder-lus,frie-10-raad",
    note="Ingen arbejdsulykker i hele første halvår",
    answers=(
        ("leder-lus/maal/strategiske", "Levering inden for et døgn.", "in-writing"),
        ("leder-lus/opgaver/uddelegering", "Vagtplanen ligger hos Tom nu.", "say-it"),
        ("leder-lus/karriere/efterfoelger", "Tom kunne overtage om et år.", "if-asked"),
    ),
    own="Jeg er alene om det svære.",
    point="Et halvt år uden arbejdsulykker",
    form="udviklings-og-efteruddannelsesplan",
    agreed=(("leder", "Ib finder penge til en lederuddannelse"),),
    goals=(
        Goal(
            "Svære samtaler",
            (
                "--aim", "Tage dem i tide",
                "--why-shared", "Færre sygedage",
                "--why-own", "Ro i maven",
                "--activity", "leder-lus/mentor",
                "--horizon", "et år",
                "--responsible", "mig",
            ),
        ),
    ),
    says=("followup", "Vi tales ved i maj."),
    on_form=(
        "Camilla Bruun", "Lagerchef", "Bruun Logistik", "Ib Kjær", "Svære samtaler", "Tage dem i tide",
        "Færre sygedage", "Ro i maven", "En mentor blandt ledere, der har prøvet det før", "et år",
        "Vi tales ved i maj.",
    ),
)  # fmt: skip

TURNUS = Life(
    who="Nanna Riis",
    role="turnuskandidat",
    position="Turnuskandidat",
    workplace="Klinikken ved Åen",
    manager="Peder Ås",
    catalogues="kiropraktor-mus,turnusprogram,frie-10-raad",
    note="Tog mine første ti førstegangspatienter alene",
    answers=(
        ("turnusprogram/naaet/selvstaendig", "Lænden klarer jeg selv.", "in-writing"),
        ("turnusprogram/mangler/maal", "Børn har jeg næsten ikke set.", "say-it"),
        ("kiropraktor-mus/status/udviklet", "Jeg er blevet hurtigere.", "if-asked"),
    ),
    own="Jeg er bange for at spørge om en stilling.",
    point="Førstegangspatienter går fint alene",
    form="udviklings-og-aftaleskema",
    agreed=(("leder", "Peder sender de små patienter ind til mig"),),
    goals=(Goal("Børn under to år", ("--aim", "Undersøge selv", "--horizon", "inden april")),),
    says=("summary", "Vi talte om programmet."),
    on_form=("Børn under to år", "Undersøge selv", "inden april", "Vi talte om programmet."),
)

EMPLOYEE = Life(
    who="Sofie Dam",
    role="medarbejder",
    position="Bogholder",
    workplace="Dam & Søn",
    manager="Ole Vang",
    catalogues="privat-skema,frie-10-raad",
    note="Lukkede regnskabet fire dage før tid",
    answers=(
        ("privat-skema/opgaver/aaret", "Et år uden restancer.", "say-it"),
        ("privat-skema/trivsel/leder/stoette", "Ja, når jeg spørger.", "if-asked"),
        ("privat-skema/naeste-aar/kompetencer", "Bæredygtighedsregnskab.", "in-writing"),
    ),
    own="Støjen i kontoret tager min energi.",
    point="Regnskabet kan lukkes på fem dage",
    form="konklusionsskema",
    agreed=(
        ("begge", "Vi holder en statussamtale i april"),
        ("mig", "Jeg lærer Ida op i lønkørslen"),
        ("leder", "Ole finder et roligere bord"),
    ),
    goals=(),
    says=("summary", "Et godt år."),
    on_form=(
        "Sofie Dam", "Ole Vang", "mandag den 16. november 2026", "Vi holder en statussamtale i april",
        "Jeg lærer Ida op i lønkørslen", "Ole finder et roligere bord",
    ),
)  # fmt: skip

UNION = Life(
    who="Bo Nygaard",
    role="medarbejder",
    position="Lagerleder",
    workplace="Lageret i Taulov",
    manager="Lis Frost",
    catalogues="frie-selvrefleksion,frie-10-raad",
    note="Plukfejl halveret siden påske",
    answers=(
        ("frie-selvrefleksion/siden-sidst/resultater", "Halvt så mange plukfejl.", "in-writing"),
        ("frie-selvrefleksion/udbytte/feedback", "På hvordan jeg leder morgenmødet.", "say-it"),
        ("frie-10-raad/raad/2", "Jeg vil tale om natholdet.", "if-asked"),
    ),
    own="Jeg sover dårligt før MUS.",
    point="Plukfejl er halveret",
    form="konklusionsskema",
    agreed=(("mig", "Jeg laver en plan for natholdet"), ("leder", "Lis søger om en truck mere")),
    goals=(),
    says=("notes", "Næste gang med tillidsrepræsentanten."),
    on_form=("Bo Nygaard", "Lis Frost", "Jeg laver en plan for natholdet", "Lis søger om en truck mere"),
)

LIVES = {one.who: one for one in (SPECIALIST, CHIROPRACTOR, LEADING_DOCTOR, LEADER, TURNUS, EMPLOYEE, UNION)}


class Page(HTMLParser):
    """Reads a page: its text, its tags, what it would fetch or run, and its lines to sign."""

    def __init__(self, words: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.open: list[str] = []
        self.attributes: set[str] = set()
        self.signs = 0
        self.said: list[str] = []
        self.feed(words)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.attributes |= {name for name, _ in attrs}
        self.signs += ("class", "sign") in attrs
        if tag != "meta":
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.said.append(data.replace("\u00a0", " "))

    @property
    def text(self) -> str:
        return "\n".join(self.said)


def prepared(cli: CommandLine, life: Life) -> None:
    """Live until the day before the meeting: herself, a note, the round, the answers, a point that leads."""
    for key, value in (
        ("name", life.who),
        ("role", life.role),
        ("position", life.position),
        ("workplace", life.workplace),
    ):
        cli.good("owner", "set", key, value)
    note = cli.note(life.note, "--on", "2026-05-04", "--effect", "Det kunne mærkes")
    cli.note(life.own, "--kind", "udfordring")
    cli.good("round", "new", "--date", "2026-11-16", "--manager", life.manager, "--catalogues", life.catalogues)
    cli.good("round", "set", "time", "11")
    for to, text, level in life.answers:
        cli.good("answer", to, text, "--say", level)
    point = cli.good("points", "add", life.point, "--proof", note[-6:]).lines[0]
    cli.good("points", "lead", point)


def agreed(cli: CommandLine, life: Life) -> None:
    """Live through the meeting: cards, agreements, goals, one's own conclusion and what the form says besides."""
    cli.today = MEETING
    cli.good("room", "start")
    cli.good("room", "said", cli.good("points", "--json").data[0]["id"])
    for owner, text in life.agreed:
        cli.good("agreements", "add", text, "--owner", owner, "--due", "2027-04-01")
    for goal in life.goals:
        cli.good("goals", "add", goal.competence, *goal.flags)
    cli.good("conclusion", "own", "\n".join(text for _, text in life.agreed) or "Intet aftalt")
    cli.good("conclusion", "set", *life.says)


@pytest.fixture
def cli(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> CommandLine:
    return CommandLine(tmp_path, monkeypatch)


def _read(done: Done) -> Page:
    """Return the page that a command wrote."""
    return Page(Path(done.lines[0]).read_text(encoding="utf-8"))


def _stand_in(page: str, texts: Iterable[str]) -> list[str]:
    return [text for text in texts if text not in page]


@pytest.mark.parametrize("who", LIVES)
def test_a_whole_round(cli: CommandLine, who: str) -> None:
    """From the first note to the signed form: what is said stands in its paper, what is one’s own stands in none."""
    life = LIVES[who]
    prepared(cli, life)
    assert life.note in cli.good("answer", life.answers[0][0]).out
    paper = cli.good("brief", "--stdout").out
    assert (
        _stand_in(paper, (life.who, life.manager, life.point, life.note, *(text for _, text, _ in life.answers))) == []
    )
    # A talk's short name is the program's own word, and no text of the owner's.
    assert not {"  > MUS", "  > LUS"} & set(cli.good("brief", "--gate").lines)
    strict = cli.good("brief", "--stdout", "--upto", "in-writing").out
    for _, text, level in life.answers:
        assert (text in strict) == (level == "in-writing")
    agreed(cli, life)
    markdown = Path(cli.good("brief", "--form", life.form).lines[0]).read_text(encoding="utf-8")
    page = _read(cli.good("brief", "--form", life.form, "--format", "html"))
    assert _stand_in(markdown.replace("\\", ""), life.on_form) == []
    assert _stand_in(page.text, life.on_form) == []
    assert life.own not in paper + strict + markdown + page.text
    assert page.open == []
    assert page.signs == 2
    assert markdown.casefold().count(_SIGN) >= 2
    assert not {"script", "img", "link", "iframe", "a", "form"} & set(page.tags)
    assert not {one for one in page.attributes if one.startswith("on") or one in ("src", "href", "style")}


@pytest.mark.parametrize("who", LIVES)
def test_it_ends_in_a_page_a_signed_form_and_a_second_year(cli: CommandLine, who: str) -> None:
    """The page and the form are written for print; what was signed stays so, and is on next year’s page."""
    life = LIVES[who]
    prepared(cli, life)
    page = _read(cli.good("brief", "--format", "html"))
    assert _stand_in(page.text, (life.who, life.manager, life.point, life.note)) == []
    agreed(cli, life)
    done = cli.good("conclusion", "approve")
    if who != UNION.who:
        assert f"musprep brief --form {life.form} --format html" in done.err
    form = ("brief", "--form", life.form, "--format", "html")
    signed = _read(cli.good(*form))
    assert "Godkendt af" in signed.text
    assert _stand_in(signed.text, life.on_form) == []
    assert "conclusion message" not in cli.good("round").out
    for one in cli.good("agreements", "--json").data:
        cli.good("agreements", "move", one["id"], "2027-10-01")
    cli.today = MEETING + dt.timedelta(days=340)
    cli.good("round", "new", "--date", "2027-11-15")
    again = _read(cli.good("brief", "--format", "html"))
    assert _stand_in(again.text, (*(text for _, text in life.agreed), *(goal.competence for goal in life.goals))) == []
    assert "Det aftalte vi sidst" in again.text
    assert life.point not in again.text
    assert life.own not in page.text + signed.text + again.text
    assert _read(cli.good(*form, "--round", "2026")).text == signed.text


@pytest.mark.parametrize("who", [LEADING_DOCTOR.who, LEADER.who, EMPLOYEE.who])
@pytest.mark.parametrize("language", ["da", "en"])
def test_a_lus_is_called_so_on_paper(cli: CommandLine, who: str, language: str) -> None:
    """The page, the whole preparation, what is handed over and the message name a leader’s talk LUS, others’ MUS."""
    life = LIVES[who]
    prepared(cli, life)
    said = ("MUS", "LUS") if life is EMPLOYEE else ("LUS", "MUS")
    cli.good("points", "edit", cli.good("points", "--json").data[0]["id"], "--say", "in-writing")
    for words in ("brief --stdout", "brief --full --stdout", "brief --stdout --upto in-writing", "message"):
        paper = cli.good("--lang", language, *words.split()).out
        assert [name in paper for name in said] == [True, False], paper


@pytest.mark.parametrize("who", LIVES)
def test_the_form_that_goes_with_the_questions_is_offered_first(cli: CommandLine, who: str) -> None:
    """The form of the round's own questions stands before the others, and is filled as the paper is written."""
    from musprep.services.papers import forms
    from musprep.services.session.session import open_session

    life = LIVES[who]
    prepared(cli, life)
    agreed(cli, life)
    session = open_session(str(cli.vault), clock=lambda: cli.today, language="da")
    if who != UNION.who:
        # The union's guide has no form of its own; its members use the workplace's.
        assert forms.form_ids(session)[0] == life.form
    assert forms.text_of(session, life.form) == cli.good("brief", "--form", life.form, "--stdout").out
    assert not forms.fill(session, life.form).empty


@pytest.mark.parametrize("who", LIVES)
def test_the_round_after_it_is_closed(cli: CommandLine, who: str) -> None:
    """Closed, it is read-only and still makes the same form; its agreements are open in the next round."""
    life = LIVES[who]
    prepared(cli, life)
    agreed(cli, life)
    form = cli.good("brief", "--form", life.form, "--stdout").out
    cli.good("round", "close")
    done = cli("answer", life.answers[0][0], "for sent")
    assert (done.code, done.out) == (1, "")
    cli.today = MEETING + dt.timedelta(days=300)
    cli.good("round", "new", "--date", "2027-11-15")
    assert cli.good("brief", "--form", life.form, "--stdout", "--round", "2026").out == form
    assert {one["text"] for one in cli.good("agreements", "--json").data} == {text for _, text in life.agreed}
    assert life.answers[0][1] in cli.good("answer", life.answers[0][0]).out


def test_the_chiropractor_is_not_ready_until_every_theme_is_touched(cli: CommandLine) -> None:
    """One may choose freely within a theme, but the next step names each theme left out until all three are touched."""
    cli.good("owner", "set", "role", "kiropraktor")
    cli.note("En note")
    cli.good("round", "new", "--date", "2026-11-16", "--manager", "Peder Ås")
    cli.good("round", "set", "time", "11")
    themes = (
        ("kiropraktor-mus/maal/oensker", "Tema 3"),
        ("kiropraktor-mus/status/udviklet", "Tema 1"),
        ("kiropraktor-mus/arbejdssituation/motivation", "Tema 2"),
    )
    for to, theme in themes:
        assert f"[ ] {theme}" in cli.good("round").out
        cli.good("answer", to, "Valgt frit")
        shown = cli.good("round").out
        assert f"[x] {theme}" in shown
        left = [name for name in ("Tema 1", "Tema 2", "Tema 3") if f"[ ] {name}" in shown]
        step = shown.strip().splitlines()[-1]
        assert (left[0] in step) if left else ("Tema" not in step)
        if left:
            # The command can be run as it stands.
            assert cli.good("answer", step.split("musprep answer ")[1].split()[0]).out


def test_the_agenda_follows_the_catalogues(cli: CommandLine) -> None:
    """Who takes up other questions later gets their agenda; one that stays among them, or was chosen, is left alone."""
    cli.good("round", "new", "--date", "2026-11-16")
    assert cli.good("round", "--json").data["agenda"] == ""
    for names, agenda in (
        ("kiropraktor-mus frie-10-raad", "kiropraktor-mus"),
        ("lus kiropraktor-mus", "kiropraktor-mus"),
        ("lus privat-skema", "lus"),
        ("privat-skema", ""),
    ):
        cli.good("round", "set", "catalogues", names)
        assert cli.good("round", "--json").data["agenda"] == agenda
    cli.good("round", "set", "agenda", "speciallaege-mus")
    cli.good("round", "set", "catalogues", "lus")
    assert cli.good("round", "--json").data["agenda"] == "speciallaege-mus"


def test_the_unions_ten_tips_are_ticked(cli: CommandLine) -> None:
    """Each of the ten can be ticked and unticked; four of them stand on the card before the meeting."""
    prepared(cli, UNION)
    for number in range(1, 11):
        cli.good("tips", "tick", str(number))
    assert cli.good("tips").out.count("[x]") == 10
    cli.good("tips", "untick", "7")
    assert [one["done"] for one in cli.good("tips", "--json").data].count(True) == 9
    assert "Vær ærlig – du behøver ikke sige alt" in cli.good("brief", "--stdout").out
