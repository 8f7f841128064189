"""What the command line says of the briefing, forms and the calendar: a part of the area `cli`."""

BRIEFING = {
    # Briefing.
    "gate": (
        "Briefing på niveauet ”{level}”: {length}. Tekster: {leaving}. Holdt ude: {held}.",
        "Briefing at the level “{level}”: {length}. Texts: {leaving}. Left out: {held}.",
    ),
    "offer_levels": (
        "Svar og ønsker, som kun du ser, fordi de begyndte sådan i ældre versioner: {count}. Se dem: musprep round "
        "share --list. Tag dem med fra nu af: musprep round share. Det bliver kun vist denne ene gang.",
        "For you alone, because that is how answers and wishes started in older versions: {count}. See them: musprep "
        "round share --list. Include them from now on: musprep round share. This is only shown once.",
    ),
    "shared": (
        "Svar og ønsker, der har fået det delingsniveau, nye begynder med: {count}.",
        "Now at the sharing level they would start with today: {count}.",
    ),
    "gate_take": (
        "Tag noget med i denne briefing: musprep brief{options} --take {id}. Hold noget ude med --hold.",
        "Include something in this briefing: musprep brief{options} --take {id}. Leave something out with --hold.",
    ),
    "gate_head": ("Øverst i briefingen", "At the top of the briefing"),
    "yes_or_no": ("Svar ja eller nej.", "Answer yes or no."),
    "ask_write": ("Gem briefingen? (j/n)", "Save the briefing? (y/n)"),
    "ask_anyway": ("Gem den alligevel? (j/n)", "Save it anyway? (y/n)"),
    "not_written": ("Der blev ikke gemt noget.", "Nothing was saved."),
    "no_names_listed": (
        "Din navneliste er tom, så kollegers navne i teksterne bliver stående. Tilføj dem: musprep owner set navne "
        '"Lene, Peter"',
        "Your list of names is empty, so colleagues’ names stay in the texts. Add them: musprep owner set names "
        '"Lene, Peter"',
    ),
    # Papers, message, calendar.
    "unknown_paper_format": (
        "Formatet ”{value}” kan ikke bruges her; vælg {choices}",
        "The format “{value}” cannot be used here; choose {choices}",
    ),
    "form_is_for_reader": (
        "”{id}” er ikke et skema, men en side til en ny leder. Skriv: musprep brief --for {id}",
        "“{id}” is no form, but a page for a new manager. Write: musprep brief --for {id}",
    ),
    "no_form_near": (
        "”{id}” er ikke et skema. Mente du {near}? Vælg et af disse: {ids}.",
        "“{id}” is not a form. Did you mean {near}? Choose one of these: {ids}.",
    ),
    "ask_write_paper": ("Gem dokumentet? (j/n)", "Save the document? (y/n)"),
    "file_missing": ("Skriv, hvilken fil {option} skal bruge", "Say which file to use for {option}"),
    "calendar_where": (
        "Skriv, hvor kalenderen skal gemmes: --out FIL.ics, eller --stdout",
        "Say where to save the calendar: --out FILE.ics, or --stdout",
    ),
    "form_of_round": (
        "Skemaet er udfyldt fra runde {round}, den seneste runde, hvor I aftalte noget. Vælg en anden med --round",
        "The form is filled in from round {round}, the latest one with agreements. Choose another with --round",
    ),
    "calendar_gone": (
        "Datoer, der er aflyst i kalenderen, fordi de ikke gælder længere: {count}.",
        "Cancelled in the calendar because they no longer apply: {count}.",
    ),
    "weekly_missing": (
        'Titlen hører til en ugentlig påmindelse: --weekly "fredag kl. 14.45"',
        'The title needs a weekly reminder: --weekly "Friday at 14:45"',
    ),
    "weekly_set": (
        "Ugentlig påmindelse: {day} kl. {time}, ”{title}”. Den kommer med i kalenderfilen.",
        "Weekly reminder: {day} at {time}, “{title}”. It will be in the calendar file.",
    ),
    "weekly_stopped": (
        "Den ugentlige påmindelse er slået fra; den næste kalenderfil aflyser den.",
        "The weekly reminder is off; the next calendar file cancels it.",
    ),
    "calendar_written": (
        "Datoer i filen: {count}. De hedder alle ”Aftale”, og intet af det, du har skrevet, er med.",
        "Dates in the file: {count}. They are all called “Appointment”, and nothing you wrote is included.",
    ),
}
