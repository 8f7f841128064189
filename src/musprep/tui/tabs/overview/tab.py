"""The first tab: where one stands in the year, and the one next thing to do."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.containers import Vertical, VerticalScroll
from textual.content import Content
from textual.widgets import Button, Static

from musprep.language.dates import show_day, show_long
from musprep.language.error import MusprepError
from musprep.language.safe import make_safe, make_safe_line
from musprep.language.say import begin_with_capital, say_count, text
from musprep.tui.framework.commands import ScreenCommand, list_bindings
from musprep.tui.framework.tab import GoTo, Tab
from musprep.tui.framework.tab_context import TabContext
from musprep.tui.tabs.overview.pulse_actions import PulseActions
from musprep.tui.widgets.charts.pulse_strip import PulseStrip
from musprep.tui.widgets.charts.section_bars import SectionBars, list_parts
from musprep.tui.widgets.charts.year_ring import ARCS, YearRing
from musprep.tui.widgets.charts.year_strip import YearStrip
from musprep.tui.widgets.fields.line_button import LineButton
from musprep.tui.widgets.lists.due import list_due_rows
from musprep.tui.widgets.lists.wrapped import WrappedText

if TYPE_CHECKING:
    from textual.app import ComposeResult

    from musprep.insight.next_step import NextStep
    from musprep.model.entry import Entry
    from musprep.model.round import Round
    from musprep.services.year.overview import Overview

_LATEST = 8
"""So many at most; fewer are shown where the window is low."""
_FEW = 3
_FACT_LINES = 3
_DUE, _DUE_FEW = 4, 2
_TALL, _LOW = 32, 22
"""So many agreements at most where the window is tall, and where it is not; one where it has few lines."""
_BEGIN = ("note", "date", "prepare")


class OverviewTab(Tab):
    """Shows the overview; Enter or a click on the next step, a note or the points goes there."""

    COMMANDS: ClassVar[tuple[ScreenCommand, ...]] = (
        ScreenCommand("tui.next", "next_step", "g", footer=True),
        ScreenCommand("tui.date", "app.meeting_date", "m", footer=True),
        ScreenCommand("pulse.note", "pulse", "p", footer=True),
    )
    BINDINGS = list_bindings(COMMANDS)

    FIRST_FOCUS = "#next, #begin-note"

    _next: NextStep | None = None
    _shown: Overview | None = None

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002 - Textual's name
        super().__init__(id=id)
        self._leads_to = {"begin-prepare": ("prepare", ""), "points": ("meeting", "")}
        """Tab and record that each line leads to."""
        self.action_pulse = PulseActions(TabContext(self)).add

    def compose(self) -> ComposeResult:
        with VerticalScroll(id="overview", can_focus=False):
            with Vertical(id="begin"):
                yield Static(id="begin-head", markup=False)
                for name in _BEGIN:
                    yield LineButton(id=f"begin-{name}", classes="begin-way")
                yield Static(id="begin-shell", classes="begin-way", markup=False)
            with Vertical(id="year"):
                yield YearRing(id="ring")
                yield Static(id="ring-line", markup=False)
                yield Static(id="strip-title", classes="overview-title", markup=False)
                yield YearStrip(rows=2, id="strip")
                yield Static(id="pulse-title", classes="overview-title", markup=False)
                yield PulseStrip(id="pulse")
            with Vertical(id="now"):
                yield Static(id="hello", markup=False)
                yield WrappedText(look="$text-muted", id="when")
                yield LineButton(id="next")
                yield WrappedText(most=_FACT_LINES, look="$text-muted italic", id="fact")
                yield Static(id="due-title", classes="overview-title", markup=False)
                for place in range(_DUE):
                    yield LineButton(id=f"due-{place}", classes=f"due {'-more' if place >= _DUE_FEW else ''}")
                yield Static(id="points-title", classes="overview-title", markup=False)
                yield LineButton(id="points")
                yield Static(id="latest-title", classes="overview-title", markup=False)
                for place in range(_LATEST):
                    yield LineButton(id=f"latest-{place}", classes=f"latest {'-more' if place >= _FEW else ''}")
            with Vertical(id="spread"):
                yield Static(id="spread-title", classes="overview-title", markup=False)
                yield YearStrip(rows=2, id="spread-strip")
            with Vertical(id="answers"):
                yield Static(id="progress-title", classes="overview-title", markup=False)
                yield SectionBars(id="bars")
            yield Static(id="damaged", markup=False)

    # ---- Showing -----------------------------------------------------------------------------------------------------

    def show(self, ref: str = "") -> None:
        from musprep.services.year.overview import gather_overview

        now = gather_overview(self.session)
        self._next, self._shown = now.next, now
        empty = _is_empty(now)
        self.set_class(empty, "-empty")
        self._show_beginning(now.talk) if empty else self._show_year(now)
        self.query_one(YearRing).update(now.circle, self.session.language, now.talk)
        self.query_one("#ring-line", Static).update(self._draw_ring_line())
        self._show_damage()

    def _show_beginning(self, talk: str) -> None:
        head = (
            Content(self.say("tui.begin_title"))
            .stylize("bold")
            .append(Content.styled(f"\n{self.say('tui.begin_about')}", "$text-muted"))
        )
        self.query_one("#begin-head", Static).update(head)
        for name, key in zip(_BEGIN, ("n", "m", "3"), strict=True):
            self.query_one(f"#begin-{name}", LineButton).put(self._draw_way(key, f"begin_{name}", talk))
        shell = (
            Content("    ")
            .append(Content(self.say("tui.begin_shell")))
            .append(Content.styled(f"\n    {self.say('tui.begin_shell_about')}\n    ", "$text-muted"))
        )
        self.query_one("#begin-shell", Static).update(
            shell.append(Content.styled(self.say("tui.begin_shell_line"), "$accent"))
        )

    def _draw_way(self, key: str, name: str, talk: str) -> Content:
        words = Content.styled(key, "$accent bold").append(f" {self.say(f'tui.{name}', talk=talk)}")
        return words.append(Content.styled(f"\n  {self.say(f'tui.{name}_about')}", "$text-muted"))

    def _show_year(self, now: Overview) -> None:
        language = self.session.language
        self._show_greeting(now.round)
        self.query_one("#next", LineButton).put(
            Content.styled(self.say("tui.next_title"), "$text-muted").append(
                Content(f"\n{self._say_step(now.next, now.talk)}").stylize("bold")
            )
        )
        # Another one each day, so that all are read.
        fact = now.facts[self.session.today.toordinal() % len(now.facts)] if now.facts else ""
        self.query_one("#fact", WrappedText).put(make_safe_line(fact))
        self.query_one("#fact").set_class(not fact, "-off")
        parts = list_parts(now.progress, language)
        answered, total = sum(one.answered for one in now.progress), sum(one.total for one in now.progress)
        self._show_title(
            "#progress-title",
            "progress_title",
            self.say("tui.progress_all", answered=answered, total=total) if total else "",
        )
        self.query_one("#progress-title").display = bool(parts)
        self.query_one(SectionBars).update(parts, language)
        marks = "●" * now.leading + "○" * (3 - now.leading)
        chosen = self.say(
            ("tui.points_none", "tui.points_some", "tui.points_some", "tui.points_all")[now.leading], count=now.leading
        )
        self._show_title("#points-title", "points_title")
        self.query_one("#points", LineButton).put(
            Content.styled(marks, "$accent").append(Content.styled(f"  {chosen}", "$text-muted"))
        )
        for name in ("strip", "spread"):
            self._show_title(f"#{name}-title", "spread_title")
        for strip in self.query(YearStrip):
            strip.update(now.spread, language)
        self._show_pulse()
        self._show_due(now)
        self._show_title("#latest-title", "latest_title")
        self.query_one("#latest-title").set_class(not now.latest, "-off")
        for place in range(_LATEST):
            row = self.query_one(f"#latest-{place}", LineButton)
            row.set_class(place >= len(now.latest), "-off")
            if place < len(now.latest):
                row.put(self._draw_note(now.latest[place]))
                self._leads_to[f"latest-{place}"] = ("log", now.latest[place].id)

    def _show_pulse(self) -> None:
        """Show how the year felt, where it was noted."""
        from musprep.services.year.pulses import list_months

        strip = self.query_one(PulseStrip)
        strip.update(list_months(self.session), self.session.language)
        title = self.query_one("#pulse-title", Static)
        title.update(Content.styled(self.say("pulse.year_title"), "bold"))
        # Set on the whole tab it would style every part of it anew.
        for one in (strip, title):
            one.set_class(strip.noted, "-noted")

    def on_resize(self) -> None:
        if self._shown is not None:
            self._show_due(self._shown)

    def _show_due(self, now: Overview) -> None:
        """Show what was promised and wants attention, and what has been quiet; nothing where all is well."""
        rows = list_due_rows(now, self.session.today, self.session.language)
        lines = self.app.size.height
        most = _DUE if lines >= _TALL else _DUE_FEW if lines > _LOW else 1
        shown = rows[:most]
        more = say_count("tui.due_more", self.session.language, len(rows) - most) if len(rows) > most else ""
        self._show_title("#due-title", "due_title", more)
        self.query_one("#due-title").set_class(not rows, "-off")
        for place in range(_DUE):
            row = self.query_one(f"#due-{place}", LineButton)
            row.set_class(place >= len(shown), "-off")
            if place < len(shown):
                row.put(shown[place].words)
                self._leads_to[f"due-{place}"] = ("agreements", shown[place].key)

    def _show_title(self, where: str, name: str, more: str = "") -> None:
        title = Content.styled(self.say(f"tui.{name}"), "bold")
        self.query_one(where, Static).update(
            title.append(Content.styled(f"  {more}", "$text-muted")) if more else title
        )

    def _show_greeting(self, meeting: Round | None) -> None:
        # As colleagues greet each other: by the first name, which a title is not.
        name = next((word for word in self._read_owner_name().split() if not word.endswith(".")), "")
        hello = self.query_one("#hello", Static)
        hello.update(Content(self.say("tui.greeting", name=name)).stylize("bold"))
        hello.display = bool(name)
        self.query_one("#when", WrappedText).put(self._say_when(meeting))

    def _say_when(self, meeting: Round | None) -> str:
        """Return when the talk is, and with whom."""
        if meeting is not None and not meeting.is_open:
            return self.say("tui.when_closed", id=meeting.id)
        if meeting is None or meeting.date is None:
            return self.say("tui.when_none")
        day, manager = show_long(meeting.date, self.session.language, meeting.time), make_safe_line(meeting.manager)
        words = self.say("tui.when_manager", day=day, manager=manager) if manager else self.say("tui.when", day=day)
        return begin_with_capital(words)

    def _read_owner_name(self) -> str:
        try:
            return make_safe_line(self.session.owner.name)
        except MusprepError:
            # The frame has told that the file is damaged; the year goes on without a name.
            return ""

    def _say_step(self, step: NextStep, talk: str) -> str:
        values = {
            "section": make_safe_line(step.section),
            "days": step.days,
            "count": step.points,
            "about": make_safe_line(step.about),
            "talk": talk,
        }
        return text(f"tui.next_{step.step}", self.session.language, **values)

    def _draw_note(self, entry: Entry) -> Content:
        language = self.session.language
        kind = text(f"words.kind_{entry.kind.value}", language)
        day = show_day(entry.day, language, year=entry.day.year != self.session.today.year)
        return Content.styled(f"{day} · {kind}  ", "$text-muted").append(make_safe_line(entry.short))

    def _draw_ring_line(self) -> Content:
        """Return the ring in one line of text, for where there is no room to draw it."""
        ring = self.query_one(YearRing)
        now = ring.now
        names = ["meeting", *(arc.name for arc in ARCS), "meeting"]
        here = names.index(now) if now in names else -1
        line = Content("")
        for place, name in enumerate(names):
            words = ring.name_phase(name)
            line = line.append(Content.styled(" → ", "$text-muted") if place else "")
            line = line.append(
                Content.styled(f"◆ {words}", "bold $accent") if place == here else Content.styled(words, "$text-muted")
            )
        return line

    def _show_damage(self) -> None:
        problems = self.session.list_problems()
        told = self.query_one("#damaged", Static)
        told.display = bool(problems)
        if problems:
            first = problems[0].describe(self.session.language)
            told.update(Content(make_safe(say_count("tui.damaged", self.session.language, len(problems), first=first))))

    # ---- Going -------------------------------------------------------------------------------------------------------

    def on_button_pressed(self, event: Button.Pressed) -> None:
        event.stop()
        pressed = event.button.id or ""
        if pressed == "next":
            self.action_next_step()
        elif pressed == "begin-note":
            self.app.call_later(self.app.run_action, "note")
        elif pressed == "begin-date":
            self.app.call_later(self.app.run_action, "meeting_date")
        else:
            self.post_message(GoTo(*self._leads_to[pressed]))

    def on_section_bars_chosen(self, event: SectionBars.Chosen) -> None:
        event.stop()
        self.post_message(GoTo("prepare", event.to))

    def action_next_step(self) -> None:
        """Go where the next step is done."""
        step = self._next
        if step is None:
            return
        if step.step == "set_date":
            self.app.call_later(self.app.run_action, "meeting_date")
        elif step.step == "over":
            self.app.call_later(self.app.run_action, "round_next")
        elif step.tab == "log":
            self.app.call_later(self.app.run_action, "note")
        else:
            self.post_message(GoTo(step.tab, step.ref))


def _is_empty(now: Overview) -> bool:
    """Tell whether there is nothing to show yet: no note, no date, no answer."""
    if now.due or now.silent or now.courses:
        return False
    return not now.latest and not (now.round and now.round.date) and not any(one.answered for one in now.progress)
