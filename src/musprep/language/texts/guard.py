"""What the guard says of a text that may point somebody out."""

TEXTS = {
    "on": ("til", "on"),
    "off": ("fra", "off"),
    "unknown_setting": (
        "“{value}” kendes ikke her. Skriv til eller fra.",
        "“{value}” is not known here. Write on or off.",
    ),
    "found": ("“{text}”: {kind}", "“{text}”: {kind}"),
    "warned_one": (
        "{count} tekst kan pege på nogen. Det stopper ingenting; --gate viser hvad, og --anonymous skriver “kollega A”.",
        "{count} text may point somebody out. That stops nothing; --gate shows what, and --anonymous writes “colleague A”.",
    ),
    "warned_many": (
        "{count} tekster kan pege på nogen. Det stopper ingenting; --gate viser hvad, og --anonymous skriver “kollega A”.",
        "{count} texts may point somebody out. That stops nothing; --gate shows what, and --anonymous writes “colleague A”.",
    ),
    "in_paper": (
        "Det her kan pege på nogen: {found}. Det stopper ingenting; --anonymous skriver “kollega A”.",
        "This may point somebody out: {found}. That stops nothing; --anonymous writes “colleague A”.",
    ),
    "shown": ("Det her kan pege på nogen: {found}.", "This may point somebody out: {found}."),
    "with_names": ("a Med navne", "a With names"),
    "kind_cpr": ("et cpr-nummer", "a CPR number"),
    "kind_phone": ("et telefonnummer", "a phone number"),
    "kind_email": ("en mailadresse", "an e-mail address"),
    "kind_journal": ("noget, der ligner en journal", "something like a patient record"),
    "kind_person": ("en bestemt person", "a certain person"),
    "kind_name": ("et navn fra din liste", "a name from your list"),
    "as_cpr": ("person {letter}", "person {letter}"),
    "as_phone": ("[telefon {letter}]", "[phone {letter}]"),
    "as_email": ("[mail {letter}]", "[e-mail {letter}]"),
    "as_journal": ("patient {letter}", "patient {letter}"),
    "as_person": ("[navn {letter}]", "[name {letter}]"),
    "as_name": ("kollega {letter}", "colleague {letter}"),
}
