"""One question over the years, and wishes that come back."""

from __future__ import annotations

from musprep.insight.then_and_now import list_by_round, list_wish_ages, select_missing
from musprep.model.answer import Answer
from musprep.model.wish import Wish

TO = "privat-skema/trivsel/leder"


def _answer(wording: str, language: str = "da") -> Answer:
    return Answer(to=TO, text="svar", wording=wording, language=language)


def test_a_new_wording_is_marked_where_it_began() -> None:
    """The year in which the question was put in other words is marked, and only that one."""
    columns = list_by_round([("2024", _answer("A?")), ("2025", _answer("B?")), ("2026", _answer("B?"))])
    assert [(one.round, one.wording, one.reworded) for one in columns] == [
        ("2024", "A?", False),
        ("2025", "B?", True),
        ("2026", "B?", False),
    ]


def test_another_language_is_no_other_wording() -> None:
    """A year answered in English is not compared with the Danish wording before or after it."""
    columns = list_by_round([("2024", _answer("A?")), ("2025", _answer("What?", "en")), ("2026", _answer("A?"))])
    assert not any(one.reworded for one in columns)


def test_a_wish_is_as_old_as_the_rounds_it_stood_in_running() -> None:
    """Counted back by what was taken up, or by words, until a round without it; the latest reply is told.

    Wishes that only begin alike, and so have the same id, are two.
    """
    now = [
        Wish(id="a", text="Kursus", carried_from="x"),
        Wish(id="ny", text="Hjemmedag"),
        Wish(id="flere-timer-til", text="Flere timer til forskning"),
    ]
    last = [
        Wish(id="x", text="Et kursus", carried_from="a"),
        Wish(id="b", text=" hjemmedag! ", reply="Måske"),
        Wish(id="flere-timer-til", text="Flere timer til undervisning", reply="Nej, aldrig"),
    ]
    before = [Wish(id="a", text="En uddannelse", reply="Til næste år")]
    ages = {one.wish.id: (one.rounds, one.last_reply) for one in list_wish_ages(now, [last, before])}
    assert ages == {"a": (3, "Til næste år"), "ny": (2, "Måske"), "flere-timer-til": (1, "")}
    assert [one.id for one in select_missing(last, now)] == ["flere-timer-til"]


def test_a_sign_makes_another_wish() -> None:
    """What differs in a sign says something else; capitals, blanks and the full stop at the end do not count."""
    last = [Wish(id=f"w{place}", text=words) for place, words in enumerate(("C++", "+5 % løn", "🎉", "Et  kursus."))]
    now = [Wish(id=f"n{place}", text=words) for place, words in enumerate(("C", "-5 % løn", "❤", "et kursus"))]
    assert [age.rounds for age in list_wish_ages(now, [last])] == [1, 1, 1, 2]
    assert [one.text for one in select_missing(last, now)] == ["C++", "+5 % løn", "🎉"]


def test_a_year_without_the_wish_ends_its_age() -> None:
    """A wish that paused is new again."""
    ages = list_wish_ages([Wish(id="a", text="Kursus")], [[], [Wish(id="a", text="Kursus", reply="Nej")]])
    assert (ages[0].rounds, ages[0].last_reply) == (1, "")
