"""What the command line says during the meeting and after it: a part of the area `cli`."""

MEETING = {
    # The room.
    "no_cards": (
        'Der er ingen kort endnu. Skriv det første: musprep points add "..."',
        'There are no cards yet. Write the first: musprep points add "..."',
    ),
    "card_minutes": ("{count} min.", "{count} min"),
    "card_no_minute": ("under 1 min.", "under 1 min"),
    "card_said": ("sagt", "said"),
    "card_skipped": ("gemt til senere", "left for later"),
    "card_proof": ("dokumentation fra {days}", "proof from {days}"),
    "card_now_said": ("Sagt: “{text}”", "Said: “{text}”"),
    "card_now_skipped": ("Gemt til senere: “{text}”", "Left for later: “{text}”"),
    "card_now_open": ("Ikke sagt endnu: “{text}”", "Not said yet: “{text}”"),
    "room_anew": (
        "Alle kryds er fjernet, og tiden er nulstillet.",
        "All cards are unsaid again, and the time has not begun.",
    ),
    "room_rehearsed": (
        "Nogle kort er sagt eller gemt en anden dag. Var det en prøve, så sæt dem tilbage og begynd igen: musprep room anew",
        "Some cards were said or skipped on another day. If that was a rehearsal, set them back and start again: musprep room anew",
    ),
    "room_not_started": (
        "Samtalen er ikke begyndt i dag. Begynd den med: musprep room start",
        "The meeting has not begun today. Begin it with: musprep room start",
    ),
    "minutes_left": ("{count} min. tilbage", "{count} min left"),
    "minutes_over": ("{count} min. over tiden", "{count} min over time"),
    "room_since": ("Begyndt kl. {time}; der er sat {minutes} minutter af.", "Begun at {time}, for {minutes} minutes."),
    # Afterwards.
    "conclusion_own": ("Sådan forstod jeg det", "How I understood it"),
    "conclusion_own_on": ("Sådan forstod jeg det ({day})", "How I understood it ({day})"),
    "conclusion_official": ("Den officielle konklusion", "The official conclusion"),
    "conclusion_official_on": ("Den officielle konklusion ({day})", "The official conclusion ({day})"),
    "approved_on": ("Godkendt af jer begge {day}.", "Approved by both of you on {day}."),
    "approved_print": (
        "Skriv skemaet ud, som det blev godkendt: musprep brief --form {form} --format html{round}",
        "Print the form as it was approved: musprep brief --form {form} --format html{round}",
    ),
    "approval_withdrawn": ("Godkendelsen {day} er trukket tilbage.", "The approval on {day} is taken back."),
    "ask_approve_again": (
        "Det blev godkendt {day}. Skal det gælde, som det står nu? (j/n)",
        "It was approved on {day}. Should it now hold as it stands? (y/n)",
    ),
    "no_conclusion": (
        'Der er ingen konklusion endnu. Skriv, hvad du hørte: musprep conclusion own "..."',
        'There is no conclusion yet. Write what you heard: musprep conclusion own "..."',
    ),
    "own_saved": ("Din egen konklusion er gemt.", "Your own conclusion is saved."),
    "official_saved": (
        "Den officielle konklusion er gemt. Sammenlign dem med: musprep conclusion compare",
        "The official conclusion is saved. Compare them with: musprep conclusion compare",
    ),
    "conclusion_set": ("{name}: gemt.", "{name}: saved."),
    "conclusion_emptied": ("{name}: tom nu.", "{name}: empty now."),
    "own_missing": (
        "Din egen konklusion mangler. Skriv den med: musprep conclusion own -",
        "Your own conclusion is missing. Write it with: musprep conclusion own -",
    ),
    "official_missing": (
        "Den officielle konklusion mangler. Skriv den med: musprep conclusion official -",
        "The official conclusion is missing. Write it with: musprep conclusion official -",
    ),
    "compare_same": ("ens", "the same"),
    "compare_alike": ("ens, næsten ordret", "the same, in nearly the same words"),
    "compare_different": ("samme emne, sagt anderledes", "the same matter, put differently"),
    "compare_missing": ("i min, ikke i den officielle", "in mine, not in the official one"),
    "compare_added": ("i den officielle, ikke i min", "in the official one, not in mine"),
    "compare_agree": (
        "Gør en sætning til en aftale med dens nummer: musprep conclusion agree NUMMER --owner leder",
        "Make a sentence an agreement by its number: musprep conclusion agree NUMBER --owner manager",
    ),
    "compare_own": ("min: {text}", "mine: {text}"),
    "compare_official": ("officiel: {text}", "official: {text}"),
    "compared": (
        "Sætninger, der ikke er ens: {count} af {total}.",
        "Sentences that are not the same: {count} of {total}.",
    ),
    "compared_same": ("Alle sætninger er ens: {total}.", "All sentences are the same: {total}."),
    "follow_up_planned": ("Opfølgningssamtale: {when}.", "Follow-up talk: {when}."),
    "follow_up_at": ("kl. {time}", "at {time}"),
    "follow_up_none": (
        "Der er ingen opfølgningssamtale i runden. Planlæg en med: musprep followup plan DATO",
        "There is no follow-up talk in this round. Plan one with: musprep followup plan DATE",
    ),
    "follow_up_due": ("Det skal tages op", "To take up"),
    "follow_up_silent": ("Intet nyt om", "Nothing new on"),
    "follow_up_goals": ("Mål, der skal følges op", "Goals to follow up on"),
    "follow_up_courses": ("Kurser: Hvordan er de brugt?", "Courses: how have they been used?"),
    "follow_up_nothing": ("Intet skal tages op lige nu.", "There is nothing to take up now."),
    "follow_up_said": ("Det sagde I ({day})", "What was said ({day})"),
    "follow_up_noted": ("Noteret under opfølgningssamtalen.", "Noted under the follow-up talk."),
    "follow_up_held": ("Opfølgningssamtalen {day} er holdt.", "The follow-up talk on {day} was held."),
}
