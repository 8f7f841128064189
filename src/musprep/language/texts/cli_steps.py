"""The one next thing to do, as the command line says it: a part of the area `cli`."""

STEPS = {
    "worth_knowing": ("Værd at vide nu:", "Worth knowing now:"),
    "gap_date": (
        'Der mangler en dato for samtalen: musprep round new --date "om 3 uger" --manager NAVN',
        'The meeting has no date yet: musprep round new --date "in 3 weeks" --manager NAME',
    ),
    "gap_set_date": (
        'Der mangler en dato for samtalen: musprep round set dato "om 3 uger"',
        'The meeting has no date yet: musprep round set date "in 3 weeks"',
    ),
    "gap_points": (
        'Der mangler talepunkter: musprep points add "..."',
        'There are no talking points yet: musprep points add "..."',
    ),
    "gap_lead": (
        "De tre vigtigste punkter er ikke valgt endnu: musprep points lead {ref}",
        "You have not chosen your top three points yet: musprep points lead {ref}",
    ),
    "gap_theme": (
        'I skal omkring temaet ”{about}”, og du har ikke svaret på noget om det: musprep answer {ref} "..."',
        'You need to cover the theme “{about}” and have not answered anything on it: musprep answer {ref} "..."',
    ),
    "next_first_note": (
        'Næste skridt – notér noget, der lykkedes: musprep log "..."',
        'Next step – note something that went well: musprep log "..."',
    ),
    "next_set_date": (
        "Næste skridt – sæt datoen for samtalen: musprep round set dato 3/11",
        "Next step – set the meeting date: musprep round set date 3/11",
    ),
    "next_new_round": (
        "Næste skridt – begynd den næste runde, når du kender datoen: musprep round new --date 3/11",
        "Next step – start the next round when you know the date: musprep round new --date 3/11",
    ),
    "next_brief": ("Næste skridt – lav din briefing: musprep brief", "Next step – make your briefing: musprep brief"),
    "next_brief_again": (
        "Din briefing er lavet, men du har ændret noget siden. Lav den igen: musprep brief",
        "Your briefing is made, but you have changed something since. Make it again: musprep brief",
    ),
    "next_page_ready": (
        "Din briefing er klar. Øv dig med kortene: musprep room start --rehearse",
        "Your briefing is ready. Rehearse with the cue cards: musprep room start --rehearse",
    ),
    "next_page_today": (
        "Din briefing er klar. Tag den med ind, og se kortene her: musprep room",
        "Your briefing is ready. Take it with you, and see the cue cards here: musprep room",
    ),
    "next_under_way": (
        'Samtalen er i gang. Skriv bagefter, hvad I nåede frem til: musprep conclusion own "..."',
        'The meeting is under way. When it is over, write down what you agreed: musprep conclusion own "..."',
    ),
    "next_conclude": (
        'Samtalen er holdt. Skriv, hvad I nåede frem til, mens du husker det: musprep conclusion own "..."',
        'The meeting is over. Write down what you agreed while you still remember it: musprep conclusion own "..."',
    ),
    "next_over": (
        "Samtalen er holdt. Begynd næste runde: Svarene er tomme, og du kan se dine svar fra sidst ved siden af: "
        "musprep round new",
        "The meeting is over. Start the next round. Your answers start out blank, with last time’s shown alongside: "
        "musprep round new",
    ),
    "next_agree": (
        'Næste skridt – skriv aftalerne ind én for én, så du kan følge dem: musprep agreements add "..." --owner leder',
        'Next step – add the agreements one by one so you can keep track of them: musprep agreements add "..." '
        "--owner manager",
    ),
    "next_understood": (
        "Skriv til din leder, hvordan du forstod samtalen: musprep conclusion message",
        "Write to your manager how you understood the meeting: musprep conclusion message",
    ),
    "next_follow_up_talk": (
        "Opfølgningssamtale: Se, hvad I skal tale om: musprep followup",
        "Follow-up meeting – see what to talk about: musprep followup",
    ),
    "next_plan_follow_up": (
        'Næste skridt – aftal, hvornår I følger op, så aftalerne ikke bliver glemt: musprep followup plan "om 3 måneder"',
        'Next step – set a date to follow up so that no agreement is forgotten: musprep followup plan "in 3 months"',
    ),
    "next_notice": (
        "Samtalen er om {days} dage. Er du ikke indkaldt endnu, så spørg efter tid og sted: musprep round set tid 10",
        "The meeting is in {days} days. If you have not been invited yet, ask for time and place: musprep round set time 10",
    ),
    "next_read_conclusion": (
        "Næste skridt – læs konklusionen fra sidst, og se, hvordan det gik: musprep agreements",
        "Next step – read the conclusion from last time and see how it went: musprep agreements",
    ),
    "next_agreement": (
        "En aftale er over fristen: ”{about}”. Gør den færdig, eller flyt fristen: musprep agreements",
        "An agreement is overdue: “{about}”. Finish it, or move the due date: musprep agreements",
    ),
    "next_their_agreement": (
        "Over fristen: ”{about}”. Spørg din leder til aftalen, eller aftal en ny frist: musprep agreements remind {id}",
        "Overdue: “{about}”. Ask your manager about it, or agree on a new date: musprep agreements remind {id}",
    ),
    "next_touch": (
        "Det er tid til at tale om ”{about}”: musprep agreements touch {id}",
        "It is time to talk about “{about}”: musprep agreements touch {id}",
    ),
    "next_follow_up": (
        "Det er tid til at følge op på målet ”{about}”: musprep goals show {id}",
        "It is time to follow up on the goal “{about}”: musprep goals show {id}",
    ),
    "next_course": (
        'Hvordan har du brugt ”{about}”? Skriv det, mens du husker det: musprep goals used {id} {number} "..."',
        'How have you used “{about}”? Write it down while you remember: musprep goals used {id} {number} "..."',
    ),
    "next_silent": (
        "Der har ikke været noget nyt om ”{about}” i {days} dage. Spørg venligt til den: musprep agreements",
        "No news on “{about}” for {days} days. Ask about it in a friendly way: musprep agreements",
    ),
    "next_lead_points": (
        "Næste skridt – vælg de tre vigtigste punkter, fx: musprep points lead {ids}",
        "Next step – choose your top three points, for example: musprep points lead {ids}",
    ),
    "next_add_points": (
        'Næste skridt – skriv, hvad du vil sige (tre punkter er nok): musprep points add "..."',
        'Next step – write what you want to say (three points are enough): musprep points add "..."',
    ),
    "next_more_points": (
        'Næste skridt – du har skrevet {count} af tre punkter. Er der mere, du vil sige: musprep points add "..."',
        'Next step – you have written {count} of three points. If there is more to say: musprep points add "..."',
    ),
    "next_answer_missing": (
        'Næste skridt – svar på mindst ét spørgsmål under ”{section}”: musprep answer {to} "..."',
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
        'Det er {days} dage siden, du sidst skrev et notat: musprep log "..."',
        'Your last note is {days} days old: musprep log "..."',
    ),
    "next_note_none": (
        'Næste skridt – skriv et notat, der er ingen endnu: musprep log "..."',
        'Next step – write a note, there are none yet: musprep log "..."',
    ),
    "next_go_on": (
        'Du er godt med. Husk at notere løbende: musprep log "..."',
        'You’re all set. Keep noting things as they happen: musprep log "..."',
    ),
}
