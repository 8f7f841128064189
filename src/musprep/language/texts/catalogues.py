"""What is said about one's own catalogues that stand in the place of others."""

TEXTS = {
    "replaces": (
        "{id} er din egen fil og bruges i stedet for det medfølgende spørgekatalog: {path}",
        "{id} is your own file and is used instead of the built-in question catalogue: {path}",
    ),
    "aside": (
        "{path} bruges ikke. Filen ligger ukrypteret i et krypteret arkiv og ville erstatte spørgekataloget {id}. "
        "Har du selv lagt den der, så tag den i brug med: musprep catalogues accept {id}. Hvis ikke, så slet den.",
        "{path} is not used. The file is unencrypted in an encrypted vault and would replace the question catalogue "
        "{id}. If you put it there yourself, start using it with: musprep catalogues accept {id}. If not, delete it.",
    ),
    "not_waiting": (
        "Der er ikke noget ukrypteret spørgekatalog {id} i arkivets mappe questionnaires. Se dem alle: musprep catalogues",
        "There is no unencrypted question catalogue {id} in the vault’s folder questionnaires. List them all: "
        "musprep catalogues",
    ),
    "no_file": (
        "Det er ikke en almindelig fil, men en mappe, et link, en enhed eller en af systemets egne filer. Skriv "
        "stien til selve kataloget, fx mit-skema.toml.",
        "This is not an ordinary file, but a folder, a link, a device or one of the system’s own files. Give the "
        "path of the catalogue itself, such as my-form.toml.",
    ),
    "encrypted_file": (
        "Filen er krypteret og hører ikke til dit arkiv, så musprep kan ikke læse den. Skriv stien til et katalog, der "
        "ikke er krypteret.",
        "The file is encrypted and does not belong to your vault, so musprep cannot read it. Give the path of a catalogue "
        "that is not encrypted.",
    ),
    "ask": (
        "Vil du bruge dette katalog fra nu af? Det bliver krypteret. [j/N]",
        "Use this catalogue from now on? It will be encrypted. [y/N]",
    ),
    "needs_yes": (
        "musprep kan ikke spørge dig her. Se kataloget igennem, og tilføj --yes, hvis det er dit.",
        "musprep cannot ask you here. Look through the catalogue, and add --yes if it is yours.",
    ),
    "accepted": (
        "Kataloget {id} er krypteret og i brug. Er der en tidligere udgave, ligger den i mappen history.",
        "The catalogue {id} is encrypted and in use. If there is an earlier version, it is in the folder history.",
    ),
}
