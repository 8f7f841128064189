"""The room: one card at a time, saved at every key; hidden at once; what was agreed is an agreement."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any

import pytest
from textual.widgets import Static

from musprep.language.dates import show_day
from musprep.language.error import MusprepError
from musprep.language.say import text
from musprep.model.agreement import Party
from musprep.model.say import SayLevel
from musprep.services.session.draft import take_draft
from musprep.services.session.session import open_session
from musprep.services.year import meeting_room, notes, points, rounds
from musprep.services.year.cue_cards import list_cards as cue_cards_of
from musprep.tui.dialogs.confirm import Confirm
from musprep.tui.tabs.agreements.conclusion_dialog import ConclusionScreen
from musprep.tui.tabs.meeting.agreed_dialog import AgreedDialog
from musprep.tui.tabs.meeting.blank import Blank
from musprep.tui.tabs.meeting.cue_cards import CueCards
from musprep.tui.widgets.charts.large_letters import draw_large_lines
from tui.on_screen import screen_text, type_text
from tui.quick_keys import opened, press, settle

if TYPE_CHECKING:
    from collections.abc import Callable

    from musprep.model.meeting import MeetingState
    from musprep.tui.application.app import MusprepApp

NASTY = "[/x] [bold]fed \x1b[31mrød\x1b[0m \u202etxet"


class Clock:
    """A clock that a test moves."""

    def __init__(self, now: dt.datetime) -> None:
        self.now = now

    def __call__(self) -> dt.datetime:
        return self.now


async def enter(pilot: Any, *keys: str) -> None:
    """Wait for the vault, enter the meeting's tab, then the cards."""
    await opened(pilot)
    await press(pilot, "6", "r", *keys)


async def test_the_arrow_begins_and_u_takes_back_the_last_tick(
    make_app: Callable[..., MusprepApp], demo_vault: str
) -> None:
    """From the advice → goes to the first card as Enter does; when all is said, u goes back to the card said last.

    What was told before stays neither above the advice nor above the next card.
    """
    app = make_app(demo_vault)
    async with app.run_test(size=(80, 24)) as pilot:
        await opened(pilot)
        await press(pilot, "6")
        for key in ("r", "right"):
            app.tell("Gemt")
            await press(pilot, key)
            assert not list(app._notifications)
        cards = cue_cards(app)
        assert cards.card is not None
        assert on_disk(demo_vault).started is not None
        for _ in range(len(cards._cards)):
            await press(pilot, "space")
        assert "sagt" in screen_text(app)
        said = on_disk(demo_vault).said
        await press(pilot, "u")
        assert cards.card is not None
        assert cards.card.id == said[-1]
        assert on_disk(demo_vault).said == said[:-1]


def on_disk(place: str) -> MeetingState:
    """Return what another program reads."""
    return open_session(place).get_repository().room


def cue_cards(app: MusprepApp) -> CueCards:
    assert isinstance(app.screen, CueCards)
    return app.screen


@pytest.mark.parametrize(("size", "language"), [((60, 20), "da"), ((80, 24), "en"), ((120, 36), "da")])
async def test_the_advice_comes_first_and_then_a_card_at_a_time(
    make_app: Callable[..., MusprepApp], demo_vault: str, size: tuple[int, int], language: str
) -> None:
    """The advice for the room, then one card: large keywords, the whole point, the days of its proofs, time, place."""
    app = make_app(demo_vault, language=language)
    async with app.run_test(size=size) as pilot:
        await enter(pilot)
        shown = screen_text(app)
        assert text("room_mode.tips_title", language) in shown
        assert ("Lad din leder tale ud" if language == "da" else "Let your manager finish") in shown
        assert on_disk(demo_vault).started is None
        await press(pilot, "m", "down", "enter")
        shown = screen_text(app)
        card = cue_cards_of(app.session)[0]
        assert text("room_mode.card_of", language, place=1, total=15) in shown
        assert text("room_mode.left", language, count=60) in shown
        assert card.subject.record.title.split()[0] in shown
        assert card.subject.record.title.split()[-1] in shown
        assert "16. mar." in shown or "16 Mar" in shown
        assert all(row in shown.replace("\u00a0", " ") for row in draw_large_lines("Skovbrynet", 58)[0])
        assert cue_cards_of(app.session)[1].subject.record.title[:20] not in shown
        assert all(len(line) <= size[0] for line in shown.split("\n"))


@pytest.mark.parametrize(("size", "language"), [((60, 20), "da"), ((80, 24), "en")])
async def test_a_card_says_what_it_is_how_it_stands_and_how_long(
    make_app: Callable[..., MusprepApp], demo_vault: str, size: tuple[int, int], language: str
) -> None:
    """Wishes, agreements and goals are cards too: heading and minutes above, state below."""
    app = make_app(demo_vault, language=language)
    async with app.run_test(size=size) as pilot:
        await enter(pilot, "space")
        for card in cue_cards_of(app.session):
            shown = screen_text(app)
            heading = text(f"page.{card.subject.part}", language)
            assert f"{heading} · {text('room_mode.minutes', language, count=card.minutes)}" in shown
            assert all(line.split()[-1] in shown for line in card.subject.details)
            await press(pilot, "right")


async def test_every_key_is_on_disk_and_a_new_start_goes_on(
    make_app: Callable[..., MusprepApp], demo_vault: str, now: dt.datetime
) -> None:
    """Said, skipped and the card shown stand on disk at once; later that day the cards go on there, with that clock."""
    app = make_app(demo_vault)
    async with app.run_test(size=(80, 24)) as pilot:
        await enter(pilot, "space", "space", "s")
        names = [card.id for card in cue_cards_of(app.session)]
        state = on_disk(demo_vault)
        assert (state.said, state.skipped, state.card) == ((names[0],), (names[1],), names[2])
    again = make_app(demo_vault, clock=Clock(now + dt.timedelta(minutes=20)))
    async with again.run_test(size=(80, 24)) as pilot:
        await enter(pilot)
        shown = screen_text(again)
        assert "3 af 15" in shown
        assert "øvelse · 40 min." in shown
        assert "● " in shown
        assert "↷" in shown


async def test_the_keys_of_the_room_are_told(make_app: Callable[..., MusprepApp], demo_vault: str) -> None:
    """A question mark lists every key that works in the room, and no other; Esc leads back to the card.

    The key of the conclusion works on each card.
    """
    app = make_app(demo_vault)
    async with app.run_test(size=(80, 40)) as pilot:
        await enter(pilot, "space", "question_mark")
        labels = [str(one.content) for one in app.screen.query(".help-label").results(Static)]
        assert labels == [command.say_label("da") for command in CueCards.KEYS]
        await press(pilot, "escape")
        assert cue_cards(app).card is not None
        await press(pilot, "c")
        assert isinstance(app.screen, ConclusionScreen)


async def test_back_forth_and_unsaid(make_app: Callable[..., MusprepApp], demo_vault: str) -> None:
    """The arrows move without ticking, u takes a tick away; what is said or left is told in words."""
    app = make_app(demo_vault)
    async with app.run_test(size=(80, 24)) as pilot:
        await enter(pilot, "space", "right", "right", "left")
        assert "2 af 15" in screen_text(app)
        assert on_disk(demo_vault).said == ()
        await press(pilot, "enter", "b")
        assert "✓ sagt" in screen_text(app)
        await press(pilot, "u")
        assert "✓ sagt" not in screen_text(app)
        assert on_disk(demo_vault).said == ()
        await press(pilot, "s", "left")
        assert "↷ udskudt" in screen_text(app)


async def test_the_end_names_what_is_left_and_leads_to_the_conclusion(
    make_app: Callable[..., MusprepApp], demo_vault: str
) -> None:
    """After the last card the unsaid ones are listed; space goes through them alone, c to the conclusion."""
    app = make_app(demo_vault)
    async with app.run_test(size=(80, 24)) as pilot:
        await enter(pilot, "space", "space", "s", "s", *["space"] * 4, "s", *["space"] * 7)
        shown = screen_text(app)
        assert "Det var det sidste kort." in shown
        left = [card.subject for card in cue_cards_of(app.session) if not card.said]
        assert [at for at, card in enumerate(cue_cards_of(app.session), 1) if not card.said] == [2, 3, 8]
        for one in left:
            assert f"○ {(one.keywords or one.record.title)[:20]}" in shown
        await press(pilot, "space")
        assert "2 af 15" in screen_text(app)
        await press(pilot, "space", "space")
        assert "8 af 15" in screen_text(app)
        await press(pilot, "space")
        assert "Du har fået sagt det hele." in screen_text(app)
        await press(pilot, "c")
        assert isinstance(app.screen, ConclusionScreen)


@pytest.mark.parametrize("plain", [False, True])
async def test_one_key_hides_everything(
    make_app: Callable[..., MusprepApp], demo_vault: str, monkeypatch: pytest.MonkeyPatch, plain: bool
) -> None:
    """Nothing but a neutral line is left, in every look; the key that brings it back does nothing else."""
    if plain:
        monkeypatch.setenv("NO_COLOR", "1")
    app = make_app(demo_vault)
    async with app.run_test(size=(80, 24), notifications=True) as pilot:
        await enter(pilot, "space")
        app.tell("Hemmeligt")
        await settle(pilot)
        before = screen_text(app)
        assert "Hemmeligt" in before
        for key in ("x", "full_stop", "ctrl+b"):
            await press(pilot, key)
            assert screen_text(app).split() == text("room_mode.blank", "da").split()
            await press(pilot, "space")
            assert "1 af 15" in screen_text(app)
        assert "Hemmeligt" not in screen_text(app)
        assert on_disk(demo_vault).said == ()
        await press(pilot, "a", "ctrl+b")
        assert screen_text(app).split() == text("room_mode.blank", "da").split()
        await press(pilot, "escape")
        assert isinstance(app.screen, AgreedDialog)
        await press(pilot, "escape", "x")
        assert isinstance(app.screen, Blank)
        await pilot.click(offset=(3, 3))
        await settle(pilot)
        cue_cards(app)


async def test_what_is_agreed_is_an_agreement_at_once(make_app: Callable[..., MusprepApp], demo_vault: str) -> None:
    """Who, what, when: an agreement of this round on disk; a day that has passed is asked for again, as typed."""
    app = make_app(demo_vault)
    async with app.run_test(size=(60, 20), notifications=True) as pilot:
        await enter(pilot, "space", "a")
        await press(pilot, "ctrl+s")
        assert isinstance(app.screen, AgreedDialog)
        await type_text(pilot, "Kursus i maj")
        await press(pilot, "tab", "m", "tab")
        await type_text(pilot, "3/11/2020")
        await press(pilot, "ctrl+s")
        assert isinstance(app.screen, AgreedDialog)
        await press(pilot, "ctrl+u")
        await type_text(pilot, "1. maj 2027")
        await press(pilot, "ctrl+s")
        assert "1 af 15" in screen_text(app)
        made = open_session(demo_vault).lasting.agreements[-1]
        assert (made.text, made.owner, made.due, made.round) == (
            "Kursus i maj",
            Party.MANAGER,
            dt.date(2027, 5, 1),
            app.session.get_repository().round.id,
        )
        assert all("Kursus" not in one.message for one in app._notifications)
        await press(pilot, "a")
        await type_text(pilot, "Uden frist")
        app.end(143)
    # Nobody has said yet whose it is: the words are kept, and no agreement is made of them.
    session = open_session(demo_vault)
    assert session.lasting.agreements[-1].text == "Kursus i maj"
    assert "Uden frist" in take_draft(session)["text"]


async def test_the_time_goes_and_goes_over(
    make_app: Callable[..., MusprepApp], demo_vault: str, now: dt.datetime
) -> None:
    """Minutes begun count as left; past the end it says so, in words."""
    clock = Clock(now)
    app = make_app(demo_vault, clock=clock)
    async with app.run_test(size=(80, 24)) as pilot:
        await enter(pilot, "m", "down", "enter")
        for minutes, words in ((20.5, "40 min. tilbage"), (59.5, "1 min. tilbage"), (65, "5 min. over tiden")):
            clock.now = now + dt.timedelta(minutes=minutes)
            cue_cards(app)._show_time()
            await settle(pilot)
            assert words in screen_text(app)


async def test_a_rehearsal_can_be_set_back(make_app: Callable[..., MusprepApp], demo_vault: str) -> None:
    """From the advice, n makes all cards unsaid and stops the clock, once one is sure; agreements stay."""
    app = make_app(demo_vault)
    async with app.run_test(size=(80, 24)) as pilot:
        await enter(pilot, "space", "space", "left", "left")
        assert "Kortene har været brugt" in screen_text(app)
        agreed = len(app.session.lasting.agreements)
        await press(pilot, "n", "enter")
        assert on_disk(demo_vault).said
        await press(pilot, "n", "down", "enter")
        assert on_disk(demo_vault) == type(on_disk(demo_vault))()
        assert "Kortene har været brugt" not in screen_text(app)
        assert len(app.session.lasting.agreements) == agreed


async def test_a_meeting_begun_on_another_day_is_asked_about(
    make_app: Callable[..., MusprepApp], demo_vault: str
) -> None:
    """The question names both days; no changes nothing, yes moves the date and says so, and u outside puts it back."""
    app = make_app(demo_vault)
    async with app.run_test(size=(80, 24)) as pilot:
        await enter(pilot, "m")
        was = app.session.get_repository().round
        assert was.date is not None
        assert isinstance(app.screen, Confirm)
        asked = str(app.screen.query_one(Static).content)
        assert show_day(was.date, "da") in asked
        assert show_day(app.session.today, "da") in asked
        await press(pilot, "enter")
        assert on_disk(demo_vault).started is None
        await press(pilot, "m", "down", "enter")
        assert app.session.get_repository().round.date == app.session.today
        await settle(pilot)
        assert any("(den var" in one.message for one in app._notifications)
        await press(pilot, "escape", "u")
        assert app.session.get_repository().round == was


@pytest.mark.parametrize(("keys", "said"), [(("enter",), 1), (("down", "enter"), 0)])
async def test_after_a_rehearsal_the_start_asks(
    make_app: Callable[..., MusprepApp], demo_vault: str, keys: tuple[str, ...], said: int
) -> None:
    """Cards ticked on an earlier day are kept or set back as one answers; of today's nothing is asked."""
    clock = Clock(dt.datetime.now().astimezone())
    app = make_app(demo_vault, clock=clock)
    async with app.run_test(size=(80, 24)) as pilot:
        await enter(pilot, "space", "space", "left", "left", "space")
        assert app.screen is cue_cards(app)
        clock.now += dt.timedelta(days=1)
        await press(pilot, "left", "left", "space")
        assert isinstance(app.screen, Confirm)
        assert app.screen.query_one(Static).content == text("room_mode.rehearsed_ask", "da")
        await press(pilot, *keys)
        assert len(on_disk(demo_vault).said) == said
        started = on_disk(demo_vault).started
        assert started is not None
        assert started.date() == clock.now.date()
        assert cue_cards(app).card is not None


async def test_how_the_talk_goes_stands_before_the_first_card(
    make_app: Callable[..., MusprepApp], empty_vault: str, now: dt.datetime
) -> None:
    """Below the advice stands what the catalogues in use say of the talk itself."""
    session = open_session(empty_vault, clock=lambda: now, language="da")
    rounds.begin_new(session, date=now.date(), catalogues=("kiropraktor-mus",))
    points.add(session, "Et punkt")
    app = make_app(empty_vault)
    async with app.run_test(size=(100, 50)) as pilot:
        await opened(pilot)
        await press(pilot, "escape", "6", "r")
        shown = screen_text(app)
        assert "Sådan foregår samtalen" in shown
        assert "– Under: I begynder med formål og ramme." in shown
        assert "Efter:" not in shown


async def test_what_is_for_oneself_alone_and_what_is_harmful_stays_out(
    make_app: Callable[..., MusprepApp], empty_vault: str, now: dt.datetime
) -> None:
    """Only-me points are no cards, and are counted; a text with markup and control signs is shown harmlessly."""
    session = open_session(empty_vault, clock=lambda: now, language="da")
    rounds.begin_new(session, date=now.date())
    app = make_app(empty_vault)
    async with app.run_test(size=(80, 24), notifications=True) as pilot:
        await opened(pilot)
        await press(pilot, "escape", "6", "r")
        assert len(app.screen_stack) == 1
        assert [one.message[:22] for one in app._notifications] == ["Der er ingen kort endn"]
        secret = points.add(app.session, "Kun til mig")
        points.edit(app.session, secret.id, say=SayLevel.ONLY_ME)
        entry = notes.add(app.session, "Bevis")
        points.add(app.session, NASTY, keywords=NASTY, proof=[entry.id])
        await press(pilot, "r")
        assert "1 punkt eller ønske er kun til dig selv" in screen_text(app)
        await press(pilot, "space")
        shown = screen_text(app)
        assert "[/x] [bold]fed" in shown
        assert "\x1b" not in shown
        assert "\u202e" not in shown
        assert "Kun til mig" not in shown
        rounds.close(app.session)
        await press(pilot, "escape", "r")
        assert len(app.screen_stack) == 1


async def test_a_disk_that_fails_does_not_stop_the_meeting(
    make_app: Callable[..., MusprepApp], demo_vault: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What cannot be saved is told, and the next card comes all the same."""

    def full(*_: object, **__: object) -> None:
        raise MusprepError("error.round_closed", id="2026")

    app = make_app(demo_vault)
    async with app.run_test(size=(80, 24), notifications=True) as pilot:
        await enter(pilot, "space")
        monkeypatch.setattr(meeting_room, "mark_said", full)
        await press(pilot, "space")
        assert "2 af 15" in screen_text(app)
        assert any("2026" in one.message for one in app._notifications)


def test_large_letters_fit_or_are_not_there() -> None:
    """Danish letters have a large form; lines break between words; too wide, or an unknown sign, gives none."""
    lines = draw_large_lines("Målet: 9,1 → 6,8 % på Ærø", 60)
    assert len(lines) == 2
    assert all(len(rows) == 3 and max(map(len, rows)) <= 60 for rows in lines)
    assert draw_large_lines("Vandværksbestyrelsesmedlemmer", 60) == []
    assert draw_large_lines("日本", 60) == []
    assert draw_large_lines("", 60) == []


@pytest.mark.parametrize(
    ("words", "large"), [("Mere i løn", True), ("Jeg vil gerne vide, hvad der skal til for at få projektet", False)]
)
async def test_a_short_point_without_keywords_is_large_itself(
    make_app: Callable[..., MusprepApp], empty_vault: str, words: str, large: bool
) -> None:
    """Where no keywords were chosen the card draws the point large if there is room for it, and else writes it."""
    app = make_app(empty_vault)
    async with app.run_test(size=(80, 24)) as pilot:
        await opened(pilot)
        points.add(app.session, words)
        await press(pilot, "escape", "6", "r", "space")
        screen = screen_text(app)
        drawn = draw_large_lines(words, 70)
        assert bool(drawn and drawn[0][1].strip() in screen.replace("\u00a0", " ")) == large
        assert (words in screen) != large
