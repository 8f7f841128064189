"""One person's whole year, as plain data: what is done, in its order, whichever door it is done through.

Line Madsen and everybody around her are invented. The command line (test_year_cli.py) and the screens do the same steps
and must end in the same briefing, golden/year.md.
"""

from __future__ import annotations

import datetime as dt
from typing import NamedTuple

TODAY = dt.datetime(2026, 11, 2, 9, 30, tzinfo=dt.timezone(dt.timedelta(hours=1)))
"""When the briefing is written: the day before the meeting."""


class Begin(NamedTuple):
    """A round begins. `closes` tells that it is closed at once: it is last year's."""

    date: str
    manager: str
    catalogues: tuple[str, ...]
    place: str = ""
    time: str = ""


class Close(NamedTuple):
    """The open round is closed."""


class Know(NamedTuple):
    """Something about the owner: name, role, position, workplace."""

    key: str
    value: str


class Note(NamedTuple):
    """An entry. `mark` is what other steps call it by; kind and say as in the files ("" for what they begin with)."""

    mark: str
    on: str
    text: str
    kind: str = "result"
    tags: tuple[str, ...] = ()
    effect: str = ""
    proof: tuple[str, ...] = ()
    say: str = ""


class Answered(NamedTuple):
    """An answer to a question or a probe."""

    to: str
    text: str
    say: str = ""


class Pointed(NamedTuple):
    """A talking point, or a question to the manager. Proof: marks of entries, or words."""

    mark: str
    text: str
    keywords: str = ""
    proof: tuple[str, ...] = ()
    ask: bool = False
    say: str = ""


class Lead(NamedTuple):
    """These points lead, in this order."""

    marks: tuple[str, ...]


class Wished(NamedTuple):
    """A wish, with what it gives."""

    text: str
    me: str = ""
    workplace: str = ""
    say: str = ""


class Mended(NamedTuple):
    """An entry's text is changed."""

    mark: str
    text: str


class Dropped(NamedTuple):
    """An entry is removed, and brought back where `regretted`."""

    mark: str
    regretted: bool


Step = Begin | Close | Know | Note | Answered | Pointed | Lead | Wished | Mended | Dropped

LAST_YEAR: tuple[Step, ...] = (
    Know("name", "Line Madsen"),
    Know("role", "leading-doctor"),
    Know("position", "Ledende overlæge"),
    Begin("2025-11-04", "Torben Friis", ("lus",)),
    Note("before", "2025-10-20", "Vagtplanen for julen er på plads, og alle har sagt ja.", tags=("vagtplan",)),
    Answered("lus/opgaver/ledelsesopgaver", "Vagtplanen tog alt for meget af min tid.", "say-it"),
    Close(),
)

NOTES: tuple[Step, ...] = (
    Note(
        "kickoff",
        "2025-11-18",
        "Lovede Torben, at ambulatoriet kan se nye patienter inden for 14 dage til sommer.",
        kind="goal",
        tags=("ambulatorium",),
        say="say-it",
    ),
    Note(
        "waiting",
        "2025-12-09",
        "Ventetiden til første samtale er 46 dage. Det er der, vi begynder.",
        kind="project",
        tags=("ambulatorium",),
        proof=("ventelisten, uge 49",),
    ),
    Note(
        "rota",
        "2026-01-15",
        "Overlod vagtplanen til Signe og Omar.\nDe lavede den på tre timer.",
        tags=("vagtplan",),
        effect="Jeg har fået en formiddag om ugen igen.",
    ),
    Note(
        "praise-signe",
        "2026-02-03",
        "Signe: “Det er første gang, nogen har spurgt, før planen var lavet.”",
        kind="praise",
        tags=("vagtplan",),
    ),
    Note(
        "course",
        "2026-03-10",
        "Supervisorkursus, dag 1-2. Jeg taler for meget, når andre tænker.",
        kind="learning",
        tags=("kursus",),
    ),
    Note(
        "quarrel", "2026-04-21", "Skændes med Torben om de to senge på gangen. Sagde det for hårdt.", kind="challenge"
    ),
    Note(
        "halved",
        "2026-05-29",
        "Ventetiden er nede på 17 dage.",
        tags=("ambulatorium",),
        effect="29 dage kortere ventetid for 212 patienter i år.",
        proof=("ventelisten, uge 22", "kvartalsrapporten, side 3"),
        say="in-writing",
    ),
    Note(
        "mentor",
        "2026-06-12",
        "Omar bestod speciallægeeksamen. Har vejledt ham i to år.",
        tags=("uddannelse",),
        say="say-it",
    ),
    Note("fourteen", "2026-07-03", "13 dage! Målet er nået en uge før tid.", tags=("ambulatorium",), say="in-writing"),
    Note(
        "tired",
        "2026-08-19",
        "Tredje weekend i træk med bagvagt. Det holder ikke.",
        kind="challenge",
        tags=("vagtplan",),
    ),
    Note(
        "patient",
        "2026-09-08",
        "Brev fra en patients datter: “I ringede, da I sagde, I ville.”",
        kind="praise",
        tags=("ambulatorium",),
    ),
    Note(
        "letter",
        "2026-09-24",
        "Vil gerne have tid til ph.d.-vejledning fra foråret.",
        kind="wish",
        tags=("uddannelse",),
    ),
    Note(
        "talk",
        "2026-10-13",
        "Fortalte om ambulatoriet på regionens temadag. *Fuldt hus* & 3 nye aftaler.",
        tags=("ambulatorium",),
    ),
    Note("mistake", "2026-10-14", "Skrevet ved en fejl."),
    Mended("course", "Supervisorkursus, dag 1-2. Jeg taler for meget, når andre tænker.\nNu venter jeg ti sekunder."),
    Dropped("mistake", regretted=False),
    Dropped("talk", regretted=True),
)
"""What she notes between the two meetings."""

PREPARATION: tuple[Step, ...] = (
    Begin(
        "2026-11-03",
        "Torben Friis",
        ("lus", "privat-skema", "frie-selvrefleksion", "speciallaege-mus", "kiropraktor-mus", "frie-10-raad"),
        place="Torbens kontor",
        time="10:00",
    ),
    Answered("privat-skema/opgaver/aaret", "Året blev ambulatoriets år: fra 46 dage til 13.", "in-writing"),
    Answered(
        "privat-skema/opgaver/aaret/resultater",
        "Ventetiden vejede tungest.\nJeg er mest stolt af, at vi gjorde det uden ekstra folk.",
        "say-it",
    ),
    Answered("privat-skema/trivsel/leder/stoette", "Ja, når jeg spørger. Jeg spørger for sent.", "if-asked"),
    Answered("privat-skema/jobbet/svagheder", "Jeg bliver kort for hovedet, når jeg er træt.", "only-me"),
    Answered("frie-selvrefleksion/udbytte/forandringer", "Bagvagt højst hver tredje weekend fra januar.", "say-it"),
    Answered("frie-selvrefleksion/udbytte/feedback", "På hvordan jeg siger nej i afdelingsledelsen.", "say-it"),
    Answered(
        "frie-selvrefleksion/rammer/faelles-interesser",
        "Flere vejledere giver færre opslag, vi ikke kan besætte.",
        "if-asked",
    ),
    Answered(
        "speciallaege-mus/opgaver/bredt", "Uddannelsesansvarlig, vagtplan til januar, kvalitetsudvalget.", "if-asked"
    ),
    Answered("speciallaege-mus/karriere/videre", "Professorat er ikke målet. Et forskningsår er.", "only-me"),
    Answered("speciallaege-mus/samarbejde/feedback-til", "Du giver plads. Sig det højt, når du er uenig.", "say-it"),
    Answered("kiropraktor-mus/status/udviklet", "Jeg slipper opgaver, før jeg er nødt til det.", "if-asked"),
    Answered("kiropraktor-mus/maal/kompetencer", "Supervision af supervisorer.", "say-it"),
    Answered("kiropraktor-mus/arbejdssituation/privatliv", "Weekenderne går ud over Asta og mig.", "only-me"),
    Answered(
        "lus/opgaver/ledelsesopgaver", "Vagtplanen er givet videre; sengene på gangen er blevet min opgave.", "say-it"
    ),
    Answered("lus/samarbejde/foelgeskab", "De følger, når jeg spørger først.", "if-asked"),
    Answered("lus/maal/strategiske", "Nærhed: 13 dage til første samtale.", "in-writing"),
    Wished(
        "Tid til ph.d.-vejledning",
        me="Jeg bliver i faget",
        workplace="To forskningsår, vi ikke skal købe ude",
        say="say-it",
    ),
    Wished("En fast hjemmedag", me="Ro til at skrive", say="if-asked"),
    Pointed(
        "wait",
        "Ambulatoriet gik fra 46 til 13 dages ventetid uden flere hænder",
        "46 → 13, 212 patienter",
        proof=("halved", "fourteen", "waiting"),
        say="in-writing",
    ),
    Pointed("weekends", "Bagvagten skal deles af fem, ikke tre", "tre weekender, fem mand", proof=("tired",)),
    Pointed(
        "phd",
        "Jeg vil vejlede en ph.d. fra foråret",
        "én dag hver 14. dag",
        proof=("mentor", "aftalen med instituttet"),
    ),
    Pointed("beds", "Sengene på gangen er en fælles opgave", proof=("quarrel",), say="if-asked"),
    Pointed("next", "Hvad ser du som mit næste skridt?", ask=True),
    Lead(("wait", "phd", "weekends")),
)
"""What she does in the weeks before the meeting."""

STEPS = (*LAST_YEAR, *NOTES, *PREPARATION)
