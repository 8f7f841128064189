"""What was done at one desk, step by step: how each is taken back, and done again."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from musprep.language.error import MusprepError
from musprep.language.safe import beginning
from musprep.language.say import text
from musprep.model.base import Keyed

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from musprep.desk.book import Records, RoundBook

R = TypeVar("R", bound=Keyed)

_IN_VAIN = ("error.", "vault.no_such_entry")
"""How the keys of those errors begin after which trying again is in vain."""

_LONGEST = 60


class Step:
    """Something that was done. `back` takes it back, `again` does it anew; each raises MusprepError where it cannot.

    `what` names the texts `words.step_<what>` and `words.undone_<what>`, `about` is the first line of what it was done
    to. What was done `within` a round is turned only while that is open.
    """

    def __init__(
        self,
        what: str,
        about: str,
        back: Callable[[], object],
        again: Callable[[], object],
        within: RoundBook | None = None,
    ) -> None:
        self.what, self.about, self.within = what, about, within
        self.back, self.again = back, again

    def name(self, language: str) -> str:
        """Return what the step is called: removing “Lukkede 14 sager”."""
        return text(f"words.step_{self.what}", language, about=beginning(self.about, _LONGEST))


def exchange(
    what: str, about: str, records: Records[R], before: Mapping[str, R | None], after: Mapping[str, R | None]
) -> Step:
    """Return the step that exchanged some records by others (None: there was none under that key)."""
    return Step(what, about, lambda: records.take_back(before, after), lambda: records.take_back(after, before))


class Steps:
    """The steps done, and those taken back since, the latest last."""

    def __init__(self) -> None:
        self.done: list[Step] = []
        self.undone: list[Step] = []

    def remember(self, step: Step, within: RoundBook | None = None) -> None:
        """Keep a step, done `within` a round; what was undone before it is no longer done again."""
        step.within = within or step.within
        self.done.append(step)
        self.undone.clear()

    def undo(self) -> Step:
        """Take back the latest step and return it; raises MusprepError where there is none."""
        if not self.done:
            raise MusprepError("error.nothing_to_undo")
        return _turn(self.done, self.undone, lambda step: step.back())

    def redo(self) -> Step:
        """Do again what was taken back last and return it; raises MusprepError where there is nothing."""
        if not self.undone:
            raise MusprepError("error.nothing_to_redo")
        return _turn(self.undone, self.done, lambda step: step.again())


def _turn(taken: list[Step], put: list[Step], act: Callable[[Step], object]) -> Step:
    *left, step = taken
    more = list(put)
    try:
        if step.within:
            step.within.must_be_open()
        act(step)
        more.append(step)
    except MusprepError as error:
        # What failed now, or waits for its round to be opened, can be turned later. What can never be done any more
        # would only stand before all that was done earlier.
        if error.key == "error.round_closed" or not error.key.startswith(_IN_VAIN):
            left.append(step)
        raise
    finally:
        # Use cases do it, and what they remember is not a thing the user did.
        taken[:], put[:] = left, more
    return step
