"""`musprep needs`: what the workplace needs, written down once a round; the other half of every wish."""

from __future__ import annotations

from typing import TYPE_CHECKING

from musprep.cli.commands.part_options import PartOption
from musprep.cli.commands.record_commands import RoundRecordCommands
from musprep.cli.framework.vocabulary import SOURCES, name_of, read_choice
from musprep.cli.output.layout import cut, measure_terminal, wrap_paragraphs
from musprep.cli.output.rows import wrap_behind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from musprep.cli.framework.call import CommandCall
    from musprep.model.need import Need, NeedSource
    from musprep.services.year.collection import RoundCollection


def _read_source(call: CommandCall, written: str) -> NeedSource:
    from musprep.model.need import NeedSource

    return NeedSource(read_choice(written, SOURCES, "source", call.language))


class NeedCommands(RoundRecordCommands["Need", "Need"]):
    """The actions of `musprep needs` that other kinds of record have too."""

    name, plural = "need", "needs"
    parts = (PartOption("source", meta="source", read=_read_source),)

    def load_service(self) -> RoundCollection[Need]:
        """Return the service of needs, which is loaded only now."""
        from musprep.services.year.needs import NEEDS

        return NEEDS

    def select(self, call: CommandCall) -> list[Need]:
        """Return the needs that are asked for."""
        repository = call.session.find_repository()
        return repository.needs if repository else []

    def describe_item(self, call: CommandCall, one: Need) -> Iterator[str]:
        """Yield a need, its id, where it is written down, and the wishes that answer it."""
        yield from self.describe_waiting(call, one)
        repository = call.session.find_repository()
        answers = [wish.text for wish in repository.wishes if one.id in wish.needs] if repository else []
        for words in answers:
            yield from wrap_paragraphs(f"{call.say('need_answered')}: {words}", measure_terminal(), "    ")
        if not answers:
            yield from wrap_paragraphs(call.say("need_open"), measure_terminal(), "    ")

    def describe_waiting(self, call: CommandCall, one: Need) -> Iterator[str]:
        """Yield one of the round before."""
        yield from wrap_behind("- ", one.text)
        yield f"    {one.id}  ({name_of(one.source.value, SOURCES, call.language)})"

    def tell(self, call: CommandCall, record: Need, key: str) -> None:
        """Say what became of one, with what one wants to know beside it."""
        call.tell(key, text=cut(record.text, 60), source=name_of(record.source.value, SOURCES, call.language))

    def tell_taken(self, call: CommandCall, record: Need) -> None:
        """Say that one was taken up, and where it is written down."""
        self.tell(call, record, "need_taken_up")


NEEDS = NeedCommands()
ACTIONS = {**NEEDS.list_actions(), "carry-over": NEEDS.carry_over()}
