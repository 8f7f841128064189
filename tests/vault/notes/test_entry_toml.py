"""The hand-written TOML of entries, read back by two readers."""

from __future__ import annotations

import tomllib
from datetime import datetime
from typing import Any

import pytest
import tomli
from hypothesis import given, settings
from hypothesis import strategies as st

from musprep.language.error import MusprepError
from musprep.vault.notes import append
from musprep.vault.notes.entry_toml import format_entry, format_string, format_strings

TEXT = st.text(st.characters(exclude_categories=["Cs"]), max_size=80) | st.text("\"\\\n\r\t 'é") | st.text('"\n')
READERS = pytest.mark.parametrize("loads", [tomllib.loads, tomli.loads], ids=["tomllib", "tomli"])


@settings(deadline=None)
@given(text=TEXT, effect=TEXT, tags=st.lists(TEXT, max_size=4), proof=st.lists(TEXT, max_size=3))
def test_any_entry_reads_back_the_same(text: str, effect: str, tags: list[str], proof: list[str]) -> None:
    """Whatever texts an entry holds, both readers give back exactly those."""
    fields: dict[str, Any] = {"text": text, "effect": effect, "tags": tags, "proof": tuple(proof)}
    written = {**fields, "id": "a-1", "at": "2026-11-03T14:05:09+01:00", "kind": "result", "say": "if-asked"}
    expected = {"schema": 2, "id": "a-1", "kind": "result", "say": "if-asked", **fields, "proof": list(proof)}
    for loads in (tomllib.loads, tomli.loads):
        back = loads(format_entry(written))
        assert back.pop("at") == datetime.fromisoformat("2026-11-03T14:05:09+01:00")
        assert back == {name: value for name, value in expected.items() if value}


@READERS
@pytest.mark.parametrize("start", ["", "\n"], ids=["line", "block"])
def test_every_unicode_scalar_reads_back_the_same(loads: Any, start: str) -> None:
    """Each of the 1,112,064 characters that exist survives, on one line and in a block."""
    scalars = "".join(map(chr, (*range(0xD800), *range(0xE000, 0x110000))))
    for at in range(0, len(scalars), 100_000):
        part = start + scalars[at : at + 100_000]
        assert loads(f"text = {format_string(part)}\n")["text"] == part
        assert loads(f"text = {format_strings([part, part])}\n")["text"] == [part, part]


@pytest.mark.parametrize("text", ["\ud800", "a\udfffb", "x\ny\udcff"])
def test_half_characters_are_refused(text: str) -> None:
    """A lone surrogate, as a broken argument brings it, is an error and never a file."""
    with pytest.raises(MusprepError) as refused:
        append.encode_fields({"text": text})
    assert refused.value.key == "vault.not_text"


def test_a_text_with_lines_stays_readable_in_the_file() -> None:
    """A text with line breaks stands in the file as it was written, for any editor."""
    assert format_entry({"text": 'Vi lukkede\n"14" sager'}) == 'schema = 2\ntext = """\nVi lukkede\n"14" sager"""\n'


def test_empty_fields_are_left_out() -> None:
    """An entry without tags, effect or proof has no lines for them."""
    assert format_entry({"text": "a", "tags": (), "effect": "", "proof": []}) == 'schema = 2\ntext = "a"\n'
