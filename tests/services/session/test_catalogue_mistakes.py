"""`catalogues check` helps with what people write in a catalogue: file, line, key, what is nearest, and an example."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from musprep.services.session.catalogues import check

if TYPE_CHECKING:
    from pathlib import Path

_WHOLE = """schema = 2
id = "mit"
version = "1.0.0"
kind = "questions"
title = "Mit skema"
about = "Om"
source = "Mig"

[[section]]
id = "a"
title = "A"

[[section.question]]
id = "q"
prompt = "Hvad?"

[[section.question]]
id = "r"
prompt = { da = "Hvorfor?", en = "Why?" }

[[section.question]]
id = "s"
type = "choice"
prompt = "Ja?"
choices = [{ id = "yes", text = "Ja" }]
"""
_PROMPT = 'prompt = "Hvad?"'
_CHOICES = 'choices = [{ id = "yes", text = "Ja" }, { id = "no", text = "Nej" }]'


@pytest.mark.parametrize(
    ("old", "new", "line", "expected"),
    [
        ('version = "1.0.0"', 'version = "1"', 3, ("”version”", 'Skriv fx: version = "1.0.0"')),
        ('version = "1.0.0"', "version = 1.0", 3, ("”version”", 'Skriv fx: version = "1.0.0"')),
        ("", 'type = "tekst"', 16, ("”type”", "Mente du ”text”?")),
        ("", 'type = "skala"', 16, ("”type”", "Mente du ”scale”?")),
        ("", 'type = "choices"', 16, ("”type”", "Mente du ”choice”?")),
        ("", 'type = "Flere"', 16, ("”type”", "Mente du ”multi”?")),
        ("", 'type = "choice"', 16, ("a/q", 'choices = [{ id = "ja", text = "Ja" }')),
        ("", 'choices = ["ja", "nej"]', 16, ("”choices”", _CHOICES)),
        ("", 'choices = "ja, nej"', 16, ("”choices”", _CHOICES)),
        ("", 'choices = { ja = "Ja" }', 16, ("”choices”", _CHOICES)),
        ("", 'choices = [{ id = "ja" }]', 16, ("”text”", 'text = "Ja"')),
        ("", 'choices = [{ id = "Ja da", text = "Ja" }]', 16, ("”id”", "små bogstaver")),
        ("", 'choices = [\n  { id = "a", text = "A" },\n  { id = "B" },\n]', 18, ("”B”", "små bogstaver")),
        ("", 'type = "multi"\nchoices = [{ id = "a", text = "A" }, { id = "a", text = "B" }]', 17, ("”a”", "to gange")),
        ("", _CHOICES, 16, ("a/q", 'type = "choice"')),
        ("", 'choice = [{ id = "ja", text = "Ja" }]', 16, ("”choice”", "Mente du ”choices”?")),
        ("", 'scale = "1-5"', 16, ("”scale”", "scale = [1, 5]")),
        ("", "scale = 5", 16, ("”scale”", "scale = [1, 5]")),
        ("", "scale = [1, 2, 3, 4, 5]", 16, ("”scale”", "scale = [1, 5]")),
        ("", 'type = "scale"\nscale = [5, 1]', 17, ("a/q", "laveste værdi først")),
        ("", "scale = [1, 10]", 16, ("a/q", 'type = "scale"')),
        ("", 'show_if = "a/r"', 16, ("”show_if”", 'show_if = { question = "')),
        ("", 'show_if = { question = "r" }', 16, ("a/q", "Mente du ”a/r”?")),
        ("", 'show_if = { question = "mit/a/r" }', 16, ("a/q", "Mente du ”a/r”?")),
        ("", 'show_if = { question = "a/q" }', 16, ("a/q", "sit eget svar")),
        ("", 'show_if = { question = "a/s", answers = "yes" }', 16, ("”answers”", 'answers = ["yes"]')),
        ("", 'show_if = { question = "a/s", answers = ["Ja"] }', 16, ("”Ja”", "Vælg mellem: yes")),
        ("", 'show_if = { question = "a/r", answer = ["yes"] }', 16, ("”answer”", "Mente du ”answers”?")),
        ("", 'evidence = { kinds = ["ros"] }', 16, ("”kinds”", "Mente du ”praise”?")),
        ("", 'evidence = { kinds = "praise" }', 16, ("”kinds”", 'kinds = ["praise", "challenge"]')),
        ("", 'evidence = ["praise"]', 16, ("”evidence”", "evidence = { kinds = [")),
        ("", 'evidence = { kind = ["praise"] }', 16, ("”kind”", "Mente du ”kinds”?")),
        ("", 'say = "kun mig"', 16, ("”say”", "Mente du ”only-me”?")),
        ("", 'say = "in-writing"', 16, ("”say”", 'say = "only-me"')),
        ("", 'replaces = "old"', 16, ("”replaces”", 'replaces = ["old-name"]')),
        ("", 'replaces = ["a/old"]', 16, ("”a/old”", 'replaces = ["gammelt-navn"]')),
        ("", 'replaces = ["mit/a/old"]', 16, ("”mit/a/old”", "samme afsnit")),
        ("", 'replaces = ["Æble x"]', 16, ("”Æble x”", "ikke længere findes")),
        ("", 'like = "privat-skema/trivsel/findes-ikke"', 16, ("a/q", "musprep catalogues show privat-skema")),
        ("", 'like = "mit/a/findes-ikke"', 16, ("a/q", "musprep catalogues show mit")),
        ("", 'like = "findes-ikke/trivsel/leder"', 16, ("”findes-ikke”", "slet ”like”")),
        ("", 'form = "findes-ikke"', 16, ("”findes-ikke”", 'form = "konklusionsskema"')),
        ('source = "Mig"', 'source = "Mig"\nform = "findes-ikke"', 8, ("”findes-ikke”", 'form = "konklusionsskema"')),
        ("", 'show_if = { question = "a/r", answers = ["yes"] }', 16, ("a/q", "Slet ”answers”")),
        (
            'id = "r"',
            'id = "r"\nprompt = "R?"\nshow_if = { question = "a/n" }\n[[section.question]]\nid = "n"\ntype = "note"',
            20,
            ("a/r", "uden svar"),
        ),
        ("", 'replaces = ["r"]', 16, ("”r”", "findes stadig")),
        ("", 'like = "leder"', 16, ("”leder”", "privat-skema/trivsel/leder")),
        ("", 'require = "any"', 16, ("”require”", "under [[section]]")),
        ("", 'source = "Mig"', 16, ("”source”", "øverst i filen")),
        ("", '[[probe]]\nid = "x"', 16, ("”probe”", "[[section.question.probe]]")),
        ("", '[[question.probe]]\nid = "x"', 16, ("”question”", "[[section.question]]")),
        ("", '[section.question.probe]\nid = "x"', 16, ("”probe”", "[[section.question.probe]]")),
        ('[[section.question]]\nid = "q"', '[[questions]]\nid = "q"', 13, ("”questions”", "[[section.question]]")),
        ("[[section]]", "[section]", 9, ("”section”", "[[section]]")),
        ("[[section]]", "[[sections]]", 9, ("”sections”", "Mente du ”section”?")),
        (_PROMPT, "", 13, ("”prompt”", 'prompt = "Hvad gik godt i år?"')),
        (_PROMPT, "prompt = 3", 15, ("”prompt”", 'prompt = "Hvad gik godt i år?"')),
        (_PROMPT, 'prompt = { dk = "Hvad?" }', 15, ("”dk”", "da, en")),
        (_PROMPT, "prompt = Hvad?", 15, ("anførselstegn",)),
        (_PROMPT, "prompt = “Hvad?”", 15, ("krøllede",)),
        (_PROMPT, 'prompt: "Hvad?"', 15, ("Skriv =",)),
        (_PROMPT, 'prompt = "Hvad?', 15, ("mangler sidst",)),
        ('id = "q"', 'id = "Spørgsmål 1"', 14, ("”Spørgsmål 1”", 'id = "best-work"')),
        ('id = "q"', "", 13, ("”id”", 'id = "best-work"')),
        ('kind = "questions"', 'kind = "skema"', 4, ("”kind”", "Mente du ”form”?")),
        ('source = "Mig"', 'source = "Mig"\naudience = "employee"', 8, ("”audience”", 'audience = ["employee"]')),
        ('source = "Mig"', 'source = "Mig"\naudience = ["leder"]', 8, ("”audience”", "Mente du ”manager”?")),
        ('source = "Mig"', 'source = "Mig"\nnotice_days = 14', 8, ("”notice_days”", "notice_days = [14, 28]")),
        ('source = "Mig"', 'source = "Mig"\nfact = ["x"]', 8, ("”fact”", 'fact = [{ id = "private"')),
    ],
)
def test_a_mistake_is_told_with_its_line_and_the_right_form(
    tmp_path: Path, old: str, new: str, line: int, expected: tuple[str, ...]
) -> None:
    """One sentence a mistake, at its line: the key, and the nearest right word or an example that can be copied."""
    path = tmp_path / "mit.toml"
    path.write_text(_WHOLE.replace(old or _PROMPT, new if old else f"{_PROMPT}\n{new}", 1), encoding="utf-8")
    said = [one.describe("da") for one in check(str(path))]
    best = [one for one in said if one.startswith(f"{path}:{line}: ")]
    assert any(all(words in one for words in expected) for one in best), said


def test_the_steps_of_a_scale_may_be_numbers(tmp_path: Path) -> None:
    """A condition on a scale takes them as they are written in the file; one that is not on it is told."""
    path = tmp_path / "mit.toml"
    scale = _WHOLE.replace('id = "r"', 'id = "r"\ntype = "scale"\nscale = [1, 10]')
    path.write_text(f'{scale}show_if = {{ question = "a/r", answers = [9, "10"] }}\n', encoding="utf-8")
    assert check(str(path)) == []
    path.write_text(f'{scale}show_if = {{ question = "a/r", answers = [11] }}\n', encoding="utf-8")
    (said,) = (one.describe("da") for one in check(str(path)))
    assert "”11”" in said


def test_what_is_named_may_be_beside_the_file_or_in_the_vault(tmp_path: Path) -> None:
    """A question or form of one's own that exists is found, though the vault is not opened for it."""
    own = tmp_path / "arkiv" / "questionnaires"
    own.mkdir(parents=True)
    (own / "andet.toml").write_text(_WHOLE.replace('id = "mit"', 'id = "andet"'), encoding="utf-8")
    path = tmp_path / "mit.toml"
    path.write_text(_WHOLE.replace(_PROMPT, f'{_PROMPT}\nlike = "andet/a/q"\nform = "andet"'), encoding="utf-8")
    assert len(check(str(path))) == 2
    assert check(str(path), str(own.parent)) == []
