"""Which notes stand beside a question."""

from __future__ import annotations

import datetime as dt

from musprep.insight.evidence import find_evidence
from musprep.model.entry import Entry, Kind
from musprep.model.question import EvidenceRule

_AT = dt.datetime(2026, 11, 3, 12, tzinfo=dt.UTC)


def _entry(name: str, text: str, kind: Kind = Kind.RESULT, days: int = 0, **parts: object) -> Entry:
    at = _AT - dt.timedelta(days=days)
    return Entry.model_validate({"id": name, "at": at, "text": text, "kind": kind, **parts})


def _names(rule: EvidenceRule, *entries: Entry) -> list[str]:
    return [fit.entry.id for fit in find_evidence(rule, entries)]


def test_words_before_kinds_before_nothing() -> None:
    """What speaks of the question comes first, most of all of the right kind; then what is of its kind alone."""
    both = _entry("both", "Lederen roste mig", Kind.PRAISE, days=30)
    word = _entry("word", "Talte med min LEDER")
    kind = _entry("kind", "Godt klaret", Kind.PRAISE)
    rule = EvidenceRule(kinds=(Kind.PRAISE,), words=("leder",))
    assert _names(rule, kind, _entry("none", "Noget andet"), word, both) == ["both", "word", "kind"]


def test_the_newest_first_among_equals() -> None:
    """Of two that fit alike, the later note stands first."""
    rule = EvidenceRule(words=("kursus",))
    assert _names(rule, _entry("old", "kursus", days=9), _entry("new", "kursus")) == ["new", "old"]


def test_a_word_fits_from_its_beginning() -> None:
    """`leder` finds leder and lederens, not projektleder; tags and the effect are searched too."""
    rule = EvidenceRule(words=("leder",))
    assert _names(rule, _entry("a", "lederens ord"), _entry("b", "projektleder")) == ["a"]
    assert _names(rule, _entry("a", "x", tags=("leder",)), _entry("b", "x", effect="Min leder sparer tid")) == [
        "a",
        "b",
    ]


def test_close_tells_words_from_kinds() -> None:
    """A note that fits by kind alone is not close, unless the rule knows no words at all."""
    praise = _entry("a", "Flot", Kind.PRAISE)
    assert [fit.close for fit in find_evidence(EvidenceRule(kinds=(Kind.PRAISE,), words=("leder",)), [praise])] == [
        False
    ]
    assert [fit.close for fit in find_evidence(EvidenceRule(kinds=(Kind.PRAISE,)), [praise])] == [True]


def test_no_rule_fits_nothing() -> None:
    """A question without a rule has no evidence, rather than all of it."""
    assert find_evidence(EvidenceRule(), [_entry("a", "x")]) == []
