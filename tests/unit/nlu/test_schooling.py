"""Schools old and new, left or finished, here or elsewhere, named or described."""

from __future__ import annotations

import pytest

from bot.nlu.reader import FactReader

SCHOOLS = [
    ("meao", "mbo4"),
    ("lagere tuinbouwschool", "vmbo"),
    ("hogere landbouwschool", "hbo"),
    ("verpleegkunde inservice", "mbo4"),
    ("UTS werktuigbouw", "mbo"),
    ("TU Delft, bul gehaald", "wo"),
    ("mbo vierde niveau", "mbo4"),
    ("mbo verzorgende, niveau drie", "mbo3"),
    ("detailhandel 2 op het roc gedaan", "mbo2"),
    # not finished
    ("twee jaar heao gedaan maar nooit het papiertje gehaald", "hbo_onaf"),
    ("een jaar hbo gedaan", "hbo_onaf"),
    ("hts, twee jaar van de vier", "hbo_onaf"),
    ("op een haar na mijn mbo 4 gehaald", "mbo_onaf"),
    ("mbo 4 op mijn scriptie na", "mbo_onaf"),
    ("met niveau drie gekapt", "mbo_onaf"),
    ("ik moet alleen nog mijn stage voor niveau 3", "mbo_onaf"),
    ("van de havo gestuurd in de vierde", "geen"),
    ("vwo tot de vijfde", "geen"),
    ("rechten gestudeerd en nooit afgestudeerd", "wo_onaf"),
    ("na de tweede klas mavo gaan werken", "geen"),
    ("bbl niveau 2 elektra, examen nooit gedaan", "mbo_onaf"),
    ("hbo social work, na het eerste jaar niet teruggegaan", "hbo_onaf"),
    ("niet afgemaakt, de heao", "hbo_onaf"),
    ("begonnen aan de pabo, maar dat lag me niet", "hbo_onaf"),
    ("een jaar psychologie gestudeerd", "wo_onaf"),
    ("mavo gehaald, heao geprobeerd", "hbo_onaf"),
    ("gezakt voor mijn examen vmbo", "geen"),
    ("hbo verpleegkunde, twee van de vier jaar", "hbo_onaf"),
    ("twee hbo-studies en geen een afgemaakt", "hbo_onaf"),
    # finished after all
    ("twee jaar hbo, ad diploma gehaald", "hbo"),
    ("mbo 2 in twee jaar gehaald", "mbo2"),
    ("ik doe mbo 3 en ben bijna klaar", "mbo3"),
    ("mbo 4, weet ik niet meer welk jaar", "mbo4"),
    ("ik heb mbo 2, niet geen diploma", "mbo2"),
    ("mbo 3 gehaald en hbo niet afgemaakt", "hbo_onaf"),
    ("hoogste wat ik heb is mavo met twee vakken havo", "vmbo"),
    # elsewhere
    ("mijn Turkse diploma is van een vakschool", "buitenland"),
    ("hoger onderwijs in iran", "buitenland"),
    ("gesellenbrief", "buitenland"),
    ("universitair geschoold in Caracas", "buitenland"),
    ("ik heb in Duitsland mijn Ausbildung gedaan", "buitenland"),
    ("mijn marokkaanse papieren tellen hier niet", "buitenland"),
    ("vakschool in Kosovo afgerond, in Nederland nog niets", "buitenland"),
    # studied at a university, though only the field is named
    ("ik heb psychologie gestudeerd", "wo"),
    ("vwo en daarna filosofie gestudeerd", "wo"),
    ("vwo gehaald, een halfjaar rechten geprobeerd", "wo_onaf"),
    ("geschiedenis vond ik leuk op de mavo", "vmbo"),
    # the level stands behind the field
    ("roc gedaan, handel en logistiek 2", "mbo2"),
    ("mbo metaal, gehaald in 2004", "mbo"),
    # nothing, told in other words
    ("op mijn vijftiende bij een boer gaan werken", "geen"),
    ("ik heb weinig op papier staan", "geen"),
    ("cursusjes genoeg, een echte opleiding nooit gedaan", "geen"),
    ("van school getrapt in klas 2", "geen"),
    ("mijn moeder haalde me van school", "geen"),
    ("verder gekomen dan de brugklas ben ik niet", "geen"),
    ("school voortijdig verlaten", "geen"),
    ("diploma? nee", "geen"),
    ("noppes", "geen"),
    ("twee klassen mavo", "geen"),
    ("alleen een cursus lassen", "geen"),
    ("uit de vierde getrapt, niks behaald", "geen"),
    ("eruit gestuurd in de tweede van het vmbo", "geen"),
    ("een jaar havo, toen de mavo gehaald", "vmbo"),
    ("nooit verder gestudeerd", "geen"),
    ("alleen een zwemdiploma", "geen"),
    ("avondmavo", "vmbo"),
    ("mbo gestart en afgekapt in jaar 2", "mbo_onaf"),
    ("roc, zorg en welzijn, 2", "mbo2"),
    ("afgestudeerd econoom", "wo"),
    ("vmbo gedaan, nooit doorgeleerd", "vmbo"),
    ("geleerd bij mijn oom, geen papieren", "geen"),
    ("lts en op mijn 16e gaan werken", "vmbo"),
    ("vmbo en wat losse cursussen", "vmbo"),
    ("ik wil alleen een cursus volgen", None),
    ("op papier staat er niks", "geen"),
    # nothing, or no school
    ("geen enkel diploma, laten ze me dan toe op het mbo", "geen"),
    ("van alles geprobeerd maar nergens een papiertje van", "geen"),
    ("het enige diploma dat ik heb is mijn rijbewijs", "geen"),
    ("ik heb vca en bhv", None),
    ("helemaal geen school gehad", "geen"),
    ("zwemdiploma a en b", None),
    ("ik had de havo moeten doen", None),
    ("wat als ik na de opleiding niks vind", None),
    ("is een turks diploma gelijk aan iets", None),
    ("turkse les gegeven op school", None),
]


@pytest.mark.parametrize(("text", "education"), SCHOOLS)
def test_school(reader: FactReader, text: str, education: str | None) -> None:
    found = [f.value for f in reader.read(text, "education") if f.kind == "education"]
    assert found == ([education] if education else [])


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("ik metsel al jaren maar heb er nooit een diploma voor gehaald", []),
        ("ik heb nooit een papiertje gehaald", ["geen"]),
    ],
)
def test_no_paper_for_one_trade_is_not_no_diploma_at_all(
    reader: FactReader, text: str, values: list[str]
) -> None:
    assert [f.value for f in reader.read(text) if f.kind == "education"] == values


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("ik ben net klaar met mbo 3 schilderen", ["mbo3"]),
        ("zit in 2 kader", ["vmbo"]),
        ("gestopt met mbo 3 schilderen", ["mbo_onaf"]),
    ],
)
def test_done_with_a_school_is_finished_and_a_class_names_it(
    reader: FactReader, text: str, values: list[str]
) -> None:
    assert [f.value for f in reader.read(text) if f.kind == "education"] == values


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("heb nooit een echte opleiding gedaan", ["geen"]),
        ("nooit een echt diploma voor lassen gehaald", []),
        ("op mijn zestiende in de bouw gaan werken", []),
        ("de hbo is van mijn man, zelf heb ik mbo 3", ["mbo3"]),
        ("mbo 4? dat was mijn zus, ik heb havo", ["havo_vwo"]),
        ("ik heb net als mijn broer mbo 3", ["mbo3"]),
        ("ik zei hbo maar dat heb ik nooit afgemaakt", ["hbo_onaf"]),
        ("mbo 2, ik zei 3 maar die heb ik niet gehaald", ["mbo2"]),
        ("mbo 4, dat was niveau 3, foutje", ["mbo3"]),
        ("ik zei niveau 2 maar op mijn papier staat 3", ["mbo3"]),
        ("mbo 4 en in mijn gezin 3 kinderen", ["mbo4"]),
        ("is mijn vmbo genoeg voor lasser", ["vmbo"]),
        ("is vmbo genoeg voor lasser", []),
        ("ik heb mbo 4 nodig", []),
        ("ik heb vmbo, hoe kom ik aan niveau 2", ["vmbo"]),
    ],
)
def test_a_school_told_in_passing_or_put_right(
    reader: FactReader, text: str, values: list[str]
) -> None:
    found = [f.value for f in reader.read(text) if f.kind == "education" and f.role == "stated"]
    assert found == values


@pytest.mark.parametrize(
    ("text", "pending", "values"),
    [
        ("hbo fysiotherapie, mee gestopt", "education", []),
        ("mijn zus heeft mbo 4 autotechniek", None, []),
        ("mbo 3 kapster", None, []),
        ("afgestudeerd jurist", "experience", []),
        ("leuk, een bbl autotechniek", "interests", ["voertuigen"]),
        ("diploma verpleegkunde, nooit gebruikt", "experience", []),
        ("mbo 3, daarna kapster", "experience", ["kapper"]),
        ("mbo 4 verpleegkundige geweest", "experience", ["verpleegkundige"]),
        ("gestopt met de mts omdat ik in dienst moest", "education", []),
        ("ik ben vast in dienst", "situation", ["in_dienst"]),
        ("ik was tot klas 5 op school", "education", []),
        ("ik zit nog op school", "situation", ["scholier"]),
        ("zit in mn laatste jaar mbo 2", "education", ["scholier"]),
        ("gesjeesd student ben ik", None, []),
        ("sinds februari op het roc", "situation", ["scholier"]),
        ("ik wil mbo autotechniek doen", "interests", ["voertuigen"]),
    ],
)
def test_what_was_studied_or_served_is_no_work_interest_or_situation(
    reader: FactReader, text: str, pending: str | None, values: list[str]
) -> None:
    kinds = ("job", "occupation", "situation", "interest")
    said = [f for f in reader.read(text, pending) if f.kind in kinds and f.role != "wish"]
    assert [f.value for f in said if not str(f.value).endswith("_algemeen")] == values
