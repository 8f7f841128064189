"""The one next thing to do, as the command line says it: a part of the area `cli`."""

STEPS = {
    "worth_knowing": ("Værd at vide nu:", "Worth knowing now:"),
    "gap_date": (
        'Der mangler en dato for samtalen: musprep round new --date "om 3 uger" --manager NAVN',
        'The talk has no date yet: musprep round new --date "in 3 weeks" --manager NAME',
    ),
    "gap_points": (
        'Der mangler talepunkter: musprep points add "..."',
        'There are no talking points yet: musprep points add "..."',
    ),
    "gap_lead": (
        "De tre vigtigste punkter er ikke valgt: musprep points lead {ref}",
        "The three leading points are not chosen yet: musprep points lead {ref}",
    ),
    "gap_theme": (
        '“{about}” er et tema, I skal omkring, og du har ikke svaret på noget under det: musprep answer {ref} "..."',
        'You have to touch on the theme “{about}”, and have answered nothing under it: musprep answer {ref} "..."',
    ),
    "next_first_note": (
        'Næste skridt – notér noget, der lykkedes: musprep log "..."',
        'Next step – note something that went well: musprep log "..."',
    ),
    "next_set_date": (
        "Næste skridt – sæt datoen for samtalen: musprep round set date 3/11",
        "Next step – set the date of the meeting: musprep round set date 3/11",
    ),
    "next_new_round": (
        "Næste skridt – begynd den næste runde, når du kender datoen: musprep round new --date 3/11",
        "Next step – begin the next round when you know the date: musprep round new --date 3/11",
    ),
    "next_brief": (
        "Næste skridt – skriv din briefing: musprep brief",
        "Next step – write your briefing: musprep brief",
    ),
    "next_conclude": (
        'Samtalen er holdt. Skriv, hvad I nåede frem til, mens du husker det: musprep conclusion own "..."',
        'The meeting is over. Write down what you arrived at, while you remember it: musprep conclusion own "..."',
    ),
    "next_over": (
        "Samtalen er holdt. Begynd næste runde; svarene begynder forfra med dem fra sidst ved siden af: musprep round new",
        "The meeting is over. Begin the next round; answers start empty, with the last ones beside them: musprep round new",
    ),
    "next_agree": (
        'Næste skridt – skriv aftalerne ind én for én, så de kan følges: musprep agreements add "..." --owner leder',
        'Next step – write the agreements in one by one, so they can be followed: musprep agreements add "..." --owner manager',
    ),
    "next_understood": (
        "Skriv til din leder, hvordan du forstod samtalen: musprep conclusion message",
        "Write to your manager how you understood the talk: musprep conclusion message",
    ),
    "next_follow_up_talk": (
        "Opfølgningssamtale: se, hvad der skal tages op, med: musprep followup",
        "Follow-up talk: see what to take up with: musprep followup",
    ),
    "next_notice": (
        "Samtalen er om {days} dage. Mangler du indkaldelsen, så spørg efter tid og sted: musprep round set time 10",
        "The meeting is in {days} days. If you have no invitation, ask for time and place: musprep round set time 10",
    ),
    "next_read_conclusion": (
        "Næste skridt – læs konklusionen fra sidst, og se, hvordan det gik: musprep agreements",
        "Next step – read the conclusion from last time, and see how it went: musprep agreements",
    ),
    "next_agreement": (
        "En aftale er over fristen: “{about}”. Gør den færdig, eller flyt fristen: musprep agreements",
        "An agreement is overdue: “{about}”. Finish it, or move the date: musprep agreements",
    ),
    "next_their_agreement": (
        "Over fristen: “{about}”. Spørg din leder til aftalen, eller aftal en ny frist: musprep agreements remind {id}",
        "Overdue: “{about}”. Ask your manager about it, or agree on another date: musprep agreements remind {id}",
    ),
    "next_touch": (
        "Det er tid til at tale om “{about}”: musprep agreements touch {id}",
        "It is time to talk about “{about}”: musprep agreements touch {id}",
    ),
    "next_follow_up": (
        "Det er tid til at følge op på målet “{about}”: musprep goals show {id}",
        "It is time to follow up on the goal “{about}”: musprep goals show {id}",
    ),
    "next_course": (
        'Hvordan har du brugt “{about}”? Skriv det, mens du husker det: musprep goals used {id} {number} "..."',
        'How have you used “{about}”? Write it down while you remember: musprep goals used {id} {number} "..."',
    ),
    "next_silent": (
        "Der har været stille om “{about}” i {days} dage. Spørg venligt til den: musprep agreements",
        "“{about}” has been silent for {days} days. Ask kindly about it: musprep agreements",
    ),
    "next_lead_points": (
        "Næste skridt – vælg de tre vigtigste punkter, fx: musprep points lead {ids}",
        "Next step – choose the three points that lead, such as: musprep points lead {ids}",
    ),
    "next_add_points": (
        'Næste skridt – skriv, hvad du vil sige (tre punkter er nok): musprep points add "..."',
        'Next step – write what you want to say (three points are enough): musprep points add "..."',
    ),
    "next_answer_missing": (
        'Næste skridt – svar på mindst ét spørgsmål under “{section}”: musprep answer {to} "..."',
        'Next step – answer at least one question under “{section}”: musprep answer {to} "..."',
    ),
    "next_start_answers": (
        "Næste skridt – svar på det første spørgsmål: musprep catalogues show {catalogue}",
        "Next step – answer the first question: musprep catalogues show {catalogue}",
    ),
    "next_read_last": (
        "Næste skridt – læs dine svar fra sidst: musprep answers --round {round}",
        "Next step – read your answers from last time: musprep answers --round {round}",
    ),
    "next_note_again": (
        'Det er {days} dage siden, du sidst noterede noget: musprep log "..."',
        'You last noted something {days} days ago: musprep log "..."',
    ),
    "next_go_on": ('Alt er godt. Notér videre: musprep log "..."', 'All is well. Go on noting: musprep log "..."'),
}
