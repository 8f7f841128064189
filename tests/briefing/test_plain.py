"""Any text in Markdown shows as itself, and stays easy to read raw."""

from __future__ import annotations

from html import unescape

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from mdit_py_plugins.attrs import attrs_block_plugin, attrs_plugin
from mdit_py_plugins.colon_fence import colon_fence_plugin
from mdit_py_plugins.deflist import deflist_plugin
from mdit_py_plugins.dollarmath import dollarmath_plugin
from mdit_py_plugins.field_list import fieldlist_plugin
from mdit_py_plugins.footnote import footnote_plugin
from mdit_py_plugins.gfm_autolink import gfm_autolink_plugin
from mdit_py_plugins.subscript import sub_plugin
from mdit_py_plugins.substitution import substitution_plugin
from mdit_py_plugins.superscript import superscript_plugin
from mdit_py_plugins.tasklists import tasklists_plugin

from musprep.briefing.plain import escape_block, escape_inline
from musprep.language.safe import make_safe

_NASTY = [
    "{}",
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

_EXTENDED = [
    "https://eksempel.dk/a_b?c=d&e=f",
    "se http://eksempel.dk, ftp://x.dk og www.eksempel.dk/sti.",
    "mailto:a@b.dk eller mail@firma.dk",
    "H~2~O og 10^6^ og ^note^[nej]",
    "==fremhævet== og a == b",
    "$x^2$ og $5 til $6 og $$y$$",
    "[[Side]] og ![[billede.png]] og [[a|b]]",
    "note[^1] og\n\n[^1]: fodnote",
    "%%skjult%% og 100 %",
    ":smile: og :+1: kl. 10:30:15",
    "#projekt og #2026 og C#",
    "@kollega og [@kilde]",
    "- [ ] gøre\n- [x] gjort",
    "::: note\nboks\n:::",
    "ord\n: forklaring\n~ forklaring",
    ":felt: værdi",
    "[tekst]{.klasse} og {{ variabel }} og {% if %}",
    "a) punkt\nb. punkt\niv) punkt\n(1) punkt\n#. punkt",
    "C:\\mappe \\alpha \\begin{x}",
    "<details>gemt</details> &nbsp; &#x41;",
    "~10 % ^ 2 ~ 3",
]
_SIGNS = st.text(alphabet="ab1 \n\t\\*_`~#>+-=|:.()[]{}<>!&;x/@$^%\"'", max_size=30)
_ANY = st.text(max_size=60)


def _extended() -> MarkdownIt:
    """Return a reader with what GitHub, Obsidian and pandoc add."""
    reader = MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"])
    for plugin in (
        gfm_autolink_plugin,
        sub_plugin,
        superscript_plugin,
        dollarmath_plugin,
        footnote_plugin,
        deflist_plugin,
        tasklists_plugin,
        attrs_block_plugin,
        colon_fence_plugin,
        fieldlist_plugin,
    ):
        reader.use(plugin)
    return reader.use(attrs_plugin, spans=True).use(substitution_plugin)


_EXTENDED_READER = _extended()


def _shown(markdown: str, *, tables: bool, extended: bool = False) -> str:
    """Return the text that a reader of the rendered Markdown sees; a line break is a line break, a paragraph two."""
    reader = _EXTENDED_READER if extended else MarkdownIt("commonmark", {"html": True})
    if tables and not extended:
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
    """Return what `block` agreements to show: lines without outer blanks, paragraphs divided by one blank line."""
    out: list[str] = []
    for line in make_safe(text).strip().split("\n"):
        if line.strip() or (out and out[-1]):
            out.append(line.strip())
    return "\n".join(out)


@pytest.mark.parametrize("text", [*_NASTY, *_EXTENDED])
def test_what_other_readers_add_shows_as_it_was_written(text: str) -> None:
    """Addresses, mathematics, footnotes, wiki pages, tags, comments and the rest are text to extended readers too."""
    assert _shown(escape_block(text), tables=True, extended=True) == _lines(text)
    assert _shown(escape_inline(text), tables=True, extended=True) == " ".join(make_safe(text).split())


@settings(max_examples=300, deadline=None)
@given(st.one_of(_SIGNS, _ANY))
def test_any_text_shows_as_itself_to_extended_readers(text: str) -> None:
    """With all extensions at once, rendering gives the same text back."""
    assert _shown(escape_block(text), tables=True, extended=True) == _lines(text)
    assert _shown(escape_inline(text), tables=True, extended=True) == " ".join(make_safe(text).split())


@pytest.mark.parametrize("tables", [False, True])
@pytest.mark.parametrize("nasty", _NASTY)
def test_known_traps_show_as_they_were_written(nasty: str, tables: bool) -> None:
    """Markup, links, HTML, control signs and lists in a text never work: the reader sees the text."""
    assert _shown(escape_block(nasty), tables=tables) == _lines(nasty)
    assert _shown(escape_inline(nasty), tables=tables) == " ".join(make_safe(nasty).split())


@settings(max_examples=400, deadline=None)
@given(st.one_of(_SIGNS, _ANY), st.booleans())
@example("a\\\nb", False)
@example("-\n-", True)
def test_any_text_shows_as_itself(text: str, tables: bool) -> None:
    """Whatever one writes, rendering its Markdown gives the same text back, line by line."""
    assert _shown(escape_block(text), tables=tables) == _lines(text)
    assert _shown(escape_inline(text), tables=tables) == " ".join(make_safe(text).split())


@settings(max_examples=200, deadline=None)
@given(st.one_of(_SIGNS, _ANY).filter(lambda text: text.strip()))
def test_text_in_a_list_keeps_to_its_item(text: str) -> None:
    """Behind an indent a text of many lines stays in its list item, and in bold it stays bold to its end."""
    html = MarkdownIt().render(f"- {escape_block(text, '  ')}\n- **{escape_inline(text)}** slut\n")
    assert html.count("<ul>") == 1
    assert html.count("<li>") == 2
    bold = html.rsplit("<strong>", 1)[1].split("</strong> slut")[0]
    assert unescape(bold) == " ".join(make_safe(text).split())


def test_ordinary_danish_stays_untouched() -> None:
    """Everyday words, numbers and signs get no backslash, so that the raw file reads well."""
    plain = "Målt 3.11.: 40 % færre fejl (sag nr. 4-2), a < b & c > d, navn_med_streg – »godt!« [note] 5/6"
    assert escape_inline(plain) == plain
    assert escape_block(f"{plain}\n{plain}") == f"{plain}  \n{plain}"
