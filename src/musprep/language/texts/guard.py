"""What the guard says of a text that may point somebody out."""

TEXTS = {
    "on": ("til", "on"),
    "off": ("fra", "off"),
    "unknown_setting": (
        "”{value}” kan ikke bruges her. Skriv ”til” for at slå navneadvarslen til eller ”fra” for at slå den fra.",
        "Unknown value “{value}”. Use “on” or “off”.",
    ),
    "found": ("”{text}”: {kind}", "“{text}”: {kind}"),
    "warned_one": (
        "{count} tekst kan afsløre, hvem det handler om. Du kan godt fortsætte; se hvilken med --gate, eller skjul "
        "navne med --anonymous.",
        "{count} text may identify someone. You can continue; --gate shows which, and --anonymous replaces names "
        "with “colleague A”.",
    ),
    "warned_many": (
        "{count} tekster kan afsløre, hvem det handler om. Du kan godt fortsætte; se hvilke med --gate, eller skjul "
        "navne med --anonymous.",
        "{count} texts may identify someone. You can continue; --gate shows which, and --anonymous replaces names "
        "with “colleague A”.",
    ),
    "in_paper": (
        "Det her kan afsløre, hvem det handler om: {found}. Du kan godt fortsætte; --anonymous erstatter navne med "
        "”kollega A”.",
        "This may identify someone: {found}. You can continue; --anonymous replaces names with “colleague A”.",
    ),
    "shown": ("Det her kan afsløre, hvem det handler om: {found}.", "This may identify someone: {found}."),
    "with_names": ("a Med navne", "a With names"),
    "kind_cpr": ("et cpr-nummer", "a CPR number"),
    "kind_phone": ("et telefonnummer", "a phone number"),
    "kind_email": ("en mailadresse", "an email address"),
    "kind_journal": ("noget, der ligner en patientoplysning", "something that looks like patient data"),
    "kind_person": ("en bestemt person", "a particular person"),
    "kind_name": ("et navn fra din navneliste", "a name from your list of names"),
    "as_cpr": ("person {letter}", "person {letter}"),
    "as_phone": ("[telefon {letter}]", "[phone {letter}]"),
    "as_email": ("[mail {letter}]", "[email {letter}]"),
    "as_journal": ("patient {letter}", "patient {letter}"),
    "as_person": ("[navn {letter}]", "[name {letter}]"),
    "as_owner": ("medarbejderen", "the employee"),
    "as_manager": ("min leder", "my manager"),
    "as_former": ("tidligere leder", "former manager"),
    "as_later": ("senere leder", "later manager"),
    "as_name": ("kollega {letter}", "colleague {letter}"),
}
