"""The help of `musprep catalogues` and `musprep import`: a part of the area `help`."""

CATALOGUES = {
    "catalogues_about": (
        "Et spørgekatalog er et sæt spørgsmål, en dagsorden, gode råd eller et skema. Dine egne lægger du i arkivets "
        "mappe questionnaires; de erstatter et medfølgende katalog med samme id.",
        "A catalogue is a set of questions, an agenda, tips or a form. Put your own in the vault’s folder "
        "questionnaires; they replace built-in ones with the same id.",
    ),
    "catalogues_examples": (
        "musprep catalogues\nmusprep catalogues show privat-skema",
        "musprep catalogues\nmusprep catalogues show privat-skema",
    ),
    "catalogues_list": ("vis dem alle (standard)", "show them all (the default)"),
    "catalogues_show": ("vis ét katalog med alle adresser", "show one catalogue with all addresses"),
    "catalogues_show_about": (
        "Viser indholdet af et katalog. Kopiér adressen på et spørgsmål til musprep answer.",
        "Shows what is in a catalogue. Copy an address into musprep answer.",
    ),
    "catalogues_show_examples": (
        "musprep catalogues show frie-selvrefleksion",
        "musprep catalogues show frie-selvrefleksion",
    ),
    "catalogues_new": ("begynd på dine egne spørgsmål", "create a catalogue of your own questions"),
    "catalogues_new_about": (
        (
            "Laver et lille spørgekatalog, der forklarer sig selv, i arkivets mappe questionnaires (eller i den fil, du "
            "angiver med --out), og åbner det i din editor (VISUAL eller EDITOR). Når du lukker den, bliver kataloget "
            "tjekket. Formatet står i docs/catalogues.md."
        ),
        "Creates a small catalogue with explanations in it, in the vault’s folder questionnaires (or where --out "
        "says), and opens it in your editor (VISUAL or EDITOR). When you close the editor, the catalogue is checked. "
        "docs/catalogues.md describes the format.",
    ),
    "catalogues_new_examples": (
        "musprep catalogues new mit-skema\nmusprep catalogues new mit-skema --out mit-skema.toml",
        "musprep catalogues new my-form\nmusprep catalogues new my-form --out my-form.toml",
    ),
    "catalogues_import": ("hent et skema fra din arbejdsplads", "import your employer’s form"),
    "catalogues_import_about": (
        "Laver et spørgekatalog af det skema, du har fået: Word, PDF, OpenDocument, regneark, præsentation, webside, rtf, "
        "Markdown, tekst eller en mail (- læser det, der kommer fra et andet program). Hver linje vises med det, den blev til; ret den med --set.",
        "Makes a catalogue from the form you were given: Word, PDF, OpenDocument, spreadsheet, slides, web page, RTF, "
        "Markdown, text or an email (- reads standard input). Each line is shown with what it became; correct it with "
        "--set.",
    ),
    "catalogues_import_examples": (
        "musprep catalogues import MUS-skema.docx\nmusprep catalogues import MUS-skema.pdf --set 12=spørgsmål --yes",
        "musprep catalogues import MUS-form.docx\nmusprep catalogues import MUS-form.pdf --set 12=question --yes",
    ),
    "catalogues_fill": ("skriv dine svar i skemaet", "write your answers into the form"),
    "catalogues_fill_about": (
        (
            "Skriver dine svar i en kopi af arbejdspladsens skema (Word eller PDF med felter), hvert svar ved sit "
            "spørgsmål; i andre filtyper kommer de på et ark for sig. Kun svar med delingsniveauet på-skrift kommer med, "
            "medmindre du vælger et andet niveau med --upto. Selve skemaet bliver aldrig ændret."
        ),
        "Writes your answers into a copy of your employer’s form (Word, or PDF with fields), each where the form asks "
        "for it; otherwise onto a separate sheet. Only what you allow in writing is included, unless you say "
        "otherwise with --upto. The form itself is never touched.",
    ),
    "catalogues_fill_examples": (
        "musprep catalogues fill MUS-skema.docx --out MUS-udfyldt.docx",
        "musprep catalogues fill MUS-form.docx --out MUS-filled.docx",
    ),
    "catalogues_check": ("kontrollér et katalog for fejl", "check a catalogue for errors"),
    "catalogues_check_about": (
        "Kontrollerer en katalogfil: én linje pr. fejl med filnavn og linjenummer, eller ok.",
        "Checks a catalogue file and lists each error with file and line, or prints ok.",
    ),
    "catalogues_check_examples": (
        "musprep catalogues check mit-skema.toml\nmusprep catalogues check mit-skema",
        "musprep catalogues check my-form.toml\nmusprep catalogues check my-form",
    ),
    "catalogues_accept": (
        "tag et katalog i brug, som du har lagt i et krypteret arkiv",
        "start using a catalogue that you put into an encrypted vault",
    ),
    "catalogues_accept_about": (
        "Krypterer et katalog, du selv har lagt i arkivets mappe questionnaires efter krypteringen, og tager det i "
        "brug. Indtil da erstatter det ikke noget andet katalog.",
        "Encrypts a catalogue that you put into the vault’s folder questionnaires after encrypting it, and starts "
        "using it. Until then it does not replace any other catalogue.",
    ),
    "catalogues_accept_examples": (
        "musprep catalogues accept privat-skema",
        "musprep catalogues accept privat-skema",
    ),
    "catalogues_schema": ("vis formatet som JSON Schema", "show the format as a JSON Schema"),
    "catalogues_schema_about": (
        "Viser formatet som JSON Schema, så din editor kan hjælpe, mens du skriver et katalog.",
        "Shows the format as a JSON Schema so that your editor can help while you write a catalogue.",
    ),
    "catalogues_schema_examples": (
        "musprep catalogues schema > katalog.schema.json",
        "musprep catalogues schema > catalogue.schema.json",
    ),
    "import_about": (
        "Finder notater i en fil, i en hel mappe eller i det, der kommer fra et andet program (-): jrnl, daglige noter i Markdown, "
        "CSV, regneark (.xlsx), JSON, kalendere (.ics), mails (.eml), git log og musprep selv. Du siger ja eller nej til hvert notat, før "
        "det bliver gemt, og det samme notat kommer aldrig ind to gange. Svar, som musprep har eksporteret, kommer tilbage som svar. "
        "Har du et andet svar på spørgsmålet, bliver det kun erstattet, hvis du siger ja til netop det; --all lader det stå. "
        "Uden terminal bliver alt kun vist, medmindre du skriver --all.",
        "Finds notes in a file, a folder or standard input (-): jrnl, daily notes in Markdown, CSV, spreadsheets "
        "(.xlsx), JSON, calendars (.ics), emails (.eml), git log and musprep itself. You say yes or no to each note "
        "before it is saved, and the same note is never added twice. Answers that musprep exported come back as "
        "answers. If you have another answer to the question, it is replaced only if you say yes to that very one; --all "
        "leaves it as it is. Without a terminal everything is only shown, unless you add --all.",
    ),
    "import_examples": (
        "musprep import noter.md\nmusprep import dagbog/ --dry-run\nmusprep import - --all < noter.txt",
        "musprep import notes.md\nmusprep import journal/ --dry-run\nmusprep import - --all < notes.txt",
    ),
}
