"""Makes the forms beside it anew, each with another program than the library that reads it.

    python tests/forms/made/make_forms.py

Needs soffice (LibreOffice) and chromium. What is in them is said in this file; the tests read what it made.
"""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
from pathlib import Path
from xml.sax.saxutils import escape

HERE = Path(__file__).resolve().parent
_NAMES = " ".join(
    f'xmlns:{short}="urn:oasis:names:tc:opendocument:xmlns:{full}:1.0"'
    for short, full in {
        "office": "office", "style": "style", "text": "text", "table": "table", "draw": "drawing", "form": "form",
        "fo": "xsl-fo-compatible", "svg": "svg-compatible", "number": "datastyle", "presentation": "presentation",
        "meta": "meta",
    }.items()
)  # fmt: skip
_NAMES += ' xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:of="urn:oasis:names:tc:opendocument:xmlns:of:1.2" xmlns:dc="http://purl.org/dc/elements/1.1/" office:version="1.3"'
_TEXT_STYLES = """
<style:style style:name="Standard" style:family="paragraph"><style:text-properties fo:font-size="11pt" style:font-name="Liberation Sans"/></style:style>
<style:style style:name="Big" style:family="paragraph"><style:text-properties fo:font-size="18pt" fo:font-weight="bold"/></style:style>
<style:style style:name="Heading_20_1" style:display-name="Heading 1" style:family="paragraph" style:default-outline-level="1"><style:text-properties fo:font-size="13pt" fo:font-weight="bold"/></style:style>
"""
_AUTO = """
<style:style style:name="B" style:family="text"><style:text-properties fo:font-weight="bold"/></style:style>
<style:style style:name="Hid" style:family="text"><style:text-properties text:display="none"/></style:style>
<style:style style:name="Two" style:family="section"><style:section-properties><style:columns fo:column-count="2" fo:column-gap="0.8cm"/></style:section-properties></style:style>
<style:style style:name="Cell" style:family="table-cell"><style:table-cell-properties fo:border="0.5pt solid #000000" fo:padding="0.1cm"/></style:style>
<style:style style:name="Shade" style:family="table-cell"><style:table-cell-properties fo:border="0.5pt solid #000000" fo:background-color="#dddddd" fo:padding="0.1cm"/></style:style>
<style:style style:name="Fr" style:family="graphic"><style:graphic-properties style:vertical-pos="top" style:vertical-rel="baseline"/></style:style>
<text:list-style style:name="Num"><text:list-level-style-number text:level="1" style:num-format="1" style:num-suffix="."/><text:list-level-style-number text:level="2" style:num-format="a" style:num-suffix="."/></text:list-style>
"""


def _p(words: str, style: str = "Standard") -> str:
    return f'<text:p text:style-name="{style}">{words}</text:p>'


def _h(words: str) -> str:
    return f'<text:h text:style-name="Heading_20_1" text:outline-level="1">{words}</text:h>'


def _table(*rows: tuple[str, ...], shade: bool = False) -> str:
    made = ""
    for number, row in enumerate(rows):
        style = "Shade" if shade and not number else "Cell"
        cells = "".join(f'<table:table-cell table:style-name="{style}">{_p(one)}</table:table-cell>' for one in row)
        made += f"<table:table-row>{cells}</table:table-row>"
    columns = f'<table:table-column table:number-columns-repeated="{len(rows[0])}"/>'
    return f"<table:table>{columns}{made}</table:table>"


def _document(body: str, *, forms: str = "", footer: bool = True) -> str:
    foot = (
        "<style:footer><text:p>Skemaet er fortroligt. Side <text:page-number/> af <text:page-count/></text:p></style:footer>"
        if footer
        else ""
    )
    return f"""<?xml version="1.0" encoding="UTF-8"?>
<office:document {_NAMES} office:mimetype="application/vnd.oasis.opendocument.text">
<office:styles>{_TEXT_STYLES}</office:styles><office:automatic-styles>{_AUTO}
<style:page-layout style:name="pm"><style:page-layout-properties fo:page-width="21cm" fo:page-height="29.7cm" fo:margin="2cm"/><style:footer-style/></style:page-layout>
</office:automatic-styles><office:master-styles><style:master-page style:name="Standard" style:page-layout-name="pm">{foot}</style:master-page></office:master-styles>
<office:body><office:text>{forms}{body}</office:text></office:body></office:document>"""


QUESTIONS = {
    "Arbejdsopgaver": (
        "Hvilke opgaver har givet dig mest energi i det forløbne år, og hvad var det ved dem, der gjorde forskellen?",
        "Beskriv en situation, hvor du fik brug for en anden medarbejder\u00adudviklings\u00adsamtale end den, du fik",
        "Hvad ville du gerne slippe for?",
    ),
    "Samarbejde": (
        "Hvordan oplever du samarbejdet med kollegerne i de andre afdelinger, når der er travlt i huset?",
        "Hvem vil du gerne arbejde mere sammen med, og hvad skal der til for, at det kan lade sig gøre i praksis?",
    ),
    "Fremtiden": (
        "Hvor vil du gerne være om tre år?",
        "Det næste, jeg vil lære, er",
    ),
}  # fmt: skip
"""What the forms of running text ask, by heading; numbered on through the whole form."""


def _columns() -> str:
    body, number = "", 0
    for heading, questions in QUESTIONS.items():
        body += _h(heading)
        for question in questions:
            number += 1
            body += _p(f"{number}. {escape(question)}") + _p("") + _p("")
    intro = "Læs spørgsmålene igennem, inden vi mødes. Du behøver ikke svare på dem alle, og ingen andre end du ser dit ark."
    return _document(
        _p("Samtaleark i to spalter", "Big")
        + _p(intro)
        + f'<text:section text:style-name="Two" text:name="s">{body}</text:section>'
        + _p("Vi glæder os til samtalen.")
    )


def _fields() -> str:
    def shown(name: str, x: str = "5cm", y: str = "0.6cm") -> str:
        return f'<draw:control text:anchor-type="as-char" svg:width="{x}" svg:height="{y}" draw:control="{name}"/>'

    forms = (
        '<office:forms><form:form form:name="f">'
        '<form:text form:name="Navn" xml:id="c1" form:id="c1"/>'
        '<form:text form:name="Dato" xml:id="c2" form:id="c2"/>'
        '<form:textarea form:name="Opgaver" xml:id="c3" form:id="c3" form:title="Skriv frit"/>'
        '<form:checkbox form:name="Ja" form:label="Ja" xml:id="c4" form:id="c4"/>'
        '<form:checkbox form:name="Nej" form:label="Nej" xml:id="c5" form:id="c5"/>'
        '<form:listbox form:name="Niveau" form:dropdown="true" xml:id="c6" form:id="c6">'
        + "".join(f'<form:option form:label="{one}"/>' for one in ("Begynder", "Øvet", "Ekspert"))
        + "</form:listbox></form:form></office:forms>"
    )
    body = (
        _p("Skema til at udfylde på skærmen", "Big")
        + _table(("Navn", shown("c1")), ("Dato", shown("c2", "3cm")))
        + _h("Året der gik")
        + _p("Hvilke opgaver er du gladest for?") + _p(shown("c3", "12cm", "2cm"))
        + _p("Har du de redskaber, du skal bruge?") + _p(shown("c4", "2cm") + shown("c5", "2cm"))
        + _h("Kompetencer")
        + _p("Hvor langt er du med regneark?") + _p(shown("c6", "4cm"))
    )  # fmt: skip
    return _document(body, forms=forms, footer=False)


def _office() -> str:
    listed = (
        '<text:list text:style-name="Num"><text:list-item><text:p>Hvad gik godt?</text:p>'
        "<text:list><text:list-item><text:p>Hvorfor gik det godt?</text:p></text:list-item></text:list></text:list-item>"
        "<text:list-item><text:p>Hvad gik mindre godt?</text:p></text:list-item></text:list>"
    )
    body = (
        '<text:p text:style-name="Big">Forberedelse til LUS</text:p>'
        + _p("Kære kollega. Her er de spørgsmål, vi skal tale om.")
        + _h("Siden sidst")
        + listed
        + _p('<text:span text:style-name="B">Din vigtigste erfaring</text:span><text:span text:style-name="Hid"> SKJULT</text:span>')
        + _p("__________________________________________")
        + _h("Din plan")
        + _table(("Mål", "Handling", "Hvornår"), ("", "", ""), ("", "", ""), shade=True)
        + _p('Hvem kan hjælpe dig?<text:note text:note-class="footnote"><text:note-citation>1</text:note-citation>'
             "<text:note-body><text:p>Tænk også på folk uden for huset.</text:p></text:note-body></text:note>")
        + _p("Er du klar?<text:tab/>☐ Ja<text:tab/>☐ Nej")
    )  # fmt: skip
    return _document(body)


def _sheet() -> str:
    def cell(words: str = "", style: str = "", more: str = "") -> str:
        styled = f' table:style-name="{style}"' if style else ""
        inside = f"<text:p>{words}</text:p>" if words else ""
        kind = ' office:value-type="string"' if words else ""
        return f"<table:table-cell{styled}{kind}{more}>{inside}</table:table-cell>"

    def row(*cells: str, hidden: bool = False) -> str:
        return f"<table:table-row{' table:visibility=' + chr(34) + 'collapse' + chr(34) if hidden else ''}>{''.join(cells)}</table:table-row>"

    wide = ' table:number-columns-spanned="3"'
    rows = (
        row(cell("Kompetenceark", "T", wide), "<table:covered-table-cell/>" * 2)
        + row(cell("Navn"), cell("", "Y"))
        + row(cell("Hvad er du bedst til?"), cell("", "Y"))
        + row(cell("Internt: må ikke vises"), hidden=True)
        + row(cell("Hvad vil du lære?"), cell("", "Y"))
        + row()
        + row(cell("Fag", "G"), cell("Niveau", "G"), cell("Bemærkning", "G"))
        + "".join(
            row(cell(one), cell("", "Y", ' table:content-validation-name="v"'), cell("", "Y"))
            for one in ("Regneark", "Tysk")
        )
    )
    return f"""<?xml version="1.0" encoding="UTF-8"?>
<office:document {_NAMES} office:mimetype="application/vnd.oasis.opendocument.spreadsheet">
<office:automatic-styles>
<style:style style:name="Y" style:family="table-cell"><style:table-cell-properties fo:background-color="#ffff99"/></style:style>
<style:style style:name="G" style:family="table-cell"><style:table-cell-properties fo:background-color="#cccccc"/></style:style>
<style:style style:name="T" style:family="table-cell"><style:text-properties fo:font-size="16pt" fo:font-weight="bold"/></style:style>
<style:style style:name="Out" style:family="table"><style:table-properties table:display="false"/></style:style>
</office:automatic-styles><office:body><office:spreadsheet>
<table:content-validations><table:content-validation table:name="v" table:base-cell-address="$'Min profil'.$B$8" table:allow-empty-cell="true" table:condition="of:cell-content-is-in-list(&quot;Lav&quot;;&quot;Middel&quot;;&quot;Høj&quot;)" table:display-list="unsorted"/></table:content-validations>
<table:table table:name="Min profil">{rows}</table:table>
<table:table table:name="Næste år">{row(cell("Hvad skal ske til næste år?"), cell("", "Y"))}</table:table>
<table:table table:name="Hemmelig" table:style-name="Out">{row(cell("Hvad tjener du?"))}</table:table>
</office:spreadsheet></office:body></office:document>"""


def _slides() -> str:
    def frame(words: str, y: str, kind: str = "", x: str = "2cm", width: str = "20cm") -> str:
        said = f' presentation:class="{kind}"' if kind else ""
        paragraphs = "".join(f"<text:p>{one}</text:p>" for one in words.split("|"))
        return f'<draw:frame{said} svg:x="{x}" svg:y="{y}" svg:width="{width}" svg:height="2cm"><draw:text-box>{paragraphs}</draw:text-box></draw:frame>'

    notes = '<presentation:notes><draw:frame presentation:class="notes" svg:x="1cm" svg:y="12cm" svg:width="15cm" svg:height="5cm"><draw:text-box><text:p>Sig det roligt. Hvad spørger de om?</text:p></draw:text-box></draw:frame></presentation:notes>'
    pages = (
        f'<draw:page draw:name="p1" draw:master-page-name="M">{frame("MUS på ti minutter", "1cm", "title")}{frame("Tænk over det her inden samtalen.", "6cm")}</draw:page>'
        f'<draw:page draw:name="p2" draw:master-page-name="M">{frame("Hvad skal du kunne?", "11cm")}{frame("Trivsel", "1cm", "title")}{frame("Hvad giver dig energi?|Hvad dræner dig?", "5cm")}{notes}</draw:page>'
    )
    return f"""<?xml version="1.0" encoding="UTF-8"?>
<office:document {_NAMES} office:mimetype="application/vnd.oasis.opendocument.presentation">
<office:automatic-styles><style:page-layout style:name="pl"><style:page-layout-properties fo:page-width="25.4cm" fo:page-height="19cm"/></style:page-layout></office:automatic-styles>
<office:master-styles><style:master-page style:name="M" style:page-layout-name="pl"/></office:master-styles>
<office:body><office:presentation>{pages}</office:presentation></office:body></office:document>"""


def _printed() -> str:
    """Return a page that a browser prints: a form with fields, and questions in two columns on a sheet on its side."""
    number, asked = 0, ""
    for heading, questions in QUESTIONS.items():
        asked += f"<h2>{heading}</h2>"
        for question in questions:
            number += 1
            asked += f"<p>{number}. {question.replace(chr(0xAD), '&shy;')}</p>"
    likert = "".join(
        f"<tr><td>{one}</td>" + "<td>☐</td>" * 4 + "</tr>"
        for one in ("Jeg har indflydelse på min hverdag", "Jeg ved, hvad der forventes af mig")
    )
    return f"""<!DOCTYPE html><html lang="da"><meta charset="utf-8"><title>Samtaleark</title>
<style>@page {{size: A4 landscape; margin: 2cm}} body {{font: 11pt sans-serif}} table {{border-collapse: collapse; margin: 1em 0}} td, th {{border: 1px solid #000; padding: 4px}}
.two {{columns: 2; column-gap: 1cm}} h2 {{font-size: 13pt}}</style>
<h1>Samtaleark til print</h1><p>Udfyld arket, og tag det med.</p>
<fieldset><legend>Dig og dit job</legend><label>Navn <input></label> <label>Dato <input type="date"></label>
<p><label>Hvad laver du en typisk tirsdag? <textarea rows="3" cols="40"></textarea></label></p>
<p>Arbejder du hjemme? <label><input type="radio" name="h"> Ja</label> <label><input type="radio" name="h"> Nej</label></p></fieldset>
<div class="two">{asked}</div>
<h2>Sæt kryds</h2><table><tr><th></th><th>Helt uenig</th><th>Uenig</th><th>Enig</th><th>Helt enig</th></tr>{likert}</table></html>"""


_SCAN = """<!DOCTYPE html><style>@page{margin:0}</style><svg width="500" height="600" xmlns="http://www.w3.org/2000/svg"></svg>
<img width="500" height="600" src="data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==">"""


def _convert(folder: Path, source: str, kind: str, name: str, options: dict[str, object] | None = None) -> None:
    given = {
        key: {
            "type": "boolean" if isinstance(one, bool) else "string",
            "value": str(one).lower() if isinstance(one, bool) else one,
        }
        for key, one in (options or {}).items()
    }
    target = f"pdf:writer_pdf_Export:{json.dumps(given)}" if options else kind
    command = [
        "soffice",
        f"-env:UserInstallation=file://{folder}/profile",
        "--headless",
        "--convert-to",
        target,
        "--outdir",
        str(folder),
    ]
    subprocess.run([*command, str(folder / source)], check=True, capture_output=True, timeout=120)
    made = (folder / source).with_suffix(f".{kind}")
    (HERE / f"{name}.{kind}").write_bytes(made.read_bytes())


def _print(folder: Path, source: str, name: str) -> None:
    command = ["chromium", "--headless", "--no-sandbox", "--no-pdf-header-footer", f"--print-to-pdf={HERE / name}.pdf"]
    subprocess.run([*command, str(folder / source)], check=True, capture_output=True, timeout=120)


def main() -> int:
    """Make every form; return 0."""
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary)
        sources = {
            "columns.fodt": _columns(), "short.fodt": _document(_p("Hvad gik godt?"), footer=False), "fields.fodt": _fields(), "office.fodt": _office(), "sheet.fods": _sheet(),
            "slides.fodp": _slides(), "printed.html": _printed(), "scan.html": _SCAN,
        }  # fmt: skip
        for name, text in sources.items():
            (folder / name).write_text(text, encoding="utf-8")
        _convert(folder, "columns.fodt", "pdf", "columns")
        _convert(folder, "fields.fodt", "pdf", "fields", {"ExportFormFields": True})
        _convert(folder, "fields.fodt", "odt", "fields")
        for kind in ("odt", "rtf", "html", "doc"):
            _convert(folder, "office.fodt", kind, "office")
        _convert(folder, "short.fodt", "pdf", "locked", {"EncryptFile": True, "DocumentOpenPassword": "hemmelig"})
        _convert(folder, "short.fodt", "pdf", "restricted", {"RestrictPermissions": True, "PermissionPassword": "ejer"})
        _convert(folder, "sheet.fods", "xlsx", "sheet")
        _convert(folder, "slides.fodp", "pptx", "slides")
        _print(folder, "printed.html", "printed")
        _print(folder, "scan.html", "scan")
    return 0


if __name__ == "__main__":
    sys.exit(main())
