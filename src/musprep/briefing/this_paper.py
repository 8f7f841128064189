"""What is taken along on one paper, and held back from it, whatever its level. No record changes by it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, TypeVar

from musprep.briefing.material import (
    AGREED_LEVEL,
    DisclosedText,
    Material,
    PaperContent,
    Point,
    clear,
    list_leaving,
    name_text,
)
from musprep.language.say import say_count
from musprep.model.say import SayLevel

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable

    from musprep.briefing.material import Gate, Paper
    from musprep.model.answer import Answer
    from musprep.model.entry import Entry
    from musprep.model.point import TalkingPoint
    from musprep.model.wish import Wish

T = TypeVar("T")
R = TypeVar("R", "Answer", "Entry", "TalkingPoint", "Wish")

_NO_CHOICE = ("agenda", "tips")
"""What comes from a catalogue goes along as it is."""


class PaperChoice(NamedTuple):
    """What is taken along on one paper although its level does not reach so far, and what is held back from it.

    Both name texts as `DisclosedText.name` does; what is in both is held back.
    """

    take: frozenset[str] = frozenset()
    hold: frozenset[str] = frozenset()

    def with_taken(self, names: Iterable[str]) -> PaperChoice:
        """Return the choice with these taken along."""
        names = frozenset(names)
        return PaperChoice(self.take | names, self.hold - names)

    def with_held(self, names: Iterable[str]) -> PaperChoice:
        """Return the choice with these held back."""
        names = frozenset(names)
        return PaperChoice(self.take - names, self.hold | names)


BY_LEVEL = PaperChoice()
"""Nothing is chosen: each text goes as far as its level lets it."""


def clear_chosen(whole: Material, upto: SayLevel, choice: PaperChoice, *, own: bool = True) -> Material:
    """Return what of `whole` goes on one paper: by its level as `clear` does, and as chosen for this paper.

    What was answered for another talk goes along only where it is taken.
    """
    apart = {name_text("answer", one.answer.key) for one in whole.answers if one.apart}
    choice = PaperChoice(choice.take, choice.hold | (apart - choice.take))
    chosen = _choose(whole, upto, choice)
    cleared = clear(chosen, upto, own=own)
    if AGREED_LEVEL.reaches(upto):
        return cleared
    agreed = clear(chosen, AGREED_LEVEL, own=False)
    return cleared._replace(
        agreed=tuple(one for one in agreed.agreed if name_text("agreement", one.agreement.id) in choice.take),
        goals=tuple(one for one in agreed.goals if name_text("goal", one.id) in choice.take),
        reached=tuple(one for one in agreed.reached if name_text("goal", one.id) in choice.take),
    )


def _choose(whole: Material, upto: SayLevel, choice: PaperChoice) -> Material:
    """Return the material without what is held back, and with what is taken along at the paper's level."""

    def keep(kind: str, items: tuple[T, ...], ref: Callable[[T], str]) -> tuple[T, ...]:
        return tuple(one for one in items if name_text(kind, ref(one)) not in choice.hold)

    def raise_level(kind: str, record: R, ref: str) -> R:
        taken = name_text(kind, ref) in choice.take and not record.say.reaches(upto)
        return record.model_copy(update={"say": upto}) if taken else record

    def keep_entries(items: tuple[Entry, ...]) -> tuple[Entry, ...]:
        return tuple(raise_level("entry", one, one.id) for one in keep("entry", items, lambda one: one.id))

    def keep_proofs(items: tuple[Entry | str, ...]) -> tuple[Entry | str, ...]:
        return tuple(one for proof in items for one in ((proof,) if isinstance(proof, str) else keep_entries((proof,))))

    if not (choice.take or choice.hold):
        return whole
    return whole._replace(
        points=tuple(
            Point(raise_level("point", one.point, one.point.id), keep_proofs(one.proofs), one.want)
            for one in keep("point", whole.points, lambda one: one.point.id)
        ),
        entries=keep_entries(whole.entries),
        wishes=tuple(
            one._replace(
                wish=raise_level("wish", one.wish, one.wish.id), needs=keep("need", one.needs, lambda need: need.id)
            )
            for one in keep("wish", whole.wishes, lambda one: one.wish.id)
        ),
        answers=tuple(
            one._replace(answer=raise_level("answer", one.answer, one.answer.key), proofs=keep_entries(one.proofs))
            for one in keep("answer", whole.answers, lambda one: one.answer.key)
        ),
        agreed=keep("agreement", whole.agreed, lambda one: one.agreement.id),
        goals=keep("goal", whole.goals, lambda one: one.id),
        reached=keep("goal", whole.reached, lambda one: one.id),
        needs=keep("need", whole.needs, lambda one: one.id),
    )


def list_held_back(
    whole: Material, upto: SayLevel, paper: Paper, known: Collection[str], leaving: Iterable[DisclosedText]
) -> list[DisclosedText]:
    """List the texts that are not `leaving`: their level does not reach so far, or they are held back by choice."""
    out = {_identify(line) for line in leaving}
    # What no paper to hand over has can be taken along on none.
    own = upto is not SayLevel.IN_WRITING
    every = list_leaving(PaperContent(clear(whole, SayLevel.ONLY_ME, own=own), paper, known))
    return [line for line in every if _identify(line) not in out and line.where not in _NO_CHOICE]


def say_length(gate: Gate, language: str) -> str:
    """Return how long a paper is: `1 page, about 4 minutes to say`; without minutes where there is nothing to say."""
    if gate.pages and not gate.minutes:
        return say_count("briefing.length_silent", language, gate.pages)
    said = say_count("briefing.length_minutes", language, gate.minutes)
    return say_count("briefing.length_pages", language, gate.pages, said=said) if gate.pages else said


def _identify(line: DisclosedText) -> tuple[str, str]:
    """Return what identifies a text: a note may be a proof at one level and a note of its own at another."""
    return (line.name, line.text if line.where == "proof_words" else "")
