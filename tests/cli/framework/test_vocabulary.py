"""What is suggested for a word that is none of the choices."""

from __future__ import annotations

import pytest

from musprep.cli.framework.vocabulary import KINDS, SAYS, Words, read_choice
from musprep.language.error import MusprepError


@pytest.mark.parametrize(
    ("what", "choices", "written", "near"),
    [
        ("say", SAYS, "skriftlig", "på-skrift"),
        ("say", SAYS, "kun dig", "kun-mig"),
        ("kind", KINDS, "udfordinger", "udfordring"),
        ("say", SAYS, "alle", ""),
        ("kind", KINDS, "sejr", ""),
        ("kind", KINDS, "bonus", ""),
    ],
)
def test_only_what_is_near_is_suggested(what: str, choices: tuple[Words, ...], written: str, near: str) -> None:
    """A typing error, or a word that shares its main part with a choice; else the choices are listed alone."""
    with pytest.raises(MusprepError) as refused:
        read_choice(written, choices, what, "da")
    said = refused.value.describe("da")
    assert ("Mente du" in said) == bool(near)
    assert f"Mente du {near}" in said if near else True
    assert all(one[1] in said for one in choices)
