"""The steps of one session: how each is undone and redone."""

from __future__ import annotations

import contextlib
import datetime as dt
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from musprep.language.error import MusprepError
from musprep.language.safe import make_safe_line, shorten
from musprep.language.say import text
from musprep.model.base import KeyedRecord

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from musprep.services.session.repositories import RoundRepository
    from musprep.services.session.saved_records import Collection

R = TypeVar("R", bound=KeyedRecord)
T = TypeVar("T")

_IN_VAIN = ("error.", "vault.no_such_entry")
"""How the keys of errors begin after which another try cannot succeed."""

_LONGEST = 60


class UndoStep:
    """Something that was done. `back` undoes it, `again` repeats it; each raises MusprepError where that fails.

    `what` names the texts `words.step_<what>` and `words.undone_<what>`, `about` is the first line of what was changed.
    A step done `within` a round is only undone or redone while that round is open. `inserted` is what it put into a
    text, where it did only that.
    """

    inserted = ""

    def __init__(
        self,
        what: str,
        about: str,
        back: Callable[[], object],
        again: Callable[[], object],
        within: RoundRepository | None = None,
    ) -> None:
        self.what, self.about, self.within = what, about, within
        self.back, self.again = back, again

    def name(self, language: str) -> str:
        """Return the name of the step: removing “Lukkede 14 sager”."""
        what, about = ("put", self.inserted) if self.inserted else (self.what, self.about)
        return text(f"words.step_{what}", language, about=shorten(about, _LONGEST))

    def describe_back(self, language: str) -> str:
        """Return the sentence that says what undoing it did."""
        about = make_safe_line(self.about)
        if self.inserted:
            return text("words.undone_put", language, put=shorten(self.inserted, _LONGEST), about=about)
        return text(f"words.undone_{self.what}", language, about=about)


_PAUSE = dt.timedelta(minutes=1)
"""Writing that goes on after a longer pause is another step."""


class Writing(UndoStep, Generic[T]):
    """A text that saves itself while it is written. All saves since it was `before` are one step.

    `turn` puts back the first of its two arguments, if the second is still what is stored.
    """

    def __init__(  # noqa: PLR0913 - a step has these parts
        self,
        what: str,
        about: str,
        turn: Callable[[T, T], object],
        *,
        before: T,
        after: T,
        at: dt.datetime,
        within: RoundRepository | None = None,
    ) -> None:
        super().__init__(
            what, about, lambda: turn(self.before, self.after), lambda: turn(self.after, self.before), within
        )
        self.before, self.after, self.at = before, after, at
        self.ended = False

    def merge_later(self, later: UndoStep) -> bool:
        """Add the next save of the same text; return False for any other step."""
        if (
            self.ended
            or not isinstance(later, Writing)
            or (later.what, later.within, later.before)
            != (
                self.what,
                self.within,
                self.after,
            )
        ):
            return False
        goes_on: bool = later.at - self.at < _PAUSE
        if goes_on:
            self.after, self.at = later.after, later.at
        return goes_on


def exchange(
    what: str, about: str, records: Collection[R], before: Mapping[str, R | None], after: Mapping[str, R | None]
) -> UndoStep:
    """Return the step that replaced some records by others (None: there was no record with that key)."""
    return UndoStep(what, about, lambda: records.take_back(before, after), lambda: records.take_back(after, before))


def join(steps: list[UndoStep]) -> UndoStep:
    """Return one step that undoes and repeats all of these, or none of them; it has the name of the last."""

    def go(steps: list[UndoStep], there: str, home: str) -> None:
        for place, step in enumerate(steps):
            try:
                getattr(step, there)()
            except MusprepError:
                for other in reversed(steps[:place]):
                    getattr(other, home)()
                raise

    last = steps[-1]
    return UndoStep(
        last.what,
        last.about,
        lambda: go(steps[::-1], "back", "again"),
        lambda: go(steps, "again", "back"),
        last.within,
    )


class UndoStack:
    """The steps done, and those undone since, the latest last."""

    def __init__(self) -> None:
        self.done: list[UndoStep] = []
        self.undone: list[UndoStep] = []

    def remember(self, step: UndoStep, within: RoundRepository | None = None) -> None:
        """Add a step, done `within` a round; what was undone before it can no longer be redone."""
        step.within = within or step.within
        self.done.append(step)
        self.undone.clear()

    @contextlib.contextmanager
    def as_one(self) -> Iterator[None]:
        """Make one step of all that is remembered meanwhile."""
        before = len(self.done)
        yield
        if new := self.done[before:]:
            self.done[before:] = [join(new)]

    def go_on(self, step: Writing[Any]) -> None:
        """Add a step of writing, as part of the last one where it continues that."""
        last = self.done[-1] if self.done and not self.undone else None
        if not (isinstance(last, Writing) and last.merge_later(step)):
            self.remember(step)

    def end_writing(self, inserted: str = "") -> None:
        """Let what is written from now on be a step of its own; `inserted` is what the one until now put into it."""
        if self.done and isinstance(self.done[-1], Writing):
            self.done[-1].ended = True
            self.done[-1].inserted = inserted or self.done[-1].inserted

    def undo(self) -> UndoStep:
        """Undo the latest step and return it; raises MusprepError where there is none or it fails."""
        if not self.done:
            raise MusprepError("error.nothing_to_undo")
        return _turn(self.done, self.undone, lambda step: step.back())

    def redo(self) -> UndoStep:
        """Repeat what was last undone and return it; raises MusprepError where there is none or it fails."""
        if not self.undone:
            raise MusprepError("error.nothing_to_redo")
        return _turn(self.undone, self.done, lambda step: step.again())


def _turn(taken: list[UndoStep], put: list[UndoStep], act: Callable[[UndoStep], object]) -> UndoStep:
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
