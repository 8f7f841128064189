"""Fixed sets of words: accepted in Danish and English and by their beginnings, shown in the reader's language.

`musprep log` reads its words here, so this imports nothing of the standard library.
"""

from __future__ import annotations

from musprep.cli.framework.suggest import find_nearest
from musprep.language.error import MusprepError
from musprep.language.say import text

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from musprep.model.agreement import Party

Words = tuple[str, ...]
"""One choice: its code (which is its English name), its Danish name, and other names for it."""

KINDS: tuple[Words, ...] = (
    ("result", "resultat"),
    ("project", "projekt"),
    ("goal", "mål"),
    ("praise", "ros"),
    ("challenge", "udfordring"),
    ("wish", "ønske"),
    ("learning", "læring"),
)
"""The kinds of an entry."""
SAYS: tuple[Words, ...] = (
    ("only-me", "kun-mig"),
    ("if-asked", "hvis-spurgt"),
    ("say-it", "sig-det"),
    ("in-writing", "på-skrift"),
)
"""The say levels."""
PARTIES: tuple[Words, ...] = (
    ("me", "mig", "jeg"),
    ("manager", "leder", "min-leder", "chef", "manager"),
    ("both", "begge", "os-begge", "vi"),
)
ROLES: tuple[Words, ...] = (
    ("employee", "medarbejder", "ansat"),
    ("specialist-doctor", "speciallæge", "læge", "overlæge", "afdelingslæge", "doctor"),
    ("leading-doctor", "ledende-læge", "ledende-overlæge", "cheflæge"),
    ("manager", "leder", "chef", "leader"),
    ("chiropractor", "kiropraktor"),
    ("turnus-candidate", "turnuskandidat"),
)
STATES: tuple[Words, ...] = (
    ("open", "åben", "åbne"),
    ("kept", "holdt", "nået", "reached"),
    ("dropped", "droppet", "sluppet", "dropped"),
    ("all", "alle"),
)
SOURCES: tuple[Words, ...] = (
    ("region", "region", "regionen"),
    ("hospital", "hospital", "sygehus", "hospitalet", "sygehuset"),
    ("department", "afdeling", "afdelingen"),
    ("clinic", "klinik", "klinikken"),
    ("company", "virksomhed", "firma", "virksomheden", "firmaet"),
    ("handbook", "håndbog", "personalehåndbog", "personalehåndbogen", "håndbogen"),
    ("budget", "budget", "budgettet"),
    ("other", "andet"),
)
READERS: tuple[Words, ...] = (("new-manager", "ny-leder"),)
_PART = 5
"""A part of a name with so many letters is what it is about."""
TEXTS: tuple[Words, ...] = (
    ("followup", "opfølgning", "follow-up"),
    ("notes", "noter", "notater", "bemærkninger"),
    ("summary", "sammenfatning", "resumé", "resume"),
)
"""The texts a form contains besides agreements and goals."""
OWNER_KEYS: tuple[Words, ...] = (
    ("name", "navn"),
    ("role", "rolle"),
    ("position", "stilling"),
    ("workplace", "arbejdsplads"),
    ("language", "sprog"),
    ("names", "navne"),
    ("guard", "navneadvarsel", "vagt", "værn"),
    ("lock_minutes", "lås", "minutter-til-lås", "minutes-to-lock"),
    ("papers", "papirer", "mappe-til-kopier", "folder-for-copies"),
)
"""What `musprep owner set` sets."""
ROUND_KEYS: tuple[Words, ...] = (
    ("date", "dato"),
    ("time", "tid", "klokkeslæt"),
    ("minutes", "minutter", "varighed"),
    ("manager", "leder"),
    ("place", "sted"),
    ("catalogues", "kataloger", "spørgekataloger"),
    ("agenda", "dagsorden"),
)
"""What `musprep round set` sets."""


def read_choice(written: str, choices: Sequence[Words], what: str, language: str) -> str:
    """Return the code of the choice named, or of the only one that begins so.

    Capitals, blanks for hyphens, no hyphens, and `ae`, `oe`, `aa` for the Danish letters make no difference. Raises
    MusprepError `vocabulary.unknown_<what>`, with what may be meant.
    """
    if not written.isascii():
        import unicodedata

        written = unicodedata.normalize("NFC", written)
    wanted = _fold(written)
    by_name = {_fold(name): words for words in choices for name in words}
    run_together = {name.replace("-", ""): words for name, words in by_name.items()}
    if wanted in by_name or wanted in run_together:
        return (by_name.get(wanted) or run_together[wanted])[0]
    begun = [words for words in choices if wanted and any(_fold(name).startswith(wanted) for name in words)]
    if len(begun) == 1:
        return begun[0][0]
    hint = ""
    if begun:
        hint = text("vocabulary.several", language, choices=_list_names(begun, language))
    elif near := wanted and (_find_sharing(wanted, by_name) or find_nearest(wanted, by_name)):
        hint = text("vocabulary.near", language, choice=_name(by_name[near], language))
    raise MusprepError(f"vocabulary.unknown_{what}", value=written, hint=hint, choices=_list_names(choices, language))


def _find_sharing(wanted: str, names: Iterable[str]) -> str:
    """Return the name that the word is in, or a longer part of which begins it: `skriftlig` means `på-skrift`."""
    return next(
        (
            name
            for name in names
            if wanted in name or any(len(part) >= _PART and wanted.startswith(part) for part in name.split("-"))
        ),
        "",
    )


def name_of(code: str, choices: Sequence[Words], language: str) -> str:
    """Return the name of a choice in `language`."""
    return next(_name(words, language) for words in choices if words[0] == code)


def read_party(written: str, language: str) -> Party:
    """Read who promised or is responsible: `me` or `mig`, `manager` or `leder`, `both` or `begge`.

    Raises MusprepError.
    """
    from musprep.model.agreement import Party

    return Party(read_choice(written, PARTIES, "party", language))


def _name(words: Words, language: str) -> str:
    return words[0 if language == "en" else 1]


def _list_names(choices: Sequence[Words], language: str) -> str:
    return ", ".join(_name(words, language) for words in choices)


def _fold(word: str) -> str:
    """Return a word as it is compared: small letters, hyphens between its parts, none of the Danish letters."""
    word = "-".join(word.casefold().replace("_", "-").split())
    return word.replace("æ", "ae").replace("ø", "oe").replace("å", "aa")
