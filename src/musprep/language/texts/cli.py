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
    "usage": ("{problem}. Se hjælpen: {prog} --help", "{problem}. For help: {prog} --help"),
    "unknown_command": (
        "Kommandoen ”{command}” findes ikke. Se alle kommandoer: musprep --help",
        "Unknown command “{command}”. List them all: musprep --help",
    ),
    "unknown_command_near": (
        "Kommandoen ”{command}” findes ikke. Mente du {near}? Se alle kommandoer: musprep --help",
        "Unknown command “{command}”. Did you mean {near}? List them all: musprep --help",
    ),
    "unknown_action": (
        "”{action}” findes ikke. Vælg mellem {actions}. Se hjælpen: {prog} --help",
        "Unknown action “{action}”. Choose from {actions}. For help: {prog} --help",
    ),
    "unknown_action_near": (
        "”{action}” findes ikke. Mente du {near}? Vælg mellem {actions}. Se hjælpen: {prog} --help",
        "Unknown action “{action}”. Did you mean {near}? Choose from {actions}. For help: {prog} --help",
    ),
    "unknown_option": (
        "Tilvalget {option} findes ikke. Se hjælpen: {prog} --help",
        "Unknown option {option}. For help: {prog} --help",
    ),
    "unknown_option_near": (
        "Tilvalget {option} findes ikke. Mente du {near}? Se hjælpen: {prog} --help",
        "Unknown option {option}. Did you mean {near}? For help: {prog} --help",
    ),
    "unknown_option_text": (
        "Tilvalget {option} findes ikke. Hører det til teksten, så skriv -- foran den. Se hjælpen: {prog} --help",
        "Unknown option {option}. If it belongs to the text, put -- before the text. For help: {prog} --help",
    ),
    "unknown_option_near_text": (
        "Tilvalget {option} findes ikke. Mente du {near}? Hører det til teksten, så skriv -- foran den. Se hjælpen: "
        "{prog} --help",
        "Unknown option {option}. Did you mean {near}? If it belongs to the text, put -- before the text. For help: "
        "{prog} --help",
    ),
    "value_missing": (
        "{option} mangler en værdi. Begynder den med en streg, så skriv {option}=VÆRDI. Se hjælpen: {prog} --help",
        "{option} needs a value. If it begins with a dash, write {option}=VALUE. For help: {prog} --help",
    ),
    "too_much": (
        "Ukendte argumenter: {words}. Se hjælpen: {prog} --help",
        "Unknown arguments: {words}. For help: {prog} --help",
    ),
    "too_much_date": (
        "Ukendte argumenter: {words}. Sæt anførselstegn om datoen: {date}. Se hjælpen: {prog} --help",
        "Unknown arguments: {words}. Put quotation marks around the date: {date}. For help: {prog} --help",
    ),
    "too_much_quoted": (
        "Ukendte argumenter: {words}. Sæt anførselstegn om en tekst på flere ord. Se hjælpen: {prog} --help",
        "Unknown arguments: {words}. Put quotation marks around a text of several words. For help: {prog} --help",
    ),
    "unknown_language": (
        "Sproget ”{language}” findes ikke i musprep. Skriv --lang da eller --lang en. Se hjælpen: {prog} --help",
        "Unknown language “{language}”. Use --lang da or --lang en. For help: {prog} --help",
    ),
    "needs_form": ("{option} kan kun bruges sammen med --form", "{option} can only be used with --form"),
    "not_both": ("{one} og {other} kan ikke bruges sammen", "{one} and {other} cannot be used together"),
    "one_input": (
        "Kun én af {one} og {other} kan læse fra standardinput (-)",
        "Only one of {one} and {other} can read standard input (-)",
    ),
    "nothing_to_change": ("Skriv, hvad der skal rettes", "Say what to change"),
    "not_understood": ("Kommandoen blev ikke forstået", "The command was not understood"),
    "unknown_format": (
        "Formatet ”{value}” findes ikke; vælg md, html, txt eller json",
        "Unknown format “{value}”; choose md, html, txt or json",
    ),
    "unknown_format_near": (
        "Formatet ”{value}” findes ikke; mente du {near}? Vælg md, html, txt eller json",
        "Unknown format “{value}”; did you mean {near}? Choose md, html, txt or json",
    ),
    "unexpected": (
        "Der er sket en fejl i musprep ({what}, {where}). Alt, hvad der allerede var gemt, er der stadig. Fortæl os "
        "gerne, hvad du gjorde.",
        "Something went wrong in musprep ({what}, {where}). Anything already saved is safe. Please tell us what you "
        "were doing.",
    ),
    # Input and editor.
    "type_now": (
        "Skriv teksten, og slut med Ctrl-D på en linje for sig selv.",
        "Type the text, then press Ctrl-D on a line of its own.",
    ),
    "input_utf16": (
        "Teksten er gemt som UTF-16, men er ikke hel, så intet blev gemt. Gem den som UTF-8, og prøv igen.",
        "The input is UTF-16 but incomplete, so nothing was saved. Save it as UTF-8 and try again.",
    ),
    "input_guessed": (
        "Teksten er ikke UTF-8 og blev læst som {encoding}. Tjek, at æ, ø og å er rigtige.",
        "The input is not UTF-8 and was read as {encoding}. Check that its special letters came out right.",
    ),
    "paste_late": (
        "Resten af det, du satte ind, kom for sent og er ikke gemt:",
        "The rest of what you pasted came too late and was not saved:",
    ),
    "paste_dropped": (
        "Du satte mere end én linje ind. Kun den første er læst; resten er ikke brugt.",
        "You pasted more than one line. Only the first was read; the rest was ignored.",
    ),
    "input_not_utf8": (
        "Teksten er ikke UTF-8 (linje {line}), så intet blev gemt. Gem den som UTF-8, og prøv igen.",
        "The input is not UTF-8 (line {line}), so nothing was saved. Save it as UTF-8 and try again.",
    ),
    "no_editor_here": (
        "Din editor kan ikke åbnes uden en terminal. Skriv teksten i kommandoen, eller send den ind med -.",
        "There is no terminal to open your editor in. Put the text in the command, or pass it as input with -.",
    ),
    "written_there": ("Det, du skrev, ligger stadig her: {path}", "What you wrote is still here: {path}"),
    # Roles, owner.
    "unknown_vault_language": (
        "Sproget ”{value}” findes ikke i musprep. Skriv da eller en.",
        "Unknown language “{value}”. Use da or en.",
    ),
    "owner_name": ("navn", "name"),
    "owner_role": ("rolle", "role"),
    "owner_position": ("stilling", "position"),
    "owner_workplace": ("arbejdsplads", "workplace"),
    "owner_language": ("sprog", "language"),
    "owner_names": ("navneliste", "list of names"),
    "owner_guard": ("navneadvarsel", "name warnings"),
    "owner_lock_minutes": ("lås efter (minutter)", "lock after (minutes)"),
    "owner_papers": ("mappe til kopier", "folder for copies"),
    "owner_set": ("{name}: {value}", "{name}: {value}"),
    "role_suits": (
        "Det passer til din rolle: {titles}. Brug det i den åbne runde: musprep round set kataloger {names}",
        "This suits your role: {titles}. Use it in the open round: musprep round set catalogues {names}",
    ),
    # Search, vault, demo.
    "nothing_found": ("Ingen resultater. Prøv færre eller kortere ord.", "Nothing found. Try fewer or shorter words."),
    "found_entry": ("notat", "note"),
    "found_answer": ("svar", "answer"),
    "found_point": ("talepunkt", "talking point"),
    "found_wish": ("ønske", "wish"),
    "found_need": ("behov", "need"),
    "found_agreement": ("aftale", "agreement"),
    "found_goal": ("mål", "goal"),
    "found_approval": ("godkendt", "approved"),
    "found_conclusion": ("konklusion", "conclusion"),
    "found_follow_up": ("opfølgningssamtale", "follow-up meeting"),
    "found_event": ("kalender", "calendar"),
    "found_pulse": ("pulsmåling", "pulse check"),
    "found_round": ("runde", "round"),
    "found_owner": ("om dig", "about you"),
    "found_question": ("spørgsmål", "question"),
    "found_near": ("Ingen resultater for ”{words}”; de nærmeste er:", "Nothing found for “{words}”; the closest are:"),
    "vault_holds": ("Notater: {entries}. Runder: {rounds}.", "Notes: {entries}. Rounds: {rounds}."),
    "vault_none": (
        "Du har ikke noget arkiv her endnu. Det bliver oprettet, første gang du skriver noget.",
        "There is no vault here yet. It is created the first time you write something.",
    ),
    "demo_written": (
        "Demoåret er gemt. Se det med: musprep --vault {place}",
        "The demo year has been saved. Open it with: musprep --vault {place}",
    ),
    "new_vault": ("Arkivet er oprettet i {path}", "New vault created: {path}"),
    "more_problems": (
        "Og {count} til. Se dem alle: musprep vault doctor --all",
        "And {count} more. See them all: musprep vault doctor --all",
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
