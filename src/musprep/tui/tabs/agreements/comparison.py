"""Where one's own conclusion and the official one differ, sentence by sentence; each may become an agreement."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.binding import Binding

from musprep.language.say import say_count, text
from musprep.tui.framework.ask import ask_until_saved
from musprep.tui.framework.tab import RecordsChanged
from musprep.tui.widgets.lists.block_list import Block, BlockList, Para

if TYPE_CHECKING:
    from collections.abc import Iterator

    from textual.binding import BindingType

    from musprep.insight.differences import Line
    from musprep.model.agreement import AgreementParts
    from musprep.services.session.session import Session
    from musprep.tui.tabs.agreements.dialogs import AgreementDraft

_LOOKS = {"same": "dim", "alike": "dim", "different": "warn", "missing": "warn", "added": "mark"}
_LABEL = 13


class ConclusionComparison(BlockList):
    """The sentences of both conclusions of a round, as they are saved."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("a", "agree", show=False)]

    def __init__(self, session: Session, name: str) -> None:
        super().__init__(margin=0, id="conclusion-compare")
        self.session, self._round = session, name
        self._sentences: list[Line] = []

    def _say(self, key: str) -> str:
        return text(f"room_mode.{key}", self.session.language)

    def show(self) -> bool:
        """Show the two sentence by sentence, and return whether both are written."""
        from musprep.services.year.meeting_room import compare_conclusions

        said = self.session.get_repository(self._round).conclusion
        both = bool(said.own.strip() and said.official.strip())
        self._sentences = compare_conclusions(self.session, name=self._round) if both else []
        blocks = (
            list(self._draw_lines(self._sentences)) if both else [Block("", (Para(self._say("compare_empty"), "dim"),))]
        )
        self.fill(blocks, margin=0)
        return both

    def _draw_lines(self, lines: list[Line]) -> Iterator[Block]:
        from musprep.services.year.meeting_room import list_agreed

        unlike = sum(1 for line in lines if line.mark not in ("same", "alike"))
        language = self.session.language
        sentence = say_count("room_mode.compare_unlike", language, unlike, total=len(lines))
        yield Block("", (Para(sentence if unlike else self._say("compare_same_all"), "title"),))
        agreed = list_agreed(self.session, name=self._round)
        for mark, alike in groupby(enumerate(lines), key=lambda pair: pair[1].mark):
            yield Block("", (Para(self._say(f"mark_{mark}"), _LOOKS[mark]),), gap=0)
            of_mark = list(alike)
            for place, line in of_mark:
                sides = (
                    (("", line.own),) if mark == "same" else (("line_own", line.own), ("line_official", line.official))
                )
                paras = [
                    Para(words, "" if name else "dim", f"  {self._say(name)}" if name else "", _LABEL if name else 2)
                    for name, words in sides
                    if words
                ]
                if line.words in agreed:
                    paras.append(Para(self._say("sentence_agreed"), "mark", "", 2))
                yield Block(str(place), tuple(paras), gap=int(place == of_mark[-1][0]))

    def action_agree(self) -> None:
        """Make an agreement of the sentence under the cursor."""
        from musprep.services.year.meeting_room import find_talk_day, read_sentence
        from musprep.tui.tabs.agreements.dialogs import AgreementDraft

        if self.key:
            words = self._sentences[int(self.key)].words
            owner, due = read_sentence(self.session, words, name=self._round)
            draft = AgreementDraft(words, due=due, made=find_talk_day(self.session, name=self._round))
            self._ask_agreed(draft._replace(owner=owner.value) if owner else draft)

    @on(BlockList.Chosen)
    def _take_sentence(self, event: BlockList.Chosen) -> None:
        event.stop()
        self.action_agree()

    def _ask_agreed(self, draft: AgreementDraft) -> None:
        from musprep.tui.tabs.agreements.dialogs import AgreementDialog

        goals = [(one.id, one.competence) for one in self.session.lasting.goals_or_empty if one.is_open]
        language, today = self.session.language, self.session.today

        def make(typed: AgreementDraft, told: str) -> AgreementDialog:
            return AgreementDialog(language, typed, today, goals, new=True, told=told)

        def show_again(*_: object) -> None:
            self.show()
            self.app.post_message(RecordsChanged())

        ask_until_saved(self.app.push_screen, language, make, draft, self._agree, then=show_again)

    def _agree(self, typed: AgreementDraft) -> None:
        from musprep.model.agreement import Party
        from musprep.services.year.meeting_room import agree

        parts: AgreementParts = {"due": typed.due, "next_touch": typed.next_touch, "goal": typed.goal}
        agree(self.session, typed.text, Party(typed.owner), name=self._round, made=typed.made, **parts)
