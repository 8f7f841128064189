"""What is said of a word that is none of a closed set."""

TEXTS = {
    "unknown_kind": (
        "Typen ”{value}” findes ikke. {hint}Vælg mellem {choices}.",
        "Unknown kind “{value}”. {hint}Choose from {choices}.",
    ),
    "unknown_say": (
        "Delingsniveauet ”{value}” findes ikke. {hint}Vælg mellem {choices}.",
        "Unknown sharing level “{value}”. {hint}Choose from {choices}.",
    ),
    "unknown_file_type": (
        "Filtypen ”{value}” findes ikke. {hint}Vælg mellem {choices}.",
        "Unknown file type “{value}”. {hint}Choose from {choices}.",
    ),
    "unknown_correction": (
        "En linje kan ikke blive til ”{value}”. {hint}Vælg mellem {choices}.",
        "A line can’t become “{value}”. {hint}Choose from {choices}.",
    ),
    "unknown_role": (
        "Rollen ”{value}” findes ikke. {hint}Vælg mellem {choices}.",
        "Unknown role “{value}”. {hint}Choose from {choices}.",
    ),
    "unknown_part": (
        "Delen ”{value}” findes ikke. {hint}Skriv {choices}.",
        "Unknown part “{value}”. {hint}Choose from {choices}.",
    ),
    "unknown_party": (
        "”{value}” kan ikke have ansvaret. {hint}Vælg mellem {choices}.",
        "“{value}” can’t be responsible. {hint}Choose from {choices}.",
    ),
    "unknown_state": (
        "Status ”{value}” findes ikke. {hint}Vælg mellem {choices}.",
        "Unknown status “{value}”. {hint}Choose from {choices}.",
    ),
    "unknown_source": (
        "Kilden ”{value}” findes ikke. {hint}Vælg mellem {choices}.",
        "Unknown source “{value}”. {hint}Choose from {choices}.",
    ),
    "unknown_reader": (
        "Der findes ingen side til ”{value}”. {hint}Skriv {choices}.",
        "There is no page for “{value}”. {hint}Choose from {choices}.",
    ),
    "unknown_conclusion_key": (
        "Skemaet har ikke noget felt, der hedder ”{value}”. {hint}Vælg mellem {choices}.",
        "The form has no field “{value}”. {hint}Choose from {choices}.",
    ),
    "unknown_owner_key": (
        "Dine oplysninger har ikke noget, der hedder ”{value}”. {hint}Vælg mellem {choices}.",
        "There is no setting called “{value}”. {hint}Choose from {choices}.",
    ),
    "unknown_round_key": (
        "En runde har ikke noget, der hedder ”{value}”. {hint}Vælg mellem {choices}.",
        "A round has nothing called “{value}”. {hint}Choose from {choices}.",
    ),
    "near": ("Mente du {choice}? ", "Did you mean {choice}? "),
    "several": ("Det kan være {choices}. Skriv lidt mere. ", "It could be {choices}: type a little more. "),
}
