"""What the command line says of points, wishes, needs and tips: a part of the area `cli`."""

POINTS = {
    # Points and wishes.
    "no_points": (
        'Der er ingen talepunkter endnu. Skriv det første: musprep points add "..."',
        'There are no talking points yet. Write the first: musprep points add "..."',
    ),
    "proof_fits_several": (
        "“{word}” passer på {count} notater. Vælg et med dets id, fx --proof {end}, eller skriv flere ord:{notes}",
        "“{word}” fits {count} notes. Choose one by its id, such as --proof {end}, or write more words:{notes}",
    ),
    "proof_line": ("dokumentation", "proof"),
    "point_added": ("Talepunkt ({level}): “{text}”", "Talking point ({level}): “{text}”"),
    "question_added": ("Spørgsmål til din leder ({level}): “{text}”", "Question for your manager ({level}): “{text}”"),
    "point_now": ("Nu står der ({level}): “{text}”", "It now reads ({level}): “{text}”"),
    "point_removed": ("Slettet: “{text}”", "Removed: “{text}”"),
    "with_proof": ("  dokumentation: {proof}", "  proof: {proof}"),
    "leads": ("{place}. “{text}”", "{place}. “{text}”"),
    "lead_which": (
        "Skriv id’erne på de punkter, der skal være de vigtigste, eller --none for ingen",
        "Write the ids of the points that are to lead, or --none for none",
    ),
    "none_leads": ("Ingen punkter er valgt som de vigtigste nu.", "No points lead now."),
    "no_wishes": (
        'Der er ingen ønsker endnu. Skriv det første: musprep wishes add "..." --me "..." --workplace "..."',
        'There are no wishes yet. Write the first: musprep wishes add "..." --me "..." --workplace "..."',
    ),
    "gives_me": ("giver mig", "gives me"),
    "gives_workplace": ("giver arbejdspladsen", "gives the workplace"),
    "wish_price": ("koster", "costs"),
    "wish_length": ("varer", "takes"),
    "wish_plan_b": ("min plan B", "my plan B"),
    "wish_answers": ("svarer på behovet", "answers the need"),
    "wish_added": ("Ønske ({level}): “{text}”", "Wish ({level}): “{text}”"),
    "wish_now": ("Nu står der ({level}): “{text}”", "It now reads ({level}): “{text}”"),
    "wish_removed": ("Slettet: “{text}”", "Removed: “{text}”"),
    "wish_shared": ("  Det er en fælles interesse.", "  It is a shared interest."),
    "wish_half": (
        '  Den anden linje gør det til et argument: musprep wishes edit {id} {flag} "..."',
        '  The other line makes it an argument: musprep wishes edit {id} {flag} "..."',
    ),
    # Wishes over the years.
    "wish_reply": ("svaret blev: {reply}", "the answer was: {reply}"),
    "wish_again_2": ("Det er andet år, du skriver det.", "This is the second year you write this."),
    "wish_again_3": ("Det er tredje år, du skriver det.", "This is the third year you write this."),
    "wish_again_4": ("Det er fjerde år, du skriver det.", "This is the fourth year you write this."),
    "wish_again_5": ("Det er femte år, du skriver det.", "This is the fifth year you write this."),
    "wish_again_years": ("Du har skrevet det {count} år i træk.", "You have written this {count} years running."),
    "wish_last_reply": ("Sidst var svaret: {reply}", "Last time the answer was: {reply}"),
    "wish_no_reply": (
        "Der står ikke noget svar fra sidst.",
        "There is no answer from last time.",
    ),
    # Needs and the three columns.
    "no_needs": (
        'Du har ikke noteret, hvad arbejdspladsen har brug for. Begynd med: musprep needs add "..." --source afdeling',
        'You have not noted what the workplace needs. Begin with: musprep needs add "..." --source department',
    ),
    "need_added": ("Arbejdspladsens behov ({source}): “{text}”", "Need of the workplace ({source}): “{text}”"),
    "need_now": ("Nu står der ({source}): “{text}”", "It now reads ({source}): “{text}”"),
    "taken_up": ("Med igen i år: “{text}”", "Along again this year: “{text}”"),
    "need_answered": ("ønske", "wish"),
    "need_open": (
        "intet ønske svarer på det endnu",
        "no wish answers it yet",
    ),
    "need_taken_up": ("Med igen i år ({source}): “{text}”", "Along again this year ({source}): “{text}”"),
    "carry_over_with": (
        "Tag dem med, der stadig gælder: musprep {command} carry-over {ids}",
        "Take along those that still hold: musprep {command} carry-over {ids}",
    ),
    "nothing_waiting": ("Der er ikke flere fra sidste runde.", "There are no more from the last round."),
    "points_waiting_one": (
        "Ét punkt blev ikke sagt sidst (musprep points carry-over).",
        "One point was not said last time (musprep points carry-over).",
    ),
    "points_waiting_many": (
        "{count} punkter blev ikke sagt sidst (musprep points carry-over).",
        "{count} points were not said last time (musprep points carry-over).",
    ),
    "carried_answers": (
        "Svar fra sidste runde, der er taget med: {count}.",
        "Answers of the last round taken along: {count}.",
    ),
    "carried_points": (
        "Punkter, der ikke blev sagt sidst: {count} er taget med.",
        "Points not said last time: {count} taken along.",
    ),
    "wishes_waiting_one": (
        "Ét ønske fra sidste runde er ikke med endnu (musprep wishes carry-over).",
        "One wish of the last round is not along yet (musprep wishes carry-over).",
    ),
    "wishes_waiting_many": (
        "{count} ønsker fra sidste runde er ikke med endnu (musprep wishes carry-over).",
        "{count} wishes of the last round are not along yet (musprep wishes carry-over).",
    ),
    "needs_waiting_one": (
        "Ét behov fra sidste runde er ikke med endnu (musprep needs carry-over).",
        "One need of the last round is not along yet (musprep needs carry-over).",
    ),
    "needs_waiting_many": (
        "{count} behov fra sidste runde er ikke med endnu (musprep needs carry-over).",
        "{count} needs of the last round are not along yet (musprep needs carry-over).",
    ),
    "need_removed": ("Slettet: “{text}”", "Removed: “{text}”"),
    "column_me": ("For mig", "For me"),
    "column_both": ("Fælles", "Shared"),
    "column_workplace": ("For arbejdspladsen", "For the workplace"),
    "column_neither": ("Uden begrundelse endnu", "Without a reason yet"),
    "column_needs": ("Det har arbejdspladsen brug for", "What the workplace needs"),
    # Tips.
    "no_such_tip": (
        "Der er ikke et råd nummer “{number}”. Vælg et tal fra 1 til {last}.",
        "There is no tip number “{number}”. Choose a number from 1 to {last}.",
    ),
    "ticked": ("Gjort: {text}", "Done: {text}"),
    "unticked": ("Ikke gjort endnu: {text}", "Not done yet: {text}"),
}
