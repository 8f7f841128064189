"""The whole preparation as a document: a pure function of its material.

The order follows the talk: what the owner came to say and wish, what was agreed, what they ask; then what they may have
to look up; last the notes that are only for answering. A paper to hand over is written for its reader: it has no
agenda, no advice and does not mention levels.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from musprep.briefing.document import Heading, Line, List, ListItem, Look, Paragraph, Run
from musprep.briefing.goal_items import goal_item
from musprep.briefing.material import PROOF_KINDS, Material, bare, by_theme, in_part
from musprep.language.dates import show_day, show_long, show_time
from musprep.language.say import text
from musprep.model.agreement import Party
from musprep.model.catalogue import BriefingPart, CatalogueKind
from musprep.model.entry import Entry, Kind
from musprep.model.point import LEADING
from musprep.model.say import SayLevel

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable, Iterator

    from musprep.briefing.document import Block
    from musprep.briefing.material import AgreedItem, Point, ReceivedText, Want


def lay_out_whole(material: Material, language: str, *, behind: bool = False) -> list[Block]:
    """Return the whole preparation. It contains what is in `material`, and nothing else the owner wrote.

    `behind` the page it has a heading of its own, since the page tells when and with whom.
    """
    writer = _Writer(material, language)
    return [*(writer.head_behind() if behind else writer.head()), *writer.blocks()]


class _Writer:
    def __init__(self, material: Material, language: str) -> None:
        self.material = material
        self.language = language
        self.to_hand_over = material.upto is SayLevel.IN_WRITING
        proofs = [*(proof for point in material.points for proof in point.proofs)]
        proofs += [entry for given in material.answers for entry in given.proofs]
        self.named = {proof.id for proof in proofs if isinstance(proof, Entry)}
        """The notes already shown below a point or an answer: none is shown twice."""

    def say(self, name: str, /, **values: object) -> str:
        return text(f"briefing.{name}", self.language, **values)

    def blocks(self) -> Iterator[Block]:
        material = self.material
        said = [
            entry for entry in material.entries if entry.say.reaches(SayLevel.SAY_IT) and entry.id not in self.named
        ]
        yield from self._points()
        if self.to_hand_over:
            yield from self._results(said)
        yield from self._wants(said)
        other = any(one.agreement.manager.strip() for one in material.agreed)
        agreed = [self._describe_agreement(one) for one in material.agreed]
        yield from self._section("agreed_before" if other else "agreed", agreed)
        yield from self._section("goals", [goal_item(goal, self.language, self._date) for goal in material.goals])
        yield from self._section("reached", [ListItem((_words(goal.competence),)) for goal in material.reached])
        asks = [self._point(point) for point in material.points if point.point.ask and not point.point.lead]
        yield from self._section("ask", [*asks, *self._answers(BriefingPart.ASK)])
        yield from self._section("needs", [ListItem((_words(need.text),)) for need in material.needs])
        if bare(material):
            yield Paragraph(_words(self.say("nothing")))
        if not self.to_hand_over:
            yield from self._agenda()
            yield from self._results(said)
        yield from self._status(said)
        yield from self._section("feedback", self._answers(BriefingPart.FEEDBACK))
        yield from self._section("other", self._answers(BriefingPart.OTHER))
        yield from self._write_notes(SayLevel.IF_ASKED, "notes_if_asked")
        yield from self._write_notes(SayLevel.ONLY_ME, "notes_only_me")
        if not material.upto.reaches(SayLevel.SAY_IT):
            yield from self._tips()

    def head(self) -> Iterator[Block]:
        owner, this = self.material.owner, self.material.round
        kind = "handout" if self.to_hand_over else "title"
        day = show_long(this.date, self.language) if this.date else ""
        yield Heading(self.say(f"{kind}_on" if day else kind, talk=self.material.talk, day=day), 1)
        manager, name = this.manager.strip(), owner.name.strip()
        who = self.say("with", manager=manager) if manager else name
        if manager and name:
            who = self.say("who", name=name, manager=manager)
        when = self.say("at", time=show_time(this.time, self.language)) if this.time else ""
        line = " · ".join(part for part in (who, when, this.place.strip()) if part)
        if line:
            yield Paragraph(_words(line))
        if not self.to_hand_over:
            yield Paragraph((Run(self.say(f"upto_{_name(self.material.upto)}"), Look.SOFT),))

    def head_behind(self) -> Iterator[Block]:
        yield Heading(self.say("appendix"), 1)
        if not self.to_hand_over:
            yield Paragraph((Run(self.say(f"upto_{_name(self.material.upto)}"), Look.SOFT),))

    def _points(self) -> Iterator[Block]:
        leading = [point for point in self.material.points if point.point.lead]
        others = [point for point in self.material.points if not point.point.lead and not point.point.ask]
        items = [self._point(point, f"{place}.") for place, point in enumerate(leading, 1)]
        yield from self._section("lead" if len(leading) == LEADING else "lead_some", items)
        yield from self._section("more" if leading else "points", [self._point(point) for point in others])

    def _point(self, point: Point, mark: str = "-") -> ListItem:
        said = point.point
        lines = [(Run(said.text, Look.STRONG if said.lead else Look.PLAIN), *self._level(said.say))]
        if said.keywords.strip():
            lines.append((Run(" ".join(said.keywords.split()), Look.SOFT),))
        return ListItem(tuple(lines), tuple(map(self._proof, point.proofs)), mark)

    def _proof(self, proof: Entry | str) -> ListItem:
        if isinstance(proof, str):
            return self._fact("proof", proof)
        return self._entry(proof, self._level(proof.say))

    def _fact(self, name: str, said: str) -> ListItem:
        return ListItem(((Run(f"{self.say(name)}: "), Run(said)),))

    def _facts(self, *facts: tuple[str, str]) -> tuple[ListItem, ...]:
        return tuple(self._fact(name, said) for name, said in facts if said.strip())

    def _entry(self, entry: Entry, level: Line = ()) -> ListItem:
        line = (Run(self._date(entry.day), Look.SOFT), *level, Run(" – "), Run(entry.text))
        return ListItem((line,), self._facts(("effect", entry.effect), ("proof", "; ".join(entry.proof))))

    def _date(self, day: dt.date) -> str:
        """Return a day, with its year where it is not this one."""
        now = self.material.round.date or self.material.today
        return show_day(day, self.language, year=day.year != now.year)

    def _results(self, said: list[Entry]) -> Iterator[Block]:
        answers = self._answers(BriefingPart.RESULTS)
        blocks = list(self._by_kind(said, results=True))
        if answers or blocks:
            yield Heading(self.say("results"))
            if answers:
                yield List(tuple(answers))
            yield from blocks

    def _by_kind(self, entries: list[Entry], *, results: bool) -> Iterator[Block]:
        """Yield headings and entries: results by theme, then praise; with `results` nothing more."""
        themes = by_theme(entry for entry in entries if entry.kind in PROOF_KINDS)
        for theme, of_theme in themes:
            if theme or len(themes) > 1:
                yield Heading(theme[:1].upper() + theme[1:] if theme else self.say("theme_other"), 3)
            yield self._entries(of_theme)
        for kind, heading in ((Kind.PRAISE, "praise"), (Kind.CHALLENGE, "challenges"), (Kind.WISH, "wishes")):
            of_kind = [entry for entry in entries if entry.kind is kind]
            if of_kind and (kind is Kind.PRAISE or not results):
                yield Heading(self.say(heading), 3)
                yield self._entries(of_kind)

    def _entries(self, entries: Iterable[Entry]) -> List:
        return List(tuple(self._entry(entry) for entry in entries))

    def _write_notes(self, level: SayLevel, heading: str) -> Iterator[Block]:
        """Yield the notes of one level below `say-it`, under one heading that names the level."""
        entries = [entry for entry in self.material.entries if entry.say is level and entry.id not in self.named]
        if entries:
            yield Heading(self.say(heading))
            yield from self._by_kind(entries, results=False)

    def _wants(self, said: list[Entry]) -> Iterator[Block]:
        ranked = sorted(self.material.wishes, key=lambda one: one.wish.order)
        wishes = [self._wish(wish, f"{rank}." if ranked[1:] else "-") for rank, wish in enumerate(ranked, 1)]
        noted = [self._entry(entry) for entry in said if entry.kind is Kind.WISH]
        yield from self._section("wants", [*wishes, *noted, *self._answers(BriefingPart.WANTS)])

    def _wish(self, want: Want, mark: str) -> ListItem:
        wish = want.wish
        shared = (Run(f" ({self.say('shared')})"),) if wish.shared else ()
        line = (Run(" ".join(wish.text.split()), Look.STRONG), *shared, *self._level(wish.say))
        return ListItem(
            (line,),
            self._facts(
                ("gives_workplace", wish.workplace),
                *(("answers_need", need.text) for need in want.needs),
                ("gives_me", wish.me),
                ("price", wish.price),
                ("length", wish.length),
                ("plan_b", wish.plan_b),
            ),
            mark,
        )

    def _describe_agreement(self, one: AgreedItem) -> ListItem:
        """Return an agreement: who, since when, by when, and what to worry about."""
        agreement, manager = one.agreement, one.agreement.manager.strip()
        who = text(f"form.party_{agreement.owner.value}", self.language)
        if manager and agreement.owner is not Party.ME:
            who = (
                manager
                if agreement.owner is Party.MANAGER
                else text("page.by_both_with", self.language, manager=manager)
            )
        facts = [text("form.owner_line", self.language, who=who)]
        if agreement.history:
            day = self._date(agreement.history[0].at.date())
            facts.append(text(f"form.made_on{'_with' if manager else ''}", self.language, day=day, manager=manager))
        if one.kept_on:
            facts.append(self.say("kept_on", day=self._date(one.kept_on)))
        elif agreement.due:
            due = text("form.due_line", self.language, day=self._date(agreement.due))
            facts.append(f"{due} ({self.say('overdue')})" if one.overdue else due)
        if one.quiet_days:
            facts.append(self.say("silent", days=one.quiet_days))
        return ListItem((_words(agreement.text), _words(" · ".join(facts))))

    def _status(self, said: list[Entry]) -> Iterator[Block]:
        hard = [entry for entry in said if entry.kind is Kind.CHALLENGE]
        yield from self._section("status", self._answers(BriefingPart.STATUS))
        if hard:
            yield Heading(self.say("challenges"), 3 if in_part(self._loose, BriefingPart.STATUS) else 2)
            yield self._entries(hard)

    @property
    def _loose(self) -> list[ReceivedText]:
        """The answers that stand under no step of the agenda."""
        agenda = self.material.agenda
        stepped = agenda and agenda.kind is CatalogueKind.AGENDA and not self.to_hand_over
        return [given for given in self.material.answers if not stepped or given.step < 0]

    def _answers(self, *parts: BriefingPart) -> list[ListItem]:
        return [self._answer(given) for given in in_part(self._loose, *parts)]

    def _answer(self, given: ReceivedText) -> ListItem:
        asked = " ".join(given.prompt.split()) or self.say("unworded")
        marks = [name for name, now in (("reworded", given.now), ("relabelled", given.said_now)) if now]
        reworded = (Run("".join(f" ({self.say(name)})" for name in marks)),) if marks else ()
        below = self._facts(("before", given.before.text)) if given.before else ()
        proofs = tuple(self._entry(entry, self._level(entry.say)) for entry in given.proofs)
        line = (Run(asked, Look.SOFT), *reworded, *self._level(given.answer.say))
        return ListItem((line, _words(given.answer.text)), (*below, *proofs))

    def _level(self, say: SayLevel) -> Line:
        """Return the mark of a text that is not said unasked; the others need none."""
        if say is SayLevel.IF_ASKED:
            return (Run(f"\u00a0{self.say('if_asked')}"),)
        return (Run(f" {self.say('only_me')}"),) if say is SayLevel.ONLY_ME else ()

    def _section(self, name: str, items: list[ListItem]) -> Iterator[Block]:
        if items:
            yield Heading(self.say(name))
            yield List(tuple(items))

    def _agenda(self) -> Iterator[Block]:
        """Yield the agenda as a list to tick off, with the answers to its steps.

        A set of questions is listed by its section titles.
        """
        agenda = self.material.agenda
        if agenda is None:
            return
        yield Heading(self.say("agenda", title=agenda.title.in_(self.language)))
        items = []
        for place, section in enumerate(agenda.section):
            below: list[ListItem] = []
            if agenda.kind is CatalogueKind.AGENDA:
                asked = [ListItem((_words(question.prompt.in_(self.language)),)) for question in section.question]
                below = [self._answer(one) for one in self.material.answers if one.step == place] or asked
            items.append(ListItem((_words(section.title.in_(self.language)),), tuple(below), "[ ]"))
        yield List(tuple(items))

    def _tips(self) -> Iterator[Block]:
        tips = []
        for tip in self.material.tips:
            lines: list[Line] = [(Run(tip.advice.in_(self.language), Look.STRONG),)]
            if tip.unfolded:
                lines.append(_words(tip.unfolded.in_(self.language)))
            tips.append(ListItem(tuple(lines)))
        yield from self._section("tips", tips)


def _words(said: str) -> tuple[Run, ...]:
    return (Run(said),)


def _name(say: SayLevel) -> str:
    return say.value.replace("-", "_")
