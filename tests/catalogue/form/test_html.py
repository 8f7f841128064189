"""What a web page's form asks is read; what belongs to the page is not."""

from __future__ import annotations

import pytest

from catalogue.form.read_text import omitted, outline
from musprep.catalogue.form.block import BlankKind, FormParagraph, FormTable
from musprep.catalogue.form.files.html import read_html


def _read(body: str, head: str = "") -> list[str]:
    return outline(read_html(f"<!DOCTYPE html><html><head>{head}</head><body>{body}</body></html>".encode()).blocks)


@pytest.mark.parametrize(
    ("body", "lines"),
    [
        ("<h2>Trivsel</h2><p>Hvad giver<br>energi?</p>", ["## Trivsel", "Hvad giver\nenergi?"]),
        ('<div role="heading" aria-level="3">Trivsel</div>', ["### Trivsel"]),
        ("<fieldset><legend>Job</legend><label>Hvad?<textarea></textarea></label></fieldset>", ["## Job", "Hvad? _"]),
        (
            "<fieldset><legend>Trives du?</legend><label><input type=radio name=a>Ja<input type=radio name=a>Nej",
            ["Trives du?", "_Ja/Nej"],
        ),
        ("<p>Trives du? <input type=radio name=a> Ja <input type=radio name=a> Nej</p>", ["Trives du? _Ja/Nej"]),
        ("<p>Lidt <input type=radio name=a value=1>1<input type=radio name=a value=2>2 Meget</p>", ["Lidt _1/2 Meget"]),
        ("<p>Hvad fylder?</p><input type=checkbox id=x><label for=x>Støj</label>", ["Hvad fylder?", "_ Støj"]),
        ("Niveau <select><option value=''>Vælg</option><option>Lav<option>Høj</select>", ["Niveau _Lav/Høj"]),
        ("Travlt? <input type=range min=1 max=5>", ["Travlt? _1/2/3/4/5"]),
        ("<label for=n>Navn</label><input id=n><label for=d>Dato</label><input id=d type=date>", ["Navn _", "Dato _"]),
        ('<input aria-label="Hvad ønsker du?">', ["Hvad ønsker du? _"]),
        ("<label>Navn *</label><input required>", ["Navn _"]),
        ("<label>Job</label><select><option>A</select><small>Tænk på i år</small>", ["Job _A", "! Tænk på i år"]),
        ("<ol start=3><li>Et?<li>To?<ul><li>Hvorfor?</ul></ol>", ["3. Et?", "4. To?", "• Hvorfor?"]),
        ("<dl><dt>Trivsel<dd>Hvad giver energi?</dl>", ["Trivsel", "Hvad giver energi?"]),
        ("<p>Et<p>To", ["Et", "To"]),
        ("<ol start=²><li value=³>Et?</ol><table><tr><td colspan=²>To?<td></table>", ["1. Et?", "To? | "]),
        ("<p>Sam&shy;tale&nbsp;nu</p>", ["Samtale nu"]),
        (
            "<div class='card-header'>Tema 1: Job</div><div class='question-title'>Beskriv det</div>",
            ["## Tema 1: Job", "Beskriv det"],
        ),
        ("<b>Skema</b><br><br>Læs det.<br>Svar.", ["Skema", "Læs det.\nSvar."]),
        ("<table><tr><td>Et?<td><input><tr><td>To?<td></table>", ["Et? | _", "To? | "]),
        ("<table><tr><td><h1>Skema</h1><p>Et?</p></td></tr></table>", ["# Skema", "Et?"]),
        ("<table><tr><td>Et?</td></tr><tr><td></td></tr></table>", ["Et?"]),
        ("<table><caption>Plan</caption><tr><th>Mål<th>Hvem</table>", ["Plan", "Mål | Hvem"]),
    ],
)
def test_headings_labels_fields_lists_and_tables(body: str, lines: list[str]) -> None:
    """Each as a person sees it, however the page writes it."""
    assert _read(body) == lines


@pytest.mark.parametrize(
    ("body", "reason"),
    [
        ("<nav>Forside?</nav>", "left_navigation"),
        ("<header><p>Kommunen?</p></header>", "left_navigation"),
        ("<footer>Kontakt?</footer>", "left_navigation"),
        ("<aside>Nyt?</aside>", "left_navigation"),
        ('<div class="cookie-banner">Må vi?</div>', "left_navigation"),
        ("<div><p>Vi bruger cookies. Er det i orden?</p><button>Ja</button></div>", "left_navigation"),
        ("<ul><li><a href=a>Et?</a><li><a href=b>To?</a><li><a href=c>Tre?</a></ul>", "left_navigation"),
        ('<div role="dialog">Er du der?</div>', "left_navigation"),
        ("<button>Send?</button>", "left_button"),
        ('<a class="btn" href=x>Fortryd?</a>', "left_button"),
        ("<p hidden>Skjult?</p>", "left_hidden"),
        ('<p style="display: none">Skjult?</p>', "left_hidden"),
        ('<p class="away">Skjult?</p>', "left_hidden"),
        ("<del>Slettet?</del>", "left_deleted"),
        ("<script>var a = 'Hvad?';</script>", ""),
        ("<template><p>Hvad?</p></template>", ""),
        ('<input type="hidden" value="Hvad?">', ""),
        ("<!-- Hvad? -->", ""),
    ],
)
@pytest.mark.parametrize("part", ["main", "section"])
def test_what_belongs_to_the_page_is_left_out(body: str, reason: str, part: str) -> None:
    """It is told of with its reason, whether or not the page says which part is its main one."""
    style = "<style>.away {display: none}</style>"
    form = read_html(
        f"<html><head>{style}</head><body>{body}<{part}><p>Hvad vil du?</p></{part}></body></html>".encode()
    )
    assert outline(form.blocks) == ["Hvad vil du?"]
    assert list(omitted(form).values()) == ([reason] if reason else [])


def test_radio_buttons_in_columns_stay_apart() -> None:
    """In a table each stands in its column, and those of a row belong together."""
    form = read_html(
        b"<table><tr><th></th><th>Uenig</th><th>Enig</th></tr>"
        b"<tr><td>Jeg trives</td><td><input type=radio name=r1></td><td><input type=radio name=r1></td></tr></table>"
    )
    table = form.blocks[0]
    assert isinstance(table, FormTable)
    blanks = [
        block.blanks[0] for cell in table.rows[1][1:] for block in cell.blocks if isinstance(block, FormParagraph)
    ]
    assert [(blank.kind, blank.group) for blank in blanks] == [(BlankKind.CHECK, "r1")] * 2


def test_a_page_saved_from_word_keeps_its_numbers_and_levels() -> None:
    """Word writes lists as paragraphs with their number as text; bullets, prompts and deleted text are known."""
    page = """<html xmlns:w="urn"><body><p class=MsoTitle>Skema</p>
<p style='mso-list:l0 level1 lfo1'><![if !supportLists]><span>1.<span>&nbsp;&nbsp; </span></span><![endif]>Hvad?</p>
<p style='mso-list:l0 level2 lfo1'><![if !supportLists]><span>&middot;<span>&nbsp; </span></span><![endif]>Hvorfor?</p>
<p><w:Sdt ShowingPlcHdr="t"><span>Klik eller tryk her for at skrive tekst.</span></w:Sdt></p></body></html>"""
    blocks = [one for one in read_html(page.encode("cp1252")).blocks if isinstance(one, FormParagraph)]
    assert outline(blocks) == ["Skema", "1. Hvad?", "• Hvorfor?", "_"]
    assert [one.level for one in blocks] == [0, 0, 1, 0]
    assert blocks[0].title


def test_text_looks_as_the_style_sheet_says() -> None:
    """Weight, colour and size of classes count, and a background makes a cell shaded."""
    page = b"""<style>.lbl {font-weight: bold; color: #0000ff; font-size: 14pt}</style>
<p class="lbl">Trivsel</p><table><tr><td style="background: #ddd">A</td><td>B</td></tr></table>"""
    paragraph, table = read_html(page).blocks
    assert isinstance(paragraph, FormParagraph)
    assert isinstance(table, FormTable)
    run = paragraph.runs[0]
    assert (run.bold, run.color, run.size) == (True, True, 14.0)
    assert [cell.shaded for cell in table.rows[0]] == [True, False]
