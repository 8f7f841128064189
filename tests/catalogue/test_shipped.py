"""The shipped catalogues hold what they must, in both languages, and nothing else."""

from __future__ import annotations

import os
import pathlib
import tomllib
from typing import TYPE_CHECKING

import pytest

from musprep.catalogue.shelf import ORDER, Shelf, find_shipped_folder
from musprep.model.catalogue import Catalogue, CatalogueKind
from musprep.model.question import BriefingPart
from musprep.model.say import SayLevel
from musprep.services.session.session import read_record

if TYPE_CHECKING:
    from musprep.model.catalogue_text import Text

_WANTED = {
    one["id"]: one
    for one in tomllib.loads((pathlib.Path(__file__).parent.parent / "coverage_ids.toml").read_text(encoding="utf-8"))[
        "catalogue"
    ]
}
_SHELF = Shelf(os.devnull, read_record)
_ALIKE = {"Feedback", "Status", "MUS", "Team"}
"""Words that are the same in both languages."""


def test_these_and_no_others_are_shipped() -> None:
    """Twenty-one catalogues, no more and no fewer, in their order; all of them can be read."""
    assert sorted(_SHELF.list_ids()) == sorted(_WANTED)
    assert _SHELF.list_ids() == list(ORDER)
    assert len(_SHELF.list_all()) == len(_WANTED)
    assert _SHELF.problems == {}


@pytest.mark.parametrize("name", sorted(_WANTED))
def test_sections_items_and_probes(name: str) -> None:
    """Every section and item that is wanted is there in its order, with its number of probes, and none besides."""
    wanted, found = _WANTED[name], _SHELF.get(name)
    assert found.kind.value == wanted["kind"]
    if "section" in wanted:
        assert [section.id for section in found.section] == [section["id"] for section in wanted["section"]]
    for section, asked in zip(found.section, wanted.get("section", ()), strict=False):
        assert [question.id for question in section.question] == asked["items"]
        probes = {question.id: len(question.probe) for question in section.question if question.probe}
        assert probes == asked.get("probes", {})
    assert len(found.activity) == wanted.get("activities", 0)


_PLAN = [
    ["employee", "position", "workplace"],
    ["manager"],
    ["meeting-date"],
    ["goal", "goal-why", "goal-activities", "goal-horizon", "goal-responsible", "goal-followup"],
    ["followup"],
    ["notes"],
    ["signature-employee", "signature-manager"],
]
_FIELDS = {
    "konklusionsskema": [
        ["meeting-date"],
        ["employee"],
        ["manager"],
        ["agreed-both"],
        ["agreed-me"],
        ["agreed-manager", "agreed-before", "followup", "notes"],
        ["signature-employee"],
        ["signature-manager"],
    ],
    "uddannelsesplan": _PLAN,
    "udviklings-og-aftaleskema": [
        ["goal", "goal-activities", "goal-horizon", "goal-known", "goal-followup"],
        ["agreed", "agreed-before", "summary", "followup"],
        ["signature-manager"],
        ["signature-employee"],
    ],
    "udviklings-og-efteruddannelsesplan": _PLAN,
}
"""The fields of each form's paper, in order, and what of ours each holds."""


@pytest.mark.parametrize("name", [name for name, one in _WANTED.items() if one["kind"] == "form"])
def test_fields_of_forms(name: str) -> None:
    """A form has the fields of the paper it follows, in their order, each filled from what belongs there."""
    assert len(_FIELDS[name]) == _WANTED[name]["fields"]
    asked = [question for section in _SHELF.get(name).section for question in section.question]
    assert [question.fill and question.fill.value for question in asked] == [
        fill for field in _FIELDS[name] for fill in field
    ]


def _texts(catalogue: Catalogue) -> list[Text]:
    found = [
        catalogue.title,
        catalogue.about,
        catalogue.source,
        *(one.text for one in (*catalogue.fact, *catalogue.activity)),
    ]
    for section in catalogue.section:
        found += [text for text in (section.title, section.group, section.about) if text]
        for question in section.question:
            found += [text for text in (question.prompt, question.hint) if text]
            found += [choice.text for choice in question.choices]
            found += [text for probe in question.probe for text in (probe.prompt, probe.hint) if text]
    return found


@pytest.mark.parametrize("name", sorted(_WANTED))
def test_every_text_is_in_both_languages(name: str) -> None:
    """Danish and English each say it, in words of their own and without stray blanks."""
    for text in _texts(_SHELF.get(name)):
        assert text.da.strip() == text.da
        assert text.en.strip() == text.en
        assert text.da != text.en or set(text.da.split()) <= _ALIKE, text.da


@pytest.mark.parametrize("name", sorted(_WANTED))
def test_every_activity_and_fact_has_an_id_of_its_own(name: str) -> None:
    """Facts and activities are named once each."""
    found = _SHELF.get(name)
    for group in (found.fact, found.activity):
        ids = [one.id for one in group]
        assert len(set(ids)) == len(ids)


@pytest.mark.parametrize("name", [name for name, one in _WANTED.items() if one["kind"] in ("questions", "agenda")])
def test_each_talk_says_when_its_facts_help(name: str) -> None:
    """Something is told before the talk, and whom to ask for help stands beside questions that the catalogue has."""
    found = _SHELF.get(name)
    assert {fact.when for fact in found.fact} & {"before", "why"}
    assert any(fact.when == "help" for fact in found.fact)
    for fact in found.fact:
        assert (fact.when == "help") == bool(fact.beside)
        assert set(fact.beside) <= {section.id for section in found.section}


@pytest.mark.parametrize("name", [name for name, one in _WANTED.items() if one["kind"] in ("questions", "agenda")])
def test_what_a_catalogue_refers_to_is_there(name: str) -> None:
    """The form that goes with a catalogue, and that of a question, is a form on the same shelf."""
    found = _SHELF.get(name)
    for form in found.forms:
        assert _SHELF.get(form).kind is CatalogueKind.FORM


def test_the_shipped_folder_is_the_one_in_the_tree() -> None:
    """In a source tree the catalogues are read from questionnaires/ at its top."""
    assert sorted(name for name in os.listdir(find_shipped_folder()) if name.endswith(".toml")) == sorted(
        f"{name}.toml" for name in _WANTED
    )


def test_what_is_shipped_is_read_once(tmp_path: pathlib.Path) -> None:
    """All shelves share what came with the program; a catalogue of one's own that replaces one is nobody else's."""
    name = ORDER[0]
    assert Shelf(str(tmp_path), read_record).get(name) is _SHELF.get(name)
    own = pathlib.Path(_SHELF.find_path(name)).read_text("utf-8").replace('\nversion = "', '\nversion = "9', 1)
    (tmp_path / f"{name}.toml").write_text(own, "utf-8")
    assert Shelf(str(tmp_path), read_record).get(name).version.startswith("9")
    assert not Shelf(os.devnull, read_record).get(name).version.startswith("9")


@pytest.mark.parametrize(
    ("mark", "asked"),
    [
        (
            "agreements",
            {
                "privat-skema/opgaver/aaret", "frie-selvrefleksion/siden-sidst/resultater", "frie-10-raad/raad/3",
                "speciallaege-mus/opgaver/sidste-aar", "kiropraktor-mus/status/aftaler",
                "kiropraktor-mus/status/arbejdet-med", "lus/opgaver/sidste-aar",
                "mini-mus/aftalt/gjort", "mini-mus/aftalt/staar", "en-til-en/brug/aftalt",
                "ny-leder/arven/aftaler",
            },
        ),
        (
            "needs",
            {
                "privat-skema/naeste-aar/vigtigste-opgaver", "frie-selvrefleksion/rammer/virksomhedens-behov",
                "frie-selvrefleksion/rammer/faelles-interesser", "frie-selvrefleksion/bidrag/vaekst-trivsel",
                "speciallaege-mus/opgaver/naeste-aar", "speciallaege-mus/karriere/maal",
                "kiropraktor-mus/maal/oensker", "kiropraktor-mus/maal/bidrag",
                "lus/maal/strategiske", "lus/maal/egne", "lus/opgaver/naeste-aar",
                "mini-mus/aendret/nyt", "grus/opgaven/kommer",
                "ny-leder/sammen/behov", "loensamtale/modpart/fordel",
            },
        ),
    ],
)  # fmt: skip
def test_what_stands_beside_is_marked(mark: str, asked: set[str]) -> None:
    """Questions about last time show its agreements and goals, those about strategy the needs; no others do."""
    every = [one for catalogue in _SHELF.list_all() for one in catalogue.list_asked() if not one.probe]
    assert {one.to for one in every if getattr(one.question.evidence, mark)} == asked


_DELICATE = {
    "privat-skema": (
        "trivsel/virksomheden trivsel/leder trivsel/kolleger jobbet/svagheder jobbet/problemer andet/andre-emner"
    ),
    "frie-selvrefleksion": (
        "siden-sidst/udfordringer samarbejde-trivsel/trivsel samarbejde-trivsel/team samarbejde-trivsel/leder "
        "samarbejde-trivsel/kompetencer samarbejde-trivsel/deadlines samarbejde-trivsel/balance"
    ),
    "kiropraktor-mus": (
        "arbejdssituation/opgaver arbejdssituation/samarbejde arbejdssituation/ejer arbejdssituation/privatliv"
    ),
    "speciallaege-mus": "trivsel/rollen trivsel/balancer samarbejde/fungerer samarbejde/feedback-til",
    "lus": (
        "karriere/efterfoelger trivsel/lederrollen trivsel/balancer samarbejde/fungerer samarbejde/jeres-samarbejde "
        "samarbejde/feedback-til"
    ),
    "leder-lus": (
        "karriere/efterfoelger trivsel/lederrollen trivsel/balancer samarbejde/fungerer samarbejde/jeres-samarbejde "
        "samarbejde/feedback-til"
    ),
    "turnusprogram": "mangler/vejledning",
    "en-til-en": "nu/vejr",
    "grus": "samspil/tone aftale/alene",
    "foerste-tre-maaneder": "landet/hverdag landet/folk",
    "ny-leder": "mig/saarbar arven/lukke",
    "tilbage-efter-orlov": "tilbage/glaeder tilbage/bekymrer tilbage/fortaelle plan/tegn",
    "seniorsamtale": "kraefter/tungt kraefter/skaane ramme/timer ramme/faerre-timer",
    "loensamtale": (
        "grundlag/vaerdi grundlag/ansvar grundlag/sammenlign krav/maal krav/graense krav/andet krav/nej "
        "modpart/indvending modpart/svar modpart/fordel"
    ),
    "fratraedelse": "grund/grund grund/kunne grund/siges vilkaar/penge",
}
"""What asks about one's manager and colleagues, how one is, weak sides, problems, pay and private matters."""


@pytest.mark.parametrize("name", sorted(_WANTED))
def test_delicate_questions_are_marked(name: str) -> None:
    """These and no others are delicate; a probe follows its question, and a section stands for all of its own."""
    delicate = [one for one in _SHELF.get(name).list_asked() if one.first_say is SayLevel.ONLY_ME]
    assert {f"{one.section.id}/{one.question.id}" for one in delicate} == set(_DELICATE.get(name, "").split())
    assert sum(1 for one in delicate if one.probe) == sum(len(one.question.probe) for one in delicate if not one.probe)
    for one in _SHELF.get(name).list_asked():
        whole = one.model_copy(update={"section": one.section.model_copy(update={"say": "only-me"})})
        assert whole.first_say is SayLevel.ONLY_ME


def test_what_the_workplace_needs_is_no_question_to_the_manager() -> None:
    """An answer about strategy is told; on a paper it never stands below “What I want to ask”."""
    asked = [
        (catalogue.id, section.id, one.id)
        for catalogue in _SHELF.list_all()
        for section in catalogue.section
        for one in section.question
        if one.evidence and one.evidence.needs and (one.part or section.part) is BriefingPart.ASK
    ]
    assert asked == []
