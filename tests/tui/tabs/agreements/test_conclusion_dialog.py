"""After the meeting: one's own conclusion beside the official one. What is typed is kept; what differs is told."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any

import pytest

from musprep.language.error import MusprepError
from musprep.language.say import text
from musprep.model.agreement import Party
from musprep.services.session.session import open_session
from musprep.services.year import meeting_room, rounds
from musprep.services.year.approval import describe_kept
from musprep.services.year.overview import gather_overview
from musprep.tui.tabs.agreements.conclusion_dialog import ConclusionScreen
from musprep.tui.widgets.fields.editor import Editor
from tui.on_screen import screen_text, type_text
from tui.quick_keys import opened, press, settle, until

if TYPE_CHECKING:
    from collections.abc import Callable

    from musprep.model.meeting import Conclusion
    from musprep.tui.application.app import MusprepApp

OWN = "Kursus i maj, fem dage\nFærre vagter fra april\nHalvårssnak i september"
OFFICIAL = "- Halvårssnak i september\n- Kursus i juni, fem dage\n- Ny kontorplads [/x]"


async def begin(pilot: Any, *keys: str) -> None:
    """Wait for the vault, enter the meeting's tab, then the conclusion."""
    await opened(pilot)
    await press(pilot, "6", "c", *keys)


def on_disk(place: str) -> Conclusion:
    """Return what another program reads."""
    return open_session(place).get_repository().conclusion


async def test_all_five_texts_save_themselves(make_app: Callable[..., MusprepApp], demo_vault: str) -> None:
    """A pause in the typing saves, so do another page, leaving, and a program that is ended."""
    app = make_app(demo_vault)
    async with app.run_test(size=(80, 24)) as pilot:
        await begin(pilot)
        await type_text(pilot, "Kursus")
        await until(pilot, lambda: on_disk(demo_vault).own == "Kursus")
        assert on_disk(demo_vault).own == "Kursus"
        await press(pilot, "tab")
        await type_text(pilot, "Pasta")
        await press(pilot, "f4")
        assert on_disk(demo_vault).official == "Pasta"
        for name in ("summary", "followup", "notes"):
            await type_text(pilot, name)
            await press(pilot, "tab")
        await press(pilot, "escape")
        assert len(app.screen_stack) == 1
        said = on_disk(demo_vault)
        assert (said.summary, said.followup, said.notes) == ("summary", "followup", "notes")
        assert said.own_at is not None
        await press(pilot, "c")
        await type_text(pilot, " i maj")
        app.end(143)
    assert on_disk(demo_vault).own == "Kursus i maj"


@pytest.mark.parametrize(
    ("size", "language", "words"),
    [
        ((60, 20), "da", ("= ens", "~ samme emne", "− i min, ikke i", "+ i den officielle", "3 af 4 sætninger")),
        (
            (120, 40),
            "en",
            ("= the same", "~ same topic", "− in mine, not", "+ in the official", "3 of 4 sentences"),
        ),
    ],
)
async def test_each_line_is_marked_in_words(
    make_app: Callable[..., MusprepApp], demo_vault: str, size: tuple[int, int], language: str, words: tuple[str, ...]
) -> None:
    """Alike, different, missing and new are told by word and sign; where there is room, without asking."""
    meeting_room.conclude(open_session(demo_vault), own=OWN, official=OFFICIAL)
    app = make_app(demo_vault, language=language)
    async with app.run_test(size=size) as pilot:
        await begin(pilot)
        if size[1] < 32:
            assert words[1] not in screen_text(app)
            await press(pilot, "f3")
        shown = screen_text(app)
        await press(pilot, "f3", "end")
        shown += screen_text(app)
        for one in (*words, "Færre vagter fra april", "Ny kontorplads [/x]", "Kursus i juni"):
            assert one in shown


async def test_the_comparison_says_what_it_needs(make_app: Callable[..., MusprepApp], demo_vault: str) -> None:
    """With one text it says so; with two alike it says that you understood alike. A click chooses the page."""
    app = make_app(demo_vault)
    async with app.run_test(size=(80, 24)) as pilot:
        await begin(pilot)
        await type_text(pilot, "Det samme")
        await pilot.click("#conclusion-panes", offset=(12, 0))
        await settle(pilot)
        assert "Når både din egen og den officielle" in screen_text(app)
        await press(pilot, "f2", "tab")
        await type_text(pilot, "Det samme")
        await press(pilot, "f3")
        assert "De to konklusioner er ens" in screen_text(app)


async def test_no_key_is_cut_beside_what_is_told_of_saving(
    make_app: Callable[..., MusprepApp], demo_vault: str
) -> None:
    """At any width a key that does not fit is left out, and the way to the others stays whole."""
    app = make_app(demo_vault)
    for width in (80, 96, 100, 104):
        async with app.run_test(size=(width, 30)) as pilot:
            await begin(pilot)
            await type_text(pilot, "Kursus")
            await press(pilot, "ctrl+s")
            await settle(pilot)
            foot = screen_text(app).splitlines()[-1]
            assert foot.rstrip().endswith("f1 Taster")
            assert "gemt" in foot
        app = make_app(demo_vault)


async def test_what_cannot_be_saved_stays(
    make_app: Callable[..., MusprepApp], demo_vault: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It is told once, the words stay on the screen, and one stays with them until they are safe."""

    def full(*_: object, **__: object) -> None:
        raise MusprepError("error.too_long", limit=7)

    app = make_app(demo_vault)
    async with app.run_test(size=(80, 24), notifications=True) as pilot:
        await begin(pilot)
        conclude = meeting_room.conclude
        monkeypatch.setattr(meeting_room, "conclude", full)
        await type_text(pilot, "Kursus")
        await press(pilot, "escape", "escape")
        assert isinstance(app.screen, ConclusionScreen)
        assert "ikke gemt endnu" in screen_text(app)
        assert len(app._notifications) == 1
        monkeypatch.setattr(meeting_room, "conclude", conclude)
        await press(pilot, "escape")
        assert len(app.screen_stack) == 1
        assert on_disk(demo_vault).own == "Kursus"


async def test_a_closed_round_is_read_and_a_missing_one_told(
    make_app: Callable[..., MusprepApp], demo_vault: str, empty_vault: str
) -> None:
    """In a closed round nothing can be typed; without a round there is a sentence and no page."""
    session = open_session(demo_vault)
    meeting_room.conclude(session, own="Gammelt")
    rounds.close(session)
    app = make_app(demo_vault)
    async with app.run_test(size=(80, 24)) as pilot:
        await begin(pilot)
        await type_text(pilot, "nyt")
        assert "lukket runde" in screen_text(app)
        await press(pilot, "escape")
        assert on_disk(demo_vault).own == "Gammelt"
    other = make_app(f"{empty_vault}-2")
    async with other.run_test(size=(80, 24), notifications=True) as pilot:
        await opened(pilot)
        await press(pilot, "escape", "6", "c")
        assert len(other.screen_stack) == 1
        assert len(other._notifications) == 1


async def test_the_day_after_it_is_the_next_step(
    make_app: Callable[..., MusprepApp], demo_vault: str, now: dt.datetime
) -> None:
    """From the day after the meeting on, the next step opens the page; so it does on the day, when the time is over."""
    app = make_app(demo_vault, clock=lambda: now + dt.timedelta(days=17))
    async with app.run_test(size=(80, 24)) as pilot:
        await opened(pilot)
        assert "Skriv ned, hvad I nåede frem til" in screen_text(app)
        await press(pilot, "g")
        await until(pilot, lambda: isinstance(app.screen, ConclusionScreen))
        assert isinstance(app.screen, ConclusionScreen)
    time = [now]
    session = open_session(demo_vault, clock=lambda: time[0])
    rounds.change(session, "date", now.date().isoformat())
    meeting_room.start(session)
    time[0] = now + dt.timedelta(minutes=59)
    assert gather_overview(session).next.step != "conclude"
    time[0] = now + dt.timedelta(minutes=61)
    assert gather_overview(session).next.step == "conclude"


async def test_two_windows_in_one_conclusion(make_app: Callable[..., MusprepApp], demo_vault: str) -> None:
    """What another window wrote meanwhile comes in: beside mine in one field, as it is in the other; and it is told."""
    app = make_app(demo_vault)
    async with app.run_test(size=(120, 36), notifications=True) as pilot:
        await begin(pilot)
        meeting_room.conclude(open_session(demo_vault), own="Fra det andet\nvindue", official="Deres")
        await type_text(pilot, "Kursus")
        await until(pilot, lambda: "Kursus" in on_disk(demo_vault).own)
        assert on_disk(demo_vault).own == "Fra det andet\nvindue\n\nKursus"
        own, official = (app.screen.query_one(f"#conclusion-{name}", Editor) for name in ("own", "official"))
        assert (own.written, official.written) == (on_disk(demo_vault).own, "Deres")
        await settle(pilot)
        assert any("også skrevet i konklusionen" in told.message for told in app._notifications)
        await type_text(pilot, " i maj")
        await press(pilot, "ctrl+s")
        assert on_disk(demo_vault).own == "Fra det andet\nvindue\n\nKursus i maj"


@pytest.mark.parametrize("key", ["ctrl+q", "escape"])
async def test_what_cannot_be_saved_stays_as_long_as_one_stays(
    make_app: Callable[..., MusprepApp], demo_vault: str, now: dt.datetime, key: str
) -> None:
    """In a round closed elsewhere leaving asks first, staying keeps every word, and once reopened it is saved."""
    app = make_app(demo_vault)
    async with app.run_test(size=(80, 24)) as pilot:
        await begin(pilot)
        elsewhere = open_session(demo_vault, clock=lambda: now)
        rounds.close(elsewhere)
        await type_text(pilot, "Efter luk")
        for _ in range(2):
            await press(pilot, key)
            assert text("tui.closing_ask", "da")[:30] in screen_text(app)
            await press(pilot, "enter")
            assert isinstance(app.screen, ConclusionScreen)
            assert "Efter luk" in screen_text(app)
        rounds.reopen(elsewhere)
        app.session.refresh()
        await press(pilot, "escape")
        assert len(app.screen_stack) == 1
        assert on_disk(demo_vault).own == "Efter luk"


async def test_what_cannot_be_saved_can_be_left(
    make_app: Callable[..., MusprepApp], demo_vault: str, now: dt.datetime
) -> None:
    """One who wants to be out of it gets out, after having been asked."""
    app = make_app(demo_vault)
    async with app.run_test(size=(80, 24)) as pilot:
        await begin(pilot)
        rounds.close(open_session(demo_vault, clock=lambda: now))
        await type_text(pilot, "Efter luk")
        await press(pilot, "escape", "tab", "enter")
        assert len(app.screen_stack) == 1
        assert not on_disk(demo_vault).own


async def test_what_a_shell_writes_meanwhile_is_shown(
    make_app: Callable[..., MusprepApp], demo_vault: str, now: dt.datetime
) -> None:
    """A text replaced elsewhere stands on the open page soon after, unless one is writing oneself."""
    app = make_app(demo_vault)
    async with app.run_test(size=(80, 24)) as pilot:
        await begin(pilot)
        elsewhere = open_session(demo_vault, clock=lambda: now)
        meeting_room.conclude(elsewhere, own="Fra en terminal")
        shown = app.screen
        assert isinstance(shown, ConclusionScreen)
        shown._look_around()
        await settle(pilot)
        assert "Fra en terminal" in screen_text(app)
        await type_text(pilot, "Mit eget ")
        meeting_room.conclude(elsewhere, official="Den anden")
        shown._look_around()
        assert "Mit eget" in screen_text(app)
        await press(pilot, "escape")
        assert "Mit eget" in on_disk(demo_vault).own
        assert on_disk(demo_vault).official == "Den anden"


async def test_what_both_approved_is_kept_on_a_day_one_tells(
    make_app: Callable[..., MusprepApp], demo_vault: str
) -> None:
    """After the talk F5 asks for the day and keeps all of it; a second time it says what is replaced."""
    app = make_app(demo_vault)
    async with app.run_test(size=(80, 24), notifications=True) as pilot:
        await begin(pilot, "f5")
        assert "tryk 1 og derefter m." in " ".join(screen_text(app).replace("▌", " ").split())
        rounds.change(app.session, "date", app.session.today.isoformat())
        await press(pilot, "f5")
        assert "Hvornår godkendte I det?" in screen_text(app)
        await press(pilot, "enter")
        kept = open_session(demo_vault).get_repository().approval
        assert kept.day == app.session.today
        assert kept.agreements
        # At the narrowest common width all three pages can still be chosen.
        assert all(one in screen_text(app) for one in ("godkendt", "Skriv", "Sammenlign", "Til skemaet"))
        app.clear_notifications()
        await press(pilot, "f5")
        assert "bliver i historikken" in " ".join(screen_text(app).split())
        await press(pilot, "escape", "f1")
        assert "Gemmer aftaler, mål" in " ".join(screen_text(app).split())
        await press(pilot, "escape")
        app.clear_notifications()
        await press(pilot, "x", "ctrl+s", "y", "ctrl+s")
        await settle(pilot)
        assert [one.message for one in app._notifications] == [describe_kept(app.session, ["own"])]
        await press(pilot, "escape")
        app.session.undo()
        app.session.undo()
        assert open_session(demo_vault).get_repository().approval.day is None
    wide = make_app(demo_vault)
    async with wide.run_test(size=(120, 36)) as pilot:
        await begin(pilot)
        assert "f5 Godkendt" in screen_text(wide)


async def test_a_sentence_becomes_an_agreement_by_one_key(make_app: Callable[..., MusprepApp], demo_vault: str) -> None:
    """In the comparison `a` asks who does what the sentence under the cursor says; then it is marked as agreed.

    Whom and which day the sentence names stands there already.
    """
    meeting_room.conclude(
        open_session(demo_vault), own=OWN, official=f"{OFFICIAL}\nInden 1. april 2040 finder lederen en vikar"
    )
    app = make_app(demo_vault)
    async with app.run_test(size=(100, 40)) as pilot:
        await begin(pilot, "f3", "down", "a")
        assert "Færre vagter fra april" in screen_text(app)
        await press(pilot, "tab", "space", "ctrl+s")
        made = open_session(demo_vault).lasting.agreements[-1]
        assert (made.text, made.round) == ("Færre vagter fra april", app.session.get_repository().round.id)
        assert "er en aftale" in screen_text(app)
        await press(pilot, "end", "a", "ctrl+s")
        made = open_session(demo_vault).lasting.agreements[-1]
        assert (made.owner, made.due) == (Party.MANAGER, dt.date(2040, 4, 1))


async def test_keys_that_come_after_the_page_is_emptied_end_nothing(
    make_app: Callable[..., MusprepApp], demo_vault: str
) -> None:
    """The keys are drawn a refresh later, when the page may have been left."""
    app = make_app(demo_vault)
    async with app.run_test(size=(80, 24)) as pilot:
        await begin(pilot)
        dialog = app.screen
        assert isinstance(dialog, ConclusionScreen)
        await dialog.query("#conclusion-foot").remove()
        dialog.show_keys()
        assert not dialog.query("#conclusion-state")
