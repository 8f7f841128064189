"""The kinds and levels of a note as they are typed. Imports little, as `musprep log` reads them."""

from __future__ import annotations

from musprep.language.error import MusprepError

KINDS = (
    ("result", "resultat"),
    ("project", "projekt"),
    ("goal", "mål"),
    ("praise", "ros"),
    ("challenge", "udfordring"),
    ("wish", "ønske"),
    ("learning", "læring"),
)
"""The kinds of a note: the English name, which files use, and the Danish one."""
SAYS = (("only-me", "kun-mig"), ("if-asked", "hvis-spurgt"), ("say-it", "sig-det"), ("in-writing", "på-skrift"))
"""The say levels: the English name, which files use, and the Danish one."""


def match_word(given: str, names: tuple[tuple[str, str], ...], what: str, language: str) -> str:
    """Return the code whose English or Danish name is `given`, or the only one that begins so; raises MusprepError."""
    wanted = _folded(clean(given))
    by_name = {_folded(name): pair[0] for pair in names for name in pair}
    run_together = {name.replace("-", ""): code for name, code in by_name.items()}
    if wanted in by_name or wanted in run_together:
        return by_name.get(wanted) or run_together[wanted]
    fitting = {code for name, code in by_name.items() if wanted and name.startswith(wanted)}
    if len(fitting) == 1:
        return fitting.pop()
    valid = ", ".join(name_of_code(pair[0], names, language) for pair in names)
    if fitting:
        several = ", ".join(name_of_code(pair[0], names, language) for pair in names if pair[0] in fitting)
        raise MusprepError(f"log.ambiguous_{what}", given=given, several=several, valid=valid)
    nearest = by_name[min(by_name, key=lambda name: (wanted not in name, _distance(wanted, name)))]
    raise MusprepError(f"log.unknown_{what}", given=given, near=name_of_code(nearest, names, language), valid=valid)


def name_of_code(code: str, names: tuple[tuple[str, str], ...], language: str) -> str:
    """Return the name of a code in `language`."""
    return next(english if language == "en" else danish for english, danish in names if english == code)


def clean(typed: str) -> str:
    """Return text as it is stored: composed (NFC), with equal line ends, stripped."""
    if not typed.isascii():
        import unicodedata

        typed = unicodedata.normalize("NFC", typed)
    return typed.replace("\r\n", "\n").strip()


def _folded(word: str) -> str:
    word = word.lower().replace("_", "-").replace(" ", "-")
    return word.replace("æ", "ae").replace("ø", "oe").replace("å", "aa")


def _distance(one: str, other: str) -> int:
    """Return how many letters must be inserted, left out or replaced to turn `one` into `other`."""
    row = list(range(len(other) + 1))
    for across, letter in enumerate(one[:64], 1):
        before, row[0] = row[0], across
        for along, wanted in enumerate(other, 1):
            before, row[along] = row[along], min(row[along] + 1, row[along - 1] + 1, before + (letter != wanted))
    return row[-1]
