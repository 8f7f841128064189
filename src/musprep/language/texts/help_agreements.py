"""The help of `musprep agreements` and `musprep goals`: a part of the area `help`."""

AGREEMENTS = {
    "agreements": ("aftalerne, og hvad der blev af dem", "what was agreed, and what became of it"),
    "goals": ("dine udviklingsmål og vejen dertil", "your development goals and how to get there"),
    # Agreements.
    "agreements_about": (
        "Du kan følge aftaler år efter år, til de er holdt eller droppet. --silent viser din leders aftaler, som der "
        "ikke har været nyt om i 90 dage. Begyndelsen af et id er nok.",
        "Agreements are tracked year after year until they are done or dropped. --silent shows those of your "
        "manager’s that have seen no news for 90 days. The beginning of an id is enough.",
    ),
    "agreements_examples": (
        'musprep agreements add "Færre vagter" --owner leder --due "1. sep"\n'
        "musprep agreements --owner leder --silent\nmusprep agreements keep faerre",
        'musprep agreements add "Fewer duties" --owner manager --due "1 sep"\n'
        "musprep agreements --owner manager --silent\nmusprep agreements keep fewer",
    ),
    "agreements_list": ("vis dem (standard)", "show them (the default)"),
    "agreements_add": ("skriv en aftale", "add an agreement"),
    "agreements_add_about": ("Skriver en aftale i den runde, du er i.", "Adds an agreement to the current round."),
    "agreements_add_examples": (
        'musprep agreements add "Kursus i foråret" --owner leder --due "1. jun"\n'
        'musprep agreements add "Jeg skriver vejledningen" --owner mig --touch "uge 10"',
        'musprep agreements add "A course in spring" --owner manager --due "1 jun"\n'
        'musprep agreements add "I write the guide" --owner me --touch "week 10"',
    ),
    "agreements_touch": ("notér, at I har talt om den", "note that you talked about it"),
    "agreements_touch_about": (
        "Noterer, at I har talt om den, og hvornår I taler om den igen.",
        "Notes that you talked about it, and when to bring it up again.",
    ),
    "agreements_touch_examples": (
        "musprep agreements touch faerre han ser på det --next 1/3",
        "musprep agreements touch fewer he looks into it --next 1/3",
    ),
    "agreements_move": ("giv den en ny frist", "give it a new due date"),
    "agreements_move_about": (
        "Giver aftalen en ny frist. Den gamle frist kan ses i forløbet.",
        "Gives the agreement a new due date; the old one stays in its history.",
    ),
    "agreements_move_examples": (
        'musprep agreements move kursus "1. okt" ingen ledige pladser',
        'musprep agreements move a-course "1 oct" no free places',
    ),
    "agreements_keep": ("notér, at den er holdt", "mark it as done"),
    "agreements_keep_about": ("Noterer, at aftalen er holdt.", "Marks the agreement as done."),
    "agreements_keep_examples": (
        "musprep agreements keep kursus bestået i juni",
        "musprep agreements keep a-course passed in June",
    ),
    "agreements_drop": ("drop den", "drop it"),
    "agreements_drop_about": (
        "Noterer, at aftalen er droppet: Den er ikke længere ønsket eller mulig.",
        "Drops the agreement: it is no longer wanted or no longer possible.",
    ),
    "agreements_drop_examples": (
        "musprep agreements drop faerre vagten er lagt om",
        "musprep agreements drop fewer the rota has changed",
    ),
    "agreements_reopen": ("åbn den igen", "reopen it"),
    "agreements_reopen_about": (
        "Åbner en aftale igen, der var holdt eller droppet.",
        "Reopens an agreement that was done or dropped.",
    ),
    "agreements_reopen_examples": ("musprep agreements reopen kursus", "musprep agreements reopen a-course"),
    "agreements_edit": ("ret den", "edit it"),
    "agreements_edit_about": (
        "Retter en aftale. Den tidligere ordlyd bliver i forløbet. Fristen ændrer du med move.",
        "Edits an agreement; the old wording stays in its history. Change the due date with move.",
    ),
    "agreements_remove": ("slet aftaler, der er skrevet ved en fejl", "delete agreements that were added by mistake"),
    "agreements_remove_about": (
        "Sletter en eller flere aftaler, der er skrevet ved en fejl. Gælder en aftale ikke længere, så brug drop; så "
        "bliver den husket.",
        "Deletes agreements that were added by mistake. If one no longer applies, use drop instead, so it is "
        "remembered.",
    ),
    "agreements_remove_examples": ("musprep agreements remove faerre", "musprep agreements remove fewer"),
    "agreements_edit_examples": (
        'musprep agreements edit faerre --text "Vagt hver sjette dag" --touch 1/3',
        'musprep agreements edit fewer --text "A duty every sixth day" --touch 1/3',
    ),
    "agreements_show": ("vis én med hele forløbet", "show one with its full history"),
    "agreements_show_about": ("Viser én aftale med hele forløbet.", "Shows one agreement with its full history."),
    "agreements_show_examples": ("musprep agreements show faerre", "musprep agreements show fewer"),
    "agreements_remind": ("en venlig påmindelse til din leder", "a friendly reminder for your manager"),
    "agreements_remind_about": (
        "Viser en venlig påmindelse, du kan sige til din leder. Den bygger på selve aftalen, ikke på dine noter om "
        "forløbet. Intet sendes.",
        "Shows a friendly reminder to say to your manager. It is built from the agreement itself and leaves out your "
        "notes on it. Nothing is sent.",
    ),
    "agreements_remind_examples": ("musprep agreements remind faerre", "musprep agreements remind fewer"),
    "arg_party_filter": (
        "kun aftaler, som denne har ansvaret for: mig, leder eller begge",
        "only agreements of: me, manager or both",
    ),
    "arg_state_filter": ("åben (standard), holdt, droppet eller alle", "open (default), kept, dropped or all"),
    "arg_silent": ("kun dem, der ikke har været nyt om i 90 dage", "only those with no news for 90 days"),
    "arg_agreement_text": ("det, I har aftalt; - læser fra standardinput", "what was agreed; - reads standard input"),
    "arg_sentence_number": (
        "sætningens nummer i ”musprep conclusion compare”",
        "the sentence’s number in “musprep conclusion compare”",
    ),
    "arg_party": ("hvem der har ansvaret: mig, leder eller begge", "who is responsible: me, manager or both"),
    "arg_made": ("hvornår det blev aftalt (standard: i dag)", "when it was agreed (default: today)"),
    "arg_due": ("hvornår det skal være gjort", "when it is due"),
    "arg_touch": ("hvornår I taler om den igen", "when to bring it up again"),
    "arg_next_touch": ("hvornår I taler om den igen", "when to bring it up again"),
    "arg_new_touch": ('hvornår I taler om den igen; "" sletter dagen', 'when to bring it up again; "" clears the day'),
    "arg_agreement_manager": (
        "den leder, den er lavet med (standard: rundens leder)",
        "the manager it was made with (default: the round’s manager)",
    ),
    "arg_new_agreement_manager": (
        'den leder, den er lavet med; "" vælger rundens leder',
        'the manager it was made with; "" selects the round’s manager',
    ),
    "arg_agreement_goal": ("det udviklingsmål, den hører til", "the development goal it belongs to"),
    "arg_new_goal": (
        'det udviklingsmål, den hører til; "" fjerner det',
        'the development goal it belongs to; "" clears it',
    ),
    "arg_agreement_id": ("aftalens id, eller begyndelsen af det", "the agreement’s id, or the beginning of it"),
    "arg_new_date": ("den nye frist", "the new due date"),
    "arg_happened_words": ("hvad der blev sagt; - læser fra standardinput", "what was said; - reads standard input"),
    # Goals.
    "goals_about": (
        "Et udviklingsmål beskriver, hvad du vil kunne, hvorfor, hvordan, og hvordan I kan se, at det er nået. Tre "
        "måneder efter en aktivitet spørger musprep, hvordan du har brugt den.",
        "A development goal says what you want to be able to do, why, how, and how you will know you have got there. "
        "Three months after an activity, musprep asks how you have used it.",
    ),
    "goals_examples": (
        'musprep goals add "Projektledelse" --activity "Kursus i foråret" --horizon "et år"\n'
        "musprep goals took projektledelse 1\nmusprep goals reach projektledelse",
        'musprep goals add "Project management" --activity "A course in spring" --horizon "a year"\n'
        "musprep goals took project 1\nmusprep goals reach project",
    ),
    "goals_list": ("vis dem (standard)", "show them (the default)"),
    "goals_show": ("vis ét med hele forløbet", "show one with its full history"),
    "goals_show_about": ("Viser ét mål med hele forløbet.", "Shows one goal with its full history."),
    "goals_show_examples": ("musprep goals show projektledelse", "musprep goals show project"),
    "goals_add": ("skriv et udviklingsmål", "add a development goal"),
    "goals_add_about": (
        "Skriver et udviklingsmål. En aktivitet er dine egne ord eller et eksempel fra musprep goals examples.",
        "Adds a development goal. An activity is your own words or an example from musprep goals examples.",
    ),
    "goals_add_examples": (
        'musprep goals add "Projektledelse" --aim "Et projekt fra start til slut" --activity "Kursus" --activity "Mentor"\n'
        'musprep goals add "Ultralyd" --activity uddannelsesplan/sidemandsoplaering --followup-when "1. sep"',
        'musprep goals add "Project management" --aim "One project, start to end" --activity "Course" --activity "Mentor"\n'
        'musprep goals add "Ultrasound" --activity uddannelsesplan/sidemandsoplaering --followup-when "1 sep"',
    ),
    "goals_edit": ("ret et mål", "edit a goal"),
    "goals_edit_about": (
        "Retter et mål. --activity tilføjer en aktivitet; --no-activities fjerner først dem, der er.",
        "Edits a goal. --activity adds an activity; --no-activities first removes the existing ones.",
    ),
    "goals_edit_examples": (
        'musprep goals edit projektledelse --known "Tre projekter til tiden" --activity "Mentor"',
        'musprep goals edit project --known "Three projects on time" --activity "Mentor"',
    ),
    "goals_reach": ("notér, at målet er nået", "mark the goal as reached"),
    "goals_reach_about": ("Noterer, at målet er nået.", "Marks the goal as reached."),
    "goals_reach_examples": ("musprep goals reach projektledelse", "musprep goals reach project"),
    "goals_drop": ("drop målet", "drop the goal"),
    "goals_drop_about": ("Dropper målet.", "Drops the goal."),
    "goals_drop_examples": ("musprep goals drop projektledelse andre planer", "musprep goals drop project other plans"),
    "goals_reopen": ("åbn det igen", "reopen it"),
    "goals_reopen_about": (
        "Åbner et mål igen, der var nået eller droppet.",
        "Reopens a goal that was reached or dropped.",
    ),
    "goals_reopen_examples": ("musprep goals reopen projektledelse", "musprep goals reopen project"),
    "goals_remove": ("slet mål, der er skrevet ved en fejl", "delete goals that were added by mistake"),
    "goals_remove_about": (
        "Sletter et eller flere mål, der er skrevet ved en fejl; deres aftaler bliver stående. Arbejder du ikke "
        "længere hen mod et mål, så brug drop.",
        "Deletes goals that were added by mistake; their agreements are kept. If you no longer work towards a goal, "
        "use drop instead.",
    ),
    "goals_remove_examples": ("musprep goals remove projektledelse", "musprep goals remove project"),
    "goals_took": ("notér, at en aktivitet er gennemført", "mark an activity as done"),
    "goals_took_about": (
        "Noterer, at en aktivitet er gennemført, i dag eller en dag, du vælger. Du vælger aktiviteten med dens nummer.",
        "Marks an activity, chosen by its number, as done today or on the day you give.",
    ),
    "goals_took_examples": (
        "musprep goals took projektledelse 1 --on 3/10",
        "musprep goals took project 1 --on 3/10",
    ),
    "goals_used": ("notér, hvordan du har brugt en aktivitet", "note how you have used an activity"),
    "goals_used_about": ("Noterer, hvad der kom ud af en aktivitet.", "Records what came out of an activity."),
    "goals_used_examples": (
        "musprep goals used projektledelse 1 styrer driftsjournalen",
        "musprep goals used project 1 runs the operations journal",
    ),
    "goals_examples_short": ("vis skemaernes eksempler på aktiviteter", "show the forms’ examples of activities"),
    "goals_examples_about": (
        "Viser skemaernes eksempler på aktiviteter; dem, der hører til din runde, først. Adressen kan bruges ved "
        "--activity.",
        "Shows the forms’ examples of activities, those for your round first. Use an address with --activity.",
    ),
    "goals_examples_examples": ("musprep goals examples", "musprep goals examples"),
    "arg_goal_id": ("målets id, eller begyndelsen af det", "the goal’s id, or the beginning of it"),
    "arg_competence": (
        "det, du vil kunne; - læser fra standardinput",
        "what you want to be able to do; - reads standard input",
    ),
    "arg_new_competence": ("den nye formulering", "the new wording"),
    "arg_aim": ("hvad du vil kunne, helt konkret", "exactly what you want to be able to do"),
    "arg_why_shared": ("hvilke fælles mål det bidrager til", "which shared goals it contributes to"),
    "arg_why_own": ("hvilke egne ønsker det opfylder", "which of your own wishes it meets"),
    "arg_activity": (
        "en aktivitet: egne ord eller KATALOG/AKTIVITET (kan gentages)",
        "an activity: your own words or CATALOGUE/ACTIVITY (can be repeated)",
    ),
    "arg_no_activities": ("fjern de aktiviteter, der er", "remove the existing activities"),
    "arg_horizon": ("tidshorisont: hvor lang tid det må tage", "time horizon: how long it may take"),
    "arg_known": ("hvordan I kan se, at det er nået", "how you will know it is reached"),
    "arg_progress": (
        'hvor langt du er, som et helt tal; "" sletter det',
        'how far you have got, as a whole number; "" clears it',
    ),
    "arg_target": (
        'hvor langt du vil nå, som et helt tal; "" sletter det',
        'how far you want to get, as a whole number; "" clears it',
    ),
    "arg_followup_how": ("hvordan der følges op", "how you will follow up"),
    "arg_followup_when": ("hvornår der følges op", "when you will follow up"),
    "arg_followup_who": ("hvem der følger op", "who follows up"),
    "arg_activity_number": ("aktivitetens nummer", "the activity’s number"),
    "arg_taken_on": ("hvilken dag (standard: i dag)", "which day (default: today)"),
    "arg_used_words": (
        "hvordan du har brugt den; - læser fra standardinput",
        "how you have used it; - reads standard input",
    ),
}
