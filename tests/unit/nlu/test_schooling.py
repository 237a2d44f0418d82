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
