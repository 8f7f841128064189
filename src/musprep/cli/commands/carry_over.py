"""`carry-over`, of the wishes and of the needs: what the round before had is listed, or taken up in this one."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from musprep.cli.framework import arguments
from musprep.cli.framework.json_output import as_plain_list
from musprep.language.say import counted

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from musprep.cli.framework.call import CommandCall
    from musprep.model.need import Need
    from musprep.model.wish import Wish

    T = TypeVar("T", Need, Wish)


def tell_waiting(call: CommandCall, kind: str, waiting: Sequence[object]) -> None:
    """Say how many of a kind (wishes, needs) of the round before are not along yet, where there are any."""
    if waiting:
        call.talk(counted(f"cli.{kind}_waiting", call.language, len(waiting)))


def carry_over(  # noqa: PLR0913, PLR0917 - what differs between the two
    call: CommandCall,
    kind: str,
    starts: Iterable[str],
    waiting: Sequence[T],
    take: Callable[[str], None],
    lines: Callable[[T], Iterable[str]],
) -> int:
    """Take up those of `waiting` that the beginnings name; without any, list them all."""
    from musprep.services.session.identifiers import pick

    chosen = arguments.find_first(starts, lambda start: pick(waiting, start, f"{kind} carry-over"))
    for ref in chosen:
        take(ref)
    if chosen:
        return 0
    if call.args.json:
        call.json(as_plain_list(waiting))
        return call.problems()
    for one in waiting:
        for line in lines(one):
            call.out(line)
    if not waiting:
        call.tell("nothing_waiting")
    return call.problems()
