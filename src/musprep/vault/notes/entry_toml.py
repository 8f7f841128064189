"""Writes a note as TOML without a library, which would take `musprep log` too long to import."""

from __future__ import annotations

from musprep.vault.files import schema

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

_ESCAPES = {
    **{code: f"\\u{code:04x}" for code in (*range(0x20), 0x7F)},
    0x08: "\\b",
    0x09: "\\t",
    0x0A: "\\n",
    0x0C: "\\f",
    0x0D: "\\r",
    0x22: '\\"',
    0x5C: "\\\\",
}
_IN_BLOCK = {**_ESCAPES, 0x09: "\t", 0x0A: "\n", 0x22: '"'}
# Escaped too: marks that an editor may swallow or take for a line break.
for _code in (0x85, 0x2028, 0x2029, 0xFEFF):
    _ESCAPES[_code] = _IN_BLOCK[_code] = f"\\u{_code:04x}"


def format_string(text: str) -> str:
    """Return `text` as a TOML string that reads back the same; one with line breaks becomes a multi-line string."""
    if "\n" not in text:
        return f'"{text.translate(_ESCAPES)}"'
    # Quotes at the end would run into those that close the string.
    body = text.rstrip('"')
    block = body.translate(_IN_BLOCK).replace('"""', '""\\"')
    return f'"""\n{block}{_ESCAPES[0x22] * (len(text) - len(body))}"""'


def format_strings(texts: Sequence[str]) -> str:
    """Return `texts` as a TOML array on one line."""
    return "[" + ", ".join(f'"{text.translate(_ESCAPES)}"' for text in texts) + "]"


def format_entry(fields: Mapping[str, object]) -> str:
    """Return the file of a note. `at` is a time in ISO 8601 with offset; empty fields are left out."""
    lines = [f"schema = {schema.SCHEMA}"]
    for name in ("id", "at", "kind", "text", "tags", "effect", "proof", "say"):
        value = fields.get(name)
        if not value:
            continue
        if name == "at":
            lines.append(f"at = {value}")
        elif isinstance(value, str):
            lines.append(f"{name} = {format_string(value)}")
        elif isinstance(value, (tuple, list)):
            lines.append(f"{name} = {format_strings(value)}")
    return "\n".join(lines) + "\n"
