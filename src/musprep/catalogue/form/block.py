"""What a form holds, whatever file it came as: paragraphs and tables in reading order."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class BlankKind(StrEnum):
    """What can be filled in."""

    TEXT = "text"
    DATE = "date"
    CHOICE = "choice"
    """One of several: a drop-down, or a group of radio buttons."""
    CHECK = "check"
    """A box to tick; the text after it is its label."""


@dataclass(frozen=True, slots=True)
class FormBlank:
    """A place to fill in that the file itself marks as one. The text of a paragraph holds `BLANK` where it stands."""

    kind: BlankKind
    options: tuple[str, ...] = ()
    label: str = ""
    """Its own label or help, where the file gives one."""
    group: str = ""
    """What radio buttons that belong together share."""
    place: str = ""
    """Where it is in the file, for filling in: the reader's own name for it, "" where it cannot be filled."""


BLANK = "\ufffc"
"""Stands in a text where a `FormBlank` is, one for each in order. A reader takes it out of what the form says."""


@dataclass(frozen=True, slots=True)
class FormRun:
    """A stretch of text in one look. `size` is in points, 0 where unknown."""

    text: str
    bold: bool = False
    italic: bool = False
    underline: bool = False
    color: bool = False
    """Whether it has a colour of its own other than black or grey."""
    size: float = 0.0
    caps: bool = False
    """Whether it is shown in capitals that it is not typed in."""


@dataclass(frozen=True, slots=True)
class FormParagraph:
    """A paragraph. Its text may hold line breaks and tabs; soft hyphens are gone, words broken at line ends whole."""

    runs: tuple[FormRun, ...] = ()
    heading: int = 0
    """1 for the highest heading, 2 below it ...; 0 where the file does not call it one."""
    title: bool = False
    number: str = ""
    """Its number or bullet where the file adds it and the text does not hold it: `1.`, `a)`, `•`."""
    level: int = 0
    """How deep it is in a list or how far it is indented, from 0."""
    blanks: tuple[FormBlank, ...] = ()
    place: str = ""
    """Where it is in the file, for filling in: the reader's own name for it, "" where it cannot be filled."""
    page: int = 0
    """The page, sheet or slide, counted from 1; 0 where the file does not say."""
    note: bool = False
    """Whether it is a footnote, a comment box, a tip set apart, a legend: never a question."""
    box: bool = False
    """Whether it stands in a text box beside the running text."""

    @property
    def text(self) -> str:
        """Its words."""
        return "".join(run.text for run in self.runs)


@dataclass(frozen=True, slots=True)
class FormCell:
    """A cell of a table. `across` and `down` are how many columns and rows it covers."""

    blocks: tuple[Block, ...] = ()
    across: int = 1
    down: int = 1
    shaded: bool = False
    """Whether it has a background other than white."""
    head: bool = False
    """Whether the file calls it a head cell."""
    place: str = ""

    @property
    def text(self) -> str:
        """The words of its paragraphs, one a line; tables in it are left out."""
        return "\n".join(block.text for block in self.blocks if isinstance(block, FormParagraph)).strip()


@dataclass(frozen=True, slots=True)
class FormTable:
    """A table: rows of cells. `border`: whether it is drawn, as a table that only lays out is not."""

    rows: tuple[tuple[FormCell, ...], ...] = ()
    border: bool = True
    page: int = 0


Block = FormParagraph | FormTable


@dataclass(frozen=True, slots=True)
class Omission:
    """What a reader took out, and why: the key of a text in `form_import.`, as `left_header` or `left_hidden`."""

    text: str
    reason: str


@dataclass(frozen=True, slots=True)
class FormFile:
    """A form as it was read. `title` is what the file's properties or head call it, "" where they say nothing."""

    kind: str
    """`docx`, `pdf`, `odt`, `xlsx`, `pptx`, `html`, `rtf`, `md`, `txt` or `mail`."""
    blocks: tuple[Block, ...]
    title: str = ""
    omitted: tuple[Omission, ...] = ()
    told: tuple[str, ...] = ()
    """What the user is to be told about the file: keys of texts, as `form_import.remote_template`."""
