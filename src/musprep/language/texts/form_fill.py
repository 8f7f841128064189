"""Texts about writing answers back into an employer's form."""

TEXTS = {
    "no_lxml": (
        "musprep har brug for en tilføjelse for at skrive i Word-filer. Installér musprep igen, som README viser, med "
        '".[import]" i stedet for ".", fx uv tool install ".[import]".',
        "To write to Word files, you need to install a little more. Install musprep again as the README shows, with "
        '".[import]" instead of ".", for example uv tool install ".[import]".',
    ),
    "strict": (
        "Filen er gemt i Words strenge format (Strict Open XML). Gem den som almindelig .docx, og prøv med den.",
        "The file is saved in Word’s strict format (Strict Open XML). Save it as an ordinary .docx, and try that.",
    ),
    "unknown_form": (
        (
            "Ingen af dine spørgekataloger passer til skemaet. Hent det først med musprep catalogues import, eller angiv "
            "spørgekataloget med --form."
        ),
        "None of your catalogues matches that form. Import it first with musprep catalogues import, or name it with --form.",
    ),
    "itself": (
        "{path} er selve skemaet, og det bliver aldrig overskrevet. Vælg et andet navn med --out.",
        "{path} is the form itself and is never overwritten. Choose another name with --out.",
    ),
    "unknown_form_on_screen": (
        "Ingen af dine spørgekataloger passer til skemaet. Hent det først: Tryk k i forberedelsen og så h.",
        "None of your catalogues matches that form. Import the form first: press k in Prepare, then h.",
    ),
    "itself_on_screen": (
        "{path} er selve skemaet, og det bliver aldrig overskrevet. Giv den nye fil et andet navn.",
        "{path} is the form itself and is never overwritten. Give the new file another name.",
    ),
    "sheet": ("Svar til {name}", "Answers for {name}"),
    "gate": (
        "Skemaet ”{form}” på niveauet ”{level}”. Svar: {leaving}. Holdt ude: {held}.",
        "The form “{form}” at the level “{level}”. Answers: {leaving}. Left out: {held}.",
    ),
    "held": ("  ikke med: {title}", "  left out: {title}"),
    "how_far": (
        "Tag et svar med: musprep answer {to} --say på-skrift, eller brug --upto.",
        "Include an answer: musprep answer {to} --say in-writing, or use --upto.",
    ),
    "ask_write": ("Vil du skrive svarene i en kopi af skemaet? [j/n]", "Write them into a copy of the form? [y/n]"),
    "left_one": ("1 svar kunne ikke sættes ind i skemaet:", "1 answer has no place in the form:"),
    "left_many": ("{count} svar kunne ikke sættes ind i skemaet:", "{count} answers have no place in the form:"),
    "asks_now": ("{then} (skemaet spørger nu: ”{now}”)", "{then} (the form now asks: “{now}”)"),
    "asked_then": ("(Svaret blev givet, da spørgsmålet lød: ”{then}”)", "(The answer was given to: “{then}”)"),
    "is_sheet": (
        "Den slags fil kan der ikke skrives i, så svarene står på et ark for sig med skemaets numre.",
        "Answers cannot be written into this type of file, so they are on a separate sheet with the form’s numbers.",
    ),
    "points_out": (
        "Det her kan afsløre, hvem det handler om: {found}. Skemaet bliver gemt alligevel.",
        "This may identify someone: {found}. The form is saved anyway.",
    ),
    "no_out": ("Angiv den nye fil med --out", "Name the new file with --out"),
    "nothing": (
        "Der er ingen svar til skemaet på det niveau. Svar med musprep answer, eller brug --upto.",
        "There are no answers for the form at that level. Answer with musprep answer, or use --upto.",
    ),
}
