"""What `--help` says: each command and action, with its examples."""

from musprep.language.texts import help_agreements, help_arguments, help_encryption, help_vault

TEXTS = {
    "options": ("valgmuligheder", "options"),
    "everywhere": ("virker overalt", "works everywhere"),
    "actions": ("Det kan du gøre", "What you can do"),
    "examples": ("eksempler", "examples"),
    "musprep_about": (
        "Din egen, private forberedelse til MUS: notér årets resultater, svar i ro og mag, og gå ind med tre klare "
        "punkter. Intet forlader din computer. Uden kommando vises programmet på skærmen.",
        "Your own private preparation for MUS, the yearly development talk: note the year’s results, answer in peace, "
        "and walk in with three clear points. Nothing leaves your computer. Without a command the screens are shown.",
    ),
    "musprep_examples": (
        'musprep\nmusprep log "Lukkede 14 sager før ferien"\nmusprep demo',
        'musprep\nmusprep log "Closed 14 cases before the holidays"\nmusprep demo',
    ),
    "log": ("notér noget, der skete", "note something that happened"),
    "entries": ("se, ret og slet dine notater", "look at, change and remove your entries"),
    "import": ("hent noter fra andre programmer", "take in notes from other programs"),
    "round": ("samtalen: dato, leder, spørgsmål", "the meeting: date, manager, questions"),
    "catalogues": ("se de spørgsmål, der er at vælge imellem", "see which questions there are to choose from"),
    "answer": ("se ét spørgsmål, og svar på det", "see one question, and answer it"),
    "answers": ("se dine svar", "see your answers"),
    "points": ("det, du vil sige eller spørge om", "what you want to say or ask"),
    "wishes": ("dine ønsker, og hvad de giver", "your wishes, and what they give"),
    "tips": ("ti gode råd, og hvilke du har fulgt", "ten tips, and which you have followed"),
    "brief": ("skriv papiret, du tager med", "write the paper you take along"),
    "search": ("find ord i alt, du har skrevet", "find words in all you have written"),
    "owner": ("hvad arkivet ved om dig", "what the vault knows about you"),
    "vault": ("hvor dine data ligger", "where your data is"),
    "demo": ("kig dig omkring i et opdigtet år", "look around in a made-up year"),
    "log_about": (
        "Gemmer et notat og viser, hvad der blev forstået. Uden tekst spørger den; med - læser den, hvad der kommer som "
        "input. Det, du skriver efter kommandoen, kan ses i din shells historik; det gør det ikke, når den spørger.",
        "Saves an entry and shows what was understood. Without a text it asks for one; with - it reads its input. What "
        "you write after the command can be seen in your shell’s history; what you write when asked cannot.",
    ),
    "log_examples": (
        'musprep log "Lukkede 14 sager" --tag drift --effect "Køen er væk"\n'
        'musprep log "Ros fra Karen" --kind ros --on "sidste mandag"\nmusprep log',
        'musprep log "Closed 14 cases" --tag operations --effect "The queue is gone"\n'
        'musprep log "Praise from Karen" --kind praise --on "last monday"\nmusprep log',
    ),
    "entries_about": (
        "Viser dine notater efter måned og uge, de nyeste først. De seks tegn er notatets id.",
        "Shows your entries by month and week, the newest first. The six letters are an entry’s id.",
    ),
    "entries_examples": (
        'musprep entries --since "1. jan" --kind ros\nmusprep entries --grep kørsel\nmusprep entries --json',
        'musprep entries --since "1 jan" --kind praise\nmusprep entries --grep driving\nmusprep entries --json',
    ),
    "entries_list": ("vis notaterne (standard)", "show the entries (the default)"),
    "entries_edit": ("ret et notat", "change an entry"),
    "entries_edit_about": (
        "Retter et notat. Uden valgmuligheder åbnes teksten i din editor (VISUAL eller EDITOR).",
        "Changes an entry. Without options its text is opened in your editor (VISUAL or EDITOR).",
    ),
    "entries_edit_examples": (
        'musprep entries edit k3x9q2\nmusprep entries edit k3x9q2 --effect "Sparer to timer om ugen" --say sig-det',
        'musprep entries edit k3x9q2\nmusprep entries edit k3x9q2 --effect "Saves two hours a week" --say say-it',
    ),
    "entries_remove": ("slet notater", "remove entries"),
    "entries_remove_about": (
        "Sletter et eller flere notater. En kopi bliver i arkivets historik.",
        "Removes one or more entries. A copy stays in the vault’s history.",
    ),
    "entries_remove_examples": (
        "musprep entries remove k3x9q2\nmusprep entries undo",
        "musprep entries remove k3x9q2\nmusprep entries undo",
    ),
    "entries_undo": (
        "fortryd det seneste notat, rettelse eller sletning",
        "take back the latest note, change or removal",
    ),
    "entries_undo_about": (
        "Fortryder det seneste først: en rettelse eller sletning af et notat, hvor gammel den end er, eller et nyt notat, du "
        "har skrevet inden for den seneste time. Et ældre notat sletter du med entries remove. Kør den igen for at "
        "fortryde det før; entries redo gør det fortrudte igen. Andet end notater fortryder u i programmet på skærmen, så "
        "længe det er åbent; hvad en kommando har ændret, ligger i arkivets mappe history.",
        "Takes back the latest first: a change or removal of an entry, however old, or a new entry that you wrote within "
        "the last hour. An older one is taken away with entries remove. Run it again to take back what was before; entries "
        "redo does again what was undone. Other things than entries are taken back by u in the program on screen, as long "
        "as it is open; what a command has changed lies in the vault's folder history.",
    ),
    "entries_undo_examples": (
        "musprep entries undo --dry-run\nmusprep entries undo",
        "musprep entries undo --dry-run\nmusprep entries undo",
    ),
    "entries_redo": ("gør det fortrudte igen", "do again what was undone"),
    "entries_redo_about": (
        "Gør det igen, som entries undo fortrød sidst, et skridt ad gangen. Når noget andet er ændret imens, er der ikke "
        "mere at gøre igen.",
        "Does again what entries undo took back last, one step at a time. Once something else was changed there is nothing "
        "left to do again.",
    ),
    "entries_redo_examples": (
        "musprep entries undo\nmusprep entries redo",
        "musprep entries undo\nmusprep entries redo",
    ),
    "round_about": (
        "En runde går fra den ene MUS til den næste. Her ser du, hvor langt du er, og hvad der er det næste.",
        "A round runs from one MUS to the next. Here you see how far you are, and what comes next.",
    ),
    "round_examples": (
        'musprep round new --date 3/11 --manager "Karen Holm"\nmusprep round',
        'musprep round new --date 3/11 --manager "Karen Holm"\nmusprep round',
    ),
    "round_show": ("vis runden (standard)", "show the round (the default)"),
    "round_new": ("begynd en ny runde", "begin a new round"),
    "round_new_about": (
        "Begynder en ny runde. Den, der var åben, bliver lukket. Leder og kataloger følger med fra sidst.",
        "Begins a new round. The one that was open is closed. Manager and catalogues carry over from last time.",
    ),
    "round_new_examples": (
        'musprep round new --date "3. nov" --manager "Karen Holm"\n'
        "musprep round new --catalogues privat-skema,frie-10-raad",
        'musprep round new --date "3 nov" --manager "Karen Holm"\n'
        "musprep round new --catalogues privat-skema,frie-10-raad",
    ),
    "round_set": ("sæt dato, tid, leder, sted ...", "set date, time, manager, place ..."),
    "round_set_about": (
        "Sætter én ting: date, time, minutes, manager, place, catalogues eller agenda. En tom værdi fjerner den.",
        "Sets one thing: date, time, minutes, manager, place, catalogues or agenda. An empty value takes it away.",
    ),
    "round_set_examples": (
        'musprep round set dato "3. nov"\nmusprep round set tid 9.30',
        'musprep round set date "3 nov"\nmusprep round set time 9:30',
    ),
    "round_close": ("luk runden efter samtalen", "close the round after the meeting"),
    "round_close_about": (
        "Lukker runden: derefter kan den læses, men ikke ændres.",
        "Closes the round: from then on it can be read but not changed.",
    ),
    "round_close_examples": ("musprep round close", "musprep round close"),
    "round_remove": ("fjern en runde, der blev til ved en fejl", "remove a round that was begun by mistake"),
    "round_remove_about": (
        "Fjerner en runde, der ikke er skrevet noget i. Andre runder lukker du, når de er forbi.",
        "Removes a round in which nothing was written. Other rounds you close when they are over.",
    ),
    "round_remove_examples": ("musprep round remove 2026-2", "musprep round remove 2026-2"),
    "round_reopen": ("åbn en lukket runde igen", "open a closed round again"),
    "round_reopen_about": ("Åbner en lukket runde igen.", "Opens a closed round again."),
    "round_reopen_examples": ("musprep round reopen 2026", "musprep round reopen 2026"),
    "round_share": ("tag det med, der før begyndte som kun-mig", "take along what used to begin at only-me"),
    "round_share_about": (
        "Svar begynder nu som hvis-spurgt og ønsker som sig-det. Giver dem, der endnu er kun-mig, det niveau: alle, eller "
        "dem du nævner. Svar på følsomme spørgsmål bliver, hvor de er.",
        "Answers now begin at if-asked and wishes at say-it. Gives those still at only-me that level: all, or those you "
        "name. Answers to delicate questions stay where they are.",
    ),
    "round_share_examples": (
        "musprep round share --list\nmusprep round share en-fast-hjemmedag",
        "musprep round share --list\nmusprep round share a-day-at-home",
    ),
    "round_list": ("vis alle runder", "show all rounds"),
    "round_list_about": ("Viser alle runder, de ældste først.", "Shows all rounds, the oldest first."),
    "round_list_examples": ("musprep round list", "musprep round list"),
    "catalogues_about": (
        "Et katalog er et sæt spørgsmål, en dagsorden, gode råd eller et skema. Dine egne ligger i arkivets mappe "
        "questionnaires og går forud for de medfølgende med samme id.",
        "A catalogue is a set of questions, an agenda, advice or a form. Your own lie in the vault’s folder "
        "questionnaires and take precedence over shipped ones of the same id.",
    ),
    "catalogues_examples": (
        "musprep catalogues\nmusprep catalogues show privat-skema",
        "musprep catalogues\nmusprep catalogues show privat-skema",
    ),
    "catalogues_list": ("vis dem alle (standard)", "show them all (the default)"),
    "catalogues_show": ("vis ét katalog med alle adresser", "show one catalogue with all its addresses"),
    "catalogues_show_about": (
        "Viser, hvad der er i et katalog. Adresserne kan du kopiere til musprep answer.",
        "Shows what is in a catalogue. The addresses can be copied into musprep answer.",
    ),
    "catalogues_show_examples": (
        "musprep catalogues show frie-selvrefleksion",
        "musprep catalogues show frie-selvrefleksion",
    ),
    "catalogues_new": ("begynd på dine egne spørgsmål", "begin questions of your own"),
    "catalogues_new_about": (
        "Laver et lille katalog, der forklarer sig selv, i arkivets mappe questionnaires (eller dér, --out siger), og åbner "
        "det i din editor (VISUAL eller EDITOR). Når du lukker den, ses der efter fejl. Formatet står i docs/catalogues.md.",
        "Makes a small catalogue that explains itself, in the vault’s folder questionnaires (or where --out says), and opens "
        "it in your editor (VISUAL or EDITOR). When you close that, it is looked over. docs/catalogues.md has the format.",
    ),
    "catalogues_new_examples": (
        "musprep catalogues new mit-skema\nmusprep catalogues new mit-skema --out mit-skema.toml",
        "musprep catalogues new my-form\nmusprep catalogues new my-form --out my-form.toml",
    ),
    "catalogues_import": ("hent et skema fra din arbejdsplads", "take in your employer’s form"),
    "catalogues_import_about": (
        "Laver et spørgekatalog af det skema, du har fået: Word, PDF, OpenDocument, regneark, præsentation, webside, rtf, "
        "Markdown, tekst eller en mail (- læser standard input). Hver linje vises med det, den blev til; ret den med --set.",
        "Makes a catalogue of the form you were given: Word, PDF, OpenDocument, spreadsheet, slides, web page, rtf, "
        "Markdown, text or a mail (- reads standard input). Each line is shown with what it became; correct it by --set.",
    ),
    "catalogues_import_examples": (
        "musprep catalogues import MUS-skema.docx\nmusprep catalogues import MUS-skema.pdf --set 12=question --yes",
        "musprep catalogues import MUS-form.docx\nmusprep catalogues import MUS-form.pdf --set 12=question --yes",
    ),
    "catalogues_fill": ("skriv dine svar i skemaet", "write your answers into the form"),
    "catalogues_fill_about": (
        "Skriver dine svar i en kopi af arbejdspladsens skema (Word, eller PDF med felter), hver dér, hvor der spørges; ellers "
        "på et ark for sig. Kun det, du har ladet "
        "komme på skrift, kommer med, medmindre du siger andet med --upto. Selve skemaet bliver aldrig rørt.",
        "Writes your answers into a copy of your employer’s form (Word, or PDF with fields), each where it asks for it; else "
        "onto a sheet of their own. Only what you let "
        "go in writing goes along, unless you say otherwise by --upto. The form itself is never touched.",
    ),
    "catalogues_fill_examples": (
        "musprep catalogues fill MUS-skema.docx --out MUS-udfyldt.docx",
        "musprep catalogues fill MUS-form.docx --out MUS-filled.docx",
    ),
    "catalogues_check": ("se efter fejl i en katalogfil", "look for mistakes in a catalogue file"),
    "catalogues_check_about": (
        "Ser efter fejl i en katalogfil: én sætning for hver, med fil og linje. Ellers ok.",
        "Looks for mistakes in a catalogue file: one sentence for each, with file and line. Otherwise ok.",
    ),
    "catalogues_check_examples": ("musprep catalogues check mit-skema.toml", "musprep catalogues check my-form.toml"),
    "catalogues_accept": (
        "tag et katalog i brug, du har lagt i et krypteret arkiv",
        "take into use a catalogue that you put into an encrypted vault",
    ),
    "catalogues_accept_about": (
        "Krypterer et katalog, du selv har lagt i arkivets mappe questionnaires efter krypteringen, og bruger det fra da "
        "af. Indtil da erstatter det intet andet katalog.",
        "Encrypts a catalogue that you put into the vault’s folder questionnaires after encrypting, and uses it from then on. "
        "Until then it replaces no other catalogue.",
    ),
    "catalogues_accept_examples": (
        "musprep catalogues accept privat-skema",
        "musprep catalogues accept privat-skema",
    ),
    "catalogues_schema": ("vis formatet som JSON Schema", "show the format as a JSON Schema"),
    "catalogues_schema_about": (
        "Viser formatet som JSON Schema, så din editor kan hjælpe, mens du skriver et katalog.",
        "Shows the format as a JSON Schema, so that your editor can help while you write a catalogue.",
    ),
    "catalogues_schema_examples": (
        "musprep catalogues schema > katalog.schema.json",
        "musprep catalogues schema > catalogue.schema.json",
    ),
    "answer_about": (
        "Gemmer svaret på et spørgsmål. Uden tekst vises spørgsmålet med årets notater og dit svar fra sidst. "
        "Et svar begynder som hvis-spurgt; på følsomme spørgsmål, fx om din leder eller din trivsel, som kun-mig.",
        "Saves the answer to a question. Without a text it shows the question, the entries that fit and your last "
        "answer. An answer begins at if-asked; on delicate questions, such as about your manager or how you are, at only-me.",
    ),
    "answer_examples": (
        "musprep answer privat-skema/opgaver/aaret\n"
        'musprep answer privat-skema/opgaver/aaret "Et godt år" --say sig-det\n'
        "musprep answer privat-skema/trivsel/leder/stoette - < svar.txt",
        "musprep answer privat-skema/opgaver/aaret\n"
        'musprep answer privat-skema/opgaver/aaret "A good year" --say say-it\n'
        "musprep answer privat-skema/trivsel/leder/stoette - < answer.txt",
    ),
    "answers_about": ("Viser det, du har svaret i en runde.", "Shows what you answered in a round."),
    "answers_examples": (
        "musprep answers --catalogue privat-skema\nmusprep answers --round 2025",
        "musprep answers --catalogue privat-skema\nmusprep answers --round 2025",
    ),
    "points_about": (
        "Talepunkter er det, du vil sige eller spørge om. De tre vigtigste står først.",
        "Talking points are what you want to say or ask. The three that lead come first.",
    ),
    "points_examples": (
        'musprep points add "Jeg vil gerne have projektet" --proof k3x9q2\nmusprep points lead jeg-vil opgaver loen',
        'musprep points add "I would like the project" --proof k3x9q2\nmusprep points lead i-would tasks pay',
    ),
    "points_list": ("vis dem (standard)", "show them (the default)"),
    "points_add": ("skriv et talepunkt eller et spørgsmål", "write a talking point or a question"),
    "points_add_about": (
        "Skriver et talepunkt, eller med --ask et spørgsmål til din leder.",
        "Writes a talking point, or with --ask a question for your manager.",
    ),
    "points_add_examples": (
        'musprep points add "Køen er halveret" --proof k3x9q2 --proof "rapporten, side 4"\n'
        'musprep points add "Hvad ser du som mit næste skridt?" --ask',
        'musprep points add "The queue is halved" --proof k3x9q2 --proof "the report, page 4"\n'
        'musprep points add "What do you see as my next step?" --ask',
    ),
    "points_edit": ("ret et talepunkt", "change a talking point"),
    "points_edit_about": (
        "Retter et talepunkt. Begyndelsen af dets id er nok.",
        "Changes a talking point. The beginning of its id will do.",
    ),
    "points_edit_examples": (
        'musprep points edit koeen --keywords "kø, halveret, tal" --say på-skrift',
        'musprep points edit the-queue --keywords "queue, halved, figures" --say in-writing',
    ),
    "points_remove": ("slet talepunkter", "remove talking points"),
    "points_remove_about": ("Sletter et eller flere talepunkter.", "Removes one or more talking points."),
    "points_remove_examples": ("musprep points remove koeen", "musprep points remove the-queue"),
    "points_lead": ("vælg de tre vigtigste", "choose the three that lead"),
    "points_lead_about": (
        "Vælger op til tre vigtigste punkter, i den rækkefølge. Med --none er ingen valgt.",
        "Chooses up to three points that lead, in this order. With --none, none does.",
    ),
    "arg_lead_none": ("ingen punkter er de vigtigste", "no points lead"),
    "points_lead_examples": ("musprep points lead koeen projektet loen", "musprep points lead the-queue project pay"),
    "wishes_about": (
        "Et ønske med begge linjer – hvad det giver dig, og hvad det giver arbejdspladsen – er en fælles interesse.",
        "A wish with both lines – what it gives you, and what it gives the workplace – is a shared interest.",
    ),
    "wishes_examples": (
        'musprep wishes add "Kursus i forandringsledelse" --me "Mod på mere" --workplace "Færre forsinkelser"',
        'musprep wishes add "A course in change" --me "Courage for more" --workplace "Fewer delays"',
    ),
    "wishes_list": ("vis dem (standard)", "show them (the default)"),
    "wishes_add": ("skriv et ønske", "write a wish"),
    "wishes_add_about": (
        "Skriver et ønske. Det begynder som sig-det; med --say vælger du en anden deling.",
        "Writes a wish. It begins at say-it; --say gives it another level.",
    ),
    "wishes_add_examples": (
        'musprep wishes add "En fast hjemmedag" --me "Ro" --workplace "Rapporter til tiden" --say på-skrift',
        'musprep wishes add "A day at home" --me "Peace" --workplace "Reports on time" --say in-writing',
    ),
    "wishes_edit": ("ret et ønske", "change a wish"),
    "wishes_edit_about": (
        "Retter et ønske. Begyndelsen af dets id er nok.",
        "Changes a wish. The beginning of its id will do.",
    ),
    "wishes_edit_examples": (
        'musprep wishes edit en-fast --workplace "Rapporter til tiden"',
        'musprep wishes edit a-day --workplace "Reports on time"',
    ),
    "points_carry_over": (
        "tag punkter med, der ikke blev sagt sidst",
        "take along points that were not said last time",
    ),
    "points_carry_over_about": (
        "Tager punkter fra sidste runde med, som ikke blev sagt ved samtalen. Uden id viser den dem, der ikke er med endnu.",
        "Takes along points of the last round that were not said at its talk. Without an id it lists those that are not along yet.",
    ),
    "points_carry_over_examples": (
        "musprep points carry-over\nmusprep points carry-over vagterne",
        "musprep points carry-over\nmusprep points carry-over the-shifts",
    ),
    "wishes_carry_over": ("tag ønsker fra sidste runde med", "take up wishes of the last round"),
    "wishes_carry_over_about": (
        "Tager ønsker fra sidste runde med i denne, med begge linjer. Uden id viser den dem, der ikke er med endnu.",
        "Takes wishes of the last round along in this one, with both lines. Without an id it lists those that are not along yet.",
    ),
    "wishes_carry_over_examples": (
        "musprep wishes carry-over\nmusprep wishes carry-over en-fast",
        "musprep wishes carry-over\nmusprep wishes carry-over a-day",
    ),
    "wishes_remove": ("slet ønsker", "remove wishes"),
    "wishes_remove_about": ("Sletter et eller flere ønsker.", "Removes one or more wishes."),
    "wishes_remove_examples": ("musprep wishes remove en-fast", "musprep wishes remove a-day"),
    "tips_about": (
        "Ti gode råd før og under samtalen; dem, du har fulgt, er afkrydset.",
        "Ten tips before and during the meeting; those you have followed are ticked.",
    ),
    "tips_examples": ("musprep tips\nmusprep tips tick 3", "musprep tips\nmusprep tips tick 3"),
    "tips_list": ("vis dem (standard)", "show them (the default)"),
    "tips_tick": ("kryds et råd af", "tick off a tip"),
    "tips_tick_about": ("Krydser et råd af i denne runde.", "Ticks off a tip in this round."),
    "tips_tick_examples": ("musprep tips tick 3", "musprep tips tick 3"),
    "tips_untick": ("fjern krydset igen", "take the tick away"),
    "tips_untick_about": ("Fjerner krydset ved et råd.", "Takes the tick at a tip away."),
    "tips_untick_examples": ("musprep tips untick 3", "musprep tips untick 3"),
    "brief_about": (
        "Skriver den ene side, du tager med, i arkivets mappe briefings og viser stien; --full lægger hele forberedelsen "
        "bag den. Den indeholder det, der må deles mindst så meget, som du siger med --upto, og til og med sig-det også "
        "det, I har aftalt; --gate viser ord for ord, hvad der er med, og skriver ingenting.",
        "Writes the one page you take along into the vault’s folder briefings and prints its path; --full puts the whole "
        "preparation behind it. It holds what may go at least as far as --upto says, and up to say-it also what was "
        "agreed; --gate shows word for word what is in it and writes nothing.",
    ),
    "brief_examples": (
        "musprep brief --format html\nmusprep brief --full\nmusprep brief --upto på-skrift --gate",
        "musprep brief --format html\nmusprep brief --full\nmusprep brief --upto in-writing --gate",
    ),
    "import_about": (
        "Finder notater i en fil, i en hel mappe eller i det, der kommer på standard input (-): jrnl, daglige noter i Markdown, "
        "CSV, JSON, kalendere (.ics), mails (.eml), git log og musprep selv. Du siger ja eller nej til hvert notat, før "
        "det bliver gemt, og det samme notat kommer aldrig ind to gange. Uden terminal vises de kun, medmindre du skriver --all.",
        "Finds notes in a file, in a whole folder, or in what comes on standard input (-): jrnl, daily notes in Markdown, CSV, "
        "JSON, calendars (.ics), mails (.eml), git log and musprep itself. You say yes or no to each note before it is saved, and the "
        "same note never comes in twice. Without a terminal they are only shown, unless you add --all.",
    ),
    "import_examples": (
        "musprep import noter.md\nmusprep import dagbog/ --dry-run\nmusprep import - --all < noter.txt",
        "musprep import notes.md\nmusprep import journal/ --dry-run\nmusprep import - --all < notes.txt",
    ),
    "search_about": (
        "Finder det, hvor alle ordene står: i notater, svar, talepunkter, ønsker, behov, aftaler, mål, puls, runder og "
        "konklusioner, i det om dig selv og i alle spørgsmål, men ikke i historik, kladder og skrevne papirer. Århus, "
        "Aarhus og arhus er det samme, og står ordene ingen steder, vises det, der kun er ét bogstav fra.",
        "Finds where all the words appear: in entries, answers, talking points, wishes, needs, agreements, goals, pulses, "
        "rounds and conclusions, in what is about yourself and in every question, but not in history, drafts or papers "
        "written. Århus, Aarhus and arhus are the same, and where nothing holds the words, what is one letter off is shown.",
    ),
    "search_examples": ("musprep search kursus projekt", "musprep search course project"),
    "owner_about": (
        "Det, arkivet ved om dig. Rollen afgør, hvilke spørgsmål en ny runde begynder med.",
        "What the vault knows about you. The role decides which questions a new round begins with.",
    ),
    "owner_examples": (
        'musprep owner set navn "Maja Holm"\nmusprep owner set rolle speciallæge',
        'musprep owner set name "Maja Holm"\nmusprep owner set language en',
    ),
    "owner_show": ("vis det (standard)", "show it (the default)"),
    "owner_set": (
        "sæt navn, rolle, stilling, arbejdsplads eller sprog",
        "set name, role, position, workplace, language",
    ),
    "owner_set_about": (
        "Sætter én ting: name, role, position, workplace eller language.",
        "Sets one thing: name, role, position, workplace or language.",
    ),
    "owner_set_examples": ("musprep owner set sprog da", "musprep owner set language en"),
    "vault_about": (
        "Viser mappen med dine data. --vault eller MUSPREP_VAULT vælger en anden.",
        "Shows the folder with your data. --vault or MUSPREP_VAULT chooses another one.",
    ),
    "vault_examples": ("musprep vault where", "musprep vault where"),
    "vault_where": ("vis mappen (standard)", "show the folder (the default)"),
    "demo_about": (
        "Viser programmet med et opdigtet år i et midlertidigt arkiv, der er væk bagefter. Dit eget røres ikke.",
        "Shows the program with a made-up year in a temporary vault that is gone afterwards. Your own is not touched.",
    ),
    "demo_examples": (
        "musprep demo\nmusprep demo --write /tmp/mit-demo",
        "musprep demo\nmusprep demo --write /tmp/my-demo",
    ),
    **help_arguments.ARGUMENTS,
    **help_agreements.AGREEMENTS,
    **help_encryption.ENCRYPTING,
    **help_vault.VAULT,
}
