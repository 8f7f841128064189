"""The texts that leave the vault on a paper or in an export, in a list to look through."""

from __future__ import annotations

from typing import TYPE_CHECKING

from musprep.cli.output.layout import measure_terminal, wrap_paragraphs
from musprep.language.say import name_value

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from musprep.briefing.material import DisclosedText
    from musprep.cli.framework.call import CommandCall
    from musprep.services.papers.guard_warnings import GuardWarning


def list_disclosed_texts(
    call: CommandCall, lines: Iterable[DisclosedText], warned: Iterable[GuardWarning]
) -> Iterator[str]:
    """Yield every text word for word, with its kind, its level, and what in it may identify somebody."""
    from musprep.services.papers.guard_warnings import describe_warnings

    width = measure_terminal()
    marks = {id(one.line): describe_warnings(one.found, call.language) for one in warned}
    for line in lines:
        level = name_value("say", line.say, call.language)
        yield f"{call.say(f'briefing.where_{line.where}')} {line.ref} ({level})"
        if line.title:
            yield from wrap_paragraphs(line.title, width, "  ")
        yield from wrap_paragraphs(line.text, width, "  > ")
        for mark in marks.get(id(line), ()):
            yield from wrap_paragraphs(mark, width, "  ! ")
