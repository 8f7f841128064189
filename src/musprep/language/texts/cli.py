"""What the command line says beside its data: of its usage, input, owner and vault, and the parts by subject."""

from musprep.language.texts import (
    cli_agreements,
    cli_answers,
    cli_briefing,
    cli_meeting,
    cli_notes,
    cli_points,
    cli_round,
    cli_steps,
)

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
    "unknown_owner_key": (
        "“{name}” er ikke noget, arkivet husker om dig. Vælg et af disse: {keys}.",
        "“{name}” is not something the vault remembers about you. Choose one of these: {keys}.",
    ),
    "unknown_owner_key_near": (
        "“{name}” er ikke noget, arkivet husker om dig. Mente du {near}? Vælg et af disse: {keys}.",
        "“{name}” is not something the vault remembers about you. Did you mean {near}? Choose one of these: {keys}.",
    ),
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
    "new_vault": ("Mappen er ny: {path}", "The folder is new: {path}"),
    "more_problems": (
        "Og {count} til. Se dem alle med: musprep vault doctor --all",
        "And {count} more. See all of them with: musprep vault doctor --all",
    ),
    **cli_agreements.AGREEMENTS,
    **cli_answers.ANSWERS,
    **cli_briefing.BRIEFING,
    **cli_meeting.MEETING,
    **cli_notes.NOTES,
    **cli_points.POINTS,
    **cli_round.ROUND,
    **cli_steps.STEPS,
}
