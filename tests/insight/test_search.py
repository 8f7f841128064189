"""Finding words in everything one has written."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from musprep.insight.search import SearchText, search
from musprep.language.fold import fold


def _page(name: str, text: str, stamp: str = "2026-01-01", title: str = "") -> SearchText:
    return SearchText("entry", name, "", title, text, stamp)


def test_every_word_must_be_there() -> None:
    """All words, in any order, as parts of words, without regard to capitals; the title counts too."""
    pages = [_page("a", "Målerne sender igen"), _page("b", "Målere uden adresse"), _page("c", "igen", title="MÅLER")]
    assert [hit.page.ref for hit in search(pages, "igen måler")] == ["a", "c"]


def test_the_newest_first_and_not_too_many() -> None:
    """Hits come by date, the latest first, up to the limit."""
    pages = [_page(str(year), "hest", f"{year}-05-01") for year in range(2000, 2020)]
    assert [hit.page.ref for hit in search(pages, "hest", limit=3)] == ["2019", "2018", "2017"]


def test_no_words_find_nothing() -> None:
    """Blanks are no question."""
    assert search([_page("a", "x")], "  ") == []


def test_letters_in_two_parts_are_found() -> None:
    """å typed as a and a ring is the same letter."""
    assert search([_page("a", "A\u030arhus")], "århus")
    assert fold("STRASSE") == fold("straße")


def test_the_snippet_shows_the_word_in_its_place() -> None:
    """A long text is cut around the first word, with signs where something is left out."""
    hit = search([_page("a", "før " * 50 + "hesten" + " efter" * 50)], "hesten")[0]
    assert "hesten" in hit.snippet
    assert hit.snippet.startswith("…")
    assert hit.snippet.endswith("…")
    assert len(hit.snippet) < 140
    assert search([_page("a", "kort\ntekst")], "tekst")[0].snippet == "kort tekst"


@given(st.text(max_size=200), st.text(min_size=1, max_size=5))
def test_a_hit_is_a_hit(text: str, word: str) -> None:
    """Whatever is written and asked for: what holds every word is a hit, and no words find nothing."""
    hits = search([_page("a", text)], word)
    words = fold(word).split()
    if words and all(one in fold(f"\n{text}") for one in words):
        assert hits
    assert words or not hits


def test_letter_by_letter_comes_first_and_a_typo_only_where_nothing_else_is() -> None:
    """Exact hits stand before those typed in another way; near ones name the word that was taken for the typed one."""
    pages = [_page("a", "andre", "2020-01-01"), _page("b", "André", "2021-01-01"), _page("c", "#projekt x")]
    assert [hit.page.ref for hit in search(pages, "andre")] == ["a", "b"]
    assert [(hit.page.ref, hit.near) for hit in search(pages, "projket x")] == [("c", ("projekt",))]
    assert [hit.page.ref for hit in search(pages, "#projekt")] == ["c"]
