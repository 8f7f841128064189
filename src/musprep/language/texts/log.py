"""What `musprep log` says."""

TEXTS = {
    "open_folder": (
        "Andre på computeren har adgang til arkivets mappe {path}. Se, hvad der hjælper: musprep vault doctor",
        "Others on this computer have access to the vault’s folder {path}. See what helps: musprep vault doctor",
    ),
    "private_copy": (
        "Arkivet ligger i en mappe, der hører til Python fra Microsoft Store, og som bliver slettet sammen med den: {path}. "
        "Flyt mappen til din profil, fx C:\\Users\\dig\\musprep, og sæt MUSPREP_VAULT til den.",
        "The vault is in a folder that belongs to Python from the Microsoft Store and is deleted with it: {path}. Move the "
        "folder into your profile, e.g. C:\\Users\\you\\musprep, and set MUSPREP_VAULT to it.",
    ),
    "given_back": (
        "Her er din tekst, så den ikke går tabt:\n{text}",
        "Here is your text, so that it is not lost:\n{text}",
    ),
    "saved": ("{start}  ”{text}”", "{start}  “{text}”"),
    "day": ("{day}. {month} {year}", "{day} {month} {year}"),
    "months": (
        "jan. feb. mar. apr. maj jun. jul. aug. sep. okt. nov. dec.",
        "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec",
    ),
    "with_effect": ("med beskrivelse af, hvad det førte til", "including what it led to"),
    "with_proof": ("med dokumentation", "with evidence"),
    "ask": ("Hvad vil du notere? ", "What would you like to note down? "),
    "empty": (
        'Der er ingen tekst at gemme. Skriv den efter kommandoen: musprep log "Lukkede 14 sager"',
        'There is no text to save. Put it after the command: musprep log "Closed 14 cases"',
    ),
    "not_utf8": (
        "Teksten er ikke UTF-8, så intet blev gemt. Gem den som UTF-8, og prøv igen.",
        "The input is not UTF-8, so nothing was saved. Save it as UTF-8 and try again.",
    ),
    "flag_without_value": (
        "{flag} mangler en værdi. Skriv den lige efter, eller se musprep log --help.",
        "{flag} needs a value. Give it right after the option, or see musprep log --help.",
    ),
    "flag_before_flag": (
        "{flag} mangler en værdi: {following} er selv et tilvalg. Begynder værdien med en streg, så skriv {flag}=VÆRDI.",
        "{flag} needs a value: {following} is itself an option. If the value begins with a dash, write {flag}=VALUE.",
    ),
    "one_input": (
        "Kun teksten eller --effect kan læses fra standardinput (-).",
        "Only the text or --effect can be read from standard input (-).",
    ),
    "empty_tag": ("--tag mangler et ord. Skriv fx --tag drift.", "--tag needs a word, for example --tag operations."),
    "kept": (
        "Det, du skrev, ligger stadig i {path}. Gem det senere med: musprep log - < {path}",
        "What you wrote is still in {path}. Save it later with: musprep log - < {path}",
    ),
}
