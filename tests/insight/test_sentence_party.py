"""Who is to do what a sentence says."""

from __future__ import annotations

import pytest

from musprep.insight.sentence_party import find_party


@pytest.mark.parametrize(
    ("sentence", "party"),
    [
        ("Henrik skriver til Lene", "manager"),
        ("HENRIK LUND: skriver til Lene", "manager"),
        ("Lederen undersøger kurset", "manager"),
        ("My line manager finds a course", "manager"),
        ("Den Blå Skole betaler", "manager"),
        ("Inden 1. marts skriver Henrik til Mette", "manager"),
        ("By 1 March, the department pays", "manager"),
        ("Mette skriver til Henrik", "me"),
        ("- Medarbejderen skriver til lederen", "me"),
        ("I will write to Henrik", "me"),
        ("I samarbejde med lederen laver Mette en plan", "me"),
        ("Leder og medarbejder mødes igen", "both"),
        ("Min leder/jeg ser på det", "both"),
        ("Vi mødes igen", "both"),
        ("Both of us look at it", "both"),
        ("Kurset betales af institutionen", ""),
        ("Inden 1. marts aftales det med Henrik", ""),
        ("Henriks kalender deles", ""),
        ("The manager's calendar is shared", ""),
        ("Lederuddannelse i maj", ""),
        ("Den nye plan følges", ""),
    ],
)
def test_a_sentence_begins_with_who_is_to_do_it(sentence: str, party: str) -> None:
    """A name, a role or the workplace, also behind when; what is only talked about or owned does nothing."""
    found = find_party(sentence, "Mette Holm", "Afdelingsleder Henrik Lund", "Den Blå Skole")
    assert (found.value if found else "") == party


def test_a_first_name_of_both_tells_nothing() -> None:
    """Where the manager has the same first name, only the whole name says who is meant."""
    assert find_party("Mette skriver", "Mette Holm", "Mette Lund") is None
    assert find_party("Mette Lund skriver", "Mette Holm", "Mette Lund").value == "manager"  # type: ignore[union-attr]
