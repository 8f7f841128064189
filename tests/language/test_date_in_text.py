"""The day in a sentence by which something is to be done."""

from __future__ import annotations

import datetime as dt

import pytest

from musprep.language.date_in_text import find_due

TODAY = dt.date(2026, 11, 23)


@pytest.mark.parametrize(
    ("sentence", "day"),
    [
        ("Henrik skriver til Lene inden 1. marts.", "2027-03-01"),
        ("Henrik writes to Lene by 1 March (at noon)", "2027-03-01"),
        ("No later than March 1st, Henrik books it", "2027-03-01"),
        ("Kurset den 3. maj bestilles senest d. 15. december 2026", "2026-12-15"),
        ("Frist: 1/3", "2027-03-01"),
        ("Medarbejderen har et udkast klar ultimo april", "2027-04-30"),
        ("Med udgangen af juni er planen klar", "2027-06-30"),
        ("Kurset holdes i uge 10.", "2027-03-12"),
        ("Vi mødes den 3. december kl. 10", "2026-12-03"),
        ("Vi taler om kurset igen om to uger", "2026-12-07"),
        ("Svar inden 14 dage", "2026-12-07"),
        ("We talk within 3 months", "2027-02-23"),
        ("Opfølgning 2027-03-01", "2027-03-01"),
        ("Kurset varer fra 2. til 5. maj", "2027-05-05"),
        ("Institutionen betaler kurset", ""),
        ("Senest den 2. november 2026 har vi talt om det", ""),
        ("Inden den 31. november holder vi kurset", ""),
        ("Hjemme 3-4 dage om ugen, løn op til 1.5 mio", ""),
        ("Inden man starter, skriver Henrik til Jan", ""),
        ("Som aftalt siden 3. maj", ""),
        ("Mødes med 1. reservelæge inden sommerferien", ""),
    ],
)
def test_the_day_by_which_it_is_to_be_done(sentence: str, day: str) -> None:
    """A day behind a word of a limit comes first, then one that is named; figures and short words are no days."""
    found = find_due(sentence, TODAY)
    assert (found.isoformat() if found else "") == day
