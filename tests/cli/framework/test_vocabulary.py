"""What is suggested for a word that is none of the choices."""

from __future__ import annotations

import pytest

from musprep.catalogue.form.draft.draft import CORRECTIONS
from musprep.cli.framework.vocabulary import FILE_TYPES, FORM_LINES, KINDS, SAYS, Words, read_choice
from musprep.language.error import MusprepError
from musprep.services.year.note_import.find import READERS


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


def test_what_is_read_has_a_name_in_both_languages() -> None:
    """Each file type that notes are read from can be named, and each thing that a line of a form can become."""
    assert [words[0] for words in FILE_TYPES] == list(READERS)
    assert [words[0] for words in FORM_LINES] == [one.value for one in CORRECTIONS]
