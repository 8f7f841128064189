"""How far the answering has come."""

from __future__ import annotations

from musprep.insight.progress import count_progress
from musprep.model.answer import Answer
from musprep.model.catalogue import Catalogue

_CATALOGUE = Catalogue.model_validate(
    {
        "id": "k", "version": "1.0.0", "kind": "questions", "title": "T", "about": "A", "source": "S",
        "section": [
            {
                "id": "s",
                "title": "S",
                "question": [
                    {"id": "a", "prompt": "A?", "probe": [{"id": "p", "prompt": "P?"}]},
                    {"id": "b", "prompt": "B?"},
                    {"id": "n", "type": "note", "prompt": "Husk"},
                    {"id": "c", "prompt": "C?", "show_if": {"question": "s/b", "answers": ["ja"]}},
                ],
            },
            {
                "id": "any",
                "title": "E",
                "require": "any",
                "question": [{"id": "x", "prompt": "X?"}, {"id": "y", "prompt": "Y?"}],
            },
            {"id": "none", "title": "N", "question": [{"id": "z", "type": "note", "prompt": "Husk"}]},
        ],
    }
)  # fmt: skip


def _progress(**answers: str) -> list[tuple[int, int, bool, bool]]:
    given = {f"k/{to.replace('_', '/')}": text for to, text in answers.items()}
    found = count_progress(_CATALOGUE, {to: Answer(to=to, text=text) for to, text in given.items()})
    return [(part.answered, part.total, part.ready, part.missing) for part in found.sections]


def test_a_probe_answers_its_question() -> None:
    """A question counts once, when it or one of its probes is answered; blanks are no answer."""
    assert _progress(s_a_p="ja")[0][:2] == (1, 2)
    assert _progress(s_a="x", s_a_p="ja")[0][:2] == (1, 2)
    assert _progress(s_a="  \n")[0][:2] == (0, 2)


def test_what_is_not_asked_does_not_count() -> None:
    """Information takes no answer, and a question that waits for another counts from the moment it is shown."""
    assert _progress(s_b="nej")[0][:2] == (1, 2)
    assert _progress(s_b=" ja ")[0][:2] == (1, 3)
    assert _progress(s_b="ja", s_c="x", s_a="y")[0] == (3, 3, True, False)


def test_where_one_answer_is_enough() -> None:
    """A section that requires any is missing until one is there, and then ready."""
    assert _progress()[1] == (0, 2, False, True)
    assert _progress(any_y="x")[1] == (1, 2, True, False)


def test_a_section_without_questions_is_ready() -> None:
    """Nothing to answer is nothing missing."""
    assert _progress()[2] == (0, 0, True, False)


def test_the_whole_is_the_sum() -> None:
    """A catalogue's counts are its sections' together."""
    found = count_progress(_CATALOGUE, {"k/s/a": Answer(to="k/s/a", text="x")})
    assert (found.answered, found.total) == (1, 4)


def test_each_of_several_choices_meets_a_condition() -> None:
    """Where a question waits for one of several choices, it is asked also where others were chosen too."""
    assert _progress(s_b="nej, ja")[0][:2] == (1, 3)
    assert _progress(s_b="nej, måske")[0][:2] == (1, 2)
