"""Shows agreements as blocks: in a list by owner, and one in full with its history."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from musprep.language.dates import show_day, show_distance
from musprep.language.say import say_count, text
from musprep.tui.widgets.lists.block_list import Block, Para

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable, Iterator, Sequence

    from musprep.insight.agreements import AgreementStanding
    from musprep.model.agreement import Agreement, Party
    from musprep.model.history import Event
    from musprep.model.lasting import LastingRecord

AGREEMENT, GOAL, COURSE, FOLD, CONCLUSION = "agreement:", "goal:", "course:", "fold:", "conclusion:"
"""What the keys of blocks begin with; an id, a fold's name or a round follows."""
NEW, NEW_GOAL = "new:agreement", "new:goal"

LABEL = 15
_LATE, _QUIET, _DONE, _LOST = "! ", "… ", "✓ ", "– "
_ROWS = 3


class Words(NamedTuple):
    """What stands under an agreement in the list, and whether it is to catch the eye."""

    said: str
    warns: bool


def describe_standing(one: AgreementStanding, today: dt.date, language: str, *, short: bool = False) -> Words:
    """Return how an agreement stands: overdue or due, silent, when to talk about it. `short` leaves a near day out."""
    agreement, parts = one.agreement, []
    if one.overdue and agreement.due:
        parts.append(say_count("agreements.overdue", language, (today - agreement.due).days))
    elif agreement.due:
        day = show_day(agreement.due, language, year=agreement.due.year != today.year)
        distance = show_distance(agreement.due, today, language)
        name = "on" if not one.soon else "soon" if short else "near"
        parts.append(text(f"agreements.due_{name}", language, day=day, distance=distance))
    if one.silent:
        parts.append(say_count("agreements.silent", language, one.quiet_days))
    if one.touch_now:
        parts.append(text("agreements.touch_now", language))
    elif agreement.next_touch:
        day = show_day(agreement.next_touch, language, year=agreement.next_touch.year != today.year)
        parts.append(text("agreements.touch_on", language, day=day))
    if not parts:
        parts.append(text("agreements.due_none", language))
    # Where there is little room the first, which weighs most, leaves some for what it is about.
    return Words(" · ".join(parts[:1] if short else parts), one.overdue or one.silent or one.touch_now)


class AgreementList:
    """Turns agreements into blocks."""

    def __init__(self, today: dt.date, language: str) -> None:
        self.today = today
        self.language = language

    def say(self, key: str, **values: object) -> str:
        """Return the text `agreements.<key>`."""
        return text(f"agreements.{key}", self.language, **values)

    # ---- The list ----------------------------------------------------------------------------------------------------

    def draw_party(self, party: Party, standings: Sequence[AgreementStanding]) -> Iterator[Block]:
        """Yield a heading and the open agreements of one party; those of a former manager stand under their name."""
        by_manager = {"": [one for one in standings if not (one.former and party.value == "manager")]}
        for one in standings:
            if one.former and party.value == "manager":
                by_manager.setdefault(one.former, []).append(one)
        for former, of_one in by_manager.items():
            title = self.say("of_former", manager=former) if former else self.say(f"of_{party.value}")
            yield Block("", (Para(title, "head"),), gap=0)
            if not of_one:
                yield Block(NEW if party.value == "me" else "", (Para(self.say(f"none_{party.value}"), "dim"),))
            for one in of_one:
                yield self._draw_open(one)

    def _draw_open(self, one: AgreementStanding) -> Block:
        said = describe_standing(one, self.today, self.language)
        words = " · ".join(filter(None, (said.said, self._name_former(one))))
        paras = (Para(one.agreement.text, "strong", rows=_ROWS), Para(words, "warn" if said.warns else "dim"))
        sign = _LATE if one.overdue else _QUIET if one.silent or one.touch_now else ""
        return Block(f"{AGREEMENT}{one.agreement.id}", paras, (sign,))

    def _name_former(self, one: AgreementStanding) -> str:
        """Return with whom it was agreed, where that is a former manager and the heading does not tell."""
        told = one.agreement.owner.value == "manager" or not one.former
        return "" if told else self.say("with_former", manager=one.former)

    def draw_closed(self, agreement: Agreement, *, kept: bool) -> Block:
        """Return one that was kept or dropped, as a block in a fold."""
        return Block(
            f"{AGREEMENT}{agreement.id}",
            (Para(agreement.text, "dim", rows=2, tail=self.show_end(agreement), tail_look="dim"),),
            (_DONE if kept else _LOST,),
            gap=0,
        )

    def show_end(self, one: LastingRecord) -> str:
        """Return the day a record was kept or dropped, "" while it is open."""
        return self.say_day(one.ended) if one.ended else ""

    def say_day(self, day: dt.date) -> str:
        """Return a date, with its year if that is not this one."""
        return show_day(day, self.language, year=day.year != self.today.year)

    # ---- One in full -------------------------------------------------------------------------------------------------

    def draw_page(self, one: AgreementStanding, goal: str, say: str) -> Iterator[Block]:
        """Yield an agreement in full; `goal` is its goal in words, `say` a sentence to say about it ("" for none)."""
        agreement = one.agreement
        title = " · ".join(filter(None, (self.say(f"one_{agreement.owner.value}"), self._name_former(one))))
        if one.former and agreement.owner.value == "manager":
            title = self.say("of_former", manager=one.former)
        yield Block("", (Para(title, "mark"),), gap=0)
        yield Block("", (Para(agreement.text, "title"),))
        yield from self._draw_reminder(one, say)
        facts = list(self._draw_facts(one, goal))
        if facts:
            yield Block("", tuple(facts))
        yield Block("", (Para(self.say("history"), "head"),), gap=0)
        yield from self.draw_history(agreement.history)

    def _draw_reminder(self, one: AgreementStanding, say: str) -> Iterator[Block]:
        if say and (one.silent or one.overdue):
            why = say_count("agreements.quiet", self.language, one.quiet_days) if one.silent else self.say("late_say")
            yield Block("", (Para(why, "warn"), Para(f"»{say}«", "strong"), Para(self.say("remind_never"), "dim")))
        elif one.overdue:
            yield Block("", (Para(self.say("late_me"), "warn"),))

    def _draw_facts(self, one: AgreementStanding, goal: str) -> Iterator[Para]:
        agreement = one.agreement
        if agreement.is_open:
            yield self.draw_fact(
                "due", self._say_when(agreement.due) or self.say("due_unset"), "warn" if one.overdue else ""
            )
            touch = self._say_when(agreement.next_touch) or self.say("touch_unset")
            yield self.draw_fact("touch", touch, "warn" if one.touch_now else "")
        else:
            state = self.say(f"state_{agreement.state.value.replace('-', '_')}")
            yield self.draw_fact("state", state)
        if goal:
            yield self.draw_fact("for_goal", goal)
        if agreement.round:
            yield self.draw_fact("from_round", agreement.round)

    def draw_fact(self, name: str, said: str, look: str = "") -> Para:
        """Return a fact behind its label."""
        return Para(said, look, label=self.say(name), label_width=LABEL)

    def _say_when(self, day: dt.date | None) -> str:
        if day is None:
            return ""
        return f"{show_day(day, self.language)} · {show_distance(day, self.today, self.language)}"

    def draw_history(self, events: Iterable[Event], *, goal: bool = False) -> Iterator[Block]:
        """Yield what happened, the latest first: day, what, and the words."""
        for event in sorted(events, key=lambda one: one.at, reverse=True):
            day = show_day(event.at.date(), self.language)
            paras = [Para(self._describe_event(event, goal=goal), "", label=day, label_width=LABEL)]
            if event.words.strip():
                paras.append(Para(event.words.strip(), "dim", label_width=LABEL))
            yield Block("", tuple(paras), gap=0)

    def _describe_event(self, event: Event, *, goal: bool) -> str:
        name = event.what.value.replace("-", "_")
        if goal and name in ("made", "kept", "touched"):
            return self.say(f"did_goal_{name}")
        if name == "moved":
            day = show_day(event.due, self.language) if event.due else ""
            return self.say("did_moved", day=day) if day else self.say("did_moved_plain")
        if event.former and not event.words:
            return self.say("did_taken_over", manager=event.former)
        return self.say("did_changed_from" if name == "changed" and event.words and not goal else f"did_{name}")
