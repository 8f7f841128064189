"""Writes each cluster (see language/clusters.py) in the columns the screen reckons with, whatever the terminal does.

Terminals differ on emoji with a variation selector, skin tones, joined emoji, flags and the vowel signs of Indic
scripts. One that takes more or fewer columns than expected would shift the rest of its line.
"""

from __future__ import annotations

import unicodedata
from functools import lru_cache
from typing import TYPE_CHECKING

from rich.cells import cell_len
from rich.segment import Segment

from musprep.language.clusters import agree_width, is_disputed, split_clusters

if TYPE_CHECKING:
    from collections.abc import Iterable

_JOINER = "\u200d"
_SAVE, _RESTORE, _ON = "\x1b7", "\x1b8", "\x1b[{}C"
_WRAP_OFF, _WRAP_ON = "\x1b[?7l", "\x1b[?7h"


def on_agreed_width(segments: Iterable[Segment]) -> list[Segment] | None:
    """Return the segments of a line in a form that is safe to write; None where they can be written as they are."""
    pieces = list(segments)
    text = "".join(piece.text for piece in pieces)
    if text.isascii() or not any(map(_is_risky, text)):
        return None
    starts, at = [], 0
    for piece in pieces:
        starts.append(at)
        at += len(piece.text)
    written = ["" for _ in pieces]
    place = at = 0
    for cluster in split_clusters(text):
        # A cluster belongs to the segment it begins in, though a cursor may have cut it in two.
        while place + 1 < len(pieces) and starts[place + 1] <= at:
            place += 1
        # Textual reckons no columns for what follows a joiner, even where the two are not one cluster.
        room = cell_len(text[: at + len(cluster)]) - cell_len(text[:at]) if _JOINER in text else cell_len(cluster)
        written[place] += _write_cluster(cluster, room)
        at += len(cluster)
    return [Segment(words, piece.style) for words, piece in zip(written, pieces, strict=True)]


@lru_cache(4096)
def _is_risky(letter: str) -> bool:
    return is_disputed(letter) or _is_wide_sign(letter)


def _is_wide_sign(letter: str) -> bool:
    """Tell whether a character is an emoji of two columns; an older terminal may not know the width of a newer one."""
    return letter > "\u2300" and unicodedata.category(letter) in ("So", "Cn") and cell_len(letter) > 1


@lru_cache(4096)
def _write_cluster(cluster: str, room: int) -> str:
    """Return what writes a cluster and leaves the cursor after the `room` columns reckoned for it."""
    if cell_len(cluster) == room and not any(map(_is_risky, cluster)):
        return cluster
    shown = agree_width(cluster)
    if cell_len(shown) <= room and not any(map(_is_risky, shown)):
        return shown + " " * (room - cell_len(shown))
    # The columns are cleared first: an emoji that the terminal takes for narrow would leave the second as it was.
    go_on = _RESTORE + _ON.format(room) if room else _RESTORE
    return f"{_WRAP_OFF}{_SAVE}{' ' * room}{_RESTORE}{_SAVE}{shown}{go_on}{_WRAP_ON}"
