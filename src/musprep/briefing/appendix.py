"""The whole preparation as a document: a pure function of its material.

The order follows the talk: what the owner came to say and wish, what was agreed, what they ask; then what they may have
to look up; last the notes that are only for answering. A paper to hand over is written for its reader: it has no
agenda, no advice and does not mention levels.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from musprep.briefing.document import Heading, Line, List, ListItem, Look, Paragraph, Run
from musprep.briefing.goal_items import describe_goal
from musprep.briefing.material import PROOF_KINDS, Material, group_by_theme, is_empty, select_answers
from musprep.language.dates import show_day, show_long, show_time
from musprep.language.say import begin_with_capital, text
from musprep.model.agreement import Party
from musprep.model.catalogue import CatalogueKind
from musprep.model.entry import Entry, Kind
from musprep.model.history import find_outcome
from musprep.model.point import LEADING
from musprep.model.question import BriefingPart
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
    return [*(writer.write_head_behind() if behind else writer.write_head()), *writer.write_body()]


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

    def write_body(self) -> Iterator[Block]:
        material = self.material
        said = [
            entry for entry in material.entries if entry.say.reaches(SayLevel.SAY_IT) and entry.id not in self.named
        ]
        yield from self._write_points()
        if self.to_hand_over:
            yield from self._write_results(said)
        yield from self._write_wishes(said)
        other = any(one.agreement.manager.strip() for one in material.agreed)
        agreed = [self._describe_agreement(one) for one in material.agreed]
        yield from self._write_section("agreed_before" if other else "agreed", agreed)
        yield from self._write_section(
            "goals", [describe_goal(goal, self.language, self._show_date) for goal in material.goals]
        )
        yield from self._write_section(
            "reached",
            [
                ListItem((_make_line(goal.competence),), self._list_facts(("outcome", find_outcome(goal.history))))
                for goal in material.reached
            ],
        )
        asks = [self._describe_point(point) for point in material.points if point.point.ask and not point.point.lead]
        yield from self._write_section("ask", [*asks, *self._list_answers(BriefingPart.ASK)])
        yield from self._write_section("needs", [ListItem((_make_line(need.text),)) for need in material.needs])
        if is_empty(material):
            yield Paragraph(_make_line(self.say("nothing")))
        if not self.to_hand_over:
            yield from self._write_agenda()
            yield from self._write_results(said)
        yield from self._write_status(said)
        yield from self._write_section("feedback", self._list_answers(BriefingPart.FEEDBACK))
        yield from self._write_section("other", self._list_answers(BriefingPart.OTHER))
        yield from self._write_notes(SayLevel.IF_ASKED, "notes_if_asked")
        yield from self._write_notes(SayLevel.ONLY_ME, "notes_only_me")
        if not material.upto.reaches(SayLevel.SAY_IT):
            yield from self._write_tips()

    def write_head(self) -> Iterator[Block]:
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
            yield Paragraph(_make_line(line))
        if not self.to_hand_over:
            yield Paragraph((Run(self.say(f"upto_{_name(self.material.upto)}"), Look.SOFT),))

    def write_head_behind(self) -> Iterator[Block]:
        yield Heading(self.say("appendix_handout" if self.to_hand_over else "appendix"), 1)
        if not self.to_hand_over:
            yield Paragraph((Run(self.say(f"upto_{_name(self.material.upto)}"), Look.SOFT),))

    def _write_points(self) -> Iterator[Block]:
        leading = [point for point in self.material.points if point.point.lead]
        others = [point for point in self.material.points if not point.point.lead and not point.point.ask]
        items = [self._describe_point(point, f"{place}.") for place, point in enumerate(leading, 1)]
        yield from self._write_section("lead" if len(leading) == LEADING else "lead_some", items)
        yield from self._write_section(
            "more" if leading else "points", [self._describe_point(point) for point in others]
        )

    def _describe_point(self, point: Point, mark: str = "-") -> ListItem:
        said = point.point
        lines = [(Run(said.text, Look.STRONG if said.lead else Look.PLAIN), *self._mark_level(said.say))]
        if said.keywords.strip():
            lines.append((Run(" ".join(said.keywords.split()), Look.SOFT),))
        return ListItem(tuple(lines), tuple(map(self._describe_proof, point.proofs)), mark)

    def _describe_proof(self, proof: Entry | str) -> ListItem:
        if isinstance(proof, str):
            return self._describe_fact("proof", proof)
        return self._describe_entry(proof, self._mark_level(proof.say))

    def _describe_fact(self, name: str, said: str) -> ListItem:
        return ListItem(((Run(f"{self.say(name)}: "), Run(said)),))

    def _list_facts(self, *facts: tuple[str, str]) -> tuple[ListItem, ...]:
        return tuple(self._describe_fact(name, said) for name, said in facts if said.strip())

    def _describe_entry(self, entry: Entry, level: Line = ()) -> ListItem:
        line = (Run(self._show_date(entry.day), Look.SOFT), *level, Run(" – "), Run(entry.text))
        return ListItem((line,), self._list_facts(("effect", entry.effect), ("proof", "; ".join(entry.proof))))

    def _show_date(self, day: dt.date) -> str:
        """Return a day, with its year where it is not this one."""
        now = self.material.round.date or self.material.today
        return show_day(day, self.language, year=day.year != now.year)

    def _write_results(self, said: list[Entry]) -> Iterator[Block]:
        answers = self._list_answers(BriefingPart.RESULTS)
        blocks = list(self._write_by_kind(said, results=True))
        if answers or blocks:
            yield Heading(self.say("results"))
            if answers:
                yield List(tuple(answers))
            yield from blocks

    def _write_by_kind(self, entries: list[Entry], *, results: bool) -> Iterator[Block]:
        """Yield headings and entries: results by theme, then praise; with `results` no more kinds.

        What belongs to no theme is last, or first without a heading where there are no themes.
        """
        themes = group_by_theme(entry for entry in entries if entry.kind in PROOF_KINDS)
        others = themes.pop()[1] if len(themes) > 1 and not themes[-1][0] else []
        for theme, of_theme in themes:
            if theme:
                yield Heading(begin_with_capital(theme), 3)
            yield self._list_entries(of_theme)
        for kind, heading in ((Kind.PRAISE, "praise"), (Kind.CHALLENGE, "challenges"), (Kind.WISH, "wishes")):
            of_kind = [entry for entry in entries if entry.kind is kind]
            if of_kind and (kind is Kind.PRAISE or not results):
                yield Heading(self.say(heading), 3)
                yield self._list_entries(of_kind)
        if others:
            yield Heading(self.say("theme_other"), 3)
            yield self._list_entries(others)

    def _list_entries(self, entries: Iterable[Entry]) -> List:
        return List(tuple(self._describe_entry(entry) for entry in entries))

    def _write_notes(self, level: SayLevel, heading: str) -> Iterator[Block]:
        """Yield the notes of one level below `say-it`, under one heading that names the level."""
        entries = [entry for entry in self.material.entries if entry.say is level and entry.id not in self.named]
        if entries:
            yield Heading(self.say(heading))
            yield from self._write_by_kind(entries, results=False)

    def _write_wishes(self, said: list[Entry]) -> Iterator[Block]:
        ranked = sorted(self.material.wishes, key=lambda one: one.wish.order)
        wishes = [self._describe_wish(wish, f"{rank}." if ranked[1:] else "-") for rank, wish in enumerate(ranked, 1)]
        noted = [self._describe_entry(entry) for entry in said if entry.kind is Kind.WISH]
        yield from self._write_section("wants", [*wishes, *noted, *self._list_answers(BriefingPart.WANTS)])

    def _describe_wish(self, want: Want, mark: str) -> ListItem:
        wish = want.wish
        shared = (Run(f" ({self.say('shared')})"),) if wish.shared and not self.to_hand_over else ()
        line = (Run(" ".join(wish.text.split()), Look.STRONG), *shared, *self._mark_level(wish.say))
        return ListItem(
            (line,),
            self._list_facts(
                ("gives_workplace", wish.workplace),
                *(("answers_need", need.text) for need in want.needs),
                ("gives_me", wish.me),
                ("price", wish.price),
                ("length", wish.length),
                ("years", str(want.years) if want.years > 1 else ""),
                ("reply", wish.reply),
                ("last_reply", want.last_reply),
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
            day = self._show_date(agreement.history[0].at.date())
            made_with = agreement.made_with.strip() or manager
            facts.append(text(f"form.made_on{'_with' if made_with else ''}", self.language, day=day, manager=made_with))
        if one.kept_on:
            facts.append(self.say("kept_on", day=self._show_date(one.kept_on)))
        elif one.dropped_on:
            facts.append(self.say("dropped_on", day=self._show_date(one.dropped_on)))
        elif agreement.due:
            due = text("form.due_line", self.language, day=self._show_date(agreement.due))
            facts.append(f"{due} ({self.say('overdue')})" if one.overdue else due)
        if one.quiet_since:
            facts.append(self.say("silent", day=self._show_date(one.quiet_since)))
        ended = "outcome" if one.kept_on else "dropped_why" if one.dropped_on else ""
        outcome = self._list_facts((ended, find_outcome(agreement.history))) if ended else ()
        return ListItem((_make_line(agreement.text), (Run(" · ".join(facts), Look.SOFT),)), outcome)

    def _write_status(self, said: list[Entry]) -> Iterator[Block]:
        hard = [entry for entry in said if entry.kind is Kind.CHALLENGE]
        yield from self._write_section("status", self._list_answers(BriefingPart.STATUS))
        if hard:
            yield Heading(self.say("challenges"), 3 if select_answers(self._loose, BriefingPart.STATUS) else 2)
            yield self._list_entries(hard)

    @property
    def _loose(self) -> list[ReceivedText]:
        """The answers that stand under no step of the agenda."""
        agenda = self.material.agenda
        stepped = agenda and agenda.kind is CatalogueKind.AGENDA and not self.to_hand_over
        return [given for given in self.material.answers if not stepped or given.step < 0]

    def _list_answers(self, *parts: BriefingPart) -> list[ListItem]:
        return [self._describe_answer(given) for given in select_answers(self._loose, *parts)]

    def _describe_answer(self, given: ReceivedText) -> ListItem:
        asked = " ".join(given.prompt.split()) or self.say("unworded")
        marks = [name for name, now in (("reworded", given.now), ("relabelled", given.said_now)) if now]
        said = given.show_question(self.language, asked).removeprefix(asked)
        said += "".join(f" ({self.say(name)})" for name in marks)
        reworded = (Run(said),) if said else ()
        below = self._list_facts(("before", given.before.text)) if given.before else ()
        proofs = tuple(self._describe_entry(entry, self._mark_level(entry.say)) for entry in given.proofs)
        line = (Run(asked, Look.SOFT), *reworded, *self._mark_level(given.answer.say))
        return ListItem((line, _make_line(given.answer.text)), (*below, *proofs))

    def _mark_level(self, say: SayLevel) -> Line:
        """Return the mark of a text that is not said unasked; the others need none."""
        if say is SayLevel.IF_ASKED:
            return (Run(f"\u00a0{self.say('if_asked')}"),)
        return (Run(f" {self.say('only_me')}"),) if say is SayLevel.ONLY_ME else ()

    def _write_section(self, name: str, items: list[ListItem]) -> Iterator[Block]:
        if items:
            yield Heading(self.say(name))
            yield List(tuple(items))

    def _write_agenda(self) -> Iterator[Block]:
        """Yield the agenda as a list to tick off, with the answers to its steps.

        A set of questions is listed by its section titles.
        """
        agenda = self.material.agenda
        if agenda is None:
            return
        yield Heading(self.say("agenda", title=agenda.title.show_in(self.language)))
        items = []
        for place, section in enumerate(agenda.section):
            below: list[ListItem] = []
            if agenda.kind is CatalogueKind.AGENDA:
                asked = [
                    ListItem((_make_line(question.prompt.show_in(self.language)),)) for question in section.question
                ]
                below = [self._describe_answer(one) for one in self.material.answers if one.step == place] or asked
            items.append(ListItem((_make_line(section.title.show_in(self.language)),), tuple(below), "[ ]"))
        yield List(tuple(items))

    def _write_tips(self) -> Iterator[Block]:
        tips = []
        for tip in self.material.tips:
            lines: list[Line] = [(Run(tip.advice.show_in(self.language), Look.STRONG),)]
            if tip.unfolded:
                lines.append(_make_line(tip.unfolded.say_in(self.language)))
            tips.append(ListItem(tuple(lines)))
        yield from self._write_section("tips", tips)


def _make_line(said: str) -> tuple[Run, ...]:
    return (Run(said),)


def _name(say: SayLevel) -> str:
    return say.value.replace("-", "_")
