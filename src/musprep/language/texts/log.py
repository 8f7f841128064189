"""What `musprep log` says."""

TEXTS = {
    "open_folder": (
        "Andre på computeren kan komme ind i arkivets mappe {path}. Luk den med: musprep vault doctor --fix",
        "Others on this computer can get into the vault’s folder {path}. Close it with: musprep vault doctor --fix",
    ),
    "given_back": ("Din tekst, så den ikke går tabt:\n{text}", "Your text, so that it is not lost:\n{text}"),
    "saved": ("{start}  “{text}”", "{start}  “{text}”"),
    "day": ("{day}. {month} {year}", "{day} {month} {year}"),
    "months": (
        "jan. feb. mar. apr. maj jun. jul. aug. sep. okt. nov. dec.",
        "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec",
    ),
    "with_effect": ("med, hvad det førte til", "with what it led to"),
    "with_proof": ("med dokumentation", "with proof"),
    "ask": ("Hvad vil du notere? ", "What would you like to note? "),
    "empty": (
        'Der er ingen tekst at gemme. Skriv den efter kommandoen: musprep log "Lukkede 14 sager"',
        'There is no text to save. Write it after the command: musprep log "Closed 14 cases"',
    ),
    "not_utf8": (
        "Det, der kom ind, er ikke UTF-8-tekst, så intet blev gemt. Gem det som UTF-8, og prøv igen.",
        "What came in is not UTF-8 text, so nothing was saved. Save it as UTF-8, and try again.",
    ),
    "flag_without_value": (
        "{flag} mangler en værdi. Skriv den lige efter, eller se musprep log --help.",
        "{flag} lacks a value. Write it right after, or see musprep log --help.",
    ),
    "flag_before_flag": (
        "{flag} mangler en værdi: {following} er selv et valg. Begynder værdien med en streg, så skriv {flag}=VÆRDI.",
        "{flag} lacks a value: {following} is an option itself. If the value begins with a dash, write {flag}=VALUE.",
    ),
    "one_input": (
        "Kun teksten eller --effect kan læses fra input (-).",
        "Only the text or --effect can be read from the input (-).",
    ),
    "empty_tag": (
        "--tag mangler et ord. Skriv fx --tag drift.",
        "--tag lacks a word. Write for instance --tag operations.",
    ),
    "kept": (
        "Det, du skrev, ligger stadig i {path}. Gem det senere med: musprep log - < {path}",
        "What you wrote is still in {path}. Save it later with: musprep log - < {path}",
    ),
}
