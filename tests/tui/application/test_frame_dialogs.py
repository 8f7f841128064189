"""The dialogs of the frame: greeting, date, help, palette and search."""

from __future__ import annotations

import datetime as dt
import os
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from musprep.language.safe import make_safe_line
from musprep.language.say import text
from musprep.model.owner import Role
from musprep.services.session.session import open_session
from musprep.services.year import answers, meeting_room, notes, owner, rounds
from musprep.services.year.answer_context import gather_context
from musprep.tui.framework import registry
from musprep.tui.widgets.fields.choices import Choices
from musprep.tui.widgets.lists.row_list import Row, RowList, _draw_row, _find_marks
from tui.on_screen import press, screen_text, settle, type_text
from tui.quick_keys import until

if TYPE_CHECKING:
    from collections.abc import Callable

    from textual.pilot import Pilot

    from musprep.tui.application.app import MusprepApp


async def _find(pilot: Pilot[None], words: str) -> None:
    await press(pilot, "slash")
    await type_text(pilot, words)
    await pilot.pause(0.2)
    await settle(pilot)


async def test_a_second_round_of_the_year_takes_the_answers_along_where_one_says_so(
    make_app: Callable[..., MusprepApp], empty_vault: str
) -> None:
    """Where another talk of the year begins one is asked; yes takes the answers along, undo takes them back."""
    session = open_session(empty_vault)
    year = session.today.year + 1
    rounds.begin_new(session, date=dt.date(year, 1, 20))
    answers.write(session, "privat-skema/opgaver/aaret", "Et godt år")
    rounds.close(session)
    rounds.begin_new(session, date=dt.date(year, 9, 20))
    app = make_app(empty_vault)
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await press(pilot, "escape")
        app._offer_preparation()
        await settle(pilot)
        assert "Årets anden samtale" in screen_text(app)
        await press(pilot, "down", "enter")
        assert len(open_session(empty_vault).get_repository().answers) == 1
        app.session.undo()
        assert not open_session(empty_vault).get_repository().answers


# ---- The greeting ----------------------------------------------------------------------------------------------------


async def test_the_first_time_one_is_greeted(make_app: Callable[..., MusprepApp], empty_vault: str) -> None:
    """Without a vault the greeting asks who one is; what is filled in is kept, and it never comes again."""
    app = make_app(empty_vault)
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        assert "Velkommen til musprep" in screen_text(app)
        await type_text(pilot, "Åse Ørsted")
        await press(pilot, "enter", "right", "enter")
        await type_text(pilot, "uge 50")
        assert "fredag den 11. december 2026 · om 18 dage" in screen_text(app)
        await type_text(pilot, " kl. 9")
        await press(pilot, "enter")
        await type_text(pilot, "Bo")
        await press(pilot, "enter", "enter")
        owner, repository = app.session.owner, app.session.get_repository()
        assert (owner.name, owner.role.value, owner.welcomed) == ("Åse Ørsted", "specialist-doctor", True)
        assert (str(repository.round.date), repository.round.manager) == ("2026-12-11", "Bo")
        assert str(repository.round.time) == "09:00:00"
        assert "dage til MUS" in screen_text(app)
    again = make_app(empty_vault)
    async with again.run_test() as pilot:
        await settle(pilot)
        assert len(again.screen_stack) == 1


async def test_somebody_who_began_in_the_shell_is_greeted_with_what_is_there(
    make_app: Callable[..., MusprepApp], empty_vault: str, now: dt.datetime
) -> None:
    """The notes and the talk are told, and only what is not known is asked; what is known stays."""
    session = open_session(empty_vault, clock=lambda: now, language="da")
    notes.add(session, "Lukkede 14 sager")
    rounds.begin_new(session, date=dt.date(2026, 12, 7), manager="Bo")
    app = make_app(empty_vault)
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        shown = " ".join(screen_text(app).replace("│", " ").split())
        assert "Du har skrevet 1 notat." in shown
        assert "mandag den 7. december 2026 (om 14 dage)" in shown
        assert text("tui.field_manager", "da") not in shown
        assert text("tui.field_date", "da") not in shown
        await type_text(pilot, "Åse")
        await press(pilot, "enter", "enter", "enter")
        owner, this = app.session.owner, app.session.get_repository().round
        assert (owner.name, owner.welcomed) == ("Åse", True)
        assert (str(this.date), this.manager) == ("2026-12-07", "Bo")


@pytest.mark.parametrize("date", [None, dt.date(2026, 12, 7)])
async def test_a_digit_meant_for_a_tab_chooses_no_role_in_the_greeting(
    make_app: Callable[..., MusprepApp], empty_vault: str, now: dt.datetime, date: dt.date | None
) -> None:
    """Somebody whose name is known begins in the next empty field, or on the button: never on the role."""
    session = open_session(empty_vault, clock=lambda: now, language="da")
    owner.change(session, name="Camilla")
    before = session.owner.role
    rounds.begin_new(session, date=date, manager="Ib")
    app = make_app(empty_vault)
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await press(pilot, "6")
        assert app.screen.query_one("#profile-role", Choices).values == (before.value,)


async def test_a_leader_who_began_in_the_shell_is_greeted_with_the_lus(
    make_app: Callable[..., MusprepApp], empty_vault: str, now: dt.datetime
) -> None:
    """The talk has its own name, and the role that was chosen is not asked for again."""
    session = open_session(empty_vault, clock=lambda: now, language="da")
    owner.change(session, name="Camilla", role=Role.MANAGER)
    rounds.begin_new(session, date=dt.date(2026, 12, 7), manager="Ib")
    app = make_app(empty_vault)
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        shown = " ".join(screen_text(app).replace("│", " ").split())
        assert "Din LUS er mandag den 7. december 2026" in shown
        assert text("tui.field_role", "da") not in shown
        await press(pilot, "enter")
        assert (app.session.owner.role, app.session.owner.welcomed) == (Role.MANAGER, True)


async def test_few_keys_lead_from_the_first_start_to_a_page(
    make_app: Callable[..., MusprepApp], empty_vault: str
) -> None:
    """The greeting, three notes, three points and the page take at most 45 keys, the letters of texts not counted."""
    count = 0
    app = make_app(empty_vault)
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)

        async def go(*parts: str) -> None:
            """Press the keys, and type what begins with an equals sign."""
            nonlocal count
            for part in parts:
                if part.startswith("="):
                    await type_text(pilot, part[1:])
                else:
                    count += 1
                    await press(pilot, part)

        await go("=Åse", "enter", "enter", "=uge 50", "enter", "=Bo", "enter", "enter")
        for said in ("=Lukkede 14 sager", "=Køen er halveret", "=Ros fra kunden"):
            await go("n", said, "ctrl+s")
        await go("6")
        for said in ("=Færre sager", "=Mere tid", "=Et kursus"):
            await go("a", said, "ctrl+s")
        await go("x", "ctrl+s")
        await settle(pilot)
        assert len(app.session.list_entries()) == 3
        assert [one.text for one in app.session.get_repository().points] == ["Færre sager", "Mere tid", "Et kursus"]
        pages = os.listdir(os.path.join(empty_vault, "briefings"))
        assert [name.rpartition(".")[2] for name in pages] == ["html"]
    # Far fewer than the 45 that it may take at most.
    assert count <= 22


async def test_the_greeting_may_be_skipped(make_app: Callable[..., MusprepApp], empty_vault: str) -> None:
    """Esc skips it all: nothing but that one was greeted is written, and the way to begin is shown."""
    app = make_app(empty_vault)
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await press(pilot, "escape")
        assert "Sådan begynder du" in screen_text(app)
        assert app.session.owner.welcomed
    assert not {"log", "rounds", "draft.toml"} & set(os.listdir(empty_vault))


async def test_the_greeting_changes_its_language_live(make_app: Callable[..., MusprepApp], empty_vault: str) -> None:
    """Choosing English shows the greeting in English at once, and all the rest after it."""
    app = make_app(empty_vault)
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await press(pilot, "shift+tab", "right")
        shown = screen_text(app)
        assert "Welcome to musprep" in shown
        assert "medical specialist" in shown
        assert "Velkommen" not in shown
        await press(pilot, "escape")
        assert "How to get started" in screen_text(app)
    assert app.session.owner.language == "en"


async def test_a_wrong_date_keeps_the_greeting_open(make_app: Callable[..., MusprepApp], empty_vault: str) -> None:
    """A date that cannot be read is told while one types, and nothing of what is typed is lost."""
    app = make_app(empty_vault)
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await type_text(pilot, "Maja")
        await press(pilot, "tab", "tab")
        await type_text(pilot, "den 31. februar")
        await press(pilot, "enter")
        assert app.focused is app.screen.query_one("#profile-date")
        await press(pilot, "ctrl+s")
        shown = screen_text(app)
        assert "findes ikke. Tjek" in shown
        assert "Maja" in shown
        assert len(app.screen_stack) == 2


async def test_a_filled_greeting_is_not_thrown_away_unasked(
    make_app: Callable[..., MusprepApp], empty_vault: str
) -> None:
    """Esc asks where something was filled in, and going on keeps it; a mere change of language asks nothing."""
    app = make_app(empty_vault)
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await type_text(pilot, "Maja")
        await press(pilot, "escape", "enter", "ctrl+s")
        assert app.session.owner.name == "Maja"


async def test_about_you_can_be_changed_later(make_app: Callable[..., MusprepApp], demo_vault: str) -> None:
    """The palette's "Om dig" shows what is known; Esc asks where something was typed, Enter goes on, ctrl+s keeps."""
    app = make_app(demo_vault)
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        before = app.session.owner
        app.action_profile()
        await settle(pilot)
        await type_text(pilot, "x")
        await press(pilot, "escape", "enter")
        assert len(app.screen_stack) == 2
        await press(pilot, "escape", "down", "enter")
        assert len(app.screen_stack) == 1
        assert app.session.owner == before
        app.action_profile()
        await settle(pilot)
        await press(pilot, "end")
        await type_text(pilot, " Ny")
        await press(pilot, "enter")
        assert app.focused is app.screen.query_one("#profile-role")
        await press(pilot, "ctrl+s")
        assert app.session.owner.name == f"{before.name} Ny"
        assert app.screen_stack[1:] == []
        assert app.session.owner.role is before.role


# ---- The date --------------------------------------------------------------------------------------------------------


async def test_m_sets_the_date(make_app: Callable[..., MusprepApp], empty_vault: str) -> None:
    """The key m asks for the date, echoes what it understood, with its time, and begins a round when there is none."""
    app = make_app(empty_vault)
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await press(pilot, "escape", "m")
        await type_text(pilot, "3/12 kl. 14")
        assert "torsdag den 3. december 2026 kl. 14.00" in screen_text(app)
        await press(pilot, "enter")
        this = app.session.get_repository().round
        assert (str(this.date), str(this.time)) == ("2026-12-03", "14:00:00")
        assert "dage til MUS" in screen_text(app)
        assert "kl. 14.00" in screen_text(app)


async def test_a_wrong_date_is_not_set(make_app: Callable[..., MusprepApp], demo_vault: str) -> None:
    """A date that cannot be read keeps the dialog open; Esc leaves the date as it was, an empty field removes it."""
    app = make_app(demo_vault)
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await press(pilot, "m")
        await type_text(pilot, "hverken eller")
        await press(pilot, "enter")
        assert len(app.screen_stack) == 2
        assert "blev ikke forstået" in screen_text(app)
        await press(pilot, "escape")
        assert str(app.session.get_repository().round.date) == "2026-12-09"
        await press(pilot, "m", "delete", "enter")
        assert app.session.get_repository().round.date is None


async def test_the_date_of_the_next_talk_begins_its_round(
    make_app: Callable[..., MusprepApp], demo_vault: str, now: dt.datetime
) -> None:
    """Half a year after the talk m asks for the next one: the last round stays as it was, and u says it was put off."""
    app = make_app(demo_vault, clock=lambda: now + dt.timedelta(days=200))
    async with app.run_test(size=(80, 24), notifications=True) as pilot:
        await settle(pilot)
        before = app.session.get_repository().round
        await press(pilot, "m", "ctrl+u")
        await type_text(pilot, "1/12")
        await press(pilot, "enter")
        assert app.session.get_repository().round.id != before.id
        assert app.session.get_repository(before.id).round.date == before.date
        assert any("tryk u" in one.message for one in app._notifications)
        await press(pilot, "u")
        assert app.session.get_repository().round == before.with_(date=dt.date(2027, 12, 1))
        assert any("flyttet til den nye dato" in one.message for one in app._notifications)
        await press(pilot, "u")
        assert app.session.get_repository().round == before


async def test_undoing_the_next_date_leaves_a_talk_that_was_held(
    make_app: Callable[..., MusprepApp], empty_vault: str
) -> None:
    """Where something was concluded the talk was not put off: u removes the new round, tells so and moves no date."""
    session = open_session(empty_vault, clock=lambda: dt.datetime(2025, 11, 7, 12).astimezone())
    before = rounds.begin_new(session, date=session.today).round
    meeting_room.conclude(session, own="Sådan gik det")
    app = make_app(empty_vault, clock=lambda: dt.datetime(2026, 10, 12, 12).astimezone())
    async with app.run_test(size=(80, 24), notifications=True) as pilot:
        await settle(pilot)
        await press(pilot, "escape", "m", "ctrl+u")
        await type_text(pilot, "6/11 2026")
        await press(pilot, "enter")
        assert app.session.get_repository().round.id == "2026"
        assert not any("udskudt" in one.message for one in app._notifications)
        await press(pilot, "u")
        assert app.session.get_repository().round == before
        assert any("åben igen, som den var, og den nye runde er fjernet" in one.message for one in app._notifications)


async def test_when_the_talk_is_over_the_next_round_begins_with_a_key(
    make_app: Callable[..., MusprepApp], demo_vault: str, now: dt.datetime
) -> None:
    """The next step asks first; answers start empty with the last ones beside them, and open agreements stay."""
    from musprep.services.year import agreements, goals

    app = make_app(demo_vault, clock=lambda: now + dt.timedelta(days=60))
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        for one in app.session.lasting.agreements:
            # What is overdue comes first.
            if one.is_open:
                agreements.keep(app.session, one.id)
        for course in goals.list_taken_courses(app.session):
            goals.record_use(app.session, course.goal.id, course.place + 1, "Hver dag")
        for goal in app.session.lasting.goals:
            goals.edit(app.session, goal.id, followup_when=None)
        app.show_tab()
        promised = app.session.lasting.agreements
        before = app.session.get_repository()
        given = next(one for one in before.answers.values() if one.given)
        await press(pilot, "g", "enter")
        assert app.session.get_repository().round.id == before.round.id
        await press(pilot, "g", "tab", "enter")
        this = app.session.get_repository()
        assert this.round.id != before.round.id
        assert not this.answers
        assert given.text in [one.answer.text for one in gather_context(app.session, given.to).earlier]
        assert app.session.lasting.agreements == promised


async def test_a_date_after_a_closed_round_begins_the_next(
    make_app: Callable[..., MusprepApp], demo_vault: str
) -> None:
    """With the last round closed, m asks for the next meeting and begins its round; the closed one is left alone."""
    from musprep.services.year import rounds

    app = make_app(demo_vault)
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        closed = rounds.close(app.session)
        await press(pilot, "m")
        await type_text(pilot, "12/1")
        await press(pilot, "enter")
        assert str(app.session.get_repository().round.date) == "2027-01-12"
        assert app.session.get_repository(closed.id).round.date == closed.date


# ---- Help and palette ------------------------------------------------------------------------------------------------


async def test_help_lists_every_key(make_app: Callable[..., MusprepApp], demo_vault: str) -> None:
    """? shows every command of the room and of the frame, each with its sentence; without a key it is in ctrl+p."""
    app = make_app(demo_vault)
    async with app.run_test(size=(160, 80)) as pilot:
        await settle(pilot)
        for place in registry.TABS[:2]:
            await app.enter(place.name)
            await press(pilot, "question_mark")
            shown = " ".join(screen_text(app).split())
            for command in (*place.tab_class.COMMANDS, *registry.TAB_COMMANDS, *registry.COMMANDS):
                if command.keys or command.anywhere or command in registry.COMMANDS:
                    assert command.say_label("da") in shown
                    assert command.say_help("da").rsplit(" ", 1)[-1] in shown
            assert "ctrl+p Begynd næste runde" in shown
            await press(pilot, "escape")


def test_every_command_has_its_words() -> None:
    """Every command of every room has a label and a sentence in both languages, and the labels are short."""
    for place in registry.TABS:
        for command in (*place.tab_class.COMMANDS, *registry.TAB_COMMANDS, *registry.COMMANDS):
            for language in ("da", "en"):
                assert 0 < len(command.say_label(language)) <= 26
                assert command.say_help(language).endswith(".")


def test_no_key_means_two_things_at_once() -> None:
    """No key of a room is also one of the frame, and none needs AltGr on a Danish keyboard."""
    for place in registry.TABS:
        keys = [
            key.strip()
            for command in (*place.tab_class.COMMANDS, *registry.TAB_COMMANDS, *registry.COMMANDS)
            for part in (command.keys, command.anywhere)
            for key in part.split(",")
            if key.strip()
        ]
        assert sorted(keys) == sorted(set(keys))
        assert not set(keys) & {"at", "left_square_bracket", "backslash", "vertical_line", "tilde", "circumflex_accent"}


async def test_the_palette_does_what_is_chosen(make_app: Callable[..., MusprepApp], demo_vault: str) -> None:
    """ctrl+p lists commands in one's language; a few letters and Enter do one, also of another room."""
    app = make_app(demo_vault)
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await press(pilot, "ctrl+p")
        shown = screen_text(app)
        assert "Hvad vil du?" in shown
        assert "Screenshot" not in shown
        await type_text(pilot, "logb")
        await press(pilot, "enter")
        assert app.tab is not None
        assert app.tab.id == "log"
        await press(pilot, "ctrl+p")
        await type_text(pilot, "zzzz")
        assert "Ingen kommando" in screen_text(app)
        await press(pilot, "enter", "escape")
        assert len(app.screen_stack) == 1


@pytest.mark.parametrize(
    "words", ["Print", "PDF", "HTML", "eksport", "export", "udskriv", "skriv ud", "printout", "gem som"]
)
async def test_the_palette_finds_the_page_by_other_words(
    make_app: Callable[..., MusprepApp], demo_vault: str, words: str
) -> None:
    """Whatever one calls it, in either language, writing the page comes first."""
    app = make_app(demo_vault)
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await press(pilot, "ctrl+p")
        await type_text(pilot, words)
        assert app.screen.query_one(RowList).key == "meeting:meeting.export"


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("profil", ":tui.profile"), ("indstillinger", ":tui.profile"), ("settings", ":tui.profile"),
        ("underskrift", "agreements:agreements.forms"), ("konklusionsskema", "agreements:agreements.forms"),
    ],
)  # fmt: skip
async def test_the_palette_finds_what_goes_by_other_names(
    make_app: Callable[..., MusprepApp], demo_vault: str, words: str, found: str
) -> None:
    """The own details and the forms to sign are found by what one would call them."""
    app = make_app(demo_vault)
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await press(pilot, "ctrl+p")
        await type_text(pilot, words)
        assert app.screen.query_one(RowList).key == found


@pytest.mark.usefixtures("look_after_keys")
async def test_the_key_of_the_own_tab_says_so(make_app: Callable[..., MusprepApp], demo_vault: str) -> None:
    """It does not say that there is nothing to do."""
    app = make_app(demo_vault)
    async with app.run_test(size=(80, 24), notifications=True) as pilot:
        await settle(pilot)
        await press(pilot, "5", "5")
        await settle(pilot)
        assert "Du ser allerede fanen Aftaler." in screen_text(app)


async def test_a_click_in_the_palette_chooses(make_app: Callable[..., MusprepApp], demo_vault: str) -> None:
    """One click on a row does its command."""
    app = make_app(demo_vault)
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await press(pilot, "ctrl+p")
        await type_text(pilot, "hjælp")
        await pilot.click(app.screen.query_one(RowList), offset=(4, 0))
        await settle(pilot)
        assert "Taster" in screen_text(app)


# ---- Search ----------------------------------------------------------------------------------------------------------


async def test_search_groups_what_it_finds(make_app: Callable[..., MusprepApp], demo_vault: str) -> None:
    """Words find notes, answers and questions, each kind below its heading; what does not fit is not shown."""
    app = make_app(demo_vault)
    async with app.run_test(size=(100, 40)) as pilot:
        await settle(pilot)
        await _find(pilot, "driftsjournal")
        shown = screen_text(app)
        assert "Notater" in shown
        assert "Svar" in shown
        assert "resultater" in shown
        for _ in range(3):
            await type_text(pilot, "qq")
        await until(pilot, lambda: "Ingen resultater" in screen_text(app))
        assert "Ingen resultater" in screen_text(app)


async def test_enter_goes_to_what_was_found(make_app: Callable[..., MusprepApp], demo_vault: str) -> None:
    """Enter on a note opens the log there; on an answer the preparation."""
    app = make_app(demo_vault)
    async with app.run_test(size=(100, 40)) as pilot:
        await settle(pilot)
        await _find(pilot, "papirside")
        await press(pilot, "enter")
        assert app.tab is not None
        assert app.tab.id == "log"
        assert "papirside" in screen_text(app)


async def test_the_choices_of_a_role_are_all_there(make_app: Callable[..., MusprepApp], empty_vault: str) -> None:
    """The greeting offers every role the program knows."""
    from musprep.model.owner import Role

    app = make_app(empty_vault)
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        assert [one.value for one in app.screen.query_one("#profile-role", Choices)._choices] == [
            role.value for role in Role
        ]


async def test_a_role_that_changes_offers_its_questions(make_app: Callable[..., MusprepApp], demo_vault: str) -> None:
    """Changed in the profile, the role’s catalogues are offered for the open round: no leaves it, yes takes them in."""
    from musprep.tui.widgets.fields.choices import Choices

    app = make_app(demo_vault)
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        before = app.session.get_repository().round.catalogues
        for steps, yes in ((3, False), (1, True)):
            app.action_profile()
            await settle(pilot)
            app.screen.query_one("#profile-role", Choices).focus()
            await press(pilot, *["right"] * steps, "ctrl+s")
            assert ("LUS for ledere" if steps == 3 else "MUS for kiropraktorer") in screen_text(app).replace("\n", " ")
            await press(pilot, *["down"] * yes, "enter")
            names = app.session.get_repository().round.catalogues
            assert ("kiropraktor-mus" in names) == yes
            assert yes or names == before


async def test_the_words_found_are_marked(make_app: Callable[..., MusprepApp], demo_vault: str) -> None:
    """Where the words stand in a hit they are underlined, in capitals too; what stands between them is not."""
    app = make_app(demo_vault)
    async with app.run_test(size=(100, 30)) as pilot:
        await settle(pilot)
        await _find(pilot, "vagt RAPPORT")
        found = app.screen.query_one(RowList)
        strips = [found.render_line(y) for y in range(len(found.rows))]
        marked = [one.text for strip in strips for one in strip if one.style and one.style.underline]
        assert {"vagt", "rapport"} == {words.lower() for words in marked}
        assert "[/x]" not in marked


def test_marks_are_text_and_nothing_else() -> None:
    """Signs of a pattern are signs; letters that change their length do not shift it; no word marks nothing."""
    assert _find_marks("a.c abc [/x]", ("a.c", "[/x]")) == [(0, 3), (8, 12)]
    assert _find_marks("\u0130stanbul", ("stan",)) == [(1, 5)]
    assert _find_marks("abc", ()) == []


def test_rows_that_begin_alike_are_told_apart_by_their_ends() -> None:
    """Cut to the same beginning they show their ends; one that stands alone is cut at the end as ever."""
    twins = [
        Row("a", "Hvordan er forholdet mellem dig og din leder?"),
        Row("b", "Hvordan er forholdet til dine kolleger?"),
    ]
    alone = Row("c", "Hvad vil du kunne om et år, helt konkret?")
    rows = [*twins, alone]
    texts = [row.text for row in rows]
    shown = [_draw_row(row, 22, texts).strip() for row in rows]
    assert shown == ["Hvordan er…din leder?", "Hvordan er…kolleger?", "Hvad vil du kunne om…"]
    assert _draw_row(twins[0], 60, texts).strip() == twins[0].text


@given(st.lists(st.text(max_size=40), min_size=1, max_size=4), st.integers(4, 40))
def test_any_rows_fill_their_lines(texts: list[str], width: int) -> None:
    """Whatever stands in rows, alike or not, each takes exactly the cells of its line."""
    rows = [Row(str(place), words) for place, words in enumerate(texts * 2)]
    assert {cell_len(_draw_row(row, width, [make_safe_line(row.text) for row in rows])) for row in rows} == {width}
