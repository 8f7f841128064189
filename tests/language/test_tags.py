"""Tags are read as people write them, in a field, after `--tag` and inside a text."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from musprep.language.tags import find_tags, read_tags


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        (["drift,vagt"], ("drift", "vagt")),
        (["drift; vagt", "VAGT"], ("drift", "vagt")),
        (["a\nb\r\nc"], ("a", "b", "c")),
        (["#drift #vagt @ledelse"], ("drift", "vagt", "ledelse")),
        (["@drift", "##Drift", " #@ drift "], ("drift",)),
        (["Ny Kollega, ro"], ("ny-kollega", "ro")),
        (["c#"], ("c#",)),
        (["A\u030angst"], ("\xe5ngst",)),
        (["", " ", "#", ",;,", "@ #"], ()),
    ],
)
def test_tags_as_they_are_written(written: list[str], expected: tuple[str, ...]) -> None:
    """Commas, semicolons, line breaks and marks stand between tags; a blank inside one becomes a hyphen."""
    assert read_tags(written) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Færdig #drift, og (#Vagt-2).\n#møde", ("drift", "vagt-2", "møde")),
        ("”#ros” #a #stor_opgave- #drift", ("ros", "a", "stor_opgave", "drift")),
        ("#re\u0301sume\u0301", ("r\xe9sum\xe9",)),
        ("C# og F#, sag #1, #42b, # overskrift, ## Mål, #", ()),
        ("https://a.dk/#drift https://a.dk/x#vagt ?q=#x &#oslash; mail@a.dk", ()),
        ("farve #fff og #a1b2c3 og #000000", ()),
        ("#bad #facade", ("bad", "facade")),
    ],
)
def test_tags_in_a_text(text: str, expected: tuple[str, ...]) -> None:
    """A `#` where a word begins, and then a letter, is a tag; numbers, headings, addresses and colours are not."""
    assert find_tags(text) == expected


@settings(max_examples=100)
@given(st.lists(st.text()))
def test_reading_again_changes_nothing(written: list[str]) -> None:
    """What was read as tags is read the same once more, so that the dialog's field gives back what it shows."""
    tags = read_tags(written)
    assert read_tags(tags) == tags
    assert read_tags([", ".join(tags)]) == tags
