"""A round as Markdown: a pure function of its material.

The order follows the talk: what the owner came to say and wish, what was agreed, what they ask; then what they may have
to look up; last the notes that are only for answering. A paper to hand over is written for its reader: it has no
agenda, no advice and does not mention levels.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from musprep.briefing.goal_lines import render_goal_lines
from musprep.briefing.material import PROOF_KINDS, Material, bare, by_theme, in_part
from musprep.briefing.plain import escape_block, escape_inline
from musprep.language.dates import show_day, show_long, show_time
from musprep.language.say import text
from musprep.model.catalogue import BriefingPart, CatalogueKind
from musprep.model.entry import Entry, Kind
from musprep.model.point import LEADING
from musprep.model.say import SayLevel

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable, Iterator

    from musprep.briefing.material import AgreedItem, Point, ReceivedText
    from musprep.model.wish import Wish


def render_markdown(material: Material, language: str) -> str:
    """Return the briefing. It contains what is in `material`, and nothing else the owner wrote."""
    parts = [part for part in _Writer(material, language).parts() if part]
    return "\n\n".join(parts) + "\n"


class _Writer:
    def __init__(self, material: Material, language: str) -> None:
        self.material = material
        self.language = language
        self.to_hand_over = material.upto is SayLevel.IN_WRITING
        self.at_points = {proof.id for _, proofs in material.points for proof in proofs if isinstance(proof, Entry)}
        """The notes already shown below a point: none is shown twice."""

    def say(self, name: str, /, **values: object) -> str:
        return text(f"briefing.{name}", self.language, **values)

    def parts(self) -> Iterator[str]:
        material = self.material
        said = [
            entry for entry in material.entries if entry.say.reaches(SayLevel.SAY_IT) and entry.id not in self.at_points
        ]
        yield from self._head()
        yield from self._points()
        if self.to_hand_over:
            yield from self._results(said)
        yield from self._wants(said)
        asks = [self._point(point) for point in material.points if point.point.ask and not point.point.lead]
        yield from self._section("agreed", [self._describe_agreement(one) for one in material.agreed])
        goals = ("\n".join(render_goal_lines(goal, self.language, self._date)) for goal in material.goals)
        yield from self._section("goals", list(goals))
        yield from self._section("ask", [*asks, *self._answers(BriefingPart.ASK)])
        if bare(material):
            yield self.say("nothing")
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

    def _head(self) -> Iterator[str]:
        owner, this = self.material.owner, self.material.round
        kind = "handout" if self.to_hand_over else "title"
        yield f"# {self.say(f'{kind}_on', day=show_long(this.date, self.language)) if this.date else self.say(kind)}"
        manager, name = escape_inline(this.manager), escape_inline(owner.name)
        who = name
        if manager:
            who = self.say("who", name=name, manager=manager) if name else self.say("with", manager=manager)
        when = self.say("at", time=show_time(this.time, self.language)) if this.time else ""
        yield " · ".join(part for part in (who, when, escape_inline(this.place)) if part)
        if not self.to_hand_over:
            yield f"*{self.say(f'upto_{_name(self.material.upto)}')}*"

    def _points(self) -> Iterator[str]:
        leading = [point for point in self.material.points if point.point.lead]
        others = [point for point in self.material.points if not point.point.lead and not point.point.ask]
        lines = [self._point(point, f"{place}.") for place, point in enumerate(leading, 1)]
        yield from self._section("lead" if len(leading) == LEADING else "lead_some", lines)
        yield from self._section("more" if leading else "points", [self._point(point) for point in others])

    def _point(self, point: Point, mark: str = "-") -> str:
        indent = " " * (len(mark) + 1)
        said = point.point
        words = escape_block(said.text, indent)
        lines = [f"{mark} **{words}**" if said.lead and "\n" not in words else f"{mark} {words}"]
        lines[0] += self._level(said.say)
        if said.keywords.strip():
            lines[0] += f"  \n{indent}*{escape_inline(said.keywords)}*"
        lines += [f"{indent}- {self._proof(proof, indent + '  ')}" for proof in point.proofs]
        return "\n".join(lines)

    def _proof(self, proof: Entry | str, indent: str) -> str:
        if isinstance(proof, str):
            return f"{self.say('proof')}: {escape_block(proof, indent)}"
        return self._entry(proof, indent, self._level(proof.say))

    def _entry(self, entry: Entry, indent: str, level: str = "") -> str:
        first, line_end, rest = escape_block(entry.text, indent).partition("\n")
        # The mark goes at the end of the first line, before the two spaces that break the line.
        mark = f"{first.rstrip()}{level}{'  ' if first.endswith('  ') else ''}"
        lines = [f"*{self._date(entry.day)}* – {mark}{line_end}{rest}"]
        if entry.effect.strip():
            lines.append(f"{indent}- {self.say('effect')}: {escape_block(entry.effect, indent + '  ')}")
        if entry.proof:
            lines.append(f"{indent}- {self.say('proof')}: {escape_inline('; '.join(entry.proof))}")
        return "\n".join(lines)

    def _date(self, day: dt.date) -> str:
        """Return a day, with its year where it is not this one."""
        now = self.material.round.date or self.material.today
        return show_day(day, self.language, year=day.year != now.year)

    def _entries(self, entries: Iterable[Entry]) -> str:
        return "\n".join(f"- {self._entry(entry, '  ')}" for entry in entries)

    def _results(self, said: list[Entry]) -> Iterator[str]:
        answers = self._answers(BriefingPart.RESULTS)
        blocks = list(self._by_kind(said, results=True))
        if answers or blocks:
            yield f"## {self.say('results')}"
            yield "\n".join(answers)
            yield from blocks

    def _by_kind(self, entries: list[Entry], *, results: bool) -> Iterator[str]:
        """Yield headings and entries: results by theme, then praise; with `results` nothing more."""
        themes = by_theme(entry for entry in entries if entry.kind in PROOF_KINDS)
        for theme, of_theme in themes:
            if theme or len(themes) > 1:
                yield f"### {escape_inline(theme[:1].upper() + theme[1:]) if theme else self.say('theme_other')}"
            yield self._entries(of_theme)
        for kind, heading in ((Kind.PRAISE, "praise"), (Kind.CHALLENGE, "challenges"), (Kind.WISH, "wishes")):
            of_kind = [entry for entry in entries if entry.kind is kind]
            if of_kind and (kind is Kind.PRAISE or not results):
                yield f"### {self.say(heading)}"
                yield self._entries(of_kind)

    def _write_notes(self, level: SayLevel, heading: str) -> Iterator[str]:
        """Yield the notes of one level below `say-it`, under one heading that names the level."""
        entries = [entry for entry in self.material.entries if entry.say is level and entry.id not in self.at_points]
        if entries:
            yield f"## {self.say(heading)}"
            yield from self._by_kind(entries, results=False)

    def _wants(self, said: list[Entry]) -> Iterator[str]:
        shared_first = sorted(self.material.wishes, key=lambda wish: not wish.shared)
        wishes = [self._wish(wish) for wish in shared_first]
        noted = [f"- {self._entry(entry, '  ')}" for entry in said if entry.kind is Kind.WISH]
        yield from self._section("wants", [*wishes, *noted, *self._answers(BriefingPart.WANTS)])

    def _wish(self, wish: Wish) -> str:
        mark = f" ({self.say('shared')})" if wish.shared else ""
        lines = [f"- **{escape_inline(wish.text)}**{mark}{self._level(wish.say)}"]
        if wish.workplace.strip():
            lines.append(f"  - {self.say('gives_workplace')}: {escape_block(wish.workplace, '    ')}")
        if wish.me.strip():
            lines.append(f"  - {self.say('gives_me')}: {escape_block(wish.me, '    ')}")
        if wish.price.strip():
            lines.append(f"  - {self.say('price')}: {escape_block(wish.price, '    ')}")
        return "\n".join(lines)

    def _describe_agreement(self, one: AgreedItem) -> str:
        """Return an agreement: who, since when, by when, and what to worry about."""
        agreement = one.agreement
        facts = [text("form.owner_line", self.language, who=text(f"form.party_{agreement.owner.value}", self.language))]
        if agreement.history:
            facts.append(text("form.made_on", self.language, day=self._date(agreement.history[0].at.date())))
        if one.kept_on:
            facts.append(self.say("kept_on", day=self._date(one.kept_on)))
        elif agreement.due:
            due = text("form.due_line", self.language, day=self._date(agreement.due))
            facts.append(f"{due} ({self.say('overdue')})" if one.overdue else due)
        if one.quiet_days:
            facts.append(self.say("silent", days=one.quiet_days))
        return f"- {escape_block(agreement.text, '  ')}  \n  {' · '.join(facts)}"

    def _status(self, said: list[Entry]) -> Iterator[str]:
        hard = [entry for entry in said if entry.kind is Kind.CHALLENGE]
        yield from self._section("status", self._answers(BriefingPart.STATUS))
        if hard:
            mark = "###" if in_part(self.material.answers, BriefingPart.STATUS) else "##"
            yield f"{mark} {self.say('challenges')}"
            yield self._entries(hard)

    def _answers(self, *parts: BriefingPart) -> list[str]:
        return [self._answer(given) for given in in_part(self.material.answers, *parts)]

    def _answer(self, given: ReceivedText) -> str:
        level = self._level(given.answer.say)
        asked = escape_inline(given.prompt) or self.say("unworded")
        marks = [name for name, now in (("reworded", given.now), ("relabelled", given.said_now)) if now]
        reworded = "".join(f" ({self.say(name)})" for name in marks)
        return f"- *{asked}*{reworded}{level}  \n  {escape_block(given.answer.text, '  ')}"

    def _level(self, say: SayLevel) -> str:
        """Return the mark of a text that is not said unasked; the others need none."""
        if say is SayLevel.IF_ASKED:
            return f" {self.say('if_asked')}"
        return f" {self.say('only_me')}" if say is SayLevel.ONLY_ME else ""

    def _section(self, name: str, items: list[str]) -> Iterator[str]:
        if items:
            yield f"## {self.say(name)}"
            yield "\n".join(items)

    def _agenda(self) -> Iterator[str]:
        """Yield the agenda as a list to tick off; a set of questions is listed by its section titles."""
        agenda = self.material.agenda
        if agenda is None:
            return
        yield f"## {self.say('agenda', title=escape_inline(agenda.title.in_(self.language)))}"
        lines = []
        for section in agenda.section:
            lines.append(f"- [ ] {escape_inline(section.title.in_(self.language))}")
            if agenda.kind is CatalogueKind.AGENDA:
                lines += [f"  - {escape_inline(question.prompt.in_(self.language))}" for question in section.question]
        yield "\n".join(lines)

    def _tips(self) -> Iterator[str]:
        tips = []
        for tip in self.material.tips:
            unfolded = f"  \n  {escape_inline(tip.unfolded.in_(self.language))}" if tip.unfolded else ""
            tips.append(f"- **{escape_inline(tip.advice.in_(self.language))}**{unfolded}")
        yield from self._section("tips", tips)


def _name(say: SayLevel) -> str:
    return say.value.replace("-", "_")
