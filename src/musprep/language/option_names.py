"""The options' names in Danish. Both names are accepted in both languages; a Danish text shows the Danish one.

Texts in language/texts name an option in English in both halves. `musprep log` reads options, so this imports nothing.
"""

from __future__ import annotations

DANISH = {
    "activity": "aktivitet",
    "aim": "konkret",
    "all": "alle",
    "anonymous": "anonym",
    "ask": "spørgsmål",
    "blank": "blankt",
    "carry": "medtag",
    "catalogue": "katalog",
    "catalogues": "kataloger",
    "competence": "kompetence",
    "date": "dato",
    "dry-run": "vis-kun",
    "due": "frist",
    "edit": "rediger",
    "effect": "effekt",
    "energy": "energi",
    "fix": "ret",
    "followup-how": "opfølgning-hvordan",
    "followup-when": "opfølgning-hvornår",
    "followup-who": "opfølgning-hvem",
    "form": "skema",
    "from": "filtype",
    "full": "hele",
    "gate": "gennemse",
    "goal": "mål",
    "grep": "indeholder",
    "help": "hjælp",
    "hold": "hold-ude",
    "horizon": "tidshorisont",
    "keep": "behold",
    "keywords": "stikord",
    "kind": "type",
    "known": "nået-når",
    "lang": "sprog",
    "length": "varighed",
    "list": "vis",
    "made": "aftalt",
    "manager": "leder",
    "me": "mig",
    "minutes": "minutter",
    "need": "behov",
    "next": "næste",
    "no-activities": "ingen-aktiviteter",
    "no-ask": "ikke-spørgsmål",
    "no-needs": "ingen-behov",
    "no-proof": "ingen-dokumentation",
    "no-tags": "ingen-mærker",
    "none": "ingen",
    "now": "nu",
    "on": "dag",
    "only": "kun",
    "out": "gem-i",
    "owner": "ansvar",
    "part": "udsnit",
    "passphrase-file": "adgangssætningsfil",
    "price": "pris",
    "progress": "fremskridt",
    "proof": "dokumentation",
    "recovery": "gendannelsesark",
    "rehearse": "øv",
    "reply": "svar",
    "responsible": "ansvarlig",
    "round": "runde",
    "say": "deling",
    "set": "sæt",
    "silent": "intet-nyt",
    "since": "fra",
    "source": "kilde",
    "state": "status",
    "tag": "mærke",
    "take": "tag-med",
    "target": "måltal",
    "text": "tekst",
    "time": "tid",
    "title": "titel",
    "to": "til",
    "touch": "næste-snak",
    "until": "til-og-med",
    "upto": "niveau",
    "vault": "arkiv",
    "weekly": "ugentlig",
    "why-own": "egne-ønsker",
    "why-shared": "fælles-mål",
    "withdraw": "træk-tilbage",
    "workplace": "arbejdsplads",
    "write": "gem",
    "yes": "ja",
}
"""By English name, without the dashes."""
SAME = {
    "for": "a Danish word too, with the same meaning",
    "format": "the same word",
    "id": "the same word",
    "json": "the name of a format",
    "plan-b": "the same word",
    "stdout": "the system's own name",
    "version": "the same word",
}
"""Options with one name in both languages, and why."""


def _fold(name: str) -> str:
    return name.replace("æ", "ae").replace("ø", "oe").replace("å", "aa")


_ENGLISH = {spelled: english for english, danish in DANISH.items() for spelled in (danish, _fold(danish))}


def read_options(argv: list[str]) -> list[str]:
    """Return the command line with each option by its English name; what follows a `--` stays as it is."""
    end = argv.index("--") if "--" in argv else len(argv)
    return [*map(_read, argv[:end]), *argv[end:]]


def show_option(option: str, language: str) -> str:
    """Return an option such as `--due` by its name in `language`; one that is unknown stays as it is."""
    name = option.removeprefix("--")
    return f"--{DANISH[name]}" if language == "da" and option.startswith("--") and name in DANISH else option


def show_options(sentence: str) -> str:
    """Return a Danish text with the options in it by their Danish names."""
    import re

    return re.sub(r"(?<![\w-])--[a-z]+(?:-[a-z]+)*", lambda found: show_option(found[0], "da"), sentence)


def _read(word: str) -> str:
    if not word.startswith("--"):
        return word
    name, equals, value = word[2:].partition("=")
    if not name.isascii():
        import unicodedata

        name = unicodedata.normalize("NFC", name).lower()
    return f"--{_ENGLISH[name]}{equals}{value}" if name in _ENGLISH else word
