"""The words of rich text, and which of its parts are read."""

from __future__ import annotations

import re
from typing import Final

TOKEN: Final = re.compile(
    r"\\(?P<word>[a-zA-Z]{1,32})(?P<number>-?\d{1,10})?[ ]?|\\'(?P<hex>[0-9a-fA-F]{2})|\\(?P<sign>[^a-zA-Z])"
    r"|(?P<brace>[{}])|[\r\n]+|(?P<text>[^\\{}\r\n]+)"
)
SIGNS: Final = {
    "tab": "\t", "line": "\n", "lbr": "\n", "emdash": "—", "endash": "–", "bullet": "•", "lquote": "‘", "rquote": "’",
    "ldblquote": "“", "rdblquote": "”", "emspace": " ", "enspace": " ", "qmspace": " ", "~": " ", "_": "-", "-": "",
}  # fmt: skip
SKIPPED: Final = frozenset(
    {"fonttbl", "filetbl", "pict", "object", "themedata", "colorschememapping", "latentstyles", "datastore", "xmlnstbl"}
    | {"listtable", "listoverridetable", "revtbl", "rsidtbl", "generator", "pgptbl", "mmathPr", "shprslt", "nonshppict"}
    | {"bkmkstart", "bkmkend", "operator", "author", "company", "userprops", "sp", "atnid", "atnauthor", "atnref", "tc"}
    | {"xe", "ftnsep", "ftnsepc", "aftnsep", "aftnsepc", "template", "pnseclvl", "subject", "keywords", "doccomm", "do"}
    | {"manager", "category", "docvar", "wgrffmtfilter", "background"}
)
"""Parts with nothing that the form says."""
ENTERED: Final = frozenset(
    {"shpinst", "shptxt", "fldinst", "fldrslt", "formfield", "ffname", "ffl", "ffdeftext", "pntext", "listtext"}
)
"""Parts that are read although they are marked as those that a reader may pass over."""
LEFT: Final = {
    **dict.fromkeys(("header", "headerl", "headerr", "headerf"), "left_header"),
    **dict.fromkeys(("footer", "footerl", "footerr", "footerf"), "left_footer"),
    "annotation": "left_comment",
}
"""Parts that are no part of the form's own text, and why."""
TABLE: Final = frozenset({"trowd", "brdrs", "clcbpat", "clmrg", "clvmrg", "cellx"})
"""What is said of rows and cells."""
