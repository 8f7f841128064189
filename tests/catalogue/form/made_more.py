"""More forms in the layouts that workplaces use: the rarer ones, and those that are easily mistaken."""

from __future__ import annotations

from typing import Final

from catalogue.form.docx_maker import DOTS, LINE, docx, h1, h2, p, ps, tbl, tc, title, tr
from catalogue.form.made_forms import GREY, Truth, ask, fields, part, truth

LOOSE: Final = ["text", "short", "date"]


def hints() -> tuple[bytes, Truth]:
    """Help below each question in its cell, headings in capitals, and a plan with questions as column headings."""

    def q(t: str, h: str = "") -> str:
        return tbl(tr(tc(p(t, "b") + (p(h, "i9") if h else ""), fill="FFF2CC")), tr("")) + p()

    body = (
        p("Region Eksempel", "9")
        + p("MEDARBEJDERUDVIKLINGSSAMTALE", "b22")
        + p("Forberedelsesskema for medarbejderen", "14")
        + p(
            "Formålet med samtalen er at skabe sammenhæng mellem dine ønsker og afdelingens mål. Samtalen varer ca. 1½ time, og du får dette skema mindst 14 dage før."
        )
        + p("Hvad skal jeg gøre? Udfyld skemaet og tag det med.")
        + tbl(tr("Navn:", "", "Afdeling:", ""), tr("Dato:", "", "Leder:", ""))
        + p("1. STATUS", "b13")
        + q("1.1 Hvordan er året gået?", "Tænk på opgaver, samarbejde og trivsel.")
        + q("1.2 Hvilke af de aftalte mål har du nået?")
        + p("2. KERNEOPGAVEN", "b13")
        + p("Her handler det om de opgaver, du er ansat til at løse.", "i")
        + q("2.1 Hvordan bidrager du til kerneopgaven?", "Giv gerne et eller to eksempler.")
        + q("2.2 Opgaver, som bør løses på en anden måde")
        + p("3. TRIVSEL", "b13")
        + q("3.1 Hvordan er din arbejdsglæde på en skala fra 1-10?")
        + q("3.2 Hvad skal der til for at komme ét trin op?")
        + p("4. AFTALER", "b13")
        + tbl(
            tr(tc("Hvad er aftalt?", fill=GREY), tc("Hvem gør hvad?", fill=GREY), tc("Hvornår?", fill=GREY)),
            *[tr("", "", "")] * 4,
        )
        + p("Skemaet opbevares fortroligt.", "i8")
        + p("_____________________\t_____________________")
        + p("Medarbejder\tLeder")
    )
    return docx(body, footer="Side 1 af 3"), truth(
        "hints",
        "Medarbejderudviklingssamtale",
        fields("Navn", "Afdeling", "Dato", "Leder"),
        part("Status", "Hvordan er året gået?", "Hvilke af de aftalte mål har du nået?"),
        part("Kerneopgaven", "Hvordan bidrager du til kerneopgaven?", "Opgaver, som bør løses på en anden måde"),
        part(
            "Trivsel",
            ask("Hvordan er din arbejdsglæde på en skala fra 1-10?", "scale", scale=[1, 10]),
            "Hvad skal der til for at komme ét trin op?",
        ),
        part(
            "Aftaler",
            *(ask(t, accept_types=LOOSE) for t in ("Hvad er aftalt?", "Hvem gør hvad?", "Hvornår?")),
            repeat=True,
        ),
        nots=(
            "Region Eksempel",
            "Tænk på opgaver, samarbejde og trivsel.",
            "Giv gerne et eller to eksempler.",
            "Skemaet opbevares fortroligt.",
        ),
        intro=("Hvad skal jeg gøre? Udfyld skemaet og tag det med.",),
    )


def likert() -> tuple[bytes, Truth]:
    """Statements in English with a “not applicable” column, and a line for comments below."""
    degrees = ("Never", "Rarely", "Sometimes", "Often", "Always", "N/A")
    g = {
        "Leadership": ["My manager listens to me", "My manager gives clear priorities"],
        "Teamwork": ["We help each other", "Meetings are useful"],
    }
    body = title("Engagement check-in") + p("Tick one box per line. Your answers are confidential.")
    for n, ss in g.items():
        body += (
            h1(n)
            + tbl(
                tr(tc("Statement", fill=GREY), *(tc(a, fill=GREY) for a in degrees)), *(tr(s, *["☐"] * 6) for s in ss)
            )
            + p("Comments:")
            + p(LINE)
            + p(LINE)
        )
    body += (
        h1("Anything else")
        + p("Is there anything else you would like to discuss?")
        + p(LINE)
        + p("Thank you for your time!")
    )
    return docx(body), truth(
        "likert",
        "Engagement check-in",
        *(part(n, *(ask(s, "scale", scale=[1, 5]) for s in ss), ask("Comments")) for n, ss in g.items()),
        part("Anything else", "Is there anything else you would like to discuss?"),
        nots=("Thank you for your time!", "Statement"),
        intro=("Tick one box per line. Your answers are confidential.",),
    )


def bullets() -> tuple[bytes, Truth]:
    """Bold headings above bulleted questions, with bullets below bullets."""
    body = (
        p("Spørgeguide til MUS", "b20")
        + p("Guiden er til inspiration. I behøver ikke nå det hele.")
        + p("Arbejdsopgaver", "b")
        + p("Hvordan trives du med dine opgaver?", num=2)
        + p("Er der opgaver, du gerne vil af med?", num=2)
        + p("Hvad er din vigtigste opgave?", num=2)
        + p("Kompetencer", "b")
        + p("Hvilke kompetencer bruger du mest?", num=2)
        + p("Hvilke kompetencer mangler du?", num=2)
        + p("på kort sigt", num=2, level=1)
        + p("på lang sigt", num=2, level=1)
        + p("Kollegialt samarbejde", "b")
        + p("Hvordan bidrager du til et godt arbejdsklima?", num=2)
        + p("Din rolle i teamet", num=2)
        + p("Din oplevelse af at blive inddraget", num=2)
        + p("Aftaler", "b")
        + p("Aftalerne skrives i aftalearket, som sendes til HR.")
        + p("Hvad vil du helst have ud af det næste år?", num=2)
    )
    return docx(body), truth(
        "bullets",
        "Spørgeguide til MUS",
        part(
            "Arbejdsopgaver",
            "Hvordan trives du med dine opgaver?",
            "Er der opgaver, du gerne vil af med?",
            "Hvad er din vigtigste opgave?",
        ),
        part(
            "Kompetencer",
            "Hvilke kompetencer bruger du mest?",
            ask("Hvilke kompetencer mangler du?", probes=["på kort sigt", "på lang sigt"]),
        ),
        part(
            "Kollegialt samarbejde",
            "Hvordan bidrager du til et godt arbejdsklima?",
            "Din rolle i teamet",
            "Din oplevelse af at blive inddraget",
        ),
        part("Aftaler", "Hvad vil du helst have ud af det næste år?"),
        intro=("Guiden er til inspiration. I behøver ikke nå det hele.",),
        nots=("Aftalerne skrives i aftalearket, som sendes til HR.",),
    )


def topics() -> tuple[bytes, Truth]:
    """Topics that span several rows, each with a question and space for notes."""
    body = (
        h1("Forberedelse til GRUS og MUS")
        + p("Brug skemaet til at forberede dig.")
        + tbl(
            tr("Emne", "Spørgsmål", "Dine noter"),
            tr(tc("Opgaver", merge="restart"), "Hvad fylder mest?", ""),
            tr(tc("", merge="continue"), "Hvad fylder for meget?", ""),
            tr(tc("Samarbejde", merge="restart"), "Hvem arbejder du bedst sammen med?", ""),
            tr(tc("", merge="continue"), "Konflikter, der bør løses", ""),
            tr(tc("Udvikling"), "Hvad vil du lære?", ""),
        )
    )
    return docx(body), truth(
        "topics",
        "Forberedelse til GRUS og MUS",
        part("Opgaver", "Hvad fylder mest?", "Hvad fylder for meget?"),
        part("Samarbejde", "Hvem arbejder du bedst sammen med?", "Konflikter, der bør løses"),
        part("Udvikling", "Hvad vil du lære?"),
        nots=("Emne", "Spørgsmål", "Dine noter"),
        intro=("Brug skemaet til at forberede dig.",),
    )


def begin() -> tuple[bytes, Truth]:
    """Sentences to complete."""
    body = (
        title("Sætninger til eftertanke")
        + p("Gør sætningerne færdige.")
        + h1("Om året")
        + "".join(
            p(t + " " + "." * 50) + p("." * 70)
            for t in ("Jeg er mest stolt af", "Jeg blev overrasket over", "Det var svært at")
        )
        + h1("Om fremtiden")
        + "".join(
            p(t + " …………………………………")
            for t in ("Om et år vil jeg gerne", "Jeg har brug for, at min leder", "Jeg vil holde op med at")
        )
        + p("Sted og dato: ______________  Underskrift: ______________")
    )
    return docx(body), truth(
        "begin",
        "Sætninger til eftertanke",
        part("Om året", "Jeg er mest stolt af", "Jeg blev overrasket over", "Det var svært at"),
        part("Om fremtiden", "Om et år vil jeg gerne", "Jeg har brug for, at min leder", "Jeg vil holde op med at"),
        nots=("Sted og dato", "Underskrift"),
        intro=("Gør sætningerne færdige.",),
    )


def parts() -> tuple[bytes, Truth]:
    """Parts above sections, the middle one being the manager's."""
    body = (
        p("MUS 2026", "b24")
        + p("DEL 1 – MEDARBEJDERENS FORBEREDELSE", "b16")
        + p("I. Trivsel", "b12")
        + ps("Hvordan har du det?", "Hvad giver dig arbejdsglæde?", room=3)
        + p("II. Faglighed", "b12")
        + ps("Hvad er du særlig god til?", "Hvor vil du gerne blive bedre?", room=3)
        + p("DEL 2 – LEDERENS FORBEREDELSE", "b16")
        + p("I. Vurdering", "b12")
        + ps("Hvordan har medarbejderen klaret sig?", "Hvilke krav stiller fremtiden?", room=3)
        + p("DEL 3 – FÆLLES AFTALER", "b16")
        + tbl(tr("Aftale", "Ansvarlig", "Tidsfrist", "Opfølgning"), *[tr("", "", "", "")] * 3)
        + p("Dato og underskrift")
        + tbl(tr("Medarbejder", "Leder"), tr("", ""))
    )
    return docx(body), truth(
        "parts",
        "MUS 2026",
        part(
            "Trivsel",
            "Hvordan har du det?",
            "Hvad giver dig arbejdsglæde?",
            group="DEL 1 – MEDARBEJDERENS FORBEREDELSE",
        ),
        part(
            "Faglighed",
            "Hvad er du særlig god til?",
            "Hvor vil du gerne blive bedre?",
            group="DEL 1 – MEDARBEJDERENS FORBEREDELSE",
        ),
        part(
            "DEL 3 – FÆLLES AFTALER",
            *(ask(t, accept_types=LOOSE) for t in ("Aftale", "Ansvarlig", "Tidsfrist", "Opfølgning")),
            repeat=True,
        ),
        nots=("Hvordan har medarbejderen klaret sig?", "Hvilke krav stiller fremtiden?", "Dato og underskrift"),
    )


def follow() -> tuple[bytes, Truth]:
    """Yes or no with a follow-up question, and checkboxes in two columns."""
    body = (
        title("Arbejdsmiljøsamtale")
        + h1("Fysisk arbejdsmiljø")
        + p("1. Er du generet af støj?   ☐ Ja   ☐ Nej")
        + p("Hvis ja, hvornår? " + LINE)
        + p("2. Har du ondt efter arbejde?")
        + p("☐ Aldrig  ☐ Af og til  ☐ Ofte")
        + p("Uddyb gerne: " + LINE)
        + p("3. Hvilke hjælpemidler bruger du?")
        + p(
            "☐ Hæve-sænkebord",
        )
        + p("☐ Musemåtte")
        + p("☐ Lift")
        + p("☐ Andet, skriv: " + LINE)
        + h1("Psykisk arbejdsmiljø")
        + p("4. Har du oplevet mobning eller chikane? (sæt ét kryds)")
        + tbl(tr("☐ Ja, dagligt", "☐ Ja, månedligt"), tr("☐ Nej", "☐ Ønsker ikke at svare"), lines=False)
        + p("5. Hvor tryg er du ved at sige din mening?")
        + p("Meget utryg  ☐ 1 ☐ 2 ☐ 3 ☐ 4 ☐ 5  Meget tryg")
        + p("6. Hvad kan vi gøre bedre?")
        + p(LINE) * 3
    )
    return docx(body), truth(
        "follow",
        "Arbejdsmiljøsamtale",
        part(
            "Fysisk arbejdsmiljø",
            ask("Er du generet af støj?", "choice", options=["Ja", "Nej"], probes=["Hvis ja, hvornår?"]),
            ask(
                "Har du ondt efter arbejde?", "choice", options=["Aldrig", "Af og til", "Ofte"], probes=["Uddyb gerne"]
            ),
            ask(
                "Hvilke hjælpemidler bruger du?",
                "multi",
                options=["Hæve-sænkebord", "Musemåtte", "Lift", "Andet, skriv"],
            ),
        ),
        part(
            "Psykisk arbejdsmiljø",
            ask(
                "Har du oplevet mobning eller chikane? (sæt ét kryds)",
                "choice",
                options=["Ja, dagligt", "Ja, månedligt", "Nej", "Ønsker ikke at svare"],
            ),
            ask("Hvor tryg er du ved at sige din mening?", "scale", scale=[1, 5]),
            "Hvad kan vi gøre bedre?",
        ),
    )


def letter() -> tuple[bytes, Truth]:
    """A letter with its questions as lines of one paragraph."""
    body = (
        p("Kære Anna")
        + p("Det er snart tid til din MUS. Har du overvejet, hvad du vil tale om? Det er en god idé at forberede sig.")
        + p("Spørgsmål til forberedelse", "b14")
        + p("Hvordan går det?\nHvad er svært?\nHvad glæder du dig over?\nFortæl om dine planer")
        + p("Praktisk", "b14")
        + p("Samtalen holdes på mit kontor. Ring, hvis du bliver forhindret.")
        + p("Med venlig hilsen")
        + p("Bo Hansen")
        + p("Afdelingsleder")
    )
    return docx(body), truth(
        "letter",
        "Spørgsmål til forberedelse",
        part(
            "Spørgsmål til forberedelse",
            "Hvordan går det?",
            "Hvad er svært?",
            "Hvad glæder du dig over?",
            "Fortæl om dine planer",
        ),
        nots=(
            "Kære Anna",
            "Bo Hansen",
            "Afdelingsleder",
            "Samtalen holdes på mit kontor. Ring, hvis du bliver forhindret.",
        ),
        intro=(
            "Det er snart tid til din MUS. Har du overvejet, hvad du vil tale om? Det er en god idé at forberede sig.",
        ),
    )


def matrix2() -> tuple[bytes, Truth]:
    """Two matrices with nothing in their first heading cell."""
    body = (
        title("Rolleprofil")
        + h1("Vurdering af kompetencer")
        + p("Sæt tal fra 1 til 6, hvor 6 er højest.")
        + tbl(
            tr("", "I dag", "Om et år"),
            *(tr(c, "", "") for c in ("Kundekontakt", "Tilbud og pris", "Levering til tiden")),
        )
        + h1("Behov")
        + tbl(
            tr("Område", "Lavt behov", "Middel behov", "Højt behov"),
            *(tr(c, *["○"] * 3) for c in ("Sprog", "IT", "Jura")),
        )
        + h1("Noter")
        + p("Andet, som bør med:")
        + p() * 3
    )
    return docx(body), truth(
        "matrix2",
        "Rolleprofil",
        part(
            "Vurdering af kompetencer",
            *(ask(c, "scale", scale=[1, 6]) for c in ("Kundekontakt", "Tilbud og pris", "Levering til tiden")),
        ),
        part("Behov", *(ask(c, "scale", scale=[1, 3]) for c in ("Sprog", "IT", "Jura"))),
        part("Noter", "Andet, som bør med:"),
    )


def en() -> tuple[bytes, Truth]:
    """English questions with the numbers starting over in each part, and guidance for managers phrased as questions."""
    body = (
        p("Preparation sheet for your appraisal", "b18")
        + p("Why prepare? Because a good conversation needs two prepared people.")
        + p("Name: ______________\tTeam: ______________\tDate: ______________")
        + p("Achievements", "u")
        + "".join(
            p(t, num=1) + p() * 2
            for t in ("What went well this year?", "List your three main results", "What did you learn from setbacks?")
        )
        + p("Collaboration", "u")
        + "".join(
            p(t, num=3) + p() * 2
            for i, t in enumerate(
                (
                    "How do you work with other teams?",
                    "People you would like to work more with",
                    "What feedback have you received?",
                )
            )
        )
        + p("Next year", "u")
        + "".join(
            p(t, num=3) + p() * 2
            for t in ("What do you want to be known for?", "Which support do you need from your manager?")
        )
        + p("Guidance for managers", "u")
        + p("Listen more than you speak.")
        + p("Have you prepared examples?")
        + p("What will you offer?")
    )
    return docx(body), truth(
        "en",
        "Preparation sheet for your appraisal",
        fields("Name", "Team", "Date"),
        part(
            "Achievements",
            "What went well this year?",
            "List your three main results",
            "What did you learn from setbacks?",
        ),
        part(
            "Collaboration",
            "How do you work with other teams?",
            "People you would like to work more with",
            "What feedback have you received?",
        ),
        part("Next year", "What do you want to be known for?", "Which support do you need from your manager?"),
        nots=("Listen more than you speak.", "Have you prepared examples?", "What will you offer?"),
        intro=("Why prepare? Because a good conversation needs two prepared people.",),
    )


def big() -> tuple[bytes, Truth]:
    """One table for everything: details, questions and HR's part."""

    def row(t: str) -> str:
        return tr(tc(p(t, "b"), span=2, fill="1F3864"))

    body = p("UDVIKLINGSSKEMA", "b20") + tbl(
        row("Stamdata"),
        tr("Navn", ""),
        tr("Ansat siden", ""),
        tr("Uddannelse", ""),
        row("Tilbageblik"),
        tr("Opgaver det seneste år", ""),
        tr("Resultater, du er tilfreds med", ""),
        tr("Udfordringer", ""),
        row("Motivation"),
        tr("Hvad driver dig?", ""),
        tr("Hvad dræner dig?", ""),
        row("Fremtid"),
        tr("Ønsker på kort sigt (1 år)", ""),
        tr("Ønsker på lang sigt (3-5 år)", ""),
        tr("Evt. bemærkninger", ""),
        row("Udfyldes af HR"),
        tr("Modtaget den", ""),
        tr("Journalnr.", ""),
    )
    return docx(body), truth(
        "big",
        "Udviklingsskema",
        fields("Navn", "Ansat siden", "Uddannelse"),
        part("Tilbageblik", "Opgaver det seneste år", "Resultater, du er tilfreds med", "Udfordringer"),
        part("Motivation", "Hvad driver dig?", "Hvad dræner dig?"),
        part("Fremtid", "Ønsker på kort sigt (1 år)", "Ønsker på lang sigt (3-5 år)", "Evt. bemærkninger"),
        nots=("Modtaget den", "Journalnr."),
    )


def rows() -> tuple[bytes, Truth]:
    """A row for your own comments and one for the manager's below each question."""

    def sec(n: str, *qs: str) -> str:
        return (
            h2(n)
            + tbl(
                *(
                    x
                    for q in qs
                    for x in (
                        tr(tc(q, span=2, fill="DEEAF6")),
                        tr("Medarbejderens bemærkninger", ""),
                        tr("Lederens bemærkninger", ""),
                    )
                )
            )
            + p()
        )

    body = (
        title("MUS-skema")
        + sec("Opgaver", "Hvordan går det med opgaverne?", "Hvilke mål blev nået?")
        + sec("Samarbejde", "Hvordan går samarbejdet?", "Hvad kan forbedres?")
    )
    return docx(body), truth(
        "rows",
        "MUS-skema",
        part("Opgaver", "Hvordan går det med opgaverne?", "Hvilke mål blev nået?"),
        part("Samarbejde", "Hvordan går samarbejdet?", "Hvad kan forbedres?"),
        nots=("Medarbejderens bemærkninger", "Lederens bemærkninger"),
    )


def shaded() -> tuple[bytes, Truth]:
    """Dark rows as headings, and labels without space for an answer."""

    def row(t: str) -> str:
        return tr(tc(p(t, "b"), span=2, fill="C00000"))

    body = (
        p("MUS – medarbejderskema", "b18")
        + tbl(tr("Navn:", "Dato:"), tr("Afdeling:", "Leder:"))
        + p()
        + tbl(
            row("Opgaver og roller"),
            tr("Hvordan er sammenhængen mellem dine opgaver og dine kompetencer?", ""),
            tr("Hvilke opgaver ser du for dig om to år?", ""),
            row("Samarbejde og ledelse"),
            tr("Hvordan oplever du kommunikationen?", ""),
            tr("Forventninger til din leder", ""),
            row("Trivsel"),
            tr("Hvad gør dig glad?", ""),
            tr("Hvordan er balancen mellem arbejde og privatliv?", ""),
        )
    )
    return docx(body), truth(
        "shaded",
        "MUS – medarbejderskema",
        fields("Navn", "Dato", "Afdeling", "Leder"),
        part(
            "Opgaver og roller",
            "Hvordan er sammenhængen mellem dine opgaver og dine kompetencer?",
            "Hvilke opgaver ser du for dig om to år?",
        ),
        part("Samarbejde og ledelse", "Hvordan oplever du kommunikationen?", "Forventninger til din leder"),
        part("Trivsel", "Hvad gør dig glad?", "Hvordan er balancen mellem arbejde og privatliv?"),
    )


def multi() -> tuple[bytes, Truth]:
    """Several questions in each cell, next to their theme."""

    def cell(*q: str) -> str:
        return "".join(p(t, num=2) for t in q)

    body = h1("Samtaleskema") + tbl(
        tr(tc("Tema", fill=GREY), tc("Spørgsmål", fill=GREY), tc("Stikord", fill=GREY)),
        tr("Trivsel", cell("Hvordan har du det?", "Hvad giver energi?", "Hvad tager energi?"), ""),
        tr("Opgaver", cell("Hvad vil du have mere af?", "Hvad vil du have mindre af?", "Opgaver på vej"), ""),
        tr("Læring", cell("Hvad har du lært?", "Hvad vil du lære?"), ""),
    )
    return docx(body), truth(
        "multi",
        "Samtaleskema",
        part("Trivsel", "Hvordan har du det?", "Hvad giver energi?", "Hvad tager energi?"),
        part("Opgaver", "Hvad vil du have mere af?", "Hvad vil du have mindre af?", "Opgaver på vej"),
        part("Læring", "Hvad har du lært?", "Hvad vil du lære?"),
        nots=("Tema", "Spørgsmål", "Stikord"),
    )


def cells() -> tuple[bytes, Truth]:
    """Figures to circle in the cell next to a statement."""
    body = (
        title("Trivselsmåling")
        + p("Sæt ring om et tal. 1 = dårligst, 5 = bedst.")
        + h1("Dagligdagen")
        + tbl(
            tr("Mine arbejdstider", "1  2  3  4  5"),
            tr("Mit arbejdstempo", "1  2  3  4  5"),
            tr("Mine pauser", "1  2  3  4  5"),
        )
        + h1("Ledelse")
        + tbl(
            tr("Hvor klar er retningen?", "1 – 2 – 3 – 4 – 5"), tr("Hvor let er det at få hjælp?", "1 – 2 – 3 – 4 – 5")
        )
        + p("Jeg får den ros, jeg fortjener:   1   2   3   4   5")
    )
    return docx(body), truth(
        "cells",
        "Trivselsmåling",
        part(
            "Dagligdagen",
            *(ask(t, "scale", scale=[1, 5]) for t in ("Mine arbejdstider", "Mit arbejdstempo", "Mine pauser")),
        ),
        part(
            "Ledelse",
            *(
                ask(t, "scale", scale=[1, 5])
                for t in ("Hvor klar er retningen?", "Hvor let er det at få hjælp?", "Jeg får den ros, jeg fortjener")
            ),
        ),
        intro=("Sæt ring om et tal. 1 = dårligst, 5 = bedst.",),
    )


def letters() -> tuple[bytes, Truth]:
    """Headings with a bare number, and questions with letters."""
    body = p("Udviklingssamtale", "b20")
    sections = {
        "1 Trivsel": ("Hvordan går det?", "Hvad er du tilfreds med?", "Det, du er mindst tilfreds med"),
        "2 Faglig udvikling": ("Hvad har du lært?", "Hvad mangler du at lære?"),
        "3 Karriere": ("Hvor er du om fem år?", "Hvilke drømme har du?"),
    }
    for h, qs in sections.items():
        body += p(h, "b13") + "".join(p(f"{'abc'[i]}) {q}") + p() * 2 for i, q in enumerate(qs))
    return docx(body), truth("letters", "Udviklingssamtale", *(part(h[2:], *qs) for h, qs in sections.items()))


def faq() -> tuple[bytes, Truth]:
    """Headings that are questions with answers, before the form begins."""
    body = (
        title("MUS i Eksempelby")
        + h2("Hvad er MUS?")
        + p("MUS er en samtale mellem dig og din leder. Den holdes hvert år.")
        + h2("Hvordan forbereder jeg mig?")
        + p("Læs spørgsmålene, og skriv dine svar. Du bestemmer selv, hvad du vil dele.")
        + h1("Skema")
        + h2("Dit arbejde")
        + p("Hvad er du god til?")
        + p(DOTS)
        + p("Hvad er svært?")
        + p(DOTS)
        + h2("Din fremtid")
        + p("Hvad vil du?")
        + p(DOTS)
    )
    return docx(body), truth(
        "faq",
        "MUS i Eksempelby",
        part("Dit arbejde", "Hvad er du god til?", "Hvad er svært?"),
        part("Din fremtid", "Hvad vil du?"),
        nots=("Hvad er MUS?", "Hvordan forbereder jeg mig?"),
        intro=("MUS er en samtale mellem dig og din leder. Den holdes hvert år.",),
    )


def rating2() -> tuple[bytes, Truth]:
    """A column for your own rating and one for the manager's."""
    body = (
        h1("Kompetencevurdering")
        + tbl(
            tr(
                tc("Kompetencer", fill=GREY),
                tc("Egen vurdering (1-4)", fill=GREY),
                tc("Leders vurdering (1-4)", fill=GREY),
            ),
            *(tr(t, "", "") for t in ("Samarbejder på tværs", "Overholder aftaler", "Tager initiativ")),
        )
        + p("Uddyb din vurdering:")
        + p(LINE) * 2
        + p("Hvilken kompetence vil du arbejde med?")
        + p(LINE) * 2
    )
    return docx(body), truth(
        "rating2",
        "Kompetencevurdering",
        part(
            "",
            *(ask(t, "scale", scale=[1, 4]) for t in ("Samarbejder på tværs", "Overholder aftaler", "Tager initiativ")),
            "Uddyb din vurdering",
            "Hvilken kompetence vil du arbejde med?",
        ),
    )


def yesno() -> tuple[bytes, Truth]:
    """A table with yes, no and don't know, and one with three levels."""
    asked = (
        "Har du en opdateret stillingsbeskrivelse?",
        "Har du fået introduktion til nye systemer?",
        "Kender du værdierne?",
    )
    body = (
        title("Tjek før samtalen")
        + h1("Rammer")
        + tbl(tr("", "Ja", "Nej", "Ved ikke"), *(tr(q, "☐", "☐", "☐") for q in asked))
        + h1("Aftaler fra sidst")
        + tbl(
            tr("Aftale", "Opfyldt", "Delvist", "Ikke opfyldt"),
            tr("Kursus i Excel", "☐", "☐", "☐"),
            tr("Nyt skrivebord", "☐", "☐", "☐"),
        )
        + p("Hvad betyder mest for dig i år?")
        + p() * 3
    )
    return docx(body), truth(
        "yesno",
        "Tjek før samtalen",
        part("Rammer", *(ask(q, "choice", options=["Ja", "Nej", "Ved ikke"]) for q in asked)),
        part(
            "Aftaler fra sidst",
            *(ask(q, "scale", scale=[1, 3]) for q in ("Kursus i Excel", "Nyt skrivebord")),
            "Hvad betyder mest for dig i år?",
        ),
    )


def example() -> tuple[bytes, Truth]:
    """A plan with an example in its first row."""
    body = (
        title("Udviklingsplan")
        + p("Udfyld planen sammen med din leder.")
        + tbl(
            tr("Hvad vil jeg opnå?", "Hvordan?", "Hvem hjælper?", "Hvornår?"),
            tr("Eks.: Blive bedre til Excel", "Kursus", "IT", "Maj"),
            *[tr("", "", "", "")] * 4,
        )
        + h1("Evaluering")
        + p("Hvad virkede?")
        + p() * 2
        + p("Hvad virkede ikke?")
        + p() * 2
    )
    return docx(body), truth(
        "example",
        "Udviklingsplan",
        part(
            "",
            *(ask(t, accept_types=LOOSE) for t in ("Hvad vil jeg opnå?", "Hvordan?", "Hvem hjælper?", "Hvornår?")),
            repeat=True,
        ),
        part("Evaluering", "Hvad virkede?", "Hvad virkede ikke?"),
        nots=("Eks.: Blive bedre til Excel", "Kursus", "Maj"),
    )


def boldq() -> tuple[bytes, Truth]:
    """Bold questions below coloured headings in italics, with the same help below each."""
    body = p("Forberedelse til MUS", "b22")
    sections = {
        "Status": ("Hvilke opgaver har du løst?", "Hvilke mål nåede du?"),
        "Relationer": ("Hvordan er dit forhold til kollegerne?", "Hvordan er dit forhold til din leder?"),
        "Udvikling": ("Hvad vil du lære det kommende år?",),
    }
    for h, qs in sections.items():
        body += p(h, "i14c") + "".join(p(q, "b") + p("Tænk på både fag og adfærd.", "i") + p() * 3 for q in qs)
    return docx(body), truth(
        "boldq",
        "Forberedelse til MUS",
        *(part(h, *qs) for h, qs in sections.items()),
        nots=("Tænk på både fag og adfærd.",),
    )


def prio() -> tuple[bytes, Truth]:
    """Three numbered lines to fill in below one question."""
    body = (
        title("Prioriteringer")
        + p("Nævn de tre vigtigste opgaver i næste år:")
        + p("1. " + LINE)
        + p("2. " + LINE)
        + p("3. " + LINE)
        + p("Hvad skal du holde op med?")
        + p(LINE)
        + p("Hvad skal vi tale om til samtalen?")
        + p(LINE)
    )
    return docx(body), truth(
        "prio",
        "Prioriteringer",
        part(
            "",
            "Nævn de tre vigtigste opgaver i næste år:",
            "Hvad skal du holde op med?",
            "Hvad skal vi tale om til samtalen?",
        ),
    )


def mixed() -> tuple[bytes, Truth]:
    """An English review with results, values, a plan and the manager’s comments."""
    body = (
        p("Fortroligt", "i")
        + p("Performance & Development Review", "b20")
        + tbl(tr("Name", "", "Position", ""), tr("Department", "", "Period", ""))
        + p("Section 1 – Results", "b13")
        + p("1. What were your key results?")
        + tbl(tr(""))
        + p("2. Which results are you less satisfied with, and why?")
        + tbl(tr(""))
        + p("Section 2 – Values", "b13")
        + tbl(
            tr("Value", "Self (1-5)", "Manager (1-5)", "Evidence"),
            tr("We keep promises", "", "", ""),
            tr("We share knowledge", "", "", ""),
        )
        + p("Section 3 – Development", "b13")
        + p("3. Career aspirations (short and long term)")
        + tbl(tr(""))
        + p("4. Are you willing to relocate?  ☐ Yes  ☐ No  ☐ Maybe")
        + p("5. Development needs")
        + tbl(tr("Need", "Action", "Support", "By when"), *[tr("", "", "", "")] * 2)
        + p("Section 4 – Manager's comments", "b13")
        + p("6. Overall rating")
        + tbl(tr(""))
        + p("Employee signature: ____________  Date: ________")
        + p("Manager signature: ____________  Date: ________")
    )
    return docx(body), truth(
        "mixed",
        "Performance & Development Review",
        fields("Name", "Position", "Department", "Period"),
        part(
            "Section 1 – Results", "What were your key results?", "Which results are you less satisfied with, and why?"
        ),
        part(
            "Section 2 – Values",
            ask("We keep promises", "scale", scale=[1, 5]),
            ask("We share knowledge", "scale", scale=[1, 5]),
        ),
        part(
            "Section 3 – Development",
            "Career aspirations (short and long term)",
            ask("Are you willing to relocate?", "choice", options=["Yes", "No", "Maybe"]),
        ),
        part(
            "Development needs",
            *(ask(t, accept_types=LOOSE) for t in ("Need", "Action", "Support", "By when")),
            repeat=True,
        ),
        nots=("Overall rating", "Employee signature", "Manager signature"),
    )


def columns() -> tuple[bytes, Truth]:
    """Three cells in one row, each with its heading and bullets."""

    def cell(h: str, *q: str) -> str:
        return tc(p(h, "b") + "".join(p("• " + x) for x in q))

    body = (
        title("Tre vinkler")
        + tbl(
            tr(
                cell("Fortid", "Hvad lykkedes?", "Hvad lærte du?"),
                cell("Nutid", "Hvad fylder nu?", "Opgaver i klemme"),
                cell("Fremtid", "Hvad drømmer du om?", "Hvad skal der til?"),
            )
        )
        + h1("Til sidst")
        + p("Hvad vil du huske fra samtalen?")
        + p() * 3
    )
    return docx(body), truth(
        "columns",
        "Tre vinkler",
        part("Fortid", "Hvad lykkedes?", "Hvad lærte du?"),
        part("Nutid", "Hvad fylder nu?", "Opgaver i klemme"),
        part("Fremtid", "Hvad drømmer du om?", "Hvad skal der til?"),
        part("Til sidst", "Hvad vil du huske fra samtalen?"),
    )


def mono() -> tuple[bytes, Truth]:
    """Bold headings and bare paragraphs, with the manager’s notes last."""
    body = (
        p("Pædagogisk MUS", "b20")
        + p("Dette skema udfyldes af medarbejderen og afleveres senest en uge før samtalen til lederen.")
        + p("Børn og læringsmiljø", "b")
        + ps(
            "Hvordan arbejder du med leg?",
            "Hvad optager dig i dit pædagogiske arbejde?",
            "Din rolle i børnefællesskabet",
        )
        + p("Samarbejde", "b")
        + ps(
            "Hvordan fungerer samarbejdet på stuen?",
            "Hvordan går forældresamarbejdet?",
            "Beskriv en situation, hvor samarbejdet lykkedes",
        )
        + p("Dig selv", "b")
        + ps(
            "Hvad er dine stærke sider?",
            "Hvad vil du gerne have feedback på?",
            "Hvordan passer du på dig selv i en travl hverdag?",
            "Andet",
        )
        + p("Lederens notater", "b")
        + ps("Hvad skal jeg huske at rose for?", "Hvilke krav vil jeg stille?")
    )
    return docx(body), truth(
        "mono",
        "Pædagogisk MUS",
        part(
            "Børn og læringsmiljø",
            "Hvordan arbejder du med leg?",
            "Hvad optager dig i dit pædagogiske arbejde?",
            "Din rolle i børnefællesskabet",
        ),
        part(
            "Samarbejde",
            "Hvordan fungerer samarbejdet på stuen?",
            "Hvordan går forældresamarbejdet?",
            "Beskriv en situation, hvor samarbejdet lykkedes",
        ),
        part(
            "Dig selv",
            "Hvad er dine stærke sider?",
            "Hvad vil du gerne have feedback på?",
            "Hvordan passer du på dig selv i en travl hverdag?",
            ask("Andet", optional=True),
        ),
        nots=("Hvad skal jeg huske at rose for?", "Hvilke krav vil jeg stille?"),
        intro=("Dette skema udfyldes af medarbejderen og afleveres senest en uge før samtalen til lederen.",),
    )


MADE: Final = (
    hints,
    likert,
    bullets,
    topics,
    begin,
    parts,
    follow,
    letter,
    matrix2,
    en,
    big,
    rows,
    shaded,
    multi,
    cells,
    letters,
    faq,
    rating2,
    yesno,
    example,
    boldq,
    prio,
    mixed,
    columns,
    mono,
)
