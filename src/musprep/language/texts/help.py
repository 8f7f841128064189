"""What `--help` says: each command and action, with its examples."""

from musprep.language.texts import (
    help_agreements,
    help_arguments,
    help_catalogues,
    help_encryption,
    help_meeting,
    help_vault,
)

TEXTS = {
    "options": ("TILVALG", "OPTIONS"),
    "everywhere": ("Fælles tilvalg", "Global options"),
    "actions": ("Kommandoer", "Commands"),
    "examples": ("Eksempler", "Examples"),
    "musprep_about": (
        "Din egen, private forberedelse til MUS: Notér årets resultater, svar på spørgsmålene i ro og mag, og gå til "
        "samtalen med tre klare punkter. Intet forlader din computer. Uden kommando åbner programmet på skærmen.",
        "Your own private preparation for MUS, the annual Danish performance and development review: note results "
        "during the year, answer the questions in your own time, and walk in with three clear points. Nothing leaves "
        "your computer. Without a command, the full-screen program opens.",
    ),
    "musprep_examples": (
        'musprep\nmusprep log "Lukkede 14 sager før ferien"\nmusprep demo',
        'musprep\nmusprep log "Closed 14 cases before the holidays"\nmusprep demo',
    ),
    "log": ("notér noget, der skete", "log something that happened"),
    "entries": ("se, ret og slet dine notater", "view, edit and delete your notes"),
    "import": ("hent notater fra andre programmer", "import notes from other programs"),
    "round": ("samtalen: dato, leder, spørgsmål", "the meeting: date, manager, questions"),
    "catalogues": ("se de spørgsmål, du kan vælge imellem", "see which question sets you can choose from"),
    "answer": ("se et spørgsmål, og svar på det", "show a question and answer it"),
    "answers": ("se dine svar", "see your answers"),
    "points": ("det, du vil sige eller spørge om", "what you want to say or ask"),
    "wishes": (
        "dine ønsker, og hvad de giver dig og arbejdspladsen",
        "your wishes, and what they offer you and the workplace",
    ),
    "tips": ("ti gode råd, og hvilke du har fulgt", "ten tips, and which ones you have followed"),
    "brief": ("lav den briefing, du tager med til samtalen", "write the briefing you take with you"),
    "search": ("søg i alt, du har skrevet", "search everything you have written"),
    "owner": ("dine oplysninger: navn, rolle, sprog …", "your details: name, role, language"),
    "vault": ("hvor dine data ligger", "where your data is"),
    "demo": ("kig dig omkring i et opdigtet år", "look around in a made-up year"),
    "log_about": (
        "Gemmer et notat og viser, hvordan det blev forstået. Uden tekst spørger kommandoen; med - læser den fra "
        "standardinput. Det, du skriver efter kommandoen, havner i din shells historik; det, du skriver, når den "
        "spørger, gør det ikke.",
        "Saves a note and shows how it was understood. Without text it asks for it; with - it reads standard input. "
        "Text given on the command line ends up in your shell’s history; text typed when asked does not.",
    ),
    "log_examples": (
        'musprep log "Lukkede 14 sager" --tag drift --effect "Køen er væk"\n'
        'musprep log "Ros fra Karen" --kind ros --on "sidste mandag"\nmusprep log',
        'musprep log "Closed 14 cases" --tag operations --effect "The queue is gone"\n'
        'musprep log "Praise from Karen" --kind praise --on "last monday"\nmusprep log',
    ),
    "entries_about": (
        "Viser dine notater efter måned og uge, de nyeste først. De seks bogstaver og tal er notatets id.",
        "Shows your notes by month and week, newest first. The six characters are a note’s id.",
    ),
    "entries_examples": (
        'musprep entries --since "1. jan" --kind ros\nmusprep entries --grep kørsel\nmusprep entries --json',
        'musprep entries --since "1 jan" --kind praise\nmusprep entries --grep driving\nmusprep entries --json',
    ),
    "entries_list": ("vis notaterne (standard)", "show your notes (the default)"),
    "entries_edit": ("ret et notat", "edit a note"),
    "entries_edit_about": (
        "Retter et notat. Uden tilvalg åbnes teksten i din editor (VISUAL eller EDITOR).",
        "Edits a note. Without options it opens the text in your editor (VISUAL or EDITOR).",
    ),
    "entries_edit_examples": (
        'musprep entries edit k3x9q2\nmusprep entries edit k3x9q2 --effect "Sparer to timer om ugen" --say sig-det',
        'musprep entries edit k3x9q2\nmusprep entries edit k3x9q2 --effect "Saves two hours a week" --say say-it',
    ),
    "entries_remove": ("slet notater", "delete notes"),
    "entries_remove_about": (
        "Sletter et eller flere notater. En kopi bliver liggende i arkivets historik.",
        "Deletes one or more notes. A copy stays in the vault’s history.",
    ),
    "entries_remove_examples": (
        "musprep entries remove k3x9q2\nmusprep entries undo",
        "musprep entries remove k3x9q2\nmusprep entries undo",
    ),
    "entries_undo": (
        "fortryd det seneste notat, den seneste rettelse eller sletning",
        "undo the latest note, edit or deletion",
    ),
    "entries_undo_about": (
        "Fortryder det seneste først: en rettelse eller sletning af et notat, hvor gammel den end er, eller et nyt "
        "notat, du har skrevet inden for den seneste time. Et ældre notat sletter du med entries remove. Kør "
        "kommandoen igen for at gå et skridt længere tilbage; entries redo gentager det, du fortrød. Andet end "
        "notater fortryder du med u i programmet på skærmen, så længe det er åbent; tidligere udgaver af det, en "
        "kommando har ændret, ligger i arkivets mappe history.",
        "Undoes the latest step first: an edit or deletion of a note, however old, or a new note you wrote within the "
        "last hour. Delete an older one with entries remove. Run it again to go one step further back; entries redo "
        "repeats what you undid. To undo anything but notes, press u in the full-screen program while it is open; "
        "earlier versions of what a command changed are in the vault’s folder history.",
    ),
    "entries_undo_examples": (
        "musprep entries undo --dry-run\nmusprep entries undo",
        "musprep entries undo --dry-run\nmusprep entries undo",
    ),
    "entries_redo": ("gentag det, du fortrød", "redo what you undid"),
    "entries_redo_about": (
        "Gentager det, du sidst fortrød med entries undo, ét skridt ad gangen. Når du har ændret noget andet i "
        "mellemtiden, er der ikke mere at gentage.",
        "Redoes what you last undid with entries undo, one step at a time. Once you change something else, there is "
        "nothing left to redo.",
    ),
    "entries_redo_examples": (
        "musprep entries undo\nmusprep entries redo",
        "musprep entries undo\nmusprep entries redo",
    ),
    "round_about": (
        "En runde går fra den ene MUS til den næste. Her ser du, hvor langt du er, og hvad næste skridt er.",
        "A round runs from one meeting to the next. Here you see how far you have got and what comes next.",
    ),
    "round_examples": (
        'musprep round new --date 3/11 --manager "Karen Holm"\nmusprep round',
        'musprep round new --date 3/11 --manager "Karen Holm"\nmusprep round',
    ),
    "round_show": ("vis runden (standard)", "show the round (the default)"),
    "round_new": ("begynd en ny runde", "start a new round"),
    "round_new_about": (
        "Begynder en ny runde og lukker den, der var åben. Leder og kataloger tages med fra sidst.",
        "Starts a new round and closes the open one. Manager and catalogues carry over from last time.",
    ),
    "round_new_examples": (
        'musprep round new --date "3. nov" --manager "Karen Holm"\n'
        "musprep round new --catalogues privat-skema,frie-10-raad",
        'musprep round new --date "3 nov" --manager "Karen Holm"\n'
        "musprep round new --catalogues privat-skema,frie-10-raad",
    ),
    "round_set": ("sæt dato, tid, leder, sted …", "set date, time, manager, place …"),
    "round_set_about": (
        'Sætter én ting: dato, tid, minutter, leder, sted, kataloger eller dagsorden. En tom værdi ("") sletter den.',
        'Sets one thing: date, time, minutes, manager, place, catalogues or agenda. An empty value ("") clears it.',
    ),
    "round_set_examples": (
        'musprep round set dato "3. nov"\nmusprep round set tid 9.30',
        'musprep round set date "3 nov"\nmusprep round set time 9:30',
    ),
    "round_close": ("luk runden efter samtalen", "close the round after the meeting"),
    "round_close_about": (
        "Lukker runden. Derefter kan den læses, men ikke rettes.",
        "Closes the round. After that it can be read but not changed.",
    ),
    "round_close_examples": ("musprep round close", "musprep round close"),
    "round_remove": ("slet en runde, der blev oprettet ved en fejl", "delete a round that was started by mistake"),
    "round_remove_about": (
        "Sletter en tom runde. Andre runder lukker du, når de er slut.",
        "Deletes an empty round. Close other rounds when they are over.",
    ),
    "round_remove_examples": ("musprep round remove 2026-2", "musprep round remove 2026-2"),
    "round_reopen": ("åbn en lukket runde igen", "reopen a closed round"),
    "round_reopen_about": ("Åbner en lukket runde igen.", "Reopens a closed round."),
    "round_reopen_examples": ("musprep round reopen 2026", "musprep round reopen 2026"),
    "round_share": ("del det, der før begyndte som kun-mig", "share what used to start as only-me"),
    "round_share_about": (
        "Svar begynder nu som hvis-spurgt og ønsker som sig-det. Giver dem, der stadig er kun-mig, det niveau: alle, "
        "eller dem, du nævner. Svar på følsomme spørgsmål forbliver kun-mig.",
        "Answers now start as if-asked and wishes as say-it. Gives that level to those that are still only-me: all of "
        "them, or those you name. Answers to sensitive questions stay only-me.",
    ),
    "round_share_examples": (
        "musprep round share --list\nmusprep round share en-fast-hjemmedag",
        "musprep round share --list\nmusprep round share a-day-at-home",
    ),
    "round_list": ("vis alle runder", "show all rounds"),
    "round_list_about": ("Viser alle runder, de ældste først.", "Shows all rounds, the oldest first."),
    "round_list_examples": ("musprep round list", "musprep round list"),
    "answer_about": (
        "Gemmer dit svar på et spørgsmål. Uden tekst viser kommandoen spørgsmålet, årets notater til det og dit svar "
        "fra sidst. Et svar begynder som hvis-spurgt; på følsomme spørgsmål, fx om din leder eller din trivsel, som "
        "kun-mig. Vælg et andet delingsniveau med --say.",
        "Saves your answer to a question. Without text it shows the question, matching notes and your last answer. An "
        "answer starts as if-asked; on sensitive questions, such as those about your manager or your well-being, as "
        "only-me. Choose another sharing level with --say.",
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
        "Talking points are what you want to say or ask. Your top three come first.",
    ),
    "points_examples": (
        'musprep points add "Jeg vil gerne have projektet" --proof k3x9q2\nmusprep points lead jeg-vil opgaver loen',
        'musprep points add "I would like the project" --proof k3x9q2\nmusprep points lead i-would tasks pay',
    ),
    "points_list": ("vis dem (standard)", "show them (the default)"),
    "points_add": ("skriv et talepunkt eller et spørgsmål", "add a talking point or a question"),
    "points_add_about": (
        "Skriver et talepunkt, eller med --ask et spørgsmål til din leder.",
        "Adds a talking point or, with --ask, a question for your manager.",
    ),
    "points_add_examples": (
        'musprep points add "Køen er halveret" --proof k3x9q2 --proof "rapporten, side 4"\n'
        'musprep points add "Hvad ser du som mit næste skridt?" --ask',
        'musprep points add "The queue is halved" --proof k3x9q2 --proof "the report, page 4"\n'
        'musprep points add "What do you see as my next step?" --ask',
    ),
    "points_edit": ("ret et talepunkt", "edit a talking point"),
    "points_edit_about": (
        "Retter et talepunkt. Begyndelsen af dets id er nok.",
        "Edits a talking point. The beginning of its id is enough.",
    ),
    "points_edit_examples": (
        'musprep points edit koeen --keywords "kø, halveret, tal" --say på-skrift',
        'musprep points edit the-queue --keywords "queue, halved, figures" --say in-writing',
    ),
    "points_remove": ("slet talepunkter", "delete talking points"),
    "points_remove_about": ("Sletter et eller flere talepunkter.", "Deletes one or more talking points."),
    "points_remove_examples": ("musprep points remove koeen", "musprep points remove the-queue"),
    "points_lead": ("vælg de tre vigtigste", "choose your top three"),
    "points_lead_about": (
        "Vælger op til tre vigtigste punkter i den rækkefølge, du skriver. --none vælger ingen.",
        "Chooses up to three top points, in the order you give them. --none clears the choice.",
    ),
    "arg_lead_none": ("vælg ingen som de vigtigste", "clear the top points"),
    "points_lead_examples": ("musprep points lead koeen projektet loen", "musprep points lead the-queue project pay"),
    "wishes_about": (
        "Et ønske med begge linjer – hvad det giver dig, og hvad det giver arbejdspladsen – er en fælles interesse.",
        "A wish with both lines – what it gives you and what it gives the workplace – is a shared interest.",
    ),
    "wishes_examples": (
        'musprep wishes add "Kursus i forandringsledelse" --me "Mod på mere" --workplace "Færre forsinkelser"',
        'musprep wishes add "A course in change" --me "Courage for more" --workplace "Fewer delays"',
    ),
    "wishes_list": ("vis dem (standard)", "show them (the default)"),
    "wishes_add": ("skriv et ønske", "add a wish"),
    "wishes_add_about": (
        "Skriver et ønske. Det begynder som sig-det; vælg et andet delingsniveau med --say.",
        "Adds a wish. It starts as say-it; choose another sharing level with --say.",
    ),
    "wishes_add_examples": (
        'musprep wishes add "En fast hjemmedag" --me "Ro" --workplace "Rapporter til tiden" --say på-skrift',
        'musprep wishes add "A day at home" --me "Peace" --workplace "Reports on time" --say in-writing',
    ),
    "wishes_edit": ("ret et ønske", "edit a wish"),
    "wishes_edit_about": (
        "Retter et ønske. Begyndelsen af dets id er nok.",
        "Edits a wish. The beginning of its id is enough.",
    ),
    "wishes_edit_examples": (
        'musprep wishes edit en-fast --workplace "Rapporter til tiden"',
        'musprep wishes edit a-day --workplace "Reports on time"',
    ),
    "points_carry_over": (
        "tag punkter med, som ikke blev krydset af sidst",
        "carry over points not ticked as said last time",
    ),
    "points_carry_over_about": (
        "Tager punkter med fra sidste runde, som ikke blev krydset af ved samtalen. Uden id viser kommandoen dem, "
        "du ikke har taget med endnu.",
        "Carries over points from the last round that were not ticked as said at the meeting. Without an id it lists "
        "those not carried over yet.",
    ),
    "points_carry_over_examples": (
        "musprep points carry-over\nmusprep points carry-over vagterne",
        "musprep points carry-over\nmusprep points carry-over the-shifts",
    ),
    "wishes_carry_over": ("tag ønsker med fra sidste runde", "carry over wishes from the last round"),
    "wishes_carry_over_about": (
        "Tager ønsker med fra sidste runde, med begge linjer. Uden id viser kommandoen dem, du ikke har taget med "
        "endnu.",
        "Carries wishes over from the last round, with both lines. Without an id it lists those not carried over yet.",
    ),
    "wishes_carry_over_examples": (
        "musprep wishes carry-over\nmusprep wishes carry-over en-fast",
        "musprep wishes carry-over\nmusprep wishes carry-over a-day",
    ),
    "wishes_remove": ("slet ønsker", "delete wishes"),
    "wishes_remove_about": ("Sletter et eller flere ønsker.", "Deletes one or more wishes."),
    "wishes_remove_examples": ("musprep wishes remove en-fast", "musprep wishes remove a-day"),
    "tips_about": (
        "Ti gode råd før og under samtalen; dem, du har fulgt, er afkrydset.",
        "Ten tips for before and during the meeting; those you have followed are ticked.",
    ),
    "tips_examples": ("musprep tips\nmusprep tips tick 3", "musprep tips\nmusprep tips tick 3"),
    "tips_list": ("vis dem (standard)", "show them (the default)"),
    "tips_tick": ("kryds et råd af", "tick a tip"),
    "tips_tick_about": ("Krydser et råd af i denne runde.", "Ticks a tip in this round."),
    "tips_tick_examples": ("musprep tips tick 3", "musprep tips tick 3"),
    "tips_untick": ("fjern krydset igen", "untick a tip"),
    "tips_untick_about": ("Fjerner krydset ved et råd.", "Unticks a tip."),
    "tips_untick_examples": ("musprep tips untick 3", "musprep tips untick 3"),
    "brief_about": (
        "Gemmer den ene side, du tager med, i arkivets mappe briefings og viser, hvor filen ligger; --full lægger "
        "hele forberedelsen bag den. Med --upto vælger du, hvor privat den må være: kun-mig tager alt med, på-skrift "
        "kun det, du kan give fra dig. Det, I har aftalt, er altid med, undtagen ved på-skrift. --gate viser ord for "
        "ord, hvad der kommer med, uden at gemme noget.",
        "Saves the one page you take with you in the vault’s folder briefings and prints its path; --full puts your "
        "whole preparation behind it. --upto chooses how private it may be: only-me includes everything, in-writing "
        "only what you are ready to hand over. What you have agreed is always included except with in-writing. --gate "
        "shows word for word what would be included, without saving.",
    ),
    "brief_examples": (
        "musprep brief --format html\nmusprep brief --full\nmusprep brief --upto på-skrift --gate",
        "musprep brief --format html\nmusprep brief --full\nmusprep brief --upto in-writing --gate",
    ),
    "search_about": (
        "Søger efter tekster, hvor alle ordene står: i notater, svar, talepunkter, ønsker, behov, aftaler, mål, "
        "pulsmålinger, runder og konklusioner, i dine oplysninger og i alle spørgsmål, men ikke i historik, kladder "
        "og gemte briefinger. Århus, Aarhus og arhus er det samme. Står ordene ingen steder, vises det, der kun "
        "afviger med ét bogstav.",
        "Searches for texts containing all the words: notes, answers, talking points, wishes, needs, agreements, "
        "goals, pulse checks, rounds, conclusions, your details and every question, but not history, drafts or saved "
        "briefings. Århus, Aarhus and arhus are the same. If nothing contains the words, matches that are one letter "
        "off are shown.",
    ),
    "search_examples": ("musprep search kursus projekt", "musprep search course project"),
    "owner_about": (
        "Dine oplysninger. Din rolle afgør, hvilke spørgsmål en ny runde begynder med.",
        "Your details. Your role decides which questions a new round starts with.",
    ),
    "owner_examples": (
        'musprep owner set navn "Maja Holm"\nmusprep owner set rolle speciallæge',
        'musprep owner set name "Maja Holm"\nmusprep owner set language en',
    ),
    "owner_show": ("vis dem (standard)", "show them (the default)"),
    "owner_set": ("sæt navn, rolle, stilling, sprog …", "set name, role, position, language …"),
    "owner_set_about": (
        "Sætter én ting: navn, rolle, stilling, arbejdsplads, sprog, navne, navneadvarsel, lås eller kopimappe. En "
        'tom værdi ("") sletter den.',
        "Sets one thing: name, role, position, workplace, language, names, guard, lock_minutes or papers. An empty "
        'value ("") clears it.',
    ),
    "owner_set_examples": ("musprep owner set sprog da", "musprep owner set language en"),
    "vault_about": (
        "Viser mappen med dine data. --vault eller MUSPREP_VAULT vælger en anden.",
        "Shows the folder with your data. --vault or MUSPREP_VAULT chooses another one.",
    ),
    "vault_examples": ("musprep vault where", "musprep vault where"),
    "vault_where": ("vis mappen (standard)", "show the folder (the default)"),
    "demo_about": (
        "Viser programmet med et opdigtet år i et midlertidigt arkiv, som slettes bagefter. Dit eget arkiv bliver "
        "ikke rørt.",
        "Shows the program with a made-up year in a temporary vault that is deleted afterwards. Your own vault is not "
        "touched.",
    ),
    "demo_examples": (
        "musprep demo\nmusprep demo --write /tmp/min-demo",
        "musprep demo\nmusprep demo --write /tmp/my-demo",
    ),
    **help_arguments.ARGUMENTS,
    **help_agreements.AGREEMENTS,
    **help_catalogues.CATALOGUES,
    **help_encryption.ENCRYPTING,
    **help_meeting.MEETING,
    **help_vault.VAULT,
}
