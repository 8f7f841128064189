"""The words that an answer was given in and to: the question and its choices may read differently today."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from musprep.catalogue.answer_types import list_options, show_answer
from musprep.insight.then_and_now import is_alike
from musprep.language.say import LANGUAGES, text

if TYPE_CHECKING:
    from musprep.model.answer import Answer
    from musprep.model.catalogue import AskedQuestion


class Wording(NamedTuple):
    """The question above an answer and the answer below it, as they were then, and today where that differs.

    `then` is the question that was answered, `now` how it reads today, or "" where that is the same. `said` is the
    answer as it was shown when it was given, `said_now` what the same would be called today, or "".
    """

    then: str
    now: str = ""
    said: str = ""
    said_now: str = ""

    @property
    def changed(self) -> bool:
        """Whether the question or the answer reads differently today."""
        return bool(self.now or self.said_now)


def describe_wording(asked: AskedQuestion, answer: str, language: str) -> dict[str, str]:
    """Return the fields of an answer that say in which words its question was put and the answer shown, in `language`.

    They are everything an answer gets its meaning from: the question, the question above a probe, the label of what was
    chosen, the ends of a scale. A hint is left out: it helps to answer, stands on no paper, and is often reworded.
    """
    shown = show_answer(asked, answer, language) if list_options(asked.question, language) and not asked.probe else ""
    return {
        "wording": asked.prompt.say_in(language),
        "under": asked.question.prompt.say_in(language) if asked.probe else "",
        "shown": "" if shown == answer else shown,
        "version": asked.version,
        "language": language,
    }


def choose_wording(answer: Answer, asked: AskedQuestion | None, language: str) -> Wording:
    """Return the words to show with an answer: those it was given to, with today's where they differ.

    The words are in the language that they were answered in: how the other language read that day is not stored. What
    an answer did not store is taken from today's catalogue. Spaces, capitals and the sign at the end make no
    difference.
    """
    if asked is None:
        return Wording(answer.wording, said=answer.shown or answer.text)
    today = {one: describe_wording(asked, answer.text, one) for one in (answer.language, language, *LANGUAGES)}

    def differs(field: str) -> bool:
        was = getattr(answer, field)
        return bool(was.strip()) and not any(is_alike(was, words[field]) for words in today.values())

    now, said = today[language], show_answer(asked, answer.text, language)
    then = answer.wording if answer.wording.strip() else now["wording"]
    found = Wording(then, now["wording"] if differs("wording") else "", said)
    if differs("under"):
        found = found._replace(then=f"{answer.under} › {then}", now=f"{now['under']} › {now['wording']}")
    if differs("shown"):
        gone = text("answer_types.gone", language)
        found = found._replace(said=answer.shown, said_now=now["shown"] or gone)
    return found
