"""The one page that is taken into the room: what is on it, and where.

A pure function of its material: what is chosen for the page, and cut to fit, is decided before (`page_choice`). So the
same texts are on it in each format.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from musprep.briefing.document import Heading, List, ListItem, Look, Paragraph, Run
from musprep.briefing.goal_items import describe_measure
from musprep.briefing.material import is_empty
from musprep.briefing.page_fit import arrange_page
from musprep.briefing.page_parts import Detail, Page, PageItem, PagePart
from musprep.language.dates import show_day, show_long, show_time
from musprep.language.option_names import show_option
from musprep.language.safe import is_blank
from musprep.language.say import begin_with_capital, say_count, text
from musprep.model.agreement import Party
from musprep.model.history import find_outcome
from musprep.model.say import SayLevel

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator

    from musprep.briefing.document import Block, Line
    from musprep.briefing.material import AgreedItem, Material, Point, ReceivedText, Want
    from musprep.model.agreement import Agreement
    from musprep.model.entry import Entry
    from musprep.model.goal import Goal
    from musprep.model.history import Event

_LEFT, _RIGHT, _LAST = ("wants", "goals", "more"), ("agreed", "ask", "needs"), "answers"
"""The parts of the two columns, where nothing speaks for another order, and what may go across both."""
_WORDS_A_MINUTE, _MINUTES_AN_ITEM = 120, 0.25
"""How fast one speaks, and how long one is answered."""


def lay_out_page(material: Material, language: str) -> Page:
    """Return the page for a material that was chosen to fit it."""
    return _Layout(material, language).lay_out()


class _Layout:
    def __init__(self, material: Material, language: str) -> None:
        self.material = material
        self.language = language
        self.to_hand_over = material.upto is SayLevel.IN_WRITING

    def say(self, name: str, /, **values: object) -> str:
        return text(f"page.{name}", self.language, **values)

    def lay_out(self) -> Page:
        material = self.material
        top = [point for point in material.points if point.point.lead]
        others = [point for point in material.points if not point.point.lead and not point.point.ask]
        if not top:
            top, others = others[:3], others[3:]
        asks = [point for point in material.points if point.point.ask and not point.point.lead]
        reached = [
            PageItem(
                goal.competence,
                (Detail("", self.say("reached")), *self._describe_measure(goal), *_list_outcome(goal.history)),
                "kept",
            )
            for goal in material.reached
        ]
        parts = {
            "wants": list(self._list_wishes()),
            "goals": [*map(self._describe_goal, material.goals), *reached],
            "more": [self._describe_point(point) for point in others],
            "notes": [self._describe_note(entry) for entry in material.entries],
            "agreed": [self._describe_agreement(one) for one in material.agreed],
            "ask": [self._describe_point(point) for point in asks],
            "answers": [
                PageItem(one.answer.text, mark=self._mark_level(one.answer.say), head=self._describe_question(one))
                for one in material.answers
                if self.to_hand_over or one.step < 0
            ],
            "needs": [PageItem(need.text) for need in material.needs],
        }
        parts["top"] = list(map(self._describe_point, top))
        titles = {"agreed": self._describe_agreed()}
        made = {name: _mark_once(name, titles.get(name, self.say(name)), items) for name, items in parts.items()}
        first, sign = made["top"], text("briefing.if_asked", self.language)
        marked = any(sign in (part.title[-len(sign) :], *(item.mark for item in part.items)) for part in made.values())
        marked |= any(
            not isinstance(proof, str) and self._mark_level(proof.say) == sign
            for point in material.points
            for proof in point.proofs
        )
        spoken = [item for part in (first, made["wants"], made["more"], made["ask"]) for item in part.items]
        day, this = material.round.date, material.round
        title = "handout" if self.to_hand_over else "title"
        when = show_long(day, self.language) if day else ""
        if when and this.time:
            when = self.say("when", day=when, time=show_time(this.time, self.language))
        who = self.say("with", manager=this.manager.strip()) if this.manager.strip() else ""
        length = _count_minutes(spoken)
        name, minutes = material.owner.name.strip(), self.say("minutes", minutes=this.minutes)
        if not name:
            # Then it is the first of the line.
            who = begin_with_capital(who)
        first_places = [made[name] for name in _LEFT], [made[name] for name in _RIGHT]
        left, right, across = arrange_page(*first_places, made[_LAST])
        return Page(
            title=self.say(f"{title}_on" if when else title, talk=material.talk, when=when),
            owner=name,
            who=" · ".join(part for part in (name, who, this.place.strip(), minutes) if part),
            top=first,
            left=left,
            right=right,
            answers=across,
            notes=made["notes"],
            agenda=PagePart("agenda", self.say("agenda"), () if self.to_hand_over else tuple(self._list_steps())),
            tips=() if self.to_hand_over else tuple(tip.advice.show_in(self.language) for tip in material.tips),
            private="" if self.to_hand_over else self.say("private"),
            minutes=length,
            said="" if self.to_hand_over or not length else say_count("page.said", self.language, length),
            legend=text("briefing.legend", self.language) if marked else "",
            left_out=self._describe_left_out(),
        )

    def _describe_point(self, point: Point) -> PageItem:
        details = [self._describe_proof(proof) for proof in point.proofs]
        if point.want:
            details += self._list_wish_details(point.want)
        return PageItem(point.point.text, tuple(details), mark=self._mark_level(point.point.say))

    def _describe_proof(self, proof: Entry | str) -> Detail:
        if isinstance(proof, str):
            return Detail(proof)
        said = " – ".join(part for part in (proof.text, proof.effect) if not is_blank(part))
        mark = self._mark_level(proof.say)
        return Detail(f"{said}\u00a0{mark}" if mark else said, self._show_date(proof.day))

    def _list_wishes(self) -> Iterator[PageItem]:
        """Yield the wishes, each behind its rank where there are several."""
        wishes = self.material.wishes
        for rank, want in enumerate(wishes, 1):
            head = f"{rank}." if wishes[1:] else ""
            yield PageItem(
                want.wish.text, tuple(self._list_wish_details(want)), mark=self._mark_level(want.wish.say), head=head
            )

    def _list_wish_details(self, want: Want) -> Iterator[Detail]:
        wish = want.wish
        for need in want.needs:
            yield Detail(need.text, self.say("need"))
        if not is_blank(wish.workplace):
            yield Detail(wish.workplace, self.say("gives_workplace"))
        yield from (Detail(fact) for fact in (wish.length, wish.price) if not is_blank(fact))
        if not is_blank(wish.reply):
            yield Detail(wish.reply, self.say("reply"))
        elif not is_blank(want.last_reply):
            yield Detail(want.last_reply, self.say("last_reply", count=want.years))
        elif want.years > 1:
            yield Detail(self.say("years", count=want.years))
        if not is_blank(wish.plan_b):
            yield Detail(wish.plan_b, self.say("plan_b"))

    def _describe_agreement(self, one: AgreedItem) -> PageItem:
        agreement = one.agreement
        who = self._name_party(agreement)
        if one.kept_on:
            said, state = self.say("kept_on", day=self._show_date(one.kept_on)), "kept"
        elif one.dropped_on:
            said, state = self.say("dropped_on", day=self._show_date(one.dropped_on)), "dropped"
        elif one.overdue and agreement.due:
            # A count of days would be that of today, and the page is read at the talk.
            said, state = self.say("was_due", day=self._show_date(agreement.due)), "late"
        elif one.quiet_since:
            said, state = self.say("silent", day=self._show_date(one.quiet_since)), "late"
        else:
            said, state = (
                self.say("due", day=self._show_date(agreement.due)) if agreement.due else self.say("open"),
                "open",
            )
        outcome = _list_outcome(agreement.history) if one.kept_on or one.dropped_on else ()
        return PageItem(agreement.text, (Detail(f"{who} · {said}"), *outcome), state)

    def _describe_agreed(self) -> str:
        """Return the heading of what was agreed: when, or with whom where that is another manager than today's."""
        managers = {(one.agreement.made_with or one.agreement.manager).strip() for one in self.material.agreed}
        if len(managers) == 1 and any(managers):
            return self.say("agreed_with", manager=managers.pop())
        made = {one.made for one in self.material.agreed}
        if any(managers):
            return self.say("agreed_before" if made == {"earlier"} else "agreed_both")
        return self.say("agreed" if made <= {"earlier"} else "agreed_now" if made == {"talk"} else "agreed_so_far")

    def _name_party(self, agreement: Agreement) -> str:
        """Return who promised it, or took it over: I, the manager by name, or both."""
        # It names no other manager than that of this talk where this one took it over.
        party, manager, now = agreement.owner, agreement.manager, self.material.round.manager.strip()
        if party is Party.MANAGER:
            return manager.strip() or now or self.say("by_manager")
        manager = now if agreement.made_with and party is Party.BOTH and not manager else manager
        return self.say(f"by_{party.value}_with", manager=manager) if manager else self.say(f"by_{party.value}")

    def _describe_goal(self, goal: Goal) -> PageItem:
        known = () if is_blank(goal.known) else (Detail(goal.known, self.say("known")),)
        done = sum(1 for one in goal.activities if one.taken)
        share = goal.progress / goal.target if goal.target and goal.progress is not None else None
        if goal.target is None and goal.activities:
            share = done / len(goal.activities)
        return PageItem(
            goal.competence, (*self._describe_measure(goal), *known), share=None if share is None else min(share, 1)
        )

    def _describe_measure(self, goal: Goal) -> tuple[Detail, ...]:
        said = describe_measure(goal, self.language)
        if not said and goal.activities:
            done = sum(1 for one in goal.activities if one.taken)
            said = say_count("page.steps", self.language, len(goal.activities), done=done)
        return (Detail(said),) if said else ()

    def _describe_note(self, entry: Entry) -> PageItem:
        effect = () if is_blank(entry.effect) else (Detail(entry.effect),)
        return PageItem(entry.text, effect, mark=self._mark_level(entry.say), head=self._show_date(entry.day))

    def _list_steps(self) -> Iterator[PageItem]:
        agenda = self.material.agenda
        for place, section in enumerate(agenda.section if agenda else ()):
            keywords = [one.answer.text for one in self.material.answers if one.step == place]
            yield PageItem(section.title.show_in(self.language), tuple(map(Detail, keywords)))

    def _describe_question(self, given: ReceivedText) -> str:
        asked = given.prompt if given.prompt.strip() else text("briefing.unworded", self.language)
        asked = given.show_question(self.language, asked)
        changed = (("reworded", given.now), ("relabelled", given.said_now))
        return "".join((asked, *(f" ({text(f'briefing.{name}', self.language)})" for name, now in changed if now)))

    def _mark_level(self, say: SayLevel) -> str:
        """Return the mark of a text that is not said unasked; the others need none."""
        if self.to_hand_over or say.reaches(SayLevel.SAY_IT):
            return ""
        return text("briefing.if_asked" if say is SayLevel.IF_ASKED else "briefing.only_me", self.language)

    def _show_date(self, day: dt.date) -> str:
        now = self.material.round.date or self.material.today
        return show_day(day, self.language, year=day.year != now.year)

    def _describe_left_out(self) -> str:
        counts = [
            say_count(f"page.left_{name}", self.language, count)
            for name, count in self.material.left_out._asdict().items()
            if count
        ]
        if is_empty(self.material) and not counts:
            return text("briefing.nothing", self.language)
        upto, this = self.material.upto, self.material.round
        # The command is for the same paper: it names a level that is not the usual one, and a round that is over.
        more = "" if upto is SayLevel.IF_ASKED else f" {show_option('--upto', self.language)} {upto.value}"
        more += f" {show_option('--round', self.language)} {this.id}" if this.closed else ""
        return self.say("left_out", what=", ".join(counts), more=more) if counts and not self.to_hand_over else ""


def _list_outcome(history: tuple[Event, ...]) -> tuple[Detail, ...]:
    """Return what came of what was kept, reached or dropped, in the words with which it ended."""
    outcome = find_outcome(history)
    return () if is_blank(outcome) else (Detail(outcome),)


def _mark_once(name: str, title: str, items: list[PageItem]) -> PagePart:
    """Return a part; a mark that all its items have stands at the heading alone."""
    marks = {item.mark for item in items}
    if len(marks) == 1 and any(marks):
        title, items = f"{title}\u00a0{marks.pop()}", [item._replace(mark="") for item in items]
    return PagePart(name, title, tuple(items))


def _count_minutes(items: list[PageItem]) -> int:
    """Return about how many minutes it takes to say these: at least one, 0 where there is nothing to say."""
    if not items:
        return 0
    words = sum(len(" ".join((item.text, *(detail.text for detail in item.details))).split()) for item in items)
    return max(1, round(words / _WORDS_A_MINUTE + len(items) * _MINUTES_AN_ITEM))


_STATES = {"kept": "✓ ", "dropped": "× ", "late": "! ", "open": ""}
"""What stands before an agreement, behind the mark of the list."""


def lay_out_blocks(page: Page) -> Iterator[Block]:
    """Yield the page as a document, for the formats that have no columns."""
    yield Heading(page.title, 1)
    if page.who:
        yield Paragraph((Run(page.who),))
    for part in page.parts:
        yield Heading(part.title)
        yield List(tuple(_describe_item(part.name, item, number) for number, item in enumerate(part.items, 1)))
    if page.tips:
        yield Paragraph((Run(" · ".join(page.tips), Look.SOFT),))
    if page.foot:
        yield Paragraph((Run(" · ".join(page.foot), Look.SOFT),))


def _describe_item(part: str, item: PageItem, number: int) -> ListItem:
    marked = (Run(f"\u00a0{item.mark}"),) if item.mark else ()
    state = (Run(_STATES[item.state]),) if item.state else ()
    details: list[Line] = [_describe_detail(detail) for detail in item.details]
    if part == "top":
        lines = ((Run(item.text, Look.STRONG), *marked),)
        return ListItem(lines, tuple(ListItem((line,)) for line in details), f"{number}.")
    small: Line = tuple(run for place, line in enumerate(details) for run in ((Run(" · "),) * bool(place)) + line)
    if part == "agenda":
        return ListItem(((Run(item.text), *((Run(" – "), *small) if small else ())),), mark="[ ]")
    mark = item.head if part == "wants" and item.head else "-"
    if part in ("notes", "answers"):
        first = (Run(item.head, Look.SOFT), Run(" – " if part == "notes" else " "), Run(item.text), *marked)
    else:
        first = (*state, Run(item.text), *marked)
    return ListItem((first, small) if small else (first,), mark=mark)


def _describe_detail(detail: Detail) -> Line:
    lead = (Run(detail.lead, Look.SOFT), Run(" " if detail.text else "")) if detail.lead else ()
    return (*lead, Run(detail.text)) if detail.text else lead
