"""Texts about notes that come from other programs' files."""

TEXTS = {
    "found_one": ("Fundet: 1 notat.", "Found: 1 note."),
    "found_many": ("Fundet: {count} notater.", "Found: {count} notes."),
    "found_answers_one": ("Fundet: 1 svar.", "Found: 1 answer."),
    "found_answers_many": ("Fundet: {count} svar.", "Found: {count} answers."),
    "known_one": ("1 af dem er her allerede eller har været her.", "1 of them is already here, or has been here."),
    "known_many": (
        "{count} af dem er her allerede eller har været her.",
        "{count} of them are already here, or have been here.",
    ),
    "kind_answer": ("svar", "answer"),
    "round": ("runde {id}", "round {id}"),
    "stands": ("Her står nu: {text}", "Your answer here: {text}"),
    "other": ("lyder anderledes her", "reads differently here"),
    "differs_one": (
        "1 svar lyder anderledes her og er ikke erstattet. Tag stilling til det: musprep import {file}",
        "1 answer reads differently here and was not replaced. Decide about it: musprep import {file}",
    ),
    "differs_many": (
        "{count} svar lyder anderledes her og er ikke erstattet. Tag stilling til dem: musprep import {file}",
        "{count} answers read differently here and were not replaced. Decide about them: musprep import {file}",
    ),
    "round_closed": (
        "Runde {id} er lukket, så {count} svar derfra kommer ikke med. Åbn den med: musprep round reopen {id}",
        "Round {id} is closed, so {count} of its answers were left out. Open it with: musprep round reopen {id}",
    ),
    "no_question": (
        "Svar på spørgsmål, som ingen af dine kataloger stiller, er med som notater ({count}): {names}. Vil du have dem "
        "som svar, så hent først skemaet med musprep catalogues import SKEMA, og importer så igen.",
        "Answers to questions that none of your catalogues ask are offered as notes ({count}): {names}. To have them as "
        "answers, first fetch the form with musprep catalogues import FORM, then import again.",
    ),
    "no_answer": (
        "{name}, nr. {number} er sprunget over: Det er ikke et svar fra musprep.",
        "{name}, number {number} was skipped: it is not an answer from musprep.",
    ),
    "none": ("Her er intet nyt.", "There is nothing new here."),
    "passed_one": ("1 fil uden notater er sprunget over: {names}", "1 file without notes was skipped: {names}"),
    "passed_many": (
        "{count} filer uden notater er sprunget over: {names}",
        "{count} files without notes were skipped: {names}",
    ),
    "undated": (
        "Notater uden dato får dagens dato. De står med ”i dag” i listen.",
        "Notes without a date get today’s date. They are marked “today” in the list.",
    ),
    "today": ("i dag", "today"),
    "save_all": (
        "Intet er gemt. Gem dem alle med: musprep import {file} --all",
        "Nothing was saved. Save them all with: musprep import {file} --all",
    ),
    "how": (
        "For hver tekst: [b]ehold, [r]et, [t]ype, [d]rop, [a]lle resten, [s]lut.",
        "For each text: [k]eep, [e]dit, [t]ype, [d]rop, [a]ll the rest, [q]uit.",
    ),
    "keys": ("brtdas", "ketdaq"),
    "which": ("{number} af {count}: {note}", "{number} of {count}: {note}"),
    "ask": ("[b/r/t/d/a/s]", "[k/e/t/d/a/q]"),
    "ask_text": ("Ret teksten, og tryk Enter:", "Edit the text and press Enter:"),
    "ask_lines": ("Ret teksten, og tryk ctrl+d:", "Edit the text and press ctrl+d:"),
    "more_lines_one": ("… og 1 linje mere", "… and 1 more line"),
    "more_lines_many": ("… og {count} linjer mere", "… and {count} more lines"),
    "answer_kindless": ("Et svar har ingen type.", "An answer has no kind."),
    "ask_kind": ("Ny type ({kinds}):", "New kind ({kinds}):"),
    "ask_save": ("Gem det, du har valgt ({count})? [j/n]", "Save what you chose ({count})? [y/n]"),
    "saved_one": ("1 notat er gemt.", "1 note saved."),
    "saved_many": ("{count} notater er gemt.", "{count} notes saved."),
    "saved_answers_one": ("1 svar er gemt.", "1 answer saved."),
    "saved_answers_many": ("{count} svar er gemt.", "{count} answers saved."),
    "no_text": (
        "{path} er ikke en tekstfil. Gem notaterne som tekst, CSV, JSON eller Markdown først.",
        "{path} is not a text file. Save the notes as text, CSV, JSON or Markdown first.",
    ),
    "too_large": (
        "{path} er større end {limit}. Del notaterne i flere filer.",
        "{path} is larger than {limit}. Split the notes into several files.",
    ),
    "outlook": (
        "{path} er en mail i Outlooks eget format. Gem den som .eml eller som tekst, eller kopiér ordene, og importér det.",
        "{path} is an email in Outlook’s own format. Save it as .eml or as text, or copy the words, and import that.",
    ),
    "jrnl_encrypted": (
        "{path} er krypteret af jrnl. Lav først en læsbar kopi: jrnl --format json --file noter.json, og importér den.",
        "{path} is encrypted by jrnl. Write a readable copy first: jrnl --format json --file notes.json, and import that.",
    ),
    "no_own": (
        "{path} er hverken et notat fra et arkiv eller en eksport, eller også er filen beskadiget.",
        "{path} is not a note from a vault or an export, or the file is damaged.",
    ),
    "unreadable": (
        "{path} kan ikke læses. Gem notaterne som tekst, CSV, JSON eller Markdown i stedet.",
        "{path} cannot be read. Save the notes as text, CSV, JSON or Markdown instead.",
    ),
    "no_table": ("{name} er ikke en tabel.", "{name} is not a table."),
    "no_text_column": (
        "Tabellen {name} har ingen kolonne med tekst. Kald den ”tekst” eller ”notat”. Kolonnerne hedder: {found}.",
        "The table {name} has no text column. Name it “text” or “note”. The columns are: {found}.",
    ),
    "no_json": ("{name} er ikke gyldig JSON.", "{name} is not valid JSON."),
    "no_list": (
        "I {name} er der ingen liste over notater. Den skal hedde ”entries” eller ”notes”.",
        "{name} contains no list of notes. The list must be called “entries” or “notes”.",
    ),
    "ignored_columns": (
        "{name}: Disse kolonner er ikke taget med: {found}.",
        "{name}: these columns were left out: {found}.",
    ),
    "no_day": (
        "{name}, række {number} er sprunget over: ”{written}” er ikke en dato, der har været. Ret den til for eksempel "
        "2026-11-03.",
        "{name}, row {number} was skipped: “{written}” is not a past date. Change it to 2026-11-03, for example.",
    ),
    "no_past_day": (
        "{name}: Notatet ”{text}” er sprunget over, fordi {day} ikke er en dato, der har været.",
        "{name}: the note “{text}” was skipped because {day} is not a past date.",
    ),
    "months_first": (
        "{name}: Datoerne er læst med måneden først, som i USA.",
        "{name}: the dates were read with the month first.",
    ),
    "bad_text": (
        "{name}: Et notat er sprunget over, fordi dets tekst er for lang eller indeholder tegn, der ikke er gyldige.",
        "{name}: a note was skipped because its text is too long or contains invalid characters.",
    ),
    "more_problems": ("Flere af samme slags, som ikke er vist: {count}.", "More like these, not shown: {count}."),
    "nothing": ("Her er intet, der kan læses som notater.", "Nothing here could be read as notes."),
    "no_calendar": ("{name} er ikke en kalenderfil.", "{name} is not a calendar file."),
    "no_event": (
        "{name}: Begivenheden ”{event}” har ingen gyldig dato og er sprunget over.",
        "{name}: the event “{event}” has no valid date and was skipped.",
    ),
    "no_mail": (
        "{name} er ikke en mail med en dato. Gem den som .eml, eller indsæt teksten i et notat.",
        "{name} is not an email with a date. Save it as .eml, or paste its text into a note.",
    ),
    "first_days": (
        "{name}: Notater uden dato under disse overskrifter får periodens første dag: {periods}.",
        "{name}: notes without a date below these headings get the first day of the period: {periods}.",
    ),
    "guessed": (
        "{name} er læst som {encoding}, fordi filen ikke er UTF-8. Tjek, at æ, ø og å er rigtige.",
        "{name} was read as {encoding} because it is not UTF-8. Check that its special letters came out right.",
    ),
    "git_dateless": (
        "{name} er en git log uden læsbare datoer. Hent den med: git -c log.date=iso log --pretty=medium | "
        "musprep import -",
        "{name} is a git log without readable dates. Get it with: git -c log.date=iso log --pretty=medium | "
        "musprep import -",
    ),
    "git_no_day": (
        "{name}: Ændringer i git uden en læsbar dato er sprunget over ({count}), for eksempel ”{written}”. Hent dem "
        "med: git -c log.date=iso log | musprep import -",
        "{name}: commits without a readable date were skipped ({count}), for example “{written}”. Get them with: "
        "git -c log.date=iso log | musprep import -",
    ),
    "many_authors": (
        "Flere har skrevet her: {authors}. Hent dine egne med: git log --author=NAVN | musprep import -, eller "
        "skriv, hvem du er: musprep owner set navn NAVN",
        "The log has several authors: {authors}. Import your own commits with: git log --author=NAME | musprep import -, or "
        "say who you are: musprep owner set name NAME",
    ),
}
