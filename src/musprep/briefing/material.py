"""What a briefing is made of, and which of it may leave the vault."""

from __future__ import annotations

import re
from functools import partial
from typing import TYPE_CHECKING, Generic, Literal, NamedTuple, TypeVar

from musprep.language.say import LANGUAGES
from musprep.language.sort import make_danish_key
from musprep.model.answer import AskedState, mark_question
from musprep.model.base import Record
from musprep.model.entry import Entry, Kind
from musprep.model.field_use import Printed
from musprep.model.record_parts import keep_printed
from musprep.model.say import SayLevel
from musprep.model.texts import list_texts, with_texts

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable, Collection, Iterable, Sequence

    from musprep.model.agreement import Agreement
    from musprep.model.answer import Answer
    from musprep.model.catalogue import Catalogue
    from musprep.model.catalogue_text import Text
    from musprep.model.goal import Goal
    from musprep.model.need import Need
    from musprep.model.owner import Owner
    from musprep.model.point import TalkingPoint
    from musprep.model.question import BriefingPart
    from musprep.model.round import Round
    from musprep.model.wish import Wish

    Paper = Callable[["Material"], str]

M = TypeVar("M", bound=tuple[object, ...])
R = TypeVar("R", bound=Record)

PROOF_KINDS = (Kind.RESULT, Kind.PROJECT, Kind.GOAL, Kind.LEARNING)
"""The kinds of notes listed as results.

Praise has a list of its own; challenges and wishes go where they are talked about.
"""


class Want(NamedTuple):
    """A wish with the needs of the workplace that it answers.

    `years` is in how many rounds in a row it stands, `last_reply` what the manager answered in an earlier one.
    """

    wish: Wish
    needs: tuple[Need, ...] = ()
    years: int = 1
    last_reply: str = ""


class Point(NamedTuple):
    """A talking point with its proofs: notes, or the owner's words. `want` is the wish it speaks of, where it does."""

    point: TalkingPoint
    proofs: tuple[Entry | str, ...]
    want: Want | None = None


class ReceivedText(NamedTuple):
    """An answer with the question that was answered, and the part of the briefing that it belongs in.

    `now` is how the question reads today where that differs, else ""; `said_now` the same for the label of what was
    chosen. `before` is the answer of the round before where it said something else, `proofs` are notes that show
    it. `step` is the place of the agenda's step that asks the question, or -1. `apart`: it was given for another talk.
    `state` is whether the question is asked today, `foreign` whether it is written in the other language alone.
    """

    answer: Answer
    prompt: str
    part: BriefingPart
    now: str = ""
    said_now: str = ""
    before: Answer | None = None
    proofs: tuple[Entry, ...] = ()
    step: int = -1
    apart: bool = False
    state: AskedState = AskedState.ASKED
    foreign: bool = False

    def show_question(self, language: str, prompt: str = "") -> str:
        """Return the question that was answered, or `prompt` in its place, with its marks."""
        return mark_question(prompt or self.prompt, language, self.state, foreign=self.foreign)


Made = Literal["earlier", "round", "talk"]
"""When something was agreed: in an earlier round, in this one before its talk, or at its talk and after it."""


class AgreedItem(NamedTuple):
    """An agreement and how it stands: `quiet_since` is None unless it is silent.

    `kept_on` and `dropped_on` are None unless it was kept or dropped.
    """

    agreement: Agreement
    overdue: bool = False
    quiet_since: dt.date | None = None
    kept_on: dt.date | None = None
    dropped_on: dt.date | None = None
    made: Made = "earlier"


class Tip(NamedTuple):
    """A tip for the meeting room; `unfolded` explains it."""

    advice: Text
    unfolded: Text | None


class LeftOut(NamedTuple):
    """How much of each there was no room for on a page."""

    points: int = 0
    wishes: int = 0
    agreements: int = 0
    goals: int = 0
    needs: int = 0
    notes: int = 0
    answers: int = 0


class Material(NamedTuple):
    """A round, ready to be rendered. Notes are oldest first, points in their order.

    `reached` are goals reached since the talk before; `needs` those of the workplace that no wish answers;
    `talk` what the talk is called.
    """

    owner: Owner
    round: Round
    today: dt.date
    upto: SayLevel
    points: tuple[Point, ...] = ()
    entries: tuple[Entry, ...] = ()
    wishes: tuple[Want, ...] = ()
    answers: tuple[ReceivedText, ...] = ()
    agreed: tuple[AgreedItem, ...] = ()
    goals: tuple[Goal, ...] = ()
    reached: tuple[Goal, ...] = ()
    needs: tuple[Need, ...] = ()
    agenda: Catalogue | None = None
    tips: tuple[Tip, ...] = ()
    talk: str = "MUS"
    left_out: LeftOut = LeftOut()


class DisclosedText(NamedTuple):
    """A text that is put on a paper. `where` names the text `briefing.where_<where>`; `ref` is its id or address.

    `where` is point, ask, proof (a note named by a point), proof_words (free words at the point with id `ref`), wish,
    answer, agreement, goal, entry, agenda or tips (where these are the owner's own). `title` is the question of an
    answer.
    """

    where: str
    ref: str
    title: str
    text: str
    say: SayLevel

    @property
    def name(self) -> str:
        """What names its record among all of a paper: `wish:course`. A proof in own words goes with its point."""
        return name_text(_KIND_OF.get(self.where, self.where), self.ref)


_KIND_OF = {"proof": "entry", "proof_words": "point", "ask": "point"}


def name_text(kind: str, ref: str) -> str:
    """Return what names a record on a paper, whose id another kind may have too."""
    return f"{kind}:{ref}"


class Gate(NamedTuple):
    """What a briefing up to a level would hold, word for word, and what stays behind.

    `head` are the words that have no level (name, manager, place, ids of own catalogues; a line each). `left_out` is
    what may go so far and finds no room on the page. `pages` is how long the paper is (0: not known), `minutes` how
    long it takes to say it.
    """

    upto: SayLevel
    leaving: list[DisclosedText]
    held: list[DisclosedText]
    head: str = ""
    left_out: list[DisclosedText] = []  # noqa: RUF012 - never changed
    pages: int = 0
    minutes: int = 0


AGREED_LEVEL = SayLevel.SAY_IT
"""The level of agreements and goals: both people know them, so they have none of their own.

A paper to hand over still contains only what was chosen for it.
"""


def is_empty(material: Material) -> bool:
    """Tell whether the material contains nothing of the round."""
    return not (
        material.points or material.entries or material.wishes or material.answers or material.agreed or material.goals
    )


def clear(whole: Material, upto: SayLevel, *, own: bool = True) -> Material:
    """Return what of `whole` may go at least as far as `upto`. Every briefing is made of what this returns.

    What is only for the owner's own page is removed from one to hand over, and from all without `own`.
    """
    own = own and upto is not SayLevel.IN_WRITING
    shown = partial(keep_printed, paper=Printed.OWN if own else Printed.ANY)
    points = tuple(
        Point(shown(point), tuple(proof for proof in proofs if isinstance(proof, str) or proof.say.reaches(upto)))
        for point, proofs, _ in whole.points
        if point.say.reaches(upto)
    )
    agreed = AGREED_LEVEL.reaches(upto)
    return whole._replace(
        owner=shown(whole.owner),
        round=shown(whole.round),
        upto=upto,
        points=points,
        entries=tuple(shown(entry) for entry in whole.entries if entry.say.reaches(upto)),
        wishes=tuple(
            want._replace(wish=shown(want.wish)) if own else Want(shown(want.wish))
            for want in whole.wishes
            if want.wish.say.reaches(upto)
        ),
        answers=tuple(
            _clear_answer(one, upto) for one in whole.answers if one.answer.given and one.answer.say.reaches(upto)
        ),
        agreed=tuple(one._replace(agreement=shown(one.agreement)) for one in whole.agreed) if agreed else (),
        goals=tuple(map(shown, whole.goals)) if agreed else (),
        reached=tuple(map(shown, whole.reached)) if agreed else (),
        needs=whole.needs if own else (),
    )


def _clear_answer(given: ReceivedText, upto: SayLevel) -> ReceivedText:
    before = given.before if given.before and given.before.say.reaches(upto) else None
    return given._replace(before=before, proofs=tuple(one for one in given.proofs if one.say.reaches(upto)))


class PaperContent(Generic[M]):
    """Which texts of a material, or of a filled form, are on a paper.

    They are found by making `paper` with a mark in place of each text: so nothing can be on the paper that is not
    listed here, whatever its format includes. `known` are texts of the program's own, such as shipped catalogues; they
    are not listed.
    """

    def __init__(self, material: M, paper: Callable[[M], str], known: Collection[str] = ()) -> None:
        self.material = material
        marks: dict[tuple[str, str], str] = {}
        marked = with_texts(material, lambda field, said: marks.setdefault((field, said), f"0qx{len(marks)}x"))
        places = {found[0]: found.start() for found in _MARK.finditer(paper(marked))}
        self._places = {place: places[mark] for place, mark in marks.items() if mark in places}
        self._known = known

    def __call__(self, whole: object, field: str = "", *, but: Collection[str] = ()) -> str:
        """Return the texts of `whole` that are on the paper, a line each, in its order; none of `but` fields."""
        out = [
            place for place in dict.fromkeys(list_texts(whole, field)) if place in self._places and self._is_own(*place)
        ]
        return "\n".join(
            _show_value(*place) for place in sorted(out, key=self._places.__getitem__) if place[0] not in but
        )

    def _is_own(self, field: str, said: str) -> bool:
        if field in _NUMBERED and _NUMBER.fullmatch(said):
            return False
        return field not in _CATALOGUE or said not in self._known


_MARK = re.compile(r"0qx\d+x")
_CATALOGUE = ("id", "catalogues", "agenda", "talk", "language", *LANGUAGES)
"""Fields of catalogues, and fields that name one."""
_REF = ("id",)
"""The field by which a listed line names its record."""
_NUMBERED, _NUMBER = ("id", "version", "proof"), re.compile(r"\d[\d.-]*|\d{8}t\d{6}-[a-z0-9]{6}")
"""Years, versions and ids of notes are made by the program; what looks like one in these fields is not listed."""


def _show_value(field: str, said: str) -> str:
    return f"#{said}" if field == "tags" else said.strip() if field in ("name", "manager", "place") else said


def describe_head(on: PaperContent[Material]) -> str:
    """Return the owner's words that have no level, a line each: names, place, ids of their own catalogues."""
    return on((on.material.owner, on.material.round))


def list_leaving(on: PaperContent[Material]) -> list[DisclosedText]:
    """List, word for word, every text of the owner's that is on a paper below its `head`, each once."""
    found: list[DisclosedText] = []
    named: set[str] = set()
    material = on.material
    for point, proofs, want in material.points:
        found.append(DisclosedText("ask" if point.ask else "point", point.id, "", on(point, but=_REF), point.say))
        for proof in proofs:
            if isinstance(proof, str):
                found.append(DisclosedText("proof_words", point.id, "", on(proof, "proofs"), point.say))
            elif proof.id not in named:
                found.append(_disclose_entry(on, proof, "proof"))
                named.add(proof.id)
        if want:
            found.append(_disclose_wish(on, want))
    found += [_disclose_wish(on, want) for want in material.wishes]
    agreed = [one.agreement for one in material.agreed]
    found += [DisclosedText("agreement", one.id, "", on(one, but=_REF), AGREED_LEVEL) for one in agreed]
    found += [
        DisclosedText("goal", one.id, "", on(one, but=_REF), AGREED_LEVEL)
        for one in (*material.goals, *material.reached)
    ]
    found += [DisclosedText("need", one.id, "", on(one, but=_REF), AGREED_LEVEL) for one in material.needs]
    found += [_disclose_answer(on, given) for given in material.answers]
    found += [_disclose_entry(on, entry, "entry") for entry in material.entries if entry.id not in named]
    agenda = material.agenda
    found.append(DisclosedText("agenda", agenda.id if agenda else "", "", on(agenda), AGREED_LEVEL))
    found.append(DisclosedText("tips", "", "", on(material.tips), AGREED_LEVEL))
    return [line for line in found if line.text]


def _disclose_wish(on: PaperContent[Material], want: Want) -> DisclosedText:
    wish = want.wish
    said = (on(wish, but=(*_REF, "needs")), on(want.needs, but=_REF), on(want.last_reply, "last_reply"))
    return DisclosedText("wish", wish.id, "", "\n".join(filter(None, said)), wish.say)


def _disclose_answer(on: PaperContent[Material], given: ReceivedText) -> DisclosedText:
    answer = given.answer
    # The address is the line's `ref`, and the wording its title.
    said = [on(answer, but=("to", "wording")), on(given.before, but=("to", "wording"))]
    return DisclosedText("answer", answer.key, given.prompt, "\n".join(filter(None, said)), answer.say)


def _disclose_entry(on: PaperContent[Material], entry: Entry, where: str) -> DisclosedText:
    return DisclosedText(where, entry.id, "", on(entry, but=_REF), entry.say)


def group_by_theme(entries: Iterable[Entry]) -> list[tuple[str, list[Entry]]]:
    """Group notes by their first tag, the largest theme first; those without a tag come last, under ""."""
    themes: dict[str, list[Entry]] = {}
    for entry in entries:
        themes.setdefault(next(iter(entry.all_tags), ""), []).append(entry)
    return sorted(themes.items(), key=lambda theme: (not theme[0], -len(theme[1]), make_danish_key(theme[0])))


def select_answers(answers: Sequence[ReceivedText], *parts: BriefingPart) -> list[ReceivedText]:
    """Return the answers that belong in these parts of the briefing."""
    return [given for given in answers if given.part in parts]
