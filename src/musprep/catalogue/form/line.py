"""A line of a form: a stretch of its text that is one thing, with its look, its number and the room for an answer."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from enum import IntEnum
from typing import TYPE_CHECKING, Final

from musprep.catalogue.form.block import BLANK, BlankKind, FormBlank, FormParagraph
from musprep.catalogue.form.scale import FormScale, find_scale

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence


class Room(IntEnum):
    """How sure it is that an answer goes below or beside a line."""

    NONE = 0
    GAP = 1
    """One empty paragraph, as also stands between other things."""
    SPACE = 2
    """Several empty paragraphs."""
    FIELD = 3
    """An empty cell, dots, a field."""


@dataclass(frozen=True, slots=True)
class LineLook:
    """How a line looks."""

    bold: bool = False
    italic: bool = False
    underline: bool = False
    color: bool = False
    caps: bool = False
    size: float = 0.0


@dataclass(slots=True)
class FormLine:
    """One line. What is found out about it later is set on it."""

    text: str
    number: str = ""
    level: int = 0
    look: LineLook = LineLook()
    heading: int = 0
    title: bool = False
    note: bool = False
    box: bool = False
    shaded: bool = False
    span: bool = False
    """Whether it is alone in a row that covers a whole table of several columns."""
    table: int = 0
    """Which table it stands in, 0 for none."""
    row: int = 0
    room: Room = Room.NONE
    blanks: tuple[FormBlank, ...] = ()
    options: tuple[str, ...] = ()
    """What can be ticked on the line itself."""
    option: bool = False
    """Whether the line is nothing but something to tick, for the question above."""
    scale: FormScale | None = None
    fixed: str = ""
    """What a table has shown it to be: a word of `Became`."""
    reason: str = ""
    place: str = ""
    answer: str = ""
    """The place where the answer goes, the line's own where it goes in there."""
    also: str = ""
    """The same in the other language."""
    page: int = 0
    tip: str = ""
    """What is to be read beside it."""
    task: bool = False
    """Whether it is a question in a list of tasks: the box before it is to tick once it is thought of."""
    aside: bool = False
    """Whether it helps to answer the question above."""
    merged: list[FormLine] = field(default_factory=list)

    @property
    def asks(self) -> bool:
        """Whether it ends as a question does, words in brackets after it left out."""
        bare = re.sub(r"\s*\([^()]*\)\s*[:.…]*$", "", self.text).rstrip(' :.…*"”»)')
        return bare.endswith("?")


DOTS: Final = re.compile(r"(?:[_…]|\.(?=[.…\s]*\.)){3,}[._…\s]*[_….]|(?<!\.)\.{4,}|…{2,}|_{3,}|(?:\.\s){4,}\.?|-{6,}")
_BOX: Final = "☐☑☒□■◻◼▢❏❑⬜○◯◌"
_TICK: Final = re.compile(rf"[{_BOX}]|\[\s?[xX]?\s?\](?!\()|\(\s{{1,3}}\)")
_TYPED: Final = re.compile(
    r"^\s*(?P<number>(?:(?:kl\.?\s*)?\d{1,2}[.:]\d{2}\s*[-–—]\s*(?:kl\.?\s*)?\d{1,2}[.:]\d{2}(?=\s*\S)|\d{1,3}(?:\.\d{1,2})*[.)](?!\d)|\(?[a-zæøå]\)|[a-zæøå]\.(?=\s)|[ivxIVX]{1,5}[.)](?=\s)"
    r"|\d{1,2}(?:\.\d{1,2})+(?=\s)|\d{1,2}(?=\s*[\t ]\s*(?-i:[A-ZÆØÅ])[^\d])|(?:[-–—•·*▪◦‣●➢►»✓]|(?-i:o)(?=\s)|[\uf0a7\uf0b7\uf0d8])(?=\s|$)"
    r"|(?:spørgsmål|question)\s+\d+\s*[:.)]|[QS]\d{1,2}[:.)]))\s*",
    re.IGNORECASE,
)
_PLACEHOLDER: Final = re.compile(
    r"^\W*(?:klik|tryk|click|tap)\b.{0,60}(?:skrive|tekst|dato|text|date|type|enter)\b.{0,20}$"
    r"|^\[?\s*(?:skriv|indtast|indsæt|type|enter|insert)\b.{0,12}(?:her|here|tekst|text|svar|answer|dato|date)\W*$"
    r"|^\W*(?:vælg et element|choose an item)\W*$|^<\s*(?:skriv|navn|dato|tekst|svar|text|name|date|answer)[^<>]{0,20}>$",
    re.IGNORECASE,
)
_YES_OR_NO: Final = re.compile(
    r"\(?\b(?:ja|yes)\s*/\s*(?:nej|no)(?:\s*/\s*(?:ved ikke|måske|delvist|don['’]?t know|maybe|partly))?\)?\W*$",
    re.IGNORECASE,
)
_LABEL_WORDS: Final = 5
_UNSEEN: Final = dict.fromkeys((*range(9), *range(11, 32), 8203, 65279))


def lines_of(paragraph: FormParagraph) -> Iterator[FormLine | Room]:
    """Yield the lines of a paragraph in order, and a `Room` where it holds no words but room for an answer."""
    if not paragraph.text.translate(_UNSEEN).strip(" \xa0\t\n"):
        yield Room.GAP
        return
    look = _look_of(paragraph)
    blanks = list(paragraph.blanks)
    for number, part in enumerate(_parts(paragraph.text)):
        own = [blanks.pop(0) for _ in range(min(part.count(BLANK), len(blanks)))]
        base = FormLine(
            text="",
            number=paragraph.number if not number else "",
            level=paragraph.level,
            look=look,
            heading=paragraph.heading,
            title=paragraph.title,
            note=paragraph.note,
            box=paragraph.box,
            place=paragraph.place,
            page=paragraph.page,
        )
        yield from _split(part, own, base)


def _parts(text: str) -> list[str]:
    """Return the lines a text is broken into; where a line only runs on, it is one with the next."""
    found: list[str] = []
    for part in text.split("\n"):
        if not part.strip(" \xa0\t"):
            continue
        before = found[-1].rstrip() if found else ""
        runs_on = before and part.lstrip()[:1].islower() and not _TYPED.match(part)
        if runs_on and before[-1] not in ".?!:;" and not _TICK.search(before) and BLANK not in before:
            found[-1] = f"{before} {part.strip()}"
        else:
            found.append(part)
    return found


def _look_of(paragraph: FormParagraph) -> LineLook:
    runs = [run for run in paragraph.runs if run.text.strip(f" \xa0\t\n{BLANK}._…")]
    most = sum(len(run.text) for run in runs) * 0.7

    def mostly(name: str) -> bool:
        return bool(runs) and sum(len(run.text) for run in runs if getattr(run, name)) >= most

    typed = "".join(run.text for run in runs)
    letters = [one for one in typed if one.isalpha()]
    return LineLook(
        bold=mostly("bold"),
        italic=mostly("italic"),
        underline=mostly("underline"),
        color=mostly("color"),
        caps=mostly("caps") or (len(letters) > 3 and all(one.isupper() for one in letters)),
        size=max((run.size for run in runs), default=0.0),
    )


def _split(part: str, blanks: list[FormBlank], base: FormLine) -> Iterator[FormLine | Room]:
    """Yield what one line of text is: a line with its ticks, several labels with their room, or only room."""
    text = part.replace("\xa0", " ")
    tabs = len(text) - len(text.lstrip("\t"))
    found = _TYPED.match(text) if not base.number else None
    number = base.number
    if found and not (found["number"] in ("o",) and len(text) < 4):
        number, text = found["number"].strip(), text[found.end() :]
    ticks = [one for one in blanks if one.kind is BlankKind.CHECK]
    marked = _mark(text, blanks)
    base = replace(base, number=number, level=base.level + tabs, blanks=tuple(blanks), merged=[])
    if ticks or _TICK.search(text) or number == "☐":
        yield from _ticked(("☐ " if number == "☐" else "") + marked, base)
        return
    scale = find_scale(marked)
    if scale is not None and scale.shown:
        before = scale.before.strip(" :\t-–")
        if (before and len(before.split()) > 4) or before.endswith("?"):
            yield replace(base, text=_clean(before), scale=replace(scale, low_word=""), room=Room.FIELD, merged=[])
        else:
            yield replace(base, text=_clean(text), scale=scale, option=True, merged=[])
        return
    steps = next((one for one in blanks if one.kind is BlankKind.CHOICE), None)
    pieces = [
        one for one in re.split(r"(\x00)", DOTS.sub("\x00", marked.replace(BLANK, "\x00"))) if one.strip(" \t\xa0")
    ]
    words = [one.strip(" \t") for one in pieces if one != "\x00"]
    if not words or (len(words) == 1 and "\x00" not in pieces and _PLACEHOLDER.match(words[0])):
        yield from _only_room(blanks, base)
        return
    if steps is not None and len(words) == 2 and pieces[1:2] == ["\x00"] and find_scale(" ".join(steps.options)):
        scale = find_scale(" ".join(steps.options))
        if scale is not None and max(map(len, words)) < 40:
            scale = replace(scale, low_word=words[0], high_word=words[1])
            yield replace(base, text=_clean(text.replace(BLANK, "…")), scale=scale, option=True, merged=[])
            return
    labels = [one for one in words if len(one.split()) <= _LABEL_WORDS]
    if (
        len(words) > 1
        and len(labels) == len(words)
        and pieces[1::2] == ["\x00"] * len(pieces[1::2])
        and len(pieces[::2]) == len(words)
    ):
        for at, one in enumerate(words):
            room = Room.FIELD if pieces[2 * at + 1 : 2 * at + 2] else Room.NONE
            own = tuple(blanks[at : at + 1])
            yield replace(base, text=_clean(one), number=number if not at else "", room=room, blanks=own, merged=[])
        return
    room = Room.FIELD if "\x00" in pieces or blanks else Room.NONE
    inner = " … ".join(words) if "\x00" in pieces[:-1] else " ".join(words)
    yield from _labelled(inner, replace(base, room=room, merged=[]))


def _labelled(text: str, base: FormLine) -> Iterator[FormLine | Room]:
    """Yield several labels that stand in one line with only tabs between, or the line as it is."""
    labels = [one.strip() for one in re.split(r"\t+|\s{4,}", text) if one.strip()]
    if len(labels) > 1 and all(one.endswith(":") and len(one.split()) <= _LABEL_WORDS for one in labels):
        for one in labels:
            yield replace(base, text=_clean(one), room=Room.FIELD, merged=[])
        return
    slashed = _YES_OR_NO.search(text)
    if slashed and text[: slashed.start()].strip():
        options = tuple(one.strip(" ()") for one in slashed[0].split("/"))
        yield replace(base, text=_clean(text[: slashed.start()]), options=options, room=Room.FIELD, merged=[])
        return
    yield replace(base, text=_clean(text), merged=[])


def _only_room(blanks: Sequence[FormBlank], base: FormLine) -> Iterator[FormLine | Room]:
    listed = [one for one in blanks if one.kind is not BlankKind.TEXT]
    if listed:
        yield replace(base, text="", option=True, blanks=tuple(blanks), merged=[])
    else:
        yield Room.FIELD


def _mark(text: str, blanks: Sequence[FormBlank]) -> str:
    """Return `text` with a box where a blank is one to tick."""
    kinds = iter(blanks)

    def sign(_: re.Match[str]) -> str:
        one = next(kinds, None)
        return "☐" if one is not None and one.kind is BlankKind.CHECK else BLANK

    return re.sub(BLANK, sign, text)


def _ticked(text: str, base: FormLine) -> Iterator[FormLine | Room]:
    """Yield a question with what can be ticked beside it, or a line of options for the question above."""
    text = _TICK.sub("☐", text).strip()
    before, *rest = text.split("☐")
    if rest and not rest[-1].strip(" \t.…_") and before.strip():
        words = re.split(r"\t|\s{2,}|(?<=\?)\s*", before.strip()) if len(rest) > 1 else [before]
        first = words.pop() if len(words) > 1 or (len(rest) > 1 and "?" not in before) else ""
        head = " ".join(words) if first and words else ("" if first else before)
        rest = [first, *rest[:-1]] if first else rest
        before = head
    options = tuple(clean for one in rest if (clean := _option(one)))
    before = _clean(before)
    scale = find_scale(" ".join(options)) if len(options) > 2 else None
    if before and scale and scale.shown and len(before.split()) <= 4 and "?" not in before and rest:
        tail = re.sub(r"^\d+\s*", "", options[-1])
        yield replace(base, text=before, option=True, scale=replace(scale, low_word=before, high_word=tail), merged=[])
        return
    if scale is not None and scale.shown:
        yield replace(
            base,
            text=before or " ".join(options),
            option=not before,
            scale=scale,
            room=Room.FIELD if before else Room.NONE,
            merged=[],
        )
        return
    if not before and len(options) == 1 and (options[0].endswith("?") or len(options[0].split()) > 9):
        number = "•" if base.number == "☐" else base.number
        yield replace(base, text=options[0], number=number, task=True, merged=[])
        return
    if before:
        yield replace(base, text=before, options=options, room=Room.FIELD, merged=[])
    elif options:
        for one in options:
            yield replace(base, text=one, option=True, options=(), merged=[])
    else:
        yield Room.FIELD


def _option(text: str) -> str:
    return _clean(re.sub(r":\s*$", "", DOTS.sub(" ", text).replace(BLANK, " ").strip(" \t,;/|")))


def _clean(text: str) -> str:
    plain = " ".join(DOTS.sub(" ", text).replace(BLANK, " ").translate(_UNSEEN).split())
    return re.sub(r"(?<=[?.])\d{1,2}$", "", plain)
