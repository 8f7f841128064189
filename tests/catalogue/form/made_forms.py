"""Forms in the layouts that workplaces use, each with what is to be found in it, as tests/forms/score.py reads it."""

from __future__ import annotations

from typing import Any

from catalogue.form.docx_maker import (
    DOTS,
    LINE,
    block_control,
    box,
    control,
    docx,
    field,
    h1,
    h2,
    listed,
    old_list,
    old_tick,
    p,
    ps,
    run,
    tbl,
    tc,
    tick,
    title,
    tr,
)  # fmt: skip

Truth = dict[str, Any]
GREY = "D9D9D9"


def ask(text: str, kind: str = "text", **more: Any) -> Truth:
    """Return a question; `scale` and choices may be taken for one another."""
    if kind in ("scale", "choice", "multi"):
        more.setdefault("accept_types", ["scale", "choice"] if kind != "multi" else ["multi"])
    return {"text": text, "type": kind, **more}


def fields(*names: str) -> Truth:
    """Return the section of head fields."""
    return part(
        "", *(ask(one, "short", optional=True, accept_types=["short", "date", "text"]) for one in names), head=True
    )


def note(text: str) -> Truth:
    """Return what stands there and is not asked."""
    return {"text": text, "type": "note", "optional": True}


def part(name: str, *items: Truth | str, **more: Any) -> Truth:
    """Return a section; a bare text is a question that takes text."""
    return {"title": name, "items": [ask(one) if isinstance(one, str) else one for one in items], **more}


def truth(name: str, called: str, *sections: Truth, intro: tuple[str, ...] = (), nots: tuple[str, ...] = ()) -> Truth:
    """Return all that is to be found in a form."""
    asked = [
        one for section in sections for one in section["items"] if one["type"] != "note" and not one.get("optional")
    ]
    return {
        "name": name,
        "title": called,
        "expect": "import",
        "intro": list(intro),
        "sections": list(sections),
        "not_questions": list(nots),
        "required_questions": len(asked),
        "required_probes": sum(len(one.get("probes", ())) for one in asked),
    }


def word_lists() -> tuple[bytes, Truth]:
    """Word's own numbering, bold headings, dotted lines, noun phrases and sentence openings."""
    body = (
        p("Forberedelse til medarbejderudviklingssamtale", "b18")
        + p()
        + p("Kære medarbejder")
        + p("Hvorfor et ark? Fordi en god samtale begynder med, at man har tænkt sig om. Tag det med til samtalen.")
        + p(f"Navn: {LINE}  Dato: {LINE}")
        + p()
        + p("Opgaver", "b14")
        + p("Hvilke opgaver har du brugt mest tid på?", num=1) + p(DOTS) * 2
        + p("Det bedste ved mine opgaver er", num=1) + p(DOTS) * 2
        + p("Det værste ved mine opgaver er", num=1) + p(DOTS) * 2
        + p("Samarbejde", "b14")
        + p("Hvordan går samarbejdet i afdelingen?", num=1) + p(DOTS) * 2
        + p("med kolleger?", num=1, level=1) + p(DOTS)
        + p("med din leder?", num=1, level=1) + p(DOTS)
        + p("Nævn en ting, der kunne gøre samarbejdet lettere", num=1) + p(DOTS) * 2
        + p("Fremtiden", "b14")
        + p("Skriv gerne i stikord.", "i")
        + p("Hvor ser du dig selv om to år?", num=1) + p(DOTS) * 2
        + p("Jeg vil gerne vide mere om", num=1) + p(DOTS) * 2
        + p()
        + p(f"Underskrift: {LINE}  Dato: {LINE}")
    )  # fmt: skip
    return docx(body, footer="Side 1 af 2"), truth(
        "word-lists", "Forberedelse til medarbejderudviklingssamtale",
        fields("Navn", "Dato"),
        part("Opgaver", "Hvilke opgaver har du brugt mest tid på?", "Det bedste ved mine opgaver er", "Det værste ved mine opgaver er"),
        part("Samarbejde", ask("Hvordan går samarbejdet i afdelingen?", probes=["med kolleger?", "med din leder?"]), "Nævn en ting, der kunne gøre samarbejdet lettere"),
        part("Fremtiden", "Hvor ser du dig selv om to år?", "Jeg vil gerne vide mere om"),
        intro=("Hvorfor et ark? Fordi en god samtale begynder med, at man har tænkt sig om. Tag det med til samtalen.",),
        nots=("Kære medarbejder", "Skriv gerne i stikord.", "Underskrift"),
    )  # fmt: skip


def scales() -> tuple[bytes, Truth]:
    """Likert tables with words and with figures, a line from 1 to 10, smileys, and a scale named in the question."""
    words = ("Helt uenig", "Uenig", "Hverken/eller", "Enig", "Helt enig")
    rows = (
        "Jeg får den hjælp, jeg har brug for",
        "Mine opgaver giver mening",
        "Jeg kan sige fra, når der er for meget",
    )
    more = ("Løn og vilkår", "Fysiske rammer", "Mulighed for at lære nyt")
    body = (
        title("Trivselsskema før MUS")
        + p("Sæt ét kryds i hver række.")
        + p("TRIVSEL I HVERDAGEN", "b")
        + tbl(tr("", *words), *(tr(one, *["☐"] * 5) for one in rows))
        + p()
        + p("RAMMER", "b")
        + p("Hvor tilfreds er du med følgende? (1 = meget utilfreds, 5 = meget tilfreds)")
        + tbl(
            tr(tc("Emne", fill=GREY), *(tc(str(one), fill=GREY) for one in range(1, 6))),
            *(tr(one, *[""] * 5) for one in more),
        )
        + p()
        + p("ALT I ALT", "b")
        + p("Hvor sandsynligt er det, at du er her om et år?")
        + p("Slet ikke sandsynligt  1   2   3   4   5   6   7   8   9   10  Meget sandsynligt")
        + p("Hvordan har den seneste måned været?")
        + p("☹   😐   ☺")
        + p("På en skala fra 0 til 10, hvor godt kender du afdelingens mål?")
        + p()
        + p("Hvor travlt har du?\t☐ 1  ☐ 2  ☐ 3  ☐ 4  ☐ 5")
        + p("Hvad er den vigtigste grund til dine svar?")
        + p() * 3
    )
    scale5 = {"scale": [1, 5]}
    return docx(body), truth(
        "scales", "Trivselsskema før MUS",
        part("Trivsel i hverdagen", *(ask(one, "scale", **scale5) for one in rows)),
        part("Rammer", *(ask(one, "scale", **scale5) for one in more), note("Hvor tilfreds er du med følgende? (1 = meget utilfreds, 5 = meget tilfreds)")),
        part(
            "Alt i alt",
            ask("Hvor sandsynligt er det, at du er her om et år?", "scale", scale=[1, 10]),
            ask("Hvordan har den seneste måned været?", "scale", scale=[1, 3]),
            ask("På en skala fra 0 til 10, hvor godt kender du afdelingens mål?", "scale", scale=[0, 10]),
            ask("Hvor travlt har du?", "scale", **scale5),
            "Hvad er den vigtigste grund til dine svar?",
        ),
        intro=("Sæt ét kryds i hver række.",),
    )  # fmt: skip


def old_fields() -> tuple[bytes, Truth]:
    """Legacy form fields (text, checkbox, drop-down), two label and value pairs in a row, the manager's part in a table."""
    body = (
        tbl(tr(tc("UDVIKLINGSSAMTALE 2026", span=4, fill=GREY)),
            tr("Navn", p(after=field()), "Stilling", p(after=field())),
            tr("Ansat siden", p(after=field()), "Leder", p(after=field())))
        + p()
        + tbl(tr(tc("1. Siden sidst", span=2, fill=GREY)),
              tr("Hvad er du mest stolt af?", p(after=field())),
              tr("Hvad nåede du ikke?", p(after=field())),
              tr("Er aftalerne fra sidst holdt?", p(after=old_tick("Ja") + old_tick("Nej") + old_tick("Delvist"))),
              tr(tc("2. Arbejdsvilkår", span=2, fill=GREY)),
              tr("Hvor mange timer arbejder du om ugen?", p(after=old_list("Under 30", "30-37", "Over 37"))),
              tr("Hvilke hjælpemidler mangler du? (sæt gerne flere kryds)", p(after=old_tick("Skærm") + old_tick("Stol") + old_tick("Headset"))),
              tr("Bemærkninger til din arbejdsplads", p(after=field())),
              tr(tc("3. Fremad", span=2, fill=GREY)),
              tr("Ønsker til nye opgaver", p(after=field())),
              tr("Hvornår er du klar til mere ansvar?", p(after=field('<w:textInput><w:type w:val="date"/></w:textInput>'))),
              tr(tc("4. Lederens vurdering", span=2, fill=GREY)),
              tr("Hvordan vurderer du medarbejderens indsats?", p(after=field())),
              tr("Indstilling til lønforhandling", p(after=field())))
        + p()
        + tbl(tr("Dato", "Medarbejderens underskrift", "Lederens underskrift"), tr("", "", ""))
    )  # fmt: skip
    return docx(body), truth(
        "old-fields", "Udviklingssamtale 2026",
        fields("Navn", "Stilling", "Ansat siden", "Leder"),
        part("Siden sidst", "Hvad er du mest stolt af?", "Hvad nåede du ikke?", ask("Er aftalerne fra sidst holdt?", "choice", options=["Ja", "Nej", "Delvist"])),
        part("Arbejdsvilkår", ask("Hvor mange timer arbejder du om ugen?", "choice", options=["Under 30", "30-37", "Over 37"]),
             ask("Hvilke hjælpemidler mangler du? (sæt gerne flere kryds)", "multi", options=["Skærm", "Stol", "Headset"]), "Bemærkninger til din arbejdsplads"),
        part("Fremad", "Ønsker til nye opgaver", ask("Hvornår er du klar til mere ansvar?", "date", accept_types=["date", "short"])),
        nots=("Lederens vurdering", "Hvordan vurderer du medarbejderens indsats?", "Indstilling til lønforhandling", "Medarbejderens underskrift", "Lederens underskrift"),
    )  # fmt: skip


def boxes_and_changes() -> tuple[bytes, Truth]:
    """Text boxes, tracked changes, hidden text, comments, a footnote and a table of contents."""
    note_sign = '<w:r><w:footnoteReference w:id="1"/></w:r>'
    contents = (
        '<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> TOC \\o </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>'
        + run("Dit job\t1") + "</w:p><w:p>" + run("Dit team\t2") + '<w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>'
    )  # fmt: skip
    body = (
        title("Samtaleark")
        + contents
        + p("Arket er dit eget. Ingen andre læser det.")
        + p("Dit job", "u14")
        + box(p("Godt råd: Tag en kollega med på råd, før du skriver. Hvem kender dit arbejde bedst?"))
        + p("Hvad fylder mest i dit job?", after=note_sign) + p() * 2
        + p(after=f'<w:ins w:id="1" w:author="x">{run("Hvad savner du i dit job?")}</w:ins>') + p() * 2
        + p(after='<w:del w:id="2" w:author="x"><w:r><w:delText>Hvad tjener du?</w:delText></w:r></w:del>')
        + p("Hvad ville du gøre, hvis du selv bestemte?") + p() * 2
        + p("Skjult: Er medarbejderen indstillet til afsked?", "v")
        + p("Dit team", "u14")
        + p("Hvem lærer du mest af?") + p() * 2
        + p("Stemningen, når der er travlt") + p() * 2
        + p("Beskriv et godt møde, du var til") + p() * 2
        + box(p("Hvad vil du helst tale om til samtalen?") + p())
        + p("Tak fordi du forberedte dig.")
    )  # fmt: skip
    return docx(body, header="Firma A/S", notes="Tænk på de sidste tolv måneder.", comments="Skal det spørgsmål med?"), truth(
        "boxes-and-changes", "Samtaleark",
        part("Dit job", "Hvad fylder mest i dit job?", "Hvad savner du i dit job?", "Hvad ville du gøre, hvis du selv bestemte?"),
        part("Dit team", "Hvem lærer du mest af?", "Stemningen, når der er travlt", "Beskriv et godt møde, du var til", "Hvad vil du helst tale om til samtalen?"),
        intro=("Arket er dit eget. Ingen andre læser det.",),
        nots=("Godt råd: Tag en kollega med på råd, før du skriver. Hvem kender dit arbejde bedst?", "Hvad tjener du?",
              "Skjult: Er medarbejderen indstillet til afsked?", "Skal det spørgsmål med?", "Tænk på de sidste tolv måneder.", "Tak fordi du forberedte dig."),
    )  # fmt: skip


def note_columns() -> tuple[bytes, Truth]:
    """A table of questions with a column for your own notes and one for the manager's, and headings in merged rows."""
    body = (
        p("MUS-SAMTALESKEMA", "b20")
        + p("Medarbejder: \tLeder: \tDato:")
        + tbl(
            tr(tc("Spørgsmål", fill=GREY), tc("Mine noter", fill=GREY), tc("Lederens noter", fill=GREY)),
            tr(tc("Arbejdsglæde", span=3, fill="BDD6EE")),
            tr("Hvornår går du glad hjem?", "", ""),
            tr("Hvornår går du træt hjem?", "", ""),
            tr(tc("Faglighed", span=3, fill="BDD6EE")),
            tr("Hvad er du god til?", "", ""),
            tr("Fag, som du gerne vil dykke ned i", "", ""),
            tr(p("Hvordan deler du viden?") + p("• skriftligt") + p("• på møder"), "", ""),
        )
        + p("Vejledning til lederen", "b14")
        + ps(
            "Begynd med det positive.",
            "Hvordan sikrer du, at medarbejderen føler sig hørt?",
            "Hvad gør du, hvis I ikke bliver enige?",
        )
    )
    return docx(body), truth(
        "note-columns", "MUS-samtaleskema",
        fields("Medarbejder", "Leder", "Dato"),
        part("Arbejdsglæde", "Hvornår går du glad hjem?", "Hvornår går du træt hjem?"),
        part("Faglighed", "Hvad er du god til?", "Fag, som du gerne vil dykke ned i", "Hvordan deler du viden?"),
        nots=("Spørgsmål", "Mine noter", "Lederens noter", "Vejledning til lederen", "Begynd med det positive.",
              "Hvordan sikrer du, at medarbejderen føler sig hørt?", "Hvad gør du, hvis I ikke bliver enige?"),
    )  # fmt: skip


def english_parts() -> tuple[bytes, Truth]:
    """An English form with parts above its sections, statements to agree with, and a manager's part."""
    agree = ("Strongly disagree", "Disagree", "Neutral", "Agree", "Strongly agree")
    states = ("I know what is expected of me", "I get useful feedback", "My workload is reasonable")
    body = (
        title("Annual Development Review")
        + p("Please complete this form before your meeting and bring it with you. What is it for? It helps you and your manager to plan the year.")
        + tbl(tr("Employee name", "", "Job title", ""), tr("Manager", "", "Review date", ""))
        + h1("Part A: To be completed by the employee")
        + h2("1. Looking back")
        + p("1.1 What are you most proud of this year?") + p(after=control()) + p("1.2 Describe a situation that did not go as planned.") + p(after=control())
        + h2("2. Your working day")
        + tbl(tr("Statement", *agree), *(tr(one, *["□"] * 5) for one in states))
        + p("2.1 Which tools or systems slow you down?") + p(after=control())
        + p("2.2 Do you work from home?") + p(after=tick("Never") + tick("Sometimes") + tick("Most days"))
        + h2("3. Looking ahead")
        + p("3.1 Skills you would like to build") + p(after=control())
        + p("3.2 When would you like to start?") + p(after=control("<w:date/>", "Click or tap to enter a date."))
        + tbl(tr("Goal", "Activities", "Support needed", "Deadline"), *[tr("", "", "", "")] * 3)
        + h1("Part B: To be completed by the manager")
        + h2("4. Assessment")
        + p("4.1 How well did the employee reach the goals?") + p(after=control()) + p("4.2 What is your recommendation?") + p(after=control())
        + h1("Signatures")
        + tbl(tr("Employee signature", "", "Date", ""), tr("Manager signature", "", "Date", ""))
        + p("For HR use only: received ____ filed ____")
    )  # fmt: skip
    return docx(body), truth(
        "english-parts", "Annual Development Review",
        fields("Employee name", "Job title", "Manager", "Review date"),
        part("Looking back", "What are you most proud of this year?", "Describe a situation that did not go as planned."),
        part("Your working day", *(ask(one, "scale", scale=[1, 5]) for one in states), "Which tools or systems slow you down?",
             ask("Do you work from home?", "choice", options=["Never", "Sometimes", "Most days"])),
        part("Looking ahead", "Skills you would like to build", ask("When would you like to start?", "date", accept_types=["date", "short"]),
             *(ask(one, "text", accept_types=["text", "short", "date"]) for one in ("Goal", "Activities", "Support needed", "Deadline"))),
        nots=("How well did the employee reach the goals?", "What is your recommendation?", "Employee signature", "Manager signature", "For HR use only", "received", "filed"),
        intro=("Please complete this form before your meeting and bring it with you. What is it for? It helps you and your manager to plan the year.",),
    )  # fmt: skip


def two_languages() -> tuple[bytes, Truth]:
    """Danish with the English in italics below it, and after a slash in headings and fields."""
    asked = [
        ("Opgaver / Tasks", [("Hvilke opgaver giver dig energi?", "Which tasks give you energy?"), ("Hvilke opgaver kunne undværes?", "Which tasks could be dropped?")]),
        ("Samarbejde / Cooperation", [("Hvordan fungerer samarbejdet på tværs?", "How does cooperation across teams work?"), ("Beskriv din leders støtte", "Describe the support from your manager")]),
        ("Udvikling / Development", [("Hvad vil du gerne lære?", "What would you like to learn?"), ("Hvad skal der til, for at du bliver her?", "What would make you stay?")]),
    ]  # fmt: skip
    body = (
        title("Udviklingssamtale / Development talk")
        + p("Udfyld på det sprog, du helst vil.")
        + p("Fill in in the language you prefer.", "i")
    )
    body += tbl(tr("Navn / Name", ""), tr("Dato / Date", ""))
    for name, pairs in asked:
        body += p(name, "b14") + "".join(p(danish) + p(english, "i") + p() * 3 for danish, english in pairs)
    return docx(body), truth(
        "two-languages", "Udviklingssamtale / Development talk",
        fields("Navn", "Dato"),
        *(part(name.split(" / ")[0], *(ask(danish, also=[english, f"{danish} {english}"]) for danish, english in pairs)) for name, pairs in asked),
        intro=("Udfyld på det sprog, du helst vil.",), nots=("Fill in in the language you prefer.",),
    )  # fmt: skip


def long_form() -> tuple[bytes, Truth]:
    """A hundred and forty questions in fourteen sections, numbered from 1.1, some of them without a question mark."""
    shapes = ("Hvordan oplever du {}?", "Hvad kan gøres bedre ved {}?", "Beskriv {} i det seneste år", "Hvem hjælper dig med {}?", "Ønsker til {}",
              "Hvor ofte tænker du på {}?", "Hvad ville du savne ved {}?", "Giv et eksempel på {}", "Hvilke forslag har du til {}?", "Hvad har du lært af {}?")  # fmt: skip
    topics = (
        "opgaverne",
        "rammerne",
        "kollegerne",
        "møderne",
        "lederen",
        "kunderne",
        "tempoet",
        "lokalerne",
        "vagterne",
        "systemerne",
        "målene",
        "kurserne",
        "ansvaret",
        "fremtiden",
    )
    body, sections = title("Det store skema"), []
    for number, topic in enumerate(topics, 1):
        asked = [shape.format(topic) for shape in shapes]
        body += h1(f"{number}. Om {topic}") + "".join(
            p(f"{number}.{at} {one}") + p(DOTS) for at, one in enumerate(asked, 1)
        )
        sections.append(part(f"Om {topic}", *asked))
    return docx(body), truth("long", "Det store skema", *sections)


def side_by_side() -> tuple[bytes, Truth]:
    """Three themes side by side, an agenda with times, a nested table and a plan with empty rows."""
    inner = tbl(tr("Hvad skal der til?", ""), tr("Hvem kan hjælpe?", ""))
    body = (
        title("Dagsorden for udviklingssamtalen")
        + tbl(
            tr("Tid", "Punkt"),
            tr("10.00-10.10", p("Velkomst", "b") + p("Hvad forventer du af samtalen?")),
            tr("10.10-10.40", p("Året der gik", "b") + p("Hvad lykkedes?") + p("Hvad gik i stå, og hvorfor?")),
            tr("10.40-10.50", "Kaffepause"),
            tr(
                "10.50-11.20",
                p("Året der kommer", "b") + p("Hvad glæder du dig til?") + p("Bekymringer, som du vil tale om"),
            ),
        )
        + p()
        + h1("Tre temaer")
        + tbl(
            tr(tc("Krav", fill=GREY), tc("Indflydelse", fill=GREY), tc("Støtte", fill=GREY)),
            tr(
                p("Er der balance mellem krav og tid?") + p("Hvilke krav er uklare?"),
                p("Hvor har du indflydelse?") + p("Hvor savner du den?"),
                p("Hvem støtter dig?") + p("Hvordan vil du helst støttes?"),
            ),
            tr("", "", ""),
        )
        + h1("Det vigtigste")
        + tbl(tr(p("Hvad er din vigtigste udfordring lige nu?") + inner))
        + h1("Udviklingsplan")
        + tbl(tr("Mål", "Aktivitet", "Hvem", "Hvornår"), *[tr("", "", "", "")] * 4)
    )
    return docx(body), truth(
        "side-by-side", "Dagsorden for udviklingssamtalen",
        part("Velkomst", "Hvad forventer du af samtalen?"),
        part("Året der gik", "Hvad lykkedes?", "Hvad gik i stå, og hvorfor?"),
        part("Året der kommer", "Hvad glæder du dig til?", "Bekymringer, som du vil tale om"),
        part("Krav", "Er der balance mellem krav og tid?", "Hvilke krav er uklare?"),
        part("Indflydelse", "Hvor har du indflydelse?", "Hvor savner du den?"),
        part("Støtte", "Hvem støtter dig?", "Hvordan vil du helst støttes?"),
        part("Det vigtigste", ask("Hvad er din vigtigste udfordring lige nu?"), "Hvad skal der til?", "Hvem kan hjælpe?"),
        part("Udviklingsplan", *(ask(one, accept_types=["text", "short", "date"]) for one in ("Mål", "Aktivitet", "Hvem", "Hvornår")), repeat=True),
        nots=("10.00-10.10", "Kaffepause", "Tid", "Punkt"),
    )  # fmt: skip


def competences() -> tuple[bytes, Truth]:
    """A skills matrix in groups with drop-downs for levels, and a plan with numbered rows."""
    level = p(after=control(listed("1", "2", "3", "4"), "Vælg et element."))
    groups = {"Faglige": ("Regnskab", "Moms og skat", "Årsafslutning"), "Personlige": ("Overblik", "At sige fra")}
    rows = "".join(
        tr(tc(name, span=4, fill=GREY)) + "".join(tr(one, level, level, "") for one in names)
        for name, names in groups.items()
    )
    body = (
        h1("Kompetenceprofil")
        + p(f"Medarbejder: {LINE}")
        + p("1 = kender til, 2 = kan med hjælp, 3 = kan selv, 4 = kan lære fra mig")
        + tbl(
            tr(
                tc("Kompetence", fill=GREY),
                tc("Niveau nu", fill=GREY),
                tc("Ønsket niveau", fill=GREY),
                tc("Kommentar", fill=GREY),
            ),
            rows,
        )
        + h2("Handlingsplan")
        + tbl(
            tr("Nr.", "Udviklingsmål", "Indsats", "Ansvarlig", "Frist"),
            *(tr(f"{one}.", "", "", "", "") for one in range(1, 4)),
        )
        + h2("Afrunding")
        + ps("Hvilken kompetence vil gavne afdelingen mest?", "Hvad har du mod på at undervise andre i?", room=3)
    )
    return docx(body), truth(
        "competences", "Kompetenceprofil",
        fields("Medarbejder"),
        *(part(name, *(ask(one, "scale", scale=[1, 4]) for one in names)) for name, names in groups.items()),
        part("Handlingsplan", *(ask(one, accept_types=["text", "short", "date"]) for one in ("Udviklingsmål", "Indsats", "Ansvarlig", "Frist")), repeat=True),
        part("Afrunding", "Hvilken kompetence vil gavne afdelingen mest?", "Hvad har du mod på at undervise andre i?"),
        intro=("1 = kender til, 2 = kan med hjælp, 3 = kan selv, 4 = kan lære fra mig",),
    )  # fmt: skip


def choices() -> tuple[bytes, Truth]:
    """Checkboxes after a tab, on the next line, one per line, in two columns, and with an “other” to write in."""
    body = (
        p("Spørgeskema før MUS", "b16")
        + p()
        + p("A. Baggrund", "b12")
        + p("1. Har du haft MUS før?\t☐ Ja\t☐ Nej")
        + p("2. Hvor længe har du været ansat?") + p("□ Under 1 år   □ 1-5 år   □ Over 5 år")
        + p("3. Hvilke emner vil du tale om?") + p("[ ] Løn") + p("[ ] Opgaver") + p("[ ] Samarbejde") + p("[ ] Andet: ……………………")
        + p("B. Ønsker", "b12")
        + p("4. Hvilke former for læring foretrækker du? (sæt gerne flere kryds)")
        + tbl(tr("☐ Kursus", "☐ Sidemandsoplæring"), tr("☐ Bøger", "☐ Netværk"), lines=False)
        + p("5. Ønsker du en ny samtale om et halvt år?") + p(after=tick("Ja") + tick("Nej") + tick("Ved ikke"))
        + p(f"Begrundelse: {DOTS}")
        + p("6. Øvrige ønsker:") + p(DOTS)
    )  # fmt: skip
    return docx(body), truth(
        "choices", "Spørgeskema før MUS",
        part("Baggrund", ask("Har du haft MUS før?", "choice", options=["Ja", "Nej"]),
             ask("Hvor længe har du været ansat?", "choice", options=["Under 1 år", "1-5 år", "Over 5 år"]),
             ask("Hvilke emner vil du tale om?", "multi", options=["Løn", "Opgaver", "Samarbejde", "Andet"])),
        part("Ønsker", ask("Hvilke former for læring foretrækker du? (sæt gerne flere kryds)", "multi", options=["Kursus", "Sidemandsoplæring", "Bøger", "Netværk"]),
             ask("Ønsker du en ny samtale om et halvt år?", "choice", options=["Ja", "Nej", "Ved ikke"], probes=["Begrundelse"]), "Øvrige ønsker"),
    )  # fmt: skip


def bare() -> tuple[bytes, Truth]:
    """Nothing but paragraphs: no headings, no numbers, no space for answers."""
    body = p("Inspiration til din forberedelse", "b") + ps(
        "Hvad er formålet? Formålet er, at du og din leder får talt om det, der er vigtigt for dig.",
        "Læs spørgsmålene igennem, og vælg dem, der giver mening.",
        "Hvad har været det bedste ved året?",
        "Hvad har været det sværeste ved året?",
        "Beskriv, hvordan du har det med dine kolleger",
        "Dine styrker og svagheder",
        "Hvilke opgaver vil du gerne have flere af?",
        "Hvad kan din leder gøre for dig?",
        "Hvordan ser en god arbejdsdag ud for dig?",
        "Har du spørgsmål til skemaet? Kontakt HR.",
    )
    return docx(body), truth(
        "bare", "Inspiration til din forberedelse",
        part("", "Hvad har været det bedste ved året?", "Hvad har været det sværeste ved året?", "Beskriv, hvordan du har det med dine kolleger",
             "Dine styrker og svagheder", "Hvilke opgaver vil du gerne have flere af?", "Hvad kan din leder gøre for dig?", "Hvordan ser en god arbejdsdag ud for dig?"),
        nots=("Har du spørgsmål til skemaet? Kontakt HR.", "Læs spørgsmålene igennem, og vælg dem, der giver mening."),
        intro=("Hvad er formålet? Formålet er, at du og din leder får talt om det, der er vigtigt for dig.",),
    )  # fmt: skip


def themes() -> tuple[bytes, Truth]:
    """Themes in colour, typed bullets after a tab, dashes below questions, and a manager's part in between."""
    body = (
        p("Samtaleguide", "bc24")
        + p("Tema 1: Dit arbejde", "c14")
        + p("\t•\tHvordan går det med dine opgaver?")
        + p("\t•\tHvad motiverer dig?")
        + p("\t•\tTidsfrister, som presser dig")
        + p("Til lederen: Hvordan vil du følge op på svarene?", "i")
        + p("Tema 2: Dine relationer", "c14")
        + p("\t•\tHvordan er samarbejdet med:")
        + p("\t\t- kollegerne i teamet?") + p("\t\t- brugerne og de pårørende?")
        + p("\t•\tHvornår har du sidst fået ros?")
        + p("Tema 3: Din udvikling", "c14")
        + p("Tænk både på fag og person.")
        + p("\t•\tHvad vil du kunne om et år?")
        + p("\t•\tFortæl om et kursus, du har hørt om")
    )  # fmt: skip
    return docx(body), truth(
        "themes", "Samtaleguide",
        part("Tema 1: Dit arbejde", "Hvordan går det med dine opgaver?", "Hvad motiverer dig?", "Tidsfrister, som presser dig"),
        part("Tema 2: Dine relationer", ask("Hvordan er samarbejdet med:", probes=["kollegerne i teamet?", "brugerne og de pårørende?"]), "Hvornår har du sidst fået ros?"),
        part("Tema 3: Din udvikling", "Hvad vil du kunne om et år?", "Fortæl om et kursus, du har hørt om"),
        nots=("Til lederen: Hvordan vil du følge op på svarene?", "Tænk både på fag og person."),
    )  # fmt: skip


def question_headings() -> tuple[bytes, Truth]:
    """Headings that are the questions, with blocks to fill in below, in sections that have headings too."""
    body = (
        title("Min samtale")
        + h1("Hverdagen")
        + h2("Hvordan har du det på arbejdet?") + block_control()
        + h2("Hvad tænker du på, når du kører hjem?") + block_control()
        + h2("Din arbejdstid") + block_control()
        + h1("Næste skridt")
        + h2("Hvad skal være anderledes om et år?") + block_control()
        + h2("Hvilken støtte har du brug for?") + p("Støtte kan være tid, penge eller sparring.", "i") + block_control()
    )  # fmt: skip
    return docx(body, template="https://files.example/mus.dotx"), truth(
        "question-headings", "Min samtale",
        part("Hverdagen", "Hvordan har du det på arbejdet?", "Hvad tænker du på, når du kører hjem?", "Din arbejdstid"),
        part("Næste skridt", "Hvad skal være anderledes om et år?", "Hvilken støtte har du brug for?"),
        nots=("Støtte kan være tid, penge eller sparring.",),
    )  # fmt: skip


def answer_cells() -> tuple[bytes, Truth]:
    """Question and answer in one cell, bold questions that look like the bold headings, and a closing greeting."""

    def cell(text: str) -> str:
        return tr(p(text, "b") + p("Svar:") + p() * 2)

    body = (
        p("Din udviklingssamtale", "b20")
        + p("Før samtalen", "b")
        + tbl(cell("Hvad har du fået ros for?"), cell("Hvad ville du ønske, at andre vidste om dit job?"))
        + p("Efter samtalen", "b")
        + tbl(cell("Hvad er du gladest for at have fået sagt?"), cell("Aftaler, som jeg vil huske"))
        + p("Venlig hilsen") + p("HR-afdelingen")
    )  # fmt: skip
    return docx(body), truth(
        "answer-cells", "Din udviklingssamtale",
        part("Før samtalen", "Hvad har du fået ros for?", "Hvad ville du ønske, at andre vidste om dit job?"),
        part("Efter samtalen", "Hvad er du gladest for at have fået sagt?", "Aftaler, som jeg vil huske"),
        nots=("Svar", "Venlig hilsen", "HR-afdelingen"),
    )  # fmt: skip


MADE = (
    word_lists, scales, old_fields, boxes_and_changes, note_columns, english_parts, two_languages, long_form, side_by_side,
    competences, choices, bare, themes, question_headings, answer_cells,
)  # fmt: skip
