"""Text that means something to a terminal, to markup or to a page is kept as it is, and shown harmlessly everywhere."""

from __future__ import annotations

import datetime as dt
import json
import os
import re
import shutil
import unicodedata
from html.parser import HTMLParser
from typing import TYPE_CHECKING, Any

import pytest
import tomli_w
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from textual import events

from command_line import CommandLine
from musprep.language.safe import make_safe
from musprep.model.agreement import Party
from musprep.model.entry import Kind
from musprep.model.need import NeedSource
from musprep.model.say import SayLevel
from musprep.services.papers import briefing, forms
from musprep.services.session.session import Session, open_session
from musprep.services.year import (
    agreements,
    answers,
    goals,
    meeting_room,
    needs,
    notes,
    owner,
    points,
    pulses,
    rounds,
    wishes,
)
from musprep.tui.widgets.lists.block_list import BlockList
from musprep.tui.widgets.lists.catalogue_tree import CatalogueTree
from platforms import needs_odd_names
from tui.quick_keys import press, settle

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from textual.pilot import Pilot

    from musprep.tui.application.app import MusprepApp

NOW = dt.datetime(2026, 11, 23, 10, 0).astimezone()
BIDI = "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
HARMFUL = re.compile(f"[\x00-\x1f\x7f-\x9f\u2028\u2029{BIDI}\ud800-\udfff]")
"""What no line on the screen may hold."""
HARMFUL_IN_TEXT = re.compile(HARMFUL.pattern.replace("\x00-\x1f", "\x00-\x08\x0b-\x1f"))
"""What no output may hold: the same, but for line breaks and tabs."""

SHORT = (
    "[/x] [link=https://x.dk]l[/link] [@click=app.quit]q[/] [bold \x1b[31mrød\x1b[0m \x1b]52;c;QUJD\x07 "
    "\x1b]8;;https://x.dk\x1b\\her\x1b]8;;\x1b\\ \x9b31m\x85 \u202evendt\u202c \u2066a\u2069\u200f \x00\x7f\u2028 "
    "A\u030a e\u0301 👩\u200d👩\u200d👧 🇩🇰 <b onclick='x'>&amp;</b> `*md*` $primary {værdi} %s"
)
LINES = f"{SHORT}\r\nanden linje\ttab\rretur"
LONG = f"{SHORT} {'x' * 2500} {'ord ' * 625}"


def nasty(name: str) -> str:
    """Return harmful text of several lines that can be told by its name."""
    return f"{name} {LINES}"


def _catalogue() -> dict[str, Any]:
    """Return a catalogue of one's own with every kind of question, and harmful text wherever text may stand."""
    choices = [{"id": "a", "text": f"valg-a {SHORT}"}, {"id": "b", "text": f"valg-b {LONG}"}]
    kinds = ("text", "short", "scale", "choice", "multi", "date", "note")
    questions: list[dict[str, Any]] = []
    for kind in kinds:
        one: dict[str, Any] = {"id": kind, "type": kind, "prompt": nasty(f"spg-{kind}"), "hint": nasty("hint")}
        if kind in ("choice", "multi"):
            one["choices"] = choices
        if kind == "text":
            one["probe"] = [{"id": "p", "prompt": nasty("probe"), "hint": nasty("probehint")}]
            one["evidence"] = {"kinds": ["result", "praise"], "words": ["notat"]}
        questions.append(one)
    return {
        "schema": 1,
        "id": "eget",
        "version": "1.0.0",
        "kind": "agenda",
        "title": nasty("titel"),
        "about": nasty("om"),
        "source": nasty("kilde"),
        "audience": ["employee"],
        "form": "eget-skema",
        "fact": [{"id": "f", "text": nasty("fakta")}],
        "section": [
            {"id": "s", "title": nasty("afsnit"), "group": nasty("gruppe"), "about": nasty("omafsnit"),
             "part": "results", "question": questions},
        ],
    }  # fmt: skip


def _form() -> dict[str, Any]:
    """Return a form of one's own that is filled from everything a form can be filled from."""
    once = (
        "meeting-date", "employee", "manager", "position", "workplace", "summary", "notes", "followup",
        "signature-employee", "signature-manager",
    )  # fmt: skip
    often = ("goal", "goal-why", "goal-activities", "goal-horizon", "goal-responsible", "goal-known", "goal-followup")

    def section(name: str, fills: tuple[str, ...], *, repeat: bool) -> dict[str, Any]:
        rows = [{"id": fill, "type": "text", "prompt": nasty(fill), "fill": fill} for fill in fills]
        return {"id": name, "title": nasty(name), "about": nasty("om"), "repeat": repeat, "question": rows}

    return {
        "schema": 1,
        "id": "eget-skema",
        "version": "1.0.0",
        "kind": "form",
        "title": nasty("skema"),
        "about": nasty("om"),
        "source": nasty("kilde"),
        "audience": ["employee"],
        "activity": [{"id": "a", "text": f"eksempel {SHORT}"}, {"id": "b", "text": f"eksempel-b {LONG}"}],
        "section": [
            section("hoved", once, repeat=False),
            section("begge", ("agreed-both",), repeat=True),
            section("mig", ("agreed-me",), repeat=True),
            section("lederen", ("agreed-manager",), repeat=True),
            section("maal", often, repeat=True),
        ],
    }


def build(place: str, said: Callable[[str], str] = nasty) -> Session:
    """Fill a vault: `said(name)` stands in every field of every record. Return its session."""
    clock = [NOW - dt.timedelta(days=400)]
    session = open_session(place, clock=lambda: clock[0], language="da")
    os.makedirs(os.path.join(place, "questionnaires"), exist_ok=True)
    for made in (_catalogue(), _form()):
        with open(os.path.join(place, "questionnaires", f"{made['id']}.toml"), "wb") as file:
            tomli_w.dump(made, file)
    owner.change(session, name=said("name"), position=said("position"), workplace=said("workplace"))
    owner.change(session, welcomed=True, language="da")
    rounds.begin_new(session, date=dt.date(2025, 11, 20), manager=said("leder"), catalogues=("eget",))
    answers.write(session, "eget/s/text", said("svar-i-fjor"), say=SayLevel.SAY_IT)
    wishes.add(session, said("ønske"), me=said("mig"), workplace=said("arbejdsplads"), say=SayLevel.SAY_IT)
    wishes.edit(session, session.get_repository().wishes[0].id, reply=said("svaret"))
    meeting_room.conclude(
        session, own=said("konklusion"), official=f"{said('officiel')}\nmere", summary=said("sammenfatning")
    )
    goals.add(
        session, said("kompetence"), aim=said("mål"), why_shared=said("fælles"), why_own=said("egen"),
        activities=[said("aktivitet"), f"2 {said('aktivitet')}"], horizon=said("horisont"), known=said("kendes"),
        followup_how=said("hvordan"), followup_who=said("hvem"), followup_when=dt.date(2026, 2, 1),
    )  # fmt: skip
    aimed = session.lasting.goals[0].id
    goals.complete_activity(session, aimed, 1, session.today)
    for place_of, party in enumerate(Party):
        one = agreements.add(session, f"{place_of} {said('aftale')}", party, goal=aimed, words=said("ord"))
        next_touch = session.today + dt.timedelta(days=30)
        agreements.touch(session, one.id, said("talt om"), next_touch=next_touch)
    ended = [agreements.add(session, f"{number} {said('sluttet')}", Party.ME) for number in range(2)]
    agreements.keep(session, ended[0].id, said("holdt"))
    agreements.drop(session, ended[1].id, said("sluppet"))
    clock[0] = NOW
    rounds.begin_new(session, date=NOW.date() + dt.timedelta(days=8), manager=said("leder"))
    rounds.change(session, "place", said("sted"))
    noted = [
        notes.add(
            session, f"{number} {said('notat')}", kind=kind, tags=[said("mærke").replace(",", " ")],
            effect=said("virkning"), proof=[said("bevis"), "2"], say=SayLevel.SAY_IT,
        )
        for number, kind in enumerate(Kind)
    ]  # fmt: skip
    notes.add(session, f"lang {LONG}", say=SayLevel.SAY_IT)
    for kind in ("text", "short", "scale", "choice", "multi", "date", "text/p"):
        answers.write(session, f"eget/s/{kind}", said(f"svar-{kind}"), say=SayLevel.SAY_IT)
    answers.write(session, "privat-skema/opgaver/aaret", LONG, say=SayLevel.SAY_IT)
    old = session.get_repository().answers["eget/s/short"]
    session.get_repository().answer_records.put(old.with_(to="eget/s/borte", wording=said("borte")))
    for ask in (False, True):
        points.add(
            session, f"{ask} {said('punkt')}", keywords=said("stikord"),
            proof=[noted[0].id, said("bevisord")], ask=ask, say=SayLevel.IN_WRITING,
        )  # fmt: skip
    points.lead(session, [session.get_repository().points[0].id])
    wishes.add(session, said("ønske"), me=said("mig"), workplace=said("arbejdsplads"), say=SayLevel.SAY_IT)
    wishes.add(session, f"kun {said('ønske')}", me=said("mig"))
    for source in (NeedSource.REGION, NeedSource.OTHER):
        needs.add(session, f"{source.value} {said('behov')}", source)
    meeting_room.conclude(session, own=said("egen konklusion"), official=said("officiel"), notes=said("bemærkning"))
    meeting_room.conclude(session, summary=said("sammenfatning"), followup=said("opfølgning"))
    agreements.add(session, said("ny aftale"), Party.BOTH, due=NOW.date())
    goals.add(session, f"ny {said('kompetence')}")
    pulses.add(session, 3, note=said("puls"))
    return session


@pytest.fixture(scope="session")
def _nasty_built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    place = tmp_path_factory.mktemp("nasty") / "vault"
    build(str(place))
    return place


@pytest.fixture
def vault(_nasty_built: Path, tmp_path: Path) -> str:
    """Return a vault of one's own with harmful text in every field."""
    shutil.copytree(_nasty_built, tmp_path / "vault")
    return str(tmp_path / "vault")


# ---- The screens -----------------------------------------------------------------------------------------------------


async def begun(app: MusprepApp, pilot: Pilot[Any]) -> None:
    """Wait until the vault is open and keys come through."""
    while app.is_held:
        await pilot.pause(0.01)
    await settle(pilot)


def look(app: MusprepApp, where: str) -> None:
    """See that nothing on the screen is harmful: no control character, no half character, no link, no action."""
    for strip in app.screen._compositor.render_strips():
        for segment in strip:
            assert segment.control is None, where
            assert not HARMFUL.search(segment.text), f"{where}: {segment.text!r}"
            assert segment.style is None or not segment.style.link, where
            assert segment.style is None or "@click" not in segment.style.meta, where
    assert app._exception is None, where


async def at_the_other_size(app: MusprepApp, pilot: Pilot[Any], where: str) -> None:
    """Look at the screen in the other of two sizes than what was looked at before: 80x24 and 60x20."""
    await pilot.resize_terminal(*((60, 20) if app.size.width > 60 else (80, 24)))
    await settle(pilot)
    look(app, f"{where} at {app.size}")


async def inside(app: MusprepApp, pilot: Pilot[Any], where: str) -> None:
    """Look at what can be scrolled to, or stands in the next field."""
    for key in ("tab", "ctrl+end", "pagedown"):
        app.post_message(events.Key(key, None))
    await settle(pilot)
    look(app, where)


async def leave(app: MusprepApp, pilot: Pilot[Any], where: str) -> None:
    """Close whatever is open; a dialog that asks whether to save is told to drop what was typed."""
    for _ in range(12):
        if len(app.screen_stack) == 1:
            return
        await press(pilot, "escape")
        if app.screen.query("#pick-list") and len(app.screen_stack) > 2:
            await press(pilot, "end", "enter")
    raise AssertionError(f"{where} does not close")


_LEFT_OUT = {
    # These take away what is to be looked at, or go elsewhere.
    "log_tab.remove", "meeting.remove", "interests.remove", "agreements.reopen", "tui.date",
}  # fmt: skip
_KINDS = ("point", "wish", "need", "agreement", "goal")
"""The kinds of things that have commands of their own; on the others a command only tells so."""


def _places(app: MusprepApp) -> list[tuple[BlockList | None, str]]:
    """Return where a room's cursor is put: once on every kind of thing it lists."""
    shown = [one for one in app.base.query(BlockList) if one.is_on_screen and app.tab in one.ancestors]
    found: list[tuple[BlockList | None, str]] = []
    for blocks in shown:
        kinds = {key.split(":")[0]: key for key in reversed(blocks.keys)}
        # A wish has the same dialog in the meeting's tab as among the interests.
        known = [kind for kind in _KINDS if kind in kinds]
        found += [(blocks, kinds[kind]) for kind in (known[:1] if "point" in known else known)]
    return found or [(None, "")]


async def tour_of_tab(app: MusprepApp, pilot: Pilot[Any], name: str) -> None:
    """Look at a tab, and at what each of its commands opens, on each kind of thing; at a dialog in one of two sizes."""
    assert app.tab is not None
    resized = set()
    for blocks, key in _places(app):
        for command in app.tab.COMMANDS:
            keys = (command.keys or command.anywhere).split(",")
            if command.name in _LEFT_OUT or not keys[0]:
                continue
            where = f"{name}, {key[:12]}, {command.name}"
            if blocks is not None and blocks.go_to(key):
                blocks.focus()
            await press(pilot, keys[0])
            if len(app.screen_stack) > 1:
                if type(app.screen) in resized:
                    look(app, where)
                else:
                    resized.add(type(app.screen))
                    await at_the_other_size(app, pilot, where)
                if app.screen.query("#pick-list"):
                    await press(pilot, "enter")
                await inside(app, pilot, where)
                await leave(app, pilot, where)
            else:
                look(app, where)
                if name == "meeting":
                    # Back from the paper, which takes long to draw.
                    await press(pilot, "escape")


@pytest.mark.parametrize("name", ["overview", "log", "interests", "agreements", "meeting"])
async def test_every_room_and_dialog_shows_it_harmlessly(
    make_app: Callable[..., MusprepApp], vault: str, name: str
) -> None:
    """Each command of each room, on each kind of thing it lists, at 80x24 or 60x20: nothing raises or leaks."""
    app = make_app(vault, launcher=lambda _: 0)
    async with app.run_test(size=(80, 24), notifications=True) as pilot:
        await begun(app, pilot)
        await app.enter(name)
        await at_the_other_size(app, pilot, name)
        await tour_of_tab(app, pilot, name)


async def test_the_preparation_shows_it_harmlessly(make_app: Callable[..., MusprepApp], vault: str) -> None:
    """Every row of the tree, every type of question, what stands beside it, and each of the room's dialogs."""
    app = make_app(vault, launcher=lambda _: 0)
    async with app.run_test(size=(80, 24), notifications=True) as pilot:
        await begun(app, pilot)
        await app.enter("prepare", "eget/s/text")
        await at_the_other_size(app, pilot, "prepare")
        await press(pilot, "f3", "c")
        await at_the_other_size(app, pilot, "evidence")
        tree = app.screen.query_one(CatalogueTree)
        for row in [row for row in tree.rows if row.key.startswith(("eget", "catalogue:eget", "retired:"))]:
            await app.enter("prepare", row.key.removeprefix("retired:"))
            await at_the_other_size(app, pilot, f"prepare, {row.key}")
        await app.enter("prepare", "eget/s/text")
        tree.focus()
        for key in ("i", "k", "v", "s", "o", "e"):
            await press(pilot, key)
            await at_the_other_size(app, pilot, f"prepare, {key}")
            await inside(app, pilot, f"prepare, {key}")
            await leave(app, pilot, key)
            tree.focus()


async def test_the_frame_shows_it_harmlessly(make_app: Callable[..., MusprepApp], vault: str) -> None:
    """The note, its draft, the search, the palette, the help, oneself, the date, ending the round: the same."""
    app = make_app(vault)
    async with app.run_test(size=(80, 24), notifications=True) as pilot:
        await begun(app, pilot)
        for key in ("n", "question_mark", "ctrl+p", "slash", "m", "u"):
            await press(pilot, key)
            await at_the_other_size(app, pilot, key)
            if key == "slash":
                for letter in "er":
                    await press(pilot, letter)
                await pilot.pause(0.2)
                await at_the_other_size(app, pilot, "search")
            await leave(app, pilot, key)
        for action in ("profile", "round_end", "round_again"):
            await app.run_action(action)
            await at_the_other_size(app, pilot, action)
            await leave(app, pilot, action)


async def test_opening_and_saving_a_record_leaves_it_as_it_was(make_app: Callable[..., MusprepApp], vault: str) -> None:
    """A dialog opened and accepted without a change leaves what stood there: harmful words, and days that passed."""
    app = make_app(vault)
    async with app.run_test(size=(80, 24)) as pilot:
        await begun(app, pilot)
        before = _everything(app.session)
        for name, kinds in _EDITED.items():
            await app.enter(name)
            await settle(pilot)
            for kind in kinds:
                for blocks in app.base.query(BlockList) if kind else ():
                    key = next((key for key in blocks.keys if key.startswith(f"{kind}:")), "")
                    if key and app.tab in blocks.ancestors and blocks.is_on_screen:
                        blocks.go_to(key)
                await press(pilot, "e")
                assert len(app.screen_stack) == 2, f"{name}, {kind}"
                await press(pilot, "ctrl+s")
                assert len(app.screen_stack) == 1, f"{name}, {kind}"
        await app.run_action("profile")
        await press(pilot, "ctrl+s")
        await app.enter("meeting")
        await press(pilot, "m", "ctrl+s")
        for now, then in zip(_everything(app.session), before, strict=True):
            assert now == then


_EDITED = {
    "log": ("",),
    "interests": ("wish", "need"),
    "agreements": ("agreement", "goal"),
    "meeting": ("point", "wish"),
}


def _everything(session: Session) -> list[object]:
    repository = session.get_repository()
    entries = sorted(session.list_entries(None), key=lambda one: one.id)
    return [
        session.owner,
        entries,
        repository.round,
        repository.points,
        repository.wishes,
        repository.needs,
        repository.answers,
        *_lasting(session),
    ]


def _lasting(session: Session) -> list[object]:
    return [session.lasting.agreements, session.lasting.goals]


_TEXTS = st.text(
    st.one_of(
        st.sampled_from([*BIDI, *map(chr, (*range(0x20), *range(0x7F, 0xA0))), *"[]{}<>&$@/\\`*_|#\"'\u200d🇩👩"]),
        st.characters(codec="utf-8"),
    ),
    min_size=1,
    max_size=60,
).filter(lambda words: bool(words.strip()))


@settings(
    max_examples=2,
    deadline=None,
    derandomize=True,
    phases=(Phase.generate,),
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(words=st.lists(_TEXTS, min_size=6, max_size=6))
async def test_any_text_is_harmless_on_screen(
    make_app: Callable[..., MusprepApp], tmp_path_factory: pytest.TempPathFactory, words: list[str]
) -> None:
    """Whatever characters stand in the fields, every room paints nothing but harmless ones."""
    given_words = iter(words * 50)
    place = str(tmp_path_factory.mktemp("any") / "vault")
    build(place, lambda _: next(given_words))
    app = make_app(place)
    async with app.run_test(size=(60, 20), notifications=True) as pilot:
        await begun(app, pilot)
        for name in ("overview", "log", "prepare", "interests", "agreements", "meeting"):
            await app.enter(name)
            await settle(pilot)
            await press(pilot, "p" if name == "meeting" else "end")
            look(app, f"{name}: {words}")


# ---- The command line ------------------------------------------------------------------------------------------------

_LISTS = (
    "entries", "entries --json", "pulse list", "pulse list --json", "pulse year", "round", "round --json", "round list",
    "round list --json", "catalogues", "catalogues --json", "catalogues show eget", "catalogues show eget --json",
    "catalogues show eget-skema", "answers", "answers --json", "answers --round 2025", "answer eget/s/text",
    "answer eget/s/text/p", "answer eget/s/choice", "prepare", "prepare --minutes 60 --json", "then eget/s/text",
    "then eget/s/text --json", "points", "points --json", "wishes", "wishes --json", "wishes shared",
    "wishes shared --json", "needs", "needs --json", "tips", "room", "room --json", "conclusion", "conclusion --json",
    "conclusion compare", "conclusion compare --json", "agreements", "agreements --state alle", "agreements --json",
    "goals", "goals --json", "goals --state alle", "goals examples", "search ord", "search er --json", "owner",
    "owner --json", "vault", "message", "brief --stdout", "brief --stdout --format json", "brief --gate",
    "brief --form eget-skema --stdout", "brief --form eget-skema --stdout --format html", "brief --form konkl --gate",
    "brief --for ny-leder --stdout", "calendar --stdout",
)  # fmt: skip


@pytest.fixture
def cli(vault: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> CommandLine:
    assert vault == str(tmp_path / "vault")
    made = CommandLine(tmp_path, monkeypatch)
    made.today = NOW
    return made


def _harmless(words: str, where: str) -> None:
    found = HARMFUL_IN_TEXT.search(words)
    assert not found, f"{where}: …{words[max(0, found.start() - 60) : found.end() + 5]!r}" if found else where


def _shown_ids(cli: CommandLine) -> Iterator[str]:
    """Yield the commands that show or change one record each."""
    yield from (f"agreements show {one['id']}" for one in cli.good("agreements", "--json").data)
    yield from (f"agreements remind {one['id']}" for one in cli.good("agreements", "--json").data)
    yield from (f"goals show {one['id']}" for one in cli.good("goals", "--json").data)
    entries = cli.good("entries", "--json").data
    yield from (f"entries edit {entries[0]['id']} --say mig", f"entries remove {entries[0]['id']}", "entries undo")
    point = cli.good("points", "--json").data[0]["id"]
    yield from (f"points edit {point} --say mig", f"room said {point}", f"points remove {point}")
    yield from (f"wishes remove {one['id']}" for one in cli.good("wishes", "--json").data[:1])
    yield from (f"needs remove {one['id']}" for one in cli.good("needs", "--json").data[:1])


def test_every_listing_is_harmless(cli: CommandLine) -> None:
    """Through a pipe and on terminals of two widths, nothing that a terminal would obey is printed; JSON is JSON."""
    for line in _LISTS:
        for shape in ({}, {"terminal": True, "width": 80}, {"terminal": True, "width": 40}):
            done = cli(*line.split(), **shape)  # type: ignore[arg-type]
            assert done.code == 0, f"{line}: {done.err}"
            words = done.out.replace("\r\n", "\n") if line.startswith("calendar") else done.out
            _harmless(words + done.err, f"{line} {shape}")
            if "json" in line:
                json.loads(done.out)


def test_what_is_done_with_one_record_is_told_harmlessly(cli: CommandLine) -> None:
    """Showing, changing and removing name the record by its words, made harmless."""
    for line in list(_shown_ids(cli)):
        done = cli(*line.split())
        assert "fejl i programmet" not in done.err, line
        _harmless(done.out + done.err, line)


def test_json_gives_the_text_back(cli: CommandLine) -> None:
    """What was noted comes out as it went in, character by character (composed)."""
    texts = {one["text"] for one in cli.good("entries", "--json").data}
    assert f"0 {unicodedata.normalize('NFC', nasty('notat'))}" in texts


_ASKED_FOR = (
    ("entries", "edit", SHORT), ("entries", "remove", SHORT), ("entries", "--kind", SHORT),
    ("entries", "--since", SHORT), ("round", "show", SHORT), ("round", "set", SHORT, "x"),
    ("round", "set", "date", SHORT), ("catalogues", "show", SHORT), ("catalogues", "check", SHORT),
    ("answer", SHORT), ("answer", f"eget/s/{SHORT}"), ("answers", "--catalogue", SHORT), ("then", SHORT),
    ("points", "edit", SHORT, "--text", "x"), ("points", "lead", SHORT), ("wishes", "remove", SHORT),
    ("needs", "add", "x", "--source", SHORT), ("tips", "tick", SHORT), ("room", "said", SHORT),
    ("agreements", "add", "x", "--owner", SHORT), ("agreements", "add", "x", "--owner", "mig", "--due", SHORT),
    ("agreements", "keep", SHORT), ("goals", "reach", SHORT),
    ("goals", "add", "x", "--activity", f"eget-skema/{SHORT}"), ("brief", "--form", SHORT),
    ("brief", "--for", SHORT), ("brief", "--upto", SHORT), ("pulse", SHORT), ("owner", "set", SHORT, "x"),
    ("owner", "set", "role", SHORT), ("--lang", SHORT, "entries"), (SHORT,), ("entries", f"--{SHORT}"),
    ("log", "x", "--on", SHORT), ("log", "x", "--kind", SHORT), ("log", "x", f"--{SHORT}"),
    ("calendar", "--out", f"/ingen/{SHORT}"), ("brief", "--out", f"/ingen/{SHORT}/x.md", "--yes"),
    ("search", SHORT), ("vault", SHORT),
)  # fmt: skip


@pytest.mark.parametrize("argv", _ASKED_FOR, ids=lambda argv: " ".join(argv)[:24].encode("ascii", "replace").decode())
def test_errors_are_harmless(cli: CommandLine, argv: tuple[str, ...]) -> None:
    """A harmful word in the request is answered with one sentence that is harmless, and never as a fault."""
    done = cli(*(word.replace("\x00", "") for word in argv))
    _harmless(done.out + done.err, str(argv))
    assert done.code in (0, 1, 2)
    assert "fejl i programmet" not in done.err


@needs_odd_names
def test_damaged_files_with_harmful_names_are_told_harmlessly(cli: CommandLine) -> None:
    """A file whose name and content are harmful is named in an error that is not."""
    name = "\x1b]52;c;QUJD\x07\u202e[/x]"
    cli.write(f"log/2026/{name}.toml", f"text = '{SHORT}")
    cli.write(f"questionnaires/{name}.toml", f'id = "{name}')
    for line in ("entries", "catalogues", "search er", "vault"):
        done = cli(*line.split())
        _harmless(done.out + done.err, line)
        assert "fejl i programmet" not in done.err


# ---- The papers ------------------------------------------------------------------------------------------------------


class _Page(HTMLParser):
    """Reads a page; takes note of tags, attributes and text."""

    def __init__(self, words: str) -> None:
        super().__init__(convert_charrefs=True)
        self.tags: set[str] = set()
        self.attributes: set[str] = set()
        self.said = ""
        self.feed(words)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        self.attributes |= {name for name, _ in attrs}

    def handle_data(self, data: str) -> None:
        self.said += data


_TAGS = {"html", "head", "meta", "title", "style", "body", "h1", "h2", "div", "span", "ol", "li", "p", "section"}


def test_papers_are_harmless(vault: str) -> None:
    """Briefing, form, new manager's page and message hold no control character; the page no tag or link of the text."""
    session = open_session(vault, clock=lambda: NOW, language="da")
    papers = {
        "briefing": briefing.compose(session, SayLevel.ONLY_ME),
        "form": forms.render_form(session, "eget-skema"),
        "html": forms.render_form(session, "eget-skema", "html"),
        "conclusion": forms.render_form(session, "konklusionsskema", "html"),
        "new manager": forms.render_new_manager_page(session),
        "message": forms.render_message_text(session),
    }
    for name, words in papers.items():
        _harmless(words, name)
    for name in ("html", "conclusion"):
        page = _Page(papers[name])
        assert page.tags <= _TAGS
        assert page.attributes <= {"lang", "charset", "http-equiv", "content", "class"}
        assert make_safe(unicodedata.normalize("NFC", f"ny aftale {SHORT}")) in page.said


def test_written_files_are_harmless(cli: CommandLine) -> None:
    """What the commands write, Markdown, JSON and HTML, is as harmless as what they print."""
    for argv in (["brief"], ["brief", "--format", "json"], ["brief", "--form", "eget-skema", "--format", "html"]):
        path = cli.good(*argv).lines[0]
        with open(path, encoding="utf-8", newline="") as file:
            _harmless(file.read(), path)


def test_the_calendar_holds_no_word_of_it(vault: str) -> None:
    """The file parses, every event has the neutral title, and nothing of any record stands in it."""
    from icalendar import Calendar

    from musprep.services.papers.calendar import make_calendar

    data = make_calendar(open_session(vault, clock=lambda: NOW, language="da"))
    events = Calendar.from_ical(data).walk("VEVENT")
    assert {str(event["summary"]) for event in events} == {"Aftale"}
    assert not HARMFUL.search(data.decode().replace("\r\n", ""))
    for word in ("aftale ", "punkt", "kompetence", "x.dk", "[/x]"):
        assert word not in data.decode()
