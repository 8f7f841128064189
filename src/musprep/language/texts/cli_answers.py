"""What the command line says of questions, answers and what to prepare next: a part of the area `cli`."""

ANSWERS = {
    # Questions and answers.
    "no_catalogue_near": (
        "Spørgekataloget ”{id}” findes ikke. Mente du {near}? Se dem alle: musprep catalogues",
        "There is no question catalogue “{id}”. Did you mean {near}? List them all: musprep catalogues",
    ),
    "no_question_near": (
        "Spørgsmålet ”{to}” findes ikke. Mente du {near}? Se dem alle: musprep catalogues show {id}",
        "There is no question “{to}”. Did you mean {near}? List them all: musprep catalogues show {id}",
    ),
    "answer_kept": ("Svaret er gemt ({level}).", "Answer saved ({level})."),
    "answer_emptied": ("Svaret er slettet.", "The answer has been cleared."),
    "answer_was": ("Det tidligere svar:", "Your previous answer:"),
    "answer_unasked": (
        "Spørgsmålet stilles ikke nu, fordi det afhænger af svaret på {to}. Et svar her bliver gemt, men kommer ikke med i "
        "briefingen.",
        "This question is not asked now, as it depends on the answer to {to}. An answer here is saved, but is not in the "
        "briefing.",
    ),
    "answer_beside": (
        "Svaret er ændret et andet sted i mellemtiden. Begge udgaver er gemt; din hedder {key}.",
        "The answer was changed elsewhere in the meantime. Both versions are kept; yours is {key}.",
    ),
    "your_answer": ("Dit svar ({level}):", "Your answer ({level}):"),
    "also_kept": ("En anden udgave ({key}):", "Another version ({key}):"),
    "answered_then": ("Dit svar i {round}:", "Your answer in {round}:"),
    "answered_reworded": (
        "Dit svar i {round}, da spørgsmålet lød ”{wording}”:",
        "Your answer in {round}, when the question was “{wording}”:",
    ),
    "answered_to": (
        "Du svarede, da spørgsmålet lød: ”{wording}”. Skriv svaret igen, hvis det også passer til den nye formulering.",
        "The answer was given when the question was: “{wording}”. Answer again if it also applies to the new wording.",
    ),
    "said_now": ("Valgmuligheden er ændret. Nu: {wording}", "The choice has changed. Now: {wording}"),
    "reads_now": ("Spørgsmålet lyder nu: ”{wording}”", "The question is now: “{wording}”"),
    "beside": ("Årets notater til spørgsmålet ({count}):", "This year’s notes on this ({count}):"),
    "scale": ("Et tal fra {low} til {high}.", "A number from {low} to {high}."),
    "answer_with": ('Svar med: musprep answer {to} "..."', 'Answer with: musprep answer {to} "..."'),
    "no_answers": ("Der er ingen svar her endnu.", "There are no answers here yet."),
    "no_file_named": ("Skriv, hvilken fil der skal kontrolleres", "Say which file to check"),
    # Little time; then and now.
    "nothing_to_prepare": ("Du har ikke flere spørgsmål at svare på.", "There are no more questions to answer."),
    "why_required": ("der skal være mindst ét svar under ”{section}”", "“{section}” needs at least one answer"),
    "why_agreement": ("du har en åben aftale om det", "you have an open agreement about it"),
    "why_unanswered": ("ikke besvaret endnu", "not answered yet"),
    "why_evidence_one": ("{count} notat passer", "{count} matching note"),
    "why_evidence_many": ("{count} notater passer", "{count} matching notes"),
    "then_round": ("{round}", "{round}"),
    "then_reworded": (
        "{round} (spørgsmålet er formuleret anderledes end året før)",
        "{round} (the question was worded differently the year before)",
    ),
    "then_nothing": (
        "Spørgsmålet er ikke besvaret i nogen runde endnu.",
        "The question has not been answered in any round yet.",
    ),
}
