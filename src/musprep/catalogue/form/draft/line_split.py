"""Splits a paragraph into a form's lines: labels with their room, questions with what can be ticked, scales."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from musprep.catalogue.form.block import BLANK, BlankKind, FormBlank, FormParagraph, FormRun
from musprep.catalogue.form.draft.line import FormLine, FormRoom, LineLook, Room
from musprep.catalogue.form.draft.scale import find_scale
from musprep.catalogue.form.draft.words import DEGREE

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

DOTS: Final = re.compile(r"(?:[_…]|\.(?=[.…\s]*\.)){3,}[._…\s]*[_….]|(?<!\.)\.{4,}|…{2,}|_{3,}|(?:\.\s){4,}\.?|-{6,}")
_ONLY_DOTS: Final = re.compile(r"\s*[._…]{4}[\s._…]*")
_TICK: Final = re.compile(r"[☐☑☒□■◻◼▢❏❑⬜○◯◌]|\[\s?[xX]?\s?\](?!\()|\(\s{1,3}\)")
_ROOM: Final = "\x00"
"""Stands in a text where an answer goes."""
_TYPED: Final = re.compile(
    r"^\s*(?P<number>(?:(?:kl\.?\s*)?\d{1,2}[.:]\d{2}\s*[-–—]\s*(?:kl\.?\s*)?\d{1,2}[.:]\d{2}(?=\s*\S)"
    r"|\d{1,3}(?:\.\d{1,2})*[.)](?!\d)|\(?[a-zæøå]\)|[a-zæøå]\.(?=\s)|[ivxIVX]{1,5}[.)](?=\s)"
    r"|\d{1,2}(?:\.\d{1,2})+(?=\s)|\d{1,2}(?=\s*[\t ]\s*(?-i:[A-ZÆØÅ])[^\d])"
    r"|(?:[-–—•·*▪◦‣●➢►»✓]|(?-i:o)(?=\s)|[\uf0a7\uf0b7\uf0d8])(?=\s|$)"
    r"|(?:spørgsmål|question)\s+\d+\s*[:.)]|[A-HQS]\d{1,2}[:.)](?=\s)))\s*",
    re.IGNORECASE,
)
_PLACEHOLDER: Final = re.compile(
    r"^\W*(?:klik|tryk|click|tap)\b.{0,60}(?:skrive|tekst|dato|text|date|type|enter)\b.{0,20}$"
    r"|^\[?\s*(?:skriv|indtast|indsæt|type|enter|insert)\b.{0,12}(?:her|here|tekst|text|svar|answer|dato|date)\W*$"
    r"|^\W*(?:klik|tryk|click|tap)(?: eller tryk| or tap)? (?:her|here)\b.{0,50}$"
    r"|^(?:(?:for at|to|at)? ?(?:skrive|enter))? ?(?:tekst|text)\.$"
    r"|^\W*(?:vælg et element|choose an item)\W*$"
    r"|^<\s*(?:skriv|navn|dato|tekst|svar|text|name|date|answer)[^<>]{0,20}>$",
    re.IGNORECASE,
)
_YES_OR_NO: Final = re.compile(
    r"\(?\b(?:ja|yes)\s*/\s*(?:nej|no)(?:\s*/\s*(?:ved ikke|måske|delvist|don['’]?t know|maybe|partly))?\)?\W*$",
    re.IGNORECASE,
)
_IN_BRACKETS: Final = re.compile(r"(?<=\?)\s*\((?:[^()/\d]{1,25}/){1,5}[^()/\d]{1,25}\)\W*$")
"""What can be chosen, in brackets behind a question: `(dagligt / ugentligt / sjældnere)`."""
_CONTENTS: Final = re.compile(r"^\s*\w.*(?:[._·…]{6,}|(?:\s[._·…]){5,})\s*\d{1,3}\s*$")
"""A line of a table of contents: words, dots, a page."""
_LABEL_WORDS: Final = 5
_END_LONGEST: Final = 40
_UNSEEN: Final = dict.fromkeys((*range(9), *range(11, 32), 0xAD, 0x200B, 0xFEFF))


def split_paragraph(paragraph: FormParagraph) -> Iterator[FormLine | FormRoom]:
    """Yield the lines of a paragraph in order, and a `FormRoom` where it holds only room for an answer."""
    text = paragraph.text
    if not text.translate(_UNSEEN).strip(" \xa0\t\n"):
        yield FormRoom(Room.GAP, paragraph.place)
        return
    if _CONTENTS.search(text) and not paragraph.blanks:
        yield FormLine(text=_clean(text), fixed="drop", reason="left_contents", place=paragraph.place)
        return
    if _ONLY_DOTS.fullmatch(text):
        yield FormRoom(Room.FIELD, paragraph.place)
        return
    blanks = list(paragraph.blanks)
    for number, part in enumerate(_split_text(text)):
        own = [blanks.pop(0) for _ in range(min(part.count(BLANK), len(blanks)))]
        base = FormLine(
            text="",
            number=paragraph.number if not number else "",
            level=paragraph.level,
            look=_make_look([one for one in paragraph.runs if one.text.strip() in part or part.strip() in one.text]),
            heading=paragraph.heading,
            title=paragraph.title,
            note=paragraph.note,
            box=paragraph.box,
            place=paragraph.place,
            page=paragraph.page,
        )
        yield from _split(part, own, base)


def _split_text(text: str) -> list[str]:
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


def _make_look(runs: Sequence[FormRun]) -> LineLook:
    runs = [run for run in runs if run.text.strip(f" \xa0\t\n{BLANK}._…")]
    most = sum(len(run.text) for run in runs) * 0.7

    def mostly(name: str) -> bool:
        return bool(runs) and sum(len(run.text) for run in runs if getattr(run, name)) >= most

    letters = [one for run in runs for one in run.text if one.isalpha()]
    return LineLook(
        bold=mostly("bold"),
        italic=mostly("italic"),
        underline=mostly("underline"),
        color=mostly("color"),
        caps=mostly("caps") or (len(letters) > 3 and all(one.isupper() for one in letters)),
        size=max((run.size for run in runs), default=0.0),
    )


def _split(part: str, blanks: list[FormBlank], base: FormLine) -> Iterator[FormLine | FormRoom]:
    """Yield what one line of text is: a line with its ticks, a scale, labels with their room, or only room."""
    text = part.replace("\xa0", " ")
    level = base.level + len(text) - len(text.lstrip("\t"))
    found = _TYPED.match(text) if not base.number else None
    number = base.number
    if found and len(text) > len(found["number"]) + 1:
        number, text = found["number"].strip(), text[found.end() :]
    base.number, base.level, base.blanks = number, level, tuple(blanks)
    marked = _mark(text, blanks) if blanks else text
    if "☐" in marked or _TICK.search(text) or number == "☐":
        yield from _tick(("☐ " if number == "☐" else "") + marked, base)
        return
    scale = find_scale(marked)
    if scale is not None and scale.shown:
        before = scale.before.strip(" :\t-–")
        named = scale.high_word or scale.before.rstrip().endswith(":") or DEGREE.search(before)
        words = max(len(one.split()) for one in re.split(r"\s+[/|]\s+", before))
        if words > 4 or before.endswith("?") or (before and (number or not named)):
            yield replace(base, text=_clean(before), scale=replace(scale, low_word=""), room=Room.FIELD)
        else:
            yield replace(base, text=_clean(text), scale=scale, option=True)
        return
    yield from _split_room(marked, blanks, base)


def _split_room(marked: str, blanks: list[FormBlank], base: FormLine) -> Iterator[FormLine | FormRoom]:
    """Yield the lines of a text by the room in it: dots and fields."""
    parts = re.split(f"({_ROOM})", DOTS.sub(_ROOM, marked.replace(BLANK, _ROOM)))
    pieces = [one for one in parts if one.strip(" \t")]
    words = [one.strip(" \t") for one in pieces if one != _ROOM]
    if not words or (len(pieces) == 1 and _PLACEHOLDER.match(words[0])):
        takes_words = all(one.kind is BlankKind.TEXT for one in blanks)
        place = next((one.place for one in blanks if one.place), base.place)
        yield FormRoom(Room.FIELD, place) if takes_words else replace(base, option=True)
        return
    listed = next((" ".join(one.options) for one in blanks if one.kind is BlankKind.CHOICE), "")
    scale = find_scale(listed)
    if scale is not None and len(words) == 2 and pieces[1] == _ROOM and max(map(len, words)) < _END_LONGEST:
        scale = replace(scale, low_word=words[0], high_word=words[1])
        yield replace(base, text=" … ".join(map(_clean, words)), scale=scale, option=True)
        return
    short = all(len(one.split()) <= _LABEL_WORDS for one in words)
    if len(words) > 1 and short and pieces[::2] == [one for one in pieces if one != _ROOM]:
        for at, one in enumerate(words):
            room = Room.FIELD if 2 * at + 1 < len(pieces) else Room.NONE
            own = tuple(blanks[at : at + 1])
            yield replace(base, text=_clean(one), number="" if at else base.number, room=room, blanks=own)
        return
    inner = " … ".join(words) if _ROOM in pieces[:-1] else " ".join(words)
    base.room = Room.FIELD if _ROOM in pieces or blanks else Room.NONE
    yield from _split_labels(inner, base)


def _split_labels(text: str, base: FormLine) -> Iterator[FormLine]:
    """Yield several labels that stand in one line with only tabs between, or the line as it is."""
    labels = [one.strip() for one in re.split(r"\t+|\s{4,}", text) if one.strip()]
    if len(labels) > 1 and all(one.endswith(":") and len(one.split()) <= _LABEL_WORDS for one in labels):
        yield from (replace(base, text=_clean(one), room=Room.FIELD) for one in labels)
        return
    slashed = _YES_OR_NO.search(text) or _IN_BRACKETS.search(text)
    if slashed and text[: slashed.start()].strip():
        options = tuple(one.strip(" ()") for one in slashed[0].split("/"))
        yield replace(base, text=_clean(text[: slashed.start()]), options=options, room=Room.FIELD)
    else:
        base.text = _clean(text)
        yield base


def _mark(text: str, blanks: Sequence[FormBlank]) -> str:
    """Return `text` with a box where a blank is one to tick."""
    kinds = iter(blanks)

    def sign(_: re.Match[str]) -> str:
        one = next(kinds, None)
        return "☐" if one is not None and one.kind is BlankKind.CHECK else BLANK

    return re.sub(BLANK, sign, text)


def _tick(text: str, base: FormLine) -> Iterator[FormLine | FormRoom]:
    """Yield a question with what can be ticked beside it, or a line of options for the question above."""
    before, rest = _split_ticks(_TICK.sub("☐", text).strip())
    options = tuple(clean for one in rest if (clean := _name_option(one)))
    before = _clean(before)
    scale = find_scale(" ".join(options)) if len(options) > 2 else None
    if scale is not None and scale.shown:
        yield _make_step_line(before, options, replace(base, scale=scale))
    elif before:
        yield replace(base, text=before, options=options, room=Room.FIELD)
    elif len(options) == 1 and (options[0].endswith("?") or len(options[0].split()) > 9):
        yield replace(base, text=options[0], number="•" if base.number == "☐" else base.number, task=True)
    elif options:
        boxes = [(one,) for one in base.blanks if one.kind is BlankKind.CHECK]
        own = boxes if len(boxes) == len(options) else [base.blanks] * len(options)
        yield from (
            replace(base, text=one, option=True, blanks=blanks) for one, blanks in zip(options, own, strict=True)
        )
    else:
        yield FormRoom(Room.FIELD, base.place)


def _make_step_line(before: str, options: tuple[str, ...], base: FormLine) -> FormLine:
    """Return the line of a scale whose steps are to tick, with its question or the word at its low end before them."""
    if not before:
        return replace(base, text=" ".join(options), option=True)
    if len(before.split()) > 4 or "?" in before or base.scale is None:
        return replace(base, text=before, room=Room.FIELD)
    high = re.sub(r"^\d+\s*", "", options[-1])
    return replace(base, text=before, option=True, scale=replace(base.scale, low_word=before, high_word=high))


def _split_ticks(text: str) -> tuple[str, list[str]]:
    """Return what stands before the boxes, and the label of each; labels may stand before their boxes as well."""
    before, *rest = text.split("☐")
    if not rest or rest[-1].strip(" \t.…_") or not before.strip():
        return before, rest
    if (
        len(rest) == 1
        and "?" not in before
        and len(before.split()) <= _LABEL_WORDS
        and not before.rstrip().endswith(":")
    ):
        return "", [before]
    words = re.split(r"\t|\s{2,}|(?<=\?)\s*", before.strip()) if len(rest) > 1 else [before]
    if len(words) == 1 and (len(rest) == 1 or "?" in before):
        return before, rest
    return " ".join(words[:-1]), [words[-1], *rest[:-1]]


def _name_option(text: str) -> str:
    return _clean(re.sub(r":\s*$", "", DOTS.sub(" ", text).replace(BLANK, " ").strip(" \t,;/|")))


def _clean(text: str) -> str:
    plain = " ".join(DOTS.sub(" ", text).replace(BLANK, " ").translate(_UNSEEN).split())
    return re.sub(r"(?<=[^\W\d][?.])\d{1,2}$", "", plain)
