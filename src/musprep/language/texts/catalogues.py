"""What is said about one's own catalogues that stand in the place of others."""

TEXTS = {
    "replaces": (
        "{id} er din egen fil og bruges i stedet for det medfølgende katalog: {path}",
        "{id} is your own file and is used instead of the shipped catalogue: {path}",
    ),
    "aside": (
        "{path} bruges ikke. Filen ligger ukrypteret i et krypteret arkiv og ville erstatte kataloget {id}. Har du selv "
        "lagt den der, så tag den i brug med: musprep catalogues accept {id}. Hvis ikke, så slet den.",
        "{path} is not used. The file lies unencrypted in an encrypted vault and would replace the catalogue {id}. If you put it "
        "there yourself, take it into use with: musprep catalogues accept {id}. If not, delete it.",
    ),
    "not_waiting": (
        "Der ligger intet ukrypteret katalog {id} i arkivets mappe questionnaires. Se dem alle: musprep catalogues",
        "There is no unencrypted catalogue {id} in the vault’s folder questionnaires. See them all: musprep catalogues",
    ),
    "no_file": (
        "Det er ikke en almindelig fil, men en mappe, et link, en enhed eller noget af systemets eget. Skriv stien til selve "
        "kataloget, fx mit-skema.toml.",
        "This is not an ordinary file, but a folder, a link, a device or something of the system’s own. Write the path of the "
        "catalogue itself, such as my-form.toml.",
    ),
    "ask": (
        "Vil du bruge dette katalog fra nu af? Det bliver krypteret. [j/N]",
        "Use this catalogue from now on? It is encrypted. [y/N]",
    ),
    "needs_yes": (
        "Her er ingen at spørge. Se kataloget igennem, og skriv --yes, hvis det er dit.",
        "There is nobody here to ask. Look the catalogue through, and write --yes if it is yours.",
    ),
    "accepted": (
        "Kataloget {id} er krypteret og i brug. Er der en udgave fra før, ligger den i mappen history.",
        "The catalogue {id} is encrypted and in use. Where there was one before, it is in the folder history.",
    ),
}
