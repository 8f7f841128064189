"""Makes Word files of raw XML: what Word writes, in few words."""

from __future__ import annotations

import io
import zipfile
from html import escape

_NAMES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" '
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
    'xmlns:v="urn:schemas-microsoft-com:vml" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" mc:Ignorable="w14"'
)
_RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
_STYLES = """<w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val="22"/></w:rPr></w:rPrDefault></w:docDefaults>
<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>
<w:style w:type="paragraph" w:styleId="Titel"><w:name w:val="Title"/><w:rPr><w:sz w:val="52"/></w:rPr></w:style>
<w:style w:type="paragraph" w:styleId="Overskrift1"><w:name w:val="heading 1"/><w:pPr><w:outlineLvl w:val="0"/></w:pPr>
<w:rPr><w:b/><w:sz w:val="32"/></w:rPr></w:style>
<w:style w:type="paragraph" w:styleId="Overskrift2"><w:name w:val="heading 2"/><w:basedOn w:val="Overskrift1"/>
<w:pPr><w:outlineLvl w:val="1"/></w:pPr><w:rPr><w:sz w:val="26"/></w:rPr></w:style>
<w:style w:type="paragraph" w:styleId="Afsnit"><w:name w:val="Afsnitstitel"/><w:basedOn w:val="Overskrift2"/></w:style>
<w:style w:type="paragraph" w:styleId="Indholdsfortegnelse1"><w:name w:val="toc 1"/></w:style>
<w:style w:type="table" w:styleId="Tabelgitter"><w:name w:val="Table Grid"/><w:tblPr><w:tblBorders>
<w:top w:val="single" w:sz="4"/><w:left w:val="single" w:sz="4"/><w:bottom w:val="single" w:sz="4"/>
<w:right w:val="single" w:sz="4"/><w:insideH w:val="single" w:sz="4"/><w:insideV w:val="single" w:sz="4"/></w:tblBorders></w:tblPr></w:style>"""
_NUMBERING = """<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/>
<w:lvlText w:val="%1."/></w:lvl><w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="%2)"/>
</w:lvl></w:abstractNum><w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="&#xF0B7;"/>
</w:lvl><w:lvl w:ilvl="1"><w:numFmt w:val="bullet"/><w:lvlText w:val="o"/></w:lvl></w:abstractNum>
<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>
<w:num w:numId="3"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>"""
DOTS = "." * 60
LINE = "_" * 40


def run(text: str, look: str = "") -> str:
    """Return a run; `look` has `b`, `i`, `u`, `c` (blue), `v` (hidden) and a size in points: `b14`."""
    size = "".join(one for one in look if one.isdigit())
    tags = {
        "b": "<w:b/>",
        "i": "<w:i/>",
        "v": "<w:vanish/>",
        "c": '<w:color w:val="1F4E79"/>',
        "u": '<w:u w:val="single"/>',
    }
    inside = "".join(tags[one] for one in "bivcu" if one in look)
    inside += f'<w:sz w:val="{2 * int(size)}"/>' if size else ""
    parts = []
    for number, line in enumerate(text.split("\n")):
        parts.append("<w:br/>" if number else "")
        for at, piece in enumerate(line.split("\t")):
            parts.append("<w:tab/>" if at else "")
            parts.append(f'<w:t xml:space="preserve">{escape(piece)}</w:t>')
    return f"<w:r><w:rPr>{inside}</w:rPr>{''.join(parts)}</w:r>"


def p(text: str = "", look: str = "", *, style: str = "", num: int = 0, level: int = 0, after: str = "") -> str:
    """Return a paragraph; `num` is its list, `after` raw XML behind its text."""
    properties = f'<w:pStyle w:val="{style}"/>' if style else ""
    if num:
        properties += f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{num}"/></w:numPr>'
    return f"<w:p><w:pPr>{properties}</w:pPr>{run(text, look) if text else ''}{after}</w:p>"


def ps(*texts: str, room: int = 0) -> str:
    """Return plain paragraphs, each with `room` empty ones below."""
    return "".join(p(one) + p() * room for one in texts)


def h1(text: str) -> str:
    """Return a heading of the first level."""
    return p(text, style="Overskrift1")


def h2(text: str) -> str:
    """Return a heading of the second level."""
    return p(text, style="Overskrift2")


def title(text: str) -> str:
    """Return the title."""
    return p(text, style="Titel")


def tc(inside: str, *, span: int = 1, fill: str = "", merge: str = "") -> str:
    """Return a cell of a text or of raw paragraphs."""
    content = inside if inside.startswith("<w:") else p(inside)
    properties = f'<w:gridSpan w:val="{span}"/>' if span > 1 else ""
    properties += f'<w:vMerge w:val="{merge}"/>' if merge else ""
    properties += f'<w:shd w:val="clear" w:fill="{fill}"/>' if fill else ""
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{content}</w:tc>"


def tr(*cells: str) -> str:
    """Return a row of texts, raw paragraphs or cells."""
    return f"<w:tr>{''.join(one if one.startswith('<w:tc>') else tc(one) for one in cells)}</w:tr>"


def tbl(*rows: str, lines: bool = True) -> str:
    """Return a table."""
    style = '<w:tblStyle w:val="Tabelgitter"/>' if lines else ""
    return f"<w:tbl><w:tblPr>{style}</w:tblPr>{''.join(rows)}</w:tbl>"


def control(kind: str = "<w:text/>", shown: str = "Klik eller tryk her for at skrive tekst.") -> str:
    """Return a content control inside a line, as long as nothing is written in it."""
    return f"<w:sdt><w:sdtPr><w:showingPlcHdr/>{kind}</w:sdtPr><w:sdtContent>{run(shown)}</w:sdtContent></w:sdt>"


def block_control(kind: str = "<w:text/>") -> str:
    """Return a content control around a paragraph."""
    inside = p("Klik eller tryk her for at skrive tekst.")
    return f"<w:sdt><w:sdtPr><w:showingPlcHdr/>{kind}</w:sdtPr><w:sdtContent>{inside}</w:sdtContent></w:sdt>"


def listed(*options: str) -> str:
    """Return the kind of a drop-down control."""
    items = "".join(f'<w:listItem w:displayText="{escape(one)}" w:value="{escape(one)}"/>' for one in options)
    return f'<w:dropDownList><w:listItem w:value="Vælg et element."/>{items}</w:dropDownList>'


def tick(text: str) -> str:
    """Return a check box control with its label."""
    kind = '<w14:checkbox><w14:checked w14:val="0"/></w14:checkbox>'
    return f"<w:sdt><w:sdtPr>{kind}</w:sdtPr><w:sdtContent>{run('☐')}</w:sdtContent></w:sdt>{run(f' {text}  ')}"


def field(data: str = "<w:textInput/>", told: str = "FORMTEXT", shown: str = "\u2002" * 5) -> str:
    """Return a form field of the older kind."""
    return (
        f'<w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:name w:val="x"/>{data}</w:ffData></w:fldChar></w:r>'
        f'<w:r><w:instrText xml:space="preserve"> {told} </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>'
        f'{run(shown) if shown else ""}<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )


def old_tick(text: str) -> str:
    """Return a check box of the older kind with its label."""
    return field('<w:checkBox><w:default w:val="0"/></w:checkBox>', "FORMCHECKBOX", "") + run(f" {text}   ")


def old_list(*options: str) -> str:
    """Return a drop-down of the older kind."""
    entries = "".join(f'<w:listEntry w:val="{escape(one)}"/>' for one in options)
    return field(f"<w:ddList>{entries}</w:ddList>", "FORMDROPDOWN", "")


def box(inside: str) -> str:
    """Return a paragraph with a text box, as Word writes it: twice."""
    content = f"<w:txbxContent>{inside}</w:txbxContent>"
    return p(
        after=f'<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor><a:graphic><a:graphicData><wps:wsp>'
        f"<wps:txbx>{content}</wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice>"
        f"<mc:Fallback><w:pict><v:shape><v:textbox>{content}</v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>"
    )


def docx(
    body: str, *, header: str = "", footer: str = "", notes: str = "", comments: str = "", template: str = ""
) -> bytes:
    """Return a Word file."""
    parts = {"styles": _STYLES, "numbering": _NUMBERING}
    if header:
        parts["header"] = p(header)
    if footer:
        parts["footer"] = p(footer)
    if notes:
        parts["footnotes"] = f'<w:footnote w:id="1">{p(notes)}</w:footnote>'
    if comments:
        parts["comments"] = f'<w:comment w:id="0">{p(comments)}</w:comment>'
    roots = {"header": "hdr", "footer": "ftr"}
    related = "".join(
        f'<Relationship Id="r{number}" Type="{_RELATIONS}/{name}" Target="{name}.xml"/>'
        for number, name in enumerate(parts)
    )
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as made:
        made.writestr(
            "[Content_Types].xml",
            f'{_HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
            '<Default Extension="xml" ContentType="application/xml"/>'
            '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
            '<Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.'
            'document.main+xml"/></Types>',
        )
        made.writestr(
            "_rels/.rels",
            _relations(f'<Relationship Id="r" Type="{_RELATIONS}/officeDocument" Target="word/document.xml"/>'),
        )
        made.writestr(
            "word/document.xml", f"{_HEAD}<w:document {_NAMES}><w:body>{body}<w:sectPr/></w:body></w:document>"
        )
        made.writestr("word/_rels/document.xml.rels", _relations(related))
        for name, inside in parts.items():
            root = roots.get(name, name)
            made.writestr(f"word/{name}.xml", f"{_HEAD}<w:{root} {_NAMES}>{inside}</w:{root}>")
        if template:
            told = f'<Relationship Id="r1" Type="{_RELATIONS}/attachedTemplate" Target="{template}" TargetMode="External"/>'
            made.writestr("word/_rels/settings.xml.rels", _relations(told))
    return held.getvalue()


def _relations(inside: str) -> str:
    return f'{_HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{inside}</Relationships>'
