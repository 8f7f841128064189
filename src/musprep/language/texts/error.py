"""What can be wrong with a request or with a catalogue: what, where, what to do."""

from musprep.language.texts import error_catalogue

TEXTS = {
    "no_such_question": (
        "Spørgsmålet ”{to}” findes ikke. Skriv katalog/afsnit/spørgsmål; musprep catalogues show viser dem.",
        "There is no question “{to}”. Use catalogue/section/question; musprep catalogues show lists them.",
    ),
    "not_answerable": (
        "”{to}” er en oplysning og ikke et spørgsmål. Vælg et spørgsmål i stedet.",
        "“{to}” is information and cannot be answered. Choose a question instead.",
    ),
    "no_such_record": (
        "Der findes ikke noget med id’et ”{id}”. Se, hvad der findes: musprep {command}",
        "There is nothing with the id “{id}”. List what exists: musprep {command}",
    ),
    "ambiguous_record": (
        "”{id}” passer på flere: {ids}. Skriv lidt mere af id’et.",
        "“{id}” matches more than one: {ids}. Type a little more of the id.",
    ),
    "no_round": (
        "Du har ingen MUS-runde endnu. Sæt datoen for samtalen (tryk m i programmet), eller begynd med: musprep round new",
        "You have no round yet. Set the date of the meeting (press m in the program), or start with: musprep round new",
    ),
    "no_round_on_screen": (
        "Du har ingen MUS-runde endnu. Sæt datoen for samtalen: Tryk 1 og derefter m.",
        "You have no round yet. Set the date of the meeting: press 1 and then m.",
    ),
    "no_such_round": ("Runde ”{id}” findes ikke. Du har: {ids}.", "There is no round “{id}”. You have: {ids}."),
    "talk_not_held": (
        "Samtalen i runde {id} er ikke holdt endnu, så intet er ændret. Er den udskudt: musprep round set dato "
        "{day}. Er den aflyst, så luk runden først: musprep round close",
        "The meeting in round {id} has not been held yet, so nothing was changed. If it was postponed: musprep round "
        "set date {day}. If it was cancelled, close the round first: musprep round close",
    ),
    "talk_not_held_on_screen": (
        "Samtalen i runde {id} er ikke holdt endnu, så intet er ændret. Er den udskudt: Tryk 1 og derefter m. Er den "
        "aflyst, så vælg først Luk runden (ctrl+p).",
        "The meeting in round {id} has not been held yet, so nothing was changed. If it was postponed: press 1 and then "
        "m. If it was cancelled, choose Close the round (ctrl+p) first.",
    ),
    "talk_undated": (
        (
            "Runde {id} er i gang, og samtalen har ingen dato endnu, så intet er ændret. Er det den, du mener: musprep "
            "round set dato {day}. Vil du begynde forfra, så luk runden først: musprep round close"
        ),
        "Round {id} is under way and its meeting has no date yet, so nothing was changed. If that is the one you mean: "
        "musprep round set date {day}. To start over, close the round first: musprep round close",
    ),
    "talk_undated_on_screen": (
        "Runde {id} er i gang, og samtalen har ingen dato endnu, så intet er ændret. Er det den, du mener: Tryk 1 og "
        "derefter m. Vil du begynde forfra, så vælg først Luk runden (ctrl+p).",
        "Round {id} is under way and its meeting has no date yet, so nothing was changed. If that is the one you mean: "
        "press 1 and then m. To start over, choose Close the round (ctrl+p) first.",
    ),
    "talk_was_held": (
        "Samtalen i runde {id} blev holdt {held}. Begynd næste runde: musprep round new --date {day}. Blev samtalen "
        'udskudt, så slet først datoen: musprep round set dato ""',
        "The meeting in round {id} was on {held}. Start the next round with: musprep round new --date {day}. If the "
        'meeting was postponed, clear its date first: musprep round set date ""',
    ),
    "talk_was_held_on_screen": (
        "Samtalen i runde {id} blev holdt {held}. Vælg Begynd næste runde (ctrl+p). Blev samtalen udskudt, så slet først "
        "datoen: Tryk 1 og derefter m.",
        "The meeting in round {id} was on {held}. Choose Start the next round (ctrl+p). If the meeting was postponed, "
        "clear its date first: press 1 and then m.",
    ),
    "round_closed": (
        "Runde {id} er lukket og kan ikke ændres. Åbn den igen: musprep round reopen {id}",
        "Round {id} is closed and cannot be changed. Reopen it with: musprep round reopen {id}",
    ),
    "round_closed_on_screen": (
        "Runde {id} er lukket og kan ikke ændres. Vælg Åbn runden igen (ctrl+p).",
        "Round {id} is closed and cannot be changed. Choose Reopen the round (ctrl+p).",
    ),
    "round_not_empty": (
        "Runde {id} er ikke tom og kan ikke slettes. Er den slut, så luk den: musprep round close {id}",
        "Round {id} is not empty and cannot be removed. If it is over, close it: musprep round close {id}",
    ),
    "round_open": (
        "Runde {id} er stadig åben. Luk den først: musprep round close",
        "Round {id} is still open. Close it first with: musprep round close",
    ),
    "round_open_on_screen": (
        "Runde {id} er stadig åben. Vælg først Luk runden (ctrl+p).",
        "Round {id} is still open. Choose Close the round (ctrl+p) first.",
    ),
    "round_key": (
        "En runde har ikke noget, der hedder ”{key}”. Vælg et af disse: {keys}.",
        "A round has nothing called “{key}”. Choose one of these: {keys}.",
    ),
    "not_minutes": (
        "”{value}” er ikke et antal minutter mellem 5 og 480. Skriv fx 60.",
        "“{value}” is not a number of minutes between 5 and 480. Try 60, for example.",
    ),
    "empty_text": (
        "Der er ingen tekst at gemme. Skriv den efter kommandoen, eller skriv - for at læse den fra standardinput.",
        "There is no text to save. Put it after the command, or use - to read it from standard input.",
    ),
    "not_text": (
        "Teksten indeholder tegn, der ikke er gyldige (halve Unicode-tegn). Skriv den igen, eller gem den som UTF-8.",
        "The text contains invalid characters (half Unicode characters). Type it again, or save it as UTF-8.",
    ),
    "too_long": (
        "Teksten er for lang til ét sted (højst {limit} tegn). Del den op.",
        "The text is too long for one place ({limit} characters at most). Split it up.",
    ),
    "too_many_leads": (
        "Højst tre punkter kan være de vigtigste. Skriv op til tre id’er.",
        "You can have at most three top points. Give up to three ids.",
    ),
    "not_removed": (
        "”{about}” er ændret et andet sted i mellemtiden og er derfor ikke slettet. Se ændringen, og slet igen.",
        "“{about}” was changed elsewhere in the meantime, so it was not deleted. Check it, then delete it again.",
    ),
    "changed_since": (
        "Det er ændret et andet sted siden og kan ikke fortrydes, for så ville ændringen gå tabt. Ret det i stedet.",
        "It has been changed elsewhere since, so it cannot be undone: the newer text would be lost. Edit it instead.",
    ),
    "no_output": (
        "Kommandoen er udført, men resultatet kunne ikke vises ({reason}). Kør den ikke igen.",
        "The command was carried out, but the result could not be printed ({reason}). Do not run it again.",
    ),
    "not_printed": (
        "Det kunne ikke vises her ({reason}). Der er ikke gemt noget.",
        "It could not be printed here ({reason}). Nothing was saved.",
    ),
    "stopped": (
        "Systemet standsede musprep ({reason}). Der er ikke gemt noget. Prøv igen, eventuelt fra en anden mappe.",
        "The system stopped musprep ({reason}). Nothing was saved. Try again, perhaps from another folder.",
    ),
    "stopped_later": (
        "Systemet standsede musprep ({reason}), efter at noget var gemt. Tjek, hvad der er gemt, før du kører "
        "kommandoen igen.",
        "The system stopped musprep ({reason}) after something was saved. Check what was saved before you run the "
        "command again.",
    ),
    "no_note_to_undo": (
        "Der er ikke noget at fortryde.",
        "There is nothing to undo.",
    ),
    "nothing_to_undo": (
        "Der er ikke noget at fortryde: Intet er ændret her, siden programmet blev åbnet. Fortryd ældre rettelser og "
        "sletninger af notater med musprep entries undo; resten ligger i arkivets mappe history.",
        "There is nothing to undo: nothing has been changed here since the program was opened. Undo older edits and "
        "deletions of notes with musprep entries undo; the rest is in the vault’s folder history.",
    ),
    "only_older_notes": (
        "Der er ikke noget at fortryde: Der er ingen rettelser eller sletninger tilbage, og dit seneste notat "
        "({day}) er mere end en time gammelt. Slet det med: musprep entries remove {id}",
        "There is nothing to undo: there are no edits or deletions left, and your latest note ({day}) is more than "
        "an hour old. Delete it with: musprep entries remove {id}",
    ),
    "only_older_notes_on_screen": (
        "Der er ikke noget at fortryde: Der er ingen rettelser eller sletninger tilbage, og dit seneste notat "
        "({day}) er mere end en time gammelt. Slet det i logbogen: Tryk 2 og derefter d.",
        "There is nothing to undo: there are no edits or deletions left, and your latest note ({day}) is more than "
        "an hour old. Delete it in the log: press 2 and then d.",
    ),
    "nothing_to_redo": (
        "Der er ikke noget at gøre igen: Du har ikke fortrudt noget siden den seneste ændring.",
        "There is nothing to redo: nothing has been undone since the last change.",
    ),
    "file_exists": (
        "Filen {path} findes allerede og bliver ikke overskrevet. Vælg et andet navn.",
        "The file {path} already exists and will not be overwritten. Choose another name.",
    ),
    "seen_by_others": (
        "Andre kan måske se {path}: {worries} Tilføj --yes, hvis du vil gemme den alligevel.",
        "Others may be able to see {path}: {worries} Add --yes if you want to save it anyway.",
    ),
    "folder_not_empty": (
        "Mappen {path} er ikke tom. Vælg en tom mappe, så intet bliver overskrevet.",
        "The folder {path} is not empty. Choose an empty one so that nothing is overwritten.",
    ),
    "agreement_open": ("Aftalen ”{id}” er allerede åben.", "The agreement “{id}” is already open."),
    "agreement_closed": (
        "Aftalen ”{id}” er afsluttet. Åbn den igen: musprep agreements reopen {id}",
        "The agreement “{id}” is closed. Reopen it with: musprep agreements reopen {id}",
    ),
    "agreement_closed_on_screen": (
        "Aftalen er afsluttet. Åbn den igen: Tryk r under Aftaler.",
        "The agreement is closed. To reopen it, press r in Agreements.",
    ),
    "goal_open": ("Målet ”{id}” er allerede åbent.", "The goal “{id}” is already open."),
    "goal_closed": (
        "Målet ”{id}” er afsluttet. Åbn det igen: musprep goals reopen {id}",
        "The goal “{id}” is closed. Reopen it with: musprep goals reopen {id}",
    ),
    "goal_closed_on_screen": (
        "Målet er afsluttet. Åbn det igen: Tryk r under Aftaler.",
        "The goal is closed. To reopen it, press r in Agreements.",
    ),
    "day_past": (
        "Datoen {day} er passeret. Vælg i dag eller en senere dag.",
        "The date {day} has passed. Choose today or a later day.",
    ),
    "day_past_new": (
        "Datoen {day} er passeret. Vælg i dag eller en senere dag, eller skriv også, hvornår I aftalte det.",
        "The date {day} has passed. Choose today or a later day, or also write when it was agreed.",
    ),
    "day_before_made": (
        "Datoen {day} ligger før den dag, det blev aftalt, {made}. Ret den ene af dem.",
        "The date {day} is before the day it was agreed, {made}. Correct one of them.",
    ),
    "made_ahead": (
        "Datoen {day} er ikke kommet endnu. Skriv den dag, I aftalte det.",
        "The date {day} has not come yet. Write the day it was agreed.",
    ),
    "nothing_to_approve": (
        'Der er ikke noget at godkende i {id} endnu. Skriv først, hvad I aftalte: musprep agreements add "..." --owner leder',
        'There is nothing to approve in {id} yet. First write what you agreed: musprep agreements add "..." --owner manager',
    ),
    "nothing_to_approve_on_screen": (
        "Der er ikke noget at godkende i {id} endnu. Skriv først, hvad I aftalte: Tryk a under Aftaler.",
        "There is nothing to approve in {id} yet. First write what you agreed: press a in Agreements.",
    ),
    "not_approved": (
        "{id} er ikke godkendt endnu. Godkend med: musprep conclusion approve",
        "{id} is not approved yet. Approve it with: musprep conclusion approve",
    ),
    "not_approved_on_screen": (
        "{id} er ikke godkendt endnu. Godkend den i konklusionen med f5.",
        "{id} is not approved yet. Approve it in the conclusion with f5.",
    ),
    "day_ahead": (
        "Datoen {day} ligger ude i fremtiden. Vælg i dag eller en tidligere dag.",
        "The date {day} is in the future. Choose today or an earlier day.",
    ),
    "approved_early": (
        "Samtalen er først {talk}, og I godkender, hvad der kom ud af den. Blev den holdt før, så ret dens dato: "
        "musprep round set dato {day}{round}",
        "The meeting is not until {talk}, and you can only approve what came out of it. If it has already been held, "
        "correct its date: musprep round set date {day}{round}",
    ),
    "approved_early_on_screen": (
        "Samtalen er først {talk}, og I godkender, hvad der kom ud af den. Blev den holdt før, så ret dens dato: Luk "
        "konklusionen, tryk 1 og derefter m.",
        "The meeting is not until {talk}, and you can only approve what came out of it. If it has already been held, "
        "correct its date: leave the conclusion, press 1 and then m.",
    ),
    "no_dates": (
        "Der er ingen kommende datoer til kalenderen. Sæt en med: musprep round set dato 3/11",
        "There are no upcoming dates for the calendar. Set one with: musprep round set date 3/11",
    ),
    "no_dates_on_screen": (
        "Der er ingen kommende datoer til kalenderen. Sæt en: Tryk 1 og derefter m.",
        "There are no upcoming dates for the calendar. To set one, press 1 and then m.",
    ),
    "no_example": (
        "Eksemplet ”{id}” findes ikke. Vælg et af disse: {ids}.",
        "There is no example called “{id}”. Choose one of these: {ids}.",
    ),
    "no_activity": (
        "Målet ”{id}” har ingen aktivitet nr. {number} (antal: {count}). Se dem: musprep goals show {id}",
        "The goal “{id}” has no activity number {number} (it has {count}). List them: musprep goals show {id}",
    ),
    "no_whole_number": (
        "”{value}” kan ikke bruges. Skriv et helt tal fra {least} til {most} uden punktum, fx 20.",
        "“{value}” cannot be used. Give a whole number from {least} to {most} without separators, e.g. 20.",
    ),
    "not_a_pulse": (
        "{value} kan ikke bruges. Skriv et helt tal fra 1 (lavt) til 5 (højt).",
        "{value} cannot be used. Give a whole number from 1 (low) to 5 (high).",
    ),
    "agreed_is_known": (
        "Aftaler, mål og behov har ikke deres eget delingsniveau: De kan holdes ude af én briefing, men ikke for altid.",
        "Agreements, goals and needs have no sharing level of their own: they can be left out of one briefing, but "
        "not for good.",
    ),
    "catalogue_goes_along": (
        "Ordene er fra dit eget spørgekatalog og følger med briefingen. Ret kataloget, eller vælg en anden dagsorden.",
        "These words come from your own question catalogue and go into the briefing. Edit the catalogue, or choose "
        "another agenda.",
    ),
    "form_empty": (
        "Der er hverken aftaler eller mål at sætte ind i {form} endnu. Begynd med: musprep agreements add eller "
        "musprep goals add",
        "There are no agreements or goals to put into {form} yet. Start with: musprep agreements add or musprep goals add",
    ),
    "form_empty_on_screen": (
        "Der er hverken aftaler eller mål at sætte ind i skemaet endnu. Tryk a for at skrive en aftale eller g for at "
        "skrive et mål.",
        "There are no agreements or goals to put into the form yet. Press a for an agreement, g for a goal.",
    ),
    "new_manager_empty": (
        "Der er hverken aftaler eller mål at fortælle en ny leder om endnu. Begynd med: musprep agreements add eller "
        "musprep goals add",
        "There are no agreements or goals to tell a new manager about yet. Start with: musprep agreements add or "
        "musprep goals add",
    ),
    "new_manager_empty_on_screen": (
        "Der er hverken aftaler eller mål at fortælle en ny leder om endnu. Tryk a for at skrive en aftale eller g for "
        "at skrive et mål.",
        "There are no agreements or goals to tell a new manager about yet. Press a for an agreement, g for a goal.",
    ),
    "no_such_folder": (
        "Mappen {path} findes ikke. Opret den først, eller vælg en anden.",
        "The folder {path} does not exist. Create it first, or choose another.",
    ),
    "not_a_form": (
        "”{id}” er ikke et skema. Vælg et af disse: {ids}.",
        "“{id}” is not a form. Choose one of these: {ids}.",
    ),
    "not_weekly": (
        "”{text}” er ikke en ugedag med et klokkeslæt. Skriv fx ”fredag kl. 14.45”.",
        "“{text}” is not a weekday with a time. Write it like “Friday at 14:45”.",
    ),
    "no_follow_up": (
        "Der er ingen opfølgningssamtale. Planlæg en: musprep followup plan DATO",
        "There is no follow-up meeting. Plan one with: musprep followup plan DATE",
    ),
    "nothing_understood": (
        'Der er ikke skrevet noget om samtalen endnu. Skriv, hvad I nåede frem til: musprep conclusion own "..."',
        'Nothing has been written about the meeting yet. Write down what you agreed: musprep conclusion own "..."',
    ),
    "nothing_understood_on_screen": (
        "Der er ikke skrevet noget om samtalen endnu. Skriv, hvad I nåede frem til: Tryk 6 og derefter c.",
        "Nothing has been written about the meeting yet. Write down what you agreed: press 6 and then c.",
    ),
    "sentence_agreed": (
        "Sætning nummer {number} er allerede en aftale: {id}. Se den: musprep agreements show {id}",
        "Sentence number {number} is an agreement already: {id}. See it: musprep agreements show {id}",
    ),
    "no_such_sentence": (
        "Sætning nummer {number} findes ikke. Antal sætninger: {count}. Se numrene: musprep conclusion compare",
        "There is no sentence number {number}. Number of sentences: {count}. List them: musprep conclusion compare",
    ),
    "no_leading_points": (
        "Du har ikke valgt de tre vigtigste af dine punkter ({ids}) endnu. Vælg dem med mellemrum på skærmen, eller med: "
        "musprep points lead {first}",
        "You have not chosen the top three of your points ({ids}) yet. Choose them with space on the screen, or with: "
        "musprep points lead {first}",
    ),
    "no_leading_points_on_screen": (
        "Du har ikke valgt de tre vigtigste af dine punkter ({ids}) endnu. Vælg dem med mellemrum.",
        "You have not chosen the top three of your points ({ids}) yet. Choose them with space.",
    ),
    "no_cleared_points": (
        "Ingen af de vigtigste punkter ({ids}) må sendes på skrift endnu. Vælg ”på skrift” for dem, der må, med s på "
        "skærmen, eller med: musprep points edit {first} --say på-skrift",
        "None of your top three points ({ids}) may be sent in writing yet. Choose “in writing” for those that may with s "
        "on the screen, or with: musprep points edit {first} --say in-writing",
    ),
    "no_cleared_points_on_screen": (
        "Ingen af de vigtigste punkter ({ids}) må sendes på skrift endnu. Vælg ”på skrift” med s for dem, der må.",
        "None of your top three points ({ids}) may be sent in writing yet. Choose “in writing” with s for those that may.",
    ),
    "plain_terminal": (
        "Denne terminal (TERM={name}) kan ikke vise programmet. Brug kommandoerne i stedet: musprep --help. Kan "
        "terminalen mere, end den siger, så sæt TERM, fx TERM=xterm-256color",
        "This terminal (TERM={name}) cannot show the program. Use the commands instead: musprep --help. If it can do "
        "more than it says, set TERM, for example TERM=xterm-256color",
    ),
    "no_terminal": (
        "musprep skal bruge en terminal for at åbne. Brug kommandoerne i stedet: musprep --help",
        "musprep needs a terminal to open. Use the commands instead: musprep --help",
    ),
    **error_catalogue.CATALOGUE,
}
