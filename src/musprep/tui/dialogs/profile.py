"""Who one is, in which language, and when one meets whom: the greeting the first time, and to be changed later."""

from __future__ import annotations

import contextlib
from typing import TYPE_CHECKING, ClassVar, NamedTuple

from textual import on
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.content import Content
from textual.widgets import Button, Input, Label, Static

from musprep.language.date_reader import read_date, read_talk_time
from musprep.language.dates import show_day, show_distance, show_long
from musprep.language.error import MusprepError
from musprep.language.safe import make_safe, make_safe_line
from musprep.language.say import LANGUAGES, name_value, say_count, text
from musprep.tui.framework.commands import ScreenCommand
from musprep.tui.framework.dialog import FIELD, LEAVE, SAVE, Dialog
from musprep.tui.widgets.fields.choices import Choice, Choices
from musprep.tui.widgets.fields.line_button import LineButton
from musprep.tui.widgets.fields.line_input import LineInput

if TYPE_CHECKING:
    import datetime as dt

    from textual.app import ComposeResult

    from musprep.model.round import Round
    from musprep.services.session.session import Session

_OF_FORMS = ("position", "workplace")
_ONWARDS = ScreenCommand("tui.onwards", "", "enter")
_SKIP = ScreenCommand("tui.skip", "", "escape")
_SHORT_WRONG = 3
"""A date is not called wrong before so many letters are typed."""


class Profile(NamedTuple):
    """What was filled in. `date` or `time` None is left as it is; the greeting leaves position and workplace."""

    language: str
    name: str
    role: str
    date: dt.date | None
    manager: str
    position: str = ""
    workplace: str = ""
    time: dt.time | None = None


def describe_date(written: str, today: dt.date, language: str) -> tuple[str, bool]:
    """Return how a date is understood, in words, and whether it is wrong."""
    if not written.strip():
        return text("tui.date_free", language), False
    try:
        day, time = _read_talk(written, today)
    except MusprepError as error:
        if len(written.strip()) < _SHORT_WRONG:
            return text("tui.hint_talk_date", language), False
        return make_safe(error.describe_on_screen(language)), True
    distance = show_distance(day, today, language)
    return text("tui.date_read", language, day=show_long(day, language, time), distance=distance), False


def _read_talk(written: str, today: dt.date) -> tuple[dt.date, dt.time | None]:
    return read_date(written, today, ahead=True), read_talk_time(written)


class ProfileDialog(Dialog[Profile]):
    """Returns the profile; as a greeting (`first`) also where all was skipped, otherwise None then.

    Every field may stay empty. Choosing a language shows the dialog in it at once.
    """

    ASKS = True

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "leave", show=False),
        Binding("ctrl+s", "done", show=False),
        Binding("enter", "onwards", show=False),
        Binding("down", "app.focus_next", show=False),
        Binding("up", "app.focus_previous", show=False),
    ]

    def __init__(self, session: Session, *, first: bool = False) -> None:
        super().__init__()
        self._session = session
        self._first = first
        self._language = session.language
        self._owner = session.owner
        self._before: Profile | None = None

    @property
    def tongue(self) -> str:
        return self._language

    def list_keys_now(self) -> tuple[ScreenCommand, ...]:
        return (_ONWARDS, _SKIP, FIELD) if self._first else (SAVE, LEAVE, FIELD)

    @property
    def _open_round(self) -> Round | None:
        from musprep.services.year.rounds import find_open_round

        return find_open_round(self._session)

    def compose(self) -> ComposeResult:
        owner, cover = self._owner, self._open_round
        day = show_day(cover.date, self._language) if cover and cover.date else ""
        with VerticalScroll(classes="dialog", id="profile", can_focus=False):
            yield Static(id="profile-about", markup=False)
            yield from self._compose_row(
                "language", Choices(_list_languages(), (self._language,), across=True, must=True, id="profile-language")
            )
            yield from self._compose_row("name", LineInput(make_safe_line(owner.name), id="profile-name"))
            yield from self._compose_row(
                "role", Choices((), (owner.role.value,), across=True, must=True, id="profile-role")
            )
            if not self._first:
                # Only the forms ask for these, so the greeting does not.
                for name in _OF_FORMS:
                    yield from self._compose_row(name, LineInput(getattr(owner, name), id=f"profile-{name}"))
            yield from self._compose_row("date", LineInput(day, id="profile-date"))
            yield Static(id="profile-read", markup=False)
            yield from self._compose_row(
                "manager", LineInput(make_safe_line(cover.manager) if cover else "", id="profile-manager")
            )
            with Horizontal(id="profile-foot"):
                yield LineButton(id="profile-done")
                yield LineButton(id="profile-leave")

    def _compose_row(self, name: str, field: Choices | LineInput) -> ComposeResult:
        with Horizontal(classes="profile-row", id=f"row-{name}"):
            yield Label("", id=f"label-{name}", classes="profile-label", markup=False)
            with Vertical(classes="profile-field"):
                yield field

    def on_mount(self) -> None:
        self._say_all()
        self._before = self._read_values()
        if self._first:
            from musprep.model.owner import Owner

            # Somebody who began in the shell is asked only for what is not known.
            for name in ("name", "date", "manager"):
                self.query_one(f"#row-{name}").display = not self.query_one(f"#profile-{name}", LineInput).value
            self.query_one("#profile-read").display = self.query_one("#row-date").display
            # Whoever has another role than the one that all begin with has chosen it.
            self.query_one("#row-role").display = self._owner.role is Owner().role
        # Never on the role: a digit meant for a tab would choose another one.
        asked = (name for name in ("name", "date", "manager") if self.query_one(f"#row-{name}").display)
        self.query_one(f"#profile-{next(asked, 'done')}").focus()

    def _say_all(self) -> None:
        """Put every word of the dialog in the language now chosen."""
        from musprep.model.owner import Role

        box = self.query_one("#profile")
        box.border_title = Content(self._say("welcome_title" if self._first else "profile_title"))
        about = self._greet() if self._first else self._say("profile_about")
        self.query_one("#profile-about", Static).update(Content(about))
        more = () if self._first else _OF_FORMS
        for name in ("language", "name", "role", "manager", *more):
            self.query_one(f"#label-{name}", Label).update(Content(self._say(f"field_{name}")))
        for name in ("name", "date", "manager", *more):
            hint = "hint_talk_date" if name == "date" else f"hint_{name}"
            self.query_one(f"#profile-{name}", LineInput).placeholder = self._say(hint)
        roles = [Choice(role.value, name_value("role", role, self._language)) for role in Role]
        chosen = self.query_one("#profile-role", Choices)
        chosen.offer(roles, chosen.values or (self._owner.role.value,))
        self._name_date()
        self.query_one("#profile-done", LineButton).put(Content(self._say("begin" if self._first else "keep")))
        self.query_one("#profile-leave", LineButton).put(Content(self._say("skip" if self._first else "cancel")))
        self._echo()
        self.show_keys()

    def _name_date(self) -> None:
        """Call the talk of the date what it is in the round, or before the first one for the role now chosen."""
        from musprep.model.owner import Role
        from musprep.services.year.round_catalogues import name_talk

        role = Role(self.query_one("#profile-role", Choices).values[0])
        words = text("tui.field_date", self._language, talk=name_talk(self._session, role=role))
        self.query_one("#label-date", Label).update(Content(words))

    def _greet(self) -> str:
        """Return the greeting: what the program is for, or what is already there of one who began in the shell."""
        from musprep.services.year.round_catalogues import name_talk

        cover = self._open_round
        notes = 0
        with contextlib.suppress(MusprepError):
            notes = len(self._session.list_entries(None))
        if not notes and not cover:
            return self._say("welcome_about")
        there = [say_count("tui.welcome_notes", self._language, notes)] if notes else []
        if cover and cover.date:
            distance = show_distance(cover.date, self._session.today, self._language)
            day = show_long(cover.date, self._language, cover.time)
            talk = name_talk(self._session)
            there.append(text("tui.welcome_meeting", self._language, talk=talk, day=day, distance=distance))
        return " ".join((*there, self._say("welcome_back")))

    def _say(self, name: str) -> str:
        return text(f"tui.{name}", self._language)

    def _echo(self) -> None:
        """Show how the date is understood, as it is typed."""
        words, wrong = describe_date(
            self.query_one("#profile-date", LineInput).value, self._session.today, self._language
        )
        read = self.query_one("#profile-read", Static)
        read.set_class(wrong, "-wrong")
        read.update(Content(words))

    @on(Choices.Chosen, "#profile-language")
    def _take_language(self, event: Choices.Chosen) -> None:
        event.stop()
        self._language = event.values[0]
        self._say_all()

    @on(Choices.Chosen, "#profile-role")
    def _take_role(self, event: Choices.Chosen) -> None:
        event.stop()
        self._name_date()

    @on(Input.Changed, "#profile-date")
    def _take_date(self, event: Input.Changed) -> None:
        event.stop()
        self._echo()

    @on(Input.Submitted)
    def _submit(self, event: Input.Submitted) -> None:
        event.stop()
        self.action_onwards()

    def action_onwards(self) -> None:
        """Go on to the next field, as every dialog with several does; not past a date that cannot be read."""
        if self.focused is not self.query_one("#profile-date") or not self._date_is_wrong:
            self.focus_next()

    @property
    def _date_is_wrong(self) -> bool:
        written = self.query_one("#profile-date", LineInput).value
        try:
            return bool(written.strip()) and not _read_talk(written, self._session.today)
        except MusprepError:
            # Told below the field, however little of it is typed.
            read = self.query_one("#profile-read", Static)
            read.add_class("-wrong")
            return True

    def on_button_pressed(self, event: Button.Pressed) -> None:
        event.stop()
        if event.button.id == "profile-done":
            self.action_done()
        else:
            self.action_leave()

    def action_done(self) -> None:
        """Hand over what is filled in; a date that cannot be read keeps the dialog open."""
        written = self.query_one("#profile-date", LineInput)
        try:
            if written.value.strip():
                _read_talk(written.value, self._session.today)
        except MusprepError:
            written.focus()
            return
        self.dismiss(self._read_values())

    def _read_values(self) -> Profile:
        """Return what is filled in now; a date that cannot be read is none."""
        cover, written = self._open_round, self.query_one("#profile-date", LineInput).value.strip()
        day = time = None
        with contextlib.suppress(MusprepError):
            day, time = _read_talk(written, self._session.today) if written else (None, None)
        return Profile(
            language=self._language,
            name=self._read_line("name", self._owner.name),
            role=self.query_one("#profile-role", Choices).values[0],
            date=day,
            time=time,
            manager=self._read_line("manager", cover.manager if cover else ""),
            position=self._read_line("position", self._owner.position),
            workplace=self._read_line("workplace", self._owner.workplace),
        )

    def save(self) -> None:
        """Keep what was changed: the program ends. A greeting comes again, with it. Raises MusprepError."""
        if self._before is not None and self.is_mounted and (now := self._read_values()) != self._before:
            from musprep.services.year.owner import save_profile

            save_profile(self._session, **now._asdict(), welcomed=not self._first)
            self._before = now

    def _read_line(self, name: str, before: str) -> str:
        """Return what stands in a line; one that was not touched, or is not there, is as it was."""
        lines = list(self.query(f"#profile-{name}").results(LineInput))
        return before if not lines or lines[0].value == make_safe_line(before) else lines[0].value.strip()

    def action_leave(self) -> None:
        """Leave; where something was filled in, ask first."""
        from musprep.tui.dialogs.confirm import Confirm

        typed = self._read_values()._replace(language="")
        if self._before is None or (typed == self._before._replace(language="") and not self._date_is_wrong):
            self._leave(sure=True)
            return
        keys = (f"tui.profile_drop_{name}" for name in ("title", "ask", "yes", "no"))
        self.app.push_screen(Confirm(self._language, *keys), lambda sure: self._leave(sure=bool(sure)))

    def _leave(self, *, sure: bool) -> None:
        """Skip it all. The greeting is not shown again; the language chosen stays."""
        if not sure:
            return
        if not self._first:
            self.dismiss(None)
            return
        owner = self._owner
        # The manager stays as well: a greeting may come to somebody who began in the shell.
        cover = self._open_round
        manager = cover.manager if cover else ""
        self.dismiss(
            Profile(self._language, owner.name, owner.role.value, None, manager, owner.position, owner.workplace)
        )


def _list_languages() -> list[Choice]:
    names = {"da": "Dansk", "en": "English"}
    return [Choice(language, names[language]) for language in LANGUAGES]
