"""What can be wrong with a request or with a catalogue: what, where, what to do."""

TEXTS = {
    "no_catalogue": (
        "Der er intet katalog med id’et “{id}”. Vælg et af disse: {ids}.",
        "There is no catalogue with the id “{id}”. Choose one of these: {ids}.",
    ),
    "folder_unreadable": (
        "Mappen {path} kan ikke læses ({reason}). Se efter dens rettigheder, og prøv igen.",
        "The folder {path} cannot be read ({reason}). Check its permissions, and try again.",
    ),
    "no_file": (
        "Filen {path} findes ikke. Se efter, om navnet er skrevet rigtigt.",
        "The file {path} does not exist. Check whether its name is spelled correctly.",
    ),
    "catalogue_name": (
        "Kataloget i {path} kalder sig “{id}”, men filen hedder noget andet. Giv filen navnet {id}.toml.",
        "The catalogue in {path} calls itself “{id}”, but the file has another name. Name the file {id}.toml.",
    ),
    "id_twice": (
        "I {path} står id’et “{id}” to gange under {where}. Giv det ene et andet id.",
        "In {path} the id “{id}” stands twice under {where}. Give one of them another id.",
    ),
    "fill_outside_form": (
        'I {path} har {where} et “fill”, men kun skemaer udfyldes. Slet linjen, eller skriv kind = "form" øverst.',
        'In {path}, {where} has a “fill”, but only forms are filled in. Delete the line, or write kind = "form" at the top.',
    ),
    "beside_nowhere": (
        "I {path} skal “{where}” stå ved afsnittet “{target}”, som ikke findes. Vælg mellem: {known}.",
        "In {path}, “{where}” is to stand beside the section “{target}”, which does not exist. Choose from: {known}.",
    ),
    "replaces_taken": (
        "I {path} skal {where} overtage svarene fra “{target}”, som ikke er væk eller overtages af et andet. "
        "Nævn kun gamle id’er i “replaces”, og hvert kun ét sted.",
        "In {path}, {where} is to take over the answers of “{target}”, which is not gone or is taken over by another. "
        "Name only old ids in “replaces”, and each in one place.",
    ),
    "choice_without_choices": (
        "I {path} er {where} et valg uden valgmuligheder. Skriv dem, fx: "
        'choices = [{{ id = "ja", text = "Ja" }}, {{ id = "nej", text = "Nej" }}]',
        "In {path}, {where} is a choice without anything to choose from. Write it, for example: "
        'choices = [{{ id = "yes", text = "Yes" }}, {{ id = "no", text = "No" }}]',
    ),
    "choices_without_choice": (
        'I {path} har {where} valgmuligheder, men typen tager ord. Skriv type = "choice" for ét svar, eller '
        'type = "multi" for flere.',
        'In {path}, {where} has choices, but its type takes words. Write type = "choice" for one answer, or '
        'type = "multi" for several.',
    ),
    "scale_without_scale": (
        'I {path} har {where} en skala, men en anden type. Skriv type = "scale", eller slet linjen.',
        'In {path}, {where} has a scale, but another type. Write type = "scale", or delete the line.',
    ),
    "like_no_address": (
        "I {path} er “{target}” under {where} ingen adresse. Skriv katalog/afsnit/spørgsmål, fx "
        'like = "privat-skema/trivsel/leder".',
        "In {path}, “{target}” of {where} is no address. Write catalogue/section/question, such as "
        'like = "privat-skema/trivsel/leder".',
    ),
    "scale_reversed": (
        "I {path} har {where} en skala, der ikke stiger. Skriv den laveste værdi først, fx scale = [1, 5].",
        "In {path}, {where} has a scale that does not rise. Write the lowest value first, as in scale = [1, 5].",
    ),
    "show_if_nowhere": (
        "I {path} venter {where} på svaret på “{target}”, som ikke findes. Skriv afsnit/spørgsmål fra samme katalog.",
        "In {path}, {where} waits for the answer to “{target}”, which does not exist. Write section/question of the same catalogue.",
    ),
    "show_if_near": (
        "I {path} venter {where} på svaret på “{target}”, som ikke findes. Mente du “{near}”?",
        "In {path}, {where} waits for the answer to “{target}”, which does not exist. Did you mean “{near}”?",
    ),
    "show_if_itself": (
        "I {path} venter {where} på sit eget svar. Skriv et andet spørgsmål i “show_if”.",
        "In {path}, {where} waits for its own answer. Write another question in “show_if”.",
    ),
    "show_if_never": (
        "I {path} venter {where} på svaret “{answer}”, som “{target}” ikke kan få. Vælg mellem: {known}.",
        "In {path}, {where} waits for the answer “{answer}”, which “{target}” cannot get. Choose from: {known}.",
    ),
    "show_if_deep": (
        "I {path} venter {where} på “{target}”, som selv venter på et svar. Lad det vente på et spørgsmål, der ikke venter.",
        "In {path}, {where} waits for “{target}”, which waits for an answer itself. Let it wait for a question that does not wait.",
    ),
    "no_such_question": (
        "Der er intet spørgsmål med adressen “{to}”. Skriv katalog/afsnit/spørgsmål; musprep catalogues show viser dem.",
        "There is no question at the address “{to}”. Write catalogue/section/question; musprep catalogues show lists them.",
    ),
    "not_answerable": (
        "“{to}” er en oplysning og kan ikke besvares. Vælg et spørgsmål i stedet.",
        "“{to}” is information and takes no answer. Choose a question instead.",
    ),
    "no_such_record": (
        "Der er intet med id’et “{id}”. Se dem, der findes, med: musprep {command}",
        "There is nothing with the id “{id}”. See those there are with: musprep {command}",
    ),
    "ambiguous_record": (
        "“{id}” passer på flere: {ids}. Skriv lidt mere af id’et.",
        "“{id}” fits several: {ids}. Write a little more of the id.",
    ),
    "no_round": (
        "Der er ingen runde endnu. Sæt datoen for samtalen (m på skærmen), eller begynd med: musprep round new",
        "There is no round yet. Set the date of the meeting (m on the screen), or begin with: musprep round new",
    ),
    "no_such_round": (
        "Der er ingen runde, der hedder “{id}”. Der findes: {ids}.",
        "There is no round called “{id}”. There are: {ids}.",
    ),
    "talk_not_held": (
        "Samtalen i runde {id} er ikke holdt endnu, så intet er ændret. Er den flyttet: musprep round set date {day}. "
        "Bliver den ikke til noget, så luk runden først: musprep round close",
        "The talk of round {id} has not been held yet, so nothing was changed. If it was moved: musprep round set date "
        "{day}. If it is called off, close the round first: musprep round close",
    ),
    "talk_was_held": (
        "Samtalen i runde {id} var {held}. Begynd den næste runde med: musprep round new --date {day}. Blev samtalen "
        'flyttet, så fjern først dens dato: musprep round set date ""',
        "The meeting of round {id} was on {held}. Begin the next round with: musprep round new --date {day}. If the talk "
        'was put off, first take its date away: musprep round set date ""',
    ),
    "round_closed": (
        "Runden {id} er lukket og kan ikke ændres. Åbn den igen med: musprep round reopen {id}",
        "Round {id} is closed and cannot be changed. Open it again with: musprep round reopen {id}",
    ),
    "round_not_empty": (
        "Der er skrevet noget i runden {id}, så den bliver stående. Er den forbi, så luk den: musprep round close {id}",
        "Something was written in round {id}, so it stays. If it is over, close it: musprep round close {id}",
    ),
    "round_open": (
        "Runden {id} er stadig åben. Luk den først med: musprep round close",
        "Round {id} is still open. Close it first with: musprep round close",
    ),
    "round_key": (
        "En runde har ikke noget, der hedder “{key}”. Vælg et af disse: {keys}.",
        "A round has nothing called “{key}”. Choose one of these: {keys}.",
    ),
    "not_minutes": (
        "“{value}” er ikke et antal minutter mellem 5 og 480. Skriv fx 60.",
        "“{value}” is not a number of minutes between 5 and 480. Write 60, for instance.",
    ),
    "empty_text": (
        "Der er ingen tekst at gemme. Skriv den efter kommandoen, eller skriv - og giv den som input.",
        "There is no text to save. Write it after the command, or write - and give it as input.",
    ),
    "not_text": (
        "Teksten indeholder tegn, der ikke er gyldig tekst (halve Unicode-tegn). Skriv den igen, eller gem den som UTF-8.",
        "The text contains characters that are not valid text (half Unicode characters). Write it again, or save it as UTF-8.",
    ),
    "too_long": (
        "Teksten er for lang til ét sted (højst {limit} tegn). Del den op.",
        "The text is too long for one place ({limit} characters at most). Split it up.",
    ),
    "too_many_leads": (
        "Højst tre punkter kan være de vigtigste. Skriv op til tre id’er.",
        "At most three points can lead. Write up to three ids.",
    ),
    "not_removed": (
        "“{about}” er ændret et andet sted imens, så det er ikke slettet. Se det, og slet det så igen.",
        "“{about}” was changed elsewhere meanwhile, so it was not removed. Look at it, then remove it again.",
    ),
    "changed_since": (
        "Det er ændret et andet sted siden, så det bliver ikke fortrudt: Det nye ville gå tabt. Ret det i stedet.",
        "It was changed elsewhere since, so it is not undone: what is new there would be lost. Change it instead.",
    ),
    "no_output": (
        "Det er gjort, men kunne ikke skrives ud her ({reason}). Kør det ikke igen.",
        "It is done, but could not be printed here ({reason}). Do not run it again.",
    ),
    "not_printed": (
        "Det kunne ikke skrives ud her ({reason}). Der er ikke gemt noget.",
        "It could not be printed here ({reason}). Nothing was saved.",
    ),
    "stopped": (
        "Systemet standsede musprep ({reason}). Der er ikke gemt noget. Prøv igen, eventuelt fra en anden mappe.",
        "The system stopped musprep ({reason}). Nothing was saved. Try again, perhaps from another folder.",
    ),
    "stopped_later": (
        "Systemet standsede musprep ({reason}), efter at noget var gemt. Se efter, før du kører det igen.",
        "The system stopped musprep ({reason}) after something was saved. Have a look before you run it again.",
    ),
    "no_note_to_undo": (
        "Der er ikke noget at fortryde.",
        "There is nothing to undo.",
    ),
    "nothing_to_undo": (
        "Der er ikke noget at fortryde: Her er intet ændret, siden programmet blev åbnet. Ældre rettelser og sletninger "
        "af notater fortryder musprep entries undo; resten ligger i arkivets mappe history.",
        "There is nothing to undo: nothing was changed here since the program was opened. Older changes and removals of "
        "entries are undone by musprep entries undo; the rest lies in the vault’s folder history.",
    ),
    "only_older_notes": (
        "Der er ikke noget at fortryde: Ingen rettelse eller sletning er tilbage, og det seneste notat ({day}) er mere end "
        "en time gammelt. Vil du slette det, så skriv: musprep entries remove {id}",
        "There is nothing to undo: no change or removal is left, and the latest entry ({day}) is more than an hour old. To "
        "remove it, write: musprep entries remove {id}",
    ),
    "nothing_to_redo": (
        "Der er ikke noget at gøre igen: Intet er fortrudt, siden noget sidst blev ændret.",
        "There is nothing to redo: nothing was undone since something was last changed.",
    ),
    "file_exists": (
        "Filen {path} findes i forvejen og bliver ikke overskrevet. Vælg et andet navn.",
        "The file {path} exists already and is not overwritten. Choose another name.",
    ),
    "seen_by_others": (
        "{path} kan måske ses af andre: {worries} Skriv --yes, hvis du vil det alligevel.",
        "{path} may be seen by others: {worries} Write --yes if you want it anyway.",
    ),
    "folder_not_empty": (
        "Mappen {path} er ikke tom. Vælg en tom mappe, så intet bliver overskrevet.",
        "The folder {path} is not empty. Choose an empty one, so that nothing is overwritten.",
    ),
    "agreement_open": (
        "Aftalen “{id}” er allerede åben. Der er ikke noget at åbne igen.",
        "The agreement “{id}” is open already. There is nothing to open again.",
    ),
    "agreement_closed": (
        "Aftalen “{id}” er afsluttet. Åbn den igen med: musprep agreements reopen {id}",
        "The agreement “{id}” is closed. Open it again with: musprep agreements reopen {id}",
    ),
    "goal_open": (
        "Målet “{id}” er allerede åbent. Der er ikke noget at åbne igen.",
        "The goal “{id}” is open already. There is nothing to open again.",
    ),
    "goal_closed": (
        "Målet “{id}” er afsluttet. Åbn det igen med: musprep goals reopen {id}",
        "The goal “{id}” is closed. Open it again with: musprep goals reopen {id}",
    ),
    "day_past": (
        "Datoen {day} er passeret. Vælg en dag fra i dag og frem.",
        "The date {day} has passed. Choose a day from today on.",
    ),
    "nothing_to_approve": (
        'Der er intet at godkende i {id} endnu. Skriv først, hvad I aftalte: musprep agreements add "..." --owner leder',
        'There is nothing to approve in {id} yet. Write first what you agreed: musprep agreements add "..." --owner manager',
    ),
    "not_approved": (
        "{id} er ikke godkendt endnu. Gør det med: musprep conclusion approve",
        "{id} is not approved yet. Do so with: musprep conclusion approve",
    ),
    "day_ahead": (
        "Datoen {day} ligger fremme i tiden. Vælg en dag til og med i dag.",
        "The date {day} lies ahead. Choose a day up to today.",
    ),
    "no_dates": (
        "Der er ingen datoer frem i tiden at lægge i kalenderen. Sæt én med: musprep round set date 3/11",
        "There are no dates ahead to put into the calendar. Set one with: musprep round set date 3/11",
    ),
    "no_example": (
        "Der er intet eksempel, der hedder “{id}”. Vælg et af disse: {ids}.",
        "There is no example called “{id}”. Choose one of these: {ids}.",
    ),
    "no_activity": (
        "Målet “{id}” har ingen aktivitet nr. {number} (antal: {count}). Se dem med: musprep goals show {id}",
        "The goal “{id}” has no activity number {number} (it has {count}). See them with: musprep goals show {id}",
    ),
    "no_whole_number": (
        "“{value}” kan ikke bruges. Skriv et helt tal fra {least} til {most} uden punktum, fx 20.",
        "“{value}” cannot be used. Write a whole number from {least} to {most} without separators, e.g. 20.",
    ),
    "not_a_pulse": (
        "{value} kan ikke bruges. Skriv et helt tal fra 1 (lavt) til 5 (højt).",
        "{value} cannot be used. Write a whole number from 1 (low) to 5 (high).",
    ),
    "agreed_is_known": (
        "Aftaler, mål og behov har ingen egen deling: De kan holdes tilbage fra ét papir, men ikke for altid.",
        "Agreements, goals and needs have no sharing of their own: they can be held back from one paper, not for good.",
    ),
    "catalogue_goes_along": (
        "Ordene er fra dit eget katalog og følger med papiret. Ret kataloget, eller vælg en anden dagsorden.",
        "The words are from your own catalogue and go with the paper. Edit the catalogue, or choose another agenda.",
    ),
    "form_empty": (
        "Der er hverken aftaler eller mål at fylde i {form} endnu. Begynd med: musprep agreements add eller musprep goals add",
        "There are neither agreements nor goals to fill into {form} yet. Begin with: musprep agreements add or musprep goals add",
    ),
    "no_such_folder": (
        "Mappen {path} findes ikke. Lav den først, eller vælg en anden.",
        "The folder {path} does not exist. Make it first, or choose another.",
    ),
    "not_a_form": (
        "“{id}” er ikke et skema. Vælg et af disse: {ids}.",
        "“{id}” is not a form. Choose one of these: {ids}.",
    ),
    "not_weekly": (
        "“{text}” er ikke en ugedag med et klokkeslæt. Skriv fx “fredag 14.45”.",
        "“{text}” is not a weekday with a time. Write it like “Friday 14.45”.",
    ),
    "no_follow_up": (
        "Der er ingen opfølgningssamtale. Planlæg en med: musprep followup plan DATO",
        "There is no follow-up talk. Plan one with: musprep followup plan DATE",
    ),
    "nothing_understood": (
        'Der er ikke skrevet noget efter samtalen endnu. Skriv, hvad du hørte: musprep conclusion own "..."',
        'Nothing has been written after the talk yet. Write what you heard: musprep conclusion own "..."',
    ),
    "no_such_sentence": (
        "Der er ingen sætning nummer {number}; der er {count}. Se numrene med: musprep conclusion compare",
        "There is no sentence number {number}; there are {count}. See the numbers with: musprep conclusion compare",
    ),
    "no_leading_points": (
        "De tre vigtigste punkter er ikke valgt endnu. Vælg dem først (Enter ved punktet på skærmen, eller musprep points lead ID ID ID).",
        "The three points that lead are not chosen yet. Choose them first (Enter at a point on the screen, or musprep points lead ID ID ID).",
    ),
    "no_cleared_points": (
        "Ingen af de tre vigtigste punkter må komme på skrift endnu. Vælg “på skrift” for dem, der må sendes (s på skærmen, eller musprep points edit ID --say på-skrift).",
        "None of the three leading points may go in writing yet. Choose “in writing” on those that may be sent (s on the screen, or musprep points edit ID --say in-writing).",
    ),
    "plain_terminal": (
        "Denne terminal (TERM={name}) kan ikke vise skærmen. Brug kommandoerne i stedet: musprep --help. "
        "Kan terminalen mere end det, så sæt TERM, f.eks. TERM=xterm-256color",
        "This terminal (TERM={name}) cannot show the screens. Use the commands instead: musprep --help. "
        "If it can do more than that, set TERM, for instance TERM=xterm-256color",
    ),
    "no_terminal": (
        "musprep har brug for en terminal for at vise skærmen. Brug kommandoerne i stedet: musprep --help",
        "musprep needs a terminal to show its screens. Use the commands instead: musprep --help",
    ),
}
