"""Stretches of text in one look: put together and trimmed."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from musprep.catalogue.form.block import BLANK, BlankKind, FormBlank

if TYPE_CHECKING:
    from collections.abc import Iterable

    from musprep.catalogue.form.block import FormRun

_PROMPT: Final = re.compile(
    rf"{BLANK}|(?P<choice>(?:vælg et element|vælg en mulighed|choose an item|select an item)\.?)"
    r"|(?P<date>(?:klik|tryk|click|tap)\b[^.?!\n]{0,40}\b(?:dato|date)\b\.?)"
    r"|(?P<text>(?:klik|tryk|click|tap)\b[^.?!\n]{0,40}\b(?:skrive(?: tekst)?|angive tekst|enter text|type text)\b\.?"
    r"|\u2002{3,})",
    re.IGNORECASE,
)
"""A blank, or what Word shows in a field until it is filled in."""
_KINDS: Final = {"choice": BlankKind.CHOICE, "date": BlankKind.DATE, "text": BlankKind.TEXT}


def trim_runs(runs: Iterable[FormRun]) -> tuple[FormRun, ...]:
    """Return runs without white space around the whole, those that look the same as one; () where nothing is left."""
    made: list[FormRun] = []
    for run in runs:
        if not run.text or (not made and not run.text.strip()):
            continue
        if made and (not run.text.strip() or replace(run, text="") == replace(made[-1], text="")):
            made[-1] = replace(made[-1], text=made[-1].text + run.text)
        else:
            made.append(run)
    if not made:
        return ()
    made[0] = replace(made[0], text=made[0].text.lstrip())
    made[-1] = replace(made[-1], text=made[-1].text.rstrip())
    return tuple(made)


def mark_prompts(
    runs: Iterable[FormRun], blanks: Iterable[FormBlank]
) -> tuple[tuple[FormRun, ...], tuple[FormBlank, ...]]:
    """Return runs and their blanks, with a blank for each prompt that is there as text only."""
    known, found = iter(blanks), list[FormBlank]()

    def take(match: re.Match[str]) -> str:
        kind = _KINDS.get(match.lastgroup or "")
        found.append(FormBlank(kind) if kind else next(known, FormBlank(BlankKind.TEXT)))
        return BLANK

    made = tuple(replace(run, text=_PROMPT.sub(take, run.text)) for run in runs)
    return made, (*found, *known)
