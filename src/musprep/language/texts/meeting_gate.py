"""Texts of the gate before a briefing is saved: a part of the area `meeting`."""

GATE = {
    "gate": ("Hvad kommer med i briefingen?", "What goes into the briefing?"),
    "gate_head": ("Øverst", "At the top"),
    "gate_leaving_one": ("Kommer med: {count} tekst", "Included: {count} text"),
    "gate_leaving_many": ("Kommer med: {count} tekster", "Included: {count} texts"),
    "gate_held_one": ("Kommer ikke med: {count} tekst", "Left out: {count} text"),
    "gate_held_many": ("Kommer ikke med: {count} tekster", "Left out: {count} texts"),
    "gate_take_all": ("t Tag alle med", "Press t to include all"),
    "gate_left_out_one": ("Ikke plads til: {count} tekst", "No room for: {count} text"),
    "gate_left_out_many": ("Ikke plads til: {count} tekster", "No room for: {count} texts"),
    "where_point": ("Talepunkter", "Talking points"),
    "where_ask": ("Spørgsmål til din leder", "Questions for your manager"),
    "where_proof": ("Notater som dokumentation", "Notes as evidence"),
    "where_proof_words": ("Dokumentation i dine egne ord", "Evidence in your own words"),
    "where_wish": ("Ønsker", "Wishes"),
    "where_agreement": ("Aftaler", "Agreements"),
    "where_goal": ("Udviklingsmål", "Development goals"),
    "where_need": ("Arbejdspladsens behov", "The workplace’s needs"),
    "where_answer": ("Svar", "Answers"),
    "where_entry": ("Notater", "Notes"),
    "where_agenda": ("Din egen dagsorden", "Your own agenda"),
    "where_tips": ("Dine egne råd", "Your own tips"),
    "gate_nothing": ("Der er ikke noget at vise på dette niveau.", "There is nothing to show at this level."),
    "gate_taken": ("+ taget med", "+ included"),
    "gate_held_now": ("– holdt ude", "– left out"),
    "gate_held_told": (
        "”{about}” kommer ikke med i denne briefing. Vil du altid holde den ude, så vælg den øverst, og tryk g.",
        "“{about}” is left out of this briefing. To leave it out for good, select it at the top and press g.",
    ),
    "gate_goes_along": ("Den er allerede med i briefingen.", "It is already included."),
    "gate_stays": ("Den er allerede holdt ude.", "It is already left out."),
    "gate_no_room": (
        "Den er valgt, men der er ikke plads på siden, eller den står der allerede med andre ord.",
        "It is selected, but there is no room on the page, or the page already says it in other words.",
    ),
    "gate_good_first": (
        "Tag først teksten med, eller hold den ude. Tryk derefter g for at lade valget gælde for altid.",
        "First include the text or leave it out. Then press g to make the choice permanent.",
    ),
    "gate_ask_good": (
        "Skal ”{about}” fra nu af have niveauet ”{level}”, også i andre briefinger?",
        "Should “{about}” have the level “{level}” from now on, in other briefings too?",
    ),
    "gate_ask_all_one": (
        "Briefingen er til at give fra dig. Vil du tage {count} tekst med, som ellers bliver hos dig?",
        "This briefing is for handing over. Include {count} text that you would otherwise keep to yourself?",
    ),
    "gate_ask_all_many": (
        "Briefingen er til at give fra dig. Vil du tage {count} tekster med, som ellers bliver hos dig?",
        "This briefing is for handing over. Include {count} texts that you would otherwise keep to yourself?",
    ),
    "offer_single": (
        "{text}\n\nSkal den med fra nu af? ({left} tilbage)",
        "{text}\n\nInclude it from now on? ({left} left)",
    ),
    "offer_one": (
        "Svar og ønsker begyndte før som ”kun mig”. {count} af dem er det stadig, så det kommer ikke med i briefingen. "
        "Skal det have det niveau, nye har i dag: svar ”hvis spurgt”, ønsker ”sig det”? Det er ikke noget følsomt.",
        "Answers and wishes used to start as “only me”. {count} of them still is, so it is left out of the briefing. "
        "Give it the level that new ones start with today: “if asked” for answers, “say it” for wishes? It is nothing "
        "sensitive.",
    ),
    "offer_many": (
        "Svar og ønsker begyndte før som ”kun mig”. {count} af dem er det stadig, så de kommer ikke med i briefingen. "
        "Skal de have det niveau, nye har i dag: svar ”hvis spurgt”, ønsker ”sig det”? Følsomme svar er ikke iblandt "
        "dem.",
        "Answers and wishes used to start as “only me”. {count} of them still are, so they are left out of the "
        "briefing. Give them the level that new ones start with today: “if asked” for answers, “say it” for wishes? "
        "Sensitive answers are not among them.",
    ),
    "offer_all": ("Tag alle med", "Include all"),
    "offer_each": ("Spørg om dem én for én", "Ask about each one"),
    "offer_leave": ("Lad dem være", "Leave them"),
    "offer_take": ("Tag med", "Include"),
    "offer_keep": ("Kun mig", "Only me"),
    "gate_yes_good": ("Ja, for altid", "Yes, always"),
    "gate_yes_all": ("Ja, tag dem alle med", "Yes, include them all"),
    "gate_no": ("Nej", "No"),
    "gate_look": (
        (
            "Denne tekst kan afsløre, hvem det handler om. Tryk ↵ for at gå til den næste, h for at holde den ude eller a "
            "for at skrive uden navne."
        ),
        "This text may identify someone. Press ↵ for the next, h to leave it out, a to remove names.",
    ),
    "gate_look_last": (
        (
            "Denne tekst kan afsløre, hvem det handler om. Tryk ↵ for at gemme briefingen, h for at holde den ude eller a "
            "for at skrive uden navne."
        ),
        "This text may identify someone. Press ↵ to save the briefing, h to leave it out, a to remove names.",
    ),
    "gate_out": ("Gem som", "Save as"),
    "gate_out_hint": ("tomt = i dit arkiv", "empty = in your vault"),
    "gate_nameless": ("a Uden navne", "a Without names"),
    "gate_warned_one": (
        "{count} tekst kan afsløre, hvem det handler om. Tryk a for at skrive ”kollega A” i stedet.",
        "{count} text may identify someone. Press a to use “colleague A” instead.",
    ),
    "gate_warned_many": (
        "{count} tekster kan afsløre, hvem det handler om. Tryk a for at skrive ”kollega A” i stedet.",
        "{count} texts may identify someone. Press a to use “colleague A” instead.",
    ),
    "worry": ("Andre kan måske se filen", "Others may be able to see the file"),
    "worry_write": ("Gem den alligevel", "Save it anyway"),
    "worry_back": ("Vælg et andet sted", "Choose another location"),
    "written": ("Briefingen er gemt", "Briefing saved"),
    "written_hint": (
        "Filen ligger her. Kun du kan læse den, så længe den bliver liggende her.",
        "The file is here. Only you can read it as long as it stays here.",
    ),
    "written_outside": ("Filen ligger her:", "The file is here:"),
    "written_opened": (
        "Siden er åbnet i din browser. Tryk ctrl+p dér for at udskrive den eller gemme den som PDF.",
        "The page is open in your browser. Press ctrl+p there to print it or save it as PDF.",
    ),
    "written_unseen": (
        "Ser du ingen side, har browseren nok ikke adgang til mappen: Tryk f, og vælg en anden.",
        "If no page appears, the browser may not be allowed to read that folder: press f and choose another.",
    ),
    "written_not_opened": (
        "Filen kunne ikke åbnes herfra. Tryk k for at kopiere stien, og åbn den selv.",
        "The file could not be opened from here. Press k to copy the path and open it yourself.",
    ),
    "written_no_browser": (
        "Der kan ikke åbnes en browser herfra. Åbn filen dér, hvor du vil udskrive den.",
        "No browser can be opened from here. Open the file where you want to print it.",
    ),
    "written_encrypted": (
        "Arkivet er krypteret, og det er filen også. Før den kan udskrives, skal den være læsbar et sted. Tryk b for "
        "at lægge den i hukommelsen, hvor kun du kan læse den, indtil du lukker eller låser musprep. Tryk f for at "
        "vælge en mappe til læsbare kopier.",
        "The vault is encrypted, and so is the file. To print it, it must be readable somewhere. Press b to keep it "
        "in memory, where only you can read it, until you close or lock musprep. Press f to choose a folder for "
        "readable copies.",
    ),
    "written_no_memory": (
        "Her er ingen mappe, der kun ligger i hukommelsen. Tryk f, og vælg en mappe, hvor kopien må være læsbar.",
        "There is no in-memory folder here. Press f and choose a folder where a readable copy may be kept.",
    ),
    "written_path_copied": ("Stien er kopieret.", "The path has been copied."),
    "written_path_asked": (
        "musprep har bedt terminalen kopiere stien, men ved ikke, om det lykkedes.",
        "musprep asked the terminal to copy the path, but cannot tell whether it did.",
    ),
    "copies_title": ("Læg altid en kopi her", "Always put a copy here"),
    "copies_about": (
        (
            "Hver briefing og hvert skema bliver gemt i arkivet som før, og der lægges en kopi i denne mappe. Kopien er "
            "almindelig, læsbar tekst. Lad feltet være tomt, hvis du ikke vil have kopier."
        ),
        "Every briefing and form is saved in the vault as before, and a copy is put in this folder. The copy is "
        "plain, readable text. Leave it empty for no copies.",
    ),
    "copies_folder": ("Mappe", "Folder"),
    "copies_hint": ("fx ~/Dokumenter", "e.g. ~/Documents"),
    "close": ("Luk", "Close"),
}
