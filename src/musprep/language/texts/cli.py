"""What the command line says beside its data, and argparse's own words."""

from musprep.language.texts import cli_agreements

ARGPARSE = {
    "usage: ": ("Brug: ", "Usage: "),
    "options": ("Tilvalg", "Options"),
    "positional arguments": ("Argumenter", "Arguments"),
    "%(heading)s:": ("%(heading)s:", "%(heading)s:"),
    "argument %(argument_name)s: %(message)s": ("%(argument_name)s: %(message)s", "%(argument_name)s: %(message)s"),
    "unrecognized arguments: %s": ("her er noget for meget: %s", "this is too much: %s"),
    "the following arguments are required: %s": ("her mangler %s", "%s is missing"),
    "one of the arguments %s is required": ("skriv en af disse: %s", "write one of these: %s"),
    "not allowed with argument %s": ("kan ikke bruges sammen med %s", "cannot be used together with %s"),
    "expected one argument": ("her mangler en værdi", "a value is missing here"),
    "expected at most one argument": ("her kan højst stå én værdi", "one value at most can stand here"),
    "expected at least one argument": ("her mangler mindst én værdi", "at least one value is missing here"),
    "expected %s argument": ("her skal stå %s værdi", "%s value is needed here"),
    "expected %s arguments": ("her skal stå %s værdier", "%s values are needed here"),
    "ignored explicit argument %r": ("kan ikke have en værdi (%r)", "cannot have a value (%r)"),
    "invalid %(type)s value: %(value)r": ("%(value)r kan ikke bruges her", "%(value)r cannot be used here"),
    "invalid choice: %(value)r (choose from %(choices)s)": (
        "%(value)r kendes ikke (vælg mellem %(choices)s)",
        "%(value)r is not known (choose from %(choices)s)",
    ),
    "ambiguous option: %(option)s could match %(matches)s": (
        "%(option)s kan betyde flere ting: %(matches)s",
        "%(option)s could mean several things: %(matches)s",
    ),
    "unexpected option string: %s": ("%s kendes ikke her", "%s is not known here"),
}
"""argparse's words for its users, in both languages; those for programmers stay as they are."""

TEXTS = {
    # Usage.
    "usage": ("{problem}. Se hvordan: {prog} --help", "{problem}. See how: {prog} --help"),
    "unknown_command": (
        "“{command}” er ikke en kommando. Se dem alle: musprep --help",
        "“{command}” is not a command. See them all: musprep --help",
    ),
    "unknown_command_near": (
        "“{command}” er ikke en kommando. Mente du {near}? Se dem alle: musprep --help",
        "“{command}” is not a command. Did you mean {near}? See them all: musprep --help",
    ),
    "unknown_action": (
        "“{action}” kendes ikke her. Vælg mellem {actions}. Se hvordan: {prog} --help",
        "“{action}” is not known here. Choose from {actions}. See how: {prog} --help",
    ),
    "unknown_action_near": (
        "“{action}” kendes ikke her. Mente du {near}? Vælg mellem {actions}. Se hvordan: {prog} --help",
        "“{action}” is not known here. Did you mean {near}? Choose from {actions}. See how: {prog} --help",
    ),
    "unknown_option": (
        "{option} kendes ikke her. Se hvordan: {prog} --help",
        "{option} is not known here. See how: {prog} --help",
    ),
    "unknown_option_near": (
        "{option} kendes ikke her. Mente du {near}? Se hvordan: {prog} --help",
        "{option} is not known here. Did you mean {near}? See how: {prog} --help",
    ),
    "unknown_option_text": (
        "{option} kendes ikke her. Hører det til teksten, så skriv -- foran den. Se hvordan: {prog} --help",
        "{option} is not known here. If it belongs to the text, write -- before that. See how: {prog} --help",
    ),
    "unknown_option_near_text": (
        "{option} kendes ikke her. Mente du {near}? Hører det til teksten, så skriv -- foran den. "
        "Se hvordan: {prog} --help",
        "{option} is not known here. Did you mean {near}? If it belongs to the text, write -- before that. "
        "See how: {prog} --help",
    ),
    "value_missing": (
        "{option}: her mangler en værdi. Begynder den med en streg, så skriv {option}=VÆRDI. Se hvordan: {prog} --help",
        "{option}: a value is missing here. If it begins with a dash, write {option}=VALUE. See how: {prog} --help",
    ),
    "too_much": (
        "Her er noget for meget: {words}. Se hvordan: {prog} --help",
        "This is too much: {words}. See how: {prog} --help",
    ),
    "too_much_quoted": (
        "Her er noget for meget: {words}. Sæt anførselstegn om en tekst på flere ord. Se hvordan: {prog} --help",
        "This is too much: {words}. Put quotation marks around a text of several words. See how: {prog} --help",
    ),
    "unknown_language": (
        "Sproget “{language}” kendes ikke. Skriv --lang da eller --lang en. Se hvordan: {prog} --help",
        "The language “{language}” is not known. Write --lang da or --lang en. See how: {prog} --help",
    ),
    "needs_form": ("{option} hører til --form", "{option} goes with --form"),
    "not_both": ("{one} og {other} kan ikke bruges sammen", "{one} and {other} cannot be used together"),
    "one_input": (
        "Kun én af {one} og {other} kan læse fra input (-)",
        "Only one of {one} and {other} can read the input (-)",
    ),
    "nothing_to_change": ("Skriv, hvad der skal ændres", "Write what is to be changed"),
    "not_understood": ("Det kunne ikke forstås", "That could not be understood"),
    "unknown_format": (
        "Formatet “{value}” kendes ikke; vælg md eller json",
        "The format “{value}” is not known; choose md or json",
    ),
    "unknown_format_near": (
        "Formatet “{value}” kendes ikke; mente du {near}? Vælg md eller json",
        "The format “{value}” is not known; did you mean {near}? Choose md or json",
    ),
    "unexpected": (
        "Noget gik galt i selve programmet ({what}, {where}). Det, der allerede er gemt, er gemt. "
        "Fortæl os gerne, hvad du gjorde.",
        "Something went wrong in the program itself ({what}, {where}). What was saved already is saved. "
        "Please tell us what you did.",
    ),
    # Input and editor.
    "type_now": (
        "Skriv teksten, og slut med Ctrl-D på en linje for sig selv.",
        "Write the text, and end with Ctrl-D on a line of its own.",
    ),
    "input_utf16": (
        "Det, der kom ind, er UTF-16, men ikke helt, så intet blev gemt. Gem det som UTF-8, og prøv igen.",
        "What came in is UTF-16, but not whole, so nothing was saved. Save it as UTF-8, and try again.",
    ),
    "input_guessed": (
        "Det, der kom ind, er ikke UTF-8 og blev læst som {encoding}. Se efter, om æ, ø og å blev rigtige.",
        "What came in is not UTF-8 and was read as {encoding}. Check that its special letters came out right.",
    ),
    "paste_late": (
        "Resten af det, du satte ind, kom for sent og er ikke gemt:",
        "The rest of what you pasted came too late and was not saved:",
    ),
    "paste_dropped": (
        "Du satte mere end én linje ind. Kun den første er læst; resten er ikke brugt til noget.",
        "You pasted more than one line. Only the first was read; the rest was not used for anything.",
    ),
    "input_not_utf8": (
        "Det, der kom ind, er ikke UTF-8 (linje {line}), så intet blev gemt. Gem det som UTF-8, og prøv igen.",
        "What came in is not UTF-8 (line {line}), so nothing was saved. Save it as UTF-8, and try again.",
    ),
    "no_editor_here": (
        "Der er ingen terminal til din editor. Skriv teksten i kommandoen, eller giv den som input med -.",
        "There is no terminal for your editor. Write the text in the command, or give it as input with -.",
    ),
    "written_there": ("Det, du skrev, ligger stadig her: {path}", "What you wrote is still here: {path}"),
    # Roles, owner.
    "unknown_vault_language": (
        "Sproget “{value}” kendes ikke. Skriv da eller en.",
        "The language “{value}” is not known. Write da or en.",
    ),
    "owner_name": ("navn", "name"),
    "owner_role": ("rolle", "role"),
    "owner_position": ("stilling", "position"),
    "owner_workplace": ("arbejdsplads", "workplace"),
    "owner_language": ("sprog", "language"),
    "owner_names": ("navne", "names"),
    "owner_guard": ("navneadvarsel", "guard"),
    "owner_lock_minutes": ("minutter til lås", "minutes to lock"),
    "owner_papers": ("mappe til kopier", "folder for copies"),
    "owner_set": ("{name}: {value}", "{name}: {value}"),
    "role_suits": (
        "Det passer til din rolle: {titles}. Brug det i den åbne runde: musprep round set catalogues {names}",
        "This suits your role: {titles}. Use it in the open round: musprep round set catalogues {names}",
    ),
    # Entries.
    "since": ("Fra og med {day}.", "From {day} on."),
    "until": ("Til og med {day}.", "Up to and including {day}."),
    "understood_on": ("Dato: {day}.", "Date: {day}."),
    "no_entries_yet": (
        'Du har ikke noteret noget endnu. Begynd med: musprep log "Lukkede 14 sager"',
        'You have not noted anything yet. Begin with: musprep log "Closed 14 cases"',
    ),
    "no_entries_fit": ("Ingen notater passer på det.", "No entries fit that."),
    "entry_now": ("Nu står der: {entry}", "It now reads: {entry}"),
    "entry_same": ("Der var intet at ændre.", "There was nothing to change."),
    "entry_removed": ("Slettet: {entry}", "Removed: {entry}"),
    "undo_with": ("Fortryd med: musprep entries undo", "Undo with: musprep entries undo"),
    "redo_with": ("Gør det igen med: musprep entries redo", "Do it again with: musprep entries redo"),
    "redone_add": ("Noteret igen: {entry}", "Noted again: {entry}"),
    "redone_edit": ("Rettet igen: {entry}", "Changed again: {entry}"),
    "redone_remove": ("Slettet igen: {entry}", "Removed again: {entry}"),
    "undo_next_add": ("Undo tager notatet ud: {entry}", "Undo would take out the entry: {entry}"),
    "undo_next_edit": ("Undo bringer notatet tilbage til: {entry}", "Undo would put the entry back to: {entry}"),
    "undo_next_remove": ("Undo henter det slettede notat tilbage: {entry}", "Undo would bring back: {entry}"),
    "undone_edit": ("Som før: {entry}", "As before: {entry}"),
    "tags_gone": ("Ikke længere: {tags}", "No longer: {tags}"),
    "undone_add": ("Taget ud igen: {entry}", "Taken out again: {entry}"),
    "undone_remove": ("Tilbage: {entry}", "Back: {entry}"),
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
    "new_vault": ("Mappen er ny: {path}", "The folder is new: {path}"),
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
    "more_problems": (
        "Og {count} til. Se dem alle med: musprep vault doctor --all",
        "And {count} more. See all of them with: musprep vault doctor --all",
    ),
    "no_answers": ("Der er ingen svar her endnu.", "There are no answers here yet."),
    # Rounds.
    "round_named": ("Runde {id}", "Round {id}"),
    "round_named_closed": ("Runde {id} (lukket)", "Round {id} (closed)"),
    "key_date": ("dato", "date"),
    "key_time": ("tid", "time"),
    "key_minutes": ("minutter", "minutes"),
    "key_manager": ("leder", "manager"),
    "key_place": ("sted", "place"),
    "key_catalogues": ("kataloger", "catalogues"),
    "key_agenda": ("dagsorden", "agenda"),
    "no_date": ("uden dato", "no date"),
    "open": ("åben", "open"),
    "closed": ("lukket", "closed"),
    "progress": ("{title}: {answered} af {total} besvaret", "{title}: {answered} of {total} answered"),
    "noted_leading": (
        "Notater siden sidst: {noted}. De vigtigste punkter: {leading} af 3.",
        "Entries since last time: {noted}. Leading points: {leading} of 3.",
    ),
    "round_begun": (
        "Runde {id} er begyndt. Sæt datoen, når du kender den: musprep round set date 3/11",
        "Round {id} has begun. Set the date when you know it: musprep round set date 3/11",
    ),
    "round_begun_on": ("Runde {id} er begyndt. {talk} er {day}.", "Round {id} has begun. The {talk} is on {day}."),
    "round_catalogues": ("Kataloger: {names}", "Catalogues: {names}"),
    "round_closed_too": ("Runde {id} er lukket.", "Round {id} is closed."),
    "round_removed": (
        "Runden {id} er fjernet. Der stod intet i den ud over dens oplysninger, og de er gemt i history/.",
        "Round {id} is gone. Nothing was in it but its own facts, and those are kept in history/.",
    ),
    "round_reopen_with": (
        "Ingen runde er åben nu. Åbn den forrige igen med: musprep round reopen {id}",
        "No round is open now. Open the one before again with: musprep round reopen {id}",
    ),
    "meeting_past": (
        "Det er {distance}. Skriv året med, hvis du mente et andet.",
        "That is {distance}. Write the year too if you meant another.",
    ),
    "round_set": ("{name}: {value}", "{name}: {value}"),
    "round_now_closed": (
        "Runde {id} er lukket. Åbn den igen med: musprep round reopen {id}",
        "Round {id} is closed. Open it again with: musprep round reopen {id}",
    ),
    "round_now_open": ("Runde {id} er åben igen.", "Round {id} is open again."),
    "round_not_now": (
        "Den aktuelle runde er stadig {now}. Skriv --round {id}, når du retter i den ældre.",
        "The round now is still {now}. Write --round {id} when you change the older one.",
    ),
    "worth_knowing": ("Værd at vide nu:", "Worth knowing now:"),
    # The one next thing to do.
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
    "no_names_listed": (
        'Din navneliste er tom, så navne i teksterne bliver stående. Skriv dem: musprep owner set names "Henrik, Lene"',
        'Your list of names is empty, so names in the texts stay. Write them: musprep owner set names "Henrik, Lene"',
    ),
    "none_in_closed_round": (
        "Her står ikke noget, og runde {id} er lukket. Vil du skrive i den, så åbn den med: musprep round reopen {id}",
        "Nothing is here, and round {id} is closed. To write in it, open it with: musprep round reopen {id}",
    ),
    # Points and wishes.
    "no_points": (
        'Der er ingen talepunkter endnu. Skriv det første: musprep points add "..."',
        'There are no talking points yet. Write the first: musprep points add "..."',
    ),
    "proof_fits_several": (
        "“{word}” passer på {count} notater. Vælg et med dets id, fx --proof {end}, eller skriv flere ord:{notes}",
        "“{word}” fits {count} notes. Choose one by its id, such as --proof {end}, or write more words:{notes}",
    ),
    "proof_line": ("dokumentation", "proof"),
    "point_added": ("Talepunkt ({level}): “{text}”", "Talking point ({level}): “{text}”"),
    "question_added": ("Spørgsmål til din leder ({level}): “{text}”", "Question for your manager ({level}): “{text}”"),
    "point_now": ("Nu står der ({level}): “{text}”", "It now reads ({level}): “{text}”"),
    "point_removed": ("Slettet: “{text}”", "Removed: “{text}”"),
    "with_proof": ("  dokumentation: {proof}", "  proof: {proof}"),
    "leads": ("{place}. “{text}”", "{place}. “{text}”"),
    "no_file_named": ("Skriv, hvilken fil der skal ses efter", "Write which file is to be checked"),
    "lead_which": (
        "Skriv id’erne på de punkter, der skal være de vigtigste, eller --none for ingen",
        "Write the ids of the points that are to lead, or --none for none",
    ),
    "none_leads": ("Ingen punkter er valgt som de vigtigste nu.", "No points lead now."),
    "no_wishes": (
        'Der er ingen ønsker endnu. Skriv det første: musprep wishes add "..." --me "..." --workplace "..."',
        'There are no wishes yet. Write the first: musprep wishes add "..." --me "..." --workplace "..."',
    ),
    "gives_me": ("giver mig", "gives me"),
    "gives_workplace": ("giver arbejdspladsen", "gives the workplace"),
    "wish_price": ("koster", "costs"),
    "wish_length": ("varer", "takes"),
    "wish_plan_b": ("min plan B", "my plan B"),
    "wish_answers": ("svarer på behovet", "answers the need"),
    "wish_added": ("Ønske ({level}): “{text}”", "Wish ({level}): “{text}”"),
    "wish_now": ("Nu står der ({level}): “{text}”", "It now reads ({level}): “{text}”"),
    "wish_removed": ("Slettet: “{text}”", "Removed: “{text}”"),
    "wish_shared": ("  Det er en fælles interesse.", "  It is a shared interest."),
    "wish_half": (
        '  Den anden linje gør det til et argument: musprep wishes edit {id} {flag} "..."',
        '  The other line makes it an argument: musprep wishes edit {id} {flag} "..."',
    ),
    # Tips.
    "no_such_tip": (
        "Der er ikke et råd nummer “{number}”. Vælg et tal fra 1 til {last}.",
        "There is no tip number “{number}”. Choose a number from 1 to {last}.",
    ),
    "ticked": ("Gjort: {text}", "Done: {text}"),
    "unticked": ("Ikke gjort endnu: {text}", "Not done yet: {text}"),
    # Briefing.
    "gate": (
        "På papiret på niveauet “{level}”: {length}. Tekster: {leaving}. Holdt tilbage: {held}.",
        "On the paper at the level “{level}”: {length}. Texts: {leaving}. Held back: {held}.",
    ),
    "offer_levels": (
        "Kun til dig selv, fordi svar og ønsker før begyndte sådan: {count}. Se dem: musprep round share --list. Tag dem "
        "med fra nu af: musprep round share. Det siges kun denne ene gang.",
        "For you alone because answers and wishes used to begin so: {count}. See them: musprep round share --list. Take "
        "them along from now on: musprep round share. This is said only once.",
    ),
    "shared": (
        "Må nu deles, som de ville begynde i dag: {count}.",
        "Now at the level where they would begin today: {count}.",
    ),
    "gate_take": (
        "Tag noget med på dette papir: musprep brief --take {id}. Hold noget tilbage med --hold.",
        "Take something along on this paper: musprep brief --take {id}. Hold something back with --hold.",
    ),
    "gate_head": ("Øverst på papiret", "At the top of the paper"),
    "ask_write": ("Skriv briefingen? (j/n)", "Write the briefing? (y/n)"),
    "ask_anyway": ("Skriv den alligevel? (j/n)", "Write it anyway? (y/n)"),
    "not_written": ("Der blev ikke skrevet noget.", "Nothing was written."),
    # Search, vault, demo.
    "nothing_found": (
        "Intet fundet. Prøv færre eller kortere ord.",
        "Nothing found. Try fewer or shorter words.",
    ),
    "found_entry": ("notat", "entry"),
    "found_answer": ("svar", "answer"),
    "found_point": ("talepunkt", "talking point"),
    "found_wish": ("ønske", "wish"),
    "found_need": ("behov", "need"),
    "found_agreement": ("aftale", "agreement"),
    "found_goal": ("mål", "goal"),
    "found_approval": ("godkendt", "approved"),
    "found_conclusion": ("konklusion", "conclusion"),
    "found_follow_up": ("opfølgningssamtale", "follow-up talk"),
    "found_event": ("kalender", "calendar"),
    "found_pulse": ("puls", "pulse"),
    "found_round": ("runde", "round"),
    "found_owner": ("om dig", "about you"),
    "found_question": ("spørgsmål", "question"),
    "found_near": ("Intet med “{words}”; tæt på:", "Nothing with “{words}”; near it:"),
    "vault_holds": ("Notater: {entries}. Runder: {rounds}.", "Entries: {entries}. Rounds: {rounds}."),
    "vault_none": (
        "Der er intet arkiv her endnu; det bliver til med det første, du skriver.",
        "There is no vault here yet; the first thing you write makes it.",
    ),
    "demo_written": (
        "Demoåret ligger der nu. Se det med: musprep --vault {place}",
        "The demo year is there now. See it with: musprep --vault {place}",
    ),
    **cli_agreements.AGREEMENTS,
}
