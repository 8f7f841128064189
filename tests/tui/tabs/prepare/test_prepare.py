"""The preparation: finding one's way among the questions, what stands beside them, at every size."""

from __future__ import annotations

from pathlib import Path
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any, cast

import pytest
from textual import events
from textual.widgets import Static

from musprep.model.say import SayLevel
from musprep.services.year import answers, notes, rounds
from musprep.services.year.answer_context import gather_context
from musprep.tui.tabs.prepare.dialogs import AboutDialog, CataloguesDialog
from musprep.tui.tabs.prepare.row_finder import RowFinder
from musprep.tui.tabs.prepare.tab import PrepareTab
from musprep.tui.widgets.charts.evidence import EvidencePanel, NoteList
from musprep.tui.widgets.fields.answer_box import AnswerBox
from musprep.tui.widgets.fields.editor import Editor
from musprep.tui.widgets.fields.question_view import QuestionView
from musprep.tui.widgets.lists.catalogue_tree import CatalogueTree
from tui.on_screen import screen_text, type_text
from tui.quick_keys import press, settle
from tui.rooms import flat

if TYPE_CHECKING:
    from collections.abc import Callable

    from musprep.tui.application.app import MusprepApp

MANAGER = "privat-skema/trivsel/leder"
FUTURE = "frie-selvrefleksion/fremtiden/tre-aar"
NASTY = "[/x] \x1b[31m\u202eæøå"


def prepare_tab(app: MusprepApp) -> PrepareTab:
    return app.screen.query_one(PrepareTab)


def writing(app: MusprepApp) -> bool:
    return isinstance(app.focused, Editor)


def boxes(app: MusprepApp) -> list[AnswerBox]:
    return list(app.screen.query(AnswerBox))


def rows(app: MusprepApp) -> list[str]:
    return [f"{row.lead}{row.text} {row.tail}".rstrip() for row in app.screen.query_one(CatalogueTree).rows]


async def begin(app: MusprepApp, pilot: Any, ref: str = "") -> None:
    await settle(pilot)
    if len(app.screen_stack) > 1:
        await press(pilot, "escape")
    await app.enter("prepare", ref)
    await settle(pilot)
    await pilot.pause(0.1)


async def click_on(app: MusprepApp, pilot: Any, words: str, times: int = 1) -> None:
    """Click where these words stand on the screen."""
    lines = screen_text(app).split("\n")
    line = next(y for y, text in enumerate(lines) if words in text)
    await pilot.click(offset=(lines[line].index(words) + 1, line), times=times)
    await settle(pilot)


def both_rounds(app: MusprepApp) -> str:
    """Return the address of a question that was answered in both rounds, without probes."""
    this, last = app.session.list_repositories()[-1].answers, app.session.list_repositories()[0].answers
    return next(
        to
        for to in this
        if to in last and to.count("/") == 2 and not answers.find_question(app.session, to).question.probe
    )


async def test_three_columns(make_app: Callable[..., MusprepApp], demo_vault: str) -> None:
    """A wide screen shows the tree with marks and counts, the question with its field, and what stands beside it."""
    app = make_app(demo_vault)
    async with app.run_test(size=(120, 36)) as pilot:
        await begin(app, pilot, MANAGER)
        danish = ("Privat forberedelsessk", "Hvordan har du og din nærmeste", "notater passer her", "Dine notater")
        english = ("Private preparation", "How are things between you", "matching notes", "Your notes")
        for wanted in (danish, english):
            screen = screen_text(app)
            assert [words for words in wanted if words not in screen] == []
            assert [mark for mark in ("○", "●", "◐ 3/4") if mark not in screen] == []
            assert len(boxes(app)) == 1 + len(boxes(app)[0].asked.question.probe)
            await press(pilot, "ctrl+g")


async def test_a_hard_question_says_whom_to_ask(make_app: Callable[..., MusprepApp], demo_vault: str) -> None:
    """Beside questions on well-being stands whom one can ask for help; beside others it does not."""
    app = make_app(demo_vault)
    async with app.run_test(size=(120, 40)) as pilot:
        for to, told in ((MANAGER, True), ("privat-skema/jobbet/styrker", False)):
            await begin(app, pilot, to)
            assert ("arbejdsmiljørepræsentant" in screen_text(app)) == told


async def test_two_columns(make_app: Callable[..., MusprepApp], demo_vault: str) -> None:
    """At 80 columns the question always shows, beside it the tree while one chooses and the notes while one writes."""
    app = make_app(demo_vault)
    async with app.run_test(size=(80, 24)) as pilot:
        await begin(app, pilot, MANAGER)
        app.screen.query_one(CatalogueTree).focus()
        await settle(pilot)
        assert "Privat forberedels" in screen_text(app)
        assert "Hvordan har du og din nærmeste" in screen_text(app)
        await press(pilot, "enter")
        assert "notater passer her" in screen_text(app)
        assert "Privat forberedels" not in screen_text(app)
        assert "Hvordan har du og din nærmeste" in screen_text(app)
        await press(pilot, "escape")
        assert "Privat forberedels" in screen_text(app)


async def test_one_column(make_app: Callable[..., MusprepApp], demo_vault: str) -> None:
    """At 60 columns one part shows at a time; Enter, f3 and Esc lead from one to the next and back, and are shown."""
    app = make_app(demo_vault)
    async with app.run_test(size=(60, 20)) as pilot:
        await begin(app, pilot, MANAGER)
        app.screen.query_one(CatalogueTree).focus()
        await settle(pilot)
        assert "Privat forberedelsesskema" in screen_text(app)
        assert "notater passer" not in screen_text(app)
        await press(pilot, "enter")
        assert "hinanden?" in screen_text(app)
        assert "f3 Notater" in screen_text(app)
        await press(pilot, "f3")
        assert "notater passer her" in screen_text(app)
        assert app.focused is app.screen.query_one(NoteList)
        assert "c Indsæt" in screen_text(app)
        rounds.close(app.session)
        app.show_tab()
        await settle(pilot)
        # Nothing can be taken into a closed round, so the key is not offered.
        assert "c Indsæt" not in screen_text(app)
        rounds.reopen(app.session)
        app.show_tab()
        await press(pilot, "escape")
        assert writing(app)
        await press(pilot, "escape")
        assert app.screen.query_one(CatalogueTree).has_focus


async def test_resizing_keeps_what_one_writes(make_app: Callable[..., MusprepApp], demo_vault: str) -> None:
    """However the window changes while one writes, the text and the focus stay."""
    app = make_app(demo_vault)
    async with app.run_test(size=(120, 36)) as pilot:
        await begin(app, pilot, MANAGER)
        await press(pilot, "enter") if not isinstance(app.focused, Editor) else None
        await type_text(pilot, "Midt i en sætning")
        for size in ((60, 20), (30, 8), (80, 24), (200, 50)):
            await pilot.resize_terminal(*size)
            await settle(pilot)
            assert writing(app)
            assert cast("Editor", app.focused).written == "Midt i en sætning"


async def test_esc_in_the_notes_leads_back_where_one_was(make_app: Callable[..., MusprepApp], demo_vault: str) -> None:
    """From the list it leads back to the list, so that the next letter is a command; from an answer, to the answer."""
    app = make_app(demo_vault)
    async with app.run_test(size=(80, 24)) as pilot:
        await begin(app, pilot)
        before = dict(app.session.get_repository().answers)
        await press(pilot, "b", "escape")
        assert app.focused is not None
        assert app.focused.id == "prepare-tree"
        await press(pilot, "enter", "f3", "escape")
        assert isinstance(app.focused, Editor)
        assert app.session.get_repository().answers == before


async def test_the_cursor_of_the_tree_shows_its_question(make_app: Callable[..., MusprepApp], demo_vault: str) -> None:
    """Moving in the tree shows each question without leaving the tree; a click does too, and a double click writes."""
    app = make_app(demo_vault)
    async with app.run_test(size=(120, 36)) as pilot:
        await begin(app, pilot, MANAGER)
        app.screen.query_one(CatalogueTree).focus()
        await press(pilot, "down")
        await pilot.pause(0.15)
        assert boxes(app)[0].to == "privat-skema/trivsel/kolleger"
        assert app.focused is app.screen.query_one(CatalogueTree)
        await click_on(app, pilot, "Hvilke opgaver siger dig")
        await pilot.pause(0.15)
        assert boxes(app)[0].to.startswith("privat-skema/jobbet/")
        await click_on(app, pilot, "Hvordan er dit arbejdsår", times=2)
        await pilot.pause(0.15)
        assert writing(app)
        assert boxes(app)[0].asked.question.prompt.da == "Hvordan er dit arbejdsår gået?"


async def test_next_previous_and_next_open(make_app: Callable[..., MusprepApp], demo_vault: str) -> None:
    """While one writes, ctrl+down and ctrl+up (f9, f8) turn to the next and previous question, f4 to one unanswered."""
    app = make_app(demo_vault)
    async with app.run_test(size=(80, 24)) as pilot:
        await begin(app, pilot, MANAGER)
        await press(pilot, "enter")
        for key, to in (("ctrl+down", "kolleger"), ("f9", "andre"), ("ctrl+up", "kolleger"), ("f8", "leder")):
            await press(pilot, key)
            expected = [one for one in prepare_tab(app).questions.list_addresses() if one.endswith(f"/{to}")]
            if expected:
                assert boxes(app)[0].to in expected
            assert writing(app)
        await press(pilot, "f4")
        to = boxes(app)[0].to
        answers = app.session.get_repository().answers
        assert not any(one.startswith(to) and answers[one].given for one in answers)


def test_while_one_writes_the_next_question_has_a_field() -> None:
    """What takes no answer is passed then, both ways; without a field in sight each row is a step."""
    fields = {"c/s/one": ["box"], "c/s/plan": [], "c/s/form": None, "c/s/two": ["box"]}
    leaves = {key: boxed if boxed is None else SimpleNamespace(boxed=boxed) for key, boxed in fields.items()}
    finder = RowFinder(cast("Any", SimpleNamespace(find_leaf=leaves.get)), lambda: list(fields))
    assert finder.find_step("c/s/one", 1, writing=True) == "c/s/two"
    assert finder.find_step("c/s/two", -1, writing=True) == "c/s/one"
    assert finder.find_step("c/s/one", 1) == "c/s/plan"
    assert finder.find_step("c/s/two", 1, writing=True) == ""


async def test_an_address_leads_to_its_question(make_app: Callable[..., MusprepApp], demo_vault: str) -> None:
    """`show` opens a question, or the field of a probe, wherever it is, unfolding its catalogue."""
    app = make_app(demo_vault)
    async with app.run_test(size=(80, 24)) as pilot:
        await begin(app, pilot, MANAGER)
        probe = boxes(app)[1].to
        prepare_tab(app).show("frie-selvrefleksion")
        await settle(pilot)
        assert boxes(app)[0].to.startswith("frie-selvrefleksion/")
        prepare_tab(app).show(probe)
        await settle(pilot)
        assert app.focused is boxes(app)[1].field


async def test_folding_a_catalogue(make_app: Callable[..., MusprepApp], demo_vault: str) -> None:
    """Left folds the catalogue, right unfolds it; its title and count stay."""
    app = make_app(demo_vault)
    async with app.run_test(size=(80, 24)) as pilot:
        await begin(app, pilot, MANAGER)
        app.screen.query_one(CatalogueTree).focus()
        await press(pilot, "left")
        assert not any("Hvordan har du det på din" in row for row in rows(app))
        assert rows(app)[0] == "▸ Privat forberedelsesskema 6/17"
        await press(pilot, "right")
        assert any("Hvordan har du det på din" in row for row in rows(app))


async def test_the_mark_changes_with_the_answer(make_app: Callable[..., MusprepApp], demo_vault: str) -> None:
    """A question without an answer is marked ○, with some of its probes answered ◐, and answered ●; counts follow."""
    app = make_app(demo_vault)
    async with app.run_test(size=(120, 36)) as pilot:
        await begin(app, pilot, MANAGER)
        assert any(row.startswith("   ◐ Hvordan har du og din") for row in rows(app))
        await press(pilot, "f4", "escape")
        to = boxes(app)[0].to
        prompt = answers.find_question(app.session, to).question.prompt.da
        assert f"   ○ {prompt}" in rows(app)
        await press(pilot, "enter")
        await type_text(pilot, "Nu er der et svar")
        await press(pilot, "escape")
        assert f"   ● {prompt}" in rows(app)
        assert rows(app)[0].endswith("7/17")


async def test_notes_stand_beside_and_are_quoted(make_app: Callable[..., MusprepApp], demo_vault: str) -> None:
    """The keys c and Enter put the chosen note, with its date, into the answer at the cursor; undo takes it out."""
    app = make_app(demo_vault)
    async with app.run_test(size=(80, 24)) as pilot:
        await begin(app, pilot, MANAGER)
        await press(pilot, "enter")
        await type_text(pilot, "Før")
        await press(pilot, "f3", "down", "c")
        fits = gather_context(app.session, MANAGER).evidence
        first, second = fits[0].entry, fits[1].entry
        quoted = f"Før\n{second.text} ({second.day.day}. "
        assert boxes(app)[0].written.startswith(quoted)
        await press(pilot, "up", "enter")
        assert f"\n{first.text} (" in boxes(app)[0].written
        assert str(first.day.year) in boxes(app)[0].written
        await press(pilot, "escape", "ctrl+z")
        assert boxes(app)[0].written.startswith(quoted)
        assert first.text not in boxes(app)[0].written


@pytest.mark.parametrize("address", ["privat-skema/opgaver/aaret", "privat-skema/naeste-aar/vigtigste-opgaver"])
async def test_what_was_agreed_and_is_needed_stands_beside(
    make_app: Callable[..., MusprepApp], demo_vault: str, address: str
) -> None:
    """Agreements of last time stand beside questions about it, needs beside those of strategy; one key quotes one."""
    app = make_app(demo_vault)
    async with app.run_test(size=(120, 36)) as pilot:
        await begin(app, pilot, address)
        await press(pilot, "enter")
        one = gather_context(app.session, address).records[0]
        assert one.kind in flat(app)
        await press(pilot, "f3", "c")
        assert boxes(app)[0].written.strip() == f"{one.text} ({one.state})"


@pytest.mark.parametrize("waits", [True, False])
async def test_undoing_a_quote_takes_only_that_back_and_tells(
    make_app: Callable[..., MusprepApp], demo_vault: str, *, waits: bool
) -> None:
    """Right after c, and a moment later, each u takes back one thing and says which; typed text stays until then.

    Again c on the same note puts nothing in twice, and says so.
    """
    app = make_app(demo_vault)
    async with app.run_test(size=(120, 36), notifications=True) as pilot:
        await begin(app, pilot, MANAGER)
        await press(pilot, "enter")
        await type_text(pilot, "Før")
        await press(pilot, "f3", "c", "c", "down", "c")
        if waits:
            await pilot.pause(1.2)
        assert "Det står allerede i svaret." in {one.message for one in app._notifications}
        _, quote, other = boxes(app)[0].written.splitlines()
        assert quote != other
        for taken, left in ((other, f"Før\n{quote}"), (quote, "Før")):
            app.clear_notifications()
            await press(pilot, "u")
            assert boxes(app)[0].written == left
            (told,) = (one.message for one in app._notifications)
            assert told.startswith(f"Fortrudt: ”{taken[:20]}")
        # The same sentence again is shown anew.
        app.tell(told)
        (first,) = app._notifications
        app.tell_anew(told)
        await settle(pilot)
        (second,) = app._notifications
        assert second is not first
        await press(pilot, "u")
        assert boxes(app)[0].written == ""
        assert any("er, som det var før" in one.message for one in app._notifications)


async def test_last_years_answer_is_taken_over(make_app: Callable[..., MusprepApp], empty_vault: str) -> None:
    """Where no notes stand beside a question, c puts the answer of the round before into this one."""
    app = make_app(empty_vault)
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        rounds.begin_new(app.session)
        answers.write(app.session, MANAGER, "Fra sidste år")
        rounds.begin_new(app.session)
        await begin(app, pilot, MANAGER)
        await press(pilot, "enter", "f3", "c")
        assert boxes(app)[0].written == "Fra sidste år"


async def test_a_double_click_quotes(make_app: Callable[..., MusprepApp], demo_vault: str) -> None:
    """A click on a note only chooses it, a double click puts it into the answer."""
    app = make_app(demo_vault)
    async with app.run_test(size=(120, 36)) as pilot:
        await begin(app, pilot, MANAGER)
        entry = gather_context(app.session, MANAGER).evidence[1].entry
        words = entry.text.split()[0]
        await click_on(app, pilot, words)
        assert boxes(app)[0].written == ""
        await click_on(app, pilot, words, times=2)
        assert entry.text in boxes(app)[0].written


async def test_last_round_stands_beside(make_app: Callable[..., MusprepApp], demo_vault: str) -> None:
    """The answer of the last round stands beside the question, and where the question was reworded, its words then.

    Below the answer stands the key that shows all of before.
    """
    app = make_app(demo_vault)
    async with app.run_test(size=(120, 36)) as pilot:
        await settle(pilot)
        to = both_rounds(app)
        last = app.session.list_repositories()[0]
        old = last.answers[to]
        last.answer_records.put(old.with_(wording="Hvordan går det så?"))
        await begin(app, pilot, to)
        shown = str(app.screen.query_one("#evidence-last").content)  # type: ignore[attr-defined]
        assert old.text in shown
        assert f"Dit svar i {last.round.id}" in shown
        assert "”Hvordan går det så?”" in shown
        assert "Dit svar i" in screen_text(app)
        assert f"svar i {last.round.id}: h" in screen_text(app)
        await press(pilot, "enter")
        assert f"svar i {last.round.id}: f12" in screen_text(app)


async def test_an_answer_to_other_words_says_so_until_it_is_changed(
    make_app: Callable[..., MusprepApp], demo_vault: str
) -> None:
    """Where the question reads differently now, its old words stand there; a changed answer is one to the new."""
    app = make_app(demo_vault)
    async with app.run_test(size=(120, 36)) as pilot:
        await settle(pilot)
        to = both_rounds(app)
        repository = app.session.get_repository()
        repository.answer_records.put(repository.answers[to].with_(wording="Hvad er skidt?"))
        await begin(app, pilot, to)
        told = app.screen.query_one(".box-then", Static)
        assert told.region.height
        assert "da spørgsmålet lød: ”Hvad er skidt?”" in str(told.content)
        assert "Du svarede, da" in screen_text(app)
        await press(pilot, "enter")
        await type_text(pilot, "x")
        await press(pilot, "ctrl+s")
        assert app.session.get_repository().answers[to].wording != "Hvad er skidt?"
        assert not told.display


@pytest.mark.parametrize("key", ["g", "ctrl+r"])
async def test_an_unchanged_answer_can_be_let_stand(
    make_app: Callable[..., MusprepApp], demo_vault: str, key: str
) -> None:
    """A key, offered only then, makes an old answer one to the question of today; `u` takes that back."""
    app = make_app(demo_vault)
    async with app.run_test(size=(120, 36), notifications=True) as pilot:
        await settle(pilot)
        to = both_rounds(app)
        repository = app.session.get_repository()
        old = repository.answers[to].with_(wording="Hvad er skidt?")
        await begin(app, pilot, to)
        assert "Gælder" not in screen_text(app)
        await press(pilot, key)
        assert "ikke noget svar" in screen_text(app)
        repository.answer_records.put(old)
        app.screen.query_one(PrepareTab).show()
        await settle(pilot)
        assert "Gælder" in screen_text(app)
        if key == "ctrl+r":
            await press(pilot, "enter")
        await press(pilot, key)
        now = repository.answers[to]
        assert (now.text, now.say) == (old.text, old.say)
        assert now.wording != old.wording
        assert "Gælder" not in screen_text(app)
        await press(pilot, "escape", "u")
        assert repository.answers[to] == old
        assert "da spørgsmålet lød: ”Hvad er skidt?”" in str(app.screen.query_one(".box-then", Static).content)


async def test_the_notes_follow_the_probe(make_app: Callable[..., MusprepApp], demo_vault: str) -> None:
    """What was answered last round is that of the probe one is in."""
    app = make_app(demo_vault)
    async with app.run_test(size=(120, 36)) as pilot:
        await begin(app, pilot, MANAGER)
        probe = next(box for box in boxes(app) if box.to in app.session.list_repositories()[0].answers)
        probe.field.focus()
        await settle(pilot)
        written = app.session.list_repositories()[0].answers[probe.to].text[:30]
        assert written in str(app.screen.query_one("#evidence-last", Static).content)


async def test_without_notes_one_is_told(make_app: Callable[..., MusprepApp], empty_vault: str) -> None:
    """Where no note fits, the side says so; asking for the notes tells it too and stays where one is."""
    app = make_app(empty_vault)
    async with app.run_test(size=(120, 36), notifications=True) as pilot:
        await begin(app, pilot)
        assert "Ingen af årets notater passer her." in screen_text(app)
        before = app.focused
        await press(pilot, "b")
        assert app.focused is before


async def test_an_empty_vault_begins_a_round_by_itself(make_app: Callable[..., MusprepApp], empty_vault: str) -> None:
    """Without a round the catalogues that suit are shown; looking writes nothing, the first answer begins the round."""
    app = make_app(empty_vault)
    async with app.run_test(size=(80, 24)) as pilot:
        await begin(app, pilot)
        assert "Du har ingen runde endnu" in screen_text(app)
        assert "Privat forberedels" in screen_text(app)
        await press(pilot, "down", "down", "enter", "escape")
        assert app.session.find_repository() is None
        assert app.session.vault.list_rounds() == []
        await press(pilot, "enter")
        await type_text(pilot, "Mit første svar")
        await press(pilot, "escape")
        repository = app.session.find_repository()
        assert repository is not None
        assert [one.text for one in repository.answers.values()] == ["Mit første svar"]
        assert "Du har ingen runde endnu" not in screen_text(app)


async def test_tips_are_ticked(make_app: Callable[..., MusprepApp], demo_vault: str) -> None:
    """Space ticks a tip in the list, a click on the box takes the tick back; it is counted and kept."""
    app = make_app(demo_vault)
    async with app.run_test(size=(120, 36)) as pilot:
        await settle(pilot)
        rounds.change(app.session, "catalogues", "frie-10-raad")
        ticked = len(app.session.get_repository().round.ticked)
        await begin(app, pilot, "frie-10-raad/raad/4")
        app.screen.query_one(CatalogueTree).focus()
        assert "   [ ] Gør status over samarbejdet" in rows(app)
        await press(pilot, "space")
        assert "frie-10-raad/raad/4" in app.session.get_repository().round.ticked
        assert "   [x] Gør status over samarbejdet" in rows(app)
        assert rows(app)[0].endswith(f"{ticked + 1}/10")
        assert len(boxes(app)) == 1
        await click_on(app, pilot, "[x] gjort")
        assert "frie-10-raad/raad/4" not in app.session.get_repository().round.ticked


async def test_advice_without_a_field(make_app: Callable[..., MusprepApp], demo_vault: str) -> None:
    """A tip that is only advice has no field; those for the meeting itself say so."""
    app = make_app(demo_vault)
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        rounds.change(app.session, "catalogues", "frie-10-raad")
        await begin(app, pilot, "frie-10-raad/raad/7")
        assert boxes(app) == []
        assert "Rådet gælder selve samtalen." in screen_text(app)


async def test_the_chiropractors_rule(make_app: Callable[..., MusprepApp], demo_vault: str) -> None:
    """Where one answer in each theme is enough, that is told, and the theme counts as done with one."""
    app = make_app(demo_vault)
    async with app.run_test(size=(120, 36)) as pilot:
        await settle(pilot)
        rounds.change(app.session, "catalogues", "kiropraktor-mus")
        await begin(app, pilot, "kiropraktor-mus/maal/bidrag")
        assert "Ét svar under hvert tema er nok." in screen_text(app)
        assert any("Tema 3" in row and row.endswith("○ 0/4") for row in rows(app))
        answers.write(app.session, "kiropraktor-mus/maal/bidrag", "Et svar")
        prepare_tab(app).show()
        await settle(pilot)
        assert any("Tema 3" in row and row.endswith("● 1/4") for row in rows(app))


async def test_forms_are_shown_to_be_read(make_app: Callable[..., MusprepApp], demo_vault: str) -> None:
    """The form that goes with a catalogue stands folded at the end of the tree; it can be read, not filled in."""
    app = make_app(demo_vault)
    async with app.run_test(size=(120, 36)) as pilot:
        await begin(app, pilot, MANAGER)
        assert "▸ Udviklings- og konklusionsskema" in rows(app)
        prepare_tab(app).show("konklusionsskema/aftaler/aftale")
        await settle(pilot)
        assert "Vi er enige om" in screen_text(app)
        assert "udfylder I sammen" in screen_text(app)
        assert boxes(app) == []


async def test_about_a_catalogue(make_app: Callable[..., MusprepApp], demo_vault: str) -> None:
    """The key i shows what the catalogue tells of itself, its facts and its source, in full; Esc closes it."""
    app = make_app(demo_vault)
    async with app.run_test(size=(80, 24)) as pilot:
        await begin(app, pilot, MANAGER)
        app.screen.query_one(CatalogueTree).focus()
        await press(pilot, "i")
        assert isinstance(app.screen, AboutDialog)
        shown = " ".join(screen_text(app).replace("│", " ").split())
        catalogue = app.session.shelf.get("privat-skema")
        assert catalogue.fact[0].text.da in shown
        await press(pilot, "escape")
        assert not isinstance(app.screen, AboutDialog)


@pytest.mark.parametrize("size", [(80, 24), (60, 20)])
async def test_choosing_catalogues(make_app: Callable[..., MusprepApp], demo_vault: str, size: tuple[int, int]) -> None:
    """The key k lists every catalogue, those of one's role first; space chooses, Enter uses, Esc changes nothing."""
    app = make_app(demo_vault)
    async with app.run_test(size=size) as pilot:
        await begin(app, pilot, MANAGER)
        app.screen.query_one(CatalogueTree).focus()
        await press(pilot, "k")
        assert isinstance(app.screen, CataloguesDialog)
        screen = screen_text(app)
        assert "[x] Privat forberedelsesskema" in screen
        assert "MUS for kiropraktorer" in screen
        assert "esc Luk" in screen
        assert "konklusionsskema (" not in screen.casefold()
        assert screen.index("Ti råd til samtalen") < screen.index("MUS for kiropraktorer")
        await press(pilot, "space", "escape")
        assert app.session.get_repository().round.catalogues == ("privat-skema", "frie-selvrefleksion")
        await press(pilot, "k", "space", "down", "down", "space", "enter")
        assert app.session.get_repository().round.catalogues == ("frie-selvrefleksion", "frie-10-raad")
        assert "Selvrefleksion før MUS" in " ".join(rows(app))
        assert not any("Privat forberedelsesskema" in row for row in rows(app))


async def test_retired_answers_stay(make_app: Callable[..., MusprepApp], demo_vault: str) -> None:
    """The answer to a question that is gone stands at the end of the tree with its wording, and can be read."""
    app = make_app(demo_vault)
    async with app.run_test(size=(120, 36)) as pilot:
        await settle(pilot)
        repository = app.session.get_repository()
        pattern = next(iter(repository.answers.values()))
        gone = pattern.with_(to="privat-skema/trivsel/kantinen", wording=f"Hvordan er maden? {NASTY}", text="Fin")
        repository.answer_records.put(gone)
        await begin(app, pilot, "privat-skema/trivsel/kantinen")
        assert "Udgåede spørgsmål" in rows(app)
        assert any("Hvordan er maden?" in row for row in rows(app))
        assert "Dit svar er bevaret." in screen_text(app)
        assert "Fin" in screen_text(app)
        assert "\x1b" not in screen_text(app)


async def test_an_answer_that_is_not_asked_for_now_is_listed_with_the_retired(
    make_app: Callable[..., MusprepApp], demo_vault: str
) -> None:
    """The answer to a question whose condition is no longer met is marked among the retired ones, and can be read."""
    path = Path(demo_vault, "questionnaires", "eget.toml")
    path.parent.mkdir(exist_ok=True)
    path.write_text(
        'schema = 2\nid = "eget"\nversion = "1.0.0"\nkind = "questions"\ntitle = "Eget"\nabout = "Om"\n'
        'source = "Mig"\n\n[[section]]\nid = "a"\ntitle = "A"\n\n[[section.question]]\nid = "mere"\n'
        'prompt = "Mere?"\n\n[[section.question]]\nid = "hvad"\nprompt = "Hvad?"\n'
        'show_if = { question = "a/mere" }\n',
        "utf-8",
    )
    app = make_app(demo_vault)
    async with app.run_test(size=(120, 36)) as pilot:
        await settle(pilot)
        answers.write(app.session, "eget/a/hvad", "Et kursus")
        await begin(app, pilot, "eget/a/hvad")
        assert "Udgåede spørgsmål" in rows(app)
        assert any("Hvad? (stilles ikke nu)" in row for row in rows(app))
        assert "Spørgsmålet stilles ikke nu" in screen_text(app)
        assert "Et kursus" in screen_text(app)


async def test_a_closed_round_is_read_only(make_app: Callable[..., MusprepApp], demo_vault: str) -> None:
    """In a closed round the answers can be read, nothing can be typed, and that is told."""
    app = make_app(demo_vault)
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        rounds.close(app.session)
        to = both_rounds(app)
        await begin(app, pilot, to)
        before = boxes(app)[0].written
        await press(pilot, "enter")
        assert "er lukket" in screen_text(app)
        app.post_message(events.Paste("noget andet"))
        await type_text(pilot, "æ")
        assert boxes(app)[0].written == before
        assert app.session.get_repository().answers[to].text == before


async def test_nasty_notes_and_answers_are_harmless(make_app: Callable[..., MusprepApp], demo_vault: str) -> None:
    """Markup and control characters in notes and answers, old and new, are shown and quoted as they are."""
    app = make_app(demo_vault)
    async with app.run_test(size=(120, 36)) as pilot:
        await settle(pilot)
        to = both_rounds(app)
        entry = notes.add(app.session, f"leder {NASTY}", effect=NASTY)
        last = app.session.list_repositories()[0]
        last.answer_records.put(last.answers[to].with_(text=NASTY, wording=NASTY))
        answers.write(app.session, to, NASTY)
        await begin(app, pilot, to)
        assert "\x1b" not in screen_text(app)
        assert "\u202e" not in screen_text(app)
        assert boxes(app)[0].written == NASTY
        await begin(app, pilot, MANAGER)
        assert screen_text(app).count("[/x] ␛[31m") >= 2
        assert "\u202e" not in screen_text(app)
        place = [fit.entry.id for fit in gather_context(app.session, MANAGER).evidence].index(entry.id)
        app.screen.query_one(NoteList).highlighted = place
        assert app.screen.query_one(EvidencePanel).quote()
        await settle(pilot)
        assert f"leder {NASTY} (" in boxes(app)[0].written


async def test_the_language_changes_while_one_writes(make_app: Callable[..., MusprepApp], demo_vault: str) -> None:
    """Switching the language changes every word of the room; what is being written and the cursor stay."""
    app = make_app(demo_vault)
    async with app.run_test(size=(120, 36)) as pilot:
        await begin(app, pilot, MANAGER)
        app.screen.query_one(CatalogueTree).focus()
        await press(pilot, "enter")
        await type_text(pilot, "Midt i det")
        editor = app.focused
        await press(pilot, "ctrl+g")
        screen = screen_text(app)
        assert app.focused is editor
        assert "Midt i det" in screen
        assert "How are things between you" in screen
        assert "matching notes" in screen
        assert "only me" in screen
        assert "Private preparation" in screen
        await type_text(pilot, "!")
        assert isinstance(editor, Editor)
        assert editor.written == "Midt i det!"


async def test_the_say_level(make_app: Callable[..., MusprepApp], demo_vault: str) -> None:
    """An answer begins as only-me; s, ctrl+t while writing, and a click below it move it on, and u takes that back."""
    app = make_app(demo_vault)
    async with app.run_test(size=(120, 36)) as pilot:
        await begin(app, pilot, MANAGER)
        app.screen.query_one(CatalogueTree).focus()
        await press(pilot, "enter", "ctrl+t")
        assert MANAGER not in app.session.get_repository().answers, "there is nothing to share yet"
        await type_text(pilot, "Et svar")
        await press(pilot, "ctrl+t")
        assert app.session.get_repository().answers[MANAGER].say is SayLevel.IF_ASKED
        assert "▃ hvis spurgt" in screen_text(app)
        await press(pilot, "escape", "s")
        assert app.session.get_repository().answers[MANAGER].say is SayLevel.SAY_IT
        await click_on(app, pilot, "▅ sig det")
        assert app.session.get_repository().answers[MANAGER].say is SayLevel.IN_WRITING
        assert app.session.get_repository().answers[MANAGER].text == "Et svar"
        app.screen.query_one(CatalogueTree).focus()
        await press(pilot, "u")
        assert app.session.get_repository().answers[MANAGER].say is SayLevel.SAY_IT
        assert "▅ sig det" in screen_text(app)


async def test_a_question_taken_away_at_once_harms_nothing(
    make_app: Callable[..., MusprepApp], demo_vault: str
) -> None:
    """On a busy machine an answer's box may be taken away before it is whole: the room goes on."""
    app = make_app(demo_vault)
    async with app.run_test(size=(120, 36)) as pilot:
        await settle(pilot)
        await app.enter("prepare")
        await settle(pilot)
        there = app.screen.query(AnswerBox).first()
        fleeting = AnswerBox(there.asked, None, "da", app.session.today)
        app.screen.query_one(QuestionView).mount(fleeting)
        fleeting.remove()
        await settle(pilot)
        assert fleeting not in app.screen.query(AnswerBox)
        assert there.written == there.base
