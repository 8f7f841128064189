"""What the commands of points, wishes, needs, agreements and goals share: their actions, each declared once."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from musprep.cli.commands.part_options import PartOption, read_parts
from musprep.cli.framework import arguments
from musprep.cli.framework.json_output import as_plain, as_plain_list
from musprep.cli.framework.registry import Action, with_round
from musprep.cli.framework.text_input import read_text
from musprep.cli.framework.vocabulary import STATES, read_choice
from musprep.cli.output.layout import cut
from musprep.language.say import say_count

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from musprep.cli.framework.call import CommandCall
    from musprep.cli.framework.parser import Parser
    from musprep.model.base import NamedRecord
    from musprep.model.history import RecordState
    from musprep.model.lasting import LastingRecord
    from musprep.services.session.session import Session
    from musprep.services.year.collection import CollectionService, LastingCollection, RoundCollection

R = TypeVar("R", bound="NamedRecord")
L = TypeVar("L", bound="LastingRecord")
S = TypeVar("S")
"""What is shown of a record: the record itself, or how it stands."""

_SHOWN = 60


def join_words(call: CommandCall, words: list[str]) -> str:
    """Return the words at the end of the command as one text; `-` alone reads standard input."""
    return read_text(call, " ".join(words))


class RecordCommands(Generic[R, S]):
    """The actions of a kind of record. `name` and `plural` are how texts and arguments call it.

    `text` is the option for its title, `place` the argument that holds it in `add`.
    """

    name: str
    plural: str
    text = "text"
    parts: tuple[PartOption, ...] = ()

    @property
    def place(self) -> str:
        """The argument that holds the title in `add`."""
        return f"{self.name}_text"

    def load_service(self) -> CollectionService[R]:
        """Return the service behind the actions; it is only imported here."""
        raise NotImplementedError

    def select(self, call: CommandCall) -> list[S]:
        """Return what `list` shows."""
        raise NotImplementedError

    def describe_list(self, call: CommandCall, found: list[S]) -> Iterable[str]:
        """Yield the lines of the list."""
        return (line for one in found for line in self.describe_item(call, one))

    def describe_item(self, call: CommandCall, one: S) -> Iterable[str]:
        """Yield the lines of one item of the list."""
        raise NotImplementedError

    def make_data(self, one: Any) -> dict[str, object]:  # noqa: ANN401 - what is shown, most often the record itself
        """Return one item of the list for JSON."""
        return as_plain(one)

    def remark(self, call: CommandCall, found: list[S], code: int) -> None:
        """Say what belongs beside the list, on stderr."""
        raise NotImplementedError

    def tell(self, call: CommandCall, record: R, key: str) -> None:
        """Say what became of a record, by the text `key`."""
        call.tell(key, text=cut(record.title, _SHOWN))

    def report(self, call: CommandCall, record: R, key: str) -> int:
        """Print the id and say what became of the record; return the exit code."""
        call.print_line(record.id)
        self.tell(call, record, key)
        return 0

    def read_id(self, call: CommandCall) -> str:
        """Return the id that was typed."""
        return str(getattr(call.args, f"{self.name}_id"))

    def list_actions(self) -> dict[str, Action]:
        """Return the actions of the command, by name."""
        return {
            "list": Action(self.declare_list, self._list),
            "add": Action(self._declare_add, self._add),
            "edit": Action(self._declare_edit, self._edit),
            "remove": Action(lambda parser: parser.add_place(f"{self.name}_ids", many="+", meta="id"), self._remove),
        }

    def declare_list(self, parser: Parser) -> None:
        """Take the filters of the list."""
        parser.add_flag("json")

    def _list(self, call: CommandCall) -> int:
        found = self.select(call)
        if call.args.json:
            call.print_json([self.make_data(one) for one in found])
            return call.report_problems()
        for line in self.describe_list(call, found):
            call.print_line(line)
        code = call.report_problems()
        self.remark(call, found, code)
        return code

    def _declare_add(self, parser: Parser) -> None:
        parser.add_place(self.place, meta="text_or_input")
        for part in self.parts:
            part.declare(parser, "add")

    def _add(self, call: CommandCall) -> int:
        for part in self.parts:
            if part.must and getattr(call.args, part.option) is None:
                call.raise_usage_error(part.must)
        parts = read_parts(call, self.parts)
        words = read_text(call, getattr(call.args, self.place))
        return self.report(call, self.load_service().add(call.session, words, parts), f"{self.name}_added")

    def _declare_edit(self, parser: Parser) -> None:
        self.declare_id(parser)
        parser.add_option(self.text, f"new_{self.text}")
        for part in self.parts:
            part.declare(parser, "edit")

    def _edit(self, call: CommandCall) -> int:
        written = getattr(call.args, self.text)
        if written is None and not any(part.is_given(call) for part in self.parts):
            call.raise_usage_error("nothing_to_change")
        before = self.load_service().find(call.session, self.read_id(call))
        changes: dict[str, object] = {} if written is None else {self.text: read_text(call, written)}
        changes |= read_parts(call, self.parts, before)
        return self.report(call, self.load_service().edit(call.session, before.id, None, changes), f"{self.name}_now")

    def _remove(self, call: CommandCall) -> int:
        service = self.load_service()
        for one in arguments.find_first(getattr(call.args, f"{self.name}_ids"), partial(service.find, call.session)):
            removed = service.remove(call.session, one)
            call.print_line(removed.id)
            call.tell(f"{self.name}_removed", text=cut(removed.title, _SHOWN))
        return 0

    def declare_id(self, parser: Parser) -> None:
        """Take the id of one."""
        parser.add_place(f"{self.name}_id", meta="id")


class RoundRecordCommands(RecordCommands[R, S]):
    """The actions of what belongs to a round. Each takes `--round`, the round that is meant instead of the one now."""

    def load_service(self) -> RoundCollection[R]:
        """Return the service of the records, which is loaded only now."""
        raise NotImplementedError

    def list_actions(self) -> dict[str, Action]:
        """Return what the command can do."""
        return {name: Action(with_round(one.declare), one.do) for name, one in super().list_actions().items()}

    def remark(self, call: CommandCall, found: Sequence[object], code: int) -> None:
        """Say what is to be said beside the list."""
        repository = call.session.find_repository()
        if repository is not None and not repository.round.is_open:
            # Nothing can be written there, so nothing is suggested.
            if not found and not code:
                call.tell("none_in_closed_round", id=repository.round.id)
            return
        if not found and not code:
            call.tell(f"no_{self.plural}")
        if waiting := self.load_service().waiting(call.session):
            call.tell_sentence(say_count(f"cli.{self.plural}_waiting", call.language, len(waiting)))

    def carry_over(self) -> Action:
        """Return `carry-over`: it lists what the round before has, or carries it over into this one."""

        def declare(parser: Parser) -> None:
            parser.add_place(f"{self.name}_ids", many="*", meta="id")
            parser.add_flag("json")

        return Action(with_round(declare), self._carry_over)

    def _carry_over(self, call: CommandCall) -> int:
        from musprep.services.session.identifiers import pick
        from musprep.services.year.years import explain_none_waiting

        waiting = self.load_service().waiting(call.session)
        starts = getattr(call.args, f"{self.name}_ids")
        for ref in arguments.find_first(starts, lambda start: pick(waiting, start, f"{self.plural} carry-over")):
            taken = self.load_service().carry_over(call.session, ref)
            call.print_line(taken.id)
            self.tell_taken(call, taken)
        if starts:
            return 0
        if call.args.json:
            call.print_json(as_plain_list(waiting))
            return call.report_problems()
        for one in waiting:
            for line in self.describe_waiting(call, one):
                call.print_line(line)
        if waiting:
            call.tell("carry_over_with", command=self.plural, ids=" ".join(one.id for one in waiting))
        else:
            repository = call.session.find_repository()
            key = explain_none_waiting(call.session, self.load_service().listed)
            call.tell(key, id=repository.round.id if repository else "")
        return call.report_problems()

    def tell_taken(self, call: CommandCall, record: R) -> None:
        """Say that a record was carried over."""
        call.tell("taken_up", text=cut(record.title, _SHOWN))

    def describe_waiting(self, call: CommandCall, one: R) -> Iterable[str]:
        """Yield the lines of one record of the round before."""
        raise NotImplementedError


class LastingRecordCommands(RecordCommands[L, S]):
    """The actions of what lives longer than a round: it ends, and can be opened again."""

    def load_service(self) -> LastingCollection[L]:
        """Return the service of the records, which is loaded only now."""
        raise NotImplementedError

    def present(self, call: CommandCall, record: L) -> S:
        """Return what is shown of a record."""
        raise NotImplementedError

    def describe_details(self, call: CommandCall, one: S) -> Iterable[str]:
        """Yield all details of one record."""
        raise NotImplementedError

    def declare_list(self, parser: Parser) -> None:
        """Take the filters of the list."""
        parser.add_option("state", "state_filter", meta="state")
        super().declare_list(parser)

    def read_state(self, call: CommandCall) -> RecordState | None:
        """Return the state that is asked for: open without `--state`, None for all. Raises MusprepError."""
        from musprep.model.history import RecordState

        code = read_choice(call.args.state or "open", STATES, "state", call.language)
        return None if code == "all" else RecordState(code)

    def is_filtered(self, call: CommandCall) -> bool:
        """Tell whether only some records were asked for."""
        return call.args.state is not None

    def remark(self, call: CommandCall, found: Sequence[object], code: int) -> None:
        """Say what is to be said beside the list."""
        there = self.load_service().records(call.session).records.values()
        closed = sum(1 for one in there if not one.is_open)
        if not there:
            if not code:
                call.tell(f"no_{self.plural}")
        elif closed and not self.is_filtered(call):
            call.tell(f"{self.plural}_closed", count=closed)
        elif not found:
            call.tell(f"no_{self.plural}_fit")

    def show(self) -> Action:
        """Return `show`: all details of one record."""

        def declare(parser: Parser) -> None:
            self.declare_id(parser)
            parser.add_flag("json")

        def do(call: CommandCall) -> int:
            found = self.present(call, self.load_service().find(call.session, self.read_id(call)))
            if call.args.json:
                call.print_json(self.make_data(found))
            else:
                for line in self.describe_details(call, found):
                    call.print_line(line)
            return call.report_problems()

        return Action(declare, do)

    def make_event_action(
        self, key: str, act: Callable[[LastingCollection[L]], Callable[[Session, str, str], L]]
    ) -> Action:
        """Return the action that calls `act` of the service with words, and says the text `key`."""

        def do(call: CommandCall) -> int:
            words = join_words(call, call.args.happened_words)
            return self.report(call, act(self.load_service())(call.session, self.read_id(call), words), key)

        return Action(self.declare_words, do)

    def declare_words(self, parser: Parser) -> None:
        """Add the arguments for an id and what is said about it."""
        self.declare_id(parser)
        parser.add_place("happened_words", many="*", meta="words")
