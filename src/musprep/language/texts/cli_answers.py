"""What the command line says of questions, answers and what to prepare next: a part of the area `cli`."""

ANSWERS = {
    # Questions and answers.
    "no_catalogue_near": (
        "Der er intet katalog med id’et “{id}”. Mente du {near}? Se dem alle: musprep catalogues",
        "There is no catalogue with the id “{id}”. Did you mean {near}? See them all: musprep catalogues",
    ),
    "no_question_near": (
        "Der er intet spørgsmål med adressen “{to}”. Mente du {near}? Se dem alle: musprep catalogues show {id}",
        "There is no question at the address “{to}”. Did you mean {near}? See them all: musprep catalogues show {id}",
    ),
    "answer_kept": ("Svaret er gemt ({level}).", "The answer is saved ({level})."),
    "answer_emptied": ("Der er nu intet svar her.", "There is no answer here now."),
    "answer_was": ("Her er det, der stod:", "This is what was there:"),
    "answer_beside": (
        "Svaret blev ændret et andet sted imens. Begge udgaver er gemt; din er {key}.",
        "The answer was changed elsewhere meanwhile. Both versions are kept; yours is {key}.",
    ),
    "your_answer": ("Dit svar ({level}):", "Your answer ({level}):"),
    "also_kept": ("En anden udgave ({key}):", "Another version ({key}):"),
    "answered_then": ("Dit svar i {round}:", "Your answer in {round}:"),
    "answered_reworded": (
        "Dit svar i {round}, da spørgsmålet lød “{wording}”:",
        "Your answer in {round}, when the question read “{wording}”:",
    ),
    "answered_to": (
        "Svaret gælder spørgsmålet, som det lød: “{wording}”. Skriv svaret igen, hvis det også passer til det nye.",
        "The answer is to the question as it read: “{wording}”. Write the answer again if it fits the new one too.",
    ),
    "said_now": ("Det, du valgte, hedder nu: {wording}", "What you chose is now called: {wording}"),
    "reads_now": ("Spørgsmålet lyder nu: “{wording}”", "The question now reads: “{wording}”"),
    "beside": ("Årets notater, der passer ({count}):", "This year’s entries that fit ({count}):"),
    "scale": ("Et tal fra {low} til {high}.", "A number from {low} to {high}."),
    "answer_with": ('Svar med: musprep answer {to} "..."', 'Answer with: musprep answer {to} "..."'),
    "no_answers": ("Der er ingen svar her endnu.", "There are no answers here yet."),
    "no_file_named": ("Skriv, hvilken fil der skal ses efter", "Write which file is to be checked"),
    # Little time; then and now.
    "nothing_to_prepare": (
        "Der er ikke flere spørgsmål, der venter på dig.",
        "There are no more questions waiting for you.",
    ),
    "why_required": ("“{section}” mangler mindst ét svar", "“{section}” lacks at least one answer"),
    "why_agreement": ("en åben aftale handler om det", "an open agreement is about it"),
    "why_unanswered": ("ikke besvaret endnu", "not answered yet"),
    "why_evidence_one": ("{count} notat passer", "{count} entry fits"),
    "why_evidence_many": ("{count} notater passer", "{count} entries fit"),
    "then_round": ("{round}", "{round}"),
    "then_reworded": (
        "{round} (spørgsmålet lød anderledes end året før)",
        "{round} (the question was worded differently the year before)",
    ),
    "then_nothing": (
        "Spørgsmålet er ikke besvaret i nogen runde endnu.",
        "The question has not been answered in any round yet.",
    ),
}
