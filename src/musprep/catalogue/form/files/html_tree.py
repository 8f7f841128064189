"""A web page as a tree, however badly it is written: nothing in it is run or fetched."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from typing import TYPE_CHECKING, Final

from musprep.language.error import MusprepError

if TYPE_CHECKING:
    from collections.abc import Iterator

_EMPTY: Final = frozenset(
    ["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"]
)
_CLOSED_BY: Final = {
    "li": {"li"},
    "option": {"option", "optgroup"},
    "td": {"td", "th", "tr", "tbody", "thead", "tfoot"},
    "th": {"td", "th", "tr", "tbody", "thead", "tfoot"},
    "tr": {"tr", "tbody", "thead", "tfoot"},
    "dt": {"dt", "dd"},
    "dd": {"dt", "dd"},
}
"""What an element that was never closed ends at."""
_KEEPS: Final = {"li": {"ul", "ol"}, "td": {"table"}, "th": {"table"}, "tr": {"table"}, "dt": {"dl"}, "dd": {"dl"}}
"""What an open element of a kind is looked for within."""
BLOCKS: Final = frozenset(
    [
        "address", "article", "aside", "blockquote", "body", "center", "dd", "details", "dialog", "div", "dl", "dt",
        "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr",
        "legend", "li", "main", "nav", "ol", "p", "pre", "section", "summary", "table", "tbody", "td", "tfoot", "th",
        "thead", "tr", "ul",
    ]
)  # fmt: skip
_MOST_NODES: Final = 150_000
_DEEPEST: Final = 120
"""Elements nested deeper stand beside each other."""
_RULE: Final = re.compile(r"([^{}@]{1,300})\{([^{}]{0,2000})\}")


class HtmlNode:
    """An element: its name in small letters, its attributes, and the nodes and texts in it."""

    __slots__ = ("attributes", "children", "parent", "style", "tag")

    def __init__(self, tag: str, attributes: dict[str, str], parent: HtmlNode | None) -> None:
        self.tag = tag
        self.attributes = attributes
        self.parent = parent
        self.children: list[HtmlNode | str] = []
        self.style: dict[str, str] = {}

    def get(self, name: str) -> str:
        """Return an attribute, "" where it has none."""
        return self.attributes.get(name, "")

    @property
    def role(self) -> str:
        """What the page says that the element is, in place of its name."""
        return self.get("role").lower()

    @property
    def text(self) -> str:
        """All text in it, white space joined."""
        return " ".join("".join(self.walk_texts()).split())

    def walk_texts(self) -> Iterator[str]:
        """Yield the texts in it in order."""
        for child in self.children:
            if isinstance(child, str):
                yield child
            else:
                yield from child.walk_texts()
                yield " " if child.tag in BLOCKS or child.tag == "br" else ""

    def walk(self) -> Iterator[HtmlNode]:
        """Yield it and every element in it, in order."""
        waiting = [self]
        while waiting:
            node = waiting.pop()
            yield node
            waiting += [child for child in reversed(node.children) if isinstance(child, HtmlNode)]

    def walk_up(self) -> Iterator[HtmlNode]:
        """Yield the elements around it, the nearest first."""
        node = self.parent
        while node is not None:
            yield node
            node = node.parent


class _TreeBuilder(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.root = HtmlNode("root", {}, None)
        self.open = [self.root]
        self.count = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in BLOCKS:
            self._close_paragraph()
        for name, ends in _CLOSED_BY.items():
            if tag in ends:
                self._close(name, _KEEPS.get(name, set()))
        self.count += 1
        if self.count > _MOST_NODES:
            raise MusprepError("form_file.too_heavy")
        node = HtmlNode(tag, {name: value or "" for name, value in attrs}, self.open[-1])
        self.open[-1].children.append(node)
        if tag not in _EMPTY and len(self.open) < _DEEPEST:
            self.open.append(node)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        if tag not in _EMPTY:
            self._close(tag, set())

    def handle_endtag(self, tag: str) -> None:
        self._close(tag, {"table"} if tag not in {"table", "body", "html"} else set())

    def handle_data(self, data: str) -> None:
        self.open[-1].children.append(data)

    def parse_marked_section(self, i: int, report: int = 1) -> int:
        """Pass over `<![if ...]>`, with which Word wraps what other programs may read; -1 where it never ends."""
        return self.rawdata.find(">", i) + 1 or -1

    def _close(self, tag: str, within: set[str]) -> None:
        for place in range(len(self.open) - 1, 0, -1):
            if self.open[place].tag == tag:
                del self.open[place:]
                return
            if self.open[place].tag in within:
                return

    def _close_paragraph(self) -> None:
        for place in range(len(self.open) - 1, 0, -1):
            if self.open[place].tag == "p":
                del self.open[place:]
                return
            if self.open[place].tag in BLOCKS:
                return


def parse_html(text: str) -> HtmlNode:
    """Return the root of a page; each element knows the style that the page's own rules give it.

    Raises MusprepError (`form_file.too_heavy`) for a page with more elements than any form.
    """
    builder = _TreeBuilder()
    builder.feed(text)
    builder.close()
    rules: dict[str, dict[str, str]] = {}
    for node in builder.root.walk():
        if node.tag == "style":
            _add_rules(rules, "".join(one for one in node.children if isinstance(one, str)))
    for node in builder.root.walk():
        names = [node.tag, *(f".{name}" for name in node.get("class").split()), f"#{node.get('id')}"]
        for name in names:
            node.style |= rules.get(name, {}) | rules.get(f"{node.tag}{name}", {})
        node.style |= _read_declarations(node.get("style"))
    return builder.root


def _add_rules(rules: dict[str, dict[str, str]], sheet: str) -> None:
    """Add what a style sheet says of plain elements, classes and ids; what is only for print or phones too."""
    for selectors, body in _RULE.findall(re.sub(r"/\*.*?\*/|<!--|-->", "", sheet, flags=re.DOTALL)):
        for selector in selectors.split(","):
            if re.fullmatch(r"\s*[\w-]*[.#]?[\w-]+\s*", selector):
                rules.setdefault(selector.strip(), {}).update(_read_declarations(body))


def _read_declarations(body: str) -> dict[str, str]:
    pairs = (one.partition(":") for one in body.split(";"))
    return {name.strip().lower(): value.strip().lower() for name, found, value in pairs if found}
