"""What may be wrong with a question catalogue: a part of the area `error`."""

CATALOGUE = {
    "no_catalogue": (
        "Spørgekataloget ”{id}” findes ikke. Vælg et af disse: {ids}.",
        "There is no question catalogue “{id}”. Choose one of these: {ids}.",
    ),
    "folder_unreadable": (
        "Mappen {path} kan ikke læses ({reason}). Tjek rettighederne, og prøv igen.",
        "The folder {path} cannot be read ({reason}). Check its permissions and try again.",
    ),
    "no_file": (
        "Filen {path} findes ikke. Tjek, om navnet er skrevet rigtigt.",
        "The file {path} does not exist. Check that its name is spelled correctly.",
    ),
    "catalogue_name": (
        "Spørgekataloget i {path} hedder ”{id}”, men filen hedder noget andet. Giv filen navnet {id}.toml.",
        "The question catalogue in {path} is called “{id}”, but the file has a different name. Rename the file to {id}.toml.",
    ),
    "id_twice": (
        "I {path} står id’et ”{id}” to gange under {where}. Giv det ene et andet id.",
        "In {path} the id “{id}” appears twice under {where}. Change one of them.",
    ),
    "fill_outside_form": (
        'I {path} har {where} et ”fill”, men kun skemaer bliver udfyldt. Slet linjen, eller skriv kind = "form" øverst.',
        'In {path}, {where} has a “fill”, but only forms are filled in. Delete the line, or set kind = "form" at the '
        "top.",
    ),
    "beside_nowhere": (
        "I {path} skal ”{where}” stå ved afsnittet ”{target}”, som ikke findes. Vælg mellem: {known}.",
        "In {path}, “{where}” is meant to be shown next to the section “{target}”, which does not exist. Choose from: "
        "{known}.",
    ),
    "replaces_taken": (
        "I {path} skal {where} overtage svarene fra ”{target}”, men det spørgsmål findes stadig, eller et andet "
        "overtager dem allerede. Skriv kun gamle id’er i ”replaces”, og hvert id kun ét sted.",
        "In {path}, {where} is meant to take over the answers to “{target}”, but that question still exists, or "
        "another one already takes them over. List only old ids in “replaces”, each in one place only.",
    ),
    "replaces_no_id": (
        "I {path} kan {where} ikke overtage svar fra ”{target}”. Skriv id’et på et spørgsmål fra samme afsnit, som ikke "
        'længere findes, fx replaces = ["gammelt-navn"].',
        "In {path}, {where} cannot take over answers from “{target}”. Write the id of a question of the same section "
        'that is no longer there, such as replaces = ["old-name"].',
    ),
    "choice_without_choices": (
        "I {path} er {where} et valg uden valgmuligheder. Skriv dem, fx: "
        'choices = [{{ id = "ja", text = "Ja" }}, {{ id = "nej", text = "Nej" }}]',
        'In {path}, {where} is a choice question without choices. Add some, for example: choices = [{{ id = "yes", '
        'text = "Yes" }}, {{ id = "no", text = "No" }}]',
    ),
    "choices_without_choice": (
        'I {path} har {where} valgmuligheder, men typen tager ord. Skriv type = "choice" for ét svar, eller '
        'type = "multi" for flere.',
        'In {path}, {where} has choices, but its type takes free text. Write type = "choice" for one answer, or type '
        '= "multi" for several.',
    ),
    "scale_without_scale": (
        'I {path} har {where} en skala, men en anden type. Skriv type = "scale", eller slet linjen.',
        'In {path}, {where} has a scale but is of another type. Write type = "scale", or delete the line.',
    ),
    "like_no_address": (
        (
            "I {path} er ”{target}” under {where} ikke en adresse. Skriv katalog/afsnit/spørgsmål, fx like = "
            '"privat-skema/trivsel/leder".'
        ),
        "In {path}, “{target}” in {where} is not an address. Write catalogue/section/question, such as like = "
        '"privat-skema/trivsel/leder".',
    ),
    "like_no_catalogue": (
        "I {path} henviser {where} til kataloget ”{target}”, som ikke findes. Ret id’et, eller slet ”like”.",
        "In {path}, {where} refers to the catalogue “{target}”, which does not exist. Correct the id, or delete “like”.",
    ),
    "like_nowhere": (
        "I {path} henviser {where} til spørgsmålet ”{target}”, som ikke findes. Se spørgsmålene: musprep catalogues show "
        "{id}",
        "In {path}, {where} refers to the question “{target}”, which does not exist. List the questions: musprep "
        "catalogues show {id}",
    ),
    "form_nowhere": (
        "I {path} henviser {where} til skemaet ”{target}”, som ikke findes. Skriv id’et på et skema, fx form = "
        '"konklusionsskema".',
        "In {path}, {where} refers to the form “{target}”, which does not exist. Write the id of a form, such as form = "
        '"konklusionsskema".',
    ),
    "scale_reversed": (
        "I {path} har {where} en skala, der ikke stiger. Skriv den laveste værdi først, fx scale = [1, 5].",
        "In {path}, the scale of {where} is not ascending. Put the lowest value first, e.g. scale = [1, 5].",
    ),
    "show_if_nowhere": (
        "I {path} afhænger {where} af svaret på ”{target}”, som ikke findes. Skriv afsnit/spørgsmål fra samme katalog.",
        "In {path}, {where} depends on the answer to “{target}”, which does not exist. Use section/question from the "
        "same catalogue.",
    ),
    "show_if_near": (
        "I {path} venter {where} på svaret på ”{target}”, som ikke findes. Mente du ”{near}”?",
        "In {path}, {where} depends on the answer to “{target}”, which does not exist. Did you mean “{near}”?",
    ),
    "show_if_itself": (
        "I {path} venter {where} på sit eget svar. Skriv et andet spørgsmål i ”show_if”.",
        "In {path}, {where} depends on its own answer. Name another question in “show_if”.",
    ),
    "show_if_note": (
        "I {path} venter {where} på et svar på ”{target}”, som er en oplysning uden svar. Skriv et andet spørgsmål i "
        "”show_if”.",
        "In {path}, {where} depends on the answer to “{target}”, which is information and has none. Name another "
        "question in “show_if”.",
    ),
    "show_if_words": (
        "I {path} venter {where} på bestemte svar på ”{target}”, som ikke har faste svar at vælge. Slet ”answers”, så "
        'ethvert svar tæller, eller giv ”{target}” type = "choice".',
        "In {path}, {where} depends on certain answers to “{target}”, which has no fixed answers to choose. Delete "
        '“answers”, so that any answer counts, or give “{target}” type = "choice".',
    ),
    "show_if_never": (
        "I {path} venter {where} på svaret ”{answer}”, som ”{target}” ikke kan få. Vælg mellem: {known}.",
        "In {path}, {where} depends on the answer “{answer}”, which “{target}” cannot have. Choose from: {known}.",
    ),
    "show_if_deep": (
        "I {path} afhænger {where} af ”{target}”, som selv afhænger af et svar. Lad det afhænge af et spørgsmål, der "
        "ikke gør.",
        "In {path}, {where} depends on “{target}”, which itself depends on an answer. Make it depend on a question "
        "that does not.",
    ),
}
