"""Finds what may identify somebody in texts that leave the vault. It warns and never refuses."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from musprep.insight.guard import RiskyPhrase, find_names, find_risky_phrases
from musprep.language.say import text

if TYPE_CHECKING:
    from collections.abc import Iterable

    from musprep.briefing.material import DisclosedText, Gate
    from musprep.services.session.session import Session

_ESCAPED = re.compile(r"\\([!-/:-@\[-`{-~])")
"""A character with the backslash that Markdown needs before it."""


class GuardWarning(NamedTuple):
    """A text that leaves the vault, and what in it may identify somebody."""

    line: DisclosedText
    found: tuple[RiskyPhrase, ...]


def list_warnings(session: Session, gate: Gate) -> list[GuardWarning]:
    """Return the texts of a gate that may identify somebody; [] where the owner has switched the guard off."""
    return find_warnings(session, gate.leaving)


def find_warnings(session: Session, lines: Iterable[DisclosedText]) -> list[GuardWarning]:
    """Return those of the lines that may identify somebody."""
    if not session.owner.guard:
        return []
    names = list_names(session)
    looked = [
        GuardWarning(line, (*find_risky_phrases(line.title, names), *find_risky_phrases(line.text, names)))
        for line in lines
    ]
    return [one for one in looked if one.found]


def list_paper_warnings(session: Session, words: str) -> list[str]:
    """Return, in words, what in a whole paper may identify somebody; [] where the guard is switched off."""
    plain = _ESCAPED.sub(r"\1", words)
    return (
        describe_warnings(find_risky_phrases(plain, list_names(session)), session.language)
        if session.owner.guard
        else []
    )


def describe_warnings(found: Iterable[RiskyPhrase], language: str) -> list[str]:
    """Return each finding once, in words: `“Lene”: et navn fra din liste`."""
    kinds = {one.text: text(f"guard.kind_{one.kind}", language) for one in found}
    return [text("guard.found", language, text=words, kind=kind) for words, kind in kinds.items()]


def list_names(session: Session) -> tuple[str, ...]:
    """Return the names on the owner's list, and the managers' full names that contain one of them."""
    names = session.owner.names
    managers = [repository.round.manager.strip() for repository in session.list_repositories()]
    fuller = [manager for manager in managers if find_names(manager, names)]
    return tuple(dict.fromkeys((*names, *fuller)))
