"""Takes over what was being written in the user's own editor when a program was killed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from musprep.language.error import MusprepError
from musprep.language.say import say_count, text
from musprep.vault.records import editor_file_names

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping


def take_over(place: str, env: Mapping[str, str], language: str) -> Iterator[str]:
    """Make drafts of the editor files of programs that are gone, and remove them; yield sentences about it.

    Needs no key.
    """
    if not editor_file_names.find_folders(place, env):
        return
    from musprep.services.session.draft import keep_words
    from musprep.vault.records import editor_file

    count = 0
    for sheet in editor_file.find_leftovers(place, env):
        try:
            found = editor_file.read_texts(sheet.path)
            for words in found:
                keep_words(place, words)
                count += 1
            editor_file.take_over(sheet, found)
        except MusprepError as error:
            reason = error.describe(language)
            yield text("prepare.sheet_left", language, path=sheet.path, reason=reason)
    if count:
        yield say_count("prepare.sheet_taken", language, count)
