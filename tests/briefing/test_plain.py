"""Any text in Markdown shows as itself, and stays easy to read raw."""

from __future__ import annotations

from html import unescape

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from musprep.briefing.plain import block, inline
from musprep.language.safe import safe

_NASTY = [
    "[/x]",
    "[bold]fed[/bold]",
    "[tekst](https://eksempel.dk)",
    "[ref]: https://eksempel.dk",
    "![billede](x.png)",
    "<script>alert(1)</script>",
    "<!-- gemt -->",
    "<https://eksempel.dk>",
    "&amp; &#65; &copy;",
    "**fed** *skrå* __fed__ _skrå_ ~~væk~~ `kode`",
    "snake_case_navn og _kant_",
    "# Overskrift",
    "> citat",
    "- punkt",
    "+ punkt",
    "1. punkt",
    "12) punkt",
    "1986. Et godt år",
    "---",
    "a\n===",
    "a\n---",
    "a | b\n--- | ---\n1 | 2",
    "a|b\n-|-\n1|2",
    "a|b\n:-|-:\n1|2",
    "| a | b |\n|---|---|",
    "```\nkode\n```",
    "~~~\nkode\n~~~",
    "C:\\mappe\\*.txt \\",
    "slut\\",
    "\x1b[31mrød\x1b[0m",
    "vindue\r\nlinje",
    "løs\rvogn",
    "bidi \u202etxet\u202c",
    "[ ] kryds",
    "linje et\n\n\n\nlinje to",
    "    fire blanke",
    "\ttab",
    "🙂 æøå ÆØÅ e\u0301",
]

_SIGNS = st.text(alphabet="ab1 \n\t\\*_`~#>+-=|:.()[]<>!&;x/\"'", max_size=30)
_ANY = st.text(max_size=60)


def _shown(markdown: str, *, tables: bool) -> str:
    """Return the text that a reader of the rendered Markdown sees; a line break is a line break, a paragraph two."""
    reader = MarkdownIt("commonmark", {"html": True})
    if tables:
        reader.enable(["table", "strikethrough"])
    out: list[str] = []
    for token in reader.parse(markdown):
        assert token.type in ("paragraph_open", "paragraph_close", "inline"), token.type
        if token.type == "inline":
            words = ""
            for child in token.children or []:
                assert child.type in ("text", "hardbreak", "text_special"), child.type
                words += "\n" if child.type == "hardbreak" else child.content
            out.append(words)
    return "\n\n".join(out)


def _lines(text: str) -> str:
    """Return what `block` promises to show: lines without outer blanks, paragraphs divided by one blank line."""
    out: list[str] = []
    for line in safe(text).strip().split("\n"):
        if line.strip() or (out and out[-1]):
            out.append(line.strip())
    return "\n".join(out)


@pytest.mark.parametrize("tables", [False, True])
@pytest.mark.parametrize("nasty", _NASTY)
def test_known_traps_show_as_they_were_written(nasty: str, tables: bool) -> None:
    """Markup, links, HTML, control signs and lists in a text never work: the reader sees the text."""
    assert _shown(block(nasty), tables=tables) == _lines(nasty)
    assert _shown(inline(nasty), tables=tables) == " ".join(safe(nasty).split())


@settings(max_examples=400, deadline=None)
@given(st.one_of(_SIGNS, _ANY), st.booleans())
@example("a\\\nb", False)
@example("-\n-", True)
def test_any_text_shows_as_itself(text: str, tables: bool) -> None:
    """Whatever one writes, rendering its Markdown gives the same text back, line by line."""
    assert _shown(block(text), tables=tables) == _lines(text)
    assert _shown(inline(text), tables=tables) == " ".join(safe(text).split())


@settings(max_examples=200, deadline=None)
@given(st.one_of(_SIGNS, _ANY).filter(lambda text: text.strip()))
def test_text_in_a_list_keeps_to_its_item(text: str) -> None:
    """Behind an indent a text of many lines stays in its list item, and in bold it stays bold to its end."""
    html = MarkdownIt().render(f"- {block(text, '  ')}\n- **{inline(text)}** slut\n")
    assert html.count("<ul>") == 1
    assert html.count("<li>") == 2
    bold = html.rsplit("<strong>", 1)[1].split("</strong> slut")[0]
    assert unescape(bold) == " ".join(safe(text).split())


def test_ordinary_danish_stays_untouched() -> None:
    """Everyday words, numbers and signs get no backslash, so that the raw file reads well."""
    plain = (
        "Målt 3.11.: 40 % færre fejl (sag nr. 4-2), a < b & c > d, mail@firma.dk, navn_med_streg – »godt!« [note] 5/6"
    )
    assert inline(plain) == plain
    assert block(f"{plain}\n{plain}") == f"{plain}  \n{plain}"
