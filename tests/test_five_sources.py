"""One person for each source, a leader in another trade and a turnus candidate: each lives one whole round."""

from __future__ import annotations

import datetime as dt
import tomllib
from html.parser import HTMLParser
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

import pytest

from command_line import TODAY, CommandLine

if TYPE_CHECKING:
    from collections.abc import Iterable

    from command_line import Done

MEETING = dt.datetime(2026, 11, 16, 11, 0, tzinfo=TODAY.tzinfo)
_SIGN = "underskrift"


class Life(NamedTuple):
    """One person, as five_sources.toml tells."""

    who: str
    role: str
    position: str
    workplace: str
    manager: str
    catalogues: str
    note: str
    answers: list[tuple[str, str, str]]
    own: str
    point: str
    form: str
    agreed: list[tuple[str, str]]
    goals: list[dict[str, Any]]
    says: tuple[str, str]
    on_form: list[str]


_FILE = Path(__file__).with_name("five_sources.toml")
LIVES = {one["who"]: Life(**one) for one in tomllib.loads(_FILE.read_text(encoding="utf-8"))["life"]}
LEADERS = ("Anne Krogh", "Camilla Bruun")
UNION = "Bo Nygaard"
"""The union's guide has no form of its own; its members use the workplace's."""


class Page(HTMLParser):
    """Reads a page: its text, its tags, what it would fetch or run, and its lines to sign."""

    def __init__(self, words: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.open: list[str] = []
        self.attributes: set[str] = set()
        self.signs = 0
        self.said: list[str] = []
        self.feed(words)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.attributes |= {name for name, _ in attrs}
        self.signs += ("class", "sign") in attrs
        if tag != "meta":
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.said.append(data.replace("\u00a0", " "))

    @property
    def text(self) -> str:
        return "\n".join(self.said)


def prepare(cli: CommandLine, life: Life) -> None:
    """Live until the day before the meeting: herself, a note, the round, the answers, a point that leads."""
    for key in ("role", "position", "workplace"):
        cli.good("owner", "set", key, getattr(life, key))
    cli.good("owner", "set", "name", life.who)
    note = cli.note(life.note, "--on", "2026-05-04", "--effect", "Det kunne mærkes")
    cli.note(life.own, "--kind", "udfordring")
    cli.good("round", "new", "--date", "2026-11-16", "--manager", life.manager, "--catalogues", life.catalogues)
    cli.good("round", "set", "time", "11")
    for to, text, level in life.answers:
        cli.good("answer", to, text, "--say", level)
    point = cli.good("points", "add", life.point, "--proof", note[-6:]).lines[0]
    cli.good("points", "lead", point)


def agree(cli: CommandLine, life: Life) -> None:
    """Live through the meeting: cards, agreements, goals, one's own conclusion and what the form says besides."""
    cli.today = MEETING
    cli.good("room", "start")
    cli.good("room", "said", cli.good("points", "--json").data[0]["id"])
    for owner, text in life.agreed:
        cli.good("agreements", "add", text, "--owner", owner, "--due", "2027-04-01")
    for goal in life.goals:
        words = [goal["competence"]]
        for flag in goal.keys() - {"competence"}:
            for value in [goal[flag]] if isinstance(goal[flag], str) else goal[flag]:
                words += [f"--{flag}", value]
        cli.good("goals", "add", *words)
    cli.good("conclusion", "own", "\n".join(text for _, text in life.agreed) or "Intet aftalt")
    cli.good("conclusion", "set", *life.says)


@pytest.fixture
def cli(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> CommandLine:
    return CommandLine(tmp_path, monkeypatch)


@pytest.fixture(params=LIVES)
def life(cli: CommandLine, request: pytest.FixtureRequest) -> Life:
    """Return each of them on the day before the meeting."""
    one = LIVES[request.param]
    prepare(cli, one)
    return one


def _read(done: Done) -> Page:
    """Return the page that a command wrote."""
    return Page(Path(done.lines[0]).read_text(encoding="utf-8"))


def _stand_in(page: str, texts: Iterable[str]) -> list[str]:
    return [text for text in texts if text not in page]


def test_a_whole_round(cli: CommandLine, life: Life) -> None:
    """From the first note to the signed form: what is said stands in its paper, what is one’s own stands in none."""
    assert life.note in cli.good("answer", life.answers[0][0]).out
    paper = cli.good("brief", "--stdout").out
    assert (
        _stand_in(paper, (life.who, life.manager, life.point, life.note, *(text for _, text, _ in life.answers))) == []
    )
    # A talk's short name is the program's own word, and no text of the owner's.
    assert not {"  > MUS", "  > LUS"} & set(cli.good("brief", "--gate").lines)
    strict = cli.good("brief", "--stdout", "--upto", "in-writing").out
    for _, text, level in life.answers:
        assert (text in strict) == (level == "in-writing")
    agree(cli, life)
    markdown = Path(cli.good("brief", "--form", life.form).lines[0]).read_text(encoding="utf-8")
    page = _read(cli.good("brief", "--form", life.form, "--format", "html"))
    assert _stand_in(markdown.replace("\\", ""), life.on_form) == []
    assert _stand_in(page.text, life.on_form) == []
    assert life.own not in paper + strict + markdown + page.text
    assert page.open == []
    assert page.signs == 2
    assert markdown.casefold().count(_SIGN) >= 2
    assert not {"script", "img", "link", "iframe", "a", "form"} & set(page.tags)
    assert not {one for one in page.attributes if one.startswith("on") or one in ("src", "href", "style")}


def test_it_ends_in_a_page_a_signed_form_and_a_second_year(cli: CommandLine, life: Life) -> None:
    """The page and the form are written for print; what was signed stays so, and is on next year’s page.

    After the approval comes what follows from it, before the next round.
    """
    page = _read(cli.good("brief", "--format", "html"))
    assert _stand_in(page.text, (life.who, life.manager, life.point, life.note)) == []
    agree(cli, life)
    done = cli.good("conclusion", "approve")
    if life.who != UNION:
        assert f"musprep brief --skema {life.form} --format html" in done.err
    form = ("brief", "--form", life.form, "--format", "html")
    signed = _read(cli.good(*form))
    assert "Godkendt af" in signed.text
    assert _stand_in(signed.text, life.on_form) == []
    # The message is offered on the day itself, then a day to follow up, and never the next round at once.
    assert "conclusion message" in cli.good("round").out
    cli.today += dt.timedelta(days=1)
    steps = cli.good("round").lines[-1]
    assert "conclusion message" not in steps
    assert "round new" not in steps
    for one in cli.good("agreements", "--json").data:
        cli.good("agreements", "move", one["id"], "2027-10-01")
    cli.today = MEETING + dt.timedelta(days=340)
    cli.good("round", "new", "--date", "2027-11-15")
    again = _read(cli.good("brief", "--format", "html"))
    texts = [*(text for _, text in life.agreed), *(goal["competence"] for goal in life.goals)]
    assert _stand_in(again.text, texts) == []
    assert "Det aftalte vi sidst" in again.text
    assert life.point not in again.text
    assert life.own not in page.text + signed.text + again.text
    assert _read(cli.good(*form, "--round", "2026")).text == signed.text


@pytest.mark.parametrize("life", [*LEADERS, "Sofie Dam"], indirect=True)
@pytest.mark.parametrize("language", ["da", "en"])
def test_a_lus_is_called_so_on_paper(cli: CommandLine, life: Life, language: str) -> None:
    """The page, the whole preparation, what is handed over and the message name a leader’s talk LUS, others’ MUS."""
    said = ("LUS", "MUS") if life.who in LEADERS else ("MUS", "LUS")
    cli.good("points", "edit", cli.good("points", "--json").data[0]["id"], "--say", "in-writing")
    for words in ("brief --stdout", "brief --full --stdout", "brief --stdout --upto in-writing", "message"):
        paper = cli.good("--lang", language, *words.split()).out
        assert [name in paper for name in said] == [True, False], paper


def test_the_form_that_goes_with_the_questions_is_offered_first(cli: CommandLine, life: Life) -> None:
    """The form of the round's own questions stands before the others, and is filled as the paper is written."""
    from musprep.services.papers import forms
    from musprep.services.session.session import open_session

    agree(cli, life)
    session = open_session(str(cli.vault), clock=lambda: cli.today, language="da")
    if life.who != UNION:
        assert forms.list_form_ids(session)[0] == life.form
    assert forms.render_form(session, life.form) == cli.good("brief", "--form", life.form, "--stdout").out
    assert not forms.fill(session, life.form).empty


def test_the_round_after_it_is_closed(cli: CommandLine, life: Life) -> None:
    """Closed, it is read-only and still makes the same form; its agreements are open in the next round."""
    agree(cli, life)
    form = cli.good("brief", "--form", life.form, "--stdout").out
    cli.good("round", "close")
    done = cli("answer", life.answers[0][0], "for sent")
    assert (done.code, done.out) == (1, "")
    cli.today = MEETING + dt.timedelta(days=300)
    cli.good("round", "new", "--date", "2027-11-15")
    assert cli.good("brief", "--form", life.form, "--stdout", "--round", "2026").out == form
    assert {one["text"] for one in cli.good("agreements", "--json").data} == {text for _, text in life.agreed}
    assert life.answers[0][1] in cli.good("answer", life.answers[0][0]).out


def test_the_chiropractor_is_not_ready_until_every_theme_is_touched(cli: CommandLine) -> None:
    """One may choose freely within a theme, but the next step names each theme left out until all three are touched."""
    cli.good("owner", "set", "role", "kiropraktor")
    cli.note("En note")
    cli.good("round", "new", "--date", "2026-11-16", "--manager", "Peder Ås")
    cli.good("round", "set", "time", "11")
    themes = (
        ("kiropraktor-mus/maal/oensker", "Tema 3"),
        ("kiropraktor-mus/status/udviklet", "Tema 1"),
        ("kiropraktor-mus/arbejdssituation/motivation", "Tema 2"),
    )
    for to, theme in themes:
        assert f"[ ] {theme}" in cli.good("round").out
        cli.good("answer", to, "Valgt frit")
        shown = cli.good("round").out
        assert f"[x] {theme}" in shown
        left = [name for name in ("Tema 1", "Tema 2", "Tema 3") if f"[ ] {name}" in shown]
        step = shown.strip().splitlines()[-1]
        assert (left[0] in step) if left else ("Tema" not in step)
        if left:
            # The command can be run as it stands.
            assert cli.good("answer", step.split("musprep answer ")[1].split()[0]).out


def test_the_agenda_follows_the_catalogues(cli: CommandLine) -> None:
    """Who takes up other questions later gets their agenda; one that stays among them, or was chosen, is left alone."""
    cli.good("round", "new", "--date", "2026-11-16")
    assert cli.good("round", "--json").data["agenda"] == ""
    for names, agenda in (
        ("kiropraktor-mus frie-10-raad", "kiropraktor-mus"),
        ("lus kiropraktor-mus", "kiropraktor-mus"),
        ("lus privat-skema", "lus"),
        ("privat-skema", ""),
    ):
        cli.good("round", "set", "catalogues", names)
        assert cli.good("round", "--json").data["agenda"] == agenda
    cli.good("round", "set", "agenda", "speciallaege-mus")
    cli.good("round", "set", "catalogues", "lus")
    assert cli.good("round", "--json").data["agenda"] == "speciallaege-mus"


def test_the_unions_ten_tips_are_ticked(cli: CommandLine) -> None:
    """Each of the ten can be ticked and unticked; four of them stand on the card before the meeting."""
    prepare(cli, LIVES[UNION])
    for number in range(1, 11):
        cli.good("tips", "tick", str(number))
    assert cli.good("tips").out.count("[x]") == 10
    cli.good("tips", "untick", "7")
    assert [one["done"] for one in cli.good("tips", "--json").data].count(True) == 9
    assert "Vær ærlig – du behøver ikke sige alt" in cli.good("brief", "--stdout").out
