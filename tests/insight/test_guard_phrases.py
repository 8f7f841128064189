"""Phrases as people write them: those that point somebody out, and those that only look so."""

from __future__ import annotations

import unicodedata

import pytest

from musprep.catalogue.shelf import Shelf
from musprep.insight.guard import find_risky_phrases, replace_phrases
from musprep.model.texts import texts
from musprep.services.session.session import read_record

NAMES = ["Karen", "Hans", "O'Brien", "Anne-Marie", "Søren Åberg", "André", "Bo", "Jean-Luc", "Müller", "J.P. Hansen"]

POINTS = [
    # CPR numbers
    ("cpr", "Svaret til 010190 - 1234 er sendt"),
    ("cpr", "010190 – 1234"),
    ("cpr", "01 01 90 1234"),
    ("cpr", "01 01 90 12 34"),
    ("cpr", "01.01.90-1234"),
    ("cpr", "01-01-90-1234"),
    ("cpr", "01/01/90 1234"),
    ("cpr", "010190\u20111234"),
    ("cpr", "010190\u20101234"),
    ("cpr", "010190\u22121234"),
    ("cpr", "010190\u00a01234"),
    ("cpr", "010190\u202f-\u202f1234"),
    ("cpr", "(010190-1234)"),
    ("cpr", "cpr:0101901234."),
    ("cpr", "710190-1234 er et erstatningsnummer"),
    ("cpr", "010190-xxxx"),
    ("cpr", "Born 29-02-00-1234, moved here"),
    ("cpr", "01-01-1990-1234"),
    ("cpr", "01011990-1234"),
    ("cpr", "010190_1234 og 010190:1234"),
    # Addresses
    ("email", "skriv til lh(at)example.dk"),
    ("email", "lh [at] example.dk"),
    # Phones
    ("phone", "Ring 20-12-34-56"),
    ("phone", "Ring 20.12.34.56."),
    ("phone", "tlf. 20 12 34 56"),
    ("phone", "mobilnr. 20123456"),
    ("phone", "20\u00a012\u00a034\u00a056"),
    ("phone", "20\u201112\u201134\u201156"),
    ("phone", "+45 20123456"),
    ("phone", "+4520123456"),
    ("phone", "(+45) 20 12 34 56"),
    ("phone", "0045 20 12 34 56"),
    ("phone", "2012 3456"),
    ("phone", "+45 24122026"),
    ("phone", "call +46 70 123 45 67"),
    ("phone", "call +44 20 7946 0958 today"),
    # Somebody behind a role
    ("journal", "Klienten Mads blev glad"),
    ("journal", "Patienten Karin klagede"),
    ("journal", "hos borgeren Ole"),
    ("journal", "beboeren Inger faldt"),
    ("journal", "eleven Yusuf fik hjælp"),
    ("journal", "kunden Mette skrev"),
    ("journal", "en patient ved navn Karin"),
    ("journal", "patienten, Karin, ringede"),
    ("journal", "pt. K. kom igen"),
    ("journal", "pt. K.L. kom igen"),
    ("journal", "pt K. Jensen"),
    ("journal", "Klient M. var med"),
    ("journal", "patientens Karins mor"),
    ("journal", "The patient John was pleased"),
    ("journal", "my client Sarah called"),
    ("journal", "the resident Margaret fell"),
    ("journal", "a customer named Ali"),
    ("journal", "patienten fru Holm"),
    ("journal", "borger på 54 år"),
    ("journal", "en kvinde på 68 år"),
    ("journal", "pt. 54 år"),
    ("journal", "a woman aged 68 years"),
    ("journal", "jeg ringede til fru Holm"),
    ("journal", "Mr. Smith called"),
    ("journal", "en bruger ved navn Ida"),
    ("journal", "brugeren Ida"),
    # Ages
    ("journal", "en kvinde på 82 klagede"),
    ("journal", "the woman, 82, called"),
    ("journal", "mand født 1945"),
    ("journal", "en 7 år gammel pige"),
    ("journal", "født d. 3. marts 1951"),
    ("journal", "f. 03.03.51"),
    ("journal", "born 3 March 1951"),
    ("journal", "en 3-årig dreng"),
    ("journal", "en 3 årig pige"),
    ("journal", "den 68-årige kvinde"),
    ("journal", "en 68-årig dement mand"),
    ("journal", "Den 68-årige klagede over tonen"),
    ("journal", "det var den 8-årige, der kom"),
    ("journal", "a 68-year-old woman"),
    ("journal", "a 3 year old boy"),
    ("journal", "68 y/o male"),
    # Records
    ("journal", "Journalnr 12345"),
    ("journal", "journal nr. 12345"),
    ("journal", "journalnummer: 2026-1182"),
    ("journal", "Journalnummeret 4711/26"),
    ("journal", "j.nr. 2026-15-7"),
    ("journal", "sagsnr 26/1182"),
    ("journal", "sags-nr. 26/1182"),
    ("journal", "sagsnummer 261182"),
    ("journal", "case no. 26-1182"),
    ("journal", "medical record number 88172"),
    ("journal", "aktionsdiagnosen blev DM51"),
    ("journal", "rettet til DM51.1 i går"),
    ("journal", "diagnosis code DF32"),
    ("journal", "sag 26/12345"),
    ("journal", "borger-id 12345"),
    ("journal", "kundenr. 12345"),
    ("journal", "diagnosen F32.1"),
    ("journal", "ICD-10 F32"),
    # Names
    ("name", "Karens mail"),
    ("name", "Karen's mail"),
    ("name", "Karen’s mail"),
    ("name", "KAREN sagde nej"),
    ("name", "hans’ bil står her, sagde Hans’ kollega"),
    ("name", "O’Brien skrev"),
    ("name", "Anne‑Marie og jeg"),
    ("name", "Anne - Marie"),
    ("name", "Søren\u00a0Åberg"),
    ("name", unicodedata.normalize("NFD", "Søren Åbergs plan")),
    ("name", "Soeren Aaberg"),
    ("name", "Andre holder ferie"),
    ("name", unicodedata.normalize("NFD", "André")),
    ("name", "Mueller"),
    ("name", "Karen-gruppen"),
    ("name", "Jean Luc"),
    ("name", "muller"),
    ("name", "søren-åberg og soren_aberg"),
    ("name", "Åberg, Søren"),
    ("name", "S. Åbergs mail, S Åberg"),
    ("name", "Sørens mail"),
    ("name", "JP Hansen, J. P. Hansen"),
]

HARMLESS = [
    # Spans of time
    "3-årig kontrakt",
    "en 3-årig aftale med regionen",
    "den 5-årige plan for klinikken",
    "et 10-årigt samarbejde",
    "25-årig virksomhed",
    "4-årige projektmidler",
    "a 3-year contract",
    "a 12-year-old system",
    "the ten-year plan",
    "Jeg har været her i 12 år",
    "12 års erfaring",
    "kunde i 5 år",
    "kollega på 37 timer",
    "en kollega 5 år yngre",
    "kvinder på 3 afdelinger",
    "projektet blev født i 2019",
    # Numbers of things
    "10 01 90 12 34 kr.",
    "24.12.2026 1000",
    "sagerne fra 2024-2025",
    "sag 2024/2025",
    "DK24",
    "Vi flyttede til DK24 i foråret",
    "moms DK12345678",
    "DB25 og DS21",
    "ISO 27001 og DIN 276",
    "uge 47-49",
    "2026-W47",
    "2026-11-03 kl. 14.05",
    "3.11.2026-4.11.2026",
    "24-12-2026",
    "24.12.2026",
    "20261103",
    "24122026",
    "2025 2026",
    "20252026",
    "2025-2026",
    "01.02.2026-28.02.2026",
    "kl. 10.30-11.30",
    "version 2.10.14.3",
    "v20.12.3",
    "38.000 kr. sparet",
    "22.334.455 kr.",
    "22334455 kr.",
    "22 33 44 55 kr.",
    "kr. 22334455",
    "DKK 22334455",
    "22334455 visninger",
    "cvr 22334455",
    "CVR-nr. 22334455",
    "faktura 22334455",
    "ordrenr. 22334455",
    "order no. 22334455",
    "sag 14 af 20",
    "sag nr. 4",
    "320190-1234",
    "011390-1234",
    "12345678901234",
    "0,010190123",
    "5/6 og 12-14",
    "EAN 5790000123456",
    "+10 000 000 kr.",
    "100-200-300",
    # Roles without anybody
    "Patienten var glad",
    "Patienterne og deres pårørende",
    "Borgerne i Aarhus",
    "klienten ringede",
    "kunden bad om mere",
    "elever i 3. klasse",
    "the patient was pleased",
    "Patient Safety Officer",
    "our Customer Service team",
    "I saw the client Monday",
    "Student Council",
    "skrift 12 pt Arial",
    "journalen blev ført",
    "Vi bruger Excel og deltager Torsdag",
    "HR Partner",
    "MS Teams",
    "journalnummeret mangler",
    "diagnosen er ikke stillet",
    # Words that hold a name
    "Hansen og Karensminde",
    "søren også",
    "Bornholm, Boston, kabo",
    "obrien",
    "Mullerup",
    "Andrea og Andreas",
    "Ann Marie",
    "Bø i Telemark",
]


@pytest.mark.parametrize(("kind", "phrase"), POINTS)
def test_what_points_somebody_out_is_found(kind: str, phrase: str) -> None:
    """However it is typed, the phrase has exactly its kind of thing in it, and none is left when that is replaced."""
    found = find_risky_phrases(phrase, NAMES)
    assert {one.kind for one in found} == {kind}
    assert not find_risky_phrases(replace_phrases(phrase, found, "da"), NAMES)


@pytest.mark.parametrize("phrase", HARMLESS)
def test_what_only_looks_so_is_left_alone(phrase: str) -> None:
    """Dates, amounts, versions, contracts, places and roles alone are no person."""
    assert find_risky_phrases(phrase, NAMES) == []


def test_no_shipped_question_points_anybody_out() -> None:
    """The words of the shipped catalogues pass, in both languages."""
    shelf = Shelf("/nowhere", read_record)
    assert shelf.all()
    assert [said for one in shelf.all() for _, said in texts(one) if find_risky_phrases(said)] == []
