"""The parts of a note that its text marks: a kind in bold before it; effect, proof, tags and level on lines below."""

from __future__ import annotations

import re

from musprep.language.tags import read_tags
from musprep.services.year.note_import.found_note import FoundNote, read_kind, read_say

_KIND_FIRST = re.compile(r"^\*\*([^*\n]+?)\*\*:?\s+(?=\S)|^\*\*([^*\n]+?):\*\*\s+(?=\S)")
_PART = re.compile(
    r"(?:(?P<effect>effekt|effect|førte til|led to)|(?P<proof>dokumentation|evidence|proof|bevis)"
    r"|(?P<say>deling|sharing)):\s+(?P<said>\S.*)",
    re.IGNORECASE,
)


def take_parts(note: FoundNote) -> FoundNote:
    """Return a note with what its text marks as parts: a kind in bold before it; the other parts below it."""
    first = _KIND_FIRST.match(note.text)
    kind = read_kind(first[1] or first[2]) if first else None
    lines = (note.text[first.end() :] if first and kind else note.text).split("\n")
    tags: tuple[str, ...] = ()
    effect, proof, say = "", list[str](), note.say
    while len(lines) > 1:
        found = _PART.fullmatch(lines[-1])
        if all(word[0] == "#" and len(word) > 1 for word in lines[-1].split()) and not tags and not (effect or proof):
            tags = read_tags([lines.pop()])
        elif found and found["say"] and say is None and (say := read_say(found["said"])):
            lines.pop()
        elif found and found["proof"] and not effect:
            proof.insert(0, found["said"])
            lines.pop()
        elif found and found["effect"] and not effect:
            effect = found["said"]
            lines.pop()
        else:
            break
    return note._replace(
        text="\n".join(lines).strip(), kind=kind or note.kind, tags=tags, effect=effect, proof=tuple(proof), say=say
    )
