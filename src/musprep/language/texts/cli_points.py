"""What the command line says of points, wishes, needs and tips: a part of the area `cli`."""

POINTS = {
    # Points and wishes.
    "no_points": (
        'Der er ingen talepunkter endnu. Skriv det første: musprep points add "..."',
        'There are no talking points yet. Add the first: musprep points add "..."',
    ),
    "proof_fits_several": (
        "”{word}” passer på {count} notater. Vælg ét med dets id, fx --proof {end}, eller skriv flere ord:{notes}",
        "“{word}” matches {count} notes. Choose one by its id, such as --proof {end}, or type more words:{notes}",
    ),
    "proof_line": ("dokumentation", "evidence"),
    "point_added": ("Talepunkt ({level}): ”{text}”", "Talking point ({level}): “{text}”"),
    "question_added": ("Spørgsmål til din leder ({level}): ”{text}”", "Question for your manager ({level}): “{text}”"),
    "point_now": ("Punktet er nu ({level}): ”{text}”", "The point is now ({level}): “{text}”"),
    "point_removed": ("Slettet: ”{text}”", "Removed: “{text}”"),
    "with_proof": ("  dokumentation: {proof}", "  evidence: {proof}"),
    "leads": ("{place}. ”{text}”", "{place}. “{text}”"),
    "lead_which": (
        "Skriv id’erne på de punkter, der skal være de vigtigste, eller --none for ingen",
        "Give the ids of your top points, or --none for none",
    ),
    "none_leads": ("Ingen punkter er valgt som de vigtigste nu.", "No top points are selected now."),
    "no_wishes": (
        'Der er ingen ønsker endnu. Skriv det første: musprep wishes add "..." --me "..." --workplace "..."',
        'There are no wishes yet. Add the first: musprep wishes add "..." --me "..." --workplace "..."',
    ),
    "gives_me": ("giver mig", "gives me"),
    "gives_workplace": ("giver arbejdspladsen", "gives the workplace"),
    "wish_price": ("koster", "costs"),
    "wish_length": ("varer", "takes"),
    "wish_plan_b": ("min plan B", "my plan B"),
    "wish_answers": ("dækker behovet", "answers the need"),
    "wish_added": ("Ønske ({level}): ”{text}”", "Wish ({level}): “{text}”"),
    "wish_now": ("Ønsket er nu ({level}): ”{text}”", "The wish is now ({level}): “{text}”"),
    "wish_removed": ("Slettet: ”{text}”", "Removed: “{text}”"),
    "wish_shared": ("  Det er en fælles interesse.", "  It is a shared interest."),
    "wish_half": (
        '  Skriv også den anden linje, så har du et argument: musprep wishes edit {id} {flag} "..."',
        '  Fill in the other line too, and it becomes an argument: musprep wishes edit {id} {flag} "..."',
    ),
    # Wishes over the years.
    "wish_reply": ("svaret blev: {reply}", "the answer was: {reply}"),
    "wish_again_2": ("Det er andet år, du har det ønske.", "This is the second year you have had this wish."),
    "wish_again_3": ("Det er tredje år, du har det ønske.", "This is the third year you have had this wish."),
    "wish_again_4": ("Det er fjerde år, du har det ønske.", "This is the fourth year you have had this wish."),
    "wish_again_5": ("Det er femte år, du har det ønske.", "This is the fifth year you have had this wish."),
    "wish_again_years": ("Du har haft det ønske {count} år i træk.", "You have had this wish {count} years in a row."),
    "wish_last_reply": ("Sidst var svaret: {reply}", "Last time the answer was: {reply}"),
    "wish_no_reply": ("Du har ikke skrevet, hvad svaret var sidst.", "You did not note last time’s answer."),
    # Needs and the three columns.
    "no_needs": (
        'Du har ikke noteret, hvad arbejdspladsen har brug for. Begynd med: musprep needs add "..." --source afdeling',
        'You have not noted what the workplace needs yet. Start with: musprep needs add "..." --source department',
    ),
    "need_added": ("Arbejdspladsens behov ({source}): ”{text}”", "The workplace needs ({source}): “{text}”"),
    "need_now": ("Behovet er nu ({source}): ”{text}”", "The need is now ({source}): “{text}”"),
    "taken_up": ("Taget med fra sidste runde: ”{text}”", "Carried over from last time: “{text}”"),
    "need_answered": ("ønske", "wish"),
    "need_open": ("intet ønske dækker det endnu", "no wish answers it yet"),
    "need_taken_up": (
        "Taget med fra sidste runde ({source}): ”{text}”",
        "Carried over from last time ({source}): “{text}”",
    ),
    "carry_over_with": (
        "Tag dem med, der stadig gælder: musprep {command} carry-over {ids}",
        "Carry over those that still apply: musprep {command} carry-over {ids}",
    ),
    "nothing_waiting": (
        "Du har taget alt med fra sidste runde.",
        "Everything from the last round has been carried over.",
    ),
    "nothing_to_carry": (
        "Der er ikke noget at tage med fra sidste runde.",
        "There is nothing to carry over from the last round.",
    ),
    "no_round_before": (
        "Der er ingen tidligere runde at tage noget med fra.",
        "There is no earlier round to carry anything over from.",
    ),
    "points_waiting_one": (
        "Du har ét punkt, der ikke blev krydset af sidst (musprep points carry-over).",
        "One point was not ticked as said last time (musprep points carry-over).",
    ),
    "points_waiting_many": (
        "Du har {count} punkter, der ikke blev krydset af sidst (musprep points carry-over).",
        "{count} points were not ticked as said last time (musprep points carry-over).",
    ),
    "carried_answers": (
        "Svar, der er taget med fra sidste runde: {count}.",
        "Answers carried over from the last round: {count}.",
    ),
    "carried_points": (
        "Punkter, der ikke blev krydset af sidst og nu er taget med: {count}.",
        "Points not ticked as said last time that were carried over: {count}.",
    ),
    "wishes_waiting_one": (
        "Du har ét ønske fra sidste runde, som du kan tage med (musprep wishes carry-over).",
        "One wish from the last round has not been carried over (musprep wishes carry-over).",
    ),
    "wishes_waiting_many": (
        "Du har {count} ønsker fra sidste runde, som du kan tage med (musprep wishes carry-over).",
        "{count} wishes from the last round have not been carried over (musprep wishes carry-over).",
    ),
    "needs_waiting_one": (
        "Der er ét behov fra sidste runde, som du kan tage med (musprep needs carry-over).",
        "One need from the last round has not been carried over (musprep needs carry-over).",
    ),
    "needs_waiting_many": (
        "Der er {count} behov fra sidste runde, som du kan tage med (musprep needs carry-over).",
        "{count} needs from the last round have not been carried over (musprep needs carry-over).",
    ),
    "need_removed": ("Slettet: ”{text}”", "Removed: “{text}”"),
    "column_me": ("For mig", "For me"),
    "column_both": ("Fælles", "Shared"),
    "column_workplace": ("For arbejdspladsen", "For the workplace"),
    "column_neither": ("Uden begrundelse endnu", "No reason given yet"),
    "column_needs": ("Det har arbejdspladsen brug for", "What the workplace needs"),
    # Tips.
    "no_such_tip": (
        "Råd nummer ”{number}” findes ikke. Vælg et tal fra 1 til {last}.",
        "There is no tip {number}. Choose a number from 1 to {last}.",
    ),
    "ticked": ("Gjort: {text}", "Done: {text}"),
    "unticked": ("Ikke gjort endnu: {text}", "Not done yet: {text}"),
}
