"""What the command line says of the briefing, forms and the calendar: a part of the area `cli`."""

BRIEFING = {
    # Briefing.
    "gate": (
        "På papiret på niveauet “{level}”: {length}. Tekster: {leaving}. Holdt tilbage: {held}.",
        "On the paper at the level “{level}”: {length}. Texts: {leaving}. Held back: {held}.",
    ),
    "offer_levels": (
        "Kun til dig selv, fordi svar og ønsker før begyndte sådan: {count}. Se dem: musprep round share --list. Tag dem "
        "med fra nu af: musprep round share. Det siges kun denne ene gang.",
        "For you alone because answers and wishes used to begin so: {count}. See them: musprep round share --list. Take "
        "them along from now on: musprep round share. This is said only once.",
    ),
    "shared": (
        "Må nu deles, som de ville begynde i dag: {count}.",
        "Now at the level where they would begin today: {count}.",
    ),
    "gate_take": (
        "Tag noget med på dette papir: musprep brief --take {id}. Hold noget tilbage med --hold.",
        "Take something along on this paper: musprep brief --take {id}. Hold something back with --hold.",
    ),
    "gate_head": ("Øverst på papiret", "At the top of the paper"),
    "ask_write": ("Skriv briefingen? (j/n)", "Write the briefing? (y/n)"),
    "ask_anyway": ("Skriv den alligevel? (j/n)", "Write it anyway? (y/n)"),
    "not_written": ("Der blev ikke skrevet noget.", "Nothing was written."),
    "no_names_listed": (
        'Din navneliste er tom, så navne i teksterne bliver stående. Skriv dem: musprep owner set names "Henrik, Lene"',
        'Your list of names is empty, so names in the texts stay. Write them: musprep owner set names "Henrik, Lene"',
    ),
    # Papers, message, calendar.
    "unknown_paper_format": (
        "Formatet “{value}” kan ikke bruges her; vælg {choices}",
        "The format “{value}” cannot be used here; choose {choices}",
    ),
    "no_form_near": (
        "“{id}” er ikke et skema. Mente du {near}? Vælg et af disse: {ids}.",
        "“{id}” is not a form. Did you mean {near}? Choose one of these: {ids}.",
    ),
    "ask_write_paper": ("Skriv papiret? (j/n)", "Write the paper? (y/n)"),
    "file_missing": ("Skriv, hvilken fil {option} er", "Write which file {option} is"),
    "calendar_where": (
        "Skriv, hvor kalenderen skal ligge: --out FIL.ics, eller --stdout",
        "Write where the calendar should go: --out FILE.ics, or --stdout",
    ),
    "form_of_round": (
        "Skemaet er udfyldt fra runden {round}, den seneste I aftalte noget i. Vælg en anden med --round",
        "The form is filled in from the round {round}, the latest with agreements. Choose another with --round",
    ),
    "calendar_gone": (
        "Aflyst i kalenderen, fordi de ikke gælder længere: {count}.",
        "Cancelled in the calendar, as they no longer stand: {count}.",
    ),
    "weekly_missing": (
        'Titlen hører til en ugentlig påmindelse: --weekly "fredag 14.45"',
        'The title belongs to a weekly reminder: --weekly "Friday 14.45"',
    ),
    "weekly_set": (
        "Ugentlig påmindelse: {day} kl. {time}, “{title}”. Den kommer med i kalenderfilen.",
        "Weekly reminder: {day} at {time}, “{title}”. It goes into the calendar file.",
    ),
    "weekly_stopped": (
        "Ingen ugentlig påmindelse længere; den næste kalenderfil aflyser den.",
        "No weekly reminder any more; the next calendar file cancels it.",
    ),
    "calendar_written": (
        "Datoer i filen: {count}. De hedder alle “Aftale”, og ingen af dine ord er med.",
        "Dates in the file: {count}. They are all called “Appointment”, and none of your words are in it.",
    ),
}
