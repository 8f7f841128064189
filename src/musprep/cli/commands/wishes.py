"""`musprep wishes`: what the owner wishes for, what it gives them and what it gives the workplace."""

from __future__ import annotations

from typing import TYPE_CHECKING

from musprep.cli.commands.part_options import PartOption, read_level
from musprep.cli.commands.record_commands import RoundRecordCommands
from musprep.cli.framework.json_output import as_plain, as_plain_list
from musprep.cli.framework.registry import Action, with_round
from musprep.cli.output.layout import cut, measure_terminal, wrap_paragraphs
from musprep.cli.output.rows import wrap_behind
from musprep.language.option_names import show_option
from musprep.language.say import name_value

if TYPE_CHECKING:
    from collections.abc import Iterator

    from musprep.cli.framework.call import CommandCall
    from musprep.insight.then_and_now import WishAge
    from musprep.model.wish import Wish
    from musprep.services.year.collection import RoundCollection

_WORDED = 5
"""How many years have a sentence of their own: the second, the third ..."""


class WishCommands(RoundRecordCommands["Wish", "WishAge"]):
    """The actions of `musprep wishes` that other kinds of record have too."""

    name, plural = "wish", "wishes"
    parts = (
        PartOption("me", "wish_me"),
        PartOption("workplace", "wish_workplace"),
        PartOption("price", "wish_price"),
        PartOption("length", "wish_length"),
        PartOption("need", "wish_need", meta="id", field="needs", clear="no-needs", adds=True),
        PartOption("plan-b", "wish_plan_b"),
        PartOption("say", "say_wish", meta="level", read=read_level),
        PartOption("reply", "wish_reply", only="edit"),
    )

    def load_service(self) -> RoundCollection[Wish]:
        """Return the service of wishes, which is loaded only now."""
        from musprep.services.year.wishes import WISHES

        return WISHES

    def select(self, call: CommandCall) -> list[WishAge]:
        """Return the wishes that are asked for."""
        from musprep.services.year.years import list_ages

        return list_ages(call.session)

    def make_data(self, one: WishAge) -> dict[str, object]:
        """Return one of them as JSON shows it."""
        return {**as_plain(one.wish), "rounds": one.rounds, "last_reply": one.last_reply}

    def describe_item(self, call: CommandCall, one: WishAge) -> Iterator[str]:
        """Yield one of them as the list shows it, with its place in their order where there are several."""
        wish, width, repository = one.wish, measure_terminal(), call.session.find_repository()
        ranked = [other.id for other in repository.wishes] if repository else []
        yield from wrap_behind(f"{ranked.index(wish.id) + 1}. " if len(ranked) > 1 else "- ", wish.text)
        yield f"    {wish.id}  ({name_value('say', wish.say, call.language)})"
        lines = [f"{call.say('gives_me')}: {wish.me or '–'}"]
        if wish.workplace or not wish.for_workplace:
            lines.append(f"{call.say('gives_workplace')}: {wish.workplace or '–'}")
        lines += _list_needs(call, wish)
        more = (("wish_price", wish.price), ("wish_length", wish.length), ("wish_plan_b", wish.plan_b))
        lines += [f"{call.say(key)}: {words}" for key, words in more if words]
        for said in (*lines, *_describe_years(call, one)):
            yield from wrap_paragraphs(said, width, "    ")

    def describe_waiting(self, call: CommandCall, one: Wish) -> Iterator[str]:
        """Yield one of the round before."""
        yield from _describe_wish(call, one)
        yield f"    {one.id}"

    def tell(self, call: CommandCall, record: Wish, key: str) -> None:
        """Say what became of one, with what one wants to know beside it."""
        call.tell(key, text=cut(record.text, 60), level=name_value("say", record.say, call.language))
        if record.shared:
            call.tell("wish_shared")
        elif record.me or record.for_workplace:
            flag = show_option("--workplace" if record.me else "--me", call.language)
            call.tell("wish_half", id=record.id, flag=flag)


def _list_needs(call: CommandCall, wish: Wish) -> list[str]:
    """Return a line for each need of the workplace that a wish answers."""
    repository = call.session.find_repository()
    needs = repository.needs if repository else []
    return [f"{call.say('wish_answers')}: {need.text}" for need in needs if need.id in wish.needs]


def _describe_years(call: CommandCall, age: WishAge) -> Iterator[str]:
    """Yield what was answered, and for a wish that comes back how often it has."""
    if age.wish.reply:
        yield call.say("wish_reply", reply=age.wish.reply)
    if age.rounds > 1:
        yield call.say(f"wish_again_{age.rounds if age.rounds <= _WORDED else 'years'}", count=age.rounds)
        yield call.say("wish_last_reply", reply=age.last_reply) if age.last_reply else call.say("wish_no_reply")


def _show_shared(call: CommandCall) -> int:
    """Show the three columns one below the other, and what the workplace needs."""
    from musprep.cli.commands.needs import NEEDS

    repository = call.session.find_repository()
    found, needed = (repository.wishes, repository.needs) if repository else ([], [])
    groups = {
        "me": [wish for wish in found if wish.me.strip() and not wish.shared],
        "both": [wish for wish in found if wish.shared],
        "workplace": [wish for wish in found if wish.for_workplace and not wish.shared],
        "neither": [wish for wish in found if not wish.me.strip() and not wish.for_workplace],
    }
    if call.args.json:
        call.print_json(
            {**{name: as_plain_list(wishes) for name, wishes in groups.items()}, "needs": as_plain_list(needed)}
        )
        return call.report_problems()
    for name, wishes in groups.items():
        if wishes or name != "neither":
            call.print_line(call.say(f"column_{name}"))
        for line in (line for wish in wishes for line in _describe_wish(call, wish)):
            call.print_line(line)
    call.print_line(call.say("column_needs"))
    for line in (line for need in needed for line in NEEDS.describe_item(call, need)):
        call.print_line(line)
    code = call.report_problems()
    if not found and not code:
        call.tell("no_wishes")
    return code


def _describe_wish(call: CommandCall, wish: Wish) -> list[str]:
    lines = wrap_paragraphs(wish.text, measure_terminal(), "  ")
    lines[0] = f"- {lines[0][2:]}"
    given = (("gives_me", wish.me), ("gives_workplace", wish.workplace))
    gains = [f"{call.say(key)}: {said}" for key, said in given if said.strip()]
    return lines + [
        line
        for said in (*gains, *_list_needs(call, wish))
        for line in wrap_paragraphs(said, measure_terminal(), "    ")
    ]


_WISHES = WishCommands()
ACTIONS = {
    **_WISHES.list_actions(),
    "carry-over": _WISHES.carry_over(),
    "shared": Action(with_round(_WISHES.declare_list), _show_shared),
}
