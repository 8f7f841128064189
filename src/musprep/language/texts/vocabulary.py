"""What is said of a word that is none of a closed set."""

TEXTS = {
    "unknown_kind": (
        "Slags “{value}” findes ikke. {hint}Du kan vælge mellem {choices}.",
        "The kind “{value}” is not known. {hint}You can choose from {choices}.",
    ),
    "unknown_say": (
        "Deling “{value}” findes ikke. {hint}Du kan vælge mellem {choices}.",
        "The say level “{value}” is not known. {hint}You can choose from {choices}.",
    ),
    "unknown_role": (
        "Rollen “{value}” kendes ikke. {hint}Du kan vælge mellem {choices}.",
        "The role “{value}” is not known. {hint}You can choose from {choices}.",
    ),
    "unknown_part": (
        "Delen “{value}” findes ikke. {hint}Du kan vælge mellem {choices}.",
        "The part “{value}” is not known. {hint}You can choose from {choices}.",
    ),
    "unknown_party": (
        "“{value}” kan ikke have ansvaret. {hint}Vælg mellem {choices}.",
        "“{value}” cannot be the responsible one. {hint}Choose from {choices}.",
    ),
    "unknown_state": (
        "Status “{value}” kendes ikke. {hint}Vælg mellem {choices}.",
        "The state “{value}” is not known. {hint}Choose from {choices}.",
    ),
    "unknown_source": (
        "Kilden “{value}” kendes ikke. {hint}Vælg mellem {choices}.",
        "The source “{value}” is not known. {hint}Choose from {choices}.",
    ),
    "unknown_reader": (
        "Der er ingen side til “{value}”. {hint}Vælg mellem {choices}.",
        "There is no page for “{value}”. {hint}Choose from {choices}.",
    ),
    "unknown_conclusion_key": (
        "Skemaet har ikke noget, der hedder “{value}”. {hint}Vælg mellem {choices}.",
        "The form has nothing called “{value}”. {hint}Choose from {choices}.",
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
    "several": ("Det kan være {choices}: skriv lidt mere. ", "It can be {choices}: write a little more. "),
}
