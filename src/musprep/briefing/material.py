"""What a briefing is made of, and what of it may leave one's own eyes."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from musprep.language.sort import danish_key
from musprep.model.entry import Entry, Kind
from musprep.model.say import Say

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable, Sequence

    from musprep.model.agreement import Agreement
    from musprep.model.answer import Answer
    from musprep.model.catalogue import Catalogue, Part, Text
    from musprep.model.goal import Goal
    from musprep.model.owner import Owner
    from musprep.model.point import TalkingPoint
    from musprep.model.round import Round
    from musprep.model.wish import Wish

PROOF_KINDS = (Kind.RESULT, Kind.PROJECT, Kind.GOAL, Kind.LEARNING)
"""The kinds that stand as results; praise stands by itself, challenges and wishes where they are talked about."""


class Point(NamedTuple):
    """A talking point with its proofs: entries, or free words."""

    point: TalkingPoint
    proofs: tuple[Entry | str, ...]


class Given(NamedTuple):
    """An answer with the question as it is put now, and where in the briefing it belongs."""

    answer: Answer
    prompt: str
    part: Part


class Agreed(NamedTuple):
    """A promise and how it stands: `quiet_days` is 0 unless it is silent, `kept_on` the day where it was kept."""

    agreement: Agreement
    overdue: bool = False
    quiet_days: int = 0
    kept_on: dt.date | None = None


class Tip(NamedTuple):
    advice: Text
    unfolded: Text | None


class Material(NamedTuple):
    """A round, ready to be put into text. Entries oldest first; points in their order."""

    owner: Owner
    round: Round
    today: dt.date
    upto: Say
    points: tuple[Point, ...] = ()
    entries: tuple[Entry, ...] = ()
    wishes: tuple[Wish, ...] = ()
    answers: tuple[Given, ...] = ()
    agreed: tuple[Agreed, ...] = ()
    goals: tuple[Goal, ...] = ()
    agenda: Catalogue | None = None
    tips: tuple[Tip, ...] = ()


class Leaving(NamedTuple):
    """One text that leaves only-me. `where` names a text `briefing.where_<where>`; `ref` is its id or address.

    `where` is point, ask, proof (an entry named by a point), proof_words (free words at the point that `ref` names),
    wish, answer, agreement, goal or entry. `title` is an answer's question.
    """

    where: str
    ref: str
    title: str
    text: str
    say: Say


AGREED_LEVEL = Say.SAY_IT
"""What was agreed both know, so it has no level of its own; but a paper to hand over holds only what was chosen."""


def cleared(whole: Material, upto: Say) -> Material:
    """Return what of `whole` may go at least as far as `upto`: the only door to a briefing."""
    points = tuple(
        Point(point, tuple(proof for proof in proofs if isinstance(proof, str) or proof.say.reaches(upto)))
        for point, proofs in whole.points
        if point.say.reaches(upto)
    )
    return whole._replace(
        upto=upto,
        points=points,
        entries=tuple(entry for entry in whole.entries if entry.say.reaches(upto)),
        wishes=tuple(wish for wish in whole.wishes if wish.say.reaches(upto)),
        answers=tuple(given for given in whole.answers if given.answer.given and given.answer.say.reaches(upto)),
        agreed=whole.agreed if AGREED_LEVEL.reaches(upto) else (),
        goals=whole.goals if AGREED_LEVEL.reaches(upto) else (),
    )


def head(material: Material) -> str:
    """Return the words of one's own that stand at the top of the paper: name, leader, place; a line each."""
    named = (material.owner.name, material.round.leader, material.round.place)
    return "\n".join(words.strip() for words in named if words.strip())


def leaving(material: Material) -> list[Leaving]:
    """List, word for word, every text of one's own that stands in `material` below its `head`; each once."""
    found: list[Leaving] = []
    named: set[str] = set()
    for point, proofs in material.points:
        where = "ask" if point.ask else "point"
        found.append(Leaving(where, point.id, "", _joined(point.text, point.keywords), point.say))
        for proof in proofs:
            if isinstance(proof, str):
                found.append(Leaving("proof_words", point.id, "", proof, point.say))
            elif proof.id not in named:
                found.append(_entry(proof, "proof"))
                named.add(proof.id)
    found += [Leaving("wish", w.id, "", _joined(w.text, w.workplace, w.me), w.say) for w in material.wishes]
    agreed = [one.agreement for one in material.agreed]
    found += [Leaving("agreement", one.id, "", one.text, AGREED_LEVEL) for one in agreed]
    found += [Leaving("goal", goal.id, "", _goal(goal), AGREED_LEVEL) for goal in material.goals]
    found += [Leaving("answer", g.answer.key, g.prompt, g.answer.text, g.answer.say) for g in material.answers]
    found += [_entry(entry, "entry") for entry in material.entries if entry.id not in named]
    return found


def held_back(whole: Material, upto: Say) -> list[Leaving]:
    """List what stays behind at `upto`: written, but not cleared so far."""
    out = {_same(line) for line in leaving(cleared(whole, upto))}
    return [line for line in leaving(whole) if _same(line) not in out]


def _same(line: Leaving) -> tuple[str, str, str]:
    """Return what tells one text from another: an entry may be a proof at one level and not at another."""
    where = "entry" if line.where == "proof" else line.where
    return (where, line.ref, line.text if where == "proof_words" else "")


def _entry(entry: Entry, where: str) -> Leaving:
    tags = " ".join(f"#{tag}" for tag in entry.tags)
    return Leaving(where, entry.id, "", _joined(entry.text, entry.effect, *entry.proof, tags), entry.say)


def _goal(goal: Goal) -> str:
    return _joined(goal.competence, goal.aim, *(one.text for one in goal.activities))


def _joined(*parts: str) -> str:
    return "\n".join(part for part in parts if part.strip())


def by_theme(entries: Iterable[Entry]) -> list[tuple[str, list[Entry]]]:
    """Group entries by their first tag, the largest theme first; those without one last, under ""."""
    themes: dict[str, list[Entry]] = {}
    for entry in entries:
        themes.setdefault(next(iter(entry.all_tags), ""), []).append(entry)
    return sorted(themes.items(), key=lambda theme: (not theme[0], -len(theme[1]), danish_key(theme[0])))


def in_part(answers: Sequence[Given], *parts: Part) -> list[Given]:
    """Return the answers that belong in these parts of the briefing."""
    return [given for given in answers if given.part in parts]
