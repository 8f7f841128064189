"""What is said while an employer's form is taken in: what became of its lines, and what is to be known of the file."""

TEXTS = {
    "untitled": ("Skema fra arbejdspladsen", "Form from the workplace"),
    "about": ("Skemaet, som du har fået af din arbejdsplads.", "The form you got from your workplace."),
    "source": ("Arbejdspladsens eget skema med dets egne ord.", "The workplace’s own form, in its own words."),
    "head": ("Om dig og samtalen", "About you and the meeting"),
    "questions": ("Spørgsmål", "Questions"),
    "left_header": ("står i sidehovedet", "is in the header"),
    "left_footer": ("står i sidefoden", "is in the footer"),
    "left_comment": ("er en kommentar i filen", "is a comment in the file"),
    "left_hidden": ("er skjult tekst", "is hidden text"),
    "left_deleted": ("er slettet i rettelserne", "was deleted in the tracked changes"),
    "left_contents": ("hører til indholdsfortegnelsen", "belongs to the table of contents"),
    "left_filled": ("stod allerede i feltet", "was already in the field"),
    "left_letterhead": ("står over titlen", "is above the title"),
    "left_leader": ("er lederens eller HR’s del", "is the manager’s or HR’s part"),
    "left_signature": ("er til underskrift", "is for signatures"),
    "left_page": ("hører til siden", "belongs to the page"),
    "left_greeting": ("er en hilsen", "is a greeting"),
    "left_answer_label": ("viser kun, hvor svaret skal stå", "only shows where the answer goes"),
    "left_column_head": ("er en kolonneoverskrift", "is a column heading"),
    "left_scale_head": ("står ved hver række", "is next to each row"),
    "left_row_number": ("er et rækkenummer", "is a row number"),
    "left_example": ("er et eksempel", "is an example"),
    "left_time": ("er et klokkeslæt", "is a time of day"),
    "left_break": ("er en pause", "is a break"),
    "left_speaker_notes": ("er noter til den, der viser det", "is a note for the presenter"),
    "left_page_number": ("er et sidetal", "is a page number"),
    "left_disclaimer": ("er mailens forbehold", "is the email’s disclaimer"),
    "left_reply": ("er svar på mailen", "is a reply to the email"),
    "left_mail_header": ("er mailens hoved", "is the email’s header"),
    "left_navigation": ("hører til websiden", "belongs to the web page"),
    "left_button": ("er en knap", "is a button"),
    "left_by_you": ("har du udeladt", "you took it out"),
    "remote_template": (
        "Filen vil hente en skabelon fra et andet sted, når den åbnes i Word. Det kan vise afsenderen, hvornår du åbner den. musprep "
        "henter intet.",
        "When opened in Word, the file tries to fetch a template from elsewhere, which can tell its sender when you "
        "open it. musprep fetches nothing.",
    ),
    "remote_parts": (
        "Filen vil hente billeder eller andet fra nettet, når den åbnes i Word. Det kan vise afsenderen, hvornår du åbner den. musprep "
        "henter intet.",
        "When opened in Word, the file tries to fetch pictures or other things from the internet, which can tell its "
        "sender when you open it. musprep fetches nothing.",
    ),
    "macros": (
        "Filen indeholder makroer. musprep kører dem ikke.",
        "The file contains macros. musprep does not run them.",
    ),
    "no_id": (
        "”{id}” kan ikke være et spørgekatalogs id: Brug små bogstaver, tal og bindestreger.",
        "“{id}” cannot be a catalogue’s id: use lowercase letters, digits and hyphens.",
    ),
    "no_file_id": (
        "Filen {name} skal hedde det samme som spørgekatalogets id, for eksempel {id}.toml.",
        "The file {name} must be named after the catalogue’s id, for example {id}.toml.",
    ),
    "no_questions": (
        "Der er ingen spørgsmål i skemaet. Gør mindst én linje til et spørgsmål, for eksempel med --set 3=question.",
        "The form has no questions. Make at least one line a question, for example with --set 3=question.",
    ),
    "bad_set": (
        "Skriv --set som 12=spørgsmål. Efter lighedstegnet kan der stå: {words}",
        "--set must look like 12=question. After the equals sign, use one of these: {words}",
    ),
    "in_all": (
        "{questions} spørgsmål og underspørgsmål i {sections} afsnit. Udeladte linjer: {left}.",
        "Questions and sub-questions: {questions}. Sections: {sections}. Lines left out: {left}.",
    ),
    "linked": ("≈ {known} ({percent} %)", "≈ {known} ({percent}%)"),
    "delicate": ("kun mig", "only me"),
    "keeps": (
        "Det erstatter {id} {version}, og dine svar følger med.",
        "It replaces {id} {version}, and your answers are kept.",
    ),
    "ask_save": ("Gem det som spørgekataloget {id}? [j/n]", "Save it as the catalogue {id}? [y/n]"),
    "needs_yes": (
        ("Intet er gemt. Gem det som {id} med --yes, eller gem det i en fil med --out. Ret en linje med --set "
        "12=spørgsmål."),
        "Nothing was saved. Save it as {id} with --yes, or write it to a file with --out. Correct a line with --set "
        "12=question.",
    ),
    "saved": (
        "Gemt som {id}. Tag det i brug: musprep round set kataloger {names}",
        "Saved as {id}. Use it: musprep round set catalogues {names}",
    ),
    "written": ("Filen er gemt. Se efter fejl med: musprep catalogues check {path}", "File saved. Check it: musprep catalogues check {path}"),
    "became_title": ("titel", "title"),
    "became_intro": ("indledning", "introduction"),
    "became_group": ("gruppe", "group"),
    "became_heading": ("overskrift", "heading"),
    "became_question": ("spørgsmål", "question"),
    "became_sub": ("under", "sub"),
    "became_choice": ("valg", "choice"),
    "became_scale": ("skala", "scale"),
    "became_field": ("felt", "field"),
    "became_column": ("kolonne", "column"),
    "became_note": ("bemærkning", "note"),
    "became_join": ("samlet", "joined"),
    "became_drop": ("udeladt", "left out"),
    "no_such_line": (
        "Der er ingen linje {number}. Den sidste er {last}.",
        "There is no line {number}. The last one is {last}.",
    ),
    "no_such_correction": (
        "En linje kan ikke blive til ”{word}”. Skriv et af disse: {words}",
        "A line cannot become “{word}”. Use one of these: {words}",
    ),
    "nothing_to_join": (
        "Der er ingen linje over linje {number} at samle den med.",
        "There is no line above line {number} to join it to.",
    ),
    "nothing_to_split": (
        "Linje {number} kan ikke deles dér: Begge dele skal have ord.",
        "Line {number} cannot be split there: both parts need text.",
    ),
}  # fmt: skip
