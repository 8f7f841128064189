"""What the documents say, sentence by sentence, and the tests that hold it (claims.toml)."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

ROOT = Path(__file__).parent.parent
TABLE = tomllib.loads((ROOT / "tests" / "claims.toml").read_text("utf-8"))
"""For each document how its sentences begin and which tests hold them; under `no_test` those that no test can hold."""

_NO_PROSE = r"(?s:^```.*?^```$)|^    \S.*$|^#.*$|^\|[ |-]*\|$|^!?\[.*$|^<!--.*$"


def text_of(document: str) -> str:
    """Return what is held to its word: of the changelog what is not released, of privacy.md the English half."""
    text = (ROOT / document).read_text("utf-8")
    if document == "CHANGELOG.md":
        return text.split("\n## Unreleased", 1)[1].split("\n## ", 1)[0]
    if document == "docs/privacy.md":
        return text.split("\n---\n", 1)[1]
    return re.sub(r"<!-- (table|windows) -->.*?<!-- /\1 -->", "", text, flags=re.DOTALL)


def sentences(document: str) -> list[str]:
    """Return the sentences of a document without headings, code and links; of the changelog each whole point."""
    text = re.sub(_NO_PROSE, "\n", text_of(document), flags=re.MULTILINE)
    blocks = [" ".join(one.split()).lstrip("-|* ") for one in re.split(r"\n\s*\n|\n(?=- |\|)", text)]
    if document == "CHANGELOG.md":
        return [one for one in blocks if one]
    parts = (part for one in blocks for part in re.split(r"(?<=[.?!])[*)]* (?:\|\s*)?(?=[A-ZÆØÅ`“*(])", one))
    return [part.lstrip("*| ").rstrip("| ") for part in parts if re.search(r"\w", part)]
