"""Asks until what is typed in a dialog can be saved."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from musprep.language.error import MusprepError

if TYPE_CHECKING:
    from collections.abc import Callable

    from textual.screen import Screen

D = TypeVar("D")
S = TypeVar("S")


def ask_until_saved(  # noqa: PLR0913 - how to ask, and what becomes of the answer
    push: Callable[[Screen[D | None], Callable[[D | None], None]], object],
    language: str,
    make: Callable[[D, str], Screen[D | None]],
    draft: D,
    save: Callable[[D], S],
    *,
    then: Callable[[D, S], object],
    told: str = "",
) -> None:
    """Show the dialog that `make` builds from a draft and a sentence, `save` its result, and go on with `then`.

    What `save` refuses with a MusprepError is asked for again as it was typed, with the sentence that says why.
    """

    def take_answer(typed: D | None) -> None:
        if typed is None:
            return
        try:
            saved = save(typed)
        except MusprepError as error:
            ask_until_saved(push, language, make, typed, save, then=then, told=error.describe_on_screen(language))
        else:
            then(typed, saved)

    push(make(draft, told), take_answer)
