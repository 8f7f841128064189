"""What the command line says during the meeting and after it: a part of the area `cli`."""

MEETING = {
    # The room.
    "no_cards": (
        'Der er ingen kort endnu. Skriv det første punkt: musprep points add "..."',
        'There are no cards yet. Add the first point: musprep points add "..."',
    ),
    "card_minutes": ("{count} min.", "{count} min"),
    "card_no_minute": ("under 1 min.", "under 1 min"),
    "card_said": ("sagt", "said"),
    "card_skipped": ("udskudt", "postponed"),
    "card_proof": ("dokumentation fra {days}", "evidence from {days}"),
    "card_now_said": ("Sagt: ”{text}”", "Said: “{text}”"),
    "card_now_skipped": ("Udskudt: ”{text}”", "Postponed: “{text}”"),
    "card_now_open": ("Ikke sagt endnu: ”{text}”", "Not said yet: “{text}”"),
    "room_anew": ("Alle kryds er fjernet, og tiden er nulstillet.", "All cards are unticked, and the clock is reset."),
    "room_rehearsed": (
        "Nogle kort er allerede krydset af. Var det en øvelse, så nulstil dem: musprep room anew",
        "Some cards are already ticked. If that was a rehearsal, reset them: musprep room anew",
    ),
    "room_rehearsal": (
        "Det er en øvelse. Begynd selve samtalen med: musprep room start",
        "This is a rehearsal. Start the meeting itself with: musprep room start",
    ),
    "room_rehearsal_day": (
        "Det er en øvelse, for samtalen er sat til {day}. Begynder den nu, så kør: musprep room start --now",
        "This is a rehearsal, as the meeting is set for {day}. If it is starting now, run: musprep room start --now",
    ),
    "room_rehearsal_time": (
        "Det er en øvelse, for samtalen er sat til kl. {time}. Begynder den nu, så kør: musprep room start --now",
        "This is a rehearsal, as the meeting is set for {time}. If it is starting now, run: musprep room start --now",
    ),
    "room_date_moved": (
        "Samtalens dato er nu {day} (den var {was}). Sæt den tilbage med: musprep round set dato {back}",
        "The date is now {day} (it was {was}). Put it back with: musprep round set date {back}",
    ),
    "room_not_started": (
        "Samtalen er ikke begyndt i dag. Begynd den med: musprep room start",
        "The meeting has not started today. Start it with: musprep room start",
    ),
    "minutes_left": ("{count} min. tilbage", "{count} min left"),
    "minutes_over": ("{count} min. over tiden", "{count} min over time"),
    "room_since": (
        "Begyndt kl. {time}; der er sat {minutes} minutter af.",
        "Started at {time}; {minutes} minutes set aside.",
    ),
    # Afterwards.
    "conclusion_own": ("Sådan forstod jeg det", "How I understood it"),
    "conclusion_own_on": ("Sådan forstod jeg det ({day})", "How I understood it ({day})"),
    "conclusion_official": ("Den officielle konklusion", "The official conclusion"),
    "conclusion_official_on": ("Den officielle konklusion ({day})", "The official conclusion ({day})"),
    "approved_on": ("Godkendt af jer begge {day}.", "Approved by both of you on {day}."),
    "approved_print": (
        "Gem skemaet, som det blev godkendt: musprep brief --form {form} --format html{round}",
        "Save the form as it was approved: musprep brief --form {form} --format html{round}",
    ),
    "approval_withdrawn": ("Godkendelsen fra {day} er trukket tilbage.", "The approval of {day} has been withdrawn."),
    "ask_approve_again": (
        "Det blev godkendt {day}. Vil du godkende det, som det er nu? (j/n)",
        "It was approved on {day}. Approve it as it is now? (y/n)",
    ),
    "no_conclusion": (
        'Der er ingen konklusion endnu. Skriv, hvad I nåede frem til: musprep conclusion own "..."',
        'There is no conclusion yet. Write down what you agreed: musprep conclusion own "..."',
    ),
    "own_saved": ("Din egen konklusion er gemt.", "Your own conclusion was saved."),
    "official_saved": (
        "Den officielle konklusion er gemt. Sammenlign dem: musprep conclusion compare",
        "The official conclusion was saved. Compare them with: musprep conclusion compare",
    ),
    "conclusion_set": ("{name}: gemt.", "{name}: saved."),
    "conclusion_emptied": ("{name}: slettet.", "{name}: cleared."),
    "own_missing": (
        "Din egen konklusion mangler. Skriv den: musprep conclusion own -",
        "Your own conclusion is missing. Write it with: musprep conclusion own -",
    ),
    "official_missing": (
        "Den officielle konklusion mangler. Skriv den: musprep conclusion official -",
        "The official conclusion is missing. Write it with: musprep conclusion official -",
    ),
    "compare_same": ("ens", "the same"),
    "compare_alike": ("næsten ordret ens", "the same, almost word for word"),
    "compare_different": ("samme emne, sagt anderledes", "same topic, worded differently"),
    "compare_missing": ("i min, ikke i den officielle", "in mine, not in the official one"),
    "compare_added": ("i den officielle, ikke i min", "in the official one, not in mine"),
    "compare_agree": (
        "Gør en sætning til en aftale med dens nummer: musprep conclusion agree NUMMER --owner leder",
        "Turn a sentence into an agreement by its number: musprep conclusion agree NUMBER --owner manager",
    ),
    "compare_own": ("min: {text}", "mine: {text}"),
    "compare_official": ("officiel: {text}", "official: {text}"),
    "compared": ("Forskellige sætninger: {count} af {total}.", "Sentences that differ: {count} of {total}."),
    "compared_same": ("De to konklusioner er ens. Sætninger: {total}.", "All sentences are the same: {total}."),
    "follow_up_planned": ("Opfølgningssamtale: {when}.", "Follow-up meeting: {when}."),
    "follow_up_at": ("kl. {time}", "at {time}"),
    "follow_up_none": (
        "Der er ingen opfølgningssamtale i runden. Planlæg en: musprep followup plan DATO",
        "There is no follow-up meeting in this round. Plan one with: musprep followup plan DATE",
    ),
    "follow_up_due": ("Det skal I tale om", "To talk about"),
    "follow_up_silent": ("Intet nyt om", "No news on"),
    "follow_up_goals": ("Mål, der skal følges op", "Goals to follow up on"),
    "follow_up_courses": ("Kurser: Hvordan har du brugt dem?", "Courses: how have they been used?"),
    "follow_up_nothing": ("Der er ikke noget, I skal tale om lige nu.", "There is nothing to talk about right now."),
    "follow_up_said": ("Det sagde I ({day})", "What was said ({day})"),
    "follow_up_noted": ("Noteret under opfølgningssamtalen.", "Added to the follow-up meeting."),
    "follow_up_held": ("Opfølgningssamtalen {day} er holdt.", "The follow-up meeting on {day} was held."),
}
