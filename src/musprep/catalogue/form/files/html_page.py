"""What on a web page belongs to the page and not to the form on it."""

from __future__ import annotations

import re
from itertools import islice
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from musprep.catalogue.form.files.html_tree import HtmlNode

_ROLES: Final = {
    "navigation": "left_navigation",
    "banner": "left_navigation",
    "contentinfo": "left_navigation",
    "search": "left_navigation",
    "complementary": "left_navigation",
    "menu": "left_navigation",
    "menubar": "left_navigation",
    "toolbar": "left_navigation",
    "tablist": "left_navigation",
    "dialog": "left_navigation",
    "alertdialog": "left_navigation",
    "button": "left_button",
    "presentation": "",
}
_TAGS: Final = {
    "nav": "left_navigation",
    "footer": "left_navigation",
    "button": "left_button",
    "del": "left_deleted",
    "s": "left_deleted",
    "strike": "left_deleted",
    "rp": "left_hidden",
}
_NAMES: Final = re.compile(
    r"(?:^|[\s_-])(?:cookies?|consent|gdpr|nav|navbar|navigation|menu|topbar|breadcrumbs?|sidebar|footer|toolbar|pager|pagination"
    r"|share|social|skip-?link|search|login|site-?header|global-?header|topmenu|printbar|advert|ads?)(?:$|[\s_-])",
    re.IGNORECASE,
)
_BUTTON: Final = re.compile(r"(?:^|[\s_-])(?:btn|button)(?:$|[\s_-])", re.IGNORECASE)
_AFTERWORD: Final = re.compile(
    r"\s*(?:(?:var|er|hjalp) (?:denne |dette )?(?:side|artikel|indhold|information)\w*\b.{0,20}(?:nyttig|brugbar|hjælp)"
    r"|fandt du (?:det|hvad|svar)|did you find (?:what|this)"
    r"|was this (?:page|article|content|information)?\s*(?:helpful|useful)"
    r"|(?:kommentarer|comments)\s*\(?\d|\d+ (?:kommentarer|comments)\b|skriv en kommentar|leave a (?:comment|reply)"
    r"|relatere(?:t|de) (?:indhold|artikler|links|sider)|related (?:content|articles|links|posts|pages)"
    r"|del (?:siden|artiklen)\b|share this"
    r"|(?:ofte stillede spørgsmål|spørgsmål og svar|faq|frequently asked questions)\b)",
    re.IGNORECASE,
)
"""How the parts of a page begin that come after its contents: whether it helped, comments, what else there is."""
_FEW_FIELDS: Final = 2
_COOKIES: Final = re.compile(r"\bcookies?\b", re.IGNORECASE)
_BOXES: Final = {"div", "section", "aside", "ul", "ol", "p", "table", "td", "header"}
_MOST_BAR: Final = 600
_MOST_NODES: Final = 300
"""A part of the page with more elements is no bar."""
_LEAST_LINKS: Final = 3
"""So many links and little else are a menu."""


def find_reason_to_leave(node: HtmlNode, main: HtmlNode | None) -> str:
    """Return why an element is no part of the form, "" where it is; `main` is the page's main part where it has one."""
    if _is_hidden(node):
        return "left_hidden"
    if reason := _find_office_reason(node) or _TAGS.get(node.tag) or _ROLES.get(node.role, ""):
        opens = reason == "left_button" and _is_within(node, {"h1", "h2", "h3", "h4", "h5", "h6", "summary", "legend"})
        return "" if opens else reason
    if node.tag in {"header", "aside"} and not _is_within(node, {"main", "article", "form", "section"}):
        return "left_navigation" if node.tag == "aside" or not _holds_title(node) else ""
    if node.tag not in _BOXES:
        return ""
    named = _AFTERWORD.match(node.text) and sum(one.tag == "textarea" for one in node.walk()) < _FEW_FIELDS
    named = named or (_NAMES.search(f"{node.get('class')} {node.get('id')}") and not _holds_fields(node))
    at_top = node.parent is not None and node.parent.tag in {"body", "html", "root"}
    if named or (main is not None and at_top and not _touches(node, main)):
        return "left_navigation"
    return _find_words_reason(node)


def _find_office_reason(node: HtmlNode) -> str:
    """Return why an element is no part of the form where Word or LibreOffice saved the page."""
    if node.tag == "div" and node.get("title") in {"header", "footer"}:
        return f"left_{node.get('title')}"
    if node.style.get("mso-element", "") in {"comment-list", "comment"} or "msocomanchor" in node.get("class").lower():
        return "left_comment"
    if node.tag == "a" and _BUTTON.search(node.get("class")):
        return "left_button"
    names = f"{node.get('class')} {node.get('id')}".lower()
    if re.search(r"\bmsotoc\d|table of contents|\bmsofootnotereference\b|sdfootnoteanc|sdfootnotesym", names):
        return "left_contents" if "anc" not in names and "ref" not in names and "sym" not in names else "left_page"
    return "left_page" if node.tag == "a" and re.match(r"#_?(?:sd)?f(?:oot|t)n", node.get("href")) else ""


def _is_hidden(node: HtmlNode) -> bool:
    style = node.style
    return (
        "hidden" in node.attributes
        or style.get("display", "").startswith("none")
        or style.get("visibility", "").startswith("hidden")
        or style.get("mso-hide", "") == "all"
        or (node.tag == "dialog" and "open" not in node.attributes)
        or (node.tag == "input" and node.get("type").lower() == "hidden")
    )


def _find_words_reason(node: HtmlNode) -> str:
    inside = list(islice(node.walk(), _MOST_NODES + 1))
    if node.tag == "table" or len(inside) > _MOST_NODES:
        return ""
    words = node.text
    if len(words) < _MOST_BAR and _COOKIES.search(words) and any(one.tag in {"button", "a"} for one in inside):
        return "left_navigation" if not _holds_fields(node) else ""
    links = [one for one in inside if one.tag == "a" and one.get("href")]
    if len(links) >= _LEAST_LINKS and len("".join(one.text for one in links).replace(" ", "")) > 0.8 * len(
        words.replace(" ", "")
    ):
        return "left_navigation"
    return ""


def _is_within(node: HtmlNode, tags: set[str]) -> bool:
    return any(one.tag in tags for one in node.walk_up())


def _holds_title(node: HtmlNode) -> bool:
    return any(one.tag in {"h1", "h2"} for one in node.walk())


def _holds_fields(node: HtmlNode) -> bool:
    return any(one.tag in {"textarea", "fieldset", "select"} for one in node.walk())


def _touches(node: HtmlNode, main: HtmlNode) -> bool:
    return node is main or any(one is node for one in main.walk_up()) or any(one is main for one in node.walk_up())
