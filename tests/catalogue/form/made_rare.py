"""Forms with what is rare: steps in capitals, controls around cells, scales in a row of cells, both languages on a line."""

from __future__ import annotations

from typing import Final

from catalogue.form.docx_maker import DOTS, LINE, control, docx, h1, h2, listed, p, ps, run, tbl, tc, tick, title, tr
from catalogue.form.made_forms import GREY, Truth, ask, fields, part, truth
from catalogue.form.made_more import LOOSE


def first() -> tuple[bytes, Truth]:
    """First-person labels with help in the next cell, and who fills in what below each heading."""
    body = (
        p("FORBEREDELSESSKEMA", "bc16")
        + p("Medarbejderens forberedelse til MUS", "14")
        + p("Navn: ")
        + p("Dato for MUS: ")
        + p("Siden sidst", "bc13")
        + p("Udfyldes af medarbejderen", "i9")
        + tbl(
            tr("Mine vigtigste resultater", p("Beskriv kort", "i")),
            tr("Det har jeg lært", p("Fx kurser, nye opgaver, nye kolleger", "i")),
            tr("Det lykkedes ikke", ""),
        )
        + p("Lige nu", "bc13")
        + p("Udfyldes af medarbejderen", "i9")
        + tbl(
            tr("Hvad fylder mest for mig?", ""),
            tr("Hvad er jeg god til? Hvad får jeg ros for?", ""),
            tr("Hvad har jeg brug for fra min leder?", ""),
        )
        + p("Fremover", "bc13")
        + tbl(tr("Mine mål for næste år", ""), tr("Andre emner, jeg gerne vil drøfte", ""))
        + p("Dato/underskrift medarbejder: ____________________")
        + p("Dato/underskrift leder: ____________________")
    )
    return docx(body), truth(
        "first",
        "FORBEREDELSESSKEMA",
        fields("Navn", "Dato for MUS"),
        part("Siden sidst", "Mine vigtigste resultater", "Det har jeg lært", "Det lykkedes ikke"),
        part(
            "Lige nu",
            "Hvad fylder mest for mig?",
            "Hvad er jeg god til? Hvad får jeg ros for?",
            "Hvad har jeg brug for fra min leder?",
        ),
        part("Fremover", "Mine mål for næste år", "Andre emner, jeg gerne vil drøfte"),
        nots=("Udfyldes af medarbejderen", "Beskriv kort", "Dato/underskrift medarbejder"),
    )


def overvej() -> tuple[bytes, Truth]:
    """Themes with bulleted questions in a column whose heading does not say so."""

    def cell(*q: str) -> str:
        return "".join(p(t, num=2) for t in q)

    body = title("Inspirationsark") + tbl(
        tr(tc("Tema", fill=GREY), tc("Overvej følgende", fill=GREY), tc("Dine noter", fill=GREY)),
        tr(p("Opgaver", "b"), cell("Hvad lykkes?", "Hvad er svært?"), ""),
        tr(p("Trivsel", "b"), cell("Hvordan har du det?", "Hvem går du til, når det er svært?"), ""),
        tr(p("Mål", "b"), cell("Hvad vil du nå?"), ""),
    )
    return docx(body), truth(
        "overvej",
        "Inspirationsark",
        part("Opgaver", "Hvad lykkes?", "Hvad er svært?"),
        part("Trivsel", "Hvordan har du det?", "Hvem går du til, når det er svært?"),
        part("Mål", "Hvad vil du nå?"),
        nots=("Tema", "Overvej følgende", "Dine noter"),
    )


def two() -> tuple[bytes, Truth]:
    """A column each for the employee's and the manager's comments, with numbered headings in between."""
    body = title("MUS-dialogskema") + tbl(
        tr("", "Medarbejderens bemærkninger", "Lederens bemærkninger"),
        tr(tc(p("1. Arbejdsopgaver", "b"), span=3, fill=GREY)),
        tr("Er opgaverne de rigtige?", "", ""),
        tr("Er mængden passende?", "", ""),
        tr(tc(p("2. Kompetencer", "b"), span=3, fill=GREY)),
        tr("Hvilke kompetencer skal styrkes?", "", ""),
        tr(tc(p("3. Aftaler", "b"), span=3, fill=GREY)),
        tr("Hvad aftaler vi?", "", ""),
    )
    return docx(body), truth(
        "two",
        "MUS-dialogskema",
        part("Arbejdsopgaver", "Er opgaverne de rigtige?", "Er mængden passende?"),
        part("Kompetencer", "Hvilke kompetencer skal styrkes?"),
        part("Aftaler", "Hvad aftaler vi?"),
    )


def intros() -> tuple[bytes, Truth]:
    """Text in italics below each merged heading."""

    def row(t: str) -> str:
        return tr(tc(p(t, "b"), span=2, fill="DDEBF7"))

    def words(t: str) -> str:
        return tr(tc(p(t, "i"), span=2))

    body = title("Udviklingssamtale") + tbl(
        row("Trivsel"),
        words("Her kan du skrive om, hvordan du har det i hverdagen."),
        tr("Hvordan går det?", ""),
        tr("Hvad savner du?", ""),
        row("Opgaver"),
        words("Tænk over både drift og udvikling."),
        tr("Hvad fylder?", ""),
        tr("Nye opgaver", ""),
    )
    return docx(body), truth(
        "intros",
        "Udviklingssamtale",
        part("Trivsel", "Hvordan går det?", "Hvad savner du?"),
        part("Opgaver", "Hvad fylder?", "Nye opgaver"),
        nots=("Her kan du skrive om, hvordan du har det i hverdagen.", "Tænk over både drift og udvikling."),
    )


def score() -> tuple[bytes, Truth]:
    """A score, a reason, checkboxes in a row of cells, and a date to write."""
    body = (
        title("Samtaleark")
        + h1("Arbejdsglæde")
        + p("Hvor glad er du for dit arbejde?", "b")
        + p("Score:  1   2   3   4   5   6   7   8   9   10")
        + p("Begrund dit svar:")
        + p() * 3
        + p("Hvor meget støtte får du?", "b")
        + tbl(tr("Meget lidt ☐", "Lidt ☐", "Noget ☐", "Meget ☐"))
        + p()
        + h1("Udvikling")
        + p("Hvilke former for udvikling ønsker du?", "b")
        + p("☐ Kursus\n☐ Ny opgave\n☐ Mentor\n☐ Andet: ________")
        + p("Hvornår vil du begynde?", "b")
        + p("Dato: ____________")
    )
    return docx(body), truth(
        "score",
        "Samtaleark",
        part(
            "Arbejdsglæde",
            ask("Hvor glad er du for dit arbejde?", "scale", scale=[1, 10], probes=["Begrund dit svar:"]),
            ask("Hvor meget støtte får du?", "choice", options=["Meget lidt", "Lidt", "Noget", "Meget"]),
        ),
        part(
            "Udvikling",
            ask("Hvilke former for udvikling ønsker du?", "multi", options=["Kursus", "Ny opgave", "Mentor", "Andet"]),
            ask("Hvornår vil du begynde?", accept_types=LOOSE),
        ),
    )


def h3() -> tuple[bytes, Truth]:
    """Headings that are the questions, with hardly any space for answers."""
    body = (
        title("Forberedelse")
        + p("Brug en time på at læse spørgsmålene.")
        + h1("1. Arbejdet")
        + p("Hvad er det bedste ved dit arbejde?", style="Overskrift2")
        + p()
        + p("Hvad er det værste ved dit arbejde?", style="Overskrift2")
        + p()
        + h1("2. Fremtiden")
        + p("Drømme", style="Overskrift2")
        + p()
        + p("Hvad skal vi aftale?", style="Overskrift2")
        + p()
    )
    return docx(body), truth(
        "h3",
        "Forberedelse",
        part("Arbejdet", "Hvad er det bedste ved dit arbejde?", "Hvad er det værste ved dit arbejde?"),
        part("Fremtiden", "Drømme", "Hvad skal vi aftale?"),
        intro=("Brug en time på at læse spørgsmålene.",),
    )


def en2() -> tuple[bytes, Truth]:
    """English parts with letters, and a scale explained below its table."""
    body = (
        p("Self-assessment", "b20")
        + p("Instructions: Answer honestly. Your manager will see your answers.")
        + p("Name:\t\tDate:")
        + p("A. Performance", "bu")
        + p("A1. What are your three greatest achievements?")
        + p(LINE) * 3
        + p("A2. Where did you fall short?")
        + p(LINE) * 3
        + p("B. Behaviours", "bu")
        + tbl(
            tr("Behaviour", "1", "2", "3", "4", "5"),
            *(tr(t, *["○"] * 5) for t in ("Listens to others", "Delivers on time", "Shares credit")),
        )
        + p("1 = rarely, 5 = always", "i9")
        + p("C. Growth", "bu")
        + p("C1. Tell us about your career goals")
        + p(LINE) * 2
        + p("C2. Training you would like")
        + p(LINE) * 2
        + p("C3. Would you consider another location?  Yes / No")
        + p("For managers: What will you do to support the employee?", "i")
        + p("Thank you for completing this form.")
    )
    return docx(body), truth(
        "en2",
        "Self-assessment",
        fields("Name", "Date"),
        part("Performance", "What are your three greatest achievements?", "Where did you fall short?"),
        part(
            "Behaviours",
            *(ask(t, "scale", scale=[1, 5]) for t in ("Listens to others", "Delivers on time", "Shares credit")),
        ),
        part(
            "Growth",
            "Tell us about your career goals",
            "Training you would like",
            ask("Would you consider another location?", "choice", options=["Yes", "No"]),
        ),
        nots=(
            "For managers: What will you do to support the employee?",
            "Thank you for completing this form.",
            "1 = rarely, 5 = always",
        ),
        intro=("Instructions: Answer honestly. Your manager will see your answers.",),
    )


def plain_head() -> tuple[bytes, Truth]:
    """Plain words above questions with dashes."""
    body = (
        p("Spørgsmål til MUS", "b16")
        + p("Trivsel")
        + ps("- Hvordan trives du?", "- Hvad påvirker din trivsel?")
        + p("Opgaver")
        + ps("- Hvilke opgaver er du glad for?", "- Hvilke opgaver vil du slippe for?")
        + p("Ledelse")
        + ps("- Hvordan oplever du din leder?", "- Hvad vil du have mere af fra din leder?")
        + p("Øvrigt")
        + ps("- Er der andet, du vil tale om?")
    )
    return docx(body), truth(
        "plain_head",
        "Spørgsmål til MUS",
        part("Trivsel", "Hvordan trives du?", "Hvad påvirker din trivsel?"),
        part("Opgaver", "Hvilke opgaver er du glad for?", "Hvilke opgaver vil du slippe for?"),
        part("Ledelse", "Hvordan oplever du din leder?", "Hvad vil du have mere af fra din leder?"),
        part("Øvrigt", "Er der andet, du vil tale om?"),
    )


def label_plan() -> tuple[bytes, Truth]:
    """Agreements with labels instead of a table."""
    body = (
        title("Aftaleark")
        + p("Skriv de vigtigste aftaler.")
        + "".join(
            h2(f"Aftale {i}") + p("Hvad er aftalt: " + LINE) + p("Ansvarlig: " + LINE + " Frist: " + LINE)
            for i in (1, 2)
        )
        + h2("Opfølgning")
        + p("Hvornår følger I op?")
        + p(LINE)
    )
    return docx(body), truth(
        "label_plan",
        "Aftaleark",
        part("Aftale 1", "Hvad er aftalt", ask("Ansvarlig", accept_types=LOOSE), ask("Frist", accept_types=LOOSE)),
        part("Aftale 2", "Hvad er aftalt", ask("Ansvarlig", accept_types=LOOSE), ask("Frist", accept_types=LOOSE)),
        part("Opfølgning", ask("Hvornår følger I op?", accept_types=LOOSE)),
    )


def senior() -> tuple[bytes, Truth]:
    """A senior meeting, with lettered questions."""
    body = (
        p("Seniorsamtale – samtaleark", "b18")
        + p("Som senior har du ret til en samtale. Vil du vide mere? Se personalehåndbogen.")
        + p("1 Arbejdsliv", "b")
        + p("a. Hvordan ser du på dit arbejdsliv de næste år?")
        + p("b. Har du planer om at gå på pension?\t☐ Ja ☐ Nej ☐ Ved ikke")
        + p("c. Hvis ja, hvornår? ___________")
        + p("2 Vilkår", "b")
        + p("a. Ønsker til arbejdstid")
        + p("b. Ønsker til opgaver")
        + p("c. Er der noget i dit helbred, vi skal tage hensyn til?")
        + p("3 Viden", "b")
        + p("a. Hvilken viden har kun du?")
        + p("b. Hvem kan lære det af dig?")
    )
    return docx(body), truth(
        "senior",
        "Seniorsamtale – samtaleark",
        part(
            "Arbejdsliv",
            "Hvordan ser du på dit arbejdsliv de næste år?",
            ask("Har du planer om at gå på pension?", "choice", options=["Ja", "Nej", "Ved ikke"]),
            ask("Hvis ja, hvornår?", accept_types=LOOSE),
        ),
        part(
            "Vilkår",
            "Ønsker til arbejdstid",
            "Ønsker til opgaver",
            "Er der noget i dit helbred, vi skal tage hensyn til?",
        ),
        part("Viden", "Hvilken viden har kun du?", "Hvem kan lære det af dig?"),
        intro=("Som senior har du ret til en samtale. Vil du vide mere? Se personalehåndbogen.",),
    )


def twolang_slash() -> tuple[bytes, Truth]:
    """Both languages on one line."""
    sections = [
        (
            "Trivsel / Well-being",
            [("Hvordan har du det?", "How are you?"), ("Hvad giver dig energi?", "What gives you energy?")],
        ),
        (
            "Opgaver / Tasks",
            [
                ("Hvilke opgaver vil du have flere af?", "Which tasks would you like more of?"),
                ("Beskriv en god dag", "Describe a good day"),
            ],
        ),
    ]
    body = title("MUS / Development talk") + "".join(
        h1(h) + "".join(p(f"{a} / {b}") + p(DOTS) for a, b in qs) for h, qs in sections
    )
    return docx(body), truth(
        "twolang_slash",
        "MUS / Development talk",
        *(part(h.split(" / ")[0], *(ask(a, also=[b, f"{a} / {b}"]) for a, b in qs)) for h, qs in sections),
    )


def grid() -> tuple[bytes, Truth]:
    """Four fields, each with its heading and questions."""
    body = title("Samtalehjul") + tbl(
        tr(
            tc(p("Arbejdsopgaver", "b") + p("Hvad er gået godt?") + p("Hvad kan blive bedre?")),
            tc(p("Samarbejde", "b") + p("Hvordan er samarbejdet?") + p("Hvem savner du kontakt med?")),
        ),
        tr(
            tc(p("Udvikling", "b") + p("Hvad vil du lære?")),
            tc(p("Balance", "b") + p("Hvordan er balancen?") + p("Hvad dræner dig?")),
        ),
    )
    return docx(body), truth(
        "grid",
        "Samtalehjul",
        part("Arbejdsopgaver", "Hvad er gået godt?", "Hvad kan blive bedre?"),
        part("Samarbejde", "Hvordan er samarbejdet?", "Hvem savner du kontakt med?"),
        part("Udvikling", "Hvad vil du lære?"),
        part("Balance", "Hvordan er balancen?", "Hvad dræner dig?"),
    )


def _held_cell(kind: str = "<w:text/>") -> str:
    """Return a cell with a control around it."""
    return f"<w:sdt><w:sdtPr><w:showingPlcHdr/>{kind}</w:sdtPr><w:sdtContent><w:tc><w:tcPr/>{p('Klik eller tryk her for at skrive tekst.')}</w:tc></w:sdtContent></w:sdt>"


def controls() -> tuple[bytes, Truth]:
    """Content controls around cells, rows, sections and lists of checkboxes."""

    def row(t: str, k: str = "<w:text/>") -> str:
        return f"<w:tr>{tc(t)}{_held_cell(k)}</w:tr>"

    def rep(inner: str) -> str:
        return f'<w:sdt><w:sdtPr><w:id w:val="5"/></w:sdtPr><w:sdtContent>{inner}</w:sdtContent></w:sdt>'

    body = (
        title("Digitalt MUS-skema")
        + tbl(row("Navn"), row("Dato", "<w:date/>"))
        + rep(
            h1("Arbejdsliv")
            + tbl(
                rep(row("Hvad går godt?")),
                row("Hvad går mindre godt?"),
                row("Ønsker du en ny rolle?", listed("Ja", "Nej", "Måske")),
            )
        )
    )
    body += (
        h1("Behov")
        + p("Hvad har du brug for?")
        + f"<w:sdt><w:sdtPr/><w:sdtContent>{p(after=tick('Tid'))}{p(after=tick('Ro'))}{p(after=tick('Sparring'))}</w:sdtContent></w:sdt>"
        + p("Hvor vigtigt er det?")
        + p(after=control(listed("1", "2", "3", "4", "5")))
    )
    return docx(body), truth(
        "controls",
        "Digitalt MUS-skema",
        fields("Navn", "Dato"),
        part(
            "Arbejdsliv",
            "Hvad går godt?",
            "Hvad går mindre godt?",
            ask("Ønsker du en ny rolle?", "choice", options=["Ja", "Nej", "Måske"]),
        ),
        part(
            "Behov",
            ask("Hvad har du brug for?", "multi", options=["Tid", "Ro", "Sparring"]),
            ask("Hvor vigtigt er det?", "scale", scale=[1, 5]),
        ),
    )


def spm() -> tuple[bytes, Truth]:
    """Questions that are numbered “Question 1:” and so on."""
    body = (
        p("Skema til MUS", "b18")
        + p("Del A – Status", "b14")
        + p("Spørgsmål 1: Hvad er du tilfreds med?")
        + p(LINE)
        + p("Spørgsmål 2: Hvad er du utilfreds med?")
        + p(LINE)
        + p("Spørgsmål 3: Beskriv din største succes")
        + p(LINE)
        + p("Del B – Fremtid", "b14")
        + p("Spørgsmål 4: Hvad vil du opnå?")
        + p(LINE)
        + p("Spørgsmål 5: Hvem skal hjælpe dig?")
        + p(LINE)
    )
    return docx(body), truth(
        "spm",
        "Skema til MUS",
        part("Del A – Status", "Hvad er du tilfreds med?", "Hvad er du utilfreds med?", "Beskriv din største succes"),
        part("Del B – Fremtid", "Hvad vil du opnå?", "Hvem skal hjælpe dig?"),
    )


def label() -> tuple[bytes, Truth]:
    """A bold word before each question."""

    def with_label(name: str, t: str) -> str:
        return f"<w:p>{run(name, 'b')}{run(' ' + t)}</w:p>"

    body = (
        title("MUS-guide")
        + p("Guiden har fire emner.")
        + with_label("Opgaver:", "Hvilke opgaver giver dig mest?")
        + p() * 2
        + with_label("Trivsel:", "Hvordan har du det i teamet?")
        + p() * 2
        + with_label("Ledelse:", "Hvad ønsker du dig af din leder?")
        + p() * 2
        + with_label("Læring:", "Hvad vil du lære?")
        + p() * 2
    )
    return docx(body), truth(
        "label",
        "MUS-guide",
        part(
            "",
            ask("Opgaver: Hvilke opgaver giver dig mest?", also=["Hvilke opgaver giver dig mest?"]),
            ask("Trivsel: Hvordan har du det i teamet?", also=["Hvordan har du det i teamet?"]),
            ask("Ledelse: Hvad ønsker du dig af din leder?"),
            ask("Læring: Hvad vil du lære?"),
        ),
    )


def soft() -> tuple[bytes, Truth]:
    """Words with soft hyphens."""
    body = (
        title("Med\u00adarbejder\u00adsamtale")
        + h1("Samarbejds\u00adrelationer")
        + p("Hvordan er sam\u00adarbejdet med dine nær\u00admeste kolleger?")
        + p(DOTS)
        + p("Hvad kan for\u00adbedres?")
        + p(DOTS)
    )
    return docx(body), truth(
        "soft",
        "Medarbejdersamtale",
        part("Samarbejdsrelationer", "Hvordan er samarbejdet med dine nærmeste kolleger?", "Hvad kan forbedres?"),
    )


def faces() -> tuple[bytes, Truth]:
    """Smileys as the column headings of a table."""
    body = (
        title("Trivselstjek")
        + h1("Sådan har jeg det")
        + tbl(tr("", "☹", "😐", "☺"), *(tr(t, "", "", "") for t in ("Mine opgaver", "Mine kolleger", "Min leder")))
        + h1("Uddybning")
        + p("Hvad ligger bag dine smileyer?")
        + p() * 3
    )
    return docx(body), truth(
        "faces",
        "Trivselstjek",
        part(
            "Sådan har jeg det",
            *(ask(t, "scale", scale=[1, 3]) for t in ("Mine opgaver", "Mine kolleger", "Min leder")),
        ),
        part("Uddybning", "Hvad ligger bag dine smileyer?"),
    )


def lowhigh() -> tuple[bytes, Truth]:
    """Scales as one row of cells."""
    body = (
        title("Rate your year")
        + h1("Ratings")
        + p("How satisfied are you with your role?")
        + tbl(tr("Not at all", "1", "2", "3", "4", "5", "Very"), lines=True)
        + p("How likely are you to stay?")
        + tbl(tr(*[str(i) for i in range(11)]))
        + p("Not likely\t\t\tVery likely")
        + p("Overall, how do you rate your manager (1-7)?")
        + p(LINE)
        + h1("Words")
        + p("What would make next year better?")
        + p(LINE)
    )
    return docx(body), truth(
        "lowhigh",
        "Rate your year",
        part(
            "Ratings",
            ask("How satisfied are you with your role?", "scale", scale=[1, 5]),
            ask("How likely are you to stay?", "scale", scale=[0, 10]),
            ask("Overall, how do you rate your manager (1-7)?", "scale", scale=[1, 7]),
        ),
        part("Words", "What would make next year better?"),
    )


def prose() -> tuple[bytes, Truth]:
    """Headings with nothing but text below them, before the form and in it."""
    body = (
        p("MUS 2026 – vejledning og skema", "b18")
        + p("Formål", "b")
        + p("MUS skal styrke din udvikling og afdelingens resultater. Samtalen er fortrolig.")
        + p("Roller", "b")
        + p("Du forbereder dig ved at udfylde skemaet. Din leder forbereder sig ved at læse det.")
        + p("Har du spørgsmål til processen, kan du kontakte HR.")
        + p("Skema", "b")
        + ps(
            "Hvad har du brugt mest tid på?",
            "Hvad vil du bruge mere tid på?",
            "Forhold, der hæmmer dig i dit arbejde",
            room=2,
        )
        + p("Efter samtalen", "b")
        + p("Leder og medarbejder underskriver aftalen.")
        + ps("Hvad aftalte I?", room=2)
    )
    return docx(body), truth(
        "prose",
        "MUS 2026 – vejledning og skema",
        part(
            "Skema",
            "Hvad har du brugt mest tid på?",
            "Hvad vil du bruge mere tid på?",
            "Forhold, der hæmmer dig i dit arbejde",
        ),
        part("Efter samtalen", "Hvad aftalte I?"),
        nots=(
            "Har du spørgsmål til processen, kan du kontakte HR.",
            "Leder og medarbejder underskriver aftalen.",
            "MUS skal styrke din udvikling og afdelingens resultater. Samtalen er fortrolig.",
        ),
    )


def union() -> tuple[bytes, Truth]:
    """A guide with steps in capitals, and a tip phrased as a question."""
    body = (
        p("Forbered din MUS", "b26")
        + p("En guide til dig, der er medlem", "c14")
        + p(
            "Når du kender dine ønsker, er det lettere at få dem opfyldt. Hvornår har du sidst tænkt over, hvad du vil? Her får du hjælp."
        )
        + p("TRIN 1: KIG TILBAGE", "b14")
        + "".join(
            p(t, num=2)
            for t in ("Hvad har du opnået siden sidst?", "Hvad er du stolt af?", "Hvad kunne være gået bedre?")
        )
        + p("TRIN 2: KIG INDAD", "b14")
        + "".join(p(t, num=2) for t in ("Hvad motiverer dig?", "Dine tre største styrker", "Hvad dræner dig?"))
        + p("TRIN 3: KIG FREM", "b14")
        + "".join(p(t, num=2) for t in ("Hvor vil du hen?", "Hvad kræver det?"))
        + p("Tip: Tag en god ven med på råd. Hvad ser de i dig?", "i")
        + p("Læs mere på fagforeningens hjemmeside.")
    )
    return docx(body), truth(
        "union",
        "Forbered din MUS",
        part(
            "TRIN 1: KIG TILBAGE",
            "Hvad har du opnået siden sidst?",
            "Hvad er du stolt af?",
            "Hvad kunne være gået bedre?",
        ),
        part("TRIN 2: KIG INDAD", "Hvad motiverer dig?", "Dine tre største styrker", "Hvad dræner dig?"),
        part("TRIN 3: KIG FREM", "Hvor vil du hen?", "Hvad kræver det?"),
        nots=("Tip: Tag en god ven med på råd. Hvad ser de i dig?", "Læs mere på fagforeningens hjemmeside."),
        intro=(
            "Når du kender dine ønsker, er det lettere at få dem opfyldt. Hvornår har du sidst tænkt over, hvad du vil? Her får du hjælp.",
        ),
    )


def matrix3() -> tuple[bytes, Truth]:
    """A matrix with its explanation below it."""
    body = (
        h1("Kompetenceafklaring")
        + tbl(
            tr(
                tc(p("Kompetence", "b"), fill=GREY),
                tc(p("I dag", "b"), fill=GREY),
                tc(p("Om 1 år", "b"), fill=GREY),
                tc(p("Hvordan når jeg dertil?", "b"), fill=GREY),
            ),
            *(tr(t, "", "", "") for t in ("Projektledelse", "Kommunikation", "Økonomistyring")),
        )
        + p("Brug skalaen 1-5, hvor 5 er højest.")
        + h2("Prioritering")
        + p("Hvilke to kompetencer er vigtigst?")
        + p(LINE)
        + p("Hvorfor?")
        + p(LINE)
    )
    return docx(body), truth(
        "matrix3",
        "Kompetenceafklaring",
        part("", *(ask(t, "scale", scale=[1, 5]) for t in ("Projektledelse", "Kommunikation", "Økonomistyring"))),
        part("Prioritering", "Hvilke to kompetencer er vigtigst?", "Hvorfor?"),
    )


def dates() -> tuple[bytes, Truth]:
    """Dates: as a date control, and recognised by words such as “start date”."""
    body = (
        title("Opfølgning")
        + tbl(tr("Medarbejder", ""), tr("Leder", ""), tr("Dato for opfølgning", ""))
        + h1("Siden MUS")
        + tbl(
            tr("Hvad er der sket?", ""),
            tr("Startdato for nyt kursus", ""),
            tr("Hvornår blev det afsluttet?", p(after=control("<w:date/>"))),
            tr("Deadline for næste skridt", ""),
        )
    )
    return docx(body), truth(
        "dates",
        "Opfølgning",
        fields("Medarbejder", "Leder", "Dato for opfølgning"),
        part(
            "Siden MUS",
            "Hvad er der sket?",
            ask("Startdato for nyt kursus", "date", accept_types=LOOSE),
            ask("Hvornår blev det afsluttet?", "date"),
            ask("Deadline for næste skridt", "date", accept_types=LOOSE),
        ),
    )


def nouns() -> tuple[bytes, Truth]:
    """Noun phrases only, each with an empty cell."""
    body = title("Udviklingssamtale – stikord") + p("Brug stikordene som inspiration til samtalen.")
    sections = {
        "Arbejdsopgaver": ("Nuværende opgaver", "Fremtidige opgaver", "Opgaver, du gerne vil af med"),
        "Samarbejde": ("Forholdet til kolleger", "Forholdet til leder", "Kommunikation og information"),
        "Udvikling": ("Ønsker til kurser", "Karrieremuligheder"),
    }
    for h, q in sections.items():
        body += h1(h) + tbl(*(tr(x, "") for x in q))
    return docx(body), truth(
        "nouns",
        "Udviklingssamtale – stikord",
        *(part(h, *q) for h, q in sections.items()),
        intro=("Brug stikordene som inspiration til samtalen.",),
    )


def pairs() -> tuple[bytes, Truth]:
    """A row for the employee and one for the manager below each question."""

    def rows(q: str) -> str:
        return tr(tc(p(q, "b"), span=2)) + tr(tc("Medarbejder:"), tc("")) + tr(tc("Leder:"), tc(""))

    body = (
        title("Fælles samtaleskema")
        + h1("Resultater")
        + tbl(rows("Hvad lykkedes i år?"), rows("Hvad lykkedes ikke?"))
        + h1("Trivsel")
        + tbl(rows("Hvordan er arbejdsglæden?"), rows("Hvordan er samarbejdet?"))
    )
    return docx(body), truth(
        "pairs",
        "Fælles samtaleskema",
        part("Resultater", "Hvad lykkedes i år?", "Hvad lykkedes ikke?"),
        part("Trivsel", "Hvordan er arbejdsglæden?", "Hvordan er samarbejdet?"),
        nots=("Leder:", "Medarbejder:"),
    )


def vert() -> tuple[bytes, Truth]:
    """Themes in cells that span several rows, without a heading row."""
    body = title("MUS-ark") + tbl(
        tr(tc(p("Trivsel", "b"), merge="restart", fill=GREY), "Hvordan har du det?", ""),
        tr(tc("", merge="continue"), "Hvad stresser dig?", ""),
        tr(tc(p("Opgaver", "b"), merge="restart", fill=GREY), "Hvad fylder?", ""),
        tr(tc("", merge="continue"), "Hvad mangler?", ""),
        tr(tc(p("Fremtid", "b"), fill=GREY), "Hvor er du om tre år?", ""),
    )
    return docx(body), truth(
        "vert",
        "MUS-ark",
        part("Trivsel", "Hvordan har du det?", "Hvad stresser dig?"),
        part("Opgaver", "Hvad fylder?", "Hvad mangler?"),
        part("Fremtid", "Hvor er du om tre år?"),
    )


def deep() -> tuple[bytes, Truth]:
    """Letters below numbers below numbers."""
    body = (
        p("Stort samtaleskema", "b20")
        + p("1. Arbejdet", "b14")
        + p("1.1 Hvordan er dine opgaver?")
        + p("a) indhold")
        + p("b) mængde")
        + p(LINE)
        + p("1.2 Hvordan er dine arbejdstider?")
        + p(LINE)
        + p("2. Mennesker", "b14")
        + p("2.1 Hvordan er samarbejdet?")
        + p("a) med teamet")
        + p("b) med andre afdelinger")
        + p(LINE)
        + p("2.2 Beskriv din rolle")
        + p(LINE)
    )
    return docx(body), truth(
        "deep",
        "Stort samtaleskema",
        part(
            "Arbejdet", ask("Hvordan er dine opgaver?", probes=["indhold", "mængde"]), "Hvordan er dine arbejdstider?"
        ),
        part(
            "Mennesker",
            ask("Hvordan er samarbejdet?", probes=["med teamet", "med andre afdelinger"]),
            "Beskriv din rolle",
        ),
    )


def leave() -> tuple[bytes, Truth]:
    """An exit interview, with a part for HR."""
    body = (
        p("Exit interview", "b18")
        + p("We are sorry to see you go. Your answers help us improve. They will not be placed in your personnel file.")
        + tbl(tr("Name", "", "Last working day", ""), tr("Department", "", "Manager", ""))
        + p("Reasons for leaving", "b")
        + p("What made you look for another job? (tick all that apply)")
        + tbl(
            tr("☐ Salary", "☐ Manager"),
            tr("☐ Career", "☐ Workload"),
            tr("☐ Location", "☐ Other: ________"),
            lines=False,
        )
        + p("Please explain:")
        + p(LINE) * 2
        + p("Your time here", "b")
        + p("What did you enjoy most?")
        + p(LINE) * 2
        + p("What could we have done differently?")
        + p(LINE) * 2
        + p("Would you recommend us as an employer?  ☐ Yes  ☐ No")
        + p("On a scale from 1 to 10, how would you rate your onboarding?")
        + p(LINE)
        + p("HR only", "b")
        + p("Equipment returned: ____  Access closed: ____")
    )
    return docx(body), truth(
        "exit",
        "Exit interview",
        fields("Name", "Last working day", "Department", "Manager"),
        part(
            "Reasons for leaving",
            ask(
                "What made you look for another job? (tick all that apply)",
                "multi",
                options=["Salary", "Manager", "Career", "Workload", "Location", "Other"],
                probes=["Please explain"],
            ),
        ),
        part(
            "Your time here",
            "What did you enjoy most?",
            "What could we have done differently?",
            ask("Would you recommend us as an employer?", "choice", options=["Yes", "No"]),
            ask("On a scale from 1 to 10, how would you rate your onboarding?", "scale", scale=[1, 10]),
        ),
        nots=("Equipment returned", "Access closed", "HR only"),
        intro=(
            "We are sorry to see you go. Your answers help us improve. They will not be placed in your personnel file.",
        ),
    )


def levels() -> tuple[bytes, Truth]:
    """Two matrices with the same levels in words."""
    lv = ("Begynder", "Øvet", "Erfaren", "Ekspert")
    body = (
        title("Kompetenceprofil for administrative")
        + tbl(
            tr(tc("Fagligt", fill=GREY), *(tc(x, fill=GREY) for x in lv)),
            *(tr(t, *["□"] * 4) for t in ("Journalisering", "Jura", "Økonomi")),
        )
        + p()
        + tbl(
            tr(tc("Personligt", fill=GREY), *(tc(x, fill=GREY) for x in lv)),
            *(tr(t, *["□"] * 4) for t in ("Service", "Overblik")),
        )
        + p("Hvilke kompetencer vil du udvikle først?")
        + p(DOTS)
    )
    return docx(body), truth(
        "levels",
        "Kompetenceprofil for administrative",
        part(
            "",
            *(ask(t, "scale", scale=[1, 4]) for t in ("Journalisering", "Jura", "Økonomi", "Service", "Overblik")),
            "Hvilke kompetencer vil du udvikle først?",
        ),
    )


def repeat() -> tuple[bytes, Truth]:
    """Letterhead, title and page number repeated on each page."""

    def top() -> str:
        return p("Hospital Nord", "9") + p("MUS – skema", "b16")

    body = (
        top()
        + p("Arbejdet", "b13")
        + p("1. Hvad er du glad for?")
        + p() * 4
        + p("2. Hvad vil du ændre?")
        + p() * 4
        + p("Side 1 af 2")
        + top()
        + p("Udvikling", "b13")
        + p("3. Hvad vil du lære?")
        + p() * 4
        + p("4. Hvem kan hjælpe?")
        + p() * 4
        + p("Side 2 af 2")
    )
    return docx(body), truth(
        "repeat",
        "MUS – skema",
        part("Arbejdet", "Hvad er du glad for?", "Hvad vil du ændre?"),
        part("Udvikling", "Hvad vil du lære?", "Hvem kan hjælpe?"),
        nots=("Hospital Nord", "Side 1 af 2"),
    )


def groups() -> tuple[bytes, Truth]:
    """A manager’s own meeting in parts, the last one being the director’s."""
    body = (
        title("LUS for ledere")
        + p("For dig, der leder andre.")
        + h1("Del 1: Tilbageblik")
        + h2("Mål")
        + p("Hvilke mål nåede du?")
        + p(DOTS)
        + p("Hvilke mål nåede du ikke?")
        + p(DOTS)
        + h2("Ledelse")
        + p("Hvad lykkedes du med som leder?")
        + p(DOTS)
        + p("Hvad siger dine medarbejdere om dig?")
        + p(DOTS)
        + h1("Del 2: Fremad")
        + h2("Mål")
        + p("Hvilke mål sætter du dig?")
        + p(DOTS)
        + h2("Støtte")
        + p("Hvad har du brug for fra din chef?")
        + p(DOTS)
        + p("Hvad har du brug for fra HR?")
        + p(DOTS)
        + h1("Del 3: Forbeholdt direktøren")
        + h2("Vurdering")
        + p("Hvordan vurderes lederen?")
        + p(DOTS)
    )
    g1, g2 = "Del 1: Tilbageblik", "Del 2: Fremad"
    return docx(body), truth(
        "groups",
        "LUS for ledere",
        part("Mål", "Hvilke mål nåede du?", "Hvilke mål nåede du ikke?", group=g1),
        part("Ledelse", "Hvad lykkedes du med som leder?", "Hvad siger dine medarbejdere om dig?", group=g1),
        part("Mål", "Hvilke mål sætter du dig?", group=g2),
        part("Støtte", "Hvad har du brug for fra din chef?", "Hvad har du brug for fra HR?", group=g2),
        nots=("Hvordan vurderes lederen?",),
    )


def advert() -> tuple[bytes, Truth]:
    """Adverts and facts in coloured boxes between the questions."""
    body = (
        p("Sådan forbereder du din MUS", "b22")
        + tbl(
            tr(tc(p("Vil du have hjælp? Ring til vores karriererådgivning på 12 34 56 78."), fill="FFE699")), lines=True
        )
        + p("Se tilbage", "bc14")
        + p("• Hvad er du stolt af?")
        + p("• Hvad lærte du?")
        + tbl(tr(tc(p("VIDSTE DU?", "b") + p("Hver femte får aldrig en MUS."), fill="E2EFDA")))
        + p("Se frem", "bc14")
        + p("• Hvad vil du?")
        + p("• Hvad skal du bede om?")
        + tbl(tr(tc(p("Er du ikke medlem? Meld dig ind i dag!"), fill="FFE699")))
    )
    return docx(body), truth(
        "advert",
        "Sådan forbereder du din MUS",
        part("Se tilbage", "Hvad er du stolt af?", "Hvad lærte du?"),
        part("Se frem", "Hvad vil du?", "Hvad skal du bede om?"),
        nots=(
            "Vil du have hjælp? Ring til vores karriererådgivning på 12 34 56 78.",
            "Hver femte får aldrig en MUS.",
            "Er du ikke medlem? Meld dig ind i dag!",
        ),
    )


def stmt() -> tuple[bytes, Truth]:
    """Statements with figures on their own line."""
    body = (
        title("Statements")
        + p("How far do you agree with the statements below? Circle a number from 1 (not at all) to 5 (completely).")
        + h1("Team")
        + p("1. I trust my colleagues          1   2   3   4   5")
        + p("2. We learn from mistakes          1   2   3   4   5")
        + h1("Me")
        + p("3. I use my strengths every day          1   2   3   4   5")
        + p("4. What would help you most?")
        + p(LINE)
    )
    return docx(body), truth(
        "stmt",
        "Statements",
        part(
            "Team",
            ask("I trust my colleagues", "scale", scale=[1, 5]),
            ask("We learn from mistakes", "scale", scale=[1, 5]),
        ),
        part("Me", ask("I use my strengths every day", "scale", scale=[1, 5]), "What would help you most?"),
    )


def bareimp() -> tuple[bytes, Truth]:
    """Bare paragraphs, half of them instructions, sentence openings and noun phrases."""
    body = (
        p("Forberedelse til udviklingssamtale for teknisk personale", "b16")
        + p("Sæt dig et roligt sted, og brug 20 minutter.")
        + p("Sikkerhed", "b")
        + ps(
            "Beskriv en situation, hvor du følte dig utryg",
            "Hvad gør du, når noget går i stykker?",
            "Udstyr, som bør udskiftes",
            "Giv et forslag til en bedre arbejdsgang.",
        )
        + p("Samarbejde", "b")
        + ps(
            "Hvordan taler I sammen på holdet?",
            "Nævn en kollega, du har lært noget af, og fortæl hvad.",
            "Kontakten til planlæggerne",
        )
        + p("Fremtid", "b")
        + ps("Hvilke certifikater udløber i år?", "Jeg vil gerne prøve …", "Dit råd til en ny kollega")
    )
    return docx(body), truth(
        "bareimp",
        "Forberedelse til udviklingssamtale for teknisk personale",
        part(
            "Sikkerhed",
            "Beskriv en situation, hvor du følte dig utryg",
            "Hvad gør du, når noget går i stykker?",
            "Udstyr, som bør udskiftes",
            "Giv et forslag til en bedre arbejdsgang.",
        ),
        part(
            "Samarbejde",
            "Hvordan taler I sammen på holdet?",
            "Nævn en kollega, du har lært noget af, og fortæl hvad.",
            "Kontakten til planlæggerne",
        ),
        part("Fremtid", "Hvilke certifikater udløber i år?", "Jeg vil gerne prøve …", "Dit råd til en ny kollega"),
        nots=("Sæt dig et roligt sted, og brug 20 minutter.",),
    )


def lead() -> tuple[bytes, Truth]:
    """A part for each of the two, then what they agree."""
    body = (
        title("Samtaleskema 2027")
        + p("Skemaet har to sider: en til dig og en til din leder.")
        + h1("Medarbejderens side")
        + p("1. Hvad er du stolt af?")
        + p(DOTS)
        + p("2. Hvad er svært?")
        + p(DOTS)
        + p("3. Hvad ønsker du dig?")
        + p(DOTS)
        + h1("Lederens side")
        + p("Læs medarbejderens svar først.")
        + p("1. Hvad vil du rose?")
        + p(DOTS)
        + p("2. Hvad skal der ske?")
        + p(DOTS)
        + h1("Fælles aftaler")
        + p("Hvad er I enige om?")
        + p(DOTS)
        + p("Hvornår følger I op?")
        + p(DOTS)
    )
    return docx(body), truth(
        "lead",
        "Samtaleskema 2027",
        part("Medarbejderens side", "Hvad er du stolt af?", "Hvad er svært?", "Hvad ønsker du dig?"),
        part("Fælles aftaler", "Hvad er I enige om?", ask("Hvornår følger I op?", accept_types=LOOSE)),
        nots=("Læs medarbejderens svar først.", "Hvad vil du rose?", "Hvad skal der ske?"),
        intro=("Skemaet har to sider: en til dig og en til din leder.",),
    )


def radio() -> tuple[bytes, Truth]:
    """Parentheses, circles and squares as checkboxes, in English."""
    body = (
        title("Working from home walk_names")
        + h1("About you")
        + p("Which team are you in?")
        + p(after=control(listed("Sales", "Support", "Finance")))
        + p("How long have you been here?")
        + p("( ) Less than a year   ( ) 1-3 years   ( ) More than 3 years")
        + h1("Your days")
        + p("How many days do you work from home?")
        + p("○ 0  ○ 1  ○ 2  ○ 3  ○ 4  ○ 5")
        + p("Which of these help you? Tick all that apply.")
        + p("□ A good chair")
        + p("□ A quiet room")
        + p("□ Fixed meeting hours")
        + p("□ Other, please specify: ______")
        + p("What would you change?")
        + p() * 3
    )
    return docx(body), truth(
        "radio",
        "Working from home walk_names",
        part(
            "About you",
            ask("Which team are you in?", "choice", options=["Sales", "Support", "Finance"]),
            ask(
                "How long have you been here?", "choice", options=["Less than a year", "1-3 years", "More than 3 years"]
            ),
        ),
        part(
            "Your days",
            ask("How many days do you work from home?", "scale", scale=[0, 5]),
            ask(
                "Which of these help you? Tick all that apply.",
                "multi",
                options=["A good chair", "A quiet room", "Fixed meeting hours", "Other, please specify"],
            ),
            "What would you change?",
        ),
    )


def headtab() -> tuple[bytes, Truth]:
    """Logo and title in a table, questions with a cell below."""
    body = (
        tbl(
            tr(tc(p("Kommunens logo"), merge="restart"), tc(p("MUS-skema", "b20"))),
            tr(tc("", merge="continue"), tc("Børn og Unge")),
        )
        + p()
        + tbl(tr("Medarbejder", "", "Tj.nr.", ""), tr("Leder", "", "Dato", ""))
        + p()
        + p("Opgaveløsning", "b12")
        + tbl(tr("Hvordan vurderer du din egen indsats?"), tr(""), tr("Hvilke opgaver kan du løse bedre?"), tr(""))
        + p("Arbejdsklima", "b12")
        + tbl(tr("Hvordan er omgangstonen?"), tr(""), tr("Episoder, der har gjort indtryk"), tr(""))
    )
    return docx(body), truth(
        "headtab",
        "MUS-skema",
        fields("Medarbejder", "Tj.nr.", "Leder", "Dato"),
        part("Opgaveløsning", "Hvordan vurderer du din egen indsats?", "Hvilke opgaver kan du løse bedre?"),
        part("Arbejdsklima", "Hvordan er omgangstonen?", "Episoder, der har gjort indtryk"),
        nots=("Kommunens logo", "Børn og Unge"),
    )


def guide_q() -> tuple[bytes, Truth]:
    """How to use a guide, and text between its questions."""
    body = (
        title("Dialogguide")
        + h1("Sådan bruger I guiden")
        + p("Vælg to eller tre spørgsmål fra hvert tema. Hvem begynder? Det aftaler I.")
        + h1("Tema: Arbejdsliv")
        + "".join(p(t, num=2) for t in ("Hvad er en god dag for dig?", "Hvad er en dårlig dag?"))
        + p("Uddybende spørgsmål:", "i")
        + "".join(p(t, num=2) for t in ("Hvad kan du selv ændre?", "Hvad kræver hjælp?"))
        + h1("Tema: Relationer")
        + "".join(p(t, num=2) for t in ("Hvem bruger du mest tid med?", "Hvem ville du ønske mere tid med?"))
    )
    return docx(body), truth(
        "guide_q",
        "Dialogguide",
        part(
            "Tema: Arbejdsliv",
            "Hvad er en god dag for dig?",
            "Hvad er en dårlig dag?",
            "Hvad kan du selv ændre?",
            "Hvad kræver hjælp?",
        ),
        part("Tema: Relationer", "Hvem bruger du mest tid med?", "Hvem ville du ønske mere tid med?"),
        nots=("Vælg to eller tre spørgsmål fra hvert tema. Hvem begynder? Det aftaler I.", "Uddybende spørgsmål:"),
    )


def goal() -> tuple[bytes, Truth]:
    """The same labels for each of two goals."""
    body = (
        title("Individual development plan")
        + tbl(tr("Name", ""), tr("Date", ""))
        + h1("Goal 1")
        + tbl(
            tr("What do you want to achieve?", ""),
            tr("Why is it important?", ""),
            tr("Activities", ""),
            tr("Deadline", ""),
            tr("How will you know that you succeeded?", ""),
        )
        + h1("Goal 2")
        + tbl(
            tr("What do you want to achieve?", ""),
            tr("Why is it important?", ""),
            tr("Activities", ""),
            tr("Deadline", ""),
            tr("How will you know that you succeeded?", ""),
        )
    )

    def wanted() -> list[Truth | str]:
        return [
            "What do you want to achieve?",
            "Why is it important?",
            "Activities",
            ask("Deadline", accept_types=LOOSE),
            "How will you know that you succeeded?",
        ]

    return docx(body), truth(
        "goal",
        "Individual development plan",
        fields("Name", "Date"),
        part("Goal 1", *wanted()),
        part("Goal 2", *wanted()),
    )


def table_scale_comment() -> tuple[bytes, Truth]:
    """Levels followed by a column for comments."""
    asked = ("Mine opgaver er klare", "Jeg har indflydelse", "Jeg får hjælp")
    body = (
        title("APV og MUS")
        + h1("Vurdering")
        + tbl(
            tr(
                tc("Udsagn", fill=GREY),
                tc("Slet ikke", fill=GREY),
                tc("I ringe grad", fill=GREY),
                tc("I nogen grad", fill=GREY),
                tc("I høj grad", fill=GREY),
                tc("Kommentar", fill=GREY),
            ),
            *(tr(q, "☐", "☐", "☐", "☐", "") for q in asked),
        )
        + h1("Handling")
        + p("Hvad bør vi gøre først?")
        + p(LINE)
    )
    return docx(body), truth(
        "table_scale_comment",
        "APV og MUS",
        part("Vurdering", *(ask(q, "scale", scale=[1, 4]) for q in asked)),
        part("Handling", "Hvad bør vi gøre først?"),
    )


def checklist() -> tuple[bytes, Truth]:
    """Checkboxes to tick once you have thought about a question."""
    body = (
        title("Huskeliste før MUS")
        + p("Kryds af, når du har tænkt over spørgsmålet.")
        + h1("Året")
        + "".join(p(f"☐ {t}") for t in ("Hvad har du nået?", "Hvad nåede du ikke?", "Hvilken ros fik du?"))
        + h1("Fremtiden")
        + "".join(
            p(f"☐ {t}") for t in ("Hvad vil du lære?", "Hvilke opgaver vil du have?", "Dine ønsker til arbejdstid")
        )
    )
    return docx(body), truth(
        "checklist",
        "Huskeliste før MUS",
        part("Året", "Hvad har du nået?", "Hvad nåede du ikke?", "Hvilken ros fik du?"),
        part("Fremtiden", "Hvad vil du lære?", "Hvilke opgaver vil du have?", "Dine ønsker til arbejdstid"),
        intro=("Kryds af, når du har tænkt over spørgsmålet.",),
    )


MADE: Final = (
    first,
    overvej,
    two,
    intros,
    score,
    h3,
    en2,
    plain_head,
    label_plan,
    senior,
    twolang_slash,
    grid,
    controls,
    spm,
    label,
    soft,
    faces,
    lowhigh,
    prose,
    union,
    matrix3,
    dates,
    nouns,
    pairs,
    vert,
    deep,
    leave,
    levels,
    repeat,
    groups,
    advert,
    stmt,
    bareimp,
    lead,
    radio,
    headtab,
    guide_q,
    goal,
    table_scale_comment,
    checklist,
)
