"""Cuts texts to their places on the one page. None is reworded: what is too long ends at a word with an ellipsis."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, TypeVar

from musprep.briefing.material import Point, Want
from musprep.language.safe import cut_at_word
from musprep.language.say import LANGUAGES

if TYPE_CHECKING:
    from collections.abc import Callable

    from musprep.briefing.material import AgreedItem, Material, ReceivedText, Tip
    from musprep.model.base import Record
    from musprep.model.catalogue import Catalogue
    from musprep.model.catalogue_text import Text
    from musprep.model.entry import Entry
    from musprep.model.history import Event

R = TypeVar("R", bound="Record")

_LONGEST = {
    "point": 150, "proof": 90, "wish": 100, "detail": 90, "reply": 60, "fact": 40, "agreement": 100, "goal": 80,
    "known": 90, "ask": 140, "need": 90, "note": 110, "effect": 90, "prompt": 80, "answer": 160, "keywords": 50,
    "step": 50, "name": 40, "place": 40, "tip": 60,
}  # fmt: skip
"""The most characters of each text on a full page: two lines of its column, three for an answer."""
_LONGEST_POINT = 400
"""So long a leading point may be where there is room left."""
_LONGER_PROOFS = (400, 200, 140, 110)
"""So many they may have where there is room left for so much."""
_LONGER_KEYWORDS = (56, 62, 70, 80, 100, 130, 170, 250, 400)
"""So many they may have one after the other where there is room left."""
STEPS, _TIPS = 12, 4
PROOFS = 3


def cut_texts(whole: Material, room: int = 1) -> Material:
    """Return the material with every text cut to its place on the page; the own ones may be `room` times as long."""
    agenda, tips = cut_catalogues(whole.agenda, whole.tips)
    cut = _TextCutter(room)
    return whole._replace(
        owner=replace_texts(whole.owner, name=_cut_text("name", whole.owner.name)),
        round=replace_texts(
            whole.round, manager=_cut_text("name", whole.round.manager), place=_cut_text("place", whole.round.place)
        ),
        points=tuple(map(cut.cut_point, whole.points)),
        entries=tuple(
            replace_texts(one, text=cut("note", one.text), effect=cut("effect", one.effect), proof=(), tags=())
            for one in whole.entries
        ),
        wishes=tuple(map(cut.cut_want, whole.wishes)),
        answers=tuple(map(cut.cut_answer, whole.answers)),
        agreed=tuple(map(cut.cut_agreement, whole.agreed)),
        goals=tuple(
            replace_texts(one, competence=cut("goal", one.competence), known=cut("known", one.known))
            for one in whole.goals
        ),
        reached=tuple(
            replace_texts(one, competence=cut("goal", one.competence), history=cut.cut_history(one.history))
            for one in whole.reached
        ),
        needs=tuple(replace_texts(one, text=cut("need", one.text)) for one in whole.needs),
        agenda=agenda,
        tips=tips,
    )


def lengthen_points(page: Material, whole: Material, has_room: Callable[[Material], bool]) -> Material:
    """Return the page with the leading points as they are in `whole`, as many of them as it has room for."""
    said = {one.point.id: one.point.text for one in whole.points if one.point.lead}
    for place, one in enumerate(page.points):
        text = cut_at_word(said.get(one.point.id, one.point.text), _LONGEST_POINT)
        if text != one.point.text:
            point = one._replace(point=replace_texts(one.point, text=text))
            longer = page._replace(points=(*page.points[:place], point, *page.points[place + 1 :]))
            page = longer if has_room(longer) else page
    return page


def lengthen_proofs(page: Material, whole: Material, has_room: Callable[[Material], bool]) -> Material:
    """Return the page with more of its points' proofs, cut from those in `whole`, as long as it has room."""
    cut = _TextCutter(1)
    words = {(one.point.id, cut("proof", said)): said for one in whole.points for said in _list_proof_texts(one)}

    def lengthen(ref: str, said: str, longest: int) -> str:
        return max(said, cut_at_word(words.get((ref, said), said), longest), key=len)

    for longest in _LONGER_PROOFS:
        for place, one in enumerate(page.points):
            for number, proof in enumerate(one.proofs):
                ref, proofs = one.point.id, list(page.points[place].proofs)
                if isinstance(proof, str):
                    proofs[number] = lengthen(ref, proof, longest)
                else:
                    parts = {name: lengthen(ref, getattr(proof, name), longest) for name in ("text", "effect")}
                    proofs[number] = replace_texts(proof, **parts)
                if proofs[number] != proof:
                    point = page.points[place]._replace(proofs=tuple(proofs))
                    longer = page._replace(points=(*page.points[:place], point, *page.points[place + 1 :]))
                    page = longer if has_room(longer) else page
    return page


def _list_proof_texts(point: Point) -> list[str]:
    notes = (proof for proof in point.proofs if not isinstance(proof, str))
    own = [proof for proof in point.proofs if isinstance(proof, str)]
    return [*own, *(said for note in notes for said in (note.text, note.effect))]


def lengthen_keywords(page: Material, whole: Material, has_room: Callable[[Material], bool]) -> Material:
    """Return the page with more of the keywords at each step, cut from those in `whole`, as long as it has room."""
    words = {one.answer.key: one.answer.text for one in whole.answers if one.step >= 0}
    for longest in _LONGER_KEYWORDS:
        for place, one in enumerate(page.answers):
            said = cut_at_word(words.get(one.answer.key, ""), longest) if one.step >= 0 else ""
            if len(said) > len(one.answer.text):
                answer = one._replace(answer=replace_texts(one.answer, text=said))
                longer = page._replace(answers=(*page.answers[:place], answer, *page.answers[place + 1 :]))
                if has_room(longer):
                    page = longer
                else:
                    # What does not fit now does not fit longer either.
                    del words[one.answer.key]
    return page


def cut_catalogues(agenda: Catalogue | None, tips: tuple[Tip, ...]) -> tuple[Catalogue | None, tuple[Tip, ...]]:
    """Return the steps of an agenda and the tips as they stand on the page."""
    if agenda is not None:
        steps = (one.model_copy(update={"title": _cut_both(one.title, "step")}) for one in agenda.section[:STEPS])
        agenda = agenda.model_copy(update={"section": tuple(steps)})
    return agenda, tuple(tip._replace(advice=_cut_both(tip.advice, "tip"), unfolded=None) for tip in tips[:_TIPS])


def replace_texts(record: R, **changes: object) -> R:
    """Return a copy of a record with texts that were cut, which need no check."""
    return record.model_copy(update=changes)


def _cut_text(kind: str, said: str) -> str:
    return cut_at_word(said, _LONGEST[kind])


def _cut_both(said: Text, kind: str) -> Text:
    """Return a text of a catalogue, cut in each language."""
    # In which language it was written is known of the copy too.
    cut = {one: _cut_text(kind, said.say_in(one)) for one in LANGUAGES}
    return type(said).model_construct(_fields_set=said.model_fields_set, **cut)


class _TextCutter(NamedTuple):
    """Cuts the own texts to `room` times what they have on a full page."""

    room: int

    def __call__(self, kind: str, said: str) -> str:
        return cut_at_word(said, _LONGEST[kind] * self.room)

    def cut_point(self, one: Point) -> Point:
        return Point(
            replace_texts(one.point, text=self("ask" if one.point.ask else "point", one.point.text)),
            tuple(self._cut_proof(proof) for proof in one.proofs[:PROOFS]),
            self.cut_want(one.want) if one.want else None,
        )

    def _cut_proof(self, proof: Entry | str) -> Entry | str:
        if isinstance(proof, str):
            return self("proof", proof)
        return replace_texts(proof, text=self("proof", proof.text), effect=self("proof", proof.effect))

    def cut_want(self, want: Want) -> Want:
        wish = want.wish
        parts = {"price": "fact", "length": "fact", "text": "wish"}
        parts |= {"workplace": "detail", "plan_b": "detail", "reply": "reply"}
        return want._replace(
            wish=replace_texts(wish, **{name: self(kind, getattr(wish, name)) for name, kind in parts.items()}),
            needs=tuple(replace_texts(one, text=self("detail", one.text)) for one in want.needs[:1]),
            last_reply=self("reply", want.last_reply),
        )

    def cut_answer(self, given: ReceivedText) -> ReceivedText:
        kind = "keywords" if given.step >= 0 else "answer"
        said = replace_texts(given.answer, text=self(kind, given.answer.text))
        return given._replace(answer=said, prompt=self("prompt", given.prompt), before=None, proofs=())

    def cut_agreement(self, one: AgreedItem) -> AgreedItem:
        agreement = one.agreement
        text, manager = self("agreement", agreement.text), _cut_text("name", agreement.manager)
        history = self.cut_history(agreement.history)
        return one._replace(agreement=replace_texts(agreement, text=text, manager=manager, history=history))

    def cut_history(self, history: tuple[Event, ...]) -> tuple[Event, ...]:
        return tuple(
            replace_texts(one, words=self("detail", one.words), former=_cut_text("name", one.former)) for one in history
        )
